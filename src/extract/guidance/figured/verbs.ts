import { TIMES } from '../noun-phrase.ts';

/** "pay down | $40 million of debt", "reduce | debt by", "cost us | $20 million of revenue". */
export const CUTS =
  /\b(?:reduc(?:e|ing)|cut(?:ting)?|eliminat(?:e|ing)|remov(?:e|ing)|lower(?:ed|ing)?|decreas(?:e|ing)|pay(?:ing)? down|tak(?:e|ing) out|shrink(?:ing)?|cost(?:ing)?(?=\sus\b))\s(?:[a-z]+\s){0,3}$/i;
/** "improve | earnings by". */
export const RAISES =
  /\b(?:improv(?:e|ing)|increas(?:e|ed|ing)|rais(?:e|ed|ing)|grow(?:ing)?|expand(?:ing)?|lift(?:ing)?|boost(?:ing)?|add(?:ing)?|push(?:ing)?)\s(?:[a-z]+\s){0,3}$/i;
/** "could impact | wholesale sales by". */
export const IMPACTS =
  /\b(?:impact|affect|hurt|hit|benefit|limit|constrain|depress|dilute)(?:ed|ing)?\s(?:[a-z]+\s){0,3}$/i;

// "reduce | our third-quarter | revenue", "lower | full-year adjusted | EPS"
const KIND = new RegExp(
  String.raw`(?:\b(?:the|our|my|its|their|an?|adjusted|non-GAAP|GAAP|total|annual|quarterly|reported|consolidated|${TIMES})\s){1,6}$`,
  'i',
);

/** The words before the name of a metric, without what only says of which period, kind or owner it is. */
export function beforeKind(ahead: string): string {
  return ahead.replace(KIND, '');
}
