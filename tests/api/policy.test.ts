import { Agent, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Part, partFor } from '../../api/acts/policy';
import type { Route } from '../../api/http/route';
import { type Access, POLICY } from '../../api/http/policy';
import { ROUTES } from '../../api/routes';
import { OPENING as ARRIVAL } from '../../domain/arrival/fixture';
import { OPENING as CARRYING } from '../../domain/carryingOut/fixture';
import { notInSeat } from '../../domain/case/act';
import { isPrompt } from '../../domain/case/byHand';
import { ADMINISTRATION, type Data, SYSTEM } from '../../domain/case/entry';
import { BOOK } from '../../domain/documentBook/fixture';
import { DomainError } from '../../domain/errors';
import { OPENING as EXCHANGE } from '../../domain/exchange/fixture';
import { OPENING as GATHERING } from '../../domain/gathering/fixture';
import { CASE_KINDS, type CaseKind, KINDS, PARTIES_ONLY } from '../../domain/kinds';
import { OPENING as DOCUMENT } from '../../domain/officialDocument/fixture';
import { aSpan, OPENING as PROJECT } from '../../domain/project/fixture';
import { supervising } from '../../domain/supervision/fixture';
import { OPENING as SUPPORT } from '../../domain/support/fixture';
import { loadCalendar } from '../../procedures/calendars/load';
import { publishCalendar, publishProcedure } from '../../register/law';
import { startApi, type TestApi } from './support/api';
import { Browser } from './support/browser';
import { openConsultation, openSession, uploaded } from './support/cases';
import { officer, PASSWORD, type SeatGiven } from './support/people';
import { openPlan, trial } from './support/plan';

/*
 * Every address and every act, asked by officers of every place, level and role: who is turned away is what
 * docs/access.md says. All is asked in a form that is wrong, so that nothing is done: whoever may is told that (400),
 * whoever may not is told so first.
 */

const OWN = '22.so-tai-chinh';
const SISTER = '22.so-y-te';
const ASKED = '31.ubnd';
/** Stands in the title of Quảng Ninh’s cases; a plan is called as its procedure is, which everybody reads. */
const SECRET = 'Chỉ nội bộ Quảng Ninh';

const seat = (body: string, role: SeatGiven['role'] = 'head', more: Partial<SeatGiven> = {}): SeatGiven[] => [
  { body, role, ...more },
];

/** Who asks: where they sit, and what they look after. */
const PEOPLE = {
  nobody: null,
  newcomer: { seats: seat(OWN), more: { passwordFrom: 'given' } },
  seatless: { seats: [] },
  ended: { seats: seat(OWN, 'head', { to: '2026-09-14' }) },
  head: { seats: seat(OWN) },
  officer: { seats: seat(OWN, 'officer') },
  clerk: { seats: seat(OWN, 'clerk') },
  deputy: { seats: seat('22.hdnd', 'deputy') },
  sister: { seats: seat(SISTER) },
  commune: { seats: seat('06652.ubnd') },
  otherProvince: { seats: seat('48.so-tai-chinh') },
  asked: { seats: seat(ASKED) },
  admin22: { seats: [], more: { adminOf: '22' } },
  admin48: { seats: [], more: { adminOf: '48' } },
  admin: { seats: [], more: { admin: true } },
} satisfies Record<string, { seats: SeatGiven[]; more?: object } | null>;
type Who = keyof typeof PEOPLE;
const ALL = Object.keys(PEOPLE) as Who[];
const OWNS: Who[] = ['head', 'officer', 'clerk'];
/** Of other systems that work for a body. */
const KEEP: Who[] = ['head', 'admin22', 'admin'];
const OF_PROVINCE: Who[] = [...OWNS, 'deputy', 'sister', 'admin22', 'admin'];

/** Kinds of case in which `asked` has a part; of the plan, the consultation’s parent is none of these. */
const WITH_ASKED: CaseKind[] = ['consultation', 'gathering', 'support', 'exchange'];

