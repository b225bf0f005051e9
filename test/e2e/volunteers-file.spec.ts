import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntry, Person } from '#libs/accounts';
import { readTable } from '#libs/rosters';
import { openPortal, type TestPortal } from '../support/portal.ts';
import { addTenant, type Tenant } from '../support/tenants.ts';

// Real: MariaDB, Redis, the whole portal.
describe('volunteers as a spreadsheet', () => {
  let portal: TestPortal;
  let ours: Tenant;
  let theirs: Tenant;
  beforeAll(async () => {
    portal = await openPortal();
    ours = await addTenant(portal.db, 'Acme');
    theirs = await addTenant(portal.db, 'Other');
  });
  afterAll(() => portal.close());

  const file = async (tenant: Tenant, query = '') => {
    const headers = { authorization: `Bearer ${tenant.people['hr-coordinator'].token}` };
    return portal.send({ method: 'GET', url: `/api/volunteers.csv${query}`, headers });
  };

  it('holds those whom HR looked for, with headings that an import understands, and no formula', async () => {
    const { personId } = ours.people.volunteer;
    await portal.db.getRepository(Person).update({ id: personId }, { name: '=HYPERLINK("x")' });
    const answer = await file(ours);
    expect(answer.headers['content-disposition']).toContain('volunteers.csv');
    expect(answer.text).toContain(`"'=HYPERLINK(""x"")"`);
    const { headings, rows } = readTable(Buffer.from(answer.text));
    expect(headings.slice(0, 3)).toEqual(['Email', 'Name', 'Department']);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.cells).toEqual(
      expect.arrayContaining(['Accountant', 'English', 'Accounting', '2028-01-01']),
    );
    expect(readTable(Buffer.from((await file(ours, '?search=nobody')).text)).rows).toEqual([]);
  });

  it('holds nobody of another employer, and that it was taken out is written down', async () => {
    expect((await file(theirs)).text).not.toContain(ours.people.volunteer.email);
    const entries = await portal.db.getRepository(AuditEntry).findBy({ action: 'volunteers.exported' });
    expect(entries.map(({ organisationId }) => organisationId)).toContain(theirs.ids.employerId);
  });

  it('is nothing for schools', async () => {
    const headers = { authorization: `Bearer ${ours.people['school-coordinator'].token}` };
    expect((await portal.send({ method: 'GET', url: '/api/volunteers.csv', headers })).statusCode).toBe(403);
  });
});
