import { Browser } from '../../api/support/browser';
import type { TestApi } from '../../api/support/api';
import {
  COMMUNE,
  COMMUNE_COMMITTEE,
  COMMUNE_OFFICE,
  COMMUNE_PLAN,
  communeOfficers,
  confirmationOf,
  draftCommunePlan,
  postDraft,
} from '../../api/support/posting';
import { PASSWORD } from '../../api/support/people';

const COMMENTS = [
  'Đề nghị làm đường vào khu 5 trước mùa mưa, vì trẻ em đi học rất khó.',
  'Nên ghi rõ chỉ tiêu trồng cây xanh ở từng khu phố.',
  'Cần thêm đèn chiếu sáng ở bến xe.',
];

/** What the ward's parties undertake together. */
const UNDERTAKEN = [
  { body: COMMUNE_COMMITTEE, commitment: 'Làm đường vào khu 5 trước mùa mưa', by: '2027-05-31' },
  { body: `${COMMUNE}.mttq`, commitment: 'Vận động 120 hộ hiến đất làm đường', by: '2027-03-31', target: '120 hộ' },
  { organisation: 'Hợp tác xã Bãi Cháy', commitment: 'Trồng cây xanh ở bốn khu phố', by: '2027-10-31' },
];

/**
 * A ward that posted its draft plan: one comment answered, one published, one that waits for the office; what its
 * parties undertake, not signed yet.
 */
export async function setPublicScene(api: TestApi): Promise<void> {
  await communeOfficers(api, 'thu.dinh', 'tam.luu');
  const [planner, committee, citizen] = [new Browser(api.server), new Browser(api.server), new Browser(api.server)];
  await planner.signIn('thu.dinh', PASSWORD);
  await committee.signIn('tam.luu', PASSWORD);
  await draftCommunePlan(planner);
  await postDraft(committee);
  await planner
    .post(`/api/cases/${COMMUNE_PLAN}/acts`, {
      name: 'draw-up-commitments',
      body: COMMUNE_OFFICE,
      data: { rows: UNDERTAKEN, signBy: '2026-10-15' },
    })
    .expect(201);
  for (const [index, text] of COMMENTS.entries()) {
    const email = `dan${index}@example.vn`;
    await citizen
      .post(`/api/public/postings/${COMMUNE_PLAN}/post-draft/comments`, { name: 'Bùi Thị Na', email, text })
      .expect(202);
    await citizen.post('/api/public/comments/confirmation', { token: await confirmationOf(api, email) }).expect(200);
  }
  const { items } = (await planner.get('/api/community-comments').expect(200)).body as {
    items: { id: string; text: string }[];
  };
  const [first, second] = COMMENTS.map((text) => items.find((one) => one.text === text)?.id);
  for (const id of [first, second])
    await planner.post(`/api/community-comments/${id}/decision`, { publish: true }).expect(200);
  await planner
    .post(`/api/community-comments/${first}/answer`, {
      handling: 'accepted',
      answer: 'Tiếp thu: đưa tuyến đường khu 5 vào danh mục đầu tư năm 2027.',
    })
    .expect(200);
}
