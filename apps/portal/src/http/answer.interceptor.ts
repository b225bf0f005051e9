import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { Download, Fragment, Page, SeeOther } from './answers.ts';
import { keepFlash } from './cookies.ts';
import { Render } from './render.ts';

/** Turns what a handler returned into what the browser gets. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  constructor(private readonly render: Render) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(map(answer => this.send(answer, request, reply)));
  }

  private send(answer: unknown, request: FastifyRequest, reply: FastifyReply): unknown {
    reply.header('cache-control', 'no-store');
    if (answer instanceof Page) {
      reply.type('text/html; charset=utf-8');
      return this.render.page(answer.view, answer.model, request, reply);
    }
    if (answer instanceof Fragment) {
      reply.type('text/html; charset=utf-8');
      return this.render.fragment(answer.view, answer.model, request);
    }
    if (answer instanceof SeeOther) {
      if (answer.flash) keepFlash(reply, answer.flash);
      reply.status(303).header('location', answer.path);
      return '';
    }
    if (answer instanceof Download) {
      reply.type(answer.type).header('content-disposition', `attachment; filename="${answer.fileName}"`);
      return answer.body;
    }
    return answer;
  }
}
