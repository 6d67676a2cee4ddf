import { matchesOf } from '../../core/matches.ts';
import { SAME_ROWS } from '../../figures/lexicon/synonyms.ts';
import { withPlaces } from './place-words.ts';

const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\btop[- ]line\b/g, 'revenue'],
  [/\bbottom[- ]line\b/g, 'profit'],
  [/\bforeign[- ]exchange\b|\bexchange[- ]rates?\b/g, 'currency'],
  [
    /\bearnings per share\b|\beps\b|\bper (?:diluted |basic )?(?:common )?share\b|(?<=\d )a share\b|\bcents a share\b/g,
    ' eps ',
  ],
  [
    /\b(?:like[- ]for[- ]like|comparable|same[- ]store|comp) (?:store )?sales\b|\bcomps?\b/g,
    ' comps ',
  ],
  [/\barpu\b|\baverage revenue per \w+(?: \w+)?\b/g, ' arpu '],
  [/\bdo[- ]it[- ]yourself\b/g, ' diy '],
  [/\bdirect[- ]to[- ]consumer\b/g, ' dtc '],
  [/\bcapital (?:expenditures?|spending|investments?|outlays?)\b|\bcapex\b/g, 'capex'],
  [/\bcap-?ex\b/g, 'capex'],
  [/\bbuying back\b|\bbought back\b|\bbuy(?:s)? back\b|\bbuy-?backs?\b/g, 'buyback'],
  [/\be-commerce\b/g, 'ecommerce'],
  [/\b(?:net )?debt[- ]to[- ]ebitda\b|\bgearing\b/g, 'leverage'],
  [/\bm&a\b/g, 'acquisition'],
  [/\bresearch and development\b|\br&d\b/g, 'r&d'],
];

// What says nothing of what a figure is of: times, sizes, moves, the telling of it.
const EMPTY = new Set(
  `the a an of to in on at for and or by with from as is was were are be been being this that these those it its our we they their he she said says say
according company group firm quarter year period month week day same last first second third fourth has have had will would full half ago before after prior previous
current now next end ended beginning early late time while but than then there so not no only just even still also both each all some any most more less about around nearly
almost roughly approximately over under above below up down higher lower against versus compared near close to per percent percentage basis point million billion trillion thousand
hundred dozen usd eur rmb gbp jpy inr yen euro dollar rupee crore lakh cent reach come came go went gone get got make made take took rose rise risen rising raise fell fall
falling increase decrease decline grow grew growth grown drop climb jump improve gain gained widen narrow shrink shrank slip slid expand expansion contract contraction report
reported post posted record expect forecast project projected projection guide guidance guided anticipate plan target outlook see sees seen foresee look management executive chief officer
cfo ceo coo which who what when where how into out through during between within without roughly like such other another one two three four five six seven eight nine ten
do does did done can could should may might must if because since until very much many well lot bit little further again once twice double triple put set left leave
brought bring his her him us them there here already impact effect affect contribute contribution lift off back hand mainly chiefly largely mostly thank due drive driven lead led help happen slate pace chang change amount total level figure number result measure stand stood stay remain value worth term`
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(stemOf),
);

const ROOTS = new Map(
  SAME_ROWS.flatMap((row) => {
    const [first = '', ...others] = row.split(' ').map(stemOf);
    return [first, ...others].map((word): [string, string] => [word, first]);
  }),
);

/** The words of a text that tell what its figures are of: by their stems, one word for all that mean the same. */
export function meaningOf(text: string): ReadonlySet<string> {
  const known = cache.get(text);
  if (known) return known;
  const words = readMeaning(text);
  if (cache.size > MOST) cache.clear();
  cache.set(text, words);
  return words;
}

/** Whether two names say the same, whatever the words: "online" and "digital". */
export function isSameMeaning(one: string, other: string): boolean {
  const [a, b] = [meaningOf(one), meaningOf(other)];
  return a.size > 0 && a.size === b.size && a.isSubsetOf(b);
}

const MOST = 4000; // texts that are kept, a call's sentences and a few claims
const cache = new Map<string, ReadonlySet<string>>();
// "the U.S.", never "us"
const US = /\bU\.?S\.?(?:A\.?)?(?!\p{L})|\bUnited States(?: of America)?\b/gu;

function readMeaning(text: string): ReadonlySet<string> {
  const plain = PHRASES.reduce(
    (said, [phrase, word]) => said.replaceAll(phrase, ` ${word} `),
    withPlaces(text.replaceAll(US, ' usa ').toLowerCase()).replaceAll('’', "'"),
  );
  return new Set(
    matchesOf(plain, /[\p{L}&]{2,}/gu)
      .map(([word]) => stemOf(word))
      .filter((stem) => stem.length > 1 && !EMPTY.has(stem))
      .map((stem) => ROOTS.get(stem) ?? stem),
  );
}

function stemOf(word: string): string {
  const stem = word
    .replace(/(?<=\w{3})(?:ies)$/, 'y')
    .replace(/(?<=\w{3})(?:ments?|ness|ations?|ions?|ings?|ed|es|s|ly|er|ers)$/, '');
  return stem.length > 3 ? stem.replace(/e$/, '') : stem;
}
