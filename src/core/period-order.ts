/** "q2-2023" of kingsoft-q2-2023. */
export function periodOf(id: string): string {
  return /(?:q[1-4]|h[12]|fy)-20\d\d$/.exec(id)?.[0] ?? '';
}

/** A number that grows with time: a half year follows its last quarter, a year all its parts. */
export function periodOrder(period: string): number {
  const [part = '', year = '0'] = period.split('-');
  const within = part === 'fy' ? 42 : part.startsWith('h') ? 20 * at(part) + 1 : 10 * at(part);
  return Number(year) * 100 + within;
}

function at(part: string): number {
  return Number(part.slice(1) || 0);
}
