import { Router, type Request, type RequestHandler, type Response } from 'express';
import { pipeline } from 'node:stream/promises';
import type { z } from 'zod';
import { countPublic } from '../accounts/attempts';
import type { Services } from '../services';
import { admit, type SignedIn } from './admit';
import { allowed, requireRule } from './allowed';
import { jsonBody } from './jsonBody';
import { onlyBy } from './methods';
import { looking } from './looking';
import { requireToken, sameSite } from './protection';
import type { Reply, Route, Shape } from './route';
import { validated } from './validate';

/**
 * Registers routes, those of one first word together: a router tries what it has one after the other, and there are
 * hundreds. Each asks in this order: from here? who? meant to? well-formed? and only then acts.
 */
export function mount(routes: Route[], services: Services): Router {
  const router = Router();
  const rooms = new Map<string, Router>();
  const methods = methodsByPath(routes);
  for (const route of routes) {
    requireRule(route);
    const [word = '', ...rest] = route.path.slice(1).split('/');
    const room = rooms.get(word) ?? Router();
    if (!rooms.has(word)) router.use(`/${word}`, room);
    rooms.set(word, room);
    room[route.method](
      `/${rest.join('/')}`,
      named(route),
      sameSite,
      admit(route, services),
      looking(route, services),
      requireToken(route.access),
      jsonBody(route),
      allowed(route, services),
      answer(route, services),
    );
    // After the last of a path, whatever else comes there.
    const of = methods.get(route.path) as Route['method'][];
    if (of.at(-1) === route.method) room.all(`/${rest.join('/')}`, onlyBy(of));
  }
  return router;
}

/** The methods of each address, in the order in which they are mounted. */
function methodsByPath(routes: Route[]): Map<string, Route['method'][]> {
  const methods = new Map<string, Route['method'][]>();
  for (const { path, method } of routes) methods.set(path, [...(methods.get(path) ?? []), method]);
  return methods;
}

/** For log and figures: what was asked for, by the address as the API describes it, and of which thing. */
function named({ path }: Route): RequestHandler {
  return ({ params }, res, next) => {
    Object.assign(res.locals, { route: path, of: params });
    next();
  };
}

function answer(route: Route, services: Services): RequestHandler {
  const handle = route.handler as (input: unknown) => Promise<Reply>;
  return async (req, res) => {
    const officer = res.locals.officer as SignedIn | undefined;
    const parts = validated(route, req);
    if (route.counted) await countPublic(services.db, req.ip ?? '');
    const reply = await handle({ ...parts, officer, services, req });
    await send(route, reply, req, res);
  };
}

async function send(route: Route, reply: Reply, req: Request, res: Response): Promise<void> {
  const status = reply.status ?? Number(Object.keys(route.answers)[0]);
  const shape = route.answers[status];
  if (!shape) throw new Error(`${route.method} ${route.path} answers ${status}, which it does not declare.`);
  res
    .status(status)
    .set('Cache-Control', reply.etag ? 'private, no-cache' : 'no-store')
    .set(reply.headers ?? {});
  if (reply.etag) res.set('ETag', `"${reply.etag}${eyesOf(res)}"`);
  await sendBody(shape, reply, req, res);
}

/** What is shown to one is not to be taken for what another sees, though it be the same session. */
const eyesOf = (res: Response): string => {
  const { id, seenBy } = (res.locals.officer ?? {}) as Partial<SignedIn>;
  return seenBy ? `.${id}` : '';
};

async function sendBody(shape: Shape, reply: Reply, req: Request, res: Response): Promise<void> {
  if (shape === 'nothing') return void res.end();
  // Parsing what leaves drops every field that the route has not declared.
  if (shape !== 'file' && shape !== 'events') return void res.json((shape as z.ZodType).parse(reply.body));
  if (req.fresh || req.method === 'HEAD') reply.file?.destroy();
  if (req.fresh) return void res.status(304).end();
  if (req.method === 'HEAD') return void res.end();
  await pipeline(reply.file!, res).catch(unlessCut(res));
}

/** Whoever goes away in the middle of an answer has nobody to be told of it; the log says that it was cut. */
function unlessCut(res: Response): (error: NodeJS.ErrnoException) => void {
  return (error) => {
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE' || !res.destroyed) throw error;
  };
}
