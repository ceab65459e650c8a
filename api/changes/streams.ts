import { PassThrough, type Readable } from 'node:stream';
import { DomainError } from '../../domain/errors';
import { markOf } from '../accounts/passwords';
import type { PrismaClient } from '../../prisma/generated/client';
import type { Viewer } from '../http/access';
import { seesIt, sightsOf } from '../http/accessNews';
import type { NewsDesk } from './news';

/** Streams that one officer may have open: a few windows. */
export const MOST_PER_OFFICER = 6;

const HEARTBEAT_MS = 25_000;
/** After this a browser comes back by itself and is admitted anew, with the seats it has by then. */
const LIFETIME_MS = 5 * 60_000;
/** News of many cases in a short time costs one look at who may see them. */
const GATHER_MS = 150;
/** A reader that lags this far behind is cut off; it comes back and loads afresh. */
const MOST_BYTES_WAITING = 65_536;

interface Stream {
  officer: string;
  /** The session that it rests on, and ends with. */
  session: string;
  viewer: Viewer;
  out: PassThrough;
}

/** Server-sent events to browsers: which case changed, for those who may see it. */
export class ChangeStreams {
  private readonly streams = new Set<Stream>();
  private readonly changed = new Set<string>();
  private readonly heartbeat: NodeJS.Timeout;
  private gathering: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly db: PrismaClient,
    news: NewsDesk,
    private readonly onError: (error: unknown) => void,
  ) {
    news.subscribe(({ caseId }) => this.note(caseId));
    this.heartbeat = setInterval(() => this.beat(), HEARTBEAT_MS).unref();
  }

  /** A new stream for an officer's window. Throws `too-many-requests`, `unavailable` while the process ends. */
  open(officer: string, viewer: Viewer, session: string): Readable {
    if (this.stopped) throw new DomainError('unavailable');
    const own = [...this.streams].filter((stream) => stream.officer === officer);
    if (own.length >= MOST_PER_OFFICER) throw new DomainError('too-many-requests', { seconds: 30 });
    const stream = { officer, viewer, session, out: new PassThrough() };
    const end = setTimeout(() => stream.out.end(), LIFETIME_MS).unref();
    stream.out.once('close', () => {
      clearTimeout(end);
      this.streams.delete(stream);
    });
    this.streams.add(stream);
    stream.out.write('retry: 2000\n\n');
    return stream.out;
  }

  /** Ends the streams of sessions that have ended. In other processes that comes with the next heartbeat or news. */
  review(): void {
    void this.standing([...this.streams]).catch(this.onError);
  }

  /** Ends every stream and opens no more. */
  stop(): void {
    this.stopped = true;
    clearInterval(this.heartbeat);
    clearTimeout(this.gathering);
    this.streams.forEach(({ out }) => out.end());
  }

  private beat(): void {
    this.streams.forEach((stream) => send(stream, ':\n\n'));
    this.review();
  }

  /** Those whose sessions still hold; the others are ended. */
  private async standing(streams: Stream[]): Promise<Stream[]> {
    if (streams.length === 0) return [];
    const holding = await this.sessionsHolding(streams.map(({ session }) => session));
    streams.filter(({ session }) => !holding.has(session)).forEach(({ out }) => out.end());
    return streams.filter(({ session }) => holding.has(session));
  }

  private async sessionsHolding(sessions: string[]): Promise<Set<string>> {
    const rows = await this.db.$queryRaw<{ sid: string; mark: string | null; passwordHash: string }[]>`
      SELECT s.sid, s.sess ->> 'passwordMark' AS mark, o."passwordHash" FROM "session" s
      JOIN "Officer" o ON o.id = s.sess ->> 'officerId' AND o.active
      WHERE s.sid = ANY(${sessions}) AND s.expire > now()`;
    return new Set(rows.filter(({ mark, passwordHash }) => mark === markOf(passwordHash)).map(({ sid }) => sid));
  }

  private note(caseId: string): void {
    if (this.stopped || this.streams.size === 0) return;
    this.changed.add(caseId);
    this.gathering ??= setTimeout(() => void this.tell().catch(this.onError), GATHER_MS);
  }

  private async tell(): Promise<void> {
    this.gathering = undefined;
    const cases = [...this.changed];
    this.changed.clear();
    const viewers = [...this.streams].map(({ viewer }) => viewer);
    const sights = await sightsOf(this.db, cases, [...new Set(viewers.flatMap(({ bodies }) => bodies))]);
    const telling = [...this.streams].filter(({ viewer }) => sights.some((sight) => seesIt(viewer, sight)));
    for (const stream of await this.standing(telling)) {
      const seen = sights.filter((sight) => seesIt(stream.viewer, sight));
      for (const { caseId, seq } of seen) send(stream, `data: ${JSON.stringify({ caseId, seq })}\n\n`);
    }
  }
}

function send({ out }: Stream, text: string): void {
  if (out.writableEnded) return;
  if (out.writableLength > MOST_BYTES_WAITING) out.destroy();
  else out.write(text);
}
