import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Brief, Metric } from '../src/core/brief.ts';
import { extractBrief } from '../src/extract/extract-brief.ts';
import { parse } from '../src/parse/parse.ts';
import { gateBrief } from '../src/verify/gate-brief.ts';
import { entriesOf } from './asked.ts';
import { isFolder } from './calls.ts';
import { type Gold, type Label, readGold } from './gold.ts';
import { ruleOn, statementFor } from './judge.ts';
import { printTable } from './measure.ts';

const [FOLDER = '', TRANSCRIPTS = ''] = process.argv.slice(2);

type Share = readonly [got: number, of: number];
type Score = Readonly<
  Record<'headline' | 'metrics' | 'right' | 'guidance' | 'numbers' | 'stance', Share> & {
    unlisted: number;
    priors: number;
  }
>;

/**
 * `node bench/labels.ts <gold folder> <transcripts folder>`: briefs beside hand-made labels. How many
 * labelled metrics, guidance and questions they tell, and of the metrics shown how many are right; what
 * is missing, wrong or on no list is printed with its words.
 */
async function main(): Promise<void> {
  if (!isFolder(FOLDER) || !isFolder(TRANSCRIPTS)) return;
  const scores: (readonly [string, Score])[] = [];
  for (const gold of readGold(FOLDER)) {
    const path = join(TRANSCRIPTS, gold.file.replace(/^.*transcripts\//, ''));
    const transcript = await parse(readFileSync(path), { name: basename(path) });
    console.log(`\n${gold.id}`);
    scores.push([gold.id, judge(gold, gateBrief(transcript, extractBrief(transcript)).brief)]);
  }
  console.log();
  printTable([
    [
      'call',
      'importance 1',
      'metrics',
      'right of listed',
      'unlisted',
      'priors',
      'guidance',
      'numbers',
      'stance',
    ],
    ...scores.map(([id, score]) => rowOf(id, score)),
    rowOf('all', total(scores.map(([, score]) => score))),
  ]);
}

function judge(gold: Gold, brief: Brief): Score {
  const rulings = brief.metrics.map((metric) => ({
    metric,
    ruling: ruleOn(metric, [...gold.metrics, ...gold.alsoTrue]),
  }));
  const found = new Set<Label>();
  for (const { metric, ruling } of rulings) {
    if (ruling.kind === 'right') found.add(ruling.label);
    else
      console.log(
        `  ${ruling.kind} ${sayMetric(metric)}${ruling.kind === 'wrong' ? ` (${ruling.why})` : ''}`,
      );
  }
  for (const label of gold.metrics)
    if (!found.has(label))
      console.log(
        `  missing ${label.importance} [${label.segment ?? ''}] ${label.name}: ${label.quote}`,
      );
  const wrong = rulings.filter(({ ruling }) => ruling.kind === 'wrong');
  const listed = rulings.filter(({ ruling }) => ruling.kind !== 'unlisted').length;
  const first = gold.metrics.filter(({ importance }) => importance === 1);
  return {
    headline: [first.filter((label) => found.has(label)).length, first.length],
    metrics: [gold.metrics.filter((label) => found.has(label)).length, gold.metrics.length],
    right: [listed - wrong.length, listed],
    unlisted: rulings.length - listed,
    priors: wrong.filter(({ ruling }) => 'why' in ruling && ruling.why.startsWith('prior shown'))
      .length,
    ...outlookOf(gold, brief),
    stance: stanceOf(gold, brief),
  };
}

function outlookOf(gold: Gold, { guidance }: Brief): Pick<Score, 'guidance' | 'numbers'> {
  const told = gold.guidance.map((label) => ({ label, ...statementFor(label, guidance) }));
  for (const { label, statement, hasFigure } of told)
    if (!statement || !hasFigure)
      console.log(
        `  ${statement ? 'no figure of' : 'missing'} guidance ${label.importance}: ${label.quote}`,
      );
  const found = told.filter(({ statement }) => statement !== null);
  return {
    guidance: [found.length, told.length],
    numbers: [found.filter(({ hasFigure }) => hasFigure).length, found.length],
  };
}

function stanceOf(gold: Gold, { questions }: Brief): Share {
  let [right, of] = [0, 0];
  for (const asked of gold.questions) {
    const entries = entriesOf(asked, questions);
    for (const [at, { question, stance, stanceAccept }] of asked.subquestions.entries()) {
      const entry = entries[at] ?? null;
      const isRight = entry !== null && [stance, ...stanceAccept].includes(entry.stance);
      of++;
      if (isRight) right++;
      else
        console.log(
          `  stance ${entry?.stance ?? 'no entry'}, not ${stance}: ${asked.analyst}: ${question}${entry ? ` (${entry.question})` : ''}`,
        );
    }
  }
  return [right, of];
}

function sayMetric({ name, segment, basis, period, figure, change, evidence }: Metric): string {
  const value = figure?.text ?? `move ${change?.figure.text}`;
  const words = evidence.map(({ quote }) => quote.slice(0, 240)).join(' | ');
  return `[${segment ?? ''}] ${basis ?? ''} ${name} ${period} = ${value}: “${words}”`;
}

function total(scores: readonly Score[]): Score {
  const sum = (
    key: 'headline' | 'metrics' | 'right' | 'guidance' | 'numbers' | 'stance',
  ): Share => [
    scores.reduce((all, { [key]: [got] }) => all + got, 0),
    scores.reduce((all, { [key]: [, of] }) => all + of, 0),
  ];
  return {
    headline: sum('headline'),
    metrics: sum('metrics'),
    right: sum('right'),
    unlisted: scores.reduce((all, { unlisted }) => all + unlisted, 0),
    priors: scores.reduce((all, { priors }) => all + priors, 0),
    guidance: sum('guidance'),
    numbers: sum('numbers'),
    stance: sum('stance'),
  };
}

function rowOf(id: string, score: Score): readonly string[] {
  const share = ([got, of]: Share) =>
    of === 0 ? '-' : `${((got / of) * 100).toFixed(0)}% (${got}/${of})`;
  return [
    id,
    share(score.headline),
    share(score.metrics),
    share(score.right),
    String(score.unlisted),
    String(score.priors),
    share(score.guidance),
    share(score.numbers),
    share(score.stance),
  ];
}

await main();
