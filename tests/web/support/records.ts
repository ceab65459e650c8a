import type { TestApi } from '../../api/support/api';
import { PLANNING, uploaded } from '../../api/support/cases';
import { entering } from './people';

/** Documents of the scene; their ids are the API's to give. */
export const RECORDS = { draft: '', forSignature: '', book: '' };

/** A draft, a document that lies before the planning office's head, and the book that it will stand in. */
export async function setRecordsScene(api: TestApi, planner: string): Promise<void> {
  const browser = await entering(api, planner);
  const drafted = async (subject: string): Promise<string> => {
    const recipients = [
      { key: 'r1', body: '31.ubnd' },
      { key: 'r2', name: 'Công ty Cảng Cái Lân' },
    ];
    const documents = [await uploaded(browser, PLANNING, 'text')];
    const wanted = { body: PLANNING, type: 'letter', subject, recipients, urgency: 'khan', documents };
    return (await browser.post('/api/official-documents', wanted).expect(201)).body.id;
  };
  RECORDS.draft = await drafted('Lấy ý kiến dự thảo kế hoạch năm 2027');
  RECORDS.forSignature = await drafted('Mời họp thẩm định kế hoạch');
  const forward = { to: PLANNING, powers: [], position: 'Giám đốc' };
  await browser
    .post(`/api/cases/${RECORDS.forSignature}/acts`, { name: 'forward-draft', body: PLANNING, data: forward })
    .expect(201);
  const book = { body: PLANNING, year: 2026, direction: 'outgoing' };
  RECORDS.book = (await browser.post('/api/document-books', book).expect(201)).body.id;
}
