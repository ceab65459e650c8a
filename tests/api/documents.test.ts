import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { diskStore } from '../../api/documents/stores/disk';
import { roomOf, takeRoom } from '../../api/documents/room';
import { copyNext, keptStore } from '../../api/documents/stores/kept';
import { startApi, type TestApi } from './support/api';
import type { Browser } from './support/browser';
import { signedIn } from './support/people';
import { until } from './support/plan';
import { zip } from './support/zip';

let api: TestApi;
let planner: Browser;
let stranger: Browser;
beforeAll(async () => {
  api = await startApi();
  planner = await signedIn(api, 'planner', [{ body: '22.so-tai-chinh', role: 'officer' }]);
  stranger = await signedIn(api, 'stranger', [{ body: '79.ubnd' }]);
  for (const [id, unit] of [
    ['case-22', '22'],
    ['case-79', '79'],
  ] as const) {
    await api.services.db.case.create({ data: { id, unit, kind: 'plan-cycle', title: {}, openedAt: new Date() } });
  }
});
afterAll(() => api.close());

const PDF = 'application/pdf';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ODT = 'application/vnd.oasis.opendocument.text';
const ODS = 'application/vnd.oasis.opendocument.spreadsheet';
const pdf = (text = 'kế hoạch') => Buffer.from(`%PDF-1.7\n${text}`);
const plan = {
  body: '22.so-tai-chinh',
  caseId: 'case-22',
  step: 'first-draft',
  type: 'draft-plan',
  title: 'Dự thảo',
  filename: 'Dự thảo kế hoạch.pdf',
};
const incoming = () =>
  existsSync(api.services.config.incomingDir) ? readdirSync(api.services.config.incomingDir) : [];

