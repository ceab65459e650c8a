import { setTimeout as sleep } from 'node:timers/promises';
import type { PrismaClient } from '../../prisma/generated/client';

/** Looks into the engine's tables, and counts its looks: they are no work of the engine's. */
export class Look {
  transactions = 0;

  constructor(private readonly db: PrismaClient) {}

  /** Throws when the inbox still asks a body for the answer that it was told is accepted. */
  async assertAnswered(caseId: string, body: string): Promise<void> {
    this.transactions += 1;
    const left = await this.db.$queryRaw<unknown[]>`SELECT 1 FROM "Task" WHERE "caseId" = ${caseId} AND key = ${body}`;
    if (left.length > 0)
      throw new Error(`${caseId}: the answer of ${body} was accepted, but its inbox still has the task.`);
  }

  /**
   * Returns once every act is ruled on, every workflow has taken in what it is told of, and every mail has gone out.
   */
  async untilSettled(): Promise<void> {
    while (!(await this.isSettled())) await sleep(250);
  }

  private async isSettled(): Promise<boolean> {
    this.transactions += 1;
    const [row] = await this.db.$queryRaw<{ busy: boolean }[]>`
      SELECT EXISTS (SELECT 1 FROM "Case" WHERE "actSeq" > "ruledSeq" OR "milestoneSeq" > "toldSeq")
          OR EXISTS (SELECT 1 FROM "Mail" WHERE status IN ('waiting', 'sending')) AS busy`;
    return row?.busy === false;
  }
}
