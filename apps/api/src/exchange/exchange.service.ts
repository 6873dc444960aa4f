import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor.js';
import {
  FILE_KEPT_DAYS,
  UPLOAD_LIFECYCLE,
  type UploadMove,
  type UploadState,
} from '#domain/exchange/upload.js';
import type { ProgrammeReading } from '#domain/programme/programme.js';
import { DomainError } from '#domain/shared/errors.js';
import { moved } from '#domain/shared/lifecycle.js';
import { speak, type Language } from '#domain/shared/text.js';
import { Db } from '#persistence/db.js';
import { lockedById, refuseStale } from '#persistence/edited.js';
import { exchangingBodies } from '#persistence/exchange/body.store.js';
import {
  keptUploads,
  uploadedFile,
  uploadStore,
  type KeptUpload,
  type Received,
} from '#persistence/exchange/upload.store.js';
import { workbookPlace } from '#persistence/exchange/workbook.store.js';
import { asks, type Selection } from '#persistence/selection.js';
import { isUuid } from '#persistence/uuid.js';
import type { ReadTx } from '#persistence/transaction.js';
import type { WriteTx } from '#persistence/write-transaction.js';
import { applyRows } from './upload-applying.js';
import type { ComparisonBook } from './comparison.export.js';
import { comparisonOf } from './comparison.js';
import { bodyFor, uploadFor } from './told-upload.js';
import { workbookSubject } from './workbook-subject.js';
import type { ApplyWorkbookInput, ExchangingBody, WorkbookUpload } from './exchange.types.js';

/** A file that somebody sends in. */
export type SentFile = Pick<Received, 'id' | 'fileName' | 'fileHash' | 'content'>;

/** Who asks for a list, in which language, for which fields. */
export interface ListAsker {
  readonly actor: Actor;
  readonly language: Language;
  readonly selection: Selection;
}

/** A comparison as it is written down. */
export type ComparedUpload = ComparisonBook & { readonly organisationCode: string };

const MOST_LISTED = 200;
const MOST_COMPARED = 5;

/** The register of workbooks that came back, and what is decided of them. */
@Injectable()
export class ExchangeService {
  constructor(private readonly db: Db) {}

  /** The organisations whose workbooks the caller may see, and how far they work by workbook. */
  bodies(actor: Actor, { id }: ProgrammeReading, language: Language): Promise<ExchangingBody[]> {
    return this.db.read(actor, async (tx) =>
      (await exchangingBodies(tx, tx.visible('workbook.read'), id, language)).map((body) =>
        bodyFor(actor, body),
      ),
    );
  }

  /**
   * The workbooks that came back, the newest first, of those that the caller may see; with their comparisons when these
   * are asked for. PAGE_TOO_LARGE for more of these than a screen shows.
   */
  list(
    { actor, language, selection }: ListAsker,
    { id }: ProgrammeReading,
    asked: { readonly organisation: string | null; readonly project: string | null; readonly first: number },
  ): Promise<WorkbookUpload[]> {
    const compared = asks(selection, 'comparison');
    const most = compared ? MOST_COMPARED : MOST_LISTED;
    if (asked.first > most) throw new DomainError('PAGE_TOO_LARGE', { max: most });
    return this.db.read(actor, async (tx) => {
      const named = { programmeId: id, ...asked, first: Math.max(asked.first, 0) };
      const kept = await keptUploads(tx, tx.visible('workbook.read'), named, compared);
      return Promise.all(kept.map((each) => told(tx, language, each)));
    });
  }

  /** A workbook that came back, with its comparison while it is to be decided. NOT_FOUND. */
  find(actor: Actor, language: Language, id: string): Promise<WorkbookUpload> {
    return this.db.read(actor, async (tx) => {
      return told(tx, language, await found(tx, id));
    });
  }

  /** Everything that the workbook of a comparison, or of a receipt, is written from. NOT_FOUND. */
  compared(actor: Actor, language: Language, id: string): Promise<ComparedUpload> {
    return this.db.read(actor, async (tx) => {
      const kept = await found(tx, id);
      const { organisationCode, organisationName, state, fileName, fileHash, findings, receipt } = kept;
      return {
        ...{
          language,
          organisationCode,
          state,
          fileName,
          fileHash,
          findings,
          receipt,
          writtenAt: new Date(),
        },
        organisation: speak(organisationName, language)?.text ?? organisationCode,
        statusOn: kept.programmeStatusOn,
        comparison: await comparisonOf(tx, kept),
      };
    });
  }

