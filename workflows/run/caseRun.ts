import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import {
  allHandlersFinished,
  condition,
  continueAsNew,
  isCancellation,
  log,
  ParentClosePolicy,
  proxyActivities,
  proxyLocalActivities,
  setCurrentDetails,
  setHandler,
  startChild,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import type {
  CaseActivities,
  CaseOutline,
  Child,
  Effect,
  Known,
  OpenStep,
  Situation,
} from '../../activities/situation';
import type { NamedDate } from '../../domain/case/logic';
import { type EffectName, effectOn, effectText, type MailActivities } from '../effects';
import { GENERATION } from '../generation';
import { type CaseInput, look, outline, timetable, woken } from '../messages';
import { mailOptions } from './mailOptions';
import { cut, dateName, isSuggested, lastingAttributes, outlineText, standing } from './shown';
import { StepRun } from './stepRun';
import { Timers } from './timers';

const register = proxyLocalActivities<CaseActivities>({
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '30 seconds' },
});

/** What happens while a step is open: a file of `workflows/steps/`. */
type StepFlow = (step: StepRun) => Promise<void>;

/**
 * A case as its workflow carries it: it awaits what the register says, and does what follows. A new run asks the
 * register again, so nothing has to be carried over.
 */
class CaseRun {
  private known: Required<Known> = { steps: [], progress: '', dates: [], outlineKey: '' };
  private contents: CaseOutline = {
    title: '',
    attributes: { kind: '', procedure: null, unit: '', province: null, year: null },
    lines: [],
  };
  private situation: Situation | null = null;
  private isWoken = true;
  private isApplying = false;
  /** Looks asked for, and those answered. */
  private asked = 0;
  private answered = 0;
  private readonly timers = new Timers(
    () => this.wake(),
    (date) => dateName(date, this.contents.lines, this.known.steps),
  );
  private readonly effects = new Map<string, EffectName>();
  /** Effects under way, and those that ended since the situation was last asked for. */
  private readonly performing = new Set<string>();
  private readonly performed = new Set<string>();
  private readonly started = new Set<string>();
  private starting = 0;
  private readonly childKinds = new Set<string>();
  private readonly stepRuns = new Map<string, StepRun>();
  private holdsDates = false;
  private stepFlow: StepFlow | null = null;
  private shownAs = '';

  constructor(private readonly input: CaseInput) {
    setHandler(woken, () => this.wake());
    setHandler(look, async () => {
      const mine = (this.asked += 1);
      this.wake();
      await condition(() => this.answered >= mine);
    });
    setHandler(outline, () => outlineText(this.contents.lines, this.known.progress, this.known.steps));
    setHandler(timetable, () => this.known.dates);
  }

  /** On that occasion (an event of the case), this is done; on others, what their name says. */
  on(occasion: string, effect: EffectName): void {
    this.effects.set(occasion, effect);
  }

  /** The case's dates are held, each by a timer of its own. */
  holdDates(): void {
    this.holdsDates = true;
  }

  /** Cases of that kind which this one opens run as its children, and go on when it has ended. */
  startsChildren(workflow: string): void {
    this.childKinds.add(workflow);
  }

  /** Carries the case until the register says that it is closed and everything has been sent. */
  async untilClosed(): Promise<void> {
    await this.refresh();
    for (;;) {
      this.apply();
      if (this.ended()) return;
      if (workflowInfo().continueAsNewSuggested && allHandlersFinished()) await continueAsNew(this.input);
      await condition(() => this.isWoken || this.ended() || this.outboxWorkedOff());
      if (this.isWoken || this.outboxWorkedOff()) await this.refresh();
    }
  }

  /** Carries the case step by step: each that opens, in the order that the procedure lays down, by its flow. */
  async carryEachStep(flow: StepFlow): Promise<void> {
    this.stepFlow = flow;
    this.holdDates();
    await this.untilClosed();
  }

  /** The dates of a step, for which it has asked to be held. */
  private get datesHeld(): NamedDate[] {
    if (!this.holdsDates) return [];
    return this.known.dates.filter(({ step }) => this.runOf(step)?.holdsDeadlines ?? true);
  }

  private wake(): void {
    this.isWoken = true;
  }

  private ended(): boolean {
    const { situation } = this;
    if (!situation?.closed || this.isWoken || !allHandlersFinished()) return false;
    return this.stepRuns.size === 0 && this.performing.size === 0 && !situation.more;
  }

  /** All that the last look named has been done, and there is more. */
  private outboxWorkedOff(): boolean {
    return this.situation?.more === true && this.performing.size === 0 && this.starting === 0;
  }

  private async refresh(): Promise<void> {
    this.isWoken = false;
    const upTo = this.asked;
    const before = [...this.performed];
    const { caseId } = this.input;
    const situation = await register.situation({ caseId, generation: GENERATION, known: this.known });
    for (const id of before) this.performed.delete(id);
    const { steps, progress, dates, outlineKey } = situation;
    if (outlineKey !== undefined) await this.readOutline(caseId);
    this.known = {
      steps: steps ?? this.known.steps,
      progress: progress ?? this.known.progress,
      dates: dates ?? this.known.dates,
      outlineKey: outlineKey ?? this.known.outlineKey,
    };
    this.situation = situation;
    this.answered = upTo;
  }

  private async readOutline(caseId: string): Promise<void> {
    this.contents = await register.outline(caseId);
    this.shownAs = '';
  }

  private apply(): void {
    // What is to be done of a step is known once every flow that concerns it has begun.
    this.isApplying = true;
    this.followSteps();
    this.isApplying = false;
    this.show();
    this.work();
  }

