import { tagText } from '#libs/interests';
import { looksLikeContact } from './display-name.ts';

/** A school writes free tags too: they are shown to volunteers, so none may tell how to reach the student. */
export function hasContact(interests: readonly string[]): boolean {
  return interests.some(interest => looksLikeContact(tagText(interest) ?? ''));
}
