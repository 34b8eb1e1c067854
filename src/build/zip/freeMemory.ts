/**
 * Frees the memory of unused bytes at once. The garbage collector would let about 50 MiB pile up. Leaves small buffers alone,
 * because they may share their memory.
 */
export function freeMemory({ buffer }: Buffer): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength > Buffer.poolSize) buffer.transfer(0);
}
