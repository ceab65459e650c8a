import type { Data, DataValue } from '../../case/entry';
import type { Consequence, Letter } from '../../case/logic';
import { happens } from '../../case/machine';
import type { CycleState, DatingDocument } from '../state';
import { lowerCases } from './targets';

/** The directives that name days for plans below as well: one's own, and one from above that goes further down. */
const handedDown = ({ dating: { directive, above } }: CycleState): DatingDocument[] =>
  [directive, above].filter((one): one is DatingDocument => one !== null && (one.below ?? []).length > 0);

/** A directive that holds for plans below is told to those that are there; those opened later hear of it then. */
export function handDownDirectives(state: CycleState, now: string): Consequence[] {
  return handedDown(state)
    .filter(({ seq }) => !state.events.has(keyOf(seq)))
    .map((document) => {
      const letters = lowerCases(state).map((toCase) => letterOf(state, document, toCase));
      return happens('directive-handed-down', keyOf(document.seq), now, { plans: letters.length }, { letters });
    });
}

/** What a plan that is opened just now is told of the directives that hold for it. */
export const directivesFor = (state: CycleState, toCase: string): Letter[] =>
  handedDown(state).map((document) => letterOf(state, document, toCase));

const keyOf = (seq: number): string => `directive/${seq}`;

function letterOf({ opening }: CycleState, document: DatingDocument, toCase: string): Letter {
  const { number, signedOn, title = '', issuer = '', seq, below = [] } = document;
  const data: Data = { number, signedOn, title, issuer, below: below as unknown as DataValue };
  return { toCase, name: 'upper-directive', key: `${opening.caseId}/${keyOf(seq)}/${toCase}`, data };
}
