import type { SpokenFigure } from '../../figures/grammar/spoken-figure.ts';
import { meaningOf } from '../words/meaning.ts';

/** A stretch of a text whose figures are told of one thing; offsets, end exclusive. */
export interface Clause {
  readonly start: number;
  readonly end: number;
}

// Of moves, times and units: what tells nothing of what a figure is of.
const PLAIN = meaningOf(
  `reduced reduction cut cuts shortened lengthened lengthening halved doubled tripled quadrupled added adding fewer moved moving shed lost
  dropped dropping slipped slipping dipping cutting trimmed climbing excluding excluded rest still outstanding unspent left together combined pay pays paid cover covers covered network base tally
  lowered lifted raised weakened strengthened advanced surged plunged slumped tumbled dipped eased soared deteriorated worsened worse better best
  tonnes tons kilos kilometres kilometers metres meters miles minutes hours litres liters gallons barrels kroner kronor krone pesos reais rand francs yuan won zloty ringgit baht
  today yesterday annual annually quarterly yearly sequential sequentially rate-of respectively roughly times fold
  percentage point share-point digit number count amounting totalling equal equals works out difference gap swing change
  nok sek dkk chf aud cad brl mxn php krw twd cny hkd sgd zar pln
  midpoint middle centre center wants want aims aim goal
  expected expects forecasted estimated again remains remaining currently shape
  january february march april june july august september october november december`,
);

/** The words of a text that tell what its figures are of, without those of moves, times and units. */
export function subjectsOf(text: string): ReadonlySet<string> {
  return meaningOf(text).difference(PLAIN);
}

const JOIN = /;\s|:\s|,?\s(?:and|while|whereas|but|although|though)\s/g;
// Where no figure tells the clauses apart, "and" may join two words.
const STRONG = /;\s|,\sand\s|,?\s(?:while|whereas|but|although|though)\s/g;

/** The clause that a figure of a text stands in: as far as what it is told of stays the same. */
export function clauseAround(text: string, figures: readonly SpokenFigure[], at: number): Clause {
  let [first, last] = [at, at];
  while (first > 0 && splitBetween(text, figures, first) === null) first--;
  while (last < figures.length - 1 && splitBetween(text, figures, last + 1) === null) last++;
  const start =
    first > 0
      ? splitBetween(text, figures, first)
      : lastSplit(text.slice(0, figures[0]?.start ?? 0));
  const end =
    last < figures.length - 1
      ? splitBetween(text, figures, last + 1)
      : firstSplit(text, figures[last]?.end ?? text.length);
  return { start: start ?? 0, end: end ?? text.length };
}

/** Where between a figure and the one before it something else begins to be told of; null where nothing does. */
function splitBetween(text: string, figures: readonly SpokenFigure[], at: number): number | null {
  const from = figures[at - 1]?.end ?? 0;
  const between = text.slice(from, figures[at]?.start);
  const [join] = [...between.matchAll(JOIN)].filter(
    ({ index, 0: word }) => subjectsOf(between.slice(index + word.length)).size > 0,
  );
  return join ? from + join.index + join[0].length : null;
}

function lastSplit(text: string): number {
  const join = [...text.matchAll(STRONG)].at(-1);
  return join ? join.index + join[0].length : 0;
}

function firstSplit(text: string, from: number): number {
  const [join] = text.slice(from).matchAll(STRONG);
  return join ? from + join.index : text.length;
}
