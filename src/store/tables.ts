/** The tables as Kysely knows them; JSON columns hold what the schemas in core/ describe. */
export interface Tables {
  readonly transcript: {
    readonly call_id: string;
    readonly revision: number;
    readonly sha256: string;
    readonly company: string;
    readonly call_json: string;
    readonly transcript_json: string;
    readonly source_name: string;
    readonly origin: string;
    readonly taken_in_at: number;
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
    readonly key: string;
    readonly kind: string;
    readonly payload_json: string;
    readonly state: string;
    readonly attempts: number;
    readonly received_at: number;
    readonly due_at: number;
    readonly claimed: number;
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
}
