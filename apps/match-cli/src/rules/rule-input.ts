import { z } from 'zod';

// A rule compares a column of the volunteers with a column of the students; both are named by their headings.
const columns = { volunteer: z.string().min(1), student: z.string().min(1) };
const points = z.int().min(0).max(1000);
const steps = z.int().min(-100).max(100);
const value = z.union([z.string().min(1), z.number()]).transform(String);

const gap = z
  .strictObject({
    kind: z.literal('gap'),
    ...columns,
    /** From the lowest to the highest. */
    order: z.array(value).min(2).max(200),
    /** So many steps at least, and at most, stands the volunteer above the student. */
    min: steps,
    max: steps,
    /** For each step above `min`; or for each gap by itself: {"1": 10, "2": 5}. */
    points: z.union([points, z.record(z.string().regex(/^-?\d{1,3}$/), points)]).default(0),
  })
  .refine(({ min, max }) => min <= max, { path: ['max'], params: { problem: 'below-min' } })
  .superRefine(({ order, points, min, max }, { addIssue }) => {
    const twice = order.find((value, place) => order.map(folded).indexOf(folded(value)) < place);
    if (twice !== undefined)
      addIssue({
        code: 'custom',
        path: ['order'],
        params: { problem: 'twice', values: { value: twice.trim() } },
      });
    const gaps = typeof points === 'number' ? [] : Object.keys(points);
    const gap = gaps.find(gap => Number(gap) < min || Number(gap) > max);
    if (gap !== undefined)
      addIssue({ code: 'custom', path: ['points'], params: { problem: 'no-such-gap', values: { gap } } });
  });

export const RuleInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('must-match'), ...columns }),
  z.strictObject({ kind: z.literal('must-differ'), ...columns }),
  z.strictObject({ kind: z.literal('one-of'), ...columns }),
  z.strictObject({ kind: z.literal('prefer-equal'), ...columns, points }),
  gap,
]);

export type RuleInput = z.output<typeof RuleInput>;

/** Values of columns are compared like this. */
export const folded = (value: string | number) => String(value).trim().toLowerCase();

export const RulesInput = z.array(RuleInput).max(50).default([]);
