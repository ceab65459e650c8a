import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpsServer, type Server as SecureServer } from 'node:https';
import { type AddressInfo, connect as connectPlain, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer, json } from 'node:stream/consumers';
import { createServer as createTlsServer } from 'node:tls';
import { trace } from '@opentelemetry/api';
import { Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { signInProvider } from '../../api/accounts/provider/provider';
import { createDb } from '../../prisma/client';
import { withClient } from '../../prisma/databases';
import { timestampFrom } from '../../register/evidence/timestamp';
import { temporalConnectionOptions } from '../../setup/config';
import { placeForData, type RunningPostgres, startPostgres } from '../../setup/embedded/postgres';
import { requireDatabaseTls, requireTemporalTls } from '../../setup/connections/reachable';
import { connectEngine } from '../../cli/temporal';
import { startTracing } from '../../setup/tracing';
import { trusting } from '../../setup/connections/trust';
import { byPort, temporalAddress } from '../support/database';
import { type Authority, type Issued, ownAuthority } from '../support/certificates';
import { ADMIN_URL } from '../support/servers';
import { bucketAt, startBucket } from './support/bucket';
import { CLIENT, startProvider, type TestProvider } from './support/provider';

const quiet = () => undefined;
let dir: string;
let authority: Authority;
/** Of the name and the address at which all are asked here, and of another name. */
let right: Issued;
let wrong: Issued;
let stranger: Authority;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'phoihop-reached-'));
  [authority, stranger] = [ownAuthority(), ownAuthority()];
  [right, wrong] = [authority.issue('DNS:localhost,IP:127.0.0.1'), authority.issue('DNS:elsewhere.example')];
});
afterAll(() => {
  rmSync(dir, { recursive: true });
  authority.remove();
  stranger.remove();
});

const trust = (by: Authority) => trusting('CA_FILE', { CA_FILE: by.caFile })!;
const portOf = (server: Server | SecureServer) => (server.address() as AddressInfo).port;
const listening = async <T extends Server | SecureServer>(server: T): Promise<T> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return server;
};

describe('PostgreSQL by TLS', () => {
  let postgres: RunningPostgres;
  let place: ReturnType<typeof placeForData>;
  const served = () => join(dirname(place.data), 'server');
  /** What the server shows from now on; its files are its own, as it wants them. */
  const show = (issued: Issued) => {
    for (const [from, end] of [
      [issued.certFile, '.crt'],
      [issued.keyFile, '.key'],
    ] as const) {
      copyFileSync(from, served() + end);
      place.own(served() + end);
    }
  };
  beforeAll(async () => {
    const home = join(dir, 'postgres');
    mkdirSync(home);
    place = placeForData(home, quiet);
    show(right);
    const settings = { ssl: 'on', ssl_cert_file: `${served()}.crt`, ssl_key_file: `${served()}.key`, fsync: 'off' };
    postgres = await startPostgres({ dir: home, log: quiet, settings });
  });
  afterAll(() => postgres.stop());
  const by = (authority_?: Authority) =>
    `${postgres.url}?sslmode=verify-full${authority_ ? `&sslrootcert=${authority_.caFile}` : ''}`;
  const reload = (issued: Issued) => {
    show(issued);
    return withClient(postgres.url, async (client) => void (await client.query('SELECT pg_reload_conf()')));
  };

  test('whose certificate is signed by the authority that the address names, is asked by TLS alone', async () => {
    await requireDatabaseTls('DATABASE_URL', by(authority));
    const db = createDb(by(authority), { poolSize: 1 });
    const [row] = await db.$queryRaw<object[]>`SELECT ssl, version FROM pg_stat_ssl WHERE pid = pg_backend_pid()`;
    await db.$disconnect();
    expect(row).toEqual({ ssl: true, version: 'TLSv1.3' });
  });

  test.each<[string, () => Authority | undefined]>([
    ['by no authority known here', () => undefined],
    ['by another authority', () => stranger],
  ])('whose certificate is signed %s, is not asked, and a start says so', async (_who, known) => {
    const refused = requireDatabaseTls('DATABASE_URL', by(known()));
    await expect(refused).rejects.toThrow(/^DATABASE_URL: 127\.0\.0\.1 shows a certificate of an authority unknown/);
    await expect(withClient(by(known()), () => Promise.resolve())).rejects.toThrow();
  });

  test('whose certificate is of another name, is not asked, and a start says so', async () => {
    await reload(wrong);
    const refused = requireDatabaseTls('DATABASE_MIGRATION_URL', by(authority));
    await expect(refused).rejects.toThrow(/^DATABASE_MIGRATION_URL: .*another name.*PLAIN_CONNECTIONS/);
    await reload(right);
    await requireDatabaseTls('DATABASE_MIGRATION_URL', by(authority));
  });

  test('that takes no TLS is not asked, and a start says so; one that is away is no reason not to start', async () => {
    const plain = `${byPort(process.env[ADMIN_URL]!)}?sslmode=verify-full`;
    await expect(requireDatabaseTls('DATABASE_URL', plain)).rejects.toThrow(/^DATABASE_URL: .*takes no TLS/);
    await requireDatabaseTls('DATABASE_URL', 'postgresql://a:b@127.0.0.1:1/c?sslmode=verify-full');
  });
});

