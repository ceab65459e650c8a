import { Browser } from '../../api/support/browser';
import type { TestApi } from '../../api/support/api';
import { COMMUNE_PLAN, communeOfficers, confirmationOf, draftCommunePlan, postDraft } from '../../api/support/posting';
import { PASSWORD } from '../../api/support/people';

const COMMENTS = [
  'Đề nghị làm đường vào khu 5 trước mùa mưa, vì trẻ em đi học rất khó.',
  'Nên ghi rõ chỉ tiêu trồng cây xanh ở từng khu phố.',
  'Cần thêm đèn chiếu sáng ở bến xe.',
];

/** A ward that posted its draft plan: one comment answered, one published, one that waits for the office. */
export async function setPublicScene(api: TestApi): Promise<void> {
  await communeOfficers(api, 'thu.dinh', 'tam.luu');
  const [planner, committee, citizen] = [new Browser(api.server), new Browser(api.server), new Browser(api.server)];
  await planner.signIn('thu.dinh', PASSWORD);
  await committee.signIn('tam.luu', PASSWORD);
  await draftCommunePlan(planner);
  await postDraft(committee);
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
