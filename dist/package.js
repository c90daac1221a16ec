const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_scratch = require("./scratch.js");
const require_index = require("./index.js");
let node_fs = require("node:fs");
let node_path = require("node:path");
let node_fs_promises = require("node:fs/promises");
let node_crypto = require("node:crypto");
let node_zlib = require("node:zlib");
node_zlib = require_rolldown_runtime.__toESM(node_zlib, 1);
let node_child_process = require("node:child_process");
// src/archive/entry-list.ts
/** What is taken of memory at once, in bytes: much more than the longest path and the longest target. */
const CHUNK$2 = 65536;
const TYPES = [
	"directory",
	"file",
	"hard link",
	"symbolic link",
	"socket",
	"device",
	"pipe"
];
/** Where the parts of an entry lie in its bytes. `path` and `target` are lengths; `text` is both, one after the other. */
const AT = {
	mtime: 0,
	size: 8,
	content: 16,
	mode: 20,
	path: 22,
	target: 24,
	type: 26,
	text: 27
};
/** Entries in the order in which they were added. Each time that they are gone through they are made anew. */
var EntryList = class {
	#chunks = [];
	/** A few, which many entries have in common. */
	#contents = [];
	/** Gives the entry's place in the list. */
	add(entry) {
		const { type, mode, mtime, path } = entry;
		const target = "target" in entry ? entry.target : "";
		const length = AT.text + path.length + target.length;
		const chunk = this.#roomFor(length);
		const { bytes, used: start } = chunk;
		bytes.writeDoubleLE(mtime, start + AT.mtime);
		bytes.writeDoubleLE(type === "file" ? entry.size : 0, start + AT.size);
		bytes.writeUInt32LE(type === "file" ? this.#indexOf(entry.content) : 0, start + AT.content);
		bytes.writeUInt16LE(mode, start + AT.mode);
		bytes.writeUInt16LE(path.length, start + AT.path);
		bytes.writeUInt16LE(target.length, start + AT.target);
		bytes.writeUInt8(TYPES.indexOf(type), start + AT.type);
		bytes.write(path + target, start + AT.text, "latin1");
		chunk.used += length;
		return (this.#chunks.length - 1) * CHUNK$2 + start;
	}
	/** The path of the entry at this place. */
	pathAt(place) {
		const bytes = this.#chunks[Math.floor(place / CHUNK$2)]?.bytes;
		return bytes && textOf(bytes, place % CHUNK$2).path;
	}
	*[Symbol.iterator]() {
		for (const { bytes, used } of this.#chunks) for (let start = 0; start < used;) {
			const { path, target, end } = textOf(bytes, start);
			const type = TYPES[bytes.readUInt8(start + AT.type)];
			const mode = bytes.readUInt16LE(start + AT.mode);
			const mtime = bytes.readDoubleLE(start + AT.mtime);
			const size = bytes.readDoubleLE(start + AT.size);
			const content = this.#contents[bytes.readUInt32LE(start + AT.content)];
			if (type === "hard link" || type === "symbolic link") yield {
				type,
				path,
				mode,
				mtime,
				target
			};
			else if (type !== "file" && type !== void 0) yield {
				type,
				path,
				mode,
				mtime
			};
			else if (type === "file" && content !== void 0) yield {
				type,
				path,
				mode,
				mtime,
				size,
				content
			};
			start = end;
		}
	}
	#roomFor(length) {
		const last = this.#chunks.at(-1);
		if (last !== void 0 && CHUNK$2 - last.used >= length) return last;
		const chunk = {
			bytes: Buffer.allocUnsafeSlow(CHUNK$2),
			used: 0
		};
		this.#chunks.push(chunk);
		return chunk;
	}
	#indexOf(content) {
		const known = this.#contents.lastIndexOf(content);
		return known < 0 ? this.#contents.push(content) - 1 : known;
	}
};
/** The text of the entry that begins at `start`, and where the next one does. */
function textOf(bytes, start) {
	const text = start + AT.text;
	const pathEnd = text + bytes.readUInt16LE(start + AT.path);
	const end = pathEnd + bytes.readUInt16LE(start + AT.target);
	return {
		path: bytes.toString("latin1", text, pathEnd),
		target: bytes.toString("latin1", pathEnd, end),
		end
	};
}
// src/archive/file-map.ts
/** Numbers by device and inode. As text, the keys of a hundred thousand files would take 20 MB. */
var FileMap = class {
	#devices = /* @__PURE__ */ new Map();
	get({ dev, ino }) {
		return this.#devices.get(dev)?.get(small(ino));
	}
	set({ dev, ino }, value) {
		const device = this.#devices.get(dev) ?? /* @__PURE__ */ new Map();
		this.#devices.set(dev, device.set(small(ino), value));
	}
};
/** As a number, where that has every bit. */
function small(id) {
	return id <= Number.MAX_SAFE_INTEGER ? Number(id) : id;
}
// src/archive/tree.ts
/** Walks a directory into the entries that an archive of it has, in the archive's order. */
/** What `beginningOf` reads at most, in bytes. */
const BEGINNING = 65536;
/** How files of a tree are opened: neither a link nor a pipe, which one may have become since it was walked. */
const OPEN_FLAGS = node_fs.constants.O_RDONLY | node_fs.constants.O_NOFOLLOW | node_fs.constants.O_NONBLOCK;
/**
* Everything below `root`, and `root` itself first, in the archive's order: by bytes, a directory before what it holds.
* Links are never followed; the second and later names of one file become hard links to the first.
* Entries get the path `prefix/…`. Throws a Failure that names the path where something can't be read.
*/
function walk(root, prefix = "") {
	const tree = {
		root: require_scratch.pathOf(root),
		prefix: require_scratch.pathOf(prefix)
	};
	const entries = new EntryList();
	const seen = new FileMap();
	const levels = [[tree.prefix].values()];
	for (let level = levels.at(-1); level !== void 0; level = levels.at(-1)) {
		const next = level.next();
		if (next.done) {
			levels.pop();
			continue;
		}
		const path = next.value;
		const source = sourceOf(tree, path);
		const stats = attempt("read", source, () => (0, node_fs.lstatSync)(source));
		const id = stats.isFile() && stats.nlink > 1 ? identify(source) : void 0;
		const first = id && seen.get(id);
		const target = first === void 0 ? void 0 : entries.pathAt(first);
		const place = entries.add(entryOf(tree, path, source, stats, target));
		if (id !== void 0 && first === void 0) seen.set(id, place);
		if (stats.isDirectory()) levels.push(pathsIn(path, source));
	}
	return entries;
}
/** What lies in a directory, in order. */
function* pathsIn(directory, source) {
	const names = attempt("read the directory", source, () => (0, node_fs.readdirSync)(source, { encoding: "latin1" })).sort().join("/");
	for (let start = 0; start < names.length;) {
		const slash = names.indexOf("/", start);
		const end = slash < 0 ? names.length : slash;
		yield require_scratch.join(directory, names.slice(start, end));
		start = end + 1;
	}
}
/**
* One tree of two, in the archive's order. Where they have the same path, the entry of `over` stands; directories that
* none lists but something lies in are added with mode 0755 and `mtime` (seconds since the epoch).
*/
function merge(under, over, mtime) {
	return { *[Symbol.iterator]() {
		let before;
		for (const entry of overlay(under, over)) {
			for (const path of missing(entry.path, before)) yield {
				type: "directory",
				path,
				mode: 493,
				mtime
			};
			yield entry;
			before = entry.path;
		}
	} };
}
/** The entries of both trees in the archive's order, of two with the same path that of `over`. */
function* overlay(under, over) {
	const rest = over[Symbol.iterator]();
	let next = rest.next();
	for (const entry of under) {
		while (!next.done && require_scratch.inOrder(next.value.path, entry.path) < 0) {
			yield next.value;
			next = rest.next();
		}
		if (next.done || next.value.path !== entry.path) yield entry;
	}
	for (; !next.done; next = rest.next()) yield next.value;
}
/** The directories above `path` that an archive which ends with `before` does not have, the topmost first. */
function missing(path, before) {
	const above = [];
	for (let next = require_scratch.parentOf(path); next !== void 0; next = require_scratch.parentOf(next)) {
		if (before !== void 0 && (next === "" || before === next || before.startsWith(`${next}/`))) break;
		above.unshift(next);
	}
	return above;
}
/** Where an entry of the tree lies on disk, as `node:fs` wants it. */
function sourceOf({ root, prefix }, path) {
	return require_scratch.bytesOf(require_scratch.join(root, prefix === "" ? path : path.slice(prefix.length + 1)));
}
/** The first bytes of a file, 64 KiB at most. Throws a Failure that names the path where it can't be read. */
function beginningOf({ content, path, size }) {
	if (Buffer.isBuffer(content)) return content.subarray(0, BEGINNING);
	const source = sourceOf(content, path);
	return attempt("read", source, () => {
		const file = (0, node_fs.openSync)(source, OPEN_FLAGS);
		try {
			const buffer = Buffer.alloc(Math.min(size, BEGINNING));
			return buffer.subarray(0, (0, node_fs.readSync)(file, buffer, 0, buffer.length, 0));
		} finally {
			(0, node_fs.closeSync)(file);
		}
	});
}
/**
* The installed size in KiB as deb-substvars(5) estimates it: each file's bytes rounded up to a KiB, and one KiB for
* every other entry; a further name of a file counts nothing.
*/
function installedSize(entries) {
	let sum = 0;
	for (const entry of entries) if (entry.type !== "hard link") sum += entry.type === "file" ? Math.ceil(entry.size / 1024) : 1;
	return sum;
}
/** By which two names of one file know each other. Only few have several, and only this needs every bit of a number. */
function identify(source) {
	return attempt("read", source, () => (0, node_fs.lstatSync)(source, { bigint: true }));
}
/** `target` is the earlier name of a file that has one. */
function entryOf(tree, path, source, stats, target) {
	const mode = stats.mode & 4095;
	const mtime = Math.floor(stats.mtimeMs / 1e3);
	if (stats.isDirectory()) return {
		type: "directory",
		path,
		mode,
		mtime
	};
	if (stats.isSymbolicLink()) return {
		type: "symbolic link",
		path,
		mode,
		mtime,
		target: attempt("read the link", source, () => (0, node_fs.readlinkSync)(source, { encoding: "latin1" }))
	};
	if (!stats.isFile()) return {
		type: special(stats),
		path,
		mode,
		mtime
	};
	if (target !== void 0) return {
		type: "hard link",
		path,
		mode,
		mtime,
		target
	};
	return {
		type: "file",
		path,
		mode,
		mtime,
		size: stats.size,
		content: tree
	};
}
function special(stats) {
	if (stats.isSocket()) return "socket";
	return stats.isFIFO() ? "pipe" : "device";
}
function attempt(what, source, action) {
	try {
		return action();
	} catch (error) {
		throw require_scratch.systemFailure(`${what} ${require_scratch.show(source.toString("latin1"))}`, error);
	}
}
// src/archive/ar.ts
/** Lays members out as the `ar` archive of deb(5). */
const AR_MAGIC = Buffer.from("!<arch>\n");
/** The size has ten digits in a header. */
const LARGEST = 9999999999;
/**
* The header of a member: its name (15 bytes at most), its time in seconds since the epoch and its size in bytes.
* Root owns it, as deb(5) wants. Throws a Failure for a size that has no room in the header.
*/
function arHeader(name, mtime, size) {
	if (size > LARGEST) throw new require_scratch.Failure(`${name} has ${size} bytes, but a package has room for ${LARGEST}: pack less, or compress it more`);
	return Buffer.from(`${name.padEnd(16)}${String(mtime).padEnd(12)}${"0".padEnd(6)}${"0".padEnd(6)}${"100644".padEnd(8)}${String(size).padEnd(10)}\`\n`, "latin1");
}
/** What follows a member of this size: members begin at even offsets. */
function arPadding(size) {
	return Buffer.from(size % 2 === 1 ? "\n" : "");
}
// src/archive/blocks.ts
/**
* Blocks of `size` bytes, the last one shorter or empty. The latest `kept` of them stay as they are while the next one
* is made; the buffers of those before are used again.
*/
function* blocks(source, size, kept) {
	const buffers = [];
	const next = () => (buffers.length > kept ? buffers.shift() : void 0) ?? Buffer.allocUnsafe(size);
	let block = next();
	let filled = 0;
	for (const bytes of source) for (let taken = 0; taken < bytes.length;) {
		if (filled === size) {
			yield {
				bytes: block,
				last: false
			};
			buffers.push(block);
			block = next();
			filled = 0;
		}
		const length = bytes.copy(block, filled, taken);
		filled += length;
		taken += length;
	}
	yield {
		bytes: block.subarray(0, filled),
		last: true
	};
}
// src/archive/gzip.ts
/**
* Compresses with gzip on all cores: blocks of a fixed size side by side on libuv's pool, joined to one gzip member.
*
* Each block is raw deflate that knows the 32 KiB before it and ends on a byte boundary, so that the blocks simply
* follow one another (RFC 1951, RFC 1952). The bytes depend on the content and the level only, not on the cores.
*/
/** Larger blocks cost less time and more memory: 1 MiB is where neither gains much any more. */
const BLOCK$2 = 1 << 20;
/** Somewhat more than libuv's pool has threads, which is 4, so that none waits while a block is made. */
const AT_ONCE = 6;
/** What comes out at once, in bytes: each stretch takes a trip through the main thread. */
const CHUNK$1 = BLOCK$2 / 2;
/**
* The gzip member that holds `source`, piece by piece; a piece is there until the next one is asked for. `level` is
* zlib's, 1 to 9.
*/
async function* gzip(source, level) {
	let size = 0;
	let checksum = 0;
	let before;
	let count = 0;
	const deflaters = [];
	const queue = [];
	yield head(level);
	try {
		for (const block of blocks(source, BLOCK$2, AT_ONCE)) {
			size += block.bytes.length;
			checksum = (0, node_zlib.crc32)(block.bytes, checksum);
			const turn = count++ % AT_ONCE;
			const deflater = deflaters[turn] ?? new Deflater(level);
			deflaters[turn] = deflater;
			const job = deflater.deflate(block, before);
			job.catch(() => {});
			queue.push(job);
			before = block.bytes.subarray(-32768);
			if (queue.length >= AT_ONCE) yield* await queue.shift() ?? [];
		}
		while (queue.length > 0) yield* await queue.shift() ?? [];
	} finally {
		for (const deflater of deflaters) deflater.close();
	}
	const tail = Buffer.alloc(8);
	tail.writeUInt32LE(checksum, 0);
	tail.writeUInt32LE(size % 2 ** 32, 4);
	yield tail;
}
/**
* Deflates one block after another with one stream of zlib's. A stream for each block would be simpler, and could be
* given what is before the block as a dictionary, but what it takes of memory waits for the garbage collector: the more
* is packed, the more would lie about.
*/
var Deflater = class {
	#stream;
	#pieces = [];
	/** Where the latest piece lies; the next one may be put behind it. */
	#memory;
	/** Memory that the stream is done with. */
	#left = [];
	constructor(level) {
		this.#stream = (0, node_zlib.createDeflateRaw)({
			level,
			memLevel: 7,
			chunkSize: CHUNK$1
		});
		this.#stream.on("data", (piece) => this.#take(piece));
	}
	/**
	* The block as deflate, in pieces; it may refer to `before`, the bytes in front of it. One call at a time: the pieces
	* of the one before are used up.
	*/
	async deflate({ bytes, last }, before) {
		for (const memory of this.#left.splice(0)) free(memory);
		if (before !== void 0) await this.#write(before, node_zlib.constants.Z_SYNC_FLUSH);
		const pieces = await this.#write(bytes, last ? node_zlib.constants.Z_FINISH : node_zlib.constants.Z_SYNC_FLUSH);
		this.#stream.reset();
		return pieces;
	}
	close() {
		this.#stream.close();
	}
	#take(piece) {
		if (this.#memory !== void 0 && this.#memory !== piece.buffer) this.#left.push(this.#memory);
		this.#memory = piece.buffer;
		this.#pieces.push(piece);
	}
	#write(bytes, flush) {
		const stream = this.#stream;
		return new Promise((resolve, reject) => {
			stream.once("error", reject);
			stream.write(bytes);
			stream.flush(flush, () => {
				stream.off("error", reject);
				resolve(this.#pieces.splice(0));
			});
		});
	}
};
/** Gives memory back at once: what moves to a new place of no size is gone from the old one. */
function free(memory) {
	if (memory instanceof ArrayBuffer) memory.transfer?.(0);
}
/** Deflate, no name and no time, so that the bytes depend on the content only; XFL tells the level; OS is Unix. */
function head(level) {
	const extra = level === 9 ? 2 : level === 1 ? 4 : 0;
	return Buffer.from([
		31,
		139,
		8,
		0,
		0,
		0,
		0,
		0,
		extra,
		3
	]);
}
// src/archive/compression.ts
/** The ways in which a package's members are compressed, each as a stream of bytes to a stream of bytes. */
/** What the codec adds to a member's name (deb(5)): `control.tar.gz`. */
const EXTENSION = {
	gzip: ".gz",
	xz: ".xz",
	zstd: ".zst",
	none: ""
};
/** How xz is ended where its output is not wanted any more. */
const STOP = "SIGTERM";
/** What a codec is given at once, in bytes. */
const BLOCK$1 = 1 << 18;
/**
* The compressed bytes of `source`, whose buffers are used up before the next one is asked for, as are the pieces given.
* The same content gives the same bytes on any number of cores. Throws a Failure where the machine lacks the codec's
* program.
*/
async function* compress(source, { codec, level }) {
	if (codec === "gzip") yield* gzip(source, level);
	else if (codec === "zstd") yield* zstd(source, level);
	else if (codec === "xz") yield* xz(source, level);
	else yield* source;
}
async function* zstd(source, level) {
	if (node_zlib.createZstdCompress === void 0) throw new require_scratch.Failure(`Node ${process.versions.node} can't compress with zstd: run this with Node 22.15 or later, or choose \`compression: gzip\` or \`xz\``);
	const stream = node_zlib.createZstdCompress({ params: { [node_zlib.constants.ZSTD_c_compressionLevel]: level } });
	yield* through(source, stream, stream, () => stream.destroy());
}
async function* xz(source, level) {
	const command = [
		"-u",
		"XZ_OPT",
		"-u",
		"XZ_DEFAULTS",
		"xz",
		"--compress",
		"--stdout",
		"--threads=1",
		`-${level}`
	];
	const child = (0, node_child_process.spawn)("env", command, { stdio: [
		"pipe",
		"pipe",
		"pipe"
	] });
	let complaint = "";
	let unstarted;
	const closed = new Promise((resolve) => {
		child.once("close", () => resolve());
		child.once("error", (error) => {
			unstarted = error;
			resolve();
		});
	});
	child.stderr?.setEncoding("utf8").on("data", (text) => {
		complaint = (complaint + text).slice(0, 1e3);
	});
	let failure;
	try {
		if (child.pid !== void 0) yield* through(source, child.stdin, child.stdout, () => child.kill(STOP));
	} catch (error) {
		failure = error;
	} finally {
		await closed;
	}
	if (require_scratch.systemCode(unstarted) === "ENOENT" || child.exitCode === 127) throw new require_scratch.Failure("This machine has no `xz`: install it (apt-get install xz-utils) or choose `compression: gzip`");
	if (unstarted !== void 0) throw unstarted;
	if (child.exitCode !== 0 && !(failure !== void 0 && child.signalCode === STOP)) throw new require_scratch.Failure(`xz ended with ${child.exitCode ?? child.signalCode}: ${complaint.trim() || "it said nothing"}`);
	if (failure !== void 0) throw failure;
}
/** `stop` ends the output, where the source fails or nobody reads any more. */
async function* through(source, input, output, stop) {
	let failure;
	input.on("error", () => {});
	const fed = feed(source, input).catch((error) => {
		failure = error;
		stop();
	});
	let ended = false;
	try {
		yield* output;
		ended = true;
	} catch (error) {
		failure ??= error;
	} finally {
		if (!ended) stop();
		input.destroy();
		await fed;
	}
	if (failure !== void 0) throw failure;
}
/** Writes a block while the next one is made, and no further ahead: the blocks' buffers are used again. */
async function feed(source, input) {
	let written = Promise.resolve();
	for (const { bytes } of blocks(source, BLOCK$1, 1)) {
		await written;
		written = write(bytes, input);
	}
	await written;
	input.end();
}
function write(bytes, input) {
	const written = new Promise((resolve, reject) => {
		input.once("close", reject);
		input.write(bytes, (error) => {
			input.off("close", reject);
			if (error) reject(error);
			else resolve();
		});
	});
	written.catch(() => {});
	return written;
}
// src/archive/md5sums.ts
/**
* Writes the checksums of a package's files, deb-md5sums(5): a line per file, two spaces, the path as it is. dpkg reads
* the rest of the line as the path, so nothing is escaped; a path with a newline never comes here.
*/
const NAME = "md5sums";
/** How much is written at once, in bytes: more than any line. */
const BATCH = 65536;
/** The file is on disk, since it grows with the number of files. */
var Md5sums = class {
	#directory;
	#file;
	/** The sums that hard links will ask for: of the files that they name. */
	#linked = /* @__PURE__ */ new Map();
	#hash = (0, node_crypto.createHash)("md5");
	#batch = Buffer.allocUnsafe(BATCH);
	#used = 0;
	#size = 0;
	/** For a package of these entries; the file is made in `directory`. */
	constructor(entries, directory) {
		this.#directory = directory;
		this.#file = (0, node_fs.openSync)((0, node_path.join)(directory, NAME), "w");
		for (const entry of entries) if (entry.type === "hard link") this.#linked.set(entry.target, "");
	}
	/** Takes the next bytes of the file that passes. */
	update(bytes) {
		this.#hash.update(bytes);
	}
	/** Takes the end of an entry. */
	end(entry) {
		if (entry.type === "file") {
			const sum = this.#hash.digest("hex");
			this.#hash = (0, node_crypto.createHash)("md5");
			if (this.#linked.has(entry.path)) this.#linked.set(entry.path, sum);
			this.#write(`${sum}  ${entry.path}\n`);
		} else if (entry.type === "hard link") this.#write(`${this.#linked.get(entry.target)}  ${entry.path}\n`);
	}
	/** The whole file, as an entry of the control member with this time. */
	file(mtime) {
		this.#flush();
		const content = {
			root: require_scratch.pathOf(this.#directory),
			prefix: ""
		};
		return {
			type: "file",
			path: NAME,
			mode: 420,
			mtime,
			size: this.#size,
			content
		};
	}
	close() {
		(0, node_fs.closeSync)(this.#file);
	}
	#write(line) {
		if (this.#used + line.length > BATCH) this.#flush();
		this.#used += this.#batch.write(line, this.#used, "latin1");
	}
	#flush() {
		(0, node_fs.writeFileSync)(this.#file, this.#batch.subarray(0, this.#used));
		this.#size += this.#used;
		this.#used = 0;
	}
};
// src/archive/tar.ts
/**
* Lays entries out as a tar archive that dpkg reads: GNU's format, with `L` and `K` records for long names and targets.
*
* The headers are our own since names are bytes here, and since the libraries that take names as text write PAX
* records (type `x`) for a name that is not ASCII or is long, which dpkg refuses.
*/
const BLOCK = 512;
/** What is read from a file at once, in bytes. */
const CHUNK = 1 << 17;
/** The most that a name or a link's target has room for in a header, in bytes. */
const FIELD = 100;
const TYPE_FLAG = {
	file: "0",
	"hard link": "1",
	"symbolic link": "2",
	directory: "5"
};
const LONG_NAME = "L";
const LONG_TARGET = "K";
const ZEROS = Buffer.alloc(2 * BLOCK);
/**
* The bytes of the archive, stretch by stretch. A stretch is only valid until the next one is asked for: the buffer is
* used again. All entries belong to root:root. File contents are read as they are needed, without the thread pool, which
* is busy with the compression. Throws a Failure that names the path where a file can't be read, or changes meanwhile.
*/
function* tar(entries, options) {
	const buffer = Buffer.allocUnsafe(CHUNK);
	for (const entry of entries) {
		yield* header(entry, options.latest);
		if (entry.type === "file") {
			for (const bytes of content(entry, buffer)) {
				options.onContent?.(entry, bytes);
				yield bytes;
			}
			yield padding(entry.size);
		}
		options.onEnd?.(entry);
	}
	yield ZEROS;
}
function* content(file, buffer) {
	if (Buffer.isBuffer(file.content)) {
		yield file.content;
		return;
	}
	const source = sourceOf(file.content, file.path);
	const shown = require_scratch.show(source.toString("latin1"));
	const changed = () => new require_scratch.Failure(`${shown} changed while it was packed: \`rules\` must not leave a process that still writes`);
	const attempt = (action) => {
		try {
			return action();
		} catch (error) {
			if (require_scratch.systemCode(error) === "ELOOP") throw changed();
			throw require_scratch.systemFailure(`read ${shown}`, error);
		}
	};
	const descriptor = attempt(() => (0, node_fs.openSync)(source, OPEN_FLAGS));
	try {
		for (let left = file.size, atEnd = false; !atEnd;) {
			const wanted = Math.min(left + 1, CHUNK);
			const length = attempt(() => (0, node_fs.readSync)(descriptor, buffer, 0, wanted, null));
			if (length > left || length === 0 && left > 0) throw changed();
			if (length > 0) yield buffer.subarray(0, length);
			left -= length;
			atEnd = left === 0 && length < wanted;
		}
	} finally {
		(0, node_fs.closeSync)(descriptor);
	}
}
function* header(entry, latest) {
	if (entry.type === "socket" || entry.type === "device" || entry.type === "pipe") throw new require_scratch.Failure(`${require_scratch.show(entry.path)} is a ${entry.type}, which a package can't hold`);
	const name = `./${entry.path}${entry.type === "directory" && entry.path !== "" ? "/" : ""}`;
	const target = entry.type === "hard link" ? `./${entry.target}` : entry.type === "symbolic link" ? entry.target : "";
	if (target.length > FIELD) yield* long(LONG_TARGET, target);
	if (name.length > FIELD) yield* long(LONG_NAME, name);
	yield block({
		name,
		target,
		mode: entry.mode,
		size: entry.type === "file" ? entry.size : 0,
		mtime: Math.max(0, Math.min(entry.mtime, latest)),
		flag: TYPE_FLAG[entry.type]
	});
}
/** A record that gives the entry behind it a longer name or target than its own header has room for. */
function* long(flag, value) {
	const size = value.length + 1;
	yield block({
		name: "././@LongLink",
		target: "",
		mode: 420,
		size,
		mtime: 0,
		flag
	});
	yield require_scratch.bytesOf(value);
	yield ZEROS.subarray(0, 1);
	yield padding(size);
}
function block({ name, target, mode, size, mtime, flag }) {
	const bytes = Buffer.alloc(BLOCK);
	bytes.write(name, 0, FIELD, "latin1");
	number(bytes, 100, 8, mode);
	number(bytes, 108, 8, 0);
	number(bytes, 116, 8, 0);
	number(bytes, 124, 12, size);
	number(bytes, 136, 12, mtime);
	bytes.write("        ", 148, "latin1");
	bytes.write(flag, 156, "latin1");
	bytes.write(target, 157, FIELD, "latin1");
	bytes.write("ustar  \0", 257, "latin1");
	bytes.write("root", 265, "latin1");
	bytes.write("root", 297, "latin1");
	let sum = 0;
	for (const byte of bytes) sum += byte;
	bytes.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
	return bytes;
}
/** Octal digits and a NUL; where they don't fit (a file of 8 GiB), GNU's base 256 with the top bit set. */
function number(bytes, offset, width, value) {
	const octal = value.toString(8);
	if (octal.length < width) {
		bytes.write(`${octal.padStart(width - 1, "0")}\0`, offset, "latin1");
		return;
	}
	bytes.writeUIntBE(value, offset + width - 6, 6);
	bytes.writeUInt8(128, offset);
}
function padding(size) {
	return ZEROS.subarray(0, (BLOCK - size % BLOCK) % BLOCK);
}
// src/archive/deb.ts
/** Writes a Debian binary package, deb(5): the control files, their md5sums and the tree, in one `ar` archive. */
/** How much of the data member is copied at once, in bytes. */
const COPY = 1 << 20;
/**
* Writes the package beside its path and renames it when it is complete, so that a file under its name is a whole one.
* Undefined where the inspector refuses it. Throws a Failure that names the path where something can't be read or
* written, and the signal's reason where it is aborted. Without a package no file is left behind.
*/
async function writeDeb(deb, signal) {
	const directory = (0, node_path.dirname)(deb.path);
	let scratch;
	try {
		require_scratch.makeDirectories(directory);
		scratch = require_scratch.makeScratch(directory);
		const [data, control, complete] = [
			(0, node_path.join)(scratch, "data"),
			(0, node_path.join)(scratch, "control"),
			(0, node_path.join)(scratch, "package")
		];
		const md5sums = await writeData(deb, data, scratch, signal);
		if (deb.inspector?.refuses()) return void 0;
		await writeControl(deb, control, md5sums, signal);
		const written = await writeAr(deb, complete, {
			control,
			data
		}, signal);
		signal?.throwIfAborted();
		await (0, node_fs_promises.rename)(complete, deb.path);
		return written;
	} catch (error) {
		signal?.throwIfAborted();
		throw require_scratch.systemFailure(`write ${deb.path}`, error);
	} finally {
		if (scratch !== void 0) require_scratch.removeScratch(scratch);
	}
}
/**
* The data member goes to disk first: the control member, which stands before it, holds its checksums. Gives the file
* of these, which is made in `scratch`.
*/
async function writeData(deb, path, scratch, signal) {
	const md5sums = new Md5sums(deb.entries, scratch);
	try {
		let seen;
		await writeMember(path, tar(deb.entries, {
			latest: deb.time,
			onContent: (file, content) => {
				signal?.throwIfAborted();
				md5sums.update(content);
				if (seen !== file) deb.inspector?.see(file, content);
				seen = file;
			},
			onEnd: (entry) => md5sums.end(entry)
		}), deb, signal);
		return md5sums.file(deb.time);
	} finally {
		md5sums.close();
	}
}
async function writeControl(deb, path, md5sums, signal) {
	const files = deb.control.map(({ name, content, mode }) => {
		const bytes = Buffer.from(content);
		return {
			type: "file",
			path: name,
			mode,
			mtime: deb.time,
			size: bytes.length,
			content: bytes
		};
	});
	await writeMember(path, tar([{
		type: "directory",
		path: "",
		mode: 493,
		mtime: deb.time
	}, ...[...files, md5sums].sort((a, b) => require_scratch.inOrder(a.path, b.path))], { latest: deb.time }), deb, signal);
}
async function writeMember(path, tarred, deb, signal) {
	await withFile(path, "w", async (file) => {
		for await (const piece of compress(tarred, deb.compression)) {
			signal?.throwIfAborted();
			await file.writeFile(piece);
		}
	});
}
async function writeAr(deb, path, members, signal) {
	const hash = (0, node_crypto.createHash)("sha256");
	let size = 0;
	await withFile(path, "w", async (file) => {
		const write = async (bytes) => {
			signal?.throwIfAborted();
			const written = file.writeFile(bytes);
			hash.update(bytes);
			size += bytes.length;
			await written;
		};
		const format = Buffer.from("2.0\n");
		await write(AR_MAGIC);
		await write(arHeader("debian-binary", deb.time, format.length));
		await write(format);
		const buffer = Buffer.allocUnsafe(COPY);
		for (const [name, member] of Object.entries(members)) await withFile(member, "r", async (source) => {
			const { size: memberSize } = await source.stat();
			await write(arHeader(`${name}.tar${EXTENSION[deb.compression.codec]}`, deb.time, memberSize));
			for (;;) {
				const { bytesRead } = await source.read(buffer, 0, COPY);
				if (bytesRead === 0) break;
				await write(buffer.subarray(0, bytesRead));
			}
			await write(arPadding(memberSize));
		});
	});
	return {
		size,
		sha256: hash.digest("hex")
	};
}
async function withFile(path, flags, use) {
	const file = await (0, node_fs_promises.open)(path, flags, 420);
	try {
		await use(file);
	} finally {
		await file.close();
	}
}
// src/debian/maintainer-scripts.ts
/** Writes the maintainer scripts through which dpkg calls a plugin's `rules`, Debian policy 6.5. */
/**
* The scripts of a plugin, POSIX sh. `formatVersion` is the manifest's: the `postrm` command came with format 1.
*
* postrm runs after dpkg removed the package's files, so prerm keeps a copy of `rules` for it. On a purge postrm runs a
* second time, when the copy is gone already; and the copy stays where its command failed, so that dpkg can try again.
* An installed package has no copy: prerm takes it back where the removal ends with a failing `uninstall`, postinst
* where a removal that postrm broke off ends with a new installation, or wazo-plugind's own scripts left one.
*/
function maintainerScripts(plugin, formatVersion) {
	const rules = `RULES='/${require_index.pluginDirectory(plugin)}/wazo/rules'`;
	const backup = `BACKUP='/${require_index.rulesBackup(plugin)}'`;
	return {
		postinst: script([rules, backup], [[
			"configure",
			"# What a removal that failed may have left.",
			"rm -f \"$BACKUP\"",
			"\"$RULES\" install"
		], ["abort-upgrade|abort-remove|abort-deconfigure", ":"]]),
		prerm: script([rules, backup], [[
			"remove",
			"# postrm runs this copy: the package has no files by then. If the removal fails, they stay.",
			"mkdir -p \"${BACKUP%/*}\"",
			"trap 'rm -f \"$BACKUP\"' EXIT",
			"# A signal alone would end some shells without that.",
			"trap 'exit 1' HUP INT TERM",
			"cp -p \"$RULES\" \"$BACKUP\"",
			"\"$RULES\" uninstall",
			"trap - EXIT"
		], ["upgrade|deconfigure|failed-upgrade", ":"]]),
		postrm: script([backup], [[
			"remove|purge|disappear",
			"if [ -e \"$BACKUP\" ]; then",
			...formatVersion >= 1 ? ["    \"$BACKUP\" postrm"] : [],
			"    rm -f \"$BACKUP\"",
			"fi"
		], ["upgrade|failed-upgrade|abort-install|abort-upgrade", ":"]])
	};
}
/** A script that does, for the first argument that a pattern matches, the lines behind the pattern. */
function script(names, cases) {
	const branches = cases.map(([pattern, ...lines]) => `${pattern})
${lines.map((line) => `    ${line}`).join("\n")}
    ;;`);
	return `#!/bin/sh
set -e

${names.join("\n")}

case "\${1-}" in
${branches.join("\n")}
*)
    echo "\${0##*/}: unknown argument '\${1-}'" >&2
    exit 1
    ;;
esac
`;
}
// src/package.ts
/** Makes the package of a plugin: the control file and the maintainer scripts around what `rules package` staged. */
/**
* The plugin's own directory as the package holds it: `wazo/` of the plugin in `directory`, with `manifest` as its
* manifest. Modes are the two that git knows and times are `time`, in seconds since the epoch, since what else a
* checkout has depends on the machine that made it.
*/
function metadataEntries(name, directory, manifest, time) {
	const root = `${require_index.pluginDirectory(name)}/wazo`;
	const manifestEntry = {
		type: "file",
		path: `${root}/plugin.yml`,
		mode: 420,
		mtime: time,
		size: manifest.length,
		content: manifest
	};
	const entries = new EntryList();
	for (const entry of overlay(walk((0, node_path.join)(directory, "wazo"), root), [manifestEntry])) entries.add({
		...entry,
		mode: modeInGit(entry),
		mtime: time
	});
	return entries;
}
function modeInGit({ type, mode }) {
	if (type === "symbolic link") return mode;
	return type === "directory" || (mode & 64) !== 0 ? 493 : 420;
}
/**
* Writes the package. Undefined where the inspector refuses it; throws a Failure where it can't be written. Without a
* package no file is left.
*/
async function makePackage(recipe, signal) {
	const { manifest, architecture, entries, time, compression } = recipe;
	const name = require_index.packageName(manifest);
	const fileName = require_index.debName(name, manifest.version, architecture);
	const control = require_index.controlFile({
		packageName: name,
		version: manifest.version,
		architecture,
		maintainer: recipe.maintainer,
		installedSize: installedSize(entries),
		depends: require_index.dependsOf(manifest),
		...manifest.homepage && { homepage: manifest.homepage },
		...require_index.describe(manifest)
	});
	const scripts = maintainerScripts(manifest, manifest.formatVersion);
	const path = (0, node_path.join)(recipe.place.directory, fileName);
	const written = await writeDeb({
		path,
		control: [{
			name: "control",
			content: control,
			mode: 420
		}, ...Object.entries(scripts).map(([script, content]) => ({
			name: script,
			content,
			mode: 493
		}))],
		entries,
		time,
		compression,
		inspector: recipe.inspector
	}, signal);
	return written && {
		...written,
		packageName: name,
		architecture,
		debName: fileName,
		path,
		place: recipe.place,
		entries
	};
}
/** Removes the package again, with the directory that was made for it. */
async function discardPackage({ path, place }) {
	await (0, node_fs_promises.rm)(path, { force: true });
	place.discard();
}
exports.EntryList = EntryList;
exports.beginningOf = beginningOf;
exports.discardPackage = discardPackage;
exports.makePackage = makePackage;
exports.merge = merge;
exports.metadataEntries = metadataEntries;
exports.walk = walk;
