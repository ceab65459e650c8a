import type { Data, Entry } from '../case/entry';
import { type Check, shape, text } from '../case/fields';
import type { Ruling } from '../case/logic';
import { accepted, refused } from '../case/machine';
import { supportObligations } from './obligations';
import type { ActRule } from './rule';
import { type SupportState, supporters } from './state';

const shortfall: Check = shape({ period: text });

/** What the carrying-out case writes: another figure falls short, a correction healed one; and a corrected calendar. */
export const letters: Record<string, ActRule> = {
  'shortfall-told': { fields: { shortfall }, judge: onlyEngine, apply: applyTold },
  'shortfall-healed': { fields: { shortfall }, judge: onlyEngine, apply: applyHealed },
  recalendar: { fields: { calendar: text }, judge: judgeRecalendar, apply: applyRecalendar },
};

function onlyEngine(_state: SupportState, act: Entry): Ruling {
  return act.by.role === 'system' ? accepted() : refused('not-permitted');
}

/** A calendar by which a day can't be counted is refused: what throws here is (see `weigh` of the machine). */
function judgeRecalendar(state: SupportState, act: Entry): Ruling {
  supportObligations(applyRecalendar(state, act));
  return onlyEngine(state, act);
}

function applyRecalendar(state: SupportState, act: Entry): SupportState {
  return { ...state, calendar: state.law.calendar(String(act.data.calendar)) };
}

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
