import type { Request } from 'express';
import { type IsoDate, vnDateOf } from '../../../domain/calendar/dates';
import { mustChange, type SignedIn } from '../../http/admit';
import { bodyNames } from '../../http/names';
import { tokenOf } from '../../http/protection';
import type { Services } from '../../services';
import { factorsOf, lacksFactor } from '../factors/needed';
import { officerNames } from '../officerNames';
import { clerkedAmong, seatsOf } from '../seats';
import type { EffectiveSeatView, WhoAmI } from './schema';

export async function whoAmI(services: Services, officer: SignedIn, req: Request): Promise<WhoAmI> {
  const today = vnDateOf(await services.clock.now());
  return {
    officer,
    password: mustChange(officer, req.session) || officer.passwordFrom !== 'given' ? officer.passwordFrom : 'own',
    ...(await proofsOf(services, officer, req)),
    today,
    seats: await seatViews(services, officer.id, today),
    seenBy: officer.seenBy ?? null,
    csrfToken: tokenOf(req),
  };
}

/** By what one may show who one is, and whether something is missing that one's seat asks for. */
async function proofsOf(services: Services, officer: SignedIn, { session }: Request) {
  const { code, passkey } = await factorsOf(services, officer.id);
  const proofs: WhoAmI['proofs'] = [
    ...(code ? (['code'] as const) : []),
    ...(passkey ? (['passkey'] as const) : []),
    ...(code || passkey ? [] : (['password'] as const)),
    ...(session.provider && (services.provider?.namesStrength || !(code || passkey)) ? (['provider'] as const) : []),
  ];
  const factorMissing = await lacksFactor(services, officer, session);
  return { proofs, weakAtProvider: session.provider?.weak === true, factorMissing };
}

/** The seats of a day with what their bodies are called, and whose they are. */
async function seatViews({ db, directory }: Services, officerId: string, today: IsoDate): Promise<EffectiveSeatView[]> {
  const seats = await seatsOf(db, officerId, today);
  const [people, clerked] = await Promise.all([
    officerNames(
      db,
      seats.flatMap(({ onBehalfOf }) => onBehalfOf ?? []),
    ),
    clerkedAmong(
      db,
      seats.map(({ body }) => body),
      today,
    ),
  ]);
  const nameOf = bodyNames(directory, today);
  return seats.map((seat) => ({
    ...seat,
    name: nameOf(seat.body).name,
    clerked: clerked.includes(seat.body),
    ...(seat.onBehalfOf && { holder: people.get(seat.onBehalfOf) ?? seat.onBehalfOf }),
  }));
}
