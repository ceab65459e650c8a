import type { SupportState } from '../../domain/support/state';
import type { Task } from '../../prisma/generated/client';
import { actOf, stateOf } from '../cases';
import type { Engine } from '../engine';
import type { Lodge, Officers, Plot } from '../play';
import { type Habits, plannedFor } from '../schedule';
import { closing, corrected, doingsFor, type YearOffice } from './officers';

const HALF_AN_HOUR_MS = 1_800_000;

type Year = Habits & Pick<YearOffice, 'short' | 'mistaken'>;

/**
 * The offices of a year of carrying out: who reports and offers, and what else happens. The mistaken report is
 * corrected half an hour later, before anybody has offered anything; the party in need closes its case when it can.
 */
export function yearOffices(engine: Engine, year: Year): { officers: Officers; plot: Plot } {
  const office: YearOffice = { engine, ...year };
  const correction = new Correction(office);
  return {
    officers: {
      plannedFor: (task) => (isIdle(year, task) ? null : plannedFor({ ...year, silent: [] }, task)),
      async work(task, now, lodge) {
        const doings = await doingsFor(office, task, now);
        for (const doing of doings) await lodge(actOf(task.caseId, task.body, doing));
        correction.note(task, now);
        return false;
      },
    },
    plot: {
      next: () => correction.at,
      async act(now, lodge) {
        await correction.make(now, lodge);
        await closeSupports(engine, now, lodge);
      },
    },
  };
}

/** Of a party's bodies the first acts; closing is the plot's. */
const isIdle = ({ silent }: Year, { acts, body, key }: Task): boolean =>
  acts.includes('close-support') ||
  silent.includes(body) ||
  (key !== 'close' && body.endsWith('.so-tai-chinh') && acts[0] !== 'report-figures');

/** The mistaken report, made good. */
class Correction {
  at: string | null = null;

  constructor(private readonly office: YearOffice) {}

  note({ caseId, step, acts }: Task, now: string): void {
    const { mistaken } = this.office;
    if (caseId === mistaken.caseId && step === mistaken.period && acts.includes('report-figures'))
      this.at = new Date(Date.parse(now) + HALF_AN_HOUR_MS).toISOString();
  }

  async make(now: string, lodge: Lodge): Promise<void> {
    if (!this.at || this.at > now) return;
    this.at = null;
    const { caseId } = this.office.mistaken;
    await lodge(actOf(caseId, `${caseId.split('.')[0]}.so-tai-chinh`, await corrected(this.office)));
  }
}

async function closeSupports(engine: Engine, now: string, lodge: Lodge): Promise<void> {
  const open = await engine.db.case.findMany({ where: { kind: 'support', closedAt: null }, select: { id: true } });
  for (const { id } of open) {
    const state = await stateOf<SupportState>(engine, id);
    const doing = closing(state, now);
    if (doing) await lodge(actOf(id, state.opening.need.bodies[0] as string, doing));
  }
}
