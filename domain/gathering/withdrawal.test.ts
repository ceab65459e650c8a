import { officerOf } from '../case/fixture';
import { actsOf, type Lodged } from '../case/specification';
import { contribute, COUNCIL, gatheringFrom } from './fixture';

const withdraw = (when: string, body = '22.dof', data = {}): Lodged =>
  actsOf(officerOf(body))('withdraw-contribution', data, when);

describe('withdrawing a contribution', () => {
  test('the duty is owed again by the same day, and whoever gathers is told not to use what came', () => {
    gatheringFrom()
      .given(contribute('2025-05-07'))
      .when(withdraw('2025-05-08'))
      .then({
        events: ['contribution-withdrawn'],
        mails: [
          {
            template: 'withdrawn',
            toBody: COUNCIL,
            dueOn: '2025-05-16',
            facts: { documents: [{ id: 'd', sha256: 'aa' }] },
          },
        ],
        tasks: [{ key: '22.dof', dueOn: '2025-05-16' }, { key: '31.dof' }],
      })
      .when(contribute('2025-05-09'))
      .then({ mails: [{ template: 'contribution-received', key: 'delivered/22.dof/2' }] });
  });

  test('not once the gathering closed with it, nor by a body that brought nothing', () => {
    gatheringFrom()
      .given(contribute('2025-05-07'))
      .when(withdraw('2025-05-08', '31.dof'))
      .thenRefused('nothing-to-withdraw')
      .given(contribute('2025-05-08', undefined, '31.dof'))
      .when(withdraw('2025-05-09'))
      .thenRefused('acted-on', { body: COUNCIL, step: 'assessments', on: '2025-05-08' });
  });

  test('not once somebody confirmed its receipt', () => {
    const duties = [
      { id: 'survey', body: '22.dof', dueOn: null, tell: ['31.dof'] },
      { id: 'x', body: '31.dof', dueOn: null, tell: [] },
    ];
    gatheringFrom({ bodies: [], duties })
      .given(contribute('2025-05-07'), actsOf(officerOf('31.dof'))('confirm-receipt', { duty: 'survey' }, '2025-05-08'))
      .when(withdraw('2025-05-09'))
      .thenRefused('acted-on', { body: '31.dof', step: 'assessments', on: '2025-05-08' });
  });
});
