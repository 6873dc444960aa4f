import { LANGUAGES } from '../shared/text.js';
import { FINDING_CODES } from './finding.js';
import { FINDING_MESSAGES, findingMessage } from './finding-messages.js';

const holes = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

describe('a finding about a workbook', () => {
  it('is listed once', () => expect(new Set(FINDING_CODES).size).toBe(FINDING_CODES.length));

  it.each(FINDING_CODES)('%s says in every language what is wrong, and what to do about it', (code) => {
    for (const language of LANGUAGES) {
      const sentence = FINDING_MESSAGES[language][code];
      expect(sentence).toMatch(/[.:;؛] .+\.$/);
      expect(holes(sentence)).toEqual(holes(FINDING_MESSAGES.en[code]));
    }
    expect(FINDING_MESSAGES.ar[code]).toMatch(/[\u0621-\u064a]/);
  });

  it('fills in its details, and an ellipsis for one that is missing', () => {
    const finding = { code: 'TEXT_TOO_LONG', level: 'REFUSED' } as const;
    expect(findingMessage({ ...finding, params: { length: 600, max: 500 } }, 'en')).toContain(
      '600 characters',
    );
    expect(findingMessage(finding, 'fr')).toContain('… caractères');
  });
});
