export const id = 363;
export const ids = [363];
export const modules = {

/***/ 86363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  build: () => (/* binding */ build)
});

// EXTERNAL MODULE: ./build/archive/place.js
var archive_place = __webpack_require__(95978);
// EXTERNAL MODULE: ./build/archive/scratch.js
var archive_scratch = __webpack_require__(57331);
// EXTERNAL MODULE: ./build/archive/tree.js
var tree = __webpack_require__(65669);
// EXTERNAL MODULE: ./build/archive/path.js
var archive_path = __webpack_require__(52278);
// EXTERNAL MODULE: ./build/finding.js
var finding = __webpack_require__(51633);
// EXTERNAL MODULE: ./build/plugin/rules.js + 1 modules
var rules = __webpack_require__(27071);
;// CONCATENATED MODULE: ./build/checks/check.js
/** What a rule on a staged tree is, and what it may know. */



/** The path as it will be on a server, with a slash before it; bytes that are no UTF-8 are as `show` writes them. */
function installed({ path }) {
    return `/${(0,archive_path/* show */.WU)(path)}`;
}
/** Whether the absolute path is `directory` or lies in it. */
function isIn(path, directory) {
    return path === directory || path.startsWith(directory === '/' ? '/' : `${directory}/`);
}
/** The entries of which the one above is not in the list too: of a directory with all that it holds, the directory. */
function topmost(entries) {
    const top = [];
    for (const entry of entries) {
        const above = top.at(-1);
        if (above === undefined || !isIn(installed(entry), installed(above)))
            top.push(entry);
    }
    return top;
}
/** A finding on what was staged stands at the file that staged it. */
function atRules(code, message) {
    return (0,finding/* finding */.gk)(code, message, { file: rules/* RULES */.y0 });
}
/** How many paths a message names. */
const NAMED = 5;
/** One finding about some paths, none where there are none; `say` makes the message of their list. */
function aboutPaths(code, paths, say) {
    if (paths.length === 0)
        return [];
    const named = paths.slice(0, NAMED).map((path) => `\`${path}\``);
    const list = paths.length > NAMED ? `${named.join(', ')} and ${paths.length - NAMED} more` : named.join(', ');
    return [atRules(code, say(list))];
}

;// CONCATENATED MODULE: ./build/checks/build-path-in-shebang.js
/** `build-path-in-shebang`: scripts for an interpreter that only the building machine has. */

