import { routesOf } from '../../http/route';
import { whoAmI } from '../session/schema';
import * as handlers from './handlers';
import { looks, lookWish } from './schema';

const route = routesOf('Session');

export const lookingRoutes = [
  route.post('/session/look', {
    summary: 'Look at the pages as an officer sees them, without any power to change anything; it is put on record',
    description:
      'As nobody who is an administrator; a province’s administrator only as who never had seat or powers elsewhere. It ends by `DELETE` or with the session. The officer sees it.',
    access: 'any-admin',
    body: lookWish,
    answers: whoAmI,
    refusals: ['looking-only'],
    handler: handlers.begin,
  }),
  route.delete('/session/look', {
    summary: 'Be oneself again',
    access: 'newcomer',
    asOneself: true,
    answers: whoAmI,
    handler: handlers.end,
  }),
  route.get('/session/looks', {
    summary: 'Who has looked at the pages as oneself, and when; newest first',
    access: 'signed-in',
    answers: looks,
    handler: handlers.list,
  }),
];
