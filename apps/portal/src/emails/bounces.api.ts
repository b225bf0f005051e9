import { timingSafeEqual } from 'node:crypto';
import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { Bounces } from '#libs/mail';
import { Config, notFound, Refusal } from '#libs/platform';
import { Anyone } from '../http/access.ts';
import { api, paths } from '../paths.ts';

/** For the program that reads the bounce mailbox: it posts each message as it came, as message/rfc822. */
@Controller()
export class BouncesApi {
  constructor(
    private readonly bounces: Bounces,
    private readonly config: Config,
  ) {}

  /** @throws Refusal 'not-found' where no secret is set, 'sign-in-first' for another one, 'media-type' */
  @Post(api(paths.bounces))
  @Anyone()
  @HttpCode(202)
  async take(@Headers('authorization') authorization: string | undefined, @Body() body: unknown) {
    const { bounceSecret } = this.config;
    if (!bounceSecret) throw notFound();
    if (!isSame(authorization ?? '', `Bearer ${bounceSecret}`))
      throw new Refusal('sign-in-first', 'unauthenticated');
    if (!Buffer.isBuffer(body)) throw new Refusal('media-type', 'unsupported');
    return { outcome: await this.bounces.take(body) };
  }
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
