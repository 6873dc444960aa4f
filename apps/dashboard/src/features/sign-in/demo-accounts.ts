import { useEffect, useState } from 'react';

/** The accounts of a demonstration, one line for each role. */
export const DEMO_ACCOUNTS = [
  { email: 'chair@cigov.example', role: 'chair' },
  { email: 'member@cigov.example', role: 'member' },
  { email: 'officer@dpgov.example', role: 'officer' },
  { email: 'admin@dpgov.example', role: 'admin' },
  { email: 'lead.mi@spgov.example', role: 'lead' },
  { email: 'contributor.mi@spgov.example', role: 'contributor' },
  { email: 'lead.mjl@spgov.example', role: 'leadOther' },
  { email: 'auditor@cdc.example', role: 'auditor' },
] as const;

/** The one password of every demonstration account. */
export const DEMO_PASSWORD = 'masar-demo';

/** What the server says of itself: a demonstration shows its accounts, and a password can be replaced by mail. */
export interface ServerSays {
  readonly demo: boolean;
  readonly mail: boolean;
}

const NOTHING: ServerSays = { demo: false, mail: false };

/** Asks the server what it is set up for. */
export function useServerSays(): ServerSays {
  const [said, setSaid] = useState(NOTHING);
  useEffect(() => {
    const asked = new AbortController();
    fetch('/health/ready', { signal: asked.signal })
      .then((answer) => answer.json() as Promise<Partial<Record<keyof ServerSays, unknown>>>)
      .then(({ demo, mail }) => setSaid({ demo: demo === true, mail: mail === true }))
      .catch(() => setSaid(NOTHING));
    return () => asked.abort();
  }, []);
  return said;
}
