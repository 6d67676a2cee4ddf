import { guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';
import type { Transcript } from '../../core/transcript.ts';

const KIND =
  '(?:tenants?|customers?|clients?|competitors?|rivals?|peers?|suppliers?|vendors?|distributors?|licensees?|lenders?)';
const ONE =
  '(?:tenant|customer|client|competitor|rival|peer|supplier|vendor|distributor|licensee|lender)';
const NAME = "(?<![\\w&'’-])(\\p{Lu}[\\w&'’-]{1,40})(?:\\s\\p{Lu}[\\w&'’-]{1,40}){0,3}";
// "One of our top tenants, Penwright Stores, filed", "our customer Harlow"
const BEHIND = guarded(
  new RegExp(
    `\\b(?:(?:[Oo]ur|[Tt]he|an?)\\s(?:[\\w-]{1,30}\\s){0,2}${ONE},?|[Oo]ne of (?:our|the)\\s(?:[\\w-]{1,30}\\s){0,2}${KIND},)\\s${NAME}`,
    'gu',
  ),
);
// "Harlow, one of our largest customers,"
const AHEAD = guarded(
  new RegExp(
    `${NAME},\\s(?:one of )?(?:our|a|an|the|another)\\s(?:[\\w-]{1,30}\\s){0,2}${KIND}\\b`,
    'gu',
  ),
);
const NO_NAME = /^(?:And|But|So|We|I|It|They|In|At|For|On|Our|The|This|That|Q[1-4]|H[12])$/;

/** The first words of names that a call gives its customers, tenants, competitors and the like, in small letters. */
export function namesOfOthers({ turns }: Transcript): ReadonlySet<string> {
  const names = turns.flatMap(({ text }) =>
    [BEHIND, AHEAD].flatMap((pattern) => matchesOf(text, pattern).map(([, name = '']) => name)),
  );
  return new Set(
    names
      .filter((name) => !NO_NAME.test(name))
      .map((name) => name.replace(/['’]s$/, '').toLowerCase()),
  );
}
