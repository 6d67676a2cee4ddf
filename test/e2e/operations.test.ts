import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type LoopbackSlack, startSlack } from '../../demo/slack/start-slack.ts';
import { answersIn, type HeldModel, heldModel } from '../support/ask-world.ts';
import { type ServiceProcess, startServiceProcess } from '../support/service-process.ts';
import { openWorlds } from '../support/world.ts';

vi.setConfig({ testTimeout: 60_000 }); // services start and stop

const INGEST_TOKEN = 'a-long-ingest-token';
const QUESTION = 'What was the gross margin of kingsoft-q2-2023, zanzibar?';

const after: (() => Promise<unknown> | undefined)[] = [];
afterEach(async () => {
  for (const end of after.splice(0).toReversed()) await end();
});

interface Running extends ServiceProcess {
  readonly slack: LoopbackSlack;
  readonly model: HeldModel;
}

/** A service with a model that answers when it is let. */
async function start(
  dir = mkdtempSync(join(tmpdir(), 'earnings-operations-')),
  before?: LoopbackSlack,
): Promise<Running> {
  after.push(async () => rmSync(dir, { recursive: true, force: true }));
  const [slack, model] = await Promise.all([before ?? startSlack(), heldModel({ held: true })]);
  after.push(
    () => slack.stop(),
    () => model.stop(),
  );
  const service = await startServiceProcess(slack, {
    ...{ OPENAI_API_KEY: 'sk-model-secret', OPENAI_BASE_URL: model.url, OPENAI_MODEL: 'fake' },
    ...{ INGEST_TOKEN, DATA_DIR: dir, LOG_LEVEL: 'debug' },
  });
  after.push(async () => service.process.kill('SIGKILL'));
  return { ...service, slack, model };
}

const modelAsked = (model: HeldModel, count = 1) =>
  expect.poll(() => model.calls(), { timeout: 20_000 }).toBeGreaterThanOrEqual(count);

describe('a service that is told to stop', () => {
  it('is not ready any more, finishes what it has begun, and ends well', async () => {
    const { process: child, slack, model, url, lines, ended } = await start();
    await slack.mention(QUESTION);
    await modelAsked(model);
    child.kill('SIGTERM');
    await expect.poll(() => lines.join()).toContain('"msg":"stopping"');
    await expect(fetch(`${url}/readyz`)).rejects.toThrow(); // takes no connection any more
    expect(child.exitCode).toBeNull();
    model.release();
    expect(await ended).toEqual([0, null]);
    expect(answersIn(slack)).toHaveLength(1);
    expect(lines.at(-1)).toContain('"msg":"stopped"');
  });

  it('ends at once when it is told a second time, and the next service goes on with the work', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'earnings-operations-'));
    const first = await start(dir);
    await first.slack.mention(QUESTION);
    await modelAsked(first.model);
    first.process.kill('SIGTERM');
    await expect.poll(() => first.lines.join()).toContain('"msg":"stopping"');
    first.process.kill('SIGTERM');
    expect(await first.ended).toEqual([1, null]);
    const second = await start(dir, first.slack);
    await modelAsked(second.model);
    second.model.release();
    await second.slack.until(() => answersIn(second.slack).length === 1);
  });
});

describe('what a service writes', () => {
  it('is JSON with request ids, and holds no text, token or response URL', async () => {
    const { process: child, slack, model, url, lines, ended } = await start();
    model.release();
    await slack.command('kingsoft-q2-2023');
    await slack.mention(QUESTION);
    await slack.command('list zanzibar please');
    await slack.until(() => answersIn(slack).length === 1);
    const refused = await fetch(`${url}/transcripts`, { method: 'POST', body: 'zanzibar' });
    const taken = await fetch(`${url}/transcripts`, {
      method: 'POST',
      headers: { authorization: `Bearer ${INGEST_TOKEN}` },
      body: 'zanzibar '.repeat(2000),
    });
    expect([refused.status, taken.status]).toEqual([401, 422]);
    expect(await (await fetch(`${url}/healthz`)).text()).toBe('ok\n');
    expect(await (await fetch(`${url}/readyz`)).text()).toBe('ready\n');
    child.kill('SIGTERM');
    await ended;

    const told = lines.map((line) => JSON.parse(line));
    const done = told.filter(({ msg }) => msg === 'request done');
    expect(done.map(({ kind }) => kind).toSorted()).toEqual(
      expect.arrayContaining(['brief', 'question']),
    );
    for (const { key, kind, request, team } of done)
      expect([request, team]).toEqual([key, kind === 'upkeep' ? undefined : 'T0DEMO']);
    expect(told.some(({ msg, request }) => /fell back/.test(msg) && /^\w+:/.test(request))).toBe(
      true,
    );
    const written = lines.join('\n');
    for (const secret of [
      ...['xoxb-', 'sk-model', slack.signingSecret, INGEST_TOKEN, 'hooks.', 'response_url'],
      ...['zanzibar', 'gross margin', '1,835', 'Tao Zou'],
    ])
      expect([secret, written.includes(secret)]).toEqual([secret, false]);
  });
});

describe('a person who asks too often', () => {
  const { world, end } = openWorlds();
  afterEach(end);

  it('is told so in the ack of a command, and once for them alone in a conversation', async () => {
    const { slack } = await world({ env: { RATE_USER_MINUTE: '3' } });
    for (let time = 0; time < 3; time++) await slack.command('list');
    await slack.command('list');
    const said = slack.state.acked.map(({ text }) => text);
    expect(said.filter((text) => text.startsWith('You have asked very often'))).toHaveLength(1);
    await slack.command('list', { user: 'U0BEN' });
    expect(slack.state.acked.at(-1)?.text).not.toContain('very often');
    for (let time = 0; time < 6; time++)
      await slack.directMessage('thank you for what you can do', { user: 'U0CARO' });
    await slack.until(({ messages }) => messages.some(({ onlyFor }) => onlyFor !== null));
    const alone = slack.state.messages.filter(({ onlyFor }) => onlyFor !== null);
    expect(alone.map(({ onlyFor }) => onlyFor)).toEqual(['U0CARO']);
    const [told] = alone;
    expect(told?.text).toMatch(
      /^You have asked very often in the last minute: please wait \d+ seconds\.$/,
    );
  });
});
