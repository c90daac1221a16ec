export const id = 589;
export const ids = [589];
export const modules = {

/***/ 65669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GG: () => (/* binding */ walk),
/* harmony export */   VI: () => (/* binding */ beginningOf),
/* harmony export */   Yv: () => (/* binding */ installedSize),
/* harmony export */   h1: () => (/* binding */ merge),
/* harmony export */   tM: () => (/* binding */ OPEN_FLAGS)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59874);
/* harmony import */ var _path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52278);
/** Walks a directory into the list of entries that an archive of it has, in the archive's order. */



/** Bytes. */
const BEGINNING = 4096;
/** How files of a tree are opened: neither a link nor a pipe, which one may have become since it was walked. */
const OPEN_FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK;
/**
 * Everything below `root`, and `root` itself first, in the archive's order: by bytes, a directory before what it holds.
 * Links are never followed; the second and later names of one file become hard links to the first.
 * Entries get the path `prefix/…`. Throws a Failure that names the path where something can't be read.
 */
function walk(root, prefix = '') {
    const entries = [];
    const seen = new Map();
    const pending = [{ source: Buffer.from(root), path: Buffer.from(prefix) }];
    // A stack rather than recursion: a tree may be thousands of directories deep.
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
        const { source, path } = next;
        const entry = read(source, path, seen);
        entries.push(entry);
        if (entry.type !== 'directory')
            continue;
        const names = attempt('read the directory', source, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(source, { encoding: 'buffer' }));
        names.sort(Buffer.compare).reverse();
        for (const name of names)
            pending.push({ source: (0,_path_js__WEBPACK_IMPORTED_MODULE_2__/* .join */ .fj)(source, name), path: (0,_path_js__WEBPACK_IMPORTED_MODULE_2__/* .join */ .fj)(path, name) });
    }
    return entries;
}
/**
 * One tree of several, in the archive's order. Where two have the same path, the later one's entry stands; directories
 * that nobody lists but something lies in are added with mode 0755 and `mtime` (seconds since the epoch).
 */
function merge(trees, mtime) {
    const byKey = new Map();
    for (const entry of trees.flat())
        byKey.set((0,_path_js__WEBPACK_IMPORTED_MODULE_2__/* .sortKey */ .KU)(entry.path), entry);
    for (const entry of [...byKey.values()]) {
        for (let path = parent(entry.path); path !== undefined; path = parent(path)) {
            const key = (0,_path_js__WEBPACK_IMPORTED_MODULE_2__/* .sortKey */ .KU)(path);
            if (byKey.has(key))
                break;
            byKey.set(key, { type: 'directory', path, mode: 0o755, mtime });
        }
    }
    return [...byKey].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, entry]) => entry);
}
/** The first bytes of a file, 4 KiB at most. Throws a Failure that names the path where it can't be read. */
function beginningOf({ content }) {
    if ('bytes' in content)
        return content.bytes.subarray(0, BEGINNING);
    return attempt('read', content.source, () => {
        const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(content.source, OPEN_FLAGS);
        try {
            const buffer = Buffer.alloc(BEGINNING);
            return buffer.subarray(0, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, buffer, 0, BEGINNING, 0));
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        }
    });
}
/**
 * The installed size in KiB as deb-substvars(5) estimates it: each file's bytes rounded up to a KiB, and one KiB for
 * every other entry; a further name of a file counts nothing.
 */
