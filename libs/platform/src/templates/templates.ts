import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import Handlebars from 'handlebars';
import type { Words } from '../words/words.ts';
import { helpers } from './helpers.ts';
import { mustBePlain } from './plain.ts';
import type { Reader } from './reader.ts';
import { parseStrictly } from './strict.ts';

export interface TemplatesOptions {
  /** Folder of the views; 'layout.hbs' and all below 'partials' in it are partials. */
  views: string;
  words: Words;
  /** Read and compile each file once. Off while developing, when the model is also proved to be plain. */
  cache: boolean;
  /** Off for plain text only. */
  escape?: boolean;
  /** What is done to each file's source before it is compiled. */
  prepare?: (source: string) => string;
}

type Render = (model: unknown, options?: Handlebars.RuntimeOptions) => string;

/**
 * Handlebars of our own: strict, so what a view names and the model lacks is an error; own properties of
 * plain objects only; everything escaped. A partial sees only what it is given, and `@root`. Only we write
 * templates.
 */
export class Templates {
  private readonly handlebars = Handlebars.create();
  private readonly views = new Map<string, Render>();
  private readonly helpers: Record<string, Handlebars.HelperDelegate>;

  constructor(private readonly options: TemplatesOptions) {
    this.helpers = helpers(options.words);
    for (const name of ['log', 'lookup']) this.handlebars.unregisterHelper(name);
    this.handlebars.registerHelper(this.helpers);
    this.readPartials();
  }

  /**
   * @param view path below the folder of views, without '.hbs'
   * @throws Error that names the file, the line and what it missed
   */
  render(view: string, model: object, reader: Reader): string {
    if (!this.options.cache) {
      this.readPartials();
      mustBePlain(model);
    }
    return this.view(view)(model, { data: { reader } });
  }

  private view(name: string): Render {
    const known = this.options.cache ? this.views.get(name) : undefined;
    if (known) return known;
    const render = this.compile(`${name}.hbs`, 'view');
    this.views.set(name, render);
    return render;
  }

  /** Named by their paths: `{{> field/text …}}`. */
  private readPartials(): void {
    const { views } = this.options;
    if (existsSync(join(views, 'layout.hbs')))
      this.handlebars.registerPartial('layout', this.compile('layout.hbs', 'partial'));
    const folder = join(views, 'partials');
    if (!existsSync(folder)) return;
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.name.endsWith('.hbs')) continue;
      const file = relative(views, join(entry.parentPath, entry.name)).replaceAll('\\', '/');
      this.handlebars.registerPartial(
        file.slice('partials/'.length, -'.hbs'.length),
        this.compile(file, 'partial'),
      );
    }
  }

  /** Compiles when first needed; what goes wrong in it is said with its name. */
  private compile(file: string, kind: 'view' | 'partial'): Render {
    let render: Render | undefined;
    return (model, options) => {
      try {
        render ??= this.handlebars.compile(this.parse(file, kind), {
          strict: true,
          noEscape: this.options.escape === false,
          knownHelpers: Object.fromEntries(Object.keys(this.helpers).map(name => [name, true])),
          knownHelpersOnly: true,
          preventIndent: true,
        } as CompileOptions) as Render;
        return render(model, options);
      } catch (error) {
        throw error instanceof ViewError ? error : new ViewError(file, error as Error);
      }
    };
  }

  private parse(file: string, kind: 'view' | 'partial'): hbs.AST.Program {
    const source = readFileSync(join(this.options.views, file), 'utf8');
    const helpers = Object.keys(this.helpers);
    return parseStrictly(this.options.prepare?.(source) ?? source, { kind, helpers });
  }
}

class ViewError extends Error {
  constructor(file: string, cause: Error) {
    super(`${file}: ${cause.message}`, { cause });
  }
}
