/** A file's bytes; says how many have come in, and throws where the signal says that they are not wanted any more. */
export async function fetchBytes(
  address: string,
  { signal, onBytes }: { readonly signal?: AbortSignal; readonly onBytes?: (bytes: number) => void } = {}
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await self.fetch(address, { signal: signal ?? null });
  if (!response.ok || !response.body) throw new Error(`${address}: the server answered ${response.status}`);
  const parts: Uint8Array[] = [];
  let bytes = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    bytes += value.length;
    onBytes?.(bytes);
  }
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
