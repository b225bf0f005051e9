import type { EntityManager, FindOptionsWhere } from 'typeorm';
import { In } from 'typeorm';
import type { Actor } from '#libs/accounts';
import { isId, notFound, Refusal } from '#libs/platform';
import { Import } from './import.entity.ts';

/** Imports of the actor's organisations, each kind where the actor may import it. */
const own = (actor: Actor): FindOptionsWhere<Import>[] => [
  { kind: 'volunteers', organisationId: In(actor.organisations('volunteers.import')) },
  { kind: 'students', organisationId: In(actor.organisations('students.import')) },
];

/** @throws Refusal 'not-found' */
export async function findImport(manager: EntityManager, actor: Actor, id: string): Promise<Import> {
  const where = own(actor).map(one => ({ ...one, id }));
  const found = isId(id) ? await manager.findOne(Import, { where }) : null;
  if (!found) throw notFound();
  return found;
}

/** With the file. @throws Refusal 'not-found', 'already-imported' when its file is gone */
export async function openImport(
  manager: EntityManager,
  actor: Actor,
  id: string,
): Promise<Import & { content: Buffer }> {
  const found = await findImport(manager, actor, id);
  const file = await manager.findOne(Import, { select: { id: true, content: true }, where: { id } });
  if (found.state !== 'uploaded' || !file?.content) throw new Refusal('already-imported', 'conflict');
  return Object.assign(found, { content: file.content });
}
