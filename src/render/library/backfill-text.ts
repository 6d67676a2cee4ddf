import type { Fault } from '../../core/faults.ts';
import type { AskedOfFeed } from '../../core/ports/feeds.ts';
import { faultText } from '../fault-text.ts';
import { safe } from '../terminal.ts';

/** What has come of a backfill so far. */
export interface Counts {
  readonly total: number;
  readonly done: number;
  readonly known: number;
  readonly failed: number;
}

/** A call that failed, and why. */
export interface Failure {
  readonly label: string;
  readonly fault: Fault;
}

const BAR = 24;
const MOST_NAMED = 5;

/** The line that a terminal shows while a backfill runs: "taking in [████····] 1,234 of 10,000 · 41/s · 4 min left". */
export function barText(
  what: string,
  { total, done, failed }: Counts,
  { seconds, width }: { readonly seconds: number; readonly width: number },
): string {
  const share = total === 0 ? 0 : Math.min(1, done / total);
  const full = Math.round(share * BAR);
  const rate = seconds > 0 ? done / seconds : 0;
  const parts = [
    `${what} ${'█'.repeat(full)}${'·'.repeat(BAR - full)} ${grouped(done)} of ${grouped(total)}`,
    ...(rate > 0 ? [`${rate < 10 ? rate.toFixed(1) : Math.round(rate)}/s`] : []),
    ...(rate > 0 && done < total ? [`${lasting((total - done) / rate)} left`] : []),
    ...(failed > 0 ? [`${grouped(failed)} failed`] : []),
  ];
  return parts.join(' · ').slice(0, Math.max(20, width - 1));
}

/** The same as a plain line. */
export function progressText(what: string, counts: Counts): string {
  const failed = counts.failed > 0 ? `, ${grouped(counts.failed)} failed` : '';
  return `${what}: ${grouped(counts.done)} of ${grouped(counts.total)}${failed}`;
}

/** What came of it, in a sentence. */
export function summaryText(
  what: string,
  { total, done, known, failed }: Counts,
  isStopped: boolean,
): string {
  const left = total - done;
  const parts = [
    `${grouped(done - known - failed)} ${what}`,
    ...(known > 0 ? [`${grouped(known)} there already`] : []),
    ...(failed > 0 ? [`${grouped(failed)} failed`] : []),
    ...(left > 0 ? [`${grouped(left)} left`] : []),
  ];
  const again = isStopped && left > 0 ? ' Start the same again to go on.' : '';
  return `${parts.join(', ')}.${again}`;
}

/** What was left because of its name. */
export function othersText(files: number): string {
  return files === 1
    ? '1 file is no transcript by its name and was passed over.'
    : `${grouped(files)} files are no transcripts by their names and were passed over.`;
}

/** What was left because it is a link, dead or not. */
export function linksText(links: number): string {
  return links === 1
    ? '1 link was passed over: links in a folder are not followed, name what it leads to.'
    : `${grouped(links)} links were passed over: links in a folder are not followed, name what they lead to.`;
}

/** What a feed was asked for, where its own list does not say. */
export function askedText(asked: AskedOfFeed): string {
  const feed = `feed:${asked.feed}`;
  if (asked.kind === 'nobody')
    return `Nobody follows a company yet, so ${feed} was asked for none: name one, as in “earnings backfill ${feed}:NVDA”.`;
  const [from, to] = [asked.from, asked.to].map(({ year, quarter }) => `Q${quarter} ${year}`);
  const found = asked.found === 0 ? 'none' : grouped(asked.found);
  return `${feed}:${safe(asked.company)} was asked for each quarter from ${from} back to ${to}, and has ${found} of them.`;
}

/** What failed and why: a reason once, with the first of those it holds for. */
export function failuresText(failures: readonly Failure[]): string {
  const reasons = Map.groupBy(failures, ({ fault }) => faultText(fault));
  return [...reasons]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([reason, of]) => {
      const named = of.slice(0, MOST_NAMED).map(({ label }) => `  ${safe(label)}`);
      const more = of.length - named.length;
      return [
        `${grouped(of.length)} × ${safe(reason)}`,
        ...named,
        ...(more > 0 ? [`  and ${grouped(more)} more`] : []),
        '',
      ].join('\n');
    })
    .join('');
}

/** What briefs would cost, before a model is asked. */
export function estimateText({
  calls,
  inputTokens,
  outputTokens,
  usd,
  mostUsd,
  model,
}: {
  readonly calls: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly usd: number | null;
  readonly mostUsd: number | null;
  readonly model: string;
}): string {
  const tokens = `about ${millions(inputTokens)} tokens in and ${millions(outputTokens)} out`;
  const cost =
    usd === null || mostUsd === null
      ? 'its price is not known (MODEL_PRICES)'
      : `about $${dollars(usd)}, at most $${dollars(mostUsd)}`;
  return `${grouped(calls)} ${calls === 1 ? 'brief' : 'briefs'} by ${safe(model)}: ${tokens}; ${cost}.`;
}

function millions(tokens: number): string {
  return tokens < 1_000_000
    ? `${grouped(Math.ceil(tokens / 1000))},000`
    : `${(tokens / 1e6).toFixed(1)} million`;
}

function dollars(usd: number): string {
  return usd < 0.01 ? '0.01' : usd.toFixed(2);
}

function lasting(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 120 ? `${minutes} min` : `${Math.floor(minutes / 60)} h`;
}

function grouped(count: number): string {
  return count.toLocaleString('en-US');
}
