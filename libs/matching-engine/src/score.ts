import { gapOf, same } from './feasibility.ts';
import { clusterOf, overlap, type ReadyStudent, type ReadyVolunteer } from './people.ts';
import type { Policy, Term } from './policy.ts';

export interface ScoredTerm {
  /** 'depth' stands in the place of 'novelty' for a focused student; 'rule:0' is the policy's first rule. */
  term: Term | 'depth' | `rule:${number}`;
  /** Whole, 1 or more; all terms add up to the score. */
  points: number;
  /** What it is for: shared interests, languages, the number of half hours. */
  detail: string[];
}

/** Half hours a week beyond which more shared time brings no more points. */
const plenty = 8;

/** How few volunteers have an interest: 1 when all have it, 101 when none has. */
export type Rarity = (interest: string) => number;

export function rarityAmong(volunteers: readonly ReadyVolunteer[]): Rarity {
  const counts = new Map<string, number>();
  for (const { interests } of volunteers)
    for (const interest of interests) counts.set(interest, (counts.get(interest) ?? 0) + 1);
  const all = Math.max(volunteers.length, 1);
  return interest => 1 + Math.floor((100 * (all - (counts.get(interest) ?? 0))) / all);
}

/** What a pair is worth, term by term; terms that bring nothing are left out. */
export function score(
  volunteer: ReadyVolunteer,
  student: ReadyStudent,
  policy: Policy,
  rarity: Rarity,
): ScoredTerm[] {
  const { weights } = policy;
  const shared = overlap(volunteer.weeks, student.weeks);
  const languages = [...student.languages].filter(one => volunteer.languages.has(one)).sort();
  const terms: ScoredTerm[] = [
    interests(volunteer, student, weights.interests, rarity),
    {
      term: 'availability',
      points: share(weights.availability, Math.min(shared, plenty), plenty),
      detail: [String(shared)],
    },
    {
      term: 'language',
      points: share(weights.language, Math.min(languages.length - 1, 2), 2),
      detail: languages,
    },
    pathway(volunteer, student, weights.novelty),
    ...ofRules(volunteer, student, policy),
  ];
  return terms.filter(({ points }) => points > 0);
}

const share = (weight: number, part: number, whole: number) =>
  Math.floor((weight * Math.max(part, 0)) / whole);

/**
 * The part of the student's interests that the volunteer shares, rare ones counting more; the same cluster but
 * another sub-cluster counts half.
 */
function interests(
  volunteer: ReadyVolunteer,
  student: ReadyStudent,
  weight: number,
  rarity: Rarity,
): ScoredTerm {
  let wished = 0;
  let met = 0;
  const detail: string[] = [];
  for (const interest of [...student.interests].sort()) {
    const worth = 2 * rarity(interest);
    wished += worth;
    const exact = volunteer.interests.has(interest);
    if (!exact && !volunteer.clusters.has(clusterOf(interest))) continue;
    met += exact ? worth : worth / 2;
    detail.push(exact ? interest : clusterOf(interest));
  }
  return { term: 'interests', points: share(weight, met, Math.max(wished, 1)), detail: [...new Set(detail)] };
}

/** Fields the student has not named, for one who is exploring; depth in the named ones, for one who is focused. */
function pathway(volunteer: ReadyVolunteer, student: ReadyStudent, weight: number): ScoredTerm {
  const depth = [...volunteer.interests].filter(one => student.interests.has(one)).sort();
  const breadth = [...volunteer.clusters].filter(one => !student.clusters.has(one)).sort();
  const [term, detail] =
    student.pathway === 'focused' ? (['depth', depth] as const) : (['novelty', breadth] as const);
  return { term, points: share(weight, Math.min(detail.length, 2), 2), detail };
}

function ofRules(volunteer: ReadyVolunteer, student: ReadyStudent, { rules }: Policy): ScoredTerm[] {
  return rules.flatMap((rule, place): ScoredTerm[] => {
    const [own, asked] = [volunteer.attributes[rule.volunteer], student.attributes[rule.student]];
    const term = `rule:${place}` as const;
    if (rule.kind === 'prefer-equal' && same(own, asked))
      return [{ term, points: rule.points, detail: [String(own)] }];
    if (rule.kind !== 'gap') return [];
    const gap = gapOf(rule, own, asked) ?? rule.min;
    return [{ term, points: Math.max(gap - rule.min, 0) * rule.points, detail: [String(gap)] }];
  });
}
