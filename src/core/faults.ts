import type { FeedName } from './ports/feeds.ts';

/**
 * Every foreseen fault by code, with the data its words need. Families say who can act: `input` the
 * user, `source` whoever sends a text, `feed` the operator's plan or waiting, `model` wait, `output` we
 * refuse to post, `slack` the workspace, `config` the operator. Codes are public: they stand in logs, JSON and docs.
 */
export interface FaultData {
  'input.no_call_named': Record<never, never>;
  'input.no_question': Record<never, never>;
  'input.question_too_long': { readonly characters: number; readonly limit: number };
  'input.call_unknown': { readonly typed: string; readonly near: readonly string[] };
  'input.call_ambiguous': { readonly typed: string; readonly matches: readonly string[] };
  'input.call_taken': { readonly id: string; readonly company: string };
  'input.company_unknown': { readonly typed: string; readonly near: readonly string[] };
  'input.alias_unfit': { readonly said: string };
  'input.alias_reserved': { readonly said: string };
  'input.alias_taken': { readonly said: string; readonly company: string };
  'input.company_ambiguous': { readonly typed: string; readonly names: readonly string[] };
  'input.feed_unknown': { readonly typed: string; readonly feeds: readonly FeedName[] };
  'input.feed_off': { readonly feed: FeedName };
  'input.no_search_words': Record<never, never>;
  'input.search_too_long': { readonly characters: number; readonly limit: number };
  'input.filter_unknown': { readonly filter: string };
  'input.filter_value': {
    readonly filter: 'company' | 'period' | 'speaker' | 'section';
    readonly value: string;
  };
  /** Two names of one call. */
  'input.same_call': { readonly id: string };
  'input.other_company': { readonly companies: readonly string[] };
  /** `others`: calls of the company that are of another length. */
  'input.nothing_beside': { readonly id: string; readonly others: readonly string[] };
  'input.too_many_calls': { readonly count: number; readonly limit: number };
  'input.file_missing': { readonly path: string };
  'input.file_unreadable': { readonly path: string };
  'source.empty': Record<never, never>;
  'source.binary': Record<never, never>;
  'source.too_large': { readonly bytes: number; readonly limit: number };
  'source.unknown_format': { readonly format: string };
  'source.damaged': { readonly format: string };
  'source.locked': { readonly format: string };
  'source.no_text': { readonly format: string };
  'source.too_complex': { readonly format: string };
  'source.several_calls': { readonly calls: number };
  'source.error_reply': Record<never, never>;
  'source.unknown_shape': Record<never, never>;
  'source.too_short': { readonly characters: number; readonly limit: number };
  'source.not_a_call': Record<never, never>;
  /** Looks like a part of the transcript that stands; counts are of words. */
  'source.incomplete': {
    readonly id: string;
    readonly words: number;
    readonly standing: number;
    readonly lacksQuestions: boolean;
  };
  'source.export_unreadable': { readonly line: number; readonly problem: string };
  'source.unidentified': { readonly missing: string };
  /** The call is here already, and not by this feed: that text stays. */
  'source.came_elsewhere': { readonly id: string };
  'feed.not_authorized': { readonly feed: FeedName; readonly status: number };
  'feed.plan_forbidden': { readonly feed: FeedName; readonly plan: string | null };
  'feed.quota_exceeded': { readonly feed: FeedName; readonly retryAfterMs: number | null };
  'feed.rate_limited': { readonly feed: FeedName; readonly retryAfterMs: number | null };
  /** It cannot be reached, or says that it is broken (`status`). */
  'feed.unreachable': { readonly feed: FeedName; readonly status: number | null };
  'feed.bad_reply': { readonly feed: FeedName; readonly what: string };
  'feed.stub': { readonly feed: FeedName; readonly characters: number };
  'feed.refused': { readonly feed: FeedName; readonly status: number };
  'feed.address_refused': { readonly feed: FeedName; readonly why: string };
  'feed.no_ticker': { readonly feed: FeedName; readonly company: string };
  /** Names that whoever runs this gave a feed, and that no company that is asked for bears. */
  'feed.not_named': { readonly feed: FeedName; readonly names: readonly string[] };
  'model.unavailable': { readonly status: number | null; readonly retryAfterMs?: number };
  'model.unreachable': Record<never, never>;
  'model.too_slow': { readonly limitMs: number };
  'model.refused': Record<never, never>;
  'model.filtered': Record<never, never>;
  'model.cut_short': Record<never, never>;
  'model.rate_limited': { readonly retryAfterMs: number | null };
  'model.quota_exceeded': Record<never, never>;
  'model.not_configured': { readonly status: number };
  'model.bad_request': { readonly status: number };
  'model.too_long': { readonly tokens: number; readonly limit: number };
  'model.input_truncated': { readonly sent: number; readonly counted: number };
  'model.bad_reply': { readonly what: string };
  /** `until`: when the next day begins. */
  'model.over_budget': { readonly whose: 'day' | 'workspace' | 'user'; readonly until: string };
  'model.aborted': Record<never, never>;
  'output.off_schema': { readonly problems: readonly string[] };
  'output.ungrounded': { readonly withheld: number; readonly total: number };
  'output.too_large': { readonly what: string };
  'slack.not_in_channel': { readonly channel: string };
  'slack.channel_not_found': { readonly channel: string };
  'slack.is_archived': { readonly channel: string };
  'slack.thread_gone': { readonly channel: string };
  'slack.restricted_action': { readonly channel: string };
  /** `own`: our own pace said so, before Slack was asked. */
  'slack.rate_limited': { readonly retryAfterMs: number; readonly own?: true };
  'slack.invalid_blocks': { readonly pointers: readonly string[] };
  'slack.missing_scope': { readonly needed: string };
  'slack.not_authorized': { readonly error: string };
  /** The outcome is unknown; `retryAfterMs`: until then it may still change. */
  'slack.unreachable': { readonly retryAfterMs?: number };
  'slack.file_unavailable': { readonly error: string };
  /** This workspace takes no files, none so large, or no more of them. */
  'slack.upload_refused': { readonly error: string };
  'slack.failed': { readonly method: string; readonly error: string };
  'config.invalid': { readonly problems: readonly string[] };
  'config.data_dir_in_use': { readonly dir: string };
  'config.data_dir_unusable': { readonly dir: string };
  'config.database_unusable': { readonly where: string; readonly reason: string };
  'config.store_in_use': Record<never, never>;
  'config.store_not_empty': Record<never, never>;
  'config.inbox_unusable': { readonly dir: string };
  'config.port_in_use': { readonly port: number };
  'config.address_unusable': {
    readonly host: string;
    readonly port: number;
    readonly reason: string;
  };
  'config.slack_rejected': { readonly error: string };
}

