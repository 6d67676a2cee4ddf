import type { Figure } from '../../core/figure.ts';
import { matchesOf } from '../../core/matches.ts';
import { findMetrics } from '../../figures/lexicon/lexicon.ts';
import type { IndexedSentence } from '../call-index.ts';
import { VERB } from '../clause/clauses.ts';
import { contentWords } from '../words/lexical.ts';
import { meaningOf } from '../words/meaning.ts';
import { isImpact, pushOf } from './impact.ts';

// "Equity underwriting fees rose", "The debt underwriting fees were down"
const SUBJECT =
  /^(?:(?:the|our|its)\s)?(?<words>(?:[\p{L}&'’-]+\s){2,5}?)(?:was|were|is|are|rose|fell|grew|increased|decreased|declined|dropped|climbed|improved|came|reached|stood|amounted|totall?ed)\b/iu;

// "The Gdynia hub": a name that does not only begin the sentence
const NAME = /(?<=\p{L}\s)\p{Lu}\p{Ll}[\p{L}'’-]{2,}/gu;
const NO_NAME =
  /^(?:January|February|March|April|June|July|August|September|October|November|December|Chief|President|Chair\w*)$/;

/**
 * Whether the subject of a claim's clause, which the call names somewhere, is not what this sentence is
 * about: advisory fees are no underwriting fees, and Gdynia is not Brno.
 */
export function isOfOtherSubject(
  clause: string,
  sentence: IndexedSentence,
  sentences: readonly IndexedSentence[],
): boolean {
  const words = SUBJECT.exec(clause)?.groups?.words?.trim().toLowerCase();
  if (words === undefined) return false;
  const said = contentWords(sentence.text);
  if ([...contentWords(words)].every((word) => said.has(word))) return false;
  return sentences.some(
    ({ text, figures }) => figures.length > 0 && text.toLowerCase().includes(words),
  );
}

const REACH = 600; // characters before a sentence that it may still be about

/** Whether a claim names what the call tells figures of this unit of, and not here. */
export function namesAnother(
  clause: string,
  { start, end, asked, turn }: IndexedSentence,
  unit: Figure['unit'],
  sentences: readonly IndexedSentence[],
): boolean {
  const here = `${turn.speaker} ${asked} ${turn.text.slice(Math.max(0, start - REACH), end)}`;
  const subject = meaningOf(clause);
  return matchesOf(clause, NAME).some(
    ([name]) =>
      !NO_NAME.test(name) &&
      !here.includes(name) &&
      sentences.some(
        (other) =>
          other.text.includes(name) &&
          other.figures.some(({ figure }) => figure.unit === unit) &&
          subject.difference(meaningOf(name)).intersection(meaningOf(other.text)).size > 0,
      ),
  );
}

// "Tariffs hurt gross margin by": what did something to a metric
const EFFECT =
  /^(?:the\s)?(?<who>(?:[\p{L}&'’-]+\s){1,4}?)(?:(?:have|has|had|alone|also|will|would|should)\s){0,2}(?:hurt|cost|took|lowered|reduced|weighed|lifted|added|helped|boosted|dragged|shaved|depressed|dented)\b/iu;

const TAKES_UP = /^(?:And |But |So )?(?:this|that|it|they|these|those|which)\b/i;

function isPush(text: string): boolean {
  return isImpact(text) || pushOf(text) !== null;
}

/** Whether what a claim has push a metric is named with an effect of this unit elsewhere, and not here: tariffs are no commodities. */
export function isEffectOfAnother(
  clause: string,
  { text, before }: IndexedSentence,
  unit: Figure['unit'],
  sentences: readonly IndexedSentence[],
): boolean {
  const who = meaningOf(EFFECT.exec(clause)?.groups?.who ?? '');
  if (who.size === 0 || !isPush(text)) return false;
  const holds = (said: string) => !who.isDisjointFrom(meaningOf(said));
  if (holds(TAKES_UP.test(text) ? `${before?.text ?? ''} ${text}` : text)) return false;
  return sentences.some(
    (other) =>
      isPush(other.text) &&
      other.figures.some(({ figure }) => figure.unit === unit) &&
      who.isSubsetOf(meaningOf(other.text)),
  );
}

const LINKED = '(?:of|was|were|is|stood at|came in at|at)\\s(?:about |approximately |around )?';
const AND_ANOTHER =
  /^,?\s(?:and|while)\s(?:(?:an?|the|our|its)\s)?[^,;.%$]{3,60}\s(?:of|was|were|at)\s(?:about |approximately |around )?$/i;

/** "A capital ratio of 18.3% and a leverage ratio of 9.4%": what a claim is about has the figure before. */
export function isOfFigureBefore(
  clause: string,
  { text, figures }: IndexedSentence,
  at: number,
): boolean {
  const words = SUBJECT.exec(clause)?.groups?.words?.trim();
  const [last, own] = [figures[at - 1], figures[at]];
  if (words === undefined || !last || !own || last.figure.unit !== own.figure.unit) return false;
  return (
    AND_ANOTHER.test(text.slice(last.end, own.start)) &&
    new RegExp(`\\b${RegExp.escape(words)}\\s${LINKED}$`, 'i').test(text.slice(0, last.start))
  );
}

const VERBS = new RegExp(VERB.source, 'gi');

/** The last word of what a clause is about: "issuance" of "overall rated issuance was up". */
export function headOf(clause: string): string | undefined {
  const verb = matchesOf(clause, VERBS).findLast(({ index }) => index > 0);
  return [...meaningOf(clause.slice(0, verb?.index))].at(-1);
}

/**
 * Whether what a claim is about stands in a sentence only behind the figure after the one it is told of: "issuance
 * was up 71%" of "revenue increased 71%, helped by a 190% growth in issuance".
 */
export function isOfNextFigure(
  clause: string,
  { text, figures }: IndexedSentence,
  at: number,
): boolean {
  const [own, next] = [figures[at], figures[at + 1]];
  const head = headOf(clause);
  if (!own || !next || head === undefined || findMetrics(text.slice(0, own.start)).length === 0)
    return false;
  const holds = (words: string) => meaningOf(words).has(head);
  return holds(text.slice(next.start)) && !holds(text.slice(0, next.start));
}
