const require_rolldown_runtime = require("./rolldown-runtime.js"), require_failure = require("./failure.js");
let node_zlib = require("node:zlib");
node_zlib = require_rolldown_runtime.r(node_zlib, 1);
let node_child_process = require("node:child_process");
// src/archive/memory.ts
function free(e) {
	e instanceof ArrayBuffer && e.transfer?.(0);
}
// src/archive/ar.ts
const AR_MAGIC = Buffer.from("!<arch>\n"), LARGEST = 9999999999;
function arHeader(e, t, n) {
	if (n > LARGEST) throw new require_failure.t(`${e} has ${n} bytes, but a package has room for ${LARGEST}: pack less, or compress it more`);
	return Buffer.from(`${e.padEnd(16)}${String(t).padEnd(12)}${"0".padEnd(6)}${"0".padEnd(6)}${"100644".padEnd(8)}${String(n).padEnd(10)}\`\n`, "latin1");
}
function arPadding(e) {
	return Buffer.from(e % 2 == 1 ? "\n" : "");
}
// src/archive/blocks.ts
function* blocks(e, t, n) {
	let r = [], next = () => (r.length > n ? r.shift() : void 0) ?? Buffer.allocUnsafe(t), i = next(), a = 0;
	for (let n of e) for (let e = 0; e < n.length;) {
		a === t && (yield {
			bytes: i,
			last: !1
		}, r.push(i), i = next(), a = 0);
		let o = n.copy(i, a, e);
		a += o, e += o;
	}
	yield {
		bytes: i.subarray(0, a),
		last: !0
	};
}
async function* gzip(e, t) {
	let n = 0, r = 0, i, a = 0, o = [], s = [];
	yield head(t);
	try {
		for (let c of blocks(e, 1048576, 6)) {
			n += c.bytes.length, r = (0, node_zlib.crc32)(c.bytes, r);
			let e = a++ % 6, l = o[e] ?? new Deflater(t);
			o[e] = l;
			let u = l.deflate(c, i);
			u.catch(() => {}), s.push(u), i = c.bytes.subarray(-32768), s.length >= 6 && (yield* await s.shift() ?? []);
		}
		for (; s.length > 0;) yield* await s.shift() ?? [];
	} finally {
		for (let e of o) e.close();
	}
	let c = Buffer.alloc(8);
	c.writeUInt32LE(r, 0), c.writeUInt32LE(n % 2 ** 32, 4), yield c;
}
var Deflater = class {
	#e;
	#t = [];
	#n;
	#r = [];
	constructor(e) {
		this.#e = (0, node_zlib.createDeflateRaw)({
			level: e,
			memLevel: 7,
			chunkSize: 524288
		}), this.#e.on("data", (e) => this.#i(e));
	}
	async deflate({ bytes: e, last: t }, n) {
		for (let e of this.#r.splice(0)) free(e);
		n !== void 0 && await this.#a(n, node_zlib.constants.Z_SYNC_FLUSH);
		let r = await this.#a(e, t ? node_zlib.constants.Z_FINISH : node_zlib.constants.Z_SYNC_FLUSH);
		return this.#e.reset(), r;
	}
	close() {
		this.#e.close();
	}
	#i(e) {
		this.#n !== void 0 && this.#n !== e.buffer && this.#r.push(this.#n), this.#n = e.buffer, this.#t.push(e);
	}
	#a(e, t) {
		let n = this.#e;
		return new Promise((r, i) => {
			n.once("error", i), n.write(e), n.flush(t, () => {
				n.off("error", i), r(this.#t.splice(0));
			});
		});
	}
};
function head(e) {
	let t = e === 9 ? 2 : e === 1 ? 4 : 0;
	return Buffer.from([
		31,
		139,
		8,
		0,
		0,
		0,
		0,
		0,
		t,
		3
	]);
}
// src/archive/xz.ts
const STOP = "SIGTERM";
async function* throughXz(e, t, n) {
	let r = [
		"-u",
		"XZ_OPT",
		"-u",
		"XZ_DEFAULTS",
		"xz",
		"--stdout",
		"--threads=1",
		...e
	], i = (0, node_child_process.spawn)("env", r, { stdio: [
		"pipe",
		"pipe",
		"pipe"
	] }), a = "", o, s = new Promise((e) => {
		i.once("close", () => e()), i.once("error", (t) => {
			o = t, e();
		});
	});
	i.stderr?.setEncoding("utf8").on("data", (e) => {
		a = (a + e).slice(0, 1e3);
	});
	let c;
	try {
		i.pid !== void 0 && (yield* n(i.stdin, i.stdout, () => i.kill(STOP)));
	} catch (e) {
		c = e;
	} finally {
		await s;
	}
	if (require_failure.i(o) === "ENOENT" || i.exitCode === 127) throw new require_failure.t(`This machine has no \`xz\`: ${t}`);
	if (o !== void 0) throw o;
	if (i.exitCode !== 0 && (c === void 0 || i.signalCode !== STOP)) throw new require_failure.t(`xz ended with ${i.exitCode ?? i.signalCode}: ${a.trim() || "it said nothing"}`);
	if (c !== void 0) throw c;
}
// src/archive/compression.ts
const EXTENSION = {
	gzip: ".gz",
	xz: ".xz",
	zstd: ".zst",
	none: ""
};
async function* compress(e, { codec: t, level: n }) {
	t === "gzip" ? yield* gzip(e, n) : t === "zstd" ? yield* zstd(e, n) : t === "xz" ? yield* xz(e, n) : yield* e;
}
async function* zstd(e, t) {
	if (node_zlib.createZstdCompress === void 0) throw new require_failure.t(`Node ${process.versions.node} can't compress with zstd: run this with Node 22.15 or later, or choose \`compression: gzip\` or \`xz\``);
	let n = node_zlib.createZstdCompress({ params: { [node_zlib.constants.ZSTD_c_compressionLevel]: t } });
	yield* through(e, n, n, () => n.destroy());
}
function xz(e, t) {
	return throughXz(["--compress", `-${t}`], "install it (apt-get install xz-utils) or choose `compression: gzip`", (t, n, r) => through(e, t, n, r));
}
async function* through(e, t, n, r) {
	let i;
	t.on("error", () => {});
	let a = feed(e, t).catch((e) => {
		i = e, r();
	}), o = !1;
	try {
		yield* n, o = !0;
	} catch (e) {
		i ??= e;
	} finally {
		o || r(), t.destroy(), await a;
	}
	if (i !== void 0) throw i;
}
async function feed(e, t) {
	let n = Promise.resolve();
	for (let { bytes: r } of blocks(e, 262144, 1)) await n, n = write(r, t);
	await n, t.end();
}
function write(e, t) {
	let n = new Promise((n, r) => {
		t.once("close", r), t.write(e, (e) => {
			t.off("close", r), e ? r(e) : n();
		});
	});
	return n.catch(() => {}), n;
}
Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return arHeader;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return AR_MAGIC;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return compress;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return arPadding;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return throughXz;
	}
}), Object.defineProperty(exports, "s", {
	enumerable: !0,
	get: function() {
		return free;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return EXTENSION;
	}
});
