import { matchesOf } from '../../core/matches.ts';
import type { Transcript } from '../../core/transcript.ts';
import { type Placed, sentencesOf, sentencesOfTurn } from '../../extract/evidence.ts';
import { readNumberWords } from '../../figures/grammar/number-words.ts';
import { readFigures } from '../../figures/grammar/read-figures.ts';
import { findMetrics } from '../../figures/lexicon/lexicon.ts';
import type { Briefed } from '../briefed.ts';
import { placesIn } from './anchored-deeds.ts';
import { type Anchor, anchorsIn, holdsAnchor, isNameOfIts } from './anchors.ts';
import { findDue, MONTHS } from './due.ts';
import { dueOf } from './due-of.ts';
import type { Promised } from './fate.ts';
import { namesIn } from './names.ts';
import { closeness, isNumberOf } from './numbers-told.ts';
import { isRareIn, sensesOf } from './own-words.ts';
import { isGreeting, paragraphOf } from './paragraph-of.ts';
import type { Recall } from './recalls.ts';

/** How surely a sentence of a later call is of a promise, by what it shares with its words. */
export const SURE = 5;
/** How far it has to be from being of another promise. */
export const APART = 2;

/** What a promise is told by in another call. */
export interface Tokens {
  readonly names: readonly string[];
  /** Names of where it is. */
  readonly places: readonly string[];
  /** What it is called, in lower case and without a "new" before it. */
  readonly called: string;
  /** What it is called, by words that may not be rare. */
  readonly label: readonly string[];
  /** Whether what it is called is a metric's name, so that a sentence of that metric is of it. */
  readonly isMove: boolean;
  readonly senses: readonly string[];
  /** Neighbouring words of the sentences that it points back to: "greenhouse glass". */
  readonly context: readonly Anchor[];
  /** Names in those sentences. */
  readonly contextNames: readonly string[];
  /** The month by whose end it is due. */
  readonly due: number | null;
  readonly metrics: readonly string[];
  readonly figures: readonly { readonly value: number; readonly unit: string }[];
  readonly isRange: boolean;
  readonly times: readonly string[];
}

const COUNT =
  /\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?= (?:of )?\p{Ll})/giu;
const RANGE = /\brange\b/i;
const IT = /\b(?:it|them)\b/i;
const POINTS = /^(?:(?:so|and|but|now|well),? )*(?:that|this|those|these|it)\b|\bthere\b/i;
const TIMES = new RegExp(
  `\\b(?:${MONTHS.join('|')}|spring|summer|autumn|winter|midyear|Easter|Christmas)\\b`,
  'g',
);

/** The tokens of a promise: those of its sentence, and of what it points back to. */
export function tokensOf(promise: Promised, { transcript }: Briefed, later: Transcript): Tokens {
  const [own] = promise.statement.evidence;
  const text = own?.quote ?? '';
  const context = contextOf(promise, transcript);
  const named = namesIn(text, transcript).filter(isNameOfIts);
  const places = placesIn(text);
  const called = [...sensesOf(promise.label)];
  const isRare = (sense: string) => isRareIn(transcript, sense) && isRareIn(later, sense);
  const figures = readFigures(text, { currency: transcript.call.currency ?? null });
  const { figure: target } = promise.statement;
  const aims = target ? [target] : figures.map(({ figure }) => figure);
  return {
    names: named.filter((name) => !places.includes(name)),
    places: named.filter((name) => places.includes(name)),
    called: promise.label.toLowerCase().replace(/^(?:(?:new|our|the|first|its) )+/, ''),
    label: called,
    isMove: 'way' in promise,
    senses: [...sensesOf(`${text} ${context}`)]
      .filter(isRare)
      .filter((sense) => !called.includes(sense))
      .filter((sense) => !named.some((name) => name.startsWith(sense))),
    context: anchorsIn(context, transcript).filter(({ isName }) => !isName),
    contextNames: namesIn(context, transcript),
    due: dueOf(promise)?.end ?? null,
    metrics: findMetrics(text).map(({ name }) => name),
    figures: [
      ...aims.flatMap(({ value, low, high, unit }) =>
        [...new Set([value, low, high])].flatMap((each) =>
          each === undefined ? [] : [{ value: each, unit }],
        ),
      ),
      ...matchesOf(text, COUNT).map(([word]) => ({
        value: readNumberWords(word)?.value ?? 0,
        unit: 'count' as const,
      })),
    ],
    isRange: figures.some(({ figure }) => figure.high !== undefined && figure.high !== figure.low),
    times: text.match(TIMES) ?? [],
  };
}

const BEFORE = 3; // sentences that say what "that agreement" is
const REFERS = '\\b(?:that|this|those|these|such an?) (?:[\\p{L}-]+ )?';

// "We've decided to sell it", "All eight will be moved", "off those presses": named before
const POINTS_IN =
  /\b(?:sell|clos|open|finish|complet|launch|buy|exit|leav|mov|build|hav)(?:e|ing)? (?:it|them)\b|^(?:all|both|each) (?:of (?:them|these|those)|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|will)\b|\b(?:those|these) \p{Ll}+s\b/iu;

