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
Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return pathOf;
	}
}), Object.defineProperty(exports, "c", {
	enumerable: !0,
	get: function() {
		return oneLine;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return parentOf;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return inOrder;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return show;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return join;
	}
}), Object.defineProperty(exports, "s", {
	enumerable: !0,
	get: function() {
		return authorOf;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return bytesOf;
	}
});
