import type { Participant } from '../../../core/transcript.ts';
import type { Placed } from '../../evidence.ts';
import type { Ask } from '../ask/ask.ts';
import type { AskedOnCall } from '../book/asked-on-call.ts';
import type { Book, Said } from '../book/book.ts';
import { officeOf } from '../book/offices.ts';
import { type Term, termsOf } from '../book/terms.ts';
import { sum } from '../sentences/search.ts';
import { answered, type Draft } from '../wording/draft.ts';
import { decisivePart, quoted } from '../wording/quote.ts';
import { whoLeads } from './who-leads.ts';

const IS_WHO =
  /^(?:and |so )?(?:who(?:['’]s| is| are| was)|what(?:['’]s| is) the name of) (?:the |their |its |your )?(?:new |current |acting |interim )?(?:ceo|cfo|coo|cto|chief|chair|head|finance director|ir\b|investor relations)/i;
const ANALYSTS =
  /\b(?:which|what|who|list|name)\b.{0,24}\banalysts?\b.{0,40}\b(?:ask|question|call|line|particip|join|there|attend|present)|\bwho (?:asked|was asking|put)\b(?: the)?(?: any)? ?questions?\b|\bwho (?:are|were) the analysts\b|^(?:which|what) analysts\b/i;
const ASKED_ABOUT =
  /\b(?:who|which analyst|what analyst)\b.{0,12}\b(?:asked|raised|questioned|inquired|wanted to know)\b/i;
const ANALYSTS_ASKED =
  /\bwhat (?:did|were|are) (?:the )?(?:analysts?|questions?)\b.{0,20}\b(?:ask|asked|about|question|concern)|\bwhat (?:was|were) (?:the )?(?:analysts|questions) (?:asked|about)\b|\bwhat did (?<who>.+?) ask\b/i;
const ON_CALL =
  /\bwho (?:was|is|were|are|spoke|speaks|took part|attended|presented|joined|participated)\b.{0,24}\b(?:call|speak|present|participa|line)|\bwho (?:spoke|presented|took part|participated|attended)\b|\b(?:list|name) (?:the )?(?:participants|speakers|executives)\b|\bparticipants\b/i;
const OF_CALLS = new Set(
  'present presenter particip attend join list name execut speaker spok line took'.split(' '),
);
const MOST_OF_REPLY = 2; // sentences
const OF_ASKING = new Set(
  termsOf('asked analyst question raised concern answered replied responded'),
);
const WHEN_CALL =
  /\b(?:when|what date|which (?:date|day)|on what day)\b.{0,20}\b(?:call|conference)\b(?! for)|\bdate of (?:the|this) (?:call|conference)\b/i;

/** Questions about the call itself: who speaks, who asks, when it was; null for all others. */
export function answerFromPeople(ask: Ask, book: Book): Draft | null {
  const { text } = ask;
  const leads = whoLeads(ask, book);
  if (leads) return leads;
  if (IS_WHO.test(text)) return whoIs(ask, book);
  if (WHEN_CALL.test(text)) return whenCalled(book);
  if (
    ASKED_ABOUT.test(text) &&
    ask.terms.length > 0 &&
    !/\basked (?:the )?questions?\b/i.test(text)
  )
    return whoAsked(ask, book);
  if (ANALYSTS_ASKED.test(text)) return whatWasAsked(ask, book);
  if (ANALYSTS.test(text)) return analysts(book);
  if (ON_CALL.test(text) && !ask.terms.some((term) => !OF_CALLS.has(term))) return onCall(book);
  return null;
}

function whoIs({ speaker }: Ask, book: Book): Draft | null {
  const [person] = speaker?.people ?? [];
  if (!person) return null;
  const id = introductionOf(person, book);
  const role = officeOf(person, book.transcript);
  if (role === null) return null;
  const text = `${person.name} is ${role}${person.affiliation ? ` of ${person.affiliation.replace(/\.$/, '')}` : ''}.`;
  // The office is read off the list of speakers; the words that introduce it stand beside.
  return answered([{ wordings: [text], ids: [] }], { form: 'passages', near: id ? [[id]] : [] });
}

/** Where a person is introduced, else where they first speak. */
function introductionOf({ name, aliases }: Participant, book: Book): string | null {
  const last = name.split(' ').at(-1) ?? name;
  const names = [name, ...aliases, last].filter((each) => each.length > 2);
  const isNamed = (text: string) => names.some((each) => text.includes(each));
  const introduced = book.said.find(
    ({ turn, text }) =>
      turn.speaker !== name &&
      isNamed(text) &&
      /\b(?:C[EFOT]O|chief|officer|director|chair|president|investor relations)/i.test(text),
  );
  return (introduced ?? book.said.find(({ turn }) => turn.speaker === name))?.id ?? null;
}

function whenCalled({ transcript: { call }, said }: Book): Draft | null {
  if (!call.date) return null;
  const [year, month, day] = call.date.split('-').map(Number);
  const name =
    'January February March April May June July August September October November December'.split(
      ' ',
    )[(month ?? 1) - 1];
  return answered([{ wordings: [`The call was on ${day} ${name} ${year}.`], ids: [] }], {
    form: 'passages',
    near: said.slice(0, 1).map(({ id }) => [id]),
  });
}

