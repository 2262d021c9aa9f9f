/** Settings come from the environment, are checked once at start, and are wrong with one clear line. */
import { resolve } from 'node:path';

import type { QueryBudgets } from './capacity/budgets.js';
import type { BucketSettings } from './files/store/s3-files.js';
import { StartError } from './database/embedded/start-error.js';

export { StartError };

type Environment = Record<string, string | undefined>;

export class Configuration {
  readonly port: number;
  readonly host: string;
  /** the address that people open, without a slash at the end: links in mails begin with it */
  readonly publicUrl: string;
  /** undefined: the embedded PostgreSQL is started */
  readonly databaseUrl: string | undefined;
  readonly databasePool: number;
  /** replicas of that database, for costly reads */
  readonly databaseReplicaUrls: readonly string[];
  /** undefined: processes wake one another through PostgreSQL */
  readonly redisUrl: string | undefined;
  readonly demo: boolean;
  readonly dataDirectory: string;
  /** undefined: files lie in the data directory */
  readonly bucket: BucketSettings | undefined;
  /** undefined: files are given out unscanned */
  readonly clamavUrl: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** who runs this installation and answers for it, for the pages that the law asks for */
  readonly operator: string | undefined;
  /** the e-mail address on those pages */
  readonly contact: string | undefined;
  /** whether the api also serves the web client */
  readonly web: boolean;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** how many proxies in front are trusted to name the client's address */
  readonly trustedProxies: number;
  /** where the process tells its numbers; undefined: nowhere */
  readonly metricsPort: number | undefined;
  /** the address of that port: this machine's own, unless said otherwise */
  readonly metricsHost: string;
  /** whether a collector of OpenTelemetry is told of spans; its own standard variables say which, and how */
  readonly telemetry: boolean;
  /** how long a process that is told to end goes on answering, so that a proxy notices and its sockets go to others */
  readonly drainSeconds: number;
  /** how many GraphQL requests a process does at once; undefined: as its pool of connections allows */
  readonly requestsAtWork: number | undefined;
  /** how many sockets a process keeps */
  readonly mostSockets: number;
  /** what may be asked for in a minute, in units of complexity */
  readonly queryBudgets: QueryBudgets;

  constructor(environment: Environment = process.env) {
    this.port = whole(environment, 'PORT', 3000, 0, 65535);
    this.demo = flag(environment, 'GUILDHALL_DEMO', environment['NODE_ENV'] !== 'production');
    // The demo's accounts and passwords are public, so the demo listens to this machine only unless told otherwise.
    this.host = environment['HOST'] || (this.demo ? '127.0.0.1' : '0.0.0.0');
    this.publicUrl =
      url(environment, 'GUILDHALL_URL', ['http:', 'https:'])?.replace(/\/+$/, '') ??
      `http://localhost:${this.port}`;
    this.databaseUrl = url(environment, 'DATABASE_URL', ['postgres:', 'postgresql:']);
    this.databasePool = whole(environment, 'DATABASE_POOL', 10, 2, 200);
    this.databaseReplicaUrls = urls(environment, 'DATABASE_REPLICA_URL', ['postgres:', 'postgresql:']);
    this.redisUrl = url(environment, 'REDIS_URL', ['redis:', 'rediss:']);
    this.dataDirectory = resolve(environment['GUILDHALL_DATA'] || '.guildhall');
    this.bucket = bucketOf(environment);
    this.clamavUrl = url(environment, 'CLAMAV_URL', ['tcp:', 'unix:']);
    this.smtpUrl = url(environment, 'SMTP_URL', ['smtp:', 'smtps:']);
    this.mailFrom = environment['MAIL_FROM'] || 'Guildhall <no-reply@localhost>';
    this.operator = environment['GUILDHALL_OPERATOR'] || undefined;
    this.contact = mail(environment, 'GUILDHALL_CONTACT');
    this.web = flag(environment, 'GUILDHALL_WEB', true);
    this.logLevel = choice(
      environment,
      'LOG_LEVEL',
      ['debug', 'info', 'warn', 'error', 'silent'] as const,
      'info',
    );
    this.metricsPort = environment['METRICS_PORT']
      ? whole(environment, 'METRICS_PORT', 0, 1, 65535)
      : undefined;
    this.metricsHost = environment['METRICS_HOST'] || '127.0.0.1';
    this.telemetry = tellsSpans(environment);
    this.drainSeconds = whole(environment, 'DRAIN_SECONDS', 0, 0, 300);
    this.requestsAtWork = environment['REQUESTS_AT_WORK']
      ? whole(environment, 'REQUESTS_AT_WORK', 0, 2, 10_000)
      : undefined;
    this.mostSockets = whole(environment, 'MOST_SOCKETS', 5_000, 10, 1_000_000);
    this.queryBudgets = {
      person: whole(environment, 'BUDGET_PERSON', 1_200_000, 10_000, 1e12),
      tokens: whole(environment, 'BUDGET_TOKENS', 300_000, 10_000, 1e12),
      guests: whole(environment, 'BUDGET_GUESTS', 6_000_000, 10_000, 1e12),
      address: whole(environment, 'BUDGET_ADDRESS', 12_000_000, 10_000, 1e12),
    };
    this.trustedProxies = whole(environment, 'TRUSTED_PROXIES', 0, 0, 10);
  }

