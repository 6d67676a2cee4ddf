import type { Brief, Evidence, Metric } from '../core/brief.ts';
import type { Call } from '../core/call.ts';
import type { Figure } from '../core/figure.ts';
import type { Transcript } from '../core/transcript.ts';
import { evidenceOf, sentencesOf } from '../extract/evidence.ts';
import { readFigures } from '../figures/grammar/read-figures.ts';
import { findMetrics, termOf } from '../figures/lexicon/lexicon.ts';
import { readFacts } from '../figures/read-facts.ts';
import { endOf } from '../figures/time/fiscal.ts';
import { findPeriods } from '../figures/time/periods.ts';
import { calendarOf } from './promises/calendar-of.ts';
import { MONTHS } from './promises/due.ts';
import { segmentKey } from './segment-key.ts';

const NUMBER =
  '(?<number>(?:[A-Z]{3} |[$£€])?\\d[\\d,]*(?:\\.\\d+)?(?: (?:million|billion|thousand)|%)?)';
const TIME =
  '(?<end>(?:the )?end of )?(?:(?<month>\\p{Lu}\\p{L}+)|the (?<nth>first|second|third|fourth)(?: quarter)?)(?<year>,? (?:of )?(?:this year|last year|20\\d\\d)| a year (?:ago|earlier))?(?![\\p{L}-]| (?:half|week|month))';
// ", up from 7.2 million in September", "compared with 3.1 at the end of March"
const COMPARED = new RegExp(
  `^[^.;]{0,60}?\\b(?:up from|down from|compared (?:with|to)|against|versus) ${NUMBER} (?:at|in|for) ${TIME}`,
  'u',
);
const BECOMES = new RegExp(
  `\\b(?:figure|number|amount|value|balance) (?:for|at|of) ${TIME} (?:becomes|is now|has become) (?<said>[^,;]{2,30}),? (?:and )?not (?:the )?(?<old>\\d[\\d,]*(?:\\.\\d+)?)`,
  'u',
);
// "One correction to the first quarter."
const CORRECTS = /\bcorrect(?:ed|ing|ions?)?\b|\brestat\w+/i;
const ORDER = ['first', 'second', 'third', 'fourth'];
const SCALES = [1, 1e3, 1e6, 1e9];
const SCALE = / (?:million|billion|thousand)$/;

