import { foldName } from '../../domain/units/gazetteer';
import type { Browser } from './support/browser';
import { uploaded } from './support/cases';
import { startApiWithEngine, type TestEngine } from './support/engine';
import { signedIn } from './support/people';
import { OWNER, register } from './support/projects';

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
