import type { Transcript } from '../../core/transcript.ts';
import { companyTest } from './company-test.ts';
import { introducedParts } from './introduced-parts.ts';
import { nameTest } from './name-test.ts';
import { partOfCompany } from './of-company.ts';
import { plainName, twinOf } from './segment-words.ts';

/** Segments as plain data: words that name one, with its usual form. */
export type SegmentNames = readonly (readonly [words: string, name: string])[];

/**
 * What a call introduces as a segment: names said at least twice, proper names of more than a word, and
 * single words that the call always writes with a capital: "Welding revenue".
 */
export function segmentNames(transcript: Transcript): SegmentNames {
  const isCompany = companyTest(transcript);
  const isName = nameTest(transcript);
  const usual = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const [key, forms] of introducedParts(transcript)) {
    const count = [...forms.values()].reduce((sum, one) => sum + one, 0);
    const isProper = [...forms.keys()].some((form) =>
      /^\p{Lu}\S* (?:(?:&|and) )?\p{Lu}/u.test(form),
    );
    const [top] = [...forms].sort(
      (one, other) => other[1] - one[1] || other[0].length - one[0].length,
    );
    if (!top || isCompany(key)) continue;
    if (count >= 2 || isProper || isName(top[0])) usual.set(key, plainName(top[0]));
    counts.set(key, count);
  }
  for (const twins of Map.groupBy(usual.keys(), twinOf).values()) {
    const [most = ''] = twins.toSorted(
      (one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0),
    );
    for (const key of twins) usual.set(key, usual.get(most) ?? key);
  }
  addInitials(usual, transcript);
  return [...usual];
}

/** A call that says "Household & Local Lending" and "HLL" means one segment. */
function addInitials(usual: Map<string, string>, { turns, call }: Transcript): void {
  const said = new Set(turns.flatMap(({ text }) => text.match(/\b\p{Lu}{2,6}\b/gu) ?? []));
  const texts = turns.map(({ text }) => text);
  for (const short of said) {
    const name = partOfCompany(short, call.company, texts);
    if (name !== null) usual.set(short.toLowerCase(), name);
  }
  for (const [key, name] of [...usual]) {
    const initials = initialsOf(key);
    if (initials.length > 2 && said.has(initials.toUpperCase())) usual.set(initials, name);
  }
}

/** "household & local lending" -> "hll". */
function initialsOf(key: string): string {
  return key
    .split(/[\s-]+/)
    .filter((word) => !/^(?:&|and|of|the)$/.test(word))
    .map((word) => word.charAt(0))
    .join('');
}
