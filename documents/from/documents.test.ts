import { cellText, type Paper } from '../../domain/officialDocument/paper';
import { FACTS, FROM_CASE, OPINIONS } from '../fixture';
import * as from from './documents';
import { opinionsAnnex } from './opinions';

/** What a document says, line by line; tables by their cells. */
const said = ({ blocks }: Paper): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'table') return block.rows.map((row) => row.map(cellText).join(' | '));
    if (block.kind === 'list') return block.items;
    return 'title' in block && block.title ? [block.title] : 'text' in block && block.text ? [block.text] : [];
  });

test('a submission: to whom, on what it rests, its parts, figures with decimal commas, what is asked', () => {
  const { submission } = FROM_CASE;
  expect([submission.type, submission.notation, submission.subject]).toEqual([
    'submission',
    'TTr-UBND',
    'Về việc Kế hoạch phát triển kinh tế - xã hội năm 2027',
  ]);
  expect(submission.bases[0]).toBe('Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025');
  const lines = said(submission);
  expect(lines).toEqual(expect.arrayContaining(['Sự cần thiết', 'Nội dung trình', 'Kiến nghị', 'Thông qua kế hoạch;']));
  expect(lines).toContain('2 | Thu ngân sách nhà nước trên địa bàn | tỷ đồng | 55.600 | 61.234,5');
  expect(lines.at(-1)).toMatch(/^Ủy ban nhân dân tỉnh Quảng Ninh kính trình Hội đồng nhân dân tỉnh /);
});

test('a submission without opinions asked has no part on them, and its parts are counted without a gap', () => {
  const empty = { reasons: [], opinions: [], content: [], figures: [], asks: [], enclosures: [] };
  const { blocks } = from.submission(FACTS, { matter: 'Đề án', ...empty });
  expect(blocks.filter(({ kind }) => kind === 'heading')).toEqual([
    { kind: 'heading', number: 1, title: 'Nội dung trình' },
  ]);
});

test('a decision: its proposal is the last basis, its last article who carries it out, its first recipient that article', () => {
  const { decision } = FROM_CASE;
  expect(decision.bases.at(-1)).toMatch(/^Theo đề nghị của Giám đốc Sở Tài chính/);
  expect(decision.blocks.at(-1)).toMatchObject({ kind: 'article', number: 3 });
  expect(decision.recipients[0]).toBe('Như Điều 3');
  expect(said(decision)[1]).toBe('Quyết định này có hiệu lực kể từ ngày 01 tháng 3 năm 2026.');
});

test('a decision that nobody proposed, in force from its signature', () => {
  const decision = from.decision(FACTS, {
    matter: 'Về việc kiện toàn Tổ công tác',
    authority: FACTS.issuer,
    proposal: null,
    articles: ['Kiện toàn Tổ công tác.'],
    implementers: 'Các thành viên',
    effect: null,
    annexes: [],
  });
  expect(decision.bases).toEqual(FACTS.bases);
  expect(said(decision)[1]).toBe('Quyết định này có hiệu lực kể từ ngày ký.');
});

test('a letter says until when to answer, and what silence means only where the law says it', () => {
  const lines = said(FROM_CASE.letter).join('\n');
  expect(lines).toContain('xin gửi về Ủy ban nhân dân tỉnh Quảng Ninh chậm nhất hết ngày 05 tháng 3 năm 2026.');
  expect(lines).not.toContain('đồng ý');
  expect(FROM_CASE.letter.notation).toBe('UBND-TH');
  const silence = 'Quá thời hạn trên, cơ quan không trả lời được coi là đồng ý.';
  const asked = { matter: 'x', background: [], questions: [], due: null, silence, enclosures: [] };
  expect(said(from.letterForOpinions(FACTS, asked))).toContain(silence);
});

