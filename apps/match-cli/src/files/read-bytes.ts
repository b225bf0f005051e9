import { readFileSync } from 'node:fs';
import { BadInput } from '../bad-input.ts';
import { say } from '../words.ts';

/** @throws BadInput that says why the file cannot be read */
export function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code = 'other' } = error as NodeJS.ErrnoException;
    throw new BadInput(say('file.unreadable', { path, code }));
  }
}
