import { findMetrics } from '../../figures/lexicon/lexicon.ts';

// "and", "what about", "the same for": what a piece of a question begins with.
const LEAD =
  /^(?:(?:(?:and|but|or|plus|also|then|so|ok(?:ay)?|what about|how about|(?:the )?same(?: question)?(?: for| in| at)?)(?![\p{L}\p{N}'’]))[\s,]*)+/iu;
const JOINS = /^(?:and|also)\b/i;
// A question of its own has a verb: "what was revenue", "did they guide", "summarise the call".
const CLAUSE =
  /\b(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|may|might|drove|drives|caused|happened|changed|said|asked|spoke|summari[sz]e|explain|describe|list|show|give|tell|compare)\b/i;
const SHORT =
  /^(?:by how much|since when|until when|how so|how come|how (?:much|many)|why|when|who|where)\W*$/i;
// "over there", "what was it there?"; never "is there a risk"
const THERE = /(?<!\b(?:is|are|was|were|will|be)\s)\bthere\W*$/i;
const POINTS =
  /\b(?:it|that|this|those|these)\b(?!\s+(?:the case|call|quarter|year|period|company|half|time)\b)/i;
const IDLE_IT =
  /\bit (?:true|possible|fair|likely|safe|right)\b|\bthat (?:the|they|we|it|its|their)\b/gi;
const THEY = /\b(?:they|their|them|he|his|she|her)\b/i;

/**
 * Whether a question cannot be understood without the one before it: "and there?", "and last year?",
 * "why did it fall?". "So what was revenue?" can, whatever it begins with.
 */
export function leansOnLast(question: string): boolean {
  const words = question.trim();
  const rest = words.replace(LEAD, '').trim();
  const isLed = rest !== words;
  if (THERE.test(rest) || SHORT.test(rest) || !/[\p{L}\p{N}]/u.test(rest)) return true;
  if (isLed && !CLAUSE.test(rest)) return true;
  if (findMetrics(rest).length > 0) return false;
  if (POINTS.test(rest.replaceAll(IDLE_IT, ' '))) return true;
  return JOINS.test(words) && THEY.test(rest);
}
