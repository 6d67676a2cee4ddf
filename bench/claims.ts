import type { Evidence, Versus } from '../src/core/brief.ts';
import type { Figure } from '../src/core/figure.ts';
import type { Transcript } from '../src/core/transcript.ts';
import { extractBrief } from '../src/extract/extract-brief.ts';
import type { Fact } from '../src/figures/fact.ts';
import { formatFigure } from '../src/figures/print/format-figure.ts';
import { readFacts } from '../src/figures/read-facts.ts';
import { isToDate } from '../src/figures/time/fiscal.ts';

/** What a claim says, attribute by attribute, so that one of them can be made wrong. */
export interface Claim {
  readonly transcript: Transcript;
  readonly ids: readonly string[];
  readonly speaker: string | null;
  readonly name: string;
  readonly segment: string | null;
  readonly basis: Fact['basis'];
  readonly modality: 'actual' | 'guidance';
  readonly period: string;
  readonly figure: Figure | null;
  readonly change: { readonly figure: Figure; readonly versus: Versus } | null;
  readonly isDenied: boolean;
  readonly wording: number;
}

/** Claims that a call bears out: the metrics of its brief and its forecasts, in every wording that fits. */
export function trueClaims(transcript: Transcript): readonly Claim[] {
  return [...fromMetrics(transcript), ...fromForecasts(transcript)];
}

function fromMetrics(transcript: Transcript): readonly Claim[] {
  const spoken = new Map(
    transcript.turns.flatMap(({ speaker, sentences }) => sentences.map(({ id }) => [id, speaker])),
  );
  return extractBrief(transcript).metrics.flatMap((metric): Claim[] => {
    const { name, segment, basis, period, figure, change, prior, evidence } = metric;
    const stated = change?.stated ? { figure: change.figure, versus: change.versus } : null;
    const ids = idsOf(evidence);
    const whole: Claim = {
      ...{ transcript, ids, name, segment, basis, period, figure, isDenied: false },
      ...{ speaker: null, modality: 'actual', change: stated, wording: 0 },
    };
    const speaker = spoken.get(ids[0] ?? '') ?? null;
    // of a longer period only words that name it are true
    if (isToDate(period, transcript.call))
      return figure ? [1, 2].map((wording) => ({ ...whole, wording })) : [];
    return [
      ...(figure ? [0, 1, 2, 3].map((wording) => ({ ...whole, wording })) : []),
      ...(figure ? [{ ...whole, change: null, wording: 0 }] : []),
      ...(figure && speaker ? [{ ...whole, change: null, speaker }] : []),
      ...(stated ? [4, 5].map((wording) => ({ ...whole, figure: null, wording })) : []),
      ...(prior
        ? [{ ...whole, figure: prior.figure, period: prior.period, change: null, wording: 1 }]
        : []),
    ];
  });
}

function fromForecasts(transcript: Transcript): readonly Claim[] {
  return readFacts(transcript)
    .filter(({ modality, role }) => modality === 'guidance' && role === 'level')
    .flatMap(({ metric, segment, basis, period, spoken, sentence }) =>
      [0, 1].map(
        (wording): Claim => ({
          ...{ transcript, ids: [sentence], name: metric, segment, basis, wording },
          // a forecast that names no time is of none that is over
          period: period === transcript.call.period ? '' : period,
          ...{ figure: spoken.figure, modality: 'guidance', speaker: null, change: null },
          isDenied: false,
        }),
      ),
    );
}

/** A claim in words. */
export function say(claim: Claim): string {
  const { speaker, figure, change, wording } = claim;
  const lead = speaker ? `${speaker} said that ` : '';
  const body = figure ? sayLevel(claim, figure) : change ? sayChange(claim, change) : '';
  const text = `${lead}${body}`.trim();
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${wording === 3 ? '' : '.'}`;
}

function sayLevel(claim: Claim, figure: Figure): string {
  const { change, modality, isDenied, period, wording } = claim;
  const subject = subjectOf(claim);
  const value = amount(figure, wording);
  const not = isDenied ? ' not' : '';
  if (modality === 'guidance')
    return wording === 0
      ? `${subject} is${not} expected to be ${value}${period === '' ? '' : ` in ${period}`}`
      : `${period === '' ? '' : `for ${period}, `}the company ${isDenied ? 'does not forecast' : 'forecasts'} ${subject} of ${value}`;
  const move = change ? moveOf(change) : null;
  if (wording === 0) return `${subject} was${not} ${value}${move ? `, ${move}` : ''}`;
  if (wording === 1)
    return `in ${period}, ${subject} ${isDenied ? 'did not come' : 'came'} to ${value}${move ? `, ${move}` : ''}`;
  if (wording === 2)
    return `the company ${isDenied ? 'did not report' : 'reported'} ${subject} of ${value} for ${period}${move ? `, ${move}` : ''}`;
  return `${subject}${not}: ${value}${move ? `, ${move}` : ''}`;
}

function sayChange(claim: Claim, { figure, versus }: NonNullable<Claim['change']>): string {
  const isUp = figure.value >= 0;
  const size = amount(unsigned(figure), 0);
  const { isDenied } = claim;
  if (claim.wording === 4)
    return `${subjectOf(claim)} ${isDenied ? `did not ${isUp ? 'rise' : 'fall'}` : isUp ? 'rose' : 'fell'} by ${size} ${SINCE[versus]}`;
  return `there was ${isDenied ? 'not ' : ''}${isUp ? 'an increase' : 'a decrease'} of ${size} in ${subjectOf(claim)} ${SINCE[versus]}`;
}

const SINCE: Readonly<Record<Versus, string>> = {
  'year-ago': 'year over year',
  'previous-quarter': 'quarter over quarter',
  other: '',
};

function moveOf({ figure, versus }: NonNullable<Claim['change']>): string {
  return `${figure.value < 0 ? 'down' : 'up'} ${amount(unsigned(figure), 0)} ${SINCE[versus]}`.trim();
}

function subjectOf({ basis, segment, name }: Claim): string {
  return [basis === 'reported' ? 'GAAP' : basis, segment, name].filter(Boolean).join(' ');
}

/** Odd wordings spell the scale out. */
function amount(figure: Figure, wording: number): string {
  const short = formatFigure(figure);
  if (wording % 2 === 0) return short;
  return short.replace(/(?<=\d)M\b/, ' million').replace(/(?<=\d)B\b/, ' billion');
}

function unsigned({ value, low, high, ...rest }: Figure): Figure {
  const ends = [low, high].filter((end) => end !== undefined).map(Math.abs);
  return {
    ...rest,
    value: ends.length > 0 ? Math.min(...ends) : Math.abs(value),
    ...(ends.length > 0 && { low: Math.min(...ends), high: Math.max(...ends) }),
  };
}

function idsOf(evidence: readonly Evidence[]): readonly string[] {
  return [...new Set(evidence.flatMap(({ sentences }) => sentences))];
}
