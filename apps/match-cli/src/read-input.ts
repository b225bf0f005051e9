import type { Request } from './arguments.ts';
import { columnsFile } from './files/columns-file.ts';
import { PolicyFile } from './files/policy-file.ts';
import { readJson } from './files/read-json.ts';
import { readPeople, type Source } from './people/read-people.ts';
import { type Side, sides } from './people/sides.ts';
import type { Both } from './people/snapshot.ts';
import { ruleColumns } from './rules/engine-rules.ts';
import type { RuleInput } from './rules/rule-input.ts';

/** All that somebody gave us. */
export interface Input extends Both {
  policy: PolicyFile;
  /** Those of columns.json, then those of policy.json. */
  rules: RuleInput[];
}

const ColumnsFile = columnsFile({
  volunteers: Object.keys(sides.volunteers.fields),
  students: Object.keys(sides.students.fields),
});

/** @throws BadInput that names the file, the place in it and what was expected */
export function readInput(request: Request): Input {
  const policy = request.policy === undefined ? PolicyFile.parse({}) : readJson(request.policy, PolicyFile);
  const columns = request.columns === undefined ? undefined : readJson(request.columns, ColumnsFile);
  const rules = [...(columns?.rules ?? []), ...policy.rules];
  const by = [request.columns, request.policy].filter(path => path !== undefined).join(', ');
  const source = (side: Side): Source => ({
    path: request[side],
    targets: columns?.[side],
    rules: ruleColumns(rules, side === 'volunteers' ? 'volunteer' : 'student'),
    by,
  });
  const volunteers = readPeople('volunteers', source('volunteers'));
  return { volunteers, students: readPeople('students', source('students')), policy, rules };
}
