import { guarded } from '../../core/guarded/guarded.ts';
import { withdrawnAt } from '../../figures/role/denied.ts';

const NOT =
  "(?:do not|don['’]t|did not|didn['’]t|have not|haven['’]t|has not|hasn['’]t|will not|won['’]t|would not|wouldn['’]t|cannot|can['’]t|can not|couldn['’]t|not going to|not in a position to|unable to|prefer not to|rather not|not (?:able|ready|prepared|comfortable) to|never|(?:are|is|am|['’]re|['’]m) not|(?:are|is)n['’]t|(?:policy|practice) (?:is )?not to|(?:do not|don['’]t|would not|wouldn['’]t) want to)";
const TELL =
  '(?:provid\\w*|giv\\w+|disclos\\w*|(?<!\\b(?:of|per|market|wallet|diluted|each|every|our|the|a|lost|los(?:e|ing)|gain(?:ed|ing|s)?|tak(?:e|en|ing)|took|w[io]n|winning|ced(?:e|ed|ing))\\s)shar(?:e|ed|ing)(?! (?:repurchas|buy-?back|price|count|gain|loss|issu|capital|base))|comment\\w*|guid(?:e|ed|ing)|br(?:eak|eaking|oken|oke) (?:\\w+ )?(?:out|down)|quantif\\w+|speculat(?:e|es|ed|ing)|get(?:ting)? into|predict\\w*|put (?:an? )?(?:\\w+ )?(?:number|date|time|timeline|quarter|year|figure|range)|guess(?:ing)?|front[- ]run(?:ning)?|prejudge|updat(?:e|ing)|split(?:ting)? (?:\\w+ )?out|go(?:ing)? into|forecast\\w*|answer\\w*|get(?:ting)? ahead of|run(?:ning)? ahead of|pre-?announc\\w*|negotiat\\w+|siz(?:e|ing) (?:it|that|this|the)|call(?:ing)? (?:an?|the) (?:bottom|top|peak|trough|turn))';

// "costs have not changed since our comments", "we are not forecasting much growth": told, and not kept back
const IS_SO =
  '(?:changed|reflected|included|contemplated|assumed|currently forecast(?:ed)?|forecasted|forecasting (?!beyond|that|it|anything|for)|targeting)';

