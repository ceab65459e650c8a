import type { Data } from '../case/entry';
import { ADMINISTRATION } from '../case/entry';
import { ENGINE, headOf, MemoryRegister, officerOf } from '../case/fixture';
import { aProcedure, aStep, DUE, WEEKS } from '../law/fixture';
import type { DeadlineRule, Procedure } from '../law/procedure';
import { planCycle } from './index';

const by = (day: number): DeadlineRule => ({ fixed: { month: 5, day, mode: 'by', year: -1 }, cites: 'practice' });

/**
 * draft → consult → opinion → decide; later the consultation goes, the opinion is given sooner, and an appraisal comes
 * in.
 */
const OLD = aProcedure(
  [
    aStep('draft', [], [DUE.maySix], { kind: 'draft' }),
    aStep('ask', ['draft'], [by(20)], {
      kind: 'consult',
      silence: { means: 'consent', warn: '1wd', cites: 'practice' },
    }),
    aStep('opinion', ['draft'], [by(22)], { kind: 'draft' }),
    aStep('decide', ['ask', 'opinion'], [by(30)], { role: 'head' }),
  ],
  { version: 'old' },
);
const NEW = aProcedure(
  [
    aStep('draft', [], [DUE.maySix], { kind: 'draft' }),
    aStep('opinion', ['draft'], [by(15)], { kind: 'draft' }),
    aStep('appraise', ['draft'], [by(25)], { kind: 'appraise' }),
    aStep('decide', ['opinion', 'appraise'], [by(30)], { role: 'head' }),
  ],
  { version: 'new' },
);
const LAW: Record<string, Procedure> = {
  old: OLD,
  new: NEW,
  other: { ...NEW, id: 'q' },
  lower: { ...NEW, level: 'commune' },
};

const START = '2025-05-05T01:00:00.000Z';
const LATER = '2025-05-07T01:00:00.000Z';
const OFFICE = officerOf('22.office');
const bodiesOf = ({ steps }: Procedure, holder = '22.office') =>
  Object.fromEntries(steps.map(({ id }) => [id, { holder, to: [], notices: { opened: [], done: [], overdue: [] } }]));

/** A case that is at its consultation and its opinion. */
function atWork() {
  const opening = {
    caseId: 'c',
    procedure: 'old',
    calendar: 'weeks',
    unit: '22',
    year: 2026,
    title: { vi: 'x', en: 'x' },
    settings: {},
    anchors: {},
    bodies: bodiesOf(OLD),
    anchorsBy: {},
    managers: ['22.office'],
  };
  const register = new MemoryRegister(
    planCycle,
    { procedure: (hash) => LAW[hash] as Procedure, calendar: () => WEEKS },
    opening as unknown as Data,
    START,
  );
  register.settle(START);
  register.lodge('submit', { step: 'draft' }, START, OFFICE).settle(START);
  return register;
}

const PROVISION = [{ instrument: 'law-x', article: '58', clause: '2', verified: 'read', checkedOn: '2026-11-24' }];
const moveTo = (hash: string, more: object = {}) =>
  ({
    procedure: hash,
    version: hash,
    cites: PROVISION,
    bodies: bodiesOf(LAW[hash] as Procedure, '22.new-office'),
    anchorsBy: {},
    anchors: { session: '2025-12-08' },
    settings: {},
    ...more,
  }) as unknown as Data;
const moved = (hash: string, actor = headOf('22.office'), more: object = {}) =>
  atWork().lodge('move-version', moveTo(hash, more), LATER, actor).settle(LATER);
const steps = (register: ReturnType<typeof atWork>) =>
  Object.fromEntries(
    planCycle
      .steps(register.state)
      .map(({ step, status, outcome, holder, dueOn }) => [step, { status, outcome, holder, dueOn }]),
  );

