export const id = 695;
export const ids = [695];
export const modules = {

/***/ 67695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  shellHazards: () => (/* binding */ shellHazards)
});

// EXTERNAL MODULE: ./build/debian/release.js
var release = __webpack_require__(99009);
;// CONCATENATED MODULE: ./build/shell/script.js
/** What a shell script says: its commands and the branches for certain values, each with where it lies. */
/** Whether the word is nothing but this parameter. */
function isOnly(word, parameter) {
    return word.text === parameter.text;
}
/** The words and the values of the assignments, without the files of redirections. */
function valuesOf({ words, assignments }) {
    return [...assignments.flatMap(({ value }) => value ?? []), ...words];
}

;// CONCATENATED MODULE: ./build/shell/dispatch.js
/** Knows which parts of a `rules` are run for a command of wazo-plugind, which is the script's first argument. */

const RULES_COMMANDS = ['build', 'package', 'install', 'uninstall', 'postrm'];
/** The branches that are taken for this command, and say so in so many words. */
function branchesFor(script, command) {
    const { looksAtFirst } = argumentsOf(script);
    return new Set(script.branches.filter((branch) => isFor(branch, command) && looksAtFirst(branch)));
}
/**
 * The branches of the one `case` by which the script looks at its first argument, in their order; none where there are
 * several, or where something decides whether it is come to.
 */
function dispatchOf(script) {
    const { looksAtFirst } = argumentsOf(script);
    const own = script.branches.filter((branch) => looksAtFirst(branch));
    const [first] = own;
    const one = own.every(({ subject, branches, conditional }) => subject.start === first?.subject.start && branches.length === 0 && !conditional);
    return one && own.some(({ patterns }) => RULES_COMMANDS.some((each) => patterns.some(({ text }) => text === each)))
        ? own
        : [];
}
/** What is run for this command and not for every one, also in functions that are called for it. */
function commandsFor(script, command) {
    const { looksAtFirst } = argumentsOf(script);
    const own = branchesFor(script, command);
    const commands = script.commands.filter(({ branches }) => branches.every((branch) => own.has(branch) || !looksAtFirst(branch)));
    return reached(script, commands, ({ branches }) => branches.some((branch) => own.has(branch)), [command]);
}
/** What may be run for any command: all but what lies in functions that nothing calls. */
function commandsForAny(script) {
    return reached(script, script.commands, ({ functions }) => functions.length === 0, RULES_COMMANDS);
}
/** What a server is sure to run for one of the commands, in the shell that runs the script. */
function commandsForSure(script) {
    const { looksAtFirst } = argumentsOf(script);
    // A plugin of format 0 is never called with `postrm`.
    const called = RULES_COMMANDS.filter((command) => command !== 'postrm');
    const commands = script.commands.filter(({ branches, conditional, apart }) => !conditional &&
        !apart &&
        branches.every((branch) => looksAtFirst(branch) && called.some((command) => isFor(branch, command))));
    return reached(script, commands, ({ functions }) => functions.length === 0, called);
}
function isFor({ patterns }, command) {
    return patterns.some(({ text }) => text === command);
}
/** Of these commands the roots, and those in functions that a root calls, or the first argument, which is one of `values`. */
function reached(script, commands, isRoot, values) {
    const { isFirst } = argumentsOf(script);
    const called = new Set();
    const isReached = (command) => isRoot(command) || (command.functions.length > 0 && command.functions.every((name) => called.has(name)));
    const waiting = [...commands];
    for (const command of waiting) {
        const [program] = command.words;
        // `"$1"` and `do_$1` are calls too.
        const argument = program?.parameters.find((each) => isFirst(each) || /^[@*]$/.test(each.name));
        if (program === undefined || (argument === undefined && !isReached(command)))
            continue;
        const names = argument ? values.map((value) => program.text.replace(argument.text, () => value)) : [program.text];
        for (const name of names) {
            if (!script.functions.has(name) || called.has(name))
                continue;
            called.add(name);
            waiting.push(...commands.filter(({ functions }) => functions.includes(name)));
        }
    }
    return commands.filter(isReached);
}
function argumentsOf({ commands }) {
    const isOne = ({ name, operator = '' }) => name === '1' && /^(|:?-)$/.test(operator);
    const variables = new Set();
    const functions = new Set();
    for (const { words, assignments } of commands) {
        for (const { name, value } of assignments) {
            const [parameter] = value?.parameters ?? [];
            if (value && parameter && isOne(parameter) && isOnly(value, parameter))
                variables.add(name);
        }
        const [program, argument] = words;
        const [parameter] = argument?.parameters ?? [];
        const passesOn = parameter && /^[@*1]$/.test(parameter.name) && argument?.text.startsWith(parameter.text);
        if (program && passesOn)
            functions.add(program.text);
    }
    const isFirst = (parameter) => isOne(parameter) || (variables.has(parameter.name) && parameter.operator === undefined);
    return {
        isFirst,
        looksAtFirst({ subject, functions: around }) {
            const [parameter] = subject.parameters;
            const isArgument = parameter !== undefined && isOnly(subject, parameter) && isFirst(parameter);
            return isArgument && around.every((name) => functions.has(name));
        },
    };
}

