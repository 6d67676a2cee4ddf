import * as z from 'zod';
import { ADD_MODAL, FOLLOW_MODAL } from '../../render/home/home-modals.ts';
import type { Earnings } from '../earnings.ts';
import { followLane, keyOf } from '../keys.ts';
import { mayNameCall, readTyped } from '../typed.ts';
import { directOf } from '../view-click.ts';
import { pickedCall } from './picked-call.ts';

const Sent = z.object({
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  view: z.object({
    id: z.string(),
    private_metadata: z.string(),
    state: z.object({ values: z.unknown() }),
  }),
});
const AddedFile = z.object({
  [ADD_MODAL.block]: z.object({
    [ADD_MODAL.box]: z.object({ files: z.array(z.object({ id: z.string() })).nullish() }),
  }),
});
const Company = z.object({
  [FOLLOW_MODAL.block]: z.object({
    [FOLLOW_MODAL.box]: z.object({ value: z.string().nullish() }),
  }),
});

type Ack = (answer?: {
  readonly response_action: 'errors';
  readonly errors: Record<string, string>;
}) => Promise<void>;
type Submission = { readonly body: unknown; readonly ack: Ack };

/** A modal of the Home tab that was sent: who, where their conversation with the app is, what was filled in. */
function readSent(body: unknown) {
  const sent = Sent.safeParse(body).data;
  const channel = sent && directOf(sent.view.private_metadata);
  if (!sent || !channel) return null;
  const team = sent.team?.id ?? sent.user.team_id ?? '';
  return { team, channel, user: sent.user.id, view: sent.view.id, values: sent.view.state.values };
}

const wrong = (block: string, words: string) =>
  ({ response_action: 'errors', errors: { [block]: words } }) as const;

/** The call was picked whose brief is to come under Messages. */
export function onBriefPicked(earnings: Earnings) {
  return async ({ body, ack }: Submission): Promise<void> => {
    const sent = readSent(body);
    if (!sent) return ack();
    const { team, channel, user, view, values } = sent;
    const picked = await pickedCall(values, earnings.callsIn({ team, channel }));
    if ('errors' in picked) return ack({ response_action: 'errors', errors: { ...picked.errors } });
    await earnings.take({
      key: keyOf('pick', team, view), // one modal, one brief, however often it is delivered
      kind: 'brief',
      payload: { team, channel, user, callId: picked.id, responseUrl: null, isAsked: true },
    });
    await ack();
  };
}

/** A transcript was added by its file: it is taken in as if it had been dropped under Messages. */
export function onTranscriptAdded(earnings: Earnings) {
  return async ({ body, ack }: Submission): Promise<void> => {
    const sent = readSent(body);
    if (!sent) return ack();
    const { team, channel, user, values } = sent;
    const [file] = AddedFile.safeParse(values).data?.[ADD_MODAL.block][ADD_MODAL.box].files ?? [];
    if (!file) return ack(wrong(ADD_MODAL.block, 'Choose the file of a transcript.'));
    const fileKey = keyOf('file', team, channel, file.id);
    await earnings.take({
      key: fileKey,
      kind: 'file',
      lane: fileKey,
      payload: { team, channel, user, fileId: file.id, fileKey, tellIn: null, isAsked: true },
    });
    await ack();
  };
}

/** A company was named that is to be followed under Messages. */
export function onCompanyNamed(earnings: Earnings) {
  return async ({ body, ack }: Submission): Promise<void> => {
    const sent = readSent(body);
    if (!sent) return ack();
    const { team, channel, user, view, values } = sent;
    const typed = Company.safeParse(values).data?.[FOLLOW_MODAL.block][FOLLOW_MODAL.box].value;
    const words = readTyped(typed ?? '');
    if (!mayNameCall(words)) return ack(wrong(FOLLOW_MODAL.block, 'Name a company.'));
    const found = await earnings.callsIn({ team, channel }).findCompany(words);
    const names =
      found.kind === 'ambiguous'
        ? found.companies.map(({ name }) => name)
        : found.kind === 'unknown'
          ? found.near
          : [];
    const isOffered = names.some((name) => name === words);
    if (names.length > 0 && !isOffered)
      return ack(wrong(FOLLOW_MODAL.block, `Which one do you mean: ${names.join(' or ')}?`));
    await earnings.take({
      key: keyOf('follow', team, view),
      kind: 'follow',
      payload: {
        ...{ team, channel, user, words, responseUrl: null },
        ...{ asTyped: found.kind === 'unknown', isChosen: isOffered },
      },
      lane: followLane({ team, channel }),
    });
    await ack();
  };
}
