import { officerOf } from '../case/fixture';
import { actsOf, itIs } from '../case/specification';
import { act, by, calling, confirm, OPENING, POINT, record } from './fixture';
import { exchange } from './index';

const WHEN = { on: '2026-05-12', from: '09:00', to: '10:00', place: 'Hải Phòng' };
const tasks = (story: ReturnType<typeof calling>, name: string) =>
  exchange.tasks(story.state).flatMap(({ body, acts }) => (acts.includes(name) ? body : []));

test('S36 whoever is invited gets the invitation, says whether it comes, and is asked anew when the day is moved', () => {
  const called = calling();
  expect(called.consequences[0]).toMatchObject({
    event: { name: 'invited', data: { bodies: OPENING.bodies } },
    mails: [{ template: 'invitation', toBody: '31.ubnd' }, { toBody: 'VN.bo-xay-dung' }],
  });
  const answered = called.given(by('31.ubnd')('answer-exchange', { answer: 'attend' }, '2026-05-05'));
  expect(tasks(answered, 'answer-exchange')).toEqual(['VN.bo-xay-dung']);
  const moved = answered
    .when(act('move-exchange', { ...WHEN, on: '2026-05-01' }, '2026-05-05'))
    .thenRefused('bad-date')
    .when(act('move-exchange', WHEN, '2026-05-05'))
    .then({ events: [{ name: 'invited', data: { sequence: 1, on: '2026-05-12' } }] });
  expect(tasks(moved, 'answer-exchange')).toEqual(OPENING.bodies);
});

test('one that is called off is over, and is taken out of calendars', () => {
  calling()
    .when(act('call-off-exchange', {}, '2026-05-05'))
    .then({ outcome: 'called-off', mails: ['meeting-off 31.ubnd', 'meeting-off VN.bo-xay-dung'] });
});

test.each([
  ['before its day, without the day on which it was', record([], '2026-05-07'), 'too-early'],
  [
    'of somebody who was neither there nor invited',
    record([], '2026-05-09', { attended: ['79.ubnd'] }),
    'not-consulted',
  ],
  ['binding somebody who wasn’t invited', record([{ ...POINT, with: ['79.ubnd'] }]), 'not-consulted'],
  ['agreeing on a day gone by', record([{ ...POINT, by: '2026-05-01' }]), 'bad-date'],
  ['with one name for two points', record([POINT, POINT]), 'invalid-input'],
])('minutes %s are refused', (_case, minutes, code) => {
  calling().when(minutes).thenRefused(code);
});

test('S34 S36 a point binds once all whom it names have agreed, each by its own signature; then it is a duty by its day', () => {
  const held = calling().given(record());
  expect(tasks(held, 'answer-point')).toEqual(['31.ubnd']);
  held
    .when(actsOf(officerOf('31.ubnd'))('answer-point', { point: 'p', answer: 'agree' }, '2026-05-11'))
    .thenRefused('role-required')
    .when(confirm('VN.bo-xay-dung'))
    .thenRefused('not-consulted')
    .when(by('31.ubnd')('answer-point', { point: 'constructor', answer: 'agree' }, '2026-05-11'))
    .thenRefused('not-found', { what: 'point' })
    .when(record([], '2026-05-10'))
    .thenRefused('step-done')
    .when(confirm('31.ubnd'))
    .then({
      outcome: 'concluded',
      events: [{ name: 'closed', data: { agreed: ['p'], points: 1 } }],
      letters: [
        {
          toCase: 'e.conclusions',
          opens: { kind: 'gathering' },
          data: {
            duties: [{ id: 'p', what: 'Nối hai đoạn đường', body: '31.ubnd', dueOn: '2026-09-30', tell: ['22.ubnd'] }],
          },
        },
      ],
    });
});

test.each([
  ['nobody confirms, when the caller waits no longer', act('close-exchange', {}, '2026-05-12')],
  ['somebody declines', confirm('31.ubnd', 'decline')],
])('what isn’t confirmed isn’t agreed: %s, nothing is owed', (_case, end) => {
  calling()
    .given(record())
    .when(end)
    .then({ outcome: 'concluded', events: [{ name: 'closed', data: { agreed: [] } }], letters: [] });
});

test('minutes that nobody writes, and a word that nobody gives, are overdue by our suggestion', () => {
  calling()
    .when(itIs('2026-05-16'))
    .then({ events: ['overdue'] });
  calling()
    .given(record())
    .when(itIs('2026-05-19'))
    .then({ events: [{ name: 'overdue', data: { duty: 'point-p' } }] });
});
