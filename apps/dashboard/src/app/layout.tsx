import { useDeferredValue, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration, useLocation, useNavigate, useNavigationType } from 'react-router';
import { useQuery } from 'urql';
import { UnsentDrafts } from '../features/draft/unsent-drafts.js';
import { SessionDocument } from '../lib/graphql/graphql.js';
import { errorOf } from '../lib/errors.js';
import { SessionContext, usePreferences } from '../lib/session.js';
import { ErrorStrip } from '../ui/states.js';
import { Header } from './header.js';
import classes from './layout.module.css';
import { signInPath } from './sign-in-path.js';

/** The frame of every page behind the sign-in: who reads, the header, the page itself. */
export function Layout() {
  const { t } = useTranslation();
  const { adopt } = usePreferences();
  const [{ data: known, error, fetching }, retry] = useQuery({ query: SessionDocument });
  // The frame of the first page is drawn in slices, not in one piece.
  const data = useDeferredValue(known);
  const viewer = data?.viewer;
  const signedOut =
    !fetching && ((known && !known.viewer) || (error && errorOf(error).code === 'UNAUTHENTICATED'));
  const navigate = useNavigate();
  const path = signInPath(useLocation());
  useEffect(() => {
    if (signedOut && path) void navigate(path);
  }, [signedOut, path, navigate]);
  useEffect(() => {
    if (viewer) adopt(viewer);
  }, [viewer, adopt]);
  if (!viewer) {
    if (!error || signedOut) return null;
    return (
      <main className={classes.main}>
        <ErrorStrip error={error} onRetry={() => retry({ requestPolicy: 'network-only' })} />
      </main>
    );
  }
  return (
    <SessionContext value={{ viewer, programmes: data.programmes }}>
      <a href="#page" className={classes.skip}>
        {t('layout.skip')}
      </a>
      <Header />
      <Page person={viewer.id} />
      <ScrollRestoration getKey={(location) => location.pathname} />
    </SessionContext>
  );
}

/** The page itself; when another takes its place the focus goes to its beginning, as it would in a new document. */
function Page({ person }: { person: string }) {
  const { pathname } = useLocation();
  const type = useNavigationType();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(pathname);
  useEffect(() => {
    const same = shown.current === pathname;
    shown.current = pathname;
    // The way to the start page passes others that nobody saw.
    if (!same && type !== 'REPLACE') main.current?.focus({ preventScroll: true });
  }, [pathname, type]);
  return (
    <main id="page" ref={main} className={classes.main} tabIndex={-1}>
      <UnsentDrafts person={person} />
      <Outlet />
    </main>
  );
}

/** Drawn by the router while the first page's script is on its way: nothing over the picture that came with the document. */
export function PageLoading() {
  return null;
}
