import {
  ENLARGED_FROM,
  LADDER,
  MINISTERS,
  MINISTERS_CODE,
  MINISTERS_FROM,
  OTHER_BODIES,
  PERMANENT_FROM,
  STEERING_CHAIR,
  STEERING_CODE,
} from '../reference/committees.js';
import type { Loading } from './loading.js';
import type { SeedRow } from './seed-row.js';
import { VOCABULARY } from './vocabulary.js';

/** The ladder of committees with its members, and the other bodies that sessions.csv names. */
export function readCommittees(loading: Loading): void {
  for (const committee of LADDER) addCommittee(loading, { ...committee });
  for (const row of loading.file('sessions.csv')) {
    const code = row.required('committee');
    if (code === '' || loading.committees.has(code)) continue;
    const name = OTHER_BODIES.get(code) ?? { fr: code };
    addCommittee(loading, { code, name, steering: false, rank: 0, source: row.text('source') });
  }
  for (const row of loading.file('organisations.csv')) readMemberships(loading, row);
}

function addCommittee(
  loading: Loading,
  committee: Readonly<Record<string, unknown>> & { code: string },
): void {
  loading.committees.set(committee.code, loading.addOwn('committee', committee));
}

/** CIGOV: its permanent members from its first session, every ministry from its enlargement. */
function readMemberships(loading: Loading, row: SeedRow): void {
  if (!row.has('cigov_member')) return;
  const code = row.text('code') ?? '';
  const permanent = row.yes('cigov_member');
  const basis = row.word('cigov_basis', VOCABULARY.basis) ?? 'SOURCED';
  const chairs = permanent && code === STEERING_CHAIR;
  if (permanent || row.text('kind') === 'ministry') {
    const from_on = permanent ? PERMANENT_FROM : ENLARGED_FROM;
    addMember(loading, STEERING_CODE, code, { chairs, from_on, basis });
  }
  if (MINISTERS.includes(code)) {
    const of = { chairs: code === MINISTERS[0], from_on: MINISTERS_FROM, basis: 'SOURCED' };
    addMember(loading, MINISTERS_CODE, code, of);
  }
}

function addMember(
  loading: Loading,
  committee: string,
  organisation: string,
  membership: Readonly<Record<string, unknown>>,
): void {
  loading.addOwn('committee_membership', {
    committee_id: loading.committees.get(committee),
    organisation_id: loading.organisations.get(organisation),
    ...membership,
  });
}
