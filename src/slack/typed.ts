// Nobody types a call's name longer than this; what is longer is not looked up.
const LONGEST = 200;

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/**
 * What somebody typed, as they typed it: Slack sends `&`, `<` and `>` as entities ("AT&amp;T"), and a
 * mention of the app may lead. Control characters become spaces.
 */
export function readTyped(text: string): string {
  return text
    .slice(0, 40_000) // Slack: a message's text ends there
    .replaceAll(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity)
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .replace(/^ ?<@[A-Z0-9]+(?:\|[^>]*)?>/, '') // <@U0EARN>, <@U0EARN|earnings>
    .trim();
}

/** Whether words may name a call at all. */
export function mayNameCall(words: string): boolean {
  return words.length > 0 && words.length <= LONGEST;
}
