import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { z } from 'zod';
import { type Actor, NoteInput, OrganisationNotes } from '#libs/accounts';
import { notFound } from '#libs/platform';
import { May } from '../http/access.ts';
import { formOf, page, seeOther } from '../http/answers.ts';
import { type Ask, AskOf, Who } from '../http/ask.ts';
import { FormOf } from '../http/form.interceptor.ts';
import { paths, to } from '../paths.ts';

/** An organisation's own words in its emails. */
@Controller()
export class NotesPage {
  constructor(private readonly notes: OrganisationNotes) {}

  @Get(paths.emailNotes)
  @May('mail.word')
  async list(@Who() actor: Actor) {
    const notes = await this.notes.list(actor);
    return page('emails/notes', {
      title: 'emails.notes.title',
      rows: notes.map(({ email, text }) => ({
        ...{ label: `emails.kinds.${email}`, text, href: to(paths.emailNote, { letter: email }) },
      })),
    });
  }

  @Get(paths.emailNote)
  @May('mail.word')
  async show(@AskOf() { actor, params }: Ask) {
    const note = (await this.notes.list(actor as Actor)).find(({ email }) => email === params.letter);
    if (!note) throw notFound();
    return page('emails/note', {
      title: `emails.kinds.${note.email}`,
      placeholders: note.placeholders.map(name => ({
        name: `{${name}}`,
        label: `emails.placeholders.${name}`,
      })),
      form: formOf({ text: note.text }),
    });
  }

  @Post(paths.emailNote)
  @May('mail.word')
  @FormOf('show')
  async set(
    @Who() actor: Actor,
    @Param('letter') email: string,
    @Body({ schema: NoteInput }) input: z.output<typeof NoteInput>,
  ) {
    await this.notes.set(actor, email, input);
    return seeOther(paths.emailNotes, 'saved');
  }
}