function installedSize(entries) {
    return entries.reduce((sum, entry) => {
        if (entry.type === 'hard link')
            return sum;
        return sum + (entry.type === 'file' ? Math.ceil(entry.size / 1024) : 1);
    }, 0);
}
function parent(path) {
    if (path.length === 0)
        return undefined;
    return path.subarray(0, Math.max(0, path.lastIndexOf('/')));
}
function read(source, path, seen) {
    const stats = attempt('read', source, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(source));
    const common = {
        path,
        mode: stats.mode & 0o7777,
        mtime: Math.floor(stats.mtimeMs / 1000),
    };
    if (stats.isDirectory())
        return { ...common, type: 'directory' };
    if (stats.isSymbolicLink()) {
        const target = attempt('read the link', source, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(source, { encoding: 'buffer' }));
        return { ...common, type: 'symbolic link', target };
    }
    if (!stats.isFile())
        return { ...common, type: special(stats) };
    if (stats.nlink > 1) {
        // Only few files have several names, and only their inode numbers need every bit.
        const { dev, ino } = attempt('read', source, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(source, { bigint: true }));
        const identity = `${dev}:${ino}`;
        const target = seen.get(identity);
        if (target !== undefined)
            return { ...common, type: 'hard link', target };
        seen.set(identity, path);
    }
    return { ...common, type: 'file', size: stats.size, content: { source } };
}
function special(stats) {
    if (stats.isSocket())
        return 'socket';
    return stats.isFIFO() ? 'pipe' : 'device';
}
function attempt(what, path, action) {
    try {
        return action();
    }
    catch (error) {
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .systemFailure */ .oM)(`${what} ${(0,_path_js__WEBPACK_IMPORTED_MODULE_2__/* .show */ .WU)(path)}`, error);
    }
}


/***/ }),

/***/ 5589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  discardPackage: () => (/* binding */ discardPackage),
  j: () => (/* binding */ makePackage),
  g: () => (/* binding */ metadataEntries)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/failure.js
var build_failure = __webpack_require__(59874);
;// CONCATENATED MODULE: ./build/archive/ar.js
/** Lays members out as the `ar` archive of deb(5). */

const AR_MAGIC = Buffer.from('!<arch>\n');
/** The size has ten digits in a header. */
const LARGEST = 9_999_999_999;
/**
 * The header of a member: its name (15 bytes at most), its time in seconds since the epoch and its size in bytes.
 * Root owns it, as deb(5) wants. Throws a Failure for a size that has no room in the header.
 */
