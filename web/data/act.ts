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

/** Does an act in a case. Sending the same again after a broken connection does it once only. */
export function useAct(caseId: string, title: string, onDone: (done: Done) => void) {
  const client = useQueryClient();
  const sent = useRef<{ text: string; key: string } | null>(null);
  return useMutation({
    mutationFn: async (doing: Doing): Promise<Done> => {
      const text = JSON.stringify(doing);
      if (sent.current?.text !== text) sent.current = { text, key: randomKey() };
      const headers = { 'Idempotency-Key': sent.current.key };
      const { data } = await call<AcceptedActView | WaitingActView>(`/cases/${encodeURIComponent(caseId)}/acts`, { method: 'POST', body: doing, headers });
      return { ...data, caseId, name: doing.name, title, body: doing.body };
    },
    onSuccess: (done) => {
      onDone(done);
      return refresh(client, { caseId });
    },
    // A refusal may be news too: another has done it meanwhile. It is an answer: trying again is another act, which may be accepted by now.
    onError: (error) => {
      if (error instanceof Refused) sent.current = null;
      return refresh(client, { caseId });
    },
  });
}

/** `crypto.randomUUID` is missing on plain http, which an office network may well use. */
function randomKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
