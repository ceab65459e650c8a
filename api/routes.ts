import { delegationRoutes } from './accounts/delegations/routes';
import { officerRoutes } from './accounts/officers/routes';
import { sessionRoutes } from './accounts/session/routes';
import { documentRoutes } from './documents/routes';
import { healthRoutes } from './health/routes';
import type { Route } from './http/route';
import { mailboxRoutes } from './mailbox/routes';

/** Answered without looking for a session, so that they answer while the database is away. */
export const OPEN_ROUTES: Route[] = [...healthRoutes];

/** Every other route of the API, feature by feature. */
export const ROUTES: Route[] = [
  ...sessionRoutes,
  ...officerRoutes,
  ...delegationRoutes,
  ...documentRoutes,
  ...mailboxRoutes,
];
