import { setTimeout as sleep } from 'node:timers/promises';
import { Client as PgClient } from 'pg';
import { hashPassword } from '../../api/accounts/passwords';
import { vnDateOf } from '../../domain/calendar/dates';
import { loadCalendar } from '../../procedures/calendars/load';
import { loadDirectory, procedureFor } from '../../procedures/load';
import { openingOf } from '../../procedures/opening';
import { inParallel } from '../../register/inParallel';
import { databaseNow } from '../../register/read';
import { verifyRegister } from '../../register/verify';
import { Clerk } from '../../tests/support/clerk';
import { leaks } from '../../tests/support/histories';
import { until } from '../../tests/support/plant';
import { Seeded } from '../../tests/support/seeded';
import { quantile } from '../drive';
import { MANY_OPENED } from '../manyCases';
import { megabytes } from '../processes';
import { columns } from '../report';
import type { Cluster } from './cluster';
import { BusyOfficers } from './officers';
import { calm, carried, decidedOtherwise, lostOrDoubled, noMailUnderWay, wronglyCarried, wronglySent } from './outcome';

const PLAN = { procedure: 'annual-plan-commune', year: 2027 };
const ON = vnDateOf(MANY_OPENED);
const [ADMIN, PASSWORD] = ['chief', 'một mật khẩu dài để đo tốc độ'];
const [CALLERS, OFFICERS] = [8, 6];
/** Officers pause so long at most between two acts, in ms. */
const PAUSE = 500;
/** One case in so many is opened only while the database is migrated. */
const MEANWHILE = 10;
const MINUTE = 60_000;
const HEAD = [
  'phase',
  'seconds',
  'acts',
  'refused',
  'waited p50, ms',
  'p99',
  'longest',
  'worker, MB',
  'api, MB',
  'faults',
];

export interface Wish {
  cases: number;
  /** How long acts come in after each turn. */
  seconds: number;
  seed: number;
}

/** An upgrade and its way back, phase by phase. */
export class Rolling {
  readonly faults: string[] = [];
  private readonly rows: string[][] = [];
  private readonly seeded: Seeded;
  private readonly officers: BusyOfficers;
  private readonly units = loadDirectory().children('VN', 'commune', ON);
  private over = false;

  constructor(
    private readonly cluster: Cluster,
    private readonly roots: { before: string; now: string },
    private readonly wish: Wish,
    private readonly taken: string[],
  ) {
    this.seeded = new Seeded(wish.seed);
    this.officers = new BusyOfficers(cluster.plant, this.seeded, { officers: OFFICERS, seed: wish.seed }, []);
  }

  /** All phases; the table, and the faults. */
  async run(): Promise<string> {
    const { plant } = this.cluster;
    const { before, now } = this.roots;
    await plant.setClock(MANY_OPENED, 0);
    const chief = await this.chief();
    const units = this.units.slice(0, this.wish.cases);
    const later = units.filter((_, index) => index % MEANWHILE === 0);
    await this.phase('opened', () =>
      this.open(
        chief,
        units.filter((unit) => !later.includes(unit)),
      ),
    );
    await this.phase('migrated', () => Promise.all([plant.upgrade(), this.open(chief, later)]));
    await this.officers.employ([]);
    const working = this.officers.work(
      () => this.over,
      PAUSE,
      () => sleep(PAUSE),
    );
    await this.phase('upgraded', () => this.roll(['worker 0', 'worker 1', 'api 0', 'api 1'], now));
    await this.phase('on this version', () => sleep(this.wish.seconds * 1_000));
    await this.phase('rolled back', () => this.roll(['api 0', 'api 1', 'worker 0', 'worker 1'], before));
    await this.phase('on the one before', () => sleep(this.wish.seconds * 1_000));
    this.over = true;
    await working;
    await this.phase('held against the rules', () => this.compare());
    return [columns(HEAD, this.rows), ...this.refusals(), ...this.faults, ''].join('\n');
  }

  /** The database may be of before: what this version's client doesn't know of it is not asked for. */
  private async sql(text: string, values: unknown[]): Promise<void> {
    const pg = new PgClient({ connectionString: this.cluster.plant.databaseUrl });
    await pg.connect();
    await pg.query(text, values);
    await pg.end();
  }

