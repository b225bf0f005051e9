/** The queue that wakes the mail worker; its jobs carry nothing. */
export const outboxQueue = 'outbox';
export const deliverJob = 'deliver';
