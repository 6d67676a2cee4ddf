import type { Metric } from '../../core/brief.ts';
import { guarded } from '../../core/guarded/guarded.ts';
import type { Transcript, Warning } from '../../core/transcript.ts';
import { readFigures } from '../../figures/grammar/read-figures.ts';
import { formatFigure } from '../../figures/print/format-figure.ts';
import { capitalised, nameOf } from '../../figures/print/phrases.ts';
import { sentencesOf } from '../evidence.ts';
import type { Conflicting } from './metrics.ts';

/** What a careful reader should know: interpreted speech, lost questions, slips and silent comparisons. */
export function findDoubts(
  transcript: Transcript,
  metrics: readonly Metric[],
  isConflicting: Conflicting = () => false,
): readonly Warning[] {
  return [
    ...interpreted(transcript),
    ...lostQuestions(transcript),
    ...unitSlips(transcript),
    ...falseStarts(transcript),
    ...doubtfulFigures(metrics),
    ...conflicting(metrics, isConflicting),
    ...silentComparisons(metrics),
    ...silentTotal(metrics),
  ];
}

function interpreted({ turns }: Transcript): Warning[] {
  const speakers = [
    ...new Set(turns.filter((turn) => turn.interpreted).map(({ speaker }) => speaker)),
  ];
  return speakers.map((speaker) => ({
    code: 'interpreted',
    message: `${speaker} is heard through an interpreter; the original words may differ.`,
  }));
}

function lostQuestions({ turns }: Transcript): Warning[] {
  const lost = turns.filter(({ marks }) => marks.some(({ kind }) => kind === 'foreignLanguage'));
  if (lost.length === 0) return [];
  return [
    {
      code: 'foreign_language',
      message: `${lost.length} ${lost.length === 1 ? 'turn has a passage' : 'turns have passages'} in another language that the transcript leaves out.`,
    },
  ];
}

// A currency before a number on both sides of a link word.
const MIXED = guarded(
  /(?:[$€£¥₹]|\b[A-Z]{2,3}\$?)\s?\d[\d.,]{0,30}[^.;]{0,24}\s(?:to|or|and|-)\s[^.;]{0,16}(?:[$€£¥₹]|\b[A-Z]{2,3}\$?)\s?\d/,
);

/** "$8 million to about RMB 10 million": one range in two currencies. */
function unitSlips(transcript: Transcript): Warning[] {
  const currency = transcript.call.currency ?? null;
  return [...sentencesOf(transcript).values()].flatMap(({ text, turn }) => {
    if (!MIXED.test(text)) return [];
    const money = readFigures(text, { currency }).filter(({ figure }) => figure.unit === 'money');
    return money.flatMap((one, at) => {
      const other = money[at + 1];
      if (!other || one.figure.currency === other.figure.currency) return [];
      const between = text.slice(one.end, other.start);
      if (!/^\s(?:to|or|and|-)\s(?:about |around |approximately )?$/i.test(between)) return [];
      return [
        {
          code: 'unit_slip',
          message: `“${text.slice(one.start, other.end)}” mixes two currencies in one range.`,
          turn: turn.index,
        },
      ];
    });
  });
}

// "the supply far exceeds -- the demand far exceeds": the same verb, another subject.
const SWAPPED =
  /\b((?:the |our )?\p{L}+) ((?:far |greatly |slightly )?\p{L}+s) --? (?:the |our )?\p{L}+ \2\b/iu;

/** A speaker who turns his own statement round: the later words are meant. */
function falseStarts(transcript: Transcript): Warning[] {
  return [...sentencesOf(transcript).values()].flatMap(({ text, turn }) => {
    const said = text.includes('-- ') ? SWAPPED.exec(text)?.[0] : undefined;
    return said
      ? [
          {
            code: 'false_start',
            message: `“${said}” is corrected while it is said; the later words are meant.`,
            turn: turn.index,
          },
        ]
      : [];
  });
}

function doubtfulFigures(metrics: readonly Metric[]): Warning[] {
  return metrics
    .filter(({ figure }) => figure?.doubtful === true)
    .map((metric) => ({
      code: 'doubtful_figure',
      message: `${capitalised(nameOf(metric))} ${metric.figure ? formatFigure(metric.figure) : ''} is a transcriber's guess, said nowhere else.`,
    }));
}

/** A value, an earlier one or a move that the rest of the call does not bear out; nothing is computed with it. */
function conflicting(metrics: readonly Metric[], isConflicting: Conflicting): Warning[] {
  return metrics.flatMap((metric) => {
    const { figure, prior, change, evidence, segment } = metric;
    const ids = evidence.flatMap(({ sentences }) => sentences);
    const name = capitalised([segment, nameOf(metric)].filter((part) => part !== null).join(' '));
    const said = [
      figure && isConflicting(ids, figure.value)
        ? `${name} of ${formatFigure(figure)} for ${metric.period}`
        : null,
      prior && isConflicting(ids, prior.figure.value)
        ? `${name} of ${formatFigure(prior.figure)} for ${prior.period}`
        : null,
      change?.stated && isConflicting(ids, change.figure.value)
        ? `${name} of ${formatFigure(change.figure, { isChange: true })}`
        : null,
    ];
    return said.flatMap((what) =>
      what === null
        ? []
        : [
            {
              code: 'conflict',
              message: `${what} does not fit other figures of the call; check the release.`,
            },
          ],
    );
  });
}

/** Given with a prior but no change voiced, while its siblings have one. */
function silentComparisons(metrics: readonly Metric[]): Warning[] {
  const isExpense = ({ name }: Metric) => /expense|costs?$/.test(name);
  const expenses = metrics.filter(isExpense);
  const voiced = expenses.filter(({ change }) => change?.stated === true);
  if (voiced.length < 2) return [];
  return expenses
    .filter(
      ({ change, prior }) =>
        prior !== null &&
        change?.stated === false &&
        voiced.some((sibling) => sibling.change?.versus === change.versus),
    )
    .map((metric) => ({
      code: 'silent_comparison',
      message: `${capitalised(nameOf(metric))} is given with its earlier value, but its move is not voiced while its siblings' are (${metric.change ? formatFigure(metric.change.figure, { isChange: true }) : ''} †).`,
    }));
}

/** The company's revenue without any comparison, while parts of it have one. */
function silentTotal(metrics: readonly Metric[]): Warning[] {
  const revenues = metrics.filter(({ name, figure }) => name === 'revenue' && figure !== null);
  const total = revenues.find(({ segment }) => segment === null);
  const parts = revenues.filter(({ segment, change }) => segment !== null && change?.stated);
  const isTold = metrics.some(
    ({ name, segment }) => name === 'constant-currency revenue' && segment === null,
  );
  if (!total || isTold || total.prior !== null || total.change !== null || parts.length < 2)
    return [];
  return [
    {
      code: 'silent_comparison',
      message: 'Revenue is given without any comparison, while its segments have one.',
    },
  ];
}
