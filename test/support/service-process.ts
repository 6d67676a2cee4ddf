import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { LoopbackSlack } from '../../demo/slack/start-slack.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** The real service as a process of its own, once it says that it is ready. */
export interface ServiceProcess {
  readonly process: ChildProcess;
  readonly url: string;
  /** Everything it has printed. */
  readonly lines: readonly string[];
  /** Its exit code and the signal that ended it. */
  readonly ended: Promise<unknown[]>;
}

/** Starts the service against a loopback Slack, which sends to it from then on. */
export async function startServiceProcess(
  slack: LoopbackSlack,
  env: Readonly<Record<string, string>>,
): Promise<ServiceProcess> {
  const child = spawn(process.execPath, [join(ROOT, 'bin/service.js')], {
    env: {
      PATH: process.env.PATH,
      SLACK_BOT_TOKEN: 'xoxb-loopback-secret',
      SLACK_SIGNING_SECRET: slack.signingSecret,
      SLACK_API_URL: slack.apiUrl,
      ...{ HOST: '127.0.0.1', PORT: '0', RATE_USER_MINUTE: '0', ...env },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const ready = Promise.withResolvers<string>();
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      const port = /"port":(\d+)/.exec(line)?.[1];
      if (port) ready.resolve(`http://127.0.0.1:${port}`);
    });
  const ended = once(child, 'exit');
  const early = ended.then(() => Promise.reject(new Error(lines.join('\n'))));
  early.catch(() => {}); // ends in any case; only before it is ready that is a fault
  const url = await Promise.race([ready.promise, early]);
  slack.setAppUrl(url);
  return { process: child, url, lines, ended };
}
