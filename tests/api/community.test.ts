import { createHash } from 'node:crypto';
import { COMMENT_LIMITS } from '../../api/accounts/attempts';
import { tidy } from '../../api/process/housekeeping';
import { vnDateOf } from '../../domain/calendar/dates';
import { Prisma } from '../../prisma/generated/client';
import { startApi, type TestApi } from './support/api';
import { Browser } from './support/browser';
import { uploaded } from './support/cases';
import { PASSWORD, signedIn } from './support/people';
import {
  COMMUNE,
  COMMUNE_OFFICE,
  COMMUNE_PLAN as PLAN,
  communeOfficers,
  confirmationOf,
  draftCommunePlan,
  postDraft,
} from './support/posting';

/**
 * A ward posts its draft plan; citizens comment without an account; the office lets comments through and answers (S13,
 * S17).
 */
let api: TestApi;
let planner: Browser;
let committee: Browser;
let stranger: Browser;
let successor: Browser;
let citizen: Browser;
let documents: Record<string, { id: string; sha256: string }>;

const POSTING = `/api/public/postings/${PLAN}/post-draft`;
const SUCCESSOR = `${COMMUNE}.phong-van-hoa-xa-hoi`;
const TEXT = 'Đề nghị làm đường vào thôn Đông trước mùa mưa.';
const comment = (more: object = {}) =>
  citizen.post(`${POSTING}/comments`, {
    name: 'Trần Văn Dân',
    email: 'dan@example.vn',
    address: 'Thôn Đông',
    text: TEXT,
    ...more,
  });
const confirm = async (email: string) =>
  citizen.post('/api/public/comments/confirmation', { token: await confirmationOf(api, email) });
const waiting = async (by: Browser, query = {}) =>
  (await by.get('/api/community-comments', query).expect(200)).body.items as {
    id: string;
    text: string;
    status: string;
    name: string;
  }[];
const shown = async () =>
  (await citizen.get(`${POSTING}/comments`).expect(200)).body.items as {
    text: string;
    answer: string | null;
    handling: string | null;
  }[];
const clearLimits = () => api.services.db.loginAttempt.deleteMany();
const submitReport = async (by = planner, body = COMMUNE_OFFICE) =>
  by.post(`/api/cases/${PLAN}/acts`, {
    name: 'submit',
    body,
    data: { step: 'community-opinions', documents: [await uploaded(by, body, 'community-report', PLAN)] },
  });

beforeAll(async () => {
  api = await startApi();
  await communeOfficers(api, 'mai', 'son');
  [planner, committee] = (await Promise.all(
    ['mai', 'son'].map(async (name) => {
      const browser = new Browser(api.server);
      await browser.signIn(name, PASSWORD);
      return browser;
    }),
  )) as [Browser, Browser];
  stranger = await signedIn(api, 'stranger', [{ body: '22.so-tai-chinh' }]);
  successor = await signedIn(api, 'successor', [{ body: SUCCESSOR }]);
  citizen = new Browser(api.server);
  documents = await draftCommunePlan(planner);
}, 60_000);
afterAll(() => api.close());

test('S13 a draft that is not posted is nobody’s to see', async () => {
  expect((await citizen.get('/api/public/postings').expect(200)).body.items).toEqual([]);
  await citizen.get(POSTING).expect(404);
  await comment().expect(404);
});

