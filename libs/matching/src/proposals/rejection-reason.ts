import { z } from 'zod';
import { longText } from '#libs/platform';

export const rejectionReasons = [
  'poor-fit',
  'hours',
  'they-know-each-other',
  'not-available',
  'school-norms',
  'other',
] as const;
export type RejectionReason = (typeof rejectionReasons)[number];

/** Why a pair should not be. 'other' asks for a note. */
export const RejectionInput = z
  .object({ reason: z.enum(rejectionReasons), note: longText(500) })
  .refine(({ reason, note }) => reason !== 'other' || note !== '', {
    path: ['note'],
    params: { problem: 'required' },
  });