test('an invitation and minutes name day, hour and place', () => {
  const { invitation, minutes } = FROM_CASE;
  expect(said(invitation)).toContain('Thời gian: 08 giờ 00, ngày 12 tháng 02 năm 2026');
  const course = said(minutes);
  expect(course).toContain('1 | Kế hoạch phát triển kinh tế - xã hội năm 2027 | 48 | 1 | 2');
  expect(course.at(-1)).toBe('Cuộc họp kết thúc vào 11 giờ 30, ngày 12 tháng 02 năm 2026.');
  expect(minutes.secretary).toBe('Lê Văn D');
});

test('a plan points to its annexes; without any it points to none', () => {
  expect(said(FROM_CASE.plan).join('\n')).toContain('Chi tiết tại Phụ lục I, Phụ lục II kèm theo Kế hoạch này.');
  const bare = { matter: 'x', opening: '', aims: [], content: [], figures: [], tasks: [] };
  const withAnnexes = (count: number) =>
    said(from.plan(FACTS, { ...bare, annexes: FROM_CASE.plan.annexes.slice(0, count) })).join('\n');
  expect(withAnnexes(1)).toContain('Chi tiết tại Phụ lục kèm theo');
  expect(withAnnexes(0)).not.toContain('Chi tiết');
});

test('a report, a report of verification, a resolution and a notice say what they were given', () => {
  const { report, verification, resolution, notice } = FROM_CASE;
  expect(said(report)).toContain('Đẩy nhanh giải ngân vốn đầu tư công.');
  expect([verification.type, verification.subject]).toEqual([
    'report',
    'Thẩm tra dự thảo Kế hoạch phát triển kinh tế - xã hội năm 2027',
  ]);
  expect(said(verification)).toContain('Ban nhất trí trình Hội đồng nhân dân tỉnh thông qua.');
  expect(said(resolution).at(-1)).toBe(
    'Nghị quyết này đã được Hội đồng nhân dân tỉnh Khóa XV, Kỳ họp thứ 5 thông qua ngày 09 tháng 02 năm 2026.',
  );
  expect(said(notice)).toContain('Giao Sở Tài chính hoàn thiện dự thảo.');
});

test('the table of acceptance and explanation lies across, each comment with what became of it', () => {
  const annex = opinionsAnnex(OPINIONS);
  const lines = said({ ...FROM_CASE.plan, blocks: annex.blocks });
  expect(annex.landscape).toBe(true);
  expect(lines[0]).toBe(
    'Đã lấy ý kiến 3 cơ quan; thời hạn trả lời đến hết ngày 15/10/2026. Kết quả: 1 đồng ý; 1 đồng ý, có ý kiến; 1 chưa trả lời.',
  );
  expect(lines).toContain('2 | Cân nhắc tốc độ tăng 9,5%. | UBND phường Hạ Long | Giải trình. Căn cứ dự báo quý III.');
  expect(lines).toContain('2 | Sở Xây dựng | 01/10/2026 |  | Chưa trả lời');
  expect(said({ ...FROM_CASE.plan, blocks: opinionsAnnex({ ...OPINIONS, comments: [] }).blocks })).toContain(
    ' | Không có ý kiến nào. |  | ',
  );
});

test('a working timetable: the annex has each step with who does it and its last day, the earliest first', () => {
  const { timetable } = FROM_CASE;
  expect(timetable.subject).toBe('Lịch làm việc lập kế hoạch phát triển kinh tế - xã hội năm 2027');
  expect(said(timetable).join()).toContain('Phụ lục kèm theo Kế hoạch này');
  const [annex] = timetable.annexes;
  expect(said({ ...timetable, blocks: annex?.blocks ?? [] })).toEqual([
    '1 | Tổng hợp nhu cầu | Sở Tài chính tỉnh Quảng Ninh | 20/05/2026',
    '2 | Hoàn thiện dự thảo kế hoạch | Sở Tài chính tỉnh Quảng Ninh | 30/06/2026',
  ]);
});
