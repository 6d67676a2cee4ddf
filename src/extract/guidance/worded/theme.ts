import type { MetricMention } from '../../../figures/lexicon/lexicon.ts';
import type { Segments } from '../../../figures/segment/segments.ts';
import { isEmptyNoun, isNoNoun, withoutKind } from '../empty-noun.ts';
import { nounPhrase, plainSegment, TIMES } from '../noun-phrase.ts';

/** What some words name. */
export interface Theme {
  readonly topic: string;
  /** The metric that it is of. */
  readonly metric: MetricMention | null;
  /** Whether the words themselves say of which part it is. */
  readonly hasPart: boolean;
  /** A noun that says little by itself: "results", "strength". */
  readonly isEmpty?: boolean;
}

const LEADS_IN =
  /^(?:(?:a|the)\s(?:\w+\s)?return to|out|that|for|in|of|on|to see|seeing|having|to)\s/i;
// "strength | in this segment"
const OF_POINTED =
  /\s(?:in|of|for|from|on|at|with|across)\s(?:this|that|these|those)\s(?!(?:year|quarter|month|week|half)\b).*$/i;
// "kiln prices | in the fourth quarter"
const TIME_LAST = new RegExp(
  String.raw`\s(?:in|for|during|over|by|at|through|throughout|into|starting in|before|until)\s(?:the\s)?(?:(?:end|start|middle|rest|remainder|balance|back half|first half|second half|course) of (?:the\s)?)?(?:${TIMES}|near future|coming \w+|\w+ months?)(?:\sof\s.*)?$`,
  'i',
);
const MANY = /^((?:(?:about|approximately|around|roughly|nearly|over)\s)?\d[\d,.]*\s)\w+ly\s/i; // "200 mostly Hollum shops"
// "this", "these in 2023", "completion of that", "both assets": stands for something said before
const STANDS_FOR =
  /^(?:[\w-]+ of )?(?:(?:all|both|each|some|most|any|either) (?:of )?)?(?:(?:this|that|these|those|it|they|them|such|both|there|here|which|what|who|he|she|ones?|others|us|you|everything|something)(?= (?:in|of|on|for|at|by|from|over|during|through|as|is|are|and|or|will|who|we)\b|$)|(?:all |both |each )?(?:those |these |the )?(?:same|similar) |both (?:the|of) |(?:he|she|it|they|you|which|what|there|who|those \w+ing)\b)/i;
// "this acquisition": the one that was named before
const POINTED =
  /^(?:this|that|these|those)\s(?<noun>[a-z]+)(?=\s(?:in|by|during|at|on|to|over|for|within|through)\b|$)/i;
// "we expect completion in the spring": of what, these words do not say
const ONLY_DONE =
  /^(?:(?:the|full|final|a|an|formal|commercial)\s)*(?:completion|closing|close|closure|launch|opening|approval|delivery|commissioning|start-?up|implementation|rollout|roll-out|integration)(?=\s(?:in|by|during|at|on|to|over|within|before)\b|$)/i;
// Where a noun's own words end and what it is of, in or from begins.
const PREPOSITION =
  /\s(?:of|in|for|from|at|on|to|across|with|within|by|into|through|over|during|around|between|per|about|under|against|than|via|throughout|among)\s/i;
// Behind these a metric is no more what the words are about.
const ASIDE =
  /\s(?:with|by|to|into|through|via|over|during|than|due|driven|as|under|against|per|following|tied|related|associated|versus)\s/i;
