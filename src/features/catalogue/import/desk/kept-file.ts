import type { Tx } from '../../../../platform/db/database.ts';
import type { StoredFile } from '../../../../platform/files/stored-file.ts';
import { read, type Ctx } from '../../../context.ts';
import type { CataloguePermit } from '../../policy.ts';
import { insertPiece, pieceSize, readPiece } from './piece-store.ts';

/** Keeps a file in the database until its next step: several processes may serve the pages, on several machines. */
export async function keepFile(tx: Tx, permit: CataloguePermit, importId: string, file: StoredFile): Promise<void> {
  for (let position = 0; position * pieceSize < file.size; position++) {
    const pieces: Uint8Array[] = [];
    for await (const piece of file.read(position * pieceSize, Math.min((position + 1) * pieceSize, file.size)))
      pieces.push(piece);
    await insertPiece(tx, permit, importId, position, Buffer.concat(pieces));
  }
}

/** The file again, read piece by piece as it is asked for; only the last piece is held. */
export function keptFile(ctx: Ctx, importId: string, size: number): StoredFile {
  let last: { position: number; content: Uint8Array } | undefined;
  const pieceAt = async (position: number): Promise<Uint8Array> => {
    if (last?.position !== position) {
      const content = await read(ctx, (tx) => readPiece(tx, importId, position));
      if (content === undefined) throw new Error('a piece of an imported file is gone');
      last = { position, content };
    }
    return last.content;
  };
  return {
    size,
    async *read(from, to) {
      for (let at = from; at < Math.min(to, size);) {
        const position = Math.floor(at / pieceSize);
        const start = at - position * pieceSize;
        const piece = (await pieceAt(position)).subarray(start, start + Math.min(to, size) - at);
        at += piece.length;
        yield piece;
      }
    },
  };
}
