const require_failure = require("./failure.js"), require_compression = require("./compression.js"), require_path = require("./path.js"), require_index = require("./index.js");
let node_fs = require("node:fs"), node_path = require("node:path"), node_crypto = require("node:crypto"), node_fs_promises = require("node:fs/promises");
// src/archive/md5sums.ts
const NAME = "md5sums", BATCH = 65536;
var Md5sums = class {
	#e;
	#t;
	#n = new Map();
	#r = (0, node_crypto.createHash)("md5");
	#i = Buffer.allocUnsafe(BATCH);
	#a = 0;
	#o = 0;
	constructor(e, t) {
		this.#e = t, this.#t = (0, node_fs.openSync)((0, node_path.join)(t, NAME), "w");
		for (let t of e) t.type === "hard link" && this.#n.set(t.target, "");
	}
	update(e) {
		this.#r.update(e);
	}
	end(e) {
		if (e.type === "file") {
			let t = this.#r.digest("hex");
			this.#r = (0, node_crypto.createHash)("md5"), this.#n.has(e.path) && this.#n.set(e.path, t), this.#s(`${t}  ${e.path}\n`);
		} else e.type === "hard link" && this.#s(`${this.#n.get(e.target)}  ${e.path}\n`);
	}
	file(e) {
		this.#c();
		let t = {
			root: require_path.a(this.#e),
			prefix: ""
		};
		return {
			type: "file",
			path: NAME,
			mode: 420,
			mtime: e,
			size: this.#o,
			content: t
		};
	}
	close() {
		(0, node_fs.closeSync)(this.#t);
	}
	#s(e) {
		this.#a + e.length > BATCH && this.#c(), this.#a += this.#i.write(e, this.#a, "latin1");
	}
	#c() {
		(0, node_fs.writeFileSync)(this.#t, this.#i.subarray(0, this.#a)), this.#o += this.#a, this.#a = 0;
	}
};
// src/archive/tar.ts
const CHUNK = 1 << 17, TYPE_FLAG = {
	file: "0",
	"hard link": "1",
	"symbolic link": "2",
	directory: "5"
}, ZEROS = Buffer.alloc(1024);
function* tar(e, t) {
	let n = Buffer.allocUnsafe(CHUNK);
	for (let r of e) {
		if (yield* header(r, t.latest), r.type === "file") {
			for (let e of content(r, n)) t.onContent?.(r, e), yield e;
			yield padding(r.size);
		}
		t.onEnd?.(r);
	}
	yield ZEROS;
}
function* content(e, t) {
	if (Buffer.isBuffer(e.content)) {
		yield e.content;
		return;
	}
	let n = require_index.Bt(e.content, e.path), r = require_path.o(n.toString("latin1")), changed = () => new require_failure.t(`${r} changed while it was packed: \`rules\` must not leave a process that still writes`), attempt = (e) => {
		try {
			return e();
		} catch (e) {
			throw require_failure.i(e) === "ELOOP" ? changed() : require_failure.a(`read ${r}`, e);
		}
	}, i = attempt(() => (0, node_fs.openSync)(n, require_index.Mt));
	try {
		for (let n = e.size, r = !1; !r;) {
			let e = Math.min(n + 1, CHUNK), a = attempt(() => (0, node_fs.readSync)(i, t, 0, e, null));
			if (a > n || a === 0 && n > 0) throw changed();
			a > 0 && (yield t.subarray(0, a)), n -= a, r = n === 0 && a < e;
		}
	} finally {
		(0, node_fs.closeSync)(i);
	}
}
function* header(e, t) {
	if (e.type === "socket" || e.type === "device" || e.type === "pipe") throw new require_failure.t(`${require_path.o(e.path)} is a ${e.type}, which a package can't hold`);
	let n = `./${e.path}${e.type === "directory" && e.path !== "" ? "/" : ""}`, r = e.type === "hard link" ? `./${e.target}` : e.type === "symbolic link" ? e.target : "";
	r.length > 100 && (yield* long("K", r)), n.length > 100 && (yield* long("L", n)), yield block({
		name: n,
		target: r,
		mode: e.mode,
		size: e.type === "file" ? e.size : 0,
		mtime: Math.max(0, Math.min(e.mtime, t)),
		flag: TYPE_FLAG[e.type]
	});
}
function* long(e, t) {
	let n = t.length + 1;
	yield block({
		name: "././@LongLink",
		target: "",
		mode: 420,
		size: n,
		mtime: 0,
		flag: e
	}), yield require_path.t(t), yield ZEROS.subarray(0, 1), yield padding(n);
}
function block({ name: e, target: t, mode: n, size: r, mtime: i, flag: a }) {
	let o = Buffer.alloc(512);
	o.write(e, 0, 100, "latin1"), number(o, 100, 8, n), number(o, 108, 8, 0), number(o, 116, 8, 0), number(o, 124, 12, r), number(o, 136, 12, i), o.write("        ", 148, "latin1"), o.write(a, 156, "latin1"), o.write(t, 157, 100, "latin1"), o.write("ustar  \0", 257, "latin1"), o.write("root", 265, "latin1"), o.write("root", 297, "latin1");
	let s = 0;
	for (let e of o) s += e;
	return o.write(`${s.toString(8).padStart(6, "0")}\0 `, 148, "latin1"), o;
}
function number(e, t, n, r) {
	let i = r.toString(8);
	i.length < n ? e.write(`${i.padStart(n - 1, "0")}\0`, t, "latin1") : (e.writeUIntBE(r, t + n - 6, 6), e.writeUInt8(128, t));
}
function padding(e) {
	return ZEROS.subarray(0, (512 - e % 512) % 512);
}
// src/archive/deb.ts
const COPY = 1 << 20;
async function writeDeb(e, t) {
	let n = (0, node_path.dirname)(e.path), r;
	try {
		require_index.G(n), r = require_index.q(n);
		let [i, a, o] = [
			(0, node_path.join)(r, "data"),
			(0, node_path.join)(r, "control"),
			(0, node_path.join)(r, "package")
		], s = await writeData(e, i, r, t);
		if (e.inspector?.refuses()) return;
		await writeControl(e, a, s, t);
		let c = await writeAr(e, o, {
			control: a,
			data: i
		}, t);
		return await e.inspector?.refusesPackage?.(o) ? void 0 : (t?.throwIfAborted(), await (0, node_fs_promises.rename)(o, e.path), c);
	} catch (n) {
		throw t?.throwIfAborted(), require_failure.a(`write ${e.path}`, n);
	} finally {
		r !== void 0 && require_index.Y(r);
	}
}
async function writeData(e, t, n, r) {
	let i = new Md5sums(e.entries, n);
	try {
		let n;
		return await writeMember(t, tar(e.entries, {
			latest: e.time,
			onContent: (t, a) => {
				r?.throwIfAborted(), i.update(a), n !== t && e.inspector?.see(t, a), n = t;
			},
			onEnd: (e) => i.end(e)
		}), e, r), i.file(e.time);
	} finally {
		i.close();
	}
}
async function writeControl(e, t, n, r) {
	let i = e.control.map(({ name: t, content: n, mode: r }) => {
		let i = Buffer.from(n);
		return {
			type: "file",
			path: t,
			mode: r,
			mtime: e.time,
			size: i.length,
			content: i
		};
	});
	await writeMember(t, tar([{
		type: "directory",
		path: "",
		mode: 493,
		mtime: e.time
	}, ...[...i, n].sort((e, t) => require_path.n(e.path, t.path))], { latest: e.time }), e, r);
}
async function writeMember(e, t, n, r) {
	await withFile(e, "w", async (e) => {
		for await (let i of require_compression.n(t, n.compression)) r?.throwIfAborted(), await e.writeFile(i);
	});
}
async function writeAr(e, t, n, r) {
	let i = (0, node_crypto.createHash)("sha256"), a = 0;
	return await withFile(t, "w", async (t) => {
		let write = async (e) => {
			r?.throwIfAborted();
			let n = t.writeFile(e);
			i.update(e), a += e.length, await n;
		}, o = Buffer.from("2.0\n");
		await write(require_compression.i), await write(require_compression.a("debian-binary", e.time, o.length)), await write(o);
		let s = Buffer.allocUnsafe(COPY);
		for (let [t, r] of Object.entries(n)) await withFile(r, "r", async (n) => {
			let { size: r } = await n.stat();
			for (await write(require_compression.a(`${t}.tar${require_compression.t[e.compression.codec]}`, e.time, r));;) {
				let { bytesRead: e } = await n.read(s, 0, COPY);
				if (e === 0) break;
				await write(s.subarray(0, e));
			}
			await write(require_compression.o(r));
		});
	}), {
		size: a,
		sha256: i.digest("hex")
	};
}
async function withFile(e, t, n) {
	let r = await (0, node_fs_promises.open)(e, t, 420);
	try {
		await n(r);
	} finally {
		await r.close();
	}
}
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return writeDeb;
	}
});
