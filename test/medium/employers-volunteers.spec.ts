import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#libs/accounts';
import { AuditEntry, Person } from '#libs/accounts';
import { ScreeningInput, VolunteersQuery } from '#libs/employers';
import { newId, read } from '#libs/platform';
import { openSeason, type Season } from '../support/season.ts';

// Real: MariaDB.
describe('HR', () => {
  let season: Season;
  const idOf: Record<string, string> = {};
  beforeAll(async () => {
    season = await openSeason();
    for (const [name, employer] of [
      ['Ana Lopez', season.acme],
      ['Zoe Quinn', season.acme],
      ['Ben Adams', season.acme],
      ['Otis 100% Real', season.other],
    ] as const) {
      const person = await season.volunteer(name, employer);
      await season.profile.saveInterests(person, { interests: [] });
      idOf[name] = (await season.profile.read(person)).id;
    }
    await season.db.getRepository(Person).update({ name: 'Zoe Quinn' }, { name: 'Zoë Quinn' });
  });
  afterAll(() => season.close());

  const names = async (query: Record<string, unknown> = {}, actor: Actor = season.hr) => {
    const { volunteers } = await season.volunteers.list(actor, read(VolunteersQuery, query));
    return volunteers.map(({ person }) => person.name);
  };
  const screen = (actor: Actor, id: string, input: Record<string, unknown>) =>
    season.screening.set(actor, id, read(ScreeningInput, input));

  it('sees the employer’s volunteers, newest first or by name, and nobody of another employer', async () => {
    expect(await names()).toEqual(['Ben Adams', 'Zoë Quinn', 'Ana Lopez']);
    expect(await names({ order: 'name' })).toEqual(['Ana Lopez', 'Ben Adams', 'Zoë Quinn']);
    expect(await names({}, season.otherHr)).toEqual(['Otis 100% Real']);
    expect(await names({}, season.teacher)).toEqual([]);
  });

  it.each([
    ['ana', ['Ana Lopez']],
    ['LOP', ['Ana Lopez']],
    ['zoe', ['Zoë Quinn']],
    ['ben.adams@', ['Ben Adams']],
    ['dams', []],
    ['é', []],
    ['%', []],
    ['_en', []],
    ["' or 1=1 -- ", []],
  ])('finds %j by how a name or an address begins', async (search, found) => {
    expect(await names({ search })).toEqual(found);
  });

  it('sees no sign-in secret of anybody', async () => {
    const { volunteers } = await season.volunteers.list(season.hr, read(VolunteersQuery, {}));
    expect(JSON.stringify(volunteers)).not.toMatch(/passwordHash/);
  });

  it('reads one volunteer, but none of another employer', async () => {
    expect((await season.volunteers.read(season.hr, idOf['Ana Lopez']!)).person.name).toBe('Ana Lopez');
    for (const id of [idOf['Otis 100% Real']!, newId(), 'no id at all'])
      await expect(season.volunteers.read(season.hr, id)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('pages through many of the same name without missing or repeating one, in either order', async () => {
    const many = await Promise.all(
      Array.from({ length: 104 }, (_, n) => season.volunteer(`Many ${n % 7} of ${n}`)),
    );
    for (const person of many) await season.profile.saveInterests(person, { interests: [] });
    await season.db.query("update people set name = left(name, 6) where name like 'Many%'");
    for (const order of ['newest', 'name']) {
      const seen: string[] = [];
      const sizes: number[] = [];
      let after: string | null = '';
      while (after !== null) {
        const { volunteers, next } = await season.volunteers.list(
          season.hr,
          read(VolunteersQuery, { search: 'Many', order, after }),
        );
        seen.push(...volunteers.map(({ volunteer }) => volunteer.id));
        sizes.push(volunteers.length);
        after = next;
      }
      expect(sizes).toEqual([50, 50, 4]);
      expect(new Set(seen).size).toBe(104);
    }
  });

  it('filters by department and screening, and shows both', async () => {
    const departmentId = await season.structure.addDepartment(season.hr, { name: 'Legal' });
    const ana = await season.actor('volunteer', season.acme, 'Ana Lopez');
    await season.profile.save(ana, {
      jobTitle: 'Counsel',
      ...{ occupation: null, area: '', gender: null },
      departmentId,
      siteId: null,
      languages: ['en'],
      format: 'either',
      capacity: 1,
    });
    expect(await names({ department: departmentId })).toEqual(['Ana Lopez']);
    expect((await season.volunteers.read(season.hr, idOf['Ana Lopez']!)).department).toBe('Legal');
    await screen(season.hr, idOf['Ben Adams']!, { status: 'pending' });
    expect(await names({ screening: 'pending' })).toEqual(['Ben Adams']);
    expect(await names({ screening: 'pending', department: departmentId })).toEqual([]);
  });

  it('sets how screening went and until when it holds, and that is written down', async () => {
    const id = idOf['Zoe Quinn']!;
    await screen(season.hr, id, { status: 'cleared', until: '2027-06-30' });
    const { volunteer } = await season.volunteers.read(season.hr, id);
    expect(volunteer.isScreenedThrough('2027-06-30')).toBe(true);
    expect(volunteer.isScreenedThrough('2027-07-01')).toBe(false);
    const deeds = await season.db.getRepository(AuditEntry).findBy({ subjectId: id });
    expect(deeds).toMatchObject([
      {
        action: 'volunteer.screened',
        personId: season.hr.personId,
        organisationId: season.acme,
        details: { before: 'not-started', status: 'cleared', until: '2027-06-30' },
      },
    ]);
    await screen(season.hr, id, { status: 'declined', until: '2027-06-30' });
    expect((await season.volunteers.read(season.hr, id)).volunteer.screenedUntil).toBeNull();
  });

  it('clears nobody for days that are over', async () => {
    const over = { status: 'cleared', until: '2026-08-31' };
    await expect(screen(season.hr, idOf['Zoe Quinn']!, over)).rejects.toMatchObject({
      fields: [{ field: 'until', code: 'already-past' }],
    });
  });

  it('cannot screen a volunteer of another employer', async () => {
    const id = idOf['Otis 100% Real']!;
    await expect(screen(season.hr, id, { status: 'declined' })).rejects.toMatchObject({ kind: 'not-found' });
    await expect(screen(season.teacher, id, { status: 'declined' })).rejects.toMatchObject({
      kind: 'not-found',
    });
    expect((await season.volunteers.read(season.otherHr, id)).volunteer.screening).toBe('not-started');
    expect(await season.db.getRepository(AuditEntry).countBy({ subjectId: id })).toBe(0);
  });

  it.each([
    [{ status: 'cleared' }, 'until', 'required'],
    [{ status: 'cleared', until: '2027-02-30' }, 'until', 'day'],
    [{ status: 'fine' }, 'status', 'not-one-of'],
  ])('is told what is wrong with %j', (input, field, code) => {
    expect(() => read(ScreeningInput, input)).toThrow(
      expect.objectContaining({ fields: [expect.objectContaining({ field, code })] }),
    );
  });

  it('names departments and sites once each', async () => {
    await season.structure.addDepartment(season.hr, { name: 'Research' });
    await expect(season.structure.addDepartment(season.hr, { name: 'research' })).rejects.toMatchObject({
      fields: [{ field: 'name', code: 'name-taken' }],
    });
    await season.structure.addDepartment(season.otherHr, { name: 'Research' });
    const { departments } = await season.structure.read(season.hr);
    expect(departments.map(({ name }) => name)).toEqual(['Legal', 'Research']);
    expect((await season.structure.read(season.teacher)).departments).toEqual([]);
  });
});
