import type { Book, Said } from '../book/book.ts';
import { type Term, termsOf } from '../book/terms.ts';

/** So many sentences may stand under one heading. */
export const MOST_BACK = 7;
const SHORTEST_SAYING = 8; // words: a shorter sentence that leads over says no more
const LONGEST = 18; // words of a heading
// "Let me begin with Online.", "Now to the outlook.", "Turning to cash.", "One word on our loyalty program."
const LEADS =
  /^(?:(?:so|now|and|then|okay|next|first|second|third|finally|lastly|also),?\s)*(?:let me|let['’]s|i(?:['’]ll| will| want to| would like to| am going to)|turning|moving|switching|starting|beginning|looking|on to|now to|(?:one|a|a few|some) (?:quick )?words? on|over to|back to|as (?:for|to)|with respect to|with regard to|regarding|in terms of|then)\b/i;
// "On digital, e-commerce sales grew 18%", "In Retail, …": what stands before the comma is the topic.
const OPENS =
  /^(?:(?:and|but|so|now|then),?\s)?(?:on|in|at|for|within|across|as for|regarding)\s(?:our\s|the\s)?(?<topic>(?:(?!quarter|year|half|end|short|long|addition|total|fact|general|particular|summary|contrast|turn|time)[\p{L}&’'-]+(?=[\s,])\s?){1,4}),\s/iu;
const PRONOUN =
  /^(?:(?:and|but|so|now|well|yes|no|yeah|look|again|also|however),?\s)*(?:it|this|that|these|those|we|they|i|you|he|she|there|here|as|which|what|because|if|when|where|thanks?|thank|good|hi|hello|sorry|fair|sure|great|understood)\b/i;
const OF_LEADING = new Set(
  termsOf(
    'begin start turn move switch look words word let color segment business numbers topic quick walk picture story way touch finally cover program side division banner',
  ),
);

/**
 * The sentence that names what some sentence is about, where that stands sentences earlier: "So, the take
 * rate." Null for one under no heading, or that opens a topic of its own.
 */
export function headingOf(said: Said, { said: all, index, isName }: Book): Said | null {
  if (OPENS.test(said.text)) return null;
  for (let at = said.at - 1; at >= Math.max(0, said.at - MOST_BACK); at--) {
    const before = all[at];
    if (before === undefined || before.turn !== said.turn) return null;
    const hasFigures = (index.sentences.get(before.id)?.figures.length ?? 0) > 0;
    if (OPENS.test(before.text)) return before;
    if (isHeading(before.text, hasFigures)) return before;
    // Another name between the two is a topic of its own.
    if ([...before.own].some(isName)) return null;
  }
  return null;
}

const ACKNOWLEDGES =
  /\b(?:is|are|was) an? (?:very )?(?:different|other|separate|longer) (?:story|matter|picture|topic)\b|\b(?:let me|let['’]s|i(?:['’]ll|['’]d like to| will| want to| would like to)) (?:\w+ )?(?:begin|start|turn|move|switch|come|get|go|talk|touch|speak|say|address|take)\b|^(?:so |and |now )?(?:on |to |as to |as for )?(?:the|your) (?:(?:first|second|third|last|other|next) )?(?:part of )?(?:your |the )?question\b/i;

// "Turning to costs on slide 13, before the rest of it let me cover rents."
const SAYS_WHAT_FOLLOWS =
  /^(?:(?:so|now|and|then|okay),?\s)*(?:turning|moving|before)\b.{0,240}\blet me (?:first |now |just )?(?:cover|turn|start|begin|take|move|walk)\b/i;

/** "Before the costs of the lounges, let me cover rents": names many things, and that another comes first. */
export function saysWhatFollows(text: string): boolean {
  return SAYS_WHAT_FOLLOWS.test(text) && !/[$€£¥₹%]/.test(text);
}

/** "Let me turn to cash.", "Retail is a different story": says that something follows, and nothing of it. */
export function isLeadIn(text: string): boolean {
  if (saysWhatFollows(text)) return true;
  if (/\d/.test(text) || text.split(' ').length > LONGEST) return false;
  return ACKNOWLEDGES.test(text) || (LEADS.test(text) && text.split(' ').length < SHORTEST_SAYING);
}

/** Whether a sentence only names what the next ones are about. */
export function isHeading(text: string, hasFigures = /\d/.test(text)): boolean {
  if (hasFigures || text.endsWith('?') || text.split(' ').length > LONGEST) return false;
  return (LEADS.test(text) || !PRONOUN.test(text)) && topicTerms(text).length > 0;
}

const JOINT = /^(?:(?:so|now|and|but|then|okay|well),?\s)+/i;
const VERB =
  /,|\s(?:is|was|were|are|had|has|have|did|does|do|came|come|continues?|continued|remain(?:s|ed)|performed|grew|held|saw|went|which|where|that|delivered)\b/i;

/** "On the merger, …", "Turning to cash.": the sentence that turned to what this one goes on about; null where a name stands between. */
export function turnedTo(said: Said, { said: all, isName }: Book): Said | null {
  if (OPENS.test(said.text)) return null;
  for (let at = said.at - 1; at >= Math.max(0, said.at - MOST_BACK); at--) {
    const before = all[at];
    if (before?.turn !== said.turn) return null;
    if (saysWhatFollows(before.text)) return null;
    if (OPENS.test(before.text) || LEADS.test(before.text)) return before;
    if ([...before.own].some(isName)) return null;
  }
  return null;
}

/** What a heading is about: its subject, without words of leading over to it. */
export function topicTerms(text: string): readonly Term[] {
  const plain = text.replace(LEADS, ' ').trim().replace(JOINT, '');
  const topic = OPENS.exec(text)?.groups?.topic ?? plain.split(VERB)[0];
  return termsOf(topic ?? '').filter((term) => !OF_LEADING.has(term));
}
