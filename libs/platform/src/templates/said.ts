/** Words that are already in the reader's language. A partial that is handed a key instead looks it up. */
export class Said {
  constructor(private readonly sentence: string) {}

  toString(): string {
    return this.sentence;
  }
}
