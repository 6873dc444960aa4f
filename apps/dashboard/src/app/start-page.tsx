import { Navigate, useParams } from 'react-router';
import { useSession } from '../lib/session.js';
import { NotFound } from './not-found.js';

/** Opens the committee screen of the programme named, else of the first one the reader may see. */
export function ToStartPage() {
  const { programme } = useParams();
  const { programmes } = useSession();
  const chosen = programme ? programmes.find(({ code }) => code === programme) : programmes[0];
  return chosen ? <Navigate to={`/${chosen.code}/committee`} replace /> : <NotFound />;
}
