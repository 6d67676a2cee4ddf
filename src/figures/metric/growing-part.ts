import { findMetrics } from '../lexicon/lexicon.ts';
import { isCause, mayBePart } from '../segment/may-be-part.ts';
import { REGION } from '../segment/regions.ts';
import type { Segments } from '../segment/segments.ts';

/** Takes a part that grew, up to where its growth stands: null where the words name none. */
export type NoteGrowth = (match: RegExpExecArray, part: string | null, isOwn?: boolean) => void;

// "Gold rose 3%": what has a price of the world's
const OF_THE_WORLD = /^(?:gold|oil|gas|silver|copper)$/i;

/** Whether the words for what grew may be a part of the company. */
export function isPart(words: string, segments: Segments): boolean {
  return (
    !/^(?:it|us)$/.test(words) &&
    mayBePart(words) &&
    !isCause(words) &&
    !OF_THE_WORLD.test(words) &&
    !segments.isCompany(words) &&
    findMetrics(words).length === 0
  );
}

const IS_PLACE = new RegExp(`^${REGION}$`);

/** Whether words are a place of the world, and no more. */
export function isPlace(words: string): boolean {
  return IS_PLACE.test(words);
}

const STOCK =
  /\b(?:loan|lease|credit|mortgage|investment|card|property|estate|store|project|deposit|asset|securit\w+|bond|customer|member|client)s?\b/i;

/** Whether words name what a company holds or serves rather than sells. */
export function isStock(words: string): boolean {
  return STOCK.test(words);
}

const AT_PLACE = new RegExp(`^${REGION}(?![\\w-])`);
const LONGEST_KIND = 2; // words

/** Whether words begin with the name of a part or a place, and have at most a kind of product behind it. */
export function isOfKnown(words: string, segments: Segments): boolean {
  const [known] = segments.find(words);
  const place = AT_PLACE.exec(words)?.[0].length ?? 0;
  const end = known?.start === 0 ? known.end : place;
  const kind = words.slice(end).trim();
  const isKind = kind !== '' && /^[a-z&\s]+$/.test(kind) && !STOCK.test(kind) && !isCause(kind);
  return end > 0 && (kind === '' || (isKind && kind.split(' ').length <= LONGEST_KIND));
}

/** "Acme's Plant Care" without the company's own name. */
export function withoutOwner(words: string, segments: Segments): string {
  const [owner = '', name = ''] = /^(\p{Lu}[\w&.-]*)['’]s\s/u.exec(words) ?? [];
  return name !== '' && segments.isCompany(name) ? words.slice(owner.length) : words;
}

/** "Wages in Pumps and Valves grew 6%": what stands behind an "and" before any figure is one of two. */
export function isOneOfTwo(text: string, { index, 0: printed }: RegExpExecArray): boolean {
  return /^and\b/.test(printed) && !/\d/.test(text.slice(0, index));
}