function seers(kind: CaseKind): Who[] {
  const asked: Who[] = WITH_ASKED.includes(kind) ? ['asked'] : [];
  return PARTIES_ONLY.includes(kind) ? [...OWNS, 'admin', ...asked] : [...OF_PROVINCE, ...asked];
}

/** Whom each rule lets through in this scene, where the address tells nothing more. */
const MEANT: Record<Exclude<Access, 'sees-case' | 'sees-thing' | 'by-the-act'>, Who[]> = {
  public: ALL,
  newcomer: ALL.filter((who) => who !== 'nobody'),
  'signed-in': ALL.filter((who) => who !== 'nobody' && who !== 'newcomer'),
  'has-seat': OWNS,
  'sees-case-with-seat': OWNS,
  'has-seat-or-admin': [...OWNS, 'admin'],
  'signs-for-body': ['head'],
  'keeps-systems': ['head', 'admin22', 'admin'],
  'lends-seat': OWNS,
  'publishes-for-unit': ['head', 'admin22', 'admin'],
  'any-admin': ['admin22', 'admin48', 'admin'],
  'admin-of-unit': ['admin22', 'admin'],
  'admin-of-officer': ['admin22', 'admin'],
  'admin-of-seat': ['admin22', 'admin'],
  admin: ['admin'],
};

/** Where nothing tells one place from another, some ask for all. */
const ENOUGH: Partial<Record<Access, Who[]>> = {
  public: ['nobody', 'newcomer'],
  newcomer: ['nobody', 'newcomer', 'seatless'],
  'signed-in': ['nobody', 'newcomer', 'otherProvince'],
  admin: ['nobody', 'newcomer', 'head', 'admin22', 'admin'],
};

/** Of the addresses about one kind of case the first is asked for by all, the others by whoever differs most. */
const DIFFERENT: Who[] = ['nobody', 'newcomer', 'ended', 'officer', 'sister', 'otherProvince', 'admin22'];

let api: TestApi;
let agent: Agent;
const browsers = {} as Record<Who, Browser>;
const cases = {} as Record<CaseKind, string>;
/** What addresses name besides cases: who may see each, and a body of the right form where one is asked for. */
let things: Record<string, { path: string; seers: Who[]; body?: object }>;

beforeAll(async () => {
  api = await startApi();
  agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const ids = {} as Record<Who, string>;
  for (const who of ALL) {
    browsers[who] = new Browser(api.server);
    const person = PEOPLE[who] as { seats: SeatGiven[]; more?: object } | null;
    if (!person) continue;
    ids[who] = (await officer(api, who.toLowerCase(), person.seats, person.more)).id;
  }
  await Promise.all(ALL.map((who) => PEOPLE[who] && browsers[who].signIn(who.toLowerCase(), PASSWORD)));
  await openCases();
  things = await laidOut(ids);
});
afterAll(async () => {
  agent.destroy();
  await api.close();
});

/** A case of each kind, all of Quảng Ninh and about its department of finance. */
async function openCases(): Promise<void> {
  const { db, lodger } = api.services;
  const calendar = await publishCalendar(db, loadCalendar());
  const open = async (kind: CaseKind, opening: object) => {
    const id = `scene.${kind}`;
    const title = { vi: SECRET, en: SECRET };
    const data = JSON.parse(JSON.stringify({ ...opening, caseId: id, parent: null, title, calendar })) as Data;
    const act = { id: `${id}/open`, caseId: id, name: 'open', by: SYSTEM, data };
    await lodger.open({ id, kind, unit: '22', year: 2026, title }, act);
    cases[kind] = id;
  };
  cases['plan-cycle'] = await openPlan(api, trial('draft'));
  cases.consultation = await openConsultation(api, 'scene.consultation', { consultees: [ASKED] });
  cases['council-session'] = await openSession(api, 'scene.council-session', '2026-12-08');
  const [opening] = supervising().entries;
  const law = { ...supervising().state.law, id: 'supervision:thematic' };
  const procedure = await publishProcedure(db, law as never);
  await open('supervision', { ...opening!.data, procedure });
  await open('gathering', { ...GATHERING, unit: '22', askedBy: OWN, bodies: [ASKED], escalate: null });
  const span = aSpan(['06652'], { stewards: ['22.ubnd'] });
  await open('project', { ...PROJECT, owner: OWN, spans: [span] });
  await open('carrying-out', { ...CARRYING, reporter: OWN });
  await open('support', { ...SUPPORT, need: { ...SUPPORT.need, bodies: [OWN] } });
  await open('exchange', { ...EXCHANGE, caller: OWN, bodies: [ASKED], on: '2026-10-08' });
  await open('official-document', DOCUMENT);
  await open('document-book', BOOK);
  await open('arrival', { ...ARRIVAL, issuer: { body: null, name: 'x' } });
}

