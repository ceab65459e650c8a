import { z } from 'zod';
import type { IsoDate } from '../calendar/dates';
import { faultAt } from '../sheet';
import { foldName, withoutMarks } from '../units/gazetteer';
import { type CellFault, type ColumnId, dayWritten, type Line, type Sheet } from './sheet';

/** What a seat is for: who signs, any other officer, the records clerk (văn thư), a Council's deputy. */
export type Role = 'head' | 'officer' | 'clerk' | 'deputy';

/** What a list may call a seat, and how the template does. */
export const ROLE_WORDS: Record<Role, [string, ...string[]]> = {
  head: ['Người ký', 'head', 'signing seat'],
  officer: ['Chuyên viên', 'officer'],
  clerk: ['Văn thư', 'clerk', 'records clerk'],
  deputy: ['Đại biểu', 'deputy'],
};

/** Bodies whose members vote. */
const VOTING = new Set(['hdnd', 'quoc-hoi']);

/** An account that is there already. */
export interface Account {
  id: string;
  name: string;
  email: string;
  active: boolean;
  /** Whether whoever brings the list may change it. */
  mine: boolean;
  seats: { body: string; role: string; from: IsoDate; to: IsoDate | null }[];
}

/** What a list is held against. */
export interface Known {
  today: IsoDate;
  /** The bodies of that name in the unit and below it. */
  named(name: string): string[];
  /** Whether a body of that id is there on a day, in the unit or below it. */
  there(body: string, on: IsoDate): 'here' | 'elsewhere' | 'nowhere';
  /** The accounts of an address, in small letters. */
  accounts(email: string): Account[];
  /** Who holds the seat that signs in a body on that day or later. */
  headOf(body: string, from: IsoDate): { officer: string; name: string; from: IsoDate } | undefined;
  taken(username: string): boolean;
}

/** Somebody with the seats that they get; `known`: the account that they have. */
export interface Person {
  name: string;
  email: string;
  username: string;
  known: string | null;
  seats: { body: string; role: Role; from: IsoDate }[];
}

/** What comes of a list: all of it, or the cells that stand in the way. */
export interface Outcome {
  people: Person[];
  /** Seats that are held already as the list says. */
  same: number;
  faults: CellFault[];
}

const NAME = z
  .string()
  .min(1)
  .max(200)
  .regex(/^\P{Cc}*$/u);
const EMAIL = z.email().max(200);
const USERNAME = /^[a-z0-9][a-z0-9._-]{1,99}$/;

/** Holds a list of officers and seats against what is there; each fault is of one cell. */
export function peopleIn({ lines, at, faults }: Sheet, known: Known): Outcome {
  const list = new List(known, at);
  for (const line of lines) list.take(line);
  return { people: [...list.people.values()], same: list.same, faults: [...faults, ...list.faults] };
}

class List {
  readonly people = new Map<string, Person>();
  readonly faults: CellFault[] = [];
  same = 0;
  private readonly seats = new Set<string>();
  private readonly heads = new Map<string, number>();
  private readonly usernames = new Set<string>();

  constructor(
    private readonly known: Known,
    private readonly at: Sheet['at'],
  ) {}

  take(line: Line): void {
    const before = this.faults.length;
    const fault = (column: ColumnId, vi: string, en: string) =>
      void this.faults.push(faultAt({ row: line.row, column, at: this.at }, vi, en));
    const person = this.person(line, fault);
    const seat = this.seat(line, fault);
    if (!person || !seat || this.faults.length > before) return;
    this.give(person, seat, line, fault);
  }

  private person(line: Line, fault: Fault): Person | null {
    const email = line.email.toLowerCase();
    if (!NAME.safeParse(line.name).success) fault('name', 'thiếu họ và tên', 'the name is missing');
    if (!EMAIL.safeParse(email).success) {
      fault('email', 'không phải địa chỉ thư điện tử', 'this is no e-mail address');
      return null;
    }
    const listed = this.people.get(email);
    const [account, ...more] = this.known.accounts(email);
    // What somebody is called whom another looks after is not told.
    const called = listed?.name ?? (account?.mine ? account.name : undefined);
    if (called !== undefined && foldName(called) !== foldName(line.name))
      fault('name', `địa chỉ thư này đã là của “${called}”`, `this address is already that of “${called}”`);
    if (more.length > 0 || (account && (!account.mine || !account.active)))
      fault(
        'email',
        'địa chỉ thư này là của tài khoản không thuộc quyền quản lý của bạn, đã khóa, hoặc của nhiều tài khoản',
        'this address is that of an account that is not yours to change, is disabled, or of several accounts',
      );
    if (listed) return listed;
    const username = account ? '' : this.usernameOf(line, email, fault);
    return { name: line.name, email, username, known: account?.id ?? null, seats: [] };
  }

