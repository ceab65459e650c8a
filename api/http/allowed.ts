import type { Request, RequestHandler } from 'express';
import { DomainError } from '../../domain/errors';
import { notFound } from '../../domain/notFound';
import { requireMayLend } from '../accounts/delegations/rights';
import { requireKeeper } from '../accounts/keeper';
import { requireChangeable, requireChangeableSeat } from '../accounts/officers/rights';
import { actorIn, requireSeat } from '../accounts/seats';
import { requireEntitled } from '../acts/admission';
import { requirePublisher } from '../overlays/publisher';
import type { Services } from '../services';
import type { SignedIn } from './admit';
import { languageOf } from './language';
import { type Access, POLICY } from './policy';
import type { Route } from './route';
import { requireUnit, scopeOf } from './scope';
import { checked } from './validate';

interface Asking {
  services: Services;
  officer: SignedIn;
  req: Request;
  route: Route;
}

type Asks = (asking: Asking) => Promise<unknown> | undefined;

/** What the request names by that word: in its address, its body or its query; nothing where that is no text. */
function named({ req, route }: Asking, word: string): string | undefined {
  const parts = [req.params, route.body ? req.body : undefined, req.query] as (Record<string, unknown> | undefined)[];
  const found = parts.map((part) => part?.[word]).find((one) => one !== undefined);
  return typeof found === 'string' ? found : undefined;
}

const withNamed =
  (word: string, asks: (asking: Asking, name: string) => Promise<unknown>): Asks =>
  (asking) => {
    const name = named(asking, word);
    return name === undefined ? undefined : asks(asking, name);
  };

/** Where the handler itself asks, by all that the request carries, it is asked here of what doesn't get so far. */
function ofWrongForm(asks: Asks): Asks {
  return (asking) => (asking.route.body?.safeParse(asking.req.body).success ? undefined : asks(asking));
}

const seesCase = withNamed('id', async ({ services, officer }, id) => {
  if (!(await services.access.maySeeCase(officer, id))) throw notFound('case');
});

const hasSeat = withNamed('body', async ({ services: { seats }, officer }, body) =>
  requireSeat(await seats.of(officer.id), body),
);

/** What each rule asks of the request's address, and of whoever asks, before the rest of it is looked at. */
const ASKS: Partial<Record<Access, Asks>> = {
  'sees-case': seesCase,
  'has-seat': hasSeat,
  'sees-case-with-seat': async (asking) => {
    await seesCase(asking);
    await hasSeat(asking);
  },
  'has-seat-or-admin': (asking) => (asking.officer.admin ? undefined : hasSeat(asking)),
  'signs-for-body': withNamed('body', async ({ services: { seats }, officer }, body) => {
    if (actorIn(await seats.of(officer.id), officer.id, body).role !== 'head')
      throw new DomainError('role-required', { role: 'head' });
  }),
  'keeps-systems': withNamed('body', ({ services, officer }, body) => requireKeeper(services, officer, body)),
  'lends-seat': ofWrongForm(
    withNamed('body', ({ services, officer, req }, body) =>
      requireMayLend(services, officer, { body, ordered: Boolean((req.body as { ordered?: unknown }).ordered) }),
    ),
  ),
  'by-the-act': ofWrongForm(
    withNamed('id', ({ services, officer, req }, id) => requireEntitled(services, officer, id, req.body)),
  ),
  'publishes-for-unit': withNamed('unit', ({ services, officer }, unit) => requirePublisher(services, officer, unit)),
  'admin-of-unit': withNamed('unit', async ({ services, officer }, unit) =>
    requireUnit(await scopeOf(services, officer), unit),
  ),
  'admin-of-officer': withNamed('id', ({ services, officer }, id) => requireChangeable(services, officer, id)),
  'admin-of-seat': withNamed('id', ({ services, officer }, id) => requireChangeableSeat(services, officer, id)),
};

/**
 * Turns away whom the route's rule doesn't mean, before the rest of the request is looked at: a stranger is told so,
 * whatever else is wrong, and learns nothing by mistakes. Of the address only the form comes first.
 */
export function allowed(route: Route, services: Services): RequestHandler {
  const asks = ASKS[route.access];
  return async (req, res, next) => {
    if (asks) {
      checked(route.params, req.params, languageOf(req));
      await asks({ services, officer: res.locals.officer as SignedIn, req, route });
    }
    next();
  };
}

/** Throws for a route that nobody has said who may call: nothing starts with it. */
export function requireRule({ access, method, path }: Route): void {
  if (!Object.hasOwn(POLICY, access)) throw new Error(`${method} ${path} has no rule of who may call it`);
}
