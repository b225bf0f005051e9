/** What kind of no it is; the HTTP face turns it into a status. */
export type RefusalKind =
  | 'malformed'
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'too-large'
  | 'unsupported'
  | 'too-many'
  | 'unavailable';

/** One thing wrong with one field. The words for `code` are in the locale files under `problems`. */
export interface FieldProblem {
  /** Path of the field in the input, 'interests' or 'students.3.grade'. */
  field: string;
  code: string;
  values?: Record<string, string | number>;
}

export interface RefusalDetails {
  fields?: FieldProblem[];
  /** Numbers and names for the sentence; never personal data, since a refusal may be logged by code. */
  values?: Record<string, string | number>;
}

/**
 * A no that a person can understand, as against a fault of ours. The words for `code` are in the locale
 * files under `refusals`.
 */
export class Refusal extends Error {
  readonly fields: FieldProblem[];
  readonly values: Record<string, string | number>;

  constructor(
    readonly code: string,
    readonly kind: RefusalKind,
    { fields = [], values = {} }: RefusalDetails = {},
  ) {
    super(code);
    this.name = 'Refusal';
    this.fields = fields;
    this.values = values;
  }
}

/** The row does not exist, or belongs to somebody else: the asker cannot tell which. */
export function notFound(): Refusal {
  return new Refusal('not-found', 'not-found');
}

/** A form or body with one field that a rule refuses. */
export function invalid(field: string, code: string, values?: FieldProblem['values']): Refusal {
  return new Refusal('invalid-input', 'invalid', {
    fields: [values ? { field, code, values } : { field, code }],
  });
}