  /** The file of an upload. NOT_FOUND, also when it is kept no more. */
  file(actor: Actor, id: string): Promise<{ fileName: string; content: Buffer }> {
    return this.db.read(actor, async (tx) => {
      const { id: known } = await found(tx, id);
      const file = await uploadedFile(tx, tx.visible('workbook.read'), known);
      if (file === null) throw new DomainError('NOT_FOUND');
      return file;
    });
  }

  /** Registers a file that came in for an organisation; the same sent again under its id is registered once. */
  receive(
    actor: Actor,
    place: { readonly programme: string; readonly organisation: string },
    file: SentFile,
  ): Promise<void> {
    return this.db.write(actor, async (tx) => {
      if (actor.kind !== 'person') throw new DomainError('UNAUTHENTICATED');
      const named = await workbookPlace(tx, place.programme, place.organisation);
      if (named === null) throw new DomainError('NOT_FOUND');
      const detail = { change: 'SEND', fileName: file.fileName, fileHash: file.fileHash };
      const grant = tx.authorize('workbook.send', workbookSubject({ ...named, id: file.id }), detail);
      const { programmeId, organisationId } = named;
      const sent = {
        ...file,
        programmeId,
        organisationId,
        sentById: actor.personId,
        keptDays: FILE_KEPT_DAYS,
      };
      if (await uploadStore(tx).receive(grant, sent)) return;
      const kept = await found(tx, file.id);
      if (kept.fileHash !== file.fileHash) throw new DomainError('MADE_ALREADY');
    });
  }

  /**
   * Applies the rows chosen of a workbook that came back, all of them or none; applied already, it answers its receipt.
   * NOT_FOUND, FORBIDDEN, MOVE_NOT_ALLOWED, INVALID_INPUT; STALE_VERSION when what it was decided on has changed.
   */
  async apply(actor: Actor, language: Language, input: ApplyWorkbookInput): Promise<WorkbookUpload> {
    const through = { workbookUploadId: input.id };
    await this.db.write(actor, (tx) => apply(tx, input), { through });
    return this.find(actor, language, input.id);
  }

  /** Puts a workbook that came back aside. NOT_FOUND, FORBIDDEN, STALE_VERSION, MOVE_NOT_ALLOWED. */
  async discard(actor: Actor, language: Language, id: string, version: number): Promise<WorkbookUpload> {
    await this.db.write(actor, async (tx) => {
      const { kept, grant, personId } = await decided(tx, id, 'DISCARD');
      if (kept.state === 'DISCARDED') return;
      await refuseStale(kept, version, () => Promise.resolve([]));
      moved<UploadState, UploadMove>(UPLOAD_LIFECYCLE, kept.state, 'DISCARD');
      await uploadStore(tx).discard(grant, kept, personId);
    });
    return this.find(actor, language, id);
  }
}

async function told(tx: ReadTx, language: Language, kept: KeptUpload): Promise<WorkbookUpload> {
  return uploadFor(tx.actor, language, kept, await comparisonOf(tx, kept));
}

async function apply(tx: WriteTx, input: ApplyWorkbookInput): Promise<void> {
  const { kept, grant, personId } = await decided(tx, input.id, 'APPLY');
  if (kept.state === 'APPLIED') return;
  moved<UploadState, UploadMove>(UPLOAD_LIFECYCLE, kept.state, 'APPLY');
  const comparison = await comparisonOf(tx, kept);
  if (comparison === null) throw new DomainError('NOT_FOUND');
  if (comparison.digest !== input.digest) throw new DomainError('STALE_VERSION', { version: kept.version });
  const receipt = await applyRows(tx, comparison, input.rows);
  await uploadStore(tx).apply(grant, kept, receipt, personId);
}

async function decided(tx: WriteTx, id: string, change: UploadMove) {
  const { actor } = tx;
  const kept = await lockedById(actor, id, uploadStore(tx).lock);
  const grant = tx.authorize('workbook.apply', workbookSubject(kept), { change });
  if (actor.kind !== 'person') throw new DomainError('FORBIDDEN');
  return { kept, grant, personId: actor.personId };
}

async function found(tx: ReadTx, id: string): Promise<KeptUpload> {
  const [kept] = isUuid(id) ? await keptUploads(tx, tx.visible('workbook.read'), { id }, true) : [];
  if (!kept) throw new DomainError(tx.actor.kind === 'public' ? 'UNAUTHENTICATED' : 'NOT_FOUND');
  return kept;
}
