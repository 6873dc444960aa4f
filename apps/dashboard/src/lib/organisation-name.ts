const MINISTRY =
  /^(Ministère (chargé )?(de la |de l['’]|du |des |de )|Ministry (in charge )?of (the )?|الوزارة المكلفة ب|وزارة )/;
const ASIDE = /\s*\([^)]*\)$/;
const ARTICLE = /(, | et )(de la |de l['’]|du |des )/g;
const ARABIC = /[\u0600-\u06FF]/;

/** A body's name as it stands under a heading that already says what it is: « Affaires étrangères et Coopération ». */
export function shortName(name: string): string {
  const own = name.replace(ASIDE, '');
  const field = own.replace(MINISTRY, '');
  return field === own ? own : field.replace(ARTICLE, '$1');
}

/** What a body is called where room is short: its abbreviation where its letters are the reader's, else its short name. */
export function briefName(name: string, abbreviation: string | null | undefined): string {
  const readable = abbreviation && ARABIC.test(abbreviation) === ARABIC.test(name);
  return readable ? abbreviation : shortName(name);
}
