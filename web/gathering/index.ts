import { formsOf, type KindPages } from '../case/kindPages';
import { later } from '../parts/later';

const form = formsOf('gathering');

export const gathering = {
  at: '/cases',
  page: later(() => import('./gathering'), 'Gathering'),
  forms: {
    contribute: form(() => import('./forms/contribute'), 'ContributeForm'),
    'withdraw-contribution': form(() => import('../case/forms/withdraw'), 'WithdrawForm'),
    'decide-finding': form(() => import('./forms/decideFinding'), 'DecideFindingForm'),
    'confirm-receipt': form(() => import('./forms/confirmReceipt'), 'ConfirmReceiptForm'),
  },
} satisfies KindPages;
