/**
 * Frees the memory of bytes that nobody uses any more, instead of leaving it to the collector, which lets some fifty MiB
 * of it gather. Bytes that are few may be in memory that they share with others, and are left alone.
 */
export function freeMemory({ buffer }: Buffer): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength > Buffer.poolSize) buffer.transfer(0);
}
