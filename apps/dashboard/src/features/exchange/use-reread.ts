import { useEffect } from 'react';

const EVERY_MS = 1_500;

/** Reads again while something is on its way and the page is in sight; each reading begins once the one before has ended. */
export function useReread(waiting: boolean, busy: boolean, again: () => void): void {
  useEffect(() => {
    if (!waiting || busy) return;
    const read = (): void => {
      if (!document.hidden) again();
    };
    const timer = setInterval(read, EVERY_MS);
    document.addEventListener('visibilitychange', read);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', read);
    };
  });
}
