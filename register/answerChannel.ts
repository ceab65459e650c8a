import { Client, Pool } from 'pg';
import type { DataValue } from '../domain/case/entry';
import { connectionTo } from '../prisma/connection';

/** News of a settled case: each act's ruling, by the act's number. */
export interface News {
  caseId: string;
  rulings: { seq: number; [fact: string]: DataValue }[];
}

/** Says that a case was settled, so that whoever waits for an answer need not ask again and again. */
export interface AnswerChannel {
  publish(news: News): void;
  stop(): Promise<void>;
}

const CHANNEL = 'settled';
/** PostgreSQL's limit on a notification is 8,000 bytes; longer news goes in several. */
const LONGEST = 7_500;

/**
 * The channel over PostgreSQL's NOTIFY. It publishes after the commit, on its own connection, because a notifying
 * transaction takes a lock over the whole database while it commits; what it says is not needed after a crash, so
 * that connection doesn't wait for the disk. A lost notice costs a subscriber one slow look.
 */
export function createAnswerChannel(databaseUrl: string, onError: (error: Error) => void): AnswerChannel {
  const connection = connectionTo(databaseUrl);
  const pool = new Pool({ ...connection, options: `${connection.options} -c synchronous_commit=off`, max: 1 });
  pool.on('error', onError);
  const waiting: string[] = [];
  let sending = false;
  // What comes in while it sends is sent together: a busy process publishes for every act.
  const sendAll = async (): Promise<void> => {
    sending = true;
    while (waiting.length > 0) {
      const parts = waiting.splice(0);
      await pool.query('SELECT pg_notify($1, part) FROM unnest($2::text[]) part', [CHANNEL, parts]).catch(onError);
    }
    sending = false;
  };
  return {
    publish(news) {
      waiting.push(...pack(news));
      if (!sending) void sendAll();
    },
    stop: () => pool.end(),
  };
}

/**
 * News as notifications, each of them news in itself: a thousand offices may be answered at once. A ruling too long
 * even for one of its own is left out, and whoever waits for it reads it.
 */
export function pack({ caseId, rulings }: News): string[] {
  const parts: string[][] = [[]];
  const room = LONGEST - Buffer.byteLength(JSON.stringify({ caseId, rulings: [] }));
  let used = 0;
  for (const text of rulings.map((ruling) => JSON.stringify(ruling))) {
    const size = Buffer.byteLength(text) + 1;
    if (size > room) continue;
    if (used + size > room) [used] = [0, parts.push([])];
    used += size;
    parts.at(-1)?.push(text);
  }
  return parts.map((texts) => `{"caseId":${JSON.stringify(caseId)},"rulings":[${texts.join(',')}]}`);
}

/** Subscribes, and goes on listening when the database was away. Returns how to stop. */
export function subscribe(
  databaseUrl: string,
  onNews: (news: News) => void,
  onError: (error: Error) => void,
): () => Promise<void> {
  let client: Client | null = null;
  let stopped = false;
  let again: NodeJS.Timeout | undefined;

  const retry = (error: Error): void => {
    if (stopped || again) return;
    onError(error);
    again = setTimeout(() => {
      again = undefined;
      void connect();
    }, 500);
  };

  async function connect(): Promise<void> {
    client?.removeAllListeners();
    client?.on('error', () => undefined);
    client = new Client(connectionTo(databaseUrl));
    client.on('error', retry);
    client.on('end', () => retry(new Error('the database ended the connection')));
    client.on('notification', ({ payload }) => onNews(JSON.parse(payload ?? '{}') as News));
    await client
      .connect()
      .then(() => client?.query(`LISTEN ${CHANNEL}`))
      .catch(retry);
  }

  void connect();
  return async () => {
    stopped = true;
    clearTimeout(again);
    client?.removeAllListeners();
    client?.on('error', () => undefined);
    await client?.end().catch(() => undefined);
  };
}
