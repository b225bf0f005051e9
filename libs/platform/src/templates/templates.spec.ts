import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Words } from '../words/words.ts';
import { Templates, type TemplatesOptions } from './templates.ts';

const words = new Words(
  new Map([
    [
      'en',
      new Map([
        ['greeting', 'Hello {name}, it is {at, time} on {at, date}.'],
        ['label', 'Your name'],
      ]),
    ],
    ['es', new Map([['label', 'Su nombre']])],
  ]),
);
const reader = { locale: 'en', zone: 'America/New_York' };
const folders: string[] = [];

function templates(files: Record<string, string>, options: Partial<TemplatesOptions> = {}): Templates {
  const views = mkdtempSync(join(tmpdir(), 'know-who-views-'));
  folders.push(views);
  for (const [file, source] of Object.entries(files)) {
    mkdirSync(dirname(join(views, file)), { recursive: true });
    writeFileSync(join(views, file), source);
  }
  return new Templates({ views, words, cache: false, ...options });
}

const show = (source: string, model: object, files: Record<string, string> = {}) =>
  templates({ ...files, 'page.hbs': source }).render('page', model, reader);

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe('a view', () => {
  it('never lets a value become markup', () => {
    const both = templates({
      'page.hbs': '<p title="{{value}}">{{value}}</p>{{t "greeting" name=value at=at}}',
    });
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), value => {
        const html = both.render('page', { value, at: '2026-11-23T20:00:00Z' }, reader);
        expect(html.match(/[<>]/g)).toHaveLength(4);
        expect(html.match(/"/g)).toHaveLength(2);
      }),
    );
  });

  it('may not show anything unescaped', () => {
    expect(() => show('{{{value}}}', { value: '' })).toThrow('page.hbs: unescaped output in line 1');
    expect(() => show('\n{{&value}}', { value: '' })).toThrow('page.hbs: unescaped output in line 2');
  });

  it('names the file and the property that the model lacks', () => {
    expect(() => show('\n {{naem}}', { name: 'Ada' })).toThrow(/^page\.hbs: "naem" not defined .* 2:3/);
  });

  it('takes an empty list for nothing, wherever it asks', () => {
    const asked =
      '{{#if (or list open)}}or {{/if}}{{#if (not list)}}not {{/if}}{{#if (and list open)}}and{{/if}}';
    expect(show(asked, { list: [], open: true })).toBe('or not ');
    expect(show(asked, { list: [1], open: true })).toBe('or and');
  });

  it('is as strict with what it hands to helpers', () => {
    expect(() => show('{{#if opne}}open{{/if}}', { open: true })).toThrow('"opne" not defined');
    expect(() => show('{{#each mathces}}{{/each}}', {})).toThrow('"mathces" not defined');
    expect(() => show('{{t "greeting" name=naem}}', {})).toThrow('"naem" not defined');
    expect(() => show('{{#each items}}{{#if ../opne}}{{/if}}{{/each}}', { items: [1] })).toThrow('"opne"');
  });

  it('may name block parameters nowhere, because those are never strict', () => {
    expect(() => show('{{#each items as |item|}}{{item.naem}}{{/each}}', { items: [] })).toThrow(
      'block parameters in line 1',
    );
  });

  it('knows no helper that we did not give it', () => {
    expect(() => show('{{shout name}}', { name: '' })).toThrow('unknown helper shout');
  });

  it('says so when a property is called like a helper', () => {
    expect(() => show('{{time}}', { time: 'noon' })).toThrow('time is a helper: write this.time in line 1');
    expect(show('{{this.time}}', { time: 'noon' })).toBe('noon');
  });

  it('is given plain values only', () => {
    class Person {
      name = 'Ada';
    }
    expect(() => show('', { people: [new Person()] })).toThrow('the model.people[0] is a Person');
    expect(() => show('', { name: () => 'Ada' })).toThrow('the model.name is a function');
  });

  it('reaches no prototype', () => {
    expect(show('[{{get this "constructor"}}{{get this "__proto__"}}]', {})).toBe('[]');
    expect(() => show('{{lookup this "toString"}}', {})).toThrow();
  });

  it('shows times in the zone of the reader, but a plain day as it is', () => {
    const model = { at: '2026-11-24T02:30:00Z', day: '2026-11-24' };
    expect(show('{{date at}}', model)).toBe('Nov 23, 2026');
    expect(show('{{time at}}', model)).toMatch(/^9:30\sPM$/);
    expect(show('{{date day}}', model)).toBe('Nov 24, 2026');
    expect(show('{{date day weekday="long"}}', model)).toBe('Tuesday');
    expect(show('{{t "greeting" name="Ada" at=at}}', model)).toMatch(
      /^Hello Ada, it is 9:30\sPM on Nov 23, 2026\.$/,
    );
  });

  it('shows numbers and lists as the reader writes them', () => {
    expect(show('{{number 1200}} {{number 0.25 style="percent"}}', {})).toBe('1,200 25%');
    expect(show('{{list names}}', { names: ['Ada', 'Bo', 'Cy'] })).toBe('Ada, Bo, and Cy');
    expect(() => show('{{number amount}}', { amount: 'many' })).toThrow('string where a number belongs');
  });

  it('is read anew each time while developing, and once when cached', () => {
    for (const [cache, expected] of [
      [false, 'new'],
      [true, 'old'],
    ] as const) {
      const pages = templates({ 'page.hbs': 'old' }, { cache });
      pages.render('page', {}, reader);
      writeFileSync(join(folders.at(-1)!, 'page.hbs'), 'new');
      expect(pages.render('page', {}, reader)).toBe(expected);
    }
  });

  it('is plain text when it is not to be escaped', () => {
    const text = templates({ 'mail.hbs': '{{value}} {{t "label"}}' }, { escape: false });
    expect(text.render('mail', { value: 'R&D <x>' }, reader)).toBe('R&D <x> Your name');
  });
});

