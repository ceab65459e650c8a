/** All that the web pages may import of the API: the shapes that go over the wire, and nothing that runs. */
export type { DelegationPage, DelegationView, NewDelegation } from './accounts/delegations/schema';
export type { NewOfficer, NewSeat, OfficerChange, OfficerPage, OfficerView, SeatView } from './accounts/officers/schema';
export type { Credentials, EffectiveSeatView, WhoAmI } from './accounts/session/schema';
export type { DocumentPage, DocumentView, Upload } from './documents/schema';
export type { Health } from './health/schema';
export type { Problem } from './http/problems';
export type { MailPage, MailView } from './mailbox/schema';
export type { FieldError } from './http/validate';
