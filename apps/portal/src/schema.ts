import { accountsEntities, accountsMigrations } from '#libs/accounts';

/** All tables of the installation, and the migrations that make them. TypeORM orders these by their timestamps. */
export const entities = [...accountsEntities];
export const migrations = [...accountsMigrations];
