import { companyWords } from '../../core/company-words.ts';
import { matchesOf } from '../../core/matches.ts';
import type { Transcript } from '../../core/transcript.ts';
import type { Fact } from '../../figures/fact.ts';
import { findMetrics } from '../../figures/lexicon/lexicon.ts';

const NO_NAME =
  /^(?:I|We|Our|The|This|These|That|It|In|By|At|For|On|And|But|So|As|With|To|From|Of|A|An|Now|Also|Then|Q[1-4]|H[12]|FY\d*|January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Winter|Easter|Christmas|Monday|Tuesday|Wednesday|Thursday|Friday|CEO|CFO|COO|EUR|USD|GBP|CHF|SEK|NOK|DKK|JPY|RMB|US|UK|Phase|Chief|Executive|Officer|Group|Company|Board|GAAP|IFRS|EBITDA|EPS|EBIT|Slide|Page)$/;
const NAME = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}&’'-]+/gu;

// "Q40", "GT-7": a product by its number
const CODE = /^(?!FY|CY|COVID)\p{Lu}{1,3}-?\d{1,4}$/u;

/** Proper names of a text, lower case, but abbreviations and those of people, the company and times. */
export function namesIn(text: string, { call, participants }: Transcript): readonly string[] {
  const people = participants.flatMap(({ name, aliases }) =>
    [name, ...aliases].flatMap((each) => each.split(/\s+/)),
  );
  const others = new Set(
    [...companyWords(call.company), ...people].map((each) => each.toLowerCase()),
  );
  const found = matchesOf(text, NAME)
    .map(([word]) => word.replace(/['’](?:s|ll|re|ve|d|m)$/, ''))
    .filter((word) => !NO_NAME.test(word) && (/\p{Ll}/u.test(word) || CODE.test(word)))
    .map((word) => word.toLowerCase());
  return [...new Set(found)].filter((word) => !others.has(word));
}

/** Whether the words up to a figure name more than its metric and part: "Sales of Velmora grew …". */
export function namesAnother(
  text: string,
  { spoken, segment }: Fact,
  transcript: Transcript,
): boolean {
  const before = text.slice(0, spoken.start);
  const plain = findMetrics(before).reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)}${' '.repeat(end - start)}${rest.slice(end)}`,
    before,
  );
  // The first word of a sentence has a capital whatever it is.
  const names = namesIn(plain.replace(/^\s*[\p{L}’'-]+/u, ''), transcript);
  return names.some((name) => !segment?.includes(name));
}
