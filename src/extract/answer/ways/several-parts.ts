import type { Composed } from '../wording/draft.ts';

const MOST = 3; // sentences of an answer

/** One of several things asked, with its answer and its name where it has none. */
export interface Part {
  readonly answer: Composed;
  readonly missing: string;
}

/**
 * The answers to several questions as one of at most three sentences, none of them left without a word:
 * what no sentence was found for is said beside. Null where none of them is answered.
 */
export function joined(parts: readonly Part[]): Composed | null {
  if (parts.every(({ answer }) => answer.status !== 'answered')) return null;
  const isTold = ({ answer }: Part) => answer.status === 'answered' || isDeclined(answer);
  const told = parts.filter(isTold).map(({ answer }) => answer);
  const [first, ...others] = shared(told);
  if (!first) return null;
  const whole: Composed = { ...others.reduce(merged, first), status: 'answered' };
  const untold = parts.filter((part) => !isTold(part));
  return untold.length === 0
    ? whole
    : { ...whole, unsaid: untold.map(({ missing }) => missing).join('; ') };
}

/** Told in management's own words that it is not told. */
function isDeclined({ status, text }: Composed): boolean {
  return status === 'not stated' && /^Declined (?:by|on) /.test(text);
}

/** A sentence of each, and of the first ones more where there is room. */
function shared(answers: readonly Composed[]): readonly Composed[] {
  let room = MOST - answers.length;
  const cited = new Set<string>();
  return answers.map((each) => {
    const answer = withoutCited(each, cited);
    for (const { sentences } of answer.evidence) for (const id of sentences) cited.add(id);
    const more = Math.min(room, answer.sentences.length - 1);
    room -= more;
    return { ...answer, sentences: answer.sentences.slice(0, 1 + more) };
  });
}

const SUM = /[$€£¥₹]?\d[\d.,]*\d(?:[A-Z]|%)?|\d%/g;
const PERIOD = /\b(?:[QH][1-4]|9M|FY) 20\d\d\b/g;

/** "Gross margin was 40.8% in Q1 2020", where "it was 40.8% a year ago" is told before it. */
function isToldIn(told: string, text: string): boolean {
  const sums = text.replaceAll(PERIOD, '').match(SUM) ?? [];
  return sums.length > 0 && !text.includes('“') && sums.every((sum) => told.includes(sum));
}

/** Without a quotation of what an answer before cites already, where more is said behind it. */
function withoutCited(answer: Composed, cited: ReadonlySet<string>): Composed {
  const isCited = (place: number) =>
    answer.evidence[place - 1]?.sentences.every((id) => cited.has(id)) === true;
  const fresh = answer.sentences.filter(({ cites }) => cites.length === 0 || !cites.every(isCited));
  return fresh.length > 0 ? { ...answer, sentences: fresh } : answer;
}

function merged(one: Composed, other: Composed): Composed {
  const evidence = [...one.evidence];
  const places = other.evidence.map((found) => {
    const known = evidence.findIndex(
      ({ sentences }) => sentences.join() === found.sentences.join(),
    );
    if (known !== -1) return known + 1;
    return evidence.push(found);
  });
  const added = other.sentences.map(({ text, cites }) => ({
    text,
    cites: cites.flatMap((place) => places[place - 1] ?? []),
  }));
  const told = one.sentences.map(({ text }) => text).join(' ');
  const isNew = ({ text }: { readonly text: string }) =>
    !told.includes(text) && !isToldIn(told, text);
  const sentences = [...one.sentences, ...added.filter(isNew)].slice(0, MOST);
  return {
    ...one,
    form: one.form === other.form ? one.form : 'passages',
    sentences,
    text: sentences.map(({ text }) => text).join(' '),
    evidence,
    withheld: [...one.withheld, ...other.withheld],
    warnings: [...one.warnings, ...other.warnings],
  };
}
