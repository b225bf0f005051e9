// CSV injection as OWASP describes it: a cell that begins with one of these runs as a formula when a spreadsheet opens
// it. An apostrophe in front makes it text; reading takes that apostrophe away again.
const formula = /^'*[=+\-@\t\r＝＋－＠]/;
const disarmed = /^'(?='*[=+\-@\t\r＝＋－＠])/;

/** The cell as a spreadsheet may open it. */
export function harmless(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell;
}

/** The cell as it was before `harmless`. */
export function bare(cell: string): string {
  return cell.replace(disarmed, '');
}
