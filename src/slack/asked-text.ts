import { readTyped } from './typed.ts';

const MOST_READ = 8000; // a question has 1,000 at most; what is longer is told its length

/**
 * What somebody asked, in words: mentions of people go (a model needs no names of ours), channels and
 * links keep their label, and what calls a whole channel stays as inert text.
 */
export function readAsked(text: string): string {
  const words = text
    .slice(0, MOST_READ)
    .replaceAll(/<@[A-Z0-9]+(?:\|[^>]*)?>/g, ' ') // <@U0EARN>, <@U0EARN|earnings>
    .replaceAll(/<#[A-Z0-9]+(?:\|([^>]*))?>/g, (_all, name?: string) => (name ? `#${name}` : ' '))
    .replaceAll(/<!([a-z]+)(?:\^[^>|]*)?(?:\|[^>]*)?>/g, '@$1') // <!channel>, <!date^1692…|2 May>
    .replaceAll(/<(?:https?:|mailto:)[^>|]*\|([^>]*)>/g, '$1') // <https://a.test|our page>
    .replaceAll(/<((?:https?:|mailto:)[^>|]*)>/g, '$1');
  return readTyped(words);
}

/** Whether the text mentions this person of Slack. */
export function mentions(text: string, userId: string): boolean {
  return userId !== '' && new RegExp(`<@${userId}(?:\\|[^>]*)?>`).test(text);
}

/** Whether the text begins with a mention of somebody: it is said to that person. */
export function beginsWithMention(text: string): boolean {
  return /^\s*<@[A-Z0-9]+(?:\|[^>]*)?>/.test(text);
}

const HELP =
  /^(?:help|hello|hi|hey|hallo|start|menu|commands?|list|calls|what can (?:i|you) (?:ask|do)(?: for| here)?|what do you do|who are you|how does this work)[\s.!?]*$/i;
const COURTESY =
  /^(?:thanks?|thank you|thx|ok(?:ay)?|great|nice|perfect|cool)(?: (?:a lot|so much|very much|you))?[\s.!]*$/i;
const ASKING =
  /^(?:and |so |please )?(?:what|which|who|whose|why|how|when|where|did|do|does|is|are|was|were|has|have|can|could|will|would|tell|explain|compare|list|name|give)\b/i;

/** Whether somebody asks for help, greets or asks for the list: a hint answers that. */
export function isHelp(words: string): boolean {
  return HELP.test(words) || !/[\p{L}\p{N}]/u.test(words);
}

/** Whether somebody is only being kind, and nothing is to be said. */
export function isCourtesy(words: string): boolean {
  return COURTESY.test(words);
}

/** Whether words read as a question, or tell us to say something: "look at this" does not. */
export function readsAsQuestion(words: string): boolean {
  return /\?/.test(words) || ASKING.test(words);
}

/** A call's name without the courtesy around it: "brief kingsoft q2 2023, please" -> kingsoft q2 2023. */
export function withoutCourtesy(words: string): string {
  return words
    .replace(/^(?:please |can you |could you )?(?:brief|summari[sz]e|show)(?: me)?(?: on)? /i, '')
    .replace(/,? (?:please|pls)[.!]?$/i, '')
    .trim();
}