function arHeader(name, mtime, size) {
    if (size > LARGEST) {
        throw new build_failure/* Failure */.HR(`${name} has ${size} bytes, but a package has room for ${LARGEST}: pack less, or compress it more`);
    }
    return Buffer.from(`${name.padEnd(16)}${String(mtime).padEnd(12)}${'0'.padEnd(6)}${'0'.padEnd(6)}${'100644'.padEnd(8)}${String(size).padEnd(10)}\`\n`, 'latin1');
}
/** What follows a member of this size: members begin at even offsets. */
function arPadding(size) {
    return Buffer.from(size % 2 === 1 ? '\n' : '');
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/archive/blocks.js
/** Cuts a stream of bytes into blocks of one size. */
/**
 * Blocks of `size` bytes, the last one shorter or empty. The latest `kept` of them stay as they are while the next one
 * is made; the buffers of those before are used again.
 */
function* blocks(source, size, kept) {
    const buffers = [];
    const next = () => (buffers.length > kept ? buffers.shift() : undefined) ?? Buffer.allocUnsafe(size);
    let block = next();
    let filled = 0;
    for (const bytes of source) {
        for (let taken = 0; taken < bytes.length;) {
            // A full block only goes out when more follows, so that the one marked as the last really is.
            if (filled === size) {
                yield { bytes: block, last: false };
                buffers.push(block);
                block = next();
                filled = 0;
            }
            const length = bytes.copy(block, filled, taken);
            filled += length;
            taken += length;
        }
    }
    yield { bytes: block.subarray(0, filled), last: true };
}

;// CONCATENATED MODULE: ./build/archive/gzip.js
/**
 * Compresses with gzip on all cores: blocks of a fixed size side by side on libuv's pool, joined to one gzip member.
 *
 * Each block is raw deflate that knows the 32 KiB before it and ends on a byte boundary, so that the blocks simply
 * follow one another (RFC 1951, RFC 1952). The bytes depend on the content and the level only, not on the cores.
 */


/** Larger blocks cost less time and more memory: 1 MiB is where neither gains much any more. */
const BLOCK = 1 << 20;
/** Somewhat more than libuv's pool has threads, which is 4, so that none waits while a block is made. */
const AT_ONCE = 6;
/** What comes out at once, in bytes: each stretch takes a trip through the main thread. */
const CHUNK = BLOCK / 2;
/** How far back deflate can refer, in bytes. */
const WINDOW = 1 << 15;
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
        // Kept are the blocks of the unfinished jobs, and the one before them that the oldest refers to.
        for (const block of blocks(source, BLOCK, AT_ONCE)) {
            size += block.bytes.length;
            checksum = (0,external_node_zlib_.crc32)(block.bytes, checksum);
            // In turn: that of the oldest job is free again, since no more than these are under way.
            const turn = count++ % AT_ONCE;
            const deflater = deflaters[turn] ?? new Deflater(level);
            deflaters[turn] = deflater;
            const job = deflater.deflate(block, before);
            // It is waited for in its turn, and may fail before.
            job.catch(() => { });
            queue.push(job);
            before = block.bytes.subarray(-WINDOW);
            if (queue.length >= AT_ONCE)
                yield* (await queue.shift()) ?? [];
        }
        while (queue.length > 0)
            yield* (await queue.shift()) ?? [];
    }
    finally {
        for (const deflater of deflaters)
            deflater.close();
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
class Deflater {
    #stream;
    #pieces = [];
    /** Where the latest piece lies; the next one may be put behind it. */
    #memory;
    /** Memory that the stream is done with. */
    #left = [];
    constructor(level) {
        // New codes after 8 Ki symbols fit the content better than zlib's usual 16 Ki: 0.2% to 0.5% fewer bytes of text and
        // programs for 2% more time, which makes up for Node's zlib, whose hashes miss matches of three bytes.
        this.#stream = (0,external_node_zlib_.createDeflateRaw)({ level, memLevel: 7, chunkSize: CHUNK });
        this.#stream.on('data', (piece) => this.#take(piece));
    }
    /**
     * The block as deflate, in pieces; it may refer to `before`, the bytes in front of it. One call at a time: the pieces
     * of the one before are used up.
     */
    async deflate({ bytes, last }, before) {
        for (const memory of this.#left.splice(0))
            free(memory);
        // What these become is in the member already.
        if (before !== undefined)
            await this.#write(before, external_node_zlib_.constants.Z_SYNC_FLUSH);
        const pieces = await this.#write(bytes, last ? external_node_zlib_.constants.Z_FINISH : external_node_zlib_.constants.Z_SYNC_FLUSH);
        // So that the next block's bytes don't depend on this one.
        this.#stream.reset();
        return pieces;
    }
    close() {
        this.#stream.close();
    }
    #take(piece) {
        if (this.#memory !== undefined && this.#memory !== piece.buffer)
            this.#left.push(this.#memory);
        this.#memory = piece.buffer;
        this.#pieces.push(piece);
    }
    #write(bytes, flush) {
        const stream = this.#stream;
        const { promise, resolve, reject } = Promise.withResolvers();
        stream.once('error', reject);
        stream.write(bytes);
        stream.flush(flush, () => {
            stream.off('error', reject);
            resolve(this.#pieces.splice(0));
        });
        return promise;
    }
}
/** Gives memory back at once: what moves to a new place of no size is gone from the old one. */
function free(memory) {
    if (memory instanceof ArrayBuffer)
        memory.transfer(0);
}
/** Deflate, no name and no time, so that the bytes depend on the content only; XFL tells the level; OS is Unix. */
function head(level) {
    const extra = level === 9 ? 2 : level === 1 ? 4 : 0;
    return Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, extra, 3]);
}

;// CONCATENATED MODULE: ./build/archive/compression.js
/** The ways in which a package's members are compressed, each as a stream of bytes to a stream of bytes. */





/** What the codec adds to a member's name (deb(5)): `control.tar.gz`. */
const EXTENSION = { gzip: '.gz', xz: '.xz', zstd: '.zst', none: '' };
/** How xz is ended where its output is not wanted any more. */
const STOP = 'SIGTERM';
/** What a codec is given at once, in bytes. */
const compression_BLOCK = 1 << 18;
/**
 * The compressed bytes of `source`, whose buffers are used up before the next one is asked for, as are the pieces given.
 * The same content gives the same bytes on any number of cores. Throws a Failure where the machine lacks the codec's
 * program.
 */
