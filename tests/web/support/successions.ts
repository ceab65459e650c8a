import { SEPTEMBER, type TestApi } from '../../api/support/api';
import { openConsultation } from '../../api/support/cases';
import { entering } from './people';

/** Asked just before the communes were joined on 1 July 2025, still open in September 2026. */
export const BEFORE_MERGER = ['22.truoc-sap-xep.ke-hoach', '22.truoc-sap-xep.du-an'] as const;

/** Wards of Hạ Long: the area of one lives on in one, of the others in several. */
export const ENDED = { byRule: '06664.ubnd', named: '06655.ubnd', waiting: '06649.ubnd' } as const;
/** One of those in which the divided wards live on. */
export const HEIR = { id: '06673.ubnd', name: 'Ủy ban nhân dân phường Bãi Cháy' } as const;

/**
 * Consultations that asked wards which have ended since: one passes by rule, one was given a successor, one waits in
 * both.
 */
export async function setSuccessionScene(api: TestApi, administrator: string): Promise<void> {
  const [plan, projects] = BEFORE_MERGER;
  api.clock.set('2025-06-27T02:00:00.000Z');
  await openConsultation(api, plan, {
    consultees: Object.values(ENDED),
    dueOn: '2026-12-31',
    title: { vi: 'Lấy ý kiến các phường về kế hoạch năm 2026', en: 'Wards’ opinions on the plan of 2026' },
  });
  await openConsultation(api, projects, {
    consultees: [ENDED.waiting],
    dueOn: '2026-12-31',
    title: { vi: 'Lấy ý kiến các phường về danh mục dự án', en: 'Wards’ opinions on the list of projects' },
  });
  api.clock.set(SEPTEMBER);
  const admin = await entering(api, administrator);
  await admin
    .post('/api/successions', {
      old: ENDED.named,
      successor: HEIR.id,
      cases: [plan],
      why: 'Trụ sở cũ nằm ở phường này',
    })
    .expect(200);
}
