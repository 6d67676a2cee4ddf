import type { Participant } from '../../../core/transcript.ts';
import type { Ask } from '../ask/ask.ts';
import { settled } from '../ask/telling-terms.ts';
import type { Book, Said } from '../book/book.ts';
import { officeOf } from '../book/offices.ts';
import { termsOf } from '../book/terms.ts';
import { answered, type Draft } from '../wording/draft.ts';
import { quoted } from '../wording/quote.ts';
import { notStated } from './not-stated.ts';

const LEADS =
  /^(?:and |so )?who(?:['’]s| is| are| will be| will|)?\s?(?:currently |now )?(?:(?:the )?(?:head|ceo|president|chief|boss|leader|lead|md|managing director)(?: of| for| in)\b|(?:running|leading|heading|managing|overseeing|in charge|responsible)\b|(?:runs?|leads?|heads?|manages?|oversees?)\b)/i;
const ROLES = new Set(
  'head ceo presid president chief boss lead leader manag run charg responsibl overse md director'.split(
    ' ',
  ),
);
const OFFICE =
  /\b(?:C[EFOT]O|[Cc]hief|[Pp]resident|[Hh]ead of|[Dd]irector|[Cc]hair\w*|who (?:runs|leads|heads|manages|oversees)|responsible for|in charge of)\b/;
const NEW =
  /\bwho\b.{0,24}\b(?:new|next|incoming|future)\b.{0,30}\b(?:c[efot]o|chief|chair\w*|head|president|director)\b|\bwho (?:becomes?|became|is becoming|will (?:be|become)|takes the|gets the|was (?:named|made|appointed)|is (?:named|appointed))\b.{0,30}\b(?:c[efot]o|chief \w+ officer|chair\w*|president)\b(?! (?:of|for|at)\b)|\bwho\b.{0,20}\b(?:replac\w+|succe\w+|tak\w+ over)\b|\b(?:nam|appoint|hir|find|found|look|search|recruit|get|have|announc)\w*\b.{0,20}\b(?:new|next|permanent|successor)\b.{0,20}\b(?:c[efot]o|chief \w+ officer|chair(?:man|woman|person)?)\b/i;
const NAMED =
  /\b(?:appoint\w*|named|(?:joins|joined|joining)(?! (?:by|me|us|on|today|you)\b)|welcom\w*|promot\w*|hired|will (?:become|succeed|take over|replace|assume)|succeeds?|succeeding|new (?:c[efot]o|chief|president|head|chair\w*))\b/i;
// "Following a transition of duties to Ruth": whom an office is handed to
const HANDED =
  /\b(?:transition(?:ing|ed)?|hand(?:ing|ed|over)?(?: over)?|pass(?:ing|ed)(?: on)?) (?:of )?(?:(?:the|his|her|their|these|those|all) )?(?:\w+ )?(?:duties|roles?|responsibilities|reins|position|office|job|baton) to \p{Lu}\p{Ll}+/u;
// "Congratulations to Ruth on being named our CFO"
const CONGRATULATED =
  /\b[Cc]ongratulat\w+,? (?:to )?\p{Lu}\p{Ll}+\b.{0,40}\b(?:named|appointed|promot\w+|becoming|appointment|new (?:role|job|position))\b/u;
const NAME = /\p{Lu}[\p{L}.'’-]{1,40}\s\p{Lu}[\p{L}'’-]+/u;
const LEADERSHIP =
  /\b(?:leader(?:s|ship)?|management|head|president|transition|succession|role)\b/i;
const TAKES_OVER =
  /\b(?:(?:has|have|is|will) (?:now )?(?:taken|taking|take) over|takes over|(?:was|is|has been|been) (?:named|appointed|promoted)(?! (?:to|in|on|among) (?:an? |the |our |this |its )?(?:\w+ )?(?:lists?|rankings?|index|ranks?|top|best)\b)|(?:becomes|became|joins|joined|succeeds|succeeded|steps into)\b)[^.;]{0,60}\b(?:as|to|president|head|CEO|chief|director|leader|role)\b/i;
// A company that takes something over is nobody who leads.
const COMPANY =
  /\b(?:[Cc]ompetitors?|[Rr]ivals?|[Pp]eers?|Corp(?:oration)?|Inc|Ltd|Limited|LLC|plc|GmbH|AG|Holdings?|Group|Company)\b/;
const SEARCH =
  /\b(?:search\w*|look\w* for|process|will announce|not yet|interim|candidates?|recruit\w*|shortlist\w*)\b/i;
// An office by either of its names.
const OFFICES: readonly RegExp[] = [
  /\b(?:CEO|chief executive)\b/i,
  /\b(?:CFO|chief financial|finance (?:chief|director))\b/i,
  /\b(?:COO|chief operating)\b/i,
  /\b(?:CTO|chief technology)\b/i,
  /\b(?:CIO|chief information(?! security)|(?:head|chief) of (?:IT|information technology))\b/i,
  /\b(?:CMO|chief marketing|(?:head|chief) of marketing)\b/i,
  /\b(?:CHRO|chief (?:human resources|people)|(?:head|chief) of (?:HR|human resources))\b/i,
  /\b(?:general counsel|chief legal|(?:head|chief) of legal)\b/i,
];

/** Who runs a part of the business, or takes an office over: by how they are introduced. */
export function whoLeads(ask: Ask, book: Book): Draft | null {
  if (NEW.test(ask.text)) return whoIsNew(ask, book);
  // "Heads freight": words of leading are no part, whatever else of the call begins so.
  const part = termsOf(ask.text.replace(LEADS, ' '))
    .filter((term) => !ROLES.has(term))
    .map((term) => settled(term, book));
  if (!LEADS.test(ask.text) || part.length === 0) return null;
  const of = (text: string) => part.every((term) => termsOf(text).includes(term));
  const { transcript } = book;
  const person = transcript.participants.find(
    (each) => each.side !== 'analyst' && of(officeOf(each, transcript) ?? ''),
  );
  const introduction = book.said.find(
    ({ text, worth }) =>
      worth > 0 && (person ? names(person, text) && OFFICE.test(text) : introduces(text, of)),
  );
  if (introduction) {
    const piece = piecesOf(introduction.text).find((each) => introducesIn(each, of));
    const short = { ...introduction, text: piece ?? introduction.text };
    return answered([{ wordings: [quoted(short, ask.terms, book)], ids: [introduction.id] }], {
      form: 'passages',
    });
  }
  const named = person ? null : namedAfter(of, book);
  if (named) {
    const sentences = named.map((said) => ({
      wordings: [quoted(said, ask.terms, book)],
      ids: [said.id],
    }));
    return answered(sentences, { form: 'passages' });
  }
  if (!person) return null;
  return answered([{ wordings: [`${person.name} is ${officeOf(person, transcript)}.`], ids: [] }]);
}

/** "There is a change at the head of Valves. Tilda Rosen has taken over as President.": the two together. */
function namedAfter(of: (text: string) => boolean, { said }: Book): readonly [Said, Said] | null {
  for (const next of said) {
    const before = said[next.at - 1];
    const isNamed = next.worth > 0 && isTakenOver(next.text);
    if (!isNamed || before?.turn !== next.turn || before.worth === 0) continue;
    if (of(before.text) && LEADERSHIP.test(before.text)) return [before, next];
  }
  return null;
}

/** Whether a person, no company, is said to take something over: the name stands before it, or right behind. */
function isTakenOver(text: string): boolean {
  const at = TAKES_OVER.exec(text)?.index;
  return at !== undefined && NAME.test(text) && !COMPANY.test(text.slice(0, at));
}

function names({ name, aliases }: Participant, text: string): boolean {
  return [name, ...aliases].some((each) => each.length > 2 && text.includes(each));
}

/** A name with an office and the part, within one stretch between semicolons. */
function introduces(text: string, of: (text: string) => boolean): boolean {
  return piecesOf(text).some((piece) => introducesIn(piece, of));
}

function piecesOf(text: string): readonly string[] {
  return text.split(/[;.]\s|,\sand\s/);
}

function introducesIn(piece: string, of: (text: string) => boolean): boolean {
  return OFFICE.test(piece) && of(piece) && NAME.test(piece);
}

/** A new holder of an office: only where the call says that somebody becomes it. */
function whoIsNew(ask: Ask, book: Book): Draft {
  const known = OFFICES.find((each) => each.test(ask.text));
  const office = /chief \w+|chair\w*|president|head|director/i.exec(ask.text)?.[0].toLowerCase();
  const isOfOffice = ({ text, worth }: Said) =>
    worth > 0 &&
    (known?.test(text) ?? (office === undefined || text.toLowerCase().includes(office)));
  const told = book.said.filter(isOfOffice);
  const isNamed = (text: string) =>
    ((NAMED.test(text) && NAME.test(text)) || HANDED.test(text) || CONGRATULATED.test(text)) &&
    !SEARCH.test(text);
  const named = told.find(({ text }) => isNamed(text));
  if (named)
    return answered([{ wordings: [quoted(named, ask.terms, book)], ids: [named.id] }], {
      form: 'passages',
    });
  const near = told.filter(({ text }) => SEARCH.test(text)).slice(0, 2);
  return notStated({ ...ask, speaker: null }, book, { near: near.map(({ id }) => [id]) });
}