/** One of each thing that an address may name. */
async function laidOut(ids: Record<Who, string>): Promise<typeof things> {
  const { db } = api.services;
  const plan = cases['plan-cycle'];
  const { id: document } = await uploaded(browsers.head, OWN, 'report', plan);
  const period = { from: '2026-09-15', to: '2026-12-31' };
  const lent = { fromId: ids.head, toId: ids.officer, body: OWN, role: 'head', ...period, kind: 'absence', why: 'x' };
  const { id: delegation } = await db.delegation.create({ data: lent });
  const kept = { officerId: ids.head, list: 'cases', name: 'x', query: '' };
  const { id: view } = await db.savedView.create({ data: kept });
  const made = { body: OWN, by: ids.head, createdAt: new Date() };
  const token = {
    id: 'token-0b9e6bd6-6d2b-4f7e-8f1e-3d8d3c1f0a05',
    name: 'x',
    scopes: [],
    wordHash: 'x',
    expiresOn: '2026-12-31',
  };
  const hook = { id: '0b9e6bd6-6d2b-4f7e-8f1e-3d8d3c1f0a06', url: 'https://example.vn', secret: 'x' };
  await db.apiToken.create({ data: { ...made, ...token } });
  await db.webhook.create({ data: { ...made, ...hook } });
  const feed = { id: '0b9e6bd6-6d2b-4f7e-8f1e-3d8d3c1f0a01', officerId: ids.head, wordHash: 'x', scope: 'mine' };
  await db.calendarFeed.create({ data: { ...feed, createdAt: new Date() } });
  const said = { caseId: plan, posting: 'draft', office: OWN, name: 'x', email: 'x@x.vn', text: SECRET, locale: 'vi' };
  const comment = await db.communityComment.create({
    data: { ...said, status: 'waiting', confirmHash: 'x', receivedAt: new Date() },
  });
  const side = { id: '0b9e6bd6-6d2b-4f7e-8f1e-3d8d3c1f0a02', caseId: plan, posting: 'draft', gathers: 'draft' };
  await db.communitySide.create({ data: { ...side, body: ASKED, invitedAt: new Date() } });
  const seesPlan = seers('plan-cycle');
  // What is in work is read by those who work inside alone.
  const readsDraft = seesPlan.filter((who) => !['admin22', 'deputy', 'sister', 'asked'].includes(who));
  const { key } = await db.task.findFirstOrThrow({ where: { caseId: plan } });
  const deputies = { deputies: [{ name: 'x' }], term: 'x', from: '2026-01-01' };
  return {
    'get /cases/:id/acts/:actId': {
      path: `/cases/${plan}/acts/${encodeURIComponent(`${plan}/open`)}`,
      seers: seesPlan,
    },
    'delete /api-tokens/:id': { path: `/api-tokens/${token.id}`, seers: KEEP },
    'get /webhooks/:id/deliveries': { path: `/webhooks/${hook.id}/deliveries`, seers: KEEP },
    'post /webhooks/:id/replays': { path: `/webhooks/${hook.id}/replays`, seers: KEEP, body: { from: '2026-09-15' } },
    'delete /webhooks/:id': { path: `/webhooks/${hook.id}`, seers: KEEP },
    'delete /calendar-feeds/:id': { path: `/calendar-feeds/${feed.id}`, seers: ['head'] },
    'get /officers/:id': { path: `/officers/${ids.sister}`, seers: OF_PROVINCE },
    'delete /delegations/:id': { path: `/delegations/${delegation}`, seers: ['head', 'admin22', 'admin'] },
    'get /documents/:id': { path: `/documents/${document}`, seers: readsDraft },
    'get /documents/:id/content': { path: `/documents/${document}/content`, seers: readsDraft },
    'get /documents/:id/reading': { path: `/documents/${document}/reading`, seers: readsDraft },
    'put /documents/:id/sight': { path: `/documents/${document}/sight`, seers: OWNS, body: { body: OWN, sight: null } },
    'get /official-documents/:id/paper': {
      path: `/official-documents/${cases['official-document']}/paper`,
      seers: ['head', 'officer'],
    },
    'get /document-templates/:bodyId': { path: `/document-templates/${OWN}`, seers: [...OWNS, 'admin'] },
    'get /document-templates/:bodyId/:template': { path: `/document-templates/${OWN}/letter`, seers: [] },
    'post /community-postings/:case/:step/sides': {
      path: `/community-postings/${plan}/draft/sides`,
      seers: [],
      body: { bodies: [ASKED], organisations: [] },
    },
    'post /comment-invitations/:id/comment': {
      path: `/comment-invitations/${side.id}/comment`,
      // The plan has no posting.
      seers: [],
      body: { text: 'Đề nghị xem lại' },
    },
    'post /community-comments/:id/decision': {
      path: `/community-comments/${comment.id}/decision`,
      seers: OWNS,
      body: { publish: false, reason: 'x' },
    },
    'post /community-comments/:id/answer': {
      path: `/community-comments/${comment.id}/answer`,
      seers: OWNS,
      body: { handling: 'accepted', answer: 'x' },
    },
    'post /community-comments/:id/erasure': {
      path: `/community-comments/${comment.id}/erasure`,
      seers: OWNS,
      body: { basis: 'asked', why: 'x' },
    },
    'get /councils/:council/deputies': { path: '/councils/22.hdnd/deputies', seers: OF_PROVINCE },
    'post /councils/:council/deputies': { path: '/councils/22.hdnd/deputies', seers: [], body: deputies },
    'patch /councils/:council/deputies/:id': {
      path: `/councils/22.hdnd/deputies/${feed.id}`,
      seers: [],
      body: { to: '2026-12-31' },
    },
    'delete /views/:id': { path: `/views/${view}`, seers: ['head'] },
    'post /passes': {
      path: '/passes',
      seers: ['head', 'officer'],
      body: { tasks: [{ case: plan, key }], how: 'take' },
    },
  };
}

