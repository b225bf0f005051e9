import Handlebars from 'handlebars';

type Node = { [property: string]: unknown };

/**
 * Closes what Handlebars' strict mode leaves open, in the parsed view before it is compiled:
 * - in a view, arguments of helpers must exist as well (`{{#if opne}}` is an error, not false); in a partial
 *   they may be left out, which is how it takes optional ones;
 * - the block inside `{{#> card}}…{{/card}}` sees what is around it, though the card itself sees only what it
 *   is given;
 * - block parameters and raw output are refused, the first being never strict, the second never escaped.
 * @throws Error that names the line
 */
export function parseStrictly(source: string, kind: 'view' | 'partial'): hbs.AST.Program {
  const program = Handlebars.parse(source);
  visit(program as unknown as Node, kind);
  return program;
}

function visit(node: Node, kind: 'view' | 'partial'): void {
  if (node.type === 'Program' && node.blockParams) refuse('block parameters', node);
  if (node.type === 'MustacheStatement' && node.escaped === false) refuse('unescaped output', node);
  if (node.type === 'PartialBlockStatement') giveBlockItsContext(node);
  if (node.type === 'PartialStatement') takeBlockContext(node);
  if (node.type === 'PathExpression' && kind === 'view' && (node.parts as string[]).length > 0)
    node.strict = true;
  for (const child of Object.values(node)) {
    if (Array.isArray(child)) for (const one of child) visit(one as Node, kind);
    else if (child && typeof child === 'object' && 'type' in child) visit(child as Node, kind);
  }
}

const here = (loc: unknown) => ({
  type: 'PathExpression',
  data: false,
  depth: 0,
  parts: [],
  original: 'this',
  loc,
});

function giveBlockItsContext(node: Node): void {
  const around = { type: 'HashPair', key: 'around', value: here(node.loc), loc: node.loc };
  const hash = node.hash as { pairs: unknown[] } | undefined;
  if (hash) hash.pairs.push(around);
  else node.hash = { type: 'Hash', pairs: [around], loc: node.loc };
}

/** `{{> @partial-block}}` → `{{> @partial-block around}}` */
function takeBlockContext(node: Node): void {
  const params = node.params as unknown[];
  if ((node.name as Node).original !== '@partial-block' || params.length > 0) return;
  params.push({ ...here(node.loc), parts: ['around'], original: 'around' });
}

function refuse(what: string, node: Node): never {
  const { start } = node.loc as { start: { line: number } };
  throw new Error(`${what} in line ${start.line}`);
}
