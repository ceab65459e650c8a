import type { Command } from 'commander';
import { DomainError } from '../domain/errors';
import { notFound } from '../domain/notFound';
import { formatVnDate } from '../domain/calendar/dates';
import type { MovePreview } from '../domain/planCycle/previewMove';
import { type Change, type Difference, difference, isSame } from '../domain/law/difference';
import { effectOf } from '../domain/law/effect';
import type { Effect } from '../domain/law/procedure';
import { soughtIn } from '../domain/notFound';
import { fill, type RefusalCode, REFUSALS } from '../domain/refusals';
import { wholeText } from '../procedures/files';
import { loadDirectory, loadProcedures } from '../procedures/load';
import type { PrismaClient } from '../prisma/generated/client';
import { databaseNow } from '../register/read';
import type { Draft, Version } from '../register/versions';
import { answering, exitWithBadInput, type Language, type Answering, language, say } from './answers';
import { runningDatabase, withDatabase } from './database';

interface PublishOptions extends Answering {
  instruments?: string;
  why: string;
  dryRun?: boolean;
}

const FIELDS: Record<string, string> = {
  unavailable: 'DATABASE_URL',
  'not-found': 'ID/VERSION',
  'version-frozen': 'FILE',
  'procedure-faulty': 'FILE',
};

const WORDS = {
  vi: {
    added: 'thêm',
    removed: 'bỏ',
    changed: 'đổi',
    ended: 'kết thúc',
    anew: 'làm lại',
    moved: 'đổi hạn',
    same: 'Hai phiên bản như nhau.',
    before: 'trước',
    after: 'sau',
    published: 'Đã công bố',
    would: 'Sẽ công bố',
    already: 'Đã công bố từ trước',
    ends: 'kết thúc ở',
    running: 'Hồ sơ đang chạy',
    unmovable: 'không chuyển được',
    nothing: 'không đổi hạn nào',
  },
  en: {
    added: 'added',
    removed: 'removed',
    changed: 'changed',
    ended: 'ended',
    anew: 'anew',
    moved: 'due date moved',
    same: 'The two versions are the same.',
    before: 'before',
    after: 'after',
    published: 'Published',
    would: 'Would publish',
    already: 'Published before',
    ends: 'ends with',
    running: 'Running cases',
    unmovable: 'cannot be moved',
    nothing: 'no date moves',
  },
};

/**
 * Adds `procedures diff`, how two versions differ, and `procedures publish`, which freezes one in a running
 * installation.
 */
export function registerLawChange(procedures: Command): void {
  procedures
    .command('diff')
    .argument('<id>', 'e.g. annual-plan-province')
    .argument('<from>', 'version')
    .argument('<to>', 'version')
    .description('how two versions differ: steps, due rules, who acts, citations')
    .addOption(language())
    .option('--json', 'answer as JSON')
    .exitOverride(exitWithBadInput)
    .action(answering(FIELDS, runDiff));
  procedures
    .command('publish')
    .argument('<file>', 'the procedure file (YAML)')
    .description(
      'publish a version into the running installation; running cases keep theirs, and what moving each would change is shown',
    )
    .option('--instruments <file>', 'instruments that it cites and the installation does not know yet')
    .option('--why <text>', 'why it is published; stands on record', '–')
    .option('--dry-run', 'only show what it would do')
    .addOption(language())
    .option('--json', 'answer as JSON')
    .exitOverride(exitWithBadInput)
    .action(answering(FIELDS, runPublish));
}

async function runDiff(id: string, from: string, to: string, { lang }: Answering, command: Command): Promise<void> {
  // Versions published by hand are in the database only; without one, the files say.
  const known = runningDatabase()
    ? await withDatabase(async (db) => (await import('../register/versions')).versions(db, id))
    : null;
  const all = known?.map(({ procedure }) => procedure) ?? loadProcedures(id);
  const [one, other] = [from, to].map((version) => {
    const found = all.find((procedure) => procedure.version === version);
    if (!found) throw notFound('version', `${id} ${version}`);
    return found;
  });
  const found = difference(one!, other!);
  say(command, found, `${diffText(found, lang)}\n`);
}