describe('S17 once it is posted', () => {
  beforeAll(() => postDraft(committee));

  test('everyone finds it, with its clause, its minimum of 20 days and the office', async () => {
    const { items } = (await citizen.get('/api/public/postings', { unit: COMMUNE, open: 'true' }).expect(200)).body;
    expect(items).toMatchObject([
      {
        case: PLAN,
        step: 'post-draft',
        publishedOn: '2026-09-15',
        draft: true,
        open: true,
        unit: { code: COMMUNE, name: { vi: 'Phường Bãi Cháy' } },
      },
    ]);
    expect((await citizen.get('/api/public/postings', { unit: '22' }).expect(200)).body.items).toEqual([]);
    expect((await citizen.get(POSTING).expect(200)).body).toMatchObject({
      clause: { text: { en: expect.stringContaining('art. 25(1)') } },
      resolution: null,
      comments: {
        atLeastUntil: '2026-10-05',
        published: 0,
        office: { en: expect.stringContaining('Economic Division') },
      },
    });
  });

  test('its document can be read, and no other of the case', async () => {
    const { documents: posted } = (await citizen.get(POSTING).expect(200)).body;
    expect(posted.map(({ id }: { id: string }) => id)).toEqual([documents['draft-plan']?.id]);
    expect((await citizen.get(`${POSTING}/documents/${documents['draft-plan']?.id}`).expect(200)).text).toContain(
      'draft-plan',
    );
    await citizen.get(`${POSTING}/documents/${documents.assessment?.id}`).expect(404);
    await citizen.get(`/api/documents/${documents['draft-plan']?.id}/content`).expect(401);
  });

  test('steps of other kinds, and cases of other kinds, are not there', async () => {
    await citizen.get(`/api/public/postings/${PLAN}/draft-plan`).expect(404);
    await citizen.get(`/api/public/postings/${PLAN}/publish-opinions`).expect(404);
    await citizen.get(`/api/public/postings/${PLAN}.consult-offices/post-draft`).expect(404);
  });

  test('a comment waits for its writer, then for the office, then is public with its answer; the record proves it and names nobody', async () => {
    expect((await comment().expect(202)).body).toEqual({ confirmBy: '2026-09-22' });
    expect(await waiting(planner)).toEqual([]);
    // Whoever types another’s address writes nothing of the mail that goes there.
    const { text } = await api.services.db.mail.findFirstOrThrow({ where: { recipient: 'dan@example.vn' } });
    expect(text).not.toMatch(/Trần Văn Dân|thôn Đông/i);
    expect((await confirm('dan@example.vn')).body).toEqual({ case: PLAN, step: 'post-draft', status: 'waiting' });
    expect((await confirm('dan@example.vn')).status).toBe(200);
    const [row] = await waiting(planner);
    expect(row).toMatchObject({ text: TEXT, status: 'waiting', name: 'Trần Văn Dân', email: 'dan@example.vn' });
    const clerk = await signedIn(api, 'records', [{ body: COMMUNE_OFFICE, role: 'clerk' }]);
    const counts = [planner, clerk].map(async (who) => (await who.get('/api/community-comments/summary')).body.waiting);
    expect(await Promise.all(counts)).toEqual([1, 0]);
    expect(await shown()).toEqual([]);
    expect(
      (await planner.post(`/api/community-comments/${row?.id}/decision`, { publish: true }).expect(200)).body,
    ).toMatchObject({ status: 'published' });
    expect(await shown()).toEqual([
      {
        id: row?.id,
        side: null,
        erased: false,
        text: TEXT,
        part: null,
        answers: [],
        receivedOn: '2026-09-15',
        handling: null,
        answer: null,
        answeredOn: null,
      },
    ]);
    const { items } = (await planner.get(`/api/cases/${PLAN}/record`, { name: 'community-comment', limit: 200 })).body;
    expect(items[0]).toMatchObject({
      kind: 'act',
      by: { body: { id: COMMUNE_OFFICE } },
      texts: { comment: TEXT },
      data: { posting: 'post-draft', textSha256: createHash('sha256').update(TEXT).digest('hex') },
    });
    const named = await api.services.db.$queryRaw<
      unknown[]
    >`SELECT 1 FROM "Entry" WHERE body LIKE '%Văn Dân%' OR body LIKE '%dan@example%' OR texts::text LIKE '%Văn Dân%'`;
    expect(named).toEqual([]);
  });

  test('the gathering step is not done before every published comment has its answer', async () => {
    api.clock.set('2026-10-06T03:00:00.000Z');
    expect((await submitReport()).body).toMatchObject({ code: 'comments-open', facts: { count: 1 } });
    const [row] = await waiting(planner, { status: 'published', answered: 'false' });
    await planner
      .post(`/api/community-comments/${row?.id}/answer`, {
        handling: 'accepted',
        answer: 'Đã đưa vào danh mục năm 2027.',
      })
      .expect(200);
    expect(await shown()).toMatchObject([{ handling: 'accepted', answer: 'Đã đưa vào danh mục năm 2027.' }]);
    expect((await planner.get('/api/community-comments/summary').expect(200)).body).toMatchObject({
      waiting: 0,
      unanswered: 0,
      all: 1,
    });
  });

  test('what is refused says why, is never public, and is removed after its time; so is what nobody confirmed', async () => {
    await comment({ email: 'khac@example.vn', text: 'Những lời không nên đăng.' }).expect(202);
    await confirm('khac@example.vn');
    const [row] = await waiting(planner);
    expect(
      (await planner.post(`/api/community-comments/${row?.id}/decision`, { publish: false }).expect(400)).body,
    ).toMatchObject({ code: 'invalid-input', field: 'reason' });
    await planner
      .post(`/api/community-comments/${row?.id}/decision`, { publish: false, reason: 'Xúc phạm người khác' })
      .expect(200);
    await planner.post(`/api/community-comments/${row?.id}/decision`, { publish: true }).expect(412);
    await comment({ email: 'quen@example.vn' }).expect(202);
    expect((await shown()).length).toBe(1);
    const {
      db,
      config: { incomingDir },
    } = api.services;
    const left = async (on: string) => {
      await tidy(
        { db, incomingDir, mailFiles: { dir: incomingDir, days: 30 }, onError: () => undefined },
        Date.parse(on),
      );
      return (await db.communityComment.findMany({ orderBy: { status: 'asc' } })).map(({ status }) => status);
    };
    expect(await left('2026-10-13T00:00:00Z')).toEqual(['published', 'refused', 'unconfirmed']);
    expect(await left('2026-10-14T00:00:00Z')).toEqual(['published', 'refused']);
    expect(await db.mail.count({ where: { recipient: 'quen@example.vn' } })).toBe(0);
    expect(await left('2027-01-05T00:00:00Z')).toEqual(['published']);
  });
});

