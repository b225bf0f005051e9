import { describe, expect, it } from '@jest/globals';
import { linksIn } from './links.ts';

describe('the links of an email', () => {
  it('are those one can press, decoded, and those that only the text has, once each', () => {
    const html = `<p><a class="button" href="https://kw.example/a?x&#x3D;1&amp;y&#61;2">A</a>
      <a href='https://kw.example/b'>B</a> <a href="https://kw.example/b">B again</a></p>`;
    const text = 'A: https://kw.example/a?x=1&y=2\nOnly here (https://kw.example/c).';
    expect(linksIn(html, text)).toEqual([
      'https://kw.example/a?x=1&y=2',
      'https://kw.example/b',
      'https://kw.example/c',
    ]);
  });

  it('are web addresses only', () => {
    const html =
      '<a href="javascript:alert(1)">x</a><a href="mailto:a@kw.example">y</a><a href="&#x110000;">z</a>';
    expect(linksIn(html, '')).toEqual([]);
  });
});
