import { FACTS, OPINIONS } from '../../documents/fixture';
import { TEMPLATES } from '../../documents/from/template';
import { paperForm } from '../../domain/officialDocument/paperForm';
import { type Given, SAID } from './said';

const GIVEN: Given = {
  unit: '22',
  title: { vi: 'Kế hoạch', en: 'Plan' },
  year: 2027,
  grounds: [],
  next: ['22.hdnd'],
  asked: ['22.so-y-te'],
  told: [],
  dueOn: '2026-10-15',
  silence: null,
  figures: [{ indicator: 'own-figure', value: '8.25', unit: '%' }],
  votes: [{ matter: 'Kế hoạch', inFavour: 48, against: 1, abstained: 2 }],
  opinions: OPINIONS,
  enclosures: ['Tờ trình'],
  days: [{ what: 'Tổng hợp nhu cầu', who: 'Sở Tài chính', on: '2026-05-20' }],
  meeting: {
    kind: 'session',
    title: 'Kỳ họp thứ 5',
    on: '2026-12-08',
    from: null,
    to: null,
    place: 'Hội trường',
    invited: ['Các đại biểu'],
    attended: ['45/50 đại biểu'],
    agenda: ['Kế hoạch'],
    course: ['1. Kế hoạch. Nội dung được thông qua.'],
    conclusion: null,
  },
  matter: 'Kế hoạch năm 2027 tỉnh Quảng Ninh',
  called: (bodies) => bodies,
  on: '2026-11-26',
};
const blocks = (template: (typeof TEMPLATES)[number], more: Partial<Given> = {}): string =>
  JSON.stringify(SAID[template](FACTS, { ...GIVEN, ...more }));

test.each(TEMPLATES)('%s says nothing that may not be sent, of a full case and of an empty one', (template) => {
  const empty = {
    figures: [],
    votes: [],
    opinions: null,
    meeting: null,
    next: [],
    asked: [],
    enclosures: [],
    days: [],
    dueOn: null,
  };
  for (const given of [GIVEN, { ...GIVEN, ...empty }]) {
    const paper = SAID[template](FACTS, given);
    expect(paperForm.parse(paper)).toEqual(paper);
  }
});

test('figures, votes and the tally stand where the document has them', () => {
  expect(blocks('submission')).toContain('{"figure":"8.25"}');
  expect(blocks('submission')).toContain('Đã lấy ý kiến 3 cơ quan');
  expect(blocks('minutes')).toContain('"Tán thành"');
  expect(blocks('notice')).toContain('Kế hoạch: 48 tán thành, 1 không tán thành, 2 không biểu quyết');
  expect(blocks('resolution')).toContain('Nghị quyết này đã được Kỳ họp thứ 5 thông qua ngày 08/12/2026.');
});

test('a meeting gives its invitation, minutes and notice: place, whom, agenda, who came, what became of it', () => {
  expect(blocks('invitation')).toContain('Địa điểm: Hội trường');
  expect(blocks('invitation')).toContain('mời: Các đại biểu');
  expect(blocks('invitation')).toContain('1. Kế hoạch');
  expect(blocks('minutes')).toContain('45/50 đại biểu');
  for (const template of ['minutes', 'notice'] as const) {
    expect(blocks(template)).toContain('1. Kế hoạch. Nội dung được thông qua.');
  }
});

test('what silence means is said only where the law says it', () => {
  const silence = { means: 'consent', warn: '3wd', cites: 'practice' } as const;
  expect(blocks('letter', { silence })).not.toContain('coi là đồng ý');
  const cites = [{ instrument: 'x', verified: 'read' as const, checkedOn: '2026-01-01' }];
  expect(blocks('letter', { silence: { ...silence, cites } })).toContain('coi là đồng ý');
});
