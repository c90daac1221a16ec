/** Reads the text of a shell script with unbash, a parser of bash, which takes what sh takes too. */

import {
  type AndOr,
  type Assignment as AssignmentNode,
  type Case,
  type Command as CommandNode,
  type CompoundList,
  forEachChild,
  type If,
  type ParsedScript,
  type Pipeline,
  parse,
  type Redirection as RedirectionNode,
  type Statement,
  type SyntaxNode,
  type TestExpression,
  type Word as WordNode,
} from 'unbash';
import type { Assignment, Branch, Command, Parameter, Place, Redirection, Script, Span, Word } from './script.ts';

/** The longest script that is read, in UTF-16 code units: the parser's time grows with the square of some lengths. */
const LIMIT = 1 << 16;

/** What the parser stumbles over, in its words. */
export interface ShellProblem extends Span {
  message: string;
  /** Where the block that is not closed begins. */
  opened: number | undefined;
}

/**
 * What a script says, and what is wrong with its syntax. There is no `script` where it can't be read with certainty:
 * after a problem, and without one where it is too long, binary, too deep, or has a here-document without an end.
 */
export function readScript(text: string): { script?: Script; problems: readonly ShellProblem[] } {
  if (text.length > LIMIT || text.includes('\0')) return { problems: [] };
  try {
    return new Reader(text).read();
  } catch (error) {
    // Nested deeper than the stack.
    if (error instanceof RangeError) return { problems: [] };
    throw error;
  }
}

/** The place of what is visited. */
interface Around extends Place {
  /** Whether an `exit` before it keeps the shell from coming there. */
  dead: boolean;
}

const TOP: Around = {
  functions: [],
  branches: [],
  conditional: false,
  apart: false,
  failure: 'counts',
  guards: false,
  tried: false,
  dead: false,
};

