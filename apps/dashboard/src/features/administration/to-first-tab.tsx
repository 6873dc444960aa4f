import { Navigate } from 'react-router';
import { useSession } from '../../lib/session.js';
import { openTabs } from './tabs.js';

/** Opens the first tab that the reader may open. */
export function ToFirstTab() {
  const [first] = openTabs(useSession().viewer);
  return first ? <Navigate to={first.name} replace /> : null;
}
