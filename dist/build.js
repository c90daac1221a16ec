const require_index = require("./index.js");
const require_scratch = require("./scratch.js");
const require_slip = require("./slip.js");
const require_package = require("./package.js");
const require_manifest_edit = require("./manifest-edit.js");
let node_fs = require("node:fs");
let node_path = require("node:path");
let node_fs_promises = require("node:fs/promises");
let node_os = require("node:os");
let node_util = require("node:util");
let node_path_posix = require("node:path/posix");
let node_child_process = require("node:child_process");
let node_timers_promises = require("node:timers/promises");
// src/checks/check.ts
/** What a rule on a staged tree is, and what it may know. */
/** The path as it will be on a server, with a slash before it; bytes that are no UTF-8 are as `show` writes them. */
function installed({ path }) {
	return `/${require_scratch.show(path)}`;
}
/** Whether the absolute path is `directory` or lies in it. */
function isIn(path, directory) {
	return path === directory || path.startsWith(directory === "/" ? "/" : `${directory}/`);
}
/** The paths on a server of the entries that pass the test. */
function* pathsWhere(entries, test = () => true) {
	for (const entry of entries) if (test(entry)) yield installed(entry);
}
/** Whether one of the entries passes the test. */
function hasEntry(entries, test) {
	for (const entry of entries) if (test(entry)) return true;
	return false;
}
/** The paths that are in none of the others: of a directory with all that it holds, the directory. They are in order. */
function* topmost(paths) {
	let top;
	for (const path of paths) {
		if (top !== void 0 && isIn(path, top)) continue;
		top = path;
		yield path;
	}
}
/** A finding on what was staged stands at the file that staged it. */
function atRules(code, message) {
	return require_slip.finding(code, message, { file: require_index.RULES });
}
/** How many paths a message names. */
const NAMED = 5;
/** One finding about some paths, none where there are none; `say` makes the message of their list. */
function aboutPaths(code, paths, say) {
	const list = listed(paths);
	return list === "" ? [] : [atRules(code, say(list))];
}
/** The first of the paths, and how many there are besides; empty where there are none. */
function listed(paths) {
	const named = [];
	let more = 0;
	for (const path of paths) if (named.length < NAMED) named.push(`\`${path}\``);
	else more += 1;
	return more > 0 ? `${named.join(", ")} and ${more} more` : named.join(", ");
}
// src/checks/build-path-in-shebang.ts
/** `build-path-in-shebang`: scripts for an interpreter that only the building machine has. */
const buildPathInShebang = {
	hits({ mode }, beginning, { buildPaths, pkgdir }) {
		if ((mode & 73) === 0 || !beginning.subarray(0, 2).equals(Buffer.from("#!"))) return false;
		const [first = "", second = ""] = beginning.toString("utf8", 0, 1024).split("\n");
		return [/^#!\s*(\S+)/.exec(first)?.[1], /^'''exec' "?([^"\s]+)/.exec(second)?.[1]].some((path) => path !== void 0 && [pkgdir, ...buildPaths].some((directory) => isIn(path, directory)));
	},
	report: (paths) => aboutPaths("build-path-in-shebang", paths, (list) => `${list}: the first line names an interpreter of the building machine, so the script does not start on a server. Build with the system's own (\`/usr/bin/python3\`, in a \`container: debian:…\` job) or rewrite the line (\`sed -i '1s,.*,#!/usr/bin/python3,'\`)`)
};
// src/checks/native-code-in-all.ts
/** `native-code-in-all`: compiled code in a package that says it fits every architecture. */
const ELF = Buffer.from("ELF", "latin1");
const nativeCodeInAll = {
	hits: (_, beginning, { architecture }) => architecture === "all" && beginning.subarray(0, 4).equals(ELF),
	report: (paths) => aboutPaths("native-code-in-all", paths, (list) => `${list}: compiled for one architecture, in a package for all of them. Set the input \`architecture\` to the one it is for, such as \`amd64\``)
};
// src/checks/secret-staged.ts
/** `secret-staged`: keys and passwords, which everybody who has the package could read. */
/** What a file of passwords is called by the programs that read it. */
const NAMES = [
	".netrc",
	".git-credentials",
	".env"
];
/** Tests have keys of their own, and examples show some, which open nothing: `tests/`, `integration_tests/`, `test_a.py`. */
const FOR_SHOW = /(^|\/)([^/]*[-_.])?(tests?|testing|testdata|fixtures?|mocks?|examples?|samples?|docs?)([-_.][^/]*)?\/|\/(test_|conftest\.)[^/]*$/i;
const KEY = /-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----/g;
/** The largest file that is looked into, in bytes: of a larger one only the beginning is seen. */
const LARGEST = 65536;
/** What is looked at of a key, in characters. */
const STRETCH = 500;
const secretStaged = {
	hits(file, beginning, staging) {
		const path = fromRoot(installed(file), staging);
		if (FOR_SHOW.test(path)) return false;
		return NAMES.includes(path.slice(path.lastIndexOf("/") + 1)) || file.size <= LARGEST && holdsKey(beginning);
	},
	report(paths, staging) {
		const [own, staged] = [[], []];
		for (const path of paths) (isInWazo(path, staging) ? own : staged).push(fromRoot(path, staging));
		const harm = "a private key or a password, which everybody who gets the package can read";
		const replace = "and replace it where it is in use, since others may know it by now";
		return [...aboutPaths("secret-staged", staged, (list) => `${list}: ${harm}. Leave it out of what \`rules package\` copies, make it on the server in \`rules install\`, ${replace}`), ...own.slice(0, 1).map((file) => {
			const message = `${listed(own)}: ${harm}, since all of \`wazo/\` is packaged. Take it out of there, ${replace}`;
			return require_slip.finding("secret-staged", message, { file });
		})];
	}
};
/** Whether the file is one of the plugin's own directory, which is packaged beside what `rules package` staged. */
function isInWazo(path, { pluginDirectory }) {
	return isIn(path, `/${pluginDirectory}`);
}
/** The path as it will be on a server; of the plugin's own directory as it is in the checkout, `wazo/…`. */
function fromRoot(path, staging) {
	return isInWazo(path, staging) ? path.slice(`/${staging.pluginDirectory}/`.length) : path;
}
/**
* Whether the text holds a private key. The line that begins one is also found in documentation and in programs that
* look for it: there it counts only with a key behind it, which a file that is nothing but keys may be without.
*/
function holdsKey(bytes) {
	if (!bytes.includes("PRIVATE KEY")) return false;
	const text = bytes.toString("latin1");
	const isPem = /^(?:\xef\xbb\xbf)?\s*-----BEGIN [A-Z0-9 ]+-----/.test(text);
	return Array.from(text.matchAll(KEY)).some(({ 0: begin, index }) => {
		const start = index + begin.length;
		const lines = linesOfKey(text.slice(start, start + STRETCH));
		if (isPem) return lines.every((line) => /^[A-Za-z0-9+/=]+$/.test(line));
		const [first = ""] = lines;
		return /^[A-Za-z0-9+/=]{40,}$/.test(first) && new Set(first).size >= 16;
	});
}
/** The lines behind the beginning of a key, up to its end, without those that say how it is encrypted. */
function linesOfKey(text) {
	const [inside = ""] = text.split("-----", 1);
	return inside.split(/\\[rn]|[\r\n]/).map((line) => line.replace(/^[\s"'+#*|>]+/, "").replace(/[\s"'+,;\\]+$/, "")).filter((line) => line !== "" && !/^[A-Za-z-]+: /.test(line));
}
// src/checks/content.ts
/** What can be wrong in the files of a staged tree: every rule sees the beginning of each file while it is packed. */
const CHECKS$1 = [
	buildPathInShebang,
	secretStaged,
	nativeCodeInAll
];
/** The checks for one tree. */
function contentChecks(staging) {
	const hits = new Map(CHECKS$1.map((check) => [check, new require_index.EntryList()]));
	return {
		see(file, beginning) {
			for (const [check, files] of hits) if (check.hits(file, beginning, staging)) files.add(file);
		},
		findings() {
			return [...hits].flatMap(([check, files]) => check.report(pathsWhere(files), staging));
		}
	};
}
// src/checks/python-project.ts
/** Tells whether the plugin's root is a Python package to build, which then should be in what is staged. */
/** The files that say so, each with what it then holds: a `setup.cfg` may also be nothing but the settings of a linter. */
const SIGNS = {
	"setup.py": /\bsetup\s*\(/,
	"setup.cfg": /^\[(metadata|options)\]/m,
	"pyproject.toml": /^\[project\]/m
};
/**
* The file that says how to build a Python package, where there is one. `read` gives the bytes of a file by its path
* from the plugin's root, undefined where there is none.
*/
async function pythonProject(read) {
	for (const [file, sign] of Object.entries(SIGNS)) {
		const bytes = await read(file);
		if (bytes !== void 0 && sign.test(bytes.toString("utf8"))) return file;
	}
}
// src/checks/build-path-staged.ts
const PYTHON$1 = "the Python that built it is not Debian's but one of setup-python or pyenv. Build with `/usr/bin/python3`, in a job with `container: debian:<release>` (docs/findings.md#python-version-path has one to paste)";
const OTHERS = "`rules package` took the place where it was built for the place where it is to be. Give the tool the final place (`--prefix=/usr`) and `\"$pkgdir\"` as the root to stage in (`DESTDIR`, `--root`)";
const buildPathStaged = (entries, { buildPaths }) => {
	const isStaged = (entry) => buildPaths.some((directory) => isIn(installed(entry), directory));
	const isPython = (entry) => /\/lib\/python3\./.test(entry.path) && isStaged(entry);
	return aboutPaths("build-path-staged", topmost(pathsWhere(entries, isStaged)), (list) => `${list} would be installed, which is a path of the building machine: ${hasEntry(entries, isPython) ? PYTHON$1 : OTHERS}`);
};
// src/checks/bytecode.ts
/** `bytecode`: compiled Python modules that the target's Python does not use. */
const bytecode = (entries, { release }) => {
	const { python } = require_slip.RELEASE_FACTS[release];
	const wanted = python.replace(".", "");
	return aboutPaths("bytecode", pathsWhere(entries, ({ path }) => {
		const version = /(?:^|\/)__pycache__\/[^/]+\.cpython-(\d+)[^/]*\.pyc$/.exec(path)?.[1];
		return version !== void 0 && version !== wanted;
	}), (list) => `${list}: compiled by another Python than Debian ${release}'s ${python}, so it is never used. Leave it out: \`find "$pkgdir" -name __pycache__ -exec rm -r {} +\` at the end of \`rules package\``);
};
// src/checks/junk-staged.ts
/** `junk-staged`: what editors, patches and the Finder leave beside the files that are meant. */
const JUNK = /(~|\.bak|\.orig|\.swp|\/\.DS_Store)$/;
const junkStaged = (entries) => aboutPaths("junk-staged", pathsWhere(entries, (entry) => entry.type !== "directory" && JUNK.test(installed(entry))), (list) => `${list}: an editor or a patch left it behind, and a server may read it (Asterisk takes every file in \`extensions_extra.d\` for dialplan). Remove it from the repository, or from \`"$pkgdir"\` at the end of \`rules package\``);
// src/checks/metadata-link.ts
/** `metadata-link`: links in the plugin's own directory to what the package does not have there. */
const metadataLink = (entries, { pluginDirectory }) => {
	const paths = /* @__PURE__ */ new Set();
	const linked = /* @__PURE__ */ new Set();
	const links = [];
	for (const entry of entries) {
		paths.add(entry.path);
		if (entry.type !== "symbolic link" || entry.target.startsWith("/")) continue;
		const leadsTo = node_path.posix.normalize(node_path.posix.join(node_path.posix.dirname(entry.path), entry.target)).replace(/\/$/, "");
		linked.add(entry.path);
		links.push({
			path: entry.path,
			target: entry.target,
			leadsTo
		});
	}
	const throughLink = (path) => {
		for (let above = require_scratch.parentOf(path); above !== void 0; above = require_scratch.parentOf(above)) if (linked.has(above)) return true;
		return false;
	};
	return aboutPaths("metadata-link", links.filter(({ leadsTo }) => isIn(leadsTo, pluginDirectory) && !paths.has(leadsTo) && !throughLink(leadsTo)).map(({ path, target }) => require_scratch.show(`${path.slice(pluginDirectory.length + 1)} → ${target}`)), (list) => `${list}: the package gets a copy of \`wazo/\` and nothing beside it, so the link leads nowhere on a server. Put the file itself into \`wazo/\`, or stage it below "$pkgdir" and link to where it is installed`);
};
// src/checks/private-staged.ts
/** Asterisk runs as `asterisk`, and each of Wazo's services as a user of its own. */
const READ_BY_OTHERS = [
	"/etc/asterisk",
	"/usr/share/asterisk",
	"/var/lib/asterisk"
];
const privateStaged = (entries, staging) => aboutPaths("private-staged", pathsWhere(entries, (entry) => isUnreadable(entry, staging)), (list) => `${list} can be read by root only, as all files of a package belong to root: neither Asterisk nor a service of Wazo can read it. Let everybody read it (\`install -m 644\`), or give it to its user under \`install\` (\`chown\`)`);
/** Whether who reads the file on a server is kept from it. */
function isUnreadable(entry, { setsRights }) {
	if (entry.type !== "file" || (entry.mode & 4) !== 0) return false;
	const path = installed(entry);
	return (READ_BY_OTHERS.some((directory) => isIn(path, directory)) || path.includes("/dist-packages/")) && !path.includes("/conf.d/") && !setsRights(path);
}
// src/checks/ownership-lost.ts
const ownershipLost = (entries, staging) => aboutPaths("ownership-lost", topmost(pathsWhere(entries, (entry) => isGiven(entry, staging))), (list) => `${list}: given to a user or a group in \`pkgdir\`, but all files of a package belong to root, here as with wazo-plugind. Give it to its user under \`install\` instead (\`chown\`)`);
function isGiven(entry, staging) {
	const { owner, type } = entry;
	if (owner === void 0 || type !== "file" && type !== "directory") return false;
	const { builders, setsRights } = staging;
	return (owner.uid !== 0 && builders.every(({ uid }) => uid !== owner.uid) || owner.gid !== 0 && builders.every(({ gid }) => gid !== owner.gid)) && !setsRights(installed(entry)) && !isUnreadable(entry, staging);
}
// src/checks/path-not-installable.ts
/** `path-not-installable`: paths that a package may hold but dpkg can't put on a server. */
/** File systems take names of 255 bytes, and dpkg unpacks a file beside its place as `<name>.dpkg-new`. */
const LONGEST_NAME = 246;
/** PATH_MAX is 4096 with the NUL behind; dpkg puts a slash before the path and the suffix behind it. */
const LONGEST_PATH = 4085;
/** What dpkg puts behind the name of the file that was there while it installs another in its place. */
const KEPT$1 = ".dpkg-tmp";
/** What lies in a directory that Debian has moved into `/usr`. */
const MOVED = /^(bin|sbin|lib(32|64|x32|o32)?)\//;
const pathNotInstallable = (entries) => {
	const paths = /* @__PURE__ */ new Map();
	for (const [path, reason] of [
		...badPaths(entries),
		...twoOfOnePlace(entries),
		...lostAtUpgrade(entries)
	]) {
		const others = paths.get(reason);
		if (others === void 0) paths.set(reason, [`/${require_scratch.show(path)}`]);
		else others.push(`/${require_scratch.show(path)}`);
	}
	return [...paths].flatMap(([reason, list]) => aboutPaths("path-not-installable", list, (named) => `The package would hold ${named}, which dpkg can't install: ${reason}`));
};
function* badPaths(entries) {
	for (const { path } of entries) {
		const reason = whyNot(path);
		if (reason !== void 0) yield [path, reason];
	}
}
function whyNot(path) {
	if (path.slice(path.lastIndexOf("/") + 1).length > LONGEST_NAME) return `a name may have ${LONGEST_NAME} bytes, and this one has more: shorten it`;
	if (path.length > LONGEST_PATH) return `a path may have ${LONGEST_PATH} bytes, and this one has more: shorten it`;
	if (path.includes("\n")) return "a path may not hold a line break: rename it";
}
/**
* Of `/bin`, `/sbin` and `/lib…` Debian has made links into `/usr` (merged /usr: in every release that Wazo runs on where
* it is new, and in all from bookworm on). What a package has in both places would be one file.
*/
function* twoOfOnePlace(entries) {
	const moved = /* @__PURE__ */ new Map();
	for (const entry of entries) if (MOVED.test(entry.path)) moved.set(`usr/${entry.path}`, entry);
	if (moved.size === 0) return;
	for (const twin of entries) {
		const entry = moved.get(twin.path);
		if (entry === void 0 || twin.type === "directory" && entry.type === "directory") continue;
		yield [entry.path, "on a server that is a link into `/usr`, where the package has the same path: keep only that one"];
	}
}
/** dpkg keeps the file that was there as `<name>.dpkg-tmp` while it installs another, and removes that in the end. */
function* lostAtUpgrade(entries) {
	const kept = /* @__PURE__ */ new Set();
	for (const { path } of entries) if (path.endsWith(KEPT$1)) kept.add(path.slice(0, -9));
	if (kept.size === 0) return;
	for (const { path } of entries) {
		if (!kept.has(path)) continue;
		yield [`${path}${KEPT$1}`, "it removes such a file when it has installed the one beside it: rename it"];
	}
}
// src/checks/payload-empty.ts
/** `payload-empty`: a package that would bring nothing but the plugin's own metadata. */
const payloadEmpty = (entries, { strays }) => {
	if (hasEntry(entries, ({ type }) => type !== "directory")) return [];
	const written = strays();
	return [atRules("payload-empty", `\`rules package\` staged no file, so the package holds nothing but \`plugin.yml\` and \`rules\`: ${written.length === 0 ? "copy the files of the plugin below \"${pkgdir}\", unless `rules install` really does all the work" : `it wrote ${listed(written)} in the checkout instead. Write to "\${pkgdir}/…", where \`pkgdir\` is the variable that it gets`}`)];
};
// src/checks/python-payload-missing.ts
/** `python-payload-missing`: a Python package that was meant to be in the package and is not. */
/** Python modules, what describes an installed package of them, and archives that `rules install` may unpack. */
const PYTHON = /\.(py|pyc|so|whl|egg|pyz|zip|tar|tar\.\w+|tgz)$|\.(egg|dist)-info(\/|$)/;
const pythonPayloadMissing = (entries, { pythonProject }) => {
	if (pythonProject === void 0 || hasEntry(entries, ({ path }) => PYTHON.test(path))) return [];
	return [atRules("python-payload-missing", `The plugin has a \`${pythonProject}\`, but no Python file was staged: a command of \`rules\` probably failed and \`rules\` went on. Begin it with \`set -e\`, or run this action with \`strict: true\` to see which`)];
};
// src/checks/python-version-path.ts
const pythonVersionPath = (entries, { release }) => {
	const { python } = require_slip.RELEASE_FACTS[release];
	const remedy = `Build with that Python, in a job with \`container: debian:${release}\` (docs/findings.md#python-version-path has one to paste)`;
	const directories = moduleDirectories(entries).filter((directory) => !isRead(directory, python));
	return [...aboutPaths("python-version-path", directories.map(({ path }) => path), (list) => `Python modules are staged in ${list}, which a Wazo on Debian ${release} never reads: its Python is ${python} and looks in \`dist-packages\`. ${remedy}, or stage them in \`/usr/lib/python3/dist-packages\`, which every Python 3 reads`), ...aboutPaths("python-version-path", compiledModules(entries, python, directories), (list) => `${list}: compiled for another Python than the ${python} of a Wazo on Debian ${release}, which never reads it. ${remedy}`)];
};
/** `/usr/lib/python3/dist-packages`, `/usr/local/lib/python3.11/site-packages`, …, of those that hold a file. */
function moduleDirectories(entries) {
	const found = /* @__PURE__ */ new Map();
	for (const entry of entries) {
		if (entry.type === "directory") continue;
		const match = /^(usr\/(?:local\/)?lib\/python(3(?:\.\d+)?)(?:\/(?:site|dist)-packages)?)\//.exec(entry.path);
		if (match?.[1] !== void 0 && match[2] !== void 0) found.set(`/${match[1]}`, match[2]);
	}
	return [...found].map(([path, version]) => ({
		path,
		version
	}));
}
/** Debian's Python has its own `site.py`: it knows no `site-packages`, and below `/usr/local` only its own version's. */
function isRead({ path, version }, python) {
	if (version !== "3" && version !== python) return false;
	return !path.endsWith("/site-packages") && path !== "/usr/local/lib/python3/dist-packages";
}
/** The modules written in C that name another Python, elsewhere than in these directories: `a.cpython-312-….so`. */
function compiledModules(entries, python, except) {
	const wanted = python.replace(".", "");
	return pathsWhere(entries, (entry) => {
		const version = /\.cpython-(3\d+)-[^/]+\.so$/.exec(entry.path)?.[1];
		if (version === void 0 || version === wanted) return false;
		return !except.some(({ path }) => installed(entry).startsWith(`${path}/`));
	});
}
// src/checks/python-releases.ts
/** `python-releases`: a package for one Python version of a plugin that is for Wazos with several. */
const pythonReleases = (entries, { releaseChosen, wazoVersions: { min, max } }) => {
	if (releaseChosen) return [];
	const limits = [min, max].filter((limit) => limit !== void 0);
	if (limits.length === 0 || !limits.every((limit) => require_index.WAZO_VERSION.test(limit))) return [];
	const releases = require_slip.releasesOf(min, max);
	if (releases.length < 2) return [];
	const pythons = releases.map((release) => `${require_slip.RELEASE_FACTS[release].python} on ${release}`).join(", ");
	return aboutPaths("python-releases", moduleDirectories(entries).filter(({ version }) => version !== "3").map(({ path }) => path), (list) => `The Wazo versions that the manifest allows have several Pythons (${pythons}), so one package with ${list} can't serve them all: narrow \`min_wazo_version\` and \`max_wazo_version\`, build a package for each, or stage in \`/usr/lib/python3/dist-packages\``);
};
// src/checks/reserved-path.ts
const reservedPath = (entries, staging) => {
	const found = [];
	for (const entry of entries) {
		const message = whyReserved(entry, staging);
		if (message !== void 0) found.push(atRules("reserved-path", message));
	}
	return found;
};
function whyReserved({ path, type }, { pluginDirectory, backup }) {
	if (path === backup) return `\`rules package\` staged \`${path}\`, where the package keeps \`rules\` while it is removed: do not put it into \`pkgdir\``;
	if (path === "DEBIAN" || path === pluginDirectory) return `\`rules package\` staged \`${path}\`, which wazo-plugind makes itself and refuses to find: do not put it into \`pkgdir\``;
	if (type !== "directory" && (path === "" || isIn(pluginDirectory, path))) return `\`rules package\` left \`${path || "pkgdir"}\` as a ${type}, but it must be a directory: wazo-plugind puts the plugin's metadata below it`;
}
// src/checks/setuid.ts
/** `setuid`: programs that run with the rights of their owner. */
const setuid = (entries) => aboutPaths("setuid", pathsWhere(entries, ({ type, mode }) => type === "file" && (mode & 3072) !== 0), (list) => `${list} has the setuid or setgid bit, and files of a package belong to root: everybody on the server could run it as root. Take the bit away (\`chmod ug-s\`)`);
// src/checks/special-file.ts
/** `special-file`: sockets, devices and pipes, which are no files to ship. */
const specialFile = (entries) => [
	"socket",
	"device",
	"pipe"
].flatMap((special) => aboutPaths("special-file", pathsWhere(entries, ({ type }) => type === special), (list) => `The package would hold ${list}, a ${special}: it can hold files, directories and links only, so make it at run time`));
// src/checks/staged-twice.ts
/** `staged-twice`: a directory that was copied into itself, or the whole checkout where its parts were to go. */
/** `/etc/etc`, `/usr/usr`, … */
const TWICE = /^\/(etc|opt|srv|usr|var)\/\1(\/|$)/;
const CHECKOUT = /^\/wazo(\/|$)/;
const stagedTwice = (entries) => [...aboutPaths("staged-twice", topmost(pathsWhere(entries, (entry) => TWICE.test(installed(entry)))), (list) => `${list} would be installed, a directory in itself: \`cp -R etc "$pkgdir/etc"\` copies \`etc\` into an \`etc\` that is there already. Write \`cp -R etc "$pkgdir/"\``), ...aboutPaths("staged-twice", topmost(pathsWhere(entries, (entry) => CHECKOUT.test(installed(entry)))), (list) => `${list} would be installed, the plugin's own directory at the root of the server: \`rules package\` copied the whole checkout. Copy only what belongs on a server (\`cp -R etc "$pkgdir/"\`); \`wazo/\` is packaged without that`)];
// src/checks/symlink-into-build.ts
/** `symlink-into-build`: links to what only the building machine has. */
const symlinkIntoBuild = (entries, staging) => aboutPaths("symlink-into-build", brokenLinks(entries, staging), (list) => `${list}: the link leads to the building machine, so it is broken on a server. Link to the path that the file will have there, without \`$pkgdir\`, or copy the file`);
function* brokenLinks(entries, { pkgdir, buildPaths }) {
	const onlyHere = [pkgdir, ...buildPaths].filter((path) => path !== "/root");
	const notAround = onlyHere.filter((path) => path === pkgdir || !isIn(pkgdir, path));
	const isInOne = (place, directories) => directories.some((each) => isIn(place, each));
	for (const entry of entries) {
		if (entry.type !== "symbolic link") continue;
		const path = installed(entry);
		const target = require_scratch.show(entry.target);
		const here = (0, node_path_posix.resolve)(`${pkgdir}${path}`, "..", target);
		const there = (0, node_path_posix.resolve)(path, "..", target);
		if (!target.startsWith("/") && here === (0, node_path_posix.resolve)(`${pkgdir}${there}`)) continue;
		if (isInOne(there, onlyHere) || isInOne(here, notAround)) yield `${path} → ${target}`;
	}
}
// src/checks/transient-path.ts
/** `transient-path`: files at places that a server empties or that belong to others. */
const TRANSIENT = [
	"/tmp",
	"/var/tmp",
	"/run",
	"/var/run",
	"/var/lock",
	"/home",
	"/dev",
	"/proc",
	"/sys",
	"/mnt",
	"/media"
];
const transientPath = (entries, { buildPaths }) => {
	return aboutPaths("transient-path", pathsWhere(entries, (entry) => {
		if (![
			"file",
			"hard link",
			"symbolic link"
		].includes(entry.type)) return false;
		const path = installed(entry);
		const isInOne = (directories) => directories.some((directory) => isIn(path, directory));
		return isInOne(TRANSIENT) && !isInOne(buildPaths);
	}), (list) => `${list} would be installed at a place that a server empties at its start or that is not the system's: stage it below \`/usr\`, \`/etc\` or \`/var/lib\`, and make what belongs there in \`rules install\``);
};
// src/checks/vcs-files.ts
/** `vcs-files`: the bookkeeping of a version control system. */
const vcsFiles = (entries) => {
	return aboutPaths("vcs-files", topmost(pathsWhere(entries, ({ path }) => /(^|\/)(\.git|\.svn|\.hg|\.bzr)(\/|$)/.test(path))), (list) => `${list} would be installed, the bookkeeping of version control: leave it out of what \`rules package\` copies`);
};
// src/checks/world-writable.ts
/** `world-writable`: files and directories that everybody on the server may change. */
const worldWritable = (entries) => aboutPaths("world-writable", pathsWhere(entries, ({ type, mode }) => (type === "file" || type === "directory" && (mode & 512) === 0) && (mode & 2) !== 0), (list) => `${list} can be written by everybody on the server: take the right away (\`chmod o-w\`)`);
// src/checks/staged-tree.ts
const CHECKS = [
	reservedPath,
	specialFile,
	pythonVersionPath,
	pythonReleases,
	buildPathStaged,
	symlinkIntoBuild,
	pathNotInstallable,
	payloadEmpty,
	pythonPayloadMissing,
	vcsFiles,
	bytecode,
	setuid,
	ownershipLost,
	worldWritable,
	transientPath,
	junkStaged,
	privateStaged,
	stagedTwice
];
/** Those that also hold for `wazo/` itself. */
const METADATA_CHECKS = [
	metadataLink,
	specialFile,
	symlinkIntoBuild,
	pathNotInstallable,
	vcsFiles
];
/** Findings on what `rules package` staged, without the copy of the metadata. */
function checkStagedTree(entries, staging) {
	return CHECKS.flatMap((check) => check(entries, staging));
}
/** Findings on the copy of `wazo/`. */
function checkMetadata(entries, staging) {
	return METADATA_CHECKS.flatMap((check) => check(entries, staging));
}
// src/checks/staging.ts
/** Gathers what the checks of a staged tree may know of the run. */
/** Directories that every machine has: act's RUNNER_TEMP is /tmp, and a checkout may be the root of a container. */
const EVERYWHERE = /^\/(etc|home|mnt|opt|run|srv|tmp|usr|usr\/local|usr\/src|var|var\/tmp)?$/;
/** What the checks may know, of a plugin that was staged there. */
function stagingOf(manifest, surroundings) {
	return {
		...surroundings,
		pluginDirectory: require_index.pluginDirectory(manifest),
		backup: require_index.rulesBackup(manifest),
		wazoVersions: manifest.wazoVersions,
		buildPaths: surroundings.buildPaths.filter((path) => !EVERYWHERE.test(path))
	};
}
// src/plugin/manifest-version.ts
/** Writes another version into a manifest, with its comments and layout kept. */
/**
* The manifest's bytes with `version`, a valid Debian version, in the place of its own. Throws a Failure where the file
* is written in such a way that the version can't be changed without anything else.
*/
function withVersion(bytes, version) {
	const { root } = require_index.readYaml(bytes);
	const node = root && require_index.nodeAt(root, ["version"]);
	if (root !== void 0 && node?.kind === "scalar") {
		const replacement = {
			position: node.position,
			text: `"${version}"`
		};
		const changed = require_manifest_edit.edited(bytes, [replacement], {
			...Object(require_index.plain(root)),
			version
		});
		if (changed !== void 0) return changed;
	}
	throw new require_scratch.Failure(`The version ${version} can't be written into ${require_index.MANIFEST} as the file is: write it in UTF-8 with the version on a line of its own, \`version: "1.0.0"\``);
}
// src/plugin/rights.ts
/** Tells whether a plugin's `rules` changes itself who may read a file: a search in its text. */
/** The programs that do, as a word of a shell, a makefile or another language. */
const CHANGES = /\b(chmod|chown|chgrp|setfacl)\b|\binstall\s/;
/** How many places are told apart: where there are more, all that we know is that we don't know. */
const PLACES = 1e3;
/**
* Whether `rules` may change the rights of the file that is installed at a path: a line with such a program names the
* file, a directory above it, or a place that is not known, such as that of a variable. Lines about `pkgdir` are about
* what is staged, whose rights are those that it has.
*/
function rightsIn(rules) {
	const lines = rules.split("\n").filter((line) => CHANGES.test(line) && !line.includes("pkgdir"));
	const words = new Set(lines.flatMap((line) => line.split(/[\s"'(),;]+/)).filter((word) => /^[/{$]/.test(word)));
	if (words.size > PLACES || [...words].some((word) => /^\{?\$/.test(word))) return () => true;
	const places = [...words].map((word) => {
		const [fixed = ""] = word.split(/[*?[{$]/, 1);
		return fixed === word ? {
			path: word.replace(/\/+$/, ""),
			whole: true
		} : {
			path: fixed,
			whole: false
		};
	});
	return (path) => places.some((place) => place.whole ? path === place.path || path.startsWith(`${place.path}/`) : path.startsWith(place.path));
}
// src/plugin/causes/debian-packages.ts
/** Which Debian package has a command or a Python module: those alone of which that is certain, in every release that a Wazo runs. */
/** Commands by their package. */
const COMMANDS = {
	acl: ["getfacl", "setfacl"],
	autoconf: ["autoconf", "autoreconf"],
	automake: ["aclocal", "automake"],
	bc: ["bc"],
	binutils: [
		"ar",
		"as",
		"ld",
		"objcopy",
		"objdump",
		"strip"
	],
	bzip2: ["bunzip2", "bzip2"],
	cmake: ["cmake"],
	cpio: ["cpio"],
	cron: ["crontab"],
	curl: ["curl"],
	fakeroot: ["fakeroot"],
	ffmpeg: ["ffmpeg", "ffprobe"],
	file: ["file"],
	flac: ["flac"],
	"g++": ["c++", "g++"],
	gcc: ["cc", "gcc"],
	gettext: [
		"msgcat",
		"msgfmt",
		"msginit",
		"msgmerge",
		"xgettext"
	],
	"gettext-base": ["envsubst", "gettext"],
	git: ["git"],
	"golang-go": ["go", "gofmt"],
	gpg: ["gpg"],
	iproute2: ["ip", "ss"],
	iptables: ["iptables"],
	"iputils-ping": ["ping"],
	jq: ["jq"],
	lame: ["lame"],
	"ldap-utils": ["ldapsearch"],
	"libxml2-utils": ["xmllint"],
	logrotate: ["logrotate"],
	"lsb-release": ["lsb_release"],
	lsof: ["lsof"],
	make: ["make"],
	"net-tools": ["ifconfig", "netstat"],
	nodejs: ["node"],
	npm: ["npm", "npx"],
	"openssh-client": [
		"scp",
		"ssh",
		"ssh-keygen"
	],
	openssl: ["openssl"],
	patch: ["patch"],
	"pkg-config": ["pkg-config"],
	"postgresql-client": ["psql"],
	procps: [
		"pgrep",
		"pkill",
		"ps"
	],
	python3: ["python3"],
	"python3-pip": ["pip", "pip3"],
	rsync: ["rsync"],
	ruby: ["ruby"],
	sox: ["sox", "soxi"],
	sqlite3: ["sqlite3"],
	sudo: ["sudo"],
	unzip: ["unzip"],
	"uuid-runtime": ["uuidgen"],
	virtualenv: ["virtualenv"],
	wget: ["wget"],
	xmlstarlet: ["xmlstarlet"],
	xsltproc: ["xsltproc"],
	"xz-utils": ["unxz", "xz"],
	zip: ["zip"],
	zstd: ["unzstd", "zstd"]
};
/** Python modules by their package. */
const MODULES = {
	"python3-babel": ["babel"],
	"python3-bs4": ["bs4"],
	"python3-build": ["build"],
	"python3-cryptography": ["cryptography"],
	"python3-dateutil": ["dateutil"],
	"python3-flask": ["flask"],
	"python3-jinja2": ["jinja2"],
	"python3-jwt": ["jwt"],
	"python3-kombu": ["kombu"],
	"python3-ldap": ["ldap"],
	"python3-lxml": ["lxml"],
	"python3-marshmallow": ["marshmallow"],
	"python3-openpyxl": ["openpyxl"],
	"python3-phonenumbers": ["phonenumbers"],
	"python3-pip": ["pip"],
	"python3-pkg-resources": ["pkg_resources"],
	"python3-psycopg2": ["psycopg2"],
	"python3-redis": ["redis"],
	"python3-requests": ["requests"],
	"python3-setuptools": ["setuptools"],
	"python3-six": ["six"],
	"python3-sqlalchemy": ["sqlalchemy"],
	"python3-stevedore": ["stevedore"],
	"python3-wheel": ["wheel"],
	"python3-yaml": ["yaml"]
};
const packageOfCommand = byContent(COMMANDS);
const packageOfModule = byContent(MODULES);
/** The Debian package that has a command. A compiler may be named with what it is for: `x86_64-linux-gnu-gcc`. */
function debianPackageOfCommand(command) {
	return packageOfCommand.get(command.replace(/^[a-z0-9_]+-linux-gnu-/, ""));
}
/** The Debian package that has a Python module. */
function debianPackageOfModule(module) {
	return packageOfModule.get(module);
}
function byContent(contents) {
	return new Map(Object.entries(contents).flatMap(([name, content]) => content.map((each) => [each, name])));
}
// src/plugin/causes/pattern.ts
/** What stands for a part of a line that differs from one to the next. */
const PARTS = {
	"{…}": ".*",
	"{script}": "[^:]+: (?:line )?\\d+",
	"{shell}": "(?:/\\S*/)?(?:ash|bash|dash|sh)",
	"{make}": "make(?:\\[\\d+\\])?",
	"{python}": "\\S*python[\\d.]*",
	"{program}": "(?:/\\S*/)?[\\w-]+",
	"{number}": "-?\\d+",
	"{command}": "([^\\s:]+)",
	"{path}": "([^:]+)",
	"{path with a slash}": "([^\\s:]*/[^\\s:]*)",
	"{owner}": "([^\\s]+)",
	"{host}": "([\\w.-]+)",
	"{module}": "([\\w.]+)",
	"'": "['‘’]"
};
/** The pattern of a whole line that is written as programs print it, with the parts that differ in braces. */
function line(form) {
	const source = form.split(/(\{[^}]*\}|')/).map((piece) => PARTS[piece] ?? piece.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("");
	return new RegExp(`^${source}$`);
}
// src/plugin/causes/missing-command.ts
/** Commands that the machine does not have. */
/** Commands of bash itself. */
const OF_BASH = /* @__PURE__ */ new Set([
	"[[",
	"source",
	"pushd",
	"popd",
	"declare",
	"typeset",
	"shopt",
	"let",
	"function"
]);
/** What a Wazo server has, and a machine that builds need not. */
const OF_SERVER = /* @__PURE__ */ new Set([
	"asterisk",
	"systemctl",
	"wazo-auth-cli",
	"wazo-auth-keys",
	"wazo-plugind-cli",
	"wazo-service"
]);
const IN_BASH = "and `sh` is dash on Debian: write `#!/bin/bash` in the first line of the script, or `SHELL = /bin/bash` in the makefile.";
const missingCommands = [{
	lines: [
		line("{script}: {command}: not found"),
		line("{script}: {command}: command not found"),
		line("{script}: exec: {command}: not found"),
		line("{shell}: {command}: not found"),
		line("{shell}: {command}: command not found"),
		line("sudo: {command}: command not found"),
		line("{make}: {command}: No such file or directory"),
		line("{make}: {command}: Command not found"),
		line("{program}: '{command}': No such file or directory"),
		line("{program}: failed to run command '{command}': No such file or directory"),
		line("{…}xargs: {command}: No such file or directory"),
		line("error: cannot run {command}: No such file or directory"),
		line("error: command '{command}' failed: No such file or directory"),
		line("unable to execute '{command}': No such file or directory"),
		line("FileNotFoundError: [Errno {number}] No such file or directory: '{command}'")
	],
	remedy: whatToDo
}, {
	lines: [line("{script}: set: Illegal option -o pipefail")],
	remedy: () => `\`set -o pipefail\` is for bash, ${IN_BASH}`
}];
function whatToDo(command, { install }) {
	if (command.endsWith("\\r")) return `A script has Windows line ends, so that its first line asks for a program named \`${command}\`: convert it with \`sed -i 's/\\r$//'\`, and have \`.gitattributes\` say \`* text=auto eol=lf\`.`;
	const name = command.replace(/^(\/usr)?(\/local)?\/s?bin\//, "");
	if (/^python(2(\.\d+)?)?$/.test(name)) return `There is no command \`${name}\`: write \`python3\`, which every Wazo has.`;
	if (OF_BASH.has(name)) return `\`${name}\` is a command of bash, ${IN_BASH}`;
	if (OF_SERVER.has(name)) return `Only a Wazo server has the command \`${name}\`: call it under \`install\`, not where the package is built.`;
	const debianPackage = debianPackageOfCommand(name);
	return debianPackage && `There is no command \`${name}\`: ${install(debianPackage)}.`;
}
// src/plugin/causes/plugin-path.ts
/** Finds the file of the plugin that a path in the output stands for, or may have been meant to. */
/** The letters that a name must have for one slip, and for two, to leave no doubt of it: `wazo-calld` is not `wazo-confd`. */
const SHORT = 3;
const LONG = 6;
/** The longest name, and the most names, that are compared letter by letter, which takes its time. */
const LONGEST$1 = 64;
const MOST$1 = 500;
/** The path from the plugin's root, without `./`; undefined for one that leads out of the plugin. */
function pathInPlugin(path, { directory }) {
	const fromRoot = node_path.posix.relative(directory, node_path.posix.resolve(directory, path));
	return fromRoot === "" || fromRoot.split("/")[0] === ".." ? void 0 : fromRoot;
}
/** The file or directory that a path names which is there: `rules` may have gone into a directory before. */
function presentPath(path, surroundings) {
	const wanted = pathInPlugin(path, surroundings);
	if (wanted === void 0) return void 0;
	const paths = surroundings.paths();
	return paths.includes(wanted) ? wanted : only(paths.filter((each) => each.endsWith(`/${wanted}`)));
}
/** Whether there is something below this path of the plugin. */
function isDirectory(path, { paths }) {
	return paths().some((each) => each.startsWith(`${path}/`));
}
/**
* What the plugin has instead of this path, which it lacks: the only file of that name elsewhere, or the path with the
* nearest names. In place of a pattern of names (`dist/my_plugin-*.tar.gz`) the only file with its ending.
*/
function nearestPath(path, surroundings) {
	const wanted = pathInPlugin(path, surroundings);
	const paths = surroundings.paths();
	if (wanted === void 0 || paths.includes(wanted)) return void 0;
	const name = node_path.posix.basename(wanted);
	const elsewhere = paths.filter((each) => node_path.posix.basename(each) === name);
	return elsewhere.length > 0 ? only(elsewhere) : withNearestNames(wanted, paths);
}
function withNearestNames(wanted, paths) {
	let found = "";
	for (const name of wanted.split("/")) {
		const names = paths.filter((each) => each.startsWith(found) && !each.slice(found.length).includes("/")).map((each) => each.slice(found.length));
		const chosen = names.includes(name) ? name : nearestName(name, names);
		if (chosen === void 0) return void 0;
		found += `${chosen}/`;
	}
	return found.slice(0, -1);
}
function nearestName(name, names) {
	const ending = /[*?\]]([^*?\]]*)$/.exec(name)?.[1];
	if (ending !== void 0) return ending === "" ? void 0 : only(names.filter((each) => each.endsWith(ending)));
	const { name: stem, ext } = node_path.posix.parse(name);
	const stems = names.map((each) => node_path.posix.parse(each)).filter((each) => each.ext === ext).map((each) => each.name);
	const slip = stem.length < SHORT ? void 0 : stems.find((each) => require_slip.isSlipOf(stem, each));
	const isComparable = stem.length >= LONG && stem.length <= LONGEST$1 && stems.length <= MOST$1;
	const near = slip ?? (isComparable ? require_index.nearest(stem, stems, 2) : void 0) ?? stems.find((each) => isSpelt(stem, each));
	return near === void 0 ? only(names.filter((each) => node_path.posix.parse(each).name === stem)) : near + ext;
}
/** Whether two names differ in capitals, dashes and underscores alone. */
function isSpelt(a, b) {
	return a.toLowerCase().replaceAll("-", "_") === b.toLowerCase().replaceAll("-", "_");
}
function only(paths) {
	return paths.length === 1 ? paths[0] : void 0;
}
// src/plugin/causes/missing-file.ts
/** Files and directories that are not there. */
const missingFiles = [
	{
		lines: [
			line("{program}: cannot stat '{path}': No such file or directory"),
			line("{program}: cannot access '{path}': No such file or directory"),
			line("{program}: cannot open '{path}' for reading: No such file or directory"),
			line("ln: failed to access '{path}': No such file or directory"),
			line("{program}: '{path}': No such file or directory"),
			line("{program}: {path}: No such file or directory"),
			line("sed: can't read {path}: No such file or directory"),
			line("tar: {path}: Cannot open: No such file or directory"),
			line("tar: {path}: Cannot stat: No such file or directory"),
			line("patch: **** Can't open patch file {path} : No such file or directory"),
			line("rsync: {…}link_stat \"{path}\" failed: No such file or directory (2)"),
			line("unzip:  cannot find or open {path}, {…}"),
			line("{script}: cd: can't cd to {path}"),
			line("{script}: cd: {path}: No such file or directory"),
			line("{script}: cannot open {path}: No such file"),
			line("{script}: .: cannot open {path}: No such file"),
			line("{script}: {path}: No such file or directory"),
			line("{script}: {path with a slash}: not found"),
			line("{make}: *** {path}: No such file or directory.  Stop."),
			line("{python}: can't open file '{path}': [Errno {number}] No such file or directory"),
			line("FileNotFoundError: [Errno {number}] No such file or directory: '{path}'")
		],
		remedy: didYouMean
	},
	{
		lines: [
			line("{script}: {path with a slash}: not found"),
			line("{script}: {path with a slash}: cannot execute: required file not found"),
			line("{…}: {path with a slash}: {…}: bad interpreter: No such file or directory")
		],
		remedy: (path, surroundings) => {
			const script = presentPath(path, surroundings);
			if (script === void 0 || !/\.(sh|bash|py|pl|rb)$/.test(script)) return void 0;
			return `\`${script}\` can't run: the program that its first line names is missing. Write \`python3\` for Python; a Windows line end counts as a part of the name.`;
		}
	},
	{
		lines: [
			line("{program}: target '{path}': No such file or directory"),
			line("{program}: target '{path}' is not a directory: No such file or directory"),
			line("{program}: target directory '{path}': No such file or directory"),
			line("{program}: failed to access '{path}': No such file or directory"),
			line("{program}: cannot create regular file '{path}/': Not a directory"),
			line("{program}: cannot create regular file '{path}/': No such file or directory"),
			line("mv: cannot move '{…}' to '{path}/': Not a directory"),
			line("tar: {path}: Cannot open: No such file or directory")
		],
		remedy: makeDirectory
	},
	{
		lines: [
			line("{program}: cannot create regular file '{path}': No such file or directory"),
			line("{program}: cannot create directory '{path}': No such file or directory"),
			line("mv: cannot move '{…}' to '{path}': No such file or directory"),
			line("touch: cannot touch '{path}': No such file or directory"),
			line("ln: failed to create symbolic link '{path}': No such file or directory"),
			line("{script}: cannot create {path}: Directory nonexistent")
		],
		remedy: (path, surroundings) => makeDirectory(node_path.posix.dirname(path), surroundings)
	}
];
function didYouMean(path, surroundings) {
	const found = nearestPath(path, surroundings);
	if (found === void 0) return void 0;
	return `There is no \`${path}\`: did you mean \`${path.endsWith("/") && isDirectory(found, surroundings) ? `${found}/` : found}\`?`;
}
function makeDirectory(path, { pkgdir }) {
	if (pkgdir === void 0 || !path.startsWith(`${pkgdir}/`)) return void 0;
	const shown = `\${pkgdir}${path.slice(pkgdir.length).replace(/\/+$/, "")}`;
	return `The directory \`${shown}\` is missing: run \`mkdir -p "${shown}"\` first.`;
}
// src/plugin/causes/network.ts
/** Downloads that fail. */
const INSTEAD = "Keep what is needed in the repository, so that nothing has to be downloaded.";
const network = [
	{
		lines: [
			line("wget: unable to resolve host address '{host}'"),
			line("{…}curl: (6) Could not resolve host: {host}"),
			line("fatal: unable to access '{…}': Could not resolve host: {host}"),
			line("fatal: unable to look up {host} (port {number}) ({…})"),
			line("ssh: Could not resolve hostname {host}: {…}"),
			line("{…}Temporary failure resolving '{host}'"),
			line("{…}Could not resolve '{host}'"),
			line("{…}getaddrinfo EAI_AGAIN {host}{…}"),
			line("{…}getaddrinfo ENOTFOUND {host}{…}"),
			line("{…}[Errno {number}] Temporary failure in name resolution{…}"),
			line("{…}[Errno {number}] Name or service not known{…}")
		],
		remedy: (host) => `${host === "" ? "The host of a download" : `The host \`${host}\``} could not be found: there is no network, or the name is wrong. ${INSTEAD}`
	},
	{
		lines: [line("{…}Connecting to {…}failed: Network is unreachable."), line("{…}[Errno {number}] Network is unreachable{…}")],
		remedy: () => `There is no network. ${INSTEAD}`
	},
	{
		lines: [/^\d{4}-\d\d-\d\d [\d:]+ ERROR (404|410): /, /curl: \(22\) The requested URL returned error: (404|410)\b/],
		remedy: (status) => `The server answered ${status}: what was to be downloaded is not at that address, or no longer. Correct the address, or keep the file in the repository.`
	}
];
// src/plugin/causes/permission.ts
/** What the system refuses: a script without its x bit, places of the machine, owners, a full disk. */
const permission = [
	{
		lines: [
			line("{script}: {path with a slash}: Permission denied"),
			line("{script}: exec: {path with a slash}: Permission denied"),
			line("{shell}: {path with a slash}: Permission denied"),
			line("{make}: {path with a slash}: Permission denied"),
			line("{program}: '{path}': Permission denied"),
			line("{program}: failed to run command '{path}': Permission denied")
		],
		remedy: makeExecutable
	},
	{
		lines: [
			line("{program}: cannot create regular file '{path}': Permission denied"),
			line("{program}: cannot create directory '{path}': Permission denied"),
			line("touch: cannot touch '{path}': Permission denied"),
			line("ln: failed to create symbolic link '{path}': Permission denied"),
			line("{script}: cannot create {path}: Permission denied"),
			/^[^:]+: line \d+: (\/etc\/[^:]+): Permission denied$/,
			line("error: could not create '{path}': Permission denied")
		],
		remedy: stageInstead
	},
	{
		lines: [
			line("{program}: invalid user: '{owner}'"),
			line("{program}: invalid group: '{owner}'"),
			line("install: invalid user '{owner}'"),
			line("install: invalid group '{owner}'")
		],
		remedy: (owner, { pkgdir }) => pkgdir && `This machine has no user or group \`${owner}\`, and everything in a package belongs to root: set owners with \`chown\` under \`install\`, not under \`package\`.`
	},
	{
		lines: [line("chown: changing ownership of '{path}': Operation not permitted"), line("install: cannot change ownership of '{path}': Operation not permitted")],
		remedy: (_, { pkgdir, install }) => pkgdir === void 0 ? "Only root may change the owner of a file: leave that out of `build`, and do it under `install`." : `\`package\` can't change owners without fakeroot: ${install("fakeroot")}.`
	},
	{
		lines: [line("{…}: No space left on device{…}"), line("{…}[Errno {number}] No space left on device{…}")],
		remedy: () => "The disk is full: free some space on it."
	}
];
function makeExecutable(path, surroundings) {
	const script = presentPath(path, surroundings);
	if (script === void 0 || isDirectory(script, surroundings)) return void 0;
	return `\`${script}\` is not executable: run \`chmod +x ${script}\` and \`git update-index --chmod=+x ${script}\`, and commit.`;
}
/** What to do instead of writing to a place of the machine that builds. */
function stageInstead(path, surroundings) {
	const { pkgdir } = surroundings;
	if (!/^\/(etc|lib|opt|srv|usr|var)\//.test(path) || pathInPlugin(path, surroundings) !== void 0) return void 0;
	if (pkgdir === void 0) return `\`${path}\` is on this machine, not in the package: stage it under \`package\`, as \`\${pkgdir}${path}\`. Under \`build\`, \`pkgdir\` is empty.`;
	if (path.startsWith(`${pkgdir}/`)) return void 0;
	return `\`${path}\` is on this machine, not in the package: stage it as \`\${pkgdir}${path}\`.`;
}
// src/plugin/causes/place.ts
/** dash: `wazo/rules: 6: …`. bash: `wazo/rules: line 6: …`; its warnings are no failures. */
const SHELL = /^(.+?): (?:line )?(\d{1,6}): (?!warning: )/;
/** make on its own syntax: `wazo/rules:6: *** missing separator.  Stop.` */
const MAKEFILE = /^(.+?):(\d{1,6}): \*\*\* /;
/** make on a command that failed: `make: *** [wazo/rules:6: build] Error 127` */
const RECIPE = /^make(?:\[\d+\])?: \*\*\* \[(.+?):(\d{1,6}): /;
/** Python, the innermost call last, with the line of code and the error behind it. */
const FRAME = /^ {2}File "(.+)", line (\d{1,6})(?:,|$)/;
/** Code of others that lies in a plugin's directory. */
const FOREIGN = /(^|\/)(site-packages|dist-packages|node_modules|\.?venv)\//;
/** Where in the plugin's code the line of the output at `index` comes from. */
function placeOf(printed, index, surroundings) {
	return inRules(printed[index], [SHELL, MAKEFILE], surroundings) ?? inTraceback(printed.slice(0, index), surroundings) ?? lastInRules(printed.slice(index), [RECIPE], surroundings);
}
/** The last line of `rules` that the output names. */
function lastPlace(printed, surroundings) {
	return placeOf(printed, printed.length - 1, surroundings) ?? lastInRules(printed, [
		SHELL,
		MAKEFILE,
		RECIPE
	], surroundings);
}
function lastInRules(printed, forms, surroundings) {
	return printed.map((line) => inRules(line, forms, surroundings)).findLast((place) => place !== void 0);
}
function inRules(line = "", forms, { rules }) {
	for (const form of forms) {
		const [, file = "", number] = form.exec(line) ?? [];
		if (rules.includes(file)) return {
			file: "wazo/rules",
			line: Number(number)
		};
	}
}
/** The innermost call in the plugin's own code of the traceback that these lines end with. */
function inTraceback(before, surroundings) {
	return before.slice(before.findLastIndex((line) => !line.startsWith("  ")) + 1).flatMap((line) => {
		const [, path, number] = FRAME.exec(line) ?? [];
		const file = path?.startsWith("/") ? pathInPlugin(path, surroundings) : void 0;
		return file === void 0 || FOREIGN.test(file) || !surroundings.paths().includes(file) ? [] : [{
			file,
			line: Number(number)
		}];
	}).at(-1);
}
// src/plugin/causes/python.ts
/** What Python, setuptools and pip say of what they lack. */
/** The Debian package that brings a command of `setup.py`. */
const SETUP_COMMANDS = /* @__PURE__ */ new Map([
	["bdist_wheel", "python3-wheel"],
	["compile_catalog", "python3-babel"],
	["extract_messages", "python3-babel"],
	["init_catalog", "python3-babel"],
	["update_catalog", "python3-babel"]
]);
// src/plugin/causes/cause.ts
/** Tells by its last lines why a command of `rules` failed, where that is known, and what to do about it. */
/** The known causes. Where a line is in several, the first that is certain of it is told. */
const PATTERNS = [
	...[
		{
			lines: [line("TypeError: load() missing 1 required positional argument: 'Loader'")],
			remedy: () => "`yaml.load(…)` without a Loader is an error since PyYAML 6: write `yaml.safe_load(…)`."
		},
		{
			lines: [
				line("error: externally-managed-environment"),
				line("× This environment is externally managed"),
				line("hint: See PEP 668 for the detailed specification.")
			],
			remedy: () => "pip installs nothing into Debian's own Python. Under `package` stage your modules with `python3 -m pip install --root \"${pkgdir}\" …`, and take those of others from Debian packages (`python3-…` in `debian_depends`)."
		},
		{
			lines: [/^ModuleNotFoundError: No module named '(distutils(?:\.\w+)*)'$/],
			remedy: (module) => `Python 3.12 and later have no \`${module}\`: import what you need from \`setuptools\`, such as \`from setuptools import setup\`.`
		},
		{
			lines: [
				line("ModuleNotFoundError: No module named '{module}'"),
				line("{python}: No module named {module}"),
				/^\S*python[\d.]*: No module named (\w+)\.__main__; /
			],
			remedy: (module, { install }) => {
				const debianPackage = debianPackageOfModule(module);
				return debianPackage && `Python has no module \`${module}\`: ${install(debianPackage)}.`;
			}
		},
		{
			lines: [line("error: invalid command '{command}'")],
			remedy: (command, { install }) => {
				const debianPackage = SETUP_COMMANDS.get(command);
				return debianPackage && `\`setup.py\` has no command \`${command}\`: ${install(debianPackage)}.`;
			}
		},
		{
			lines: [/^\S*DistutilsError: Command '\['.*', '-m', 'pip', .*'wheel', .*'([\w.-]+)[^']*'\]' returned non-zero exit status \d+\.$/],
			remedy: (requirement, { install }) => {
				const debianPackage = debianPackageOfModule(requirement.toLowerCase());
				return `\`setup_requires\` in \`setup.py\` names \`${requirement}\`, which is not installed, and pip could not get it: ${debianPackage === void 0 ? "it must be there before `setup.py` runs" : install(debianPackage)}.`;
			}
		},
		{
			lines: [/fatal error: (Python\.h): No such file or directory$/],
			remedy: (header, { install }) => `The header \`${header}\` is missing: ${install("python3-dev")}.`
		}
	],
	...network,
	...permission,
	...missingCommands,
	...missingFiles
];
/** What make says of a failure that the makefile lets pass. */
const IGNORED = /^make(\[\d+\])?: \[.*\] Error \d+ \(ignored\)$/;
/** The longest line that is looked at, in UTF-16 code units: no message of a program is longer. */
const LONGEST = 2e3;
/**
* Why a command of `rules` failed that printed these lines last, as plain text. A shell goes on after a command that
* failed, so that several may have: the last one that is known is told.
*/
function causeOf(printed, surroundings) {
	for (const [index, line] of [...printed.entries()].reverse()) {
		if (IGNORED.test(line)) break;
		const remedy = remedyFor(line, surroundings);
		if (remedy !== void 0) return {
			remedy,
			place: placeOf(printed, index, surroundings)
		};
	}
	return {
		remedy: void 0,
		place: lastPlace(printed, surroundings)
	};
}
function remedyFor(printed, surroundings) {
	const line = printed.slice(printed.lastIndexOf("\r") + 1);
	if (line.length > LONGEST) return void 0;
	for (const { lines, remedy } of PATTERNS) for (const each of lines) {
		const match = each.exec(line);
		if (match === null) continue;
		const told = remedy(match.slice(1).find((group) => group !== void 0) ?? "", surroundings);
		if (told !== void 0) return told;
	}
}
// src/plugin/rules-fakeroot.ts
/**
* Plays root for a command of `rules`, by fakeroot, and learns what it said of the files: on disk they keep the rights
* that their owner needs, and devices are files.
*/
/** The name goes through fakeroot's own shell, which takes blanks in a path for its end. */
const SAVED = "claims";
/** How long fakeroot's daemon is waited for to write and end, in milliseconds, and how often we look. */
const PATIENCE$1 = 1500;
const GLANCE$1 = 20;
/** The command under fakeroot, for a process that starts in a directory of its own; it gets to `directory` from there. */
function underFakeroot(command, directory) {
	return [
		"fakeroot",
		"-s",
		SAVED,
		"--",
		"env",
		"-C",
		directory,
		...command
	];
}
/**
* Ends fakeroot's daemon where fakeroot, which was started in `own`, could not do it because it was killed. The daemon
* is in a session of its own, but stays in the directory, where nobody else is. It writes what it knows when it ends.
*/
async function endDaemon(own) {
	for (let waited = 0, signal = "SIGTERM";; waited += GLANCE$1) {
		const left = processesIn(own);
		if (left.length === 0 || waited > 2 * PATIENCE$1) return;
		if (waited > PATIENCE$1) signal = "SIGKILL";
		for (const pid of left) end(pid, signal);
		await (0, node_timers_promises.setTimeout)(GLANCE$1);
	}
}
/** What fakeroot, which was started in `own`, has said of files; undefined where it could not write it down. */
async function readClaims(own) {
	const file = await (0, node_fs_promises.open)((0, node_path.join)(own, SAVED)).catch((error) => {
		if (require_scratch.systemCode(error) === "ENOENT") return void 0;
		throw error;
	});
	if (file === void 0) return void 0;
	const claims = new require_index.FileMap();
	const known = /* @__PURE__ */ new Map();
	for await (const line of file.readLines()) {
		const [, dev, ino, what = "", mode = "", uid, gid] = /^dev=([0-9a-f]+),ino=(\d+),(mode=([0-7]+),uid=(\d+),gid=(\d+)),/.exec(line) ?? [];
		if (dev === void 0 || ino === void 0) continue;
		const claim = known.get(what) ?? {
			mode: Number.parseInt(mode, 8),
			uid: Number(uid),
			gid: Number(gid)
		};
		known.set(what, claim);
		claims.set({
			dev: BigInt(`0x${dev}`),
			ino: BigInt(ino)
		}, claim);
	}
	return claims;
}
function processesIn(directory) {
	const path = (0, node_fs.realpathSync)(directory);
	return (0, node_fs.readdirSync)("/proc").map(Number).filter(Number.isInteger).filter((pid) => {
		try {
			return (0, node_fs.readlinkSync)(`/proc/${pid}/cwd`) === path;
		} catch {
			return false;
		}
	});
}
function end(pid, signal) {
	try {
		process.kill(pid, signal);
	} catch (error) {
		if (require_scratch.systemCode(error) !== "ESRCH") throw error;
	}
}
// src/plugin/rules-paths.ts
/** Lists the files of a plugin's checkout, to find the one that was meant. */
/** The most paths that are listed. */
const MOST = 5e3;
/** What a plugin's author did not write. */
const LEFT_OUT = /* @__PURE__ */ new Set([".git", "node_modules"]);
/**
* The paths of files and directories below `directory`, those nearest to it first. Links are not followed; what can't be
* read, or has a name that a message can't show, is left out.
*/
function listPaths(directory) {
	const paths = [];
	const pending = [""];
	for (const parent of pending) for (const entry of entriesOf((0, node_path.join)(directory, parent))) {
		if (paths.length === MOST) return paths;
		if (LEFT_OUT.has(entry.name) || /[\p{Cc}\ufffd]/u.test(entry.name)) continue;
		const path = `${parent}${entry.name}`;
		paths.push(path);
		if (entry.isDirectory()) pending.push(`${path}/`);
	}
	return paths;
}
function entriesOf(directory) {
	try {
		return (0, node_fs.readdirSync)(directory, { withFileTypes: true });
	} catch {
		return [];
	}
}
// src/plugin/rules-run.ts
/**
* Runs a command of a plugin's `rules`, as wazo-plugind does, and ends it with its process group. That is what
* `@actions/exec` can't do, nor does it take a signal: what is cancelled is started by `node:child_process`, here and
* elsewhere, and the toolkit runs only what answers at once, such as git.
*/
/** How a command is asked to end, each after the one before it did not help. fakeroot ends its daemon on SIGINT only. */
const STOP_SIGNALS = [
	"SIGINT",
	"SIGTERM",
	"SIGKILL"
];
/** How long each of them is waited for, in milliseconds. The runner waits for us for 7.5 seconds. */
const PATIENCE = 1500;
/** How long we read on when the command has ended but something that it started holds its output, in milliseconds. */
const LINGER = 1e3;
/** How often we look whether it is us that the rest of the output waits for, in milliseconds. */
const GLANCE = 50;
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
	const child = (0, node_child_process.spawn)(program, parameters, {
		cwd: directory,
		env: environment,
		stdio: [
			"ignore",
			"pipe",
			"pipe"
		],
		detached: true
	});
	const tail = new Tail();
	let telling = 0;
	const relay = async (stream) => {
		for await (const bytes of stream) {
			tail.add(bytes);
			telling += 1;
			await onOutput(bytes).finally(() => {
				telling -= 1;
			});
			if (bytes.length === bytes.buffer.byteLength) require_package.free(bytes.buffer);
		}
	};
	let outputEnds = false;
	const outputEnded = Promise.allSettled([relay(child.stdout), relay(child.stderr)]).then(() => {
		outputEnds = true;
	});
	const ended = new Promise((resolve) => {
		child.once("error", (error) => resolve(`before it began: ${notStarted(program, error)}`));
		child.once("exit", (status, killedBy) => {
			if (status === 0) resolve(void 0);
			else resolve(status === null ? `by the signal ${killedBy}` : `with exit status ${status}`);
		});
	});
	const timers = [];
	const stop = () => {
		for (const [index, each] of STOP_SIGNALS.entries()) timers.push(setTimeout(() => signalGroup(child.pid, each), index * PATIENCE));
	};
	signal.addEventListener("abort", stop, { once: true });
	const failure = await ended;
	signal.removeEventListener("abort", stop);
	timers.forEach(clearTimeout);
	signalGroup(child.pid, "SIGKILL");
	for (let left = LINGER; left > 0 && !outputEnds;) {
		await Promise.race([outputEnded, (0, node_timers_promises.setTimeout)(GLANCE)]);
		if (telling === 0 || signal.aborted) left -= GLANCE;
	}
	child.stdout.destroy();
	child.stderr.destroy();
	signal.throwIfAborted();
	return {
		failure,
		lastLines: lastLines(tail.bytes)
	};
}
/** The end of what passes, KEPT bytes at most. */
var Tail = class {
	#buffer = Buffer.alloc(KEPT);
	#length = 0;
	get bytes() {
		return this.#buffer.subarray(0, this.#length);
	}
	add(bytes) {
		const added = bytes.subarray(-16384);
		const before = Math.min(this.#length, KEPT - added.length);
		this.#buffer.copyWithin(0, this.#length - before, this.#length);
		added.copy(this.#buffer, before);
		this.#length = before + added.length;
	}
};
function signalGroup(pid, signal) {
	if (pid === void 0) return;
	try {
		process.kill(-pid, signal);
	} catch (error) {
		if (!["ESRCH", "EPERM"].includes(require_scratch.systemCode(error) ?? "")) throw error;
	}
}
/** Why the kernel did not start a program that is there and executable: what execve(2) says of its first line. */
function notStarted(program, error) {
	if (require_scratch.systemCode(error) === "ENOENT") return `the interpreter that the first line of ${program} names is not on this machine`;
	if (require_scratch.systemCode(error) === "EACCES") return `${program} or its interpreter is not executable`;
	return require_scratch.messageOf(error);
}
function lastLines(bytes) {
	const text = (0, node_util.stripVTControlCharacters)(bytes.toString("utf8")).replaceAll("\r\n", "\n").trimEnd();
	return text === "" ? [] : text.split("\n").slice(-20);
}
// src/plugin/rules-command.ts
/** Runs `rules build` and `rules package` as wazo-plugind does, and turns a failure into a finding. */
/**
* What runs `rules`, as wazo-plugind does: the kernel by its first line. With `strict` a shell runs it with errexit, so
* that it ends at the first command that fails; undefined where `rules` is for no shell.
*/
function programFor(shebang, strict) {
	if (!strict) return [require_index.RULES];
	return shebang && require_index.withErrexit(shebang, "wazo/rules");
}
/** The finding on an interpreter that this machine lacks: the one in the first line, or the one that env looks for. */
function checkInterpreter(shebang, environment) {
	if (shebang === void 0) return [];
	const { interpreter } = shebang;
	const program = require_index.programOf(shebang);
	const missing = !(0, node_fs.existsSync)(interpreter) ? interpreter : interpreter.endsWith("/env") && program !== "" && !hasProgram(program, environment) ? program : void 0;
	if (missing === void 0) return [];
	const remedy = require_index.instead(shebang) ?? "Install it in a step before this one";
	const message = `\`${require_index.RULES}\` is for the interpreter \`${missing}\`, which this machine does not have. ${remedy}`;
	return [require_slip.finding("rules-interpreter-missing", message, {
		file: require_index.RULES,
		position: require_index.FIRST_LINE
	})];
}
/** Runs `rules build`. */
function runBuild(command) {
	return runRules$1([...command.program, "build"], command);
}
/**
* Runs `rules package`, which stages the plugin's files in `pkgdir`, an empty directory. A user who is not root runs it
* under fakeroot, so that it may say whose the files are; where fakeroot is missing it runs as it is. `scratch` is a
* directory beside `pkgdir` for what that takes.
*/
async function runPackage(command, pkgdir, scratch) {
	const told = {
		...command,
		environment: {
			...command.environment,
			pkgdir
		}
	};
	const words = [...command.program, "package"];
	const { findings, claims } = isRoot() || lacksFakeroot(command.environment) ? {
		findings: await runRules$1(words, told, { pkgdir }),
		claims: void 0
	} : await runUnderFakeroot(words, told, {
		pkgdir,
		own: require_scratch.makeEmpty(scratch, "fakeroot")
	});
	if (findings.length > 0 || (0, node_fs.existsSync)(pkgdir)) return {
		findings,
		claims
	};
	return {
		findings: [require_slip.finding("reserved-path", "`rules package` left no `pkgdir`: it may put files there, but must not move or remove it", { file: require_index.RULES })],
		claims
	};
}
async function runUnderFakeroot(words, command, { pkgdir, own }) {
	const start = {
		command: underFakeroot(words, command.directory),
		directory: own
	};
	try {
		const findings = await runRules$1(["fakeroot", ...words], command, {
			pkgdir,
			start
		});
		await endDaemon(own);
		return {
			findings,
			claims: await readClaims(own)
		};
	} finally {
		await endDaemon(own);
	}
}
/** Whether `rules package` will have to do without fakeroot, which it would need. */
function lacksFakeroot(environment) {
	return !isRoot() && !hasProgram("fakeroot", environment);
}
function isRoot() {
	return process.getuid?.() === 0;
}
/** `words` are the command as it is told; `start` is how it is started, where that is another way. */
async function runRules$1(words, command, { pkgdir, start } = {}) {
	const { directory } = command;
	const [program = require_index.RULES, ...parameters] = words;
	const { failure, lastLines } = await run({
		...command,
		command: [program, ...parameters],
		...start
	});
	if (failure === void 0) return [];
	let listed;
	const { remedy, place } = causeOf(lastLines, {
		directory,
		rules: [
			require_index.RULES,
			`./${require_index.RULES}`,
			(0, node_path.join)(directory, require_index.RULES)
		],
		pkgdir,
		paths: () => {
			listed ??= listPaths(directory);
			return listed;
		},
		install: howToInstall
	});
	const message = [
		`\`${words.join(" ")}\` ended ${failure}.`,
		remedy,
		lastLines.length === 0 ? "It printed nothing." : "The whole output is in the log; its last lines:"
	].filter((part) => part !== void 0).join(" ");
	const position = place && {
		...require_index.FIRST_LINE,
		line: place.line,
		endLine: place.line
	};
	return [require_slip.finding("rules-failed", message, {
		file: place?.file ?? "wazo/rules",
		printed: lastLines,
		...position && { position }
	})];
}
function howToInstall(debianPackage) {
	const step = `install the Debian package \`${debianPackage}\` in a step before this one`;
	return debianPackage.startsWith("python3-") ? `${step}, or with pip where \`actions/setup-python\` is used` : step;
}
function hasProgram(name, environment) {
	return (environment["PATH"] ?? "").split(node_path.delimiter).some((directory) => {
		try {
			(0, node_fs.accessSync)((0, node_path.join)(directory, name), node_fs.constants.X_OK);
			return true;
		} catch {
			return false;
		}
	});
}
// src/runner/strays.ts
/** Finds what a command wrote into the checkout. */
/** How many files and directories are looked at. */
const ENTRIES = 2e4;
/** What git and interpreters write by themselves, and packages of earlier runs, which lie elsewhere while `rules` runs. */
const NOT_MEANT = /^(\.git|__pycache__|node_modules)$|\.deb$/;
/**
* The files below `directory` that were written since `time`, in milliseconds since the epoch, as paths from there: of a
* directory that is as new, the directory. Links are not followed; what can't be read is left out, and so is what comes
* after the first 20,000 entries.
*/
function writtenSince(directory, time) {
	const found = /* @__PURE__ */ new Set();
	const pending = [{
		path: "",
		around: void 0
	}];
	let seen = 0;
	for (let next = pending.pop(); next !== void 0 && seen < ENTRIES; next = pending.pop()) {
		const { path, around } = next;
		const looked = (attempt(() => (0, node_fs.readdirSync)((0, node_path.join)(directory, path))) ?? []).filter((each) => !NOT_MEANT.test(each)).sort().slice(0, ENTRIES - seen);
		seen += looked.length;
		for (const name of looked) {
			const own = (0, node_path.join)(path, name);
			const stats = attempt(() => (0, node_fs.lstatSync)((0, node_path.join)(directory, own)));
			if (stats === void 0) continue;
			const wasMade = stats.birthtimeMs > time;
			if (stats.isDirectory()) pending.push({
				path: own,
				around: around ?? (wasMade ? own : void 0)
			});
			else if (wasMade || stats.mtimeMs > time) found.add(around === void 0 ? own : `${around}/`);
		}
	}
	return [...found].sort().map((path) => require_scratch.show(require_scratch.pathOf(path)));
}
function attempt(action) {
	try {
		return action();
	} catch {
		return;
	}
}
// src/build.ts
/** The part of the story that runs the plugin's code: build, stage, check what was staged, package. */
/**
* Builds the plugin's package. Throws a Failure where the run can't go on before something is staged. Of what it made
* on the way nothing stays.
*/
async function build(context, plugin) {
	const { inputs, environment, reporter } = context;
	reporter.info(inputs.whyRelease);
	const unreadable = require_slip.checkCodec(inputs.compression.codec, inputs.debianRelease);
	if (require_slip.stops(unreadable, inputs)) return {
		package: void 0,
		findings: unreadable
	};
	if (inputs.outputDirectory !== void 0) require_index.refuseInPlugin("output-directory", inputs.outputDirectory, plugin.checkout.directory);
	const source = await sourceOf(context, plugin);
	const scratch = require_index.placeFor(void 0, require_scratch.plainParent([
		environment.temp,
		(0, node_os.tmpdir)(),
		"/var/tmp"
	]));
	try {
		const pkgdir = require_scratch.makeEmpty(scratch.directory, "pkgdir");
		const builders = [pkgdir, plugin.checkout.directory].map(require_index.ownerOf);
		const ran = await withoutEarlierPackages(context, plugin, () => runRules(context, plugin, source, {
			pkgdir,
			scratch: scratch.directory
		}));
		const findings = require_slip.stops(ran.findings, inputs) ? ran.findings : [...ran.findings, ...await checkAfterRules(plugin, inputs)];
		if (require_slip.stops(findings, inputs)) return {
			package: void 0,
			findings
		};
		return await packStaged(context, plugin, source, {
			...ran,
			findings,
			pkgdir,
			builders
		});
	} finally {
		tidy(context, scratch);
	}
}
async function sourceOf({ inputs, environment }, { checkout, manifest, bytes }) {
	const owner = environment.repositoryOwner ?? await require_index.originOwner(checkout);
	return {
		manifest: manifest.version === manifest.ownVersion ? bytes : withVersion(bytes, manifest.version),
		rules: (await require_index.readPluginFile(checkout, "wazo/rules", 1048576).catch(() => void 0))?.toString("utf8") ?? "",
		isPrivate: await require_index.isPrivate(checkout, require_index.MANIFEST),
		time: await require_index.sourceTime(checkout, require_index.MANIFEST, environment),
		maintainer: inputs.maintainer ?? require_index.maintainer(manifest, owner)
	};
}
/** Removes a directory of ours; that it can't be is worth a warning, not the result. */
function tidy({ reporter }, place) {
	try {
		place.discard();
	} catch (error) {
		reporter.warn(`The temporary directory ${place.directory} stays: ${require_scratch.messageOf(error)}`);
	}
}
async function runRules({ inputs, environment, reporter, cancellation }, { checkout, shebang }, source, { pkgdir, scratch }) {
	const missing = checkInterpreter(shebang, environment.forRules);
	if (missing.length > 0) return {
		findings: missing,
		packagedAt: 0
	};
	const program = programFor(shebang, inputs.strict);
	const noEffect = `\`strict\` has no effect: \`${require_index.RULES}\` is not written for sh, dash or bash`;
	const told = program === void 0 ? [require_slip.finding("strict-no-effect", noEffect, { file: require_index.RULES })] : [];
	const command = (onOutput) => ({
		program: program ?? ["wazo/rules"],
		directory: checkout.directory,
		environment: environment.forRules,
		onOutput,
		signal: cancellation.signal
	});
	const built = await reporter.foreignGroup(`${require_index.RULES} build`, (sink) => runBuild(command(sink)));
	if (require_slip.stops(built, inputs)) return {
		findings: [...told, ...built],
		packagedAt: 0
	};
	if (lacksFakeroot(environment.forRules)) reporter.warn(`\`fakeroot\` is not installed, so \`${require_index.RULES} package\` runs without it: a \`chown\` or \`install -o root\` in it will fail. Install it first (apt-get install fakeroot)`);
	const packagedAt = Date.now();
	const { findings, claims } = await reporter.foreignGroup(`${require_index.RULES} package`, (sink) => runPackage(command(sink), pkgdir, scratch));
	return {
		findings: [
			...told,
			...checkUmask(source),
			...built,
			...findings
		],
		packagedAt,
		claims
	};
}
function checkUmask({ isPrivate }) {
	if (!isPrivate) return [];
	const message = `The checkout was made under a strict umask: not everybody may read \`${require_index.MANIFEST}\`. What \`${require_index.RULES} package\` copies with \`cp -R\` may stay as private in the package, where Wazo's services can't read it. Check out under the umask 022, or stage with \`install -m 644\` or \`cp -R --no-preserve=mode\``;
	return [require_slip.finding("checkout-umask", message, { file: require_index.MANIFEST })];
}
/**
* Does the work while the packages that earlier runs wrote among the plugin's files are out of sight, since `rules` may
* copy all that it finds (`cp -R . "$pkgdir/…"`).
*/
async function withoutEarlierPackages({ inputs: { outputDirectory }, environment, reporter }, { checkout, manifest }, work) {
	if (outputDirectory === void 0 || !isIn(require_index.withoutLinks(outputDirectory), checkout.directory)) return work();
	const store = require_index.placeFor(void 0, environment.temp);
	let putBack = () => {};
	try {
		putBack = require_index.takeOut(require_index.packageName(manifest), outputDirectory, store.directory);
		return await work();
	} finally {
		try {
			putBack();
			store.discard();
		} catch (error) {
			reporter.warn(`Earlier packages from ${outputDirectory} are now in ${store.directory}: ${require_scratch.messageOf(error)}`);
		}
	}
}
/**
* What `rules` may have done to `wazo/`, which is packaged as it is now, but for the manifest: the package gets the one
* that was checked.
*/
async function checkAfterRules({ checkout, manifest, bytes }, inputs) {
	const { findings } = await require_index.checkRules(checkout.directory, {
		...manifest,
		release: inputs.debianRelease
	});
	const errors = require_slip.heeded(findings, inputs).filter(({ severity }) => severity === "error");
	if (errors.length > 0) return errors.map((error) => ({
		...error,
		message: `After \`${require_index.RULES}\` ran: ${error.message}`
	}));
	const now = await require_index.readPluginFile(checkout, require_index.MANIFEST, require_index.SIZE_LIMIT);
	if (now?.equals(bytes)) return [];
	if (now === void 0 && await require_index.isThere(checkout, "wazo/plugin.yml")) {
		const message = `\`${require_index.RULES}\` made something else of the file \`${require_index.MANIFEST}\`, where the package has the manifest: leave it as it is`;
		return [require_slip.finding("reserved-path", message, { file: require_index.RULES })];
	}
	const message = `\`${require_index.RULES}\` changed \`${require_index.MANIFEST}\`: the package gets it as it was before. To package another version set the input \`version\``;
	return [require_slip.finding("manifest-changed", message, { file: require_index.RULES })];
}
/** Checks what was staged in `pkgdir`, and packs it. */
async function packStaged(context, { checkout, manifest }, source, { pkgdir, builders, packagedAt, claims, findings: before }) {
	const { inputs, environment } = context;
	const setsRights = rightsIn(source.rules);
	const staging = stagingOf(manifest, {
		release: inputs.debianRelease,
		releaseChosen: inputs.releaseChosen,
		architecture: inputs.architecture,
		pkgdir,
		builders,
		buildPaths: [...environment.buildPaths, checkout.directory],
		pythonProject: await pythonProject((path) => require_index.readPluginFile(checkout, path, require_index.SIZE_LIMIT)),
		setsRights: (path) => source.isPrivate || setsRights(path),
		strays: () => writtenSince(checkout.directory, packagedAt)
	});
	const staged = require_index.walk(pkgdir, "", claims);
	const metadata = require_package.metadataEntries(manifest, checkout.directory, source.manifest, source.time);
	const findings = [
		...before,
		...checkStagedTree(staged, staging),
		...checkMetadata(metadata, staging)
	];
	const contents = contentChecks(staging);
	if (require_slip.stops(findings, inputs)) {
		for (const entry of require_index.merge(staged, metadata, source.time)) if (entry.type === "file" && entry.size > 0) contents.see(entry, require_index.beginningOf(entry));
		return {
			package: void 0,
			findings: [...findings, ...contents.findings()]
		};
	}
	const inspector = {
		see: contents.see,
		refuses: () => require_slip.fails([...findings, ...contents.findings()], inputs)
	};
	const place = require_index.placeFor(inputs.outputDirectory, environment.temp);
	let written;
	try {
		written = await context.reporter.group("Write the package", () => require_package.makePackage({
			manifest,
			maintainer: source.maintainer,
			architecture: inputs.architecture,
			entries: require_index.merge(staged, metadata, source.time),
			time: source.time,
			compression: inputs.compression,
			place,
			inspector
		}, context.cancellation.signal));
		return {
			package: written,
			findings: [...findings, ...contents.findings()]
		};
	} catch (error) {
		return {
			package: void 0,
			findings,
			failure: require_scratch.asFailure(error)
		};
	} finally {
		if (written === void 0) tidy(context, place);
	}
}
exports.build = build;
