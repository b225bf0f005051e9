import Handlebars from 'handlebars';

type Node = { [property: string]: unknown };

/**
 * Closes what Handlebars' strict mode leaves open, in the parsed view before it is compiled:
 * - in a view, arguments of helpers must exist as well (`{{#if opne}}` is an error, not false); in a partial
 *   they may be left out, which is how it takes optional ones;
 * - a partial sees only what it is given, not the model of its caller; the block inside `{{#> card}}…{{/card}}`
 *   does see what is around it;
 * - refused are block parameters, which are never strict; raw output, which is never escaped; and a property
 *   that is called like a helper, which would be that helper.
 * @throws Error that names the line
 */
export function parseStrictly(source: string, { kind, helpers }: Strictness): hbs.AST.Program {
  const program = Handlebars.parse(source);
  visit(program as unknown as Node, { kind, helpers });
  return program;
}

interface Strictness {
  kind: 'view' | 'partial';
  helpers: string[];
}

function visit(node: Node, strictness: Strictness): void {
  if (node.type === 'Program' && node.blockParams) refuse('block parameters', node);
  if (node.type === 'MustacheStatement') checkOutput(node, strictness.helpers);
  if (node.type === 'PartialBlockStatement') giveBlockItsContext(node);
  if (node.type === 'PartialStatement' || node.type === 'PartialBlockStatement') setContext(node);
  if (node.type === 'PathExpression' && strictness.kind === 'view' && (node.parts as string[]).length > 0)
    node.strict = true;
  for (const child of Object.values(node)) {
    if (Array.isArray(child)) for (const one of child) visit(one as Node, strictness);
    else if (child && typeof child === 'object' && 'type' in child) visit(child as Node, strictness);
  }
}

function checkOutput(node: Node, helpers: string[]): void {
  if (node.escaped === false) refuse('unescaped output', node);
  const name = (node.path as Node).original as string;
  const bare = (node.params as unknown[]).length === 0 && !node.hash;
  if (bare && helpers.includes(name)) refuse(`${name} is a helper: write this.${name}`, node);
}

function path(loc: unknown, ...parts: string[]) {
  return { type: 'PathExpression', data: false, depth: 0, parts, original: parts[0] ?? 'this', loc };
}

function giveBlockItsContext(node: Node): void {
  const around = { type: 'HashPair', key: 'around', value: path(node.loc), loc: node.loc };
  const hash = node.hash as { pairs: unknown[] } | undefined;
  if (hash) hash.pairs.push(around);
  else node.hash = { type: 'Hash', pairs: [around], loc: node.loc };
}

/** Of a partial: nothing but its arguments. Of the block that was handed to it: what it was written in. */
function setContext(node: Node): void {
  const params = node.params as unknown[];
  if (params.length > 0) return;
  const isBlock = (node.name as Node).original === '@partial-block';
  params.push(isBlock ? path(node.loc, 'around') : { type: 'UndefinedLiteral', loc: node.loc });
}

function refuse(what: string, node: Node): never {
  const { start } = node.loc as { start: { line: number } };
  throw new Error(`${what} in line ${start.line}`);
}