/** Words that tell a figure as another one than it was. */
export const AS_RESTATED =
  /\bre-?(?:stat|cast|class|vis|present)\w*|\bnow (?:ex|in)clud\w+|\bno longer includ\w+|\bcorrect(?:ed|ing|ions?)\b|\bcorrect (?:the|that|our|one|an?|last)\b|\bnow\b(?:[^.;]|\.\d){0,30} (?:rather than|instead of)\b|\b(?:we|i)(?: had|['’]d) (?:given|told you|reported|shown|published|announced)\b|\bbecomes\b|\bshould have (?:been|read|said)\b|\b(?:over|under)-?(?:stat|report)\w*|(?:,| and| but) not (?:the )?(?:[A-Z]{3} |[$£€])?\d|\b(?:rather than|instead of|from) the\b[^.;]{0,20}\d[^;]{0,30} (?:we|i)(?: had|['’]d| have)? (?:\w+ )?(?:gave|given|told|reported|showed|shown|published|announced)\b|\bwhich (?:we|i)(?: had|['’]d)? (?:gave|given|told|reported|showed|shown|published|announced)\b/i;

/** What a later call's metric is compared with, where that is of an earlier call's period; else as it is. */
export function withPriorOf(metric: Metric, later: Call, earlier: Call): Metric {
  const { figure, prior, evidence, name } = metric;
  if (prior || !figure) return metric;
  for (const { quote } of evidence) {
    const at = quote.indexOf(figure.text);
    const found = at === -1 ? null : COMPARED.exec(quote.slice(at + figure.text.length));
    const { number = '', ...time } = found?.groups ?? {};
    const isLevel = figure.unit === 'count' || termOf(name)?.kind === 'stock';
    if (!found || !isTimeOf(time, { earlier, later, isLevel })) continue;
    const before = scaledLike(figure, number);
    if (before) return { ...metric, prior: { figure: before, period: earlier.period } };
  }
  return metric;
}

/** "8.6 billion, compared with 8.7": a number without a scale has that of the one beside it. */
function scaledLike(figure: Figure, number: string): Figure | null {
  const isBare = !SCALE.test(number) && !number.endsWith('%');
  const whole = isBare ? `${number}${SCALE.exec(figure.text)?.[0] ?? ''}` : number;
  const [read, another] = readFigures(whole, { currency: figure.currency });
  if (!read || another) return null;
  const isRatio = number.endsWith('%');
  if (isRatio !== (figure.unit === 'percent')) return null;
  const ofMoney = /^\D/.test(number);
  if (ofMoney && figure.unit !== 'money') return null;
  return { ...read.figure, unit: figure.unit, currency: figure.currency };
}

/** Figures that a later call gives of an earlier one's period, and says that they are others than they were. */
export function saidAsRestated(earlier: Brief, transcript: Transcript): readonly Metric[] {
  return [
    ...figuresCorrected(earlier, transcript),
    ...factsAsRestated(earlier, transcript),
    ...figuresThatBecome(earlier, transcript),
  ];
}

// "not the 150 million that we had hoped for" was never given
const HOPED =
  /\b(?:hop(?:ed|ing)|plann(?:ed|ing)|expect(?:ed|ing|ation\w*)?|guid(?:ed|ance)|budget\w*|forecast\w*|target\w*|wanted|aimed|outlook|range)\b/i;
const NEAR = 0.3; // of the figure that was given, that the right one may be off

/** Two figures of one sentence that corrects, or of the one behind it, of which one was given on the earlier call. */
function figuresCorrected({ call, metrics }: Brief, transcript: Transcript): readonly Metric[] {
  const sentences = [...sentencesOf(transcript).values()];
  return sentences.flatMap(({ id, text, turn }, at) => {
    const before = sentences[at - 1]?.turn === turn ? (sentences[at - 1]?.text ?? '') : '';
    const isOfThen = [text, before].some((each) =>
      findPeriods(each, transcript.call).some(({ label }) => label === call.period),
    );
    if (!isOfThen || HOPED.test(text) || !(AS_RESTATED.test(text) || CORRECTS.test(before)))
      return [];
    const [one, other, more] = readFigures(text, { currency: call.currency ?? null });
    const said = evidenceOf(transcript, [id]);
    if (!one || !other || more || one.figure.unit !== other.figure.unit || !said) return [];
    const names = new Set(findMetrics(text).map(({ name }) => name));
    return [one.figure, other.figure].flatMap((then, nth) => {
      const now = nth === 0 ? other.figure : one.figure;
      const off = Math.abs(now.value / then.value - 1);
      const [metric, another] = metrics.filter(
        ({ name, period, figure }) =>
          period === call.period && figure?.value === then.value && names.has(name),
      );
      return metric && !another && off > 0 && off < NEAR
        ? [restatedAs(metric, now, said, call)]
        : [];
    });
  });
}

function factsAsRestated({ call, metrics }: Brief, transcript: Transcript): readonly Metric[] {
  const sentences = sentencesOf(transcript);
  const facts = readFacts(transcript).filter(
    ({ period, role, modality, sentence }) =>
      period === call.period &&
      period !== transcript.call.period &&
      role === 'level' &&
      modality === 'actual' &&
      AS_RESTATED.test(sentences.get(sentence)?.text ?? ''),
  );
  return facts.flatMap((fact) => {
    const before = metrics.filter(
      ({ name, segment, basis, period }) =>
        name === fact.metric &&
        segmentKey(segment ?? '') === segmentKey(fact.segment ?? '') &&
        basis === fact.basis &&
        period === fact.period,
    );
    const said = evidenceOf(transcript, [fact.sentence]);
    return before[0] && before.length === 1 && said
      ? [restatedAs(before[0], fact.spoken.figure, said, call)]
      : [];
  });
}

function figuresThatBecome({ call, metrics }: Brief, transcript: Transcript): readonly Metric[] {
  return [...sentencesOf(transcript).values()].flatMap(({ id, text, turn }) => {
    const { said = '', old = '', ...time } = BECOMES.exec(text)?.groups ?? {};
    const quoted = evidenceOf(transcript, [id]);
    if (!quoted || !isTimeOf(time, { earlier: call, later: transcript.call, isLevel: true }))
      return [];
    const value = Number(old.replaceAll(',', ''));
    const [before, another] = metrics.filter(
      ({ figure, name }) =>
        figure !== null &&
        SCALES.some((scale) => Math.abs(value * scale - figure.value) < 1e-6 * figure.value) &&
        turn.text.toLowerCase().includes(name),
    );
    const [now] = readFigures(said, { currency: call.currency ?? null });
    return before && !another && now ? [restatedAs(before, now.figure, quoted, call)] : [];
  });
}

function restatedAs(before: Metric, figure: Figure, said: Evidence, { period }: Call): Metric {
  return { ...before, figure: null, change: null, prior: { figure, period }, evidence: [said] };
}

interface Calls {
  readonly earlier: Call;
  readonly later: Call;
  /** Whether the figure is of a day, so that a month is its end. */
  readonly isLevel: boolean;
}

/** Whether words for a time ("September", "the third quarter") are those of a call's own period. */
function isTimeOf(
  { month, nth, end, year = '' }: Readonly<Record<string, string | undefined>>,
  { earlier, later, isLevel }: Calls,
): boolean {
  const [was, is] = [endOf(earlier.period), endOf(later.period)];
  if (was === null || is === null || is <= was || is - was > 9) return false;
  const calendar = calendarOf(earlier);
  const last = calendar && !calendar.isAssumed ? calendar.last : null;
  const named = Number(/20\d\d/.exec(year)?.[0] ?? Number.NaN);
  if (/ago|earlier|last year/.test(year)) return false;
  if (month !== undefined) {
    if (!(isLevel || end !== undefined) || last === null || !MONTHS.includes(month)) return false;
    const isYear = Number.isNaN(named) || named === Math.floor((last - 1) / 12);
    return isYear && MONTHS.indexOf(month) === (last - 1) % 12;
  }
  if (nth === undefined || end !== undefined) return false;
  const isYear = Number.isNaN(named) || named === earlier.fiscalYear;
  return isYear && earlier.fiscalQuarter === ORDER.indexOf(nth) + 1;
}
