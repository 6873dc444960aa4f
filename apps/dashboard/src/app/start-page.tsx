import { Navigate, useParams } from 'react-router';
import { useSession, type Viewer } from '../lib/session.js';
import { NotFound } from './not-found.js';

/**
 * Opens where the reader's work begins, in the programme named, else in the first one they may see: their own body for
 * who leads projects, what is to be decided for DPGOV, the committee screen for everybody else.
 */
export function ToStartPage() {
  const { programme } = useParams();
  const { programmes, viewer } = useSession();
  const chosen = programme ? programmes.find(({ code }) => code === programme) : programmes[0];
  return chosen ? <Navigate to={`/${chosen.code}/${startOf(viewer)}`} replace /> : <NotFound />;
}

function startOf({ roles, viewerCan }: Viewer): string {
  if (viewerCan.includes('INBOX_READ')) return 'inbox';
  const wider = roles.some(({ role }) => role !== 'SPGOV_LEAD' && role !== 'SPGOV_CONTRIBUTOR');
  const own = roles.find(({ organisation }) => organisation)?.organisation;
  return own && !wider ? `organisations/${own.code}` : 'committee';
}
