import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor.js';
import { Db } from '#persistence/db.js';
import type { DeploymentPlace } from '#persistence/deployment/deployment-edit.store.js';
import type { WriteTx } from '#persistence/write-transaction.js';
import { editDeploymentIn, recordDeploymentIn, removeDeploymentIn } from './deployment-edit.js';
import type { EditDeploymentInput, RecordDeploymentInput } from './deployment-edit.types.js';

/** Counts towards targets, as the lead's SPGOV and DPGOV record them; each change answers the programme's code. */
@Injectable()
export class DeploymentEditService {
  constructor(private readonly db: Db) {}

  /** Records a count. Throws as `recordDeploymentIn` does. */
  record(actor: Actor, input: RecordDeploymentInput): Promise<string> {
    return this.write(actor, (tx) => recordDeploymentIn(tx, input));
  }

  /** Corrects a count. Throws as `editDeploymentIn` does. */
  edit(actor: Actor, input: EditDeploymentInput): Promise<string> {
    return this.write(actor, (tx) => editDeploymentIn(tx, input));
  }

  /** Removes a count recorded by mistake. Throws as `removeDeploymentIn` does. */
  remove(actor: Actor, id: string, version: number): Promise<string> {
    return this.write(actor, (tx) => removeDeploymentIn(tx, id, version));
  }

  private async write(actor: Actor, work: (tx: WriteTx) => Promise<DeploymentPlace>): Promise<string> {
    const { programmeCode } = await this.db.write(actor, work);
    return programmeCode;
  }
}
