import type { Outcome } from './outcome.ts';

/** A message ready to go out. */
export interface Parcel {
  /** Envelope: plain addresses, checked by whoever made it. */
  from: string;
  to: string;
  /** The whole message, headers and body. */
  message: Buffer;
  /**
   * Asked once, when the server is ready for the body and before the first byte of it leaves.
   * @returns false when the message must not go out any more
   */
  mayGo: () => Promise<boolean>;
}

/** Hands messages to a mail server. */
export abstract class Transport {
  /** Never throws: whatever happens is an outcome. */
  abstract deliver(parcel: Parcel): Promise<Outcome>;
  /** Ends idle connections; a delivery under way is not cut. */
  abstract close(): void;
}
