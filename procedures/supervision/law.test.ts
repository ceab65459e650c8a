import { forSubject } from '../../domain/supervision/state';
import type { Subject } from '../../domain/supervision/law';
import { checkSupervision } from '../check/supervision';
import { readLibrary } from '../check/read';
import { loadDirectory } from '../load';
import { groupLaw, loadSupervisionLaws, supervisionLawOn } from './load';
import { supervisionLawFor, supervisionOpening, type SupervisionRequest } from './opening';

const directory = loadDirectory();

const asked = (more: Partial<SupervisionRequest> & { on: string; group?: string }): SupervisionRequest => ({
  directory,
  caseId: 'c',
  procedureHash: 'p',
  calendarHash: 'k',
  unit: '22',
  title: { vi: 'x', en: 'x' },
  subject: 'council',
  supervised: ['22.ubnd'],
  anchors: {},
  programme: null,
  source: null,
  law: supervisionLawFor(more.group ?? 'thematic', more.on),
  ...more,
});

test('nothing is wrong with the laws of supervision, and their worked examples come out', () => {
  expect(checkSupervision(readLibrary().library)).toEqual([]);
});

test('an interval at which what is overdue is said again goes with each group; frozen laws that set none stay as they are', () => {
  const law = supervisionLawOn('2026-03-01');
  const again = { holder: '2wd', above: '1mo', cites: 'practice' as const };
  expect(groupLaw({ ...law, again }, 'thematic').again).toEqual(again);
  expect(groupLaw(law, 'thematic')).not.toHaveProperty('again');
});

test('the law of a day is the one in force on it: Law 87/2015 to 28 February 2026, Law 121/2025 from the day after', () => {
  expect([supervisionLawOn('2026-02-28').version, supervisionLawOn('2026-03-01').version]).toEqual([
    '2015-law-87-read',
    '2025-law-121',
  ]);
  expect(() => supervisionLawOn('2016-06-30')).toThrow('no-supervision-law');
});

test('both laws have the twelve groups, and supervision of the State budget in construction investment (S28)', () => {
  for (const { groups } of loadSupervisionLaws()) {
    expect(groups.map(({ id }) => id)).toEqual([
      'reports',
      'legal-documents',
      'question-time',
      'explanation-session',
      'thematic',
      'complaints',
      'petitions',
      'law-enforcement',
      'confidence-vote',
      'resolutions',
      'conclusions',
      're-supervision',
      'public-investment',
    ]);
    expect(groups.find(({ id }) => id === 'public-investment')?.cites).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ instrument: 'law-58-2024', article: '88', clause: '4', verified: 'read' }),
        expect.objectContaining({ instrument: 'law-58-2024', article: '100', verified: 'read' }),
      ]),
    );
  }
});

test('S26 the same law supervises at national, provincial and commune level, each by its own bodies', () => {
  const parts = (unit: string, supervised: string[]) =>
    supervisionOpening(asked({ on: '2026-04-06', unit, supervised })).parts;
  expect(parts('VN', ['VN.bo-tai-chinh'])).toMatchObject({
    conducts: ['VN.quoc-hoi'],
    closes: ['VN.ubtvqh'],
    office: ['VN.van-phong-quoc-hoi'],
  });
  expect(parts('22', ['22.ubnd'])).toMatchObject({
    conducts: ['22.hdnd'],
    verifies: ['22.ban-kinh-te-ngan-sach'],
    closes: ['22.thuong-truc-hdnd'],
  });
  expect(parts('06652', ['06652.ubnd'])).toMatchObject({
    conducts: ['06652.hdnd'],
    closes: ['06652.thuong-truc-hdnd'],
    office: ['06652.van-phong-hdnd-ubnd'],
  });
});

test('a committee must be named, concludes for itself, and never closes', () => {
  const request = asked({ on: '2026-04-06', subject: 'committee' });
  expect(() => supervisionOpening(request)).toThrow('invalid-input');
  expect(supervisionOpening({ ...request, conducts: '22.ban-phap-che' }).parts).toMatchObject({
    conducts: ['22.ban-phap-che'],
    verifies: ['22.ban-phap-che'],
    decides: ['22.ban-phap-che'],
    closes: ['22.thuong-truc-hdnd'],
  });
});

test.each<[string, Partial<SupervisionRequest> & { group?: string }, string]>([
  ['a subject that the group is not for', { group: 'question-time', subject: 'committee' }, 'subject-not-competent'],
  [
    'a subject that the level does not have',
    { group: 'law-enforcement', subject: 'deputies-group', unit: 'VN', supervised: ['VN.bo-tai-chinh'] },
    'subject-not-competent',
  ],
  ['a body that supervises itself', { supervised: ['22.thuong-truc-hdnd'] }, 'invalid-input'],
  ['a body that is no more', { supervised: ['22.so-ke-hoach-dau-tu'] }, 'not-found'],
  ['a committee of another unit', { subject: 'committee', conducts: '24.ban-phap-che' }, 'invalid-input'],
  ['a day that the group does not count from', { anchors: { session: '2026-05-05' } }, 'unknown-anchor'],
])('%s is refused', (_case, more, code) => {
  expect(() => supervisionOpening(asked({ on: '2026-04-06', ...more }))).toThrow(code);
});

test('under Law 87/2015 the days are the subject’s: a committee reports within 10 days, a Standing Body within 15', () => {
  const days = (subject: Subject) =>
    forSubject(supervisionLawFor('thematic', '2025-06-02'), subject).steps.find(({ id }) => id === 'result-report')
      ?.due;
  expect(days('committee')).toMatchObject([
    { within: { period: '10d' }, cites: [{ instrument: 'law-87-2015', article: '82', verified: 'read' }] },
  ]);
  expect(days('standing-body')).toMatchObject([{ within: { period: '15d' }, cites: [{ article: '71' }] }]);
});

test('under Law 121/2025 no day is claimed as law that nobody read: all rest on practice but the 15 and 30 days of art. 40', () => {
  const { groups, followUp } = supervisionLawOn('2026-11-24');
  expect(new Set(groups.flatMap(({ steps }) => steps.flatMap(({ due }) => due.map(({ cites }) => cites))))).toEqual(
    new Set(['practice']),
  );
  expect(followUp.explanation).toMatchObject({
    ordinary: '15d',
    complex: '30d',
    cites: [{ instrument: 'law-121-2025', article: '40', verified: 'second-hand' }],
  });
});

test('S29 each inspectorate exists on its own days: the Government’s and the provinces’ go on, the departments’ ended in 2025', () => {
  const on = (day: string) =>
    ['VN.thanh-tra-chinh-phu', '22.thanh-tra', 'VN.thanh-tra-bo-xay-dung', '22.thanh-tra-so-xay-dung'].map((body) =>
      directory.bodyExists(body, day),
    );
  expect([on('2025-06-30'), on('2025-07-01')]).toEqual([
    [true, true, true, true],
    [true, true, false, false],
  ]);
  expect(directory.resolve({ body: 'inspectorates', at: 'unit' }, '22', '2026-04-06')).toEqual(['22.thanh-tra']);
});
