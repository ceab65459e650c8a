import type { WordsOf } from '../shape';
import type { overdue as vietnamese } from '../vi/overdue';

/** What is overdue, in English. */
export const overdue: WordsOf<typeof vietnamese> = {
  overdue: {
    title: 'Overdue steps', empty: 'No step is overdue.', holder: 'Held by', days: 'Days late', daysLate: (days) => (days === 1 ? '1 day' : `${days} days`), working: (days) => (days === 1 ? '1 working day' : `${days} working days`),
    behind: 'Waiting behind it', nothingBehind: 'nothing', filterUnit: 'Held in', filterLevel: 'Level', filterKind: 'Kind of step', map: 'Map of the 34 provinces', mapHint: 'The number in a province counts the overdue steps that its bodies hold. Choose one to filter.', byUnit: 'By unit',
    act: 'Deal with it', entersFor: (whom) => `enters for ${whom}`, heldSince: 'Held since', legendNone: 'none overdue', legendSome: (from, to) => (from === to ? `${from}` : `${from}–${to}`), clear: 'Clear the filter', total: (n) => (n === 1 ? '1 step overdue' : `${n} steps overdue`),
    islands: { hoangSa: 'Hoàng Sa islands (Đà Nẵng)', truongSa: 'Trường Sa islands (Khánh Hòa)' }, steps: 'steps overdue', cannot: 'You may see this case, but you do not manage it.',
    levels: { nation: 'Nation', region: 'Region', province: 'Province', commune: 'Commune' },
  },
};
