import { UploadReader } from '#api/exchange/upload-reader.js';
import type { TestApi } from './api.js';
import { sentBack } from './office-workbook.js';
import { answered } from './screens.js';

const FIGURES = `before { health progressBp slippageDays } after { health progressBp slippageDays }`;
const ROW = `key table sheet row title isNew changes allowed conflict effect { ${FIGURES} }
  cells { field cell sent uploaded now state findings { code level message } }`;
const UPLOAD = `id version state fileName fileHash fileKept sentBy decidedBy language viewerCan
  findings { code level sheet cell message }
  comparison { digest homeless { ${ROW} } projects { code title effect { ${FIGURES} } rows { ${ROW} } } }
  receipt { applied { table projectCode title cells { field before after } } left { projectCode allowed reasons cells { field } }
    projects { code ${FIGURES} } }`;
/** An operation on uploads. */
export const READ = `query ($id: ID!) { workbookUpload(id: $id) { ${UPLOAD} } }`;
/** An operation on uploads. */
export const APPLY = `mutation ($input: ApplyWorkbookInput!) { applyWorkbook(input: $input) { ${UPLOAD} } }`;
/** An operation on uploads. */
export const DISCARD = `mutation ($id: ID!, $version: Int!) { discardWorkbook(id: $id, version: $version) { state } }`;

/** As the API tells it. */
export interface ToldRow {
  readonly key: string;
  readonly table: string;
  readonly isNew: boolean;
  readonly allowed: boolean;
  readonly conflict: boolean;
  readonly cells: {
    readonly field: string;
    readonly cell: string;
    readonly sent: string | null;
    readonly uploaded: string | null;
    readonly now: string | null;
    readonly state: string;
    readonly findings: { readonly code: string; readonly level: string; readonly message: string }[];
  }[];
  readonly effect: Effect | null;
}
interface Effect {
  readonly before: {
    readonly health: string;
    readonly progressBp: number | null;
    readonly slippageDays: number | null;
  };
  readonly after: {
    readonly health: string;
    readonly progressBp: number | null;
    readonly slippageDays: number | null;
  };
}
/** As the API tells it. */
export interface ToldUpload {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly fileKept: boolean;
  readonly findings: { readonly code: string; readonly level: string; readonly message: string }[];
  readonly comparison: {
    readonly digest: string;
    readonly homeless: readonly ToldRow[];
    readonly projects: { readonly code: string; readonly rows: ToldRow[]; readonly effect: Effect }[];
  } | null;
  readonly receipt: {
    readonly applied: {
      readonly table: string;
      readonly cells: { field: string; before: string | null; after: string | null }[];
    }[];
    readonly left: { readonly allowed: boolean; readonly reasons: readonly string[] }[];
    readonly projects: ({ readonly code: string } & Effect)[];
  } | null;
}

/** An upload as its reader is told of it. */
export async function uploadOf(api: TestApi, cookie: string, id: string): Promise<ToldUpload> {
  return (await answered<{ workbookUpload: ToldUpload }>(api, cookie, READ, { id })).workbookUpload;
}

/** Sends a workbook back and waits until it is read. */
export async function cameBack(
  api: TestApi,
  cookie: string,
  bytes: Buffer,
  organisation = 'MI',
): Promise<ToldUpload> {
  const { status, body } = await sentBack(api, cookie, organisation, bytes);
  if (status !== 202) throw new Error(JSON.stringify(body));
  await api.app.get(UploadReader).idle();
  return uploadOf(api, cookie, String(body['id']));
}

/** The rows that an upload changes, of all projects. */
export const rowsOf = (told: ToldUpload): readonly ToldRow[] =>
  told.comparison?.projects.flatMap(({ rows }) => rows) ?? [];

/** Applies rows of an upload. */
export async function applied(
  api: TestApi,
  cookie: string,
  told: ToldUpload,
  keys: readonly string[],
): Promise<ToldUpload> {
  const input = { id: told.id, digest: told.comparison?.digest ?? '', rows: [...keys] };
  return (await answered<{ applyWorkbook: ToldUpload }>(api, cookie, APPLY, { input })).applyWorkbook;
}