/** What a sentence points back to: those before it in its turn, and what was asked. */
function contextOf({ statement, label }: Promised, transcript: Transcript): string {
  const placed = sentencesOf(transcript).get(statement.evidence[0]?.sentences[0] ?? '');
  const refers = new RegExp(`${REFERS}${RegExp.escape(label.split(' ')[0] ?? '')}`, 'iu');
  if (placed && POINTS_IN.test(placed.text) && !refers.test(placed.text))
    return paragraphOf(placed, transcript)
      .filter(({ end, text }) => end <= placed.start && !isGreeting(text))
      .slice(-BEFORE)
      .map(({ text }) => text)
      .join(' ');
  if (!placed || !refers.test(placed.text)) return '';
  const { turn } = placed;
  const said = sentencesOfTurn(transcript, turn.index).filter(({ end }) => end <= placed.start);
  const asked = turn.section === 'qa' ? (transcript.turns[turn.index - 1]?.text ?? '') : '';
  return [asked, ...said.slice(-BEFORE).map(({ text }) => text)].join(' ');
}

/** How much of a promise a sentence holds, and the words around it; nothing where it names another. */
export function holdOf(
  {
    names,
    places,
    called,
    label,
    isMove,
    senses,
    context,
    contextNames,
    due,
    metrics,
    figures,
    isRange,
    times,
  }: Tokens,
  placed: Placed,
  recall: Recall,
  transcript: Transcript,
): number {
  const { text } = placed;
  const paragraph = paragraphOf(placed, transcript);
  const at = paragraph.findIndex(({ id }) => id === placed.id);
  const before = paragraph[at - 1]?.text ?? '';
  const whole = paragraph.map((each) => each.text).join(' ');
  const elsewhere = placesIn(text);
  const said = namesIn(text, transcript).filter(
    (name) => isNameOfIts(name) && !elsewhere.includes(name),
  );
  const isOfLast = POINTS.test(text) || IT.test(text);
  const isNamed = (words: string) => names.some((name) => words.toLowerCase().includes(name));
  const isCarried = isOfLast && isNamed(before);
  if (names.length > 0 && said.length > 0 && !isNamed(text) && !isCarried) return 0;
  const isPlaced = places.some((name) => text.toLowerCase().includes(name.replace(/s$/, '')));
  const [own, last, around] = [sensesOf(text), sensesOf(before), sensesOf(whole)];
  // What the words before it name, where the paragraph names nothing else
  const heard = namesIn(
    paragraph
      .filter(({ text: each }) => !isGreeting(each))
      .map(({ text: each }) => each.replace(/^\s*\S+/, ''))
      .join(' '),
    transcript,
  ).filter(isNameOfIts);
  const isOfContext =
    context.some((pair) => holdsAnchor(whole, pair)) &&
    (heard.length === 0 || heard.some((name) => contextNames.includes(name)));
  // By all of several words of its name
  const isCalled = (words: ReadonlySet<string>) =>
    (label.length > 1 && label.every((sense) => words.has(sense))) ||
    (words === own && called.includes(' ') && text.toLowerCase().includes(called));
  const shared = senses.filter((sense) => own.has(sense)).length;
  const near = senses.filter((sense) => !own.has(sense) && around.has(sense)).length;
  const told = readFigures(text, { currency: transcript.call.currency ?? null });
  const closest = Math.max(
    0,
    ...figures.flatMap(({ value, unit }) =>
      told.map(({ figure }) => (figure.unit === unit ? closeness(figure.value / value) : 0)),
    ),
  );
  const isRecalled = isNumberOf(
    recall,
    figures,
    told.map(({ figure }) => figure.value),
  );
  if (isRecalled === false) return 0;
  const points = POINTS.test(text);
  // "The last of the fourteen vans" is hardly of fourteen kilns.
  const counted = [...sensesOf(recall.of ?? '')];
  const isOfAnother = counted.length > 0 && !counted.some((sense) => label.includes(sense));
  const isMetric = (words: string) => findMetrics(words).some(({ name }) => metrics.includes(name));
  return (
    (isRecalled ? (isOfAnother ? 2 : 5) : 0) +
    (isNamed(text) ? 4 : isCarried ? 3 : 0) +
    (isMetric(text) ? 3 : points && isMetric(before) ? 3 : 0) +
    closest +
    (isRange && RANGE.test(text) ? 2 : 0) +
    (isPlaced ? 2 : 0) +
    (label.some((sense) => own.has(sense))
      ? isMove
        ? 5
        : 3
      : isOfLast && isCalled(last)
        ? 3
        : label.some((sense) => around.has(sense))
          ? 1
          : 0) +
    (isCalled(own) || (isOfLast && isCalled(last)) ? 2 : 0) +
    (isOfContext ? 3 : 0) +
    (due !== null && findDue(text, transcript.call)?.end === due ? 1 : 0) +
    2 * Math.min(shared, 3) +
    Math.min(near, 4) +
    (senses.some((sense) => !own.has(sense) && last.has(sense)) ? 1 : 0) +
    (figures.some((figure) => figure.value >= 10 && isSaidIn(figure, whole, transcript)) ? 2 : 0) +
    (times.some((time) => text.includes(time)) ? 1 : 0)
  );
}

function isSaidIn({ value, unit }: Tokens['figures'][number], text: string, { call }: Transcript) {
  return readFigures(text, { currency: call.currency ?? null }).some(
    ({ figure }) => figure.value === value && figure.unit === unit,
  );
}
