import * as made from '../../documents/from/documents';
import { type Facts, paragraphs } from '../../documents/from/facts';
import { opinionsAnnex, summaryOf } from '../../documents/from/opinions';
import { figuresTable } from '../../documents/from/tables';
import type { TemplateName } from '../../documents/from/template';
import { formatVnDate, type IsoDate } from '../../domain/calendar/dates';
import type { Annex, Block, Paper } from '../../domain/officialDocument/paper';
import { loadIndicators } from '../../procedures/indicators';
import type { CaseFacts } from './fromCase';

/** The facts of a case with what is made of them for a document. */
export interface Given extends CaseFacts {
  /** What the document is about. */
  matter: string;
  called(bodies: string[]): string[];
  on: IsoDate;
}

/** Where only the writer knows what stands there. */
const TO_WRITE = '…';
const WRITE: Block[] = paragraphs([TO_WRITE]);

const figures = ({ figures: targets, year }: Given): Block[] => {
  const known = loadIndicators();
  const rows = targets.map(({ indicator, value, unit }) => ({
    name: known.get(indicator)?.name.vi ?? indicator,
    measure: unit,
    values: [value],
  }));
  return figuresTable('Chỉ tiêu chủ yếu', [year === null ? 'Kế hoạch' : `Kế hoạch ${year}`], rows);
};

const annexes = ({ opinions }: Given): Annex[] => (opinions ? [opinionsAnnex(opinions)] : []);
const OPINIONS = 'bảng tổng hợp, tiếp thu, giải trình ý kiến';

const enclosures = ({ enclosures: named, opinions }: Given): string[] => [...named, ...(opinions ? [OPINIONS] : [])];
const implementers = ({ called, asked, told }: Given): string => called([...told, ...asked]).join(', ') || TO_WRITE;
const names = ({ called, asked }: Given): string[] => (asked.length > 0 ? called(asked) : [TO_WRITE]);
const meeting = ({ session, matter }: Given): string => session?.title ?? `Cuộc họp về ${matter}`;
const adopted = ({ session, votes }: Given): string | null =>
  session && votes.length > 0 ? `${session.title} thông qua ngày ${formatVnDate(session.opensOn)}` : null;

/** What silence means is said only where the law says it. */
const silenceOf = ({ silence }: Given): string | null =>
  silence?.means === 'consent' && silence.cites !== 'practice'
    ? 'Quá thời hạn trên, cơ quan không có ý kiến được coi là đồng ý.'
    : null;

/** A document of each template from the facts of a case; what no register knows is left to write. */
export const SAID: Record<TemplateName, (facts: Facts, given: Given) => Paper> = {
  submission: (facts, given) => ({
    ...made.submission(facts, {
      matter: given.matter,
      reasons: [],
      opinions: given.opinions ? paragraphs([summaryOf(given.opinions)]) : [],
      content: WRITE,
      figures: figures(given),
      asks: [],
      enclosures: enclosures(given),
    }),
    annexes: annexes(given),
  }),
  report: (facts, given) => ({
    ...made.report(facts, {
      matter: given.matter,
      opening: `${facts.issuer} báo cáo về ${given.matter} như sau:`,
      content: given.opinions ? paragraphs([summaryOf(given.opinions)]) : WRITE,
      figures: figures(given),
      shortcomings: [],
      tasks: [],
      asks: [],
    }),
    annexes: annexes(given),
  }),
  verification: (facts, given) =>
    made.verificationReport(facts, {
      matter: given.matter,
      submitter: TO_WRITE,
      findings: [TO_WRITE],
      remarks: [],
      figures: figures(given),
      votes: given.votes,
      conclusion: TO_WRITE,
      asks: [],
    }),
  decision: (facts, given) =>
    made.decision(facts, {
      matter: `Về ${given.matter}`,
      authority: facts.issuer,
      proposal: null,
      articles: [`Ban hành ${given.matter}.`],
      implementers: implementers(given),
      effect: null,
      annexes: figures(given).map((table) => ({ as: null, title: 'Chỉ tiêu', blocks: [table], landscape: false })),
    }),
  resolution: (facts, given) =>
    made.resolution(facts, {
      matter: `Về ${given.matter}`,
      authority: facts.issuer,
      proposal: null,
      articles: [`Thông qua ${given.matter}${given.figures.length > 0 ? ' với các chỉ tiêu sau:' : '.'}`],
      figures: figures(given),
      implementers: implementers(given),
      adopted: adopted(given),
      annexes: [],
    }),
  letter: (facts, given) =>
    made.letterForOpinions(facts, {
      matter: given.matter,
      background: [],
      questions: [],
      due: given.dueOn,
      silence: silenceOf(given),
      enclosures: given.enclosures,
    }),
  invitation: (facts, given) =>
    made.invitation(facts, {
      matter: meeting(given),
      invited: names(given),
      meeting: meeting(given),
      chair: TO_WRITE,
      on: given.session?.opensOn ?? given.on,
      from: START,
      venue: TO_WRITE,
      notes: [],
    }),
  minutes: (facts, given) =>
    made.minutes(facts, {
      meeting: meeting(given),
      on: given.session?.opensOn ?? given.on,
      from: START,
      to: END,
      venue: TO_WRITE,
      attending: names(given),
      chair: TO_WRITE,
      secretary: TO_WRITE,
      course: [TO_WRITE],
      votes: given.votes,
      conclusion: null,
    }),
  plan: (facts, given) =>
    made.plan(facts, {
      matter: given.matter.replace(/^Kế hoạch /, ''),
      opening: '',
      aims: [TO_WRITE],
      content: WRITE,
      figures: figures(given),
      tasks: [],
      annexes: annexes(given),
    }),
  timetable: (facts, given) =>
    made.timetable(facts, { matter: given.matter, aims: [TO_WRITE], days: given.days, tasks: [TO_WRITE] }),
  notice: (facts, given) =>
    made.notice(facts, {
      matter: given.matter,
      opening: `${facts.issuer} thông báo về ${given.matter} như sau:`,
      content: given.votes.length > 0 ? [] : WRITE,
      points: given.votes.map(
        ({ matter, inFavour, against, abstained }) =>
          `${matter}: ${inFavour} tán thành, ${against} không tán thành, ${abstained} không biểu quyết`,
      ),
    }),
};

/** Office hours, to be set right. */
const START = '08:00';
const END = '11:30';
