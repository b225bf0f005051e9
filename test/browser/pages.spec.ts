import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type Role, roles, rolesWith } from '#libs/accounts';
import { barriers, openBrowser, overflow } from '../support/browser.ts';
import { type DemoPortal, openDemoPortal } from '../support/demo-portal.ts';
import { type Route, routesOf } from '../support/routes.ts';

const screens: Record<string, BrowserContextOptions> = {
  'on a telephone, in the light': { viewport: { width: 320, height: 640 }, colorScheme: 'light' },
  'on a desk, in the dark': { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
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
      const context = await browser.newContext({ ...screens[screen], baseURL: portal.url, locale: 'en-US' });
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
