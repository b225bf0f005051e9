import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Actor, AuditEntry } from '#libs/accounts';
import { Volunteer } from '#libs/employers';
import { OutboxEmail } from '#libs/mail';
import { Match, Proposal, RejectionInput } from '#libs/matching';
import { newId, read } from '#libs/platform';
import { Student } from '#libs/schools';
import { type Matching, openMatching } from '../support/matching.ts';
import { cohortInput } from '../support/season.ts';
import { actorFor, somebody } from '../support/world.ts';

// Real: MariaDB, the engine. The queues are deaf.
describe('the review of a proposal', () => {
  let season: Matching;
  let cohortId: string;
  beforeAll(async () => {
    season = await openMatching();
  });
  beforeEach(async () => {
    cohortId = await season.openCohort(season.hr, { schools: [season.north, season.south] });
  });
  afterAll(() => season.close());

  let people = 0;
  const rejection = read(RejectionInput, { reason: 'poor-fit' });
  const one = async () => {
    const volunteer = await season.enrol(cohortId, `Volunteer ${++people}`);
    const studentId = await season.ask(cohortId, 'Ana');
    const runId = await season.run(cohortId);
    const [proposal] = await season.open(cohortId);
    return { id: proposal!.id, runId, volunteer, studentId };
  };
  const rowOf = (id: string) => season.db.getRepository(Proposal).findOneByOrFail({ id });
  const outcomes = async (calls: Promise<unknown>[]) => {
    const settled = await Promise.allSettled(calls);
    const refused = settled.flatMap(call => (call.status === 'rejected' ? [call.reason.code] : []));
    return { done: settled.length - refused.length, refused: [...new Set(refused)] };
  };

  it('makes a match when both sides have approved, and not before', async () => {
    const { id } = await one();
    expect(await season.review.approve(season.hr, id)).toBeNull();
    expect(await rowOf(id)).toMatchObject({
      state: 'open',
      employerDecision: 'approved',
      schoolDecision: null,
    });
    const matchId = await season.review.approve(season.teacher, id);
    expect(await rowOf(id)).toMatchObject({ state: 'approved', schoolDecidedBy: season.teacher.personId });
    expect(await season.db.getRepository(Match).findOneByOrFail({ id: matchId! })).toMatchObject({
      proposalId: id,
      state: 'active',
    });
  });

  it('counts the match with the volunteer and the student', async () => {
    const { id, volunteer, studentId } = await one();
    await season.review.approve(season.hr, id);
    await season.review.approve(season.teacher, id);
    expect(await season.db.getRepository(Volunteer).findOneByOrFail({ id: volunteer.id })).toMatchObject({
      activeMatches: 1,
    });
    expect(await season.db.getRepository(Student).findOneByOrFail({ id: studentId })).toMatchObject({
      activeMentors: 1,
    });
  });

  describe('makes no match', () => {
    const halfway = async () => {
      const { id, volunteer, studentId } = await one();
      await season.review.approve(season.hr, id);
      return { id, volunteer, studentId };
    };
    const refusal = async (id: string) => {
      await expect(season.review.approve(season.teacher, id)).rejects.toMatchObject({ kind: 'conflict' });
      expect(await rowOf(id)).toMatchObject({ state: 'open', schoolDecision: null });
      return season.review.approve(season.teacher, id).catch(({ code }) => code);
    };

    it('in a cohort that has been closed', async () => {
      const { id } = await halfway();
      await season.cohorts.close(season.hr, cohortId);
      expect(await refusal(id)).toBe('cohort-closed');
    });

    it('with a student of a school that is no longer in the cohort', async () => {
      const { id } = await halfway();
      await season.cohorts.edit(season.hr, cohortId, cohortInput({ schools: [season.south] }));
      expect(await refusal(id)).toBe('student-not-requested');
    });

    it('after the last day of the cohort, when a clearance for it may be over too', async () => {
      const { id } = await halfway();
      const before = season.clock.now();
      season.clock.set('2027-07-02T12:00:00Z');
      expect(await refusal(id)).toBe('cohort-ended');
      season.clock.set(before);
    });
  });

  it('is done in one go by who coordinates both sides', async () => {
    const { id } = await one();
    const both = await somebody(season.db, 'hr-coordinator', season.acme, `Both ${people}`);
    await somebody(season.db, 'school-coordinator', season.north, `Both ${people}`);
    expect(await season.review.approve(await actorFor(season.db, both.personId), id)).not.toBeNull();
    await season.db.query('delete from memberships where person_id = ?', [both.personId]);
  });

  it('belongs to the two sides: nobody else finds the proposal', async () => {
    const { id, runId, volunteer } = await one();
    const strangers: Actor[] = [season.otherHr, season.otherTeacher, volunteer.actor];
    for (const stranger of strangers) {
      const refused = { kind: 'not-found' };
      await expect(season.review.approve(stranger, id)).rejects.toMatchObject(refused);
      await expect(season.review.reject(stranger, id, rejection)).rejects.toMatchObject(refused);
      await expect(season.review.lock(stranger, id)).rejects.toMatchObject(refused);
      await expect(season.review.unlock(stranger, id)).rejects.toMatchObject(refused);
      await expect(season.review.approveAll(stranger, runId)).rejects.toMatchObject(refused);
      await expect(season.proposals.read(stranger, id)).rejects.toMatchObject(refused);
      await expect(season.unmatched.list(stranger, runId, { after: null })).rejects.toMatchObject(refused);
      expect(await season.listed(stranger)).toEqual([]);
    }
    await expect(season.review.lock(season.teacher, id)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(season.review.approve(season.hr, newId())).rejects.toMatchObject({ kind: 'not-found' });
    await expect(season.review.approve(season.hr, 'no id')).rejects.toMatchObject({ kind: 'not-found' });
    expect(await rowOf(id)).toMatchObject({ employerDecision: null, schoolDecision: null, locked: false });
  });

  // Promise 1.
  it('decides once for each side, however many press at once', async () => {
    const { id } = await one();
    const hr = Array.from({ length: 20 }, () => season.review.approve(season.hr, id));
    expect(await outcomes(hr)).toEqual({ done: 1, refused: ['already-decided'] });
    const school = Array.from({ length: 20 }, (_, turn) =>
      turn % 2
        ? season.review.approve(season.teacher, id)
        : season.review.reject(season.teacher, id, rejection),
    );
    expect(await outcomes(school)).toEqual({ done: 1, refused: ['already-decided'] });
    const { state } = await rowOf(id);
    expect(await season.db.getRepository(Match).countBy({ proposalId: id })).toBe(
      state === 'approved' ? 1 : 0,
    );
  });

  // Promise 1.
  it('never takes a volunteer beyond their capacity, in however many cohorts they are proposed at once', async () => {
    const volunteer = await season.enrol(cohortId, `Volunteer ${++people}`, { capacity: 3 });
    const pairs = await pairsOf(50, volunteer.id);
    const calls = pairs.map(id => season.review.approve(season.hr, id));
    expect(await outcomes(calls)).toEqual({ done: 3, refused: ['volunteer-full'] });
    expect(await season.db.getRepository(Volunteer).findOneByOrFail({ id: volunteer.id })).toMatchObject({
      activeMatches: 3,
      capacity: 3,
    });
    expect(await season.db.getRepository(Match).countBy({ volunteerId: volunteer.id })).toBe(3);
    expect(
      await season.db.getRepository(Proposal).countBy({ volunteerId: volunteer.id, state: 'open' }),
    ).toBe(47);
  });

  /** Proposals of one volunteer to as many students, each approved by the school already. @returns their ids */
  async function pairsOf(count: number, volunteerId: string): Promise<string[]> {
    const students: string[] = [];
    for (let number = 0; number < count; number++)
      students.push(await season.ask(cohortId, `Student ${number}`));
    const runId = await season.run(cohortId);
    const [template] = await season.db.getRepository(Proposal).findBy({ runId });
    await season.db.getRepository(Proposal).delete({ runId });
    const rows = students.map(studentId => ({
      ...template!,
      id: newId(),
      volunteerId,
      studentId,
      schoolDecision: 'approved' as const,
      schoolDecidedBy: season.teacher.personId,
    }));
    await season.db.getRepository(Proposal).insert(rows);
    return rows.map(({ id }) => id);
  }

  // Promise 1.
  it('writes the match, its audit row and its emails together, or none of them', async () => {
    const { id } = await one();
    await season.review.approve(season.hr, id);
    const counts = async () => ({
      matches: await season.db.getRepository(Match).countBy({ proposalId: id }),
      audit: await season.db.getRepository(AuditEntry).countBy({ action: 'match.approved' }),
      emails: await season.db.getRepository(OutboxEmail).count(),
    });
    const before = await counts();
    await season.db.query('rename table outbox_emails to outbox_emails_away');
    await expect(season.review.approve(season.teacher, id)).rejects.toThrow();
    await season.db.query('rename table outbox_emails_away to outbox_emails');
    expect(await counts()).toEqual(before);
    expect(await rowOf(id)).toMatchObject({ state: 'open', schoolDecision: null });
    const matchId = await season.review.approve(season.teacher, id);
    expect(await counts()).toEqual({ matches: 1, audit: before.audit + 1, emails: before.emails + 3 });
    const emails = await season.db.getRepository(OutboxEmail).findBy({ event: matchId! });
    expect(emails.map(({ email, toName }) => [email, toName]).sort()).toEqual([
      ['match-introduced-hr', 'Hana'],
      ['match-introduced-school', 'Nora'],
      ['match-introduced-volunteer', `Volunteer ${people}`],
    ]);
    expect(emails.find(({ email }) => email === 'match-introduced-volunteer')?.props).toMatchObject({
      student: 'Ana',
      school: 'North High',
      coordinator: { name: 'Nora', email: 'nora@acme.example' },
      interests: ['Web & Cloud'],
      windows: [{ day: 1, from: '15:00', to: '16:00' }],
      format: 'either',
    });
  });

  // Promise 6.
  it.each([
    ['volunteer-not-screened', () => season.db.query("update volunteers set screened_until = '2027-06-29'")],
    ['volunteer-left', () => season.db.query('delete from enrolments')],
    ['no-consent', () => season.db.query('update students set consent_withdrawn_at = now()')],
    ['student-not-requested', () => season.db.query('delete from requested_students')],
    ['student-served', () => season.db.query('update students set active_mentors = mentors_wanted')],
  ])('refuses a match with %s, and the proposal stays open', async (code, change) => {
    const { id } = await one();
    await season.review.approve(season.hr, id);
    await change();
    await expect(season.review.approve(season.teacher, id)).rejects.toMatchObject({ code });
    expect(await rowOf(id)).toMatchObject({ state: 'open', schoolDecision: null });
    expect(await season.db.getRepository(Match).countBy({ proposalId: id })).toBe(0);
  });

  it('approves all that wait for one side, and tells why some could not be', async () => {
    await season.enrol(cohortId, `Volunteer ${++people}`);
    const late = await season.enrol(cohortId, `Volunteer ${++people}`);
    await season.ask(cohortId, 'Ana');
    await season.ask(cohortId, 'Zoe');
    const runId = await season.run(cohortId);
    expect(await season.review.approveAll(season.hr, runId)).toEqual({
      approved: 2,
      matched: 0,
      refused: [],
    });
    expect(await season.review.approveAll(season.hr, runId)).toEqual({
      approved: 0,
      matched: 0,
      refused: [],
    });
    await season.db.getRepository(Volunteer).update({ id: late.id }, { screening: 'pending' });
    const refused = { proposalId: expect.any(String), code: 'volunteer-not-screened' };
    expect(await season.review.approveAll(season.teacher, runId)).toEqual({
      approved: 1,
      matched: 1,
      refused: [refused],
    });
  });

  it('is over with a rejection, whose note only the rejecting side reads, and the pair is not proposed again', async () => {
    const { id } = await one();
    await season.review.approve(season.hr, id);
    await season.review.reject(
      season.teacher,
      id,
      read(RejectionInput, { reason: 'other', note: 'Cousins.' }),
    );
    await expect(season.review.approve(season.teacher, id)).rejects.toMatchObject({
      code: 'already-decided',
    });
    expect((await season.proposals.read(season.teacher, id)).proposal.note).toBe('Cousins.');
    expect((await season.proposals.read(season.hr, id)).proposal.note).toBe('');
    await season.run(cohortId);
    expect(await season.open(cohortId)).toEqual([]);
  });

  it('tells whoever had approved it that the other side did not, and why, but not what was noted', async () => {
    const { id } = await one();
    await season.review.approve(season.hr, id);
    await season.review.reject(season.teacher, id, read(RejectionInput, { reason: 'hours', note: 'Exams.' }));
    const letters = await season.db.getRepository(OutboxEmail).findBy({ email: 'match-declined', event: id });
    expect(letters).toMatchObject([
      {
        organisationId: season.acme,
        toName: 'Hana',
        props: { reason: 'hours', student: expect.any(String) },
      },
    ]);
    expect(JSON.stringify(letters)).not.toContain('Exams');
  });

  it('tells nobody where nobody had approved it', async () => {
    const { id } = await one();
    await season.review.reject(season.teacher, id, rejection);
    expect(await season.db.getRepository(OutboxEmail).countBy({ event: id })).toBe(0);
  });

  it('asks for a note when the reason is another one', () => {
    expect(RejectionInput.safeParse({ reason: 'other' }).success).toBe(false);
    expect(RejectionInput.safeParse({ reason: 'because' }).success).toBe(false);
  });
});
