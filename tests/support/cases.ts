import { SYSTEM, type Actor, type Data } from '../../domain/case/entry';
import type { LowerPlans } from '../../domain/case/logic';
import { OPENING as CONSULTATION } from '../../domain/consultation/fixture';
import { OPENING as SESSION } from '../../domain/councilSession/fixture';
import { OPENING as EXCHANGE } from '../../domain/exchange/fixture';
import { OPENING as GATHERING } from '../../domain/gathering/fixture';
import type { GatheringOpening } from '../../domain/gathering/state';
import type { ConsultationOpening } from '../../domain/consultation/state';
import type { Step } from '../../domain/law/procedure';
import { proposedQuestion } from '../../domain/planCycle/question';
import { bodiesOf, type CycleState, stepLaw } from '../../domain/planCycle/state';
import type { PrismaClient } from '../../prisma/generated/client';
import { loadCalendar } from '../../procedures/calendars/load';
import { carryingOpening as openCarrying, supportOpening as openSupport } from '../../procedures/carryingOut';
import { OPENING as ARRIVAL } from '../../domain/arrival/fixture';
import { BOOK } from '../../domain/documentBook/fixture';
import type { BookOpening } from '../../domain/documentBook/state';
import { OPENING as DOCUMENT } from '../../domain/officialDocument/fixture';
import { OPENING as PROJECT } from '../../domain/project/fixture';
import { projectPlan } from '../../domain/project/plan';
import { loadProjectLaws } from '../../procedures/projects/load';
import { loadDirectory, procedureFor } from '../../procedures/load';
import { recordsRules } from '../../procedures/records';
import { cycleId, openingOf } from '../../procedures/opening';
import { supervisionLawFor, supervisionOpening as openingOfSupervision } from '../../procedures/supervision/opening';
import { lawHash, publishCalendar, publishProcedure } from '../../register/law';
import type { ActToLodge, CaseToOpen } from '../../register/lodge';

/** A case to be opened, with its first entry. */
export interface Opening {
  toOpen: CaseToOpen;
  act: ActToLodge;
}

const UNIT = '22';
const YEAR = 2027;
const PROCEDURE = 'annual-plan-province';
export const ASKING = `${UNIT}.so-tai-chinh`;

const calendar = loadCalendar();
const procedure = procedureFor(PROCEDURE, YEAR);

/** The law that the openings below name, as a library has it. */
const supervising = supervisionLawFor('thematic', `${YEAR}-01-01`);
export const LAW = {
  [lawHash(calendar)]: calendar,
  [lawHash(procedure)]: procedure,
  [lawHash(supervising)]: supervising,
};

export async function publishLaw(db: PrismaClient): Promise<void> {
  await publishCalendar(db, calendar);
  await publishProcedure(db, procedure);
}

const trial = (id: string) => ({ vi: `Thử ${id}`, en: `Trial ${id}` });

const opening = (toOpen: Omit<CaseToOpen, 'title' | 'unit'>, data: object): Opening => {
  const title = trial(toOpen.id);
  const act = {
    id: `${toOpen.id}/open`,
    caseId: toOpen.id,
    name: 'open',
    by: SYSTEM,
    data: { title, ...data } as Data,
  };
  return { toOpen: { ...toOpen, unit: UNIT, title }, act };
};

