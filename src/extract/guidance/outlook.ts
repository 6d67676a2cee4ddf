import type { Evidence, Highlight, Statement } from '../../core/brief.ts';
import { guarded } from '../../core/guarded/guarded.ts';
import { findMetrics } from '../../figures/lexicon/lexicon.ts';
import { revisedWay } from '../../figures/plan/revised.ts';
import { aheadLabel } from '../../figures/print/phrases.ts';
import { shorten } from '../words.ts';
import { planAt } from './statement-text.ts';

// What a company is held to, in the order that analysts look for it.
const GUIDED = [
  'earnings per share',
  'funds from operations per share',
  'funds from operations',
  'affo per share',
  'affo',
  'revenue',
  'total income',
  'net interest income',
  'same-store net operating income',
  'combined ratio',
  'organic revenue',
  'organic growth',
  'core revenue',
  'core growth',
  'same-store sales',
  'revenue per available room',
  'production',
  'shipments',
  'deliveries',
  'unit revenue',
  'unit cost excluding fuel',
  'seat capacity',
  'ebitda',
  'ebitdax',
  'operating income',
  'net income',
  'free cash flow',
  'ebitda margin',
  'operating margin',
  'net interest margin',
  'net charge-off ratio',
  'cost of risk',
  'capital expenditure',
];
const LONGEST = 250;
const ADJUSTED = /^adjusted /;
// What moves a forecast is not the forecast.
const IN_PART = guarded(
  /\b(?:contribut\w+|incremental|would have|impact\w*|headwinds?|tailwinds?|industry|acquisitions?|portfolio|per year|annually|through 20\d\d|long[- ]term|by 20\d\d)\b/i,
);
// "…, including a negligible impact from FX": what is in the forecast
const INCLUDES = guarded(/,\s(?:including|inclusive of|which includes)\s[^.;,]*/gi);

/** The forecasts of a call as highlights, in the speakers' own words. */
export interface Outlook {
  /** What the company guides to in figures for a period that is named, by what analysts look for. */
  readonly guided: readonly Highlight[];
  /** All other forward statements, the weightiest first. */
  readonly other: readonly Highlight[];
}

export function writeOutlook(guidance: readonly Statement[]): Outlook {
  const forward = guidance.filter(({ kind }) => kind === 'guidance');
  const told = GUIDED.flatMap((name) => {
    const whole = forward.filter((statement) => isGuided(statement, name));
    // "Subscription revenue": of the largest part, where nobody guides to the total
    const isOfPart = ({ topic }: Statement) => topic.endsWith(' revenue') && name === 'revenue';
    return whole.length > 0
      ? whole
      : forward.filter((one) => isOfPart(one) && isGuided({ ...one, topic: name }, name));
  });
  const known = new Set(told.flatMap(({ evidence }) => evidence[0]?.sentences[0] ?? []));
  const rest = forward.filter(({ evidence }) => !known.has(evidence[0]?.sentences[0] ?? ''));
  return {
    guided: onceEach(told).map((one) => lineOf(one, forward)),
    other: onceEach(rest.toSorted((one, other) => weigh(other) - weigh(one))).map((one) =>
      lineOf(one, forward),
    ),
  };
}

// "We are raising adjusted EPS to a range of": for the year that the call guides to, unsaid
const RENEWS =
  /\b(?:rais|lift|lower|cutt|narrow|tighten|reiterat|introduc|reaffirm|maintain)ing\b/i;

/** A figure for a named period, in a sentence that names the metric. */
function isGuided({ topic, figure, horizon, hedge, evidence }: Statement, name: string): boolean {
  const quote = evidence[0]?.quote ?? '';
  return (
    topic.replace(ADJUSTED, '') === name &&
    figure !== null &&
    (horizon === null ? RENEWS.test(hedge ?? '') : /\d{4}$/.test(horizon)) &&
    !IN_PART.test(quote.replace(INCLUDES, '')) &&
    findMetrics(quote).some((metric) => metric.name === name)
  );
}

const TIME = /\b(?:20\d\d|quarter|year|half|Q[1-4]|H[12])\b/i;

/**
 * The whole sentence where it is short: its other half names the period, or more of what is expected. Its
 * own clause where that says when, and the sentence begins with something else.
 */
function lineOf(statement: Statement, all: readonly Statement[]): Highlight {
  const { topic, text, evidence } = statement;
  const sentence = evidence[0]?.quote ?? '';
  const first = all.find((other) => other.evidence[0]?.quote === sentence);
  const isSecond = first !== undefined && first.text !== text && first.topic !== topic;
  const isPlan = planAt(sentence, sentence.indexOf(statement.hedge ?? '')) !== null;
  const isWhole = sentence.length <= LONGEST && !(isSecond && TIME.test(text)) && !isPlan;
  const said = isWhole ? sentence.replace(/\.$/, '') : text;
  const { figure, former } = statement;
  const revised = figure && former ? revisedWay(figure, former) : null;
  const before = evidence.at(-1)?.quote.replace(/\.$/, '') ?? '';
  return {
    label: 'Outlook',
    text: `${
      topic === 'outlook'
        ? ''
        : `${aheadLabel(
            statement,
            evidence.map(({ quote }) => quote),
          )}: `
    }${quoted(shorten(said, LONGEST), evidence)}${revised ? `, ${revised}: “${before}”` : ''}`,
    evidence,
  };
}

/** Marked as spoken where it is, to the letter; a capital that we gave it is no part of the words. */
function quoted(text: string, evidence: readonly Evidence[]): string {
  const isSpoken = (words: string) =>
    evidence.some(({ quote }) => quote.includes(words.replace(/…$/, '')));
  if (isSpoken(text)) return `“${text}”`;
  const plain = `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
  return isSpoken(plain) ? `“… ${plain}”` : text;
}

/** What a market may do is told after what the company will. */
function weigh({ figure, horizon, hedge, topic }: Statement): number {
  return (
    (figure ? 2 : 0) +
    (horizon ? (/\d{4}/.test(horizon) ? 2 : 1) : 0) +
    (/likely|delay/i.test(hedge ?? '') ? 2 : 0) +
    (/revenue|earnings|income|ebitda/.test(topic) ? 1 : 0) -
    (/\b(?:market|industry)$/i.test(topic) ? 4 : 0)
  );
}

/** One line a sentence, whatever it says more than one thing about. */
function onceEach(statements: readonly Statement[]): readonly Statement[] {
  const idOf = ({ evidence }: Statement) => evidence[0]?.sentences[0];
  return statements.filter(
    (one, at) => statements.findIndex((other) => idOf(other) === idOf(one)) === at,
  );
}
