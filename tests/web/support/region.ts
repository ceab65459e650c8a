import { randomUUID } from 'node:crypto';
import { SYSTEM } from '../../../domain/case/entry';
import { procedureFor } from '../../../procedures/load';
import type { TestApi } from '../../api/support/api';
import type { InboxTask } from '../../journey/office';
import { type Doing, RegionOffices } from '../../journey/regionOffices';
import { setProvincePlans } from './provincePlans';

export const REGION = 'R-DNB.regional-coordination.2027';
export const COUNCIL = 'R-DNB.hoi-dong-dieu-phoi-vung';
export const [DONG_NAI, HCMC, TAY_NINH] = ['75.so-tai-chinh', '79.so-tai-chinh', '80.so-tai-chinh'] as const;
const FINANCE = [DONG_NAI, HCMC, TAY_NINH];

/** Who takes part, by username. */
export const REGION_PEOPLE = {
  council: `head.${COUNCIL}`.toLowerCase(),
  tayNinh: `head.${TAY_NINH}`,
  dongNai: `head.${DONG_NAI}`,
} as const;

/** The offices of the South East's coordination, and its case started by the council. */
export async function openRegion(api: TestApi, on: string): Promise<RegionOffices> {
  const offices = await RegionOffices.open(api, procedureFor('regional-coordination', 2027), REGION, on);
  const { status, body } = await offices
    .of(COUNCIL)
    .post('/api/cycles', { procedure: 'regional-coordination', unit: 'R-DNB', year: 2027 });
  if (status !== 201) throw new Error(`region: ${status} ${JSON.stringify(body)}`);
  return offices;
}

/**
 * The South East in September: method agreed, forecasts compared, viewpoints adopted over an objection, lists that
 * don't fit, a workshop with conclusions.
 */
export async function setRegionScene(api: TestApi): Promise<void> {
  const offices = await openRegion(api, '2026-09-15');
  for (let done = 1; done > 0; ) {
    done = await offices.work(usual);
    await deliverLetters(api, REGION);
  }
  const finding = `in-two:vanh-dai-4:${DONG_NAI}+${HCMC}`;
  await offices
    .of(COUNCIL)
    .act(
      `${REGION}.project-lists`,
      'decide-finding',
      { finding, decision: 'lead', to: DONG_NAI },
      { why: 'Đồng Nai có phần tuyến dài nhất.' },
    );
  await setProvincePlans(api);
}

/** What a worker would do: each case that got a letter looks at it, as it does when Temporal is up. */
async function deliverLetters({ services }: TestApi, family: string): Promise<void> {
  const { db, lodger, answers } = services;
  for (;;) {
    const waiting = await db.$queryRaw<
      { id: string }[]
    >`SELECT "id" FROM "Case" WHERE ("id" = ${family} OR "parent" = ${family}) AND "actSeq" > "ruledSeq"`;
    if (waiting.length === 0) return;
    for (const { id } of waiting) {
      const { seq } = await lodger.lodge({ id: randomUUID(), caseId: id, name: 'look', by: SYSTEM, data: {} });
      await answers.wait(id, seq, 60_000);
    }
  }
}

const figures = (values: Record<string, number | string>) =>
  Object.entries(values).map(([ask, value]) => ({ ask, value }));
const carrying = (data: object, texts: Record<string, string>): Doing => ({
  data: { ...data, words: Object.keys(texts) },
  texts,
});

const SCHEDULES = [
  { id: 'bao-cao', schedule: 'working', body: DONG_NAI, on: '2026-10-09', tell: [COUNCIL, TAY_NINH] },
  {
    id: 'quan-diem',
    schedule: 'coordination',
    body: COUNCIL,
    on: '2026-10-16',
    step: 'adopt-common-viewpoints',
    tell: FINANCE,
  },
  {
    id: 'chuong-trinh',
    schedule: 'coordination',
    body: COUNCIL,
    on: '2026-11-20',
    step: 'adopt-common-programme',
    tell: FINANCE,
  },
];
const SCHEDULED = {
  'bao-cao': 'Báo cáo nhanh về hạ tầng cửa ngõ vùng',
  'quan-diem': 'Chốt quan điểm chung',
  'chuong-trinh': 'Chốt chương trình hành động chung',
};
const SURVEYS = { 'lao-dong': 'Điều tra lao động, việc làm liên tỉnh', logistics: 'Dữ liệu chi phí logistics' };
const CONCLUDED = {
  'chuan-hoa': 'Chuẩn hóa số liệu dự báo theo phương pháp đã thống nhất',
  'kich-ban': 'Bổ sung kịch bản tăng trưởng thấp',
};

const NAMES: Record<string, string> = {
  'vanh-dai-4': 'Đường Vành đai 4',
  'cang-can-gio': 'Cảng trung chuyển Cần Giờ',
  'duong-sat': 'Đường sắt Biên Hòa – Vũng Tàu',
  'metro-2': 'Tuyến metro số 2',
  'cua-khau': 'Khu kinh tế cửa khẩu Mộc Bài',
};
const project = (id: string, order: number, capital: number) => ({ id, order, capital });
const PROGRAMME = [
  project('vanh-dai-4', 1, 120_000),
  project('cang-can-gio', 2, 113_000),
  project('duong-sat', 3, 65_000),
];
const LISTS: Record<string, ReturnType<typeof project>[]> = {
  [DONG_NAI]: [project('vanh-dai-4', 1, 70_000)],
  [HCMC]: [project('cang-can-gio', 1, 113_000), project('vanh-dai-4', 2, 60_000), project('metro-2', 3, 52_000)],
  [TAY_NINH]: [project('cua-khau', 1, 8_500)],
};
const named = (projects: { id: string }[]): Record<string, string> =>
  Object.fromEntries(projects.map(({ id }) => [id, NAMES[id] ?? id]));

