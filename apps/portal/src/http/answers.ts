/** What a page handler returns. A handler of the API returns plain data. */

/** A view with its model, inside the layout. */
export class Page {
  constructor(
    readonly view: string,
    readonly model: PageModel,
  ) {}
}

/** A view without the layout, swapped into a page that is already there. */
export class Fragment {
  constructor(
    readonly view: string,
    readonly model: Model,
  ) {}
}

/** Go there with GET; after a form was taken, so that going back or reloading sends nothing again. */
export class SeeOther {
  constructor(
    readonly path: string,
    /** Key below `flash` in the locale files: what the next page says was done. */
    readonly flash?: string,
  ) {}
}

/** A file to keep. */
export class Download {
  constructor(
    readonly fileName: string,
    readonly type: string,
    readonly body: string | Buffer,
  ) {}
}

export type Model = Record<string, unknown>;

/** `title` is a key of the locale files, `titleValues` go into its sentence. `form` is empty when it is missing. */
export type PageModel = Model & { title: string; titleValues?: Record<string, string | number> };

/** What was typed into a form, and what was wrong with it; errors are sentences. */
export interface Form {
  values: Record<string, unknown>;
  errors: Record<string, string>;
}

export const page = (view: string, model: PageModel) => new Page(view, model);
export const fragment = (view: string, model: Model) => new Fragment(view, model);
export const seeOther = (path: string, flash?: string) => new SeeOther(path, flash);

/** A form as it first appears. */
export const formOf = (values: Record<string, unknown> = {}): Form => ({ values, errors: {} });
