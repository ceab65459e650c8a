import type { WordsOf } from '../shape';
import type { lateEntries as vietnamese } from '../vi/lateEntries';

/** What was entered later than it counts, in English. */
export const lateEntries: WordsOf<typeof vietnamese> = {
  lateEntries: {
    title: 'Entered after the day that counts',
    intro:
      'What counts by another day than that of its entry: of issue, arrival, a meeting, a posting, a publication, a delivery; and what was done before its case was taken over.',
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
