import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isDatabaseAway, Refusal } from '#libs/platform';
import { askOf, isApi } from './ask.ts';
import { Identify } from './identify.ts';
import { Refusals } from './refusals.ts';
import { Render } from './render.ts';

const views = [403, 404, 422, 429, 500, 503];

/** The last stop of whatever went wrong: problem details (RFC 9457) for programs, a page for people. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('http');

  constructor(
    private readonly refusals: Refusals,
    private readonly render: Render,
    private readonly identify: Identify,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (reply.sent) return;
    const refusal = this.refusalOf(error, request);
    const status = this.refusals.status(refusal);
    reply.status(refusal.code === 'fault' ? 500 : status).header('cache-control', 'no-store');
    if (status === 503) reply.header('retry-after', '5');
    if (isApi(request)) await this.sendProblem(refusal, request, reply);
    else await this.sendPage(refusal, request, reply);
  }

  /** A fault of ours shows nothing but the request's id, with which an operator finds it in the log. */
  private refusalOf(error: unknown, request: FastifyRequest): Refusal {
    if (error instanceof Refusal) return error;
    if (isDatabaseAway(error)) {
      this.log.warn(`${request.id}: the database does not answer`);
      return new Refusal('away', 'unavailable');
    }
    const status =
      error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number }).statusCode;
    const known = status === undefined ? undefined : fromFramework[status];
    if (known) return known();
    if (status !== undefined && status >= 400 && status < 500) return new Refusal('bad-request', 'malformed');
    this.log.error(error, request.id);
    return new Refusal('fault', 'unavailable');
  }

  private async sendProblem(refusal: Refusal, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { locale } = askOf(request);
    await reply.type('application/problem+json').send({
      type: `/problems/${refusal.code}`,
      title: this.refusals.sentence(refusal, locale),
      status: reply.statusCode,
      instance: `urn:uuid:${request.id}`,
      errors: refusal.fields.map(problem => ({
        field: problem.field,
        code: problem.code,
        detail: this.refusals.problem(problem, locale),
      })),
    });
  }

  private async sendPage(refusal: Refusal, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (refusal.code === 'sign-in-first') {
      const next = request.method === 'GET' ? `?next=${encodeURIComponent(request.url)}` : '';
      await reply.status(303).header('location', `/sign-in${next}`).send('');
      return;
    }
    if (reply.statusCode !== 503) await this.identify.actor(request).catch(() => null);
    const message = this.refusals.sentence(refusal, askOf(request).locale);
    const status = views.includes(reply.statusCode) ? reply.statusCode : 422;
    const model = { title: `errors.${status}.title`, message, requestId: request.id };
    const html = this.render.page(`errors/${status}`, model, request, reply);
    await reply.type('text/html; charset=utf-8').send(html);
  }
}

const fromFramework: Record<number, () => Refusal> = {
  404: () => new Refusal('not-found', 'not-found'),
  413: () => new Refusal('too-large', 'too-large'),
  415: () => new Refusal('media-type', 'unsupported'),
};
