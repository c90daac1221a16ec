export const id = 12;
export const ids = [12];
export const modules = {

/***/ 35012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  writeSarif: () => (/* binding */ writeSarif)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/archive/scratch.js
var archive_scratch = __webpack_require__(57331);
;// CONCATENATED MODULE: ./build/explanations.js
/** Reads what `docs/findings.md` says of each code, for those who are not on that page. */
/**
 * The explanations on the page, by code. `address` is where the page is, to which its links are relative; without it
 * only their texts are kept.
 */
function readExplanations(page, address) {
    const [, ...sections] = page.replaceAll('\r\n', '\n').split(/^## /m);
    return new Map(sections.flatMap((section) => readSection(section, address)));
}
/** None of a section that is not on a code. */
function readSection(section, address) {
    const [, code, body] = /^`([a-z-]+)`\n\n[^\n]*\n\n(.*)$/s.exec(section) ?? [];
    if (code === undefined || body === undefined)
        return [];
    // Behind the last section of a part comes the heading of the next.
    const [own = ''] = body.split('\n\n# ');
    const markdown = linksFrom(own.trim(), address);
    const [cause = ''] = own.split('\n**');
    // A paragraph is a line; a table and a list keep theirs.
    const text = linksFrom(cause.trim(), undefined).replaceAll(/(?<!\n)\n(?![\n|-])/g, ' ');
    // What stands as code may have a full stop and a blank of its own.
    const [summary = text] = /^(?:`[^`]*`|[^`\n])*?[.:](?=\s|$)/.exec(text) ?? [];
    return [[code, { summary: summary.replace(/:$/, '.'), cause: text, markdown }]];
}
/** The Markdown with links that lead to the same from anywhere, or that are text where it is not known to where. */
function linksFrom(markdown, address) {
    return markdown.replaceAll(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_, text, target) => address === undefined ? text : `[${text}](${new URL(target, address).href})`);
}

// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(59874);
// EXTERNAL MODULE: ./build/finding.js
var build_finding = __webpack_require__(51633);
// EXTERNAL MODULE: ./build/plugin/manifest.js + 6 modules
var manifest = __webpack_require__(29518);
;// CONCATENATED MODULE: ./build/sarif.js
/** Tells findings in SARIF 2.1.0, the format of code scanning. */


const LEVELS = { error: 'error', warning: 'warning', notice: 'note' };
/** The most that code scanning takes of a description, in characters. */
const LONGEST = 1024;
/**
 * The log of one run as an object. Files of findings are paths from the workspace, or absolute; where a finding has
 * none it stands in the manifest, since code scanning refuses a log in which a result has no place.
 */
function sarif(findings, context) {
    const codes = [...new Set(findings.map(({ code }) => code))];
    const { documentation, failure } = context;
    return {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'wazo-plugin-action',
                        ...(documentation && { informationUri: documentation }),
                        rules: codes.map((code) => rule(code, context)),
                    },
                },
                columnKind: 'utf16CodeUnits',
                invocations: [
                    {
                        executionSuccessful: failure === undefined,
                        ...(failure && { toolExecutionNotifications: [{ level: 'error', message: message(failure) }] }),
                    },
                ],
                results: findings.map((finding) => ({
                    ruleId: finding.code,
                    ruleIndex: codes.indexOf(finding.code),
                    level: LEVELS[finding.severity],
                    message: message((0,build_finding/* textOf */.b6)(finding)),
                    locations: [{ physicalLocation: placeOf(finding, context) }],
                })),
            },
        ],
    };
}
function rule(code, { explanations, documentation }) {
    const known = explanations.get(code);
    const nothing = `docs/findings.md of this action has a section on \`${code}\`.`;
    return {
        id: code,
        shortDescription: { text: (known?.summary ?? code).slice(0, LONGEST) },
        fullDescription: { text: (known?.cause ?? nothing).slice(0, LONGEST) },
        help: { text: known?.cause ?? nothing, ...(known && { markdown: known.markdown }) },
        ...(documentation && { helpUri: `${documentation}#${code}` }),
        defaultConfiguration: { level: LEVELS[(0,build_finding/* severityOf */.xJ)(code)] },
    };
}
/** A plugin's own text may not make a link of it, as `[text](address)` in a message would be. */
function message(text) {
    return { text: text.replaceAll('](', '\\](') };
}
function placeOf({ file, position }, { plugin }) {
    const { line, column, endLine, endColumn } = position ?? { line: 1, column: 1, endLine: 1, endColumn: 1 };
    return {
        artifactLocation: uriOf(file ?? (plugin === '' ? manifest/* MANIFEST */.e : `${plugin}/${manifest/* MANIFEST */.e}`)),
        region: { startLine: line, startColumn: column, endLine, endColumn },
    };
}
function uriOf(path) {
    const uri = path.split('/').map(encodeURIComponent).join('/');
    return path.startsWith('/') ? { uri: `file://${uri}` } : { uri, uriBaseId: '%SRCROOT%' };
}

;// CONCATENATED MODULE: ./build/runner/sarif-file.js
/** Writes the file in which code scanning reads the findings. */







/**
 * Writes the findings to `path`, an absolute path; a file that is there is replaced. Throws a Failure where that can't
 * be.
 */
async function writeSarif(path, findings, context) {
    const log = sarif(findings, { ...context, explanations: explanations(context.documentation) });
    let scratch;
    try {
        refuseWhatIsNoFile(path);
        (0,archive_scratch/* makeDirectories */.Kb)((0,external_node_path_.dirname)(path));
        scratch = (0,archive_scratch/* makeScratch */.lP)((0,external_node_path_.dirname)(path));
        const complete = (0,external_node_path_.join)(scratch, 'sarif');
        await (0,promises_.writeFile)(complete, `${JSON.stringify(log, null, 2)}\n`);
        await (0,promises_.rename)(complete, path);
    }
    catch (error) {
        throw (0,failure/* systemFailure */.oM)(`write ${path}`, error);
    }
    finally {
        if (scratch !== undefined)
            (0,archive_scratch/* removeScratch */.ZU)(scratch);
    }
}
/** A device must not be replaced, nor a link followed that a plugin's code may have put there. */
function refuseWhatIsNoFile(path) {
    const there = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    if (there === undefined || there.isFile())
        return;
    throw new failure/* Failure */.HR(`Can't write ${path}: what is there is no file. Choose another place`);
}
/** The page lies beside the directory of the bundle. A run can do without. */
function explanations(documentation) {
    try {
        const bundle = (0,external_node_path_.dirname)((0,external_node_fs_.realpathSync)(process.argv[1] ?? '.'));
        return readExplanations((0,external_node_fs_.readFileSync)((0,external_node_path_.join)((0,external_node_path_.dirname)(bundle), 'docs', 'findings.md'), 'utf8'), documentation);
    }
    catch {
        return new Map();
    }
}


/***/ })

};
