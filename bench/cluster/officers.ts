import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hashPassword } from '../../api/accounts/passwords';
import { troubleIn } from '../../api/http/faults';
import { diskStore } from '../../api/documents/stores/disk';
import { loadCalendar } from '../../procedures/calendars/load';
import type { Task } from '../../prisma/generated/client';
import { databaseNow } from '../../register/read';
import { DEPUTIES } from '../../register/sample';
import { cycleOfficers } from '../../rehearsal/cycleOfficers';
import type { Officers } from '../../rehearsal/play';
import type { ActToLodge } from '../../register/lodge';
import { Clerk } from '../../tests/support/clerk';
import type { Plant } from '../../tests/support/plant';
import type { Seeded } from '../../tests/support/seeded';
import type { Told } from './outcome';

const PASSWORD = 'một mật khẩu dài để đo tốc độ';
const SINCE = '2020-01-01';
/** What was read of an officer's seats is taken for true for so long. */
const SEAT_KNOWN_MS = 3_500;
/** One in so many communes reads what it is asked and keeps silent. */
const SILENT = 5;

/**
 * Officers who do what lies in the inboxes, by the acts of a rehearsal's officers, over HTTP, as browsers do: again and
 * again until they are answered.
 */
export class BusyOfficers {
  /** What was answered, by the act's id. */
  readonly told = new Map<string, Told>();
  /** Milliseconds from the first asking to the answer for good. */
  readonly waited: number[] = [];
  readonly refusals = new Map<string, number>();
  private readonly clerks: Clerk[];
  private readonly seated = new Map<string, Promise<void>>();
  /** Tasks that somebody is at, or that were refused or gave nothing to do today. */
  private readonly aside = new Set<string>();
  private readonly rules: Officers;

  constructor(
    private readonly plant: Plant,
    private readonly seeded: Seeded,
    { officers: count, seed }: { officers: number; seed: number },
    communes: string[],
  ) {
    this.clerks = Array.from({ length: count }, (_, index) => new Clerk(plant.apiUrl, nameOf(index), PASSWORD));
    const desk = {
      engine: officersEngine(plant),
      seed,
      silent: communes.filter((_, index) => index % SILENT === 0),
      dataDir: join(plant.dir, 'drafts'),
      documents: diskStore(join(plant.dir, 'documents')),
      printed: false,
      deputies: DEPUTIES,
    };
    this.rules = cycleOfficers(desk, { calendar: loadCalendar(), late: {}, receipts: true });
  }

  /** Accounts with seats in these bodies, signed in. */
  async employ(bodies: string[]): Promise<void> {
    const passwordHash = await hashPassword(PASSWORD);
    for (const [index, clerk] of this.clerks.entries()) {
      const username = nameOf(index);
      const data = { id: username, username, name: username, email: `${username}@phoihop.example`, passwordHash };
      await this.plant.db.officer.create({ data });
      await clerk.signIn();
    }
    await Promise.all(bodies.map((body) => this.seat(body)));
  }

  /** A new day: what could not be done may be possible by now. */
  newDay(): void {
    this.aside.clear();
  }

  /** Works until told to stop; `idle` is called where there is nothing to do. */
  async work(isOver: () => boolean, pauseMs: number, idle: () => Promise<unknown>): Promise<void> {
    await Promise.all(
      this.clerks.map(async () => {
        while (!isOver()) {
          if (!(await this.doOne().catch(unlessAway))) await idle();
          await sleep(this.seeded.below(pauseMs));
        }
      }),
    );
  }

  private async doOne(): Promise<boolean> {
    // By lot, as the seed has it: with thousands of cases, reading all tasks for each act would be most of the work.
    const [task] = await this.plant.db.$queryRaw<Task[]>`
      SELECT * FROM "Task" WHERE cardinality(acts) > 0 AND coalesce(facts ->> 'inSession', '') <> 'true'
        AND "caseId" || '|' || key <> ALL(${[...this.aside]})
      ORDER BY md5("caseId" || key || ${String(this.seeded.next())}) LIMIT 1`;
    if (!task) return false;
    this.aside.add(`${task.caseId}|${task.key}`);
    await this.seat(task.body);
    await this.rules.work(task, await databaseNow(this.plant.db), (act) => this.lodge(act));
    return true;
  }

  /** The body's officer is whoever its name falls to. */
  private officerOf(body: string): number {
    return [...body].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % this.clerks.length;
  }

  /** Over once every process knows of the seat, for all who wait for it. */
  private seat(body: string): Promise<void> {
    const seated = this.seated.get(body) ?? this.takeSeat(body);
    this.seated.set(body, seated);
    return seated;
  }

  private async takeSeat(body: string): Promise<void> {
    const officerId = nameOf(this.officerOf(body));
    await this.plant.db.seat.create({ data: { id: randomUUID(), officerId, body, role: 'head', from: SINCE } });
    await sleep(SEAT_KNOWN_MS);
  }

  private async lodge({ caseId, name, by, data, texts, id }: ActToLodge): Promise<void> {
    const began = performance.now();
    const { resolved: _resolved, ...given } = data;
    const act = { name, body: by.body, data: given, ...(texts && { texts }) };
    const clerk = this.clerks[this.officerOf(by.body)] as Clerk;
    const answer = await clerk.lodge(caseId, act, id);
    this.waited.push(performance.now() - began);
    if (answer.act) this.told.set(answer.act.id, { caseId, seq: answer.act.seq, accepted: answer.status === 201 });
    if (answer.status !== 201) {
      const why = `${name}: ${answer.status} ${answer.code}`;
      this.refusals.set(why, (this.refusals.get(why) ?? 0) + 1);
    }
  }
}

const nameOf = (index: number): string => `office-${index}`;

/** The database is away: somebody kills it. Whoever looks again will find it back. */
export function unlessAway(error: unknown): false {
  if (!troubleIn(error)) throw error;
  return false;
}

/** The engine as the rehearsal's officers know it, on the plant. */
function officersEngine(plant: Plant) {
  const { engine, reader, client } = plant;
  const unused = () => Promise.reject(new Error('The officers of a plant act over HTTP.'));
  return { ...engine, reader, client, prefix: '', act: unused, settle: unused };
}
