import type { z } from 'zod';
import type { Invite } from '../calendar/invite.ts';
import type { Stream } from '../preferences/streams.ts';

/** A kind of email as a value: what it is called, what it needs to know, and how it is to be treated. */
export interface Email<Name extends string = string, Props extends z.ZodType = z.ZodType> {
  /** Also the folder of its views, and the file of its words. */
  name: Name;
  stream: Stream;
  /** Key of the subject in the locale files. */
  subject: string;
  /** True when a link in it lets its holder in: what went into it is forgotten as soon as it is out. */
  secret: boolean;
  /** Plain values only; what may be said about a student is what is declared here, nothing else is shown. */
  props: Props;
  /** The meeting it puts into the recipient's calendar. */
  invite?(props: z.output<Props>): Invite;
  /** What an organisation's own note in it may name: props, by their names. Without it there is no note. */
  placeholders?: readonly (keyof z.output<Props> & string)[];
}

/** Declares an email; the catalogue lists it. */
export const email = <const Name extends string, Props extends z.ZodType>(
  declared: Email<Name, Props>,
): Email<Name, Props> => declared;
