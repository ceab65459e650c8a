import type { Annex, Block, Paper } from '../domain/officialDocument/paper';
import { basesOf } from './from/bases';
import * as from from './from/documents';
import type { Facts } from './from/facts';
import { opinionsAnnex, type OpinionTable } from './from/opinions';
import { figuresTable, type VoteRow } from './from/tables';
import type { TemplateName } from './from/template';

/** For tests and for `npm run conformance`: a province's documents on its plan of 2027. */
export const FACTS: Facts = {
  superior: null,
  issuer: 'Ủy ban nhân dân tỉnh Quảng Ninh',
  abbreviation: 'UBND',
  number: 5,
  place: 'Quảng Ninh',
  date: '2026-02-09',
  urgency: null,
  circulation: null,
  addressees: [],
  bases: basesOf([
    { kind: 'law', number: '72/2025/QH15', name: 'Luật Tổ chức chính quyền địa phương 2025', issued: '2025-06-16' },
    {
      kind: 'decree',
      number: '73/2026/NĐ-CP',
      name: 'Nghị định 73/2026/NĐ-CP quy định chi tiết Luật Ngân sách nhà nước',
      issued: '2026-03-10',
    },
  ]),
  signature: {
    powers: [
      { capacity: 'TM.', of: 'Ủy ban nhân dân' },
      { capacity: 'KT.', of: 'Chủ tịch' },
    ],
    position: 'Phó Chủ tịch',
    alsoAs: null,
    name: 'Nguyễn Văn A',
  },
  recipients: ['Thường trực Tỉnh ủy (để báo cáo)', 'Các Phó Chủ tịch UBND tỉnh'],
  kept: { unit: 'TH', copies: null },
  drafter: { sign: 'NVA', copies: 25 },
  contact: [],
};

const MATTER = 'Kế hoạch phát triển kinh tế - xã hội năm 2027';
const WORDS =
  'Thực hiện chỉ đạo của Thủ tướng Chính phủ, Ủy ban nhân dân tỉnh đã chỉ đạo các sở, ban, ngành và các địa phương ' +
  'xây dựng kế hoạch phát triển kinh tế - xã hội, bảo đảm đúng trình tự, thời hạn và phù hợp với tình hình thực tế.';
const COUNCIL = {
  ...FACTS,
  issuer: 'Hội đồng nhân dân tỉnh Quảng Ninh',
  abbreviation: 'HĐND',
  recipients: ['Chính phủ'],
  signature: { powers: [], position: 'Chủ tịch', alsoAs: null, name: 'Trần Thị B' },
};

export const FIGURES = figuresTable(
  'Chỉ tiêu chủ yếu',
  ['Ước 2026', 'Kế hoạch 2027'],
  [
    { name: 'Tốc độ tăng GRDP', measure: '%', values: ['8.25', '9.5'] },
    { name: 'Thu ngân sách nhà nước trên địa bàn', measure: 'tỷ đồng', values: ['55600', '61234.5'] },
    { name: 'Số việc làm mới', measure: 'người', values: [null, '30000'] },
  ],
);
const VOTES: VoteRow[] = [{ matter: MATTER, inFavour: 48, against: 1, abstained: 2 }];

const DEPUTIES = Array.from({ length: 48 }, (_, at) => `Nguyễn Văn ${String.fromCharCode(65 + (at % 26))}`);

export const OPINIONS: OpinionTable = {
  title: MATTER,
  askedBy: 'Sở Tài chính tỉnh Quảng Ninh',
  dueOn: '2026-10-15',
  tally: {
    asked: 3,
    agree: 1,
    'agree-with-comments': 1,
    object: 0,
    'nothing-to-say': 0,
    deemed: 0,
    silent: 1,
    late: 0,
    carried: 0,
    unreached: 0,
  },
  comments: [
    { text: 'Đề nghị bổ sung chỉ tiêu nước sạch.\nNêu rõ nguồn vốn.', from: 'Sở Y tế', handling: 'Tiếp thu.' },
    { text: 'Cân nhắc tốc độ tăng 9,5%.', from: 'UBND phường Hạ Long', handling: 'Giải trình. Căn cứ dự báo quý III.' },
  ],
  bodies: [
    { name: 'Sở Y tế', sent: '01/10/2026', answered: '09/10/2026', answer: 'Đồng ý, có ý kiến' },
    { name: 'Sở Xây dựng', sent: '01/10/2026', answered: '', answer: 'Chưa trả lời' },
  ],
  at: '16 giờ 05 phút ngày 20/10/2026',
};

