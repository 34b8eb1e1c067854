const BLOCK_BYTES = 512 * 1024;
/** A smaller rest joins the previous block. */
const LEAST_REST_BYTES = 256 * 1024;

/**
 * Lists the lengths of a file's blocks, in bytes; an empty file has one empty block. They depend on the file's size alone,
 * because they determine the zip's bytes.
 */
export function* cutBlocks(size: number): Generator<number, void> {
  let rest = size;
  for (; rest >= BLOCK_BYTES + LEAST_REST_BYTES; rest -= BLOCK_BYTES) yield BLOCK_BYTES;
  yield rest;
}
