import type { Actor, Data } from '../case/entry';
import { at, WEEKS_ALONE } from '../case/fixture';
import { actsOf, type Lodged, opened, type Story } from '../case/specification';
import { councilSession } from './index';
import type { SessionOpening, SessionState } from './state';

/** For tests: fifty deputies meet on 8 December 2026. */
export const OPENING = {
  caseId: 's1',
  council: '22.hdnd',
  standingBody: '22.thuong-truc-hdnd',
  unit: '22',
  title: { vi: 'Kỳ họp cuối năm 2026', en: 'Year-end session 2026' },
  type: 'regular',
  opensOn: '2026-12-08',
  deputies: 50,
} satisfies SessionOpening;

export const BUDGET = {
  id: 'budget',
  title: { vi: 'Dự toán 2027', en: 'Estimates 2027' },
  kind: 'resolution',
  case: 'c1',
  step: 'adopt',
  documents: [{ id: 'd1', sha256: 'aa' }],
  needsReport: false,
};

export const EARLY = at('2026-11-02');
export const DURING = at('2026-12-08');
const STANDING: Actor = { body: '22.thuong-truc-hdnd', officer: 'o1', role: 'officer' };
export const COMMITTEE: Actor = { body: '22.ban-kinh-te-ngan-sach', officer: 'o2', role: 'officer' };
export const NUMBERING: Data = { number: '45/NQ-HĐND', textSha256: 'bb', document: { id: 'r1', sha256: 'bb' } };

export const item = (id: string, more: Data = {}): Data => ({ ...BUDGET, id, ...more });

/** By the Standing Body during the session, where nothing else is said. */
export const act = actsOf(STANDING, DURING);

export const vote = (yes: number, no = 0, abstained = 0, id = 'budget'): Lodged =>
  act('vote', { item: id, for: yes, against: no, abstained });

export const convened = (more: Partial<SessionOpening> = {}, when = '2026-11-01'): Story<SessionState> =>
  opened(councilSession, WEEKS_ALONE, { ...OPENING, ...more }, when);

/** The session with these items on its agenda, before its day. */
export const withAgenda = (...items: Data[]): Story<SessionState> =>
  convened().given(act('set-agenda', { items }, EARLY));

/** The session opened on its day with these items on its agenda. */
export const openedWith = (...items: Data[]): Story<SessionState> => withAgenda(...items).given(act('open-session'));
