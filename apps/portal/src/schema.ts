import { accountsEntities, accountsMigrations } from '#libs/accounts';
import { employersEntities, employersMigrations } from '#libs/employers';
import { schoolsEntities, schoolsMigrations } from '#libs/schools';

/** All tables of the installation, and the migrations that make them. TypeORM orders these by their timestamps. */
export const entities = [...accountsEntities, ...employersEntities, ...schoolsEntities];
export const migrations = [...accountsMigrations, ...employersMigrations, ...schoolsMigrations];
