import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { BadInput } from './bad-input.ts';
import type { Season } from './reading/read-season.ts';
import { say } from './words.ts';

/**
 * Writes volunteer, student and score of each chosen pair, by student, then volunteer, in id order: whole or not at all.
 * @throws BadInput that says why nothing can be written
 */
export function writeMatches(
  path: string,
  { problem, volunteers, students }: Season,
  chosen: Uint8Array,
): void {
  const lines = ['volunteer,student,score'];
  for (let s = 0; s < students.length; s++)
    for (let e = problem.from[s]!; e < problem.from[s + 1]!; e++)
      if (chosen[e])
        lines.push(`${field(volunteers[problem.volunteer[e]!]!)},${field(students[s]!)},${problem.score[e]}`);
  const aside = `${path}.part`;
  try {
    writeFileSync(aside, `${lines.join('\n')}\n`);
    renameSync(aside, path);
  } catch (error) {
    rmSync(aside, { force: true });
    throw new BadInput(
      say('file.unwritable', { path, code: (error as NodeJS.ErrnoException).code ?? 'other' }),
    );
  }
}

const field = (id: string) => (/[",\r\n]|^\s|\s$/.test(id) ? `"${id.replaceAll('"', '""')}"` : id);
