import { Body, Controller, Get, HttpCode, Param, Put } from '@nestjs/common';
import type { z } from 'zod';
import { type Actor, NoteInput, OrganisationNotes } from '#libs/accounts';
import { May } from '../http/access.ts';
import { Who } from '../http/ask.ts';
import { api, paths } from '../paths.ts';

@Controller()
export class NotesApi {
  constructor(private readonly notes: OrganisationNotes) {}

  @Get(api(paths.emailNotes))
  @May('mail.word')
  async list(@Who() actor: Actor) {
    return { notes: await this.notes.list(actor) };
  }

  @Put(api(paths.emailNote))
  @May('mail.word')
  @HttpCode(204)
  async set(
    @Who() actor: Actor,
    @Param('letter') email: string,
    @Body({ schema: NoteInput }) input: z.output<typeof NoteInput>,
  ) {
    await this.notes.set(actor, email, input);
  }
}
