import type { TestApi } from '../../api/support/api';
import type { Browser } from '../../api/support/browser';
import { officer } from '../../api/support/people';
import { entering } from './people';

export const CARRYING = '22.carrying-out.2026';
export const SUPPORT = `${CARRYING}.support.industrial-production.1`;

/** Those who are told of Quảng Ninh's shortfalls, by username. */
export const NEIGHBOUR = { first: 'binh.do', second: 'thuy.hoang' } as const;

const TARGETS: Record<string, string[]> = {
  'industrial-production': ['8.5', '8.5', '9', '9'],
  'budget-revenue': ['14200', '14500', '14800', '15500'],
  'poverty-rate': ['1.35', '1.3', '1.25', '1.2'],
};
const QUARTERS = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'];

/**
 * Quảng Ninh carries out its plan of 2026: two quarters reported, industry short in both, a neighbour's offer accepted.
 */
export async function setCarryingScene(api: TestApi): Promise<void> {
  const now = await api.clock.at();
  await officer(api, NEIGHBOUR.first, [{ body: '31.ubnd' }], { name: 'Đỗ Thanh Bình' });
  await officer(api, NEIGHBOUR.second, [{ body: 'VN.bo-cong-thuong' }], { name: 'Hoàng Thị Thúy' });
  const [planner, committee, first] = (await Promise.all(
    ['lan.tran', 'an.vu', NEIGHBOUR.first].map((name) => entering(api, name)),
  )) as [Browser, Browser, Browser];
  const act = (browser: Browser, caseId: string, body: string, name: string, data: object = {}, texts?: object) =>
    browser.post(`/api/cases/${caseId}/acts`, { name, body, data, ...(texts && { texts }) }).expect(201);
  api.clock.set('2026-01-12T02:00:00.000Z');
  const indicators = Object.entries(TARGETS).map(([id, targets]) => ({
    id,
    targets: Object.fromEntries(targets.map((target, index) => [QUARTERS[index], target])),
  }));
  await planner
    .post('/api/carrying-out', {
      carrier: '22',
      year: 2026,
      body: '22.so-tai-chinh',
      basis: { number: '68/NQ-HĐND', on: '2025-12-09' },
      indicators,
    })
    .expect(201);
  const report = (period: string, [industry, revenue, poverty]: string[], name = 'report-figures', texts?: object) =>
    act(
      planner,
      CARRYING,
      '22.so-tai-chinh',
      name,
      {
        period,
        figures: [
          { indicator: 'industrial-production', actual: industry },
          { indicator: 'budget-revenue', actual: revenue },
          { indicator: 'poverty-rate', actual: poverty },
        ],
      },
      texts,
    );
  api.clock.set('2026-04-08T02:00:00.000Z');
  await report('2026-Q1', ['6.9', '14350.5', '1.33']);
  // Its own first act is also what settles a case that a letter opened while no engine runs.
  await act(first, SUPPORT, '31.ubnd', 'acknowledge-need');
  await act(
    committee,
    SUPPORT,
    '22.ubnd',
    'request-support',
    { kind: 'technical', amount: '12', measure: 'people', neededBy: '2026-05-29' },
    { what: 'Cần kỹ sư vận hành dây chuyền sản xuất điện tử tại khu công nghiệp Đông Mai.' },
  );
  await act(
    first,
    SUPPORT,
    '31.ubnd',
    'offer-support',
    { kind: 'technical', amount: '8', measure: 'people', from: '2026-05-04', to: '2026-09-30' },
    { note: 'Kỹ sư của khu kinh tế Đình Vũ – Cát Hải.' },
  );
  const {
    body: {
      offers: [{ id }],
    },
  } = await committee.get(`/api/supports/${SUPPORT}`).expect(200);
  await act(committee, SUPPORT, '22.ubnd', 'answer-offer', { offer: id, answer: 'accept' });
  await act(committee, SUPPORT, '22.ubnd', 'record-delivery', { offer: id, result: 'partly', amount: '5' });
  api.clock.set('2026-07-08T02:00:00.000Z');
  await report('2026-Q2', ['7.4', '14120', '1.36']);
  api.clock.set('2026-07-15T02:00:00.000Z');
  await report('2026-Q2', ['7.5', '14120', '1.36'], 'correct-figures', {
    why: 'Số liệu chính thức của Thống kê tỉnh.',
  });
  api.clock.set(now);
}
