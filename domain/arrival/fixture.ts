import { WEEKS_ALONE } from '../case/fixture';
import { opened, type Story } from '../case/specification';
import { ARRIVED } from '../documentBook/fixture';
import { ISSUER, RULES } from '../officialDocument/fixture';
import { arrival } from './index';
import type { ArrivalState } from './state';

/** The Ministry's guidance came to Quảng Ninh's department of finance. */
export const OPENING = {
  ...ARRIVED,
  caseId: 'b.7',
  unit: '22',
  body: ISSUER,
  book: 'b',
  arrival: 7,
  title: { vi: 'Hướng dẫn', en: 'Guidance' },
  calendar: 'weeks',
  rules: RULES,
  registeredBy: 'c',
};

export const came = (more = {}): Story<ArrivalState> =>
  opened(arrival, WEEKS_ALONE, { ...OPENING, ...more }, '2026-05-12');
