/** How one currency is written and said. */
interface Forms {
  /** Signs and short forms before or after an amount, besides the ISO code: "RMB", "US$". */
  readonly marks?: readonly string[];
  /** Whose it is: "Mexican" of "Mexican pesos". */
  readonly of?: readonly string[];
  /** Its name, which other currencies may share: "pesos". */
  readonly names?: readonly string[];
}

const DOLLAR = ['dollars', 'dollar'];
const PESO = ['pesos', 'peso'];
const RUPEE = ['rupees', 'rupee'];
const POUND = ['pounds', 'pound'];
const DINAR = ['dinars', 'dinar'];
const RIYAL = ['riyals', 'riyal', 'rials', 'rial'];
const DIRHAM = ['dirhams', 'dirham'];
const SHILLING = ['shillings'];

// By ISO 4217 code. The first row of a shared name is what it means in a call of another currency.
const CURRENCIES: Readonly<Record<string, Forms>> = {
  USD: { marks: ['US$', 'U.S.$'], of: ['US', 'U.S.', 'American'], names: DOLLAR },
  CNY: { marks: ['RMB', 'CN¥'], of: ['Chinese'], names: ['renminbi', 'yuan'] },
  EUR: { marks: ['€'], names: ['euros', 'euro'] },
  GBP: { marks: ['£'], of: ['British'], names: ['pounds sterling', 'sterling', ...POUND] },
  JPY: { marks: ['JP¥'], of: ['Japanese'], names: ['yen'] },
  INR: { marks: ['₹', 'Rs.', 'Rs'], of: ['Indian'], names: RUPEE },
  HKD: { marks: ['HK$'], of: ['Hong Kong'], names: DOLLAR },
  TWD: { marks: ['NT$', 'NTD'], of: ['New Taiwan', 'Taiwan', 'NT'], names: DOLLAR },
  CAD: { marks: ['C$', 'CA$', 'CDN$'], of: ['Canadian'], names: DOLLAR },
  AUD: { marks: ['A$', 'AU$'], of: ['Australian', 'Aussie'], names: DOLLAR },
  SGD: { marks: ['S$'], of: ['Singapore'], names: DOLLAR },
  NZD: { marks: ['NZ$'], of: ['New Zealand'], names: DOLLAR },
  JMD: { marks: ['J$'], of: ['Jamaican'], names: DOLLAR },
  TTD: { marks: ['TT$'], names: DOLLAR },
  MXN: { marks: ['MX$', 'Mex$'], of: ['Mexican'], names: PESO },
  CLP: { marks: ['CLP$'], of: ['Chilean'], names: PESO },
  COP: { marks: ['COP$'], of: ['Colombian'], names: PESO },
  ARS: { marks: ['AR$'], of: ['Argentine', 'Argentinian'], names: PESO },
  PHP: { marks: ['₱'], of: ['Philippine'], names: PESO },
  UYU: { of: ['Uruguayan'], names: PESO },
  BRL: { marks: ['R$'], of: ['Brazilian'], names: ['reais', 'real'] },
  PEN: { marks: ['S/.', 'S/'], of: ['Peruvian'], names: ['soles'] },
  KRW: { marks: ['₩'], of: ['South Korean', 'Korean'], names: ['won'] },
  CHF: { of: ['Swiss'], names: ['francs', 'franc'] },
  SEK: { of: ['Swedish'], names: ['kronor', 'krona', 'kroner'] },
  NOK: { of: ['Norwegian'], names: ['kroner', 'krone'] },
  DKK: { of: ['Danish'], names: ['kroner', 'krone'] },
  ISK: { of: ['Icelandic'], names: ['kronur', 'krona'] },
  PLN: { marks: ['zł'], of: ['Polish'], names: ['zlotys', 'zloty'] },
  CZK: { marks: ['Kč'], of: ['Czech'], names: ['korunas', 'koruna'] },
  HUF: { of: ['Hungarian'], names: ['forints', 'forint'] },
  RON: { of: ['Romanian'], names: ['lei'] },
  BGN: { of: ['Bulgarian'], names: ['leva'] },
  UAH: { marks: ['₴'], of: ['Ukrainian'], names: ['hryvnias', 'hryvnia'] },
  KZT: { marks: ['₸'], of: ['Kazakh'], names: ['tenge'] },
  RUB: { marks: ['₽'], of: ['Russian'], names: ['rubles', 'roubles', 'ruble'] },
  GEL: { marks: ['₾'], of: ['Georgian'], names: ['lari'] },
  TRY: { marks: ['₺'], of: ['Turkish'], names: ['liras', 'lira'] },
  ILS: { marks: ['₪', 'NIS'], of: ['Israeli'], names: ['shekels', 'shekel'] },
  AED: { of: ['UAE', 'Emirati'], names: DIRHAM },
  MAD: { of: ['Moroccan'], names: DIRHAM },
  SAR: { of: ['Saudi'], names: RIYAL },
  QAR: { of: ['Qatari'], names: RIYAL },
  OMR: { of: ['Omani'], names: RIYAL },
  KWD: { of: ['Kuwaiti'], names: DINAR },
  BHD: { of: ['Bahraini'], names: DINAR },
  JOD: { of: ['Jordanian'], names: DINAR },
  EGP: { of: ['Egyptian'], names: POUND },
  PKR: { of: ['Pakistani'], names: RUPEE },
  LKR: { of: ['Sri Lankan'], names: RUPEE },
  BDT: { marks: ['৳'], of: ['Bangladeshi'], names: ['taka'] },
  ZAR: { marks: ['R'], of: ['South African'], names: ['rands', 'rand'] },
  NGN: { marks: ['₦'], of: ['Nigerian'], names: ['naira'] },
  KES: { marks: ['KSh'], of: ['Kenyan'], names: SHILLING },
  TZS: { of: ['Tanzanian'], names: SHILLING },
  UGX: { of: ['Ugandan'], names: SHILLING },
  GHS: { marks: ['GH₵'], of: ['Ghanaian'], names: ['cedis', 'cedi'] },
  THB: { marks: ['฿'], of: ['Thai'], names: ['baht'] },
  IDR: { marks: ['Rp.', 'Rp'], of: ['Indonesian'], names: ['rupiah'] },
  MYR: { marks: ['RM'], of: ['Malaysian'], names: ['ringgit'] },
  VND: { marks: ['₫'], of: ['Vietnamese'], names: ['dong'] },
  MOP: { of: ['Macau'], names: ['patacas'] },
};

