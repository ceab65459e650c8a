import { formsOf, type KindPages } from '../case/kindPages';
import { later } from '../parts/later';

const form = formsOf('arrival');
const handle = () => import('./forms/handle');

export const arrival = {
  at: '/arrivals',
  page: later(() => import('./arrival'), 'Arrival'),
  forms: {
    'direct-arrival': form(() => import('./forms/direct'), 'DirectForm'),
    'give-arrival': form(handle, 'GiveForm'),
    'finish-arrival': form(handle, 'FinishForm'),
    'return-arrival': form(() => import('../case/forms/reason'), 'ReasonForm'),
  },
} satisfies KindPages;
