/** A meeting as a calendar is told of it. The same `uid` with a higher `sequence` takes the place of the one before. */
export interface Invite {
  method: 'REQUEST' | 'CANCEL';
  uid: string;
  sequence: number;
  /** Instants, ISO 8601. */
  startsAt: string;
  endsAt: string;
  /** Where they meet; never whom. */
  school: string;
  place: string;
  link: string;
}

/** For emails about a session. Only what is named here reaches a calendar, so no student's name can. */
export const meeting =
  (method: Invite['method']) =>
  ({ uid, sequence, startsAt, endsAt, school, place, link }: Omit<Invite, 'method'>): Invite => ({
    ...{ method, uid, sequence, startsAt, endsAt, school, place, link },
  });
