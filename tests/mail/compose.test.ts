import { composeMails, messageIdOf, type OccasionedOrder } from '../../mail/compose';
import type { MailCase, MailContext } from '../../mail/render';
import { createDb } from '../../prisma/client';
import { openOffice, type Office } from './office';

let office: Office;

beforeEach(async () => {
  office = await openOffice();
});

afterEach(() => office.close());

const CASE: MailCase = { id: 'c1', title: { vi: 'Dự toán 2027', en: 'Estimates 2027' }, rehearsal: false };
const CONTEXT: MailContext = {
  names: (id) => ({ vi: id, en: id }),
  instruments: (id) => id,
  publicUrl: 'https://phoihop.example.vn/',
  today: '2026-07-15',
};

function order(toBody: string, key = 'overdue/1'): OccasionedOrder {
  const facts = { stepVi: 'Bước', stepEn: 'Step', holder: toBody };
  return {
    occasion: 'overdue',
    key,
    template: 'overdue',
    toBody,
    step: 's1',
    dueOn: '2026-07-10',
    cites: 'practice',
    facts,
  };
}

interface Dates {
  from?: string;
  to?: string | null;
}

async function officer(name: string, more: { locale?: string; active?: boolean } = {}) {
  return office.db.officer.create({
    data: { username: name, name, email: `${name}@example.vn`, passwordHash: '-', ...more },
  });
}

async function seated(
  name: string,
  body: string,
  { from = '2026-01-01', to = null }: Dates = {},
  more: { locale?: string; active?: boolean } = {},
) {
  const { id } = await officer(name, more);
  await office.db.seat.create({ data: { officerId: id, body, role: 'officer', from, to } });
  return id;
}

const written = () =>
  office.db.mail.findMany({ orderBy: { recipient: 'asc' }, select: { recipient: true, locale: true, status: true } });

test('mails go to those who hold a seat that day, each in their language', async () => {
  await seated('an', '22.ubnd');
  await seated('bob', '22.ubnd', { to: '2026-07-15' }, { locale: 'en' });
  await seated('gone', '22.ubnd', { to: '2026-07-14' });
  await seated('coming', '22.ubnd', { from: '2026-07-16' });
  await seated('closed', '22.ubnd', {}, { active: false });
  expect(await composeMails(office.db, CASE, [order('22.ubnd')], CONTEXT)).toBe(2);
  expect(await written()).toEqual([
    { recipient: 'an@example.vn', locale: 'vi', status: 'waiting' },
    { recipient: 'bob@example.vn', locale: 'en', status: 'waiting' },
  ]);
});

test('a delegate is told too, and for whom; not after revocation, nor for a giver without the seat', async () => {
  const fromId = await seated('head', '22.ubnd');
  const give = async (name: string, more: object = {}) => {
    const { id } = await officer(name);
    const dates = { from: '2026-07-15', to: '2026-07-15' };
    await office.db.delegation.create({
      data: { fromId, toId: id, body: '22.ubnd', role: 'head', ...dates, kind: 'absence', why: 'leave', ...more },
    });
  };
  await give('deputy');
  await give('former', { revokedAt: new Date() });
  await give('stranger', { body: '22.so-tai-chinh' });
  await composeMails(office.db, CASE, [order('22.ubnd'), order('22.so-tai-chinh', 'k2')], CONTEXT);
  const mails = await office.db.mail.findMany({ where: { status: 'waiting' }, orderBy: { recipient: 'asc' } });
  expect(mails.map((mail) => mail.recipient)).toEqual(['deputy@example.vn', 'head@example.vn']);
  expect(mails[0]!.text).toContain('theo ủy quyền của head.');
  expect(mails[1]!.text).not.toContain('ủy quyền');
});

