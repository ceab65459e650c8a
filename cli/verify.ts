import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { DomainError } from '../domain/errors';
import type { AgainstReport, AgainstSays, RecordFile } from '../register/evidence/against';
import type { DigestFile } from '../register/evidence/proof';
import { type Answering, answering, exitWithBadInput, type Language, language, say } from './answers';
import { withDatabase } from './database';
import { FAULTS } from './register';
import { storedWhole } from './stored';

const FIELDS: Record<string, string> = { unavailable: 'DATABASE_URL' };

/** What is wrong with what was held against a digest, besides what the register's own check says. */
const SAYS: Record<Language, Record<Exclude<AgainstSays, keyof (typeof FAULTS)['vi']>, string>> = {
  vi: {
    'unknown-algorithm':
      'ghi một thuật toán băm hoặc ký mà phiên bản này không biết: chưa kết luận được; dùng phiên bản mới hơn',
    'bad-signature': 'chữ ký không khớp',
    'bad-timestamp': 'dấu thời gian không khớp',
    'wrong-leaves': 'danh sách mà mã đối chiếu bao gồm đã bị đổi hoặc không còn',
    'another-digest': 'cơ sở dữ liệu có mã đối chiếu khác cho ngày này, hoặc không có',
    'not-covered': 'không có trong mã đối chiếu này',
    'case-gone': 'hồ sơ đã bị xóa',
    'tail-cut': 'các dòng cuối của sổ ghi đã bị cắt',
    rewritten: 'sổ ghi đã bị viết lại',
    'document-gone': 'tài liệu đã bị xóa',
    'document-changed': 'tài liệu đã bị thay',
    'law-changed': 'văn bản luật đã công bố bị đổi hoặc xóa',
    'digest-changed': 'những gì mã đối chiếu trước bao gồm đã bị đổi',
    'accounts-rewritten': 'nhật ký tài khoản đã bị viết lại',
  },
  en: {
    'unknown-algorithm':
      'names an algorithm of hashing or signing that this version does not know, so nothing can be said of it: use a later version',
    'bad-signature': 'the signature does not hold',
    'bad-timestamp': 'the time stamp does not hold',
    'wrong-leaves': 'the list of what the digest covers was changed or is gone',
    'another-digest': 'the database has another digest of that day, or none',
    'not-covered': 'not covered by this digest',
    'case-gone': 'the case was deleted',
    'tail-cut': 'the end of its record was cut off',
    rewritten: 'its record was written anew',
    'document-gone': 'the document was deleted',
    'document-changed': 'the document was replaced by another',
    'law-changed': 'law as published was changed or deleted',
    'digest-changed': 'what the digest before covers was changed',
    'accounts-rewritten': 'the log of accounts was written anew',
  },
};

const WORDS = {
  vi: {
    digest: ({ number, day, installation, key, leaves }: AgainstReport) =>
      `Mã đối chiếu số ${number} ngày ${day} của ${installation}; khóa ${key}; ${leaves} mục`,
    stamped: (at: string, by: string) => `Dấu thời gian ${at} (${by})`,
    shown: (what: string) => `đã có, không đổi: ${what}`,
    faults: (count: number) => `${count} chỗ sai`,
  },
  en: {
    digest: ({ number, day, installation, key, leaves }: AgainstReport) =>
      `Digest ${number} of ${day} of ${installation}; key ${key}; ${leaves} leaves`,
    stamped: (at: string, by: string) => `Time stamp ${at} (${by})`,
    shown: (what: string) => `was there, unchanged: ${what}`,
    faults: (count: number) => `${count} faults`,
  },
};

interface Options extends Answering {
  against: string;
  record?: string;
  document?: string;
  offline?: boolean;
}

/** Adds `verify --against`: what holds against a signed digest, with no trust in the server. */
export function registerAgainst(program: Command): void {
  program
    .command('verify')
    .description('hold the database, a record or a document against a signed digest; exits with 1 where one differs')
    .requiredOption('--against <digest>', 'file of the digest, from the mail or from the administration')
    .option('--record <file>', 'a case’s record, from `register export`')
    .option('--document <file>', 'a document as a file')
    .option('--offline', 'only files: ask no database')
    .option('--json', 'answer as JSON')
    .addOption(language())
    .exitOverride(exitWithBadInput)
    .action(answering(FIELDS, runAgainst));
}

async function runAgainst(options: Options, command: Command): Promise<void> {
  const { against, record, document, offline, lang } = options;
  const file = jsonIn<DigestFile>('against', against);
  const files = {
    ...(record && { record: jsonIn<RecordFile>('record', record) }),
    ...(document && { document: createHash('sha256').update(bytesIn('document', document)).digest('hex') }),
  };
  const { verifyAgainst } = await import('../register/evidence/against');
  // A record or a document at hand needs no database, unless the digest came without its leaves.
  const report =
    offline || (file.leaves && (record || document))
      ? await verifyAgainst(file, files)
      : await withDatabase(async (db) => verifyAgainst(file, { ...files, db, whole: await storedWhole() }));
  say(command, report, textOf(report, lang));
  if (report.faults.length > 0) process.exitCode = 1;
}

function textOf(report: AgainstReport, lang: Language): string {
  const words = WORDS[lang];
  const said: Record<string, string> = { ...FAULTS[lang], ...SAYS[lang] };
  const { stamped, shown, faults } = report;
  return [
    words.digest(report),
    ...(stamped ? [words.stamped(stamped.at, stamped.authority)] : []),
    ...shown.map(words.shown),
    ...faults.map(({ where, says }) => `${where}: ${says} – ${said[says]}`),
    words.faults(faults.length),
    '',
  ].join('\n');
}

function bytesIn(field: string, file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new DomainError('invalid-input', { field: `--${field}`, rule: (error as Error).message });
  }
}

function jsonIn<T>(field: string, file: string): T {
  try {
    return JSON.parse(bytesIn(field, file).toString('utf8')) as T;
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError('invalid-input', { field: `--${field}`, rule: 'JSON' });
  }
}