async function runPublish(file: string, options: PublishOptions, command: Command): Promise<void> {
  const { instruments, why, dryRun, lang } = options;
  const { draftOf, publishVersion } = await import('../register/versions');
  const { draft, running } = await withDatabase(async (db) => {
    const given = {
      text: readGiven(file),
      ...(instruments && { instruments: readGiven(instruments) }),
      by: 'cli',
      why,
    };
    const draft = dryRun ? await draftOf(db, given) : await publishVersion(db, given);
    const { procedure, hash } = draft;
    return { draft, running: await runningUnder(db, { procedure, hash, publishedAt: null }) };
  });
  const { procedure, hash, before, ends } = draft;
  const found = before && difference(before.procedure, procedure);
  const answer = {
    id: procedure.id,
    version: procedure.version,
    hash,
    published: !dryRun,
    effect: effectOf(procedure),
    before: before && { version: before.procedure.version, ends },
    difference: found,
    running,
  };
  say(command, answer, publishedText(draft, dryRun === true, running, lang));
}

function readGiven(file: string): string {
  try {
    return wholeText(file);
  } catch (error) {
    throw new DomainError('invalid-input', {
      field: 'FILE',
      rule: error instanceof Error ? error.message : String(error),
    });
  }
}

type Running = MovePreview & { case: string };

/** What moving each running case would change. */
async function runningUnder(db: PrismaClient, version: Version): Promise<Running[]> {
  const { createCaseReader } = await import('../register/cases');
  const { casesUnder, previewOf, withOverlays } = await import('../register/moves');
  const moving = { reader: createCaseReader(db), directory: loadDirectory() };
  const [now, under] = await Promise.all([databaseNow(db), withOverlays(db, version)]);
  const found: Running[] = [];
  for (let after = ''; ; after = found.at(-1)?.case ?? after) {
    const ids = await casesUnder(db, version, after, PAGE);
    for (const id of ids.slice(0, PAGE)) found.push({ case: id, ...(await previewOf(moving, id, under, now)) });
    if (ids.length <= PAGE) return found;
  }
}

const PAGE = 50;

function publishedText(
  { procedure, hash, published, before, ends }: Draft,
  dryRun: boolean,
  running: Running[],
  language: Language,
): string {
  const words = WORDS[language];
  const done = dryRun ? words.would : published ? words.already : words.published;
  const end = before && ends ? [`${before.procedure.version} ${words.ends} ${spanText(ends)}`] : [];
  const diff = before ? ['', diffText(difference(before.procedure, procedure), language)] : [];
  const lines = [
    `${done}: ${procedure.id}@${procedure.version} (${spanText(effectOf(procedure))}), sha256 ${hash}`,
    ...end,
    ...diff,
    '',
    `${words.running}: ${running.length}`,
    ...running.map((one) => runningText(one, language)),
  ];
  return `${lines.join('\n')}\n`;
}

const spanText = ({ planYears, begun }: Effect): string =>
  `${planYears.from}–${planYears.to ?? '…'}${begun ? `, ${begun.from ?? '…'} – ${begun.to ?? '…'}` : ''}`;

function runningText({ case: id, from, refusal, changes }: Running, language: Language): string {
  const words = WORDS[language];
  const day = (date: string | null): string => (date ? formatVnDate(date) : '–');
  const lines = changes.map(
    ({ title, change, oldDue, newDue, why }) =>
      `    ${words[change]}: ${title[language]}: ${day(oldDue)} → ${day(newDue)} (${why[language]})`,
  );
  if (refusal)
    lines.push(
      `    ${words.unmovable}: ${fill(REFUSALS[refusal.code as RefusalCode].title, soughtIn(refusal, language), language)}`,
    );
  return [`  ${id} (${from})`, ...(lines.length > 0 ? lines : [`    ${words.nothing}`])].join('\n');
}

function diffText(found: Difference, language: Language): string {
  const words = WORDS[language];
  if (isSame(found)) return words.same;
  const line = ({ id, title, change, parts }: Change): string =>
    [
      `${words[change]}: ${id} – ${title[language]}`,
      ...parts.map(
        ({ part, before, after }) =>
          `    ${part}\n      ${words.before}: ${before[language]}\n      ${words.after}: ${after[language]}`,
      ),
    ].join('\n');
  return [`${found.from} → ${found.to}`, ...[...found.steps, ...found.anchors, ...found.settings].map(line)].join('\n');
}
