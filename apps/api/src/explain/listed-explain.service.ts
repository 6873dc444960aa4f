import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor.js';
import type { ProgrammeReading } from '#domain/programme/programme.js';
import { explainListed, thing } from '#domain/progress/explain-listed.js';
import { tell, type ToldExplanation } from '#domain/progress/told-explanation.js';
import type { Basis } from '#domain/shared/basis.js';
import { refuse } from '#domain/shared/errors.js';
import type { Language } from '#domain/shared/text.js';
import { Db } from '#persistence/db.js';
import { basisParts, isBasisKind } from '#persistence/programme/basis.store.js';
import { projectSight } from '#persistence/project/sight.js';
import type { RiskFilter } from '#persistence/risk/risk-filter.js';
import { riskStore } from '#persistence/risk/risk.store.js';

/** More than a programme has. */
const ALL = 1_000_000;

interface NamedRisk {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly exposure: number;
  readonly projectCode: string;
}

/** Opens what a programme's pages count to the things counted, as far as the caller may see them. */
@Injectable()
export class ListedExplainService {
  constructor(private readonly db: Db) {}

  /** The number of risks that a filter chooses, each with its exposure. */
  risks(
    actor: Actor,
    language: Language,
    reading: ProgrammeReading,
    filter: RiskFilter,
  ): Promise<ToldExplanation> {
    return this.db.read(actor, async (tx) => {
      const asked = { id: {}, code: {}, title: {}, exposure: {}, projectCode: {} };
      const everything = { first: ALL, after: null };
      const visible = tx.visible('risk.read');
      const { rows } = await riskStore(tx, language).page<NamedRisk>(
        visible,
        reading,
        filter,
        everything,
        asked,
      );
      const named = new Map(
        rows.map(({ id, code, title, projectCode }) => [
          id,
          { key: code, label: title, project: projectCode },
        ]),
      );
      const tree = explainListed({
        figure: 'RISK_COUNT',
        formula: 'COUNT',
        unit: 'COUNT',
        parts: rows.map(({ id, exposure }) => thing('RISK', id, exposure, 'EXPOSURE')),
        statusOn: reading.asOf.statusOn,
      });
      return tell(tree, (id) => named.get(id) ?? null);
    });
  }

  /** The number of rows of one kind with a basis, by what they hang on; INVALID_INPUT for a kind that is not counted. */
  basis(
    actor: Actor,
    language: Language,
    reading: ProgrammeReading,
    { kind, basis }: { readonly kind: string; readonly basis: Basis },
  ): Promise<ToldExplanation> {
    refuse(isBasisKind(kind) ? [] : [{ field: 'kind', code: 'UNKNOWN_VALUE', params: { value: kind } }]);
    return this.db.read(actor, async (tx) => {
      const parts = await basisParts(tx, projectSight(tx), reading, { kind, basis, language });
      const named = new Map(parts.map(({ id, key, label }) => [id, { key, label }]));
      const tree = explainListed({
        figure: 'BASIS_COUNT',
        formula: 'SUM',
        unit: 'COUNT',
        parts: parts.map(({ id, of, count }) => thing(of, id, count)),
        statusOn: reading.asOf.statusOn,
      });
      return tell(tree, (id) => named.get(id) ?? null);
    });
  }
}
