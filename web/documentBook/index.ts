import { formsOf, type KindPages } from '../case/kindPages';
import { later } from '../parts/later';

const form = formsOf('document-book');
const own = () => import('./forms');

export const documentBook = {
  at: '/document-books',
  page: later(() => import('./book'), 'Book'),
  forms: {
    'set-series': form(own, 'SeriesForm'),
    'give-number': form(own, 'NumberForm'),
  },
} satisfies KindPages;
