import type { TestApi } from '../../api/support/api';
import { uploaded } from '../../api/support/cases';
import { officer } from '../../api/support/people';
import { entering } from './people';
import { DRAFTERS, DRAFTING } from './plan';

/** The exchange of the scene; its id is nobody's choice. */
export const EXCHANGE = { id: '' };
export const GUEST = 'vy.ho';
const INVITED = '24.so-tai-chinh';

/** Thái Nguyên met Bắc Ninh this morning; what the minutes say was agreed waits to be confirmed. */
export async function setExchangeScene(api: TestApi): Promise<void> {
  await officer(api, GUEST, [{ body: INVITED, role: 'head' }], { name: 'Hồ Thị Vy' });
  const [caller, guest] = [await entering(api, DRAFTERS.second), await entering(api, GUEST)];
  const today = (await guest.get('/api/session').expect(200)).body.today;
  const call = {
    body: DRAFTING,
    form: 'workshop',
    topic: 'Nối tuyến vành đai 5',
    on: today,
    from: '07:30',
    to: '08:30',
    place: 'Trung tâm hội nghị tỉnh Thái Nguyên',
    bodies: [INVITED, 'VN.bo-xay-dung'],
  };
  const { id } = (await caller.post('/api/exchanges', call).expect(201)).body;
  await guest
    .post(`/api/cases/${id}/acts`, { name: 'answer-exchange', body: INVITED, data: { answer: 'attend' } })
    .expect(201);
  const record = {
    attended: [DRAFTING, INVITED],
    documents: [await uploaded(caller, DRAFTING, 'minutes', id)],
    points: [{ id: 'p1', what: 'Thống nhất điểm đấu nối', body: INVITED, with: [DRAFTING], by: '2099-05-29' }],
  };
  const texts = { outcome: 'Hai tỉnh thống nhất hướng tuyến.' };
  await caller
    .post(`/api/cases/${id}/acts`, { name: 'record-exchange', body: DRAFTING, data: record, texts })
    .expect(201);
  EXCHANGE.id = id;
}
