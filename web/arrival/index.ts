import { formsOf, type KindPages } from '../case/kindPages';
import { later } from '../parts/later';

const form = formsOf('arrival');
const own = () => import('./forms');

export const arrival = {
  at: '/arrivals',
  page: later(() => import('./arrival'), 'Arrival'),
  forms: {
    'direct-arrival': form(own, 'DirectForm'),
    'give-arrival': form(own, 'GiveForm'),
    'finish-arrival': form(own, 'FinishForm'),
    'return-arrival': form(() => import('../case/forms/reason'), 'ReasonForm'),
  },
} satisfies KindPages;
