import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { type LoopbackSlack, startSlack } from '../../demo/slack/start-slack.ts';
import type { SlackState } from '../../demo/slack/state.ts';
import type { Moment } from '../../demo/slack/web-api.ts';
import { seeded } from './seeded.ts';

/** What happens in one channel, and what must be there when all is over. */
export interface Scenario {
  readonly name: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What stands before anybody dies. */
  readonly prepare?: (round: Round) => Promise<void>;
  /** What people and programs send; throws when it was not acknowledged. */
  readonly send: (round: Round) => Promise<void>;
  /** Whether it is sent again when it was not acknowledged, as programs do; a person may not. */
  readonly isSentAgain: boolean;
  /** Whether all of it is there. */
  readonly isDone: (seen: Seen) => boolean;
  /** What is told alike in every round: without the words that only this one has. */
  readonly plain?: (text: string, round: number) => string;
}

/** One telling of a scenario, in a channel of its own. */
export interface Round {
  readonly number: number;
  readonly channel: string;
  readonly slack: LoopbackSlack;
  /** The service's own address. */
  readonly url: string;
}

/** What stands in the channel of a round. */
export interface Seen {
  readonly roots: SlackState['messages'];
  readonly replies: SlackState['messages'];
}

/** Where the service keeps its data. */
export interface Home {
  readonly env: Readonly<Record<string, string>>;
  /** How many requests are still to be worked, or worked at the moment. */
  openRequests(): Promise<number>;
  /** Every row of a table. */
  rows(table: string): Promise<readonly object[]>;
}

/** How often it dies, and which story of deaths is told. */
export interface Fate {
  readonly kills: number;
  readonly seed: number;
  readonly home: Home;
}

/** Where the service dies: at a moment of the n-th call that Slack sees, or so long after the sending began. */
export type Death =
  | { readonly kind: 'call'; readonly nth: number; readonly stage: Moment['stage'] }
  | { readonly kind: 'time'; readonly afterMs: number };

/** How a round ended; `whole` is what a round without a death leaves. */
export interface Told {
  readonly death: Death;
  readonly isAcked: boolean;
  readonly roots: readonly string[];
  readonly replies: readonly string[];
}

export interface Deaths {
  readonly whole: Pick<Told, 'roots' | 'replies'>;
  readonly told: readonly Told[];
  /** Requests that were still open when the last service had stopped. */
  readonly left: number;
}

const ROOT = resolve(import.meta.dirname, '../..');

/** Tells the scenario once whole, then once for each death, on one database. */
export async function dieIn(scenario: Scenario, { kills, seed, home }: Fate): Promise<Deaths> {
  const killer = openKiller();
  const channels = Array.from({ length: kills + 1 }, (_, at) => `C0KILL${at}`);
  const slack = await startSlack({
    channels: channels.map((id) => ({ id, isMember: true })),
    onMoment: killer.onMoment,
  });
  const start = () => startChild(slack, { ...home.env, ...scenario.env });
  let child = await start();
  try {
    const round = (number: number): Round => ({
      number,
      channel: channels[number] ?? '',
      slack,
      url: child.url,
    });
    const done = (number: number) => (state: SlackState) =>
      scenario.isDone(seenIn(state, channels[number] ?? ''));

    await scenario.prepare?.(round(0));
    const began = Date.now();
    const calls = killer.calls();
    await scenario.send(round(0));
    await slack.until(done(0));
    const deaths = chooseDeaths(kills, seed, killer.calls() - calls, Date.now() - began);

    const acked: boolean[] = [];
    for (const [at, death] of deaths.entries()) {
      await scenario.prepare?.(round(at + 1));
      const victim = child.process;
      killer.arm(victim, death);
      const gone = once(victim, 'exit');
      const isAcked = await isTaken(scenario.send(round(at + 1)));
      // A moment that never comes is the end.
      const whole = slack.until(done(at + 1)).then(() => killer.kill(victim));
      whole.catch(() => {}); // when it is gone, what comes is waited for below
      await Promise.race([gone, whole]);
      child = await start();
      if (!isAcked && scenario.isSentAgain) await scenario.send(round(at + 1));
      acked.push(isAcked || scenario.isSentAgain);
      if (acked[at]) await slack.until(done(at + 1));
    }
    await settled(home);
    const ended = once(child.process, 'exit');
    child.process.kill('SIGTERM');
    await ended;

    const tell = (number: number) => {
      const { roots, replies } = seenIn(slack.state, channels[number] ?? '');
      const text = (message: { readonly text: string }) =>
        scenario.plain?.(message.text, number) ?? message.text;
      return { roots: roots.map(text), replies: replies.map(text) };
    };
    return {
      whole: tell(0),
      told: deaths.map((death, at) => ({ death, isAcked: acked[at] ?? false, ...tell(at + 1) })),
      left: await home.openRequests(),
    };
  } finally {
    child.process.kill('SIGKILL');
    await slack.stop();
  }
}

/** Half of them at a moment of a call, by turns before and after it was done; half at any time. */
function chooseDeaths(kills: number, seed: number, calls: number, tookMs: number): Death[] {
  const random = seeded(seed);
  return Array.from({ length: kills }, (_, at): Death => {
    if (at % 3 === 2) return { kind: 'time', afterMs: Math.floor(random() * tookMs) };
    const nth = Math.floor(random() * calls);
    return { kind: 'call', nth, stage: at % 3 === 0 ? 'applied' : 'received' };
  });
}

/** Kills the process at the moment it is armed for. */
function openKiller() {
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
    arm: (process: ChildProcess, death: Death) => {
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

function seenIn({ messages }: SlackState, channel: string): Seen {
  const here = messages.filter((message) => message.channel === channel);
  const replies = here.filter(({ threadTs }) => threadTs !== null);
  // Nobody waits for charts: they come before or after what somebody asked.
  const isCharts = ({ text }: { readonly text: string }) => text.startsWith('Charts of');
  return {
    roots: here.filter(({ threadTs }) => threadTs === null),
    replies: [...replies.filter((each) => !isCharts(each)), ...replies.filter(isCharts)],
  };
}

/** The real service as a process of its own, once it says that it is ready. */
async function startChild(
  slack: LoopbackSlack,
  env: Readonly<Record<string, string>>,
): Promise<{ readonly process: ChildProcess; readonly url: string }> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(ROOT, 'bin/service.js')],
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
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
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

const SETTLING_TRIES = 200;
const SETTLING_MS = 50;

/** What stands in Slack may stand there before its request has ended; what never ends is counted after. */
async function settled(home: Home): Promise<void> {
  for (let tries = 0; tries < SETTLING_TRIES && (await home.openRequests()) > 0; tries++)
    await setTimeout(SETTLING_MS);
}

function isTaken(sending: Promise<void>): Promise<boolean> {
  return sending.then(
    () => true,
    () => false,
  );
}
