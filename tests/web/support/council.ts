import { officer } from '../../api/support/people';
import type { Browser } from '../../api/support/browser';
import type { TestApi } from '../../api/support/api';
import { act, openPlan, trial } from '../../api/support/plan';
import { entering } from './people';

export const UNIT = '24';
export const STANDING = `${UNIT}.thuong-truc-hdnd`;
export const COMMITTEE = `${UNIT}.ban-kinh-te-ngan-sach`;

/** Who takes part in Bắc Ninh's Council, by username. */
export const COUNCIL = { chair: 'thanh.do', clerk: 'thu.nguyen', committee: 'hai.bui', deputy: 'son.ngo' } as const;

/** The session that has a past, and the one that is being prepared. */
export const SESSION = `${UNIT}.session.2026-09-15`;
export const LATER = `${UNIT}.session.2026-12-08`;

/** A plan whose decision waits for the Council, under a procedure of two steps. */
export async function openDossier(api: TestApi, title: { vi: string; en: string }, year: number): Promise<string> {
  const plan = await openPlan(api, { ...trial('draft', 'adopt'), id: `plan-of-${year}`, title }, { unit: UNIT, year });
  await act(api, plan, { name: 'submit', body: `${UNIT}.so-tai-chinh`, data: { step: 'draft', documents: [] } });
  return plan;
}

/** The people of Bắc Ninh's Council. */
export async function seatCouncil(api: TestApi): Promise<void> {
  await officer(api, COUNCIL.chair, [{ body: STANDING, role: 'head' }], { name: 'Đỗ Quang Thành' });
  await officer(api, COUNCIL.clerk, [{ body: STANDING, role: 'officer' }], { name: 'Nguyễn Thị Thu' });
  await officer(api, COUNCIL.committee, [{ body: COMMITTEE, role: 'officer' }], { name: 'Bùi Đức Hải' });
  await officer(api, COUNCIL.deputy, [{ body: `${UNIT}.hdnd`, role: 'deputy' }], { name: 'Ngô Văn Sơn' });
}

/**
 * Bắc Ninh's Council in September: a session that sits today, with a resolution adopted and two items to come, and one
 * in December.
 */
export async function setCouncilScene(api: TestApi): Promise<void> {
  await seatCouncil(api);
  const [chair, committee] = [await entering(api, COUNCIL.chair), await entering(api, COUNCIL.committee)];
  const convene = (opensOn: string, vi: string, en: string) =>
    chair
      .post('/api/sessions', {
        unit: UNIT,
        title: { vi, en },
        type: opensOn < '2026-10' ? 'thematic' : 'regular',
        opensOn,
        deputies: 52,
        body: STANDING,
      })
      .expect(201);
  await convene('2026-09-15', 'Kỳ họp chuyên đề tháng 9 năm 2026', 'Thematic session, September 2026');
  await convene('2026-12-08', 'Kỳ họp thường lệ cuối năm 2026', 'Year-end session 2026');
  const plan = await openDossier(api, { vi: 'Kế hoạch phát triển kinh tế – xã hội', en: 'Socio-economic plan' }, 2027);
  await openDossier(api, { vi: 'Kế hoạch đầu tư công', en: 'Public investment plan' }, 2026);
  const say = (name: string, data: object, texts?: object, session = SESSION) =>
    chair.post(`/api/cases/${session}/acts`, { name, body: STANDING, data, ...(texts && { texts }) }).expect(201);
  const resolution = { kind: 'resolution', needsReport: true, reportBy: COMMITTEE };
  await say('add-item', {
    ...resolution,
    id: 'ke-hoach',
    title: { vi: 'Nghị quyết về kế hoạch phát triển kinh tế – xã hội năm 2027', en: 'Resolution on the plan of 2027' },
    case: plan,
    step: 'adopt',
    documents: [await paper(chair, STANDING, SESSION, 'ke-hoach', 'to-trinh')],
  });
  await say('add-item', {
    ...resolution,
    id: 'dat-dai',
    title: { vi: 'Nghị quyết về bảng giá đất', en: 'Resolution on land prices' },
    documents: [await paper(chair, STANDING, SESSION, 'dat-dai', 'du-thao')],
  });
  await say('add-item', {
    id: 'chat-van',
    kind: 'question',
    title: { vi: 'Chất vấn Giám đốc Sở Xây dựng', en: 'Questions to the Director of Construction' },
  });
  await say('add-item', {
    id: 'noi-quy',
    kind: 'other',
    title: { vi: 'Thông qua nội quy kỳ họp', en: 'The session’s rules of order' },
    from: '08:00',
    to: '08:15',
    speakers: ['Chủ tọa kỳ họp'],
  });
  await say('add-item', {
    ...resolution,
    id: 'phi',
    title: { vi: 'Nghị quyết về mức thu phí thăm quan', en: 'Resolution on visitor fees' },
  });
  const report = {
    item: 'ke-hoach',
    conclusion: 'for-with-changes',
    document: await paper(committee, COMMITTEE, SESSION, 'ke-hoach', 'verification-report'),
  };
  await committee
    .post(`/api/cases/${SESSION}/acts`, { name: 'file-report', body: COMMITTEE, data: report })
    .expect(201);
  await say('open-session', {});
  await say('attendance', { item: 'ke-hoach', present: 49 });
  await say('vote', { item: 'ke-hoach', for: 44, against: 2, abstained: 1 });
  const text = await paper(chair, STANDING, SESSION, 'ke-hoach', 'resolution');
  await say('number-resolution', { item: 'ke-hoach', number: '18/NQ-HĐND', textSha256: text.sha256, document: text });
  await say('postpone', { item: 'phi', to: LATER }, { why: 'Chờ ý kiến của Bộ Tài chính về mức thu.' });
  await say('attendance', {
    item: 'noi-quy',
    deputies: ['Nguyễn Thị Lan Anh', 'Trần Quốc Bình', 'Lê Minh Châu', 'Phạm Văn Dũng'],
  });
  await say(
    'add-item',
    {
      ...resolution,
      id: 'du-toan',
      title: { vi: 'Nghị quyết về dự toán ngân sách năm 2027', en: 'Resolution on the budget estimates of 2027' },
    },
    undefined,
    LATER,
  );
  await say('move-date', { opensOn: '2026-12-10' }, { why: 'Bộ Tài chính giao dự toán muộn hơn dự kiến.' }, LATER);
}

async function paper(
  browser: Browser,
  body: string,
  caseId: string,
  step: string,
  type: string,
): Promise<{ id: string; sha256: string }> {
  const answer = await browser
    .upload(
      { body, caseId, step, type, title: TITLES[type] ?? type, filename: `${type}.txt` },
      'text/plain',
      Buffer.from(`${step} ${type}`),
    )
    .expect(201);
  return { id: answer.body.id, sha256: answer.body.sha256 };
}

const TITLES: Record<string, string> = {
  'to-trinh': 'Tờ trình của UBND tỉnh',
  'du-thao': 'Dự thảo nghị quyết',
  'verification-report': 'Báo cáo thẩm tra',
  resolution: 'Văn bản nghị quyết đã ký',
};