function analysts({ transcript: { exchanges }, asked }: Book): Draft | null {
  const people = [...new Map(exchanges.map((exchange) => [exchange.analyst, exchange])).values()];
  if (people.length === 0) return null;
  const names = people.map(({ analyst, firm }) => (firm ? `${analyst} (${firm})` : analyst));
  const ids = people.flatMap(
    ({ analyst }) => asked.find((each) => each.analyst === analyst)?.asked.id ?? [],
  );
  const list = `Questions came from ${listed(names)}.`;
  return answered([{ wordings: [list], ids: [] }], {
    form: 'passages',
    near: ids.slice(0, 3).map((id) => [id]),
  });
}

function onCall(book: Book): Draft | null {
  const { participants, turns } = book.transcript;
  const speaking = new Set(turns.map(({ speaker }) => speaker));
  const company = participants.filter(({ side, name }) => side === 'company' && speaking.has(name));
  if (company.length === 0) return null;
  const names = company.map(({ name, role }) => (role ? `${name} (${role})` : name));
  const near = company.flatMap((person) => introductionOf(person, book) ?? []);
  return answered([{ wordings: [`For the company spoke ${listed(names)}.`], ids: [] }], {
    form: 'passages',
    near: [...new Set(near)].slice(0, 3).map((id) => [id]),
  });
}

function whoAsked(ask: Ask, book: Book): Draft | null {
  const best = likest(ask.terms, book.asked, book);
  if (!best) return null;
  const { analyst, firm } = best;
  const said = closest(best, ask, book);
  return answered(
    [
      {
        wordings: [
          `${analyst}${firm ? ` (${firm})` : ''} asked: “${decisivePart(said.text, ask.terms, book)}”`,
        ],
        ids: [said.id],
      },
    ],
    { form: 'passages' },
  );
}

/** Of what the analyst said in that breath, the sentence with most of the asked words. */
function closest({ asked }: AskedOnCall, { terms }: Ask, book: Book): Placed {
  const turn = book.said.filter(({ turn: { index } }) => index === asked.turn.index);
  const [best] = turn
    .map((said) => ({
      said,
      shared: sum(
        terms.filter((term) => said.own.has(term)),
        book,
      ),
    }))
    .toSorted((one, other) => other.shared - one.shared);
  return best && best.shared > 0 ? best.said : asked;
}

function likest(
  terms: readonly Term[],
  pool: readonly AskedOnCall[],
  book: Book,
): AskedOnCall | null {
  const about = terms.filter((term) => !OF_ASKING.has(term));
  const whole = sum(about, book);
  if (whole === 0) return null;
  const ranked = pool
    .map((asked) => ({
      asked,
      like:
        sum(
          about.filter((term) => asked.terms.has(term)),
          book,
        ) / whole,
    }))
    .toSorted((one, other) => other.like - one.like);
  const [best] = ranked;
  return best && best.like >= 0.6 ? best.asked : null;
}

/** Questions of one analyst, of one firm, on one topic, or of everybody; one alone with its answer. */
function whatWasAsked(ask: Ask, book: Book): Draft | null {
  const names = new Set(ask.speaker?.people.map(({ name }) => name));
  const firm = firmIn(ask.text, book);
  const isOne = names.size > 0 || firm !== null;
  const pool = book.asked.filter((each) =>
    names.size > 0 ? names.has(each.analyst) : firm === null || each.firm === firm,
  );
  const ofFirm = new Set(termsOf(firm ?? ''));
  const about = ask.terms.filter((term) => !OF_ASKING.has(term) && !ofFirm.has(term));
  const best = about.length > 0 ? likest(about, pool, book) : null;
  if (about.length > 0 && !best && !isOne) return null;
  const [only, ...others] = best ? [best] : firstOfEach(pool, isOne);
  if (!only) return null;
  const reply = others.length === 0 ? replyTo(only, book) : [];
  const asked = [only, ...others].map((each) => ({
    wordings: [
      `${each.analyst}${each.firm ? ` (${each.firm})` : ''} asked: “${decisivePart(each.asked.text, ask.terms, book)}”`,
    ],
    ids: [each.asked.id],
  }));
  const replied = reply.map((said) => ({
    wordings: [quoted(said, [...only.terms], book)],
    ids: [said.id],
  }));
  return answered([...asked, ...replied], { form: 'passages' });
}

/** The sentences that take up most of what was asked, in order of speech. */
function replyTo({ heard }: AskedOnCall, book: Book): readonly Said[] {
  const closest = heard
    .toSorted((one, other) => other.overlap - one.overlap || other.worth - one.worth)
    .map(({ placed }) => placed.id);
  const said = closest.flatMap((id) => book.said.find((each) => each.id === id) ?? []);
  return said
    .filter(({ worth }) => worth > 0)
    .slice(0, MOST_OF_REPLY)
    .toSorted((one, other) => one.at - other.at);
}

// Words that many firms share.
const OF_FIRMS = new Set(
  termsOf(
    'bank capital securities research partners asset management markets global investment equity group',
  ),
);

/** "The Hudson Quay analyst": a firm whose analyst asked, by the word that tells it from others. */
function firmIn(text: string, { asked }: Book): string | null {
  const said = new Set(termsOf(text));
  const firms = [...new Set(asked.flatMap(({ firm }) => firm ?? []))];
  return (
    firms.find((firm) => {
      const [first] = termsOf(firm).filter((term) => !OF_FIRMS.has(term));
      return first !== undefined && said.has(first);
    }) ?? null
  );
}

function firstOfEach(pool: readonly AskedOnCall[], isOne: boolean): readonly AskedOnCall[] {
  if (isOne) return pool.slice(0, 3);
  return [...new Map(pool.toReversed().map((each) => [each.analyst, each])).values()]
    .toReversed()
    .slice(0, 3);
}

function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
