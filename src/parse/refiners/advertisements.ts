import { stripLines } from '../lines/strip-lines.ts';
import type { Refiner } from '../turns/draft.ts';

// What pages print between the paragraphs of a call; each is a paragraph of its own.
const ADVERTISEMENT =
  /^(?:\d+ stocks we like (?:better|more) than\b|\*?stock advisor returns as of\b|when (?:investing geniuses|our (?:award-winning )?analyst team)\b.{0,300}\b(?:tip|stock)|.{0,200}\bthe motley fool (?:stock advisor|has (?:a|no) (?:disclosure|position))|where to invest \$[\d,]+ right now|should you invest \$[\d,]+ in\b|(?:see|click here to see) the \d+ stocks\b|they just revealed what they believe\b|before you buy stock in .{2,60}, consider this|to continue reading\b.{0,80}\bclick here\b|image source:|(?:see|read) also:? \d+ |follow .{2,60} \((?:nyse|nasdaq|otc)\w*:|(?:seeking alpha|copyright policy)\b.{0,80}(?:disclaimer|©|all transcripts)|this article (?:is|was) (?:a transcript of this|generated with)|we may use your email to send\b|\[?editor['’]s note\b)/i;

/** Sets aside the advertisements and editors' notes that pages print amid the words of a call. */
export const advertisements: Refiner = (draft) =>
  stripLines(draft, 'advertisement', (line) => ADVERTISEMENT.test(line));
