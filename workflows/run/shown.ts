import { defineSearchAttributeKey, SearchAttributeType, type SearchAttributeUpdatePair } from '@temporalio/common';
import type { CaseOutline, OpenStep, ShownLine } from '../../activities/situation';
import type { DatePurpose, NamedDate } from '../../domain/case/logic';

/** Whether the day of an open step was laid down by nobody. */
export const isSuggested = (steps: OpenStep[], step: string | null): boolean =>
  steps.some((one) => one.step === step && one.suggested);

const { KEYWORD, KEYWORD_LIST, INT, DATETIME, BOOL } = SearchAttributeType;

/** What Temporal's lists are filtered by. `npm start` registers them; docs/operating.md says how on a cluster. */
export const SEARCH_ATTRIBUTES = {
  CaseKind: KEYWORD,
  Procedure: KEYWORD,
  Unit: KEYWORD,
  Province: KEYWORD,
  PlanYear: INT,
  Phase: KEYWORD_LIST,
  OpenSteps: KEYWORD_LIST,
  NextDueOn: DATETIME,
  Overdue: BOOL,
} as const;

const attribute = (name: keyof typeof SEARCH_ATTRIBUTES, value: unknown): SearchAttributeUpdatePair =>
  ({ key: defineSearchAttributeKey(name, SEARCH_ATTRIBUTES[name]), value }) as SearchAttributeUpdatePair;

/** The attributes that stay as they are from the case's opening. */
export function lastingAttributes({ attributes }: CaseOutline): SearchAttributeUpdatePair[] {
  const { kind, procedure, unit, province, year } = attributes;
  return [
    attribute('CaseKind', kind),
    attribute('Unit', unit),
    ...(procedure ? [attribute('Procedure', procedure)] : []),
    ...(province ? [attribute('Province', province)] : []),
    ...(year === null ? [] : [attribute('PlanYear', year)]),
  ];
}

/**
 * Where the case stands: its phases, open steps, the next due day (its first instant in Vietnam), whether anything is
 * late.
 */
export function standing(steps: OpenStep[], lines: ShownLine[]): SearchAttributeUpdatePair[] {
  const due = steps.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn])).sort()[0];
  const phases = new Set(steps.flatMap(({ step }) => lines.find((line) => line.step === step)?.phase ?? []));
  return [
    attribute('Phase', [...phases]),
    attribute(
      'OpenSteps',
      steps.slice(0, MOST_NAMED).map(({ step }) => step),
    ),
    attribute('NextDueOn', due === undefined ? null : new Date(`${due}T00:00:00+07:00`)),
    attribute(
      'Overdue',
      steps.some(({ overdue, suggested }) => overdue && !suggested),
    ),
  ];
}

/** A keyword list of hundreds of bodies helps nobody. */
const MOST_NAMED = 12;

const SIGNS: Record<string, string> = { d: '✓', o: '▶', w: '☐', x: '–' };

/** The procedure as people read it: what is done, open and to come, who holds it, until when, by which clause. */
export function outlineText(lines: ShownLine[], progress: string, steps: OpenStep[]): string {
  if (lines.length === 0) return `Đã xong: ${progress}`;
  const byHeading = new Map<string | null, string[]>();
  lines.forEach((line, index) => {
    const open = steps.find(({ step }) => step === line.step);
    const text = lineText(line, SIGNS[progress[index] ?? 'w'] ?? '☐', open);
    byHeading.set(line.heading, [...(byHeading.get(line.heading) ?? []), text]);
  });
  return [...byHeading]
    .map(([heading, texts]) => [...(heading ? [`**${heading}**\n`] : []), ...texts].join('\n'))
    .join('\n\n');
}

function lineText({ title, holder, clause }: ShownLine, sign: string, open: OpenStep | undefined): string {
  const due = open?.dueOn ? `${open.suggested ? 'ngày gợi ý' : 'hạn'} ${dayText(open.dueOn)}` : null;
  const past = open?.suggested ? 'QUA NGÀY GỢI Ý' : 'QUÁ HẠN';
  const parts = [title, holder, due, clause, open?.overdue ? past : null].filter(Boolean);
  return `${sign} ${parts.join(' – ')}  `;
}

const PURPOSES: Record<DatePurpose, string> = {
  reminder: 'Nhắc hạn',
  due: 'Hết hạn',
  overdue: 'Nhắc lại việc chưa xong',
  escalation: 'Báo cáo cấp trên',
  silence: 'Hết thời hạn trả lời',
  opening: 'Ngày mở',
  batch: 'Mở kế hoạch cấp dưới, đợt tiếp theo',
  forecast: 'Dự báo chậm muộn',
  succession: 'Cơ quan, đơn vị thay đổi',
};

/** Where nobody laid the day down, no deadline ends. */
const OF_SUGGESTED: Partial<Record<DatePurpose, string>> = { reminder: 'Nhắc ngày gợi ý', due: 'Hết ngày gợi ý' };

/** A timer's name: what for, of which step, on which day, by which clause. */
export function dateName({ step, purpose, at }: NamedDate, lines: ShownLine[], steps: OpenStep[]): string {
  const line = lines.find((one) => one.step === step);
  const day = dayText(vietnameseDay(at));
  const what = (isSuggested(steps, step) && OF_SUGGESTED[purpose]) || PURPOSES[purpose];
  return cut([what, line?.title ?? step, day, line?.clause].filter(Boolean).join(' – '));
}

const dayText = (day: string): string => day.split('-').reverse().join('/');

/** The day in Vietnam (UTC+7) of an instant; the end of a day is that day's. */
const vietnameseDay = (at: string): string => new Date(Date.parse(at) + 7 * 3_600_000 - 1).toISOString().slice(0, 10);

/** Temporal keeps a summary of at most 400 bytes. */
const MOST_BYTES = 390;

/** As much of a text as a summary holds. */
export function cut(text: string): string {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
    if (bytes > MOST_BYTES) return `${text.slice(0, at - 1)}…`;
  }
  return text;
}
