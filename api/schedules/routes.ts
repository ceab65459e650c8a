import { routesOf } from '../http/route';
import { idInPath } from '../http/fields';
import { show } from './handlers';
import { schedulesView } from './schema';

const route = routesOf('Cases');

export const scheduleRoutes = [
  route.get('/cases/:id/schedules', {
    summary: 'A case’s working schedule and coordination schedule, and how far each line is',
    access: 'sees-case',
    params: idInPath,
    answers: schedulesView,
    handler: show,
  }),
];
