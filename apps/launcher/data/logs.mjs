import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { basename, join } from 'node:path';

/** A log is turned over at this many bytes; one older one is kept beside it. */
const largest = 10 * 1024 * 1024;

/** The logs of one data directory. The processes write them directly, so a crash's last words are always there. */
export class Logs {
  /** @param {string} data */
  constructor(data) {
    this.folder = join(data, 'logs');
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
  }

  /** @param {string} name */
  fileOf(name) {
    return join(this.folder, `${name}.log`);
  }

  /**
   * @template T
   * @param {string} name
   * @param {(fd: number) => T} use gets a file descriptor that is closed afterwards
   * @returns {T}
   */
  with(name, use) {
    this.turnOver(name);
    const fd = openSync(this.fileOf(name), 'a', 0o600);
    try {
      return use(fd);
    } finally {
      closeSync(fd);
    }
  }

  /** @returns {() => void} ends it: from time to time every log that has grown large is turned over */
  watch() {
    const turn = () => {
      const files = readdirSync(this.folder).filter(file => file.endsWith('.log'));
      for (const file of files) this.turnOver(basename(file, '.log'));
    };
    const timer = setInterval(turn, 30_000).unref();
    return () => clearInterval(timer);
  }

  /** Copied and cut rather than renamed, because a process has it open. @param {string} name */
  turnOver(name) {
    const file = this.fileOf(name);
    if (!existsSync(file) || statSync(file).size < largest) return;
    copyFileSync(file, `${file}.1`);
    truncateSync(file);
  }

  /** @param {string} name @param {number} [lines] @returns {string} its last lines, indented */
  tail(name, lines = 10) {
    const file = this.fileOf(name);
    if (!existsSync(file)) return '';
    const text = readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines);
    return text.map(line => `  ${line.slice(0, 400)}`).join('\n');
  }
}
