import { vnDateOf } from '../../domain/calendar/dates';
import { planAnnexLaid } from '../../documents/from/planAnnex';
import { heldAgainst } from '../../domain/planContent/check';
import { PARTS, partsOfStep } from '../../domain/planContent/parts';
import { stepLaw } from '../../domain/planCycle/state';
import { DomainError } from '../../domain/errors';
import { notePartsRead } from '../documents/reads';
import type { ById } from '../http/fields';
import { bodyNames } from '../http/names';
import type { Input } from '../http/route';
import { unitNames } from '../units/unitNames';
import { laidReply } from '../papers/handlers';
import { only, planInSight } from './plan';
import type { annexAsked } from './schema';

/** A plan's data as an annex of its document: all parts that one may see, or those of a step. */
export async function annex({
  params: { id },
  query: { format, step },
  officer,
  services,
}: Input<ById & { query: typeof annexAsked }>) {
  const { found, state, seen, contents, setting } = await planInSight(services, officer, id);
  const law = step === undefined ? undefined : stepLaw(state, step);
  if (step !== undefined && !law) throw new DomainError('no-such-step', { step });
  const parts = law ? partsOfStep(law) : PARTS;
  await notePartsRead(services, officer, found, only(seen, parts));
  const held = heldAgainst(contents, setting);
  const on = vnDateOf(state.openedAt);
  const { directory } = services;
  const bodyName = bodyNames(directory, on);
  const { unit, year } = state.opening;
  const laid = planAnnexLaid({
    unit: unitNames(directory)(unit, on).name.vi,
    title: law?.title.vi ?? state.procedure.title.vi,
    year,
    held,
    parts,
    nameOf: (of) => bodyName(of).name.vi,
  });
  return laidReply(services, laid, format, `phu-luc-so-lieu-${year}`);
}
