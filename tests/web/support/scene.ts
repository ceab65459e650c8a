import { officer, PASSWORD } from '../../api/support/people';
import { CYCLE, openConsultation, PLANNING, startCycle } from '../../api/support/cases';
import type { TestApi } from '../../api/support/api';
import { setCarryingScene } from './carrying';
import { setCouncilScene } from './council';
import { setExchangeScene } from './exchange';
import { setLateness } from './lateness';
import { entering } from './people';
import { setCycleScene } from './sceneCycle';
import { setPlanScene } from './plan';
import { setPublicScene } from './publicScene';
import { setProjectScene } from './projects';
import { setRecordsScene } from './records';
import { setRegionScene } from './region';
import { setSuccessionScene } from './successions';
import { setSupervisionScene } from './supervision';

export { CYCLE, entering, PASSWORD, PLANNING };
export const CONSULTATION = `${CYCLE}.consult-departments`;
export const HEALTH = '22.so-y-te';

/** Who takes part, by username. */
export const PEOPLE = {
  wardPlanner: 'thu.dinh',
  wardCommittee: 'tam.luu',
  planner: 'lan.tran',
  health: 'minh.le',
  education: 'hoa.pham',
  committee: 'an.vu',
  chief: 'quan.tri',
} as const;

/** Quảng Ninh in September: a cycle that is behind, a step done, a consultation with answers, comments and silence. */
export async function setScene(api: TestApi): Promise<void> {
  await officer(api, PEOPLE.planner, [{ body: PLANNING, role: 'head' }], { name: 'Trần Thị Lan' });
  await officer(api, PEOPLE.health, [{ body: HEALTH }], { name: 'Lê Văn Minh' });
  await officer(api, PEOPLE.education, [{ body: '22.so-giao-duc-dao-tao' }], { name: 'Phạm Thị Hoa' });
  await officer(api, PEOPLE.committee, [{ body: '22.ubnd' }], { name: 'Vũ Văn An' });
  await officer(api, PEOPLE.chief, [{ body: 'VN.quan-tri' }], { name: 'Quản trị hệ thống', admin: true });
  const planner = await entering(api, PEOPLE.planner);
  await startCycle(planner).expect(201);
  const paper = {
    body: PLANNING,
    caseId: CYCLE,
    step: 'assess-situation',
    type: 'assessment',
    title: 'Đánh giá tình hình 2026',
    filename: 'danh-gia.txt',
  };
  const {
    body: { id, sha256 },
  } = await planner.upload(paper, 'text/plain', Buffer.from('Đánh giá')).expect(201);
  const documents = [{ id, sha256, type: 'assessment' }];
  await planner
    .post(`/api/cases/${CYCLE}/acts`, { name: 'submit', body: PLANNING, data: { step: 'assess-situation', documents } })
    .expect(201);
  const consultees = [HEALTH, '22.so-giao-duc-dao-tao', '22.so-xay-dung', '22.ubnd'];
  await openConsultation(api, CONSULTATION, { consultees, dueOn: '2026-09-18' });
  await api.services.db.case.update({ where: { id: CONSULTATION }, data: { parent: CYCLE } });
  const comments = {
    name: 'reply',
    body: '22.ubnd',
    data: { answer: 'agree-with-comments', comments: ['1', '2'] },
    texts: { 1: 'Bổ sung nguồn vốn cho đường ven biển.', 2: 'Làm rõ chỉ tiêu tăng trưởng.' },
  };
  await (await entering(api, PEOPLE.committee)).post(`/api/cases/${CONSULTATION}/acts`, comments).expect(201);
  await setCouncilScene(api);
  await setCycleScene(api, planner);
  await setPlanScene(api);
  await setPublicScene(api);
  await setProjectScene(api);
  await setRegionScene(api);
  await setLateness(api, PEOPLE.committee);
  await setCarryingScene(api);
  await setExchangeScene(api);
  await setSupervisionScene(api);
  await setRecordsScene(api, PEOPLE.planner);
  await setSuccessionScene(api, PEOPLE.chief);
}
