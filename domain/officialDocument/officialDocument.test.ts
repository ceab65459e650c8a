import { ENGINE, headOf, officerOf } from '../case/fixture';
import { actsOf, itIs } from '../case/specification';
import { clerk, draft, drafter, forward, head, issued, ISSUER, numbered, OPENING, receives, sign } from './fixture';
import { officialDocument } from './index';

const WHY = { why: 'aa' };
const revised = { subject: 'Lấy ý kiến lần hai', recipients: [], documents: OPENING.documents as never };
const record = (recipient: string, receivedOn: string, when = '2026-05-08') =>
  clerk('prove-delivery', { recipient, receivedOn, proof: 'signed-receipt' }, when);

describe('a draft', () => {
  test('is its writers’ until it is put forward; then only who signs may have it back to them', () => {
    draft()
      .given(drafter('revise-draft', revised))
      .given(forward())
      .when(drafter('revise-draft', revised))
      .thenRefused('draft-fixed')
      .when(head('return-draft', WHY))
      .then({ events: ['draft-returned'], mails: [`official-document ${ISSUER}`], state: { life: 'returned' } })
      .when(drafter('revise-draft', revised))
      .then({ state: { life: 'draft' } });
  });

  test('is commented on by whoever was asked, once for each version', () => {
    draft()
      .when(actsOf(officerOf('31.ubnd'))('remark-draft', {}, '2026-05-05'))
      .thenRefused('not-consulted')
      .when(drafter('ask-remarks', { bodies: ['22.so-y-te'] }))
      .then({ mails: ['official-document 22.so-y-te'], tasks: [{ body: ISSUER }, { body: '22.so-y-te' }] })
      .when(actsOf(officerOf('22.so-y-te'))('remark-draft', {}, '2026-05-06'))
      .then({ tasks: [{ body: ISSUER }], state: { remarks: [{ body: '22.so-y-te', of: 1 }] } });
  });

  test('that is dropped with its reason is over', () => {
    draft().when(drafter('drop-draft', WHY)).then({ closed: true, outcome: 'dropped', tasks: [] });
  });
});

describe('signature', () => {
  test('is the head’s, of the version that was read', () => {
    draft()
      .given(forward())
      .when(drafter('sign-document', { version: 1, powers: [], position: 'x' }))
      .thenRefused('role-required')
      .when(sign(7))
      .thenRefused('stale-version', { version: 1 })
      .when(sign())
      .then({ events: ['document-signed'], state: { life: 'signed' }, tasks: [{ acts: ['give-number'] }] });
  });

  test('by another body’s head is by order or delegated authority only (art. 13(3), (4))', () => {
    const office = '22.van-phong-ubnd';
    const byOrder = { powers: [{ capacity: 'TL.', of: 'Chủ tịch' }], position: 'Chánh Văn phòng' };
    draft()
      .when(forward(office))
      .thenRefused('invalid-input')
      .when(forward(office, byOrder))
      .then()
      .when(head('sign-document', { version: 1, ...byOrder }))
      .thenRefused('not-your-step')
      .when(actsOf(headOf(office))('sign-document', { version: 1, ...byOrder }, '2026-05-06'))
      .then();
  });

  test('is followed by a number on the same day, at the latest on the next working day (art. 15(2))', () => {
    draft()
      .given(forward(), sign())
      .when(itIs('2026-05-06'))
      .then({ events: [] })
      .when(itIs('2026-05-07'))
      .then({ events: [{ name: 'overdue', data: { duty: 'issue', dueOn: '2026-05-06' } }] });
  });
});

