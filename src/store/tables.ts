import type { Generated } from 'kysely';

/** The tables as Kysely knows them; JSON columns hold what the schemas in core/ describe. */
export interface Tables {
  /** One row a call, saying what its newest revision says. */
  readonly call: {
    /** The id, and `id@space` where the call is private. */
    readonly key: string;
    readonly id: string;
    /** Whose it is; '' where it is everybody's. */
    readonly space: string;
    readonly company_key: string;
    /** "q2-2023": the tail of the id. */
    readonly period: string;
    /** Orders periods: a half year after its last quarter, a year after all its parts. */
    readonly period_order: number;
    readonly ticker: string | null;
    readonly revision: number;
    readonly sha256: string;
    readonly call_json: string;
    readonly taken_in_at: number;
  };
  /** Every text taken in for a call; older ones are kept. */
  readonly transcript: {
    readonly call_key: string;
    readonly revision: number;
    /** Of the source; of a private text, of that and its space. */
    readonly sha256: string;
    readonly source_name: string;
    readonly origin: string;
    readonly taken_in_at: number;
    readonly transcript_json: string;
  };
  /** Other ids under which a call came; an id never changes. */
  readonly alias: { readonly alias: string; readonly call_key: string };
  /** Texts that somebody has taken out, by their hash. */
  readonly removed: { readonly sha256: string; readonly removed_at: number };
  /** Private calls that others may see, too. */
  readonly share: {
    readonly space: string;
    readonly call_key: string;
    readonly shared_by: string;
    readonly shared_at: number;
  };
  /** What people may call a company, letters and digits only, most certain rank first. */
  readonly company_name: {
    /** Who knows the company by it. */
    readonly space: string;
    readonly name: string;
    readonly company_key: string;
    readonly rank: number;
  };
  /** What people call a company beside what its calls print, letters and digits only. */
  readonly company_alias: {
    readonly space: string;
    readonly name: string;
    readonly company_key: string;
    readonly said: string;
    readonly added_by: string;
    readonly added_at: number;
  };
  /** Calls that can be searched, by the way of telling words with which they were indexed. */
  readonly searchable: {
    readonly call_key: string;
    readonly version: number;
    readonly revision: number;
  };
  /** The turns that can be searched; their words lie where each database looks for words. */
  readonly passage: {
    readonly id: Generated<number>;
    readonly call_key: string;
    /** Its place among the turns of the newest revision. */
    readonly turn: number;
    /** How many words it has, and which of them how often where that is more than once. */
    readonly length: number;
    readonly counts: string;
  };
  readonly brief: {
    readonly transcript_sha256: string;
    readonly engine: string;
    readonly recipe: string;
    readonly call_id: string;
    readonly headline: string;
    readonly brief_json: string;
    readonly made_at: number;
  };
  /** What was read of a text for questions, as the release that read it writes it. */
  readonly notes: {
    readonly sha256: string;
    readonly release: string;
    readonly notes_json: string;
  };
  readonly request: {
    readonly seq: Generated<number>;
    readonly key: string;
    readonly kind: string;
    readonly payload_json: string;
    readonly state: string;
    readonly attempts: number;
    readonly received_at: number;
    /** Null while somebody works on it and when it has ended. */
    readonly due_at: number | null;
    readonly reason: string | null;
    /** Requests of one lane are worked in order; the first open one alone is ever due. */
    readonly lane: string | null;
    /** 0: somebody waits for it. 1: bulk. */
    readonly priority: number;
    /** The worker that has it while it is not due; null when none has claimed it. */
    readonly claimed_by: string | null;
    /** The workspace that it is for; '' where it is for none. */
    readonly team: string;
    /** How often a process died with it in hand. */
    readonly deaths: Generated<number>;
  };
  /** The processes that work requests. */
  readonly worker: {
    readonly id: string;
    /** By the clock of the database. */
    readonly seen_at: number;
  };
  readonly outbox: {
    readonly key: string;
    readonly state: string;
    readonly channel: string;
    readonly ts: string | null;
    readonly claimed_at: number;
  };
  readonly thread: {
    readonly team: string;
    readonly channel: string;
    readonly ts: string;
    readonly call_id: string;
    /** The source of the brief that the root shows. */
    readonly sha256: string | null;
    readonly brief_key: string | null;
    readonly touched_at: number;
  };
  readonly answer: {
    readonly seq: Generated<number>;
    readonly key: string;
    readonly conversation: string;
    readonly call_id: string;
    readonly question: string;
    readonly status: string;
    readonly text: string;
    readonly answer_json: string;
    readonly answered_at: number;
  };
  readonly follow: {
    readonly seq: Generated<number>;
    readonly team: string;
    readonly channel: string;
    /** A company's key, what people call one, or "*". */
    readonly target: string;
    readonly label: string;
    readonly followed_by: string;
    readonly followed_at: number;
    /** Since when its channel is archived; null in any other. */
    readonly paused_at: number | null;
  };
  /** Transcripts that could be read but not named. */
  readonly upload: {
    readonly key: string;
    readonly name: string;
    readonly origin: string;
    readonly bytes: Uint8Array;
    readonly team: string;
    readonly channel: string;
    readonly asked_of: string;
    readonly thread_ts: string;
    readonly asks: string;
    readonly typed: string | null;
    readonly put_at: number;
  };
  /** Who has opened the Home tab. */
  readonly home: {
    readonly team: string;
    readonly person: string;
    /** Their conversation with the app. */
    readonly channel: string;
    readonly opened_at: number;
  };
  readonly feedback: {
    readonly team: string;
    readonly channel: string;
    readonly ts: string;
    readonly said_by: string;
    readonly verdict: string;
    /** What is wrong, where somebody said it. */
    readonly details_json: string | null;
    readonly said_at: number;
  };
  /** How each feed did when it was asked last. */
  readonly feed: {
    readonly name: string;
    readonly state: string | null;
    readonly looked_at: number | null;
    readonly succeeded_at: number | null;
    readonly failures: number;
    readonly fault_json: string | null;
    readonly due_at: number;
    readonly newest: string | null;
    readonly companies: number;
    readonly ailing: number;
  };
  readonly feed_company: {
    readonly feed: string;
    readonly company: string;
    readonly looked_at: number;
    readonly due_at: number;
    readonly newest: string | null;
    /** 1: it has, or had, a call. */
    readonly has_calls: number;
    /** 1: the library has a newer call. */
    readonly is_behind: number;
    readonly fault_json: string | null;
  };
  /** What became of each call that a feed named. */
  readonly feed_call: {
    readonly feed: string;
    readonly ref: string;
    readonly company: string;
    readonly revision: string | null;
    readonly sha256: string | null;
    readonly call_id: string | null;
    readonly outcome: string;
    readonly tries: number;
    readonly due_at: number | null;
    readonly seen_at: number;
  };
  /** Press releases that companies filed. */
  readonly filing: {
    readonly id: string;
    readonly company: string;
    readonly form: string;
    readonly filed_on: string;
    readonly url: string;
    readonly text: string;
    readonly taken_in_at: number;
  };
  readonly model_call: {
    readonly seq: Generated<number>;
    /** In UTC; budgets are of a day. */
    readonly day: string;
    readonly at: number;
    readonly team: string;
    /** Null where nobody asked. */
    readonly asked_by: string | null;
    readonly task: string;
    readonly model: string;
    readonly outcome: string;
    readonly input_tokens: number;
    readonly cached_tokens: number;
    readonly output_tokens: number;
    readonly micros: number;
    readonly is_estimated: number;
  };
  /** Where the app is installed, by workspace or organisation. */
  readonly installation: {
    readonly id: string;
    /** Which key has sealed it. */
    readonly key_id: string;
    readonly sealed: string;
    readonly installed_at: number;
  };
  readonly channel: {
    readonly team: string;
    readonly channel: string;
    /** 1: people of another organisation read along. */
    readonly is_shared: number;
  };
  readonly workspace: {
    readonly team: string;
    readonly enterprise: string | null;
    /** 0: its people want no model. */
    readonly has_model: number;
    /** Since when the app is not there any more. */
    readonly gone_at: number | null;
  };
  /** One row that readiness checks write. */
  readonly pulse: { readonly id: number; readonly at: number };
}
