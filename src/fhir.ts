/**
 * The answers and the advice as a FHIR R4 QuestionnaireResponse with its Questionnaire inside, for
 * readers whose clinic takes it: a file of its own, loaded when a reader asks for it. It says what
 * this reader was asked and has answered, in the words that stood on the screen, and nothing else.
 * Pure: the clock is handed in. https://hl7.org/fhir/R4/questionnaireresponse.html
 */
import type { Words } from './content.js';
import { hpo } from './generated/hpo.js';
import { toJson } from './publisher/json.js';
import type { Assessment, Choices } from './triage/definition.js';
import type { SummaryPart } from './triage/summary.js';

/** One thing to choose, as the reader saw it. */
interface Option {
  id: string;
  text: string;
  /** What else belongs to it. */
  more?: string | undefined;
}

/** A question of the check, or the list of a screen. */
interface Asked {
  id: string;
  text: string;
  many: boolean;
  options: readonly Option[];
}

export interface Check {
  words: Words;
  /** The language of all texts, as BCP 47. */
  locale: string;
  dir: string;
  /** What the reader chose. Questions in `blank` were left blank, and count as answered all the same. */
  choices: Choices;
  blank: readonly string[];
  assessment: Assessment;
  /** Where the publisher's canonical addresses begin, or ''. */
  fhirBase: string;
  authored: Date;
  /** The summary: first the advice, last its limits, versions and who has reviewed it. */
  parts: readonly SummaryPart[];
  /** In order. What a list has opened follows as further screens of the same id. */
  screens: readonly { id: string; asked: readonly Asked[] }[];
}

interface Coding {
  system?: string | undefined;
  code: string;
  display: string;
}

/** An item of the questionnaire, with what the response answers to it. */
interface Item {
  linkId: string;
  text: string;
  type: 'group' | 'display' | 'choice';
  code?: readonly Coding[] | undefined;
  readOnly?: true;
  repeats?: boolean;
  answerOption?: readonly { valueCoding: Coding }[];
  answer?: readonly { valueCoding: Coding }[];
  item?: readonly Item[];
}

const name = 'als-symptom-check';
/** What the questionnaire is known by where no publisher has given an address: it belongs to no site. */
const urn = 'urn:uuid:5de2a093-f6df-4360-89bc-5e55540abc33';
/** Codes name what is asked; an answer does not assert them. */
const ontology = 'http://human-phenotype-ontology.org';

/** The same word may be a choice of two questions: each question has a system of its own. */
const codings = (base: string, id: string, options: readonly Option[]): Coding[] =>
  options.map(({ id: code, text, more }) => ({
    system: base ? `${base}/CodeSystem/${name}-${id}` : undefined,
    code,
    display: more ? `${text} (${more})` : text,
  }));

const standsAlone = (option: string): boolean => option === 'none' || option === 'not-sure';

