import { formsOf, type KindPages } from '../case/kindPages';
import { later } from '../parts/later';

const form = formsOf('official-document');
const draft = () => import('./forms/draft');
const done = form(() => import('../case/forms/plain'), 'PlainForm');
const reason = form(() => import('../case/forms/reason'), 'ReasonForm');

export const officialDocument = {
  at: '/official-documents',
  page: later(() => import('./officialDocument'), 'OfficialDocument'),
  forms: {
    'revise-draft': form(draft, 'ReviseForm'),
    'ask-remarks': form(draft, 'AskRemarksForm'),
    'remark-draft': form(draft, 'RemarkForm'),
    'forward-draft': form(draft, 'ForwardForm'),
    'return-draft': reason,
    'sign-document': form(() => import('./forms/sign'), 'SignForm'),
    'drop-draft': reason,
    'receive-document': done,
    'refuse-document': reason,
    'prove-delivery': form(() => import('./forms/delivery'), 'ProveDeliveryForm'),
    'exchange-status': form(() => import('./forms/delivery'), 'ExchangeStatusForm'),
    'confirm-recall': done,
    'take-back-recalled': form(() => import('./forms/delivery'), 'TakeBackForm'),
  },
} satisfies KindPages;
