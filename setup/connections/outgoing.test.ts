import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Authority, ownAuthority } from '../../tests/support/certificates';
import { loadConfig, temporalConnectionOptions } from '../config';

let dir: string;
let authority: Authority;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'phoihop-outgoing-'));
  authority = ownAuthority();
});
afterAll(() => {
  rmSync(dir, { recursive: true });
  authority.remove();
});

type Settings = Record<string, string>;
const config = (env: Settings) => loadConfig({ DATA_DIR: dir, ...env });
const temporal = (env: Settings) => temporalConnectionOptions({ DATA_DIR: dir, ...env });
const AT = 'postgresql://run:word@db.example';
const S3 = { S3_BUCKET: 'b', S3_ACCESS_KEY: 'a', S3_SECRET_KEY: 's' };

describe('the database', () => {
  test.each([
    [`${AT}/phoihop`, `${AT}/phoihop?sslmode=verify-full`],
    [`${AT}/phoihop?sslmode=require`, `${AT}/phoihop?sslmode=verify-full`],
    [
      `${AT}/phoihop?uselibpqcompat=true&sslmode=require&lock_timeout=9`,
      `${AT}/phoihop?sslmode=verify-full&lock_timeout=9`,
    ],
    ['postgresql://run:word@127.0.0.1/phoihop', 'postgresql://run:word@127.0.0.1/phoihop'],
    ['postgresql://run@/phoihop?host=/run/postgresql', 'postgresql://run@/phoihop?host=/run/postgresql'],
  ])('at %s it is asked as %s', (address, asked) => {
    const { databaseUrl, migrationUrl, plain } = config({ DATABASE_URL: address });
    expect([databaseUrl, migrationUrl, plain]).toEqual([asked, asked, []]);
  });

  test('that may be in the clear is so where its address asks for nothing, and by TLS where it does', () => {
    const may = { PLAIN_CONNECTIONS: 'database' };
    expect(config({ ...may, DATABASE_URL: AT })).toMatchObject({ databaseUrl: AT, plain: ['database'] });
    const asked = { ...may, DATABASE_URL: `${AT}?sslmode=require` };
    expect(config(asked)).toMatchObject({ databaseUrl: `${AT}?sslmode=verify-full`, plain: [] });
  });
});

describe('Temporal', () => {
  const authorityFile = () => ({ TEMPORAL_TLS_SERVER_CA_CERT_PATH: authority.caFile });
  test.each<[string, () => Settings, unknown, string[]]>([
    ['another machine by TLS', () => ({ TEMPORAL_ADDRESS: 'temporal.example:7233' }), true, []],
    ['this machine without', () => ({ TEMPORAL_ADDRESS: '127.0.0.1:7233' }), false, []],
    [
      'another machine by an authority of the house',
      () => ({ TEMPORAL_ADDRESS: 'temporal.example:7233', ...authorityFile() }),
      expect.objectContaining({ serverRootCACertificate: expect.anything() }),
      [],
    ],
    [
      'another machine in the clear, as the settings say',
      () => ({ TEMPORAL_ADDRESS: 'temporal.example:7233', PLAIN_CONNECTIONS: 'temporal' }),
      false,
      ['temporal'],
    ],
  ])('is asked on %s', (_where, env, tls, plain) => {
    const asked = temporal(env());
    expect([asked.connectionOptions.tls, asked.plain]).toEqual([tls, plain]);
  });
});

test.each<[string, Settings, object]>([
  ['smtps://mail.example', {}, { startTls: false }],
  ['smtp://mail.example:587', {}, { startTls: true }],
  ['smtp://localhost:25', {}, { startTls: false }],
  ['smtp://mail.example:25', { PLAIN_CONNECTIONS: 'mail' }, { startTls: false }],
])('mails go to %s %j', (url, env, how) => expect(config({ SMTP_URL: url, ...env }).smtp).toEqual({ url, ...how }));

test('what goes in the clear is known by its words, each once', () => {
  const env = {
    PLAIN_CONNECTIONS: 'mail documents timestamps traces',
    SMTP_URL: 'smtp://mail.example',
    ...{ S3_ENDPOINT: 'http://s3.example', ...S3, MIRROR_S3_ENDPOINT: 'http://s3.other' },
    ...{ MIRROR_S3_BUCKET: 'b', MIRROR_S3_ACCESS_KEY: 'a', MIRROR_S3_SECRET_KEY: 's' },
    TIMESTAMP_URL: 'http://tsa.example',
    OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318',
  };
  expect(config(env).plain).toEqual(['mail', 'documents', 'timestamps', 'traces']);
});

test.each<[Settings, RegExp]>([
  [{ DATABASE_URL: `${AT}?sslmode=disable` }, /^DATABASE_URL: .*db\.example.*sslmode.*add database to PLAIN/],
  [{ DATABASE_MIGRATION_URL: `${AT}?sslmode=disable` }, /^DATABASE_MIGRATION_URL/],
  [{ DATABASE_URL: `${AT}?sslmode=no-verify` }, /^DATABASE_URL: with sslmode=no-verify anybody may answer/],
  [{ DATABASE_URL: `${AT}?sslmode=prefer`, PLAIN_CONNECTIONS: 'database' }, /sslmode=prefer/],
  [{ DATABASE_URL: `${AT}?sslrootcert=/nowhere.pem` }, /^DATABASE_URL: .*nowhere/],
  [{ SMTP_URL: 'smtp://mail.example?ignoreTLS=true' }, /^SMTP_URL: leave ignoreTLS out/],
  [{ SMTP_URL: 'smtps://mail.example?tls.rejectUnauthorized=false' }, /^SMTP_URL: leave tls.rejectUnauthorized out/],
  [{ SMTP_URL: 'http://mail.example' }, /^SMTP_URL must begin/],
  [{ S3_ENDPOINT: 'http://s3.example', ...S3 }, /^S3_ENDPOINT: .*https.*add documents to PLAIN/],
  [{ TIMESTAMP_URL: 'http://tsa.example' }, /^TIMESTAMP_URL: .*add timestamps to PLAIN/],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318' }, /^OTEL_EXPORTER_OTLP_ENDPOINT: .*add traces to PLAIN/],
  [{ OIDC_ISSUER: 'http://id.example', OIDC_CLIENT_ID: 'c' }, /^OIDC_ISSUER must begin with https/],
  [{ NODE_TLS_REJECT_UNAUTHORIZED: '0' }, /^NODE_TLS_REJECT_UNAUTHORIZED=0/],
  [{ SMTP_URL: 'smtps://mail.example', SMTP_CA_FILE: '/nowhere.pem' }, /^SMTP_CA_FILE is no file with a certificate/],
])('with %j nothing begins, and it is said why, without a password', (env, said) => {
  const begin = () => config(env);
  expect(begin).toThrow(said);
  expect(begin).not.toThrow(/word@/);
});

test('Temporal on another machine is not asked in the clear because a variable of its own says so', () =>
  expect(() => temporal({ TEMPORAL_ADDRESS: 'temporal.example:7233', TEMPORAL_TLS: 'false' })).toThrow(
    /^TEMPORAL_ADDRESS: .*temporal\.example.*TEMPORAL_TLS=false.*add temporal to PLAIN/,
  ));

test('a file without a certificate is not taken for an authority', () => {
  const file = join(dir, 'none.pem');
  writeFileSync(file, 'not a certificate');
  const s3 = { S3_ENDPOINT: 'https://s3.example', ...S3, S3_CA_FILE: file };
  expect(() => config(s3)).toThrow('S3_CA_FILE is no file with a certificate');
});
