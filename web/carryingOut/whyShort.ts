import type { IndicatorSeries } from '../data/api';
import { percentOf } from '../../domain/decimal';
import type { Locale, Words } from '../words';
import { figure } from '../words/figures';

type Rule = Omit<IndicatorSeries['rules'][number], 'clause'>;

/** By which threshold a figure falls short, in words. */
export function whyShort(
  because: 'below' | 'trend' | null,
  { below, trend }: Rule,
  { because: says }: Words['carrying'],
  locale: Locale,
): string {
  if (because === 'trend' && trend) return says.trend(trend.over, figure(trend.by, locale));
  return below === undefined ? '' : says.below(figure(percentOf(below, '1').replace(/\.?0+$/, ''), locale));
}
