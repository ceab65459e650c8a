import { formsOf, type KindPages } from '../case/kindPages';
import { later } from '../parts/later';

const form = formsOf('official-document');
const done = form(() => import('../case/forms/plain'), 'PlainForm');
const reason = form(() => import('../case/forms/reason'), 'ReasonForm');

export const officialDocument = {
  at: '/official-documents',
  page: later(() => import('./officialDocument'), 'OfficialDocument'),
  forms: {
    'revise-draft': done,
    'ask-remarks': done,
    'remark-draft': done,
    'forward-draft': done,
    'return-draft': reason,
    'sign-document': done,
    'drop-draft': reason,
    'receive-document': done,
    'refuse-document': reason,
    'prove-delivery': done,
    'confirm-recall': done,
  },
} satisfies KindPages;
