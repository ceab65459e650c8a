import type { Actor, Data, Entry } from './entry';
import { at, MemoryRegister } from './fixture';
import type { CaseLogic, Consequence, LawLibrary } from './logic';

/** An act that is lodged: its name, who, when (ISO instant), what it carries. */
export interface Lodged {
  name: string;
  by: Actor;
  at: string;
  data?: Data;
}

/** An act; or nobody does anything, and time passes. */
export type Happening = Lodged | { at: string };
export const itIs = (when: string): Happening => ({ at: at(when) });

/** Acts of whoever does most in a test, at a day (see `at`) or an instant. */
export const actsOf =
  (usual: Actor, usually?: string) =>
  (name: string, data: Data = {}, when = usually!, by = usual): Lodged => ({ name, by, at: at(when), data });

/**
 * What is to come of it: a list that is named is meant whole, an object by what of it is named. Without `rulings` or
 * `ruling` every act is accepted.
 */
interface Expected {
  /** One word for each act: `accepted`, or the refusal's code. */
  rulings?: string[];
  /** The last one. */
  ruling?: string | undefined;
  /** The figures that decided it. */
  facts?: object;
  /** By name, or what of the event is meant. */
  events?: (string | object)[];
  consequences?: object[];
  /** `template body`, or what of the mail is meant. */
  mails?: (string | object)[];
  letters?: object[];
  state?: object;
  tasks?: object[];
  steps?: object[];
  closed?: boolean;
  outcome?: string | null;
}

interface Outcome<S> {
  then(expected?: Expected): Story<S>;
  /** The last act is refused so, by these figures and no others. */
  thenRefused(code: string, facts?: object): Story<S>;
}

/**
 * For tests of rules: given what was done, when something happens, then this comes of it. A story never changes: each
 * `given` and each `then` is another one, so that several tests may begin alike. At each turn the case is read anew
 * from its register and settled by the machine of production; the register must then say the same as the case.
 */
export class Story<S> {
  constructor(
    private readonly logic: CaseLogic<S>,
    private readonly register: MemoryRegister<S>,
    /** What the last turn, or the opening, brought about. */
    readonly consequences: readonly Consequence[] = [],
  ) {}

  get state(): S {
    return this.register.state;
  }

  get entries(): readonly Entry[] {
    return this.register.entries;
  }

  /** Each is settled at its own stamp; no act among them may be refused. */
  given(...happenings: Happening[]): Story<S> {
    return shownAt(this.given, () => happenings.reduce<Story<S>>((story, one) => story.when(one).then(), this));
  }

  /** All of them are settled together, when the last one happens. */
  when(...happenings: Happening[]): Outcome<S> {
    const register = this.register.copy();
    const now = happenings.at(-1)!.at;
    for (const one of happenings) if ('name' in one) register.lodge(one.name, one.data ?? {}, one.at, one.by);
    const { rulings, events, consequences } = register.settle(now);
    if ('events' in this.logic) expect(this.logic.events).toEqual(expect.arrayContaining(events));
    if (!rulings.includes('accepted') && !consequences.length) expect(register.view(now)).toBe(this.register.view(now));
    return this.outcome(register, rulings, consequences);
  }

  private outcome(register: MemoryRegister<S>, rulings: string[], consequences: Consequence[]): Outcome<S> {
    const facts = register.entries.filter(({ kind }) => kind === 'ruling').at(-1)?.data.facts ?? {};
    const compare = (meant: Expected, exactly?: object): Story<S> => {
      if (!meant.rulings && !meant.ruling && rulings.some((word) => word !== 'accepted'))
        throw new Error(`Refused: ${rulings.join(', ')} ${JSON.stringify(facts)}`);
      expect(seen(this.logic, register.state, { rulings, facts, consequences }, meant)).toMatchObject(meant);
      if (exactly) expect(facts).toEqual(exactly);
      expect(register.reread()).toEqual(register.state);
      return new Story(this.logic, register, consequences);
    };
    const then: Outcome<S>['then'] = (meant = {}) => shownAt(then, () => compare(meant));
    const thenRefused: Outcome<S>['thenRefused'] = (ruling, figures) =>
      shownAt(thenRefused, () => compare({ ruling }, figures));
    return { then, thenRefused };
  }
}

/** A case that was opened so, with what its opening brought about. */
export const opened = <S>(logic: CaseLogic<S>, law: LawLibrary, opening: object, when: string): Story<S> =>
  new Story(logic, new MemoryRegister(logic, law, opening as Data, at(when))).given(itIs(when));

interface Came {
  rulings: string[];
  facts: unknown;
  consequences: Consequence[];
}

/** Of all that there is to see, what is compared. */
function seen<S>(logic: CaseLogic<S>, state: S, { rulings, facts, consequences }: Came, meant: Expected): object {
  const events = consequences.map(({ event }) => event);
  const mails = consequences.flatMap((one) => one.mails);
  const all: { [K in keyof Required<Expected>]: () => unknown } = {
    rulings: () => rulings,
    ruling: () => rulings.at(-1),
    facts: () => facts,
    consequences: () => consequences,
    events: () => asMeant(events, meant.events, ({ name }) => name),
    mails: () => asMeant(mails, meant.mails, ({ template, toBody }) => `${template} ${toBody}`),
    letters: () => consequences.flatMap(({ letters }) => letters),
    state: () => state,
    tasks: () => logic.tasks(state),
    steps: () => logic.steps(state),
    closed: () => logic.closed(state),
    outcome: () => logic.outcome(state),
  };
  return Object.fromEntries((Object.keys(meant) as (keyof Expected)[]).map((key) => [key, all[key]()]));
}

/** In a word where that is what the test compares, else whole. */
const asMeant = <T>(all: T[], meant: unknown[] = [], word: (one: T) => string): (T | string)[] =>
  all.map((one, index) => (typeof meant[index] === 'string' ? word(one) : one));

/** A failure is shown at the test's own line. */
function shownAt<T>(here: (...told: never[]) => unknown, check: () => T): T {
  try {
    return check();
  } catch (error) {
    if (error instanceof Error) Error.captureStackTrace(error, here);
    throw error;
  }
}
