import { LRUCache } from 'lru-cache';
import { vnDateOf } from '../../domain/calendar/dates';
import type { PrismaClient } from '../../prisma/generated/client';
import type { Clock } from '../process/clock';
import { type Factors, factorsOf } from './factors/needed';
import { type Seated, seatsOf } from './seats';

/** For how long what was read of an officer, or of a session, is taken for true. */
export const FRESH_MS = 3_000;
const MOST = 10_000;

/** What was read of an officer, kept for moments: an office that lodges act after act is not looked up each time. */
export class OfficerCache<T> {
  private readonly kept = new LRUCache<string, Promise<T>>({ max: MOST, ttl: FRESH_MS });

  constructor(private readonly read: (officerId: string) => Promise<T>) {}

  /** Throws what reading throws, which isn't kept. */
  of(officerId: string): Promise<T> {
    const known = this.kept.get(officerId);
    if (known) return known;
    const value = this.read(officerId);
    this.kept.set(officerId, value);
    value.catch(() => this.kept.delete(officerId));
    return value;
  }

  /** To be called after any change to what is kept here; one officer's change may end others' powers, so all go. */
  forget(): void {
    this.kept.clear();
  }
}

/** Officers' seats of today. */
export const seatsCache = (db: PrismaClient, clock: Clock): OfficerCache<Seated> =>
  new OfficerCache(async (officerId) => {
    const on = vnDateOf(await clock.now());
    return { on, seats: await seatsOf(db, officerId, on) };
  });

/** What officers have beside their passwords. */
export const factorsCache = (db: PrismaClient): OfficerCache<Factors> =>
  new OfficerCache((officerId) => factorsOf({ db }, officerId));

/** An officer's account as a session rests on it. */
export interface Account {
  username: string;
  name: string;
  email: string;
  locale: string;
  mails: string;
  mailHour: number;
  admin: boolean;
  adminOf: string | null;
  active: boolean;
  passwordHash: string;
  passwordFrom: string;
}

/** Officers' accounts; `null` where there is none of that id. */
export const accountsCache = (db: PrismaClient): OfficerCache<Account | null> =>
  new OfficerCache((id) => db.officer.findUnique({ where: { id }, omit: { id: true, createdAt: true } }));
