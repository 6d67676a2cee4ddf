import { readRosters } from '../people/roster.ts';
import type { Layout } from '../turns/draft.ts';
import { draftTurns } from '../turns/draft-turns.ts';
import type { Marker } from '../turns/marker.ts';
import { isRuled } from '../turns/markers.ts';

const SOURCE = /\bstreet ?events\b|^\s*edited transcript of\b/i; // Thomson Reuters StreetEvents Event Transcript
const LABEL =
  /^\s*(?<name>[^\s[][^\n[]{1,79}?)(?:,\s{1,4}(?<detail>\S[^\n]{0,300}?))?,?\s{1,20}\[(?<counter>\d{1,4})\]$/; // Ana Ruiz,  Lumo AB - CFO    [3]
const OUTLINE = /^\s*(?:overview|financial data|presentation summary|event brief)\s*(?::\s*)?$/i;
const HEAD = 12;
const MIN_MARKERS = 2;

/**
 * A StreetEvents text, which older Yahoo pages print too: rulers around `Name,  Company - Role    [n]`.
 * An Event Brief holds an analyst's outline of what was said; only its questions are speech.
 */
export const streetEvents: Layout = (lines) => {
  const isNamed = lines.slice(0, HEAD).some((line) => SOURCE.test(line));
  const labels = lines.flatMap((_, at) => readMarker(lines, at) ?? []);
  if (labels.length < MIN_MARKERS) return null;
  const rosters = readRosters(lines);
  const markers = labels.filter(
    ({ at }) => !rosters.lines.has(at) && (isNamed || isRuled(lines, at)),
  );
  if (markers.length < MIN_MARKERS) return null;

  const outline = lines.findIndex((line) => OUTLINE.test(line));
  const reasonBefore = (at: number) => (outline !== -1 && at >= outline ? 'outline' : 'header');
  return draftTurns(lines, {
    layout: 'streetevents',
    confidence: isNamed ? 1 : 0.9,
    rosters,
    markers,
    reasonBefore,
  });
};

function readMarker(lines: readonly string[], at: number): Marker | null {
  const line = lines[at] ?? '';
  if (line.length > 400 || !line.trimEnd().endsWith(']')) return null;
  const { name, detail, counter } = LABEL.exec(line.trimEnd())?.groups ?? {};
  if (!name || !/\p{L}/u.test(name)) return null;
  return {
    at,
    name: name.trim(),
    detail: detail ?? null,
    speech: '',
    shape: 'counter',
    taken: 1,
    counter: Number(counter),
    isSure: true,
  };
}
