const require_index = require("./index.js"), require_failure = require("./failure.js"), require_debian_container = require("./debian-container.js"), require_build = require("./build.js");
let node_fs = require("node:fs"), node_path = require("node:path"), node_os = require("node:os"), node_fs_promises = require("node:fs/promises");
// src/container/packages.ts
async function missingPackages(e, t) {
	let n = [];
	return await e.run({
		command: require_index.x(t),
		async onOutput(e, t) {
			t === "stdout" && n.push(Buffer.from(e));
		}
	}), require_index.b(Buffer.concat(n).toString("utf8").split("\n"), t);
}
async function installPackages(e, t, { inherited: n, onOutput: r }) {
	let apt = (t) => e.run({
		command: t,
		environment: require_index.h,
		inherited: n,
		onOutput: r
	}), i = await apt(require_index.S(require_index.g)), { failure: a, lastLines: o } = await apt(require_index.y(t, require_index.g));
	if (a === void 0) return;
	let s = t.map((e) => `\`${e}\``).join(", ");
	throw new require_failure.t(`The container can't have all of ${s}. ${require_index.v([...i.lastLines, ...o])}`);
}
// src/plugin/rules-in-container.ts
const HOME = "/home/builder", SAVED = `${HOME}/.fakeroot`, IN_ORDER = [
	"sh",
	"-c",
	"exec \"$@\" 2>&1",
	"sh"
];
async function inContainer(e) {
	let { container: t, directory: n, owner: r, inherited: i, packages: a, scratch: o, findings: s } = e, c = await ((e, n = async () => {}) => t.run({
		command: e,
		onOutput: n
	}))([
		"sh",
		"-c",
		"uid=$1 gid=$2 home=$3\ngetent group \"$gid\" >/dev/null || echo \"builder:x:$gid:\" >>/etc/group\ngetent passwd \"$uid\" >/dev/null || echo \"builder:x:$uid:$gid::$home:/bin/sh\" >>/etc/passwd\nmkdir -p \"$home\" && chown \"$uid:$gid\" \"$home\"",
		"sh",
		`${r.uid}`,
		`${r.gid}`,
		HOME
	]);
	if (c.failure !== void 0) throw new require_failure.t(`The container can't have a user for \`rules\`: ${c.lastLines.at(-1) ?? c.failure}`);
	let run = async (e, a = e.command) => {
		let o = await t.run({
			command: [...IN_ORDER, ...a],
			user: r,
			directory: n,
			environment: {
				HOME,
				LANG: "C.UTF-8",
				FAKEROOTDONTTRYCHOWN: "1",
				...e.variables
			},
			inherited: i,
			onOutput: e.onOutput
		});
		return await t.endProcesses(), o;
	};
	return {
		name: "the container",
		directory: n,
		paths: [HOME],
		findings: s,
		async has(e) {
			let { failure: i } = await t.run({
				command: [
					"sh",
					"-c",
					"command -v \"$1\"",
					"sh",
					e
				],
				user: r,
				directory: n,
				async onOutput() {}
			});
			return i === void 0;
		},
		fakeroot: "used",
		run: (e) => run(e),
		async runAsRoot(e) {
			let n = await run(e, [
				"fakeroot",
				"-s",
				SAVED,
				"--",
				...e.command
			]);
			if (n.failure !== void 0) return {
				...n,
				claims: void 0
			};
			let i = require_index.K(o, "fakeroot"), a = await (0, node_fs_promises.open)((0, node_path.join)(i, require_build.t), "w");
			try {
				await t.run({
					command: ["cat", SAVED],
					user: r,
					async onOutput(e, t) {
						t === "stdout" && await a.appendFile(e);
					}
				});
			} finally {
				await a.close();
			}
			return {
				...n,
				claims: await require_build.n(i)
			};
		},
		howToInstall(e) {
			return `add its Debian package \`${e}\`, with \`build-packages: ${[...new Set([...a, e])].sort().join(" ")}\``;
		},
		ifInterpreterMissing: "Name its Debian package in the input `build-packages`, with the others that `rules` needs",
		end: () => t.end()
	};
}
// src/runner/repository.ts
const OWN_PLACES = [
	"/bin",
	"/dev",
	"/etc",
	"/lib",
	"/lib64",
	"/proc",
	"/run",
	"/sbin",
	"/sys",
	"/usr",
	"/var"
];
async function mountsOf(e, t, n) {
	let r = repositoryOf(e, t);
	if (OWN_PLACES.some((e) => isBelow(e, r)) || /^\/(dev|proc|sys)\//.test(r)) throw new require_failure.t(`The plugin can't be built in a container: its checkout is ${r}, where the container has files of its own. Move it, such as to a directory in ${(0, node_os.homedir)()}`, 2);
	let i = gitFilesIn(r), a = i.flatMap((e) => linkedFrom(e, r)), o = await emptySubmodules(r), s = placesOf([...i, ...o], r).map((e) => ({ source: e })), c = [
		...i,
		...o,
		...a
	].map((e) => ({
		source: e,
		readOnly: !0
	})), l = [...new Set([...i, ...a].flatMap(configurationsIn))], u = await Promise.all(l.map(async (e, t) => {
		let r = (0, node_path.join)(n, `git-config-${t}`);
		return (0, node_fs.writeFileSync)(r, await withoutSecrets(e), { mode: 420 }), {
			source: r,
			target: e,
			readOnly: !0
		};
	}));
	return [
		{ source: r },
		...s,
		...c,
		...u
	];
}
function repositoryOf(e, t) {
	let n = t === void 0 ? void 0 : (0, node_fs.realpathSync)(t), r = (0, node_os.homedir)(), i;
	for (let t = e; t !== (0, node_path.dirname)(t) && t !== r; t = (0, node_path.dirname)(t)) {
		let e = gitDirectoryOf((0, node_path.join)(t, ".git"));
		if (e !== void 0) {
			if (isBelow(i === void 0 ? e : i.gitDirectory, t)) return t;
			i ??= {
				root: t,
				gitDirectory: e
			};
		}
		if (t === n) break;
	}
	return i?.root ?? e;
}
function gitDirectoryOf(e) {
	let t = (0, node_fs.statSync)(e, { throwIfNoEntry: !1 });
	if (!t?.isFile()) return t && e;
	let n = /^gitdir: (.+?)\s*$/.exec((0, node_fs.readFileSync)(e, "utf8"))?.[1];
	return n && (0, node_path.resolve)((0, node_path.dirname)(e), n);
}
function gitFilesIn(e) {
	let t = [], n = [e];
	for (let e = n.pop(); e !== void 0; e = n.pop()) for (let r of entriesOf(e)) {
		let i = (0, node_path.join)(e, r.name);
		r.name === ".git" && !r.isSymbolicLink() ? t.push(i) : r.isDirectory() && n.push(i);
	}
	return t;
}
function entriesOf(e) {
	try {
		return (0, node_fs.readdirSync)(e, { withFileTypes: !0 });
	} catch {
		return [];
	}
}
function placesOf(e, t) {
	let n = new Set();
	for (let r of e) for (let e = (0, node_path.dirname)(r); e !== t; e = (0, node_path.dirname)(e)) n.add(e);
	return [...n].sort();
}
async function emptySubmodules(e) {
	if (!(0, node_fs.existsSync)((0, node_path.join)(e, ".git"))) return [];
	let t = await require_index.D({ directory: e }, [
		"ls-files",
		"--stage",
		"-z"
	]) ?? "", n = [];
	for (let [, r = ""] of t.matchAll(/(?<=^|\0)160000 \w+ \d\t([^\0]+)/g)) {
		let t = (0, node_path.join)(e, r);
		if (r.includes("�")) throw new require_failure.t(`The submodule ${t} has a name that is not valid UTF-8: rename it`);
		isPlain(t, e) && (makeDirectory(t), n.push(...(0, node_fs.existsSync)((0, node_path.join)(t, ".git")) ? await emptySubmodules(t) : [t]));
	}
	return n;
}
function isPlain(e, t) {
	return e === t ? !0 : isPlain((0, node_path.dirname)(e), t) ? (0, node_fs.lstatSync)(e, { throwIfNoEntry: !1 })?.isDirectory() ?? !0 : !1;
}
function makeDirectory(e) {
	if ((0, node_fs.existsSync)(e)) return;
	let t = (0, node_path.dirname)(e);
	makeDirectory(t), (0, node_fs.mkdirSync)(e);
	let { uid: n, gid: r } = (0, node_fs.statSync)(t);
	process.getuid?.() === 0 && (0, node_fs.chownSync)(e, n, r);
}
function linkedFrom(e, t) {
	let n = gitDirectoryOf(e);
	if (n === void 0 || isBelow(n, t)) return [];
	let r = textOf((0, node_path.join)(n, "gitdir"))?.trim(), i = textOf((0, node_path.join)(n, "commondir"))?.trim();
	return r === void 0 || i === void 0 || (0, node_path.resolve)(n, r) !== e ? [] : [(0, node_path.resolve)(n, i)];
}
function textOf(e) {
	try {
		return (0, node_fs.readFileSync)(e, "utf8");
	} catch {
		return;
	}
}
function configurationsIn(e) {
	if (!(0, node_fs.existsSync)((0, node_path.join)(e, "HEAD"))) return subdirectories(e).flatMap(configurationsIn);
	let t = ["config", "config.worktree"].map((t) => (0, node_path.join)(e, t)), n = ["modules", "worktrees"].map((t) => (0, node_path.join)(e, t));
	return [...t.filter((e) => (0, node_fs.statSync)(e, { throwIfNoEntry: !1 })?.isFile()), ...n.flatMap(subdirectories).flatMap(configurationsIn)];
}
function subdirectories(e) {
	return entriesOf(e).filter((e) => e.isDirectory()).map(({ name: t }) => (0, node_path.join)(e, t));
}
const HARMLESS = /^(core\.(repositoryformatversion|filemode|bare|logallrefupdates|symlinks|ignorecase|precomposeunicode|autocrlf|eol|worktree|sparsecheckout|sparsecheckoutcone)|extensions\.\w+|remote\..+\.(url|fetch|promisor|partialclonefilter)|branch\..+\.(remote|merge)|submodule\..+\.(active|url)|user\.(name|email))$/;
async function withoutSecrets(e) {
	return (await require_index.D({ directory: (0, node_path.dirname)(e) }, [
		"config",
		"--file",
		e,
		"--no-includes",
		"--null",
		"--list"
	]) ?? "core.repositoryformatversion\n0").split("\0").flatMap((e) => {
		let [t = "", ...n] = e.split("\n");
		if (!HARMLESS.test(t)) return [];
		let r = n.length === 0 ? "true" : n.join("\n");
		return [`${sectionOf(t)}\n\t${t.slice(t.lastIndexOf(".") + 1)} = ${quoted(withoutPassword(r))}\n`];
	}).join("");
}
function sectionOf(e) {
	let [t = ""] = e.split("."), n = e.slice(t.length + 1, Math.max(e.lastIndexOf("."), t.length + 1));
	return n === "" ? `[${t}]` : `[${t} "${n.replaceAll(/["\\]/g, "\\$&")}"]`;
}
function quoted(e) {
	return `"${e.replaceAll(/["\\]/g, "\\$&").replaceAll("\n", "\\n").replaceAll("	", "\\t")}"`;
}
function withoutPassword(e) {
	return e.replace(/^([a-z][a-z0-9+.-]*:\/\/)(?:[^/]*@)?([^?#]*).*$/is, "$1$2");
}
function isBelow(e, t) {
	return e === t || (0, node_path.relative)(t, e).split("/")[0] !== "..";
}
// src/rules-debian.ts
async function openDebian(e, { directory: t }, n) {
	let { inputs: r, environment: i } = e;
	for (let t of r.buildEnvironment.filter((e) => i.forRules[e] === void 0)) e.reporter.warn(`\`build-environment\` names \`${t}\`, which this step does not have`);
	let a = await mountsOf(t, i.workspace, n.scratch), { engine: o, container: s, findings: c } = await require_debian_container.t(e, {
		mounts: [...a, { source: n.pkgdir }],
		keepsUser: !0
	});
	try {
		return c.length === 0 && await prepare(e, s, t, n), await inContainer({
			container: s,
			directory: t,
			owner: ownerIn(o, t, n.pkgdir),
			inherited: [...new Set([...i.forContainers, ...r.buildEnvironment])],
			packages: r.buildPackages,
			scratch: n.scratch,
			findings: c
		});
	} catch (e) {
		throw await s.end(), e;
	}
}
async function prepare({ inputs: e, environment: t, reporter: n }, r, i, { pkgdir: a }) {
	let o = (0, node_path.join)(a, ".probe");
	(0, node_fs.writeFileSync)(o, "");
	let sees = (e) => r.run({
		command: [
			"test",
			"-e",
			e,
			"-o",
			"-L",
			e
		],
		async onOutput() {}
	}), [s, c, l] = await Promise.all([
		sees(o),
		sees((0, node_path.join)(i, require_index.ut)),
		missingPackages(r, e.buildPackages)
	]);
	(0, node_fs.rmSync)(o);
	let u = s.failure === void 0 ? c.failure === void 0 ? void 0 : i : a;
	if (u !== void 0) throw new require_failure.t(`The container does not see ${u}: ${r.engine}'s daemon is on another machine, or in front of the container that this runs in, and has other files there. Run this where the daemon is, or leave \`build-in\` out; a job with \`container: debian:${e.debianRelease}\` is that Debian itself`);
	l.length !== 0 && await n.foreignGroup(`Install ${l.join(", ")}`, (e) => installPackages(r, l, {
		inherited: t.forContainers,
		onOutput: e
	}));
}
function ownerIn({ rootIsUs: e }, t, n) {
	if (e) return {
		uid: 0,
		gid: 0
	};
	let r = require_index.zt(n);
	if (r.uid !== 0) return r;
	let i = require_index.zt(t);
	return (0, node_fs.chownSync)(n, i.uid, i.gid), i;
}
exports.openDebian = openDebian;
