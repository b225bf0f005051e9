import { availabilityWeek } from '../src/components/availability-week.ts';
import { interestClusters } from '../src/components/interest-clusters.ts';

/** A page that shows components in one of their states. */
export interface GalleryPage {
  name: string;
  view: string;
  model: Record<string, unknown>;
}

const empty = { values: {}, errors: {} };
const departments = [
  { value: 'water', text: 'Water & Energy' },
  { value: 'people', text: 'People Operations' },
];
const fields = {
  departments,
  formats: [
    { value: 'in-person', text: 'In person', hint: 'accounts.signUp.nameHint' },
    { value: 'virtual', text: 'Virtually' },
    { value: 'either', text: 'Either' },
  ],
  short: [
    { value: 'employer', text: 'Employer' },
    { value: 'school', text: 'School' },
  ],
  languages: [
    { value: 'en', text: 'English' },
    { value: 'es', text: 'Español' },
    { value: 'zh', text: '中文' },
  ],
  fields: { version: 3 },
};
const typed = {
  ...{ name: 'Ada “the <b>bold</b>” Okonkwo', email: 'ada@home', capacity: 9, startsOn: '2027-02-01' },
  ...{ department: 'people', format: 'virtual', kind: 'school', languages: ['en', 'zh'], consent: 'true' },
  note: '  Two\n    lines.',
};
const wrong = {
  email: 'Please enter an email address, like name@company.com.',
  password: 'This password is easy to guess. Put a few unrelated words together.',
  capacity: 'This can be at most 5.',
  format: 'Please choose one.',
  consent: 'Please fill this in.',
  note: 'Please use at most 200 characters.',
  file: 'Please choose a file.',
  '': 'Some of it needs another look.',
};
const row = (name: string, department: string, screening: string, kind: string, hours: number) => ({
  ...{ href: '/volunteers/x', name, department, screening, kind, hours, since: '2026-09-14' },
});
const showing = {
  departments,
  rows: [
    row('Adaeze Okonkwo', 'Water & Energy', 'Cleared', 'good', 6),
    row('Bo Lindqvist-Fernández', 'People Operations', 'Expires soon', 'notice', 2.5),
    row('Carla Averylongsurnamethatneverends', 'Research', 'Refused', 'bad', 12),
  ],
  proposals: [
    {
      volunteer: 'Adaeze Okonkwo',
      job: 'Water engineer',
      student: 'Robin K.',
      school: 'Lincoln High, grade 10',
    },
    { volunteer: 'Bo Lindqvist', job: 'Recruiter', student: 'Sam T.', school: 'Roosevelt High, grade 11' },
  ].map((pair, index) => ({
    ...{ ...pair, href: '/proposals/x', score: 91 - index * 30 },
    reasons: 'Both care about clean energy; both are free on Tuesday at 3:00 PM.',
  })),
  languages: ['English', 'Spanish', 'Yoruba'],
  interests: ['Environmental Protection', 'Robotics', 'Culinary & Food Services'],
  none: {},
};
const messages = {
  crumbs: [
    { href: '/', text: 'Cohorts' },
    { href: '/x', text: 'Spring season' },
  ],
  pictures: ['people', 'match', 'calendar', 'letter', 'wait', 'lost', 'away'],
};
const hours = (day: number) => [30, 31, 32, 33].map(half => day * 48 + half);
const refused = { message: 'There is nothing here, or it is not yours to see.', requestId: '9f1c' };

/** Every component in each of its states; what somebody reads in them is invented. */
export const galleryPages = (locale: string): GalleryPage[] => [
  { name: 'welcome', view: 'gallery/welcome', model: {} },
  { name: 'form', view: 'gallery/form', model: { ...fields, form: empty } },
  { name: 'form-wrong', view: 'gallery/form', model: { ...fields, form: { values: typed, errors: wrong } } },
  { name: 'showing', view: 'gallery/showing', model: showing },
  { name: 'messages', view: 'gallery/messages', model: messages },
  {
    name: 'availability',
    view: 'gallery/availability',
    model: {
      week: availabilityWeek(locale),
      form: { values: { availability: [...hours(0), ...hours(1), 336 - 2] }, errors: {} },
    },
  },
  {
    name: 'interests',
    view: 'gallery/interests',
    model: {
      clusters: interestClusters(locale),
      form: {
        values: { interests: ['digital-technology/web-cloud'] },
        errors: { interests: 'Please choose at least 1.' },
      },
    },
  },
  ...[403, 404, 422, 429, 500, 503].map(status => ({
    name: String(status),
    view: `errors/${status}`,
    model: refused,
  })),
];
