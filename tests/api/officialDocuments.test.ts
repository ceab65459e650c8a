import type { Browser } from './support/browser';
import { uploaded } from './support/cases';
import { startApiWithEngine, type TestEngine } from './support/engine';
import { signedIn } from './support/people';
import { openPlan, sendOut, trial, until } from './support/plan';

const OFFICE = '22.so-tai-chinh';
const [NEIGHBOUR, CITY] = ['31.ubnd', '01.ubnd'];
const TODAY = '2026-09-15';
const POWERS = { powers: [], position: 'Giám đốc' };

let api: TestEngine;
let drafter: Browser;
let head: Browser;
let clerk: Browser;
let neighbour: Browser;
let stranger: Browser;

beforeAll(async () => {
  api = await startApiWithEngine();
  drafter = await signedIn(api, 'drafter', [{ body: OFFICE, role: 'officer' }]);
  head = await signedIn(api, 'director', [{ body: OFFICE, role: 'head' }]);
  clerk = await signedIn(api, 'records', [{ body: OFFICE, role: 'clerk' }]);
  neighbour = await signedIn(api, 'neighbour', [{ body: NEIGHBOUR, role: 'officer' }]);
  stranger = await signedIn(api, 'stranger', [{ body: '22.so-y-te', role: 'head' }]);
});
afterAll(() => api.close());

const letter = async (more: object = {}) => {
  const document = await uploaded(drafter, OFFICE, 'letter');
  return {
    body: OFFICE,
    type: 'letter',
    subject: 'Lấy ý kiến dự thảo kế hoạch năm 2027',
    recipients: [
      { key: 'r1', body: NEIGHBOUR },
      { key: 'r2', body: CITY },
      { key: 'r3', name: 'Công ty Cảng Cái Lân' },
    ],
    documents: [document],
    ...more,
  };
};
const drafted = async (more: object = {}): Promise<string> =>
  (await drafter.post('/api/official-documents', await letter(more)).expect(201)).body.id;
const does = (who: Browser, id: string, name: string, body: string, data: object = {}, texts?: object) =>
  who.post(`/api/cases/${id}/acts`, { name, body, data, texts });
const signed = async (more: object = {}): Promise<string> => {
  const id = await drafted(more);
  await does(drafter, id, 'forward-draft', OFFICE, { to: OFFICE, ...POWERS }).expect(201);
  await does(head, id, 'sign-document', OFFICE, { version: 1, ...POWERS }).expect(201);
  return id;
};
const number = (id: string, who = clerk, more: object = {}) =>
  who.post(`/api/official-documents/${id}/number`, { body: OFFICE, notation: 'STC-QLNS', ...more });
const view = async (id: string, who = drafter) => (await who.get(`/api/official-documents/${id}`).expect(200)).body;

