import { guarded } from '../../../core/guarded/guarded.ts';
import { matchesOf } from '../../../core/matches.ts';
import type { Hedge } from '../hedges.ts';
import { TIMES } from '../noun-phrase.ts';

/** The clause that a hedge makes a forecast of. */
export interface ForecastClause {
  /** The words of what is foretold, where the clause names it: "our gross margin"; null where the company does it. */
  readonly theme: string | null;
  /** What it does or how it will be: "improve in the second half"; empty where only a noun is foretold. */
  readonly does: string;
  /** Where in its sentence it stands. */
  readonly start: number;
  readonly end: number;
}

// Where the thought ends that a hedge is of: its reason, its condition, what it is measured by, a second thought.
const ENDS = guarded(
  /[;:]|,\s(?!\w+ly\s)|\s--?\s|\s(?:as(?!\san?\s(?:percent|percentage|%|share|proportion)\b)(?=\s(?:we|our|the|it|they|an?|more|new|this|these|I|its|some|well as our)\b)|as(?=\s\w+ing?\b)|as (?:consumers|customers|demand|pricing|prices|results|volumes?|supply)|because|since|despite|although|though|while|until|unless|once|when|if|where|which|who|due to|(?<!\b(?:be|being|further|also) )(?:driven|supported|helped|offset) by|reflecting|given|thanks to|based on|assuming|versus|compared|relative to|and (?:we|I|it|that|this|will|are|is|have)\b|but|so (?:that\s)?(?:we|I)\b|except|with the majority|in line with)\b/i,
);
// Who is hedged: "is expected", "costs will"; all else is of the speaker ("we expect", "on track to").
const OF_SUBJECT =
  /^(?:(?<own>[\w'’&-]+(?:\s[\w'’&-]+)?)\s)?(?:(?:will|would|should|could|may|might|shall)(?:\snot)?$|(?:is|are|be)\s(?:\w+\s)*?(?:expected|projected|anticipated|forecast|estimated|slated|scheduled|guided|targeted|assumed|planned|budgeted)$|(?:is|are)\s(?:\w+\s)?going\sto$)|^(?:likely|to probably)$|^(?:steps|drops|goes|falls|rises|moves|comes|rolls|starts|begins|opens|expires|ramps|kicks|phases|lands|runs)\b/i;
// "Output | comes out": the hedge is what it does
const DOES =
  /^(?:steps|drops|goes|falls|rises|moves|comes|rolls|starts|begins|opens|expires|ramps|kicks|phases|lands|runs)\b/i;
