import type { Generated } from 'kysely';

/** The tables as Kysely knows them; JSON columns hold what the schemas in core/ describe. */
export interface Tables {
  /** One row a call, saying what its newest revision says. */
  readonly call: {
    readonly id: string;
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
    readonly call_id: string;
    readonly revision: number;
    readonly sha256: string;
    readonly source_name: string;
    readonly origin: string;
    readonly taken_in_at: number;
    readonly transcript_json: string;
  };
  /** Other ids under which a call came; an id never changes. */
  readonly alias: { readonly alias: string; readonly call_id: string };
  /** What people may call a company, letters and digits only, most certain rank first. */
  readonly company_name: {
    readonly name: string;
    readonly company_key: string;
    readonly rank: number;
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
  };
  /** One row that readiness checks write. */
  readonly pulse: { readonly id: number; readonly at: number };
}
