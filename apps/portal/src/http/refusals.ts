import { Injectable } from '@nestjs/common';
import { type FieldProblem, Refusal, type RefusalKind, Words } from '#libs/platform';
import { sayRefusal } from '#libs/rosters';

const statuses: Record<RefusalKind, number> = {
  malformed: 400,
  unsupported: 415,
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  'too-many': 429,
  unavailable: 503,
};

/** Says refusals in words a volunteer understands. */
@Injectable()
export class Refusals {
  constructor(private readonly words: Words) {}

  status(refusal: Refusal): number {
    return statuses[refusal.kind];
  }

  /** The refusal in one sentence; of a file, in the words of rosters. */
  sentence(refusal: Refusal, locale: string): string {
    const { code, values, kind } = refusal;
    const ofFile = sayRefusal(refusal, locale);
    if (ofFile !== undefined) return ofFile;
    const key = `refusals.${code}`;
    return this.words.say(locale, this.words.has(key) ? key : `refusals.${kind}`, values);
  }

  /** What is wrong with one field, in one sentence. */
  problem({ code, values = {} }: FieldProblem, locale: string): string {
    const key = `problems.${code}`;
    return this.words.say(locale, this.words.has(key) ? key : 'problems.wrong-format', values);
  }

  /** Sentences by field; what concerns no field stands under ''. A problem inside a list belongs to the list. */
  errors(refusal: Refusal, locale: string): Record<string, string> {
    if (refusal.fields.length === 0) return { '': this.sentence(refusal, locale) };
    const errors: Record<string, string> = {};
    for (const problem of refusal.fields)
      errors[problem.field.split('.')[0] ?? ''] ??= this.problem(problem, locale);
    return errors;
  }
}
