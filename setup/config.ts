import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadClientConnectConfig, type ClientConnectConfig } from '@temporalio/envconfig';
import type { WorkerDeploymentOptions } from '@temporalio/worker';
import { isSealed, unseal } from '../prisma/sealed';
import type { ProviderSettings, SigningIn } from '../api/accounts/settings';
import type { S3StoreConfig } from '../api/documents/stores/s3';
import type { MayBePlain } from '../api/health/plain';
import type { CertificateFiles } from './connections/certificate';
import { addressIn, allowedIn, type Connection, type Environment, isThisMachine, plainOf } from './connections/plain';
import { databaseAddress, outgoing, readMail } from './connections/outgoing';
import { readRunning } from './running';
import { ROOT } from './tools';
import { trusting } from './connections/trust';

/** A folded case takes about 80 kB. */
export const CACHED_CASES = 1_000;

/** Longer than a word in a mail holds, so that nobody misses one; our suggestion. */
const MAIL_FILES_DAYS = 30;

/** A workflow takes about 1 MB, most of it in Temporal's own library, and is woken in some 40 ms. */
const CACHED_WORKFLOWS = 250;

/** Where documents lie beside backups. */
export const documentsOf = (folder: string): string => join(folder, 'documents');

/**
 * Every setting of every process, read once from the environment; setup/settings.yaml says what each means. Servers
 * that are not named are those `npm start` runs in the data folder, if it does.
 */
export function loadConfig(env: Environment = process.env) {
  const dataDir = resolve(env.DATA_DIR || join(ROOT, '.data'));
  const running = readRunning(dataDir);
  const port = readPort(env.PORT);
  const archiveDir = env.ARCHIVE_DIR ? resolve(env.ARCHIVE_DIR) : undefined;
  const databaseUrl = databaseAddress('DATABASE_URL', env);
  const tls = readCertificate(env);
  const metrics = readMetrics(env);
  return {
    port,
    publicUrl: env.PUBLIC_URL || running?.url || addressHere(port, tls),
    /** The certificate by which people and Prometheus know this process; none where a proxy in front has it. */
    tls,
    /** Folder for everything kept on this machine's disk. */
    dataDir,
    /** Where the PostgreSQL of `npm start` keeps its log and its base copies, with a copy of each document. */
    archiveDir,
    /** Unset where no server was named and none of ours runs. */
    databaseUrl: databaseUrl || running?.databaseUrl,
    /** The same database for whoever changes its schema or makes others beside it; never for what serves people. */
    migrationUrl: databaseAddress('DATABASE_MIGRATION_URL', env) || databaseUrl || running?.migrationUrl,
    temporalAddress: env.TEMPORAL_ADDRESS || running?.temporalAddress,
    /** What the settings name themselves: the rest is what `npm start` runs here, or a killed one left a record of. */
    named: {
      database: Boolean(env.DATABASE_URL),
      temporal: Boolean(env.TEMPORAL_ADDRESS),
      url: Boolean(env.PUBLIC_URL),
    },
    temporalNamespace: env.TEMPORAL_NAMESPACE || 'default',
    /** Without a mail server each mail is a file. */
    smtp: readMail(env),
    mailFrom: env.MAIL_FROM || 'phoihop@localhost',
    /** At most so many mails a second leave, of all workers together; none set, as many as can. */
    mailsPerSecond: Number(env.MAILS_PER_SECOND) || undefined,
    /** For so many days a mail that is a file stays one. */
    mailFilesDays: Number(env.MAIL_FILES_DAYS) || MAIL_FILES_DAYS,
    /** Whether webhooks may lead into an office's own network. */
    webhooksToPrivate: env.WEBHOOKS_TO_PRIVATE === '1',
    /** S3-compatible store for documents; without it they lie in the data folder. */
    s3: readS3(env),
    /** A second store, with a copy of each document, which heals what is damaged in the first: a folder or a bucket. */
    mirror: env.MIRROR_DIR || readS3(env, 'MIRROR_') || (archiveDir && documentsOf(archiveDir)),
    sessionSecret: env.SESSION_SECRET || keptSecret(dataDir, 'session-secret'),
    signingIn: readSigningIn(env, dataDir),
    /** The file of the key that signs the register's digests; made where there is none. */
    signingKeyFile: env.SIGNING_KEY_FILE || join(dataDir, 'signing-key.pem'),
    /** A time-stamping authority (RFC 3161) for the digests. */
    timestampUrl: env.TIMESTAMP_URL || undefined,
    timestampTrust: trusting('TIMESTAMP_CA_FILE', env),
    /** Addresses to which each day's digest is mailed. */
    digestRecipients: (env.DIGEST_RECIPIENTS || '').split(/[\s,;]+/).filter(Boolean),
    /** How many cases an API process keeps in memory, folded. One that isn't is read anew when it is needed. */
    cachedCases: Number(env.CACHED_CASES) || CACHED_CASES,
    /** How many workflows a worker keeps in memory, and their cases folded. Another is woken when it is needed. */
    cachedWorkflows: Number(env.CACHED_WORKFLOWS) || CACHED_WORKFLOWS,
    /** By which deployment version of Temporal's this worker goes, if any. */
    deployment: readDeployment(env),
    /** Where Prometheus asks this process, if it may: never an address that the public reaches. */
    metrics,
    /** Which connections that a process of any kind has leave this machine in the clear, as the settings allow. */
    plain: plainOf([...(metrics ? [metricsConnection(metrics.host, tls)] : []), ...outgoing(env)], env),
  };
}

