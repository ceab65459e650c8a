import { CASE_KINDS, KINDS } from '../kinds';
import { consultation } from '../consultation';
import { asking } from '../consultation/fixture';
import { COUNCIL, contribute, gatheringFrom } from '../gathering/fixture';
import { gathering } from '../gathering';
import { PROMPTS } from './byHand';
import { ADMINISTRATION } from './entry';
import { headOf } from './fixture';
import { actsOf } from './specification';

const prompt =
  (name: string) =>
  (row: string, when: string, by = ADMINISTRATION, more = {}) =>
    actsOf(headOf(by))(name, { step: row, ...more }, when);
const remind = prompt('remind');
const escalate = prompt('escalate');

test.each(PROMPTS)('in every kind in which somebody owes something there is the act %s', (name) => {
  const without = CASE_KINDS.filter((kind) => !Object.hasOwn(KINDS[kind].acts, name));
  expect(without).toEqual(['document-book']);
});

test('what stays undone is put before whom the case names above; whoever asks is not told of it', () => {
  const asked = gatheringFrom();
  const once = asked
    .when(escalate('31.dof', '2025-05-07'))
    .then({ events: ['escalated'], mails: [`escalated ${COUNCIL}`] });
  expect(gathering.lastTold(once.state, '31.dof')).toBeNull();
  once.when(escalate('31.dof', '2025-05-07')).thenRefused('sent-today', { step: '31.dof', body: COUNCIL });
  once.when(remind('31.dof', '2025-05-07')).then({ mails: ['reminder 31.dof'] });
  asked
    .when(escalate('31.dof', '2025-05-07', COUNCIL))
    .thenRefused('nobody-above', { step: '31.dof', holder: '31.dof' });
});

test('where the case names nobody, who stands above by the directory, as the server says', () => {
  const above = { above: ['31.ubnd', '31.dof'] };
  gatheringFrom()
    .when(escalate('31.dof', '2025-05-07', COUNCIL, above))
    .then({ mails: ['escalated 31.ubnd'] });
});

test('a reminder reaches whose row it is, and no other; the same day a second time only on purpose', () => {
  const once = gatheringFrom()
    .when(remind('31.dof', '2025-05-07'))
    .then({ events: ['reminded'], mails: ['reminder 31.dof'] });
  expect(gathering.lastTold(once.state, '31.dof')).toBe('2025-05-07T02:00:00.000Z');
  expect(gathering.lastTold(once.state, '22.dof')).toBeNull();
  once.when(remind('31.dof', '2025-05-07')).thenRefused('sent-today', { step: '31.dof', body: '31.dof' });
  once.when(remind('31.dof', '2025-05-07', ADMINISTRATION, { again: true })).then({ mails: ['reminder 31.dof'] });
  once.when(remind('31.dof', '2025-05-08')).then({ mails: ['reminder 31.dof'] });
});

test('who stands above may, whoever owes it themselves or has no part may not; nobody is reminded of what is done', () => {
  const asked = gatheringFrom();
  asked.when(remind('31.dof', '2025-05-07', COUNCIL)).then({ mails: ['reminder 31.dof'] });
  for (const body of ['31.dof', '22.ubnd'])
    asked.when(remind('31.dof', '2025-05-07', body)).then({ ruling: 'not-your-step' });
  asked.given(contribute('2025-05-08')).when(remind('22.dof', '2025-05-09')).then({ ruling: 'no-such-step' });
  asked.when(remind('no-such-row', '2025-05-07')).thenRefused('no-such-step', { step: 'no-such-row' });
});

test('of a consultation, the one who hasn’t answered', () => {
  const asked = asking();
  const [row] = consultation.steps(asked.state);
  const act = { ...remind(row!.step, '2025-05-07'), seq: 9, kind: 'act', data: { step: row!.step } } as const;
  expect(consultation.prompted(asked.state, act)?.to).toEqual([row!.holder]);
});
