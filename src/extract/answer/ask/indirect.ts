import type { Ask } from './ask.ts';

const PAST: Readonly<Record<string, string>> = {
  buy: 'bought',
  sell: 'sold',
  fall: 'fell',
  rise: 'rose',
  grow: 'grew',
  make: 'made',
  spend: 'spent',
  pay: 'paid',
  say: 'said',
  get: 'got',
  give: 'gave',
  take: 'took',
  lose: 'lost',
  win: 'won',
  build: 'built',
  cut: 'cut',
  put: 'put',
  set: 'set',
  hit: 'hit',
  hurt: 'hurt',
  go: 'went',
  do: 'did',
  have: 'had',
  see: 'saw',
  begin: 'began',
  leave: 'left',
  keep: 'kept',
  hold: 'held',
  bring: 'brought',
  drive: 'drove',
  shut: 'shut',
  hedge: 'hedged',
  tell: 'told',
  think: 'thought',
  find: 'found',
  meet: 'met',
  run: 'ran',
  come: 'came',
  become: 'became',
  shrink: 'shrank',
  be: 'was',
  choose: 'chose',
  drop: 'dropped',
  plan: 'planned',
  ship: 'shipped',
  stop: 'stopped',
  trim: 'trimmed',
  beat: 'beat',
};
const SUBJECT =
  '(?<subject>they|it|we|he|she|management|(?:the )?(?:company|firm|group|board|ceo|cfo|team|bank))';
const DID = new RegExp(
  `^(?<head>.*?\\b(?:what|which|why|when|where|how|who)\\b.*?)?\\s?\\b(?<aux>did|does|do)\\s${SUBJECT}\\s(?<verb>[a-z]+)(?<tail>.*)$`,
  'i',
);
// Verbs that end a subject: "did enterprise cloud revenue | grow".
const REGULAR = new Set(
  'increase decrease decline improve change expand order acquire announce report expect raise lower reduce launch open close hire repurchase receive generate earn invest complete start deliver add sign need want mention discuss talk explain provide return distribute achieve record charge cost contribute account assume resign retire issue borrow repay move mean use work look compare develop perform happen cover book reach gain exceed miss guide aim want like end last impact affect help hurt'.split(
    ' ',
  ),
);
const NO_VERB_AFTER = /^(?:the|a|an|their|its|our|of|in|for|no|any|full|net|total)$/i;
const ASKED =
  /^(?<head>(?:what|which|why|when|where|how|who)\b.*?)\s(?<aux>did|does|do)\s(?<tail>.+)$/i;
