import type { Window } from '#libs/availability';

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** A window as emails take it: 'tue 15:00-16:30'. */
export const windowText = ({ day, from, to }: Window): string => `${days[day - 1]} ${from}-${to}`;
