import type { Procedure } from '../../domain/law/procedure';
import type { Browser } from '../api/support/browser';
import type { TestApi } from '../api/support/api';
import { submissionTrial, trial } from '../api/support/plan';

/** A draft's way by official documents, as the journey by API and the one in a browser go it. */
export const OFFICE = '22.so-tai-chinh';
export const COMMITTEE = '22.ubnd';
export const VERIFIER = '22.ban-kinh-te-ngan-sach';
export const COUNCIL = '22.hdnd';
export const STANDING = '22.thuong-truc-hdnd';
export const SESSION = '22.session.2026-12-08';
export const TODAY = '2026-09-15';

/** Draft, opinions, the Committee's submission, the committee's verification, the Council's vote. */
export function procedure(): Procedure {
  const [draft, submission, ...rest] = submissionTrial().steps;
  const consult = trial('draft', 'consult').steps[1]!;
  return {
    ...submissionTrial(),
    id: 'trial-documents',
    steps: [draft!, consult, { ...submission!, needs: ['consult'] }, ...rest],
  };
}

/** Thirty bodies of the province: the Council's committees, communes, and its departments last. */
export function thirtyBodies({ services: { directory } }: TestApi): string[] {
  const named = directory.resolve({ body: 'committees', at: 'unit' }, '22', TODAY);
  const others = directory.bodiesOf('22', TODAY).filter((body) => body.includes('.so-') && body !== OFFICE);
  const communes = directory.children('22', 'commune', TODAY).map((unit) => `${unit}.ubnd`);
  return [...named, ...communes.slice(0, 30 - named.length - others.length), ...others];
}

export const does = (who: Browser, id: string, name: string, body: string, data: object = {}, texts?: object) =>
  who.post(`/api/cases/${id}/acts`, { name, body, data, texts });

/** A session with the plan on its agenda, to the vote. */
export async function holdSession(api: TestApi, secretary: Browser, plan: string): Promise<void> {
  const title = { vi: 'Kỳ họp cuối năm', en: 'Year-end session' };
  const session = { unit: '22', title, type: 'regular', opensOn: '2026-12-08', deputies: 52, body: STANDING };
  await secretary.post('/api/sessions', session).expect(201);
  const say = (name: string, data: object) => does(secretary, SESSION, name, STANDING, data).expect(201);
  const item = { id: 'plan', title, kind: 'resolution', needsReport: false, case: plan, step: 'adopt', documents: [] };
  await say('add-item', item);
  api.clock.set('2026-12-08T01:00:00.000Z');
  await say('open-session', {});
  await say('vote', { item: 'plan', for: 49, against: 1, abstained: 0 });
}
