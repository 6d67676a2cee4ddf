import type { Metric } from '../../core/brief.ts';
import { isGrowthRate } from '../lexicon/growth-rates.ts';
import { formatFigure } from './format-figure.ts';

const SHORT: Readonly<Record<string, string>> = {
  ebita: 'EBITA',
  'ebita margin': 'EBITA margin',
  ebitda: 'EBITDA',
  'ebitda margin': 'EBITDA margin',
  ebitdar: 'EBITDAR',
  'ebitdar margin': 'EBITDAR margin',
  oibda: 'OIBDA',
  'oibda margin': 'OIBDA margin',
  ebitdax: 'EBITDAX',
  'earnings per share': 'EPS',
  'depreciation and amortization': 'D&A',
  'cet1 ratio': 'CET1 ratio',
  'npl ratio': 'NPL ratio',
  'net npl ratio': 'net NPL ratio',
  'revenue per available room': 'RevPAR',
  'funds from operations': 'FFO',
  'funds from operations per share': 'FFO per share',
  affo: 'AFFO',
  'affo per share': 'AFFO per share',
  'epra earnings': 'EPRA earnings',
  'epra earnings per share': 'EPRA EPS',
  'gaap leasing spread': 'GAAP leasing spread',
  'return on invested capital': 'ROIC',
  'capital expenditure': 'capex',
  cash: 'cash position',
};

const ACRONYM = /\b(?:ebitda[rx]?|oibda|ebita|cet1|npl|affo|epra)\b/g;

// "ltm attrition", "tcv of deal wins", "r&d expenses"
const INITIALS =
  /\b(?:idc|r&d|sg&a|g&a|s&m|a&m|mg&a|ltm|ttm|tcv|acv|arr|dau|mau|gmv|saas|nda|ebitda|ai|us|uk)\b/g;

/** A metric's name as people write it: "adjusted EBITDA margin"; segments are named apart. */
export function nameOf({ name, basis }: Pick<Metric, 'name' | 'basis'>): string {
  const plain = SHORT[name] ?? name.replace(INITIALS, (word) => word.toUpperCase());
  return basis === 'adjusted' ? `adjusted ${plain}` : plain;
}

/** "+9.5% YoY", with a dagger where the arithmetic is ours; null when no change is known. */
export function changeOf({ change }: Metric): string | null {
  if (!change) return null;
  const against = { 'year-ago': ' YoY', 'previous-quarter': ' QoQ', other: '' }[change.versus];
  const moved =
    change.figure.unit === 'multiple'
      ? formatFigure(change.figure)
      : formatFigure(change.figure, { isChange: true });
  return `${moved}${against}${change.stated ? '' : ' †'}`;
}

/** Level with what was said beside it: "RMB 675.2M, +9.5% YoY", "5.2%, from −2.4% a year ago". */
export function describe(metric: Metric): string {
  const level = metric.figure
    ? formatFigure(metric.figure, { isChange: isGrowthRate(metric) })
    : null;
  const moved = metric.change?.stated ? changeOf(metric) : null;
  if (level && moved) return `${level}, ${moved}`;
  if (level && metric.prior && metric.change) {
    const when = { 'year-ago': 'a year ago', 'previous-quarter': 'a quarter ago', other: 'before' }[
      metric.change.versus
    ];
    return `${level}, from ${formatFigure(metric.prior.figure)} ${when}`;
  }
  // a rate of growth has no change of its own, yet what it was before says how it goes
  if (level && metric.prior && isGrowthRate(metric))
    return `${level}, against ${formatFigure(metric.prior.figure, { isChange: true })} in ${metric.prior.period}`;
  return level ?? moved ?? '';
}

