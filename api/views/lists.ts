import type { z } from 'zod';
import { arrivalsAmong } from '../arrivals/queries';
import { arrivalQuery } from '../arrivals/schema';
import { carryingsAmong } from '../carryingOut/queries';
import { carryingQuery } from '../carryingOut/schema';
import { casesAmong } from '../cases/queries';
import { caseQuery } from '../cases/schema';
import { type CaseListing, countCases } from '../http/caseList';
import type { Input } from '../http/route';
import { countInbox } from '../inbox/queries';
import { inboxQuery } from '../inbox/schema';
import { documentsAmong } from '../officialDocuments/queries';
import { documentQuery } from '../officialDocuments/schema';
import { codesWithin } from '../overdue/places';
import { present } from '../overdue/present';
import { countLate } from '../overdue/queries';
import { overdueQuery } from '../overdue/schema';
import { exchangesAmong } from '../exchanges/queries';
import { exchangeQuery } from '../exchanges/schema';
import { projectsAmong } from '../projects/queries';
import { projectQuery } from '../projects/schema';
import { sessionsAmong } from '../sessions/queries';
import { sessionQuery } from '../sessions/schema';
import { supervisionsAmong } from '../supervisions/queries';
import { supervisionQuery } from '../supervisions/schema';
import { supportsAmong } from '../supports/queries';
import { supportQuery } from '../supports/schema';

type Asker = Pick<Input, 'officer' | 'services'>;

/** How many rows whoever asks would see, counted no further than `most`; null where what is asked of is no more. */
type Count = (asker: Asker, most: number) => Promise<number | null>;

/** How what an address asks of a list is counted; nothing where it asks what the list doesn't know. */
type Read = (query: Record<string, string>) => Count | null;

const reads =
  <S extends z.ZodType>(schema: S, count: (query: z.output<S>) => Count): Read =>
  (query) => {
    const read = schema.safeParse(query);
    return read.success ? count(read.data) : null;
  };

const cases = <S extends z.ZodType>(schema: S, among: (query: z.output<S>) => CaseListing): Read =>
  reads(schema, (query) => (asker, most) => countCases(asker, among(query), most));

/** The lists that officers keep views of, by their addresses: what stands in a page's is what the API is asked. */
export const LISTS = {
  cases: cases(caseQuery, casesAmong),
  'official-documents': cases(documentQuery, documentsAmong),
  arrivals: cases(arrivalQuery, arrivalsAmong),
  projects: cases(projectQuery, projectsAmong),
  supervisions: cases(supervisionQuery, supervisionsAmong),
  supports: cases(supportQuery, supportsAmong),
  exchanges: cases(exchangeQuery, exchangesAmong),
  'carrying-out': cases(carryingQuery, carryingsAmong),
  sessions: cases(sessionQuery, sessionsAmong),
  inbox: reads(
    inboxQuery,
    (query) =>
      async ({ officer, services: { db, seats } }, most) =>
        countInbox(db, officer.id, await seats.of(officer.id), query, most),
  ),
  overdue: reads(overdueQuery, (query) => async ({ officer, services }, most) => {
    const { today, meant } = await present(services);
    if (query.within && !services.directory.exists(query.within, today)) return null;
    const units = codesWithin(services.directory, query.within, today);
    return countLate(
      services.db,
      { viewer: await services.access.viewer(officer), filters: meant(query), units },
      most,
    );
  }),
} satisfies Record<string, Read>;

export type ListName = keyof typeof LISTS;
export const LIST_NAMES = Object.keys(LISTS) as [ListName, ...ListName[]];
