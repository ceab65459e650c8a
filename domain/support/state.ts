import { vnDateOf } from '../calendar/dates';
import { type Begun, begun, type CaseOpening } from '../case/begun';
import { dayAfter } from '../case/dates';
import type { When } from '../case/daysThatCount';
import type { Data, Entry } from '../case/entry';
import type { LawLibrary } from '../case/logic';
import type { DocumentRef } from '../case/documents';
import type { Again, Basis, Text } from '../law/procedure';
import { orByDocument } from '../law/source';
import { own } from '../own';
import { type Party, sideOf, type Side } from './party';

/** What can be offered or asked for. */
export const SUPPORT_KINDS = ['budget-transfer', 'staff', 'material', 'market', 'technical', 'policy'] as const;
export type SupportKind = (typeof SUPPORT_KINDS)[number];

/** In what an amount is counted. */
export const MEASURES = ['million-vnd', 'people', 'tonnes', 'items', 'days', 'other'] as const;

export const DELIVERIES = ['delivered', 'partly', 'not-delivered'] as const;
export type Delivery = (typeof DELIVERIES)[number];

/** What a support case came to, as the party in need records it. */
export const RESULTS = ['resolved', 'partly-resolved', 'unresolved', 'not-needed'] as const;

export interface SupportRules {
  /** How long a party has to answer a need, and the party in need an offer. */
  answer: string;
  reminders: string[];
  /** How often what is overdue is said again, where the law of carrying out says so. */
  again?: Again;
  cites: Basis;
}

/** What the opening entry of a support case says. */
export interface SupportOpening extends CaseOpening {
  /** The carrying-out case whose shortfall it is about; null where a party asks by itself. */
  parent: string | null;
  year: number;
  need: Party;
  /** Who may support. */
  parties: Party[];
  indicator: { id: string; name: Text; measure: Text; touches: Text[] } | null;
  shortfalls: Data[];
  rules: SupportRules;
}

/** A figure that falls short, by its period; `healed` when a correction took it back. */
export interface Shortfall {
  facts: Data;
  healed: boolean;
}

/** How a party stands to the need. */
export interface Relation {
  party: Party;
  side: Side;
  /** Which of the notices it confirmed, counted from 1; 0 for none. */
  acknowledged: number;
  acknowledgedAt: string | null;
  answer: 'offered' | 'nothing-to-offer' | null;
  answeredAt: string | null;
  late: boolean;
}

export interface Request {
  id: string;
  at: string;
  by: string;
  kind: SupportKind;
  amount: string | null;
  measure: string | null;
  neededBy: string | null;
}

export interface DeliveryRecord extends When {
  seq: number;
  by: string;
  result: Delivery;
  amount: string | null;
  late: boolean;
}

export interface Offer {
  id: string;
  party: string;
  at: string;
  kind: SupportKind;
  amount: string;
  measure: string;
  from: string;
  to: string;
  documents: DocumentRef[];
  status: 'open' | 'accepted' | 'declined' | 'withdrawn';
  /** By which day the party in need answers. */
  answerDue: string;
  answeredAt: string | null;
  /** All records of its delivery; the last is how it stands. */
  deliveries: DeliveryRecord[];
}

/** Something done that others are told of: by which entry, what, whom. */
export interface News {
  seq: number;
  what: string;
  to: string[];
  facts: Data;
}

export interface SupportState extends Begun<SupportOpening> {
  shortfalls: Record<string, Shortfall>;
  relations: Record<string, Relation>;
  requests: Request[];
  offers: Record<string, Offer>;
  /** How many notices the parties were sent: the opening, each further shortfall, each request. */
  notices: number;
  noticedAt: string;
  news: News[];
  /** Shortfalls that came after the close: entry and period. */
  unheard: { seq: number; period: string }[];
}

export function openSupport(entry: Entry, library: LawLibrary): SupportState {
  const state = begun<SupportOpening>(entry, library);
  const { need, parties, shortfalls } = state.opening;
  return {
    ...state,
    shortfalls: Object.fromEntries(shortfalls.map((facts) => [String(facts.period), { facts, healed: false }])),
    relations: Object.fromEntries(parties.map((party) => [party.id, unanswered(need, party)])),
    requests: [],
    offers: {},
    notices: 1,
    noticedAt: entry.at,
    news: [],
    unheard: [],
  };
}

const unanswered = (need: Party, party: Party): Relation => ({
  party,
  side: sideOf(need.kind, party.kind),
  acknowledged: 0,
  acknowledgedAt: null,
  answer: null,
  answeredAt: null,
  late: false,
});

/** The party that a body acts for, other than the one in need. */
export const relationOf = ({ relations }: SupportState, body: string): Relation | undefined =>
  Object.values(relations).find(({ party }) => party.bodies.includes(body));

export const offerOf = ({ offers }: SupportState, id: string): Offer | undefined => own(offers, id);

/** The last day of an answer's time, counted from an instant's day. */
export const answerDue = ({ calendar, opening }: Pick<SupportState, 'calendar' | 'opening'>, from: string): string =>
  dayAfter(calendar, vnDateOf(from), opening.rules.answer);

/** The last day for a party's answer: the same for all, from the opening. */
export const partiesDue = (state: SupportState): string => answerDue(state, state.openedAt);

/** How an offer's delivery stands; null while none is recorded. */
export const deliveryOf = (offer: Offer): DeliveryRecord | null => offer.deliveries.at(-1) ?? null;

/** The row of an offer. */
export const offerStep = (id: string): string => `offer-${id}`;

/** What the day of a row rests on: the rules for answers, then the accepted offer, which names its last day. */
export function basisOf({ opening, offers }: SupportState, row: string): Basis {
  const { cites } = opening.rules;
  const offer = Object.values(offers).find(({ id }) => offerStep(id) === row);
  if (offer?.status !== 'accepted' || !offer.answeredAt) return cites;
  return orByDocument(cites, ACCEPTED_OFFER, vnDateOf(offer.answeredAt));
}

const ACCEPTED_OFFER = { vi: 'Đề xuất hỗ trợ đã được nhận', en: 'The offer that was accepted' };

/** Accepted, and neither delivered nor given up: what was partly delivered may still come. */
export const underWay = (offer: Offer): boolean =>
  offer.status === 'accepted' && !['delivered', 'not-delivered'].includes(deliveryOf(offer)?.result ?? '');

/** Bodies of everyone but the party in need. */
export const supporters = ({ relations }: SupportState): string[] =>
  Object.values(relations).flatMap(({ party }) => party.bodies);

/** Once every figure was corrected and nobody has asked or offered anything, nothing is left to support. */
export function isHealed({ shortfalls, offers, requests }: SupportState): boolean {
  const figures = Object.values(shortfalls);
  const live = Object.values(offers).some(({ status }) => status === 'open' || status === 'accepted');
  return figures.length > 0 && figures.every(({ healed }) => healed) && !live && requests.length === 0;
}
