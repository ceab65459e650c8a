import type { EnginesAct } from '../case/act';
import { recalendar } from '../case/recalendar';
import type { Data, Entry } from '../case/entry';
import { anyText, letter } from '../case/forms';
import { supportObligations } from './obligations';
import { type SupportState, supporters } from './state';

const shortfall = letter({ shortfall: letter({ period: anyText }) });
/** Letters that crossed the close are still taken. */
const always = () => true;

/** What the carrying-out case writes: another figure falls short, a correction healed one; and a corrected calendar. */
export const letters: Record<string, EnginesAct<SupportState>> = {
  'shortfall-told': { by: 'engine', data: shortfall, afterClose: always, apply: applyTold },
  'shortfall-healed': { by: 'engine', data: shortfall, afterClose: always, apply: applyHealed },
  recalendar: { ...recalendar<SupportState>({ counts: supportObligations }), afterClose: always },
};

const factsOf = (act: Entry): Data => act.data.shortfall as Data;

/** All parties are told, and confirm it anew. After the close nobody here can be: the case that wrote is told so. */
function applyTold(state: SupportState, act: Entry): SupportState {
  const facts = factsOf(act);
  const period = String(facts.period);
  if (state.closedAt) return { ...state, unheard: [...state.unheard, { seq: act.seq, period }] };
  return {
    ...state,
    shortfalls: { ...state.shortfalls, [period]: { facts, healed: false } },
    notices: state.notices + 1,
    noticedAt: act.at,
    news: [...state.news, { seq: act.seq, what: 'shortfall', to: supporters(state), facts }],
  };
}

function applyHealed(state: SupportState, act: Entry): SupportState {
  const facts = factsOf(act);
  const period = String(facts.period);
  const news = state.closedAt
    ? state.news
    : [
        ...state.news,
        { seq: act.seq, what: 'healed', to: [...state.opening.need.bodies, ...supporters(state)], facts: { period } },
      ];
  return { ...state, shortfalls: { ...state.shortfalls, [period]: { facts, healed: true } }, news };
}
