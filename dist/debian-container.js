const require_failure = require("./failure.js"), require_owned = require("./owned.js"), require_slip = require("./slip.js");
let node_crypto = require("node:crypto"), node_child_process = require("node:child_process"), node_timers_promises = require("node:timers/promises");
// src/container/engine.ts
const PATIENCE$1 = 2e4;
async function ask(e, t, n) {
	let r = AbortSignal.timeout(PATIENCE$1), i = [];
	try {
		let a = await require_owned.M({
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
	let { failure: i, lastLines: a } = await require_owned.M({
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
		}).catch(() => {})]), r.aborted && await Promise.race([s, (0, node_timers_promises.setTimeout)(PATIENCE, void 0, { ref: !1 })]), c && a.exitCode === 0 || (await require_owned.M({
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
		let n = await require_owned.M({
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
// src/debian-container.ts
function startDebian({ inputs: e, reporter: t, cancellation: { signal: n } }, r = {}) {
	let { debianRelease: i, debianImage: a } = e;
	return t.foreignGroup(`Start a container of Debian ${i}`, async (e) => {
		let t = await findEngine(n), o = a ?? imageOf(i, t);
		await e(Buffer.from(`${t.command}: the image ${o}\n`)), await hasImage(t, o, n) || await pullImage(t, o, {
			onOutput: e,
			signal: n
		});
		let s = await startContainer(t, {
			image: o,
			signal: n,
			...r
		});
		return {
			engine: t,
			container: s,
			findings: checkRelease(s, o, i)
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
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return startDebian;
	}
});
