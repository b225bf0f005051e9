import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import {
  type Actor,
  ChoosePassword,
  ChoosePasswordInput,
  Sessions,
  SignIn,
  SignInInput,
} from '#libs/accounts';
import { Config } from '#libs/platform';
import { Anyone, SignedIn } from '../http/access.ts';
import { Who } from '../http/ask.ts';
import { sessionToken } from '../http/cookies.ts';
import { bearerToken } from '../http/identify.ts';
import { Limit } from '../http/limit.interceptor.ts';
import { api, paths } from '../paths.ts';

/** Sessions for programs: what a page keeps in its cookie is given as a bearer token. */
@Controller()
export class SignInApi {
  constructor(
    private readonly signIn: SignIn,
    private readonly choosing: ChoosePassword,
    private readonly sessions: Sessions,
    private readonly config: Config,
  ) {}

  @Post(api(paths.signIn))
  @Anyone()
  @Limit('sign-in')
  @HttpCode(200)
  async open(@Body({ schema: SignInInput }) input: z.output<typeof SignInInput>) {
    const { token } = await this.signIn.signIn(input);
    return { token };
  }

  @Post(api(paths.choosePassword))
  @Anyone()
  @Limit('choose-password')
  @HttpCode(200)
  async choose(
    @Param('secret') secret: string,
    @Body({ schema: ChoosePasswordInput }) input: z.output<typeof ChoosePasswordInput>,
  ) {
    const personId = await this.choosing.choose(secret, input);
    return { token: await this.sessions.open(personId) };
  }

  @Post(api(paths.signOut))
  @SignedIn()
  @HttpCode(204)
  async close(@Req() request: FastifyRequest) {
    const token = bearerToken(request) ?? sessionToken(request, this.config);
    if (token) await this.sessions.close(token);
  }

  @Post(api(paths.signOutEverywhere))
  @SignedIn()
  @HttpCode(204)
  async closeAll(@Who() actor: Actor) {
    await this.sessions.closeAll(actor.personId);
  }
}