async function* compress(source, { codec, level }) {
    if (codec === 'gzip')
        yield* gzip(source, level);
    else if (codec === 'zstd')
        yield* zstd(source, level);
    else if (codec === 'xz')
        yield* xz(source, level);
    else
        yield* source;
}
async function* zstd(source, level) {
    const stream = (0,external_node_zlib_.createZstdCompress)({ params: { [external_node_zlib_.constants.ZSTD_c_compressionLevel]: level } });
    yield* through(source, stream, stream, () => stream.destroy());
}
async function* xz(source, level) {
    // One thread, and none of the user's XZ_OPT: both would change the bytes.
    const command = ['-u', 'XZ_OPT', '-u', 'XZ_DEFAULTS', 'xz', '--compress', '--stdout', '--threads=1', `-${level}`];
    const child = (0,external_node_child_process_.spawn)('env', command, { stdio: ['pipe', 'pipe', 'pipe'] });
    let complaint = '';
    let unstarted;
    const closed = new Promise((resolve) => {
        child.once('close', () => resolve());
        child.once('error', (error) => {
            unstarted = error;
            resolve();
        });
    });
    // Without a process there are no streams, whatever the types say.
    child.stderr?.setEncoding('utf8').on('data', (text) => {
        complaint = (complaint + text).slice(0, 1000);
    });
    let failure;
    try {
        if (child.pid !== undefined)
            yield* through(source, child.stdin, child.stdout, () => child.kill(STOP));
    }
    catch (error) {
        failure = error;
    }
    finally {
        await closed;
    }
    if ((0,build_failure/* systemCode */.xU)(unstarted) === 'ENOENT' || child.exitCode === 127) {
        throw new build_failure/* Failure */.HR('This machine has no `xz`: install it (apt-get install xz-utils) or choose `compression: gzip`');
    }
    if (unstarted !== undefined)
        throw unstarted;
    // Where xz failed, the broken pipe is not what to tell.
    if (child.exitCode !== 0 && !(failure !== undefined && child.signalCode === STOP)) {
        throw new build_failure/* Failure */.HR(`xz ended with ${child.exitCode ?? child.signalCode}: ${complaint.trim() || 'it said nothing'}`);
    }
    if (failure !== undefined)
        throw failure;
}
/** `stop` ends the output, where the source fails or nobody reads any more. */
async function* through(source, input, output, stop) {
    let failure;
    // Each write tells what became of it.
    input.on('error', () => { });
    const fed = feed(source, input).catch((error) => {
        failure = error;
        stop();
    });
    let ended = false;
    try {
        yield* output;
        ended = true;
    }
    catch (error) {
        // Where the source failed, that it ended early is not what to tell.
        failure ??= error;
    }
    finally {
        if (!ended)
            stop();
        // What is left of the source is not to be read.
        input.destroy();
        await fed;
    }
    if (failure !== undefined)
        throw failure;
}
/** Writes a block while the next one is made, and no further ahead: the blocks' buffers are used again. */
async function feed(source, input) {
    let written = Promise.resolve();
    for (const { bytes } of blocks(source, compression_BLOCK, 1)) {
        await written;
        written = write(bytes, input);
    }
    await written;
    input.end();
}
function write(bytes, input) {
    const { promise, resolve, reject } = Promise.withResolvers();
    input.write(bytes, (error) => (error ? reject(error) : resolve()));
    // A stream that is destroyed forgets the write that it is at.
    input.once('close', reject);
    const forget = () => input.off('close', reject);
    // Also where nobody waits for it, because the source failed.
    promise.then(forget, forget);
    return promise;
}

// EXTERNAL MODULE: ./build/archive/path.js
var archive_path = __webpack_require__(52278);
// EXTERNAL MODULE: ./build/archive/scratch.js
var archive_scratch = __webpack_require__(57331);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/archive/tree.js
var tree = __webpack_require__(65669);
;// CONCATENATED MODULE: ./build/archive/tar.js
/**
 * Lays entries out as a tar archive that dpkg reads: GNU's format, with `L` and `K` records for long names and targets.
 *
 * The headers are our own since names are bytes here, and since the libraries that take names as text write PAX
 * records (type `x`) for a name that is not ASCII or is long, which dpkg refuses.
 */