const GROWTH: Record<string, number> = { [DONG_NAI]: 8.2, [HCMC]: 8.4, [TAY_NINH]: 10.5 };
const INVESTMENT: Record<string, number> = { [DONG_NAI]: 180, [HCMC]: 620, [TAY_NINH]: 75 };
const VIEW = { economy: 'first', society: 'second', environment: 'third' };

/** Left for whoever looks at the pages. */
const LEFT = [
  `${TAY_NINH}/options`,
  `${DONG_NAI}/scheduled-work`,
  `${COUNCIL}/project-lists`,
  `${HCMC}/policy-mechanisms`,
];

/** What each office states at the steps that ask for more than documents. */
export function usual(body: string, { step, acts, caseId }: InboxTask): Doing {
  if (caseId.endsWith('.conclusions')) return body === TAY_NINH ? 'wait' : {};
  // What it asks is sent all the same.
  if (LEFT.includes(`${body}/${step}`) && !acts.includes('send-question')) return 'wait';
  if (acts.includes('reply')) return body === '80.ubnd' && step === 'agree-common-viewpoints' ? objection : {};
  if (acts.includes('sign') && step === 'adopt-common-viewpoints')
    return {
      data: { overObjections: true },
      texts: {
        why: 'Hai tỉnh đồng ý; ý kiến của Tây Ninh đã được giải trình và sẽ xem lại khi lập chương trình hành động.',
      },
    };
  if (!acts.includes('submit') && !acts.includes('contribute')) return {};
  return STATED[step]?.(body) ?? {};
}

const objection: Doing = {
  data: {
    answer: 'object',
    positions: [
      { article: 'dieu-1', position: 'agree' },
      { article: 'dieu-2', position: 'object' },
    ],
    comments: ['dieu-2'],
  },
  texts: { 'dieu-2': 'Môi trường phải được ưu tiên trước: sông Vàm Cỏ Đông là nguồn nước chung của vùng.' },
};

const STATED: Record<string, (body: string) => Doing> = {
  schedules: () => carrying({ schedules: SCHEDULES }, SCHEDULED),
  'forecast-method': () => ({ data: { figures: figures({ method: 'balance', 'base-year': 2020, growth: 8.5 }) } }),
  'assign-surveys': () =>
    carrying(
      {
        assignments: [
          { id: 'lao-dong', body: HCMC, dueOn: '2026-10-05', tell: [DONG_NAI] },
          { id: 'logistics', body: DONG_NAI, dueOn: '2026-10-05' },
        ],
      },
      SURVEYS,
    ),
  forecasts: (body) => ({
    data: {
      figures: figures({
        method: body === TAY_NINH ? 'trend' : 'balance',
        'base-year': 2020,
        growth: GROWTH[body] ?? 0,
      }),
    },
  }),
  'review-forecasts': () =>
    carrying(
      {
        heldOn: '2026-09-15',
        attended: [COUNCIL, DONG_NAI, TAY_NINH],
        assignments: [
          { id: 'chuan-hoa', body: TAY_NINH, dueOn: '2026-09-18', tell: [COUNCIL] },
          { id: 'kich-ban', body: DONG_NAI, dueOn: '2026-09-25' },
        ],
      },
      CONCLUDED,
    ),
  assessments: (body) =>
    carrying(
      { figures: figures({ growth: GROWTH[body] ?? 0, investment: INVESTMENT[body] ?? 0, poverty: 1 }) },
      { achieved: 'Tăng trưởng khá; hạ tầng kết nối còn chậm.' },
    ),
  viewpoints: (body) =>
    carrying(
      { figures: figures({ ...VIEW, ...(body === TAY_NINH && { economy: 'second', environment: 'first' }) }) },
      {
        viewpoint:
          body === TAY_NINH
            ? 'Giữ nguồn nước và rừng đầu nguồn trước khi mở rộng công nghiệp.'
            : 'Công nghiệp công nghệ cao, logistics và cảng biển dẫn dắt.',
      },
    ),
  'common-viewpoints': () => ({ data: { figures: figures(VIEW) } }),
  options: (body) =>
    carrying(
      { figures: figures({ growth: GROWTH[body] ?? 0, investment: INVESTMENT[body] ?? 0 }) },
      { option: 'Phương án 2: tăng trưởng nhanh đi cùng hạ tầng.' },
    ),
  'investment-programme': () => carrying({ projects: PROGRAMME }, named(PROGRAMME)),
  'project-lists': (body) => carrying({ projects: LISTS[body] ?? [] }, named(LISTS[body] ?? [])),
  'policy-mechanisms': () => carrying({ figures: figures({ capital: 'land' }) }, { mechanism: 'Quỹ hạ tầng vùng.' }),
};
