import { resolve } from 'node:path';
import { earningsError } from './core/faults.ts';
import { ROOT } from './core/release.ts';
import { FEED_VARIABLES, type FeedMood, feedSettings } from './feed-variables.ts';
import type { FeedSettings } from './feeds/index.ts';
import { MODEL_VARIABLES, type ModelConfig, modelConfig, modelProblems } from './model-config.ts';
import { isOneWord } from './one-word.ts';
import {
  SLACK_VARIABLES,
  type SlackConfig,
  slackConfig,
  slackProblems,
} from './slack-variables.ts';

/** What the terminal needs: where the data lies and which model answers. */
export interface CliConfig {
  readonly dataDir: string;
  /** The PostgreSQL database that is used in place of the embedded one, or null. */
  readonly databaseUrl: string | null;
  readonly transcriptsDir: string;
  readonly model: ModelConfig | null;
  /** The feeds that are turned on. */
  readonly feeds: FeedSettings;
  /** A server that stands in for all feeds; the demo has one. */
  readonly feedsThrough?: string;
}

/** What the service needs on top; Socket Mode when `appToken` is set. */
export interface Config extends CliConfig {
  readonly slack: SlackConfig;
  readonly host: string;
  readonly port: number;
  readonly logLevel: string;
  readonly metricsToken: string | null;
  /** How often one person may ask in a minute; 0: as often as they like. */
  readonly ratePerMinute: number;
  /** Who may push transcripts; null turns the route off. */
  readonly ingestToken: string | null;
  /** A folder whose transcripts are taken in, beside the one in the data directory. */
  readonly inboxDir: string | null;
  /** How long private transcripts and questions are kept; null: until somebody removes them. */
  readonly retentionDays: number | null;
}

// More than anybody reads, and far less than a loop asks.
const RATE_USER_MINUTE = 30;

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

interface Variable {
  readonly fits: (text: string) => boolean;
  readonly wrong: string;
}

const any = () => true;
const isToken = (text: string) => isOneWord(text) && text.length >= 8;

const VARIABLES = {
  ...SLACK_VARIABLES,
  ...MODEL_VARIABLES,
  DATA_DIR: { fits: any, wrong: 'DATA_DIR must be a folder.' },
  DATABASE_URL: {
    fits: (text) => /^postgres(?:ql)?:$/.test(URL.parse(text)?.protocol ?? ''),
    wrong:
      'DATABASE_URL must be the address of a PostgreSQL database, such as postgres://user:password@host:5432/earnings.',
  },
  PORT: {
    fits: (text) => /^\d{1,5}$/.test(text) && Number(text) <= 65535,
    wrong: 'PORT must be a number from 0 to 65535.',
  },
  HOST: { fits: any, wrong: 'HOST must be an address to listen on.' },
  LOG_LEVEL: {
    fits: (text) => LOG_LEVELS.includes(text),
    wrong: `LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}.`,
  },
  METRICS_TOKEN: {
    fits: isToken,
    wrong: 'METRICS_TOKEN must have at least 8 plain characters and no spaces.',
  },
  RATE_USER_MINUTE: {
    fits: (text) => /^\d{1,5}$/.test(text),
    wrong: 'RATE_USER_MINUTE must be a number of requests a minute, such as 30; 0 for no limit.',
  },
  INGEST_TOKEN: {
    fits: isToken,
    wrong: 'INGEST_TOKEN must have at least 8 plain characters and no spaces.',
  },
  INBOX_DIR: { fits: any, wrong: 'INBOX_DIR must be a folder.' },
  RETENTION_DAYS: {
    fits: (text) => /^[1-9]\d{0,4}$/.test(text),
    wrong: 'RETENTION_DAYS must be a number of days, such as 365.',
  },
  ...FEED_VARIABLES,
} as const satisfies Readonly<Record<string, Variable>>;
type Name = keyof typeof VARIABLES;
type Variables = { readonly [name in Name]?: string };

