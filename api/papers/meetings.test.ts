import { actsOf } from '../../domain/case/specification';
import { headOf } from '../../domain/case/fixture';
import {
  act,
  COMMITTEE,
  DURING,
  item,
  NUMBERING,
  openedWith,
  vote,
  withAgenda,
} from '../../domain/councilSession/fixture';
import { contribute, COUNCIL, gatheringFrom, PART } from '../../domain/gathering/fixture';
import type { Meeting } from '../../domain/case/meeting';
import { exchangeMeeting, gatheringMeeting, sessionMeeting } from './meetings';

const NAMES: Record<string, string> = {
  '22.hdnd': 'Hội đồng nhân dân tỉnh',
  '22.ban-kinh-te-ngan-sach': 'Ban Kinh tế - Ngân sách',
  '22.dof': 'Sở Tài chính Quảng Ninh',
  '31.dof': 'Sở Tài chính Hải Phòng',
  [COUNCIL]: 'Hội đồng vùng',
};
const called = (body: string): string => NAMES[body] ?? body;

describe('a session of the Council', () => {
  const report = { item: 'budget', document: { id: 'v', sha256: 'cc' }, conclusion: 'for' };
  const votes = () =>
    openedWith(item('budget', { needsReport: true, reportBy: COMMITTEE.body }), item('aid'))
      .given(act('file-report', report, DURING, COMMITTEE))
      .given(act('attendance', { item: 'budget', present: 45 }), vote(40, 3, 2));

  test('invites its deputies and whoever reports, to its day, with its agenda', () => {
    const { state } = withAgenda(item('budget', { needsReport: true, reportBy: COMMITTEE.body }), item('aid'));
    expect(sessionMeeting(state, called)).toMatchObject({
      on: '2026-12-08',
      invited: ['Các đại biểu Hội đồng nhân dân tỉnh', 'Ban Kinh tế - Ngân sách'],
      agenda: ['Dự toán 2027', 'Dự toán 2027'],
      attended: [],
      course: [],
      conclusion: null,
    });
  });

  test('its minutes say who came, who reported, how each item ended, and which resolutions came of it', () => {
    const { state } = votes().given(act('number-resolution', { item: 'budget', ...NUMBERING }));
    expect(sessionMeeting(state, called)).toMatchObject({
      attended: ['45/50 đại biểu Hội đồng nhân dân tỉnh'],
      course: ['1. Dự toán 2027. Ban Kinh tế - Ngân sách báo cáo thẩm tra. Nội dung được thông qua.'],
      conclusion: 'Hội đồng nhân dân tỉnh đã thông qua Nghị quyết số 45/NQ-HĐND.',
    });
  });

  test('a vote is recorded in full; a corrected tally says what stood before, and why', () => {
    const { state } = votes().given(
      act('correct-vote', { item: 'budget', for: 41, against: 3, abstained: 1, why: 'h' }),
    );
    const said = { reasons: new Map([['budget', 'Đếm sót một phiếu']]), deputies: [] };
    expect(sessionMeeting(state, called, state.items, said)).toMatchObject({
      tallies: [{ matter: 'Dự toán 2027', total: 50, present: 45, inFavour: 41, outcome: 'được thông qua' }],
      corrections: [
        expect.stringMatching(/trước đã ghi 40 tán thành, 3 .*; đúng là 41 tán thành, .*; lý do: Đếm sót một phiếu\.$/),
      ],
    });
  });

  test('an open vote by name is recorded with who chose what, in the order of the roll; a secret one without names', () => {
    const ballots = [
      { deputy: 'x', choice: 'against' },
      { deputy: 'b', choice: 'for' },
      { deputy: 'a', choice: 'for' },
    ];
    const totals = { item: 'aid', for: 30, against: 1, abstained: 0, secret: true };
    const { state } = openedWith(item('budget'), item('aid')).given(
      act('vote', { item: 'budget', ballots }),
      act('vote', totals),
    );
    const deputies = [
      { id: 'a', name: 'Lê Văn A' },
      { id: 'b', name: 'Trần Thị B' },
    ];
    const { tallies } = sessionMeeting(state, called, state.items, { reasons: new Map(), deputies });
    expect(tallies?.map(({ secret, named }) => [secret, named])).toEqual([
      [false, { for: ['Lê Văn A', 'Trần Thị B'], against: ['x'], abstain: [], 'not-voting': [] }],
      [true, null],
    ]);
  });

  test('its agenda says when each item comes up and who speaks; its minutes name who was not there', () => {
    const { state } = openedWith(
      item('budget', { from: '08:30', to: '09:15', speakers: ['Giám đốc Sở Tài chính'] }),
    ).given(act('roll-call', { deputies: ['a', 'b'] }));
    const deputies = [
      { id: 'b', name: 'Trần Thị B' },
      { id: 'c', name: 'Lê Văn C' },
    ];
    expect(sessionMeeting(state, called, state.items, { reasons: new Map(), deputies })).toMatchObject({
      from: '08:30',
      programme: [{ when: '08:30–09:15', what: 'Dự toán 2027', who: 'Giám đốc Sở Tài chính' }],
      attended: ['2/50 đại biểu Hội đồng nhân dân tỉnh', 'Vắng mặt: Lê Văn C'],
    });
  });

  test('of one item they say what became of that one', () => {
    const { state } = votes();
    const aid = state.items.filter(({ id }) => id === 'aid');
    expect(sessionMeeting(state, called, aid)).toMatchObject({ agenda: ['Dự toán 2027'], course: [] });
  });
});

