import type { Budgets } from './core/ports/spending.ts';
import { type Price, type Prices, priceOf } from './model/prices.ts';
import { isOneWord } from './one-word.ts';
import { DEFAULT_MODEL } from './openai/default-model.ts';
import { PROFILES, type Profile } from './openai/profiles.ts';

/** How the model is reached, and what it may cost. */
export interface ModelConfig {
  readonly apiKey?: string;
  readonly baseUrl?: string;
  readonly model?: string;
  /** Whose server it is, where its address does not tell. */
  readonly profile?: Profile;
  readonly prices: Prices;
  readonly budgets: Budgets;
}

const MODEL = /^\S+$/;
const PRICE = /^([^\s=]+)=(\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)$/; // gpt-6-luna=0.10/0.01/0.50

const dollars = (name: string) => ({
  fits: (text: string) => /^\d+(?:\.\d+)?$/.test(text),
  wrong: `${name} must be a number of US dollars, such as 20 or 0.50.`,
});

/** The variables of the model. */
export const MODEL_VARIABLES = {
  OPENAI_API_KEY: {
    fits: isOneWord,
    wrong: 'OPENAI_API_KEY must be one word of plain letters, digits and signs: copy it whole.',
  },
  OPENAI_BASE_URL: {
    fits: (text: string) => /^https?:$/.test(URL.parse(text)?.protocol ?? ''),
    wrong: 'OPENAI_BASE_URL must be an http or https URL, such as http://127.0.0.1:8000/v1.',
  },
  OPENAI_MODEL: {
    fits: (text: string) => MODEL.test(text),
    wrong: 'OPENAI_MODEL must be one word, such as gpt-6-luna.',
  },
  OPENAI_PROFILE: {
    fits: (text: string) => (PROFILES as readonly string[]).includes(text),
    wrong: `OPENAI_PROFILE must be one of ${PROFILES.join(', ')}.`,
  },
  MODEL_PRICES: {
    fits: (text: string) => readPrices(text) !== null,
    wrong:
      'MODEL_PRICES must be model=input/cached/output in US dollars for a million tokens, such as gpt-6-luna=0.10/0.01/0.50; several with commas.',
  },
  BUDGET_USD_DAY: dollars('BUDGET_USD_DAY'),
  BUDGET_USD_WORKSPACE_DAY: dollars('BUDGET_USD_WORKSPACE_DAY'),
  BUDGET_USD_USER_DAY: dollars('BUDGET_USD_USER_DAY'),
} as const;

type Values = { readonly [name in keyof typeof MODEL_VARIABLES]?: string };

/** What does not go together among variables that are each well formed. */
export function modelProblems(values: Values): string[] {
  const { OPENAI_API_KEY: key, OPENAI_BASE_URL: url, OPENAI_MODEL: named } = values;
  if (url && !key && !named)
    return [
      'OPENAI_MODEL is missing: a server of your own (OPENAI_BASE_URL) needs the name of its model.',
    ];
  const model = named ?? DEFAULT_MODEL;
  const prices = readPrices(values.MODEL_PRICES ?? '') ?? {};
  const isLimited = Object.values(budgetsOf(values)).some((budget) => budget !== null);
  if ((key || url) && isLimited && priceOf(model, prices) === null)
    return [
      `MODEL_PRICES is missing a price for ${model}, without which no budget can be kept: set ${model}=input/cached/output in US dollars for a million tokens.`,
    ];
  return [];
}

/** The model of this configuration; null where neither a key nor a base URL is given. */
export function modelConfig(values: Values): ModelConfig | null {
  const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseUrl, OPENAI_MODEL: model } = values;
  if (!apiKey && !baseUrl) return null;
  const profile = PROFILES.find((each) => each === values.OPENAI_PROFILE);
  return {
    ...(apiKey && { apiKey }),
    ...(baseUrl && { baseUrl }),
    ...(model && { model }),
    ...(profile && { profile }),
    prices: readPrices(values.MODEL_PRICES ?? '') ?? {},
    budgets: budgetsOf(values),
  };
}

function budgetsOf(values: Values): Budgets {
  const micros = (text: string | undefined) => (text ? Number(text) * 1_000_000 : null);
  return {
    day: micros(values.BUDGET_USD_DAY),
    workspace: micros(values.BUDGET_USD_WORKSPACE_DAY),
    user: micros(values.BUDGET_USD_USER_DAY),
  };
}

/** "gpt-6-luna=0.10/0.01/0.50, own=0/0/0"; null when it is written in another way. */
function readPrices(text: string): Prices | null {
  const prices: Record<string, Price> = {};
  for (const part of text.split(',').filter((each) => each.trim() !== '')) {
    const [, model, input, cached, output] = PRICE.exec(part.trim()) ?? [];
    if (model === undefined) return null;
    prices[model] = { input: Number(input), cached: Number(cached), output: Number(output) };
  }
  return prices;
}
