import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type Role, roles, rolesWith } from '#libs/accounts';
import { barriers, openBrowser, overflow } from '../support/browser.ts';
import { type DemoPortal, openDemoPortal } from '../support/demo-portal.ts';
import { type Route, routesOf } from '../support/routes.ts';

interface Screen {
  options: BrowserContextOptions;
  language: 'en' | 'es';
}

/** Each language is looked at on both, each screen in the light and in the dark. */
const screens: Record<string, Screen> = {
  'on a telephone, in the light, in Spanish': {
    options: { viewport: { width: 320, height: 640 }, colorScheme: 'light' },
    language: 'es',
  },
  'on a telephone, in the dark, in English': {
    options: { viewport: { width: 320, height: 640 }, colorScheme: 'dark' },
    language: 'en',
  },
  'on a desk, in the dark, in Spanish': {
    options: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
    language: 'es',
  },
  'on a desk, in the light, in English': {
    options: { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
    language: 'en',
  },
};

// Every page of every role, as the routes of the running portal say: a new page is tried by itself.
// Real: MariaDB, Redis, the portal with the demo's season, Chromium.
describe('every page', () => {
  let portal: DemoPortal;
  let browser: Browser;
  beforeAll(async () => {
    [portal, browser] = await Promise.all([openDemoPortal(), openBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await portal?.close();
  });

  const everybody: (Role | 'nobody')[] = ['nobody', ...roles];
  const cases = Object.keys(screens).flatMap(screen => everybody.map(who => [screen, who] as const));

  it.each(cases)(
    '%s, for %s: can be heard, read and used, and complains of nothing',
    async (screen, who) => {
      const { options, language } = screens[screen] as Screen;
      const context = await browser.newContext({ ...options, baseURL: portal.url, locale: 'en-US' });
      await context.addCookies([{ name: 'know-who-language', value: language, url: portal.url }]);
      if (who !== 'nobody')
        await context.addCookies([{ name: 'know-who', value: portal.sessions[who], url: portal.url }]);
      const page = await context.newPage();
      const heard: string[] = [];
      page.on('console', message => message.type() === 'error' && heard.push(message.text()));
      page.on('pageerror', error => heard.push(error.message));
      const wrong: string[] = [];
      const addresses = pagesFor(who);
      for (const address of addresses) {
        const response = await page.goto(address);
        const status = response?.status();
        if (status !== 200) wrong.push(`${address}: ${status}`);
        if ((await page.locator('html').getAttribute('lang')) !== language)
          wrong.push(`${address}: not in ${language}`);
        wrong.push(...(await faultsOf(page)).map(fault => `${address}: ${fault}`));
        wrong.push(...heard.splice(0).map(line => `${address}: ${line}`));
      }
      await context.close();
      expect(wrong).toEqual([]);
      expect(addresses.length).toBeGreaterThan(3);
    },
    180_000,
  );

  const faultsOf = async (page: Page) => [...(await barriers(page)), ...(await overflow(page))];

  const pagesFor = (who: Role | 'nobody') =>
    routesOf(portal.app)
      .filter(
        route => isPage(route) && (who === 'nobody' ? route.access?.kind === 'anyone' : mayCall(route, who)),
      )
      .map(({ path }) => path.replace(/:(\w+)/g, (_, name: string) => portal.ids[name] ?? `no-${name}`))
      .filter(path => !path.includes('/no-'));
});

const isPage = ({ method, path }: Route) =>
  method === 'GET' && !/^\/(api|health|dev)\b|\.csv$|progress$/.test(path);

const mayCall = ({ access }: Route, role: Role) =>
  access?.kind === 'signed-in' ||
  (access?.kind === 'permission' && rolesWith(access.permission).includes(role));
