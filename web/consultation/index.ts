import { formsOf, type KindPages } from '../case/kindPages';
import { later } from '../parts/later';

const form = formsOf('consultation');

export const consultation = {
  at: '/cases',
  page: later(() => import('./consultation'), 'ConsultationPage'),
  forms: {
    reply: form(() => import('./forms/reply'), 'ReplyForm'),
    'withdraw-reply': form(() => import('../case/forms/withdraw'), 'WithdrawForm'),
    'enter-answer': form(() => import('./forms/enterAnswer'), 'EnterAnswerForm'),
    'stop-waiting': form(() => import('./forms/stopWaiting'), 'StopWaitingForm'),
    handle: form(() => import('./forms/handle'), 'HandleForm'),
  },
} satisfies KindPages;
