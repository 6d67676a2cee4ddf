import type { WireLine } from '../shown.ts';
import { byId, el } from './dom.ts';

const CLOCK = new Intl.DateTimeFormat(undefined, {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
});

/** Draws the requests between the workspace and the app; a click on one opens what was sent. */
export function drawWireLog(lines: readonly WireLine[]): void {
  const body = byId('wire-lines', HTMLElement);
  const last = Number(body.dataset.last ?? 0);
  const newest = lines.at(-1)?.number ?? 0;
  if (newest < last) body.replaceChildren(); // the demo was started anew
  const fresh = newest < last ? lines : lines.filter(({ number }) => number > last);
  const scroll = body.closest('.scroll');
  const isAtEnd =
    scroll !== null && scroll.scrollTop + scroll.clientHeight > scroll.scrollHeight - 40;
  for (const line of fresh) place(body, line);
  body.dataset.last = String(newest);
  byId('wire-count', HTMLElement).textContent = countOf(lines);
  if (isAtEnd) scroll.scrollTop = scroll.scrollHeight;
}

/** Requests are told as they end, and stand as they began. */
function place(body: HTMLElement, line: WireLine): void {
  const element = lineOf(line);
  const isLater = ({ dataset }: HTMLElement) => Number(dataset.at) > line.at;
  let after = body.lastElementChild;
  while (after instanceof HTMLElement && isLater(after)) after = after.previousElementSibling;
  if (after) after.after(element);
  else body.prepend(element);
}

function lineOf({ at, direction, what, ms, status, error, sent }: WireLine): HTMLElement {
  const isToApp = direction === 'to the app';
  const isGood = error === null && status >= 200 && status < 300;
  const sentText = JSON.stringify(sent, null, 2) ?? '';
  return el(
    'tr',
    { class: isToApp ? 'to-app' : 'to-slack', 'data-at': String(at) },
    el('td', { class: 'time' }, CLOCK.format(new Date(at))),
    el('td', {}, isToApp ? 'Slack → app' : 'app → Slack'),
    el(
      'td',
      {},
      el('details', {}, el('summary', {}, what), el('pre', { tabindex: '0' }, sentText)),
    ),
    el('td', { class: 'right' }, ms < 10 ? ms.toFixed(1) : ms.toFixed(0)),
    el(
      'td',
      { class: isGood ? 'good' : 'bad' },
      error ?? (status === 0 ? 'no answer' : String(status)),
    ),
  );
}

function countOf(lines: readonly WireLine[]): string {
  const toApp = lines.filter(({ direction }) => direction === 'to the app').length;
  return `${toApp} to the app, signed · ${lines.length - toApp} to Slack`;
}
