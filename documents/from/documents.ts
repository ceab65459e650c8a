import type { IsoDate } from '../../domain/calendar/dates';
import type { Annex, Block, Paper } from '../../domain/officialDocument/paper';
import { dateWords, roman } from '../../domain/officialDocument/paper';
import { type Facts, paperFrom } from './facts';
import {
  ballotsTables,
  type DayRow,
  daysTable,
  type ProgrammeRow,
  programmeTable,
  talliesTable,
  type TallyRow,
  type VoteRow,
  votesTable,
} from './tables';

/** What a document is about, as its title has it: "Kế hoạch phát triển kinh tế - xã hội năm 2027". */
type About = { matter: string };

/** Tờ trình: what is put before whoever decides. */
export const submission = (
  facts: Facts,
  said: About & {
    reasons: string[];
    opinions: Block[];
    content: Block[];
    figures: Block[];
    asks: string[];
    enclosures: string[];
  },
): Paper => paperFrom('submission', facts, said);

/** Báo cáo. */
export const report = (
  facts: Facts,
  said: About & {
    opening: string;
    content: Block[];
    figures: Block[];
    shortcomings: string[];
    tasks: string[];
    asks: string[];
  },
): Paper => paperFrom('report', facts, said);

/** Báo cáo thẩm tra: what a committee found in what was submitted. */
export const verificationReport = (
  facts: Facts,
  {
    votes,
    ...said
  }: About & {
    submitter: string;
    findings: string[];
    remarks: string[];
    figures: Block[];
    votes: VoteRow[];
    conclusion: string;
    asks: string[];
  },
): Paper => paperFrom('verification', facts, { ...said, votes: votesTable(votes) });

type Enacted = About & {
  /** By whose power: "Chủ tịch Ủy ban nhân dân tỉnh …". */
  authority: string;
  /** "Theo đề nghị của …"; null where nobody proposed it. */
  proposal: string | null;
  articles: string[];
  implementers: string;
};

/** Quyết định. `effect`: "kể từ ngày 01 tháng 01 năm 2027"; null: from the day of its signature. */
export const decision = (
  facts: Facts,
  { annexes, ...said }: Enacted & { effect: string | null; annexes: Annex[] },
): Paper => paperFrom('decision', facts, said, { annexes });

/** Nghị quyết (cá biệt). `adopted`: by whom, at which session and when; null before the vote. */
export const resolution = (
  facts: Facts,
  { annexes, ...said }: Enacted & { figures: Block[]; adopted: string | null; annexes: Annex[] },
): Paper => paperFrom('resolution', facts, said, { annexes });

/**
 * Công văn asking for opinions until the end of `due`; null while no day is set. `silence`: what it means, in words,
 * where the law says so; null otherwise. Throws `date-malformed`.
 */
export const letterForOpinions = (
  facts: Facts,
  said: About & {
    background: string[];
    questions: string[];
    due: IsoDate | null;
    silence: string | null;
    enclosures: string[];
  },
): Paper => {
  const until = said.due ? `chậm nhất hết ${dateWords(said.due)}` : 'trong thời hạn quy định';
  return paperFrom('letter', facts, { ...said, until });
};

/** Giấy mời. `from`: "08:00". Throws `date-malformed`. */
export const invitation = (
  facts: Facts,
  said: About & {
    invited: string[];
    meeting: string;
    chair: string;
    on: IsoDate;
    from: string;
    venue: string;
    notes: string[];
  },
): Paper => paperFrom('invitation', facts, { ...said, time: moment(said.on, said.from) });

/** `08 giờ 00, ngày 05 tháng 01 năm 2026`. */
function moment(day: IsoDate, time: string): string {
  const [hour = '', minute = ''] = time.split(':');
  return `${hour} giờ ${minute}, ${dateWords(day)}`;
}

/** Biên bản, signed by its secretary and the chair. Throws `date-malformed`. */
export function minutes(
  facts: Facts,
  {
    votes,
    ...said
  }: {
    meeting: string;
    on: IsoDate;
    from: string;
    to: string;
    venue: string;
    attending: string[];
    chair: string;
    secretary: string;
    course: string[];
    votes: VoteRow[];
    conclusion: string | null;
  },
): Paper {
  const { on, from, to, secretary } = said;
  const times = { begun: moment(on, from), ended: moment(on, to) };
  return paperFrom('minutes', facts, { ...said, ...times, votes: votesTable(votes) }, { secretary });
}

/** Chương trình kỳ họp. `from`: "08:00". Throws `date-malformed`. */
export const programme = (
  facts: Facts,
  {
    items,
    ...said
  }: { meeting: string; on: IsoDate; from: string; venue: string; items: ProgrammeRow[]; notes: string[] },
): Paper =>
  paperFrom('programme', facts, { ...said, opens: moment(said.on, said.from), programme: programmeTable(items) });

/** Biên bản of a session's votes, with every correction of a tally; signed by its secretary and the chair. */
export const votingRecord = (
  facts: Facts,
  {
    votes,
    secretary,
    ...said
  }: {
    meeting: string;
    on: IsoDate;
    attending: string[];
    votes: TallyRow[];
    corrections: string[];
    secretary: string;
  },
): Paper => {
  const tables = [...talliesTable(votes), ...ballotsTables(votes)];
  return paperFrom('votes', facts, { ...said, on: dateWords(said.on), votes: tables }, { secretary });
};

/** Kế hoạch with its annexes, which its text points to. */
export const plan = (
  facts: Facts,
  {
    annexes,
    ...said
  }: About & {
    opening: string;
    aims: string[];
    content: Block[];
    figures: Block[];
    tasks: string[];
    annexes: Annex[];
  },
): Paper => paperFrom('plan', facts, { ...said, annexes: annexNames(annexes) }, { annexes });

/** Kế hoạch of a planning office; its annex is the working timetable, a day for each step that no law dates. */
export function timetable(
  facts: Facts,
  { matter, days, ...said }: About & { aims: string[]; days: DayRow[]; tasks: string[] },
): Paper {
  const title = `Lịch làm việc lập ${matter.charAt(0).toLowerCase()}${matter.slice(1)}`;
  const annexes = [{ as: null, title, blocks: daysTable(days), landscape: false }];
  return paperFrom('timetable', facts, { ...said, matter: title }, { annexes });
}

const annexNames = (annexes: Annex[]): string =>
  annexes.length > 1
    ? annexes.map((_, index) => `Phụ lục ${roman(index + 1)}`).join(', ')
    : annexes.map(() => 'Phụ lục').join('');

/** Thông báo. */
export const notice = (facts: Facts, said: About & { opening: string; content: Block[]; points: string[] }): Paper =>
  paperFrom('notice', facts, said);
