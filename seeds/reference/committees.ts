import { localDate, type LocalDate } from '#domain/shared/local-date.js';
import type { LocalizedText } from '#domain/shared/text.js';

/** A body that sessions are held by; `rank` is its rung on the ladder of committees, 0 beside the ladder. */
export interface CommitteeReference {
  readonly code: string;
  readonly name: LocalizedText;
  readonly rank: number;
  readonly steering: boolean;
  readonly source: string | null;
}

/** The committee that steers the programme, and the one above it from 2013. */
export const STEERING_CODE = 'CIGOV';
export const MINISTERS_CODE = 'COMITE_MINISTRES';

/** Since when CIGOV's permanent members and, enlarged, every ministry sit in it; the committee of ministers as announced. */
export const PERMANENT_FROM = localDate('2010-02-22');
export const ENLARGED_FROM = localDate('2013-06-07');

/** Who chairs CIGOV, and who was named in the committee of ministers, its chair first. */
export const STEERING_CHAIR = 'MICNT';
export const MINISTERS: readonly string[] = ['PM', 'MI', 'MJL', 'MEF', 'SGG', 'MET', 'ADN'];

/** The day from which a body of the ladder is known to exist. */
export const MINISTERS_FROM: LocalDate = ENLARGED_FROM;

/** The ladder, which every programme has, lowest rung first. */
export const LADDER: readonly CommitteeReference[] = [
  {
    code: STEERING_CODE,
    name: {
      fr: 'Comité interministériel de l’e-gouvernement (CIGOV)',
      ar: 'اللجنة الوزارية المشتركة للحكومة الإلكترونية',
      en: 'Interministerial committee for e-government (CIGOV)',
    },
    rank: 1,
    steering: true,
    source: '002_5c2c2e63180b09ab.txt',
  },
  {
    code: MINISTERS_CODE,
    name: { fr: 'Comité de ministres', ar: 'لجنة الوزراء', en: 'Committee of ministers' },
    rank: 2,
    steering: false,
    source: '001_cf3a6124c1645070.txt',
  },
];

/** Names of other bodies whose sessions a folder may tell of. */
export const OTHER_BODIES: ReadonlyMap<string, LocalizedText> = new Map([
  [
    'COMMISSION_EGOV_2003',
    {
      fr: 'Commission e-gouvernement (2003)',
      ar: 'لجنة الحكومة الإلكترونية (2003)',
      en: 'E-government commission (2003)',
    },
  ],
  ['CONSEIL_GOUVERNEMENT', { fr: 'Conseil de gouvernement', ar: 'مجلس الحكومة', en: 'Government council' }],
  [
    'MGF',
    {
      fr: 'Forum marocain de l’e-gouvernement',
      ar: 'المنتدى المغربي للحكومة الإلكترونية',
      en: 'Moroccan e-Government Forum',
    },
  ],
  [
    'CNTI',
    {
      fr: 'Conseil national des technologies de l’information et de l’économie numérique',
      ar: 'المجلس الوطني لتكنولوجيات الإعلام والاقتصاد الرقمي',
      en: 'National council for information technology and the digital economy',
    },
  ],
]);
