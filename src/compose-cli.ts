import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { CliConfig } from './config.ts';
import type { Call, CallId } from './core/call.ts';
import type { CompanyAlias } from './core/ports/aliases.ts';
import type { Feeds } from './core/ports/feeds.ts';
import type { Clock, Log } from './core/ports/host.ts';
import type { Library, Saved } from './core/ports/library.ts';
import type { Requests } from './core/ports/requests.ts';
import type { Store } from './core/ports/store.ts';
import type { SearchPage } from './core/search.ts';
import { OPERATOR } from './core/space.ts';
import type { Transcript } from './core/transcript.ts';
import type { AnswerCall } from './flows/ask/answer-call.ts';
import type { Backfill } from './flows/backfill/run.ts';
import type { BriefCall } from './flows/brief/brief-call.ts';
import type { Beside } from './flows/brief/with-since-last.ts';
import type { BudgetOptions } from './model/within-budget.ts';
import { openModelOf } from './open-model-of.ts';
import type { FeedView } from './render/home/feeds-text.ts';
import type { Data } from './store/open-data.ts';

const CLOCK: Clock = { now: () => Date.now() };
const QUIET: Log = { debug() {}, info() {}, warn() {}, error() {} };
const UNCOUNTED: BudgetOptions['meter'] = { modelCalled() {} };

// A service that writes at the same time waits for no more.
const CAUGHT_UP_AT_ONCE = 20;

/** What the terminal works with; the library opens when it is first asked for. */
export interface Cli {
  library(): Promise<Library>;
  /** The call of this very id without opening the library, or null: then the library knows. */
  stored(typed: string): Promise<Transcript | null>;
  /** The calls that the library holds of a call's company, without opening it where that can be. */
  beside(call: Call): Promise<Beside>;
  /** The press releases that the library holds, without opening it where that can be. */
  filings(): Promise<Pick<Feeds, 'filings'>>;
  requests(): Promise<Requests>;
  /** One page of what is found in all calls. Throws `input.*`. */
  search(typed: string, page: number): Promise<SearchPage>;
  /** How each feed does. */
  feeds(): Promise<readonly FeedView[]>;
  /** Everything that is kept, to be moved. */
  data(): Promise<Data>;
  readonly briefCall: BriefCall;
  readonly answerCall: AnswerCall;
  /** Takes one transcript file into the library; `replaces`: it is meant, however short or old it is. */
  addFile(path: string, options: { readonly replaces: boolean }): Promise<Saved>;
  /** The names that were given a company, or all. Throws `input.company_*`. */
  aliases(company: string): Promise<{
    /** The company that was asked for; null where all are. */
    readonly company: string | null;
    readonly rows: readonly (CompanyAlias & { readonly company: string })[];
  }>;
  /** Gives a company one more name, everybody's or a workspace's. Throws `input.company_*`, `input.alias_*`. */
  addAlias(
    company: string,
    said: string,
    workspace: string,
  ): Promise<{ readonly name: string; readonly said: string; readonly isNew: boolean }>;
  removeAlias(said: string, workspace: string): Promise<boolean>;
  /** What takes in and briefs many calls, with this engine. */
  backfill(engine: 'auto' | 'openai' | 'extractive'): Promise<Backfill>;
  /** Takes a call out; a running service deletes what was posted of it. Throws `input.call_*`. */
  removeCall(
    typed: string,
    options: { readonly workspace: string | null },
  ): Promise<{ readonly id: CallId; readonly posted: number }>;
  /** Gives a call its right identity. Throws `input.call_*`, `source.unidentified`. */
  renameCall(
    typed: string,
    to: string,
    options: { readonly workspace: string | null },
  ): Promise<{ readonly before: CallId; readonly id: CallId }>;
  close(): Promise<void>;
}

