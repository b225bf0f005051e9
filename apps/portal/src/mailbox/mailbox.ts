import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, Config, isId, newId, notFound } from '#libs/platform';
import { type Heading, headingOf, type Message, readMessage } from './message.ts';

/** How many messages are kept; the oldest go first. */
export const most = 500;

/**
 * What would have been sent, for trying Know-Who out: one file per message below `<data>/mailbox`, named by its
 * id, so that names are ordered by time. Only one process may have the folder.
 */
@Injectable()
export class Mailbox implements OnModuleInit {
  readonly isOn: boolean;
  private readonly folder: string;
  /** By id, oldest first. */
  private readonly headings = new Map<string, Heading>();

  constructor(
    config: Config,
    private readonly clock: Clock,
  ) {
    this.isOn = config.devMailboxPort !== undefined;
    this.folder = join(config.dataFolder, 'mailbox');
  }

  async onModuleInit(): Promise<void> {
    if (!this.isOn) return;
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    for (const file of (await readdir(this.folder)).sort()) {
      const message = await this.load(file);
      if (message) this.headings.set(message.id, headingOf(message));
      else await rm(join(this.folder, file), { force: true, recursive: true });
    }
  }

  /** Keeps a message; when this has returned it is on the disk. */
  async keep(raw: Buffer, from: string, to: string[]): Promise<void> {
    const message = await readMessage(raw, { id: newId(), at: this.clock.now().toISOString(), from, to });
    const file = join(this.folder, `${message.id}.json`);
    await writeFile(`${file}.part`, JSON.stringify(message), { mode: 0o600 });
    await rename(`${file}.part`, file);
    this.headings.set(message.id, headingOf(message));
    const old = [...this.headings.keys()].slice(0, -most);
    for (const id of old) await this.forget(id);
  }

  /** @param to part of an address; '' for all @returns newest first */
  list(to = ''): Heading[] {
    const wanted = to.trim().toLowerCase();
    return [...this.headings.values()]
      .filter(heading => heading.to.some(address => address.toLowerCase().includes(wanted)))
      .reverse();
  }

  /** @throws Refusal 'not-found' */
  async read(id: string): Promise<Message> {
    const message = isId(id) && this.headings.has(id) ? await this.load(`${id}.json`) : null;
    if (!message) throw notFound();
    return message;
  }

  async empty(): Promise<void> {
    for (const id of [...this.headings.keys()]) await this.forget(id);
  }

  private async forget(id: string): Promise<void> {
    this.headings.delete(id);
    await rm(join(this.folder, `${id}.json`), { force: true });
  }

  /** @returns null for a file that is no message: half written when the process died, or somebody wrote into it */
  private async load(file: string): Promise<Message | null> {
    try {
      const message = JSON.parse(await readFile(join(this.folder, file), 'utf8')) as Message;
      return `${message.id}.json` === file ? message : null;
    } catch {
      return null;
    }
  }
}
