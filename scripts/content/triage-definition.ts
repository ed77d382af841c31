import type { Content } from '../../content/schema.ts';
import type { Question, Sign, TriageDefinition } from '../../src/triage/definition.ts';
import { questionsOf as questionsBehind } from '../../src/triage/interview.ts';
import { bare } from '../../src/triage/own.ts';

const yesNo = ['yes', 'no', 'not-sure'];

/** The option ids of a question, in order. */
export const optionsOf = (question: Content['als/questions.yaml']['questions'][string]): string[] =>
  question.options ? Object.keys(question.options) : yesNo;

type Screen = Content['als/questions.yaml']['screens'][string];
const signOf = ({ sets, asks }: NonNullable<Screen['signs']>[string]): Sign => (sets ? { sets } : { asks: asks! });

/** All questions that a screen asks: as they stand, and by its list of signs. */
export const questionsOf = (screen: Screen): string[] => [
  ...screen.questions,
  ...new Set(Object.values(screen.signs ?? {}).flatMap((sign) => questionsBehind(signOf(sign)))),
];

const mapValues = <In, Out>(record: Record<string, In>, change: (value: In) => Out): Record<string, Out> =>
  Object.fromEntries(Object.entries(record).map(([id, value]) => [id, change(value)]));

/** The questions and rules without their words: what the engine takes. */
export function triageDefinition(
  questions: Content['als/questions.yaml'],
  rules: Content['als/rules.yaml'],
): TriageDefinition {
  const asked = new Set(Object.values(questions.screens).flatMap(questionsOf));
  return bare({
    version: rules.version,
    questions: Object.fromEntries(
      Object.entries(questions.questions).map(([id, question]): [string, Question] => [
        id,
        {
          type: question.type === 'many' ? 'many' : 'one',
          options: optionsOf(question),
          ...(question.safety && { safety: true }),
          ...(question['ask-when'] && { askWhen: question['ask-when'] }),
          ...(question.otherwise && { otherwise: question.otherwise }),
          ...(question['if-skipped'] && { ifSkipped: question['if-skipped'] }),
          ...(!asked.has(id) && { wordsOnly: true }),
        },
      ]),
    ),
    screens: Object.entries(questions.screens).map(([id, screen]) => ({
      id,
      questions: screen.questions,
      ...(screen.signs && { signs: mapValues(screen.signs, signOf) }),
    })),
    facts: mapValues(rules.facts, (fact) => fact.when),
    rules: mapValues(rules.rules, ({ disposition, when }) => ({ disposition, when })),
    fastReferral: rules['fast-referral'].when,
    crisisSupport: rules['crisis-support'].when,
    outOfScope: rules['out-of-scope'].when,
    extras: rules.extras,
    selfHarm: rules['self-harm'],
    sentences: mapValues(rules.sentences, ({ when }) => when),
    pattern: {
      hiddenWhen: rules.pattern['hidden-when'],
      unknownOf: rules.pattern['unknown-of'],
      rows: rules.pattern.rows,
    },
  });
}
