import type { Ask } from '../ask/ask.ts';
import { tellingTerms } from '../ask/telling-terms.ts';
import type { Book, Said } from '../book/book.ts';
import { MOVES, type Term, termsOf } from '../book/terms.ts';
import { linksIn } from '../sentences/causes.ts';
import { answered, type Draft } from '../wording/draft.ts';
import { quoted } from '../wording/quote.ts';

const NEAR = 0.5; // of what a sentence is said about: the sentence before it
const ASKING = "^(?:and |so |but )?(?:did|does|do|is|are|was|were|has|have)(?:n['’]t)? ";
// "Did the price increases cause the churn?", "is energy driving costs?"
const CAUSES = new RegExp(
  `${ASKING}(?<cause>.{3,60}?) (?:(?:really |also |mainly )?(?:cause[ds]?|causing|driv(?:e|es|en|ing)|drove|hurt(?:s|ing)?|hit(?:s|ting)?|help(?:s|ed|ing)?|weigh(?:s|ed|ing)? on|lead(?:s|ing)? to|led to|contribut(?:e|es|ed|ing) to|affect(?:s|ed|ing)?|impact(?:s|ed|ing)?|boost(?:s|ed|ing)?)|(?:responsible|to blame|the (?:main )?reason) for|behind) (?<effect>.{3,60}?)\\W*$`,
  'i',
);
// "Was the margin drop due to price investment?"
const DUE_TO = new RegExp(
  `${ASKING}(?<effect>.{3,60}?) (?:(?:really |mainly |mostly |just |all |only )?(?:due to|because of|caused by|driven by|led by|hurt by|hit by|helped by|boosted by|affected by|a result of|thanks to|down to)) (?<cause>.{3,60}?)\\W*$`,
  'i',
);

/** "Did the storm cause the shortfall?": the sentence that gives that cause, or says that it is none; null where none does. */
export function answerWhetherCaused(ask: Ask, book: Book): Draft | null {
  if (!ask.isYesOrNo || ask.isAhead) return null;
  const { cause = '', effect = '' } =
    (DUE_TO.exec(ask.text) ?? CAUSES.exec(ask.text))?.groups ?? {};
  const [ofCause, ofEffect] = [cause, effect].map((words) =>
    tellingTerms(words, book).filter((term) => !MOVES.has(term)),
  );
  if (!ofCause?.length || !ofEffect?.length) return null;
  const told = book.said.find(
    (said) => said.worth > 0 && gives(said, ofCause) && isOf(said, ofEffect),
  );
  return told
    ? answered([{ wordings: [quoted(told, ask.terms, book)], ids: [told.id] }], {
        form: 'passages',
        asking: new Set(termsOf(ask.text)),
      })
    : null;
}

/** Whether a sentence names all of it as a cause. */
function gives({ text }: Said, cause: readonly Term[]): boolean {
  const isIn = (words: string) => {
    const own = new Set(termsOf(words));
    return cause.every((term) => own.has(term));
  };
  return linksIn(text).some((at) => isIn(text.slice(at)));
}

/** Whether all of it is what was caused, in the sentence or in the one that it takes up. */
function isOf({ own, about, leans }: Said, effect: readonly Term[]): boolean {
  return effect.every((term) => own.has(term) || (leans && (about.get(term) ?? 0) >= NEAR));
}
