import { ENGINE, headOf, officerOf } from '../case/fixture';
import { actsOf, itIs } from '../case/specification';
import { clerkOf, ISSUER } from '../officialDocument/fixture';
import { came } from './fixture';

const DIVISION = '22.so-y-te';
const direct = (more = {}) =>
  actsOf(headOf(ISSUER))('direct-arrival', { lead: DIVISION, with: [], ...more }, '2026-05-12');
const finish = (by = DIVISION) => actsOf(officerOf(by))('finish-arrival', { answeredBy: 'd9' }, '2026-05-13');

test('is put before whoever directs by the next working day (art. 23(1))', () => {
  came()
    .when(itIs('2026-05-13'))
    .then({ events: [] })
    .when(itIs('2026-05-14'))
    .then({ events: [{ name: 'overdue', data: { duty: 'direction', dueOn: '2026-05-13' } }] });
});

test('goes to who leads on it, who is told, and owes it by the day that was set', () => {
  came()
    .when(direct({ dueOn: '2026-05-20', with: ['22.so-xay-dung'] }))
    .then({
      events: ['arrival-directed'],
      mails: [`official-document ${DIVISION}`, 'official-document 22.so-xay-dung'],
      tasks: [{ body: ISSUER }, { body: DIVISION, dueOn: '2026-05-20' }, { body: '22.so-xay-dung' }],
    })
    .when(itIs('2026-05-21'))
    .then({ events: [{ name: 'overdue', data: { duty: 'handling' } }] });
});

test('the day of the document’s own request holds where none was set; without any nothing is owed', () => {
  came({ answerBy: '2026-05-19' })
    .given(direct())
    .when(itIs('2026-05-20'))
    .then({ events: ['overdue'] });
  came().given(direct()).when(itIs('2026-12-01')).then({ events: [] });
});

test.each([
  ['whoever directed', {}, { dueOn: '2026-05-20' }],
  ['the document that came', { answerBy: '2026-05-20' }, {}],
])('a day that %s laid down is no suggestion: to be past it is to be late', (_who, opening, direction) => {
  came(opening)
    .when(direct(direction))
    .then({ tasks: [{ body: ISSUER }, { body: DIVISION, dueOn: '2026-05-20', facts: { dayBy: 'document' } }] })
    .when(itIs('2026-05-21'))
    .then({
      events: [{ name: 'overdue', data: { dayBy: 'document' } }],
      mails: [{ toBody: DIVISION }, { toBody: ISSUER }],
    });
});

test('is finished by whoever deals with it, with the document that answers it', () => {
  came()
    .given(direct())
    .when(finish('22.so-xay-dung'))
    .thenRefused('not-your-step')
    .when(finish())
    .then({ closed: true, outcome: 'finished', state: { answeredBy: 'd9' }, tasks: [] });
});

test('what was not meant for the body its clerk sends back, with a reason', () => {
  const back = (by = clerkOf(ISSUER)) => actsOf(by)('return-arrival', { why: 'aa' }, '2026-05-12');
  came()
    .when(back(officerOf(ISSUER)))
    .thenRefused('clerk-required')
    .when(back())
    .then({ outcome: 'returned', letters: [] });
  came({ issuedHere: 'd' })
    .when(back())
    .then({
      letters: [{ toCase: 'd', name: 'sent-back', data: { body: ISSUER, on: '2026-05-12', arrival: 'b.7', seq: 2 } }],
    });
});

test('a recall ends it and is told to whoever deals with it; after the end it is still on record', () => {
  const recalled = actsOf(ENGINE)(
    'recalled',
    { kind: 'recalls', by: 'd2', number: '9/BTC', date: '2026-05-14' },
    '2026-05-14',
  );
  came()
    .given(direct())
    .when(recalled)
    .then({ events: ['document-recalls'], mails: [{ toBody: ISSUER }, { toBody: DIVISION }], outcome: 'recalls' });
  came()
    .given(direct(), finish())
    .when(recalled)
    .then({ outcome: 'finished', events: ['document-recalls'] });
});

test.each([
  ['a day gone by', { dueOn: '2026-05-11' }, 'bad-date'],
  ['who leads among those who help', { with: [DIVISION] }, 'invalid-input'],
])('a direction with %s is refused', (_case, more, code) => {
  came().when(direct(more)).thenRefused(code);
});
