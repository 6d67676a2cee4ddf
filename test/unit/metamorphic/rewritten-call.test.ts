import { describe, expect, it } from 'vitest';
import type { Brief, Metric } from '../../../src/core/brief.ts';
import { extractBrief } from '../../../src/extract/extract-brief.ts';
import { readFigures } from '../../../src/figures/grammar/read-figures.ts';
import { auditCall } from '../../../src/flows/brief/audit-call.ts';
import { parseText } from '../../../src/parse/parse.ts';
import { gateBrief } from '../../../src/verify/gate-brief.ts';
import { type Rewriting, rewriteCall, type Told } from '../../support/rewritten-call.ts';

const WORLDS: readonly Omit<Rewriting, 'seed' | 'conflict'>[] = [
  {
    company: 'Norrland Grid',
    segments: ['district heating', 'Industrial Power'],
    currency: { spoken: 'SEK', code: 'SEK' },
  },
  {
    company: 'Halden Foods',
    segments: ['private label', 'Branded Snacks'],
    currency: { spoken: 'EUR', code: 'EUR' },
  },
];

const CASES: readonly Rewriting[] = WORLDS.flatMap((world) =>
  [3, 11, 29, 41].flatMap((seed) =>
    (['kept', 'mended', 'moved'] as const).map((conflict) => ({ ...world, seed, conflict })),
  ),
);

/** Metric, segment (0, 1 or whole company), and the names of its level, prior and change in `Told`. */
const ROWS: readonly [string, 0 | 1 | null, string, string | null, string | null][] = [
  ['revenue', null, 'revenue', null, null],
  ['revenue', 0, 'pc', 'pcPrior', 'pcGrowth'],
  ['revenue', 1, 'ec', 'ecPrior', 'ecGrowth'],
  ['gross profit', null, 'gp', null, 'gpGrowth'],
  ['gross margin', null, 'gm', null, null],
  ['gross profit', 0, 'pcGp', 'pcGpPrior', null],
  ['gross profit', 1, 'ecGp', 'ecGpPrior', null],
  ['gross margin', 0, 'pcGm', 'pcGmPrior', null],
  ['gross margin', 1, 'ecGm', 'ecGmPrior', null],
  ['ebitda', null, 'ebitda', 'ebitdaPrior', null],
  ['ebitda margin', null, 'ebitdaMargin', 'ebitdaMarginPrior', 'ebitdaPoints'],
  ['cost of revenue', null, 'cost', null, 'costGrowth'],
  ['operating expenses', null, 'opex', 'opexLast', 'opexGrowth'],
  ['selling and marketing expense', null, 'sm', 'smLast', null],
  ['general and administrative expense', null, 'ga', 'gaLast', 'gaGrowth'],
  ['cash', null, 'cash', null, null],
  ['capital expenditure', null, 'capex', null, null],
  ['operating cash flow', null, 'ocf', null, null],
];

const read = ({ text }: { text: string }) =>
  parseText(new TextEncoder().encode(text), { name: 'call.txt' });

describe.each(CASES)(
  '$company told in $currency.spoken, draw $seed, conflict $conflict',
  (rewriting) => {
    const call = rewriteCall(rewriting);
    const transcript = read(call);
    const { brief, withheld } = gated(transcript);

    it('names the call and its currency', () => {
      expect(transcript.call.company).toContain(rewriting.company);
      expect(transcript.call.id).toBe(
        `${rewriting.company.toLowerCase().replace(' ', '-')}-q2-2023`,
      );
      expect(transcript.call.currency).toBe(rewriting.currency.code);
    });

    it('finds every metric with its prior and change', () => {
      const wrong = ROWS.filter((row) => !finds(brief, row, rewriting, call.told));
      expect(wrong).toEqual([]);
    });

    it('raises just the conflict that was planted', () => {
      const conflicts = auditCall(transcript).filter(({ verdict }) => verdict === 'conflict');
      const stated = conflicts.map((check) => check.stated.value);
      const planted = { kept: ['gmPrior'], mended: [], moved: ['idcGrowth'] }[rewriting.conflict];
      expect(stated).toEqual(planted.map((name) => expect.closeTo(call.told[name] ?? 0, 3)));
    });

    it('shows no figure that the rewritten call does not contain', () => {
      const said = new Set(
        readFigures(call.text, { currency: rewriting.currency.code }).map(({ figure }) =>
          Math.abs(figure.value).toPrecision(9),
        ),
      );
      const shown = brief.metrics.flatMap(({ figure, prior, change }) => [
        ...(figure ? [figure] : []),
        ...(prior ? [prior.figure] : []),
        ...(change?.stated ? [change.figure] : []),
      ]);
      expect(shown.length).toBeGreaterThan(25);
      expect(shown.filter(({ value }) => !said.has(Math.abs(value).toPrecision(9)))).toEqual([]);
      expect(JSON.stringify(brief)).not.toMatch(/Kingsoft|Xiaomi|RMB|CNY|1,835\.4/);
      expect(withheld).toBe(0);
    });
  },
);

function gated(transcript: ReturnType<typeof read>): { brief: Brief; withheld: number } {
  const { brief } = gateBrief(transcript, extractBrief(transcript));
  return { brief, withheld: brief.withheld.length };
}

function finds(
  brief: Brief,
  [name, segment, level, prior, change]: (typeof ROWS)[number],
  { segments, currency }: Rewriting,
  told: Told,
): boolean {
  const wanted = segment === null ? null : (segments[segment] ?? '').toLowerCase();
  const metric = brief.metrics.find(
    (each) =>
      each.name === name &&
      (wanted === null ? each.segment === null : (each.segment?.includes(wanted) ?? false)),
  );
  return (
    metric !== undefined &&
    sameLevel(metric, told[level], currency.code) &&
    (prior === null || close(metric.prior?.figure.value, scaled(metric, told[prior]))) &&
    (change === null ||
      (metric.change?.stated === true && close(metric.change.figure.value, told[change])))
  );
}

function sameLevel(metric: Metric, told: number | undefined, currency: string): boolean {
  const isMoney = metric.figure?.unit === 'money';
  return (
    close(metric.figure?.value, scaled(metric, told)) &&
    (!isMoney || metric.figure?.currency === currency)
  );
}

function scaled(metric: Metric, told: number | undefined): number | undefined {
  return told === undefined ? undefined : told * (metric.figure?.unit === 'money' ? 1e6 : 1);
}

function close(one: number | undefined, other: number | undefined): boolean {
  return (
    one !== undefined && other !== undefined && Math.abs(one - other) <= Math.abs(other) * 1e-9
  );
}
