import type { EntityManager } from 'typeorm';
import { coordinatorsOf, Person } from '#libs/accounts';
import type { OwedEmail } from '#libs/mail';
import type { Config } from '#libs/platform';
import type { Match } from '../matches/match.entity.ts';
import { namePairs } from '../pairs/name-pairs.ts';
import { Proposal } from '../proposals/proposal.entity.ts';
import { hrLetter, schoolLetter, volunteerLetter } from './match-letters.ts';

/** The emails that a new match owes: to the volunteer, to HR and to the school. */
export async function introduce(tx: EntityManager, config: Config, match: Match): Promise<OwedEmail[]> {
  const [pair] = await namePairs(tx, [match]);
  const proposal = await tx.findOneByOrFail(Proposal, { id: match.proposalId });
  const hr = await coordinatorsOf(tx, [match.employerId], 'hr-coordinator');
  const teachers = await coordinatorsOf(tx, [match.schoolId], 'school-coordinator');
  const approver = teachers.find(({ id }) => id === proposal.schoolDecidedBy) ?? teachers[0];
  // Who approved for the school may have left it meanwhile.
  const contact = approver ?? (await tx.findOneByOrFail(Person, { id: proposal.schoolDecidedBy ?? '' }));
  const news = { match, pair: pair!, explanation: proposal.explanation, contact };
  return [
    volunteerLetter(config, news),
    ...hr.map(to => hrLetter(config, news, to)),
    ...teachers.map(to => schoolLetter(config, news, to)),
  ];
}
