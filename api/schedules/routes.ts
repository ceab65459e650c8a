import { shows } from '../http/caseInSight';
import { idInPath } from '../http/fields';
import { routesOf } from '../http/route';
import { schedulesView } from './schema';
import { schedulesView as schedulesOf } from './view';

const route = routesOf('Cases');

export const scheduleRoutes = [
  route.get('/cases/:id/schedules', {
    summary: 'A case’s working schedule and coordination schedule, and how far each line is',
    access: 'sees-case',
    params: idInPath,
    answers: schedulesView,
    handler: shows('plan-cycle', schedulesOf),
  }),
];