interface Answered {
  status: number;
  text: string;
  code?: string;
  facts?: { what?: string };
}

/** Asks as somebody, and hears no more of a stream than that it begins. */
function ask(who: Who, method: string, path: string, body?: unknown): Promise<Answered> {
  const { cookie, token } = browsers[who];
  const text = body === undefined ? undefined : JSON.stringify(body);
  const headers = {
    ...(cookie && { cookie, 'x-csrf-token': token }),
    ...(text !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
  };
  const { port } = api.server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const sent = request({ port, agent, method: method.toUpperCase(), path: `/api${path}`, headers }, (res) => {
      const chunks: Buffer[] = [];
      const ended = () => {
        const said = Buffer.concat(chunks).toString('utf8');
        const problem = res.headers['content-type']?.includes('problem') ? JSON.parse(said) : {};
        resolve({ status: res.statusCode ?? 0, text: said, code: problem.code, facts: problem.facts });
      };
      if (res.headers['content-type']?.startsWith('text/event-stream')) {
        ended();
        return void sent.destroy();
      }
      res.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', ended);
    });
    sent.on('error', reject);
    sent.end(text);
  });
}

/** The kind of case that an address is about, by its first word. */
const KIND_OF: Record<string, CaseKind> = {
  cases: 'plan-cycle',
  consultations: 'consultation',
  gatherings: 'gathering',
  sessions: 'council-session',
  projects: 'project',
  'carrying-out': 'carrying-out',
  supports: 'support',
  exchanges: 'exchange',
  supervisions: 'supervision',
  'official-documents': 'official-document',
  'document-books': 'document-book',
  arrivals: 'arrival',
};

