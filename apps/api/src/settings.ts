import { join, resolve } from 'node:path';

/** The token under which Nest gives out the settings. */
export const SETTINGS = Symbol('settings');

/** What the process was started with, read once from the environment. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  /** Folder of files; the embedded database lies in it as well. */
  readonly dataFolder: string;
  /** Whether the demo programme and accounts are loaded, and DEMO said on every page. */
  readonly demo: boolean;
  /** The public address, when it is not the one listened on. */
  readonly publicUrl: URL | null;
  /** Where mail is handed in; null: no mail is sent. */
  readonly smtpUrl: URL | null;
  readonly logLevel: string;
  /** Folder of the built dashboard. */
  readonly dashboardFolder: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** A variable of the environment that cannot be used, in one sentence that names it. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** The folder this program was built into: `dist`. */
export const builtFolder = resolve(import.meta.dirname, '..', '..', '..');

/** Reads the settings; throws SettingsError naming the variable that is missing or wrong. */
export function readSettings(env: Environment): Settings {
  return {
    port: port(env['PORT']),
    host: env['HOST'] || '127.0.0.1',
    databaseUrl: databaseUrl(env['DATABASE_URL']),
    dataFolder: resolve(env['MASAR_DATA'] || join(builtFolder, '..', '.masar')),
    demo: demo(env['MASAR_DEMO'], env['NODE_ENV']),
    publicUrl: publicUrl(env['MASAR_URL']),
    smtpUrl: smtpUrl(env['SMTP_URL']),
    logLevel: logLevel(env['LOG_LEVEL']),
    dashboardFolder: join(builtFolder, 'dashboard'),
  };
}

function port(text: string | undefined): number {
  const value = Number(text || 3000);
  if (Number.isInteger(value) && value >= 0 && value <= 65_535) return value;
  throw new SettingsError(`PORT must be a number from 0 to 65535, and it is "${text}".`);
}

function databaseUrl(text: string | undefined): string {
  if (!text)
    throw new SettingsError('DATABASE_URL is not set: start with npm start, or name a PostgreSQL 15+.');
  if (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text)) return text;
  throw new SettingsError('DATABASE_URL must look like postgres://user:password@host:5432/database.');
}

function demo(text: string | undefined, nodeEnv: string | undefined): boolean {
  if (text && text !== '0' && text !== '1')
    throw new SettingsError(`MASAR_DEMO must be 0 or 1, and it is "${text}".`);
  if (text === '1' && nodeEnv === 'production')
    throw new SettingsError(
      'MASAR_DEMO=1 is refused with NODE_ENV=production: demo accounts have a known password.',
    );
  return text === '1';
}

function publicUrl(text: string | undefined): URL | null {
  if (!text) return null;
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return new URL(text);
  throw new SettingsError(
    `MASAR_URL must be an address such as https://masar.example.ma, and it is "${text}".`,
  );
}

function smtpUrl(text: string | undefined): URL | null {
  if (!text) return null;
  if (/^smtps?:\/\//.test(text) && URL.canParse(text)) return new URL(text);
  throw new SettingsError('SMTP_URL must look like smtps://user:password@host:465?from=masar@example.ma.');
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

function logLevel(text: string | undefined): string {
  if (!text) return 'warn';
  if (LOG_LEVELS.includes(text)) return text;
  throw new SettingsError(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}, and it is "${text}".`);
}
