import type { paths, Schemas } from './openapi';

/*
 * What goes over the wire, as the API describes itself. `npm run api-types` makes `openapi.d.ts` of that description,
 * a type for each shape that has a name; those that pages call otherwise are below. Nothing here runs.
 */

export type * from './openapi';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** The addresses, below `/api`, that know a method. */
export type PathWith<M extends Method> = {
  [P in keyof paths]: paths[P] extends Record<M, object> ? P : never;
}[keyof paths];

/** What is answered to a request that is not refused; `undefined` where that is nothing. */
export type Answer<P extends PathWith<M>, M extends Method = 'get'> = Json<ResponsesOf<Described<P, M>>>;

/** What an address asks to be sent. */
export type Body<P extends PathWith<M>, M extends Method = 'post'> = ContentOf<Described<P, M>>;

/** The parts of an address, and what is asked of it: `{ path: { id }, query: { limit: 20 } }`. */
export type Asked<P extends PathWith<M>, M extends Method = 'get'> = Given<ParametersOf<Described<P, M>>>;

/** The same, with what is sent. */
export type Sent<P extends PathWith<M>, M extends Method> = Asked<P, M> &
  ([Body<P, M>] extends [never] ? { body?: undefined } : { body: Body<P, M> });

type Described<P extends keyof paths, M extends Method> = paths[P] extends Record<M, infer O> ? O : never;
type ResponsesOf<O> = O extends { responses: infer R } ? R : never;
type ParametersOf<O> = O extends { parameters: infer A } ? A : never;
type ContentOf<O> = O extends { requestBody: { content: infer C } } ? C[keyof C] : never;
type Given<A> = Pick<A, Extract<keyof A, 'query' | 'path'>>;
type Success = 200 | 201 | 202;
type Json<R> = [keyof R & Success] extends [never]
  ? undefined
  : { [S in keyof R & Success]: R[S] extends { content: { 'application/json': infer J } } ? J : undefined }[keyof R &
      Success];

