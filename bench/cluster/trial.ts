import { setTimeout as sleep } from 'node:timers/promises';
import { addDays, endOfVnDay, type IsoDate, startOfVnDay, vnDateOf } from '../../domain/calendar/dates';
import { loadDirectory } from '../../procedures/load';
import { databaseNow } from '../../register/read';
import { verifyRegister } from '../../register/verify';
import { ASKING, consultationOpening, publishLaw } from '../../tests/support/cases';
import { leaks } from '../../tests/support/histories';
import { until } from '../../tests/support/plant';
import { Seeded } from '../../tests/support/seeded';
import { quantile } from '../drive';
import { openPlan, planLaw } from '../manyCases';
import { columns } from '../report';
import type { Cluster } from './cluster';
import { BusyOfficers, unlessAway } from './officers';
import { calm, carried, decidedOtherwise, lostOrDoubled, noMailUnderWay, wronglyCarried, wronglySent } from './outcome';

const FIRST: IsoDate = '2026-05-04';
/** Communes that are asked, and how many of them each time. */
const [COMMUNES, ASKED] = [60, 8];
/** Consultations with which a day begins; more are opened where officers have nothing to do. */
const AT_FIRST = 10;
/** When a day begins: well after the midnight that ended the one before, for a clock never goes back. */
const MORNING = 'T01:00:00.000Z';
/** That much of a round has passed when midnight comes. */
const MIDNIGHT = 0.6;
const MINUTE = 60_000;
/** After so many kills it says how far it has come. */
const SAID_EVERY = 25;

const HEAD = [
  'killed',
  'seconds',
  'cases',
  'entries',
  'acts answered',
  'refused',
  'waited p50, ms',
  'p99',
  'longest',
  'mails',
  'uncertain',
  'faults',
];

/** How a trial is played. */
export interface Storm {
  /** So many processes are killed in all. */
  kills: number;
  /** Kills between two comparisons. */
  round: number;
  /** Milliseconds between two kills, on average. */
  pause: number;
  seed: number;
  officers: number;
}

/** A storm over a cluster in rounds, each a day of law, and what came of it. */
export class Trial {
  readonly faults: string[] = [];
  private readonly began = Date.now();
  private readonly seeded: Seeded;
  private readonly officers: BusyOfficers;
  private readonly communes: string[];
  private killed = 0;
  private opened = 0;
  private over = false;

  constructor(
    private readonly cluster: Cluster,
    private readonly options: Storm,
    private readonly taken: string[],
  ) {
    this.seeded = new Seeded(options.seed);
    const communes = loadDirectory().children('VN', 'commune', FIRST).slice(0, COMMUNES);
    this.communes = communes.map((code) => `${code}.ubnd`);
    this.officers = new BusyOfficers(cluster.plant, this.seeded, options, this.communes);
  }

  /** All rounds; the table, and the faults. */
  async run(): Promise<string> {
    const { plant } = this.cluster;
    await plant.setClock(startOfVnDay(FIRST), 0);
    await publishLaw(plant.db);
    await until(
      () => this.answers(),
      'an API to answer',
      MINUTE,
      () => plant.logs(),
    );
    await this.officers.employ([...this.communes, ASKING]);
    for (let day = FIRST; this.killed < this.options.kills; day = addDays(day, 1)) await this.round(day);
    await this.lastWords();
    return this.table();
  }

  /** A day: its cases are opened, worked at through so many kills, and cut off by midnight. */
  private async round(day: IsoDate): Promise<void> {
    const { round, pause, kills, officers } = this.options;
    const goal = Math.min(this.killed + round, kills);
    const { plant } = this.cluster;
    await plant.setClock(`${day}${MORNING}`, 0);
    this.officers.newDay();
    await this.openCycle(day);
    for (let index = 0; index < AT_FIRST; index += 1) await this.consult();
    await until(
      () => carried(plant),
      'what was opened to be carried',
      10 * MINUTE,
      () => plant.logs(),
    );
    await plant.setClock(endOfVnDay(day), (MIDNIGHT * round * pause) / 1_000);
    const consult = (): Promise<unknown> => this.consultWhereCalm().catch(unlessAway);
    const isOver = (): boolean => this.killed >= goal;
    const working = this.officers.work(isOver, (pause * officers) / 8, consult);
    await Promise.all([this.storm(goal), working.catch((error: unknown) => this.breakOff(error))]);
    await this.calm();
    await this.compare();
  }

