import { crc32 } from 'node:zlib';
import { OUTPUT } from '../check/index.ts';
import type { SourceFile } from '../source.ts';
import type { Draft, ZipWriter } from './createZipWriter.ts';
import { cutBlocks } from './packPieces.ts';
import type { FileDigests, Piece } from './packPieces.ts';
import { hasChanged, readUnchanged } from './readUnchanged.ts';

/**
 * Returns a function that adds files to a zip from their pieces, in order. Stores a file that deflate does not shrink; reads it
 * again if it has several blocks.
 */
export function createPieceWriter(
  zip: ZipWriter,
  takeTurn: (bytes: number) => Promise<void>,
): (piece: Piece) => Promise<void> {
  let draft: Draft | undefined;
  return async (piece) => {
    const { file, digests } = piece;
    if (piece.isFirst && digests !== undefined) {
      addWhole(zip, piece, digests);
    } else {
      draft ??= zip.begin({ name: OUTPUT + file.name, size: file.size });
      draft.append(piece.deflated ?? piece.bytes);
      if (digests === undefined) return;
      const isDeflated = piece.deflated !== undefined && draft.packedSize() < file.size;
      if (piece.deflated !== undefined && !isDeflated) {
        draft.restart();
        await store(file, { draft, digests, takeTurn });
      }
      draft.end({ method: isDeflated ? 8 : 0, crc32: digests.crc32 });
      draft = undefined;
    }
  };
}

function addWhole(zip: ZipWriter, { file, bytes, deflated }: Piece, digests: FileDigests): void {
  const isDeflated = deflated !== undefined && deflated.length < bytes.length;
  const packed = isDeflated ? deflated : bytes;
  zip.add(
    {
      name: OUTPUT + file.name,
      method: isDeflated ? 8 : 0,
      crc32: digests.crc32,
      size: file.size,
      packedSize: packed.length,
    },
    packed,
  );
}

interface Storing {
  readonly draft: Draft;
  readonly digests: FileDigests;
  readonly takeTurn: (bytes: number) => Promise<void>;
}

async function store(file: SourceFile, { draft, digests, takeTurn }: Storing): Promise<void> {
  let crc = 0;
  const allocate = (length: number): Buffer => Buffer.allocUnsafeSlow(length);
  for (const bytes of readUnchanged(file, cutBlocks(file.size), allocate)) {
    crc = crc32(bytes, crc);
    draft.append(bytes);
    await takeTurn(bytes.length);
  }
  // A file can change without a new size or time of change.
  if (crc !== digests.crc32) throw hasChanged(file);
}
