import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Templates, Words } from '#libs/platform';
import { formOf, type Model, type PageModel } from './answers.ts';
import { askOf } from './ask.ts';
import { assets } from './assets.ts';
import { takeFlash } from './cookies.ts';
import { navigationFor } from './navigation.ts';
import { localeOptions } from './options.ts';

/** Makes HTML of views. The layout's own model is put beside the page's, so no page fills it in. */
@Injectable()
export class Render {
  constructor(
    private readonly templates: Templates,
    private readonly words: Words,
  ) {}

  page(view: string, model: PageModel, request: FastifyRequest, reply: FastifyReply): string {
    const { actor, locale, zone } = askOf(request);
    const key = takeFlash(request, reply);
    const flash = key && this.words.has(`flash.${key}`) ? this.words.say(locale, `flash.${key}`) : null;
    const title = this.words.say(locale, model.title, model.titleValues);
    const layout = {
      title,
      locale,
      assets,
      nav: navigationFor(actor, request.url),
      languages: localeOptions.map(({ value, label }) => ({
        locale: value,
        label,
        current: value === locale,
      })),
      here: request.method === 'GET' ? request.url : '/',
      signedIn: actor !== null,
      flash,
    };
    return this.templates.render(view, { form: formOf(), ...model, layout }, { locale, zone });
  }

  fragment(view: string, model: Model, request: FastifyRequest): string {
    const { locale, zone } = askOf(request);
    return this.templates.render(view, { form: formOf(), ...model }, { locale, zone });
  }
}
