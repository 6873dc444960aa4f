import type { Loading } from './loading.js';
import type { SeedRow } from './seed-row.js';
import { readPrecision } from './stated-precision.js';
import { VOCABULARY } from './vocabulary.js';

/** sessions.csv and session_items.csv: sessions with agenda and decisions. */
export function readSessions(loading: Loading): void {
  const items = loading.file('session_items.csv');
  const told = new Set(items.map((row) => row.text('session_code')));
  for (const row of loading.file('sessions.csv'))
    readSession(loading, row, told.has(row.text('session_code')));
  for (const row of items) readItem(loading, row);
}

/** A session of which neither agenda nor decision is known is unconfirmed: nothing read tells that it met. */
function readSession(loading: Loading, row: SeedRow, hasItems: boolean): void {
  const code = row.required('session_code');
  const committee = row.required('committee');
  const number = row.whole('number', 1, 10_000);
  const held = row.date('date');
  readPrecision(row, 'date_precision', held);
  const isNew = loading.isNew(row, 'session_code', code);
  if (number !== null) loading.isNew(row, 'number', `${committee} ${number}`);
  const id = loading.addOwn('committee_session', {
    committee_id: loading.committees.get(committee) ?? null,
    code,
    number,
    held_on: held.on,
    held_precision: held.precision,
    state: held.on !== null && held.on > loading.statusOn ? 'PLANNED' : 'HELD',
    confirmed: hasItems,
    chair: row.text('chair'),
    reconstructed_fields: row.codes('reconstructed_fields'),
    ...row.origin(),
  });
  if (isNew) loading.sessions.set(code, { id, heldOn: held.on });
}

function readItem(loading: Loading, row: SeedRow): void {
  const code = row.required('session_code');
  const session = row.resolve('session_code', code, loading.sessions);
  const table = row.requiredWord('item_type', VOCABULARY.itemType);
  const position = row.requiredWhole('seq', 1, 10_000);
  const { basis, source } = row.origin();
  const item = { session_id: session?.id, position, text: row.requiredTexts('text'), basis, source };
  if (!table || !loading.isNew(row, 'seq', `${code} ${table} ${position}`)) return;
  loading.addOwn(table, table === 'decision' ? { ...item, decided_on: session?.heldOn ?? null } : item);
}
