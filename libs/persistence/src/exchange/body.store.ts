import type { Language } from '#domain/shared/text.js';
import { instant } from '../instant.js';
import { spoken } from '../spoken.js';
import { sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import { whereVisible, type Visible } from '../visible.js';

/** An organisation that leads projects, and how far it works by workbook. */
export interface ExchangingBody {
  readonly programmeId: string;
  readonly organisationId: string;
  readonly code: string;
  readonly name: string;
  readonly projectCount: number;
  readonly lastMadeAt: string | null;
  readonly lastMadeBy: string | null;
  readonly lastSentAt: string | null;
  readonly lastAppliedAt: string | null;
  /** Workbooks that came back and are neither applied nor discarded. */
  readonly waitingCount: number;
}

/** The organisations of a programme whose workbooks the reader may see and that lead a project, by their code. */
export function exchangingBodies(
  tx: ReadTx,
  visible: Visible<'workbook.read'>,
  programmeId: string,
  language: Language,
): Promise<ExchangingBody[]> {
  const place = { programmeId: 'led.programme_id', organisationId: 'led.organisation_id' };
  return tx.rows<ExchangingBody & Record<string, unknown>>(sql`
    SELECT led.programme_id AS "programmeId", o.id AS "organisationId", o.code, ${spoken('o.name', language)} AS name,
      led.projects AS "projectCount", ${instant(sql`made.made_at`)} AS "lastMadeAt", (
        SELECT n.name FROM person n WHERE n.id = made.made_by_id) AS "lastMadeBy",
      ${instant(sql`back.sent_at`)} AS "lastSentAt", ${instant(sql`back.applied_at`)} AS "lastAppliedAt",
      coalesce(back.waiting, 0) AS "waitingCount"
    FROM (SELECT p.programme_id, p.lead_organisation_id AS organisation_id, count(*)::int AS projects FROM project p
        WHERE p.programme_id = ${programmeId}::uuid AND p.lifecycle NOT IN ('CLOSED', 'CANCELLED') GROUP BY 1, 2) led
    JOIN organisation o ON o.id = led.organisation_id
    LEFT JOIN LATERAL (SELECT w.made_at, w.made_by_id FROM workbook w WHERE w.programme_id = led.programme_id
      AND w.organisation_id = led.organisation_id ORDER BY w.made_at DESC LIMIT 1) made ON TRUE
    LEFT JOIN (SELECT u.organisation_id, max(u.sent_at) AS sent_at,
        max(u.decided_at) FILTER (WHERE u.state = 'APPLIED') AS applied_at,
        (count(*) FILTER (WHERE u.state IN ('RECEIVED', 'READ')))::int AS waiting
      FROM workbook_upload u WHERE u.programme_id = ${programmeId}::uuid GROUP BY 1) back
      ON back.organisation_id = led.organisation_id
    WHERE ${whereVisible(visible, place)} ORDER BY o.code`);
}
