import type { TestApi } from '../../api/support/api';
import { officer } from '../../api/support/people';
import { entering } from './people';

/** Who takes part besides, by username. */
export const SUBSTITUTE = 'bich.ngo';
export const COMMUNE = '06652';

/** Provinces whose planning offices are behind too, and a commune of Quảng Ninh's. */
const ELSEWHERE = ['24', '31', '48', '56', '79'];

/** Cycles that are behind in other provinces and in a commune, and a substitute for the Committee's signing seat. */
export async function setLateness(api: TestApi, giver: string): Promise<void> {
  for (const unit of ELSEWHERE) await behind(api, unit, 'annual-plan-province', `${unit}.so-tai-chinh`);
  await behind(api, COMMUNE, 'annual-plan-commune', `${COMMUNE}.phong-kinh-te`);
  const { id } = await officer(api, SUBSTITUTE, [{ body: '22.ubnd', role: 'officer' }], { name: 'Ngô Thị Bích' });
  const head = await entering(api, giver);
  await head
    .post('/api/delegations', {
      body: '22.ubnd',
      holder: id,
      kind: 'absence',
      from: '2026-09-20',
      to: '2026-09-25',
      why: 'Đi công tác',
    })
    .expect(201);
  const { db } = api.services;
  await db.mail.updateMany({
    where: { status: 'waiting' },
    data: { status: 'sent', sentAt: new Date('2026-09-15T03:01:00Z') },
  });
  const first = await db.mail.findFirst({ where: { status: 'sent' }, orderBy: { id: 'asc' }, select: { id: true } });
  if (first)
    await db.mail.update({
      where: { id: first.id },
      data: { status: 'uncertain', attempts: 1, lastError: '451 connection lost' },
    });
}

async function behind(api: TestApi, unit: string, procedure: string, body: string): Promise<void> {
  await officer(api, `ke-hoach.${unit}`, [{ body }], { name: `Kế hoạch ${unit}` });
  const planner = await entering(api, `ke-hoach.${unit}`);
  await planner.post('/api/cycles', { procedure, unit, year: 2027, body }).expect(201);
}
