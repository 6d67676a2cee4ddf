import type { Statement } from '../../core/brief.ts';
import { type Placed, sentencesOf } from '../../extract/evidence.ts';
import type { Fact } from '../../figures/fact.ts';
import { isLater } from '../../figures/time/fiscal.ts';
import type { Briefed } from '../briefed.ts';
import { nowGuided } from './now-guided.ts';
import { periodAhead } from './period-ahead.ts';
import { isSame } from './same-figure.ts';
import { factOfShown, unreadIn } from './unread-guidance.ts';

/** A figure that a call guides to, with the period that it is for as far as its words or those before it tell one. */
export interface Guided {
  readonly fact: Fact;
  /** The brief's own statement of it, where it has one. */
  readonly statement: Statement | null;
  readonly text: string;
  /** Whether its period was read from the brief, or carried from a sentence before. */
  readonly isCarried: boolean;
}

const cache = new WeakMap<Briefed['brief'], readonly Guided[]>();

/** What a call guides to now, as its facts and its brief have it. */
export function guidedIn(briefed: Briefed): readonly Guided[] {
  const known = cache.get(briefed.brief) ?? readGuided(briefed);
  cache.set(briefed.brief, known);
  return known;
}

function readGuided({ brief, transcript }: Briefed): readonly Guided[] {
  const placed = sentencesOf(transcript);
  const statements = brief.guidance.filter(({ kind, figure }) => kind === 'guidance' && figure);
  const timed = (fact: Fact, own: Placed): Guided => {
    const statement = statements.find((each) => isOf(each, fact)) ?? null;
    const period = isLater(fact.period, transcript.call)
      ? null
      : periodAhead(own, statement?.horizon ?? null, transcript);
    return {
      fact: period === null ? fact : { ...fact, period },
      ...{ statement, text: own.text, isCarried: period !== null },
    };
  };
  const told = nowGuided(transcript).flatMap((fact): readonly Guided[] => {
    const own = placed.get(fact.sentence);
    return own ? [timed(fact, own)] : [];
  });
  const known = new Set(told.map(({ fact }) => fact.sentence));
  const unread = unreadIn(transcript, known).map(({ fact, own }) => timed(fact, own));
  const read = [...told, ...unread];
  const shown = statements
    .filter((statement) => !read.some((each) => each.statement === statement))
    .flatMap((statement) => {
      const own = placed.get(statement.evidence[0]?.sentences[0] ?? '');
      const fact = own && factOfShown(statement, own, transcript);
      return fact ? [timed(fact, own)] : [];
    });
  return [...read, ...shown];
}

function isOf({ figure, evidence }: Statement, fact: Fact): boolean {
  return (
    figure !== null &&
    isSame(figure, fact.spoken.figure) &&
    evidence.some(({ sentences }) => sentences.includes(fact.sentence))
  );
}
