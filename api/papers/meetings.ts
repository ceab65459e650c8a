import { formatVnDate, type IsoDate, vnDateOf } from '../../domain/calendar/dates';
import type { ProgrammeRow, TallyRow, VoteRow } from '../../documents/from/tables';
import type {
  AgendaItem,
  Ballot,
  Choice,
  Ending,
  Outcome,
  SessionState,
  Tally,
} from '../../domain/councilSession/state';
import { dutiesOf, type Duty, type GatheringState, type ProjectDecision } from '../../domain/gathering/state';
import type { Assignment } from '../../domain/planCycle/laidDown';
import { standing } from '../../domain/planCycle/meetings';
import type { StepState } from '../../domain/planCycle/state';

/** Where people met, or brought in what was asked of them, as its case has it; what that doesn't know is empty. */
export interface MeetingFacts {
  kind: 'session' | 'exchange' | 'gathering';
  title: string;
  on: IsoDate | null;
  /** "08:30". */
  from: string | null;
  to: string | null;
  place: string | null;
  /** Who is called, and who came or brought in its part, as a document names them. */
  invited: string[];
  attended: string[];
  /** What it is about, matter by matter; of a session also when each comes up and who speaks. */
  agenda: string[];
  programme?: ProgrammeRow[];
  /** The votes of a session in full, and which tallies were corrected, in sentences. */
  tallies?: TallyRow[];
  corrections?: string[];
  /** What became of it, in sentences. */
  course: string[];
  conclusion: string | null;
}

/** A body's name as documents have it. */
export type Called = (body: string) => string;

const on = (day: string): string => `ngày ${formatVnDate(day)}`;

/** What of a session stands beside its state: reasons in words by item, and deputies' names by id. */
interface SessionSaid {
  reasons: ReadonlyMap<string, string>;
  deputies: readonly { id: string; name: string }[];
}

const NOTHING_SAID: SessionSaid = { reasons: new Map(), deputies: [] };

/** A session of the Council, or one item of it. */
export function sessionMeeting(
  state: SessionState,
  called: Called,
  items: AgendaItem[] = state.items,
  said: SessionSaid = NOTHING_SAID,
): MeetingFacts {
  const council = called(state.council);
  const reporters = items.filter(({ needsReport }) => needsReport).map(({ reportBy }) => called(reportBy));
  const resolutions = items.flatMap(({ resolution }) => (resolution ? [resolution.number] : []));
  return {
    kind: 'session',
    title: state.title.vi,
    on: state.openedOn ?? state.opensOn,
    from: items.find(({ from }) => from)?.from ?? null,
    to: items.findLast(({ to }) => to)?.to ?? null,
    place: null,
    invited: [...new Set([`Các đại biểu ${council}`, ...reporters])],
    attended: attendedIn(state, items, council, said),
    agenda: items.map(({ title }) => title.vi),
    programme: items.map((item) => ({ when: whenOf(item), what: item.title.vi, who: item.speakers.join('; ') })),
    tallies: items.flatMap((item) => tallyOf(item, said)),
    corrections: items.flatMap((item) => correctionOf(item, said)),
    course: items.flatMap((item, index) => courseOf(item, index, called, said)),
    conclusion: resolutions.length > 0 ? `${council} đã thông qua Nghị quyết số ${resolutions.join(', số ')}.` : null,
  };
}

/** How an item ended; the figures of its vote stand in a table below. */
const ENDED: Record<Outcome, string> = {
  adopted: 'được thông qua',
  rejected: 'không được thông qua',
  returned: 'được trả lại để hoàn thiện',
  postponed: 'được chuyển sang kỳ họp sau',
  withdrawn: 'được cơ quan trình rút lại',
  noted: 'được xem xét, ghi nhận',
  cancelled: 'không được xem xét',
};

