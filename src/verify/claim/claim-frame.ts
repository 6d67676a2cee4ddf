import type { Transcript } from '../../core/transcript.ts';
import { claimedSpeaker, namedPeople } from './speakers.ts';

/** What a claim tells, apart from who said it, to whom, and to whose question. */
export interface ClaimFrame {
  readonly told: string;
  /** Who is to have said it; null where nobody is named. */
  readonly speaker: readonly string[] | null;
  /** Who is to have been told, or to have asked for it. */
  readonly listener: readonly string[] | null;
  /** Whether it is told as asked, not as said. */
  readonly isAsked: boolean;
}

const PERSON = "(?:\\p{Lu}[\\p{L}.’'-]*\\s){0,3}\\p{Lu}[\\p{L}.’'-]*";
const FIRM = `(?:,?\\s(?:of|from|at)\\s${PERSON})?`;
const SAY =
  '(?:said|says|noted|notes|stated|states|added|adds|explained|explains|mentioned|mentions|stressed|argued|commented|remarked|indicated|told analysts|confirmed|confirms|reported|reports|observed|emphasi[sz]ed|pointed out|acknowledged|conceded|admitted|claimed|claims|reiterated|warned|believes|thinks|described|answered|replied)';
// "Ek told Lindqvist that …", "…, Ek told Lindqvist."
const TOLD_HEAD = new RegExp(
  `^(?<who>(?:The |the )?${PERSON})\\s(?:told|answered|assured|replied to)\\s(?<whom>${PERSON}${FIRM})\\s(?:that\\s)?`,
  'u',
);
const TOLD_TAIL = new RegExp(
  `,\\s(?<who>(?:the )?${PERSON})\\s(?:told|answered|assured)\\s(?<whom>${PERSON}${FIRM})\\.?$`,
  'u',
);
const SAID_HEAD = new RegExp(`^(?:[Tt]he )?(?<who>[^,;.]{2,40}?)\\s${SAY}\\s(?:that\\s)?`, 'u');
const SAID_TAIL = new RegExp(
  `,\\s(?:(?:according to|says|said)\\s(?<of>[^,;]{2,40}?)|(?<who>[^,;]{2,40}?)\\s${SAY})\\.?$`,
  'u',
);
// "Olin told the Weiser analyst that"
const TOLD_THAT = /^(?:[Tt]he )?(?<who>[^,;.]{2,40}?)\stold\s[^,;.]{2,40}?\sthat\s/;
const ACCORDING = /^According to (?<who>[^,;]{2,40}),\s/;
const ASKED_HEAD = new RegExp(
  `^(?<who>${PERSON}${FIRM})\\s(?:asked|wanted to know|inquired|enquired|questioned|wondered|pressed|queried|raised)\\s(?:(?:the )?(?:management|company|CEO|CFO|${PERSON})\\s)?(?:about\\s|for\\s|whether\\s|if\\s)?`,
  'u',
);
const ASKED_BY = new RegExp(
  `,?\\s(?:when\\s|as\\s)?(?:asked|pressed|questioned)\\sby\\s(?<whom>${PERSON}${FIRM})(?=[,.]|\\s(?:about|on|whether)|$)`,
  'u',
);

// "As the CEO has highlighted, …"
const AS_TOLD =
  /^As (?!of )[^,]{2,40}\s(?:has |have |had )?(?:already |previously |just )?(?:said|noted|mentioned|highlighted|discussed|outlined|described|explained|announced|talked about)[^,]{0,40},\s/;

// "It is certain, the company said, that": told without who said it
const SAID_AMID = new RegExp(
  `,\\s(?:(?:the )?(?:company|management|group|bank|firm)|he|she|they) ${SAY},(?=\\s)`,
  'i',
);

// "In the CEO's view, …", "…, in Olin's opinion."
const IN_VIEW =
  /^In (?:[^,]{2,30}['’]s?) (?:view|opinion|eyes|words|telling),\s|,\sin (?:[^,]{2,30}['’]s?) (?:view|opinion|eyes|words|telling)(?=\.?$)/;
// "Asked whether …, Olin said …"
const ASKED =
  /^(?:Asked|Pressed|Questioned|Quizzed) (?:about|on|whether|if|how|why|what|when) (?<what>[^,]{3,160}),\s(?:[^,]{2,40}?)\s(?:said|answered|replied|admitted|conceded|noted|explained|thought|reckoned|called)\s(?:that\s)?/u;

/** Reads who says what to whom in a claim. */
export function frameOf(claim: string, { participants }: Transcript): ClaimFrame {
  const people = (text: string | undefined) =>
    text === undefined ? null : namedPeople(text, participants);
  const asked = ASKED_HEAD.exec(claim);
  const asker = people(asked?.groups?.who);
  if (asked && asker?.some((name) => isAnalyst(name, participants)))
    return { told: claim.slice(asked[0].length), speaker: asker, listener: null, isAsked: true };
  const by = ASKED_BY.exec(claim);
  const listener = people(by?.groups?.whom);
  const plain = by && listener ? claim.replace(by[0], '') : claim;
  for (const pattern of [TOLD_HEAD, TOLD_TAIL]) {
    const { 0: words = '', groups } = pattern.exec(plain) ?? {};
    const [speaker, whom] = [people(groups?.who), people(groups?.whom)];
    if (whom) return { told: plain.replace(words, ''), speaker, listener: whom, isAsked: false };
  }
  const speaker = claimedSpeaker(plain, participants);
  const told = plain.replace(ASKED, (_, what) => `${what} `);
  return {
    told: told === plain ? withoutSayer(plain, people) : told,
    speaker,
    listener,
    isAsked: false,
  };
}

function withoutSayer(
  claim: string,
  people: (text: string | undefined) => readonly string[] | null,
): string {
  for (const pattern of [ACCORDING, TOLD_THAT, SAID_HEAD, SAID_TAIL]) {
    const { 0: words, groups } = pattern.exec(claim) ?? {};
    const who = groups?.who ?? groups?.of;
    if (words && (people(who) !== null || /\b(?:C[EFOT]O|[Mm]anagement|company)\b/.test(who ?? '')))
      return claim.replace(words, '');
  }
  return claim.replace(SAID_AMID, '').replace(AS_TOLD, '').replace(IN_VIEW, '');
}

function isAnalyst(name: string, participants: Transcript['participants']): boolean {
  return participants.some((each) => each.name === name && each.side === 'analyst');
}
