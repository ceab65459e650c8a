import type { Command } from 'commander';
import { DomainError } from '../domain/errors';
import { notFound } from '../domain/notFound';
import type { Text } from '../domain/text';
import type { PrismaClient } from '../prisma/generated/client';
import type { ChainFault } from '../register/verify';
import { type Answering, answering, exitWithBadInput, type Language, language, outputOf, say } from './answers';
import { withDatabase } from './database';
import { storedWhole } from './stored';

const FIELDS: Record<string, string> = { unavailable: 'DATABASE_URL', 'not-found': 'CASE' };

/** What is wrong with an entry, or with law. */
export const FAULTS: Record<
  Language,
  Record<ChainFault['says'] | 'document-damaged' | 'wrong-account-event', string>
> = {
  vi: {
    'missing-entry': 'thiếu dòng sổ trước đó',
    'wrong-link': 'không nối với dòng trước',
    'wrong-hash': 'mã băm không khớp nội dung',
    'wrong-columns': 'cột tra cứu (người, cơ quan, tên, loại, việc được quyết) khác nội dung đã băm',
    'wrong-texts': 'văn bản kèm theo đã bị đổi hoặc thêm vào',
    'ruling-without-act': 'quyết định về một việc không có trong sổ hoặc đã được quyết',
    'wrong-law': 'văn bản luật đã công bố bị đổi hoặc không còn',
    'wrong-content': 'nội dung một phần kế hoạch bị đổi hoặc không còn',
    unreadable: 'chuỗi băm khớp nhưng không dựng lại được hồ sơ',
    'wrong-case': 'thông tin chung của hồ sơ (tên, nơi lập, trạng thái) khác sổ ghi',
    'wrong-rows': 'việc cần làm hoặc trạng thái các bước đang hiển thị khác sổ ghi',
    'wrong-sights': 'danh sách cơ quan được xem hồ sơ khác sổ ghi',
    'wrong-head': 'dòng cuối không khớp',
    'document-damaged': 'nội dung tài liệu trong kho bị mất hoặc bị đổi',
    'wrong-account-event': 'nhật ký tài khoản bị đổi, xóa hoặc chèn',
  },
  en: {
    'missing-entry': 'the entry before it is missing',
    'wrong-link': 'does not join the entry before it',
    'wrong-hash': 'the hash is not that of the content',
    'wrong-columns':
      'the columns by which it is found (officer, body, name, kind, act ruled on) differ from the hashed content',
    'wrong-texts': 'the texts beside it were changed or added',
    'ruling-without-act': 'a ruling on an act that is not on record before it, or was ruled on already',
    'wrong-law': 'law as published was changed or is gone',
    'wrong-content': 'what a part of a plan held was changed or is gone',
    unreadable: 'the chain holds, but the case cannot be made from it',
    'wrong-case': 'what is kept of the case as a whole (title, unit, state) differs from its record',
    'wrong-rows': 'tasks or steps as they are shown differ from the record',
    'wrong-sights': 'who sees the case differs from its record',
    'wrong-head': 'the last entry does not fit',
    'document-damaged': 'the document’s bytes in the store are gone or altered',
    'wrong-account-event': 'the log of accounts was changed, cut or added to',
  },
};

/** For what a text was erased. */
const ERASED_FOR: Record<string, Text> = {
  asked: { vi: 'người viết yêu cầu', en: 'its writer asked' },
  needless: { vi: 'không còn cần cho mục đích', en: 'it was needed no more' },
  ordered: { vi: 'cơ quan có thẩm quyền yêu cầu', en: 'an authority ordered it' },
};
const reasonOf = (basis: string): Text => ERASED_FOR[basis] ?? { vi: basis, en: basis };

const WORDS = {
  vi: {
    summary: (cases: number, entries: number, faults: number) =>
      `${cases} hồ sơ, ${entries} dòng sổ, ${faults} chỗ sai`,
    rebuilt: (caseId: string, entries: number) => `${caseId}: dựng lại từ ${entries} dòng sổ`,
    leftAlone: (caseId: string, faults: number) => `${caseId}: để nguyên, chuỗi băm không khớp (${faults} chỗ sai)`,
    erased: (at: string, body: string, basis: string, seq: number) =>
      `lời góp ý đã xóa lúc ${at} bởi ${body}, theo dòng sổ #${seq} (${reasonOf(basis).vi})`,
    none: 'Không có hồ sơ nào đang mở.',
  },
  en: {
    summary: (cases: number, entries: number, faults: number) => `${cases} cases, ${entries} entries, ${faults} faults`,
    rebuilt: (caseId: string, entries: number) => `${caseId}: rebuilt from ${entries} entries`,
    leftAlone: (caseId: string, faults: number) => `${caseId}: left alone, its chain does not hold (${faults} faults)`,
    erased: (at: string, body: string, basis: string, seq: number) =>
      `the comment was erased at ${at} by ${body}, per entry #${seq} (${reasonOf(basis).en})`,
    none: 'No open case.',
  },
};

