import type { SpokenFigure } from '../../figures/grammar/spoken-figure.ts';
import {
  ADVERBS,
  APPOSED,
  CHILD,
  type Clause,
  clausesOf,
  hasSubject,
  isEmpty,
  measuresIn,
  SUBJECT_OF_NONE,
  subjectOf,
  VERB,
  withoutMeasures,
} from './clauses.ts';

/** What a text tells one of its figures of. */
export interface Frame {
  /** The place of its clause; figures of one clause share it. */
  readonly clause: number;
  /** The least that is its own: the words that tell it from the figures of other clauses, and of its own. */
  readonly own: string;
  /** The most that may be said of it: its clause, what governs that, and what it goes on from. */
  readonly whole: string;
  /** What stands in its clause before the figures. */
  readonly lead: string;
  /** The place or time at the head of its clause, or of one before it that still governs it. */
  readonly head: string;
  /** What tells a part from the whole that it is told of: "64 leases, of which 21 were renewals". */
  readonly part: string;
}

/** The frame of each figure of a text. */
export function framesOf(text: string, figures: readonly SpokenFigure[]): readonly Frame[] {
  const clauses = clausesOf(text, figures);
  return figures.map((_, at) => {
    const place = clauses.findIndex((clause) => clause.figures.includes(at));
    const ordered = inOrder(text, figures, at);
    if (ordered !== null)
      return { clause: -1 - at, own: ordered, whole: ordered, lead: ordered, head: '', part: '' };
    return {
      clause: place,
      own: ownOf(text, figures, at, clauses[place]),
      whole: wholeOf(text, clauses, place),
      lead: clauses[place]?.lead ?? '',
      head: headAbove(clauses, place + 1),
      part: partOf(text, clauses[place]),
    };
  });
}

const PART_OF = /^,?\s?(?:of (?:which|whom|them|these|those)|including)\b/i;

function partOf(text: string, clause: Clause | undefined): string {
  if (!clause || !PART_OF.test(clause.join)) return '';
  return text.slice(clause.start, clause.end).replace(CHILD, ' ');
}

const NAMES =
  /^(?:and |but |the |our |both ){0,3}(?<first>[\p{L}&'’ -]{2,60}?) and (?<second>[\p{L}&'’ -]{2,60}?)\s(?=revenues?|sales|volumes?|profits?|margins?|income|was|were|grew|rose|fell|declined|increased|decreased|impacted|reduced|added|cost|took|contributed|had\b)(?<rest>[^\d]*)/iu;

/** "Currencies and acquisitions took 100 and 80 basis points respectively": names and figures in one order. */
function inOrder(text: string, figures: readonly SpokenFigure[], at: number): string | null {
  const first = [at - 1, at].find((index) => isRespective(text, figures, index));
  const {
    first: one,
    second,
    rest,
  } = (first === undefined ? null : NAMES.exec(text))?.groups ?? {};
  return one === undefined ? null : `${first === at ? one : second} ${rest}`;
}

function isRespective(text: string, figures: readonly SpokenFigure[], first: number): boolean {
  const [one, other] = [figures[first], figures[first + 1]];
  return (
    one !== undefined &&
    other !== undefined &&
    one.figure.unit === other.figure.unit &&
    /^,?\sand\s$/.test(text.slice(one.end, other.start)) &&
    /^,?\srespective/.test(text.slice(other.end))
  );
}

const GOVERNS =
  /^(?:[Aa]nd |[Bb]ut |[Ss]o )?(?:(?:[Ii]n|[Aa]t|[Ff]or|[Aa]cross|[Ww]ithin|[Oo]n|[Dd]uring|[Bb]y)\s[^,]{2,60},\s|(?:[Ii]n|[Aa]t|[Ff]or|[Aa]cross|[Ww]ithin)\s(?:the\s|our\s)?\p{Lu}[\p{L}&-]+(?:\s\p{Lu}[\p{L}&-]+){0,3}\s)/u;

function headOf(clause: Clause): string {
  return GOVERNS.exec(clause.lead)?.[0] ?? '';
}

// "and have raised that commitment to"
const TAKEN_UP =
  /\b(?:that|this|these|those|it|its|they|their|them|the same|such|both|thereof|another)\b/i;
// "rose 2% while prices fell 3% in Packaging": of both
const PLACED = /^\s(?:in|at|across|within|during|for)\s.*$/is;

function wholeOf(text: string, clauses: readonly Clause[], place: number): string {
  const clause = clauses[place];
  if (!clause) return text;
  const said = [text.slice(clause.start, clause.end)];
  const last = clauses.slice(0, place).findLast((each) => each.figures.length > 0);
  // What tells no figure may be of either side, but "for copper and nickel" goes with what it is joined to.
  for (let at = place - 1; at >= 0 && clauses[at]?.figures.length === 0; at--) {
    const beside = text.slice(clauses[at]?.start, clauses[at]?.end);
    if (!last || VERB.test(beside) || /^,\s$/.test(clauses[at]?.join ?? '')) said.push(beside);
  }
  let next = place + 1;
  for (; clauses[next]?.figures.length === 0; next++)
    said.push(text.slice(clauses[next]?.start, clauses[next]?.end));
  if (last) {
    if (CHILD.test(clause.join)) {
      const above = wholeOf(text, clauses, clauses.indexOf(last));
      const isPart = PART_OF.test(clause.join) || last.tail === '';
      said.push(isPart ? above : above.replace(last.tail, nounIn(last.tail)));
    } else if (isOfLast(clause)) said.push(wholeOf(text, clauses, clauses.indexOf(last)));
    else {
      if (/\bwith\s$/i.test(clause.join)) said.push(last.tail); // "added 2% to growth with volume adding 7%"
      said.push(goesOnFrom(clause, leadAbove(clauses, place)));
      if (isEmpty(clause.tail)) said.push(nounIn(last.tail)); // "serves 240 brokers, the other 75"
      if (isEmpty(clause.lead) && isEmpty(clause.tail)) said.push(last.tail);
    }
    if (headOf(clause) === '') said.push(headAbove(clauses, place));
  }
  const behind = clauses[next];
  if (behind && /^,?\s(?:and|while|whereas|as|but)\s$/i.test(behind.join))
    if (isEmpty(clause.tail) && headOf(clause) === '' && headOf(behind) === '')
      said.push(PLACED.exec(behind.tail)?.[0] ?? '');
  // "…, in local currency": at the end, of all
  const ending = clauses.findLast((each) => each.figures.length > 0);
  if (ending && ending !== clause) said.push(ENDING.exec(ending.tail)?.[0] ?? '');
  return said.join(' ');
}

