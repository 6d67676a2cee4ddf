import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod';
import { Versus } from '../src/core/brief.ts';
import { Unit } from '../src/core/figure.ts';

const Label = z.object({
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  segment: z.string().nullable().default(null),
  acceptSegments: z.array(z.string()).default([]),
  basis: z.enum(['reported', 'adjusted']).nullable().default(null),
  basisAccept: z.array(z.enum(['reported', 'adjusted']).nullable()).default([]),
  period: z.string(),
  acceptPeriods: z.array(z.string()).default([]),
  value: z.number().nullable(),
  unit: Unit,
  currency: z.string().nullable().default(null),
  alsoAccept: z.array(z.number()).default([]),
  low: z.number().optional(),
  high: z.number().optional(),
  approximate: z.boolean().default(false),
  growthOnly: z.boolean().default(false),
  prior: z.object({ value: z.number(), period: z.string().nullish() }).nullable().default(null),
  change: z
    .object({ value: z.number(), unit: Unit, versus: Versus.nullish() })
    .nullable()
    .default(null),
  otherChanges: z
    .array(z.object({ value: z.number(), unit: Unit, versus: Versus.nullish() }))
    .default([]),
  importance: z.number().default(3),
  quote: z.string(),
});
/** One metric as a reader of the call labelled it. */
export type Label = z.infer<typeof Label>;

const Outlook = z.object({
  topic: z.string(),
  low: z.number().optional(),
  high: z.number().optional(),
  unit: Unit.optional(),
  kind: z.string().optional(),
  importance: z.number().default(3),
  quote: z.string(),
});
/** One forward statement as it was labelled. */
export type Outlook = z.infer<typeof Outlook>;

const Asked = z.object({
  analyst: z.string(),
  subquestions: z.array(
    z.object({
      question: z.string(),
      stance: z.string(),
      stanceAccept: z.array(z.string()).default([]),
      quote: z.string().nullish(),
    }),
  ),
});
/** What one analyst asked, with the stance of each answer. */
export type Asked = z.infer<typeof Asked>;

const Gold = z.object({
  file: z.string(),
  metrics: z.array(Label),
  alsoTrue: z.array(Label).default([]),
  guidance: z.array(Outlook).default([]),
  questions: z.array(Asked).default([]),
});
/** What one call says, labelled by hand. */
export type Gold = z.infer<typeof Gold> & { readonly id: string };

/** The labelled calls of a folder. */
export function readGold(folder: string): readonly Gold[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => ({
      ...Gold.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
      id: basename(name, '.json'),
    }));
}
