import { routesOf } from '../http/route';
import { create, moves, show } from './handlers';
import {
  calendarQuery,
  calendarView,
  correction,
  correctionHash,
  movesPage,
  movesQuery,
  previewPage,
  previewQuery,
} from './schema';
import { keyAfter, idKey } from '../http/keyset';
import { previewCorrection } from './preview';

const route = routesOf('Calendar');

export const calendarRoutes = [
  route.get('/calendar', {
    summary: 'The working calendar that new cases count by, with what each year rests on',
    access: 'signed-in',
    query: calendarQuery,
    answers: calendarView,
    refusals: ['not-found'],
    handler: show,
  }),
  route.post('/calendar/corrections', {
    summary: 'Publish a corrected calendar; every open plan cycle counts by it from then on',
    description:
      'Sent again it changes nothing but completes what was interrupted. `If-Match` with the calendar’s ETag guards against overwriting another’s correction.',
    access: 'admin',
    body: correction,
    answers: movesPage,
    refusals: ['not-found', 'stale-version', 'calendar-out-of-range'],
    handler: create,
  }),
  route.post('/calendar/corrections/preview', {
    summary: 'Which dates a correction would move, some open cases at a time; records nothing',
    access: 'admin',
    query: previewQuery,
    body: correction,
    answers: previewPage,
    refusals: ['not-found', 'calendar-out-of-range'],
    handler: async ({ body, query, services }) => {
      const [after] = keyAfter(query.cursor, [idKey]) ?? [''];
      return { body: await previewCorrection(services, body, query.limit, after) };
    },
  }),
  route.get('/calendar/corrections/:hash', {
    summary: 'Which cases went over to a calendar, and which dates moved',
    access: 'admin',
    params: correctionHash,
    query: movesQuery,
    answers: movesPage,
    refusals: ['not-found'],
    handler: moves,
  }),
];
