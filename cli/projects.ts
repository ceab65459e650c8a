import type { Command } from 'commander';
import { formatVnDate, type IsoDate, isIsoDate } from '../domain/calendar/dates';
import { duePeriod, parsePeriod } from '../domain/calendar/period';
import { DomainError } from '../domain/errors';
import { basisText, periodText } from '../domain/law/words';
import type { ProjectLevel } from '../domain/project/law';
import { projectLevel, projectPlan, type ProjectPlan, type Receiver, type Span } from '../domain/project/plan';
import { loadCalendar } from '../procedures/calendars/load';
import { loadDirectory } from '../procedures/load';
import { loadProjectLaws } from '../procedures/projects/load';
import { answering, exitWithBadInput, type Language, table, type Answering, language, say } from './answers';

interface NoticesOptions extends Answering {
  level: string;
  places: string;
  on: string;
  unit?: string;
  owner?: string;
}

const FIELDS: Record<string, string> = {
  'no-such-unit': '--places/--unit',
  'wrong-level': '--unit',
  'place-too-wide': '--places',
  'no-procedure': '--on',
  'bad-date': '--on',
  'calendar-out-of-range': '--on',
};

const LEVELS: Record<string, ProjectLevel> = {
  central: 'nation',
  nation: 'nation',
  province: 'province',
  district: 'district',
  commune: 'commune',
};

const WORDS = {
  vi: {
    head: ['Nơi nhận', 'Địa điểm', 'Gửi chậm nhất', 'Thời hạn'],
    from: 'Từ ngày',
    ended: 'Không còn HĐND',
    public: 'công khai tại',
    unsure: 'địa điểm suy ra từ mã đơn vị, cần chủ đầu tư xác nhận',
  },
  en: {
    head: ['Told', 'Places', 'At the latest on', 'Time limit'],
    from: 'From',
    ended: 'No Council any more',
    public: 'made public in',
    unsure: 'places inferred from the units’ codes; the owner must confirm them',
  },
};

/**
 * Adds `projects notices`: which Councils must be told of a project on a day, by which line of the matrix, and what
 * later days change (S31).
 */
export function registerProjects(program: Command): void {
  program
    .command('projects')
    .description('the register of projects')
    .command('notices')
    .description('which Councils must be told of a project, and why')
    .requiredOption('--level <level>', 'who decides on it: central, province, district or commune')
    .requiredOption('--places <codes>', 'codes of the units in which it lies, e.g. 22,31')
    .requiredOption('--on <day>', 'the day, YYYY-MM-DD')
    .option('--unit <code>', 'the unit that decides (default: that of the first place)')
    .option('--owner <body>', 'its owner, e.g. 22.so-xay-dung (default: the unit’s Committee)')
    .addOption(language())
    .option('--json', 'answer as JSON')
    .exitOverride(exitWithBadInput)
    .action(answering(FIELDS, print));
}

function print(options: NoticesOptions, command: Command): void {
  const { on } = options;
  if (!isIsoDate(on)) throw new DomainError('bad-date', { field: 'on', value: on, rule: 'YYYY-MM-DD' });
  const directory = loadDirectory();
  const places = options.places
    .split(',')
    .map((code) => code.trim())
    .filter(Boolean);
  const unit = options.unit ?? unitDeciding(levelOf(options.level), places, on);
  const level = projectLevel(directory, unit, on);
  if (level !== levelOf(options.level))
    throw new DomainError('wrong-level', { procedure: 'project', level: options.level, unit, actual: level });
  const owner = options.owner ?? `${unit}.ubnd`;
  const plan = projectPlan(directory, loadProjectLaws(), { unit, level, owner, places }, on);
  say(command, asData(plan, unit, on), asText(plan, on, options.lang));
}

function levelOf(word: string): ProjectLevel {
  const level = Object.hasOwn(LEVELS, word) ? LEVELS[word] : undefined;
  if (!level) throw new DomainError('invalid-input', { field: '--level', rule: Object.keys(LEVELS).join(', ') });
  return level;
}

/** The unit of that level that the first place is or lies in. */
function unitDeciding(level: ProjectLevel, [place = '']: string[], on: IsoDate): string {
  const directory = loadDirectory();
  if (level === 'nation') return 'VN';
  if (level === 'province') return directory.provinceOf(place, on);
  const { level: actual, parent } = directory.unit(place, on);
  return actual === level || parent === null ? place : parent;
}

/** The last day for sending: counted from the day asked about, for what is told at once. */
const sendBy = (plan: ProjectPlan, span: Span, on: IsoDate): IsoDate =>
  duePeriod(loadCalendar(), on, parsePeriod(limitOf(plan, span).period)).dueOn;

function limitOf({ laws }: ProjectPlan, span: Span) {
  const { rule, duties } = laws[span.law] as ProjectPlan['laws'][string];
  return duties[rule.tells === 'community' ? 'posting' : 'notice'].within;
}

function asData(plan: ProjectPlan, unit: string, on: IsoDate): object {
  const spans = plan.spans.map((span, index) => {
    const { rule, version } = plan.laws[span.law] as ProjectPlan['laws'][string];
    const begins = index === 0 ? on : span.from;
    const { receivers, places, sure, ended } = span;
    return {
      from: begins,
      law: version,
      rule: rule.id,
      why: rule.title,
      cites: rule.cites,
      places,
      sure,
      ended,
      sendBy: sendBy(plan, span, begins),
      receivers,
    };
  });
  return { unit, on, spans };
}

function asText(plan: ProjectPlan, on: IsoDate, language: Language): string {
  return plan.spans.map((span, index) => spanText(plan, span, index === 0 ? on : span.from, language)).join('\n');
}

function spanText(plan: ProjectPlan, span: Span, on: IsoDate, language: Language): string {
  const words = WORDS[language];
  const { rule, version } = plan.laws[span.law] as ProjectPlan['laws'][string];
  const { period, cites } = limitOf(plan, span);
  const limit = `${periodText(parsePeriod(period))[language]} (${basisText(cites)[language]})`;
  const rows = span.receivers.map((one) => [
    toldName(one, on, language),
    one.places.join(', '),
    formatVnDate(sendBy(plan, span, on)),
    limit,
  ]);
  const notes = [
    ...(span.ended.length > 0 ? [`${words.ended}: ${span.ended.join(', ')}`] : []),
    ...(span.sure ? [] : [`* ${words.unsure}`]),
  ];
  return `${words.from} ${formatVnDate(on)} (${version}): ${rule.title[language]} — ${basisText(rule.cites)[language]}\n\n${table([words.head, ...rows])}${notes.map((note) => `${note}\n`).join('')}`;
}

function toldName({ council, unit }: Receiver, on: IsoDate, language: Language): string {
  const directory = loadDirectory();
  return council
    ? `${directory.bodyShortName(council, on)[language]} (${unit})`
    : `${WORDS[language].public} ${directory.unit(unit, on).name[language]} (${unit})`;
}
