import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { StartupError } from '../errors/startup-error.ts';

/** The project's folder, whatever folder the command was called from. */
export const projectRoot = fileURLToPath(new URL('../../..', import.meta.url));

const url = (...protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    error: `must be an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  });
const postgresUrl = url('postgres:', 'postgresql:').optional();

const portRange = 'must be a number from 0 to 65535';

const environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, portRange)
    .transform(Number)
    .refine((port) => port <= 65_535, portRange)
    .default(3000),
  HOST: z.string().min(1).default('localhost'),
  WILL_DATA: z.string().min(1).optional(),
  DATABASE_URL: postgresUrl,
  DATABASE_APP_URL: postgresUrl,
  DATABASE_WORKER_URL: postgresUrl,
  DATABASE_REPORT_URL: postgresUrl,
  PUBLIC_ORIGIN: url('http:', 'https:').optional(),
  WILL_HOSTS: z
    .string()
    .regex(
      /^([a-z0-9.-]+=[a-z0-9-]+)(,[a-z0-9.-]+=[a-z0-9-]+)*$/,
      'must look like monza.example.it=monza,como.example.it=como',
    )
    .optional(),
  SMTP_URL: url('smtp:', 'smtps:').optional(),
  MAIL_FROM: z.string().min(3).default('WILL <will@localhost>'),
  SMS_DOMAIN: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'must be the domain of a gateway, such as sms.example.org')
    .optional(),
  APP_IO_KEYS: z
    .string()
    .regex(/^([a-z0-9-]+=[^,=\s]+)(,[a-z0-9-]+=[^,=\s]+)*$/, 'must look like monza=key,como=key')
    .optional(),
  APP_IO_URL: url('http:', 'https:').default('https://api.io.pagopa.it/api/v1'),
  TRUST_PROXY: z.enum(['0', '1']).default('0'),
  API_PER_MINUTE: z
    .string()
    .regex(/^[1-9]\d{0,6}$/, 'must be a whole number from 1')
    .transform(Number)
    .default(600),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Folder of the embedded database and of what else this installation writes. */
  readonly dataFolder: string;
  /** Absent: the embedded PostgreSQL. */
  readonly database?: {
    readonly owner: string;
    readonly app?: string;
    readonly worker?: string;
    readonly report?: string;
  };
  /** Absent: the address that the server listens on. */
  readonly publicOrigin?: string;
  /** Host name to municipality, for cities that come in by their own address. */
  readonly municipalityByHost: ReadonlyMap<string, string>;
  /** Absent: mail stays in the local outbox. */
  readonly smtpUrl?: string;
  readonly mailFrom: string;
  /** A gateway that turns mail into short texts. Absent: none leaves. */
  readonly smsDomain?: string;
  /** Municipality to the key of its service in the app IO. Those that are not there have none. */
  readonly appIoKeys: ReadonlyMap<string, string>;
  readonly appIoUrl: string;
  /** Whether `X-Forwarded-For` comes from our own proxy and may be believed. */
  readonly trustProxy: boolean;
  /** Requests a minute that one address may send to the open interface. */
  readonly apiPerMinute: number;
  readonly logLevel: string;
}

/** Reads the environment. Throws a `StartupError` that names the first variable that is wrong. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = environment.safeParse(present);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new StartupError(
      'CONFIG_INVALID',
      `The environment variable ${issue?.path.join('.')} is wrong: ${issue?.message}.`,
    );
  }
  const e = parsed.data;
  return {
    port: e.PORT,
    host: e.HOST,
    dataFolder: e.WILL_DATA === undefined ? join(projectRoot, '.will') : resolve(e.WILL_DATA),
    ...(e.DATABASE_URL !== undefined && {
      database: {
        owner: e.DATABASE_URL,
        ...(e.DATABASE_APP_URL !== undefined && { app: e.DATABASE_APP_URL }),
        ...(e.DATABASE_WORKER_URL !== undefined && { worker: e.DATABASE_WORKER_URL }),
        ...(e.DATABASE_REPORT_URL !== undefined && { report: e.DATABASE_REPORT_URL }),
      },
    }),
    ...(e.PUBLIC_ORIGIN !== undefined && { publicOrigin: new URL(e.PUBLIC_ORIGIN).origin }),
    municipalityByHost: pairsOf(e.WILL_HOSTS),
    ...(e.SMTP_URL !== undefined && { smtpUrl: e.SMTP_URL }),
    mailFrom: e.MAIL_FROM,
    ...(e.SMS_DOMAIN !== undefined && { smsDomain: e.SMS_DOMAIN }),
    appIoKeys: pairsOf(e.APP_IO_KEYS),
    appIoUrl: e.APP_IO_URL,
    trustProxy: e.TRUST_PROXY === '1',
    apiPerMinute: e.API_PER_MINUTE,
    logLevel: e.LOG_LEVEL,
  };
}

/** `one=two,three=four` */
function pairsOf(text = ''): ReadonlyMap<string, string> {
  const pairs = text.split(',').filter(Boolean);
  return new Map(pairs.map((pair) => pair.split('=') as [string, string]));
}
