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
interface About {
  matter: string;
}

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
): Paper =>
  paperFrom('submission', facts, {
    words: { matter: said.matter, enclosures: said.enclosures.join('; ') },
    lines: { reasons: said.reasons, asks: said.asks },
    blocks: { opinions: said.opinions, content: said.content, figures: said.figures },
  });

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
): Paper =>
  paperFrom('report', facts, {
    words: { matter: said.matter, opening: said.opening },
    lines: { shortcomings: said.shortcomings, tasks: said.tasks, asks: said.asks },
    blocks: { content: said.content, figures: said.figures },
  });

/** Báo cáo thẩm tra: what a committee found in what was submitted. */
export const verificationReport = (
  facts: Facts,
  said: About & {
    submitter: string;
    findings: string[];
    remarks: string[];
    figures: Block[];
    votes: VoteRow[];
    conclusion: string;
    asks: string[];
  },
): Paper =>
  paperFrom('verification', facts, {
    words: { matter: said.matter, submitter: said.submitter, conclusion: said.conclusion },
    lines: { findings: said.findings, remarks: said.remarks, asks: said.asks },
    blocks: { figures: said.figures, votes: votesTable(said.votes) },
  });

interface Enacted extends About {
  /** By whose power: "Chủ tịch Ủy ban nhân dân tỉnh …". */
  authority: string;
  /** "Theo đề nghị của …"; null where nobody proposed it. */
  proposal: string | null;
  articles: string[];
  implementers: string;
}

/** Quyết định. `effect`: "kể từ ngày 01 tháng 01 năm 2027"; null: from the day of its signature. */
export const decision = (facts: Facts, said: Enacted & { effect: string | null; annexes: Annex[] }): Paper =>
  paperFrom('decision', facts, {
    words: { ...enacted(said), effect: said.effect ?? '' },
    lines: { articles: said.articles },
    annexes: said.annexes,
  });

/** Nghị quyết (cá biệt). `adopted`: by whom, at which session and when; null before the vote. */
export const resolution = (
  facts: Facts,
  said: Enacted & { figures: Block[]; adopted: string | null; annexes: Annex[] },
): Paper =>
  paperFrom('resolution', facts, {
    words: { ...enacted(said), adopted: said.adopted ?? '' },
    lines: { articles: said.articles },
    blocks: { figures: said.figures },
    annexes: said.annexes,
  });

const enacted = ({ matter, authority, proposal, implementers }: Enacted) => ({
  matter,
  authority,
  proposal: proposal ?? '',
  implementers,
});

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
): Paper =>
  paperFrom('letter', facts, {
    words: {
      matter: said.matter,
      until: said.due ? `chậm nhất hết ${dateWords(said.due)}` : 'trong thời hạn quy định',
      silence: said.silence ?? '',
      enclosures: said.enclosures.join('; '),
    },
    lines: { background: said.background, questions: said.questions },
  });

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
): Paper =>
  paperFrom('invitation', facts, {
    words: {
      matter: said.matter,
      invited: said.invited.join('; '),
      meeting: said.meeting,
      chair: said.chair,
      time: moment(said.on, said.from),
      venue: said.venue,
    },
    lines: { notes: said.notes },
  });

/** `08 giờ 00, ngày 05 tháng 01 năm 2026`. */
function moment(day: IsoDate, time: string): string {
  const [hour = '', minute = ''] = time.split(':');
  return `${hour} giờ ${minute}, ${dateWords(day)}`;
}

/** Biên bản, signed by its secretary and the chair. Throws `date-malformed`. */
export const minutes = (
  facts: Facts,
  said: {
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
): Paper =>
  paperFrom('minutes', facts, {
    words: {
      meeting: said.meeting,
      begun: moment(said.on, said.from),
      ended: moment(said.on, said.to),
      venue: said.venue,
      chair: said.chair,
      secretary: said.secretary,
      conclusion: said.conclusion ?? '',
    },
    lines: { attending: said.attending, course: said.course },
    blocks: { votes: votesTable(said.votes) },
    secretary: said.secretary,
  });

/** Chương trình kỳ họp. `from`: "08:00". Throws `date-malformed`. */
export const programme = (
  facts: Facts,
  said: { meeting: string; on: IsoDate; from: string; venue: string; items: ProgrammeRow[]; notes: string[] },
): Paper =>
  paperFrom('programme', facts, {
    words: { meeting: said.meeting, opens: moment(said.on, said.from), venue: said.venue },
    lines: { notes: said.notes },
    blocks: { programme: programmeTable(said.items) },
  });

/** Biên bản of a session's votes, with every correction of a tally; signed by its secretary and the chair. */
export const votingRecord = (
  facts: Facts,
  said: {
    meeting: string;
    on: IsoDate;
    attending: string[];
    votes: TallyRow[];
    corrections: string[];
    secretary: string;
  },
): Paper =>
  paperFrom('votes', facts, {
    words: { meeting: said.meeting, on: dateWords(said.on) },
    lines: { attending: said.attending, corrections: said.corrections },
    blocks: { votes: [...talliesTable(said.votes), ...ballotsTables(said.votes)] },
    secretary: said.secretary,
  });

/** Kế hoạch with its annexes, which its text points to. */
export const plan = (
  facts: Facts,
  said: About & {
    opening: string;
    aims: string[];
    content: Block[];
    figures: Block[];
    tasks: string[];
    annexes: Annex[];
  },
): Paper =>
  paperFrom('plan', facts, {
    words: { matter: said.matter, opening: said.opening, annexes: annexNames(said.annexes) },
    lines: { aims: said.aims, tasks: said.tasks },
    blocks: { content: said.content, figures: said.figures },
    annexes: said.annexes,
  });

/** Kế hoạch of a planning office; its annex is the working timetable, a day for each step that no law dates. */
export const timetable = (facts: Facts, said: About & { aims: string[]; days: DayRow[]; tasks: string[] }): Paper =>
  paperFrom('timetable', facts, {
    words: { matter: `Lịch làm việc lập ${lowered(said.matter)}` },
    lines: { aims: said.aims, tasks: said.tasks },
    annexes: [
      {
        as: null,
        title: `Lịch làm việc lập ${lowered(said.matter)}`,
        blocks: daysTable(said.days),
        landscape: false,
      },
    ],
  });

const lowered = (matter: string): string => matter.charAt(0).toLowerCase() + matter.slice(1);

const annexNames = (annexes: Annex[]): string =>
  annexes.length > 1
    ? annexes.map((_, index) => `Phụ lục ${roman(index + 1)}`).join(', ')
    : annexes.map(() => 'Phụ lục').join('');

/** Thông báo. */
export const notice = (facts: Facts, said: About & { opening: string; content: Block[]; points: string[] }): Paper =>
  paperFrom('notice', facts, {
    words: { matter: said.matter, opening: said.opening },
    lines: { points: said.points },
    blocks: { content: said.content },
  });
