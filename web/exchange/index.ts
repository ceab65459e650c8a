import { formsOf, type KindPages } from '../case/kindPages';
import { later } from '../parts/later';

const form = formsOf('exchange');
const own = () => import('./forms');

export const exchange = {
  at: '/cases',
  page: later(() => import('./exchange'), 'Exchange'),
  forms: {
    'move-exchange': form(own, 'MoveForm'),
    'call-off-exchange': form(own, 'CallOffForm'),
    'answer-exchange': form(own, 'ComingForm'),
    'add-exchange-papers': form(own, 'PapersForm'),
    'record-exchange': form(own, 'RecordForm'),
    'answer-point': form(own, 'AnswerPointForm'),
    'close-exchange': form(own, 'CloseForm'),
  },
} satisfies KindPages;