describe('a partial', () => {
  const field = { 'partials/field/text.hbs': '{{#if hint}}{{t hint}} {{/if}}[{{t label}}: {{name}}]' };

  it('takes words as a key, or as words already said, or as data', () => {
    expect(show('{{> field/text label="label" name="x"}}', {}, field)).toBe('[Your name: x]');
    const said = '{{> field/text label=(t "greeting" name=name at=0) name="x"}}';
    expect(show(said, { name: 'Ada' }, field)).toContain('[Hello Ada');
    expect(show('{{> field/text label=(plain name) name="x"}}', { name: '<Ada>' }, field)).toBe(
      '[&lt;Ada&gt;: x]',
    );
  });

  it('speaks the language of the reader', () => {
    const page = templates({ ...field, 'page.hbs': '{{> field/text label="label" name="x"}}' });
    expect(page.render('page', {}, { locale: 'es', zone: 'UTC' })).toBe('[Su nombre: x]');
  });

  it('sees only what it is given, so a page cannot fill in its options by accident', () => {
    expect(show('{{> field/text label="label" name="x"}}', { hint: 'label' }, field)).toBe('[Your name: x]');
    expect(() => show('{{> field/text label="label"}}', { name: 'x' }, field)).toThrow(
      /^partials\/field\/text\.hbs: "name" not defined/,
    );
  });

  it('reaches the page by @root, inside lists as well', () => {
    const files = { 'partials/value.hbs': '{{get @root.form.values name}}' };
    const model = { form: { values: { a: '1', b: '2' } }, names: [{ name: 'a' }, { name: 'b' }] };
    expect(show('{{#each names}}{{> value name=name}}{{/each}}', model, files)).toBe('12');
  });

  it('shows a block that sees what is around it, in each and in another block', () => {
    const files = { 'partials/card.hbs': '<b>{{title}}</b>{{> @partial-block}}' };
    const source =
      '{{#each people}}{{#> card title="T"}}{{#> card title=name}}{{@index}} {{name}} {{../of}};{{/card}}{{/card}}{{/each}}';
    const model = { of: 'us', title: 'not this', people: [{ name: 'Ada' }, { name: 'Bo' }] };
    expect(show(source, model, files)).toBe('<b>T</b><b>Ada</b>0 Ada us;<b>T</b><b>Bo</b>1 Bo us;');
  });

  it('may be chosen by name', () => {
    const files = { 'partials/picture/lost.hbs': '({{size}})' };
    const source = "{{> (concat 'picture/' name) size=2}}";
    expect(show(source, { name: 'lost', size: 'not this' }, files)).toBe('(2)');
  });

  it('is not indented, so that what was typed into a text area stays as it was', () => {
    const files = { 'partials/area.hbs': '<textarea>\n{{value}}</textarea>\n' };
    expect(show('  {{> area value=text}}\n', { text: 'a\nb' }, files)).toBe(
      '  <textarea>\na\nb</textarea>\n',
    );
  });
});
