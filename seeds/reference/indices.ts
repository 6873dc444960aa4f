import type { LocalizedText } from '#domain/shared/text.js';

/** An index read beside or below another, by the prefix of its columns in indicators.csv. */
export interface SubIndex {
  readonly prefix: string;
  readonly name: LocalizedText;
}

/** The United Nations' index of e-government. */
export const EGDI_NAME: LocalizedText = {
  fr: 'Indice de développement de l’e-gouvernement (EGDI)',
  ar: 'مؤشر تطور الحكومة الإلكترونية',
  en: 'E-Government Development Index (EGDI)',
};

/** Its three sub-indices, and the participation index published with it. */
export const SUB_INDICES: readonly SubIndex[] = [
  {
    prefix: 'osi',
    name: { fr: 'Services en ligne', ar: 'الخدمات الإلكترونية', en: 'Online services' },
  },
  {
    prefix: 'tii',
    name: {
      fr: 'Infrastructure de télécommunication',
      ar: 'البنية التحتية للاتصالات',
      en: 'Telecommunication infrastructure',
    },
  },
  { prefix: 'hci', name: { fr: 'Capital humain', ar: 'الرأسمال البشري', en: 'Human capital' } },
  {
    prefix: 'epart',
    name: { fr: 'E-participation', ar: 'المشاركة الإلكترونية', en: 'E-participation' },
  },
];
