export const id = 238;
export const ids = [238];
export const modules = {

/***/ 98238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommandLine: () => (/* binding */ runCommandLine)
});

// EXTERNAL MODULE: ./build/action.js + 8 modules
var action = __webpack_require__(61109);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(59874);
// EXTERNAL MODULE: ./build/inputs.js + 2 modules
var build_inputs = __webpack_require__(81029);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(28395);
// EXTERNAL MODULE: ./build/runner/environment.js
var runner_environment = __webpack_require__(9294);
;// CONCATENATED MODULE: ./build/runner/installation.js
/** What lies beside the bundle where this tool is installed: `action.yml`, which documents the inputs, and its version. */






const actionSchema = schemas/* object */.Ikc({
    inputs: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({ description: schemas/* string */.YjP(), default: schemas/* optional */.lqM(schemas/* string */.YjP()) })),
});
/** The inputs of the action in the order of `action.yml`. Throws a Failure where that can't be read. */
function readActionInputs() {
    return read('action.yml', (text) => actionSchema.parse((0,dist/* parse */.qg)(text)).inputs);
}
/** The version of this tool. Throws a Failure where it can't be read. */
function readOwnVersion() {
    return read('package.json', (text) => schemas/* object */.Ikc({ version: schemas/* string */.YjP() }).parse(JSON.parse(text)).version);
}
function read(name, parseText) {
    const file = (0,external_node_path_.join)((0,runner_environment/* installation */.pK)(), name);
    try {
        return parseText((0,external_node_fs_.readFileSync)(file, 'utf8'));
    }
    catch (error) {
        throw new failure/* Failure */.HR(`${file}, which belongs to this tool, can't be read: ${(0,failure/* messageOf */.bD)(error)}`);
    }
}

;// CONCATENATED MODULE: ./build/runner/arguments.js
/** Reads the command line of a run outside GitHub: a command, and flags that stand for the action's inputs. */





/** The commands on a plugin's directory. Each is the mode of the action that it is named after. */
const COMMANDS = {
    build: 'Check a plugin and build its Debian package. Without a command this is done.',
    validate: 'Check the manifest and the rules file, and run nothing of the plugin.',
};
/** The command where none is given. */
const DEFAULT = 'build';
/** The flags by what they are about, in the order in which `--help` shows them, each with the word for its value. */
const GROUPS = {
    'What is built': {
        path: 'DIRECTORY',
        mode: 'MODE',
        version: 'VERSION',
        'version-suffix': 'SUFFIX',
        maintainer: 'MAINTAINER',
        architecture: 'NAME',
    },
    'How it is built': {
        'debian-release': 'NAME',
        strict: '',
        'build-in': 'PLACE',
        'build-packages': 'NAMES',
        'build-environment': 'NAMES',
        'debian-image': 'IMAGE',
    },
    'What is checked': {
        'wazo-version': 'VERSION',
        'previous-package': 'FILE',
        rehearse: 'HOW',
        'fail-on-warnings': '',
        ignore: 'CODES',
        fix: '',
    },
    'The package': { 'output-directory': 'DIRECTORY', compression: 'CODEC', 'compression-level': 'NUMBER' },
    'The report': { 'sarif-file': 'FILE', json: '', 'no-color': '' },
    Other: { help: '' },
};
/** What only a run on GitHub has. Who takes over the inputs of a workflow may give them; they change nothing. */
const ONLY_ON_GITHUB = /^(upload-artifact|artifact-.+|retention-days|summary|verify-tag|tag-prefix)$/;
/** The inputs of which something else holds here than on GitHub. */
const HERE = {
    path: { description: 'Directory that holds `wazo/plugin.yml`. DIRECTORY alone does the same.', default: '.' },
    mode: { description: '`build` or `validate`. The commands of these names do the same.', default: DEFAULT },
    'output-directory': { description: 'Where the package is written.', default: '.' },
};
const AFTER_HELP = `
--version alone prints the version of this tool.

Exit status: 0 done, 1 something is wrong with the plugin or with this machine,
2 wrong usage, 70 a mistake of this tool, 130 and 143 cancelled.`;
/**
 * What the parameters ask for; directories in them are relative to `base`. Undefined where they ask for help or the
 * version of this tool, which `print` is given. Throws a Failure where they make no sense.
 */
