import type { Objective } from './objectives/objectives.ts';

/** A rule over attributes: what a volunteer's has to do with a student's. */
export type Rule =
  | { kind: 'must-match' | 'must-differ'; volunteer: string; student: string }
  /** Equal values are worth points, 0 to 1 000. */
  | { kind: 'prefer-equal'; volunteer: string; student: string; points: number }
  /** The volunteer stands `min` to `max` steps above the student in `order`; each step above `min` adds points. */
  | {
      kind: 'gap';
      volunteer: string;
      student: string;
      order: readonly string[];
      min: number;
      max: number;
      points: number;
    }
  /** The student's value is a list, parted by `;` or `,`, that holds the volunteer's; an empty list holds all. */
  | { kind: 'one-of'; volunteer: string; student: string };

export const terms = ['interests', 'goal', 'wishes', 'availability', 'language', 'novelty'] as const;
export type Term = (typeof terms)[number];

export const capGroups = ['department', 'site'] as const;
export interface Cap {
  by: (typeof capGroups)[number];
  /** Whole, 1 or more. */
  most: number;
}

/** What a pair must have, and what counts how much. */
export interface Policy {
  /** Half hours a week that both must have free in every stretch; 0 asks for none. */
  minOverlap: number;
  sharedLanguage: boolean;
  sameFormat: boolean;
  /** Who meets only in person needs somebody in the same area; who names no area can be reached from anywhere. */
  sameArea: boolean;
  /** The day through which a volunteer must be screened; null asks for none. */
  screenedThrough: string | null;
  /** The most points each term can bring, 0 to 1 000. */
  weights: Readonly<Record<Term, number>>;
  /** No department, or no site, gives mentors to more than so many students in all; null: no bound. */
  caps?: Cap | null;
  /** What the pairing is to be, once it may be; without it: optimal. */
  objective?: Objective;
  rules: readonly Rule[];
}

export const defaultPolicy: Policy = {
  minOverlap: 2,
  sharedLanguage: true,
  sameFormat: true,
  sameArea: true,
  screenedThrough: null,
  weights: { interests: 60, goal: 30, wishes: 20, availability: 20, language: 10, novelty: 10 },
  caps: null,
  objective: 'optimal',
  rules: [],
};
