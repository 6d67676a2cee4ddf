import { type LoopbackSlack, type SlackOptions, startSlack } from '../../demo/slack/start-slack.ts';
import type { CallId } from '../../src/core/call.ts';
import { CallId as CallIdSchema } from '../../src/core/call.ts';
import type { CallSummary } from '../../src/core/library.ts';
import type { Log } from '../../src/core/ports/host.ts';
import type { Found, FoundCompany } from '../../src/core/ports/library.ts';
import type { Thread, ThreadPlace } from '../../src/core/ports/threads.ts';
import type { Spot } from '../../src/core/space.ts';
import { serve } from '../../src/http/server.ts';
import type { Calls } from '../../src/slack/earnings.ts';
import { createSlackApp, identify, oneWorkspace } from '../../src/slack/slack-app.ts';

export type Transport = 'http' | 'socket';

export interface Taken {
  readonly key: string;
  readonly kind: string;
  readonly payload: unknown;
}

/** A library of three invented calls; requests are kept in memory, each key once. */
export interface FakeEarnings {
  readonly taken: Taken[];
  /** What was looked up, in order. */
  readonly asked: string[];
  findCall(typed: string): Promise<Found>;
  findCompany(typed: string): Promise<FoundCompany>;
  list(): Promise<readonly CallSummary[]>;
  callsIn(spot: Spot): Calls;
  hidden: Calls['hidden'];
  search: Calls['search'];
  callsBeside: Calls['callsBeside'];
  aliases: Calls['aliases'];
  transcript: Calls['transcript'];
  noteSharing(): Promise<void>;
  threadOf(place: ThreadPlace): Promise<Thread | null>;
  claimsOf(): Promise<null>;
  briefIn(): Promise<null>;
  checkIn(): Promise<null>;
  check(): Promise<null>;
  isUploadThread(place: ThreadPlace): Promise<boolean>;
  isRestOfPaste(message: { readonly text: string }): Promise<boolean>;
  stopQuestions(place: ThreadPlace): number;
  take(request: Taken): Promise<boolean>;
}

const IDS = ['northwind-q1-2024', 'northwind-q2-2024', 'halden-foods-q3-2024'];

export function fakeEarnings(over: Partial<FakeEarnings> = {}): FakeEarnings {
  const taken: Taken[] = [];
  const asked: string[] = [];
  const fake: FakeEarnings = {
    taken,
    asked,
    findCall: async (typed) => {
      asked.push(typed);
      const words = typed.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
      const matches = IDS.filter((id) => id === words || id.startsWith(`${words}-`)).map(callId);
      const [only] = matches;
      if (only && matches.length === 1) return { kind: 'found', id: only };
      if (matches.length > 1) return { kind: 'ambiguous', matches };
      const near = IDS.filter((id) => id.slice(0, 5) === words.slice(0, 5)).map(callId);
      return { kind: 'unknown', near };
    },
    findCompany: async (typed) => ({
      kind: 'unknown',
      near: /^orin robotics$/i.test(typed) ? ['Orrin Robotics'] : [],
    }),
    list: async () =>
      IDS.map((id) => ({
        call: {
          id,
          company: 'Northwind Holdings Ltd',
          fiscalQuarter: 1,
          fiscalYear: 2024,
          period: 'Q1 2024',
        },
        takenInAt: '2024-05-01T12:00:00.000Z',
        headline: null,
        revision: 1,
      })),
    callsBeside: async () => [],
    aliases: async () => [],
    search: async (_query, page) => ({
      ...{ hits: [], page, total: 0, isMore: false, hasAll: true, behind: 0 },
    }),
    transcript: async () => null,
    threadOf: async () => null,
    claimsOf: async () => null,
    briefIn: async () => null,
    checkIn: async () => null,
    check: async () => null,
    isUploadThread: async () => false,
    isRestOfPaste: async () => false,
    stopQuestions: () => 0,
    take: async (request) => {
      if (taken.some(({ key }) => key === request.key)) return false;
      taken.push(request);
      return true;
    },
    callsIn: () => fake,
    hidden: async () => null,
    noteSharing: async () => {},
    ...over,
  };
  return fake;
}

export interface Surface {
  readonly slack: LoopbackSlack;
  readonly earnings: FakeEarnings;
  readonly log: readonly string[];
  /** Our own address, in both modes. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Slack's side of the product over one transport, against the loopback Slack. */
export async function startSurface(
  transport: Transport,
  earnings: FakeEarnings = fakeEarnings(),
  options: SlackOptions = {},
): Promise<Surface> {
  const slack = await startSlack(options);
  const lines: string[] = [];
  const log = recordingLog(lines);
  const access = {
    botToken: 'xoxb-test',
    apiUrl: slack.apiUrl,
    signingSecret: transport === 'http' ? slack.signingSecret : null,
    appToken: transport === 'socket' ? 'xapp-test' : null,
  };
  const identity = await identify(access, log);
  const { authorize } = oneWorkspace({ ...access, log }, identity);
  const clock = { now: () => Date.now() };
  const app = createSlackApp({ access, authorize, earnings, ratePerMinute: 0, clock, log });
  const server = await serve({ host: '127.0.0.1', port: 0, routes: [], slack: app.listener });
  const url = `http://127.0.0.1:${server.port}`;
  await app.start();
  if (transport === 'http') slack.setAppUrl(url);
  else await slack.connected();

  return {
    slack,
    earnings,
    url,
    log: lines,
    stop: async () => {
      await Promise.all([app.stop(), server.stop()]);
      await slack.stop();
    },
  };
}

export function recordingLog(lines: string[]): Log {
  const write = (message: string, fields?: unknown) => {
    lines.push(`${message} ${JSON.stringify(fields ?? {})}`);
  };
  return { debug: write, info: write, warn: write, error: write };
}

export function callId(id: string): CallId {
  return CallIdSchema.parse(id);
}
