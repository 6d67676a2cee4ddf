// Forms and fillers that tell no two companies apart.
const LEGAL =
  /^(?:ltd|limited|inc|incorporated|corp|corporation|co|company|holdings?|plc|sa|ag|nv|se|ab|as|asa|oyj|spa|sarl|gmbh|kgaa|llc|lp|llp|kk|pty|bhd|berhad|tbk|pjsc|the|publ)$/;
const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

const MARKED = /[^\p{ASCII}]/u;

/** Small letters without accents: "Mærsk" -> "maersk", "Straße" -> "strasse". */
export function plainLetters(text: string): string {
  const small = text.toLowerCase();
  if (!MARKED.test(small)) return small;
  return small
    .normalize('NFKD')
    .replaceAll(/[æœøßłđðþı]/g, (letter) => LETTERS[letter] ?? letter)
    .replaceAll(/\p{M}/gu, '');
}

/** A company's name as plain lower-case words: "A.P. Møller – Mærsk A/S" -> ap moller maersk as. */
export function companyWords(name: string): readonly string[] {
  return plainLetters(name)
    .replaceAll(/['’&]/g, '') // Macy's, AT&T
    .replaceAll(/(?<=(?<![\p{L}\p{N}])\p{L})[./](?=\p{L}(?![\p{L}\p{N}]))/gu, '') // S.A., A/S
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Whether a word as printed is a legal form or a filler: "N.V.", "Ltd", "(publ)", "The". */
export function isLegalForm(word: string): boolean {
  return LEGAL.test(companyWords(word).join(''));
}

/** A company's name as people say it: "Kingsoft Cloud" of "Kingsoft Cloud Holdings Ltd". */
export function companyName(printed: string): string {
  const words = printed.split(/\s+/);
  const from = words.findIndex((word) => !isFiller(word));
  const to = words.findLastIndex((word) => !isFiller(word));
  return from === -1
    ? printed
    : words
        .slice(from, to + 1)
        .join(' ')
        .replace(/,$/, '');
}

function isFiller(word: string): boolean {
  return word === '&' || isLegalForm(word);
}

/** The words without legal forms; all of them when nothing else is left ("SE" is a ticker, too). */
export function withoutLegalForms(words: readonly string[]): readonly string[] {
  const plain = words.filter((word) => !LEGAL.test(word));
  return plain.length > 0 ? plain : words;
}