describe('an exchange of a plan’s step', () => {
  const meeting: Meeting = {
    sequence: 0,
    at: '2025-05-01T01:00:00.000Z',
    by: COUNCIL,
    on: '2025-05-06',
    from: '08:30',
    to: '11:00',
    place: 'Phòng họp số 1',
    invited: ['22.dof', '31.dof'],
    answers: {},
    calledOff: false,
  };
  const assignments = [{ id: 'khảo sát đường ven biển', body: '31.dof', dueOn: '2025-05-20' }];
  const held = { meeting, result: { attended: ['31.dof'], assignments } };

  test('invites as it was called; its minutes say who came and who does what by when', () => {
    expect(exchangeMeeting(held, 'Trao đổi về kế hoạch', called)).toMatchObject({
      title: 'Cuộc họp về Trao đổi về kế hoạch',
      on: '2025-05-06',
      from: '08:30',
      to: '11:00',
      place: 'Phòng họp số 1',
      invited: ['Sở Tài chính Quảng Ninh', 'Sở Tài chính Hải Phòng'],
      attended: ['Hội đồng vùng', 'Sở Tài chính Hải Phòng'],
      course: ['Sở Tài chính Hải Phòng thực hiện “khảo sát đường ven biển”, hoàn thành chậm nhất ngày 20/05/2025.'],
    });
  });

  test('there is none where none was called, or it was called off', () => {
    expect(exchangeMeeting({ meeting: null, result: null }, 'x', called)).toBeNull();
    expect(exchangeMeeting({ ...held, meeting: { ...meeting, calledOff: true } }, 'x', called)).toBeNull();
  });
});

test('a gathering’s minutes say who brought in what and when, who didn’t, and what was decided on projects', () => {
  const project = (id: string, order: number) => ({ id, order, capital: 10 });
  const lists = { carriesProjects: true, programme: [project('road', 1), project('port', 2)] };
  const decide = actsOf(headOf(COUNCIL))(
    'decide-finding',
    { finding: 'against-order:road:22.dof/port', decision: 'keep-list' },
    '2025-05-20',
  );
  const brought = gatheringFrom(lists).given(
    contribute('2025-05-12', { ...PART, projects: [project('port', 1), project('road', 2)] }),
  );
  expect(gatheringMeeting(brought.state, called)).toMatchObject({
    attended: ['Sở Tài chính Quảng Ninh'],
    course: [
      'Sở Tài chính Quảng Ninh gửi ngày 12/05/2025: 1 tài liệu, 1 chỉ tiêu, 2 dự án.',
      'Sở Tài chính Hải Phòng chưa gửi.',
    ],
  });
  const { state } = brought.given(contribute('2025-05-19', { ...PART, projects: [] }, '31.dof'), decide);
  expect(gatheringMeeting(state, called).course.slice(1)).toEqual([
    'Sở Tài chính Hải Phòng gửi ngày 19/05/2025 (quá hạn): 1 tài liệu, 1 chỉ tiêu.',
    'Dự án road: Hội đồng vùng quyết định ngày 20/05/2025 giữ theo danh mục.',
  ]);
});
