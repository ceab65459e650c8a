import { formatVnDate, type IsoDate, vnDateOf } from '../domain/calendar/dates';
import { type Directory, partsOfBody } from '../domain/units/directory';
import { endOf, lineOf, type SuccessorRules } from '../domain/units/successors';
import type { Prisma, PrismaClient } from '../prisma/generated/client';
import { localeOf } from './citation';
import { mailOfFile } from './ofFile';

/** By what it is known that a body is no more, and who follows it. */
export interface EndingDeps {
  db: PrismaClient;
  directory: Directory;
  rules: SuccessorRules;
  publicUrl: string;
}

/** Whom the end of a body's systems is recorded as done by: nobody did it. */
const BY = 'system';

/**
 * The other systems of a body end with it: its webhooks tell nothing more, its tokens open nothing, and whoever
 * administers its successor is told once. `now` is an ISO instant. The bodies whose systems ended.
 */
export async function endSystems(deps: EndingDeps, now: string): Promise<string[]> {
  const today = vnDateOf(now);
  const rows = await deps.db.$queryRaw<{ body: string }[]>`
    SELECT body FROM "Webhook" WHERE "endedAt" IS NULL
    UNION SELECT body FROM "ApiToken" WHERE "revokedAt" IS NULL AND "expiresOn" >= ${today}`;
  const ended = rows.map(({ body }) => body).filter((body) => endOf(deps.directory, body, today) !== null);
  for (const body of ended) await deps.db.$transaction((tx) => endOfBody(deps, tx, body, now));
  return ended;
}

async function endOfBody(deps: EndingDeps, tx: Prisma.TransactionClient, body: string, now: string): Promise<void> {
  const at = new Date(now);
  const expiresOn = { gte: vnDateOf(now) };
  const hooks = await tx.webhook.updateManyAndReturn({ where: { body, endedAt: null }, data: { endedAt: at } });
  const tokens = await tx.apiToken.updateManyAndReturn({
    where: { body, revokedAt: null, expiresOn },
    data: { revokedAt: at },
  });
  const events = [
    ...hooks.map(({ id, url }) => ({ subject: id, name: 'webhook-ended', data: { body, url } })),
    ...tokens.map(({ id, name }) => ({ subject: id, name: 'token-revoked', data: { body, name } })),
  ];
  // Another process was first.
  if (events.length === 0) return;
  for (const event of events) await tx.accountEvent.create({ data: { by: BY, ...event } });
  const what = [...hooks.map(({ url }) => url), ...tokens.map(({ name }) => `API: ${name}`)];
  await tx.mail.createMany({ data: await mails(deps, tx, body, what, vnDateOf(now)), skipDuplicates: true });
}

/** To the administrators of the provinces of whoever follows it, or may; without any, to the installation's. */
async function mails(
  { directory, rules, publicUrl }: EndingDeps,
  tx: Prisma.TransactionClient,
  body: string,
  what: string[],
  today: IsoDate,
): Promise<Prisma.MailCreateManyInput[]> {
  const { passes, undecided } = lineOf(directory, rules, body, today);
  const heirs = undecided?.candidates ?? passes.slice(-1).map((pass) => pass.new);
  const provinces = heirs.map((heir) => directory.provinceOf(partsOfBody(heir).unitCode, today));
  const ofProvince = await tx.officer.findMany({ where: { active: true, adminOf: { in: provinces } } });
  const readers =
    ofProvince.length > 0 ? ofProvince : await tx.officer.findMany({ where: { active: true, admin: true } });
  const on = endOf(directory, body, today) as IsoDate;
  return readers.map(({ email, locale: chosen }) => {
    const locale = localeOf(chosen);
    const words = WORDS[locale];
    const lastDay = directory.lastDayOf(body, today) as IsoDate;
    const named = heirs.map((heir) => directory.bodyName(heir, today)[locale]).join(', ');
    return mailOfFile(`systems:${body}`, 'systems-ended', { email, locale }, publicUrl, {
      subject: words.subject,
      greeting: words.greeting,
      paragraphs: words.text(directory.bodyName(body, lastDay)[locale], formatVnDate(on), named),
      particulars: [[words.make, new URL('/admin/systems', publicUrl).href]],
      details: what,
    });
  });
}

const WORDS = {
  vi: {
    subject: 'Hệ thống khác của một cơ quan đã kết thúc cùng cơ quan',
    greeting: 'Kính gửi quản trị viên,',
    text: (body: string, on: string, heirs: string) => [
      `${body} không còn từ ngày ${on}. Mã truy cập và địa chỉ nhận tin dưới đây đã dừng: không nhận thêm tin nào, không mở được gì nữa.`,
      heirs
        ? `Nếu hệ thống vẫn cần dùng, đề nghị tạo mã, địa chỉ mới cho ${heirs}.`
        : 'Quy tắc không chỉ ra cơ quan kế tục; nếu hệ thống vẫn cần dùng, đề nghị tạo mã, địa chỉ mới cho cơ quan được chỉ định.',
    ],
    make: 'Tạo tại',
  },
  en: {
    subject: 'Other systems of a body ended with it',
    greeting: 'To the administrator,',
    text: (body: string, on: string, heirs: string) => [
      `${body} is no more since ${on}. The tokens and webhooks below have ended: nothing more is told to them, and they open nothing.`,
      heirs
        ? `If the systems are still needed, make new ones for ${heirs}.`
        : 'The rules name no successor; if the systems are still needed, make new ones for whoever is named.',
    ],
    make: 'Make them at',
  },
};
