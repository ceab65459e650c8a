import { condition, defineSignal, proxyActivities, setHandler } from '@temporalio/workflow';
import type { InsertActivities } from './activities';

export const act = defineSignal<[number]>('act');

const { insert } = proxyActivities<InsertActivities>({ startToCloseTimeout: '1 minute' });

/** The least that a workflow can do for an act: take the signal, have a row inserted, take the next. */
export async function loop(caseId: string, acts: number): Promise<void> {
  const arrived: number[] = [];
  setHandler(act, (index) => void arrived.push(index));
  for (let done = 0; done < acts; done += 1) {
    await condition(() => arrived.length > 0);
    await insert(caseId, arrived.shift() as number);
  }
}