// "We’ll submit", "We won’t launch": a hedge with its verb
const WILL_DO =
  /^(?:we|i)(?:['’]ll|\swill|\swon['’]t|\swill not|['’]re|\sare)\s(?:going to\s)?(?:\w+ly\s)?(?<verb>[a-z]{3,})$/i;
const NO_VERB =
  /^(?:not|now|still|also|going|expecting|planning|projecting|assuming|forecasting|anticipating|estimating|budgeting)$/i;
// "robots, which are 4% of the book, to decline"
const BESIDE =
  /^([^,;]{2,60}), (?:which|who|that|including|excluding|especially|particularly|primarily|mainly|mostly) [^,;]{2,80},/i;
// "it'll take two years | for the margin | to be there"
const FOR_IT = /\sfor\s(?<theme>(?:the|our)\s[^,;]{2,60}?)\sto\s(?<does>.+)$/i;
const SPEAKERS = /^(?:we|i|you|the company|management)$/i;
// "is likely", "are still", "will also" before the hedge
const AUXILIARY =
  /(?:\s|^)(?:is|are|was|will|would|should|has|have|been|be|also|still|now|then|not|only|both|all|each|again|currently|generally|probably|(?!(?:supp|assemb|fami|anoma)ly\b)\w+ly)\s*$/i;
// Where the subject of a clause begins.
const BEGINS =
  /[;:]\s|,\s(?:and\s|but\s|so\s|while\s)?|\s--?\s|\s(?:and|but)\s(?=(?:we|our|the|I|it|this|that|these|they)\b)|(?:^|\s)(?:that|because|while|although|think|believe|as|so|if|where|when|until|since|whereas)\s(?=\S)/gi;
const ASIDE =
  /,\s(?:which|who|our|including|excluding|especially|particularly|as well as|along with|an?|now)\b[^,]{2,80},\s?/gi;
const RELATIVE = /(?<!\b(?:and|but|so),?)\s(?:that|which|who)$/i; // "the trends that | are expected to"
const JOINED =
  /^(?:(?:and|but|so|now|also|then|however|therefore|additionally|(?:we|I) (?:expect|anticipate|believe|think)(?: that)?)\s)+/i;
const TO = String.raw`(?:(?<!\breturn\s)to(?!\s[\d$€£])|will|would|should|could|may|might|can|(?:are|is) going to)`;
// "that | our gross margin | to | improve"
const SUBJECT_AFTER = new RegExp(
  String.raw`^,?\s(?:that\s|for\s)?(?<theme>(?:(?!(?<!\breturn\s)to\b|will\b|that\b|which\b|we\b)[^\s,;]+\s){1,16}?(?:that (?:we|you|has|have)\s(?:[\w'’-]+\s){1,6}?)?)${TO}\s(?<does>.*)$`,
  'is',
);
// "confident that | we can | grow margins"
const WE_AFTER = new RegExp(
  String.raw`^,?\s(?:that\s)?(?:we|I)(?:['’]ll|\s${TO}|['’]re|\sare)\s(?<does>.*)$`,
  'is',
);
const TIMED = new RegExp(
  String.raw`^,?\s(?:(?:for|in|during|over)\s)?(?:(?:the|our)\s)?${TIMES}(?=,\s)`,
  'i',
);
const VERB_AFTER = /^\s(?:to\s)?(?<does>.*)$/is;
// A hedge that takes a verb: "we plan", "on track to", "we will"
const TAKES_VERB =
  /(?:\bto|\bwill|\bcan|\bmay|\bmight|\bcould|\bshould|['’]ll|\bgoing to|\bwould|\bnot)$/i;

/** The clause of a hedge: what it foretells of what, without its reasons, its fronted words and second thoughts. */
export function forecastClause(text: string, hedge: Hedge): ForecastClause {
  const timed = TIMED.exec(text.slice(hedge.end))?.[0].length ?? 0; // "probably | for 2023, | a bit lower"
  const after = until(text.slice(hedge.end + timed).replace(BESIDE, '$1'));
  const end = hedge.end + timed + after.length;
  const place = { start: hedge.start, end };
  const { own } = OF_SUBJECT.exec(hedge.text)?.groups ?? {};
  if (OF_SUBJECT.test(hedge.text) && !SPEAKERS.test(own ?? '')) {
    const theme = subjectAtEnd(`${text.slice(0, hedge.start)}${own ?? ''}`);
    const start = Math.max(0, text.lastIndexOf(theme, hedge.end));
    const verb = DOES.test(hedge.text) ? `${hedge.text} ` : '';
    if (!SPEAKERS.test(theme))
      return { theme, does: `${verb}${after.replace(/^\s(?:to\s)?/, '')}`, start, end };
  }
  const verb = WILL_DO.exec(hedge.text)?.groups?.verb;
  if (verb !== undefined && !NO_VERB.test(verb))
    return { theme: null, does: `${verb}${after}`, ...place };
  const taken = /\btake$/i.test(hedge.text) ? FOR_IT.exec(after)?.groups : undefined;
  if (taken) return { theme: taken.theme ?? null, does: taken.does ?? '', ...place };
  const we = WE_AFTER.exec(after)?.groups?.does;
  if (we !== undefined) return { theme: null, does: we, ...place };
  if (TAKES_VERB.test(hedge.text) || /^\sto\s/.test(after))
    return { theme: null, does: VERB_AFTER.exec(after)?.groups?.does ?? '', ...place };
  const { theme, does } = SUBJECT_AFTER.exec(after)?.groups ?? {};
  return { theme: (theme ?? after).trim(), does: does ?? '', ...place };
}

/** The words behind a hedge up to where its thought ends: before its reason, its condition or a second thought. */
export function until(after: string): string {
  const from = /^,\s/.test(after) ? 2 : 0;
  const end = ENDS.exec(after.slice(from));
  return (end ? after.slice(0, from + end.index) : after).replace(/\.$/, '');
}

/** The subject that words end with: "Today our | kiln margins"; empty where none is left. */
function subjectAtEnd(before: string): string {
  let text = before.replace(ASIDE, ' ');
  while (AUXILIARY.test(text)) text = text.replace(AUXILIARY, '');
  text = text.replace(/(?<![\s,])[\s,]+$/, '');
  if (RELATIVE.test(text)) return 'which';
  const last = matchesOf(text, BEGINS).at(-1);
  return text.slice(last ? last.index + last[0].length : 0).replace(JOINED, '');
}
