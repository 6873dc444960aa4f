import { anchorOf, guideBlocks } from './guide-text.js';

describe('a page of the guide', () => {
  it('is read block by block', () => {
    const page = [
      '# Le guide',
      'Un paragraphe\nsur deux lignes.',
      '- un\n- deux,\n  suite',
      '1. d’abord\n2. ensuite',
      '![L’écran du comité](images/comite.png)',
      '| mot | sens |\n| --- | ---- |\n| a | b |',
    ].join('\n\n');
    expect(guideBlocks(page)).toEqual([
      { kind: 'heading', level: 1, text: 'Le guide', id: 'le-guide' },
      { kind: 'paragraph', spans: [{ kind: 'words', text: 'Un paragraphe sur deux lignes.' }] },
      {
        kind: 'list',
        ordered: false,
        items: [[{ kind: 'words', text: 'un' }], [{ kind: 'words', text: 'deux, suite' }]],
      },
      {
        kind: 'list',
        ordered: true,
        items: [[{ kind: 'words', text: 'd’abord' }], [{ kind: 'words', text: 'ensuite' }]],
      },
      { kind: 'image', source: 'images/comite.png', words: 'L’écran du comité' },
      {
        kind: 'table',
        rows: [
          [[{ kind: 'words', text: 'mot' }], [{ kind: 'words', text: 'sens' }]],
          [[{ kind: 'words', text: 'a' }], [{ kind: 'words', text: 'b' }]],
        ],
      },
    ]);
  });

  it('keeps bold words and links within their sentence, no-break spaces included', () => {
    expect(guideBlocks('Ouvrez **Plus** : voir [le guide](dpgov.md#portefeuille).')).toEqual([
      {
        kind: 'paragraph',
        spans: [
          { kind: 'words', text: 'Ouvrez ' },
          { kind: 'bold', text: 'Plus' },
          { kind: 'words', text: '\u00A0: voir ' },
          { kind: 'link', text: 'le guide', href: 'dpgov.md#portefeuille' },
          { kind: 'words', text: '.' },
        ],
      },
    ]);
  });

  it('may begin with bold words', () => {
    expect(guideBlocks('**Avancement** : la part faite.')).toMatchObject([{ kind: 'paragraph' }]);
  });

  it('ends where what is for its keepers begins', () => {
    expect(guideBlocks('Lu.\n\n<!-- end of the guide -->\n\n```sh\nnon lu\n```')).toHaveLength(1);
  });

  it.each([
    '> cité',
    '```sh\nls\n```',
    '#### trop profond',
    '* un',
    '<b>gras</b>',
    'un `mot`',
    '| a |\n| b |',
  ])('is refused when it holds what cannot be shown: %j', (text) => {
    expect(() => guideBlocks(text)).toThrow('The guide cannot show');
  });

  it('has anchors without accents', () => {
    expect(anchorOf('Ce que dit l’état de santé')).toBe('ce-que-dit-l-etat-de-sante');
  });
});
