const require_index = require("./index.js"), require_slip = require("./slip.js"), require_program = require("./program.js"), require_reader = require("./reader.js"), require_unit = require("./unit.js"), NAME = "(?:[A-Za-z_]\\w*|\\d+|[@*#?$!-])", OF_SH = RegExp(`^\\$\\{(?:#?${NAME}|${NAME}(?::?[-=?+]|%%?|##?)[^]*)\\}$`), OF_BASH$1 = RegExp(`^\\$\\{[#!]?${NAME}(?:\\[[^]*?\\])?(?:[-=?+%#:/^,~@*][^]*)?\\}$`);
function refusedByAll(e) {
	return expansionsIn(e, (e) => !OF_SH.test(e) && !OF_BASH$1.test(e));
}
function refusedBySh(e) {
	return expansionsIn(e, (e) => !OF_SH.test(e) && OF_BASH$1.test(e));
}
function expansionsIn(e, t) {
	let n = require_index._t(e).filter(({ failure: e }) => e !== "caught"), r = e.branches.filter((e) => e.functions.length === 0 && e.branches.length === 0);
	return [...n.flatMap((e) => [...require_index.Et(e), ...require_index.wt(e)]), ...r.filter(({ conditional: e }) => !e).map(({ subject: e }) => e)].flatMap((n) => {
		let r = outermost(n).find(t);
		return r === void 0 ? [] : [placed(r, n, e)];
	});
}
function outermost({ parameters: e }) {
	let t = "";
	return e.flatMap(({ text: e }) => !e.startsWith("${") || t.includes(e) ? [] : (t = e, [e]));
}
function placed(e, { start: t, end: n }, r) {
	let i = r.text.slice(t, n).indexOf(e);
	return i < 0 ? {
		text: e,
		start: t,
		end: n
	} : {
		text: e,
		start: t + i,
		end: t + i + e.length
	};
}
// src/shell/hazard.ts
function atSpan(e, t, { start: n, end: r }, { text: i }, { file: a }) {
	return require_slip.g(e, t, {
		file: a,
		position: require_index.Dt(i, n, r)
	});
}
function optionsOf({ words: e }) {
	let t = new Set();
	if (e[0]?.text !== "set") return t;
	for (let [n, { text: r }] of e.entries()) if (/^-[a-zA-Z]+$/.test(r)) for (let i of r.slice(1)) t.add(i === "o" ? e[n + 1]?.text ?? "" : i);
	return t;
}
function setsOption({ commands: e }, t, n, r) {
	return shebangSets(t, n, r) ? !0 : e.some((e) => {
		let t = optionsOf(e);
		return t.has(n) || t.has(r);
	});
}
function shebangSets({ argument: e = "" }, t, n) {
	return RegExp(`(^|[ \\t])-([a-zA-Z]*${t}|[a-zA-Z]*o[ \\t]+${n}\\b)`).test(e);
}
function isErrexitOn({ commands: e }, t, { start: n, branches: r, functions: i }) {
	return e.some(({ words: [e, ...t] }) => e?.text === "set" && t.some(({ text: e }) => /^\+/.test(e))) ? !1 : shebangSets(t, "e", "errexit") ? !0 : e.some((e) => {
		let t = optionsOf(e);
		return (t.has("e") || t.has("errexit")) && e.start < n && !e.conditional && !e.apart && e.functions.every((e) => i.includes(e)) && e.branches.every((e) => r.includes(e));
	});
}
// src/shell/bad-substitution.ts
const badSubstitution = (e, t) => {
	let [n] = refusedByAll(e);
	return n === void 0 ? [] : [atSpan("rules-syntax", `The shell ends at \`${n.text}\` ("Bad substitution"): ${remedyFor$1(n.text)}`, n, e, t)];
};
function remedyFor$1(e) {
	if (/^\$\{\{\s*(env|github|inputs|matrix|needs|runner|secrets|steps|vars)\b/.test(e)) return "only GitHub fills in `${{ … }}`, and only in a workflow. Write the value here";
	let [, t] = /^\$\{[${]{1,2}(\w+)\}{1,2}$/.exec(e) ?? [];
	if (t !== void 0) return `write \`\${${t}}\``;
	let [, n] = /^\$\{([A-Za-z_]\w*)[ \t]+\}$/.exec(e) ?? [];
	return n === void 0 ? "between the braces is the name of a variable, which has letters, digits and `_` only, as in `${pkgdir}`" : `remove the spaces, \`\${${n}}\``;
}
// src/shell/bash-in-sh.ts
const FOR_SH = "write it for sh", OF_BASH = [
	"source",
	"declare",
	"typeset",
	"let",
	"mapfile",
	"readarray",
	"shopt",
	"pushd",
	"popd"
], TAKES_PATHS = new Set([
	"cp",
	"install",
	"ln",
	"mkdir",
	"mv",
	"rm",
	"rmdir",
	"touch"
]), bashInSh = (e, t) => {
	if (require_index.kt(t.shebang) === "bash" || choosesShell(e)) return [];
	let n = failingCommands(e, require_slip.s[t.release].shKnowsPipefail), r = refusedBySh(e), [i] = [
		...e.bashSyntax,
		...n,
		...r
	].toSorted((e, t) => e.start - t.start);
	if (i === void 0) return [];
	let [a = ""] = (r.find((e) => e === i)?.text ?? e.text.slice(i.start)).split("\n", 1), o = a.length > 100 ? `${a.slice(0, 100)}…` : a, s = n.find((e) => e === i), c = s === void 0 ? FOR_SH : remedyFor(s, e);
	return [atSpan("bash-in-sh", `\`${o.trim()}\` is bash syntax, which Debian's \`/bin/sh\` does not understand: begin the file with \`#!/bin/bash\`, or ${c}`, i, e, t)];
};
function remedyFor(e, t) {
	return equates(e) ? "write `=` in place of `==`" : redirectsBoth(e) ? "write `>file 2>&1` in place of `&>file`" : expandsBraces(e, t) ? "write out each path" : writesOption(e) ? "write `printf` in place of `echo -e`" : FOR_SH;
}
function choosesShell({ commands: e, branches: t }) {
	return [...t.map(({ subject: e }) => e), ...e.flatMap(require_index.Et)].some(asksForShell) || e.some(runsBash) || e.some(looksAtShell);
}
function asksForShell({ text: e, parameters: t }) {
	return /\/proc\/(self|\$\$)\//.test(e) || t.some(({ name: e }) => /^(BASH|SHELL$|SHELLOPTS$)/.test(e));
}
function runsBash(e) {
	let isBash = ({ text: e }) => /^(.*\/)?bash$/.test(e), { words: t } = e;
	if (t[0]?.text === "exec") return t.some(isBash);
	let n = require_program.r(e);
	return n !== void 0 && isBash(n) && t.some(({ parameters: e }) => e.some(({ name: e }) => e === "0"));
}
function looksAtShell({ words: [e, ...t] }) {
	return e?.text === "ps" ? t.some(({ parameters: e }) => e.some(({ name: e }) => e === "$")) : /^(readlink|realpath)$/.test(e?.text ?? "") && t.some(({ text: e }) => e.endsWith("/sh"));
}
function failingCommands(e, t) {
	let n = require_program.n(e, ["test"]), r = require_index._t(e), i = r.filter((e) => (e.words[0]?.text === "[[" || equates(e) && !n) && e.failure !== "caught"), a = r.filter((t) => redirectsBoth(t) || expandsBraces(t, e) || writesOption(t)), o = OF_BASH.filter((t) => !require_program.n(e, [t])), s = require_index.vt(e).filter((e) => o.includes(e.words[0]?.text ?? "") ? e.failure === "counts" : !t && optionsOf(e).has("pipefail"));
	return [
		...i,
		...a,
		...s
	];
}
function equates({ words: [e, t, n, ...r] }) {
	let i = {
		"[": 2,
		test: 1
	}[e?.text ?? ""];
	return i !== void 0 && r.length >= i && n?.text === "==" && !/^[!(]$/.test(t?.text ?? "");
}
function redirectsBoth({ words: e, redirections: t }) {
	return e.length > 0 && t.some(({ operator: e }) => /^&>>?$/.test(e));
}
function writesOption({ words: [e, t], redirections: n }) {
	return e?.text !== "echo" || !/^-(e|en|ne)$/.test(t?.text ?? "") ? !1 : n.some(({ operator: e, target: t }) => /^>>?$/.test(e) && !/^(&|\d|\/dev\/|$)/.test(t?.text ?? ""));
}
function expandsBraces({ words: [e, ...t] }, { text: n }) {
	return TAKES_PATHS.has(e?.text ?? "") ? t.some(({ start: e, end: t }) => {
		let r = n.slice(e, t).replaceAll(/"[^"]*"|'[^']*'|\\.|\$\{[^}]*\}/g, "x");
		return /\{[^{}]*,[^{}]*\}/.test(r);
	}) : !1;
}
// src/shell/command-dependency.ts
const PACKAGES$1 = {
	bc: ["bc"],
	cmake: ["cmake"],
	composer: ["composer"],
	dig: ["dnsutils", "bind9-dnsutils"],
	dos2unix: ["dos2unix"],
	expect: ["expect"],
	ffmpeg: ["ffmpeg"],
	"g++": ["g++", "build-essential"],
	gcc: [
		"gcc",
		"g++",
		"build-essential"
	],
	lame: ["lame"],
	ldapsearch: ["ldap-utils"],
	make: [
		"make",
		"make-guile",
		"build-essential",
		"dpkg-dev"
	],
	mysql: ["default-mysql-client", "mariadb-client"],
	nmap: ["nmap"],
	node: ["nodejs"],
	npm: ["npm"],
	patch: [
		"patch",
		"build-essential",
		"dpkg-dev"
	],
	php: ["php-cli", "php"],
	sqlite3: ["sqlite3"],
	virtualenv: ["virtualenv"],
	wget: ["wget"],
	xmlstarlet: ["xmlstarlet"],
	zip: ["zip"]
}, ON_SERVER = [
	"install",
	"uninstall",
	"postrm"
], commandDependency = (e, t) => {
	let { debianDepends: n } = t;
	if (n === void 0) return [];
	let r = require_slip.r(n), i = ON_SERVER.flatMap((t) => require_index.gt(e, t)).filter(({ failure: e }) => e === "counts").flatMap((e) => require_program.r(e) ?? []);
	return Object.entries(PACKAGES$1).flatMap(([t, n]) => {
		let a = i.find((e) => require_program.t(e, t));
		return a === void 0 || n.some((e) => r.has(e)) || require_program.n(e, [t, ...n]) ? [] : [{
			word: a,
			name: t,
			debianPackage: n[0]
		}];
	}).toSorted((e, t) => e.word.start - t.word.start).map(({ word: n, name: r, debianPackage: i }) => atSpan("command-dependency", `\`${r}\` runs on the server here, where it may be missing: add its package, \`${i}\`, to \`debian_depends\``, n, e, t));
}, PACKAGED = /^\/usr\/(lib\/python3?[\d.]*\/dist-packages(\/+((wazo|xivo)(_|\/|$)|provd(\/|$)|$)|$)|share\/(xivo-config|wazo-asterisk-config)(\/|$))/, packagedCodePatched = (e, t) => {
	let n = require_index.yt(e, "install"), [r, ...i] = n.filter((t, r) => changesPackage(t, () => directoryOf(n.slice(0, r), t, e), e));
	if (r === void 0) return [];
	let a = i.length === 0 ? "" : ` (as in ${i.length} more ${i.length === 1 ? "place" : "places"})`;
	return [atSpan("packaged-code-patched", `\`${require_program.r(r)?.text ?? ""}\` changes files of Wazo's packages here${a}: an upgrade of Wazo silently restores them, and installing the plugin again fails or changes them twice. Do it by an entry point, \`conf.d\` or a dialplan file of the plugin's own, or propose the change to Wazo`, r, e, t)];
};
function changesPackage(e, t, n) {
	let r = require_program.r(e);
	if (r === void 0 || !(require_program.t(r, "patch") || require_program.t(r, "sed"))) return !1;
	let i = e.words.slice(e.words.indexOf(r) + 1).map((e) => textOf(e, n));
	return require_program.t(r, "patch") ? !i.includes("--dry-run") && [t(), ...i].some((e) => PACKAGED.test(e.replace(/^(-d|--directory=)/, ""))) : i.some((e) => /^(-[a-zA-Z]*i|--in-place)/.test(e)) ? i.some((e) => PACKAGED.test(e)) : !1;
}
function directoryOf(e, { apart: t }, n) {
	let [, r] = e.findLast((e) => e.words[0]?.text === "cd" && e.apart === t)?.words ?? [];
	return r === void 0 ? "" : textOf(r, n);
}
function textOf({ text: e, parameters: t }, { commands: n }) {
	let r = n.flatMap((e) => e.assignments);
	return t.reduce((e, t) => {
		let [n, ...i] = r.filter(({ name: e }) => e === t.name);
		return i.length === 0 && t.operator === void 0 && n?.value?.parameters.length === 0 ? e.replace(t.text, () => n.value?.text ?? "") : e;
	}, e);
}
// src/shell/pkgdir-elsewhere.ts
const ELSEWHERE = [
	["build", "the root of the build machine. Move the line to `package`"],
	["install", "the root of the server. There the files are in place already: name them without `pkgdir`"],
	["uninstall", "the root of the server: `rm -rf ${pkgdir}/etc` removes its `/etc`. dpkg removes the files itself"],
	["postrm", "the root of the server: `rm -rf ${pkgdir}/etc` removes its `/etc`. dpkg has removed the files itself"]
], pkgdirElsewhere = (e, t) => guardsPkgdir(e, t.shebang) ? [] : ELSEWHERE.flatMap(([n, r]) => {
	let i = firstHarm(e, n);
	return i === void 0 ? [] : [atSpan("pkgdir-elsewhere", `\`${n}\` uses \`pkgdir\`, which only \`package\` gets: here it is empty, so the command works on ${r}`, i, e, t)];
}), isPackage = ({ patterns: e }) => e.some(({ text: e }) => e === "package"), expands = ({ parameters: e }) => e.some(({ name: e }) => e === "pkgdir");
function firstHarm(e, t) {
	let n = require_index.mt(e, t), harms = ({ parameters: e }) => e.some((e) => e.name === "pkgdir" && !require_index.Ct(e));
	return e.commands.find((e) => {
		if (!e.branches.some((e) => n.has(e) && !isPackage(e))) return !1;
		let t = /^(echo|printf|:)$/.test(e.words[0]?.text ?? "");
		return [...require_index.wt(e), ...t ? [] : require_index.Et(e)].some(harms);
	});
}
function guardsPkgdir(e, t) {
	return setsOption(e, t, "u", "nounset") || e.branches.some(({ subject: e }) => expands(e)) || e.commands.some((e) => {
		if (e.branches.some(isPackage)) return !1;
		let { words: t, assignments: n } = e, r = /^(\[|\[\[|test)$/.test(t[0]?.text ?? "");
		return n.some(({ name: e }) => e === "pkgdir") || t.some((e) => e.text === "pkgdir" || r && expands(e)) || require_index.Et(e).some(({ parameters: e }) => e.some((e) => e.name === "pkgdir" && require_index.Ct(e)));
	});
}
// src/shell/pkgdir-misspelt.ts
const SETS_ANY = new Set([
	".",
	"source",
	"eval",
	"getopts",
	"mapfile",
	"readarray"
]), SETS_NAMED = new Set([
	"read",
	"for",
	"select",
	"export",
	"local",
	"declare",
	"typeset",
	"readonly",
	"printf"
]), PRINTS = new Set([
	"echo",
	"printf",
	":",
	"[",
	"[[",
	"test"
]), STAGES = new Set([
	"cp",
	"install",
	"ln",
	"mv",
	"rsync"
]), pkgdirMisspelt = (e, t) => {
	if (e.commands.some(({ words: e }) => SETS_ANY.has(e[0]?.text ?? ""))) return [];
	let n = require_index.gt(e, "package"), [r] = n.flatMap((t) => slipOf$1(t, e) ?? []), i = r === void 0 ? [] : [atSpan("pkgdir-misspelt", r.message, r.word, e, t)], a = [...otherVariables(n, e)].map(([n, r]) => atSpan("pkgdir-misspelt", `Nothing sets \`${n}\`, so it is empty here and the command works on the root of the build machine. The directory to stage in is \`pkgdir\`: write \`"\${pkgdir}"\``, r, e, t));
	return [...i, ...a];
};
function slipOf$1(e, t) {
	let [n, ...r] = e.words;
	if (n === void 0 || e.failure === "caught") return;
	if (n.text === "pkgdir" && r.length === 0 && !require_program.n(t, ["pkgdir"])) return {
		message: "`$(pkgdir)` runs a command called `pkgdir`, and there is none: write `\"${pkgdir}\"` for the variable",
		word: n
	};
	let i = destinationsOf(e).find((e) => {
		let n = t.text.slice(e.start, e.end);
		return e.parameters.length === 0 && /^'\$(\{pkgdir\}|pkgdir\b)/.test(n);
	});
	if (i !== void 0) return {
		message: `In single quotes the shell does not read variables, so \`${i.text}\` is a path in the checkout: write it in double quotes (\`"\`)`,
		word: i
	};
	let a = destinationsOf(e).find(({ start: e, parameters: n }) => /[“”„‘’]/.test(t.text.charAt(e)) && n.some(({ name: e }) => e === "pkgdir"));
	if (a !== void 0) return {
		message: `To the shell, the typographic quotes in \`${a.text}\` are part of the path: write straight ones (\`"\`)`,
		word: a
	};
}
function destinationsOf(e) {
	let [t, ...n] = e.words, r = require_index.wt(e);
	if (t?.text === "mkdir") return [...n, ...r];
	let i = n.at(-1);
	return STAGES.has(t?.text ?? "") && i !== void 0 && n.length > 1 ? [i, ...r] : r;
}
function otherVariables(e, t) {
	let n = knownVariables(t), r = new Map();
	for (let t of e) {
		let e = PRINTS.has(t.words[0]?.text ?? "") ? [] : require_index.Et(t), i = destinationsOf(t);
		for (let a of [...e, ...require_index.wt(t)]) for (let e of a.parameters) {
			let { name: t } = e;
			require_index.Ct(e) || n.has(t) || (t === "DESTDIR" && i.includes(a) && a.text.startsWith(e.text) || isSlip(t)) && !r.has(t) && r.set(t, a);
		}
	}
	return r;
}
function isSlip(e) {
	return e !== "pkgdir" && (/^pkgdir_?[a-z]/.test(e) || require_slip.t(e.toLowerCase().replaceAll("_", ""), "pkgdir"));
}
function knownVariables({ commands: e, branches: t }) {
	let n = t.flatMap(({ subject: e }) => e.parameters), r = e.flatMap((e) => {
		let { assignments: t, words: n } = e, [r, ...i] = n, a = /^(\[|\[\[|test)$/.test(r?.text ?? ""), o = [...require_index.Et(e), ...require_index.wt(e)].flatMap(({ parameters: e }) => e).filter((e) => a || /^:?=$/.test(e.operator ?? ""));
		return [
			...t.map(({ name: e }) => e),
			...o.map(({ name: e }) => e),
			...i.flatMap(({ text: e }) => /^(\w+)=/.exec(e)?.[1] ?? []),
			...SETS_NAMED.has(r?.text ?? "") ? i.map(({ text: e }) => e) : []
		];
	});
	return new Set([...n.map(({ name: e }) => e), ...r]);
}
// src/shell/postrm-ignored.ts
const IDLE = new Set([
	":",
	"true",
	"exit",
	"return",
	"echo",
	"printf"
]), postrmIgnored = (e, t) => {
	if (t.formatVersion !== 0) return [];
	let n = require_index.mt(e, "postrm"), r = e.commands.filter(({ words: [e] }) => e !== void 0 && !IDLE.has(e.text)).flatMap(({ branches: e }) => e).find((e) => n.has(e)), [i, a] = [r?.patterns[0], r?.patterns.at(-1)];
	return i === void 0 || a === void 0 ? [] : [atSpan("postrm-ignored", "`rules` handles `postrm`, but a plugin of format 0 is never called with it: set `plugin_format_version: 1` in `wazo/plugin.yml`", {
		start: i.start,
		end: a.end
	}, e, t)];
}, PACKAGES = [
	"python-is-python3",
	"python-is-python2",
	"python-dev-is-python3",
	"python",
	"python-minimal"
], pythonCommand = (e, t) => {
	let { debianDepends: n, release: r } = t;
	if (n === void 0 || r === "buster") return [];
	let i = require_slip.r(n);
	if (PACKAGES.some((e) => i.has(e)) || require_program.n(e, PACKAGES) || changesPath(e)) return [];
	let [a, ...o] = require_index._t(e).filter(({ failure: e }) => e === "counts").flatMap((e) => require_program.r(e) ?? []).filter((e) => require_program.t(e, "python"));
	return a === void 0 ? [] : [atSpan("python-command", `There is no \`python\` on a server: Debian calls it \`python3\`. Write \`python3\` here${o.length === 0 ? "" : ` (as in ${o.length} more ${o.length === 1 ? "place" : "places"})`}`, a, e, t)];
};
function changesPath({ commands: e }) {
	return e.some(({ words: e, assignments: t }) => t.some(({ name: e }) => e === "PATH") || e.some(({ text: e }) => /(^|\/)activate$/.test(e)));
}
// src/shell/rules-command.ts
const rulesCommand = (e, t) => {
	let n = require_index.bt(e), [r] = n;
	if (r === void 0) return looksElsewhere(e, t);
	let handled = (t) => require_index.mt(e, t).size > 0 || n.some(({ patterns: e }) => e.some((e) => !isAnything(e) && matches(e, t))), i = n.find(({ patterns: e }) => e.some(isAnything)), a = i !== void 0 && failsForSure(e, i), o = require_index.ht(t.formatVersion).filter((e) => !handled(e)), s = o.flatMap((e) => {
		let t = n.flatMap(({ patterns: e }) => e).find(({ text: t }) => require_index.xt(t, e));
		return t === void 0 ? [] : [{
			command: e,
			near: t
		}];
	});
	if (!a) return s.map(({ command: n, near: r }) => atSpan("rules-command-unknown", `\`rules\` has no branch for \`${n}\`, but one for \`${r.text}\`, which nothing calls: write \`${n})\``, r, e, t));
	if (o.length === 0) return [];
	let c = o.map((e) => `\`${e}\``).join(", "), l = o.map((e) => CONSEQUENCES[e]).join("; "), u = s.map(({ command: e, near: t }) => `; \`${t.text})\` is probably meant for \`${e}\``).join("");
	return [atSpan("rules-command-missing", `\`rules\` has no branch for ${c}, and its branch for everything else fails: ${l}. Add ${o.length === 1 ? "it" : "them"}${u}`, s[0]?.near ?? r.subject, e, t)];
};
function looksElsewhere(...[e, t]) {
	if (usesArguments(e)) return [];
	let n = e.branches.filter(({ branches: e, functions: t, conditional: n }) => e.length === 0 && t.length === 0 && !n);
	for (let r of new Set(n.map((e) => e.subject))) {
		let i = n.filter((e) => e.subject === r).flatMap((e) => e.patterns), a = require_index.pt.filter((e) => i.some(({ text: t }) => t === e)), [o] = r.parameters, s = o !== void 0 && require_index.Tt(r, o) && /^[02-9]$/.test(o.name), c = o === void 0 && /^\d$/.test(r.text);
		if (a.length < 3 || !(c || s)) continue;
		let l = c ? "which is always the same" : "but a server passes the command as the first argument";
		return [atSpan("rules-command-missing", `This \`case\` looks at \`${r.text}\`, ${l}, so none of its branches is ever taken: write \`case "$1" in\``, r, e, t)];
	}
	return [];
}
function usesArguments({ commands: e, branches: t }) {
	let isFirst = ({ name: e }) => /^[1@*]$/.test(e), sets = ({ words: [e, ...t] }) => /^(shift|getopts|eval|\.|source)$/.test(e?.text ?? "") || e?.text === "set" && t.some(({ text: e }) => e === "--" || !/^[-+]/.test(e));
	return t.some(({ subject: e }) => e.parameters.some(isFirst)) || e.some((e) => {
		let t = /^(echo|printf)$/.test(e.words[0]?.text ?? "");
		return sets(e) || !t && require_index.Et(e).some(({ parameters: e }) => e.some(isFirst));
	});
}
const CONSEQUENCES = {
	build: "it can't be built",
	package: "it can't be packaged",
	install: "a server leaves the package unconfigured",
	uninstall: "a server can't remove the package",
	postrm: "a server leaves the package half removed"
};
function isAnything({ text: e }) {
	return /^\*+$/.test(e);
}
function matches({ text: e, parameters: t }, n) {
	if (t.length > 0 || /[`$!@+]/.test(e)) return !0;
	let r = e.replaceAll(/[.+^${}()|\\]/g, "\\$&").replaceAll("*", ".*").replaceAll("?", ".");
	try {
		return RegExp(`^${r.replaceAll("[!", "[^")}$`).test(n);
	} catch {
		return !0;
	}
}
function failsForSure({ commands: e }, t) {
	let sure = ({ conditional: e, apart: t }) => !e && !t, exits = ({ words: [e, t] }) => e?.text === "exit" && /^0*[1-9]\d*$/.test(t?.text ?? ""), n = e.filter((e) => e.branches.length === 0 && sure(e) && exits(e)), r = new Set(n.flatMap(({ functions: e }) => e.at(-1) ?? []));
	return e.filter((e) => e.branches.at(-1) === t && sure(e)).some((e) => exits(e) || r.has(e.words[0]?.text ?? ""));
}
// src/shell/retired-unit.ts
const VERBS = new Set([
	"start",
	"stop",
	"restart",
	"reload",
	"reload-or-restart",
	"enable"
]), OPTIONS = new Set([
	"--now",
	"--no-block",
	"--quiet",
	"-q",
	"--no-pager"
]), retiredUnit = (e, t) => {
	let { functions: n, commands: r } = e;
	if (n.has("systemctl") || r.some(({ words: e }) => e[0]?.text === "trap")) return [];
	let i = new Map();
	for (let n of require_index.ht(t.formatVersion)) if (n !== "build" && n !== "package") for (let { verb: r, units: a } of failing(e, n, t)) for (let { text: e, start: t, end: o } of a) {
		let a = e.replace(/\.service$/, ""), s = i.get(a);
		s === void 0 ? i.set(a, {
			name: a,
			verb: r,
			called: [n],
			start: t,
			end: o
		}) : s.called.includes(n) || s.called.push(n);
	}
	return [...i.values()].flatMap((n) => mayBeThere(e, t, n.name) || isReplaced(e, n.name) ? [] : [told(n, e, t)]);
};
function told({ name: e, verb: t, called: n, start: r, end: i }, a, o) {
	let s = require_reader.r.get(e), c = atSpan("retired-extension-point", `Wazo has no \`${e}\` any more: \`systemctl ${t}\` says that the unit is not found and fails, so that ${n.map((e) => `${CONSEQUENCES[e]} (\`${e}\`)`).join(", and ")}. ${s === void 0 ? "Leave the line out" : require_unit.r(s) ? `It is called \`${s}\` now: write \`systemctl ${t} ${s}\`` : `It is called \`${s}\` now, which has no unit: leave the line out`}`, {
		start: r,
		end: i
	}, a, o);
	return o.release === "buster" ? {
		...c,
		severity: "warning"
	} : c;
}
function failing(e, t, { shebang: n }) {
	let r = require_index.vt(e, [t]).flatMap((e) => systemctl(e) ?? []);
	if (r.length === 0) return [];
	let i = require_index.yt(e, t);
	return r.filter(({ command: t }) => {
		if (t.failure !== "counts") return !1;
		let { start: r, end: a, functions: o } = t, s = o.length > 0, saves = (e) => s || e.start < r || e.conditional && !fails(e);
		return i.some((e) => ends(e) && saves(e)) ? !1 : isErrexitOn(e, n, t) && !t.guards ? !s || i.filter((t) => mayCall(e, t)).every(counts) : !s && !i.some((e) => e.start >= a && e.functions.length === 0);
	});
}
function ends({ words: [e], apart: t }) {
	return !t && /^(exit|return|exec)$/.test(e?.text ?? "");
}
function fails({ words: [, e] }) {
	return /^[1-9]\d*$/.test(e?.text ?? "");
}
function mayCall({ functions: e }, { words: [t] }) {
	return t !== void 0 && (e.has(t.text) || t.parameters.length > 0);
}
function counts({ failure: e, guards: t, tried: n, apart: r }) {
	return e === "counts" && !t && !n && !r;
}
function systemctl(e) {
	let t = require_program.r(e);
	if (t === void 0 || !require_program.t(t, "systemctl")) return;
	let n = e.words.slice(e.words.indexOf(t) + 1), r = n.filter(({ text: e }) => e.startsWith("-"));
	if (r.some(({ text: e }) => !OPTIONS.has(e))) return;
	let [i, ...a] = n.filter((e) => !r.includes(e)), o = a.filter(({ text: e }) => require_reader.r.has(e.replace(/\.service$/, "")));
	return i !== void 0 && VERBS.has(i.text) && o.length > 0 ? {
		command: e,
		verb: i.text,
		units: o
	} : void 0;
}
function mayBeThere({ commands: e }, { debianDepends: t = [], hasFile: n }, r) {
	return require_slip.r(t).has(r) || n(`${r}.service`) ? !0 : e.some((e) => {
		let t = require_program.r(e);
		return t === void 0 || /^(.*\/)?(systemctl|service|invoke-rc\.d|deb-systemd-\w+|chown|chgrp)$/.test(t.text) ? !1 : e.words.some(({ text: e }) => e.includes(`${r}.service`) ? !0 : e === r || RegExp(`/${r}(\\.git)?/?$`).test(e) && !e.includes(`/etc/${r}`));
	});
}
function isReplaced({ commands: e, text: t }, n) {
	let r = require_reader.r.get(n);
	if (r === void 0) return !1;
	let i = RegExp(`(?<![\\w-])${r}(?![\\w-])`);
	return e.some((e) => {
		let n = require_program.r(e);
		return n === void 0 || !/^(.*\/)?(systemctl|service|invoke-rc\.d)$/.test(n.text) ? !1 : e.words.some(({ text: e, parameters: n }) => i.test(e) || n.length > 0 && i.test(t));
	});
}
// src/shell/rules-spacing.ts
const rulesSpacing = (e, t) => {
	let [n] = e.branches.filter(({ subject: t }) => /[“”„‘’]/.test(e.text.charAt(t.start)));
	if (n !== void 0) {
		let { subject: r } = n;
		return [atSpan("rules-spacing", `To the shell, the typographic quotes in \`${r.text}\` are part of the text, so no branch matches it: write straight ones (\`"\`)`, r, e, t)];
	}
	let r = variablesIn(e);
	return require_index._t(e).flatMap((t) => {
		let n = t.failure === "caught" ? void 0 : slipOf(t, e, r);
		return n === void 0 ? [] : [n];
	}).slice(0, 50).map(([n, r]) => atSpan("rules-spacing", n, r, e, t));
};
function slipOf({ words: e, assignments: t, failure: n }, r, i) {
	let [a, o] = e, s = e.at(-1);
	if (a === void 0 || s === void 0) return;
	let { text: c } = a;
	if (r.functions.has(c)) return;
	if (c === "[" && !/^\]\d?$/.test(s.text) && !mayBeAnything(s, r)) return s.text.endsWith("]") ? [`\`[\` needs a space before its \`]\`, which is part of \`${s.text}\` here: add the space`, s] : ["`[` needs a `]` as its last word, with a space before it: add it", a];
	let [, l = ""] = /^(\[\[?)[-!$\w][^\]]*$/.exec(c) ?? [];
	if (l !== "" && s.text.endsWith("]") && s !== a) return [`\`${l}\` needs a space after it: without one, \`${c}\` is the name of a command`, a];
	let [, u] = /^\$\{?([A-Za-z_]\w*)\}?=/.exec(r.text.slice(a.start, a.end)) ?? [];
	if (u !== void 0) return [`A \`$\` reads a variable, so the shell runs its value as a command: to set it, write \`${u}=\``, a];
	if (o !== void 0 && startsWithEquals(o, r) && i.has(c)) return [`The shell runs \`${c}\` as a command here: to set a variable, write \`${c}=\` with no space around the \`=\``, a];
	let [, d] = /^([A-Za-z_]\w*(?:[-.]\w+)+)\+?=/.exec(c) ?? [];
	if (d !== void 0 && /^\w/.test(r.text.charAt(a.start))) return [`The name of a variable has only letters, digits and \`_\`, so this is a command: write \`${d.replaceAll(/[-.]/g, "_")}=\``, a];
	if (n === "asked" && o !== void 0 && isTest(a, o)) return [`The shell runs \`${c}\` as a command here. To test something, write \`[ ${r.text.slice(a.start, s.end)} ]\``, a];
	let f = t.at(-1)?.name;
	if (f !== void 0 && e.length === 1 && i.has(f) && isPath(a)) return [`The shell runs \`${c}\` as a command, with \`${f}\` empty: write \`${f}=\` with no space after the \`=\``, a];
}
function isTest({ text: e, parameters: [t] }, { text: n }) {
	let r = t !== void 0 && /^\d$/.test(t.name) && e === t.text;
	return /^-[a-zA-Z]$/.test(e) || r && /^([!=]?=|-(eq|ne|lt|le|gt|ge))$/.test(n);
}
function isPath({ text: e, parameters: [t] }) {
	return t?.name === "pkgdir" && e.startsWith(t.text) || /^\/(etc|srv|usr\/share|var)\b/.test(e);
}
function mayBeAnything({ start: e, parameters: t }, { text: n }) {
	return /[$`]/.test(n.charAt(e)) || t.some(({ name: e }) => /^[@*]$/.test(e));
}
function startsWithEquals({ start: e }, { text: t }) {
	return /^=(?![=~])/.test(t.slice(e, e + 2));
}
function variablesIn({ commands: e }) {
	if (e.some(({ words: [e] }) => /^(\.|source|eval|alias)$/.test(e?.text ?? ""))) return new Set();
	let t = e.flatMap((e) => [...require_index.Et(e), ...require_index.wt(e)]);
	return new Set(t.flatMap(({ parameters: e }) => e.map(({ name: e }) => e)));
}
// src/shell/syntax-slip.ts
const SLIPS = [
	mergeConflict,
	hereDocument,
	arithmetic,
	openParameter,
	keywordWithoutSemicolon,
	foreignKeyword,
	bracesOnOneLine,
	functionBody,
	arrayWithSpaces,
	parenthesis
];
function slipBehind(e, t) {
	for (let n of SLIPS) {
		let r = n(e, t);
		if (r !== void 0) return r;
	}
}
function isNeverClosed(e, t) {
	if (!/^\$\{\w/.test(e.slice(t, t + 3))) return !1;
	let n = 0;
	for (let [r] of e.slice(t).matchAll(/\$\{|\}/g)) if (n += r === "}" ? -1 : 1, n === 0) return !1;
	return n > 0;
}
function mergeConflict(e, { start: t }) {
	let n = startOfLine(e, t);
	if (e.startsWith("<<<<<<< ", n)) return {
		message: "a merge conflict is left in it: keep what is right, and remove the lines around it",
		start: n
	};
}
function hereDocument(e, { start: t }) {
	if (!(e.length > 16384 || e.slice(t).trim() !== "")) for (let { 0: t, 1: n, 2: r = "", index: i } of e.matchAll(/<<(-?)[ \t]*\\?['"]?(\w+)\b['"]?/g)) {
		let a = e.slice(i).split("\n").slice(1);
		if (a.some((e) => (n === "" ? e : e.replace(/^\t+/, "")) === r)) continue;
		let o = a.find((e) => e.trim() === r), s = e.slice(startOfLine(e, i), i), c = /^[A-Z][A-Z_]+$/.test(r) && !/#|\(\(/.test(s) && s.split(/["']/).length % 2 == 1;
		if (o !== void 0 || c) return {
			message: `${`the here-document \`${t}\` has no end`}${o === void 0 ? missing(r) : misplaced(o, r, n)}`,
			start: i
		};
	}
}
function missing(e) {
	return `: add a line with nothing but \`${e}\` below its text`;
}
function misplaced(e, t, n) {
	return (n === "" ? e : e.replace(/^\t+/, "")).startsWith(t) ? `, because there are spaces after its \`${t}\`: remove them` : `, because its \`${t}\` is indented: ${n === "" ? `remove the spaces before it, or write \`<<-${t}\` and indent with tabs` : "indent it with tabs only"}`;
}
function arithmetic(e, t) {
	let n = e.lastIndexOf("$((", t.start);
	if (!(n < 0 || e.slice(n, Math.max(t.start, endOfLine(e, n))).includes("))"))) return {
		message: "`$((` begins a calculation, and the `))` that ends it is missing: to run a command, write `$(`",
		start: n
	};
}
function openParameter(e, { message: t, start: n }) {
	if (!/^unterminated (double quote|parameter expansion)$/.test(t)) return;
	let r = /\$\{(\w+)[^{}\n]*?(?=\$\{|\n|$)/.exec(e.slice(n, endOfLine(e, n)));
	if (r?.[1] !== void 0) return {
		message: `\`\${${r[1]}\` has no \`}\`: write \`\${${r[1]}}\``,
		start: n + r.index
	};
}
function keywordWithoutSemicolon(e, { message: t, start: n }) {
	let [, r] = /^expected '(then|do)'$/.exec(t) ?? [];
	if (r === void 0) return;
	let i = e.slice(0, n), a = RegExp(`^[ \\t]*(?:if|elif|while|until|for)\\b[^;#\\n]*?[^;&\\s][ \\t]+(${r})\\b`, "dgm"), o = [...i.matchAll(a)].at(-1)?.indices?.[1];
	if (o !== void 0) return {
		message: `\`${r}\` needs a \`;\` before it: write \`; ${r}\``,
		start: o[0]
	};
}
function foreignKeyword(e, { message: t, start: n, opened: r }) {
	let i = e.slice(startOfLine(e, n), n), a = /^([ \t]*)(else?if|elsif)\b/.exec(i);
	if (t === "unexpected token 'then'" && a?.[2] !== void 0) {
		let t = a[1]?.length ?? 0;
		return {
			message: `\`${a[2]}\` is not a word of the shell: write \`elif\``,
			start: startOfLine(e, n) + t
		};
	}
	let [, o, s = ""] = /^expected '(fi|done|esac)' to close '(.+)'$/.exec(t) ?? [];
	if (o === void 0 || r === void 0) return;
	let c = e.slice(r, n), l = {
		fi: "endif|end if|end",
		done: "end(?:for|while)?|enddo",
		esac: "endcase|end"
	}[o] ?? "", u = RegExp(`^([ \\t]*)(${l});?[ \\t]*$`, "m").exec(c);
	if (u?.[2] !== void 0) {
		let e = r + u.index + (u[1]?.length ?? 0);
		return {
			message: `\`${u[2]}\` does not close the \`${s}\`: write \`${o}\``,
			start: e
		};
	}
	let d = o === "fi" ? /^([ \t]*)else[ \t]+if\b/m.exec(e.slice(startOfLine(e, r), n)) : null;
	if (d !== null) return {
		message: "`else if` opens a second `if`, which needs a `fi` of its own: write `elif`",
		start: startOfLine(e, r) + d.index + (d[1]?.length ?? 0)
	};
}
function bracesOnOneLine(e, { message: t, opened: n }) {
	if (t !== "expected '}' to close brace group" || n === void 0) return;
	let r = e.slice(n, endOfLine(e, n)), i = /^\{[ \t][^#]*[^;&\s}][ \t]+(\})[ \t]*$/d.exec(r)?.indices?.[1];
	if (i !== void 0) return {
		message: "`}` needs a `;` before it: write `; }`",
		start: n + i[0]
	};
}
function functionBody(e, { message: t, start: n }) {
	if (t === "expected compound command as function body") {
		let t = e.lastIndexOf("{", n);
		return t >= startOfLine(e, n) && /^\{[^\s{]/.test(e.slice(t)) ? {
			message: "`{` needs a space after it: add it",
			start: t
		} : {
			message: "the body of a function begins with `{`, which is missing before this",
			start: n
		};
	}
	if (t !== "unexpected token '}'") return;
	let r = [...e.slice(0, n).matchAll(/^([ \t]*)([A-Za-z_][\w-]*)[ \t]*\{[ \t]*$/gm)].at(-1);
	if (r?.[2] !== void 0) return {
		message: `\`${r[2]} {\` does not define a function: write \`${r[2]}() {\``,
		start: r.index + (r[1]?.length ?? 0)
	};
}
function arrayWithSpaces(e, { message: t, start: n }) {
	if (t !== "unexpected token '('") return;
	let r = /(?:^|[ \t;])([A-Za-z_]\w*)(?:[ \t]+=[ \t]*|=[ \t]+)$/.exec(e.slice(startOfLine(e, n), n));
	if (r?.[1] !== void 0) return {
		message: `there must be no space around \`=\`: write \`${r[1]}=(\``,
		start: n
	};
}
function parenthesis(e, { message: t, start: n }) {
	if (!/^unexpected token '[()]'$/.test(t)) return;
	let r = startOfLine(e, n), i = e.slice(r, endOfLine(e, n)), [, a = "", o] = /^([ \t]*(?:function[ \t]+)?)([A-Za-z_]\w*)[ \t]*\([^()]+\)[ \t]*\{/.exec(i) ?? [];
	if (o !== void 0) return {
		message: `a function has nothing between its parentheses: ${`write \`${o}() {\`, and read its arguments as \`$1\`, \`$2\``}`,
		start: r + a.length
	};
	let s = e.slice(r, n + 1), c = /^[^'"]*[\w.,:!?-][ \t]*(\()[^()'"]*\)?$/d.exec(s)?.indices?.[1];
	if (!(c === void 0 || /^[ \t]*[^ \t()]+\)/.test(s.slice(0, c[0])))) return {
		message: "outside quotes, `(` is part of the syntax of the shell: put the whole text in quotes",
		start: r + c[0]
	};
}
function startOfLine(e, t) {
	return e.lastIndexOf("\n", t - 1) + 1;
}
function endOfLine(e, t) {
	let n = e.indexOf("\n", t);
	return n < 0 ? e.length : n;
}
// src/shell/rules-syntax.ts
const BASH_ONLY = /^unterminated (parameter expansion|extended glob|process substitution|ANSI-C quote)/;
function rulesSyntax(e, [t], { file: n, shebang: r }) {
	let i = require_index.kt(r);
	if (t === void 0 || i !== "bash" && isOnlyForBash(e, t)) return [];
	let a = slipBehind(e, t) ?? explain(e, t), o = e.slice(0, t.start);
	if (/^['":\s]{0,8}(exec|exit)\b/m.test(o.replaceAll(/^\s+\S.*$/gm, ""))) return [];
	let s = require_index.Dt(e, a.start, Math.max(a.start, Math.min(a.start + 1, e.length)));
	return [require_slip.g("rules-syntax", `${i} can't read \`${n}\`: ${a.message}`, {
		file: n,
		position: s
	})];
}
function isOnlyForBash(e, { message: t, start: n }) {
	let r = t === "unterminated parameter expansion";
	return BASH_ONLY.test(t) && !(r && isNeverClosed(e, n));
}
function explain(e, t) {
	let { message: n, start: r, opened: i } = t, [, a, o] = /^expected '(.+)' to close (.+)$/.exec(n) ?? [];
	if (a !== void 0 && o !== void 0) {
		let t = o.startsWith("'") ? `\`${o.slice(1, -1)}\`` : `the ${o}`;
		return i !== void 0 && isEnd(e, r) ? {
			message: `${t} is never closed: \`${a}\` is missing at the end of the file`,
			start: i
		} : {
			message: `${t}${i === void 0 ? "" : ` of line ${lineOf(e, i)}`} is not closed: \`${a}\` is missing before this`,
			start: r
		};
	}
	let s = {
		"unterminated double quote": "\"",
		"unterminated single quote": "'"
	}[n];
	if (s !== void 0) {
		let t = firstOddLine(e, s);
		return t !== void 0 && t.line < lineOf(e, r) ? {
			message: `a quote (\`${s}\`) is never closed, probably in this line, which has an odd number of them`,
			start: t.start
		} : {
			message: `the quote (\`${s}\`) that opens here is never closed`,
			start: r
		};
	}
	return {
		message: inWords(e, t),
		start: r
	};
}
function inWords(e, { message: t, start: n }) {
	let [, r] = /^unterminated (.+)$/.exec(t) ?? [];
	if (r !== void 0) return `the ${r} that opens here is never closed`;
	let [, i] = /^unexpected token '(.+)'$/s.exec(t) ?? [];
	if (i === "newline") {
		let t = wordBefore(e, n);
		if (t !== void 0) return t;
	}
	if (i !== void 0) return `${i === "newline" ? "the line ends too early" : `\`${i}\` is not expected here`}${hint(e, n, i)}`;
	let [, a] = /^expected '(\w+)'/.exec(t) ?? [];
	if (a !== void 0) return `\`${a}\` is missing before this`;
	let [, o] = /^expected command after '(.+)'$/.exec(t) ?? [];
	if (o !== void 0) return `a command is missing after \`${o}\``;
	let [, s] = /^expected command in (.+)$/.exec(t) ?? [];
	if (s !== void 0) return `the ${s} that opens here has no command in it`;
	let [, c] = /^expected word after '(.+)'$/.exec(t) ?? [];
	return c === void 0 ? t === "expected redirect target" ? "the redirection has no file" : t : `a word is missing after \`${c}\``;
}
function wordBefore(e, t) {
	let [, n] = /^[ \t]*([\w*-]+|"[\w*-]+"|'[\w*-]+')[:;]?[ \t]*$/.exec(lineBefore(e, t)) ?? [];
	if (n !== void 0 && isInCase(e, t)) return require_slip.t(n, "esac") || isEnd(e, t) && n.startsWith("end") ? `\`${n}\` is probably meant for \`esac\`` : `the label \`${n}\` has no \`)\`: write \`${n})\``;
}
function isEnd(e, t) {
	return e.slice(t).trim() === "";
}
function lineOf(e, t) {
	return require_index.Dt(e, t, t).line;
}
function lineBefore(e, t) {
	return e.slice(e.lastIndexOf("\n", t - 1) + 1, t);
}
function isInCase(e, t) {
	let n = e.slice(0, t);
	return n.split(/\bcase\b/).length > n.split(/\besac\b/).length;
}
function hint(e, t, n) {
	return n === ")" && isInCase(e, t) && /^\s*[\w*?|"' .-]+$/.test(lineBefore(e, t)) ? ": the branch above it probably has no `;;`" : n === ";" && isInCase(e, t) && /^\s*$/.test(lineBefore(e, t)) ? ": the end of a branch is written `;;`" : /^(&&|\|\|?)$/.test(n) && /^\s*$/.test(lineBefore(e, t)) ? `: a line does not begin with it, write \`${n}\` at the end of the line above` : /^(fi|done|esac|then|do|else|elif|\})$/.test(n) ? ": there is no block that it could belong to" : "";
}
function firstOddLine(e, t) {
	let n = e.split("\n").map((e) => e.replace(/(^|\s)#.*$/, "").replaceAll(/\\./g, "")), r = t === "\"" ? /'[^']*'/g : /"[^"]*"/g, i = n.findIndex((e) => e.replaceAll(r, "").split(t).length % 2 == 0);
	if (i < 0) return;
	let a = e.split("\n").slice(0, i + 1).join("\n").length;
	return {
		line: i + 1,
		start: e.lastIndexOf(t, a)
	};
}
// src/shell/hazards.ts
const HAZARDS = [
	rulesSpacing,
	badSubstitution,
	bashInSh,
	rulesCommand,
	pkgdirMisspelt,
	pythonCommand,
	commandDependency,
	(e, t) => {
		let { file: n, shebang: r } = t;
		if (setsOption(e, r, "e", "errexit")) return [];
		let i = `\`${n}\` has no \`set -e\`, so it goes on when a command fails, and the package may be broken: add \`set -e\` as the second line`, [a = ""] = e.text.split("\n", 1);
		return [atSpan("rules-without-errexit", i, {
			start: 0,
			end: a.trimEnd().length
		}, e, t)];
	},
	pkgdirElsewhere,
	postrmIgnored,
	retiredUnit,
	packagedCodePatched
];
function shellHazards(e, t) {
	let { script: n, problems: r } = require_reader.t(e);
	return n === void 0 ? rulesSyntax(e, r, t) : HAZARDS.flatMap((e) => e(n, t));
}
exports.shellHazards = shellHazards;
