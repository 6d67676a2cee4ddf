import * as z from 'zod';

export const Unit = z.enum(['money', 'percent', 'points', 'bps', 'multiple', 'count']);
export type Unit = z.infer<typeof Unit>;

/** A number as spoken, in base units (1.16 billion -> 1160000000; 5.2% -> 5.2); signs are real. */
export const Figure = z.object({
  value: z.number(),
  unit: Unit,
  currency: z.string().length(3).nullable(),
  text: z.string(),
  approximate: z.boolean(),
  doubtful: z.boolean(),
  bound: z.enum(['over', 'under']).optional(),
  low: z.number().optional(),
  high: z.number().optional(),
});
export type Figure = z.infer<typeof Figure>;
