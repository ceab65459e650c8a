import { z } from 'zod';
import { endOfVnDay, vnDateOf } from '../../../domain/calendar/dates';
import { type Acts, yours } from '../../../domain/case/act';
import { ahead, namedDate } from '../../../domain/case/dates';
import { defineCase } from '../../../domain/case/defineCase';
import type { Data, Entry } from '../../../domain/case/entry';
import { type EventsOnRecord, withEvent } from '../../../domain/case/events';
import { note, text } from '../../../domain/case/forms';
import type { Consequence } from '../../../domain/case/logic';
import { event } from '../../../domain/case/machine';

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

const late = ({ opening, over: ended }: Errand, now: string): boolean => !ended && endOfVnDay(opening.dueOn) <= now;

function overdue(state: Errand, now: string): Consequence[] {
  const { dueOn, runner } = state.opening;
  return late(state, now)
    ? [{ event: event('overdue', 'overdue', now, { dueOn, runner }), letters: [], mails: [], timed: true }]
    : [];
}

export const errand = defineCase({
  kind: 'school-errand',
  sought: { vi: 'việc vặt này', en: 'no such errand' },
  open: ({ data, at }): Errand => ({ opening: data as Opening, openedAt: at, over: null, events: new Map() }),
  acts,
  parts: { atOpening: (opening: Data) => opening as Opening, now: ({ opening }) => opening },
  happened: (state, entry) => ({ ...state, events: withEvent(state.events, entry) }),
  overSince: (state) => state.over && vnDateOf(state.over.at),
  consequences: overdue,
  dates: (state, now) => (state.over ? [] : ahead(now, namedDate('errand', 'due', endOfVnDay(state.opening.dueOn)))),
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
              facts: { title: { vi: 'Việc vặt', en: 'Errand' }, kind: 'errand' },
            },
          ],
    steps: ({ opening, openedAt, over: ended, events }) => [
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
        overdue: !ended && events.has('overdue'),
        facts: { title: { vi: 'Việc vặt', en: 'Errand' } },
      },
    ],
    basis: () => 'practice',
    closed: (state) => state.over !== null,
    outcome: (state) => state.over?.how ?? null,
  },
});
