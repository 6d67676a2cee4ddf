import type { Direction } from '../../../figures/role/directions.ts';
import { type Term, termsOf } from '../book/terms.ts';

// "Because of", "driven by", "weighed down by": what follows is a cause wherever it stands.
const LINKS =
  "(?:because|due to|drivers?|reasons?|result of|resulted from|thanks to|the answer is|(?<=\\w{3} )(?:is|was|are|were) the (?:main |key |biggest )?(?:reason|driver|factor)s?(?=[.,;]|$)|attribut(?:ed|able) to(?! (?:the )?(?:owners|shareholders|equity|common|ordinary))|seasonality|seasonal(?:ly)? (?:decline|decrease|dip|drop|increase|rise|low|high|weak\\w*|strong\\w*|slow\\w*|soft\\w*|pattern|effect)s?|(?:the|our) (?:constraint|limit|limitation|bottleneck|culprit|problem) (?:is|was)(?! that| not)|led by|(?:comes?|came|coming) from|(?<!\\b(?:these|those|they|we|which|who) (?:is|are|was|were) )(?:mainly|primarily)(?! (?:consist|compris|includ|relat))|reflect\\w*|owing to|on account of|the (?:fall|decline|drop|decrease|increase|rise|growth|change|difference|improvement|gap) (?:is|was) (?:basically |mostly |mainly |really |largely |entirely |all |just |simply ){1,2}(?:the|our|an?)(?= )|(?:is|was|are|were|['’]s) (?:mainly |mostly |largely |all |entirely |simply )?down to (?!\\d|[$€£¥]|about|around|zero|just|only|the (?:low|level|same))|on the back of|explained by|(?<!\\b(?:be|been|being|is|are|was|were|am|has|have|had|once|having)(?: \\w+)? )given (?:the|our|its|their|that|how|current|ongoing|continued|recent) |in (?:light|view) of (?:the|our|its|their|this|that) |lapping|cycling (?:the|a|an|last|prior|strong|tough)|unable to (?:comp|lap)|(?:not|n['’]t) (?:be |been )?(?:quite )?(?:sufficient|enough|able) to (?:fully )?(?:overcome|offset|make up for|compensate for)|(?:not|n['’]t) (?:fully |entirely )?(?:overcome|offset|make up for|compensate for) (?!by)|(?<=\\b(?:charges?|impairments?|write-?(?:downs?|offs?)|gains?|loss(?:es)?|accruals?|reserves?) (?:(?:primarily|mainly|largely|mostly|principally|directly) )?)(?:related to|relating to|associated with|in connection with)|explains? (?:most|much|all|part|half|some|the)|that['’]s why(?! i\\b)|offset by|benefit\\w* from|(?:largely|mostly|partly|in part) from|stem(?:s|med|ming)? from|testif\\w+ to|attest\\w* to|(?:is|was|are|were) (?:a )?testament to|(?:a|the) (?:function|consequence) of|in response to|(?:driven|caused|fuel+ed|boosted|supported|underpinned|weighed(?: down)?|dragged(?: down)?|pressured|affected|impacted|hit|hurt|hampered|helped|held back|lifted|aided|propelled|powered|spurred|buoyed|tempered|mitigated|cushioned|exacerbated|compounded|aggravated|amplified|constrained|disrupted|depressed|squeezed|skewed|distorted|bolstered|sparked|triggered|prompted|outweighed|muted|pushed (?:up|down|higher|lower))(?: (?:mostly|mainly|primarily|largely|partly|partially|principally|entirely|in part|again|really))? by)";
const OPENING =
  'as we|thanks to|because|given (?:the|our|that)|(?:excluding|without) (?!(?:that|this|it|these|those|them|which),)[^,]{3,60}, (?:it|this|that|the \\w+)(?: \\w+)? would';
const MOVED =
  '(?:up|down|rose|fell|grew|declin\\w*|increas\\w*|decreas\\w*|improv\\w*|lower|higher|dropped|growth|expan\\w+|contract(?:ed|ion)|compress\\w+|narrowed|widened|slow(?:ed|er)|soft(?:ened|er)|weak(?:er)?|strong(?:er)?|slipped|jumped|surged|gained|climbed|recovered|reduc\\w+|flat|lost|points|million|billion)';
// Words that lead to a cause only behind a move: "fell 5% as freighters came back", "on lower volumes".
const BEHIND = [
  '(?:after|as) (?:we|our|a result|customers|consumers|clients|the)\\b(?! (?:said|mentioned|look|expected|noted|discussed|know|previously|compared|first|second|third|fourth|quarter|year|end))',
  '(?<!\\bas (?:well|much|many|far|soon|long) )as (?!\\p{L}+ (?:said|mentioned|noted|discussed|described|outlined|indicated|highlighted|talked|alluded|pointed)\\b|(?:well|of|much|many|such|soon|long|far|part|is|was|are|were|did|does|it|i|we|you|they|per|an?|the|at|in|to|if|though|opposed|usual|always|good|strong|high|low|fast|quickly|previously|measured|said|percent\\w*)\\b|\\w+ed\\b)\\p{L}',
  'on (?:the (?:strength|weakness|timing)|lower|higher|weak\\w*|strong\\w*|soft\\w*|better|improved|increased|reduced|fewer|more|good|solid|robust|poor|slow\\w*|volumes?|pric(?:es?|ing)|mix|demand|favou?rable|unfavou?rable)\\b',
  'with (?:fewer|lower|higher|weaker|stronger|softer|slower|better|less|more|rising|falling|declining)\\b',
  '(?:amid|amidst|in light of|given|following) (?:the|our|a|an|its|\\p{Ll}+)\\b',
].join('|');
// "…, as we could not reach the scale", never "as we said"
const AS_WE =
  '(?<=,\\s)as (?:we|it|they|there|customers|clients|consumers|people)\\b(?! (?:\\w+ly |just |have |had |also |all |can |will |go )*(?:said|say|mention|look|expect|not(?:e|ed)\\b|discuss|know|see\\b|seen|compar|indicat|outlin|announc|report|describ|guid|plan|talk|think|head|enter|mov|into|through|get|exit|start|begin|point|continu|highlight|alluded|anticipat|share|told|were|was expected|is typical|stand|did (?:last|in)|do (?:every|each)))';
