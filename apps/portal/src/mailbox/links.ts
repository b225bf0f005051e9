const named: Record<string, string> = { amp: '&', quot: '"', lt: '<', gt: '>', apos: "'" };

/** What can be pressed in an email: the addresses of its HTML, then those that only its text has. */
export function linksIn(html: string, text: string): string[] {
  const pressed = [...html.matchAll(/<a\s[^>]*?href\s*=\s*(?:"([^"]*)"|'([^']*)')/gi)].map(
    ([, double, single]) => decoded(double ?? single ?? ''),
  );
  const written = [...text.matchAll(/https?:\/\/[^\s<>"]+/g)].map(([address]) =>
    address.replace(/[.,;:!?)\]]+$/, ''),
  );
  return [...new Set([...pressed, ...written])].filter(address => /^https?:\/\//i.test(address));
}

const decoded = (attribute: string) =>
  attribute.replace(
    /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]+));/gi,
    (whole, hex: string, decimal: string, name: string) => {
      if (name) return named[name.toLowerCase()] ?? whole;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