test.each<[string, () => Browser, number]>([
  ['nobody signed in', () => citizen, 401],
  ['another office', () => stranger, 404],
  ['the same ward’s Committee', () => committee, 404],
])('%s neither sees nor decides what waits for the office', async (_who, by, status) => {
  const { id } = await api.services.db.communityComment.findFirstOrThrow();
  await by().post(`/api/community-comments/${id}/decision`, { publish: true }).expect(status);
  if (status === 404) expect(await waiting(by(), { status: 'published' })).toEqual([]);
});

test('the ordinary way of acts does not lodge a comment', async () => {
  expect(
    (
      await planner.post(`/api/cases/${PLAN}/acts`, {
        name: 'community-comment',
        body: COMMUNE_OFFICE,
        data: { posting: 'post-draft', comment: 'x' },
      })
    ).status,
  ).toBe(400);
});

test.each<[string, object]>([
  ['an address that is none', { email: 'dan' }],
  ['too few words', { text: 'ngắn' }],
  ['control characters', { text: `một ý kiến ${String.fromCharCode(7)} lạ` }],
  ['a field nobody knows', { publish: true }],
])('refused: %s', async (_what, more) => {
  await clearLimits();
  expect((await comment(more)).body).toMatchObject({ status: 400, code: 'invalid-input' });
});

test('a word that nobody was sent confirms nothing', async () => {
  await citizen.post('/api/public/comments/confirmation', { token: 'A'.repeat(43) }).expect(404);
});

test('one address may not comment without end, nor have one mailbox flooded: it is told how long to wait', async () => {
  await clearLimits();
  for (let sent = 0; sent < COMMENT_LIMITS.mail; sent += 1) await comment({ email: 'nhieu@example.vn' }).expect(202);
  expect((await comment({ email: 'NHIEU@example.vn' })).body).toMatchObject({
    status: 429,
    code: 'too-many-requests',
    facts: { seconds: expect.any(Number) },
  });
  for (let sent = COMMENT_LIMITS.mail + 1; sent < COMMENT_LIMITS.address; sent += 1)
    await comment({ email: `n${sent}@example.vn` }).expect(202);
  expect((await comment({ email: 'khach@example.vn' })).status).toBe(429);
});

