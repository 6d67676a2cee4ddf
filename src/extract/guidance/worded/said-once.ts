import type { Statement } from '../../../core/brief.ts';
import type { Weighed } from '../../weightiest.ts';

// Says of which kind or size a topic is, and not what.
const KIND =
  /\b(?:our|the|total|overall|full[- ]year|annual|net(?= sales)|continued|further|strong|percentages?|rates?|growth|services?|business|segment)\b/g;
const UP =
  /\b(?:increas|grow|improv|accelerat|higher|expan|ris(?:e|ing)|exceed|above|stronger|better|up\b|record|tailwind|recover|rebound)/i;
const DOWN =
  /\b(?:declin|decreas|lower|fall|drop|reduc|moderat(?:e|es|ing|ion)\b|slow|decelerat|below|headwind|pressure|compress|down\b|worse|softer|weaker|dilut)/i;

/**
 * What is told in words once: a forecast of the same thing for the same time that goes the same way, and a refusal of
 * the same thing, are one; so is a forecast in words beside one in figures.
 */
export function saidOnce(found: readonly Weighed[]): readonly Weighed[] {
  const groups = Map.groupBy(found, ({ statement }) => `${statement.kind} ${nameOf(statement)}`);
  const kept = new Set([...groups.values()].flatMap(once));
  return found.filter((each) => kept.has(each));
}

function once(group: readonly Weighed[]): readonly Weighed[] {
  const figured = group.filter(({ statement }) => statement.figure !== null);
  let told: readonly Weighed[] = [];
  for (const one of group) {
    if (one.statement.figure !== null) continue;
    if (figured.some((other) => isSame(one.statement, other.statement))) continue;
    if (told.some((other) => isSame(one.statement, other.statement) && !isBetter(one, other)))
      continue;
    told = [...told.filter((other) => !isSame(other.statement, one.statement)), one];
  }
  return [...figured, ...told];
}

function isSame(one: Statement, other: Statement): boolean {
  if (one.negated !== other.negated) return false;
  const isOneTime = one.horizon === other.horizon || one.horizon === null;
  if (other.figure !== null) return isOneTime && one.topic !== 'guidance';
  return (
    (isOneTime || other.horizon === null) && (one.kind === 'refusal' || !goesOtherWay(one, other))
  );
}

function nameOf({ topic }: Statement): string {
  const plain = topic
    .toLowerCase()
    .replace(KIND, '')
    .replace(/s\b/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return plain === '' ? topic.toLowerCase() : plain;
}

function goesOtherWay({ text: one }: Statement, { text: other }: Statement): boolean {
  const [up, down] = [UP.test(one), DOWN.test(one)];
  const [otherUp, otherDown] = [UP.test(other), DOWN.test(other)];
  return up !== down && otherUp !== otherDown && up !== otherUp;
}

/** Whether what is said later tells more: a time that was open, or a forecast of more weight. */
function isBetter(later: Weighed, earlier: Weighed): boolean {
  const [mine, its] = [later.statement, earlier.statement];
  if (mine.kind === 'refusal') return false;
  if ((mine.horizon === null) !== (its.horizon === null)) return mine.horizon !== null;
  return later.weight > earlier.weight;
}
