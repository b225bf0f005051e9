import { createHash } from 'node:crypto';
import { type ParsedMail, simpleParser } from 'mailparser';
import { type Parcel, Transport } from '#libs/mail';

type Outcome = Awaited<ReturnType<Transport['deliver']>>;

/** A transport that keeps what it is given, and answers as told. */
export class Post extends Transport {
  readonly taken: Buffer[] = [];
  /** Asked for each parcel, counted from 0. */
  answer: (parcel: number) => Outcome = () => ({ kind: 'sent' });
  private count = 0;

  /** @param slowly milliseconds that a delivery takes */
  constructor(private readonly slowly = 0) {
    super();
  }

  async deliver(parcel: Parcel): Promise<Outcome> {
    const outcome = this.answer(this.count++);
    if (this.slowly) await new Promise(resolve => setTimeout(resolve, this.slowly));
    if (outcome.kind === 'not-sent') return outcome;
    if (!(await parcel.mayGo())) return { kind: 'not-sent', permanent: false, problem: 'lease-lost' };
    this.taken.push(parcel.message);
    return outcome;
  }

  close(): void {}

  read(place = 0): Promise<ParsedMail> {
    return simpleParser(this.taken[place] as Buffer);
  }

  get hashes(): string[] {
    return this.taken.map(message => createHash('sha256').update(message).digest('hex'));
  }
}
