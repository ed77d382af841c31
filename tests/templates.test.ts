// Templates as the files of a script tag read them (scripts/small-lit.mjs): as a browser would.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import ts from 'typescript';

const { document, Node: AnyNode } = new JSDOM().window;
Object.assign(globalThis, { ownDocument: document, Node: AnyNode, HTMLElement: class {} });
type Draw = (strings: readonly string[], ...values: unknown[]) => unknown;
const { html, svg, render, directive, nothing } = (await import(`../scripts/${'small-lit'}.mjs`)) as {
  html: Draw;
  svg: Draw;
  render: (value: unknown, root: Node) => void;
  directive: (kind: unknown) => () => unknown;
  nothing: unknown;
};

/** Every template of src/, by its file: its tag and its texts. */
function* templates(): Generator<[file: string, tag: string, strings: string[]]> {
  for (const name of readdirSync('src', { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue;
    const found: [string, string, string[]][] = [];
    const look = (node: ts.Node) => {
      if (ts.isTaggedTemplateExpression(node)) {
        const { tag, template } = node;
        const strings = ts.isNoSubstitutionTemplateLiteral(template)
          ? [template.text]
          : [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)];
        if (/^(html|svg)$/.test(tag.getText())) found.push([name, tag.getText(), strings]);
      }
      ts.forEachChild(node, look);
    };
    look(ts.createSourceFile(name, readFileSync(`src/${name}`, 'utf8'), ts.ScriptTarget.Latest, true));
    yield* found;
  }
}

class Mark {
  update() {}
}

/** What stands at a place that changes, and how a browser would find that written. */
function valueAfter(before: string): [value: unknown, written: (text: string) => string] {
  const inTag = before.lastIndexOf('<') > before.lastIndexOf('>');
  const attribute = /\s([.?@]?)[\w-]+="?$/.exec(before);
  if (!inTag) return ['x', (text) => `${text}x`];
  if (!attribute)
    return /[\s]$/.test(before) && !/="[^"]*$/.test(before)
      ? [directive(Mark)(), (text) => text]
      : ['x', (text) => `${text}x`];
  const gone = (text: string) => text.replace(/\s[.?@][\w-]+="?$/, ' ');
  if (attribute[1] === '@') return [() => undefined, gone];
  if (attribute[1] === '?') return [nothing, gone];
  if (attribute[1] === '.') return [undefined, gone];
  return ['x', (text) => `${text}x`];
}

/** Without the marks of what changes. */
const bare = (root: Element) => {
  const walker = document.createTreeWalker(root, 128);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode!.removeChild(comment);
  root.normalize();
  return root;
};

describe('A template', () => {
  it('becomes the nodes that a browser makes of it', () => {
    let count = 0;
    for (const [file, tag, strings] of templates()) {
      const values: unknown[] = [];
      let written = strings[0]!;
      for (const text of strings.slice(1)) {
        const [value, write] = valueAfter(written);
        values.push(value);
        written = write(written) + text;
      }
      const ours = document.createElement('div');
      render((tag === 'svg' ? svg : html)(strings, ...values), ours);
      const theirs = document.createElement('div');
      theirs.innerHTML = tag === 'svg' ? `<svg>${written}</svg>` : written;
      if (tag === 'svg') theirs.replaceChildren(...theirs.firstElementChild!.childNodes);
      assert.ok(
        bare(ours).isEqualNode(bare(theirs)),
        `${file}: ${strings.join('${…}')}\n${ours.innerHTML}\n${theirs.innerHTML}`,
      );
      count++;
    }
    assert.ok(count > 100, String(count));
  });
});
