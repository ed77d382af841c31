import assert from 'node:assert/strict';
import { it } from 'node:test';
import { match } from '../../src/localization/match.ts';
import { locales } from '../../src/generated/locales.ts';

const shipped = ['en-GB', 'es', 'fr', 'de', 'pt-BR', 'it', 'ar', 'zh-Hans', 'ja', 'hi', 'en-XA', 'ar-XB'];

const rows: { [asked: string]: string } = {
  en: 'en',
  'en-US': 'en',
  'en-CA': 'en',
  'en-AU': 'en-GB',
  'en-IE': 'en-GB',
  'en-IN': 'en-GB',
  'EN-gb': 'en-GB',
  es: 'es',
  'es-MX': 'es',
  'es-419': 'es',
  fr_CA: 'fr',
  'de-AT': 'de',
  pt: 'pt-BR',
  'pt-BR': 'pt-BR',
  'pt-AO': 'pt-BR, another kind',
  'pt-PT': 'pt-BR, another kind',
  it: 'it',
  'ar-MA': 'ar',
  zh: 'zh-Hans',
  'zh-CN': 'zh-Hans',
  'zh-SG': 'zh-Hans',
  'zh-TW': 'en',
  'zh-HK': 'en',
  'zh-Hant': 'en',
  yue: 'en',
  'ja-JP': 'ja',
  'hi-Latn': 'en',
  'hi-IN': 'hi',
  sw: 'en',
  'ar-XB': 'ar-XB',
  'en-XA': 'en-XA',
  // As content management systems, servers and people write them.
  'zh-cmn-Hans': 'zh-Hans',
  'zh-cmn-Hant-TW': 'en',
  'zh_CN.GB2312': 'zh-Hans',
  'zh-Hant-TW.Big5': 'en',
  'ar-arb': 'ar',
  'ar-ary-MA': 'ar',
  'pt-PT-ao90': 'pt-BR, another kind',
  'ca-valencia': 'en',
  'sr-latin': 'en',
  'de-DE-formal': 'de',
  'de_DE@euro': 'de',
  'en_US.UTF-8': 'en',
  'en-US-posix': 'en',
  'en_GB.UTF-8': 'en-GB',
  'es,en': 'es',
  'en,es': 'en',
  'es en': 'es',
  'es;q=0.9': 'es',
  'es-': 'es',
  '“es”': 'es',
  "'fr-CA'": 'fr',
  '\u00a0es\u200b': 'es',
  und: 'en',
};

for (const [asked, expected] of Object.entries(rows))
  it(`a page in ${asked} gets ${expected}`, () => {
    const found = match(asked, shipped)!;
    assert.equal(found.varies ? `${found.locale}, another kind` : found.locale, expected);
  });

it('Taiwan, Hong Kong and Macau get traditional Chinese where that is shipped, and never simplified', () => {
  const more = [...shipped, 'zh-Hant', 'ko'];
  for (const tag of ['zh-TW', 'zh-HK', 'zh-MO', 'zh-Hant', 'zh-Hant-HK', 'zh_TW.Big5', 'zh-cmn-Hant-TW'])
    assert.deepEqual(match(tag, more), { locale: 'zh-Hant', varies: false }, tag);
  for (const tag of ['zh', 'zh-CN', 'zh-SG', 'zh-Hans-HK']) assert.equal(match(tag, more)!.locale, 'zh-Hans', tag);
  for (const tag of ['ko', 'ko-KR', 'ko-KP']) assert.equal(match(tag, more)!.locale, 'ko', tag);
});

it('what is no language is none', () => {
  assert.equal(match('english please'), null);
  for (const tag of ['x', '', '-', 'x-default', 'i-klingon', 'art-x-lojban', 'mul', 'spanish', '日本語', '__proto__'])
    assert.equal(match(tag, shipped), null, tag);
});

it('a country is no language: jp, cn, and br, which is Breton', () => {
  for (const tag of ['jp', 'cn', 'br', 'gr', 'cz', 'dk', 'us', 'vn']) assert.equal(match(tag, shipped), null, tag);
});

it('what stands behind zh and is not understood may mean traditional: it is never simplified', () => {
  for (const tag of [
    'zh-yue',
    'zh-yue-HK',
    'zh-min-nan',
    'zh-cht',
    'zh-big5',
    'zh-taiwan',
    'zh-Hantt-TW',
    'zh-traditional',
  ])
    assert.notEqual(match(tag, shipped)?.locale, 'zh-Hans', tag);
});

it('every language has its emergency line in the script', () => {
  for (const [locale, line] of Object.entries(locales))
    if (!locale.startsWith('en') && locale !== 'ar-XB') {
      const [both, withNumber, withoutNumber] = line.split('|');
      assert.ok((both! + withNumber!).includes('{number}') && withoutNumber, locale);
    }
});
