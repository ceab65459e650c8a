import { type IsoDate, vnDateOf } from '../../../domain/calendar/dates';
import { DomainError } from '../../../domain/errors';
import { notFound } from '../../../domain/notFound';
import type { Text } from '../../../domain/text';
import { planningOfficeOf } from '../../../domain/project/plan';
import type { Directory } from '../../../domain/units/directory';
import { foldName } from '../../../domain/units/gazetteer';
import { isRegisteredOwner, ownerBody } from '../../../domain/units/registered';
import type { Prisma } from '../../../prisma/generated/client';
import { bodyOf, type NamedOwner, standingOf, WITH_NAMES } from '../../../register/owners';
import { actorFor } from '../../acts/actor';
import { actingBodies } from '../../cases/tasks';
import { unitOf } from '../../http/access';
import { idKey, keyAfter } from '../../http/keyset';
import { bodyNames } from '../../http/names';
import { page } from '../../http/page';
import { routesOf } from '../../http/route';
import type { Services } from '../../services';
import {
  newOwner,
  ownerGivenUp,
  ownerInPath,
  ownerName,
  ownerPage,
  ownerQuery,
  ownerView,
  type OwnerView,
} from './schema';

const route = routesOf('Projects');

/** What is said of an owner is said one after another, each of what stood before it. */
const oneAfterAnother = <T>(
  db: Services['db'],
  code: string,
  work: (tx: Prisma.TransactionClient) => Promise<T>,
): Promise<T> =>
  db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`phoihop.owner.${code}`}))`;
    return work(tx);
  });

async function said(
  tx: Prisma.TransactionClient,
  data: Prisma.ProjectOwnerNameUncheckedCreateInput,
): Promise<NamedOwner> {
  await tx.projectOwnerName.create({ data });
  return tx.projectOwner.findUniqueOrThrow({ where: { code: data.code }, include: WITH_NAMES });
}

/** An owner that stands. Throws `not-found`, too where its code was given up. */
async function registered(tx: Prisma.TransactionClient, code: string): Promise<NamedOwner> {
  const known = await tx.projectOwner.findUnique({ where: { code }, include: WITH_NAMES });
  if (!known || standingOf(known).withdrawn) throw notFound('body');
  return known;
}

/**
 * Whether a planning office's unit has a project of that owner: it need not live with the name that another gave it
 * first.
 */
async function hasProjectsOf(
  tx: Prisma.TransactionClient,
  offices: string[],
  body: string,
  code: string,
): Promise<boolean> {
  if (!offices.includes(body)) return false;
  const [found] = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Sight" g JOIN "Case" c ON c.id = g."caseId"
    WHERE g.viewer = ${ownerBody(code)} AND g.kind = 'project' AND g.via = g."caseId" AND c.unit = ${unitOf(body)} LIMIT 1`;
  return found !== undefined;
}

/** What an owner is called, all corrections in. */
function nameNow(owner: NamedOwner): Text {
  const { name, corrected } = bodyOf(owner);
  return corrected.at(-1)?.name ?? name;
}

/** The planning office of a body's unit; an owner beside the directory belongs to none. */
const officesOf = (directory: Directory, body: string, on: IsoDate): string[] =>
  isRegisteredOwner(body) ? [] : planningOfficeOf(directory, unitOf(body), on);

/** By the name that it has or had. */
const named = (q: string) => ({ sought: { contains: foldName(q) } });

function view({ directory }: Services, owner: NamedOwner): OwnerView {
  const { code, corrections } = owner;
  const { kind, address, byBody, at: registeredAt, withdrawn } = standingOf(owner);
  const { id, name: first, corrected } = bodyOf(owner);
  const name = nameNow(owner);
  const byThen = (body: string, at: Date) => bodyNames(directory, vnDateOf(at.toISOString()))(body);
  return {
    code,
    body: { id, name, short: name },
    kind: kind as OwnerView['kind'],
    address,
    registeredBy: byThen(byBody, registeredAt),
    registeredAt: registeredAt.toISOString(),
    withdrawn: withdrawn && {
      why: withdrawn.why,
      by: byThen(withdrawn.byBody, withdrawn.at),
      at: withdrawn.at.toISOString(),
    },
    corrections: corrections.flatMap((one, nth) =>
      one.what === 'withdrawn'
        ? []
        : {
            before: corrected[nth - 1]?.name ?? first,
            name: { vi: one.name, en: one.nameEn },
            why: one.why,
            by: byThen(one.byBody, one.at),
            at: one.at.toISOString(),
          },
    ),
  };
}

