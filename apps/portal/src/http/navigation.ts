import type { Actor, Permission } from '#libs/accounts';
import { paths } from '../paths.ts';

interface Entry {
  label: string;
  href: string;
  current: boolean;
}

/** What the header offers, in this order, to those who may. Labels are keys below `layout.nav`. */
const entries: { permission: Permission; label: string; href: string }[] = [
  { permission: 'profile.edit', label: 'layout.nav.profile', href: paths.profile },
  { permission: 'own-matches.read', label: 'layout.nav.ownMatches', href: paths.ownMatches },
  { permission: 'cohorts.read', label: 'layout.nav.cohorts', href: paths.cohorts },
  { permission: 'volunteers.read', label: 'layout.nav.volunteers', href: paths.volunteers },
  { permission: 'students.read', label: 'layout.nav.students', href: paths.students },
  { permission: 'mentor-requests.read', label: 'layout.nav.mentorRequests', href: paths.mentorRequests },
  { permission: 'proposals.read', label: 'layout.nav.proposals', href: paths.proposals },
  { permission: 'matches.read', label: 'layout.nav.matches', href: paths.matches },
  { permission: 'mail.read', label: 'layout.nav.emails', href: paths.emails },
  { permission: 'organisations.manage', label: 'layout.nav.organisations', href: paths.organisations },
];

export function navigationFor(actor: Actor | null, url: string): Entry[] {
  const here = url.split('?')[0] ?? '';
  return entries
    .filter(({ permission }) => actor?.may(permission))
    .map(({ label, href }) => ({ label, href, current: here === href || here.startsWith(`${href}/`) }));
}
