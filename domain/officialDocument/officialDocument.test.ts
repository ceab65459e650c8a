import type { Actor, Data } from '../case/entry';
import { ENGINE, headOf, officerOf } from '../case/fixture';
import { actsOf, itIs } from '../case/specification';
import type { Basis } from '../law/procedure';
import {
  clerk,
  draft,
  drafter,
  forward,
  head,
  issued,
  ISSUER,
  numbered,
  OPENING,
  receives,
  RULES,
  sign,
} from './fixture';
import { officialDocument } from './index';
import { receivedAfterRecall } from './state';

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
  const gone = (body: string) => actsOf(officerOf(body))('confirm-recall', {}, '2026-05-12');
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
      .when(gone('22.so-y-te'))
      .thenRefused('not-consulted')
      .when(gone('31.ubnd'))
      .then({ tasks: [], closed: true, outcome: 'recalled' });
  });

  test('recalled, it waits for no word of who has it on paper: that comes back by hand', () => {
    issued()
      .given(record('r3', '2026-05-06'))
      .when(affects('recalls', '2026-05-08'))
      .then({ events: ['document-recalls', 'closed'], tasks: [], outcome: 'recalled' });
  });

  test('recalled, its clerk takes in paper that comes back: of whom, on which day; that one isn’t asked any more', () => {
    const back = (recipient: string, returnedOn: string) =>
      clerk('take-back-recalled', { recipient, returnedOn }, '2026-05-12');
    const story = issued()
      .given(receives('31.ubnd'), record('r3', '2026-05-06'))
      .when(back('r3', '2026-05-06'))
      .thenRefused('not-recalled')
      .given(affects('recalls'))
      .when(back('r3', '2026-05-06'))
      .thenRefused('bad-date')
      .when(back('r3', '2026-05-13'))
      .thenRefused('bad-date')
      .when(back('r9', '2026-05-11'))
      .thenRefused('not-consulted')
      .when(drafter('take-back-recalled', { recipient: 'r3', returnedOn: '2026-05-11' }))
      .thenRefused('clerk-required')
      .when(back('r3', '2026-05-11'))
      .then({ facts: { countsOn: '2026-05-11' }, tasks: [{ acts: ['confirm-recall'] }] })
      .when(back('r3', '2026-05-12'))
      .thenRefused('already-answered')
      .when(back('r1', '2026-05-12'))
      .then({ tasks: [], closed: true, outcome: 'recalled' })
      .when(gone('31.ubnd'))
      .thenRefused('already-answered');
    expect(story.state.deliveries.r3?.returned).toMatchObject({ on: '2026-05-11' });
  });

  test('received only after its recall: that is on record, and whoever confirmed before isn’t asked again', () => {
    const story = issued()
      .given(receives('31.ubnd'), affects('recalls'), gone('33.ubnd'), gone('31.ubnd'))
      .when(receives('33.ubnd', '2026-05-13'))
      .then({ ruling: 'accepted', tasks: [], closed: true })
      .when(gone('33.ubnd'))
      .thenRefused('already-answered', { body: '33.ubnd', on: '2026-05-12' });
    const { r1, r2 } = story.state.deliveries;
    expect([r1, r2].map((one) => receivedAfterRecall(story.state, one!))).toEqual([false, true]);
    issued()
      .given(affects('recalls'))
      .when(receives('33.ubnd', '2026-05-13'))
      .then({ tasks: [{ body: '33.ubnd', acts: ['confirm-recall'] }] });
  });

  test('an arrival that is registered after the recall learns of it as one that was there does', () => {
    const registered = actsOf(ENGINE)(
      'registered',
      { body: '33.ubnd', on: '2026-05-13', arrival: 'b.4' },
      '2026-05-13',
    );
    issued()
      .given(affects('recalls'))
      .when(registered)
      .then({ letters: [{ toCase: 'b.4', name: 'recalled', data: { kind: 'recalls', by: 'd2' } }] });
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

describe('what the exchange between agencies’ systems says of a delivery', () => {
  const status = (code: string, on: string, when = '2026-05-12', more: Data = {}) =>
    clerk('exchange-status', { recipient: 'r1', status: code, on, ...more }, when);
  const refusal = (on: string) => status('02', on, '2026-05-12', { why: 'a'.repeat(64) });

  test('arrived proves the delivery from its own day; how far the recipient is follows, after the close as well', () => {
    const story = issued({ recipients: [{ key: 'r1', body: null, name: 'Công ty Điện lực' }] })
      .when(status('01', '2026-05-06'))
      .then({ facts: { countsOn: '2026-05-06' }, closed: true, outcome: 'delivered' })
      .when(status('03', '2026-05-07'), status('06', '2026-05-12'))
      .then({ ruling: 'accepted' });
    expect(story.state.deliveries.r1).toMatchObject({
      receivedOn: '2026-05-06',
      proof: 'exchange',
      exchanged: [{ status: '01' }, { status: '03' }, { status: '06', on: '2026-05-12' }],
    });
  });

  test('refused, it doesn’t count as having come, though it had arrived; its issuer is told where the reason stands', () => {
    issued()
      .given(status('01', '2026-05-06'))
      .when(refusal('2026-05-07'))
      .then({
        events: ['document-refused'],
        mails: [{ toBody: ISSUER, facts: { what: 'document-refused', by: '31.ubnd' }, why: { case: 'd' } }],
        state: { deliveries: { r1: { receivedOn: null, proof: null, refusedOn: '2026-05-07' } } },
      })
      .when(status('01', '2026-05-08'))
      .then({ state: { deliveries: { r1: { receivedOn: '2026-05-08', refusedOn: null } } } });
  });

  test.each([
    ['of a day to come', status('01', '2026-05-13'), 'bad-date'],
    ['of a day before its issue', status('01', '2026-05-04'), 'bad-date'],
    ['of a day before the status before it', status('04', '2026-05-06'), 'bad-date'],
    ['that is there', status('03', '2026-05-08'), 'already-answered'],
    ['that goes back', status('01', '2026-05-08'), 'already-answered'],
    ['of a refusal once it was accepted', refusal('2026-05-08'), 'already-answered'],
    ['of somebody it isn’t for', status('01', '2026-05-08', '2026-05-12', { recipient: 'r9' }), 'not-consulted'],
    ['that nobody knows', status('13', '2026-05-08'), 'invalid-input'],
  ])('one %s is refused', (_case, act, code) => {
    issued().given(status('03', '2026-05-07')).when(act).thenRefused(code);
  });

  test('whoever opened it here doesn’t refuse it there', () => {
    issued().given(receives('31.ubnd')).when(refusal('2026-05-07')).thenRefused('already-answered');
  });

  test('is the clerk’s to enter, or an adapter’s', () => {
    const by = (actor: Actor) =>
      actsOf(actor)('exchange-status', { recipient: 'r1', status: '01', on: '2026-05-06' }, '2026-05-06');
    issued()
      .when(by(officerOf(ISSUER)))
      .thenRefused('clerk-required');
    issued().when(by(ENGINE)).then({ ruling: 'accepted' });
  });
});

describe('sent back', () => {
  const ABOUT = { about: { case: 'k', kind: 'consultation', step: null } };

  test('by who never opened it: the consultation that it asks in hears of it, with where the reason stands', () => {
    issued(ABOUT)
      .when(actsOf(officerOf('31.ubnd'))('refuse-document', WHY, '2026-05-06'))
      .then({
        letters: [
          {
            toCase: 'k',
            name: 'refused',
            data: { body: '31.ubnd', on: '2026-05-06', document: 'd', why: { case: 'd' } },
          },
        ],
      });
  });

  test('by who opened it and saw that it was somebody else’s; not once it is in the book', () => {
    const back = actsOf(officerOf('31.ubnd'))('refuse-document', WHY, '2026-05-07');
    issued(ABOUT)
      .given(receives('31.ubnd'))
      .when(back)
      .then({ letters: [{ name: 'refused' }], state: { deliveries: { r1: { receivedOn: null, proof: null } } } })
      .when(receives('31.ubnd', '2026-05-08'))
      .thenRefused('already-answered');
    issued(ABOUT)
      .given(
        receives('31.ubnd'),
        actsOf(ENGINE)('registered', { body: '31.ubnd', on: '2026-05-06', arrival: 'b.4' }, '2026-05-06'),
      )
      .when(back)
      .thenRefused('already-answered');
  });

  test('by the clerk who had registered it: its proof holds no more', () => {
    const byEngine = actsOf(ENGINE);
    issued(ABOUT)
      .given(byEngine('registered', { body: '31.ubnd', on: '2026-05-06', arrival: 'b.4' }, '2026-05-06'))
      .when(byEngine('sent-back', { body: '31.ubnd', on: '2026-05-07', arrival: 'b.4', seq: 3 }, '2026-05-07'))
      .then({
        events: ['document-refused'],
        letters: [{ name: 'refused', data: { why: { case: 'b.4', seq: 3 } } }],
        state: { deliveries: { r1: { receivedOn: null, refusedOn: '2026-05-07' } } },
      });
  });

  test('it may be sent again on paper, on no day before; that is another proof', () => {
    const paper = (on: string) =>
      clerk('prove-delivery', { recipient: 'r1', receivedOn: on, proof: 'post' }, '2026-05-12');
    issued(ABOUT)
      .given(actsOf(officerOf('31.ubnd'))('refuse-document', WHY, '2026-05-08'))
      .when(paper('2026-05-07'))
      .thenRefused('bad-date')
      .when(paper('2026-05-11'))
      .then({ letters: [{ name: 'delivered', data: { body: '31.ubnd', on: '2026-05-11' } }] });
  });
});

test('its table of contents says which clause each line stands on; one of before that was kept, none', () => {
  const law = (article: string): Basis => [
    { instrument: 'decree-30-2020', article, verified: 'read', checkedOn: '2026-11-26' },
  ];
  const rules = { ...RULES, steps: { draft: law('10'), issue: law('15'), delivery: law('4') } };
  const lines = (more: object) =>
    officialDocument
      .outline(issued(more).state)
      .map(({ step, phase, cites }) => [
        step,
        phase,
        cites === 'practice' ? cites : cites.map(({ article }) => article),
      ]);
  expect(lines({ rules }).slice(0, 3)).toEqual([
    ['draft', 'records', ['10']],
    ['issue', 'records', ['15']],
    ['delivery-r1', 'records', ['4']],
  ]);
  expect(lines({})[0]).toEqual(['draft', 'records', []]);
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