// EXTERNAL MODULE: ./build/finding.js
var finding = __webpack_require__(51633);
// EXTERNAL MODULE: ./build/position.js
var build_position = __webpack_require__(4253);
;// CONCATENATED MODULE: ./build/shell/hazard.js
/** What a rule on a shell `rules` is, and what it may know. */


/** A finding that stands at a stretch of the script. */
function atSpan(code, message, { start, end }, { text }, { file }) {
    return (0,finding/* finding */.gk)(code, message, { file, position: (0,build_position/* positionIn */.N)(text, start, end) });
}
/** The options that a `set` switches on: single letters, and the names that follow `-o`. */
function optionsOf({ words }) {
    const options = new Set();
    if (words[0]?.text !== 'set')
        return options;
    for (const [index, { text }] of words.entries()) {
        if (!/^-[a-zA-Z]+$/.test(text))
            continue;
        for (const letter of text.slice(1))
            options.add(letter === 'o' ? (words[index + 1]?.text ?? '') : letter);
    }
    return options;
}
/** Whether the first line or a `set` anywhere in the script switches the option on. */
function setsOption({ commands }, { argument = '' }, letter, name) {
    const inShebang = new RegExp(`(^|[ \\t])-([a-zA-Z]*${letter}|[a-zA-Z]*o[ \\t]+${name}\\b)`);
    if (inShebang.test(argument))
        return true;
    return commands.some((command) => {
        const options = optionsOf(command);
        return options.has(letter) || options.has(name);
    });
}

;// CONCATENATED MODULE: ./build/shell/program.js
/** Which program a command runs, and whether a script sees to it that the program is there. */
/** Commands that run the one behind their options and variables. */
const WRAPPERS = new Set(['command', 'env', 'exec', 'fakeroot', 'nice', 'nohup', 'sudo', 'time', 'xargs']);
/** The word that names the program: of `sudo -u postgres psql` it is `psql`. None for `command -v psql`, which asks. */
function programWord({ words }) {
    const texts = words.map(({ text }) => text);
    let at = 0;
    while (WRAPPERS.has(texts[at] ?? '')) {
        if (texts[at] === 'command' && texts[at + 1]?.startsWith('-'))
            return undefined;
        at += 1;
        while (/^-|^\w+=/.test(texts[at] ?? ''))
            at += /^-[ugn]$/.test(texts[at] ?? '') ? 2 : 1;
    }
    return words[at];
}
/** Whether the word is this program, by its name or with the directory that Debian has it in. */
function isProgram({ text }, name) {
    return text === name || text === `/usr/bin/${name}` || text === `/bin/${name}`;
}
/**
 * Whether the script speaks of one of these otherwise than by running it: asks for it, installs it, has an alias or a
 * function of that name.
 */
function mentions({ commands, functions }, names) {
    return commands.some((command) => {
        const program = programWord(command);
        const others = command.words.filter((word) => word !== program);
        return names.some((name) => functions.has(name) || others.some((word) => isProgram(word, name) || word.text.startsWith(`${name}=`)));
    });
}

// EXTERNAL MODULE: ./build/shell/shebang.js
var shell_shebang = __webpack_require__(99025);
;// CONCATENATED MODULE: ./build/shell/bash-in-sh.js
/** `bash-in-sh`: what only bash understands, in a script for another shell, which on Debian is dash. */






const bashInSh = (script, situation) => {
    if ((0,shell_shebang/* programOf */.oQ)(situation.shebang) === 'bash' || choosesShell(script))
        return [];
    const failing = failingCommands(script, release/* RELEASE_FACTS */.S7[situation.release].shKnowsPipefail);
    const [first] = [...script.bashSyntax, ...failing].toSorted((a, b) => a.start - b.start);
    if (first === undefined)
        return [];
    const [line = ''] = script.text.slice(script.text.lastIndexOf('\n', first.start - 1) + 1).split('\n', 1);
    const message = `\`${line.trim()}\` is bash, which the \`/bin/sh\` of Debian does not understand: begin the file with \`#!/bin/bash\`, or write it for sh`;
    return [atSpan('bash-in-sh', message, first, script, situation)];
};
/** Whether the script asks which shell runs it, or has bash run in its place. */
function choosesShell({ commands, branches }) {
    const words = [...branches.map(({ subject }) => subject), ...commands.flatMap(valuesOf)];
    return words.some(asksForShell) || commands.some(runsBash) || commands.some(looksAtShell);
}
function asksForShell({ text, parameters }) {
    return /\/proc\/(self|\$\$)\//.test(text) || parameters.some(({ name }) => /^(BASH|SHELL$|SHELLOPTS$)/.test(name));
}
function runsBash(command) {
    const isBash = ({ text }) => /^(.*\/)?bash$/.test(text);
    const { words } = command;
    if (words[0]?.text === 'exec')
        return words.some(isBash);
    const program = programWord(command);
    return (program !== undefined &&
        isBash(program) &&
        words.some(({ parameters }) => parameters.some(({ name }) => name === '0')));
}
function looksAtShell({ words: [program, ...others] }) {
    if (program?.text === 'ps')
        return others.some(({ parameters }) => parameters.some(({ name }) => name === '$'));
    return /^(readlink|realpath)$/.test(program?.text ?? '') && others.some(({ text }) => text.endsWith('/sh'));
}
/**
 * Commands on which dash surely fails: `set -o pipefail` ends the script, whatever stands behind it; `[[` and `source` it
 * does not find. A `[[` is never what it asks for, also in an `if`; a `source` there may be for a file that is not there.
 */
