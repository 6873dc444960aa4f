/** Where a reader whose session is over signs in, and afterwards goes on from; null when already there. */
export function signInPath({ pathname, search }: { pathname: string; search: string }): string | null {
  if (pathname === '/sign-in') return null;
  return pathname === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(pathname + search)}`;
}
