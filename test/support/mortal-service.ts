import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import type { LoopbackSlack } from '../../demo/slack/start-slack.ts';
import type { Moment } from '../../demo/slack/web-api.ts';
import type { Death } from './deaths.ts';
import type { Armed, Counted, StepName } from './steps.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** The real service as a process of its own, once it says that it is ready. It can be told where to die. */
export async function startMortal(
  slack: LoopbackSlack,
  env: Readonly<Record<string, string>>,
): Promise<{ readonly process: ChildProcess; readonly url: string }> {
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      ...['--import', join(import.meta.dirname, 'die-at-step.ts')],
      join(ROOT, 'bin/service.js'),
    ],
    {
      env: {
        PATH: process.env.PATH,
        SLACK_BOT_TOKEN: 'xoxb-loopback',
        SLACK_SIGNING_SECRET: slack.signingSecret,
        SLACK_API_URL: slack.apiUrl,
        HOST: '127.0.0.1',
        PORT: '0',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    },
  );
  if (!child.stdout) throw new Error('the service has no voice');
  for await (const line of createInterface({ input: child.stdout })) {
    const port = /"port":(\d+)/.exec(line)?.[1];
    if (!port) continue;
    child.stdout.resume(); // nobody reads on, and a full pipe would stop it
    const url = `http://127.0.0.1:${port}`;
    slack.setAppUrl(url);
    return { process: child, url };
  }
  throw new Error('the service did not start');
}

/** Kills the process at the moment it is armed for. */
export function openKiller() {
  let target: {
    readonly process: ChildProcess;
    readonly death: Death;
    readonly from: number;
  } | null = null;
  let calls = 0;

  const kill = async (process: ChildProcess): Promise<'lost'> => {
    target = null;
    if (process.exitCode === null && process.signalCode === null) {
      const gone = once(process, 'exit');
      process.kill('SIGKILL');
      await gone;
    }
    return 'lost';
  };

  return {
    kill,
    arm: async (process: ChildProcess, death: Death) => {
      if (death.kind === 'step') await say(process, { arm: death });
      target = { process, death, from: calls };
      if (death.kind === 'time') void setTimeout(death.afterMs).then(() => kill(process));
    },
    calls: () => calls,
    onMoment: async ({ call, stage }: Moment) => {
      calls = Math.max(calls, call + 1);
      const death = target?.death;
      if (!target || death?.kind !== 'call' || death.stage !== stage) return undefined;
      return call === target.from + death.nth ? kill(target.process) : undefined;
    },
  };
}

/** Has the service count its steps from now on. */
export async function countSteps(process: ChildProcess): Promise<void> {
  await say(process, { arm: null });
}

/** How often the service has taken each step since it was told to count. */
export async function stepsOf(process: ChildProcess): Promise<ReadonlyMap<StepName, number>> {
  return new Map((await say(process, 'count')).steps);
}

async function say(process: ChildProcess, told: Armed | 'count'): Promise<Counted> {
  const answered = once(process, 'message');
  process.send(told);
  const [counted] = await answered;
  return counted;
}