describe('a case goes over to another version', () => {
  const register = atWork();
  const settled = register.lodge('move-version', moveTo('new'), LATER, headOf('22.office')).settle(LATER);

  test('what is done stays done, by whom it was done; what is open stays open; new steps open by their needs', () => {
    expect(steps(register)).toMatchObject({
      draft: { status: 'done', holder: '22.office' },
      opinion: { status: 'open', holder: '22.new-office', dueOn: '2025-05-15' },
      appraise: { status: 'open', dueOn: '2025-05-23' },
      decide: { status: 'waiting' },
    });
  });

  test('a step that vanished is recorded as ended, and its consultation ends', () => {
    expect(steps(register).ask).toMatchObject({ status: 'cancelled', outcome: 'ended' });
    const letters = settled.consequences.flatMap((one) => one.letters);
    expect(letters).toMatchObject([{ toCase: 'c.ask', name: 'cancelled' }]);
    expect(
      register.lodge('extend', { step: 'ask', newDue: '2025-06-02' }, LATER, headOf('22.office')).settle(LATER).rulings,
    ).toEqual(['step-ended']);
  });

  test('the record says from which to which, by which provision, and which dates moved', () => {
    expect(register.state.versionMoves).toMatchObject([
      { from: 'old', to: 'new', cites: PROVISION, added: ['appraise'], ended: ['ask'] },
    ]);
    expect(register.state.moves).toMatchObject([
      { step: 'opinion', oldDue: '2025-05-22', newDue: '2025-05-15', cause: 'move-version' },
    ]);
    expect(settled.events).toEqual(expect.arrayContaining(['version-moved', 'due-moved', 'step-opened']));
    expect(
      settled.consequences
        .flatMap((one) => one.mails)
        .filter(({ template }) => template === 'version-moved')
        .map(({ toBody }) => toBody),
    ).toEqual(['22.office']);
  });

  test('reading the register from the start gives the same state', () => {
    expect(planCycle.steps(register.reread())).toEqual(planCycle.steps(register.state));
  });

  test('it runs to its end by the new version', () => {
    const NEW_OFFICE = officerOf('22.new-office');
    for (const step of ['opinion', 'appraise']) register.lodge('submit', { step }, LATER, NEW_OFFICE).settle(LATER);
    expect(register.lodge('sign', { step: 'decide' }, LATER, headOf('22.new-office')).settle(LATER)).toMatchObject({
      rulings: ['accepted'],
    });
    expect(register.state.outcome).toBe('completed');
    expect(register.lodge('move-version', moveTo('old'), LATER, headOf('22.office')).settle(LATER).rulings).toEqual([
      'case-closed',
    ]);
  });
});

test('back again: the ended step begins anew, in another round', () => {
  const register = atWork();
  register.lodge('move-version', moveTo('new'), LATER, headOf('22.office')).settle(LATER);
  const again = register.lodge('move-version', moveTo('old'), LATER, headOf('22.office')).settle(LATER);
  expect(steps(register)).toMatchObject({
    ask: { status: 'open', outcome: null },
    appraise: { status: 'cancelled', outcome: 'ended' },
  });
  expect(again.consequences.flatMap((one) => one.letters).map(({ toCase, name }) => [toCase, name])).toContainEqual([
    'c.ask.r2',
    'open',
  ]);
});

test.each([
  ['another procedure', 'other', {}, 'other-procedure'],
  ['another level', 'lower', {}, 'wrong-level'],
  ['the version it has', 'old', {}, 'same-version'],
  ['no provision', 'new', { cites: [] }, 'invalid-input'],
  ['a provision without its clause', 'new', { cites: [{ ...PROVISION[0], clause: '' }] }, 'invalid-input'],
  ['a step that nobody holds', 'new', { bodies: {} }, 'invalid-input'],
  ['a version that is not there', 'nowhere', { bodies: {} }, 'invalid-input'],
])('refused: %s', (_what, hash, more, code) => {
  expect(
    atWork()
      .lodge('move-version', { ...moveTo('new'), procedure: hash, ...more }, LATER, headOf('22.office'))
      .settle(LATER).rulings,
  ).toEqual([code]);
});

test.each([
  ['the managers’ signing seat', headOf('22.office'), 'accepted'],
  ['the administration', officerOf(ADMINISTRATION), 'accepted'],
  ['the managers’ other seats', officerOf('22.office'), 'role-required'],
  ['anybody else', headOf('22.stranger'), 'not-your-step'],
  ['a letter', ENGINE, 'not-your-step'],
])('who may: %s', (_who, actor, ruling) => {
  expect(moved('new', actor).rulings).toEqual([ruling]);
});