const WILL = new RegExp(
  `^(?<head>.*?\\b(?:what|which|why|when|where|how|who)\\b.*?)\\s\\b(?<aux>will|would|can|could|should|are|is|was|were|have|has)\\s${SUBJECT}\\s(?<tail>.*)$`,
  'i',
);
const BE =
  /^(?<head>(?:what|who(?= (?:is|was|were|are) (?:the|their|its)\b)|how (?:much|large|big|high|low)))(?: exactly)? (?<aux>is|was|were|are|'s) (?<tail>.+)$/i;
// "What did they say about pricing": a call does not say what was said; it speaks of it or not.
const SAYING =
  /^(?:what|anything|something)\b.*\b(?:say|said|mention(?:ed)?|disclosed?|talk(?:ed)?|comment(?:ed)?) (?:about|on|of)\b/i;
const MANY = /^(?<head>(?:how (?:many|much)|which|who|what) .+)$/i;
const WHEN_TAIL =
  / (?:in|for|during|at|as of|on|by) (?!the|equity|assets|capital)(?:\S+ ){0,2}\S+$| (?:in|for|during|at) the (?:\S+ ){0,3}(?:quarter|year|half)(?: of (?:last|this|the (?:prior|previous)) year)?$| (?:last|this|next) (?:year|quarter)$| a year ago$/i;
// "…, fees", "… and what was its margin", "the new forecast and the old one": no single clause
const TWO = /,\s|\b(?:and|or) (?:what|how|why|when|who|which|where|the|its|their)\b/i;
const LONGEST = 110;

/**
 * A question in indirect speech, for "No sentence found in this call says …": "How many GPUs did they order?" gives
 * "how many GPUs they ordered". Null where it cannot be turned, or holds a figure: an asker's figure is
 * never repeated.
 */
export function indirect({ text }: Pick<Ask, 'text'>): string | null {
  const plain = text
    .replaceAll(/\s+/g, ' ')
    .replace(/[\s?!.]+$/, '')
    .replace(/^(?:and|so|but|ok|okay|please|also|then|hi|hello),?\s/i, '')
    .replace(
      /^(?:(?:can|could) you (?:tell me|say|explain)|tell me|do you know|i(?:['’]d| would) like to know|i want to know)\s/i,
      '',
    )
    .trim();
  if (
    plain.length > LONGEST ||
    SAYING.test(plain) ||
    /\d/.test(withoutPeriods(plain)) ||
    /[@<>*_`|]/.test(plain) ||
    plain.includes('?') ||
    TWO.test(plain)
  )
    return null;
  const turned = turn(plain);
  return turned === null ? null : lowered(turned);
}

function turn(plain: string): string | null {
  const did = DID.exec(plain)?.groups ?? longSubject(plain);
  if (did) {
    const { head = '', aux = '', subject = '', verb = '', tail = '' } = did;
    if (!(verb.toLowerCase() in PAST) && !REGULAR.has(verb.toLowerCase())) return null;
    const said = /did/i.test(aux) ? pastOf(verb) : /does/i.test(aux) ? thirdOf(verb) : verb;
    return `${head === '' ? 'whether' : head} ${subject} ${said}${tail}`;
  }
  // "What is the dividend vs last year"
  if (/\b(?:vs\.?|versus|against|compared (?:to|with))\s/i.test(plain)) return null;
  const will = WILL.exec(plain)?.groups;
  if (will) return `${will.head} ${will.subject} ${will.aux} ${will.tail}`;
  const be = BE.exec(plain)?.groups;
  if (be && /^(?:what|who)$/i.test(be.head ?? '') && !/\b(?:that|which|who)\b/.test(be.tail ?? ''))
    return `${be.head} ${(be.tail ?? '').replace(WHEN_TAIL, '')} ${be.aux}${WHEN_TAIL.exec(be.tail ?? '')?.[0] ?? ''}`;
  // "How many people were laid off": already in the order of indirect speech.
  if (
    /^(?:how (?:many|much) [\w -]+?|who|what|which [\w -]+?) (?:is|are|was|were|has|have|had|will) (?!the\b|they\b|it\b|its\b|their\b|we\b|there\b|a\b|[A-Z])(?:been |be |not )?\w+(?:ed|ught|old|aid|ade|iven|aken|en|t)\b/.test(
      plain,
    )
  )
    return plain;
  const there = /^(?<head>how (?:many|much) .+?) (?<aux>is|are|was|were) there\b(?<tail>.*)$/i.exec(
    plain,
  )?.groups;
  if (there) return `${there.head} there ${there.aux}${there.tail}`;
  const yes =
    /^(?<aux>is|are|was|were|will|has|have) (?<subject>there|they|it|management) (?<tail>.+)$/i.exec(
      plain,
    )?.groups;
  if (yes) return `whether ${yes.subject} ${yes.aux?.toLowerCase()} ${yes.tail}`;
  const going =
    /^(?<aux>is|are) (?<subject>(?:the |their |its )?[^?]+?) (?<tail>going to .+)$/i.exec(
      plain,
    )?.groups;
  if (going) return `whether ${going.subject} ${going.aux?.toLowerCase()} ${going.tail}`;
  const safe =
    /^(?<aux>is|are|was|were) (?<subject>(?:the |their |its )?[^?]+?) (?<tail>(?:at risk|on track|safe|sustainable|secure|stable|profitable|growing|falling|rising|improving|hedged|completed?|finished|sold|closed|open|likely|possible|\w+ed))$/i.exec(
      plain,
    )?.groups;
  if (safe) return `whether ${safe.subject} ${safe.aux?.toLowerCase()} ${safe.tail}`;
  return MANY.test(plain) &&
    !/\b(?:did|does|do|is|are|was|were|will|would|can|has|have)\b/i.test(plain)
    ? plain
    : null;
}

/** "how much did enterprise cloud revenue grow": the subject ends where a known verb stands. */
function longSubject(plain: string): Record<string, string | undefined> | null {
  const { head, aux, tail = '' } = ASKED.exec(plain)?.groups ?? {};
  const words = tail.split(' ');
  // "the cost of risk": what follows an article is no verb
  const at = words.findIndex(
    (word, index) =>
      index > 0 &&
      !NO_VERB_AFTER.test(words[index - 1] ?? '') &&
      (word in PAST || REGULAR.has(word)),
  );
  if (at === -1 || head === undefined) return null;
  const rest = words.slice(at + 1).join(' ');
  return {
    head,
    aux,
    subject: words.slice(0, at).join(' '),
    verb: words[at],
    tail: rest === '' ? '' : ` ${rest}`,
  };
}

function withoutPeriods(text: string): string {
  return text.replaceAll(/\b(?:[QH][1-4]|FY)(?:\s?(?:20\d\d|['’]?\d\d))?\b|\b20\d\d\b/gi, '');
}

function pastOf(verb: string): string {
  const known = PAST[verb.toLowerCase()];
  if (known) return known;
  if (/e$/.test(verb)) return `${verb}d`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`;
}

function thirdOf(verb: string): string {
  if (verb === 'have') return 'has';
  if (/(?:s|x|ch|sh|o)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

function lowered(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
