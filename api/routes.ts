import { delegationRoutes } from './accounts/delegations/routes';
import { invitationRoutes } from './accounts/invitations/routes';
import { officerRoutes } from './accounts/officers/routes';
import { lookingRoutes } from './accounts/looking/routes';
import { factorRoutes } from './accounts/factors/routes';
import { ownSessionRoutes } from './accounts/ownSessions/routes';
import { providerRoutes } from './accounts/provider/routes';
import { tokenRoutes } from './accounts/tokens/routes';
import { sessionRoutes } from './accounts/session/routes';
import { actRoutes } from './acts/routes';
import { administrationRoutes } from './administration/routes';
import { arrivalRoutes } from './arrivals/routes';
import { auditRoutes } from './audit/routes';
import { calendarRoutes } from './calendar/routes';
import { carryingRoutes } from './carryingOut/routes';
import { communityRoutes } from './community/routes';
import { consultationRoutes } from './consultations/routes';
import { caseRoutes } from './cases/routes';
import { changeRoutes } from './changes/routes';
import { diaryRoutes } from './diary/routes';
import { documentBookRoutes } from './documentBooks/routes';
import { documentTemplateRoutes } from './documentTemplates/routes';
import { documentRoutes } from './documents/routes';
import { dossierRoutes } from './dossiers/routes';
import { evidenceRoutes } from './evidence/routes';
import { exchangeRoutes } from './exchanges/routes';
import { gatheringRoutes } from './gatherings/routes';
import { healthRoutes, operationRoutes } from './health/routes';
import type { Route } from './http/route';
import { inboxRoutes } from './inbox/routes';
import { lateEntryRoutes } from './lateEntries/routes';
import { levelRoutes } from './levels/routes';
import { planRoutes } from './plans/routes';
import { mailboxRoutes } from './mailbox/routes';
import { procedureRoutes } from './procedures/routes';
import { newsRoutes } from './news/routes';
import { officialDocumentRoutes } from './officialDocuments/routes';
import { passRoutes } from './passes/routes';
import { paperRoutes } from './papers/routes';
import { openDataRoutes } from './openData/routes';
import { overlayRoutes } from './overlays/routes';
import { ownerRoutes } from './projects/owners/routes';
import { projectRoutes } from './projects/routes';
import { overdueRoutes } from './overdue/routes';
import { remarkRoutes } from './remarks/routes';
import { reportRoutes } from './reports/routes';
import { sampleRoutes } from './sample/routes';
import { scheduleRoutes } from './schedules/routes';
import { sessionsRoutes } from './sessions/routes';
import { setupRoutes } from './setup/routes';
import { successionRoutes } from './successions/routes';
import { supportRoutes } from './supports/routes';
import { supervisionRoutes } from './supervisions/routes';
import { systemsRoutes } from './systems/routes';
import { unitRoutes } from './units/routes';
import { viewRoutes } from './views/routes';
import { webhookRoutes } from './webhooks/routes';

/** Answered without looking for a session, so that they answer while the database is away. */
export const OPEN_ROUTES: Route[] = [...healthRoutes];

/** Every other route of the API, feature by feature. */
export const ROUTES: Route[] = [
  ...sessionRoutes,
  ...factorRoutes,
  ...ownSessionRoutes,
  ...providerRoutes,
  ...lookingRoutes,
  ...sampleRoutes,
  ...diaryRoutes,
  ...invitationRoutes,
  ...officerRoutes,
  ...setupRoutes,
  ...administrationRoutes,
  ...delegationRoutes,
  ...tokenRoutes,
  ...webhookRoutes,
  ...systemsRoutes,
  ...documentRoutes,
  ...officialDocumentRoutes,
  ...documentBookRoutes,
  ...documentTemplateRoutes,
  ...paperRoutes,
  ...arrivalRoutes,
  ...mailboxRoutes,
  ...consultationRoutes,
  ...communityRoutes,
  ...openDataRoutes,
  ...gatheringRoutes,
  ...scheduleRoutes,
  ...sessionsRoutes,
  ...projectRoutes,
  ...ownerRoutes,
  ...viewRoutes,
  ...carryingRoutes,
  ...supportRoutes,
  ...exchangeRoutes,
  ...supervisionRoutes,
  ...overdueRoutes,
  ...reportRoutes,
  ...calendarRoutes,
  ...auditRoutes,
  ...lateEntryRoutes,
  ...operationRoutes,
  ...evidenceRoutes,
  ...unitRoutes,
  ...actRoutes,
  ...caseRoutes,
  ...remarkRoutes,
  ...dossierRoutes,
  ...levelRoutes,
  ...planRoutes,
  ...inboxRoutes,
  ...passRoutes,
  ...newsRoutes,
  ...procedureRoutes,
  ...overlayRoutes,
  ...successionRoutes,
  ...changeRoutes,
];
