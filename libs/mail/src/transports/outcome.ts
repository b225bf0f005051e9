/**
 * How a delivery ended. `unknown`: the server may have taken the message, nobody can tell; only such a one can
 * ever go out twice. `problem` is a code for operators, never text from the server: that may name people.
 */
export type Outcome =
  | { kind: 'sent' }
  | { kind: 'not-sent'; permanent: boolean; problem: string }
  | { kind: 'unknown'; problem: string };

export const sent: Outcome = { kind: 'sent' };
export const notSent = (problem: string, permanent = false): Outcome => ({
  kind: 'not-sent',
  permanent,
  problem,
});
export const unknown = (problem: string): Outcome => ({ kind: 'unknown', problem });
