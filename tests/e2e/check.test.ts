import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  answerScreen,
  changeRow,
  check,
  drawn,
  focused,
  slurred,
  startSite,
  toResult,
  unfold,
  walk,
  walkOn,
  type Given,
  type Site,
} from './site.ts';

let site: Site;
before(async () => (site = await startSite()));
after(() => site.close());

const heading = (name: string | RegExp) => ({ name, level: 2 }) as const;
const tag = (attributes: string) =>
  `<script src="/als-widgets.js" defer></script><als-symptom-check ${attributes}></als-symptom-check>`;

describe('The symptom check', () => {
  const results: { [name: string]: [Given, string] } = {
    'Call 911 now': [{ 'Is any of these happening': 'Choking' }, 'Emergency'],
    'Get medical help today': [{ ...slurred, 'Have you noticed any of these?': 'Short of breath at rest' }, 'Today'],
    'See a doctor in the next few days': [slurred, 'Within days'],
    'See a doctor in the next few weeks': [
      {
        'Have you noticed any of these other': 'Numbness or tingling',
        'Do you have numbness': 'Yes, some',
        'Is pain': 'No, pain',
        'Think of the main change': 'It stays the same',
        'How long ago': 'More than 12 months ago',
      },
      'In the coming weeks',
    ],
    'See a doctor if anything changes, or any time you want to': [{}, 'No warning sign in your answers'],
  };
  for (const [name, [given, word]] of Object.entries(results))
    it(`ends in "${name}", with its word, its reasons and its limits`, async () => {
      const page = await site.open(check);
      await toResult(page, given);
      await page.getByRole('heading', heading(name)).waitFor();
      assert.equal(await focused(page), name);
      const text = (
        await page.locator('als-symptom-check').evaluate((e) => e.shadowRoot!.querySelector('.base')!.textContent)
      ).replace(/\s+/g, ' ');
      assert.ok(text.includes(word));
      assert.match(text, /Why this advice/);
      assert.match(text, /What this check cannot tell you/);
      if (name !== 'Call 911 now') assert.match(text, /This result is not a diagnosis/);
      assert.match(text, /No clinician has reviewed this yet/);
      assert.doesNotMatch(text, /%|\bscore\b|probabilit|low risk|all clear|you are fine|don.t worry/i);
    });

  it('says that it cannot tell when a reader stops at once, and shows the whole emergency list', async () => {
    const page = await site.open(check);
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByRole('button', { name: 'Stop and see what to do' }).click();
    await page.getByRole('heading', heading('Answer the missing questions, or see a doctor')).waitFor();
    await page.getByRole('heading', { name: 'Call 911 now if you notice any of these:' }).waitFor();
    assert.equal(await page.getByRole('link', { name: 'Call 911' }).count(), 1);
  });

  it('shows emergency help in place with the first danger sign, and moves focus only on Continue', async () => {
    const page = await site.open(check);
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByRole('checkbox', { name: 'Choking' }).check();
    await page.getByRole('link', { name: 'Call 911', exact: true }).waitFor();
    assert.ok(await page.getByText('Say first where you are.').isVisible());
    assert.match(await focused(page), /^Choking on something/);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', heading('Call 911 now')).waitFor();
    assert.equal(await focused(page), 'Call 911 now');
    await page.getByRole('button', { name: 'I have called for help, go on with the questions' }).click();
    await page.getByRole('heading', heading('Sudden or fast changes')).waitFor();
    await page.getByRole('link', { name: 'Call 911', exact: true }).waitFor();
  });

  for (const [style, role] of [
    ['choose', 'checkbox'],
    ['press', 'button'],
  ] as const)
    it(`says an answer first, and what else belongs to it after a pause (${style})`, async () => {
      const page = await site.open(check.replace('<als-symptom-check', `<als-symptom-check answers="${style}"`));
      await page.getByRole('button', { name: 'Start', exact: true }).click();
      const answer = page.getByRole(role, { name: 'Fighting for breath', exact: true });
      const more = await answer.evaluate(
        (e) => (e.getRootNode() as ShadowRoot).getElementById(e.getAttribute('aria-describedby')!)!.textContent,
      );
      assert.equal(more, 'Gasping, or too short of breath to finish a sentence.');
      await page.getByRole(role, { name: 'Suddenly confused, or so sleepy that it is hard to wake up' }).waitFor();
    });

  it('asks the danger signs one by one when a reader is not sure about one of them', async () => {
    const page = await site.open(check);
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByLabel('I am not sure about one of these').check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', heading(/^Are you fighting for breath right now/)).waitFor();
    assert.match(await focused(page), /^Are you fighting/);
    await page.getByLabel('No', { exact: true }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', heading(/^Have you suddenly become confused/)).waitFor();
    await walkOn(page, { 'Have you suddenly': 'I am not sure' });
    await page.getByRole('button', { name: 'See what to do next' }).click();
    await page.getByRole('heading', heading('Get medical help today')).waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasText: 'If a danger sign is happening now, call the emergency number' })
      .first()
      .waitFor();
  });

  it('names what is missing, at the top and at the question, and leads there', async () => {
    const page = await site.open(check);
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await answerScreen(page);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', heading('Sudden or fast changes')).waitFor();
    await page.getByRole('button', { name: 'Continue' }).click();
    assert.equal(await focused(page), 'There is a problem');
    const words = 'Choose what applies, or “None of these”';
    assert.equal(await page.getByText(words, { exact: true }).count(), 1);
    await page.getByRole('button', { name: `${words}: In the last 2 weeks, has any of these happened?` }).click();
    assert.match(await focused(page), /^A fast change that started/);
    await answerScreen(page);
    assert.equal(await page.getByText('There is a problem').count(), 1);
    await page.getByRole('button', { name: 'Continue' }).click();
    assert.equal(await page.getByText('There is a problem').count(), 0);
  });

  it('lets "none" and "not sure" stand alone, and a tick clear them', async () => {
    const page = await site.open(check);
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    assert.equal(await page.locator('als-symptom-check :checked').count(), 0);
    await page.getByLabel('None of these').check();
    assert.equal(await page.getByRole('checkbox', { checked: true }).count(), 1);
    await page.getByLabel('I am not sure about one of these').check();
    assert.equal(await page.getByRole('checkbox', { checked: true }).count(), 1);
    await page.getByLabel('Choking').check();
    assert.equal(await page.getByLabel('I am not sure about one of these').isChecked(), false);
  });

  it('lists what was asked once, comes back to the row of a change, and works everything out anew', async () => {
    const page = await site.open(check);
    await walk(page, slurred);
    const rows = await page.locator('.rows dt').allInnerTexts();
    assert.equal(new Set(rows.map((row) => row.replace(/^\d+\. /, ''))).size, rows.length);
    await changeRow(page, 'Have you noticed any of these?');
    assert.equal(await focused(page), 'Have you noticed any of these?');
    assert.ok(await page.getByRole('checkbox', { name: /^Speech that has/ }).isChecked());
    await page.getByLabel('None of these').check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', heading('Check your answers')).waitFor();
    assert.equal(await focused(page), 'Change: Have you noticed any of these?');
    assert.equal(await page.getByText('Over time, the main change is').count(), 0);
    await page.getByRole('button', { name: 'See what to do next' }).click();
    await page.getByRole('heading', heading(/^See a doctor if anything changes/)).waitFor();
  });

  it("shows what led to the advice in the reader's own answers, each once, and why, with its evidence, on demand", async () => {
    const page = await site.open(check);
    await toResult(page, slurred);
    assert.ok(await page.getByText('Speech slurred, slow or harder to understand', { exact: true }).isVisible());
    assert.equal(await page.locator('.reasons').count(), 0);
    await unfold(page, 'Why this advice');
    assert.ok(await page.getByText('Speech slurred, slow or harder to understand: Yes').isVisible());
    assert.match((await page.locator('.reasons a').first().getAttribute('href')) ?? '', /^https:/);
    // Ids of rules are for the summary's foot.
    assert.doesNotMatch(await page.locator('.result').innerText(), /\bP1\b/);
    await page.getByRole('button', { name: 'Why this advice', expanded: true }).click();
    assert.equal(await page.locator('.reasons').count(), 0);
  });

  it('keeps softer sentences on the pattern to itself, unless a publisher asks for them', async () => {
    const quiet = await site.open(check);
    await toResult(quiet, slurred);
    await unfold(quiet, 'Why this advice');
    assert.equal(await quiet.getByText('These words did not change the advice').count(), 0);
    const asked = await site.open(tag('show-pattern'));
    await toResult(asked, slurred);
    await unfold(asked, 'Why this advice');
    assert.ok(await asked.getByText(/^Some of the answers are the kind of change that doctors check for/).isVisible());
    assert.ok(
      await asked.getByText(/This is not a diagnosis, .* These words did not change the advice\.$/).isVisible(),
    );
  });

  it("shows the publisher's next step in every result but an emergency", async () => {
    const own = `<script src="/als-widgets.js" defer></script><als-symptom-check><a slot="find-a-doctor" href="/find">Find a doctor near you</a></als-symptom-check>`;
    const page = await site.open(own);
    await toResult(page, slurred);
    assert.ok(await page.getByRole('link', { name: 'Find a doctor near you' }).isVisible());
    const danger = await site.open(own);
    await toResult(danger, { 'Is any of these happening': 'Choking' });
    assert.equal(await danger.getByRole('link', { name: 'Find a doctor near you' }).isVisible(), false);
  });

  it('asks before it clears', async () => {
    const page = await site.open(check);
    await toResult(page);
    await page.getByRole('button', { name: 'Clear my answers' }).click();
    await page.getByRole('button', { name: 'Keep my answers' }).click();
    await page.getByRole('heading', heading('Check your answers')).waitFor();
    await page.getByRole('button', { name: 'Clear my answers' }).click();
    await page.getByRole('button', { name: 'Yes, clear them' }).click();
    await page.getByRole('heading', heading('Check symptoms and plan next steps')).waitFor();
    assert.equal(await page.getByRole('radio', { name: 'Me', checked: true }).count(), 0);
  });

  it('speaks of another person when somebody answers for one', async () => {
    const page = await site.open(check);
    await page.getByLabel('Someone else').check();
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByLabel('I am not sure about one of these').check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('Are they fighting for breath right now').waitFor();
    const carer = await site.open(tag('audience="carer"'));
    assert.equal(await carer.getByLabel('Someone else').isChecked(), true);
  });

  it('asks about care at home only where ALS is known, and then speaks of the ALS team', async () => {
    const page = await site.open(tag('region="GB" audience="diagnosed"'));
    await toResult(page, {
      'Is one of these true': 'A doctor has said',
      'In the last week': 'The feeding tube came out',
    });
    await page.getByRole('heading', heading('Get medical help today')).waitFor();
    const steps = await page.locator('.steps > li').allInnerTexts();
    assert.match(steps[0]!, /^The feeding tube has come out: go to a hospital now/);
    assert.match(steps[1]!, /^Call your ALS team or your doctor/);
  });

  it('shows crisis support beside any result when a reader leaves the question on dark thoughts', async () => {
    const page = await site.open(check);
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    for (let i = 0; i < 2; i++) {
      await answerScreen(page);
      await page.getByRole('button', { name: 'Continue' }).click();
    }
    await page.getByRole('heading', heading(/^Have you had thoughts/)).waitFor();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', heading('About you')).waitFor();
    await walkOn(page);
    await page.getByRole('button', { name: 'See what to do next' }).click();
    await page.getByRole('heading', { name: 'If you are thinking of ending your life' }).waitFor();
    await page.getByRole('link', { name: '988 Suicide and Crisis Lifeline 988' }).waitFor();
  });

  it('is a plain guide without questions in the mode "guide"', async () => {
    const page = await site.open(tag('region="US" mode="guide"'));
    await page.getByRole('heading', heading('When to see a doctor about these symptoms')).waitFor();
    assert.equal(await page.locator('input, button').count(), 0);
    assert.equal(await page.getByRole('heading', { level: 3 }).count(), 4);
  });

  it('gives the region its number and its way without speaking, and words where no region is known', async () => {
    for (const region of ['GB', 'gb', 'UK']) {
      const page = await site.open(tag(`mode="guide" region="${region}"`));
      await page.getByRole('link', { name: 'Call 999' }).waitFor();
      assert.equal(await page.getByRole('link', { name: 'Call 999' }).getAttribute('href'), 'tel:999');
      await page
        .getByText('Send a text message with the word REGISTER to 999 before you need it', { exact: false })
        .waitFor();
      assert.deepEqual(page.reports.warnings, []);
    }
    const nowhere = await site.open(tag('mode="guide"'));
    await nowhere
      .getByRole('heading', { name: 'Call your local emergency number now if you notice any of these:' })
      .waitFor();
    assert.equal(await nowhere.locator('[href^="tel:"]').count(), 0);
  });

  it('warns once of a bad attribute, says what is used instead, and goes on', async () => {
    const page = await site.open(tag('region="Utopia" heading-level="9" theme="pink" mode="quiz" audience="cat"'));
    await drawn(page);
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    assert.deepEqual(page.reports.problems, []);
    assert.equal(page.reports.warnings.length, 5);
    for (const part of ['region="Utopia"', 'heading-level="9"', 'theme="pink"', 'mode="quiz"', 'audience="cat"'])
      assert.ok(
        page.reports.warnings.some((warning) => warning.includes(`<als-symptom-check> ${part}: expected`)),
        part,
      );
  });

  it('copies the summary as it is shown, and prints it alone', async () => {
    const page = await site.open(`<main><h1>The page</h1></main>${check}`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await toResult(page, slurred);
    await page.getByRole('button', { name: 'Copy the summary' }).click();
    await page.locator('.handed', { hasText: /^Copied$/ }).waitFor();
    await unfold(page, 'More ways');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const lines = await page.locator('.summary li').allInnerTexts();
    assert.ok(lines.length > 5);
    for (const line of lines) assert.ok(copied.includes(line), line);
    assert.match(copied, /Speech slurred, slow or harder to understand: Yes/);
    // Stands in for the print dialog: looks at the page as it would be printed.
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(
      'print = () => { shown = ["[data-als-print]", "main"].map((e) => document.querySelector(e).checkVisibility()); }',
    );
    await page.locator('button', { hasText: 'Print the summary' }).evaluate((button: HTMLElement) => button.click());
    assert.deepEqual(await page.evaluate('shown'), [true, false]);
    await page.evaluate('dispatchEvent(new Event("afterprint"))');
    await page.keyboard.press('Shift');
    assert.equal(
      await page.evaluate('document.querySelectorAll("[data-als-print]").length + document.adoptedStyleSheets.length'),
      0,
    );
  });
});
