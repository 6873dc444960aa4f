import type { Subject } from '#domain/access/actor.js';

/** What rights on a workbook, sent or come back, depend on: whose it is. */
export function workbookSubject({
  id,
  programmeId,
  organisationId,
}: {
  readonly id: string;
  readonly programmeId: string;
  readonly organisationId: string;
}): Subject {
  return { kind: 'workbook', id, programmeId, organisationId, leadOrganisationId: organisationId };
}
