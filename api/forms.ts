/** The schemas by which the pages' forms of requests go; those of acts are each kind's (`acts/shape.ts`). */
export { newArrival } from './arrivals/schema';
export { subjectEntry } from './accounts/provider/schema';
export { bodyRoom } from './documents/schema';
export { newDelegation } from './accounts/delegations/schema';
export { invitationTaken } from './accounts/invitations/schema';
export { newOfficer, newSeat, officerChange, seatChange } from './accounts/officers/schema';
export { MAIL_HOURS, MIN_PASSWORD, passwordChange } from './accounts/session/schema';
export { correction } from './calendar/schema';
export { newCarrying } from './carryingOut/schema';
export { newCycle } from './cases/cycles/schema';
export { digestWish } from './evidence/schema';
export { newExchange } from './exchanges/schema';
export { newOfficialDocument, numberWish } from './officialDocuments/schema';
export {
  answer as officeAnswer,
  decision as officeDecision,
  erasure as officeErasure,
  newComment,
  newSides,
  saidAsInvited,
  saidByWord,
} from './community/schema';
export { moveManyBody as versionMoves, moveOneBody as versionMove, newVersion } from './procedures/schema';
export { bodyRef, isoDate as lawDay, period, procedureFile } from '../procedures/schema';
export { newOverlay } from './overlays/schema';
export { newOwner, OWNER_KINDS, ownerGivenUp, ownerName } from './projects/owners/schema';
export { newProject } from './projects/schema';
export { deputyChange, newDeputies, newSession } from './sessions/schema';
export { newSuccession } from './successions/schema';
export { newSupervision } from './supervisions/schema';
export { newSupport } from './supports/schema';
export { LONGEST_DAYS, newToken } from './accounts/tokens/schema';
export { SCOPES } from './accounts/tokens/scopes';
export { newWebhook, replay } from './webhooks/schema';
