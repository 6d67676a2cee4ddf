import { readCallQuery } from './call-id.ts';
import { companyWords } from './company-words.ts';
import { earningsError } from './faults.ts';
import type { SearchQuery } from './search.ts';
import { isCommon, searchWords } from './search-words.ts';
import type { Section } from './transcript.ts';

/** Nobody types more than this to find something. */
export const LONGEST_SEARCH = 200;

const FILTERS = ['company', 'period', 'speaker', 'section'] as const;
type Filter = (typeof FILTERS)[number];

// company:"kingsoft cloud", section: qa, "gross margin", margin, -guidance
const PART =
  /(?<no>(?<!\S)-(?=[\p{L}\p{N}"]))?(?:(?<!\p{L})(?<name>\p{L}+):(?<gap>\s*))?(?:"(?<quoted>[^"]*)"?|(?<word>[^\s"]+))/gu;

const SECTIONS: Readonly<Record<string, Section>> = {
  qa: 'qa',
  questions: 'qa',
  prepared: 'prepared',
  remarks: 'prepared',
  preparedremarks: 'prepared',
};

/**
 * Reads what somebody types to search: words, "phrases", -those that are not to be said, and filters. Throws `input.no_search_words`,
 * `input.search_too_long`, `input.filter_unknown`, `input.filter_value`.
 */
export function readSearch(typed: string): SearchQuery {
  const { length: characters } = typed;
  if (characters > LONGEST_SEARCH)
    throw earningsError('input.search_too_long', { characters, limit: LONGEST_SEARCH });
  const query = {
    words: [] as string[][],
    common: [] as string[][],
    never: [] as string[][],
    companies: [] as string[],
    periods: [] as string[],
    speakers: [] as (readonly string[])[],
    sections: [] as Section[],
  };
  for (const { groups = {} } of typed.replaceAll(/[“”„«»]/g, '"').matchAll(PART)) {
    const { no, name, gap = '', quoted, word = '' } = groups;
    const value = quoted ?? word;
    const filter = name === undefined ? null : filterOf(name, { gap, value });
    if (no !== undefined && filter !== null)
      throw earningsError('input.filter_unknown', { filter: `-${name}` });
    if (filter === 'company') query.companies.push(companyOf(value));
    else if (filter === 'period') query.periods.push(periodOf(value));
    else if (filter === 'speaker') query.speakers.push(speakerOf(value));
    else if (filter === 'section') query.sections.push(sectionOf(value));
    else
      for (const said of name === undefined ? [value] : [name, value]) {
        const stems = searchWords(said).map(({ stem }) => stem);
        const isSaid = quoted === undefined && isCommon(said) ? query.common : query.words;
        const of = no === undefined ? isSaid : query.never;
        if (stems.length > 0) of.push(stems);
      }
  }
  const { words, common, ...filters } = query;
  const phrases = words.length > 0 ? words : common;
  if (phrases.length === 0) throw earningsError('input.no_search_words', {});
  return { phrases: unlike(phrases), ...filters, never: unlike(query.never) };
}

/** Null where a word is followed by a colon and is no filter: "note: revenue", "https://…". */
function filterOf(
  name: string,
  { gap, value }: { readonly gap: string; readonly value: string },
): Filter | null {
  const filter = FILTERS.find((each) => each === name.toLowerCase());
  if (filter) return filter;
  if (gap !== '' || value.startsWith('/')) return null;
  throw earningsError('input.filter_unknown', { filter: name });
}

function companyOf(value: string): string {
  if (companyWords(value).length === 0) throw unfit('company', value);
  return value;
}

function periodOf(value: string): string {
  const year = /^(?:20|['’])?(\d\d)$/.exec(value.trim())?.[1];
  if (year !== undefined) return `20${year}`;
  const read = readCallQuery(value);
  if (!read?.period || read.words.length > 0) throw unfit('period', value);
  return read.period;
}

function speakerOf(value: string): readonly string[] {
  const words = companyWords(value);
  if (words.length === 0) throw unfit('speaker', value);
  return words;
}

function sectionOf(value: string): Section {
  const plain = value.toLowerCase().replaceAll(/\band\b|[^a-z]/g, '');
  const section = Object.hasOwn(SECTIONS, plain) ? SECTIONS[plain] : undefined;
  if (!section) throw unfit('section', value);
  return section;
}

function unfit(filter: Filter, value: string) {
  return earningsError('input.filter_value', { filter, value });
}

function unlike(phrases: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return [...new Map(phrases.map((phrase) => [phrase.join(' '), phrase])).values()];
}
