import { route } from '../http/route';
import { idInPath } from '../http/fields';
import { show } from './handlers';
import { schedulesView } from './schema';

export const scheduleRoutes = [
  route({
    method: 'get',
    path: '/cases/:id/schedules',
    summary: 'A case’s working schedule and coordination schedule, and how far each line is',
    tags: ['Cases'],
    access: 'sees-case',
    params: idInPath,
    responses: { 200: schedulesView },
    handler: show,
  }),
];
