import type { ModelConfig } from '../src/model-config.ts';
import type { EngineChoice } from './shown.ts';

type Engine = EngineChoice['engine'];

/** Which engine answers, in words, and which could. */
export function engineChoice(engine: Engine, model: ModelConfig | null): EngineChoice {
  if (engine === 'openai' && model)
    return {
      engine,
      sentence: `A model answers: ${nameOf(model)}.`,
      note: 'What it writes passes the same gate. Where it fails, the extractive engine answers and says so.',
      other: 'extractive',
      isChanging: false,
    };
  return {
    engine: 'extractive',
    sentence: 'The extractive engine answers: no model, no key, no network.',
    note: model
      ? 'A model is configured, and is not asked.'
      : 'With OPENAI_API_KEY, or OPENAI_BASE_URL and OPENAI_MODEL, a model can be chosen.',
    other: model ? 'openai' : null,
    isChanging: false,
  };
}

/** An engine that takes over once the other has ended what it was asked. */
export function takingOver(choice: EngineChoice): EngineChoice {
  return {
    ...choice,
    sentence: 'The engine changes: what was asked before is ended first.',
    isChanging: true,
  };
}

function nameOf({ model, baseUrl }: ModelConfig): string {
  const host = baseUrl ? URL.parse(baseUrl)?.host : null;
  return [model ?? 'the default one', host ? `at ${host}` : null]
    .filter((part) => part !== null)
    .join(' ');
}
