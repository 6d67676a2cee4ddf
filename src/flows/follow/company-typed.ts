import { readCallQuery } from '../../core/call-id.ts';
import { isLegalForm } from '../../core/company-words.ts';
import type { Library } from '../../core/ports/library.ts';
import { printedName } from '../printed-name.ts';

const ASIDE = /\([^()]*\)|\[[^[\]]*\]|["“”„«»]/g; // Tencent (0700.HK)
const EXCHANGE = /^\s*\p{L}{2,8}:\s?(?=[\p{L}\d])/u; // NASDAQ:MSFT
const AT_THE_END = /[\s,](?:q[1-4]|[1-4]q|h[12]|[12]h|fy)$/i;

/** A company's name without what stands around it: "Apple" of "Apple (NASDAQ:AAPL) Q3 2024"; '' for none. */
export function companyTyped(typed: string): string {
  const bare = typed
    .replaceAll(ASIDE, ' ')
    .replace(EXCHANGE, '')
    .replace(/^[\s']+/, '')
    .replace(/(?<![\s'.,;:!?])[\s'.,;:!?]+$/, '');
  const query = readCallQuery(bare);
  // "Q2 Holdings" is a company; "Halden Foods Q3" and "Q3 2024 Halden Foods" are not.
  const hasPeriod = query?.period?.includes('-') === true || AT_THE_END.test(bare);
  return query && hasPeriod ? printedName(bare, query.words) : bare;
}

/**
 * The companies of a list that somebody typed, or null where it is one name: commas part names unless a
 * legal form follows, and "and" does where one that is known stands on either side.
 */
export async function companiesListed(
  library: Library,
  typed: string,
): Promise<readonly string[] | null> {
  const parts = partsOf(typed, /[,;]|\s\+\s/);
  if (parts.length > 1) return parts;
  const joined = partsOf(typed, /\s(?:and|&)\s/i);
  if (joined.length < 2) return null;
  const found = await Promise.all(joined.map((part) => library.findCompany(part)));
  return found.some(({ kind }) => kind === 'found') ? joined : null;
}

function partsOf(typed: string, separator: RegExp): readonly string[] {
  return typed
    .split(separator)
    .map((part) => companyTyped(part.replace(/^\s*(?:and|&)\s/i, '')))
    .filter((part) => readCallQuery(part)?.words.some((word) => !isLegalForm(word)));
}
