import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import Handlebars from 'handlebars';
import type { Words } from '../words/words.ts';
import { helpers } from './helpers.ts';

export interface Reader {
  locale: string;
  /** IANA zone in which dates and hours are shown. */
  zone: string;
}

type Render = (model: object, options: object) => string;

/**
 * Handlebars of our own: strict, so a property that a view names and the model lacks is an error; own
 * properties of plain objects only; everything escaped. Only we write templates.
 */
export class Templates {
  private readonly handlebars = Handlebars.create();
  private readonly compiled = new Map<string, Render>();

  constructor(private readonly options: { views: string; words: Words; cache: boolean; escape?: boolean }) {
    this.handlebars.registerHelper(helpers(options.words));
    this.readPartials();
  }

  /**
   * @param view path below the folder of views, without '.hbs'
   * @throws Error that names the view, and the property it missed
   */
  render(view: string, model: object, reader: Reader): string {
    if (!this.options.cache) this.readPartials();
    try {
      return this.template(view)(model, { data: { reader } });
    } catch (error) {
      throw new Error(`${view}.hbs: ${error instanceof Error ? error.message : 'cannot be rendered'}`, {
        cause: error,
      });
    }
  }

  private template(view: string): Render {
    const known = this.options.cache ? this.compiled.get(view) : undefined;
    if (known) return known;
    const source = readFileSync(join(this.options.views, `${view}.hbs`), 'utf8');
    const render = this.handlebars.compile(source, this.compileOptions());
    this.compiled.set(view, render);
    return render;
  }

  /** 'layout' and all below 'partials', named by their path: `{{> field/text …}}`. */
  private readPartials(): void {
    const folder = join(this.options.views, 'partials');
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.name.endsWith('.hbs')) continue;
      const path = join(entry.parentPath, entry.name);
      const name = relative(folder, path)
        .replaceAll('\\', '/')
        .replace(/\.hbs$/, '');
      this.handlebars.registerPartial(
        name,
        this.handlebars.compile(readFileSync(path, 'utf8'), this.compileOptions()),
      );
    }
  }

  private compileOptions() {
    return { strict: true, noEscape: this.options.escape === false, knownHelpersOnly: false };
  }
}
