/** Draws at most so often, and only what is newest: while a tab sleeps nothing is drawn, and nothing waits in line. */
export function eachFrame<T>(draw: (value: T) => void, leastMilliseconds = 120): (value: T) => void {
  let newest: T;
  let isAsked = false;
  let drawn = -Infinity;
  const frame = (time: number): void => {
    if (time - drawn < leastMilliseconds) {
      requestAnimationFrame(frame);
      return;
    }
    isAsked = false;
    drawn = time;
    draw(newest);
  };
  return (value) => {
    newest = value;
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(frame);
  };
}
