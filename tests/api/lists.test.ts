import { foldName } from '../../domain/units/gazetteer';
import type { Browser } from './support/browser';
import { uploaded } from './support/cases';
import { startApiWithEngine, type TestEngine } from './support/engine';
import { signedIn } from './support/people';
import { readNext } from '../../api/documents/reading';
import { OWNER, register } from './support/projects';
import { zip } from './support/zip';

let api: TestEngine;
let owner: Browser;
let stranger: Browser;

beforeAll(async () => {
  api = await startApiWithEngine();
  owner = await signedIn(api, 'owner', [{ body: OWNER }]);
  stranger = await signedIn(api, 'stranger', [{ body: '01.so-y-te' }]);
  await register(owner, 'CN-1', { title: { vi: 'Cầu Bãi Cháy 2', en: 'Bai Chay Bridge 2' } });
  await register(owner, 'TR-2', { title: { vi: 'Trường học Đại Yên', en: 'School' }, group: 'C' });
  const document = await uploaded(owner, OWNER, 'letter');
  const letter = {
    body: OWNER,
    type: 'letter',
    subject: 'Xin ý kiến về đường dẫn (100% vốn tỉnh)',
    documents: [document],
  };
  await owner
    .post('/api/official-documents', { ...letter, recipients: [{ key: 'a', name: 'Công ty 100% vốn' }] })
    .expect(201);
});
afterAll(() => api.close());

const ids = async (who: Browser, address: string): Promise<string[]> =>
  ((await who.get(encodeURI(`/api${address}`)).expect(200)).body.items as { id: string }[]).map(({ id }) => id);

describe('a list is searched', () => {
  test.each([
    ['by its title without marks', 'cau bai chay', 'CN-1'],
    ['with marks, in any order, in part', 'Cháy CẦU', 'CN-1'],
    ['by its code', 'tr-2', 'TR-2'],
    ['by the beginning of a word of one or two letters', 'da ye', 'TR-2'],
    ['in English', 'bridge', 'CN-1'],
  ])('%s', async (_how, search, code) => {
    expect(await ids(owner, `/projects?search=${search}`)).toEqual([`22.project.${code}`]);
    expect(await ids(owner, `/cases?search=${search}`)).toEqual([`22.project.${code}`]);
    expect(await ids(stranger, `/cases?search=${search}`)).toEqual([]);
  });

  test('by the names of its owner and its places', async () => {
    expect(await ids(owner, '/projects?search=so xay dung')).toHaveLength(2);
    expect(await ids(owner, '/projects?search=hong gai')).toHaveLength(2);
  });

  test('a document by its subject and its issuer; signs stand for themselves', async () => {
    for (const search of ['duong dan', 'xay dung xin y kien', '100% von'])
      expect(await ids(owner, `/official-documents?search=${search}`)).toHaveLength(1);
    expect(await ids(owner, '/official-documents?search=1_0')).toEqual([]);
    expect(await ids(stranger, '/official-documents?search=duong')).toEqual([]);
  });

  test('an uploaded document by its title and file, in cases that one may see', async () => {
    const file = {
      body: OWNER,
      type: 'report',
      title: 'Báo cáo địa chất',
      filename: 'KS.txt',
      caseId: '22.project.CN-1',
    };
    expect((await owner.upload(file, 'text/plain', Buffer.from('x'))).status).toBe(201);
    expect(await ids(owner, '/documents?search=ks.txt bao')).toHaveLength(1);
    expect(await ids(owner, '/documents?search=dia chat')).toHaveLength(1);
    expect(await ids(stranger, '/documents?search=dia chat')).toEqual([]);
  });

  test('a file by the words in it, with where it says them; a damaged one by its title alone', async () => {
    const place = { body: OWNER, type: 'report', title: 'Phụ lục', caseId: '22.project.CN-1' };
    const said = 'Khoan thăm dò tại mố trụ số 3: sét dẻo, chảy yếu.';
    await owner.upload({ ...place, filename: 'Khoan.txt' }, 'text/plain', Buffer.from(said)).expect(201);
    const damaged = Buffer.from('%PDF-1.7 sét dẻo');
    await owner.upload({ ...place, filename: 'Hỏng.pdf' }, 'application/pdf', damaged).expect(201);
    while (await readNext(api.services)) continue;
    const found = async (who: Browser, search: string) =>
      (await who.get(encodeURI(`/api/documents?search=${search}`)).expect(200)).body.items;
    expect(await found(owner, 'set deo tham do')).toMatchObject([{ filename: 'Khoan.txt', excerpt: said }]);
    expect(await found(owner, '"sét dẻo"')).toHaveLength(1);
    expect(await found(owner, '"dẻo sét"')).toEqual([]);
    expect(await found(stranger, 'set deo')).toEqual([]);
    expect(await found(owner, 'hong.pdf')).toMatchObject([{ excerpt: null }]);
  });

  test('what was written here is found once, though it is kept as Word and as PDF', async () => {
    const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    const written = { body: OWNER, title: 'Tờ trình chủ trương', caseId: '22.project.CN-1' };
    await owner
      .upload({ ...written, type: 'text', filename: 'TT.docx' }, word, zip({ 'word/document.xml': '' }))
      .expect(201);
    const pdf = { ...written, type: 'text-pdf', filename: 'TT.pdf' };
    const { id } = (await owner.upload(pdf, 'application/pdf', Buffer.from('%PDF-1.4')).expect(201)).body;
    expect(await ids(owner, '/documents?search=to trinh chu truong')).toEqual([id]);
    expect(await ids(owner, '/documents?search=tt.docx')).toHaveLength(1);
  });

  test.each(['Đặng Thị Hoà – QĐ-UBND', 'ƯỚC  TÍNH\tỶ lệ', 'x'])('%s reads the same in the database', async (text) => {
    const [row] = await api.services.db.$queryRaw<{ plain: string }[]>`SELECT plain_text(${text}) AS plain`;
    expect(row?.plain).toBe(foldName(text));
  });
});

