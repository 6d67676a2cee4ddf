import { readCallQuery } from '../../core/call-id.ts';
import { printedName } from '../printed-name.ts';

/** What somebody said of a call's identity; at least one of both is there. */
export interface SaidCall {
  readonly company?: string;
  /** "q3 2024"; never without a year. */
  readonly period?: string;
}

/** Reads "Northwind Robotics Q3 2024", or half of it; null when it names neither company nor year. */
export function readSaidCall(typed: string): SaidCall | null {
  const query = readCallQuery(typed);
  if (!query) return null;
  const period = query.period?.includes('-') ? query.period.replace('-', ' ') : undefined;
  const company = capitals(printedName(typed, query.words));
  if (company === '' && period === undefined) return null;
  return { ...(company !== '' && { company }), ...(period !== undefined && { period }) };
}

/** A name all in small letters gets capitals. */
function capitals(name: string): string {
  return name === name.toLowerCase()
    ? name.replaceAll(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase())
    : name;
}
