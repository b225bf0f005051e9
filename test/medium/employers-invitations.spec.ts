import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntry, hashOf, Membership, OneTimeToken, Person } from '#libs/accounts';
import { Invitation, InvitationsInput } from '#libs/employers';
import { OutboxEmail } from '#libs/mail';
import { read } from '#libs/platform';
import { openSeason, type Season } from '../support/season.ts';

// Real: MariaDB. The queue is deaf: emails stay in the outbox.
describe('Inviting colleagues to a cohort', () => {
  let season: Season;
  beforeAll(async () => {
    season = await openSeason();
  });
  afterAll(() => season.close());

  const invite = (cohortId: string, emails: unknown, hr = season.hr) =>
    season.invitations.invite(hr, cohortId, read(InvitationsInput, { emails }));
  const mailTo = (toAddress: string) => season.db.getRepository(OutboxEmail).findBy({ toAddress });
  const counts = async () => [
    await season.db.getRepository(Invitation).count(),
    await season.db.getRepository(OutboxEmail).count(),
    await season.db.getRepository(AuditEntry).countBy({ action: 'volunteer.invited' }),
    await season.db.getRepository(Person).count(),
  ];

  it('writes invitation, audit row and email together, and lets new people choose a password', async () => {
    const id = await season.openCohort(season.hr);
    expect(await invite(id, 'Ana Lopez <ana.l@acme.example>\nben.ito@acme.example')).toEqual({
      invited: 2,
      alreadyAsked: 0,
    });
    const list = await season.invitations.list(season.hr, id);
    expect(list.map(({ email, name }) => [email, name]).sort()).toEqual([
      ['ana.l@acme.example', 'Ana Lopez'],
      ['ben.ito@acme.example', 'Ben Ito'],
    ]);
    const [mail] = await mailTo('ana.l@acme.example');
    expect(mail).toMatchObject({
      email: 'cohort-invitation',
      event: list.find(({ name }) => name === 'Ana Lopez')?.id,
      organisationId: season.acme,
      toName: 'Ana Lopez',
      props: { employer: 'Acme', cohort: 'Autumn', startsOn: '2026-10-01', endsOn: '2027-06-30' },
    });
    const person = await season.db.getRepository(Person).findOneByOrFail({ email: 'ana.l@acme.example' });
    expect(person.confirmedAt).toBeNull();
    expect(await season.db.getRepository(Membership).findBy({ personId: person.id })).toMatchObject([
      { organisationId: season.acme, role: 'volunteer' },
    ]);
    const { link } = mail!.props as { link: string };
    expect(link).toMatch(/^https:\/\/know-who\.example\/choose-password\//);
    const tokenHash = hashOf(link.split('/').at(-1)!);
    expect(await season.db.getRepository(OneTimeToken).findOneBy({ tokenHash })).toMatchObject({
      personId: person.id,
      purpose: 'invitation',
    });
    expect(
      await season.db
        .getRepository(AuditEntry)
        .countBy({ action: 'volunteer.invited', organisationId: season.acme }),
    ).toBe(2);
    expect((await season.cohorts.read(season.hr, id)).counts.invited).toBe(2);
  });

  it('sends people who have an account to sign in', async () => {
    const id = await season.openCohort(season.hr);
    await season.volunteer('Cleo');
    await invite(id, 'cleo@acme.example');
    const [mail] = await mailTo('cleo@acme.example');
    expect(mail?.props).toMatchObject({ name: 'Cleo', link: 'https://know-who.example/sign-in' });
  });

  it('asks nobody twice, nor anybody who has joined, whoever presses and however often', async () => {
    const id = await season.openCohort(season.hr);
    await season.enrolments.join(await season.volunteer('Dan'), id);
    const outcomes = await Promise.all(
      [1, 2, 3].map(() =>
        invite(id, ['Eli@Acme.example', 'fay@acme.example', 'dan@acme.example', 'eli@acme.example']),
      ),
    );
    expect(outcomes.reduce((sum, { invited }) => sum + invited, 0)).toBe(2);
    expect(await invite(id, 'eli@acme.example')).toEqual({ invited: 0, alreadyAsked: 1 });
    expect([await mailTo('eli@acme.example'), await mailTo('dan@acme.example')]).toMatchObject([[{}], []]);
    const again = await season.openCohort(season.hr, { name: 'Another' });
    expect(await invite(again, 'eli@acme.example')).toEqual({ invited: 1, alreadyAsked: 0 });
  });

  it('writes nothing when one address belongs to another company', async () => {
    const id = await season.openCohort(season.hr);
    const before = await counts();
    await expect(
      invite(id, 'gus@acme.example, hal@other.example, ivy@acme.example.evil'),
    ).rejects.toMatchObject({
      fields: [
        { field: 'emails.1', code: 'email-elsewhere', values: { domain: 'other.example' } },
        { field: 'emails.2', code: 'email-elsewhere', values: { domain: 'acme.example.evil' } },
      ],
    });
    expect(await counts()).toEqual(before);
  });

  it('is over when the cohort is closed', async () => {
    const id = await season.openCohort(season.hr);
    await season.cohorts.close(season.hr, id);
    await expect(invite(id, 'jon@acme.example')).rejects.toMatchObject({ code: 'cohort-closed' });
    expect(await mailTo('jon@acme.example')).toEqual([]);
  });

  it('is nothing that another employer or a school can do or see', async () => {
    const id = await season.openCohort(season.hr);
    await invite(id, 'kim@acme.example');
    for (const actor of [season.otherHr, season.teacher]) {
      await expect(invite(id, 'lou@acme.example', actor)).rejects.toMatchObject({ kind: 'not-found' });
      await expect(season.invitations.list(actor, id)).rejects.toMatchObject({ kind: 'not-found' });
    }
    expect(await mailTo('lou@acme.example')).toEqual([]);
  });

  it('takes five hundred at once', async () => {
    const id = await season.openCohort(season.hr);
    const emails = Array.from({ length: 500 }, (_, n) => `many${n}@acme.example`);
    expect((await invite(id, emails.join('; '))).invited).toBe(500);
    expect(await season.db.getRepository(Invitation).countBy({ cohortId: id })).toBe(500);
  });
});
