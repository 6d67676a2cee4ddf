import type { Earlier } from '../../../core/answer.ts';
import type { Transcript } from '../../../core/transcript.ts';
import type { Book } from '../book/book.ts';
import { asksForSummary } from './asks-for-summary.ts';
import { companiesTyped, mayBeCompany } from './companies-typed.ts';
import { eitherName } from './either-name.ts';
import { inOneWord } from './in-one-word.ts';
import { inCapitals, spelledOut } from './initials.ts';
import { withNamedHalf, withoutMonths } from './quarter-months.ts';
import { inFull } from './shorthand.ts';
import { standalone } from './standalone.ts';
import { whatGrew } from './what-grew.ts';
import { withoutCourtesy } from './without-courtesy.ts';
import { withoutOwnName } from './without-own-name.ts';
import { withoutSlips } from './without-slips.ts';

/** A question as it was typed, read against a call. */
export interface TypedQuestion {
  /** What it asks when nothing was asked before. */
  readonly alone: string;
  /** It asks for the whole call in short, and for nothing in particular. */
  readonly isForSummary: boolean;
  /** A company that it asks about and the call never names. */
  readonly otherCompany: string | null;
}

/** Reads a question as it was typed after earlier ones, oldest first. */
export function readTyped(
  question: string,
  earlier: readonly Earlier[],
  book: Book,
): TypedQuestion {
  const { transcript } = book;
  const { call } = transcript;
  const cut = inOneWord(eitherName(written(question, transcript), book), book);
  const plain = withoutOwnName(withoutSlips(cut, book), call);
  const before = earlier.map((each) => ({
    ...each,
    question: withoutOwnName(written(each.question, transcript), call),
  }));
  return {
    alone: whatGrew(spelledOut(standalone(plain, before, book), transcript)),
    isForSummary: asksForSummary(plain),
    otherCompany: otherCompany(plain, transcript),
  };
}

// "Is a Lounge ticket actually better than a Ferrex?": no call compares itself with what it never names
const THAN =
  /\b(?:better|worse|nicer|cheaper|faster|safer|stronger|tastier|bigger|cooler) than (?:an? (?<thing>\p{L}{3,40})|(?<name>\p{Lu}[\p{L}&-]{2,40}))/u;

const YES_OR_NO = /^(?:and |so |but )?(?:is|are|was|were|does|do) /i;

function otherCompany(question: string, { turns, participants }: Transcript): string | null {
  const said = [
    ...turns.map(({ text }) => text),
    ...participants.map(({ name, affiliation }) => `${name} ${affiliation ?? ''}`),
  ].map((text) => text.toLowerCase());
  const isSaid = (name: string) => {
    const stem = name.toLowerCase().replace(/s$/, '');
    return said.some((text) => text.includes(stem));
  };
  const typed = companiesTyped(question).find(({ name }) => /^\p{Lu}/u.test(name) && !isSaid(name));
  if (typed) return typed.name;
  const { thing, name = thing } = (YES_OR_NO.test(question) && THAN.exec(question)?.groups) || {};
  return name !== undefined && mayBeCompany(name) && !isSaid(name) ? name : null;
}

/** As it was typed, without courtesy, its short forms in the words and letters of the call. */
export function written(question: string, transcript: Transcript): string {
  const { call } = transcript;
  const plain = withoutMonths(inFull(withoutCourtesy(question), transcript), call);
  return inCapitals(withNamedHalf(plain, call), transcript);
}
