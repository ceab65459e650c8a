import { officerNames } from '../accounts/officerNames';
import { routesOf } from '../http/route';
import { news, type NewsLine, unseen } from './queries';
import { newsList, type NewsRow, newsSummary, seen } from './schema';

const route = routesOf('News');

export const newsRoutes = [
  route.get('/news', {
    access: 'signed-in',
    summary: 'What is new for one: mentions, remarks, tasks passed on or returned, and the notices of one’s cases',
    answers: newsList,
    handler: async ({ officer, services: { db } }) => {
      const rows = await news(db, officer);
      const people = await officerNames(
        db,
        rows.flatMap(({ by }) => by ?? []),
      );
      const view = ({ kind, seq, caseId, caseKind, title, by, ...row }: NewsLine): NewsRow => ({
        ...row,
        id: `${kind}-${seq}`,
        kind: kind as NewsRow['kind'],
        case: { id: caseId, kind: caseKind, title },
        by: by === null ? null : { id: by, name: people.get(by) ?? by },
      });
      return { body: { items: rows.map(view) } };
    },
  }),
  route.get('/news/summary', {
    access: 'signed-in',
    summary: 'How many of them one has not seen',
    answers: newsSummary,
    handler: async ({ officer, services: { db } }) => ({ body: { unseen: await unseen(db, officer) } }),
  }),
  route.post('/news/seen', {
    access: 'signed-in',
    summary: 'All up to an instant have been seen',
    body: seen,
    answers: 'nothing',
    /** All lines up to that instant have been seen; what came since stays new, and nothing becomes new again. */
    handler: async ({ body: { at }, officer, services }) => {
      await services.db.$executeRaw`
        INSERT INTO "NewsSeen" ("officer", "at") VALUES (${officer.id}, ${at}::timestamptz)
        ON CONFLICT ("officer") DO UPDATE SET "at" = greatest("NewsSeen"."at", excluded."at")`;
      return {};
    },
  }),
];