/** Of an item whose plan waits no longer: since when, by whom and by which document. */
const endedBy = ({ cause, on: day, by, number, signedOn }: Ending, called: Called): string =>
  cause === 'cancelled'
    ? `, do kế hoạch đã được ${called(by as string)} hủy ${on(day)}${number ? ` theo văn bản số ${number}${signedOn ? ` ${on(signedOn)}` : ''}` : ''}`
    : `, do kế hoạch chuyển sang phiên bản không còn bước này ${on(day)}`;

function courseOf(
  { id, title, speakers, report, decision }: AgendaItem,
  index: number,
  called: Called,
  { reasons }: SessionSaid,
): string[] {
  if (!report && !decision) return [];
  const spoke = speakers.length > 0 ? ` ${speakers.join(', ')} trình bày.` : '';
  const heard = report ? ` ${called(report.by)} báo cáo thẩm tra.` : '';
  // Of a corrected tally the reason stands with the correction.
  const reason = decision?.earlier ? undefined : reasons.get(id);
  const how = decision?.ending ? endedBy(decision.ending, called) : '';
  const ended = decision
    ? ` Nội dung ${ENDED[decision.outcome]}${how}${reason ? `, lý do: ${sentence(reason)}` : '.'}`
    : '';
  return [`${index + 1}. ${title.vi}.${spoke}${heard}${ended}`];
}

/** A sentence ends once. */
const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** How many were there at most, and by the last roll by name who was not. */
function attendedIn(
  { rolls, deputies }: SessionState,
  items: AgendaItem[],
  council: string,
  said: SessionSaid,
): string[] {
  const all = [...rolls, ...items.flatMap(({ attendance }) => attendance ?? [])];
  const present = Math.max(0, ...all.map((one) => one.present));
  if (present === 0) return [];
  const there = rolls.at(-1)?.deputies;
  const absent = there ? said.deputies.filter(({ id }) => !there.includes(id)).map(({ name }) => name) : [];
  return [
    `${present}/${deputies} đại biểu ${council}`,
    ...(absent.length > 0 ? [`Vắng mặt: ${absent.join(', ')}`] : []),
  ];
}

/** `08:30–09:15, ngày 08/12/2026`, as much of it as is laid down. */
function whenOf({ on: day, from, to }: AgendaItem): string {
  const times = [from, to].filter(Boolean).join('–');
  return [times, day ? on(day) : ''].filter(Boolean).join(', ');
}

/** How an item was voted on; nothing where it wasn't. */
export const voteOf = ({ title, decision }: AgendaItem): VoteRow[] =>
  decision?.votes
    ? [
        {
          matter: title.vi,
          inFavour: decision.votes.for,
          against: decision.votes.against,
          abstained: decision.votes.abstained,
        },
      ]
    : [];

function tallyOf(item: AgendaItem, { deputies }: SessionSaid): TallyRow[] {
  const { decision } = item;
  if (!decision?.votes) return [];
  const { notVoting, total, absent } = decision.votes;
  const present = absent === null ? null : total - absent;
  const named = decision.ballots ? namedIn(decision.ballots, deputies) : null;
  const more = { notVoting, total, present, outcome: ENDED[decision.outcome], secret: decision.secret === true, named };
  return voteOf(item).map((row) => ({ ...row, ...more }));
}

/** Deputies by what they chose, in the order of the roll; whom it doesn't know by what the record names them. */
function namedIn(ballots: Ballot[], deputies: SessionSaid['deputies']): NonNullable<TallyRow['named']> {
  const known = new Map(deputies.map(({ id, name }, at) => [id, { name, at }]));
  const place = ({ deputy }: Ballot): number => known.get(deputy)?.at ?? deputies.length;
  const sorted = [...ballots].sort((a, b) => place(a) - place(b));
  const of = (choice: Choice): string[] =>
    sorted.filter((one) => one.choice === choice).map(({ deputy }) => known.get(deputy)?.name ?? deputy);
  return { for: of('for'), against: of('against'), abstain: of('abstain'), 'not-voting': of('not-voting') };
}

