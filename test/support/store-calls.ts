import { createHash } from 'node:crypto';
import type { Brief } from '../../src/core/brief.ts';
import type { Call } from '../../src/core/call.ts';
import type { Transcript } from '../../src/core/transcript.ts';

const EXECUTIVES = ['Ada Brink', 'Tom Okafor'];

/** A small call of an invented company; `text` decides its bytes. */
export function storedCall(
  id: string,
  company: string,
  {
    ticker = null,
    text = `${company} had a good quarter.`,
    people = EXECUTIVES,
  }: {
    readonly ticker?: string | null;
    readonly text?: string;
    readonly people?: readonly string[];
  } = {},
): Transcript {
  const sha256 = createHash('sha256').update(`${id}\n${company}\n${text}`).digest('hex');
  return {
    call: callOf(id, company, ticker),
    participants: people.map((name) => ({
      name,
      role: 'CFO',
      affiliation: company,
      side: 'company',
      aliases: [],
    })),
    turns: [
      {
        index: 0,
        speaker: people[0] ?? 'Unknown',
        section: 'prepared',
        interpreted: false,
        text,
        sentences: [{ id: 's1', start: 0, end: text.length }],
        marks: [],
      },
    ],
    exchanges: [],
    structure: 'turns',
    warnings: [],
    source: { sha256, format: 'text' },
    report: { layout: 'generic', confidence: 1, checksums: [], setAside: [] },
  };
}

/** A brief of nothing but its headline. */
export function storedBrief({ call }: Transcript, headline: string): Brief {
  return {
    call,
    engine: 'extractive',
    model: null,
    headline,
    highlights: [],
    metrics: [],
    guidance: [],
    questions: [],
    checks: [],
    withheld: [],
    warnings: [],
    usage: null,
  };
}

function callOf(id: string, company: string, ticker: string | null): Call {
  const [, part = '', year = ''] = /-(q[1-4]|h[12]|fy)-(20\d\d)$/.exec(id) ?? [];
  const quarter = ([1, 2, 3, 4] as const).find((each) => part === `q${each}`);
  return {
    id,
    company,
    ticker,
    fiscalQuarter: quarter ?? null,
    fiscalYear: Number(year),
    period: `${part.toUpperCase()} ${year}`,
    date: null,
    currency: null,
  };
}