const buildPathInShebang = {
    hits({ mode }, beginning, { buildPaths, pkgdir }) {
        if ((mode & 0o111) === 0 || !beginning.subarray(0, 2).equals(Buffer.from('#!')))
            return false;
        const [first = '', second = ''] = beginning.toString('utf8', 0, 1024).split('\n');
        const interpreter = /^#!\s*(\S+)/.exec(first)?.[1];
        // Where a path is too long for a first line, pip writes a script for sh that runs the interpreter on its second.
        const behindSh = /^'''exec' "?([^"\s]+)/.exec(second)?.[1];
        return [interpreter, behindSh].some((path) => path !== undefined && [pkgdir, ...buildPaths].some((directory) => isIn(path, directory)));
    },
    report: (files) => aboutPaths('build-path-in-shebang', files.map(installed), (list) => `${list}: the first line names an interpreter of the building machine, so the script does not start on a server. Build with the system's own (\`/usr/bin/python3\`, in a \`container: debian:…\` job) or rewrite the line (\`sed -i '1s,.*,#!/usr/bin/python3,'\`)`),
};

;// CONCATENATED MODULE: ./build/checks/native-code-in-all.js
/** `native-code-in-all`: compiled code in a package that says it fits every architecture. */

const ELF = Buffer.from('\x7fELF', 'latin1');
const nativeCodeInAll = {
    hits: (_, beginning, { architecture }) => architecture === 'all' && beginning.subarray(0, 4).equals(ELF),
    report: (files) => aboutPaths('native-code-in-all', files.map(installed), (list) => `${list}: compiled for one architecture, in a package for all of them. Set the input \`architecture\` to the one it is for, such as \`amd64\``),
};

;// CONCATENATED MODULE: ./build/checks/content.js
/** What can be wrong in the files of a staged tree: every rule sees the beginning of each file while it is packed. */



const CHECKS = [buildPathInShebang, nativeCodeInAll];
/** The checks for one tree. */
function contentChecks(staging) {
    const hits = new Map(CHECKS.map((check) => [check, []]));
    return {
        see(file, beginning) {
            for (const [check, files] of hits)
                if (check.hits(file, beginning, staging))
                    files.push(file);
        },
        findings() {
            return [...hits].flatMap(([check, files]) => check.report(files.sort(inOrder)));
        },
    };
}
function inOrder(a, b) {
    return (0,archive_path/* sortKey */.KU)(a.path) < (0,archive_path/* sortKey */.KU)(b.path) ? -1 : 1;
}

;// CONCATENATED MODULE: ./build/checks/python-project.js
/** Tells whether the plugin's root is a Python package to build, which then should be in what is staged. */
/** The files that say so, each with what it then holds: a `setup.cfg` may also be nothing but the settings of a linter. */
const SIGNS = {
    'setup.py': /\bsetup\s*\(/,
    'setup.cfg': /^\[(metadata|options)\]/m,
    'pyproject.toml': /^\[project\]/m,
};
/**
 * The file that says how to build a Python package, where there is one. `read` gives the bytes of a file by its path
 * from the plugin's root, undefined where there is none.
 */
async function pythonProject(read) {
    for (const [file, sign] of Object.entries(SIGNS)) {
        const bytes = await read(file);
        if (bytes !== undefined && sign.test(bytes.toString('utf8')))
            return file;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/checks/build-path-staged.js
/** `build-path-staged`: files at paths of the building machine, which mean nothing on a server. */

const PYTHON = "the Python that built it is not Debian's but one of setup-python or pyenv. Build with `/usr/bin/python3`, in a job with `container: debian:<release>` (docs/findings.md#python-version-path has one to paste)";
const OTHERS = '`rules package` took the place where it was built for the place where it is to be. Give the tool the final place (`--prefix=/usr`) and `"$pkgdir"` as the root to stage in (`DESTDIR`, `--root`)';
const buildPathStaged = (entries, { buildPaths }) => {
    const staged = entries.filter((entry) => {
        const path = installed(entry);
        return buildPaths.some((directory) => isIn(path, directory));
    });
    return aboutPaths('build-path-staged', topmost(staged).map(installed), (list) => `${list} would be installed, which is a path of the building machine: ${staged.some((entry) => /\/lib\/python3\./.test(installed(entry))) ? PYTHON : OTHERS}`);
};

// EXTERNAL MODULE: ./build/debian/release.js
var debian_release = __webpack_require__(99009);
;// CONCATENATED MODULE: ./build/checks/bytecode.js
/** `bytecode`: compiled Python modules that the target's Python does not use. */


const bytecode = (entries, { release }) => {
    const { python } = debian_release/* RELEASE_FACTS */.S7[release];
    const wanted = python.replace('.', '');
    const wrong = entries.map(installed).filter((path) => {
        const version = /\/__pycache__\/[^/]+\.cpython-(\d+)[^/]*\.pyc$/.exec(path)?.[1];
        return version !== undefined && version !== wanted;
    });
    return aboutPaths('bytecode', wrong, (list) => `${list}: compiled by another Python than Debian ${release}'s ${python}, so it is never used. Leave it out: \`find "$pkgdir" -name __pycache__ -exec rm -r {} +\` at the end of \`rules package\``);
};

;// CONCATENATED MODULE: ./build/checks/path-not-installable.js
/** `path-not-installable`: paths that a package may hold but dpkg can't put on a server. */


/** File systems take names of 255 bytes, and dpkg unpacks a file beside its place as `<name>.dpkg-new`. */
const LONGEST_NAME = 255 - '.dpkg-new'.length;
/** PATH_MAX is 4096 with the NUL behind; dpkg puts a slash before the path and the suffix behind it. */
const LONGEST_PATH = 4095 - '/'.length - '.dpkg-new'.length;
/** What lies in a directory that Debian has moved into `/usr`. */
const MOVED = /^(bin|sbin|lib(32|64|x32|o32)?)\//;
/** What dpkg puts behind the name of a file while it installs it, and of the one that was there. */
const DPKG_SUFFIX = /\.dpkg-(new|tmp)$/;
const pathNotInstallable = (entries) => [
    ...entries.flatMap((entry) => {
        const reason = whyNot(entry.path);
        return reason === undefined ? [] : [notInstallable(entry, reason)];
    }),
    ...twoOfOnePlace(entries),
];
function notInstallable({ path }, reason) {
    return atRules('path-not-installable', `The package would hold \`${(0,archive_path/* show */.WU)(path)}\`, which dpkg can't install: ${reason}`);
}
function whyNot(path) {
    const name = path.subarray(path.lastIndexOf('/') + 1);
    if (name.length > LONGEST_NAME)
        return `the name has ${name.length} bytes, ${LONGEST_NAME} are possible: shorten it`;
    if (path.length > LONGEST_PATH)
        return `the path has ${path.length} bytes, ${LONGEST_PATH} are possible: shorten it`;
    // dpkg keeps the paths of a package in a file with a line each.
    if (path.includes('\n'))
        return 'the path holds a line break: rename it';
    if (DPKG_SUFFIX.test(name.toString('latin1')))
        return 'it gives such names to the files that it is about to install: rename it';
    return undefined;
}
/**
 * Of `/bin`, `/sbin` and `/lib…` Debian has made links into `/usr` (merged /usr: in every release that Wazo runs on where
 * it is new, and in all from bookworm on). What a package has in both places would be one file.
 */
function twoOfOnePlace(entries) {
    const moved = new Map();
    for (const entry of entries) {
        const path = entry.path.toString('latin1');
        if (MOVED.test(path))
            moved.set(`usr/${path}`, entry);
    }
    // As good as every package has nothing there.
    if (moved.size === 0)
        return [];
    return entries.flatMap((twin) => {
        const entry = moved.get(twin.path.toString('latin1'));
        if (entry === undefined || (twin.type === 'directory' && entry.type === 'directory'))
            return [];
        return [notInstallable(entry, `\`/${(0,archive_path/* show */.WU)(twin.path)}\` is the same place on a server: keep only that one`)];
    });
}

;// CONCATENATED MODULE: ./build/checks/payload-empty.js
/** `payload-empty`: a package that would bring nothing but the plugin's own metadata. */

const payloadEmpty = (entries) => {
    if (entries.some(({ type }) => type !== 'directory'))
        return [];
    const message = '`rules package` staged no file, so the package holds nothing but `plugin.yml` and `rules`: copy the files of the plugin below "${pkgdir}", unless `rules install` really does all the work';
    return [atRules('payload-empty', message)];
};

;// CONCATENATED MODULE: ./build/checks/python-payload-missing.js
/** `python-payload-missing`: a Python package that was meant to be in the package and is not. */

/** Python modules, what describes an installed package of them, and archives that `rules install` may unpack. */
const python_payload_missing_PYTHON = /\.(py|pyc|so|whl|egg|pyz|zip|tar|tar\.\w+|tgz)$|\.(egg|dist)-info(\/|$)/;
const pythonPayloadMissing = (entries, { pythonProject }) => {
    if (pythonProject === undefined || entries.some((entry) => python_payload_missing_PYTHON.test(installed(entry))))
        return [];
    const message = `The plugin has a \`${pythonProject}\`, but no Python file was staged: a command of \`rules\` probably failed and \`rules\` went on. Begin it with \`set -e\`, or run this action with \`strict: true\` to see which`;
    return [atRules('python-payload-missing', message)];
};

// EXTERNAL MODULE: ./build/plugin/wazo-version.js
var wazo_version = __webpack_require__(73438);
;// CONCATENATED MODULE: ./build/checks/python-version-path.js
/** `python-version-path`: Python modules where only another Python than the target's looks for them. */


const pythonVersionPath = (entries, { release }) => {
    const { python } = debian_release/* RELEASE_FACTS */.S7[release];
    const remedy = `Build with that Python, in a job with \`container: debian:${release}\` (docs/findings.md#python-version-path has one to paste)`;
    const directories = moduleDirectories(entries).filter((directory) => !isRead(directory, python));
    return [
        ...aboutPaths('python-version-path', directories.map(({ path }) => path), (list) => `Python modules are staged in ${list}, which a Wazo on Debian ${release} never reads: its Python is ${python} and looks in \`dist-packages\`. ${remedy}, or stage them in \`/usr/lib/python3/dist-packages\`, which every Python 3 reads`),
        ...aboutPaths('python-version-path', compiledModules(entries, python, directories), (list) => `${list}: compiled for another Python than the ${python} of a Wazo on Debian ${release}, which never reads it. ${remedy}`),
    ];
};
/** `/usr/lib/python3/dist-packages`, `/usr/local/lib/python3.11/site-packages`, …, of those that hold a file. */
function moduleDirectories(entries) {
    const found = new Map();
    for (const entry of entries) {
        if (entry.type === 'directory')
            continue;
        const match = /^(\/usr\/(?:local\/)?lib\/python(3(?:\.\d+)?)(?:\/(?:site|dist)-packages)?)\//.exec(installed(entry));
        if (match?.[1] !== undefined && match[2] !== undefined)
            found.set(match[1], match[2]);
    }
    return [...found].map(([path, version]) => ({ path, version }));
}
/** Debian's Python has its own `site.py`: it knows no `site-packages`, and below `/usr/local` only its own version's. */
function isRead({ path, version }, python) {
    if (version !== '3' && version !== python)
        return false;
    return !path.endsWith('/site-packages') && path !== '/usr/local/lib/python3/dist-packages';
}
/** The modules written in C that name another Python, elsewhere than in these directories: `a.cpython-312-….so`. */
function compiledModules(entries, python, except) {
    const wanted = python.replace('.', '');
    return entries.map(installed).filter((path) => {
        const version = /\.cpython-(3\d+)-[^/]+\.so$/.exec(path)?.[1];
        if (version === undefined || version === wanted)
            return false;
        return !except.some((directory) => path.startsWith(`${directory.path}/`));
    });
}

;// CONCATENATED MODULE: ./build/checks/python-releases.js
/** `python-releases`: a package for one Python version of a plugin that is for Wazos with several. */




const pythonReleases = (entries, { wazoVersions: { min, max } }) => {
    // Limits of another form, or none at all, say nothing of releases.
    const limits = [min, max].filter((limit) => limit !== undefined);
    if (limits.length === 0 || !limits.every((limit) => wazo_version/* WAZO_VERSION */.nt.test(limit)))
        return [];
    const releases = (0,debian_release/* releasesOf */.w0)(min, max);
    if (releases.length < 2)
        return [];
    const pythons = releases.map((release) => `${debian_release/* RELEASE_FACTS */.S7[release].python} on ${release}`).join(', ');
    return aboutPaths('python-releases', moduleDirectories(entries)
        .filter(({ version }) => version !== '3')
        .map(({ path }) => path), (list) => `The Wazo versions that the manifest allows have several Pythons (${pythons}), so one package with ${list} can't serve them all: narrow \`min_wazo_version\` and \`max_wazo_version\`, build a package for each, or stage in \`/usr/lib/python3/dist-packages\``);
};

;// CONCATENATED MODULE: ./build/checks/reserved-path.js
/** `reserved-path`: what dpkg or wazo-plugind put into a package themselves. */


const reservedPath = (entries, { pluginDirectory, backup }) => entries.flatMap((entry) => {
    const path = (0,archive_path/* show */.WU)(entry.path);
    if (path === backup) {
        const message = `\`rules package\` staged \`${path}\`, where the package keeps \`rules\` while it is removed: do not put it into \`pkgdir\``;
        return [atRules('reserved-path', message)];
    }
    if (path === 'DEBIAN' || path === pluginDirectory) {
        const message = `\`rules package\` staged \`${path}\`, which wazo-plugind makes itself and refuses to find: do not put it into \`pkgdir\``;
        return [atRules('reserved-path', message)];
    }
    // dpkg would write the metadata through a link, or fail at a file.
    if (entry.type !== 'directory' && (path === '' || isIn(pluginDirectory, path))) {
        const message = `\`rules package\` left \`${path || 'pkgdir'}\` as a ${entry.type}, but it must be a directory: wazo-plugind puts the plugin's metadata below it`;
        return [atRules('reserved-path', message)];
    }
    return [];
});

;// CONCATENATED MODULE: ./build/checks/setuid.js
/** `setuid`: programs that run with the rights of their owner. */

const setuid = (entries) => aboutPaths('setuid',
// On a directory setgid only hands down the group.
entries.filter(({ type, mode }) => type === 'file' && (mode & 0o6000) !== 0).map(installed), (list) => `${list} has the setuid or setgid bit, and files of a package belong to root: everybody on the server could run it as root. Take the bit away (\`chmod ug-s\`)`);

;// CONCATENATED MODULE: ./build/checks/special-file.js
/** `special-file`: sockets, devices and pipes, which are no files to ship. */


const specialFile = (entries) => ['socket', 'device', 'pipe'].flatMap((special) => aboutPaths('special-file', entries.filter(({ type }) => type === special).map(({ path }) => (0,archive_path/* show */.WU)(path)), (list) => `The package would hold ${list}, a ${special}: it can hold files, directories and links only, so make it at run time`));

// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(53916);
;// CONCATENATED MODULE: ./build/checks/symlink-into-build.js
/** `symlink-into-build`: links to what only the building machine has. */



const symlinkIntoBuild = (entries, { pkgdir, buildPaths }) => {
    // Every machine has a /root; that it is no place to stage files in is another thing.
    const onlyHere = [pkgdir, ...buildPaths].filter((path) => path !== '/root');
    // `../../../usr` may climb more than it has to: above pkgdir it says nothing of the machine that it was made on.
    const notAround = onlyHere.filter((path) => path === pkgdir || !isIn(pkgdir, path));
    const links = entries.flatMap((entry) => {
        if (entry.type !== 'symbolic link')
            return [];
        const path = installed(entry);
        const target = (0,archive_path/* show */.WU)(entry.target);
        // Where the link leads now, on this machine, and where it will lead on a server.
        const here = (0,posix_.resolve)(`${pkgdir}${path}`, '..', target);
        const there = (0,posix_.resolve)(path, '..', target);
        // A relative link that does not climb over the top of the tree goes with it.
        if (!target.startsWith('/') && here === (0,posix_.resolve)(`${pkgdir}${there}`))
            return [];
        const isInOne = (place, directories) => directories.some((each) => isIn(place, each));
        const wrong = isInOne(there, onlyHere) || isInOne(here, notAround);
        return wrong ? [`${path} → ${target}`] : [];
    });
    return aboutPaths('symlink-into-build', links, (list) => `${list}: the link leads to the building machine, so it is broken on a server. Link to the path that the file will have there, without \`$pkgdir\`, or copy the file`);
};

;// CONCATENATED MODULE: ./build/checks/transient-path.js
/** `transient-path`: files at places that a server empties or that belong to others. */

const TRANSIENT = [
    '/tmp',
    '/var/tmp',
    '/run',
    '/var/run',
    '/var/lock',
    '/home',
    '/dev',
    '/proc',
    '/sys',
    '/mnt',
    '/media',
];
const transientPath = (entries, { buildPaths }) => {
    const found = entries.filter((entry) => {
        // Sockets, devices and pipes are an error wherever they are.
        if (!['file', 'hard link', 'symbolic link'].includes(entry.type))
            return false;
        const path = installed(entry);
        const isInOne = (directories) => directories.some((directory) => isIn(path, directory));
        return isInOne(TRANSIENT) && !isInOne(buildPaths);
    });
    return aboutPaths('transient-path', found.map(installed), (list) => `${list} would be installed at a place that a server empties at its start or that is not the system's: stage it below \`/usr\`, \`/etc\` or \`/var/lib\`, and make what belongs there in \`rules install\``);
};

;// CONCATENATED MODULE: ./build/checks/vcs-files.js
/** `vcs-files`: the bookkeeping of a version control system. */

const vcsFiles = (entries) => {
    const found = entries.filter((entry) => /\/(\.git|\.svn|\.hg|\.bzr)(\/|$)/.test(installed(entry)));
    return aboutPaths('vcs-files', topmost(found).map(installed), (list) => `${list} would be installed, the bookkeeping of version control: leave it out of what \`rules package\` copies`);
};

;// CONCATENATED MODULE: ./build/checks/world-writable.js
/** `world-writable`: files and directories that everybody on the server may change. */

const worldWritable = (entries) => aboutPaths('world-writable', entries
    .filter(({ type, mode }) => (type === 'file' || (type === 'directory' && (mode & 0o1000) === 0)) && (mode & 0o002) !== 0)
    .map(installed), (list) => `${list} can be written by everybody on the server: take the right away (\`chmod o-w\`)`);

;// CONCATENATED MODULE: ./build/checks/staged-tree.js
/** What can be wrong with a staged tree: every rule in turn, over one list of entries. */














const staged_tree_CHECKS = [
    reservedPath,
    specialFile,
    pythonVersionPath,
    pythonReleases,
    buildPathStaged,
    symlinkIntoBuild,
    // One a path: what is one for all of them shall not drown in it.
    pathNotInstallable,
    payloadEmpty,
    pythonPayloadMissing,
    vcsFiles,
    bytecode,
    setuid,
    worldWritable,
    transientPath,
];
/** Those that also hold for `wazo/` itself. */
const METADATA_CHECKS = [specialFile, symlinkIntoBuild, pathNotInstallable, vcsFiles];
/** Findings on what `rules package` staged, without the copy of the metadata. */
function checkStagedTree(entries, staging) {
    return staged_tree_CHECKS.flatMap((check) => check(entries, staging));
}
/** Findings on the copy of `wazo/`. */
function checkMetadata(entries, staging) {
    return METADATA_CHECKS.flatMap((check) => check(entries, staging));
}

// EXTERNAL MODULE: ./build/debian/package.js
var debian_package = __webpack_require__(39032);
;// CONCATENATED MODULE: ./build/checks/staging.js
/** Gathers what the checks of a staged tree may know of the run. */

/** Directories that every machine has: act's RUNNER_TEMP is /tmp, and a checkout may be the root of a container. */
const EVERYWHERE = /^\/(etc|home|mnt|opt|run|srv|tmp|usr|usr\/local|usr\/src|var|var\/tmp)?$/;
/** What the checks may know, of a plugin that was staged there. */
function stagingOf(manifest, surroundings) {
    return {
        ...surroundings,
        pluginDirectory: (0,debian_package/* pluginDirectory */.hg)(manifest),
        backup: (0,debian_package/* rulesBackup */.iB)(manifest),
        wazoVersions: manifest.wazoVersions,
        buildPaths: surroundings.buildPaths.filter((path) => !EVERYWHERE.test(path)),
    };
}

// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(59874);
// EXTERNAL MODULE: ./build/package.js + 7 modules
var build_package = __webpack_require__(5589);
// EXTERNAL MODULE: ./build/plugin/control-fields.js
var control_fields = __webpack_require__(54137);
// EXTERNAL MODULE: ./build/plugin/manifest.js + 6 modules
var plugin_manifest = __webpack_require__(29518);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/yaml/yaml.js + 9 modules
var yaml = __webpack_require__(50793);
;// CONCATENATED MODULE: ./build/plugin/manifest-version.js
/** Writes another version into a manifest, with its comments and layout kept. */




const BYTE_ORDER_MARK = '\ufeff';
/**
 * The manifest's bytes with `version`, a valid Debian version, in the place of its own. Throws a Failure where the file
 * is written in such a way that the version can't be changed without anything else.
 */
function withVersion(bytes, version) {
    const text = Buffer.from(bytes).toString('utf8');
    const mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
    const body = text.slice(mark.length);
    const { root } = (0,yaml/* readYaml */.gM)(bytes);
    const node = root && (0,yaml/* nodeAt */.oB)(root, ['version']);
    if (root !== undefined && node?.kind === 'scalar') {
        const { line, column, endLine, endColumn } = node.position;
        const [start, end] = [offsetOf(body, line, column), offsetOf(body, endLine, endColumn)];
        const changed = Buffer.from(`${mark}${body.slice(0, start)}"${version}"${body.slice(end)}`);
        // Anchors, block texts, another encoding: rather than know them all, we read what came of it.
        const reread = (0,yaml/* readYaml */.gM)(changed).root;
        const expected = { ...Object((0,yaml/* plain */.pj)(root)), version };
        if (reread !== undefined && (0,external_node_util_.isDeepStrictEqual)({ ...Object((0,yaml/* plain */.pj)(reread)) }, expected))
            return changed;
    }
    throw new failure/* Failure */.HR(`The version ${version} can't be written into ${plugin_manifest/* MANIFEST */.e} as the file is: write it in UTF-8 with the version on a line of its own, \`version: "1.0.0"\``);
}
/** The offset of a line and column, both from 1, in UTF-16 code units. */
function offsetOf(text, line, column) {
    const breaks = [...text.matchAll(/\r\n?|\n/g)];
    const before = line < 2 ? undefined : breaks[line - 2];
    return (before === undefined ? 0 : before.index + before[0].length) + column - 1;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/shell/shebang.js
var shell_shebang = __webpack_require__(99025);
// EXTERNAL MODULE: ./build/plugin/interpreter.js
var plugin_interpreter = __webpack_require__(7128);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/plugin/rules-run.js
/**
 * Runs a command of a plugin's `rules`, as wazo-plugind does, and ends it with its process group. That is what
 * `@actions/exec` can't do, nor does it take a signal: what is cancelled is started by `node:child_process`, here and
 * elsewhere, and the toolkit runs only what answers at once, such as git.
 */





/** How a command is asked to end, each after the one before it did not help. fakeroot ends its daemon on SIGINT only. */
const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGKILL'];
/** How long each of them is waited for, in milliseconds. The runner waits for us for 7.5 seconds. */
const PATIENCE = 1500;
/** How long we read on when the command has ended but something that it started holds its output, in milliseconds. */
const LINGER = 1000;
const LAST_LINES = 20;
/** The most that is kept of the output, in bytes. */
const KEPT = 16384;
/**
 * Runs the command with no standard input, in a process group of its own, and waits for it. What it leaves running
 * in the group is ended too: it could still write into a tree that is being packed. Throws the signal's reason once it is
 * aborted and the group is gone.
 */
async function run({ command, directory, environment, onOutput, signal }) {
    signal.throwIfAborted();
    const [program, ...parameters] = command;
    const child = (0,external_node_child_process_.spawn)(program, parameters, {
        cwd: directory,
        env: environment,
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: true,
    });
    let kept = Buffer.alloc(0);
    const listen = (bytes) => {
        onOutput(bytes);
        kept = Buffer.concat([kept, bytes]).subarray(-KEPT);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    const outputEnded = Promise.allSettled([(0,promises_.finished)(child.stdout), (0,promises_.finished)(child.stderr)]);
    const ended = new Promise((resolve) => {
        child.once('error', (error) => resolve(`before it began: ${notStarted(program, error)}`));
        child.once('exit', (status, killedBy) => {
            if (status === 0)
                resolve(undefined);
            else
                resolve(status === null ? `by the signal ${killedBy}` : `with exit status ${status}`);
        });
    });
    const timers = [];
    const stop = () => {
        for (const [index, each] of STOP_SIGNALS.entries()) {
            timers.push(setTimeout(() => signalGroup(child.pid, each), index * PATIENCE));
        }
    };
    signal.addEventListener('abort', stop, { once: true });
    const failure = await ended;
    signal.removeEventListener('abort', stop);
    timers.forEach(clearTimeout);
    signalGroup(child.pid, 'SIGKILL');
    await Promise.race([outputEnded, (0,external_node_timers_promises_.setTimeout)(LINGER, undefined, { ref: false })]);
    child.stdout.destroy();
    child.stderr.destroy();
    signal.throwIfAborted();
    return { failure, lastLines: lastLines(kept) };
}
function signalGroup(pid, signal) {
    if (pid === undefined)
        return;
    try {
        process.kill(-pid, signal);
    }
    catch (error) {
        // ESRCH: nothing is left of the group, which is what we want. EPERM: what is left is another user's, by sudo.
        if (!['ESRCH', 'EPERM'].includes((0,failure/* systemCode */.xU)(error) ?? ''))
            throw error;
    }
}
/** Why the kernel did not start a program that is there and executable: what execve(2) says of its first line. */
function notStarted(program, error) {
    if ((0,failure/* systemCode */.xU)(error) === 'ENOENT') {
        return `the interpreter that the first line of ${program} names is not on this machine`;
    }
    if ((0,failure/* systemCode */.xU)(error) === 'EACCES')
        return `${program} or its interpreter is not executable`;
    return (0,failure/* messageOf */.bD)(error);
}
function lastLines(bytes) {
    const text = (0,external_node_util_.stripVTControlCharacters)(bytes.toString('utf8')).replaceAll('\r\n', '\n').trimEnd();
    return text === '' ? [] : text.split('\n').slice(-LAST_LINES);
}

;// CONCATENATED MODULE: ./build/plugin/rules-command.js
/** Runs `rules build` and `rules package` as wazo-plugind does, and turns a failure into a finding. */







/**
 * What runs `rules`, as wazo-plugind does: the kernel by its first line. With `strict` a shell runs it with errexit, so
 * that it ends at the first command that fails; undefined where `rules` is for no shell.
 */
function programFor(shebang, strict) {
    if (!strict)
        return [rules/* RULES */.y0];
    return shebang && (0,shell_shebang/* withErrexit */.M$)(shebang, rules/* RULES */.y0);
}
/** The finding on an interpreter that this machine lacks: the one in the first line, or the one that env looks for. */
function checkInterpreter(shebang, environment) {
    if (shebang === undefined)
        return [];
    const { interpreter } = shebang;
    const program = (0,shell_shebang/* programOf */.oQ)(shebang);
    const missing = !(0,external_node_fs_.existsSync)(interpreter)
        ? interpreter
        : interpreter.endsWith('/env') && program !== '' && !hasProgram(program, environment)
            ? program
            : undefined;
    if (missing === undefined)
        return [];
    const remedy = (0,plugin_interpreter/* instead */.L)(shebang) ?? 'Install it in a step before this one';
    const message = `\`${rules/* RULES */.y0}\` is for the interpreter \`${missing}\`, which this machine does not have. ${remedy}`;
    return [(0,finding/* finding */.gk)('rules-interpreter-missing', message, { file: rules/* RULES */.y0, position: rules/* FIRST_LINE */.qm })];
}
/** Runs `rules build`. */
function runBuild(command) {
    return runRules([...command.program, 'build'], command);
}
/**
 * Runs `rules package`, which stages the plugin's files in `pkgdir`, an empty directory. A user who is not root runs it
 * under fakeroot, so that it may say whose the files are; where fakeroot is missing it runs as it is.
 */
async function runPackage(command, pkgdir) {
    const fakeroot = !isRoot() && !lacksFakeroot(command.environment);
    const environment = { ...command.environment, pkgdir };
    const words = [...(fakeroot ? ['fakeroot'] : []), ...command.program, 'package'];
    const findings = await runRules(words, { ...command, environment });
    if (findings.length > 0 || (0,external_node_fs_.existsSync)(pkgdir))
        return findings;
    const message = '`rules package` left no `pkgdir`: it may put files there, but must not move or remove it';
    return [(0,finding/* finding */.gk)('reserved-path', message, { file: rules/* RULES */.y0 })];
}
/** Whether `rules package` will have to do without fakeroot, which it would need. */
function lacksFakeroot(environment) {
    return !isRoot() && !hasProgram('fakeroot', environment);
}
function isRoot() {
    return process.getuid?.() === 0;
}
async function runRules([program = rules/* RULES */.y0, ...parameters], command) {
    const { failure, lastLines } = await run({ ...command, command: [program, ...parameters] });
    if (failure === undefined)
        return [];
    const printed = lastLines.length === 0 ? 'It printed nothing.' : 'All of it is in the log; its last lines:';
    const message = `\`${[program, ...parameters].join(' ')}\` ended ${failure}. ${printed}`;
    return [(0,finding/* finding */.gk)('rules-failed', message, { file: rules/* RULES */.y0, printed: lastLines })];
}
function hasProgram(name, environment) {
    return (environment['PATH'] ?? '').split(external_node_path_.delimiter).some((directory) => {
        try {
            (0,external_node_fs_.accessSync)((0,external_node_path_.join)(directory, name), external_node_fs_.constants.X_OK);
            return true;
        }
        catch {
            return false;
        }
    });
}

// EXTERNAL MODULE: ./build/runner/workspace.js
var workspace = __webpack_require__(59042);
;// CONCATENATED MODULE: ./build/build.js
/** The part of the story that runs the plugin's code: build, stage, check what was staged, package. */




















/**
 * Builds the plugin's package. Throws a Failure where the run can't go on before something is staged. Of what it made
 * on the way nothing stays.
 */
async function build(context, plugin) {
    const { inputs, environment, reporter } = context;
    reporter.info(inputs.whyRelease);
    const unreadable = (0,debian_release/* checkCodec */.BZ)(inputs.compression.codec, inputs.debianRelease);
    if ((0,finding/* stops */.Gb)(unreadable, inputs))
        return { package: undefined, findings: unreadable };
    if (inputs.outputDirectory !== undefined) {
        (0,workspace/* refuseInPlugin */.Jm)('output-directory', inputs.outputDirectory, plugin.checkout.directory);
    }
    const source = await sourceOf(context, plugin);
    const scratch = (0,archive_place/* placeFor */.vM)(undefined, environment.temp);
    try {
        const pkgdir = (0,archive_scratch/* makeEmpty */.a_)(scratch.directory, 'pkgdir');
        const ran = await withoutEarlierPackages(context, plugin, () => build_runRules(context, plugin, source, pkgdir));
        const findings = (0,finding/* stops */.Gb)(ran, inputs) ? ran : [...ran, ...(await checkAfterRules(plugin, inputs))];
        if ((0,finding/* stops */.Gb)(findings, inputs))
            return { package: undefined, findings };
        return await packStaged(context, plugin, source, pkgdir, findings);
    }
    finally {
        tidy(context, scratch);
    }
}
async function sourceOf({ inputs, environment }, { checkout, manifest, bytes }) {
    const owner = environment.repositoryOwner ?? (await (0,workspace/* originOwner */.mR)(checkout));
    return {
        manifest: manifest.version === manifest.ownVersion ? bytes : withVersion(bytes, manifest.version),
        isPrivate: await (0,workspace/* isPrivate */.Gw)(checkout, plugin_manifest/* MANIFEST */.e),
        time: await (0,workspace/* sourceTime */.hI)(checkout, plugin_manifest/* MANIFEST */.e, environment),
        maintainer: inputs.maintainer ?? (0,control_fields/* maintainer */.HS)(manifest, owner),
    };
}
/** Removes a directory of ours; that it can't be is worth a warning, not the result. */
function tidy({ reporter }, place) {
    try {
        place.discard();
    }
    catch (error) {
        reporter.warn(`The temporary directory ${place.directory} stays: ${(0,failure/* messageOf */.bD)(error)}`);
    }
}
async function build_runRules({ inputs, environment, reporter, cancellation }, { checkout, shebang }, source, pkgdir) {
    const missing = checkInterpreter(shebang, environment.forRules);
    if (missing.length > 0)
        return missing;
    const program = programFor(shebang, inputs.strict);
    const noEffect = `\`strict\` has no effect: \`${rules/* RULES */.y0}\` is not written for sh, dash or bash`;
    const told = program === undefined ? [(0,finding/* finding */.gk)('strict-no-effect', noEffect, { file: rules/* RULES */.y0 })] : [];
    const command = (onOutput) => ({
        program: program ?? [rules/* RULES */.y0],
        directory: checkout.directory,
        environment: environment.forRules,
        onOutput,
        signal: cancellation.signal,
    });
    const built = await reporter.foreignGroup(`${rules/* RULES */.y0} build`, (sink) => runBuild(command(sink)));
    if ((0,finding/* stops */.Gb)(built, inputs))
        return [...told, ...built];
    if (lacksFakeroot(environment.forRules)) {
        reporter.warn(`\`fakeroot\` is not installed, so \`${rules/* RULES */.y0} package\` runs without it: a \`chown\` or \`install -o root\` in it will fail. Install it first (apt-get install fakeroot)`);
    }
    if (source.isPrivate) {
        reporter.warn(`The checkout was made under a strict umask: not everybody may read \`${plugin_manifest/* MANIFEST */.e}\`. What \`${rules/* RULES */.y0} package\` copies with \`cp -R\` may stay as private in the package, where Wazo's services can't read it. Check out under the umask 022, or stage with \`install -m 644\` or \`cp -R --no-preserve=mode\``);
    }
    const packaged = await reporter.foreignGroup(`${rules/* RULES */.y0} package`, (sink) => runPackage(command(sink), pkgdir));
    return [...told, ...built, ...packaged];
}
/**
 * Does the work while the packages that earlier runs wrote among the plugin's files are out of sight, since `rules` may
 * copy all that it finds (`cp -R . "$pkgdir/…"`).
 */
async function withoutEarlierPackages({ inputs: { outputDirectory }, environment, reporter }, { checkout, manifest }, work) {
    if (outputDirectory === undefined || !isIn((0,archive_place/* withoutLinks */.W_)(outputDirectory), checkout.directory))
        return work();
    const store = (0,archive_place/* placeFor */.vM)(undefined, environment.temp);
    let putBack = () => { };
    try {
        putBack = (0,archive_place/* takeOut */.gu)((0,debian_package/* packageName */.oZ)(manifest), outputDirectory, store.directory);
        return await work();
    }
    finally {
        try {
            putBack();
            store.discard();
        }
        catch (error) {
            reporter.warn(`Earlier packages from ${outputDirectory} are now in ${store.directory}: ${(0,failure/* messageOf */.bD)(error)}`);
        }
    }
}
/**
 * What `rules` may have done to `wazo/`, which is packaged as it is now, but for the manifest: the package gets the one
 * that was checked.
 */
async function checkAfterRules({ checkout, manifest, bytes }, inputs) {
    const { findings } = await (0,rules/* checkRules */.MM)(checkout.directory, { ...manifest, release: inputs.debianRelease });
    const errors = (0,finding/* heeded */.Qm)(findings, inputs).filter(({ severity }) => severity === 'error');
    // An error that was there before would have ended the run before it.
    if (errors.length > 0) {
        return errors.map((error) => ({ ...error, message: `After \`${rules/* RULES */.y0}\` ran: ${error.message}` }));
    }
    const now = await (0,workspace/* readPluginFile */.mK)(checkout, plugin_manifest/* MANIFEST */.e, yaml/* SIZE_LIMIT */.uE);
    if (now?.equals(bytes))
        return [];
    const message = `\`${rules/* RULES */.y0}\` changed \`${plugin_manifest/* MANIFEST */.e}\`: the package gets it as it was before. To package another version set the input \`version\``;
    return [(0,finding/* finding */.gk)('manifest-changed', message, { file: rules/* RULES */.y0 })];
}
/** Checks what was staged and packs it; `before` is what was found before. */
async function packStaged(context, { checkout, manifest }, source, pkgdir, before) {
    const { inputs, environment } = context;
    const staging = stagingOf(manifest, {
        release: inputs.debianRelease,
        architecture: inputs.architecture,
        pkgdir,
        buildPaths: [...environment.buildPaths, checkout.directory],
        pythonProject: await pythonProject((path) => (0,workspace/* readPluginFile */.mK)(checkout, path, yaml/* SIZE_LIMIT */.uE)),
    });
    const staged = (0,tree/* walk */.GG)(pkgdir);
    const metadata = (0,build_package/* metadataEntries */.g)(manifest, checkout.directory, source.manifest, source.time);
    const findings = [...before, ...checkStagedTree(staged, staging), ...checkMetadata(metadata, staging)];
    const contents = contentChecks(staging);
    if ((0,finding/* stops */.Gb)(findings, inputs)) {
        // There will be no package, but all that is wrong is told at once.
        for (const entry of staged)
            if (entry.type === 'file')
                contents.see(entry, (0,tree/* beginningOf */.VI)(entry));
        return { package: undefined, findings: [...findings, ...contents.findings()] };
    }
    const inspector = { see: contents.see, refuses: () => (0,finding/* fails */.c6)([...findings, ...contents.findings()], inputs) };
    const place = (0,archive_place/* placeFor */.vM)(inputs.outputDirectory, environment.temp);
    let written;
    try {
        written = await context.reporter.group('Write the package', () => (0,build_package/* makePackage */.j)({
            manifest,
            maintainer: source.maintainer,
            architecture: inputs.architecture,
            entries: (0,tree/* merge */.h1)([staged, metadata], source.time),
            time: source.time,
            compression: inputs.compression,
            place,
            inspector,
        }, context.cancellation.signal));
        return { package: written, findings: [...findings, ...contents.findings()] };
    }
    catch (error) {
        return { package: undefined, findings, failure: (0,failure/* asFailure */.h_)(error) };
    }
    finally {
        if (written === undefined)
            tidy(context, place);
    }
}


/***/ })

};
