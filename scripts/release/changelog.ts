// What changesets say about a release, under the two headings of CHANGELOG.md.

/** Who reads what: readers of the elements see the first, publishers and developers the second. */
const headings = ['Clinical content', 'Code'];

/** The changelog with one more release on top. Each changeset has one heading or both, and lines beneath. */
export function withRelease(changelog: string, version: string, changesets: { id: string; summary: string }[]): string {
  const lines = new Map<string, string[]>(headings.map((heading) => [heading, []]));
  for (const { id, summary } of changesets) {
    const [before, ...parts] = summary.split(/^### (.*)$/m);
    if (before!.trim() || !parts.length)
      throw new Error(`.changeset/${id}.md must begin with "### ${headings.join('" or "### ')}".`);
    for (let i = 0; i < parts.length; i += 2) {
      const under = lines.get(parts[i]!);
      if (!under)
        throw new Error(`.changeset/${id}.md has the heading "${parts[i]}": expected ${headings.join(' or ')}.`);
      under.push(parts[i + 1]!.trim());
    }
  }
  const sections = [...lines]
    .filter(([, its]) => its.length)
    .map(([name, its]) => `### ${name}\n\n${its.join('\n')}\n`);
  return changelog.replace(/^## /m, () => `## ${version}\n\n${sections.join('\n')}\n## `);
}
