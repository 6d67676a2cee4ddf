import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Meter } from '../core/ports/host.ts';

/** The meter of one process; `print` gives the Prometheus text. */
export interface PrintableMeter extends Meter {
  print(): Promise<{ readonly text: string; readonly type: string }>;
}

/** A meter of its own registry, so that two apps in one process do not mix; `countDead` is asked at each print. */
export function openMeter({
  countDead,
}: {
  readonly countDead: () => Promise<number>;
}): PrintableMeter {
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
