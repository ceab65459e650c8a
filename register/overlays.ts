import type { Calendar } from '../domain/calendar/calendar';
import type { IsoDate } from '../domain/calendar/dates';
import { DomainError } from '../domain/errors';
import { carries, effectOf } from '../domain/law/effect';
import { beginsOn, overlayHolding, planYearOf } from '../domain/law/facts';
import type { Basis, Overlay, Procedure, Verified } from '../domain/law/procedure';
import { foldName } from '../domain/units/gazetteer';
import { checkOverlay, type Installed } from '../procedures/check';
import type { Finding } from '../procedures/check/model';
import { hashOf } from '../procedures/hash';
import { byId, withNames } from '../procedures/instruments';
import { loadOverlays } from '../procedures/load';
import type { Instrument } from '../procedures/schema';
import type { Prisma, PrismaClient } from '../prisma/generated/client';
import { LAW_MAY_TAKE, lockLaw } from './law';
import { instrumentsOf, requireSound, versions } from './versions';

type Db = Pick<PrismaClient, 'publishedOverlay'>;

/** What a unit lays down beside a procedure, and where it comes from: a page (by whom, why, when), or the files. */
export interface LaidDown {
  overlay: Overlay;
  published: { by: string; why: string; at: string } | null;
}

/** All that units lay down beside a procedure, or one unit beside any: pages' before files', the newest first. */
export async function laidDown(db: Db, where: { procedure?: string; unit?: string }): Promise<LaidDown[]> {
  const rows = await db.publishedOverlay.findMany({ where, orderBy: { id: 'desc' } });
  const files = loadOverlays().filter(
    (one) => (!where.procedure || one.procedure === where.procedure) && (!where.unit || one.unit === where.unit),
  );
  return [
    ...rows.map(({ body, by, why, publishedAt }) => ({
      overlay: body as unknown as Overlay,
      published: { by, why, at: publishedAt.toISOString() },
    })),
    ...files.map((overlay) => ({ overlay, published: null })),
  ];
}

/** What was published into this installation, for `procedures check`. */
export async function installedIn(db: PrismaClient): Promise<Installed> {
  const [all, instruments] = await Promise.all([laidDown(db, {}), instrumentsOf(db)]);
  const overlays = all
    .filter(({ published }) => published !== null)
    .map(({ overlay, published }) => ({
      file: `${overlay.procedure}/${overlay.unit} (${published?.at.slice(0, 10)})`,
      value: overlay,
    }));
  return { overlays, instruments };
}

/** As `laidDown`, beside one procedure, for whoever counts by it. */
export const overlaysOf = async (db: Db, procedure: string): Promise<Overlay[]> =>
  (await laidDown(db, { procedure })).map(({ overlay }) => overlay);

/** An instrument of the unit's own that the registry doesn't have yet. */
interface NewInstrument {
  number: string;
  kind: 'resolution' | 'decision';
  name: string;
  issued?: IsoDate;
  inForceFrom: IsoDate;
  source: string;
}

/** What an instrument lays down for a unit, from a day on: lengths by name, `null` for one that it gives up. */
interface OverlayWish {
  unit: string;
  procedure: string;
  begun: { from: IsoDate; to?: IsoDate };
  /** The instrument's id, or what it is. */
  instrument: string | NewInstrument;
  verified: Verified;
  settings: Record<string, { value: string; article?: string; clause?: string; point?: string } | null>;
}

/** A unit's own lengths as they would be published, what holds before them, and what is wrong with them. */
export interface OverlayDraft {
  overlay: Overlay;
  before: Overlay | undefined;
  hash: string;
  /** What lays it down; nothing where nobody knows it, which is a finding. */
  grounds: Instrument | null;
  instruments: Instrument[];
  findings: Finding[];
  /** The version by which the first usual case under it is carried, and that case's plan year. */
  procedure: Procedure;
  year: number;
  /** It holds as it is already: publishing it again changes nothing. */
  holds: boolean;
}

/**
 * What the wish makes of the unit's own lengths: those it names, with the others as they hold on that day. Throws
 * `no-procedure` where no version carries a case that begins under it, `invalid-input` for days in the wrong order.
 */