describe('an upload', () => {
  test('is kept by its hash and comes back unchanged', async () => {
    const bytes = pdf('một');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { body, headers } = await planner.upload(plan, PDF, bytes).expect(201);
    expect(body).toMatchObject({
      version: 1,
      sha256,
      size: bytes.length,
      mediaType: PDF,
      byBody: '22.so-tai-chinh',
      filename: plan.filename,
    });
    expect(headers.location).toBe(`/api/documents/${body.id}`);
    expect(existsSync(join(api.dir, 'documents', sha256.slice(0, 2), sha256.slice(2)))).toBe(true);
    const content = await planner.get(`/api/documents/${body.id}/content`).buffer(true).expect(200);
    expect(content.body).toEqual(bytes);
    expect(content.headers).toMatchObject({
      'content-type': PDF,
      'x-content-type-options': 'nosniff',
      etag: `"${sha256}"`,
      'content-disposition': `attachment; filename*=UTF-8''D%E1%BB%B1%20th%E1%BA%A3o%20k%E1%BA%BF%20ho%E1%BA%A1ch.pdf`,
      'content-security-policy': "default-src 'none'; sandbox",
    });
    await planner
      .get(`/api/documents/${body.id}/content`)
      .set({ 'If-None-Match': `"${sha256}"` })
      .expect(304);
    expect(incoming()).toEqual([]);
  });

  test('of the same content twice makes two documents over one file', async () => {
    const [first, second] = await Promise.all([
      planner.upload(plan, PDF, pdf('hai')),
      planner.upload(plan, PDF, pdf('hai')),
    ]);
    expect(first.body.id).not.toBe(second.body.id);
    expect(first.body.sha256).toBe(second.body.sha256);
    for (const { body } of [first, second]) await planner.get(`/api/documents/${body.id}/content`).expect(200);
    expect(incoming()).toEqual([]);
  });

  test('sent again under one key is one document; another under that key is refused', async () => {
    const send = (bytes: Buffer) => planner.upload(plan, PDF, bytes).set({ 'Idempotency-Key': 'one-plan' });
    const [first, again] = [await send(pdf('once')).expect(201), await send(pdf('once')).expect(201)];
    expect(again.body).toEqual(first.body);
    expect((await send(pdf('another'))).body).toMatchObject({ code: 'key-reused' });
    const { body } = await planner.get('/api/documents', { series: first.body.series });
    expect(body.items).toHaveLength(1);
  });

  test('may be a new version, of one’s own body’s document in the same case', async () => {
    const { body: first } = await planner.upload(plan, PDF, pdf('v1'));
    const versions = await Promise.all(
      [2, 3, 4].map((n) => planner.upload({ ...plan, series: first.series }, PDF, pdf(`v${n}`))),
    );
    expect(versions.map(({ body }) => body.version).sort()).toEqual([2, 3, 4]);
    const { body } = await planner.get('/api/documents', { series: first.series, limit: 3 });
    expect(body.items).toHaveLength(3);
    expect(
      (await planner.get('/api/documents', { series: first.series, limit: 3, cursor: body.next })).body.items,
    ).toHaveLength(1);
    await planner.upload({ ...plan, caseId: undefined, series: first.series }, PDF, pdf()).expect(404);
    await stranger
      .upload({ ...plan, body: '79.ubnd', caseId: 'case-79', series: first.series }, PDF, pdf())
      .expect(404);
  });

  test.each([
    ['docx', DOCX, zip({ '[Content_Types].xml': '', 'word/document.xml': 'x' })],
    ['xlsx', XLSX, zip({ '[Content_Types].xml': '', 'xl/workbook.xml': 'x' })],
    ['odt', ODT, zip({ mimetype: ODT, 'content.xml': '' })],
    ['ods', ODS, zip({ mimetype: ODS, 'content.xml': '' })],
    ['csv', 'text/csv; charset=utf-8', Buffer.from('chỉ tiêu,giá trị\nGRDP,10')],
    ['txt', 'text/plain', Buffer.from('Góp ý')],
    ['png', 'image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])],
    ['jpeg', 'image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
  ])('may be %s', async (extension, mediaType, bytes) => {
    await planner.upload({ ...plan, filename: `Tệp.${extension}` }, mediaType, bytes).expect(201);
  });

  test.each([
    ['title', { title: 'Báo cáo (TỐI MẬT)' }, 'Nội dung'],
    ['filename', { filename: 'MẬT - báo cáo.txt' }, 'Nội dung'],
    ['head', {}, 'UBND TỈNH QUẢNG NINH\nTUYỆT MẬT\nBáo cáo'],
  ])(
    'that bears the mark of a State secret in its %s is refused and leaves nothing behind',
    async (_at, more, text) => {
      const asked = { ...plan, filename: 'báo cáo.txt', ...more };
      const { body } = await planner.upload(asked, 'text/plain', Buffer.from(text)).expect(422);
      expect(body).toMatchObject({ code: 'state-secret', facts: { mark: expect.stringMatching(/MẬT$/) } });
      expect(incoming()).toEqual([]);
    },
  );

  test.each([
    ['a program called PDF', PDF, 'a.pdf', Buffer.from('MZ\x90\x00'), 400, 'content'],
    ['a page called PDF', PDF, 'a.pdf', Buffer.from('<html>%PDF-'), 400, 'content'],
    ['any zip called docx', DOCX, 'a.docx', zip({ 'virus.exe': 'x' }), 400, 'content'],
    ['a spreadsheet called docx', DOCX, 'a.docx', zip({ 'xl/workbook.xml': 'x' }), 400, 'content'],
    [
      'a docx with macros',
      DOCX,
      'a.docx',
      zip({ 'word/document.xml': 'x', 'word/vbaProject.bin': 'x' }),
      400,
      'content',
    ],
    ['a zip without an end', DOCX, 'a.docx', Buffer.from('PK\x03\x04word/document.xml'), 400, 'content'],
    ['bytes called text', 'text/plain', 'a.txt', Buffer.from([0x41, 0xff, 0xfe]), 400, 'content'],
    ['nothing', PDF, 'a.pdf', Buffer.alloc(0), 400, 'content'],
    ['a name of another type', PDF, 'a.exe', pdf(), 400, 'filename'],
    ['a zip', 'application/zip', 'a.zip', zip({ a: 'x' }), 415, undefined],
    ['a page', 'text/html', 'a.html', Buffer.from('<p>'), 415, undefined],
    ['a picture with scripts', 'image/svg+xml', 'a.svg', Buffer.from('<svg>'), 415, undefined],
    ['a type from an object’s depths', 'constructor/x', 'a.pdf', pdf(), 415, undefined],
  ])('that is %s is refused and leaves nothing behind', async (_case, mediaType, filename, bytes, status, field) => {
    const { body } = await planner.upload({ ...plan, filename }, mediaType, bytes).expect(status);
    expect(body.field).toBe(field);
    expect(incoming()).toEqual([]);
  });

  test.each([
    '../../etc/passwd.pdf',
    '..\\a.pdf',
    '/a.pdf',
    'a\u0000.pdf',
    'a\n.pdf',
    '..',
    `${'a'.repeat(300)}.pdf`,
    'fdp.\u202ea.pdf',
    'a\u061c.pdf',
    'kế\u200bhoạch.pdf',
    'CON.pdf',
    'lpt1.báo cáo.pdf',
    'a.exe.pdf',
    'a.docm .pdf',
    '.pdf',
  ])('called %j is refused', async (filename) => {
    expect((await planner.upload({ ...plan, filename }, PDF, pdf()).expect(400)).body.field).toBe('filename');
  });

  test('larger than the limit is refused, whether or not it says how long it is', async () => {
    const { body } = await planner.upload(plan, PDF, Buffer.concat([pdf(), Buffer.alloc(1_000_000)])).expect(413);
    expect(body).toMatchObject({ code: 'too-large', facts: { limit: 1_000_000 } });
    expect(await streamed(3_000_000)).toBe(413);
    expect(incoming()).toEqual([]);
  });

  test('that breaks off leaves nothing behind', async () => {
    await expect(streamed(500_000, true)).rejects.toThrow();
    for (let tries = 0; incoming().length > 0 && tries < 50; tries++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(incoming()).toEqual([]);
  });

  test('for a body or a case that is not one’s own is refused, and says no more of it', async () => {
    const other = await planner.upload({ ...plan, body: '79.ubnd' }, PDF, pdf()).expect(403);
    expect(other.body).toMatchObject({ code: 'no-seat', facts: { body: '79.ubnd', on: '2026-09-15' } });
    const hidden = await planner.upload({ ...plan, caseId: 'case-79' }, PDF, pdf()).expect(404);
    const missing = await planner.upload({ ...plan, caseId: 'case-none' }, PDF, pdf()).expect(404);
    expect({ ...hidden.body, instance: '' }).toEqual({ ...missing.body, instance: '' });
  });
});

describe('bytes that are no longer what was uploaded', () => {
  const placeOf = (sha256: string) => join(api.dir, 'documents', sha256.slice(0, 2), sha256.slice(2));
  const damages: [string, (path: string) => void][] = [
    ['altered', (path) => writeFileSync(path, pdf('mười TỶ'))],
    ['cut short', (path) => truncateSync(path, 4)],
    ['gone', (path) => rmSync(path)],
  ];

  test.each(damages)(
    '%s, they are refused; an upload of the right ones heals every document of theirs',
    async (how, damage) => {
      const bytes = pdf(`mười tỷ, ${how}`);
      const { body } = await planner.upload(plan, PDF, bytes).expect(201);
      const content = () => planner.get(`/api/documents/${body.id}/content`).buffer(true);
      damage(placeOf(body.sha256));
      expect((await content()).body).toMatchObject({
        status: 409,
        code: 'document-damaged',
        facts: { sha256: body.sha256 },
      });
      await planner.upload(plan, PDF, bytes).expect(201);
      expect((await content().expect(200)).body).toEqual(bytes);
      expect(incoming()).toEqual([]);
    },
  );
});

describe('a body’s room for documents', () => {
  const BODY = '22.so-xay-dung';
  const own = { ...plan, body: BODY, caseId: undefined };
  const at = `/api/document-room/${BODY}`;
  const why = 'Đợt thẩm định dự án';

  test('is known to whoever acts there, set by an administrator, and never overstepped', async () => {
    const builder = await signedIn(api, 'builder', [{ body: BODY }]);
    const admin = await signedIn(api, 'rooms', [], { adminOf: '22' });
    await builder.upload(own, PDF, pdf('x'.repeat(600_000))).expect(201);
    expect((await builder.get(at).expect(200)).body).toEqual({
      body: BODY,
      used: 600_009,
      limit: 1_000_000_000,
      own: false,
    });
    await stranger.get(at).expect(404);
    await builder.put(at, { bytes: 2, why }).expect(403);
    const elsewhere = await signedIn(api, 'rooms-79', [], { adminOf: '79' });
    await elsewhere.put(at, { bytes: 2, why }).expect(403);
    await admin.put(at, { bytes: 2_000_000, why }).expect(200);
    // Of three at once two find room.
    const at3 = await Promise.all([1, 2, 3].map((n) => builder.upload(own, PDF, pdf(`${n}`.repeat(600_000)))));
    expect(at3.map(({ status }) => status).sort()).toEqual([201, 201, 413]);
    const { body: refused } = await builder.upload(own, PDF, pdf('y'.repeat(600_000))).expect(413);
    expect(refused).toMatchObject({
      code: 'documents-full',
      facts: { body: BODY, used: 1.8, limit: 2, size: 0.6 },
      detail: expect.stringContaining('Ask the administrator'),
    });
    expect(incoming()).toEqual([]);
    const events = await api.services.db.accountEvent.findMany({ where: { subject: BODY } });
    expect(events).toMatchObject([{ name: 'room-set', data: { bytes: 2_000_000, why } }]);
    expect((await admin.put(at, { bytes: null, why }).expect(200)).body).toMatchObject({ own: false });
    await builder.upload(own, PDF, pdf('y'.repeat(600_000))).expect(201);
  });
});

test('of two who fill the last room of a body the second waits for the first, and finds none', async () => {
  const { db } = api.services;
  const row = await db.document.findFirstOrThrow({ where: { byBody: plan.body } });
  const { used } = await roomOf(db, plan.body, 0);
  const others = async () => {
    const [one] = await db.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM pg_locks l
      JOIN pg_database d ON d.oid = l.database WHERE d.datname = current_database() AND l.locktype = 'advisory' AND NOT l.granted`;
    return one!.n > 0;
  };
  await db.bodyRoom.create({ data: { body: plan.body, bytes: used + 1_000, by: 'x' } });
  let second: Promise<{ status: number }> | undefined;
  await db.$transaction(
    async (tx) => {
      await takeRoom(tx, plan.body, 1_000, 0);
      let over = false;
      second = planner.upload(plan, PDF, pdf('cuối')).then((answer) => ((over = true), answer));
      await until(async () => over || (await others()));
      await tx.document.create({ data: { ...row, id: 'last', series: 'last', version: 1, size: 1_000 } });
    },
    { timeout: 30_000 },
  );
  expect((await second)?.status).toBe(413);
  await db.document.delete({ where: { id: 'last' } });
  await db.bodyRoom.delete({ where: { body: plan.body } });
});

describe('a second store', () => {
  const placeOf = (folder: string, sha256: string) => join(api.dir, folder, sha256.slice(0, 2), sha256.slice(2));
  const stores = () => ({ first: diskStore(join(api.dir, 'documents')), second: diskStore(join(api.dir, 'mirror')) });
  const copyAll = async () => {
    while (await copyNext(stores(), api.services));
  };

  test('gets a copy of all there is, and heals what is damaged in the first as soon as it is read', async () => {
    const bytes = pdf('ba tỷ');
    const { sha256 } = (await planner.upload(plan, PDF, bytes).expect(201)).body;
    await copyAll();
    writeFileSync(placeOf('documents', sha256), 'ba TỶ');
    expect(await buffer(await keptStore(stores(), api.services).get(sha256))).toEqual(bytes);
    expect(readFileSync(placeOf('documents', sha256))).toEqual(bytes);
    expect(await api.services.db.documentDamage.count({ where: { sha256 } })).toBe(0);
  });

  test('that has lost it too heals nothing; what is damaged is shown until the right bytes come', async () => {
    const admin = await signedIn(api, 'root', [], { admin: true });
    const bytes = pdf('bốn tỷ');
    const { id, sha256 } = (await planner.upload(plan, PDF, bytes).expect(201)).body;
    await copyAll();
    for (const folder of ['documents', 'mirror']) writeFileSync(placeOf(folder, sha256), 'bốn TỶ');
    await expect(keptStore(stores(), api.services).get(sha256)).rejects.toMatchObject({ code: 'document-damaged' });
    const damaged = async () => (await admin.get('/api/operation').expect(200)).body.damaged;
    expect(await damaged()).toMatchObject([{ id, case: 'case-22', title: plan.title, sha256 }]);
    await planner.upload(plan, PDF, bytes).expect(201);
    expect(await damaged()).toEqual([]);
  });
});

test('a document that one may not see is as one that does not exist', async () => {
  const { body } = await planner.upload(plan, PDF, pdf('bí mật'));
  for (const path of [`/api/documents/${body.id}`, `/api/documents/${body.id}/content`]) {
    const hidden = await stranger.get(path).expect(404);
    const missing = await stranger.get(path.replace(body.id, '00000000-0000-4000-8000-000000000000')).expect(404);
    expect({ ...hidden.body, instance: '' }).toEqual({ ...missing.body, instance: '' });
  }
  await stranger.get('/api/documents', { series: body.series }).expect(404);
  await stranger.get('/api/documents', { caseId: 'case-22' }).expect(404);
  await stranger.get('/api/documents').expect(400);
});

test('a document may be read by whoever may see its case', async () => {
  const { body } = await planner.upload(plan, PDF, pdf('mở'));
  const reader = await signedIn(api, 'reader', [{ body: '22.hdnd', role: 'deputy' }]);
  await reader.get(`/api/documents/${body.id}`).expect(200);
  expect((await reader.get('/api/documents', { caseId: 'case-22', step: 'first-draft' })).body.items[0].id).toBe(
    body.id,
  );
});

/** Uploads in chunks without saying how many; the status, or the error of a connection cut halfway. */
function streamed(size: number, cut = false): Promise<number> {
  const { body: byBody, ...about } = plan;
  const path = `/api/documents?${new URLSearchParams({ byBody, ...about }).toString()}`;
  const headers = {
    'Content-Type': PDF,
    'X-CSRF-Token': planner.token,
    Cookie: planner.cookie,
    'Transfer-Encoding': 'chunked',
  };
  return new Promise((resolve, reject) => {
    const { port } = api.server.address() as AddressInfo;
    const request = httpRequest({ port, path, method: 'POST', headers }, (response) =>
      resolve(response.resume().statusCode ?? 0),
    );
    request.on('error', reject);
    request.write(pdf());
    for (let sent = 0; sent < size; sent += 100_000) request.write(Buffer.alloc(100_000, 0x20));
    if (cut) setTimeout(() => request.destroy(new Error('cut')), 50);
    else request.end();
  });
}
