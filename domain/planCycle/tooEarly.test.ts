import { headOf } from '../case/fixture';
import { aProcedure, aStep, DUE } from '../law/fixture';
import { act, begun, START } from './fixture';
import { planCycle } from './index';

/** A draft is posted; the opinions are gathered when twenty days have run out. */
const PROCEDURE = aProcedure([
  aStep('post', [], [DUE.maySix], { kind: 'publish' }),
  aStep('opinions', ['post'], [DUE.maySix], {
    kind: 'draft',
    notBefore: { after: { period: '20d' }, of: { step: 'post', event: 'done' }, cites: 'practice' },
  }),
  aStep('decide', ['opinions'], [DUE.maySix], { role: 'head', notBefore: { anchor: 'session' } }),
]);

const posted = () => begun(PROCEDURE).given(act('submit', { step: 'post' }, START));
const gather = (when: string) => act('submit', { step: 'opinions' }, when);

test('the task says from which day it can be done', () => {
  expect(planCycle.tasks(posted().state).find(({ step }) => step === 'opinions')?.facts).toMatchObject({
    notBefore: '2025-05-26',
  });
});

test('the posting’s last second is too early; midnight in Vietnam is not', () => {
  posted()
    .when(gather('2025-05-25T16:59:59.999Z'))
    .then({ ruling: 'too-early' })
    .when(gather('2025-05-25T17:00:00.000Z'))
    .then();
});

test('an anchor is a plan: what was decided before its day was decided', () => {
  posted()
    .given(gather('2025-05-26'))
    .when(act('sign', { step: 'decide' }, '2025-05-27', headOf('22.office')))
    .then();
});