const kindOf = ({ path }: Route): CaseKind => KIND_OF[path.split('/')[1] ?? ''] ?? 'plan-cycle';

/** The addresses’ other words: of the form that each must have, and nothing that must be there. */
const WORDS: Record<string, string> = {
  step: 'draft',
  unit: '22',
  bodyId: OWN,
  template: 'letter',
  council: '22.hdnd',
  part: 'targets',
  paper: 'agenda',
  document: '0b9e6bd6-6d2b-4f7e-8f1e-3d8d3c1f0a03',
  indicator: 'grdp',
  format: 'docx',
  version: '1',
  code: '5700000001',
  item: 'x',
  hash: 'a'.repeat(64),
  word: 'x'.repeat(43),
  case: 'none',
};

async function idFor({ path, access }: Route): Promise<string> {
  const { db } = api.services;
  if (access === 'admin-of-officer') return (await db.officer.findUniqueOrThrow({ where: { username: 'sister' } })).id;
  if (access === 'admin-of-seat') return (await db.seat.findFirstOrThrow({ where: { body: SISTER } })).id;
  if (access.startsWith('sees-case')) return cases[kindOf({ path } as Route)];
  return path.startsWith('/mailbox') ? '999999' : '0b9e6bd6-6d2b-4f7e-8f1e-3d8d3c1f0a04';
}

const meant = (route: Route, thing: Who[] | undefined): Who[] => {
  if (thing) return thing;
  if (route.access === 'sees-case') return seers(kindOf(route));
  return MEANT[route.access as keyof typeof MEANT];
};

/** Whether an answer turns somebody away: what the rule is about isn’t there for them, or it says so. */
function turnedAway({ access }: Route, { status, facts }: Answered): boolean {
  if (status !== 404) return status === 401 || status === 403;
  if (access === 'sees-thing') return true;
  if (access.startsWith('sees-case')) return facts?.what === 'case';
  return access === 'admin-of-officer' && facts?.what === 'officer';
}

/** Does a thing for each, so many at a time as a server has connections. */
async function forAll<T>(all: T[], work: (one: T) => Promise<void>): Promise<void> {
  const left = [...all];
  const next = async (): Promise<void> => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: 8 }, next));
}

const isFirst = (route: Route): boolean =>
  route === ROUTES.find(({ access, path }) => access === route.access && kindOf({ path } as Route) === kindOf(route));

const askers = (route: Route): Who[] =>
  ENOUGH[route.access] ?? (route.access === 'sees-case' && !isFirst(route) ? DIFFERENT : ALL);

/** Ends what the others ask with. */
const LAST = ['delete /session', 'delete /session/look', 'post /officers/:id/password'];

const RULES = (Object.keys(POLICY) as Access[]).filter((rule) => rule !== 'by-the-act');

test.each(RULES)('addresses with the rule %s turn away whom it doesn’t mean, and nobody else', async (rule) => {
  const wrong: string[] = [];
  const leaks: string[] = [];
  const asked = ROUTES.filter(({ access }) => access === rule);
  await forAll(
    asked.map((route) => ({ route, name: `${route.method} ${route.path}` })),
    async ({ route, name }) => {
      if (LAST.includes(name)) return;
      const thing = things[name];
      if (route.access === 'sees-thing' && !thing) throw new Error(`${name}: nothing is laid out that it names`);
      const id = await idFor(route);
      const path =
        thing?.path ?? route.path.replace(/:(\w+)/g, (_all, word: string) => (word === 'id' ? id : WORDS[word]!));
      const query = thing || !route.query ? '' : `?unknown=1&body=${OWN}&unit=22`;
      const body = route.body && (thing?.body ?? { unknown: 1, body: OWN, unit: '22' });
      await forAll(thing ? ALL : askers(route), async (who) => {
        const answer = await ask(who, route.method, `${path}${query}`, body);
        const said = `${name} as ${who}: ${answer.status} ${answer.code ?? ''}`;
        if (answer.status >= 500) wrong.push(said);
        if (turnedAway(route, answer) === meant(route, thing?.seers).includes(who)) wrong.push(said);
        if (['seatless', 'commune', 'otherProvince'].includes(who) && answer.text.includes(SECRET)) leaks.push(said);
      });
    },
  );
  expect(wrong.sort()).toEqual([]);
  expect(leaks).toEqual([]);
});

