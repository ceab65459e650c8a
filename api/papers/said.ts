import * as made from '../../documents/from/documents';
import { type Facts, paragraphs } from '../../documents/from/facts';
import { opinionsAnnex, summaryOf } from '../../documents/from/opinions';
import { figuresTable, type VoteRow } from '../../documents/from/tables';
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
  const rows = targets.map(({ indicator, value, unit, name }) => ({
    name: name ?? known.get(indicator)?.name.vi ?? indicator,
    measure: unit,
    values: [value],
  }));
  return figuresTable('Chỉ tiêu chủ yếu', [year === null ? 'Kế hoạch' : `Kế hoạch ${year}`], rows);
};

const annexes = ({ opinions }: Given): Annex[] => (opinions ? [opinionsAnnex(opinions)] : []);
const OPINIONS = 'bảng tổng hợp, tiếp thu, giải trình ý kiến';

const enclosures = ({ enclosures: named, opinions }: Given): string[] => [...named, ...(opinions ? [OPINIONS] : [])];
const implementers = ({ called, asked, told }: Given): string => called([...told, ...asked]).join(', ') || TO_WRITE;
const titleOf = ({ meeting, matter }: Given): string => meeting?.title ?? `Cuộc họp về ${matter}`;
const adopted = ({ meeting, votes }: Given): string | null =>
  meeting?.kind === 'session' && meeting.on && votes.length > 0
    ? `${meeting.title} thông qua ngày ${formatVnDate(meeting.on)}`
    : null;
const orToWrite = (lines: string[] | undefined): string[] => (lines && lines.length > 0 ? lines : [TO_WRITE]);
const invited = (given: Given): string[] => orToWrite(given.meeting?.invited ?? given.called(given.asked));
const numbered = (lines: string[]): string[] => lines.map((line, index) => `${index + 1}. ${line}`);

/** When and where people meet; what isn't laid down is office hours, or to be written. */
const met = (given: Given) => ({
  meeting: titleOf(given),
  on: given.meeting?.on ?? given.on,
  from: given.meeting?.from ?? '08:00',
  venue: given.meeting?.place ?? TO_WRITE,
});

/** What a meeting is about, where it has an agenda of its own. */
function agenda({ meeting }: Given): string[] {
  if (meeting?.kind !== 'session' || meeting.agenda.length === 0) return [];
  return ['Nội dung:', ...numbered(meeting.agenda)];
}

const vote = ({ matter, inFavour, against, abstained }: VoteRow): string =>
  `${matter}: ${inFavour} tán thành, ${against} không tán thành, ${abstained} không biểu quyết`;

/** What is made known: what became of a meeting, a gathering, a consultation. */
const known = ({ meeting, opinions }: Given): string[] => [
  ...(meeting?.course ?? []),
  ...(meeting?.conclusion ? [meeting.conclusion] : []),
  ...(opinions ? [summaryOf(opinions)] : []),
];

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
      ...met(given),
      matter: titleOf(given),
      invited: invited(given),
      chair: TO_WRITE,
      notes: agenda(given),
    }),
  minutes: (facts, given) =>
    made.minutes(facts, {
      ...met(given),
      to: given.meeting?.to ?? '11:30',
      attending: orToWrite(given.meeting?.attended ?? given.called(given.asked)),
      chair: TO_WRITE,
      secretary: TO_WRITE,
      course: orToWrite(given.meeting?.course),
      votes: given.votes,
      conclusion: given.meeting?.conclusion ?? null,
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
      content: known(given).length > 0 ? paragraphs(known(given)) : given.votes.length > 0 ? [] : WRITE,
      points: given.votes.map(vote),
    }),
  programme: (facts, given) =>
    made.programme(facts, {
      ...met(given),
      items: given.meeting?.programme ?? [],
      notes: [],
    }),
  votes: (facts, given) =>
    made.votingRecord(facts, {
      meeting: titleOf(given),
      on: given.meeting?.on ?? given.on,
      attending: orToWrite(given.meeting?.attended),
      votes: given.meeting?.tallies ?? [],
      corrections: given.meeting?.corrections ?? [],
      secretary: TO_WRITE,
    }),
};
