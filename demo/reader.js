// A reader who answers the check by itself, in the demonstration: presses what a reader would press.

/** Waits until the check has drawn itself. */
async function drawn(check) {
  await customElements.whenDefined(check.localName);
  while (!check.shadowRoot?.querySelector('.base')) await new Promise((done) => setTimeout(done, 20));
  await check.updateComplete;
}

const textOf = (node) => node?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const titleOf = (check) => textOf(check.shadowRoot.querySelector('#title'));

async function press(check, name) {
  const button = [...check.shadowRoot.querySelectorAll('button')].find((one) => textOf(one) === name);
  button?.click();
  await check.updateComplete;
  return !!button;
}

/** Answers what is asked on this screen: by the start of the question, or "no". */
function answer(check, given) {
  for (const group of check.shadowRoot.querySelectorAll('fieldset')) {
    const asked = textOf(group.querySelector('legend')) || titleOf(check);
    const options = [...group.querySelectorAll('.answer')];
    const [, wanted = ''] = Object.entries(given).find(([start]) => asked.startsWith(start)) ?? [];
    const usual = ['None of these', '40 to 59', 'No'];
    const chosen =
      options.find((option) => wanted && textOf(option).startsWith(wanted)) ??
      options.find((option) => usual.includes(textOf(option)));
    if (chosen && !chosen.querySelector(':checked')) (chosen.querySelector('input') ?? chosen).click();
  }
}

/** Walks to a screen: "question", "problem", "help", "answers", "result", or "stopped". */
export async function walk(check, given, to) {
  await drawn(check);
  if (to === 'start') return;
  await press(check, 'Start');
  if (to === 'question') return;
  if (to === 'problem') return void (await press(check, 'Continue'));
  if (to === 'stopped') return void (await press(check, 'Stop and see what to do'));
  for (let screens = 0; screens < 40; screens++) {
    const before = titleOf(check);
    answer(check, given);
    await check.updateComplete;
    if (to === 'help' || !(await press(check, 'Continue'))) break;
    // A sign that was ticked has opened its question on the same screen.
    if (titleOf(check) === before && check.shadowRoot.querySelector('.problems, [role=alert]')) break;
  }
  if (to === 'result') await press(check, 'See what to do next');
}
