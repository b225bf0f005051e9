import { Mail1795000100000 } from './migrations/mail-1795000100000.ts';
import { OutboxEmail } from './outbox/outbox-email.entity.ts';

export const mailEntities = [OutboxEmail];
export const mailMigrations = [Mail1795000100000];
