import { randomUUID } from 'node:crypto';
import type { Actor, Data } from '../../../domain/case/entry';
import { SYSTEM } from '../../../domain/case/entry';
import type { Citation, Procedure, Step } from '../../../domain/law/procedure';
import { vnDateOf } from '../../../domain/calendar/dates';
import type { Prepared } from '../../../domain/planCycle/questionState';
import { consultationCase, type CycleState, stepState } from '../../../domain/planCycle/state';
import { loadCalendar } from '../../../procedures/calendars/load';
import { cycleId, openingOf } from '../../../procedures/opening';
import type { Answer } from '../../../register/answers';
import { publishCalendar, publishProcedure } from '../../../register/law';
import { signedQuestion } from '../../support/cases';
import type { TestApi } from './api';

const CITES: Citation[] = [
  {
    instrument: 'trial',
    name: { vi: 'Luật Thử', en: 'Trial Law' },
    article: '7',
    clause: '2',
    verified: 'read',
    checkedOn: '2026-01-01',
  },
];

const STEP = {
  covers: [],
  role: 'officer',
  needs: [],
  produces: [],
  to: [],
  notices: [],
  reminders: [],
  inSession: false,
  cites: CITES,
  due: [{ within: { period: '10wd' }, of: { event: 'opened' }, cites: CITES }],
} satisfies Partial<Step>;

const STEPS: Record<string, Step> = {
  draft: {
    ...STEP,
    id: 'draft',
    kind: 'draft',
    title: { vi: 'Dự thảo', en: 'Draft' },
    by: { body: 'planning-office', at: 'unit' },
  },
  consult: {
    ...STEP,
    id: 'consult',
    kind: 'consult',
    title: { vi: 'Lấy ý kiến', en: 'Ask opinions' },
    by: { body: 'planning-office', at: 'unit' },
    needs: ['draft'],
    to: [{ body: 'committees', at: 'unit' }],
    silence: { means: 'consent', warn: '2wd', cites: CITES },
  },
  // Opens at once; whoever keeps silent is put before the People's Committee.
  ask: {
    ...STEP,
    id: 'ask',
    kind: 'consult',
    title: { vi: 'Hỏi', en: 'Ask' },
    by: { body: 'planning-office', at: 'unit' },
    to: [{ body: 'committees', at: 'unit' }],
    silence: { means: 'escalate', warn: '2wd', escalateTo: { body: 'ubnd', at: 'unit' }, cites: CITES },
  },
  // The committees bring in a report each.
  gather: {
    ...STEP,
    id: 'gather',
    kind: 'gather',
    title: { vi: 'Tập hợp', en: 'Gather' },
    by: { body: 'planning-office', at: 'unit' },
    to: [{ body: 'committees', at: 'unit' }],
    produces: [{ type: 'report', title: { vi: 'Báo cáo', en: 'Report' }, required: true }],
    asks: [{ id: 'growth', title: { vi: 'Tăng trưởng', en: 'Growth' }, measure: 'number' }],
  },
  // May send the draft back while others are being asked.
  check: {
    ...STEP,
    id: 'check',
    kind: 'decide',
    title: { vi: 'Cho ý kiến chỉ đạo', en: 'Decide on the draft' },
    by: { body: 'ubnd', at: 'unit' },
    role: 'head',
    needs: ['draft'],
    returnsTo: 'draft',
  },
  meet: {
    ...STEP,
    id: 'meet',
    kind: 'exchange',
    title: { vi: 'Hội thảo', en: 'Workshop' },
    by: { body: 'planning-office', at: 'unit' },
    to: [{ body: 'committees', at: 'unit' }],
    produces: [{ type: 'minutes', title: { vi: 'Biên bản', en: 'Minutes' }, required: true }],
  },
  adopt: {
    ...STEP,
    id: 'adopt',
    kind: 'decide',
    title: { vi: 'Thông qua', en: 'Adopt' },
    by: { body: 'hdnd', at: 'unit' },
    inSession: true,
    returnsTo: 'draft',
  },
};

/** A procedure of those steps, one after the other; small enough to run through in a test. */
export function trial(...ids: (keyof typeof STEPS)[]): Procedure {
  const steps = ids.map((id, index) => ({ ...STEPS[id]!, needs: index === 0 ? [] : [ids[index - 1]!] }));
  return {
    id: `trial-${ids.join('-')}`,
    version: '1',
    title: { vi: 'Kế hoạch thử', en: 'Trial plan' },
    level: 'province',
    planYears: { from: 2026 },
    settings: [],
    anchors: [],
    steps,
  };
}

/** A draft of which opinions are asked, reports gathered and a decision awaited all at the same time. */
export function askingTrial(): Procedure {
  const { draft, consult, gather, check, adopt } = STEPS;
  const asking = [consult!, gather!, check!].map((step) => ({ ...step, needs: ['draft'] }));
  const steps = [draft!, ...asking, { ...adopt!, needs: asking.map(({ id }) => id) }];
  return { ...trial('draft'), id: 'trial-asking', steps };
}

