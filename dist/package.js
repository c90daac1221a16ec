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
// src/archive/memory.ts
/** Gives memory back where it waits for the garbage collector otherwise, which takes its time with buffers. */
/** The memory is gone at once, and with it all that lies in it: what moves to a new place of no size leaves the old one. */
function free(memory) {
	if (memory instanceof ArrayBuffer) memory.transfer?.(0);
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
	const source = require_index.sourceOf(file.content, file.path);
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
	const descriptor = attempt(() => (0, node_fs.openSync)(source, require_index.OPEN_FLAGS));
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
	const entries = new require_index.EntryList();
	for (const entry of require_index.overlay(require_index.walk((0, node_path.join)(directory, "wazo"), root), [manifestEntry])) entries.add({
		...entry,
		mode: modeInGit(entry),
		mtime: time
	});
	return entries;
}
function modeInGit({ type, mode }) {
	if (type === "symbolic link") return mode;
	return type === "directory" || require_index.isExecutable(mode) ? 493 : 420;
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
		installedSize: require_index.installedSize(entries),
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
exports.discardPackage = discardPackage;
exports.free = free;
exports.makePackage = makePackage;
exports.metadataEntries = metadataEntries;
