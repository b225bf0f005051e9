import { z } from 'zod';
import { emailAddress, text } from '#libs/platform';

export interface Invitee {
  email: string;
  name: string;
}

const mostAtOnce = 500;
const address = emailAddress();
const ownName = text(100);

/**
 * Addresses as people paste them: 'ana@acme.example, Ben Ito <ben@acme.example>', parted by commas, semicolons,
 * lines or spaces; or a list of such texts. Each problem names the place of its address, from 0.
 */
export const invitees = () =>
  z
    .string()
    .max(100_000)
    .or(z.array(z.string().max(400)).max(mostAtOnce))
    .transform((value, context): Invitee[] => {
      const found = [value].flat().flatMap(piecesOf).map(inviteeOf);
      const refuse = (path: number[], problem: string, values?: Record<string, number>) =>
        context.addIssue({ code: 'custom', path, params: { problem, values } });
      found.forEach((invitee, index) => {
        if (!address.safeParse(invitee.email).success) refuse([index], 'email-at', { position: index + 1 });
      });
      if (found.length === 0) refuse([], 'required');
      if (found.length > mostAtOnce) refuse([], 'too-many', { max: mostAtOnce });
      const first = new Map(found.toReversed().map(invitee => [invitee.email, invitee]));
      return found.filter(invitee => first.get(invitee.email) === invitee);
    });

function piecesOf(pasted: string): string[] {
  return pasted
    .split(/[\n\r,;]+/)
    .map(piece => piece.trim())
    .filter(Boolean)
    .flatMap(piece => (piece.endsWith('>') ? [piece] : piece.split(/\s+/)));
}

function inviteeOf(piece: string): Invitee {
  const [, given = '', bracketed] = /^([^<>]*)<([^<>]*)>$/.exec(piece) ?? [];
  const email = (bracketed ?? piece).trim().toLowerCase();
  const name = given.replaceAll('"', '').trim();
  return { email, name: ownName.safeParse(name).success ? name : nameFrom(email) };
}

/** 'ana.de-la-cruz2@…' → 'Ana De La Cruz', until they say what they are called. */
function nameFrom(email: string): string {
  const mailbox = email.slice(0, Math.max(email.lastIndexOf('@'), 0));
  const words = mailbox.split(/[^a-z']+/).filter(Boolean);
  return words.map(word => word[0]!.toUpperCase() + word.slice(1)).join(' ') || mailbox || email;
}
