import type { Loading } from './loading.js';
import { loopsIn } from './loops.js';
import type { SeedRow } from './seed-row.js';
import { VOCABULARY } from './vocabulary.js';

/** organisations.csv: bodies shared by programmes; a code that exists already is used as it stands. */
export function readOrganisations(loading: Loading): void {
  const rows = loading.file('organisations.csv');
  for (const row of rows) readOrganisation(loading, row);
  for (const row of rows) readTutelle(loading, row);
  const supervisors = new Map(rows.map((row) => [row.text('code') ?? '', row.text('supervisor_code') ?? '']));
  for (const code of loopsIn(supervisors))
    rows.find((row) => row.text('code') === code)?.fault('supervisor_code', `"${code}" supervises itself`);
}

function readOrganisation(loading: Loading, row: SeedRow): void {
  const code = row.required('code');
  const organisation = {
    code,
    name: row.requiredTexts('name'),
    short_name: row.text('short_name'),
    kind: row.requiredWord('kind', VOCABULARY.organisationKind),
    spgov: row.yes('spgov'),
    spgov_basis: row.word('spgov_basis', VOCABULARY.basis),
    ...row.origin(),
  };
  if (!loading.isNew(row, 'code', code) || loading.existing.has(code)) return;
  loading.organisations.set(code, loading.add('organisation', organisation));
}

function readTutelle(loading: Loading, row: SeedRow): void {
  const supervisor = row.text('supervisor_code');
  const basis = row.word('supervisor_basis', VOCABULARY.basis) ?? row.basis();
  if (supervisor === null) return;
  const supervisorId = row.resolve('supervisor_code', supervisor, loading.organisations);
  const code = row.text('code') ?? '';
  if (loading.existing.has(code)) return;
  const organisation_id = loading.organisations.get(code);
  loading.add('organisation_tutelle', { organisation_id, supervisor_id: supervisorId, basis });
}
