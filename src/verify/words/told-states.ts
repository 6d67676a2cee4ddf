import type { Reason } from '../../core/verdict.ts';
import { FALLING, RISING } from '../../figures/role/directions.ts';
import { denies } from './denials.ts';
import { meaningOf } from './meaning.ts';

const UP = new RegExp(
  `${RISING.source}|\\b(?:widen\\w*|wider|outgr\\w+|boost\\w*|lift\\w*|recover\\w*|rebound\\w*|swell\\w*|double[ds]?|twice|tripled?|more|above|elevat\\w*|additional|uptick\\w*|pick(?:s|ed|ing)?[- ]?up|upturn|accretive|(?:add|adds|added|adding) (?:\\w+ )?to|re-?accelerat\\w*|speed(?:s|ing)? up|sped up|stronger|longer|top(?:s|ped)?)\\b`,
  'i',
);
const DOWN = new RegExp(
  `${FALLING.source}|\\b(?:narrow\\w*|cuts?|shed|less|fewer|below|trim\\w*|eas(?:e|es|ed|ing)|dilutive|pull(?:s|ed|ing)? back|downtick\\w*|downturn|depress\\w*|subdued|halv(?:e|es|ed|ing)|fad(?:e|es|ed|ing)|moderat(?:e|es|ed|ing|ion)|slips?|slid|sag\\w*|edg(?:e[sd]?|ing) (?:down|lower)|tick(?:s|ed)? down|step(?:s|ped)?[- ]?down)\\b`,
  'i',
);
const FLAT =
  /\b(?:flat\w*|stable|unchanged|steady|stagnat\w*|level(?:l?ed)? off|even with|was even|in line with|as (?:it|they) (?:is|are|was|were)|held (?:steady|flat|firm|up|stable|on)|maintain(?:s|ed|ing)?|reaffirm\w*|reiterat\w*)\b/i;
// "Losses improved": which way, its metric tells
const JUDGED = /\b(?:improv\w+|better|wors\w+|deteriorat\w*|up to)\b/i;

type Way = 'up' | 'down' | 'flat';

// "rather than hold flat": which way it did not go
// "felt the slowdown most": what happened around
const NOT_SO =
  /\b(?:slowdown|downturn|weakness|softness)\b|\bflat[- ]out\b|\b(?:rather than|instead of|as opposed to)\b[^,.;]*|\b(?:made|make|makes|making|set|catch|caught|ends?|ended|open|opened|started|starting) up\b|\b(?:more|less) (?:in|at|for|among|about|on) [^,.;]{2,40} than\b/gi;

/** Whether a text tells which way anything goes. */
export function tellsWay(text: string): boolean {
  return waysOf(text).size > 0;
}

function waysOf(whole: string): ReadonlySet<Way> {
  const text = whole.replaceAll(NOT_SO, ' ');
  const ways = new Set<Way>();
  if (UP.test(text)) ways.add('up');
  if (DOWN.test(text)) ways.add('down');
  if (FLAT.test(text)) ways.add('flat');
  return ways;
}

