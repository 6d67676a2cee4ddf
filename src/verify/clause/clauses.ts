import { matchesOf } from '../../core/matches.ts';
import type { SpokenFigure } from '../../figures/grammar/spoken-figure.ts';
import { findMetrics, termOf } from '../../figures/lexicon/lexicon.ts';
import { meaningOf } from '../words/meaning.ts';

/** A stretch of a text with a subject of its own, or what goes on from one. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  /** How it is joined to what stands before it. */
  readonly join: string;
  /** Places of its figures; none in a clause that tells no figure. */
  readonly figures: readonly number[];
  /** What stands before its first figure, and behind its last. */
  readonly lead: string;
  readonly tail: string;
}

// Where a clause may begin; a comma does only before what has a name of its own.
const JOIN =
  /[;:–—]\s|\.\s|,?\s(?:and|but|while|whereas|although|though|yet|as|with)\s|,\s(?:of which\s|of (?:whom|them|these|those)\s|including\s)?/gi;
/** How a part is joined to the whole that it is told of. */
export const CHILD = /^,?\s?(?:of (?:which|whom|them|these|those)|including)\b|^,\swith\s/i;
// "with", "as of", "as expected", and commas: no clause unless something else is the subject
const WEAK = /^,\s$|^,?\s(?:with|as)\s$/i;
const GOES_ON =
  /^(?:(?:up|down|or|which|that|who|whose|from|to|versus|compared|against|than|about|around|approximately|roughly|nearly|almost|an?|another|the highest|the lowest|excluding|including|driven|led|helped|offset|supported|mainly|mostly|primarily|partly|due|because|thanks|reflecting|representing|bringing|making|resulting|equal|equivalent|on|in|at|for|of|by|after|before|over|under|above|below|more|less|higher|lower|better|worse|ahead|well|plus|per|not|rather|inclusive|exclusive|net|it|this|these|those|they|its|their)\b|\w+(?:ing|ed|ly)\b)/i;
const PREPOSITION =
  /^(?:in|on|at|for|of|with|across|within|during|over|from|by|excluding|including|without|despite|as|due to|because of|before|after|under|outside|through|to|of|adjusted for|compared (?:to|with))\s/i;
/** Words at the head of a clause that are not its subject. */
export const ADVERBS =
  /^(?:(?:also|again|then|further|now|still|just|only|even|so|therefore|however|meanwhile|in turn|similarly|likewise|sequentially|organically|conversely|and|but|or|\w+ly),?\s)+/i;
/** A finite verb, or what looks like one. */
export const VERB =
  /\b(?:is|are|was|were|be|been|has|have|had|will|would|should|could|can|may|might|do|does|did|rose|rises?|fell|falls?|grew|grows?|went|goes|came|comes?|got|saw|sees?|made|makes?|took|takes?|lost|won|cut|cuts|hit|hits|sold|bought|paid|spent|brought|built|kept|held|led|stood|stands?|shrank|slid|slipped|sank|dropped|gained|ran|runs?|drove|gave|left|put|added|adds?|ended|contributes?|represents?|remains?|totals?|expects?|(?!(?:adjusted|diluted|weighted|fixed|related|combined|unadjusted|consolidated|unlisted|based|restricted|accrued|deferred|secured|unsecured|managed|branded|dedicated|integrated|assisted|listed|installed|owned|operated)\b)[a-z]{2,}(?<!ee)ed)\b/i;
/** Subjects that name nothing that a figure is of. */
export const SUBJECT_OF_NONE = /^(?:we|i|you|there)\b/i;
// What is measured without a standard term: the subject of a clause wherever it stands in it
const MEASURE =
  /\b(?:prices?|pricing|volumes?|sales|revenues?|orders?|bookings|costs?|margins?|profits?|income|earnings|traffic|occupancy|rents?|yields?|rates?|output|production|shipments|deliveries|deposits|loans|premiums?|claims|losses|expenses|users|members|customers|headcount|lending|borrowings?|spending|investment|demand|fees|taxes|stores|plants|shares|units|backlog|pipeline|assets|capacity|utili[sz]ation|churn|leverage)\b/i;
const MEASURES = new RegExp(MEASURE.source, 'gi');

/** Cuts a text with figures into clauses. */
export function clausesOf(text: string, figures: readonly SpokenFigure[]): readonly Clause[] {
  const cuts = matchesOf(text, JOIN).filter(
    (cut) =>
      !figures.some(({ start, end }) => start < cut.index + cut[0].length && cut.index < end) &&
      isBegin(text, figures, cut.index, cut[0]),
  );
  const starts = [{ index: 0, join: '' }, ...cuts.map(({ index, 0: join }) => ({ index, join }))];
  return starts.map(({ index, join }, at): Clause => {
    const end = starts[at + 1]?.index ?? text.length;
    const start = index + (CHILD.test(join) ? 0 : join.length);
    const own = figures.flatMap((spoken, place) =>
      spoken.start >= start && spoken.end <= end + 1 ? [place] : [],
    );
    const [first, last] = [figures[own[0] ?? -1], figures[own.at(-1) ?? -1]];
    return {
      ...{ start, end, join, figures: own },
      lead: text.slice(start, first?.start ?? end),
      tail: last ? text.slice(last.end, end) : '',
    };
  });
}