const product = (type: string, vi: string, en: string) => ({ type, title: { vi, en }, required: true });

/** The way of a draft resolution: drafted, submitted by the Committee, verified, voted on. */
export function submissionTrial(): Procedure {
  const steps: Step[] = [
    {
      ...STEPS.draft!,
      title: { vi: 'Dự thảo nghị quyết', en: 'Draft resolution' },
      produces: [product('draft-resolution', 'Dự thảo nghị quyết', 'Draft resolution')],
    },
    {
      ...STEP,
      id: 'submission',
      kind: 'decide',
      title: { vi: 'UBND trình', en: 'The Committee submits' },
      by: { body: 'ubnd', at: 'unit' },
      role: 'head',
      needs: ['draft'],
      returnsTo: 'draft',
      produces: [product('submission', 'Tờ trình', 'Submission')],
    },
    {
      ...STEP,
      id: 'verification',
      kind: 'verify',
      title: { vi: 'Thẩm tra', en: 'Verification' },
      by: { body: 'ban-kinh-te-ngan-sach', at: 'unit' },
      needs: ['submission'],
      produces: [product('verification-report', 'Báo cáo thẩm tra', 'Verification report')],
    },
    { ...STEPS.adopt!, needs: ['verification'] },
  ];
  return { ...trial('draft'), id: 'trial-submission', steps };
}

interface PlanWish {
  /** What is drawn up and signed before it is sent; nothing in a case begun before this was asked for. */
  prepared?: Prepared | null;
  unit?: string;
  year?: number;
  rehearsal?: boolean;
  /** The units whose plans it opens. */
  lower?: string[];
  /** The id under which it is begun anew. */
  anew?: string;
}

/** Opens a plan cycle of that procedure today, under the State's calendar. */
export async function openPlan(
  { services }: TestApi,
  procedure: Procedure,
  { unit = '22', year = 2027, rehearsal, lower, anew, prepared: wished }: PlanWish = {},
): Promise<string> {
  const { db, directory, clock, lodger } = services;
  const calendar = loadCalendar();
  const [procedureHash, calendarHash] = [await publishProcedure(db, procedure), await publishCalendar(db, calendar)];
  const on = vnDateOf(await clock.now());
  const { prepared, ...data } = openingOf({
    directory,
    procedure,
    procedureHash,
    calendar,
    calendarHash,
    unit,
    year,
    on,
    rehearsal,
    lower,
    anew,
  });
  const caseId = anew ?? cycleId({ procedure, unit, year, rehearsal });
  await lodger.open(
    {
      id: caseId,
      kind: 'plan-cycle',
      procedure: procedure.id,
      version: procedure.version,
      unit,
      year,
      rehearsal,
      title: data.title,
    },
    {
      id: `${caseId}/open`,
      caseId,
      name: 'open',
      by: SYSTEM,
      data: { ...data, ...(wished !== null && { prepared: wished ?? prepared }) } as unknown as Data,
    },
  );
  return caseId;
}

/** The head of whoever asks signs what the step asks, as it is proposed, and sends it; returns the consultation. */
export async function sendOut(api: TestApi, plan: string, id: string, more: Data = {}): Promise<string> {
  const { clock, reader, db } = api.services;
  const state = (await reader.read<CycleState>(plan))?.file.state as CycleState;
  const { name, by, data } = signedQuestion(state, id, vnDateOf(await clock.now()), more);
  const answer = await act(api, plan, { name, body: by.body, data });
  if (!answer?.accepted) throw new Error(`send-question ${id}: ${JSON.stringify(answer)}`);
  const consultation = consultationCase(state, stepState(state, id));
  await until(() => db.case.findUnique({ where: { id: consultation, settledAt: { not: null } } }));
  return consultation;
}

interface Act {
  name: string;
  body: string;
  data?: Data;
  texts?: Record<string, string>;
  role?: Actor['role'];
}

/** Lodges an act as an officer of that body would, and waits for its ruling. */
export async function act(
  { services }: TestApi,
  caseId: string,
  { name, body, data = {}, texts, role = 'head' }: Act,
): Promise<Answer | null> {
  const { seq } = await services.lodger.lodge({
    id: randomUUID(),
    caseId,
    name,
    by: { body, officer: `officer-of-${body}`, role },
    data,
    texts,
  });
  return services.answers.wait(caseId, seq, 20_000);
}

/** Asks again until there is an answer. */
export async function until<T>(ask: () => Promise<T | null | undefined | false>): Promise<T> {
  for (const end = Date.now() + 20_000; ; ) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`Waited in vain: ${String(ask)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
