// What readers decided wrongly by: a window of time that lies ahead, "today" in a condition, a time at the end of a list.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadContent } from '../../scripts/content/load.ts';
import { checkText } from '../../scripts/i18n/check.ts';
import { readLanguage } from '../../scripts/i18n/language-file.ts';
import { languages, shipped } from '../../scripts/i18n/languages.ts';
import { sourceUnits } from '../../scripts/i18n/source-units.ts';

const wrong = (locale: string, source: string, target: string) =>
  checkText(locale, { id: 'a.b', source, note: '', safety: true }, target).join('; ');

const kinds = {
  window: {
    english: 'It began in the last 7 days, or got worse in the last 4 weeks.',
    // Ahead, without the number, and with neither.
    says: [/a time to come/, /the English says 7/, /lost a “last”/],
  },
  condition: {
    english: 'If it gets worse before the visit, get help that same day.',
    says: [/the translation says today.*lost “the same day”/],
  },
  today: { english: 'Get help today.', says: [/the English says today/] },
  list: {
    english: 'Started today: pain, cramps, or fever',
    says: [/the time after the list/],
  },
};

/** By language and kind: what is right, then what is not. */
const said: { [locale: string]: { [kind in keyof typeof kinds]: readonly [right: string, ...wrong: string[]] } } = {
  'en-GB': {
    window: [
      'It began in the past 7 days, or got worse in the past 4 weeks.',
      'It began in the last 7 days, or gets worse in the next 4 weeks.',
      'It began in recent days, or got worse in the last 4 weeks.',
      'It began recently, or got worse within 4 weeks and 7 days.',
    ],
    condition: ['If it gets worse before the visit, get help that day.', 'If it gets worse, get help today.'],
    today: ['Get help today.', 'Get help.'],
    list: ['Started today: pain, cramps, or fever', 'Pain, cramps, or fever that started today'],
  },
  es: {
    window: [
      'Empezó en los últimos 7 días, o empeoró en las últimas 4 semanas.',
      'Empezó en los últimos 7 días, o empeora en las próximas 4 semanas.',
      'Empezó en los últimos días, o empeoró en las últimas 4 semanas.',
      'Empezó hace poco, en 7 días, o empeoró en 4 semanas.',
    ],
    condition: ['Si empeora antes de la consulta, pida ayuda ese mismo día.', 'Si empeora, pida ayuda hoy.'],
    today: ['Busque ayuda hoy mismo.', 'Busque ayuda.'],
    list: ['Empezó hoy: dolor, calambres o fiebre', 'Dolor, calambres o fiebre que empezó hoy'],
  },
  fr: {
    window: [
      'Cela a commencé dans les 7 derniers jours, ou s’est aggravé au cours des 4 dernières semaines.',
      'Cela a commencé dans les 7 derniers jours, ou s’aggrave dans les 4 prochaines semaines.',
      'Cela a commencé ces derniers jours, ou s’est aggravé au cours des 4 dernières semaines.',
      'Cela vient de commencer, en 7 jours, ou s’est aggravé en 4 semaines.',
    ],
    condition: [
      'Si cela s’aggrave avant la consultation, voyez un médecin le jour même.',
      'Si cela s’aggrave, voyez un médecin aujourd’hui.',
    ],
    today: ['Consultez aujourd’hui même.', 'Consultez.'],
    list: ['A commencé aujourd’hui : douleur, crampes ou fièvre', 'Douleur, crampes ou fièvre apparue aujourd’hui'],
  },
  de: {
    window: [
      'Es begann in den letzten 7 Tagen, oder wurde in den letzten 4 Wochen schlimmer.',
      'Es begann in den letzten 7 Tagen, oder wird in den nächsten 4 Wochen schlimmer.',
      'Es begann in den letzten Tagen, oder wurde in den letzten 4 Wochen schlimmer.',
      'Es begann gerade erst, in 7 Tagen, oder wurde in 4 Wochen schlimmer.',
    ],
    condition: [
      'Wenn es vor dem Termin schlimmer wird, holen Sie noch am selben Tag Hilfe.',
      'Wenn es schlimmer wird, holen Sie heute Hilfe.',
    ],
    today: ['Holen Sie sich heute Hilfe.', 'Holen Sie sich Hilfe.'],
    list: ['Heute begonnen: Schmerzen, Krämpfe oder Fieber', 'Schmerzen, Krämpfe oder Fieber, das heute begann'],
  },
  it: {
    window: [
      'È cominciato negli ultimi 7 giorni, o è peggiorato nelle ultime 4 settimane.',
      'È cominciato negli ultimi 7 giorni, o peggiora nelle prossime 4 settimane.',
      'È cominciato negli ultimi giorni, o è peggiorato nelle ultime 4 settimane.',
      'È cominciato da poco, in 7 giorni, o è peggiorato in 4 settimane.',
    ],
    condition: [
      'Se peggiora prima della visita, si faccia visitare il giorno stesso.',
      'Se peggiora, si faccia visitare oggi.',
    ],
    today: ['Si faccia visitare oggi stesso.', 'Si faccia visitare.'],
    list: ['Cominciato oggi: dolore, crampi o febbre', 'Dolore, crampi o febbre cominciata oggi'],
  },
  'pt-BR': {
    window: [
      'Começou nos últimos 7 dias, ou piorou nas últimas 4 semanas.',
      'Começou nos últimos 7 dias, ou piora nas próximas 4 semanas.',
      'Começou nos últimos dias, ou piorou nas últimas 4 semanas.',
      'Começou há pouco, em 7 dias, ou piorou em 4 semanas.',
    ],
    condition: ['Se piorar antes da consulta, procure ajuda no mesmo dia.', 'Se piorar, procure ajuda hoje.'],
    today: ['Procure ajuda hoje mesmo.', 'Procure ajuda.'],
    list: ['Começou hoje: dor, cãibras ou febre', 'Dor, cãibras ou febre que começou hoje'],
  },
  ar: {
    window: [
      'بدأ ذلك خلال آخر 7 أيام، أو ساء خلال الأسابيع الـ4 الماضية.',
      'بدأ ذلك خلال آخر 7 أيام، أو يسوء خلال الأسابيع الـ4 القادمة.',
      'بدأ ذلك خلال الأيام الماضية، أو ساء خلال آخر 4 أسابيع.',
      'بدأ ذلك للتو خلال 7 أيام، أو ساء خلال 4 أسابيع.',
    ],
    condition: ['إذا ساءت الحالة قبل الموعد، فاطلب المساعدة في اليوم نفسه.', 'إذا ساءت الحالة، فاطلب المساعدة اليوم.'],
    today: ['اطلب المساعدة اليوم.', 'اطلب المساعدة.'],
    list: ['بدأ اليوم: ألم، أو تشنجات، أو حمّى', 'ألم، أو تشنجات، أو حمّى بدأت اليوم'],
  },
  'zh-Hans': {
    window: [
      '最近7天内开始，或过去4周内加重。',
      '最近7天内开始，或接下来4周内加重。',
      '最近几天开始，或最近4周内加重。',
      '7天内开始，或4周内加重。',
    ],
    condition: ['如果在就诊之前加重，请在当天就医。', '如果加重，请今天就医。'],
    today: ['请今天就医。', '请就医。'],
    list: ['今天开始：疼痛、抽筋或发烧', '疼痛、抽筋或今天开始的发烧'],
  },
  'zh-Hant': {
    window: [
      '最近7天內開始，或過去4週內加重。',
      '最近7天內開始，或未來4週內加重。',
      '最近幾天開始，或最近4週內加重。',
      '7天內開始，或4週內加重。',
    ],
    condition: ['如果在看診之前加重，請當天就醫。', '如果加重，請今天就醫。'],
    today: ['請今天就醫。', '請就醫。'],
    list: ['今天開始：疼痛、抽筋或發燒', '疼痛、抽筋或今天開始的發燒'],
  },
  ja: {
    window: [
      'この7日以内に始まったか、過去4週間に悪化した。',
      'この7日以内に始まったか、今後4週間に悪化する。',
      'ここ数日で始まったか、この4週間に悪化した。',
      '7日で始まったか、4週間で悪化した。',
    ],
    condition: [
      '診察の前に悪化したら、その日のうちに受診してください。',
      '診察の前に悪化したら、今日受診してください。',
    ],
    today: ['今日受診してください。', '受診してください。'],
    list: ['今日始まった：痛み、けいれん、または発熱', '痛み、けいれん、または今日始まった発熱'],
  },
  ko: {
    window: [
      '지난 7일 동안 시작되었거나, 최근 4주 동안 나빠졌음.',
      '지난 7일 동안 시작되었거나, 앞으로 4주 동안 나빠짐.',
      '지난 며칠 동안 시작되었거나, 지난 4주 동안 나빠졌음.',
      '7일 동안 시작되었거나, 4주 동안 나빠졌음.',
    ],
    condition: ['진료 전에 나빠지면 당일 진료를 받으세요.', '나빠지면 오늘 진료를 받으세요.'],
    today: ['오늘 진료를 받으세요.', '진료를 받으세요.'],
    list: ['오늘 시작됨: 통증, 경련, 또는 열', '통증, 경련, 또는 오늘 시작된 열'],
  },
  hi: {
    window: [
      'यह पिछले 7 दिनों में शुरू हुआ, या पिछले 4 हफ़्तों में बढ़ा।',
      'यह पिछले 7 दिनों में शुरू हुआ, या अगले 4 हफ़्तों में बढ़े।',
      'यह पिछले कुछ दिनों में शुरू हुआ, या पिछले 4 हफ़्तों में बढ़ा।',
      'यह हाल में, 7 दिनों में शुरू हुआ, या 4 हफ़्तों में बढ़ा।',
    ],
    condition: ['अगर मिलने से पहले तकलीफ़ बढ़े, तो उसी दिन मदद लें।', 'अगर तकलीफ़ बढ़े, तो आज मदद लें।'],
    today: ['आज ही मदद लें।', 'मदद लें।'],
    list: ['आज शुरू हुआ: दर्द, ऐंठन, या बुखार', 'दर्द, ऐंठन, या आज शुरू हुआ बुखार'],
  },
};

