import { useEffect, useRef, useState } from 'react';
import { sendFile, type NotSent, type Sending } from './send-file.js';

/** A file on its way, or one that did not arrive. */
export interface SendingState {
  readonly sending: Sending;
  /** From 0 to 1. */
  readonly share: number;
  readonly failed: NotSent | null;
}

/** Sends one file at a time; `onArrived` hears of the one that arrived. */
export function useSending(onArrived: (id: string) => void) {
  const [state, setState] = useState<SendingState | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const send = async (sending: Sending): Promise<void> => {
    stop.current?.abort();
    const own = (stop.current = new AbortController());
    setState({ sending, share: 0, failed: null });
    const failed = await sendFile(sending, (share) => setState({ sending, share, failed: null }), own.signal);
    if (own.signal.aborted) return;
    if (failed) setState({ sending, share: 0, failed });
    else {
      setState(null);
      onArrived(sending.id);
    }
  };
  return {
    state,
    send: (sending: Sending) => void send(sending),
    stop: () => {
      stop.current?.abort();
      setState(null);
    },
  };
}