describe('a letter, from its draft to its recipients', () => {
  let id: string;
  beforeAll(async () => void (id = await drafted()));

  test('the draft is seen by the body that writes it, and by nobody else of the province or outside', async () => {
    expect(await view(id)).toMatchObject({ life: 'draft', issuer: { id: OFFICE }, notation: 'STC-TH' });
    await stranger.get(`/api/official-documents/${id}`).expect(404);
    await neighbour.get(`/api/official-documents/${id}`).expect(404);
    expect((await stranger.get('/api/official-documents')).body.items).toEqual([]);
  });

  test('comments come from who was asked; a new version is what is then signed', async () => {
    await does(stranger, id, 'remark-draft', '22.so-y-te', {}, { remark: 'x' }).expect(404);
    await does(drafter, id, 'ask-remarks', OFFICE, { bodies: ['22.so-y-te'] }).expect(201);
    await does(stranger, id, 'remark-draft', '22.so-y-te', {}, { remark: 'Bổ sung số liệu y tế.' }).expect(201);
    const { subject, recipients, documents } = (await letter()) as Record<string, unknown>;
    await does(drafter, id, 'revise-draft', OFFICE, { subject, recipients, documents }).expect(201);
    const { versions, remarks } = await view(id);
    expect([versions.length, remarks]).toMatchObject([
      2,
      [{ body: { id: '22.so-y-te' }, text: 'Bổ sung số liệu y tế.' }],
    ]);
  });

  test('the head returns it with a reason, and signs only the version that was read', async () => {
    await does(drafter, id, 'forward-draft', OFFICE, { to: OFFICE, ...POWERS }).expect(201);
    await does(head, id, 'return-draft', OFFICE, {}, { why: 'Sửa câu cuối.' }).expect(201);
    expect((await view(id)).returns).toMatchObject([{ why: 'Sửa câu cuối.' }]);
    await does(drafter, id, 'forward-draft', OFFICE, { to: OFFICE, ...POWERS }).expect(201);
    expect((await number(id)).body).toMatchObject({ code: 'not-signed' });
    const old = await does(head, id, 'sign-document', OFFICE, { version: 1, ...POWERS });
    expect(old.body).toMatchObject({ code: 'stale-version' });
    const { versions } = await view(id);
    const byDrafter = await does(drafter, id, 'sign-document', OFFICE, { version: versions[1].seq, ...POWERS });
    expect(byDrafter.body).toMatchObject({ code: 'role-required' });
    await does(head, id, 'sign-document', OFFICE, { version: versions[1].seq, ...POWERS }).expect(201);
  });

  test('the clerk alone numbers it; with the number it is issued and sent', async () => {
    expect((await number(id, drafter)).body).toMatchObject({ code: 'clerk-required' });
    expect((await clerk.get('/api/inbox')).body.items).toMatchObject([
      { caseId: id, acts: ['give-number'], as: [{ role: 'clerk' }] },
    ]);
    for (const date of ['2099-01-01', '2026-09-14'])
      expect((await number(id, clerk, { date })).body).toMatchObject({ code: 'bad-date' });
    const wish = { body: OFFICE, notation: 'STC-QLNS' };
    const comes = (who: Browser) => who.post(`/api/official-documents/${id}/number/prospect`, wish);
    expect((await comes(drafter)).body).toMatchObject({ code: 'clerk-required' });
    expect((await comes(clerk).expect(200)).body.told.map((one: { id: string }) => one.id)).toContain(NEIGHBOUR);
    expect((await view(id)).life).toBe('signed');
    expect((await number(id).expect(201)).body).toMatchObject({ number: 1, written: '01/STC-QLNS' });
    expect((await number(id)).body).toMatchObject({ code: 'number-given' });
    const { life, issue, deliveries } = await view(id);
    expect([life, issue.written]).toEqual(['issued', '01/STC-QLNS']);
    expect(deliveries.map((one: { receivedOn: string | null }) => one.receivedOn)).toEqual([null, null, null]);
  });

  test('opened by one, received on paper by another, never by the third: the issuer sees which', async () => {
    const { versions } = await view(id, neighbour);
    await neighbour.get(`/api/documents/${versions.at(-1).documents[0].id}/content`).expect(200);
    await does(neighbour, id, 'receive-document', NEIGHBOUR).expect(201);
    const on = TODAY;
    const paper = { recipient: 'r3', receivedOn: on, proof: 'signed-receipt' };
    expect((await does(drafter, id, 'prove-delivery', OFFICE, paper)).body).toMatchObject({ code: 'clerk-required' });
    await does(clerk, id, 'prove-delivery', OFFICE, paper).expect(201);
    const { deliveries } = await view(id, clerk);
    expect(
      deliveries.map((one: { receivedOn: string | null; proof: string | null }) => [one.receivedOn, one.proof]),
    ).toEqual([
      [on, 'opened'],
      [null, null],
      [on, 'signed-receipt'],
    ]);
    expect((await does(clerk, id, 'drop-draft', OFFICE, {}, { why: 'x' })).body).toMatchObject({
      code: 'not-clerks-work',
    });
  });

  test('the exchange’s statuses are the clerk’s to enter: a refusal needs its reason, and is shown with it', async () => {
    const status = (who: Browser, code: string, texts?: object) =>
      does(who, id, 'exchange-status', OFFICE, { recipient: 'r2', status: code, on: TODAY }, texts);
    expect((await status(drafter, '01')).body).toMatchObject({ code: 'clerk-required' });
    expect((await status(clerk, '02')).body).toMatchObject({ code: 'invalid-input', field: 'texts.why' });
    await status(clerk, '01').expect(201);
    await status(clerk, '02', { why: 'Gửi nhầm nơi nhận.' }).expect(201);
    const { deliveries } = await view(id);
    expect(deliveries[1]).toMatchObject({
      receivedOn: null,
      refusedOn: TODAY,
      refusedWhy: 'Gửi nhầm nơi nhận.',
      exchanged: [
        { status: '01', on: TODAY },
        { status: '02', on: TODAY },
      ],
    });
    const mails = await api.services.db.mail.findMany({ where: { caseId: id, occasion: 'document-refused' } });
    for (const { toBody, text } of mails) expect([toBody, text]).toEqual([OFFICE, expect.stringContaining('Gửi nhầm')]);
    expect(mails.length).toBeGreaterThan(0);
  });

  test('its clerk registers it at the receiving body: the arrival takes what stands on it', async () => {
    const theirs = await signedIn(api, 'records-31', [{ body: NEIGHBOUR, role: 'clerk' }]);
    const arrival = await theirs
      .post('/api/arrivals', {
        body: NEIGHBOUR,
        issuedHere: id,
        issuer: { name: 'x' },
        number: 'x',
        date: TODAY,
        type: 'notice',
        subject: 'x',
        arrivedOn: TODAY,
        way: 'here',
      })
      .expect(201);
    expect(arrival.body).toMatchObject({ number: 1 });
    const came = (await theirs.get(`/api/arrivals/${arrival.body.id}`).expect(200)).body;
    expect(came).toMatchObject({ written: '01/STC-QLNS', issuerBody: OFFICE, type: 'letter', issuedHere: id });
    await stranger.get(`/api/arrivals/${arrival.body.id}`).expect(404);
  });

  test('recalled by a later one: who had it is told, and confirms that it is gone', async () => {
    const later = await signed({ subject: 'Thu hồi Công văn', effect: { on: id, kind: 'recalls' }, recipients: [] });
    await number(later).expect(201);
    await until(async () => (await view(id)).life === 'recalled' || null);
    await does(neighbour, id, 'confirm-recall', NEIGHBOUR).expect(201);
    const mails = await api.services.db.mail.findMany({ where: { caseId: id, occasion: 'document-recalls' } });
    expect(new Set(mails.map(({ toBody }) => toBody))).toEqual(new Set([NEIGHBOUR, CITY]));
    const paper = { recipient: 'r3', returnedOn: TODAY };
    await does(clerk, id, 'take-back-recalled', OFFICE, paper).expect(201);
    const { deliveries } = await view(id, clerk);
    expect(
      deliveries.map((one: { undoneOn: string | null; returned: object | null }) => [one.undoneOn, one.returned]),
    ).toEqual([
      [TODAY, null],
      [null, null],
      [null, { on: TODAY, by: { name: 'records', onBehalfOf: null, standingIn: null } }],
    ]);
  });

  test('another’s document can’t be recalled, nor one that was never issued', async () => {
    const theirs = await letter({ effect: { on: id, kind: 'recalls' }, body: '22.so-y-te' });
    expect((await stranger.post('/api/official-documents', theirs)).status).toBe(404);
    const draft = await drafted();
    expect(
      (await drafter.post('/api/official-documents', await letter({ effect: { on: draft, kind: 'recalls' } }))).status,
    ).toBe(404);
  });
});

