import type { Highlight } from '../../../core/brief.ts';
import type { Gate } from '../../../verify/gate.ts';
import { extractBrief } from '../../extract-brief.ts';
import type { Book } from '../book/book.ts';
import { answered, type Composed, compose, type DraftSentence } from '../wording/draft.ts';

const OUTLOOK = 'Outlook'; // as the brief labels it

/** The call in three sentences: the headline of its brief and what weighs most beside it; null when it has neither. */
export function summarise(book: Book): Composed | null {
  const { headline, highlights, metrics } = extractBrief(book.transcript);
  const results = highlights.filter(({ label }) => label !== OUTLOOK);
  const outlook = highlights.filter(({ label }) => label === OUTLOOK).slice(0, 1);
  // What the headline has of parts may stand in the table alone.
  const shown = [...results, ...metrics].flatMap(idsOf);
  const first = headline === '' ? [] : citing(headline, shown, book.gate);
  const told = new Set(first.flatMap(({ ids }) => ids));
  const others = results.filter((line) => !idsOf(line).some((id) => told.has(id)));
  const lines = [...others.slice(0, outlook.length > 0 ? 1 : 2), ...outlook];
  const rest = lines.map((line) => ({ wordings: [wordsOf(line)], ids: idsOf(line) }));
  return compose(answered([...first, ...rest]), book);
}

/** The words with the fewest of these sentences that bear them out; empty when all of them do not. */
function citing(text: string, ids: readonly string[], gate: Gate): readonly DraftSentence[] {
  const holds = (some: readonly string[]) => gate.prose(text, some).length === 0;
  const all = [...new Set(ids)];
  if (all.length === 0 || !holds(all)) return [];
  const least = all.reduceRight<readonly string[]>((kept, id) => {
    const fewer = kept.filter((each) => each !== id);
    return fewer.length > 0 && holds(fewer) ? fewer : kept;
  }, all);
  return [{ wordings: [text], ids: least }];
}

function idsOf({ evidence }: Pick<Highlight, 'evidence'>): readonly string[] {
  return evidence.flatMap(({ sentences }) => sentences);
}

/** "Public cloud: Revenue …", never "EBITDA: EBITDA …"; what is expected is said in the speaker's words. */
function wordsOf({ label, text }: Highlight): string {
  const isNamed = label === OUTLOOK || text.toLowerCase().startsWith(label.toLowerCase());
  return isNamed ? text : `${label}: ${text}`;
}
