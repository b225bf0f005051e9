import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import juice from 'juice';
import { loadWords, type Reader, root, Templates } from '#libs/platform';
import { filledIn } from '../wording/placeholders.ts';
import { catalogue, type EmailName } from './catalogue.ts';
import { Hours } from './hours.ts';

/** What somebody gets to read. */
export interface Letter {
  subject: string;
  html: string;
  text: string;
}

/** What a letter carries besides its own words. */
export interface Extras {
  /** Where its reader chooses which emails they get. */
  preferences?: string;
  /** A word of the organisation, and whose it is. */
  note?: { text: string; from: string };
}

const home = join(root, 'libs', 'mail');
const look = join(home, 'src', 'look', 'look.css');

/** Writes emails: the same words as HTML, with its look inside every element, and as plain text. */
export class Letters {
  private readonly words = loadWords(join(home, 'locales'));
  private readonly html: Templates;
  private readonly text: Templates;

  /** @param options `publicUrl`: where the portal is; `cache`: off while developing */
  constructor(private readonly options: { publicUrl: string; cache: boolean }) {
    const shared = { views: join(home, 'src'), words: this.words, cache: options.cache };
    this.html = new Templates({ ...shared, prepare: inline });
    this.text = new Templates({ ...shared, escape: false });
  }

  /**
   * @param props as they were owed
   * @param extras what this one carries besides
   * @throws Error when the props are not those of the email
   */
  write(name: EmailName, props: unknown, reader: Reader, extras: Extras = {}): Letter {
    const { subject: key, props: schema } = catalogue[name];
    const told = said(schema.parse(props), reader.locale) as Record<string, unknown>;
    const subject = oneLine(this.words.say(reader.locale, key, told, reader.zone));
    const { preferences = '', note } = extras;
    const more = {
      preferences,
      note: note ? oneLine(filledIn(note.text, told)) : '',
      noteFrom: note?.from ?? '',
    };
    const model = { ...told, ...more, email: name, subject, portal: this.options.publicUrl, ...reader };
    const show = (templates: Templates, form: string) =>
      templates.render(`emails/${name}/${form}`, model, reader);
    return { subject, html: show(this.html, 'html'), text: tidy(show(this.text, 'text')) };
  }

  /** The words of a letter that stand outside it, in a calendar for instance. */
  say({ locale, zone }: Reader, key: string, values: Record<string, unknown>): string {
    return oneLine(this.words.say(locale, key, values, zone));
  }
}

/** Mail programs ignore style sheets. The view is given its look once, before it is compiled. */
const inline = (source: string) => juice.inlineContent(source, readFileSync(look, 'utf8'));

/** Hours become words of the reader's language, and what was typed stays on its line. */
function said(value: unknown, locale: string): unknown {
  if (typeof value === 'string') return oneLine(value);
  if (value instanceof Hours) return value.in(locale);
  if (Array.isArray(value)) return value.map(one => said(one, locale));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, said(one, locale)]));
}

const oneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim();

const tidy = (text: string) =>
  `${text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
