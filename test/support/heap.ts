/** A queue that gives the least first. */
export interface Heap<T> {
  push(value: T): void;
  peek(): T | undefined;
  pop(): T | undefined;
}

export function openHeap<T>(compare: (one: T, other: T) => number): Heap<T> {
  const values: T[] = [];
  // Both are places in the heap.
  const at = (place: number) => values[place] as T;
  const isBefore = (one: number, other: number) => compare(at(one), at(other)) < 0;
  const swap = (one: number, other: number) => {
    const kept = at(one);
    values[one] = at(other);
    values[other] = kept;
  };

  const sink = (from: number) => {
    for (let place = from; ; ) {
      const left = 2 * place + 1;
      const right = left + 1;
      let least = place;
      if (left < values.length && isBefore(left, least)) least = left;
      if (right < values.length && isBefore(right, least)) least = right;
      if (least === place) return;
      swap(place, least);
      place = least;
    }
  };

  return {
    peek: () => values[0],
    push: (value) => {
      values.push(value);
      for (let place = values.length - 1; place > 0; ) {
        const parent = (place - 1) >> 1;
        if (!isBefore(place, parent)) return;
        swap(place, parent);
        place = parent;
      }
    },
    pop: () => {
      const first = values[0];
      const last = values.pop();
      if (last !== undefined && values.length > 0) {
        values[0] = last;
        sink(0);
      }
      return first;
    },
  };
}
