import { guarded } from '../../core/guarded/guarded.ts';
import type { Transcript } from '../../core/transcript.ts';
import { correctsBefore } from '../grammar/corrected-at-once.ts';
import { readFigures } from '../grammar/read-figures.ts';
import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import { putRightIn } from './put-right.ts';

// "Let me correct myself", "I misspoke", "sorry, I said": what was said before is taken back
const CORRECTS = guarded(
  /\bcorrect (?:myself|that|one|a|an|the|something|what)\b|\bcorrection\b|\bmis-?spoke\b|\bmis-?stated\b|\bslip of the tongue\b|\b(?:sorry|apolog\w+|excuse me|pardon)\b|\bwrong (?:number|figure|one|line|column)\b|\b(?:read|gave|quoted) (?:you )?the wrong\b/i,
);
// "I said 12%", "not 14%": the figure that is taken back
const TAKEN_BACK =
  /\b(?:I (?:think I |believe I |may have |might have |just |earlier ){0,4}(?:said|gave|quoted|mentioned|read|told you)|not|instead of|rather than|said earlier)\s(?:(?!\b(?:is|are|was|were|should|but)\b)[^,;.\d$€£¥₹]){0,50}$/i;
const AROUND = 1; // sentences beside the correction in which its figures are said
// "It should read 16%", "the right number is 11%": what was printed or told before is taken back
const RIGHTED =
  /\bshould (?:actually |in fact |of course )?(?:read|say|have (?:actually )?(?:been|read|said))\b|\bshould['’]ve (?:been|read|said)\b|\bthe (?:right|correct|corrected|accurate) (?:number|figure|one|percentage|rate|amount)\b/i;
const SUPPOSES = /\b(?:if|without|but for|had (?:it|we|there)|were it not)\b/i;
// Where it went wrong: a slip of the pen or of the tongue, never a target that was missed
const SLIP = guarded(
  /\b(?:print(?:ed)?|slides?|deck|presentation|press release|release|tables?|typo|misprint|mistake|error|double[- ]count\w*|digits?|corrections?|correct|clear (?:one thing |that |something )?up|we (?:said|told|stated|announced|wrote))\b/i,
);
const RIGHTED_AFTER = 2; // sentences

/** Sentences by id. */
interface Retracted {
  /** Those whose figure its own speaker takes back. */
  readonly taken: ReadonlySet<string>;
  /** Those that take it back: their figure is not what it was said of. */
  readonly taking: ReadonlySet<string>;
  /** Figures that another one of the same sentence, or of a later one, puts right: by the sentences that say them. */
  readonly wrong: ReadonlyMap<string, readonly SpokenFigure['figure'][]>;
  /** Sentences whose figure was told or printed wrong, each with the one that puts it right. */
  readonly righted: ReadonlyMap<string, string>;
}

const cache = new WeakMap<Transcript, Retracted>();

/** What is taken back in a call: "sorry, I said 12%; that was last year's". */
export function retractedIn(transcript: Transcript): Retracted {
  const known = cache.get(transcript);
  if (known) return known;
  const taken = new Set<string>();
  const taking = new Set<string>();
  const righted = new Map<string, string>();
  const wrong = new Map<string, readonly SpokenFigure['figure'][]>();
  const currency = transcript.call.currency ?? null;
  for (const [at, turn] of transcript.turns.entries()) {
    const texts = turn.sentences.map(({ start, end }) => turn.text.slice(start, end));
    for (const [slip, right] of rightedIn(turn.text, texts, currency)) {
      const id = turn.sentences[slip]?.id ?? '';
      taken.add(id);
      righted.set(id, turn.sentences[right]?.id ?? '');
    }
    for (const [place, text] of texts.entries()) {
      const isSlip = isCorrecting(text) || isCorrecting(texts[place - 1] ?? '');
      for (const { figure, words } of putRightIn(text, isSlip, currency)) {
        const own = turn.sentences[place]?.id ?? '';
        const before = saidBefore(transcript, { turn: at, place }, figure, words);
        if (before.length === 0) continue;
        for (const id of [own, ...before]) wrong.set(id, [...(wrong.get(id) ?? []), figure]);
        for (const id of before) taken.add(id);
      }
    }
    if (!CORRECTS.test(turn.text)) continue;
    for (const [slip, right] of correctedNext(texts, currency)) {
      const id = turn.sentences[slip]?.id ?? '';
      taken.add(id);
      righted.set(id, turn.sentences[right]?.id ?? '');
    }
    for (const [place, text] of texts.entries()) {
      if (!texts.slice(Math.max(0, place - AROUND), place + AROUND + 1).some(isCorrecting))
        continue;
      if (wrong.has(turn.sentences[place]?.id ?? '')) continue;
      for (const { figure } of takenBack(text, currency))
        for (const id of saidBefore(transcript, { turn: at, place }, figure)) {
          taken.add(id);
          taking.add(turn.sentences[place]?.id ?? id);
        }
    }
  }
  const retracted = { taken, taking, righted, wrong };
  cache.set(transcript, retracted);
  return retracted;
}

/** Whether a figure of a sentence was taken back: alone where another puts it right, else with its sentence. */
export function retractedTest(
  transcript: Transcript,
): (told: { readonly sentence: string; readonly spoken: SpokenFigure }) => boolean {
  const { taken, taking, wrong } = retractedIn(transcript);
  return ({ sentence, spoken: { figure } }) => {
    const figures = wrong.get(sentence);
    if (!figures) return taken.has(sentence) || taking.has(sentence);
    // a move down is held as a negative value
    return figures.some(
      ({ unit, value }) => unit === figure.unit && Math.abs(value) === Math.abs(figure.value),
    );
  };
}

/** Places of sentences whose figure another puts right, and of that other: "slide 9 has 12%; it should read 16%". */
function rightedIn(
  whole: string,
  texts: readonly string[],
  currency: string | null,
): readonly (readonly [number, number])[] {
  if (!RIGHTED.test(whole)) return [];
  return texts.flatMap((text, at) => {
    if (!RIGHTED.test(text) || SUPPOSES.test(text)) return [];
    const units = readFigures(text, { currency }).map(({ figure }) => figure.unit);
    const from = Math.max(0, at - RIGHTED_AFTER);
    const before = texts.slice(from, at);
    const wrong = before.findLastIndex((each) =>
      readFigures(each, { currency }).some(({ figure }) => units.includes(figure.unit)),
    );
    const isSlip = [...texts.slice(Math.max(0, from - 1), at), text].some((each) =>
      SLIP.test(each),
    );
    return wrong === -1 || !isSlip ? [] : [[from + wrong, at] as const];
  });
}

/** Places of sentences of which the next one puts a figure right: "It was $29 million. Sorry, $28 million." */
function correctedNext(
  texts: readonly string[],
  currency: string | null,
): readonly (readonly [number, number])[] {
  return texts.flatMap((text, at) => {
    const before = texts[at - 1];
    if (before === undefined || !isCorrecting(text)) return [];
    const figures = readFigures(text, { currency });
    if (!correctsBefore(text, figures)) return [];
    const units = readFigures(before, { currency }).map(({ figure }) => figure.unit);
    return units.includes(figures[0]?.figure.unit ?? 'count') ? [[at - 1, at] as const] : [];
  });
}

function isCorrecting(text: string): boolean {
  return CORRECTS.test(text);
}

function takenBack(text: string, currency: string | null): readonly SpokenFigure[] {
  return readFigures(text, { currency }).filter(({ start }) =>
    TAKEN_BACK.test(text.slice(0, start)),
  );
}

/** Earlier sentences with that very figure, and one of the words where any are given. */
function saidBefore(
  { turns, call }: Transcript,
  { turn, place }: { readonly turn: number; readonly place: number },
  { unit, value }: SpokenFigure['figure'],
  words: readonly string[] = [],
): readonly string[] {
  const currency = call.currency ?? null;
  return turns.slice(0, turn + 1).flatMap(({ text, sentences }, at) =>
    sentences.slice(0, at === turn ? place : undefined).flatMap(({ id, start, end }) => {
      const said = text.slice(start, end);
      const figures = readFigures(said, { currency });
      const isOfIt = words.length === 0 || words.some((word) => said.toLowerCase().includes(word));
      if (!isOfIt) return [];
      return figures.some(({ figure }) => figure.unit === unit && figure.value === value)
        ? [id]
        : [];
    }),
  );
}