function itemsOf({ words, choices, blank, assessment, fhirBase, parts, screens }: Check): Item[] {
  const isForSomeoneElse = choices['who-for'] === 'someone-else';
  const chosenFor = (id: string): readonly string[] => (blank.includes(id) ? [] : [choices[id] ?? []].flat());
  const choice = ({ id, text, many, options }: Asked, chosen = chosenFor(id)): Item => {
    const answers = codings(fhirBase, id, options).map((valueCoding) => ({ valueCoding }));
    // "None of these" says nothing by itself: then the question names them.
    const named = many && chosen.every(standsAlone) ? answers.filter((a) => !standsAlone(a.valueCoding.code)) : [];
    const parts = [...(words.questions[id]?.parts ?? []), ...named.map(({ valueCoding }) => valueCoding.display)];
    return {
      linkId: id,
      text: [[text, ...parts].join('\n- '), words.questions[id]?.hint ?? []].flat().join('\n'),
      type: 'choice',
      code: Object.entries(hpo[id] ?? {}).map(([code, label]) => ({ system: ontology, code, display: label })),
      repeats: many,
      answerOption: answers,
      answer: answers.filter(({ valueCoding }) => chosen.includes(valueCoding.code)),
    };
  };
  const group = (linkId: string, text: string, item: readonly Item[]): Item => ({ linkId, text, type: 'group', item });
  const display = (linkId: string, text: string): Item => ({ linkId, text, type: 'display' });

  const asked = new Map<string, Asked[]>();
  for (const screen of screens)
    asked.set(screen.id, [...(asked.get(screen.id) ?? []), ...screen.asked.filter(({ id }) => chosenFor(id).length)]);
  const groups = [...asked].map(([id, questions]) => {
    const { heading, carer } = words.screens[id] ?? {};
    const list = questions.findIndex((question) => question.id === id);
    const opens = list >= 0 && !chosenFor(id).includes('not-sure');
    // A sign that was ticked has opened its question without "none of these".
    const isShown = (place: number) => (option: Option) => !(opens && place > list && option.id === 'none');
    return group(
      `screen-${id}`,
      (isForSomeoneElse && carer) || heading || words.questions[questions[0]?.id ?? '']?.label || '',
      questions.map((question, i) => choice({ ...question, options: question.options.filter(isShown(i)) })),
    );
  });

  const disposition = assessment.disposition ?? 'none';
  const [advice, about] = [parts[0]!, parts[parts.length - 1]!];
  return [
    group('advice', advice.heading, [
      {
        ...choice(
          {
            id: 'disposition',
            text: words.results[disposition].label,
            many: false,
            options: [{ id: disposition, text: advice.lines[0]! }],
          },
          [disposition],
        ),
        readOnly: true,
      },
      ...assessment.fired.map((id) => display(`rule-${id}`, `${id}: ${words.rules[id]!.says}`)),
    ]),
    ...groups.filter(({ item }) => item?.length),
    group(
      'about',
      about.heading,
      about.lines.map((line, i) => display(`about-${i + 1}`, line)),
    ),
  ];
}

/** The questionnaire without what was answered, and the response without what could have been. */
const questions = (items: readonly Item[]): unknown[] =>
  items.map(({ linkId, code = [], text, type, repeats, readOnly, answerOption, item }) => ({
    linkId,
    code: code.length ? code : undefined,
    text,
    type,
    repeats,
    readOnly,
    answerOption,
    item: item && questions(item),
  }));
const answers = (items: readonly Item[]): unknown[] =>
  items.map(({ linkId, text, answer, item }) => ({ linkId, text, answer, item: item && answers(item) }));

/** The same for people to read, where a system shows no forms. */
const narrative = (items: readonly Item[]): string =>
  `<ul>${items
    .map(({ text, answer = [], item }) => {
      const [said, chosen] = [text, answer.map(({ valueCoding }) => valueCoding.display).join('; ')].map((words) =>
        words.replace(/&/g, '&amp;').replace(/</g, '&lt;'),
      );
      return `<li>${said}${chosen && ` <b>${chosen}</b>`}${item ? narrative(item) : ''}</li>`;
    })
    .join('')}</ul>`;

/** The file, as JSON. */
export function questionnaireResponse(check: Check): string {
  const { words, choices, assessment, fhirBase, locale: language, dir } = check;
  const items = itemsOf(check);
  const patient = { reference: '#patient' };
  // Nobody is named: the patient has answered, or somebody else, or that was not said.
  const whoFor = choices['who-for'];
  const who = whoFor === 'me' ? patient : whoFor === 'someone-else' ? { reference: '#carer' } : undefined;
  return toJson({
    resourceType: 'QuestionnaireResponse',
    language,
    text: {
      status: 'generated',
      div: `<div xmlns="http://www.w3.org/1999/xhtml" lang="${language}" xml:lang="${language}" dir="${dir}">${narrative(items)}</div>`,
    },
    contained: [
      {
        resourceType: 'Questionnaire',
        id: name,
        language,
        url: fhirBase ? `${fhirBase}/Questionnaire/${name}` : urn,
        version: `${assessment.rulesVersion}-${words.review.version}`,
        name: 'AlsSymptomCheck',
        title: words.start.title,
        status: 'draft',
        subjectType: ['Patient'],
        purpose: words.common.intendedPurpose,
        copyright: 'CC BY 4.0',
        item: questions(items),
      },
      { resourceType: 'Patient', id: 'patient' },
      ...(whoFor === 'someone-else' ? [{ resourceType: 'RelatedPerson', id: 'carer', patient }] : []),
    ],
    questionnaire: `#${name}`,
    status: assessment.status === 'incomplete' ? 'in-progress' : 'completed',
    subject: patient,
    authored: check.authored.toISOString(),
    author: who,
    source: who,
    item: answers(items),
  });
}
