/** How somebody can meet. */
export type Format = 'in-person' | 'virtual' | 'either';

/** What a student may wish the mentor to be. Whoever says nothing of themselves fits no such wish. */
export type Gender = 'woman' | 'man';

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
  /** What they do for a living: an id of the taxonomy. */
  occupation?: string | null;
  /** Ids of the employer's parts that they belong to. */
  department?: string | null;
  site?: string | null;
  /** Town or region in which they can meet; case and space around it do not matter. */
  area?: string | null;
  gender?: Gender | null;
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
  /** What they want to become: an id of the taxonomy. */
  goal?: string | null;
  /** Fields from which the school would like the mentor to come: ids of the taxonomy, 3 at most. */
  wishes?: readonly string[];
  /** Departments (ids) and occupations that their mentors, now or before, have shown them. */
  known?: readonly string[];
  area?: string | null;
  /** What the mentor should be; nothing: no wish. */
  mentorGender?: Gender | null;
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
  /** What an earlier run proposed and nobody has decided: a re-match of least change keeps what it can of it. */
  earlier?: readonly Pair[];
  /** How many students the volunteers of a department or a site, by its id, mentor already; counted by a cap. */
  taken?: Readonly<Record<string, number>>;
}