// A sign that many currencies share is the call's own when it fits, else the first.
const SHARED: Readonly<Record<string, readonly string[]>> = {
  $: ['USD', 'HKD', 'TWD', 'CAD', 'AUD', 'SGD', 'NZD', 'JMD', 'TTD'],
  '¥': ['JPY', 'CNY'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
  rs: ['INR', 'PKR', 'LKR'],
  'rs.': ['INR', 'PKR', 'LKR'],
};
// Codes that are words too: "we try 3 formats".
const ALSO_WORDS = /^(?:ALL|CAD|COP|GEL|MAD|MOP|PEN|RM|RON|RUB|SAR|TRY)$/;
// Names that are words too: "40 million pounds of copper", "we won 5", "the 3 real estate deals".
const NAMES_ALSO_WORDS = /^(?:pounds?|won|real|soles|dong|leva)$/;

const entries = Object.entries(CURRENCIES);
const marks = entries.flatMap(([code, { marks = [] }]) => [code, ...marks]);
const nations = entries.flatMap(([, { of = [] }]) => of);
const names = [...new Set(entries.flatMap(([, each]) => each.names ?? []))];

// The codes of every form in small letters: of a name that is shared, all that share it.
const CODES_OF: ReadonlyMap<string, readonly string[]> = codesOf(
  entries.flatMap(([code, { marks = [], of = [], names = [] }]) =>
    [
      code,
      ...marks,
      ...names,
      ...of.flatMap((nation) => names.map((name) => `${nation} ${name}`)),
    ].map((form) => [form.toLowerCase(), code] as const),
  ),
);
const bySize = (forms: readonly string[]) =>
  forms
    .toSorted((one, other) => other.length - one.length)
    .map((form) => {
      const source = form.replaceAll(/[$.]/g, '\\$&');
      return ALSO_WORDS.test(form) ? `(?-i:${source})` : source;
    })
    .join('|');

/**
 * Currency marks that stand before an amount, as a regex source: signs and codes, not words. The rand's
 * lone "R" is not among them: without an amount it is a letter.
 */
export const CURRENCY_BEFORE = bySize([
  ...marks.filter((mark) => mark !== 'R'),
  '$',
  '¥',
  'kr',
  'CU$',
]);

/** Currency marks that stand after an amount: words, with whose they are, and codes. */
export const CURRENCY_AFTER = `(?:(?:${bySize(nations)})\\s)?(?:${bySize(names)})|${bySize(
  marks.filter((mark) => /^[A-Z]{3}$|^[€£₹₩]$|^zł$|^Kč$/.test(mark)),
)}|kr`;

/** The ISO code of a spoken form; what is ambiguous is read as the call's own currency when it fits. */
export function currencyOf(form: string, ofCall: string | null): string | null {
  const plain = form.toLowerCase();
  const codes = SHARED[plain] ?? CODES_OF.get(plain) ?? [];
  return ofCall !== null && codes.includes(ofCall) ? ofCall : (codes[0] ?? null);
}

/**
 * Whether the words behind an amount are money there: "40 million pounds of copper" in a call of
 * dollars is weight, and "we won 5" no Korean won.
 */
export function isMoneyWord(
  form: string,
  context: { ofCall: string | null; hasScale: boolean },
): boolean {
  const { ofCall, hasScale } = context;
  if (!NAMES_ALSO_WORDS.test(form.toLowerCase())) return true;
  if (/^pounds?$/i.test(form)) return ofCall === null || !SHARED.$?.includes(ofCall);
  return hasScale || currencyOf(form, ofCall) === ofCall;
}

function codesOf(
  pairs: readonly (readonly [string, string])[],
): ReadonlyMap<string, readonly string[]> {
  const groups = Map.groupBy(pairs, ([form]) => form);
  return new Map([...groups].map(([form, each]) => [form, each.map(([, code]) => code)]));
}
