import fc from 'fast-check';
import { fold } from './fold.js';

describe('folding for search', () => {
  it.each([
    ['État civil', 'etat civil'],
    ['Création d’entreprise en ligne (CREOL)', "creation d'entreprise en ligne (creol)"],
    ['ŒUVRE, œuvre, ÆQUO', 'oeuvre, oeuvre, aequo'],
    ['Noël\u00a0à  Taza\n', 'noel a taza'],
    ['ﬁche №\u202f5', 'fiche no 5'],
  ])('finds %s as %s', (text, folded) => expect(fold(text)).toBe(folded));

  it.each([
    ['tashkil', 'الحَالَةُ المَدَنِيَّةُ', 'الحاله المدنيه'],
    ['tatweel', 'الحـــالة', 'الحاله'],
    ['forms of alef', 'أإآٱا', 'ااااا'],
    ['hamza on its seats', 'مسؤول رئيس', 'مسوول رييس'],
    ['alef maqsura', 'مستشفى', 'مستشفي'],
    ['digits of both kinds', '٢٠١٣ ۲۰۱۳', '2013 2013'],
    ['presentation forms', 'ﻻ', 'لا'],
    ['direction marks', '\u200fملف\u200e \u2067رقم\u2069', 'ملف رقم'],
  ])('forgives %s', (_, text, folded) => expect(fold(text)).toBe(folded));

  it('keeps letters that differ in meaning apart', () => {
    expect(fold('حال')).not.toBe(fold('هال'));
    expect(fold('cote')).not.toBe(fold('code'));
  });

  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => expect(fold(fold(text))).toBe(fold(text))),
      { numRuns: 1000 },
    );
  });
});
