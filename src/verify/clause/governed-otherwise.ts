import { guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';
import type { Reason } from '../../core/verdict.ts';
import type { Fact } from '../../figures/fact.ts';
import { findMetrics } from '../../figures/lexicon/lexicon.ts';
import type { IndexedSentence } from '../call-index.ts';
import type { Claim, Written } from '../claim/read-claim.ts';
import { isImpact } from '../figure/impact.ts';
import { meaningOf } from '../words/meaning.ts';
import type { Frame } from './clause-frames.ts';
import { subjectOf } from './clauses.ts';

/** Where a figure of a claim stands in a sentence. */
export interface Said {
  readonly sentence: IndexedSentence;
  readonly at: number;
  readonly frame: Frame;
  /** What was read of the figure; null where nothing was. */
  readonly fact: Fact | null;
}

/**
 * In what a claim leaves out what governs a figure in its clause, or has another in its place: the place at its
 * head, the time, what did it, a code, and that another figure has taken its place.
 */
export function governedOtherwise(
  written: Written,
  claim: Claim,
  own: Frame,
  said: Said,
): readonly Reason[] {
  return [
    ...(isGivenUp(written, said) ? (['value'] as const) : []),
    ...(isOfOtherTime(own, said) ? (['period'] as const) : []),
    ...(isPlacedElsewhere(written, claim, said) || isOfOtherCode(claim, said)
      ? (['segment'] as const)
      : []),
    ...(isDoneByAnother(written, claim, said) ? (['metric'] as const) : []),
  ];
}

const GIVEN_UP = /\b(?:rather than|instead of|as opposed to)\s(?:the\s|about\s|around\s|some\s)*$/i;
const IS_OLD =
  /\b(?:rather|instead|opposed|from|previous(?:ly)?|prior|earlier|original(?:ly)?|initial(?:ly)?|old|before|first|had|than|not)\b/i;

/** "40 rather than 45": the second is no longer so. */
function isGivenUp({ words, isPrior }: Written, { sentence, at }: Said): boolean {
  const [last, spoken] = [sentence.figures[at - 1], sentence.figures[at]];
  if (!last || !spoken || isPrior || IS_OLD.test(words)) return false;
  return GIVEN_UP.test(sentence.text.slice(last.end, spoken.start));
}

const TIME = guarded(
  /\b(?:in|for|during|of|over)\s(?:(?:early|late|mid)[- ])?(?:the\s|this\s|our\s)?(?:(?:whole|full|entire|first|second|third|fourth|nine)\s)?(?<unit>quarter|half|year|months|January|February|March|April|May|June|July|August|September|October|November|December)\b(?!\s(?:ago|earlier|before|over|on)\b)/gi,
);

function timesIn(text: string): ReadonlySet<string> {
  return new Set(matchesOf(text, TIME).map(({ groups }) => (groups?.unit ?? '').toLowerCase()));
}

/** "Bookings in July were up 4%, but for the quarter they declined 2%": told of the quarter. */
function isOfOtherTime(own: Frame, { sentence, frame }: Said): boolean {
  const claimed = timesIn(own.whole);
  if (claimed.size === 0) return false;
  const here = timesIn(frame.whole);
  return (
    here.size > 0 && here.isDisjointFrom(claimed) && claimed.isSubsetOf(timesIn(sentence.text))
  );
}

const HEAD =
  /^(?:And |But |So )?(?:[Ii]n|[Aa]t|[Ww]ithin|[Aa]cross)\s(?:the\s|our\s)?(?<place>(?!January|February|March|April|May|June|July|August|September|October|November|December|Q[1-4]|H[12]|FY|GAAP|IFRS|Phase|Part|Note|Chapter|Exhibit|Slide|Page|Table|Fiscal|US GAAP|I\b)\p{Lu}[\p{L}&.-]+(?:\s\p{Lu}[\p{L}&.-]+){0,3})(?:,\s|\s(?=\p{Ll}))/u;

/** "In China, orders were down 18%" of which the claim names no place. */
function isPlacedElsewhere({ segment }: Written, claim: Claim, { frame }: Said): boolean {
  const place = segment === null ? HEAD.exec(frame.head)?.groups?.place : undefined;
  return (
    place !== undefined &&
    meaningOf(place).isDisjointFrom(meaningOf(claim.text)) &&
    !matchesOf(frame.lead, NAME).some(([name]) => claim.text.includes(name)) // of its own, "while Austria grew"
  );
}

const NAME = guarded(/(?<!^)\p{Lu}\p{Ll}{2,}/gu);

const CODE = guarded(
  /(?<![\p{L}\d-])(?!COVID|Q\d|H\d|FY|CET|TIER|B2|5G|10-)\p{Lu}{1,6}(?:-\d{1,4}|\d{2,4})\p{Lu}?(?![\p{L}\d%-])/gu,
);

/** "BT-410 orders stand at" of the BT-220. */
function isOfOtherCode(claim: Claim, { frame }: Said): boolean {
  const claimed = matchesOf(claim.text, CODE).map(([code]) => code);
  if (claimed.length === 0) return false;
  const told = matchesOf(frame.whole, CODE);
  return told.length > 0 && claimed.every((code) => !frame.whole.includes(code));
}

const OURS =
  /\b(?:we|us|our|i|it|they|he|she|you|this|that|these|those|which|who|there|compan(?:y|ies)|group|business(?:es)?|segments?|divisions?|units?|teams?|management|bank|firm|people|board|results?|performance|quarter|year|growth|strength|momentum|increase|decrease|change|impact|effect)\b/i;
const DOES =
  /^(?:(?:will|would|should|could|may|might|can|has|have|had|is|are|was|were|also|still|alone|already|expected|to)\s)*(?:contribut\w+|add(?:s|ed)?|generat\w+|br(?:ing|ings|ought)|lower(?:s|ed)?|reduc\w+|cut|rais\w+|lift\w*|boost\w*|increas\w+|decreas\w+|cost|hurt|help\w*|hit|dent\w*|depress\w*|improv\w+|deliver\w*|provid\w+|tak\w+|took|shav\w+|weigh\w*)\b/i;

const RELATIVE = /,\s(?:which|who|where|that)\s[^,]{2,80},\s/i; // "the plant, which opened in May, should"

/** "Hedging lowered EBITDA by 33 million": what something did to a metric is no move of it. */
function isDoneByAnother(
  { metric, words }: Written,
  claim: Claim,
  { sentence, at, frame, fact }: Said,
): boolean {
  if (fact !== null || metric === null || isImpact(words)) return false;
  const spoken = sentence.figures[at];
  const lead = frame.lead.replace(RELATIVE, ' ');
  const subject = subjectOf(lead);
  const [said = ''] = subject.split(',', 1);
  if (!spoken || said === '' || OURS.test(said) || findMetrics(said).length > 0) return false;
  if (!DOES.test(lead.slice(lead.indexOf(subject) + subject.length).trimStart())) return false;
  const doer = meaningOf(said);
  return doer.size > 0 && doer.isDisjointFrom(meaningOf(claim.text));
}
