import { readTyped } from './typed.ts';

const MOST_READ = 8000; // a question has 1,000 at most; what is longer is told its length

/**
 * What somebody asked, in words: mentions of people, groups and whole channels go (a model needs no names
 * of ours), channels, dates and links keep their label.
 */
export function readAsked(text: string): string {
  const words = text
    .slice(0, MOST_READ)
    .replaceAll(/<@[A-Z0-9]+(?:\|[^<>]*)?>/g, ' ') // <@U0EARN>, <@U0EARN|earnings>
    .replaceAll(/<#[A-Z0-9]+(?:\|([^<>]*))?>/g, (_all, name?: string) => (name ? `#${name}` : ' '))
    .replaceAll(/<!date\^[^<>|]*\|([^<>]*)>/g, '$1') // <!date^1692…^{date}|2 May>
    .replaceAll(/<![^<>]*>/g, ' ') // <!channel>, <!subteam^S0IR|@ir>
    .replaceAll(/<(?:https?:|mailto:)[^<>|]*\|([^<>]*)>/g, '$1') // <https://a.test|our page>
    .replaceAll(/<((?:https?:|mailto:)[^<>|]*)>/g, '$1');
  return readTyped(words);
}

/** Whether the text mentions this person of Slack. */
export function mentions(text: string, userId: string): boolean {
  return userId !== '' && new RegExp(`<@${userId}(?:\\|[^>]*)?>`).test(text);
}

/** Whether the text mentions a person or a group: it is said to them. "@channel" calls everybody to read. */
export function isToPeople(text: string): boolean {
  return /<(?:@[A-Z0-9]|!subteam\b)/.test(text);
}

/** What somebody says in their own words: without what they quote, their code, links and marks of style. */
export function ownWords(text: string): string {
  const own = text
    .slice(0, MOST_READ)
    .replaceAll(/```[^`]*(?:```|$)|`[^`\n]+`/g, ' ')
    .replaceAll(/^&gt;.*$/gm, ' ') // > what they said before
    .replaceAll(/<(?:https?:|mailto:)[^<>]*>/g, ' ')
    .replaceAll(/(?<![\p{L}\p{N}])[*_~]+|[*_~]+(?![\p{L}\p{N}])/gu, ''); // *bold*
  return withoutEmoji(readAsked(own));
}

// :thumbsup:, :+1::skin-tone-2:, never the colons of 10:30:45
const EMOJI =
  /(?<![\p{L}\p{N}]):[a-z0-9_+'-]+:(?::skin-tone-\d:)?|(?!\p{N})[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?/giu;

/** The words without emoji, which say nothing of a call. */
export function withoutEmoji(words: string): string {
  return words.replaceAll(EMOJI, ' ').replaceAll(/\s+/g, ' ').trim();
}

const HELP =
  /^(?:help|hello|hi|hey|hallo|hola|bonjour|salut|ciao|servus|moin|yo|start|menu|commands?|list|calls|test|bye|good (?:morning|afternoon|evening|day)|(?:(?:please |can you )?(?:show|give|list)(?: me| us)? |(?:what|which) (?:are )?)(?:all |the |your |a |list of )*(?:calls|companies)(?: (?:do you have|are there|can i ask about|you have))?|(?:yes|yeah|yep|no|nope|sure)(?: please| thanks?)?|what can (?:i|you) (?:ask|do)(?: for| here)?|what do you do|who are you|how does this work)[\s.!?]*$/i;
const KIND =
  /^(?:(?:thanks?|thank|thx|tysm|ty|you|u|ok|okay|great|nice|perfect|merci|danke|gracias|grazie|obrigad[oa]|lgtm|cool|awesome|super|good|job|bot|got|it|lol|haha+|a|lot|so|very|much|many|all|for|the|answer|this|that|again|cheers|understood)(?![\p{L}\p{N}])[\s,.!:;)]*)+$/iu;

/** Whether somebody asks for help, greets or asks for the list: a hint answers that. */
export function isHelp(words: string): boolean {
  return HELP.test(words) || !/[\p{L}\p{N}]/u.test(words);
}

/** Whether somebody is only being kind or sends emoji alone, and nothing is to be said. */
export function isCourtesy(words: string): boolean {
  const left = withoutEmoji(words);
  return left === '' ? words !== '' : KIND.test(left);
}

/** A call's name without the courtesy around it: "brief kingsoft q2 2023, please" -> kingsoft q2 2023. */
export function withoutCourtesy(words: string): string {
  return words
    .replace(/^\/earnings(?: |$)/i, '') // typed where it is no command
    .replace(/^(?:please |can you |could you )?(?:brief|summari[sz]e|show)(?: me)?(?: on)? /i, '')
    .replace(/,? (?:please|pls)[.!]?$/i, '')
    .trim();
}
