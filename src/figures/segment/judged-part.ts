import { guarded } from '../../core/guarded/guarded.ts';
import { findMetrics } from '../lexicon/lexicon.ts';
import { isCause, isOfCalendar, mayBePart } from './may-be-part.ts';
import type { Segments } from './segments.ts';

const NAME = "(?<name>\\p{Lu}[\\w&'’-]+(?:\\s(?:(?:and|&|of)\\s)?\\p{Lu}[\\w&'’-]*){0,3})";
const HOW =
  '(?:weak|weaker|soft|softer|strong|stronger|tough|tougher|slow|slower|mixed|solid|steady|stable|flat|flattish|challenging|challenged|difficult|harder|resilient|robust|good|better|excellent|outstanding|great|healthy|healthier|subdued|muted|sluggish|pressured|lower|higher|down|up|under pressure|a headwind|a tailwind|positive|negative|disappointing|encouraging)';
// "New Equipment was tougher", "Latin America remained very strong this quarter"
const JUDGED = guarded(
  new RegExp(
    `^(?:(?:And|But|So|Now|Meanwhile|Finally),?\\s)?(?:(?:Our|The|our|the)\\s)?${NAME}(?:\\s(?:business|segment|division))?\\s(?:was|were|is|are|remains?|remained|stayed|looked|proved|came in)\\s(?:(?:again|also|still|broadly|largely|essentially|roughly|much|a bit|a little|somewhat|very|particularly|especially|once again|rather|quite)\\s){0,2}${HOW}\\b`,
    'u',
  ),
);
const NO_MORE =
  /^(?:\s(?:again|overall|too|as well|(?:in|for|this|over|during)\s[a-z0-9][\w\s-]{2,20}))?[.]$/;
const GOES_ON = guarded(/^[^,;:.\d]{0,60}(?::|[,;]?\swith|[,;]\sas)\s(?:[a-z]+\s){0,3}$/);

// What is weak or strong besides parts.
const NO_PART =
  /\b(?:demand|weather|markets?|industry|economy|conditions|environment|backdrop|consumers?|customers?|teams?|people|pricing|execution|performance|results?|growth|quarter|cash|costs?|supply|inflation|mix|traffic|orders?|activity|comparisons?|comps|currency|currencies|fx|fuel|labou?r|freight rates|absorption|utili[sz]ation|productivity|operations|trends?|seasonality|visibility|sentiment|rates?|spreads?|prices?|commodit\w+|everything|everyone|things|this|that|it|business|sales|summer|winter|spring|autumn|fall)\b/i;

/** The part that a sentence opens with and judges, and where the judgement ends; null where it judges none. */
function judgedIn(
  text: string,
  segments: Segments,
): { readonly name: string; readonly end: number } | null {
  const judged = JUDGED.exec(text.slice(0, 120));
  const name = judged?.groups?.name ?? '';
  if (!judged || name === '' || NO_PART.test(name) || isCause(name) || isOfCalendar(name))
    return null;
  if (!mayBePart(name) || segments.isCompany(name) || findMetrics(name).length > 0) return null;
  return { name: segments.canonical(name), end: judged[0].length };
}

/** The name of a part that a sentence opens with and judges. */
export function judgedName(text: string, segments: Segments): string | null {
  return judgedIn(text, segments)?.name ?? null;
}

/**
 * "New Equipment was tougher.": what stands behind it is told of that part. A single word at the head of
 * a sentence is a name only where the call writes it so elsewhere.
 */
export function judgedAlone(text: string, segments: Segments): string | null {
  const judged = judgedIn(text, segments);
  if (!judged || !NO_MORE.test(text.slice(judged.end))) return null;
  return judged.name.includes(' ') || segments.isName(capitalOf(text, judged.name))
    ? judged.name
    : null;
}

/** "Defense was softer, with | sales of $310 million": the part that a metric's clause hangs on. */
export function judgedBefore(text: string, start: number, segments: Segments): string | null {
  const judged = judgedIn(text, segments);
  if (!judged || judged.end > start) return null;
  return GOES_ON.test(text.slice(judged.end, start)) ? judged.name : null;
}

function capitalOf(text: string, name: string): string {
  const at = text.toLowerCase().indexOf(name);
  return text.slice(at, at + name.length);
}
