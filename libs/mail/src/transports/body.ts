import { Readable } from 'node:stream';

const chunkSize = 16 * 1024;

/** Why a body stopped by itself. */
export class MustNotGo extends Error {}

/**
 * A message on its way to the server. Until the last piece is handed over no final dot can have been written,
 * so the server cannot have taken the message; after that it may have.
 */
export class Body extends Readable {
  /** True from the moment the final dot may be on the wire. */
  handedOver = false;
  private at = 0;
  private asked = false;

  constructor(
    private readonly message: Buffer,
    private readonly mayGo: () => Promise<boolean>,
  ) {
    super({ highWaterMark: chunkSize });
  }

  override _read(): void {
    if (this.asked) {
      this.next();
      return;
    }
    this.asked = true;
    this.mayGo().then(
      may => (may ? this.next() : this.destroy(new MustNotGo())),
      () => this.destroy(new MustNotGo()),
    );
  }

  private next(): void {
    if (this.at < this.message.length) {
      this.push(this.message.subarray(this.at, this.at + chunkSize));
      this.at += chunkSize;
    } else {
      this.handedOver = true;
      this.push(null);
    }
  }
}
