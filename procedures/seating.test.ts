import { loadDirectory, loadProcedures } from './load';
import {
  bodiesGone,
  lacksClerk,
  NO_SEATS,
  proceduresInForce,
  seatNeeds,
  standingOf,
  wantsIn,
} from '../domain/seating/needs';
import { inferiorsOf, superiorsOf } from '../domain/seating/superiors';

const ON = '2026-11-27';
const directory = loadDirectory();
const all = loadProcedures();
const of = (level: string) => wantsIn(proceduresInForce(all, level, ON));
const versionOf = (id: string, version: string) => all.find((one) => one.id === id && one.version === version)!;

test.each([
  [['sign'], {}, 'empty'],
  [['sign'], { officer: 2 }, 'unsigned'],
  [['sign', 'act'], { head: 1 }, 'filled'],
  [['act'], { clerk: 1 }, 'empty'],
  [['vote'], { head: 1 }, 'voteless'],
  [['vote'], { deputy: 30 }, 'filled'],
  [['answer'], {}, 'in-vain'],
  [['hear'], { clerk: 1 }, 'filled'],
] as const)('a body that must %p and has %p is %s', (duties, seats, standing) =>
  expect(standingOf(new Set(duties), { head: 0, officer: 0, clerk: 0, deputy: 0, ...seats })).toBe(standing),
);

test('a province needs those who act and those it asks, and its communes are not among them', () => {
  const needs = seatNeeds(directory, of('province'), of('region'), '92', ON);
  const duties = (body: string) => needs.find((one) => one.body === body)?.causes.map(({ duty }) => duty);
  expect(duties('92.so-tai-chinh')).toContain('act');
  expect(duties('92.ubnd')).toContain('sign');
  expect(duties('92.hdnd')).toContain('vote');
  expect(duties('VN.bo-tai-chinh')).toContain('answer');
  expect(needs.filter(({ body }) => /^\d{5}\./.test(body))).toEqual([]);
});

test('a commune needs what its own procedures ask, and what its province asks of it', () => {
  const needs = seatNeeds(directory, of('commune'), of('province'), '31120', ON);
  const ubnd = needs.find(({ body }) => body === '31120.ubnd')?.causes ?? [];
  expect(ubnd.map(({ procedure }) => procedure)).toEqual(
    expect.arrayContaining(['annual-plan-commune', 'five-year-plan-commune', 'annual-plan-province']),
  );
});

test('of a procedure the version of next year’s cases counts, and of one of five years the next', () => {
  const versions = proceduresInForce(all, 'province', ON).map(({ id, version }) => `${id}@${version}`);
  expect(versions).toEqual(
    expect.arrayContaining(['annual-plan-province@2027-redrawn', 'five-year-plan-province@2031-session-papers']),
  );
  expect(new Set(versions.map((one) => one.split('@')[0])).size).toBe(versions.length);
});

test.each([
  ['annual-plan-province', '2025-decree-163', '92', ['VN.bo-ke-hoach-dau-tu']],
  ['annual-plan-province', '2027-decree-73', '92', []],
  ['annual-plan-commune', '2025-decree-163', '31120', ['31120.ban-kinh-te-xa-hoi']],
])('%s %s in %s has work done by %p, which are no more', (id, version, unit, gone) =>
  expect(bodiesGone(directory, versionOf(id, version), unit, ON)).toEqual(gone),
);

test.each([
  ['92.so-y-te', ['92.chu-tich-ubnd', '92.ubnd']],
  ['31120.ubnd', ['92.chu-tich-ubnd', '92.ubnd']],
  ['92.chu-tich-ubnd', []],
  ['92.thuong-truc-hdnd', []],
  ['VN.bo-tai-chinh', []],
])('above %s stand %p', (body, above) => expect(superiorsOf(directory, body, ON)).toEqual(above));

test('a province’s Chairperson stands above its departments and its communes’ Committees, not above its Council', () => {
  const under = inferiorsOf(directory, '92.chu-tich-ubnd', ON);
  expect(under).toEqual(expect.arrayContaining(['92.so-tai-chinh', '31120.ubnd', '31120.chu-tich-ubnd']));
  expect(under.filter((body) => superiorsOf(directory, body, ON).length === 0)).toEqual([]);
  expect([under.includes('92.thuong-truc-hdnd'), under.includes('92.ubnd')]).toEqual([false, false]);
  expect(inferiorsOf(directory, '92.so-tai-chinh', ON)).toEqual([]);
});

test.each([
  ['a body that signs', ['sign'], 0, true],
  ['one that answers', ['answer', 'hear'], 0, true],
  ['one that has a clerk', ['sign'], 1, false],
  ['one that is only told', ['hear'], 0, false],
] as const)('%s lacks a records clerk, or not', (_what, duties, clerk, lacks) =>
  expect(lacksClerk(new Set(duties), { ...NO_SEATS, clerk })).toBe(lacks),
);
