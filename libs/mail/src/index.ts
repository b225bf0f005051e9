export { catalogue, type EmailName, emailNames, isEmailName, type PropsOf } from './emails/catalogue.ts';
export { mailEntities, mailMigrations } from './entities.ts';
export { MailModule } from './mail.module.ts';
export { Outbox, type OwedEmail, type Recipient } from './outbox/outbox.ts';
export { OutboxEmail, type OutboxState } from './outbox/outbox-email.entity.ts';
export { deliverJob, outboxQueue } from './outbox/queue.ts';
