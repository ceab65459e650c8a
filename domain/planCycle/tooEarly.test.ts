import { headOf, MemoryRegister, officerOf } from '../case/fixture';
import type { Data } from '../case/entry';
import { aProcedure, aStep, DUE, WEEKS } from '../law/fixture';
import { planCycle } from './index';

/** A draft is posted; the opinions are gathered when twenty days have run out. */
const STEPS = [
  aStep('post', [], [DUE.maySix], { kind: 'publish' }),
  aStep('opinions', ['post'], [DUE.maySix], {
    kind: 'draft',
    notBefore: { after: { period: '20d' }, of: { step: 'post', event: 'done' }, cites: 'practice' },
  }),
  aStep('decide', ['opinions'], [DUE.maySix], { role: 'head', notBefore: { anchor: 'session' } }),
];
const START = '2025-05-05T01:00:00.000Z';
const OFFICE = officerOf('22.office');

function posted() {
  const bodies = { holder: '22.office', to: [], notices: { opened: [], done: [], overdue: [] } };
  const opening = {
    caseId: 'c',
    procedure: 'p',
    calendar: 'weeks',
    unit: '22',
    year: 2026,
    title: { vi: 'x', en: 'x' },
    settings: {},
    anchors: { session: '2025-12-08' },
    bodies: { post: bodies, opinions: bodies, decide: bodies },
    anchorsBy: { session: '22.hdnd' },
    managers: ['22.office'],
  };
  const register = new MemoryRegister(
    planCycle,
    { procedure: () => aProcedure(STEPS), calendar: () => WEEKS },
    opening as unknown as Data,
    START,
  );
  register.settle(START);
  register.lodge('submit', { step: 'post' }, START, OFFICE).settle(START);
  return register;
}

/** The ruling on an act lodged at that instant. */
const ruled = (register: ReturnType<typeof posted>, at: string, step = 'opinions', name = 'submit', by = OFFICE) =>
  register.lodge(name, { step }, at, by).settle(at).rulings.at(-1);

test('the task says from which day it can be done', () => {
  expect(planCycle.tasks(posted().state).find(({ step }) => step === 'opinions')?.facts).toMatchObject({
    notBefore: '2025-05-26',
  });
});

test('the posting’s last second is too early; midnight in Vietnam is not', () => {
  const register = posted();
  expect(ruled(register, '2025-05-25T16:59:59.999Z')).toBe('too-early');
  expect(ruled(register, '2025-05-25T17:00:00.000Z')).toBe('accepted');
});

test('an anchor is a plan: what was decided before its day was decided', () => {
  const register = posted();
  ruled(register, '2025-05-26T02:00:00.000Z');
  expect(ruled(register, '2025-05-27T02:00:00.000Z', 'decide', 'sign', headOf('22.office'))).toBe('accepted');
});
