import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import type { Account } from './installation.ts';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Chromium as `npm test` found it. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env.TEST_BROWSER ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: quiet });
}

export interface Visitor {
  page: Page;
  /** What the console said that it should not have. */
  complaints: string[];
  close(): Promise<void>;
}

/** A person with a browser of their own. */
export async function visitor(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({ baseURL: url, locale: 'en-US', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', error => complaints.push(error.message));
  return { page, complaints, close: () => context.close() };
}

export async function signIn({ page }: Visitor, { email, password }: Account): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(address => !address.pathname.startsWith('/sign-in'));
}

/** What a page does wrong for people who hear it, zoom it or use a keyboard; WCAG 2.2 A and AA. */
export async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(', ')}`);
}

/** What makes a page wider than the window, with how many pixels too many; empty when nobody has to scroll sideways. */
export function overflow(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const tooMuch = document.documentElement.scrollWidth - innerWidth;
    const wide = [...document.querySelectorAll('main *')].filter(one => one.clientWidth > 1 && one.scrollWidth > one.clientWidth);
    return tooMuch <= 0 ? [] : [tooMuch + ' px too wide: ' + wide.map(one => one.localName + '.' + one.className).join(', ')];
  })()`);
}
