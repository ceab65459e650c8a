/** All that the web pages may import of the API: the shapes that go over the wire, and nothing that runs. */
export type { DelegationPage, DelegationView, NewDelegation } from './accounts/delegations/schema';
export type {
  NewOfficer,
  NewSeat,
  OfficerChange,
  OfficerPage,
  OfficerView,
  SeatView,
} from './accounts/officers/schema';
export type { Credentials, EffectiveSeatView, PasswordChange, WhoAmI } from './accounts/session/schema';
export type { AcceptedActView, ActView, WaitingActView } from './acts/schema';
export type { AnyAct } from './acts/vocabulary';
export type { CyclePreview, NewCycle, StartedCycle } from './cases/cycles/schema';
export type { CaseTimetableView, DueView, MeetingView, StepView, TimetableRowView } from './cases/due/schema';
export type {
  AsOfView,
  CasePage,
  CaseRow,
  CaseViewBody,
  ChainView,
  EntryView,
  PowerView,
  RecordPage,
  StepRowView,
  TaskRow,
} from './cases/schema';
export type { ManagementView } from './cases/management/schema';
export type { Change } from './changes/schema';
export type { AuditPage, AuditRow, Verification } from './audit/schema';
export type { CalendarView, Correction, MovedCase, MovesPage, PreviewPage as CalendarPreview } from './calendar/schema';
export type {
  CarryingPage,
  CarryingRow,
  CarryingView,
  IndicatorList,
  IndicatorSeries,
  NewCarrying,
  OwnParties,
  PartyView,
  StartedCarrying,
} from './carrying/schema';
export type {
  CommentPage,
  CommentView,
  ConsultationPage,
  ConsultationRow,
  ConsultationView,
  ConsulteeView,
} from './consultations/schema';
export type {
  ConfirmedComment,
  NewComment,
  OfficeComment,
  OfficePage,
  OfficeSummary,
  PostingPage,
  PostingRow,
  PostingView,
  PublicCommentPage,
  PublicCommentView,
  ReceivedComment,
} from './community/schema';
export type { DocumentPage, DocumentView, Upload } from './documents/schema';
export type {
  ComparisonView,
  GatheringDutyView,
  FindingView,
  GatheringPage,
  GatheringRow,
  GatheringView,
  ReconciliationView,
} from './gatherings/schema';
export type { Health, Operation } from './health/schema';
export type { NamedBody } from './http/names';
export type { Problem } from './http/problems';
export type { InboxPage, InboxRow } from './inbox/schema';
export type { CascadeListView, ForecastView, LowerPlanPage, LowerPlanView, TargetsView } from './levels/schema';
export type { MailPage, MailView } from './mailbox/schema';
export type { FieldError } from './http/validate';
export type {
  CaseMoves,
  InstrumentList,
  InstrumentView,
  MovePreviewView,
  MoveResults,
  ProcedureView,
  PublishedVersion,
  VersionDiff,
  VersionList,
  VersionRow,
} from './procedures/schema';
export type {
  DutyPage,
  DutyView,
  NewProject,
  NoticeView,
  ProjectPage,
  ProjectPreview,
  ProjectRow,
  ProjectView,
  PublicPage,
  PublicRow,
  ReceivedPage,
  ReceivedRow,
  RegisteredProject,
} from './projects/schema';
export type {
  Late,
  MatrixView,
  OverduePage,
  OverdueRow,
  PlaceRow,
  PlacesView,
  SummaryPage,
  SummaryRow,
  TrendView,
} from './overdue/schema';
export type {
  AgendaItemView,
  AgendaVersion,
  DayMove,
  DossierPage,
  DossierView,
  NewSession,
  SessionPage,
  SessionRow,
  SessionView,
} from './sessions/schema';
export type { NewSuccession, SuccessionResults, Successions } from './successions/schema';
export type {
  NewSupport,
  OfferView,
  RelationView,
  StartedSupport,
  SupportPage,
  SupportRow,
  SupportView,
} from './supports/schema';
export type { ScheduleLineView, SchedulesView } from './schedules/schema';
export type {
  NewSupervision,
  SupervisionLawView,
  SupervisionOpeners,
  SupervisionPage,
  SupervisionRow,
  SupervisionView,
} from './supervisions/schema';
export type { RegimeList, SettingsView, UnitDetail, UnitPage, UnitView } from './units/schema';
