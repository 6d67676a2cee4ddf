import type { Book } from '../book/book.ts';
import { namesOf } from '../book/own-names.ts';
import { type Term, termsOf } from '../book/terms.ts';

// Said of anything: that the call lacks them tells nothing.
const SOFT = new Set(
  'exposur safe good bad great strong weak happi concern worri confid optimist pleas surpris plan hop do spend work run deal handl manag help expos sustain import signific major exact rough healthi solid difficult hard easi possibl abl feel believ show see rais remain stand account contribut deriv attribut rel associat relat rang trend track mov go announc confirm percentag percent shar share portion proport fraction averag overal hit low high add littl bit includ nice guy wonder curious super thing stuff pretti fine heavi bad ful hurt terribl awful huge tini crazi insan dat timelin point ballpark wis model modell land stick reckon pencil flag whop rough approx approximat exact precis actual entir simp basical bunch piec chunk annual yearli head forward fwd sit pick choos hav wrong bring provid accord involv worth'.split(
    ' ',
  ),
);

// Things that either happened on a call or did not: never taken for a way of speaking.
const EVENTS = new Set(
  'acquire merger layoff sell buy sue fir resign split default hack cancel withdraw recall issu lawsuit cyber buyback dividend strike close order licens borrow ipo list delist restat impair writ'.split(
    ' ',
  ),
);

// "How long", "how soon": words of asking, nothing that is asked for.
const HOW = /\bhow (?:long|soon|quick(?:ly)?|fast|often|far)\b/gi;
const ASKING =
  /\b(?:did|do|does|will|would|can|could|should) (?:i|one|they|it|we|he|she|management|the company|you) ([a-z]+)/i;

/** Terms read of several words, that may be cut apart: "left on the authorization". */
export const JOINED: ReadonlySet<Term> = new Set(['unspent', 'buyback']);

/**
 * The terms a question is about: without the company's name, words that are said of anything, and
 * verbs that are only a way of asking; all of them where `keepsAll` and nothing else is left.
 */
export function tellingTerms(
  text: string,
  book: Book,
  { keepsAll = false }: { readonly keepsAll?: boolean } = {},
): readonly Term[] {
  const terms = termsOf(withoutCompany(text, book).replaceAll(HOW, ' ')).map((term) =>
    settled(term, book),
  );
  const asking = askedVerb(text);
  // "Forwarding" is a part, "going forward" is not.
  const names = new Set(
    book.segments
      .find(text)
      .flatMap(({ name }) => termsOf(name))
      .concat(namedIn(text, book)),
  );
  const kept = terms.filter(
    (term) =>
      (!SOFT.has(term) || names.has(term)) &&
      (term !== asking || book.has(term) || EVENTS.has(term)),
  );
  return [...new Set(kept.length > 0 || !keepsAll ? kept : terms)];
}

/** "Did they ship": what is asked to be done, and no name of anything. */
export function askedVerb(text: string): Term | undefined {
  return termsOf(ASKING.exec(text)?.[1] ?? '')[0];
}

/** An unknown word that begins like one the call uses is that word: "seasonal" of "seasonality". */
export function settled(term: Term, book: Book): Term {
  if (book.has(term) || term.length < 4) return term;
  const longer = book.kin(term); // "semicon", "tech"
  if (longer !== null) return longer;
  if (term.length < 5) return term;
  const again = term.replace(/^re/, ''); // "reopening"
  if (again.length > 3 && again !== term && book.has(again)) return again;
  const kin = book.kin(term.slice(0, Math.max(5, Math.ceil(term.length * 0.75))));
  return kin !== null && Math.abs(kin.length - term.length) <= 3 ? kin : term;
}

/** The question without the company's name, which every sentence of the call is about. */
function withoutCompany(text: string, { transcript: { call } }: Book): string {
  const { whole, short } = namesOf(call);
  const names = [
    ...whole,
    ...(short === null ? [] : [`${short}(?!\\s\\p{Lu}|\\s(?:group|cloud|bank)\\b)`]),
    ...(call.ticker ? [call.ticker.replaceAll(/[^A-Za-z]/g, '')] : []),
  ].filter((name) => name !== '');
  if (names.length === 0) return text;
  return text.replace(
    new RegExp(`(?<![\\p{L}])(?:${names.join('|')})(?:['’]s)?(?![\\p{L}])`, 'giu'),
    (name) => ' '.repeat(name.length),
  );
}

/** Words that the question writes with a capital inside it, and the call takes for names. */
function namedIn(text: string, book: Book): readonly Term[] {
  return [...text.slice(1).matchAll(/(?<=\s)\p{Lu}[\p{L}&’'-]+/gu)].flatMap(([word]) =>
    termsOf(word).filter((term) => book.has(term)),
  );
}