  private usernameOf({ username }: Line, email: string, fault: Fault): string {
    const wished = username.toLowerCase();
    const free = (one: string): boolean => !this.usernames.has(one) && !this.known.taken(one);
    if (wished !== '') {
      if (!USERNAME.test(wished))
        fault(
          'username',
          'chỉ gồm chữ không dấu, số, “.”, “_”, “-”',
          'only letters without marks, digits, “.”, “_”, “-”',
        );
      else if (!free(wished)) fault('username', 'đã có người dùng tên này', 'this username is taken');
      return wished;
    }
    const base = `${withoutMarks(email.split('@')[0] ?? '')
      .replace(/[^a-z0-9._-]/g, '')
      .replace(/^[._-]+/, '')}`;
    const stem = base.length < 2 ? `cb.${base}` : base.slice(0, 90);
    let name = stem;
    for (let count = 2; !free(name); count += 1) name = `${stem}.${count}`;
    return name;
  }

  private seat(line: Line, fault: Fault): { body: string; role: Role; from: IsoDate } | null {
    const role = roleNamed(line.role);
    if (!role)
      fault(
        'role',
        `phải là một trong: ${Object.values(ROLE_WORDS)
          .map(([word]) => word)
          .join(', ')}`,
        `must be one of: ${Object.keys(ROLE_WORDS).join(', ')}`,
      );
    const from = line.from === '' ? this.known.today : dayWritten(line.from);
    if (from === null) fault('from', 'không phải ngày có thật (dd/mm/yyyy)', 'this is no day (dd/mm/yyyy)');
    const body = from === null ? null : this.bodyOf(line, from, fault);
    if (!role || from === null || body === null) return null;
    const votes = VOTING.has(body.slice(body.indexOf('.') + 1));
    if (role === 'deputy' && !votes)
      fault('role', 'chỉ Hội đồng nhân dân có đại biểu', 'only a People’s Council has deputies');
    return { body, role, from };
  }

  private bodyOf({ body, bodyName }: Line, from: IsoDate, fault: Fault): string | null {
    const among = body === '' ? this.known.named(bodyName) : [body];
    const column = body === '' && bodyName !== '' ? 'bodyName' : 'body';
    const [found] = among;
    if (found === undefined || among.length > 1) {
      if (found === undefined) fault(column, 'không có cơ quan này trong đơn vị', 'there is no such body in the unit');
      else
        fault(
          column,
          `nhiều cơ quan cùng tên, ghi mã: ${among.slice(0, 5).join(', ')}`,
          `several bodies are called so; write the code: ${among.slice(0, 5).join(', ')}`,
        );
      return null;
    }
    const where = this.known.there(found, from);
    if (where === 'here') return found;
    if (where === 'elsewhere') fault(column, 'cơ quan này không thuộc đơn vị', 'this body is not of the unit');
    else fault(column, `không có cơ quan “${found}” vào ngày đó`, `there is no body “${found}” on that day`);
    return null;
  }

  private give(person: Person, seat: Person['seats'][number], line: Line, fault: Fault): void {
    const { body, role, from } = seat;
    const key = `${person.email}|${body}|${role}`;
    if (this.seats.has(key)) return fault('role', 'dòng này lặp lại một dòng ở trên', 'this repeats a row above');
    this.seats.add(key);
    if (this.holds(person, seat)) this.same += 1;
    else if (role === 'head' && !this.headIsFree(person, seat, line, fault)) return;
    else person.seats.push({ body, role, from });
    this.people.set(person.email, person);
    this.usernames.add(person.username);
  }

  private holds({ email }: Person, { body, role, from }: Person['seats'][number]): boolean {
    return this.known
      .accounts(email)
      .some(({ seats }) =>
        seats.some((one) => one.body === body && one.role === role && (one.to === null || from <= one.to)),
      );
  }

  /** Two would sign for one body: one of the seats must end first, or the second acts by delegation. */
  private headIsFree(person: Person, { body, from }: Person['seats'][number], { row }: Line, fault: Fault): boolean {
    const above = this.heads.get(body);
    const there = this.known.headOf(body, from);
    this.heads.set(body, above ?? row);
    if (above !== undefined)
      fault('role', `cơ quan này đã có người ký ở dòng ${above}`, `row ${above} names who signs for this body already`);
    else if (there && there.officer !== person.known)
      fault(
        'role',
        `cơ quan này đã có người ký là “${there.name}”; kết thúc vị trí đó trước, hoặc ghi Chuyên viên rồi giao quyền`,
        `“${there.name}” signs for this body already; end that seat first, or write officer and delegate`,
      );
    else return true;
    return false;
  }
}

type Fault = (column: ColumnId, vi: string, en: string) => void;

const roleNamed = (text: string): Role | undefined =>
  (Object.keys(ROLE_WORDS) as Role[]).find((role) =>
    ROLE_WORDS[role].some((word) => foldName(word) === foldName(text)),
  );
