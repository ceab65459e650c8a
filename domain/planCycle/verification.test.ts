import { aProcedure, aStep, DUE } from '../law/fixture';
import { act, begun } from './fixture';
import { verificationFor } from './verification';

const days = [DUE.fiveWorkingDays];
const REPORT = { id: 'd', type: 'verification-report', sha256: 'aa' };

/** A draft goes to the Council, through a committee or not. */
const plan = (verified: boolean) =>
  begun(
    aProcedure([
      aStep('draft', [], days, { kind: 'draft' }),
      ...(verified ? [aStep('verify', ['draft'], days, { kind: 'verify' })] : []),
      aStep('adopt', [verified ? 'verify' : 'draft'], days, { inSession: true }),
    ]),
  ).given(act('submit', { step: 'draft' }, '2025-05-05'));

const verify = (more: object = {}) =>
  act('submit', { step: 'verify', documents: [REPORT], conclusion: 'for', ...more }, '2025-05-06');

test('the Council’s step stands on what a committee verified in the plan', () => {
  expect(verificationFor(plan(true).given(verify()).state, 'adopt')).toEqual({
    step: 'verify',
    by: '22.office',
    at: '2025-05-06T02:00:00.000Z',
    countsOn: null,
    document: { id: 'd', sha256: 'aa' },
    conclusion: 'for',
  });
});

test.each([
  ['has no such step', () => plan(false)],
  ['has not been verified yet', () => plan(true)],
  ['was verified without a report on record', () => plan(true).given(verify({ documents: [] }))],
])('on nothing where the plan %s', (_case, of) => {
  expect(verificationFor(of().state, 'adopt')).toBeNull();
});
