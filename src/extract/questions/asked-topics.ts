import { matchesOf } from '../../core/matches.ts';
import { stemsOf } from '../words.ts';

const LINK = '^(?:(?:and|so|then|also|but|first|second|third|one|two|three)(?:ly)?,? )*';
// "On clay, how much is bought?"
const LED = new RegExp(`${LINK}(?:on|as for|regarding) (?:the |your )?([^,.;?]{3,40}), `, 'i');
// "The tower lease, do you plan to fix some of it?"
const TAKEN_UP = new RegExp(
  `${LINK}(?:the|your) (?!(?:first|second|third|next|last|other)\\b)((?:[\\w&’'-]+ ){0,3}[\\w&’'-]+), (?:how|what|when|where|why|do|does|did|is|are|was|were|will|would|can|could|should|have|has)\\b[^?]*\\b(?:it|them|those)\\b`,
  'i',
);

/** Whether a text names what a question is led in with; true where it has no lead. */
export function isOfLead(question: string, text: string): boolean {
  return isNamed(LED.exec(question)?.[1] ?? '', text) && isOfTopic(question, text);
}

/** Whether a text names what a question puts first to take it up as "it"; true where it does not. */
export function isOfTopic(question: string, text: string): boolean {
  return isNamed(TAKEN_UP.exec(question)?.[1] ?? '', text);
}

function isNamed(topic: string, text: string): boolean {
  const words = new Set(topicsOf(topic));
  return words.size === 0 || words.intersection(new Set(topicsOf(text))).size > 0;
}

// One thing in other words: who is asked of "currency" answers on "foreign exchange".
const SAME: readonly (readonly [string, RegExp])[] = [
  ['=currency', /\b(?:currenc(?:y|ies)|foreign exchange|FX|exchange rates?)\b/i],
  ['=acquisitions', /\b(?:M&A|acquisitions|takeovers|deals)\b/i],
  ['=buybacks', /\b(?:buybacks?|buy(?:ing)? back|repurchas\w+)\b/i],
  ['=headcount', /\b(?:headcount|hir(?:e|es|ed|ing)|layoffs?|workforce)\b/i],
  ['=capex', /\b(?:cap[- ]?ex|capital (?:expenditures?|spending|spend|investments?))\b/i],
];

/** What a text is about: its words, the years it names, and what goes by several names. */
export function topicsOf(text: string): readonly string[] {
  const years = matchesOf(text, /\b20\d\d\b/g).map(([year]) => year);
  return [
    ...stemsOf(text),
    ...years,
    ...SAME.flatMap(([name, words]) => (words.test(text) ? name : [])),
  ];
}
