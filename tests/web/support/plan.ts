import { procedureFor } from '../../../procedures/load';
import type { TestApi } from '../../api/support/api';
import { officer } from '../../api/support/people';
import { openPlan, until } from '../../api/support/plan';
import { entering } from './people';

/** A plan that lies so far ahead that nothing of it is late, with the first of its data. */
export const PLAN = '19.annual-plan-province.2029';
export const DRAFTING = '19.so-tai-chinh';
export const DRAFTERS = { first: 'hanh.ngo', second: 'binh.dao' } as const;
export const ASSESSING = 'assess-situation';

/** Thái Nguyên's plan: its indicators are chosen, the estimate of investment is still missing. */
export async function setPlanScene(api: TestApi): Promise<void> {
  await officer(api, DRAFTERS.first, [{ body: DRAFTING, role: 'head' }], { name: 'Ngô Thị Hạnh' });
  await officer(api, DRAFTERS.second, [{ body: DRAFTING }], { name: 'Đào Văn Bình' });
  const first = await entering(api, DRAFTERS.first);
  // Farther ahead than anybody may begin one.
  await openPlan(api, procedureFor('annual-plan-province', 2029), { unit: '19', year: 2029 });
  await until(() => api.services.db.case.findUnique({ where: { id: PLAN, settledAt: { not: null } } }));
  const keep = (part: string, version: number, content: object) =>
    first.post(`/api/cases/${PLAN}/plan/${part}`, { step: ASSESSING, version, content }).expect(201);
  await keep('indicators', 1, { indicators: [{ id: 'grdp' }, { id: 'total-investment' }] });
  await keep('indicators', 2, {
    indicators: [{ id: 'grdp' }, { id: 'total-investment' }, { id: 'investment-share' }],
  });
  await keep('assessment', 1, {
    rows: [
      { indicator: 'grdp', figures: { '2026': '182000', '2027': '199000', '2028': '220000' } },
      { indicator: 'total-investment', figures: { '2026': '61000', '2027': '66500' } },
    ],
  });
}
