/** `bomb`: it grows beyond what an honest file would; `unsupported`: with a password, in parts, or larger than 4 GB. */
export type ZipRefusal = 'no-zip' | 'broken' | 'bomb' | 'too-many-entries' | 'unsupported';

export class RefusedZip extends Error {
  readonly reason: ZipRefusal;

  constructor(reason: ZipRefusal) {
    super(`the zip file is refused: ${reason}`);
    this.reason = reason;
  }
}
