// Every element in every state. The address says which; the element is made anew each time.
import { walk } from './reader.js';

const slurred = {
  'Have you noticed any of these?': 'Speech that has become slurred',
  'Think of the main change': 'It is getting worse',
  'How long ago': '1 to 3 months ago',
};
const numb = {
  'Have you noticed any of these other': 'Numbness or tingling',
  'Do you have numbness': 'Yes, some',
  'Is pain': 'No, pain',
  'Think of the main change': 'It stays the same',
  'How long ago': 'More than 12 months ago',
};
const choking = { 'Is any of these happening': 'Choking' };
const breathless = { ...slurred, 'Have you noticed any of these?': 'Short of breath at rest' };

const signs = (attributes) => ({ tag: 'als-urgent-signs', attributes: { region: 'US', ...attributes } });
const article = (attributes) => ({ tag: 'als-overview', attributes: { region: 'US', ...attributes } });
const check = (attributes, to = 'start', given = {}) => ({
  tag: 'als-symptom-check',
  attributes: { region: 'US', ...attributes },
  to,
  given,
});

/** What is shown, by group: the name, a note, and what makes it. */
const groups = {
  'Danger signs': {
    'For worried readers': ['Three cards: emergency, today, within days.', signs()],
    'For people with ALS': [
      'What is new or different for somebody with the diagnosis.',
      signs({ audience: 'diagnosed' }),
    ],
    'For carers': ['', signs({ audience: 'carer' })],
    'Without a region': ['No number is guessed: words stand in its place.', signs({ region: undefined })],
    Light: ['Whatever the page says.', signs({ theme: 'light' })],
    Dark: ['Whatever the page says.', signs({ theme: 'dark' })],
    ...Object.fromEntries(
      [1, 2, 3, 4, 5, 6].map((level) => [
        `Heading level ${level}`,
        ['Its own heading; those inside follow.', signs({ 'heading-level': String(level) })],
      ]),
    ),
  },
  'The article': {
    'Sources folded': ['A button at the end of each section.', article()],
    'Sources at the statements': ['For clinicians.', article({ citations: 'inline' })],
    'In British English': ['A draft, and it says so.', article({ region: 'GB', lang: 'en-GB' })],
  },
  'The check': {
    Start: ['', check()],
    'Start, for people with ALS': ['', check({ audience: 'diagnosed' })],
    'Start, for carers': ['', check({ audience: 'carer' })],
    'Larger: comfort 2': ['At least 64 px high, 12 px apart.', check({ comfort: '2' }, 'question')],
    'Largest: comfort 3': ['At least 88 px high, 16 px apart.', check({ comfort: '3' }, 'question')],
    'One press for each answer': ['For eye gaze and switches.', check({ answers: 'press' })],
    'A list of danger signs': ['', check({}, 'question')],
    'Something is missing': ['The reader pressed Continue too soon.', check({}, 'problem')],
    'A danger sign is ticked': ['Help stands there at once, and moves nobody.', check({}, 'help', choking)],
    'Check your answers': ['', check({}, 'answers', slurred)],
    'With a voice': ['Where the device has one.', check({ 'read-aloud': 'on' })],
    'Guide: no questions': ['Where a check would be a medical device.', check({ mode: 'guide' })],
  },
  Results: {
    Emergency: ['', check({}, 'result', choking)],
    Today: ['', check({}, 'result', breathless)],
    'Within days': ['', check({}, 'result', slurred)],
    'In the coming weeks': ['', check({}, 'result', numb)],
    'No warning sign': ['', check({}, 'result')],
    'Not enough answered': ['The reader has stopped at once.', check({}, 'stopped')],
    'With a sentence on the pattern': ['Ask a lawyer first.', check({ 'show-pattern': 'on' }, 'result', slurred)],
  },
  Everywhere: {
    'Right to left': ['Arabic; a draft, with the English beneath what matters for safety.', signs({ lang: 'ar' })],
    'Right to left, the check': ['', check({ lang: 'ar' })],
    'In Japanese': ['A draft.', signs({ region: 'JP', lang: 'ja' })],
    'Without the script': ['What stands between the tags.', { ...signs(), without: true }],
    'After a fault': ['Made by this page. The console says what it was.', { ...signs(), fault: true }],
  },
};
const states = new Map();
const nav = document.querySelector('.choices');
for (const [group, its] of Object.entries(groups)) {
  const list = document.createElement('ul');
  for (const [name, [note, made]] of Object.entries(its)) {
    const id = `${group} ${name}`.toLowerCase().replace(/\W+/g, '-');
    states.set(id, { name, note, ...made });
    const item = document.createElement('li');
    item.append(Object.assign(document.createElement('a'), { href: `#${id}`, textContent: name }));
    list.append(item);
  }
  nav.append(Object.assign(document.createElement('h2'), { textContent: group }), list);
}
const written = Object.assign(document.createElement('a'), {
  href: 'written-beforehand.html',
  textContent: 'Written beforehand, in the page',
});
const last = document.createElement('li');
last.append(written);
nav.lastElementChild.append(last);

const between = 'If you notice a danger sign, call your emergency number.';
let shown = 0;

async function show() {
  const id = states.has(location.hash.slice(1)) ? location.hash.slice(1) : states.keys().next().value;
  const { name, note, tag, attributes, to, given, without, fault } = states.get(id);
  for (const link of nav.querySelectorAll('a')) {
    const isShown = link.getAttribute('href') === `#${id}`;
    if (isShown) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
    // Of itself: the page stays where it is.
    if (isShown) nav.scrollTop += link.getBoundingClientRect().top - nav.getBoundingClientRect().top - 80;
  }
  const stage = document.querySelector('#stage');
  const turn = ++shown;
  delete stage.dataset.shows;
  document.querySelector('#state').textContent = name;
  document.querySelector('#note').textContent = note;
  const html = Object.entries(attributes).map(([key, value]) => (value === undefined ? '' : ` ${key}="${value}"`));
  document.querySelector('#code').textContent = `<${tag}${html.join('')}>\n  <p>${between}</p>\n</${tag}>`;

  const element = document.createElement(without ? 'div' : tag);
  if (without) element.className = 'plain';
  else for (const [key, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(key, value);
  // Nobody's gaze rests on what a script presses.
  if (to) element.setAttribute('activation-guard', 'off');
  if (fault)
    Object.defineProperty(element, 'audience', {
      get() {
        throw new Error('A fault that the gallery has made.');
      },
    });
  element.append(Object.assign(document.createElement('p'), { textContent: between }));
  stage.replaceChildren(element);
  if (to) await walk(element, given, to);
  if (turn === shown) stage.dataset.shows = id;
}
addEventListener('hashchange', show);
await show();
