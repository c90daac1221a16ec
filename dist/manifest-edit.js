const require_index = require("./index.js");
let node_util = require("node:util");
function edited(e, t, n) {
	let r = Buffer.from(e).toString("utf8"), i = r.startsWith("﻿") ? "﻿" : "", a = r.slice(i.length);
	for (let { position: e, text: n } of t.toSorted((e, t) => compare(t.position, e.position))) {
		let { line: t, column: r, endLine: i, endColumn: o } = e;
		a = `${a.slice(0, offsetOf(a, t, r))}${n}${a.slice(offsetOf(a, i, o))}`;
	}
	let o = Buffer.from(`${i}${a}`), { root: s } = require_index.qt(o);
	return s !== void 0 && (0, node_util.isDeepStrictEqual)(require_index.Kt(s), n) ? o : void 0;
}
function compare(e, t) {
	return e.line - t.line || e.column - t.column;
}
function offsetOf(e, t, n) {
	let r = [...e.matchAll(/\r\n?|\n/g)], i = t < 2 ? void 0 : r[t - 2];
	return (i === void 0 ? 0 : i.index + i[0].length) + n - 1;
}
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return edited;
	}
});
