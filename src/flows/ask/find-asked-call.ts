import type { CallId } from '../../core/call.ts';
import { CallId as CallIdSchema } from '../../core/call.ts';
import { readPeriod } from '../../core/call-id.ts';
import type { Store } from '../../core/ports/store.ts';
import type { Thread } from '../../core/ports/threads.ts';
import { isOverPeriods } from '../../extract/across/index.ts';
import { areOfOne } from '../library-companies.ts';
import { askedOfEither, type Carried, carryQuestion } from './carry-question.ts';
import { leansOnLast } from './leans-on-last.ts';
import { isUnknownName } from './name-alone.ts';
import { type Named, namedCall } from './named-call.ts';
import { isDirect, type Question } from './question.ts';

/** The call a question is about, or why it is not known. */
export type Asked =
  | {
      readonly kind: 'call';
      readonly id: CallId;
      /** What is asked of it in place of the question's own words. */
      readonly carried?: Carried | undefined;
      /** It was to be compared with another call. */
      readonly isCompared?: boolean;
      /** Nothing names it: it was spoken of last. */
      readonly isAssumed?: boolean;
    }
  /** A call is named and nothing is asked: its brief is what is wished. */
  | { readonly kind: 'brief'; readonly id: CallId }
  /** Nothing says which: these may be meant, the latest first. */
  | { readonly kind: 'open'; readonly latest: readonly CallId[] }
  /** A name that several calls bear. */
  | { readonly kind: 'several'; readonly typed: string; readonly matches: readonly CallId[] }
  /** Two calls are to be compared, in nothing that either could be asked for. */
  | { readonly kind: 'two'; readonly calls: readonly CallId[] }
  /** A company or call that the library does not have; `own` is what the thread is about. */
  | {
      readonly kind: 'missing';
      readonly typed: string;
      readonly near: readonly CallId[];
      readonly own: CallId | null;
    }
  /** The name of a company that the library does not have, and nothing asked; else it is about one of these. */
  | { readonly kind: 'unknown'; readonly typed: string; readonly latest: readonly CallId[] };

/** What a conversation is about: by its thread, and by the question just before. */
interface Discussed {
  readonly own: CallId | null;
  readonly last: CallId | null;
}

const MOST_LATEST = 5;
const MOST_EARLIER = 6;

/**
 * Finds the call of a question: the one a button gave, the one it names, that of the question before
 * where it leans on that, that of its thread, the one last discussed in a direct message or under a
 * bare mention; else the person has to say.
 */
export async function findAskedCall(
  store: Store,
  asked: Question,
  thread: Thread | null,
): Promise<Asked> {
  if (asked.callId !== null) return { kind: 'call', id: asked.callId };
  const { own, last } = await discussedIn(store, asked, thread);
  if (asked.names !== null) {
    const carried = await carriedTo(store, asked, asked.names, last);
    return { kind: carried ? 'call' : 'brief', id: asked.names.id, ...(carried && { carried }) };
  }
  const discussed = last !== null && leansOnLast(asked.text) ? last : own;
  const current = discussed === null ? null : await store.library.transcript(discussed);
  const named = await namedCall(store.library, asked.text, current);
  switch (named.kind) {
    case 'missing':
      return { ...named, own };
    case 'several':
      return named;
    case 'two':
      return oneOfTwo(asked.text, named.calls, own);
    case 'call':
      if (asked.alone !== null && isApart(asked, thread, last))
        return { kind: 'brief', id: named.id }; // it came after the message did
      return calledByName(store, asked, named, { own, last });
    case 'own':
    case 'none':
      if (asked.alone !== null && isApart(asked, thread, last))
        if (await isUnknownName(store.library, asked.alone, current)) {
          const latest = own === null ? await latestCalls(store) : [own];
          return { kind: 'unknown', typed: asked.alone, latest };
        }
      if (discussed !== null)
        return { kind: 'call', id: discussed, isAssumed: named.kind === 'none' };
      return { kind: 'open', latest: await latestCalls(store) };
  }
}

/** Whether a message stands by itself: in a thread about a call even a name may be a question. */
function isApart({ ts, threadTs }: Question, thread: Thread | null, last: CallId | null): boolean {
  return ts === threadTs || (thread === null && last === null);
}

async function discussedIn(
  store: Store,
  { conversation, team, channel, ts, threadTs }: Question,
  thread: Thread | null,
): Promise<Discussed> {
  const last = await store.answers.lastCall(conversation);
  // In a direct message the conversation is larger than the thread.
  if (thread) return { own: thread.callId, last: isDirect({ channel }) ? thread.callId : last };
  const isBare = ts === threadTs || isDirect({ channel });
  const latest = isBare ? await store.threads.latest({ team, channel }) : null;
  return { own: latest?.callId ?? last, last };
}

/** The thread's own call is meant by its company's name alone; a bare name takes the last question over. */
async function calledByName(
  store: Store,
  asked: Question,
  named: Extract<Named, { readonly kind: 'call' }>,
  { own, last }: Discussed,
): Promise<Asked> {
  const { library } = store;
  const [ofOwn, ofNamed] = await Promise.all([
    own && library.transcript(own),
    library.transcript(named.id),
  ]);
  const isOwn = ofOwn && ofNamed && areOfOne(ofOwn.call, ofNamed.call);
  const over = isOwn ? ofOwn.call : (await library.callsBeside(named.id))[0];
  if (over && isOverPeriods(asked.text, over))
    return { kind: 'call', id: CallIdSchema.parse(over.id) };
  const id = own !== null && isOwn && readPeriod(asked.text) === null ? own : named.id;
  const { typed } = named;
  const carried = typed === null ? null : await carriedTo(store, asked, { id, typed }, last);
  return { kind: 'call', id, ...(carried && { carried }) };
}

/** The last question of the conversation, put to the call that is named now; null where there is none. */
async function carriedTo(
  { library, answers }: Store,
  { text, conversation }: Question,
  { id, typed }: { readonly id: CallId; readonly typed: string },
  last: CallId | null,
): Promise<Carried | null> {
  const before = last === null || last === id ? null : await library.transcript(last);
  if (!before || last === null) return null;
  const earlier = await answers.earlier(conversation, last, MOST_EARLIER);
  return carryQuestion(text, typed, { call: before.call, earlier });
}

/** Of two calls that are to be compared, the one that the thread is about, or was named first. */
function oneOfTwo(
  text: string,
  calls: Extract<Named, { readonly kind: 'two' }>['calls'],
  own: CallId | null,
): Asked {
  const ids = calls.map(({ id }) => id);
  const asked = askedOfEither(
    text,
    calls.map(({ typed }) => typed),
  );
  const id = ids.find((each) => each === own) ?? ids[0];
  if (asked === null || !id) return { kind: 'two', calls: ids };
  return { kind: 'call', id, carried: { text: asked, earlier: [] }, isCompared: true };
}

async function latestCalls({ library }: Store): Promise<readonly CallId[]> {
  const calls = await library.list();
  return calls
    .toSorted((one, other) => other.takenInAt.localeCompare(one.takenInAt))
    .slice(0, MOST_LATEST)
    .map(({ call }) => CallIdSchema.parse(call.id));
}
