import type { Window } from '#libs/availability';

/** Advice to a coordinator: so many more people like these would serve so many students more. */
export interface RecruitAdvice {
  more: number;
  serves: number;
  /** What they are like: languages by code, a department by name, a time of the week. */
  languages: readonly string[];
  department: string | null;
  window: Window | null;
  /** The zone of the window. */
  zone: string;
}
