import { formsOf, type KindPages } from '../case/kindPages';
import { later } from '../parts/later';

const form = formsOf('carrying-out');
const figures = form(() => import('./forms'), 'FiguresForm');

export const carryingOut = {
  at: '/carrying-out',
  page: later(() => import('./carryingOut'), 'CarryingOut'),
  forms: {
    'report-figures': figures,
    'correct-figures': figures,
    'close-carrying-out': form(() => import('../case/forms/plain'), 'PlainForm'),
  },
} satisfies KindPages;
