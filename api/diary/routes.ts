import { CALENDAR_MEDIA } from '../../mail/calendarFile';
import type { Input, Reply } from '../http/route';
import { routesOf } from '../http/route';
import { diaryOf } from './diary';
import * as handlers from './feeds';
import { createdFeed, diaryQuery, type DiaryView, diaryView, feedId, feeds, feedWord, newFeed } from './schema';

const route = routesOf('Diary');

export const diaryRoutes = [
  route.get('/diary', {
    summary: 'What one’s bodies owe on which day, and the sessions of their Councils',
    access: 'signed-in',
    query: diaryQuery,
    answers: diaryView,
    handler: async ({ query, officer, services }: Input<{ query: typeof diaryQuery }>): Promise<Reply<DiaryView>> => ({
      body: await diaryOf(services, officer.id, query),
    }),
  }),
  route.post('/calendar-feeds', {
    summary: 'An address at which one’s own calendar program reads what is due',
    description: 'Whoever has the address reads the calendar: it is shown once, and ends when it is revoked.',
    access: 'signed-in',
    body: newFeed,
    answers: { 201: createdFeed },
    refusals: ['no-seat', 'not-found', 'too-many-calendars'],
    handler: handlers.create,
  }),
  route.get('/calendar-feeds', {
    summary: 'One’s own such addresses, newest first',
    access: 'signed-in',
    answers: feeds,
    handler: handlers.list,
  }),
  route.delete('/calendar-feeds/:id', {
    summary: 'Revoke such an address at once',
    access: 'sees-thing',
    params: feedId,
    answers: 'nothing',
    handler: handlers.revoke,
  }),
  route.get('/calendars/:word', {
    summary: 'The calendar itself (iCalendar, RFC 5545), for calendar programs',
    description: 'The word in the address is the only key; rights are looked at anew at each reading.',
    access: 'public',
    params: feedWord,
    produces: [CALENDAR_MEDIA],
    answers: 'file',
    refusals: ['not-found', 'no-seat'],
    handler: handlers.read,
  }),
];
