import type { Data } from '../domain/case/entry';
import type { PrismaClient } from '../prisma/generated/client';
import type { News } from './answerChannel';
import type { EntryContent } from './canonical';

/** An act's answer as its ruling says it. */
export interface Answer {
  accepted: boolean;
  code?: string;
  facts: Data;
}

/**
 * The first slow look; each later one waits twice as long, or a thousand who wait would slow down what they wait for.
 */
const SLOW_LOOK_MS = 2_000;

/**
 * Waits for the rulings of acts: by the channel, and in case its notice was missed, by a slow look into the register.
 */
export class Answers {
  /** Who waits for an act: several, where the same request came twice at once. */
  private readonly waiting = new Map<string, Set<(answer: Answer) => void>>();

  constructor(private readonly db: PrismaClient) {}

  /** What the channel says. News without figures makes the slow look do its work. */
  hear({ caseId, rulings }: News): void {
    for (const { seq, ...data } of rulings)
      this.waiting.get(`${caseId}#${seq}`)?.forEach((tell) => tell(toAnswer(data)));
  }

  /** The act's ruling, or null when none came in that time: it is on record and will be ruled on later. */
  async wait(caseId: string, seq: number, milliseconds: number): Promise<Answer | null> {
    const key = `${caseId}#${seq}`;
    const until = Date.now() + milliseconds;
    // Whoever waits first is told first, so the promise stands before the first look.
    const all = this.waiting.get(key) ?? new Set();
    this.waiting.set(key, all);
    let tell: (answer: Answer) => void = () => undefined;
    const heard = new Promise<Answer>((resolve) => all.add((tell = resolve)));
    try {
      for (let slow = SLOW_LOOK_MS; ; slow *= 2) {
        const pause = Math.min(slow, Math.max(until - Date.now(), 0));
        const answer = await within(pause, heard);
        const found = answer ?? (await this.look(caseId, seq));
        if (found || Date.now() >= until) return found;
      }
    } finally {
      all.delete(tell);
      if (all.size === 0) this.waiting.delete(key);
    }
  }

  /** The act's ruling, if it is on record. */
  async look(caseId: string, seq: number): Promise<Answer | null> {
    const row = await this.db.entry.findFirst({ where: { caseId, of: seq, kind: 'ruling' }, select: { body: true } });
    return row && toAnswer((JSON.parse(row.body) as EntryContent).data);
  }
}

function toAnswer(data: Data): Answer {
  const { accepted, code, facts } = data;
  return { accepted: accepted === true, ...(typeof code === 'string' && { code }), facts: (facts ?? {}) as Data };
}

/** What is awaited, or null when that time is over first; no timer outlives the answer. */
async function within<T>(milliseconds: number, awaited: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<null>((resolve) => (timer = setTimeout(resolve, milliseconds, null)));
  return Promise.race([awaited, over]).finally(() => clearTimeout(timer));
}
