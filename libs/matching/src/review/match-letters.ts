import { type ActiveCoordinator, type Person, recipient } from '#libs/accounts';
import { nameOf } from '#libs/interests';
import type { OwedEmail } from '#libs/mail';
import type { Config } from '#libs/platform';
import { links } from '../links.ts';
import type { Match } from '../matches/match.entity.ts';
import { meetingFormat } from '../pairs/meeting-format.ts';
import type { NamedPair } from '../pairs/name-pairs.ts';
import type { Explanation } from '../proposals/explanation.ts';
import { windowsIn } from '../proposals/windows-in.ts';

/** All that a new match's emails tell. */
export interface MatchNews {
  match: Match;
  pair: NamedPair;
  explanation: Explanation;
  /** The volunteer's contact at the school. */
  contact: Pick<Person, 'name' | 'email'>;
}

type Reader = Pick<ActiveCoordinator, 'email' | 'name' | 'locale' | 'zone'>;

/** What both care about and when both are free, in the reader's language and on the reader's clocks. */
function inCommon({ explanation, pair }: MatchNews, { locale, zone }: Reader) {
  return {
    interests: explanation.interests.map(interest => nameOf(interest, locale)),
    windows: windowsIn(zone, explanation, pair.cohort.startsOn),
    format: meetingFormat(pair),
  };
}

export function volunteerLetter(config: Config, news: MatchNews): OwedEmail {
  const { person } = news.pair.volunteer;
  return {
    email: 'match-introduced-volunteer',
    event: news.match.id,
    batch: news.match.cohortId,
    organisationId: news.match.employerId,
    to: recipient(person),
    props: {
      name: person.name,
      student: news.pair.student.displayName,
      school: news.pair.school.name,
      coordinator: { name: news.contact.name, email: news.contact.email },
      ...inCommon(news, person),
      link: links(config).ownMatches(),
    },
  };
}

export function hrLetter(config: Config, { match, pair }: MatchNews, to: Reader): OwedEmail {
  return {
    email: 'match-introduced-hr',
    event: match.id,
    batch: match.cohortId,
    organisationId: match.employerId,
    to: recipient(to),
    props: {
      name: to.name,
      volunteer: pair.volunteer.person.name,
      department: pair.volunteer.department ?? '',
      student: pair.student.displayName,
      school: pair.school.name,
      cohort: pair.cohort.name,
      link: links(config).matches(),
    },
  };
}

export function schoolLetter(config: Config, news: MatchNews, to: Reader): OwedEmail {
  const { volunteer, student, employer } = news.pair;
  return {
    email: 'match-introduced-school',
    event: news.match.id,
    batch: news.match.cohortId,
    organisationId: news.match.schoolId,
    to: recipient(to),
    props: {
      name: to.name,
      student: student.displayName,
      volunteer: volunteer.person.name,
      jobTitle: volunteer.volunteer.jobTitle,
      department: volunteer.department ?? '',
      employer: employer.name,
      ...inCommon(news, to),
      link: links(config).matches(),
    },
  };
}
