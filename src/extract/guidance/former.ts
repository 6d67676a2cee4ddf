import type { Statement } from '../../core/brief.ts';
import type { Figure } from '../../core/figure.ts';
import { guarded } from '../../core/guarded/guarded.ts';
import type { Transcript } from '../../core/transcript.ts';
import { readFigures } from '../../figures/grammar/read-figures.ts';
import { findMetrics } from '../../figures/lexicon/lexicon.ts';
import { revisedWay } from '../../figures/plan/revised.ts';
import { evidenceOf, type Placed, sentencesOfTurn } from '../evidence.ts';

const GUIDED = '(?:guided|expected|said|forecast|planned|assumed|projected|anticipated|targeted)';
// "We had guided to $3.10 to $3.25.", "Our previous range was …", "In May we said …"
const WAS_GUIDED = guarded(
  new RegExp(
    [
      String.raw`\b(?:we|I)(?:['’]d| had)(?: previously| originally| initially| earlier| first)? ${GUIDED}\b`,
      String.raw`\b(?:previously|originally|initially|earlier|before|last quarter|three months ago|in (?:January|February|March|April|May|June|July|August|September|October|November|December)),? (?:we|I) (?:had )?${GUIDED}\b`,
      String.raw`\b(?:our|the) (?:previous|prior|earlier|former|original|old|initial) (?:[\w-]+ ){0,3}(?:guidance|guide|outlook|range|forecast|target|estimate|expectation|plan)\b`,
    ].join('|'),
    'i',
  ),
);
// "That's below our previous guidance, which had volumes down 30%": of the forecast just told
const POINTS_BACK = /^(?:that|this|it)(?:['’]s|\s(?:is|was|compares))\b/i;
const REACH = [-1, -2, 1]; // sentences from it to the forecast that it is of
const NEAREST = 0.5; // of each other, what two forecasts of one thing are at least

/** Forecasts with what each was before, where a sentence beside it tells: "We had guided to …" */
export function withFormer(
  statements: readonly Statement[],
  transcript: Transcript,
): readonly Statement[] {
  const told = new Map<Statement, Statement>();
  const spent = new Set<string>();
  for (const { index } of transcript.turns) {
    const sentences = sentencesOfTurn(transcript, index);
    for (const [at, placed] of sentences.entries()) {
      const former = formerIn(placed, transcript);
      const evidence = former && evidenceOf(transcript, [placed.id]);
      if (!former || !evidence) continue;
      const beside = REACH.map((step) => sentences[at + step]?.id).filter((id) => id !== undefined);
      const [now] = statements
        .filter((one) => isOf(one, beside) && isSameThing(one, former, placed.text))
        .toSorted((one, other) => gap(one, former) - gap(other, former));
      if (!now?.figure || revisedWay(now.figure, former) === null) continue;
      const topic = isBare(now) ? (topicNamed(placed.text) ?? now.topic) : now.topic;
      told.set(now, { ...now, topic, former, evidence: [...now.evidence, evidence] });
      spent.add(placed.id);
    }
  }
  return statements
    .filter((one) => !isOf(one, [...spent]))
    .map((statement) => told.get(statement) ?? statement);
}

/** The metric that a former plan was of. */
function topicNamed(text: string): string | null {
  const metric = findMetrics(text).at(-1);
  if (!metric) return null;
  return metric.basis === 'adjusted' ? `adjusted ${metric.name}` : metric.name;
}

/** The only amount of a sentence that tells what was guided to before; null where it is not told. */
function formerIn({ text }: Placed, { call }: Transcript): Figure | null {
  const match = WAS_GUIDED.exec(text);
  if (!match || /\bnow\b/i.test(text)) return null;
  const [only, another] = readFigures(text, { currency: call.currency ?? null });
  return only && !another && only.start >= match.index ? only.figure : null;
}

function isOf({ evidence }: Statement, ids: readonly string[]): boolean {
  return evidence[0]?.sentences.some((id) => ids.includes(id)) ?? false;
}

/** Whether a forecast and what was guided to before are of one size and unit, and of no other metric. */
function isSameThing(statement: Statement, former: Figure, text: string): boolean {
  const { kind, topic, figure } = statement;
  if (kind !== 'guidance' || figure === null) return false;
  const [small, large] = [figure.value, former.value].toSorted((a, b) => Math.abs(a) - Math.abs(b));
  const named = findMetrics(text).map(({ name }) => name);
  return (
    figure.unit === former.unit &&
    figure.currency === former.currency &&
    (small ?? 0) / (large || 1) >= NEAREST &&
    (named.length === 0 ||
      POINTS_BACK.test(text) ||
      isBare(statement) ||
      named.some((name) => topic.endsWith(name)))
  );
}

/** "We are now guiding to $3.55 to $3.65": of what, the sentence before says. */
function isBare({ topic }: Statement): boolean {
  return topic === 'outlook' || topic === 'guidance';
}

function gap({ figure }: Statement, former: Figure): number {
  return Math.abs((figure?.value ?? 0) - former.value);
}
