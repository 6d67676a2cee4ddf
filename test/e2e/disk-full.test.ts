import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, expect, it, vi } from 'vitest';
import { type LoopbackSlack, startSlack } from '../../demo/slack/start-slack.ts';
import { startServiceProcess } from '../support/service-process.ts';
import { spokenCall } from '../support/spoken-call.ts';

vi.setConfig({ testTimeout: 120_000 });

const ROOT = resolve(import.meta.dirname, '../..');
const INGEST_TOKEN = 'a-long-ingest-token';
const BLOCKS = 2500; // of half a kilobyte or one: enough for the start, and a little more
const MOST = 80;

const after: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of after.splice(0).toReversed()) await end();
});

/** The real service, none of whose files may grow beyond a limit. */
async function startLimited(slack: LoopbackSlack, env: Readonly<Record<string, string>>) {
  const limited = `trap '' XFSZ; ulimit -f ${BLOCKS}; exec "$0" "$1"`;
  const child = spawn('sh', ['-c', limited, process.execPath, join(ROOT, 'bin/service.js')], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  after.push(() => child.kill('SIGKILL'));
  const lines: string[] = [];
  const port = Promise.withResolvers<string>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    const found = /"port":(\d+)/.exec(line)?.[1];
    if (found) port.resolve(found);
  });
  const ended = once(child, 'exit');
  ended.then(() => port.reject(new Error(lines.join('\n'))));
  const url = `http://127.0.0.1:${await port.promise}`;
  slack.setAppUrl(url);
  return { child, url, lines, ended };
}

it.skipIf(process.platform === 'win32')(
  'a disk that is full is said, nothing is acknowledged that is not kept, and what was is worked later',
  async () => {
    const slack = await startSlack();
    after.push(() => slack.stop());
    const dir = mkdtempSync(join(tmpdir(), 'earnings-full-'));
    after.push(() => rmSync(dir, { recursive: true, force: true }));
    const env = {
      ...{ SLACK_BOT_TOKEN: 'xoxb-loopback', SLACK_SIGNING_SECRET: slack.signingSecret },
      ...{ SLACK_API_URL: slack.apiUrl, DATA_DIR: dir, HOST: '127.0.0.1', PORT: '0' },
      ...{ INGEST_TOKEN, RATE_USER_MINUTE: '0' },
    };
    const { child, url, lines, ended } = await startLimited(slack, env);
    const push = async (at: number) => {
      const body = spokenCall({
        company: `Vendrell ${'abcdefghij'.charAt(at % 10)}${at} Robotics`,
      });
      const headers = { authorization: `Bearer ${INGEST_TOKEN}` };
      const { status } = await fetch(`${url}/transcripts`, { method: 'POST', headers, body });
      return status;
    };
    let taken = 0;
    while (taken < MOST && (await push(taken)) === 202) taken++;
    expect(taken).toBeLessThan(MOST);

    const asked = new Set<string>();
    let said = '';
    for (let at = 0; at < MOST && said === ''; at++) {
      const { body } = await slack.command('kingsoft-q2-2023');
      if (JSON.stringify(body).includes('could not be taken in')) said = JSON.stringify(body);
      else asked.add(String(at));
    }
    expect(said).toContain('try again in a minute');
    const event = { type: 'app_mention', text: '<@U0EARN> What was revenue?', user: 'U0ANA' };
    const told = await slack.event({ ...event, channel: 'C0EARN01', ts: '17000000.000100' });
    expect(told.status).toBe(500); // so that Slack sends it again
    const ready = async () => (await fetch(`${url}/readyz`)).status;
    await expect.poll(ready).toBe(503); // what it writes is small, and may find room a few times yet
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect(lines.join('\n')).toMatch(/disk I\/O error|disk is full/); // by why a write failed

    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    const roomy = await startServiceProcess(slack, { ...env });
    after.push(() => roomy.process.kill('SIGKILL'));
    const briefed = () => slack.state.messages.filter(({ threadTs, edits }) => !threadTs && edits);
    await expect.poll(() => briefed().length, { timeout: 60_000 }).toBe(asked.size);
    expect((await fetch(`${roomy.url}/readyz`)).status).toBe(200);
  },
);
