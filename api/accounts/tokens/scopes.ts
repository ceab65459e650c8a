/** What a token may be for. */
export const SCOPES = ['read', 'acts', 'documents'] as const;
type TokenScope = (typeof SCOPES)[number];

/**
 * All that other systems may ask for: what isn't here is people's alone. Nothing stands here that shows or changes
 * accounts, that is counted as somebody's having read it, or that a person answers for alone.
 */
const ROUTES: Record<TokenScope, string[]> = {
  read: [
    'get /arrivals',
    'get /arrivals/:id',
    'get /calendar',
    'get /cases',
    'get /cases/:id',
    'get /cases/:id/acts/:actId',
    'get /cases/:id/cascades',
    'get /cases/:id/cascades/:step/plans',
    'get /cases/:id/forecast',
    'get /cases/:id/plan',
    'get /cases/:id/plan/:part',
    'get /cases/:id/plan/:part/versions',
    'get /cases/:id/schedules',
    'get /cases/:id/steps/:step',
    'get /cases/:id/targets',
    'get /cases/:id/timetable',
    'get /consultations',
    'get /consultations/:id',
    'get /consultations/:id/comments',
    'get /diary',
    'get /directory/bodies',
    'get /document-books',
    'get /document-books/:id',
    'get /document-books/:id/entries',
    'get /gatherings',
    'get /gatherings/:id',
    'get /inbox',
    'get /indicators',
    'get /instruments',
    'get /overdue',
    'get /overdue/summary',
    'get /procedures',
    'get /procedures/:id/versions/:version',
    'get /projects',
    'get /projects/:id',
    'get /regimes',
    'get /units',
    'get /units/:code',
  ],
  acts: ['post /cases/:id/acts', 'post /cases/:id/acts/prospect', 'post /cases/:id/plan/:part'],
  documents: ['get /documents', 'get /documents/:id', 'get /documents/:id/content', 'post /documents'],
};

const BY_ROUTE = new Map(
  SCOPES.flatMap((scope) => ROUTES[scope].map((address): [string, TokenScope] => [address, scope])),
);

/** The addresses that tokens open, as `method path`. */
export const TOKEN_ROUTES: string[] = [...BY_ROUTE.keys()];

/** A route, by what it is asked for with. */
export interface Address {
  method: string;
  path: string;
}

/** What a token must be for, to be let in here; nothing where none is. */
export const scopeFor = ({ method, path }: Address): TokenScope | undefined => BY_ROUTE.get(`${method} ${path}`);
