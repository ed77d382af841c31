import { html, nothing } from 'lit';
import { contactList, crisisList } from '../drawing/contacts.js';
import { helpLine, withNumber } from '../drawing/emergency.js';
import { reviewLine, reviewMore } from '../drawing/review-state.js';
import { signsCard } from '../drawing/signs.js';
import { associations } from '../generated/associations.js';
import { msg, plain, put, say, speaking, spoken, str } from '../localization/speech.js';
import { focusOn } from '../page/focus-on.js';
import { hears } from '../page/hears.js';
import { oneOf, warn } from '../publisher/attributes.js';
import { guideSources } from '../side-files/load.js';
import { summaryText } from '../triage/summary.js';
import { copyText, printAlone } from './symptom-check/hand-over.js';

/** What the script lends to the file of the library, which brings no copy of it. rollup.config.mjs goes by the names, in this order. */
export const lent: readonly unknown[] = [
  html,
  nothing,
  contactList,
  crisisList,
  helpLine,
  withNumber,
  reviewLine,
  reviewMore,
  signsCard,
  associations,
  msg,
  plain,
  put,
  say,
  speaking,
  spoken,
  str,
  focusOn,
  hears,
  oneOf,
  warn,
  guideSources,
  summaryText,
  copyText,
  printAlone,
];
