const require_failure = require("./failure.js"), require_slip = require("./slip.js"), require_index = require("./index.js"), require_compression = require("./compression.js");
let node_path = require("node:path"), node_util = require("node:util"), node_child_process = require("node:child_process"), node_timers_promises = require("node:timers/promises");
// src/plugin/causes/pattern.ts
const PARTS = {
	"{…}": ".*",
	"{script}": "[^:]+: (?:line )?\\d+",
	"{shell}": "(?:/\\S*/)?(?:ash|bash|dash|sh)",
	"{make}": "make(?:\\[\\d+\\])?",
	"{python}": "\\S*python[\\d.]*",
	"{program}": "(?:/\\S*/)?[\\w-]+",
	"{number}": "-?\\d+",
	"{odd}": "([^:]*[\\u00a0\\u200b“”‘’][^:]*)",
	"{command}": "([^\\s:]+)",
	"{path}": "([^:]+)",
	"{path with a slash}": "([^\\s:]*/[^\\s:]*)",
	"{owner}": "([^\\s]+)",
	"{host}": "([\\w.-]+)",
	"{module}": "([\\w.]+)",
	"'": "['‘’]"
};
function line(e) {
	let t = e.split(/(\{[^}]*\}|')/).map((e) => PARTS[e] ?? e.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("");
	return RegExp(`^${t}$`);
}
function pathInPlugin(e, { directory: t }) {
	let n = node_path.posix.relative(t, node_path.posix.resolve(t, e));
	return n === "" || n.split("/")[0] === ".." ? void 0 : n;
}
function asWritten(e, t) {
	return (e.startsWith("/") ? pathInPlugin(e, t) : void 0) ?? e;
}
function inPkgdir(e, { pkgdir: t }) {
	if (t !== void 0 && e.startsWith(`${t}/`)) return `\${pkgdir}${e.slice(t.length).replace(/\/+$/, "")}`;
}
function presentPath(e, t) {
	let n = pathInPlugin(e, t);
	if (n === void 0) return;
	let r = t.paths();
	return r.includes(n) ? n : only(r.filter((e) => e.endsWith(`/${n}`)));
}
function isDirectory(e, { paths: t }) {
	return t().some((t) => t.startsWith(`${e}/`));
}
function nearestPath(e, t) {
	let n = pathInPlugin(e, t), r = t.paths();
	if (n === void 0 || r.includes(n)) return;
	let i = node_path.posix.basename(n), a = r.filter((e) => node_path.posix.basename(e) === i);
	return a.length > 0 ? only(a) : withNearestNames(n, r);
}
function withNearestNames(e, t) {
	let n = "";
	for (let r of e.split("/")) {
		let e = t.filter((e) => e.startsWith(n) && !e.slice(n.length).includes("/")).map((e) => e.slice(n.length)), i = e.includes(r) ? r : nearestName(r, e);
		if (i === void 0) return;
		n += `${i}/`;
	}
	return n.slice(0, -1);
}
function nearestName(e, t) {
	let n = /[*?\]]([^*?\]]*)$/.exec(e)?.[1];
	if (n !== void 0) return n === "" ? void 0 : only(t.filter((e) => e.endsWith(n)));
	let { name: r, ext: i } = node_path.posix.parse(e), a = t.map((e) => node_path.posix.parse(e)).filter((e) => e.ext === i).map((e) => e.name), o = r.length < 3 ? void 0 : a.find((e) => require_slip.t(r, e)), s = r.length >= 6 && r.length <= 64 && a.length <= 500, c = o ?? (s ? require_index.p(r, a, 2) : void 0) ?? a.find((e) => isSpelt(r, e));
	return c === void 0 ? only(t.filter((e) => node_path.posix.parse(e).name === r)) : c + i;
}
function isSpelt(e, t) {
	return e.toLowerCase().replaceAll("-", "_") === t.toLowerCase().replaceAll("-", "_");
}
function only(e) {
	return e.length === 1 ? e[0] : void 0;
}
// src/plugin/causes/directory.ts
const directories$1 = [
	{
		lines: [line("cp: -r not specified; omitting directory '{path}'"), line("{program}: omitting directory '{path}'")],
		remedy: (e, { pkgdir: t }) => t !== void 0 && e.startsWith(t) ? void 0 : `\`${e}\` is a directory: copy it with \`cp -R\`.`
	},
	{
		lines: [line("rm: cannot remove '{path}': Is a directory")],
		remedy: (e, t) => pathInPlugin(e, t) && `\`${e}\` is a directory: remove it with \`rm -r\`.`
	},
	{
		lines: [line("mkdir: cannot create directory '{path}': File exists")],
		remedy: (e, t) => `\`${inPkgdir(e, t) ?? e}\` is there already: write \`mkdir -p\`.`
	},
	{
		lines: [line("{program}: missing destination file operand after '{path}'")],
		remedy: (e, t) => {
			let n = inPkgdir(e, t);
			return n && `This command has nothing to copy to \`${n}\`: what comes before that is empty, perhaps a variable that is not set or a pattern that no file matches.`;
		}
	},
	{
		lines: [
			line("{script}: {path with a slash}: Permission denied"),
			line("{script}: {path with a slash}: Is a directory"),
			line("{script}: {path with a slash}: not found"),
			line("{script}: {path with a slash}: No such file or directory"),
			line("{make}: {path with a slash}: Permission denied"),
			line("{make}: {path with a slash}: No such file or directory")
		],
		remedy: (e, t) => {
			let n = inPkgdir(e, t);
			return n && `\`${n}\` is where a command should be: is its command missing, or a \`\\\` at the end of the line above?`;
		}
	}
], git = [{
	lines: [line("fatal: No names found, cannot describe anything."), /^fatal: No (?:annotated )?tags can describe '.*'\.$/],
	remedy: () => "git finds no tags: `actions/checkout` fetches only the last commit unless it is given `fetch-depth: 0`."
}], make = [
	{
		lines: [line("{…}:{number}: *** missing separator.  Stop."), line("{…}:{number}: *** missing separator (did you mean TAB instead of 8 spaces?).  Stop.")],
		remedy: () => "make reads this line neither as a target, which ends with `:`, nor as a recipe, which begins with a tab."
	},
	{
		lines: [line("{…}:{number}: *** invalid syntax in conditional.  Stop.")],
		remedy: () => "Write what is compared in parentheses, after a space: `ifeq ($(A),b)`."
	},
	{
		lines: [line("{…}:{number}: *** recipe commences before first target.  Stop.")],
		remedy: () => "This line begins with a tab, which make keeps for recipes, and there is no target above it: remove the tab."
	}
], OF_BASH = new Set([
	"[[",
	"source",
	"pushd",
	"popd",
	"declare",
	"typeset",
	"shopt",
	"let",
	"function"
]), OF_SERVER = new Set([
	"asterisk",
	"systemctl",
	"wazo-auth-cli",
	"wazo-auth-keys",
	"wazo-plugind-cli",
	"wazo-service"
]), IN_BASH = "and `sh` is dash on Debian: write `#!/bin/bash` in the first line of the script, or `SHELL = /bin/bash` in the makefile.", NO_SUCH_COMMAND = [
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
], missingCommands = [
	{
		lines: NO_SUCH_COMMAND,
		remedy: whatToDo
	},
	{
		lines: [line("{script}: {odd}: not found"), line("{script}: {odd}: command not found")],
		remedy: (e) => /[\u00a0\u200b]/.test(e) ? "There is a no-break space in this command, which the shell takes for a letter: type the space again." : "The shell takes typographic quotes for letters: write straight ones (`\"`)."
	},
	{
		lines: [line("{script}: set: Illegal option -o pipefail")],
		remedy: () => `\`set -o pipefail\` is for bash, ${IN_BASH}`
	},
	{
		lines: [line("{script}: local: can only be used in a function"), line("{script}: local: not in a function")],
		remedy: () => "`local` is for functions only: remove the word."
	},
	{
		lines: [line("{script}: Bad substitution")],
		remedy: () => `This line has a \`\${…}\` that is for bash, ${IN_BASH}`
	}
];
function whatToDo(e, { install: t, read: n }) {
	if (e.endsWith("\\r")) return `A script has Windows line ends, so that its first line asks for a program named \`${e}\`: convert it with \`sed -i 's/\\r$//'\`, and add the line \`* text=auto eol=lf\` to \`.gitattributes\`.`;
	let r = e.replace(/^(\/usr)?(\/local)?\/s?bin\//, "");
	if (/^python(2(\.\d+)?)?$/.test(r)) return `There is no command \`${r}\`: write \`python3\`, which every Wazo server has.`;
	if (OF_BASH.has(r)) return `\`${r}\` is a command of bash, ${IN_BASH}`;
	if (OF_SERVER.has(r)) return `Only a Wazo server has the command \`${r}\`: call it under \`install\`, not where the package is built.`;
	let i = require_index.tn(r), a = [...(n("wazo/rules") ?? "").matchAll(/^[ \t]*(?:function[ \t]+)?([\w-]+)[ \t]*\(\)/gm)].map(([, e = ""]) => e).find((t) => require_slip.t(t, e));
	return i === void 0 && a !== void 0 ? `There is no command \`${e}\`: did you mean the function \`${a}\`?` : i && `There is no command \`${r}\`: ${t(i)}.`;
}
// src/plugin/causes/missing-file.ts
const NOT_READ = [
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
	line("{make}: *** {path}: No such file or directory.  Stop."),
	line("{make}: *** No rule to make target '{path}', needed by '{…}'.  Stop."),
	line("{python}: can't open file '{path}': [Errno {number}] No such file or directory"),
	line("FileNotFoundError: [Errno {number}] No such file or directory: '{path}'")
], NO_SUCH_FILE = [
	...NOT_READ,
	line("{script}: {path}: No such file or directory"),
	line("{script}: {path with a slash}: not found")
], missingFiles = [
	{
		lines: NO_SUCH_FILE,
		remedy: didYouMean
	},
	{
		lines: [
			line("{script}: {path with a slash}: not found"),
			line("{script}: {path with a slash}: cannot execute: required file not found"),
			line("{…}: {path with a slash}: {…}: bad interpreter: No such file or directory")
		],
		remedy: (e, t) => {
			let n = presentPath(e, t), r = n === void 0 ? "" : t.read(n) ?? "", i = require_index.At(r);
			if (i !== void 0) {
				if (!/^[^\n]*\r\n/.test(r)) {
					let e = require_index.ct(i)?.replace(/[^?]$/, "$&.");
					return [`\`${n}\` can't run: the program that its first line names is missing.`, e ?? []].flat().join(" ");
				}
				return `\`${n}\` can't run, since it has Windows line ends: convert it (\`sed -i 's/\\r$//' ${n}\`), and add the line \`* text=auto eol=lf\` to \`.gitattributes\`.`;
			}
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
		remedy: (e, t) => makeDirectory(node_path.posix.dirname(e), t)
	},
	{
		lines: NOT_READ,
		remedy: whyNotThere
	}
];
function missingFile(e) {
	for (let t of NO_SUCH_FILE) {
		let n = t.exec(e)?.slice(1).find((e) => e !== void 0);
		if (n !== void 0) return n;
	}
}
function didYouMean(e, t) {
	let n = nearestPath(e, t);
	if (n === void 0) return;
	let r = e.endsWith("/") && isDirectory(n, t) ? `${n}/` : n;
	return `There is no \`${asWritten(e, t)}\`: did you mean \`${r}\`?`;
}
function whyNotThere(e, t) {
	let n = inPkgdir(e, t);
	if (n !== void 0) return `\`${n}\` is not there: \`pkgdir\` is empty at first, and nothing has put it there. In a command, what is copied comes first, and where to last.`;
	let r = e.startsWith("/") ? void 0 : pathInPlugin(e, t);
	if (r !== void 0 && t.paths().includes(r)) return `The plugin has \`${r}\`, but the command does not run in the plugin's root: is there a \`cd\` before it?`;
}
function makeDirectory(e, { pkgdir: t }) {
	if (t !== void 0 && /^pkgdir(\/|$)/.test(e)) return `\`${e}\` has no \`$\`, so it is a directory in the checkout: write \`"\${pkgdir}${e.slice(6)}"\`.`;
	let n = inPkgdir(e, { pkgdir: t });
	return n && `The directory \`${n}\` is missing: run \`mkdir -p "${n}"\` first.`;
}
// src/plugin/causes/network.ts
const INSTEAD = "Keep what is needed in the repository, so that nothing has to be downloaded.", network = [
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
		remedy: (e) => `${e === "" ? "The host of a download" : `The host \`${e}\``} could not be found: there is no network, or the name is wrong. ${INSTEAD}`
	},
	{
		lines: [line("{…}Connecting to {…}failed: Network is unreachable."), line("{…}[Errno {number}] Network is unreachable{…}")],
		remedy: () => `There is no network. ${INSTEAD}`
	},
	{
		lines: [/^\d{4}-\d\d-\d\d [\d:]+ ERROR (404|410): /, /curl: \(22\) The requested URL returned error: (404|410)\b/],
		remedy: (e) => `The server answered ${e}: the file to download is not at that address (any more). Correct the address, or keep the file in the repository.`
	}
], permission = [
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
		remedy: (e, { pkgdir: t }) => t && `This machine has no user or group \`${e}\`, and everything in a package belongs to root: set owners with \`chown\` under \`install\`, not under \`package\`.`
	},
	{
		lines: [line("chown: changing ownership of '{path}': Operation not permitted"), line("install: cannot change ownership of '{path}': Operation not permitted")],
		remedy: (e, { pkgdir: t, install: n }) => t === void 0 ? "Only root can change the owner of a file: do it under `install`, not under `build`." : `\`package\` can't change owners without fakeroot: ${n("fakeroot")}.`
	},
	{
		lines: [line("{…}: No space left on device{…}"), line("{…}[Errno {number}] No space left on device{…}")],
		remedy: () => "The disk is full: free some space on it."
	}
];
function makeExecutable(e, t) {
	let n = presentPath(e, t);
	if (!(n === void 0 || isDirectory(n, t))) return `\`${n}\` is not executable: run \`chmod +x ${n}\` and \`git update-index --chmod=+x ${n}\`, and commit.`;
}
function stageInstead(e, t) {
	let { pkgdir: n } = t;
	if (/^\/(etc|lib|opt|srv|usr|var)\//.test(e) && pathInPlugin(e, t) === void 0) {
		if (n === void 0) return `\`${e}\` is on this machine, not in the package: stage it under \`package\`, as \`\${pkgdir}${e}\`. Under \`build\`, \`pkgdir\` is empty.`;
		if (!e.startsWith(`${n}/`)) return `\`${e}\` is on this machine, not in the package: stage it as \`\${pkgdir}${e}\`.`;
	}
}
// src/plugin/causes/place.ts
const SHELL = /^(.+?): (?:line )?(\d{1,6}): (?!warning: )/, MAKEFILE = /^(.+?):(\d{1,6}): \*\*\* /, RECIPE = /^make(?:\[\d+\])?: \*\*\* \[(.+?):(\d{1,6}): /, FRAME = /^ {2}File "(.+)", line (\d{1,6})(?:,|$)/, FOREIGN = /(^|\/)(site-packages|dist-packages|node_modules|\.?venv)\//;
function placeOf(e, t, n) {
	return inRules(e[t], [SHELL, MAKEFILE], n) ?? inTraceback(e.slice(0, t), n) ?? lastInRules(e.slice(t), [RECIPE], n);
}
function lastPlace(e, t) {
	return placeOf(e, e.length - 1, t) ?? lastInRules(e, [
		SHELL,
		MAKEFILE,
		RECIPE
	], t);
}
function placeNaming(e, t) {
	let bare = (e) => e.replace(/\/+$/, ""), n = /\w/.test(e) ? (t.read("wazo/rules") ?? "").split("\n") : [], r = bare(asWritten(e, t)), names = (e) => e.replace(/(^|\s)#.*$/, "").split(/[\s"'();|&<>=]+/).filter((e) => bare(e) === r).length, i = n.flatMap((e, t) => Array(names(e)).fill(t + 1)), [a] = i;
	return a !== void 0 && i.length === 1 ? {
		file: "wazo/rules",
		line: a
	} : void 0;
}
function lastInRules(e, t, n) {
	return e.map((e) => inRules(e, t, n)).findLast((e) => e !== void 0);
}
function inRules(e = "", t, { rules: n }) {
	for (let r of t) {
		let [, t = "", i] = r.exec(e) ?? [];
		if (n.includes(t)) return {
			file: "wazo/rules",
			line: Number(i)
		};
	}
}
function inTraceback(e, t) {
	return e.slice(e.findLastIndex((e) => !e.startsWith("  ")) + 1).flatMap((e) => {
		let [, n, r] = FRAME.exec(e) ?? [], i = n?.startsWith("/") ? pathInPlugin(n, t) : void 0;
		return i === void 0 || FOREIGN.test(i) || !t.paths().includes(i) ? [] : [{
			file: i,
			line: Number(r)
		}];
	}).at(-1);
}
// src/plugin/causes/python.ts
const SETUP_COMMANDS = new Map([
	["bdist_wheel", "python3-wheel"],
	["compile_catalog", "python3-babel"],
	["extract_messages", "python3-babel"],
	["init_catalog", "python3-babel"],
	["update_catalog", "python3-babel"]
]), NO_SUCH_MODULE = [
	line("ModuleNotFoundError: No module named '{module}'"),
	line("{python}: No module named {module}"),
	/^\S*python[\d.]*: No module named (\w+)\.__main__; /
], PATTERNS = [
	{
		lines: [line("TypeError: load() missing 1 required positional argument: 'Loader'")],
		remedy: () => "`yaml.load(…)` without a Loader is an error since PyYAML 6: write `yaml.safe_load(…)`."
	},
	{
		lines: [line("KeyError: '{module}'")],
		remedy: (e, { pkgdir: t }) => e === "pkgdir" ? t === void 0 ? "`pkgdir` is set under `package` only." : void 0 : e === "DESTDIR" || require_slip.t(e.toLowerCase().replaceAll("_", ""), "pkgdir") ? "The directory to stage in is in the variable `pkgdir`: write `os.environ[\"pkgdir\"]`." : void 0
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
		remedy: (e) => `Python 3.12 and later have no \`${e}\`: import what you need from \`setuptools\`, such as \`from setuptools import setup\`.`
	},
	{
		lines: NO_SUCH_MODULE,
		remedy: (e, { install: t }) => {
			let n = require_index.nn(e);
			return n && `Python has no module \`${e}\`: ${t(n)}.`;
		}
	},
	{
		lines: [line("error: invalid command '{command}'")],
		remedy: (e, { install: t }) => {
			let n = SETUP_COMMANDS.get(e);
			return n && `\`setup.py\` has no command \`${e}\`: ${t(n)}.`;
		}
	},
	{
		lines: [/^\S*DistutilsError: Command '\['.*', '-m', 'pip', .*'wheel', .*'([\w.-]+)[^']*'\]' returned non-zero exit status \d+\.$/],
		remedy: (e, { install: t }) => {
			let n = require_index.nn(e.toLowerCase());
			return `\`setup_requires\` in \`setup.py\` names \`${e}\`, which is not installed, and pip could not get it: ${n === void 0 ? "install it before `setup.py` runs" : t(n)}.`;
		}
	},
	{
		lines: [/fatal error: (Python\.h): No such file or directory$/],
		remedy: (e, { install: t }) => `The header \`${e}\` is missing: ${t("python3-dev")}.`
	},
	...make,
	...git,
	...network,
	...permission,
	...directories$1,
	...missingCommands,
	...missingFiles
], ON_PATHS = [...directories$1, ...missingFiles], IGNORED = /^make(\[\d+\])?: \[.*\] Error \d+ \(ignored\)$/, LONGEST = 2e3;
function causeOf(e, t, n = []) {
	for (let [r, i] of [...e.entries()].reverse()) {
		if (IGNORED.test(i)) break;
		let a = remedyFor(i, t, [...n, ...PATTERNS]);
		if (a === void 0) continue;
		let o = ON_PATHS.includes(a.pattern) || a.pattern.isWord === !0, s = placeOf(e, r, t) ?? (o ? placeNaming(a.found, t) : void 0);
		return {
			remedy: a.remedy,
			place: s
		};
	}
	return {
		remedy: void 0,
		place: lastPlace(e, t) ?? lastMissing(e, t)
	};
}
const CLOSING = /^tar: (Error is not recoverable: exiting now|Exiting with failure status due to previous errors)$|^Try '.* --help' for more information\.$|^make(\[\d+\])?: \*\*\* /;
function lastMissing(e, t) {
	let n = e.findLast((e) => e.length > LONGEST || !CLOSING.test(e)) ?? "", r = n.length > LONGEST ? void 0 : missingFile(n);
	return r === void 0 ? void 0 : placeNaming(r, t);
}
function remedyFor(e, t, n) {
	let r = e.slice(e.lastIndexOf("\r") + 1);
	if (!(r.length > LONGEST)) for (let e of n) for (let n of e.lines) {
		let i = n.exec(r);
		if (i === null) continue;
		let a = i.slice(1).find((e) => e !== void 0) ?? "", o = e.remedy(a, t);
		if (o !== void 0) return {
			pattern: e,
			found: a,
			remedy: o
		};
	}
}
// src/process/run.ts
const STOP_SIGNALS = [
	"SIGINT",
	"SIGTERM",
	"SIGKILL"
], PATIENCE = 1500, GIVE_UP = STOP_SIGNALS.length * PATIENCE + 500, ABANDONED = {
	failure: "after it was cancelled",
	status: null
}, KEPT = 16384;
async function run({ command: e, directory: t, environment: n, onOutput: r, signal: i }) {
	i.throwIfAborted();
	let [a, ...o] = e, s = (0, node_child_process.spawn)(a, o, {
		...t !== void 0 && { cwd: t },
		...n !== void 0 && { env: n },
		stdio: [
			"ignore",
			"pipe",
			"pipe"
		],
		detached: !0
	}), c = new Tail(), l = 0, relay = async (e, t) => {
		for await (let n of e) c.add(n), l += 1, await r(n, t).finally(() => {
			--l;
		}), n.length === n.buffer.byteLength && require_compression.s(n.buffer);
	}, u = !1, d = Promise.allSettled([relay(s.stdout, "stdout"), relay(s.stderr, "stderr")]).then(() => {
		u = !0;
	}), giveUp = () => {}, f = new Promise((e) => {
		s.once("error", (t) => {
			e({
				failure: `before it began: ${notStarted(a, t)}`,
				status: null
			});
		}), s.once("exit", (t, n) => {
			e({
				failure: t === null ? `by the signal ${n}` : failureOf(t),
				status: t
			});
		}), giveUp = () => e(ABANDONED);
	}), p = [], stop = () => {
		p.push(setTimeout(() => giveUp(), GIVE_UP));
		for (let [e, t] of STOP_SIGNALS.entries()) p.push(setTimeout(() => signalGroup(s.pid, t), e * PATIENCE));
	};
	i.addEventListener("abort", stop, { once: !0 });
	let { failure: m, status: h } = await f;
	i.removeEventListener("abort", stop), p.forEach(clearTimeout), signalGroup(s.pid, "SIGKILL");
	for (let e = 1e3; e > 0 && !u;) await Promise.race([d, (0, node_timers_promises.setTimeout)(50)]), (l === 0 || i.aborted) && (e -= 50);
	return s.stdout.destroy(), s.stderr.destroy(), i.throwIfAborted(), {
		failure: m,
		status: h,
		lastLines: lastLines(c.bytes)
	};
}
var Tail = class {
	#e = Buffer.alloc(KEPT);
	#t = 0;
	get bytes() {
		return this.#e.subarray(0, this.#t);
	}
	add(e) {
		let t = e.subarray(-16384), n = Math.min(this.#t, KEPT - t.length);
		this.#e.copyWithin(0, this.#t - n, this.#t), t.copy(this.#e, n), this.#t = n + t.length;
	}
};
const SIGNALLED = new Map([
	[134, "SIGABRT"],
	[137, "SIGKILL"],
	[139, "SIGSEGV"],
	[143, "SIGTERM"]
]);
function failureOf(e) {
	if (e === 0) return;
	let t = SIGNALLED.get(e);
	return `with exit status ${e}${t === void 0 ? "" : ` (${t})`}`;
}
function signalGroup(e, t) {
	if (e !== void 0) try {
		process.kill(-e, t);
	} catch (e) {
		if (!["ESRCH", "EPERM"].includes(require_failure.i(e) ?? "")) throw e;
	}
}
function notStarted(e, t) {
	return require_failure.i(t) === "ENOENT" ? `the interpreter that the first line of ${e} names is not on this machine` : require_failure.i(t) === "EACCES" ? `${e} or its interpreter is not executable` : require_failure.r(t);
}
function lastLines(e) {
	let t = (0, node_util.stripVTControlCharacters)(e.toString("utf8")).replaceAll("\r\n", "\n").trimEnd();
	return t === "" ? [] : t.split("\n").slice(-20);
}
// src/wazo/data/policies.json
var policies_default = ["wazo_default_admin_policy", "wazo_default_user_policy"], services_default = {
	"wazo-calld": {
		unit: "wazo-calld",
		groups: { "wazo_calld.plugins": {
			key: ["enabled_plugins"],
			enabledBy: "mapping",
			stock: {
				adhoc_conferences: !0,
				api: !0,
				applications: !0,
				calls: !0,
				conferences: !0,
				config: !0,
				dial_mobile: !0,
				endpoints: !0,
				faxes: !0,
				meetings: !0,
				parking_lots: !0,
				relocates: !0,
				status: !0,
				switchboards: !0,
				transfers: !0,
				voicemails: !0
			}
		} },
		keys: [
			"amid",
			"ari",
			"auth",
			"bus",
			"call_logd",
			"collectd",
			"confd",
			"config_file",
			"consul",
			"debug",
			"enabled_plugins",
			"extra_config_files",
			"log_filename",
			"log_level",
			"max_meeting_participants",
			"phoned",
			"remote_credentials",
			"rest_api",
			"service_discovery",
			"user"
		]
	},
	"wazo-confd": {
		unit: "wazo-confd",
		groups: { "wazo_confd.plugins": {
			key: ["enabled_plugins"],
			enabledBy: "mapping",
			stock: {
				access_feature: !0,
				agent: !0,
				agent_skill: !0,
				api: !0,
				application: !0,
				call_filter: !0,
				call_filter_fallback: !0,
				call_filter_user: !0,
				call_permission: !0,
				call_pickup: !0,
				call_pickup_member: !0,
				confbridge: !0,
				conference: !0,
				conference_extension: !0,
				configuration: !0,
				context: !0,
				context_context: !0,
				context_range: !0,
				device: !0,
				dhcp: !0,
				email: !0,
				endpoint_custom: !0,
				endpoint_iax: !0,
				endpoint_sccp: !0,
				endpoint_sip: !0,
				extension: !0,
				extension_feature: !0,
				external_app: !0,
				features: !0,
				func_key: !0,
				group: !0,
				group_call_permission: !0,
				group_extension: !0,
				group_fallback: !0,
				group_member_user: !0,
				group_schedule: !0,
				ha: !0,
				hep: !0,
				iax_callnumberlimits: !0,
				iax_general: !0,
				incall: !0,
				incall_extension: !0,
				incall_schedule: !0,
				info: !0,
				ingress_http: !0,
				ivr: !0,
				line: !0,
				line_application: !0,
				line_device: !0,
				line_endpoint: !0,
				line_extension: !0,
				localization: !0,
				meeting: !0,
				meeting_authorization: !0,
				moh: !0,
				outcall: !0,
				outcall_call_permission: !0,
				outcall_extension: !0,
				outcall_schedule: !0,
				outcall_trunk: !0,
				paging: !0,
				paging_user: !0,
				parking_lot: !0,
				parking_lot_extension: !0,
				phone_number: !0,
				pjsip: !0,
				provisioning_networking: !0,
				queue: !0,
				queue_extension: !0,
				queue_fallback: !0,
				queue_general: !0,
				queue_member: !0,
				queue_schedule: !0,
				recordings: !0,
				register_iax: !0,
				registrar: !0,
				rtp: !0,
				schedule: !0,
				sccp_general: !0,
				skill: !0,
				skill_rule: !0,
				sound: !0,
				sound_language: !0,
				status: !0,
				switchboard: !0,
				switchboard_fallback: !0,
				switchboard_member: !0,
				timezone: !0,
				tenant: !0,
				trunk: !0,
				trunk_endpoint: !0,
				trunk_register: !0,
				user: !0,
				user_agent: !0,
				user_blocklist: !0,
				user_external_app: !0,
				user_call_permission: !0,
				user_callerid: !0,
				user_fallback: !0,
				user_group: !0,
				user_import: !0,
				user_line: !0,
				user_line_associated: !0,
				user_schedule: !0,
				user_subscription: !0,
				user_voicemail: !0,
				voicemail: !0,
				voicemail_general: !0,
				voicemail_transcription: !0,
				voicemail_zonemessages: !0,
				wizard: !0,
				event_handlers: !0
			}
		} },
		keys: [
			"ari",
			"auth",
			"bus",
			"config_file",
			"consul",
			"debug",
			"enabled_plugins",
			"extra_config_files",
			"log_filename",
			"log_level",
			"paginated_user_strategy_threshold",
			"pjsip_config_doc_filename",
			"provd",
			"rest_api",
			"service_discovery",
			"sync_db",
			"sysconfd",
			"user",
			"wizard"
		]
	},
	"wazo-dird": {
		unit: "wazo-dird",
		groups: {
			"wazo_dird.services": {
				key: ["enabled_plugins", "services"],
				enabledBy: "mapping",
				stock: {
					cleanup: !0,
					config: !0,
					display: !0,
					favorites: !0,
					lookup: !0,
					personal: !0,
					phonebook: !0,
					profile: !0,
					reverse: !0,
					source: !0,
					service_discovery: !1
				}
			},
			"wazo_dird.backends": {
				key: ["enabled_plugins", "backends"],
				enabledBy: "mapping",
				stock: {
					conference: !0,
					csv: !0,
					csv_ws: !0,
					google: !0,
					ldap: !0,
					office365: !0,
					personal: !0,
					phonebook: !0,
					wazo: !0
				}
			},
			"wazo_dird.views": {
				key: ["enabled_plugins", "views"],
				enabledBy: "mapping",
				stock: {
					api_view: !0,
					backends_view: !0,
					conference_view: !0,
					config_view: !0,
					csv_backend: !0,
					csv_ws_backend: !0,
					default_json: !0,
					displays_view: !0,
					google_view: !0,
					graphql_view: !0,
					headers_view: !0,
					ldap_backend: !0,
					office365_backend: !0,
					personal_backend: !0,
					personal_view: !0,
					phonebook_backend: !0,
					phonebook_view: !0,
					phonebook_deprecated_view: !0,
					profile_sources_view: !0,
					profiles_view: !0,
					sources_view: !0,
					status_view: !0,
					wazo_backend: !0
				}
			}
		},
		keys: [
			"auth",
			"bus",
			"confd",
			"config_file",
			"consul",
			"db_uri",
			"debug",
			"enabled_plugins",
			"extra_config_files",
			"favorites_service",
			"log_filename",
			"log_level",
			"lookup_service",
			"rest_api",
			"reverse_service",
			"service_discovery",
			"services",
			"source_config_dir",
			"user"
		]
	},
	"wazo-auth": {
		unit: "wazo-auth",
		groups: {
			"wazo_auth.http": {
				key: ["enabled_http_plugins"],
				enabledBy: "mapping",
				stock: {
					api: !0,
					idp: !0,
					backends: !0,
					config: !0,
					email_confirm: !0,
					external: !0,
					group_policy: !0,
					groups: !0,
					ldap_config: !0,
					password_reset: !0,
					policies: !0,
					sessions: !0,
					status: !0,
					tenants: !0,
					tokens: !0,
					user_email: !0,
					user_group: !0,
					user_policy: !0,
					user_registration: !1,
					user_session: !0,
					users: !0,
					saml: !0,
					saml_config: !0
				}
			},
			"wazo_auth.backends": {
				key: ["enabled_backend_plugins"],
				enabledBy: "mapping",
				stock: {
					ldap_user: !0,
					wazo_user: !0,
					broken_init: !1,
					broken_verify_password: !1
				}
			},
			"wazo_auth.metadata": {
				key: ["enabled_metadata_plugins"],
				enabledBy: "mapping",
				stock: {
					default_user: !0,
					default_internal: !0,
					default_external_api: !0,
					user_admin_status: !1
				}
			},
			"wazo_auth.external_auth": {
				key: ["enabled_external_auth_plugins"],
				enabledBy: "true",
				stock: {
					google: !0,
					microsoft: !0,
					mobile: !0
				}
			},
			"wazo_auth.idp": {
				key: ["idp_plugins"],
				enabledBy: "settings",
				stock: {
					saml: !0,
					ldap: !0
				}
			},
			"wazo_auth.email_notification": {
				key: ["email_notification_plugin"],
				enabledBy: "name",
				stock: { smtp: !0 }
			}
		},
		keys: "all_users_policies.amqp.backend_policies.bootstrap_user_on_startup.bootstrap_user_password.bootstrap_user_policy_slug.bootstrap_user_purpose.bootstrap_user_username.config_file.consul.db_connect_retry_timeout_seconds.db_upgrade_on_startup.db_uri.debug.default_policies.default_token_lifetime.default_user_policy.email_confirmation_expiration.email_confirmation_from_address.email_confirmation_from_name.email_confirmation_get_mimetype.email_confirmation_get_response_body_template.email_confirmation_subject_template.email_confirmation_template.email_notification_plugin.enabled_backend_plugins.enabled_external_auth_plugins.enabled_http_plugins.enabled_metadata_plugins.extra_config_files.google.idp_plugins.log_filename.log_level.max_user_concurrent_sessions.microsoft.oauth2_synchronization_redirect_url_template.oauth2_synchronization_ws_url_template.password_reset_email_subject_template.password_reset_email_template.password_reset_expiration.password_reset_from_address.password_reset_from_name.profiling_enabled.purpose_metadata_mapping.rest_api.saml.service_discovery.smtp.tenant_default_groups.token_cleanup_batch_size.token_cleanup_interval.update_policy_on_startup.user".split("."),
		mappings: [
			["default_policies"],
			["all_users_policies"],
			["tenant_default_groups"]
		]
	},
	"wazo-confgend": {
		unit: "wazo-confgend",
		groups: {
			"wazo_confgend.asterisk.confbridge.conf": {
				key: ["plugins", "asterisk.confbridge.conf"],
				enabledBy: "name",
				stock: { wazo: !0 }
			},
			"wazo_confgend.asterisk.hep.conf": {
				key: ["plugins", "asterisk.hep.conf"],
				enabledBy: "name",
				stock: { wazo: !0 }
			},
			"wazo_confgend.asterisk.modules.conf": {
				key: ["plugins", "asterisk.modules.conf"],
				enabledBy: "name",
				stock: { wazo: !0 }
			},
			"wazo_confgend.asterisk.musiconhold.conf": {
				key: ["plugins", "asterisk.musiconhold.conf"],
				enabledBy: "name",
				stock: { wazo: !0 }
			},
			"wazo_confgend.asterisk.rtp.conf": {
				key: ["plugins", "asterisk.rtp.conf"],
				enabledBy: "name",
				stock: { wazo: !0 }
			},
			"wazo_confgend.asterisk.pjsip.conf": {
				key: ["plugins", "asterisk.pjsip.conf"],
				enabledBy: "name",
				stock: { wazo: !0 }
			},
			"wazo_confgend.provd.network.yml": {
				key: ["plugins", "provd.network.yml"],
				enabledBy: "name",
				stock: { wazo: !0 }
			},
			"wazo_confgend.asterisk.features.conf": {
				key: ["plugins", "asterisk.features.conf"],
				enabledBy: "name",
				stock: { wazo: !0 }
			}
		},
		keys: [
			"cache",
			"config_file",
			"db_uri",
			"debug",
			"enabled_asterisk_modules",
			"extra_config_files",
			"listen_address",
			"listen_port",
			"log_filename",
			"log_level",
			"plugins",
			"templates"
		],
		mappings: [["plugins"], ["enabled_asterisk_modules"]]
	},
	"wazo-webhookd": {
		unit: "wazo-webhookd",
		groups: {
			"wazo_webhookd.plugins": {
				key: ["enabled_plugins"],
				enabledBy: "mapping",
				stock: {
					api: !0,
					config: !0,
					mobile: !0,
					services: !0,
					status: !0,
					subscriptions: !0
				}
			},
			"wazo_webhookd.services": {
				key: ["enabled_services"],
				enabledBy: "mapping",
				stock: {
					http: !0,
					mobile: !0
				}
			},
			"wazo_webhookd.celery_tasks": {
				key: ["enabled_celery_tasks"],
				enabledBy: "mapping",
				stock: {
					subscription: !0,
					mobile: !0
				}
			}
		},
		keys: [
			"auth",
			"bus",
			"celery",
			"config_file",
			"consul",
			"db_uri",
			"debug",
			"enabled_celery_tasks",
			"enabled_plugins",
			"enabled_services",
			"extra_config_files",
			"hook_http_retry_countdown_factor",
			"hook_max_attempts",
			"log_file",
			"log_level",
			"mobile_apns_call_topic",
			"mobile_apns_default_topic",
			"mobile_apns_host",
			"mobile_apns_port",
			"mobile_fcm_notification_end_point",
			"rest_api",
			"service_discovery",
			"user"
		]
	},
	"wazo-chatd": {
		unit: "wazo-chatd",
		groups: {
			"wazo_chatd.plugins": {
				key: ["enabled_plugins"],
				enabledBy: "mapping",
				stock: {
					api: !0,
					config: !0,
					connectors: !0,
					presences: !0,
					rooms: !0,
					status: !0,
					teams_presence: !1
				}
			},
			"wazo_chatd.connectors": {
				key: ["connectors"],
				enabledBy: "settings",
				stock: {}
			}
		},
		keys: [
			"amid",
			"auth",
			"bus",
			"confd",
			"config_file",
			"connectors",
			"consul",
			"db_uri",
			"debug",
			"delivery",
			"enabled_plugins",
			"extra_config_files",
			"initialization",
			"log_file",
			"log_level",
			"rest_api",
			"service_discovery",
			"teams_presence",
			"user"
		]
	},
	"wazo-agid": {
		unit: "wazo-agid",
		groups: {},
		keys: [
			"agentd",
			"auth",
			"call_recording",
			"calld",
			"confd",
			"config_file",
			"connection_pool_size",
			"db_uri",
			"debug",
			"dird",
			"extra_config_files",
			"listen_address",
			"listen_backlog",
			"listen_port",
			"logfile",
			"user"
		]
	},
	"wazo-call-logd": {
		unit: "wazo-call-logd",
		groups: {
			"wazo_call_logd.plugins": {
				key: ["enabled_plugins"],
				enabledBy: "mapping",
				stock: {
					api: !0,
					cdr: !0,
					config: !0,
					export: !0,
					retention: !0,
					status: !0,
					support_center: !0,
					tenant: !0,
					voicemail_transcription: !0
				}
			},
			"wazo_call_logd.celery_tasks": {
				key: ["enabled_celery_tasks"],
				enabledBy: "mapping",
				stock: { recording_export: !0 }
			}
		},
		keys: [
			"auth",
			"bus",
			"cel_db_uri",
			"celery",
			"confd",
			"config_file",
			"db_upgrade_on_startup",
			"db_uri",
			"debug",
			"email_export_body_template",
			"email_export_from_address",
			"email_export_from_name",
			"email_export_subject",
			"email_export_token_expiration",
			"enabled_celery_tasks",
			"enabled_plugins",
			"exports",
			"extra_config_files",
			"log_level",
			"logfile",
			"rest_api",
			"retention",
			"smtp",
			"user"
		]
	},
	"wazo-phoned": {
		unit: "wazo-phoned",
		groups: { "wazo_phoned.plugins": {
			key: ["enabled_plugins"],
			enabledBy: "mapping",
			stock: {
				aastra: !0,
				blf: !0,
				api: !0,
				cisco: !0,
				config: !0,
				endpoint: !0,
				fanvil: !0,
				gigaset: !0,
				htek: !0,
				polycom: !0,
				snom: !0,
				status: !0,
				thomson: !0,
				yealink: !0
			}
		} },
		keys: [
			"amid",
			"auth",
			"bus",
			"confd",
			"config_file",
			"debug",
			"dird",
			"enabled_plugins",
			"extra_config_files",
			"log_filename",
			"log_level",
			"rest_api",
			"user"
		]
	},
	"wazo-plugind": {
		unit: "wazo-plugind",
		groups: {},
		keys: "auth.backup_rules_dir.build_dir.bus.confd.config_file.consul.control_template.debian_package_section.debug.default_debian_package_prefix.default_install_filename.default_metadata_filename.download_dir.extra_config_files.extract_dir.home_dir.log_file.log_level.market.metadata_dir.plugin_data_dir.postinst_template.postrm_template.prerm_template.rest_api.service_discovery.template_dir.user".split(".")
	},
	"wazo-ui": {
		unit: "wazo-ui",
		groups: { "wazo_ui.plugins": {
			key: ["enabled_plugins"],
			enabledBy: "mapping",
			stock: {
				access_feature: !0,
				authentication: !0,
				index: !0,
				application: !0,
				agent: !0,
				cli: !0,
				call_filter: !0,
				call_permission: !0,
				call_pickup: !0,
				cdr: !0,
				conference: !0,
				context: !0,
				device: !0,
				dird_profile: !0,
				dird_source: !0,
				dhcp: !0,
				extension: !0,
				external_auth: !0,
				funckey: !0,
				general_settings: !0,
				group: !0,
				global_settings: !0,
				ha: !0,
				hep: !0,
				identity: !0,
				incall: !0,
				ivr: !0,
				line: !0,
				moh: !0,
				outcall: !0,
				paging: !0,
				parking_lot: !0,
				phonebook: !0,
				phone_number: !0,
				plugin: !0,
				provisioning: !0,
				queue: !0,
				recording_announcement: !0,
				rtp: !0,
				schedule: !0,
				sip_template: !0,
				skill: !0,
				skillrule: !0,
				sound: !0,
				switchboard: !0,
				transport: !0,
				trunk: !0,
				user: !0,
				voicemail: !0,
				webhook: !0
			}
		} },
		keys: [
			"amid",
			"auth",
			"call-logd",
			"confd",
			"config_file",
			"debug",
			"dird",
			"enabled_plugins",
			"extra_config_files",
			"http",
			"log_filename",
			"log_level",
			"plugind",
			"provd",
			"session_lifetime",
			"webhookd",
			"websocketd"
		]
	},
	"wazo-setupd": {
		unit: "wazo-setupd",
		groups: { "wazo_setupd.plugins": {
			key: ["enabled_plugins"],
			enabledBy: "mapping",
			stock: {
				api: !0,
				config: !0,
				setup: !0,
				status: !0
			}
		} },
		keys: [
			"auth",
			"bus",
			"confd",
			"config_file",
			"consul",
			"debug",
			"enabled_plugins",
			"extra_config_files",
			"log_file",
			"log_level",
			"rest_api",
			"self_stop_delay",
			"service_discovery",
			"sysconfd",
			"user"
		]
	},
	"wazo-amid": {
		unit: "wazo-amid",
		groups: { "wazo_amid.plugins": {
			key: ["enabled_plugins"],
			enabledBy: "mapping",
			stock: {
				api: !0,
				actions: !0,
				commands: !0,
				config: !0,
				status: !0
			}
		} },
		keys: [
			"ajam",
			"ami",
			"auth",
			"bus",
			"config_file",
			"debug",
			"enabled_plugins",
			"extra_config_files",
			"log_level",
			"logfile",
			"publish_ami_events",
			"rest_api",
			"user"
		]
	},
	"wazo-provd": {
		unit: "wazo-provd",
		groups: {},
		keys: [
			"amid",
			"auth",
			"bus",
			"config_file",
			"database",
			"extra_config_files",
			"general",
			"plugin_config",
			"rest_api",
			"tenants"
		]
	},
	"wazo-agentd": {
		unit: "wazo-agentd",
		groups: { "wazo_agentd.plugins": {
			key: ["enabled_plugins"],
			enabledBy: "mapping",
			stock: {
				agent: !0,
				agents: !0,
				api: !0,
				status: !0
			}
		} },
		keys: [
			"amid",
			"auth",
			"bus",
			"config_file",
			"consul",
			"db_uri",
			"debug",
			"enabled_plugins",
			"extra_config_files",
			"logfile",
			"rest_api",
			"service_discovery",
			"user"
		]
	},
	"wazo-websocketd": {
		unit: "wazo-websocketd",
		groups: {},
		keys: [
			"auth",
			"auth_check_strategy",
			"bus",
			"config_file",
			"debug",
			"extra_config_files",
			"log_file",
			"log_level",
			"process_workers",
			"user",
			"websocket",
			"worker_connections"
		]
	},
	"wazo-sysconfd": {
		unit: "wazo-sysconfd",
		groups: { "wazo_sysconfd.plugins": {
			key: ["enabled_plugins"],
			enabledBy: "mapping",
			stock: {
				asterisk: !0,
				commonconf: !0,
				dhcp_update: !0,
				ha_config: !0,
				host_services: !0,
				hosts: !0,
				request_handlers: !0,
				resolv_conf: !0,
				status: !0,
				xivoctl: !0,
				networking_info: !0
			}
		} },
		keys: [
			"backup_path",
			"bus",
			"commonconf",
			"config_file",
			"custom_templates_path",
			"debug",
			"enabled_plugins",
			"extra_config_files",
			"log_file",
			"log_level",
			"monit",
			"network",
			"request_handlers",
			"resolvconf",
			"rest_api",
			"templates_path",
			"wizard",
			"xivo_config_path"
		]
	},
	"wazo-purge-db": {
		unit: null,
		groups: {
			"wazo_purge_db.purgers": {
				key: ["enabled_plugins", "purgers"],
				enabledBy: "mapping",
				stock: {
					cel: !0,
					"queue-log": !0,
					"stat-agent": !0,
					"stat-call-on": !0,
					"stat-queue": !0,
					"stat-switchboard": !0,
					"call-logs": !0,
					exports: !0,
					recordings: !0,
					"webhookd-logs": !0
				}
			},
			"wazo_purge_db.archives": {
				key: ["enabled_plugins", "archives"],
				enabledBy: "list",
				stock: {}
			}
		},
		keys: [
			"config_file",
			"days_to_keep",
			"days_to_keep_per_plugin",
			"db_uri",
			"debug",
			"enabled_plugins",
			"extra_config_files",
			"log_file",
			"pid_file"
		]
	},
	"wazo-auth-keys": {
		unit: null,
		groups: {},
		keys: "asterisk.wazo-agentd.wazo-agentd-cli.wazo-agid.wazo-amid.wazo-auth.wazo-call-logd.wazo-call-logd-export.wazo-calld.wazo-chatd.wazo-confd.wazo-debug.wazo-dird.wazo-dird-conference-backend.wazo-dird-wazo-backend.wazo-dxtora.wazo-phoned.wazo-plugind.wazo-plugind-cli.wazo-provd.wazo-provd-cli.wazo-setupd.wazo-stat.wazo-upgrade.wazo-webhookd.wazo-websocketd.wazo-wizard".split(".")
	},
	"wazo-auth-cli": {
		unit: null,
		groups: {},
		keys: []
	},
	"wazo-debug": {
		unit: null,
		groups: {},
		keys: []
	},
	"wazo-stat": {
		unit: null,
		groups: {},
		keys: []
	},
	"wazo-upgrade": {
		unit: null,
		groups: {},
		keys: []
	},
	"xivo-dao": {
		unit: null,
		groups: {},
		keys: []
	}
}, source_default = {
	wazo: "26",
	asterisk: "22.10.1",
	python: "3.11",
	commits: {
		"wazo-agentd": "79bf874",
		"wazo-agid": "1860679",
		"wazo-amid": "0de9bc1",
		"wazo-asterisk-config": "ee0929a",
		"wazo-auth": "f1c4e527",
		"wazo-auth-keys": "0fb6489",
		"wazo-call-logd": "ac29995",
		"wazo-calld": "07b6704d",
		"wazo-chatd": "f0240ac",
		"wazo-confd": "4086b2e45",
		"wazo-confgend": "d650fa0",
		"wazo-debug": "c8faf8a",
		"wazo-dird": "9c7df085",
		"wazo-dxtora": "118e423",
		"wazo-nginx": "965a97a",
		"wazo-phoned": "69f0e85",
		"wazo-plugind": "52b9a36",
		"wazo-provd": "5dde984",
		"wazo-purge-db": "c2ba5b6",
		"wazo-setupd": "f0547a4",
		"wazo-sysconfd": "854c4d3",
		"wazo-ui": "0468fb4",
		"wazo-webhookd": "877dc71",
		"xivo-config": "1dae1fad",
		"xivo-lib-python": "b773b7b"
	}
};
// src/wazo/service.ts
const WAYS = [
	"mapping",
	"true",
	"settings",
	"name",
	"list"
], KNOWN = source_default;
function isKnown(e) {
	return e !== "buster" && e !== "bullseye";
}
const STOCK_POLICIES = policies_default, SERVICES = new Map(Object.entries(services_default).map(([e, { unit: t, groups: n, mappings: r = [], keys: i }]) => [e, {
	name: e,
	hasUnit: t !== null,
	mappings: r,
	groups: Object.entries(n).map(([t, { key: n, enabledBy: r, stock: i }]) => ({
		name: t,
		service: e,
		key: n,
		enabledBy: WAYS.find((e) => e === r) ?? "mapping",
		stock: new Map(Object.entries(i))
	})),
	keys: i
}])), GROUPS = new Map([...SERVICES.values()].flatMap(({ groups: e }) => e.map((e) => [e.name, e])));
function groupOf(e) {
	let t = /^wazo_confgend\.((?:asterisk|provd)\..+)$/.exec(e)?.[1];
	return GROUPS.get(e) ?? (t === void 0 ? void 0 : {
		name: e,
		service: "wazo-confgend",
		key: ["plugins", t],
		enabledBy: "name",
		stock: new Map()
	});
}
// src/wazo/data/python-modules.json
var python_modules_default = {
	Cython: ["cython3"],
	OpenSSL: ["python3-openssl"],
	PIL: ["python3-pil"],
	_cffi_backend: ["python3-cffi-backend"],
	_dbus_bindings: ["python3-dbus"],
	_dbus_glib_bindings: ["python3-dbus"],
	_distutils_hack: ["python3-setuptools"],
	_ldap: ["python3-ldap"],
	_yaml: ["python3-yaml"],
	acme: ["python3-acme"],
	aioamqp: ["python3-aioamqp"],
	aiofiles: ["python3-aiofiles"],
	alabaster: ["python3-alabaster"],
	alembic: ["python3-alembic"],
	amqp: ["python3-amqp"],
	aniso8601: ["python3-aniso8601"],
	anyio: ["python3-anyio"],
	anyjson: ["python3-anyjson"],
	apt: ["python3-apt"],
	apt_inst: ["python3-apt"],
	apt_pkg: ["python3-apt"],
	aptsources: ["python3-apt"],
	ari: ["python3-asterisk-ari"],
	arrow: ["python3-arrow"],
	asgiref: ["python3-asgiref"],
	asyncpg: ["python3-asyncpg"],
	attr: ["python3-attr"],
	attrs: ["python3-attr"],
	autocommand: ["python3-autocommand"],
	automat: ["python3-automat"],
	autopage: ["python3-autopage"],
	babel: ["python3-babel"],
	bcrypt: ["python3-bcrypt"],
	billiard: ["python3-billiard"],
	blinker: ["python3-blinker"],
	build: ["python3-build"],
	cached_property: ["python3-cached-property"],
	cachelib: ["python3-cachelib"],
	cachetools: ["python3-cachetools"],
	celery: ["python3-celery"],
	certbot: ["python3-certbot"],
	certbot_nginx: ["python3-certbot-nginx"],
	certifi: ["python3-certifi"],
	cffi: ["python3-cffi"],
	chardet: ["python3-chardet"],
	charset_normalizer: ["python3-charset-normalizer"],
	cheroot: ["python3-cheroot"],
	cherrypy: ["python3-cherrypy3"],
	click: ["python3-click"],
	click_didyoumean: ["python3-click-didyoumean"],
	click_plugins: ["python3-click-plugins"],
	click_repl: ["python3-click-repl"],
	cliff: ["python3-cliff"],
	cmd2: ["python3-cmd2"],
	colorama: ["python3-colorama"],
	configargparse: ["python3-configargparse"],
	configobj: ["python3-configobj"],
	constantly: ["python3-constantly"],
	consul: ["python3-consul"],
	cryptography: ["python3-cryptography"],
	curl: ["python3-pycurl"],
	cython: ["cython3"],
	dateutil: ["python3-dateutil"],
	dbus: ["python3-dbus"],
	deb822: ["python3-debian"],
	debconf: ["python3-debconf"],
	debian: ["python3-debian"],
	debian_bundle: ["python3-debian"],
	debianbts: ["python3-debianbts"],
	defusedxml: ["python3-defusedxml"],
	distro: ["python3-distro"],
	dns: ["python3-dnspython"],
	docutils: ["python3-docutils"],
	dotenv: ["python3-dotenv"],
	elementpath: ["python3-elementpath"],
	email_validator: ["python3-email-validator"],
	ephem: ["python3-ephem"],
	fail2ban: ["fail2ban"],
	fastapi: ["python3-fastapi"],
	flask: ["python3-flask"],
	flask_babel: ["python3-flask-babel"],
	flask_classful: ["python3-flask-classful"],
	flask_cors: ["python3-flask-cors"],
	flask_login: ["python3-flask-login"],
	flask_menu: ["python3-flask-menu"],
	flask_restful: ["python3-flask-restful"],
	flask_session: ["python3-flask-session"],
	flask_sqlalchemy: ["python3-flask-sqlalchemy"],
	flask_wtf: ["python3-flaskext.wtf"],
	future: ["python3-future"],
	gi: ["python3-gi"],
	"google.auth": ["python3-google-auth"],
	"google.oauth2": ["python3-google-auth"],
	graphene: ["python3-graphene"],
	graphql: ["python3-graphql-core"],
	graphql_relay: ["python3-graphql-relay"],
	graphql_server: ["python3-graphql-server"],
	greenlet: ["python3-greenlet"],
	gunicorn: ["python3-gunicorn"],
	h11: ["python3-h11"],
	h2: ["python3-h2"],
	hamcrest: ["python3-hamcrest"],
	hpack: ["python3-hpack"],
	httpcore: ["python3-httpcore"],
	httplib2: ["python3-httplib2"],
	httptools: ["python3-httptools"],
	httpx: ["python3-httpx"],
	hyperframe: ["python3-hyperframe"],
	hyperlink: ["python3-hyperlink"],
	icu: ["python3-icu"],
	idna: ["python3-idna"],
	imagesize: ["python3-imagesize"],
	importlib_metadata: ["python3-importlib-metadata"],
	importlib_resources: ["python3-importlib-resources"],
	incremental: ["python3-incremental"],
	infinity: ["python3-infinity"],
	inflect: ["python3-inflect"],
	iso8601: ["python3-iso8601"],
	itsdangerous: ["python3-itsdangerous"],
	jaraco: [
		"python3-jaraco.classes",
		"python3-jaraco.collections",
		"python3-jaraco.context",
		"python3-jaraco.functools",
		"python3-jaraco.text"
	],
	jinja2: ["python3-jinja2"],
	josepy: ["python3-josepy"],
	jsonpatch: ["python3-jsonpatch"],
	jsonpointer: ["python3-json-pointer"],
	jwt: ["python3-jwt"],
	kombu: ["python3-kombu"],
	ldap: ["python3-ldap"],
	ldapurl: ["python3-ldap"],
	ldif: ["python3-ldap"],
	libfuturize: ["python3-future"],
	libpasteurize: ["python3-future"],
	looseversion: ["python3-looseversion"],
	mako: ["python3-mako"],
	markdown_it: ["python3-markdown-it"],
	markupsafe: ["python3-markupsafe"],
	marshmallow: ["python3-marshmallow"],
	mdurl: ["python3-mdurl"],
	memcache: ["python3-memcache"],
	more_itertools: ["python3-more-itertools"],
	multipart: ["python3-multipart"],
	netaddr: ["python3-netaddr"],
	netifaces: ["python3-netifaces"],
	ntp: ["python3-ntp"],
	oauthlib: ["python3-oauthlib"],
	olefile: ["python3-olefile"],
	packaging: ["python3-packaging"],
	pamqp: ["python3-pamqp"],
	parsedatetime: ["python3-parsedatetime"],
	past: ["python3-future"],
	paste: ["python3-paste"],
	pbr: ["python3-pbr"],
	pep517: ["python3-pep517"],
	phonenumbers: ["python3-phonenumbers"],
	pip: ["python3-pip"],
	pkg_resources: ["python3-pkg-resources"],
	ply: ["python3-ply"],
	portend: ["python3-portend"],
	prettytable: ["python3-prettytable"],
	progressbar: ["python3-progressbar"],
	promise: ["python3-promise"],
	prompt_toolkit: ["python3-prompt-toolkit"],
	provd: ["wazo-provd"],
	psycopg2: ["python3-psycopg2"],
	psycopg2cffi: ["python3-psycopg2cffi"],
	pyasn1: ["python3-pyasn1"],
	pyasn1_modules: ["python3-pyasn1-modules"],
	pycountry: ["python3-pycountry"],
	pycparser: ["python3-pycparser"],
	pycurl: ["python3-pycurl"],
	pydantic: ["python3-pydantic"],
	pyfcm: ["python3-pyfcm"],
	pygments: ["python3-pygments"],
	pygtkcompat: ["python3-gi"],
	pyinotify: ["python3-pyinotify"],
	pyparsing: ["python3-pyparsing"],
	pyperclip: ["python3-pyperclip"],
	pyrfc3339: ["python3-rfc3339"],
	pysimplesoap: ["python3-pysimplesoap"],
	pytz: ["python3-tz"],
	pyximport: ["cython3"],
	reportbug: ["python3-reportbug"],
	"repoze.lru": ["python3-repoze.lru"],
	"repoze.who": ["python3-repoze.who"],
	requests: ["python3-requests"],
	requests_oauthlib: ["python3-requests-oauthlib"],
	requests_toolbelt: ["python3-requests-toolbelt"],
	responses: ["python3-responses"],
	rfc3986: ["python3-rfc3986"],
	rich: ["python3-rich"],
	roman: ["python3-roman"],
	routes: ["python3-routes"],
	rsa: ["python3-rsa"],
	rx: ["python3-rx"],
	saml2: ["python3-pysaml2"],
	service_identity: ["python3-service-identity"],
	setproctitle: ["python3-setproctitle"],
	setuptools: ["python3-setuptools"],
	simplejson: ["python3-simplejson"],
	six: ["python3-six"],
	slapdtest: ["python3-ldap"],
	sniffio: ["python3-sniffio"],
	snowballstemmer: ["python3-snowballstemmer"],
	sphinx: ["python3-sphinx"],
	sqlalchemy: ["python3-sqlalchemy", "python3-sqlalchemy-ext"],
	sqlalchemy_utils: ["python3-sqlalchemy-utils"],
	starlette: ["python3-starlette"],
	stevedore: ["python3-stevedore"],
	stun: ["python3-pystun3"],
	swaggerpy: ["python3-swaggerpy"],
	systemd: ["python3-systemd"],
	tempita: ["python3-tempita"],
	tempora: ["python3-tempora"],
	tenacity: ["python3-tenacity"],
	toml: ["python3-toml"],
	tomli: ["python3-tomli"],
	twisted: ["python3-twisted"],
	typing_extensions: ["python3-typing-extensions"],
	unidecode: ["python3-unidecode"],
	urllib3: ["python3-urllib3"],
	uvicorn: ["python3-uvicorn"],
	uvloop: ["python3-uvloop"],
	validate: ["python3-configobj"],
	vine: ["python3-vine"],
	wazo_agentd: ["wazo-agentd"],
	wazo_agentd_cli: ["wazo-agentd-cli"],
	wazo_agentd_client: ["wazo-agentd-client-python3"],
	wazo_agid: ["wazo-agid"],
	wazo_amid: ["wazo-amid"],
	wazo_amid_client: ["wazo-amid-client-python3"],
	wazo_auth: ["wazo-auth"],
	wazo_auth_cli: ["wazo-auth-cli"],
	wazo_auth_client: ["wazo-auth-client-python3"],
	wazo_auth_keys: ["wazo-auth-keys"],
	wazo_bus: ["wazo-bus-python3"],
	wazo_call_logd: ["wazo-call-logd"],
	wazo_call_logd_client: ["wazo-call-logd-client-python3"],
	wazo_calld: ["wazo-calld"],
	wazo_calld_client: ["wazo-calld-client-python3"],
	wazo_chatd: ["wazo-chatd"],
	wazo_chatd_client: ["wazo-chatd-client-python3"],
	wazo_confd: ["wazo-confd"],
	wazo_confd_cli: ["wazo-confd-cli"],
	wazo_confd_client: ["wazo-confd-client-python3"],
	wazo_confgend: ["wazo-confgend"],
	wazo_debug: ["wazo-debug"],
	wazo_dird: ["wazo-dird"],
	wazo_dird_client: ["wazo-dird-client-python3"],
	wazo_dxtora: ["wazo-dxtora"],
	wazo_dxtorc: ["wazo-dxtorc"],
	wazo_lib_rest_client: ["wazo-lib-rest-client-python3"],
	wazo_market_client: ["wazo-market-client-python3"],
	wazo_phoned: ["wazo-phoned"],
	wazo_plugind: ["wazo-plugind"],
	wazo_plugind_client: ["wazo-plugind-client-python3"],
	wazo_provd: ["wazo-provd"],
	wazo_provd_cli: ["wazo-provd-cli"],
	wazo_provd_client: ["wazo-provd-client-python3"],
	wazo_purge_db: ["wazo-purge-db"],
	wazo_service: ["wazo-service"],
	wazo_setupd: ["wazo-setupd"],
	wazo_stat: ["wazo-stat"],
	wazo_sysconfd: ["wazo-sysconfd"],
	wazo_ui: ["wazo-ui"],
	wazo_uuid: ["wazo-uuid"],
	wazo_webhookd: ["wazo-webhookd"],
	wazo_webhookd_client: ["wazo-webhookd-client-python3"],
	wazo_websocketd: ["wazo-websocketd"],
	wcwidth: ["python3-wcwidth"],
	webob: ["python3-webob"],
	websocket: ["python3-websocket"],
	websockets: ["python3-websockets"],
	werkzeug: ["python3-werkzeug"],
	wheel: ["python3-wheel"],
	wsaccel: ["python3-wsaccel"],
	wsproto: ["python3-wsproto"],
	wtforms: ["python3-wtforms"],
	xivo: ["xivo-lib-python-python3"],
	xivo_bus: ["wazo-bus-python3"],
	xivo_dao: ["xivo-libdao-python3"],
	xivo_db: ["xivo-manage-db"],
	xivo_fetchfw: ["xivo-lib-fetchfw-python3"],
	xmlschema: ["python3-xmlschema"],
	yaml: ["python3-yaml"],
	"zc.lockfile": ["python3-zc.lockfile"],
	zipp: ["python3-zipp"],
	zope: ["python3-zope.interface"]
}, python_stdlib_default = "__future__._abc._aix_support._ast._asyncio._bisect._blake2._bootsubprocess._bz2._codecs._codecs_cn._codecs_hk._codecs_iso2022._codecs_jp._codecs_kr._codecs_tw._collections._collections_abc._compat_pickle._compression._contextvars._crypt._csv._ctypes._curses._curses_panel._datetime._dbm._decimal._elementtree._frozen_importlib._frozen_importlib_external._functools._gdbm._hashlib._heapq._imp._io._json._locale._lsprof._lzma._markupbase._md5._msi._multibytecodec._multiprocessing._opcode._operator._osx_support._overlapped._pickle._posixshmem._posixsubprocess._py_abc._pydecimal._pyio._queue._random._scproxy._sha1._sha256._sha3._sha512._signal._sitebuiltins._socket._sqlite3._sre._ssl._stat._statistics._string._strptime._struct._symtable._thread._threading_local._tkinter._tokenize._tracemalloc._typing._uuid._warnings._weakref._weakrefset._winapi._zoneinfo.abc.aifc.antigravity.argparse.array.ast.asynchat.asyncio.asyncore.atexit.audioop.base64.bdb.binascii.bisect.builtins.bz2.cProfile.calendar.cgi.cgitb.chunk.cmath.cmd.code.codecs.codeop.collections.colorsys.compileall.concurrent.configparser.contextlib.contextvars.copy.copyreg.crypt.csv.ctypes.curses.dataclasses.datetime.dbm.decimal.difflib.dis.distutils.doctest.email.encodings.ensurepip.enum.errno.faulthandler.fcntl.filecmp.fileinput.fnmatch.fractions.ftplib.functools.gc.genericpath.getopt.getpass.gettext.glob.graphlib.grp.gzip.hashlib.heapq.hmac.html.http.idlelib.imaplib.imghdr.imp.importlib.inspect.io.ipaddress.itertools.json.keyword.lib2to3.linecache.locale.logging.lzma.mailbox.mailcap.marshal.math.mimetypes.mmap.modulefinder.msilib.msvcrt.multiprocessing.netrc.nis.nntplib.nt.ntpath.nturl2path.numbers.opcode.operator.optparse.os.ossaudiodev.pathlib.pdb.pickle.pickletools.pipes.pkgutil.platform.plistlib.poplib.posix.posixpath.pprint.profile.pstats.pty.pwd.py_compile.pyclbr.pydoc.pydoc_data.pyexpat.queue.quopri.random.re.readline.reprlib.resource.rlcompleter.runpy.sched.secrets.select.selectors.shelve.shlex.shutil.signal.site.smtpd.smtplib.sndhdr.socket.socketserver.spwd.sqlite3.sre_compile.sre_constants.sre_parse.ssl.stat.statistics.string.stringprep.struct.subprocess.sunau.symtable.sys.sysconfig.syslog.tabnanny.tarfile.telnetlib.tempfile.termios.textwrap.this.threading.time.timeit.tkinter.token.tokenize.tomllib.trace.traceback.tracemalloc.tty.turtle.turtledemo.types.typing.unicodedata.unittest.urllib.uu.uuid.venv.warnings.wave.weakref.webbrowser.winreg.winsound.wsgiref.xdrlib.xml.xmlrpc.zipapp.zipfile.zipimport.zlib.zoneinfo".split(".");
// src/wazo/server.ts
const SERVER_PACKAGES = new Set("asterisk,asterisk-doc,asterisk-sounds-main,asterisk-sounds-wav-en-us,asterisk-sounds-wav-fr-fr,cython3,python3-acme,python3-aioamqp,python3-aiofiles,python3-alabaster,python3-alembic,python3-amqp,python3-aniso8601,python3-anyio,python3-anyjson,python3-apt,python3-arrow,python3-asgiref,python3-asterisk-ari,python3-asyncpg,python3-attr,python3-autocommand,python3-automat,python3-autopage,python3-babel,python3-bcrypt,python3-billiard,python3-blinker,python3-build,python3-cached-property,python3-cachelib,python3-cachetools,python3-celery,python3-certbot,python3-certbot-nginx,python3-certifi,python3-cffi,python3-cffi-backend,python3-chardet,python3-charset-normalizer,python3-cheroot,python3-cherrypy3,python3-click,python3-click-didyoumean,python3-click-plugins,python3-click-repl,python3-cliff,python3-cmd2,python3-colorama,python3-configargparse,python3-configobj,python3-constantly,python3-consul,python3-cryptography,python3-dateutil,python3-dbus,python3-debconf,python3-debian,python3-debianbts,python3-defusedxml,python3-dev,python3-distro,python3-distutils,python3-dnspython,python3-docutils,python3-dotenv,python3-elementpath,python3-email-validator,python3-ephem,python3-fastapi,python3-flask,python3-flask-babel,python3-flask-classful,python3-flask-cors,python3-flask-login,python3-flask-menu,python3-flask-restful,python3-flask-session,python3-flask-sqlalchemy,python3-flaskext.wtf,python3-future,python3-gi,python3-google-auth,python3-graphene,python3-graphql-core,python3-graphql-relay,python3-graphql-server,python3-greenlet,python3-gunicorn,python3-h11,python3-h2,python3-hamcrest,python3-hpack,python3-httpcore,python3-httplib2,python3-httptools,python3-httpx,python3-hyperframe,python3-hyperlink,python3-icu,python3-idna,python3-imagesize,python3-importlib-metadata,python3-importlib-resources,python3-incremental,python3-infinity,python3-inflect,python3-iso8601,python3-itsdangerous,python3-jaraco.classes,python3-jaraco.collections,python3-jaraco.context,python3-jaraco.functools,python3-jaraco.text,python3-jinja2,python3-josepy,python3-json-pointer,python3-jsonpatch,python3-jwt,python3-kombu,python3-ldap,python3-lib2to3,python3-looseversion,python3-mako,python3-markdown-it,python3-markupsafe,python3-marshmallow,python3-mdurl,python3-memcache,python3-minimal,python3-more-itertools,python3-multipart,python3-netaddr,python3-netifaces,python3-ntp,python3-oauthlib,python3-olefile,python3-openssl,python3-packaging,python3-pamqp,python3-parsedatetime,python3-paste,python3-pbr,python3-pep517,python3-phonenumbers,python3-pil,python3-pip,python3-pip-whl,python3-pkg-resources,python3-ply,python3-portend,python3-prettytable,python3-progressbar,python3-promise,python3-prompt-toolkit,python3-psycopg2,python3-psycopg2cffi,python3-pyasn1,python3-pyasn1-modules,python3-pycountry,python3-pycparser,python3-pycurl,python3-pydantic,python3-pyfcm,python3-pygments,python3-pyinotify,python3-pyparsing,python3-pyperclip,python3-pysaml2,python3-pysimplesoap,python3-pystun3,python3-reportbug,python3-repoze.lru,python3-repoze.who,python3-requests,python3-requests-oauthlib,python3-requests-toolbelt,python3-responses,python3-rfc3339,python3-rfc3986,python3-rich,python3-roman,python3-routes,python3-rsa,python3-rx,python3-service-identity,python3-setproctitle,python3-setuptools,python3-setuptools-whl,python3-simplejson,python3-six,python3-sniffio,python3-snowballstemmer,python3-sphinx,python3-sqlalchemy,python3-sqlalchemy-ext,python3-sqlalchemy-utils,python3-starlette,python3-stevedore,python3-swaggerpy,python3-systemd,python3-tempita,python3-tempora,python3-tenacity,python3-toml,python3-tomli,python3-twisted,python3-typing-extensions,python3-tz,python3-unidecode,python3-urllib3,python3-uvicorn,python3-uvloop,python3-venv,python3-vine,python3-wcwidth,python3-webob,python3-websocket,python3-websockets,python3-werkzeug,python3-wheel,python3-wsaccel,python3-wsproto,python3-wtforms,python3-xmlschema,python3-yaml,python3-zc.lockfile,python3-zipp,python3-zope.interface,wazo-agentd,wazo-agentd-cli,wazo-agentd-client-python3,wazo-agid,wazo-amid,wazo-amid-client-python3,wazo-asterisk-config,wazo-auth,wazo-auth-cli,wazo-auth-client-python3,wazo-auth-keys,wazo-backup,wazo-bus-python3,wazo-call-logd,wazo-call-logd-client-python3,wazo-calld,wazo-calld-client-python3,wazo-certs,wazo-chatd,wazo-chatd-client-python3,wazo-confd,wazo-confd-cli,wazo-confd-client-python3,wazo-confgend,wazo-confgend-client,wazo-dbms,wazo-debug,wazo-dhcpd-update,wazo-dird,wazo-dird-client-python3,wazo-dist-upgrade,wazo-dxtora,wazo-dxtorc,wazo-lib-rest-client-python3,wazo-libsccp,wazo-market-client-python3,wazo-monitoring,wazo-nginx,wazo-phoned,wazo-platform,wazo-plugind,wazo-plugind-client-python3,wazo-provd,wazo-provd-cli,wazo-provd-client-python3,wazo-purge-db,wazo-res-stasis-amqp,wazo-service,wazo-setupd,wazo-sounds-en-us,wazo-sounds-fr-fr,wazo-sounds-main,wazo-stat,wazo-sync,wazo-sysconfd,wazo-ui,wazo-upgrade,wazo-uuid,wazo-webhookd,wazo-webhookd-client-python3,wazo-websocketd,xivo-config,xivo-fetchfw,xivo-lib-fetchfw-python3,xivo-lib-python-python3,xivo-libdao-python3,xivo-manage-db,xivo-res-freeze-check,xivo-utils".split(",")), STANDARD = new Set(python_stdlib_default), INSTALLED = new Set(Object.keys(python_modules_default)), SHARED = new Set([...INSTALLED].filter((e) => e.includes(".")).map((e) => e.replace(/\..*$/, "")));
function hasTopModule(e) {
	return STANDARD.has(e) || INSTALLED.has(e) || SHARED.has(e);
}
function missingPart(e) {
	let [t = "", n] = e.split(".");
	if (STANDARD.has(t) || INSTALLED.has(t)) return;
	if (/^(wazo|xivo)_/.test(t)) return t === "wazo_admin_ui" ? t : void 0;
	if (!SHARED.has(t)) return t;
	let r = `${t}.${n}`;
	return n === void 0 || INSTALLED.has(r) ? void 0 : r;
}
// src/wazo/data/asterisk.json
var known = {
	applications: "AddQueueMember.ADSIProg.AELSub.AgentLogin.AgentRequest.AGI.AlarmReceiver.AMD.Answer.AttendedTransfer.AudioSocket.Authenticate.BackGround.BackgroundDetect.BlindTransfer.Bridge.BridgeAdd.BridgeWait.Broadcast.Busy.CallCompletionCancel.CallCompletionRequest.CELGenUserEvent.ChanIsAvail.ChannelRedirect.ChanSpy.ClearHash.ConfBridge.ConfKick.Congestion.ContinueWhile.ControlPlayback.DAHDIAcceptR2Call.DAHDIScan.DAHDISendCallreroutingFacility.DAHDISendKeypadFacility.DateTime.DBdeltree.DeadAGI.Dial.Dictate.Directory.DISA.DumpChan.EAGI.Echo.Else.ElseIf.EndIf.EndWhile.Exec.ExecIf.ExecIfTime.ExitIf.ExitWhile.ExtenSpy.ExternalIVR.Festival.Flash.FollowMe.ForkCDR.GetCPEID.Gosub.GosubIf.Goto.GotoIf.GotoIfTime.Hangup.HangupCauseClear.IAX2Provision.If.Incomplete.JabberJoin.JabberLeave.JabberSend.JabberSendGroup.JACK.Log.MessageSend.Milliwatt.MinivmAccMess.MinivmDelete.MinivmGreet.MinivmMWI.MinivmNotify.MinivmRecord.MixMonitor.Morsecode.MP3Player.MSet.MusicOnHold.NoOp.ODBC_Commit.ODBC_Rollback.ODBCFinish.Originate.Page.Park.ParkAndAnnounce.ParkedCall.PauseQueueMember.Pickup.PickupChan.PJSIPHangup.Playback.PlayTones.PrivacyManager.Proceeding.Progress.Queue.QueueLog.QueueUpdate.RaiseException.Read.ReadExten.ReceiveFAX.ReceiveMF.ReceiveSF.ReceiveText.Record.Reload.RemoveQueueMember.ResetCDR.RetryDial.Return.Ringing.SayAlpha.SayAlphaCase.SayCountedAdj.SayCountedNoun.SayDigits.SayMoney.SayNumber.SayOrdinal.SayPhonetic.SayUnixTime.SendDTMF.SendFAX.SendMF.SendSF.SendText.Set.Signal.SLAStation.SLATrunk.SMS.SoftHangup.SpeechActivateGrammar.SpeechBackground.SpeechCreate.SpeechDeactivateGrammar.SpeechDestroy.SpeechLoadGrammar.SpeechProcessingSound.SpeechStart.SpeechUnloadGrammar.StackPop.StartMusicOnHold.Stasis.StasisBroadcast.StatsD.StopMixMonitor.StopMusicOnHold.StopPlayTones.StoreDTMF.StreamEcho.System.TestClient.TestServer.ToneScan.Transfer.TryExec.TrySystem.UnpauseQueueMember.UserEvent.Verbose.VMAuthenticate.VMSayName.VoiceMail.VoiceMailMain.VoiceMailPlayMsg.Wait.WaitDigit.WaitExten.WaitForCondition.WaitForNoise.WaitForRing.WaitForSignal.WaitForSilence.WaitForTone.WaitUntil.While.Zapateller".split("."),
	functions: "ABS.AES_DECRYPT.AES_ENCRYPT.AGC.AGENT.AMI_CLIENT.ARRAY.AST_CONFIG.AST_SORCERY.AUDIOHOOK_INHERIT.BASE64_DECODE.BASE64_ENCODE.BASENAME.BLACKLIST.CALENDAR_BUSY.CALENDAR_EVENT.CALENDAR_QUERY.CALENDAR_QUERY_RESULT.CALENDAR_WRITE.CALLCOMPLETION.CALLERID.CDR.CDR_PROP.CHANNEL.CHANNELS.CHANNEL_EXISTS.CONFBRIDGE.CONFBRIDGE_CHANNELS.CONFBRIDGE_INFO.CONNECTEDLINE.CSV_QUOTE.CURL.CURLOPT.CUT.DB.DB_DELETE.DB_EXISTS.DB_KEYCOUNT.DB_KEYS.DEC.DELETE.DENOISE.DEVICE_STATE.DIALGROUP.DIALPLAN_EXISTS.DIGIT_SUM.DIRNAME.ENUMLOOKUP.ENUMQUERY.ENUMRESULT.ENV.EVAL.EVAL_EXTEN.EVAL_SUB.EXCEPTION.EXISTS.EXPORT.EXTENSION_STATE.FAXOPT.FEATURE.FEATUREMAP.FIELDNUM.FIELDQTY.FILE.FILE_COUNT_LINE.FILE_FORMAT.FILTER.FRAME_DROP.FRAME_TRACE.GEOLOC_PROFILE.GLOBAL.GLOBAL_DELETE.GLOBAL_EXISTS.GROUP.GROUP_COUNT.GROUP_LIST.GROUP_MATCH_COUNT.HANGUPCAUSE.HANGUPCAUSE_KEYS.HASH.HASHKEYS.HINT.HOLD_INTERCEPT.IAXPEER.IAXVAR.ICONV.IF.IFMODULE.IFTIME.IMPORT.INC.ISNULL.JABBER_RECEIVE.JABBER_STATUS.JACK_HOOK.JITTERBUFFER.JSON_DECODE.KEYPADHASH.LEN.LISTFILTER.LOCAL.LOCAL_PEEK.LOCK.LOG_GROUP.LTRIM.MASTER_CHANNEL.MATH.MAX.MD5.MESSAGE.MESSAGE_DATA.MIN.MINIVMACCOUNT.MINIVMCOUNTER.MIXMONITOR.MUTEAUDIO.ODBC.ODBC_FETCH.PARK_GET_CHANNEL.PASSTHRU.PERIODIC_HOOK.PITCH_SHIFT.PJSIP_AOR.PJSIP_CONTACT.PJSIP_DIAL_CONTACTS.PJSIP_DTMF_MODE.PJSIP_ENDPOINT.PJSIP_HEADER.PJSIP_HEADERS.PJSIP_HEADER_PARAM.PJSIP_INHERITABLE_HEADER.PJSIP_MEDIA_OFFER.PJSIP_MOH_PASSTHROUGH.PJSIP_PARSE_URI.PJSIP_PARSE_URI_FROM.PJSIP_RESPONSE_HEADER.PJSIP_RESPONSE_HEADERS.PJSIP_SEND_SESSION_REFRESH.PJSIP_TRANSFER_HANDLING.POP.PRESENCE_STATE.PUSH.QUEUE_EXISTS.QUEUE_GET_CHANNEL.QUEUE_MEMBER.QUEUE_MEMBER_COUNT.QUEUE_MEMBER_LIST.QUEUE_MEMBER_PENALTY.QUEUE_VARIABLES.QUEUE_WAITING_COUNT.QUOTE.RAND.REALTIME.REALTIME_DESTROY.REALTIME_FIELD.REALTIME_HASH.REALTIME_STORE.RECORDING_INFO.REDIRECTING.REGEX.REPLACE.RTRIM.SAYFILES.SCRAMBLE.SET.SHA1.SHARED.SHELL.SHIFT.SMDI_MSG.SMDI_MSG_RETRIEVE.SORT.SPEECH.SPEECH_ENGINE.SPEECH_GRAMMAR.SPEECH_RESULTS_TYPE.SPEECH_SCORE.SPEECH_TEXT.SPRINTF.SQL_ESC.SQL_ESC_BACKSLASHES.SRVQUERY.SRVRESULT.STACK_PEEK.STAT.STIR_SHAKEN.STIR_SHAKEN_ATTESTATION.STRBETWEEN.STRFTIME.STRPTIME.STRREPLACE.SYSINFO.TALK_DETECT.TESTTIME.TIMEOUT.TOLOWER.TONE_DETECT.TOUPPER.TRIM.TRYLOCK.TXTCIDNAME.UNLOCK.UNSHIFT.URIDECODE.URIENCODE.UUID.VALID_EXTEN.VARIABLE_EXISTS.VERSION.VMCOUNT.VM_INFO.VOLUME".split(".")
}, unloaded = {
	app_adsiprog: {
		applications: ["ADSIProg"],
		functions: []
	},
	app_alarmreceiver: {
		applications: ["AlarmReceiver"],
		functions: []
	},
	app_amd: {
		applications: ["AMD"],
		functions: []
	},
	app_cdr: {
		applications: ["ResetCDR"],
		functions: []
	},
	app_dictate: {
		applications: ["Dictate"],
		functions: []
	},
	app_externalivr: {
		applications: ["ExternalIVR"],
		functions: []
	},
	app_festival: {
		applications: ["Festival"],
		functions: []
	},
	app_followme: {
		applications: ["FollowMe"],
		functions: []
	},
	app_forkcdr: {
		applications: ["ForkCDR"],
		functions: []
	},
	app_jack: {
		applications: ["JACK"],
		functions: ["JACK_HOOK"]
	},
	app_minivm: {
		applications: [
			"MinivmAccMess",
			"MinivmDelete",
			"MinivmGreet",
			"MinivmMWI",
			"MinivmNotify",
			"MinivmRecord"
		],
		functions: ["MINIVMACCOUNT", "MINIVMCOUNTER"]
	},
	app_morsecode: {
		applications: ["Morsecode"],
		functions: []
	},
	app_mp3: {
		applications: ["MP3Player"],
		functions: []
	},
	app_speech_utils: {
		applications: [
			"SpeechActivateGrammar",
			"SpeechBackground",
			"SpeechCreate",
			"SpeechDeactivateGrammar",
			"SpeechDestroy",
			"SpeechLoadGrammar",
			"SpeechProcessingSound",
			"SpeechStart",
			"SpeechUnloadGrammar"
		],
		functions: [
			"SPEECH",
			"SPEECH_ENGINE",
			"SPEECH_GRAMMAR",
			"SPEECH_RESULTS_TYPE",
			"SPEECH_SCORE",
			"SPEECH_TEXT"
		]
	},
	app_test: {
		applications: ["TestClient", "TestServer"],
		functions: []
	},
	func_cdr: {
		applications: [],
		functions: ["CDR", "CDR_PROP"]
	},
	func_odbc: {
		applications: ["ODBCFinish"],
		functions: [
			"ODBC_FETCH",
			"SQL_ESC",
			"SQL_ESC_BACKSLASHES"
		]
	},
	pbx_ael: {
		applications: ["AELSub"],
		functions: []
	},
	res_calendar: {
		applications: [],
		functions: [
			"CALENDAR_BUSY",
			"CALENDAR_EVENT",
			"CALENDAR_QUERY",
			"CALENDAR_QUERY_RESULT",
			"CALENDAR_WRITE"
		]
	},
	res_xmpp: {
		applications: [
			"JabberJoin",
			"JabberLeave",
			"JabberSend",
			"JabberSendGroup"
		],
		functions: ["JABBER_RECEIVE", "JABBER_STATUS"]
	}
}, gone = {
	applications: {
		AbsoluteTimeout: "Set(TIMEOUT(absolute)=…)",
		AgentCallbackLogin: "AddQueueMember(…)",
		ChangeMonitor: "MixMonitor(…)",
		Curl: "Set(name=${CURL(address)})",
		Cut: "Set(name=${CUT(variable,separator,field)})",
		DAHDIRAS: null,
		DBdel: "Set(x=${DB_DELETE(family/key)})",
		DBget: "Set(name=${DB(family/key)})",
		DBput: "Set(DB(family/key)=…)",
		DigitTimeout: "Set(TIMEOUT(digit)=…)",
		Eval: "Set(name=${EVAL(variable)})",
		ICES: null,
		ImportVar: "Set(x=${IMPORT(channel,variable)})",
		JabberStatus: null,
		LookupBlacklist: "GotoIf(${BLACKLIST()}?…)",
		LookupCIDName: "Set(CALLERID(name)=${DB(cidname/${CALLERID(num)})})",
		Macro: "Gosub(context,s,1(arguments))",
		MacroExclusive: "Gosub(context,s,1(arguments))",
		MacroExit: "Return()",
		MacroIf: "GosubIf(…)",
		MailboxExists: "${VM_INFO(mailbox,exists)}",
		MeetMe: "ConfBridge(…)",
		MeetMeAdmin: "ConfBridge(…)",
		MeetMeChannelAdmin: "ConfBridge(…)",
		MeetMeCount: "ConfBridge(…)",
		Monitor: "MixMonitor(…)",
		NBScat: null,
		NoCDR: null,
		OSPAuth: null,
		OSPFinish: null,
		OSPLookup: null,
		OSPNext: null,
		PauseMonitor: "MixMonitor(…)",
		Random: "GotoIf($[${RAND(1,100)} <= 50]?…)",
		ReadFile: "Set(name=${FILE(file,0,length)})",
		ResponseTimeout: "Set(TIMEOUT(response)=…)",
		RxFAX: "ReceiveFAX(…)",
		SendImage: null,
		SendURL: null,
		SetAccount: "Set(CHANNEL(accountcode)=…)",
		SetAMAFlags: "Set(CHANNEL(amaflags)=…)",
		SetCallerID: "Set(CALLERID(all)=…)",
		SetCallerPres: "Set(CALLERID(pres)=…)",
		SetCIDName: "Set(CALLERID(name)=…)",
		SetCIDNum: "Set(CALLERID(num)=…)",
		SetGlobalVar: "Set(GLOBAL(name)=value)",
		SetGroup: "Set(GROUP()=…)",
		SetLanguage: "Set(CHANNEL(language)=…)",
		SetMusicOnHold: "Set(CHANNEL(musicclass)=…)",
		SetVar: "Set(name=value)",
		SIPAddHeader: "Set(PJSIP_HEADER(add,Name)=value)",
		SIPDtmfMode: "Set(PJSIP_DTMF_MODE()=…)",
		SIPGetHeader: "Set(name=${PJSIP_HEADER(read,Name)})",
		SIPRemoveHeader: "Set(PJSIP_HEADER(remove,Name)=)",
		SIPSendCustomINFO: null,
		StopMonitor: "StopMixMonitor()",
		TxFAX: "SendFAX(…)",
		UnpauseMonitor: "MixMonitor(…)",
		WaitMusicOnHold: "MusicOnHold(class,seconds)"
	},
	functions: {
		CALLERPRES: "CALLERID(pres)",
		CHECKSIPDOMAIN: null,
		MAILBOX_EXISTS: "VM_INFO(mailbox,exists)",
		SIPCHANINFO: "CHANNEL(pjsip,…)",
		SIPPEER: "PJSIP_ENDPOINT(…)",
		SIP_HEADER: "PJSIP_HEADER(read,Name)",
		SIP_HEADERS: "PJSIP_HEADERS(…)"
	},
	technologies: { SIP: "PJSIP" }
}, renamed$1 = {
	variables: {
		XIVO_AGID_IP: {
			now: "WAZO_AGID_IP",
			since: "24.02",
			stays: "everywhere"
		},
		XIVO_CALLOPTIONS: {
			now: "WAZO_CALLOPTIONS",
			since: "24.02",
			stays: "subroutines"
		},
		XIVO_CALLORIGIN: {
			now: "WAZO_CALLORIGIN",
			since: "24.02",
			stays: "subroutines"
		},
		XIVO_CID_REWRITTEN: {
			now: "WAZO_CID_REWRITTEN",
			since: "25.03",
			stays: "subroutines"
		},
		XIVO_DSTID: {
			now: "WAZO_DSTID",
			since: "24.02",
			stays: "subroutines"
		},
		XIVO_DSTNUM: {
			now: "WAZO_DSTNUM",
			since: "24.02",
			stays: "subroutines"
		},
		XIVO_DST_EXTEN_ID: {
			now: "WAZO_DST_EXTEN_ID",
			since: "24.02",
			stays: "subroutines"
		},
		XIVO_ENABLEDND: {
			now: "WAZO_ENABLEDND",
			since: "24.02",
			stays: "subroutines"
		},
		XIVO_ENABLEUNC: {
			now: "WAZO_ENABLEUNC",
			since: "24.02",
			stays: "subroutines"
		},
		XIVO_FROMGROUP: {
			now: "WAZO_FROMGROUP",
			since: "24.02",
			stays: "subroutines"
		},
		XIVO_FROMQUEUE: {
			now: "WAZO_FROMQUEUE",
			since: "24.02",
			stays: "nowhere"
		},
		XIVO_GROUPNAME: {
			now: "WAZO_GROUPNAME",
			since: "24.02",
			stays: "subroutines"
		},
		XIVO_GROUPOPTIONS: {
			now: "WAZO_GROUPOPTIONS",
			since: "24.02",
			stays: "subroutines"
		},
		XIVO_GROUPSUB: {
			now: "__WAZO_GROUP_SUBROUTINE",
			since: "21.03",
			stays: "everywhere"
		},
		XIVO_GROUPTIMEOUT: {
			now: "WAZO_GROUPTIMEOUT",
			since: "25.03",
			stays: "subroutines"
		},
		XIVO_HANGUPRINGTIME: {
			now: "WAZO_HANGUPRINGTIME",
			since: "25.03",
			stays: "subroutines"
		},
		XIVO_INTERFACE: {
			now: "WAZO_INTERFACE",
			since: "24.02",
			stays: "subroutines"
		},
		XIVO_MAILBOX: {
			now: "WAZO_MAILBOX",
			since: "25.03",
			stays: "subroutines"
		},
		XIVO_MAILBOX_CONTEXT: {
			now: "WAZO_MAILBOX_CONTEXT",
			since: "25.03",
			stays: "subroutines"
		},
		XIVO_MAILBOX_LANGUAGE: {
			now: "WAZO_MAILBOX_LANGUAGE",
			since: "25.03",
			stays: "subroutines"
		},
		XIVO_MAILBOX_OPTIONS: {
			now: "WAZO_MAILBOX_OPTIONS",
			since: "25.03",
			stays: "subroutines"
		},
		XIVO_MOBILEPHONENUMBER: {
			now: "WAZO_MOBILEPHONENUMBER",
			since: "24.02",
			stays: "subroutines"
		},
		XIVO_PICKEDUP: {
			now: "WAZO_PICKEDUP",
			since: "24.02",
			stays: "subroutines"
		},
		XIVO_QUEUENAME: {
			now: "WAZO_QUEUENAME",
			since: "24.02",
			stays: "subroutines"
		},
		XIVO_QUEUEOPTIONS: {
			now: "WAZO_QUEUEOPTIONS",
			since: "24.02",
			stays: "subroutines"
		},
		XIVO_QUEUESUB: {
			now: "__WAZO_QUEUE_SUBROUTINE",
			since: "21.03",
			stays: "everywhere"
		},
		XIVO_REAL_CONTEXT: {
			now: "WAZO_REAL_CONTEXT",
			since: "25.03",
			stays: "subroutines"
		},
		XIVO_REAL_NUMBER: {
			now: "WAZO_REAL_NUMBER",
			since: "25.03",
			stays: "subroutines"
		},
		XIVO_RINGSECONDS: {
			now: "WAZO_RINGSECONDS",
			since: "24.02",
			stays: "subroutines"
		},
		XIVO_SRCNUM: {
			now: "WAZO_SRCNUM",
			since: "24.02",
			stays: "subroutines"
		},
		XIVO_USEREMAIL: {
			now: "WAZO_USEREMAIL",
			since: "25.03",
			stays: "subroutines"
		},
		XIVO_USERID: {
			now: "WAZO_USERID",
			since: "24.02",
			stays: "everywhere"
		},
		XIVO_USERUUID: {
			now: "WAZO_USERUUID",
			since: "24.02",
			stays: "everywhere"
		}
	},
	contexts: {
		"xivo-fwd-subroutine": {
			now: "wazo-fwd-subroutine",
			since: "24.02",
			stays: "nowhere"
		},
		"xivo-global-subroutine": {
			now: "wazo-global-subroutine",
			since: "24.02",
			stays: "nowhere"
		},
		"xivo-subroutine": {
			now: "wazo-subroutine",
			since: "24.02",
			stays: "nowhere"
		},
		"xivo-verbose": {
			now: "wazo-verbose",
			since: "24.02",
			stays: "everywhere"
		}
	}
}, directories = {
	"acl.d": { "01-wazo.conf": [] },
	"agents.d": { "01-wazo.conf": [] },
	"alsa.d": { "01-wazo.conf": ["general"] },
	"amqp.d": { "01-wazo.conf": ["general", "wazo"] },
	"ari.d": { "01-wazo.conf": ["general", "xivo"] },
	"ccss.d": { "01-wazo.conf": [] },
	"cdr.d": { "01-wazo.conf": ["general"] },
	"cel.d": { "01-wazo.conf": ["general", "manager"] },
	"cel_odbc.d": { "01-wazo.conf": ["xivo"] },
	"chan_dahdi.d": { "01-wazo.conf": ["channels", "*"] },
	"codecs.d": {
		"01-opus.conf": ["opus"],
		"01-plc.conf": ["plc"],
		"01-speex.conf": ["speex"],
		"sample.conf": []
	},
	"confbridge.d": { "01-wazo.conf": ["*"] },
	"dundi.d": { "01-wazo.conf": [] },
	"enum.d": { "01-wazo.conf": ["general"] },
	"extconfig.d": { "01-wazo.conf": ["settings"] },
	"features.d": { "01-wazo.conf": ["*"] },
	"hep.d": { "01-wazo.conf": ["*"] },
	"http.d": { "01-wazo.conf": ["general"] },
	"iax.d": { "01-wazo.conf": ["*"] },
	"iaxprov.d": { "01-wazo.conf": ["default"] },
	"indications.d": {
		"01-fr.conf": ["fr"],
		"01-us.conf": ["us"],
		"99-general.conf": ["general"]
	},
	"logger.d": { "01-wazo.conf": ["general", "logfiles"] },
	"manager.d": {
		"01-xivo.conf": [
			"wazo_amid",
			"xivo_munin_user",
			"wazo_provd"
		],
		"99-general.conf": ["general"],
		"sample.conf": []
	},
	"musiconhold.d": { "01-wazo.conf": ["*"] },
	"oss.d": { "01-wazo.conf": [
		"general",
		"my_video",
		"my_skin",
		"skin2"
	] },
	"pbxconfig.d": { "01-wazo.conf": ["general"] },
	"pjsip.d": {
		"01-wazo.conf": ["*"],
		"02-autoprov.conf": ["autoprov-endpoint", "autoprov-aor"]
	},
	"pjsip_notify.d": { "01-wazo.conf": [
		"check-sync",
		"event-talk",
		"event-hold",
		"sipura-check-cfg",
		"grandstream-check-cfg",
		"snom-check-cfg",
		"snom-reboot",
		"snom-freset",
		"thomson-check-cfg",
		"thomson-reboot",
		"aastra-xml"
	] },
	"privacy.d": { "01-wazo.conf": ["general"] },
	"queuerules.d": { "01-wazo.conf": [] },
	"queues.d": { "01-wazo.conf": ["*"] },
	"queueskillrules.d": { "01-wazo.conf": ["*"] },
	"queueskills.d": { "01-wazo.conf": ["*"] },
	"res_fax.d": { "01-wazo.conf": [] },
	"res_odbc.d": { "01-wazo.conf": ["ENV", "xivo"] },
	"res_parking.d": { "01-wazo.conf": ["*"] },
	"resolver_unbound.d": { "01-wazo.conf": [] },
	"rtp.d": { "01-wazo.conf": ["*"] },
	"sccp.d": { "01-wazo.conf": ["*"] },
	"sip.d": { "01-wazo.conf": ["*"] },
	"sip_notify.d": { "01-wazo.conf": [
		"check-sync",
		"event-talk",
		"event-hold",
		"sipura-check-cfg",
		"grandstream-check-cfg",
		"snom-reboot",
		"snom-check-cfg",
		"thomson-check-cfg",
		"thomson-reboot",
		"aastra-xml"
	] },
	"smdi.d": { "01-wazo.conf": [] },
	"stasis_amqp.d": { "01-wazo.conf": ["global"] },
	"udptl.d": { "01-wazo.conf": [] },
	"voicemail.d": { "01-wazo.conf": ["*"] }
}, dialplan = {
	"/etc/asterisk/extensions.d/01-wazo.conf": { "wazo-callbackdisa": { s: 2 } },
	"/etc/asterisk/extensions_extra.d/example.conf": { "pre-mobility": { s: 5 } },
	"/etc/asterisk/extensions_extra.d/xivo-extrafeatures.conf": { "xivo-extrafeatures": {} },
	"/usr/share/wazo-asterisk-config/dialplan/extensions_callme.conf": { "xivo-callme": { "_X.": 5 } },
	"/usr/share/wazo-asterisk-config/dialplan/extensions_lib_agents.conf": {
		agentstaticlogin: {
			s: 12,
			error_no_such_agent: 3,
			authenticate: 3,
			status_logged: 3,
			status_already_logged: 3,
			status_already_in_use: 3
		},
		agentstaticlogoff: {
			s: 10,
			error_no_such_agent: 3,
			authenticate: 3
		},
		agentstaticlogtoggle: {
			s: 7,
			error_no_such_agent: 3,
			login_status_logged_out: 2,
			login_status_logged_in: 2
		},
		agentcallback: { "_id-.": 10 }
	},
	"/usr/share/wazo-asterisk-config/dialplan/extensions_lib_application.conf": { "wazo-application": { s: 4 } },
	"/usr/share/wazo-asterisk-config/dialplan/extensions_lib_conference.conf": { conference: { s: 21 } },
	"/usr/share/wazo-asterisk-config/dialplan/extensions_lib_context.conf": {
		contextlib: { "entry-exten-context": 5 },
		callcounter: { s: 14 }
	},
	"/usr/share/wazo-asterisk-config/dialplan/extensions_lib_did.conf": { did: {
		s: 22,
		CLOSED: 3,
		forward: 3
	} },
	"/usr/share/wazo-asterisk-config/dialplan/extensions_lib_features.conf": {
		recsnd: { s: 9 },
		phonestatus_say_enabled_disabled: {
			s: 3,
			enabled: 3,
			to: 3,
			disabled: 2
		},
		phonestatus: { s: 14 },
		fwdundoall: { s: 8 },
		feature_forward: {
			s: 6,
			busy: 3,
			rna: 3,
			unc: 3,
			i: 2,
			feature: 7,
			readdigits: 5,
			enabled: 2,
			disabled: 2
		},
		enablevm: {
			s: 8,
			vmenabled: 3,
			vmdisabled: 3
		},
		enablednd: {
			s: 7,
			dndenabled: 2,
			dnddisabled: 2
		},
		callrecord: {
			s: 7,
			callrecordenabled: 3,
			callrecorddisabled: 3
		},
		incallfilter: {
			s: 7,
			incallfilterenabled: 2,
			incallfilterdisabled: 2
		},
		vmbox: {
			s: 4,
			vmail: 5,
			set_language: 7,
			a: 7,
			T: 1,
			error: 2
		},
		vmuser: {
			s: 4,
			error: 2
		},
		vmboxpurge: {
			s: 5,
			purge: 7,
			error: 2
		},
		vmuserpurge: { s: 4 },
		vmusermsg: { s: 6 },
		vmboxmsg: {
			s: 7,
			error: 2
		},
		bsfilter: {
			s: 8,
			bsfilterenabled: 3,
			bsfilterdisabled: 3,
			on: 3,
			off: 3,
			error: 3
		},
		meetingjoin: { s: 5 },
		autoprov: { s: 3 },
		phoneprogfunckey: {
			s: 8,
			error: 2
		},
		"wazo-pickup": { s: 6 },
		"xivo-chk_feature_access": { s: 4 },
		"wazo-connectedline": { s: 3 }
	},
	"/usr/share/wazo-asterisk-config/dialplan/extensions_lib_group.conf": {
		group: {
			s: 51,
			"group-linear": 13,
			TIMEOUT: 3,
			FULL: 3,
			JOINEMPTY: 3,
			LEAVEEMPTY: 3,
			CLOSED: 4,
			forward: 8
		},
		"wazo-group-answered": { s: 7 },
		"group-member-toggle": {
			s: 8,
			error: 3
		},
		"group-member-join": {
			s: 11,
			error: 3
		},
		"group-member-leave": {
			s: 11,
			error: 3
		},
		"error-missing-group-name": { s: 2 },
		"error-missing-group-strategy": { s: 2 }
	},
	"/usr/share/wazo-asterisk-config/dialplan/extensions_lib_ivr.conf": { "xivo-ivr": { s: 3 } },
	"/usr/share/wazo-asterisk-config/dialplan/extensions_lib_meeting.conf": {
		"wazo-meeting-guest": { "meeting-guest": 2 },
		"wazo-meeting-user": { "_wa[z]o-meeti[n]g-.": 3 },
		"wazo-meeting": { participant: 9 }
	},
	"/usr/share/wazo-asterisk-config/dialplan/extensions_lib_originate.conf": {
		"originate-caller-id": { s: 9 },
		"wazo-originate-mobile-leg1": { s: 3 },
		"wazo-originate-mobile-leg2": { s: 4 },
		"wazo-setup-userevent-dial-echo": { s: 3 },
		"wazo-userevent-dial-echo": { s: 2 }
	},
	"/usr/share/wazo-asterisk-config/dialplan/extensions_lib_outcall.conf": {
		outcall: {
			s: 22,
			dial: 11,
			ANSWER: 1,
			CANCEL: 1,
			INVALIDARGS: 1,
			DONTCALL: 1,
			TORTURE: 1,
			NOANSWER: 1,
			BUSY: 2,
			CONGESTION: 1,
			CHANUNAVAIL: 1,
			CLOSED: 4,
			redial: 4,
			error: 2,
			t: 1,
			i: 2
		},
		"wazo-outcall-set-anonymous": { s: 6 }
	},
	"/usr/share/wazo-asterisk-config/dialplan/extensions_lib_paging.conf": { paging: {
		s: 9,
		"add-sip-headers": 12
	} },
	"/usr/share/wazo-asterisk-config/dialplan/extensions_lib_pre_dial.conf": {
		"wazo-add-pre-dial-hook": { s: 3 },
		"wazo-pre-dial-hooks": { s: 4 },
		"wazo-schedule-pre-dial-hooks": { s: 5 }
	},
	"/usr/share/wazo-asterisk-config/dialplan/extensions_lib_provisioning.conf": {
		"xivo-initconfig": {
			_XXXXXX: 4,
			autoprov: 4
		},
		"xivo-provisioning": {
			s: 9,
			"ip-PJSIP": 7,
			"ip-sccp": 2
		}
	},
	"/usr/share/wazo-asterisk-config/dialplan/extensions_lib_queue.conf": {
		queue: {
			s: 43,
			CLOSED: 5,
			DIVERT: 4,
			TIMEOUT: 4,
			FULL: 5,
			JOINEMPTY: 4,
			LEAVEEMPTY: 4,
			CONTINUE: 3,
			forward: 11
		},
		"wazo-queue-answered": { s: 5 }
	},
	"/usr/share/wazo-asterisk-config/dialplan/extensions_lib_recording.conf": {
		"wazo-record-beep": { s: 8 },
		"wazo-record-listening-channel": { s: 3 },
		"wazo-play-beep": { s: 2 },
		"wazo-record-answered": { s: 3 }
	},
	"/usr/share/wazo-asterisk-config/dialplan/extensions_lib_stasis.conf": { convert_to_stasis: {
		transfer: 3,
		relocate: 3,
		adhoc_conference: 3
	} },
	"/usr/share/wazo-asterisk-config/dialplan/extensions_lib_subr.conf": {
		agi_fail: { s: 2 },
		authenticate: { s: 15 },
		hangup: { s: 3 },
		rxfax: {
			s: 8,
			handle_fax: 5,
			h: 1,
			T: 2,
			receive_error: 2,
			error: 2
		},
		txfax: {
			s: 7,
			T: 1,
			h: 5
		},
		forward: {
			s: 9,
			none: 1,
			"endcall:hangup": 1,
			"endcall:busy": 2,
			"endcall:congestion": 2,
			user: 4,
			group: 4,
			queue: 4,
			voicemail: 4,
			switchboard: 4,
			outcall: 5,
			"application:callbackdisa": 5,
			"application:custom": 4,
			"application:disa": 5,
			"application:directory": 3,
			"application:faxtomail": 3,
			"application:voicemailmain": 3,
			"application:password": 2,
			sound: 5,
			custom: 6,
			extension: 5,
			ivr: 4,
			conference: 4,
			error: 2
		},
		"xivo-pickup": {
			0: 1,
			s: 2,
			_X: 2,
			_XX: 2,
			pickup: 5,
			i: 1
		},
		"wazo-ring_type_set": { s: 9 },
		"wazo-verbose": { s: 3 },
		"xivo-verbose": { s: 3 },
		"wazo-fwd-subroutine": { s: 8 },
		"wazo-global-subroutine": { s: 8 },
		"wazo-subroutine": { s: 6 }
	},
	"/usr/share/wazo-asterisk-config/dialplan/extensions_lib_switchboard.conf": {
		xivo_subr_switchboard: { s: 2 },
		xivo_switchboard_answered_callback: { s: 4 },
		xivo_switchboard_retrieve: { s: 6 },
		switchboard: {
			s: 4,
			noanswer: 4
		}
	},
	"/usr/share/wazo-asterisk-config/dialplan/extensions_lib_user.conf": {
		user: {
			s: 67,
			DND: 4,
			UNC: 3,
			ANSWER: 1,
			CANCEL: 2,
			INVALIDARGS: 1,
			DONTCALL: 3,
			TORTURE: 3,
			BUSY: 4,
			NOANSWER: 4,
			CONGESTION: 3,
			CHANUNAVAIL: 4,
			rejected: 3,
			CLOSED: 4,
			dial_from_queue: 6,
			forward_voicemail: 6,
			forward: 13,
			voicemail: 8,
			set_voicemail_origin: 6,
			get_voicemail_origin: 5,
			unreachable: 6,
			blocked: 4,
			error: 2,
			exit: 1,
			"notify-missed-call": 3,
			T: 1,
			a: 5
		},
		"wazo-user_callfilter": {
			s: 4,
			"bossfirst-simult": 2,
			"secretary-simult": 2,
			all: 2,
			"bossfirst-serial": 2,
			"secretary-serial": 6,
			rna: 7,
			error: 2
		},
		"wazo-user_permission_check": {
			s: 4,
			error: 2,
			check_password: 2,
			allow: 2,
			deny: 4
		},
		usersharedlines: { "_[0-9a-f].": 9 },
		wazo_wait_for_registration: { "_[0-9A-Za-z].": 3 },
		"wazo-record-peer": { s: 3 }
	},
	"/usr/share/wazo-asterisk-config/dialplan/extensions_lib_vmbox.conf": {
		voicemail: {
			s: 13,
			a: 5,
			T: 1
		},
		vmauthenticate: { s: 4 }
	}
};
// src/wazo/asterisk.ts
const DIRECTORIES$1 = new Map(Object.entries(directories).map(([e, t]) => [e, new Map(Object.entries(t))])), DEAD_DIRECTORIES = new Set(["sip.d", "sip_notify.d"]), UNUSED_DIRECTORIES = new Set([
	...DEAD_DIRECTORIES,
	"alsa.d",
	"chan_dahdi.d",
	"oss.d"
]), STOCK_DIALPLAN = new Map(Object.entries(dialplan).map(([e, t]) => [e, new Map(Object.entries(t).map(([e, t]) => [e, new Map(Object.entries(t))]))])), STOCK_CONTEXTS = new Set([...STOCK_DIALPLAN.values()].flatMap((e) => [...e.keys()])), GENERATED_CONTEXTS = new Set(["usersharedlines", "xivo-features"]), HOOK = /^(xivo-subrgbl-(user|agent|group|queue|did|outcall|paging)|xivo-subrfwd-[a-z]+)$/, MISSING_APPLICATIONS = missing("applications", (e) => e.toLowerCase()), MISSING_FUNCTIONS = missing("functions", (e) => e), APPLICATIONS = known.applications, FUNCTIONS = known.functions, MISSING_TECHNOLOGIES = new Map(Object.entries(gone.technologies));
function missing(e, t) {
	let n = Object.entries(unloaded).flatMap(([t, n]) => n[e].map((e) => ({
		name: e,
		module: `${t}.so`
	}))), r = Object.entries(gone[e]).map(([e, t]) => ({
		name: e,
		instead: t ?? void 0
	}));
	return new Map([...n, ...r].map((e) => [t(e.name), e]));
}
const PLACES = [
	"everywhere",
	"subroutines",
	"nowhere"
], RENAMED_VARIABLES = renamed(renamed$1.variables), RENAMED_CONTEXTS = renamed(renamed$1.contexts);
function renamed(e) {
	return new Map(Object.entries(e).map(([e, { now: t, since: n, stays: r }]) => [e, {
		now: t,
		since: n,
		stays: PLACES.find((e) => e === r) ?? "everywhere"
	}]));
}
// src/wazo/owned.ts
const OWNED = new Map(Object.entries({
	"/etc/asterisk/acl.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/acl.d/01-wazo.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/agents.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/agents.d/01-wazo.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/alsa.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/alsa.d/01-wazo.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/amqp.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/amqp.d/01-wazo.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/ari.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/ari.d/01-wazo.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/asterisk.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/ccss.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/ccss.d/01-wazo.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/cdr.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/cdr.d/01-wazo.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/cel.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/cel.d/01-wazo.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/cel_odbc.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/cel_odbc.d/01-wazo.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/chan_dahdi.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/chan_dahdi.d/01-wazo.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/codecs.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/codecs.d/01-opus.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/codecs.d/01-plc.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/codecs.d/01-speex.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/codecs.d/sample.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/confbridge.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/confbridge.d/01-wazo.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/dundi.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/dundi.d/01-wazo.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/enum.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/enum.d/01-wazo.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/extconfig.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/extconfig.d/01-wazo.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/extensions.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/extensions.d/01-wazo.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/extensions_extra.d/example.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/extensions_extra.d/xivo-extrafeatures.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/features.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/features.d/01-wazo.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/hep.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/hep.d/01-wazo.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/http.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/http.d/01-wazo.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/iax.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/iax.d/01-wazo.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/iaxprov.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/iaxprov.d/01-wazo.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/indications.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/indications.d/01-fr.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/indications.d/01-us.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/indications.d/99-general.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/logger.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/logger.d/01-wazo.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/manager.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/manager.d/01-xivo.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/manager.d/99-general.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/manager.d/sample.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/musiconhold.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/musiconhold.d/01-wazo.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/oss.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/oss.d/01-wazo.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/pbxconfig.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/pbxconfig.d/01-wazo.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/pjsip.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/pjsip.d/01-wazo.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/pjsip.d/02-autoprov.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/pjsip_notify.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/pjsip_notify.d/01-wazo.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/privacy.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/privacy.d/01-wazo.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/queuerules.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/queuerules.d/01-wazo.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/queues.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/queues.d/01-wazo.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/queueskillrules.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/queueskillrules.d/01-wazo.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/queueskills.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/queueskills.d/01-wazo.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/res_fax.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/res_fax.d/01-wazo.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/res_odbc.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/res_odbc.d/01-wazo.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/res_parking.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/res_parking.d/01-wazo.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/resolver_unbound.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/resolver_unbound.d/01-wazo.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/rtp.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/rtp.d/01-wazo.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/sccp.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/sccp.d/01-wazo.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/sip.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/sip.d/01-wazo.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/sip_notify.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/sip_notify.d/01-wazo.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/smdi.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/smdi.d/01-wazo.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/stasis_amqp.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/stasis_amqp.d/01-wazo.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/udptl.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/udptl.d/01-wazo.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/voicemail.conf": ["wazo-asterisk-config"],
	"/etc/asterisk/voicemail.d/01-wazo.conf": ["wazo-asterisk-config"],
	"/etc/cron.d/wazo-backup": ["wazo-backup"],
	"/etc/cron.d/wazo-call-logd": ["wazo-call-logd"],
	"/etc/cron.d/wazo-confd": ["wazo-confd"],
	"/etc/cron.d/wazo-dhcpd-update": ["wazo-dhcpd-update"],
	"/etc/cron.d/wazo-purge-db": ["wazo-purge-db"],
	"/etc/cron.d/wazo-stat": ["wazo-stat"],
	"/etc/dhcp/dhcpd_extra.conf": ["xivo-config"],
	"/etc/fail2ban/filter.d/asterisk-wazo.conf": ["xivo-config"],
	"/etc/fail2ban/filter.d/wazo-provd.conf": ["xivo-config"],
	"/etc/fail2ban/jail.d/wazo.conf": ["xivo-config"],
	"/etc/fail2ban/paths-debian.local": ["xivo-config"],
	"/etc/logrotate.d/asterisk": ["asterisk"],
	"/etc/logrotate.d/wazo-agentd": ["wazo-agentd"],
	"/etc/logrotate.d/wazo-agid": ["wazo-agid"],
	"/etc/logrotate.d/wazo-amid": ["wazo-amid"],
	"/etc/logrotate.d/wazo-auth": ["wazo-auth"],
	"/etc/logrotate.d/wazo-backup": ["wazo-backup"],
	"/etc/logrotate.d/wazo-call-logd": ["wazo-call-logd"],
	"/etc/logrotate.d/wazo-calld": ["wazo-calld"],
	"/etc/logrotate.d/wazo-chatd": ["wazo-chatd"],
	"/etc/logrotate.d/wazo-confd": ["wazo-confd"],
	"/etc/logrotate.d/wazo-confgend": ["wazo-confgend"],
	"/etc/logrotate.d/wazo-dird": ["wazo-dird"],
	"/etc/logrotate.d/wazo-phoned": ["wazo-phoned"],
	"/etc/logrotate.d/wazo-plugind": ["wazo-plugind"],
	"/etc/logrotate.d/wazo-provd": ["wazo-provd"],
	"/etc/logrotate.d/wazo-purge-db": ["wazo-purge-db"],
	"/etc/logrotate.d/wazo-setupd": ["wazo-setupd"],
	"/etc/logrotate.d/wazo-stat": ["wazo-stat"],
	"/etc/logrotate.d/wazo-sysconfd": ["wazo-sysconfd"],
	"/etc/logrotate.d/wazo-ui": ["wazo-ui"],
	"/etc/logrotate.d/wazo-upgrade": ["wazo-upgrade"],
	"/etc/logrotate.d/wazo-webhookd": ["wazo-webhookd"],
	"/etc/logrotate.d/wazo-websocketd": ["wazo-websocketd"],
	"/etc/modprobe.d/xivo.conf": ["xivo-config"],
	"/etc/nginx/locations/https-available/asterisk": ["wazo-asterisk-config", "xivo-config"],
	"/etc/nginx/locations/https-available/wazo-agentd": ["wazo-agentd"],
	"/etc/nginx/locations/https-available/wazo-amid": ["wazo-amid"],
	"/etc/nginx/locations/https-available/wazo-auth": ["wazo-auth"],
	"/etc/nginx/locations/https-available/wazo-call-logd": ["wazo-call-logd"],
	"/etc/nginx/locations/https-available/wazo-calld": ["wazo-calld"],
	"/etc/nginx/locations/https-available/wazo-chatd": ["wazo-chatd"],
	"/etc/nginx/locations/https-available/wazo-confd": ["wazo-confd"],
	"/etc/nginx/locations/https-available/wazo-dird": ["wazo-dird"],
	"/etc/nginx/locations/https-available/wazo-plugind": ["wazo-plugind"],
	"/etc/nginx/locations/https-available/wazo-provd": ["wazo-provd"],
	"/etc/nginx/locations/https-available/wazo-setupd": ["wazo-setupd"],
	"/etc/nginx/locations/https-available/wazo-ui": ["wazo-ui"],
	"/etc/nginx/locations/https-available/wazo-webhookd": ["wazo-webhookd"],
	"/etc/nginx/locations/https-available/wazo-websocketd": ["wazo-websocketd"],
	"/etc/nginx/sites-available/wazo": ["wazo-nginx"],
	"/etc/nginx/sites-enabled/wazo": ["wazo-nginx"],
	"/etc/nginx/wazo-auth-shared.conf": ["wazo-auth"],
	"/etc/nginx/wazo-call-logd-shared.conf": ["wazo-call-logd"],
	"/etc/nginx/wazo-calld-shared.conf": ["wazo-calld"],
	"/etc/nginx/wazo-confd-shared.conf": ["wazo-confd"],
	"/etc/nginx/wazo-no-auth-shared.conf": ["wazo-nginx"],
	"/etc/profile.d/wazo-apt-aliases.sh": ["wazo-upgrade"],
	"/etc/rabbitmq/rabbitmq.config": ["xivo-config"],
	"/etc/rsyslog.d/99-wazo-agentd.conf": ["wazo-agentd"],
	"/etc/rsyslog.d/99-wazo-agid.conf": ["wazo-agid"],
	"/etc/rsyslog.d/99-wazo-amid.conf": ["wazo-amid"],
	"/etc/rsyslog.d/99-wazo-auth.conf": ["wazo-auth"],
	"/etc/rsyslog.d/99-wazo-call-logd.conf": ["wazo-call-logd"],
	"/etc/rsyslog.d/99-wazo-calld.conf": ["wazo-calld"],
	"/etc/rsyslog.d/99-wazo-chatd.conf": ["wazo-chatd"],
	"/etc/rsyslog.d/99-wazo-confd.conf": ["wazo-confd"],
	"/etc/rsyslog.d/99-wazo-confgend.conf": ["wazo-confgend"],
	"/etc/rsyslog.d/99-wazo-dird.conf": ["wazo-dird"],
	"/etc/rsyslog.d/99-wazo-phoned.conf": ["wazo-phoned"],
	"/etc/rsyslog.d/99-wazo-plugind.conf": ["wazo-plugind"],
	"/etc/rsyslog.d/99-wazo-provd.conf": ["wazo-provd"],
	"/etc/rsyslog.d/99-wazo-setupd.conf": ["wazo-setupd"],
	"/etc/rsyslog.d/99-wazo-sysconfd.conf": ["wazo-sysconfd"],
	"/etc/rsyslog.d/99-wazo-ui.conf": ["wazo-ui"],
	"/etc/rsyslog.d/99-wazo-webhookd.conf": ["wazo-webhookd"],
	"/etc/rsyslog.d/99-wazo-websocketd.conf": ["wazo-websocketd"],
	"/etc/sysctl.d/98-console_messages_level.conf": ["xivo-config"],
	"/etc/sysctl.d/99-core_dump.conf": ["xivo-config"],
	"/etc/systemd/system/monit.service.d/xivo.conf": ["xivo-config"],
	"/etc/systemd/system/rabbitmq-server.service.d/wazo.conf": ["xivo-config"],
	"/etc/wazo-agentd/config.yml": ["wazo-agentd"],
	"/etc/wazo-agid/config.yml": ["wazo-agid"],
	"/etc/wazo-amid/config.yml": ["wazo-amid"],
	"/etc/wazo-auth-cli/config.yml": ["wazo-auth-cli"],
	"/etc/wazo-auth-keys/conf.d/wazo-debug.yml": ["wazo-debug"],
	"/etc/wazo-auth-keys/config.yml": ["wazo-auth-keys"],
	"/etc/wazo-auth/conf.d/50-wazo-default.yml": ["wazo-auth-keys"],
	"/etc/wazo-auth/config.yml": ["wazo-auth"],
	"/etc/wazo-call-logd/config.yml": ["wazo-call-logd"],
	"/etc/wazo-calld/config.yml": ["wazo-calld"],
	"/etc/wazo-chatd/config.yml": ["wazo-chatd"],
	"/etc/wazo-confd/config.yml": ["wazo-confd"],
	"/etc/wazo-confgend/config.yml": ["wazo-confgend"],
	"/etc/wazo-confgend/templates/contexts.conf": ["wazo-confgend"],
	"/etc/wazo-confgend/templates/modules.conf.jinja2": ["wazo-confgend"],
	"/etc/wazo-debug/config.yml": ["wazo-debug"],
	"/etc/wazo-dird/config.yml": ["wazo-dird"],
	"/etc/wazo-dird/templates.d/wazo_users.yml.jinja2": ["wazo-dird"],
	"/etc/wazo-phoned/conf.d/50-authorized-subnets.yml": ["wazo-phoned"],
	"/etc/wazo-phoned/config.yml": ["wazo-phoned"],
	"/etc/wazo-plugind/config.yml": ["wazo-plugind"],
	"/etc/wazo-provd/base_raw_config.json": ["wazo-provd"],
	"/etc/wazo-provd/conf.d/50-network.yml": ["wazo-provd"],
	"/etc/wazo-provd/config.yml": ["wazo-provd"],
	"/etc/wazo-provd/info_extractor.py.conf.default": ["wazo-provd"],
	"/etc/wazo-provd/retriever.py.conf.default": ["wazo-provd"],
	"/etc/wazo-provd/retriever.py.conf.secure": ["wazo-provd"],
	"/etc/wazo-provd/updater.py.conf.default": ["wazo-provd"],
	"/etc/wazo-provd/updater.py.conf.secure": ["wazo-provd"],
	"/etc/wazo-purge-db/conf.d/50-call-logd.yml": ["wazo-call-logd"],
	"/etc/wazo-purge-db/conf.d/50-webhookd.yml": ["wazo-webhookd"],
	"/etc/wazo-purge-db/config.yml": ["wazo-purge-db"],
	"/etc/wazo-setupd/config.yml": ["wazo-setupd"],
	"/etc/wazo-stat/config.yml": ["wazo-stat"],
	"/etc/wazo-sysconfd/config.yml": ["wazo-sysconfd"],
	"/etc/wazo-ui/config.yml": ["wazo-ui"],
	"/etc/wazo-upgrade/config.yml": ["wazo-upgrade"],
	"/etc/wazo-webhookd/config.yml": ["wazo-webhookd"],
	"/etc/wazo-websocketd/config.yml": ["wazo-websocketd"],
	"/etc/xivo/asterisk/xivo_fax.conf": ["xivo-config"],
	"/etc/xivo/asterisk/xivo_globals.conf": ["wazo-asterisk-config", "xivo-config"],
	"/etc/xivo/asterisk/xivo_in_callerid.conf": ["xivo-config"],
	"/etc/xivo/asterisk/xivo_ring.conf": ["xivo-config"],
	"/etc/xivo/dhcpd-update.conf": ["wazo-dhcpd-update"],
	"/etc/xivo/mail.txt": ["xivo-config"],
	"/lib/systemd/system/asterisk.service": ["asterisk"],
	"/lib/systemd/system/asterisk.service.d/wazo-asterisk-config.conf": ["wazo-asterisk-config"],
	"/lib/systemd/system/wazo-agentd.service": ["wazo-agentd"],
	"/lib/systemd/system/wazo-agid.service": ["wazo-agid"],
	"/lib/systemd/system/wazo-amid.service": ["wazo-amid"],
	"/lib/systemd/system/wazo-auth.service": ["wazo-auth"],
	"/lib/systemd/system/wazo-call-logd.service": ["wazo-call-logd"],
	"/lib/systemd/system/wazo-calld.service": ["wazo-calld"],
	"/lib/systemd/system/wazo-chatd.service": ["wazo-chatd"],
	"/lib/systemd/system/wazo-confd.service": ["wazo-confd"],
	"/lib/systemd/system/wazo-confgend.service": ["wazo-confgend"],
	"/lib/systemd/system/wazo-dird.service": ["wazo-dird"],
	"/lib/systemd/system/wazo-phoned.service": ["wazo-phoned"],
	"/lib/systemd/system/wazo-plugind.service": ["wazo-plugind"],
	"/lib/systemd/system/wazo-provd.service": ["wazo-provd"],
	"/lib/systemd/system/wazo-setupd.service": ["wazo-setupd"],
	"/lib/systemd/system/wazo-sysconfd.service": ["wazo-sysconfd"],
	"/lib/systemd/system/wazo-ui.service": ["wazo-ui"],
	"/lib/systemd/system/wazo-webhookd.service": ["wazo-webhookd"],
	"/lib/systemd/system/wazo-websocketd.service": ["wazo-websocketd"],
	"/usr/bin/apt-get-warning": ["wazo-upgrade"],
	"/usr/bin/apt-warning": ["wazo-upgrade"],
	"/usr/bin/real-wazo-upgrade": ["wazo-upgrade"],
	"/usr/bin/wazo-asterisk-custom-modules": ["wazo-upgrade"],
	"/usr/bin/wazo-check-conffiles": ["wazo-upgrade"],
	"/usr/bin/wazo-confgend": ["wazo-confgend"],
	"/usr/bin/wazo-debug-certificates": ["wazo-debug"],
	"/usr/bin/wazo-debug-enable-debug-logs": ["wazo-debug"],
	"/usr/bin/wazo-dird-init-db": ["wazo-dird"],
	"/usr/bin/wazo-pdf2fax": ["wazo-calld"],
	"/usr/bin/wazo-service": ["wazo-service"],
	"/usr/bin/wazo-upgrade": ["wazo-upgrade"],
	"/usr/bin/xivo-call-logs": ["wazo-call-logd"],
	"/usr/bin/xivo-service": ["wazo-service"],
	"/usr/include/asterisk.h": ["asterisk-dev"],
	"/usr/lib/wazo-plugind/templates/control.jinja": ["wazo-plugind"],
	"/usr/lib/wazo-plugind/templates/postinst.jinja": ["wazo-plugind"],
	"/usr/lib/wazo-plugind/templates/postrm.jinja": ["wazo-plugind"],
	"/usr/lib/wazo-plugind/templates/prerm.jinja": ["wazo-plugind"],
	"/usr/lib/xivo-manage-db/pg-drop-db": ["xivo-manage-db"],
	"/usr/sbin/dhcpd-update": ["wazo-dhcpd-update"],
	"/usr/sbin/wazo-backup": ["wazo-backup"],
	"/usr/sbin/wazo-update-odbcinst-config": ["wazo-asterisk-config"],
	"/usr/sbin/xivo-backup": ["wazo-backup"],
	"/usr/sbin/xivo-check-master-status": ["xivo-config"],
	"/usr/sbin/xivo-create-config": ["xivo-config"],
	"/usr/sbin/xivo-fix-paths-rights": ["xivo-config"],
	"/usr/sbin/xivo-manage-slave-services": ["xivo-config"],
	"/usr/sbin/xivo-master-slave-db-replication": ["xivo-config"],
	"/usr/sbin/xivo-read-config": ["xivo-config"],
	"/usr/sbin/xivo-update-config": ["xivo-config"],
	"/usr/sbin/xivo-update-odbcinst-config": ["xivo-config"],
	"/usr/share/asterisk/bin/change-pass-vm": ["wazo-agid"],
	"/usr/share/asterisk/moh": ["asterisk"],
	"/usr/share/asterisk/sounds/custom": ["asterisk"],
	"/usr/share/asterisk/sounds/priv-callerintros": ["asterisk"],
	"/usr/share/asterisk/sounds/recordings": ["asterisk"],
	"/usr/share/man/man8/rasterisk.8": ["asterisk"],
	"/usr/share/wazo-asterisk-config/dialplan/extensions_callme.conf": ["wazo-asterisk-config"],
	"/usr/share/wazo-asterisk-config/dialplan/extensions_lib_agents.conf": ["wazo-asterisk-config"],
	"/usr/share/wazo-asterisk-config/dialplan/extensions_lib_application.conf": ["wazo-asterisk-config"],
	"/usr/share/wazo-asterisk-config/dialplan/extensions_lib_conference.conf": ["wazo-asterisk-config"],
	"/usr/share/wazo-asterisk-config/dialplan/extensions_lib_context.conf": ["wazo-asterisk-config"],
	"/usr/share/wazo-asterisk-config/dialplan/extensions_lib_did.conf": ["wazo-asterisk-config"],
	"/usr/share/wazo-asterisk-config/dialplan/extensions_lib_features.conf": ["wazo-asterisk-config"],
	"/usr/share/wazo-asterisk-config/dialplan/extensions_lib_group.conf": ["wazo-asterisk-config"],
	"/usr/share/wazo-asterisk-config/dialplan/extensions_lib_ivr.conf": ["wazo-asterisk-config"],
	"/usr/share/wazo-asterisk-config/dialplan/extensions_lib_meeting.conf": ["wazo-asterisk-config"],
	"/usr/share/wazo-asterisk-config/dialplan/extensions_lib_originate.conf": ["wazo-asterisk-config"],
	"/usr/share/wazo-asterisk-config/dialplan/extensions_lib_outcall.conf": ["wazo-asterisk-config"],
	"/usr/share/wazo-asterisk-config/dialplan/extensions_lib_paging.conf": ["wazo-asterisk-config"],
	"/usr/share/wazo-asterisk-config/dialplan/extensions_lib_pre_dial.conf": ["wazo-asterisk-config"],
	"/usr/share/wazo-asterisk-config/dialplan/extensions_lib_provisioning.conf": ["wazo-asterisk-config"],
	"/usr/share/wazo-asterisk-config/dialplan/extensions_lib_queue.conf": ["wazo-asterisk-config"],
	"/usr/share/wazo-asterisk-config/dialplan/extensions_lib_recording.conf": ["wazo-asterisk-config"],
	"/usr/share/wazo-asterisk-config/dialplan/extensions_lib_stasis.conf": ["wazo-asterisk-config"],
	"/usr/share/wazo-asterisk-config/dialplan/extensions_lib_subr.conf": ["wazo-asterisk-config"],
	"/usr/share/wazo-asterisk-config/dialplan/extensions_lib_switchboard.conf": ["wazo-asterisk-config"],
	"/usr/share/wazo-asterisk-config/dialplan/extensions_lib_user.conf": ["wazo-asterisk-config"],
	"/usr/share/wazo-asterisk-config/dialplan/extensions_lib_vmbox.conf": ["wazo-asterisk-config"],
	"/usr/share/wazo-asterisk-config/odbc/odbc.ini.template": ["wazo-asterisk-config"],
	"/usr/share/wazo-chatd/alembic.ini": ["wazo-chatd"],
	"/usr/share/wazo-chatd/alembic/env.py": ["wazo-chatd"],
	"/usr/share/wazo-chatd/alembic/script.py.mako": ["wazo-chatd"],
	"/usr/share/wazo-chatd/alembic/versions/4ca51d8f3bb2_add_connector_models.py": ["wazo-chatd"],
	"/usr/share/wazo-chatd/alembic/versions/baseline-2514.sql": ["wazo-chatd"],
	"/usr/share/wazo-chatd/alembic/versions/e700870ac284_squashed_baseline_wazo_25_14.py": ["wazo-chatd"],
	"/usr/share/wazo-dird/alembic.ini": ["wazo-dird"],
	"/usr/share/wazo-dird/alembic/env.py": ["wazo-dird"],
	"/usr/share/wazo-dird/alembic/script.py.mako": ["wazo-dird"],
	"/usr/share/wazo-dird/alembic/versions/2adc8aff56ea_squashed_baseline_wazo_25_14.py": ["wazo-dird"],
	"/usr/share/wazo-dird/alembic/versions/5a67556fbbf1_migrate_profile_service_timeout_to_.py": ["wazo-dird"],
	"/usr/share/wazo-dird/alembic/versions/baseline-2514.sql": ["wazo-dird"],
	"/usr/share/wazo-rtpe-config/rtpengine.sample.conf": ["wazo-rtpe-config"],
	"/usr/share/wazo-sysconfd/templates/network/interfaces": ["wazo-sysconfd"],
	"/usr/share/wazo-sysconfd/templates/resolvconf/hostname": ["wazo-sysconfd"],
	"/usr/share/wazo-sysconfd/templates/resolvconf/hosts": ["wazo-sysconfd"],
	"/usr/share/wazo-sysconfd/templates/resolvconf/resolv.conf": ["wazo-sysconfd"],
	"/usr/share/wazo-upgrade/post-start.d/.gitkeep": ["wazo-upgrade"],
	"/usr/share/wazo-upgrade/post-start.d/10-upgrade-official-plugins.py": ["wazo-upgrade"],
	"/usr/share/wazo-upgrade/post-start.d/20-reset-unassociated-devices-to-autoprov.py": ["wazo-upgrade"],
	"/usr/share/wazo-upgrade/post-start.d/45-confd-sync.sh": ["wazo-upgrade"],
	"/usr/share/wazo-upgrade/post-start.d/50-invalidate-wazo-confgend-cache.sh": ["wazo-upgrade"],
	"/usr/share/wazo-upgrade/post-stop.d/.gitkeep": ["wazo-upgrade"],
	"/usr/share/wazo-upgrade/pre-start.d/.gitkeep": ["wazo-upgrade"],
	"/usr/share/wazo-upgrade/pre-start.d/05-run-xivo-check-db.sh": ["wazo-upgrade"],
	"/usr/share/wazo-upgrade/pre-start.d/10-run-xivo-update-config.sh": ["wazo-upgrade"],
	"/usr/share/wazo-upgrade/pre-start.d/20-wazo-update-keys.sh": ["wazo-upgrade"],
	"/usr/share/wazo-upgrade/pre-start.d/30-fix-provd-deletable-configs.sh": ["wazo-upgrade"],
	"/usr/share/wazo-upgrade/pre-start.d/40-remove-unused-packages.sh": ["wazo-upgrade"],
	"/usr/share/wazo-upgrade/pre-stop.d/.gitkeep": ["wazo-upgrade"],
	"/usr/share/wazo-webhookd/alembic.ini": ["wazo-webhookd"],
	"/usr/share/wazo-webhookd/alembic/alembic_template.py.mako": ["wazo-webhookd"],
	"/usr/share/wazo-webhookd/alembic/env.py": ["wazo-webhookd"],
	"/usr/share/wazo-webhookd/alembic/script.py.mako": ["wazo-webhookd"],
	"/usr/share/wazo-webhookd/alembic/versions/3eb8e3fa4537_squashed_baseline_wazo_25_14.py": ["wazo-webhookd"],
	"/usr/share/wazo-webhookd/alembic/versions/baseline-2514.sql": ["wazo-webhookd"],
	"/usr/share/xivo-config/dialplan/asterisk/extensions_callme.conf": ["xivo-config"],
	"/usr/share/xivo-config/dialplan/asterisk/extensions_lib_agents.conf": ["xivo-config"],
	"/usr/share/xivo-config/dialplan/asterisk/extensions_lib_application.conf": ["xivo-config"],
	"/usr/share/xivo-config/dialplan/asterisk/extensions_lib_conference.conf": ["xivo-config"],
	"/usr/share/xivo-config/dialplan/asterisk/extensions_lib_context.conf": ["xivo-config"],
	"/usr/share/xivo-config/dialplan/asterisk/extensions_lib_did.conf": ["xivo-config"],
	"/usr/share/xivo-config/dialplan/asterisk/extensions_lib_features.conf": ["xivo-config"],
	"/usr/share/xivo-config/dialplan/asterisk/extensions_lib_group.conf": ["xivo-config"],
	"/usr/share/xivo-config/dialplan/asterisk/extensions_lib_ivr.conf": ["xivo-config"],
	"/usr/share/xivo-config/dialplan/asterisk/extensions_lib_meeting.conf": ["xivo-config"],
	"/usr/share/xivo-config/dialplan/asterisk/extensions_lib_originate.conf": ["xivo-config"],
	"/usr/share/xivo-config/dialplan/asterisk/extensions_lib_outcall.conf": ["xivo-config"],
	"/usr/share/xivo-config/dialplan/asterisk/extensions_lib_paging.conf": ["xivo-config"],
	"/usr/share/xivo-config/dialplan/asterisk/extensions_lib_pre_dial.conf": ["xivo-config"],
	"/usr/share/xivo-config/dialplan/asterisk/extensions_lib_provisioning.conf": ["xivo-config"],
	"/usr/share/xivo-config/dialplan/asterisk/extensions_lib_queue.conf": ["xivo-config"],
	"/usr/share/xivo-config/dialplan/asterisk/extensions_lib_recording.conf": ["xivo-config"],
	"/usr/share/xivo-config/dialplan/asterisk/extensions_lib_stasis.conf": ["xivo-config"],
	"/usr/share/xivo-config/dialplan/asterisk/extensions_lib_subr.conf": ["xivo-config"],
	"/usr/share/xivo-config/dialplan/asterisk/extensions_lib_switchboard.conf": ["xivo-config"],
	"/usr/share/xivo-config/dialplan/asterisk/extensions_lib_user.conf": ["xivo-config"],
	"/usr/share/xivo-config/dialplan/asterisk/extensions_lib_vmbox.conf": ["xivo-config"],
	"/usr/share/xivo-config/odbc/odbc.ini.template": ["xivo-config"],
	"/usr/share/xivo-config/templates/dhcp.restart": ["xivo-config"],
	"/usr/share/xivo-config/templates/dhcp/etc/default/isc-dhcp-server": ["xivo-config"],
	"/usr/share/xivo-config/templates/dhcp/etc/dhcp/dhcpd.conf": ["xivo-config"],
	"/usr/share/xivo-config/templates/dhcp/etc/dhcp/dhcpd_subnet.conf.head": ["xivo-config"],
	"/usr/share/xivo-config/templates/dhcp/etc/dhcp/dhcpd_subnet.conf.tail": ["xivo-config"],
	"/usr/share/xivo-config/templates/mail.restart": ["xivo-config"],
	"/usr/share/xivo-config/templates/mail/etc/mailname": ["xivo-config"],
	"/usr/share/xivo-config/templates/mail/etc/postfix/canonical": ["xivo-config"],
	"/usr/share/xivo-config/templates/mail/etc/postfix/main.cf": ["xivo-config"],
	"/usr/share/xivo-config/templates/nginx.restart": ["xivo-config"],
	"/usr/share/xivo-config/templates/nginx/etc/nginx/sites-available/wazo-provd": ["xivo-config"],
	"/usr/share/xivo-config/templates/nginx/etc/nginx/sites-enabled/wazo-provd": ["xivo-config"],
	"/usr/share/xivo-config/templates/system/etc/hostname": ["xivo-config"],
	"/usr/share/xivo-config/templates/system/etc/hosts": ["xivo-config"],
	"/usr/share/xivo-manage-db/alembic.ini": ["xivo-manage-db"],
	"/usr/share/xivo-manage-db/alembic/env.py": ["xivo-manage-db"],
	"/usr/share/xivo-manage-db/alembic/script.py.mako": ["xivo-manage-db"],
	"/usr/share/xivo-manage-db/alembic/versions/040b55af6f67_bump_version_25_16.py": ["xivo-manage-db"],
	"/usr/share/xivo-manage-db/alembic/versions/0433093321f1_add_voicemail_transcription_config.py": ["xivo-manage-db"],
	"/usr/share/xivo-manage-db/alembic/versions/091ab2e3ff4d_add_stat_queue_id_to_stat_agent_periodic.py": ["xivo-manage-db"],
	"/usr/share/xivo-manage-db/alembic/versions/0dd9e46ce2bc_add_mobile_fallback_enabled_to_.py": ["xivo-manage-db"],
	"/usr/share/xivo-manage-db/alembic/versions/1e0ff683a94e_bump_version_26_08.py": ["xivo-manage-db"],
	"/usr/share/xivo-manage-db/alembic/versions/2267d234ccd1_bump_version_25_17.py": ["xivo-manage-db"],
	"/usr/share/xivo-manage-db/alembic/versions/22b03291f3ac_bump_version_25_15.py": ["xivo-manage-db"],
	"/usr/share/xivo-manage-db/alembic/versions/517d371081d0_bump_version_26_04.py": ["xivo-manage-db"],
	"/usr/share/xivo-manage-db/alembic/versions/6e41fc32adcb_remove_calllistening_feature.py": ["xivo-manage-db"],
	"/usr/share/xivo-manage-db/alembic/versions/85fdd3fb9cde_remove_materialized_views.py": ["xivo-manage-db"],
	"/usr/share/xivo-manage-db/alembic/versions/8863a45bcbd0_bump_version_26_06.py": ["xivo-manage-db"],
	"/usr/share/xivo-manage-db/alembic/versions/a997646ba84e_bump_version_25_14.py": ["xivo-manage-db"],
	"/usr/share/xivo-manage-db/alembic/versions/cb49d48129fd_bump_version_26_07.py": ["xivo-manage-db"],
	"/usr/share/xivo-manage-db/alembic/versions/d55959673959_enable_stunaddr_reresolve_ttl_0.py": ["xivo-manage-db"],
	"/usr/share/xivo-manage-db/alembic/versions/e01c44b679ed_bump_version_26_03.py": ["xivo-manage-db"],
	"/usr/share/xivo-manage-db/alembic/versions/e8ef1a06f16f_bump_version_26_02.py": ["xivo-manage-db"],
	"/usr/share/xivo-manage-db/alembic/versions/f0046ed0d70e_replace_shared_with_accesstype_for_voicemail.py": ["xivo-manage-db"],
	"/usr/share/xivo-manage-db/alembic/versions/f16fdc26c6c6_add_shared_field_to_voicemails.py": ["xivo-manage-db"],
	"/usr/share/xivo-manage-db/alembic/versions/f3bc803db64e_bump_version_26_05.py": ["xivo-manage-db"],
	"/usr/share/xivo-manage-db/alembic/versions/fb097e414392_bump_version_26_01.py": ["xivo-manage-db"],
	"/usr/share/xivo-manage-db/populate/populate.sql": ["xivo-manage-db"],
	"/var/lib/wazo-auth/saml/openssl-x509.conf": ["wazo-auth"],
	"/var/lib/wazo-auth/templates/email_confirmation.jinja": ["wazo-auth"],
	"/var/lib/wazo-auth/templates/email_confirmation_get_body.jinja": ["wazo-auth"],
	"/var/lib/wazo-auth/templates/email_confirmation_subject.jinja": ["wazo-auth"],
	"/var/lib/wazo-auth/templates/password_reset_email.jinja": ["wazo-auth"],
	"/var/lib/wazo-auth/templates/password_reset_email_subject.jinja": ["wazo-auth"],
	"/var/lib/wazo-call-logd/templates/email_export_body.j2": ["wazo-call-logd"],
	"/var/lib/wazo/moh": ["xivo-config"],
	"/var/www/html/index.wazo.html": ["wazo-nginx"],
	"/var/www/html/success.png": ["wazo-nginx"],
	"/var/www/html/wazo-bird-color.svg": ["wazo-nginx"]
})), OWNED_PATHS = [...OWNED.keys()], MODULES = new Map(Object.entries(python_modules_default).filter(([e]) => /^(wazo_|xivo(_|$)|provd$)/.test(e)));
function ownerOf(e) {
	let t = OWNED.get(e);
	if (t !== void 0) return {
		packages: t,
		isListed: !0
	};
	let [, n = ""] = /^\/usr\/lib\/python3\/dist-packages\/([^/]+)\/__init__\.py$/.exec(e) ?? [], r = MODULES.get(n);
	return r && {
		packages: r,
		isListed: !1
	};
}
function hasOwned(e) {
	return DIRECTORIES.has(e);
}
const DIRECTORIES = new Set([...OWNED.keys()].map((e) => e.slice(0, e.lastIndexOf("/"))));
Object.defineProperty(exports, "A", {
	enumerable: !0,
	get: function() {
		return groupOf;
	}
}), Object.defineProperty(exports, "C", {
	enumerable: !0,
	get: function() {
		return SERVER_PACKAGES;
	}
}), Object.defineProperty(exports, "D", {
	enumerable: !0,
	get: function() {
		return KNOWN;
	}
}), Object.defineProperty(exports, "E", {
	enumerable: !0,
	get: function() {
		return GROUPS;
	}
}), Object.defineProperty(exports, "F", {
	enumerable: !0,
	get: function() {
		return network;
	}
}), Object.defineProperty(exports, "I", {
	enumerable: !0,
	get: function() {
		return NO_SUCH_FILE;
	}
}), Object.defineProperty(exports, "L", {
	enumerable: !0,
	get: function() {
		return NO_SUCH_COMMAND;
	}
}), Object.defineProperty(exports, "M", {
	enumerable: !0,
	get: function() {
		return run;
	}
}), Object.defineProperty(exports, "N", {
	enumerable: !0,
	get: function() {
		return causeOf;
	}
}), Object.defineProperty(exports, "O", {
	enumerable: !0,
	get: function() {
		return SERVICES;
	}
}), Object.defineProperty(exports, "P", {
	enumerable: !0,
	get: function() {
		return NO_SUCH_MODULE;
	}
}), Object.defineProperty(exports, "R", {
	enumerable: !0,
	get: function() {
		return line;
	}
}), Object.defineProperty(exports, "S", {
	enumerable: !0,
	get: function() {
		return "wazo_admin_ui";
	}
}), Object.defineProperty(exports, "T", {
	enumerable: !0,
	get: function() {
		return missingPart;
	}
}), Object.defineProperty(exports, "_", {
	enumerable: !0,
	get: function() {
		return RENAMED_CONTEXTS;
	}
}), Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return DEAD_DIRECTORIES;
	}
}), Object.defineProperty(exports, "b", {
	enumerable: !0,
	get: function() {
		return STOCK_DIALPLAN;
	}
}), Object.defineProperty(exports, "c", {
	enumerable: !0,
	get: function() {
		return "01-wazo.conf";
	}
}), Object.defineProperty(exports, "d", {
	enumerable: !0,
	get: function() {
		return FUNCTIONS;
	}
}), Object.defineProperty(exports, "f", {
	enumerable: !0,
	get: function() {
		return GENERATED_CONTEXTS;
	}
}), Object.defineProperty(exports, "g", {
	enumerable: !0,
	get: function() {
		return MISSING_TECHNOLOGIES;
	}
}), Object.defineProperty(exports, "h", {
	enumerable: !0,
	get: function() {
		return MISSING_FUNCTIONS;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return APPLICATIONS;
	}
}), Object.defineProperty(exports, "j", {
	enumerable: !0,
	get: function() {
		return isKnown;
	}
}), Object.defineProperty(exports, "k", {
	enumerable: !0,
	get: function() {
		return STOCK_POLICIES;
	}
}), Object.defineProperty(exports, "l", {
	enumerable: !0,
	get: function() {
		return "/etc/asterisk";
	}
}), Object.defineProperty(exports, "m", {
	enumerable: !0,
	get: function() {
		return MISSING_APPLICATIONS;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return hasOwned;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return "extensions.d";
	}
}), Object.defineProperty(exports, "p", {
	enumerable: !0,
	get: function() {
		return HOOK;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return ownerOf;
	}
}), Object.defineProperty(exports, "s", {
	enumerable: !0,
	get: function() {
		return DIRECTORIES$1;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return OWNED_PATHS;
	}
}), Object.defineProperty(exports, "u", {
	enumerable: !0,
	get: function() {
		return "extensions_extra.d";
	}
}), Object.defineProperty(exports, "v", {
	enumerable: !0,
	get: function() {
		return RENAMED_VARIABLES;
	}
}), Object.defineProperty(exports, "w", {
	enumerable: !0,
	get: function() {
		return hasTopModule;
	}
}), Object.defineProperty(exports, "x", {
	enumerable: !0,
	get: function() {
		return UNUSED_DIRECTORIES;
	}
}), Object.defineProperty(exports, "y", {
	enumerable: !0,
	get: function() {
		return STOCK_CONTEXTS;
	}
});
