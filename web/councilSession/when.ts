import type { AgendaItemView } from '../data/api';
import { dmy } from '../words/dates';

/** When an item comes up, as much of it as is laid down: `08:30–09:15, 08/12/2026`. */
export function whenOf({ from, to, on }: Pick<AgendaItemView, 'from' | 'to' | 'on'>): string {
  const times = [from, to].filter(Boolean).join('–');
  return [times, on && dmy(on)].filter(Boolean).join(', ');
}
