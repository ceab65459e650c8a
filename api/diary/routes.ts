import { CALENDAR_MEDIA } from '../../mail/calendarFile';
import type { Input, Reply } from '../http/route';
import { route } from '../http/route';
import { diaryOf } from './diary';
import * as handlers from './feeds';
import { createdFeed, diaryQuery, type DiaryView, diaryView, feedId, feeds, feedWord, newFeed } from './schema';

const tags = ['Diary'];

export const diaryRoutes = [
  route({
    method: 'get',
    path: '/diary',
    summary: 'What one’s bodies owe on which day, and the sessions of their Councils',
    tags,
    access: 'signed-in',
    query: diaryQuery,
    responses: { 200: diaryView },
    handler: async ({ query, officer, services }: Input<{ query: typeof diaryQuery }>): Promise<Reply<DiaryView>> => ({
      body: await diaryOf(services, officer.id, query),
    }),
  }),
  route({
    method: 'post',
    path: '/calendar-feeds',
    summary: 'An address at which one’s own calendar program reads what is due',
    description: 'Whoever has the address reads the calendar: it is shown once, and ends when it is revoked.',
    tags,
    access: 'signed-in',
    body: newFeed,
    responses: { 201: createdFeed },
    refusals: ['no-seat', 'not-found', 'too-many-calendars'],
    handler: handlers.create,
  }),
  route({
    method: 'get',
    path: '/calendar-feeds',
    summary: 'One’s own such addresses, newest first',
    tags,
    access: 'signed-in',
    responses: { 200: feeds },
    handler: handlers.list,
  }),
  route({
    method: 'delete',
    path: '/calendar-feeds/:id',
    summary: 'Revoke such an address at once',
    tags,
    access: 'sees-thing',
    params: feedId,
    responses: { 204: 'nothing' },
    handler: handlers.revoke,
  }),
  route({
    method: 'get',
    path: '/calendars/:word',
    summary: 'The calendar itself (iCalendar, RFC 5545), for calendar programs',
    description: 'The word in the address is the only key; rights are looked at anew at each reading.',
    tags,
    access: 'public',
    params: feedWord,
    produces: [CALENDAR_MEDIA],
    responses: { 200: 'file' },
    refusals: ['not-found', 'no-seat'],
    handler: handlers.read,
  }),
];