export type AcceptedActView = Schemas['AcceptedAct'];
/** The acts that people do in a case by the common door. */
export type ActName = Body<'/cases/{id}/acts'>['name'];
export type AgendaItemView = Schemas['AgendaItem'];
export type ArrivalView = Schemas['Arrival'];
export type AuditRow = Schemas['AuditEntry'];
export type BookView = Schemas['DocumentBook'];
export type BroughtView = Schemas['BroughtOfficers'];
export type CalendarView = Schemas['Calendar'];
export type CreatedFeed = Schemas['CreatedCalendarFeed'];
export type CreatedToken = Schemas['CreatedApiToken'];
export type DependenceView = Schemas['PlanDependence'];
export type FeedRow = Schemas['CalendarFeed'];
export type CarryingRow = Schemas['CarryingOutRow'];
export type CarryingView = Schemas['CarryingOut'];
export type CascadeListView = Schemas['CascadeList'];
export type CaseTimetableView = Schemas['CaseTimetable'];
export type CaseViewBody = Schemas['Case'];
export type ChainView = Schemas['ChainCheck'];
export type CommentView = Schemas['Comment'];
export type ComparisonView = Schemas['Comparison'];
export type ConsultationView = Schemas['Consultation'];
export type ArticleView = Schemas['Article'];
export type QuestionView = Schemas['Question'];
export type ConsulteeView = Schemas['Consultee'];
export type Correction = Body<'/calendar/corrections'>;
export type Credentials = Body<'/session'>;
export type Proof = Body<'/session/proof'>;
export type OwnSettings = Body<'/session', 'patch'>;
export type DelegationView = Schemas['Delegation'];
export type DocumentView = Schemas['Document'];
export type DoneActView = Schemas['DoneAct'];
export type DossierView = Schemas['Dossier'];
export type DueView = Schemas['DueExplained'];
export type DutyView = Schemas['ProjectDuty'];
export type EffectiveSeatView = Schemas['EffectiveSeat'];
export type EntryView = Schemas['Entry'];
export type FindingView = Schemas['ProjectFinding'];
export type ExtensionRow = Schemas['ExtensionPreview'];
export type ForecastView = Schemas['Forecast'];
export type GatheringDutyView = Schemas['GatheringDuty'];
export type GatheringView = Schemas['Gathering'];
export type Held = NonNullable<TaskRow['held']>;
export type IndicatorList = Answer<'/indicators'>;
export type InstrumentView = Schemas['Instrument'];
export type PlanPartView = Schemas['PlanPart'];
export type PlanView = Schemas['Plan'];
export type LowerPlanView = Schemas['LowerPlan'];
export type MailView = Schemas['Mail'];
export type ManagementView = Schemas['Management'];
export type MatrixView = Schemas['OverdueMatrix'];
export type InvitedView = Schemas['Invited'];
export type MovePreviewView = Schemas['MovePreview'];
export type MovesPage = Schemas['CalendarCorrection'];
export type NewArrival = Body<'/arrivals'>;
export type NewCarrying = Body<'/carrying-out'>;
export type NewComment = Body<'/public/postings/{case}/{step}/comments'>;
export type NewCycle = Body<'/cycles'>;
export type NewOfficialDocument = Body<'/official-documents'>;
export type NewProject = Body<'/projects'>;
export type NewOwner = Body<'/project-owners'>;
export type OwnerName = Body<'/project-owners/{code}/names'>;
export type OwnerGivenUp = Body<'/project-owners/{code}/withdrawal'>;
export type OwnerPage = Answer<'/project-owners'>;
export type NewDelegation = Body<'/delegations'>;
export type NewSeat = Body<'/officers/{id}/seats'>;
export type NewSession = Body<'/sessions'>;
export type NewSuccession = Body<'/successions'>;
export type NewSupervision = Body<'/supervisions'>;
export type NewSupport = Body<'/supports'>;
export type NewExchange = Body<'/exchanges'>;
export type NewPass = Body<'/passes'>;
export type NewRemark = Body<'/cases/{id}/remarks'>;
export type NoticeView = Schemas['ProjectNotice'];
export type NumberWish = Body<'/official-documents/{id}/number'>;
export type OfferView = Schemas['SupportOffer'];
export type OfficerChange = Body<'/officers/{id}', 'patch'>;
export type OverlayList = Schemas['Overlays'];
export type OfficialDocumentView = Schemas['OfficialDocument'];
export type OfficerView = Schemas['Officer'];
export type CommitmentsView = Schemas['Commitments'];
export type SideView = Schemas['InvitedSide'];
export type OverdueRow = Schemas['OverdueStep'];
export type PassRow = Schemas['Pass'];
export type PasswordChange = Body<'/session/password', 'put'>;
export type PlacesView = Schemas['OverduePlaces'];
/** Which posting. */
export type PostingId = Asked<'/public/postings/{case}/{step}'>['path'];
export type PostingRow = Schemas['Posting'];
export type PlanLevelsView = Schemas['PlanLevels'];
export type PlansComparedView = Schemas['PlansCompared'];
export type PlanInvestmentsView = Schemas['PlanInvestments'];
export type PostingView = Schemas['PostingDetail'];
export type PowerView = Schemas['Power'];
export type ProcedureView = Schemas['Procedure'];
export type SetupView = Schemas['Setup'];
export type ProjectView = Schemas['Project'];
export type PublicCommentView = Schemas['PublicComment'];
export type PublicRow = Schemas['PublicProject'];
export type ReceivedRow = Schemas['ReceivedProject'];
export type ReconciliationView = Schemas['Reconciliation'];
export type RecordPage = Answer<'/cases/{id}/record'>;
export type RemarkView = Schemas['Remark'];
export type ScheduleLineView = Schemas['ScheduleLine'];
export type SchedulesView = Schemas['Schedules'];
export type SeatView = Schemas['Seat'];
export type SessionView = Schemas['Session'];
export type StartedCarrying = Schemas['StartedCarryingOut'];
export type ExchangeView = Schemas['Exchange'];
export type StepRowView = Schemas['StepRow'];
export type StepView = Schemas['Step'];
export type Successions = Answer<'/successions'>;
export type SupervisionLawView = Schemas['SupervisionLaw'];
export type SupervisionView = Schemas['Supervision'];
export type SupportView = Schemas['Support'];
export type TargetsView = Schemas['Targets'];
export type TaskRow = Schemas['Task'];
export type TrendView = Schemas['OverdueTrend'];
export type UnitPage = Answer<'/units'>;
export type UnitView = Schemas['Unit'];
export type VersionDiff = Schemas['VersionDifference'];
export type VersionRow = Schemas['ProcedureVersion'];
export type WaitingActView = Schemas['WaitingAct'];
