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
};

for (const [asked, expected] of Object.entries(rows))
  it(`a page in ${asked} gets ${expected}`, () => {
    const found = match(asked, shipped)!;
    assert.equal(found.varies ? `${found.locale}, another kind` : found.locale, expected);
  });

it('a page in zh-TW gets zh-Hant, where that is shipped', () => {
  assert.equal(match('zh-TW', [...shipped, 'zh-Hant'])!.locale, 'zh-Hant');
});

it('what is no language is none', () => {
  assert.equal(match('english please'), null);
  assert.equal(match('x'), null);
});

it('every language has its emergency line in the script', () => {
  for (const [locale, line] of Object.entries(locales))
    if (!locale.startsWith('en') && locale !== 'ar-XB') {
      const [both, withNumber, withoutNumber] = line.split('|');
      assert.ok((both! + withNumber!).includes('{number}') && withoutNumber, locale);
    }
});
