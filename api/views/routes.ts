import { z } from 'zod';
import { notFound } from '../../domain/notFound';
import type { Text } from '../../domain/text';
import { uuidInPath } from '../http/fields';
import { routesOf } from '../http/route';
import { type ListName, LISTS } from './lists';
import { columns, columnsView, newView, type View, viewList, viewQuery } from './schema';

const route = routesOf('Lists');

/** Beyond this a view has many: who has more of something narrows it further, and counting costs what it counts. */
const MOST_COUNTED = 200;

interface Kept {
  id: string;
  list: ListName;
  name: Text;
  query: string;
  own: boolean;
}

/** What everybody is offered. */
const SHARED: Partial<Record<ListName, [id: string, name: Text, query: string][]>> = {
  cases: [
    ['under-way', { vi: 'Đang thực hiện', en: 'Under way' }, 'kind=plan-cycle&open=true'],
    ['late', { vi: 'Có việc quá hạn', en: 'With something overdue' }, 'kind=plan-cycle&open=true&late=true'],
  ],
  'official-documents': [
    ['signed', { vi: 'Chờ cấp số', en: 'Waiting for a number' }, 'life=signed'],
    ['drafts', { vi: 'Dự thảo', en: 'Drafts' }, 'life=draft'],
  ],
  arrivals: [['open', { vi: 'Chưa giải quyết', en: 'Not dealt with' }, 'open=true']],
  inbox: [
    ['late', { vi: 'Quá hạn', en: 'Overdue' }, 'overdue=true'],
    ['returned', { vi: 'Bị trả lại', en: 'Came back' }, 'returned=true'],
  ],
  projects: [['running', { vi: 'Đang triển khai', en: 'Running' }, 'status=running']],
};

export const viewRoutes = [
  route.get('/views', {
    access: 'signed-in',
    summary: 'Views of a list: those offered to all and one’s own, each with how many cases it has',
    query: viewQuery,
    answers: viewList,
    handler: async ({ query, officer, services }) => {
      const rows = await services.db.savedView.findMany({
        where: { officerId: officer.id, list: query.list },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
      });
      const shared = (SHARED[query.list] ?? []).map(([id, name, asked]) => ({ id, name, query: asked, own: false }));
      const own = rows.map((row) => ({ ...row, name: { vi: row.name, en: row.name }, own: true }));
      const views = [...shared, ...own].map((one): Kept => ({ ...one, list: query.list }));
      const items = await Promise.all(
        views.map(async (one): Promise<View> => {
          const count = LISTS[one.list](Object.fromEntries(new URLSearchParams(one.query)));
          return { ...one, count: count && (await count({ officer, services }, MOST_COUNTED)) };
        }),
      );
      return { body: { items, most: MOST_COUNTED } };
    },
  }),
  route.post('/views', {
    access: 'signed-in',
    summary: 'Keep a list as it is narrowed, by a name; the same name again replaces it',
    body: newView,
    answers: { 201: z.object({ id: z.string() }) },
    handler: async ({ body, officer, services }) => {
      const { list: of, name, query } = body;
      const { id } = await services.db.savedView.upsert({
        where: { officerId_list_name: { officerId: officer.id, list: of, name } },
        create: { officerId: officer.id, list: of, name, query },
        update: { query },
      });
      return { body: { id } };
    },
  }),
  route.get('/views/columns', {
    access: 'signed-in',
    summary: 'Which columns of its lists one doesn’t want to see',
    answers: columnsView,
    handler: async ({ officer, services }) => {
      const rows = await services.db.listColumns.findMany({
        where: { officerId: officer.id },
        omit: { officerId: true },
        orderBy: { list: 'asc' },
      });
      return { body: { items: rows.map(({ list: of, hidden }) => ({ list: of as ListName, hidden })) } };
    },
  }),
  route.put('/views/columns', {
    access: 'signed-in',
    summary: 'Leave columns out of a list from now on, for oneself; those that were left out before are seen again',
    body: columns,
    answers: 'nothing',
    handler: async ({ body, officer, services }) => {
      const { list: of, hidden } = body;
      await services.db.listColumns.upsert({
        where: { officerId_list: { officerId: officer.id, list: of } },
        create: { officerId: officer.id, list: of, hidden },
        update: { hidden },
      });
      return {};
    },
  }),
  route.delete('/views/:id', {
    summary: 'Keep a view no longer',
    access: 'sees-thing',
    params: uuidInPath,
    answers: 'nothing',
    /** Only one's own are there. */
    handler: async ({ params, officer, services }) => {
      const { count } = await services.db.savedView.deleteMany({ where: { id: params.id, officerId: officer.id } });
      if (count === 0) throw notFound('view');
      return {};
    },
  }),
];
