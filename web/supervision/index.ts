import { formsOf, type KindPages } from '../case/kindPages';
import { later } from '../parts/later';

const form = formsOf('supervision');
const supervising = form(() => import('./forms/form'), 'SupervisionForm');

export const supervision = {
  at: '/supervisions',
  page: later(() => import('./supervision'), 'Supervision'),
  forms: {
    'carry-out': supervising,
    'report-in': supervising,
    'set-day': supervising,
    'request-information': supervising,
    'supply-information': supervising,
    'ask-to-organise': supervising,
    'answer-organising': supervising,
    'hand-in-share': supervising,
    'check-project': form(() => import('./forms/check'), 'CheckForm'),
    conclude: form(() => import('./forms/conclude'), 'ConcludeForm'),
    'file-proof': supervising,
    'assess-task': supervising,
    'demand-explanation': supervising,
    'explain-delay': supervising,
    'grant-time': supervising,
    'take-rung': supervising,
    'close-supervision': supervising,
    'cancel-supervision': supervising,
  },
} satisfies KindPages;
