import { vnDateOf } from '../../domain/calendar/dates';
import type { Text } from '../../domain/law/procedure';
import { answerOf, type Commitments, partiesOf, partyOf } from '../../domain/planCycle/commitmentState';
import type { CycleState } from '../../domain/planCycle/state';
import { suggestedSigning } from '../../procedures/commitments';
import { reasonsAt } from '../../mail/reasons';
import { caseInSight } from '../http/caseInSight';
import type { ById } from '../http/fields';
import { bodyNames } from '../http/names';
import type { Input, Reply } from '../http/route';
import type { Services } from '../services';
import type { CommitmentsReply, CommitmentsView } from './schema';

/** What all concerned by a plan undertake (S13), and who signed, for whoever sees the case. */
export async function show({ params, officer, services }: Input<ById>): Promise<Reply<CommitmentsReply>> {
  const { state } = await caseInSight<CycleState>(services, officer, params.id, 'plan-cycle');
  const today = vnDateOf(await services.clock.now());
  const suggested = suggestedSigning(state.calendar, today);
  return { body: { commitments: await commitmentsOf(services, state, true), suggested } };
}

/**
 * The commitments as they stand; null where none were drawn up. Why somebody declined, and the papers, are not for
 * everybody but for those who see the case.
 */
export async function commitmentsOf(
  { db, directory }: Services,
  { commitments: all }: CycleState,
  seesCase: boolean,
): Promise<CommitmentsView | null> {
  if (!all) return null;
  const drawnUpOn = vnDateOf(all.at);
  const nameOf = bodyNames(directory, drawnUpOn);
  const called = ({ body, organisation }: Called): Text =>
    body ? nameOf(body).name : { vi: organisation ?? '', en: organisation ?? '' };
  const why = seesCase ? await reasonsAt(db, reasonsOf(all)) : () => null;
  return {
    version: all.version,
    drawnUpOn,
    signBy: all.signBy ?? null,
    documents: seesCase ? all.documents : [],
    rows: all.rows.map((row) => ({
      party: called(row),
      body: row.body ?? null,
      commitment: row.commitment,
      by: row.by,
      indicator: row.indicator ?? null,
      target: row.target ?? null,
    })),
    parties: partiesOf(all).map((party) => {
      const answer = answerOf(all, partyOf(party));
      return {
        name: called(party),
        organisation: party.organisation,
        answer: answer
          ? {
              signed: answer.signed,
              on: answer.on,
              why: answer.why && why(answer.why),
              documents: seesCase ? answer.documents : [],
            }
          : null,
      };
    }),
  };
}

interface Called {
  body?: string | null | undefined;
  organisation?: string | null | undefined;
}

const reasonsOf = ({ answers }: Commitments) => Object.values(answers).flatMap(({ why }) => why ?? []);
