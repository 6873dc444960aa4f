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

/** Whether the server says that it is a demonstration; only then are its accounts shown. */
export function useDemo(): boolean {
  const [demo, setDemo] = useState(false);
  useEffect(() => {
    const asked = new AbortController();
    fetch('/health/ready', { signal: asked.signal })
      .then((answer) => answer.json() as Promise<{ demo?: unknown }>)
      .then((ready) => setDemo(ready.demo === true))
      .catch(() => setDemo(false));
    return () => asked.abort();
  }, []);
  return demo;
}
