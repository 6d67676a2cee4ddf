import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ActRead, act } from '../../../demo/acts.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { startSlack } from '../../../demo/slack/start-slack.ts';

const [ANA] = PEOPLE;
const slack = await startSlack();
const app = createServer((_request, response) => response.writeHead(200).end());
beforeAll(async () => {
  await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve));
  slack.setAppUrl(`http://127.0.0.1:${(app.address() as AddressInfo).port}`);
});
afterAll(async () => {
  app.close();
  await slack.stop();
});

describe('what a page asks for', () => {
  it('is a paste of any call, which arrives in messages as Slack makes them', async () => {
    if (!ANA) throw new Error('nobody');
    const lines = Array.from({ length: 300 }, (_, at) => `Speaker ${at}: ${'word '.repeat(30)}end`);
    const text = lines.join('\n');
    const asked = ActRead.parse({ kind: 'say', channel: ANA.direct, root: null, text });
    await act(slack, ANA, asked as Parameters<typeof act>[2]);
    const said = slack.state.said.filter(({ channel }) => channel === ANA.direct);
    expect(said.length).toBeGreaterThan(10);
    expect(said.every((each) => each.text.length <= 4000)).toBe(true);
    expect(said.map((each) => each.text).join('\n')).toBe(text);
  });

  it('is nothing longer than any call', () => {
    const text = 'x'.repeat(400_001);
    expect(ActRead.safeParse({ kind: 'say', channel: 'D0ANA', root: null, text }).success).toBe(
      false,
    );
  });
});
