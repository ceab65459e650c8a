import { Document, Packer, Paragraph, TextRun } from 'docx';
import PizZip from 'pizzip';
import type { DomainError } from '../../domain/errors';
import { examplePaper } from '../../domain/officialDocument/paperFixture';
import { checkOwnTemplate, fillOwnTemplate, MOST_BYTES } from './ownTemplate';

/** A province's file: a paragraph a line, each scattered over runs of a few letters as Word does. */
const file = (...lines: string[]): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: lines.map(
            (line) => new Paragraph({ children: [...line.matchAll(/.{1,5}/g)].map(([part]) => new TextRun(part)) }),
          ),
        },
      ],
    }),
  );

const LETTER = [
  'UBND TỈNH {co_quan_ban_hanh}',
  'Số: {so}/{ky_hieu}',
  '{dia_danh}, {ngay_thang}',
  'V/v {trich_yeu}',
  'Kính gửi:',
  '{#kinh_gui}',
  '{.}',
  '{/kinh_gui}',
  '{@noi_dung}',
  '{ho_ten}',
  '{#noi_nhan}',
  '{.}',
  '{/noi_nhan}',
];
const without = (start: string): string[] => LETTER.filter((line) => !line.startsWith(start));

const refusal = async (act: () => unknown): Promise<[string, unknown]> => {
  try {
    await act();
  } catch (error) {
    const { code, facts } = error as DomainError;
    return [code, facts.placeholder ?? facts.limit];
  }
  return ['none', undefined];
};

const paper = examplePaper({
  addressees: ['Bộ Nội vụ', 'Bộ Tài chính'],
  notation: 'BNV-VP',
  number: 5,
  blocks: [
    { kind: 'paragraph', text: 'Nội dung văn bản.' },
    { kind: 'table', title: null, measure: null, columns: [{ head: 'GRDP', share: 1 }], rows: [[{ figure: '8.25' }]] },
  ],
  signature: { powers: [], position: 'Bộ trưởng', alsoAs: null, name: 'Trần Văn B' },
});

/** The words of a Word file, paragraph by paragraph. */
const words = (bytes: Buffer): string[] => {
  const xml = new PizZip(bytes).file('word/document.xml')?.asText() ?? '';
  return xml
    .split('</w:p>')
    .map((part) => [...part.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map(([, text]) => text).join(''))
    .filter(Boolean);
};

test('a province’s file is filled with the document, tables included', async () => {
  expect(words(await fillOwnTemplate(await file(...LETTER), paper))).toEqual([
    'UBND TỈNH BỘ NỘI VỤ',
    'Số: 05/BNV-VP',
    'Hà Nội, ngày 05 tháng 01 năm 2020',
    'V/v nâng bậc lương năm 2019',
    'Kính gửi:',
    '- Bộ Nội vụ;',
    '- Bộ Tài chính.',
    'Nội dung văn bản.',
    'GRDP',
    '8,25',
    './.',
    'Trần Văn B',
    '- Như trên;',
    '- Lưu: VT, TCCB.',
  ]);
});

describe('a file that can’t stand for the layout is refused', () => {
  test.each<[string, string[], string, string]>([
    ['an unknown placeholder', [...LETTER, '{ten_nguoi_ky}'], 'template-placeholder-unknown', 'ten_nguoi_ky'],
    ['an unknown one within a loop', [...LETTER, '{#can_cu}{ten}{/can_cu}'], 'template-placeholder-unknown', 'ten'],
    ['one missing', without('V/v'), 'template-placeholder-missing', 'trich_yeu'],
    ['lines written as a word', [...without('{@'), '{noi_dung}'], 'template-placeholder-form', 'noi_dung'],
    ['a tag that is not closed', [...without('{ho_ten'), '{ho_ten'], 'template-tag-broken', 'ho_ten'],
    ['a loop that is not closed', [...LETTER, '{#can_cu} x'], 'template-tag-broken', 'can_cu'],
    ['a loop closed by another', [...LETTER, '{#can_cu}{/noi_nhan}'], 'template-tag-broken', 'can_cu'],
    ['content beside other words', [...without('{@'), 'x {@noi_dung}'], 'template-tag-broken', 'noi_dung'],
  ])('%s', async (_, lines, code, placeholder) => {
    const bytes = await file(...lines);
    expect(await refusal(() => checkOwnTemplate(bytes, 'letter'))).toEqual([code, placeholder]);
  });

  test('no Word file, and a damaged one', async () => {
    const bytes = await file(...LETTER);
    const damaged = [
      Buffer.from('hello'),
      bytes.subarray(0, bytes.length - 200),
      new PizZip().file('a', 'b').generate({ type: 'nodebuffer' }),
    ];
    for (const one of damaged) {
      expect(await refusal(() => checkOwnTemplate(one, 'letter'))).toEqual(['template-damaged', undefined]);
    }
  });

  test('one of more than 25 MB', async () =>
    expect(await refusal(() => checkOwnTemplate(Buffer.alloc(MOST_BYTES + 1), 'letter'))).toEqual([
      'too-large',
      26_214_400,
    ]));

  test.each([
    ['words', 'word/more.xml', 16_777_216],
    ['pictures', 'word/media/image9.png', 262_144_000],
  ])('a small one that unpacks to more %s than anybody draws', async (_what, name, limit) => {
    const zip = new PizZip(await file(...LETTER));
    const bytes = zip.file(name, 'x').generate({ type: 'nodebuffer' });
    // The last entry of the archive's list of contents says how much it unpacks to.
    bytes.writeUInt32LE(300 * 1024 * 1024, bytes.lastIndexOf('PK\x01\x02', undefined, 'latin1') + 24);
    expect(await refusal(() => checkOwnTemplate(bytes, 'letter'))).toEqual(['too-large', limit]);
  });
});

test('what a type needs differs: a decision has bases, a letter has addressees', async () => {
  const bytes = await file(...LETTER);
  expect(await refusal(() => checkOwnTemplate(bytes, 'letter'))).toEqual(['none', undefined]);
  expect(await refusal(() => checkOwnTemplate(bytes, 'decision'))).toEqual(['template-placeholder-missing', 'can_cu']);
});

test('characters that XML has no place for, or that mean something in it, do no harm', async () => {
  const odd = { ...paper, subject: 'A & B <c>\u0001' };
  expect(words(await fillOwnTemplate(await file(...LETTER), odd))).toContain('V/v A &amp; B &lt;c&gt;\ufffd');
});

test('nothing of the document is lost: annexes need a place', async () => {
  const annexed = { ...paper, annexes: [{ as: null, title: 'Biểu', blocks: paper.blocks, landscape: true }] };
  const bytes = await file(...LETTER);
  expect(await refusal(() => fillOwnTemplate(bytes, annexed))).toEqual(['template-placeholder-missing', 'phu_luc']);
  const filled = words(await fillOwnTemplate(await file(...LETTER, '{@phu_luc}'), annexed));
  expect(filled.slice(filled.indexOf('- Lưu: VT, TCCB.') + 1, -2)).toEqual([
    'Phụ lục',
    'BIỂU',
    '(Kèm theo Công văn số 05/BNV-VP ngày 05 tháng 01 năm 2020 của Bộ Nội vụ)',
    'Nội dung văn bản.',
    'GRDP',
  ]);
});
