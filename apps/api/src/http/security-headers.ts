import type { RequestHandler } from 'express';
import helmet from 'helmet';

const SELF = ["'self'"];
const NONE = ["'none'"];

/** What a page of ours may load: our own files, and nothing from anywhere else. Styles are set inline by components. */
const CONTENT = {
  defaultSrc: SELF,
  scriptSrc: SELF,
  scriptSrcAttr: NONE,
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: SELF,
  connectSrc: SELF,
  objectSrc: NONE,
  baseUri: NONE,
  formAction: SELF,
  frameAncestors: NONE,
};

/** What only a page heeds: a script, a style sheet or a font does without, and a first visit fetches some seventy of those. */
export const HEEDED_BY_PAGES = [
  'Content-Security-Policy',
  'Cross-Origin-Opener-Policy',
  'Origin-Agent-Cluster',
  'Referrer-Policy',
  'X-DNS-Prefetch-Control',
  'X-Download-Options',
  'X-Frame-Options',
  'X-Permitted-Cross-Domain-Policies',
  'X-XSS-Protection',
] as const;

/** The headers that keep a browser from doing with our pages what they are not for; `scripts` may stand in a page itself. */
export function securityHeaders({
  https,
  scripts,
}: {
  readonly https: boolean;
  /** As `'sha256-…'`. */
  readonly scripts: readonly string[];
}): RequestHandler {
  const directives = { ...CONTENT, scriptSrc: [...SELF, ...scripts] };
  return helmet({
    contentSecurityPolicy: { useDefaults: false, directives },
    strictTransportSecurity: https,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
  });
}
