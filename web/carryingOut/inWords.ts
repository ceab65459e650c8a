import { planPeriod } from '../../domain/carryingOut/periods';
import type { Text } from '../../domain/text';
import type { CarryingView, IndicatorSeries } from '../data/api';
import type { Language, Locale, Words } from '../words';
import { percentOf } from '../../domain/decimal';
import { figure } from '../words/figures';

type Party = CarryingView['parties'][number];
type Concerning = Pick<IndicatorSeries, 'because'>;

/** A party that a shortfall is told to, by what of the plan names it; without more where nothing of the plan does. */
export function namedByPlan({ id, name }: Party, indicators: Concerning[], { words, say }: Language): string {
  const named = indicators.flatMap(({ because }) =>
    because.flatMap((one) => (one.party === id && one.name !== null ? [one.name] : [])),
  );
  return named.length > 0 ? words.carrying.toldBy(say(name), [...new Set(named)].join('; ')) : say(name);
}

/** The same, and why it is told where the plan's words don't say it: as the indicator's sector, or by the rules. */
export function toldBecause(party: Party, indicator: Concerning, language: Language): string {
  const said = namedByPlan(party, [indicator], language);
  const why = indicator.because.find((one) => one.party === party.id && one.name === null)?.why;
  const { toldWhy, whys } = language.words.carrying;
  return why && said === language.say(party.name) ? toldWhy(said, whys[why]) : said;
}

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

/** What a period is called; one that is none goes by its id. */
export const titleOf = (period: string): Text => planPeriod(period)?.title ?? { vi: period, en: period };