test('a prompt goes to whoever works on the task, since it was opened; where nobody does, to all', async () => {
  const [an, bob] = [await seated('an', '22.ubnd'), await seated('bob', '22.ubnd')];
  const openedAt = new Date('2026-07-01T00:00:00Z');
  await office.db.case.create({ data: { id: 'c1', kind: 'plan-cycle', unit: '22', title: {}, openedAt } });
  await office.db.task.create({
    data: { caseId: 'c1', key: 't', body: '22.ubnd', unit: '22', step: 's1', acts: [], openedAt, facts: {} },
  });
  const pass = (n: number, at: string, to: string | null) =>
    office.db.taskPass.create({
      data: { caseId: 'c1', key: 't', n, at: new Date(at), body: '22.ubnd', by: an, to, how: 'pass', title: {} },
    });
  const toldBy = async (key: string, more: Partial<OccasionedOrder> = {}) => {
    await composeMails(office.db, CASE, [{ ...order('22.ubnd', key), ...more }], CONTEXT);
    const mails = await office.db.mail.findMany({ where: { key }, orderBy: { recipient: 'asc' } });
    return mails.map(({ recipient }) => recipient.split('@')[0]);
  };
  await pass(1, '2026-06-30T00:00:00Z', an);
  expect(await toldBy('of an earlier round')).toEqual(['an', 'bob']);
  await pass(2, '2026-07-02T00:00:00Z', an);
  await pass(3, '2026-07-03T00:00:00Z', bob);
  expect(await toldBy('passed on')).toEqual(['bob']);
  expect(await toldBy('no prompt', { template: 'step-opened' })).toEqual(['an', 'bob']);
  expect(await toldBy('of another step', { step: 's2' })).toEqual(['an', 'bob']);
  await pass(4, '2026-07-04T00:00:00Z', null);
  expect(await toldBy('given back')).toEqual(['an', 'bob']);
});

test('a body without an officer gets no mail, but a row that says so', async () => {
  expect(await composeMails(office.db, CASE, [order('22.empty')], CONTEXT)).toBe(0);
  expect(await written()).toEqual([{ recipient: 'no-officer:22.empty', locale: 'vi', status: 'skipped' }]);
});

test('written again, nothing is added: one mail per case, key and recipient, with a stable id', async () => {
  await seated('an', '22.ubnd');
  expect(await composeMails(office.db, CASE, [order('22.ubnd'), order('22.ubnd', 'k2')], CONTEXT)).toBe(2);
  expect(await composeMails(office.db, CASE, [order('22.ubnd'), order('22.ubnd', 'k2')], CONTEXT)).toBe(0);
  const { messageId } = await office.db.mail.findFirstOrThrow({ where: { key: 'k2' } });
  expect(messageId).toBe(messageIdOf('c1', 'k2', 'an@example.vn', CONTEXT.publicUrl));
  expect(messageId).toMatch(/^<[0-9a-f]{64}@phoihop\.example\.vn>$/);
});

test('a rolled-back act leaves no mail', async () => {
  await seated('an', '22.ubnd');
  const act = office.db.$transaction(async (tx) => {
    await composeMails(tx, CASE, [order('22.ubnd')], CONTEXT);
    throw new Error('refused');
  });
  await expect(act).rejects.toThrow('refused');
  expect(await written()).toEqual([]);
});

test('a consultation of 1,000 bodies is written in a handful of statements', async () => {
  const bodies = Array.from({ length: 1_000 }, (_, at) => `${at}.ubnd`);
  const officers = bodies.map((_, at) => ({
    id: `o${at}`,
    username: `u${at}`,
    name: `n${at}`,
    email: `u${at}@example.vn`,
    passwordHash: '-',
  }));
  await office.db.officer.createMany({ data: officers });
  await office.db.seat.createMany({
    data: bodies.map((body, at) => ({ officerId: `o${at}`, body, role: 'officer', from: '2026-01-01' })),
  });
  const { db, count } = counting();
  expect(
    await composeMails(
      db,
      CASE,
      bodies.map((body) => order(body)),
      CONTEXT,
    ),
  ).toBe(1_000);
  await db.$disconnect();
  expect(count()).toBeLessThan(10);
});

/** A client of the same database that counts its statements. */
function counting() {
  let statements = 0;
  const db = createDb(office.url).$extends({
    query: {
      $allOperations({ args, query }) {
        statements += 1;
        return query(args);
      },
    },
  }) as unknown as ReturnType<typeof createDb>;
  return { db, count: () => statements };
}
