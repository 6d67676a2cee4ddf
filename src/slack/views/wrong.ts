import * as z from 'zod';
import { type FeedbackDetails, Problem } from '../../core/feedback.ts';
import { MISSING, WRONG_MODAL } from '../../render/answer/feedback-modal.ts';
import { feedbackLane, OfFeedback } from '../actions/feedback.ts';
import { readValue } from '../click.ts';
import type { Earnings } from '../earnings.ts';
import { keyOf } from '../keys.ts';
import { plainText } from '../slack-text.ts';

const Chosen = z.object({
  [WRONG_MODAL.box]: z.object({ selected_option: z.object({ value: z.string() }).nullish() }),
});
const Values = z.object({
  [WRONG_MODAL.claim]: Chosen.optional(),
  [WRONG_MODAL.problem]: Chosen.optional(),
  [WRONG_MODAL.words]: z
    .object({ [WRONG_MODAL.box]: z.object({ value: z.string().nullish() }) })
    .optional(),
});
const Sent = z.object({
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  view: z.object({
    id: z.string(),
    private_metadata: z.string(),
    state: z.object({ values: Values }),
  }),
});

type Ack = (answer?: {
  readonly response_action: 'errors';
  readonly errors: Record<string, string>;
}) => Promise<void>;

/** Somebody says what is wrong with a message of ours: told what is left out, or stored before the ack. */
export function onWrongSent(earnings: Earnings) {
  return async ({ body, ack }: { body: unknown; ack: Ack }): Promise<void> => {
    const sent = Sent.safeParse(body).data;
    const of = sent && readValue(OfFeedback, sent.view.private_metadata);
    if (!sent || !of) return ack();
    const filled = read(sent.view.state.values);
    if ('errors' in filled) return ack({ response_action: 'errors', errors: filled.errors });
    const team = sent.team?.id ?? sent.user.team_id ?? '';
    const stated = await earnings.claimsOf({ team, ...of });
    if (!stated) return ack();
    const { claims, ...about } = stated;
    const claim = filled.claim === null ? null : claims[filled.claim];
    const details: FeedbackDetails = {
      ...about,
      claim: claim?.text ?? null,
      sentences: [...(claim?.sentences ?? [])],
      ...{ problem: filled.problem, words: filled.words },
    };
    const place = { team, channel: of.channel, user: sent.user.id, ts: of.ts };
    await earnings.take({
      key: keyOf('wrong', team, sent.view.id), // one modal, one word, however often it is delivered
      kind: 'feedback',
      lane: feedbackLane(place),
      payload: { ...place, threadTs: of.threadTs, verdict: 'down', details },
    });
    await ack();
  };
}

interface Filled {
  readonly claim: number | null;
  readonly problem: Problem;
  readonly words: string | null;
}

function read(
  values: z.infer<typeof Values>,
): Filled | { readonly errors: Record<string, string> } {
  const chosen = values[WRONG_MODAL.claim]?.[WRONG_MODAL.box].selected_option?.value;
  const problem = Problem.safeParse(
    values[WRONG_MODAL.problem]?.[WRONG_MODAL.box].selected_option?.value,
  ).data;
  const words = plainText(values[WRONG_MODAL.words]?.[WRONG_MODAL.box].value ?? '').trim();
  if (chosen === undefined) return { errors: { [WRONG_MODAL.claim]: 'Choose a statement.' } };
  if (!problem) return { errors: { [WRONG_MODAL.problem]: 'Choose what is wrong with it.' } };
  const claim = chosen === MISSING ? null : Number(chosen);
  const isToBeTold = claim === null || problem === 'missing' || problem === 'other';
  if (isToBeTold && words === '')
    return { errors: { [WRONG_MODAL.words]: 'Say in a few words what is missing, or wrong.' } };
  return { claim, problem, words: words === '' ? null : words };
}
