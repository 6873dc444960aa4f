import { Injectable } from '@nestjs/common';
import { contentChanges } from '#domain/exchange/since-last.js';
import {
  editableKeys,
  EXCHANGE_TABLES,
  type ExchangeContent,
  type ExchangeRow,
  type ExchangeTable,
} from '#domain/exchange/table.js';
import { DomainError } from '#domain/shared/errors.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { speak, type Language } from '#domain/shared/text.js';
import { Db } from '#persistence/db.js';
import { contentSight, exchangeContent, writtenUpdate } from '#persistence/exchange/content.store.js';
import {
  keepWorkbook,
  lastWorkbook,
  workbookPlace,
  type WorkbookPlace,
} from '#persistence/exchange/workbook.store.js';
import { uuidv7 } from '#persistence/uuid.js';
import type { Caller } from '../auth/callers.js';
import { FORM_VERSION, newSealKey, sealed } from './seal.js';
import { workbookSubject } from './workbook-subject.js';
import type { OrganisationForm } from './organisation-form.export.js';

/** Empty rows at the foot of a table, for what an office adds. */
const EMPTY_ROWS: Readonly<Record<ExchangeTable, number>> = {
  project: 0,
  milestone: 0,
  risk: 12,
  deployment: 12,
};
/** A cell holds 32,767 characters: so many rows say their versions in one. */
const VERSIONS_IN_ONE = 500;

/** Gives organisations their workbooks. */
@Injectable()
export class WorkbookMakingService {
  constructor(private readonly db: Db) {}

  /**
   * Makes the workbook of an organisation as it stands now and keeps what stands in it; answers all that it is written
   * from. UNAUTHENTICATED, NOT_FOUND, FORBIDDEN.
   */
  make(
    caller: Caller,
    programme: string,
    organisation: string,
    language: Language,
  ): Promise<OrganisationForm> {
    const { actor, person } = caller;
    return this.db.write(actor, async (tx) => {
      if (person === null) throw new DomainError('UNAUTHENTICATED');
      const place = await workbookPlace(tx, programme, organisation);
      if (place === null) throw new DomainError('NOT_FOUND');
      const id = uuidv7();
      const grant = tx.authorize('workbook.make', workbookSubject({ ...place, id }), { language });
      const of = { ...place, language };
      const [stands, update, last] = await Promise.all([
        exchangeContent(tx, contentSight(tx), of),
        writtenUpdate(tx, tx.visible('update.read'), of),
        lastWorkbook(tx, tx.visible('workbook.read'), place),
      ]);
      const made = { content: withEmptyRows(stands), madeAt: new Date(), sealKey: newSealKey() };
      await keepWorkbook(tx, grant, {
        ...{ id, ...of, ...made, progressUpdateId: update?.id ?? null, madeById: person.id },
      });
      return {
        ...{ language, statusOn: place.statusOn, monthOn: update?.monthOn ?? null, madeBy: person.name },
        ...{ organisation: named(place.organisationName, place.organisationCode, language) },
        ...{ programme: named(place.programmeName, place.programmeCode, language) },
        ...{ content: made.content, madeAt: made.madeAt },
        since: last && {
          madeOn: last.madeAt.slice(0, 10) as LocalDate,
          changes: contentChanges(last.content, stands, last.language === language),
        },
        facts: sealed(factsOf(id, place, language, made), made.sealKey),
      };
    });
  }
}

function named(name: WorkbookPlace['organisationName'], code: string, language: Language): string {
  return speak(name, language)?.text ?? code;
}

/** Empty rows have their ids before they are filled in, so that the same file twice makes them once. */
function withEmptyRows(content: ExchangeContent): ExchangeContent {
  const tables = EXCHANGE_TABLES.map((table) => {
    const empty = Array.from({ length: EMPTY_ROWS[table] }, (): ExchangeRow => ({
      ...{ id: uuidv7(), projectId: null, version: 0 },
      values: Object.fromEntries(editableKeys(table).map((key) => [key, null])),
    }));
    return [table, [...content[table], ...empty]];
  });
  return Object.fromEntries(tables) as ExchangeContent;
}

function factsOf(
  id: string,
  { programmeCode, organisationCode, statusOn }: WorkbookPlace,
  language: Language,
  { content, madeAt }: { readonly content: ExchangeContent; readonly madeAt: Date },
): Record<string, string> {
  return {
    ...{ form: FORM_VERSION, workbook: id, programme: programmeCode, organisation: organisationCode },
    ...{ language, statusOn, madeAt: madeAt.toISOString() },
    ...Object.fromEntries(EXCHANGE_TABLES.flatMap((table) => versionsOf(table, content[table]))),
  };
}

/** The versions that the rows of a table were made from, in as many facts as they need. */
function versionsOf(table: ExchangeTable, rows: readonly ExchangeRow[]): [string, string][] {
  const told = rows.map(({ id, version }) => `${id}=${version}`);
  return Array.from({ length: Math.ceil(told.length / VERSIONS_IN_ONE) }, (_, part): [string, string] => [
    `versions.${table}.${part + 1}`,
    told.slice(part * VERSIONS_IN_ONE, (part + 1) * VERSIONS_IN_ONE).join(' '),
  ]);
}