test('of 20 who ask for a number in the same moment each gets one, in order, without gap or double', async () => {
  const one = await letter({ recipients: [] });
  const ids: string[] = [];
  for (let made = 0; made < 2; made += 1)
    ids.push(...(await Promise.all(Array.from({ length: 10 }, () => ready(one)))));
  const book = `${OFFICE}.outgoing.2026`;
  const last = async () => (await clerk.get(`/api/document-books/${book}`).expect(200)).body.last as number;
  const before = await last();
  const answers = await Promise.all(ids.map((id) => number(id)));
  expect(new Set(answers.map(({ status }) => (status === 202 ? 201 : status)))).toEqual(new Set([201]));
  await until(async () => (await last()) === before + 20);
  await until(async () => (await entriesOf(book)).length === before + 20);
  const entries = await entriesOf(book);
  expect(entries.map((entry) => entry.number)).toEqual(Array.from({ length: before + 20 }, (_, index) => index + 1));
  expect(new Set(entries.slice(before).map((entry) => entry.id))).toEqual(new Set(ids));
  await stranger.get(`/api/document-books/${book}/entries`).expect(404);
}, 180_000);

/** Signed, and without a number; an answer that takes longer on a busy machine is one all the same. */
async function ready(one: object): Promise<string> {
  const { id } = (await drafter.post('/api/official-documents', one)).body as { id: string };
  await does(drafter, id, 'forward-draft', OFFICE, { to: OFFICE, ...POWERS });
  await does(head, id, 'sign-document', OFFICE, { version: 1, ...POWERS });
  await until(async () => (await view(id)).life === 'signed');
  return id;
}

