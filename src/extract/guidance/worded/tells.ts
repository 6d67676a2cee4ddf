import type { Hedge } from '../hedges.ts';
import type { ForecastClause } from './forecast-clause.ts';
import { isMeasure } from './measure.ts';
import type { Subject } from './subject.ts';

const EXPECTS = /\b(?:expect|anticipat|forecast|project|estimat|assum|guid|budget|see\b|look for)/i;
const HOPES =
  /\b(?:may|might|could|hope\w*|hopefully|confiden\w+|believe|think|bullish|potential\w*|predict)\b/i;
// "We expect strong demand in the second half"
const JUDGES = /\b(?:strong|solid|robust|healthy|weak|soft|good|seasonal)/i;
const SURE = /\b(?:confiden\w+|believe)\b/i;
const POSSIBLE = /\b(?:may|might|could|hope\w*|hopefully)\b/i;
// "our commitment to cleaner kilns"
const AIMS = /\bcommitment\b|\b(?:goal|ambition|objective|target) (?:of|for)\b/i;
// What nobody guides to: it is the world's
const OF_OTHERS =
  /\b(?:econom(?:y|ic|ies)|industry|gdp|macro\w*|tax reform|pandemic|covid\w*|vaccin\w*|obligation)\b|\bmarket (?!share)|\b(?:sector|consumer) (?:performance|demand|spending|confidence|sentiment)$|^(?:strong |weak |u\.?s\.? )?dollar$/i;
// Where something goes; "strong" and "good" tell nothing of it
const DIRECTION =
  /\b(?:increas|ris(?:e|ing)|rais|cut\b|com(?:e|ing) (?:back|down|up|in)|go(?:ing)? (?:up|down)|delay|postpon|be there|grow|improv|expan|accelerat|reaccelerat|re-accelerat|decelerat|higher|lower|declin|decreas|drop|fall|reduc|flat|similar|continu|moderat|eas(?:e|ing)|normal|headwind|tailwind|pressure|stab|steady|above|below|exceed|outpace|outperform|outgrow|record|doubl|tripl|more\b|less\b|fewer|remain|stay|hold up|persist|recover|rebound|return|ramp|slow|soften|weaken|strengthen|stronger|weaker|better|worse|softer|compress|contract|offset|benefit|weigh|impact|limit|pick up|step|turn|positive|negative|neutral|accretive|dilutive|profitab|break[- ]?even|constrain|elevated|muted|peak|trough|bottom|up\b|down\b|start|begin|support|settle|inflat|volatil|balanced|uneven|lumpy|surge|loss|gain|savings|consistent|in line|comparable|swing|shift|weighted|revers|within|no\b|any\b|significant|lift|boost|drive|double-digit|single-digit|digits?\b|minimal|seeing\b|additional|incremental|over (?:one|\d)|immaterial|as (?:large|high|low|big|much)\b|twice\b|half as|help)/i;
// What a company does by a day; what it says, thinks or looks at is no deed
const NO_DEED =
  /^(?:(?:also|still|now|again|not|\w+ly|be able to|continue to|begin to|start to)\s)*(?:be (?:positioned|able|prepared|ready to|patient|disciplined|selective|focused|committed|diligent|prudent|happy|pleased|very|in a)\b|communicat|discuss|talk|say|tell|provid|updat|share|present|report|host|comment|speak|meet (?:our|the|these|those) (?:goal|target|objective)|focus|work|execut|pursu|explor|evaluat|monitor|assess|look|leverag|balance|invest (?:in|behind)|build on|learn|think|consider|review|engag|help|enable|allow|make sure|ensure|take (?:advantage|a look)|come back|go (?:over|through|into)|have|do\b|get\b|know|understand|seek|capitali[sz]e|position|prioriti[sz]e|use|need|want|try|keep|stay|remain|give|answer|move forward|advance|progress|show)/i;

/**
 * Whether a worded forecast tells an analyst something: where a metric goes, or what is done by a time that is named.
 * What may be, what is hoped, and what the company means to move some day, is no guidance.
 */
export function tells(
  { theme, does }: ForecastClause,
  { theme: named, way }: Subject,
  {
    hedge,
    isDated,
    isPrepared,
  }: { readonly hedge: Hedge; readonly isDated: boolean; readonly isPrepared: boolean },
): boolean {
  if (named === null || named.isEmpty || OF_OTHERS.test(named.topic)) return false;
  const isHope = HOPES.test(hedge.text) && !EXPECTS.test(hedge.text);
  const isExpected = EXPECTS.test(hedge.text);
  const goes = DIRECTION.test(`${hedge.text} ${theme ?? ''} ${does}`);
  const isMeasured = isMeasure(named);
  if (AIMS.test(hedge.text) && !isMeasured) return false;
  if (hedge.needsPeriod && isDated) return true;
  const isDone = way === 'deed' || (way === 'moved' && theme === null && !isMeasured);
  if (isDone) return !isHope && !NO_DEED.test(does) && (isDated || (isMeasured && DEED.test(does)));
  if (isMeasured) {
    if (way !== 'moved' && !goes && !(isDated && JUDGES.test(`${theme ?? ''} ${does}`)))
      return false;
    if (POSSIBLE.test(hedge.text) && !isExpected)
      return isDated && named.metric !== null && way !== 'moved';
    if (isExpected || (named.metric !== null && SURE.test(hedge.text))) return true;
    if (way === 'moved' && theme === null) return isDated && (!isHope || named.metric !== null);
    return named.metric !== null || (isPrepared && !isHope) || isDated;
  }
  if (isHope || (hedge.text === 'likely' && /^\w+ed\b/.test(does))) return false;
  if (isDated && isPrepared && MOVES.test(does)) return true;
  if (isDated && DEED.test(does)) return true;
  return (
    isExpected && goes && (isPrepared || named.hasPart || MOVES.test(does)) && !CAUSES.test(does)
  );
}

// "we expect wholesale | to continue to decline"
const MOVES =
  /^(?:(?:continue to|also|\w+ly)\s)*(?:grow|declin|increas|decreas|improv|fall|rise|accelerat|slow|moderat|com(?:e|ing) (?:back|down)|go (?:up|down))/i;
const DEED =
  /^(?:(?:be|fully|largely|also|now|\w+ly)\s)*(?:clos|complet|launch|open|commenc|begin|start|resum|finali[sz]|fil(?:e|ing)|go live|come online|submit|introduc|roll out|ramp|deliver|finish|ship|operational|ready|done|approv|occur|happen|take place)/i;
// "the plan will drive continued efficiency": what it is good for
const CAUSES =
  /^(?:(?:also|still|now|\w+ly|help|continue to|be able to)\s)*(?:drive|deliver|enhance|enable|allow|help|create|strengthen|position|unlock|provide|bring|make|fuel|generate|impact|result)/i;
