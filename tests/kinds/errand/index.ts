import { z } from 'zod';
import { type Acts, yours } from '../../../domain/case/act';
import { defineCase } from '../../../domain/case/defineCase';
import type { Data, Entry } from '../../../domain/case/entry';
import type { EventsOnRecord } from '../../../domain/case/events';
import { note, text } from '../../../domain/case/forms';
import { type Obligation, PLAIN } from '../../../domain/case/obligation';

/** A kind for tests, as small as one can be: a body is sent on an errand, and does it by a day or gives it back. */
export interface Opening extends Record<string, string> {
  caseId: string;
  runner: string;
  dueOn: string;
}

interface Errand {
  opening: Opening;
  openedAt: string;
  events: EventsOnRecord;
  closedAt: string | null;
  outcome: string | null;
}

const byRunner = ({ runner }: Opening, { name }: Pick<Entry, 'name'>) => yours([runner], name);
const over = (outcome: 'done' | 'given-back') => (state: Errand, act: Entry) => ({
  ...state,
  closedAt: act.at,
  outcome,
});

const acts: Acts<Errand, Opening> = {
  'run-errand': {
    by: byRunner,
    data: z.strictObject({ steps: z.int().min(1) }),
    texts: note,
    apply: over('done'),
  },
  'give-back': {
    by: byRunner,
    data: z.strictObject({}),
    texts: z.strictObject({ why: text }),
    reasonOnRecord: 'always',
    apply: over('given-back'),
  },
};

const title = { vi: 'Việc vặt', en: 'Errand' };

/** The one thing owed; that it is overdue, and when, follows from it. */
const owed = ({ opening: { runner, dueOn }, openedAt }: Errand): Obligation => ({
  ...PLAIN,
  row: 'errand',
  title,
  cites: 'practice',
  holders: [runner],
  holder: runner,
  since: openedAt,
  dueOn,
  data: { runner },
});

export const errand = defineCase({
  kind: 'school-errand',
  sought: { vi: 'việc vặt này', en: 'no such errand' },
  open: ({ data, at }): Errand => ({
    opening: data as Opening,
    openedAt: at,
    events: new Map(),
    closedAt: null,
    outcome: null,
  }),
  acts,
  parts: { atOpening: (opening: Data) => opening as Opening, now: ({ opening }) => opening },
  obligations: (state) => [owed(state)],
  view: {
    tasks: ({ opening, openedAt, closedAt }) =>
      closedAt
        ? []
        : [
            {
              key: 'errand',
              body: opening.runner,
              step: 'errand',
              acts: Object.keys(acts),
              dueOn: opening.dueOn,
              openedAt,
              facts: { title, kind: 'errand' },
            },
          ],
    steps: ({ opening, openedAt, closedAt, outcome }) => [
      {
        step: 'errand',
        kind: 'errand',
        round: 1,
        status: closedAt ? 'done' : 'open',
        holder: opening.runner,
        dueOn: opening.dueOn,
        openedAt,
        doneAt: closedAt,
        outcome,
        facts: { title },
      },
    ],
    basis: () => 'practice',
  },
});
