const MINISTRY = /^(Ministère (de la |de l['’]|du |des |de )|Ministry of (the )?|وزارة )/;
const ASIDE = /\s*\([^)]*\)$/;

/** A body's name as it stands under a heading that already says what it is: « Affaires étrangères et de la Coopération ». */
export function shortName(name: string): string {
  return name.replace(ASIDE, '').replace(MINISTRY, '');
}
