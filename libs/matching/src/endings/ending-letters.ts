import type { EntityManager } from 'typeorm';
import { type ActiveCoordinator, coordinatorsOf, recipient } from '#libs/accounts';
import type { OwedEmail } from '#libs/mail';
import type { Config } from '#libs/platform';
import { links } from '../links.ts';
import type { Match } from '../matches/match.entity.ts';
import { namePairs } from '../pairs/name-pairs.ts';

/**
 * What endings owe: each volunteer hears that it has ended, and nothing of why. Coordinators of both sides hear that
 * another mentor is looked for, where one is.
 */
export async function endingLetters(
  tx: EntityManager,
  config: Config,
  matches: Match[],
  { rematch }: { rematch: boolean },
): Promise<OwedEmail[]> {
  const pairs = await namePairs(tx, matches);
  const letters: OwedEmail[] = [];
  for (const [place, match] of matches.entries()) {
    const { volunteer, student, school, cohort } = pairs[place]!;
    const teachers = await coordinatorsOf(tx, [match.schoolId], 'school-coordinator');
    const [contact] = teachers;
    letters.push({
      email: 'match-ended',
      event: match.id,
      organisationId: match.employerId,
      to: recipient(volunteer.person),
      props: {
        name: volunteer.person.name,
        student: student.displayName,
        school: school.name,
        coordinator: contact ? { name: contact.name, email: contact.email } : null,
        link: links(config).ownMatches(),
      },
    });
    if (!rematch) continue;
    const hr = await coordinatorsOf(tx, [match.employerId], 'hr-coordinator');
    const tell = (to: ActiveCoordinator): OwedEmail => ({
      email: 'rematch-under-way',
      event: match.id,
      batch: match.cohortId,
      organisationId: to.organisationId,
      to: recipient(to),
      props: {
        ...{ name: to.name, volunteer: volunteer.person.name, student: student.displayName },
        ...{ cohort: cohort.name, link: links(config).matches() },
      },
    });
    letters.push(...hr.map(tell), ...teachers.map(tell));
  }
  return letters;
}
