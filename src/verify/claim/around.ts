import { type Guarded, guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';
import type { SpokenFigure } from '../../figures/grammar/spoken-figure.ts';

/** What the words around one figure say of it, in a claim or in a sentence of the call. */
export interface Around {
  /** From the figure before it to the one behind it. */
  readonly words: string;
  /** Of them those before the figure. */
  readonly ahead: string;
  readonly direction: 'up' | 'down' | null;
  readonly modality: 'actual' | 'guidance' | null;
  /** Told as what another figure is measured against: "from 12 million", "versus 5%". */
  readonly isPrior: boolean;
  /** Told as where something came to stand: "dropped to 16%". */
  readonly isReached: boolean;
  readonly isDenied: boolean;
  readonly isLoss: boolean;
}

const UP =
  /\b(?:increas(?:e[sd]?|ing)|grew|grow(?:n|th(?! (?:priorit|areas?|drivers?|engines?|business|strateg|initiativ|invest|opportunit|platform|brands?|markets?|pillars?))(?<!\b(?:reduc(?:e[sd]?|ing)|lower(?:s|ed|ing)?|slow(?:s|ed|ing)?|cut|hurt|dampen(?:s|ed)?) (?:[\w-]+ ){0,3}growth)|s|ing)?|rose|ris(?:e[sn]?|ing)|rais(?:e[sd]?|ing)|(?<!\b(?:mak(?:e|es|ing)|made|tak(?:e|es|en|ing)|took|set(?:s|ting)?|sum(?:s|med)?|(?:pick|start)(?:s|ed|ing)?) )up(?! to\b)|improv(?:e[sd]?|ing|ement)|expand(?:s|ed|ing)?|expansion|(?:widen|lengthen)(?:s|ed|ing)?|gain(?:s|ed)?|climb(?:s|ed)?|accelerat(?:ed|ion)|jump(?:s|ed)?|surg(?:e[sd]?|ing)|advanc(?:e[sd]?|ing)|higher(?! (?:end|half|bound)\b)|lift(?:s|ed)?|added|better|soar(?:s|ed)?|swell(?:s|ed|ing)?|swollen|balloon(?:s|ed|ing)?|leap(?:s|t|ed)?|rocketed|mushroomed)\b/gi;
const DOWN =
  /\b(?:decreas(?:e[sd]?|ing)|declin(?:e[sd]?|ing)|fell|fall(?:s|en|ing)?|down|drop(?:s|ped)?|lower(?:s|ed)?(?! (?:end|half|bound)\b)|reduc(?:e[sd]?|tion|ing)|shr[aiu]nk(?:s|ing)?|(?<=\b(?:to|will|would|should|could|may|might|not)\s)contract|contract(?:s(?= by\b)|ed|ing|ion)|compress(?:ed|ion)|deteriorat(?:ed|ion)|dip(?:s|ped)?|slip(?:s|ped)?|slid(?:es?)?|lost|off(?=(?:\s(?:by|about|around|roughly|nearly|almost|some|just))*\s*$)|sank|plung(?:e[sd]?|ing)|weaken(?:s|ed)?|shorten(?:s|ed|ing)?|cut|narrow(?:s|ed)?(?!\s(?:\S+\s){0,6}(?:forecast|guidance|outlook|range|guide|target)\b)|worsen(?:s|ed|ing)?|tumbl(?:e[sd]?|ing)|slump(?:s|ed|ing)?|plummet(?:s|ed|ing)?|shed|dwindl(?:e[sd]?|ing)|retreat(?:s|ed)?|erod(?:e[sd]?|ing)|eas(?:e[sd]|ing)|moderat(?:e[sd]|ing)|soften(?:s|ed|ing)?)\b/gi;
// "The delinquency rate improved": it fell
const JUDGED = /^(?:improv|better|worsen|deteriorat)/i;
const LESS_IS_BETTER =
  /\b(?:costs?|expenses?|loss(?:es)?|churn|loan[- ]to[- ]value|LTV|gearing|days|delinquen\w+|defaults?|leverage|debt|attrition|(?:charge|write)-?offs?|provisions?|tax rate|(?:combined|efficiency|cost[- ]to[- ]income|operating|loss|expense) ratio|SG&A|G&A|opex|NPLs?|non-performing)\b/i;
// "Operating losses narrowed": the income rose
const OF_LOSS =
  /\b(?:(?:operating|net|pre-?tax|ebitda|gross|adjusted) loss(?:es)? (?:\w+ )?|(?<!\b(?:credit|loan|lending|lease|impairment|catastrophe|insured|insurance) )loss(?:es)? (?:(?:in|at|of|from|on) (?:[\w&’'-]+ ){1,4})?)$/i;
// "8.4% more than", "a 10% decline", "1.6% lower"
const UP_AFTER =
  /^\sin (?:(?:year[- ]over[- ]year|year[- ]on[- ]year|annual|incremental|additional) )?(?:growth|improvement)\b|^\s?(?:(?!(?:of|in|from|to|and|on|by|with|versus|compared|for|at|as|which|that|than|or|off|before|decrease|decline|fall|drop|reduction|contraction)\b)[\w-]+ ){0,4}?(?:increase|growth|rise|improvement|expansion|gain)|^\s?(?:more\b|higher|above\b(?! (?:guid|our|the (?:high|top|guid)))|better|jump)/i;
const DOWN_AFTER =
  /^\s?(?:(?!(?:of|in|from|to|and|on|by|with|versus|compared|for|at|as|which|that|than|or|off|before|increase|growth|rise|improvement|expansion|gain)\b)[\w-]+ ){0,4}?(?:decrease|decline|fall|drop|reduction|contraction)\b|^\s?(?:(?:[a-z]{3,12}s\s)?(?:less\b|lower|below\b|worse|(?:under|short of) (?=(?:(?:its|the|their) )?(?:(?:\w+ )?20\d\d|(?:year-?ago|pre-?\w+|last year['’]s|peak|prior[- ]year)) ?(?:level|mark|figure|pace|rate)?)))/i;
const FORWARD = guarded(
  /\b(?:(?<!\b(?:the|than|as|by|of|after|before) )expect\w*|anticipat(?!ion of)\w*|commit(?:s|ted|ment|ments)?\b|forecast\w*|guid(?:e[sd]?|ance|ing)|outlook|project(?:s(?= (?:that|an?|the|its|about|between|revenue|sales|growth|[$€£¥₹\d]))|ed|ing)|(?<!\b(?:our|the|this|an?|turnaround|10b5-1|strategic|restructuring|recovery|transformation|pension|business|capital) )plan(?:s|ned|ning)?|aim\w*|target\w*|hop(?:e[sd]?|ing|efully)|intend\w*|shall|will|would(?!\s(?:\w+\s)?have\b|\s(?:also |just )?(?:add|say|note|like|point|remind|call|highlight|mention)\b)|(?<!\b(?:at|in|of|to|since|until|by|through|during|early|late|mid|ended|ending|end)[- ])(?-i:may)(?!\s(?:\d|of\b))|might|could|should|likely|(?:is|are|was|were) (?:counting|banking) on|(?:counts|banks) on|wants? to|pencil(?:s|l?ed|l?ing) in|(?:is|are) seen|is set to|(?:are|is|be|am|['’](?:re|m)|now|still) looking (?:at|for)|going forward|endeavou?r|see(?:s|ing) (?!no\b)|assum(?:e[sd]?|ing|ption)|(?<!\ban )estimat(?:es?|ing)|(?:is|are|was|were|be|been) (?:\w+ )?estimated)\b|['’]ll\b/i,
);
const PAST =
  /\b(?:was|were|came|reached|posted|reported|recorded|grew|rose|fell|declined|decreased|increased|climbed|dropped|earned|generated|totall?ed|amounted|stood|ended|made|delivered|achieved|slipped|slid|improved|advanced|booked|hit|lost|paid|spent|used|bought|repurchased|returned|added|opened|closed|launched|signed|won|sold|raised|lowered|cut|shipped|built|produced|installed|carried|served|processed|hired|kept|drew|collected|issued|completed|acquired|invested|saved|took|brought|gained|attracted|recognized|recognised|distributed|contributed|shut|shrank|widened|narrowed|contracted|tumbled|plunged|jumped|surged|soared|swelled|incurred|consumed|absorbed|cost(?= (?:us|we|the company|our|it|them|about|around|[$€£¥₹\d])))\b|\b(?:has|have|had)\s(?:already\s|now\s|also\s|by now\s|since\s|just\s|so far\s)?(?:been\s|\w+ed\b|grown|risen|fallen|spent|paid|bought|sold|won|lost|become|hit|shut)/i;
// A plan that was met or missed: the figure may be of either.
const AGAINST_PLAN =
  /\b(?:above|below|beat(?:s|ing)?|exceed(?:s|ed|ing)?|outperform(?:s|ed|ing)?|surpass(?:es|ed|ing)?|over|under|short of|shy of|beyond|behind|versus|against|ahead of|missed|within|in line with|than)\b[^.;]{0,40}\b(?:guid(?:ance|ed)|outlook|forecast|expect\w*|anticipat\w*|plan(?:ned)?|target\w*|hope[sd]?|hoped|foresaw|foreseen|steered|budget\w*|predict\w*|project(?:ed|ions?))\b/i;
// "benefited from a $900 increase", "more than 90 million": measured against nothing
const PRIOR =
  /\b(?:(?<!\b(?:benefit(?:s|ed|ing)?|result(?:s|ed|ing)?|profit(?:s|ed)|com(?:es?|ing)|came|deriv\w+|stem\w*|aris\w+|suffer\w*|rang(?:e[sd]?|ing))\s)from|versus|vs\.?|against|compare[sd] (?:with|to)|(?<!\b(?:more|less|fewer|rather|other|greater|larger)\s)than|last year['’]s|relative to|as opposed to|cycling|lapping|on top of(?: growing)?)\s(?:(?:a|an|the|our|all-time|record|high|low|guidance|guided|outlook|range|previous|earlier|original|consensus|expectations|estimates|forecasts?|plan|just|only|about|around|roughly|nearly|some|hardly|minus|negative|positive|net|loss|profit|of|last year['’]s)\s)*$/i;
// "a floor of 9 million against about 11 million of cash": another thing, at the same time
const AGAINST = /\bagainst\s(?:(?:about|around|roughly|nearly|some)\s)?$/i;
const OF_ITS_OWN =
  /^\s(?:of|in)\s(?!(?:the\s)?(?:last|prior|previous|same|year|first|second|third|fourth|Q[1-4]|20\d\d|fiscal)\b)\p{L}(?![^.;]*\b(?:ago|earlier|before|last year|prior|previous)\b)/iu;
const REACHED =
  /\b(?:to|at|was|were|is|reached|of|(?:falls?|fell|drop(?:s|ped)?|ris(?:es?|ing)|rose|stay(?:s|ed)?|remain(?:s|ed)?) (?:below|above|under))\s(?:(?:a|an|just|only|about|around|roughly|nearly|almost|some|over|record|between)\s)*$/i;
// "not exceed", "no more than": a bound, not a denial; "not only": none either
const DENIED =
  /\b(?:not(?! only| just| least| exceed| more than| less than| to exceed)|never|neither|nor|cannot|failed to|no longer)\b|(?:did|do|does|was|were|is|has|have|would|wo|ca)n['’]t\b/i;
// Losses that are costs: their figures carry no sign.
const LOSS =
  /\b(?:(?<!\b(?:credit|loan|lending|lease|impairment|catastrophe|insured|insurance|merchandise) )loss(?! ratio| rate| reserve| provision| adjust| experience| allowance)(?:es)?(?! carry-?(?:back|forward)s?)|lost|outflows?|(?:clients|customers|investors|savers|depositors) (?:pull|withdr[ae]w)\w*|burn(?:s|ed|t)?|deficit|negative|minus|in the red|cash used|used (?:in|by)|consum(?:e[sd]?|ing))\b/i;
const GAIN = /\b(?:profits?|earned|inflows?|positive|gains?)\b/gi;

/** Reads the words around a figure; null stands for what they leave open. */
export function wordsAround(text: string, figures: readonly SpokenFigure[], at: number): Around {
  const { start, end } = figures[at] ?? { start: 0, end: 0 };
  const from = figures[at - 1]?.end ?? 0;
  const to = figures[at + 1]?.start ?? text.length;
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  const isPrior = PRIOR.test(before) && !(AGAINST.test(before) && OF_ITS_OWN.test(after));
  return {
    words: `${before} ${after}`,
    ahead: before,
    direction: directionOf(before, after, text.slice(0, start)) ?? linked(text, figures, at),
    modality: isPrior ? null : modalityOf(text, start, end),
    isPrior,
    isReached: REACHED.test(before),
    isDenied: DENIED.test(clauseOf(text, start)),
    isLoss: isLossBefore(before) || LOSS_BEHIND.test(after),
  };
}

// "The delinquency rate was 3.1%, an improvement of": of what stands before
const APPOSED =
  /^,\s(?:(?:which|that|this)\s(?:is|was)\s)?an?\s(?:\w+\s)?(?:improvement|deterioration|worsening)\s(?:of|by)\s$/i;
const BETTER_AFTER = /^\s?(?:better|worse)\b/i; // of a delinquency rate: lower, higher

// "$5 million of operating losses"
const LOSS_BEHIND = /^\s(?:of|in)\s(?:(?:operating|net|pre-?tax|EBITDA)\s){1,2}loss(?:es)?\b/i;

/** The nearest word of direction before a figure, else the one that follows it. */
export function directionOf(
  before: string,
  after: string,
  ahead: string = before,
): Around['direction'] {
  const isCost = BETTER_AFTER.test(after) && LESS_IS_BETTER.test(ahead);
  if (UP_AFTER.test(after)) return isCost ? 'down' : 'up';
  if (DOWN_AFTER.test(after)) return isCost ? 'up' : 'down';
  const [up, down] = [lastOf(UP, before), lastOf(DOWN, before)];
  if (up === down) return null;
  const isUp = up > down;
  const said = before.slice(isUp ? up : down);
  // A loss that improves is an income that rises, as one that narrows is.
  const isOfLoss = OF_LOSS.test(before.slice(0, isUp ? up : down));
  const judged = APPOSED.test(before) || BETTER_AFTER.test(before) ? ahead : before;
  const isTurned = JUDGED.test(said) ? !isOfLoss && LESS_IS_BETTER.test(judged) : isOfLoss;
  return isUp === isTurned ? 'down' : 'up';
}

// "13% as reported and 16% in constant currency"
// "and this caused our total billings to come in at 9%"
const OWN_VERB =
  /\b(?:this|that|which|it|caus(?:ed|ing)|led|lead(?:s|ing)?|mak(?:es?|ing)|made|leav(?:es?|ing)|left)\b|\bto (?:come|be|end|grow|rise|fall|stand)\b/i;
const ALSO =
  /^(?:\s(?:sequentially|(?:year|quarter)[- ](?:over|on)[- ](?:year|quarter)|as reported|reported|nominally|in (?:dollars|euros|rupees|yen)|on a reported basis))?,? and\b/;

// "up 1.4 million or 30%": one move in two measures
const OR = /^,?\sor\s(?:(?:about|around|approximately|roughly|nearly|almost|close to|some)\s)?$/i;

/** "Foods grew 6.5% and Personal Care 11.1%": what is joined by "and" moves alike. */
function linked(text: string, figures: readonly SpokenFigure[], at: number): Around['direction'] {
  const [last, own] = [figures[at - 1], figures[at]];
  if (!last || !own) return null;
  const isSameMove = OR.test(text.slice(last.end, own.start));
  if (!isSameMove && !isJoined(text, last, own)) return null;
  return directionOf(text.slice(figures[at - 2]?.end ?? 0, last.start), '');
}

/** Whether two figures of one unit are told by one verb: "by 150 million sequentially and 550 million". */
export function isJoined(text: string, last: SpokenFigure, own: SpokenFigure): boolean {
  if (last.figure.unit !== own.figure.unit) return false;
  const between = text.slice(last.end, own.start);
  const rest = between.replace(ALSO, '');
  return rest !== between && !PAST.test(rest) && !OWN_VERB.test(rest);
}

// "We have expanded that commitment to": what is told is a plan, though the telling is past
const OF_PLAN = guarded(
  /\b(?:commitments?|targets?|goals?|guidance|outlook|ambitions?)\s(?:(?:up|now|further)\s)?(?:to|of|at)\s$|\b(?:guidance|outlook|forecast|target|(?<!\bthe )range)\s(?:for [\w ]{2,30} )?(?:was|were|is|has been)\s(?:\w+\s)?(?:updated|revised|raised|lifted|cut|lowered|reduced|trimmed|narrowed|reaffirmed|reiterated|maintained|moved)\s[^.;,\d]{0,30}$/i,
);

// "cut its view of supply to a fall of 40%"
const PLAN_MOVED = guarded(
  /\b(?:rais|lift|increas|cut|lower|reduc|trim|narrow|widen|revis|updat|upgrad|downgrad|hik)\w*\s(?:its|their|our|the|his|her)\s(?:[\w-]+\s){0,4}?(?:view|guid(?:ance|e)|forecast|outlook|projection|estimate|expectation|range|target|goal)s?\b[^.;,\d]{0,80}\bto\s[^.;,\d]{0,30}$/i,
);

// "FY revenue seen at": a headline's forecast, where "the churn seen in Europe" and "last seen at" are none
const SEEN_AT =
  /(?:^|[,:]\s)(?:(?!(?:the|an?|was|were|is|are|we|our|last|first|never|not|ever|as|levels?)\s)[\p{L}\d&’'.-]+\s){1,8}seen\s(?:(?:at|up|down|between)|in (?:the|a) range of)\s(?:(?:about|around|roughly|approximately)\s)?$/iu;

function modalityOf(text: string, start: number, end: number): Around['modality'] {
  const clause = clauseOf(text, start);
  if (OF_PLAN.test(clause) || PLAN_MOVED.test(clause) || SEEN_AT.test(clause)) return 'guidance';
  const behind = text.slice(end).split(CLAUSE, 1)[0]?.split(RELATIVE, 1)[0] ?? '';
  const whole = `${clause} ${behind}`.replace(AS_PLANNED, '');
  if (AGAINST_PLAN.test(whole)) return null;
  if (hasCome(clause)) return 'actual';
  if (FORWARD.test(whole)) return 'guidance';
  return PAST.test(clause) ? 'actual' : null;
}

// "largely as forecast", "as we had expected": said in passing of what has happened
const AS_PLANNED =
  /\bas (?:we |i )?(?:\w+ ){0,2}(?:expected|anticipated|forecast(?:ed)?|planned|guided)\b/gi;
const CAME = /\b(?:grew|rose|fell|was|were|came|slipped|climbed|dropped|declined)\b(?! by any\b)/gi;

/** A text without what its figures are measured against: "short of what had been hoped for" is no forecast. */
export function withoutPlans(text: string): string {
  return text.replaceAll(new RegExp(AGAINST_PLAN, 'gi'), ' ');
}

/** "I'll cover Devices, where sales grew 13%": the verb nearest to a figure tells whether it has come. */
function hasCome(clause: string): boolean {
  const last = lastOf(CAME, clause);
  return (
    last >= 0 &&
    !FORWARD.test(clause.slice(last)) &&
    !/,\s/.test(clause.slice(last)) &&
    /[,;]\s|\b(?:where|while)\s/.test(clause.slice(0, last))
  );
}

// "was 43% in Q2 and is guided to 47%"
const CLAUSE =
  /[.;]\s|, (?:and|but|while|which|against|up|down|we|they)\b|\s(?:while|but)\s|\sand\s(?=(?:is|are|was|were|will|should|would|could|may|might|now|we|expects?|guides?|(?:last|this|next) (?:week|month|quarter|year)[, ])\b)/;

// "for $38 million in the quarter that will be part of the segment"
const RELATIVE = /\s(?:that|which)\s(?=(?:will|would|should|could|may|might)\b)/;

/** What stands before a figure in its clause. */
function clauseOf(text: string, start: number): string {
  return text.slice(0, start).split(CLAUSE).at(-1) ?? '';
}

// "Excluding the securities loss, fee income was"
const WITHOUT_LOSS =
  /\b(?:excluding|ex|without|before|despite|apart from|adjusting for|net of|stripping out|but for)\s(?:[\w’'-]+\s){0,5}loss(?:es)?\b/gi;

/** The nearer word decides: "a loss of 3 million after a profit of 2". */
function isLossBefore(before: string): boolean {
  const near = before.slice(-60).replace(WITHOUT_LOSS, ' ');
  const loss = lastOf(new RegExp(LOSS, 'gi'), near);
  return loss > lastOf(GAIN, near.replaceAll(/profit (?:and|or) loss/gi, ''));
}

function lastOf(pattern: RegExp | Guarded, text: string): number {
  let last = -1;
  for (const { index } of matchesOf(text, pattern)) last = index;
  return last;
}
