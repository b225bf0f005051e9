import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, signIn, visitor } from '../support/browser.ts';
import { type Installation, linkFor, startInstallation } from '../support/installation.ts';

// Real: everything that `npm start` starts, demo data, Chromium.
describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('a new volunteer, %s', (_, javaScriptEnabled) => {
  let house: Installation;
  let browser: Browser;
  beforeAll(async () => {
    [house, browser] = await Promise.all([startInstallation(), openBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await house?.stop();
  });

  it('joins, chooses a password behind the emailed link, and fills in a profile that can be matched', async () => {
    const { page, complaints, close } = await visitor(browser, house.url, { javaScriptEnabled });
    await page.goto('/');
    await page.getByRole('button', { name: 'Join as a volunteer' }).click();
    await page.getByLabel('Your name').fill('Nova Newcomer');
    await page.getByLabel('Work email').fill('nova@elsewhere.example');
    await page.getByRole('button', { name: 'Send me a link' }).click();
    await page.getByText('No employer here uses this address').first().waitFor();
    await page.getByLabel('Work email').fill('nova@larkspur.example');
    await page.getByRole('button', { name: 'Send me a link' }).click();
    await page.getByRole('heading', { name: 'Look into your inbox' }).waitFor();

    await page.goto(await linkFor(house, 'nova@larkspur.example'));
    await page.getByLabel('Your email').fill('nova@larkspur.example');
    await page.getByLabel('Password', { exact: true }).fill('password1');
    await page.getByRole('button', { name: 'Keep this password' }).click();
    await page.getByRole('alert').getByText('at least 10 characters').waitFor();
    await page.getByLabel('Password', { exact: true }).fill('unlikely walnut ladder');
    await page.getByRole('button', { name: 'Keep this password' }).click();

    await page.getByRole('heading', { name: 'Your volunteering' }).waitFor();
    await page.getByRole('link', { name: 'Who you are at work' }).click();
    await page.getByLabel('Job title').fill('Welder');
    await page.getByLabel('Department').selectOption({ label: 'Manufacturing' });
    await page.getByLabel('English', { exact: true }).check();
    await page.getByLabel('Either', { exact: true }).check();
    await page.getByRole('button', { name: 'Save and go on' }).click();

    await page.getByRole('heading', { name: 'What you care about' }).waitFor();
    await page.locator('summary', { hasText: 'Construction' }).click();
    await page.getByLabel('Skilled Trades').check();
    await page.getByLabel('Anything else?').fill('chess, welding art');
    await page.getByRole('button', { name: 'Save and go on' }).click();

    await page.getByRole('heading', { name: 'When you have time' }).waitFor();
    await page.locator('input[name=availability][value="30"]').check();
    await page.locator('input[name=availability][value="31"]').check();
    await page.getByRole('button', { name: 'Save', exact: true }).click();

    await page.getByRole('button', { name: 'Join' }).click();
    await page.getByText('You are in', { exact: true }).waitFor();
    expect(await page.getByText('To do', { exact: true }).count()).toBe(0);
    expect(complaints.filter(line => !line.includes('422'))).toEqual([]);
    await close();
  }, 60_000);

  it('is told nothing by a wrong password, and can sign out everywhere', async () => {
    const someone = house.accounts.volunteer;
    const one = await visitor(browser, house.url, { javaScriptEnabled });
    const two = await visitor(browser, house.url, { javaScriptEnabled });
    await one.page.goto('/sign-in');
    await one.page.getByLabel('Email').fill(someone.email);
    await one.page.getByLabel('Password', { exact: true }).fill('not the password');
    await one.page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
    await one.page.getByText('do not go together').first().waitFor();
    await signIn(one, someone);
    await signIn(two, someone);
    await one.page.goto('/account');
    await one.page.getByRole('button', { name: 'Sign out everywhere' }).click();
    await one.page.getByText('You are signed out of every browser.').waitFor();
    await two.page.goto('/account');
    expect(new URL(two.page.url()).pathname).toBe('/sign-in');
    await one.close();
    await two.close();
  }, 60_000);
});
