import { join } from 'node:path';
import { loadWords, root, Templates } from '#libs/platform';
import { type GalleryPage, galleryPages } from './pages.ts';

const portal = join(root, 'apps', 'portal');

/**
 * The gallery's pages as HTML, by name.
 * @param assets name → address, as assets.json tells them
 */
export function renderGallery(locale: string, assets: Record<string, string>): Map<string, string> {
  const words = loadWords(join(portal, 'locales'));
  const templates = new Templates({ views: join(portal, 'views'), words, cache: false });
  const layout = (name: string) => ({
    ...{ title: titleOf(name), locale, assets, signedIn: name !== 'welcome' && name !== '503' },
    nav: name === 'welcome' || name === '503' ? [] : nav,
    flash: name === 'showing' ? 'The invitations are on their way.' : null,
  });
  const render = ({ name, view, model }: GalleryPage) =>
    templates.render(view, { form, ...model, layout: layout(name) }, { locale, zone: 'America/New_York' });
  const titleOf = (name: string) =>
    words.has(`errors.${name}.title`) ? words.say(locale, `errors.${name}.title`) : (titles[name] ?? name);
  return new Map(galleryPages(locale).map(page => [page.name, render(page)]));
}

const form = { values: {}, errors: {} };
const nav = ['cohorts', 'volunteers', 'students', 'mentorRequests', 'matches'].map((label, index) => ({
  ...{ label: `layout.nav.${label}`, href: `/${label}`, current: index === 1 },
}));
const titles: Record<string, string> = {
  welcome: 'Open a door for a student',
  form: 'Tell us about your work',
  'form-wrong': 'Tell us about your work',
  showing: 'Lincoln and friends',
  messages: 'What a page tells',
  availability: 'When could you meet?',
  interests: 'What do you care about?',
};