describe('issue', () => {
  test('sends it to everybody it is for; each has it only when that is proved', () => {
    draft()
      .given(forward(), sign())
      .when(numbered())
      .then({
        events: ['document-sent'],
        mails: [
          { toBody: '31.ubnd', facts: { number: '05/STC-QLNS', date: '2026-05-05' } },
          { toBody: '33.ubnd', dueOn: '2026-05-20' },
        ],
        tasks: [{ body: '31.ubnd', acts: ['receive-document', 'refuse-document'] }, { body: '33.ubnd' }],
        closed: false,
      });
  });

  test('of thirty recipients, two on paper and one never reached: the one keeps it open and is named', () => {
    const here = Array.from({ length: 27 }, (_, index) => ({ key: `r${index}`, body: `22.b${index}`, name: null }));
    const paper = ['p1', 'p2', 'p3'].map((key) => ({ key, body: null, name: `Công ty ${key}` }));
    const sent = issued({ recipients: [...here, ...paper] }).given(
      ...here.map(({ body }) => receives(body)),
      record('p1', '2026-05-07'),
      record('p2', '2026-05-08'),
    );
    sent
      .when(itIs('2026-05-09'))
      .then({ events: [{ name: 'overdue', data: { duty: 'delivery', unproved: ['Công ty p3'] } }], closed: false })
      .when(record('p3', '2026-05-12', '2026-05-12'))
      .then({ events: ['closed'], outcome: 'delivered' });
  });

  test('a recipient that sends it back is named to the issuer, and never counts as having it', () => {
    issued()
      .when(actsOf(officerOf('31.ubnd'))('refuse-document', WHY, '2026-05-06'))
      .then({ events: ['document-refused'], mails: [`official-document ${ISSUER}`] })
      .when(receives('31.ubnd'))
      .thenRefused('already-answered');
  });

  test.each([
    ['a day to come', 'r3', '2026-05-09', 'bad-date'],
    ['a day before its issue', 'r3', '2026-05-04', 'bad-date'],
    ['somebody it isn’t for', 'r9', '2026-05-06', 'not-consulted'],
  ])('proof of delivery: %s is refused', (_case, recipient, day, code) => {
    issued().when(record(recipient, day)).thenRefused(code);
  });

  test('is the records clerk’s work, and nothing else is', () => {
    issued()
      .when(drafter('prove-delivery', { recipient: 'r3', receivedOn: '2026-05-05', proof: 'post' }))
      .thenRefused('clerk-required');
    draft().when(clerk('drop-draft', WHY)).thenRefused('not-clerks-work');
  });
});

describe('what is issued later', () => {
  const affects = (kind: string, when = '2026-05-07') =>
    actsOf(ENGINE)('affected', { kind, by: 'd2', number: '9/STC', date: '2026-05-07' }, when);

  test('a document that recalls another tells it so when it has its number', () => {
    draft({ effect: { on: 'old', kind: 'recalls' } })
      .given(forward(), sign())
      .when(numbered())
      .then({ letters: [{ toCase: 'old', name: 'affected', data: { kind: 'recalls', number: '05/STC-QLNS' } }] });
  });

  test('recalled: everybody is told, whoever had it confirms that it is gone, nobody need receive it any more', () => {
    issued()
      .given(receives('31.ubnd'))
      .when(affects('recalls'))
      .then({
        events: ['document-recalls'],
        mails: ['official-document 31.ubnd', 'official-document 33.ubnd'],
        tasks: [{ body: '31.ubnd', acts: ['confirm-recall'] }],
        state: { life: 'recalled' },
      })
      .when(actsOf(officerOf('33.ubnd'))('confirm-recall', {}, '2026-05-12'))
      .thenRefused('not-recalled')
      .when(actsOf(officerOf('31.ubnd'))('confirm-recall', {}, '2026-05-12'))
      .then({ tasks: [], closed: true, outcome: 'recalled' });
  });

  test('a correction of its form leaves it in force', () => {
    issued()
      .when(affects('corrects'))
      .then({ events: ['document-corrects'], state: { life: 'issued' } });
  });

  test('a recall reaches a document that everybody had long received', () => {
    issued({ recipients: [{ key: 'r1', body: '31.ubnd', name: null }] })
      .when(receives('31.ubnd'))
      .then({ closed: true })
      .when(affects('recalls'))
      .then({ state: { life: 'recalled' }, tasks: [{ acts: ['confirm-recall'] }] });
  });
});

test('the letter of a consultation proves to it which day each body had it', () => {
  issued({ about: { case: 'k', kind: 'consultation', step: null } })
    .when(receives('31.ubnd', '2026-05-07'))
    .then({
      letters: [{ toCase: 'k', name: 'delivered', data: { body: '31.ubnd', on: '2026-05-07', document: 'd' } }],
    });
});

test('what a body that ends had to receive, its successor receives', () => {
  const { state } = issued().given(
    actsOf(ENGINE)(
      'succeed',
      {
        passes: [
          {
            old: '31.ubnd',
            oldName: { vi: 'a', en: 'a' },
            new: '33.ubnd',
            on: '2026-05-06',
            cites: 'practice',
            verified: 'read',
          },
        ],
      },
      '2026-05-05',
    ),
    itIs('2026-05-06'),
  );
  expect(officialDocument.tasks(state).map(({ body }) => body)).toEqual(['33.ubnd', '33.ubnd']);
});
