import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import type { MetricMention } from '../lexicon/lexicon.ts';
import type { Sight } from '../sight.ts';

// "FX lifted our revenue", "the outage will reduce revenue"; "helped us reduce costs" is our own doing
const DID =
  /\b(?:(?:reduc|decreas|increas|improv|rais)e[sd]|(?:lower|dent|depress|impact|lift|boost|help|add|support)(?:ed|s)|(?:cut|hurt|hit)s?|(?:will|would|could|should|may|might)\s(?:reduce|decrease|increase|improve|raise|lower|lift|boost|add|cut|hurt|impact|affect|dent))\s(?:(?!(?:from|to|than|with|by|in|of|us|and|or|but|while|as|on)\b)[\w&’'-]+\s){0,3}$/i;
const BY =
  /^(?:(?:\s(?!(?:was|were|is|are|fell|rose|grew|\w+ed)\b)[\w-]+){0,6}\sby\s(?:\w+\s){0,3}|\s(?:(?:about|approximately|around|roughly|nearly|some)\s)?)$/i;
// "the impact of currency on operating profit was minus 4 million"
const ON_IT =
  /\b(?:impacts?|effects?|drags?|hits?|headwinds?|tailwinds?|benefits?|boosts?|influence)\b[^.;:,\d]{0,60}\b(?:on|to|for)\s(?:(?:our|the|its|group|total|overall|adjusted|underlying|reported)\s)*$/i;
const COMES_TO =
  /^\s(?:was|were|is|are|of|amounted to|came to|totall?ed|will be|should be|would be|is expected to be)\s(?:(?:an?|about|around|approximately|roughly|nearly|some|only|negative|positive|minus|plus)\s)*$/i;
const CLAUSE =
  /[.,;:–—]\s|\s(?:and|but|while|as|because|since|so|that|when|where|although|though|if|whether)\s/gi;
const PLACED = /\s(?:in|of|at|from|on|for|to|by|with|across|during|through|within)\s.*$/i;
const OURS =
  /\b(?:we|us|I|it|they|he|she|you|ourselves|(?:compan(?:y|ies)|group|business(?:es)?|segments?|divisions?|units?|teams?|management|bank|firm|people|board|each|both|all|who|franchise|brands?|subsidiar(?:y|ies)|stores|plants|countr(?:y|ies)|regions?))\b/i;

/** Whether a figure tells what something did to a metric, not how it moved: "hedging reduced revenue by $3 million". */
export function isEffect(
  { text, segments, call }: Pick<Sight, 'text' | 'segments' | 'call'>,
  { start }: SpokenFigure,
  metric: MetricMention,
): boolean {
  if (metric.end > start) return false;
  const ahead = text.slice(0, metric.start);
  if (ON_IT.test(ahead.slice(-100)) && COMES_TO.test(text.slice(metric.end, start))) return true;
  if (!BY.test(text.slice(metric.end, start))) return false;
  const did = DID.exec(ahead.slice(-60));
  if (!did) return false;
  const before = ahead.slice(0, ahead.length - did[0].length);
  const clauses = before.split(CLAUSE);
  const clause = clauses.at(-1)?.trim() ?? '';
  // "we closed two sites and lowered costs": the doer was named before
  const isElided = /^(?:(?:also|further|then|has|have|had)\s?)*$/i.test(clause);
  if (isElided) return !OURS.test(before);
  const doer = clause.replace(PLACED, '');
  const name = call.company.split(' ')[0] ?? '';
  return !(
    OURS.test(doer) ||
    (name !== '' && doer.includes(name)) ||
    segments.find(doer).length > 0 ||
    segments.isCompany(doer)
  );
}
