// Which texts decide what a reader does: a wrong one could delay care, or frighten without need.

/** Danger signs, what to do, how to call, the limits of the check: the English stands beneath a draft. */
const decides = [
  /^interface\.(no-rule|sooner|not-reviewed-more)$/,
  /^urgent-signs\./,
  /^advice\.(emergency-line|extras|common\.(limits|intended-purpose))/,
  /^advice\.dispositions\.(emergency|self-harm|urgent|none|monitor)\./,
  /^advice\.dispositions\.\w+\.(label|heading|lead|steps|sooner|dont)/,
  /^advice\.sentences\.(self-harm|tube-out|breathing|fast-change)\./,
  /^article\.lead\.see-a-doctor\./,
  /^article\.sections\.first-signs\.blocks\.twitching-where\./,
  /^article\.sections\.when-to-see-a-doctor\.blocks\./,
  /^article\.sections\.diagnosis\.blocks\.tests\.list\.emg-needles/,
  /^article\.sections\.care\.blocks\.(oxygen-with-checks|no-voice|breathing-tests|throat-spasm)\./,
  /^article\.sections\.mind\.blocks\.suicide\./,
  /^article\.sections\.treatment\.blocks\.(calming-medicines\.|drugs\.terms\.\w+-safety)/,
  /^article\.sections\.what-else\.blocks\.list\.list\.(gbs|sore|neck)/,
  // Why a result asks for help at once or today, and the questions that alone decide it.
  /^rules\.rules\.([EU]\d+|P12)\.says/,
  /^questions\.questions\.(breath-rest-or-flat|lost-abilities|weakness-spread|change-course|change-duration|speech-slurred|swallow-trouble|eyes-or-tiring|twitch-cramp-stiff|task-cause)\./,
  /^questions\.screens\.(danger-now|sudden-changes|feeling-safe)\./,
  /^questions\.questions\.care-problem\./,
  /^emergency-numbers\./,
  /^translation-notes\.(machine|stale|draft|incomplete)/,
];

/** What leads there: checked as strictly, without the English beneath, so that no screen gets longer. */
const leadsThere = [
  /^interface\.(yes|no|not-sure|not-sure-label|missing-many|stop|while-help-comes)$/,
  /^questions\./,
  /^rules\..*\.says/,
  /^advice\./,
];

/** Marked when most languages had already lost a word of theirs: a warning until a language is enforced (i18n/locales.json). */
export const isRecent = (id: string): boolean =>
  /^article\.sections\.(what-else\.blocks\.list\.list\.neck|when-to-see-a-doctor\.blocks\.check\.)/.test(id);

/** Answers of a word or two, which stand under their question. */
const answer = /^(yes|no|not sure|i am not sure)$/i;

/** Whether a text decides, and whether the English stands beneath it until somebody has checked it. */
export function safetyOf(id: string, source: string, marked: boolean): { safety: boolean; beneath: boolean } {
  const deciding = marked || decides.some((pattern) => pattern.test(id));
  return {
    safety: deciding || leadsThere.some((pattern) => pattern.test(id)),
    beneath: deciding && !answer.test(source),
  };
}
