import { auditCall } from '../../../audit/audit.ts';
import type { Check } from '../../../core/brief.ts';
import type { Participant, Transcript, Turn } from '../../../core/transcript.ts';
import type { Fact } from '../../../figures/fact.ts';
import { readFacts } from '../../../figures/read-facts.ts';
import type { SegmentNames } from '../../../figures/segment/segment-names.ts';
import { learnSegments } from '../../../figures/segment/segments.ts';
import { retractedIn } from '../../../figures/settle/retracted.ts';
import { type Placed, sentencesOf } from '../../evidence.ts';
import { usableFacts } from '../../metrics/usable-facts.ts';
import type { NotedAsk } from './asked-on-call.ts';
import { type NotedNames, noteNames } from './names-in.ts';
import { noteAsked } from './note-asked.ts';
import { type Offers, readOffers } from './offers.ts';
import { mayBeOfPart } from './replies-on-parts.ts';
import { settleChanges } from './settle-changes.ts';
import { settleSegments } from './settle-segments.ts';
import { termsOf } from './terms.ts';
import { isTrusted } from './trusted.ts';
import { withoutOwnName } from './without-own-name.ts';

/** What takes long to read of a call, as plain data: stored beside it, another process opens it at once. */
export interface Notes {
  readonly segments: SegmentNames;
  readonly facts: readonly Fact[];
  /** Results the company reports, under one name for the whole company. */
  readonly results: readonly Fact[];
  /** Checks of the call's arithmetic that found a conflict. */
  readonly conflicts: readonly Check[];
  /** One a sentence, in order. */
  readonly said: readonly NotedSentence[];
  readonly asked: readonly NotedAsk[];
  readonly names: NotedNames;
  readonly offers: Offers;
}

/** One sentence as its notes have it. */
export interface NotedSentence {
  readonly terms: readonly string[];
  readonly leans: boolean;
  readonly worth: number;
}

