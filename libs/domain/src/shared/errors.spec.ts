import { DomainError, ERROR_CODES, refuse } from './errors.js';
import { ERROR_MESSAGES, errorMessage } from './error-messages.js';
import { LANGUAGES } from './text.js';

const holes = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

describe('an error', () => {
  it('is listed once', () => expect(new Set(ERROR_CODES).size).toBe(ERROR_CODES.length));

  it.each(ERROR_CODES)('%s is said in every language with the same details', (code) => {
    for (const language of LANGUAGES) {
      const sentence = ERROR_MESSAGES[language][code];
      expect(sentence).toMatch(/\.$/);
      expect(holes(sentence)).toEqual(holes(ERROR_MESSAGES.en[code]));
    }
    expect(ERROR_MESSAGES.ar[code]).toMatch(/[\u0621-\u064a]/);
  });

  it('fills in its details, and an ellipsis for one that is missing', () => {
    expect(errorMessage('TOO_MANY_ATTEMPTS', 'fr', { seconds: 30 })).toContain('dans 30 secondes');
    expect(errorMessage('TOO_MANY_ATTEMPTS', 'en')).toContain('in … seconds');
  });

  it('names the fields refused', () => {
    const fields = [{ field: 'actualEndOn', code: 'DATE_AFTER_STATUS_DATE' as const }];
    expect(() => refuse(fields)).toThrow(DomainError);
    expect(() => refuse(fields)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT', fields }));
    expect(() => refuse([])).not.toThrow();
  });
});
