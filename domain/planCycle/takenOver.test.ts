import type { DomainError } from '../errors';
import { aProcedure, aStep, DUE } from '../law/fixture';
import { doneOn, openedOn } from '../case/daysThatCount';
import { stepDue } from './due';
import { act, allHeldBy, begun, OFFICE } from './fixture';
import { type DoneBefore, stepState, type TakenOver } from './state';
import { requireHistory } from './takenOver';

/** A directive, guidance that stands on it and is delivered, a draft that stands on both. */
const PROCEDURE = aProcedure([
  aStep('directive', [], [DUE.maySix], { kind: 'decide' }),
  aStep('guidance', ['directive'], [DUE.fiveWorkingDays], { kind: 'notify', to: [{ body: 'ubnd', at: 'unit' }] }),
  aStep('draft', ['guidance'], [DUE.fiveWorkingDays], { kind: 'draft' }),
]);
const TODAY = '2025-05-05';
const DIRECTIVE: DoneBefore = { step: 'directive', on: '2025-04-21', number: '12/CT-TTg' };
const GUIDANCE: DoneBefore = { step: 'guidance', on: '2025-04-28', number: '34/BTC' };
const bodies = {
  ...allHeldBy(OFFICE.body, PROCEDURE, { to: ['22.a'], notices: { opened: [], done: ['22.b'], overdue: [] } }),
};

const takenOver = (history: DoneBefore[]) => begun(PROCEDURE, { bodies, begunOn: '2025-04-14', history });

describe('given a case begun on paper in April, when it is taken over in May', () => {
  test.each([[[DIRECTIVE, GUIDANCE]], [[GUIDANCE, DIRECTIVE]]])(
    'then each step counts as of its document’s day, in whatever order they are entered',
    (history) => {
      const { state } = takenOver(history);
      const step = (id: string) => stepState(state, id);
      expect([openedOn(step('directive')), doneOn(step('directive')), doneOn(step('guidance'))]).toEqual([
        '2025-04-14',
        '2025-04-21',
        '2025-04-28',
      ]);
      expect([openedOn(step('draft')), stepDue(state, 'draft').dueOn]).toEqual(['2025-04-28', '2025-05-05']);
    },
  );

  test('then nobody is told of what was done long ago, nor asked to confirm it; who has to go on is', () => {
    const story = takenOver([DIRECTIVE, GUIDANCE]);
    const mails = story.consequences.flatMap((one) => one.mails);
    expect(mails.map(({ template, toBody }) => `${template} ${toBody}`)).toEqual(['step-opened 22.office']);
    story.when(act('submit', { step: 'draft' }, TODAY)).then({ tasks: [], outcome: 'completed' });
  });
});

describe('a history that can’t be is refused', () => {
  const refused = (takenOver: TakenOver) => {
    try {
      requireHistory(PROCEDURE.steps, takenOver, TODAY);
    } catch (error) {
      return (error as DomainError).code;
    }
    return null;
  };

  test.each<[string, TakenOver, string | null]>([
    ['one that holds together', { begunOn: '2025-04-14', history: [GUIDANCE, DIRECTIVE] }, null],
    ['a beginning to come', { begunOn: '2025-05-06' }, 'bad-date'],
    ['a day to come', { history: [{ ...DIRECTIVE, on: '2025-05-06' }] }, 'bad-date'],
    ['a day before the case began', { begunOn: '2025-04-22', history: [DIRECTIVE] }, 'bad-date'],
    ['a step without what it stands on', { history: [GUIDANCE] }, 'step-not-open'],
    [
      'a document older than its basis',
      { history: [DIRECTIVE, { ...GUIDANCE, on: '2025-04-18' }] },
      'before-its-basis',
    ],
    ['a step that the procedure hasn’t', { history: [{ step: 'x', on: TODAY }] }, 'no-such-step'],
    ['a step twice', { history: [DIRECTIVE, DIRECTIVE] }, 'invalid-input'],
  ])('%s', (_what, takenOver, code) => {
    expect(refused(takenOver)).toBe(code);
  });
});