/** By language: what makes a window of time that is past one that lies ahead. */
const toCome: { [locale: string]: [past: RegExp, next: string] } = {
  'en-GB': [/\blast(?= \d)/g, 'next'],
  es: [/últim/g, 'próxim'],
  fr: [/derni(?=ers|ères)/g, 'proch'],
  de: [/letzten/g, 'nächsten'],
  it: [/ultim/g, 'prossim'],
  'pt-BR': [/últim/g, 'próxim'],
  ar: [/آخر (\S+ )?(\S+)/g, '$1$2 القادمة'],
  'zh-Hans': [/最近|过去/g, '接下来'],
  'zh-Hant': [/最近|過去/g, '接下來'],
  ja: [/この(?=\d|一)/g, '今後'],
  ko: [/지난(?= \d)/g, '앞으로'],
  hi: [/पिछले/g, 'अगले'],
};

/** Headaches in the morning or sleepiness: the time stands before the "or", or sleepiness has another. */
const morning: { [locale: string]: RegExp } = {
  es: /por la mañana,? o |de día|durante el día/,
  fr: /matin,? ou |dans la journée/,
  de: /Morgen,? oder |tagsüber|am Tag/,
  it: /mattin[oa],? o |di giorno|durante il giorno/,
  'pt-BR': /manhã,? ou |durante o dia/,
  ar: /صباح\S*،? أو |نهار/,
  'zh-Hans': /白天/,
  'zh-Hant': /白天/,
  ja: /日中|昼/,
  ko: /낮/,
  hi: /सुबह \S+ सिर ?दर्द,? या |दिन में/,
};

