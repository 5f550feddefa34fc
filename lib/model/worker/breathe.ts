/** Milliseconds that long work may go on for before it lets messages in. */
export const breathEvery = 30;

/** Lets messages in. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
