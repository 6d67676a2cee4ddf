import { type Guarded, guarded } from '../../core/guarded/guarded.ts';
import { isMoney, isMoneyAhead } from '../grammar/rates.ts';
import { findMetrics } from '../lexicon/lexicon.ts';
import { judgedAlone } from './judged-part.ts';
import { isCause, mayBePart } from './may-be-part.ts';
import { praisedPart } from './praised-part.ts';
import { REGION } from './regions.ts';
import { PROPER, type Segments } from './segments.ts';

/** What a sentence is about: a segment, or (`segment` null) the whole company again. */
export interface Topic {
  readonly segment: string | null;
  /** "Turning to Pumps": those after it go on about it, and do not just name it. */
  readonly isTurnedTo?: boolean;
  /** "Turning to the specifics of the segment": of a part that these words do not name. */
  readonly isUnknown?: boolean;
  /** "In Lisbon, occupancy was 90%" of a place that is no known part: only this sentence is about it. */
  readonly isPassing?: boolean;
  /** "Latin America remained soft.": it was only judged. */
  readonly isJudged?: boolean;
}

/** Whether a text names a page of the slides. */
export function namesPage(text: string): boolean {
  return /\b(?:page|slide)\b/i.test(text);
}

const LEAD =
  '^(?:and\\s|now,?\\s|so,?\\s|next,?\\s|finally,?\\s|lastly,?\\s|second(?:ly)?,?\\s|first(?:ly)?,?\\s|then,?\\s){0,2}';
// "Moving on to Enterprise Cloud Services.", "Turning to page six and the Corporate Bank."
const MOVE = guarded(
  new RegExp(
    `${LEAD}(?:let me (?:now )?|let['’]s (?:now )?|i['’]ll (?:now )?|we['’]ll (?:now )?)?(?:in terms of|(?:mov(?:e|ing)|shift(?:ing)?|switch(?:ing)?) (?:on |now ){0,2}(?:in|on)?to|turn(?:ing)? (?:now )?to|now (?:back )?to|let['’]s (?:turn|move|start|begin)(?: on (?:page|slide) [\\w-]+)? (?:to|with)|walk(?:ing)? (?:you )?through|(?:i['’]ll |we['’]ll |i will |we will )?(?:begin|start)(?:ning|ing)? (?:the|our) (?:discussion|review) with|as for|looking at|tak(?:e|ing) (?:a|another) (?:closer |deeper |quick |brief |detailed |good )?look at|looking to(?= (?:the |our )?[^,.;]{2,40}, we\\b)|(?:dive|drill|dig) (?:deeper |down )?into|with respect to|regarding|start(?:ing)? with|beginning with|(?:i['’]ll|i will|we['’]ll|let me) (?:now |also )?(?:cover|discuss|(?:start|begin|wrap up|finish|end|close)(?: off)? with)|(?<=(?:next|now|then|finally|lastly),\\s)(?=the |our ))\\s?(?:(?:page|slide) [\\w-]+,? and (?:let['’]s start with )?)?(?:our |the )?`,
    'i',
  ),
);
/** Whether a sentence begins by moving on to something. */
export function movesTo(text: string): boolean {
  return MOVE.test(text.slice(0, 120));
}

const TURNED =
  /\b(?:mov|turn|shift|switch|start|begin|cover|discuss|wrap|finish|end|clos|tak(?:e|ing) a|dive|drill|dig)/i;
