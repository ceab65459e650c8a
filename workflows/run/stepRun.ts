import { condition } from '@temporalio/workflow';
import { type EffectName, effectOn } from '../effects';

/**
 * How a step ended, as the register says: done; returned, so that it begins anew; or fallen away with the case or its
 * version.
 */
type Ending = 'done' | 'returned' | 'ended';

interface Step {
  id: string;
  /** Null where it was over before anybody looked. */
  round: number | null;
  kind: string;
  inSession: boolean;
}

/** What a step asks of its case. */
interface Case {
  work(): void;
  startsChildren(workflow: string): void;
}

/** What is said of a step once it is over; its flow says by which effect. */
const AT_THE_END = ['step-done'];

/** A step while it is open, as the flows of `workflows/steps/` carry it. */
export class StepRun {
  readonly id: string;
  private readonly round: number | null;
  readonly kind: string;
  readonly inSession: boolean;
  private deadlines = false;
  private ending: Ending | null = null;
  private readonly effects = new Map<string, EffectName>();

  constructor(
    { id, round, kind, inSession }: Step,
    private readonly of: Case,
  ) {
    this.id = id;
    this.round = round;
    this.kind = kind;
    this.inSession = inSession;
  }

  /** On that occasion of this step (an event on the register), this is done. */
  on(occasion: string, effect: EffectName): void {
    this.effects.set(occasion, effect);
    this.of.work();
  }

  /** The step's dates are held by named timers: reminders, its due day, saying it again, the level above. */
  holdDeadlines(): void {
    this.deadlines = true;
    this.of.work();
  }

  /** What the step is done by runs in a case of its own, as a child. */
  opensChild(workflow: string): void {
    this.of.startsChildren(workflow);
    this.of.work();
  }

  /** Resolves when the register says that the step is no longer open. */
  async ends(): Promise<Ending> {
    await condition(() => this.ending !== null);
    return this.ending as Ending;
  }

  /** For the case: the register says so. */
  end(ending: Ending): void {
    this.ending ??= ending;
  }

  get holdsDeadlines(): boolean {
    return this.deadlines;
  }

  /** For the case: by which effect that occasion is carried out; `later` while the flow has not said so of its end. */
  effectOn(occasion: string, key: string): EffectName | 'later' {
    const named = this.effects.get(occasion);
    if (named) return named;
    // What is said of an earlier round does not wait for this one's end.
    const ofThisRound = this.round === null || key.startsWith(`${this.id}/${this.round}/`);
    return AT_THE_END.includes(occasion) && ofThisRound ? 'later' : effectOn(occasion);
  }
}
