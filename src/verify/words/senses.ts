import { matchesOf } from '../../core/matches.ts';
import { SENSE_ROWS } from '../../figures/lexicon/synonyms.ts';
import { withPlaces } from './place-words.ts';

// Words of one sense that are several in a row.
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:constant|local)[- ]currenc(?:y|ies)(?: basis| terms)?\b|\bcurrency[- ]neutral\b|\b(?:ex|without|excluding|before|stripping out) (?:the (?:effects?|impact) of )?(?:currency|currencies|fx|foreign exchange)\b/g,
    'constantcurrency',
  ],
  // "Q4", "4Q20", "FY22": the quarter says nothing of its own, the year what "2022" says
  [/\b(?:q[1-4]|[1-4]q)'?(2\d)\b/g, '20$1'],
  [/\b(?:q[1-4]|[1-4]q)\b/g, ''],
  [/\b(?:fy|fiscal|cy) ?'?(?:20)?(2\d)\b/g, '20$1'],
  [
    /\b(?:compared (?:to|with)|versus|vs\.?|against|than|from|over) (?:in )?(?:the |a )?(?:same |prior |previous |last )?(?:year|quarter|period)[- ]?(?:ago|earlier|before|period|quarter)?\b/g,
    '',
  ],
  [/\b(single|double|triple)[- ]digits?\b/g, '$1digit'],
  [/\bsit(?:s|ting)? (?=(?:within|in|under)\b)/g, 'included '],
  [/\btop[- ]line\b/g, 'topline'],
  [/\bbottom[- ]line\b/g, 'bottomline'],
  [/\bforeign[- ]exchange\b|\bexchange[- ]rates?\b/g, 'currency'],
  [/\baverage (?:selling|sales|unit) prices?\b|\basps?\b/g, 'asp price'],
  [/\bearnings per share\b|\beps\b/g, 'eps'],
  [/\b(?:like[- ]for[- ]like|comparable|same[- ]store) (?:store )?sales\b|\bcomps\b/g, 'comp'],
  [
    /\barpu\b|\barm\b|\b(?:average )?revenue per (?:user|member|membership|customer|unit)\b/g,
    'arpu',
  ],
  [/\bcapital (?:expenditures?|spending|investments?|outlays?)\b|\bcap-?ex\b/g, 'capex'],
  [/\b(?:buy(?:s|ing)?|bought)[- ]?backs?\b/g, 'buyback'],
  [/\bdirect[- ]to[- ]consumer\b/g, 'dtc'],
  [/\be-commerce\b/g, 'ecommerce'],
  [/\bresearch and development\b/g, 'r&d'],
  [/\bsale(?= of (?:the|our|its|their|a) | process)/g, 'divest'],
  [/\bpick(?:s|ed|ing)?[- ]ups?\b|\bup-?ticks?\b/g, 'pickup'],
  [/\blower[- ](?:pric(?:e|es|ed|ing)|costs?)\b/g, 'cheap price'],
  [/\bcarr(?:y|ies|ied|ying) on\b|\bgo(?:es|ing)? on\b/g, 'continue'],
  [/\bunder ?way\b|\bin (?:progress|process)\b/g, 'ongoing'],
  [/\bmak(?:e|es|ing) up for\b|\bmade up for\b/g, 'offset'],
  [/\btak(?:e|es|en|ing) ((?:[\w’'-]+ ){1,8})into account\b/g, 'include $1'],
  [/\btak(?:e|es|en|ing) into account\b/g, 'include'],
  [/\b(?:baked|built|priced|rolled) in(?:to)?\b/g, 'included'],
  [/\b(?:hand|pass)(?:s|es|ed|ing)? (?:it |them |this |that )?(?:on|along|through)\b/g, 'pass'],
  [/\bbrick[- ]and[- ]mortar\b/g, 'brickandmortar'],
  [/\b(?:second|back|latter) half\b|\bh2\b/g, 'secondhalf'],
  [/\b(?:first|front) half\b|\bh1\b/g, 'firsthalf'],
  [/\b(?:full|whole|entire)[- ]year\b|\byear as a whole\b/g, 'fullyear'],
  [/\b(?:near|short)(?:er)?[- ](?:term|run)\b/g, 'shortterm'],
  [/\blong(?:er)?[- ](?:term|run|haul)\b/g, 'longterm'],
  [/\bsped up\b|\bspeed(?:s|ing)? up\b|\bpick(?:s|ed|ing)? up (?:speed|pace)\b/g, 'accelerate'],
  [/\broll(?:s|ed|ing)?[- ]?out\b/g, 'launch'],
  [/\bwork(?:force|ers)\b/g, 'staff'],
  [/\bfrom home\b/g, 'home'],
  [/\b(?:laid|lay(?:ing)?) off\b|\blay-?offs?\b|\bjob cuts?\b/g, 'layoff'],
  [
    /\bpay(?:s|ing)? (?:down|off) (?:the |our |its |some )?(?:debt|loans?|borrowings?)\b/g,
    'repay debt',
  ],
  [/\bm&a\b/g, 'acquisition'],
  [/\bflat[- ]out\b|\bfull tilt\b|\bat full (?:capacity|stretch)\b/g, 'utilization'],
  [/\btak(?:e|es|ing|en)(?= (?:\w+ ){1,2}down\b)/g, 'stop'],
  [/\b(?:put(?:s|ting)?|push(?:es|ed|ing)?) (?:off|out|back)\b/g, 'delay'],
  [/\bpull(?:s|ed|ing)? (?:in|forward)\b|\b(?:brought|bring(?:s|ing)?) forward\b/g, 'advance'],
  [/\bahead of (?:schedule|plan|time)\b/g, 'early'],
  [/\b(?:made|mak(?:e|es|ing)|earn(?:s|ed|ing)?) money\b/g, 'profit'],
  [/\b(?:los(?:e|es|ing)|lost) money\b/g, 'loss'],
  [/\bpa(?:y|ys|id|ying) for\b/g, 'fund'],
  [/\bset(?:s|ting)? aside\b/g, 'reserve'],
  [/\b(?:wound|wind(?:s|ing)?) (?:up|down)\b|\bcall(?:s|ed|ing)? off\b/g, 'discontinue'],
  [/\bturn(?:s|ed|ing)? down\b/g, 'reject'],
  [/\btop(?:s|ped|ping)? up\b/g, 'add'],
  [/\bstart(?:s|ed|ing)? up\b/g, 'commission'],
  [/\b(?:threw|throw(?:s|n|ing)?) out\b/g, 'dismiss'],
  [/\bh[eo]ld(?:s|ing)? (?:back|off)\b/g, 'hesitate'],
  [/\bput(?:s|ting)?(?= (?:\w+ ){1,2}together\b)/g, 'assemble'],
  [/\bcarr(?:y|ies|ied|ying) out\b/g, 'conduct'],
  [/\bslip(?:s|ped|ping)? (?:in)?to\b/g, 'delay'],
  [
    /\blook(?:s|ed|ing)? for\b(?!\s+(?:[\w-]+\s+){0,4}(?:growth|increases?|revenues?|sales|margins?|earnings|profit|declines?)\b)/g,
    'seek',
  ],
  [/\bsell(?:ing)? prices?\b/g, 'price'],
  [/\bthird[- ]party\b/g, 'external'],
  [/\ba couple of\b/g, 'two'],
  [
    /\bthe (?:bank|lender|insurer|retailer|carrier|airline|automaker|carmaker|chipmaker|drugmaker|manufacturer|utility|miner|builder)\b(?!['’]s? (?:customers|clients))/g,
    '',
  ],
  [/\bunited states(?: of america)?\b|\bu\.s\.(?:a\.)?/g, 'usa'],
  [/\bu\.k\.|\bunited kingdom\b/g, 'britain'],
  [/\beuropean union\b/g, 'eu europe'],
];

// What says nothing of its own in such a claim: who tells, how surely, which way; these are read apart.
const EMPTY = new Set(
  `the a an of to in on at for and or by with from as is was were are be been being this that these those it its our we their they he she his her him them us
who whom whose which what when where how whether while although though however yet but than then there so such not no nor neither never none nothing only just even still also both each either
all any some most more less much many very quite rather too well own about around nearly almost roughly approximately over under above below up down off out into onto through during
between within without per via amid despite since because due until till if once
has have had having will would can could shall should may might must do does did done doing get gets got getting gotten go goes went gone going come comes came coming
say says said saying tell tells told telling note noted state stated explain explained mention mentioned describe described call called report reported according comment commented believe believes
think thinks thought expect expects expected expecting expectation foresee foresees foresaw see sees saw seen seeing anticipate anticipates anticipated project projects projected intend intends intended
plan plans planned planning want wants wanted try tries trying tried use
company group firm management executive executives chief officer president chairman ceo cfo coo quarter year period fiscal time now currently today already again ago recent recently
put puts set sets make makes made take takes took taken give gives gave given giving let lets bring brings brought
thing things way ways one ones bit lot kind sort several various certain other others another level levels amount total part terms term side basis
people better best worse worst themselves itself seem seems seemed look looks looked looking like point points feel feels felt
digit digits
largely mainly mostly partly chiefly particularly especially really actually basically further ahead back together
higher lower highest lowest increase increased increases increasing decrease decreased decreases decreasing rise rises rose risen rising fall falls fell fallen falling grow grows grew grown growing growth
decline declined declines declining drop dropped drops dropping raise raised raises raising uptick pickup elevated improve improved improves improving improvement climb climbed jump jumped dip dipped
shrink shrinks shrank shrunk shrinking soar soared surge surged plunge plunged slump slumped tumble tumbled weaken weakens weakened weakening possible possibly
slip slipped widen widened narrow narrowed flat unchanged stable steady double doubled last next prior previous same first second third fourth half
significant significantly substantial substantially considerable considerably slight slightly somewhat modest modestly sharp sharply material materially meaningful meaningfully
edge edges edged edging inch inched inching tick ticks ticked ticking creep crept creeping nudge nudged slid slide slides sliding sank sink sinks
nice nicely good great strong strongly lift lifts lifted weak weaker soft softer`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

const DERIVED =
  /(?<=\w{4})(?:ation|ition|ion|ment|ness|ity|anc|enc|ur|al|iv|er|or|abl|ibl|ant|ent)$/;

const COUNTS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const COUNT = /(?<![\d.,$€£¥₹-]|[$€£¥₹] )\b(?:[2-9]|1[0-2])\b(?!\s?%|[.,]?\d)/g;

// "Phase 3", never "March 3"
const NUMBERED =
  /\b(Phase|Line|Model|Type|Series|Plant|Block|Stage|Tier|Level|Class|Generation|Gen|Unit|Reactor|Train|Project|Terminal|Fund) (\d{1,2})\b(?![.,]?\d|%)/gi;

/** A word of a claim by its stem, with all that it may mean. */
export type Senses = ReadonlyMap<string, ReadonlySet<string>>;

const BASES = new Map(
  `paid pay; held hold; led lead; sent send; chose choose; chosen choose; drove drive; driven drive; sought seek
wrote write; written write; broke break; broken break; bought buy; won win; sold sell; built build; kept keep
spent spend; met meet; laid lay; threw throw; thrown throw; fought fight; caught catch; brought bring; dealt deal
hidden hide; hid hide; bound bind; drew draw; drawn draw; flew fly; withdrew withdraw; withdrawn withdraw
froze freeze; frozen freeze; struck strike; burnt burn; wound wind; sued sue; begun begin; began begin`
    .split(/[;\n]\s?/)
    .map((pair): [string, string] => [pair.split(' ')[0] ?? '', pair.split(' ')[1] ?? '']),
);

const MEANINGS = Map.groupBy(
  SENSE_ROWS.flatMap((row) =>
    [...new Set(row.split(' ').map(stemOf))].map((stem) => ({ stem, row })),
  ),
  ({ stem }) => stem,
);

/** A text in small letters, with one word for several in a row that are of one sense. */
export function plainOf(text: string): string {
  return PHRASES.reduce(
    (said, [phrase, word]) => said.replaceAll(phrase, ` ${word} `),
    withPlaces(
      text
        .replaceAll(/\bUS\b/g, ' usa ')
        .replaceAll(NUMBERED, '$1$2')
        .toLowerCase(),
    )
      .replaceAll('’', "'")
      .replaceAll(COUNT, (digits) => ` ${COUNTS[Number(digits)]} `),
  );
}

/** The words of a text that say what it is about, each with its senses. */
export function sensesOf(text: string): Senses {
  return new Map(
    matchesOf(
      plainOf(text),
      /(?<![\p{L}\d-])\p{L}{1,12}-?\d{1,4}(?=s?(?![\p{L}\d%]))|[\p{L}&]{2,}|\b20\d\d\b/gu,
    )
      .filter(([word]) => !EMPTY.has(word))
      .map(([word]) => stemOf(word))
      .filter((stem) => stem.length > 1)
      .map((stem) => [stem, new Set([stem, ...(MEANINGS.get(stem) ?? []).map(({ row }) => row)])]),
  );
}

function stemOf(word: string): string {
  const bare = (BASES.get(word) ?? word)
    .replace(/(?<=\w{2})(?:ies|ied)$/, 'y')
    .replace(/(?<=\w{3})(?:ings?|ed|es|s|ly)$/, '')
    .replace(/(?<=\w{3})e$/, '');
  const root = bare
    .replace(DERIVED, '')
    .replace(DERIVED, '')
    .replace(/(?<=\w{3})e$/, '');
  return root.replace(/(?<=\w\w)([bdgklmnprt])\1$/, '$1').replace(/(?<=\w{3})y$/, 'i');
}