class Reader {
  readonly #text: string;
  readonly #commands: Command[] = [];
  readonly #branches: Branch[] = [];
  readonly #functions = new Set<string>();
  readonly #bashSyntax: Span[] = [];
  readonly #problems: ShellProblem[] = [];
  #understood = true;
  /** Whether the script may have ended before the line that is visited, so that the shell does not even read it. */
  #mayHaveEnded = false;
  /** The parameters of the words that are being read, those of the innermost last. */
  readonly #reading: Parameter[][] = [];
  /** Where a script stands of which the nodes have offsets of their own: one in backticks that has escapes. */
  #instead: Span | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  read(): ReturnType<typeof readScript> {
    const tree = parse(this.#text);
    this.#note(tree);
    // What the parser makes of a script with errors is a guess.
    if (this.#problems.length === 0) this.#list(tree.commands, TOP, 'top');
    if (this.#problems.length > 0 || !this.#understood) return { problems: this.#problems };
    return {
      script: {
        text: this.#text,
        commands: this.#commands.toSorted((a, b) => a.start - b.start),
        branches: this.#branches,
        functions: this.#functions,
        bashSyntax: this.#bashSyntax.toSorted((a, b) => a.start - b.start),
      },
      problems: [],
    };
  }

  #note(script: ParsedScript): void {
    for (const { message, pos } of script.errors ?? []) {
      this.#problems.push({ message, opened: opened(script, this.#text, message), ...this.#span({ pos, end: pos }) });
    }
  }

  /** Of a `(` right behind a program the parser makes nothing, and shells refuse it. */
  #noteParenthesis({ name }: CommandNode): void {
    if (name === undefined || this.#instead !== undefined) return;
    const [blanks] = /^[ \t]*(?=\()/.exec(this.#text.slice(name.end)) ?? [];
    if (blanks === undefined) return;
    const start = name.end + blanks.length;
    this.#problems.push({ message: "unexpected token '('", opened: undefined, start, end: start });
  }

  #span({ pos, end }: { pos: number; end: number }): Span {
    return this.#instead ?? { start: pos, end };
  }

  #add(command: Partial<Command> & Span, around: Around): void {
    if (around.dead) return;
    this.#commands.push({ words: [], assignments: [], redirections: [], ...placeOf(around), ...command });
  }

  #onlyBash(node: SyntaxNode): void {
    if (!this.#mayHaveEnded) this.#bashSyntax.push(this.#span(node));
  }

  #list(statements: readonly Statement[], around: Around, level?: 'top'): void {
    let { dead } = around;
    for (const { command, background } of statements) {
      const seen = this.#commands.length;
      this.#node(command, { ...around, dead, ...(background && { apart: true }) });
      dead ||= isEnd(command);
      if (level === 'top' && (dead || this.#commands.slice(seen).some(mayEnd))) this.#mayHaveEnded = true;
    }
  }

  #node(node: SyntaxNode, around: Around): void {
    switch (node.type) {
      case 'Command':
        this.#command(node, around);
        break;
      case 'Pipeline':
        this.#pipeline(node, around);
        break;
      case 'AndOr':
        this.#andOr(node, around);
        break;
      case 'If':
        this.#if(node, around);
        break;
      case 'Case':
        this.#case(node, around);
        break;
      case 'CompoundList':
        this.#list(node.commands, around);
        break;
      case 'BraceGroup':
        this.#node(node.body, around);
        break;
      case 'Subshell':
      case 'Coproc':
        this.#node(node.body, { ...around, apart: true });
        break;
      case 'While':
        this.#node(node.clause, { ...around, failure: 'asked' });
        this.#node(node.body, { ...around, conditional: true });
        break;
      case 'For':
      case 'Select': {
        const [name, ...list] = [node.name, ...(node.wordlist ?? [])].map((word) => this.#word(word, around));
        const keyword = this.#written(node.type === 'For' ? 'for' : 'select', node);
        const words = [keyword, ...(name ? [name] : []), ...list];
        this.#add({ words, start: keyword.start, end: words.at(-1)?.end ?? keyword.end }, around);
        this.#node(node.body, { ...around, conditional: true });
        break;
      }
      case 'ArithmeticFor':
        this.#onlyBash(node);
        for (const part of [node.initialize, node.test, node.update]) if (part) this.#part(part, around);
        this.#node(node.body, { ...around, conditional: true });
        break;
      case 'TestCommand': {
        const words = [this.#written('[[', node), ...this.#test(node.expression, around), this.#written(']]', node)];
        this.#add({ words, ...this.#span(node) }, around);
        break;
      }
      case 'Function': {
        const name = node.name.value;
        // The keyword is before the name.
        if (node.name.pos > node.pos) this.#onlyBash(node);
        this.#functions.add(name);
        this.#node(node.body, {
          ...around,
          functions: [...around.functions, name],
          failure: 'counts',
          guards: false,
          tried: false,
        });
        break;
      }
      case 'Redirected':
        this.#node(node.command, around);
        this.#add({ redirections: this.#redirections(node.redirects, around), ...this.#span(node) }, around);
        break;
      default:
        this.#part(node, around);
        break;
    }
  }

  #command(node: CommandNode, around: Around): void {
    this.#noteParenthesis(node);
    const words = node.name === undefined ? [] : [this.#word(node.name, around)];
    const assignments: Assignment[] = [];
    for (const part of [...node.prefix, ...node.suffix]) {
      if (part.type === 'Word') words.push(this.#word(part, around));
      if (part.type !== 'Assignment') continue;
      const assignment = this.#assignment(part, around);
      assignments.push(assignment);
      const { start, end, name, value } = assignment;
      const isArgument = part.pos > (node.name?.pos ?? node.end);
      if (isArgument)
        words.push({ start, end, text: `${name}=${value?.text ?? ''}`, parameters: value?.parameters ?? [] });
    }
    const redirections = this.#redirections(node.redirects, around);
    this.#add({ words, assignments, redirections, ...this.#span(node) }, around);
  }

  #assignment(node: AssignmentNode, around: Around): Assignment {
    const where = { ...this.#span(node), name: node.name };
    if (node.index !== undefined) this.#word(node.index, around);
    if (node.value.type === 'Word') return { ...where, value: this.#word(node.value, around) };
    this.#onlyBash(node);
    for (const element of node.value.elements) this.#word(element, around);
    return { ...where, value: undefined };
  }

  #redirections(nodes: readonly RedirectionNode[], around: Around): Redirection[] {
    return nodes.map((node) => {
      const { operator } = node;
      if (node.type === 'HereDoc') {
        if (node.closing === undefined) this.#understood = false;
        this.#parts(node.body, around);
        return { operator, target: undefined };
      }
      if (node.type === 'HereString') this.#onlyBash(node);
      return { operator, target: node.target && this.#word(node.target, around) };
    });
  }

  #pipeline(node: Pipeline, around: Around): void {
    if (node.operators.includes('|&')) this.#onlyBash(node);
    const negated = node.prefixes.some(({ type }) => type === 'Negation');
    const apart = around.apart || node.commands.length > 1;
    for (const command of node.commands)
      this.#node(command, { ...around, apart, ...(negated && { failure: 'asked' }) });
  }

  #andOr({ commands, operators }: AndOr, around: Around): void {
    let here = around;
    for (const [index, command] of commands.entries()) {
      const seen = this.#commands.length;
      const or = operators.indexOf('||', index);
      const instead = or < 0 ? undefined : commands[or + 1];
      const caught = instead !== undefined && !givesUp(instead);
      const guards = here.guards || operators[index] === '&&';
      const tried = here.tried || instead !== undefined;
      this.#node(command, { ...here, guards, tried, ...(caught && { failure: 'caught' }) });
      if (operators[index] === '||') here = { ...around, conditional: true };
      else if (index === 0) here = this.#taken(this.#compares([command], seen), around);
      else here = { ...here, conditional: true };
    }
  }

  #if(node: If, around: Around): void {
    let here = around;
    for (const { clause, then } of [node, ...node.elif]) {
      const seen = this.#commands.length;
      this.#node(clause, { ...here, failure: 'asked', conditional: here.conditional || clause !== node.clause });
      const branch = this.#compares(alternatives(clause), seen);
      this.#node(then, this.#taken(branch, here));
      // What comes behind a comparison may have a branch of its own.
      if (branch === undefined) here = { ...around, conditional: true };
    }
    if (node.else) this.#node(node.else, { ...around, conditional: true });
  }

