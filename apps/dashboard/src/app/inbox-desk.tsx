import { InboxPage } from '../features/inbox/inbox-page.js';
import { DecisionInPlace } from '../features/update/decision-in-place.js';

/** DPGOV's inbox, whose lines open to the decision on their update. */
export function InboxDesk() {
  return <InboxPage decision={DecisionInPlace} />;
}
