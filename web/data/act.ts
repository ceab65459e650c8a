import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { AcceptedActView, WaitingActView } from '../../api/contract';
import { call, Refused } from './client';
import { refresh } from './queries';

/** An act as the page sends it; the API holds it to its strict shape. */
export interface Doing {
  name: string;
  body: string;
  data: object;
  texts?: Record<string, string>;
}

/** What became of an act: received, and ruled on or not yet. */
export type Done = (AcceptedActView | WaitingActView) & { caseId: string; name: string; title: string; body: string };

/** Sends a request that is done once only, though it be sent again after a broken connection or by a second click. */
export function useOnce() {
  const sent = useRef<{ text: string; key: string } | null>(null);
  return async <T>(path: string, body: object): Promise<T> => {
    const text = JSON.stringify(body);
    if (sent.current?.text !== text) sent.current = { text, key: randomKey() };
    try {
      return (await call<T>(path, { method: 'POST', body, headers: { 'Idempotency-Key': sent.current.key } })).data;
    } catch (error) {
      // A refusal is an answer: trying again is another request, which may be accepted by now.
      if (error instanceof Refused) sent.current = null;
      throw error;
    }
  };
}

/** Does an act in a case. */
export function useAct(caseId: string, title: string, onDone: (done: Done) => void) {
  const client = useQueryClient();
  const once = useOnce();
  return useMutation({
    mutationFn: async (doing: Doing): Promise<Done> => {
      const data = await once<AcceptedActView | WaitingActView>(`/cases/${encodeURIComponent(caseId)}/acts`, doing);
      return { ...data, caseId, name: doing.name, title, body: doing.body };
    },
    onSuccess: (done) => {
      onDone(done);
      return refresh(client, { caseId });
    },
    // A refusal may be news too: another has done it meanwhile.
    onError: () => refresh(client, { caseId }),
  });
}

/** `crypto.randomUUID` is missing on plain http, which an office network may well use. */
function randomKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
