import type { Data } from '../../case/entry';
import { headOf } from '../../case/fixture';
import { actsOf } from '../../case/specification';
import { lowerPlan, minutes } from './fixture';

const STRATEGY = {
  kind: 'strategy',
  title: 'Chiến lược phát triển kinh tế - xã hội 2021–2030',
  number: '16/NQ-TW',
  signedOn: '2021-02-01',
  issuedBy: 'Đại hội XIII',
};
const name = (bases: Data[], body = '22.office') => actsOf(headOf(body))('name-bases', { bases }, minutes(1));

describe('S2 S5 what a plan stands on beside the plans above it', () => {
  test('is named whole: a later list takes the place of the one before', () => {
    lowerPlan()
      .given(name([STRATEGY]))
      .when(name([STRATEGY, { ...STRATEGY, kind: 'master-plan', case: 'R-DBSH.regional-master-plan.2026' }]))
      .then({ state: { bases: [{ kind: 'strategy' }, { case: 'R-DBSH.regional-master-plan.2026' }] } });
  });

  test.each<[string, ReturnType<typeof name>, string]>([
    ['was signed on a day to come', name([{ ...STRATEGY, signedOn: '2099-01-01' }]), 'bad-date'],
    ['has no issuer', name([{ ...STRATEGY, issuedBy: '' }]), 'invalid-input'],
    ['is of no kind', name([{ ...STRATEGY, kind: 'x' }]), 'invalid-input'],
    ['is named by others than those who manage the plan', name([STRATEGY], '22.reader'), 'not-your-step'],
  ])('is refused where it %s', (_case, wrong, code) => {
    lowerPlan().when(wrong).thenRefused(code);
  });
});
