import type { Fault } from '../faults.ts';

/** The feeds, in the order in which they are asked; these names stand in the database, in logs and JSON. */
export const FEED_NAMES = [
  'quartr',
  'earningscall',
  'fmp',
  'finnhub',
  'apininjas',
  'alphavantage',
  'rss',
  'edgar',
] as const;
export type FeedName = (typeof FEED_NAMES)[number];

/** A fiscal quarter as printed; never derived from a date. */
export interface FiscalQuarter {
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
}

/** A company that somebody follows, as far as we know it. */
export interface Watched {
  /** What tells it apart: its key in the library, else what the follow is stored under. */
  readonly key: string;
  /** What its follows are stored under; its key, too, until its first call comes. */
  readonly targets: readonly string[];
  readonly name: string;
  readonly ticker: string | null;
  /** Its newest call in the library; null where there is none. */
  readonly newest: { readonly quarter: FiscalQuarter | null; readonly date: string | null } | null;
}

/** A call, or a press release, that a feed says it has. */
export interface Listed {
  /** What the feed knows it by: one ref, one call. */
  readonly ref: string;
  /** Changes when the feed has other words for it; null where the feed does not say. */
  readonly revision: string | null;
  readonly quarter: FiscalQuarter | null;
  /** The day of the call, YYYY-MM-DD. */
  readonly date: string | null;
  /** Where its text lies, where the feed says so. */
  readonly url?: string;
  /** What its feed calls it. */
  readonly title?: string;
  /** What came with the list, where that holds the text. */
  readonly sent?: Sent;
}

/** What a feed sent for one of its calls. */
export type Sent =
  | {
      readonly kind: 'transcript';
      readonly bytes: Uint8Array;
      /** Letters of speech, where the feed's own form tells them apart; null: the bytes are a document. */
      readonly characters: number | null;
      /** "Q3 2024", or a title that says so; counts where the text names none. */
      readonly period: string | null;
      /** What our plan kept from us though the text came. */
      readonly lacks: Fault | null;
    }
  | ({ readonly kind: 'filing'; readonly bytes: Uint8Array } & Omit<Filing, 'company' | 'text'>);

/** A press release that a company filed: a second witness to what is said on its call. */
export interface Filing {
  /** The accession number. */
  readonly id: string;
  readonly company: string;
  readonly form: string;
  readonly filedOn: string;
  readonly url: string;
  readonly text: string;
}

/** One source of transcripts. Its methods throw `feed.*` and `source.*`. */
export interface Feed {
  readonly name: FeedName;
  /** How long a company is left alone between two looks. */
  readonly everyMs: number;
  /** How many companies are looked at in one round. */
  readonly aRound: number;
  /** Each company has a server of its own: what ails one ails no other. */
  readonly isMany?: boolean;
  /** Of the names it was given by whoever runs this, those that none of these companies bears. */
  unheard?(companies: readonly Watched[]): {
    readonly names: readonly string[];
    readonly isAll: boolean;
  };
  /** The ticker and name of a company of which we only know what people call it; null when not sure. */
  resolve?(company: Watched): Promise<{ readonly ticker: string; readonly name: string } | null>;
  /**
   * What it has of a company, the newest first, as far as it matters; [] when it has nothing. `again`: refs
   * that are to be in it where it has to ask for each.
   */
  list(company: Watched, again: readonly string[]): Promise<readonly Listed[]>;
  /** Where it lists none of the past, the call of one quarter, text and all: a backfill asks for each. */
  readonly byQuarter?: {
    refOf(company: Watched, quarter: FiscalQuarter): string;
    call(company: Watched, quarter: FiscalQuarter): Promise<Listed | null>;
  };
  /** Null when it has no text yet. */
  fetch(company: Watched, listed: Listed): Promise<Sent | null>;
}

/**
 * How a feed does. `empty`: it answers, and has no call of any company asked for. `stale`: it answers
 * with old calls only. `degraded`: some of it fails, or the plan keeps something back.
 */
export type Freshness = 'ok' | 'empty' | 'stale' | 'degraded' | 'failing';

/** How a feed did when it was asked last. Times are milliseconds since 1970. */
export interface FeedState {
  readonly feed: FeedName;
  /** Null: not asked yet. */
  readonly state: Freshness | null;
  readonly lookedAt: number | null;
  /** When a round of it last ended without a fault of the feed itself. */
  readonly succeededAt: number | null;
  /** Rounds in a row that a fault of the feed ended. */
  readonly failures: number;
  readonly fault: Fault | null;
  /** It is not asked before. */
  readonly dueAt: number;
  /** The day of the newest call it has of any company asked for. */
  readonly newest: string | null;
  /** How many companies were asked for, and how many of these it could not answer. */
  readonly companies: number;
  readonly ailing: number;
}

/** How a feed does for one company. */
export interface FeedCompany {
  readonly company: string;
  readonly lookedAt: number;
  readonly dueAt: number;
  readonly newest: string | null;
  /** It lists a call, or a call was taken from it. */
  readonly hasCalls: boolean;
  /** The library has a newer call than the feed lists. */
  readonly isBehind: boolean;
  readonly fault: Fault | null;
}

/** What became of one call of a feed. */
export interface FeedCall {
  readonly ref: string;
  readonly company: string;
  readonly revision: string | null;
  /** The bytes it was last taken in from; null when it never was. */
  readonly sha256: string | null;
  readonly callId: string | null;
  /** `taken`; `old`: no news when it was first seen; `none`: no text yet; or the fault that kept it out. */
  readonly outcome: string;
  readonly tries: number;
  /** When to look at it again although the feed says nothing new; null: never. */
  readonly dueAt: number | null;
}

/** What is known of feeds, for every process that works on the store. */
export interface Feeds {
  /** The companies that channels follow; everything we have where somebody follows everything. */
  watched(): Promise<readonly Watched[]>;
  /** Makes the feed ours until then, if it is due; null: not due, or another process has it. */
  claim(feed: FeedName, now: number, until: number): Promise<FeedState | null>;
  put(state: FeedState): Promise<void>;
  /** Makes every feed due that has no trouble: somebody follows a company from now on. */
  hurry(): Promise<void>;
  /** Every feed that was ever asked, by name. */
  states(): Promise<readonly FeedState[]>;
  companies(feed: FeedName): Promise<readonly FeedCompany[]>;
  putCompany(feed: FeedName, row: FeedCompany): Promise<void>;
  /** The calls of a company, and these: before its first call came it had another key. */
  calls(feed: FeedName, company: string, refs?: readonly string[]): Promise<readonly FeedCall[]>;
  putCall(feed: FeedName, row: FeedCall): Promise<void>;
  putFiling(filing: Filing): Promise<void>;
  /** What a company filed, the newest first. */
  filings(company: string): Promise<readonly Filing[]>;
}

/** What a backfill asked a feed for, where its own list does not say. */
export type AskedOfFeed =
  /** Quarter by quarter, back to where it had nothing any more. */
  | {
      readonly kind: 'quarters';
      readonly feed: FeedName;
      readonly company: string;
      readonly from: FiscalQuarter;
      readonly to: FiscalQuarter;
      readonly found: number;
    }
  /** Nobody follows a company, and none was named. */
  | { readonly kind: 'nobody'; readonly feed: FeedName };
