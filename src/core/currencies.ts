// Spoken and printed forms by ISO 4217 code; "$", "¥" and "cents" depend on the call, see `currencyOf`.
const FORMS: Readonly<Record<string, readonly string[]>> = {
  CNY: ['RMB', 'CNY', 'CN¥', 'renminbi', 'yuan'],
  USD: ['US$', 'USD', 'U.S.$', 'US dollars', 'U.S. dollars', 'US dollar', 'U.S. dollar'],
  HKD: ['HK$', 'HKD', 'Hong Kong dollars'],
  TWD: ['NT$', 'TWD', 'NTD', 'New Taiwan dollars'],
  CAD: ['C$', 'CA$', 'CAD', 'CDN$', 'Canadian dollars'],
  AUD: ['A$', 'AU$', 'AUD', 'Australian dollars'],
  SGD: ['S$', 'SGD', 'Singapore dollars'],
  NZD: ['NZ$', 'NZD'],
  BRL: ['R$', 'BRL', 'reais', 'real'],
  MXN: ['MXN', 'MX$', 'pesos'],
  CLP: ['CLP', 'CLP$'],
  COP: ['COP'],
  ARS: ['ARS'],
  EUR: ['€', 'EUR', 'euros', 'euro'],
  GBP: ['£', 'GBP', 'pounds sterling', 'pounds', 'sterling'],
  JPY: ['JPY', 'JP¥', 'yen'],
  KRW: ['₩', 'KRW', 'won'],
  INR: ['₹', 'INR', 'Rs.', 'Rs', 'rupees', 'rupee'],
  CHF: ['CHF', 'Swiss francs', 'francs'],
  SEK: ['SEK', 'Swedish kronor', 'kronor'],
  NOK: ['NOK', 'Norwegian kroner'],
  DKK: ['DKK', 'Danish kroner'],
  PLN: ['PLN', 'zloty'],
  CZK: ['CZK'],
  HUF: ['HUF'],
  TRY: ['TRY', 'lira'],
  RUB: ['RUB', 'rubles', 'roubles'],
  ZAR: ['ZAR', 'rand'],
  ILS: ['ILS', '₪', 'NIS', 'shekels'],
  AED: ['AED', 'dirhams'],
  SAR: ['SAR', 'riyals'],
  THB: ['THB', 'baht'],
  IDR: ['IDR', 'Rp', 'rupiah'],
  MYR: ['MYR', 'RM', 'ringgit'],
  PHP: ['PHP', '₱'],
  VND: ['VND', 'dong'],
  NGN: ['NGN', '₦', 'naira'],
};

const DOLLARS: ReadonlySet<string> = new Set(['USD', 'HKD', 'TWD', 'CAD', 'AUD', 'SGD', 'NZD']);
const KRONOR: ReadonlySet<string> = new Set(['SEK', 'NOK', 'DKK']);

const CODE_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(FORMS).flatMap(([code, forms]) =>
    forms.map((form) => [form.toLowerCase(), code] as const),
  ),
);

const all = [...Object.values(FORMS).flat(), '$', '¥', 'dollars', 'dollar', 'kr', 'CU$'];
const bySize = (forms: readonly string[]) =>
  forms
    .toSorted((one, other) => other.length - one.length)
    .map((form) => form.replaceAll(/[$.]/g, '\\$&'))
    .join('|');

/** Currency marks that stand before an amount, as a regex source: signs and codes, not words. */
export const CURRENCY_BEFORE = bySize(all.filter((form) => !/^[a-z]{3,}| /.test(form)));

/** Currency marks that stand after an amount: words and codes. */
export const CURRENCY_AFTER = bySize(
  all.filter((form) => /^[A-Za-z€ .]{3,}$|^[€£₹₩]$|^RMB$/.test(form)),
);

/** The ISO code of a spoken form; what is ambiguous is read as the call's own currency when it fits. */
export function currencyOf(form: string, ofCall: string | null): string | null {
  const plain = form.toLowerCase();
  if (plain === '$' || plain.startsWith('dollar'))
    return ofCall !== null && DOLLARS.has(ofCall) ? ofCall : 'USD';
  if (plain === '¥') return ofCall === 'CNY' ? 'CNY' : 'JPY';
  if (plain === 'kr') return ofCall !== null && KRONOR.has(ofCall) ? ofCall : 'SEK';
  return CODE_OF.get(plain) ?? null;
}
