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

/** The HTML with links that leave the frame. */
export function framed(html: string): string {
  const target = '<base target="_top">';
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, head => head + target) : target + html;
}
