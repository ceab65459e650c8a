import type { TestApi } from '../../api/support/api';
import { signedIn } from '../../api/support/people';
import type { Browser } from '../../api/support/browser';
import { doing, NEW, notices, OTHER, OWNER, STANDING, WARD } from '../../api/support/projects';

export const PROJECT = '22.project.QN-2026-014';

/** Who takes part, by username. */
export const PROJECT_PEOPLE = {
  owner: 'xay.dung',
  ward: 'bai.chay',
  front: 'mat.tran',
  commune: 'ubnd.bai.chay',
} as const;

/** Quảng Ninh's projects in September: notices sent, one acknowledged, one not; a Council asks, a board is formed. */
export async function setProjectScene(api: TestApi): Promise<void> {
  const owner = await signedIn(api, PROJECT_PEOPLE.owner, [{ body: OWNER }], { name: 'Đỗ Quang Huy' });
  const ward = await signedIn(api, PROJECT_PEOPLE.ward, [{ body: STANDING }], { name: 'Nguyễn Thu Hà' });
  const front = await signedIn(api, PROJECT_PEOPLE.front, [{ body: `${WARD}.mttq` }], { name: 'Bùi Văn Sơn' });
  const commune = await signedIn(api, PROJECT_PEOPLE.commune, [{ body: `${WARD}.ubnd` }], { name: 'Hoàng Thị Mai' });
  await register(owner, 'QN-2026-014');
  const [first, second] = await notices(owner, PROJECT);
  const paper = {
    body: OWNER,
    caseId: PROJECT,
    step: 'project',
    type: 'project-notice',
    title: 'Thông báo dự án Đường ven sông',
    filename: 'thong-bao.txt',
  };
  const {
    body: { id, sha256 },
  } = await owner.upload(paper, 'text/plain', Buffer.from('Thông báo')).expect(201);
  await doing(owner, PROJECT, 'send-notice', OWNER, {
    notices: [first?.id, second?.id],
    documents: [{ id, sha256, type: 'project-notice' }],
  });
  await doing(ward, PROJECT, 'acknowledge-notice', STANDING, { duty: `${first?.id}.ack` });
  await doing(
    ward,
    PROJECT,
    'open-supervision',
    STANDING,
    {},
    { demand: 'Tiến độ giải phóng mặt bằng và phương án tái định cư.' },
  );
  await doing(front, PROJECT, 'form-board', `${WARD}.mttq`, { members: 7, startsOn: '2026-11-02' });
  await register(owner, 'QN-2026-021', {
    title: { vi: 'Trạm bơm tiêu úng Hồng Gai', en: 'Hong Gai drainage pump' },
    places: [OTHER],
    capital: { amount: '48500', source: 'local-budget' },
  });
  await register(commune, 'BC-07', {
    unit: WARD,
    owner: `${WARD}.ubnd`,
    body: `${WARD}.ubnd`,
    places: [WARD],
    group: 'C',
    title: { vi: 'Nhà văn hóa khu 3', en: 'Community house of quarter 3' },
    capital: { amount: '4200', source: 'own-revenue' },
  });
}

const register = (by: Browser, code: string, more: object = {}) =>
  by.post('/api/projects', { ...NEW, code, ...more }).expect(201);