// "…, as the Fed did not object", never "as the quarter went on"
const AS_THEY =
  '(?<=,\\s)as (?:the|our|this|these|more|most|some|many) (?!(?:quarter|year|month|week|day|half|season|time)s?\\b)(?:[\\w-]+ ){1,3}?(?:did|does|do|was|were|is|are|had|have|has|could|can|would|went|came|got|took|fell|rose|needs?|wants?|became)\\b(?! (?:said|mentioned|noted|expected|described))';
const CAUSE = new RegExp(
  `^(?:${OPENING})\\b|\\b${LINKS}\\b|${AS_WE}|${AS_THEY}|\\b(?=(?:after|as|on|with|amid(?:st)?|in light|given|following) )(?<=(?:\\b(?:${MOVED})|\\d%)[^,;.]{0,60},? )(?:${BEHIND})`,
  'giu',
);
// "For the reasons you just suggested", "because of what I said": points to a cause told elsewhere.
const POINTING =
  /\b(?:(?:the|those|these|that|same) ){0,3}(?:(?:reasons?|factors?|things?|points?|drivers?|items?) )?(?:that |which |what )?(?:you|i|we|he|she|they|\p{Lu}\p{L}+)(?:['’]ve| have| had)?(?: (?:just|already|also|both|all))* (?:said|suggested|mentioned|described|talked about|outlined|listed|discussed|noted|pointed (?:out|to)|alluded to|called out|asked)\b/gu;
const LEAST_CAUSE = 1; // words that a reason takes: "for two reasons" gives none yet
// What a cause is said to have done to what follows: "mix contributed to the margin expansion".
const DRIVES =
  /\b(?:contribut(?:ed|es|ing) to|drove|drives|driving|led to|leads to|resulted in|caused|accounts? for|accounted for|explains?|(?<up>fuel+ed|helped|boosted|lifted|supported|pushed up)|(?<down>weigh(?:ed|s|ing) on|pressured|hurt|put pressure on|dragged(?: on| down)?|pushed down))\b/gi;
const OBJECT = /^[^,;:.]{0,80}/;

const MOST_KNOWN = 20_000; // sentences; a call has five hundred
const known = new Map<string, readonly number[]>();

/** Where a sentence gives causes. */
export function causesIn(text: string): readonly number[] {
  const found = known.get(text);
  if (found) return found;
  const places = linksIn(text).filter((at) => !DENIED.test(text.slice(0, at)));
  if (known.size < MOST_KNOWN) known.set(text, places);
  return places;
}

// "That was not due to our prices": no cause of it
const DENIED =
  /(?:\bnot|n['’]t|\bnothing|\bnever)\s(?:(?:really|just|actually|at all|so much|directly|primarily|mainly|entirely)\s){0,2}$/i;

/** Where a sentence speaks of a cause, given or denied. */
export function linksIn(text: string): readonly number[] {
  return [...text.matchAll(CAUSE)].map(({ index }) => index);
}

/** Whether what stands behind a link is a cause of its own, no pointer to one told before. */
export function isToldIn(cause: string): boolean {
  return termsOf(cause.replaceAll(POINTING, ' ')).length >= LEAST_CAUSE;
}

/** Whether a sentence says what drove all of a subject: the cause first, then what it moved. */
export function drives(
  text: string,
  subject: readonly Term[],
  direction: Direction | null,
): boolean {
  if (subject.length === 0) return false;
  return [...text.matchAll(DRIVES)].some(({ index, 0: verb, groups: { up, down } = {} }) => {
    if ((up && direction === 'down') || (down && direction === 'up')) return false;
    const [object = ''] = OBJECT.exec(text.slice(index + verb.length)) ?? [];
    if (goesOn(object, subject)) return false;
    const moved = new Set(termsOf(object));
    const cause = termsOf(text.slice(Math.max(0, index - 120), index));
    return cause.length > 0 && subject.every((term) => moved.has(term));
  });
}

const LINE =
  /^(?:revenues?|sales|income|growth|expenses?|costs?|margins?|profits?|fees?|volumes?)$/i;

/** "Driving the discount rate revenue": what is moved is another line, of which the subject is only a word. */
function goesOn(object: string, subject: readonly Term[]): boolean {
  const words = object.split(/\s+/).filter(Boolean);
  const last = words.findLastIndex((word) => termsOf(word).some((term) => subject.includes(term)));
  const next = words[last + 1]?.replace(/\W{1,20}$/, '') ?? '';
  return last !== -1 && LINE.test(next) && !termsOf(next).some((term) => subject.includes(term));
}
