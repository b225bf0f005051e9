import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BatchTimes, OutboxEmail } from '#libs/mail';
import { CoordinatorReminders } from '#libs/matching';
import { outbox } from '../support/mail.ts';
import { type Matching, openMatching } from '../support/matching.ts';
import { config } from '../support/season.ts';
import { organisation, somebody } from '../support/world.ts';

const day = 86_400_000;

/** The next Tuesday at noon in Chicago that is more than a day ahead: ids tell the time of the machine. */
function nextTuesday(): Date {
  const at = new Date(Date.now() + 2 * day);
  at.setUTCHours(18, 0, 0, 0);
  while (at.getUTCDay() !== 2) at.setTime(at.getTime() + day);
  return at;
}

// Real: MariaDB. The queue is deaf. The coordinators are in Chicago.
describe('what recurs for coordinators', () => {
  let season: Matching;
  let reminders: CoordinatorReminders;
  let times: BatchTimes;
  let cohort: string;
  beforeAll(async () => {
    season = await openMatching();
    times = new BatchTimes(season.db, outbox);
    reminders = new CoordinatorReminders(season.db, season.clock, config, outbox, times);
    cohort = await season.openCohort(season.hr, { endsOn: '2029-01-01', startsOn: '2028-01-01' });
    await season.enrol(cohort, 'Ann', { screenedUntil: '2030-01-01' });
    await season.enrol(cohort, 'Ben', { screenedUntil: '2030-01-01' });
    for (const student of ['Ira', 'Joy', 'Kim']) await season.ask(cohort, student);
    await season.run(cohort);
  });
  beforeEach(async () => {
    await season.db.query('delete from outbox_emails');
    await season.db.query('delete from mail_times');
    season.clock.set(nextTuesday());
  });
  afterAll(() => season.close());

  const told = async (email: string) =>
    (await season.db.getRepository(OutboxEmail).find({ where: { email }, order: { toAddress: 'ASC' } })).map(
      ({ toAddress, props }) => ({ to: toAddress, props: props as Record<string, unknown> }),
    );
  const pass = (ms: number) => season.clock.set(new Date(season.clock.now().getTime() + ms));

  it('tells each of them once a day what has waited since yesterday, and nobody else', async () => {
    await reminders.digest();
    await reminders.digest();
    const digests = await told('match-digest');
    expect(digests.map(({ to }) => to)).toEqual(['hana@acme.example', 'nora@acme.example']);
    expect(digests[0]?.props).toMatchObject({ waiting: 2, cohorts: [{ cohort: 'Autumn', waiting: 2 }] });
    pass(day);
    await reminders.digest();
    expect(await told('match-digest')).toHaveLength(4);
  });

  it('tells it in the morning, on working days, where they are', async () => {
    const tuesday = nextTuesday().getTime();
    for (const hour of [-5, 9, 4 * 24, 5 * 24]) {
      season.clock.set(new Date(tuesday + hour * 3_600_000));
      await reminders.digest();
    }
    expect(await told('match-digest')).toEqual([]);
  });

  it('leaves out cohorts whose emails rest', async () => {
    await times.set(cohort, { when: 'at-once', weekdays: [], at: '', paused: true });
    await reminders.digest();
    expect(await told('match-digest')).toEqual([]);
  });

  it('tells the week once a week, each side its own figures', async () => {
    await reminders.week();
    pass(day);
    await reminders.week();
    const weeks = await told('cohort-week');
    expect(weeks.map(({ to }) => to)).toEqual(['hana@acme.example', 'nora@acme.example']);
    for (const { props } of weeks)
      expect(props).toMatchObject({ cohort: 'Autumn', made: 0, active: 0, waiting: 2, unmatched: 3 });
    pass(7 * day);
    await reminders.week();
    expect(await told('cohort-week')).toHaveLength(4);
  });

  it('tells who runs the program when nobody has decided anything for two weeks while students wait', async () => {
    const program = await organisation(season.db, 'program', 'Program');
    const admin = await somebody(season.db, 'program-admin', program, 'Pat Admin');
    await season.db.query('update cohorts set created_at = ?', [season.clock.now()]);
    await reminders.standStill();
    expect(await told('nothing-happens')).toEqual([]);
    pass(15 * day);
    await reminders.standStill();
    await reminders.standStill();
    const alarms = await told('nothing-happens');
    expect(alarms.map(({ to }) => to)).toEqual([admin.email]);
    expect(alarms[0]?.props).toMatchObject({ cohorts: [{ cohort: 'Autumn', employer: 'Acme', waiting: 3 }] });
  });
});