const tar_BLOCK = 512;
/** What is read from a file at once, in bytes. */
const tar_CHUNK = 1 << 17;
/** The most that a name or a link's target has room for in a header, in bytes. */
const FIELD = 100;
const TYPE_FLAG = { file: '0', 'hard link': '1', 'symbolic link': '2', directory: '5' };
const LONG_NAME = 'L';
const LONG_TARGET = 'K';
const ZEROS = Buffer.alloc(2 * tar_BLOCK);
/**
 * The bytes of the archive, stretch by stretch. A stretch is only valid until the next one is asked for: the buffer is
 * used again. All entries belong to root:root. File contents are read as they are needed, without the thread pool, which
 * is busy with the compression. Throws a Failure that names the path where a file can't be read, or changes meanwhile.
 */
function* tar(entries, options) {
    const buffer = Buffer.allocUnsafe(tar_CHUNK);
    for (const entry of entries) {
        yield* header(entry, options.latest);
        if (entry.type !== 'file')
            continue;
        for (const bytes of content(entry, buffer)) {
            options.onContent?.(entry, bytes);
            yield bytes;
        }
        options.onContent?.(entry, undefined);
        yield padding(entry.size);
    }
    yield ZEROS;
}
function* content(file, buffer) {
    if ('bytes' in file.content) {
        yield file.content.bytes;
        return;
    }
    const { source } = file.content;
    const changed = () => new build_failure/* Failure */.HR(`${(0,archive_path/* show */.WU)(source)} changed while it was packed: \`rules\` must not leave a process that still writes`);
    const attempt = (action) => {
        try {
            return action();
        }
        catch (error) {
            if ((0,build_failure/* systemCode */.xU)(error) === 'ELOOP')
                throw changed();
            throw (0,build_failure/* systemFailure */.oM)(`read ${(0,archive_path/* show */.WU)(source)}`, error);
        }
    };
    const descriptor = attempt(() => (0,external_node_fs_.openSync)(source, tree/* OPEN_FLAGS */.tM));
    try {
        for (let left = file.size, atEnd = false; !atEnd;) {
            // A byte more than there should be, to notice one that grew.
            const wanted = Math.min(left + 1, tar_CHUNK);
            const length = attempt(() => (0,external_node_fs_.readSync)(descriptor, buffer, 0, wanted, null));
            if (length > left || (length === 0 && left > 0))
                throw changed();
            if (length > 0)
                yield buffer.subarray(0, length);
            left -= length;
            atEnd = left === 0 && length < wanted;
        }
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
function* header(entry, latest) {
    if (entry.type === 'socket' || entry.type === 'device' || entry.type === 'pipe') {
        throw new build_failure/* Failure */.HR(`${(0,archive_path/* show */.WU)(entry.path)} is a ${entry.type}, which a package can't hold`);
    }
    const name = Buffer.concat([
        Buffer.from('./'),
        entry.path,
        Buffer.from(entry.type === 'directory' && entry.path.length > 0 ? '/' : ''),
    ]);
    // A hard link names an entry of the archive, a symbolic link is text for the file system.
    const target = entry.type === 'hard link'
        ? Buffer.concat([Buffer.from('./'), entry.target])
        : entry.type === 'symbolic link'
            ? entry.target
            : Buffer.alloc(0);
    if (target.length > FIELD)
        yield* tar_long(LONG_TARGET, target);
    if (name.length > FIELD)
        yield* tar_long(LONG_NAME, name);
    yield block({
        name,
        target,
        mode: entry.mode,
        size: entry.type === 'file' ? entry.size : 0,
        mtime: Math.max(0, Math.min(entry.mtime, latest)),
        flag: TYPE_FLAG[entry.type],
    });
}
/** A record that gives the entry behind it a longer name or target than its own header has room for. */
function* tar_long(flag, value) {
    // The NUL that ends the value counts.
    const size = value.length + 1;
    yield block({ name: Buffer.from('././@LongLink'), target: Buffer.alloc(0), mode: 0o644, size, mtime: 0, flag });
    yield value;
    yield ZEROS.subarray(0, 1);
    yield padding(size);
}
function block({ name, target, mode, size, mtime, flag }) {
    const bytes = Buffer.alloc(tar_BLOCK);
    name.copy(bytes, 0, 0, FIELD);
    number(bytes, 100, 8, mode);
    number(bytes, 108, 8, 0);
    number(bytes, 116, 8, 0);
    number(bytes, 124, 12, size);
    number(bytes, 136, 12, mtime);
    bytes.write('        ', 148, 'latin1');
    bytes.write(flag, 156, 'latin1');
    target.copy(bytes, 157, 0, FIELD);
    bytes.write('ustar  \0', 257, 'latin1');
    bytes.write('root', 265, 'latin1');
    bytes.write('root', 297, 'latin1');
    // The checksum is the sum of all bytes, its own field taken as blanks.
    let sum = 0;
    for (const byte of bytes)
        sum += byte;
    bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
    return bytes;
}
/** Octal digits and a NUL; where they don't fit (a file of 8 GiB), GNU's base 256 with the top bit set. */
function number(bytes, offset, width, value) {
    const octal = value.toString(8);
    if (octal.length < width) {
        bytes.write(`${octal.padStart(width - 1, '0')}\0`, offset, 'latin1');
        return;
    }
    bytes.writeUIntBE(value, offset + width - 6, 6);
    bytes.writeUInt8(0x80, offset);
}
function padding(size) {
    return ZEROS.subarray(0, (tar_BLOCK - (size % tar_BLOCK)) % tar_BLOCK);
}

;// CONCATENATED MODULE: ./build/archive/deb.js
/** Writes a Debian binary package, deb(5): the control files, their md5sums and the tree, in one `ar` archive. */









/** How much of the data member is copied at once, in bytes. */
const COPY = 1 << 20;
/**
 * Writes the package beside its path and renames it when it is complete, so that a file under its name is a whole one.
 * Undefined where the inspector refuses it. Throws a Failure that names the path where something can't be read or
 * written, and the signal's reason where it is aborted. Without a package no file is left behind.
 */
async function writeDeb(deb, signal) {
    const directory = (0,external_node_path_.dirname)(deb.path);
    let scratch;
    try {
        (0,archive_scratch/* makeDirectories */.Kb)(directory);
        scratch = (0,archive_scratch/* makeScratch */.lP)(directory);
        const [data, complete] = [(0,external_node_path_.join)(scratch, 'data'), (0,external_node_path_.join)(scratch, 'package')];
        const md5sums = new Map();
        const dataSize = await writeData(deb, data, md5sums, signal);
        if (deb.inspector?.refuses())
            return undefined;
        const control = await controlMember(deb, md5sumsFile(deb.entries, md5sums));
        const written = await writeAr(deb, complete, control, data, dataSize, signal);
        signal?.throwIfAborted();
        await (0,promises_.rename)(complete, deb.path);
        return written;
    }
    catch (error) {
        signal?.throwIfAborted();
        throw (0,build_failure/* systemFailure */.oM)(`write ${deb.path}`, error);
    }
    finally {
        if (scratch !== undefined)
            (0,archive_scratch/* removeScratch */.ZU)(scratch);
    }
}
/** The data member goes to disk first: the control member, which stands before it, holds its checksums. */
async function writeData(deb, path, md5sums, signal) {
    let hash = (0,external_node_crypto_.createHash)('md5');
    let seen;
    const bytes = tar(deb.entries, {
        latest: deb.time,
        onContent: (file, content) => {
            // Asked here too: a codec may take in much before something comes out.
            signal?.throwIfAborted();
            if (content !== undefined) {
                hash.update(content);
                if (seen !== file)
                    deb.inspector?.see(file, content);
                seen = file;
                return;
            }
            md5sums.set((0,archive_path/* sortKey */.KU)(file.path), hash.digest('hex'));
            hash = (0,external_node_crypto_.createHash)('md5');
        },
    });
    let size = 0;
    await withFile(path, 'w', async (file) => {
        for await (const piece of compress(bytes, deb.compression)) {
            signal?.throwIfAborted();
            await file.writeFile(piece);
            size += piece.length;
        }
    });
    return size;
}
/**
 * deb-md5sums(5): a line per file, two spaces, the path as it is. dpkg reads the rest of the line as the path, so
 * nothing is escaped; a path with a newline never comes here.
 */
function md5sumsFile(entries, md5sums) {
    const lines = entries.map((entry) => {
        const owner = entry.type === 'hard link' ? entry.target : entry.path;
        const sum = md5sums.get((0,archive_path/* sortKey */.KU)(owner));
        return sum === undefined ? [] : [Buffer.from(`${sum}  `), entry.path, Buffer.from('\n')];
    });
    return Buffer.concat(lines.flat());
}
async function controlMember(deb, md5sums) {
    const files = [
        ...deb.control.map(({ name, content, mode }) => ({ name, bytes: Buffer.from(content), mode })),
        { name: 'md5sums', bytes: md5sums, mode: 0o644 },
    ].sort((a, b) => (a.name < b.name ? -1 : 1));
    const entries = [
        { type: 'directory', path: Buffer.alloc(0), mode: 0o755, mtime: deb.time },
        ...files.map(({ name, bytes, mode }) => ({
            type: 'file',
            path: Buffer.from(name),
            mode,
            mtime: deb.time,
            size: bytes.length,
            content: { bytes },
        })),
    ];
    const pieces = [];
    for await (const piece of compress(tar(entries, { latest: deb.time }), deb.compression)) {
        pieces.push(Buffer.from(piece));
    }
    return Buffer.concat(pieces);
}
async function writeAr(deb, path, control, data, dataSize, signal) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    await withFile(path, 'w', async (file) => {
        const write = async (bytes) => {
            signal?.throwIfAborted();
            const written = file.writeFile(bytes);
            hash.update(bytes);
            size += bytes.length;
            await written;
        };
        const extension = EXTENSION[deb.compression.codec];
        const format = Buffer.from('2.0\n');
        await write(AR_MAGIC);
        await write(arHeader('debian-binary', deb.time, format.length));
        await write(format);
        await write(arHeader(`control.tar${extension}`, deb.time, control.length));
        await write(control);
        await write(arPadding(control.length));
        await write(arHeader(`data.tar${extension}`, deb.time, dataSize));
        await withFile(data, 'r', async (source) => {
            const buffer = Buffer.allocUnsafe(COPY);
            for (;;) {
                const { bytesRead } = await source.read(buffer, 0, COPY);
                if (bytesRead === 0)
                    break;
                await write(buffer.subarray(0, bytesRead));
            }
        });
        await write(arPadding(dataSize));
    });
    return { size, sha256: hash.digest('hex') };
}
async function withFile(path, flags, use) {
    const file = await (0,promises_.open)(path, flags, 0o644);
    try {
        await use(file);
    }
    finally {
        await file.close();
    }
}

// EXTERNAL MODULE: ./build/debian/control.js
var debian_control = __webpack_require__(25929);
// EXTERNAL MODULE: ./build/debian/package.js
var debian_package = __webpack_require__(39032);
;// CONCATENATED MODULE: ./build/debian/maintainer-scripts.js
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
    // Names are made of [a-z0-9-] only (the manifest is checked), so that nothing in the paths means anything to the shell.
    const rules = `RULES='/${(0,debian_package/* pluginDirectory */.hg)(plugin)}/wazo/rules'`;
    const backup = `BACKUP='/${(0,debian_package/* rulesBackup */.iB)(plugin)}'`;
    return {
        postinst: script([rules, backup], [
            ['configure', '# What a removal that failed may have left.', 'rm -f "$BACKUP"', '"$RULES" install'],
            ['abort-upgrade|abort-remove|abort-deconfigure', ':'],
        ]),
        prerm: script([rules, backup], [
            [
                'remove',
                '# postrm runs this copy: the package has no files by then. If the removal fails, they stay.',
                'mkdir -p "${BACKUP%/*}"',
                'trap \'rm -f "$BACKUP"\' EXIT',
                '# A signal alone would end some shells without that.',
                "trap 'exit 1' HUP INT TERM",
                'cp -p "$RULES" "$BACKUP"',
                '"$RULES" uninstall',
                'trap - EXIT',
            ],
            ['upgrade|deconfigure|failed-upgrade', ':'],
        ]),
        postrm: script([backup], [
            [
                'remove|purge|disappear',
                'if [ -e "$BACKUP" ]; then',
                ...(formatVersion >= 1 ? ['    "$BACKUP" postrm'] : []),
                '    rm -f "$BACKUP"',
                'fi',
            ],
            ['upgrade|failed-upgrade|abort-install|abort-upgrade', ':'],
        ]),
    };
}
/** A script that does, for the first argument that a pattern matches, the lines behind the pattern. */
function script(names, cases) {
    const branches = cases.map(([pattern, ...lines]) => `${pattern})
${lines.map((line) => `    ${line}`).join('\n')}
    ;;`);
    return `#!/bin/sh
set -e

${names.join('\n')}

case "\${1-}" in
${branches.join('\n')}
*)
    echo "\${0##*/}: unknown argument '\${1-}'" >&2
    exit 1
    ;;
esac
`;
}