// Says how, how much or when, and not of what.
const QUALIFIES = new RegExp(
  `^(?:(?:${TIMES}|our|the|an?|its|their|this|that|these|those|any|some|all|both|each|every|more|most|less|no|other|another|additional|incremental|further|continued|continuing|ongoing|strong|stronger|solid|robust|healthy|modest|moderate|slight|slightly|significant|significantly|meaningful|material|substantial|substantive|sequential|sequentially|year-over-year|year-on-year|quarter-over-quarter|double-digit|single-digit|triple-digit|mid-single-digit|high-single-digit|low-single-digit|mid|high|low|higher|lower|greater|larger|smaller|better|weaker|softer|slower|faster|positive|negative|flat|similar|normal|normali[sz]ed|typical|seasonal|record|overall|total|net|gross|aggregate|consolidated|company|group|corporate|reported|underlying|adjusted|organic|annual|annuali[sz]ed|quarterly|monthly|full|whole|entire|first|second|third|fourth|next|last|current|recent|future|new|increased|increasing|improved|improving|decreased|declining|growing|reduced|expected|anticipated|projected|potential|profitable|sustainable|sustained|all-in|becoming|being|sustaining|January|February|March|April|May|June|July|August|September|October|November|December|segment|business|quarter|half|long-term|long|short|term|near-term|dollar|balanced|gradual|steady|stable|good|great|about|approximately|roughly|around|normal|usual|[\\w-]+ly|\\d\\S*|and|or|to|points?|percent|%)\\s)*`,
  'i',
);
// "growth in | sales", "an impact on | earnings": what moves is named behind it
const MOVES =
  /^(?:growth|increases?|decreases?|declines?|improvements?|reductions?|expansion|compression|contraction|moderation|acceleration|deceleration|recovery|rebound|stabili[sz]ation|strength|weakness|softness|pressures?|impacts?|effects?|headwinds?|tailwinds?|benefits?|levels?|pace|rates?|range|ranges|mix|majority|timing|ramp|ramp-up|uptick|drop|rise|return|continuation|change|changes|size|number|amount|more|bit|touch|lot|absence|volatility|momentum|trends?|results?|performance|inflation|normali[sz]ation|favorability|leverage|deleverage|realization|gains?|losses?|costs?|savings?|demand|pricing|expectations?|percentage|year|quarter)$/i;
// "our growth", "the strong growth that we had": of the company
const GROWTH =
  /^(?:(?:our|the|an?|continued|further|strong|solid)\s)(?:[\w-]+\s){0,2}growth(?: that (?:we|you)\b.*)?$/i;
// What is done, or says of what kind or where, and names nothing
const NO_NAME =
  /^(?:working|investing|maintaining|accelerating|continuing|making|taking|helping|going|balancing|maximizing|providing|building|reflecting|although|though|few|couple|beyond|neutral|alone|did|expect|say|domestic|upcoming|similar|sure|with this)(?:\s(?:[a-z]+ed|that|sure|this|are)\b.*)?$|\s(?:the|a|of|met|planned|our|this)$/;