test('S34 where the office ends, what waits for it waits for its successor, who lets it through, answers it and closes the step', async () => {
  await clearLimits();
  await comment({ email: 'sau@example.vn', text: 'Đề nghị sửa trường mầm non.' }).expect(202);
  await confirm('sau@example.vn');
  const admin = await signedIn(api, 'chief', [], { admin: true });
  const today = vnDateOf((await api.clock.at()) as string);
  await admin
    .post('/api/successions', {
      old: COMMUNE_OFFICE,
      successor: SUCCESSOR,
      on: today,
      cases: [PLAN],
      why: 'Sắp xếp lại phòng chuyên môn',
    })
    .expect(200);
  expect(await waiting(planner)).toEqual([]);
  const [row] = await waiting(successor);
  expect(row).toMatchObject({ text: 'Đề nghị sửa trường mầm non.', status: 'waiting', office: { id: SUCCESSOR } });
  await planner.post(`/api/community-comments/${row?.id}/decision`, { publish: true }).expect(404);
  await successor.post(`/api/community-comments/${row?.id}/decision`, { publish: true }).expect(200);
  await successor
    .post(`/api/community-comments/${row?.id}/answer`, { handling: 'accepted', answer: 'Đã đưa vào kế hoạch.' })
    .expect(200);
  expect((await successor.get('/api/community-comments/summary').expect(200)).body).toMatchObject({
    waiting: 0,
    unanswered: 0,
    all: 2,
  });
});

test('once the gathering step is done no comment is taken; what was said stays to be read', async () => {
  await clearLimits();
  expect((await submitReport(successor, SUCCESSOR)).status).toBe(201);
  expect((await comment()).body).toMatchObject({ status: 409, code: 'comments-closed' });
  expect((await citizen.get(POSTING).expect(200)).body).toMatchObject({ open: false, comments: { published: 2 } });
  expect((await citizen.get('/api/public/postings', { open: 'true' }).expect(200)).body.items).toEqual([]);
  expect((await citizen.get('/api/public/postings').expect(200)).body.items).toHaveLength(1);
  expect(
    (await citizen.get('/api/public/units', { parent: '22', level: 'commune', q: 'Bãi Cháy' }).expect(200)).body.items,
  ).toMatchObject([{ code: COMMUNE }]);
});

test('what a citizen wrote is erased for good; the chain holds, and the check says who erased it, when and for what', async () => {
  const { db } = api.services;
  const row = await db.communityComment.findFirstOrThrow({ where: { caseId: PLAN, status: 'published' } });
  const office = row.office === SUCCESSOR ? successor : planner;
  const erase = () =>
    office.post(`/api/community-comments/${row.id}/erasure`, { basis: 'asked', why: 'Đơn ngày 20/10.' });
  const ofIt = { caseId: PLAN, kind: 'act', name: 'community-comment', body: { contains: row.id } };
  // Nothing but the act erases.
  await expect(db.entry.updateMany({ where: ofIt, data: { texts: Prisma.DbNull } })).rejects.toThrow('append-only');
  await stranger.post(`/api/community-comments/${row.id}/erasure`, { basis: 'asked', why: 'x' }).expect(404);
  expect((await erase().expect(200)).body).toMatchObject({
    erased: true,
    name: '',
    email: '',
    address: null,
    text: '',
  });
  expect((await erase()).body.code).toBe('stale-version');
  const { texts, seq } = await db.entry.findFirstOrThrow({ where: ofIt });
  expect(texts).toBeNull();
  await expect(
    db.entry.updateMany({ where: { caseId: PLAN, seq }, data: { texts: { comment: 'x' } } }),
  ).rejects.toThrow('append-only');
  expect((await office.get(`/api/cases/${PLAN}/verification`).expect(200)).body).toMatchObject({
    faults: [],
    erased: [{ seq, by: { id: row.office }, basis: 'asked' }],
  });
  const left = await db.$queryRaw`SELECT 1 FROM "Entry" WHERE texts::text LIKE ${`%${row.text}%`}
    UNION ALL SELECT 1 FROM "CommunityComment" WHERE id = ${row.id} AND (text <> '' OR email <> '')`;
  expect(left).toEqual([]);
  expect((await citizen.get(`${POSTING}/comments`)).body.items).toContainEqual(
    expect.objectContaining({ id: row.id, erased: true, text: '' }),
  );
});
