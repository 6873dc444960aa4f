import { parseArgs } from 'node:util';
import { DomainError } from '#domain/shared/errors.js';
import { localDate } from '#domain/shared/local-date.js';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo-accounts.js';
import { DEMO, loadDemo } from './demo.js';
import { dropProgramme } from './drop-programme.js';
import { faultLine, RowsNotResolved } from './folder/row-fault.js';
import { loadFolder, type LoadSummary } from './load-folder.js';
import { loadSynthetic } from './load-synthetic.js';

/** Writes one line for the person at the keyboard. */
export type Say = (line: string) => void;

/** What `masar seed` can be asked, for its help. */
export const SEED_USAGE = `masar seed                                                   load the demo programme ${DEMO.code} when it is absent
masar seed --from DIR --programme CODE --status-on DATE      load a folder of CSV files as another programme
masar seed --synthetic N                                     make programme SYN-N with N projects
masar seed --drop CODE                                       remove a programme with everything that hangs on it`;

const OPTIONS = {
  from: { type: 'string' },
  programme: { type: 'string' },
  'status-on': { type: 'string' },
  synthetic: { type: 'string' },
  drop: { type: 'string' },
} as const;

/** Carries out `masar seed` on the database at `url`; answers the exit status: 0 done, 1 refused, 2 misunderstood. */
export async function seedCommand(url: string, args: readonly string[], say: Say): Promise<number> {
  const asked = understood(args);
  if (asked === null) {
    say(SEED_USAGE);
    return 2;
  }
  try {
    return await asked(url, say);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    for (const line of refusal(error)) say(line);
    return 1;
  }
}

type Task = (url: string, say: Say) => Promise<number>;

/** What the arguments ask for; null when they do not go together. */
function understood(args: readonly string[]): Task | null {
  const values = parsed(args);
  if (values === null) return null;
  const given = Object.keys(values).sort().join(' ');
  const { from = '', programme = '', 'status-on': statusOn = '', synthetic = '', drop = '' } = values;
  switch (given) {
    case '':
      return seedDemo;
    case 'from programme status-on':
      return (url, say) => seedFolder(url, say, from, programme, statusOn);
    case 'synthetic':
      return /^\d{1,7}$/.test(synthetic) ? (url, say) => seedSynthetic(url, say, Number(synthetic)) : null;
    case 'drop':
      return (url, say) => drops(url, say, drop);
    default:
      return null;
  }
}

function parsed(args: readonly string[]): Partial<Record<keyof typeof OPTIONS, string>> | null {
  try {
    return { ...parseArgs({ args: [...args], options: OPTIONS, strict: true }).values };
  } catch {
    return null;
  }
}

async function seedDemo(url: string, say: Say): Promise<number> {
  const summary = await loadDemo(url);
  report(say, DEMO.code, summary);
  if (summary.alreadyThere) return 0;
  say(`Demo accounts, password ${DEMO_PASSWORD}: ${DEMO_ACCOUNTS.map(({ email }) => email).join(', ')}`);
  return 0;
}

async function seedFolder(
  url: string,
  say: Say,
  folder: string,
  code: string,
  statusOn: string,
): Promise<number> {
  const source = `seed --from ${folder}`;
  report(say, code, await loadFolder(url, { folder, code, statusOn: localDate(statusOn), source }));
  return 0;
}

async function seedSynthetic(url: string, say: Say, projects: number): Promise<number> {
  report(say, `SYN-${projects}`, await loadSynthetic(url, projects));
  return 0;
}

async function drops(url: string, say: Say, code: string): Promise<number> {
  const dropped = await dropProgramme(url, code);
  if (dropped === null) {
    say(`There is no programme ${code}; nothing was removed.`);
    return 1;
  }
  say(`Programme ${code} is removed: ${counts(dropped)}. Organisations, people and the audit trail stay.`);
  return 0;
}

function report(say: Say, code: string, { alreadyThere, inserted, notices }: LoadSummary): void {
  if (alreadyThere) say(`Programme ${code} is already there; nothing was changed.`);
  else say(`Programme ${code} is loaded: ${counts(inserted)}.`);
  for (const notice of notices) say(`Note: ${notice}`);
}

function counts(rows: ReadonlyMap<string, number>): string {
  return [...rows].map(([table, count]) => `${table} ${count}`).join(', ');
}

function refusal(error: DomainError): string[] {
  if (!(error instanceof RowsNotResolved)) {
    const params = Object.entries(error.params).map(([name, value]) => `${name}: ${value}`);
    const fields = error.fields.map(({ field, code }) => `${field}: ${code}`);
    return [`${[error.code, ...fields, ...params].join(', ')}. Nothing was loaded.`];
  }
  const { faults, count } = error;
  const rest = count > faults.length ? [`and ${count - faults.length} more`] : [];
  return [...faults.map(faultLine), ...rest, `${count} cells do not resolve; nothing was loaded.`];
}
