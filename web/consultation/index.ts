import { formsOf, type KindPages } from '../case/kindPages';
import { later } from '../parts/later';

const form = formsOf('consultation');

export const consultation = {
  at: '/cases',
  page: later(() => import('./consultation'), 'ConsultationPage'),
  forms: {
    reply: form(() => import('./forms/reply'), 'ReplyForm'),
    'withdraw-reply': form(() => import('../case/forms/withdraw'), 'WithdrawForm'),
    'enter-answer': form(() => import('./forms/unanswered'), 'EnterAnswerForm'),
    'stop-waiting': form(() => import('./forms/unanswered'), 'StopWaitingForm'),
    handle: form(() => import('./comments'), 'HandleForm'),
  },
} satisfies KindPages;
