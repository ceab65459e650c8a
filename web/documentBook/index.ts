import { formsOf, type KindPages } from '../case/kindPages';
import { later } from '../parts/later';

const form = formsOf('document-book');

export const documentBook = {
  at: '/document-books',
  page: later(() => import('./book'), 'Book'),
  forms: {
    'set-series': form(() => import('./forms/series'), 'SeriesForm'),
    'give-number': form(() => import('./forms/number'), 'NumberForm'),
  },
} satisfies KindPages;