  /** An administrator, who also sits wherever a plan's first steps want somebody. */
  private async chief(): Promise<Clerk> {
    const { plant } = this.cluster;
    await this.sql(
      'INSERT INTO "Officer" (id, username, name, email, "passwordHash", admin) VALUES ($1, $1, $1, $2, $3, true)',
      [ADMIN, `${ADMIN}@phoihop.example`, await hashPassword(PASSWORD)],
    );
    const chief = new Clerk(plant.apiUrl, ADMIN, PASSWORD, () => plant.logs());
    await chief.signIn();
    const [unit] = this.units as [string];
    const procedure = procedureFor(PLAN.procedure, PLAN.year, ON);
    const law = { procedure, procedureHash: '', calendarHash: '', calendar: loadCalendar() };
    const { bodies } = openingOf({ directory: loadDirectory(), ...law, unit, year: PLAN.year, on: ON });
    const own = new Set(Object.values(bodies).map(({ holder }) => holder.replace(unit, '')));
    const seats = this.units.flatMap((one) => [...own].map((body) => `${one}${body}`));
    await this.sql(
      `INSERT INTO "Seat" (id, "officerId", body, role, "from") SELECT $1 || b, $1, b, 'head', '2020-01-01' FROM unnest($2::text[]) b`,
      [ADMIN, seats],
    );
    return chief;
  }

  /** By the API that is there, of whichever version. */
  private async open(chief: Clerk, units: string[]): Promise<void> {
    await inParallel(units, CALLERS, async (unit) => {
      const { status, code } = await chief.post(
        '/api/cycles',
        { ...PLAN, unit, body: `${unit}.ubnd` },
        `begin-${unit}`,
      );
      if (status !== 201) this.faults.push(`${unit}: ${status} ${code}`);
    });
    const { plant } = this.cluster;
    await until(
      () => carried(plant),
      'all to be carried',
      10 * MINUTE,
      () => plant.logs(),
    );
  }

  private async roll(names: string[], root: string): Promise<void> {
    for (const name of names) {
      await this.cluster.replace(name, root);
      console.error(`${name} is replaced`);
    }
  }

  private async phase(name: string, work: () => Promise<unknown>): Promise<void> {
    const { told, waited } = this.officers;
    const [acts, waits, began] = [told.size, waited.length, Date.now()];
    await work();
    const took = waited.slice(waits);
    const refused = [...told.values()].slice(acts).filter(({ accepted }) => !accepted).length;
    const pids = this.cluster.pids();
    const ms = (share: number): string => quantile(took, share).toFixed(0);
    const seconds = ((Date.now() - began) / 1_000).toFixed(0);
    const weights = ['worker 0', 'api 0'].map((one) => megabytes(pids[one] as number));
    const figures = [seconds, told.size - acts, refused, ms(0.5), ms(0.99), ms(1), ...weights, this.faults.length];
    this.rows.push([name, ...figures.map(String)]);
    console.error(`${name}: ${figures.join(', ')}`);
  }

  private async compare(): Promise<void> {
    const { plant } = this.cluster;
    const { db } = plant;
    await until(
      () => calm(plant),
      'all to be calm',
      10 * MINUTE,
      () => plant.logs(),
    );
    await noMailUnderWay(db);
    await until(async () => (await wronglyCarried(plant)).length === 0, 'lists', MINUTE).catch(() => undefined);
    const { faults } = await verifyRegister(db);
    this.faults.push(
      ...(await lostOrDoubled(db, this.officers.told)),
      ...(await decidedOtherwise(db, await databaseNow(db))),
      ...(await wronglyCarried(plant)),
      ...(await wronglySent(db, this.taken)),
      ...faults.map(({ caseId, seq, says }) => `${caseId} #${seq}: ${says}`),
      ...(await leaks(plant.client)),
    );
  }

  private refusals(): string[] {
    return [...this.officers.refusals].map(([why, times]) => `${times} × ${why}`).sort();
  }
}