export type Config = ReturnType<typeof loadConfig>;

/** Where people on this machine reach the API, where no other address is named. */
export const addressHere = (port: number, tls: CertificateFiles | undefined): string =>
  `${tls ? 'https' : 'http'}://localhost:${port}`;

function readCertificate({
  TLS_CERT_FILE: certFile,
  TLS_KEY_FILE: keyFile,
}: Environment): CertificateFiles | undefined {
  if (!certFile && !keyFile) return undefined;
  if (!certFile || !keyFile) throw new Error('TLS_CERT_FILE and TLS_KEY_FILE go together.');
  return { certFile, keyFile };
}

const readMetrics = (env: Environment) =>
  env.METRICS_PORT
    ? { port: readPort(env.METRICS_PORT, 'METRICS_PORT'), host: env.METRICS_HOST || '127.0.0.1' }
    : undefined;

const metricsConnection = (host: string, tls: CertificateFiles | undefined): Connection => ({
  what: 'metrics',
  setting: 'METRICS_HOST',
  host,
  secure: tls !== undefined,
  remedy: 'Set TLS_CERT_FILE and TLS_KEY_FILE.',
});

/**
 * How to connect to Temporal, for clients and workers alike: address, TLS and API key by Temporal's own
 * variables (TEMPORAL_TLS…, TEMPORAL_API_KEY, TEMPORAL_CONFIG_FILE with TEMPORAL_PROFILE). To another machine by TLS,
 * unless it may be in the clear and nothing else is asked for; `plain` says whether it is.
 */
export function temporalConnectionOptions(
  env: Environment = process.env,
): Required<ClientConnectConfig> & { plain: MayBePlain[] } {
  const config = loadConfig(env);
  const settings: Record<string, string> = { TEMPORAL_ADDRESS: config.temporalAddress ?? '127.0.0.1:7233' };
  for (const [name, value] of Object.entries(env)) {
    if (name.startsWith('TEMPORAL_') && value) settings[name] = value;
  }
  // A profile in the user's home may name a cluster's keys; it counts only when it is asked for.
  const disableFile = !settings.TEMPORAL_CONFIG_FILE && !settings.TEMPORAL_PROFILE;
  const { connectionOptions } = loadClientConnectConfig({ overrideEnvVars: settings, disableFile });
  const host = String(connectionOptions.address).replace(/:\d+$/, '');
  const remedy = 'Leave TEMPORAL_TLS=false out.';
  const { tls = !isThisMachine(host) && !allowedIn(env).has('temporal') } = connectionOptions;
  const plain = plainOf([{ what: 'temporal', setting: 'TEMPORAL_ADDRESS', host, secure: tls !== false, remedy }], env);
  return { connectionOptions: { ...connectionOptions, tls }, namespace: config.temporalNamespace, plain };
}

/** A setting's port. Throws for what is none. */
export function readPort(text: string | undefined, name = 'PORT'): number {
  const port = Number(text || 8080);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Error(`${name} must be a number from 1 to 65535, not "${text}".`);
}

/**
 * Temporal's worker deployments: cases begun under a version stay with it (PINNED), or go on under the next
 * (AUTO_UPGRADE).
 */
function readDeployment(env: Environment): WorkerDeploymentOptions | undefined {
  const { TEMPORAL_DEPLOYMENT: deploymentName, TEMPORAL_BUILD_ID: buildId } = env;
  if (!deploymentName && !buildId) return undefined;
  if (!deploymentName || !buildId) throw new Error('TEMPORAL_DEPLOYMENT and TEMPORAL_BUILD_ID go together.');
  const defaultVersioningBehavior = env.TEMPORAL_VERSIONING || 'AUTO_UPGRADE';
  if (defaultVersioningBehavior !== 'PINNED' && defaultVersioningBehavior !== 'AUTO_UPGRADE')
    throw new Error(`TEMPORAL_VERSIONING must be PINNED or AUTO_UPGRADE, not "${defaultVersioningBehavior}".`);
  return { useWorkerVersioning: true, version: { deploymentName, buildId }, defaultVersioningBehavior };
}