/** Texts that say a time before a list. */
const lists = [
  'stroke-signs.text',
  'stroke-signs.short',
  'fast-change-now.text',
  'fast-change-now.short',
  'fast-change-still-worse.text',
  'fast-change-days-ago.text',
  'change-after-infection.text',
].map((id) => `urgent-signs.signs.${id}`);

describe('A time', () => {
  const source = sourceUnits(loadContent());
  for (const { locale } of languages)
    it(`in ${locale} stays past, stays on its day, and stands before its list`, () => {
      for (const [kind, { english, says }] of Object.entries(kinds)) {
        const [right, ...others] = said[locale]![kind as keyof typeof kinds];
        assert.equal(wrong(locale, english, right), '', right);
        assert.equal(others.length, says.length);
        for (const [i, other] of others.entries()) assert.match(wrong(locale, english, other), says[i]!, other);
      }
    });

  for (const { locale } of shipped)
    it(`of today’s texts in ${locale} is refused behind its list`, () => {
      const { units } = readLanguage(locale);
      for (const id of lists) {
        const unit = source.find((one) => one.id === id);
        const [, time, list] = /^(.*?) ?[.:：。।] ?(.*)$/u.exec(units.get(id)!.target!)!;
        assert.ok(unit?.safety, id);
        assert.match(checkText(locale, unit, `${list} ${time}`).join(), /the time after the list/, `${list} ${time}`);
      }
    });

  for (const { locale } of shipped)
    it(`of today’s texts in ${locale} is refused as one to come`, () => {
      const { units } = readLanguage(locale);
      const windows = source.filter((unit) => unit.safety && /in the last \d/i.test(unit.source));
      assert.ok(windows.length > 20);
      for (const unit of windows) {
        const right = units.get(unit.id)!.target!;
        const ahead = right.replaceAll(...toCome[locale]!);
        assert.notEqual(ahead, right, unit.id);
        assert.match(checkText(locale, unit, ahead).join(), /a time to come|lost a “last”/, ahead);
      }
    });

  // Everybody is sleepy in the morning: "morning" belongs to the headache alone.
  for (const [locale, pattern] of Object.entries(morning))
    // In Spanish and German it still is.
    it(`of a headache in ${locale} is not that of sleepiness`, () =>
      assert.match(readLanguage(locale).units.get('rules.rules.U12.says')!.target!, pattern));

  it('may be said in another way where the language does', () => {
    assert.equal(wrong('de', 'It began in the last year', 'Es begann vor weniger als einem Jahr'), '');
    assert.equal(wrong('fr', 'It began in the last year', 'Cela a commencé il y a moins d’un an'), '');
    assert.equal(wrong('ar', 'It began in the last 2 weeks', 'بدأ ذلك في الأسبوعين الماضيين'), '');
    // Twice the same window: once is enough, before both.
    const twice = 'Pain that began in the last 4 weeks. Or fever that began in the last 4 weeks.';
    assert.equal(wrong('de', twice, 'In den letzten 4 Wochen begonnen: Schmerzen oder Fieber.'), '');
    // Both a time that is past, and one to come.
    const both = 'A fast change in the last 2 weeks needs a doctor within hours.';
    assert.equal(wrong('es', both, 'Un cambio en las últimas 2 semanas: vea a un médico en las próximas horas.'), '');
  });
});
