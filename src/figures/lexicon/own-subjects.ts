import { guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';
import type { MetricMention } from './lexicon.ts';

// Words that no name of a measure has in it: they say something, point elsewhere, or count time.
const NO_WORD =
  '[Ii]t|[Ww]e|[Ii]|[Yy]ou|[Tt]hey|[Hh]e|[Ss]he|[Tt]h(?:at|is|ese|ose|ere|en|an)|[Ww]h\\w+|[Oo]ne|[Oo]thers?|[Bb]oth|[Aa]ll|[Ss]ome|[Mm]ost|[Ee]ach|[Ee]very\\w*|[Aa]ny\\w*|[Nn]othing|[Hh]ere|[Nn]ow|[Tt]oday|[Yy]esterday|[Aa]nd|[Oo]r|[Bb]ut|[Aa]s|[Ii]f|[Ss]o|[Aa]t|[Bb]y|[Tt]o|[Ff]rom|[Ww]ith(?:out|in)?|[Uu]nder|[Aa]bove|[Bb]elow|[Ee]xclud\\w+|[Ii]nclud\\w+|[Ii]n|[Oo]n|[Oo]f|[Ff]or|[Dd]uring|[Ss]ince|[Aa]fter|[Bb]efore|[Bb]ecause|was|were|is|are|be|been|being|had|has|have|do|does|did|will|would|can|could|should|may|might|said|says|think|thinks?|thought|believe|means?|see|saw|seen|know|expect\\w*|assum\\w+|guid\\w+|go|goes|going|went|came|comes?|stood|[Qq]uarters?|[Qq][1-4]|[Yy]ears?|[Mm]onths?|[Ww]eeks?|[Hh]alf|[Pp]eriods?|[Ll]ast|[Pp]rior|[Pp]revious\\w*|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|not|never|also|only|just|still|again|a|an|[Tt]he|[Oo]ur|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Yy]our|[Mm]y|please|thanks?|up|down|flat|about|around|more|less|much|many|few|which|rolled|edged|ticked|trended|inched|drifted|crept|nudged';
const WORD = `(?!(?:${NO_WORD})\\b)\\p{L}[\\p{L}\\d&/'’.-]*(?<![.'’-])`;
const NUMBERED = '\\d{1,4}(?![\\d.,%])'; // "Atlas 10 seats"
// "Other pension income was": of one kind that is named
const OTHER = `(?:[Oo]ther\\s(?=${WORD}\\s(?:income|expenses?|costs?|losses)\\b))?`;
const NAME = `${OTHER}${WORD}(?:\\s(?:${WORD}|${NUMBERED})){0,3}`;
// "Cards and payments income rose": one line of a bank's accounts
const JOINED = `${WORD}(?:\\s${WORD})?\\sand\\s${WORD}(?:\\s${WORD}){0,2}\\s(?:income|fees)`;
const OF_WHAT = `(?:(?:\\s(?:of|on|for|per|to)|(?<=[Cc]ash [Ff]low)\\sbefore|(?<=[Ii]ncome)\\sfrom)\\s(?:the\\s|our\\s)?${WORD}(?:\\s${WORD}){0,2})?`;
const IN_TIME =
  '(?:\\s(?:for|in|during)\\s(?:the|this)\\s(?:(?:first|second|third|fourth|full)\\s)?(?:quarter|half|year|period|three months)|\\sin\\sQ[1-4])?';
const ASIDE =
  '(?:,\\s(?:on the other hand|by (?:contrast|comparison)|however|meanwhile|again|of course|as expected|in turn|for its part|(?:our|its|the)\\s[^,.;\\d]{3,40}),)?(?:\\s\\((?:[A-Z&]{2,8})\\))?';
const ADVERB =
  '(?:\\s(?:also|again|still|now|currently|just|only|actually|\\w+ly|lumpy as usual|flat|unchanged|stable|steady|in line|higher|lower|strong|solid|up slightly|down slightly))?';
const MOVED =
  'fell|declined|decreased|dropped|slipped|came down|went down|eased|narrowed|rose|grew|increased|improved|climbed|went up|expanded|widened|moved|was up|were up|was down|were down|is up|are up|is down|are down|(?:(?:rolled|edged|ticked|trended|inched|drifted|crept|nudged) )?(?:up|down)';
const SIZE =
  '(?:\\s(?:by\\s)?(?:(?:about|around|approximately|some|roughly|nearly|another|a)\\s)?[$€£¥₹]?\\d[\\d.,]*(?:%|\\s(?:million|billion|crores?|basis points|bps|percentage points|points|percent))?(?:\\s(?:year[- ](?:over|on)[- ]year|sequentially|linked quarter|from (?:March|June|September|December|last year|last quarter)))?)?';
// "ended the quarter up", "continues to grow at a good pace, ending the third quarter up"
const ENDED =
  '(?:continue[sd]? to (?:grow|rise|expand|increase|climb|improve|build|decline|fall|shrink)(?: [a-z]+){0,5},? )?(?:end|finish|clos|exit)(?:ed|ing) the (?:[a-z]+ )?(?:quarter|half|year|period) (?:up|down)';
const VERB = `(?:(?:was|were|is|are)${ADVERB}(?:\\sat)?|(?:came|come|comes|coming)\\s(?:in\\s)?(?:at|to)|came in|(?:stood|stands?|sits?|sat|ended|finished|closed|ran|runs|held|holds|remained|remains|stayed|landed|settled)(?:\\s(?:flat|steady|stable|the (?:quarter|year|period)))?\\sat|total(?:l?ed|s)|amounted to|reached|averaged|hit|(?:${MOVED})${SIZE}\\s(?:to|at)|(?<move>(?:also\\s|again\\s)?(?:${MOVED}|${ENDED})(?:\\sby)?))`;
const LOOSE =
  '(?:\\s(?:a|an|about|around|approximately|roughly|nearly|almost|over|just|only|some|more than|less than|under|slightly|a (?:touch|little|bit|hair)|above|below|record|negative|minus|positive))*';
const AMOUNT =
  '\\s(?<amount>(?:[A-Z]{2,3}\\s?)?[$€£¥₹]\\s?\\d|(?:RMB|INR|EUR|USD|GBP|CHF|SEK|NOK|DKK|JPY|CAD|AUD|BRL|MXN|Rs\\.?)\\s?\\d|\\d[\\d.,]*(?:\\s?(?:%|percent\\b|bps\\b|basis points\\b)|\\s(?:million|billion|crores?|lakhs?)\\s(?:euros?|dollars?|rupees?|yen|pounds?|francs?|reais|pesos))|\\d{1,3}(?:,\\d{3})+|\\d[\\d.]*\\s(?:million|billion))';
// "… was 5%, and X was": a clause of its own, not the end of a list of names
const OPENS =
  '(?:^|[.;:]\\s|,\\s(?:(?:and|but|while|with|so)\\s)?|\\b(?:but|while|where|with)\\s|(?<=\\d[^,;.]{0,25})\\sand\\s)(?:(?:And|But|So|Now|Then|Also|Again|Here|Well|Overall),?\\s)?(?:(?:[Tt]he|[Oo]ur|[Ii]ts)\\s)?(?:[Tt]otal\\s|[Oo]verall\\s)?';
const SUBJECT = new RegExp(
  `${OPENS}(?<name>${JOINED}|${NAME}${OF_WHAT})${IN_TIME}${ASIDE}(?=\\s${VERB}${LOOSE}${AMOUNT})`,
  'gu',
);

// What a name that ends so tells of is a move, a cause, a plan or a price of the world's, not a measure of ours.
const NO_HEAD = guarded(
  /\b(?:impacts?|effects?|headwinds?|tailwinds?|benefits?|contributions?|differences?|increases?|decreases?|declines?|reductions?|improvements?|growth|rise|drop|gains?|rest|balance|remainder|majority|half|third|quarter|bulk|part|piece|portion|number|figure|answer|range|midpoint|guidance|outlook|target|goals?|forecast|consensus|estimates?|expectations?|plans?|market|markets|industry|peers?|competitors?|inflation|unemployment|gdp|economy|(?:spot|oil|gas|crude|futures?|commodity|steel|copper|gold) prices?|brent|wti|rates? cut|cuts?|project|deal|transaction|acquisition|merger|offer|bid|payment|settlement|fine|customers?|clients?|company|business|segments?|division|results?|performance|numbers?|story|news|thing|things|question|point|points|case|basis|range|others?|changes?|swing|move|ones?|reason|driver|drivers|people|president|ceo|cfo|today|time|times|day|days)$/i,
);
// What says nothing without a word before it.
const BARE =
  /^(?:prices?|size|mix|(?:cash |deal |order |news )?flow|(?:revenue|sales|product|business|segment) mix|volumes?|traffic)$/i;
// "Card" and "mortgage" alone are parts; a measure has a head of its own.
const HEADS = new Set(
  'mix flow size volume volumes ticket tickets traffic productivity deliveries concessions availability renewals income intensity spend spends spending turnover backlog pipeline book balance exposure provision allowance yield beta cost expense burn debt coverage liquidity payroll inventory throughput utilization utilisation occupancy uptime retention attrition churn penetration conversion duration ticket basket payout charge profit loss outflow inflow capital equity cash funding float premium dividend capex ebit arpu roa roe roce roic nav ltv gmv tpv tcv aum output production capacity consumption overhead tax depreciation amortization amortisation interest rent royalty availability fees yields costs expenses balances provisions receivables payables inventories reserves deposits loans assets liabilities borrowings orders bookings billings commitments inflows outflows incentives cancellations charges losses premiums claims sales volumes prices rates dividends additions completions shipments deliveries creditors debtors realizations realisations royalties grants subsidies savings synergies write-offs charge-offs delinquencies recoveries repayments advances reservations pricing price units awards receipts rents attendance accounts wins proceeds earnings revenues purchases repurchases payoffs taxes wages items labor labour'.split(
    ' ',
  ),
);
const COSTS = guarded(
  /\b(?:costs?|expenses?|charges?|debt|provision|losses|churn|attrition|tax|interest|overhead|capex|labou?r|payroll|wages|spend(?:s|ing)?)\b/i,
);
const STOCKS = guarded(
  /\b(?:backlog|pipeline|book|balances?|exposure|allowance|debt|cash|liquidity|inventor(?:y|ies)|assets|liabilities|loans|deposits|receivables|payables|equity|capital|reserves?|holdings?|portfolio|commitments?)$/i,
);

// What is counted, and the figures of which are no money though their scale alone is said.
const COUNTED =
  /\b(?:seats|users|devices|originations|downloads|visits|visitors|sessions|views|impressions|clicks|installs|installations|licen[cs]es|policies|listings|trips|rides|bikes|wells|beds|homes|lots|procedures|placements|installed base|accounts|members|openings|closures|closings|registrations|enrollments?|admissions|deployments|activations|footfall|miles|hires|patients|appointments|reservations|prescriptions|tests|parcels|containers)$/i;
const LINE =
  '(?:an?|our|the|its|with|total|net|of|in|had|saw|recorded|generated|reported|including)';
const HEAD_WORDS = `${WORD}(?:\\s${WORD}){0,3}`;
// "a lease portfolio size of $132 million", "net liquidity outflows of $21 billion"
const OF_SUM = new RegExp(
  `(?:^|\\b${LINE}\\s)(?<name>${HEAD_WORDS})(?:\\sfor\\s(?:all\\s|our\\s|the\\s(?!quarter|year|period|half|first|second|third|fourth|full))*(?<part>[^.,;:\\d]{3,40}?))?(?=\\sof${LOOSE}\\s(?:[A-Z]{2,3}\\s?)?[$€£¥₹]\\s?\\d)`,
  'gu',
);
// "approximately $300 million of mark-to-market gains"
const SUM_OF =
  /(?<=[$€£¥₹]\s?\d[\d.,]*(?:\s(?:million|billion|thousand))?\s(?:of|in)\s)(?<name>(?:[a-z][\w-]*\s){1,3}[a-z][\w-]*)(?=[.,;]|\s(?:on|in|from|for|over|related|during|this|driven|due|as|and|which|that|associated|tied|with)\b|$)/gu;
// "strength drove our annuity mix to 90%"
const OBJECT = new RegExp(
  `\\b(?:drove|drives|driving|brought|brings|bringing|took|taking|raised|raising|lifted|lifting|pushed|pushing|increas(?:ed|ing)|improv(?:ed|ing)|reduc(?:ed|ing)|lower(?:ed|ing)|grew|growing|cut|cutting|expand(?:ed|ing))\\s(?:our|the|its|total)\\s(?<name>${HEAD_WORDS})(?=\\s(?:by\\s\\d[\\d.]*(?:%|\\s(?:basis points|points|percent))\\s)?to${LOOSE}${AMOUNT})`,
  'gu',
);
const ENDS = new Set(
  'gains losses proceeds inflows outflows flows releases release charges write-downs impairments originations repayments size sizes recoveries investments additions savings'.split(
    ' ',
  ),
);

// "we delivered over $9 million of run-rate savings": what was done, no talk of savings
const BROUGHT =
  /\b(?:delivered|achieved|realized|realised|captured|generated|produced|secured|resulted in|result in)\s[^.;,]{0,30}\d[^.;,]{0,16}$/i;

// "OptaRx earnings", "Harbor's earnings": whose they are, by a name of its own
const OWNER = /^(\p{Lu}\p{Ll}+\p{Lu}\w*|\p{Lu}[\w&]+(?=['’]s\s))(?:['’]s)?\s(?=\p{L})/u;

/**
 * Measures that no lexicon knows, by the subject of their clause: "the total commercial pipeline was
 * $1.25 billion", "loan yields fell 3 basis points to 5.94%". The name is the speaker's own, lower case.
 */
export function findOwnSubjects(text: string): readonly MetricMention[] {
  if (!/\d/.test(text)) return [];
  return [SUBJECT, OBJECT, OF_SUM, SUM_OF].flatMap((pattern) => namedBy(text, pattern));
}

function namedBy(text: string, pattern: RegExp): readonly MetricMention[] {
  const isOfSum = pattern === OF_SUM || pattern === SUM_OF;
  return matchesOf(text, pattern).flatMap((match) => {
    const { name: words = '', amount = '', move, part } = match.groups ?? {};
    const [head = ''] = words.split(/\s(?:of|on|for|per|to|before|from)\s/);
    const last = head.toLowerCase().split(' ').at(-1) ?? '';
    const isHead = isOfSum
      ? ENDS.has(last) && head.includes(' ')
      : HEADS.has(last) || COUNTED.test(head);
    const isNone = (NO_HEAD.test(head) && !(isOfSum && ENDS.has(last))) || BARE.test(head);
    if (isNone || !isHead || words.length < 3) return [];
    const start = match.index + match[0].indexOf(words);
    if (isOfSum && last === 'savings' && !BROUGHT.test(text.slice(0, start))) return [];
    // "pricing increased 3%": by so much; what is a share moves by points
    const isMoney =
      isOfSum || !/%|percent|bps|basis points/.test(amount) || (move && !/bps|basis/.test(amount));
    const owner = OWNER.exec(words);
    if (/^[a-z]+['’]s\s/.test(words)) return [];
    const name = words.slice(owner?.[0].length ?? 0).toLowerCase();
    const whose = part ?? owner?.[1];
    return [
      {
        name,
        kind: COUNTED.test(head)
          ? 'count'
          : isMoney
            ? STOCKS.test(head)
              ? 'stock'
              : 'flow'
            : 'ratio',
        ...(whose !== undefined && { part: whose.toLowerCase() }),
        isCost: COSTS.test(head),
        isLoss: false,
        basis: null,
        start,
        end: start + words.length,
      } satisfies MetricMention,
    ];
  });
}
