import type { IsoDate } from '../domain/calendar/dates';
import type { BodyRef, Procedure, Step } from '../domain/law/procedure';
import type { Directory } from '../domain/units/directory';
import { sampleRoll } from './sampleRoll';

/** An account to be created, with its seats. */
export interface Account {
  username: string;
  name: string;
  admin?: boolean;
  seats: { body: string; role: 'head' | 'officer' | 'clerk' | 'deputy'; from: IsoDate }[];
}

/** Bodies where somebody besides the signing seat prepares what is signed. */
const WITH_STAFF = ['ubnd', 'planning-office'];

/** Whose documents a records clerk numbers; everywhere else whoever acts for the body does. */
const WITH_CLERK = ['planning-office'];

/** How an account is called after its body, and its holder after the seat; by the body alone whoever signs. */
const SEATS = {
  head: { suffix: '', name: 'người ký' },
  officer: { suffix: '.cv', name: 'chuyên viên' },
  clerk: { suffix: '.vt', name: 'văn thư' },
};

/** So many communes have every body of theirs seated, not their Committee only. */
const WHOLE_COMMUNES = 2;

/**
 * One signing seat for each body that a procedure needs for a unit, for all of the unit's own, its region's and those
 * of a few communes, staff where it prepares, a records clerk, and one deputy.
 */
export function sampleAccounts(directory: Directory, procedure: Procedure, unit: string, on: IsoDate): Account[] {
  const bodiesOf = (refs: BodyRef[]) => [...new Set(refs.flatMap((ref) => directory.resolve(ref, unit, on)))].sort();
  const account =
    (role: keyof typeof SEATS) =>
    (body: string): Account => ({
      username: `${nameOf(body)}${SEATS[role].suffix}`,
      name: `${directory.bodyShortName(body, on).vi} – ${SEATS[role].name}`,
      // Since before the rehearsed cycle of the year before, whose mails then have their readers.
      seats: [{ body, role, from: `${Number(on.slice(0, 4)) - 1}-01-01` }],
    });
  const own = (bodies: string[]) => bodiesOf(bodies.map((body): BodyRef => ({ body, at: 'unit' })));
  const region = directory.regionOf(unit, on);
  const communes = directory.children(unit, 'commune', on).sort().slice(0, WHOLE_COMMUNES);
  const whole = [unit, region, ...communes].flatMap((code) => directory.bodiesOf(code, on));
  const seated = [...new Set([...bodiesOf(refsOf(procedure)), ...whole])].sort();
  return [
    ...seated.map(account('head')),
    ...own(WITH_STAFF).map(account('officer')),
    ...own(WITH_CLERK).map(account('clerk')),
    deputy(unit),
  ];
}

/** One of the Council's deputies, the first of its roll. */
function deputy(unit: string): Account {
  const [{ council, name, from }] = sampleRoll(unit) as [ReturnType<typeof sampleRoll>[number]];
  return {
    username: `dai-bieu.${unit}`.toLowerCase(),
    name: `${name} – đại biểu HĐND`,
    seats: [{ body: council, role: 'deputy', from }],
  };
}

/** Everyone a procedure names, but those who act outside the system and have their outcome entered by another. */
function refsOf({ steps, anchors }: Procedure): BodyRef[] {
  return [...anchors.map(({ setBy }) => setBy), ...steps.flatMap(refsOfStep)];
}

function refsOfStep({ by, enteredBy, to, silence, escalate, notices }: Step): BodyRef[] {
  const told = [silence?.escalateTo, escalate?.to].filter((ref) => ref !== undefined);
  return [enteredBy ?? by, ...to, ...told, ...notices.flatMap((notice) => notice.to)];
}

/** `22.so-tai-chinh` → `so-tai-chinh.22`: what the body is comes first, as people look for it. */
function nameOf(body: string): string {
  const dot = body.indexOf('.');
  return `${body.slice(dot + 1)}.${body.slice(0, dot)}`.toLowerCase();
}
