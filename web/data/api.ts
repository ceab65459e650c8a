import type { paths, Schemas } from './openapi';

/*
 * What goes over the wire, as the API describes itself. `npm run api-types` makes `openapi.d.ts` of that description.
 * Nothing here runs.
 */

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
export type ActDossier = Schemas['ActDossier'];
export type ActProspect = Schemas['ActProspect'];
export type AdministrationHome = Schemas['AdministrationHome'];
export type AgendaItemView = Schemas['AgendaItem'];
export type AgendaVersion = Schemas['AgendaVersion'];
export type ArrivalRow = Schemas['ArrivalRow'];
export type ArrivalView = Schemas['Arrival'];
export type AuditRow = Schemas['AuditEntry'];
export type BodySystems = Schemas['BodySystems'];
export type BookEntry = Schemas['BookEntry'];
export type BookView = Schemas['DocumentBook'];
export type BroughtView = Schemas['BroughtOfficers'];
export type CalendarPreview = Schemas['CalendarPreview'];
export type CalendarView = Schemas['Calendar'];
export type ApiToken = Schemas['ApiToken'];
export type CreatedFeed = Schemas['CreatedCalendarFeed'];
export type CreatedToken = Schemas['CreatedApiToken'];
export type CreatedWebhook = Schemas['CreatedWebhook'];
export type Webhook = Schemas['Webhook'];
export type WebhookDelivery = Schemas['WebhookDelivery'];
export type DependenceView = Schemas['PlanDependence'];
export type DiaryEntry = Schemas['DiaryEntry'];
export type EntryProof = Schemas['EntryProof'];
export type FeedRow = Schemas['CalendarFeed'];
export type CarryingRow = Schemas['CarryingOutRow'];
export type CarryingView = Schemas['CarryingOut'];
export type CascadeListView = Schemas['CascadeList'];
export type CaseRow = Schemas['CaseRow'];
export type CaseTimetableView = Schemas['CaseTimetable'];
export type CaseViewBody = Schemas['Case'];
export type ChainView = Schemas['ChainCheck'];
export type Change = Schemas['Change'];
export type Clerk = Schemas['Clerk'];
export type Citation = Schemas['Citation'];
export type CommentView = Schemas['Comment'];
export type ComparisonView = Schemas['Comparison'];
export type ConfirmedComment = Schemas['ConfirmedComment'];
export type ConsultationRow = Schemas['ConsultationRow'];
export type ConsultationView = Schemas['Consultation'];
export type ArticleView = Schemas['Article'];
export type QuestionView = Schemas['Question'];
export type ConsulteeView = Schemas['Consultee'];
export type DraftedDocument = Schemas['DraftedDocument'];
export type DraftPaper = Schemas['DraftPaper'];
export type Correction = Body<'/calendar/corrections'>;
export type Credentials = Body<'/session'>;
export type Proof = Body<'/session/proof'>;
export type SignedOut = Schemas['SignedOut'];
export type OwnSettings = Body<'/session', 'patch'>;
export type CyclePreview = Schemas['CyclePreview'];
export type Orderable = Schemas['Orderable'];
export type DelegationView = Schemas['Delegation'];
export type DocumentView = Schemas['Document'];
export type DoneActView = Schemas['DoneAct'];
export type DeputyRoll = Schemas['DeputyRoll'];
export type DossierView = Schemas['Dossier'];
export type DueView = Schemas['DueExplained'];
export type DutyView = Schemas['ProjectDuty'];
export type EffectiveSeatView = Schemas['EffectiveSeat'];
export type EntryView = Schemas['Entry'];
export type FindingView = Schemas['ProjectFinding'];
export type ExtensionRow = Schemas['ExtensionPreview'];
export type ForecastView = Schemas['Forecast'];
export type GatheringDutyView = Schemas['GatheringDuty'];
export type GatheringRow = Schemas['GatheringRow'];
export type GatheringView = Schemas['Gathering'];
export type InboxRow = Schemas['InboxRow'];
export type Held = NonNullable<TaskRow['held']>;
export type IndicatorList = Answer<'/indicators'>;
export type IndicatorSeries = Schemas['IndicatorSeries'];
export type InstrumentView = Schemas['Instrument'];
export type PlanBefore = Schemas['PlanBefore'];
export type PlanPartView = Schemas['PlanPart'];
export type PlanView = Schemas['Plan'];
export type LowerPlanView = Schemas['LowerPlan'];
export type MailView = Schemas['Mail'];
export type ManagementView = Schemas['Management'];
export type MatrixView = Schemas['OverdueMatrix'];
export type InvitedView = Schemas['Invited'];
export type MovePreviewView = Schemas['MovePreview'];
export type MoveResults = Schemas['MoveResults'];
export type MovedCase = Schemas['MovedCase'];
export type MovesPage = Schemas['CalendarCorrection'];
export type NamedBody = Schemas['NamedBody'];
export type NeededBody = Schemas['NeededBody'];
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
export type ProjectOwner = Schemas['ProjectOwner'];
export type NewDelegation = Body<'/delegations'>;
export type NewSeat = Body<'/officers/{id}/seats'>;
export type NewSession = Body<'/sessions'>;
export type NewSuccession = Body<'/successions'>;
export type NewSupervision = Body<'/supervisions'>;
export type NewSupport = Body<'/supports'>;
export type NewExchange = Body<'/exchanges'>;
export type NewsLine = Schemas['NewsLine'];
export type NewPass = Body<'/passes'>;
export type NewRemark = Body<'/cases/{id}/remarks'>;
export type NoticeView = Schemas['ProjectNotice'];
export type NumberWish = Body<'/official-documents/{id}/number'>;
export type NumberedDocument = Schemas['NumberedDocument'];
export type OfferView = Schemas['SupportOffer'];
export type OfficeComment = Schemas['OfficeComment'];
export type OfficePosting = Schemas['OfficePosting'];
export type OfficerChange = Body<'/officers/{id}', 'patch'>;
export type OfficialDocumentRow = Schemas['OfficialDocumentRow'];
export type OverlayList = Schemas['Overlays'];
export type OverlayOutcome = Schemas['OverlayOutcome'];
export type OfficialDocumentView = Schemas['OfficialDocument'];
export type OfficerView = Schemas['Officer'];
export type CommitmentsView = Schemas['Commitments'];
export type CommitmentsReply = Schemas['CommitmentsReply'];
export type CommunityTally = Schemas['CommunityTally'];
export type CommentInvitation = Schemas['CommentInvitation'];
export type SideView = Schemas['InvitedSide'];
export type Operation = Schemas['Operation'];
export type OverdueRow = Schemas['OverdueStep'];
export type OwnParties = Schemas['OwnParties'];
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
export type Problem = Schemas['Problem'];
export type ProcedureView = Schemas['Procedure'];
export type SetupView = Schemas['Setup'];
export type ProjectPreview = Schemas['ProjectPreview'];
export type ProjectRow = Schemas['ProjectRow'];
export type ProjectView = Schemas['Project'];
export type PublicCommentView = Schemas['PublicComment'];
export type PublicRow = Schemas['PublicProject'];
export type DraftFaults = Schemas['DraftFaults'];
export type PublishedVersion = Schemas['PublishedVersion'];
export type ReceivedComment = Schemas['ReceivedComment'];
export type ReceivedRow = Schemas['ReceivedProject'];
export type ReconciliationView = Schemas['Reconciliation'];
export type RecordPage = Answer<'/cases/{id}/record'>;
export type RegisteredArrival = Schemas['RegisteredArrival'];
export type RegisteredProject = Schemas['RegisteredProject'];
export type RemarkView = Schemas['Remark'];
export type SavedView = Schemas['SavedView'];
export type ScheduleLineView = Schemas['ScheduleLine'];
export type SchedulesView = Schemas['Schedules'];
export type SeatView = Schemas['Seat'];
export type SessionRow = Schemas['SessionRow'];
export type SessionView = Schemas['Session'];
export type StartedCarrying = Schemas['StartedCarryingOut'];
export type StartedCycle = Schemas['StartedCycle'];
export type StartedExchange = Schemas['StartedExchange'];
export type ExchangeRow = Schemas['ExchangeRow'];
export type ExchangeView = Schemas['Exchange'];
export type StartedSupport = Schemas['StartedSupport'];
export type StepRowView = Schemas['StepRow'];
export type StepView = Schemas['Step'];
export type SuccessionResults = Schemas['SuccessionResults'];
export type Successions = Answer<'/successions'>;
export type SupervisionLawView = Schemas['SupervisionLaw'];
export type SupervisionOpeners = Schemas['SupervisionOpeners'];
export type SupervisionRow = Schemas['SupervisionRow'];
export type SupervisionView = Schemas['Supervision'];
export type ProjectsToCheck = Schemas['ProjectsToCheck'];
export type SupportRow = Schemas['SupportRow'];
export type SupportView = Schemas['Support'];
export type TargetsView = Schemas['Targets'];
export type TaskRow = Schemas['Task'];
export type TrendView = Schemas['OverdueTrend'];
export type UnitDetail = Schemas['UnitDetail'];
export type UnitPage = Answer<'/units'>;
export type UnitReport = Schemas['UnitReport'];
export type UnitView = Schemas['Unit'];
export type Verification = Schemas['Verification'];
export type VersionDiff = Schemas['VersionDifference'];
export type VersionRow = Schemas['ProcedureVersion'];
export type WaitingActView = Schemas['WaitingAct'];
export type WhoAmI = Schemas['WhoAmI'];
