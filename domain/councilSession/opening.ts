import type { Data, Entry } from '../case/entry';
import { DomainError } from '../errors';
import { bilingual, count, day, firstFault, oneOf, optional, text } from '../case/fields';
import type { LawLibrary } from '../case/logic';
import type { SessionOpening, SessionState } from './state';

const OPENING = {
  caseId: text,
  council: text,
  standingBody: text,
  unit: text,
  title: bilingual,
  type: oneOf('regular', 'thematic'),
  opensOn: day,
  deputies: count,
  calendar: optional(text),
};

/** What of a session says who may act in it. */
export type Councils = Pick<SessionOpening, 'unit' | 'council' | 'standingBody'>;

/** Acts about a verification report, which the Council's committees do. */
const OF_REPORTS = ['file-report', 'withdraw-report'];

/** Committees that Councils have by law; their names as body templates. */
const COMMITTEES = [
  'ban-kinh-te-ngan-sach',
  'ban-phap-che',
  'ban-van-hoa-xa-hoi',
  'ban-dan-toc',
  'ban-do-thi',
  'ban-kinh-te-xa-hoi',
];

/** The opening entry's data, checked. Throws `invalid-input`: a session without these can't be held. */
export function readOpening(data: Data): SessionOpening {
  const fault = firstFault(OPENING, data) ?? (data.deputies === 0 ? { field: 'deputies', rule: 'at least 1' } : null);
  if (fault) throw new DomainError('invalid-input', fault);
  const { caseId, council, standingBody, unit, title, type, opensOn, deputies, calendar } =
    data as unknown as SessionOpening;
  return { caseId, council, standingBody, unit, title, type, opensOn, deputies, ...(calendar && { calendar }) };
}

/** The state that the opening entry makes: convened, with an empty agenda. */
export function convene(entry: Entry, law: LawLibrary): SessionState {
  const { calendar, ...opening } = readOpening(entry.data);
  return {
    ...opening,
    calendar: calendar === undefined ? null : law.calendar(calendar),
    status: 'convened',
    convenedAt: entry.at,
    openedAt: null,
    openedOn: null,
    closedAt: null,
    agendaVersion: 0,
    items: [],
    rolls: [],
    questions: [],
    withdrawnReports: [],
    missedOpening: null,
    events: new Map(),
  };
}

/** The bodies that may lodge an act: the Standing Body, the Council's clerks, and for a report its committees. */
export function entitledToSession(opening: Councils, actName: string): string[] {
  const clerks = [opening.standingBody, opening.council];
  if (!OF_REPORTS.includes(actName)) return clerks;
  return [...clerks, ...COMMITTEES.map((committee) => `${opening.unit}.${committee}`)];
}

/**
 * Whether a body may lodge the act. Wider than the list: a report may come from any committee of the unit's Council,
 * whatever a province calls it.
 */
export const mayLodge = (opening: Councils, actName: string, body: string): boolean =>
  entitledToSession(opening, actName).includes(body) ||
  (OF_REPORTS.includes(actName) && isCommitteeOf(opening.unit, body));

/**
 * Whether a body is a committee of the unit's Council. `ban-quan-ly-…` are management boards of the executive side,
 * which verifies nothing for the Council.
 */
export function isCommitteeOf(unit: string, body: string): boolean {
  const committee = `${unit}.ban-`;
  return (
    body.startsWith(committee) && !body.startsWith(`${committee}quan-ly`) && !body.slice(committee.length).includes('.')
  );
}
