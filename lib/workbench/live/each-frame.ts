/** Draws newest things at most so often, until it is closed. */
export interface EachFrame<T> {
  draw(value: T): void;
  /** Draws nothing more, not even what waits. */
  close(): void;
}

/** Draws at most so often, and only what is newest: while a tab sleeps nothing is drawn, and nothing waits in line. */
export function eachFrame<T>(draw: (value: T) => void, leastMilliseconds = 120): EachFrame<T> {
  let newest: T;
  let isAsked = false;
  let isClosed = false;
  let drawn = -Infinity;
  const frame = (time: number): void => {
    if (isClosed) return;
    if (time - drawn < leastMilliseconds) {
      requestAnimationFrame(frame);
      return;
    }
    isAsked = false;
    drawn = time;
    draw(newest);
  };
  return {
    draw(value) {
      newest = value;
      if (isAsked || isClosed) return;
      isAsked = true;
      requestAnimationFrame(frame);
    },
    close() {
      isClosed = true;
    }
  };
}
