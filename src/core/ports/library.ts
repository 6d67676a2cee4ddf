import type { Brief } from '../brief.ts';
import type { Call, CallId } from '../call.ts';
import type { CallSummary } from '../library.ts';
import type { SearchPage, SearchQuery } from '../search.ts';
import type { Space } from '../space.ts';
import type { Transcript } from '../transcript.ts';
import type { CompanyAlias } from './aliases.ts';

/** What the library says to something people typed for a call. */
export type Found =
  | { readonly kind: 'found'; readonly id: CallId }
  | { readonly kind: 'ambiguous'; readonly matches: readonly CallId[] }
  | { readonly kind: 'unknown'; readonly near: readonly CallId[] };

/** What became of a transcript. `older`: it is a revision that another has replaced, and stays so. */
export type Saved = {
  readonly id: CallId;
  readonly outcome: 'new' | 'same' | 'older' | 'revised';
  /** The one that these bytes are, and when it was taken in: milliseconds since 1970. */
  readonly revision: number;
  readonly takenInAt: number;
  /** Of the text as it is kept. */
  readonly sha256: string;
  /** Whose the call is. */
  readonly space: Space;
};

/** A company of the library: what tells it apart, and its name as its latest call prints it. */
export interface KnownCompany {
  readonly key: string;
  readonly name: string;
}

/** What the library says to something people typed for a company. */
export type FoundCompany =
  | (KnownCompany & { readonly kind: 'found' })
  | { readonly kind: 'ambiguous'; readonly companies: readonly KnownCompany[] }
  /** `near`: companies of nearly that name. */
  | { readonly kind: 'unknown'; readonly near: readonly string[] };

/** How a transcript came to us. */
export type Origin = 'shipped' | 'upload' | 'push' | 'inbox' | 'file' | 'paste' | 'feed';

/**
 * The calls that may be seen from one place; what is saved there is that place's own, and of one id the
 * most private is meant. The same bytes again change nothing, those of an older revision either unless they
 * are to replace the newest; other bytes for one id make a revision.
 */
export interface Library {
  save(
    transcript: Transcript,
    source: {
      readonly name: string;
      readonly origin: Origin;
      /** Somebody has said that this is to be the newest revision, though it was replaced before. */
      readonly replaces?: boolean;
      /** Sees the newest revision before other bytes take its place, and throws to keep it. */
      readonly check?: (standing: Transcript) => void;
    },
  ): Promise<Saved>;
  /** The newest revision, or null. Its hash is that of its source, or of that and its space. */
  transcript(id: CallId): Promise<Transcript | null>;
  /** Which bytes the newest revision was read from, its number, and when the first came; or null. */
  newest(id: CallId): Promise<{
    readonly sha256: string;
    readonly revision: number;
    /** Milliseconds since 1970. */
    readonly cameAt: number;
    /** Whose the call is. */
    readonly space: Space;
  } | null>;
  /** The transcript of this hash, whatever its revision, or null. */
  revisionOf(sha256: string): Promise<Transcript | null>;
  /** The transcript read from a source of this hash, whatever its revision, or null. */
  readFrom(sourceSha256: string): Promise<Transcript | null>;
  /** Reads ids, tickers, initials, "kingsoft cloud 2q23", a company alone (= its latest call). */
  find(typed: string): Promise<Found>;
  /** Reads a company's name, its first words, initials or ticker. */
  findCompany(typed: string): Promise<FoundCompany>;
  /** The companies that bear this very name or ticker, printed or given by hand. */
  companiesNamed(typed: string): Promise<readonly KnownCompany[]>;
  /** The names that people gave companies and that are known here. */
  aliases(): Promise<readonly CompanyAlias[]>;
  /** How the text of this hash came to us when it last made a revision; null when it never did. */
  originOf(sha256: string): Promise<Origin | null>;
  /** Everything a follow of this call's company may be stored under: its key, its whole names, its ticker. */
  followKeys(id: CallId): Promise<readonly string[]>;
  list(): Promise<readonly CallSummary[]>;
  /** Every call of this one's company, the newest first; none where there is no such call. */
  callsBeside(id: CallId): Promise<readonly Call[]>;
  /** One page of the passages that fit, best first. Throws `input.company_unknown`. */
  search(query: SearchQuery, page: number): Promise<SearchPage>;
  /** sha256 of every source taken in, or taken out by somebody, so that a start does not take it in again. */
  hasSource(sha256: string): Promise<boolean>;
}

/** Everything a brief depends on; equal keys give byte-equal briefs. */
export interface BriefKey {
  readonly transcriptSha256: string;
  readonly engine: 'openai' | 'extractive';
  /** Prompt name, version and hash, schema hash and model; for the extractive engine its own version. */
  readonly recipe: string;
}

export interface Briefs {
  get(key: BriefKey): Promise<Brief | null>;
  /** Whether there is one, without reading it. */
  has(key: BriefKey): Promise<boolean>;
  put(key: BriefKey, id: CallId, brief: Brief): Promise<void>;
}

/** What was read of transcripts for questions; only the code that wrote it can read it. */
export interface NotesOfCalls {
  /** Null when there are none, or another release took them. */
  get(sha256: string): Promise<unknown>;
  put(sha256: string, notes: object): Promise<void>;
}
