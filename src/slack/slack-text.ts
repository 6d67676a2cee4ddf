const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

// What Slack makes of what people type or paste, undone in this order.
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/<(?:https?:\/\/|mailto:|tel:)[^|<>]*\|([^<>]*)>/g, '$1'], // <http://lumo.com|lumo.com>
  [/<((?:https?:\/\/|mailto:|tel:)[^|<>]*)>/g, '$1'],
  [/<[@#!][^|<>]*\|([^<>]*)>/g, '$1'], // <@U0ANA|ana>, <!date^1^{date}|May 1>
  [/<[@#!][^<>]*>/g, ''],
  [/^```\n?|\n?```$/gm, ''], // pasted as code
  [/^\*([^*\n]+)\*/gm, '$1'], // *Ada Brink* -- CFO
  [/^&gt; ?/gm, ''], // pasted as a quote
];

/** The words of a message as they were before Slack marked them up; lines stay lines. */
export function plainText(text: string): string {
  return MARKS.reduce((plain, [mark, by]) => plain.replaceAll(mark, by), text).replaceAll(
    /&(?:amp|lt|gt);/g,
    (entity) => ENTITIES[entity] ?? entity,
  );
}
