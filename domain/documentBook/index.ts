import { defineCase } from '../case/defineCase';
import { rowOf } from '../case/rows';
import { clauseOf } from '../officialDocument/state';
import { ACTS, EVENTS } from './acts';
import { bookConsequences } from './consequences';
import { type BookOpening, type BookState, endOf, openBook } from './state';

/**
 * A body's book of documents of a year (sổ đăng ký văn bản đi, đến): its register gives each number once, in order,
 * whoever asks at the same moment (Decree 30/2020 art. 15, 16, 22).
 */
export const documentBook = defineCase({
  kind: 'document-book',
  sought: { vi: 'sổ văn bản này', en: 'no such book of documents' },
  open: openBook,
  partiesOnly: true,
  acts: ACTS,
  events: EVENTS,
  parts: { atOpening: (opening) => opening as unknown as BookOpening, now: ({ opening }) => opening },
  endsWith: 'book-closed',
  happened: (state, { data }) => told(state, String(data.key)),
  consequences: bookConsequences,
  dates: (state) => [{ step: 'book', purpose: 'due', at: endOf(state) }],
  view: {
    tasks: () => [],
    steps: (state) => [
      rowOf('book', 'document-book', state.opening.body, {
        status: state.closedAt ? 'done' : 'open',
        openedAt: state.openedAt,
        doneAt: state.closedAt,
        facts: {
          title: state.opening.title,
          direction: state.opening.direction,
          series: state.opening.series,
          last: state.last,
          lastOn: state.lastOn,
          apart: state.apart,
        },
      }),
    ],
    phase: 'records',
    clause: ({ opening }) => clauseOf(opening.rules, `book-${opening.direction}`),
    basis: ({ opening }) => opening.rules.issue.cites,
    outcome: ({ closedAt }) => (closedAt ? 'closed' : null),
  },
});

/** What was written of is done with. */
const told = (state: BookState, key: string): BookState => ({
  ...state,
  fresh: state.fresh.filter(({ seq }) => key !== `entry/${seq}`),
});
