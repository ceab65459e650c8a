import type { Actor, Data } from './entry';
import { MemoryRegister } from './fixture';
import type { CaseLogic, LawLibrary } from './logic';

/** An act that was lodged: its name, who, when (ISO instant), what it carried. */
export interface Lodged {
  name: string;
  by: Actor;
  at: string;
  data?: Data;
}

/** What came of what was done: the ruling in one word or its code, what decided, and what the law made happen. */
export interface Outcome {
  ruling: string | null;
  facts: Data;
  events: string[];
}

interface Then<S> {
  /** The act was accepted, and these events came of it. */
  then(...events: string[]): S;
  /** The act was refused so; `facts` are among those that decided. Nothing came of it but the refusal. */
  thenRefused(code: string, facts?: Data): S;
}

interface When<S> {
  when(act: Lodged): Then<S>;
  /** Nobody does anything; time passes. */
  whenItIs(now: string): { then(...events: string[]): S };
}

/**
 * For tests of rules: given what was done, when something is done, then this comes of it. `then…` give the state, for
 * whoever wants to look closer. Everything passes through the register's JSON, and the case folded again must agree.
 */
export const specificationOf =
  <S>(logic: CaseLogic<S>, law: LawLibrary) =>
  (opening: Data, openedAt: string) => ({
    given(...acts: Lodged[]): When<S> {
      const played = (): MemoryRegister<S> => {
        const register = new MemoryRegister(logic, law, opening, openedAt);
        register.settle(openedAt);
        acts.forEach((act) => expect(outcomeOf(register, act).ruling).toBe('accepted'));
        return register;
      };
      return {
        when: (act) => whenDone(played(), act),
        whenItIs: (now) => ({
          then(...events) {
            const register = played();
            expect(register.settle(now).events).toEqual(events);
            return agreed(register, now);
          },
        }),
      };
    },
  });

function outcomeOf<S>(register: MemoryRegister<S>, { name, by, at, data = {} }: Lodged): Outcome {
  const { rulings, events } = register.lodge(name, data, at, by).settle(at);
  const ruling = register.entries.filter(({ kind }) => kind === 'ruling').at(-1);
  return { ruling: rulings[0] ?? null, facts: (ruling?.data.facts ?? {}) as Data, events };
}

function whenDone<S>(register: MemoryRegister<S>, act: Lodged): Then<S> {
  return {
    then(...events) {
      expect(outcomeOf(register, act)).toMatchObject({ ruling: 'accepted', events });
      return agreed(register, act.at);
    },
    thenRefused(code, facts = {}) {
      const before = register.view(act.at);
      expect(outcomeOf(register, act)).toMatchObject({ ruling: code, facts, events: [] });
      expect(register.view(act.at)).toBe(before);
      return agreed(register, act.at);
    },
  };
}

/** The state, once reading the register from the start has given the same. */
function agreed<S>(register: MemoryRegister<S>, now: string): S {
  expect(register.view(now, register.reread())).toBe(register.view(now));
  return register.state;
}
