import type { RequestListener } from 'node:http';
import { App, type Authorize, type ViewSubmitAction } from '@slack/bolt';
import type { Clock, Log } from '../core/ports/host.ts';
import { ASK_MODAL } from '../render/answer/ask-modal.ts';
import { WRONG_MODAL } from '../render/answer/feedback-modal.ts';
import { ADD_MODAL, FOLLOW_MODAL } from '../render/home/home-modals.ts';
import { pickView } from '../render/library/pick-modal.ts';
import { RENAME_MODAL } from '../render/library/rename-modal.ts';
import { ASK, onAsk } from './actions/ask.ts';
import { COMPARE, onCompare, SHARE_COMPARED } from './actions/compare.ts';
import { FEEDBACK, onFeedback } from './actions/feedback.ts';
import { HOME, onHome } from './actions/home.ts';
import { NAME_UPLOAD, onNameUpload } from './actions/name-upload.ts';
import { OPEN_ASK, onOpenAsk } from './actions/open-ask.ts';
import { OWNER, onOwner, onRename, RENAME } from './actions/owner.ts';
import { IN_QUOTES, OPEN_QUOTES, onInQuotes, onOpenQuotes } from './actions/quotes.ts';
import { onReplaceCall, REPLACE_CALL } from './actions/replace-call.ts';
import { onRunCall, RUN_CALL } from './actions/run-call.ts';
import { onRunFollow, RUN_FOLLOW } from './actions/run-follow.ts';
import { onSearchContext, onSearchPage, SEARCH_CONTEXT, SEARCH_PAGE } from './actions/search.ts';
import { onShareMetrics, SHARE_METRICS } from './actions/share-metrics.ts';
import { boltLog } from './bolt-log.ts';
import type { Earnings } from './earnings.ts';
import { onChannelIdChanged } from './events/channel-id-changed.ts';
import { LIFE_EVENTS, onChannelLife } from './events/channel-life.ts';
import { onFileMessage, onFileShared } from './events/file-dropped.ts';
import { onHomeOpened } from './events/home-opened.ts';
import { onMessagesOpened } from './events/messages-opened.ts';
import { onNameReply } from './events/name-reply.ts';
import { onPaste } from './events/paste.ts';
import { onQuestion } from './events/question.ts';
import { onSessionStopped } from './events/session-stopped.ts';
import { onSharing } from './events/sharing.ts';
import { onUninstalled } from './events/uninstalled.ts';
import { onCommand } from './on-command.ts';
import { openRate } from './rate.ts';
import { READS_EACH_ASK, readWithinRate } from './read-within-rate.ts';
import { openReceiver } from './receiver.ts';
import { CHECK_FIGURES, onCheckFigures } from './shortcuts/check-figures.ts';
import { onAskSent } from './views/ask.ts';
import { onCheckPicked } from './views/check-figures.ts';
import { onBriefPicked, onCompanyNamed, onTranscriptAdded } from './views/home.ts';
import { onRenameSent } from './views/rename.ts';
import { onWrongSent } from './views/wrong.ts';
import { clientOptions } from './web-client.ts';
import { withinRate } from './within-rate.ts';

export { identify } from './identity.ts';
export { openInstaller } from './installer.ts';
export { manyWorkspaces, oneWorkspace } from './workspaces.ts';

export interface SlackAppOptions {
  readonly access: {
    readonly apiUrl: string | null;
    readonly signingSecret: string | null;
    readonly appToken: string | null;
  };
  /** As whom we act in the workspace that a request comes from. */
  readonly authorize: Authorize<boolean>;
  readonly earnings: Earnings;
  /** How often one person may ask in a minute; 0: as often as they like. */
  readonly ratePerMinute: number;
  readonly clock: Clock;
  readonly log: Log;
}

/** Slack's side of the service: `listener` takes its HTTP requests; null in Socket Mode. */
export interface SlackApp {
  readonly listener: RequestListener | null;
  start(): Promise<void>;
  /** Takes nothing new and waits for what was being taken in; briefs are the runner's to finish. */
  stop(): Promise<void>;
}