function correctionOf({ id, title, decision }: AgendaItem, { reasons }: SessionSaid): string[] {
  const before = decision?.earlier?.at(-1)?.votes;
  if (!before || !decision.votes) return [];
  const reason = reasons.get(id);
  const figures = (votes: Tally) =>
    `${votes.for} tán thành, ${votes.against} không tán thành, ${votes.abstained} không có ý kiến`;
  return [
    `Đính chính kết quả biểu quyết “${title.vi}”: trước đã ghi ${figures(before)}; đúng là ${figures(decision.votes)}${reason ? `; lý do: ${sentence(reason)}` : '.'}`,
  ];
}

/** The exchange of a plan's step, as it was called and held; null where none was called. */
export function exchangeMeeting(
  step: Pick<StepState, 'meeting' | 'result'>,
  title: string,
  called: Called,
): MeetingFacts | null {
  const meeting = standing(step);
  if (!meeting) return null;
  const { result } = step;
  const attended = (result?.attended ?? []) as string[];
  const assigned = (result?.assignments ?? []) as unknown as Assignment[];
  return {
    kind: 'exchange',
    title: `Cuộc họp về ${title}`,
    on: meeting.on,
    from: meeting.from,
    to: meeting.to,
    place: meeting.place,
    invited: meeting.invited.map(called),
    attended: [meeting.by, ...attended.filter((body) => body !== meeting.by)].map(called),
    agenda: [title],
    course: assigned.map(
      ({ id, body, dueOn }) => `${called(body)} thực hiện “${id}”, hoàn thành chậm nhất ${on(dueOn)}.`,
    ),
    conclusion: null,
  };
}

/** What a gathering asked for and was brought, body by body, and what was decided where lists didn't fit. */
export function gatheringMeeting(state: GatheringState, called: Called): MeetingFacts {
  const duties = dutiesOf(state);
  const bodies = (those: Duty[]): string[] => [...new Set(those.map(({ body }) => called(body)))];
  return {
    kind: 'gathering',
    title: state.opening.title.vi,
    on: state.dueOn,
    from: null,
    to: null,
    place: null,
    invited: bodies(duties),
    attended: bodies(duties.filter(({ deliveredAt }) => deliveredAt !== null)),
    agenda: [state.opening.title.vi],
    course: [
      ...duties.map((duty) => broughtBy(duty, called)),
      ...Object.entries(state.decisions).map(([misfit, one]) => decided(misfit, one, called)),
    ],
    conclusion: null,
  };
}

function broughtBy({ body, deliveredAt, late, documents, figures, projects, dueOn }: Duty, called: Called): string {
  const due = dueOn ? `, thời hạn ${on(dueOn)}` : '';
  if (deliveredAt === null) return `${called(body)} chưa gửi${due}.`;
  const parts = [
    [documents.length, 'tài liệu'],
    [figures.length, 'chỉ tiêu'],
    [projects.length, 'dự án'],
  ] as const;
  const what = parts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  const brought = what.length > 0 ? `: ${what.join(', ')}` : '';
  return `${called(body)} gửi ${on(vnDateOf(deliveredAt))}${late ? ' (quá hạn)' : ''}${brought}.`;
}

/** What was decided of a project that the lists have otherwise than the programme. */
const DECIDED: Record<string, string> = {
  lead: 'giao một bên chủ trì',
  share: 'các bên cùng làm, mỗi bên phần mình',
  'take-in': 'đưa vào danh mục',
  drop: 'bỏ khỏi chương trình vùng',
  'keep-list': 'giữ theo danh mục',
  'follow-programme': 'theo chương trình vùng',
};

/** A misfit's key holds its kind and its project. */
function decided(misfit: string, { decision, body, by, at }: ProjectDecision, called: Called): string {
  const [, project] = misfit.split(':');
  const whose = body ? ` của ${called(body)}` : '';
  return `Dự án ${project}: ${called(by)} quyết định ${on(vnDateOf(at))} ${DECIDED[decision] ?? decision}${whose}.`;
}
