import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { FeedState } from '../core/ports/feeds.ts';
import type { Meter } from '../core/ports/host.ts';
import type { Load } from '../core/ports/requests.ts';

/** The meter of one process; `print` gives the Prometheus text. */
export interface PrintableMeter extends Meter {
  print(): Promise<{ readonly text: string; readonly type: string }>;
}

/** What is asked at each print. */
export interface Measured {
  countDead(): Promise<number>;
  load(): Promise<Load>;
  /** Millionths of a US dollar, today. */
  spent(): Promise<number>;
  /** Whether the model is left alone for a while. */
  isResting(): boolean;
  /** How the feeds do that are turned on. */
  feeds(): Promise<readonly FeedState[]>;
}

/** A meter of its own registry, so that two apps in one process do not mix. */
export function openMeter({ countDead, load, spent, isResting, feeds }: Measured): PrintableMeter {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Histogram({
    name: 'earnings_request_seconds',
    help: 'From receipt to the last post, by kind and outcome.',
    labelNames: ['kind', 'outcome'],
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60, 300],
    registers,
  });
  const briefs = new Counter({
    name: 'earnings_briefs_total',
    help: 'Briefs made, by engine and the fault that kept the model out.',
    labelNames: ['engine', 'fell_back'],
    registers,
  });
  const withheld = new Counter({
    name: 'earnings_withheld_total',
    help: 'Items withheld because the call does not bear them out.',
    labelNames: ['engine'],
    registers,
  });

  const calls = new Histogram({
    name: 'earnings_model_seconds',
    help: 'Calls of the model, by task and outcome: done, or the code of the fault.',
    labelNames: ['task', 'outcome'],
    buckets: [0.5, 1, 2.5, 5, 10, 20, 40, 80, 120],
    registers,
  });
  const tokens = new Counter({
    name: 'earnings_model_tokens_total',
    help: 'Tokens of the model: input (cached ones among them), cached, output.',
    labelNames: ['type'],
    registers,
  });
  const cost = new Counter({
    name: 'earnings_model_cost_usd_total',
    help: 'What calls of the model cost by the configured prices.',
    registers,
  });

  const http = new Histogram({
    name: 'earnings_http_seconds',
    help: 'HTTP requests by path and status; those of /slack/events are the acks.',
    labelNames: ['path', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3],
    registers,
  });
  const slack = new Counter({
    name: 'earnings_slack_calls_total',
    help: 'Calls of the Web API by method and outcome: done, or the code of the fault.',
    labelNames: ['method', 'outcome'],
    registers,
  });

  new Gauge({
    name: 'earnings_requests_open',
    help: 'Requests that wait or are worked, of all processes.',
    labelNames: ['urgency', 'state'],
    registers,
    async collect() {
      for (const [urgency, counts] of Object.entries(await load()))
        for (const [state, count] of Object.entries(counts)) this.set({ urgency, state }, count);
    },
  });
  new Gauge({
    name: 'earnings_model_resting',
    help: '1 while the model is left alone since it cannot answer.',
    registers,
    collect() {
      this.set(isResting() ? 1 : 0);
    },
  });
  new Gauge({
    name: 'earnings_model_spent_usd_today',
    help: 'What the model cost since midnight UTC, with what is booked, of all processes.',
    registers,
    async collect() {
      this.set((await spent()) / 1_000_000);
    },
  });
  new Gauge({
    name: 'earnings_feed',
    help: '1 for the state of each feed that is turned on: ok, empty, stale, degraded, failing.',
    labelNames: ['feed', 'state'],
    registers,
    async collect() {
      this.reset();
      for (const { feed, state } of await feeds()) if (state) this.set({ feed, state }, 1);
    },
  });
  new Gauge({
    name: 'earnings_requests_dead',
    help: 'Requests that were given up and wait for an operator.',
    registers,
    async collect() {
      this.set(await countDead());
    },
  });

  return {
    requestDone: (kind, outcome, seconds) => requests.observe({ kind, outcome }, seconds),
    briefMade: (engine, fellBack, count) => {
      briefs.inc({ engine, fell_back: fellBack ?? '' });
      withheld.inc({ engine }, count);
    },
    httpDone: (path, status, seconds) => http.observe({ path, status }, seconds),
    slackCalled: (method, outcome) => slack.inc({ method, outcome }),
    modelCalled: ({ task, outcome, seconds, inputTokens, cachedTokens, outputTokens, micros }) => {
      calls.observe({ task, outcome }, seconds);
      tokens.inc({ type: 'input' }, inputTokens);
      tokens.inc({ type: 'cached' }, cachedTokens);
      tokens.inc({ type: 'output' }, outputTokens);
      cost.inc(micros / 1_000_000);
    },
    print: async () => ({ text: await registry.metrics(), type: registry.contentType }),
  };
}
