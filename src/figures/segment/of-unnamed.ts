import { guarded } from '../../core/guarded/guarded.ts';
import { isMoneyAhead } from '../grammar/rates.ts';
import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import type { MetricMention } from '../lexicon/lexicon.ts';
import type { Sight } from '../sight.ts';
import { mayBePart } from './may-be-part.ts';
import { isOfWhole } from './only-of-whole.ts';

// "our non-core portfolio of 17 properties, which generated | NOI of": of those, whoever they are
const OF_THINGS =
  /\b(?:portfolio|properties|assets|buildings|stores|projects|sites|hotels|units|loans|contracts|leases)\b[^,;.]{0,30},\s(?:which|that)\s(?:\w+\s)?(?:generated|produced|had|contributed|earned|delivered)\s(?:[\w-]+\s){0,3}$/i;
// "with the third highest total | RevPAR": of one among many
const RANKED =
  /\b(?:second|third|fourth|fifth|one of the|among the)[- ](?:highest|lowest|best|largest|strongest)\s(?:[\w-]+\s){0,2}$/i;
// "a borrower whose own | revenue", "industry retail | shipments", "six of seven segments had | margins"
const OF_ALL_OTHERS = guarded(
  /\b(?:whose own|industry(?:['’]s)?)\s(?:(?!(?:and|but|while|with|as|our|we)\b)[\w-]+\s){0,2}$|\b(?:(?:two|three|four|five|six|seven|eight|nine|ten|\d+|all|most|many|several|some|none|each|every one) of (?:our |the |these )?(?:[a-z]+ ){0,2}|(?:every|each) (?:[a-z]+ )?)(?:segments?|divisions?|business(?:es)?|regions?|brands?|countries|markets)\s(?:had|have|has|posted|delivered|reported|achieved|generated|saw|showed|grew|improved|expanded)\s(?:(?!,\s(?:and|but|while)\s(?:our|the|total|consolidated)\b)[^.;])*$/i,
);
// "divest seven businesses that no longer fit, with | revenue of": of what was sold
const OF_SOLD = guarded(
  /\b(?:divest(?:ed|ing|itures?)?|(?:sold|sell|selling|exit(?:ed|ing)?)\s(?:[\w-]+\s){1,4}(?:businesses|companies|brands|operations)|dispos(?:ed of|ing of|als?))\b[^;\d]{0,200},?\swith\s(?:(?:combined|annual|total|aggregate|trailing)\s){0,2}$/i,
);
// "raised occupancy | at our multi-tenant facility in Leeds to": of one place without a name
const ONE_PLACE =
  /^\sat\s(?:our|the|this|one of our)\s(?:[a-z][\w-]*\s){0,3}(?:facility|property|building|plant|site|campus|hotel|mall|tower)\b/;
// "sales | in these three segments", and behind them "their adjusted EBIT"
const OF_SOME_PARTS =
  /^\s(?:in|of|for|from|across)\s(?:these|those)\s(?:(?:two|three|four|five|several|other)\s)?(?:segments|divisions|business(?:es)?|brands|regions|markets|units|categories)\b/i;
const OF_THEM =
  /\b(?:in|of|for|from|across)\s(?:these|those)\s(?:\w+\s)?(?:segments|divisions|businesses|brands|regions|markets|units|categories)\b[^.;]*\btheir\s(?:[\w-]+\s)?$/i;
// "sales to our existing owners grew": to some of those who buy
const TO_SOME =
  /^\sto (?:our |the |these |those )?(?:existing|new|current|repeat|returning|first-time|loyal|recurring|younger|older|smaller|larger|small|large) (?:[a-z-]+ ){0,2}(?:customers?|owners?|clients?|buyers?|users?|consumers?|members?|dealers?|distributors?|accounts?|households?|shoppers?|riders?|guests?)\b/i;

// "Vault and Ledger revenue | were both $1.1 billion": of each, and of neither alone
const WERE_BOTH = /^\s(?:was|were|are|is)\s(?:both|each)\s(?!up\b|down\b)/i;
// "a 20% share | in open accounts": with some of the buyers only
const WITH_SOME =
  /^\s(?:in|at|among|with|within)\s(?:(?:our|the|those)\s)?(?:open|existing|opened|current|active|participating)\s(?:accounts|customers|hospitals|centers|stores|clients|dealers)\b/i;

// "online | sales of kettles up 29%": of those alone, and of no channel's
const IN_CHANNEL =
  /\b(?:online|digital|e-commerce|in-store|retail|wholesale|domestic|international)\s$/i;
const OF_ARTICLES =
  /^\sof\s(?!(?:units|homes|products|services|goods|assets|business(?:es)?|properties|investments|securities|loans|shares|subsidiaries|stores)\b)[a-z][a-z-]{2,}s(?=\s(?:up|down|grew|rose|fell|increas\w+|declin\w+|more than|nearly)\b)/;

/** Whether a metric is of things, places, parts or buyers that are told of and not named; `ahead` stands before it and its figure. */
export function isOfUnnamed(sight: Sight, metric: MetricMention, ahead: string): boolean {
  if (OF_THINGS.test(ahead) || RANKED.test(ahead) || OF_ALL_OTHERS.test(ahead)) return true;
  if (metric.name === 'revenue' && OF_SOLD.test(ahead)) return true;
  const isOfChannel =
    metric.name === 'revenue' && IN_CHANNEL.test(sight.text.slice(0, metric.start));
  if (isOfChannel && OF_ARTICLES.test(sight.text.slice(metric.end))) return true;
  if (isBehindThough(ahead, sight) && !isOfWhole(metric.name)) return true;
  const after = sight.text.slice(metric.end);
  if (WERE_BOTH.test(after) || WITH_SOME.test(after)) return true;
  if (ONE_PLACE.test(after) || OF_SOME_PARTS.test(after) || OF_THEM.test(ahead)) return true;
  return metric.name === 'revenue' && TO_SOME.test(after);
}

// "While Marlow remains held back by closures, | consumption was up": of Marlow, or of all but it
const THOUGH = guarded(
  /^(?:And |But )?(?:While|Although|Though|Even though|Even as)\s(?:our\s|the\s)?(\p{Lu}[\w&'’-]*(?:\s(?:(?:and|&|of)\s)?\p{Lu}[\w&'’-]*){0,2})\s(?:remain(?:s|ed)|is|was|were|are|continue[sd]?)\b[^,;\d]{3,80},\s(?:(?:net|organic|quarterly)\s)*$/u,
);

/** Whether a bare metric follows a word on a part that stood in the way: whose it is, nobody says. */
function isBehindThough(ahead: string, { segments }: Sight): boolean {
  const name = THOUGH.exec(ahead)?.[1] ?? '';
  return name !== '' && segments.isName(name) && mayBePart(name) && !segments.isCompany(name);
}

const ELSEWHERE =
  /^\sin\s(?!(?:just|only|less|under|about|two|three|four|five|six|nine|twelve|line|total|constant|local|(?:[a-z-]+\s)?terms|cash|addition|our|its|the|this|that|these|an?|all|aggregate|spite|response|part|fact|both|each|each|last|fiscal|calendar|q\d|h\d|fy|annual|january|february|march|april|may|june|july|august|september|october|november|december|revenues?|sales|net|gross|operating|free|profit|earnings|dividends|share|stock|buybacks|repurchases)\b)[a-z]/;

/** "a net loss of $2 million in treasury": of some part that the call never introduces. */
export function isElsewhere(
  { text }: Sight,
  { name, kind, isCost }: MetricMention,
  { end }: SpokenFigure,
): boolean {
  const after = text.slice(end, end + 60);
  const isDeed = /^debt (?:repaid|issued)$/.test(name); // "repaid 5 million in notes": what was repaid
  return (
    kind === 'flow' && !isCost && !isDeed && ELSEWHERE.test(after) && !isMoneyAhead(after.slice(4))
  );
}

// "a low-single-digit increase in sales | of used firing tools": of those alone
const OF_GOODS =
  /^\sof\s(?:(?:our|the|its)\s)?(?:[a-z][\w-]*\s){1,5}?(?:products|equipment|services|tools|systems|solutions|goods|devices|parts)\b/;

/** Whether revenue is that of some goods alone. */
export function isOfGoods(text: string, { name, end }: MetricMention): boolean {
  return name === 'revenue' && OF_GOODS.test(text.slice(end));
}
