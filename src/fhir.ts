/**
 * The summary as a FHIR R4 QuestionnaireResponse with its Questionnaire inside, for readers whose
 * clinic takes it: a file of its own, loaded when a reader asks for it. Pure: the clock is handed in.
 * https://hl7.org/fhir/R4/questionnaireresponse.html
 */
import { hpo } from './generated/hpo.js';

/** One question of the check as the reader saw it, and what was chosen. */
export interface AskedQuestion {
  id: string;
  text: string;
  many: boolean;
  options: readonly { id: string; text: string }[];
  chosen: readonly string[];
}

/** Codes are nearest concepts of the Human Phenotype Ontology; an answer does not assert them. */
const ontology = 'http://human-phenotype-ontology.org';

interface Coding {
  code: string;
  display: string;
}

interface QuestionnaireItem {
  linkId: string;
  text: string;
  type: 'choice';
  code?: { system: string; code: string }[];
  required?: boolean;
  repeats?: boolean;
  answerOption?: { valueCoding: Coding }[];
}

export interface QuestionnaireResponse {
  resourceType: 'QuestionnaireResponse';
  language: string;
  contained: unknown[];
  questionnaire: string;
  status: 'completed' | 'in-progress';
  authored: string;
  item: { linkId: string; text: string; answer: { valueCoding: Coding }[] }[];
}

export function questionnaireResponse(check: {
  title: string;
  /** BCP 47, of all texts. */
  language: string;
  /** What the check is, and its limits. */
  purpose: string;
  version: string;
  complete: boolean;
  authored: Date;
  asked: readonly AskedQuestion[];
}): QuestionnaireResponse {
  const coding = (option: { id: string; text: string }): Coding => ({ code: option.id, display: option.text });
  const item = ({ id, text, many, options }: AskedQuestion): QuestionnaireItem => ({
    linkId: id,
    ...(hpo[id] && { code: hpo[id].map((code) => ({ system: ontology, code })) }),
    text,
    type: 'choice',
    required: false,
    repeats: many,
    answerOption: options.map((option) => ({ valueCoding: coding(option) })),
  });
  return {
    resourceType: 'QuestionnaireResponse',
    language: check.language,
    contained: [
      {
        resourceType: 'Questionnaire',
        id: 'als-symptom-check',
        language: check.language,
        version: check.version,
        name: 'AlsSymptomCheck',
        title: check.title,
        status: 'draft',
        subjectType: ['Patient'],
        purpose: check.purpose,
        item: check.asked.map(item),
      },
    ],
    questionnaire: '#als-symptom-check',
    status: check.complete ? 'completed' : 'in-progress',
    authored: check.authored.toISOString(),
    item: check.asked
      .filter(({ chosen }) => chosen.length)
      .map(({ id, text, options, chosen }) => ({
        linkId: id,
        text,
        answer: options
          .filter((option) => chosen.includes(option.id))
          .map((option) => ({ valueCoding: coding(option) })),
      })),
  };
}
