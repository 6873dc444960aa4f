import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Request, RequestHandler, Response } from 'express';
import { HEEDED_BY_PAGES } from './security-headers.js';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};
const SQUEEZED = new Set(['.html', '.js', '.css', '.json', '.svg', '.txt', '.webmanifest']);
/** Files that a browser never shows as a page of their own. */
const PARTS = new Set(['.js', '.css', '.woff2']);
const YEAR = 'public, max-age=31536000, immutable';

/** The paths that the server answers itself; the router in the browser has all others. */
const OURS = /^\/(graphql|schema\.graphql|health|export)(\/|$)/;

/** A built file, kept with its compressed forms once somebody asked for them. */
interface BuiltFile {
  readonly body: Buffer;
  readonly extension: string;
  readonly type: string;
  readonly cache: string;
  readonly squeezed: Map<string, Promise<Buffer>>;
}

/**
 * Serves the built dashboard from memory, compressed: files of /assets, whose names change with their content, for a
 * year; index.html afresh each time, for every path that the browser's router may know.
 */
export function dashboardFiles(folder: string): RequestHandler {
  const files = readFiles(folder);
  return (req, res, next) => {
    if ((req.method !== 'GET' && req.method !== 'HEAD') || OURS.test(req.path)) {
      next();
      return;
    }
    const file = files.get(req.path) ?? (isPage(req) ? files.get('/index.html') : undefined);
    if (file) send(file, req, res).catch(next);
    else next();
  };
}

function isPage(req: Request): boolean {
  return extname(req.path) === '' && (req.headers.accept ?? '*/*').includes('text/html');
}

function readFiles(folder: string): Map<string, BuiltFile> {
  const files = new Map<string, BuiltFile>();
  if (!existsSync(folder)) return files;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || /\.(map|br)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const name = `/${relative(folder, path).split(sep).join('/')}`;
    const file = {
      body: readFileSync(path),
      extension: extname(name),
      type: TYPES[extname(name)] ?? 'application/octet-stream',
      cache: name.startsWith('/assets/') ? YEAR : 'no-cache',
      squeezed: squeezedBefore(path),
    };
    files.set(name, file);
    if (name === '/index.html') files.set('/', file);
  }
  return files;
}

/** The forms that the build has left beside a file. */
function squeezedBefore(path: string): Map<string, Promise<Buffer>> {
  const brotli = `${path}.br`;
  return new Map(existsSync(brotli) ? [['br', Promise.resolve(readFileSync(brotli))]] : []);
}

const squeeze: Readonly<Record<string, (body: Buffer) => Promise<Buffer>>> = {
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (body) => promisify(gzip)(body, { level: 8 }),
};

async function send(file: BuiltFile, req: Request, res: Response): Promise<void> {
  const encoding = SQUEEZED.has(file.extension) ? wantedEncoding(req) : null;
  let body = file.body;
  if (encoding) {
    const known = file.squeezed.get(encoding) ?? squeeze[encoding]?.(file.body) ?? Promise.resolve(file.body);
    file.squeezed.set(encoding, known);
    body = await known;
    res.setHeader('content-encoding', encoding);
  }
  if (PARTS.has(file.extension)) for (const header of HEEDED_BY_PAGES) res.removeHeader(header);
  res.setHeader('vary', 'accept-encoding');
  res.setHeader('content-type', file.type);
  res.setHeader('cache-control', file.cache);
  res.setHeader('content-length', body.length);
  res.end(req.method === 'HEAD' ? undefined : body);
}

function wantedEncoding(req: Request): string | null {
  const accepted = String(req.headers['accept-encoding'] ?? '');
  return (
    ['br', 'gzip'].find((encoding) => new RegExp(`\\b${encoding}\\b(?!;q=0(\\.0*)?(,|$))`).test(accepted)) ??
    null
  );
}
