import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { orrinText } from '../support/orrin.ts';
import { linesIn, OURS, THEIRS, WHERE } from '../support/two-workspaces.ts';
import { openWorlds } from '../support/world.ts';

const { world, later, end } = openWorlds();
afterEach(end);
vi.setConfig({ testTimeout: 30_000 });

/** A model's server that keeps what it is sent, and is always down. */
async function downModel() {
  const sent: string[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    sent.push(Buffer.concat(chunks).toString('utf8'));
    response.writeHead(503).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  later(async () => server.close());
  return { sent, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1` };
}

it('a workspace that switched the model off has nothing sent to it, another still has', async () => {
  const model = await downModel();
  const env = { OPENAI_BASE_URL: model.url, OPENAI_MODEL: 'fake' };
  const { slack } = await world({ env, slack: { channels: WHERE } });
  await slack.command('model off', OURS);
  await slack.until(() => linesIn(slack, OURS.channel).length === 1);
  expect(linesIn(slack, OURS.channel)[0]).toContain('is off for this workspace');

  const before = model.sent.length; // the service looks at start whether it is there
  await slack.dropFile({ ...OURS, content: orrinText(), name: 'call.txt' });
  await slack.until(() => linesIn(slack, OURS.channel).some((line) => /^1 Orrin/.test(line)));
  const brief = slack.state.messages.find(({ text }) => text.startsWith('Orrin'));
  await slack.reply(brief?.ts ?? '', 'Why did revenue grow?', OURS);
  await slack.until(() => linesIn(slack, OURS.channel).length === 5);
  expect(model.sent.slice(before)).toEqual([]);
  expect(JSON.stringify(brief?.blocks)).toContain('without a model');

  await slack.command('model', OURS);
  await slack.until(({ responses }) => responses.length === 1);
  expect(slack.state.responses[0]?.text).toContain('is off for this workspace');
  await slack.command('kingsoft', THEIRS);
  await slack.until(() => model.sent.length > before);
  await slack.command('model on', OURS);
  await slack.until(() =>
    linesIn(slack, OURS.channel).some((line) => line.includes('model is on')),
  );
});

it('a company that is called so is briefed', async () => {
  const { slack } = await world({ slack: { channels: WHERE } });
  await slack.command('model n q3 2024', OURS);
  expect(slack.state.acked.at(-1)?.text).toContain('No call named “model n q3 2024”');
});
