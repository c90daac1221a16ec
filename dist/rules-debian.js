const require_index = require("./index.js"), require_failure = require("./failure.js"), require_build = require("./build.js"), require_slip = require("./slip.js");
let node_fs = require("node:fs"), node_path = require("node:path"), node_os = require("node:os"), node_crypto = require("node:crypto"), node_fs_promises = require("node:fs/promises"), node_child_process = require("node:child_process"), node_timers_promises = require("node:timers/promises");
// src/container/engine.ts
const PATIENCE$1 = 2e4;
async function ask(e, t, n) {
	let r = AbortSignal.timeout(PATIENCE$1), i = [];
	try {
		let a = await require_build.r({
			command: [e, ...t],
			async onOutput(e, t) {
				t === "stdout" && i.push(Buffer.from(e));
			},
			signal: AbortSignal.any([n, r])
		}), o = Buffer.concat(i).toString("utf8").trimEnd();
		return {
			...a,
			lines: o === "" ? [] : o.split("\n").map((e) => e.trim())
		};
	} catch (i) {
		throw n.throwIfAborted(), r.aborted ? new require_failure.t(`\`${e} ${t[0]}\` does not answer within ${PATIENCE$1 / 1e3} seconds. Is its daemon well? \`systemctl status ${e}\` tells`) : i;
	}
}
async function findEngine(e) {
	let t = await ask("docker", ["--version"], e), n = t.failure === void 0 && !/podman/i.test(t.lines.join()) ? await askDocker(e) : void 0;
	if (n !== void 0 && !(n instanceof require_failure.t)) return n;
	let r = await askPodman(e);
	if (r !== void 0 && !(r instanceof require_failure.t)) return r;
	throw n ?? r ?? new require_failure.t(NONE);
}
const NONE = "This machine has neither `docker` nor `podman`, and a container needs one of them. GitHub's hosted Ubuntu runners have docker; elsewhere install it (apt-get install docker.io). A job with `container: debian:bookworm` is that Debian itself: leave `build-in` out there";
async function askDocker(e) {
	let [t, n] = await Promise.all([ask("docker", [
		"network",
		"ls",
		"--format",
		"{{.Name}}"
	], e), ask("docker", [
		"info",
		"--format",
		"{{join .SecurityOptions \"\\n\"}}"
	], e)]);
	if (t.failure !== void 0) return noDaemon(t.lastLines);
	let r = n.lines.join("\n");
	return {
		command: "docker",
		options: [...t.lines.includes("bridge") ? [] : ["--network", "host"], ...r.includes("name=userns") ? ["--userns", "host"] : []],
		rootIsUs: r.includes("name=rootless")
	};
}
async function askPodman(e) {
	let t = await ask("podman", [
		"info",
		"--format",
		"{{.Host.Security.Rootless}}"
	], e);
	if (t.failure !== void 0) {
		if (t.status === null) return;
		let e = t.lastLines.at(-1) ?? t.failure;
		return new require_failure.t(`podman does not work for this user: see \`podman info\`, or use docker. podman says: ${e}`);
	}
	return {
		command: "podman",
		options: t.lines[0] === "true" ? ["--userns", "keep-id"] : [],
		rootIsUs: !1
	};
}
function noDaemon(e) {
	let t = e.at(-1) ?? "";
	return /permission denied/i.test(t) ? new require_failure.t(`The user who runs this has no right to docker's socket. Add the user to its group (\`sudo usermod -aG docker "$USER"\`, then log in again or restart the runner), or run this as root. docker says: ${t}`) : new require_failure.t(`docker's daemon does not answer. Start it (\`sudo systemctl start docker\`), or leave \`build-in\` out. In a job with \`container: debian:…\` the job is that Debian itself. docker says: ${t}`);
}
// src/container/container.ts
const PATIENCE = 3e3, LABEL = "wazo-plugin-action";
async function hasImage(e, t, n) {
	let { failure: r } = await ask(e.command, [
		"image",
		"inspect",
		"--format",
		"there",
		t
	], n);
	return r === void 0;
}
async function pullImage(e, t, { onOutput: n, signal: r }) {
	let { failure: i, lastLines: a } = await require_build.r({
		command: [
			e.command,
			"pull",
			t
		],
		onOutput: n,
		signal: r
	});
	if (i !== void 0) throw new require_failure.t(`The image \`${t}\` can't be pulled: ${obstacle(a)} ${e.command} says: ${a.at(-1) ?? "nothing"}`);
}
function obstacle(e) {
	let t = e.join("\n");
	return /no space left on device/i.test(t) ? "the disk is full, free some space on it." : /toomanyrequests|rate limit/i.test(t) ? "the registry has had too many requests from this address. Try again later, or log in to it in a step before this one (`docker login`)." : /manifest unknown|not found|denied|unauthorized|name unknown|no such image/i.test(t) ? "the registry has no such image for us. Check the name; for a private one log in in a step before this one (`docker login`)." : "check the network of this machine and the name of the image.";
}
async function startContainer(e, t) {
	let { image: n, signal: r } = t;
	r.throwIfAborted();
	let i = `${LABEL}-${(0, node_crypto.randomUUID)()}`, a = (0, node_child_process.spawn)(e.command, startParameters(e, i, t), {
		stdio: [
			"pipe",
			"pipe",
			"pipe"
		],
		detached: !0
	}), o = {
		stdout: "",
		stderr: ""
	}, s = new Promise((e) => {
		a.once("error", () => e()), a.once("close", () => e());
	}), c = !1;
	s.then(() => {
		c = !0;
	});
	let l = new Promise((e) => {
		let collect = (t) => {
			o.stdout += t, /^\.$/m.test(o.stdout) && (a.stdout.off("data", collect).resume(), e());
		};
		a.stdout.setEncoding("utf8").on("data", collect);
	});
	a.stderr.setEncoding("utf8").on("data", (e) => {
		o.stderr = (o.stderr + e).slice(-4096);
	}), a.stdin.on("error", () => {});
	let u, end = () => (r.removeEventListener("abort", abort), u ??= endContainer(), u), abort = () => void end(), endContainer = async () => {
		a.stdin.end(), await Promise.race([s, (0, node_timers_promises.setTimeout)(3e4, void 0, {
			ref: !1,
			signal: r
		}).catch(() => {})]), r.aborted && await Promise.race([s, (0, node_timers_promises.setTimeout)(PATIENCE, void 0, { ref: !1 })]), c && a.exitCode === 0 || (await require_build.r({
			command: [
				e.command,
				"rm",
				"--force",
				"--volumes",
				i
			],
			async onOutput() {},
			signal: AbortSignal.timeout(PATIENCE)
		}).catch(() => {}), a.kill("SIGKILL"));
	};
	if (r.addEventListener("abort", abort, { once: !0 }), await Promise.race([l, s]), r.aborted || c) throw await end(), r.throwIfAborted(), notStarted(n, t, o.stderr.trim() || o.stdout.trim());
	let throwIfEnded = async () => {
		let { lines: t } = await ask(e.command, [
			"container",
			"inspect",
			"--format",
			"{{.State.Running}}",
			i
		], r);
		if (t[0] === "true") return;
		await Promise.race([s, (0, node_timers_promises.setTimeout)(PATIENCE, void 0, { ref: !1 })]);
		let n = o.stderr.trim();
		throw new require_failure.t(`The container ended while a command ran in it, and not by us: ${e.command} was stopped, the machine has no memory left, somebody removed it, or the command ended it as root.${n && ` ${e.command} says: ${n}`}`);
	}, runInside = async (t) => {
		let n = await require_build.r({
			command: execCommand(e, i, t),
			onOutput: t.onOutput,
			signal: r
		});
		return n.failure !== void 0 && await throwIfEnded(), n;
	};
	return {
		engine: e.command,
		name: i,
		system: fields(o.stdout),
		run: runInside,
		async endProcesses() {
			await runInside({
				command: [
					"sh",
					"-c",
					"kill -TERM -1 2>/dev/null\nfor turn in $(seq 30); do\n  kill -0 -1 2>/dev/null || exit 0\n  sleep 0.05\ndone\nkill -KILL -1 2>/dev/null\nexit 0"
				],
				async onOutput() {}
			});
		},
		async copyIn(t, n) {
			let { failure: a, lastLines: o } = await ask(e.command, [
				"cp",
				t,
				`${i}:${n}`
			], r);
			if (a !== void 0) throw new require_failure.t(`Can't copy ${t} into the container: ${o.at(-1) ?? a}`);
		},
		end
	};
}
function startParameters(e, t, { image: n, mounts: r = [], keepsUser: i }) {
	return [
		"run",
		"--rm",
		"--interactive",
		"--pull",
		"never",
		"--name",
		t,
		"--label",
		LABEL,
		"--hostname",
		"debian",
		"--user",
		"0:0",
		"--workdir",
		"/",
		"--no-healthcheck",
		"--log-driver",
		"none",
		"--security-opt",
		"label=disable",
		...i ? ["--security-opt", "no-new-privileges"] : [],
		...e.options,
		...r.flatMap((e) => ["--mount", mountOption(e)]),
		"--entrypoint",
		"sh",
		n,
		"-c",
		"cat /etc/os-release; exec perl -e '\n$SIG{CHLD} = \"IGNORE\";\n$SIG{TERM} = $SIG{ALRM} = sub { exit };\nalarm 21600;\n$| = 1;\nprint \"\\n.\\n\";\n1 while sysread STDIN, $_, 1;\n'"
	];
}
function mountOption({ source: e, target: t = e, readOnly: n }) {
	return [
		"type=bind",
		`source=${e}`,
		`target=${t}`,
		...n ? ["readonly"] : []
	].map((e) => /[",\n]/.test(e) ? `"${e.replaceAll("\"", "\"\"")}"` : e).join(",");
}
function execCommand(e, t, { command: n, user: r, directory: i, environment: a = {}, inherited: o = [] }) {
	return [
		e.command,
		"exec",
		...r ? ["--user", `${r.uid}:${r.gid}`] : ["--user", "0:0"],
		...i === void 0 ? [] : ["--workdir", i],
		...o.flatMap((e) => ["--env", e]),
		...Object.entries(a).flatMap(([e, t]) => ["--env", `${e}=${t}`]),
		t,
		"sh",
		"-c",
		"umask 022; exec \"$@\"",
		"sh",
		...n
	];
}
function notStarted(e, { mounts: t = [] }, n) {
	let r = n.split("\n").filter((e) => !/^($|(See|Run) '(docker|podman) run --help')/.test(e)).at(-1) ?? "";
	if (/no space left on device/i.test(n)) return new require_failure.t(`No container can be started: the disk is full. Free some space on it. ${r}`);
	if (/bind source path does not exist|invalid mount|statfs|mount/i.test(n) && t.length > 0) {
		let e = t.filter(({ readOnly: e }) => !e).map(({ source: e }) => `\`${e}\``);
		return new require_failure.t(`No container can be started with ${e.join(" and ")} in it: the engine can't mount them. Its daemon must have the same files at the same paths, as on a runner. In a job with \`container:\` it has not: leave \`build-in\` out there, and use \`container: debian:bookworm\`. Nor has it under act, but for \`act -P ubuntu-latest=-self-hosted\`. ${r}`);
	}
	let i = /executable file not found|: not found|exec format error/i.test(n) ? "It must be a Debian for this machine's processor, with `sh` and `perl`. " : "";
	return new require_failure.t(`No container can be started from the image \`${e}\`. ${i}${r || "The engine does not say why"}`);
}
function fields(e) {
	return new Map([...e.matchAll(/^([A-Z_]+)=(["']?)(.*)\2$/gm)].map(([, e = "", , t = ""]) => [e, t]));
}
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
			let i = require_index.G(o, "fakeroot"), a = await (0, node_fs_promises.open)((0, node_path.join)(i, require_build.t), "w");
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
	let t = await require_index.E({ directory: e }, [
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
	return (await require_index.E({ directory: (0, node_path.dirname)(e) }, [
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
	let { engine: a, container: o, image: s } = await start(e, [...await mountsOf(t, i.workspace, n.scratch), { source: n.pkgdir }]);
	try {
		let c = checkRelease(o, s, r.debianRelease);
		return c.length === 0 && await prepare(e, o, t, n), await inContainer({
			container: o,
			directory: t,
			owner: ownerIn(a, t, n.pkgdir),
			inherited: [...new Set([...i.forContainers, ...r.buildEnvironment])],
			packages: r.buildPackages,
			scratch: n.scratch,
			findings: c
		});
	} catch (e) {
		throw await o.end(), e;
	}
}
function start({ inputs: e, reporter: t, cancellation: { signal: n } }, r) {
	let { debianRelease: i, debianImage: a } = e;
	return t.foreignGroup(`Start a container of Debian ${i}`, async (e) => {
		let t = await findEngine(n), o = a ?? imageOf(i, t);
		return await e(Buffer.from(`${t.command}: the image ${o}\n`)), await hasImage(t, o, n) || await pullImage(t, o, {
			onOutput: e,
			signal: n
		}), {
			engine: t,
			image: o,
			container: await startContainer(t, {
				image: o,
				mounts: r,
				keepsUser: !0,
				signal: n
			})
		};
	});
}
function imageOf(e, { command: t }) {
	let n = e === "buster" ? "debian/eol:buster-slim" : `debian:${e}-slim`;
	return t === "docker" ? n : n.includes("/") ? `docker.io/${n}` : `docker.io/library/${n}`;
}
function checkRelease({ system: e }, t, n) {
	if (e.get("VERSION_CODENAME") === n) return [];
	let r = `The image \`${t}\` is ${e.get("PRETTY_NAME") ?? "of a system that does not say what it is"}, and the package is for Debian ${n}: what is built there may not work here. Set \`debian-image\` to one of ${n}, or \`debian-release\` to what the image is`;
	return [require_slip.g("debian-image-release", r)];
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
		sees((0, node_path.join)(i, require_index.lt)),
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
	let r = require_index.Rt(n);
	if (r.uid !== 0) return r;
	let i = require_index.Rt(t);
	return (0, node_fs.chownSync)(n, i.uid, i.gid), i;
}
exports.openDebian = openDebian;
