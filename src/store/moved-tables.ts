import type { Tables } from './tables.ts';

/** What stays behind: who works now, what readiness wrote, and what is taken anew of the transcripts. */
type Left = 'worker' | 'pulse' | 'notes' | 'searchable' | 'passage';

/** A table that is moved, by its name. */
export type Moved = Exclude<keyof Tables, Left>;

type Columns<T extends Moved> = { readonly [C in keyof Tables[T]]: 'key' | 'value' };

/**
 * Every column that moves from one database to another, tables in the order in which they refer to each
 * other; the keys put the rows of each in one order. A table or column that is missing does not compile.
 */
export const MOVED: { readonly [T in Moved]: Columns<T> } = {
  call: {
    key: 'key',
    id: 'value',
    space: 'value',
    company_key: 'value',
    period: 'value',
    period_order: 'value',
    ticker: 'value',
    revision: 'value',
    sha256: 'value',
    call_json: 'value',
    taken_in_at: 'value',
  },
  transcript: {
    call_key: 'key',
    revision: 'key',
    sha256: 'value',
    source_name: 'value',
    origin: 'value',
    taken_in_at: 'value',
    transcript_json: 'value',
  },
  alias: { alias: 'key', call_key: 'key' },
  company_name: { space: 'key', name: 'key', company_key: 'key', rank: 'value' },
  company_alias: {
    space: 'key',
    name: 'key',
    company_key: 'value',
    said: 'value',
    added_by: 'value',
    added_at: 'value',
  },
  installation: { id: 'key', key_id: 'value', sealed: 'value', installed_at: 'value' },
  channel: { team: 'key', channel: 'key', is_shared: 'value' },
  workspace: { team: 'key', enterprise: 'value', has_model: 'value', gone_at: 'value' },
  removed: { sha256: 'key', removed_at: 'value' },
  share: { space: 'key', call_key: 'key', shared_by: 'value', shared_at: 'value' },
  brief: {
    transcript_sha256: 'key',
    engine: 'key',
    recipe: 'key',
    call_id: 'value',
    headline: 'value',
    brief_json: 'value',
    made_at: 'value',
  },
  request: {
    seq: 'key',
    key: 'value',
    kind: 'value',
    payload_json: 'value',
    state: 'value',
    attempts: 'value',
    received_at: 'value',
    due_at: 'value',
    reason: 'value',
    lane: 'value',
    priority: 'value',
    claimed_by: 'value',
    team: 'value',
    deaths: 'value',
  },
  outbox: { key: 'key', state: 'value', channel: 'value', ts: 'value', claimed_at: 'value' },
  thread: {
    team: 'key',
    channel: 'key',
    ts: 'key',
    call_id: 'value',
    sha256: 'value',
    brief_key: 'value',
    touched_at: 'value',
  },
  answer: {
    seq: 'key',
    key: 'value',
    conversation: 'value',
    call_id: 'value',
    question: 'value',
    status: 'value',
    text: 'value',
    answer_json: 'value',
    answered_at: 'value',
  },
  follow: {
    seq: 'key',
    team: 'value',
    channel: 'value',
    target: 'value',
    label: 'value',
    followed_by: 'value',
    followed_at: 'value',
    paused_at: 'value',
  },
  upload: {
    key: 'key',
    name: 'value',
    origin: 'value',
    bytes: 'value',
    team: 'value',
    channel: 'value',
    asked_of: 'value',
    thread_ts: 'value',
    asks: 'value',
    typed: 'value',
    put_at: 'value',
  },
  model_call: {
    seq: 'key',
    day: 'value',
    at: 'value',
    team: 'value',
    asked_by: 'value',
    task: 'value',
    model: 'value',
    outcome: 'value',
    input_tokens: 'value',
    cached_tokens: 'value',
    output_tokens: 'value',
    micros: 'value',
    is_estimated: 'value',
  },
  home: { team: 'key', person: 'key', channel: 'value', opened_at: 'value' },
  feedback: {
    team: 'key',
    channel: 'key',
    ts: 'key',
    said_by: 'key',
    verdict: 'value',
    details_json: 'value',
    said_at: 'value',
  },
  feed: {
    name: 'key',
    state: 'value',
    looked_at: 'value',
    succeeded_at: 'value',
    failures: 'value',
    fault_json: 'value',
    due_at: 'value',
    newest: 'value',
    companies: 'value',
    ailing: 'value',
  },
  feed_company: {
    feed: 'key',
    company: 'key',
    looked_at: 'value',
    due_at: 'value',
    newest: 'value',
    has_calls: 'value',
    is_behind: 'value',
    fault_json: 'value',
  },
  feed_call: {
    feed: 'key',
    ref: 'key',
    company: 'value',
    revision: 'value',
    sha256: 'value',
    call_id: 'value',
    outcome: 'value',
    tries: 'value',
    due_at: 'value',
    seen_at: 'value',
  },
  filing: {
    id: 'key',
    company: 'value',
    form: 'value',
    filed_on: 'value',
    url: 'value',
    text: 'value',
    taken_in_at: 'value',
  },
};

export const MOVED_TABLES = Object.keys(MOVED) as readonly Moved[];

/** Whether a name is that of a table that is moved. */
export function isMoved(name: unknown): name is Moved {
  return typeof name === 'string' && Object.hasOwn(MOVED, name);
}

export function columnsOf(table: Moved): readonly string[] {
  return Object.keys(MOVED[table]);
}

export function keysOf(table: Moved): readonly string[] {
  return Object.entries(MOVED[table]).flatMap(([column, kind]) => (kind === 'key' ? column : []));
}
