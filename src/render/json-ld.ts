import type { MedicalCondition, MedicalWebPage, WithContext } from 'schema-dts';
import { about } from '../generated/about.js';
import type { Words } from '../content.js';

/** What of a text is told to machines as well: no value that does not stand in it. */
export interface Described {
  name: string;
  description: string;
  inLanguage: string;
}

/** What the article is about, its codes and its sources. */
function condition({ name, description }: Described): MedicalCondition {
  return {
    '@type': 'MedicalCondition',
    name,
    description,
    code: about.codes.map(({ system, code }) => ({ '@type': 'MedicalCode', codingSystem: system, codeValue: code })),
  };
}

/**
 * A block of JSON-LD for the page. Who has signed the content stands in it once somebody has. With the words
 * of the article: the condition itself, and the sources.
 */
export function jsonLd(described: Described, article?: Words): string {
  const [signed] = about.reviews;
  const page: WithContext<MedicalWebPage> = {
    '@context': 'https://schema.org',
    '@type': 'MedicalWebPage',
    ...described,
    ...(article && {
      mainEntity: condition(described),
      citation: article.sources.map(({ name, address }) => ({
        '@type': 'CreativeWork' as const,
        name,
        url: `https://${address}`,
      })),
    }),
    ...(signed && {
      lastReviewed: signed.date,
      reviewedBy: {
        '@type': 'Person' as const,
        name: signed.name,
        jobTitle: signed.role,
        affiliation: { '@type': 'Organization' as const, name: signed.organisation },
      },
    }),
  };
  return `<script type="application/ld+json">\n${JSON.stringify(page, null, 2).replace(/</g, '\\u003c')}\n</script>`;
}
