/** The words between an amount and what it is said of. */
export interface Link {
  /** Where what the amount is of ends: right before the link. */
  readonly end: number;
  /** "by | 3 million": so much more or less, and no level. */
  readonly isBy: boolean;
  /** "to | 3 million", "at", "of", "in": what something comes to. */
  readonly isTo: boolean;
  /** "grow | 5%", "be up | 5%": a move, or where one leads. */
  readonly isMoved: boolean;
}

// "approximately", "in the range of", "at least": how sure or how large
const SIZES = words(
  'about around approximately approximate roughly nearly almost over under up down least most more less fewer than greater above below north south upward upwards between from within near the a an our its their range ranges neighborhood vicinity area order mid low high lower upper somewhere say close closer somewhat slightly just only another as much many or so further plus some even well total new excess top bottom end full',
);
const PREPOSITIONS = words('of in at to by for on into toward towards');
// "is expected to be", "will come in", "should land"
const TELLS = words(
  'is are be been remain remains remaining stay stays staying come comes coming will would should could may might can shall expected anticipated projected forecast forecasted estimated targeted guided assumed planned budgeted slated set capped going equal equals average averages averaging total totals represent represents reach reaches reaching hit hits exceed exceeds exceeding approach approaching approximate approximates amount amounts equate equates settle settles land lands end ends finish exit exits run runs running stand stands hold holds trend trending track tracking vary continue continues now ranging elevated unchanged steady stable constant consistent',
);
const MOVES = words(
  'grow grows growing grew increase increases increasing rise rises rising improve improves improving expand expands expanding accelerate go goes step steps decline declines declining decrease decreases decreasing fall falls falling drop drops dropping contract moderate slow ramp climb widen narrow compress',
);
const ADVERBS = words(
  'not also still currently again likely probably however therefore then both each all back today year-over-year year-on-year sequentially organically yoy',
);
// "the price increase | of", "the decline | will be": a noun, and no verb of the link
const IS_NOUN = /^\s(?:of|is|are|will|would|should|could|to be)\s/;
// "the margin that we now expect to | exceed"
const OUR_VIEW =
  /(?:,\s)?\b(?:(?:which|that|and)\s)?(?:we|I)\s(?:(?:now|still|currently|also|continue to)\s){0,2}(?:expect|anticipate|estimate|project|forecast|believe|think|see|guide|target)(?:\s(?:will|to))?$|\sthat\s(?:we|I)\s(?:have\s)?(?:provided|gave|given|issued|set|shared|communicated|laid out)(?:\syou)?$/;
// "the tax rate for the third quarter | is": when, between the two
const TIMED =
  /,?\s(?:(?:in|for|during|over|by|at|through|throughout|this|next|per|on a)\s(?:the\s)?)?(?:end of\s)?(?:(?:first|second|third|fourth|next|full|fiscal|calendar|whole|coming|current|remaining|entire|end of the|rest of the|balance of the|remainder of the|back|annual|annuali[sz]ed)[-\s]){0,5}(?:quarter|half|year(?:-end)?|month(?: of)?|annually|January|February|March|April|May|June|July|August|September|October|November|December|Q[1-4]|H[12]|(?:fiscal |calendar )?20\d\d|FY\S*|(?:fiscal )?['’]\d\d|year-over-year|basis)(?:\s(?:of\s)?(?:fiscal\s|calendar\s)?(?:20\d\d|['’]\d\d))?,?$/i;
// "from a prior range of 2% to 3% | to a new range of": where it comes from
const FROM_OLD =
  /,?\s(?:again\s)?(?:up\s|down\s)?from\s(?:a\s|an\s|our\s|the\s)?(?:[a-z][\w-]*\s){0,9}(?:[$€£¥]\s?)?\d[^,;]{0,50}$/;
// "Cash taxes, current and deferred, | will be", "our overhead range, | to be"
const ASIDE = /,(?:\s[^,;.]{2,40},)?$/;
const SIZED = /\b(?:at least|at most|up to)$/i;
// "unchanged and | expected to be", "the range that | is up", "in and | around"
const JOINS =
  /^(?:and\s(?:is|are|now|expected|will|in the|around|to be)|(?:that|which)\s(?:is|are|will))\b/;
// "consistent with this year and | in the range of", "unchanged from last quarter, | remaining"
const LIKE_LAST =
  /\s(?:(?:consistent|in line|similar|comparable|flat)\s(?:with|to)|from|versus)\s(?:last|prior|previous|this|our prior|the (?:prior|first|second|third|fourth))\s(?:quarter|year|call|guidance)(?:,|\sand)?$/i;
const MOST = 18; // words of a link: what stands farther off is of another thought

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** The link right before an amount: "we expect the tax rate | to be about | 21%"; null where there is none. */
export function linkBefore(text: string, start: number): Link | null {
  let rest = text.slice(0, start).trimEnd();
  let [isBy, isTo, isTold, isMoved] = [false, false, false, false];
  for (let taken = 0; taken < MOST; taken++) {
    const between = text.slice(rest.length, start);
    const passed = taken === 0 ? null : passedOver(rest, between, isTold);
    if (passed !== null) {
      rest = rest.slice(0, passed).trimEnd();
      continue;
    }
    const word = /(?<!\S)\S+$/.exec(rest)?.[0] ?? '';
    const plain = word.toLowerCase();
    const kind = kindOf(plain, between);
    if (kind === null || (kind === 'moves' && IS_NOUN.test(between))) break;
    if (plain === 'by') isBy = true;
    const isSize = SIZED.test(`${rest}${/^\s\S*/.exec(between)?.[0] ?? ''}`); // "at least", "up to"
    if (!isBy && !isSize && /^(?:to|at|of|in)$/.test(plain)) isTo = true;
    if (kind === 'moves' || /^(?:up|down)$/.test(plain)) isMoved = true;
    if (kind === 'tells' || kind === 'moves') isTold = true;
    rest = rest.slice(0, rest.length - word.length).trimEnd();
  }
  return (isBy || isTo || isTold || isMoved) && rest !== ''
    ? { end: rest.length, isBy, isTo, isMoved }
    : null;
}

/** Where words begin that a link passes over: a time, what we think of it, where it comes from, an aside. */
function passedOver(rest: string, between: string, isTold: boolean): number | null {
  const old = /^\sto\s/.test(between) ? FROM_OLD.exec(rest) : null;
  const aside =
    isTold && /^\s(?:is|are|will|would|should|to|ranging)\b/.test(between)
      ? ASIDE.exec(rest)
      : null;
  return (
    (OUR_VIEW.exec(rest) ?? LIKE_LAST.exec(rest) ?? TIMED.exec(rest) ?? old ?? aside)?.index ?? null
  );
}

function kindOf(
  word: string,
  next: string,
): 'size' | 'preposition' | 'tells' | 'moves' | 'adverb' | null {
  if (SIZES.has(word)) return 'size';
  if (PREPOSITIONS.has(word)) return 'preposition';
  if (TELLS.has(word)) return 'tells';
  if (MOVES.has(word)) return 'moves';
  if (JOINS.test(`${word}${next}`)) return 'adverb';
  return ADVERBS.has(word) || /^[a-z]{4,}(?<!supp|fami|assemb|month|quarter)ly$/.test(word)
    ? 'adverb'
    : null;
}
