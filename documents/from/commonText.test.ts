import PizZip from 'pizzip';
import { docxFile } from '../docx';
import { pdfFile } from '../pdf';
import { type CommonText, commonTextLaid } from './commonText';

const TEXT: CommonText = {
  issuer: 'Hội đồng điều phối vùng',
  number: '7/NQ-HĐĐP',
  on: '2026-06-30',
  title: 'Đánh giá chung',
  articles: [
    { id: 'dieu-1', title: 'Kết quả', text: 'Kinh tế tăng trưởng khá.\nMôi trường được giữ.' },
    {
      id: 'dieu-2',
      title: 'Việc phải làm',
      text: 'Nối cảng với cao tốc.',
      action: { body: '79.ubnd', with: ['75.ubnd'], by: '2027-03-31' },
    },
  ],
  nameOf: (id) => `UBND ${id}`,
};

test('S18 S21 a common text that was adopted is a Word and a PDF file: each article, who carries it out and by when', async () => {
  const xml = new PizZip(await docxFile(commonTextLaid(TEXT))).file('word/document.xml')!.asText();
  const words = xml.replace(/<[^>]+>/g, '');
  for (const said of [
    'ĐÁNH GIÁ CHUNG',
    '(Thông qua ngày 30/06/2026, văn bản số 7/NQ-HĐĐP)',
    'Điều 1. Kết quả',
    'Môi trường được giữ.',
    'Chủ trì: UBND 79.ubnd; phối hợp: UBND 75.ubnd; thời hạn: 31/03/2027.',
  ])
    expect(words).toContain(said);
  const pdf = await pdfFile(commonTextLaid(TEXT), new Date('2026-07-01T02:00:00.000Z'));
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
});