  #case(node: Case, around: Around): void {
    const subject = this.#word(node.word, around);
    for (const { pattern, body } of node.items) {
      const patterns = pattern.map((word) => this.#word(word, around));
      this.#node(body, this.#taken({ subject, patterns }, around));
    }
  }

  /** The place behind a condition: a branch where it is a comparison. */
  #taken(compared: Pick<Branch, 'subject' | 'patterns'> | undefined, around: Around): Around {
    if (compared === undefined) return { ...around, conditional: true };
    const branch: Branch = { ...placeOf(around), ...compared };
    if (!around.dead) this.#branches.push(branch);
    return { ...around, branches: [...around.branches, branch] };
  }

  /** What these nodes, which have just been visited, compare, where that is all that they do: one word with texts. */
  #compares(nodes: readonly SyntaxNode[], seen: number): Pick<Branch, 'subject' | 'patterns'> | undefined {
    if (!nodes.every(({ type }) => type === 'Command' || type === 'TestCommand')) return undefined;
    const commands = this.#commands.slice(seen);
    if (commands.length !== nodes.length) return undefined;
    const compared = commands.map(({ words }) => comparison(words));
    const [subject] = compared.map((each) => each?.subject);
    const patterns = compared.flatMap((each) => (each?.subject.text === subject?.text ? (each?.pattern ?? []) : []));
    return subject && patterns.length === commands.length ? { subject, patterns } : undefined;
  }

  /** The words of a test, as they are written. */
  #test(node: TestExpression, around: Around): Word[] {
    switch (node.type) {
      case 'TestUnary':
        return [this.#written(node.operator, node), this.#word(node.operand, around)];
      case 'TestBinary':
        return [this.#word(node.left, around), this.#written(node.operator, node), this.#word(node.right, around)];
      case 'TestLogical':
        return node.operands.flatMap((operand, index) => [
          ...(index > 0 ? [this.#written(node.operator, node)] : []),
          ...this.#test(operand, around),
        ]);
      case 'TestNot':
        return [this.#written('!', node), ...this.#test(node.operand, around)];
      case 'TestGroup':
        return [this.#written('(', node), ...this.#test(node.expression, around), this.#written(')', node)];
    }
  }

  /** A keyword or an operator of a node, as a word. */
  #written(text: string, node: SyntaxNode): Word {
    return { ...this.#span({ pos: node.pos, end: node.pos + text.length }), text, parameters: [] };
  }

  #word(node: WordNode, around: Around): Word {
    const parameters: Parameter[] = [];
    this.#reading.push(parameters);
    this.#parts(node, around);
    this.#reading.pop();
    return { ...this.#span(node), text: node.value, parameters };
  }

  #parts(node: SyntaxNode, around: Around): void {
    forEachChild(node, (child) => this.#part(child, around));
  }

  #part(node: SyntaxNode, around: Around): void {
    switch (node.type) {
      case 'SimpleExpansion':
        this.#expand({ name: node.text.slice(1), operator: undefined, text: node.text });
        break;
      case 'ParameterExpansion':
        this.#expand({ name: node.parameter, operator: node.operation?.operator, text: node.text });
        this.#parts(node, around);
        break;
      case 'ProcessSubstitution':
        this.#onlyBash(node);
        this.#substitution(node, around);
        break;
      case 'CommandExpansion':
      case 'ArithmeticCommandExpansion':
        this.#substitution(node, around);
        break;
      default:
        this.#parts(node, around);
        break;
    }
  }

  #expand(parameter: Parameter): void {
    for (const parameters of this.#reading) parameters.push(parameter);
  }

  #substitution({ script, pos, end }: { script: ParsedScript | undefined; pos: number; end: number }, around: Around) {
    if (script === undefined) {
      this.#understood = false;
      return;
    }
    const outside = this.#instead;
    if (script.source !== undefined) this.#instead = this.#span({ pos, end });
    this.#note(script);
    this.#list(script.commands, { ...around, apart: true });
    this.#instead = outside;
  }
}

/** Where the block begins that a message says is not closed: the last one of its kind that has no end. */
function opened(script: ParsedScript, text: string, message: string): number | undefined {
  const [, closing = '', block = ''] = /^expected '(.+)' to close (.+)$/.exec(message) ?? [];
  const opening = { 'brace group': '{', subshell: '(' }[block] ?? /^'(.+)'$/.exec(block)?.[1];
  if (opening === undefined) return undefined;
  let found: number | undefined;
  const visit = (node: SyntaxNode): void => {
    const begins = text.startsWith(opening, node.pos) && !text.slice(node.pos, node.end).endsWith(closing);
    if (begins) found = Math.max(found ?? 0, node.pos);
    forEachChild(node, visit);
  };
  forEachChild(script, visit);
  return found;
}

function placeOf({ functions, branches, conditional, apart, failure, guards, tried }: Place): Place {
  return { functions, branches, conditional, apart, failure, guards, tried };
}

/** Whether the list that this is in ends with it. */
function isEnd(node: SyntaxNode): boolean {
  if (node.type !== 'Command') return false;
  const name = node.name?.value;
  return name === 'exit' || name === 'return' || (name === 'exec' && node.args.length > 0);
}

/** Whether the script may end with this command, and well. */
function mayEnd({ words: [first, second], functions, apart }: Command): boolean {
  if (apart) return false;
  const fails = /^[1-9]\d*$/.test(second?.text ?? '');
  if (first?.text === 'return') return functions.length === 0 && !fails;
  return (first?.text === 'exit' && !fails) || (first?.text === 'exec' && second !== undefined);
}

/** Whether this, behind a `||`, does nothing but end too, with a failure. */
function givesUp(node: SyntaxNode): boolean {
  if (node.type === 'BraceGroup' || node.type === 'Subshell') {
    const last = node.body.commands.at(-1);
    return last !== undefined && givesUp(last.command);
  }
  if (node.type !== 'Command') return false;
  const [status] = node.args;
  return ['exit', 'return', 'false'].includes(node.name?.value ?? '') && status?.text !== '0';
}

/** The nodes of a list that is `a || b || …`, or one node alone; none where it is something else. */
function alternatives({ commands: [only, ...others] }: CompoundList): readonly SyntaxNode[] {
  if (only === undefined || others.length > 0 || only.background) return [];
  const { command } = only;
  if (command.type !== 'AndOr') return [command];
  return command.operators.every((operator) => operator === '||') ? command.commands : [];
}

/** What a command such as `[ "$1" = build ]` compares. */
function comparison(words: readonly Word[]): { subject: Word; pattern: Word } | undefined {
  const [name, subject, operator, pattern, end] = words;
  const closing = { '[': ']', '[[': ']]', test: undefined }[name?.text ?? ''];
  if (end?.text !== closing || words.length > 5 || !/^==?$/.test(operator?.text ?? '')) return undefined;
  if (!/^(\[|\[\[|test)$/.test(name?.text ?? '') || !subject || !pattern) return undefined;
  return pattern.parameters.length === 0 ? { subject, pattern } : undefined;
}
