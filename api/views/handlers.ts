import type { Text } from '../../domain/text';
import { notFound } from '../../domain/notFound';
import type { Input, Reply } from '../http/route';
import { LISTS, type ListName } from './lists';
import type { columns, ColumnsView, newView, View, viewId, ViewList, viewQuery } from './schema';

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

/** The views of a list: those that all are offered, then one's own by name; each with how many cases it has. */
export async function list({ query, officer, services }: Input<{ query: typeof viewQuery }>): Promise<Reply<ViewList>> {
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
}

/** Keeps a view; another of that name of the same list goes. */
export async function keep({
  body,
  officer,
  services,
}: Input<{ body: typeof newView }>): Promise<Reply<{ id: string }>> {
  const { list: of, name, query } = body;
  const { id } = await services.db.savedView.upsert({
    where: { officerId_list_name: { officerId: officer.id, list: of, name } },
    create: { officerId: officer.id, list: of, name, query },
    update: { query },
  });
  return { body: { id } };
}

/** Only one's own are there. */
export async function remove({ params, officer, services }: Input<{ params: typeof viewId }>): Promise<Reply<never>> {
  const { count } = await services.db.savedView.deleteMany({ where: { id: params.id, officerId: officer.id } });
  if (count === 0) throw notFound('view');
  return {};
}

/** Which columns of its lists an officer doesn't want to see. */
export async function showColumns({ officer, services }: Input): Promise<Reply<ColumnsView>> {
  const rows = await services.db.listColumns.findMany({
    where: { officerId: officer.id },
    omit: { officerId: true },
    orderBy: { list: 'asc' },
  });
  return { body: { items: rows.map(({ list: of, hidden }) => ({ list: of as ListName, hidden })) } };
}

export async function keepColumns({ body, officer, services }: Input<{ body: typeof columns }>): Promise<Reply<never>> {
  const { list: of, hidden } = body;
  await services.db.listColumns.upsert({
    where: { officerId_list: { officerId: officer.id, list: of } },
    create: { officerId: officer.id, list: of, hidden },
    update: { hidden },
  });
  return {};
}
