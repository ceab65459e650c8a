import type { TestApi } from './api';
import type { Browser } from './browser';
import { uploaded } from './cases';
import { until } from './plan';

export const OWNER = '22.so-xay-dung';
/** Two wards of Quảng Ninh: Bãi Cháy and Hồng Gai. */
export const WARD = '06673';
export const OTHER = '06685';
export const STANDING = `${WARD}.thuong-truc-hdnd`;

/** A provincial project in both wards. */
export const NEW = {
  unit: '22',
  title: { vi: 'Đường ven sông', en: 'Riverside road' },
  group: 'B',
  capital: { amount: '125000.5', source: 'local-budget' },
  startYear: 2026,
  endYear: 2029,
  owner: OWNER,
  places: [WARD, OTHER],
  body: OWNER,
};

export interface ShownNotice {
  id: string;
  cause: string;
  end: string | null;
  unit: { code: string };
  council: { id: string } | null;
  acknowledgement: { id: string } | null;
}

/** Registers a project and waits until its notices are due; the case's id. */
export async function register(by: Browser, code: string, more: object = {}): Promise<string> {
  const answer = await by.post('/api/projects', { ...NEW, code, ...more });
  expect(answer.body).toMatchObject({ settled: true });
  expect(answer.status).toBe(201);
  return String(answer.body.id);
}

/** Does something in the case; answers status and, where refused, the code. */
export async function doing(
  browser: Browser,
  id: string,
  name: string,
  body: string,
  data: object = {},
  texts?: object,
): Promise<{ status: number; code?: string }> {
  const answer = await browser.post(`/api/cases/${id}/acts`, { name, body, data, texts });
  return { status: answer.status, code: answer.body.code as string | undefined };
}

export const shown = async (by: Browser, id: string) => (await by.get(`/api/projects/${id}`).expect(200)).body;
export const notices = async (by: Browser, id: string): Promise<ShownNotice[]> => (await shown(by, id)).notices.items;

/** One's tasks in that case. */
export async function inbox(browser: Browser, id: string): Promise<{ acts: string[]; dueOn: string }[]> {
  const items = (await browser.get('/api/inbox').expect(200)).body.items as {
    caseId: string;
    acts: string[];
    dueOn: string;
  }[];
  return items.filter(({ caseId }) => caseId === id);
}

export const document = async (browser: Browser, body: string, id: string, type = 'project-notice') => [
  await uploaded(browser, body, type, id),
];

/** The owner sends those notices, with the document. */
export async function send(by: Browser, id: string, which: string[]) {
  return doing(by, id, 'send-notice', OWNER, { notices: which, documents: await document(by, OWNER, id) });
}

/** The case looks at register and clock, as it does by itself when a date has come; then waits for what comes of it. */
export async function settle(
  { services }: TestApi,
  id: string,
  comesAbout: () => Promise<object | boolean | null>,
): Promise<void> {
  await services.lodger.lodge({
    id: `look/${id}/${Math.random()}`,
    caseId: id,
    name: 'look',
    by: { body: 'system', officer: 'system', role: 'system' },
    data: {},
  });
  await until(comesAbout);
}
