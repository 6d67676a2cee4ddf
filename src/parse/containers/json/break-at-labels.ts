// Behind a sentence's end: "… thank you. Ada Brink: Net sales …"
const LABEL = /(^|[.?!)\]"”’] )(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,4}): /gu;
const FEW_LINES = 4;
const MIN_SPEAKERS = 2;

/** A call that is sent as one line, a line a speaker; a text in lines, or without speakers, as it is. */
export function breakAtLabels(text: string): string {
  if (text.split('\n', FEW_LINES).length === FEW_LINES) return text;
  const labels = [...text.matchAll(LABEL)].map(([, , label = '']) => label);
  const counts = Map.groupBy(labels, (label) => label);
  const recurring = new Set(
    [...counts].filter(([, all]) => all.length > 1).map(([label]) => label),
  );
  if (recurring.size < MIN_SPEAKERS) return text;
  return text.replaceAll(LABEL, (found, end: string, label: string) =>
    recurring.has(label) || label.includes(' ') ? `${end.trimEnd()}\n${label}: ` : found,
  );
}
