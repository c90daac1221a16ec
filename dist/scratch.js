const require_failure = require("./failure.js");
let node_fs = require("node:fs"), node_path = require("node:path");
// src/plugin/author.ts
const ADDRESS = /^[^<>@,\s]+@[^<>@,\s]+$/;
function authorOf(e) {
	let [, t = "", n] = /^([^<>]*)<([^<>]*)>$/.exec(e.trim()) ?? [], r = (n ?? e).trim().replace(/^mailto:/i, "");
	return ADDRESS.test(r) ? {
		name: oneLine(t) || r.slice(0, r.indexOf("@")),
		address: r
	} : {
		name: oneLine(e.split("<").map((e, t) => t === 0 ? e : e.slice(e.indexOf(">") + 1)).join(" ").replaceAll(">", " ")),
		address: void 0
	};
}
function oneLine(e) {
	return e.replaceAll(/[\s\x00-\x1f\x7f-\x9f]+/g, " ").trim();
}
// src/archive/path.ts
function bytesOf(e) {
	return Buffer.from(e, "latin1");
}
function pathOf(e) {
	return Buffer.from(e).toString("latin1");
}
function join(e, t) {
	return e === "" || t === "" ? e + t : `${e}/${t}`;
}
function parentOf(e) {
	return e === "" ? void 0 : e.slice(0, Math.max(0, e.lastIndexOf("/")));
}
function show(e) {
	if (/^[\x20-\x7e]*$/.test(e)) return e;
	let t = bytesOf(e), n = t.toString("utf8"), r = Buffer.from(n, "utf8").equals(t);
	return (r ? n : e).replace(r ? /[\0-\x1f\x7f-\x9f\u2028\u2029]/g : /[\0-\x1f\x7f-\xff]/g, (e) => `\\x${e.charCodeAt(0).toString(16).padStart(2, "0")}`);
}
function inOrder(e, t) {
	let n = Math.min(e.length, t.length);
	for (let r = 0; r < n; r++) {
		let [n, i] = [e.charCodeAt(r), t.charCodeAt(r)];
		if (n !== i) return n === SLASH ? -1 : i === SLASH ? 1 : n - i;
	}
	return e.length - t.length;
}
const SLASH = 47;
// src/archive/scratch.ts
function makeDirectories(e) {
	if (!isDirectory(e)) {
		(0, node_path.dirname)(e) !== e && makeDirectories((0, node_path.dirname)(e));
		try {
			(0, node_fs.mkdirSync)(e);
		} catch (t) {
			if (require_failure.i(t) !== "EEXIST" || !isDirectory(e)) throw t;
		}
	}
}
function isDirectory(e) {
	return (0, node_fs.statSync)(e, { throwIfNoEntry: !1 })?.isDirectory() ?? !1;
}
function makeScratch(e) {
	try {
		return (0, node_fs.mkdtempSync)((0, node_path.join)(e, "wazo-plugin-"));
	} catch (t) {
		throw require_failure.a(`make a temporary directory in ${e}`, t);
	}
}
function makeEmpty(e, t) {
	let n = (0, node_path.join)(e, t);
	return (0, node_fs.mkdirSync)(n, { mode: 493 }), (0, node_fs.chmodSync)(n, 493), n;
}
function plainParent(e) {
	return e.find(isPlain) ?? e[0] ?? ".";
}
function isPlain(e) {
	let t;
	try {
		t = makeScratch(e);
		let n = (0, node_path.join)(t, "probe");
		return (0, node_fs.writeFileSync)(n, "", { mode: 511 }), ((0, node_fs.statSync)(n).mode & 511) == (511 & ~process.umask());
	} catch {
		return !0;
	} finally {
		t !== void 0 && removeScratch(t);
	}
}
function removeScratch(e) {
	try {
		(0, node_fs.rmSync)(e, {
			recursive: !0,
			force: !0
		});
	} catch (t) {
		if (![
			"EACCES",
			"EPERM",
			"ENOTEMPTY"
		].includes(require_failure.i(t) ?? "")) throw t;
		openUp(pathOf(e)), (0, node_fs.rmSync)(e, {
			recursive: !0,
			force: !0
		});
	}
}
function openUp(e) {
	let t = [e];
	for (let e = t.pop(); e !== void 0; e = t.pop()) {
		let n = bytesOf(e);
		(0, node_fs.chmodSync)(n, 448);
		for (let r of (0, node_fs.readdirSync)(n, { encoding: "latin1" })) {
			let n = join(e, r);
			(0, node_fs.lstatSync)(bytesOf(n)).isDirectory() && t.push(n);
		}
	}
}
Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return removeScratch;
	}
}), Object.defineProperty(exports, "c", {
	enumerable: !0,
	get: function() {
		return join;
	}
}), Object.defineProperty(exports, "d", {
	enumerable: !0,
	get: function() {
		return show;
	}
}), Object.defineProperty(exports, "f", {
	enumerable: !0,
	get: function() {
		return authorOf;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return plainParent;
	}
}), Object.defineProperty(exports, "l", {
	enumerable: !0,
	get: function() {
		return parentOf;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return makeEmpty;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return bytesOf;
	}
}), Object.defineProperty(exports, "p", {
	enumerable: !0,
	get: function() {
		return oneLine;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return makeScratch;
	}
}), Object.defineProperty(exports, "s", {
	enumerable: !0,
	get: function() {
		return inOrder;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return makeDirectories;
	}
}), Object.defineProperty(exports, "u", {
	enumerable: !0,
	get: function() {
		return pathOf;
	}
});
