import { HAI_PHONG, LAW, QUANG_NINH, RULES, TRADE } from '../carryingOut/fixture';
import type { Data } from '../case/entry';
import { at, officerOf } from '../case/fixture';
import { actsOf, type Lodged, opened, type Story } from '../case/specification';
import { support } from './index';
import type { SupportOpening, SupportState } from './state';

export const SHORTFALL: Data = {
  period: '2027-Q1',
  target: '8',
  actual: '6.5',
  attainment: '81.25',
  because: 'below',
  rule: 'ninety',
  below: '0.90',
  times: 1,
  cites: 'practice',
};

/** For tests: Quảng Ninh's growth falls short, and Hải Phòng and the Ministry of Industry and Trade may support. */
export const OPENING: SupportOpening = {
  caseId: 's',
  parent: '22.carrying-out.2027',
  unit: '22',
  year: 2027,
  title: { vi: 'Hỗ trợ', en: 'Support' },
  calendar: 'weeks',
  need: QUANG_NINH,
  parties: [HAI_PHONG, TRADE],
  indicator: { id: 'grdp', name: { vi: 'GRDP', en: 'GRDP' }, measure: { vi: '%', en: '%' }, touches: [] },
  shortfalls: [SHORTFALL],
  rules: RULES.support,
};

export const needing = (more: Partial<SupportOpening> = {}): Story<SupportState> =>
  opened(support, LAW, { ...OPENING, ...more }, '2027-04-05');

/** An act of that body, on the day after the opening where nothing else is said. */
export const act = (body: string, name: string, data: Data = {}, when = at('2027-04-06')): Lodged =>
  actsOf(officerOf(body))(name, data, when);

const OFFER: Data = {
  kind: 'budget-transfer',
  amount: '250.5',
  measure: 'million-vnd',
  from: '2027-05-03',
  to: '2027-06-30',
};
export const offer = (body = '31.ubnd', more: Data = {}, when?: string): Lodged =>
  act(body, 'offer-support', { ...OFFER, ...more }, when);
/** By the one in need. */
export const answer = (offerId: string, answered: string, body = '22.ubnd'): Lodged =>
  act(body, 'answer-offer', { offer: offerId, answer: answered });
export const deliver = (offerId: string, result: string, more: Data = {}, body = '22.ubnd'): Lodged =>
  act(body, 'record-delivery', { offer: offerId, result, ...more });
export const close = (result: string, body = '22.ubnd'): Lodged => act(body, 'close-support', { result });

export const lastOffer = ({ state }: Story<SupportState>): string => Object.keys(state.offers).at(-1) as string;
