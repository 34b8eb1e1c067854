import { Readable } from 'node:stream';
import type { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type zlib from 'node:zlib';

/** Servers compress once. More layers hint at a decompression bomb. */
const MOST_CODINGS = 2;

type Decoder = (library: typeof zlib, firstByte: number) => Transform;

const decoders: Readonly<Record<string, Decoder>> = {
  gzip: (library) => library.createGunzip(asItComes(library)),
  'x-gzip': (library) => library.createGunzip(asItComes(library)),
  br: (library) => {
    const { BROTLI_OPERATION_FLUSH: flush } = library.constants;
    return library.createBrotliDecompress({ flush, finishFlush: flush });
  },
  // Some servers leave out the zlib header, whose first byte has an 8 in its lower half.
  deflate: (library, firstByte) =>
    (firstByte & 0x0f) === 8
      ? library.createInflate(asItComes(library))
      : library.createInflateRaw(asItComes(library)),
};

/** Hands out data as soon as it is decoded, also from a stream that is cut off. Browsers do the same. */
function asItComes({ constants: { Z_SYNC_FLUSH: flush } }: typeof zlib): zlib.ZlibOptions {
  return { flush, finishFlush: flush };
}

/**
 * Decodes a body that a server compressed without being asked to, chunk by chunk. Returns it unchanged when a coding is
 * unknown. Decodes lazily, so a limit on what is read also limits what is decompressed.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-8.4
 */
export function decode(
  body: AsyncIterable<Uint8Array>,
  contentEncoding: string | undefined,
): AsyncIterable<Uint8Array> {
  const codings = (contentEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity');
  const known = codings
    .map((coding) => decoders[coding])
    .filter((decoder) => decoder !== undefined);
  if (known.length < codings.length || known.length > MOST_CODINGS) return body;
  return known.reduceRight(decodeOne, body);
}

async function* decodeOne(
  body: AsyncIterable<Uint8Array>,
  decoder: Decoder,
): AsyncGenerator<Uint8Array> {
  const chunks = body[Symbol.asyncIterator]();
  const first = await nextBytes(chunks);
  if (first === undefined) return;
  // Not imported: it takes a millisecond, and servers that compress without being asked to are rare.
  const decoded = decoder(process.getBuiltinModule('node:zlib'), first[0] ?? 0);
  const rest = { [Symbol.asyncIterator]: () => chunks };
  const feeding = pipeline(Readable.from(startingWith(first, rest)), decoded);
  // Reading `decoded` below reports the same error.
  feeding.catch(() => undefined);
  yield* decoded as AsyncIterable<Uint8Array>;
}

async function nextBytes(chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array | undefined> {
  for (;;) {
    const next = await chunks.next();
    if (next.done === true) return undefined;
    if (next.value.length > 0) return next.value;
  }
}

async function* startingWith(
  first: Uint8Array,
  rest: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}
