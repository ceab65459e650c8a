import type { Data } from '../case/entry';
import type { Letter } from '../case/logic';
import { own } from '../own';
import type { SupportOpening } from '../support/state';
import { type Figure, type ShortfallRule, verdictFacts } from './shortfall';
import { type CarryingState, type IndicatorPlan, type SupportLink, tellKey, type Told, verdictOf } from './state';

/** A shortfall, or its healing, that those concerned have not been told of yet. */
interface Telling {
  name: 'shortfall' | 'shortfall-healed';
  key: string;
  indicator: IndicatorPlan;
  figure: Figure;
  rule: ShortfallRule | null;
  facts: Data;
}

export const isShort = ({ name }: Telling): boolean => name === 'shortfall';

/** The next thing to tell: one at a time, because the first opens the support case that the others go to. */
export function tellings(state: CarryingState): Telling[] {
  for (const indicator of state.opening.indicators) {
    for (const period of state.periods) {
      const judged = verdictOf(state, indicator, period);
      if (!judged) continue;
      const { verdict, figure } = judged;
      const told = own(state.told, tellKey(indicator.id, period.id));
      const name =
        verdict.short && untold(told, judged)
          ? 'shortfall'
          : !verdict.short && told?.standing
            ? 'shortfall-healed'
            : null;
      if (!name) continue;
      const times = (told?.times ?? 0) + (name === 'shortfall' ? 1 : 0);
      return [
        {
          name,
          key: `${name}/${tellKey(indicator.id, period.id)}/${times}`,
          indicator,
          figure,
          rule: verdict.rule,
          facts: { ...verdictFacts(verdict, figure), times },
        },
      ];
    }
  }
  return [];
}

/** Not told, or told with another figure. */
const untold = (told: Told | undefined, { verdict, figure }: NonNullable<ReturnType<typeof verdictOf>>): boolean =>
  !told?.standing || told.actual !== figure.actual || told.because !== verdict.because;

/** The support case of an indicator that is open now, if one is. */
const openLink = (state: CarryingState, indicator: string): SupportLink | undefined =>
  own(state.supports, indicator)?.find(({ closed }) => closed === null);

/** The letter to the indicator's support case; the first shortfall, or one after it closed, opens the next. */
export function supportLetter(state: CarryingState, telling: Telling): Letter {
  const { opening } = state;
  const { indicator, facts, name, rule } = telling;
  const key = `${opening.caseId}/${telling.key}`;
  const shortfall: Data = { ...facts, cites: (rule?.cites ?? 'practice') as Data[string] };
  const toldIn = own(state.told, tellKey(indicator.id, telling.figure.period))?.support;
  const toCase = name === 'shortfall-healed' ? toldIn : openLink(state, indicator.id)?.caseId;
  if (toCase) return { toCase, name: name === 'shortfall' ? 'shortfall-told' : name, key, data: { shortfall } };
  const number = (own(state.supports, indicator.id)?.length ?? 0) + 1;
  const data = openingOf(state, indicator, `${opening.caseId}.support.${indicator.id}.${number}`, shortfall);
  return {
    toCase: data.caseId,
    opens: { kind: 'support', title: data.title },
    name: 'open',
    key,
    data: data as unknown as Data,
  };
}

function openingOf(
  { opening }: CarryingState,
  { id, name, measure, parties, touches }: IndicatorPlan,
  caseId: string,
  shortfall: Data,
): SupportOpening {
  const { carrier, unit, year, calendar, rules } = opening;
  const title = {
    vi: `Hỗ trợ ${carrier.name.vi}: ${name.vi} năm ${year}`,
    en: `Support for ${carrier.name.en}: ${name.en}, ${year}`,
  };
  return {
    caseId,
    parent: opening.caseId,
    unit,
    year,
    title,
    calendar,
    need: carrier,
    parties: opening.parties.filter((party) => parties.includes(party.id)),
    indicator: { id, name, measure, touches },
    shortfalls: [shortfall],
    rules: rules.support,
  };
}