const LEGAL =
  /\bforward-looking statements?\b|safe harbo|risks and uncertainties|differ materially|\bForm (?:10|20|8)-[KQF]\b|filings? with the (?:U\.S\. )?(?:SEC|Securities)|based on (?:extensive |current |various )*(?:assumptions|expectations)|undertakes? (?:no|any) obligation|press release(?!.{0,300}(?:[$€£¥₹]\s?\d|\d%|\bapproved|\bdeclared))|(?:this|the) (?:conference )?call (?:is|may be) being recorded|webcast|replay of|\bSEC['’]s\b|\bthis (?:conference )?call may (?:include|contain)|non-GAAP (?:financial )?measures? (?:is|are|should)|reconciliation of|(?:hand|pass) (?:the|it|this|things|over|back)(?: call| conference)? (?:over )?(?:to|back)|turn (?:the|it|this|things|over)(?: call| conference)? (?:over )?(?:to|back)|turn back (?:over )?to (?:you\b|(?:the |our )?(?:operator|moderator|speakers?)\b|(?-i:[A-Z]))|take (?:your|our first|the next) questions?|\b(?:i['’]ll|i will|i would|let me|i['’]d|perhaps|maybe) (?:ask|have|let|pass|leave|hand|turn)\b.{0,40}\b(?:to|over|take|answer|that)\b|thank you (?:all )?for (?:joining|participating|standing)|look forward to (?:speaking|talking|updating|seeing|your)/i;
const COURTESY =
  /^(?!.*\d)(?:thank(?:s| you)\b.{0,60}|(?:good (?:morning|afternoon|evening|day)|hi|hello)\b.{0,70}|(?:sure|great|okay|ok|got it|perfect)[.,]?.{0,12})$/i;

// "The improvement was mainly due to", "As we adjusted", "That costs us": said of the sentence before.
const LEANS =
  /^\w+ there\b|^(?:(?:about|around|roughly|nearly|almost|over) )?(?:half|most|all|much|some|part|a third|two thirds|the (?:rest|bulk|remainder|majority)) of (?:the|this|that|it|our) (?:\w+ )?(?:increase|decrease|decline|growth|change|rise|drop|fall|improvement|reduction|move|difference)\b|^(?:excluding|without|adjusting for) [^,]{3,60}, (?:it|this|that|they)\b|\bexplains? (?:most|much|all|part|half|some) of (?:this|that|it)\b|^(?:and |but |so )?(?:this|that|these|those|it|its|their|they|for (?:the )?(?:full|fiscal|next|first|second|third|fourth|FY\S*|20\d\d)|as we|as a result|because|since|thanks to|mainly|primarily|due to|the (?:[\w-]+ ){0,2}(?:improvement|increase|decrease|decline|growth|change|rise|drop|reduction|expansion|reason|margin improvement))\b/i;

const AT_CONSTANT_RATES = /^constant-currency (?!growth$)/;

/**
 * Moves at constant rates under the name of their line where no other is told of it there: an answer says
 * itself in what terms a move is told.
 */
function asSpoken(facts: readonly Fact[]): readonly Fact[] {
  const keyOf = ({ sentence, metric, segment, role }: Fact) =>
    JSON.stringify([sentence, metric, segment, role]);
  const told = new Set(facts.map(keyOf));
  return facts.map((fact) => {
    const plain = { ...fact, metric: fact.metric.replace(AT_CONSTANT_RATES, '') };
    return told.has(keyOf(plain)) ? fact : plain;
  });
}

/** Reads all that a book of this call needs. */
export function takeNotes(transcript: Transcript): Notes {
  const facts = withoutOwnName(readFacts(transcript), transcript);
  const segments = learnSegments(transcript);
  const sentences = sentencesOf(transcript);
  const settled = settleSegments(asSpoken(usableFacts(transcript, facts)), transcript);
  const worthOf = worthIn(transcript);
  const read = {
    segments: segments.names,
    facts,
    results: settleChanges(settled, transcript).filter((fact) => {
      const placed = sentences.get(fact.sentence);
      const isOfPart =
        fact.segment === null &&
        placed &&
        mayBeOfPart(fact.metric, placed, { transcript, segments });
      return (
        !isOfPart &&
        isTrusted(fact, placed?.text ?? '', { segments, company: transcript.call.company })
      );
    }),
    conflicts: auditCall(transcript, facts).filter(({ verdict }) => verdict === 'conflict'),
    said: [...sentences.values()].map((placed) => ({
      terms: [...new Set(termsOf(placed.text))],
      leans: LEANS.test(placed.text),
      worth: worthOf(placed),
    })),
    asked: noteAsked(transcript),
    names: noteNames([...sentences.values()]),
  };
  return { ...read, offers: readOffers(transcript, read) };
}

function worthIn(transcript: Transcript): (placed: Placed) => number {
  const questions = new Set(transcript.exchanges.flatMap(({ questionTurns }) => questionTurns));
  const people = new Map(transcript.participants.map((person) => [person.name, person]));
  const { taken, taking } = retractedIn(transcript);
  return ({ id, turn, text }) => {
    const person = people.get(turn.speaker);
    if (!speaksForCompany(person, turn) || questions.has(turn.index) || taken.has(id)) return 0;
    if (LEGAL.test(text) || COURTESY.test(text)) return 0;
    if (/\?["”']?\s*$/.test(text)) return 0;
    const isByIR = isIR(person) && transcript.structure === 'turns';
    return isByIR || taking.has(id) ? 0.5 : 1;
  };
}

function speaksForCompany(person: Participant | undefined, { speaker }: Turn): boolean {
  if (person) return person.side !== 'analyst' && person.side !== 'operator';
  return !/^operator$/i.test(speaker);
}

function isIR(person: Participant | undefined): boolean {
  return /\b(?:investor relations|IR)\b/i.test(person?.role ?? '');
}
