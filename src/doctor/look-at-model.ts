import type { CliConfig } from '../config.ts';
import type { Log } from '../core/ports/host.ts';
import { priceOf } from '../model/prices.ts';
import { openModel } from '../openai/open-model.ts';
import type { Finding } from './finding.ts';

const QUIET: Log = { debug() {}, info() {}, warn() {}, error() {} };
const DEADLINE_MS = 30_000;
// Models that reason need room for it.
const ROOM = 500;

const OK = {
  type: 'object',
  properties: { ok: { type: 'boolean' } },
  required: ['ok'],
  additionalProperties: false,
};

/** Whether the model answers in the form it is asked for, and what it costs. */
export async function lookAtModel({ model: config }: CliConfig): Promise<readonly Finding[]> {
  if (!config) {
    const says = 'No model is configured: the extractive engine answers.';
    return [{ what: 'model', kind: 'note', says }];
  }
  const model = openModel({ ...config, log: QUIET, deadlineMs: DEADLINE_MS });
  const began = Date.now();
  const { json, model: answered } = await model.complete({
    messages: [{ role: 'user', content: 'Answer with the JSON object {"ok": true}.' }],
    schemaName: 'examine',
    jsonSchema: OK,
    maxOutputTokens: ROOM,
    reasoningEffort: 'low',
    cacheKey: 'examine',
  });
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  if (typeof json !== 'object' || json === null) {
    const says = `The model ${answered} answers, but not in the form it is asked for: use a model that keeps to a JSON schema.`;
    return [{ what: 'model', kind: 'wrong', says }];
  }
  const good: Finding = {
    what: 'model',
    kind: 'good',
    says: `The model ${answered} answers in JSON (${seconds} s).`,
  };
  if (priceOf(model.name, config.prices)) return [good];
  const says = `The price of ${model.name} is not known, so its calls are counted without cost: set MODEL_PRICES.`;
  return [good, { what: 'model', kind: 'note', says }];
}
