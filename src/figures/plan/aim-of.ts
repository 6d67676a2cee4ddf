import type { Carried } from '../carry/carried.ts';
import type { Labelled, Sight } from '../sight.ts';
import { isLater } from '../time/fiscal.ts';

// "hiring to get us off to a good start in 2025": of a time before that one
const LEADS_INTO =
  /\b(?:start|momentum|head(?:ing|ed)?|going|moving|enter(?:ing)?|carry(?:ing)?|positioned|set (?:us )?up)\s(?:(?:to|in|into|for|as we)\s)?(?:the |fiscal |calendar )?$/i;
// "about $1.8 billion, after $1.6 billion | this year": of the sum before it alone
const OF_OTHER_SUM =
  /\d[^;]{0,40},\s(?:after|versus|compared (?:to|with)|up from|down from|against)\s[^,;]{0,12}\d[^,;]{0,20}\s(?:in |for )?(?:the )?$/i;
const LONG_TERM = /\b(?:long(?:er)?|medium|mid)[- ]term\b|\bover time\b|\bin the long run\b/i;

/** A forecast that names no period is for the one later period in sight: its sentence's, else the turn's. */
export function aimOf(
  period: string,
  { text, call, periods }: Sight,
  carried: Carried,
  earlier: readonly Labelled[],
): string {
  if (period !== call.period && period !== carried.span) return period;
  const last = earlier.findLast(
    ({ fact }) => fact.modality === 'guidance' && isLater(fact.period, call),
  );
  const later = periods.flatMap(({ label, start }) =>
    label !== null &&
    isLater(label, call) &&
    !LEADS_INTO.test(text.slice(0, start)) &&
    !OF_OTHER_SUM.test(text.slice(0, start))
      ? [label]
      : [],
  );
  const only = new Set(later).size === 1 ? later[0] : undefined;
  const goesOn = LONG_TERM.test(text) ? null : carried.outlook;
  return last?.fact.period ?? only ?? goesOn ?? period;
}
