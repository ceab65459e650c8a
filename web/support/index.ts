import { formsOf, type KindPages } from '../case/kindPages';
import { later } from '../parts/later';

const form = formsOf('support');
const need = () => import('./forms/need');
const offer = () => import('./forms/offer');
const answer = () => import('./forms/answer');
const done = form(() => import('../case/forms/plain'), 'PlainForm');

export const support = {
  at: '/supports',
  page: later(() => import('./support'), 'Support'),
  forms: {
    'request-support': form(need, 'RequestForm'),
    'close-support': form(need, 'CloseSupportForm'),
    'acknowledge-need': done,
    'nothing-to-offer': done,
    'offer-support': form(offer, 'OfferForm'),
    'withdraw-offer': form(offer, 'WithdrawForm'),
    'answer-offer': form(answer, 'AnswerOfferForm'),
    'record-delivery': form(answer, 'DeliveryForm'),
  },
} satisfies KindPages;
