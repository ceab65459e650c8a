import type { OccasionedOrder } from '../../mail/compose';
import { composeMails } from '../../mail/compose';
import { mergeHeld } from '../../mail/digest';
import { composeMentions } from '../../mail/remarks';
import type { MailContext } from '../../mail/render';
import { type Office, openOffice } from './office';

const URL = 'https://phoihop.example.vn';
const CASE = { id: 'c1', title: { vi: 'Dự toán 2027', en: 'Estimates 2027' }, rehearsal: false };
const CONTEXT: MailContext = {
  names: (id) => ({ vi: id, en: id }),
  instruments: (id) => id,
  publicUrl: URL,
  today: '2026-07-15',
};
/** Mails are stamped by the database; by then the mail of the day is due. */
const LATER = new Date(Date.now() + 2 * 86_400_000).toISOString();

let office: Office;
let an: string;
beforeAll(async () => {
  office = await openOffice();
  const seated = async (name: string, mails: string, body = '22.ubnd', mailHour = 16) => {
    const person = { username: name, name, email: `${name}@example.vn`, passwordHash: '-', mails, mailHour };
    const { id } = await office.db.officer.create({ data: person });
    await office.db.seat.create({ data: { officerId: id, body, role: 'officer', from: '2026-01-01' } });
    return id;
  };
  an = await seated('an', 'daily');
  await seated('bob', 'each');
  await seated('chi', 'daily', '22.so-y-te', 7);
  await seated('dung', 'daily', '22.so-y-te');
});
afterAll(() => office.close());

function order(key: string, more: Partial<OccasionedOrder> = {}): OccasionedOrder {
  const facts = { stepVi: `Bước ${key}`, stepEn: `Step ${key}`, holder: '22.ubnd' };
  const plain = { occasion: 'step-opened', template: 'step-opened', toBody: '22.ubnd', cites: 'practice' } as const;
  return { ...plain, key, step: 's1', dueOn: '2026-07-30', facts, ...more };
}

const compose = (...orders: OccasionedOrder[]) => composeMails(office.db, CASE, orders, CONTEXT);
const toAn = () =>
  office.db.mail.findMany({ where: { recipient: 'an@example.vn' }, orderBy: { id: 'asc' }, omit: { html: true } });
const stood = async () => (await toAn()).map(({ caseId, key, status }) => `${caseId} ${key} ${status}`);

test('who chose one mail a day has what can wait held; what is urgent goes at once, and others’ mails as ever', async () => {
  await compose(order('k1'), order('k2', { dueOn: '2026-07-16' }), order('k3', { template: 'escalated' }));
  const person = { officer: an, name: 'an', email: 'an@example.vn', locale: 'vi', mails: 'daily' };
  await composeMentions(office.db, { case: CASE, by: 'Bob', today: '2026-07-15' }, [person], URL);
  expect(await stood()).toEqual([
    'c1 k1 held',
    'c1 k2 waiting',
    'c1 k3 waiting',
    'remarks:c1 mentioned/2026-07-15 held',
  ]);
  expect(await office.db.mail.count({ where: { recipient: 'bob@example.vn', status: 'waiting' } })).toBe(3);
});

test('before its hour nothing is written; then one mail with all of it, once, however many processes write', async () => {
  expect(await mergeHeld(office.db, '2026-07-15T09:00:00.000Z', URL)).toBe(0);
  const counts = await Promise.all([mergeHeld(office.db, LATER, URL), mergeHeld(office.db, LATER, URL)]);
  expect(counts.sort()).toEqual([0, 1]);
  const mails = await toAn();
  const [digest] = mails.filter(({ caseId }) => caseId.startsWith('digest:'));
  expect(digest).toMatchObject({ status: 'waiting', subject: 'Tin trong ngày: 2 thư báo (Phối Hợp)' });
  expect(digest?.text).toContain(`${URL}/cases/c1?step=s1`);
  expect(digest?.text).toContain(`${URL}/cases/c1/remarks`);
  expect(digest?.text).toContain('Bước k1');
  expect(digest?.text.match(/^-- $/gm)).toHaveLength(1);
  const merged = mails.filter(({ status }) => status === 'merged');
  expect(merged.map(({ inDigest }) => inDigest)).toEqual([digest?.id, digest?.id]);
});

test('what comes after the mail of the day waits for the next, also of one who now wants each at once', async () => {
  await compose(order('k4'));
  expect(await mergeHeld(office.db, LATER, URL)).toBe(0);
  await office.db.officer.update({ where: { id: an }, data: { mails: 'each' } });
  await compose(order('k5'));
  const next = new Date(Date.parse(LATER) + 86_400_000).toISOString();
  expect(await mergeHeld(office.db, next, URL)).toBe(1);
  expect((await stood()).filter((one) => /^c1 k[45] /.test(one))).toEqual(['c1 k4 merged', 'c1 k5 waiting']);
});

test('each at the hour of their choice', async () => {
  await compose(order('k6', { toBody: '22.so-y-te' }));
  // Noted in the evening.
  await office.db.mail.updateMany({ where: { key: 'k6' }, data: { createdAt: '2030-01-09T11:00:00.000Z' } });
  const reached = async (now: string) => {
    await mergeHeld(office.db, now, URL);
    const mails = await office.db.mail.findMany({ where: { caseId: 'digest:2030-01-10' }, orderBy: { id: 'asc' } });
    return mails.map(({ recipient }) => recipient);
  };
  expect(await reached('2030-01-09T23:59:00.000Z')).toEqual([]);
  expect(await reached('2030-01-10T00:00:00.000Z')).toEqual(['chi@example.vn']);
  expect(await reached('2030-01-10T09:00:00.000Z')).toEqual(['chi@example.vn', 'dung@example.vn']);
});
