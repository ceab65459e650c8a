import { formsOf, type KindPages } from '../case/kindPages';
import { later } from '../parts/later';

const form = formsOf('support');
const own = () => import('./forms');
const done = form(() => import('../case/forms/plain'), 'PlainForm');

export const support = {
  at: '/supports',
  page: later(() => import('./support'), 'Support'),
  forms: {
    'request-support': form(own, 'RequestForm'),
    'close-support': form(own, 'CloseSupportForm'),
    'acknowledge-need': done,
    'nothing-to-offer': done,
    'offer-support': form(own, 'OfferForm'),
    'withdraw-offer': form(own, 'WithdrawForm'),
    'answer-offer': form(own, 'AnswerOfferForm'),
    'record-delivery': form(own, 'DeliveryForm'),
  },
} satisfies KindPages;
