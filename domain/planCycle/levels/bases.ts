import { z } from 'zod';
import { vnDateOf } from '../../calendar/dates';
import { isoDate, line, note, number, plainId } from '../../case/forms';
import { accepted, badDate } from '../../case/machine';
import { byManagers, type CycleAct } from '../rule';
import { BASIS_KINDS, type PlanBasis } from './state';

const MOST_BASES = 50;

const basis = z.strictObject({
  kind: z.enum(BASIS_KINDS),
  title: line(300),
  number,
  signedOn: isoDate,
  issuedBy: line(200),
  case: plainId.optional().meta({ description: 'The case here by which it came about; one that one may see' }),
});

/** Strategies, master plans, resolutions that the plan stands on; the list takes the place of the one before whole. */
export const nameBases: CycleAct = {
  by: byManagers,
  head: true,
  data: z.strictObject({ bases: z.array(basis).max(MOST_BASES) }),
  texts: note,
  judge(_state, { at, data }) {
    const today = vnDateOf(at);
    const ahead = basesIn(data).findIndex(({ signedOn }) => signedOn > today);
    return ahead < 0
      ? accepted()
      : badDate(`bases.${ahead}.signedOn`, String(basesIn(data)[ahead]?.signedOn), `<= ${today}`);
  },
  apply: (state, { data }) => ({ ...state, bases: basesIn(data) }),
};

/** The bases that an act names. */
export const basesIn = ({ bases }: { bases?: unknown }): PlanBasis[] => (bases ?? []) as PlanBasis[];