// "In public cloud, …", "At theme parks, …", "For our Express business, …"
const PLACE = new RegExp(`${LEAD}(?:for|in|within|at|on|across)\\s(?:our |the )?`, 'i');
// "Now to the results, starting off with Paints, …": where a sentence begins the round of the parts
const BEGINS =
  /(?:,\s(?:and\s|so\s)?|\band\s)(?:i|we)(?:['’]ll|\swill)?\s(?:start|begin|kick off)\swith (?:our |the )?|(?:,|\b(?:operations|results|segments|businesses))\s(?:starting|beginning|kicking)(?: off| out)? with (?:our |the )?/i;
// "Then Automation, a different story.": a heading, and a word on it
const STORY = guarded(
  /^(?:(?:And|Now|So),?\s)?(?:[Tt]hen|[Nn]ext|[Ff]inally|[Ll]astly),?\s(?:our |the )?(\p{Lu}[\w&'’-]*(?:\s(?:(?:and|&|of)\s)?\p{Lu}[\w&'’-]*){0,3}),\s(?:(?:and |again |here )?an?(?:other)?\s(?:[a-z-]+\s){0,4}(?:story|picture|quarter|performance|business|division|segment|one|trend|half|result)|where\b[^.;\d]{3,60}|(?:our|the)\s(?:[a-z-]+\s){0,2}(?:business|division|segment|unit))[.,]$/u,
);
// "Slide 8 summarizes second-quarter results for our boat lending business."
const SUMS_UP =
  /^(?:Slide|Page)\s[\w-]+\s(?:summari[sz]es|shows|covers|presents|details|outlines|displays|provides|highlights)\s[^.,;]{3,60}?\s(?:for|of)\s(?:our|the)\s((?:[\w&'’-]+\s){1,4}?)(?:segment|business|division|unit)\.$/;
// "UK results."
const RESULTS_AHEAD = new RegExp(
  `^(${REGION})\\s(?:segment\\s)?(?:results|performance|operations)\\.$`,
  'u',
);
// "The rail market represented 14% of our sales.": and no more, so that it heads what follows
const SHARE_HEAD = guarded(
  /^(?:(?:And|Now|Next|Then|Finally|Lastly|So),?\s)?(?:[Tt]he|[Oo]ur)\s((?!(?:same|other|whole|entire|overall|core|rest|company|group)\b)[\p{L}\d][\w&/'’-]*(?:,?\s(?:and\s|&\s)?[\w&/'’-]+){0,5}?)\s(?:end[- ]markets?|markets?|segment|division|business|vertical|sector|region)\s(?:represent(?:s|ed)|compris(?:es|ed)|account(?:s|ed) for|ma(?:kes|de) up|contributed)\s(?:about\s|approximately\s|roughly\s|nearly\s)?\d[\d.]*(?:%|\spercent)\sof\s(?:(?:our|the|total|net|overall|consolidated|company|companywide|group)\s){0,4}(?:sales|revenues?)(?:\s(?:in|for|during)\sthe\s(?:\w+\s)?quarter)?\.$/u,
);
// "And Tools & Parts, we had orders of"
const AND_PART =
  /^(?:And |Then |Next,? |Finally,? |Lastly,? |So )?(?:our |the )?(\p{Lu}[\w&'’-]*(?:\s(?:(?:and|&|of)\s)?\p{Lu}[\w&'’-]*){0,3}), we (?:had|saw|have|reached|posted|generated|delivered|recorded|sold|booked)\b/u;
// "In Europe we grew retail sales by 11%"
const WHERE = guarded(
  /^(?:And |But )?(?:In|For|Across) (?:the )?(\p{Lu}[\w&'’-]*(?:\s\p{Lu}[\w&'’-]*){0,2}) we (?:grew|saw|had|were|increased|delivered|generated|reported|sold)\b/u,
);
// "At our Dresden fab, utilization was 71%"
const PLANT =
  /^(?:And |But )?(?:[Aa]t|[Ii]n|[Ff]or) (?:our|the) (\p{Lu}[\w&'’-]*(?:\s\p{Lu}[\w&'’-]*){0,2}) (?:fab|plant|mine|site|facility|factory|refinery|mill|yard|smelter|terminal|store|hotel),/u;
// "Textiles, Rs. 1,120 crores, de-growth of 7%, and EBIT was": a known part, and what it sold
const BARE_HEAD =
  /^(?:And |Then |Next, )?(\p{Lu}[\w&'’-]*(?:\s(?:and\s|&\s)?[\w&'’-]+){0,3}),\s(?:about\s|at\s)?(?:[A-Z]{2,3}\s?|Rs\.?\s?|[A-Z]{0,2}[$€£¥₹]\s?)\d+(?:[.,]\d+)*(?:\s(?:million|billion|crores?|lakhs?))?(?![.,]?\d|\s(?:million|billion|crores?|lakhs?|of|in)\b)/u;
// "Stock compensation, $58 million": a line of the accounts, and no part
const ACCOUNT =
  /\b(?:compensation|expenses?|costs?|tax(?:es)?|charges?|depreciation|amorti[sz]ation|interest|losses|gains?|provisions?|payments?|restructuring|investments?|dividends?|buybacks?|repurchases?|proceeds|liquidity|impairments?|severance|rents?|wages|spend|spending|fees|receivables|payables|pensions?)$/i;
