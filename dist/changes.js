const require_rolldown_runtime = require("./rolldown-runtime.js"), require_failure = require("./failure.js"), require_version = require("./version.js"), require_index = require("./index.js"), require_compression = require("./compression.js"), require_path = require("./path.js"), require_tar_stream$1 = require("./tar-stream.js"), require_comparison = require("./comparison.js");
let node_fs = require("node:fs"), node_stream = require("node:stream"), node_zlib = require("node:zlib");
node_zlib = require_rolldown_runtime.r(node_zlib, 1);
let node_crypto = require("node:crypto"), node_fs_promises = require("node:fs/promises"), node_stream_promises = require("node:stream/promises");
// src/archive/damage.ts
var Damage = class extends Error {
	name = "Damage";
};
async function* readMembers(e) {
	let { size: t } = await e.stat();
	if (!(await bytesAt(e, 0, require_compression.i.length)).equals(require_compression.i)) throw new Damage("it does not begin as one, with `!<arch>`");
	let n = "";
	for (let r = require_compression.i.length, i = 1; r < t; i++) {
		if (i > 100) throw new Damage("it has more than 100 members");
		let a = (await bytesAt(e, r, 60)).toString("latin1"), [, o = "", s = ""] = /^(.{16}).{32}(\d{1,10}) *`\n$/s.exec(a) ?? [];
		if (s === "") throw new Damage(`${a.length < 60 ? "it ends" : "it is damaged"} after ${r} bytes, in a header of \`ar\``);
		let c = {
			name: o.trimEnd(),
			start: r + 60,
			size: Number(s)
		};
		if (r = c.start + c.size + c.size % 2, c.start + c.size > t) throw new Damage(`it ends after ${t} bytes, in its member ${require_version.a(require_path.o(c.name))}`);
		c.name === "//" ? n = await textAt(e, c.start, c.size) : c.name !== "/" && c.name !== "/SYM64/" && (yield await named(c, n, e));
	}
}
async function named(e, t, n) {
	let r = Number(/^#1\/(\d+)$/.exec(e.name)?.[1] ?? 0);
	if (r > 0) {
		if (r > e.size) throw new Damage("a name in it is longer than what it is the name of");
		return {
			name: (await textAt(n, e.start, r)).replace(/\0+$/, ""),
			start: e.start + r,
			size: e.size - r
		};
	}
	let i = /^\/(\d+)$/.exec(e.name)?.[1], a = i === void 0 ? e.name : t.slice(Number(i)).split("\n")[0] ?? "";
	return {
		...e,
		name: a.replace(/\/$/, "")
	};
}
async function textAt(e, t, n) {
	if (n > 65536) throw new Damage("the names of its members are too long");
	return (await bytesAt(e, t, n)).toString("latin1");
}
async function bytesAt(e, t, n) {
	let r = Buffer.alloc(n), { bytesRead: i } = await e.read(r, 0, n, t);
	return r.subarray(0, i);
}
// src/archive/decompression.ts
const CHUNK$1 = 1 << 17;
async function* decompress(e, t) {
	t === "gzip" ? yield* through(e, node_zlib.createGunzip({ chunkSize: CHUNK$1 })) : t === "zstd" ? yield* unzstd(e) : t === "xz" ? yield* unxz(e) : yield* e;
}
async function* unzstd(e) {
	if (node_zlib.createZstdDecompress === void 0) throw new require_failure.t(`Node ${process.versions.node} can't read what is compressed with zstd: run this with Node 22.15 or later`);
	let t = { [node_zlib.constants.ZSTD_d_windowLogMax]: 27 }, n = node_zlib.createZstdDecompress({
		chunkSize: CHUNK$1,
		params: t
	}), r = 0;
	async function* counted() {
		for await (let t of e) r += t.length, yield t;
	}
	if (yield* through(counted(), n), n.bytesWritten < r) throw new Damage("it has more than one zstd frame, of which Node reads only the first: compress it again");
}
function unxz(e) {
	return require_compression.r([
		"--decompress",
		"--format=xz",
		"--memlimit-decompress=256MiB"
	], "install it (apt-get install xz-utils)", (t, n, r) => fed(e, t, n, r));
}
async function* through(e, t) {
	(0, node_stream.pipeline)(e, t, () => {}), yield* t;
}
async function* fed(e, t, n, r) {
	let i = (0, node_stream_promises.pipeline)(e, t).then(() => void 0, (e) => e), a = !1;
	try {
		yield* n, a = !0;
	} finally {
		a || r(), t.destroy();
	}
	let o = await i;
	if (o !== void 0 && !["EPIPE", "ERR_STREAM_PREMATURE_CLOSE"].includes(require_failure.i(o) ?? "")) throw o;
}
// src/archive/tar-reader.ts
var import_tar_stream = require_tar_stream$1.t();
const TYPES = {
	file: "file",
	"contiguous-file": "file",
	directory: "directory",
	link: "hard link",
	symlink: "symbolic link",
	"character-device": "device",
	"block-device": "device",
	fifo: "pipe"
}, HEADERS = 1 << 18;
async function* readTar(e) {
	let t = {
		filenameEncoding: "latin1",
		allowUnknownFormat: !0,
		signal: new AbortController().signal
	}, n = (0, import_tar_stream.extract)(t), r = feed(e, n).catch((e) => {
		n.destroy(e instanceof Error ? e : new Damage(String(e)));
	});
	try {
		for await (let e of n) yield {
			...readHeader(e.header),
			content: bytesIn(e)
		}, e.resume();
	} finally {
		n.destroy(), await r;
	}
}
async function feed(e, t) {
	let n = !1, goOn = () => {};
	t.on("drain", () => goOn()), t.on("close", () => {
		n = !0, goOn();
	});
	let r = HEADERS;
	t.on("entry", ({ size: e = 0 }) => {
		r = e + HEADERS;
	});
	for await (let i of e) {
		if (n) return;
		let e = new Promise((e) => {
			goOn = e;
		}), a = setTimeout(() => t.destroy(new Damage("it can not be read any further")), 6e4);
		if (!t.write(i) && !n && await e, clearTimeout(a), r -= i.length, r < 0 && !n) throw new Damage("there is too much in it that belongs to no file");
	}
	t.end(null);
}
async function* bytesIn(e) {
	for await (let t of e) Buffer.isBuffer(t) && (yield t);
}
function readHeader(e) {
	if (!Number.isSafeInteger(e.size)) throw new Damage("it has an entry whose size is no number");
	let t = paxOf(e), n = TYPES[e.type], r = t.path ? require_path.a(e.name) : e.name, i = t.linkpath ? require_path.a(e.linkname ?? "") : e.linkname ?? "", a = pathIn(r);
	if (n === void 0) throw new Damage(`it has an entry of a type that dpkg does not know: ${require_path.o(a)}`);
	let o = n === "hard link" ? pathIn(i) : n === "symbolic link" ? i : "";
	return {
		type: n,
		path: a,
		mode: e.mode & 4095,
		size: n === "file" ? e.size : 0,
		target: o
	};
}
function paxOf(e) {
	let t = "pax" in e && e.pax && Object(e.pax) || {};
	if (Object.keys(t).length > 100) throw new Damage("a PAX header in it has too many records");
	return { ...t };
}
function pathIn(e) {
	let t = e.split("/").filter((e) => e !== "" && e !== ".");
	if (t.includes("..")) throw new Damage(`it has an entry whose path leads out of it: ${require_path.o(e)}`);
	return t.join("/");
}
// src/archive/deb-reader.ts
const CONTROL_FILES = ["control", "conffiles"], LONGEST_NAMES = 1 << 26;
async function readDeb(e, t, { signal: n, called: r = e } = {}) {
	let i;
	try {
		i = await (0, node_fs_promises.open)(e, node_fs.constants.O_RDONLY | node_fs.constants.O_NONBLOCK);
		let r = await i.stat();
		if (!r.isFile()) throw new Damage("it is not a file");
		let a = await findMembers(i), o = await readMember(i, a.control, {
			most: 100,
			keeps: (e) => CONTROL_FILES.includes(e),
			signal: n
		}), s = o.kept.get("control");
		if (s === void 0) throw new Damage("it has no control file, or an overlong one");
		let c = t(s), l = await readMember(i, a.data, {
			most: 3e5,
			keeps: (e) => e === c,
			signal: n
		});
		return {
			size: r.size,
			control: o,
			data: l
		};
	} catch (e) {
		throw n?.throwIfAborted(), failureOf(r, e);
	} finally {
		await i?.close();
	}
}
function failureOf(e, t) {
	return t instanceof require_failure.t ? new require_failure.t(`${e} can't be read: ${t.message}`, t.status) : isOfReading(t) ? new require_failure.t(`${e} can't be read as a Debian package: ${require_version.o(require_failure.r(t))}`) : require_failure.a(`read ${e}`, t);
}
function isOfReading(e) {
	let t = e instanceof require_failure.t || e instanceof TypeError || e instanceof RangeError;
	return e instanceof Error && !t && !("syscall" in e);
}
async function findMembers(e) {
	let t, n;
	for await (let r of readMembers(e)) if (t === void 0) {
		if (t = r.name === "debian-binary" ? await formatOf(e, r) : "", !/^2\.\d+\n/.test(t)) throw new Damage("its first member is not `debian-binary` of the format 2.0");
	} else if (!r.name.startsWith("_")) {
		if (n === void 0) n = compressed(r, "control.tar");
		else return {
			control: n,
			data: compressed(r, "data.tar")
		};
	}
	throw new Damage(`it has no ${n === void 0 ? "control.tar" : "data.tar"}`);
}
async function formatOf(e, t) {
	let n = Buffer.alloc(Math.min(t.size, 16));
	return await e.read(n, 0, n.length, t.start), n.toString("latin1");
}
function compressed(e, t) {
	let n = require_index.C.find((n) => e.name === `${t}${require_compression.t[n]}`);
	if (n !== void 0) return {
		...e,
		codec: n
	};
	let r = e.name.startsWith(`${t}.`), i = require_version.a(require_path.o(e.name));
	throw new Damage(r ? `${i} is compressed in a way that is not read here: with gzip, xz, zstd or not at all it is` : `it has ${i} where ${t} should be`);
}
async function readMember(e, t, n) {
	let { most: r, keeps: i, signal: a } = n, o = new Map(), s = new Map(), [c, l] = [0, 0];
	try {
		for await (let n of readTar(unpack(e, t, a))) {
			if (c += 1, l += n.path.length + n.target.length, c > r || l > LONGEST_NAMES) throw new Damage(`it has more than ${c > r ? `${r} entries` : `${require_index.it(LONGEST_NAMES)} of names`}`);
			let e = await readEntry(n, o, i(n.path));
			n.path !== "" && o.set(n.path, e.packed), e.content !== void 0 && s.set(n.path, e.content);
		}
	} catch (e) {
		throw isOfReading(e) ? new Damage(`${t.name}: ${require_failure.r(e)}`) : e;
	}
	return {
		entries: o,
		kept: s
	};
}
async function* unpack(e, t, n) {
	let r = Math.max(134217728, 100 * t.size), i = 0;
	for await (let a of decompress(stretches(e, t), t.codec)) {
		if (n?.throwIfAborted(), i += a.length, i > r) throw new Damage(`it unpacks to more than ${require_index.it(r)}, from ${require_index.it(t.size)}`);
		yield a;
	}
}
async function* stretches(e, { start: t, size: n }) {
	for (let r = 0; r < n;) {
		let i = Buffer.allocUnsafe(Math.min(131072, n - r)), { bytesRead: a } = await e.read(i, 0, i.length, t + r);
		if (a === 0) throw new Damage("it changed while it was read");
		yield i.subarray(0, a), r += a;
	}
}
async function readEntry({ type: e, path: t, mode: n, size: r, target: i, content: a }, o, s) {
	if (e === "symbolic link") return { packed: {
		type: e,
		target: i
	} };
	if (e === "hard link") {
		let e = o.get(i);
		if (e === void 0 || e.type === "directory") throw new Damage(`${require_path.o(t)} is a hard link to ${require_path.o(i)}, and no file before it has that name`);
		return { packed: e };
	}
	if (e !== "file") return { packed: {
		type: e,
		mode: n
	} };
	if (r === 0) return {
		packed: {
			type: e,
			mode: n,
			size: r,
			digest: ""
		},
		...s && { content: Buffer.alloc(0) }
	};
	let c = s && r <= 1048576, l = (0, node_crypto.createHash)("sha256"), u = [];
	for await (let e of a) l.update(e), c && u.push(Buffer.from(e));
	let d = {
		type: e,
		mode: n,
		size: r,
		digest: l.digest("base64")
	};
	return c ? {
		packed: d,
		content: Buffer.concat(u)
	} : { packed: d };
}
// src/comparison/told.ts
const MOST = 1e3;
function toldChanges(e) {
	let { version: t, architecture: n, size: r, dependencies: i, files: a } = e, o = {};
	function few(e, t) {
		let n = t.length - MOST;
		return n > 0 && (o[e] = (o[e] ?? 0) + n), t.slice(0, MOST);
	}
	let names = (e, t) => few(e, t).map((e) => cut(e)), paths = (e, t) => few(e, t).map((e) => cut(installed(e))), s = {
		...differ(t) && { version: t },
		...differ(n) && { architecture: n },
		...(i.added.length > 0 || i.removed.length > 0) && { dependencies: {
			added: names("dependencies", i.added),
			removed: names("dependencies", i.removed)
		} },
		...require_comparison.n(e) && differ(r) && { size: r },
		...a.length > 0 && { files: {
			added: paths("added", a.filter(({ previous: e }) => e === void 0)),
			removed: paths("removed", a.filter(({ now: e }) => e === void 0)),
			changed: few("changed", a.filter(({ what: e }) => e.length > 0)).map((e) => ({
				path: cut(installed(e)),
				what: [...e.what]
			}))
		} },
		...e.rules && { rules: !0 },
		...e.manifest && { manifest: !0 },
		...e.scripts.length > 0 && { scripts: names("scripts", e.scripts) },
		...e.fields.length > 0 && { fields: names("fields", e.fields) }
	};
	return Object.keys(o).length > 0 ? {
		...s,
		more: o
	} : s;
}
function differ({ previous: e, now: t }) {
	return e !== t;
}
function cut(e, t = 200) {
	if (e.length <= t) return e;
	let n = Math.floor(t / 3);
	return `${e.slice(0, n)}…${e.slice(n + 1 - t)}`;
}
function installed({ path: e, previous: t, now: n }) {
	return `/${require_path.o(e)}${(n ?? t)?.type === "directory" ? "/" : ""}`;
}
// src/changes-section.ts
const TITLE = "What changes for a server", SCRIPTS = [
	"preinst",
	"postinst",
	"prerm",
	"postrm",
	"config"
];
function changesSections(e) {
	let { version: t, architecture: n, dependencies: r, files: i, scripts: a, fields: o, size: s } = e, c = [
		["Version", versions(e)],
		["Architecture", arrow(n, (e) => code(e))],
		["Dependencies", few([...r.added.map((e) => `+ ${code(e)}`), ...r.removed.map((e) => `− ${code(e)}`)])],
		["Files", i.length === 0 ? [] : [counted(i)]],
		["`/etc`", require_comparison.n(e) ? lostEdits(e) : []],
		["`rules`", e.rules ? ["changed"] : []],
		["Manifest", e.manifest ? ["changed"] : []],
		["Maintainer scripts", names(a.filter((e) => SCRIPTS.includes(e)))],
		["Control files", names(a.filter((e) => !SCRIPTS.includes(e)))],
		["Control fields", names(o)],
		["Package", require_comparison.n(e) && require_index.it(s.previous) !== require_index.it(s.now) ? arrow(s, require_index.it) : []]
	].filter(([, e]) => e.length > 0);
	if (c.every(([e]) => e === "Version")) return [{
		title: TITLE,
		blocks: [nothing(t)]
	}];
	let l = {
		type: "table",
		head: ["what", "change"],
		rows: c.map(([e, t]) => [[e], t])
	};
	return [{
		title: TITLE,
		blocks: [l]
	}, ...filesSection(i)];
}
function nothing({ previous: e, now: t }) {
	return {
		type: "text",
		text: `${e === t ? "Nothing: files" : `Nothing but the version, ${code(e)} → ${code(t)}: files`}, dependencies and maintainer scripts are the same.`
	};
}
function versions(e) {
	let { previous: t, now: n } = e.version;
	if (t === n) return require_comparison.n(e) ? [`${code(n)} in both packages: no server upgrades`] : [];
	let r = require_version.n(n, t), i = r < 0 ? ", which is older: no server upgrades" : ", which is the same for dpkg: no server upgrades";
	return [`${code(t)} → ${code(n)}${r > 0 ? "" : i}`];
}
function arrow({ previous: e, now: t }, n) {
	return e === t ? [] : [`${n(e)} → ${n(t)}`];
}
function few(e) {
	let t = e.length - 20;
	return t > 0 ? [...e.slice(0, 20), `… and ${t} more`] : [...e];
}
function names(e) {
	if (e.length === 0) return [];
	let t = e.length - 20, n = e.slice(0, 20).map((e) => code(e)).join(", ");
	return [t > 0 ? `${n} and ${t} more` : n];
}
function lostEdits({ overwritten: e, rewritten: t, takenAway: n }) {
	let r = t === 0 ? [] : [t === 1 ? "1 file that stays the same" : `${t} files that stay the same`], i = [...names(e.map(installed)), ...r], say = (e, t) => t.length === 0 ? [] : [`${e}, with what was edited there: ${t.join(", and ")}`];
	return [...say("replaced", i), ...say("removed", names(n.map(installed)))];
}
function counted(e) {
	let t = e.filter(({ previous: e }) => e === void 0).length, n = e.filter(({ now: e }) => e === void 0).length, r = e.length - t - n;
	return [
		t > 0 && `${t} added`,
		n > 0 && `${n} removed`,
		r > 0 && `${r} changed`
	].filter((e) => e !== !1).join(", ");
}
function filesSection(e) {
	if (e.length === 0) return [];
	let t = e.slice(0, 300).map(line), n = e.length - t.length, r = n > 0 ? [...t, `… and ${n} more`] : t;
	return [{
		title: `Files: ${counted(e)}`,
		folded: !0,
		blocks: [{
			type: "lines",
			lines: r
		}]
	}];
}
function line(e) {
	let { previous: t, now: n } = e;
	return n === void 0 ? `- ${cut(installed(e), 120)}` : t === void 0 ? `+ ${cut(installed(e), 120)}${n.type === "file" ? `  ${require_index.it(n.size)}` : target(n)}` : `~ ${cut(installed(e), 120)}  ${detail(e.what, t, n)}`;
}
function target(e) {
	return e.type === "symbolic link" ? ` → ${cut(require_path.o(e.target), 120)}` : "";
}
function detail(e, t, n) {
	let r = {
		type: () => `${kind(t)} → ${kind(n)}`,
		target: () => `was${target(t)}, is${target(n)}`,
		mode: () => `${octal(t)} → ${octal(n)}`,
		content: () => sizes(t, n)
	};
	return e.map((e) => r[e]()).join(", ") + kept(t, n);
}
function kind(e) {
	return e.type === "symbolic link" ? `${e.type} to ${cut(require_path.o(e.target), 120)}` : e.type;
}
function kept({ type: e }, { type: t }) {
	return e === "directory" && t === "directory" ? ", on new servers only: dpkg keeps the mode of a directory" : e === "directory" && t === "symbolic link" ? ", on new servers only: dpkg keeps a directory" : e === "symbolic link" && t === "directory" ? ", but dpkg keeps a link that leads to a directory" : "";
}
function sizes(e, t) {
	let [n, r] = [e, t].map((e) => e.type === "file" ? require_index.it(e.size) : "");
	return n === r ? `content, ${r}` : `${n} → ${r}`;
}
function octal(e) {
	return "mode" in e ? e.mode.toString(8).padStart(4, "0") : "";
}
function code(e) {
	return `\`${cut(e, 120).replaceAll("`", "'")}\``;
}
// src/debian/fields.ts
function readFields(e) {
	let t = new Map(), n;
	for (let r of e.toString("utf8").trimStart().split("\n")) {
		if (r.trim() === "") break;
		let [, e, i = ""] = /^([^\s:#-][^\s:]*)[ \t]*:(.*)$/s.exec(r) ?? [];
		e === void 0 ? /^[ \t]/.test(r) && n !== void 0 && t.set(n, `${t.get(n)}\n${r.trim()}`) : (n = spelt(e), t.set(n, i.trim()));
	}
	return t;
}
function spelt(e) {
	return e.toLowerCase().replaceAll(/(?<![^-])[a-z]/g, (e) => e.toUpperCase());
}
// src/comparison/package.ts
function comparedPackage(e) {
	let t = readFields(e.control.kept.get("control") ?? Buffer.alloc(0)), value = (e) => t.get(e) ?? "";
	return {
		name: value("Package"),
		version: value("Version"),
		architecture: value("Architecture"),
		fields: t,
		metadata: metadataIn(t),
		deb: e
	};
}
function manifestPath(e) {
	let t = metadataIn(readFields(e));
	return t === void 0 ? void 0 : `${t}/plugin.yml`;
}
function metadataIn(e) {
	let t = require_index.nt(e.get("Package") ?? "");
	return t && `${require_index.tt(t)}/wazo`;
}
// src/changes.ts
async function compareWithPrevious(e, t, n) {
	let r = await readPrevious(e, t, n);
	return async (e, t) => changesBetween(r, await readPackage(e, {
		called: t,
		signal: n
	}));
}
async function readPrevious(e, t, n) {
	try {
		let r = await readPackage(e, { signal: n });
		if (r.name === t) return r;
		throw new require_failure.t(`${e} is the package ${require_version.a(r.name)}, but the one that is built is ${require_version.a(t)}`);
	} catch (e) {
		throw n.aborted || !(e instanceof require_failure.t) ? e : new require_failure.t(`The input \`previous-package\` names no package to compare with: ${e.message}`, e.status);
	}
}
async function comparePackages(e, t, n) {
	let [r, i] = [await readPackage(e, { signal: n }), await readPackage(t, { signal: n })];
	if (r.name !== i.name) throw new require_failure.t(`${e} is the package ${require_version.a(r.name)} and ${t} is ${require_version.a(i.name)}: give two packages of one name`);
	return changesBetween(r, i);
}
function changesBetween(e, t) {
	let n = require_comparison.t(e, t);
	return {
		changes: n,
		output: { ...toldChanges(n) },
		sections: changesSections(n)
	};
}
async function readPackage(e, t) {
	let n = comparedPackage(await readDeb(e, manifestPath, t)), r = n.name === "" ? "its control file names no package" : require_version.t(n.version);
	if (r === void 0) return n;
	throw new require_failure.t(`${t.called ?? e} can't be read as a Debian package: ${r}`);
}
exports.comparePackages = comparePackages, exports.compareWithPrevious = compareWithPrevious;
