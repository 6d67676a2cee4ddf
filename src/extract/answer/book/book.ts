import type { Transcript } from '../../../core/transcript.ts';
import type { Fact } from '../../../figures/fact.ts';
import { keepFacts } from '../../../figures/read-facts.ts';
import { keepSegments, type Segments } from '../../../figures/segment/segments.ts';
import { type CallIndex, indexCall } from '../../../verify/call-index.ts';
import { type Gate, makeGate } from '../../../verify/gate.ts';
import { type Placed, sentencesOf } from '../../evidence.ts';
import { conflictsIn } from '../../metrics/conflicts.ts';
import type { Conflicting } from '../../metrics/metrics.ts';
import { type AskedOnCall, askedIn } from './asked-on-call.ts';
import { type Names, namesIn } from './names-in.ts';
import type { NotedSentence, Notes } from './notes.ts';
import type { Term } from './terms.ts';

/** A sentence of the call as an answer may use it. */
export interface Said extends Placed {
  readonly at: number;
  readonly own: ReadonlySet<Term>;
  /** Terms of the sentence (1) and, fainter, of what it was said about. */
  readonly about: ReadonlyMap<Term, number>;
  /** It takes up the sentence before: "The improvement was mainly due to …". */
  readonly leans: boolean;
  /** 0: no answer (an analyst, the operator, legal words); 1: the company's own words. */
  readonly worth: number;
}

/** A call opened for questions: everything an answer needs, made once. */
export interface Book extends Names {
  readonly notes: Notes;
  readonly transcript: Transcript;
  readonly index: CallIndex;
  readonly gate: Gate;
  readonly segments: Segments;
  /** Results the company reports, under one name for the whole company. */
  readonly results: readonly Fact[];
  readonly facts: readonly Fact[];
  readonly said: readonly Said[];
  readonly asked: readonly AskedOnCall[];
  readonly isConflicting: Conflicting;
  /** How telling a term is in this call; a term it never uses tells most. */
  weightOf(term: Term): number;
  /** Whether anybody on the call uses a term. */
  has(term: Term): boolean;
  /** The commonest term of the call that begins so; null when none does. */
  kin(beginning: string): Term | null;
}

/** Opens a call from its notes, for any number of questions. */
export function openBook(transcript: Transcript, notes: Notes): Book {
  keepFacts(transcript, notes.facts);
  const asked = askedIn(notes.asked, transcript);
  const said = saidIn(transcript, notes.said, asked);
  const counts = new Map<Term, number>();
  for (const { own } of said) for (const term of own) counts.set(term, (counts.get(term) ?? 0) + 1);
  const weightOf = (term: Term) => Math.log(1 + said.length / ((counts.get(term) ?? 0) + 0.5));
  return {
    transcript,
    notes,
    index: indexCall(transcript),
    gate: makeGate(transcript),
    segments: keepSegments(transcript, notes.segments),
    results: notes.results,
    facts: notes.facts,
    said,
    asked,
    isConflicting: conflictsIn(notes.conflicts),
    weightOf,
    has: (term) => counts.has(term),
    ...namesIn(notes.names),
    kin: (beginning) => {
      let best: Term | null = null;
      for (const [term, count] of counts)
        if (term.startsWith(beginning) && count > (best === null ? 0 : (counts.get(best) ?? 0)))
          best = term;
      return best;
    },
  };
}

function saidIn(
  transcript: Transcript,
  noted: readonly NotedSentence[],
  asked: readonly AskedOnCall[],
): readonly Said[] {
  const answers = new Map<string, ReadonlySet<Term>>();
  for (const { terms, heard } of asked)
    for (const { placed } of heard) answers.set(placed.id, terms);
  const said: Said[] = [];
  let opening: Said | null = null;
  for (const placed of sentencesOf(transcript).values()) {
    const { terms = [], leans = false, worth = 0 } = noted[said.length] ?? {};
    const own = new Set(terms);
    const before = said.at(-1);
    const isRunningOn =
      before?.turn === placed.turn &&
      !placed.turn.text.slice(before.end, placed.start).includes('\n');
    const about = new Map<Term, number>();
    for (const term of answers.get(placed.id) ?? []) about.set(term, 0.5);
    if (isRunningOn && opening) for (const term of opening.own) raise(about, term, 0.35);
    if (isRunningOn) for (const term of before.own) raise(about, term, leans ? 0.85 : 0.5);
    for (const term of own) about.set(term, 1);
    const each = { ...placed, at: said.length, own, about, leans: isRunningOn && leans, worth };
    if (!isRunningOn) opening = each;
    said.push(each);
  }
  return said;
}

function raise(about: Map<Term, number>, term: Term, weight: number): void {
  about.set(term, Math.max(about.get(term) ?? 0, weight));
}
