/**
 * The generation of the workflows' code. A change that histories already written would not replay under either goes
 * behind `patched` (its name below), or raises this number: then the relay ends each open case's run and starts it
 * anew from the register, which is all that a case needs (docs/operating.md, "Upgrading").
 *
 * 1: the whole case was folded inside its workflow, which kept one timer (0.1.0).
 * 2: the workflow carries the sequence and asks the register for the case's situation.
 *
 * Patches since: none.
 */
export const GENERATION = 2;
