import type { Unread, Unverified } from '../procedures/unverified';
import type { Language } from './answers';

const WORDS = {
  vi: {
    title: 'Những gì chưa đọc trong luật',
    intro: [
      'Tệp này do lệnh `phoihop procedures unverified` viết ra từ dữ liệu trong `procedures/`; không sửa tay. Mỗi trích dẫn ghi mức chắc',
      'chắn: `read` (đã đọc văn bản), `second-hand` (nguồn thứ cấp), `unverified` (không có cả hai). Để giải quyết một dòng: đọc văn bản',
      '(vbpl.vn, công báo), sửa nếu khác, ghi `verified: read` và `checkedOn`; với thủ tục đã công bố, đó là một phiên bản mới',
      '([cách viết](writing-a-procedure.md#a-new-version)); với tệp khác, chỉ cần sửa.',
    ],
    unverified: 'Chưa kiểm chứng (`unverified`)',
    'second-hand': 'Nguồn thứ cấp (`second-hand`)',
    columns: ['nội dung', 'ở đâu'],
    suggested: 'Gợi ý của chúng tôi (`practice`)',
    suggestedIntro: 'Thời hạn mà không quy định nào tìm thấy đặt ra: là gợi ý, và được gọi như vậy.',
    suggestedColumns: ['phiên bản', 'thời hạn', 'trong đó gợi ý'],
    questions: 'Câu hỏi còn mở',
  },
  en: {
    title: 'What was not read in the law',
    intro: [
      'Written from the data under `procedures/` by `phoihop procedures unverified`; not to be edited by hand. Every citation says how sure',
      'we are: `read` (the text of the law), `second-hand` (a secondary source), `unverified` (neither). To settle one: read the text (vbpl.vn,',
      'congbao.chinhphu.vn), correct the value if it differs, set `verified: read` and `checkedOn`. In a published procedure that is a new',
      'version ([writing a procedure](writing-a-procedure.md#a-new-version)); in the other files it is an edit.',
    ],
    unverified: '`unverified`',
    'second-hand': '`second-hand`',
    columns: ['what', 'where'],
    suggested: 'Our suggestions (`practice`)',
    suggestedIntro: 'Time limits that no rule was found to lay down: they are suggestions, and called so.',
    suggestedColumns: ['version', 'time limits', 'of them suggestions'],
    questions: 'Open questions that no mark can show',
  },
};

/** `docs/law-unverified.md`, in either language. */
export function unverifiedText({ unread, suggested, questions }: Unverified, language: Language): string {
  const words = WORDS[language];
  const grades = (['unverified', 'second-hand'] as const).map((grade) => [
    `## ${words[grade]}`,
    ...byFile(unread.filter(({ verified }) => verified === grade)).flatMap(([file, rows]) => [
      `### ${file}`,
      table(
        words.columns,
        rows.map((row) => [row.says[language], row.places.map((place) => `\`${place}\``).join(', ') || '–']),
      ),
    ]),
  ]);
  const counts = suggested.map((one) => [`\`${one.file}\``, String(one.limits), String(one.suggested)]);
  return `${[
    `# ${words.title}`,
    words.intro.join('\n'),
    ...grades.flat(),
    `## ${words.suggested}`,
    words.suggestedIntro,
    table(words.suggestedColumns, counts),
    `## ${words.questions}`,
    questions.map((one) => `- ${one[language]}`).join('\n'),
  ].join('\n\n')}\n`;
}

function byFile(rows: Unread[]): [string, Unread[]][] {
  const files = new Map<string, Unread[]>();
  for (const row of rows) files.set(row.file, [...(files.get(row.file) ?? []), row]);
  return [...files];
}

const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
