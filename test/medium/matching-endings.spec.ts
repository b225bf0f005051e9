import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AuditEntry } from '#libs/accounts';
import { Volunteer } from '#libs/employers';
import { OutboxEmail } from '#libs/mail';
import { Match, Proposal } from '#libs/matching';
import { Student } from '#libs/schools';
import { type Matching, openMatching } from '../support/matching.ts';

// Real: MariaDB. The queues are deaf.
describe('A match that ends before its time', () => {
  let season: Matching;
  let cohort: string;
  let count = 0;
  beforeAll(async () => {
    season = await openMatching();
  });
  beforeEach(async () => {
    await season.db.query('delete from outbox_emails');
    cohort = await season.openCohort(season.hr);
  });
  afterAll(() => season.close());

  /** A student and a volunteer whom both sides have approved. */
  async function match() {
    const number = count++;
    const volunteer = await season.enrol(cohort, `Volunteer ${number}`);
    const studentId = await season.ask(cohort, `Student ${number}`);
    await season.run(cohort);
    const proposal = await season.db
      .getRepository(Proposal)
      .findOneByOrFail({ cohortId: cohort, studentId, state: 'open' });
    await season.review.approve(season.hr, proposal.id);
    const matchId = (await season.review.approve(season.teacher, proposal.id)) as string;
    await season.db.query('delete from outbox_emails');
    return { matchId, studentId, volunteer };
  }
  const of = (id: string) => season.db.getRepository(Match).findOneByOrFail({ id });
  const letters = async () =>
    (await season.db.getRepository(OutboxEmail).find({ order: { email: 'ASC', toAddress: 'ASC' } })).map(
      ({ email, toAddress, props }) => ({ email, to: toAddress, props: JSON.stringify(props) }),
    );
  const free = async (volunteerId: string, studentId: string) => [
    (await season.db.getRepository(Volunteer).findOneByOrFail({ id: volunteerId })).activeMatches,
    (await season.db.getRepository(Student).findOneByOrFail({ id: studentId })).activeMentors,
  ];

  it('is ended by either side; both have a place again, and everybody hears what concerns them', async () => {
    const { matchId, studentId, volunteer } = await match();
    await season.endings.end(season.hr, matchId, { reason: 'no-fit' });
    expect(await of(matchId)).toMatchObject({
      state: 'ended',
      endedReason: 'no-fit',
      endedAt: season.clock.now(),
    });
    expect(await free(volunteer.id, studentId)).toEqual([0, 0]);
    const told = await letters();
    expect(told.map(({ email, to }) => [email, to])).toEqual([
      ['match-ended', expect.stringMatching(/^volunteer\./)],
      ['rematch-under-way', 'hana@acme.example'],
      ['rematch-under-way', 'nora@acme.example'],
    ]);
    for (const { props } of told) expect(props).not.toContain('no-fit');
    expect(
      await season.db.getRepository(AuditEntry).countBy({ action: 'match.ended', subjectId: matchId }),
    ).toBe(1);
  });

  it('ends once, however many press at the same time', async () => {
    const { matchId, studentId, volunteer } = await match();
    const pressed = [season.hr, season.teacher, season.hr, season.teacher];
    const outcomes = await Promise.allSettled(
      pressed.map(who => season.endings.end(who, matchId, { reason: 'moved' })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await free(volunteer.id, studentId)).toEqual([0, 0]);
    expect(await letters()).toHaveLength(3);
  });

  it('is not ended by coordinators of another employer or school', async () => {
    const { matchId } = await match();
    for (const stranger of [season.otherHr, season.otherTeacher]) {
      await expect(season.endings.end(stranger, matchId, { reason: 'other' })).rejects.toThrow('not-found');
      await expect(season.endings.read(stranger, matchId)).rejects.toThrow('not-found');
    }
    expect((await of(matchId)).state).toBe('active');
  });

  it('ends when the guardian withdraws the consent; the volunteer learns that, and nothing of why', async () => {
    const { matchId, studentId, volunteer } = await match();
    expect(await season.endings.withdrawConsent(season.teacher, studentId)).toBe(1);
    expect(await of(matchId)).toMatchObject({ state: 'ended', endedReason: 'consent-withdrawn' });
    expect(await free(volunteer.id, studentId)).toEqual([0, 0]);
    const told = await letters();
    expect(told.map(({ email }) => email)).toEqual(['match-ended']);
    expect(told[0]?.props).not.toMatch(/consent|guardian/i);
  });

  it('leaves nothing proposed for whom no guardian agrees any more, and nobody can approve it', async () => {
    await season.enrol(cohort, `Volunteer ${count}`);
    const studentId = await season.ask(cohort, `Student ${count++}`);
    await season.run(cohort);
    const open = { cohortId: cohort, studentId };
    const proposal = await season.db.getRepository(Proposal).findOneByOrFail(open);
    await season.endings.withdrawConsent(season.teacher, studentId);
    expect((await season.db.getRepository(Proposal).findOneByOrFail(open)).state).toBe('superseded');
    await expect(season.review.approve(season.hr, proposal.id)).rejects.toThrow('superseded');
    await expect(season.endings.withdrawConsent(season.teacher, studentId)).rejects.toThrow('no-consent');
    await expect(season.endings.withdrawConsent(season.otherTeacher, studentId)).rejects.toThrow('not-found');
  });

  it('never stays active when consent is withdrawn and the match is made at the same moment', async () => {
    for (let turn = 0; turn < 5; turn++) {
      await season.enrol(cohort, `Volunteer ${count}`);
      const studentId = await season.ask(cohort, `Student ${count++}`);
      await season.run(cohort);
      const where = { cohortId: cohort, studentId, state: 'open' as const };
      const { id } = await season.db.getRepository(Proposal).findOneByOrFail(where);
      await season.review.approve(season.hr, id);
      await Promise.allSettled([
        season.review.approve(season.teacher, id),
        season.endings.withdrawConsent(season.teacher, studentId),
      ]);
      expect(await season.db.getRepository(Match).countBy({ studentId, state: 'active' })).toBe(0);
      const { activeMentors } = await season.db.getRepository(Student).findOneByOrFail({ id: studentId });
      expect(activeMentors).toBe(0);
    }
  });
});
