/** Who asks: the demo accounts, by what they are. */
export const CALLERS = {
  admin: 'admin@dpgov.example',
  officer: 'officer@dpgov.example',
  leadMi: 'lead.mi@spgov.example',
  contributorMi: 'contributor.mi@spgov.example',
  leadMjl: 'lead.mjl@spgov.example',
  chair: 'chair@cigov.example',
  member: 'member@cigov.example',
  auditor: 'auditor@cdc.example',
} as const;
export type Caller = keyof typeof CALLERS;

/** What is asked about, from where the caller stands: a project their organisation leads, helps in, or neither. */
export const OBJECTS = ['own', "partner's", 'other'] as const;
export type Owner = (typeof OBJECTS)[number];

/** S seen (or done), - nothing to be seen, F FORBIDDEN: one letter per object, in their order. */
export type Outcomes = Readonly<Record<Caller, `${Letter}${Letter}${Letter}`>>;
type Letter = 'S' | '-' | 'F';

/** The same outcome for every caller. */
export const all = (letters: Outcomes[Caller]): Outcomes =>
  Object.fromEntries(Object.keys(CALLERS).map((caller) => [caller, letters])) as Outcomes;

/** Every signed-in role, of every object. */
export const SIGNED_IN = all('SSS');
/** Lead and partners, DPGOV, auditors. */
export const INVOLVED: Outcomes = {
  ...all('SSS'),
  leadMi: 'SS-',
  contributorMi: 'SS-',
  leadMjl: 'SS-',
  chair: '---',
  member: '---',
};
/** The lead, DPGOV, auditors. */
export const LEAD: Outcomes = { ...INVOLVED, leadMi: 'S--', contributorMi: 'S--', leadMjl: 'S--' };
/** Lead and partners, DPGOV, auditors, committee members. */
export const MONEY: Outcomes = { ...INVOLVED, chair: 'SSS', member: 'SSS' };
/** The sum of a set, for those to whom the money of every project in it is open. */
export const WHOLE_MONEY: Outcomes = { ...all('SSS'), leadMi: '---', contributorMi: '---', leadMjl: '---' };
/** The committee itself, DPGOV, auditors. */
export const PREPARING: Outcomes = { ...all('SSS'), leadMi: '---', contributorMi: '---', leadMjl: '---' };
/** SPGOV roles of the lead, DPGOV officers: what they may change. */
export const CHANGED_BY: Outcomes = {
  ...all('FFF'),
  admin: 'SSS',
  officer: 'SSS',
  leadMi: 'SFF',
  contributorMi: 'SFF',
  leadMjl: 'SFF',
};
/** The same, as what `viewerCan` says. */
export const MAY_CHANGE: Outcomes = {
  ...all('---'),
  admin: 'SSS',
  officer: 'SSS',
  leadMi: 'S--',
  contributorMi: 'S--',
  leadMjl: 'S--',
};
/** No one at all. */
export const NOBODY = all('---');
/** DPGOV's admin alone. */
const ADMIN: Outcomes = { ...all('FFF'), admin: 'SSS' };
/** The same, as what `viewerCan` says. */
export const ADMIN_MAY: Outcomes = { ...NOBODY, admin: 'SSS' };

/** One field of the schema: how it is reached, and who sees something there. */
export interface Row {
  /** `Type.field`; what stands after a # tells rows of one field apart. */
  readonly field: string;
  /** Where `select` stands: in the project asked about, or in its programme with `$code` as the project's code. */
  readonly in: 'project' | 'programme' | 'query';
  readonly select: string;
  /** What is looked at below `select`: names, and `[name=value]` for the elements that count. */
  readonly read?: string;
  readonly sees: Outcomes;
}

/** One mutation: who does it, and what the others are answered. */
export interface MutationRow {
  readonly field: string;
  /** The operation; `$milestone` and `$version` are those of the object. */
  readonly ask: string;
  /**
   * Instead of these, SQL that gives a row of variables, `$1` being the project's code; for an absent object its `id`
   * leads nowhere.
   */
  readonly of?: string;
  /** SQL run after each attempt, so that the next one finds what this one found. */
  readonly after?: string;
  readonly does: Outcomes;
  readonly absent: 'NOT_FOUND' | 'NO_OBJECT';
  readonly nobody: 'UNAUTHENTICATED' | 'ANYONE';
}

/** A row asked in the project. */
export const project = (field: string, select: string, sees: Outcomes = SIGNED_IN, read = ''): Row => ({
  field,
  in: 'project',
  select,
  sees,
  read,
});
/** A row asked in the programme. */
export const programme = (field: string, select: string, sees: Outcomes = SIGNED_IN, read = ''): Row => ({
  ...project(field, select, sees, read),
  in: 'programme',
});

/** A mutation that DPGOV's admin alone carries out. */
export const adminMutation = (
  name: string,
  ask: string,
  of: string,
  absent: MutationRow['absent'] = 'NOT_FOUND',
): MutationRow => ({
  ...{ field: `Mutation.${name}`, ask, of, absent },
  ...{ does: ADMIN, nobody: 'UNAUTHENTICATED' },
});
