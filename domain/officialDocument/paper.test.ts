import {
  addresseeLines,
  baseLines,
  cellText,
  dateLine,
  drafterLine,
  notationOf,
  numberLine,
  type Paper,
  pointLetter,
  recipientLines,
  referenceTo,
  roman,
  signatureLines,
} from './paper';
import { examplePaper as paper } from './paperFixture';
import { DOCUMENT_TYPES, type DocumentType } from './types';

const printed = (type: DocumentType, number: number | null, issuer: string, unit = ''): string =>
  numberLine({ number, notation: notationOf(type, issuer, unit) });

describe("the annex's own examples", () => {
  test('numbers and notations', () => {
    expect(printed('decision', 15, 'BNV')).toBe('Số: 15/QĐ-BNV');
    expect(printed('letter', 5, 'BNV', 'VP')).toBe('Số: 05/BNV-VP');
    expect(printed('letter', 12, 'UBND', 'VX')).toBe('Số: 12/UBND-VX');
  });

  test('places and dates: a zero before days below 10 and months 1 and 2', () => {
    expect(dateLine({ place: 'Hà Nội', date: '2020-01-05' })).toBe('Hà Nội, ngày 05 tháng 01 năm 2020');
    expect(dateLine({ place: 'Thành phố Hồ Chí Minh', date: '2019-06-29' })).toBe(
      'Thành phố Hồ Chí Minh, ngày 29 tháng 6 năm 2019',
    );
  });

  test('who signs', () => {
    const signed = (powers: Paper['signature']['powers'], position: string | null) =>
      signatureLines({ powers, position, alsoAs: null, name: null });
    expect(signed([{ capacity: 'TM.', of: 'Ủy ban nhân dân' }], 'Chủ tịch')).toEqual([
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
    ]);
    expect(signed([{ capacity: 'KT.', of: 'Bộ trưởng' }], 'Thứ trưởng')).toEqual(['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG']);
    expect(signed([{ capacity: 'Q.', of: 'Bộ trưởng' }], null)).toEqual(['Q. BỘ TRƯỞNG']);
  });

  test('whom it is for', () => {
    expect(addresseeLines({ addressees: ['Bộ Nội vụ'] })).toEqual(['Bộ Nội vụ']);
    expect(addresseeLines({ addressees: ['Bộ Nội vụ', 'Bộ Kế hoạch và Đầu tư', 'Bộ Tài chính'] })).toEqual([
      '- Bộ Nội vụ;',
      '- Bộ Kế hoạch và Đầu tư;',
      '- Bộ Tài chính.',
    ]);
    expect(recipientLines(paper({ type: 'decision' }))).toEqual(['- Lưu: VT, TCCB.']);
    const letter = paper({ addressees: ['Bộ Nội vụ'], recipients: ['Bộ trưởng'], kept: { unit: 'NVĐP', copies: 2 } });
    expect(recipientLines(letter)).toEqual(['- Như trên;', '- Bộ trưởng;', '- Lưu: VT, NVĐP (2).']);
    expect(drafterLine({ drafter: { sign: 'pl', copies: 300 } })).toBe('PL.(300)');
  });
});

test('what is not known yet leaves room', () => {
  expect(printed('submission', null, 'UBND')).toMatch(/^Số: \u00a0+\/TTr-UBND$/);
  expect(dateLine({ place: 'Huế', date: null }).replaceAll('\u00a0', ' ')).toBe('Huế, ngày …  tháng …  năm …');
});

test('months from March on have no zero', () =>
  expect(dateLine({ place: 'Huế', date: '2026-02-01' }) + dateLine({ place: ' Huế', date: '2026-03-10' })).toBe(
    'Huế, ngày 01 tháng 02 năm 2026 Huế, ngày 10 tháng 3 năm 2026',
  ));

test('a telegram says nothing of those above; its receivers stand elsewhere', () =>
  expect(recipientLines(paper({ type: 'telegram', addressees: ['Bộ Nội vụ'] }))).toEqual(['- Lưu: VT, TCCB.']));

test('bases end with a semicolon, the last with a full stop', () =>
  expect(baseLines({ bases: ['Căn cứ Luật A', 'Căn cứ Luật B'] })).toEqual(['Căn cứ Luật A;', 'Căn cứ Luật B.']));

test('a document as another names it', () => {
  expect(referenceTo(paper({ type: 'decision' }))).toBe(
    'Quyết định số 15/QĐ-BNV ngày 05 tháng 01 năm 2020 của Bộ Nội vụ',
  );
  expect(referenceTo(paper({ type: 'letter-of-office', notation: '' }))).toBe(
    'Thư công ngày 05 tháng 01 năm 2020 của Bộ Nội vụ',
  );
});

test('Roman figures, and letters in the order of the Vietnamese alphabet', () => {
  expect([1, 2, 3, 4, 5, 9, 14, 49].map(roman)).toEqual(['I', 'II', 'III', 'IV', 'V', 'IX', 'XIV', 'XLIX']);
  expect([1, 2, 3, 4, 5, 6, 7].map(pointLetter).join('')).toBe('abcdđeg');
  expect(() => pointLetter(24)).toThrow('at most 23');
});

test('figures have a decimal comma', () =>
  expect(['Tổng số', { figure: '8.25' }, { figure: '1234567.5' }].map(cellText)).toEqual([
    'Tổng số',
    '8,25',
    '1.234.567,5',
  ]));

test('the types are those of art. 7: 29, of which only the letter and the letter of office have no abbreviation', () => {
  const types = Object.entries(DOCUMENT_TYPES);
  expect(types).toHaveLength(29);
  expect(types.filter(([, { abbreviation }]) => !abbreviation).map(([id]) => id)).toEqual([
    'letter',
    'letter-of-office',
  ]);
  const given = types.flatMap(([, { abbreviation }]) => abbreviation ?? []);
  expect(given.join(' ')).toBe(
    'NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB',
  );
});