const FROM = /^[\w-]*(?:growth|expansion|improvement|gains?)\sfrom\s/i; // why it grows, and not what
const ANOTHER = /^.*\s(?:and|or)\s(?=(?:the|our|an?|some|further|continued)\s)/i; // "delays and the | backlog"
const COUNTED = /^(?:costs?|demand|pricing|savings?|mix|inflation)$/i;
const OF_OURS = /^(?:\S+\s){1,3}?(?:of|in)\sour\s[^,;]*$/i; // "a sudden surge of our | leasing revenue"
const PROPER = /^\p{Lu}[\p{L}\d&'’+.-]*$|^\p{Ll}\p{Lu}/u;
const IS_TIME =
  /^(?:Q[1-4]|FY|H[12]|January|February|March|April|May|June|July|August|September|October|November|December|Fiscal|Christmas|North|U\.?S\.?)\b/;

/** What words of a forecast name; null where they only stand for something said before, or name nothing. */
export function readTheme(
  said: string,
  {
    metricsIn,
    segments,
  }: {
    readonly metricsIn: (text: string) => readonly MetricMention[];
    readonly segments: Segments;
  },
): Theme | null {
  const words = said
    .trim()
    .replace(LEADS_IN, '')
    .replace(MANY, '$1')
    .replace(/\svia\s.*$/, '')
    .replace(TIME_LAST, '')
    .replace(OF_POINTED, '')
    .trim();
  const metric = metricOf(
    words,
    metricsIn(words).filter(({ kind }) => kind !== 'count'),
  );
  if (metric) {
    const part = partBefore(words, metric) ?? partBehind(words, metric, segments);
    const basis = metric.basis === 'adjusted' ? 'adjusted' : null;
    const topic = [basis, part, metric.name].filter((each) => each !== null).join(' ');
    return { topic, metric, hasPart: part !== null };
  }
  if (STANDS_FOR.test(words) || ONLY_DONE.test(words) || POINTED.test(words)) return null;
  if (GROWTH.test(words)) return { topic: 'growth', metric: null, hasPart: false };
  const topic = (
    nounPhrase(` ${words}`) ?? nounPhrase(` ${words.replace(QUALIFIES, '')}`)
  )?.replace(/\s(?:&|and|or|near the|via)$/i, '');
  if (topic === undefined || isNoNoun(topic) || NO_NAME.test(topic)) return null;
  const plain = withoutKind(topic);
  const isBare = MOVES.test(topic) && !COUNTED.test(topic); // "a deceleration"
  if (!isEmptyNoun(topic) && !isBare)
    return { topic, metric: null, hasPart: segments.find(topic).length > 0 };
  const of = OF.exec(words)?.groups?.of;
  const name =
    of === undefined
      ? null
      : (partNamed(of, segments) ?? (FROM.test(words) ? null : nounPhrase(` ${of}`)));
  if (name === null || isEmptyNoun(name) || isNoNoun(name))
    return { topic: plain, metric: null, hasPart: false, isEmpty: true };
  return { topic: name.endsWith(plain) ? name : `${name} ${plain}`, metric: null, hasPart: true };
}

/** What "this acquisition" points at: its noun; null where words point at nothing. */
export function pointedNoun(said: string): string | null {
  return POINTED.exec(said.trim())?.groups?.noun ?? null;
}

// "growth | from Lisbon", "the impact | from currencies", "strength | in our kilns"
const OF =
  /^[^,;]*?\s(?:from|of|in|on|across|at|within|for|(?<=\bgrowth\s)to)\s(?:our\s|the\s)?(?<of>(?!(?:this|that|these|those|it|each|both|all|every)\b).+)$/i;

/** The metric that words are about: their head, or what a move or measure of theirs is of. */
function metricOf(words: string, metrics: readonly MetricMention[]): MetricMention | null {
  const [first] = metrics;
  if (!first) return null;
  const before = words.slice(0, first.start);
  if (!PREPOSITION.test(before)) return first;
  if (OF_OURS.test(before)) return first;
  if (ASIDE.test(before)) return null;
  const head = before.split(PREPOSITION)[0]?.trim().split(' ').at(-1) ?? '';
  return MOVES.test(head) ? first : null;
}

/** "Commercial cloud | gross margin": the words before a metric that say of which part it is; null where none do. */
function partBefore(words: string, { start }: MetricMention): string | null {
  const own = (words.slice(0, start).split(PREPOSITION).at(-1) ?? '').replace(ANOTHER, '');
  const name = own
    .replace(/^[\s,]+/, '')
    .replace(QUALIFIES, '')
    .replace(/['’]s?\s*$/, '')
    .trim();
  const kept = name.split(' ').filter((word) => word !== '');
  return kept.length === 0 || kept.length > 5 || /[,;]/.test(name) ? null : plainSegment(name);
}

/** "operating margin | in the Americas": a name or a part right behind a metric; null where none stands there. */
function partBehind(words: string, { end }: MetricMention, segments: Segments): string | null {
  const behind =
    /^(?:\s(?:growth|performance|percentages?|rates?|declines?|trends?|levels?))*\s(?:from|of|for|in|at|within|across)\s(?:our\s|the\s)?(?<name>.+)$/i.exec(
      words.slice(end),
    )?.groups?.name;
  if (behind === undefined) return null;
  return OUR_PART.exec(words.slice(end))?.groups?.name ?? partNamed(behind, segments);
}

// "higher revenue | from our cinema-related businesses"
const OUR_PART =
  /^(?:\s\w+)?\s(?:from|of|for|in|at|within|across)\s(?:our|the)\s(?<name>(?!(?:two|three|four|other|rest|same|core|existing|whole|entire|overall)\b)[\w&'’-]+(?:\s[\w&'’-]+){0,2}?)\s(?:business(?:es)?|segments?|division|unit)\b/;

/** The part or the proper name that words begin with. */
function partNamed(words: string, segments: Segments): string | null {
  const [part] = segments.find(words);
  if (part && part.start < 3) return plainSegment(part.name);
  const name: string[] = [];
  for (const word of words.split(' ')) {
    if (!PROPER.test(word) || IS_TIME.test(word)) break;
    name.push(word);
  }
  return name.length === 0 ? null : plainSegment(name.join(' ').replace(/['’]s$/, ''));
}
