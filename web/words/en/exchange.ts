import type { exchange as vi } from '../vi/exchange';
import type { WordsOf } from '../shape';

/** The same in English. */
export const exchange: WordsOf<typeof vi> = {
  exchange: {
    title: 'Exchanges, workshops',
    intro: 'Exchanges and workshops that bodies call by themselves, beside the steps of any procedure.',
    beside: 'Exchanges beside the procedure’s steps',
    empty: 'There is no exchange yet.',
    call: 'Call an exchange or workshop',
    callIntro:
      'Invite bodies of any province, any sector, at any time. Whoever is invited gets a calendar file and says whether it comes.',
    noSeat: 'You hold no seat that may invite.',
    send: 'Send the invitations',
    sent: 'The invitations were sent',
    open: 'Open the case',
    caller: 'Called by',
    form: 'Form',
    forms: {
      exchange: 'Exchange',
      workshop: 'Workshop',
    },
    topic: 'Topic',
    when: 'When',
    place: 'Place',
    about: 'About the case',
    aboutCase: 'About which case of the unit (if any)',
    which: 'Show',
    all: 'All',
    ahead: 'Not held yet',
    held: 'Held',
    late: 'Something is overdue',
    outcomes: {
      concluded: 'Closed',
      'called-off': 'Called off',
    },
    papers: 'Papers',
    paper: 'Paper',
    noPapers: 'No papers yet.',
    minutes: 'Minutes',
    heldOn: 'Held on',
    outcome: 'What came of it',
    points: 'What was agreed',
    pointsHint: 'A point binds only once all whom it names have confirmed it; what isn’t confirmed isn’t agreed.',
    agrees: 'Does the body agree to this?',
    answers: {
      agree: 'Agrees',
      decline: 'Doesn’t agree',
    },
    silent: 'not confirmed yet',
    agreed: 'Agreed',
    notAgreed: 'Not agreed',
    awaited: 'To be confirmed',
    confirmBy: (on) => `Suggestion: confirm by ${on}.`,
    offMeans:
      'The meeting is off for good and its case ends; whoever was invited gets a calendar file that takes it out. For another day use “Move, invite again”.',
    noAnswer: 'no answer yet',
    notYet: (on) => `The meeting’s day, ${on}, is still to come: its minutes are recorded from then on.`,
    notAgreedYet: (n) =>
      n === 1
        ? '1 point isn’t confirmed by all: if you close now, it isn’t agreed.'
        : `${n} points aren’t confirmed by all: if you close now, they aren’t agreed.`,
  },
};
