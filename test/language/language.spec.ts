import { LANGUAGES } from '#domain/shared/text.js';
import { allCatalogues } from './catalogue-files.js';
import { pluralFaults, stemsOf, textsOf, unequalHoles, unmatched, untranslated } from './catalogues.js';
import { dashboardSources, keysIn, unusedKeys } from './keys-used.js';
import { faultsOf } from './typography.js';

const NB = '\u00a0';
const catalogues = await allCatalogues();
const [dashboard] = catalogues;
const used = keysIn(dashboardSources());

/** Names that are the same in every language. */
const NAMES = ['action.excel', 'language.fr.name', 'language.ar.name', 'language.en.name'];

it('the catalogues of the dashboard, of errors and of the workbook are all looked at', () => {
  expect(catalogues.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'dashboard',
      'libs/domain/src/shared/error-messages',
      'apps/api/src/portfolio/portfolio.messages',
    ]),
  );
  for (const { texts } of catalogues)
    for (const language of LANGUAGES) expect(texts[language].size).toBeGreaterThan(0);
});

describe.each(catalogues.map(({ name, texts }) => [name, texts] as const))('%s', (_, { fr, ar, en }) => {
  it('says the same things in every language', () => {
    expect([unmatched(fr, ar), unmatched(ar, fr), unmatched(fr, en), unmatched(en, fr)]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });

  it('leaves the same to be filled in', () => {
    expect([...unequalHoles(fr, fr), ...unequalHoles(fr, ar), ...unequalHoles(fr, en)]).toEqual([]);
  });

  it('is translated', () => {
    const same = [...untranslated(fr, ar)];
    expect(same.filter((key) => !NAMES.includes(key))).toEqual([]);
  });

  it.each(LANGUAGES.map((language) => [language, { fr, ar, en }[language]] as const))(
    'counts and is written as %s is',
    (language, texts) => {
      expect(pluralFaults(texts, language)).toEqual([]);
      expect(
        [...texts].flatMap(([key, text]) =>
          faultsOf(text, language).map((fault) => `${key}: ${fault}: ${text}`),
        ),
      ).toEqual([]);
    },
  );
});

describe('the keys of the dashboard', () => {
  const stems = stemsOf(dashboard!.texts.fr);

  it('are each asked for by a screen', () => {
    expect(unusedKeys(stems, used)).toEqual([]);
  });

  it('that a screen asks for are all there', () => {
    expect([...used.called].filter((key) => !stems.includes(key))).toEqual([]);
  });
});

describe('the check of the catalogues finds', () => {
  const fr = textsOf({ a: 'un {{x}}', b: { n_one: '{{v}} jour', n_other: '{{v}} jours' } });

  it('a key that is missing, on either side', () => {
    expect(unmatched(fr, textsOf({ a: 'x' }))).toEqual(['b.n']);
    expect(unmatched(textsOf({ a: 'x', c: 'y' }), textsOf({ a: 'x' }))).toEqual(['c']);
  });

  it('a plural form that is missing, or that the language does not know', () => {
    const ar = textsOf({ n_one: 'يوم', n_other: 'يوم' });
    expect(pluralFaults(ar, 'ar')).toEqual([
      'n_zero is missing',
      'n_two is missing',
      'n_few is missing',
      'n_many is missing',
    ]);
    expect(pluralFaults(textsOf({ n_one: 'x', n_few: 'x', n_other: 'x' }), 'fr')).toEqual([
      'n_few is not a form of fr',
    ]);
  });

  it('a detail that is left out or asked for too much', () => {
    expect(unequalHoles(fr, textsOf({ a: 'one' }))).toEqual(['a: nothing for x']);
    expect(unequalHoles(fr, textsOf({ a: 'one {{y}}' }))).toEqual(['a: y for x']);
    expect(unequalHoles(fr, textsOf({ b: { n_many: 'يوما' } }))).toEqual(['b.n_many: nothing for v']);
    expect(unequalHoles(fr, textsOf({ b: { n_two: 'يومان' } }))).toEqual([]);
  });

  it('a text that was not translated', () => {
    expect(
      untranslated(textsOf({ a: 'Retour', b: '{{day}}' }), textsOf({ a: 'Retour', b: '{{day}}' })),
    ).toEqual(['a']);
  });

  it('a key that nothing asks for, and one that is asked for and not there', () => {
    const keys = keysIn(["t('page.title')", 't(`kind.${kind}`)', "const key = 'page.foot';"]);
    expect(unusedKeys(['page.title', 'page.foot', 'kind.A', 'page.gone'], keys)).toEqual(['page.gone']);
    expect([...keys.called]).toEqual(['page.title']);
  });
});

describe('the check of what is written finds', () => {
  it.each([
    ['fr', "l'étape", 'straight apostrophe'],
    ['fr', '"étape"', 'straight double quote'],
    ['fr', 'Chargement...', 'three dots for an ellipsis'],
    ['fr', 'Référence : 4', 'breaking space before a double sign'],
    ['fr', '12 %', 'breaking space before a double sign'],
    ['fr', 'Vraiment?', 'no space before a double sign'],
    ['fr', 'Total: 4', 'no space before a double sign'],
    ['fr', `« étape${NB}»`, 'no no-break space after «'],
    ['ar', 'المشاريع, المراحل', 'Latin comma, semicolon or question mark'],
    ['ar', '٣ مشاريع', 'Arabic-Indic digit'],
    ['ar', 'مـشروع', 'tatweel inside a word'],
    ['en', 'Really ?', 'space before a sign'],
    ['en', "it's", 'straight apostrophe'],
  ] as const)('in %s: %s', (language, text, fault) => {
    expect(faultsOf(text, language)).toContain(fault);
  });

  it.each([
    ['fr', `Référence${NB}: l’étape «${NB}Recette${NB}», à 10:30, https://egov.ma, 12${NB}%`],
    ['fr', '{{done}} / {{planned}}…'],
    ['ar', 'المشاريع، المراحل؛ 3 مشاريع؟ بـ{{value}} يوما'],
    ['en', 'Really? It’s “done”: 12%'],
  ] as const)('nothing in %s: %s', (language, text) => {
    expect(faultsOf(text, language)).toEqual([]);
  });
});