/** After so many minutes a sign-off asks anew who one is; our suggestion. */
const STEP_UP_MINUTES = 60;
/** So many minutes a session lasts that nobody uses: longer than a meeting; our suggestion. */
const IDLE_MINUTES = 120;
/** Who may be made to have a second factor: seats by role, and administrators. */
const MAY_NEED = ['head', 'officer', 'clerk', 'deputy', 'admin'];
/** Whose a sealed client secret is. */
export const CLIENT_SECRET = 'OIDC client secret';

function readSigningIn(env: Environment, dataDir: string): SigningIn {
  const secretsKey = env.SECRETS_KEY || keptSecret(dataDir, 'secrets-key');
  const secondFactorFor = readSecondFactorFor(env);
  const provider = readProvider(env, secretsKey);
  const stepUpMinutes = readMinutes(env, 'STEP_UP_MINUTES', STEP_UP_MINUTES);
  const idleMinutes = readMinutes(env, 'IDLE_MINUTES', IDLE_MINUTES);
  return { secretsKey, stepUpMinutes, idleMinutes, secondFactorFor, ...(provider && { provider }) };
}

/** Whoever signs, and whoever looks after accounts, but where a sample is shown, whose accounts share a password. */
const NEED = 'head, admin';

function readSecondFactorFor(env: Environment): string[] {
  const named = wordsIn(env.SECOND_FACTOR_FOR || (env.SAMPLE_PROVINCE === 'none' ? NEED : 'none'));
  if (named.join() === 'none') return [];
  const unknown = named.find((one) => !MAY_NEED.includes(one));
  if (unknown) throw new Error(`SECOND_FACTOR_FOR may name ${MAY_NEED.join(', ')}, or none, not "${unknown}".`);
  return named;
}

function readMinutes(env: Environment, name: string, otherwise: number): number {
  const minutes = Number(env[name] || otherwise);
  if (!(minutes >= 0)) throw new Error(`${name} must be a number, not "${env[name]}".`);
  return minutes;
}

function readProvider(env: Environment, secretsKey: string): ProviderSettings | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET_FILE: file } = env;
  if (!issuer) return undefined;
  if (!clientId) throw new Error('OIDC_ISSUER is set, so OIDC_CLIENT_ID must be set too.');
  const { protocol, hostname } = addressIn('OIDC_ISSUER', issuer);
  if (protocol !== 'https:' && !isThisMachine(hostname)) throw new Error('OIDC_ISSUER must begin with https:.');
  const trust = trusting('OIDC_CA_FILE', env);
  const text = file && readFileSync(file, 'utf8').trim();
  const clientSecret = text && isSealed(text) ? unseal(text, CLIENT_SECRET, secretsKey) : text;
  const label = env.OIDC_LABEL || hostname;
  const strong = { acr: wordsIn(env.OIDC_ACR_VALUES), amr: wordsIn(env.OIDC_AMR_VALUES) };
  return { issuer, clientId, label, strong, ...(clientSecret && { clientSecret }), ...(trust && { trust }) };
}

const wordsIn = (text = ''): string[] => text.split(/[,\s]+/).filter((one) => one !== '');

function readS3(env: Environment, whose = ''): S3StoreConfig | undefined {
  const endpoint = env[`${whose}S3_ENDPOINT`];
  if (!endpoint) return undefined;
  const required = (name: string): string => {
    const value = env[whose + name];
    if (!value) throw new Error(`${whose}S3_ENDPOINT is set, so ${whose}${name} must be set too.`);
    return value;
  };
  const trust = trusting(`${whose}S3_CA_FILE`, env);
  return {
    endpoint,
    bucket: required('S3_BUCKET'),
    accessKey: required('S3_ACCESS_KEY'),
    secretKey: required('S3_SECRET_KEY'),
    ...(trust && { trust }),
  };
}

/** A secret made once and kept, so that sessions outlive a restart. */
export function keptSecret(dataDir: string, name: string): string {
  const file = join(dataDir, name);
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    writeNew(file, randomBytes(32).toString('base64url'));
  }
  return readFileSync(file, 'utf8');
}

function writeNew(file: string, content: string): void {
  try {
    writeFileSync(file, content, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    // Another process of ours made it this moment: its secret is the one.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