  private breakOff(error: unknown): never {
    this.over = true;
    throw error;
  }

  private async storm(goal: number): Promise<void> {
    while (this.killed < goal && !this.over) {
      await sleep(this.seeded.below(2 * this.options.pause));
      if (!(await this.cluster.killOne(this.seeded))) continue;
      this.killed += 1;
      if (this.killed % SAID_EVERY === 0) this.say('killed');
    }
  }

  private answers(): Promise<boolean> {
    return fetch(`${this.cluster.plant.apiUrl}/api/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  }

  /** The province's plan of the next province in turn; what it opens is worked at on the days that follow. */
  private async openCycle(on: IsoDate): Promise<void> {
    const { plant } = this.cluster;
    const provinces = loadDirectory().children('VN', 'province', on);
    const unit = provinces[this.opened % provinces.length] as string;
    await openPlan(plant, await planLaw(plant, on), `plan-${(this.opened += 1)}`, unit, on);
  }

  /** Some communes are asked until midnight; silence means consent or is put before whom it concerns, in turn. */
  private async consult(): Promise<void> {
    const dueOn = vnDateOf(await databaseNow(this.cluster.plant.db));
    const means = this.opened % 2 ? 'consent' : 'escalate';
    const asked = this.seeded.shuffled(this.communes).slice(0, ASKED);
    const { toOpen, act } = consultationOpening(`asked-${(this.opened += 1)}`, asked, { dueOn, means });
    await this.cluster.plant.lodger().open(toOpen, act);
  }

  /** Another, unless some that were opened wait to be carried: their tasks are still to come. */
  private async consultWhereCalm(): Promise<void> {
    const waiting = await this.cluster.plant.db.case.count({ where: { settledAt: null } });
    if (waiting === 0) await this.consult();
  }

  private calm(): Promise<void> {
    const { plant } = this.cluster;
    return until(
      () => calm(plant).catch(unlessAway),
      'all to be calm',
      10 * MINUTE,
      () => plant.logs(),
    );
  }

  private async compare(): Promise<void> {
    const { plant } = this.cluster;
    const { db } = plant;
    await until(async () => (await wronglyCarried(plant)).length === 0, 'lists', 2 * MINUTE).catch(() => undefined);
    this.faults.push(
      ...(await lostOrDoubled(db, this.officers.told)),
      ...(await decidedOtherwise(db, await databaseNow(db))),
      ...(await wronglyCarried(plant)),
    );
    this.say('killed and held against the rules');
  }

  private say(what: string): void {
    const { told } = this.officers;
    console.error(`${this.killed} ${what}, ${told.size} acts, ${this.seconds()} s, ${this.faults.length} faults`);
  }

  /** A day later no mail is on its way any more: whoever held one and died has lost it. */
  private async lastWords(): Promise<void> {
    const { plant } = this.cluster;
    const { db } = plant;
    await plant.setClock(new Date(Date.parse(await databaseNow(db)) + 86_400_000).toISOString(), 0);
    await noMailUnderWay(db);
    await this.calm();
    const { faults } = await verifyRegister(db);
    this.faults.push(
      ...faults.map(({ caseId, seq, says }) => `${caseId} #${seq}: ${says}`),
      ...(await wronglySent(db, this.taken)),
      ...(await leaks(plant.client)),
    );
  }

  private async table(): Promise<string> {
    const { db } = this.cluster.plant;
    const { told, waited } = this.officers;
    const ms = (share: number): string => quantile(waited, share).toFixed(0);
    const figures = [
      this.killed,
      this.seconds(),
      await db.case.count(),
      await db.entry.count(),
      told.size,
      [...told.values()].filter(({ accepted }) => !accepted).length,
      ms(0.5),
      ms(0.99),
      ms(1),
      await db.mail.count(),
      await db.mail.count({ where: { status: 'uncertain' } }),
      this.faults.length,
    ];
    const kills = [...this.cluster.kills].map(([name, times]) => `${name} ${times}`).sort();
    const refused = [...this.officers.refusals].map(([why, times]) => `${times} × ${why}`).sort();
    return [columns(HEAD, [figures.map(String)]), `killed: ${kills.join(', ')}`, ...refused, ...this.faults, ''].join(
      '\n',
    );
  }

  private seconds(): number {
    return Math.round((Date.now() - this.began) / 1_000);
  }
}
