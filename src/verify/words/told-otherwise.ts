import { sensesOf } from './senses.ts';
import { saidIn } from './words-places.ts';

const CAUSE =
  /\b(?:driven|caused|explained|helped|hurt|brought) (?:\w+ly )?by|\b(?:due|owing|thanks|attributed|traced|credited|put down) (?:\w+ly )?(?:back )?to|\b(?:because|a result|on account) of|\bblamed on|\bstem(?:s|med|ming) from|\bbecause\b|\binclud(?:es?|ed|ing)\b|\bsuch as\b/i;
const ATTRIBUTED =
  /\b(?:attributed|traced|credited|ascribed|put) (?<what>[^,;]{3,80}?) (?:down )?to /i;
const CLAUSE_END = /[,;.]|\s(?:and|but|while|whereas|rather than|not)\s/;

/** What a text gives as the cause of something; empty where it gives none. */
function causeIn(text: string): string {
  const [by] = ATTRIBUTED.exec(text) ?? CAUSE.exec(text) ?? [];
  if (!by) return '';
  const [cause = ''] = text.slice(text.indexOf(by) + by.length).split(CLAUSE_END);
  return cause;
}

/** Whether a claim gives a cause of which nothing is said nearby. */
export function isOfOtherCause(claim: string, near: string): boolean {
  const cause = causeIn(claim);
  const rest = saidIn(claim.replace(cause, ' '));
  const head = [...sensesOf(cause).values()].findLast((each) => each.isDisjointFrom(rest));
  return head?.isDisjointFrom(saidIn(near)) ?? false;
}

const NUMBERS: Readonly<Record<string, string>> = {
  ...{ two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9' },
  ...{ ten: '10', eleven: '11', twelve: '12' },
};
const SPELLED = new RegExp(`\\b(?:${Object.keys(NUMBERS).join('|')})\\b`, 'gi');
const SPAN =
  /\b(?<low>\d+)(?:[ -](?:to|or|and|-)[ -]?(?<high>\d+))?[ -](?:\w+ )?(?<unit>day|week|month|quarter|year)/gi;
const ORDINAL =
  /(?<!\b(?:one|a|an|two|three|four|five|six)[ -])\b(?:fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b(?! quarter)/gi;

/** Lengths of time, however written: "six to nine months". */
function spansIn(text: string): readonly string[] {
  const plain = text.replaceAll(SPELLED, (word) => NUMBERS[word.toLowerCase()] ?? word);
  return [...plain.matchAll(SPAN)].map(
    ({ groups }) => `${groups?.low}-${groups?.high ?? ''} ${groups?.unit?.toLowerCase()}`,
  );
}

/** Whether a claim tells a length of time, or a rank, other than what is said. */
export function isOfOtherSpan(claim: string, near: string): boolean {
  const [told, said] = [spansIn(claim), spansIn(near)];
  return (
    (said.length > 0 && told.some((span) => !said.includes(span))) ||
    (claim.match(ORDINAL) ?? []).some((word) => !near.toLowerCase().includes(word.toLowerCase()))
  );
}

const ALONE =
  /\b(?:alone|solely|exclusively|nothing but|(?:confined|limited|restricted) to)\b|^Only (?!\d|a |an |first|second|third|fourth|in |after )/i;
const SAID_ALONE =
  /\b(?:only|just|alone|solely|exclusive\w*|nothing but|(?:confined|limited|restricted) to|all of)\b/i;

const ALL = /\b(?:entire(?:ly)?|(?<!as a )whole|all (?:of )?(?:its|our))\b(?! (?:year|quarter))/i;
const SAID_ALL = /\b(?:entire\w*|whole|all|full\w*|complet\w*|every|total|remaining)\b/i;

/** Whether a claim tells of one alone, or of a whole, what is not told so. */
export function isOfOthersToo(claim: string, near: string): boolean {
  return (ALONE.test(claim) && !SAID_ALONE.test(near)) || (ALL.test(claim) && !SAID_ALL.test(near));
}

const GONE =
  /\b(?:last|previous|prior) (?:year|quarter|month|week|autumn|fall|spring|summer|winter)\b|\b(?:years?|months?|weeks?) ago\b|\bearlier this (?:year|quarter|month)\b/i;
const TO_COME =
  /\b(?:later this|next|coming|upcoming) (?:year|quarter|month|week|autumn|fall|spring|summer|winter)\b|\bwill\b|['’]ll\b/i;

/** Whether a claim sets in the past what is told as to come, or the reverse. */
export function isOtherTimed(claim: string, said: string): boolean {
  const [one, other] = [claim, said].map((text) => [GONE.test(text), TO_COME.test(text)]);
  return [0, 1].some((at) => one?.[at] && !one[1 - at] && other?.[1 - at] && !other[at]);
}

// "Q3", "the third quarter"
const QUARTERS = ['first', 'second', 'third', 'fourth'].map(
  (ordinal, at) => new RegExp(`\\b(?:${ordinal}[- ]quarter|Q${at + 1}|${at + 1}Q)`, 'i'),
);

/** Whether a claim and what was said both name a quarter, and none in common. */
export function isOfOtherQuarter(claim: string, said: string): boolean {
  const [one = [], other = []] = [claim, said].map((text) =>
    QUARTERS.filter((quarter) => quarter.test(text)),
  );
  return one.length > 0 && other.length > 0 && !one.some((each) => other.includes(each));
}

const STOPPED =
  /\b(?:suspend(?:ed|ing|s)?|halt(?:ed|ing|s)?|paus(?:ed|ing|es)|stopp(?:ed|ing)|ceas(?:ed|ing|es)|cancell?(?:ed|ing)|withdr[ae]w(?:n|ing)?|postpon(?:ed|ing)|scrapp(?:ed|ing)|abandon(?:ed|ing)|discontinu(?:ed|ing))\b(?<what>[^,;.]{3,60})/gi;

const AS_STOPPED = /\b(?:stop\w*|end(?:ed|s)?|halt\w*|cease\w*|no longer|not|hold|held)\b/i;

/** Whether a sentence tells as stopped what a claim tells as done. */
export function isStopped(claim: string, said: string): boolean {
  if (claim.search(STOPPED) >= 0 || AS_STOPPED.test(claim)) return false;
  const told = [...sensesOf(claim).values()];
  const half = (some: readonly ReadonlySet<string>[], all: readonly ReadonlySet<string>[]) =>
    some.filter((one) => all.some((each) => !each.isDisjointFrom(one))).length * 2 > some.length;
  return [...said.matchAll(STOPPED)].some(({ groups }) => {
    const what = [...sensesOf(groups?.what ?? '').values()];
    return half(what.slice(0, 3), told) || (told.length > 0 && half(told, what));
  });
}
