import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LoopbackSlack } from '../../demo/slack/start-slack.ts';
import type { Grant } from '../../demo/slack/state.ts';
import { ENGINES } from '../support/engines.ts';
import { orrinText } from '../support/orrin.ts';
import { linesIn, OURS, THEIRS, WHERE, worked } from '../support/two-workspaces.ts';
import { openWorlds } from '../support/world.ts';

vi.setConfig({ testTimeout: 60_000 });

const key = (id: string) => `${id}:${Buffer.alloc(32, id).toString('base64')}`;
const OAUTH = {
  SLACK_BOT_TOKEN: '',
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'client-secret',
  SLACK_STATE_SECRET: 'state-secret',
  TOKEN_ENCRYPTION_KEYS: key('old'),
  PUBLIC_URL: 'https://earnings.example.com',
};
const HOUR = 3600;

/** Somebody's browser goes through the installation; `as`: what Slack grants at its end. */
async function install(url: string, { state }: LoopbackSlack, grant: Grant, forged = false) {
  const start = await fetch(`${url}/slack/install`, { redirect: 'manual' });
  const cookie = start.headers.get('set-cookie')?.split(';')[0] ?? '';
  const to = new URL(start.headers.get('location') ?? '');
  const code = `code-${state.grants.size}-${Math.random()}`;
  state.grants.set(code, grant);
  const back = new URLSearchParams({ code, state: to.searchParams.get('state') ?? '' });
  const end = await fetch(`${url}/slack/oauth_redirect?${back}`, {
    headers: forged ? {} : { cookie },
  });
  return { to, status: end.status, page: await end.text() };
}

const tokensOf = ({ state }: LoopbackSlack, channel: string) => [
  ...new Set(
    state.calls
      .filter(({ method, args }) => method === 'chat.postMessage' && args.channel === channel)
      .map(({ token }) => token),
  ),
];

describe.each(ENGINES)('workspaces that install the app, $name', (engine) => {
  const stores = engine.openStores();
  const { world, end } = openWorlds();
  const test = it.runIf(engine.isThere);
  afterEach(async () => {
    await end();
    await stores.cleanUp();
  });

  async function open(over: Readonly<Record<string, string>> = {}) {
    const home = await stores.home();
    const env = { ...home.env, ...OAUTH, ...over };
    return { ...(await world({ env, slack: { channels: WHERE } })), home, env };
  }

  test('each act by a token of their own, in their own channels', async () => {
    const { slack, url, home } = await open();
    const refused = await slack.command('kingsoft', OURS);
    expect(refused.status).not.toBe(200);
    const ours = await install(url, slack, { team: OURS.team });
    expect(ours).toMatchObject({ status: 200 });
    expect(ours.page).toContain('installed in Team T0DEMO'); // nothing of a name is markup
    expect(ours.to.searchParams.get('scope')).toContain('chat:write');
    expect(ours.to.searchParams.get('redirect_uri')).toBe(
      'https://earnings.example.com/slack/oauth_redirect',
    );
    await install(url, slack, { team: THEIRS.team });
    await slack.command('kingsoft', OURS);
    await slack.command('kingsoft', THEIRS);
    await worked(home);
    expect(tokensOf(slack, OURS.channel)).toEqual(['xoxb-T0DEMO-1']);
    expect(tokensOf(slack, THEIRS.channel)).toEqual(['xoxb-T0OTHER-2']);
  });

  test('are not installed by a redirect that another browser began', async () => {
    const { slack, url } = await open();
    const forged = await install(url, slack, { team: OURS.team }, true);
    expect(forged).toMatchObject({ status: 400 });
    expect(forged.page).not.toMatch(/state|error|at \//i);
    expect((await slack.command('kingsoft', OURS)).status).not.toBe(200);
    const bare = await fetch(`${url}/slack/oauth_redirect?error=access_denied`);
    expect(bare.status).toBe(400);
  });

  test('have their tokens rotated before they end', async () => {
    const { slack, url, home } = await open();
    await install(url, slack, { team: OURS.team, rotatesIn: HOUR });
    await slack.command('kingsoft', OURS);
    await worked(home);
    const used = tokensOf(slack, OURS.channel);
    expect(used[0]).toMatch(/^xoxe\.xoxb-T0DEMO-[2-9]/); // less than two hours were left of the first
    const refreshed = slack.state.calls.filter(
      ({ method, args }) => method === 'oauth.v2.access' && args.grant_type === 'refresh_token',
    );
    expect(refreshed.every(({ ok }) => ok)).toBe(true);
  });

  test('may be an organisation with all of its own', async () => {
    const { slack, url, home } = await open();
    await install(url, slack, { enterprise: 'E0ORG' });
    const org = { enterprise: 'E0ORG', ...OURS };
    await slack.dropFile({ ...org, content: orrinText(), name: 'call.txt' });
    await worked(home);
    await slack.command('kingsoft', { ...THEIRS, enterprise: 'E0ORG' });
    await worked(home);
    expect(tokensOf(slack, OURS.channel)).toEqual(['xoxb-E0ORG-1']);
    expect(tokensOf(slack, THEIRS.channel)).toEqual(['xoxb-E0ORG-1']);
    await slack.command('list', { ...THEIRS, enterprise: 'E0ORG' });
    expect(slack.state.acked.at(-1)?.text).toBe('1 call in the library.');
  });

  test('keep no token in the clear, and take a new key without asking anybody', async () => {
    const { slack, url, home, env, service } = await open();
    await install(url, slack, { team: OURS.team });
    const rows = async () => JSON.stringify(await home.rows('installation'));
    expect(await rows()).toContain('"key_id":"old"');
    expect(await rows()).not.toContain('xoxb');
    await service.stop();
    const both = { ...env, TOKEN_ENCRYPTION_KEYS: `${key('new')},${key('old')}` };
    const again = await world({ env: both, slack: { channels: WHERE } });
    for (const [token, team] of slack.state.tokens) again.slack.state.tokens.set(token, team);
    expect(await rows()).toContain('"key_id":"new"');
    await again.slack.command('kingsoft', OURS);
    await worked(home);
    expect(tokensOf(again.slack, OURS.channel)).toEqual(['xoxb-T0DEMO-1']);
    await again.service.stop();
    await expect(
      world({ env: { ...env, TOKEN_ENCRYPTION_KEYS: key('lost') }, slack: { channels: WHERE } }),
    ).rejects.toMatchObject({ fault: { code: 'config.invalid' } });
  });

  test('lose their token when they remove the app, and find everything when they come back', async () => {
    const { slack, url, home } = await open();
    await install(url, slack, { team: OURS.team });
    await slack.dropFile({ ...OURS, content: orrinText(), name: 'call.txt' });
    await worked(home);
    await slack.event({ type: 'tokens_revoked', tokens: { oauth: ['U0ANA'] } });
    await worked(home);
    expect((await slack.command('list', OURS)).status).toBe(200); // a person's token is none of ours
    await slack.event({ type: 'tokens_revoked', tokens: { bot: ['U0EARN'] } });
    await slack.event({ type: 'app_uninstalled' });
    await worked(home);
    expect(await home.rows('installation')).toEqual([]);
    expect((await slack.command('list', OURS)).status).not.toBe(200);
    await install(url, slack, { team: OURS.team });
    await slack.command('orrin q2 2024', OURS);
    await worked(home);
    expect(linesIn(slack, OURS.channel).filter((line) => /^1 Orrin/.test(line))).toHaveLength(2);
    expect(await home.rows('workspace')).toMatchObject([{ gone_at: null }]);
  });
});
