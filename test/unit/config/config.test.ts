import { describe, expect, it } from 'vitest';
import { loadCliConfig, loadConfig, loadDemoConfig } from '../../../src/config.ts';
import { EarningsError } from '../../../src/core/faults.ts';

const GOOD = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'secret-secret' };
const KEY = Buffer.alloc(32, 1).toString('base64');
const OAUTH = {
  SLACK_SIGNING_SECRET: 'secret-secret',
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'client-secret',
  SLACK_STATE_SECRET: 'state-secret',
  TOKEN_ENCRYPTION_KEYS: `b:${KEY}, a:${Buffer.alloc(32, 2).toString('base64')}`,
  PUBLIC_URL: 'https://earnings.example.com',
};
const problems = (load: () => unknown): readonly string[] => {
  try {
    load();
    return [];
  } catch (error) {
    if (error instanceof EarningsError && error.fault.code === 'config.invalid')
      return error.fault.data.problems;
    throw error;
  }
};

describe('the environment of the service', () => {
  it('needs a token and a secret, and has defaults for the rest', () => {
    expect(loadConfig(GOOD)).toMatchObject({
      port: 3000,
      host: '0.0.0.0',
      model: null,
      slack: { appToken: null, apiUrl: null },
    });
  });

  it('needs no signing secret in Socket Mode', () => {
    expect(
      problems(() => loadConfig({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' })),
    ).toEqual([]);
  });

  it.each([
    [{}, ['SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET']],
    [{ ...GOOD, SLACK_BOT_TOKEN: 'xoxp-user' }, []],
    [{ ...GOOD, SLACK_BOT_TOKEN: 'nonsense' }, ['SLACK_BOT_TOKEN']],
    [{ ...GOOD, SLACK_SIGNING_SECRET: 'x' }, ['SLACK_SIGNING_SECRET']],
    [{ ...GOOD, SLACK_APP_TOKEN: 'xoxb-1' }, ['SLACK_APP_TOKEN']],
    [{ ...GOOD, SLACK_API_URL: 'ftp://x' }, ['SLACK_API_URL']],
    [{ ...GOOD, PORT: 'eighty' }, ['PORT']],
    [{ ...GOOD, PORT: '99999' }, ['PORT']],
    [{ ...GOOD, PORT: '1e3' }, ['PORT']],
    [{ ...GOOD, PORT: '0x50' }, ['PORT']],
    [{ ...GOOD, SLACK_BOT_TOKEN: 'xoxb-12…34' }, ['SLACK_BOT_TOKEN']],
    [{ ...GOOD, SLACK_APP_TOKEN: 'xapp-1 2' }, ['SLACK_APP_TOKEN']],
    [{ ...GOOD, SLACK_SIGNING_SECRET: '••••••••••' }, ['SLACK_SIGNING_SECRET']],
    [{ ...GOOD, OPENAI_API_KEY: 'sk-12…34' }, ['OPENAI_API_KEY']],
    [{ ...GOOD, METRICS_TOKEN: 'three long words' }, ['METRICS_TOKEN']],
    [{ ...GOOD, METRICS_TOKEN: 'a-token~of+signs/=' }, []],
    [{ ...GOOD, LOG_LEVEL: 'loud' }, ['LOG_LEVEL']],
    [{ ...GOOD, OPENAI_BASE_URL: 'http://127.0.0.1/v1' }, ['OPENAI_MODEL']],
    [{ ...GOOD, OPENAI_BASE_URL: 'localhost' }, ['OPENAI_BASE_URL']],
    [{ ...GOOD, OPENAI_PROFILE: 'bedrock' }, ['OPENAI_PROFILE']],
    [{ ...GOOD, MODEL_PRICES: 'own=1/2' }, ['MODEL_PRICES']],
    [{ ...GOOD, MODEL_PRICES: 'own=-1/2/3' }, ['MODEL_PRICES']],
    [{ ...GOOD, BUDGET_USD_DAY: 'twenty' }, ['BUDGET_USD_DAY']],
    [{ ...GOOD, BUDGET_USD_USER_DAY: '-1' }, ['BUDGET_USD_USER_DAY']],
    [{ ...GOOD, BUDGET_USD_WORKSPACE_DAY: '1e3' }, ['BUDGET_USD_WORKSPACE_DAY']],
    [{ ...GOOD, BUDGET_USD_DAY: '5', OPENAI_API_KEY: 'k', OPENAI_MODEL: 'own' }, ['MODEL_PRICES']],
    [{ ...GOOD, BUDGET_USD_DAY: '5', OPENAI_MODEL: 'own' }, []],
    [{ ...GOOD, BUDGET_USD_DAY: '5', OPENAI_API_KEY: 'k' }, []],
    [{ ...GOOD, DATABASE_URL: 'mysql://x/y' }, ['DATABASE_URL']],
    [{ ...GOOD, DATABASE_URL: 'db.example.org' }, ['DATABASE_URL']],
    [{ ...GOOD, DATABASE_URL: 'postgres://u:p@db.example.org/earnings' }, []],
    [{ ...GOOD, DATABASE_URL: 'postgresql:///earnings?host=/run/postgresql' }, []],
    [{ ...GOOD, METRICS_TOKEN: 'x' }, ['METRICS_TOKEN']],
    [{ ...GOOD, INGEST_TOKEN: 'short' }, ['INGEST_TOKEN']],
    [{ ...GOOD, INGEST_TOKEN: 'long enough but spaced' }, ['INGEST_TOKEN']],
    [{ ...GOOD, INGEST_TOKEN: 'long-enough' }, []],
    [{ ...GOOD, FMP_API_KEY: 'two words' }, ['FMP_API_KEY']],
    [{ ...GOOD, EDGAR_CONTACT: 'somebody' }, ['EDGAR_CONTACT']],
    [{ ...GOOD, EDGAR_CONTACT: 'ops@example.org' }, []],
    [{ ...GOOD, RSS_FEEDS: 'Halden Foods=http://ir.example.com/rss' }, ['RSS_FEEDS']],
    [{ ...GOOD, RSS_FEEDS: 'https://ir.example.com/rss' }, ['RSS_FEEDS']],
    [{ ...GOOD, RSS_FEEDS: 'Halden=https://a.example/?x=1; Orrin=https://b.example/;' }, []],
    [{ ...GOOD, DATA_DIR: '/srv/earnings', INBOX_DIR: '/srv/earnings/' }, ['INBOX_DIR']],
    [{ ...GOOD, DATA_DIR: '/srv/earnings', INBOX_DIR: '/srv/inbox' }, []],
    [{ ...GOOD, RETENTION_DAYS: '0' }, ['RETENTION_DAYS']],
    [{ ...GOOD, RETENTION_DAYS: '365' }, []],
    [OAUTH, []],
    [{ ...OAUTH, SLACK_BOT_TOKEN: 'xoxb-1' }, ['SLACK_BOT_TOKEN']],
    [{ ...OAUTH, SLACK_CLIENT_ID: 'mine' }, ['SLACK_CLIENT_ID']],
    [{ ...OAUTH, SLACK_SIGNING_SECRET: '' }, ['SLACK_SIGNING_SECRET']],
    [
      { SLACK_SIGNING_SECRET: 'secret-secret', SLACK_CLIENT_ID: '1.2' },
      ['SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET', 'TOKEN_ENCRYPTION_KEYS', 'PUBLIC_URL'],
    ],
    [{ ...OAUTH, PUBLIC_URL: 'earnings.example.com' }, ['PUBLIC_URL']],
    [{ ...OAUTH, PUBLIC_URL: 'http://earnings.example.com' }, ['PUBLIC_URL']],
    [{ ...OAUTH, TOKEN_ENCRYPTION_KEYS: `a:${KEY},a:${KEY}` }, ['TOKEN_ENCRYPTION_KEYS']],
    [{ ...OAUTH, TOKEN_ENCRYPTION_KEYS: 'a:c2hvcnQ=' }, ['TOKEN_ENCRYPTION_KEYS']],
    [{ ...OAUTH, TOKEN_ENCRYPTION_KEYS: KEY }, ['TOKEN_ENCRYPTION_KEYS']],
  ])('%j is refused by the names %j', (env, names) => {
    const found = problems(() => loadConfig(env));
    expect(found.map((problem) => problem.split(' ')[0])).toEqual(names);
    for (const problem of found) expect(problem).toMatch(/^[A-Z_]+ .{10,}\.$/);
  });

  it('counts empty values as not set', () => {
    expect(
      loadConfig({ ...GOOD, OPENAI_API_KEY: ' ', SLACK_APP_TOKEN: '', PORT: '' }),
    ).toMatchObject({ model: null, port: 3000 });
  });

  it('names the model by key, or by address and name', () => {
    const free = { prices: {}, budgets: { day: null, workspace: null, user: null } };
    expect(loadConfig({ ...GOOD, OPENAI_API_KEY: 'sk-1' }).model).toEqual({
      apiKey: 'sk-1',
      ...free,
    });
    expect(
      loadConfig({ ...GOOD, OPENAI_BASE_URL: 'http://h/v1', OPENAI_MODEL: 'm' }).model,
    ).toEqual({ baseUrl: 'http://h/v1', model: 'm', ...free });
  });

  it('knows what the model may cost', () => {
    const model = { ...GOOD, OPENAI_API_KEY: 'sk-1', OPENAI_PROFILE: 'azure' };
    const prices = ' own=1/0.5/2.25, gpt-6-luna=0/0/0 ';
    const budgets = { BUDGET_USD_DAY: '20', BUDGET_USD_USER_DAY: '0.50' };
    expect(loadConfig({ ...model, ...budgets, MODEL_PRICES: prices }).model).toEqual({
      apiKey: 'sk-1',
      profile: 'azure',
      budgets: { day: 20_000_000, workspace: null, user: 500_000 },
      prices: {
        own: { input: 1, cached: 0.5, output: 2.25 },
        'gpt-6-luna': { input: 0, cached: 0, output: 0 },
      },
    });
  });
});

describe('the feeds that are turned on', () => {
  it.each<[NodeJS.ProcessEnv, object]>([
    [{}, {}],
    [{ FMP_API_KEY: '', RSS_FEEDS: ' ' }, {}],
    [
      { FMP_API_KEY: 'k', ALPHA_VANTAGE_API_KEY: 'l' },
      { fmp: 'k', alphavantage: 'l' },
    ],
    [{ EDGAR_CONTACT: 'ops@example.org' }, { edgar: 'ops@example.org' }],
    [
      { RSS_FEEDS: 'Halden Foods=https://a.example/rss?x=1; Orrin=https://b.example/' },
      {
        rss: [
          { company: 'Halden Foods', url: 'https://a.example/rss?x=1' },
          { company: 'Orrin', url: 'https://b.example/' },
        ],
      },
    ],
  ])('%j', (env, expected) => {
    expect(loadCliConfig(env).feeds).toEqual(expected);
    expect(loadConfig({ ...GOOD, ...env }).feeds).toEqual(expected);
  });
});

describe('the environment of the terminal', () => {
  it('may be empty, and does not mind what is wrong with Slack', () => {
    expect(problems(() => loadDemoConfig({ SLACK_BOT_TOKEN: 'nonsense', HOST: '' }))).toEqual([]);
    expect(problems(() => loadDemoConfig({ PORT: 'x' }))).toHaveLength(1);
    expect(problems(() => loadCliConfig({}))).toEqual([]);
    expect(problems(() => loadCliConfig({ SLACK_BOT_TOKEN: 'nonsense', PORT: 'x' }))).toEqual([]);
    expect(problems(() => loadCliConfig({ OPENAI_BASE_URL: 'nonsense' }))).toHaveLength(1);
    expect(problems(() => loadCliConfig({ EDGAR_CONTACT: 'nonsense' }))).toEqual([]);
    expect(problems(() => loadCliConfig({ FEEDS_URL: 'https://elsewhere.example' }))).toHaveLength(
      1,
    );
  });
});