describe('a list is narrowed', () => {
  test.each([
    ['group=C', ['TR-2']],
    ['group=C&capitalFrom=200000', []],
    ['capitalTo=125001&status=running', ['TR-2', 'CN-1']],
    ['holder=22.so-xay-dung&open=true', ['TR-2', 'CN-1']],
    ['late=true', []],
    ['dueBy=2026-09-14', []],
    ['openedFrom=2026-09-15&openedTo=2026-09-15&late=false', ['TR-2', 'CN-1']],
    ['openedTo=2026-09-14', []],
  ])('by %s', async (query, codes) => {
    expect((await ids(owner, `/projects?${query}`)).sort()).toEqual(codes.map((code) => `22.project.${code}`).sort());
  });
});

describe('views of a list', () => {
  const views = async (who: Browser, list: string) => (await who.get(`/api/views?list=${list}`).expect(200)).body.items;

  test('are offered to all, each with how many cases one may see in it', async () => {
    expect(await views(owner, 'projects')).toMatchObject([
      { id: 'running', name: { en: 'Running' }, query: 'status=running', own: false, count: 2 },
    ]);
    expect(await views(stranger, 'projects')).toMatchObject([{ count: 0 }]);
  });

  test('are kept by name, are one’s own, and go', async () => {
    await owner.post('/api/views', { list: 'projects', name: 'Nhóm B', query: 'group=A' }).expect(201);
    const { id } = (await owner.post('/api/views', { list: 'projects', name: 'Nhóm B', query: 'group=B' }).expect(201))
      .body;
    await owner.post('/api/views', { list: 'projects', name: 'Cũ', query: 'colour=red' }).expect(201);
    expect((await views(owner, 'projects')).slice(1)).toMatchObject([
      { name: { vi: 'Cũ' }, own: true, count: null },
      { id, name: { vi: 'Nhóm B' }, query: 'group=B', count: 1 },
    ]);
    expect(await views(stranger, 'projects')).toHaveLength(1);
    await stranger.delete(`/api/views/${id}`).expect(404);
    await owner.delete(`/api/views/${id}`).expect(204);
    expect(await views(owner, 'projects')).toHaveLength(2);
  });

  test('of tasks and of late steps are counted too; one whose unit is gone has no count', async () => {
    for (const [list, query] of [
      ['inbox', 'kind=project'],
      ['inbox', 'overdue=true'],
      ['overdue', 'within=22'],
      ['overdue', 'within=nowhere'],
    ])
      await owner.post('/api/views', { list, name: query, query }).expect(201);
    const tasks = (await owner.get('/api/inbox?kind=project').expect(200)).body.items;
    expect(tasks.length).toBeGreaterThan(0);
    const counts = async (list: string) =>
      (await views(owner, list))
        .filter(({ own }: { own: boolean }) => own)
        .map(({ count }: { count: number }) => count);
    expect(await counts('inbox')).toEqual([tasks.length, 0]);
    expect(await counts('overdue')).toEqual([0, null]);
  });

  test('of no list there is, or of another address, are refused by field', async () => {
    for (const more of [{ list: 'officers' }, { query: 'a b' }, { name: '' }])
      await owner.post('/api/views', { list: 'projects', name: 'x', query: '', ...more }).expect(400);
  });
});

test('which columns of a list one leaves out is kept for oneself, each list’s newest', async () => {
  const columns = async (who: Browser) => (await who.get('/api/views/columns').expect(200)).body.items;
  await owner.put('/api/views/columns', { list: 'overdue', hidden: ['clause'] }).expect(204);
  await owner.put('/api/views/columns', { list: 'cases', hidden: ['year'] }).expect(204);
  await owner.put('/api/views/columns', { list: 'overdue', hidden: [] }).expect(204);
  expect(await columns(owner)).toEqual([
    { list: 'cases', hidden: ['year'] },
    { list: 'overdue', hidden: [] },
  ]);
  expect(await columns(stranger)).toEqual([]);
  await owner.put('/api/views/columns', { list: 'officers', hidden: [] }).expect(400);
});
