import type { Transcript } from '../../core/transcript.ts';
import type { CallIndex, IndexedSentence } from '../call-index.ts';
import { companyForms } from '../claim/company-called.ts';
import type { Finding } from '../figure/finding.ts';
import { meaningOf } from './meaning.ts';

// "because clients ordered fewer", "thanks to the merger"
const CAUSE =
  /\b(?:because(?: of)?|(?<!\b(?:is|are|was|were|be|been|falls?|fell) )due (?:\w+ )?to|owing to|thanks to|driven (?:(?:\w+ ){0,2})by|led by|helped by|hurt by|fuel+ed by|boosted by|aided by|lifted by|weighed down by|held back by|on the (?:back|strength) of|as a result of|caused by|stem(?:s|med|ming) from|attributed to|put down to|(?:came|comes) (?:mainly|mostly|largely|primarily|chiefly|partly|entirely) from|reflect(?:s|ed|ing)|citing)\s(?<why>[^.;]+)/i;
// What every reason may hold, whatever it is.
const ANY_REASON = meaningOf(
  'cost expenses revenue sales price prices profit earnings margin market share part business results rate quarter segment strong strength weak favourable unfavourable better worse large larger big small new',
);
// "primarily due to the mix": where a sentence gives its figure a reason itself
const TOLD_WHY =
  /\b(?:because(?: of)?|due (?:\w+ )?to|owing to|thanks to|driven (?:(?:\w+ ){0,2})by|result(?:ed|ing) (?:from|in)|attribut(?:ed|able) to|(?:primarily|mainly|largely|principally) (?:from|on|reflect\w+|by)|reflecting|reflected)\b/i;
const NAME = /(?<![\p{L}])\p{Lu}[\p{L}&.'’-]*/gu;
const FEWEST = 2;
const REPEATED = 0.6; // of them, those that one sentence elsewhere repeats
const LEAST = 0.3; // of a reason's own words, those that the call uses around what it tells
const AROUND = 3; // sentences

/**
 * Whether a claim gives a reason of whose own words the call uses hardly any around the figure it explains: a
 * reason of somebody else's. Where a reason has no words of its own nothing is said against it.
 */
export function isUntoldCause(
  text: string,
  findings: readonly Finding[],
  index: CallIndex,
  transcript: Transcript,
): boolean {
  const found = CAUSE.exec(text);
  const why = found?.groups?.why;
  if (!found || why === undefined) return false;
  if (isOtherCause(why, findings, index)) return true;
  const company = meaningOf(companyForms(transcript).join(' '));
  const claimed = meaningOf(text.slice(0, found.index));
  // names stand in many sentences
  const own = [...meaningOf(why.replaceAll(NAME, ' '))].filter(
    (word) => !company.has(word) && !claimed.has(word) && !ANY_REASON.has(word),
  );
  // of one word nobody can tell whether the call says it by another
  if (own.length < FEWEST) return false;
  const told = new Set(
    placesOf(findings, index).flatMap((sentence) => [...meaningOf(sentence.text)]),
  );
  if (own.filter((word) => told.has(word)).length / own.length >= LEAST) return false;
  return ![...index.sentences.values()].some(({ text: said }) => {
    const words = meaningOf(said);
    return own.filter((word) => words.has(word)).length / own.length >= REPEATED;
  });
}

/** Whether the very sentence gives its figure a reason, and neither it nor the next has a word of the claimed one. */
function isOtherCause(why: string, findings: readonly Finding[], index: CallIndex): boolean {
  const own = [...meaningOf(why)].filter((word) => !ANY_REASON.has(word));
  const [sentence, ...others] = new Set(findings.map((each) => each.sentence));
  if (own.length === 0 || !sentence || others.length > 0) return false;
  const reason = TOLD_WHY.exec(sentence.text);
  if (!reason) return false;
  const next = index.behind.get(sentence.id)?.text ?? '';
  const told = meaningOf(`${sentence.before?.text ?? ''} ${sentence.text} ${next}`);
  return !own.some((word) => told.has(word));
}

/** The sentences that bear a claim out, those that tell the same account and part, and what is said around each. */
function placesOf(findings: readonly Finding[], index: CallIndex): readonly IndexedSentence[] {
  const same = findings.flatMap(({ sentence, fact }) => [
    sentence,
    ...(fact === null
      ? []
      : index.facts
          .filter(({ metric, segment }) => metric === fact.metric && segment === fact.segment)
          .flatMap((each) => index.sentences.get(each.sentence) ?? [])),
  ]);
  return [...new Set(same)].flatMap((sentence) => around(sentence, index));
}

function around(sentence: IndexedSentence, { behind }: CallIndex): readonly IndexedSentence[] {
  const all = [sentence];
  let [before, after]: (IndexedSentence | null | undefined)[] = [sentence, sentence];
  for (let step = 0; step < AROUND; step++) {
    before = before?.before;
    after = after && behind.get(after.id);
    if (before) all.push(before);
    if (after) all.push(after);
  }
  return all;
}