/** Reads what the service needs from the environment; throws `config.invalid` with one sentence a problem. */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const { values, problems: all } = readVariables(env);
  const problems = all.filter((problem) => !mentions([problem], 'DEMO_FEED'));
  problems.push(...slackProblems(values, (name) => mentions(problems, name)));
  const { dataDir, ...cli } = cliConfig(values);
  const inboxDir = values.INBOX_DIR ? resolve(values.INBOX_DIR) : null;
  // Whatever lies in an inbox is moved away, a database too.
  if (inboxDir === dataDir)
    problems.push('INBOX_DIR must be a folder of its own: it is the same as DATA_DIR.');
  refuse(problems);

  return Object.freeze({
    ...cli,
    dataDir,
    slack: slackConfig(values),
    host: values.HOST ?? '0.0.0.0',
    port: Number(values.PORT ?? 3000),
    logLevel: values.LOG_LEVEL ?? 'info',
    metricsToken: values.METRICS_TOKEN ?? null,
    ratePerMinute: Number(values.RATE_USER_MINUTE ?? RATE_USER_MINUTE),
    ingestToken: values.INGEST_TOKEN ?? null,
    inboxDir,
    retentionDays: values.RETENTION_DAYS ? Number(values.RETENTION_DAYS) : null,
  });
}

/** Reads what the terminal needs; Slack's variables may be missing. */
export function loadCliConfig(env: NodeJS.ProcessEnv = process.env): CliConfig {
  const { values, problems } = readVariables(env);
  // A wrong stand-in would have the feeds themselves asked, which nobody meant.
  const ofFeeds = Object.keys(FEED_VARIABLES).filter((name) => name !== 'FEEDS_URL');
  refuse(
    problems.filter(
      (problem) =>
        !/^(?:SLACK|TOKEN_ENCRYPTION|PUBLIC_URL|RETENTION|PORT|HOST|METRICS|INGEST|INBOX|RATE)/.test(
          problem,
        ) && !ofFeeds.some((name) => problem.startsWith(name)),
    ),
  );
  return Object.freeze(cliConfig(values));
}

/** What the demo page needs; Slack and its data it brings itself. */
export interface DemoConfig {
  readonly port: number;
  readonly transcriptsDir: string;
  readonly model: ModelConfig | null;
  readonly logLevel: string;
  readonly feedMood: FeedMood;
}

/** Reads what the demo page needs; every other variable may be missing or wrong. */
export function loadDemoConfig(env: NodeJS.ProcessEnv = process.env): DemoConfig {
  const { values, problems } = readVariables(env);
  refuse(
    problems.filter((problem) => /^(?:OPENAI|MODEL|BUDGET|PORT|LOG_LEVEL|DEMO_FEED)/.test(problem)),
  );
  const { transcriptsDir, model } = cliConfig(values);
  const [port, logLevel] = [Number(values.PORT ?? 3000), values.LOG_LEVEL ?? 'error'];
  const feedMood = (values.DEMO_FEED ?? 'ok') as FeedMood; // checked above
  return Object.freeze({ port, transcriptsDir, model, logLevel, feedMood });
}

// Without a schema library: the terminal reads its settings before every answer.
function readVariables(env: NodeJS.ProcessEnv): { values: Variables; problems: string[] } {
  const problems: string[] = [];
  const values: { [name in Name]?: string } = {};
  for (const name of Object.keys(VARIABLES) as Name[]) {
    const { fits, wrong } = VARIABLES[name];
    const text = env[name]?.trim();
    if (!text) continue; // empty counts as not set: compose files and CI often pass it so
    if (fits(text)) values[name] = text;
    else problems.push(wrong);
  }
  return { values, problems: [...problems, ...(problems.length > 0 ? [] : modelProblems(values))] };
}

function cliConfig(values: Variables): CliConfig {
  return {
    dataDir: resolve(values.DATA_DIR ?? resolve(ROOT, 'data')),
    databaseUrl: values.DATABASE_URL ?? null,
    transcriptsDir: resolve(ROOT, 'transcripts'),
    feeds: feedSettings(values),
    ...(values.FEEDS_URL !== undefined && { feedsThrough: values.FEEDS_URL }),
    model: modelConfig(values),
  };
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw earningsError('config.invalid', { problems });
}

function mentions(problems: readonly string[], name: string): boolean {
  return problems.some((problem) => problem.startsWith(name));
}
