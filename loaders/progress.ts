/** Tells how far a long build is. */
export interface Progress {
  (step: string, done?: number, of?: number): void;
}

/** In a terminal one bar that moves, elsewhere a plain line for each new step. */
export function progressTo(stream: NodeJS.WriteStream): Progress {
  return stream.isTTY ? bar(stream) : lines(stream);
}

function bar(stream: NodeJS.WriteStream): Progress {
  return (step, done = 0, of = 0) => {
    const filled = of > 0 ? Math.round((20 * done) / of) : 0;
    const gauge = of > 0 ? `${"█".repeat(filled)}${"░".repeat(20 - filled)} ${done}/${of} ` : "";
    stream.write(`\r\x1b[2K${gauge}${step}`.slice(0, stream.columns + 5));
    if (done === of) stream.write("\n");
  };
}

function lines(stream: NodeJS.WriteStream): Progress {
  return (step, done = 0, of = 0) => {
    stream.write(of > 0 ? `${step} (${done} of ${of})\n` : `${step}\n`);
  };
}