function failingCommands(script, shKnowsPipefail) {
    const hasSource = mentions(script, ['source']);
    const tests = commandsForAny(script).filter(({ words, failure }) => words[0]?.text === '[[' && failure !== 'caught');
    const others = commandsForSure(script).filter((command) => {
        if (command.words[0]?.text === 'source')
            return !hasSource && command.failure === 'counts';
        return !shKnowsPipefail && optionsOf(command).has('pipefail');
    });
    return [...tests, ...others];
}

// EXTERNAL MODULE: ./build/debian/relationship.js
var relationship = __webpack_require__(36344);
;// CONCATENATED MODULE: ./build/shell/command-dependency.js
/** `command-dependency`: commands that run on the server, and that nothing there is sure to bring. */




/**
 * Commands with the packages that bring them, the first of which is the one to name. No package of Debian 12 that
 * `wazo-platform` of Wazo 26 depends on, or that Debian itself counts as required or important, brings them in turn. Not
 * here are, for that reason, curl, git, jq, pip3, rsync, sudo and unzip.
 */
const PACKAGES = {
    bc: ['bc'],
    cmake: ['cmake'],
    composer: ['composer'],
    dig: ['dnsutils', 'bind9-dnsutils'],
    dos2unix: ['dos2unix'],
    expect: ['expect'],
    ffmpeg: ['ffmpeg'],
    'g++': ['g++', 'build-essential'],
    gcc: ['gcc', 'g++', 'build-essential'],
    lame: ['lame'],
    ldapsearch: ['ldap-utils'],
    make: ['make', 'make-guile', 'build-essential', 'dpkg-dev'],
    mysql: ['default-mysql-client', 'mariadb-client'],
    nmap: ['nmap'],
    node: ['nodejs'],
    npm: ['npm'],
    patch: ['patch', 'build-essential', 'dpkg-dev'],
    php: ['php-cli', 'php'],
    sqlite3: ['sqlite3'],
    virtualenv: ['virtualenv'],
    wget: ['wget'],
    xmlstarlet: ['xmlstarlet'],
    zip: ['zip'],
};
const ON_SERVER = ['install', 'uninstall', 'postrm'];
const commandDependency = (script, situation) => {
    const { debianDepends } = situation;
    if (debianDepends === undefined)
        return [];
    const named = (0,relationship/* packagesIn */.j)(debianDepends);
    const programs = ON_SERVER.flatMap((command) => commandsFor(script, command))
        .filter(({ failure }) => failure === 'counts')
        .flatMap((command) => programWord(command) ?? []);
    const lacking = Object.entries(PACKAGES).flatMap(([name, packages]) => {
        const word = programs.find((each) => isProgram(each, name));
        if (word === undefined || packages.some((each) => named.has(each)))
            return [];
        return mentions(script, [name, ...packages]) ? [] : [{ word, name, debianPackage: packages[0] }];
    });
    return lacking
        .toSorted((a, b) => a.word.start - b.word.start)
        .map(({ word, name, debianPackage }) => {
        const message = `\`${name}\` runs on the server here, which may lack it: add its package, \`${debianPackage}\`, to \`debian_depends\``;
        return atSpan('command-dependency', message, word, script, situation);
    });
};

;// CONCATENATED MODULE: ./build/shell/pkgdir-elsewhere.js
/** `pkgdir-elsewhere`: commands outside `package` that work on the tree that `pkgdir` would be, were it set. */



