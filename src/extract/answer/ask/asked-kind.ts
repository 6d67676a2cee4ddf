import { findMetrics } from '../../../figures/lexicon/lexicon.ts';
import type { Book } from '../book/book.ts';

const ASKS_WHICH =
  /^(?:and |so |but )?(?<which>which|what) (?<name>(?:[\p{L}\p{N}&’'-]+ ){1,4}?)(?=(?:is|are|was|were|did|do|does|has|have|had|will|would|can|could)\s|[a-z]{2,12}ed (?:the|their|its|our|them|on|by|for|to|as|up|from|with|out)\s)/iu;
const ASKS_WHERE =
  /^(?:and |so |but )?where (?:is|are|was|were|do|does|did|has|have|will|would)\s/i;
// What is told in figures, in reasons or in times: none of them has a name.
const MEASURED =
  /\b(?:share|percent(?:age)?|portion|part|proportion|rates?|amounts?|levels?|numbers?|figures?|growth|impacts?|effects?|savings?|synerg\w+|inflation|prices?|targets?|goals?|ranges?|assumptions?|multiples?|returns?|yields?|costs?|sums?|totals?|size|years?|quarters?|months?|dates?|days?|time|period|reasons?|factors?|drivers?|kinds?|sorts?|types?|way|else|exactly|trends?|changes?|about|happened)\b/i;
const NAME = /(?<![\p{L}\p{N}&’'-])\p{Lu}[\p{L}\p{N}&’'-]+/gu;
const NO_NAME =
  /^(?:I|In|On|At|By|For|From|With|And|But|So|As|To|If|It|Its|We|Our|The|This|That|These|Those|There|They|Their|You|Your|A|An|All|Also|Now|Then|Yes|No|Not|Well|Over|After|Before|During|While|When|Where|Which|What|Last|Next|First|Second|Third|Fourth|Finally|Additionally|Moreover|However|Let|Looking|Moving|Turning|Given|Beginning|Starting|Through|Across|Within|Under|Since|Once|Both|Earlier|Later|Yesterday|Today|Tomorrow|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Q[1-4]|H[12]|FY\d*|CEO|CFO|COO|Chief|President|Board|GAAP|COVID|Covid|MOU|MoU|IT|ESG)$/;

/** A question for what something is called, without the word for the kind of it. */
export interface AskedKind {
  /** "which livestream did they buy", of "which livestream company did they buy" */
  readonly text: string;
}

/** Reads a question that asks for something by its kind, or for a place; null where it asks for anything else. */
export function askedKind(question: string): AskedKind | null {
  if (ASKS_WHERE.test(question))
    return findMetrics(question).length > 0 ? null : { text: question };
  const { name = '', which = '' } = ASKS_WHICH.exec(question)?.groups ?? {};
  const words = name.trim().split(' ');
  const head = words.pop() ?? '';
  if (head === '' || MEASURED.test(name) || findMetrics(name).length > 0) return null;
  const kept = [which, ...words].join(' ');
  return { text: question.replace(`${which} ${name.trim()}`, kept) };
}

/** The first name in a sentence that the question does not say; null where it has none. */
export function otherName(text: string, question: string, { said }: Book): string | null {
  const asked = question.toLowerCase();
  const names = [...text.matchAll(NAME)].filter(
    ({ 0: word }) =>
      !NO_NAME.test(word) && !asked.includes(word.toLowerCase().replace(/['’]s$/, '')),
  );
  const inside = names.find(({ index }) => index > 0 && !/[.?!:]\s$/.test(text.slice(0, index)));
  if (inside) return inside[0];
  // "Customers chose", "Audi chose": its capital may be only that of the sentence
  const [first] = names;
  const small = ` ${first?.[0].toLowerCase()}`;
  const isWord = first === undefined || said.some((each) => each.text.includes(small));
  return isWord ? null : first[0];
}
