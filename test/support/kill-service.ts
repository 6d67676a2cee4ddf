import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { type LoopbackSlack, startSlack } from '../../demo/slack/start-slack.ts';
import type { SlackState } from '../../demo/slack/state.ts';
import { chooseDeaths, type Death } from './deaths.ts';
import { countSteps, openKiller, startMortal, stepsOf } from './mortal-service.ts';
import type { StepName } from './steps.ts';

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

/** How a round ended; `whole` is what a round without a death leaves. */
export interface Told {
  readonly death: Death;
  readonly isAcked: boolean;
  /** Whether it died where it was to, not after all was done. */
  readonly isMet: boolean;
  readonly roots: readonly string[];
  readonly replies: readonly string[];
}

export interface Deaths {
  readonly whole: Pick<Told, 'roots' | 'replies'>;
  readonly told: readonly Told[];
  /** The steps that a telling takes. */
  readonly steps: readonly StepName[];
  /** Requests that were still open when the last service had stopped. */
  readonly left: number;
}

// Ten seconds until a dead process is missed, and whatever a busy machine takes on top.
const PATIENCE_MS = 60_000;

/** Tells the scenario once whole, then once for each death, on one database. */
export async function dieIn(scenario: Scenario, { kills, seed, home }: Fate): Promise<Deaths> {
  const killer = openKiller();
  const channels = Array.from({ length: kills + 1 }, (_, at) => `C0KILL${at}`);
  const slack = await startSlack({
    channels: channels.map((id) => ({ id, isMember: true })),
    onMoment: killer.onMoment,
    patienceMs: PATIENCE_MS,
  });
  const start = () => startMortal(slack, { ...home.env, ...scenario.env });
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
    await countSteps(child.process);
    await scenario.send(round(0));
    await slack.until(done(0));
    const tookMs = Date.now() - began;
    await settled(home);
    const steps = await stepsOf(child.process);
    const deaths = chooseDeaths(kills, seed, { calls: killer.calls() - calls, tookMs, steps });

    const acked: boolean[] = [];
    const met: boolean[] = [];
    for (const [at, death] of deaths.entries()) {
      await scenario.prepare?.(round(at + 1));
      const victim = child.process;
      await killer.arm(victim, death);
      const gone = once(victim, 'exit');
      const isAcked = await isTaken(scenario.send(round(at + 1)));
      // A moment that never comes is the end.
      const whole = slack
        .until(done(at + 1))
        .then(() => settled(home))
        .then(() => killer.kill(victim));
      whole.catch(() => {}); // when it is gone, what comes is waited for below
      const isMet = gone.then(() => true);
      met.push(await Promise.race([isMet, whole.then(() => false)]));
      child = await start();
      if (!isAcked && scenario.isSentAgain) await sendAgain(() => scenario.send(round(at + 1)));
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
      told: deaths.map((death, at) => ({
        death,
        isAcked: acked[at] ?? false,
        isMet: met[at] ?? false,
        ...tell(at + 1),
      })),
      steps: [...steps.keys()],
      left: await home.openRequests(),
    };
  } finally {
    child.process.kill('SIGKILL');
    await slack.stop();
  }
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

const SETTLING_TRIES = 200;
const SETTLING_MS = 50;

/** What stands in Slack may stand there before its request has ended; what never ends is counted after. */
async function settled(home: Home): Promise<void> {
  for (let tries = 0; tries < SETTLING_TRIES && (await home.openRequests()) > 0; tries++)
    await setTimeout(SETTLING_MS);
}

const AGAIN = 3; // times that Slack delivers an event again

/** Sends as Slack does: what a busy machine acks too late, Bolt refuses with 404 after three seconds, comes again. */
async function sendAgain(send: () => Promise<void>): Promise<void> {
  for (let left = AGAIN - 1; left > 0; left--) if (await isTaken(send())) return;
  await send();
}

function isTaken(sending: Promise<void>): Promise<boolean> {
  return sending.then(
    () => true,
    () => false,
  );
}