/** Where the command works instead, and what to do. */
const ELSEWHERE = [
    ['build', 'the root of the building machine. Move the line to `package`'],
    ['install', 'the root of the server. There the files are in place already: name them without `pkgdir`'],
    ['uninstall', 'the root of the server: `rm -rf ${pkgdir}/etc` removes its `/etc`. dpkg removes the files itself'],
    ['postrm', 'the root of the server: `rm -rf ${pkgdir}/etc` removes its `/etc`. dpkg has removed the files itself'],
];
const pkgdirElsewhere = (script, situation) => {
    if (guardsPkgdir(script, situation.shebang))
        return [];
    return ELSEWHERE.flatMap(([command, where]) => {
        const harm = firstHarm(script, command);
        if (harm === undefined)
            return [];
        const message = `\`${command}\` uses \`pkgdir\`, which only \`package\` gets: here it is empty, so that the command works on ${where}`;
        return [atSpan('pkgdir-elsewhere', message, harm, script, situation)];
    });
};
/** Operators that ask whether a parameter is set: `${pkgdir:-out}`, `${pkgdir:?}`. */
const ASKS = /^:?[-=?+]$/;
const isPackage = ({ patterns }) => patterns.some(({ text }) => text === 'package');
const expands = ({ parameters }) => parameters.some(({ name }) => name === 'pkgdir');
function firstHarm(script, command) {
    const own = branchesFor(script, command);
    const harms = ({ parameters }) => parameters.some(({ name, operator = '' }) => name === 'pkgdir' && !ASKS.test(operator));
    return script.commands.find((each) => {
        // A branch for both commands may well see to it by itself.
        if (!each.branches.some((branch) => own.has(branch) && !isPackage(branch)))
            return false;
        const prints = /^(echo|printf|:)$/.test(each.words[0]?.text ?? '');
        const files = each.redirections.flatMap(({ target }) => target ?? []);
        return [...files, ...(prints ? [] : valuesOf(each))].some(harms);
    });
}
/** Whether a script, outside `package`, sets `pkgdir`, looks at whether it is set, or stops where it is not. */
function guardsPkgdir(script, shebang) {
    return (setsOption(script, shebang, 'u', 'nounset') ||
        script.branches.some(({ subject }) => expands(subject)) ||
        script.commands.some((command) => {
            if (command.branches.some(isPackage))
                return false;
            const { words, assignments } = command;
            const tests = /^(\[|\[\[|test)$/.test(words[0]?.text ?? '');
            return (assignments.some(({ name }) => name === 'pkgdir') ||
                words.some((word) => word.text === 'pkgdir' || (tests && expands(word))) ||
                valuesOf(command).some(({ parameters }) => parameters.some(({ name, operator = '' }) => name === 'pkgdir' && ASKS.test(operator))));
        }));
}

// EXTERNAL MODULE: ./build/slip.js
var slip = __webpack_require__(17816);
;// CONCATENATED MODULE: ./build/shell/pkgdir-misspelt.js
/** `pkgdir-misspelt`: a variable of `package` that is nearly `pkgdir`, and that nothing sets. */




/** Commands that may set any variable. */
const SETS_ANY = new Set(['.', 'source', 'eval', 'getopts', 'mapfile', 'readarray']);
/** Commands that set the variables that they name. */
const SETS_NAMED = new Set(['read', 'for', 'select', 'export', 'local', 'declare', 'typeset', 'readonly', 'printf']);
/** Commands to which an empty argument does no harm. */
const PRINTS = new Set(['echo', 'printf', ':', '[', '[[', 'test']);
const pkgdirMisspelt = (script, situation) => {
    if (script.commands.some(({ words }) => SETS_ANY.has(words[0]?.text ?? '')))
        return [];
    const known = setVariables(script);
    const found = new Map();
    for (const command of commandsFor(script, 'package')) {
        const targets = command.redirections.flatMap(({ target }) => target ?? []);
        const words = PRINTS.has(command.words[0]?.text ?? '') ? [] : valuesOf(command);
        for (const word of [...words, ...targets]) {
            for (const { name, operator } of word.parameters) {
                // `${PKGDIR:-…}` and its like see to it themselves.
                if (/^:?[-=?+]$/.test(operator ?? '') || known.has(name) || !isMeant(name))
                    continue;
                if (!found.has(name))
                    found.set(name, word);
            }
        }
    }
    return [...found].map(([name, word]) => {
        const message = `\`${name}\` is set nowhere, so that it is empty here and the command works on the root of the building machine. The directory to stage in is \`pkgdir\`: write \`"\${pkgdir}"\``;
        return atSpan('pkgdir-misspelt', message, word, script, situation);
    });
};
function isMeant(name) {
    const bare = name.toLowerCase().replaceAll('_', '');
    return name !== 'pkgdir' && (0,slip/* isSlipOf */.G)(bare, 'pkgdir');
}
function setVariables({ commands }) {
    return new Set(commands.flatMap(({ assignments, words: [program, ...others] }) => [
        ...assignments.map(({ name }) => name),
        ...(SETS_NAMED.has(program?.text ?? '') ? others.map(({ text }) => text) : []),
    ]));
}

;// CONCATENATED MODULE: ./build/shell/postrm-ignored.js
/** `postrm-ignored`: work for a command that a plugin of this format is never called with. */


/** Commands that leave nothing to miss. */
const IDLE = new Set([':', 'true', 'exit', 'return', 'echo', 'printf']);
const postrmIgnored = (script, situation) => {
    if (situation.formatVersion !== 0)
        return [];
    const ofPostrm = branchesFor(script, 'postrm');
    const works = script.commands.filter(({ words: [program] }) => program !== undefined && !IDLE.has(program.text));
    const branch = works.flatMap(({ branches }) => branches).find((each) => ofPostrm.has(each));
    const [first, last] = [branch?.patterns[0], branch?.patterns.at(-1)];
    if (first === undefined || last === undefined)
        return [];
    const message = '`rules` handles `postrm`, but a plugin of format 0 is never called with it: set `plugin_format_version: 1` in `wazo/plugin.yml`';
    return [atSpan('postrm-ignored', message, { start: first.start, end: last.end }, script, situation)];
};

;// CONCATENATED MODULE: ./build/shell/python-command.js
/** `python-command`: `python`, which Debian calls `python3`. */




/** Packages that bring a `python`. */
const python_command_PACKAGES = ['python-is-python3', 'python-is-python2', 'python-dev-is-python3', 'python', 'python-minimal'];
const pythonCommand = (script, situation) => {
    const { debianDepends, release } = situation;
    // On buster `python` is a package, which a server that was upgraded to it may have.
    if (debianDepends === undefined || release === 'buster')
        return [];
    const named = (0,relationship/* packagesIn */.j)(debianDepends);
    if (python_command_PACKAGES.some((name) => named.has(name)) || mentions(script, python_command_PACKAGES) || changesPath(script))
        return [];
    const [first, ...others] = commandsForAny(script)
        .filter(({ failure }) => failure === 'counts')
        .flatMap((command) => programWord(command) ?? [])
        .filter((word) => isProgram(word, 'python'));
    if (first === undefined)
        return [];
    const also = others.length === 0 ? '' : ` (as in ${others.length} more ${others.length === 1 ? 'place' : 'places'})`;
    const message = `There is no \`python\` on a server: Debian calls it \`python3\`. Write \`python3\` here${also}`;
    return [atSpan('python-command', message, first, script, situation)];
};
/** Whether the script may find a `python` of its own, as that of a virtual environment. */
function changesPath({ commands }) {
    return commands.some(({ words, assignments }) => assignments.some(({ name }) => name === 'PATH') || words.some(({ text }) => /(^|\/)activate$/.test(text)));
}

// EXTERNAL MODULE: ./node_modules/unbash/dist/parser.js + 16 modules
var parser = __webpack_require__(88989);
;// CONCATENATED MODULE: ./build/shell/reader.js
/** Reads the text of a shell script with unbash, a parser of bash, which takes what sh takes too. */

/** The longest script that is read, in UTF-16 code units: the parser's time grows with the square of some lengths. */
const LIMIT = 1 << 16;
/**
 * What a script says, and what is wrong with its syntax. There is no `script` where it can't be read with certainty:
 * after a problem, and without one where it is too long, binary, too deep, or has a here-document without an end.
 */
function readScript(text) {
    if (text.length > LIMIT || text.includes('\0'))
        return { problems: [] };
    try {
        return new Reader(text).read();
    }
    catch (error) {
        // Nested deeper than the stack.
        if (error instanceof RangeError)
            return { problems: [] };
        throw error;
    }
}
const TOP = {
    functions: [],
    branches: [],
    conditional: false,
    apart: false,
    failure: 'counts',
    dead: false,
};
class Reader {
    #text;
    #commands = [];
    #branches = [];
    #functions = new Set();
    #bashSyntax = [];
    #problems = [];
    #understood = true;
    /** Whether the script may have ended before the line that is visited, so that the shell does not even read it. */
    #mayHaveEnded = false;
    /** The parameters of the words that are being read, those of the innermost last. */
    #reading = [];
    /** Where a script stands of which the nodes have offsets of their own: one in backticks that has escapes. */
    #instead;
    constructor(text) {
        this.#text = text;
    }
    read() {
        const tree = (0,parser/* parse */.qg)(this.#text);
        this.#note(tree);
        // What the parser makes of a script with errors is a guess.
        if (this.#problems.length === 0)
            this.#list(tree.commands, TOP, 'top');
        if (this.#problems.length > 0 || !this.#understood)
            return { problems: this.#problems };
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
    #note(script) {
        for (const { message, pos } of script.errors ?? []) {
            this.#problems.push({ message, opened: opened(script, this.#text, message), ...this.#span({ pos, end: pos }) });
        }
    }
    #span({ pos, end }) {
        return this.#instead ?? { start: pos, end };
    }
    #add(command, around) {
        if (around.dead)
            return;
        this.#commands.push({ words: [], assignments: [], redirections: [], ...placeOf(around), ...command });
    }
    #onlyBash(node) {
        if (!this.#mayHaveEnded)
            this.#bashSyntax.push(this.#span(node));
    }
    #list(statements, around, level) {
        let { dead } = around;
        for (const { command, background } of statements) {
            const seen = this.#commands.length;
            this.#node(command, { ...around, dead, ...(background && { apart: true }) });
            dead ||= isEnd(command);
            if (level === 'top' && (dead || this.#commands.slice(seen).some(mayEnd)))
                this.#mayHaveEnded = true;
        }
    }
    #node(node, around) {
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
                for (const part of [node.initialize, node.test, node.update])
                    if (part)
                        this.#part(part, around);
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
                if (node.name.pos > node.pos)
                    this.#onlyBash(node);
                this.#functions.add(name);
                this.#node(node.body, { ...around, functions: [...around.functions, name], failure: 'counts' });
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
    #command(node, around) {
        const words = node.name === undefined ? [] : [this.#word(node.name, around)];
        const assignments = [];
        for (const part of [...node.prefix, ...node.suffix]) {
            if (part.type === 'Word')
                words.push(this.#word(part, around));
            if (part.type !== 'Assignment')
                continue;
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
    #assignment(node, around) {
        const where = { ...this.#span(node), name: node.name };
        if (node.index !== undefined)
            this.#word(node.index, around);
        if (node.value.type === 'Word')
            return { ...where, value: this.#word(node.value, around) };
        this.#onlyBash(node);
        for (const element of node.value.elements)
            this.#word(element, around);
        return { ...where, value: undefined };
    }
    #redirections(nodes, around) {
        return nodes.map((node) => {
            const { operator } = node;
            if (node.type === 'HereDoc') {
                if (node.closing === undefined)
                    this.#understood = false;
                this.#parts(node.body, around);
                return { operator, target: undefined };
            }
            if (node.type === 'HereString')
                this.#onlyBash(node);
            return { operator, target: node.target && this.#word(node.target, around) };
        });
    }
    #pipeline(node, around) {
        if (node.operators.includes('|&'))
            this.#onlyBash(node);
        const negated = node.prefixes.some(({ type }) => type === 'Negation');
        const apart = around.apart || node.commands.length > 1;
        for (const command of node.commands)
            this.#node(command, { ...around, apart, ...(negated && { failure: 'asked' }) });
    }
    #andOr({ commands, operators }, around) {
        let here = around;
        for (const [index, command] of commands.entries()) {
            const seen = this.#commands.length;
            const or = operators.indexOf('||', index);
            const instead = or < 0 ? undefined : commands[or + 1];
            const caught = instead !== undefined && !givesUp(instead);
            this.#node(command, { ...here, ...(caught && { failure: 'caught' }) });
            if (operators[index] === '||')
                here = { ...around, conditional: true };
            else if (index === 0)
                here = this.#taken(this.#compares([command], seen), around);
            else
                here = { ...here, conditional: true };
        }
    }
    #if(node, around) {
        let here = around;
        for (const { clause, then } of [node, ...node.elif]) {
            const seen = this.#commands.length;
            this.#node(clause, { ...here, failure: 'asked', conditional: here.conditional || clause !== node.clause });
            const branch = this.#compares(alternatives(clause), seen);
            this.#node(then, this.#taken(branch, here));
            // What comes behind a comparison may have a branch of its own.
            if (branch === undefined)
                here = { ...around, conditional: true };
        }
        if (node.else)
            this.#node(node.else, { ...around, conditional: true });
    }
    #case(node, around) {
        const subject = this.#word(node.word, around);
        for (const { pattern, body } of node.items) {
            const patterns = pattern.map((word) => this.#word(word, around));
            this.#node(body, this.#taken({ subject, patterns }, around));
        }
    }
    /** The place behind a condition: a branch where it is a comparison. */
    #taken(compared, around) {
        if (compared === undefined)
            return { ...around, conditional: true };
        const branch = { ...placeOf(around), ...compared };
        if (!around.dead)
            this.#branches.push(branch);
        return { ...around, branches: [...around.branches, branch] };
    }
    /** What these nodes, which have just been visited, compare, where that is all that they do: one word with texts. */
    #compares(nodes, seen) {
        if (!nodes.every(({ type }) => type === 'Command' || type === 'TestCommand'))
            return undefined;
        const commands = this.#commands.slice(seen);
        if (commands.length !== nodes.length)
            return undefined;
        const compared = commands.map(({ words }) => comparison(words));
        const [subject] = compared.map((each) => each?.subject);
        const patterns = compared.flatMap((each) => (each?.subject.text === subject?.text ? (each?.pattern ?? []) : []));
        return subject && patterns.length === commands.length ? { subject, patterns } : undefined;
    }
    /** The words of a test, as they are written. */
    #test(node, around) {
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
    #written(text, node) {
        return { ...this.#span({ pos: node.pos, end: node.pos + text.length }), text, parameters: [] };
    }
    #word(node, around) {
        const parameters = [];
        this.#reading.push(parameters);
        this.#parts(node, around);
        this.#reading.pop();
        return { ...this.#span(node), text: node.value, parameters };
    }
    #parts(node, around) {
        (0,parser/* forEachChild */.dK)(node, (child) => this.#part(child, around));
    }
    #part(node, around) {
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
    #expand(parameter) {
        for (const parameters of this.#reading)
            parameters.push(parameter);
    }
    #substitution({ script, pos, end }, around) {
        if (script === undefined) {
            this.#understood = false;
            return;
        }
        const outside = this.#instead;
        if (script.source !== undefined)
            this.#instead = this.#span({ pos, end });
        this.#note(script);
        this.#list(script.commands, { ...around, apart: true });
        this.#instead = outside;
    }
}
/** Where the block begins that a message says is not closed: the last one of its kind that has no end. */
function opened(script, text, message) {
    const [, closing = '', block = ''] = /^expected '(.+)' to close (.+)$/.exec(message) ?? [];
    const opening = { 'brace group': '{', subshell: '(' }[block] ?? /^'(.+)'$/.exec(block)?.[1];
    if (opening === undefined)
        return undefined;
    let found;
    const visit = (node) => {
        const begins = text.startsWith(opening, node.pos) && !text.slice(node.pos, node.end).endsWith(closing);
        if (begins)
            found = Math.max(found ?? 0, node.pos);
        (0,parser/* forEachChild */.dK)(node, visit);
    };
    (0,parser/* forEachChild */.dK)(script, visit);
    return found;
}
function placeOf({ functions, branches, conditional, apart, failure }) {
    return { functions, branches, conditional, apart, failure };
}
/** Whether the list that this is in ends with it. */
function isEnd(node) {
    if (node.type !== 'Command')
        return false;
    const name = node.name?.value;
    return name === 'exit' || name === 'return' || (name === 'exec' && node.args.length > 0);
}
/** Whether the script may end with this command, and well. */
function mayEnd({ words: [first, second], functions, apart }) {
    if (apart)
        return false;
    const fails = /^[1-9]\d*$/.test(second?.text ?? '');
    if (first?.text === 'return')
        return functions.length === 0 && !fails;
    return (first?.text === 'exit' && !fails) || (first?.text === 'exec' && second !== undefined);
}
/** Whether this, behind a `||`, does nothing but end too, with a failure. */
function givesUp(node) {
    if (node.type === 'BraceGroup' || node.type === 'Subshell') {
        const last = node.body.commands.at(-1);
        return last !== undefined && givesUp(last.command);
    }
    if (node.type !== 'Command')
        return false;
    const [status] = node.args;
    return ['exit', 'return', 'false'].includes(node.name?.value ?? '') && status?.text !== '0';
}
/** The nodes of a list that is `a || b || …`, or one node alone; none where it is something else. */
function alternatives({ commands: [only, ...others] }) {
    if (only === undefined || others.length > 0 || only.background)
        return [];
    const { command } = only;
    if (command.type !== 'AndOr')
        return [command];
    return command.operators.every((operator) => operator === '||') ? command.commands : [];
}
/** What a command such as `[ "$1" = build ]` compares. */
function comparison(words) {
    const [name, subject, operator, pattern, end] = words;
    const closing = { '[': ']', '[[': ']]', test: undefined }[name?.text ?? ''];
    if (end?.text !== closing || words.length > 5 || !/^==?$/.test(operator?.text ?? ''))
        return undefined;
    if (!/^(\[|\[\[|test)$/.test(name?.text ?? '') || !subject || !pattern)
        return undefined;
    return pattern.parameters.length === 0 ? { subject, pattern } : undefined;
}

;// CONCATENATED MODULE: ./build/shell/rules-command.js
/** `rules-command-missing`, `rules-command-unknown`: commands that a server gives and `rules` has no branch for. */



const rulesCommand = (script, situation) => {
    const branches = dispatchOf(script);
    const [first] = branches;
    if (first === undefined)
        return [];
    const called = RULES_COMMANDS.filter((command) => command !== 'postrm' || (situation.formatVersion ?? 0) > 0);
    const handled = (command) => branchesFor(script, command).size > 0 ||
        branches.some(({ patterns }) => patterns.some((pattern) => !isAnything(pattern) && matches(pattern, command)));
    const fallback = branches.find(({ patterns }) => patterns.some(isAnything));
    const fails = fallback !== undefined && failsForSure(script, fallback);
    const missing = called.filter((command) => !handled(command));
    const meant = missing.flatMap((command) => {
        const near = branches.flatMap(({ patterns }) => patterns).find(({ text }) => isMeantFor(text, command));
        return near === undefined ? [] : [{ command, near }];
    });
    if (!fails) {
        return meant.map(({ command, near }) => {
            const message = `\`rules\` has no branch for \`${command}\`, but one for \`${near.text}\`, which nothing calls: write \`${command})\``;
            return atSpan('rules-command-unknown', message, near, script, situation);
        });
    }
    const [one] = missing;
    if (one === undefined)
        return [];
    const names = missing.map((command) => `\`${command}\``).join(', ');
    const consequences = missing.map((command) => CONSEQUENCES[command]).join('; ');
    const probably = meant
        .map(({ command, near }) => `; \`${near.text})\` is probably meant for \`${command}\``)
        .join('');
    const message = `\`rules\` has no branch for ${names}, and the one for all else fails: ${consequences}. Add ${missing.length === 1 ? 'it' : 'them'}${probably}`;
    return [atSpan('rules-command-missing', message, meant[0]?.near ?? first.subject, script, situation)];
};
const CONSEQUENCES = {
    build: 'it can not be built',
    package: 'it can not be packaged',
    install: 'a server leaves the package unconfigured',
    uninstall: 'a server can not remove the package',
    postrm: 'a server leaves the package half removed',
};
/** Whether a word is nearly this command, and none that is meant otherwise. */
function isMeantFor(text, command) {
    const bare = text.toLowerCase().replaceAll(/[-_ ]/g, '');
    return text !== command && !RULES_COMMANDS.some((each) => each === text) && (0,slip/* isSlipOf */.G)(bare, command);
}
function isAnything({ text }) {
    return /^\*+$/.test(text);
}
/** Whether a pattern of a `case` may be for this text; one that expands something may be for any. */
function matches({ text, parameters }, command) {
    if (parameters.length > 0 || /[`$!@+]/.test(text))
        return true;
    const source = text
        .replaceAll(/[.+^${}()|\\]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('?', '.');
    try {
        return new RegExp(`^${source.replaceAll('[!', '[^')}$`).test(command);
    }
    catch {
        return true;
    }
}
/** Whether the script ends with a failure once it is in this branch. */
function failsForSure({ commands, functions }, branch) {
    const sure = ({ conditional, apart }) => !conditional && !apart;
    const exits = ({ words: [program, status] }) => program?.text === 'exit' && /^0*[1-9]\d*$/.test(status?.text ?? '');
    const failing = new Set([...functions].filter((name) => commands.some((each) => each.functions.at(-1) === name && each.branches.length === 0 && sure(each) && exits(each))));
    const own = commands.filter((each) => each.branches.at(-1) === branch && sure(each));
    return own.some((each) => exits(each) || failing.has(each.words[0]?.text ?? ''));
}

;// CONCATENATED MODULE: ./build/shell/rules-syntax.js
/** `rules-syntax`: a script that its shell can't read, at the place where it stumbles and the one that it is about. */



/** What dash takes to its own ways, where bash stumbles. */
const BASH_ONLY = /^unterminated (parameter expansion|extended glob|process substitution|ANSI-C quote)/;
/** The finding on the first thing that the parser stumbles over; what comes behind mostly follows from it. */
function rulesSyntax(text, [problem], { file, shebang }) {
    if (problem === undefined)
        return [];
    const shell = (0,shell_shebang/* programOf */.oQ)(shebang);
    if (shell !== 'bash' && BASH_ONLY.test(problem.message))
        return [];
    const { start } = problem;
    const position = (0,build_position/* positionIn */.N)(text, start, Math.max(start, Math.min(start + 1, text.length)));
    const explained = `${shell} can't read \`${file}\`: ${explain(text, problem)}`;
    return [(0,finding/* finding */.gk)('rules-syntax', explained, { file, position })];
}
function explain(text, { message, start, opened }) {
    const line = (offset) => text.slice(0, offset).split('\n').length;
    const [, closing, block] = /^expected '(.+)' to close (.+)$/.exec(message) ?? [];
    if (closing !== undefined && block !== undefined) {
        const what = block.startsWith("'") ? `\`${block.slice(1, -1)}\`` : `the ${block}`;
        const where = opened === undefined ? '' : ` of line ${line(opened)}`;
        return `${what}${where} is not closed: \`${closing}\` is missing before this`;
    }
    const quote = { 'unterminated double quote': '"', 'unterminated single quote': "'" }[message];
    if (quote !== undefined) {
        const odd = firstOddLine(text, quote);
        const probably = odd === undefined || odd >= line(start)
            ? ''
            : `; line ${odd} has an odd number of them, so that is probably the one`;
        return `the quote (\`${quote}\`) that opens here is never closed${probably}`;
    }
    const [, other] = /^unterminated (.+)$/.exec(message) ?? [];
    if (other !== undefined)
        return `the ${other} that opens here is never closed`;
    const [, token] = /^unexpected token '(.+)'$/s.exec(message) ?? [];
    if (token !== undefined)
        return `${token === 'newline' ? 'the line ends' : `\`${token}\` stands`} where it can't${hint(text, start, token)}`;
    const [, word] = /^expected '(\w+)'/.exec(message) ?? [];
    if (word !== undefined)
        return `\`${word}\` is missing before this`;
    const [, operator] = /^expected command (?:after '|in )(.+?)'?$/.exec(message) ?? [];
    if (operator !== undefined)
        return `a command is missing behind \`${operator}\``;
    return message;
}
/** What was probably forgotten before a token that can't stand where it is. */
function hint(text, start, token) {
    const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
    const isOpen = text.slice(0, start).split(/\bcase\b/).length > text.slice(0, start).split(/\besac\b/).length;
    if (token === ')' && isOpen && /^\s*[\w*?|"' .-]+$/.test(before))
        return ': the branch above it probably lacks its `;;`';
    if (/^(fi|done|esac|then|do|else|elif|\})$/.test(token))
        return ': nothing that it belongs to is open';
    return '';
}
/** The first line, from 1 on, with an odd number of the quote, which texts of one line never have. */
function firstOddLine(text, quote) {
    const lines = text.split('\n').map((line) => line.replace(/(^|\s)#.*$/, '').replaceAll(/\\./g, ''));
    const other = quote === '"' ? /'[^']*'/g : /"[^"]*"/g;
    const index = lines.findIndex((line) => line.replaceAll(other, '').split(quote).length % 2 === 0);
    return index < 0 ? undefined : index + 1;
}

;// CONCATENATED MODULE: ./build/shell/rules-without-errexit.js
/** `rules-without-errexit`: a script that goes on when a command fails. */

const rulesWithoutErrexit = (script, situation) => {
    const { file, shebang } = situation;
    if (setsOption(script, shebang, 'e', 'errexit'))
        return [];
    const message = `\`${file}\` has no \`set -e\`, so that it goes on when a command fails and a broken package may come of it: add \`set -e\` as the second line`;
    const [line = ''] = script.text.split('\n', 1);
    return [atSpan('rules-without-errexit', message, { start: 0, end: line.trimEnd().length }, script, situation)];
};

;// CONCATENATED MODULE: ./build/shell/hazards.js
/** What can go wrong in a shell `rules`: every rule in turn, over one reading of the script, without running it. */










const HAZARDS = [
    bashInSh,
    rulesCommand,
    pkgdirMisspelt,
    pythonCommand,
    commandDependency,
    rulesWithoutErrexit,
    pkgdirElsewhere,
    postrmIgnored,
];
/** Findings on the text of a shell script; where it can't be read to its end with certainty, on that alone. */
function shellHazards(text, situation) {
    const { script, problems } = readScript(text);
    if (script === undefined)
        return rulesSyntax(text, problems, situation);
    return HAZARDS.flatMap((hazard) => hazard(script, situation));
}


/***/ })

};