const REFUSAL = guarded(
  new RegExp(
    `\\b${NOT}\\s(?!${IS_SO}\\b)(?:[\\w’']+\\s){0,5}?${TELL}\\b(?! up\\b)|\\bno comment\\b|\\b(?:too|(?:a )?(?:little|bit) (?:too )?) ?(?:early|soon) (?:\\w+ ){0,4}?to (?:say|tell|talk|call|comment|give|predict|know|quantify|guide|provide|share|discuss|forecast|speculate)|\\b(?:hard|difficult|tough|tricky|impossible) to (?:say|tell|predict|forecast|quantify|call|estimate|gauge|put a number)\\b|\\brather wait\\b|\\bnothing to (?:quantify|disclose|announce|share|report)\\b`,
    'i',
  ),
); // I don't want to provide a detailed guidance
// "The beta we don't disclose", "I cannot answer that", "after that, I would rather not say"
const DECLINES = guarded(
  /\b(?:cannot|can['’]t|can not|won['’]t|will not|not able to|not going to|(?:would |['’]d )?rather not|prefer not to|not in a position to) (?:\w+ ){0,2}(?:answer|say|name|disclose|comment|discuss|speculate|break (?:it |that |this |those )?(?:out|down)|go into|guide|quantify|split)\b(?! more)|\b(?:do(?:es)? not|don['’]t|would not|wouldn['’]t) (?:\w+ )?(?:disclose|comment|speculate|name|quantify|guide)\b|\b(?:cannot|can['’]t|can not|won['’]t|will not|not able to|not going to|would not|wouldn['’]t|rather not|prefer not to) (?:really |yet )?tell (?=you\b|(?<=\b(?:we|i)(?:['’]d)? (?:[\w’']+ ){1,4}tell ))(?!(?:\w+ ){0,2}(?:how (?!much|many|long|big|far|high|low)|apart|enough)\b)|\b(?:cannot|can['’]t|won['’]t) say (?:any |much )?more than that\b|\b(?:a (?:matter|decision|question) for|up to|for) (?:the|our) [Bb]oard\b|\b(?:the|our) [Bb]oard(?:['’]s (?:decision|call|choice|prerogative)\b| (?:decides|will decide|has to decide|needs to decide)\b)|\bcrystal ball\b|\bconfidential(?:ity)?\b|\bno comment\b|\bleave it (?:there|at that)\b|\b(?:cannot|can['’]t|won['’]t|will not) (?:really )?(?:speak (?:to|for)|respond to)\b/i,
);
// "I normally do not comment on rumours, but on that one I can be short": an exception is made.
const USUALLY = /\b(?:normally|usually|generally|typically|ordinarily|routinely|as a rule)\b/i;
const MAKES_EXCEPTION = /^[^.;]{0,60}[,;]\s(?:but|however|though)\b/i;
// "On the class action, we haven't provided anything": no provision, and nothing turned down
const NO_PROVISION = guarded(
  /\b(?:class action|lawsuits?|litigation|claims?|disputes?|court case)\b[^.;]{0,40}(?:n['’]t|not) provided (?:for it|anything|any(?:thing)?|an? provision)|(?:n['’]t|not) provided (?:anything|any(?:thing)? )[^.;]{0,30}\b(?:class action|lawsuits?|litigation|claims?|disputes?|court case)\b/i,
);
// "We'd like to save that for our investor day", "why don't you call our IR team": put off to another time or place
const PUTS_OFF = guarded(
  /\b[Ww]e(?:['’]ll| will|(?:['’]re| are) going to) (?:give|tell|update|share|provide|talk|come back|get back|report|speak|revisit|address|have (?:more|an update)|say more|do (?:that|it|this))\b(?![^.;]{0,60}\b(?:today|now|in a (?:moment|minute)|commentary|highlights)\b)[^.;]{0,60}\b(?:in|on|at|with|by|until) (?:(?:early|late|our|the|next|of) )*(?:January|February|March|April|May|June|July|August|September|October|November|December|new year|(?:(?:next|first|second|third|fourth|full|year)[- ])?(?:quarter|year|year-end|Q[1-4])(?:['’]s)? (?:call|results|report|update|earnings|announcement)|next (?:call|results|earnings call))\b|\bagain, (?:in |that['’]s )?(?:January|February|March|April|May|June|July|August|September|October|November|December)[.]?$|\b(?:save|keep|leave|hold) (?:that|this|it|those)(?: \w+)? (?:for|until|till) (?:the|our|that|a|another|later)\b|\b(?:take|discuss|do|follow up on) (?:that|this|it) offline\b|\b(?:get in touch with|call|contact|reach out to|check with) (?:our|the) (?:IR|[Ii]nvestor [Rr]elations)\b|\bmore (?:\w+ )?(?:details?|color|colour|specifics|clarity)\b[^.;]{0,60}\b(?:[Aa]nalyst|[Ii]nvestor|[Cc]apital [Mm]arkets?) (?:[Dd]ay|[Mm]eeting)\b/,
);
// "We'll have to see", "I don't have any more visibility than others", "I don't have that share in front of me"
const KNOWS_NOT = guarded(
  /\b(?:do not|don['’]t) (?:really |yet )?have (?:an?|any|the) (?:[\w-]+ ){0,2}(?:number|figure|estimate|date|timeline)s? (?:that |which )?(?:i|we|for you|to (?:give|share|offer)|on that|yet|today)\b|\b(?:we|you)(?:['’](?:ll|re))?(?:\s(?:will|are|just|going to|probably)){0,3}\s(?:have|need|got) to (?:just )?(?:wait\b|see(?! (?:a|the|more|some|that)\b))|\btime will tell\b|\b(?:do not|don['’]t) (?:really |actually )?have (?:(?:any|much|a lot|the|that|an?|those|anything|nothing|exact|more|further|greater|better|specific)\s){1,3}(?:more |of )?(?:visibility|insight|to add|(?:[\w-]+ ){1,3}(?:in front of|at hand|with) me\b)|\bi wish (?:i|we) could (?:tell|give|say)\b|\bi(?: just)?(?:['’]d| would) (?:just )?(?:encourage|ask|invite) you to (?:tune in|wait|stay tuned|join)\b|\bstay tuned\b/i,
);
// "We haven't made that decision yet", "No decision has been made"
const UNDECIDED = guarded(
  /\b(?:have not|haven['’]t|has not|hasn['’]t) (?:yet |really |quite )?(?:finished|completed|finali[sz]ed|closed|concluded|set) (?:the|our|that|a|its) (?:[\w-]+ )?(?:budget|plan|planning|outlook|guidance)|\b(?:have not|haven['’]t|has not|hasn['’]t) (?:yet |really |actually )?(?:(?:made|taken|reached) (?:that|an?|any|the|our|those) (?:(?:final|firm|formal) )?(?:decisions?|choice)|decided)\b|\b[Nn]o (?:(?:final|firm|formal) )?decision (?:yet\b|(?:has|have) (?:yet )?been (?:made|taken)\b|(?:is|was) (?:made|taken)\b)/,
);
// "2026 is too early", "We'll tell you more once it is signed"
const NOT_YET = guarded(
  /(?:\b(?:is|are)|['’]s) (?:(?:still|just|simply|probably|far|much|way|really|a (?:bit|little)) ){0,2}too (?:early|soon)(?=[.,;]|$| (?:for (?:us|me|that|an?|any|now|next|guidance|20\d\d)|right now|at this|yet|today)\b)|\b[Ww]e(?:['’]ll| will) (?:(?:tell|update|get back to|come back to) you\b|(?:give|share|say|tell|have|provide) (?:you )?(?:(?:some|a (?:bit|little)|much) )?more\b(?= (?:to (?:say|share|tell|report)|details?|colou?r|information|specifics|clarity|about|on|when|once|after)\b))[^.;]{0,40}\s(?:when|once|after|as soon as)\s/,
);
// One pass over the words that any refusal has.
const ANY = guarded(
  /not\b|n['’]t\b|never|unable|no comment|early|soon|no longer|stop|ceas|discontinu|end(?:ed|ing) (?:our|the|its)|withdr|suspend|crystal ball|confidential|leave it|[Bb]oard|to (?:say|tell|predict|forecast|quantify|call)\b|rather wait|nothing to|offline|investor relations|\bIR\b|(?:for|until|till) (?:the|our|that|a|another|later)\b|\b(?:day|meeting)\b|to (?:wait|see|estimate|gauge|put)\b|\bwill\b|['’]ll\b|going to|\bagain,|time will|i wish|tune/i,
);
// The house rule read out before every call.
const POLICY = guarded(
  /\bforward[- ]looking statements?\b|\b(?:duty|obligation) to update\b|\b(?:Regulation FD|policy|public disclosure|unless it)\b/i,
);
const SUBJECT =
  /\b(?:guidance|outlook|forecast|guide|guiding|targets?|numbers?|details?|detailed|growth rates?|time ?lines?|trends|forward[- ]looking|visibility|predictions?|specifics?|breakdown|figures?|comment|too early|quantify|disclos|updat\w+ (?:our |the )?(?:\w+ )?(?:sales|revenue|estimates?|assumptions?)|\b(?:it|that|this|one) (?:on|for) (?:Q[1-4]|the (?:\w+ )?(?:quarter|year|half))|rates? for|accretion|all of that|next year|quarter to it)/i;

/** Where a speaker says that he will not or cannot say; null when he does not. */
export function findRefusal(text: string): { readonly start: number; readonly end: number } | null {
  if (!ANY.test(text) || NO_PROVISION.test(text)) return null;
  const match =
    REFUSAL.exec(text) ??
    DECLINES.exec(text) ??
    NOT_YET.exec(text) ??
    PUTS_OFF.exec(text) ??
    KNOWS_NOT.exec(text);
  if (!match) return withdrawnAt(text);
  const end = match.index + match[0].length;
  const isException =
    USUALLY.test(text.slice(0, end)) &&
    (/^(?:although|while|though)\b/i.test(text) || MAKES_EXCEPTION.test(text.slice(end)));
  return isException ? null : { start: match.index, end };
}

/** Where a text says that nothing is decided: no refusal to tell, though no number either; null where it does not. */
export function undecidedAt(text: string): { readonly start: number; readonly end: number } | null {
  const match = UNDECIDED.exec(text);
  return match && { start: match.index, end: match.index + match[0].length };
}

const LEAD = 40; // "As for order growth, we'll have to see"

/** A refusal to guide or to give a number; "we won't give up" and "cannot share our joy" are none. */
export function refusesToGuide(
  text: string,
): { readonly start: number; readonly end: number } | null {
  const refusal = findRefusal(text);
  if (!refusal || POLICY.test(text)) return null;
  const said = text.slice(Math.max(0, refusal.start - LEAD), refusal.end + 60);
  return SUBJECT.test(said) ? refusal : null;
}
