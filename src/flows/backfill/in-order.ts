/** Works on several at once and gives what comes of each in their order; no more than so many wait. */
export async function* inOrder<T, R>(
  items: AsyncIterable<T> | Iterable<T>,
  atOnce: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const running: Promise<R>[] = [];
  for await (const item of items) {
    const begun = work(item);
    begun.catch(() => {}); // thrown when its turn comes
    running.push(begun);
    if (running.length >= atOnce) yield* nextOf(running);
  }
  for (const left of running) yield await left;
}

async function* nextOf<R>(running: Promise<R>[]): AsyncGenerator<R> {
  for (const first of running.splice(0, 1)) yield await first;
}
