import { formsOf, type KindPages } from '../case/kindPages';

const form = formsOf('document-book');

export const documentBook = {
  at: '/document-books',
  page: null,
  forms: {
    'set-series': form(() => import('../case/forms/plain'), 'PlainForm'),
    'give-number': form(() => import('../case/forms/plain'), 'PlainForm'),
    'register-arrival': form(() => import('../case/forms/plain'), 'PlainForm'),
  },
} satisfies KindPages;
