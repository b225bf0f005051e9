import { hash, verify } from '@node-rs/argon2';
import { z } from 'zod';

/** OWASP's second set for argon2id: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let decoy: Promise<string> | undefined;

/** @returns the argon2id hash to keep */
export const hashPassword = (password: string): Promise<string> => hash(password, cost);

/** Compares in about the same time whether or not there is such an account. */
export async function isPassword(kept: string | null, given: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const matches = await verify(kept ?? (await decoy), given);
  return kept !== null && matches;
}

/** A new password: length is what counts, so any characters do; the most guessed ones are refused. */
export const NewPassword = z
  .string()
  .min(10)
  .max(200)
  .refine(value => !isGuessable(value), { params: { problem: 'guessable' } });

function isGuessable(password: string): boolean {
  const letters = password.toLowerCase();
  const fewKinds = new Set(letters).size < 5;
  return (
    fewKinds ||
    ['password', '12345678', 'qwertyuiop', 'letmein', 'iloveyou'].some(
      known => letters.startsWith(known) && letters.length < known.length + 5,
    )
  );
}
