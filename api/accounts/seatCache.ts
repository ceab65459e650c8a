import { vnDateOf } from '../../domain/calendar/dates';
import type { PrismaClient } from '../../prisma/generated/client';
import type { Clock } from '../services';
import { type Seated, seatsOf } from './seats';

const FRESH_MS = 3_000;
const MOST = 10_000;

/** Officers' seats of today, kept for moments: an office that lodges act after act is not looked up each time. */
export class SeatCache {
  private readonly kept = new Map<string, { until: number; seated: Promise<Seated> }>();

  constructor(private readonly db: PrismaClient, private readonly clock: Clock) {}

  of(officerId: string): Promise<Seated> {
    const known = this.kept.get(officerId);
    if (known && known.until > performance.now()) return known.seated;
    if (this.kept.size >= MOST) this.kept.clear();
    const seated = this.read(officerId);
    this.kept.set(officerId, { until: performance.now() + FRESH_MS, seated });
    seated.catch(() => this.kept.delete(officerId));
    return seated;
  }

  /** To be called after any change to seats or delegations; one seat's end may end others' powers, so all go. */
  forget(): void {
    this.kept.clear();
  }

  private async read(officerId: string): Promise<Seated> {
    const on = vnDateOf(await this.clock.now());
    return { on, seats: await seatsOf(this.db, officerId, on) };
  }
}