/** The bodies that have each part in the scene; of a part that isn’t named, nobody who asks here. */
const HAVE: Partial<Record<CaseKind, Partial<Record<Part, string[]>>>> = {
  'plan-cycle': { holder: [OWN], managers: [OWN], office: [OWN] },
  consultation: { asked: [ASKED], asker: [OWN], 'asker-or-asked': [OWN, ASKED] },
  'council-session': { deputies: ['22.hdnd'] },
  supervision: { supervised: [OWN, SISTER] },
  gathering: { asked: [ASKED], asker: [OWN] },
  project: { 'owner-or-stewards': [OWN], duty: [OWN] },
  'carrying-out': { reporter: [OWN], 'reporter-or-above': [OWN] },
  support: { need: [OWN], parties: [ASKED] },
  exchange: { asker: [OWN], asked: [ASKED], 'asker-or-asked': [OWN, ASKED] },
  'official-document': { issuer: [OWN], signer: [OWN], recipients: [ASKED] },
  'document-book': { keeper: [OWN] },
  arrival: { keeper: [OWN], handlers: [OWN] },
};
/** Parts of which only the record tells who has them: whoever sees the case isn’t turned away before that is read. */
const BY_THE_RECORD: Part[] = ['on-record', 'above'];

const SEATED = ['head', 'officer', 'clerk', 'sister', 'otherProvince', 'asked'] as const;

/**
 * The first act of a kind is asked for by everybody, and so is what takes a seat of its own by whoever sits anywhere:
 * that shows the way from a request to the rule. What the rule says of the others to whom, it is asked itself.
 */
function askersOf(kind: CaseKind, name: string, nth: number): readonly Who[] {
  const act = KINDS[kind].acts[name]!;
  if (nth === 0 || name === 'ask-question') return ALL;
  return act.by !== 'engine' && (act.clerk || act.deputy) ? SEATED : ['head'];
}

/** How an act in a wrong form is answered: by its definition’s seat, the table’s part, and the scene’s places. */
function due(kind: CaseKind, name: string, who: Who): number | string {
  if (who === 'nobody') return 'not-signed-in';
  if (who === 'newcomer') return 'password-change-needed';
  const { body, role } = seatOf(who);
  const act = KINDS[kind].acts[name]!;
  const people = act.by !== 'engine' && act;
  if (people && people.deputy) {
    if (role !== 'deputy') return 'deputy-required';
  } else if (role === 'deputy' || role === undefined) return 'no-seat';
  if (people && people.clerk && role !== 'clerk' && body === OWN) return 'clerk-required';
  if (!(people && people.clerk) && role === 'clerk') return 'not-clerks-work';
  if (!seers(kind).includes(who) && !hasPart(kind, name, body)) return 'not-found';
  return byRule(kind, name, { body, role });
}

const isByTheRecord = (kind: CaseKind, name: string): boolean =>
  BY_THE_RECORD.some((part) => part === partFor(kind, name));

/** The same for whoever sees the case and sits in the seat that it takes. */
function byRule(kind: CaseKind, name: string, { body, role }: ReturnType<typeof seatOf>): string {
  const act = KINDS[kind].acts[name]!;
  if (act.by === 'engine') return 'wrong-act';
  if (!isByTheRecord(kind, name) && !hasPart(kind, name, body)) return 'stranger';
  return act.head && role !== 'head' ? 'role-required' : 'invalid-input';
}

