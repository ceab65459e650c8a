import type { WordsOf } from '../shape';
import type { lateEntries as vietnamese } from '../vi/lateEntries';

/** What was entered later than it counts, in English. */
export const lateEntries: WordsOf<typeof vietnamese> = {
  lateEntries: {
    title: 'Entered after the day that counts',
    intro:
      'What was entered on another day than the one that counts: the document’s date of issue, its arrival, its receipt. Which day counts never changes by a late entry.',
    from: 'Entered from',
    to: 'To',
    empty: 'Nothing was entered on another day than the one that counts.',
    what: 'What, in which case',
    countsOn: 'Day that counts',
    entered: 'Entered',
    later: (days) => (days === 1 ? '1 day later' : `${days} days later`),
    by: 'By',
    takenOver: 'Taken over',
    number: 'Document no.',
  },
};
