const require_index = require("./index.js");
let node_util = require("node:util");
function edited(e, t, n) {
	let r = Buffer.from(e).toString("utf8"), i = r.startsWith("﻿") ? "﻿" : "", a = r.slice(i.length);
	for (let { position: e, text: n } of t.toSorted((e, t) => compare(t.position, e.position))) {
		let { line: t, column: r, endLine: i, endColumn: o } = e;
		a = `${a.slice(0, offsetOf(a, t, r))}${n}${a.slice(offsetOf(a, i, o))}`;
	}
	let o = Buffer.from(`${i}${a}`), { root: s } = require_index.on(o);
	return s !== void 0 && (0, node_util.isDeepStrictEqual)(require_index.an(s), n) ? o : void 0;
}
function compare(e, t) {
	return e.line - t.line || e.column - t.column;
}
function offsetOf(e, t, n) {
	let r = [...e.matchAll(/\r\n?|\n/g)], i = t < 2 ? void 0 : r[t - 2];
	return (i === void 0 ? 0 : i.index + i[0].length) + n - 1;
}
// src/runner/plain-sections.ts
function plainLines(e) {
	return e.flatMap(({ title: e, blocks: t }) => {
		let n = t.flatMap(blockLines);
		return e === void 0 ? n : [plain(e), ...n.map((e) => `  ${e}`)];
	});
}
function blockLines(e) {
	switch (e.type) {
		case "text": return [plain(e.text)];
		case "link": return [`${plain(e.text)}: ${e.href}`];
		case "lines": return [...e.lines];
		case "table": return rowLines(e.rows);
	}
}
function rowLines(e) {
	let t = [];
	for (let n of e) for (let [e, r] of n.entries()) t[e] = Math.max(t[e] ?? 0, ...r.map((e) => textOf(e).length));
	return e.flatMap((e) => {
		let n = Math.max(...e.map((e) => e.length));
		return Array.from({ length: n }, (n, r) => e.map((e, n) => textOf(e[r] ?? "").padEnd(t[n] ?? 0)).join("  ").trimEnd());
	});
}
function textOf(e) {
	return typeof e == "string" ? plain(e) : e.text;
}
function plain(e) {
	return e.replaceAll("`", "");
}
Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return edited;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return plainLines;
	}
});
