import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Actor, Subject } from '#domain/access/actor.js';
import { MOST_READINGS } from '#domain/exchange/upload.js';
import { Db } from '#persistence/db.js';
import { uploadReadingStore, type ClaimedUpload } from '#persistence/exchange/upload.store.js';
import { readIsolated } from '#workbook/read/read-isolated.js';
import type { ReadAnswer } from '#workbook/read/sheet-cells.js';
import { ServerLog } from '../log/server-log.js';
import { readingOf } from './reading.js';
import { workbookSubject } from './workbook-subject.js';

const READER: Actor = { kind: 'system', name: 'workbook-reader' };
/** Work on all of them at once. */
const EVERY_UPLOAD: Subject = { kind: 'workbook', id: null, programmeId: null };
/** Files read at a time: one that takes all it may does not hold up the others. */
const AT_ONCE = 6;
/** Longer than a reading may take: an upload that was taken up is taken up again when its reader is gone. */
const CLAIM_SECONDS = 90;

/** Reads the workbooks that came in, each in a process of its own. */
@Injectable()
export class UploadReader implements OnModuleDestroy {
  private readonly reading = new Set<Promise<void>>();
  private taking: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly db: Db,
    private readonly log: ServerLog,
  ) {}

  /** Takes up what waits, as far as it is not read by somebody already; does not wait for it to be read. */
  readDue(): Promise<void> {
    this.taking = this.taking.then(() => this.takeUp());
    return this.taking;
  }

  /** Removes the files whose retention has ended. */
  forgetFiles(): Promise<number> {
    return this.db.write(READER, async (tx) => {
      const store = uploadReadingStore(tx);
      if (!(await store.hasFilesToForget())) return 0;
      return store.forgetFiles(tx.authorize('workbook.take-in', EVERY_UPLOAD, { change: 'FORGET_FILES' }));
    });
  }

  /** Waits until nothing waits to be read. */
  async idle(): Promise<void> {
    for (await this.readDue(); this.reading.size > 0; await this.readDue()) await Promise.all(this.reading);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    await this.taking;
    await Promise.all(this.reading);
  }

  private async takeUp(): Promise<void> {
    while (!this.stopped && this.reading.size < AT_ONCE) {
      const claimed = await this.claim();
      if (claimed === null) return;
      const read = this.read(claimed).finally(() => {
        this.reading.delete(read);
        void this.readDue();
      });
      this.reading.add(read);
    }
  }

  private async claim(): Promise<ClaimedUpload | null> {
    try {
      return await this.db.write(READER, (tx) => uploadReadingStore(tx).claim(CLAIM_SECONDS));
    } catch (error) {
      this.log.error(error, 'UploadReader');
      return null;
    }
  }

  private async read(claimed: ClaimedUpload): Promise<void> {
    try {
      const answer = await this.answerFor(claimed);
      await this.db.write(READER, async (tx) => {
        const store = uploadReadingStore(tx);
        const subject = workbookSubject(claimed);
        const reading = await readingOf(tx, claimed, answer);
        await store.settle(tx.authorize('workbook.take-in', subject), claimed, reading);
      });
    } catch (error) {
      this.log.error(error, 'UploadReader');
    }
  }

  /** A file that ended its reader each time is not read once more. */
  private answerFor(claimed: ClaimedUpload): Promise<ReadAnswer> {
    if (claimed.readings > MOST_READINGS)
      return Promise.resolve({ refusal: { code: 'UNREADABLE', level: 'REFUSED' } });
    return readIsolated(claimed.content);
  }
}
