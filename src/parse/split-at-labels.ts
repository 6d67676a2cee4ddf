import { foldName, isNameShaped, isOperator } from './names.ts';

// "… go ahead. Ana Ruiz: Thank you": a name and a colon behind a sentence's end
const LABEL = /(?<=[.?!…"”)\]]\s)((?:\p{Lu}[\p{L}.'’-]*\s?){1,5}):\s/gu;
const LONG = 1000;
// Where lines are turns already, a colon inside one is speech.
const MOST_LINES = 12;

/** Breaks long lines before names that come back inside them, for texts that lost their line ends. */
export function splitAtLabels(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => line.length > LONG)) return lines;
  const written = lines.filter((line) => line.trim() !== '');
  if (written.length > MOST_LINES) return lines;

  const counts = new Map<string, number>();
  for (const line of written)
    for (const [, name = ''] of line.matchAll(LABEL))
      counts.set(foldName(name), (counts.get(foldName(name)) ?? 0) + 1);
  const isLabel = (name: string) =>
    isNameShaped(name.trim()) && ((counts.get(foldName(name)) ?? 0) > 1 || isOperator(name));
  return lines.flatMap((line) =>
    line
      .replaceAll(LABEL, (label, name: string) => (isLabel(name) ? `\n${label}` : label))
      .split('\n'),
  );
}
