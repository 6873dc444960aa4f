import { folded } from './plain-text.js';

/** The months as people write them: in French, in English, in Arabic as in Morocco and as in the East. */
const NAMES: readonly string[] = [
  'janvier janv jan january يناير كانون_الثاني جانفي',
  'février févr fév fevr feb february فبراير شباط فيفري',
  'mars mar march مارس آذار',
  'avril avr apr april أبريل إبريل نيسان أفريل',
  'mai may ماي مايو أيار',
  'juin jun june يونيو يونيه حزيران جوان',
  'juillet juil jul july يوليوز يوليو يوليه تموز جويلية',
  'août aou aug august غشت أغسطس آب أوت',
  'septembre sept sep september شتنبر سبتمبر أيلول',
  'octobre oct october أكتوبر تشرين_الأول',
  'novembre nov november نونبر نوفمبر تشرين_الثاني',
  'décembre déc dec december دجنبر ديسمبر كانون_الأول',
];

const numbers = new Map(
  NAMES.flatMap((names, index) =>
    names.split(' ').map((name) => [folded(name.replace('_', ' ')), index + 1]),
  ),
);

/** The number of a month by a folded name of it; null for what is none. */
export function monthNamed(name: string): number | null {
  return numbers.get(name.replace(/\.$/, '')) ?? null;
}
