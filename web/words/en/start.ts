import type { WordsOf } from '../shape';
import type { start as vietnamese } from '../vi/start';

/** Starting a cycle, in English. */
export const start: WordsOf<typeof vietnamese> = {
  start: {
    title: 'Start a plan cycle',
    intro: 'See every due date and contradiction first; only “Start the cycle” records anything.',
    procedure: 'Procedure',
    unit: 'Unit',
    year: 'Plan year',
    body: 'You act for',
    ownTitle: 'What this case is called',
    ownTitleHint: 'A year has many such cases; the same name is the same case.',
    ownTitleEn: 'Its name in English',
    ownTitleEnHint: 'Empty: the Vietnamese name.',
    preview: 'Preview',
    start: 'Start the cycle',
    timetable: 'Timetable',
    exists: 'This cycle exists already.',
    openIt: 'Open it',
    anew: 'This year’s case was cancelled; you would begin anew with another one. The cancelled one stays on record as it is.',
    version: 'Version',
    noConflict: 'No dates contradict each other.',
    conflicts: (n) => (n === 1 ? '1 contradiction between dates' : `${n} contradictions between dates`),
    conflictHint: 'You can start all the same, but by these rules a step cannot be done in time. Try another base day.',
    idle: (n) =>
      `${n === 1 ? '1 step' : `${n} steps`} will stand still: nobody could do or sign them (Administration → Set up)`,
    threeTiers:
      'Plans of districts are not here: districts ended on 30/06/2025. Plans of a year whose procedure has work done by bodies that are no more stay where they were made.',
    unseated: (n) =>
      `${n} bodies will be asked in which nobody holds a seat: they must be asked on paper, and their silence is no consent`,
    overdueNow: (n) => (n === 1 ? '1 step would be overdue at once' : `${n} steps would be overdue at once`),
    pastSuggestedNow: (n) =>
      n === 1
        ? '1 step would be past its suggested day at once'
        : `${n} steps would be past their suggested days at once`,
    slack: 'Slack (working days)',
    noSeat: 'You hold no seat in a body that may start a cycle.',
    others: (n) =>
      n === 1 ? '1 kind of case is begun by other bodies' : `${n} kinds of case are begun by other bodies`,
    begunBy: (who) => (who ? `begun by ${who}` : 'no body can begin it'),
    started: 'The cycle has begun',
    opens: 'Open the case',
    lower: 'Open the lower levels’ plans too',
    takenOver: 'This cycle was begun before (on paper or in another system)',
    scan: 'Scan of the document',
    takenOverHint: 'Enter what is done by its documents’ days; what was in time does not become late.',
    begunOn: 'Begun on',
    documentOf: 'Day of the document',
    years: (from, to) =>
      to === null ? `plan years from ${from}` : from === to ? `plan year ${from}` : `plan years ${from}–${to}`,
    because: (years) => `the law that holds for ${years}.`,
    noVersion: (year, years) =>
      `No version of this procedure covers the plan year ${year}; there are versions for: ${years}.`,
    begun: (from, to) => `Only for cases begun${from ? ` from ${from}` : ''}${to ? ` until ${to}` : ''}.`,
    fromCalendar: 'From the Council’s calendar',
    chooseSession: 'Choose a session…',
    noSessions: 'The Council has convened no coming session; type the expected day.',
    nameAnchor: 'Empty: the procedure’s own day.',
  },
};
