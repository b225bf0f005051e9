import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { type Actor, Sessions, SignIn, SignInInput } from '#libs/accounts';
import { Config } from '#libs/platform';
import { Anyone, SignedIn } from '../http/access.ts';
import { formOf, page, seeOther } from '../http/answers.ts';
import { type Ask, AskOf, Who } from '../http/ask.ts';
import { dropSession, keepMarks, keepSession, marksOf, sessionToken } from '../http/cookies.ts';
import { FormOf } from '../http/form.interceptor.ts';
import { Limit } from '../http/limit.interceptor.ts';
import { ownAddress } from '../http/own-address.ts';
import { paths } from '../paths.ts';

const SignInForm = SignInInput.extend({ next: ownAddress() });

@Controller()
export class SignInPage {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly config: Config,
  ) {}

  @Get(paths.signIn)
  @Anyone()
  show(@AskOf() { query }: Ask) {
    return page('accounts/sign-in', {
      title: 'accounts.signIn.title',
      form: formOf({ next: query.next ?? '/' }),
    });
  }

  @Post(paths.signIn)
  @Anyone()
  @Limit('sign-in')
  @FormOf('show')
  async submit(
    @Body({ schema: SignInForm }) { next, ...input }: z.output<typeof SignInForm>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const before = sessionToken(request, this.config);
    const { token, marks } = await this.signIn.signIn(input, marksOf(request));
    if (before) await this.sessions.close(before);
    keepSession(reply, this.config, token);
    keepMarks(reply, this.config, marks);
    return seeOther(next);
  }

  @Post(paths.signOut)
  @SignedIn()
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const token = sessionToken(request, this.config);
    if (token) await this.sessions.close(token);
    dropSession(reply, this.config);
    return seeOther(paths.home, 'signed-out');
  }

  @Post(paths.signOutEverywhere)
  @SignedIn()
  async signOutEverywhere(@Who() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply) {
    await this.sessions.closeAll(actor.personId);
    dropSession(reply, this.config);
    return seeOther(paths.home, 'signed-out-everywhere');
  }
}
