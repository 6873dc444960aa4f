import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor.js';
import { DomainError } from '#domain/shared/errors.js';
import type { Language } from '#domain/shared/text.js';
import { Db } from '#persistence/db.js';
import { refreshFigures } from '#persistence/progress/refresh-figures.js';
import { findRisk } from '#persistence/risk/risk.store.js';
import type { Selection } from '#persistence/selection.js';
import type { WriteTx } from '#persistence/write-transaction.js';
import { editRiskIn, recordRiskIn, type RecordedRisk } from './risk-edit.js';
import type { EditRiskInput, RecordRiskInput } from './risk-edit.types.js';
import type { Risk } from './risk.types.js';

/** Who asks, in which language, for which fields. */
export interface RiskAsker {
  readonly actor: Actor;
  readonly language: Language;
  readonly selection: Selection;
}

/** Risks as the lead's SPGOV and DPGOV record them, each with the figures of its project. */
@Injectable()
export class RiskEditService {
  constructor(private readonly db: Db) {}

  /** Records a risk. Throws as `recordRiskIn` does. */
  record(asker: RiskAsker, input: RecordRiskInput): Promise<Risk> {
    return this.write(asker, (tx) => recordRiskIn(tx, input));
  }

  /** Edits a risk. Throws as `editRiskIn` does. */
  edit(asker: RiskAsker, input: EditRiskInput): Promise<Risk> {
    return this.write(asker, (tx) => editRiskIn(tx, input));
  }

  private async write(
    { actor, language, selection }: RiskAsker,
    work: (tx: WriteTx) => Promise<RecordedRisk>,
  ): Promise<Risk> {
    const { id } = await this.db.write(actor, async (tx) => {
      const changed = await work(tx);
      await refreshFigures(tx, { projectIds: [changed.projectId] });
      return changed;
    });
    return this.db.read(actor, async (tx) => {
      const risk = await findRisk<Risk>(tx, tx.visible('risk.read'), id, language, selection);
      if (risk === null) throw new DomainError('NOT_FOUND');
      return risk;
    });
  }
}
