import type { Text } from '../../domain/law/procedure';
import { postingOf } from '../../domain/law/posting';
import { indicatorsOf } from '../../domain/planContent/indicators';
import { postedTargets } from '../../domain/planCycle/posted';
import type { CycleState } from '../../domain/planCycle/state';
import { settingOf } from '../../procedures/planSetting';
import { submittedOf } from '../../register/planContent';
import { decidedBefore, gatheringsOf } from '../community/found';
import { postingRow } from '../community/postings';
import { postings } from '../community/queries';
import type { PostingRow } from '../community/schema';
import type { Services } from '../services';
import { MOST_PLANS } from './schema';

/** One target of a plan whose resolution was published. */
export interface TargetRow extends Pick<PostingRow, 'case' | 'step' | 'title' | 'unit' | 'year' | 'publishedOn'> {
  indicator: string;
  name: Text;
  measure: string;
  /** A decimal, as it was adopted. */
  value: string;
  /** The resolution's number, and the day of the vote. */
  resolution: string | null;
  decidedOn: string | null;
}

/** What Councils adopted and published, of those units or of all: the newest plans first. */
export async function targetRows(services: Services, units: string[] | null): Promise<TargetRow[]> {
  const { db, reader } = services;
  const wanted = { units, open: undefined, draft: false, limit: MOST_PLANS };
  const found = (await postings(db, await gatheringsOf(services), wanted)).slice(0, MOST_PLANS);
  const ids = found.map(({ caseId }) => caseId);
  const [views, contents] = await Promise.all([reader.readMany(ids), submittedOf(db, ids, ['indicators'])]);
  const rows: TargetRow[] = [];
  for (const row of found) {
    const state = views.get(row.caseId)?.file.state as CycleState | undefined;
    const posting = state && postingOf(state.procedure, row.step);
    const adopted = posting && postedTargets(state, posting);
    if (!adopted) continue;
    const postedAt = row.doneAt.toISOString();
    const decided = await decidedBefore(services, { state, posting, postedAt, open: row.open });
    const { case: id, step, title, unit, year, publishedOn } = postingRow(services, row);
    const setting = settingOf(state);
    const own = indicatorsOf(contents.get(row.caseId) ?? {}, setting);
    rows.push(
      ...adopted.targets.map(({ indicator, unit: measure, value }) => ({
        case: id,
        step,
        title,
        unit,
        year,
        publishedOn,
        indicator,
        name: (own.get(indicator) ?? setting.common.get(indicator))?.name ?? { vi: indicator, en: indicator },
        measure,
        value,
        resolution: decided?.number ?? null,
        decidedOn: decided?.decidedOn ?? null,
      })),
    );
  }
  return rows;
}
