import { audit as ar } from '../../apps/dashboard/src/lib/messages/ar/audit.js';
import { audit as en } from '../../apps/dashboard/src/lib/messages/en/audit.js';
import { audit as fr } from '../../apps/dashboard/src/lib/messages/fr/audit.js';
import { openedDatabase, type OpenedDatabase } from '../support/opened.js';

/** What audited actions are about, with the rows that are a part of it. */
const TABLES = [
  ...['person', 'access_grant', 'organisation', 'organisation_tutelle', 'committee', 'committee_membership'],
  ...['strategy_node', 'programme', 'holiday', 'milestone', 'milestone_percent'],
];
/** Bodies that an entry tells by their codes; other ids are not told. */
const REFERENCES = ['organisation_id', 'supervisor_id', 'successor_id', 'parent_id'];
const UNTOLD = ['id', 'version', 'updated_at', 'password_hash'];

let opened: OpenedDatabase;
beforeAll(async () => {
  opened = await openedDatabase();
});
afterAll(() => opened.close());

it.each([
  ['fr', fr],
  ['ar', ar],
  ['en', en],
])('every field that an entry of the trail names has words in %s', async (_, { audit }) => {
  const columns = await opened.source.query<{ name: string }[]>(
    `SELECT DISTINCT column_name AS name FROM information_schema.columns WHERE table_name = ANY($1) ORDER BY 1`,
    [TABLES],
  );
  const told = columns
    .map(({ name }) => name)
    .filter((name) => !UNTOLD.includes(name) && (!name.endsWith('_id') || REFERENCES.includes(name)))
    .map((name) =>
      name.replace(/_id$/, '').replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase()),
    );
  const words: Readonly<Record<string, string>> = audit.field;
  expect(told).toContain('firstReportingOn');
  expect(told.filter((field) => !words[field])).toEqual([]);
});
