import type { ReasonRef } from '../../domain/case/logic';
import type { PartVersion } from '../../domain/planContent/onRecord';
import type { Part } from '../../domain/planContent/parts';
import type { Amended } from '../../domain/planCycle/councilDecision';
import type { PrismaClient } from '../../prisma/generated/client';
import { type AcceptedAct, acceptedActs } from '../../register/accepted';

/** A version on record; of what a Council amended also why. */
type KeptPart = PartVersion & { why: ReasonRef | null };

/** A Council's decision may bring a version of the targets of its own. */
const DECISIONS = ['council-decision', 'council-decision-corrected'];

/** The versions of a part that are on record, newest first. */
export async function partVersions(db: PrismaClient, caseId: string, part: Part): Promise<KeptPart[]> {
  const acts = await acceptedActs(db, caseId, { names: ['set-part', ...(part === 'targets' ? DECISIONS : [])] });
  return acts.flatMap((act) => (act.name === 'set-part' ? drafted(act, part) : amended(act))).reverse();
}

const drafted = ({ at, by, data }: AcceptedAct, part: Part): KeptPart[] =>
  data.part === part
    ? [{ version: Number(data.version), sha256: String(data.sha256), at, by: by.body, why: null }]
    : [];

function amended({ data }: AcceptedAct): KeptPart[] {
  const found = data.amended as unknown as Amended | undefined;
  if (!found) return [];
  const { targets: _figures, ...version } = found;
  return [version];
}
