import type { Transform } from 'node:stream';
import { createInflateRaw } from 'node:zlib';

export interface ZlibWatch {
  /** Names each stream that is compressing or decompressing. */
  readonly busy: () => readonly string[];
  readonly end: () => void;
}

type Transforming = Pick<Transform, '_transform' | 'destroyed'>;

/** Watches all streams of zlib. Their work on the threads of libuv's pool is listed nowhere. */
export function watchZlib(): ZlibWatch {
  const base = baseOfStreams();
  const { _transform: original } = base;
  const inUse = new Set<Transforming>();
  base._transform = function transform(this: Transform, chunk, encoding, done) {
    inUse.add(this);
    original.call(this, chunk, encoding, (...result) => {
      inUse.delete(this);
      done(...result);
    });
  };
  return {
    busy: () => [...inUse].filter(({ destroyed }) => !destroyed).map(() => 'zlib'),
    end: () => {
      base._transform = original;
    },
  };
}

/** Finds the prototype with the method that all streams of zlib share. */
function baseOfStreams(): Transforming {
  const stream = createInflateRaw();
  stream.destroy();
  let base = stream as object;
  while (!Object.hasOwn(base, '_transform')) base = Object.getPrototypeOf(base) as object;
  return base as Transforming;
}