export async function overlayDraft(
  db: Pick<PrismaClient, 'publishedOverlay' | 'publishedProcedure'>,
  wish: OverlayWish,
  calendar: Calendar,
  today: IsoDate,
): Promise<OverlayDraft> {
  const { unit, procedure: id, begun } = wish;
  if (begun.to && begun.to < begun.from)
    throw new DomainError('invalid-input', { field: 'to', rule: `>= ${begun.from}` });
  const [known, overlays, all] = await Promise.all([instrumentsOf(db), overlaysOf(db, id), versions(db, id)]);
  const came = typeof wish.instrument === 'string' ? [] : [instrumentOf(wish.instrument, wish, today)];
  const registry = new Map([...byId(came), ...known]);
  const before = overlayHolding(overlays, id, unit, begun.from);
  const overlay = withNames(overlayOf(wish, before, today), registry);
  const carrying = all.map(({ procedure }) => procedure).filter((one) => !one.correctedBy);
  const { procedure, year } = firstUnder(carrying, id, begun.from);
  const ownBefore = overlays.filter((one) => one.unit === unit);
  const ahead = carrying.filter((one) => (effectOf(one).planYears.to ?? year) >= year);
  return {
    overlay,
    before,
    hash: hashOf(overlay),
    grounds: registry.get(instrumentId(wish)) ?? null,
    instruments: came.filter((one) => !known.has(one.id)),
    findings: checkOverlay(overlay, ownBefore, ahead, { instruments: registry, calendar }),
    procedure,
    year,
    holds: before !== undefined && hashOf(before) === hashOf(overlay),
  };
}

/**
 * Whether it keeps a unit's lengths from being published. That dates contradict each other doesn't: the unit's own
 * regulation is law there, whatever else it is at odds with, our suggestions among it.
 */
export const isFault = ({ rule }: Finding): boolean => rule !== 'deadlines';

/**
 * Publishes it as one more version of what the unit lays down; none of before is touched. The same again changes
 * nothing. Throws as `overlayDraft`, and `procedure-faulty` with the first fault.
 */
export async function publishOverlay(
  db: PrismaClient,
  wish: OverlayWish,
  calendar: Calendar,
  today: IsoDate,
  { by, why }: { by: string; why: string },
): Promise<OverlayDraft> {
  return db.$transaction(async (tx) => {
    await lockLaw(tx, 'procedures');
    const draft = await overlayDraft(tx, wish, calendar, today);
    if (draft.holds) return draft;
    requireSound(draft.findings.filter(isFault));
    const { unit, procedure } = wish;
    const body = draft.overlay as unknown as Prisma.InputJsonValue;
    const instruments = draft.instruments as unknown as Prisma.InputJsonValue;
    await tx.publishedOverlay.create({ data: { unit, procedure, hash: draft.hash, body, instruments, by, why } });
    return draft;
  }, LAW_MAY_TAKE);
}

function overlayOf(wish: OverlayWish, before: Overlay | undefined, today: IsoDate): Overlay {
  const { unit, procedure, begun, verified, settings } = wish;
  const instrument = instrumentId(wish);
  const laid = Object.entries(settings).map(([id, said]) => {
    if (!said) return [id, null] as const;
    const { value, ...place } = said;
    const cites: Basis = [{ instrument, ...place, verified, checkedOn: today }];
    return [id, { value, cites }] as const;
  });
  const whole = { ...before?.settings, ...Object.fromEntries(laid) };
  return {
    unit,
    procedure,
    begun,
    settings: Object.fromEntries(
      Object.entries(whole).filter((one): one is [string, Overlay['settings'][string]] => one[1] !== null),
    ),
  };
}

/** The first case that would usually begin on that day or after it. */
function firstUnder(all: Procedure[], id: string, from: IsoDate): { procedure: Procedure; year: number } {
  const startYear = Number(from.slice(0, 4));
  const found = [startYear, startYear + 1].flatMap((one) =>
    all
      .map((procedure) => ({ procedure, year: planYearOf(procedure, one) }))
      .filter(({ procedure, year }) => beginsOn(procedure, year) >= from && carries(procedure, year)),
  )[0];
  if (!found) throw new DomainError('no-procedure', { procedure: id, year: startYear });
  return found;
}

const instrumentId = ({ instrument, unit }: OverlayWish): string =>
  typeof instrument === 'string' ? instrument : idOf(instrument, unit);

const idOf = ({ kind, number }: NewInstrument, unit: string): string =>
  `${kind}-${foldName(number)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}-${unit}`;

function instrumentOf(given: NewInstrument, { unit, verified }: OverlayWish, today: IsoDate): Instrument {
  const { kind, number, name, ...dates } = given;
  const called = { resolution: { vi: 'Nghị quyết', en: 'Resolution' }, decision: { vi: 'Quyết định', en: 'Decision' } };
  return {
    id: idOf(given, unit),
    number,
    kind,
    name: { vi: name, en: name },
    short: { vi: `${called[kind].vi} ${number}`, en: `${called[kind].en} ${number}` },
    ...dates,
    replacedBy: [],
    verified,
    checkedOn: today,
  };
}
