import { z } from 'zod';

/** Why a match ends before its time. Coordinators choose; nobody else is told. */
export const endingReasons = [
  'volunteer-stops',
  'student-stops',
  'no-fit',
  'no-contact',
  'moved',
  'other',
] as const;
export type EndingReason = (typeof endingReasons)[number] | 'consent-withdrawn';

export const EndingInput = z.object({ reason: z.enum(endingReasons) });
