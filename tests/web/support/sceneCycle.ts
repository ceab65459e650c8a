import { officer } from '../../api/support/people';
import type { TestApi } from '../../api/support/api';
import type { Browser } from '../../api/support/browser';
import { CYCLE, openConsultation, PLANNING } from '../../api/support/cases';

/** Answers for the department of home affairs, late. */
export const LATE = 'son.bui';
/** A consultation whose last day is over, and nobody has answered. */
export const OVER = `${CYCLE}.standing-opinion`;

/** What the pages of a cycle show beside the scene: targets, two versions of a document, a late consultation. */
export async function setCycleScene(api: TestApi, planner: Browser): Promise<void> {
  await officer(api, LATE, [{ body: '22.so-noi-vu' }], { name: 'Bùi Văn Sơn' });
  const targets = [
    { indicator: 'grdp-growth', value: '10.5', unit: 'percent' },
    { indicator: 'budget-revenue', value: '72000', unit: 'vnd-billion' },
  ];
  await planner
    .post(`/api/cases/${CYCLE}/acts`, { name: 'set-targets', body: PLANNING, data: { targets } })
    .expect(201);
  const {
    body: {
      items: [paper],
    },
  } = await planner.get('/api/documents', { caseId: CYCLE });
  const again = {
    body: PLANNING,
    caseId: CYCLE,
    step: paper.step,
    type: paper.type,
    title: paper.title,
    filename: 'danh-gia-2.txt',
    series: paper.series,
  };
  await planner.upload(again, 'text/plain', Buffer.from('Đánh giá, đã bổ sung số liệu quý III')).expect(201);
  await openConsultation(api, OVER, { consultees: ['22.so-noi-vu'], dueOn: '2026-09-14' });
  await api.services.db.case.update({ where: { id: OVER }, data: { parent: CYCLE } });
}