// EXTERNAL MODULE: ./build/plugin/control-fields.js
var control_fields = __webpack_require__(54137);
;// CONCATENATED MODULE: ./build/package.js
/** Makes the package of a plugin: the control file and the maintainer scripts around what `rules package` staged. */








/**
 * The plugin's own directory as the package holds it: `wazo/` of the plugin in `directory`, with `manifest` as its
 * manifest. Modes are the two that git knows and times are `time`, in seconds since the epoch, since what else a
 * checkout has depends on the machine that made it.
 */
function metadataEntries(name, directory, manifest, time) {
    const root = `${(0,debian_package/* pluginDirectory */.hg)(name)}/wazo`;
    const entries = (0,tree/* walk */.GG)((0,external_node_path_.join)(directory, 'wazo'), root).map((entry) => {
        if (entry.type === 'symbolic link')
            return { ...entry, mtime: time };
        const executable = entry.type === 'directory' || (entry.mode & 0o100) !== 0;
        return { ...entry, mode: executable ? 0o755 : 0o644, mtime: time };
    });
    const manifestEntry = {
        type: 'file',
        path: Buffer.from(`${root}/plugin.yml`),
        mode: 0o644,
        mtime: time,
        size: manifest.length,
        content: { bytes: manifest },
    };
    return [...entries.filter(({ path }) => !path.equals(manifestEntry.path)), manifestEntry];
}
/**
 * Writes the package. Undefined where the inspector refuses it; throws a Failure where it can't be written. Without a
 * package no file is left.
 */
