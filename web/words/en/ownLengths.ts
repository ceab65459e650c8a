import type { ownLengths as vietnamese } from '../vi/ownLengths';
import type { WordsOf } from '../shape';

/** What a unit lays down beside the procedures: the page and its form. */
export const ownLengths: WordsOf<typeof vietnamese> = {
  own: {
    title: 'A unit’s own lengths',
    hint:
      'The lengths that a procedure leaves to each unit, as its own resolution or regulation has them. What was ' +
      'published isn’t changed; another rule is another version, from the day that it names. Open cases keep what ' +
      'they began with until they are moved.',
    none: 'The procedures of this level leave no length to the unit.',
    setting: 'Length',
    value: 'In force',
    from: 'From where',
    ownValue: 'The unit’s own',
    usualValue: 'The procedure’s',
    usually: (value) => `usually: ${value}`,
    basis: 'Basis',
    versions: (n) => `Versions: ${n}`,
    since: (from) => `Cases begun from ${from}`,
    until: (to) => `to the end of ${to}`,
    always: 'All cases',
    holds: 'in force',
    byFile: 'came with the product',
    byPage: (who, day, why) => `${who} published it on ${day}: ${why}`,
    change: 'Lay down others',
    changeOf: (procedure) => `The unit’s own lengths: ${procedure}`,
    fromDay: 'For cases that begin from',
    toDay: 'Until the end of',
    whichInstrument: 'Instrument',
    newInstrument: 'Another one, not in the registry yet',
    number: 'Number',
    kind: 'Kind',
    name: 'Name',
    issued: 'Issued on',
    inForceFrom: 'In force from',
    source: 'Where it was read',
    lengths: 'Each length',
    does: {
      keep: 'Keep as it is',
      set: 'Lay down another',
      drop: 'Give up: the procedure’s own',
    },
    keptAs: (value) => `now ${value}`,
    count: 'Number',
    why: 'Why it is published',
    preview: 'Preview',
    publish: 'Publish',
    same: 'The unit has just this already; publishing it again changes nothing.',
    faults: 'To be mended before it is published',
    atOdds: 'Dates at odds (it may be published all the same)',
    becomes: (before, after) => `${before} → ${after}`,
    dates: (year, begins) => `Days of the first cycle under these rules: plan year ${year}, usually begun ${begins}`,
    step: 'Step',
    usual: 'By law or suggestion',
    now: 'In force now',
    then: 'By the new rules',
    noDates: 'No date of a cycle moves.',
    open: (n) =>
      n === 0 ? 'No case is open.' : `${n} open ${n === 1 ? 'case keeps' : 'cases keep'} what went before until moved.`,
    published: 'Published',
    moveHint:
      'These cases would have other dates if they were moved. They are moved only by a transitional provision, by ' +
      'one act each on their record.',
    moveOpen: 'Move open cases to the own lengths',
    noMoves: 'No open case has a day that moves by what holds today.',
  },
};