const entriesOf = async (book: string): Promise<{ id: string; number: number }[]> =>
  (await clerk.get(`/api/document-books/${book}/entries`, { limit: 200 }).expect(200)).body.items;

describe('what came on paper', () => {
  const ministry = { body: 'VN.bo-tai-chinh' };
  const paper = async (more: object = {}) => ({
    body: OFFICE,
    issuer: ministry,
    number: '9051/BTC-NSNN',
    date: '2026-06-12',
    type: 'letter',
    subject: 'Hướng dẫn xây dựng kế hoạch năm 2027',
    arrivedOn: TODAY,
    way: 'paper',
    documents: [await uploaded(drafter, OFFICE, 'scan')],
    ...more,
  });

  test('is registered by the clerk, passed on, given to its case and finished', async () => {
    expect((await drafter.post('/api/arrivals', await paper())).body).toMatchObject({ code: 'clerk-required' });
    const { id } = (await clerk.post('/api/arrivals', await paper()).expect(201)).body;
    expect((await clerk.post('/api/arrivals', await paper())).body).toMatchObject({
      code: 'arrival-known',
      facts: { number: 1 },
    });
    // Its own case runs, and lies before whoever directs, without anybody touching it.
    const asked = await until(async () => (await head.get(`/api/cases/${id}`)).body.tasks[0] ?? null);
    expect(asked).toMatchObject({ key: 'direction', acts: expect.arrayContaining(['direct-arrival']) });
    await does(
      head,
      id,
      'direct-arrival',
      OFFICE,
      { lead: '22.so-y-te', dueOn: '2026-12-31' },
      { direction: 'Nghiên cứu, trả lời.' },
    ).expect(201);
    const { directions } = (await stranger.get(`/api/arrivals/${id}`).expect(200)).body;
    expect(directions).toMatchObject([{ lead: { id: '22.so-y-te' }, text: 'Nghiên cứu, trả lời.' }]);
    // The book says when it was passed on, and by whom.
    const [line] = await entriesOf(`${OFFICE}.incoming.2026`);
    const passedBy = (await head.get('/api/session')).body.officer.name;
    expect(line).toMatchObject({ passedOn: TODAY, passedBy, clerk: { standingIn: null } });
    await does(stranger, id, 'finish-arrival', '22.so-y-te').expect(201);
    expect((await clerk.get('/api/arrivals', { search: 'hướng dẫn' })).body.items).toMatchObject([
      { id, number: 1, life: 'finished' },
    ]);
  });

  test.each([
    ['a day to come', { arrivedOn: '2099-01-01' }, 'bad-date'],
    ['an issuer that is not there', { issuer: { body: '22.khong-co' } }, 'not-found'],
    ['no issuer', { issuer: {} }, 'invalid-input'],
    ['a subject longer than Annex VI allows', { subject: 'x'.repeat(501) }, 'invalid-input'],
    [
      'a document of nobody',
      { documents: [{ id: '6f1d7f1e-0000-4000-8000-000000000000', type: 'scan', sha256: 'a'.repeat(64) }] },
      'invalid-input',
    ],
  ])('%s is refused and takes no number', async (_case, more, code) => {
    const [{ last }] = (await clerk.get('/api/document-books', { body: OFFICE })).body.items.filter(
      (book: { direction: string }) => book.direction === 'incoming',
    );
    expect((await clerk.post('/api/arrivals', await paper({ number: '7/X', ...more }))).body).toMatchObject({ code });
    const after = (await clerk.get('/api/document-books', { body: OFFICE })).body.items;
    expect(after).toContainEqual(expect.objectContaining({ direction: 'incoming', last }));
  });
});

