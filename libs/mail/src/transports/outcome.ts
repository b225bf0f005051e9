/**
 * How a delivery ended. `unknown`: the server may have taken the message, nobody can tell; only such a one can
 * ever go out twice. `problem` is a code for operators, never text from the server: that may name people.
 */
export type Outcome =
  | { kind: 'sent' }
  | { kind: 'not-sent'; permanent: boolean; problem: string; wrongAddress?: boolean }
  | { kind: 'unknown'; problem: string };

export const sent: Outcome = { kind: 'sent' };
/** @param wrongAddress the server knows no such mailbox: it is the address that is at fault */
export const notSent = (problem: string, permanent = false, wrongAddress = false): Outcome => ({
  kind: 'not-sent',
  permanent,
  problem,
  ...(wrongAddress && { wrongAddress }),
});
export const unknown = (problem: string): Outcome => ({ kind: 'unknown', problem });
