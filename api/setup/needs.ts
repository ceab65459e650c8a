import type { IsoDate } from '../../domain/calendar/dates';
import {
  DUTIES,
  type Duty,
  lacksClerk,
  type Need,
  NO_SEATS,
  proceduresInForce,
  type SeatsHeld,
  seatNeeds,
  type Standing,
  standingOf,
  type Wants,
  wantsIn,
} from '../../domain/seating/needs';
import type { Procedure } from '../../domain/law/procedure';
import type { Directory } from '../../domain/units/directory';
import type { PrismaClient } from '../../prisma/generated/client';
import { versions } from '../../register/versions';
import { seatsHeldIn } from '../accounts/seatCounts';

/** A body that a unit's procedures need, with the seats that are held in it. */
export interface NeededBody extends Need {
  duties: Duty[];
  seats: SeatsHeld;
  standing: Standing;
  /** It has documents to register and no records clerk. */
  clerkless: boolean;
}

/** Where the units and the seats are known. */
export interface Source {
  db: PrismaClient;
  directory: Directory;
}

/** What the procedures in force ask of whom, level by level. */
export class Needs {
  private readonly wants = new Map<string, Wants>();

  private constructor(
    private readonly source: Source,
    private readonly law: Procedure[],
    private readonly on: IsoDate,
  ) {}

  /** As the law stands that day. */
  static async on(source: Source, day: IsoDate): Promise<Needs> {
    return new Needs(
      source,
      (await versions(source.db)).map(({ procedure }) => procedure),
      day,
    );
  }

  /** The versions by which a case of that unit could begin. Throws `no-such-unit`. */
  proceduresOf(unit: string): Procedure[] {
    return proceduresInForce(this.law, this.source.directory.level(unit, this.on), this.on);
  }

  /** The bodies that the procedures of these units need, by unit. Throws `no-such-unit`. */
  async of(units: string[]): Promise<Map<string, NeededBody[]>> {
    const needs = units.map((unit) => [unit, this.needsOf(unit)] as const);
    const bodies = [...new Set(needs.flatMap(([, own]) => own.map(({ body }) => body)))];
    const held = await seatsHeldIn(this.source.db, bodies, this.on);
    return new Map(needs.map(([unit, own]) => [unit, own.map((need) => needed(need, held.get(need.body)))]));
  }

  private needsOf(unit: string): Need[] {
    const { directory } = this.source;
    const parent = directory.parent(unit, this.on);
    const above = parent === null ? new Map() : this.wantsOf(directory.level(parent, this.on));
    return seatNeeds(directory, this.wantsOf(directory.level(unit, this.on)), above, unit, this.on);
  }

  private wantsOf(level: string): Wants {
    const known = this.wants.get(level) ?? wantsIn(proceduresInForce(this.law, level, this.on));
    this.wants.set(level, known);
    return known;
  }
}

function needed(need: Need, seats: SeatsHeld = NO_SEATS): NeededBody {
  const duties = new Set(need.causes.map(({ duty }) => duty));
  // What weighs most is read first.
  const causes = [...need.causes].sort((a, b) => DUTIES.indexOf(a.duty) - DUTIES.indexOf(b.duty));
  return {
    ...need,
    causes,
    duties: [...duties],
    seats,
    standing: standingOf(duties, seats),
    clerkless: lacksClerk(duties, seats),
  };
}