async function makePackage(recipe, signal) {
    const { manifest, architecture, entries, time, compression } = recipe;
    const name = (0,debian_package/* packageName */.oZ)(manifest);
    const fileName = (0,debian_package/* debName */.J5)(name, manifest.version, architecture);
    const control = (0,debian_control/* controlFile */.I)({
        packageName: name,
        version: manifest.version,
        architecture,
        maintainer: recipe.maintainer,
        installedSize: (0,tree/* installedSize */.Yv)(entries),
        depends: (0,control_fields/* dependsOf */.ty)(manifest),
        ...(manifest.homepage && { homepage: manifest.homepage }),
        ...(0,control_fields/* describe */.q0)(manifest),
    });
    const scripts = maintainerScripts(manifest, manifest.formatVersion);
    const path = (0,external_node_path_.join)(recipe.place.directory, fileName);
    const written = await writeDeb({
        path,
        control: [
            { name: 'control', content: control, mode: 0o644 },
            ...Object.entries(scripts).map(([script, content]) => ({ name: script, content, mode: 0o755 })),
        ],
        entries,
        time,
        compression,
        inspector: recipe.inspector,
    }, signal);
    return (written && {
        ...written,
        packageName: name,
        architecture,
        debName: fileName,
        path,
        place: recipe.place,
        entries,
    });
}
/** Removes the package again, with the directory that was made for it. */
async function discardPackage({ path, place }) {
    await (0,promises_.rm)(path, { force: true });
    place.discard();
}


/***/ })

};
