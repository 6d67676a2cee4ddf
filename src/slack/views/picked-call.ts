import * as z from 'zod';
import { CallId } from '../../core/call.ts';
import { earningsError } from '../../core/faults.ts';
import { faultText } from '../../render/fault-text.ts';
import { choicesOf } from '../../render/library/choice-blocks.ts';
import { PICK } from '../../render/library/pick-modal.ts';
import type { Calls } from '../earnings.ts';
import { mayNameCall, readTyped } from '../typed.ts';

const Chosen = z.object({
  [PICK.menu]: z
    .object({
      [PICK.chosen]: z
        .object({ selected_option: z.object({ value: CallId }).nullish() })
        .optional(),
    })
    .optional(),
  [PICK.words]: z
    .object({ [PICK.box]: z.object({ value: z.string().nullish() }).optional() })
    .optional(),
});

/** The call that somebody picked, or what is wrong, by its block. What was typed counts before the menu. */
export type Picked =
  | { readonly id: CallId }
  | { readonly errors: Readonly<Record<string, string>> };

/** Reads which call was picked in a modal; only calls that may be seen there are known. */
export async function pickedCall(values: unknown, calls: Calls): Promise<Picked> {
  const state = Chosen.safeParse(values).data;
  const words = readTyped(state?.[PICK.words]?.[PICK.box]?.value ?? '');
  const chosen = state?.[PICK.menu]?.[PICK.chosen]?.selected_option?.value;
  if (words === '' && chosen === undefined) {
    const { fault } = earningsError('input.no_call_named', {});
    return { errors: { [PICK.menu]: faultText(fault) } };
  }
  const typed = words === '' ? (chosen ?? '') : words;
  const found = mayNameCall(typed)
    ? await calls.findCall(typed)
    : ({ kind: 'unknown', near: [] } as const);
  if (found.kind === 'found') return { id: found.id };
  const near = found.kind === 'unknown' ? found.near : found.matches;
  const labels = choicesOf(near, await calls.list()).map(({ label }) => label);
  const block = words === '' ? PICK.menu : PICK.words;
  const error =
    found.kind === 'unknown'
      ? earningsError('input.call_unknown', { typed, near: labels })
      : earningsError('input.call_ambiguous', { typed, matches: labels });
  return { errors: { [block]: faultText(error.fault) } };
}