/** First letter in upper case; acronyms and names such as "iPhone" are kept. */
export function capitalised(text: string): string {
  if (/^\p{Ll}\p{Lu}/u.test(text)) return text;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/**
 * A label as it stands inside a sentence: "enterprise cloud revenue", but "Lancaster revenue" where one of the
 * texts writes the word with a capital that none is due to, and "UK Motor revenue".
 */
export function uncapitalised(label: string, texts: readonly string[]): string {
  const [first = ''] = label.match(/^[\p{L}\d&'’-]+/u) ?? [];
  const isName = NAMED.test(label) || inCapitals(first, texts) !== undefined;
  return isName ? label : `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}

// "Enterprise Cloud", "UK Motor", "HomeCare"
const NAMED = /^\p{Lu}\S* (?:(?:and|&|of) )?\p{Lu}|^\p{Lu}{2}|^\p{Lu}\p{Ll}+\p{Lu}/u;

/**
 * What a statement is about, as a label: "ebitda margin" -> "EBITDA margin". Names are spelled as the
 * texts write them inside their sentences: "orlando revenue" -> "Orlando revenue".
 */
export function topicLabel(topic: string, texts: readonly string[] = []): string {
  const label = topic.replace(/[\p{L}\d&]{2,}/gu, (word) => inCapitals(word, texts) ?? word);
  return capitalised(label.replace(ACRONYM, (word) => word.toUpperCase()));
}

/**
 * The topic of a forward statement as a label. Where it is the very thing that is not to be it says so: "New
 * stores (not planned)"; of "we do not expect revenue to grow" the words must do.
 */
export function aheadLabel(
  {
    topic,
    hedge,
    negated = false,
  }: {
    readonly topic: string;
    readonly hedge: string | null;
    readonly negated?: boolean | undefined;
  },
  texts: readonly string[] = [],
): string {
  const label = topicLabel(topic, texts);
  const head = RegExp.escape(topic.split(' ').at(-1) ?? '');
  const object = new RegExp(
    `^(?: (?!to\\b|that\\b)[\\w'’-]+){0,3} ${head}\\b(?! (?:to|will|would)\\b)`,
    'i',
  );
  const isIt = texts.some((text) => {
    const at = hedge === null ? -1 : text.indexOf(hedge);
    return at >= 0 && object.test(text.slice(at + (hedge?.length ?? 0)));
  });
  if (!negated || hedge === null || !isIt || /\bto$/i.test(hedge)) return label;
  const isExpected = /\b(?:expect|anticipat|foresee|believe|think|project|forecast|see)/i.test(
    hedge,
  );
  return `${label} (not ${isExpected ? 'expected' : 'planned'})`;
}

/** A word as it is written with a capital where none is due. */
function inCapitals(word: string, texts: readonly string[]): string | undefined {
  const pattern = new RegExp(
    `(?<=[\\p{Ll}\\d,&/-]\\s?)(?<![\\p{L}\\d])${RegExp.escape(word)}(?![\\p{L}\\d])`,
    'giu',
  );
  return texts
    .flatMap((text) => text.match(pattern) ?? [])
    .find((written) => /\p{Lu}/u.test(written));
}

// Words in all capitals wherever they stand in a name.
const IN_CAPITALS = /\b(?:uk|us|usa|eu|uae|emea|apac|sme|smb|oem|iot|ai|it)\b|\bu\.[sk]\.(?!\w)/g;

// "Public cloud services" is the public cloud; "professional services" are nothing professional.
const KIND =
  /(?<!^(?:professional|managed|financial|business|technology|technical|consumer|client|customer|other|shared|field|food|commercial|government|corporate|digital|energy|it|health|environmental|support|marketing|online marketing|customer management)|\s(?:and|&))\sservices?$|\s(?:segment|business)$/i;

/** A segment as a label, spelled as one of the texts writes it: "UK Motor", "iPhone"; else "Public cloud". */
export function segmentLabel(segment: string, texts: readonly string[] = []): string {
  const words = segment
    .split(/[-\s/]+/)
    .map(RegExp.escape)
    .join('[-\\s/]+');
  const pattern = new RegExp(`(?<![\\w-])${words}(?![\\w-])`, 'gi');
  const written = texts
    .flatMap((text) => text.match(pattern) ?? [])
    .find((words) => /\p{Lu}/u.test(words));
  if (written === undefined) return plainLabel(segment);
  const short = written.replace(KIND, '');
  return /^\p{Ll}+\p{Lu}/u.test(short) ? short : capitalised(short);
}

function plainLabel(segment: string): string {
  const plain = segment.replace(KIND, '');
  // "china-asia-pacific", told as its initials: a place, whatever case it is kept in
  if (/^\p{Ll}+(?:-\p{Ll}+){2,}$/u.test(plain)) return plain.split('-').map(capitalised).join('-');
  const isInitials = plain.length <= 4 && !/[aeiou]/.test(plain);
  return capitalised(
    isInitials ? plain.toUpperCase() : plain.replace(IN_CAPITALS, (word) => word.toUpperCase()),
  );
}
