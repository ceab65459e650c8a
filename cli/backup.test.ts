import { broughtBack } from './backup';

const report = { cases: 3, entries: 41, faults: [], law: [], erased: [] };
const english = { json: false, lang: 'en' as const };

describe('what a restore answers', () => {
  test('given a whole backup, when it is put back, then cases, entries and documents are named, in either language', () => {
    const brought = { report, gone: [], documents: 7 };
    expect(broughtBack(brought, english)).toEqual({
      text: '3 cases, 41 entries, 7 documents\nRestored. Now start; open cases go on by themselves, from the register.\n',
      code: 0,
    });
    expect(broughtBack(brought, { lang: 'vi' }).text).toMatch(/^3 hồ sơ, 41 dòng sổ, 7 tệp tài liệu\n/);
  });

  test('given an archive, when it is brought back as of an instant, then the last one on record is named first', () => {
    const { text } = broughtBack({ report, gone: [], lastAt: '2026-12-01T02:30:00.000Z' }, english);
    expect(text).toMatch(/^On record until 2026-12-01T02:30:00.000Z. 3 cases, 41 entries\n/);
    expect(broughtBack({ report, gone: [], lastAt: null }, english).text).toMatch(/^On record until the base copy\. /);
  });

  test('given a fault or a document that is nowhere, then it is said and the exit code tells it', () => {
    const lost = broughtBack({ report, gone: ['ab'], documents: 7 }, english);
    expect([lost.code, lost.text]).toEqual([1, expect.stringContaining('Document ab is in no store any more')]);
    const wrong = broughtBack({ report: { ...report, law: ['annual@1'] }, gone: [] }, english);
    expect(wrong).toEqual({ text: expect.stringContaining('1 places of the register do not hold'), code: 1 });
    expect(wrong.text).not.toContain('Restored');
  });

  test('as JSON it has the same figures whichever way it came', () => {
    const { text } = broughtBack({ report, gone: [], documents: 7 }, { json: true, lang: 'vi' });
    expect(JSON.parse(text)).toEqual({ documents: 7, cases: 3, entries: 41, faults: [], law: [], gone: [] });
  });
});
