import { own } from '../../triage/own.js';
import { answersScreen } from './answers-screen.js';
import { clearScreen, takeBackScreen } from './confirm-screens.js';
import { interviewScreen } from './interview-screen.js';
import type { Lent } from './lent.js';
import { resultScreen } from './result-screen.js';
import { startScreen } from './start-screen.js';

const screens = {
  start: startScreen,
  questions: interviewScreen,
  'take-back': takeBackScreen,
  check: answersScreen,
  clear: clearScreen,
};

/** What each view draws; help and results are the rest. */
export const screen = (lent: Lent): unknown =>
  (own<(lent: Lent) => unknown>(screens, lent.state.view) ?? resultScreen)(lent);