test('a type that the head gives numbers of its own has a book of its own, from 1', async () => {
  const board = '22.so-y-te';
  const { id } = (
    await stranger.post('/api/document-books', { body: board, year: 2026, direction: 'outgoing' }).expect(201)
  ).body;
  await does(stranger, id, 'set-series', board, { types: ['decision'] }).expect(201);
  const document = await uploaded(stranger, board, 'decision');
  const made = await stranger
    .post('/api/official-documents', { body: board, type: 'decision', subject: 'Giao chỉ tiêu', documents: [document] })
    .expect(201);
  await does(stranger, made.body.id, 'forward-draft', board, { to: board, ...POWERS }).expect(201);
  await does(stranger, made.body.id, 'sign-document', board, { version: 1, ...POWERS }).expect(201);
  // Nobody holds the clerk's seat there, so whoever acts for the body does its work.
  const given = await stranger
    .post(`/api/official-documents/${made.body.id}/number`, { body: board, notation: 'QĐ-SYT' })
    .expect(201);
  expect(given.body).toMatchObject({ number: 1, book: `${id}.decision` });
  // The record says so: in the book’s entry, on the document, in the printed book.
  const { items } = (await stranger.get(`/api/cases/${id}.decision/record`).expect(200)).body;
  expect(items).toContainEqual(
    expect.objectContaining({ name: 'give-number', kind: 'act', by: expect.objectContaining({ standingIn: 'head' }) }),
  );
  const { issue } = await view(made.body.id, stranger);
  expect(issue).toMatchObject({ keptBy: 'Văn thư cơ quan', by: { onBehalfOf: null, standingIn: 'head' } });
  const entries = (await stranger.get(`/api/document-books/${id}.decision/entries`).expect(200)).body.items;
  expect(entries).toMatchObject([
    { keptBy: 'Văn thư cơ quan', passedOn: TODAY, passedBy: issue.by.name, clerk: { standingIn: 'head' } },
  ]);
});

test('who has the clerk’s seat lent numbers in the clerk’s stead, and the record names both', async () => {
  const stand = await signedIn(api, 'stand-in', [{ body: OFFICE, role: 'officer' }]);
  const { officer } = (await stand.get('/api/session')).body;
  const id = await signed({ recipients: [] });
  expect((await number(id, stand)).body).toMatchObject({ code: 'clerk-required' });
  const lent = {
    body: OFFICE,
    role: 'clerk',
    holder: officer.id,
    kind: 'absence',
    from: TODAY,
    to: TODAY,
    why: 'Nghỉ',
  };
  await clerk.post('/api/delegations', lent).expect(201);
  const row = (await stand.get('/api/inbox')).body.items.find((task: { caseId: string }) => task.caseId === id);
  expect(row).toMatchObject({ acts: ['give-number'], as: [{ role: 'clerk', onBehalfOf: expect.any(Object) }] });
  await number(id, stand, { keptBy: 'Phòng Ngân sách' }).expect(201);
  const { issue } = await view(id);
  expect(issue).toMatchObject({
    keptBy: 'Phòng Ngân sách',
    by: { name: officer.name, onBehalfOf: expect.any(String), standingIn: null },
  });
});

test('a letter that was sent back from the book of arrivals: its issuer and the consultation it asks in hear of it', async () => {
  const plan = await openPlan(api, trial('draft', 'consult'));
  const draft = await uploaded(drafter, OFFICE, 'draft-resolution', plan);
  await does(drafter, plan, 'submit', OFFICE, { step: 'draft', documents: [draft] }).expect(201);
  const named = api.services.directory.resolve({ body: 'committees', at: 'unit' }, '22', TODAY);
  const asked = await sendOut(api, plan, 'consult', { bodies: [...named, '22.so-y-te'] });
  const id = await signed({ about: { case: asked }, recipients: [{ key: 'r1', body: '22.so-y-te' }] });
  await number(id).expect(201);
  const arrival = {
    body: '22.so-y-te',
    issuedHere: id,
    issuer: { name: 'x' },
    number: 'x',
    date: TODAY,
    type: 'letter',
  };
  const came = await stranger
    .post('/api/arrivals', { ...arrival, subject: 'x', arrivedOn: TODAY, way: 'here' })
    .expect(201);
  const asks = async () => (await drafter.get(`/api/consultations/${asked}`).expect(200)).body.consultees.items;
  await until(async () => (await asks()).some((one: { provedBy: object | null }) => one.provedBy));
  const why = 'Không thuộc chức năng của Sở Y tế.';
  await does(stranger, came.body.id, 'return-arrival', '22.so-y-te', {}, { why }).expect(201);
  await until(async () => (await asks()).some((one: { refused: object | null }) => one.refused));
  expect(await asks()).toContainEqual(
    expect.objectContaining({ refused: { on: TODAY, document: id, why }, lastDay: null, seenAt: null }),
  );
  const { deliveries } = await view(id);
  expect(deliveries).toMatchObject([{ receivedOn: null, refusedOn: TODAY, refusedWhy: why }]);
  const mine = (await drafter.get('/api/inbox')).body.items.filter((task: { caseId: string }) => task.caseId === asked);
  expect(mine).toMatchObject([{ acts: ['enter-answer', 'stop-waiting'], facts: { unreached: ['22.so-y-te'] } }]);
});
