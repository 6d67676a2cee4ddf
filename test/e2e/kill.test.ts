import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Death } from '../support/deaths.ts';
import { ENGINES } from '../support/engines.ts';
import { dieIn, type Round, type Scenario } from '../support/kill-service.ts';
import { orrinText } from '../support/orrin.ts';
import { seeded } from '../support/seeded.ts';

// `npm run test:kill` dies more often, at each step among others; SEED tells another story.
const KILLS = Number(process.env.KILLS ?? 3);
const SEED = Number(process.env.SEED ?? 1);

// For what never ends; what stands still is noticed a minute after it last did something.
vi.setConfig({ testTimeout: 60_000 + KILLS * 120_000 });

const ENOUGH = 40; // for each step that there is

const INGEST_TOKEN = 'a-long-ingest-token';

/** A company of its own for each round, as one library sees them all; no name is a slip of another. */
function companyOf(round: number): string {
  const random = seeded(round + 1);
  const letter = (of: string) => of.charAt(Math.floor(random() * of.length));
  const syllables = Array.from({ length: 6 }, () => letter('bdfgklmnprstvz') + letter('aeiou'));
  return `X${syllables.join('')}`;
}

/** "12 steps, 6 calls, 5 times": where it died. */
function tally(deaths: readonly Death[]): string {
  const kinds = Map.groupBy(deaths, ({ kind }) => kind);
  return [...kinds].map(([kind, { length }]) => `${length} at a ${kind}`).join(', ');
}

async function follow({ slack, channel, number }: Round): Promise<void> {
  await slack.command(`follow ${companyOf(number)} Robotics`, { channel });
  await slack.until(({ messages }) => messages.some((each) => each.channel === channel));
}

async function arrive({ url, number }: Round, ...over: [string, string][]): Promise<void> {
  const { status } = await fetch(`${url}/transcripts`, {
    method: 'POST',
    headers: { authorization: `Bearer ${INGEST_TOKEN}` },
    body: orrinText([...over, ['Orrin', companyOf(number)]]),
  });
  if (status !== 202) throw new Error(`answered ${status}`);
}

const FOLLOWED = {
  env: { INGEST_TOKEN },
  isSentAgain: true,
  plain: (text: string, round: number) =>
    text.replaceAll(new RegExp(companyOf(round), 'gi'), 'Orrin'),
} as const;

const SCENARIOS: readonly Scenario[] = [
  {
    name: '/earnings <call>',
    send: async ({ slack, channel }) => {
      const { status } = await slack.command('kingsoft-q2-2023', { channel });
      if (status !== 200) throw new Error(`answered ${status}`);
    },
    isSentAgain: false,
    isDone: ({ roots }) => roots.some(({ edits }) => edits > 0),
  },
  {
    name: 'a question in the thread of a brief',
    isSentAgain: true, // Slack delivers an event again that was not acked
    prepare: async ({ slack, channel }) => {
      await slack.command('kingsoft-q2-2023', { channel });
      await slack.until(({ messages }) =>
        messages.some((each) => each.channel === channel && each.edits > 0),
      );
    },
    send: async ({ slack, channel, number }) => {
      const root = slack.state.messages.find((each) => each.channel === channel);
      const event = {
        type: 'app_mention',
        text: '<@U0EARN> What was public cloud gross margin?',
        user: 'U0ANA',
        channel,
        ts: `17000000${10 + number}.000100`,
        thread_ts: root?.ts,
      };
      const { status } = await slack.event(event);
      if (status !== 200) throw new Error(`answered ${status}`);
    },
    isDone: ({ replies }) => replies.length === 4, // two of quotes, the charts, and the answer
  },
  {
    ...FOLLOWED,
    name: 'follow, then POST /transcripts',
    prepare: follow,
    send: (round) => arrive(round),
    isDone: ({ roots, replies }) => roots.length === 2 && replies.length === 1,
  },
  {
    ...FOLLOWED,
    name: 'the same call, revised',
    prepare: async (round) => {
      await follow(round);
      await arrive(round);
      await round.slack.until(({ messages }) =>
        messages.some(({ channel, threadTs }) => channel === round.channel && threadTs !== null),
      );
    },
    send: (round) => arrive(round, ['84.2', '82.4']),
    isDone: ({ roots, replies }) => roots.some(({ edits }) => edits > 0) && replies.length === 2,
  },
];

describe.each(ENGINES)('a service on $name that is killed', ({ name, isThere, openStores }) => {
  const stores = openStores();
  afterEach(() => stores.cleanUp());

  it.runIf(isThere).each(SCENARIOS)(
    'leaves all of it once, and loses nothing: $name',
    async (scenario) => {
      const home = await stores.home();
      const { whole, told, left, steps } = await dieIn(scenario, {
        kills: KILLS,
        seed: SEED,
        home,
      });
      expect(whole.roots.length).toBeGreaterThan(0);
      expect(new Set(whole.replies).size).toBe(whole.replies.length);
      for (const { death, isAcked, isMet: _, ...there } of told) {
        // What was not acknowledged may have been stored or not, but never half or twice.
        const isNothing = !isAcked && there.roots.length === 0;
        expect(isNothing ? whole : there, JSON.stringify(death)).toEqual(whole);
      }
      expect(left).toBe(0);
      const met = told.filter(({ isMet }) => isMet).map(({ death }) => death);
      expect(met.length).toBeGreaterThan(0);
      const died = new Set(met.map((death) => (death.kind === 'step' ? death.name : death.kind)));
      if (KILLS >= ENOUGH) expect(died).toEqual(new Set([...steps, 'call', 'time']));
      if (KILLS > 3) process.stdout.write(`${name}, ${scenario.name}: ${tally(met)}\n`);
    },
  );
});