export const ownerRoutes = [
  route.post('/project-owners', {
    summary: 'Register an owner of projects that is no body of the directory: an enterprise, a board',
    access: 'has-seat',
    description: 'Acting for a planning office. What was registered stands under its code for every unit.',
    body: newOwner,
    answers: { 201: ownerView },
    refusals: ['not-your-step', 'owner-exists', 'no-such-unit'],
    // Registers an owner that is no body of the directory, for whichever project names it later; anew, where its
    // code was given up.
    handler: async ({ body: wanted, officer, services }) => {
      const { db, directory, clock } = services;
      const today = vnDateOf(await clock.now());
      const { body, name, nameEn = name, kind, address } = wanted;
      const by = await actorFor(services, officer, wanted);
      const offices = officesOf(directory, body, today);
      if (!offices.includes(body))
        throw new DomainError('not-your-step', { step: 'register-owner', holder: offices.join(', '), body });
      const code = wanted.code.toUpperCase();
      const given = {
        code,
        name,
        nameEn,
        kind,
        address,
        sought: foldName(name),
        byBody: by.body,
        byOfficer: by.officer,
      };
      const at = new Date(await clock.now());
      const owner = await oneAfterAnother(db, code, async (tx) => {
        const { count } = await tx.projectOwner.createMany({ data: [given], skipDuplicates: true });
        const known = await tx.projectOwner.findUniqueOrThrow({ where: { code }, include: WITH_NAMES });
        if (count === 1) return known;
        const { withdrawn } = standingOf(known);
        if (!withdrawn) throw new DomainError('owner-exists', { code, name: nameNow(known).vi });
        return said(tx, { ...given, what: 'registered', why: withdrawn.why, at });
      });
      directory.learn([bodyOf(owner)]);
      return { status: 201, body: view(services, owner) };
    },
  }),
  route.post('/project-owners/:code/names', {
    summary: 'Correct a name that was mistyped',
    access: 'has-seat',
    description:
      'Acting for the planning office that registered the owner. What was registered stays; what was done before that day keeps the name of then. The name that it has already changes nothing.',
    params: ownerInPath,
    body: ownerName,
    answers: { 200: ownerView, 201: ownerView },
    refusals: ['not-your-step', 'not-found', 'no-such-unit'],
    // Gives an owner the name that it should have been registered under, from today on.
    handler: async ({ params: { code }, body: wanted, officer, services }) => {
      const { db, directory, clock } = services;
      const { body, name, nameEn = name, why } = wanted;
      const by = await actorFor(services, officer, wanted);
      const at = new Date(await clock.now());
      const { changed, owner } = await oneAfterAnother(db, code, async (tx) => {
        const known = await registered(tx, code);
        const { byBody: holder } = standingOf(known);
        if (
          holder !== body &&
          !(await hasProjectsOf(tx, officesOf(directory, body, vnDateOf(at.toISOString())), body, code))
        )
          throw new DomainError('not-your-step', { step: 'correct-owner', holder, body });
        const now = nameNow(known);
        if (now.vi === name && now.en === nameEn) return { changed: false, owner: known };
        const given = { code, name, nameEn, sought: foldName(name), why, byBody: by.body, byOfficer: by.officer, at };
        return { changed: true, owner: await said(tx, given) };
      });
      directory.learn([bodyOf(owner)]);
      return { status: changed ? 201 : 200, body: view(services, owner) };
    },
  }),
  route.post('/project-owners/:code/withdrawal', {
    summary: 'Give up a code that was registered by mistake',
    access: 'has-seat',
    description:
      'Acting for the planning office that registered the owner, while no project names it and nobody has a seat there. The reason is on record; the code may be registered anew.',
    params: ownerInPath,
    body: ownerGivenUp,
    answers: { 201: ownerView },
    refusals: ['not-your-step', 'not-found', 'owner-in-use'],
    // Gives up a code that was registered by mistake, while nothing stands on it; why is on record.
    handler: async ({ params: { code }, body: wanted, officer, services }) => {
      const { db, clock } = services;
      const { body, why } = wanted;
      const by = await actorFor(services, officer, wanted);
      const at = new Date(await clock.now());
      const owner = await oneAfterAnother(db, code, async (tx) => {
        const known = await registered(tx, code);
        const { byBody: holder } = standingOf(known);
        if (holder !== body) throw new DomainError('not-your-step', { step: 'give-up-owner', holder, body });
        const named = await tx.sight.count({ where: { viewer: ownerBody(code) } });
        const seated = await tx.seat.count({ where: { body: ownerBody(code) } });
        if (named + seated > 0) throw new DomainError('owner-in-use', { code });
        const { vi: name, en: nameEn } = nameNow(known);
        const given = { code, name, nameEn, sought: foldName(name), byBody: by.body, byOfficer: by.officer };
        return said(tx, { ...given, what: 'withdrawn', why, at });
      });
      return { status: 201, body: view(services, owner) };
    },
  }),
  route.get('/project-owners', {
    summary: 'Owners of projects that were registered beside the directory, by code',
    access: 'signed-in',
    query: ownerQuery,
    answers: ownerPage,
    // Owners by name or code, in the order of their codes.
    handler: async ({ query, officer, services }) => {
      const { directory } = services;
      const { q, limit, cursor } = query;
      const [after] = keyAfter(cursor, [idKey]) ?? [''];
      const rows = await services.db.projectOwner.findMany({
        where: {
          code: { gt: after },
          ...(q && { OR: [named(q), { corrections: { some: named(q) } }, { code: { contains: q.toUpperCase() } }] }),
        },
        include: WITH_NAMES,
        orderBy: { code: 'asc' },
        take: limit + 1,
      });
      const seated = await services.seats.of(officer.id);
      const { on } = seated;
      const offices = actingBodies(seated).filter((body) => officesOf(directory, body, on).includes(body));
      const found = page(
        rows.map((row) => view(services, row)),
        limit,
        ({ code }) => [code],
      );
      return { body: { ...found, mayRegister: offices.map(bodyNames(directory, on)) } };
    },
  }),
];
