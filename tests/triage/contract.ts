import type { Answers, Assessment, Disposition, Pattern } from '../../src/triage/definition.ts';

/**
 * The clinical contract read a second time, by hand and without the rule table: what the engine says
 * of `content/als/rules.yaml` is compared with this, so that a slip in either shows.
 */
const T = ['yes', 'no', 'not-sure'];
export const questions: { readonly [id: string]: readonly string[] } = {
  'breathing-severe-now': T,
  'confused-or-drowsy': T,
  'choking-now': T,
  'cannot-swallow-saliva': T,
  'chest-danger': T,
  'sudden-stroke-signs': ['no', 'within-7-days', 'over-7-days-ago', 'over-7-days-ago-checked', 'not-sure'],
  'rapid-worsening': ['no', 'yes', 'yes-over-days', 'not-sure'],
  'saddle-or-bladder': T,
  'severe-dehydration': T,
  'thoughts-of-self-harm': ['no', 'yes-safe-now', 'yes-might-act', 'rather-not-say'],
  'age-band': ['under-18', '18-39', '40-59', '60-plus', 'rather-not-say'],
  'diagnosed-already': ['yes', 'no'],
  'family-history': T,
  'lost-abilities': [
    'hand-fine-tasks',
    'drop-things',
    'lift-arms',
    'foot-catches-or-falls',
    'stairs-or-chair',
    'hold-head-up',
    'unsteady-walking',
    'weak-but-can-do-all',
    'not-sure',
    'none',
  ],
  'task-cause': ['weak-or-clumsy', 'pain-or-joints', 'sore-after-exercise', 'worn-out', 'not-sure'],
  'weakness-spread': [
    'one-place',
    'one-place-then-spread',
    'one-whole-side',
    'both-sides-at-once',
    'all-over',
    'no-weakness',
    'not-sure',
  ],
  'change-course': [
    'worse',
    'better-then-worse',
    'same',
    'better',
    'comes-and-goes',
    'not-sure',
    'no-change-to-report',
  ],
  'change-duration': [
    'hours-or-days',
    '1-4-weeks',
    '1-3-months',
    '3-12-months',
    'over-12-months',
    'not-sure',
    'nothing-to-report',
  ],
  'muscle-thinner': T,
  'twitch-cramp-stiff': [
    'eyelid-twitch',
    'twitch-one-place',
    'twitch-many-places',
    'tongue-twitch',
    'cramps',
    'stiff-or-tight',
    'one-leg-swollen',
    'not-sure',
    'none',
  ],
  'speech-slurred': T,
  'swallow-trouble': ['no', 'lump-only', 'yes', 'not-sure'],
  'laugh-cry-control': T,
  'breath-rest-or-flat': T,
  'breath-on-effort': T,
  'morning-headache-sleepy': T,
  'thinking-behaviour': T,
  'weight-loss': T,
  'numb-or-tingling': ['no', 'some', 'main-problem', 'not-sure'],
  'pain-main': T,
  'eyes-or-tiring': [
    'drooping-eyelid',
    'double-vision',
    'sight-one-eye',
    'better-after-rest',
    'fever-before',
    'not-sure',
    'none',
  ],
  'bladder-bowel-change': T,
  'care-problem': [
    'tube-out',
    'mask-not-helping',
    'fever-or-chesty-cough',
    'blow-to-head',
    'choking-attack',
    'throat-spasm',
    'fall-no-head-blow',
    'none',
  ],
};
export const lists = ['lost-abilities', 'task-cause', 'twitch-cramp-stiff', 'eyes-or-tiring', 'care-problem'];
const levels: { [letter: string]: Disposition } = { E: 'emergency', U: 'urgent', P: 'prompt', R: 'routine' };

