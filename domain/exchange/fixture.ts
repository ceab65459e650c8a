import type { Data } from '../case/entry';
import { headOf, officerOf, WEEKS_ALONE } from '../case/fixture';
import { actsOf, type Lodged, opened, type Story } from '../case/specification';
import { exchange } from './index';
import type { ExchangeOpening, ExchangeState } from './state';

/** For tests: Quảng Ninh calls Hải Phòng and a ministry together on Friday 8 May 2026. */
export const OPENING: ExchangeOpening = {
  caseId: 'e',
  unit: '22',
  year: 2026,
  title: { vi: 'Trao đổi: đường ven biển', en: 'Exchange: the coastal road' },
  form: 'exchange',
  caller: '22.ubnd',
  about: null,
  calendar: 'weeks',
  on: '2026-05-08',
  from: '08:00',
  to: '11:00',
  place: 'Hạ Long',
  bodies: ['31.ubnd', 'VN.bo-xay-dung'],
};

export const calling = (): Story<ExchangeState> => opened(exchange, WEEKS_ALONE, { ...OPENING }, '2026-05-04');

/** By whoever calls it. */
export const act = actsOf(officerOf(OPENING.caller));
/** By whoever signs for a body. */
export const by = (body: string) => actsOf(headOf(body));

const MINUTES = { id: 'm', type: 'minutes', sha256: 'aa' };
export const POINT: Data = {
  id: 'p',
  what: 'Nối hai đoạn đường',
  body: '31.ubnd',
  with: ['22.ubnd'],
  by: '2026-09-30',
};

/** The minutes, of the day after where nothing else is said. */
export const record = (points: Data[] = [POINT], when = '2026-05-09', more: Data = {}): Lodged =>
  act('record-exchange', { attended: ['22.ubnd', '31.ubnd'], documents: [MINUTES], points, ...more }, when);

export const confirm = (body: string, answer: 'agree' | 'decline' = 'agree', when = '2026-05-11'): Lodged =>
  by(body)('answer-point', { point: 'p', answer }, when);
