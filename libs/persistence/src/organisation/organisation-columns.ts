import type { LocalDate } from '#domain/shared/local-date.js';
import type { Language } from '#domain/shared/text.js';
import type { HeldTables } from '../held.js';
import { jsonObject, type Columns, type Selection } from '../selection.js';
import { spoken, spokenLang } from '../spoken.js';
import { raw, sql, type Sql } from '../sql.js';

/** What is said of an organisation that a statement knows as `alias`, as JSON. */
export function organisationJson(
  alias: string,
  held: HeldTables,
  statusOn: LocalDate,
  language: Language,
  selection: Selection,
): Sql {
  return jsonObject(organisationColumns(alias, held, statusOn, language), selection);
}

/** The columns of an organisation by the field they answer. */
export function organisationColumns(
  alias: string,
  held: HeldTables,
  statusOn: LocalDate,
  language: Language,
): Columns {
  const column = (name: string): Sql => raw(`${alias}.${name}`);
  return {
    code: column('code'),
    name: spoken(`${alias}.name`, language),
    nameLang: spokenLang(`${alias}.name`, language),
    shortName: column('short_name'),
    kind: column('kind'),
    spgov: column('spgov'),
    supervisorCode: () => sql`(SELECT up.code FROM ${held.from('organisation_tutelle')} t
        JOIN ${held.from('organisation')} up ON up.id = t.supervisor_id
        WHERE t.organisation_id = ${column('id')} AND daterange(t.from_on, t.until_on) @> ${statusOn}::date)`,
    basis: column('basis'),
  };
}