export function contract(answers: Answers): Assessment {
  const valid: { [id: string]: string[] } = {};
  let invalid: string[] = [];
  for (const [id, value] of Object.entries(answers) as [string, unknown][]) {
    if (id === 'who-for' || value === undefined) continue;
    const options = Object.hasOwn(questions, id) ? questions[id]! : [];
    const list: unknown[] = Array.isArray(value) && lists.includes(id) ? value : [value];
    let good = options.filter((option) => list.includes(option));
    if (!options.length || list.some((item) => typeof item !== 'string' || !options.includes(item))) invalid.push(id);
    if (list.some((item) => item !== 'none')) good = good.filter((option) => option !== 'none');
    if (good.length) valid[id] = good;
  }
  const diagnosed = valid['diagnosed-already']?.[0] === 'yes';
  if (!diagnosed) {
    delete valid['care-problem'];
    invalid = invalid.filter((id) => id !== 'care-problem');
  }

  const tasks = [
    'hand-fine-tasks',
    'drop-things',
    'lift-arms',
    'foot-catches-or-falls',
    'stairs-or-chair',
    'hold-head-up',
    'unsteady-walking',
  ];
  const motor = tasks.some((task) => valid['lost-abilities']?.includes(task));
  if (!motor) {
    delete valid['task-cause'];
    invalid = invalid.filter((id) => id !== 'task-cause');
  }
  const silent = !valid['thoughts-of-self-harm'];
  const spokeOn = Object.keys(questions).some((id, i, ids) => i > ids.indexOf('thoughts-of-self-harm') && valid[id]);
  if (silent && spokeOn) valid['thoughts-of-self-harm'] = ['rather-not-say'];

  const has = (id: string, ...options: string[]) => options.some((option) => (valid[id] ?? []).includes(option));
  const yes = (...ids: string[]) => ids.some((id) => has(id, 'yes'));
  const unsure = (...ids: string[]) => ids.some((id) => has(id, 'not-sure'));
  const open = (id: string) => !valid[id];

  const felt = has('lost-abilities', 'weak-but-can-do-all') && !motor;
  const speech = yes('speech-slurred');
  const swallow = yes('swallow-trouble');
  const bulbar = speech || swallow;
  const lump = has('swallow-trouble', 'lump-only');
  const thin = yes('muscle-thinner');
  const core = motor || bulbar || thin;
  const tongue = has('twitch-cramp-stiff', 'tongue-twitch');
  const wideTwitch = tongue || has('twitch-cramp-stiff', 'twitch-many-places');
  const oneTwitch = has('twitch-cramp-stiff', 'twitch-one-place');
  const limbTwitch = wideTwitch || oneTwitch;
  const anyTwitch = limbTwitch || has('twitch-cramp-stiff', 'eyelid-twitch');
  const stiff = has('twitch-cramp-stiff', 'stiff-or-tight');
  const cramps = has('twitch-cramp-stiff', 'cramps');
  const lid = has('twitch-cramp-stiff', 'eyelid-twitch');
  const leg = has('twitch-cramp-stiff', 'one-leg-swollen');
  const eye = has('eyes-or-tiring', 'drooping-eyelid', 'double-vision');
  const sight = has('eyes-or-tiring', 'sight-one-eye');
  const fever = has('eyes-or-tiring', 'fever-before');
  const eased = has('eyes-or-tiring', 'better-after-rest');
  const course = valid['change-course']?.[0];
  const duration = valid['change-duration']?.[0];
  const spread = valid['weakness-spread']?.[0];
  const worse = course === 'worse' || course === 'better-then-worse';
  const worseOrUnsure = worse || course === 'not-sure';
  const days = duration === 'hours-or-days';
  const weeks = duration === '1-4-weeks';
  const under4Weeks = days || weeks;
  const over3Months = duration === '3-12-months' || duration === 'over-12-months';
  const oneSide = spread === 'one-whole-side';
  const lopsided = spread === 'one-place' || spread === 'one-place-then-spread' || oneSide;
  const numbMain = has('numb-or-tingling', 'main-problem');
  const sensory = numbMain || has('numb-or-tingling', 'some');
  const pain = yes('pain-main');
  const bladder = yes('bladder-bowel-change');
  const family = yes('family-history');
  const under18 = has('age-band', 'under-18');
  const headDrop = has('lost-abilities', 'hold-head-up');
  const emotion = yes('laugh-cry-control');
  const flat = yes('breath-rest-or-flat');
  const effort = yes('breath-on-effort');
  const morning = yes('morning-headache-sleepy');
  const thinking = yes('thinking-behaviour');
  const weight = yes('weight-loss');
  const danger = [
    'breathing-severe-now',
    'confused-or-drowsy',
    'choking-now',
    'cannot-swallow-saliva',
    'chest-danger',
    'rapid-worsening',
    'saddle-or-bladder',
    'severe-dehydration',
  ];
  const minorTick = has('twitch-cramp-stiff', 'eyelid-twitch', 'twitch-one-place', 'cramps');
  const major =
    yes(...danger) ||
    has('sudden-stroke-signs', 'within-7-days', 'over-7-days-ago') ||
    has('rapid-worsening', 'yes-over-days') ||
    leg ||
    sight ||
    motor ||
    felt ||
    thin ||
    wideTwitch ||
    stiff ||
    bulbar ||
    emotion ||
    flat ||
    effort ||
    morning ||
    thinking ||
    weight ||
    sensory ||
    pain ||
    eye ||
    eased ||
    bladder;
  const symptom = major || minorTick || lump;
  const minor = symptom && !major;
  const only = (id: string, ...options: string[]) =>
    !open(id) && valid[id]!.every((option) => options.includes(option));
  const lidOnly = only('eyes-or-tiring', 'drooping-eyelid');
  const oldLid = lidOnly && duration === 'over-12-months' && (course === 'same' || course === 'better') && !core;
  const plainNo = (...ids: string[]) => ids.every((id) => has(id, 'no'));
  const clear =
    plainNo('sudden-stroke-signs', 'rapid-worsening', 'saddle-or-bladder', 'muscle-thinner', 'speech-slurred') &&
    plainNo('swallow-trouble', 'breath-rest-or-flat', 'numb-or-tingling', 'bladder-bowel-change') &&
    has('eyes-or-tiring', 'none') &&
    only('twitch-cramp-stiff', 'none', 'eyelid-twitch', 'twitch-one-place', 'cramps', 'stiff-or-tight') &&
    only('lost-abilities', 'hand-fine-tasks', 'lift-arms', 'stairs-or-chair');
  const painOnly =
    clear &&
    only('task-cause', 'pain-or-joints') &&
    spread === 'no-weakness' &&
    over3Months &&
    ['same', 'better', 'comes-and-goes'].includes(course ?? '');
  const soreOnly =
    clear &&
    only('task-cause', 'sore-after-exercise') &&
    ['no-weakness', 'one-place', 'both-sides-at-once'].includes(spread ?? '') &&
    course === 'better';
  const checked = has('sudden-stroke-signs', 'over-7-days-ago-checked');
  const overDays = has('rapid-worsening', 'yes-over-days');
  const care = (...options: string[]) => diagnosed && has('care-problem', ...options);
  const harm = (...options: string[]) => has('thoughts-of-self-harm', ...options);

  const rules: { [id: string]: boolean } = {
    E1: yes('breathing-severe-now'),
    E2: yes('confused-or-drowsy'),
    E3: yes('choking-now'),
    E4: yes('cannot-swallow-saliva'),
    E5: has('sudden-stroke-signs', 'within-7-days'),
    E6: has('rapid-worsening', 'yes'),
    E7: yes('saddle-or-bladder'),
    E8: yes('severe-dehydration'),
    E9: harm('yes-might-act'),
    E10: motor && days && worseOrUnsure,
    E11: eye && bulbar && flat,
    E12: (bulbar || eye) && days && worseOrUnsure,
    E13: yes('chest-danger'),
    E14: leg && (flat || effort),
    E15: overDays && (flat || effort || (bulbar && days && course !== 'better')),
    U1: flat,
    U2: motor && under4Weeks && worseOrUnsure,
    U3: eye && bulbar,
    U4: bladder && (motor || sensory || pain) && (worseOrUnsure || under4Weeks || open('change-course')),
    U5: sensory && (motor || felt) && under4Weeks,
    U6: diagnosed && (effort || morning || swallow),
    U7: has('sudden-stroke-signs', 'over-7-days-ago', 'not-sure'),
    U8: harm('yes-safe-now'),
    U9: unsure(...danger),
    U10:
      (bulbar && under4Weeks && worseOrUnsure) ||
      ((lump || unsure('swallow-trouble')) && days && worseOrUnsure) ||
      (eye && days),
    U11: numbMain && days && worseOrUnsure,
    U12: morning && (effort || unsure('breath-rest-or-flat')) && (core || wideTwitch || weight),
    U13:
      (motor && days && !soreOnly) ||
      (motor && weeks && course !== 'better' && (spread === 'both-sides-at-once' || spread === 'all-over')),
    U14: care(
      'tube-out',
      'mask-not-helping',
      'fever-or-chesty-cough',
      'blow-to-head',
      'choking-attack',
      'throat-spasm',
    ),
    U15: overDays,
    U16:
      fever &&
      under4Weeks &&
      (((motor || sensory || bulbar || eye) && course !== 'better') ||
        (felt && (worseOrUnsure || course === undefined))),
    U17: sight && (under4Weeks || worseOrUnsure || course === undefined || pain || morning),
    U18: leg,
    U19: oneSide && (motor || felt) && under4Weeks,
    P1: speech,
    P2: swallow || unsure('swallow-trouble'),
    P3:
      motor &&
      (worseOrUnsure ||
        course === 'no-change-to-report' ||
        course === undefined ||
        (course === 'comes-and-goes' && !painOnly)),
    P4: thin,
    P5: headDrop,
    P6:
      motor && (wideTwitch || (stiff && !painOnly && !soreOnly) || emotion || thinking || weight || family || morning),
    P7: effort || unsure('breath-rest-or-flat'),
    P8: (motor && sensory) || (motor && pain && !over3Months && !soreOnly),
    P9: (eye && !oldLid) || sight,
    P10: family && (felt || wideTwitch || thinking || emotion),
    P11: bladder && (felt || stiff),
    P12: under18 && symptom && !minor,
    P13: felt && worse && (wideTwitch || weight || stiff || morning || lopsided),
    P14: stiff && (worseOrUnsure || emotion),
    P15: weight && wideTwitch,
    P16: bladder && (motor || sensory),
    P17: sensory && under4Weeks && worseOrUnsure,
    P18: motor && under4Weeks && !soreOnly,
    P19: felt && under4Weeks && worseOrUnsure,
    P20:
      lump &&
      (worseOrUnsure ||
        course === undefined ||
        course === 'no-change-to-report' ||
        days ||
        motor ||
        felt ||
        wideTwitch ||
        weight ||
        unsure('weight-loss') ||
        emotion ||
        unsure('speech-slurred')),
    P21: checked && worseOrUnsure,
    P22: numbMain && worse && (felt || pain),
    P23: diagnosed && weight,
    P24: diagnosed && harm('rather-not-say'),
    P25: care('fall-no-head-blow'),
    R1: motor || felt,
    R2: wideTwitch && (tongue || !has('age-band', '18-39')),
    R3: stiff || (cramps && (wideTwitch || worse)),
    R4: sensory || unsure('numb-or-tingling') || pain,
    R5: unsure('speech-slurred', 'muscle-thinner'),
    R6: emotion || morning || thinking || weight || bladder || family,
    R7: eased,
    R8:
      (anyTwitch && duration === 'not-sure') ||
      (lid && over3Months) ||
      (limbTwitch && duration === '3-12-months') ||
      (limbTwitch &&
        duration === 'over-12-months' &&
        !(has('age-band', '18-39') && ['same', 'better', 'comes-and-goes'].includes(course ?? ''))),
    R9: unsure(
      'family-history',
      'muscle-thinner',
      'speech-slurred',
      'laugh-cry-control',
      'breath-on-effort',
      'morning-headache-sleepy',
      'thinking-behaviour',
      'weight-loss',
      'pain-main',
      'bladder-bowel-change',
    ),
    R10: diagnosed,
    R11:
      (spread !== undefined && spread !== 'no-weakness' && !motor && !felt) ||
      ((anyTwitch || cramps) && worseOrUnsure) ||
      (!symptom &&
        ((course !== undefined && course !== 'no-change-to-report') ||
          (duration !== undefined && duration !== 'nothing-to-report'))),
    R12: harm('rather-not-say'),
    R13: oldLid || (under18 && symptom),
    R14: unsure('lost-abilities', 'task-cause', 'twitch-cramp-stiff', 'eyes-or-tiring'),
    R15: fever,
    R16: lump,
  };
  const fired = Object.keys(rules).filter((id) => rules[id]);
  const highest = 'EUPR'.split('').find((letter) => fired.some((id) => id.startsWith(letter)));
  const missing = Object.keys(questions).filter(
    (id) =>
      (open(id) || (id === 'thoughts-of-self-harm' && silent)) &&
      (id !== 'care-problem' || diagnosed) &&
      (id !== 'task-cause' || motor),
  );
  const incomplete = missing.length > 0 || invalid.length > 0;
  const safetyOpen = Object.keys(questions).slice(0, 10).some(open);
  const disposition =
    highest === 'E' || highest === 'U' || (highest && !safetyOpen)
      ? levels[highest]!
      : safetyOpen || incomplete
        ? null
        : 'monitor';

  const courseUnknown = course === undefined || course === 'not-sure';
  const unknown = [
    'change-course',
    'change-duration',
    'weakness-spread',
    'speech-slurred',
    'swallow-trouble',
    'muscle-thinner',
  ].filter((id) => open(id) || unsure(id)).length;
  const elsewhere =
    eye ||
    sight ||
    eased ||
    numbMain ||
    bladder ||
    pain ||
    course === 'better' ||
    course === 'comes-and-goes' ||
    days ||
    spread === 'all-over';
  const pattern = (): Pattern | null => {
    if (disposition === null || disposition === 'emergency' || diagnosed || !symptom) return null;
    if ((core && courseUnknown && unknown >= 2) || (!core && unknown >= 3)) return 'not-enough-information';
    if (worse && (bulbar || thin || (motor && lopsided))) return elsewhere ? 'partly-fits' : 'fits';
    if (!core || (!worse && elsewhere)) return 'points-elsewhere';
    return 'partly-fits';
  };

  return {
    status: incomplete ? 'incomplete' : under18 || diagnosed ? 'out-of-scope' : 'complete',
    disposition,
    fastReferral: (swallow && (motor || speech || weight)) || (headDrop && effort),
    crisisSupport: harm('yes-safe-now', 'yes-might-act', 'rather-not-say'),
    pattern: pattern(),
    fired,
    invalid,
    rulesVersion: '3',
  };
}
