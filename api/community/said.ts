import { type Answered, asksOf, type Said, saidFault } from '../../domain/planCycle/postingAsks';
import type { CycleState } from '../../domain/planCycle/state';
import type { CommunityComment, PrismaClient } from '../../prisma/generated/client';
import { invalid } from '../http/validate';
import type { Found } from './found';
import { tallied } from './queries';
import type { CommunityTally } from './schema';

/** What a comment says beside its text. */
export const saidIn = ({ part, answers }: Pick<CommunityComment, 'part' | 'answers'>) => ({
  part,
  answers: (answers ?? []) as unknown as Answered[],
});

/** Refuses what the posting doesn't ask, or asks otherwise. */
export function requireSaid(state: CycleState, posting: string, said: Said): void {
  const field = saidFault(asksOf(state, posting), said);
  if (field) throw invalid(field, 'as the posting asks it');
}

/** The parts and questions of a posting as it stands, with how many of the comments in those states speak to each. */
export async function tallyOf(
  db: PrismaClient,
  { state, posting: { step } }: Pick<Found, 'state' | 'posting'>,
  statuses: string[],
): Promise<CommunityTally> {
  const { parts, questions } = asksOf(state, step.id);
  if (parts.length + questions.length === 0) return { parts: [], questions: [] };
  const { ofParts, ofAnswers } = await tallied(db, state.opening.caseId, step.id, statuses);
  const answersTo = (asks: string, choice: string | null) =>
    ofAnswers.find((one) => one.asks === asks && one.choice === choice)?.comments ?? 0;
  return {
    parts: parts.map((part) => ({ part, comments: ofParts.find((one) => one.part === part)?.comments ?? 0 })),
    questions: questions.map(({ asks, choices }) => ({
      asks,
      choices: (choices ?? []).map((choice) => ({ choice, comments: answersTo(asks, choice) })),
      inWords: choices ? null : answersTo(asks, null),
    })),
  };
}
