import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, MoreThan } from 'typeorm';
import { z } from 'zod';
import { type Actor, Organisation } from '#libs/accounts';
import { optionalId } from '#libs/employers';
import { isId, notFound } from '#libs/platform';
import { Student } from '#libs/schools';
import { MatchingRun } from '../runs/matching-run.entity.ts';
import { Proposal } from './proposal.entity.ts';
import { UnmatchedStudent } from './unmatched-student.entity.ts';

const pageSize = 50;

/** `after` is the id of the last student of the page before. */
export const UnmatchedQuery = z.object({ after: optionalId() });

const shown = { id: true, displayName: true, gradeBand: true, priority: true } as const;

/** A student for whom a run found nobody. */
export interface UnmatchedView {
  unmatched: UnmatchedStudent;
  student: Pick<Student, keyof typeof shown>;
  school: string;
}

/** Coordinators see for whom a run found nobody, and why. */
@Injectable()
export class Unmatched {
  constructor(private readonly db: DataSource) {}

  /**
   * Of a run of the actor's employer all of them, of any other those of the actor's schools.
   * @returns up to 50, and what to ask for `after`; null at the end
   * @throws Refusal 'not-found' when the run holds nothing for the actor to see
   */
  async list(
    actor: Actor,
    runId: string,
    { after }: z.output<typeof UnmatchedQuery>,
  ): Promise<{ students: UnmatchedView[]; next: string | null }> {
    const { manager } = this.db;
    const own = In(actor.organisations('proposals.read'));
    const run = isId(runId) ? await manager.findOneBy(MatchingRun, { id: runId }) : null;
    if (!run) throw notFound();
    const isOwn = await manager.existsBy(MatchingRun, { id: runId, employerId: own });
    const where = { runId, ...(isOwn ? {} : { schoolId: own }), ...(after ? { id: MoreThan(after) } : {}) };
    const found = await manager.find(UnmatchedStudent, { where, order: { id: 'ASC' }, take: pageSize + 1 });
    const isPart = isOwn || found.length > 0 || (await manager.existsBy(Proposal, { runId, schoolId: own }));
    if (!isPart) throw notFound();
    const rows = found.slice(0, pageSize);
    const next = found.length > pageSize ? (rows.at(-1)?.id ?? null) : null;
    return { students: await view(manager, rows), next };
  }
}

async function view(manager: EntityManager, rows: UnmatchedStudent[]): Promise<UnmatchedView[]> {
  const ids = { id: In(rows.map(({ studentId }) => studentId)) };
  const students = new Map(
    (await manager.find(Student, { select: shown, where: ids })).map(one => [one.id, one]),
  );
  const schools = await manager.findBy(Organisation, { id: In(rows.map(({ schoolId }) => schoolId)) });
  const nameOf = new Map(schools.map(({ id, name }) => [id, name]));
  return rows.map(unmatched => ({
    unmatched,
    student: students.get(unmatched.studentId)!,
    school: nameOf.get(unmatched.schoolId) ?? '',
  }));
}
