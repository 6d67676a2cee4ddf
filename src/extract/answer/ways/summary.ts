import type { Highlight } from '../../../core/brief.ts';
import type { Transcript } from '../../../core/transcript.ts';
import type { Gate } from '../../../verify/gate.ts';
import { extractBrief } from '../../extract-brief.ts';
import { openBook } from '../book/book.ts';
import { answered, type Composed, compose, type DraftSentence } from '../wording/draft.ts';

const POLITE = '(?:(?:please|pls|can you|could you|just|quickly|ok|so|and)[,\\s]+)*';
const CALL =
  "(?:(?: of| for| from| on| in)? (?:(?:the|this|that|their|its|the company['’]s) )?(?:(?:whole|entire|earnings|full) )*(?:call|earnings|results?|quarter|transcript|conversation|it|this|that))?";
const POINTS =
  '(?:summary|highlights?|overview|(?:key |main )?(?:takeaways?|points|results)|gist|tl;?dr|recap)';
const END =
  '(?:,? (?:please|pls|briefly|shortly|for me|for us|in (?:short|brief|\\w+ (?:lines|sentences|bullets|points))))*[.!?\\s]*$';
// "Summarize the call", "tl;dr", "give me the highlights", "what were the key takeaways?", "how did they do?"
const SUMMARY: readonly RegExp[] = [
  `(?:summari[sz]e|sum up|recap)${CALL}`,
  `(?:(?:give|show|tell|send|get) (?:me|us) )?(?:an? |the )?(?:short |quick |brief |key |main |top )*${POINTS}${CALL}`,
  `what (?:are|were|was|is) the (?:short |brief |key |main |top |most important )*${POINTS}${CALL}`,
  `what (?:happened|was said|was discussed|did (?:i|we) miss|should (?:i|we) know)${CALL}`,
  'what (?:was|is) (?:the|this) (?:call|quarter) about',
  'how (?:did (?:they|it|the (?:company|quarter)) (?:do|go)|was (?:it|the (?:call|quarter)))(?: (?:this|in the|for the) quarter)?',
].map((form) => new RegExp(`^${POLITE}${form}${END}`, 'i'));

const OUTLOOK = 'Outlook'; // as the brief labels it

/** Whether a question asks for the whole call in short, and for nothing in particular. */
export function asksForSummary(question: string): boolean {
  return SUMMARY.some((form) => form.test(question.trim()));
}

/** The call in three sentences: the headline of its brief and what weighs most beside it; null when it has neither. */
export function summarise(transcript: Transcript): Composed | null {
  const book = openBook(transcript);
  const { headline, highlights } = extractBrief(transcript);
  const results = highlights.filter(({ label }) => label !== OUTLOOK);
  const outlook = highlights.filter(({ label }) => label === OUTLOOK).slice(0, 1);
  const first = headline === '' ? [] : citing(headline, results.flatMap(idsOf), book.gate);
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

function idsOf({ evidence }: Highlight): readonly string[] {
  return evidence.flatMap(({ sentences }) => sentences);
}

/** "Public cloud: Revenue …", never "EBITDA: EBITDA …"; what is expected is said in the speaker's words. */
function wordsOf({ label, text }: Highlight): string {
  const isNamed = label === OUTLOOK || text.toLowerCase().startsWith(label.toLowerCase());
  return isNamed ? text : `${label}: ${text}`;
}
