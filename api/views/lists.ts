import type { z } from 'zod';
import type { CaseListing } from '../http/caseList';
import { arrivalsAmong } from '../arrivals/queries';
import { arrivalQuery } from '../arrivals/schema';
import { carryingsAmong } from '../carryingOut/queries';
import { carryingQuery } from '../carryingOut/schema';
import { casesAmong } from '../cases/queries';
import { caseQuery } from '../cases/schema';
import { documentsAmong } from '../officialDocuments/queries';
import { documentQuery } from '../officialDocuments/schema';
import { projectsAmong } from '../projects/queries';
import { projectQuery } from '../projects/schema';
import { sessionsAmong } from '../sessions/queries';
import { sessionQuery } from '../sessions/schema';
import { supervisionsAmong } from '../supervisions/queries';
import { supervisionQuery } from '../supervisions/schema';
import { supportsAmong } from '../supports/queries';
import { supportQuery } from '../supports/schema';

/** What an address asks of a list, or nothing where it asks what the list doesn't know. */
type Read = (query: Record<string, string>) => CaseListing | null;

const reads =
  <S extends z.ZodType>(schema: S, among: (query: z.output<S>) => CaseListing): Read =>
  (query) => {
    const read = schema.safeParse(query);
    return read.success ? among(read.data) : null;
  };

/** The lists that officers keep views of, by their addresses: what stands in a page's is what the API is asked. */
export const LISTS = {
  cases: reads(caseQuery, casesAmong),
  'official-documents': reads(documentQuery, documentsAmong),
  arrivals: reads(arrivalQuery, arrivalsAmong),
  projects: reads(projectQuery, projectsAmong),
  supervisions: reads(supervisionQuery, supervisionsAmong),
  supports: reads(supportQuery, supportsAmong),
  'carrying-out': reads(carryingQuery, carryingsAmong),
  sessions: reads(sessionQuery, sessionsAmong),
} satisfies Record<string, Read>;

export type ListName = keyof typeof LISTS;
export const LIST_NAMES = Object.keys(LISTS) as [ListName, ...ListName[]];
