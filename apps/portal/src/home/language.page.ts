import { Body, Controller, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { locales } from '#libs/accounts';
import { Config } from '#libs/platform';
import { Anyone } from '../http/access.ts';
import { seeOther } from '../http/answers.ts';
import { keepLocale } from '../http/cookies.ts';
import { ownAddress } from '../http/own-address.ts';
import { paths } from '../paths.ts';

const Language = z.object({ locale: z.enum(locales), next: ownAddress() });

/** The language of pages in this browser, signed in or not. */
@Controller()
export class LanguagePage {
  constructor(private readonly config: Config) {}

  @Post(paths.language)
  @Anyone()
  choose(
    @Body({ schema: Language }) { locale, next }: z.output<typeof Language>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    keepLocale(reply, this.config, locale);
    return seeOther(next);
  }
}