const DONE =
  /(?:\b(?:has|have|had)|['’]ve)\s(?:(?:already|now|also|just|not|recently|since|successfully|greatly|\w+ly,?)\s){0,2}(?:been\s)?(?:\w+ed|sold|bought|won|made|built|begun|begin|gone|taken|given|done|put|cut|set|met|paid|spent|lost|left|shut|grown|risen|fallen|become)\b|\balready\b|(?<!\b(?:be|to|a|the|yet|for|of|by|from|with|at|in) )\b(?:closed|completed|finali[sz]ed|finished|launched|signed|acquired)\b(?! by\b| (?:the|its|our) (?:\w+ )?(?:quarter|year|period|half)\b)|\b(?:is|are|was|were) (?:now |all )?(?:complete|completed|finished|finali[sz]ed|closed|over(?!\s\S?\d)|behind us)\b/i;
const WAS =
  /\b(?:was|were|did|(?<!\b(?:be|am|is|are|more|very|so|['’]re|['’]m)\s)\w{3,}ed|sold|bought|won|made|built|began|went|took|gave|came|got|paid|spent|lost|left|grew|rose|fell|became|saw|had|met)\b/i;
const COMING =
  /\b(?:will|would|expect\w*|anticipat\w*|plan(?:s|ned|ning)?|intend\w*|intention|aim\w*|target\w*|pending|(?:prepared|(?:room|capacity|flexibility|scope)) to|under\s?way|ongoing|in (?:the )?process|on track|about to|look(?:ing)? forward|upcoming|going to|propos\w+|agree(?:d|ment) to (?:acquire|buy|purchase|sell|divest|merge)|yet to|once|when|until|subject to|soon|next (?:year|quarter|month)|believe (?:we|it|they|that we) can|can (?:grow|increase|reach|achieve|expand|double|become))\b|['’]ll\b/i;

/**
 * Where the words of a claim tell a move or an end that a sentence tells otherwise, though no figure is given;
 * which way something goes may also be told `near` a clause that tells none.
 */
export function stateProblems(
  claim: string,
  said: string,
  { whole = said, near = '' }: { readonly whole?: string; readonly near?: string } = {},
): readonly Reason[] {
  return [
    ...(isOtherWay(claim, [said, whole, near]) ? (['direction'] as const) : []),
    ...(isNotYet(claim, said, whole) ||
    isStillToCome(claim, whole) ||
    isPast(claim, whole) ||
    isEndDenied(claim, whole)
      ? (['modality'] as const)
      : []),
    ...(isOtherOrder(claim, said) ? (['direction'] as const) : []),
    ...(isOtherYear(claim, whole, near) ? (['period'] as const) : []),
  ];
}

function isOtherWay(claim: string, said: readonly string[]): boolean {
  const text = said.find((each) => waysOf(each).size > 0) ?? '';
  if (JUDGED.test(claim) || said.slice(0, 1).some((each) => JUDGED.test(each))) return false;
  const [way, another] = waysOf(claim);
  if (way === undefined || another !== undefined) return false;
  const told = waysOf(text);
  const meant = denies(claim) ? othersThan([way]) : [way];
  const heard = denies(text) ? [...told, ...othersThan([...told])] : [...told];
  return !meant.some((each) => heard.includes(each));
}

/** Whether a claim goes the ways that its sentence goes and no other, or denies the one that the other denies. */
export function isSameWay(claim: string, said: string): boolean {
  const [one, other] = [waysOf(claim), waysOf(said)];
  if (one.size === 0 || other.size === 0) return false;
  if (denies(claim) === denies(said)) return one.symmetricDifference(other).size === 0;
  const [denied, told] = denies(claim) ? [one, other] : [other, one];
  return denied.size === 1 && told.size === 1 && denied.isDisjointFrom(told);
}

function othersThan(ways: readonly Way[]): readonly Way[] {
  return (['up', 'down', 'flat'] as const).filter((way) => !ways.includes(way));
}

/** What is told as done is told as done: a plan bears nothing of it out. */
function isNotYet(claim: string, said: string, whole: string): boolean {
  if (!DONE.test(claim) || denies(claim) || COMING.test(claim.replaceAll(AS_AIM, ' ')))
    return false;
  return !DONE.test(said) && (COMING.test(said) || !WAS.test(whole));
}

// "has reached its targeted margin": no plan of the claim's own
const AS_AIM =
  /\btargeted\b|\b(?:its|their|the|a|an|our) (?:\w+ )?(?:target|plan)\b|\bagreed to (?:acquire|buy|purchase|sell|divest|merge)\b/gi;
const COMPLETED =
  /\b(?:completed|closed|finali[sz]ed|finished)\b(?! (?:the|its|our) (?:\w+ )?(?:quarter|year|period|half)\b)/i;
const SETTLED =
  /\b(?:complet(?:e|ed|ion|ing)|clos(?:e|ed|ing)|finali[sz]\w+|finished|acquired|bought|sold|done|over|delivered|wrapped|through with|ended)\b/i;

const AT_END =
  /\b(?:is|are|was|were|has been|have been) (?:now |all |fully |already )*(?:complete|completed|finished|finali[sz]ed|closed|done|up and running|operational|in operation)\b/i;
const UNDONE =
  /\b(?:not|n['’]t|never|yet to|still (?:to|has to|have to|needs? to)|far from)\b(?: [\w’'-]+){0,3}? (?:complete[d]?|finish(?:ed)?|finali[sz]ed|closed?|done|running|operational|in operation)\b/i;

/** Whether a claim denies the end of what its sentence tells as done. */
export function isEndDenied(claim: string, said: string): boolean {
  return UNDONE.test(claim) && AT_END.test(said) && !UNDONE.test(said);
}

// "We would also note that": nothing to come
const IN_SAYING =
  /\b(?:would|will|I['’]ll|['’]d)(?: (?:also|just|like to|want to|again)){0,2} (?:note|say|add|point out|remind|mention|highlight|stress|call out|emphasi[sz]e)\b/gi;

/** Whether a claim tells as done what a whole sentence tells as to come, and as nothing else. */
export function isStillToCome(claim: string, text: string): boolean {
  const said = text.replaceAll(IN_SAYING, ' ');
  const isDone = DONE.test(claim) && !denies(claim) && !COMING.test(claim.replaceAll(AS_AIM, ' '));
  if (!isDone || DONE.test(said)) return false;
  return COMING.test(said) || (COMPLETED.test(claim) && !SETTLED.test(said));
}

// "intends to close": what has been closed is no plan
const MEANT =
  /\b(?:intend(?:s|ed)?|plan(?:s|ned|ning)?|aims?|hopes?|proposes?|wants?|is|are|is due|is set|is going|expects?) to (?!\w+ (?:pre|post)-)|\b(?:wait(?:s|ing)? for|awaits?|awaiting|pending|yet to)\b/i;
const STILL =
  /\b(?:will|would|should|going|expect\w*|anticipat\w*|plan\w*|intend\w*|aim\w*|hop(?:e|es|ing)|look\w*|want|try\w*|soon|next|coming|upcoming|later|guid\w*|continu\w*|effective|about to|on track|starting|beginning|opening|until|once|may|might|could|can|restoring)\b|['’]ll\b/i;

/** Whether a claim tells as planned what a whole sentence tells as done, and as nothing to come. */
function isPast(claim: string, said: string): boolean {
  return MEANT.test(claim) && (DONE.test(said) || WAS.test(said)) && !STILL.test(said);
}

const YEAR = /\b20\d\d\b/g;

/** A year that a sentence does not name, where it names another. */
function isOtherYear(claim: string, said: string, near: string): boolean {
  const told = said.match(YEAR) ?? [];
  const known = new Set([...told, ...(near.match(YEAR) ?? [])]);
  return told.length > 0 && (claim.match(YEAR) ?? []).some((year) => !known.has(year));
}

// "The professional channel outgrew DIY"
const BEFORE_OTHER =
  /\b(?:outgr\w+|outperform\w*|outpac\w+|exceed\w*|surpass\w*|ahead of (?!(?:the |its |our |any |an? )?(?:\w+ ){0,2}(?:Brexit|launch|holiday|season|tariff|price|deadline|change|increase|closing|opening|plan|schedule|time|expectations?|forecasts?|estimates?)\b)|(?:faster|larger|bigger|better|stronger|higher|greater)(?: over [^,.;]{1,30})? than(?! (?:\w+ ){0,3}(?:expect|thought|plann?|anticipat|forecast|fear|hop|foresee|before|usual|normal|ever|last|year|quarter)))\b/i;
const BEHIND_OTHER =
  /\b(?:lag\w*|trail\w*|underperform\w*|(?:slower|smaller|weaker|lower|worse) than)\b/i;

// "below pre-pandemic levels but above those of 2021": both, in their own words
const ABOVE = /\b(?:above|over|beyond|in excess of|ahead of)\b/i;
const BELOW = /\b(?:below|under|beneath|short of|behind)\b/i;

interface Order {
  readonly first: ReadonlySet<string>;
  readonly second: ReadonlySet<string>;
}

/** What a text puts before what; null where it compares nothing. */
function orderIn(text: string): Order | null {
  const [ahead, behind] = [BEFORE_OTHER.exec(text), BEHIND_OTHER.exec(text)];
  const by = ahead ?? behind;
  if (!by || (ahead && behind)) return null;
  const [left, right] = [text.slice(0, by.index), text.slice(by.index + by[0].length)].map(
    meaningOf,
  );
  if (!left || !right) return null;
  return ahead ? { first: left, second: right } : { first: right, second: left };
}

function isOtherOrder(claim: string, said: string): boolean {
  const [one, other] = [orderIn(claim), orderIn(said)];
  if (!one) return false;
  if (!other) return !(BEHIND_OTHER.test(claim) ? BELOW : ABOVE).test(said);
  const both = (a: ReadonlySet<string>, b: ReadonlySet<string>) => a.intersection(b).size;
  return (
    both(one.first, other.second) + both(one.second, other.first) >
    both(one.first, other.first) + both(one.second, other.second)
  );
}
