import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { startSlack } from '../../demo/slack/start-slack.ts';
import { openStore } from '../../src/store/open-store.ts';
import { SERVES, startFaultServer } from '../support/fault-server.ts';

vi.setConfig({ testTimeout: 30_000 });

const ROOT = resolve(import.meta.dirname, '../..');
const MANIFEST = parse(readFileSync(join(ROOT, 'manifest.yml'), 'utf8'));
const { bot: SCOPES, bot_optional: OPTIONAL } = MANIFEST.oauth_config.scopes;

const after: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of after.splice(0).toReversed()) await end();
});

const answering = (content: string) => ({
  model: 'own-1',
  choices: [{ finish_reason: 'stop', message: { role: 'assistant', content } }],
  usage: { prompt_tokens: 9, completion_tokens: 5 },
});

/** Where everything is well, with what a test changes. */
async function installed({ scopes = [...SCOPES, ...OPTIONAL], content = '{"ok":true}' } = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'earnings-doctor-'));
  const slack = await startSlack({ scopes });
  const model = await startFaultServer(SERVES.json(answering(content)));
  after.push(
    async () => rmSync(dir, { recursive: true, force: true }),
    () => slack.stop(),
    () => model.stop(),
  );
  return {
    slack,
    model,
    env: {
      SLACK_BOT_TOKEN: 'xoxb-loopback',
      SLACK_SIGNING_SECRET: slack.signingSecret,
      SLACK_API_URL: slack.apiUrl,
      ...{ OPENAI_BASE_URL: model.url, OPENAI_MODEL: 'own', MODEL_PRICES: 'own=1/1/1' },
      DATA_DIR: join(dir, 'data'),
    } as Record<string, string>,
    dir,
  };
}

