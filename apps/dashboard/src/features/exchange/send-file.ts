import type { ErrorCode, ErrorParams } from '#domain/shared/errors.js';
import { uuidv7 } from '../../lib/uuid.js';

/** A file on its way to its organisation; sent again under the same id it is taken once. */
export interface Sending {
  readonly id: string;
  readonly file: File;
  readonly programme: string;
  readonly organisation: string;
}

/** Why a file did not arrive. */
export interface NotSent {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
}

/** The largest file that is taken, as the server bounds it: it ends the connection of a larger one. */
export const MOST_MEGABYTES = 5;

/** A file that is to be sent for the first time. */
export function sendingOf(file: File, programme: string, organisation: string): Sending {
  return { id: uuidv7(), file, programme, organisation };
}

/**
 * Sends a file and tells how much of it is sent, from 0 to 1. Answers null once it is received, else why it was not; a
 * connection that was lost is UNAVAILABLE. Stopped by `stop`, it never answers.
 */
export function sendFile(
  { id, file, programme, organisation }: Sending,
  onSent: (share: number) => void,
  stop: AbortSignal,
): Promise<NotSent | null> {
  if (file.size > MOST_MEGABYTES * 1024 * 1024)
    return Promise.resolve({ code: 'FILE_TOO_LARGE', params: { max: MOST_MEGABYTES } });
  const place = new URLSearchParams({ programme, organisation });
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/exchange/uploads?${place.toString()}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-upload-id', id);
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onSent(total > 0 ? loaded / total : 0),
    );
    request.addEventListener('load', () => resolve(request.status < 300 ? null : refusalIn(request)));
    request.addEventListener('error', () => resolve({ code: 'UNAVAILABLE', params: {} }));
    stop.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

function refusalIn({ responseText }: XMLHttpRequest): NotSent {
  try {
    const { code, params } = JSON.parse(responseText) as Partial<NotSent>;
    return { code: code ?? 'INTERNAL', params: params ?? {} };
  } catch {
    // Whatever answered was not the server itself.
    return { code: 'UNAVAILABLE', params: {} };
  }
}