/** After so many it says how far it has come. */
const SAID_EVERY = 100;

/** Adds `register verify` and `rebuild`. Both work on the database of the running `npm start`, or of DATABASE_URL. */
export function registerRegister(program: Command): void {
  const register = program.command('register').description('the register of acts');
  register
    .command('verify')
    .description('recompute the hash chain of every case, or of one; exits with 1 where it does not hold')
    .argument('[case]', 'only this case')
    .option('--json', 'answer as JSON')
    .addOption(language())
    .exitOverride(exitWithBadInput)
    .action(answering(FIELDS, runVerify));
  register
    .command('export')
    .description('a case’s whole record as JSON, with its place in the newest digest, for `verify --against`')
    .argument('<case>', 'the case, e.g. 22.annual-plan-province.2027')
    .addOption(language())
    .exitOverride(exitWithBadInput)
    .action(answering(FIELDS, runExport));
  program
    .command('rebuild')
    .description('rebuild a case, or with --all every open case, from the register')
    .argument('[case]', 'the case, e.g. 22.annual-plan-province.2027')
    .option('--all', 'every open case')
    .option('--json', 'answer as JSON')
    .addOption(language())
    .exitOverride(exitWithBadInput)
    .action(answering(FIELDS, runRebuild));
}

async function assertCase(db: PrismaClient, caseId: string): Promise<void> {
  if (!(await db.case.findUnique({ where: { id: caseId }, select: { id: true } }))) throw notFound('case', caseId);
}

async function runVerify(caseId: string | undefined, { json, lang }: Answering, command: Command): Promise<void> {
  const { verifyAll, verifyCases } = await import('../register/evidence/verified');
  const { writeErr } = outputOf(command);
  const report = await withDatabase(async (db) => {
    if (caseId) await assertCase(db, caseId);
    const whole = await storedWhole();
    const { damaged, ...found } = caseId
      ? await verifyCases(db, whole, [caseId])
      : await verifyAll(db, whole, (done, of) => void (json || writeErr(`${done}/${of}\n`)));
    return { ...found, damaged: damaged.map(({ id }) => id) };
  });
  const line = (where: string, says: keyof (typeof FAULTS)['vi']) => `${where}: ${says} – ${FAULTS[lang][says]}\n`;
  const faults = [
    ...report.law.map((version) => line(version, 'wrong-law')),
    ...report.events.map((id) => line(`account-event:${id}`, 'wrong-account-event')),
    ...report.damaged.map((id) => line(`document:${id}`, 'document-damaged')),
    ...report.faults.map(({ caseId: id, seq, says }) => line(`${id} #${seq}`, says)),
  ];
  const erased = report.erased.map(
    ({ caseId: id, seq, by }) => `${id} #${seq}: ${WORDS[lang].erased(by.at, by.body, by.basis, by.seq)}\n`,
  );
  const summary = `${WORDS[lang].summary(report.cases, report.entries, faults.length)}\n`;
  const lines = [...faults, ...erased, summary].join('');
  say(command, report, lines);
  if (faults.length > 0) process.exitCode = 1;
}

async function runExport(caseId: string, _options: Answering, command: Command): Promise<void> {
  const { recordFile } = await import('../register/evidence/against');
  const file = await withDatabase(async (db) => {
    await assertCase(db, caseId);
    return recordFile(db, caseId);
  });
  outputOf(command).writeOut(`${JSON.stringify(file, null, 1)}\n`);
}

async function runRebuild(
  caseId: string | undefined,
  { all, json, lang }: Answering & { all?: boolean },
  command: Command,
): Promise<void> {
  if (!caseId && !all) throw new DomainError('invalid-input', { field: 'CASE', rule: 'name a case, or say --all' });
  const { rebuildCases } = await import('../register/rebuild');
  const { caseIds } = await import('../register/read');
  const { writeErr } = outputOf(command);
  const rebuilt = await withDatabase(async (db) => {
    if (caseId) await assertCase(db, caseId);
    const { connectEngine } = await import('./temporal');
    const { cases, workflows, stop } = await connectEngine(db);
    try {
      const ids = caseId ? [caseId] : await caseIds(db, { closedAt: null });
      return await rebuildCases({ db, cases, workflows }, ids, (done) => {
        if (!json && done % SAID_EVERY === 0) writeErr(`${done}/${ids.length}\n`);
      });
    } finally {
      await stop();
    }
  });
  const broken = rebuilt.filter((one) => one.faults.length > 0);
  const { leftAlone, rebuilt: again, none } = WORDS[lang];
  const lines = rebuilt.map(
    ({ caseId: id, entries, faults }) => `${faults.length ? leftAlone(id, faults.length) : again(id, entries)}\n`,
  );
  say(command, { cases: rebuilt }, lines.join('') || `${none}\n`);
  if (broken.length > 0) process.exitCode = 1;
}
