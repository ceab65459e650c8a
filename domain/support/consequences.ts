import type { Data } from '../case/entry';
import type { Consequence, Letter, MailOrder } from '../case/logic';
import { happens } from '../case/machine';
import { mailsTo } from '../case/mails';
import type { Basis } from '../law/procedure';
import { isHealed, type News, supporters, type SupportState } from './state';

/** What has come about by `now` and may not be on record yet; the machine drops what is. */
export function supportConsequences(state: SupportState, now: string): Consequence[] {
  const spoken = state.news.map((news) => newsTold(state, news, now));
  if (state.closedAt)
    return [...spoken, ...unheard(state, now), ...(state.events.has('closed') ? [] : [closed(state, now)])];
  return [needTold(state, now), ...spoken, ...(isHealed(state) ? [healed(now)] : [])];
}

function mails(
  state: SupportState,
  key: string,
  template: string,
  bodies: string[],
  facts: Data,
  cites: Basis = state.opening.rules.cites,
): MailOrder[] {
  const { need, indicator } = state.opening;
  const about: Data = {
    needVi: need.name.vi,
    needEn: need.name.en,
    indicatorVi: indicator?.name.vi ?? null,
    indicatorEn: indicator?.name.en ?? null,
    measure: indicator && indicator.measure,
    touches: indicator?.touches ?? [],
  };
  return mailsTo([...new Set(bodies)], { key, template, cites, facts: { ...about, ...facts } });
}

/** What the figures fall short of, where the mail is about figures. */
const basisOf = (facts: Data | undefined, otherwise: Basis): Basis => (facts?.cites as Basis | undefined) ?? otherwise;

/** Everyone concerned is told of the need; the entry with the list of bodies is the proof of sending. */
function needTold(state: SupportState, now: string): Consequence {
  const { shortfalls, rules } = state.opening;
  const bodies = supporters(state);
  const template = shortfalls.length > 0 ? 'shortfall' : 'support-news';
  const facts: Data =
    shortfalls.length > 0 ? { shortfalls } : { what: 'opened', by: state.opening.need.bodies[0] as string };
  const told = mails(state, 'need-told', template, bodies, facts, basisOf(shortfalls[0], rules.cites));
  return happens('need-told', 'need-told', now, { bodies }, { mails: told });
}

function newsTold(state: SupportState, { seq, what, to, facts }: News, now: string): Consequence {
  const key = `news/${seq}`;
  const figures = what === 'shortfall';
  const told = figures
    ? mails(state, key, 'shortfall', to, { shortfalls: [facts] }, basisOf(facts, state.opening.rules.cites))
    : mails(state, key, 'support-news', to, { ...facts, what });
  return happens('support-news', key, now, { what, bodies: to, of: seq }, { mails: told });
}

function healed(now: string): Consequence {
  return happens('healed', 'healed', now, { outcome: 'healed' });
}

function closed(state: SupportState, now: string): Consequence {
  const letters = letterHome(state, `${state.opening.caseId}/closed`);
  return happens('closed', 'closed', now, { outcome: state.outcome }, { letters });
}

/** The carrying-out case learns that this one ended; a party that asked by itself has none. */
function letterHome({ opening, outcome }: SupportState, key: string, more: Data = {}): Letter[] {
  const { parent, caseId, indicator } = opening;
  if (!parent || !indicator) return [];
  return [
    {
      toCase: parent,
      name: 'support-closed',
      key,
      data: { support: caseId, indicator: indicator.id, outcome, ...more },
    },
  ];
}

function unheard(state: SupportState, now: string): Consequence[] {
  return state.unheard.map(({ seq, period }) => {
    const key = `unheard/${seq}`;
    return happens(
      'shortfall-unheard',
      key,
      now,
      { period, of: seq },
      { letters: letterHome(state, `${state.opening.caseId}/${key}`, { unheard: period }) },
    );
  });
}
