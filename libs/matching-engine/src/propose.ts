import { type Answer, answer, type Question } from './candidates/questions.ts';
import { placesLeft } from './explaining/places-left.ts';
import { recruits } from './explaining/recruit.ts';
import { type RunnersUp, type RunnerUp, runnersUp } from './explaining/runners-up.ts';
import { explain } from './explaining/unmatched.ts';
import { type Ground, groundOf } from './ground.ts';
import { overlap, type ReadyStudent } from './people.ts';
import type { Policy } from './policy.ts';
import { type Limits, type Paired, pairingOfAll, usualLimits } from './pricing/pairing-of-all.ts';
import type { NamedRunnerUp, ProposedPair, Result, Summary } from './result.ts';
import { score } from './score.ts';
import type { Snapshot } from './snapshot.ts';

export type Phase = 'pairs' | 'solve' | 'explain';
export type OnProgress = (phase: Phase, share: number) => void;

/**
 * Pairs volunteers with students as the policy's objective asks; without one, the most students served, among those
 * the greatest total priority, then the greatest total score, second and third mentors counting too. The same input
 * gives the same bytes.
 * @param onProgress called now and then with the share (0 to 1) of a phase that is done
 * @throws InputError that names the field the engine cannot work with
 * @throws Error when the answer fails its own proof, which would be a fault of the engine
 */
export function propose(
  snapshot: Snapshot,
  policy: Policy,
  onProgress: OnProgress = () => undefined,
  limits: Limits = usualLimits,
): Result {
  const ground = groundOf(snapshot, policy);
  const everybody = { first: 0, end: ground.setting.students.length };
  const steps = proposing(ground, onProgress, limits);
  let step = steps.next();
  while (!step.done)
    step = steps.next(answer(ground.setting, step.value, everybody, share => onProgress('pairs', share)));
  return step.value;
}

/**
 * As `propose`, but whoever drives it answers what it asks of all pairs (see `answer`), if they like in several
 * threads or on several machines, a block of students each.
 */
export function* proposing(
  ground: Ground,
  onProgress: OnProgress,
  limits: Limits = usualLimits,
): Generator<Question, Result, Answer> {
  onProgress('pairs', 0);
  const paired = yield* pairingOfAll(ground, limits, share => onProgress('solve', share));
  onProgress('explain', 0);
  const { volunteers, students } = ground.setting;
  const pairs = proposed(ground, paired);
  const placeOf = new Map(students.map(({ id }, place) => [id, place]));
  const covered = new Set(pairs.map(({ student }) => placeOf.get(student)!));
  const placesOf = placesLeft(ground, paired);
  const { objective = 'optimal' } = ground.policy;
  const { scorePrice } = paired.pairing;
  return {
    pairs,
    unmatched: students.flatMap(({ id }, s) =>
      covered.has(s) ? [] : [{ student: id, reason: explain(ground.setting, s, placesOf(s)) }],
    ),
    recruits: recruits(paired.problem, paired.pairing.chosen, objective).map(({ like, more, serves }) => ({
      like: volunteers[like]!.id,
      more,
      serves: serves.map(s => students[s]!.id),
    })),
    summary: {
      ...summarise(students, covered, pairs),
      ...{ objective, scorePrice, blockingPairs: paired.blockingPairs },
    },
  };
}

/** The kept pairs and the chosen ones, each explained. */
function proposed({ setting, policy, kept }: Ground, { problem, pairing, isWhole }: Paired): ProposedPair[] {
  const { volunteers, students, rarity } = setting;
  const found = [...kept].map(pair => {
    const [s, v] = [Math.floor(pair / volunteers.length), pair % volunteers.length];
    return { s, v, kept: true, others: nobody };
  });
  const others = runnersUp(problem, pairing, isWhole);
  for (let s = 0; s < students.length; s++)
    for (let e = problem.from[s]!; e < problem.from[s + 1]!; e++)
      if (pairing.chosen[e]) found.push({ s, v: problem.volunteer[e]!, kept: false, others: others.get(e)! });
  found.sort((a, b) => a.s - b.s || a.v - b.v);
  return found.map(({ s, v, kept, others }) => {
    const [student, volunteer] = [students[s]!, volunteers[v]!];
    const terms = score(volunteer, student, policy, rarity);
    return {
      volunteer: volunteer.id,
      student: student.id,
      score: terms.reduce((sum, { points }) => sum + points, 0),
      terms,
      sharedSlots: overlap(volunteer.weeks, student.weeks),
      kept,
      runnersUp: {
        volunteer: named(others.volunteer, volunteers, students),
        student: named(others.student, students, volunteers),
      },
    };
  });
}

const nobody: RunnersUp = { volunteer: null, student: null };

function named(one: RunnerUp | null, own: People, others: People): NamedRunnerUp | null {
  if (!one) return null;
  const { place, score, lost, by, loss } = one;
  return { id: own[place]!.id, score, lost, by: by.map(other => others[other]!.id), loss };
}
type People = readonly { id: string }[];

function summarise(
  students: readonly ReadyStudent[],
  covered: ReadonlySet<number>,
  pairs: readonly ProposedPair[],
): Omit<Summary, 'objective' | 'scorePrice' | 'blockingPairs'> {
  const coveredByPriority = { '1': 0, '2': 0, '3': 0, '4': 0 };
  let priority = 0;
  for (const s of covered) {
    const own = (students[s] as ReadyStudent).priority;
    coveredByPriority[String(own) as '1' | '2' | '3' | '4']++;
    priority += own;
  }
  const score = pairs.reduce((sum, pair) => sum + pair.score, 0);
  return {
    students: students.length,
    covered: covered.size,
    coveredByPriority,
    priority,
    score,
    pairs: pairs.length,
  };
}
