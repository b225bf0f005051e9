import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Enrolment, Volunteer, VolunteerReminders } from '#libs/employers';
import { OutboxEmail } from '#libs/mail';
import { outbox } from '../support/mail.ts';
import { type Matching, openMatching, week } from '../support/matching.ts';
import { config } from '../support/season.ts';

const day = 86_400_000;

// Real: MariaDB. The queue is deaf.
describe('what recurs about volunteers', () => {
  let season: Matching;
  let reminders: VolunteerReminders;
  let cohort: string;
  beforeAll(async () => {
    season = await openMatching();
    reminders = new VolunteerReminders(season.db, season.clock, config, outbox);
  });
  beforeEach(async () => {
    await season.db.query('delete from outbox_emails');
    await season.db.query('delete from enrolments');
    await season.db.query("update volunteers set screening = 'not-started', screened_until = null");
    cohort = await season.openCohort(season.hr);
  });
  afterAll(() => season.close());

  let count = 0;
  const name = () => `Vol ${count++}`;
  const pass = (days: number) => season.clock.set(new Date(season.clock.now().getTime() + days * day));
  const inDays = (days: number) =>
    new Date(season.clock.now().getTime() + days * day).toISOString().slice(0, 10);
  const told = async (email: string) =>
    (await season.db.getRepository(OutboxEmail).find({ where: { email }, order: { id: 'ASC' } })).map(
      ({ toAddress, props }) => ({ to: toAddress, props: props as Record<string, unknown> }),
    );

  it('reminds who is not ready after 2, 5 and 9 days, once each, then tells HR, once', async () => {
    const half = await season.enrol(cohort, name(), { availability: Buffer.alloc(42) });
    await season.enrol(cohort, name());
    const counts: number[] = [];
    for (let today = 0; today <= 14; today++) {
      await reminders.journeys();
      await reminders.journeys();
      counts.push((await told('journey-reminder')).length);
      pass(1);
    }
    expect(counts).toEqual([0, 0, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3]);
    expect((await told('journey-reminder'))[0]?.props).toMatchObject({
      cohort: 'Autumn',
      steps: ['availability'],
    });
    const stalled = await told('journey-stalled');
    expect(stalled.map(({ to }) => to)).toEqual(['hana@acme.example']);
    const { person } = await season.volunteers.read(season.hr, half.id);
    expect(stalled[0]?.props).toMatchObject({ volunteers: [person.name] });
  });

  it('makes up for days on which no worker ran with one reminder, not several', async () => {
    await season.enrol(cohort, name(), { interests: [] });
    pass(7);
    await reminders.journeys();
    expect(await told('journey-reminder')).toHaveLength(1);
    pass(30);
    await reminders.journeys();
    expect(await told('journey-reminder')).toHaveLength(1);
    expect(await told('journey-stalled')).toHaveLength(1);
  });

  it('reminds nobody who has become ready, or has withdrawn', async () => {
    const ready = await season.enrol(cohort, name(), { availability: Buffer.alloc(42) });
    const gone = await season.enrol(cohort, name(), { availability: Buffer.alloc(42) });
    await season.db.getRepository(Volunteer).update({ id: ready.id }, { availability: week(30) });
    await season.db.getRepository(Enrolment).delete({ volunteerId: gone.id });
    pass(5);
    await reminders.journeys();
    expect(await told('journey-reminder')).toEqual([]);
  });

  it('tells 60, 30 and 7 days before a screening ends: the volunteer, and HR of all in one list', async () => {
    await season.enrol(cohort, name(), { screenedUntil: inDays(62) });
    await season.enrol(cohort, name(), { screenedUntil: inDays(62) });
    const days: unknown[] = [];
    for (let today = 0; today < 63; today++) {
      await reminders.screenings();
      const all = await told('screening-expires');
      days.push(...all.slice(days.length).map(({ props }) => props.days));
      pass(1);
    }
    expect(days).toEqual([60, 60, 30, 30, 7, 7]);
    const lists = (await told('screenings-expire')).map(
      ({ props }) => props.volunteers as { days: number }[],
    );
    expect(lists.map(list => list.map(one => one.days))).toEqual([
      [60, 60],
      [30, 30],
      [7, 7],
    ]);
  });

  it('tells nothing of screenings of another employer', async () => {
    const ours = await season.enrol(cohort, name(), { screenedUntil: inDays(7) });
    await reminders.screenings();
    const list = await told('screenings-expire');
    expect(list.map(({ to }) => to)).toEqual(['hana@acme.example']);
    const { person } = await season.volunteers.read(season.hr, ours.id);
    expect(list[0]?.props).toMatchObject({ volunteers: [{ volunteer: person.name, days: 7 }] });
  });
});
