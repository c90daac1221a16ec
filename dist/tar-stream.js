const require_rolldown_runtime = require("./rolldown-runtime.js");
// node_modules/events-universal/default.js
var require_default = require_rolldown_runtime.t(((e, t) => {
	t.exports = require("events");
})), require_fixed_size = require_rolldown_runtime.t(((e, t) => {
	t.exports = class {
		constructor(e) {
			if (!(e > 0) || e - 1 & e) throw Error("Max size for a FixedFIFO should be a power of two");
			this.buffer = Array(e), this.mask = e - 1, this.top = 0, this.btm = 0, this.next = null;
		}
		clear() {
			this.top = this.btm = 0, this.next = null, this.buffer.fill(void 0);
		}
		push(e) {
			return this.buffer[this.top] === void 0 && (this.buffer[this.top] = e, this.top = this.top + 1 & this.mask, !0);
		}
		shift() {
			let e = this.buffer[this.btm];
			if (e !== void 0) return this.buffer[this.btm] = void 0, this.btm = this.btm + 1 & this.mask, e;
		}
		peek() {
			return this.buffer[this.btm];
		}
		isEmpty() {
			return this.buffer[this.btm] === void 0;
		}
	};
})), require_fast_fifo = require_rolldown_runtime.t(((e, t) => {
	let n = require_fixed_size();
	t.exports = class {
		constructor(e) {
			this.hwm = e || 16, this.head = new n(this.hwm), this.tail = this.head, this.length = 0;
		}
		clear() {
			this.head = this.tail, this.head.clear(), this.length = 0;
		}
		push(e) {
			if (this.length++, !this.head.push(e)) {
				let t = this.head;
				this.head = t.next = new n(2 * this.head.buffer.length), this.head.push(e);
			}
		}
		shift() {
			this.length !== 0 && this.length--;
			let e = this.tail.shift();
			if (e === void 0 && this.tail.next) {
				let e = this.tail.next;
				return this.tail.next = null, this.tail = e, this.tail.shift();
			}
			return e;
		}
		peek() {
			let e = this.tail.peek();
			return e === void 0 && this.tail.next ? this.tail.next.peek() : e;
		}
		isEmpty() {
			return this.length === 0;
		}
	};
})), require_b4a = require_rolldown_runtime.t(((e, t) => {
	function isBuffer(e) {
		return Buffer.isBuffer(e) || e instanceof Uint8Array;
	}
	function isEncoding(e) {
		return Buffer.isEncoding(e);
	}
	function alloc(e, t, n) {
		return Buffer.alloc(e, t, n);
	}
	function allocUnsafe(e) {
		return Buffer.allocUnsafe(e);
	}
	function allocUnsafeSlow(e) {
		return Buffer.allocUnsafeSlow(e);
	}
	function byteLength(e, t) {
		return Buffer.byteLength(e, t);
	}
	function compare(e, t) {
		return Buffer.compare(e, t);
	}
	function concat(e, t) {
		return Buffer.concat(e, t);
	}
	function copy(e, t, n, r, i) {
		return toBuffer(e).copy(t, n, r, i);
	}
	function equals(e, t) {
		return toBuffer(e).equals(t);
	}
	function fill(e, t, n, r, i) {
		return toBuffer(e).fill(t, n, r, i);
	}
	function from(e, t, n) {
		return Buffer.from(e, t, n);
	}
	function includes(e, t, n, r) {
		return toBuffer(e).includes(t, n, r);
	}
	function indexOf(e, t, n, r) {
		return toBuffer(e).indexOf(t, n, r);
	}
	function lastIndexOf(e, t, n, r) {
		return toBuffer(e).lastIndexOf(t, n, r);
	}
	function swap16(e) {
		return toBuffer(e).swap16();
	}
	function swap32(e) {
		return toBuffer(e).swap32();
	}
	function swap64(e) {
		return toBuffer(e).swap64();
	}
	function toBuffer(e) {
		return Buffer.isBuffer(e) ? e : Buffer.from(e.buffer, e.byteOffset, e.byteLength);
	}
	function toString(e, t, n, r) {
		return toBuffer(e).toString(t, n, r);
	}
	function toHex(e, t, n) {
		return toBuffer(e).toString("hex", t, n);
	}
	function write(e, t, n, r, i) {
		return toBuffer(e).write(t, n, r, i);
	}
	function readDoubleBE(e, t) {
		return toBuffer(e).readDoubleBE(t);
	}
	function readDoubleLE(e, t) {
		return toBuffer(e).readDoubleLE(t);
	}
	function readFloatBE(e, t) {
		return toBuffer(e).readFloatBE(t);
	}
	function readFloatLE(e, t) {
		return toBuffer(e).readFloatLE(t);
	}
	function readInt32BE(e, t) {
		return toBuffer(e).readInt32BE(t);
	}
	function readInt32LE(e, t) {
		return toBuffer(e).readInt32LE(t);
	}
	function readUInt32BE(e, t) {
		return toBuffer(e).readUInt32BE(t);
	}
	function readUInt32LE(e, t) {
		return toBuffer(e).readUInt32LE(t);
	}
	function writeDoubleBE(e, t, n) {
		return toBuffer(e).writeDoubleBE(t, n);
	}
	function writeDoubleLE(e, t, n) {
		return toBuffer(e).writeDoubleLE(t, n);
	}
	function writeFloatBE(e, t, n) {
		return toBuffer(e).writeFloatBE(t, n);
	}
	function writeFloatLE(e, t, n) {
		return toBuffer(e).writeFloatLE(t, n);
	}
	function writeInt32BE(e, t, n) {
		return toBuffer(e).writeInt32BE(t, n);
	}
	function writeInt32LE(e, t, n) {
		return toBuffer(e).writeInt32LE(t, n);
	}
	function writeUInt32BE(e, t, n) {
		return toBuffer(e).writeUInt32BE(t, n);
	}
	function writeUInt32LE(e, t, n) {
		return toBuffer(e).writeUInt32LE(t, n);
	}
	t.exports = {
		isBuffer,
		isEncoding,
		alloc,
		allocUnsafe,
		allocUnsafeSlow,
		byteLength,
		compare,
		concat,
		copy,
		equals,
		fill,
		from,
		includes,
		indexOf,
		lastIndexOf,
		swap16,
		swap32,
		swap64,
		toBuffer,
		toString,
		toHex,
		write,
		readDoubleBE,
		readDoubleLE,
		readFloatBE,
		readFloatLE,
		readInt32BE,
		readInt32LE,
		readUInt32BE,
		readUInt32LE,
		writeDoubleBE,
		writeDoubleLE,
		writeFloatBE,
		writeFloatLE,
		writeInt32BE,
		writeInt32LE,
		writeUInt32BE,
		writeUInt32LE
	};
})), require_pass_through_decoder = require_rolldown_runtime.t(((e, t) => {
	let n = require_b4a();
	t.exports = class {
		constructor(e) {
			this.encoding = e;
		}
		get remaining() {
			return 0;
		}
		decode(e) {
			return n.toString(e, this.encoding);
		}
		flush() {
			return "";
		}
	};
})), require_utf8_decoder = require_rolldown_runtime.t(((e, t) => {
	let n = require_b4a();
	t.exports = class {
		constructor() {
			this._reset();
		}
		get remaining() {
			return this.bytesSeen;
		}
		decode(e) {
			if (e.byteLength === 0) return "";
			if (this.bytesNeeded === 0 && trailingIncomplete(e, 0) === 0) return this.bytesSeen = trailingBytesSeen(e), n.toString(e, "utf8");
			let t = "", r = 0;
			if (this.bytesNeeded > 0) {
				for (; r < e.byteLength;) {
					let n = e[r];
					if (n < this.lowerBoundary || n > this.upperBoundary) {
						t += "�", this._reset();
						break;
					}
					if (this.lowerBoundary = 128, this.upperBoundary = 191, this.codePoint = this.codePoint << 6 | n & 63, this.bytesSeen++, r++, this.bytesSeen === this.bytesNeeded) {
						t += String.fromCodePoint(this.codePoint), this._reset();
						break;
					}
				}
				if (this.bytesNeeded > 0) return t;
			}
			let i = trailingIncomplete(e, r), a = e.byteLength - i;
			a > r && (t += n.toString(e, "utf8", r, a));
			for (let n = a; n < e.byteLength; n++) {
				let r = e[n];
				this.bytesNeeded === 0 ? r <= 127 ? (this.bytesSeen = 0, t += String.fromCharCode(r)) : r >= 194 && r <= 223 ? (this.bytesNeeded = 2, this.bytesSeen = 1, this.codePoint = r & 31) : r >= 224 && r <= 239 ? (r === 224 ? this.lowerBoundary = 160 : r === 237 && (this.upperBoundary = 159), this.bytesNeeded = 3, this.bytesSeen = 1, this.codePoint = r & 15) : r >= 240 && r <= 244 ? (r === 240 ? this.lowerBoundary = 144 : r === 244 && (this.upperBoundary = 143), this.bytesNeeded = 4, this.bytesSeen = 1, this.codePoint = r & 7) : (this.bytesSeen = 1, t += "�") : r < this.lowerBoundary || r > this.upperBoundary ? (t += "�", n--, this._reset()) : (this.lowerBoundary = 128, this.upperBoundary = 191, this.codePoint = this.codePoint << 6 | r & 63, this.bytesSeen++, this.bytesSeen === this.bytesNeeded && (t += String.fromCodePoint(this.codePoint), this._reset()));
			}
			return t;
		}
		flush() {
			let e = this.bytesNeeded > 0 ? "�" : "";
			return this._reset(), e;
		}
		_reset() {
			this.codePoint = 0, this.bytesNeeded = 0, this.bytesSeen = 0, this.lowerBoundary = 128, this.upperBoundary = 191;
		}
	};
	function trailingIncomplete(e, t) {
		let n = e.byteLength;
		if (n <= t) return 0;
		let r = Math.max(t, n - 4), i = n - 1;
		for (; i > r && (e[i] & 192) == 128;) i--;
		if (i < t) return 0;
		let a = e[i], o;
		if (a <= 127) return 0;
		if (a >= 194 && a <= 223) o = 2;
		else if (a >= 224 && a <= 239) o = 3;
		else if (a >= 240 && a <= 244) o = 4;
		else return 0;
		let s = n - i;
		return s < o ? s : 0;
	}
	function trailingBytesSeen(e) {
		let t = e.byteLength;
		if (t === 0) return 0;
		let n = e[t - 1];
		if (n <= 127) return 0;
		if ((n & 192) != 128) return 1;
		let r = Math.max(0, t - 4), i = t - 2;
		for (; i >= r && (e[i] & 192) == 128;) i--;
		if (i < 0) return 1;
		let a = e[i], o;
		if (a >= 194 && a <= 223) o = 2;
		else if (a >= 224 && a <= 239) o = 3;
		else if (a >= 240 && a <= 244) o = 4;
		else return 1;
		if (t - i !== o) return 1;
		if (o >= 3) {
			let t = e[i + 1];
			if (a === 224 && t < 160 || a === 237 && t > 159 || a === 240 && t < 144 || a === 244 && t > 143) return 1;
		}
		return 0;
	}
})), require_text_decoder = require_rolldown_runtime.t(((e, t) => {
	let n = require_pass_through_decoder(), r = require_utf8_decoder();
	t.exports = class {
		constructor(e = "utf8") {
			switch (this.encoding = normalizeEncoding(e), this.encoding) {
				case "utf8":
					this.decoder = new r();
					break;
				case "utf16le":
				case "base64": throw Error("Unsupported encoding: " + this.encoding);
				default: this.decoder = new n(this.encoding);
			}
		}
		get remaining() {
			return this.decoder.remaining;
		}
		push(e) {
			return typeof e == "string" ? e : this.decoder.decode(e);
		}
		write(e) {
			return this.push(e);
		}
		end(e) {
			let t = "";
			return e && (t = this.push(e)), t += this.decoder.flush(), t;
		}
	};
	function normalizeEncoding(e) {
		switch (e = e.toLowerCase(), e) {
			case "utf8":
			case "utf-8": return "utf8";
			case "ucs2":
			case "ucs-2":
			case "utf16le":
			case "utf-16le": return "utf16le";
			case "latin1":
			case "binary": return "latin1";
			case "base64":
			case "ascii":
			case "hex": return e;
			default: throw Error("Unknown encoding: " + e);
		}
	}
})), require_errors = require_rolldown_runtime.t(((e, t) => {
	t.exports = class StreamError extends Error {
		constructor(e, t, n = StreamError) {
			super(e), this.code = t, Error.captureStackTrace && Error.captureStackTrace(this, n);
		}
		static isStreamDestroyed(e) {
			return e && e.code === "STREAM_DESTROYED";
		}
		static isPrematureClose(e) {
			return e && e.code === "PREMATURE_CLOSE";
		}
		static isAborted(e) {
			return e && e.code === "ABORTED";
		}
		static isBadArgument(e) {
			return e && e.code === "BAD_ARGUMENT";
		}
		get name() {
			return "StreamError";
		}
		static STREAM_DESTROYED() {
			return new StreamError("Stream was destroyed", "STREAM_DESTROYED", StreamError.STREAM_DESTROYED);
		}
		static PREMATURE_CLOSE(e = "Premature close") {
			return new StreamError(e, "PREMATURE_CLOSE", StreamError.PREMATURE_CLOSE);
		}
		static ABORTED() {
			return new StreamError("Stream aborted", "ABORTED", StreamError.ABORTED);
		}
		static BAD_ARGUMENT(e = "Bad argument") {
			return new StreamError(e, "BAD_ARGUMENT", StreamError.BAD_ARGUMENT);
		}
	};
})), require_streamx = require_rolldown_runtime.t(((e, t) => {
	let { EventEmitter: n } = require_default(), r = require_fast_fifo(), i = require_text_decoder(), a = require_errors(), o = typeof queueMicrotask > "u" ? (e) => global.process.nextTick(e) : queueMicrotask, s = 536870910, c = 1024, l = 2048, u = 16384, d = 32768, f = 131072, p = 536805375, m = 536870143, h = 536838143, g = 536739839, _ = 2 << 18, v = 4 << 18, y = 8 << 18, b = 32 << 18, x = 64 << 18, S = 128 << 18, C = 512 << 18, w = 1024 << 18, T = 503316479, E = 268435455, D = 262160, O = 8404992, k = 8405006, A = 33587200, j = 33587215, M = 16527, N = 270794767, P = Symbol.asyncIterator || Symbol("asyncIterator");
	var WritableState = class {
		constructor(e, { highWaterMark: t = 16384, map: n = null, mapWritable: i, byteLength: a, byteLengthWritable: o } = {}) {
			this.stream = e, this.queue = new r(), this.highWaterMark = t, this.buffered = 0, this.error = null, this.pipeline = null, this.drains = null, this.byteLength = o || a || defaultByteLength, this.map = i || n, this.afterWrite = afterWrite.bind(this), this.afterUpdateNextTick = updateWriteNT.bind(this);
		}
		get ending() {
			return !!(this.stream._duplexState & C);
		}
		get ended() {
			return !!(this.stream._duplexState & b);
		}
		push(e) {
			return this.stream._duplexState & 142606350 ? !1 : (this.map !== null && (e = this.map(e)), this.buffered += this.byteLength(e), this.queue.push(e), this.buffered < this.highWaterMark ? (this.stream._duplexState |= y, !0) : (this.stream._duplexState |= 6291456, !1));
		}
		shift() {
			let e = this.queue.shift();
			return this.buffered -= this.byteLength(e), this.buffered === 0 && (this.stream._duplexState &= 534773759), e;
		}
		end(e) {
			typeof e == "function" ? this.stream.once("finish", e) : e != null && this.push(e), this.stream._duplexState = (this.stream._duplexState | C) & 535822335;
		}
		autoBatch(e, t) {
			let n = [], r = this.stream;
			for (n.push(e); (r._duplexState & N) == 2359296;) n.push(r._writableState.shift());
			if (r._duplexState & 15) return t(null);
			r._writev(n, t);
		}
		update() {
			let e = this.stream;
			e._duplexState |= _;
			do {
				for (; (e._duplexState & N) == y;) {
					let t = this.shift();
					e._duplexState |= 67371008, e._write(t, this.afterWrite);
				}
				e._duplexState & 1310720 || this.updateNonPrimary();
			} while (this.continueUpdate() === !0);
			e._duplexState &= 536346623;
		}
		updateNonPrimary() {
			let e = this.stream;
			(e._duplexState & 144965647) == C ? (e._duplexState |= 262144, e._final(afterFinal.bind(this))) : (e._duplexState & 14) == 4 ? e._duplexState & A || (e._duplexState |= D, e._destroy(afterDestroy.bind(this))) : (e._duplexState & j) == 1 && (e._duplexState = (e._duplexState | D) & s, e._open(afterOpen.bind(this)));
		}
		continueUpdate() {
			return this.stream._duplexState & S ? (this.stream._duplexState &= T, !0) : !1;
		}
		updateCallback() {
			(this.stream._duplexState & 35127311) == v ? this.update() : this.updateNextTick();
		}
		updateNextTick() {
			this.stream._duplexState & S || (this.stream._duplexState |= S, this.stream._duplexState & _ || o(this.afterUpdateNextTick));
		}
	}, ReadableState = class {
		constructor(e, { highWaterMark: t = 16384, map: n = null, mapReadable: i, byteLength: a, byteLengthReadable: o } = {}) {
			this.stream = e, this.queue = new r(), this.highWaterMark = t === 0 ? 1 : t, this.buffered = 0, this.readAhead = t > 0, this.error = null, this.pipeline = null, this.byteLength = o || a || defaultByteLength, this.map = i || n, this.pipeTo = null, this.afterRead = afterRead.bind(this), this.afterUpdateNextTick = updateReadNT.bind(this);
		}
		get ending() {
			return !!(this.stream._duplexState & c);
		}
		get ended() {
			return !!(this.stream._duplexState & u);
		}
		pipe(e, t) {
			if (this.pipeTo !== null) throw a.BAD_ARGUMENT("Can only pipe to one destination");
			if (typeof t != "function" && (t = null), this.stream._duplexState |= 512, this.pipeTo = e, this.pipeline = new Pipeline(this.stream, e, t), t && this.stream.on("error", noop), isStreamx(e)) e._writableState.pipeline = this.pipeline, t && e.on("error", noop), e.on("finish", this.pipeline.finished.bind(this.pipeline));
			else {
				let t = this.pipeline.done.bind(this.pipeline, e), n = this.pipeline.done.bind(this.pipeline, e, null);
				e.on("error", t), e.on("close", n), e.on("finish", this.pipeline.finished.bind(this.pipeline));
			}
			e.on("drain", afterDrain.bind(this)), this.stream.emit("piping", e), e.emit("pipe", this.stream);
		}
		push(e) {
			let t = this.stream;
			return e === null ? (this.highWaterMark = 0, t._duplexState = (t._duplexState | c) & 536805311, !1) : this.map !== null && (e = this.map(e), e === null) ? (t._duplexState &= p, this.buffered < this.highWaterMark) : (this.buffered += this.byteLength(e), this.queue.push(e), t._duplexState = (t._duplexState | 128) & p, this.buffered < this.highWaterMark);
		}
		shift() {
			let e = this.queue.shift();
			return this.buffered -= this.byteLength(e), this.buffered === 0 && (this.stream._duplexState &= 536862591), e;
		}
		unshift(e) {
			let t = [this.map === null ? e : this.map(e)];
			for (; this.buffered > 0;) t.push(this.shift());
			for (let e = 0; e < t.length - 1; e++) {
				let n = t[e];
				this.buffered += this.byteLength(n), this.queue.push(n);
			}
			this.push(t[t.length - 1]);
		}
		read() {
			let e = this.stream;
			if ((e._duplexState & M) == 128) {
				let t = this.shift();
				return this.pipeTo !== null && this.pipeTo.write(t) === !1 && (e._duplexState &= m), e._duplexState & l && e.emit("data", t), t;
			}
			return this.readAhead === !1 && (e._duplexState |= f, this.updateNextTick()), null;
		}
		drain() {
			let e = this.stream;
			for (; (e._duplexState & M) == 128 && e._duplexState & 768;) {
				let t = this.shift();
				this.pipeTo !== null && this.pipeTo.write(t) === !1 && (e._duplexState &= m), e._duplexState & l && e.emit("data", t);
			}
		}
		update() {
			let e = this.stream;
			e._duplexState |= 32;
			do {
				for (this.drain(); this.buffered < this.highWaterMark && (e._duplexState & 214047) == f;) e._duplexState |= 65552, e._read(this.afterRead), this.drain();
				(e._duplexState & 12431) == 4224 && (e._duplexState |= 8192, e.emit("readable")), e._duplexState & 80 || this.updateNonPrimary();
			} while (this.continueUpdate() === !0);
			e._duplexState &= 536870879;
		}
		updateNonPrimary() {
			let e = this.stream;
			(e._duplexState & 1167) == c && (e._duplexState = (e._duplexState | u) & 536869887, e.emit("end"), (e._duplexState & k) == O && (e._duplexState |= 4), this.pipeTo !== null && this.pipeTo.end()), (e._duplexState & 14) == 4 ? e._duplexState & A || (e._duplexState |= D, e._destroy(afterDestroy.bind(this))) : (e._duplexState & j) == 1 && (e._duplexState = (e._duplexState | D) & s, e._open(afterOpen.bind(this)));
		}
		continueUpdate() {
			return this.stream._duplexState & d ? (this.stream._duplexState &= h, !0) : !1;
		}
		updateCallback() {
			(this.stream._duplexState & 32879) == 64 ? this.update() : this.updateNextTick();
		}
		updateNextTickIfOpen() {
			this.stream._duplexState & 32769 || (this.stream._duplexState |= d, this.stream._duplexState & 32 || o(this.afterUpdateNextTick));
		}
		updateNextTick() {
			this.stream._duplexState & d || (this.stream._duplexState |= d, this.stream._duplexState & 32 || o(this.afterUpdateNextTick));
		}
	}, TransformState = class {
		constructor(e) {
			this.data = null, this.afterTransform = afterTransform.bind(e), this.afterFinal = null;
		}
	}, Pipeline = class {
		constructor(e, t, n) {
			this.from = e, this.to = t, this.afterPipe = n, this.error = null, this.pipeToFinished = !1;
		}
		finished() {
			this.pipeToFinished = !0;
		}
		done(e, t) {
			t && (this.error = t), e === this.to && (this.to = null, this.from !== null) ? this.from._duplexState & u && this.pipeToFinished || this.from.destroy(this.error || a.PREMATURE_CLOSE("Writable stream closed")) : e === this.from && (this.from = null, this.to !== null) ? e._duplexState & u || this.to.destroy(this.error || a.PREMATURE_CLOSE("Readable stream closed")) : (this.afterPipe !== null && this.afterPipe(this.error), this.to = this.from = this.afterPipe = null);
		}
	};
	function afterDrain() {
		this.stream._duplexState |= 512, this.updateCallback();
	}
	function afterFinal(e) {
		let t = this.stream;
		e && t.destroy(e), t._duplexState & 14 || (t._duplexState |= b, t.emit("finish")), (t._duplexState & k) == O && (t._duplexState |= 4), t._duplexState &= 402391039, t._duplexState & _ ? this.updateNextTick() : this.update();
	}
	function afterDestroy(e) {
		let t = this.stream;
		!e && !a.isStreamDestroyed(this.error) && (e = this.error), e && t.emit("error", e), t._duplexState |= 8, t.emit("close");
		let n = t._readableState, r = t._writableState;
		if (n !== null && n.pipeline !== null && n.pipeline.done(t, e), r !== null) {
			for (; r.drains !== null && r.drains.length > 0;) r.drains.shift().resolve(!1);
			r.pipeline !== null && r.pipeline.done(t, e);
		}
	}
	function afterWrite(e) {
		let t = this.stream;
		e && t.destroy(e), t._duplexState &= 469499903, this.drains !== null && tickDrains(this.drains), (t._duplexState & 6553615) == 4194304 && (t._duplexState &= 532676607, (t._duplexState & x) == x && t.emit("drain")), this.updateCallback();
	}
	function afterRead(e) {
		e && this.stream.destroy(e), this.stream._duplexState &= 536870895, this.readAhead === !1 && !(this.stream._duplexState & 256) && (this.stream._duplexState &= g), this.updateCallback();
	}
	function updateReadNT() {
		this.stream._duplexState & 32 || (this.stream._duplexState &= h, this.update());
	}
	function updateWriteNT() {
		this.stream._duplexState & _ || (this.stream._duplexState &= T, this.update());
	}
	function tickDrains(e) {
		for (let t = 0; t < e.length; t++) --e[t].writes === 0 && (e.shift().resolve(!0), t--);
	}
	function afterOpen(e) {
		let t = this.stream;
		e && t.destroy(e), t._duplexState & 4 || (t._duplexState & 17423 || (t._duplexState |= 64), t._duplexState & 142606351 || (t._duplexState |= v), t.emit("open")), t._duplexState &= 536608751, t._writableState !== null && t._writableState.updateCallback(), t._readableState !== null && t._readableState.updateCallback();
	}
	function afterTransform(e, t) {
		t != null && this.push(t), this._writableState.afterWrite(e);
	}
	function newListener(e) {
		this._readableState !== null && (e === "data" && (this._duplexState |= 133376, this._readableState.updateNextTick()), e === "readable" && (this._duplexState |= 4096, this._readableState.updateNextTick())), this._writableState !== null && e === "drain" && (this._duplexState |= x, this._writableState.updateNextTick());
	}
	var Stream = class extends n {
		constructor(e) {
			super(), this._duplexState = 0, this._readableState = null, this._writableState = null, e && (e.open && (this._open = e.open), e.destroy && (this._destroy = e.destroy), e.predestroy && (this._predestroy = e.predestroy), e.signal && e.signal.addEventListener("abort", abort.bind(this))), this.on("newListener", newListener);
		}
		_open(e) {
			e(null);
		}
		_destroy(e) {
			e(null);
		}
		_predestroy() {}
		get readable() {
			return this._readableState !== null || void 0;
		}
		get writable() {
			return this._writableState !== null || void 0;
		}
		get destroyed() {
			return !!(this._duplexState & 8);
		}
		get destroying() {
			return !!(this._duplexState & 14);
		}
		destroy(e) {
			this._duplexState & 14 || (e ||= a.STREAM_DESTROYED(), this._duplexState = (this._duplexState | 4) & 535822271, this._readableState !== null && (this._readableState.highWaterMark = 0, this._readableState.error = e), this._writableState !== null && (this._writableState.highWaterMark = 0, this._writableState.error = e), this._duplexState |= 2, this._predestroy(), this._duplexState &= 536870909, this._readableState !== null && this._readableState.updateNextTick(), this._writableState !== null && this._writableState.updateNextTick());
		}
	}, F = class Readable extends Stream {
		constructor(e) {
			super(e), this._duplexState |= 8519681, this._readableState = new ReadableState(this, e), e && (this._readableState.readAhead === !1 && (this._duplexState &= g), e.read && (this._read = e.read), e.eagerOpen && this._readableState.updateNextTick(), e.encoding && this.setEncoding(e.encoding));
		}
		static deferred(e, t) {
			let n = new PassThrough(t);
			return e().then((e) => {
				if (e === null) return n.end();
				n.destroying || pipeline(e, n, noop);
			}).catch((e) => n.destroy(e)), n;
		}
		setEncoding(e) {
			let t = new i(e), n = this._readableState.map || echo;
			return this._readableState.map = mapOrSkip, this;
			function mapOrSkip(e) {
				let r = t.push(e);
				return r === "" && (e.byteLength !== 0 || t.remaining > 0) ? null : n(r);
			}
		}
		_read(e) {
			e(null);
		}
		pipe(e, t) {
			return this._readableState.updateNextTick(), this._readableState.pipe(e, t), e;
		}
		read() {
			return this._readableState.updateNextTick(), this._readableState.read();
		}
		push(e) {
			return this._readableState.updateNextTickIfOpen(), this._readableState.push(e);
		}
		unshift(e) {
			return this._readableState.updateNextTickIfOpen(), this._readableState.unshift(e);
		}
		resume() {
			return this._duplexState |= 131328, this._readableState.updateNextTick(), this;
		}
		pause() {
			return this._duplexState &= this._readableState.readAhead === !1 ? 536739583 : 536870655, this;
		}
		static _fromAsyncIterator(e, t) {
			let n, r = new Readable({
				...t,
				read(t) {
					e.next().then(push).then(t.bind(null, null)).catch(t);
				},
				predestroy() {
					n = e.return();
				},
				destroy(e) {
					if (!n) return e(null);
					n.then(e.bind(null, null)).catch(e);
				}
			});
			return r;
			function push(e) {
				e.done ? r.push(null) : r.push(e.value);
			}
		}
		static from(e, t) {
			if (isReadStreamx(e)) return e;
			if (e[P]) return this._fromAsyncIterator(e[P](), t);
			Array.isArray(e) || (e = e === void 0 ? [] : [e]);
			let n = 0;
			return new Readable({
				...t,
				read(t) {
					this.push(n === e.length ? null : e[n++]), t(null);
				}
			});
		}
		static isBackpressured(e) {
			return !!(e._duplexState & 17422) || e._readableState.buffered >= e._readableState.highWaterMark;
		}
		static isPaused(e) {
			return !(e._duplexState & 256);
		}
		[P]() {
			let e = this, t = null, n = null, r = null;
			return this.on("error", (e) => {
				t = e;
			}), this.on("readable", onreadable), this.on("close", onclose), {
				[P]() {
					return this;
				},
				next() {
					return new Promise(function(t, i) {
						n = t, r = i;
						let a = e.read();
						a === null ? e._duplexState & 8 && ondata(null) : ondata(a);
					});
				},
				return() {
					return destroy(null);
				},
				throw(e) {
					return destroy(e);
				}
			};
			function onreadable() {
				n !== null && ondata(e.read());
			}
			function onclose() {
				n !== null && ondata(null);
			}
			function ondata(i) {
				r !== null && (t ? r(t) : i === null && !(e._duplexState & u) ? r(a.STREAM_DESTROYED()) : n({
					value: i,
					done: i === null
				}), r = n = null);
			}
			function destroy(t) {
				return e.destroy(t), new Promise((n, r) => {
					if (e._duplexState & 8) return n({
						value: void 0,
						done: !0
					});
					e.once("close", function() {
						t ? r(t) : n({
							value: void 0,
							done: !0
						});
					});
				});
			}
		}
	}, Writable = class extends Stream {
		constructor(e) {
			super(e), this._duplexState |= 16385, this._writableState = new WritableState(this, e), e && (e.writev && (this._writev = e.writev), e.write && (this._write = e.write), e.final && (this._final = e.final), e.eagerOpen && this._writableState.updateNextTick());
		}
		cork() {
			this._duplexState |= w;
		}
		uncork() {
			this._duplexState &= E, this._writableState.updateNextTick();
		}
		_writev(e, t) {
			t(null);
		}
		_write(e, t) {
			this._writableState.autoBatch(e, t);
		}
		_final(e) {
			e(null);
		}
		static isBackpressured(e) {
			return !!(e._duplexState & 146800654);
		}
		static drained(e) {
			if (e.destroyed) return Promise.resolve(!1);
			let t = e._writableState, n = (isWritev(e) ? Math.min(1, t.queue.length) : t.queue.length) + (e._duplexState & 67108864 ? 1 : 0);
			return n === 0 ? Promise.resolve(!0) : (t.drains === null && (t.drains = []), new Promise((e) => {
				t.drains.push({
					writes: n,
					resolve: e
				});
			}));
		}
		write(e) {
			return this._writableState.updateNextTick(), this._writableState.push(e);
		}
		end(e) {
			return this._writableState.updateNextTick(), this._writableState.end(e), this;
		}
	}, Duplex = class extends F {
		constructor(e) {
			super(e), this._duplexState = 1 | this._duplexState & f, this._writableState = new WritableState(this, e), e && (e.writev && (this._writev = e.writev), e.write && (this._write = e.write), e.final && (this._final = e.final));
		}
		cork() {
			this._duplexState |= w;
		}
		uncork() {
			this._duplexState &= E, this._writableState.updateNextTick();
		}
		_writev(e, t) {
			t(null);
		}
		_write(e, t) {
			this._writableState.autoBatch(e, t);
		}
		_final(e) {
			e(null);
		}
		write(e) {
			return this._writableState.updateNextTick(), this._writableState.push(e);
		}
		end(e) {
			return this._writableState.updateNextTick(), this._writableState.end(e), this;
		}
	}, Transform = class extends Duplex {
		constructor(e) {
			super(e), this._transformState = new TransformState(this), e && (e.transform && (this._transform = e.transform), e.flush && (this._flush = e.flush));
		}
		_write(e, t) {
			this._readableState.buffered >= this._readableState.highWaterMark ? this._transformState.data = e : this._transform(e, this._transformState.afterTransform);
		}
		_read(e) {
			if (this._transformState.data !== null) {
				let t = this._transformState.data;
				this._transformState.data = null, e(null), this._transform(t, this._transformState.afterTransform);
			} else e(null);
		}
		destroy(e) {
			super.destroy(e), this._transformState.data !== null && (this._transformState.data = null, this._transformState.afterTransform());
		}
		_transform(e, t) {
			t(null, e);
		}
		_flush(e) {
			e(null);
		}
		_final(e) {
			this._transformState.afterFinal = e, this._flush(transformAfterFlush.bind(this));
		}
	}, PassThrough = class extends Transform {};
	function transformAfterFlush(e, t) {
		let n = this._transformState.afterFinal;
		if (e) return n(e);
		t != null && this.push(t), this.push(null), n(null);
	}
	function pipelinePromise(...e) {
		return new Promise((t, n) => pipeline(...e, (e) => {
			if (e) return n(e);
			t();
		}));
	}
	function pipeline(e, ...t) {
		let n = Array.isArray(e) ? [...e, ...t] : [e, ...t], r = n.length && typeof n[n.length - 1] == "function" ? n.pop() : null;
		if (n.length < 2) throw a.BAD_ARGUMENT("Pipeline requires at least 2 streams");
		let i = n[0], o = null, s = null;
		for (let e = 1; e < n.length; e++) o = n[e], isStreamx(i) ? i.pipe(o, onerror) : (errorHandle(i, !0, e > 1, onerror), i.pipe(o)), i = o;
		if (r) {
			let e = !1, t = isStreamx(o) || !!(o._writableState && o._writableState.autoDestroy);
			o.on("error", (e) => {
				s === null && (s = e);
			}), o.on("finish", () => {
				e = !0, t || r(s);
			}), t && o.on("close", () => r(s || (e ? null : a.PREMATURE_CLOSE())));
		}
		return o;
		function errorHandle(e, t, n, r) {
			e.on("error", r), e.on("close", onclose);
			function onclose() {
				if (t && e._readableState && !e._readableState.ended || n && e._writableState && !e._writableState.ended) return r(a.PREMATURE_CLOSE());
			}
		}
		function onerror(e) {
			if (e && !s) {
				s = e;
				for (let t of n) t.destroy(e);
			}
		}
	}
	function echo(e) {
		return e;
	}
	function isStream(e) {
		return !!e._readableState || !!e._writableState;
	}
	function isStreamx(e) {
		return typeof e._duplexState == "number" && isStream(e);
	}
	function isEnding(e) {
		return !!e._readableState && e._readableState.ending;
	}
	function isEnded(e) {
		return !!e._readableState && e._readableState.ended;
	}
	function isFinishing(e) {
		return !!e._writableState && e._writableState.ending;
	}
	function isFinished(e) {
		return !!e._writableState && e._writableState.ended;
	}
	function getStreamError(e, t = {}) {
		let n = e._readableState && e._readableState.error || e._writableState && e._writableState.error;
		return !t.all && a.isStreamDestroyed(n) ? null : n;
	}
	function isReadStreamx(e) {
		return isStreamx(e) && e.readable;
	}
	function isDisturbed(e) {
		return (e._duplexState & 1) != 1 || (e._duplexState & 4) == 4 || !!(e._duplexState & A);
	}
	function isTypedArray(e) {
		return typeof e == "object" && !!e && typeof e.byteLength == "number";
	}
	function defaultByteLength(e) {
		return isTypedArray(e) ? e.byteLength : 1024;
	}
	function noop() {}
	function abort() {
		this.destroy(a.ABORTED());
	}
	function isWritev(e) {
		return e._writev !== Writable.prototype._writev && e._writev !== Duplex.prototype._writev;
	}
	t.exports = {
		pipeline,
		pipelinePromise,
		isStream,
		isStreamx,
		isEnding,
		isEnded,
		isFinishing,
		isFinished,
		isDisturbed,
		getStreamError,
		Stream,
		Writable,
		Readable: F,
		Duplex,
		Transform,
		PassThrough
	};
})), require_headers = require_rolldown_runtime.t(((e) => {
	let t = require_b4a(), n = t.from([
		117,
		115,
		116,
		97,
		114,
		0
	]), r = t.from([48, 48]), i = t.from([
		117,
		115,
		116,
		97,
		114,
		32
	]), a = t.from([32, 0]);
	e.decodeLongPath = function(e, t) {
		return decodeStr(e, 0, e.length, t);
	}, e.encodePax = function(e) {
		let n = "";
		e.name && (n += addLength(" path=" + e.name + "\n")), e.linkname && (n += addLength(" linkpath=" + e.linkname + "\n"));
		let r = e.pax;
		if (r) for (let e in r) n += addLength(" " + e + "=" + r[e] + "\n");
		return t.from(n);
	}, e.decodePax = function(e) {
		let n = {};
		for (; e.length;) {
			let r = 0;
			for (; r < e.length && e[r] !== 32;) r++;
			let i = parseInt(t.toString(e.subarray(0, r)), 10);
			if (!i) return n;
			let a = t.toString(e.subarray(r + 1, i - 1)), o = a.indexOf("=");
			if (o === -1) return n;
			n[a.slice(0, o)] = a.slice(o + 1), e = e.subarray(i);
		}
		return n;
	}, e.encode = function(e) {
		let i = t.alloc(512), a = e.name, o = "";
		if (e.typeflag === 5 && a[a.length - 1] !== "/" && (a += "/"), t.byteLength(a) !== a.length) return null;
		for (; t.byteLength(a) > 100;) {
			let e = a.indexOf("/");
			if (e === -1) return null;
			o += o ? "/" + a.slice(0, e) : a.slice(0, e), a = a.slice(e + 1);
		}
		return t.byteLength(a) > 100 || t.byteLength(o) > 155 || e.linkname && t.byteLength(e.linkname) > 100 ? null : (t.write(i, a), t.write(i, encodeOct(e.mode & 4095, 6), 100), t.write(i, encodeOct(e.uid, 6), 108), t.write(i, encodeOct(e.gid, 6), 116), encodeSize(e.size, i, 124), t.write(i, encodeOct(e.mtime.getTime() / 1e3 | 0, 11), 136), i[156] = 48 + toTypeflag(e.type), e.linkname && t.write(i, e.linkname, 157), t.copy(n, i, 257), t.copy(r, i, 263), e.uname && t.write(i, e.uname, 265), e.gname && t.write(i, e.gname, 297), t.write(i, encodeOct(e.devmajor || 0, 6), 329), t.write(i, encodeOct(e.devminor || 0, 6), 337), o && t.write(i, o, 345), t.write(i, encodeOct(cksum(i), 6), 148), i);
	}, e.decode = function(e, t, n) {
		let r = e[156] === 0 ? 0 : e[156] - 48, i = decodeStr(e, 0, 100, t), a = decodeOct(e, 100, 8), o = decodeOct(e, 108, 8), s = decodeOct(e, 116, 8), c = decodeOct(e, 124, 12), l = decodeOct(e, 136, 12), u = toType(r), d = e[157] === 0 ? null : decodeStr(e, 157, 100, t), f = decodeStr(e, 265, 32), p = decodeStr(e, 297, 32), m = decodeOct(e, 329, 8), h = decodeOct(e, 337, 8), g = cksum(e);
		if (g === 256) return null;
		if (g !== decodeOct(e, 148, 8)) throw Error("Invalid tar header. Maybe the tar is corrupted or it needs to be gunzipped?");
		if (isUSTAR(e)) e[345] && (i = decodeStr(e, 345, 155, t) + "/" + i);
		else if (!isGNU(e) && !n) throw Error("Invalid tar header: unknown format.");
		return r === 0 && i && i[i.length - 1] === "/" && (r = 5), {
			name: i,
			mode: a,
			uid: o,
			gid: s,
			size: c,
			byteOffset: 0,
			mtime: new Date(1e3 * l),
			type: u,
			linkname: d,
			uname: f,
			gname: p,
			devmajor: m,
			devminor: h,
			pax: null
		};
	};
	function isUSTAR(e) {
		return t.equals(n, e.subarray(257, 263));
	}
	function isGNU(e) {
		return t.equals(i, e.subarray(257, 263)) && t.equals(a, e.subarray(263, 265));
	}
	function clamp(e, t, n) {
		return typeof e == "number" ? (e = ~~e, e >= t ? t : e >= 0 || (e += t, e >= 0) ? e : 0) : n;
	}
	function toType(e) {
		switch (e) {
			case 0: return "file";
			case 1: return "link";
			case 2: return "symlink";
			case 3: return "character-device";
			case 4: return "block-device";
			case 5: return "directory";
			case 6: return "fifo";
			case 7: return "contiguous-file";
			case 72: return "pax-header";
			case 55: return "pax-global-header";
			case 27: return "gnu-long-link-path";
			case 28:
			case 30: return "gnu-long-path";
		}
		return null;
	}
	function toTypeflag(e) {
		switch (e) {
			case "file": return 0;
			case "link": return 1;
			case "symlink": return 2;
			case "character-device": return 3;
			case "block-device": return 4;
			case "directory": return 5;
			case "fifo": return 6;
			case "contiguous-file": return 7;
			case "pax-header": return 72;
		}
		return 0;
	}
	function indexOf(e, t, n, r) {
		for (; n < r; n++) if (e[n] === t) return n;
		return r;
	}
	function cksum(e) {
		let t = 256;
		for (let n = 0; n < 148; n++) t += e[n];
		for (let n = 156; n < 512; n++) t += e[n];
		return t;
	}
	function encodeOct(e, t) {
		return e = e.toString(8), e.length > t ? "7777777777777777777".slice(0, t) + " " : "0000000000000000000".slice(0, t - e.length) + e + " ";
	}
	function encodeSizeBin(e, t, n) {
		t[n] = 128;
		for (let r = 11; r > 0; r--) t[n + r] = e & 255, e = Math.floor(e / 256);
	}
	function encodeSize(e, n, r) {
		e.toString(8).length > 11 ? encodeSizeBin(e, n, r) : t.write(n, encodeOct(e, 11), r);
	}
	function parse256(e) {
		let t;
		if (e[0] === 128) t = !0;
		else if (e[0] === 255) t = !1;
		else return null;
		let n = [], r;
		for (r = e.length - 1; r > 0; r--) {
			let i = e[r];
			t ? n.push(i) : n.push(255 - i);
		}
		let i = 0, a = n.length;
		for (r = 0; r < a; r++) i += n[r] * 256 ** r;
		return t ? i : -1 * i;
	}
	function decodeOct(e, n, r) {
		if (e = e.subarray(n, n + r), n = 0, e[n] & 128) return parse256(e);
		{
			for (; n < e.length && e[n] === 32;) n++;
			let r = clamp(indexOf(e, 32, n, e.length), e.length, e.length);
			for (; n < r && e[n] === 0;) n++;
			return r === n ? 0 : parseInt(t.toString(e.subarray(n, r)), 8);
		}
	}
	function decodeStr(e, n, r, i) {
		return t.toString(e.subarray(n, indexOf(e, 0, n, n + r)), i);
	}
	function addLength(e) {
		let n = t.byteLength(e), r = Math.floor(Math.log(n) / Math.log(10)) + 1;
		return n + r >= 10 ** r && r++, n + r + e;
	}
})), require_extract = require_rolldown_runtime.t(((e, t) => {
	let { Writable: n, Readable: r, getStreamError: i } = require_streamx(), a = require_fast_fifo(), o = require_b4a(), s = require_headers(), c = o.alloc(0);
	var BufferList = class {
		constructor() {
			this.buffered = 0, this.shifted = 0, this.queue = new a(), this._offset = 0;
		}
		push(e) {
			this.buffered += e.byteLength, this.queue.push(e);
		}
		shiftFirst(e) {
			return this.buffered === 0 ? null : this._next(e);
		}
		shift(e) {
			if (e > this.buffered) return null;
			if (e === 0) return c;
			let t = this._next(e);
			if (e === t.byteLength) return t;
			let n = [t];
			for (; (e -= t.byteLength) > 0;) t = this._next(e), n.push(t);
			return o.concat(n);
		}
		_next(e) {
			let t = this.queue.peek(), n = t.byteLength - this._offset;
			if (e >= n) {
				let e = this._offset ? t.subarray(this._offset, t.byteLength) : t;
				return this.queue.shift(), this._offset = 0, this.buffered -= n, this.shifted += n, e;
			}
			return this.buffered -= e, this.shifted += e, t.subarray(this._offset, this._offset += e);
		}
	}, Source = class extends r {
		constructor(e, t, n) {
			super(), this.header = t, this.offset = n, this._parent = e;
		}
		_read(e) {
			this.header.size === 0 && this.push(null), this._parent._stream === this && this._parent._update(), e(null);
		}
		_predestroy() {
			this._parent.destroy(i(this));
		}
		_detach() {
			this._parent._stream === this && (this._parent._stream = null, this._parent._missing = overflow(this.header.size), this._parent._update());
		}
		_destroy(e) {
			this._detach(), e(null);
		}
	}, Extract = class extends n {
		constructor(e) {
			super(e), e ||= {}, this._buffer = new BufferList(), this._offset = 0, this._header = null, this._stream = null, this._missing = 0, this._longHeader = !1, this._callback = noop, this._locked = !1, this._finished = !1, this._pax = null, this._paxGlobal = null, this._gnuLongPath = null, this._gnuLongLinkPath = null, this._filenameEncoding = e.filenameEncoding || "utf-8", this._allowUnknownFormat = !!e.allowUnknownFormat, this._unlockBound = this._unlock.bind(this);
		}
		_unlock(e) {
			this._locked = !1, e ? (this.destroy(e), this._continueWrite(e)) : this._update();
		}
		_consumeHeader() {
			if (this._locked) return !1;
			this._offset = this._buffer.shifted;
			try {
				this._header = s.decode(this._buffer.shift(512), this._filenameEncoding, this._allowUnknownFormat);
			} catch (e) {
				return this._continueWrite(e), !1;
			}
			if (!this._header) return !0;
			switch (this._header.byteOffset = this._buffer.shifted, this._header.type) {
				case "gnu-long-path":
				case "gnu-long-link-path":
				case "pax-global-header":
				case "pax-header": return this._longHeader = !0, this._missing = this._header.size, this._missing > 4194304 ? (this._continueWrite(Error("Header exceeds max size")), !1) : !0;
			}
			return this._locked = !0, this._applyLongHeaders(), this._header.size >= 0 ? this._header.size === 0 || this._header.type === "directory" ? (this.emit("entry", this._header, this._createStream(), this._unlockBound), !0) : (this._stream = this._createStream(), this._missing = this._header.size, this.emit("entry", this._header, this._stream, this._unlockBound), !0) : (this._continueWrite(Error("Invalid header")), !1);
		}
		_applyLongHeaders() {
			this._gnuLongPath &&= (this._header.name = this._gnuLongPath, null), this._gnuLongLinkPath &&= (this._header.linkname = this._gnuLongLinkPath, null), this._pax &&= (this._pax.path && (this._header.name = this._pax.path), this._pax.linkpath && (this._header.linkname = this._pax.linkpath), this._pax.size && (this._header.size = parseInt(this._pax.size, 10)), this._header.pax = this._pax, null);
		}
		_decodeLongHeader(e) {
			switch (this._header.type) {
				case "gnu-long-path":
					this._gnuLongPath = s.decodeLongPath(e, this._filenameEncoding);
					break;
				case "gnu-long-link-path":
					this._gnuLongLinkPath = s.decodeLongPath(e, this._filenameEncoding);
					break;
				case "pax-global-header":
					this._paxGlobal = s.decodePax(e);
					break;
				case "pax-header": this._pax = this._paxGlobal === null ? s.decodePax(e) : Object.assign({}, this._paxGlobal, s.decodePax(e));
			}
		}
		_consumeLongHeader() {
			this._longHeader = !1, this._missing = overflow(this._header.size);
			let e = this._buffer.shift(this._header.size);
			try {
				this._decodeLongHeader(e);
			} catch (e) {
				return this._continueWrite(e), !1;
			}
			return !0;
		}
		_consumeStream() {
			let e = this._buffer.shiftFirst(this._missing);
			if (e === null) return !1;
			this._missing -= e.byteLength;
			let t = this._stream.push(e);
			return this._missing === 0 ? (this._stream.push(null), t && this._stream._detach(), t && this._locked === !1) : t;
		}
		_createStream() {
			return new Source(this, this._header, this._offset);
		}
		_update() {
			for (; this._buffer.buffered > 0 && !this.destroying;) if (this._missing > 0) {
				if (this._stream !== null) {
					if (this._consumeStream() === !1) return;
					continue;
				}
				if (this._longHeader === !0) {
					if (this._missing > this._buffer.buffered) break;
					if (this._consumeLongHeader() === !1) return !1;
					continue;
				}
				let e = this._buffer.shiftFirst(this._missing);
				e !== null && (this._missing -= e.byteLength);
			} else {
				if (this._buffer.buffered < 512) break;
				if (this._stream !== null || this._consumeHeader() === !1) return;
			}
			this._continueWrite(null);
		}
		_continueWrite(e) {
			let t = this._callback;
			this._callback = noop, t(e);
		}
		_write(e, t) {
			this._callback = t, this._buffer.push(e), this._update();
		}
		_final(e) {
			this._finished = this._missing === 0 && this._buffer.buffered === 0, e(this._finished ? null : Error("Unexpected end of data"));
		}
		_predestroy() {
			this._continueWrite(null);
		}
		_destroy(e) {
			this._stream && this._stream.destroy(i(this)), e(null);
		}
		[Symbol.asyncIterator]() {
			let e = null, t = null, n = null, r = null, i = null, a = this;
			return this.on("entry", onentry), this.on("error", (t) => {
				e = t;
			}), this.on("close", onclose), {
				[Symbol.asyncIterator]() {
					return this;
				},
				next() {
					return new Promise(onnext);
				},
				return() {
					return destroy(null);
				},
				throw(e) {
					return destroy(e);
				}
			};
			function consumeCallback(e) {
				if (!i) return;
				let t = i;
				i = null, t(e);
			}
			function onnext(i, o) {
				if (e) return o(e);
				r ? (i({
					value: r,
					done: !1
				}), r = null) : (t = i, n = o, consumeCallback(null), a._finished && t && (t({
					value: void 0,
					done: !0
				}), t = n = null));
			}
			function onentry(e, a, o) {
				i = o, a.on("error", noop), t ? (t({
					value: a,
					done: !1
				}), t = n = null) : r = a;
			}
			function onclose() {
				consumeCallback(e), t &&= (e ? n(e) : t({
					value: void 0,
					done: !0
				}), n = null);
			}
			function destroy(e) {
				return a.destroy(e), consumeCallback(e), new Promise((t, n) => {
					if (a.destroyed) return t({
						value: void 0,
						done: !0
					});
					a.once("close", function() {
						e ? n(e) : t({
							value: void 0,
							done: !0
						});
					});
				});
			}
		}
	};
	t.exports = function(e) {
		return new Extract(e);
	};
	function noop() {}
	function overflow(e) {
		return e &= 511, e && 512 - e;
	}
})), require_constants = require_rolldown_runtime.t(((e, t) => {
	let n = {
		S_IFMT: 61440,
		S_IFDIR: 16384,
		S_IFCHR: 8192,
		S_IFBLK: 24576,
		S_IFIFO: 4096,
		S_IFLNK: 40960
	};
	try {
		t.exports = require("fs").constants || n;
	} catch {
		t.exports = n;
	}
})), require_pack = require_rolldown_runtime.t(((e, t) => {
	let { Readable: n, Writable: r, getStreamError: i } = require_streamx(), a = require_b4a(), o = require_constants(), s = require_headers(), c = a.alloc(1024);
	var Sink = class extends r {
		constructor(e, t, n) {
			super({
				mapWritable,
				eagerOpen: !0
			}), this.written = 0, this.header = t, this._callback = n, this._linkname = null, this._isLinkname = t.type === "symlink" && !t.linkname, this._isVoid = t.type !== "file" && t.type !== "contiguous-file", this._finished = !1, this._pack = e, this._openCallback = null, this._pack._stream === null ? this._pack._stream = this : this._pack._pending.push(this);
		}
		_open(e) {
			this._openCallback = e, this._pack._stream === this && this._continueOpen();
		}
		_continuePack(e) {
			if (this._callback === null) return;
			let t = this._callback;
			this._callback = null, t(e);
		}
		_continueOpen() {
			this._pack._stream === null && (this._pack._stream = this);
			let e = this._openCallback;
			if (this._openCallback = null, e !== null) {
				if (this._pack.destroying) return e(Error("pack stream destroyed"));
				if (this._pack._finalized) return e(Error("pack stream is already finalized"));
				this._pack._stream = this, this._isLinkname || this._pack._encode(this.header), this._isVoid && (this._finish(), this._continuePack(null)), e(null);
			}
		}
		_write(e, t) {
			if (this._isLinkname) return this._linkname = this._linkname ? a.concat([this._linkname, e]) : e, t(null);
			if (this._isVoid) return e.byteLength > 0 ? t(Error("No body allowed for this entry")) : t();
			if (this.written += e.byteLength, this._pack.push(e)) return t();
			this._pack._drain = t;
		}
		_finish() {
			this._finished || (this._finished = !0, this._isLinkname && (this.header.linkname = this._linkname ? a.toString(this._linkname, "utf-8") : "", this._pack._encode(this.header)), overflow(this._pack, this.header.size), this._pack._done(this));
		}
		_final(e) {
			if (this.written !== this.header.size) return e(Error("Size mismatch"));
			this._finish(), e(null);
		}
		_getError() {
			return i(this) || Error("tar entry destroyed");
		}
		_predestroy() {
			this._pack.destroy(this._getError());
		}
		_destroy(e) {
			this._pack._done(this), this._continuePack(this._finished ? null : this._getError()), e();
		}
	}, Pack = class extends n {
		constructor(e) {
			super(e), this._drain = noop, this._finalized = !1, this._finalizing = !1, this._pending = [], this._stream = null;
		}
		entry(e, t, n) {
			if (this._finalized || this.destroying) throw Error("already finalized or destroyed");
			typeof t == "function" && (n = t, t = null), n ||= noop, e.size && e.type !== "symlink" || (e.size = 0), e.type ||= modeToType(e.mode), e.mode ||= e.type === "directory" ? 493 : 420, e.uid ||= 0, e.gid ||= 0, e.mtime ||= new Date(), typeof t == "string" && (t = a.from(t));
			let r = new Sink(this, e, n);
			return a.isBuffer(t) ? (e.size = t.byteLength, r.write(t), r.end(), r) : (r._isVoid, r);
		}
		finalize() {
			this._stream || this._pending.length > 0 ? this._finalizing = !0 : this._finalized || (this._finalized = !0, this.push(c), this.push(null));
		}
		_done(e) {
			e === this._stream && (this._stream = null, this._finalizing && this.finalize(), this._pending.length && this._pending.shift()._continueOpen());
		}
		_encode(e) {
			if (!e.pax) {
				let t = s.encode(e);
				if (t) {
					this.push(t);
					return;
				}
			}
			this._encodePax(e);
		}
		_encodePax(e) {
			let t = s.encodePax({
				name: e.name,
				linkname: e.linkname,
				pax: e.pax
			}), n = {
				name: "PaxHeader",
				mode: e.mode,
				uid: e.uid,
				gid: e.gid,
				size: t.byteLength,
				mtime: e.mtime,
				type: "pax-header",
				linkname: e.linkname && "PaxHeader",
				uname: e.uname,
				gname: e.gname,
				devmajor: e.devmajor,
				devminor: e.devminor
			};
			this.push(s.encode(n)), this.push(t), overflow(this, t.byteLength), n.size = e.size, n.type = e.type, this.push(s.encode(n));
		}
		_doDrain() {
			let e = this._drain;
			this._drain = noop, e();
		}
		_predestroy() {
			let e = i(this);
			for (this._stream && this._stream.destroy(e); this._pending.length;) {
				let t = this._pending.shift();
				t.destroy(e), t._continueOpen();
			}
			this._doDrain();
		}
		_read(e) {
			this._doDrain(), e();
		}
	};
	t.exports = function(e) {
		return new Pack(e);
	};
	function modeToType(e) {
		switch (e & o.S_IFMT) {
			case o.S_IFBLK: return "block-device";
			case o.S_IFCHR: return "character-device";
			case o.S_IFDIR: return "directory";
			case o.S_IFIFO: return "fifo";
			case o.S_IFLNK: return "symlink";
		}
		return "file";
	}
	function noop() {}
	function overflow(e, t) {
		t &= 511, t && e.push(c.subarray(0, 512 - t));
	}
	function mapWritable(e) {
		return a.isBuffer(e) ? e : a.from(e);
	}
})), require_tar_stream = require_rolldown_runtime.t(((e) => {
	e.extract = require_extract(), e.pack = require_pack();
}));
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return require_tar_stream;
	}
});
