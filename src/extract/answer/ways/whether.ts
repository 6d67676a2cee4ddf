import { termOf } from '../../../figures/lexicon/lexicon.ts';
import type { Ask } from '../ask/ask.ts';
import type { Book } from '../book/book.ts';
import { MOVES } from '../book/terms.ts';
import { movesOf } from '../sentences/moves-of.ts';
import { resultsOf } from '../sentences/results-of.ts';
import { answered, type Draft } from '../wording/draft.ts';
import { quoted } from '../wording/quote.ts';
import { answerFromMetric } from './from-metric.ts';

const ONE_WAY =
  /\b(?:increas\w*|grow\w*|grew|ris(?:e|es|en|ing)|rose|higher|up|decreas\w*|declin\w*|fall\w*|fell|drop\w*|lower|down|shrink\w*|shrank)\b/i;

const STILL =
  /\b(?:remain\w*|stay\w*|was|were|is|held|came in|essentially|roughly|broadly) (?:\w+ )?(?:flat|unchanged|stable|steady)\b|\bflat (?:year|on|versus|compared|to|sequentially|with)\b/i;
const GOOD_OR_BAD = /\b(?:improv\w*|better|worse\w*|deteriorat\w*|weaken\w*)\b/i;

/** "Did revenue grow?": yes or no, with the figures that say so; null where the call gives moves both ways. */
export function answerWhether(ask: Ask, book: Book): Draft | null {
  const { isYesOrNo, direction } = ask;
  if (!isYesOrNo || direction === null || !isOneWay(ask)) return null;
  const ways = new Set(movesOf(ask, book).map((move) => (move > 0 ? 'up' : 'down')));
  if (ways.size === 0) return stoodStill(ask, book);
  const draft = ways.size === 1 ? answerFromMetric(ask, book) : null;
  const [first, ...others] = draft?.sentences ?? [];
  if (!draft || !first) return null;
  const word = ways.has(direction) ? 'Yes' : 'No';
  const wordings = [
    ...first.wordings.map((each) => `${word}: ${lowered(each)}`),
    ...first.wordings,
  ];
  return { ...draft, sentences: [{ ...first, wordings }, ...others] };
}

/** "Remained flat year-over-year": neither way, in the sentence that gives its level. */
function stoodStill(ask: Ask, book: Book): Draft | null {
  if (ask.rest.some((term) => !MOVES.has(term)) || ask.isAhead) return null;
  const levels = new Set(
    resultsOf(ask, book.results).flatMap(({ role, versus, sentence }) =>
      role === 'level' && versus === null ? [sentence] : [],
    ),
  );
  const said = book.said.find(({ id, text }) => levels.has(id) && STILL.test(text));
  return said
    ? answered([{ wordings: [quoted(said, ask.terms, book)], ids: [said.id] }], {
        form: 'passages',
        asking: new Set(ask.terms),
      })
    : null;
}

/** Whether the words tell which way the figure went: what improves may be a cost that falls. */
function isOneWay({ text, metrics }: Ask): boolean {
  const isCost = metrics.some((name) => termOf(name)?.isCost === true);
  return ONE_WAY.test(text) || (!isCost && GOOD_OR_BAD.test(text));
}

/** As it stands within a sentence: "revenue rose", never "eBITDA". */
function lowered(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
}
