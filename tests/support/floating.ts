import { parseAst } from 'vite';

/** What in a source would make a fraction of an amount, or a number of a text that may be one: found in the syntax tree. */

type Node = { type: string; start: number; end: number } & Record<string, unknown>;
export type Floating = { line: number; what: string; text: string };

/** What turns texts into fractions, fractions into texts, and either into something near it. */
const NAMES = new Set([
  ...['parseFloat', 'toFixed', 'toPrecision', 'toExponential', 'toLocaleString', 'valueAsNumber', 'NumberFormat'],
  ...['round', 'floor', 'ceil', 'fround', 'sqrt', 'pow', 'EPSILON', 'Float32Array', 'Float64Array'],
]);

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;
const nameOf = (node: unknown) => (isNode(node) ? node.name : undefined);

/** Whole numbers of any size have no fractions: `(a * 2000n + b) / 100n` is a division without any. */
const isBig = (node: unknown): boolean =>
  isNode(node) &&
  (typeof node.bigint === 'string' ||
    nameOf(node.callee) === 'BigInt' ||
    [node.left, node.right, node.expression].some(isBig));

const isFraction = (node: unknown) =>
  isNode(node) && typeof node.value === 'number' && !Number.isSafeInteger(node.value);

function arithmetic({ operator, left, right }: Node): string | null {
  const sign = String(operator).replace(/=$/, '');
  if (sign === '/') return isBig(left) || isBig(right) ? null : 'a division';
  if (sign === '**') return 'a power';
  return isFraction(left) || isFraction(right) ? 'a fraction' : null;
}

function fault(node: Node): string | null {
  switch (node.type) {
    case 'BinaryExpression':
    case 'AssignmentExpression':
      return arithmetic(node);
    case 'UnaryExpression':
      return node.operator === '+' ? 'a text made a number' : null;
    case 'CallExpression':
      if (nameOf(node.callee) === 'Number') return 'a text made a number';
      return NAMES.has(String(nameOf(node.callee))) ? String(nameOf(node.callee)) : null;
    case 'MemberExpression':
      return NAMES.has(String(nameOf(node.property))) ? String(nameOf(node.property)) : null;
    case 'NewExpression':
      return NAMES.has(String(nameOf(node.callee))) ? String(nameOf(node.callee)) : null;
    default:
      return null;
  }
}

/** Every place of a source, in its order. */
export function floatingIn(source: string, lang: 'ts' | 'tsx' = 'ts'): Floating[] {
  const found: Floating[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) walk(each);
    if (!isNode(value)) return;
    const what = fault(value);
    if (what) {
      const line = source.slice(0, value.start).split('\n').length;
      found.push({ line, what, text: source.slice(value.start, value.end) });
    }
    for (const each of Object.values(value)) walk(each);
  };
  walk(parseAst(source, { lang }));
  return found;
}
