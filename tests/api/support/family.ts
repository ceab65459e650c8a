import type { PrismaClient } from '../../../prisma/generated/client';

const at = new Date('2026-09-01T00:00:00Z');

/**
 * A region's case with a province's below it, and that one's consultation; and one that has to do with none of them.
 * A commune has a task in the consultation, a province held a step, one was written to, and `33.ubnd` acted in
 * `actedIn`.
 */
export async function caseFamily(db: PrismaClient, actedIn: 'region' | 'province'): Promise<void> {
  const cases: [string, string, string | null][] = [
    ['region', 'R1', null],
    ['province', '22', 'region'],
    ['opinions', '22', 'province'],
    ['other', '79', null],
  ];
  for (const [id, unit, parent] of cases)
    await db.case.create({ data: { id, unit, parent, kind: 'plan-cycle', title: {}, openedAt: at } });
  await db.task.create({
    data: {
      caseId: 'opinions',
      key: 'reply',
      body: '06652.ubnd',
      unit: '06652',
      step: 's',
      acts: [],
      openedAt: at,
      facts: {},
    },
  });
  await db.step.create({
    data: {
      caseId: 'province',
      step: 's',
      kind: 'draft',
      round: 1,
      status: 'done',
      holder: '24.ubnd',
      unit: '22',
      facts: {},
    },
  });
  await db.mail.create({
    data: {
      caseId: 'province',
      key: 'k',
      recipient: 'a@b.vn',
      toBody: '31.ubnd',
      locale: 'vi',
      subject: '',
      text: '',
      html: '',
      messageId: '1',
    },
  });
  await db.$executeRaw`INSERT INTO "Entry" ("caseId", "seq", "kind", "name", "at", "officer", "byBody", "body", "prevHash", "hash")
    VALUES (${actedIn}, 1, 'act', 'submit', now(), 'x', '33.ubnd', '{}', '', '')`;
}