/** Composes the terminal: it works beside a running service on the same data directory. */
export async function composeCli(config: CliConfig): Promise<Cli> {
  let opening: Promise<Store> | null = null;
  const store = () => {
    opening ??= openLibrary(config);
    return opening;
  };
  const spending = lazySpending(store);
  const model = await openModelOf(config, { spending, clock: CLOCK, log: QUIET, meter: UNCOUNTED });
  // Each flow loads with the command that needs it.
  const brief = once(async () => {
    const { briefFlow } = await import('./flows/brief/brief-call.ts');
    return briefFlow({ briefs: model ? lazily(store) : null, model, log: QUIET, clock: CLOCK });
  });
  const notes = async () => {
    if (config.databaseUrl) return (await store()).notes;
    const { notesBeside } = await import('./store/notes-beside.ts');
    return notesBeside(config.dataDir);
  };
  const answer = once(async () => {
    const { answerFlow } = await import('./flows/ask/answer-call.ts');
    return answerFlow({ model, notes: await notes(), log: QUIET });
  });

  return {
    library: async () => (await store()).libraryFor(OPERATOR),
    requests: async () => (await store()).requests,
    stored: async (typed) => {
      if (config.databaseUrl) return null;
      const { callById } = await import('./store/call-by-id.ts');
      return callById(typed, config);
    },
    beside: async (call) => {
      if (config.databaseUrl) return (await store()).libraryFor(OPERATOR);
      const [{ companyCallIds }, { callById }] = await Promise.all([
        import('./store/company-call-ids.ts'),
        import('./store/call-by-id.ts'),
      ]);
      return {
        callsBeside: async () => companyCallIds(call, config).map((id) => ({ id })),
        transcript: async (id) => callById(id, config),
        newest: async (id) => callById(id, config)?.source ?? null,
      };
    },
    filings: async () => {
      if (config.databaseUrl) return (await store()).feeds;
      const { companyFilings } = await import('./store/company-filings.ts');
      return { filings: async (company) => companyFilings(company, config) };
    },
    search: async (typed, page) => {
      const { readSearch } = await import('./core/read-search.ts');
      const query = readSearch(typed);
      const { libraryFor, searchIndex } = await store();
      while ((await searchIndex.catchUp(CAUGHT_UP_AT_ONCE)) > 0);
      return libraryFor(OPERATOR).search(query, page);
    },
    feeds: async () => {
      const { feedViews } = await import('./render/home/feeds-text.ts');
      const states = await (await store()).feeds.states();
      return feedViews((feed) => config.feeds[feed] !== undefined, states);
    },
    data: async () => {
      const { openData } = await import('./store/open-data.ts');
      return openData({ ...config, dir: config.dataDir, mode: 'beside' });
    },
    briefCall: async (...asked) => (await brief())(...asked),
    answerCall: async (...asked) => (await answer())(...asked),
    addFile: async (path, { replaces }) => {
      const [{ takeIn, takeInCall }, { readTranscriptBytes }, { handOver, inboxOf }] =
        await Promise.all([
          import('./flows/intake/take-in-call.ts'),
          import('./flows/brief/read-call.ts'),
          import('./inbox/put-away.ts'),
        ]);
      const bytes = await readTranscriptBytes(path);
      const arrival = { bytes, name: basename(path), replaces, origin: 'file' } as const;
      const opened = await store();
      // Whichever service works on a shared database finds the request to announce it there.
      if (opened.shared)
        return takeInCall({ store: opened, hand: opened.requests.takeAll }, arrival);
      const saved = await takeIn(opened.library, arrival);
      // Stored is stored; what only a running service can do, announcing it, its inbox has it do.
      const { isServiceRunning } = await import('./store/sqlite/service-lock.ts');
      if (isServiceRunning(config.dataDir)) await handOver(inboxOf(config.dataDir), bytes);
      return saved;
    },
    aliases: async (typed) => {
      const library = (await store()).libraryFor(OPERATOR);
      const all = await library.aliases();
      const [{ companyMeant }, { printedNames }] = await Promise.all([
        import('./flows/own/read-alias.ts'),
        import('./flows/library-companies.ts'),
      ]);
      const meant = typed === '' ? null : await companyMeant(library, typed);
      const names = printedNames((await library.list()).map(({ call }) => call));
      const rows = all
        .filter(({ companyKey }) => meant === null || companyKey === meant.key)
        .map((row) => ({ ...row, company: names.get(row.companyKey) ?? row.companyKey }));
      return { company: meant?.name ?? null, rows };
    },
    addAlias: async (typed, typedName, workspace) => {
      const { checkAlias, companyMeant, tidy } = await import('./flows/own/read-alias.ts');
      const said = tidy(typedName);
      const opened = await store();
      const library = opened.libraryFor(OPERATOR);
      const company = await companyMeant(library, typed);
      await checkAlias(library, { said, company });
      const alias = { companyKey: company.key, said, space: workspace, by: '' };
      return { name: company.name, said, isNew: await opened.aliases.add(alias) };
    },
    removeAlias: async (said, workspace) =>
      (await store()).aliases.remove({ space: workspace, said }),
    backfill: async (engine) => {
      const { composeBackfill } = await import('./compose-backfill.ts');
      return composeBackfill(config, {
        store: await store(),
        model,
        clock: CLOCK,
        log: QUIET,
        engine,
      });
    },
    removeCall: async (typed, { workspace }) => {
      const [{ ownedCall }, { removeCall }] = await Promise.all([
        import('./flows/own/owned-typed.ts'),
        import('./flows/own/remove-call.ts'),
      ]);
      const opened = await store();
      const call = await ownedCall(opened, typed, workspace);
      let posted = 0;
      const hand = async (requests: Parameters<typeof opened.requests.takeAll>[0]) => {
        posted += requests.filter(({ kind }) => kind === 'unpost').length;
        return opened.requests.takeAll(requests);
      };
      await removeCall({ store: opened, hand }, call);
      return { id: call.id, posted };
    },
    renameCall: async (typed, to, { workspace }) => {
      const [{ ownedCall }, { renameCall }] = await Promise.all([
        import('./flows/own/owned-typed.ts'),
        import('./flows/own/rename-call.ts'),
      ]);
      const opened = await store();
      const call = await ownedCall(opened, typed, workspace);
      const hand = opened.requests.takeAll;
      const how = { typed: to, key: `renamed:${randomUUID()}` };
      const id = await renameCall({ store: opened, hand }, call, how);
      return { before: call.id, id: id ?? call.id };
    },
    close: async () => (await opening)?.close(),
  };
}

async function openLibrary({ dataDir, databaseUrl, transcriptsDir }: CliConfig): Promise<Store> {
  const { openStore } = await import('./store/open-store.ts');
  const { takeInShipped } = await import('./flows/intake/take-in-shipped.ts');
  const store = await openStore({ dir: dataDir, databaseUrl, clock: CLOCK, mode: 'beside' });
  await takeInShipped({ library: store.library, log: QUIET }, transcriptsDir);
  return store;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

function lazySpending(store: () => Promise<Store>): BudgetOptions['spending'] {
  return {
    book: async (call, budgets) => (await store()).spending.book(call, budgets),
    settle: async (id, call) => (await store()).spending.settle(id, call),
  };
}

function lazily(store: () => Promise<Store>): Store['briefs'] {
  return {
    get: async (key) => (await store()).briefs.get(key),
    has: async (key) => (await store()).briefs.has(key),
    put: async (key, id: CallId, brief) => (await store()).briefs.put(key, id, brief),
  };
}
