/** What a metric is made of: a flow or stock of money, a ratio, a count, an amount per share. */
export type MetricKind = 'flow' | 'stock' | 'ratio' | 'count' | 'per share';

/** One standard term with its spoken variants; `rank` orders what a reader needs first. */
export interface MetricTerm {
  readonly name: string;
  readonly pattern: string;
  readonly kind: MetricKind;
  readonly rank: number;
  /** A rise is bad news: costs, churn, debt. */
  readonly isCost?: true;
  /** A ratio so small that its level is said in basis points. */
  readonly isInBasisPoints?: true;
  /** A ratio that is only ever told as a multiple: leverage, interest cover. */
  readonly isMultiple?: true;
}

/** A term whose rise is good news, or neither. */
export const row = (name: string, pattern: string, kind: MetricKind, rank: number): MetricTerm => ({
  name,
  pattern,
  kind,
  rank,
});
/** A term whose rise is bad news. */
export const cost = (
  name: string,
  pattern: string,
  kind: MetricKind,
  rank: number,
): MetricTerm => ({
  ...row(name, pattern, kind, rank),
  isCost: true,
});
/** An abbreviation as a regex source: only in capitals, since "ask", "pat" and "cor" are words or parts of them. */
export const caps = (letters: string): string => `(?-i:${letters})`;
/** A regex source that stands behind a word which is a measure only where its size or move is told. */
export const STATED =
  '(?=(?: (?:for|in|during) (?:the|this) (?:[a-z]+ )?(?:quarter|half|year|period))? (?:(?:also|again|each|just|now|currently) )?(?:(?:of|at)(?= (?:[a-z]+ ){0,2}[$€£]?\\d)|up|down|(?:is|are) (?:now|up|down|at|(?:about |approximately )?[$€£]?\\d)|(?:was|were|rose|fell|grew|increased|decreased|declined|dropped|improved|reached|averaged|totall?ed|came|stood|ended|remained|came in)\\b))';
