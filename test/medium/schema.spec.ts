import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDatabase, type TestDatabase } from '../support/database.ts';

// Real: MariaDB, all migrations.
describe('entities and migrations', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await openDatabase();
  });
  afterAll(() => test.close());

  it('agree: after all migrations nothing is left to change', async () => {
    const { upQueries } = await test.db.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('can be undone and done again', async () => {
    const count = test.db.migrations.length;
    for (let undone = 0; undone < count; undone++) await test.db.undoLastMigration();
    expect(await test.db.query("show tables like 'people'")).toEqual([]);
    expect(await test.db.runMigrations()).toHaveLength(count);
  });
});
