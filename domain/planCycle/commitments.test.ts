import { at, headOf } from '../case/fixture';
import { itIs } from '../case/specification';
import { aProcedure, aStep, DUE } from '../law/fixture';
import { commitmentsAfter } from './commitments';
import { act, begun } from './fixture';
import { planCycle } from './index';

const PROCEDURE = aProcedure([aStep('plan', [], [DUE.maySix], { kind: 'draft' })]);
const OFFICE = headOf('22.office');
const FRONT = headOf('22.mttq');
const DRAWN = '2025-05-06';
const PAPER = [{ id: 'd', sha256: 'a'.repeat(64), type: 'commitment' }];
const rows = [
  { body: '22.mttq', commitment: 'Vận động 500 hộ tham gia', by: '2025-12-01', indicator: 'Số hộ', target: '500' },
  { organisation: 'Hội Du lịch', commitment: 'Đào tạo 200 người', by: '2025-10-01' },
];
const drawUp = (when = DRAWN, of: object[] = rows, by = OFFICE) =>
  act('draw-up-commitments', { rows: of as never }, when, by);
const sign = (version = 1, by = FRONT) => act('sign-commitments', { version }, '2025-05-07', by);
const decline = (by = FRONT) => act('decline-commitments', { version: 1 }, '2025-05-07', by);
const paper = (more: object = {}) =>
  act(
    'record-commitment-paper',
    { version: 1, organisation: 'Hội Du lịch', answer: 'signed', on: '2025-05-06', documents: PAPER, ...more },
    '2025-05-08',
    OFFICE,
  );
const drawn = () => begun(PROCEDURE).given(drawUp());

test('each party that is a body is written to, has it in its inbox, and signs or declines; the record shows how it stands', () => {
  expect(planCycle.tasks(drawn().state).filter(({ step }) => step === 'commitments')).toMatchObject([
    { body: '22.mttq', acts: ['sign-commitments', 'decline-commitments'], facts: { version: 1 } },
  ]);
  expect(drawn().given(sign()).state.commitments?.answers).toMatchObject({
    '22.mttq': { signed: true, on: '2025-05-07' },
  });
  const { state } = drawn().given(decline());
  expect(state.commitments?.answers['22.mttq']).toMatchObject({ signed: false, why: { case: 'c' } });
  expect(planCycle.tasks(state).some(({ step }) => step === 'commitments')).toBe(false);
});

test('S13 who hasn’t signed by the day is reminded before it, and told after it with the office; no step waits, and who signed is left alone', () => {
  const due = begun(PROCEDURE).given(
    act('draw-up-commitments', { rows: rows as never, signBy: '2025-05-20' }, DRAWN, OFFICE),
  );
  expect(planCycle.tasks(due.state).filter(({ step }) => step === 'commitments')).toMatchObject([
    { dueOn: '2025-05-20', facts: { dayBy: 'document' } },
  ]);
  const told = (story: typeof due, on: string) =>
    story
      .when(itIs(at(on)))
      .then()
      .consequences.filter(({ event }) => event.name !== 'commitments-drawn-up' && event.data.version === 1)
      .flatMap(({ event, mails }) => mails.map(({ toBody }) => [event.name, toBody]));
  expect(told(due, '2025-05-19')).toEqual([['reminded', '22.mttq']]);
  expect(told(due, '2025-05-21')).toEqual([
    ['overdue', '22.mttq'],
    ['overdue', '22.office'],
  ]);
  expect(told(due.given(sign()), '2025-05-21')).toEqual([]);
  begun(PROCEDURE)
    .when(act('draw-up-commitments', { rows: rows as never, signBy: '2025-05-05' }, DRAWN, OFFICE))
    .thenRefused('bad-date')
    .when(act('draw-up-commitments', { rows: rows as never, signBy: '2099-01-05' }, DRAWN, OFFICE))
    .thenRefused('calendar-out-of-range');
});

test('what an organisation signed on paper the office enters with its scan and the day on it', () => {
  expect(drawn().given(paper()).state.commitments?.answers).toMatchObject({
    'Hội Du lịch': { signed: true, on: '2025-05-06', documents: [{ id: 'd' }] },
  });
  drawn()
    .when(paper({ on: '2025-05-09' }))
    .thenRefused('bad-date');
  drawn()
    .when(paper({ organisation: 'Hội khác' }))
    .thenRefused('invalid-input');
});

test('drawn up anew they are signed anew', () => {
  const anew = drawn().given(sign(), drawUp('2025-05-08'));
  expect(anew.state.commitments).toMatchObject({ version: 2, answers: {} });
  anew.when(act('sign-commitments', { version: 1 }, '2025-05-09', FRONT)).thenRefused('stale-version', { current: 2 });
});

test('nobody but a party answers, and each once; nobody but the office draws them up, for days to come', () => {
  drawn()
    .when(sign(1, headOf('22.ubnd')))
    .thenRefused('not-consulted');
  drawn().given(sign()).when(decline()).thenRefused('already-answered');
  begun(PROCEDURE).when(sign()).thenRefused('not-consulted');
  begun(PROCEDURE)
    .when(drawUp(DRAWN, rows, headOf('22.ubnd')))
    .thenRefused('not-your-step');
  begun(PROCEDURE).when(drawUp('2025-11-01')).thenRefused('bad-date');
  begun(PROCEDURE)
    .when(drawUp(DRAWN, [{ ...rows[0], organisation: 'Hội' }]))
    .thenRefused('invalid-input');
});

test('they hold no step up', () => {
  drawn()
    .when(act('submit', { step: 'plan' }, '2025-05-07', OFFICE))
    .then();
});

test('what a body has not signed is its successor’s to sign', () => {
  const pass = { old: '22.mttq', new: '24.mttq' };
  expect(commitmentsAfter(drawn().state, pass)?.rows[0]).toMatchObject({ body: '24.mttq' });
  expect(commitmentsAfter(drawn().given(sign()).state, pass)?.rows[0]).toMatchObject({ body: '22.mttq' });
});
