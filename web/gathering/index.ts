import { formsOf, type KindPages } from '../case/kindPages';
import { later } from '../parts/later';

const form = formsOf('gathering');
const own = () => import('./forms');

export const gathering = {
  at: '/cases',
  page: later(() => import('./gathering'), 'Gathering'),
  forms: {
    contribute: form(own, 'ContributeForm'),
    'withdraw-contribution': form(() => import('../case/forms/withdraw'), 'WithdrawForm'),
    'decide-finding': form(own, 'DecideFindingForm'),
    'confirm-receipt': form(own, 'ConfirmReceiptForm'),
  },
} satisfies KindPages;
