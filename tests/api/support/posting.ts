import type { Procedure } from '../../../domain/law/procedure';
import { procedureFor } from '../../../procedures/load';
import type { TestApi } from './api';
import type { Browser } from './browser';
import { uploaded } from './cases';
import { officer } from './people';

export const COMMUNE = '06673';
export const COMMUNE_PLAN = `${COMMUNE}.annual-plan-commune.2027`;
export const COMMUNE_OFFICE = `${COMMUNE}.phong-kinh-te`;
export const COMMUNE_COMMITTEE = `${COMMUNE}.ubnd`;

/** What comes before the posting, and what each step must produce. */
const BEFORE: [step: string, name: 'sign' | 'submit', product?: string][] = [
  ['province-guidance', 'sign'],
  ['coordination-schedule', 'submit', 'schedule'],
  ['assess-situation', 'submit', 'assessment'],
  ['forecasts-balances', 'submit', 'forecast'],
  ['options', 'submit', 'options'],
  ['orientation-solutions', 'submit', 'orientation'],
  ['draft-plan', 'submit', 'draft-plan'],
];

/** The officers of a ward's planning office and of its Committee, by username. */
export async function communeOfficers(api: TestApi, planner: string, committee: string): Promise<void> {
  await officer(api, planner, [{ body: COMMUNE_OFFICE, role: 'head' }], { name: 'Đỗ Thị Mai' });
  await officer(api, committee, [{ body: COMMUNE_COMMITTEE, role: 'head' }], { name: 'Ngô Văn Sơn' });
}

/** Brings a ward's yearly plan up to its drafted plan; returns the documents by their types. */
export async function draftCommunePlan(planner: Browser): Promise<Record<string, { id: string; sha256: string }>> {
  await planner
    .post('/api/cycles', { procedure: 'annual-plan-commune', unit: COMMUNE, year: 2027, body: COMMUNE_OFFICE })
    .expect(201);
  const made: Record<string, { id: string; sha256: string }> = {};
  for (const [step, name, product] of BEFORE) {
    const documents = product ? [await paper(planner, product)] : [];
    await planner
      .post(`/api/cases/${COMMUNE_PLAN}/acts`, { name, body: COMMUNE_OFFICE, data: { step, documents } })
      .expect(201);
    for (const document of documents) made[document.type] = document;
  }
  return made;
}

/** A document of the plan; pictures are taken outside the tests too, so nothing here leans on their runner. */
async function paper(planner: Browser, type: string): Promise<{ id: string; sha256: string; type: string }> {
  const about = {
    body: COMMUNE_OFFICE,
    caseId: COMMUNE_PLAN,
    type,
    title: TITLES[type] ?? type,
    filename: `${type}.txt`,
  };
  const {
    body: { id, sha256 },
  } = await planner.upload(about, 'text/plain', Buffer.from(type)).expect(201);
  return { id: id as string, sha256: sha256 as string, type };
}

const TITLES: Record<string, string> = { 'draft-plan': 'Dự thảo kế hoạch và dự toán năm 2027' };

/** What the ward asks those who comment. */
const ASKED = {
  parts: ['I. Phát triển kinh tế', 'II. Văn hóa, xã hội'],
  questions: [{ asks: 'Theo bạn, năm 2027 nên ưu tiên gì?', choices: ['Đường và chợ', 'Trường học', 'Cây xanh'] }],
};

export const postDraft = (committee: Browser) =>
  committee
    .post(`/api/cases/${COMMUNE_PLAN}/acts`, {
      name: 'submit',
      body: COMMUNE_COMMITTEE,
      data: { step: 'post-draft', documents: [], asked: ASKED },
    })
    .expect(201);

/** The step and all that it stands on, as done on paper that day. */
export function doneUpTo({ steps }: Procedure, id: string, on: string): { step: string; on: string }[] {
  const needs = steps.find((step) => step.id === id)?.needs ?? [];
  const all = [...needs.flatMap((need) => doneUpTo({ steps } as Procedure, need, on)), { step: id, on }];
  return [...new Map(all.map((one) => [one.step, one])).values()];
}

/** Begins a plan all of which was done on paper that day, up to its drafting: its draft waits to be posted. */
export async function draftedOnPaper(
  browser: Browser,
  body: string,
  caseId: string,
  drafted: string,
  on: string,
): Promise<void> {
  const [unit = '', procedure = '', year = ''] = caseId.split('.');
  const draft = await uploaded(browser, body, 'draft-plan');
  const history = doneUpTo(procedureFor(procedure, Number(year)), drafted, on).map((one) =>
    one.step === drafted ? { ...one, documents: [draft] } : one,
  );
  await browser
    .post('/api/cycles', { procedure, unit, year: Number(year), body, takenOver: { begunOn: on, history } })
    .expect(201);
}

/** The word in the newest mail by which an organisation was invited at that address. */
export async function invitationOf({ services }: TestApi, email: string): Promise<string> {
  const mail = await services.db.mail.findFirstOrThrow({ where: { recipient: email }, orderBy: { id: 'desc' } });
  return /\/post-draft#([A-Za-z0-9_-]{43})\n/.exec(mail.text)?.[1] ?? '';
}

/** The word in the newest mail to that address. */
export async function confirmationOf({ services }: TestApi, email: string): Promise<string> {
  const mail = await services.db.mail.findFirstOrThrow({ where: { recipient: email }, orderBy: { id: 'desc' } });
  return /\/public\/confirm#([A-Za-z0-9_-]{43})\n/.exec(mail.text)?.[1] ?? '';
}
