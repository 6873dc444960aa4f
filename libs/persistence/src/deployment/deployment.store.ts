import type { ProgrammeReading } from '#domain/programme/programme.js';
import type { Language } from '#domain/shared/text.js';
import { HeldTables } from '../held.js';
import { jsonValue } from '../json-value.js';
import { jsonObject, type Selection } from '../selection.js';
import { sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import type { Visible } from '../visible.js';
import { deploymentColumns, whereDeploymentKnown } from './deployment-columns.js';

/** Counts towards targets. */
export function deploymentStore(tx: ReadTx, language: Language) {
  return {
    /** Those that may be seen at the moment of the reading, with the fields asked for. */
    list<T>(
      visible: Visible<'deployment.read'>,
      reading: ProgrammeReading,
      selection: Selection,
    ): Promise<T[]> {
      const held = new HeldTables(reading.asOf.at, { programmeId: reading.id });
      const deployment = jsonObject(deploymentColumns(held, language), selection);
      const select = sql`SELECT coalesce(json_agg(${deployment} ORDER BY d.project_id, d.strategy_node_id, d.unit, d.counted_on NULLS FIRST, d.id), '[]')
        FROM ${held.from('deployment')} d
        WHERE d.programme_id = ${reading.id}::uuid AND ${whereDeploymentKnown(visible, reading.asOf.statusOn)}`;
      return jsonValue<T[]>(tx, held.value(select));
    },
  };
}
