import type { Section } from '../../core/transcript.ts';
import { isRule, type Rosters, splitDetail } from '../people/roster.ts';
import type { Draft, DraftTurn, SetAside } from './draft.ts';
import { readHeading } from './headings.ts';
import { labelOf, type Marker } from './marker.ts';

/** What a layout has found in a file: who is listed, and where turns begin. */
export interface Reading {
  readonly layout: string;
  readonly confidence: number;
  readonly rosters: Rosters;
  readonly markers: readonly Marker[];
  /** Why a line before the first turn is no speech; "header" unless it says so. */
  readonly reasonBefore?: (at: number) => string;
}

/** Cuts lines into turns at their markers; what is neither label nor speech is set aside. */
export function draftTurns(lines: readonly string[], reading: Reading): Draft {
  const { layout, confidence, rosters, markers, reasonBefore } = reading;
  const setAside: SetAside[] = [];
  const turns: DraftTurn[] = [];
  const start = markers[0]?.at ?? lines.length;
  let section = sectionBefore(lines, start);

  const aside = (text: string, reason: string) => {
    if (text !== '') setAside.push({ text, reason });
  };
  /** Why a line is no speech, whoever's turn it stands in; null when it may be. */
  const reasonOf = (text: string, at: number): string | null => {
    if (rosters.lines.has(at)) return 'roster';
    return readHeading(text) || isRule(text) ? 'heading' : null;
  };

  for (let at = 0; at < start; at++) {
    const text = lines[at]?.trim() ?? '';
    aside(text, reasonOf(text, at) ?? reasonBefore?.(at) ?? 'header');
  }
  for (const [index, marker] of markers.entries()) {
    const opened = section;
    const said = marker.speech === '' ? [] : [marker.speech.replaceAll(/ {2,}/g, ' ')];
    const end = markers[index + 1]?.at ?? lines.length;
    aside(labelOf(lines[marker.at] ?? '', marker), 'speaker label');
    for (let at = marker.at + 1; at < end; at++) {
      const text = lines[at]?.trim() ?? '';
      if (text === '') continue;
      const heading = readHeading(text);
      if (heading?.kind === 'section') section = heading.section;
      const reason = at < marker.at + marker.taken ? 'speaker label' : reasonOf(text, at);
      if (reason === null) said.push(text.replaceAll(/ {2,}/g, ' '));
      else aside(text, reason);
    }
    if (said.length === 0) continue;
    const detail = splitDetail(marker.detail);
    turns.push({ speaker: marker.name, ...detail, section: opened, text: said.join('\n') });
  }
  const counters = markers.flatMap(({ counter }) => counter ?? []);
  const counted = counters.length > 0 ? { counters } : {};
  return { layout, confidence, roster: rosters.rows, turns, setAside, ...counted };
}

/** The section of the heading right above the first turn; a table of contents names all of them. */
function sectionBefore(lines: readonly string[], start: number): Section {
  for (let at = start - 1; at >= 0; at--) {
    const line = lines[at]?.trim() ?? '';
    if (line === '' || isRule(line)) continue;
    const heading = readHeading(line);
    return heading?.kind === 'section' ? heading.section : 'prepared';
  }
  return 'prepared';
}