const ENDING =
  /,\s(?:all |both |each )?(?:in|on|at|for|across|within|during|excluding|including|adjusted|respectively)\b.*$/is;

const OF_PART = /\b(?:segment|business|division|unit|group|brand|region)s?\b/i;
// "Operating profit was 2 million, and the margin was"
const DEFINITE = /^(?:the|its|that|our) \p{Ll}+ (?:was|were|is|came|stood|at)\b/iu;

/** What of the words before a figure holds for the clause behind it: all, the subject, or what is measured. */
function goesOnFrom({ lead, tail }: Clause, above: string): string {
  const said = lead.replace(ADVERBS, '');
  if (isEmpty(said) && (SUBJECT_OF_NONE.test(said) || !VERB.test(said))) return above;
  if (!hasSubject(lead) || DEFINITE.test(said)) return subjectOf(above);
  // "currency reduced revenue by 3 million, and prices added 4 million"
  const isBare = VERB.test(said) && isEmpty(tail) && objectOf(said) === '';
  const object = isBare ? objectOf(above) : '';
  // "Packaging revenue rose 5% and margins were 12%": of the same thing
  const [subject, ofAbove] = [subjectOf(said), subjectOf(above)];
  const isNamed = withoutMeasures(ofAbove) !== ofAbove || OF_PART.test(ofAbove);
  if (isNamed && !isEmpty(subject) && isEmpty(withoutMeasures(subject)))
    return `${withoutMeasures(ofAbove)} ${object}`;
  // "corn costs dropped 15% and freight went up 4%"
  return measuresIn(said) === '' ? `${measuresIn(above)} ${object}` : object;
}

function objectOf(lead: string): string {
  const verb = VERB.exec(lead);
  const behind = verb ? lead.slice(verb.index + verb[0].length) : '';
  return isEmpty(behind) ? '' : behind;
}

/** What a figure counts: "64 leases in the quarter". */
function nounIn(tail: string): string {
  return (
    tail.split(/[,;]\s|\s(?:in|of|from|for|at|on|to|by|with|through|over|under)\s/i, 1)[0] ?? ''
  );
}

/** Whether a clause is told of all that the one before it is. */
function isOfLast({ lead }: Clause): boolean {
  return TAKEN_UP.test(lead) || APPOSED.test(lead.replace(ADVERBS, ''));
}

/** The words before the figures of the clause that one without a subject goes on from. */
function leadAbove(clauses: readonly Clause[], place: number): string {
  const above = clauses
    .slice(0, place)
    .findLast((each) => each.figures.length > 0 && (hasSubject(each.lead) || each === clauses[0]));
  return above?.lead ?? '';
}

function headAbove(clauses: readonly Clause[], place: number): string {
  const above = clauses.slice(0, place).findLast((each) => headOf(each) !== '');
  return above ? headOf(above) : '';
}

// Why, and beside what: told with a figure, not of it
const BESIDE =
  /,?\s(?:because|since|due|owing|thanks|driven|helped|led|hurt|offset|despite|although|though|even|as|after|with|following|amid|reflecting|compared|versus|against|than|from|when|so|which|where)\b.*$/is;

const PER =
  /\b(?:per|an?) (?:diluted |basic |common )?(?:share|unit|tonne|ton|pound|barrel|ounce|day|week|month|quarter|year|user)\b/gi;
// "Bicycles trailed scooters with 46%"
const OUTDONE =
  /\b(?:trail|lagg?|outpac|outgr[eo]w|outperform|overt[ao]ok|surpass|exceed|top|beat|follow)(?:p?ed|ing|s)?\s(?:the |our )?[\p{L}&-]+/iu;

function ownOf(
  text: string,
  figures: readonly SpokenFigure[],
  at: number,
  clause: Clause | undefined,
): string {
  const own = figures[at];
  if (!own || !clause) return '';
  const isFirst = clause.figures[0] === at;
  const from = isFirst ? clause.start : (figures[at - 1]?.end ?? clause.start);
  const isLast = clause.figures.at(-1) === at;
  const to = isLast ? clause.end : (figures[at + 1]?.start ?? clause.end);
  const lead = text.slice(from, own.start).replace(OUTDONE, ' ');
  const tail = text.slice(own.end, to).replace(PER, ' ');
  const isSpent = own.figure.unit === 'money' || own.figure.unit === 'count'; // "spent on shares"
  const behind = (isLast ? tail : (tail.split(/,\s/)[0] ?? '')).replace(BESIDE, '');
  if (isFirst) return `${lead} ${isSpent ? behind : behind.replace(/\son\s.*$/s, '')}`;
  return `${lead} ${tail.replace(BESIDE, '').split(/[,;]\s|\s(?:and|from|to|versus|against|than|compared)\s/i)[0] ?? ''}`;
}
