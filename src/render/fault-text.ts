import type { Fault, FaultCode, FaultData } from '../core/faults.ts';
import { FEED_LABELS, FEED_SETTINGS } from './home/feed-labels.ts';

type Words = { readonly [C in FaultCode]: (data: FaultData[C]) => string };

const AGAIN = 'Please try again in a few minutes.';
const MODEL_OFF = 'The brief can still be made without it (--engine extractive).';

const FILTER_EXAMPLES = {
  company: 'type a name or ticker, such as company:kingsoft or company:"kingsoft cloud"',
  period: 'type one such as period:q2-2023, period:"Q2 2023", period:q2 or period:2023',
  speaker: 'type a name or an office, such as speaker:zou or speaker:cfo',
  section: 'it is section:prepared or section:qa',
} as const;

// One clear sentence each: what is wrong and what to do. A missing code does not compile.
const WORDS: Words = {
  'input.no_call_named': () => 'No call was named: type one, such as kingsoft-q2-2023.',
  'input.no_question': () =>
    'No question was asked: type one, such as “What was the gross margin?”.',
  'input.question_too_long': ({ characters, limit }) =>
    `The question is too long (${characters} characters; at most ${limit}): ask for one thing at a time.`,
  'input.call_unknown': ({ typed, near }) =>
    near.length > 0
      ? `There is no call “${clip(typed)}” in the library; did you mean ${near.join(' or ')}?`
      : `There is no call “${clip(typed)}” in the library; “list” shows the calls there are.`,
  'input.call_ambiguous': ({ typed, matches }) =>
    `Several calls fit “${clip(typed)}”: name one of ${matches.join(', ')}.`,
  'input.call_taken': ({ id, company }) =>
    `There is already a call ${id}, of ${clip(company)}: name the file after the other company.`,
  'input.company_unknown': ({ typed, near }) =>
    near.length > 0
      ? `There is no company “${clip(typed)}” in the library; did you mean ${near.map(clip).join(' or ')}?`
      : `There is no company “${clip(typed)}” in the library; “list” shows the calls there are.`,
  'input.alias_unfit': ({ said }) =>
    `“${clip(said)}” can be no name of a company: type letters or digits, at most 60, and no quarter or year.`,
  'input.alias_reserved': ({ said }) =>
    `“${clip(said)}” can be no name of a company: it is a command of “earnings”, or a word that one understands. Take another name.`,
  'input.alias_taken': ({ said, company }) =>
    `“${clip(said)}” already means ${clip(company)}: nobody would know which is meant. Take another name.`,
  'input.company_ambiguous': ({ typed, names }) =>
    `Several companies fit “${clip(typed)}”: name one of ${names.map(clip).join(', ')}.`,
  'input.feed_unknown': ({ typed, feeds }) =>
    `There is no feed “${clip(typed)}”: type one, such as feed:${feeds[0]} or feed:${feeds[0]}:NVDA (${feeds.join(', ')}).`,
  'input.feed_off': ({ feed }) => `${FEED_LABELS[feed]} is off: set ${FEED_SETTINGS[feed]}.`,
  'input.no_search_words': () =>
    'There are no words to look for: type some, such as “gross margin company:kingsoft section:qa”.',
  'input.search_too_long': ({ characters, limit }) =>
    `The search is too long (${characters} characters; at most ${limit}): look for a few words.`,
  'input.filter_unknown': ({ filter }) =>
    `There is no filter “${clip(filter)}:”; the filters are company:, period:, speaker: and section:.`,
  'input.filter_value': ({ filter, value }) =>
    `“${clip(value)}” does not fit ${filter}: — ${FILTER_EXAMPLES[filter]}.`,
  'input.same_call': ({ id }) =>
    `These are two names of one call, ${clip(id)}: name another call to compare it with.`,
  'input.other_company': ({ companies }) =>
    `Only calls of one company are compared, and these are of ${companies.map(clip).join(' and ')}.`,
  'input.nothing_beside': ({ id, others }) =>
    others.length > 0
      ? `There is no other call of that length to compare ${clip(id)} with; name one to compare them anyway: ${others.slice(0, 5).join(', ')}.`
      : `There is no other call of that company to compare ${clip(id)} with: add one first.`,
  'input.too_many_calls': ({ count, limit }) =>
    `${count} calls are not compared: name two to ${limit}, or ask for two to ${limit} quarters.`,
  'input.file_missing': ({ path }) => `There is no file “${clip(path)}”.`,
  'input.file_unreadable': ({ path }) =>
    `The file “${clip(path)}” cannot be read: is it a file, and may you read it?`,
  'source.empty': () => 'The transcript is empty: there are no words in it.',
  'source.binary': () =>
    'This is not a text file: save the transcript as plain text and try again.',
  'source.too_large': ({ bytes, limit }) =>
    `The file is too large (${mega(bytes)} MB; at most ${mega(limit)} MB): is it one transcript?`,
  'source.unknown_format': ({ format }) =>
    `${format} files cannot be read yet: send a PDF, a Word file (.docx), a web page or plain text.`,
  'source.damaged': ({ format }) =>
    `The ${format} file is damaged: save it once more, or as plain text, and try again.`,
  'source.locked': ({ format }) =>
    `The ${format} file asks for a password: save it without one and try again.`,
  'source.no_text': ({ format }) =>
    `The ${format} file holds pictures of pages, no text: send a ${format} with text in it, or the text itself.`,
  'source.too_complex': ({ format }) =>
    `The ${format} file takes too much to read: save the transcript as plain text and try again.`,
  'source.several_calls': ({ calls }) => `The file holds ${calls} calls: send one call a file.`,
  'source.error_reply': () =>
    'The file holds the error message of a data service, no transcript: ask the service once more.',
  'source.unknown_shape': () =>
    'No transcript was found in this JSON file: save the transcript as plain text and try again.',
  'source.too_short': ({ characters, limit }) =>
    `The text is too short for a call (${characters} characters of speech; at least ${limit}): send the whole transcript.`,
  'source.not_a_call': () =>
    'The text does not read like an earnings call: send the transcript itself, not a page about it.',
  'source.incomplete': (loss) =>
    `This looks like a part of ${loss.id}: ${lossWords(loss)}. Send the whole text. If it is whole, say so: \`earnings add --replace\`, \`POST /transcripts?replace=true\`, or share it in Slack and choose “Replace it”.`,
  'source.export_unreadable': ({ line, problem }) =>
    `The export cannot be taken in (line ${line}: ${problem}). Nothing was changed.`,
  'source.unidentified': ({ missing }) =>
    `The transcript does not say which call it is (no ${missing}): name the file like company-q2-2023.txt.`,
  'source.came_elsewhere': ({ id }) =>
    `${id} is here already and did not come from this feed, so that text stays.`,
  'feed.not_authorized': ({ feed }) =>
    `${FEED_LABELS[feed]} does not accept the key: check ${FEED_SETTINGS[feed]}.`,
  'feed.plan_forbidden': ({ feed, plan }) =>
    `The plan at ${FEED_LABELS[feed]}${plan ? ` (${clip(plan)})` : ''} does not include this: ask for a plan with transcripts, or use another feed.`,
  'feed.quota_exceeded': ({ feed }) =>
    `What the plan at ${FEED_LABELS[feed]} allows a day is used up: it is asked again when that begins anew.`,
  'feed.rate_limited': ({ feed }) =>
    `${FEED_LABELS[feed]} takes no more requests at the moment: it is asked again by itself.`,
  'feed.unreachable': ({ feed, status }) =>
    `${FEED_LABELS[feed]} cannot be reached${status === null ? '' : ` (status ${status})`}: it is asked again by itself.`,
  'feed.bad_reply': ({ feed, what }) =>
    `${FEED_LABELS[feed]} sent something that is not of its documented form (${clip(what)}), so nothing of it was taken.`,
  'feed.stub': ({ feed, characters }) =>
    `${FEED_LABELS[feed]} has only ${characters} characters of a call: it is asked again until the text is whole.`,
  'feed.refused': ({ feed, status }) =>
    `${FEED_LABELS[feed]} refused the request (status ${status}).`,
  'feed.address_refused': ({ feed, why }) =>
    `An address that ${FEED_LABELS[feed]} named was not opened: ${clip(why)}.`,
  'feed.no_ticker': ({ feed, company }) =>
    `${FEED_LABELS[feed]} needs a ticker, and none is known for “${clip(company)}”: follow the company by its ticker.`,
  'feed.not_named': ({ feed, names }) =>
    `${FEED_SETTINGS[feed]} names ${names.slice(0, 5).map(clip).join(', ')}, and no company that is asked for is called so: follow it, or write its name as its calls print it.`,
  'model.unavailable': () => `The model's service is not available. ${AGAIN} ${MODEL_OFF}`,
  'model.unreachable': () =>
    `The model's service cannot be reached: check OPENAI_BASE_URL and the network. ${MODEL_OFF}`,
  'model.too_slow': ({ limitMs }) =>
    `The model did not answer within ${Math.round(limitMs / 1000)} seconds. ${AGAIN}`,
  'model.refused': () => `The model refused to write about this call. ${MODEL_OFF}`,
  'model.filtered': () => `The model's content filter stopped the answer. ${MODEL_OFF}`,
  'model.cut_short': () => `The model's answer was cut short at its length limit. ${MODEL_OFF}`,
  'model.rate_limited': () => `The model takes no more requests at the moment. ${AGAIN}`,
  'model.quota_exceeded': () => "The model's quota is used up: whoever pays for it must raise it.",
  'model.not_configured': ({ status }) =>
    status === 0
      ? 'No model is configured: set OPENAI_API_KEY, or OPENAI_BASE_URL and OPENAI_MODEL.'
      : "The model's service does not accept the key: check OPENAI_API_KEY.",
  'model.bad_request': () =>
    "The model's service does not know this model or request: check OPENAI_MODEL.",
  'model.too_long': ({ tokens, limit }) =>
    tokens === 0
      ? `The transcript is too long for the model. ${MODEL_OFF}`
      : `The transcript is too long for the model (about ${tokens} tokens; at most ${limit}). ${MODEL_OFF}`,
  'model.input_truncated': () =>
    "The model's server read only a part of the transcript: raise its context length.",
  'model.bad_reply': () => `The model's service gave an answer that cannot be read. ${AGAIN}`,
  'model.over_budget': ({ whose, until }) =>
    `${{ day: 'What the model may cost today', workspace: 'What the model may cost this workspace today', user: 'What the model may cost for you today' }[whose]} is used up: ask again after ${until}. ${MODEL_OFF}`,
  'model.aborted': () => 'The request was stopped.',
  'output.off_schema': () =>
    'The model did not keep to the form it was asked for, so nothing of it is shown.',
  'output.ungrounded': ({ withheld, total }) =>
    `${withheld} of ${total} items could not be verified against the call, so the brief is not shown.`,
  'output.too_large': ({ what }) => `The ${what} is too large to be shown.`,
  'slack.not_in_channel': () =>
    'I am not a member of this channel: type /invite @Earnings and try again.',
  'slack.channel_not_found': () =>
    'I cannot see this channel: type /invite @Earnings in it and try again.',
  'slack.is_archived': () => 'This channel is archived: ask in another one.',
  'slack.thread_gone': () => 'The thread you asked in is no longer there: ask in a new one.',
  'slack.restricted_action': () =>
    'This workspace does not let me post here: ask an administrator.',
  'slack.rate_limited': () => `Slack takes no more messages at the moment. ${AGAIN}`,
  'slack.invalid_blocks': () => 'Slack did not accept the form of the message.',
  'slack.missing_scope': ({ needed }) =>
    `The app lacks a permission (${needed}): an administrator must install it again.`,
  'slack.not_authorized': () =>
    'The app is no longer installed here: an administrator must install it again.',
  'slack.unreachable': () => `Slack cannot be reached. ${AGAIN}`,
  'slack.file_unavailable': ({ error }) =>
    `Slack did not hand over the file (${clip(error)}): upload the file itself, or paste the transcript in a direct message.`,
  'slack.upload_refused': () => 'This workspace takes no file from me: ask an administrator.',
  // Which code Slack gave is nothing to its readers: it stands in the log.
  'slack.failed': () =>
    `Slack refused this. ${AGAIN} If it happens again, ask an administrator to run “earnings doctor”.`,
  'config.invalid': ({ problems }) => problems.join('\n'),
  'config.data_dir_in_use': ({ dir }) =>
    `The data directory ${dir} is in use by another running service: stop it, or give this one another DATA_DIR.`,
  'config.data_dir_unusable': ({ dir }) =>
    `The data directory ${dir} cannot be written: check DATA_DIR and its permissions.`,
  'config.database_unusable': ({ where, reason }) =>
    `The database ${where} cannot be used (${clip(reason)}): check DATABASE_URL.`,
  'config.store_in_use': () => 'A service is running on this database: stop it first.',
  'config.store_not_empty': () =>
    'This database is in use already: an export is taken into an empty one only.',
  'config.inbox_unusable': ({ dir }) =>
    `The inbox ${dir} cannot be written: check INBOX_DIR and its permissions.`,
  'config.port_in_use': ({ port }) => `Port ${port} is in use: set PORT to a free one.`,
  'config.address_unusable': ({ host, port, reason }) =>
    `Port ${port} of ${host} cannot be listened on (${reason}): check HOST and PORT.`,
  'config.slack_rejected': ({ error }) =>
    `Slack does not accept the configured token (${clip(error)}): install the app again and copy SLACK_BOT_TOKEN anew.`,
};

/** The words people see for a fault; never an exception's text. */
export function faultText(fault: Fault): string {
  const words = WORDS[fault.code] as (data: Fault['data']) => string; // the code tells the data's shape
  return words(fault.data);
}

/** What a transcript lacks beside the one that stands: "1,020 words, where the one here has 9,480". */
export function lossWords({
  words,
  standing,
  lacksQuestions,
}: FaultData['source.incomplete']): string {
  const counts = `${grouped(words)} words, where the one that is here has ${grouped(standing)}`;
  return lacksQuestions ? `${counts}, and none of its questions` : counts;
}

function grouped(count: number): string {
  return count.toLocaleString('en-US');
}

function clip(text: string): string {
  const plain = text.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim();
  return plain.length > 80 ? `${plain.slice(0, 79)}…` : plain;
}

function mega(bytes: number): string {
  const size = bytes / 1024 / 1024;
  return size.toFixed(size < 1 ? 1 : 0);
}
