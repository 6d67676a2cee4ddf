import { auditCall } from '../../../audit/audit.ts';
import type { Participant, Transcript, Turn } from '../../../core/transcript.ts';
import type { Fact } from '../../../figures/fact.ts';
import { readFacts } from '../../../figures/read-facts.ts';
import { learnSegments, type Segments } from '../../../figures/segments.ts';
import { type CallIndex, indexCall } from '../../../verify/call-index.ts';
import { type Gate, makeGate } from '../../../verify/gate.ts';
import { conflictsIn } from '../../conflicts.ts';
import { type Placed, sentencesOf } from '../../evidence.ts';
import type { Conflicting } from '../../metrics.ts';
import { usableFacts } from '../../usable-facts.ts';
import { type AskedOnCall, readAsked } from './asked-on-call.ts';
import { type Names, namesIn } from './names-in.ts';
import { settleChanges } from './settle-changes.ts';
import { settleSegments } from './settle-segments.ts';
import { type Term, termsOf } from './terms.ts';
import { isTrusted } from './trusted.ts';

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

const LEGAL =
  /\bforward-looking statements?\b|safe harbo|risks and uncertainties|differ materially|\bForm (?:10|20|8)-[KQF]\b|filings? with the (?:U\.S\. )?(?:SEC|Securities)|based on (?:extensive |current |various )*(?:assumptions|expectations)|undertakes? (?:no|any) obligation|press release|(?:this|the) (?:conference )?call (?:is|may be) being recorded|webcast|replay of|non-GAAP (?:financial )?measures? (?:is|are|should)|reconciliation of|(?:hand|turn|pass) (?:the|it|this|things|over|back)(?: call| conference)? (?:over )?(?:to|back)|take (?:your|our first|the next) questions?|\b(?:i['’]ll|i will|i would|let me|i['’]d|perhaps|maybe) (?:ask|have|let|pass|leave|hand|turn)\b.{0,40}\b(?:to|over|take|answer|that)\b|thank you (?:all )?for (?:joining|participating|standing)|look forward to (?:speaking|talking|updating|seeing|your)/i;
const COURTESY =
  /^(?:thank(?:s| you)\b.{0,60}|(?:good (?:morning|afternoon|evening|day)|hi|hello)\b.{0,70}|(?:sure|great|okay|ok|got it|perfect)[.,]?.{0,12})$/i;

// "The improvement was mainly due to", "As we adjusted", "That costs us": said of the sentence before.
const LEANS =
  /^\w+ there\b|\bexplains? (?:most|much|all|part|half|some) of (?:this|that|it)\b|^(?:and |but |so )?(?:this|that|these|those|it|its|their|they|for (?:the )?(?:full|fiscal|next|first|second|third|fourth|FY\S*|20\d\d)|as we|as a result|because|since|thanks to|mainly|primarily|due to|the (?:[\w-]+ ){0,2}(?:improvement|increase|decrease|decline|growth|change|rise|drop|reduction|expansion|reason|margin improvement))\b/i;

const cache = new WeakMap<Transcript, Book>();

/** Opens a call; the second question about it finds it open. */
export function openBook(transcript: Transcript): Book {
  const known = cache.get(transcript);
  if (known) return known;

  const facts = readFacts(transcript);
  const segments = learnSegments(transcript);
  const asked = readAsked(transcript);
  const said = readSaid(transcript, asked);
  const counts = new Map<Term, number>();
  for (const { own } of said) for (const term of own) counts.set(term, (counts.get(term) ?? 0) + 1);
  const weightOf = (term: Term) => Math.log(1 + said.length / ((counts.get(term) ?? 0) + 0.5));
  const book: Book = {
    transcript,
    index: indexCall(transcript),
    gate: makeGate(transcript),
    segments,
    results: settleChanges(
      settleSegments(usableFacts(transcript, facts), transcript),
      transcript,
    ).filter((fact) =>
      isTrusted(fact, sentencesOf(transcript).get(fact.sentence)?.text ?? '', {
        segments,
        company: transcript.call.company,
      }),
    ),
    facts,
    said,
    asked,
    isConflicting: conflictsIn(auditCall(transcript, facts)),
    weightOf,
    has: (term) => counts.has(term),
    ...namesIn(said),
    kin: (beginning) => {
      let best: Term | null = null;
      for (const [term, count] of counts)
        if (term.startsWith(beginning) && count > (best === null ? 0 : (counts.get(best) ?? 0)))
          best = term;
      return best;
    },
  };
  cache.set(transcript, book);
  return book;
}

function readSaid(transcript: Transcript, asked: readonly AskedOnCall[]): readonly Said[] {
  const answers = new Map<string, ReadonlySet<Term>>();
  for (const { terms, heard } of asked)
    for (const { placed } of heard) answers.set(placed.id, terms);
  const worthOf = worthIn(transcript);
  const said: Said[] = [];
  let opening: Said | null = null;
  for (const placed of sentencesOf(transcript).values()) {
    const own = new Set(termsOf(placed.text));
    const before = said.at(-1);
    const isRunningOn =
      before?.turn === placed.turn &&
      !placed.turn.text.slice(before.end, placed.start).includes('\n');
    const leans = isRunningOn && LEANS.test(placed.text);
    const about = new Map<Term, number>();
    for (const term of answers.get(placed.id) ?? []) about.set(term, 0.5);
    if (isRunningOn && opening) for (const term of opening.own) raise(about, term, 0.35);
    if (isRunningOn) for (const term of before.own) raise(about, term, leans ? 0.85 : 0.5);
    for (const term of own) about.set(term, 1);
    const each = { ...placed, at: said.length, own, about, leans, worth: worthOf(placed) };
    if (!isRunningOn) opening = each;
    said.push(each);
  }
  return said;
}

function raise(about: Map<Term, number>, term: Term, weight: number): void {
  about.set(term, Math.max(about.get(term) ?? 0, weight));
}

function worthIn(transcript: Transcript): (placed: Placed) => number {
  const questions = new Set(transcript.exchanges.flatMap(({ questionTurns }) => questionTurns));
  const people = new Map(transcript.participants.map((person) => [person.name, person]));
  return ({ turn, text }) => {
    const person = people.get(turn.speaker);
    if (!speaksForCompany(person, turn) || questions.has(turn.index)) return 0;
    if (LEGAL.test(text) || COURTESY.test(text)) return 0;
    if (/\?["”']?\s*$/.test(text)) return 0;
    return isIR(person) && transcript.structure === 'turns' ? 0.5 : 1;
  };
}

function speaksForCompany(person: Participant | undefined, { speaker }: Turn): boolean {
  if (person) return person.side !== 'analyst' && person.side !== 'operator';
  return !/^operator$/i.test(speaker);
}

function isIR(person: Participant | undefined): boolean {
  return /\b(?:investor relations|IR)\b/i.test(person?.role ?? '');
}
