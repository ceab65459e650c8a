import { createHash, randomUUID } from 'node:crypto';
import { SYSTEM, type Data } from '../../../domain/case/entry';
import { loadCalendar } from '../../../procedures/calendars/load';
import { publishCalendar } from '../../../register/law';
import type { TestApi } from './api';
import type { Browser } from './browser';

export const PLANNING = '22.so-tai-chinh';
export const CYCLE = '22.annual-plan-province.2027';

interface Asked {
  consultees: string[];
  dueOn?: string | null;
  title?: { vi: string; en: string };
  /** The case that consults. */
  parent?: string;
}

/** Opens a consultation of Quảng Ninh's planning office, as a cycle's letter does. */
export async function openConsultation(
  api: TestApi,
  id: string,
  { consultees, dueOn = null, title = { vi: 'Lấy ý kiến', en: 'Opinions' }, parent }: Asked,
): Promise<string> {
  const calendar = await publishCalendar(api.services.db, loadCalendar());
  const data: Data = {
    caseId: id,
    parent: null,
    step: 'consult-departments',
    unit: '22',
    title,
    askedBy: PLANNING,
    consultees,
    calendar,
    dueOn,
    nominal: dueOn,
    silence: { means: 'escalate', warn: '1wd', cites: 'practice' },
    escalateTo: '22.ubnd',
    reminders: [],
    cites: 'practice',
    documents: [],
  };
  await api.services.lodger.open(
    { id, kind: 'consultation', unit: '22', title, ...(parent && { parent }) },
    { id: `${id}/open`, caseId: id, name: 'open', by: SYSTEM, data },
  );
  return id;
}

/** Opens a session of Quảng Ninh's Council. */
export async function openSession(api: TestApi, id: string, opensOn: string): Promise<string> {
  const title = { vi: 'Kỳ họp', en: 'Session' };
  const data: Data = {
    caseId: id,
    council: '22.hdnd',
    standingBody: '22.thuong-truc-hdnd',
    unit: '22',
    title,
    type: 'regular',
    opensOn,
    deputies: 50,
  };
  await api.services.lodger.open(
    { id, kind: 'council-session', unit: '22', title },
    { id: `${id}/open`, caseId: id, name: 'open', by: SYSTEM, data },
  );
  return id;
}

/** Starts Quảng Ninh's yearly plan for 2027. */
export function startCycle(browser: Browser, more: object = {}) {
  return browser.post('/api/cycles', {
    procedure: 'annual-plan-province',
    unit: '22',
    year: 2027,
    body: PLANNING,
    ...more,
  });
}

/** A document as an act names it, already uploaded. */
export async function uploaded(
  browser: Browser,
  body: string,
  type: string,
  caseId?: string,
): Promise<{ id: string; type: string; sha256: string }> {
  const text = `${type} ${randomUUID()}`;
  const answer = await browser.upload(
    { body, type, title: type, filename: `${type}.txt`, caseId },
    'text/plain',
    Buffer.from(text),
  );
  // Pictures are taken outside Jest, too.
  if (answer.status !== 201) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return { id: answer.body.id, type, sha256: createHash('sha256').update(text).digest('hex') };
}
