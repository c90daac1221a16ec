const require_index = require("./index.js");
let node_util = require("node:util");
// src/plugin/manifest-edit.ts
/** Replaces stretches of a manifest's text, with all else kept. */
const BYTE_ORDER_MARK = "﻿";
/**
* The manifest's bytes with the replacements, which don't overlap, made in them; undefined where it would then read as
* something else than `expected`. Anchors, block texts, another encoding: rather than know them all, we read what came
* of it.
*/
function edited(bytes, replacements, expected) {
	const text = Buffer.from(bytes).toString("utf8");
	const mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
	let body = text.slice(mark.length);
	for (const { position, text: replacement } of replacements.toSorted((a, b) => compare(b.position, a.position))) {
		const { line, column, endLine, endColumn } = position;
		body = `${body.slice(0, offsetOf(body, line, column))}${replacement}${body.slice(offsetOf(body, endLine, endColumn))}`;
	}
	const changed = Buffer.from(`${mark}${body}`);
	const { root } = require_index.readYaml(changed);
	return root !== void 0 && (0, node_util.isDeepStrictEqual)(require_index.plain(root), expected) ? changed : void 0;
}
function compare(a, b) {
	return a.line - b.line || a.column - b.column;
}
/** The offset of a line and column, both from 1, in UTF-16 code units. */
function offsetOf(text, line, column) {
	const breaks = [...text.matchAll(/\r\n?|\n/g)];
	const before = line < 2 ? void 0 : breaks[line - 2];
	return (before === void 0 ? 0 : before.index + before[0].length) + column - 1;
}
Object.defineProperty(exports, "edited", {
	enumerable: true,
	get: function() {
		return edited;
	}
});
