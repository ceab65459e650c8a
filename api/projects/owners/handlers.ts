import { type IsoDate, vnDateOf } from '../../../domain/calendar/dates';
import { DomainError } from '../../../domain/errors';
import { planningOfficeOf } from '../../../domain/project/plan';
import type { Directory } from '../../../domain/units/directory';
import { foldName } from '../../../domain/units/gazetteer';
import { isRegisteredOwner } from '../../../domain/units/registered';
import type { ProjectOwner } from '../../../prisma/generated/client';
import { bodyOf } from '../../../register/owners';
import { actorIn, powersIn } from '../../accounts/seats';
import { unitOf } from '../../http/access';
import { idKey, keyAfter } from '../../http/keyset';
import { bodyNames } from '../../http/names';
import { page } from '../../http/page';
import type { Input, Reply } from '../../http/route';
import type { Services } from '../../services';
import type { newOwner, OwnerPage, ownerQuery, OwnerView } from './schema';

/** Registers an owner that is no body of the directory, for whichever project names it later. */
export async function create({
  body: wanted,
  officer,
  services,
}: Input<{ body: typeof newOwner }>): Promise<Reply<OwnerView>> {
  const { db, directory, seats, clock } = services;
  const today = vnDateOf(await clock.now());
  const { body, onBehalfOf, name, nameEn = name, kind, address } = wanted;
  const by = actorIn(await seats.of(officer.id), officer.id, body, onBehalfOf);
  const offices = officesOf(directory, body, today);
  if (!offices.includes(body))
    throw new DomainError('not-your-step', { step: 'register-owner', holder: offices.join(', '), body });
  const code = wanted.code.toUpperCase();
  const given = { code, name, nameEn, kind, address, sought: foldName(name), byBody: by.body, byOfficer: by.officer };
  const made = await db.projectOwner.createManyAndReturn({ data: [given], skipDuplicates: true });
  const owner = made[0];
  if (!owner) {
    const known = await db.projectOwner.findUniqueOrThrow({ where: { code } });
    throw new DomainError('owner-exists', { code, name: known.name });
  }
  directory.learn([bodyOf(owner)]);
  return { status: 201, body: view(services, owner) };
}

/** The planning office of a body's unit; an owner beside the directory belongs to none. */
const officesOf = (directory: Directory, body: string, on: IsoDate): string[] =>
  isRegisteredOwner(body) ? [] : planningOfficeOf(directory, unitOf(body), on);

/** Owners by name or code, in the order of their codes. */
export async function list({
  query,
  officer,
  services,
}: Input<{ query: typeof ownerQuery }>): Promise<Reply<OwnerPage>> {
  const { directory } = services;
  const { q, limit, cursor } = query;
  const [after] = keyAfter(cursor, [idKey]) ?? [''];
  const rows = await services.db.projectOwner.findMany({
    where: {
      code: { gt: after },
      ...(q && { OR: [{ sought: { contains: foldName(q) } }, { code: { contains: q.toUpperCase() } }] }),
    },
    orderBy: { code: 'asc' },
    take: limit + 1,
  });
  const { on, seats } = await services.seats.of(officer.id);
  const acting = [...new Set(seats.map(({ body }) => body))].filter((body) => powersIn(seats, body).length > 0);
  const offices = acting.filter((body) => officesOf(directory, body, on).includes(body));
  const found = page(
    rows.map((row) => view(services, row)),
    limit,
    ({ code }) => [code],
  );
  return { body: { ...found, mayRegister: offices.map(bodyNames(directory, on)) } };
}

function view({ directory }: Services, owner: ProjectOwner): OwnerView {
  const { code, kind, address, byBody, registeredAt } = owner;
  const { id, name } = bodyOf(owner);
  return {
    code,
    body: { id, name, short: name },
    kind: kind as OwnerView['kind'],
    address,
    registeredBy: bodyNames(directory, vnDateOf(registeredAt.toISOString()))(byBody),
    registeredAt: registeredAt.toISOString(),
  };
}
