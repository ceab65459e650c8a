import type { Step } from '../../../domain/law/procedure';
import type { Part } from '../../../domain/planContent/parts';
import { publishProcedure } from '../../../register/law';
import type { TestApi } from '../../api/support/api';
import { officer } from '../../api/support/people';
import { openPlan, trial, until } from '../../api/support/plan';
import { entering } from './people';

/** Where the South East's plans lie side by side. */
export const REGION_PLANS = '/region-plans/R-DNB/trial-province/2027';
export const PROVINCE_PLAN = '75.trial-province.2027';
const LOWER = 'trial-commune';

const [drawn] = trial('draft').steps as [Step];
const product = (type: string): Step['produces'][number] => ({ type, title: { vi: type, en: type }, required: false });
const draft: Step = {
  ...drawn,
  by: { body: 'planning-office', at: 'unit' },
  produces: ['assessment', 'balances', 'orientation'].map(product),
};
const cascade: Step = {
  ...draft,
  id: 'cascade',
  kind: 'cascade',
  produces: [],
  to: [{ body: 'ubnd', at: 'children' }],
  cascade: { procedure: LOWER, until: 'draft', batch: 25, everyMinutes: 5 },
};
const province = (below: boolean) => ({
  ...trial('draft'),
  id: 'trial-province',
  steps: below ? [draft, cascade] : [draft],
});
const commune = { ...trial('draft'), id: LOWER, level: 'commune' as const, steps: [draft] };

/** What a plan holds whose GRDP and capital are these. */
function contents(grdp: string, capital: string, grounds?: string): [Part, object][] {
  const side = (id: string, of: string) => ({ id, name: id, side: of, figures: { '2027': '60000' } });
  return [
    ['indicators', { indicators: [{ id: 'grdp' }] }],
    ['assessment', { rows: [{ indicator: 'grdp', figures: { '2026': grdp } }] }],
    [
      'balances',
      {
        balances: [
          {
            id: 'investment',
            name: 'Vốn đầu tư',
            unit: 'vnd-million',
            lines: [side('state', 'in'), side('works', 'out')],
          },
        ],
      },
    ],
    ['targets', { rows: [{ indicator: 'grdp', figures: { '2027': grdp } }] }],
    [
      'projects',
      {
        projects: [
          {
            id: 'vanh-dai-4',
            name: 'Đường Vành đai 4',
            total: '90000',
            capital: [{ source: 'Ngân sách tỉnh', figures: { '2027': capital } }],
            grounds,
          },
        ],
      },
    ],
  ];
}

async function submitPlan(api: TestApi, id: string, body: string, parts: [Part, object][]) {
  const office = await entering(api, `head.${body}`);
  for (const [part, content] of parts)
    await office.post(`/api/cases/${id}/plan/${part}`, { step: 'draft', version: 1, content }).expect(201);
  await office.post(`/api/cases/${id}/acts`, { name: 'submit', body, data: { step: 'draft' } }).expect(201);
}

/** A commune's plan below has submitted other figures; its case is opened by the worker. */
export async function setCommunePlan(api: TestApi, unit: string): Promise<void> {
  const [id, body] = [`${unit}.${LOWER}.2027`, `${unit}.phong-kinh-te`];
  await officer(api, `head.${body}`, [{ body }]);
  await until(() => api.services.db.case.findFirst({ where: { id, settledAt: { not: null } } }));
  await submitPlan(api, id, body, contents('590000', '1000'));
}

/** Two of the region's provinces have submitted their plans as data, the third has none. */
export async function setProvincePlans(api: TestApi, lower: string[] = []): Promise<void> {
  await publishProcedure(api.services.db, commune);
  for (const unit of ['75', '79']) await openPlan(api, province(lower.length > 0), { unit, lower });
  await submitPlan(
    api,
    PROVINCE_PLAN,
    '75.so-tai-chinh',
    contents('600000', '50000', 'Cửa ngõ cảng Cái Mép, sân bay Long Thành'),
  );
  await submitPlan(api, '79.trial-province.2027', '79.so-tai-chinh', contents('1900000', '55000'));
}
