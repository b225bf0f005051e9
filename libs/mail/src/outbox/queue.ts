/** The queue that wakes the mail worker. Its jobs say that there is something; a canary's says which canary. */
export const outboxQueue = 'outbox';
export const deliverJob = 'deliver';
export const canaryJob = 'canary';