  /** Cookies are sent over TLS only where people come over TLS. */
  get secureCookies(): boolean {
    return this.publicUrl.startsWith('https:');
  }
}

/** All of it or nothing: half of it would put files where nobody looks for them. */
function bucketOf(environment: Environment): BucketSettings | undefined {
  const endpoint = url(environment, 'S3_ENDPOINT', ['http:', 'https:']);
  if (endpoint === undefined) return undefined;
  const bucket = needed(environment, 'S3_BUCKET');
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket))
    throw new StartError(`S3_BUCKET must be the name of a bucket, not "${bucket}".`);
  return {
    ...{ endpoint, bucket, region: environment['S3_REGION'] || 'us-east-1' },
    accessKeyId: needed(environment, 'S3_ACCESS_KEY_ID'),
    secretAccessKey: needed(environment, 'S3_SECRET_ACCESS_KEY'),
  };
}

function needed(environment: Environment, name: string): string {
  const text = environment[name];
  if (!text) throw new StartError(`${name} must be set where S3_ENDPOINT is.`);
  return text;
}

function tellsSpans(environment: Environment): boolean {
  const protocols = ['http:', 'https:'];
  const all = url(environment, 'OTEL_EXPORTER_OTLP_ENDPOINT', protocols);
  const traces = url(environment, 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT', protocols);
  return (all ?? traces) !== undefined && !flag(environment, 'OTEL_SDK_DISABLED', false);
}

function whole(
  environment: Environment,
  name: string,
  otherwise: number,
  least: number,
  most: number,
): number {
  const text = environment[name];
  if (text === undefined || text === '') return otherwise;
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new StartError(`${name} must be a whole number from ${least} to ${most}, not "${text}".`);
  }
  return value;
}

function flag(environment: Environment, name: string, otherwise: boolean): boolean {
  const text = environment[name]?.toLowerCase();
  if (text === undefined || text === '') return otherwise;
  if (text === 'true' || text === '1') return true;
  if (text === 'false' || text === '0') return false;
  throw new StartError(`${name} must be true or false, not "${text}".`);
}

function choice<T extends string>(
  environment: Environment,
  name: string,
  among: readonly T[],
  otherwise: T,
): T {
  const text = environment[name];
  if (text === undefined || text === '') return otherwise;
  const found = among.find((one) => one === text);
  if (!found) throw new StartError(`${name} must be one of ${among.join(', ')}, not "${text}".`);
  return found;
}

function mail(environment: Environment, name: string): string | undefined {
  const text = environment[name];
  if (text === undefined || text === '') return undefined;
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(text))
    throw new StartError(`${name} must be an e-mail address, not "${text}".`);
  return text;
}

/** Several stand beside one another with spaces between. */
function urls(environment: Environment, name: string, protocols: string[]): string[] {
  const texts = environment[name]?.split(/\s+/).filter(Boolean) ?? [];
  return texts.map((text) => urlOf(name, text, protocols));
}

function url(environment: Environment, name: string, protocols: string[]): string | undefined {
  const text = environment[name];
  return text === undefined || text === '' ? undefined : urlOf(name, text, protocols);
}

function urlOf(name: string, text: string, protocols: string[]): string {
  // The value may hold a password, so a wrong one is never printed.
  const wrong = new StartError(
    `${name} must be an address that begins with ${protocols.map((p) => `${p}//`).join(' or ')}.`,
  );
  if (!URL.canParse(text)) throw wrong;
  if (!protocols.includes(new URL(text).protocol)) throw wrong;
  return text;
}
