import { route } from '../http/route';
import { show } from './handlers';
import { scheduleCase, schedulesView } from './schema';

export const scheduleRoutes = [
  route({
    method: 'get',
    path: '/cases/:id/schedules',
    summary: 'A case’s working schedule and coordination schedule, and how far each line is',
    tags: ['Cases'],
    access: 'signed-in',
    params: scheduleCase,
    responses: { 200: schedulesView },
    refusals: ['not-found'],
    handler: show,
  }),
];
