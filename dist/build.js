const require_index = require("./index.js"), require_path = require("./path.js"), require_slip = require("./slip.js"), require_failure = require("./failure.js"), require_comparison = require("./comparison.js"), require_owned = require("./owned.js"), require_version = require("./version.js"), require_program = require("./program.js"), require_reader = require("./reader.js"), require_package = require("./package.js"), require_plain_sections = require("./plain-sections.js");
let node_fs = require("node:fs"), node_path = require("node:path"), node_os = require("node:os"), node_fs_promises = require("node:fs/promises"), node_timers_promises = require("node:timers/promises"), node_path_posix = require("node:path/posix");
// src/checks/check.ts
function installed({ path: e }) {
	return `/${require_path.o(e)}`;
}
function isIn(e, t) {
	return e === t || e.startsWith(t === "/" ? "/" : `${t}/`);
}
function* pathsWhere(e, t = () => !0) {
	for (let n of e) t(n) && (yield installed(n));
}
function hasEntry(e, t) {
	for (let n of e) if (t(n)) return !0;
	return !1;
}
function* topmost(e) {
	let t;
	for (let n of e) t !== void 0 && isIn(n, t) || (t = n, yield n);
}
function atRules(e, t) {
	return require_slip.g(e, t, { file: require_index.ut });
}
function atStaged(e, t, n, r) {
	return require_slip.g(e, t, {
		file: require_index.ut,
		staged: n,
		...r && { severity: r }
	});
}
function aboutPaths(e, t, n) {
	let r = listed(t);
	return r === "" ? [] : [atRules(e, n(r))];
}
function listed(e) {
	let t = [], n = 0;
	for (let r of e) t.length < 5 ? t.push(`\`${r}\``) : n += 1;
	return n > 0 ? `${t.join(", ")} and ${n} more` : t.join(", ");
}
// src/plugin/rules-paths.ts
const LEFT_OUT = new Set([".git", "node_modules"]);
function listPaths(e) {
	let t = [], n = [""];
	for (let r of n) for (let i of entriesOf((0, node_path.join)(e, r))) {
		if (t.length === 5e3) return t;
		if (LEFT_OUT.has(i.name) || /[\p{Cc}\ufffd]/u.test(i.name)) continue;
		let e = `${r}${i.name}`;
		t.push(e), i.isDirectory() && n.push(`${e}/`);
	}
	return t;
}
const READ$2 = 65536;
function readBeginning(e) {
	let t;
	try {
		t = (0, node_fs.openSync)(e, node_fs.constants.O_RDONLY | node_fs.constants.O_NONBLOCK);
		let n = Buffer.alloc(READ$2);
		return n.toString("utf8", 0, (0, node_fs.readSync)(t, n, 0, READ$2, 0));
	} catch {
		return;
	} finally {
		t !== void 0 && (0, node_fs.closeSync)(t);
	}
}
function entriesOf(e) {
	try {
		return (0, node_fs.readdirSync)(e, { withFileTypes: !0 });
	} catch {
		return [];
	}
}
// src/plugin/rules-command.ts
function programFor(e, t) {
	return t ? e && require_index.jt(e, "wazo/rules") : [require_index.ut];
}
async function checkInterpreter(e, t) {
	if (e === void 0) return [];
	let { interpreter: n } = e, r = require_index.kt(e), i = await t.has(n) ? n.endsWith("/env") && r !== "" && !await t.has(r) ? r : void 0 : n;
	if (i === void 0) return [];
	let a = require_index.ct(e) ?? t.ifInterpreterMissing, o = `\`${require_index.ut}\` names the interpreter \`${i}\`, which ${t.name} does not have. ${a}`;
	return [require_slip.g("rules-interpreter-missing", o, {
		file: require_index.ut,
		position: require_index.lt
	})];
}
async function runBuild({ program: e, place: t, onOutput: n }) {
	let r = {
		command: [...e, "build"],
		variables: {},
		onOutput: n
	};
	return checkEnd(await t.run(r), r, t);
}
async function runPackage({ program: e, place: t, onOutput: n }, r) {
	let i = {
		command: [...e, "package"],
		variables: { pkgdir: r },
		onOutput: n
	}, { claims: a, ...o } = await t.runAsRoot(i), s = checkEnd(o, {
		...i,
		command: [...t.fakeroot === "used" ? ["fakeroot"] : [], ...i.command]
	}, t);
	return s.length > 0 || (0, node_fs.existsSync)(r) ? {
		findings: s,
		claims: a
	} : {
		findings: [require_slip.g("reserved-path", "`rules package` left no `pkgdir`: it may put files there, but must not move or remove it", { file: require_index.ut })],
		claims: a
	};
}
function checkEnd({ failure: e, lastLines: t }, { command: n, variables: r }, i) {
	if (e === void 0) return [];
	let { directory: a } = i, o, s = require_owned.N(t, {
		directory: a,
		rules: [
			require_index.ut,
			`./${require_index.ut}`,
			(0, node_path.join)(a, require_index.ut)
		],
		pkgdir: r.pkgdir,
		paths: () => (o ??= listPaths(a), o),
		read: (e) => readBeginning((0, node_path.join)(a, e)),
		install: (e) => i.howToInstall(e)
	}), c = `\`${n.join(" ")}\` ended ${e}.`, l = t.length === 0 ? "It printed nothing." : "The whole output is in the log; its last lines:", u = [
		c,
		s.remedy,
		l
	].filter((e) => e !== void 0).join(" "), d = s.place && {
		...require_index.lt,
		line: s.place.line,
		endLine: s.place.line
	}, f = s.place?.file ?? "wazo/rules";
	return [require_slip.g("rules-failed", u, {
		file: f,
		printed: t,
		...d && { position: d }
	})];
}
// src/plugin/rules-fakeroot.ts
const CLAIMS = "claims", PATIENCE = 1500;
function underFakeroot(e, t) {
	return [
		"fakeroot",
		"-s",
		CLAIMS,
		"--",
		"env",
		"-C",
		t,
		...e
	];
}
async function endDaemon(e) {
	for (let t = 0, n = "SIGTERM";; t += 20) {
		let r = processesIn(e);
		if (r.length === 0 || t > 2 * PATIENCE) return;
		t > PATIENCE && (n = "SIGKILL");
		for (let e of r) end(e, n);
		await (0, node_timers_promises.setTimeout)(20);
	}
}
async function readClaims(e) {
	let t = await (0, node_fs_promises.open)((0, node_path.join)(e, CLAIMS)).catch((e) => {
		if (require_failure.i(e) !== "ENOENT") throw e;
	});
	if (t === void 0) return;
	let n = new require_index.Ht(), r = new Map();
	for await (let e of t.readLines()) {
		let [, t, i, a = "", o = "", s, c] = /^dev=([0-9a-f]+),ino=(\d+),(mode=([0-7]+),uid=(\d+),gid=(\d+)),/.exec(e) ?? [];
		if (t === void 0 || i === void 0) continue;
		let l = r.get(a) ?? {
			mode: Number.parseInt(o, 8),
			uid: Number(s),
			gid: Number(c)
		};
		r.set(a, l), n.set({
			dev: BigInt(`0x${t}`),
			ino: BigInt(i)
		}, l);
	}
	return n;
}
function processesIn(e) {
	let t = (0, node_fs.realpathSync)(e);
	return (0, node_fs.readdirSync)("/proc").map(Number).filter(Number.isInteger).filter((e) => {
		try {
			return (0, node_fs.readlinkSync)(`/proc/${e}/cwd`) === t;
		} catch {
			return !1;
		}
	});
}
function end(e, t) {
	try {
		process.kill(e, t);
	} catch (e) {
		if (require_failure.i(e) !== "ESRCH") throw e;
	}
}
// src/plugin/rules-on-runner.ts
function onRunner({ directory: e, environment: t, scratch: n, signal: r }) {
	let has = (e) => (0, node_path.isAbsolute)(e) ? (0, node_fs.existsSync)(e) : isOnPath(e, t), i = process.getuid?.() === 0 ? "needless" : has("fakeroot") ? "used" : "missing", runHere = ({ command: n, variables: i, onOutput: a }, o = {
		command: n,
		directory: e
	}) => require_owned.M({
		...o,
		environment: {
			...t,
			...i
		},
		onOutput: a,
		signal: r
	});
	return {
		name: "this machine",
		directory: e,
		paths: [],
		findings: [],
		has: async (e) => has(e),
		fakeroot: i,
		run: (e) => runHere(e),
		async runAsRoot(t) {
			if (i !== "used") return {
				...await runHere(t),
				claims: void 0
			};
			let r = require_index.K(n, "fakeroot");
			try {
				let n = await runHere(t, {
					command: underFakeroot(t.command, e),
					directory: r
				});
				return await endDaemon(r), {
					...n,
					claims: await readClaims(r)
				};
			} finally {
				await endDaemon(r);
			}
		},
		howToInstall(e) {
			let t = `name its Debian package \`${e}\` in the input \`build-packages\``;
			return e.startsWith("python3-") ? `${t}, or install it with pip where \`actions/setup-python\` is used` : t;
		},
		ifInterpreterMissing: "Name its Debian package in the input `build-packages`, or run `rules` on the server's own Debian with `build-in: debian`",
		async end() {}
	};
}
function isOnPath(e, t) {
	return (t.PATH ?? "").split(node_path.delimiter).some((t) => {
		try {
			return (0, node_fs.accessSync)((0, node_path.join)(t, e), node_fs.constants.X_OK), !0;
		} catch {
			return !1;
		}
	});
}
// src/rules-place.ts
async function openRulesPlace(e, t, n) {
	let { inputs: r, environment: i, reporter: a, cancellation: o } = e, { directory: s } = t, { signal: c } = o;
	if (r.buildIn === "debian") {
		let { openDebian: r } = await Promise.resolve().then(() => require("./rules-debian.js"));
		return r(e, t, n);
	}
	if (r.buildPackages.length > 0) {
		let { missingHere: e, installHere: t } = await Promise.resolve().then(() => require("./packages.js")), n = await e(r.buildPackages, c);
		n.length > 0 && await a.foreignGroup(`Install ${n.join(", ")}`, (e) => t(n, {
			onOutput: e,
			signal: c
		}));
	}
	return onRunner({
		directory: s,
		environment: i.forRules,
		scratch: n.scratch,
		signal: c
	});
}
// src/checks/build-path-in-shebang.ts
const buildPathInShebang = {
	hits({ mode: e }, t, { buildPaths: n, pkgdir: r }) {
		if (!(e & 73) || !t.subarray(0, 2).equals(Buffer.from("#!"))) return !1;
		let [i = "", a = ""] = t.toString("utf8", 0, 1024).split("\n");
		return [/^#!\s*(\S+)/.exec(i)?.[1], /^'''exec' "?([^"\s]+)/.exec(a)?.[1]].some((e) => e !== void 0 && [r, ...n].some((t) => isIn(e, t)));
	},
	report: (e) => aboutPaths("build-path-in-shebang", e, (e) => `${e}: the first line names an interpreter that only the build machine has, so the script can't start on a server. Build with the system's own (\`/usr/bin/python3\`, with \`build-in: debian\`) or rewrite the line (\`sed -i '1s,.*,#!/usr/bin/python3,'\`)`)
}, ELF = Buffer.from("ELF", "latin1"), nativeCodeInAll = {
	hits: (e, t, { architecture: n }) => n === "all" && t.subarray(0, 4).equals(ELF),
	report: (e) => aboutPaths("native-code-in-all", e, (e) => `${e}: compiled for one architecture, in a package for all of them. Set the input \`architecture\` to the one it is for, such as \`amd64\``)
}, NAMES$1 = [
	".netrc",
	".git-credentials",
	".env"
], FOR_SHOW = /(^|\/)([^/]*[-_.])?(tests?|testing|testdata|fixtures?|mocks?|examples?|samples?|docs?)([-_.][^/]*)?\/|\/(test_|conftest\.)[^/]*$/i, KEY = /-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----/g, secretStaged = {
	hits(e, t, n) {
		let r = fromRoot(installed(e), n);
		return FOR_SHOW.test(r) ? !1 : NAMES$1.includes(r.slice(r.lastIndexOf("/") + 1)) || e.size <= 65536 && holdsKey(t);
	},
	report(e, t) {
		let [n, r] = [[], []];
		for (let i of e) (isInWazo(i, t) ? n : r).push(fromRoot(i, t));
		let i = "a private key or a password, which everyone who has the package can read", a = "and replace it where it is in use, since others may know it by now";
		return [...aboutPaths("secret-staged", r, (e) => `${e}: ${i}. Leave it out of what \`rules package\` copies, make it on the server in \`rules install\`, ${a}`), ...n.slice(0, 1).map((e) => {
			let t = `${listed(n)}: ${i}, since all of \`wazo/\` is packaged. Take it out of there, ${a}`;
			return require_slip.g("secret-staged", t, { file: e });
		})];
	}
};
function isInWazo(e, { pluginDirectory: t }) {
	return isIn(e, `/${t}`);
}
function fromRoot(e, t) {
	return isInWazo(e, t) ? e.slice(`/${t.pluginDirectory}/`.length) : e;
}
function holdsKey(e) {
	if (!e.includes("PRIVATE KEY")) return !1;
	let t = e.toString("latin1"), n = /^(?:\xef\xbb\xbf)?\s*-----BEGIN [A-Z0-9 ]+-----/.test(t);
	return Array.from(t.matchAll(KEY)).some(({ 0: e, index: r }) => {
		let i = r + e.length, a = linesOfKey(t.slice(i, i + 500));
		if (n) return a.every((e) => /^[A-Za-z0-9+/=]+$/.test(e));
		let [o = ""] = a;
		return /^[A-Za-z0-9+/=]{40,}$/.test(o) && new Set(o).size >= 16;
	});
}
function linesOfKey(e) {
	let [t = ""] = e.split("-----", 1);
	return t.split(/\\[rn]|[\r\n]/).map((e) => e.replace(/^[\s"'+#*|>]+/, "").replace(/[\s"'+,;\\]+$/, "")).filter((e) => e !== "" && !/^[A-Za-z-]+: /.test(e));
}
// src/extension/configuration.ts
function confPlace(e) {
	let [, t, n] = /^\/etc\/([^/]+)\/conf\.d\/(.+)$/.exec(e) ?? [];
	return t === void 0 || n === void 0 ? void 0 : {
		service: t,
		name: n
	};
}
function isReadName(e) {
	return /^[^./][^/]*\.yml$/.test(e);
}
function readConfiguration(e) {
	let t = 100;
	return e.flatMap(({ path: e, bytes: n }) => {
		let r = confPlace(e);
		if (r === void 0 || !isReadName(r.name)) return [];
		--t;
		let i = n !== void 0 && t >= 0;
		return [{
			service: r.service,
			path: e,
			...i ? read(n) : {
				root: void 0,
				problems: []
			}
		}];
	}).sort((e, t) => Buffer.compare(Buffer.from(e.path), Buffer.from(t.path)));
}
function read(e) {
	let t = e.subarray(0, 2);
	if (t.equals(Buffer.of(255, 254)) || t.equals(Buffer.of(254, 255))) return {
		root: void 0,
		problems: [{
			kind: "encoding",
			message: "The file is UTF-16: save it as UTF-8",
			position: {
				line: 1,
				column: 1,
				endLine: 1,
				endColumn: 2
			}
		}]
	};
	let { root: n, problems: r } = require_index.on(e, ["!exec"]);
	return {
		root: n,
		problems: r
	};
}
function refusals({ problems: e }) {
	return e.some(({ kind: e }) => e === "too-large") ? [] : e.filter(isRefusal);
}
function isRefusal({ kind: e }) {
	return e !== "duplicate-key";
}
function isPrinted(e) {
	return e.kind === "mapping" && e.tag !== void 0;
}
function isFalse(e) {
	if (e.kind === "sequence") return e.items.length === 0;
	if (e.kind === "mapping") return e.tag === void 0 && e.entries.length === 0;
	let { value: t } = e;
	return t.type === "null" ? !0 : t.type === "int" || t.type === "float" ? Number(t.value) === 0 : t.type === "bool" ? !t.value : t.type === "date" || t.type === "datetime" ? !1 : t.value.length === 0;
}
var Setting = class Setting {
	sayings;
	lost;
	#e;
	constructor(e, t) {
		let counts = (t) => isMapping(e.node) && isMapping(t.node);
		this.sayings = [e, ...t.filter(counts)], this.lost = t.filter((e) => !counts(e));
	}
	get first() {
		let [e] = this.sayings;
		if (e === void 0) throw Error("A setting is said by somebody");
		return e;
	}
	get members() {
		if (this.#e !== void 0) return this.#e;
		let e = new Map();
		for (let { path: t, node: n } of this.sayings) if (!(n.kind !== "mapping" || isPrinted(n))) for (let { key: r, value: i } of n.entries) {
			let n = require_index.sn(r.value), a = {
				path: t,
				node: i,
				key: r
			}, o = e.get(n);
			o === void 0 ? e.set(n, [a]) : o.push(a);
		}
		return this.#e = new Map([...e].flatMap(([e, [t, ...n]]) => t === void 0 ? [] : [[e, new Setting(t, n)]])), this.#e;
	}
	at(e) {
		return e.reduce((e, t) => e?.members.get(`str ${t}`), this);
	}
	*named() {
		for (let [e, t] of this.members) e.startsWith("str ") && (yield [e.slice(4), t]);
	}
};
function isMapping(e) {
	return e.kind === "mapping" && !isPrinted(e);
}
function byService(e) {
	let t = new Map();
	for (let n of e) {
		let e = t.get(n.service);
		e === void 0 ? t.set(n.service, [n]) : e.push(n);
	}
	return [...t].map(([e, t]) => {
		let n = t.flatMap(({ path: e, root: t, problems: n }) => t === void 0 || n.some(isRefusal) ? [] : [{
			path: e,
			node: t
		}]), [r, ...i] = n.filter(({ node: e }) => isMapping(e) && !isFalse(e));
		return {
			service: e,
			files: t,
			root: r && new Setting(r, i),
			complete: n.length === t.length && n.every(({ node: e }) => isMapping(e) || isFalse(e))
		};
	});
}
function pluginsOf(e, t) {
	let n = foundEntryPoints({ entryPoints: t });
	return [...require_owned.E.values()].flatMap((t) => {
		if (t.service === "wazo-confgend") return [];
		let r = pluginsIn(e.get(t.service), t) ?? new Map(), i = new Map(n.filter((e) => e.group === t.name).map((e) => [e.name, e.value]));
		return [...new Set([...r.keys(), ...i.keys()])].flatMap((e) => pluginOf(t, e, r.get(e)?.isEnabled, i.get(e)) ?? []);
	});
}
function pluginOf(e, t, n, r) {
	let i = e.stock.has(t), a = r !== void 0 && (!i || e.name === "wazo_dird.backends");
	if (n === void 0 && !a) return;
	let o = n ?? e.stock.get(t) ?? !1;
	return {
		service: e.service,
		group: e.name,
		name: t,
		state: o ? "enabled" : n === !1 ? "disabled" : "offered",
		...a ? {
			from: "plugin",
			entry_point: r
		} : i && { from: "wazo" },
		...a && i && { replaces: !0 }
	};
}
function pluginsIn(e, t) {
	let n = new Map(), r = e;
	for (let e of t.key) {
		if (r === void 0) return n;
		if (r.first.node.kind !== "mapping" || isPrinted(r.first.node)) return;
		r = r.at([e]);
	}
	if (r === void 0) return n;
	let { path: i, node: a } = r.first;
	if (!isPrinted(a)) {
		if (t.enabledBy === "name" || t.enabledBy === "list") {
			let e = t.enabledBy === "name" || a.kind === "scalar" ? [a] : a.kind === "sequence" ? a.items : a.entries.map(({ key: e }) => e);
			return new Map(e.flatMap((e) => e.kind === "scalar" && e.value.type === "str" ? [[e.value.value, {
				isEnabled: !0,
				isSwitchedOff: !1,
				saying: {
					path: i,
					node: e
				}
			}]] : []));
		}
		if (a.kind === "mapping") return new Map(Array.from(r.named(), ([e, n]) => [e, {
			isEnabled: isEnabled(n, t),
			isSwitchedOff: isSwitchedOff(n, t),
			saying: n.first
		}]));
	}
}
function isEnabled(e, { enabledBy: t }) {
	let { node: n } = e.first;
	if (t === "true") return isPrinted(n) ? void 0 : isLiterallyTrue(n);
	if (t !== "settings") return isOn(n);
	if (n.kind !== "mapping" || isPrinted(n)) return;
	let r = e.at(["enabled"]);
	return r !== void 0 && isOn(r.first.node);
}
function isSwitchedOff(e, { enabledBy: t }) {
	let { node: n } = e.first;
	if (isPrinted(n)) return !1;
	let r = t === "settings" && n.kind === "mapping" ? e.at(["enabled"])?.first.node : n;
	return r === void 0 || r.kind === "scalar" && r.value.type === "null" ? !1 : r.kind === "scalar" && r.value.type === "str" && /^(false|no|off)$/i.test(r.value.value) || isFalse(r);
}
function isLiterallyTrue(e) {
	return e.kind === "scalar" && e.value.type === "bool" && e.value.value;
}
function isOn(e) {
	return isPrinted(e) ? void 0 : !isFalse(e);
}
function foundEntryPoints({ entryPoints: e }) {
	return e.filter(({ path: e }) => /^\/usr\/(local\/)?lib\/python3(\.\d+)?\/(dist|site)-packages\//.test(e));
}
// src/python/imports.ts
const TOKEN = /#[^\n]*|"""(?:[^\\]|\\[\s\S])*?(?:"""|$)|'''(?:[^\\]|\\[\s\S])*?(?:'''|$)|"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?|\\\n|\n|[()[\]{}]|[^#"'\\\n()[\]{}]+|[\s\S]/y, IMPORT = /import[ \t]+((?:[^;#\n\\]|\\\n)+)/y, FROM = /from(?:[ \t]|\\\n)+(\.*[ \t]*[\w.]*)(?:[ \t]|\\\n)+import\b(?:[ \t(]|\\\n|#[^\n]*\n|\n)*([A-Za-z_]\w*)?/y;
function importsAtLoad(e) {
	let t = e.replaceAll(/\r\n?/g, "\n"), n = [], r = 0, i = 1, a = !0;
	TOKEN.lastIndex = 0;
	for (let e = 0; e < t.length;) {
		if (a && r === 0 && /[if]/.test(t.charAt(e))) for (let r of modulesAt(t, e)) n.push({
			...r,
			line: i
		});
		TOKEN.lastIndex = e;
		let [o = ""] = TOKEN.exec(t) ?? [];
		if (o === "") break;
		/^[([{]$/.test(o) ? r += 1 : /^[)\]}]$/.test(o) && (r = Math.max(0, r - 1)), a = o === "\n", e += o.length, i += o.split("\n").length - 1;
	}
	return n;
}
function modulesAt(e, t) {
	IMPORT.lastIndex = t, FROM.lastIndex = t;
	let [, n] = IMPORT.exec(e) ?? [];
	if (n !== void 0) return n.split(",").flatMap((e) => /^[\s\\]*([A-Za-z_][\w.]*)/.exec(e)?.[1] ?? []).map((e) => ({
		module: e,
		source: e
	}));
	let [, r, i] = FROM.exec(e) ?? [];
	if (r === void 0) return [];
	let a = r.replaceAll(/[ \t]/g, "");
	return [{
		module: i === void 0 ? a : `${a.replace(/[^.]$/, "$&.")}${i}`,
		source: a
	}];
}
// src/shell/restart.ts
const ACTS = /start|reload|kill|reboot|shutdown/i, PRINTS = new Set([
	"echo",
	"printf",
	":",
	"logger"
]), INTERPRETERS = /^(\.|source|eval|exec|sh|bash|dash|perl|ruby|node|make|php|ansible-playbook|python[\d.]*|at|batch)$/, RUNNERS = new Set([
	"alias",
	"chroot",
	"flock",
	"parallel",
	"setsid",
	"start-stop-daemon",
	"timeout"
]), SYSTEM = /^\/(usr\/)?s?bin\//;
function restartsOf$1(e) {
	let t = commandsOfInstall(e).filter((e) => !isPrint(e)), n = unitsActedOn(t, e), r = t.map(textOf), mayReload = (e) => {
		let t = textOf(e);
		return /asterisk/.test(t) && /load/.test(t) || isConsole(e) || /\b(core|dialplan|module|pjsip|moh|manager|features|queue)\s+(re)?(load|start)/.test(t);
	}, i = t.flatMap((e) => toldBy(e) ?? []), a = t.filter((e) => toldBy(e) === void 0);
	return {
		service: n,
		asterisk: n("asterisk") || t.some(mayReload),
		told: unitsActedOn(a, e)("asterisk") || a.some(mayReload) ? void 0 : i,
		keys: r.some((e) => /\bwazo-auth-keys\b/.test(e)),
		runsOther: (t) => runsOtherCode(e, t)
	};
}
function unitsActedOn(e, t) {
	let n = e.map((e) => ({
		command: e,
		text: textOf(e)
	})).filter(({ command: e, text: t }) => ACTS.test(t) || takesVerb(e)), all = (e) => n.some(({ text: t }) => /\breboot\b|\bshutdown\b/.test(t) || isOfAll(t, e)), r = askedIn(t), i = n.some(({ command: e }) => isPattern(e) || r(e)), a = n.some(({ command: e }) => takesUnits(e)), o = n.flatMap(({ command: e }) => e.words.flatMap((e) => partOfName(e) ?? [])), has = (e, t) => RegExp(`(?<![\\w-])${t}(?![\\w-])`).test(e);
	return (e) => all(e) || i || n.some(({ text: t }) => has(t, e)) ? !0 : [...a ? [e] : [], ...o.flatMap((t) => t(e) ?? [])].some((e) => has(t.text, e));
}
const LEFT_BY_ALL = new Set(["wazo-ui", "wazo-setupd"]), LEFT_BY_WAZO = /^wazo-(plugind|webhookd|sysconfd|confgend|confd|auth|dird|chatd)$/;
function isOfAll(e, t) {
	return !/\b(wazo|xivo)-service\b/.test(e) || LEFT_BY_ALL.has(t) ? !1 : !(/\b(wazo|xivo)-service\s+\S+\s+(wazo|xivo)(-nomonit)?$/.test(e) && LEFT_BY_WAZO.test(t));
}
function runsOtherCode(e, t) {
	return commandsOfInstall(e).some((n) => !isPrint(n) && runsOther(n, e, t));
}
function isPrint({ words: [e] }) {
	return PRINTS.has(e?.text ?? "");
}
function commandsOfInstall(e) {
	if (require_index.mt(e, "install").size > 0) return require_index.yt(e, "install");
	let t = require_index.pt.filter((e) => e !== "install").map((t) => require_index.mt(e, t)), isOther = (e) => t.some((t) => t.has(e)) && e.patterns.every(({ text: e }) => /^\w+$/.test(e));
	return e.commands.filter(({ branches: e }) => !e.some(isOther));
}
function textOf({ words: e }) {
	return e.map(({ text: e }) => e).join(" ");
}
function isPattern({ words: e }) {
	return e.some(({ text: e }) => isExpanded$1(e));
}
function isExpanded$1(e) {
	return /[*?{[]/.test(e.replaceAll(/\$\{[^}]*\}/g, ""));
}
function takesUnits({ words: [, ...e] }) {
	return e.some(({ parameters: e }) => e.length > 0);
}
function takesVerb({ words: e }) {
	let t = e.findIndex(({ text: e }) => /^(\/(usr\/)?bin\/)?systemctl$/.test(e));
	return (t < 0 ? void 0 : e.slice(t + 1).find(({ text: e }) => !e.startsWith("-")))?.text.startsWith("$") === !0;
}
function partOfName({ text: e, parameters: t }) {
	let [n, ...r] = t;
	if (n === void 0 || r.length > 0) return;
	let [i = "", a = ""] = e.replace(/\.service$/, "").split(n.text);
	if (/^[\w-]*$/.test(i + a) && i + a !== "") return (e) => e.startsWith(i) && e.endsWith(a) && e.length > i.length + a.length ? e.slice(i.length, e.length - a.length) : void 0;
}
function askedIn({ commands: e, text: t }) {
	let isPrinted = ({ text: e }) => e.includes("$(") || e.includes("`"), isOpen = (e) => isPrinted(e) || isExpanded$1(e.text), n = new Set(e.flatMap(({ words: [e, n, ...r], assignments: i }) => [
		...i.flatMap(({ name: e, value: n, start: r, end: i }) => (n ? isOpen(n) : isExpanded$1(t.slice(r, i))) ? [e] : []),
		...e?.text === "for" && n !== void 0 && r.some(isOpen) ? [n.text] : [],
		...e?.text === "read" ? [n, ...r].map((e) => e?.text ?? "") : []
	]));
	return ({ words: [e, ...t] }) => e?.text === "xargs" || t.some((e) => isPrinted(e) || e.parameters.some(({ name: e }) => n.has(e)));
}
function isConsole({ words: e }) {
	let [t, ...n] = e.slice(+(e[0]?.text === "sudo")), r = t?.text.replace(/^.*\//, "");
	return r !== "asterisk" && r !== "rasterisk" ? !1 : n.some(({ parameters: e }) => e.length > 0) || !n.some(({ text: e }) => /^-[a-zA-Z]*x/.test(e));
}
function toldBy({ words: e }) {
	let [t, ...n] = e.slice(+(e[0]?.text === "sudo")), r = n.findIndex(({ text: e }) => /^-[a-zA-Z]*x$/.test(e)), i = r < 0 ? void 0 : n[r + 1];
	if (!(t?.text.replace(/^.*\//, "") !== "asterisk" || i === void 0 || i.parameters.length > 0)) return n.length === r + 2 ? i.text : void 0;
}
function runsOther(e, { functions: t }, n) {
	let r = require_program.r(e);
	if (r === void 0 || t.has(r.text)) return !1;
	let { text: i, parameters: a } = r;
	if (n.has(i) || RUNNERS.has(i) || a.some(({ name: e }) => !/^[1@*]$/.test(e))) return !0;
	if (i.includes("/")) return !SYSTEM.test(i) || INTERPRETERS.test(i.replace(/^.*\//, ""));
	if (!INTERPRETERS.test(i)) return !1;
	let [, o, s] = e.words.slice(e.words.indexOf(r)).map((e) => e.text);
	return o === "-m" ? !/^(venv|pip|compileall|ensurepip)$/.test(s ?? "") : !/^-\w*c$/.test(o ?? "");
}
// src/checks/wazo/plugins.ts
const OTHER_CODE$1 = /\.(egg|egg-link|pth|whl|zip|tar|tgz|tar\.\w+)(\/|$)/;
function mayHaveMoreEntryPoints({ complete: e, hasPath: t, files: n }) {
	let r = n.some(({ bytes: e }) => e?.includes("PYTHONPATH"));
	return !e || r || t((e) => OTHER_CODE$1.test(e));
}
const INSTALLERS$1 = /(^|\/)(pip3?|pip3?\.\d+|easy_install|pipx|uv|venv|virtualenv|apt|apt-get|aptitude|dpkg|git|curl|wget|tar|unzip|make)$|setup\.py|-packages/;
function mayInstallCode(e, { rules: t }) {
	return t === void 0 || installSays(t, INSTALLERS$1) || runsItsOwn(t, e);
}
function mayWriteConfiguration(e, { rules: t }) {
	return t === void 0 || installSays(t, /conf\.d|\.ya?ml/) || runsItsOwn(t, e);
}
function runsItsOwn(e, t) {
	return runsOtherCode(e, programNames(t));
}
function programNames({ programs: e }) {
	return new Set([...e].flatMap((e) => [e, e.slice(e.lastIndexOf("/") + 1)]));
}
function installSays(e, t) {
	let n = require_index.gt(e, "install"), r = n.length > 0 ? n : commandsOfInstall(e), isTold = ({ text: e }) => t.test(e), i = new Set(e.commands.flatMap(({ assignments: e }) => e.flatMap(({ name: e, value: t }) => t !== void 0 && isTold(t) ? [e] : [])));
	return r.some((e) => [...require_index.Et(e), ...require_index.wt(e)].some((e) => isTold(e) || e.parameters.some(({ name: e }) => i.has(e))));
}
const LEAVES = /^(chmod|chown|rm|ls|test|\[|\[\[|systemctl)$/;
function mayRewrite(e, { rules: t }) {
	if (t === void 0) return !1;
	let n = e.slice(e.lastIndexOf("/") + 1), names = (e) => e.includes(n) || /conf\.d\/[^/]*[*?$]/.test(e);
	return require_index.gt(t, "install").some((e) => [...require_index.Et(e), ...require_index.wt(e)].map(({ text: e }) => e).some(names) && !LEAVES.test(require_program.r(e)?.text ?? ""));
}
function serviceOf(e) {
	let [t = ""] = e.split(".", 1), n = t.replaceAll("_", "-");
	return e.includes(".") && require_owned.O.has(n) ? n : void 0;
}
function enabling({ key: e, enabledBy: t }, n) {
	let r = written(n), i = {
		name: r,
		list: `[${r}]`,
		settings: `{${r}: {enabled: true}}`
	}, a = t === "mapping" || t === "true" ? `{${r}: true}` : i[t];
	return e.map(written).reduceRight((e, t, n) => n === 0 ? `${t}: ${e}` : `{${t}: ${e}}`, a);
}
function written(e) {
	return /^[\w.-]{1,60}$/.test(e) ? e : require_version.a(e);
}
function named$1(e) {
	let t = e.slice(0, 5).map(require_version.a).join(", ");
	return e.length > 5 ? `${t} and ${e.length - 5} more` : t;
}
// src/checks/wazo/own-modules.ts
const MAKES_MODULES = /\bsys\.modules\b|\b__path__\b|\bextend_path\b|\bdeclare_namespace\b/, MOST$14 = 2e4;
var OwnModules = class {
	#e;
	#t;
	#n = new Map();
	#r = MOST$14;
	#i = !1;
	constructor(e) {
		this.#e = foundEntryPoints(e).filter(({ group: e }) => serviceOf(e) !== void 0);
		let t = this.#e.map((e) => topOf(moduleOf(e) ?? ""));
		this.#t = stagedModules(e, new Set(t.filter((e) => !require_owned.w(e))));
	}
	see(e, t, n, r) {
		let i = t.replace(/(\/__init__)?\.py$/, "").replaceAll("/", ".");
		if (this.#r -= r.length, (MAKES_MODULES.test(n) || this.#r < 0) && (this.#i = !0), this.#i || this.#t === void 0) {
			this.#n.clear();
			return;
		}
		let a = t.endsWith("/__init__.py") ? i : parentOf(i);
		this.#n.set(i, {
			path: e,
			imports: this.#n.has(i) ? [] : r.flatMap(({ module: e, source: t, line: n }) => {
				if (e.length > 200) return [];
				let [r, i] = [absolute(t, a), absolute(e, a)];
				return r === void 0 || i === void 0 ? [] : [{
					needed: r,
					mayBe: i,
					line: n
				}];
			})
		});
	}
	lacking(e) {
		let t = this.#t;
		if (this.#i || t === void 0) return [];
		let n = new Map(), r = new Set(), i = [], need = (e, r) => {
			let a = t.lackedFor(e);
			i.push(...withParents(a === void 0 ? e : parentOf(a))), a === void 0 || n.size >= 20 || n.has(a) || n.set(a, {
				module: a,
				meant: t.like(a),
				by: r
			});
		};
		for (let r of this.#e) {
			let i = moduleOf(r);
			if (i === void 0) continue;
			let a = topOf(i);
			t.has(a) ? need(i, r) : e && !require_owned.w(a) && !n.has(a) && n.set(a, {
				module: a,
				meant: void 0,
				by: r
			});
		}
		for (let e = i.pop(); e !== void 0; e = i.pop()) {
			if (r.has(e)) continue;
			r.add(e);
			let { path: n, imports: a } = this.#n.get(e) ?? {
				path: "",
				imports: []
			};
			for (let { needed: e, mayBe: r, line: o } of a) t.has(topOf(e)) && need(e, {
				path: n,
				line: o
			}), t.has(r) && i.push(r);
		}
		return [...n.values()];
	}
};
function moduleOf({ value: e }) {
	return /^([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)\s*(?:[:[]|$)/.exec(e.slice(0, 200))?.[1];
}
function absolute(e, t) {
	let [, n = "", r = ""] = /^(\.*)(.*)$/s.exec(e) ?? [];
	if (n === "") return r;
	let i = t.split(".");
	if (!(n.length > i.length)) return [...i.slice(0, i.length - n.length + 1), ...r === "" ? [] : [r]].join(".");
}
function topOf(e) {
	return e.replace(/\..*$/s, "");
}
function parentOf(e) {
	return e.slice(0, Math.max(0, e.lastIndexOf(".")));
}
function withParents(e) {
	let t = [];
	for (let n = e; n !== ""; n = parentOf(n)) t.push(n);
	return t;
}
function stagedModules({ hasPath: e }, t) {
	let n = new Set();
	if (!e((e) => {
		let [, r = ""] = /-packages\/(.+)$/s.exec(e) ?? [];
		if (!t.has(r.replace(/[./].*$/s, ""))) return !1;
		let i = r.split("/"), a = i.pop() ?? "";
		return /^[^.]+$|\.(py|pyc|so)$/.test(a) ? (n.add([...i, a.replace(/\..*$/s, "")].join(".")), n.size > MOST$14) : !1;
	})) return {
		has: (e) => n.has(e),
		lackedFor(e) {
			let t, r = e;
			for (; r !== "" && !n.has(r); r = parentOf(r)) t = r;
			return n.has(`${r}.__init__`) ? t : void 0;
		},
		like(e) {
			let t = parentOf(e);
			if (!(e.length - t.length - 1 <= 3)) {
				for (let r of n) if (parentOf(r) === t && require_slip.t(r, e)) return r;
			}
		}
	};
}
// src/checks/wazo/retired-extension-point.ts
const retiredExtensionPoint = (e, t) => {
	let n = t.release === "buster" ? "warning" : void 0;
	return [
		...retiredDirectories(e).map((e) => directoryFinding(e, n)),
		...unknownDirectories(e, t),
		...retiredGroups(e).map((e) => groupFinding(e, n))
	];
};
function retiredDirectories({ files: e }) {
	let t = new Set(e.map(({ path: e }) => e)), n = new Map();
	for (let { path: r } of e) {
		let [, e = "", i = ""] = /^\/etc\/([^/]+)\/(.+)$/.exec(r) ?? [];
		if (!require_reader.r.has(e) || /(^|\/)\./.test(i)) continue;
		let a = require_reader.r.get(e);
		if (a !== void 0 && t.has(`/etc/${a}/${i}`)) continue;
		let o = n.get(e);
		o === void 0 ? n.set(e, {
			now: a,
			paths: [r]
		}) : o.paths.push(r);
	}
	return [...n].map(([e, t]) => ({
		service: e,
		...t
	}));
}
function directoryFinding({ service: e, now: t, paths: n }, r) {
	let i = t === void 0 ? "Remove it" : `Its place was taken by ${t}: stage what is meant for that in \`/etc/${t}/conf.d\`, and check whether it still has these keys`;
	return atStaged("retired-extension-point", `${listed(n)}: a Wazo has no ${e} any more, so nothing reads this. ${i}`, { path: n[0] ?? "" }, r);
}
function unknownDirectories({ files: e, hasPath: t }, { depends: n, debianDepends: r }) {
	if (n.length > 0 || r.length > 0) return [];
	let i = new Map();
	for (let { path: t } of e) {
		let e = confPlace(t);
		if (e === void 0 || e.name.startsWith(".") || i.has(e.service)) continue;
		let { service: n } = e;
		i.size >= 5 || !/^(wazo|xivo)[-_]/.test(n) || require_owned.O.has(n) || require_reader.r.has(n) || i.set(n, t);
	}
	return [...i].flatMap(([e, n]) => {
		let r = e.replaceAll("_", "-"), i = e.replaceAll("-", "_"), isOwn = (t) => !t.startsWith("/etc/") && (t.includes(e) || t.includes(i));
		if (t((e) => isOwn(e) || /\.(service|timer)$/.test(e))) return [];
		let a = [...require_owned.O.keys()].find((e) => require_slip.t(e, r)), o = a === void 0 ? "The services of a Wazo are in docs/wazo.md" : `\`${a}\` is one`;
		return [atStaged("retired-extension-point", `\`${n}\`: no service of Wazo ${require_owned.D.wazo} is called ${require_version.a(e)}, so nothing reads this. ${o}`, { path: n }, "warning")];
	});
}
function retiredGroups(e) {
	let t = foundEntryPoints(e), n = new Set(t.map(({ group: e, name: t }) => `${e}\n${t}`)), r = new Map();
	for (let e of t) {
		let { group: t, name: i } = e, a = heirOf(t);
		if (a === void 0 || a.now !== void 0 && n.has(`${a.now}\n${i}`)) continue;
		let o = r.get(t);
		o === void 0 ? r.set(t, {
			...a,
			first: e,
			names: [i]
		}) : o.names.push(i);
	}
	return [...r.values()];
}
function heirOf(e) {
	if (require_reader.n.has(e)) return { now: require_reader.n.get(e) };
	let [, t = "", n = ""] = /^([^.]+)\.(.+)$/.exec(e) ?? [], r = t.replaceAll("_", "-");
	if (!require_reader.r.has(r)) return;
	let i = require_reader.r.get(r);
	return { now: i && `${i.replaceAll("-", "_")}.${n}` };
}
function isWrittenForRetired(e) {
	return retiredDirectories(e).length > 0 || retiredGroups(e).length > 0;
}
function isRetiredGroup(e) {
	return heirOf(e) !== void 0;
}
function groupFinding({ now: e, first: t, names: n }, r) {
	let i = e === void 0 ? "Remove it" : `What took its place loads ${require_version.a(e)}: declare it there, and adapt the code`, a = `Nothing on a Wazo loads entry points of the group ${require_version.a(t.group)} any more, such as ${named$1(n)}. ${i}`, { path: o, position: s, name: c } = t;
	return atStaged("retired-extension-point", a, {
		path: o,
		position: s,
		entryPoint: c
	}, r);
}
// src/checks/wazo/python-module-missing.ts
const MODULE = /^\/usr\/(?:local\/)?lib\/python3(?:\.\d+)?\/dist-packages\/([^/]+)(\/.*)?$/, NOT_LOADED = /(^|\/)(tests?|testing|docs?|examples?|contrib)\/|\/(test_[^/]*|[^/]*_test|conftest|setup|__main__)\.py$/, LOOKS_ELSEWHERE = /\bsys\.(path|meta_path)\b|\baddsitedir\b/, OTHER_CODE = /\.(pth|egg|egg-link|whl)(\/|$)/, INSTALLERS = /\b(pip|pip3|easy_install|venv|virtualenv|apt|apt-get|aptitude)\b|\bgit\s+clone\b/;
function pythonModuleMissing(e, t) {
	let { modules: n, hasPath: r } = e;
	if (r((e) => OTHER_CODE.test(e))) return {
		see() {},
		findings: () => []
	};
	let i = !mayHaveMore(t), a = i && t.release === "bookworm" && t.rules !== void 0 && !INSTALLERS.test(t.rules.text), o = mayHaveMoreEntryPoints(e) || mayInstallCode(e, t) ? void 0 : new OwnModules(e), s = loadedPackages(e), c = new Set(), l = new Map(), isTold = (t) => t === "wazo_admin_ui" && isWrittenForRetired(e), u = !1;
	return {
		see(e, t) {
			if (u || !e.path.endsWith(".py")) return;
			let r = t.toString("latin1");
			u = LOOKS_ELSEWHERE.test(r);
			let i = installed(e), [, d = "", f = ""] = MODULE.exec(i) ?? [], p = s.has(d.replace(/\.py$/, "")) || d === "wazo_agid" && f.startsWith("/modules/");
			if (u || !p || NOT_LOADED.test(i)) return;
			let m = importsAtLoad(r);
			if (o?.see(i, `${d}${f}`, r, m), a) for (let { module: e, line: t } of m) {
				if (e.startsWith(".")) continue;
				let r = require_owned.T(e);
				r === void 0 || r.length > 80 || c.has(r) || c.size >= 20 || isTold(r) || n.has(e.replace(/\..*$/, "")) || (c.add(r), l.set(i, [...l.get(i) ?? [], [r, t]]));
			}
		},
		findings: () => u ? [] : [...(o?.lacking(i && require_owned.j(t.release)) ?? []).map(lackFinding), ...[...l].map(([t, n]) => findingOn(t, n, e))]
	};
}
function loadedPackages(e) {
	let t = foundEntryPoints(e).filter(({ group: e }) => serviceOf(e) !== void 0);
	return new Set(t.map(({ value: e }) => e.replace(/[.:\s].*$/s, "")));
}
function mayHaveMore({ depends: e, debianDepends: t }) {
	return e.length > 0 || t.flatMap((e) => e.split(/[|,]/).map((e) => /^\s*([^\s(:[]*)/.exec(e)?.[1] ?? "")).some((e) => e !== "python3" && !require_owned.C.has(e));
}
function lackFinding({ module: e, meant: t, by: n }) {
	let r = `the module \`${e}\`, and the package does not have it: what loads it fails, and a service logs \`No module named '${e}'\` and goes on without the plugin`, i = t === void 0 ? "Look whether `packages` in `setup.py` has it: `find_packages()` takes only directories with an `__init__.py`" : `There is \`${t}\``;
	if ("line" in n) {
		let { path: e, line: t } = n, a = {
			line: t,
			column: 1,
			endLine: t,
			endColumn: 2
		};
		return atStaged("python-module-missing", `\`${e}\` imports ${r}. ${i}`, {
			path: e,
			position: a
		});
	}
	let { path: a, position: o, name: s } = n;
	return atStaged("python-module-missing", `The entry point ${require_version.a(s)} names ${r}. ${i}`, {
		path: a,
		position: o,
		entryPoint: s
	});
}
function findingOn(e, t, { hasPath: n }) {
	let r = t.map(([e]) => e), i = e.slice(0, e.lastIndexOf("/")), a = r.find((e) => n((t) => t === `${i}/${e}.py` || t === `${i}/${e}/__init__.py`)), o = r.filter((e) => e !== a).map((e) => `\`python3-${e.toLowerCase().replaceAll("_", "-")}\``), s = [...a === void 0 ? [] : [`For the module beside it write \`from . import ${a}\`, or \`from .${a} import …\``], ...o.length === 0 ? [] : [`Add the Debian packages that have them to \`debian_depends\`: look for ${o.join(", ")}`]], c = `\`${e}\` imports ${r.map((e) => `\`${e}\``).join(", ")}, which is not in Python ${require_owned.D.python}, in this package or on a Wazo ${require_owned.D.wazo}: what loads it fails, and a service logs \`No module named '${r[0]}'\` and goes on without the plugin. ${s.join(". ")}`, l = t[0]?.[1] ?? 1;
	return atStaged("python-module-missing", c, {
		path: e,
		position: {
			line: l,
			column: 1,
			endLine: l,
			endColumn: 2
		}
	});
}
// src/checks/content.ts
const CHECKS$2 = [
	buildPathInShebang,
	secretStaged,
	nativeCodeInAll
];
function contentChecks(e, t) {
	let n = new Map(CHECKS$2.map((e) => [e, new require_index.Ut()])), r = pythonModuleMissing(t, e);
	return {
		see(t, i) {
			for (let [r, a] of n) r.hits(t, i, e) && a.add(t);
			r.see(t, i);
		},
		findings() {
			return [...[...n].flatMap(([t, n]) => t.report(pathsWhere(n), e)), ...r.findings()];
		}
	};
}
function firstLineFault(e, { release: t, rules: n, depends: r, debianDepends: i }) {
	if (e.length === 0) return {
		what: "is missing, since the file is empty",
		remedy: "See what left it empty"
	};
	let a = Buffer.from(e.subarray(0, 256)).toString("latin1");
	if (a.includes("\0")) return;
	let [o = ""] = a.split("\n", 1);
	if (!o.startsWith("#!")) return {
		what: /^(\xef\xbb\xbf|\s)+#!/.test(o) ? "begins with something invisible before its `#!`" : "is not a `#!` line",
		remedy: "Begin the file with `#!/bin/sh`, `#!/usr/bin/env python3` or the like"
	};
	if (o.endsWith("\r")) return {
		what: "has a Windows line end, so Linux does not find the interpreter",
		remedy: "Save it with Unix line ends"
	};
	let s = require_index.At(o), c = s && require_index.ct(s);
	if (!(s === void 0 || c === void 0 || r.length > 0 || i.length > 0) && t !== "buster" && /^\/?(usr\/)?bin\/[^/]+$/.test(s.interpreter) && !(n === void 0 || /\bpython-is-python|\bbin\/python(?![\w.-])/.test(n.text))) return {
		what: `names the interpreter \`${require_index.kt(s)}\`, which no Wazo server has`,
		remedy: c
	};
}
function readConfig(e, t) {
	let n = {
		known: new Map(),
		begun: t.begun,
		included: !1,
		depth: 0
	}, r = !1;
	return e.map(({ path: e, bytes: i }, a) => {
		if (r) return {
			path: e,
			sections: [],
			directives: [],
			losses: [],
			unread: !0
		};
		let o = new Reader(t, n), s = n.depth !== 0;
		r = !o.read(i, a === 0);
		let { sections: c, directives: l, losses: u } = o;
		return {
			path: e,
			sections: c,
			directives: l,
			losses: u,
			unread: s && n.depth !== 0 && c.length === 0
		};
	});
}
var Reader = class {
	sections = [];
	directives = [];
	losses = [];
	#e;
	#t;
	#n = 0;
	#r;
	#i;
	constructor(e, t) {
		this.#e = e, this.#t = t;
	}
	read(e, t) {
		for (let n of linesOf(e)) {
			if (this.#n += 1, this.#n === 1 && isUtf16(n) && this.#f("line", "utf-16", "", this.#p(1, 2)), n.length + 1 > 8191) {
				let e = decode(n.subarray(0, 32)).trim();
				this.#f("line", "line-too-long", e, this.#p(1, n.length + 1));
				continue;
			}
			let e = decode(n), r = this.#n === 1 && e.startsWith("﻿");
			r && !t && this.#f("line", "byte-order-mark", "", this.#p(1, 2));
			let i = this.#a(r && t ? {
				text: e.slice(1),
				column: 2
			} : {
				text: e,
				column: 1
			});
			if (i !== void 0 && !this.#o(i)) return !1;
		}
		let { depth: n } = this.#t;
		return n > 0 && this.#r !== void 0 ? this.#f("file", "comment-not-closed", "", this.#r) : this.#i !== void 0 && this.#f(n === 0 ? "line" : "file", "comment-not-opened", "", this.#i), !0;
	}
	#a({ text: e, column: t }) {
		let n = "", r = this.#t.depth === 0 ? 0 : void 0, i = r, a, keep = (t) => {
			r !== void 0 && (n += e.slice(r, t));
		}, o = e.indexOf(";");
		for (let n = 0; o >= 0; o = e.indexOf(";", o + 1)) if (e[o - 1] === "\\" && o > n) keep(o - 1), r !== void 0 && (r = o);
		else if (e.startsWith("--", o + 1) && e[o + 3] !== "-") this.#t.depth === 0 && (keep(o), r = void 0, this.#r = this.#p(t + o, t + o + 3)), this.#t.depth += 1, n = o + 3;
		else if (o - 2 >= n && e.startsWith("--", o - 2)) this.#t.depth === 0 && (keep(o), r = void 0, this.#r = this.#p(t + o - 2, t + o + 1), this.#i ??= this.#r), --this.#t.depth, n = o + 1, this.#t.depth === 0 && (r = o + 1, i ??= r);
		else if (this.#t.depth === 0) {
			keep(o), r = void 0, a = e.slice(o + 1);
			break;
		} else n = o + 1;
		keep(e.length);
		let s = /^[\x01-\x20]*/.exec(n)?.[0].length ?? 0, c = n.length;
		for (; c > s && n.charCodeAt(c - 1) <= 32;) --c;
		let l = n.slice(s, c);
		if (l !== "") return {
			text: l,
			column: t + (i ?? 0) + s,
			...a !== void 0 && { comment: a }
		};
	}
	#o(e) {
		let { text: t, column: n } = e, r = this.#p(n, n + t.length);
		return t.startsWith("[") ? this.#c(t, r) : t.startsWith("#") ? this.#u(t, r) : this.sections.length === 0 && !this.#t.begun ? this.#f("file", "no-section", "", r) : /^\\([^\x21-\x7f]|$)/.test(t) ? this.#f("file", "escape-invalid", "", r) : (this.#s(e, r), !0);
	}
	#s({ text: e, column: t, comment: n }, r) {
		let i = e.indexOf("=", e.startsWith("\\") ? 2 : 0);
		if (i < 0) {
			this.#f("line", "no-equal-sign", e, r);
			return;
		}
		let a = e[i - 1] === "+", o = e.slice(+!!e.startsWith("\\"), a ? i - 1 : i).trim(), s = i + (!a && e[i + 1] === ">" ? 2 : 1), c = e.slice(s);
		if (o === "") {
			this.#f("line", "no-name", "", r);
			return;
		}
		let l = t + s + c.length - c.trimStart().length;
		this.#d().settings.push({
			key: o,
			appends: a,
			value: a ? c.trimEnd() : c.trim(),
			comment: n,
			position: r,
			valuePosition: this.#p(l, Math.max(l, r.endColumn))
		});
	}
	#c(e, t) {
		let n = e.indexOf("]");
		if (n < 0) return this.#f("file", "header-not-closed", e, t);
		let r = e.slice(1, n), i = {
			name: r,
			kind: "section",
			adds: !1,
			bases: [],
			position: t,
			settings: []
		}, a = n + 1;
		if (e[a] === "(") {
			let o = e.indexOf(")", n);
			if (o < 0) return this.#f("file", "options-not-closed", r, t);
			let s = [];
			for (let t of e.slice(n + 2, o).split(",")) t === "!" ? i.kind = "template" : t.startsWith("+") ? i.adds = !0 : t !== "" && s.push(t);
			if (a = o + 1, i.adds && this.#l(r) !== "section") return this.#f("file", "addition-to-nothing", r, t);
			let c = s.find((e) => this.#l(e) === void 0);
			if (c !== void 0) return this.#f("file", "base-unknown", c, t);
			i.bases = s;
		}
		let o = e.slice(a);
		o.trim() !== "" && this.#f("line", "behind-header", o, t), this.sections.push(i), this.#t.begun = !0;
		let s = Number(!i.adds) - Number(i.kind === "template");
		return this.#t.known.set(r, Math.max(0, (this.#t.known.get(r) ?? 0) + s)), !0;
	}
	#l(e) {
		let { known: t, included: n } = this.#t, may = () => n && this.#e.mayInclude(e) ? "section" : void 0, r = t.get(e);
		return r !== void 0 && r > 0 ? "section" : this.#e.defined(e) ?? may() ?? (r === void 0 ? void 0 : "template");
	}
	#u(e, t) {
		let [, n = "", r = ""] = /^#([^\s]*)\s*(.*)$/s.exec(e) ?? [], i = [
			"include",
			"tryinclude",
			"exec"
		].find((e) => e === n.toLowerCase());
		if (i === void 0 || r === "") return this.#f("line", "directive-unknown", `#${n}`, t), !0;
		let a = /^"([^"]*)"$|^<([^>]*)>$/.exec(r)?.slice(1).find((e) => e !== void 0) ?? r;
		return this.directives.push({
			name: i,
			argument: a,
			position: t
		}), i === "include" && this.#e.exists(a) === !1 ? this.#f("file", "include-missing", a, t) : (this.#t.included = !0, this.#t.begun = !0, !0);
	}
	#d() {
		let e = this.sections.at(-1);
		if (e !== void 0) return e;
		let t = {
			name: void 0,
			kind: "section",
			adds: !0,
			bases: [],
			position: this.#p(1, 1),
			settings: []
		};
		return this.sections.push(t), t;
	}
	#f(e, t, n, r) {
		return (e === "file" || this.losses.length < 1e4) && this.losses.push({
			what: e,
			kind: t,
			about: n,
			position: r
		}), e !== "file";
	}
	#p(e, t) {
		return {
			line: this.#n,
			column: e,
			endLine: this.#n,
			endColumn: t
		};
	}
};
function* linesOf(e) {
	for (let t = 0; t < e.length;) {
		let n = e.indexOf(10, t), r = n < 0 ? e.length : n, i = e.subarray(t, r), a = i.indexOf(0);
		yield a < 0 ? i : i.subarray(0, a), t = r + 1;
	}
}
function isUtf16(e) {
	let [t, n] = e;
	return t === 255 && n === 254 || t === 254 && n === 255;
}
const utf8 = new TextDecoder("utf-8", {
	fatal: !0,
	ignoreBOM: !0
});
function decode(e) {
	try {
		return utf8.decode(e);
	} catch {
		return Buffer.from(e).toString("latin1");
	}
}
// src/asterisk/dialplan.ts
const SETTINGS = /^(general|globals)$/i, KEYWORD = /^(include|ignorepat|switch|lswitch|eswitch|autohints)$/i;
function readDialplan(e) {
	let t = new Map(), n = new Loader(), { categories: r, complete: i } = categoriesOf(e);
	for (let { name: e, settings: i, sections: a, isOpen: o } of r) {
		let r = t.get(e) ?? {
			name: e,
			places: [],
			includes: []
		};
		t.set(e, r);
		for (let e of a) r.places.push(e);
		n.begin(e, o);
		for (let { path: e, setting: t } of i) t.key.toLowerCase() === "include" && r.includes.push({
			name: t.value,
			position: t.position
		}), n.load(e, t);
	}
	return {
		contexts: t,
		priorities: n.priorities,
		lost: n.lost,
		complete: i
	};
}
function categoriesOf(e) {
	let t = [], n = new Map(), r = new Map(), i, a = 1e5, inherit = (e) => {
		let t = n.get(e)?.settings ?? [];
		return a -= t.length, a < 0 ? [] : t;
	};
	for (let { path: a, sections: o } of e) for (let e of o) {
		let o = e.settings.map((e) => ({
			path: a,
			setting: e
		})), s = {
			path: a,
			position: e.position
		}, c = nameOf(e), l = e.name === void 0 ? i : e.adds ? r.get(c)?.[0] : void 0;
		if (l !== void 0) add$1(l, o), e.name !== void 0 && l.sections.push(s), e.kind === "template" && (l.isContext = !1, r.get(c)?.shift()), i = l;
		else if (i = {
			name: c,
			isContext: e.kind !== "template" && !SETTINGS.test(c),
			sections: [s],
			settings: e.bases.flatMap(inherit),
			isOpen: e.adds || e.bases.some((e) => n.get(e)?.isOpen ?? !0),
			places: void 0
		}, add$1(i, o), t.push(i), n.has(c) || n.set(c, i), e.kind !== "template") {
			let e = r.get(c);
			e === void 0 ? r.set(c, [i]) : e.push(i);
		}
	}
	return {
		categories: t.filter(({ isContext: e }) => e),
		complete: a >= 0
	};
}
function add$1(e, t) {
	for (let n of t) {
		let { key: t, appends: r, value: i } = n.setting;
		r && (e.places ??= new Places(e.settings.map(({ setting: e }) => e)));
		let a = r ? e.places?.find(t) : void 0, o = a && e.settings[a.index];
		if (a !== void 0 && o !== void 0) {
			let n = a.value, r = {
				...o.setting,
				key: t,
				value: n === "" ? i.trim() : n + i
			};
			e.settings[a.index] = {
				...o,
				setting: r
			}, e.places?.change(a.index, o.setting, r);
		} else {
			let t = r ? {
				...n,
				setting: {
					...n.setting,
					value: i.trim()
				}
			} : n;
			e.places?.add(e.settings.length, t.setting), e.settings.push(t);
		}
	}
}
var Places = class {
	#e = new Map();
	#t = new Map();
	#n = new Map();
	constructor(e) {
		for (let [t, n] of e.entries()) this.add(t, n);
	}
	add(e, { key: t, value: n }) {
		let r = t.toLowerCase();
		this.#e.has(r) || this.#e.set(r, e), this.#t.set(t, {
			index: e,
			value: n
		}), this.#r({
			key: t,
			value: n
		}).push(e);
	}
	find(e) {
		let t = this.#t.get(e);
		if (t !== void 0) return {
			index: (t.value === "" ? this.#e.get(e.toLowerCase()) : this.#r({
				key: e,
				value: t.value
			})[0]) ?? t.index,
			value: t.value
		};
	}
	change(e, t, n) {
		let r = this.#r(t), i = r.indexOf(e);
		i >= 0 && r.splice(i, 1);
		let a = alike(t);
		r.length === 0 && a !== void 0 && this.#n.delete(a);
		let o = this.#r(n), s = o.findIndex((t) => t > e);
		o.splice(s < 0 ? o.length : s, 0, e), t.key !== n.key && this.#t.get(t.key)?.index === e && this.#t.delete(t.key), this.#t.get(n.key)?.index === e && this.#t.set(n.key, {
			index: e,
			value: n.value
		});
	}
	#r(e) {
		let t = alike(e);
		if (t === void 0) return [];
		let n = this.#n.get(t) ?? [];
		return this.#n.set(t, n), n;
	}
};
function alike({ key: e, value: t }) {
	return t.length > 1024 ? void 0 : `${e}\0${t}`.toLowerCase();
}
function nameOf({ name: e = "" }) {
	return e.slice(0, 79);
}
var Loader = class {
	priorities = [];
	lost = [];
	#e = new Map();
	#t = new Map();
	#n = new Map();
	#r = "";
	#i = "";
	#a;
	begin(e, t) {
		this.#r = e, this.#i = "", this.#a = t ? "unknown" : void 0;
	}
	load(e, { key: t, value: n, comment: r, position: i }) {
		let lose = (t, n, r) => {
			this.lost.length < 2e4 && this.lost.push({
				path: e,
				kind: t,
				about: n,
				position: i,
				...r
			});
		}, a = t.toLowerCase() === "exten";
		if (!a && !/^same/i.test(t)) {
			KEYWORD.test(t) || lose("keyword-unknown", t);
			return;
		}
		let o = n;
		if (a) {
			let [e, t] = splitOnce(n);
			this.#i = e.replaceAll(/[ \t]/g, ""), o = t;
		} else if (this.#i === "" && this.#a !== "unknown") {
			lose("same-without-extension", t);
			return;
		}
		let [s, c] = splitOnce(o);
		if (s.trim() === "") {
			lose("priority-missing", n);
			return;
		}
		let l = this.#o(s.trim(), lose);
		if (l === void 0) return;
		let u = l.number === "unknown" ? void 0 : l.number, d = {
			path: e,
			context: this.#r,
			extension: this.#i,
			...l,
			number: u,
			...readApplication(c, r),
			position: i
		};
		if (this.#a = l.number, u === void 0) {
			this.priorities.push(d);
			return;
		}
		if (this.#i === "") {
			lose("extension-empty", n);
			return;
		}
		let f = `${this.#r}\0${aliasOf(this.#i)}\0${u}`, p = this.#e.get(f);
		p === void 0 ? (this.#e.set(f, d), this.#s(d), this.priorities.push(d)) : lose("priority-taken", `${this.#i},${s}`, {
			taken: p,
			step: d
		});
	}
	#o(e, t) {
		let n = e.indexOf("("), r = e.indexOf(")", n);
		if (n >= 0 && r < 0) {
			t("label-not-closed", e);
			return;
		}
		let i = n < 0 ? void 0 : e.slice(n + 1, r), [a = "", o = "0"] = (n < 0 ? e : e.slice(0, n)).split("+", 2), s = this.#l(a, t);
		if (s !== void 0) return {
			number: s === 0 || s === "unknown" ? s : s + (Number.parseInt(o, 10) || 0),
			written: a,
			label: i
		};
	}
	#s(e) {
		if (e.label === void 0 || (this.#t.set(`${this.#r}\0${aliasOf(e.extension)}\0${e.label}`, e), !e.extension.startsWith("_"))) return;
		let t = `${this.#r}\0${e.label}`, n = this.#n.get(t) ?? [];
		n.length < 100 && n.push(e), this.#n.set(t, n);
	}
	#c(e) {
		let t = this.#t.get(`${this.#r}\0${aliasOf(this.#i)}\0${e}`), n = this.#n.get(`${this.#r}\0${e}`) ?? [];
		return t ?? n.find(({ extension: e }) => matches(e, this.#i));
	}
	#l(e, t) {
		if (e === "hint") return 0;
		if ([
			"n",
			"next",
			"s",
			"same"
		].includes(e)) {
			if (this.#a === void 0) t("next-without-priority", e);
			else if (e.startsWith("s") || this.#a === "unknown") return this.#a;
			else if (this.#a === 0) t("next-after-hint", e);
			else return this.#a + 1;
			return;
		}
		let n = BigInt.asIntN(32, BigInt(/^[+-]?\d{1,30}/.exec(e)?.[0] ?? 0));
		if (n >= 1n) return Number(n);
		let r = this.#c(e);
		if (e !== "" && r !== void 0) return r.number ?? "unknown";
		if (e !== "" && this.#a === "unknown") return "unknown";
		t("priority-invalid", e);
	}
};
function splitOnce(e) {
	let t = !1;
	for (let n = 0; n < e.length; n += 1) if (e[n] === "[") t = !0;
	else if (e[n] === "]") t = !1;
	else if (e[n] === "," && !t) return [e.slice(0, n), e.slice(n + 1)];
	return [e, ""];
}
function readApplication(e, t) {
	let n = e.trimStart(), r = n.indexOf("(");
	if (r < 0) return {
		application: n,
		argument: "",
		closed: !0,
		cut: !1
	};
	let i = n.lastIndexOf(")"), a = i > r, o = t === void 0 ? 0 : unclosedIn(n);
	return {
		application: n.slice(0, r),
		argument: n.slice(r + 1, a ? i : void 0),
		closed: a,
		cut: t !== void 0 && o > 0 && unclosedIn(t) === -o
	};
}
function unclosedIn(e) {
	let t = 0;
	for (let n of e) n === "(" ? t += 1 : n === ")" && --t;
	return t;
}
function aliasOf(e) {
	if (!e.includes("-")) return e;
	let t = e.lastIndexOf("]"), n = "", r = !1;
	for (let i = 0; i < e.length; i += 1) {
		let a = e.charAt(i);
		a === "[" && i < t ? r = !0 : a === "]" && (r = !1), (a !== "-" || r) && (n += a);
	}
	return n;
}
const DIGITS = {
	X: /[0-9]/,
	Z: /[1-9]/,
	N: /[2-9]/
};
function matches(e, t) {
	let n = aliasOf(t), r = 0;
	for (let t = 1; t < e.length; t += 1) {
		let i = e.charAt(t);
		if (i === "-") continue;
		if (i === "!") return !0;
		if (r >= n.length) return !1;
		if (i === ".") return !0;
		let a = n.charAt(r);
		if (r += 1, i === "[") {
			let n = e.indexOf("]", t);
			if (n < 0 || !isInClass(a, e.slice(t + 1, n))) return !1;
			t = n;
		} else if (!(DIGITS[i.toUpperCase()]?.test(a) ?? i === a)) return !1;
	}
	return r === n.length;
}
function isInClass(e, t) {
	for (let n = 0; n < t.length; n += 1) {
		let r = t.charAt(n);
		if (t[n + 1] === "-" && n + 2 < t.length) {
			if (e >= r && e <= t.charAt(n + 2)) return !0;
			n += 2;
		} else if (e === r) return !0;
	}
	return !1;
}
// src/extension/asterisk.ts
function asteriskPlace(e) {
	let [, t, n] = /^\/etc\/asterisk\/([^/]+)\/(.+)$/s.exec(e) ?? [];
	return t === void 0 || n === void 0 ? void 0 : {
		directory: t,
		name: n
	};
}
function isRead$2(e, t) {
	return t.includes("/") || t.startsWith(".") ? !1 : e === "extensions_extra.d" || t.endsWith(".conf");
}
const SHARED = /^(ctx-.*|default|from-extern|to-extern|general|globals?)$/i, CONTEXT_NAME = /^[\w.+ -]*$/;
function readAsterisk(e, t) {
	let n = new Map();
	for (let { path: t, bytes: r } of e) {
		let e = asteriskPlace(t);
		if (e === void 0 || r === void 0 || !isIncluded(e.directory) || !isRead$2(e.directory, e.name)) continue;
		let i = n.get(e.directory) ?? [];
		i.push({
			path: t,
			bytes: r
		}), n.set(e.directory, i);
	}
	[...n.values()].flat().reduce((e, { bytes: t }) => e + t.length, 0) > 1048576 && n.clear();
	let r = new Set([...n.values()].flat().map(({ path: e }) => e)), i = new DirectoryReader(t, new Set(e.map(({ path: e }) => e))), a = [];
	for (let [e, t] of n) e !== "extensions.d" && e !== "extensions_extra.d" && a.push({
		name: e,
		files: i.read(e, t)
	});
	let [o, s] = [n.get(require_owned.o), n.get(require_owned.u)], isStaged = (e) => r.has(e);
	if (o === void 0 && s === void 0) return {
		directories: a,
		dialplan: readDialplan([]),
		isStaged
	};
	let c = i.readDialplan(o ?? [], s ?? []);
	return o !== void 0 && a.push({
		name: require_owned.o,
		files: c.extensions
	}), s !== void 0 && a.push({
		name: require_owned.u,
		files: c.extras
	}), {
		directories: a,
		dialplan: readDialplan(c.inOrder),
		isStaged
	};
}
function isIncluded(e) {
	return e === "extensions.d" || e === "extensions_extra.d" || require_owned.s.has(e);
}
var DirectoryReader = class {
	#e;
	#t;
	constructor(e, t) {
		this.#e = e, this.#t = t;
	}
	read(e, t) {
		let { isKnown: n, isAlone: r } = this.#e, i = [...require_owned.s.get(e) ?? []].map(([t, n]) => ({
			path: `${require_owned.l}/${e}/${t}`,
			bytes: Buffer.from(n.map((e) => e === "*" ? "#exec wazo-confgen" : `[${e}]`).join("\n"))
		})), a = sectionsOf(t), o = sectionsOf(n ? i : []), mayBe = (e) => !o.has(e) && (SHARED.test(e) || !a.has(e)), s = n && r;
		return readFiles(among(t, n ? i : []), {
			defined: (e) => !s && mayBe(e) ? "section" : void 0,
			exists: (t) => this.#n(e, t, () => !1),
			mayInclude: mayBe,
			begun: !s
		});
	}
	readDialplan(e, t) {
		let { isKnown: n, isAlone: r } = this.#e, i = sectionsOf([...e, ...t]), mayBe = (e) => require_owned.f.has(e) || SHARED.test(e) ? !0 : !CONTEXT_NAME.test(e) || n && require_owned.y.has(e) ? !1 : require_owned.p.test(e) ? !r : !i.has(e), isContext = (e) => i.has(e) || n && require_owned.y.has(e), a = `${require_owned.l}/${require_owned.o}/${require_owned.c}`, o = {
			path: a,
			bytes: Buffer.concat([
				Buffer.from("[general]\n[globals]\n"),
				n ? stockFile(a).bytes : Buffer.alloc(0),
				Buffer.from("\n#exec wazo-confgen\n")
			])
		}, s = n && r, around = (e, t) => ({
			...t,
			exists: (t) => this.#n(e, t, isContext),
			mayInclude: mayBe
		}), c = readFiles(among(e, [o]), around(require_owned.o, {
			defined: (e) => !s && mayBe(e) ? "section" : void 0,
			begun: !s
		})), l = c.findIndex(({ path: e }) => e === a), u = new Map();
		for (let { name: e, kind: t } of c.slice(0, l + 1).flatMap(({ sections: e }) => e)) e !== void 0 && u.get(e) !== "section" && u.set(e, t);
		let stockIn = (e) => [...require_owned.b.keys()].filter((t) => n && t.startsWith(`${e}/`)).map(stockFile), d = readFiles(among(t, stockIn(`${require_owned.l}/${require_owned.u}`)), around(require_owned.u, {
			defined: (e) => u.get(e) ?? (mayBe(e) ? "section" : void 0),
			begun: !0
		})), f = readConfig(stockIn("/usr/share/wazo-asterisk-config/dialplan"), {
			defined: () => "section",
			exists: () => !0,
			mayInclude: () => !0,
			begun: !0
		}), p = c[l]?.unread !== !0;
		return {
			extensions: c,
			extras: d,
			inOrder: [
				...c.slice(0, l + 1),
				...p ? [...d, ...f] : [],
				...c.slice(l + 1)
			]
		};
	}
	#n(e, t, n) {
		let r = t.startsWith("/") ? t : `${require_owned.l}/${t}`;
		if (this.#t.has(r)) return !0;
		let [i = "", ...a] = t.split(/\s+/);
		if (/^[=>]/.test(t) || a.length > 0 && /\.conf["'>]?$/.test(i) || n(t) || this.#t.has(`/etc/asterisk/${e}/${t}`)) return !1;
	}
};
function readFiles(e, t) {
	let n = new Map(e.map((e) => [e.path, sectionsOf([e])])), r = readConfig(e, t), i = r.findIndex(({ losses: e }) => e.some(({ what: e }) => e === "file"));
	return r.map((r, a) => {
		let o = n.get(r.path) ?? new Set(), { bytes: s } = e[a] ?? { bytes: Buffer.alloc(0) };
		if (i < 0 || a <= i || !r.unread) return {
			...r,
			defines: o
		};
		let [c] = readConfig([{
			path: r.path,
			bytes: s
		}], {
			...t,
			defined: (e) => t.defined(e) ?? "section",
			begun: !0
		});
		return {
			...r,
			defines: o,
			losses: c?.losses.filter(({ what: e }) => e === "file") ?? []
		};
	});
}
function among(e, t) {
	let n = new Set(e.map(({ path: e }) => e));
	return [...e, ...t.filter(({ path: e }) => !n.has(e))].sort((e, t) => Buffer.compare(Buffer.from(e.path), Buffer.from(t.path)));
}
function stockFile(e) {
	let t = [...require_owned.b.get(e) ?? []].flatMap(([e, t]) => [`[${e}]`, ...[...t].flatMap(([e, t]) => [`exten = ${e},1,NoOp()`, ...Array.from({ length: t - 1 }, () => "same = n,NoOp()")])]);
	return {
		path: e,
		bytes: Buffer.from(t.join("\n"))
	};
}
function sectionsOf(e) {
	let t = new Set();
	for (let { bytes: n } of e) {
		let e = Buffer.from(n).toString("utf8");
		for (let [, n = ""] of e.matchAll(/^[ \t]*\[([^\]\n]*)\](?!\([^)\n]*\+)/gm)) t.add(n);
	}
	return t;
}
// src/checks/asterisk/own-dialplan.ts
const NO_DIALPLAN = /^(readme|changelog|licen[cs]e|copying|makefile)\b(?!.*\.conf$)|\.(md|rst|disabled|off|sample|example|dist|old|save|bak|orig|swp|in|j2|jinja2?|tmpl|template|tpl|py|sh|ael|lua|ya?ml|json|dpkg-[a-z]+)$|~$/i;
function isReadByMistake(e) {
	let t = asteriskPlace(e);
	return t?.directory === "extensions_extra.d" && !t.name.includes("/") && NO_DIALPLAN.test(t.name);
}
function ownPriorities({ dialplan: e, isStaged: t }) {
	let n = new Set();
	return e.priorities.filter(({ path: e, position: r }) => {
		let i = `${e}\0${r.line}`;
		return n.has(i) || !t(e) || isReadByMistake(e) ? !1 : (n.add(i), !0);
	});
}
function remarksAsFindings(e, t) {
	let n = new Map();
	for (let e of inOrder(t)) {
		let t = `${e.path}\0${e.key}`, r = n.get(t) ?? {
			first: e,
			lines: new Set()
		};
		r.lines.add(e.position.line), n.set(t, r);
	}
	return [...n.values()].slice(0, 50).map(({ first: { message: t, path: n, position: r, severity: i }, lines: a }) => {
		let o = [...a].filter((e) => e !== r.line);
		return atStaged(e, `${t}${o.length === 0 ? "" : ` (also in ${linesAsText(o)})`}`, {
			path: n,
			position: r
		}, i);
	});
}
function inOrder(e) {
	let t = new Map([...new Set(e.map(({ path: e }) => e))].map((e, t) => [e, t])), fileOf = ({ path: e }) => t.get(e) ?? 0;
	return e.toSorted((e, t) => fileOf(e) - fileOf(t) || e.position.line - t.position.line);
}
function linesAsText(e) {
	let t = e.slice(0, 5).join(", "), n = e.length - 5;
	return `line${e.length === 1 ? "" : "s"} ${t}${n > 0 ? ` and ${n} more` : ""}`;
}
// src/checks/asterisk/agi-not-runnable.ts
const agiNotRunnable = ({ agi: e, complete: t }, n) => {
	let { rules: r, depends: i, debianDepends: a } = n, mayBeElsewhere = (e) => {
		let n = e.slice(e.lastIndexOf("/") + 1);
		return !t || r === void 0 || i.length > 0 || a.length > 0 || r.text.includes(n);
	};
	return remarksAsFindings("agi-not-runnable", e.flatMap((e) => {
		if (isReadByMistake(e.path)) return [];
		let t = whyNot$1(e, n, mayBeElsewhere);
		return t === void 0 ? [] : [{
			path: e.path,
			position: e.position,
			key: e.script,
			message: `${t}${t.endsWith("?") ? "" : "."} The call goes on without the script`
		}];
	}));
};
function whyNot$1({ script: e, looksFor: t, staged: n, elsewhere: r }, i, a) {
	if (n === void 0) return r === void 0 ? a(e) ? void 0 : `The AGI script \`${t}\` is not staged, and neither \`rules\` nor a dependency brings it (AGISTATUS is NOTFOUND). Stage it with \`install -m 755\`` : `Asterisk looks for the AGI script \`${e}\` in \`/usr/share/asterisk/agi-bin\`, but it is staged in \`/var/lib/asterisk/agi-bin\` (AGISTATUS is NOTFOUND). Stage it where Asterisk looks, or write \`AGI(${r.path})\``;
	if (!(n.mode & 73)) return i.setsRights(t) ? void 0 : `The AGI script \`${t}\` is staged without the permission to execute it (AGISTATUS is FAILURE). Stage it with \`install -m 755\``;
	let o = n.bytes && firstLineFault(n.bytes, i);
	return o && `The first line of the AGI script \`${t}\` ${o.what} (AGISTATUS is FAILURE). ${o.remedy}`;
}
// src/extension/asterisk-modules.ts
function enabledModules(e) {
	let t = new Map();
	for (let { service: n, root: r } of e) {
		let e = n === "wazo-confgend" && r ? require_index.in(r, ["enabled_asterisk_modules"]) : void 0;
		if (e?.kind === "mapping") for (let { key: n, value: r } of e.entries) {
			let e = require_index.cn(n.value);
			t.has(e) || t.set(e, r.kind !== "scalar" || !!require_index.an(r));
		}
	}
	return new Set([...t].flatMap(([e, t]) => t ? [e] : []));
}
// src/checks/asterisk/app-unavailable.ts
const DIALS = new Set([
	"dial",
	"retrydial",
	"originate",
	"page",
	"chanisavail",
	"addqueuemember",
	"chanspy"
]), appUnavailable = ({ asterisk: e, configuration: t, asteriskModules: n }, { release: r, rules: i }) => {
	if (!require_owned.j(r)) return [];
	let a = new Set([...enabledModules(t), ...n]), isThere = (e) => {
		if (!("module" in e)) return n.length > 0;
		let { module: t } = e;
		return a.has(t) || i?.text.includes(t.replace(/\.so$/, "")) === !0;
	}, o = n.length > 0 ? () => void 0 : misspellings();
	return remarksAsFindings("dialplan-app-unavailable", ownPriorities(e).flatMap((e) => remarksOn(e, isThere, o)));
};
function misspellings() {
	let e = new Map();
	return (t, n) => {
		let r = `${t} ${n}`;
		return !e.has(r) && e.size < MOST_NAMES && e.set(r, meantBy(t, n)), e.get(r);
	};
}
const MOST_NAMES = 1e3;
function meantBy(e, t) {
	if (t.length > 40) return;
	let n = e === "application" ? require_owned.i : require_owned.d, r = t.toLowerCase(), i = n.find((e) => e.toLowerCase() === r);
	if (i !== void 0) return e === "function" && i !== t ? i : void 0;
	if (!/^[a-z_]+$/.test(r)) return;
	let letters = (e) => [...e].sort().join(""), a = n.filter((e) => require_slip.t(r, e.toLowerCase())).filter((e) => Math.min(e.length, t.length) >= 5 || letters(e.toLowerCase()) === letters(r));
	return a.length === 1 ? a[0] : void 0;
}
function remarksOn(e, t, n) {
	let { path: r, position: i, application: a, argument: o } = e;
	if (e.number === 0) return [];
	let s = [], c = [a.trim(), ...applicationsIn(a, o)];
	for (let e of c) {
		let a = require_owned.m.get(e.toLowerCase()), o = a === void 0 ? n("application", e) : void 0;
		if (o !== void 0) {
			let t = `Asterisk ${require_owned.D.asterisk} has no application \`${e}\`: the call ends here ("No application '${e}'"). Write \`${o}\``;
			s.push({
				path: r,
				position: i,
				key: `application ${e}`,
				message: t
			});
		}
		if (a === void 0 || t(a)) continue;
		let c = `\`${a.name}\` ${whyMissing(a)}: the call ends here ("No application '${e}'"). ${remedy$1(a)}`;
		s.push({
			path: r,
			position: i,
			key: `application ${a.name}`,
			message: c
		});
	}
	for (let e of functionsIn(a, o)) {
		let a = require_owned.h.get(e), o = a === void 0 ? n("function", e) : void 0;
		if (o !== void 0) {
			let t = `Asterisk ${require_owned.D.asterisk} has no function \`${e}\`: it reads as nothing, and setting it does nothing ("Function ${e} not registered"). Write \`${o}\`${o === e.toUpperCase() ? ", in capital letters" : ""}`;
			s.push({
				path: r,
				position: i,
				key: `function ${e}`,
				message: t
			});
		}
		if (a === void 0 || t(a)) continue;
		let c = `The function \`${e}\` ${whyMissing(a)}: it reads as empty, and setting it has no effect ("Function ${e} not registered"). ${remedy$1(a)}`;
		s.push({
			path: r,
			position: i,
			key: `function ${e}`,
			message: c
		});
	}
	if (DIALS.has(a.toLowerCase())) for (let [e, t] of require_owned.g) {
		if (!RegExp(`(^|[,&(:])${e}/`).test(o)) continue;
		let n = `Asterisk ${require_owned.D.asterisk} has no channels \`${e}/…\` ("No channel type registered for '${e}'"). Write \`${t}/…\``;
		s.push({
			path: r,
			position: i,
			key: `technology ${e}`,
			message: n,
			severity: "notice"
		});
	}
	return s;
}
function applicationsIn(e, t) {
	switch (e.toLowerCase()) {
		case "execif": return [...t.matchAll(/[?:]\s*(\w+)\(/g)].map(([, e = ""]) => e);
		case "exec": return [...t.matchAll(/^\s*(\w+)\(/g)].map(([, e = ""]) => e);
		default: return [];
	}
}
function functionsIn(e, t) {
	let n = [...t.matchAll(/\$\{(\w+)\(/g)], r = /^m?set$/i.test(e) ? [...t.matchAll(/^\s*(\w+)\([^()]*\)\s*=/g)] : [];
	return new Set([...n, ...r].map(([, e = ""]) => e));
}
function whyMissing(e) {
	return "module" in e ? `is of \`${e.module}\`, which Wazo does not load (as of Wazo ${require_owned.D.wazo})` : `is gone from Asterisk (Wazo ${require_owned.D.wazo} has ${require_owned.D.asterisk})`;
}
function remedy$1(e) {
	return "module" in e ? `Stage \`/etc/wazo-confgend/conf.d/50-name.yml\` with \`enabled_asterisk_modules: {${e.module}: true}\`, which takes effect when Asterisk restarts` : e.instead === void 0 ? "Nothing replaced it: do without it" : `Write \`${e.instead}\``;
}
function deadLinks(e, t, { rules: n, depends: r, debianDepends: i }) {
	let a = e.flatMap(({ path: e, leadsTo: t }) => t === void 0 ? [] : [[e, t]]);
	if (a.length === 0 || n === void 0 || r.length > 0 || i.length > 0) return new Map();
	let o = require_index.yt(n, "install").flatMap((e) => [...require_index.Et(e), ...require_index.wt(e)].map(({ text: e }) => e)).join(" "), isNamed = (e) => o.includes(e.slice(e.lastIndexOf("/") + 1));
	return new Map(a.slice(0, 100).filter(([e, n]) => !isNamed(e) && !isNamed(n) && !mayBeThere(n, t)));
}
function mayBeThere(e, t) {
	if (require_owned.r(e) !== void 0 || /^\/(dev|proc|run|sys)\//.test(e)) return !0;
	if (!/^\/(usr|lib\w*|s?bin)\//.test(e)) return !1;
	let n = e.slice(0, e.lastIndexOf("/") + 1);
	return !t((e) => e.startsWith(n) && !e.includes("/", n.length));
}
// src/checks/junk-staged.ts
const JUNK = /(~|\.bak|\.orig|\.swp|\/\.DS_Store)$/;
function isJunk(e) {
	return JUNK.test(e);
}
const junkStaged = (e) => aboutPaths("junk-staged", pathsWhere(e, (e) => e.type !== "directory" && isJunk(installed(e))), (e) => `${e}: an editor or a patch left it behind, and a server may read it (Asterisk reads every file in \`extensions_extra.d\` as dialplan). Remove it from the repository, or from \`"$pkgdir"\` at the end of \`rules package\``), MEANT$1 = /^(?!readme|changelog|licen[cs]e|copying)[^.]+$|\.(conf|cfg|ini|ael|lua)$/i, ignoredName = ({ files: e, asterisk: t, configuration: n, hasPath: r }, i) => {
	let a = new Map(t.directories.flatMap((e) => e.files.map((e) => [e.path, e]))), o = includesOf(e), s = new Map(), c = enabledModules(n), l = deadLinks(e.filter(isInDirectory), r, i);
	for (let { path: t } of e) {
		let e = asteriskPlace(t);
		if (isJunk(t)) continue;
		let n = e === void 0 ? reasonAtTop(t, c, o, i) : reasonOfLink(l.get(t)) ?? reasonOf(t, e, {
			read: a,
			isIncludedHere: o
		}, i);
		if (n === void 0) continue;
		let r = s.get(n) ?? [];
		r.push(t), s.set(n, r);
	}
	return [...s].slice(0, 50).map(([e, t]) => {
		let [n = ""] = t;
		return atStaged("conf-ignored-name", `${listed(t)}: ${e}`, { path: n });
	});
};
function reasonOf(e, t, { read: n, isIncludedHere: r }, { rules: i, release: a }) {
	let { directory: o, name: s } = t, c = s.slice(s.lastIndexOf("/") + 1);
	if (o.endsWith(".d") && !s.split("/").some((e) => e.startsWith(".")) && !isHandled(e, i)) {
		if (isReadByMistake(e)) return hasEffect(n.get(e)) ? `Asterisk reads every file in \`${require_owned.u}\` as dialplan, whatever it is called. Stage it elsewhere` : void 0;
		if (MEANT$1.test(c) && !r(t)) {
			if (isRead$2(o, s) && isIncluded(o)) return !require_owned.a.has(o) || !require_owned.j(a) ? void 0 : `\`${o}\` is for \`chan_sip\`, which Asterisk ${require_owned.D.asterisk} does not have any more. Stage what is for PJSIP in \`pjsip${o.slice(3)}\``;
			if (!(i === void 0 || /#(try)?include/.test(i.text))) {
				if (!isIncluded(o)) {
					if (!s.endsWith(".conf")) return;
					let e = o.startsWith("extensions") ? `Stage dialplan in \`${require_owned.l}/${require_owned.u}\`` : "Include it from a file that is read, or stage it in one of the directories that are";
					return `nothing of Wazo's reads \`${require_owned.l}/${o}\` (as of Wazo ${require_owned.D.wazo}). ${e}`;
				}
				return s.includes("/") ? `Asterisk does not read what lies in a directory of \`${o}\`. Stage it in \`${require_owned.l}/${o}\` itself` : `Asterisk reads only the files in \`${o}\` whose names end in \`.conf\`. ${/\.(ael|lua)$/.test(s) ? `Wazo loads no AEL and no Lua: write it as \`exten = …\` in \`${require_owned.u}\`` : "Name it so"}`;
			}
		}
	}
}
function reasonAtTop(e, t, n, { rules: r, release: i }) {
	if (e === "/etc/asterisk/modules.conf" && require_owned.j(i)) return "Wazo makes it anew whenever Asterisk starts, since Wazo 26.02; before, dpkg did not unpack it over Wazo's own. Stage `/etc/wazo-confgend/conf.d/50-name.yml` with `enabled_asterisk_modules: {app_amd.so: true}`";
	let [, a = "", o] = /^\/etc\/asterisk\/(extensions(?:\.(ael|lua)|[_-][^/]*\.conf))$/.exec(e) ?? [];
	if (!(a === "" || r === void 0 || isHandled(e, r))) {
		if (o !== void 0) {
			let e = `pbx_${o}`;
			return t.has(`${e}.so`) || r.text.includes(e) ? void 0 : `Wazo loads no \`${e}.so\`. Write it as \`exten = …\` in \`${require_owned.l}/${require_owned.u}\``;
		}
		if (!(/#(try)?include/.test(r.text) || n({
			directory: "",
			name: a
		}))) return `nothing of Wazo's reads it (as of Wazo ${require_owned.D.wazo}). Stage dialplan in \`${require_owned.l}/${require_owned.u}\``;
	}
}
function isInDirectory({ path: e }) {
	let t = asteriskPlace(e);
	return t !== void 0 && isIncluded(t.directory) && isRead$2(t.directory, t.name);
}
function reasonOfLink(e) {
	if (e !== void 0) return `it is a link to \`${e}\`, where nothing is staged, and Asterisk passes over it. Stage the file there, or have the link lead to where it is`;
}
function isHandled(e, t) {
	return t?.commands.some(({ words: t }) => t.some(({ text: t }) => t === e)) === !0;
}
function hasEffect(e) {
	return e === void 0 || e.losses.some(({ what: e }) => e === "file") ? !1 : e.sections.length > 0 || e.losses.length > 0 || e.directives.length > 0;
}
function includesOf(e) {
	let t = [];
	for (let { path: n, bytes: r } of e) if (r !== void 0 && n.startsWith("/etc/asterisk/") && r.includes("#")) {
		for (let [e] of r.toString("latin1").matchAll(/^[ \t]*#(?:try)?include\b.*$/gim)) t.push(e);
		if (t.length > 1e3) return () => !0;
	}
	return ({ directory: e, name: n }) => {
		let r = e === "" ? n : `${e}/${n.slice(0, n.lastIndexOf("/") + 1)}`;
		return t.some((t) => t.includes(r) || n.includes("/") && t.includes(n) || e === "" && /[*?[]/.test(t.replace(/\S*\//, "")));
	};
}
// src/checks/asterisk/line-lost.ts
const lineLost = ({ asterisk: e }) => {
	let t = e.directories.filter(({ name: e }) => e === "extensions.d" || e === "extensions_extra.d").flatMap((e) => e.files).filter(({ path: t }) => e.isStaged(t) && !isReadByMistake(t)), n = new Map(t.map((e) => [e.path, headerLine(e)])), r = ownPriorities(e), i = [
		...ofDialplan(e, t),
		...r.flatMap(ofPriority),
		...neverReached(e, r)
	].filter(({ path: e, position: t }) => t.line >= (n.get(e) ?? Infinity));
	return remarksAsFindings("dialplan-line-lost", withContinued([...t.flatMap(ofFile), ...i], t, r));
};
function withContinued(e, t, n) {
	let r = new Map(t.flatMap(({ path: e, losses: t }) => t.filter(({ kind: e }) => e === "no-equal-sign").map(({ position: t, about: n }) => [`${e}\0${t.line}`, n]))), i = new Set(e.map(({ path: e, position: t }) => `${e}\0${t.line}`)), a = new Set(), o = n.flatMap(({ path: e, position: t, closed: n, argument: o }) => {
		let place = (t) => `${e}\0${t}`, s = t.line + 1;
		if (n || !o.endsWith("\\") || !i.has(place(s))) return [];
		for (; r.get(place(s))?.endsWith("\\");) s += 1;
		for (let e = t.line; e <= s; e += 1) a.add(place(e));
		return [{
			path: e,
			position: t,
			key: "continued",
			message: "A line does not go on in the next one: the `\\` at its end is part of the argument, and Asterisk drops what is meant to continue it. Write all in one line"
		}];
	});
	return [...e.filter(({ path: e, position: t }) => !a.has(`${e}\0${t.line}`)), ...o];
}
function ofFile(e) {
	let { path: t, losses: n } = e, r = n.find(({ kind: e }) => e === "utf-16" || e === "byte-order-mark"), isExplained = ({ kind: e, position: t }) => r !== void 0 && e !== r.kind && (r.kind === "utf-16" || t.line === r.position.line), i = n.flatMap((e) => {
		let n = e.what === "file" || isExplained(e) ? void 0 : messageOfLoss(e.kind, e.about);
		return n === void 0 ? [] : [{
			path: t,
			position: e.position,
			key: e.kind,
			message: n
		}];
	});
	return r === void 0 ? [...i, ...linesBeforeHeader(e)] : i;
}
function headerLine({ sections: e }) {
	return e.find(({ name: e }) => e !== void 0)?.position.line ?? Infinity;
}
function linesBeforeHeader({ path: e, sections: t }) {
	let [n] = t, [r] = n?.settings ?? [];
	return n === void 0 || n.name !== void 0 || r === void 0 ? [] : [{
		path: e,
		position: r.position,
		key: "joined",
		message: "The line stands before the first `[context]` of the file: Asterisk adds it to the last context of the file that it read before, whichever that is. Begin the file with `[context]`"
	}];
}
function messageOfLoss(e, t) {
	switch (e) {
		case "utf-16": return "The file is written in UTF-16: Asterisk reads none of its lines. Save it as UTF-8";
		case "byte-order-mark": return "The file begins with a byte order mark, so Asterisk does not know its first line (it skips the mark in the first file of a directory only). Save the file as UTF-8 without one";
		case "no-equal-sign": return !/[a-z0-9]/i.test(t) || t.startsWith("//") ? void 0 : "The line has no `=`: Asterisk drops it (\"No '=' (equal sign)\"). Write `exten = …` or `same = …`, or `;` before a comment; a line does not go on in the next one";
		case "comment-not-opened": return "`--;` ends a comment that no `;--` began: Asterisk drops the lines up to the next `;--`. Write `;--` where the comment begins";
		case "line-too-long": return t.startsWith(";") ? void 0 : "The line has more than 8190 bytes: Asterisk drops it (\"too long, skipping\"). Split it into several priorities";
		case "directive-unknown": {
			if (t === "#include" || t === "#exec" || t === "#tryinclude") return `\`${t}\` names nothing: Asterisk drops the line. Name the file`;
			let e = t.length < 5 || t.length > 20 ? void 0 : require_index.p(t.slice(1), [
				"include",
				"tryinclude",
				"exec"
			], 2);
			return e && `${require_version.a(t)} is not a directive: Asterisk drops the line. Write \`#${e}\``;
		}
		case "behind-header": return t.includes("\r") ? "The lines end with carriage returns only, as those of old Macs did: Asterisk reads all as one line, the header, and drops what follows it. Save the file with Unix line ends" : /^\s*\(|=/.test(t) ? `Asterisk drops what follows the header: ${require_version.a(t.trim())}. ${t.trim().startsWith("(") ? "Remove the space before the parenthesis" : "Write it on a line of its own"}` : void 0;
		default: return;
	}
}
function ofDialplan({ dialplan: { lost: e, complete: t }, isStaged: n }, r) {
	return t ? e.flatMap((e) => {
		if (!n(e.path) || isReadByMistake(e.path)) return [];
		let t = r.find(({ path: t }) => t === e.path);
		if (e.kind === "same-without-extension" && t && lacksLostExtension(t, e.position.line)) return [];
		let i = messageOfLost(e, n);
		return i === void 0 ? [] : [{
			path: e.path,
			position: e.position,
			key: keyOf$1(e),
			message: i
		}];
	}) : [];
}
function lacksLostExtension({ sections: e, losses: t }, n) {
	let r = e.flatMap(({ name: e, position: t }) => e === void 0 ? [] : [t.line]).findLast((e) => e < n) ?? 0;
	return t.some(({ kind: e, about: t, position: i }) => e === "no-equal-sign" && /^exten\b/i.test(t) && i.line > r && i.line < n);
}
function keyOf$1({ kind: e, about: t, taken: n }) {
	return e === "keyword-unknown" || e === "priority-invalid" ? `${e} ${t}` : e === "priority-taken" ? `${e} ${n?.path} ${n?.context}` : e;
}
function messageOfLost({ kind: e, about: t, path: n, taken: r, step: i }, a) {
	switch (e) {
		case "keyword-unknown": {
			let e = t.length > 20 ? void 0 : require_index.p(t, [
				"exten",
				"same",
				"include",
				"ignorepat",
				"switch",
				"autohints"
			], 2);
			return `Asterisk does not know ${require_version.a(t)} in a context and drops the line ("Unknown directive")${e === void 0 ? "" : `. Write \`${e}\``}`;
		}
		case "extension-empty": return "The extension has no name: Asterisk drops the line. Write `exten = name,priority,application`";
		case "same-without-extension": return "`same` has no `exten` before it under this header: Asterisk drops the line. Write `exten = name,1,…` first";
		case "next-without-priority": return `The first priority under a header can't be ${require_version.a(t)}: Asterisk drops the line. Write \`1\``;
		case "next-after-hint": return `After a hint, ${require_version.a(t)} is not a priority: Asterisk drops the line without a message. Write \`1\``;
		case "priority-missing": {
			let e = "The line has no priority: Asterisk drops it (\"Invalid priority/label\")";
			return t.includes("|") ? `${e}. It wants \`,\` between the parts of a line, not \`|\`` : t.lastIndexOf("[") > t.lastIndexOf("]") ? `${e}. The \`[\` in the pattern has no \`]\`, so all that follows is taken for the pattern` : `${e}. Write \`exten = name,1,application\`, then \`same = n,application\``;
		}
		case "priority-invalid": {
			let e = `${require_version.a(t)} is not a priority: Asterisk drops the line ("Invalid priority/label")`;
			return /\s$/.test(t) ? `${e}. Write no blank before the parenthesis of the label` : /^(n|next|hint|s|same)$/i.test(t) ? `${e}. Write \`${t.toLowerCase()}\`` : `${e}. Write \`exten = name,1,application\`, then \`same = n,application\``;
		}
		case "label-not-closed": return `The label in ${require_version.a(t)} has no \`)\`: Asterisk drops the line. Write \`n(label)\``;
		case "priority-taken": {
			if (r === void 0 || isReadByMistake(r.path)) return;
			let e = `the priority ${r.number} of ${require_version.a(r.extension)} in ${require_version.a(`[${r.context}]`)}`;
			if (!a(r.path)) {
				let t = n.startsWith("/etc/asterisk/extensions.d/") ? `To replace it, stage the file in \`${require_owned.u}\`, which is read before (\`${require_owned.c}\` includes it)` : "To replace it, name the file so that it comes before; else name the extension otherwise";
				return `Wazo's \`${r.path}\`, which is read before, has ${e}: Asterisk drops this line. ${t}`;
			}
			return i !== void 0 && i.application === r.application && i.argument === r.argument ? void 0 : `${(r.path === n ? `line ${r.position.line}` : `\`${r.path}\`, line ${r.position.line},`).replace(/^l/, "L")} has ${e} already: Asterisk drops this one. Write the next number, or \`n\``;
		}
	}
}
function ofPriority({ path: e, position: t, number: n, application: r, closed: i, cut: a }) {
	let say = (n, r) => [{
		path: e,
		position: t,
		key: n,
		message: r
	}];
	if (n === 0) return [];
	if (a) return say("cut", `The argument of ${require_version.a(r)} ends at a \`;\`: what follows it is a comment, even in quotes. Write \`\\;\``);
	if (!i) return say("not-closed", `The parenthesis after ${require_version.a(r)} is not closed. Write \`)\` at its end`);
	let o = `the call ends here ("No application ${require_version.a(r).replaceAll("\"", "'")} for extension")`;
	if (r === "") return say("no-application", `The priority has no application: ${o}. Write \`NoOp()\` where nothing is to be done`);
	let s = /^[\w-]+/.exec(r)?.[0] ?? "";
	return /\s$/.test(r) ? say("blank", `There is a space before the parenthesis, and it becomes part of the application's name: ${o}. Write \`${s}(…)\``) : /[,|]/.test(r) ? say("comma", `The argument of ${require_version.a(s)} is not in parentheses, so all of it is the name of an application: ${o}. Write \`${s}(…)\``) : /\s/.test(r) ? say("words", `No application is called ${require_version.a(r)}: ${o}. Write its argument in parentheses`) : [];
}
function neverReached({ dialplan: e }, t) {
	let { complete: n, priorities: r } = e;
	if (!n) return [];
	let i = new Map(), a = new Set();
	for (let e of r) {
		let t = `${e.context}\0${e.extension.replaceAll("-", "")}`;
		(e.number === void 0 || e.number === 1) && a.add(t), i.has(t) || i.set(t, e);
	}
	let o = new Set(t);
	return [...i].flatMap(([e, t]) => {
		if (a.has(e) || t.extension.includes("/") || !o.has(t) || !/^n(ext)?$/.test(t.written)) return [];
		let { path: n, position: r, extension: i, number: s } = t;
		return [{
			path: n,
			position: r,
			key: "never-reached",
			message: `${require_version.a(i)} begins with the priority \`${t.written}\`, which is ${s} here, one more than that of the extension before it: it has no priority 1, so no call reaches it. Write \`1\``
		}];
	});
}
// src/checks/asterisk/overrides-wazo.ts
const overridesWazo = ({ asterisk: { dialplan: e, isStaged: t } }) => {
	let n = new Map();
	if (!e.complete) return [];
	for (let { kind: r, path: i, taken: a } of e.lost) {
		if (r !== "priority-taken" || a === void 0 || t(i) || !t(a.path) || isReadByMistake(a.path)) continue;
		let e = `${a.path}\0${a.context}\0${a.extension}`;
		n.has(e) || n.set(e, {
			step: a,
			of: i
		});
	}
	let r = new Map();
	for (let { step: e } of n.values()) {
		let t = `${e.path}\0${e.context}`, n = r.get(t) ?? [];
		n.push(e.extension), r.set(t, n);
	}
	return remarksAsFindings("dialplan-overrides-wazo", [...n.values()].map(({ step: { path: e, position: t, context: n }, of: i }) => {
		let a = r.get(`${e}\0${n}`) ?? [], o = `${a.slice(0, 5).map(require_version.a).join(", ")}${a.length > 5 ? " and others" : ""}`;
		return {
			path: e,
			position: t,
			key: n,
			message: `In ${require_version.a(`[${n}]`)} the plugin has ${o} in place of Wazo's, priority by priority (\`${i}\`, as of Wazo ${require_owned.D.wazo}): what Wazo changes there later has no effect, and the priorities that only Wazo's has come after the plugin's. Say so in the README, and compare the two with each new version`
		};
	}));
}, renamedVariable = ({ asterisk: e }, { release: t }) => {
	if (!require_owned.j(t)) return [];
	let n = ownPriorities(e), r = new Set(n.flatMap(({ path: e, argument: t }) => [...variablesIn(t)].map((t) => `${e}\0${t}`))), isBoth = ({ path: e }, t) => r.has(`${e}\0${t.replace(/^_+/, "")}`);
	return remarksAsFindings("dialplan-renamed-variable", n.flatMap((t) => {
		let { path: n, position: r, argument: i, application: a } = t, o = [];
		for (let e of variablesIn(i)) {
			let i = require_owned.v.get(e);
			i === void 0 || isBoth(t, i.now) || o.push({
				path: n,
				position: r,
				key: e,
				message: `${told$1(e, i)}. ${STAYS[i.stays]}. Write \`${i.now}\``
			});
		}
		let [, s] = /^(?:gosub|gosubif|goto|gotoif)$/i.test(a) ? /(?:^|[?:])\s*([\w-]+)\s*,[^,]+,/.exec(i) ?? [] : [], c = s === void 0 ? void 0 : require_owned._.get(s);
		if (s !== void 0 && c !== void 0 && !e.dialplan.contexts.get(s)?.places.some((t) => e.isStaged(t.path))) {
			let e = require_owned.y.has(s) ? "The old one is still there, until a later version" : "The old one is not there any more: the call ends here";
			o.push({
				path: n,
				position: r,
				key: s,
				message: `${told$1(s, c)}. ${e}. Write \`${c.now}\``
			});
		}
		return o;
	}));
}, STAYS = {
	everywhere: "The old name still works, until a later version",
	subroutines: "The old name has a value only while a subroutine runs that Wazo calls, until a later version; elsewhere it is empty",
	nowhere: "The old name is empty"
};
function told$1(e, { now: t, since: n }) {
	return `\`${e}\` is \`${t.replace(/^_+/, "")}\` since Wazo ${n}`;
}
function variablesIn(e) {
	let t = e.matchAll(/(?:\$\{|[(,]|^)\s*_{0,2}([A-Z]\w*)(?=\s*[:}=,)])/g);
	return new Set(Array.from(t, ([, e = ""]) => e));
}
// src/checks/asterisk/stops-here.ts
const stopsHere = ({ asterisk: e, files: t }) => {
	let n = new Set(t.map(({ path: e }) => e));
	return e.directories.filter(({ name: e }) => !require_owned.x.has(e)).flatMap((t) => t.files.flatMap((n) => {
		let r = e.isStaged(n.path) ? n.losses.find(({ what: e }) => e === "file") : void 0;
		return r === void 0 ? [] : [{
			directory: t,
			file: n,
			loss: r
		}];
	})).slice(0, 50).map(({ directory: e, file: t, loss: r }) => atStaged("dialplan-stops-here", `${why(r, t, e)}. ${consequence$2(t, e)}. ${remedy(r, e, n)}`, {
		path: t.path,
		position: r.position
	}));
};
function why({ kind: e, about: t }, n, r) {
	switch (e) {
		case "header-not-closed": return `The header ${require_version.a(t)} has no \`]\``;
		case "options-not-closed": return `The header of ${require_version.a(t)} has no \`)\``;
		case "addition-to-nothing": return isTemplate(t, r) ? `${require_version.a(`[${t}](+)`)} adds to a template, which Asterisk does not do` : `${require_version.a(`[${t}](+)`)} adds to a section that ${before(t, n, r)}`;
		case "base-unknown": return `The header inherits from ${require_version.a(t)}, which ${before(t, n, r)}`;
		case "include-missing": return `\`#include\` names a file that is not there: ${require_version.a(t)}`;
		case "escape-invalid": return "The line begins with `\\` and no character that it could stand before";
		case "comment-not-closed": return "`;--` begins a comment over lines, which no `--;` ends";
		case "comment-not-opened": return "`--;` ends a comment that no `;--` began: Asterisk takes all that follows for a comment";
		case "no-section": return "The line stands before the first `[section]`, and no file before this one has begun one";
		default: return "Asterisk can't read this line";
	}
}
function consequence$2({ path: e }, { name: t, files: n }) {
	let r = n.slice(n.findIndex((t) => t.path === e) + 1), i = t === "extensions.d" || t === "extensions_extra.d" ? ", and `dialplan reload` reports success all the same" : "";
	return t === "extensions.d" && r.some((e) => e.path.endsWith("/01-wazo.conf")) ? `Asterisk stops reading here, before \`${require_owned.c}\`: all of Wazo's dialplan is lost${i}` : `Asterisk stops reading here: the rest of the file is lost, and every file of \`${t}\` that comes after it by name${r.length === 0 ? "" : `: ${listed(r.map((e) => e.path))}`}${i}`;
}
function remedy({ kind: e, about: t }, { name: n }, r) {
	let i = n === "extensions.d" || n === "extensions_extra.d";
	switch (e) {
		case "header-not-closed": return "Write `[name]`";
		case "options-not-closed": return "Close the parenthesis";
		case "addition-to-nothing": return i ? `Write ${require_version.a(`[${t}]`)} without \`(+)\`: contexts of the same name are one context anyway` : "Name the file so that it comes after the one that defines the section, or leave out `(+)`";
		case "base-unknown": return i && !/^[\w-]+$/.test(t) ? "Where the line is meant as text, write `;` before it; where it is a header, write `[name]`" : `Define ${require_version.a(`[${t}](!)`)} before it, or leave out the parentheses`;
		case "include-missing": return r.has(`/etc/asterisk/${n}/${t}`) ? isRead$2(n, t) ? `Leave the line out: Asterisk reads the files of \`${n}\` by itself` : `Paths are relative to \`${require_owned.l}\`: write ${require_version.a(`#include ${n}/${t}`)}` : i && /^[\w-]+$/.test(t) ? `To include a context write \`include => ${t}\`` : "Paths are relative to `/etc/asterisk`, and nothing follows them on the line";
		case "escape-invalid": return "Take the `\\` away: a line does not go on in the next one";
		case "comment-not-closed": return "End it with `--;`, or write `;` without `--` after it";
		case "comment-not-opened": return "Take it away, or write `;--` where the comment begins";
		default: return `Begin with the \`[section]\`${i ? `, and stage dialplan in \`${require_owned.u}\`` : ""}`;
	}
}
function before(e, { path: t }, { name: n, files: r }) {
	let i = r.findIndex((e) => e.path === t), a = r.slice(i).find(({ defines: t }) => t.has(e));
	return a?.path === t ? "is defined only further down" : a === void 0 ? (n === "extensions.d" || n === "extensions_extra.d") && require_owned.y.has(e) ? "only Wazo's own dialplan defines, which is read later" : "is not defined before it" : `only \`${a.path}\` defines, which is read later`;
}
function isTemplate(e, { files: t }) {
	return t.some(({ sections: t }) => t.some(({ name: t, kind: n }) => t === e && n === "template"));
}
// src/checks/wazo/conf-file.ts
function readerOf({ service: e }) {
	return require_owned.O.get(e);
}
function atSaying(e, t, { path: n, node: r, key: i }) {
	return atStaged(e, t, {
		path: n,
		position: (i ?? r).position
	});
}
function nameInConf(e) {
	return confPlace(e)?.name ?? e;
}
// src/checks/wazo/conf-breaks-service.ts
const confBreaksService = ({ configuration: e }, t) => byService(e).flatMap((e) => {
	let n = require_owned.O.get(e.service);
	if (n === void 0 || n.name === "xivo-dao" || e.files.some(({ path: e }) => mayRewrite(e, t))) return [];
	let r = wrongRoots(e, n);
	if (r.length > 0 || e.root === void 0) return r;
	let i = require_owned.j(t.release);
	if (n.name === "wazo-auth-keys") return i ? wrongKeys(e.root, n, t) : [];
	let a = wrongMappings(e.root, n);
	return i && n.name === "wazo-auth" ? [...a, ...wrongInAuth(e.root, t)] : a;
});
function wrongRoots({ files: e }, t) {
	return e.flatMap((e) => {
		let { path: n, root: r } = e;
		return r === void 0 || refusals(e).length > 0 || r.kind === "mapping" || isFalse(r) ? [] : [atSaying("conf-breaks-service", `\`${n}\` is ${kindOf$1(r)}, where ${t.name} wants keys with values: ${failure(t)}. Write \`key: value\` lines`, {
			path: n,
			node: r
		})];
	});
}
function wrongMappings(e, t) {
	return mappingsOf(t).flatMap((n) => {
		let r = e.at(n)?.first;
		return r === void 0 || r.node.kind === "mapping" ? [] : [wrong(r, n.join("."), t, "Write what belongs there as `key: value` lines under it, or leave the key out", n)];
	});
}
function mappingsOf({ groups: e, mappings: t }) {
	let n = [...e.flatMap(({ key: e, enabledBy: t, service: n }) => {
		if (n === "wazo-chatd" && t === "settings") return [];
		let r = t === "name" || t === "list" ? e.length - 1 : e.length;
		return e.slice(0, r).map((t, n) => e.slice(0, n + 1));
	}), ...t.map((e) => [...e])];
	return [...new Map(n.map((e) => [e.join("\n"), e])).values()];
}
function wrongInAuth(e, t) {
	let n = require_owned.O.get("wazo-auth");
	if (n === void 0) return [];
	let r = e.at(["email_notification_plugin"])?.first, i = e.at(["update_policy_on_startup"]);
	return [
		...r && !isText(r.node) && !isPrinted(r.node) ? [wrong(r, "email_notification_plugin", n, "Write the name of one plugin, or leave the key out")] : [],
		...membersAt(e, "idp_plugins").flatMap(([e, { first: t }]) => t.node.kind === "mapping" ? [] : [wrong(t, `idp_plugins.${e}`, n, "Write `enabled: true` under it")]),
		...i && isFalse(i.first.node) ? [] : [...wrongPolicies(e, n, t), ...wrongGroups(e, n)]
	];
}
function wrongPolicies(e, t, { depends: n }) {
	return membersAt(e, "default_policies").flatMap(([e, r]) => {
		let i = `default_policies.${e}`, { first: a } = r;
		if (isPrinted(a.node)) return [];
		let o = "A policy has `acl`, a list, and may have `description`";
		if (a.node.kind !== "mapping") return [wrong(a, i, t, o)];
		let s = [...r.members].map(([e, { first: t }]) => ({
			id: e,
			saying: t
		})).find(({ id: e }) => e !== "str acl" && e !== "str description");
		if (s !== void 0) return [atSaying("conf-breaks-service", `${at(s.saying, `${i}.${s.id.replace(/^\w+ /, "")}`)}: a policy has no such key, so that ${failure(t)}. ${o}`, s.saying)];
		let c = r.at(["acl"])?.first;
		return require_owned.k.includes(e) ? [] : c?.node.kind === "scalar" && !isFalse(c.node) ? [wrong(c, `${i}.acl`, t, o)] : c !== void 0 || n.length > 0 ? [] : [lacks(a, i, "acl", t, o)];
	});
}
function wrongGroups(e, t) {
	return membersAt(e, "tenant_default_groups").flatMap(([e, n]) => {
		let { first: r } = n, i = "A group has `policies`, with `name: true` lines under it";
		if (isPrinted(r.node)) return [];
		let a = `tenant_default_groups.${e}`;
		if (r.node.kind === "scalar" && !(isText(r.node) && isFalse(r.node))) return [wrong(r, a, t, i)];
		let o = n.at(["policies"])?.first;
		return o === void 0 || o.node.kind === "mapping" ? [] : [wrong(o, `${a}.policies`, t, i)];
	});
}
function wrongKeys(e, t, { depends: n }) {
	return [...e.named()].flatMap(([e, r]) => {
		let { first: i } = r;
		if (isPrinted(i.node)) return [];
		let a = "A service has `system_user` and `acl`, a list";
		if (i.node.kind !== "mapping") return [wrong(i, e, t, a)];
		let o = r.at(["acl"])?.first;
		if (o !== void 0 && o.node.kind !== "sequence" && !isPrinted(o.node)) return [wrong(o, `${e}.acl`, t, a)];
		if (t.keys.includes(e) || n.length > 0) return [];
		let s = ["system_user", "acl"].find((e) => r.at([e]) === void 0);
		return s === void 0 ? [] : [lacks(i, e, s, t, a)];
	});
}
function membersAt(e, t) {
	return [...e.at([t])?.named() ?? []];
}
function wrong(e, t, n, r, i = []) {
	return atSaying("conf-breaks-service", `${at(e, t)} is ${kindOf$1(e.node)}: ${failure(n, i)}. ${r}`, e);
}
function lacks(e, t, n, r, i) {
	return atSaying("conf-breaks-service", `${at(e, t)} has no \`${n}\`: ${failure(r)}. ${i}`, e);
}
function at({ path: e }, t) {
	return `\`${e}\`: ${require_version.a(t)}`;
}
function failure({ name: e, hasUnit: t }, n = []) {
	return e === "wazo-auth" ? "wazo-auth does not start, and without it no service and no user gets a token" : e === "wazo-auth-keys" ? "`wazo-auth-keys service update` ends with an error there, and updates none of the keys that follow" : e === "wazo-purge-db" ? "the purge of old calls, which runs every night, ends with an error" : e === "wazo-confgend" && n[0] === "plugins" ? "wazo-confgend makes no file of Asterisk anew" : e === "wazo-confgend" && n.length > 0 ? "wazo-confgend does not make the `modules.conf` of Asterisk" : n[1] === "backends" ? "wazo-dird does not load its plugin `backends_view`" : t ? `${e} does not start: systemd tries for some minutes, and gives up` : `${e} ends with an error`;
}
function kindOf$1(e) {
	if (e.kind === "sequence") return "a list";
	if (e.kind === "mapping") return "a mapping";
	let { type: t } = e.value;
	return t === "null" ? "empty" : t === "str" ? "a text" : t === "bool" ? "`true` or `false`" : t === "int" || t === "float" ? "a number" : "another value";
}
function isText(e) {
	return e.kind === "scalar" && e.value.type === "str";
}
// src/checks/wazo/conf-ignored-name.ts
const confIgnoredName = (e, t) => [...inServices(e, t)], ON_PURPOSE = /\.(disabled|sample|example|dist|in|j2|jinja2?|tmpl|template|tpl|md|rst|txt)$|^(README|LICENSE)/i, MEANT = /\.ya?ml|^[^.]+$|\.(conf|cfg|ini)$/i, NEARLY = /^\/etc\/([^/]+)\/(?:confs?|confd|conf[-_]d|config[-_.]?d|conf\.d\.d)\/([^/]+)$/i;
function ignoredFiles({ files: e }) {
	return e.flatMap((e) => {
		let { path: t } = e, [, n = "", r = ""] = NEARLY.exec(t) ?? [], i = require_owned.O.get(n);
		if (i !== void 0 && isReadName(r) && hasKeyOf(i, e)) return [{
			service: n,
			path: t,
			meant: r
		}];
		let a = confPlace(t);
		if (a === void 0 || !require_owned.O.has(a.service) || isReadName(a.name) || isJunk(t)) return [];
		let { service: o, name: s } = a, c = s.slice(s.lastIndexOf("/") + 1);
		return /(^|\/)\./.test(s) || ON_PURPOSE.test(c) || (s.includes("/") ? !isReadName(c) : !MEANT.test(s)) ? [] : [{
			service: o,
			path: t,
			meant: s.includes("/") ? c : `${c.replace(/\.(ya?ml.*|conf|cfg|ini)$/i, "")}.yml`
		}];
	});
}
function hasKeyOf({ keys: e }, { bytes: t }) {
	return [...t?.toString("latin1").matchAll(/^([\w-]+)[ \t]*:/gm) ?? []].some(([, t = ""]) => e.includes(t));
}
function inServices(e, t) {
	return ignoredFiles(e).flatMap(({ service: e, path: n, meant: r }) => {
		let i = n.slice(n.lastIndexOf("/") + 1);
		return mayRewrite(n, t) ? [] : [atStaged("conf-ignored-name", `\`${n}\` is never read, and nothing says so: ${NEARLY.test(n) ? `${e} reads the files in \`conf.d\`, and in no other directory` : n.endsWith(`/conf.d/${i}`) ? `from its \`conf.d\`, ${e} reads only files whose name ends in \`.yml\`, in lower case` : `from its \`conf.d\`, ${e} reads only files that are directly in it`}. Call it \`/etc/${e}/conf.d/${r}\``, { path: n })];
	});
}
// src/checks/wazo/conf-not-read.ts
const confNotRead = ({ configuration: e }, t) => e.flatMap((e) => {
	let n = readerOf(e), [r] = refusals(e), { path: i } = e;
	if (n === void 0 || r === void 0 || mayRewrite(i, t)) return [];
	let a = n.hasUnit ? "in no log file, only in the journal" : "only where its errors go";
	return [atStaged("conf-not-read", `\`${i}\`: ${require_version.o(r.message)}. Until then ${n.name} leaves the whole file out, and says so ${a}: \`Could not read config file ${nameInConf(i)}: …\``, {
		path: i,
		position: r.position
	})];
}), confOrder = ({ configuration: e }) => {
	let t = 1e5, look = (e, n, r) => {
		let { first: i, lost: a, sayings: o } = e;
		t -= o.length + a.length;
		let s = a.find((e) => differs(i, e));
		return s === void 0 ? o.length < 2 || t <= 0 ? [] : [...e.members].flatMap(([e, t]) => look(t, [...n, e.replace(/^\w+ /, "")], r)) : [orderFinding(i, s, n, r)];
	};
	return byService(e).flatMap(({ service: e, root: t }) => t !== void 0 && require_owned.O.has(e) ? look(t, [], e) : []);
};
function differs({ node: e }, { node: t }) {
	return e.kind !== "scalar" || t.kind !== "scalar" || isPrinted(e) ? !1 : require_index.sn(e.value) !== require_index.sn(t.value);
}
function orderFinding(e, t, n, r) {
	return atSaying("conf-order", `\`${t.path}\` has another value at ${require_version.a(n.join("."))} than \`${e.path}\`, and does nothing there: of its files ${r} takes the first by name. Leave one of the two out, or rename the files`, t);
}
// src/cron/crontab.ts
const FIELDS = [
	{
		name: "minute",
		low: 0,
		high: 59,
		names: []
	},
	{
		name: "hour",
		low: 0,
		high: 23,
		names: []
	},
	{
		name: "day of the month",
		low: 1,
		high: 31,
		names: []
	},
	{
		name: "month",
		low: 1,
		high: 12,
		names: [
			"jan",
			"feb",
			"mar",
			"apr",
			"may",
			"jun",
			"jul",
			"aug",
			"sep",
			"oct",
			"nov",
			"dec"
		]
	},
	{
		name: "day of the week",
		low: 0,
		high: 7,
		names: [
			"sun",
			"mon",
			"tue",
			"wed",
			"thu",
			"fri",
			"sat",
			"sun"
		]
	}
], SPECIAL = new Set([
	"reboot",
	"yearly",
	"annually",
	"monthly",
	"weekly",
	"daily",
	"midnight",
	"hourly"
]), PROGRAMS = new Set("bash cd curl dash echo env find flock nice node perl php php8.2 python python3 rm rsync sh sleep sudo systemctl test touch wget".split(" ")), KNOWN_USERS = new Set([
	"asterisk",
	"nobody",
	"postgres",
	"root",
	"www-data"
]);
function crontabProblem(e) {
	if (e.startsWith("ï»¿")) return {
		message: "it begins with a byte order mark: save it without one",
		line: 1
	};
	let t = e.split("\n");
	for (let [e, n] of t.entries()) {
		let r = e + 1, i = n.replace(/^[ \t]+/, "");
		if (i === "" || i.startsWith("#")) continue;
		if (i === "\r") return {
			message: `this line has a Windows line end: ${WITH_UNIX_ENDS}`,
			line: r
		};
		if (r === t.length) return {
			message: "the last line has no line end",
			line: r
		};
		let a = isSetting(i) ? void 0 : problemOf(i);
		if (a !== void 0) return {
			message: a,
			line: r
		};
	}
}
const WITH_UNIX_ENDS = "save the file with Unix line ends";
function spoiltCommand(e) {
	let t = e.split("\n");
	for (let [e, n] of t.entries()) {
		let t = n.replace(/^[ \t]+/, "");
		if (!(!t.endsWith("\r") || t.startsWith("#") || / #/.test(t) || isSetting(t))) return {
			message: `the line has a Windows line end, which becomes part of the command, so the command fails: ${WITH_UNIX_ENDS}`,
			line: e + 1
		};
	}
}
function isSetting(e) {
	return /^("[^"=]*"|'[^'=]*'|[^\s='"][^\s=]*|)\s*=\s*("[^"]*"\s*|'[^']*'\s*|[^\s"'].*)$/s.test(e);
}
function problemOf(e) {
	let t = e.startsWith("@") ? behindSpecial(e) : behindTimes(e);
	if (typeof t != "string") return t.message;
	let [, n = "", r = "", i = ""] = /^([^ \t]*)([ \t]?)(.*)$/s.exec(t) ?? [];
	return /^[\d*,/-]+$/.test(n) ? `a time has five fields and is followed by the user, but ${show(n)} is not a user: remove the sixth field` : r === "" && KNOWN_USERS.has(n) ? `no command follows the user ${show(n)}: add it` : r === "" || !isUser(n) ? `the user is missing after the time${/^[^\r]+$/.test(n) ? `, and ${show(n)} is not a user` : ""}: write \`root\` before the command` : i.length > 998 ? "the command has more than 998 bytes" : void 0;
}
function isUser(e) {
	return /^[a-z_][\w.-]*\$?$/i.test(e) && !PROGRAMS.has(e);
}
function behindSpecial(e) {
	let [, t = "", n = ""] = /^@([^ \t]*)[ \t]*(.*)$/s.exec(e) ?? [];
	return SPECIAL.has(t) ? n : { message: `${show(`@${t}`)} is not a time that cron knows` };
}
function behindTimes(e) {
	let t = e;
	for (let e of FIELDS) {
		let [, n = "", r = ""] = /^([^ \t]*)[ \t]*(.*)$/s.exec(t) ?? [];
		if (!isList(n, e)) return { message: `${show(n)} is not a valid ${e.name}` };
		t = r;
	}
	return t;
}
function isList(e, t) {
	if (e.length > 1e3) return !0;
	let n = behindRange(e, t);
	for (; n?.startsWith(",");) n = behindRange(n.slice(1), t);
	return n !== void 0;
}
function behindRange(e, { low: t, high: n, names: r }) {
	let isIn = (e) => {
		let i = r.indexOf(e.toLowerCase()), a = i < 0 && /^\d+$/.test(e) ? Number(e) : i + t;
		return (i >= 0 || /^\d+$/.test(e)) && a >= t && a <= n;
	}, [, i = "", a, o = "", s = ""] = /^(\*|[a-z\d]+)(?:(-)([a-z\d]*))?(.*)$/is.exec(e) ?? [];
	if (i === "*") return behindStep(e.slice(1));
	if (isIn(i)) return a === void 0 ? s.startsWith("/") ? void 0 : s : isIn(o) ? behindStep(s) : void 0;
}
function behindStep(e) {
	if (!e.startsWith("/")) return e;
	let [, t = "", n] = /^\/([a-z\d]*)(.*)$/is.exec(e) ?? [];
	return /^\d+$/.test(t) && Number(t) > 0 ? n : void 0;
}
function show(e) {
	return JSON.stringify(e.length <= 40 ? e : `${e.slice(0, 40)}…`);
}
// src/checks/wazo/line-position.ts
function linePosition(e) {
	return {
		line: e,
		column: 1,
		endLine: e,
		endColumn: 1
	};
}
// src/checks/wazo/cron-line-rejected.ts
const ENDING = /\.(cron|conf|sh|txt|crontab|py|pl|bash)$/, cronLineRejected = ({ files: e }, t) => e.flatMap((e) => {
	let [, n, r] = /^\/etc\/cron\.(d|hourly|daily|weekly|monthly)\/([^/]+)$/.exec(e.path) ?? [];
	return r === void 0 || e.bytes === void 0 || e.bytes.length === 0 || r.startsWith(".") ? [] : n === "d" ? ofCrontab(e, r, e.bytes, t) : ofScript(e, r, e.bytes, t);
});
function ofCrontab({ path: e, mode: t }, n, r, { setsRights: i }) {
	let told = (t, n) => [atStaged("cron-line-rejected", t, {
		path: e,
		...n !== void 0 && { position: linePosition(n) }
	})];
	if (!/^[\w-]+$/.test(n)) return told(`cron ignores \`${e}\`: ${wrongName(n)}`);
	if (t & 18 && !i(e)) return told(`cron ignores \`${e}\`: users other than root may write to it. Remove that permission (\`chmod go-w\`)`);
	let a = r.toString("latin1"), o = crontabProblem(a);
	if (o !== void 0) return told(`cron ignores \`${e}\`: ${`it reads no line of a file that has a wrong one. ${sentence(o.message)}`}`, o.line);
	let s = spoiltCommand(a);
	return s === void 0 ? [] : told(`In \`${e}\` ${s.message}`, s.line);
}
function ofScript({ path: e, mode: t }, n, r, i) {
	let told = (t) => [atStaged("cron-line-rejected", t, { path: e })];
	if (!/^[\w-]+$/.test(n)) return told(`cron does not run \`${e}\`: ${wrongName(n)}`);
	if (!require_index.It(t) && !i.setsRights(e)) return told(`cron does not run \`${e}\`, which is staged without the permission to execute it. Stage it with \`install -m 755\``);
	let a = firstLineFault(r, i);
	return a === void 0 ? [] : told(`cron can't run \`${e}\`: its first line ${a.what}. ${a.remedy}`);
}
function wrongName(e) {
	return `its name can have only letters, digits, \`-\` and \`_\`. Call it \`${e.replace(ENDING, "").replaceAll(/[^\w-]+/g, "-")}\``;
}
function sentence(e) {
	return e.charAt(0).toUpperCase() + e.slice(1);
}
// src/checks/python-payload-missing.ts
const PYTHON$1 = /\.(py|pyc|so|whl|egg|pyz|zip|tar|tar\.\w+|tgz)$|\.(egg|dist)-info(\/|$)/;
function lacksPython(e, { pythonProject: t }) {
	return t !== void 0 && !e((e) => PYTHON$1.test(e));
}
const pythonPayloadMissing = (e, t) => lacksPython((t) => hasEntry(e, (e) => t(installed(e))), t) ? [atRules("python-payload-missing", `The plugin has a \`${t.pythonProject}\`, but no Python file was staged: a command of \`rules\` probably failed and \`rules\` went on. Begin it with \`set -e\`, or run this action with \`strict: true\` to see which`)] : [], enabledPluginMissing = (e, t) => {
	let n = new Map(), r = new Map();
	for (let { group: t, name: i } of e.entryPoints) add(n, t, i), add(r, i, t);
	return missingPlugins(e, t).flatMap((e) => {
		let t = r.get(e.name) ?? [];
		if (t.some((t) => standsFor(t, e.group))) return [];
		let i = t.flatMap((e) => require_owned.A(e) ?? [])[0], a = t.find((e) => /^(wazo|xivo)/.test(e) && !e.endsWith(".commands"));
		return [missingFinding(e, {
			own: n.get(e.group.name) ?? [],
			other: i,
			nobodys: a
		})];
	});
};
function add(e, t, n) {
	let r = e.get(t);
	r === void 0 ? e.set(t, [n]) : r.push(n);
}
function standsFor(e, { service: t, name: n }) {
	return isRetiredGroup(e) ? heirOf(e)?.now === n : require_owned.A(e) === void 0 && serviceOf(e) === t;
}
function missingPlugins(e, t) {
	let { depends: n, debianDepends: r, release: i } = t, a = n.length > 0 || r.some((e) => /\b(wazo|xivo)/.test(e) && !require_owned.C.has(e));
	if (lacksPython(e.hasPath, t) || a || !require_owned.j(i) || mayHaveMoreEntryPoints(e) || mayInstallCode(e, t)) return [];
	let o = new Set(e.entryPoints.map(({ group: e, name: t }) => `${e}\n${t}`));
	return byService(e.configuration).flatMap(({ service: e, root: t }) => {
		let n = require_owned.O.get(e);
		return n === void 0 || t === void 0 ? [] : groupsIn(n, t).flatMap((e) => [...pluginsIn(t, e) ?? []].flatMap(([t, { isEnabled: n, saying: r }]) => {
			let i = e.stock.has(t) || o.has(`${e.name}\n${t}`);
			return n === !0 && !i ? [{
				group: e,
				name: t,
				saying: r
			}] : [];
		}));
	});
}
function groupsIn({ name: e, groups: t }, n) {
	return e === "wazo-confgend" ? Array.from(n.at(["plugins"])?.named() ?? [], ([e]) => require_owned.A(`wazo_confgend.${e}`)).flatMap((e) => e ? [{
		...e,
		stock: new Map([["wazo", !0]])
	}] : []) : t;
}
function missingFinding({ group: e, name: t, saying: n }, { own: r, other: i, nobodys: a }) {
	let o = i ? `It is in ${require_version.a(i.name)}: enable it in \`/etc/${i.service}/conf.d\` with \`${enabling(i, t)}\`, or declare it in the other group` : a === void 0 ? r.length > 0 ? `There ${r.length === 1 ? "is" : "are"} ${named$1(r)}: write the same name in both places, where \`-\` and \`_\` differ` : "Declare it in the `entry_points` of `setup.py`, and stage the package that this installs, or leave it out here" : `It is in ${require_version.a(a)}, which nothing loads: declare it in \`${e.name}\``;
	return atSaying("enabled-plugin-missing", `\`${n.path}\` enables ${require_version.a(t)}, and neither Wazo ${require_owned.D.wazo} nor this package has such an entry point in the group ${require_version.a(e.name)}: ${consequence$1(e)}. ${o}`, n);
}
function consequence$1({ name: e, service: t, enabledBy: n }) {
	return e === "wazo_auth.email_notification" ? "wazo-auth does not start, and without it no service and no user gets a token" : t === "wazo-confgend" ? "the file is made as if there were no plugin, and some are then empty, such as `pjsip.conf`" : n === "mapping" || n === "true" ? `${t} logs \`the entrypoint is missing for plugins\` and goes on without it` : `${t} goes on without it`;
}
// src/checks/wazo/entry-point-shadowed.ts
const OTHERWISE = [
	"wazo_dird.backends",
	"wazo_purge_db.purgers",
	"wazo_purge_db.archives"
], entryPointShadowed = (e, { release: t }) => require_owned.j(t) ? foundEntryPoints(e).flatMap(({ group: e, name: t, path: n, position: r }) => {
	let i = require_owned.E.get(e);
	return i === void 0 || !i.stock.has(t) || OTHERWISE.includes(e) ? [] : [atStaged("entry-point-shadowed", `Wazo ${require_owned.D.wazo} has a plugin ${require_version.a(t)} of its own in the group \`${e}\`: ${consequence(i, n)}. Give yours another name, or drop it if Wazo's does the same`, {
		path: n,
		position: r,
		entryPoint: t
	})];
}) : [];
function consequence({ enabledBy: e, service: t }, n) {
	return t === "wazo-confgend" ? "with two of one name it takes neither, and the file may become empty" : e === "name" ? `with two of one name ${t} does not start` : n.startsWith("/usr/local/") ? `${t} loads that one, and never yours` : `${t} loads only one of the two, and which one is left to chance`;
}
// src/nginx/config.ts
const BLANK = /[ \t\r\n]/;
function readNginx(e) {
	let t = [], n = [], r = 0, i = [], end = (e, n) => ({
		directives: t,
		problem: {
			message: e,
			offset: n
		}
	});
	if (e.startsWith("﻿")) return end("it begins with a byte order mark: save it without one", 0);
	for (let a = 0; a < e.length;) {
		let o = e[a] ?? "";
		if (BLANK.test(o)) a += 1;
		else if (o === "#") a = lineEnd(e, a);
		else if (o === ";" || o === "{") {
			if (n.length === 0) return end(`a \`${o}\` stands where it can't`, a);
			if (a += 1, /^~/.test(n[1] ?? "") && /^\{\d+(,\d*)?\}/.test(e.slice(a - 1, a + 20))) return end("the `{` in this pattern begins a block: put the pattern in quotes", r);
			t.push({
				words: n,
				depth: i.length,
				start: r,
				end: a
			}), n = [], o === "{" && i.push(r);
		} else if (o === "}") {
			if (n.length > 0) return end("the directive before this `}` has no `;` at its end", r);
			if (i.pop() === void 0) return end("this `}` closes nothing", a);
			a += 1;
		} else {
			let t = readWord(e, a);
			if (t === void 0) return end("the quote that opens here is never closed", a);
			if (n.length === 0 && (r = a), n.push(t.text), a = t.end, t.quoted && !/^([ \t\r\n]|[;{)]|$)/.test(e.slice(a, a + 1))) return end("a space or `;` is missing after this quote", a);
		}
	}
	if (n.length > 0) return end("this directive has no `;` at its end", r);
	let a = i.at(-1);
	return a === void 0 ? {
		directives: t,
		problem: void 0
	} : end("the `{` of this block is never closed", a);
}
function readWord(e, t) {
	let n = /^["']/.exec(e[t] ?? "")?.[0], r = n !== void 0, i = "";
	for (let a = r ? t + 1 : t; a < e.length; a += 1) {
		let t = e[a] ?? "";
		if (r ? t === n : /[ \t\r\n;{]/.test(t) && (t !== "{" || e[a - 1] !== "$")) return {
			text: i,
			end: r ? a + 1 : a,
			quoted: r
		};
		i += t, t === "\\" && a + 1 < e.length && (a += 1, i += e[a] ?? "");
	}
	return r ? void 0 : {
		text: i,
		end: e.length,
		quoted: r
	};
}
function lineEnd(e, t) {
	let n = e.indexOf("\n", t);
	return n < 0 ? e.length : n;
}
function locationKey({ words: [e, t = "", n] }) {
	if (e !== "location") return;
	let [, r = "", i = ""] = n === void 0 ? /^(=|\^~|~\*|~|)(.*)$/s.exec(t) ?? [] : [
		t,
		t,
		n
	];
	if (!r.startsWith("~")) return `${r === "=" ? "= " : ""}${i}`;
}
// src/wazo/nginx.ts
const LOCATIONS = new Map(Object.entries({
	asterisk: ["= /api/asterisk/ws"],
	"wazo-agentd": ["/api/agentd/"],
	"wazo-amid": ["/api/amid/"],
	"wazo-auth": [
		"/api/auth/",
		"/api/auth/0.1/backends",
		"/api/auth/0.1/saml",
		"/api/auth/0.1/status"
	],
	"wazo-call-logd": [
		"/api/call-logd/",
		"/api/call-logd/1.0/cdr",
		"/api/call-logd/1.0/users/me/cdr"
	],
	"wazo-calld": ["/api/calld/", "/api/calld/1.0/guests"],
	"wazo-chatd": ["/api/chatd/", "/api/chatd/1.0/connectors/incoming"],
	"wazo-confd": [
		"/api/confd/",
		"/api/confd/1.1/guests",
		"/api/confd/1.1/users/import",
		"/api/confd/1.1/wizard"
	],
	"wazo-dird": ["/api/dird/"],
	"wazo-plugind": ["/api/plugind/"],
	"wazo-provd": ["/api/provd/", "/device/provisioning/"],
	"wazo-setupd": ["/api/setupd/"],
	"wazo-ui": ["/"],
	"wazo-webhookd": ["/api/webhookd/"],
	"wazo-websocketd": ["/api/websocketd/"]
}).flatMap(([e, t]) => t.map((t) => [t, e]))), DIRECTORY$2 = "/etc/nginx/locations", REFUSED = "A reload fails over it and a restart leaves Wazo without HTTPS", nginxLocationDead = (e, t) => {
	let n = e.files.filter(({ path: e }) => e.startsWith(`${DIRECTORY$2}/`) && require_owned.r(e) === void 0), r = n.filter(({ path: e }) => e.startsWith(`${DIRECTORY$2}/https-available/`)), i = n.filter(({ path: e }) => e.startsWith(`${DIRECTORY$2}/https-enabled/`)), a = notEnabled$1(r, i, e, t), o = withoutCopies(a.length > 0 ? i : [...r, ...i]);
	return [
		...inDeadDirectories(n, e, t),
		...a,
		...leadingNowhere(i, e, t),
		...refused(o, t)
	];
};
function withoutCopies(e) {
	let t = new Set();
	return e.filter(({ path: e, bytes: n }) => {
		if (n === void 0 || isHidden(e)) return !1;
		let r = n.toString("latin1");
		return !t.has(r) && (t.add(r), !0);
	});
}
function isHidden(e) {
	return /\/\.[^/]*$/.test(e);
}
function inDeadDirectories(e, { files: t }, { rules: n, release: r }) {
	if (r === "buster") return [];
	let i = e.filter(({ path: e }) => /\/locations\/(http|https|http-available|http-enabled)\//.test(e) && !isHidden(e)), [a] = i, includes = (e) => /locations\/http\b/.test(e), o = t.filter(({ path: e }) => e.startsWith("/etc/nginx/") && !e.startsWith(`${DIRECTORY$2}/`));
	return a === void 0 || o.some(({ bytes: e }) => e === void 0 || includes(e.toString("utf8"))) || n?.text.includes("/nginx/sites-") ? [] : [atStaged("nginx-location-dead", `${listed(i.map(({ path: e }) => e))}: Wazo's nginx includes nothing from there since Wazo 22.09, which answers by HTTPS only. Stage it in \`${DIRECTORY$2}/https-available\`, and a link to it in \`${DIRECTORY$2}/https-enabled\``, { path: a.path })];
}
function notEnabled$1(e, t, { complete: n }, { rules: r }) {
	if (r === void 0 || !n || r.text.includes("https-enabled")) return [];
	let i = new Set(t.flatMap(({ path: e, bytes: t }) => [baseName$1(e), t?.toString("latin1")])), isEnabled = ({ path: e, bytes: t }) => i.has(baseName$1(e)) || i.has(t?.toString("latin1")), a = e.filter((e) => !isHidden(e.path) && !isEnabled(e)), [o] = a;
	if (o === void 0) return [];
	let s = baseName$1(o.path);
	return [atStaged("nginx-location-dead", `Nothing enables ${listed(a.map(({ path: e }) => e))}, and nginx reads \`${DIRECTORY$2}/https-enabled\` only. Stage a link there: \`mkdir -p "$pkgdir${DIRECTORY$2}/https-enabled"\`, then \`ln -s ../https-available/${s} "$pkgdir${DIRECTORY$2}/https-enabled/${s}"\``, { path: o.path })];
}
function leadingNowhere(e, { hasPath: t }, n) {
	return [...deadLinks(e.filter(({ path: e }) => !isHidden(e)), t, n)].map(([e, t]) => atStaged("nginx-location-dead", `nginx does not take \`${e}\`: it is a link to \`${t}\`, where nothing is staged. ${REFUSED}. Stage the file there, or have the link lead to where it is`, { path: e }));
}
const OF_HTTP = /^(upstream|map|geo|split_clients|log_format|limit_(req|conn)_zone|proxy_cache_path|server_names_hash_bucket_size)$/, OF_MAIN = /^(http|events|user|worker_processes|pid|daemon|load_module)$/, OF_LOCATION = /^((proxy|fastcgi|uwsgi|scgi|grpc)_pass|alias|limit_except)$/;
function misplacedIn(e) {
	for (let { depth: t, words: n, start: r } of e) {
		let e = n[0] ?? "", i = t === 0 ? remedyFor(e) : void 0;
		if (i !== void 0) return {
			message: `\`${e}\` can't stand here, since the file is read in Wazo's \`server\` (\`"${e}" directive is not allowed here\`): ${i}`,
			offset: r
		};
	}
}
function remedyFor(e) {
	return e === "server" ? "stage what is in it, without the `server`" : OF_HTTP.test(e) ? "stage it in `/etc/nginx/conf.d`, in a file of its own that ends in `.conf`" : OF_MAIN.test(e) ? "leave it out" : OF_LOCATION.test(e) ? "write it in a `location`" : void 0;
}
function refused(e, { release: t, rules: n }) {
	let isThere = (e) => n !== void 0 && !n.text.includes(`https-enabled/${e}`), r = new Map();
	return e.flatMap((e) => {
		let { path: n, bytes: i } = e;
		if (i === void 0 || i.length > 262144) return [];
		let a = i.toString("utf8"), { directives: o, problem: s } = readNginx(a), c = [];
		for (let e of o) {
			let i = e.depth === 0 ? locationKey(e) : void 0;
			if (i === void 0) continue;
			let a = require_owned.j(t) ? LOCATIONS.get(i) : void 0, o = a === void 0 || !isThere(a) ? r.get(i) : `\`${a}\` of Wazo ${require_owned.D.wazo}`;
			r.set(i, `\`${n}\``), o !== void 0 && c.push({
				directive: e,
				key: i,
				other: o
			});
		}
		let l = s ?? misplacedIn(o);
		return [...l === void 0 ? [] : [unreadable(n, a, l)], ...c[0] === void 0 ? [] : [takenFinding(n, a, c[0], c.length - 1)]];
	});
}
function unreadable(e, t, { message: n, offset: r }) {
	return atStaged("nginx-location-dead", `nginx does not take \`${e}\`: ${n}${/^[./][^\s;{}]+$/.test(t) ? ". It is the text of a link: have the checkout keep links (`git config core.symlinks true`), or make it in `rules package` (`ln -s`)" : ""}. ${REFUSED}`, {
		path: e,
		position: require_index.Dt(t, r, r)
	});
}
function takenFinding(e, t, { directive: n, key: r, other: i }, a) {
	let o = a === 0 ? "" : ` (as are ${a} more here)`;
	return atStaged("nginx-location-dead", `nginx does not take \`${e}\`: the location ${require_version.a(r)} is in ${i} already${o}, and it wants each once (\`duplicate location\`). ${REFUSED}. Give yours a path of its own`, {
		path: e,
		position: require_index.Dt(t, n.start, n.end)
	});
}
function baseName$1(e) {
	return e.slice(e.lastIndexOf("/") + 1);
}
// src/checks/wazo/unknown-plugin-group.ts
const unknownPluginGroup = (e, { release: t }) => require_owned.j(t) ? [...unknownGroups(e), ...unknownKeys(e).map(keyFinding)] : [];
function unknownGroups(e) {
	let t = new Map();
	for (let n of foundEntryPoints(e)) {
		let { group: e } = n, r = require_owned.O.get(serviceOf(e) ?? "");
		if (r === void 0 || require_owned.A(e) || isRetiredGroup(e) || e.endsWith(".commands")) continue;
		let i = t.get(e);
		i === void 0 ? t.set(e, {
			service: r,
			entryPoints: [n]
		}) : i.entryPoints.push(n);
	}
	return [...t].flatMap(([e, { service: t, entryPoints: n }]) => {
		let [r] = n;
		if (r === void 0) return [];
		let { path: i, position: a, name: o } = r;
		return [atStaged("unknown-plugin-group", `${t.name} loads no entry points of the group ${require_version.a(e)}, such as ${named$1(n.map((e) => e.name))}, as of Wazo ${require_owned.D.wazo}. ${groupsOf(t)}`, {
			path: i,
			position: a,
			entryPoint: o
		})];
	});
}
function groupsOf({ name: e, groups: t }) {
	return e === "wazo-confgend" ? "Its groups are `wazo_confgend.asterisk.FILE`, such as `wazo_confgend.asterisk.pjsip.conf`" : t.length === 0 ? "It has no plugins" : `${t.length === 1 ? "Its group is" : "Its groups are"} ${t.map((e) => `\`${e.name}\``).join(", ")}`;
}
const ENABLES = /^enabled?_(\w+_)?(plugin|service|task|backend|module|connector|view|purger|archive)s?$/;
function unknownKeys({ configuration: e }) {
	return byService(e).flatMap(({ service: e, root: t }) => {
		let n = require_owned.O.get(e);
		if (t === void 0 || n === void 0 || n.keys.length === 0 || e === "wazo-auth-keys") return [];
		let r = keysOf$1(n);
		return [...t.named()].flatMap(([e, { first: t }]) => n.keys.includes(e) || r.includes(e) || !r.some((t) => require_slip.t(t.replaceAll("_", ""), e.replaceAll(/[-_]/g, ""))) && !ENABLES.test(e) && e !== "email_notification_module" ? [] : [{
			service: n,
			key: e,
			saying: t
		}]);
	});
}
function keysOf$1({ groups: e }) {
	return [...new Set(e.flatMap(({ key: e }) => e.slice(0, 1)))];
}
function keyFinding({ service: e, key: t, saying: n }) {
	let r = keysOf$1(e), i = r.length === 0 ? "It has no plugins" : `Its plugins are named in ${r.map((e) => `\`${e}\``).join(", ")}`;
	return atSaying("unknown-plugin-group", `\`${n.path}\`: ${e.name} reads no key ${require_version.a(t)}, as of Wazo ${require_owned.D.wazo}. ${i}`, n);
}
// src/checks/wazo/plugin-never-enabled.ts
const pluginNeverEnabled = (e, t) => {
	if (!e.complete || t.depends.length > 0 || mayWriteConfiguration(e, t)) return [];
	let n = new Map(byService(e.configuration).map((e) => [e.service, e]));
	if (retiredDirectories(e).length > 0) return [];
	let r = new Set([
		...[...n.values()].filter(({ complete: e }) => !e).map(({ service: e }) => e),
		...ignoredFiles(e).map(({ service: e }) => e),
		...unknownKeys(e).map(({ service: e }) => e.name)
	]), i = missingPlugins(e, t), a = new Set(i.flatMap(({ name: e, group: t }) => [e, t.name])), o = new Map();
	return foundEntryPoints(e).flatMap(({ group: e, name: t, path: i, position: s }) => {
		let c = require_owned.A(e);
		if (c === void 0 || e === "wazo_dird.backends" || c.stock.has(t) || r.has(c.service) || a.has(t) || a.has(e)) return [];
		o.has(e) || o.set(e, pluginsIn(n.get(c.service)?.root, c));
		let l = o.get(e);
		if (l === void 0) return [];
		let u = l.get(t);
		if (u !== void 0) return u.isEnabled !== !1 || u.isSwitchedOff ? [] : [atSaying("plugin-never-enabled", `\`${u.saying.path}\` names the plugin ${require_version.a(t)} but does not enable it: ${c.service} never loads it, and logs nothing about it. Write \`${enabling(c, t)}\``, u.saying)];
		let d = n.get(c.service)?.files.flatMap((e) => e.problems.filter(({ kind: e }) => e === "duplicate-key").map((t) => ({
			...t,
			path: e.path
		})))[0], f = d === void 0 ? "" : `. \`${d.path}\` has a key twice, of which the last counts: see line ${d.position.line}`;
		return [atStaged("plugin-never-enabled", `No configuration enables the plugin ${require_version.a(t)} of the group ${require_version.a(e)}: ${c.service} never loads it, and logs nothing about it. Stage a \`/etc/${c.service}/conf.d/50-….yml\` with \`${enabling(c, t)}\`${f}`, {
			path: i,
			position: s,
			entryPoint: t
		})];
	});
}, LEFT_ALONE = new Set(["wazo-plugind", "wazo-setupd"]), OF_MODULES = /^((app|cdr|cel|chan|codec|format|func|pbx|res)_\w+|aeap|calendar|followme|geolocation|prometheus|say|sla|sorcery|statsd|stir_shaken)\.conf$/, serviceNotRestarted = (e, { rules: t }) => t === void 0 ? [] : notRestarted(e, restartsOf$1(t), t);
function notRestarted(e, t, n) {
	let r = [...servicesOf(e)].filter((e) => !isRestarted(e));
	function isRestarted(e) {
		return t.service(e) || e === "wazo-confgend" && t.asterisk;
	}
	let i = t.asterisk ? leftByAll(e, t.told) : filesOfAsterisk(e), a = !t.keys && e.configuration.some((e) => e.service === "wazo-auth-keys" && !isEmpty(e));
	if (r.length === 0 && i.length === 0 && !a || t.runsOther(programNames(e))) return [];
	let o = i.every((e) => e.startsWith("/etc/asterisk/extensions")), s = t.asterisk && i.length > 0, c = !t.asterisk && i.length > 0, l = [...r, ...c ? ["asterisk"] : []].map((e) => `\`${e}\``), u = [
		...a ? ["wazo-auth-keys service update"] : [],
		...r.length > 0 ? [`systemctl restart ${r.join(" ")}`] : [],
		...i.length > 0 ? [`asterisk -rx '${o ? "dialplan" : "core"} reload'`] : []
	].map((e) => `\`${e}\``), d = `\`install\` does not make the server use the plugin: ${[
		...l.length > 0 ? [`${inWords(l)} read${l.length === 1 ? "s" : ""} what the package brings only at the next start or reload, which may be weeks away`] : [],
		...s ? [`${inWords((t.told ?? []).map((e) => `\`${e}\``))} of Asterisk's console do${t.told?.length === 1 ? "es" : ""} not read ${listed(i)}`] : [],
		...a ? ["the keys of services are made of what the package brings only when somebody asks for it"] : []
	].join("; ")}. Add ${inWords(u)} to it`, f = n && positionOf(n);
	return [require_slip.g("service-not-restarted", d, {
		file: require_index.ut,
		...f && { position: f }
	})];
}
const READ_BY = [
	[/^(dialplan reload|module reload pbx_config(\.so)?)$/, /^extensions(_extra)?\.d$/],
	[/^(moh reload|module reload res_musiconhold(\.so)?)$/, /^musiconhold\.d$/],
	[/^queue reload\b|^module reload app_queue(\.so)?$/, /^queue/],
	[/^manager reload$/, /^manager\.d$/]
];
function leftByAll(e, t) {
	let n = t?.map((e) => READ_BY.find(([t]) => t.test(e))?.[1]);
	return n === void 0 ? [] : filesOfAsterisk(e).filter((e) => {
		let [, t] = /^\/etc\/asterisk\/([^/]+)\//.exec(e) ?? [];
		return t !== void 0 && n.every((e) => e?.test(t) === !1);
	});
}
function servicesOf({ configuration: e, entryPoints: t }) {
	let n = e.filter((e) => !isEmpty(e)).map(({ service: e }) => e), r = t.flatMap(({ group: e }) => e.startsWith("wazo_confgend.") ? ["wazo-confgend"] : require_owned.E.get(e)?.service ?? []);
	return new Set([...n, ...r].filter((e) => require_owned.O.get(e)?.hasUnit === !0 && !LEFT_ALONE.has(e)));
}
function isEmpty({ root: e }) {
	return e?.kind !== "mapping" || e.entries.length === 0;
}
function filesOfAsterisk({ files: e }) {
	return e.flatMap(({ path: e, bytes: t }) => {
		let [, n, r = ""] = /^\/etc\/asterisk\/(?:([^/]+)\/)?([^/]+)$/.exec(e) ?? [];
		return require_owned.r(e) === void 0 && !r.startsWith(".") && (n === "extensions_extra.d" || (n === void 0 ? OF_MODULES.test(r) : r.endsWith(".conf") && require_owned.n(`/etc/asterisk/${n}`))) && t !== void 0 && /^[ \t]*[^;\s]/m.test(t.toString("latin1")) ? [e] : [];
	});
}
function positionOf(e) {
	let [t] = require_index.mt(e, "install"), n = t?.patterns.find(({ text: e }) => e === "install");
	return n && require_index.Dt(e.text, n.start, n.end);
}
function inWords(e) {
	return e.length < 2 ? e.join("") : `${e.slice(0, -1).join(", ")} and ${e.at(-1)}`;
}
// src/checks/wazo/unit-broken.ts
const unitBroken = ({ units: e, files: t, hasPath: n }, r) => {
	let i = new Map(e.map((e) => [e, [...notLoaded(e), ...notStarted(e, r)]])), a = e.filter((e) => i.get(e)?.length === 0);
	return [
		...[...i.values()].flat(),
		...notEnabled(a, r, n),
		...t.flatMap(({ path: e }) => notAdded(e))
	];
}, COMMAND = /^Exec(Condition|Start|StartPre|StartPost|Reload|Stop|StopPost)$/;
function notLoaded({ name: e, path: t, sections: n, settings: r, own: i }) {
	let told = (n, r) => [atStaged("unit-broken", `systemd does not load \`${t}\`, so that \`systemctl start ${e}\` fails: ${n}`, {
		path: t,
		...r !== void 0 && i.includes(r) && { position: r.position }
	})], a = r.filter(({ section: e }) => e === "Service");
	if (!n.has("Service") && a.length === 0) return told("it has no section `[Service]`. Add it, with the `ExecStart=` of the program");
	let lastOf = (e) => a.findLast((t) => t.name === e), last = (e) => r.findLast((t) => t.name === e)?.value ?? "", o = a.find(({ name: e, value: t }) => COMMAND.test(e) && isRelative(t) && (e === "ExecStart" || !mayFail(t)));
	if (o !== void 0) return told(`${require_version.a(`${o.name}=${o.value}`)} begins with a path that is not absolute. Write it from \`/\` on`, o);
	if (last("ExecStart") === "" && /^(none)?$/.test(last("SuccessAction"))) return last("Type") === "oneshot" && last("ExecStop") !== "" && isYes(last("RemainAfterExit")) ? [] : told("its section `[Service]` has no `ExecStart=`. Add it, with the absolute path of the program");
	let s = last("Type"), c = a.filter((e) => e.name === "ExecStart"), [, l] = c.slice(c.findLastIndex(({ value: e }) => e === "") + 1);
	return l !== void 0 && s !== "oneshot" ? told("it has more than one `ExecStart=`, which only `Type=oneshot` may have. Leave one, or put an empty `ExecStart=` before the one that counts", l) : s === "oneshot" && /^(always|on-success)$/.test(last("Restart")) ? told(`\`Restart=${last("Restart")}\` is not for \`Type=oneshot\`. Write \`Restart=on-failure\`, or leave it out`, lastOf("Restart")) : s === "dbus" && last("BusName") === "" ? told("`Type=dbus` needs a `BusName=`. Add it, or write `Type=simple`", lastOf("Type")) : [];
}
function isRelative(e) {
	let [, t = ""] = /^[@:+!|-]*"?([^\s"]*)/.exec(e) ?? [];
	return /^[^/%]+\//.test(t);
}
function mayFail(e) {
	return /^[@:+!|]*-/.test(e);
}
function isYes(e) {
	return /^(1|yes|y|true|t|on)$/i.test(e);
}
function notStarted({ name: e, path: t, programs: n }, r) {
	for (let { setting: i, file: a } of n) {
		let told = (n) => [atStaged("unit-broken", `\`${e}\` starts \`${a.path}\`, ${n}`, {
			path: t,
			position: i.position
		})];
		if (!isRunnable(a.mode) && !r.setsRights(a.path)) return told("which is staged without the right to execute it: systemd fails with `status=203/EXEC`. Stage it with `install -m 755`, or make it executable in git (`git update-index --chmod=+x`)");
		let n = a.bytes && firstLineFault(a.bytes, r);
		if (n !== void 0) return told(`whose first line ${n.what}, so that it can't be started. ${n.remedy}`);
	}
	return [];
}
function isRunnable(e) {
	return require_index.It(e) || !!(e & 9);
}
function notEnabled(e, { rules: t }, n) {
	let r = e.filter(({ sections: e, settings: t }) => !e.has("Install") && !t.some(({ section: e }) => e === "Install"));
	if (t === void 0 || r.length === 0) return [];
	let i = new Set(require_index.yt(t, "install").flatMap(({ words: e }) => {
		let [t, n, ...r] = e.map(({ text: e }) => e).filter((e) => !e.startsWith("-"));
		return t === "systemctl" && n === "enable" ? r.map((e) => e.replace(/\.service$/, "")) : [];
	})), stemOf = (e) => e.replace(/\.[^.]*$/, ""), a = new Map();
	return n((e) => {
		let [, t] = /\/systemd\/system\/(?:.*\/)?([^/]+)$/.exec(e) ?? [];
		return t !== void 0 && !e.includes(".d/") && a.set(stemOf(t), (a.get(stemOf(t)) ?? 0) + 1), !1;
	}), r.flatMap(({ name: e, path: t }) => {
		let n = stemOf(e);
		return !i.has(n) || (a.get(n) ?? 0) > 1 ? [] : [atStaged("unit-broken", `\`rules\` enables \`${e}\`, which has no section \`[Install]\`: \`systemctl enable\` does nothing, and the service does not start with the server. Add the section, with \`WantedBy=multi-user.target\``, { path: t })];
	});
}
function notAdded(e) {
	let [, t = ""] = /^(?:\/etc|\/lib|\/usr\/lib)\/systemd\/system\/[^/]+\.(?:service|socket|timer|path|target)\.d\/([^/]+)$/.exec(e) ?? [];
	return /^(?!readme)[^.]+(\.(cnf|cfg|config|ini|service|override))?$/i.test(t) ? [atStaged("unit-broken", `systemd does not read \`${e}\`: files that add to a unit have names that end in \`.conf\`. Call it \`${t.replace(/\..*$/, "")}.conf\``, { path: e })] : [];
}
// src/checks/extension.ts
const CHECKS$1 = [
	retiredExtensionPoint,
	confNotRead,
	confBreaksService,
	confIgnoredName,
	confOrder,
	unknownPluginGroup,
	enabledPluginMissing,
	pluginNeverEnabled,
	entryPointShadowed,
	ignoredName,
	stopsHere,
	lineLost,
	appUnavailable,
	overridesWazo,
	renamedVariable,
	agiNotRunnable,
	serviceNotRestarted,
	cronLineRejected,
	nginxLocationDead,
	unitBroken
];
function checkExtension(e, t) {
	return CHECKS$1.flatMap((n) => firstOf(n(e, t)));
}
function firstOf(e) {
	let t = e[19], n = e.length - 20;
	return t === void 0 || n <= 0 ? e : [...e.slice(0, 19), {
		...t,
		message: `${t.message} (and ${n} more like this)`
	}];
}
// src/checks/python-project.ts
const SIGNS = {
	"setup.py": /\bsetup\s*\(/,
	"setup.cfg": /^\[(metadata|options)\]/m,
	"pyproject.toml": /^\[project\]/m
};
function pythonProject(e) {
	for (let [t, n] of Object.entries(SIGNS)) {
		let r = e(t);
		if (r !== void 0 && n.test(r.toString("utf8"))) return t;
	}
}
// src/checks/build-path-staged.ts
const buildPathStaged = (e, { buildPaths: t }) => {
	let isStaged = (e) => t.some((t) => isIn(installed(e), t)), isPython = (e) => /\/lib\/python3\./.test(e.path) && isStaged(e);
	return aboutPaths("build-path-staged", topmost(pathsWhere(e, isStaged)), (t) => `${t} would be installed, but that is a path of the build machine: ${hasEntry(e, isPython) ? "it was built with the Python of setup-python or pyenv, not with Debian's. Build with the server's own Python: set `build-in: debian`" : "`rules package` used the path on the build machine as the path on the server. Give the tool the final path (`--prefix=/usr`), and `\"$pkgdir\"` as the root to stage in (`DESTDIR`, `--root`)"}`);
}, bytecode = (e, { release: t }) => {
	let { python: n } = require_slip.s[t], r = n.replace(".", "");
	return aboutPaths("bytecode", pathsWhere(e, ({ path: e }) => {
		let t = /(?:^|\/)__pycache__\/[^/]+\.cpython-(\d+)[^/]*\.pyc$/.exec(e)?.[1];
		return t !== void 0 && t !== r;
	}), (e) => `${e}: compiled by a different Python than Debian ${t}'s ${n}, so it is never used. Leave it out: \`find "$pkgdir" -name __pycache__ -exec rm -r {} +\` at the end of \`rules package\``);
}, metadataLink = (e, { pluginDirectory: t }) => {
	let n = new Set(), r = new Set(), i = [];
	for (let t of e) {
		if (n.add(t.path), t.type !== "symbolic link" || t.target.startsWith("/")) continue;
		let e = node_path.posix.normalize(node_path.posix.join(node_path.posix.dirname(t.path), t.target)).replace(/\/$/, "");
		r.add(t.path), i.push({
			path: t.path,
			target: t.target,
			leadsTo: e
		});
	}
	let throughLink = (e) => {
		for (let t = require_path.i(e); t !== void 0; t = require_path.i(t)) if (r.has(t)) return !0;
		return !1;
	};
	return aboutPaths("metadata-link", i.filter(({ leadsTo: e }) => isIn(e, t) && !n.has(e) && !throughLink(e)).map(({ path: e, target: n }) => require_path.o(`${e.slice(t.length + 1)} → ${n}`)), (e) => `${e}: the package gets a copy of \`wazo/\` and nothing outside it, so the link is broken on a server. Put the file itself into \`wazo/\`, or stage it below "$pkgdir" and link to its installed path`);
}, READ_BY_OTHERS = [
	"/etc/asterisk",
	"/usr/share/asterisk",
	"/var/lib/asterisk"
], privateStaged = (e, t) => aboutPaths("private-staged", pathsWhere(e, (e) => isUnreadable(e, t)), (e) => `${e} can be read only by root, since all files of a package belong to root: Asterisk and Wazo's services can't read it. Make it readable for everyone (\`install -m 644\`), or change its owner under \`install\` (\`chown\`)`);
function isUnreadable(e, { setsRights: t }) {
	if (e.type !== "file" || e.mode & 4) return !1;
	let n = installed(e);
	return (READ_BY_OTHERS.some((e) => isIn(n, e)) || n.includes("/dist-packages/")) && !n.includes("/conf.d/") && !t(n);
}
// src/checks/ownership-lost.ts
const ownershipLost = (e, t) => aboutPaths("ownership-lost", topmost(pathsWhere(e, (e) => isGiven(e, t))), (e) => `${e}: given to a user or a group in \`pkgdir\`, but all files of a package belong to root, here as with wazo-plugind. Change its owner under \`install\` instead (\`chown\`)`);
function isGiven(e, t) {
	let { owner: n, type: r } = e;
	if (n === void 0 || r !== "file" && r !== "directory") return !1;
	let { builders: i, setsRights: a } = t;
	return (n.uid !== 0 && i.every(({ uid: e }) => e !== n.uid) || n.gid !== 0 && i.every(({ gid: e }) => e !== n.gid)) && !a(installed(e)) && !isUnreadable(e, t);
}
// src/checks/path-not-installable.ts
const LONGEST_PATH = 4085, KEPT = ".dpkg-tmp", MOVED = /^(bin|sbin|lib(32|64|x32|o32)?)\//, pathNotInstallable = (e) => {
	let t = new Map();
	for (let [n, r] of [
		...badPaths(e),
		...twoOfOnePlace(e),
		...lostAtUpgrade(e)
	]) {
		let e = t.get(r);
		e === void 0 ? t.set(r, [`/${require_path.o(n)}`]) : e.push(`/${require_path.o(n)}`);
	}
	return [...t].flatMap(([e, t]) => aboutPaths("path-not-installable", t, (t) => `The package would hold ${t}, which dpkg can't install: ${e}`));
};
function* badPaths(e) {
	for (let { path: t } of e) {
		let e = whyNot(t);
		e !== void 0 && (yield [t, e]);
	}
}
function whyNot(e) {
	if (e.slice(e.lastIndexOf("/") + 1).length > 246) return "a name can have at most 246 bytes: shorten it";
	if (e.length > LONGEST_PATH) return `a path can have at most ${LONGEST_PATH} bytes: shorten it`;
	if (e.includes("\n")) return "a path can't contain a line break: rename it";
}
function* twoOfOnePlace(e) {
	let t = new Map();
	for (let n of e) MOVED.test(n.path) && t.set(`usr/${n.path}`, n);
	if (t.size !== 0) for (let n of e) {
		let e = t.get(n.path);
		e === void 0 || n.type === "directory" && e.type === "directory" || (yield [e.path, "on a server this is a link into `/usr`, where the package has the same path: keep only that one"]);
	}
}
function* lostAtUpgrade(e) {
	let t = new Set();
	for (let { path: n } of e) n.endsWith(KEPT) && t.add(n.slice(0, -9));
	if (t.size !== 0) for (let { path: n } of e) t.has(n) && (yield [`${n}${KEPT}`, "it removes a file of this name after it installs the one next to it: rename it"]);
}
// src/checks/path-owned-by-wazo.ts
const pathOwnedByWazo = (e, t) => require_owned.j(t.release) ? [...takenPaths(e)].map(([, e]) => told(e, t)) : [];
function takenPaths(e) {
	let t = new Map();
	for (let n of e) {
		if (n.type === "directory") continue;
		let e = installed(n), r = require_owned.r(e);
		if (r === void 0) continue;
		let i = insteadOf(e), a = JSON.stringify([r, i]), o = t.get(a);
		o === void 0 ? t.set(a, {
			...r,
			instead: i,
			paths: [e]
		}) : o.paths.push(e);
	}
	return t;
}
function told({ packages: e, isListed: t, instead: n, paths: r }, { release: i }) {
	let [a = ""] = r, o = e.map((e) => `\`${e}\``).join(" or "), s = `${listed(r)} belong${r.length === 1 ? "s" : ""} to Wazo's package ${o} (as of Wazo ${require_owned.D.wazo}). dpkg does not unpack the plugin: \`trying to overwrite '${a}', which is also in package ${e[0] ?? ""}\`. ${n}`, c = t && i === "bookworm" ? "error" : require_slip.x("path-owned-by-wazo");
	return atStaged("path-owned-by-wazo", s, { path: a }, c);
}
function insteadOf(e) {
	let [, t] = /^\/etc\/asterisk\/([^/]+)\.conf$/.exec(e) ?? [];
	if (t === "extensions") return "Stage dialplan in `/etc/asterisk/extensions_extra.d`, in a file of your own";
	if (t !== void 0 && require_owned.n(`/etc/asterisk/${t}.d`)) return `Stage what differs in \`/etc/asterisk/${t}.d\`, in a file of your own that ends in \`.conf\``;
	let [, n] = /^\/etc\/([^/]+)\/config\.yml$/.exec(e) ?? [];
	if (n !== void 0) return `Stage what differs in \`/etc/${n}/conf.d\`, in a file of your own that ends in \`.yml\``;
	let [, r] = /\/systemd\/system\/([^/]+)\.service$/.exec(e) ?? [];
	return r === void 0 ? e.startsWith("/usr/lib/python3/") ? "Call the package of the plugin otherwise: services load it by its entry point" : /^\/etc\/.*\.d\/|^\/etc\/nginx\/|\/conf\.d\//.test(e) ? "Give the file another name" : "Give it another name, or leave it out" : `Stage what differs in \`/etc/systemd/system/${r}.service.d\`, in a file of your own that ends in \`.conf\``;
}
// src/checks/payload-empty.ts
const payloadEmpty = (e, { strays: t }) => {
	if (hasEntry(e, ({ type: e }) => e !== "directory")) return [];
	let n = t();
	return [atRules("payload-empty", `\`rules package\` staged no file, so the package holds nothing but \`plugin.yml\` and \`rules\`: ${n.length === 0 ? "copy the files of the plugin below \"${pkgdir}\", unless `rules install` really does all the work" : `it wrote ${listed(n)} in the checkout instead. Write to "\${pkgdir}/…": \`pkgdir\` is a variable`}`)];
}, pythonVersionPath = (e, { release: t }) => {
	let { python: n } = require_slip.s[t], r = `Build with that Python: set \`build-in: debian\`${t === "bookworm" ? "" : ` and \`debian-release: ${t}\``}`, i = moduleDirectories(e).filter((e) => !isRead$1(e, n));
	return [...aboutPaths("python-version-path", i.map(({ path: e }) => e), (e) => `Python modules are staged in ${e}, which a Wazo on Debian ${t} never reads: its Python is ${n} and looks in \`dist-packages\`. ${r}, or stage them in \`/usr/lib/python3/dist-packages\`, which every Python 3 reads`), ...aboutPaths("python-version-path", compiledModules(e, n, i), (e) => `${e}: compiled for a different Python than the ${n} of a Wazo on Debian ${t}, which never reads it. ${r}`)];
};
function moduleDirectories(e) {
	let t = new Map();
	for (let n of e) {
		if (n.type === "directory") continue;
		let e = /^(usr\/(?:local\/)?lib\/python(3(?:\.\d+)?)(?:\/(?:site|dist)-packages)?)\//.exec(n.path);
		e?.[1] !== void 0 && e[2] !== void 0 && t.set(`/${e[1]}`, e[2]);
	}
	return [...t].map(([e, t]) => ({
		path: e,
		version: t
	}));
}
function isRead$1({ path: e, version: t }, n) {
	return t !== "3" && t !== n ? !1 : !e.endsWith("/site-packages") && e !== "/usr/local/lib/python3/dist-packages";
}
function compiledModules(e, t, n) {
	let r = t.replace(".", "");
	return pathsWhere(e, (e) => {
		let t = /\.cpython-(3\d+)-[^/]+\.so$/.exec(e.path)?.[1];
		return t === void 0 || t === r ? !1 : !n.some(({ path: t }) => installed(e).startsWith(`${t}/`));
	});
}
// src/checks/python-releases.ts
const pythonReleases = (e, { releaseChosen: t, wazoVersions: { min: n, max: r } }) => {
	if (t) return [];
	let i = [n, r].filter((e) => e !== void 0);
	if (i.length === 0 || !i.every((e) => require_index.Gt.test(e))) return [];
	let a = require_slip.l(n, r);
	if (a.length < 2) return [];
	let o = a.map((e) => `${require_slip.s[e].python} on ${e}`).join(", ");
	return aboutPaths("python-releases", moduleDirectories(e).filter(({ version: e }) => e !== "3").map(({ path: e }) => e), (e) => `The Wazo versions that the manifest allows have different Pythons (${o}), so one package with ${e} can't work on all of them: narrow \`min_wazo_version\` and \`max_wazo_version\`, build a package for each (\`build-in: debian\` with its \`debian-release\`), or stage in \`/usr/lib/python3/dist-packages\``);
}, reservedPath = (e, t) => {
	let n = [];
	for (let r of e) {
		let e = whyReserved(r, t);
		e !== void 0 && n.push(atRules("reserved-path", e));
	}
	return n;
};
function whyReserved({ path: e, type: t }, { pluginDirectory: n, backup: r }) {
	if (e === r) return `\`rules package\` staged \`${e}\`, where the package keeps \`rules\` while it is removed: do not put it into \`pkgdir\``;
	if (e === "DEBIAN" || e === n) return `\`rules package\` staged \`${e}\`, which wazo-plugind makes itself, and fails if it is already there: do not put it into \`pkgdir\``;
	if (t !== "directory" && (e === "" || isIn(n, e))) return `\`rules package\` left \`${e || "pkgdir"}\` as a ${t}, but it must be a directory: wazo-plugind puts the plugin's metadata below it`;
}
// src/checks/setuid.ts
const setuid = (e) => aboutPaths("setuid", pathsWhere(e, ({ type: e, mode: t }) => e === "file" && !!(t & 3072)), (e) => `${e} has the setuid or setgid bit, and files of a package belong to root: every user of the server could run it as root. Remove the bit (\`chmod ug-s\`)`), specialFile = (e) => [
	"socket",
	"device",
	"pipe"
].flatMap((t) => aboutPaths("special-file", pathsWhere(e, ({ type: e }) => e === t), (e) => `The package would hold ${e}, a ${t}: a package can hold only files, directories and links, so create it at run time`)), TWICE = /^\/(etc|opt|srv|usr|var)\/\1(\/|$)/, CHECKOUT = /^\/wazo(\/|$)/, stagedTwice = (e) => [...aboutPaths("staged-twice", topmost(pathsWhere(e, (e) => TWICE.test(installed(e)))), (e) => `${e} would be installed, a directory in itself: \`cp -R etc "$pkgdir/etc"\` copies \`etc\` into an \`etc\` that is there already. Write \`cp -R etc "$pkgdir/"\``), ...aboutPaths("staged-twice", topmost(pathsWhere(e, (e) => CHECKOUT.test(installed(e)))), (e) => `${e} would be installed, the plugin's own directory at the root of the server: \`rules package\` copied the whole checkout. Copy only what belongs on a server (\`cp -R etc "$pkgdir/"\`); \`wazo/\` is packaged in any case`)], symlinkIntoBuild = (e, t) => aboutPaths("symlink-into-build", brokenLinks(e, t), (e) => `${e}: the link leads to a path of the build machine, so it is broken on a server. Link to the path that the file will have there, without \`$pkgdir\`, or copy the file`);
function* brokenLinks(e, { pkgdir: t, buildPaths: n }) {
	let r = [t, ...n].filter((e) => e !== "/root"), i = r.filter((e) => e === t || !isIn(t, e)), isInOne = (e, t) => t.some((t) => isIn(e, t));
	for (let n of e) {
		if (n.type !== "symbolic link") continue;
		let e = installed(n), a = require_path.o(n.target), o = (0, node_path_posix.resolve)(`${t}${e}`, "..", a), s = (0, node_path_posix.resolve)(e, "..", a);
		(a.startsWith("/") || o !== (0, node_path_posix.resolve)(`${t}${s}`)) && (isInOne(s, r) || isInOne(o, i)) && (yield `${e} → ${a}`);
	}
}
// src/checks/transient-path.ts
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
], transientPath = (e, { buildPaths: t }) => {
	let n = pathsWhere(e, (e) => {
		if (![
			"file",
			"hard link",
			"symbolic link"
		].includes(e.type)) return !1;
		let n = installed(e), isInOne = (e) => e.some((e) => isIn(n, e));
		return isInOne(TRANSIENT) && !isInOne(t);
	}), r = hasEntry(e, (e) => installed(e) === "/wazo") ? [] : pathsWhere(e, isAtRoot), i = aboutPaths("transient-path", n, (e) => `${e} would be installed in a directory that a server empties when it boots, or that is not for packages: stage it below \`/usr\`, \`/etc\` or \`/var/lib\`, and create what belongs there in \`rules install\``), a = aboutPaths("transient-path", r, (e) => `${e} would be installed at the root of the server, where no package has files: is a variable in its path empty? Stage it below \`/usr\`, \`/etc\` or \`/var/lib\``);
	return [...i, ...a];
};
function isAtRoot(e) {
	return e.type === "file" && /^\/[^/]+$/.test(installed(e)) && !TRANSIENT.includes(installed(e));
}
// src/checks/vcs-files.ts
const vcsFiles = (e) => aboutPaths("vcs-files", topmost(pathsWhere(e, ({ path: e }) => /(^|\/)(\.git|\.svn|\.hg|\.bzr)(\/|$)/.test(e))), (e) => `${e} would be installed, the data of a version control system: leave it out of what \`rules package\` copies`), CHECKS = [
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
	(e) => aboutPaths("world-writable", pathsWhere(e, ({ type: e, mode: t }) => (e === "file" || e === "directory" && !(t & 512)) && !!(t & 2)), (e) => `${e} can be written by every user of the server: remove that right (\`chmod o-w\`)`),
	transientPath,
	junkStaged,
	privateStaged,
	stagedTwice,
	pathOwnedByWazo
], METADATA_CHECKS = [
	metadataLink,
	specialFile,
	symlinkIntoBuild,
	pathNotInstallable,
	vcsFiles
];
function checkStagedTree(e, t) {
	return CHECKS.flatMap((n) => n(e, t));
}
function checkMetadata(e, t) {
	return METADATA_CHECKS.flatMap((n) => n(e, t));
}
// src/checks/staging.ts
const EVERYWHERE = /^\/(etc|home|mnt|opt|run|srv|tmp|usr|usr\/local|usr\/src|var|var\/tmp)?$/;
function stagingOf(e, t) {
	return {
		...t,
		pluginDirectory: require_index.tt(e),
		backup: require_index.rt(e),
		wazoVersions: e.wazoVersions,
		depends: e.depends.map(({ namespace: e, name: t }) => `${e}/${t}`),
		debianDepends: e.debianDepends,
		buildPaths: t.buildPaths.filter((e) => !EVERYWHERE.test(e))
	};
}
function checkChanges(e, { versions: t, isTag: n, position: r }) {
	if (!require_comparison.n(e)) return [];
	let i = {
		file: require_index.Kt,
		...r && { position: r }
	};
	return [
		...checkNewer(e.version.previous, t, {
			...i,
			...n && { severity: "error" }
		}),
		...addedDependencies(e).map((e) => require_slip.g("dependency-added", e, i)),
		...takenAway(e).map((e) => require_slip.g("file-taken-away-from-etc", e, i)),
		...otherArchitecture(e).map((e) => require_slip.g("architecture-changed", e, i))
	];
}
function checkNewer(e, t, n) {
	let r = t.reduce((e, t) => require_version.n(e, t) < 0 ? t : e), i = require_version.n(r, e);
	if (i > 0) return [];
	let a = versionAfter(e), o = `Write a newer \`version\`${a === void 0 ? "" : `, such as ${JSON.stringify(a)}`}`;
	if (i === 0) {
		let t = `The package differs from version ${e}, which servers have, but \`version\` ${r === e ? "is still that one" : `is ${r}, which is the same for dpkg`}: no server upgrades to it. ${o}`;
		return [require_slip.g("version-unchanged", t, n)];
	}
	let s = `\`version\` is ${r}, which dpkg sorts before ${e}, the version that servers have: no server upgrades to it. ${o}`;
	return [require_slip.g("version-not-newer", s, n)];
}
function versionAfter(e) {
	let t = e.split("~")[0] ?? e;
	return [t, t.replace(/\d+(?=\D*$)/, (e) => String(BigInt(e) + 1n))].find((t) => require_version.t(t) === void 0 && require_version.n(t, e) > 0);
}
function addedDependencies({ dependencies: e, version: t }) {
	return first(e.new, "dependencies are new", (e) => {
		let n = /^wazo-plugind-/.test(e), r = n ? "a server must have that plugin, or a repository that has it, before it can upgrade" : "the upgrade installs it, where the server can fetch it";
		return `The package depends on \`${e}\`, and version ${t.previous} did not: ${r}. If the plugin can do without it, remove it from \`${n ? "depends" : "debian_depends"}\``;
	});
}
function takenAway({ takenAway: e, version: t }) {
	return first(e, "files below `/etc` are not in the package any more", ({ path: e }) => `\`/${require_path.o(e)}\` was in version ${t.previous} and is not in the package any more: the upgrade removes it from servers, with what was edited in it there. If that is not meant, stage it again`);
}
function first(e, t, n) {
	let r = e.slice(0, 20).map(n).map(require_version.o), i = e.length - r.length;
	return i > 0 ? [...r, `${i} more ${t}`] : r;
}
function otherArchitecture({ architecture: { previous: e, now: t }, version: n }) {
	if (e === t) return [];
	let r = t === "all" ? "servers of every architecture can install it" : `a server of another architecture than ${t} can't install it`;
	return [`The package is for \`${t}\`, and that of version ${n.previous} was for \`${e}\`: ${r}. If that is not meant, set \`architecture: ${e}\``];
}
// src/extension/access.ts
function policiesOf(e) {
	let t = e.get("wazo-auth"), n = new Map(t?.at(["default_policies"])?.named()), r = new Map(t?.at(["all_users_policies"])?.named());
	return [...new Set([...n.keys(), ...r.keys()])].map((e) => {
		let t = r.get(e);
		return {
			name: e,
			acl: rightsOf(n.get(e)),
			...t && !isFalse(t.first.node) && { all_users: !0 }
		};
	});
}
function serviceKeysOf(e) {
	return [...e.get("wazo-auth-keys")?.named() ?? []].map(([e, t]) => ({
		service: e,
		acl: rightsOf(t)
	}));
}
function rightsOf(e) {
	let t = e?.at(["acl"]);
	return [...t?.sayings ?? [], ...t?.lost ?? []].flatMap(({ node: e }) => e.kind === "sequence" ? e.items.flatMap((e) => e.kind === "scalar" ? [e.text] : []) : []);
}
// src/extension/contexts.ts
function contextsOf({ dialplan: e, isStaged: t }) {
	let n = new Set();
	for (let { kind: r, path: i, taken: a } of e.lost) r === "priority-taken" && !t(i) && a !== void 0 && t(a.path) && n.add(keyOf(a));
	let r = new Set(e.priorities.filter(({ path: e }) => !t(e)).map(keyOf)), i = new Map(e.priorities.filter(({ path: e }) => t(e)).map((e) => [keyOf(e), e])), a = new Map([...e.contexts.values()].map(({ name: e, includes: t }) => [e, {
		name: e,
		adds: [],
		overrides: [],
		includes: t.map((e) => e.name)
	}]));
	for (let [e, { context: t, extension: o }] of i) n.has(e) ? a.get(t)?.overrides.push(o) : r.has(e) || a.get(t)?.adds.push(o);
	return [...a.values()].filter((e) => e.adds.length + e.overrides.length + e.includes.length > 0);
}
function keyOf({ context: e, extension: t }) {
	return `${e}\0${t}`;
}
// src/extension/generated.ts
function driversOf(e, t) {
	let n = new Map(t.map(({ group: e, name: t, value: n }) => [`${e} ${t}`, n]));
	return [...(e.get("wazo-confgend")?.at(["plugins"]))?.named() ?? []].flatMap(([e, { first: t }]) => {
		if (t.node.kind !== "scalar") return [];
		let r = t.node.text, i = n.get(`wazo_confgend.${e} ${r}`);
		return [{
			file: e,
			name: r,
			...i !== void 0 && { entry_point: i }
		}];
	});
}
function modulesOf(e) {
	return [...(e.get("wazo-confgend")?.at(["enabled_asterisk_modules"]))?.named() ?? []].map(([e, { first: t }]) => ({
		name: e,
		loaded: !isFalse(t.node)
	}));
}
var Limits = class {
	#e = new Map();
	#t = new Map();
	get more() {
		return Object.fromEntries(this.#t);
	}
	take(e, t) {
		let n = this.#e.get(e) ?? 0, r = t.slice(0, 100 - n), i = t.length - r.length;
		return this.#e.set(e, n + r.length), i > 0 && this.#t.set(e, (this.#t.get(e) ?? 0) + i), r;
	}
	names(e, t) {
		return this.take(e, [...new Set(t)]).map(readable);
	}
};
function readable(e) {
	let t = require_path.o(require_path.a(e.slice(0, 121)));
	return t.length <= 120 ? t : `${t.slice(0, 120)}…`;
}
// src/extension/places.ts
const ASTERISK = /^\/etc\/asterisk\/([^./][^/]*\.d\/[^./][^/]*\.conf|[^./][^/]*\.conf)$/, UNIT = /^(?:(?:\/usr)?\/lib|\/etc)\/systemd\/system\/([^/]+\.(?:service|socket|timer|path|mount|target|slice)|[^/]+\.d\/[^/]+\.conf)$/, AGI = /^\/(?:usr\/share|var\/lib)\/asterisk\/agi-bin\/./, SOUNDS = /^\/(?:usr\/share|usr\/local\/share|var\/lib)\/asterisk\/sounds\//, MUSIC = /^\/(?:usr\/share|var\/lib)\/asterisk\/moh\//, CRON = /^\/etc\/cron\.(?:d|hourly|daily|weekly|monthly)\/[^/]+$/;
function placesOf$1(e) {
	let t = {
		asterisk: [],
		agi: [],
		sounds: [],
		music: [],
		units: [],
		cron: []
	}, n = new Map(), r = new Map();
	for (let i of e) {
		let [, e] = ASTERISK.exec(i) ?? [], [, a] = UNIT.exec(i) ?? [];
		e !== void 0 && isRead(e) && t.asterisk.push(e), a !== void 0 && t.units.push(a), AGI.test(i) && t.agi.push(i), CRON.test(i) && t.cron.push(i);
		for (let [e, t] of [[SOUNDS, n], [MUSIC, r]]) {
			if (!e.test(i)) continue;
			let n = i.slice(0, i.lastIndexOf("/"));
			t.set(n, (t.get(n) ?? 0) + 1);
		}
	}
	let counted = (e) => [...e].map(([e, t]) => ({
		directory: e,
		files: t
	}));
	return {
		...t,
		sounds: counted(n),
		music: counted(r)
	};
}
function isRead(e) {
	let [t = "", n] = e.split("/");
	return n === void 0 || isIncluded(t) && t !== "extensions.d" && t !== "extensions_extra.d";
}
function locationsOf(e) {
	return e.flatMap(({ path: e, bytes: t }) => {
		if (!e.startsWith("/etc/nginx/")) return [];
		let { directives: n } = readNginx(t?.toString("utf8") ?? ""), r = n.flatMap(({ words: [e, ...t] }) => e === "location" ? [t.join(" ")] : []);
		return r.length > 0 ? r : [e];
	});
}
// src/extension/restarts.ts
const RESTARTS = /^((try-|force-)?restart|start|(try-)?reload-or-(try-)?restart)$/, RELOADS = /^(force-)?reload$/, KEYS$1 = "wazo-auth-keys";
function restartsOf(e) {
	let t = valuesIn(e), n = {
		restarts: new Set(),
		reloads: new Set(),
		asterisk_commands: new Set()
	};
	for (let { words: r } of require_index.gt(e, "install")) {
		let [e, ...i] = r.slice(+(r[0]?.text === "sudo")), a = e?.text.replace(/^.*\//, "");
		if (a === "asterisk") for (let e of toldAsterisk(i)) n.asterisk_commands.add(e);
		if (a === KEYS$1 && i[0]?.text === "service" && i[1]?.text === "update" && n.reloads.add(KEYS$1), a !== "systemctl" && a !== "service") continue;
		let o = i.filter(({ text: e }) => !e.startsWith("-")), [s, ...c] = a === "systemctl" ? o : o.toReversed(), l = s?.text === "enable" && i.some(({ text: e }) => e === "--now"), u = RESTARTS.test(s?.text ?? "") || l ? n.restarts : RELOADS.test(s?.text ?? "") ? n.reloads : void 0;
		for (let e of c.flatMap(t)) u?.add(e.replace(/\.service$/, ""));
	}
	return {
		restarts: [...n.restarts],
		reloads: [...n.reloads],
		asterisk_commands: [...n.asterisk_commands]
	};
}
function toldAsterisk(e) {
	return e.flatMap(({ text: t }, n) => {
		let r = /^-[a-zA-Z]*x$/.test(t) ? e[n + 1]?.text : void 0;
		return r === void 0 || /^\S+ show\b/.test(r) ? [] : [r];
	});
}
function valuesIn({ commands: e, text: t }) {
	let n = new Map(), add = (e, t) => {
		let r = n.get(e) ?? [];
		r.push(...t.slice(0, 100 - r.length)), n.set(e, r);
	};
	for (let { words: n, assignments: r } of e) {
		for (let { name: e, value: n, start: i, end: a } of r) add(e, n ? [n] : elements(t, i, a));
		let [e, i, ...a] = n;
		e?.text === "for" && i !== void 0 && add(i.text, a);
	}
	let r = new Map(), valuesOf = (e, t) => {
		let i = `${t} ${e}`, a = r.get(i) ?? (n.get(e) ?? []).flatMap((e) => resolve(e, t)).slice(0, 100);
		return r.set(i, a), a;
	}, resolve = (e, t) => {
		let [, n, r, i] = /^([\w.-]*)\{([\w.-]+(?:,[\w.-]+)+)\}([\w.-]*)$/.exec(e.text) ?? [];
		if (r !== void 0) return r.split(",").map((e) => `${n}${e}${i}`);
		if (!isExpanded(e)) return e.text.split(/\s+/).filter((e) => e !== "");
		let [a, ...o] = e.parameters;
		if (a === void 0 || o.length > 0 || a.operator !== void 0 || t === 0) return [];
		let [s = "", c = "", ...l] = e.text.split(a.text);
		return l.length > 0 || !/^[\w.@:-]*$/.test(s + c) ? [] : valuesOf(a.name, t - 1).map((e) => `${s}${e}${c}`);
	};
	return (e) => resolve(e, 4);
}
function elements(e, t, n) {
	return ((/=\(([^()]*)\)$/.exec(e.slice(t, n))?.[1] ?? "").replaceAll(/\$(\w+|\{[^}]*\})|#.*/g, "").match(/[\w.@:-]+/g) ?? []).map((e) => ({
		start: t,
		end: n,
		text: e,
		parameters: []
	}));
}
function isExpanded({ text: e, parameters: t }) {
	return t.length > 0 || /[$`*?{[]/.test(e);
}
// src/extension/extends.ts
function extendsOf(e, t, n) {
	let r = new Limits(), { files: i, entryPoints: a } = t, o = t.configuration.filter(({ service: e }) => require_owned.O.has(e)), s = settingsOf(o), c = placesOf$1(pathsOf(e)), l = n && restartsOf(n), u = readable;
	return {
		configuration: r.take("configuration", o).map((e) => ({
			service: e.service,
			path: u(e.path),
			keys: r.names("keys", keysOf(e))
		})),
		plugins: r.take("plugins", pluginsOf(s, a)).map((e) => ({
			...e,
			name: u(e.name),
			...e.entry_point !== void 0 && { entry_point: u(e.entry_point) }
		})),
		policies: r.take("policies", policiesOf(s)).map((e) => ({
			...e,
			name: u(e.name),
			acl: r.names("acl", e.acl)
		})),
		service_keys: r.take("service_keys", serviceKeysOf(s)).map((e) => ({
			service: u(e.service),
			acl: r.names("acl", e.acl)
		})),
		drivers: r.take("drivers", driversOf(s, a)).map((e) => ({
			file: u(e.file),
			name: u(e.name),
			...e.entry_point !== void 0 && { entry_point: u(e.entry_point) }
		})),
		modules: r.take("modules", modulesOf(s)).map((e) => ({
			...e,
			name: u(e.name)
		})),
		contexts: r.take("contexts", contextsOf(t.asterisk)).map((e) => ({
			name: u(e.name),
			adds: r.names("extensions", e.adds),
			overrides: r.names("extensions", e.overrides),
			includes: r.names("includes", e.includes)
		})),
		asterisk: r.names("asterisk", c.asterisk),
		agi: r.names("agi", c.agi),
		sounds: r.take("sounds", c.sounds).map((e) => ({
			...e,
			directory: u(e.directory)
		})),
		music: r.take("music", c.music).map((e) => ({
			...e,
			directory: u(e.directory)
		})),
		nginx: r.names("nginx", locationsOf(i)),
		units: r.names("units", c.units),
		cron: r.names("cron", c.cron),
		restarts: r.names("restarts", l?.restarts ?? []),
		reloads: r.names("reloads", l?.reloads ?? []),
		asterisk_commands: r.names("asterisk_commands", l?.asterisk_commands ?? []),
		more: r.more
	};
}
function settingsOf(e) {
	return new Map(byService(e).flatMap(({ service: e, root: t }) => t === void 0 ? [] : [[e, t]]));
}
function extendsOutput(e) {
	return Object.fromEntries(Object.entries(e).filter(([, e]) => Object.keys(e).length > 0));
}
function keysOf({ root: e }) {
	return e?.kind === "mapping" ? e.entries.map(({ key: e }) => require_index.cn(e.value)) : [];
}
function* pathsOf(e) {
	for (let t of e) t.type !== "directory" && (yield `/${require_path.o(t.path)}`);
}
// src/extension/agi.ts
const APPLICATIONS = new Set([
	"agi",
	"eagi",
	"deadagi"
]);
function agiCalls({ dialplan: e, isStaged: t }, n) {
	let r = e.priorities.flatMap(({ path: e, position: n, application: r, argument: i }) => {
		let a = i.split(",", 1)[0]?.trim() ?? "";
		return !t(e) || !APPLICATIONS.has(r.toLowerCase()) || !/^[\w./+-]{1,255}$/.test(a) ? [] : [{
			path: e,
			position: n,
			script: a,
			looksFor: a.startsWith("/") ? a : `/usr/share/asterisk/agi-bin/${a}`
		}];
	});
	if (r.length === 0) return [];
	let upstream = (e) => `/var/lib/asterisk/agi-bin/${e}`, i = new Set(r.flatMap(({ script: e, looksFor: t }) => [t, upstream(e)])), a = new Map(n(i).map((e) => [e.path, e]));
	return r.map((e) => ({
		...e,
		staged: a.get(e.looksFor),
		elsewhere: e.script.startsWith("/") ? void 0 : a.get(upstream(e.script))
	}));
}
// src/extension/entry-point.ts
function isEntryPoints(e) {
	return /-packages\/[^/]+\.(egg|dist)-info\/entry_points\.txt$/.test(e);
}
function readEntryPoints(e) {
	return e.flatMap(({ path: e, bytes: t }) => {
		if (t === void 0 || !isEntryPoints(e)) return [];
		let n;
		return t.toString("utf8").split(/\r\n|\r|\n/).flatMap((t, r) => {
			let i = t.trim();
			if (i === "" || i.startsWith("#")) return [];
			if (i.startsWith("[") && i.endsWith("]")) return n = i.replace(/^[[\]]+|[[\]]+$/g, ""), [];
			let a = i.indexOf("=");
			if (n === void 0 || a < 0) return [];
			let o = r + 1, s = {
				line: o,
				column: 1,
				endLine: o,
				endColumn: t.length + 1
			}, [c, l] = [i.slice(0, a).trim(), i.slice(a + 1).trim()];
			return [{
				group: n,
				name: c,
				value: l,
				path: e,
				position: s
			}];
		});
	});
}
function readStaged(e, t) {
	let n = [], r = !0;
	for (let i of e) i.type !== "directory" && t(`/${require_path.o(i.path)}`) && (n.length < 1e4 ? n.push(i) : r = !1);
	let { contents: i, dangling: a } = behindLinks(e, n), o = 33554432;
	return {
		files: n.map((e) => {
			let t = i.get(e.path), n = t !== void 0 && t.size <= Math.min(1048576, o);
			n ? o -= t.size : r = !1;
			let s = a.get(e.path);
			return {
				path: `/${require_path.o(e.path)}`,
				mode: t?.mode ?? e.mode,
				bytes: n ? require_index.Pt(t) : void 0,
				...s !== void 0 && { leadsTo: `/${require_path.o(s)}` }
			};
		}),
		complete: r
	};
}
function behindLinks(e, t) {
	let n = new Map(), r = new Map(), i = new Set(), a = new Map(), look = (e, t, r) => {
		if (t.type === "file") for (let e of r) n.set(e, t);
		let i = targetOf$1(t);
		i !== void 0 && e.set(i, [...e.get(i) ?? [], ...r]);
	};
	for (let e of t) look(a, e, [e.path]);
	for (let t = 0; t < 8 && a.size > 0; t += 1) {
		let n = new Map(), o = new Set();
		for (let r of e) {
			t === 0 && r.type === "symbolic link" && i.add(r.path);
			let e = a.get(r.path);
			e !== void 0 && (o.add(r.path), look(n, r, e));
		}
		for (let [e, t] of a) o.has(e) || r.set(e, t);
		a = n;
	}
	let isBehindLink = (e) => [...e.matchAll(/\//g)].some(({ index: t }) => i.has(e.slice(0, t)));
	return {
		contents: n,
		dangling: new Map([...r].flatMap(([e, t]) => e === "" || isBehindLink(e) ? [] : t.map((t) => [t, e])))
	};
}
function targetOf$1(e) {
	if (e.type === "hard link") return e.target;
	if (e.type !== "symbolic link") return;
	let t = e.target.startsWith("/") ? [] : e.path.split("/").slice(0, -1);
	for (let n of e.target.split("/")) n === ".." ? t.pop() : n !== "" && n !== "." && t.push(n);
	return t.join("/");
}
// src/systemd/unit-file.ts
function readUnitFile(e) {
	let t = [], n = [];
	for (let { line: r, at: i, length: a } of logicalLines(e)) {
		let e = {
			line: i,
			column: 1,
			endLine: i,
			endColumn: a + 1
		}, o = /^\[(.*)\]$/.exec(r)?.[1];
		o !== void 0 && t.push({
			name: o,
			position: e
		});
		let s = r.indexOf("="), c = t.at(-1)?.name;
		o !== void 0 || s < 0 || c === void 0 || n.push({
			section: c,
			name: r.slice(0, s).trim(),
			value: r.slice(s + 1).trim(),
			position: e
		});
	}
	return {
		sections: t,
		settings: n
	};
}
function* logicalLines(e) {
	let t, joined = ({ parts: e, at: t, length: n }) => ({
		line: e.join(" ").trim(),
		at: t,
		length: n
	});
	for (let [n, r] of e.replace(/^\ufeff/, "").split(/\r\n|\n|\r|\0/).entries()) {
		let e = r.trim();
		if (/^[#;]/.test(e)) continue;
		let i = e.endsWith("\\") ? e.slice(0, -1) : e;
		t ??= {
			parts: [],
			at: n + 1,
			length: r.length
		}, t.parts.push(i), i === e && (yield joined(t), t = void 0);
	}
	t !== void 0 && (yield joined(t));
}
// src/extension/unit.ts
const DIRECTORY = /^(\/etc|\/lib|\/usr\/lib)\/systemd\/system\/([^/]+\.service)(?:\.d\/[^/]+\.conf)?$/;
function readUnits(e, t) {
	let n = [], r = new Map(), i = new Set(), a = 2e4;
	for (let { path: t, bytes: o } of e) {
		let [, , e] = DIRECTORY.exec(t) ?? [];
		if (e === void 0 || o === void 0 || o.length === 0 || o.length > 65536) continue;
		let s = o.toString("utf8");
		if (i.has(s)) continue;
		let { sections: c, settings: l } = readUnitFile(s);
		if (a -= l.length, a < 0) return [];
		t.endsWith(".conf") ? r.set(e, [...r.get(e) ?? [], ...l]) : (i.add(s), n.push({
			name: e,
			path: t,
			sections: new Set(c.map((e) => e.name)),
			settings: l,
			own: l
		}));
	}
	for (let e of n) e.settings = [...e.settings, ...r.get(e.name) ?? []];
	let o = new Map(n.flatMap(({ own: e }) => e.flatMap((e) => placesOf(e).map((t) => [t, e])))), s = new Map((o.size === 0 ? [] : t(new Set(o.keys()))).map((e) => [e.path, e]));
	return n.map((e) => ({
		...e,
		programs: e.own.flatMap((e) => placesOf(e).flatMap((t) => {
			let n = s.get(t);
			return n === void 0 ? [] : [{
				setting: e,
				file: n
			}];
		}))
	}));
}
function placesOf({ section: e, name: t, value: n }) {
	if (e !== "Service" || t !== "ExecStart") return [];
	let [, r] = /^[@:+!|]*("?)?(\/[^\s"'\\%$]+)\1?(?:\s|$)/.exec(n)?.slice(1) ?? [];
	if (r === void 0) return [];
	let i = /^\/(bin|sbin|lib\w*)\//.test(r) ? `/usr${r}` : r.replace(/^\/usr(?=\/(bin|sbin|lib\w*)\/)/, "");
	return i === r ? [r] : [r, i];
}
// src/extension/extension.ts
const READ$1 = /^\/etc\/([^/]+\/conf[^/]*|wazo-admin-ui|asterisk|cron\.(d|hourly|daily|weekly|monthly)|nginx|systemd\/system)\/|^(\/usr)?\/lib\/systemd\/system\/|^\/(usr\/share|var\/lib)\/asterisk\/agi-bin\//, NOTHING_ELSE = {
	release: "bookworm",
	depends: [],
	debianDepends: []
};
function readExtension(e, t = NOTHING_ELSE) {
	let n = readStaged(e, (e) => READ$1.test(e) || isEntryPoints(e)), r = readAsterisk(n.files, {
		isKnown: require_owned.j(t.release),
		isAlone: n.complete && t.depends.length === 0 && t.debianDepends.length === 0
	});
	return {
		...n,
		configuration: readConfiguration(n.files),
		entryPoints: readEntryPoints(n.files),
		asterisk: r,
		agi: agiCalls(r, (t) => readStaged(e, (e) => t.has(e)).files),
		asteriskModules: asteriskModulesIn(e),
		modules: new Set(topmostModules(e)),
		units: readUnits(n.files, (t) => readStaged(e, (e) => t.has(e)).files),
		programs: new Set(programsIn(e)),
		hasPath(t) {
			for (let { path: n } of e) if (t(`/${require_path.o(n)}`)) return !0;
			return !1;
		}
	};
}
function* topmostModules(e) {
	for (let { path: t } of e) {
		let [, e] = /-packages\/([^/.]+)/.exec(t) ?? [];
		e !== void 0 && (yield e);
	}
}
function asteriskModulesIn(e) {
	let t = [];
	for (let { path: n } of e) {
		let e = /^usr\/lib\/(?:[^/]+\/)?asterisk\/modules\/([^/]+\.so)$/.exec(require_path.o(n))?.[1];
		e !== void 0 && t.push(e);
	}
	return t;
}
function* programsIn(e) {
	for (let { path: t, type: n } of e) n !== "directory" && /^(usr\/(local\/)?)?s?bin\/[^/]+$/.test(t) && (yield `/${require_path.o(t)}`);
}
function extensionSection(e) {
	let t = [
		...[...require_owned.O.keys()].map((t) => [t, serviceLines(t, e)]),
		["Asterisk", asteriskLines(e)],
		["nginx", [...named("location", e.nginx), ...restartLines("nginx", e)]],
		["systemd", systemdLines(e)],
		["cron", named("job", e.cron)]
	].flatMap(([e, t]) => {
		let n = t.length - 20, r = n > 0 ? [...t.slice(0, 20), `… and ${n} more`] : t;
		return t.length === 0 ? [] : [[[{
			text: e,
			code: require_owned.O.has(e)
		}], r]];
	});
	if (t.length === 0) return [];
	let n = Object.values(e.more).reduce((e, t) => e + t, 0), r = n > 0 ? [{
		type: "text",
		text: `… and ${n} more names.`
	}] : [];
	return [{
		title: "On a Wazo",
		blocks: [{
			type: "table",
			head: ["where", "what"],
			rows: t
		}, ...r]
	}];
}
const TOLD = {
	"wazo-auth": ["default_policies", "all_users_policies"],
	"wazo-confgend": ["plugins", "enabled_asterisk_modules"]
};
function serviceLines(e, t) {
	let n = [
		...e === "wazo-auth" ? t.policies.map(policyLine) : [],
		...e === "wazo-auth-keys" ? t.service_keys.map(keyLine) : [],
		...e === "wazo-confgend" ? [...t.drivers.map(driverLine), ...moduleLines(t)] : [],
		...t.plugins.filter((t) => t.service === e).map(pluginLine)
	], r = t.configuration.filter((t) => t.service === e), i = require_owned.O.get(e)?.groups.map(({ key: [e] }) => e) ?? [], isTold = (t) => n.length > 0 && (i.includes(t) || TOLD[e]?.includes(t)), a = new Set(r.flatMap((e) => e.keys).filter((e) => !isTold(e))), o = n.length > 0 || a.size > 0;
	return [
		...n,
		...e === KEYS ? [] : named("configuration", a),
		...o ? [] : named("configuration", r.map(({ path: e }) => baseName(e))),
		...restartLines(e, t)
	];
}
const KEYS = "wazo-auth-keys";
function restartLines(e, { restarts: t, reloads: n }) {
	let r = n.includes(e);
	return [...t.includes(e) ? ["restarted by `install`"] : [], ...r ? [e === KEYS ? "keys updated by `install`" : "reloaded by `install`"] : []];
}
function pluginLine({ group: e, name: t, state: n, from: r, entry_point: i, replaces: a }) {
	let o = r === "wazo" ? "Wazo's own" : i === void 0 ? "its code is not in the package" : code(i), s = [
		n === "disabled" && "switched off",
		n === "offered" && "not enabled by the package",
		a && "replaces Wazo's own"
	];
	return [`${kindOf(e)} ${code(t)}: ${o}`, ...s.filter((e) => e !== !1 && e !== void 0)].join(", ");
}
function kindOf(e) {
	let t = e.slice(e.indexOf(".") + 1).replaceAll("_", " ");
	return t.endsWith("s") ? t.slice(0, -1) : `${t} plugin`;
}
function policyLine({ name: e, acl: t, all_users: n }) {
	return `policy ${code(e)}${n ? " for every user" : ""}${t.length === 0 ? "" : `: ${names(t)}`}`;
}
function keyLine({ service: e, acl: t }) {
	return `key of ${code(e)}${t.length === 0 ? "" : `: ${names(t)}`}`;
}
function driverLine({ file: e, name: t, entry_point: n }) {
	return `driver of ${code(e)}: ${code(t)}${n === void 0 ? "" : `, ${code(n)}`}`;
}
function moduleLines({ modules: e }) {
	let which = (t) => e.filter((e) => e.loaded === t).map(({ name: e }) => e);
	return [...named("Asterisk loads", which(!0)), ...named("Asterisk does not load", which(!1))];
}
function asteriskLines(e) {
	return [
		...e.contexts.map(contextLine),
		...named("configuration", e.asterisk),
		...named("AGI script", e.agi.map(baseName)),
		...e.sounds.map(({ directory: e, files: t }) => `${counted(t, "sound")} in ${code(e)}`),
		...e.music.map(({ directory: e, files: t }) => `music on hold: ${counted(t, "file")} in ${code(e)}`),
		...named("console:", e.asterisk_commands),
		...restartLines("asterisk", e)
	];
}
function contextLine({ name: e, adds: t, overrides: n, includes: r }) {
	let i = [
		...named("adds", t),
		...named("overrides Wazo's", n),
		...named("includes", r)
	];
	return `${code(`[${e}]`)} ${i.join("; ")}`;
}
function systemdLines({ units: e, restarts: t, reloads: n }) {
	let isOther = (e) => !require_owned.O.has(e) && e !== "asterisk" && e !== "nginx";
	return [
		...named("unit", e),
		...named("`install` restarts", t.filter(isOther)),
		...named("`install` reloads", n.filter(isOther))
	];
}
function named(e, t) {
	let n = [...t];
	return n.length === 0 ? [] : [`${e} ${names(n)}`];
}
function names(e) {
	let t = e.length - 10, n = e.slice(0, 10).map(code).join(", ");
	return t > 0 ? `${n} and ${t} more` : n;
}
function code(e) {
	return `\`${(e.length > 80 ? `${e.slice(0, 80)}…` : e).replaceAll("`", "'")}\``;
}
function counted(e, t) {
	return `${e} ${t}${e === 1 ? "" : "s"}`;
}
function baseName(e) {
	return e.slice(e.lastIndexOf("/") + 1);
}
// src/placement/declaration.ts
const PROJECT_FILES = [
	"setup.py",
	"setup.cfg",
	"pyproject.toml"
];
function readDeclarations(e) {
	let t = new Map();
	for (let { path: n, text: r } of e) for (let { name: e, ...i } of READERS[n](r)) {
		let a = t.get(e);
		a === void 0 ? t.set(e, [{
			...i,
			file: n,
			text: r
		}]) : a.push({
			...i,
			file: n,
			text: r
		});
	}
	return (e, n) => {
		let r = t.get(e) ?? [], i = r.filter((e) => e.value !== void 0), [a, ...o] = [
			i.filter((e) => n !== void 0 && bare(e.value) === bare(n)),
			i,
			r
		].find(({ length: e }) => e > 0) ?? [];
		if (!(a === void 0 || o.length > 0)) return {
			file: a.file,
			position: require_index.Dt(a.text, a.at, a.at + e.length)
		};
	};
}
function bare(e) {
	return e?.replaceAll(/\s/g, "");
}
const READERS = {
	"setup.py": inPython,
	"setup.cfg": (e) => inSections(e, /^options\.entry_points$/, inIni),
	"pyproject.toml": (e) => inSections(e, /entry-?points|plugins|scripts/i, inToml)
};
function inPython(e) {
	return [...e.matchAll(require_index.ot)].flatMap(({ 0: e, index: t }) => {
		if (e.startsWith("#")) return [];
		let n = /^("""|'''|["'])/.exec(e)?.[0].length ?? 0, r = e.slice(n, e.length - n), i = t + n, a = withOffsets(r, i).flatMap(({ line: e, at: t }) => declarationIn(e, t) ?? []);
		return a.length > 0 ? a : [{
			name: r,
			value: void 0,
			at: i
		}];
	});
}
function inSections(e, t, n) {
	let r = !1;
	return withOffsets(e, 0).flatMap(({ line: e, at: i }) => {
		let a = /^\s*\[+([^\]]*)\]/.exec(e)?.[1];
		return a !== void 0 && (r = t.test(a.trim())), a === void 0 && r ? n(e, i) : [];
	});
}
function inIni(e, t) {
	if (/^\s*[#;]/.test(e)) return [];
	let [n, r] = [e.indexOf("="), e.lastIndexOf("=")], i = n === r ? 0 : n + 1;
	return [declarationIn(e.slice(i), t + i) ?? []].flat();
}
function declarationIn(e, t) {
	let n = e.indexOf("="), r = e.slice(0, Math.max(0, n)).trim();
	if (r !== "") return {
		name: r,
		value: e.slice(n + 1),
		at: t + e.indexOf(r)
	};
}
function withOffsets(e, t) {
	let n = t;
	return e.split("\n").map((e) => {
		let t = {
			line: e,
			at: n
		};
		return n += e.length + 1, t;
	});
}
const TOML_KEY = /(?:^|[{,.])\s*(?:"([^"\\]*)"|'([^']*)'|([\w-]+))\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
function inToml(e, t) {
	return [...(/^(?:[^#"']|"(?:\\.|[^"\\])*"|'[^']*')*/.exec(e)?.[0] ?? "").matchAll(TOML_KEY)].map(({ 0: e, index: n, 1: r, 2: i, 3: a, 4: o, 5: s }) => {
		let c = r ?? i ?? a ?? "";
		return {
			name: c,
			value: o ?? s,
			at: t + n + e.indexOf(c)
		};
	});
}
// src/placement/staging-command.ts
const STAGES_NOTHING = /^(mkdir|rmdir|rm|ch(mod|own|grp)|find|test|\[\[?|:|echo|printf|cd|pushd|sed|export|for)$/, COPIES = /^(cp|install|mv|ln)$/;
function readStagingCommands(e) {
	let t = new Map();
	for (let n of require_index.gt(e, "package").flatMap(stagersOf)) {
		let e = t.get(n.path);
		e === void 0 ? t.set(n.path, [n]) : e.push(n);
	}
	return (e) => {
		for (let n = e;; n = n.slice(0, n.lastIndexOf("/"))) {
			let r = t.get(n)?.slice(-100), i = r && likeliest(r, e.slice(n.length + 1).split("/", 1)[0] ?? "").at(-1);
			if (i !== void 0 || n === "") return i;
		}
	};
}
function stagersOf(e) {
	let { words: t } = e, n = t[0]?.text ?? "", r = n === "install" && t.some(({ text: e }) => /^(-[A-Za-z]*d|--directory$)/.test(e)), i = [...t.length > 0 && !STAGES_NOTHING.test(n) && !r ? require_index.Et(e) : [], ...require_index.wt(e)].flatMap((e) => targetOf(e) ?? []), a = t.slice(1).filter(({ text: e, parameters: t }) => !e.startsWith("-") && !isInPkgdir(t)), o = a.map(({ text: e }) => e.split("/").findLast((e) => e !== "") ?? ""), s = COPIES.test(n) && o.every((e) => !/[$`*?[{]|^\.*$/.test(e)) && !t.some(({ text: e }) => e === "--parents"), c = (n === "mv" || t.some(({ text: e }) => /^(-[A-Za-z]*[Rra]|--recursive|--archive)/.test(e))) && a.length === 1;
	return i.map((t) => ({
		...t,
		command: e,
		names: o,
		isPlain: s && !t.open && !(c && t.path !== "")
	}));
}
function targetOf({ text: e, parameters: t }) {
	let n = t.find(({ name: e }) => e === "pkgdir"), r = n === void 0 ? -1 : e.indexOf(n.text);
	if (n === void 0 || r < 0) return;
	let i = e.slice(r + n.text.length), a = i.search(/[$`*?[{]/);
	return {
		path: (a < 0 ? i : i.slice(0, i.lastIndexOf("/", a) + 1)).split("/").filter((e) => e !== "" && e !== ".").map((e) => `/${e}`).join(""),
		open: a >= 0
	};
}
function likeliest(e, t) {
	let n = e.map((e) => ({
		...e,
		likeness: likenessOf(e, t)
	})), r = Math.max(...n.map(({ likeness: e }) => e));
	return n.filter(({ likeness: e }) => e > 0 && e === r).map(({ command: e }) => e);
}
function likenessOf({ names: e, isPlain: t, open: n, path: r }, i) {
	let a = i === "" && !n, o = r.slice(r.lastIndexOf("/") + 1);
	return a || e.includes(i) || o !== "" && e.includes(o) ? 2 : +!t;
}
function isInPkgdir(e) {
	return e.some(({ name: e }) => e === "pkgdir");
}
function stagedPaths(e) {
	let t = e.flatMap(({ staged: e }) => e?.path ?? []);
	return new Set(t.slice(0, 1e3));
}
function placeFindings(e, t) {
	let n = placer(t), r = stagedPaths(e);
	return e.map(({ staged: e, ...t }) => e === void 0 || !r.has(e.path) ? t : {
		...t,
		...n(e)
	});
}
function placer({ files: e, origins: t, projects: n, rules: r }) {
	let i = new Map(e.map(({ path: e, bytes: t }) => [e, t])), a = readDeclarations(n), o = r && readStagingCommands(r);
	return ({ path: e, position: n, entryPoint: s }) => {
		let c = t.get(e), l = c && {
			file: c.file,
			...n && { position: n }
		}, u = c?.isTracked === !0 && !/\.(egg|dist)-info\//.test(c.file);
		if (l && (u || s === void 0)) return l;
		let d = n && valueAt(i.get(e), n), f = s === void 0 ? void 0 : a(s, d);
		if (f ?? l) return f ?? l ?? {};
		let p = o?.(e);
		return r === void 0 || p === void 0 ? {} : {
			file: require_index.ut,
			position: require_index.Dt(r.text, p.start, p.end)
		};
	};
}
function valueAt(e, { line: t }) {
	let n = e?.toString("utf8").split(/\r\n|\r|\n/)[t - 1];
	return /=(.*)/.exec(n ?? "")?.[1];
}
// src/plugin/rights.ts
const CHANGES = /\b(chmod|chown|chgrp|setfacl)\b|\binstall\s/;
function rightsIn(e, t) {
	let n = (t ? linesForInstall(e, t) : e.split("\n")).filter((e) => CHANGES.test(e) && !e.includes("pkgdir")), r = new Set(n.flatMap((e) => e.split(/[\s"'(),;]+/)).filter((e) => /^[/{$]/.test(e)));
	if (r.size > 1e3 || [...r].some((e) => /^\{?\$/.test(e))) return () => !0;
	let i = [...r].map((e) => {
		let [t = ""] = e.split(/[*?[{$]/, 1);
		return t === e ? {
			path: e.replace(/\/+$/, ""),
			whole: !0
		} : {
			path: t,
			whole: !1
		};
	});
	return (e) => i.some((t) => t.whole ? e === t.path || e.startsWith(`${t.path}/`) : e.startsWith(t.path));
}
function linesForInstall(e, t) {
	let n = new Map();
	for (let { start: r, end: i } of require_index.St(t, "install")) {
		let t = e.lastIndexOf("\n", r) + 1, a = e.indexOf("\n", i);
		n.set(t, Math.max(n.get(t) ?? 0, a < 0 ? e.length : a));
	}
	return [...n].map(([t, n]) => e.slice(t, n));
}
// src/placement/likeness.ts
function byLikeness(e, t) {
	return e.map((e) => ({
		path: e,
		common: commonEnd(e, t)
	})).sort((e, t) => t.common - e.common || e.path.length - t.path.length || (e.path < t.path ? -1 : 1)).map(({ path: e }) => e);
}
function isNamedAs(e, t) {
	return e.slice(e.lastIndexOf("/") + 1) === t.slice(t.lastIndexOf("/") + 1);
}
function commonEnd(e, t) {
	let n = 0;
	for (let r = 1;; r += 1) {
		let [i, a] = [e[e.length - r] ?? "/", t[t.length - r] ?? "/"];
		if (i !== a || (i === "/" && (n += 1), r > Math.min(e.length, t.length))) return n;
	}
}
async function findOrigins(e, t, n) {
	let r = new Map(), i = {
		bytes: 67108864,
		until: performance.now() + 3e3
	}, a = await require_index.L(e), o = t.flatMap(({ path: e, bytes: t }) => t === void 0 ? [] : [{
		path: e,
		bytes: t
	}]), look = (t, a) => {
		let s = o.filter(({ path: e }) => !r.has(e));
		if (s.length === 0) return;
		let c = sizes(e, t, s, a ? Infinity : n, i.until);
		for (let { path: t, bytes: n } of s) {
			let o = byLikeness(c.get(n.length) ?? [], t), s = (n.length > 0 ? o : o.filter((e) => isNamedAs(e, t))).find((t) => holds((0, node_path.join)(e.directory, t), n, i));
			if (s !== void 0 && r.set(t, {
				file: s,
				isTracked: a
			}), performance.now() > i.until) return;
		}
	};
	if (look(a, !0), r.size < o.length) {
		let t = new Set(a);
		look(listPaths(e.directory).filter((e) => !t.has(e)), !1);
	}
	return r;
}
function sizes({ directory: e }, t, n, r, i) {
	let a = new Map(n.map(({ bytes: e }) => [e.length, []]));
	for (let n of t.slice(0, 1e5)) {
		let t = attempt$1(() => (0, node_fs.lstatSync)((0, node_path.join)(e, n)));
		if (t?.isFile() && t.birthtimeMs < r && a.get(t.size)?.push(n), performance.now() > i) break;
	}
	return a;
}
function holds(e, t, n) {
	if (n.bytes -= t.length, n.bytes < 0 || performance.now() > n.until) return !1;
	let r = attempt$1(() => (0, node_fs.openSync)(e, require_index.Mt));
	if (r === void 0) return !1;
	try {
		let e = Buffer.alloc(t.length);
		return attempt$1(() => (0, node_fs.readSync)(r, e)) === t.length && e.equals(t);
	} finally {
		(0, node_fs.closeSync)(r);
	}
}
function attempt$1(e) {
	try {
		return e();
	} catch {
		return;
	}
}
// src/runner/strays.ts
const ENTRIES = 2e4, NOT_MEANT = /^(\.git|__pycache__|node_modules)$|\.deb$/;
function writtenSince(e, t) {
	let n = new Set(), r = [{
		path: "",
		around: void 0
	}], i = 0;
	for (let a = r.pop(); a !== void 0 && i < ENTRIES; a = r.pop()) {
		let { path: o, around: s } = a, c = (attempt(() => (0, node_fs.readdirSync)((0, node_path.join)(e, o))) ?? []).filter((e) => !NOT_MEANT.test(e)).sort().slice(0, ENTRIES - i);
		i += c.length;
		for (let i of c) {
			let a = (0, node_path.join)(o, i), c = attempt(() => (0, node_fs.lstatSync)((0, node_path.join)(e, a)));
			if (c === void 0) continue;
			let l = c.birthtimeMs > t;
			c.isDirectory() ? r.push({
				path: a,
				around: s ?? (l ? a : void 0)
			}) : (l || c.mtimeMs > t) && n.add(s === void 0 ? a : `${s}/`);
		}
	}
	return [...n].sort().map((e) => require_path.o(require_path.a(e)));
}
function attempt(e) {
	try {
		return e();
	} catch {
		return;
	}
}
// src/staged.ts
function scriptOf(e, t) {
	return t && require_index.Ot(t) ? require_reader.t(e).script : void 0;
}
function toldOf(e) {
	return {
		output: extendsOutput(e),
		sections: extensionSection(e)
	};
}
async function inCheckout(e, t, { checkout: n, rules: r, before: i }) {
	let a = stagedPaths(e);
	if (a.size === 0) return [...e];
	let { files: o } = readStaged(t, (e) => a.has(e)), s = PROJECT_FILES.map((e) => ({
		path: e,
		text: require_index.I(n, e, require_index.st)
	}));
	return placeFindings(e, {
		files: o,
		origins: await findOrigins(n, o, i),
		projects: s,
		rules: r
	});
}
async function packStaged(e, { checkout: t, manifest: n, bytes: r, shebang: i }, a, { pkgdir: o, builders: s, buildPaths: c, packagedAt: l, claims: u, findings: d, compare: f }) {
	let { inputs: p, environment: m } = e, h = scriptOf(a.rules, i), g = rightsIn(a.rules, h), _ = stagingOf(n, {
		release: p.debianRelease,
		releaseChosen: p.releaseChosen,
		architecture: p.architecture,
		pkgdir: o,
		builders: s,
		buildPaths: [
			...m.buildPaths,
			t.directory,
			...c
		],
		pythonProject: pythonProject((e) => require_index.N(t, e, require_index.rn)),
		rules: h,
		setsRights: (e) => a.isPrivate || g(e),
		strays: () => writtenSince(t.directory, l)
	}), v = require_index.Vt(o, "", u), y = readExtension(v, _), b = toldOf(extendsOf(v, y, _.rules)), x = require_package.n(n, t.directory, a.manifest, a.time), S = [
		...d,
		...checkStagedTree(v, _),
		...checkExtension(y, _),
		...checkMetadata(x, _)
	], placed = (e) => inCheckout(e, v, {
		checkout: t,
		rules: _.rules,
		before: a.readAt
	}), C = contentChecks(_, y);
	if (require_slip.S(S, p)) {
		for (let e of require_index.Lt(v, x, a.time)) e.type === "file" && e.size > 0 && C.see(e, require_index.Nt(e));
		return {
			package: void 0,
			extended: b,
			findings: await placed([...S, ...C.findings()])
		};
	}
	let w, found = () => [
		...S,
		...C.findings(),
		...w ? checkChanges(w.changes, T) : []
	], T = releaseOf(e, n, r), E = {
		see: C.see,
		refuses: () => require_slip.h(found(), p),
		...f && { refusesPackage: async (t) => (w = await comparedBy(f, t, e), require_slip.h(found(), p)) }
	}, D = require_index.H(p.outputDirectory, m.temp), O;
	try {
		return O = await e.reporter.group("Write the package", () => require_package.t({
			manifest: n,
			maintainer: a.maintainer,
			architecture: p.architecture,
			entries: require_index.Lt(v, x, a.time),
			time: a.time,
			compression: p.compression,
			place: D,
			inspector: E
		}, e.cancellation.signal)), w !== void 0 && await showInLog(w, e), {
			package: O,
			extended: b,
			...w && { changed: w },
			findings: await placed(found()),
			notRestarted: (e) => notRestarted(y, e, _.rules)
		};
	} catch (e) {
		return {
			package: void 0,
			extended: b,
			findings: await placed(S),
			failure: require_failure.n(e)
		};
	} finally {
		O === void 0 && tidy(e, D);
	}
}
function releaseOf({ inputs: e, environment: t }, { ownVersion: n, version: r }, i) {
	return {
		versions: e.version === void 0 ? [n] : [n, r],
		isTag: t.tag !== void 0,
		position: require_comparison.r(i)
	};
}
async function comparedBy(e, t, { reporter: n, cancellation: { signal: r } }) {
	try {
		return await e(t, "The package");
	} catch (e) {
		if (r.aborted || !(e instanceof require_failure.t)) throw e;
		n.warn(`What changes for a server is not known: ${e.message}`);
		return;
	}
}
function showInLog({ sections: e }, { reporter: t }) {
	return t.group("Compare with the previous package", async () => {
		for (let n of require_plain_sections.t(e)) t.info(n);
	});
}
function tidy({ reporter: e }, t) {
	try {
		t.discard();
	} catch (n) {
		e.warn(`The temporary directory ${t.directory} can't be removed: ${require_failure.r(n)}`);
	}
}
// src/build.ts
async function build(e, t) {
	let { inputs: n, environment: r, reporter: i } = e;
	i.info(n.whyRelease);
	let a = require_slip.c(n.compression.codec, n.debianRelease);
	if (require_slip.S(a, n)) return {
		package: void 0,
		findings: a
	};
	n.outputDirectory !== void 0 && require_index.P("output-directory", n.outputDirectory, t.checkout.directory);
	let o = await compareWithPrevious(e, t), s = await sourceOf(e, t), c = require_index.H(void 0, require_index.J([
		r.temp,
		(0, node_os.tmpdir)(),
		"/var/tmp"
	])), l;
	try {
		let r = {
			pkgdir: require_index.K(c.directory, "pkgdir"),
			scratch: c.directory
		}, i = await openRulesPlace(e, t.checkout, r);
		l = i;
		let a = [r.pkgdir, t.checkout.directory].map(require_index.zt), u = await withoutEarlierPackages(e, t, () => runRules(i, e, t, s, r));
		i.end();
		let d = require_slip.S(u.findings, n) ? u.findings : [...u.findings, ...await checkAfterRules(t, n)];
		return require_slip.S(d, n) ? {
			package: void 0,
			findings: d
		} : await packStaged(e, t, s, {
			...u,
			...r,
			findings: d,
			builders: a,
			buildPaths: i.paths,
			compare: o
		});
	} finally {
		await l?.end(), tidy(e, c);
	}
}
async function compareWithPrevious({ inputs: { previousPackage: e }, reporter: t, cancellation: n }, { manifest: r }) {
	if (e === void 0) return;
	let i = await Promise.resolve().then(() => require("./changes.js"));
	return t.group("Read the previous package", () => i.compareWithPrevious(e, require_index.et(r), n.signal));
}
async function sourceOf({ inputs: e, environment: t }, { checkout: n, manifest: r, bytes: i }) {
	let a = t.repositoryOwner ?? await require_index.M(n);
	return {
		manifest: r.version === r.ownVersion ? i : require_comparison.i(i, r.version),
		rules: require_index.I(n, require_index.ut, require_index.rn),
		isPrivate: require_index.k(n, require_index.Kt),
		time: await require_index.F(n, require_index.Kt, t),
		readAt: Date.now(),
		maintainer: e.maintainer ?? require_index.Q(r, a)
	};
}
async function runRules(e, { inputs: t, reporter: n }, { shebang: r }, i, { pkgdir: a }) {
	let o = e.findings.length > 0 ? [...e.findings] : await checkInterpreter(r, e);
	if (o.length > 0) return {
		findings: o,
		packagedAt: 0
	};
	let s = programFor(r, t.strict), c = `\`strict\` has no effect: \`${require_index.ut}\` is not written for sh, dash or bash`, l = s === void 0 ? [require_slip.g("strict-no-effect", c, { file: require_index.ut })] : [], u = {
		program: s ?? ["wazo/rules"],
		place: e
	}, d = await n.foreignGroup(`${require_index.ut} build`, (e) => runBuild({
		...u,
		onOutput: e
	}));
	if (require_slip.S(d, t)) return {
		findings: [...l, ...d],
		packagedAt: 0
	};
	e.fakeroot === "missing" && n.warn(`\`fakeroot\` is not installed, so \`${require_index.ut} package\` runs without it: a \`chown\` or \`install -o root\` in it will fail. Set \`build-packages: fakeroot\``);
	let f = Date.now(), { findings: p, claims: m } = await n.foreignGroup(`${require_index.ut} package`, (e) => runPackage({
		...u,
		onOutput: e
	}, a));
	return {
		findings: [
			...l,
			...checkUmask(i),
			...d,
			...p
		],
		packagedAt: f,
		claims: m
	};
}
function checkUmask({ isPrivate: e }) {
	if (!e) return [];
	let t = `The checkout was made with a strict umask: not everyone can read \`${require_index.Kt}\`. What \`${require_index.ut} package\` copies with \`cp -R\` stays that private in the package, where Wazo's services can't read it. Check out with the umask 022, or stage with \`install -m 644\` or \`cp -R --no-preserve=mode\``;
	return [require_slip.g("checkout-umask", t, { file: require_index.Kt })];
}
async function withoutEarlierPackages({ inputs: { outputDirectory: e }, environment: t, reporter: n }, { checkout: r, manifest: i }, a) {
	if (e === void 0 || !isIn(require_index.W(e), r.directory)) return a();
	let o = require_index.H(void 0, t.temp), putBack = () => {};
	try {
		return putBack = require_index.U(require_index.et(i), e, o.directory), await a();
	} finally {
		try {
			putBack(), o.discard();
		} catch (t) {
			n.warn(`Earlier packages from ${e} are now in ${o.directory}: ${require_failure.r(t)}`);
		}
	}
}
async function checkAfterRules({ checkout: e, manifest: t, bytes: n }, r) {
	let { findings: i } = await require_index.ft(e.directory, {
		...t,
		release: r.debianRelease
	}), a = require_slip.v(i, r).filter(({ severity: e }) => e === "error");
	if (a.length > 0) return a.map((e) => ({
		...e,
		message: `After \`${require_index.ut}\` ran: ${e.message}`
	}));
	let o = require_index.N(e, require_index.Kt, require_index.rn);
	if (o?.equals(n)) return [];
	if (o === void 0 && require_index.A(e, "wazo/plugin.yml")) {
		let e = `\`${require_index.ut}\` replaced \`${require_index.Kt}\` with something that is not a file: leave the manifest as it is`;
		return [require_slip.g("reserved-path", e, { file: require_index.ut })];
	}
	let s = `\`${require_index.ut}\` changed \`${require_index.Kt}\`: the package gets the one from before. To package another version, set the input \`version\``;
	return [require_slip.g("manifest-changed", s, { file: require_index.ut })];
}
exports.build = build, exports.n = readClaims, exports.t = CLAIMS;