export const words = (count: number): Block[] =>
  Array.from({ length: count }, () => ({ kind: 'paragraph', text: WORDS }));
export const TABLE: Annex = { as: null, title: 'Biểu chỉ tiêu', landscape: true, blocks: FIGURES };
const REGULATION: Annex = {
  as: 'regulation',
  title: 'Phối hợp lập kế hoạch',
  landscape: false,
  blocks: [
    { kind: 'chapter', number: 1, title: 'Quy định chung' },
    { kind: 'section', number: 1, title: 'Nguyên tắc' },
    { kind: 'subsection', number: 1, title: 'Nguyên tắc chung' },
    { kind: 'article', number: 1, title: 'Phạm vi điều chỉnh', text: WORDS },
    { kind: 'clause', number: 1, title: 'Đối tượng', text: WORDS },
    { kind: 'clause', number: 2, title: null, text: WORDS },
    { kind: 'point', number: 1, text: 'Các sở, ban, ngành;' },
    { kind: 'point', number: 5, text: 'Các xã, phường, đặc khu.' },
  ],
};

/** What is made from a case, by the name of its template. */
export const FROM_CASE: Record<TemplateName, Paper> = {
  submission: from.submission(
    { ...FACTS, addressees: ['Hội đồng nhân dân tỉnh'], urgency: 'khan' },
    {
      matter: MATTER,
      reasons: [WORDS],
      opinions: words(1),
      content: [
        { kind: 'clause', number: 1, title: 'Mục tiêu', text: WORDS },
        { kind: 'clause', number: 2, title: null, text: WORDS },
        { kind: 'point', number: 1, text: WORDS },
      ],
      figures: FIGURES,
      asks: ['Thông qua kế hoạch', 'Giao Ủy ban nhân dân tỉnh tổ chức thực hiện'],
      enclosures: ['dự thảo Nghị quyết', 'bảng tổng hợp ý kiến'],
    },
  ),
  report: from.report(
    {
      ...FACTS,
      addressees: ['Văn phòng Chính phủ', 'Bộ Tài chính'],
      contact: ['Số 1, đường A, phường Hạ Long', 'ĐT: 0203 000 0000'],
    },
    {
      matter: `Tình hình thực hiện ${MATTER}`,
      opening: WORDS,
      content: words(8),
      figures: FIGURES,
      shortcomings: [WORDS],
      tasks: ['Đẩy nhanh giải ngân vốn đầu tư công'],
      asks: ['Bổ sung kinh phí'],
    },
  ),
  verification: from.verificationReport(
    {
      ...COUNCIL,
      superior: 'Hội đồng nhân dân tỉnh Quảng Ninh',
      issuer: 'Ban Kinh tế - Ngân sách',
      abbreviation: 'KTNS',
    },
    {
      matter: `dự thảo ${MATTER}`,
      submitter: FACTS.issuer,
      findings: [WORDS],
      remarks: ['Chỉ tiêu tăng trưởng phù hợp'],
      figures: [],
      votes: VOTES,
      conclusion: 'Ban nhất trí trình Hội đồng nhân dân tỉnh thông qua.',
      asks: [],
    },
  ),
  decision: from.decision(
    { ...FACTS, urgency: 'hoa-toc' },
    {
      matter: 'Ban hành Quy chế phối hợp lập kế hoạch',
      authority: FACTS.issuer,
      proposal: 'Theo đề nghị của Giám đốc Sở Tài chính tại Tờ trình số 15/TTr-STC ngày 05 tháng 01 năm 2026',
      articles: ['Ban hành kèm theo Quyết định này Quy chế phối hợp lập kế hoạch.'],
      implementers: 'Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Tài chính',
      effect: 'kể từ ngày 01 tháng 3 năm 2026',
      annexes: [REGULATION],
    },
  ),
  resolution: from.resolution(COUNCIL, {
    matter: `Về ${MATTER}`,
    authority: `${COUNCIL.issuer}\nKhóa XV, Kỳ họp thứ 5`,
    proposal: 'Xét Tờ trình số 05/TTr-UBND của Ủy ban nhân dân tỉnh',
    articles: ['Thông qua Kế hoạch với các chỉ tiêu sau:'],
    figures: FIGURES,
    implementers: 'Ủy ban nhân dân tỉnh',
    adopted: 'Hội đồng nhân dân tỉnh Khóa XV, Kỳ họp thứ 5 thông qua ngày 09 tháng 02 năm 2026',
    annexes: [],
  }),
  letter: from.letterForOpinions(
    {
      ...FACTS,
      addressees: ['Sở Tài chính', 'Sở Xây dựng', 'Ủy ban nhân dân các xã, phường'],
      urgency: 'thuong-khan',
      bases: [],
    },
    {
      matter: `dự thảo ${MATTER}`,
      background: [WORDS],
      questions: ['Mục tiêu, chỉ tiêu', 'Giải pháp'],
      due: '2026-03-05',
      silence: null,
      enclosures: ['dự thảo Kế hoạch'],
    },
  ),
  invitation: from.invitation(
    { ...FACTS, bases: [] },
    {
      matter: `Họp về dự thảo ${MATTER}`,
      invited: ['Ông Trần Văn C, Giám đốc Sở Tài chính'],
      meeting: `cuộc họp về dự thảo ${MATTER}`,
      chair: 'Phó Chủ tịch Ủy ban nhân dân tỉnh',
      on: '2026-02-12',
      from: '08:00',
      venue: 'Phòng họp số 1, trụ sở Ủy ban nhân dân tỉnh',
      notes: ['Đề nghị đồng chí đến dự đúng thành phần.'],
    },
  ),
  minutes: from.minutes(
    { ...FACTS, bases: [], signature: { powers: [], position: 'Chủ tọa', alsoAs: null, name: 'Nguyễn Văn A' } },
    {
      meeting: `Họp về dự thảo ${MATTER}`,
      on: '2026-02-12',
      from: '08:00',
      to: '11:30',
      venue: 'Phòng họp số 1',
      attending: ['Ông Nguyễn Văn A', 'Bà Trần Thị B'],
      chair: 'Ông Nguyễn Văn A',
      secretary: 'Lê Văn D',
      course: [WORDS, WORDS],
      votes: VOTES,
      conclusion: 'Nhất trí trình.',
    },
  ),
  programme: from.programme(
    { ...FACTS, bases: [] },
    {
      meeting: 'Kỳ họp thường lệ cuối năm 2026',
      on: '2026-12-08',
      from: '08:00',
      venue: 'Hội trường HĐND tỉnh',
      items: [
        { when: '08:30–09:15, ngày 08/12/2026', what: MATTER, who: 'Giám đốc Sở Tài chính' },
        { when: '', what: 'Chất vấn và trả lời chất vấn', who: '' },
      ],
      notes: [],
    },
  ),
  votes: from.votingRecord(
    { ...FACTS, bases: [], signature: { powers: [], position: 'Chủ tọa', alsoAs: null, name: 'Nguyễn Văn A' } },
    {
      meeting: 'Kỳ họp thường lệ cuối năm 2026',
      on: '2026-12-08',
      attending: ['48/52 đại biểu'],
      votes: [...VOTES, { matter: 'Bãi nhiệm đại biểu', inFavour: 40, against: 8, abstained: 0 }].map((row, at) => ({
        ...row,
        total: 52,
        present: 48,
        notVoting: 0,
        outcome: 'được thông qua',
        secret: at > 0,
        named: at > 0 ? null : { for: DEPUTIES, against: ['Lê Thị E'], abstain: [], 'not-voting': [] },
      })),
      corrections: [WORDS],
      secretary: 'Lê Văn D',
    },
  ),
  plan: from.plan(FACTS, {
    matter: MATTER.replace('Kế hoạch p', 'P'),
    opening: WORDS,
    aims: [WORDS],
    content: words(1),
    figures: FIGURES,
    tasks: ['Các sở, ban, ngành tổ chức thực hiện'],
    annexes: [TABLE, opinionsAnnex(OPINIONS)],
  }),
  timetable: from.timetable(FACTS, {
    matter: MATTER,
    aims: [WORDS],
    days: [
      { what: 'Hoàn thiện dự thảo kế hoạch', who: 'Sở Tài chính tỉnh Quảng Ninh', on: '2026-06-30' },
      { what: 'Tổng hợp nhu cầu', who: 'Sở Tài chính tỉnh Quảng Ninh', on: '2026-05-20' },
    ],
    tasks: ['Sở Tài chính theo dõi, đôn đốc'],
  }),
  notice: from.notice(
    { ...FACTS, circulation: 'luu-hanh-noi-bo' },
    {
      matter: 'Kết luận cuộc họp',
      opening: WORDS,
      content: words(1),
      points: ['Giao Sở Tài chính hoàn thiện dự thảo'],
    },
  ),
};
