// "the increase in cost in the second quarter | will be"
const TIMED =
  /\s(?:in|for|during|over|by|at)\s(?:the\s)?(?:(?:first|second|third|fourth|next|full|fiscal|calendar|whole|coming|current|remaining|entire|end of the|rest of the|balance of the|remainder of the)[- ]?\s?)*(?:quarter|half|year|Q[1-4]|H[12]|20\d\d|FY\S*)(?:\s(?:of\s)?(?:fiscal\s|calendar\s)?20\d\d)?$/i;
const PLAN =
  /\s(?:guidance|outlook|forecast|budget)(?:\srange)?(?:\sfor\s(?:(?:the\s)?(?:period|years?)\b[^,;]{0,40}|20\d\d(?:\sto\s20\d\d)?))?$/i;
// "expenses, which include interest | to be": what is told in passing stands between
const IN_PASSING =
  /[,–—-]\s(?:which|that|including|such as|inclusive|net of|primarily|mainly)\b(?:(?!\b(?:we|I)\b|,\s(?:is|are|was|were|will|should)\b)[^.;])*$/i;

// Where a name ends, read from behind.
const END =
  /^(?:an?|the|our|my|your|its|their|this|that|these|those|and|or|but|with|to|in|on|for|from|by|at|as|of|about|some|any|other|each|both|be|is|are|was|were|have|has|had|will|would|should|could|may|might|can|we|us|it|they|which|where|there|include[sd]?|including|expect(?:s|ed|ing)?|anticipat\w+|estimates?|result(?:s|ing)?|achiev\w+|realiz\w+|generat\w+|deliver(?:s|ed|ing)?|see|record|incur|spend|invest(?:s|ed|ing)?|receiv\w+|return|reach|hit|maintain\w*|add|drive|yield|provid\w+|need|want|get|not|now|still|also|than|into|over|under|up|down|through|within|between|approximately|around|versus|if|when|while|because|due|given|gave|gives?|grow|grew|start|begin|remain|stay|rise|fall|go|come|move|run|back|closer|strong|flat|similar|relative|reflect(?:s|ing)?|assum(?:es|ing)|contemplates|implies|represents?|higher|lower|\w+['’](?:ve|re|ll|d))$/i;
// "our content | spend will be"
const NOUN_TOO = /^(?:spend|return|drive|need)$/i;
const LINKS = /^(?:of|from|for|in|on|to)$/i;
const DETERMINES = /^(?:the|our|an?|its|their|this|that|these|those)$/i;
// What follows it is a verb: "which can produce cement", "we estimate loan income"
const BEFORE_VERB =
  /^(?:to|we|us|it|they|can|will|would|should|could|may|might)$|['’](?:ve|re|ll|d)$/i;
// Says of what time, size or standing, not what.
const KIND =
  /^(?:long(?:er)?-term|near-term|short-term|medium-term|mid-?term|annual(?:ized)?|quarterly|monthly|full|fiscal|full-year|next|last|total|overall|updated|revised|new|current|initial|previous|prior|original|additional|incremental|remaining|estimated|projected|expected|anticipated|onetime|one-time|approximate|(?:one|two|three|four|five|ten|multi)-?year|20\d\d|['’]\d\d|first|second|third|fourth|(?:first|second|third|fourth)[- ]quarter|quarter|half|year|related|latest|target(?:ed)?|corresponding|significant|further|potential|aggregate|future|strategic|stated|transformational|ambitious|entire|internal|specific|formal|financial)$/i;
const NUMBER =
  /^(?:\d+-(?!year|month|day|week|quarter)[a-z]+|hundred|thousand|million|billion|trillion|two|three|four|five|six|seven|eight|nine|ten|several|few|all|many|most|some|these|those|other)$/i;
const VAGUE =
  /^(?:range|growth|increases?|decreases?|declines?|reductions?|rise|drop|improvements?|expansion|amounts?|levels?|rates?|totals?|guidance|outlook|estimates?|assumptions?|expectations?|projections?|something|pace|gain|average|midpoint|number|figures?|costs?|rest|balance|basis|addition|line|excess|terms?|percentages?|quarters?|years?|half|months?|weeks?|days?|neighborhood|vicinity|order|run[- ]rate|impacts?|headwinds?|tailwinds?|effects?|one|digits?|points?|more|less|least|contribution|loss|mix|business|area|part|majority|portion|most|means|minimum|maximum|sum|currency|dispensation|completion|launch|respect|regard)$/i;
const GOAL = /^(?:targets?|goals?|objectives?|plans?|ambitions?)$/i;
// "the increase in | cost", "an impact on | earnings"
const MOVE =
  /^(?:increase|decrease|decline|reduction|growth|improvement|impact|effect|uplift|gain|loss|contribution)s?$/i;
// "proceeds from the | sale", "rates for the | rate case"
const MEASURE =
  /^(?:proceeds|returns?|rates?|savings?|fees?|investments?|expenses?|income|benefits?|synergies|charges?|tax(?:es)?|revenues?|margins?|volumes?|yields?|prices?|costs?|spend|spending)$/i;
const MOST = 6; // words of a name

/** The name that a text ends with: "an $8 million note" -> "note"; null where it ends with none. */
export function nounAtEnd(text: string): string | null {
  const head = text.replace(TIMED, '').replace(PLAN, '');
  return IN_PASSING.test(head) ? null : nameAtEnd(head.split(/\s+/));
}

/** The name that words end with; where it only says of what something is, that: "gain on the sale" is a gain. */
function nameAtEnd(words: readonly string[]): string | null {
  const { name, ahead } = tailOf(words);
  const last = ahead.at(-1) ?? '';
  if (/^(?:and|or)$/i.test(last)) return null; // of two things
  if (name.length === 0) return null;
  const own = plain(name, VAGUE);
  const link = DETERMINES.test(last) ? ahead.length - 2 : ahead.length - 1;
  if (!LINKS.test(ahead[link] ?? '')) return own ?? null;
  const whole = tailOf(ahead.slice(0, link)).name;
  const move = whole.at(-1) ?? '';
  if (whole.length === 0) return own;
  if (GOAL.test(name.at(-1) ?? '')) return own; // "halfway to our goal of": what it is of follows
  if (MOVE.test(move) && own !== null) return `${own} ${move.toLowerCase()}`;
  if (MOVE.test(move) && name.length === 1) return `${name[0]} ${move.toLowerCase()}`;
  if (MEASURE.test(move) && VAGUE.test(move) && whole.length === 1 && own !== null)
    return `${own} ${move.toLowerCase()}`; // "the cost of tariffs"
  const head = /ing$/.test(whole[0] ?? '') ? null : plain(whole, VAGUE);
  // "expense ratios in Japan", "the main plant for Kilns"
  if (
    head !== null &&
    own !== null &&
    /^\p{Lu}/u.test(own) &&
    /^(?:in|for)$/i.test(ahead[link] ?? '')
  )
    return `${own} ${head}`;
  return (
    (own === null || MEASURE.test(move) || !/^of$/i.test(ahead[link] ?? '') ? head : null) ?? own
  );
}

function tailOf(words: readonly string[]): {
  readonly name: readonly string[];
  readonly ahead: readonly string[];
} {
  const isNoun = (word: string, at: number) =>
    NOUN_TOO.test(word) && at === words.length - 1 && !BEFORE_VERB.test(words[at - 1] ?? 'to');
  const isEnd = (word: string, at: number) =>
    (END.test(word) && !isNoun(word, at)) || !/^[\p{L}\d&'’/-]+$/u.test(word);
  const at = words.findLastIndex(isEnd) + 1;
  const isVerb = BEFORE_VERB.test(words[at - 1] ?? '') && /^\p{Ll}/u.test(words[at] ?? '');
  return { name: words.slice(isVerb ? at + 1 : at), ahead: words.slice(0, at) };
}

/** A name without what says only of which kind it is; null where nothing else is left. */
function plain(words: readonly string[], vague: RegExp): string | null {
  const from = words.findIndex((word) => !KIND.test(word) && !NUMBER.test(word));
  const until = words.length - (GOAL.test(words.at(-1) ?? '') ? 1 : 0);
  const name = from === -1 ? [] : words.slice(from, until);
  const last = name.at(-1) ?? '';
  const isBare =
    (name.length < 2 && vague.test(last)) || /\bconstant currency$/i.test(name.join(' '));
  if (name.length === 0 || name.length > MOST || isBare) return null;
  if (
    /\d/.test(name.join('')) ||
    /(?:(?<!supp|fami|assemb)ly|(?<!spend|fund|earn|hold)ing|[^e]ed)$/i.test(last)
  )
    return null;
  const [first = ''] = name;
  const isPlain =
    /^\p{Lu}\p{Ll}+$/u.test(first) && name.slice(1).every((word) => /^\p{Ll}/u.test(word));
  return [isPlain && name.length > 1 ? first.toLowerCase() : first, ...name.slice(1)].join(' ');
}
