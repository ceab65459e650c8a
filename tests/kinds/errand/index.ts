import { z } from 'zod';
import { vnDateOf } from '../../../domain/calendar/dates';
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
  over: { at: string; how: 'done' | 'given-back' } | null;
  events: EventsOnRecord;
}

const byRunner = ({ runner }: Opening, { name }: Pick<Entry, 'name'>) => yours([runner], name);
const over = (how: 'done' | 'given-back') => (state: Errand, act: Entry) => ({ ...state, over: { at: act.at, how } });

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
  open: ({ data, at }): Errand => ({ opening: data as Opening, openedAt: at, over: null, events: new Map() }),
  acts,
  parts: { atOpening: (opening: Data) => opening as Opening, now: ({ opening }) => opening },
  overSince: (state) => state.over && vnDateOf(state.over.at),
  obligations: (state) => [owed(state)],
  view: {
    tasks: ({ opening, openedAt, over: ended }) =>
      ended
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
    steps: ({ opening, openedAt, over: ended }) => [
      {
        step: 'errand',
        kind: 'errand',
        round: 1,
        status: ended ? 'done' : 'open',
        holder: opening.runner,
        dueOn: opening.dueOn,
        openedAt,
        doneAt: ended?.at ?? null,
        outcome: ended?.how ?? null,
        facts: { title },
      },
    ],
    basis: () => 'practice',
    closed: (state) => state.over !== null,
    outcome: (state) => state.over?.how ?? null,
  },
});
