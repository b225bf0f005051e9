/** The headings as they are shown and remembered: on one line, and each with a name of its own. */
export function nameHeadings(cells: string[]): string[] {
  const taken = new Set<string>();
  return cells.map((cell, column) => {
    const name = cell.replace(/\s+/gu, ' ').trim() || letterOf(column);
    let unique = name;
    for (let count = 2; taken.has(unique); count++) unique = `${name} (${count})`;
    taken.add(unique);
    return unique;
  });
}

/** The letter above a column in a spreadsheet. @param column counted from 0 */
function letterOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letterOf(Math.floor(column / 26) - 1) + last;
}
