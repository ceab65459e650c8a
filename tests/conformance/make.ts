import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Book, bookDocx, bookPdf } from '../../documents/books';
import { docxFile, docxOf } from '../../documents/docx';
import { FACTS, fromCase, OPINIONS, oneOfEach } from '../../documents/fixture';
import { opinionsSheet } from '../../documents/from/opinions';
import { pdfOf } from '../../documents/pdf';
import { dateLine, numberLine, referenceTo } from '../../domain/officialDocument/paper';
import { DOCUMENT_TYPES } from '../../domain/officialDocument/types';

const AT = new Date('2026-02-09T02:00:00Z');

/** Writes a document of every type as .docx and .pdf, and what each should say as .json; the books beside them. */
async function make(folder: string): Promise<void> {
  for (const name of ['documents', 'books']) mkdirSync(join(folder, name), { recursive: true });
  for (const paper of [...oneOfEach(), fromCase().verification]) {
    if (!paper) continue;
    const verification = paper.subject.startsWith('Thẩm tra');
    const path = join(folder, 'documents', verification ? 'verification' : paper.type);
    const { layout, name } = DOCUMENT_TYPES[paper.type];
    const lines = { number: numberLine(paper), place: dateLine(paper), reference: `(Kèm theo ${referenceTo(paper)})` };
    writeFileSync(`${path}.docx`, await docxOf(paper));
    writeFileSync(`${path}.pdf`, await pdfOf(paper, AT));
    writeFileSync(`${path}.json`, JSON.stringify({ ...paper, layout, called: name.vi, lines }));
  }
  for (const book of books()) {
    const path = join(folder, 'books', book.rows.book);
    writeFileSync(`${path}.docx`, await bookDocx(book));
    writeFileSync(`${path}.pdf`, await bookPdf(book, AT));
  }
  writeFileSync(
    join(folder, 'books', 'opinions.docx'),
    await docxFile([opinionsSheet(OPINIONS)], { title: '', author: '' }),
  );
}

function books(): Book[] {
  const book = { superior: null, body: FACTS.issuer, year: 2026, from: '2026-01-01', to: '2026-12-31', volume: 1 };
  const common = { title: 'Công văn về kế hoạch năm 2027', passedOn: '2026-02-09', receivedBy: '', note: '' };
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

void make(process.argv[2] as string);
