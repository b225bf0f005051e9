import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { Role } from '#libs/accounts';
import { openBrowser, signIn, type Visitor, visitor } from '../support/browser.ts';
import { type Installation, linkFor, startInstallation } from '../support/installation.ts';

// Real: everything that `npm start` starts, the demo's season, Chromium.
describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('the main job in a browser, %s', (_, javaScriptEnabled) => {
  let house: Installation;
  let browser: Browser;
  const open: Visitor[] = [];
  beforeAll(async () => {
    [house, browser] = await Promise.all([startInstallation(), openBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await house?.stop();
  });

  const as = async (role: Role) => {
    const one = await visitor(browser, house.url, { javaScriptEnabled });
    open.push(one);
    await signIn(one, house.accounts[role]);
    return one.page;
  };

  it('an admin invites a coordinator, who comes in by the emailed link', async () => {
    const page = await as('program-admin');
    await page.getByRole('button', { name: 'Add an organisation' }).click();
    await page.getByLabel('School').check();
    await page.getByRole('textbox', { name: 'Name' }).fill('Elm High');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Olga Office');
    await page.getByRole('textbox', { name: 'Email' }).fill('office@elm.example');
    await page.getByRole('button', { name: 'Send the invitation' }).click();
    await page.getByText('The invitation is on its way.').waitFor();

    const guest = await visitor(browser, house.url, { javaScriptEnabled });
    await guest.page.goto(await linkFor(house, 'office@elm.example'));
    await guest.page.getByLabel('Your email').fill('office@elm.example');
    await guest.page.getByLabel('Password', { exact: true }).fill('unlikely walnut ladder');
    await guest.page.getByRole('button', { name: 'Keep this password' }).click();
    await guest.page.getByRole('heading', { name: 'Students' }).waitFor();
    await guest.close();
  }, 60_000);

  it('a school adds a student with consent, and asks for a mentor', async () => {
    const page = await as('school-coordinator');
    await page.getByRole('button', { name: 'Add a student' }).click();
    await page.getByLabel('Display name').fill('Zed');
    await page.getByLabel('Grades 9 and 10').check();
    await page.getByLabel('4: comes first').check();
    await page.getByLabel('Anything else?').fill('chess');
    for (const slot of [30, 31, 78, 79, 126, 127])
      await page.locator(`input[name=availability][value="${slot}"]`).check();
    await page.getByLabel('Guardian’s consent, signed on').fill('2026-09-01');
    await page.getByRole('button', { name: 'Add the student' }).click();
    await page.getByText('The student is added.').waitFor();
    await page.getByRole('link', { name: 'Mentor requests' }).click();
    await page.getByRole('button', { name: 'Ask for mentors' }).click();
    expect(await page.getByLabel('Zed').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Ask for mentors' }).click();
    await page.getByText('The mentor request is filed.').waitFor();
  }, 60_000);

  it('HR has matches proposed, sees them come, and approves all', async () => {
    const page = await as('hr-coordinator');
    await page.getByRole('table').getByRole('link').first().click();
    await page.getByRole('button', { name: 'Propose and review matches' }).click();
    await page.getByRole('button', { name: 'Propose matches' }).click();
    if (!javaScriptEnabled) await reloadUntil(page, 'students with a mentor');
    await page.getByText('students with a mentor').first().waitFor();
    await page.getByRole('table').getByRole('link').first().click();
    await page
      .getByRole('heading', { name: 'Why they fit' })
      .or(page.getByText('Why they fit'))
      .first()
      .waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'Approve all that wait for me' }).click();
    await page.getByRole('heading', { name: 'Approved' }).waitFor();
  }, 90_000);

  it('the school approves one, and everybody is introduced by email', async () => {
    const page = await as('school-coordinator');
    await page.getByRole('link', { name: 'Proposals' }).click();
    await page.getByRole('table').getByRole('link').first().click();
    await page.getByRole('button', { name: 'Approve', exact: true }).click();
    await page.getByText('this is a match').first().waitFor();
    await page.getByRole('link', { name: 'Matches' }).click();
    expect(await page.getByRole('table').getByText('Active').count()).toBe(1);
    const { email } = house.accounts['school-coordinator'];
    expect(await linkFor(house, email, /A mentor for one of your students/)).toContain('/matches');
    expect(await linkFor(house, house.accounts['hr-coordinator'].email, /has a match/)).toContain('/matches');
  }, 60_000);

  it('a coordinator imports a spreadsheet with headings of its own', async () => {
    const page = await as('school-coordinator');
    await page.getByRole('button', { name: 'Import from a spreadsheet' }).click();
    const csv = 'Alumno;Curso;Idioma;Consentimiento\nLía;9;español;01.09.2026\nTeo;13;español;sí\n';
    await page
      .getByLabel('The file')
      .setInputFiles({ name: 'alumnos.csv', mimeType: 'text/csv', buffer: Buffer.from(csv, 'latin1') });
    await page.getByRole('button', { name: 'Upload and look' }).click();
    await page.getByRole('button', { name: 'Check the rows' }).click();
    await page.getByText('rows need another look').waitFor();
    expect(await page.getByRole('row').filter({ hasText: 'Curso' }).textContent()).toContain('13');
    await page.getByRole('button', { name: 'Upload again' }).click();
    await page.getByLabel('The file').setInputFiles({
      ...{
        name: 'alumnos.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(csv.replace('13;', '12;'), 'latin1'),
      },
    });
    await page.getByRole('button', { name: 'Upload and look' }).click();
    await page.getByRole('button', { name: 'Check the rows' }).click();
    await page.getByRole('button', { name: 'Import all of it' }).click();
    await page.getByText('The import is done.').waitFor();
    await page.getByText('Lía').first().waitFor();
  }, 60_000);

  it('nobody’s browser complained', () => {
    const complaints = open.flatMap(one => one.complaints).filter(line => !line.includes('422'));
    expect(complaints).toEqual([]);
  });
});

async function reloadUntil(page: Visitor['page'], text: string): Promise<void> {
  while ((await page.getByText(text).count()) === 0) await page.reload();
}
