import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Book, bookLaid } from '../../documents/books';
import { docxFile, docxOf } from '../../documents/docx';
import { FACTS, FIGURES, FROM_CASE, OPINIONS, TABLE, words } from '../../documents/fixture';
import { opinionsLaid } from '../../documents/from/opinions';
import { type UnitReport, unitReportLaid } from '../../documents/from/unitReport';
import { annexesOf } from '../../documents/layout/sections';
import { provinceLetter } from '../../documents/own/fixture';
import { fillOwnTemplate, ownPdf } from '../../documents/own/ownTemplate';
import { pdfFile, pdfOf } from '../../documents/pdf';
import { dateLine, notationOf, numberLine, type Paper, referenceTo } from '../../domain/officialDocument/paper';
import { DOCUMENT_TYPES, type DocumentType, URGENCIES } from '../../domain/officialDocument/types';

const AT = new Date('2026-02-09T02:00:00Z');

/**
 * Writes a document of every template and every type as .docx and .pdf, and what each should say as .json; the sheets
 * of tables, the books, and a letter in a province's own file, beside them.
 */
async function make(folder: string): Promise<void> {
  for (const name of ['documents', 'sheets', 'books', 'own']) mkdirSync(join(folder, name), { recursive: true });
  for (const [called, paper] of all()) {
    const path = join(folder, 'documents', called);
    const { layout, name } = DOCUMENT_TYPES[paper.type];
    const lines = { number: numberLine(paper), place: dateLine(paper), reference: `(Kèm theo ${referenceTo(paper)})` };
    writeFileSync(`${path}.docx`, await docxOf(paper));
    writeFileSync(`${path}.pdf`, await pdfOf(paper, AT));
    writeFileSync(`${path}.json`, JSON.stringify({ ...paper, layout, called: name.vi, lines }));
  }
  const filled = await fillOwnTemplate(await provinceLetter(), { ...FROM_CASE.letter, annexes: [TABLE] });
  writeFileSync(join(folder, 'own', 'own.docx'), filled);
  writeFileSync(join(folder, 'own', 'own.pdf'), await ownPdf(filled, FROM_CASE.letter, AT));
  for (const book of books()) {
    const path = join(folder, 'books', book.rows.book);
    writeFileSync(`${path}.docx`, await docxFile(bookLaid(book)));
    writeFileSync(`${path}.pdf`, await pdfFile(bookLaid(book), AT));
  }
  const sheet = (name: string): string => join(folder, 'sheets', name);
  writeFileSync(sheet('opinions.docx'), await docxFile(opinionsLaid(OPINIONS)));
  writeFileSync(sheet('unit-report.docx'), await docxFile(unitReportLaid(unitReport())));
  writeFileSync(sheet('timetable-annex.docx'), await docxFile(annexesOf(FROM_CASE.timetable)));
  writeFileSync(sheet('timetable-annex.pdf'), await pdfFile(annexesOf(FROM_CASE.timetable), AT));
}

function books(): Book[] {
  const book = { superior: null, body: FACTS.issuer, year: 2026, from: '2026-01-01', to: '2026-12-31', volume: 1 };
  const common = { title: 'Công văn về kế hoạch năm 2027', passedOn: '2026-02-09', passedBy: '', note: '' };
  const numbers = Array.from({ length: 60 }, (_, index) => index + 1);
  const outgoing = numbers.map((number) => ({
    ...common,
    notation: `${number}/UBND-TH`,
    date: '2026-02-09',
    signer: 'Nguyễn Văn A',
    recipients: ['Sở Tài chính', 'Sở Xây dựng'],
    keptBy: 'Văn thư',
    copies: 5,
  }));
  const incoming = numbers.map((number) => ({
    ...common,
    arrivedOn: '2026-02-09',
    number,
    author: 'Bộ Tài chính',
    notation: `${number}/BTC-NSNN`,
    date: '2026-02-05',
    passedTo: ['Phòng Tổng hợp'],
  }));
  return [
    { ...book, rows: { book: 'outgoing', rows: outgoing } },
    { ...book, rows: { book: 'incoming', rows: incoming } },
  ];
}

/** What the cases make, by its template; of each other type of art. 7 one with the same words, by the type. */
function all(): [called: string, Paper][] {
  const made = new Set(Object.values(FROM_CASE).map(({ type }) => type));
  const others = (Object.keys(DOCUMENT_TYPES) as DocumentType[]).filter((type) => !made.has(type));
  return [
    ...Object.entries(FROM_CASE),
    ...others.map((type, index): [string, Paper] => [`type-${type}`, other(type, index)]),
  ];
}

/** More rows than a page holds, of words as long as they come. */
function unitReport(): UnitReport {
  const many = <T>(count: number, row: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => row(at));
  const figure = (value: string) => ({ figure: value });
  const [plan, province] = ['Lập kế hoạch phát triển kinh tế - xã hội năm 2027', 'Tỉnh Quảng Ninh'];
  const parts: UnitReport['parts'] = {
    plans: {
      rows: many(30, (at) => [plan, province, `${at}/34 bước`, 'Soạn thảo', '09/02/2026', figure('2'), figure('0')]),
      more: true,
    },
    overdue: {
      rows: [['Thẩm tra dự thảo nghị quyết', plan, 'Ban Kinh tế - Ngân sách', '05/02/2026', figure('4')]],
      more: false,
    },
    consultations: { rows: [[plan, province, figure('18'), figure('12'), figure('6'), '05/03/2026']], more: false },
    indicators: {
      rows: many(12, () => [
        'Tốc độ tăng GRDP',
        '%',
        province,
        'Quý I/2026',
        figure('12.5'),
        figure('11.75'),
        'Thiếu hụt',
      ]),
      more: false,
    },
    projects: { rows: [], more: false },
  };
  return { unit: province, scope: `(${province} và 54 đơn vị trực thuộc)`, at: '08:00 ngày 09/02/2026', parts };
}

function other(type: DocumentType, index: number): Paper {
  const { abbreviation, ...rest } = FACTS;
  return {
    ...rest,
    type,
    notation: notationOf(type, abbreviation, rest.kept.unit),
    // What XML, and a typeface, would stumble over must come to no harm.
    subject: 'Về việc thực hiện Kế hoạch phát triển kinh tế - xã hội năm 2027 <Q&A>',
    urgency: URGENCIES[index % 4] ?? null,
    circulation: index % 5 === 0 ? 'xem-xong-tra-lai' : null,
    addressees: type === 'telegram' ? ['Chủ tịch Ủy ban nhân dân các xã', 'Giám đốc các sở'] : [],
    authority: null,
    bases: [],
    blocks: [
      { kind: 'part', number: 1, title: 'Tình hình' },
      { kind: 'heading', number: 1, title: 'Kết quả' },
      ...words(2),
      { kind: 'list', items: ['Việc thứ nhất;', 'Việc thứ hai.'] },
      ...FIGURES,
    ],
    secretary: null,
    annexes: [TABLE],
  };
}

void make(process.argv[2] as string);