const END =
  /^(?:\s(?:segment|business|division|unit|group|services?|space|side|phase|region))*(?:\s(?:(?:as )?(?:shown|presented|detailed|outlined|seen) )?(?:on|in|for) (?:page|slide|the quarter)[^,.]{0,20})?\s*(?:[,.:;]|$)/i;
const NAME_AHEAD = new RegExp(
  `^${PROPER}(?=(?:\\s(?:segment|business|division|unit|region|group))?(?:\\s(?:(?:as )?(?:shown|presented|detailed|outlined|seen) )?on (?:[Pp]age|[Ss]lide)[^,.]{0,20})?[,.:;])`,
  'u',
);
const BUSINESS_AHEAD =
  /^((?:[\w&'’.-]+\s){1,4}?)(?:lines? of business|segment|business|division|unit)\b/i;
// "Moving to eye care." and no more; what a company has besides parts is none
const HEADING_AHEAD = /^([a-z][\w&'’-]*(?:\s(?:and\s)?[A-Za-z][\w&'’-]*){0,2})\.$/;
const AFTER_THE = /\bthe\s$/i; // "Let me start with the headline."
// What a call talks about besides its parts: "Moving to capital allocation."
const ON_AGENDA = guarded(
  /\b(?:operations?|sustainability|strateg\w+|technology|macro|environment|supply chain|details?|numbers?|figures?|highlights?|markets?|questions?|m&a|esg|regulat\w+|trends?|guidance|updates?|expectations?|priorities|assumptions?|progress|topics?|things?|allocation|culture|development|safety|production|pipeline|labou?r|credit|risk|closing|business|segments?|regions?|geograph\w+|table|remarks|talent|milestones?|restructuring|modeling|cadence|future|returns|program|platform|picture|stack|negotiations|efforts|wins|priority|liquidity|external|headlines?|news|story|basics|obvious|overview|summary|recap)\b/i,
);
// "services, we generated $4 billion in revenue"
const MADE = guarded(
  /^we\s(?:generated|delivered|reported|recorded|posted|achieved|had)\s(?:a record\s|record\s|about\s|approximately\s|over\s|nearly\s)?[A-Z]{0,3}[$€£¥₹]?\s?\d[\d.,]*\s(?:million|billion)\s(?:in|of)\s/,
);
// "services, we had a"
const MET = /^(?:(?:our|total|both|the)\s|we\s(?:had|saw|recorded|took|booked)\s(?:an?\s)?)/;
// "lending, we're forecasting segment profit of"
const FORESEES_SEGMENT =
  /^we(?:['’]re| are)? (?:expect|forecast|project|anticipat|estimat)\w* (?:(?:higher|lower|our|an?) ){0,2}segment (?:profits?|income|revenues?|sales|margins?)\b/;
// "mining, iron ore | production"
const OF_KIND = /^(?:[a-z]+\s){1,2}$/;
const WORDS_AHEAD = /^([a-z][\w&'’-]*(?:\s(?:and\s)?[a-z][\w&'’-]*){0,3}),\s(.{0,60})/;
// "our balance sheet", "cash flow", "the outlook": the company again
const WHOLE_AHEAD =
  /^(?:(?:whole |entire )?(?:company|group|firm|business)(?: as a whole| overall)?\b(?! (?:services?|segment))|balance sheet|(?:total |net |overall )?(?:revenues?|sales)(?=,? (?:as (?:shown|seen) )?on (?:page|slide)\b)|net interest income\b|(?:non-?interest|fee) (?:income|expenses?)\b|(?:loans?|deposits?|loan (?:growth|performance|balances))(?: and (?:loans?|deposits?))?(?: growth| performance| balances| trends)?(?=[.;]|,? on (?:page|slide)\b)|provisions?(?: for (?:credit|loan) losses)?(?=[,.;])|cash|capital|liquidity|(?-i:credit)(?: (?:quality|performance|metrics|costs?|trends))?(?=[,.]|$)|asset quality|funding|outlook|guidance|expenses?|costs?|operating expenses|profitability|margins?|tax|(?:full|fiscal)[- ]year(?: 20\d\d)?|(?:(?:first|second|third|fourth)[- ]quarter )?(?:consolidated|(?:financial )?results(?=[.,]| for | of the))|(?:rest of the )?income statement|overall|total|summary|the p&l|p&l|financials?|eps|earnings)\b/i;
// "Across the group we signed", "At the company level, …"
const WHOLE_PLACE =
  /^(?:whole |entire )?(?:[Cc]ompany|[Gg]roup|[Ff]irm)\b(?! (?:services?|segment|\p{Lu}))/u;
const SAYS_HOW =
  /\b(?:performance|results?|quality|trends?|experience|level|losses|expenses|costs|revenues?|income|margins?|fees|taxes|claims)$/i;
// "In addition", "on slide four", "on the bottom line", "on the investment front"
const NO_PLACE = guarded(
  /\b(?:front|purposes)$|^base$|^(?:discuss|numbers?|questions?|slide|page|chart|graph|table|rmb|us\$)\b|^(?:addition|comparison|conjunction|contrast|end|example|fact|general|instance|key|light|line|order|particular|result|short|specific|summary|conclusion|sure|terms|late|(?:asset|credit) quality|(?:far |bottom |top |upper |lower )?(?:left|right)(?:[- ]hand(?: side)?)?|(?:top|bottom)(?: line)?)(?: (?:of|to|with|for)\b.*)?$/i,
);

const VERB =
  '(?:also |again |once again |both |now |really |then )*(?:had|generated|delivered|reported|achieved|posted|recorded|contributed|earned|produced|realized|experienced|suffered|enjoyed)\\b';
// "HLL generated", "The Cold Storage Group had", "Our pottery business had", "Depot Supply delivered"
const SUBJECTS: readonly Guarded[] = [
  new RegExp(
    `^(?:And |So |Now |But |In total, )?(?:Our |The |the |our )?((?:\\p{Lu}[\\w&'’-]*)(?:\\s(?:(?:and|&|of)\\s)?\\p{Lu}[\\w&'’-]*){1,4})\\s${VERB}`,
    'u',
  ),
  new RegExp(`^(?:And |So |Now |But )?(?:The |the )?(\\p{Lu}{2,6})\\s${VERB}`, 'u'),
  // "Europe delivered double-digit net sales growth", "Africa/Eurasia net sales declined"
  new RegExp(
    `^(?:And |So |Now |But |In addition, )?(?:The |the )?((?:${REGION}|\\p{Lu}[\\w-]+/\\p{Lu}[\\w-]+))\\s(?:${VERB}|(?:net |organic |total )*(?:sales|revenues?)\\b)(?=[^.;]*\\b(?:growth|sales|revenues?|profits?|margins?|volumes?|orders)\\b|\\s(?:was|were|grew|rose|fell|declined|increased|decreased)\\b)`,
    'u',
  ),
  /^(?:And |So |Now |But )?(?:Our|The|our|the)\s((?:[\w&'’-]+\s){1,5}?)(?:businesses|business|segment|division|unit|franchise|brand|banner|chain|label)(?:,\s[^.;\d]{3,160},|,\swhich\s[^.,;\d]{3,120}?)?\s(?:also |again )*(?:had|did|clocked|made|generated|delivered|reported|achieved|posted|recorded|contributed|earned|produced|realized|experienced|saw|grew|increased|declined|returned to|performed|benefit(?:t?ed)|remained|continued|finished|ended|closed|established|showed|set|(?:was|were)(?=\s(?:up|down|flat|lower|higher|(?:(?:also|again|once again|particularly|especially|very|equally|similarly)\s){0,2}(?:strong|weak|soft|robust|solid|healthy|resilient)(?: as well)?,?\swith)\b))\b/u,
  // "Marlow, our largest brand, outperformed"
  /^(?:And |So |Now |But )?(\p{Lu}[\w&'’-]*(?:\s(?:(?:and|&|of)\s)?\p{Lu}[\w&'’-]*){0,3}), our (?:(?:second|third)[- ])?(?:largest|biggest|smallest|newest|fastest[- ]growing|core|flagship|main|other) (?:brand|business|segment|division|region|market|banner|category|unit)\b[^,;.\d]{0,40},\s/u,
  // "Asphalt and paving achieved gross profit of"
  /^(?:And |Our )?(\p{Lu}[a-z-]+(?:\s[a-z-]+)?\sand\s[a-z-]+(?:\s[a-z-]+)?)\s(?:also\s|again\s)?(?:achieved|posted|generated|reported|recorded)\s(?:an?\s|record\s|strong\s)*(?:gross|operating|revenues?|sales|net|EBITD?A?|adjusted|\p{Sc})/u,
  /^(?:And )?(\p{Lu}[a-z]+)\sreported\sa?\s?(?:net|revenue|operating|total)/u,
].map(guarded);

// "The tiling business had | a negative impact of 3% on sales": on those of all
const DID_TO_ALL = /^\s(?:an?\s|no\s|little\s)?(?:[\w-]+\s){0,2}(?:impact|effect)s?\b/i;

// "I'll turn the call over to our CFO": whoever speaks next begins anew
const HANDS_OVER =
  /\b(?:turn|hand|pass)(?:ing)? (?:(?:the|this) (?:call|floor|line|presentation|discussion) |it |things )?(?:over|back) to\b|\b(?:turn|hand|pass)(?:ing)? (?:the|this) (?:call|floor) to\b/i;

/** Whether a sentence gives the word to another speaker. */
export function handsOver(text: string): boolean {
  return HANDS_OVER.test(text);
}

// "I'll provide a financial overview", "Let me review our financial results"
const REVIEWS =
  /\b(?:I['’]ll|I will|I['’]d like to|let me)\s(?:\w+\s){0,2}(?:provide|give|review|discuss|share|cover|summari[sz]e|walk (?:you )?through|go over)\s(?:\w+\s){0,4}(?:financial (?:overview|results|performance|review|summary)|financials|consolidated results)\b/i;

/** Whether a sentence leaves what was told of before: for another topic, or for another speaker. */
export function movesOn(text: string): boolean {
  return handsOver(text) || REVIEWS.test(text) || /^(?:\w+,?\s){0,3}?(?:turn|mov)ing\b/i.test(text);
}

// "As expected, Ovens was", "On a positive note, Kilns reported", "Moving to Slide 8, Boats had"
const OPENER =
  /^(?:(?:and|but|now|okay|so),?\s)?(?:on an?\s(?:positive|brighter|more positive|similar|related|separate)\snote|as (?:we )?(?:expected|anticipated)|in contrast|by contrast|similarly|encouragingly|as (?:shown|seen|detailed|outlined|presented|illustrated|highlighted|summari[sz]ed) on (?:page|slide) [\w-]+|(?:mov|turn|go)ing (?:on )?(?:now )?to (?:page|slide) [\w-]+),\s(?=(?:(?:our|the)\s)?\p{Lu}\p{Ll}+[\s,])/iu;
// "Ovens was the hardest hit segment, as", "Boats had a remarkable quarter, helped by"
const CALLED_SO = guarded(
  /^(?:(?:Our|The|our|the)\s)?(\p{Lu}[\w&'’-]*(?:\s(?:(?:and|&|of)\s)?\p{Lu}[\w&'’-]*){0,3})\s(?:(?:was|is|remained|were)\s(?:again\s|once again\s|still\s)?(?:the|our)\s(?:[\w-]+\s){1,4}(?:segment|division|business)\b|(?:had|delivered|posted|enjoyed)\s(?:another|an?)\s(?:[\w-]+\s){1,3}quarter\b)/u,
);

/** A part of which a sentence says how it stood or what quarter it had: one that the call names, or writes so midway. */
function calledSo(head: string, segments: Segments, isMidway: boolean): string | null {
  const words = CALLED_SO.exec(head)?.[1] ?? '';
  if (words === '' || isMetric(words) || words.split(' ').some(isCause)) return null;
  const isNamed = isMidway || segments.find(words)[0]?.end === words.length;
  return isNamed && mayBePart(words) && !segments.isCompany(words)
    ? segments.canonical(words)
    : null;
}

// "Pump Systems.", "Fine Kilns first.": a heading that is a name and no more
const HEADED = new RegExp(
  `^(?:(?:And|Then|Next|Now|Finally|Lastly),?\\s)?(?:our |the )?${PROPER}(?:\\s(?:first|next|now))?\\.$`,
  'u',
);

/** A known part whose name is all of a sentence; null where it is none. */
function headedBy(text: string, segments: Segments): string | null {
  const words = text.length > 60 ? undefined : HEADED.exec(text)?.[1];
  const [known] = words === undefined ? [] : segments.find(words);
  return known?.start === 0 && known.end === words?.length ? known.name : null;
}

/** The topic a sentence opens for itself and those after it; null when it opens none. */
export function topicOf(said: string, segments: Segments): Topic | null {
  const opens = OPENER.exec(said.slice(0, 80))?.[0].length ?? 0;
  const text = said.slice(opens);
  const head = text.slice(0, 220);
  const headed = headedBy(text, segments);
  if (headed !== null) return { segment: headed, isTurnedTo: true };
  const begins = BEGINS.exec(head);
  const first = begins && nameAhead(head.slice(begins.index + begins[0].length), segments);
  if (first) return { segment: first };
  const move = MOVE.exec(head);
  if (move) {
    const ahead = head.slice(move[0].length);
    const named =
      nameAhead(ahead, segments) ??
      wordsAhead(ahead, segments) ??
      businessAhead(ahead, segments) ??
      plain(RESULTS_AHEAD.exec(ahead)?.[1], segments) ??
      (AFTER_THE.test(move[0]) ? null : headingAhead(text, ahead, segments));
    if (named !== null) return { segment: named, isTurnedTo: TURNED.test(move[0]) };
    if (WHOLE_AHEAD.test(ahead)) return { segment: null };
    return isUnnamed(ahead) ? { segment: null, isUnknown: true } : null;
  }
  const summed = SUMS_UP.exec(text)?.[1];
  if (summed !== undefined && isPartName(summed) && !segments.isCompany(summed))
    return { segment: segments.canonical(summed), isTurnedTo: true };
  const share = SHARE_HEAD.exec(text)?.[1];
  if (share !== undefined && plain(share, segments) !== null)
    return { segment: plain(share, segments), isTurnedTo: true };
  const story = STORY.exec(text)?.[1];
  if (story !== undefined && plain(story, segments) !== null)
    return { segment: plain(story, segments), isTurnedTo: true };
  const ofPart = AND_PART.exec(head)?.[1];
  const isSeveral = ofPart !== undefined && /\s(?:and|&)\s/.test(ofPart);
  if (ofPart !== undefined && (isSeveral || segments.find(ofPart)[0]?.end === ofPart.length)) {
    const part = plain(ofPart, segments);
    if (part !== null) return { segment: part };
  }
  const where = WHERE.exec(head)?.[1];
  if (where !== undefined && !segments.isCompany(where) && isPartName(where))
    return { segment: segments.canonical(where) };
  const plant = PLANT.exec(head)?.[1];
  if (plant !== undefined && !segments.isCompany(plant))
    return { segment: segments.canonical(plant) };
  const bare = BARE_HEAD.exec(head)?.[1];
  const isPart = bare !== undefined && mayBePart(bare) && !isMetric(bare) && !ACCOUNT.test(bare);
  if (isPart && !segments.isCompany(bare))
    return segments.find(bare)[0]?.end === bare.length
      ? { segment: segments.canonical(bare) }
      : { segment: null, isUnknown: true };
  const place = PLACE.exec(head);
  if (place) {
    const ahead = head.slice(place[0].length);
    const named =
      nameAhead(ahead, segments) ??
      placeAhead(ahead, segments) ??
      businessAhead(ahead, segments) ??
      wordsAhead(ahead, segments);
    if (named === null) return WHOLE_PLACE.test(ahead) ? { segment: null } : null;
    return segments.find(named).length === 0 && isInPassing(text)
      ? { segment: named, isPassing: true }
      : { segment: named };
  }
  const called = calledSo(head, segments, opens > 0);
  if (called !== null) return { segment: called };
  const told = remarkOn(text, segments);
  if (told !== null) return { segment: told, isJudged: judgedAlone(text, segments) === told };
  for (const subject of SUBJECTS) {
    const said = subject.exec(head);
    const words = said?.[1]?.trim() ?? '';
    if (said && DID_TO_ALL.test(head.slice(said[0].length))) continue;
    if (!mayBePart(words) || isMetric(words) || words.split(' ').some(isCause)) continue;
    return { segment: segments.isCompany(words) ? null : segments.canonical(words) };
  }
  return null;
}

// What is gone through part by part; a place whose rooms were full is none
const RESULTS =
  /\b(?:revenues?|sales|income|profit|earnings|loss(?:es)?|ebit(?:d?a)?|margins?|orders?|bookings|billings|premiums?|noi|shipments|deliveries|volumes?|inflows|outflows|deposits|loans|assets|production|output|sold|sell)\b/i;

const OF_SEGMENT = /^[^,;\d]{0,80}\b(?:segment|division|business unit)\b/i;

/** Whether a sentence tells figures of a place without any result of it. */
function isInPassing(text: string): boolean {
  return /\d/.test(text) && !RESULTS.test(text) && !OF_SEGMENT.test(text);
}

// "Base Intermediates remains the difficult one.", "Coatings & Adhesives first, our largest."
const REMARK =
  /^(?:\s(?:first|next|now|then),|\s(?:segment|business|division)\s(?:is|was|continue[sd] to|has been|kept)\s(?:\w+ly\s)?(?:recover|improve?|grow|perform|rebound|strengthen)(?:ing)?(?:\s[^,;.]{0,40})?\.$|,?\s(?:again\s|also\s|still\s|[a-z]+ly\s)?(?:remains?|remained|turned|returned|rebounded|recovered|outperformed|accelerated|is|was|had|has|continues?|continued|did|saw|stays?|performed|faced|enjoyed)\b)/i;

// "And the enterprise business.", "Our retail segment.": a heading without a verb
const HEADING = guarded(
  /^(?:And|Now|Next|Then|Finally|Lastly|So)?,?\s?(?:[Tt]he|[Oo]ur)\s((?!(?:same|other|whole|entire|overall|core|rest)\b)[\w&'’-]+(?:\s(?:and\s)?[\w&'’-]+){0,3})\s(?:business|segment|division|unit)[.:]$/,
);

const HEAD_NAME =
  /^(?:Our |The )?(\p{Lu}[\w&-]*(?:\s(?:(?:and|&|of)\s)?(?!Q\d)\p{Lu}[\w&-]*){0,3})/u;
// "Harbor Q2 operating income, shown on Slide 21, decreased"
const SHOWN_ON =
  /^(?:['’]s)?\s(?:Q[1-4]\s|(?:first|second|third|fourth)[- ]quarter\s)?[a-z][a-z -]{3,40},\s(?:as\s)?(?:shown|presented|seen) on (?:[Pp]age|[Ss]lide)\s/;
// "Harbor's operational results are on Slide 17."
const RESULTS_ON =
  /^(?:['’]s)?\s(?:[a-z]+\s){0,2}(?:results?|performance|figures|metrics|details|highlights)\s(?:are|is)\s(?:shown |presented |detailed |found )?(?:on|at)\s(?:page|slide)\s[\w-]+\.$/i;

/** "Harbor's results are on Slide 17.": the part whose they are; undefined where no page shows a part's. */
export function partOnPage(text: string, segments: Segments): string | null | undefined {
  if (!namesPage(text)) return undefined;
  const part = HEAD_NAME.exec(text);
  const rest = text.slice(part?.[0].length);
  const isShown = RESULTS_ON.test(rest) || SHOWN_ON.test(rest);
  return part && isShown && findMetrics(text)[0]?.start !== 0
    ? plain(part[1], segments)
    : undefined;
}

/** A part of the call that a sentence without a figure of its own is about: so are those behind it. */
function remarkOn(text: string, segments: Segments): string | null {
  const onPage = partOnPage(text, segments);
  if (onPage !== undefined) return onPage;
  if (/\d/.test(text) || text.length > 160) return null;
  const heading = HEADING.exec(text)?.[1];
  if (heading !== undefined && !segments.isCompany(heading) && !isMetric(heading))
    return segments.canonical(heading);
  const shown = praisedPart(text, segments) ?? judgedAlone(text, segments);
  if (shown !== null) return shown;
  const lead = /^(?:And |But |So |Now,? |Then,? )?(?:[Oo]ur |[Tt]he )?/.exec(text)?.[0].length ?? 0;
  if (!/^\p{Lu}/u.test(text.slice(lead))) return null;
  const [known] = segments.find(text.slice(lead, lead + 80));
  if (known?.start !== 0) return null;
  return REMARK.test(text.slice(lead + known.end)) ? known.name : null;
}

/** "Net interest income", never "Completion & Production Solutions", a name that has a metric's word inside. */
function isMetric(words: string): boolean {
  const isName = words.split(' ').every((word) => /^(?:\p{Lu}|(?:and|&|of)$)/u.test(word));
  const [first] = findMetrics(words);
  return first !== undefined && !(isName && first.end - first.start < words.length / 2);
}

// "At Ammarok we had a bad July", "In Brazil volumes were down 4%"
const GOES_ON = /^\s(?:we|it|our|the|things|business|demand|conditions)\b/i;

/** A part of the call with a sentence behind it, and no comma: "At Kestrel Ridge we lost eleven days". */
function placeAhead(ahead: string, segments: Segments): string | null {
  const [known] = segments.find(ahead.slice(0, 80));
  if (known?.start !== 0 || !/^\p{Lu}/u.test(ahead)) return null;
  const after = ahead.slice(known.end);
  const isMetric = findMetrics(after.slice(0, 60))[0]?.start === 1;
  return isMetric || GOES_ON.test(after) ? known.name : null;
}

// "Insurance, Wealth and Retirement.": one part by all its names
const CALLED = "\\p{Lu}[\\w&'’-]*(?:\\s\\p{Lu}[\\w&'’-]*){0,2}";
const NAMES_AHEAD = new RegExp(
  `^(${CALLED}(?:,\\s${CALLED}){1,2},?\\s(?:and|&)\\s${CALLED})(?=[.:;])`,
  'u',
);

// "In the Americas outside the U.S., …": a region less the part of it that stands by itself
const REST_OF_REGION = guarded(
  /^(\p{Lu}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]*){0,2}\s(?:outside(?: of)?|excluding|ex)(?: the)?\s(?:(?:\p{Lu}\.){2,}|\p{Lu}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]*){0,2}))(?:\sregion)?,\s/u,
);

function nameAhead(ahead: string, segments: Segments): string | null {
  const rest = REST_OF_REGION.exec(ahead)?.[1];
  if (rest !== undefined) return plain(rest, segments);
  const names = NAMES_AHEAD.exec(ahead)?.[1];
  if (names !== undefined) return plain(names, segments);
  const known = segments.find(ahead.slice(0, 80))[0];
  if (known?.start === 0 && END.test(ahead.slice(known.end))) return known.name;
  return plain(NAME_AHEAD.exec(ahead)?.[1], segments);
}

/** "retail banking, net interest income was": lower case counts when a metric follows at once. */
function wordsAhead(ahead: string, segments: Segments): string | null {
  const [, words, rest = ''] = WORDS_AHEAD.exec(ahead) ?? [];
  if (words !== undefined && SAYS_HOW.test(words)) return null; // "our portfolio's loss performance"
  const told = rest.replace(MET, '');
  if (FORESEES_SEGMENT.test(rest)) return plain(words, segments);
  const metric = findMetrics(told)[0];
  const isOfKind = metric?.kind === 'count' && OF_KIND.test(told.slice(0, metric.start));
  const made = isOnAgenda(words ?? '') ? null : MADE.exec(rest);
  const isMade = made !== null && findMetrics(rest.slice(made[0].length))[0]?.start === 0;
  return metric?.start === 0 || isOfKind || isMade ? plain(words, segments) : null;
}

/** "Our completion and production division": the noun behind it makes a part of any words. */
function businessAhead(ahead: string, segments: Segments): string | null {
  const name = BUSINESS_AHEAD.exec(ahead)?.[1]?.trim() ?? '';
  if (WHOLE_AHEAD.test(name)) return null;
  if (!isPartName(name)) return plain(NAME_BEHIND.exec(ahead)?.[1], segments);
  return segments.isCompany(name) ? null : segments.canonical(name);
}

function isUnnamed(ahead: string): boolean {
  return UNNAMED.test(ahead) && !/^(?:this|that|each|these)\b/i.test(ahead);
}

// "our final segment, Kiln Tech."
const NAME_BEHIND = new RegExp(
  `^(?:[\\w&'’.-]+\\s){1,3}?(?:segment|business|division|unit),?\\s${PROPER}(?=[.,:]|$)`,
  'u',
);
// "the specifics of the segment."
const UNNAMED = /^(?:[\w&'’.-]+\s){1,4}?(?:segment|business|division|unit)(?:[.,:]|$)/i;

/** "Moving to eye care.": a sentence that only turns to a part, by its everyday name. */
function headingAhead(text: string, ahead: string, segments: Segments): string | null {
  const words = text.length > 80 ? undefined : HEADING_AHEAD.exec(ahead)?.[1];
  if (words === undefined || isOnAgenda(words)) return null;
  return plain(words, segments);
}

function isOnAgenda(words: string): boolean {
  return ON_AGENDA.test(words) || words.split(' ').some(isCause);
}

/** Whether words may name a part here: no place in the talk, and nothing that says how. */
export function isPartName(words: string): boolean {
  return mayBePart(words) && !NO_PLACE.test(words);
}

function plain(words: string | undefined, segments: Segments): string | null {
  const name = words?.trim() ?? '';
  if (!isPartName(name) || WHOLE_AHEAD.test(name)) return null;
  if (isMoney(name) || isMoneyAhead(name)) return null; // "In Swiss francs, …"
  if (findMetrics(name).length > 0) return null; // "On ARPU, …"
  return segments.isCompany(name) ? null : segments.canonical(name);
}
