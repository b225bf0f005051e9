import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { type EmailName, emailNames, Letters, type OwedEmail, samples } from '#libs/mail';
import { newId } from '#libs/platform';
import { NewStudentInput } from '#libs/schools';
import { openDatabase, type TestDatabase } from '../support/database.ts';
import { dispatcher, owe } from '../support/mail.ts';
import { Post } from '../support/post.ts';

/** What somebody might type to get into a header, or further. */
const hostile = fc.oneof(
  fc.constantFrom(
    'Eve\r\nBcc: eve@evil.example',
    'Eve\nContent-Type: text/html',
    'Eve, <eve@evil.example>, Mallory',
    '"Eve" <eve@evil.example>;',
    'a\u2028Bcc: eve@evil.example',
    '=?utf-8?Q?eve=0D=0ABcc:_eve@evil.example?=',
    '<script>alert(1)</script>',
    '{{constructor}} {name} {{{html}}}',
    '\u0000\u0007\u202e',
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
);

/** Props like the sample's, with other words; links, codes and times stay what they must be. */
function spoilt(value: unknown, words: () => string): unknown {
  if (Array.isArray(value)) return value.map(one => spoilt(one, words));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, spoilt(one, words)]));
  const isWord = typeof value === 'string' && /[A-Z]/.test(value) && !/:\/\/|^\d{4}-\d\d-\d\dT/.test(value);
  return isWord ? words() : value;
}

// Real: MariaDB, the whole way from the outbox to the bytes on the wire; read by programs that are not ours.
describe('every email', () => {
  let test: TestDatabase;
  let post: Post;
  beforeAll(async () => {
    test = await openDatabase();
  });
  beforeEach(async () => {
    post = new Post();
    await test.db.query('delete from outbox_emails');
  });
  afterAll(() => test.close());

  const owed = (email: EmailName, props: unknown, to = { address: 'maya@acme.example', name: 'Maya' }) =>
    ({
      ...{ email, props, event: newId(), organisationId: null },
      to: { ...to, locale: 'en', zone: 'UTC' },
    }) as OwedEmail;

  it('is one that another program reads: text, HTML in its place, and the invitation where there is one', async () => {
    await owe(test.db, ...emailNames.map(name => owed(name, samples[name])));
    await dispatcher(test.db, post).run();
    expect(post.taken).toHaveLength(emailNames.length);
    for (const [place, raw] of post.taken.entries()) {
      const mail = await post.read(place);
      expect(mail.text?.length).toBeGreaterThan(50);
      expect(mail.html).toContain('<h1');
      expect(raw.length).toBeLessThan(30_000);
      expect(String(raw)).toContain('multipart/alternative');
      if (!mail.subject?.includes('ession')) continue;
      const invite = mail.attachments.find(({ contentType }) => contentType.startsWith('text/calendar'));
      const content = String(invite?.content ?? '');
      const calendar = new ICAL.Component(ICAL.parse(content));
      expect(['REQUEST', 'CANCEL']).toContain(calendar.getFirstPropertyValue('method'));
      expect(content).not.toMatch(/Jordan|Ana/);
    }
  });

  it('reaches whom it is for and nobody else, whatever somebody has typed as a name', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { minLength: 40, maxLength: 40 }), async words => {
        post = new Post();
        await test.db.query('delete from outbox_emails');
        let next = 0;
        const word = () => words[next++ % words.length] as string;
        const emails = emailNames.map(name =>
          owed(name, spoilt(samples[name], word), {
            address: 'maya@acme.example',
            name: word()
              .slice(0, 100)
              .replace(/[\ud800-\udfff]/g, ''),
          }),
        );
        await owe(test.db, ...emails);
        await dispatcher(test.db, post).run();
        expect(post.taken).toHaveLength(emailNames.length);
        for (const place of post.taken.keys()) {
          const mail = await post.read(place);
          expect((mail.to as { value: { address: string }[] }).value.map(({ address }) => address)).toEqual([
            'maya@acme.example',
          ]);
          expect([mail.cc, mail.bcc]).toEqual([undefined, undefined]);
          expect(mail.subject).not.toMatch(/[\r\n]/);
          expect(mail.html).not.toContain('<script');
        }
      }),
      { numRuns: 8 },
    );
  });

  it('tells how to reach no student, whatever a school has typed: it is refused there, or not told here', () => {
    let accepted = 0;
    fc.assert(
      fc.property(aboutStudent, aboutStudent, (displayName, tag) => {
        const student = NewStudentInput.safeParse({ ...aStudent, displayName, interests: [`tag:${tag}`] });
        if (!student.success) return;
        accepted++;
        const told = { student: student.data.displayName, interests: student.data.interests.map(bare) };
        for (const name of emailNames) {
          const { html, text, subject } = letters.write(name, { ...samples[name], ...told }, reader);
          const own = JSON.stringify(samples[name]);
          for (const part of [subject, text, html.replace(/<style[\s\S]*?<\/style>|<[^>]+>/g, ' ')])
            expect([name, reaches(part).filter(one => !own.includes(one))]).toEqual([name, []]);
        }
      }),
      { numRuns: 400 },
    );
    expect(accepted).toBeGreaterThan(20);
  });
});

const letters = new Letters({ publicUrl: 'https://know-who.example', cache: true });
const reader = { locale: 'en', zone: 'UTC' };
const bare = (interest: string) => interest.replace(/^tag:/, '');

/** Names and words of a student, with what would lead to one among them. */
const aboutStudent = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom('Jordan', 'R.', 'Ana', 'chess', 'robots', 'art') },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          'jordan@school.example',
          '+1 312 555 0142',
          '312-555-0142',
          '3125550142',
          '@jordan_r',
        ),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          'instagram.com/jordan',
          'https://x.example/j',
          'snap: jordan99',
          'www.jordan.example',
        ),
      },
      { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map(words => words.join(' ').slice(0, 40));

const aStudent = {
  ...{ gradeBand: 'grades-9-10', languages: ['en'], availability: ['30'], zone: 'UTC', format: 'either' },
  ...{ mentorsWanted: '1', pathway: 'exploring', priority: '2' },
};

/** A reading of our own of what leads to a person: addresses, numbers of seven digits and more, pages, handles. */
const reaches = (text: string): string[] =>
  [
    /[\w.+-]+@[\w-]+\.[a-z]{2,}/gi,
    /(?:\+?\d[\s().-]?){7,}/g,
    /\b(?:https?:\/\/|www\.)(?!know-who\.example|127\.0\.0\.1)\S+/gi,
    /(?:^|\s)@\w{3,}/g,
  ].flatMap(pattern => (text.match(pattern) ?? []).map(one => one.trim()));
