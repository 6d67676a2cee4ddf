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
  body.append(...fresh.map(lineOf));
  body.dataset.last = String(newest);
  byId('wire-count', HTMLElement).textContent = countOf(lines);
  if (isAtEnd) scroll.scrollTop = scroll.scrollHeight;
}

function lineOf({ at, direction, what, ms, status, error, sent }: WireLine): HTMLElement {
  const isToApp = direction === 'to the app';
  const isGood = error === null && status >= 200 && status < 300;
  const sentText = JSON.stringify(sent, null, 2) ?? '';
  return el(
    'tr',
    { class: isToApp ? 'to-app' : 'to-slack' },
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
