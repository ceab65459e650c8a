import { addDays, vnDateOf } from '../../domain/calendar/dates';
import { SYSTEM, type Data } from '../../domain/case/entry';
import type { ConsultationOpening } from '../../domain/consultation/state';
import type { PrismaClient } from '../../prisma/generated/client';
import { loadCalendar } from '../../procedures/calendars/load';
import { loadDirectory } from '../../procedures/load';
import { publishCalendar } from '../../register/law';
import type { Lodger } from '../../register/lodge';
import { databaseNow } from '../../register/read';

const UNIT = '22';
/** Who asks in every consultation. */
export const ASKING = `${UNIT}.so-tai-chinh`;
const DAYS_TO_ANSWER = 30;
const TITLE = { vi: 'Lấy ý kiến dự thảo kế hoạch', en: 'Consultation on the draft plan' };

/** The People's Committees of that many communes. */
export function communes(count: number): string[] {
  const today = vnDateOf(new Date().toISOString());
  const codes = loadDirectory().children('VN', 'commune', today);
  if (codes.length < count) throw new Error(`There are ${codes.length} communes, not ${count}.`);
  return codes.slice(0, count).map((code) => `${code}.ubnd`);
}

export type Opener = (caseId: string, consultees: string[]) => Promise<void>;

/** Opens consultations as a step of a plan cycle does, with a due date, a reminder and a meaning of silence. */
export async function createOpener(db: PrismaClient, lodger: Lodger): Promise<Opener> {
  const calendar = await publishCalendar(db, loadCalendar());
  const dueOn = addDays(vnDateOf(await databaseNow(db)), DAYS_TO_ANSWER);
  return async (caseId, consultees) => {
    const opening: ConsultationOpening = {
      caseId,
      parent: null,
      step: 'draft-opinions',
      unit: UNIT,
      title: TITLE,
      askedBy: ASKING,
      consultees,
      calendar,
      dueOn,
      nominal: dueOn,
      silence: { means: 'consent', warn: '3wd', cites: 'practice' },
      escalateTo: null,
      reminders: ['5wd'],
      cites: 'practice',
      documents: [],
    };
    const act = { id: `${caseId}/open`, caseId, name: 'open', by: SYSTEM, data: opening as unknown as Data };
    await lodger.open({ id: caseId, kind: 'consultation', unit: UNIT, title: TITLE }, act);
  };
}
