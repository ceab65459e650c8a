import { addDays, vnDateOf } from '../../domain/calendar/dates';
import type { CarryingState } from '../../domain/carryingOut/state';
import { partiesDue, type SupportState, underWay } from '../../domain/support/state';
import type { Task } from '../../prisma/generated/client';
import { type Doing, stateOf } from '../cases';
import { chance } from '../chance';
import type { Engine } from '../engine';

/** What the simulated offices of a region go by. */
export interface YearOffice {
  engine: Engine;
  seed: number;
  /** The report that falls short and stays so, and the one whose mistake is corrected. */
  short: { caseId: string; period: string };
  mistaken: { caseId: string; period: string };
}

/** What the office does about a task now; nothing for what waits for others. */
export async function doingsFor(office: YearOffice, task: Task, now: string): Promise<Doing[]> {
  if (task.acts.includes('report-figures')) return [await report(office, task)];
  if (task.acts.includes('close-carrying-out')) return [{ name: 'close-carrying-out', data: {} }];
  if (task.acts.includes('answer-offer'))
    return [
      { name: 'answer-offer', data: { offer: offerOf(task), answer: luck(office, task) < 0.8 ? 'accept' : 'decline' } },
    ];
  if (task.acts.includes('record-delivery'))
    return [
      {
        name: 'record-delivery',
        data: { offer: offerOf(task), result: luck(office, task) < 0.85 ? 'delivered' : 'not-delivered' },
      },
    ];
  return task.acts.includes('offer-support') ? answer(office, task, now) : [];
}

const luck = ({ seed }: YearOffice, { caseId, key }: Task): number => chance(seed, caseId, key, 'answer');
const offerOf = ({ facts }: Task): string => String((facts as { offer: string }).offer);

/** A figure a little below or above its target; four fifths of it where the year's plot says so. */
async function report({ engine, seed, short, mistaken }: YearOffice, { caseId, step }: Task): Promise<Doing> {
  const { indicators } = (await stateOf<CarryingState>(engine, caseId)).opening;
  const plot = [short, mistaken].some((one) => one.caseId === caseId && one.period === step);
  const figures = indicators.map(({ id, targets }, index) => {
    const share = plot && index === 0 ? 0.8 : 0.97 + 0.1 * chance(seed, caseId, step, id);
    return { indicator: id, actual: (Number(targets[step]) * share).toFixed(2) };
  });
  return { name: 'report-figures', data: { period: step, figures } };
}

/** The first figure of the mistaken report, as it was meant: what the target said. */
export async function corrected({ engine, mistaken: { caseId, period } }: YearOffice): Promise<Doing> {
  const { opening } = await stateOf<CarryingState>(engine, caseId);
  const { id, targets } = opening.indicators[0]!;
  return {
    name: 'correct-figures',
    data: { period, figures: [{ indicator: id, actual: String(targets[period]) }] },
    texts: { why: 'Nhầm số liệu khi tổng hợp.' },
  };
}

/** Every office confirms what it was told; two in five offer something. */
function answer(office: YearOffice, task: Task, now: string): Doing[] {
  const seen = task.acts.includes('acknowledge-need') ? [{ name: 'acknowledge-need', data: {} }] : [];
  if (!task.acts.includes('nothing-to-offer')) return seen;
  if (luck(office, task) >= 0.4) return [...seen, { name: 'nothing-to-offer', data: {} }];
  const today = vnDateOf(now);
  const amount = String(50 + Math.floor(400 * chance(office.seed, task.caseId, task.key, 'amount')));
  return [
    ...seen,
    {
      name: 'offer-support',
      data: {
        kind: 'budget-transfer',
        amount,
        measure: 'million-vnd',
        from: addDays(today, 7),
        to: addDays(today, 45),
      },
    },
  ];
}

/** The party in need closes its case once everyone has answered, or had the time to, and nothing is awaited. */
export function closing(state: SupportState, now: string): Doing | null {
  const waiting =
    Object.values(state.relations).some(({ answer: given }) => given === null) && vnDateOf(now) <= partiesDue(state);
  const offers = Object.values(state.offers);
  if (state.closedAt || waiting || offers.some((offer) => offer.status === 'open' || underWay(offer))) return null;
  const delivered = offers.some(({ deliveries }) => deliveries.at(-1)?.result === 'delivered');
  return {
    name: 'close-support',
    data: { result: delivered ? 'resolved' : 'unresolved' },
    texts: { why: 'Diễn tập: đã xử lý xong.' },
  };
}
