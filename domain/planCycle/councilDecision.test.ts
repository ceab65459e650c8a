import { ENGINE, headOf, officerOf } from '../case/fixture';
import { aProcedure, aStep, DUE } from '../law/fixture';
import type { DeadlineRule, Procedure, Step } from '../law/procedure';
import { actsOf } from '../case/specification';
import { submittedParts } from './content';
import { stepDue } from './due';
import { act, begun, heldBy, OFFICE } from './fixture';
import { adoptedTargets } from './levels/targets';
import type { CycleState } from './state';

/** The draft, its submission, the Council's vote, and what follows it. */
const PROCEDURE = aProcedure([
  aStep('draft', [], [DUE.fiveWorkingDays], { kind: 'draft' }),
  aStep('papers', ['draft'], [DUE.fiveWorkingDays], {}),
  aStep('adopt', ['papers'], [DUE.tenDaysBeforeSession], { inSession: true, returnsTo: 'draft' }),
  aStep('assign', ['adopt'], [DUE.fiveWorkingDays], {}),
  aStep('report', ['assign'], [DUE.fiveWorkingDays], {}),
]);
const COMMITTEE = officerOf('22.ubnd');
const waitingBy = (procedure: Procedure) =>
  begun(procedure, {
    bodies: {
      draft: heldBy(OFFICE.body),
      papers: heldBy(OFFICE.body),
      adopt: heldBy('22.hdnd'),
      assign: heldBy('22.ubnd'),
      report: heldBy('22.ubnd'),
    },
  }).given(
    act('submit', { step: 'draft' }, '2025-05-06'),
    act('sign', { step: 'papers' }, '2025-05-07'),
    act('on-agenda', { step: 'adopt', session: 's', item: 'i' }, '2025-05-09', ENGINE),
  );
const waiting = waitingBy(PROCEDURE);
const told = (name: string, outcome: string, decidedBy: number, more: object = {}, day = '2025-05-12') =>
  act(name, { step: 'adopt', session: 's', item: 'i', outcome, decidedBy, ...more }, day, ENGINE);
const voted = (outcome: string) => waiting.given(told('council-decision', outcome, 12));
const corrected = (outcome: string, corrects = 12, decidedBy = 20) =>
  told('council-decision-corrected', outcome, decidedBy, { corrects, votes: { for: 27 } }, '2025-05-13');

describe('what the Council did not pass', () => {
  const again: DeadlineRule = {
    fixed: { month: 5, day: 20, mode: 'by', year: -1 },
    when: { notPassed: 'adopt' },
    cites: 'practice',
  };
  const [draft, papers, adopt, ...rest] = PROCEDURE.steps as [Step, Step, Step, ...Step[]];
  const lawful = waitingBy(aProcedure([draft, papers, { ...adopt, due: [...adopt.due, again] }, ...rest]));
  const dueOn = ({ state }: { state: CycleState }) => stepDue(state, 'adopt').dueOn;

  test.each(['rejected', 'returned'])('is decided again by the law’s own day for that: %s', (outcome) => {
    expect(dueOn(lawful)).toBe('2025-11-28');
    const sentBack = lawful.given(told('council-decision', outcome, 12));
    expect(dueOn(sentBack)).toBe('2025-05-20');
    // The new draft, and a return of it to those who drew it up, change nothing of that.
    expect(dueOn(sentBack.given(act('submit', { step: 'draft' }, '2025-05-12')))).toBe('2025-05-20');
  });

  test('is what the right tally says: where it was passed after all, the usual day holds', () => {
    expect(dueOn(lawful.given(told('council-decision', 'rejected', 12), corrected('adopted')))).toBe('2025-11-28');
  });
});

