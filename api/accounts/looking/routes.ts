import { route } from '../../http/route';
import { whoAmI } from '../session/schema';
import * as handlers from './handlers';
import { looks, lookWish } from './schema';

const tags = ['Session'];

export const lookingRoutes = [
  route({
    method: 'post',
    path: '/session/look',
    summary: 'Look at the pages as an officer sees them, without any power to change anything; it is put on record',
    description:
      'As nobody who is an administrator; a province’s administrator only as who never had seat or powers elsewhere. It ends by `DELETE` or with the session. The officer sees it.',
    tags,
    access: 'any-admin',
    body: lookWish,
    responses: { 200: whoAmI },
    refusals: ['looking-only'],
    handler: handlers.begin,
  }),
  route({
    method: 'delete',
    path: '/session/look',
    summary: 'Be oneself again',
    tags,
    access: 'newcomer',
    asOneself: true,
    responses: { 200: whoAmI },
    handler: handlers.end,
  }),
  route({
    method: 'get',
    path: '/session/looks',
    summary: 'Who has looked at the pages as oneself, and when; newest first',
    tags,
    access: 'signed-in',
    responses: { 200: looks },
    handler: handlers.list,
  }),
];