  /** Steps that opened are taken up; those that are no longer open end. */
  private followSteps(): void {
    if (!this.stepFlow) return;
    const open = new Map(this.known.steps.map((one) => [keyOf(one), one]));
    for (const [key, run] of this.stepRuns) if (!open.has(key)) run.end(this.endingOf(run.id));
    for (const [key, one] of open) if (!this.stepRuns.has(key)) this.begin(key, one, this.stepFlow);
    for (const step of this.stepsOverUnseen()) {
      this.begin(`${step}/over`, { step, round: null }, this.stepFlow).end(this.endingOf(step));
    }
  }

  /** Steps that opened and ended before anybody looked: their flows still say what is sent of them. */
  private stepsOverUnseen(): string[] {
    const waiting = (this.situation?.effects ?? []).filter((one) => one.step !== null && !this.isHandled(one));
    return [...new Set(waiting.map(({ step }) => step as string))].filter(
      (step) => !this.runOf(step) && this.contents.lines.some((line) => line.step === step),
    );
  }

  private begin(key: string, { step, round }: { step: string; round: number | null }, flow: StepFlow): StepRun {
    const line = this.contents.lines.find((one) => one.step === step);
    const run = new StepRun({ id: step, round, kind: line?.kind ?? '', inSession: line?.inSession ?? false }, this);
    this.stepRuns.set(key, run);
    void flow(run).then(() => {
      this.stepRuns.delete(key);
      this.work();
    });
    return run;
  }

  private endingOf(id: string): 'done' | 'returned' | 'ended' {
    const sign = this.known.progress[this.contents.lines.findIndex(({ step }) => step === id)];
    if (sign === 'd') return 'done';
    return sign === 'x' || this.situation?.closed ? 'ended' : 'returned';
  }

  private runOf(step: string | null): StepRun | undefined {
    return step === null ? undefined : [...this.stepRuns.values()].find(({ id }) => id === step);
  }

  /** Timers, effects and children as the situation and the steps' flows ask for them. */
  work(): void {
    const { situation } = this;
    if (!situation || this.isApplying) return;
    this.timers.hold(situation.closed ? [] : this.datesHeld, situation);
    for (const effect of situation.effects) this.consider(effect);
    for (const child of situation.children)
      if (child.leftOver || this.childKinds.has(child.workflow)) this.startChild(child);
  }

  /** What a step's own flow does with an occasion comes first; its end is left to the flow while that goes on. */
  private consider(effect: Effect): void {
    if (this.isHandled(effect)) return;
    const id = idOf(effect);
    const run = this.runOf(effect.step);
    const named = run?.effectOn(effect.occasion, effect.key);
    if (named === 'later') return;
    this.perform(id, effect, named ?? this.effects.get(effect.occasion) ?? effectOn(effect.occasion));
  }

  private isHandled(effect: Effect): boolean {
    return this.performing.has(idOf(effect)) || this.performed.has(idOf(effect));
  }

  private perform(id: string, effect: Effect, name: EffectName): void {
    this.performing.add(id);
    const { key, occasion, count } = effect;
    mail[name]
      .executeWithOptions({ ...mailOptions('1 hour'), summary: this.summaryOf(effect, name) }, [
        { file: this.input.caseId, key, occasion, count },
      ])
      .then(() => this.performed.add(id))
      .catch((error: unknown) => {
        if (!isCancellation(error)) log.warn('an effect was given up; the relay finds what is left', { name, key });
        this.performed.add(id);
      })
      .finally(() => this.performing.delete(id));
  }

  private summaryOf({ step, count }: Effect, name: EffectName): string {
    const line = this.contents.lines.find((one) => one.step === step);
    const what = effectText(name, isSuggested(this.known.steps, step));
    return cut([what, line?.title ?? step, `${count} thư`].filter(Boolean).join(' – '));
  }

  private startChild({ caseId, workflow, title, endedRun = '' }: Child): void {
    const run = `${caseId} ${endedRun}`;
    if (this.started.has(run)) return;
    this.started.add(run);
    this.starting += 1;
    const { workflowId, taskQueue } = workflowInfo();
    const prefix = workflowId.slice(0, workflowId.length - this.input.caseId.length);
    void startChild(workflow, {
      workflowId: `${prefix}${caseId}`,
      taskQueue,
      args: [{ caseId }],
      parentClosePolicy: ParentClosePolicy.ABANDON,
      staticSummary: cut(title),
    })
      .catch((error: unknown) => {
        // The relay has started it before.
        if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
      })
      .finally(() => (this.starting -= 1));
  }

  /** Written only when it changed: each writing of the attributes is an event of the history. */
  private show(): void {
    const { lines } = this.contents;
    const { steps, progress } = this.known;
    setCurrentDetails(outlineText(lines, progress, steps));
    const attributes = [...lastingAttributes(this.contents), ...standing(this.situation?.closed ? [] : steps, lines)];
    const text = JSON.stringify(attributes.map(({ value }) => value));
    if (text === this.shownAs) return;
    this.shownAs = text;
    upsertSearchAttributes(attributes);
  }
}

const keyOf = ({ step, round }: OpenStep): string => `${step}/${round}`;

const idOf = ({ key, occasion }: Effect): string => `${key} ${occasion}`;

const mail = proxyActivities<MailActivities>({ startToCloseTimeout: '1 hour' });

/** A case's run, before it has asked for anything; its handlers stand. */
export const openCase = (input: CaseInput): CaseRun => new CaseRun(input);
