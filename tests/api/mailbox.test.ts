import { startApi, type TestApi } from './support/api';
import { signedIn } from './support/people';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  const mail = (n: number, recipient: string) => ({
    caseId: 'c',
    key: `k${n}`,
    recipient,
    toBody: '22.ubnd',
    locale: 'vi',
    subject: `Thư ${n}`,
    text: 'x',
    html: '<p>x',
    messageId: `${n}`,
  });
  await api.services.db.mail.createMany({
    data: [1, 2, 3].map((n) => mail(n, 'lan@example.vn')).concat(mail(4, 'hoa@example.vn')),
  });
});
afterAll(() => api.close());

const subjects = (items: { subject: string }[]) => items.map(({ subject }) => subject);

test('an officer sees the mails to their own address, newest first, page by page', async () => {
  const lan = await signedIn(api, 'lan', [{ body: '22.ubnd' }]);
  const { body } = await lan.get('/api/mailbox', { limit: 2 }).expect(200);
  expect(subjects(body.items)).toEqual(['Thư 3', 'Thư 2']);
  expect(body.items[0]).not.toHaveProperty('messageId');
  expect(subjects((await lan.get('/api/mailbox', { limit: 2, cursor: body.next })).body.items)).toEqual(['Thư 1']);
});

test('an administrator sees all', async () => {
  const admin = await signedIn(api, 'admin', [], { admin: true });
  expect(subjects((await admin.get('/api/mailbox')).body.items)).toHaveLength(4);
  expect(subjects((await admin.get('/api/mailbox', { status: 'sent' })).body.items)).toEqual([]);
});

test('what is written to whoever commented, and to whom, is not for administrators', async () => {
  const { db } = api.services;
  const [one] = await db.mail.findMany({ take: 1 });
  const { id: _id, ...like } = one!;
  const text = 'Kính gửi … http://localhost/public/confirm#word';
  const mail = { ...like, caseId: 'comment:1', recipient: 'dan@example.vn', text, lastError: 'no such dan@example.vn' };
  const { id } = await db.mail.create({ data: { ...mail, messageId: 'comment' } });
  const admin = await signedIn(api, 'mailman', [], { admin: true });
  const { body } = await admin.get('/api/mailbox', { case: 'comment:1' }).expect(200);
  expect(body.items).toMatchObject([{ recipient: '', text: '', lastError: null, withheld: true }]);
  await db.mail.delete({ where: { id } });
});

test('the word behind a link is its reader’s alone: no page shows it', async () => {
  const { db } = api.services;
  const { id: _id, ...like } = await db.mail.findFirstOrThrow({ where: { recipient: 'lan@example.vn' } });
  const words = ['invited', 'public/confirm'].map((path) => `http://localhost/${path}#dGhlLXdvcmQ`);
  const { id } = await db.mail.create({ data: { ...like, key: 'word', messageId: 'word', text: words.join('\n') } });
  const admin = await signedIn(api, 'postmaster', [], { admin: true });
  const { body } = await admin.get('/api/mailbox', { limit: 1 }).expect(200);
  expect(body.items[0].text).toBe('http://localhost/invited#…\nhttp://localhost/public/confirm#…');
  await db.mail.delete({ where: { id } });
});

test('an uncertain mail is sent again, or held to have arrived, by an administrator, once', async () => {
  const { db } = api.services;
  const admin = await signedIn(api, 'post', [], { admin: true });
  const [one, two] = await db.mail.findMany({ orderBy: { id: 'asc' } });
  await db.mail.updateMany({
    where: { id: { in: [one!.id, two!.id] } },
    data: { status: 'uncertain', lastError: 'broke off' },
  });
  expect((await admin.get('/api/mailbox', { status: 'uncertain' })).body.items).toMatchObject([
    { lastError: 'broke off' },
    { lastError: 'broke off' },
  ]);
  await admin.post(`/api/mailbox/${one!.id}/resend`).expect(204);
  await admin.post(`/api/mailbox/${two!.id}/confirm`).expect(204);
  expect((await admin.post(`/api/mailbox/${two!.id}/resend`).expect(412)).body.code).toBe('stale-version');
  expect(
    (await db.mail.findMany({ where: { id: { in: [one!.id, two!.id] } }, orderBy: { id: 'asc' } })).map(
      ({ status }) => status,
    ),
  ).toEqual(['waiting', 'sent']);
  await admin.post('/api/mailbox/999/resend').expect(404);
  const reader = await signedIn(api, 'reader', [{ body: '22.ubnd' }]);
  await reader.post(`/api/mailbox/${one!.id}/resend`).expect(403);
});

test('a mail that nobody was there to read is shown as skipped', async () => {
  await api.services.db.mail.updateMany({ where: { recipient: 'hoa@example.vn' }, data: { status: 'skipped' } });
  const admin = await signedIn(api, 'watcher', [], { admin: true });
  expect(subjects((await admin.get('/api/mailbox', { status: 'skipped' })).body.items)).toEqual(['Thư 4']);
});