describe('Temporal behind TLS', () => {
  const servers: Server[] = [];
  afterAll(() => servers.forEach((server) => server.close()));
  /** The settings for a Temporal that shows a certificate. */
  async function at(issued: Issued) {
    const [host, port] = temporalAddress().split(':');
    const server = createTlsServer({ ...issued, ALPNProtocols: ['h2'] }, (socket) => {
      const to = connectPlain({ host: host!, port: Number(port) });
      socket.pipe(to).pipe(socket);
      for (const one of [socket, to]) one.on('error', quiet);
    });
    servers.push(await listening(server));
    return {
      DATA_DIR: dir,
      TEMPORAL_ADDRESS: `localhost:${portOf(server)}`,
      TEMPORAL_TLS_SERVER_CA_CERT_PATH: authority.caFile,
    };
  }

  test('API and worker ask it by its certificate', async () => {
    const asked = temporalConnectionOptions(await at(right));
    await requireTemporalTls(asked);
    const ofWorker = await NativeConnection.connect(asked.connectionOptions);
    const ofApi = await Connection.connect(asked.connectionOptions);
    expect((await ofApi.workflowService.getSystemInfo({})).serverVersion).toBeTruthy();
    await Promise.all([ofWorker.close(), ofApi.close()]);
  });

  test('with a certificate of another name, or of another authority, or none at all, it is not asked, and a start says so', async () => {
    const wrongName = temporalConnectionOptions(await at(wrong));
    await expect(requireTemporalTls(wrongName)).rejects.toThrow(/^TEMPORAL_ADDRESS: localhost .*another name/);
    await expect(NativeConnection.connect(wrongName.connectionOptions)).rejects.toThrow();
    const unknown = { ...(await at(right)), TEMPORAL_TLS_SERVER_CA_CERT_PATH: stranger.caFile };
    await expect(requireTemporalTls(temporalConnectionOptions(unknown))).rejects.toThrow('an authority unknown here');
    const plain = { ...(await at(right)), TEMPORAL_ADDRESS: temporalAddress() };
    await expect(requireTemporalTls(temporalConnectionOptions(plain))).rejects.toThrow('takes no TLS');
  });

  test('a command whose settings do not name its authority says so, too, instead of waiting in vain', async () => {
    const env = { ...(await at(right)), TEMPORAL_TLS_SERVER_CA_CERT_PATH: stranger.caFile };
    await expect(connectEngine({} as never, env)).rejects.toThrow('an authority unknown here');
  });
});

test('a bucket is asked by the authority that the settings name, and by no other', async () => {
  const s3 = await startBucket(join(dir, 's3'), right);
  const bucket = (known?: Authority) => bucketAt(s3.endpoint, { trust: known && trust(known) });
  const file = join(dir, 'a.txt');
  writeFileSync(file, 'Nghị quyết');
  const sha256 = createHash('sha256').update('Nghị quyết').digest('hex');
  try {
    expect(await bucket(authority).look()).toBe('up');
    await bucket(authority).put(file, sha256);
    await s3.written(sha256);
    expect(String(await buffer(await bucket(authority).get(sha256)))).toBe('Nghị quyết');
    expect(await bucket().look()).toBe('down');
    expect(await bucket(stranger).look()).toBe('down');
  } finally {
    await s3.close();
  }
});

describe('a provider at which officers sign in', () => {
  let provider: TestProvider;
  beforeAll(async () => void (provider = await startProvider('https://us.example', right)));
  afterAll(() => provider.close());
  const known = (by?: Authority) =>
    signInProvider(
      {
        ...CLIENT,
        issuer: provider.issuer,
        label: 'Cổng',
        strong: { acr: [], amr: [] },
        ...(by && { trust: trust(by) }),
      },
      'https://us.example',
    );
  const ended = async () =>
    provider.sign({
      sub: 'lan',
      iat: Math.floor(Date.now() / 1000),
      exp: Math.floor(Date.now() / 1000) + 60,
      jti: 'one',
      events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
    });

  test('is asked, and its keys are taken, by the authority that the settings name', async () => {
    const { address } = await known(authority).begin({ to: '/', purpose: 'sign-in' });
    expect(address).toContain(`${provider.issuer}/auth?`);
    expect(await known(authority).readEnd(await ended())).toEqual({ jti: 'one', subject: 'lan' });
  });

  test('is not asked by another authority', async () => {
    await expect(known().begin({ to: '/', purpose: 'sign-in' })).rejects.toThrow();
    await expect(known(stranger).readEnd(await ended())).rejects.toThrow();
  });
});

describe('over https', () => {
  let got = '';
  let server: SecureServer;
  beforeAll(async () => {
    server = await listening(
      createHttpsServer({ ...right }, (request, response) => {
        if (request.url === '/tsa') return void request.resume().on('end', () => response.writeHead(418).end());
        void json(request).then((body) => {
          got += JSON.stringify(body);
          response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
        });
      }),
    );
  });
  afterAll(() => void server.close());

  test('a time-stamping authority is asked by the authority that the settings name, and by no other', async () => {
    const url = `https://localhost:${portOf(server)}/tsa`;
    await expect(timestampFrom(url, 'sổ ghi', trust(authority))).rejects.toThrow('answered 418');
    await expect(timestampFrom(url, 'sổ ghi', trust(stranger))).rejects.toThrow('fetch failed');
    await expect(timestampFrom(url, 'sổ ghi')).rejects.toThrow('fetch failed');
  });

  test('traces go to a collector by the authority that the settings name, and to no other', async () => {
    const sent = async (name: string, ca?: string) => {
      const tracing = await startTracing('phoihop-test', `https://localhost:${portOf(server)}`, ca);
      trace.getTracer('test').startSpan(name).end();
      await tracing!.stop();
    };
    await sent('to be known', authority.ca);
    await expect(sent('not to be known', stranger.ca)).rejects.toThrow('unable to verify');
    expect(got).toContain('"to be known"');
    expect(got).not.toContain('not to be known');
  });
});
