import type { WordsOf } from '../shape';
import type { dossier as vietnamese } from '../vi/dossier';

/** What an act is about, what came back, and withdrawing, in English. */
export const dossier: WordsOf<typeof vietnamese> = {
  dossier: {
    title: 'Papers of this matter',
    complete: 'All papers that the procedure asks for',
    missing: 'Missing',
    unknown: 'No procedure says which papers must be there.',
    owes: (title, step, who) => `${title} (${step}) – owed by ${who}`,
    others: (n) => `Other papers of the case (${n})`,
    notNeeded: 'This needs no document lodged before it.',
    none: 'No document has been lodged.',
    numbered: (number) => `no. ${number}`,
    dated: (day) => `of ${day}`,
    issuer: (who) => `by ${who}`,
    lodged: (who, when) => `Lodged by ${who}, ${when}`,
    replaced: (n) => `replaced by version ${n}`,
    apart: 'See each opinion and contribution',
    save: 'Open apart or save',
    close: 'Close the document',
    returned: (who, when) => `Returned by ${who} on ${when}`,
    withdrawn: (who, when) => `Withdrawn by ${who} on ${when}`,
    noReason: 'Reason: see the record of the case.',
    changed: 'Since then',
    newer: (title, from, to) => `${title}: version ${from} → ${to}`,
    other: (title) => `${title}: another document`,
    same: (title) => `${title}: no new version yet`,
    gone: (title) => `${title}: not lodged again yet`,
    uploaded: 'uploaded, not lodged',
    compare: 'Compare',
    withdraw: 'Withdraw',
    withdrawSays:
      'It is to be done again, by the same day. Whoever was told gets a mail “withdrawn, do not use”. Both versions stay on record.',
    reaches: (who) => `Will be told: ${who}`,
    withdrawReport:
      'The Standing Body gets a mail “withdrawn, do not use”; the item lacks its verification report again. Both versions stay on record.',
    withdrawHint: 'Possible until the next body has acted on it.',
  },
};
