import { localDate } from '../shared/local-date.js';
import type { LocalizedText } from '../shared/text.js';
import type { Holiday } from './calendar.js';

/**
 * Morocco's public holidays that fall on the same day every year, as kept since 2000 (the Throne Day and the Youth Day of
 * the present reign); the Amazigh New Year since 2024. Religious ones move with the moon and are entered by people.
 */
export const NATIONAL_HOLIDAYS: readonly Holiday[] = [
  kept('2000-01-01', { fr: 'Nouvel An', ar: 'رأس السنة الميلادية', en: 'New Year’s Day' }),
  kept('2000-01-11', {
    fr: 'Manifeste de l’indépendance',
    ar: 'ذكرى تقديم وثيقة الاستقلال',
    en: 'Proclamation of Independence',
  }),
  kept('2024-01-14', { fr: 'Nouvel An amazigh', ar: 'رأس السنة الأمازيغية', en: 'Amazigh New Year' }),
  kept('2000-05-01', { fr: 'Fête du Travail', ar: 'عيد الشغل', en: 'Labour Day' }),
  kept('2000-07-30', { fr: 'Fête du Trône', ar: 'عيد العرش', en: 'Throne Day' }),
  kept('2000-08-14', {
    fr: 'Récupération de Oued Ed-Dahab',
    ar: 'ذكرى استرجاع إقليم وادي الذهب',
    en: 'Oued Ed-Dahab Day',
  }),
  kept('2000-08-20', {
    fr: 'Révolution du Roi et du Peuple',
    ar: 'ذكرى ثورة الملك والشعب',
    en: 'Revolution of the King and the People',
  }),
  kept('2000-08-21', { fr: 'Fête de la Jeunesse', ar: 'عيد الشباب', en: 'Youth Day' }),
  kept('2000-11-06', { fr: 'Marche verte', ar: 'ذكرى المسيرة الخضراء', en: 'Green March' }),
  kept('2000-11-18', { fr: 'Fête de l’Indépendance', ar: 'عيد الاستقلال', en: 'Independence Day' }),
];

function kept(firstOn: string, name: LocalizedText): Holiday {
  return { kind: 'FIXED', firstOn: localDate(firstOn), days: 1, lastYear: null, name };
}