function hasPart(kind: CaseKind, name: string, body: string): boolean {
  const part = partFor(kind, name);
  return part !== null && (HAVE[kind]?.[part]?.includes(body) ?? false);
}

/** Who isn’t entitled is told so in one of these ways. */
const STRANGER = ['not-your-step', 'not-consulted', 'no-such-step', 'unknown-anchor', 'no-such-task'];

/** What acts name besides, as far as who may do them asks for it. */
const NAMED = { step: 'draft', anchor: 'none', rung: 'none', task: 'none', unknown: 1 };

/** The seat from which somebody acts today; without one, as for the department of finance. */
function seatOf(who: Who): { body: string; role: SeatGiven['role'] | undefined } {
  const [given] = who === 'ended' ? [] : ((PEOPLE[who]?.seats ?? []) as SeatGiven[]);
  return { body: given?.body ?? OWN, role: given?.role };
}

/** What the rule itself says of an act of somebody with a seat. */
function ruled(kind: CaseKind, state: unknown, name: string, by: { body: string; role: Role }): string | null {
  const act = KINDS[kind].acts[name]!;
  try {
    const refusal = KINDS[kind].refusedNow(state, { name, data: NAMED }, by);
    return refusal?.code ?? (act.by === 'engine' ? null : (notInSeat(act, by)?.code ?? null));
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    // Data of a wrong form may not even be read: the form is refused next.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

type Role = 'head' | 'officer';
const UNSEATED: Who[] = ['admin22', 'admin48', 'admin'];

describe.each(CASE_KINDS)('acts in a case of the kind %s', (kind) => {
  test('are turned away from whom the table doesn’t mean, and from nobody else', async () => {
    const wrong: string[] = [];
    const names = Object.keys(KINDS[kind].acts);
    await forAll(
      names.flatMap((name, nth) => askersOf(kind, name, nth).map((who) => ({ name, who }))),
      async ({ name, who }) => {
        const { body } = seatOf(who);
        const { status, code } = await ask(who, 'post', `/cases/${cases[kind]}/acts`, { name, body, data: NAMED });
        const told = STRANGER.includes(String(code)) ? 'stranger' : code;
        const wanted = due(kind, name, who);
        if (told !== wanted) wrong.push(`${name} as ${who}: ${status} ${code}, not ${wanted}`);
      },
    );
    expect(wrong.sort()).toEqual([]);
  });

  test('are ruled so for every seat, those that only the engine does too', async () => {
    const wrong: string[] = [];
    const state = (await api.services.reader.read(cases[kind]))?.file.state;
    for (const [name, act] of Object.entries(KINDS[kind].acts))
      for (const who of SEATED) {
        const { body, role } = seatOf(who);
        if ((role !== 'head' && role !== 'officer') || (act.by !== 'engine' && (act.clerk || act.deputy))) continue;
        const code = ruled(kind, state, name, { body, role });
        const told = code === null ? 'invalid-input' : STRANGER.includes(code) ? 'stranger' : code;
        const wanted = byRule(kind, name, { body, role });
        if (told !== wanted) wrong.push(`${name} as ${who}: ${told}, not ${wanted}`);
      }
    expect(wrong.sort()).toEqual([]);
  });

  test('of the administration are its own of that place alone', async () => {
    const prompts = Object.keys(KINDS[kind].acts).filter(isPrompt);
    const said = await Promise.all(
      prompts.flatMap((name) =>
        UNSEATED.map(async (who) => {
          const body = { name, body: ADMINISTRATION, data: NAMED };
          return [who, (await ask(who, 'post', `/cases/${cases[kind]}/acts`, body)).code];
        }),
      ),
    );
    const wanted = { admin22: PARTIES_ONLY.includes(kind) ? 'not-found' : 'invalid-input' } as Record<Who, string>;
    expect(said).toEqual(prompts.flatMap(() => UNSEATED.map((who) => [who, wanted[who] ?? 'no-seat'])));
  });
});
