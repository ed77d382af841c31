/**
 * The ALS symptom check without any page: the rules of `content/als`, for Node and browsers.
 * Not validated on patients and not reviewed by a clinician yet; see the review state in the README.
 */
import { triage } from './generated/triage.js';
import { assess as assessBy } from './triage/assess.js';
import type { Answers, Assessment } from './triage/definition.js';

export type { Answers, Assessment, Disposition, Pattern } from './triage/definition.js';

/**
 * Assesses answers by the ALS rules. The ids of questions and options are those of
 * `content/als/questions.yaml`. Never throws: what is not a known answer counts as unanswered and
 * is listed in `invalid`.
 */
export const assess = (answers: Answers): Assessment => assessBy(triage, answers);
