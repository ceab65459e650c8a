import { formsOf, type KindPages } from '../case/kindPages';
import { later } from '../parts/later';

const form = formsOf('exchange');
const meeting = () => import('./forms/meeting');
const minutes = () => import('./forms/minutes');

export const exchange = {
  at: '/cases',
  page: later(() => import('./exchange'), 'Exchange'),
  forms: {
    'move-exchange': form(meeting, 'MoveForm'),
    'call-off-exchange': form(meeting, 'CallOffForm'),
    'answer-exchange': form(meeting, 'ComingForm'),
    'add-exchange-papers': form(meeting, 'PapersForm'),
    'record-exchange': form(minutes, 'RecordForm'),
    'answer-point': form(minutes, 'AnswerPointForm'),
    'close-exchange': form(minutes, 'CloseForm'),
  },
} satisfies KindPages;
