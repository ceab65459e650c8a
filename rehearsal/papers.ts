import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { vnDateOf } from '../domain/calendar/dates';
import { type Block, notationOf, type Paper, type Signature } from '../domain/officialDocument/paper';
import { DOCUMENT_TYPES, type DocumentType } from '../domain/officialDocument/types';
import { docxOf } from '../documents/docx';
import { chance } from './chance';
import type { Desk } from './office';

/** What a document is to be: of which case and step, by whom, of which type, and what it is called. */
export interface Wanted {
  caseId: string;
  step: string;
  body: string;
  type: string;
  title: string;
  /** What it is about. */
  matter: string;
  unit: string;
  at: string;
}

const PRINTED = {
  ending: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
const LINES = { ending: 'txt', mediaType: 'text/plain' };
const MARK = 'VĂN BẢN MẪU, KHÔNG CÓ GIÁ TRỊ PHÁP LÝ';

/** A document as an office would write it, in the layout of Decree 30/2020/NĐ-CP, stored like any other. */
export async function written(
  { engine, documents, dataDir, seed, printed }: Desk,
  wanted: Wanted,
): Promise<{ id: string; sha256: string }> {
  const { caseId, step, body, type, title, matter } = wanted;
  const on = vnDateOf(wanted.at);
  const issuer = engine.directory.bodyName(body, on).vi;
  const place = engine.directory.unit(wanted.unit, on).name.vi.replace(/^(Tỉnh|Thành phố) /, '');
  const [content, { ending, mediaType }] = printed
    ? [await docxOf(paperOf({ ...wanted, issuer, place, on, seed })), PRINTED]
    : [Buffer.from(`${MARK}\n${type}\n${caseId} – ${step}\n`), LINES];
  const sha256 = createHash('sha256').update(content).digest('hex');
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, `draft-${randomUUID()}`);
  writeFileSync(file, content);
  await documents.put(file, sha256);
  const id = randomUUID();
  await engine.db.document.create({
    data: {
      id,
      series: id,
      version: 1,
      caseId,
      step,
      type,
      title: `${title}: ${matter}`.slice(0, 200),
      filename: `${type}.${ending}`,
      mediaType,
      size: content.length,
      sha256,
      byOfficer: 'rehearsal',
      byBody: body,
    },
  });
  return { id, sha256 };
}

interface Told extends Wanted {
  issuer: string;
  place: string;
  on: string;
  seed: number;
}

function paperOf(told: Told): Paper {
  const { title, matter, issuer, place, on, body } = told;
  const type = typeOf(told.type);
  return {
    type,
    superior: null,
    issuer,
    number: 10 + Math.floor(chance(told.seed, told.caseId, told.step, told.type) * 190),
    notation: notationOf(type, abbreviationOf(body), 'TH'),
    place,
    date: on,
    subject: `${title} – ${matter}`,
    urgency: null,
    circulation: null,
    addressees: [],
    authority: DOCUMENT_TYPES[type].layout === 'enacting' ? issuer : null,
    bases: ['Luật Tổ chức chính quyền địa phương số 72/2025/QH15', 'Luật Ngân sách nhà nước số 89/2025/QH15'].map(
      (law) => `Căn cứ ${law}`,
    ),
    blocks: blocksOf(told, type),
    signature: signatureOf(body),
    secretary: null,
    recipients: ['Các cơ quan, đơn vị có liên quan'],
    kept: { unit: 'TH', copies: null },
    drafter: null,
    contact: [MARK],
    annexes: [],
  };
}

/** A type of the decree's list for a product of a procedure: its own name where it is one, else a report or a plan. */
function typeOf(product: string): DocumentType {
  if (product in DOCUMENT_TYPES) return product as DocumentType;
  const words: [RegExp, DocumentType][] = [
    [/resolution/, 'resolution'],
    [/decision|list/, 'decision'],
    [/submission|dossier|proposal/, 'submission'],
    [/plan|programme|schedule|outline/, 'plan'],
    [/notice|conclusion|directive/, 'notice'],
    [/guidance/, 'guidance'],
  ];
  return words.find(([word]) => word.test(product))?.[1] ?? 'report';
}

/** `22.so-tai-chinh` → `STC`. */
const abbreviationOf = (body: string): string =>
  (body.split('.')[1] ?? body)
    .split('-')
    .map((word) => word[0]?.toUpperCase() ?? '')
    .join('');

function signatureOf(body: string): Signature {
  const name = '(mẫu)';
  const power = (of: string): Signature => ({
    powers: [{ capacity: 'TM.', of }],
    position: 'Chủ tịch',
    alsoAs: null,
    name,
  });
  if (body.endsWith('.ubnd')) return power('Ủy ban nhân dân');
  if (body.endsWith('hdnd')) return power('Hội đồng nhân dân');
  return { powers: [], position: body.includes('.so-') ? 'Giám đốc' : 'Thủ trưởng cơ quan', alsoAs: null, name };
}

const SECTIONS: [string, string[]][] = [
  [
    'Tình hình và căn cứ',
    [
      'Tình hình phát triển kinh tế - xã hội giữ được đà tăng; công nghiệp chế biến, chế tạo và du lịch tiếp tục là động lực chính.',
      'Giải ngân vốn đầu tư công còn chậm ở một số dự án do vướng giải phóng mặt bằng và nguồn vật liệu san lấp.',
    ],
  ],
  [
    'Nội dung chủ yếu',
    [
      'Tập trung tháo gỡ khó khăn cho sản xuất kinh doanh, đẩy nhanh tiến độ các công trình giao thông kết nối vùng.',
      'Bố trí vốn theo thứ tự ưu tiên, bảo đảm không dàn trải; ưu tiên y tế, giáo dục và hạ tầng ở xã, phường mới sắp xếp.',
      'Các chỉ tiêu chủ yếu thể hiện tại bảng dưới đây.',
    ],
  ],
  [
    'Tổ chức thực hiện',
    [
      'Các sở, ban, ngành và Ủy ban nhân dân các xã, phường theo chức năng, nhiệm vụ chủ động triển khai; định kỳ báo cáo kết quả.',
    ],
  ],
];

const FIGURES: [string, string, number, number][] = [
  ['Tốc độ tăng GRDP', '%', 8, 4],
  ['Thu ngân sách nhà nước trên địa bàn', 'tỷ đồng', 52_000, 6_000],
  ['Tỷ lệ giải ngân vốn đầu tư công', '%', 60, 35],
  ['Số việc làm mới', 'người', 28_000, 5_000],
];

function blocksOf(told: Told, type: DocumentType): Block[] {
  const sections = SECTIONS.flatMap(([title, texts], at): Block[] =>
    DOCUMENT_TYPES[type].layout === 'enacting'
      ? [{ kind: 'article', number: at + 1, title, text: texts.join('\n') }]
      : [{ kind: 'heading', number: at + 1, title }, ...texts.map((text): Block => ({ kind: 'paragraph', text }))],
  );
  return [...sections.slice(0, -1), figuresOf(told), sections.at(-1) as Block];
}

function figuresOf({ seed, caseId }: Told): Block {
  return {
    kind: 'table',
    title: 'Một số chỉ tiêu chủ yếu',
    measure: null,
    columns: [
      { head: 'Chỉ tiêu', share: 5 },
      { head: 'Đơn vị', share: 2 },
      { head: 'Giá trị', share: 2 },
    ],
    rows: FIGURES.map(([name, measure, least, range]) => {
      const value = least + range * chance(seed, caseId, name);
      return [name, measure, { figure: least < 100 ? value.toFixed(1) : String(Math.round(value)) }];
    }),
  };
}
