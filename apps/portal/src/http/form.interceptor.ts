import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  SetMetadata,
} from '@nestjs/common';
import { ModuleRef, Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { catchError, from, type Observable } from 'rxjs';
import { Refusal } from '#libs/platform';
import { type Form, type Model, Page } from './answers.ts';
import { type Ask, askOf } from './ask.ts';
import { Refusals } from './refusals.ts';

const formKey = 'know-who:form';

/**
 * The handler takes a form. When it is refused, the page named here is shown again with what was typed and
 * what was wrong: `show` is the method of the same controller that shows the form; it takes an `Ask`.
 */
export const FormOf = (show: string) => SetMetadata(formKey, show);

@Injectable()
export class FormInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly modules: ModuleRef,
    private readonly refusals: Refusals,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const show = this.reflector.get<string | undefined>(formKey, context.getHandler());
    if (!show) return next.handle();
    return next.handle().pipe(catchError(error => from(this.again(error, show, context))));
  }

  private async again(error: unknown, show: string, context: ExecutionContext): Promise<Page> {
    if (!(error instanceof Refusal) || error.kind === 'not-found' || error.kind === 'forbidden') throw error;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const ask = askOf(request);
    const controller = this.modules.get(context.getClass(), { strict: false }) as Record<
      string,
      (ask: Ask) => unknown
    >;
    const shown = await controller[show]?.(ask);
    if (!(shown instanceof Page)) throw error;
    context.switchToHttp().getResponse<FastifyReply>().status(this.refusals.status(error));
    return new Page(shown.view, { ...shown.model, form: this.form(error, shown.model, request, ask.locale) });
  }

  private form(refusal: Refusal, shown: Model, request: FastifyRequest, locale: string): Form {
    const typed = Object.entries((request.body ?? {}) as Record<string, unknown>);
    const values = Object.fromEntries(typed.filter(([name]) => !name.toLowerCase().includes('password')));
    // A box that was not ticked is not sent, and must not come back ticked.
    const names = Object.keys((shown.form as Form | undefined)?.values ?? {});
    const unsent = Object.fromEntries(names.map(name => [name, '']));
    return { values: { ...unsent, ...values }, errors: this.refusals.errors(refusal, locale) };
  }
}
