/**
 * What the HTML of an email may do in a browser: show itself, and nothing else. It may be framed by us, loads
 * nothing, runs nothing, and has no origin; what is pressed opens in the whole window.
 */
export const letterPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-top-navigation-by-user-activation',
].join('; ');

/** How a letter is looked at: as wide as paper, on a phone, on paper in the dark. */
export const letterLooks = ['paper', 'phone', 'dark'] as const;
export type LetterLook = (typeof letterLooks)[number];

export const lookOf = (asked: string | undefined): LetterLook =>
  letterLooks.find(look => look === asked) ?? 'paper';

/** What a page offers for looking at a letter in other ways. @param here the page's address */
export const looksFrom = (here: string, current: LetterLook) =>
  letterLooks.map(look => ({
    ...{ label: `mailbox.looks.${look}`, href: `${here}?look=${look}`, current: look === current },
  }));

/** The HTML with links that leave the frame, in the dark or the light whatever the browser prefers. */
export function framed(letter: string, look: LetterLook = 'paper'): string {
  const html = letter.replaceAll(
    '@media (prefers-color-scheme: dark)',
    look === 'dark' ? '@media all' : '@media not all',
  );
  const target = '<base target="_top">';
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, head => head + target) : target + html;
}
