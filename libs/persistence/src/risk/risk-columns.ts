import type { LocalDate } from '#domain/shared/local-date.js';
import type { Language } from '#domain/shared/text.js';
import type { Columns } from '../selection.js';
import { spoken } from '../spoken.js';
import { sql, type Sql } from '../sql.js';
import { whereVisible, type Visible } from '../visible.js';

/** The columns of a risk by the field they answer, over risk `k` and its project `p`. */
export function riskColumns(language: Language): Columns {
  return {
    id: sql`k.id`,
    version: sql`k.version`,
    code: sql`k.code`,
    title: spoken('k.title', language),
    titleText: sql`k.title`,
    category: sql`k.category`,
    likelihood: sql`k.likelihood`,
    impact: sql`k.impact`,
    exposure: sql`k.likelihood * k.impact`,
    status: sql`k.status`,
    occurred: sql`k.occurred`,
    raisedOn: sql`k.raised_on`,
    raisedPrecision: sql`k.raised_precision`,
    owner: sql`k.owner`,
    projectCode: sql`p.code`,
    projectTitle: spoken('p.title', language),
    ratingBasis: sql`k.rating_basis`,
    basis: sql`k.basis`,
    source: sql`k.source`,
    note: sql`k.note`,
  };
}

/** The risks that the reader may see and that were raised by the status date. */
export function whereRiskKnown(visible: Visible<'risk.read'>, statusOn: LocalDate): Sql {
  const seen = whereVisible(visible, { programmeId: 'k.programme_id', projectId: 'k.project_id' });
  return sql`(k.raised_on IS NULL OR k.raised_on <= ${statusOn}::date) AND ${seen}`;
}