/** Builds the Bolt app. Every listener stores what was asked before it acks; the work comes after. */
export function createSlackApp(options: SlackAppOptions): SlackApp {
  const { access, log } = options;
  const rate = openRate(options.ratePerMinute, options.clock);
  const earnings = withinRate(options.earnings, rate);
  const reads = { rate: openRate(options.ratePerMinute * READS_EACH_ASK, options.clock), log };
  const receiver = openReceiver({ ...access, clock: options.clock, log });
  const app = new App({
    receiver,
    authorize: options.authorize,
    clientOptions: clientOptions(access.apiUrl, log),
    convoStore: false,
    logger: boltLog(log),
  });

  app.use(onSharing(earnings.noteSharing));
  app.event('channel_shared', async () => {}); // what it says is taken above
  app.event('channel_unshared', async () => {});
  app.command('/earnings', onCommand(options.earnings, rate, log));
  app.action(RUN_CALL, onRunCall(earnings));
  app.action(COMPARE, onCompare(earnings));
  app.action(SHARE_COMPARED, onCompare(earnings));
  app.action(RUN_FOLLOW, onRunFollow(earnings));
  app.action(NAME_UPLOAD, onNameUpload(earnings));
  app.action(REPLACE_CALL, onReplaceCall(earnings));
  app.event('message', onPaste(earnings));
  app.event('message', onNameReply(earnings));
  app.event('message', onFileMessage(earnings));
  app.event('file_shared', onFileShared(earnings));
  app.action(ASK, onAsk(earnings));
  app.action(OPEN_ASK, onOpenAsk(earnings, log));
  app.view<ViewSubmitAction>(
    { callback_id: ASK_MODAL.view, type: 'view_submission' },
    onAskSent(earnings),
  );
  app.action(OWNER, onOwner(earnings));
  app.action(RENAME, onRename(log));
  app.view<ViewSubmitAction>(
    { callback_id: RENAME_MODAL.view, type: 'view_submission' },
    onRenameSent(earnings),
  );
  app.shortcut(
    { callback_id: CHECK_FIGURES, type: 'message_action' },
    onCheckFigures(earnings, log),
  );
  app.view<ViewSubmitAction>(
    { callback_id: pickView('check'), type: 'view_submission' },
    onCheckPicked(earnings),
  );
  app.event('app_home_opened', onHomeOpened(earnings));
  app.action(HOME, onHome(earnings, log));
  app.view<ViewSubmitAction>(
    { callback_id: pickView('brief'), type: 'view_submission' },
    onBriefPicked(earnings),
  );
  app.view<ViewSubmitAction>(
    { callback_id: ADD_MODAL.view, type: 'view_submission' },
    onTranscriptAdded(earnings),
  );
  app.view<ViewSubmitAction>(
    { callback_id: FOLLOW_MODAL.view, type: 'view_submission' },
    onCompanyNamed(earnings),
  );
  app.action(OPEN_QUOTES, readWithinRate(reads, onOpenQuotes(earnings, log)));
  app.action(IN_QUOTES, readWithinRate(reads, onInQuotes(earnings, log)));
  app.action(SEARCH_PAGE, readWithinRate(reads, onSearchPage(earnings, log)));
  app.action(SEARCH_CONTEXT, readWithinRate(reads, onSearchContext(earnings, log)));
  app.action(SHARE_METRICS, onShareMetrics(earnings));
  app.action(FEEDBACK, readWithinRate(reads, onFeedback(earnings, log)));
  app.view<ViewSubmitAction>(
    { callback_id: WRONG_MODAL.view, type: 'view_submission' },
    onWrongSent(earnings),
  );
  // A mention in a channel arrives as both; whichever comes first is taken.
  app.event('message', onQuestion(earnings));
  app.event('app_mention', onQuestion(earnings));
  app.event('agent_session_stopped', onSessionStopped(earnings));
  app.event('channel_id_changed', onChannelIdChanged(earnings));
  app.event('app_uninstalled', onUninstalled(earnings));
  app.event('tokens_revoked', onUninstalled(earnings));
  app.event('app_home_opened', onMessagesOpened(earnings, log));
  for (const event of LIFE_EVENTS) app.event(event, onChannelLife(earnings));
  app.error(async (error) => {
    log.error('listener failed', { error });
    throw error; // to the receiver, which then does not ack
  });

  return {
    listener: receiver.listener,
    start: () => receiver.start(),
    stop: () => receiver.stop(),
  };
}
