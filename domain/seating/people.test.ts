import { type Account, type Known, peopleIn } from './people';
import { COLUMNS, dayWritten, readSheet } from './sheet';

const HEADS = COLUMNS.map(({ head }) => head.vi);
const TODAY = '2026-09-15';
const BODIES = ['92.ubnd', '92.hdnd', '92.so-tai-chinh'];

const known = (more: Partial<Known> = {}): Known => ({
  today: TODAY,
  named: (name) => (name === 'Phòng Kinh tế' ? ['1.phong-kinh-te', '2.phong-kinh-te'] : []),
  there: (body) => (BODIES.includes(body) ? 'here' : body.startsWith('22.') ? 'elsewhere' : 'nowhere'),
  accounts: () => [],
  headOf: () => undefined,
  taken: () => false,
  ...more,
});

/** A list: name, e-mail, body, its name, seat, first day, username. */
const listed = (rows: unknown[][], more?: Partial<Known>) => peopleIn(readSheet([HEADS, ...rows]), known(more));
const faultsOf = (rows: unknown[][], more?: Partial<Known>) => listed(rows, more).faults.map(({ cell }) => cell);

const LAN = ['Nguyễn Thị Lan', 'Lan@cantho.vn', '92.so-tai-chinh', '', 'Người ký', '1/9/2026', ''];

test('a row names an officer and a seat; two rows of one address are one officer', () => {
  const { people, faults } = listed([LAN, ['Nguyễn thị Lan', 'lan@cantho.vn', '92.ubnd', '', 'officer', null, null]]);
  expect(faults).toEqual([]);
  expect(people).toEqual([
    {
      name: 'Nguyễn Thị Lan',
      email: 'lan@cantho.vn',
      username: 'lan',
      known: null,
      seats: [
        { body: '92.so-tai-chinh', role: 'head', from: '2026-09-01' },
        { body: '92.ubnd', role: 'officer', from: TODAY },
      ],
    },
  ]);
});

test('columns are found by name, in any order and in English; empty rows and those that name nobody are left out', () => {
  const sheet = readSheet([
    ['Seat', 'e-mail', 'NAME', 'Body code'],
    [null, null, null, null],
    ['head', '', '', '92.ubnd'],
    ['head', 'a@b.vn', 'An', '92.ubnd'],
  ]);
  expect(sheet.lines.map(({ row, name }) => [row, name])).toEqual([[4, 'An']]);
  expect(readSheet([['Họ và tên']]).faults.map(({ column }) => column)).toEqual(['email', 'role']);
});

test.each<[string, unknown[], string[]]>([
  ['no name', ['', 'a@b.vn', '92.ubnd', '', 'Người ký'], ['A2']],
  ['no address', ['An', 'a(at)b', '92.ubnd', '', 'Người ký'], ['B2']],
  ['a body of elsewhere', ['An', 'a@b.vn', '22.ubnd', '', 'Người ký'], ['C2']],
  ['a body that isn’t there', ['An', 'a@b.vn', '92.so-x', '', 'Người ký'], ['C2']],
  ['neither code nor name of a body', ['An', 'a@b.vn', '', '', 'Người ký'], ['C2']],
  ['a name that several bodies have', ['An', 'a@b.vn', '', 'Phòng Kinh tế', 'Người ký'], ['D2']],
  ['a seat that nobody knows', ['An', 'a@b.vn', '92.ubnd', '', 'Trưởng phòng'], ['E2']],
  ['a deputy of what has none', ['An', 'a@b.vn', '92.ubnd', '', 'Đại biểu'], ['E2']],
  ['a day that doesn’t exist', ['An', 'a@b.vn', '92.ubnd', '', 'Người ký', '31/02/2026'], ['F2']],
  ['an odd username', ['An', 'a@b.vn', '92.ubnd', '', 'Người ký', '', 'An Nguyễn'], ['G2']],
])('%s is a fault of its cell', (_case, row, cells) => expect(faultsOf([row])).toEqual(cells));

test('nobody signs where somebody does already, in the list or on record', () => {
  const other = ['Bình', 'binh@cantho.vn', '92.so-tai-chinh', '', 'Người ký', '', ''];
  expect(faultsOf([LAN, other])).toEqual(['E3']);
  const headOf = () => ({ officer: 'o1', name: 'Cúc', from: '2026-01-01' });
  expect(faultsOf([other], { headOf })).toEqual(['E2']);
});

test('a row that is repeated is a fault, a seat that is held already is none', () => {
  expect(faultsOf([LAN, LAN])).toEqual(['E3']);
  const account: Account = {
    id: 'o1',
    name: 'Nguyễn Thị Lan',
    email: 'lan@cantho.vn',
    active: true,
    mine: true,
    seats: [{ body: '92.so-tai-chinh', role: 'head', from: '2026-01-01', to: null }],
  };
  expect(listed([LAN], { accounts: () => [account] })).toMatchObject({ same: 1, faults: [], people: [{ seats: [] }] });
});

test.each<[string, Partial<Account>, string[]]>([
  ['of another name', { name: 'Lý Thị Lan' }, ['A2']],
  ['that is another administrator’s', { mine: false }, ['B2']],
  ['that is disabled', { active: false }, ['B2']],
])('an account %s is not taken for the one in the list', (_case, more, cells) => {
  const account = { id: 'o1', name: 'Nguyễn Thị Lan', email: 'lan@cantho.vn', active: true, mine: true, seats: [] };
  expect(faultsOf([LAN], { accounts: () => [{ ...account, ...more }] })).toEqual(cells);
});

test('a username comes from the address, and with a number where it is taken', () => {
  const row = (email: string, body: string) => ['An', email, body, '', 'Chuyên viên', '', ''];
  const names = listed([row('an@a.vn', '92.ubnd'), row('an@b.vn', '92.ubnd'), row('-x@c.vn', '92.ubnd')], {
    taken: (name) => name === 'an',
  }).people.map(({ username }) => username);
  expect(names).toEqual(['an.2', 'an.3', 'cb.x']);
});

test.each([
  ['1/9/2026', '2026-09-01'],
  ['01-12-2026', '2026-12-01'],
  ['2026-12-01', '2026-12-01'],
  ['29/02/2026', null],
  ['hôm nay', null],
])('%s is read as %s', (text, day) => expect(dayWritten(text)).toBe(day));
