import type { z } from 'zod';

/** What a person can turn off together: account mail always goes out. */
export type Stream = 'account' | 'matching';

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
}

/** Declares an email; the catalogue lists it. */
export const email = <const Name extends string, Props extends z.ZodType>(
  declared: Email<Name, Props>,
): Email<Name, Props> => declared;
