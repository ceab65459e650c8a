import { vnDateOf } from '../../domain/calendar/dates';
import type { PrismaClient } from '../../prisma/generated/client';
import type { Clock } from '../process/clock';
import { type Seated, seatsOf } from './seats';

const FRESH_MS = 3_000;
const MOST = 10_000;

/** What was read of an officer, kept for moments: an office that lodges act after act is not looked up each time. */
export class Briefly<T> {
  private readonly kept = new Map<string, { until: number; value: Promise<T> }>();

  constructor(private readonly read: (officerId: string) => Promise<T>) {}

  of(officerId: string): Promise<T> {
    const known = this.kept.get(officerId);
    if (known && known.until > performance.now()) return known.value;
    if (this.kept.size >= MOST) this.kept.clear();
    const value = this.read(officerId);
    this.kept.set(officerId, { until: performance.now() + FRESH_MS, value });
    value.catch(() => this.kept.delete(officerId));
    return value;
  }

  /** To be called after any change to what is kept here; one officer's change may end others' powers, so all go. */
  forget(): void {
    this.kept.clear();
  }
}

/** Officers' seats of today. */
export const seatsBriefly = (db: PrismaClient, clock: Clock): Briefly<Seated> =>
  new Briefly(async (officerId) => {
    const on = vnDateOf(await clock.now());
    return { on, seats: await seatsOf(db, officerId, on) };
  });

/** An officer's account as a session rests on it. */
export interface Account {
  username: string;
  name: string;
  email: string;
  locale: string;
  admin: boolean;
  active: boolean;
  passwordHash: string;
  passwordFrom: string;
}

export const accountsBriefly = (db: PrismaClient): Briefly<Account | null> =>
  new Briefly((id) => db.officer.findUnique({ where: { id }, omit: { id: true, createdAt: true } }));