describe('figures that the Council amends', () => {
  const figures = (value: string) => [{ indicator: 'grdp', unit: 'vnd-billion', value }];
  const version = (n: number, letter: string) => ({ version: n, sha256: letter.repeat(64) });
  const PLANNED = aProcedure([
    aStep('draft', [], [DUE.fiveWorkingDays], {
      kind: 'draft',
      produces: [{ type: 'orientation', title: { vi: 'K', en: 'P' }, required: false }],
    }),
    aStep('adopt', ['draft'], [DUE.tenDaysBeforeSession], { inSession: true, returnsTo: 'draft' }),
    aStep('assign', ['adopt'], [DUE.fiveWorkingDays], {}),
  ]);
  const part = (name: string, n: number, letter: string) =>
    act('set-part', { step: 'draft', part: name, faults: {}, ...version(n, letter) }, '2025-05-05');
  const submit = (from: string) =>
    act(
      'submit',
      { step: 'draft', reckoned: { targets: figures('9'), from: { targets: version(1, from) } } },
      '2025-05-06',
    );
  const drafted = begun(PLANNED, {
    bodies: { draft: heldBy(OFFICE.body), adopt: heldBy('22.hdnd'), assign: heldBy('22.ubnd') },
  }).given(part('targets', 1, 'a'), part('programmes', 1, 'b'));
  const before = { targets: version(1, 'a'), programmes: version(1, 'b') };
  const onAgenda = drafted.given(
    submit('a'),
    act('on-agenda', { step: 'adopt', session: 's', item: 'i', targets: 1, plan: before }, '2025-05-09', ENGINE),
  );
  const amended = {
    ...version(2, 'c'),
    at: '2025-05-12',
    by: '22.hdnd',
    targets: figures('10'),
    why: { case: 's', seq: 9 },
  };
  const adopted = onAgenda.given(told('council-decision', 'adopted', 12, { amended }));

  test('S4 targets come with the step that submits them, reckoned from the part as it stands', () => {
    expect(onAgenda.state.targets).toMatchObject([{ version: 1, from: 1, targets: figures('9') }]);
    drafted.when(submit('b')).thenRefused('plan-data-changed', { part: 'targets' });
    onAgenda
      .when(actsOf(headOf(OFFICE.body))('set-targets', { targets: figures('12') }, '2025-05-09'))
      .thenRefused('targets-from-plan');
  });

  test('are adopted as versions of their own; the vote stands on what was put before it', () => {
    expect(adoptedTargets(adopted.state)).toMatchObject({ version: 2, from: 2, targets: figures('10') });
    expect(submittedParts(adopted.state)).toMatchObject({
      targets: { version: 2, by: '22.hdnd' },
      programmes: { version: 1 },
    });
    expect(adopted.state.steps.adopt?.result).toMatchObject({ footing: { own: 1, plan: before } });
  });

  test('are no more the plan’s where a corrected tally rejects it: what was put before the Council is set again', () => {
    const { state } = adopted.given(corrected('rejected'));
    expect(state.targets.at(-1)).toMatchObject({ version: 3, targets: figures('9') });
    expect(adoptedTargets(state)).toBeNull();
  });
});

describe('a corrected tally of the Council’s vote', () => {
  test('that still adopts leaves the step done, with the right figures', () => {
    voted('adopted')
      .when(corrected('adopted'))
      .then({ state: { steps: { adopt: { outcome: 'adopted', result: { votes: { for: 27 }, decidedBy: 20 } } } } });
  });

  test('that rejects sends the dossier back, and what had opened waits again', () => {
    voted('adopted')
      .when(corrected('rejected'))
      .then({
        state: {
          steps: { draft: { round: 2, doneAt: null }, adopt: { doneAt: null }, assign: { openedAt: null, round: 2 } },
        },
      });
  });

  test('that adopts after all undoes the rejection: everything stands as before it, and the step is done', () => {
    const after = voted('rejected');
    expect(after.state.steps.draft).toMatchObject({ doneAt: null, round: 2 });
    after.when(corrected('adopted')).then({
      state: {
        steps: {
          draft: { outcome: 'done', round: 2 },
          papers: { outcome: 'signed' },
          adopt: { outcome: 'adopted', result: { footing: { own: 0 } } },
          assign: { doneAt: null },
        },
      },
    });
    expect(after.given(corrected('adopted')).state.steps.assign?.openedAt).not.toBeNull();
  });

  test('may be corrected again', () => {
    const twice = voted('rejected').given(corrected('rejected'), corrected('adopted', 20, 30));
    expect(twice.state.steps.adopt).toMatchObject({ outcome: 'adopted' });
    expect(twice.given(corrected('rejected', 30, 40)).state.steps.draft).toMatchObject({ doneAt: null });
  });

  test('is refused once somebody has acted on the decision, and for a vote that didn’t decide the step', () => {
    voted('adopted')
      .given(act('sign', { step: 'assign' }, '2025-05-12', COMMITTEE))
      .when(corrected('rejected'))
      .thenRefused('acted-on', { body: '22.ubnd', step: 'assign', on: '2025-05-12' });
    voted('rejected')
      .given(act('submit', { step: 'draft' }, '2025-05-12'))
      .when(corrected('adopted'))
      .thenRefused('acted-on', { body: OFFICE.body, step: 'draft', on: '2025-05-12' });
    voted('adopted').when(corrected('rejected', 13)).thenRefused('step-not-open', { step: 'adopt', waitsFor: 'adopt' });
    waiting.when(corrected('rejected')).thenRefused('step-not-open');
  });
});
