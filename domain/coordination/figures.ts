import { firstTwice } from '../case/fields';
import type { Ask } from '../law/procedure';

/** What a body states for one ask: a number, or a choice's id. Words stand beside the act, under the ask's id. */
export interface Figure {
  ask: string;
  value: number | string;
}

/**
 * The first thing wrong with what was stated, or null: each ask answered once and in its own measure, nothing else
 * stated.
 */
export function figuresFault(asks: Ask[], figures: Figure[], words: string[]): { field: string; rule: string } | null {
  const twice = firstTwice(figures.map(({ ask }) => ask));
  if (twice) return { field: 'figures', rule: `${twice}: once` };
  const unknown = figures.find(({ ask }) => !asks.some(({ id, measure }) => id === ask && measure !== 'words'));
  if (unknown) return { field: 'figures', rule: `${unknown.ask}: not asked` };
  for (const ask of asks) {
    const rule = answerFault(
      ask,
      figures.find((figure) => figure.ask === ask.id),
      words,
    );
    if (rule) return { field: ask.measure === 'words' ? 'words' : 'figures', rule: `${ask.id}: ${rule}` };
  }
  return null;
}

function answerFault(ask: Ask, figure: Figure | undefined, words: string[]): string | null {
  if (ask.measure === 'words') return words.includes(ask.id) ? null : 'in words';
  if (ask.measure === 'number') return typeof figure?.value === 'number' ? null : 'a number';
  const choices = (ask.choices ?? []).map(({ id }) => id);
  return choices.includes(String(figure?.value)) ? null : `one of ${choices.join(', ')}`;
}
