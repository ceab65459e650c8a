import { formatVnDate, type IsoDate, vnDateOf } from '../../domain/calendar/dates';
import type { AgendaItem, Outcome, SessionState } from '../../domain/councilSession/state';
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
  /** What it is about, matter by matter. */
  agenda: string[];
  /** What became of it, in sentences. */
  course: string[];
  conclusion: string | null;
}

/** A body's name as documents have it. */
export type Called = (body: string) => string;

const on = (day: string): string => `ngày ${formatVnDate(day)}`;

/** A session of the Council, or one item of it. */
export function sessionMeeting(state: SessionState, called: Called, items: AgendaItem[] = state.items): MeetingFacts {
  const council = called(state.council);
  const present = Math.max(0, ...items.map(({ attendance }) => attendance?.present ?? 0));
  const reporters = items.filter(({ needsReport }) => needsReport).map(({ reportBy }) => called(reportBy));
  const resolutions = items.flatMap(({ resolution }) => (resolution ? [resolution.number] : []));
  return {
    kind: 'session',
    title: state.title.vi,
    on: state.opensOn,
    from: null,
    to: null,
    place: null,
    invited: [...new Set([`Các đại biểu ${council}`, ...reporters])],
    attended: present > 0 ? [`${present}/${state.deputies} đại biểu ${council}`] : [],
    agenda: items.map(({ title }) => title.vi),
    course: items.flatMap((item, index) => courseOf(item, index, called)),
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
};

function courseOf({ title, report, decision }: AgendaItem, index: number, called: Called): string[] {
  if (!report && !decision) return [];
  const heard = report ? ` ${called(report.by)} báo cáo thẩm tra.` : '';
  const why = decision?.why ? `, lý do: ${decision.why}` : '';
  const ended = decision ? ` Nội dung ${ENDED[decision.outcome]}${why}.` : '';
  return [`${index + 1}. ${title.vi}.${heard}${ended}`];
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
