import { MailBounce } from './bounces/mail-bounce.entity.ts';
import { MailCanary } from './canary/mail-canary.entity.ts';
import { Mail1795000100000 } from './migrations/mail-1795000100000.ts';
import { Trust1795000700000 } from './migrations/trust-1795000700000.ts';
import { MailRate } from './outbox/mail-rate.entity.ts';
import { OutboxEmail } from './outbox/outbox-email.entity.ts';
import { MailPause } from './preferences/mail-pause.entity.ts';
import { MailTimes } from './times/mail-times.entity.ts';
import { MailWording } from './wording/mail-wording.entity.ts';

export const mailEntities = [
  MailBounce,
  MailCanary,
  MailPause,
  MailRate,
  MailTimes,
  MailWording,
  OutboxEmail,
];
export const mailMigrations = [Mail1795000100000, Trust1795000700000];
