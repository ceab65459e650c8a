import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { AcceptedActView, Answer, Body, PathWith, Sent, WaitingActView } from './api';
import { randomHex, Refused, send } from './client';
import { refresh } from './queries';

/** An act as a form makes it, one form for many acts; the API holds it to the strict shape of its own. */
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
  return async <P extends PathWith<'post'>>(path: P, asked: Sent<P, 'post'>): Promise<Answer<P, 'post'>> => {
    const text = JSON.stringify([path, asked]);
    if (sent.current?.text !== text) sent.current = { text, key: randomHex(16) };
    try {
      return await send('post', path, { ...asked, headers: { 'Idempotency-Key': sent.current.key } });
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
      // The form was held to the shape of this one act.
      const data = await once('/cases/{id}/acts', { path: { id: caseId }, body: doing as Body<'/cases/{id}/acts'> });
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
