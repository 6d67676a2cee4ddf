import type { Transcript } from '../../core/transcript.ts';
import { findMetrics, type MetricMention } from '../../figures/lexicon/lexicon.ts';
import type { Segments } from '../../figures/segment/segments.ts';
import { isLater } from '../../figures/time/fiscal.ts';
import type { Placed } from '../evidence.ts';
import { findHorizon } from './horizon.ts';
import { plainSegment, TIMES } from './noun-phrase.ts';
import { until } from './worded/forecast-clause.ts';
import { readTheme } from './worded/theme.ts';

/** What an answer's question asks to be told ahead. */
export interface Asked {
  /** The one metric that it names, with its part: "pumps margin"; "guidance" where it asks for a time as a whole. */
  readonly topic: string;
  /** The fiscal period that it asks for; null where it names none ahead. */
  readonly horizon: string | null;
}

const ABOUT = '(?:about|on|for|into|to|regarding|around)';
const NUMBERS = '(?:numbers?|figures?|specifics|details?|guide)';
const ENDS = String.raw`(?=['’]s\b|\s?(?:[.,;?]|$)|\s(?:yet|today|now|here|at|right|so|just|as|and|but|because|although|though|until|before|numbers?|figures?)\b)`;
// "too early to talk | about 2025", "specific | numbers for next year", "2025 numbers", "an annual number"
const OF_TIME = [
  new RegExp(String.raw`^\s?${ABOUT}\s(?:the\s)?${TIMES}${ENDS}`, 'i'),
  new RegExp(String.raw`\b${NUMBERS}\s${ABOUT}\s(?:the\s)?${TIMES}${ENDS}`, 'i'),
  new RegExp(
    String.raw`\b(?:${TIMES}(?:['’]s)?|annual|yearly|quarterly|multi-year)\s(?:\w+\s)?${NUMBERS}\b`,
    'i',
  ),
];
// "How should we think | about 2025", "any colour | on next year", "what do you expect | for the full year"
const ASKS_TIME = new RegExp(
  String.raw`\b(?:think(?:ing)?|thoughts?|colou?r|look(?:s|ing)?|expect\w*|see(?:ing)?|views?|say|talk|framework|planning)\s(?:(?:we|you|us|like|further|ahead|out)\s)?(?:${ABOUT}\s|in\s)?(?:the\s)?${TIMES}${ENDS}`,
  'i',
);
const OF_OUTLOOK = /\b(?:outlook|guid(?:e|ing|ance)|forecasts?)\b/i;
const ASKS = /\?\s*$|\b(?:how|what|when|why|whether|wonder\w*|curious|could|can)\b/i;
const MARGIN = /\bmargins?\b/i; // of which kind the question does not say

/** Whether what a refusal keeps back, told behind its verb, is a time as a whole: "too early to talk | about 2025". */
export function isOfTime(behind: string): boolean {
  return OF_TIME.some((way) => way.test(behind));
}

/** A later year by itself as what words are about: "too early to talk about | 2025"; null where none is. */
export function yearTold(words: string, call: Transcript['call']): string | null {
  const year = /\b(?:about|on|into|giv\w+|provid\w+) (?<year>20\d\d)\b(?!\s(?:and|to)\b)/i.exec(
    until(words),
  )?.groups?.year;
  return year !== undefined && isLater(`FY ${year}`, call) ? `FY ${year}` : null;
}

/**
 * What the question before a turn asks for; null where it asks for neither one metric nor the outlook.
 * Of several metrics none is it: a refusal does not say which.
 */
export function askedAhead(
  { call, exchanges, turns }: Transcript,
  { turn }: Placed,
  reader: {
    readonly segments: Segments;
    readonly metricsIn: (text: string) => readonly MetricMention[];
  },
): Asked | null {
  const exchange = exchanges.find(({ answerTurns }) => answerTurns.includes(turn.index));
  const asking = turns[exchange?.questionTurns.filter((index) => index < turn.index).at(-1) ?? -1];
  if (!asking) return null;
  const all = asking.sentences.map(({ start, end }) => asking.text.slice(start, end));
  const questions = all.filter((each) => ASKS.test(each));
  const text = (questions.length > 0 ? questions : all).join(' ');
  const said = findHorizon(text, call);
  const horizon = said !== null && /\d{4}/.test(said) ? said : yearTold(text, call);
  const metrics = findMetrics(text).filter(({ kind }) => kind !== 'count');
  const names = new Set(metrics.map(({ name }) => name));
  if (names.size > 1) return null;
  const [metric] = metrics;
  const bare = MARGIN.exec(text);
  if (metric) return asksFor(metric.name, metric.start);
  if (bare) return asksFor('margin', bare.index);
  return OF_OUTLOOK.test(text) || (horizon !== null && ASKS_TIME.test(text))
    ? { topic: 'guidance', horizon }
    : null;

  function asksFor(name: string, start: number): Asked | null {
    const theme = readTheme(text.slice(start).split(/[?.,;]/)[0] ?? '', reader);
    if (theme?.metric && theme.hasPart) return { topic: theme.topic, horizon };
    const parts = new Set(reader.segments.find(text).map((each) => plainSegment(each.name)));
    const [part] = parts;
    if (parts.size > 1) return null;
    return { topic: part === undefined ? name : `${part} ${name}`, horizon };
  }
}