function isBegin(
  text: string,
  figures: readonly SpokenFigure[],
  index: number,
  join: string,
): boolean {
  if (CHILD.test(join)) return true;
  const from = index + join.length;
  const next = figures.find(({ start }) => start >= from);
  const last = figures.findLast(({ end }) => end <= index);
  if (!next) return !WEAK.test(join);
  if (!last) return !WEAK.test(join) && VERB.test(text.slice(0, index)); // "Paints and coatings rose"
  const lead = text.slice(from, next.start);
  // "2% in Packaging, 3% in Coatings"; "13 million and 12%" are of one thing
  if (isEmpty(lead))
    return (
      last.figure.unit === next.figure.unit && (lead === '' ? !/h\s$/.test(join) : !WEAK.test(join))
    );
  if (!WEAK.test(join)) return !isNoun(lead);
  if (/with\s$/i.test(join) && ABSOLUTE.test(lead)) return true;
  if (!join.startsWith(', ')) return /as\s$/i.test(join) && isClause(lead);
  const above = text.slice(0, index).split(STRONG).at(-1) ?? '';
  const isOpening = PREPOSITION.test(above.trimStart()) && !above.includes(', ');
  return !isOpening && !GOES_ON.test(lead) && hasSubject(lead);
}

const STRONG = /[;.]\s|,?\s(?:and|but|while|whereas)\s/i;

/** "Through buybacks and dividends, an increase of": what "and" joins is no clause. */
function isNoun(lead: string): boolean {
  const [first = '', ...others] = lead.split(', ');
  const behind = others.at(-1);
  return behind !== undefined && GOES_ON.test(behind) && !VERB.test(first);
}

// "grew 9%, with volume contributing": a subject of its own
const ABSOLUTE =
  /^(?:the |our |its )?(?:[\w&-]+\s){1,4}(?:contributing|growing|rising|falling|declining|increasing|decreasing|adding|accounting for)\s(?:(?:by|about|around|some|nearly|over)\s)*$/i;

// "for the quarter as a whole", "as a percentage of sales"
const NO_CLAUSE = /^(?:an?|of|well|reported|expected|planned|guided|compared|part|before)\b/i;

function isClause(lead: string): boolean {
  return !NO_CLAUSE.test(lead) && VERB.test(lead) && hasSubject(lead);
}

/** What goes on from the figure before it: "representing a decrease of", "up". */
export const APPOSED =
  /^(?:(?:represent|reflect|mean|mak|bring|leav|result|equal|imply|compar|tak|giv)\w*ing|up|down|which|that|an? (?:\w+ )?(?:increase|decrease|decline|rise|drop|fall|gain|improvement|growth|reduction))\b/i;

/** Whether words before a figure name what it is of. */
export function hasSubject(lead: string): boolean {
  const said = lead.replace(ADVERBS, '');
  if (SUBJECT_OF_NONE.test(said)) return true;
  if (APPOSED.test(said)) return false;
  const placed = PREPOSITION.test(said);
  const comma = placed ? said.indexOf(', ') : -1;
  if (comma >= 0) return hasSubject(said.slice(comma + 2));
  const verb = VERB.exec(said);
  const before = verb ? said.slice(0, verb.index) : said;
  if (placed) return MEASURE.test(before) || findMetrics(before).length > 0;
  return /^(?:it|they|this|that|these|those|its|their|which)\b/i.test(said)
    ? false
    : meaningOf(before).size > 0;
}

/** What the clause of a figure is of, before its verb. */
export function subjectOf(lead: string): string {
  const said = lead.replace(ADVERBS, '');
  if (SUBJECT_OF_NONE.test(said)) return '';
  const verb = VERB.exec(said);
  return verb && verb.index > 0 ? said.slice(0, verb.index) : said;
}

/** Whether words say nothing of what a figure is of. */
export function isEmpty(words: string): boolean {
  return meaningOf(words).size === 0;
}

/** The words of a text that tell what is measured. */
export function measuresIn(lead: string): string {
  return [
    ...matchesOf(lead, MEASURES).map(([word]) => word),
    // "corn costs" has a name of its own, "gross margin" a standard one
    ...findMetrics(lead)
      .filter(({ name }) => termOf(name) !== null)
      .map(({ start, end }) => lead.slice(start, end)),
  ].join(' ');
}

/** A text without the words that tell what is measured: whose measures they are. */
export function withoutMeasures(lead: string): string {
  return lead.replace(MEASURES, ' ');
}
