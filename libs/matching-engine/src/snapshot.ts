/** How somebody can meet. */
export type Format = 'in-person' | 'virtual' | 'either';

/** What a custom rule looks at, by name: a year, a faculty, a home town. */
export type Attributes = Readonly<Record<string, string | number>>;

export interface Volunteer {
  id: string;
  /** How many more students at once; whole, 0 or more. */
  capacity: number;
  languages: readonly string[];
  /** Ids of the taxonomy ('cluster' or 'cluster/sub-cluster') and free tags. */
  interests: readonly string[];
  /** One packed week (84 hex digits) for each stretch of the season, all in one clock. */
  weeks: readonly string[];
  format: Format;
  /** Last day on which the screening holds, 'YYYY-MM-DD'; null: not screened. */
  screenedUntil: string | null;
  attributes?: Attributes;
}

export interface Student {
  id: string;
  /** How many mentors; whole, 1 or more. */
  demand: number;
  /** 1 to 4; 4 is served first. */
  priority: number;
  languages: readonly string[];
  interests: readonly string[];
  weeks: readonly string[];
  format: Format;
  /** Who still looks around gains from breadth, who knows the way from depth. */
  pathway: 'exploring' | 'focused';
  attributes?: Attributes;
}

export interface Pair {
  volunteer: string;
  student: string;
}

/** All that a matching run may know: ids and facts, no names, no clock. */
export interface Snapshot {
  volunteers: readonly Volunteer[];
  students: readonly Student[];
  /** Pairs that are in the answer whatever the rules say: locked, or approved in part. */
  kept: readonly Pair[];
  /** Pairs that must not be: a family tie, a rejection, an active match. */
  excluded: readonly Pair[];
}