export type FaultCode = keyof FaultData;

/** One foreseen fault as a discriminated value: `code` tells the shape of `data`. */
export type Fault = {
  [C in FaultCode]: { readonly code: C; readonly data: FaultData[C] };
}[FaultCode];

/** A foreseen fault on its way to whoever can act on it; the message is for logs, never for users. */
export class EarningsError extends Error {
  override readonly name = 'EarningsError';
  readonly fault: Fault;

  constructor(fault: Fault, options?: { cause?: unknown }) {
    super(fault.code, options);
    this.fault = fault;
  }
}

/** Makes the error for one code; the data is checked against the code. */
export function earningsError<C extends FaultCode>(
  code: C,
  data: FaultData[C],
  options?: { cause?: unknown },
): EarningsError {
  // The pair is correlated by C, which TypeScript cannot see through the union.
  return new EarningsError({ code, data } as Fault, options);
}

// Passing faults may go away by waiting; all others need somebody to act. This alone decides retries.
const PASSING: ReadonlySet<FaultCode> = new Set<FaultCode>([
  'model.unavailable',
  'model.unreachable',
  'model.too_slow',
  'model.rate_limited',
  'slack.rate_limited',
  'slack.unreachable',
  'feed.quota_exceeded',
  'feed.rate_limited',
  'feed.unreachable',
  'feed.stub',
]);

/** Whether waiting can cure this fault. */
export function isPassing(code: FaultCode): boolean {
  return PASSING.has(code);
}

/** Whether it lies in what somebody sent: they are told, and whoever runs this has nothing to do. */
export function isOfSender(code: FaultCode): boolean {
  return code.startsWith('input.') || code.startsWith('source.');
}
