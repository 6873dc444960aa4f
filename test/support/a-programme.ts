import { DEFAULT_THRESHOLDS } from '#domain/progress/health.js';
import { localDate } from '#domain/shared/local-date.js';
import { CommitteeRow } from '#persistence/committee/committee.entity.js';
import { OrganisationRow, OrganisationTutelleRow } from '#persistence/organisation/organisation.entity.js';
import { ProgrammeRow } from '#persistence/programme/programme.entity.js';
import { StrategyNodeRow } from '#persistence/strategy/strategy-node.entity.js';
import { uuidv7 } from '#persistence/uuid.js';
import type { WriteTx } from '#persistence/write-transaction.js';

let made = 0;

/** A code that no other row of this run has. */
export function newCode(prefix: string): string {
  made += 1;
  return `${prefix}${made}`;
}

/** A programme pinned to 2013-06-07. */
export async function aProgramme(tx: WriteTx, given: Partial<ProgrammeRow> = {}): Promise<ProgrammeRow> {
  const code = given.code ?? newCode('PROG-');
  const row = tx.manager.create(ProgrammeRow, {
    id: uuidv7(),
    code,
    name: { fr: `Programme ${code}` },
    statusOn: localDate('2013-06-07'),
    statusPinned: true,
    thresholds: DEFAULT_THRESHOLDS,
    ...given,
  });
  await tx.manager.insert(ProgrammeRow, row);
  return row;
}

interface OrganisationGiven extends Partial<OrganisationRow> {
  /** The ministry that supervises it, since ever. */
  readonly tutelle?: OrganisationRow;
}

/** A ministry, or what `kind` says. */
export async function anOrganisation(
  tx: WriteTx,
  { tutelle, ...given }: OrganisationGiven = {},
): Promise<OrganisationRow> {
  const code = given.code ?? newCode('ORG');
  const row = tx.manager.create(OrganisationRow, {
    id: uuidv7(),
    code,
    name: { fr: `Organisation ${code}` },
    kind: 'MINISTRY',
    ...given,
  });
  await tx.manager.insert(OrganisationRow, row);
  if (tutelle) {
    const link = { id: uuidv7(), organisationId: row.id, supervisorId: tutelle.id };
    await tx.manager.insert(OrganisationTutelleRow, link);
  }
  return row;
}

type NodeGiven = Partial<StrategyNodeRow> & { readonly programme: ProgrammeRow };

/** A priority of a programme's strategy, or what `level` and `parentId` say. */
export async function aStrategyNode(
  tx: WriteTx,
  { programme, ...given }: NodeGiven,
): Promise<StrategyNodeRow> {
  const code = given.code ?? newCode('P');
  const row = tx.manager.create(StrategyNodeRow, {
    id: uuidv7(),
    programmeId: programme.id,
    code,
    level: 'PRIORITY',
    name: { fr: `Axe ${code}` },
    position: 1,
    ...given,
  });
  await tx.manager.insert(StrategyNodeRow, row);
  return row;
}

type CommitteeGiven = Partial<CommitteeRow> & { readonly programme: ProgrammeRow };

/** A committee of a programme. */
export async function aCommittee(
  tx: WriteTx,
  { programme, ...given }: CommitteeGiven,
): Promise<CommitteeRow> {
  const code = given.code ?? newCode('COM');
  const row = tx.manager.create(CommitteeRow, {
    id: uuidv7(),
    programmeId: programme.id,
    code,
    name: { fr: `Comité ${code}` },
    rank: 1,
    ...given,
  });
  await tx.manager.insert(CommitteeRow, row);
  return row;
}
