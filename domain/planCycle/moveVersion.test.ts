import type { Data } from '../case/entry';
import { ADMINISTRATION } from '../case/entry';
import { ENGINE, headOf, officerOf } from '../case/fixture';
import { itIs, type Story } from '../case/specification';
import { aProcedure, aStep, DUE } from '../law/fixture';
import type { DeadlineRule, Procedure } from '../law/procedure';
import { act, allHeldBy, begun, START } from './fixture';
import { planCycle } from './index';
import type { CycleState } from './state';

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

const LATER = '2025-05-07T01:00:00.000Z';
const HEAD = headOf('22.office');

/** A case that is at its consultation and its opinion. */
const atWork = () =>
  begun(OLD, { procedure: 'old', managers: ['22.office'], anchors: {}, anchorsBy: {} }, LAW).given(
    act('submit', { step: 'draft' }, START),
  );

const PROVISION = [{ instrument: 'law-x', article: '58', clause: '2', verified: 'read', checkedOn: '2026-11-24' }];
const moveTo = (hash: string, by = HEAD, more: object = {}) => {
  const data = {
    procedure: hash,
    version: hash,
    cites: PROVISION,
    bodies: LAW[hash] ? allHeldBy('22.new-office', LAW[hash]) : {},
    anchorsBy: {},
    anchors: { session: '2025-12-08' },
    settings: {},
    ...more,
  };
  return act('move-version', data as object as Data, LATER, by);
};
const steps = ({ state }: Story<CycleState>) =>
  Object.fromEntries(
    planCycle
      .steps(state)
      .map(({ step, status, outcome, holder, dueOn }) => [step, { status, outcome, holder, dueOn }]),
  );

describe('a case goes over to another version', () => {
  const moved = atWork().given(moveTo('new'));

  test('what is done stays done, by whom it was done; what is open stays open; new steps open by their needs', () => {
    expect(steps(moved)).toMatchObject({
      draft: { status: 'done', holder: '22.office' },
      opinion: { status: 'open', holder: '22.new-office', dueOn: '2025-05-15' },
      appraise: { status: 'open', dueOn: '2025-05-23' },
      decide: { status: 'waiting' },
    });
  });

  test('a step that vanished is recorded as ended, and its consultation ends', () => {
    expect(steps(moved).ask).toMatchObject({ status: 'cancelled', outcome: 'ended' });
    atWork()
      .when(moveTo('new'))
      .then({ letters: [{ toCase: 'c.ask', name: 'cancelled' }] })
      .when(act('extend', { step: 'ask', newDue: '2025-06-02' }, LATER, HEAD))
      .thenRefused('step-ended');
  });

  test('the record says from which to which, by which provision, and which dates moved', () => {
    const { consequences } = atWork()
      .when(moveTo('new'))
      .then({
        state: {
          versionMoves: [{ from: 'old', to: 'new', cites: PROVISION, added: ['appraise'], ended: ['ask'] }],
          moves: [{ step: 'opinion', oldDue: '2025-05-22', newDue: '2025-05-15', cause: 'move-version' }],
        },
      });
    expect(consequences.map(({ event }) => event.name)).toEqual(
      expect.arrayContaining(['version-moved', 'due-moved', 'step-opened']),
    );
    expect(
      consequences
        .flatMap(({ mails }) => mails)
        .filter(({ template }) => template === 'version-moved')
        .map(({ toBody }) => toBody),
    ).toEqual(['22.office']);
  });

  test('reading the register from the start gives the same steps', () => {
    expect(steps(moved.given(itIs(LATER)))).toEqual(steps(moved));
  });

  test('it runs to its end by the new version', () => {
    const office = officerOf('22.new-office');
    moved
      .given(act('submit', { step: 'opinion' }, LATER, office), act('submit', { step: 'appraise' }, LATER, office))
      .when(act('sign', { step: 'decide' }, LATER, headOf('22.new-office')))
      .then({ outcome: 'completed' })
      .when(moveTo('old'))
      .thenRefused('case-closed');
  });
});

test('back again: the ended step begins anew, in another round', () => {
  const again = atWork().given(moveTo('new'), moveTo('old'));
  expect(steps(again)).toMatchObject({
    ask: { status: 'open', outcome: null },
    appraise: { status: 'cancelled', outcome: 'ended' },
  });
  expect(again.consequences.flatMap(({ letters }) => letters).map(({ toCase, name }) => [toCase, name])).toContainEqual(
    ['c.ask.r2', 'open'],
  );
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
  const wrong = moveTo('new', HEAD, { procedure: hash, ...more });
  atWork().when(wrong).thenRefused(code);
});

test.each([
  ['the managers’ signing seat', HEAD, 'accepted'],
  ['the administration', officerOf(ADMINISTRATION), 'accepted'],
  ['the managers’ other seats', officerOf('22.office'), 'role-required'],
  ['anybody else', headOf('22.stranger'), 'not-your-step'],
  ['a letter', ENGINE, 'not-your-step'],
])('who may: %s', (_who, by, ruling) => {
  atWork().when(moveTo('new', by)).then({ ruling });
});
