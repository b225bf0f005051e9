import { Refusal } from '#libs/platform';

// The first bytes by which the `file` command knows them too, as Latin-1.
const beginnings: Record<string, string[]> = {
  'file-is-workbook': ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  'file-is-archive': ['PK\x03\x04', 'PK\x05\x06', '\x1f\x8b', '7z\xbc\xaf', 'Rar!', 'BZh', '\xfd7zXZ'],
  'file-is-pdf': ['%PDF-'],
  'file-is-picture': ['\x89PNG', '\xff\xd8\xff', 'GIF8'],
};

/** Names in the archive that a workbook of Excel, LibreOffice or Numbers is. */
const inWorkbooks = /xl\/|opendocument\.spreadsheet|Index\//;

/**
 * People upload the workbook itself, not what they saved as CSV: tell them which kind of file it is.
 * @throws Refusal 'file-is-workbook', 'file-is-archive', 'file-is-pdf', 'file-is-picture' or 'file-is-web-page'
 */
export function refuseOtherFiles(bytes: Uint8Array): void {
  const start = Buffer.from(bytes.subarray(0, 64_000)).toString('latin1');
  const code = kindOf(start);
  if (code) throw new Refusal(code, 'invalid');
}

function kindOf(start: string): string | undefined {
  const [kind] = Object.entries(beginnings).find(([, all]) => all.some(each => start.startsWith(each))) ?? [];
  if (kind === 'file-is-archive' && inWorkbooks.test(start)) return 'file-is-workbook';
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|table|\?xml)/i.test(start)) return 'file-is-web-page';
  return kind;
}
