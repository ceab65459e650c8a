import type { CarryingView, IndicatorSeries } from '../data/api';
import type { Language } from '../words';

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
