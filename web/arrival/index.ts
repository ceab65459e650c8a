import { formsOf, type KindPages } from '../case/kindPages';
import { later } from '../parts/later';

const form = formsOf('arrival');
const done = form(() => import('../case/forms/plain'), 'PlainForm');

export const arrival = {
  at: '/arrivals',
  page: later(() => import('./arrival'), 'Arrival'),
  forms: {
    'direct-arrival': done,
    'give-arrival': done,
    'finish-arrival': done,
    'return-arrival': form(() => import('../case/forms/reason'), 'ReasonForm'),
  },
} satisfies KindPages;
