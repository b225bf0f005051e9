import { ColumnMapping } from './imports/column-mapping.entity.ts';
import { Import } from './imports/import.entity.ts';
import { Rosters1795000500000 } from './migrations/rosters-1795000500000.ts';

export const rostersEntities = [ColumnMapping, Import];
export const rostersMigrations = [Rosters1795000500000];