async function doctor(env: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const child = spawn(process.execPath, [join(ROOT, 'bin/earnings.js'), 'doctor', ...args], {
    cwd: tmpdir(),
    env: { PATH: process.env.PATH, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  expect(err).toBe('');
  return { code, out };
}
const wrongOf = (out: string) => out.split('\n').filter((line) => line.startsWith('✗'));

describe('earnings doctor', () => {
  it('finds everything well, and posts nothing', async () => {
    const { env, slack, model } = await installed();
    const { code, out } = await doctor(env);
    expect([code, wrongOf(out)]).toEqual([0, []]);
    for (const line of [
      '✓ configuration  The configuration is complete (HTTP on port 3000).',
      '✓ database       The database in',
      '✓ prompts        The prompts are in order: brief ',
      '✓ slack          Slack takes the token',
      `✓ slack          It has all ${SCOPES.length} scopes.`,
      '✓ model          The model own-1 answers in JSON',
    ])
      expect(out).toContain(line);
    expect(slack.state.calls.map(({ method }) => method)).toEqual(['auth.test']);
    expect(model.requests()).toBe(1);
    const json = (await doctor(env, '--json')).out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(new Set(json.map(({ kind }) => kind))).toEqual(new Set(['good']));
  });

  it.each<[string, Readonly<Record<string, string>>, RegExp]>([
    ['no token', { SLACK_BOT_TOKEN: '' }, /configuration .*SLACK_BOT_TOKEN is missing/],
    ['an odd port', { PORT: 'eighty' }, /configuration .*PORT must be/],
    [
      'a database that is not there',
      { DATABASE_URL: 'postgres://a:secret@127.0.0.1:1/x' },
      /database .*127\.0\.0\.1:1\/x cannot be used/,
    ],
    [
      'a model that is not there',
      { OPENAI_BASE_URL: 'http://127.0.0.1:1/v1' },
      /model .*cannot be reached/,
    ],
    [
      'a Slack that is not there',
      { SLACK_API_URL: 'http://127.0.0.1:1/api/' },
      /slack .*Slack cannot be reached/,
    ],
  ])('says in one sentence that there is %s', async (_, over, wrong) => {
    const { env } = await installed();
    const { code, out } = await doctor({ ...env, ...over });
    expect(code).toBe(1);
    expect(wrongOf(out)).toHaveLength(1);
    expect(wrongOf(out)[0]).toMatch(wrong);
    expect(out).not.toMatch(/secret|at \w+ \(/);
  });

  it('names a company that the setting of feeds spells otherwise', async () => {
    const { env } = await installed();
    const url = 'https://ir.example.com/rss.xml';
    const clock = { now: () => Date.now() };
    const store = await openStore({ dir: env.DATA_DIR ?? '', clock, mode: 'beside' });
    const follow = { team: 'T1', channel: 'C1', by: 'U1' };
    await store.follows.add({ ...follow, target: 'haldenfoods', label: 'Halden Foods' });
    await store.close();
    const RSS_FEEDS = `Halden Foods=${url}; Orrin Robottics=${url}`;
    const { code, out } = await doctor({ ...env, RSS_FEEDS });
    expect(out).toContain('· feeds          Company RSS is on; not asked yet');
    expect(out).toMatch(/· feeds {10}RSS_FEEDS names Orrin Robottics, and no company/);
    expect(out).not.toContain('names Halden');
    expect(code).toBe(0);
  });

  it('names the scopes that are missing', async () => {
    const scopes = SCOPES.filter(
      (scope: string) => scope !== 'files:read' && scope !== 'im:history',
    );
    const { env } = await installed({ scopes });
    const { code, out } = await doctor(env);
    expect([code, wrongOf(out)]).toEqual([
      1,
      [
        '✗ slack          The app lacks files:read, im:history: bring it up to manifest.yml (App Manifest) and install it again.',
      ],
    ]);
  });

  it('looks at the token of each workspace that has installed the app', async () => {
    const { slack, env, dir } = await installed();
    const key = (id: string) => ({ id, key: Buffer.alloc(32, id) });
    const keep = async (keys: readonly ReturnType<typeof key>[], id: string, kept: object) => {
      const clock = { now: () => Date.now() };
      const place = { dir: join(dir, 'data'), clock, mode: 'beside', tokenKeys: keys } as const;
      const store = await openStore(place);
      await store.installations.put(id, JSON.stringify(kept));
      await store.close();
    };
    const bot = { token: 'xoxb-loopback' };
    await keep([key('new')], 'T0WELL', { bot });
    await keep([key('new')], 'T0EXPIRED', { bot: { ...bot, expiresAt: 1 } });
    await keep([key('new')], 'T0BARE', {});
    await keep([key('old')], 'T0OLD', { bot });
    const oauth = {
      ...{ SLACK_BOT_TOKEN: '', SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'client-secret' },
      ...{ SLACK_STATE_SECRET: 'state-secret', PUBLIC_URL: 'https://earnings.example.com' },
      TOKEN_ENCRYPTION_KEYS: `new:${key('new').key.toString('base64')}`,
    };
    const { code, out } = await doctor({ ...env, ...oauth });
    expect(out).toContain('4 workspaces have installed the app; 2 of them are well.');
    expect(wrongOf(out).join('\n')).toMatch(
      /T0BARE: its token cannot be read[\s\S]*T0OLD: .*lacks the key “old”/,
    );
    expect(wrongOf(out)).toHaveLength(2);
    expect(code).toBe(1);
    expect(slack.state.calls.map(({ method }) => method)).toEqual(['auth.test']); // nothing is renewed
  });

  it('says that a token was refused', async () => {
    const { env, slack } = await installed();
    slack.state.isTokenGood = false;
    const { code, out } = await doctor(env);
    expect([code, wrongOf(out).length]).toEqual([1, 1]);
    expect(out).toContain('✗ slack          The app is no longer installed here');
  });

  it('says that a model does not keep to a form, and that a price is missing', async () => {
    const { env } = await installed({ content: 'I would rather not.' });
    expect(wrongOf((await doctor(env)).out)[0]).toContain(
      'use a model that keeps to a JSON schema',
    );
    const good = await installed();
    const { code, out } = await doctor({ ...good.env, MODEL_PRICES: '' });
    expect([code, out]).toEqual([0, expect.stringContaining('The price of own is not known')]);
  });

  it('says that a data directory cannot be written', async () => {
    const { env, dir } = await installed();
    mkdirSync(join(dir, 'file'), { recursive: true });
    writeFileSync(join(dir, 'file', 'data'), 'a file');
    const { code, out } = await doctor({ ...env, DATA_DIR: join(dir, 'file', 'data') });
    expect([code, wrongOf(out).length]).toEqual([1, 1]);
    expect(wrongOf(out)[0]).toContain('cannot be written: check DATA_DIR');
  });

  it('looks at the rest where only Slack is not configured', async () => {
    const { env } = await installed();
    const { SLACK_BOT_TOKEN: _, SLACK_SIGNING_SECRET: __, ...rest } = env;
    const { code, out } = await doctor(rest);
    expect([code, wrongOf(out).length]).toEqual([1, 2]);
    expect(out).toContain('✓ model');
    expect(out).not.toContain('slack  ');
  });
});
