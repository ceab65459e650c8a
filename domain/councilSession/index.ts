export { councilSession } from './logic';
export { entitledToSession, mayLodge, readOpening } from './opening';
export { MAJORITY, votesNeeded } from './tally';
export type {
  AgendaItem,
  Attendance,
  Decision,
  DocumentRef,
  Outcome,
  Publication,
  Report,
  Resolution,
  SessionOpening,
  SessionState,
  Tally,
  Threshold,
} from './state';