/** Bodies that nobody resolves from a directory: the consultation takes them as they are. */
export const bodies = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${UNIT}.xa-${String(index).padStart(4, '0')}`);

export type ConsultationWish = Partial<Pick<ConsultationOpening, 'dueOn' | 'reminders' | 'parent'>> & {
  means?: 'consent' | 'escalate';
};

/** A consultation whose silence means consent, unless wished otherwise. */
export function consultationOpening(
  caseId: string,
  consultees: string[],
  { means = 'consent', dueOn = null, reminders = [], parent = null }: ConsultationWish = {},
): Opening {
  return opening(
    { id: caseId, kind: 'consultation' },
    {
      ...CONSULTATION,
      caseId,
      title: trial(caseId),
      parent,
      consultees,
      calendar: lawHash(calendar),
      dueOn,
      nominal: dueOn,
      silence: { means, warn: '1wd', cites: 'practice' },
      escalateTo: means === 'escalate' ? `${UNIT}.ubnd` : null,
      reminders,
    },
  );
}

/** A province's plan cycle. */
export function cycleOpening(on: string, year = YEAR, lower?: LowerPlans): Opening {
  const data = openingOf({
    directory: loadDirectory(),
    procedure,
    procedureHash: lawHash(procedure),
    calendar,
    calendarHash: lawHash(calendar),
    unit: UNIT,
    year,
    on,
    lower,
  });
  return opening(
    {
      id: cycleId({ procedure, unit: UNIT, year }),
      kind: 'plan-cycle',
      procedure: procedure.id,
      version: procedure.version,
      year,
    },
    data,
  );
}

export function sessionOpening(caseId: string, opensOn: string): Opening {
  return opening({ id: caseId, kind: 'council-session' }, { ...SESSION, caseId, title: trial(caseId), opensOn });
}

/** A gathering of one figure from each body, and of its projects. */
export function gatheringOpening(
  caseId: string,
  from: string[],
  { dueOn = null, parent = null }: Partial<Pick<GatheringOpening, 'dueOn' | 'parent'>> = {},
): Opening {
  return opening(
    { id: caseId, kind: 'gathering' },
    {
      ...GATHERING,
      caseId,
      title: trial(caseId),
      parent,
      step: 'gather',
      unit: UNIT,
      askedBy: ASKING,
      calendar: lawHash(calendar),
      dueOn,
      reminders: ['1wd'],
      escalate: null,
      produces: [],
      carriesProjects: true,
      programme: [{ id: 'road', order: 1, capital: 10 }],
      bodies: from,
    },
  );
}

/** Quảng Ninh carries out the plan of that year: one indicator, quarter by quarter. */
export function carryingOpening(on: string, year: number, targets: Record<string, string>): Opening {
  const indicators = [{ id: 'grdp-growth', targets }];
  const data = openCarrying({
    directory: loadDirectory(),
    calendarHash: lawHash(calendar),
    carrier: UNIT,
    year,
    on,
    basis: { number: '1/NQ-HĐND', on },
    indicators,
  });
  return opening({ id: data.caseId, kind: 'carrying-out', year }, data);
}

/** Quảng Ninh asks Hải Phòng and the Ministry of Industry and Trade for support. */
export function supportOpening(caseId: string, on: string, year = YEAR): Opening {
  const asked = { need: UNIT, ask: ['31', 'VN.bo-cong-thuong'], indicator: 'grdp-growth' };
  return opening(
    { id: caseId, kind: 'support', year },
    openSupport({ directory: loadDirectory(), calendarHash: lawHash(calendar), caseId, year, on, ...asked }),
  );
}

/** Quảng Ninh calls a province and a ministry to an exchange. */
export function exchangeOpening(caseId: string): Opening {
  return opening(
    { id: caseId, kind: 'exchange', year: EXCHANGE.year },
    { ...EXCHANGE, caseId, calendar: lawHash(calendar) },
  );
}

/** A provincial committee's thematic supervision of the Department of Finance. */
export function supervisionOpening(caseId: string, on: string): Opening {
  const law = supervisionLawFor('thematic', on);
  const data = openingOfSupervision({
    directory: loadDirectory(),
    caseId,
    law,
    procedureHash: lawHash(law),
    calendarHash: lawHash(calendar),
    unit: UNIT,
    title: { vi: 'x', en: 'x' },
    subject: 'committee',
    conducts: `${UNIT}.ban-phap-che`,
    supervised: [ASKING],
    anchors: {},
    programme: null,
    source: null,
    on,
  });
  return opening({ id: caseId, kind: 'supervision', procedure: law.id, version: law.version }, data);
}

/** A project of Quảng Ninh's Department of Construction in one of its districts, or since those ended in a ward. */
export function projectOpening(caseId: string, on: string, places: string[]): Opening {
  const owner = `${UNIT}.so-xay-dung`;
  const plan = projectPlan(loadDirectory(), loadProjectLaws(), { unit: UNIT, level: 'province', owner, places }, on);
  return opening(
    { id: caseId, kind: 'project' },
    {
      ...PROJECT,
      ...plan,
      caseId,
      title: trial(caseId),
      owner,
      calendar: lawHash(calendar),
      startYear: 2025,
      endYear: 2028,
    },
  );
}

/** A letter of the Department of Finance, its book of outgoing documents, and what came to it. */
export function documentOpening(caseId: string, on: string): Opening {
  const data = { ...DOCUMENT, caseId, calendar: lawHash(calendar), rules: recordsRules(on) };
  return opening({ id: caseId, kind: 'official-document' }, data);
}

export function bookOpening(caseId: string, on: string, more: Partial<BookOpening> = {}): Opening {
  const data = { ...BOOK, ...more, caseId, calendar: lawHash(calendar), rules: recordsRules(on) };
  return opening({ id: caseId, kind: 'document-book', year: 2026 }, data);
}

export function arrivalOpening(caseId: string, on: string): Opening {
  const data = { ...ARRIVAL, caseId, calendar: lawHash(calendar), rules: recordsRules(on) };
  return opening({ id: caseId, kind: 'arrival' }, data);
}

/** What a step asks, as it is proposed on that day, signed and sent by the head of whoever asks. */
export function signedQuestion(state: CycleState, id: string, on: string, more: Data = {}): Omit<ActToLodge, 'id'> {
  const law = stepLaw(state, id) as Step;
  const { caseId, unit } = state.opening;
  const resolved = loadDirectory().resolveAll(law.to, unit, on);
  const data = { step: id, ...proposedQuestion(state, law, resolved, on), resolved, ...more } as unknown as Data;
  return { caseId, name: 'send-question', by: officer(bodiesOf(state, id).holder), data };
}

export const officer = (body: string, role: Actor['role'] = 'head'): Actor => ({
  body,
  officer: `officer-of-${body}`,
  role,
});

export const reply = (
  caseId: string,
  body: string,
  data: Data = { answer: 'agree', comments: [] },
  id = `${caseId}/${body}/reply`,
): ActToLodge => ({ id, caseId, name: 'reply', by: officer(body), data });
