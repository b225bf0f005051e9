import { accountsEntities, accountsMigrations } from '#libs/accounts';
import { employersEntities, employersMigrations } from '#libs/employers';
import { mailEntities, mailMigrations } from '#libs/mail';
import { matchingEntities, matchingMigrations } from '#libs/matching';
import { rostersEntities, rostersMigrations } from '#libs/rosters';
import { schoolsEntities, schoolsMigrations } from '#libs/schools';

/** All tables of the installation, and the migrations that make them. TypeORM orders these by their timestamps. */
export const entities = [
  ...accountsEntities,
  ...mailEntities,
  ...employersEntities,
  ...schoolsEntities,
  ...matchingEntities,
  ...rostersEntities,
];
export const migrations = [
  ...accountsMigrations,
  ...mailMigrations,
  ...employersMigrations,
  ...schoolsMigrations,
  ...matchingMigrations,
  ...rostersMigrations,
];
