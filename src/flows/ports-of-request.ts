import { earningsError } from '../core/faults.ts';
import type { StoredRequest } from '../core/ports/requests.ts';
import type { Presence, SlackWorkspace } from '../core/ports/slack.ts';
import type { BriefCall } from './brief/brief-call.ts';
import type { FlowPorts } from './flow.ts';
import { inSight, type SightOf } from './in-sight.ts';

/** What is the same for every request, wherever it was made. */
export type SharedPorts = Omit<FlowPorts, keyof OfRequest>;
type OfRequest = Pick<FlowPorts, 'poster' | 'files' | 'presence' | 'streams'>;

/** Opens what a request works with: its workspace, what is seen there, and the model where that is wanted. */
export interface RequestPorts {
  of(request: StoredRequest): Promise<FlowPorts>;
  /** Makes briefs for a workspace: without the model where that is not wanted. */
  briefCallFor(team: string): Promise<BriefCall>;
  /** Shows work in whichever workspace it is done. */
  readonly presence: Presence;
}

// What comes in may be the first that is private.
const INTAKE: ReadonlySet<string> = new Set(['file', 'paste', 'name', 'replace']);

export function openRequestPorts(options: {
  readonly shared: () => SharedPorts;
  /** Throws `slack.not_authorized` where the app is not installed. */
  readonly openSlack: (team: string) => Promise<SlackWorkspace>;
  readonly hasModel: boolean;
  /** What is seen, without asking Slack where nothing is private. */
  readonly quickSightOf: SightOf;
}): RequestPorts {
  const presences = new Map<string, Presence>();
  const isModelWanted = async (team: string) =>
    !options.hasModel ||
    team === '' ||
    (await options.shared().store.workspaces.find(team)).hasModel;
  return {
    of: async ({ team, kind, payload, urgency }) => {
      const shared = options.shared();
      const { store, sightOf } = shared;
      const opening = options.openSlack(team);
      // What is nobody's may still be done where there is one workspace.
      const slack = await (team === '' ? opening.catch(() => NOWHERE) : opening);
      presences.set(team, slack.presence);
      const isWanted = await isModelWanted(team);
      const { files, presence } = slack;
      return {
        ...shared,
        ...(isWanted ? {} : withoutModel(shared)),
        ...{ files, presence },
        store: await inSight(store, INTAKE.has(kind) ? sightOf : options.quickSightOf, payload),
        poster: urgency === 'bulk' ? slack.bulkPoster : slack.poster,
        // What takes milliseconds shows no steps.
        streams: options.hasModel && isWanted ? slack.streams : null,
      };
    },
    briefCallFor: async (team) => {
      const shared = options.shared();
      return (await isModelWanted(team)) ? shared.briefCall : withoutModel(shared).briefCall;
    },
    presence: {
      begin: (place, words) => (presences.get(place.team) ?? NOWHERE.presence).begin(place, words),
    },
  };
}

function withoutModel({ briefCall, answerCall }: SharedPorts) {
  const engine = 'extractive';
  return {
    briefCall: ((transcript) => briefCall(transcript, { engine })) satisfies BriefCall,
    answerCall: ((transcript, question, options) =>
      answerCall(transcript, question, { ...options, engine })) satisfies FlowPorts['answerCall'],
  };
}

const refused = async () => {
  throw earningsError('slack.not_authorized', { error: 'no workspace' });
};
const POSTER = {
  ...{ post: refused, update: refused, remove: refused, permalink: refused, findOwn: refused },
  ...{ postEphemeral: refused, callOfRoot: refused, respond: refused, publishHome: refused },
};
const NOWHERE: SlackWorkspace = {
  poster: POSTER,
  bulkPoster: POSTER,
  files: { find: refused, read: refused, upload: refused, share: refused, remove: refused },
  presence: {
    begin: () => ({ begun: Promise.resolve(false), say: () => {}, end: async () => {} }),
  },
  streams: { open: async () => null, close: refused, find: async () => null },
  places: { isShared: refused },
};
