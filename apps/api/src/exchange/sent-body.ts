import type { Request } from 'express';
import { DomainError } from '#domain/shared/errors.js';
import { READ_LIMITS } from '#workbook/read/limits.js';

/** What a form of another site cannot send without being asked for leave first. */
const TAKEN = /^application\/(octet-stream|vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet)\b/i;

/**
 * The bytes of a request, at most as many as a workbook may have. REQUEST_NOT_ALLOWED for another type of body;
 * FILE_TOO_LARGE, also when it says so beforehand; INVALID_INPUT when it broke off half-way.
 */
export async function bodyOf(req: Request): Promise<Buffer> {
  if (!TAKEN.test(req.headers['content-type'] ?? '')) throw new DomainError('REQUEST_NOT_ALLOWED');
  const most = READ_LIMITS.fileBytes;
  const tooLarge = (): DomainError => new DomainError('FILE_TOO_LARGE', { max: most / 1024 / 1024 });
  const announced = Number(req.headers['content-length'] ?? 0);
  if (announced > most) throw tooLarge();
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of req as AsyncIterable<Buffer>) {
      length += part.length;
      if (length > most) throw tooLarge();
      parts.push(part);
    }
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError('INVALID_INPUT', {}, [{ field: 'file', code: 'REQUIRED' }]);
  }
  if (length === 0) throw new DomainError('INVALID_INPUT', {}, [{ field: 'file', code: 'REQUIRED' }]);
  return Buffer.concat(parts);
}
