import type { Ask } from '../ask/ask.ts';
import type { AskedOnCall } from '../book/asked-on-call.ts';
import type { Book, Said } from '../book/book.ts';
import { FORWARD, GENERAL, MOVES } from '../book/terms.ts';
import { saysNothing } from '../sentences/says-nothing.ts';
import { isSpeaker } from '../sentences/search.ts';
import { answered, type Draft } from '../wording/draft.ts';
import { asWasAsked, quoted } from '../wording/quote.ts';

const LEAST_WORTH = 0.4;
const MOST = 2; // sentences of the reply

/**
 * "What did Mara say about drones?": what she replied to the analyst who asked of them, in words of her own.
 * Null where nobody asked, or somebody else replied.
 */
export function answerSaidToIt(ask: Ask, book: Book): Draft | null {
  const { speaker, want, terms, strangers } = ask;
  if (!speaker || speaker.people.length === 0 || want !== 'words' || strangers.length > 0)
    return null;
  const about = terms.filter(
    (term) => !FORWARD.has(term) && !MOVES.has(term) && !GENERAL.has(term),
  );
  if (about.length === 0) return null;
  for (const asked of book.asked) {
    if (!about.every((term) => asked.terms.has(term))) continue;
    const reply = replyBy(ask, asked, book);
    const [first, ...others] = reply.map((said) => ({ said, wording: quoted(said, terms, book) }));
    if (!first) continue;
    return answered(
      [
        {
          wordings: [asWasAsked(first.wording, asked, terms, book)],
          ids: [asked.asked.id, first.said.id],
        },
        ...others.map(({ said, wording }) => ({ wordings: [wording], ids: [said.id] })),
      ],
      { form: 'passages', isWhole: true, asking: new Set(terms) },
    );
  }
  return null;
}

/** The first telling sentences of a reply, where the asked speaker gives it. */
function replyBy(ask: Ask, { heard }: AskedOnCall, book: Book): readonly Said[] {
  const ids = new Set(heard.map(({ placed }) => placed.id));
  const isOf = isSpeaker(ask);
  return book.said
    .filter(
      (said) =>
        ids.has(said.id) && isOf(said) && said.worth >= LEAST_WORTH && !saysNothing(said.text),
    )
    .slice(0, MOST);
}
