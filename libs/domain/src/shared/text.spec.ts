import { speak } from './text.js';

describe('a text in several languages', () => {
  it("is given in the reader's, else French, Arabic, English, and says which", () => {
    expect(speak({ fr: 'étape', ar: 'مرحلة' }, 'ar')).toEqual({ text: 'مرحلة', lang: 'ar' });
    expect(speak({ fr: 'étape', ar: 'مرحلة' }, 'en')).toEqual({ text: 'étape', lang: 'fr' });
    expect(speak({ ar: 'مرحلة', en: 'milestone' }, 'fr')).toEqual({ text: 'مرحلة', lang: 'ar' });
    expect(speak({ fr: '', en: 'milestone' }, 'fr')).toEqual({ text: 'milestone', lang: 'en' });
  });

  it('is none when it exists in none', () => expect(speak({}, 'fr')).toBeNull());
});