function readArguments(parameters, base, print) {
    if (parameters.length === 1 && parameters[0] === '--version') {
        print(`${readOwnVersion()}\n`);
        return undefined;
    }
    const inputs = { ...readActionInputs(), ...HERE };
    const given = parse(withValues(parameters, inputs), inputs, DEFAULT, print);
    if (given === undefined)
        return undefined;
    const { command, directories, texts, fix } = given;
    const [first] = directories;
    if (first !== undefined && (directories.length > 1 || !(0,external_node_fs_.existsSync)((0,external_node_path_.resolve)(base, first)))) {
        if (Object.hasOwn(COMMANDS, first))
            throw misuse(`Write the command \`${first}\` before all flags`);
        refuseMistypedCommand(first, inputs);
    }
    const mode = texts.get('mode');
    if (command !== DEFAULT && mode !== undefined && mode !== command) {
        throw misuse(`The command is \`${command}\`, but \`--mode\` says \`${mode}\`: leave one of them out`);
    }
    const path = texts.get('path');
    const paths = [...directories, ...(path === undefined ? [] : [path])];
    if (paths.length > 1)
        throw misuse(`One plugin at a time, not ${paths.join(' and ')}`);
    const set = new Map(texts);
    if (command !== DEFAULT)
        set.set('mode', command);
    if (first !== undefined)
        set.set('path', first);
    return { get: (name) => set.get(name) ?? inputs[name]?.default ?? '', fix };
}
/** Undefined where only help was asked for. */
function parse(parameters, inputs, byDefault, print) {
    let given;
    const help = new esm/* Option */.c$('-h, --help', 'Print this.').helpGroup(headingOf('help'));
    const program = new esm/* Command */.uB('npm start --')
        .description('Checks a Wazo plugin and builds its Debian package.')
        .usage('[COMMAND] [DIRECTORY] [FLAGS]')
        .exitOverride()
        .configureOutput({ writeOut: print, outputError() { } })
        .addHelpOption(help)
        .helpCommand(false)
        .addHelpText('after', AFTER_HELP)
        .addOption(new esm/* Option */.c$('--json', 'Print the outputs as one JSON object, and all else on standard error.'))
        .addOption(new esm/* Option */.c$('--no-color', 'Print no colours. There are none in a pipe, nor where NO_COLOR is set.'));
    for (const [name, description] of Object.entries(COMMANDS)) {
        const command = program.command(name, { isDefault: name === byDefault }).description(description);
        command.usage('[DIRECTORY] [FLAGS]').argument('[directory...]').addHelpOption(help);
        command.addOption(new esm/* Option */.c$('--fix', 'First mend what can be mended for certain, and show how.'));
        const flags = Object.entries(inputs).map(([input, about]) => flagOf(input, about).hideHelp(ONLY_ON_GITHUB.test(input) || (input === 'mode' && name !== DEFAULT)));
        for (const flag of flags)
            command.addOption(flag);
        command.action((directories, options) => {
            const texts = flags.flatMap((flag) => {
                const text = options[flag.attributeName()];
                return typeof text === 'string' ? [[flag.name(), text]] : [];
            });
            given = { command: name, directories, texts: new Map(texts), fix: options['fix'] === true };
        });
    }
    // Where no command is given yet, its flags can be: they are shown with the commands.
    const shared = [...program.options, help];
    const byCommand = new Map([program, ...program.commands].map((each) => [each, each.options]));
    byCommand.set(program, program.commands.find((each) => each.name() === DEFAULT)?.options ?? []);
    for (const command of byCommand.keys()) {
        command.configureHelp(helpLayout((each) => [...(byCommand.get(each) ?? []), ...shared]));
    }
    try {
        program.parse([...parameters], { from: 'user' });
    }
    catch (error) {
        if (!(error instanceof esm/* CommanderError */.b7))
            throw error;
        if (error.exitCode === 0)
            return undefined;
        throw misuse(error.message.replace(/^error: /, ''));
    }
    return given;
}
/** Throws a Failure where the word is nearly a command. */
function refuseMistypedCommand(word, inputs) {
    try {
        parse([word], inputs, undefined, () => { });
    }
    catch (error) {
        // Without a command that is the default one, the library looks for the nearest.
        if (!(error instanceof failure/* Failure */.HR) || error.message.includes('Did you mean'))
            throw error;
    }
}
function misuse(message) {
    return new failure/* Failure */.HR(`${message}. See --help for what there is`, failure/* MISUSED */.Vi);
}
/** The parameters, with `true` behind a flag of a boolean input that stands alone: `--strict`. */
function withValues(parameters, inputs) {
    return parameters.map((parameter, index) => {
        const alone = !/^(true|false)$/i.test(parameters[index + 1] ?? '');
        return parameter.startsWith('--') && isBoolean(inputs[parameter.slice('--'.length)]) && alone
            ? `${parameter}=true`
            : parameter;
    });
}
function isBoolean(input) {
    return ['true', 'false'].includes(input?.default ?? '');
}
/** The flag of an input. */
function flagOf(name, { description, default: byDefault }) {
    const flag = new esm/* Option */.c$(`--${name} <${wordOf(name) || 'BOOLEAN'}>`, description.trim().replaceAll(/\s+/g, ' '));
    flag.argParser((value) => {
        if (/^--?[a-z]/i.test(value))
            throw new esm/* InvalidArgumentError */.Di('It looks like a flag. Is the value missing?');
        return value;
    });
    // The value itself is not given to the library, so that we know what stands on the command line.
    if (byDefault)
        flag.default(undefined, byDefault);
    return flag;
}
function groupOf(name) {
    return Object.entries(GROUPS).find(([, words]) => Object.hasOwn(words, name));
}
function headingOf(name) {
    return `${groupOf(name)?.[0] ?? 'Other'}:`;
}
/** The word for the value of a flag. */
function wordOf(name) {
    return groupOf(name)?.[1][name] ?? 'VALUE';
}
/** How `--help` is set: in groups, each flag with its default on a line, and below it what it means. */
function helpLayout(optionsOf) {
    const order = Object.values(GROUPS).flatMap((words) => Object.keys(words));
    const place = (option) => (order.indexOf(option.name()) + order.length + 1) % (order.length + 1);
    return {
        visibleOptions: (command) => optionsOf(command)
            .filter(({ hidden }) => !hidden)
            .toSorted((a, b) => place(a) - place(b)),
        groupItems(_, items, headingOfItem) {
            const groups = new Map();
            for (const item of items) {
                const heading = item instanceof esm/* Option */.c$ ? headingOf(item.name()) : headingOfItem(item);
                groups.set(heading, [...(groups.get(heading) ?? []), item]);
            }
            return groups;
        },
        optionTerm: (option) => {
            const byDefault = option.defaultValueDescription;
            const isFlagAlone = wordOf(option.name()) === '';
            const term = isFlagAlone ? option.flags.replace(/ <.*/, '') : option.flags.replaceAll(/[<>]/g, '');
            return byDefault === undefined ? term : `${term} (default: ${byDefault})`;
        },
        optionDescription: ({ description }) => description,
        subcommandTerm: (command) => `${command.name()} [DIRECTORY]`,
        formatItem: (term, _, description, helper) => {
            const text = helper.boxWrap(description, (helper.helpWidth ?? 80) - 6).replaceAll('\n', '\n      ');
            return `  ${term}\n      ${text}`;
        },
    };
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/units.js
var units = __webpack_require__(6515);
// EXTERNAL MODULE: ./build/runner/findings-table.js
var findings_table = __webpack_require__(7024);
// EXTERNAL MODULE: ./build/runner/paint.js
var runner_paint = __webpack_require__(85207);
;// CONCATENATED MODULE: ./build/runner/screen.js
/** Writes whole lines, what another program prints, and on a terminal one line that is replaced while a step lasts. */
/** Back to the start of the line, and the line empty. */
const CLEAR = '\r\x1b[K';
class Screen {
    #stream;
    #atLineStart = true;
    /** Whether the line that the cursor is on is one of `status`. */
    #showsStatus = false;
    /** When something was written last, by the clock of `performance.now`. */
    #lastWritten = 0;
    constructor(stream) {
        this.#stream = stream;
    }
    /** Writes a text in lines of its own. */
    line(text) {
        this.endLine();
        this.write(`${text}\n`);
    }
    /** Ends a line that a program has begun and left. */
    endLine() {
        if (!this.#atLineStart)
            this.write('\n');
    }
    /** Writes bytes as they are. */
    write(bytes) {
        if (bytes.length === 0)
            return;
        this.clearStatus();
        this.#stream.write(bytes);
        this.#atLineStart = bytes.at(-1) === (typeof bytes === 'string' ? '\n' : 0x0a);
        this.#lastWritten = performance.now();
    }
    /**
     * Shows one line, in place of the one that was shown so before, until something is written. Where a program has begun
     * a line it is left alone. Only for a terminal.
     */
    status(text) {
        if (!this.#atLineStart)
            return;
        this.#stream.write(`${CLEAR}${text}`);
        this.#showsStatus = true;
    }
    clearStatus() {
        if (this.#showsStatus)
            this.#stream.write(CLEAR);
        this.#showsStatus = false;
    }
    /** For how long nothing was written, in milliseconds. */
    get silence() {
        return performance.now() - this.#lastWritten;
    }
}

;// CONCATENATED MODULE: ./build/runner/terminal.js
/** Speaks to a person at a terminal, or to a program that reads the outputs as JSON. */






const COLOURS = { passed: 'green', warned: 'yellow', failed: 'red' };
/** How long a step is silent before its running time is shown, and how often that is renewed, in milliseconds. */
const SILENCE = 2000;
const RENEWAL = 1000;
function openTerminal({ json, color }) {
    const stream = json ? process.stderr : process.stdout;
    const isLive = stream.isTTY && process.env['TERM'] !== 'dumb';
    const paint = isLive && color && !process.env['NO_COLOR'] ? runner_paint/* painted */.C : runner_paint/* unpainted */.j;
    const screen = new Screen(stream);
    const outputs = new Map();
    return {
        paint,
        info(line) {
            screen.line(harmless(line));
        },
        warn(message) {
            screen.line(`${paint('yellow', 'warning:')} ${harmless(message)}`);
        },
        fail({ message, status }) {
            process.exitCode = status;
            process.stderr.write(`${paint('red', 'error:')} ${harmless(message)}\n`);
        },
        conclude(message, verdict) {
            if (verdict === 'failed')
                process.exitCode = failure/* FAILED */.Wk;
            screen.line(paint(COLOURS[verdict], harmless(message)));
        },
        report(findings) {
            const shown = findings.map((finding) => ({
                ...finding,
                message: harmless(finding.message),
                ...(finding.file !== undefined && { file: harmless(finding.file) }),
                ...(finding.printed && { printed: finding.printed.map(harmless) }),
            }));
            for (const line of (0,findings_table/* findingLines */.h)(shown, paint))
                screen.line(line);
        },
        async group(title, work) {
            const started = performance.now();
            const elapsed = () => (performance.now() - started) / 1000;
            screen.line(paint('bold', `== ${harmless(title)}`));
            const clock = setInterval(() => {
                if (screen.silence >= SILENCE)
                    screen.status(paint('dim', `   ${(0,units/* duration */.p)(elapsed())}`));
            }, RENEWAL);
            if (!isLive)
                clearInterval(clock);
            try {
                return await work();
            }
            finally {
                clearInterval(clock);
                screen.clearStatus();
                if (elapsed() >= 1)
                    screen.line(paint('dim', `   took ${(0,units/* duration */.p)(elapsed())}`));
            }
        },
        foreignGroup(title, work) {
            return this.group(title, async () => {
                try {
                    return await work((bytes) => screen.write(bytes));
                }
                finally {
                    // A program that was ended may have left the colour of its last words behind.
                    if (isLive)
                        stream.write('\x1b[0m');
                    screen.endLine();
                }
            });
        },
        output(name, value) {
            outputs.set(name, value);
            // What has a structure is for programs.
            if (!json && typeof value !== 'object')
                screen.line(paint('dim', harmless(`${name}: ${value}`)));
        },
        async summary() {
            // The summary says again, with tables, what a terminal has shown line by line.
        },
        close() {
            if (json)
                process.stdout.write(`${JSON.stringify(Object.fromEntries(outputs), null, 2)}\n`);
        },
    };
}
/**
 * Lets a reader of our output have seen enough (`| head`), which is no failure at a terminal. Of another failure to
 * write, such as a full disk, `onFailure` is told.
 */
function watchStreams(onFailure) {
    for (const stream of [process.stdout, process.stderr]) {
        stream.on('error', (error) => {
            if ((0,failure/* systemCode */.xU)(error) !== 'EPIPE')
                onFailure((0,failure/* systemFailure */.oM)('write the output', error));
        });
    }
}
/** A plugin's text must not move the cursor or colour what follows. */
function harmless(text) {
    return (0,external_node_util_.stripVTControlCharacters)(text).replaceAll(/[^\P{Cc}\n\t]/gu, '');
}

;// CONCATENATED MODULE: ./build/command-line.js
/** The story of a run outside GitHub: reads the command line, mends what is to be mended, runs the action. */






/** Does what the parameters ask for, and sets the exit status. */
async function runCommandLine(parameters, cancellation) {
    // Looked for in the parameters as they are: also what is wrong with them is told as they ask for it.
    const terminal = openTerminal({ json: parameters.includes('--json'), color: !parameters.includes('--no-color') });
    const giveUp = (error) => {
        terminal.fail((0,failure/* asFailure */.h_)(error));
        process.exit();
    };
    process.on('uncaughtException', giveUp);
    watchStreams(giveUp);
    try {
        const environment = (0,runner_environment/* readEnvironment */.Qo)();
        const request = readArguments(parameters, environment.base, (text) => process.stdout.write(text));
        if (request === undefined)
            return;
        const inputs = (0,build_inputs/* readInputs */.K)(request.get, environment.base);
        await (0,action/* runAction */.C)({ inputs, environment, reporter: terminal, cancellation });
    }
    catch (error) {
        terminal.fail((0,failure/* asFailure */.h_)(error));
    }
    terminal.close();
}


/***/ })

};
