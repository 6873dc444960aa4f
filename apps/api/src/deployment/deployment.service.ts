import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor.js';
import { deploymentStandings } from '#domain/deployment/deployment.js';
import type { ProgrammeReading } from '#domain/programme/programme.js';
import type { Language } from '#domain/shared/text.js';
import { Db } from '#persistence/db.js';
import { deploymentStore } from '#persistence/deployment/deployment.store.js';
import type { Selection } from '#persistence/selection.js';
import type { DeploymentStanding } from './deployment-edit.types.js';
import type { Deployment } from './deployment.types.js';

/** Counts towards targets. */
@Injectable()
export class DeploymentService {
  constructor(private readonly db: Db) {}

  /** All that the caller may see, at the moment of the reading. */
  list(
    actor: Actor,
    language: Language,
    reading: ProgrammeReading,
    selection: Selection,
  ): Promise<Deployment[]> {
    return this.db.read(actor, (tx) =>
      deploymentStore(tx, language).list(tx.visible('deployment.read'), reading, selection),
    );
  }

  /** Where each deployment that the caller may see stands, at the moment of the reading. */
  async standings(
    actor: Actor,
    language: Language,
    reading: ProgrammeReading,
  ): Promise<DeploymentStanding[]> {
    const fields = { projectCode: {}, strategyNodeCode: {}, unit: {} };
    const counts = { countedOn: {}, deployed: {}, target: {}, targetOn: {} };
    const counted = await this.list(actor, language, reading, { ...fields, ...counts });
    return deploymentStandings(counted, reading.asOf.statusOn);
  }
}
