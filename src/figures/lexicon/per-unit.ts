import type { MetricMention } from './lexicon.ts';

/** What an amount is told for each of: what is made, moved or sold, and to whom. */
export const UNIT =
  '(?:metric\\s|short\\s|long\\s|available\\s|revenue\\s)?(?:ton(?:ne)?s?|barrels?|boe|bbl|ounces?|pounds?|kilograms?|kg|lit(?:re|er)s?|gallons?|mcfe?|mmbtu|mwh|megawatt[- ]hours?|seat[- ]miles?|miles?|hundredweight|cwt|shipments?|packages?|parcels?|pieces?|cases?|vehicles?|boats?|cars?|trucks?|tractors?|homes?|rooms?|stores?|restaurants?|procedures?|students?|trips?|rides?|containers?|carloads?|bushels?|patient days?|square f(?:oo|ee)t|motorcycles?|bikes?|passengers?|guests?|orders?|transactions?|tickets?|loads?|loans?|households?|acres?|bags?|customers?|users?|subscribers?|members?|(?:adjusted\\s|equivalent\\s){0,2}admissions?|treatments?|requisitions?|visits?|clinics?|patients?|prescriptions?|scripts?|units?)';
// "EBITDA per ton", "INR 1,262 per tonne": an amount for each unit of what is made or moved
const PER_UNIT = new RegExp(`^\\sper\\s(${UNIT})\\b`, 'i');
/** "per ton" behind a metric's name, with its length; null when nothing of the kind follows. */
export function perUnitAfter(
  after: string,
): { readonly words: string; readonly length: number } | null {
  const match = PER_UNIT.exec(after);
  return match ? { words: match[0].trim().toLowerCase(), length: match[0].length } : null;
}

// "net income of $0.31 per unit": a partnership's unit is its share
const OF_A_SHARE = /^(?:net income|funds from operations)$/;

/**
 * The metric that an amount is of when the unit stands behind the amount: "power costs of $12 per ton"
 * tells what a ton takes. Null where no such metric has a name.
 */
export function ofEachUnit(metric: MetricMention, after: string): MetricMention | null {
  const unit = perUnitAfter(after);
  if (!unit || metric.kind === 'per share') return metric;
  if (OF_A_SHARE.test(metric.name) && /\sunits?$/.test(unit.words)) return metric;
  return metric.kind === 'flow' && !/ per /.test(metric.name)
    ? { ...metric, name: `${metric.name} ${unit.words}`, kind: 'per share' }
    : null;
}
