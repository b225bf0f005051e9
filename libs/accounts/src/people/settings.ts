import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { text, zone } from '#libs/platform';
import type { Actor } from '../permissions/actor.ts';
import { Person } from './person.entity.ts';

/** The languages that pages and emails speak. */
export const locales = ['en', 'es'] as const;

export const SettingsInput = z.object({
  name: text(100),
  zone: zone(),
  locale: z.enum(locales).default('en'),
});

/** A person's own name, zone and language. */
@Injectable()
export class Settings {
  constructor(private readonly db: DataSource) {}

  read(actor: Actor): Promise<Person> {
    return this.db.getRepository(Person).findOneByOrFail({ id: actor.personId });
  }

  async save(actor: Actor, input: z.output<typeof SettingsInput>): Promise<void> {
    await this.db.getRepository(Person).update({ id: actor.personId }, input);
  }
}
