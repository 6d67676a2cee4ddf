import { plainLetters } from '../core/company-words.ts';
import { matchesOf } from '../core/matches.ts';

// Inside a sentence, so that no first word passes for a name: "in Brazil", "the Helios launch", "on CDN".
const NAME =
  /(?<=[\p{Ll}\p{N},;] )\p{Lu}[\p{L}\p{N}&-]+(?: \p{Lu}[\p{L}\p{N}&-]+){0,2}(?: (?:launch|plant|factory|deal|acquisition|project|contract|business|ramp|rollout))?/gu;
// "about the tariff situation", "on working capital"
const OBJECT =
  /\b(?:about|on|regarding|around|into|of|from|for) (?:(?:the|your|our|this|that|any|those|these) )?([a-z][\w-]+(?: [a-z][\w-]+){0,2})/g;
// Where a noun phrase ends.
const END =
  /\b(?:and|or|but|that|which|who|when|where|how|what|why|if|as|is|are|was|were|be|been|being|do|does|did|has|have|had|can|could|will|would|should|may|might|to|in|on|at|for|from|with|by|of|the|a|an|your|our|you|we|i|it|they|this|next|last|going|here|there|than|into|over|after|before|during|versus|just|so|given|coming|getting|looking|really|maybe|please|thanks?)\b.*$/;

// Words of every call, which tell no subject from another.
const COMMON = new Set(
  `about account activity add addition amount answer area aspect balance base basis benefit bit bottom business call
   capacity case cash change channel color comment commentary company competition competitive condition confidence context cost
   couple customer cycle day deal decline delta demand detail development direction discussion dollar drive driver
   dynamic earning economic effect end environment estimate expansion expectation expense factor figure first fiscal
   flow follow forecast forward front full further future gain general group growth guidance guide half headwind
   help high higher impact improve improvement income increase industry inflow initiative innovation investment investor
   issue item kind last late level line little long low lower macro magnitude management margin market mix model moment
   momentum month move much net new next number operation operating opportunity order organic other outlook part people
   percent percentage performance period perspective phase picture piece place plan point portfolio possible potential
   price pricing product profile profit profitability program progress project quarter question quick range rate ratio
   reason region remainder result return revenue right risk sale same scale season second seasonality segment sense
   service share side signal situation size solution spend spending state statement step strategy strength strong
   structure sum support sustainability tailwind talk target term thing thought three time timeline timing today top
   total touch trajectory trend two type unit update upside use value view visibility volume way week work world year
   spring summer autumn fall winter easter christmas holiday weekend reduction
   january february march april may june july august september october november december monday tuesday wednesday
   thursday friday morning afternoon evening everybody everyone guy sir madam hi hello thank great good nice
   fy gaap ebitda ebit eps yoy qoq ceo cfo coo q1 q2 q3 q4 h1 h2 us usd rmb eur gbp inr jpy one four five six
   go get give gave make made take see saw look know think want ask wonder understand speak elaborate expect hope
   challenge ease product inefficiency disruption uncertainty volatility softness recovery normal level
   delay delayed commencement start completion launch ramp rollout adjustment
   would could should might must shall sorry everything something anything nothing whatever maybe perhaps already instead
   rather because whether while since until again still being there where which these those every never always often
   before after under between among without within older newer bigger smaller stuck wondering curious
   please congrats different honest fair idea story sort thanks`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

// "such inefficiencies", "either product": they point to what was said before
const POINTING =
  /^(?:such|either|these|those|both|some|any|many|other|others|our|your|their|its|his|her|this|that|each|all|more|most|the|an?|certain|several|various|further|additional|same|no)\s/i;

/** A subject as a label, without the words that only point to it. */
export function subjectOf(phrase: string): string {
  return phrase.replace(POINTING, '');
}

/** What a question is about, as it says it: names inside it, and what stands behind "about" and "on". */
export function phrasesOf(question: string): readonly string[] {
  const names = matchesOf(question, NAME).map(([name]) => name);
  const objects = matchesOf(question, OBJECT).map(([, words = '']) =>
    words.replace(END, '').trim(),
  );
  return [...new Set([...names, ...objects])].filter((phrase) => phrase.length > 2);
}

/** The words of a question that may be its subject by themselves: "helium", "typhoon". */
export function nounsOf(question: string): readonly string[] {
  return question
    .split(/[^\p{L}-]+/u)
    .filter((word) => word.length > 4 && !/(?:ly|ed|ing|ment)$/i.test(word));
}

/** The words of a text in plain form: small letters, no plural. */
export function stemsOf(text: string): readonly string[] {
  return plainLetters(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1)
    .map(stem);
}

/** The words of a text and each two that stand together, so that "motor home" is a motorhome. */
export function spokenStems(text: string): readonly string[] {
  const stems = stemsOf(text);
  return [...stems, ...stems.slice(1).map((each, at) => `${stems[at] ?? ''}${each}`)];
}

/** Those of a subject that tell it from others: none of what is said on every call, and no numbers. */
export function tellingStems(phrase: string): readonly string[] {
  return stemsOf(phrase).filter(
    (word) => !COMMON.has(word) && !/\d/.test(word) && word.length > 1 && !isForm(word),
  );
}

/** "expected", "pricing": forms of a verb, unless nothing tells them from a noun. */
function isForm(word: string): boolean {
  return /(?:ly|ed)$/.test(word) && word.length > 4;
}

function stem(word: string): string {
  if (word.length < 4) return word;
  return word
    .replace(/ies$/, 'y')
    .replace(/(?<=(?:s|x|z|ch|sh))es$/, '')
    .replace(/(?<=[^su])s$/, '');
}
