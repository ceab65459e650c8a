import type { Consequence } from '../case/logic';

import { unreceived } from './acts/question';
import type { SessionState } from './state';
import { happens } from '../case/machine';
import { mailsTo } from '../case/mails';

/** The body that a question is put to is told of it, once; not of one that was declined before it could be. */
export function questionsPut(state: SessionState, now: string): Consequence[] {
  const { caseId, title, opensOn, status } = state;
  if (status === 'closed') return [];
  return unreceived(state)
    .map((one) => ({ ...one, key: `question/${one.seq}` }))
    .filter(({ key }) => !state.events.has(key))
    .map(({ to, seq, key }) => {
      const facts = { session: caseId, sessionTitle: { ...title }, opensOn };
      const mails = mailsTo([to], { key, template: 'deputy-question', facts });
      return happens('question-put', key, now, { to, question: seq }, { mails });
    });
}
