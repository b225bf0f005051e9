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

export const terms = ['interests', 'availability', 'language', 'novelty'] as const;
export type Term = (typeof terms)[number];

/** What a pair must have, and what counts how much. */
export interface Policy {
  /** Half hours a week that both must have free in every stretch; 0 asks for none. */
  minOverlap: number;
  sharedLanguage: boolean;
  sameFormat: boolean;
  /** The day through which a volunteer must be screened; null asks for none. */
  screenedThrough: string | null;
  /** The most points each term can bring, 0 to 1 000. */
  weights: Readonly<Record<Term, number>>;
  rules: readonly Rule[];
}

export const defaultPolicy: Policy = {
  minOverlap: 2,
  sharedLanguage: true,
  sameFormat: true,
  screenedThrough: null,
  weights: { interests: 60, availability: 20, language: 10, novelty: 10 },
  rules: [],
};
