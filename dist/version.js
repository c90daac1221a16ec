// src/debian/prerelease.ts
const PRERELEASE = /^((?:\d+:)?\d+(?:\.\d+)*)(?:[-._ ]?((?:alpha|beta|rc|preview|pre|devel|dev|snapshot|nightly)(?![a-z]).*)|([ab]\d+(?![a-z\d]).*))$/is;
function prereleaseOf(e) {
	let [, t, n, r] = PRERELEASE.exec(e) ?? [], i = n ?? r;
	if (t !== void 0 && i !== void 0) return {
		release: t,
		spelling: `${t}~${i.replaceAll(/[_ ]/g, ".")}`
	};
}
// src/quote.ts
const UNSEEN = /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;
function quote(e) {
	let t = JSON.stringify(e.slice(0, 80)).replaceAll(UNSEEN, escaped);
	return e.length <= 80 && t.length <= 80 ? t : `${t.slice(0, 78)}…"`;
}
function escaped(e) {
	let t = e.codePointAt(0) ?? 0;
	return t > 65535 ? `\\u{${t.toString(16)}}` : `\\u${t.toString(16).padStart(4, "0")}`;
}
function withoutControls(e) {
	return e.replaceAll(/[^\P{Cc}\r\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, "");
}
const LONGEST_MESSAGE = 1e3;
function shorten(e) {
	return e.length <= LONGEST_MESSAGE ? e : `${e.slice(0, LONGEST_MESSAGE)} …`;
}
// src/debian/version.ts
const largestEpoch = 2 ** 31 - 1;
function checkVersion(e) {
	if (/[\x00-\x08\x0a-\x1f\x7f]/.test(e)) return "a Debian version is one line: remove the line break or other control character";
	let t = trimBlanks(e);
	if (t === "") return "the version is empty: write one that starts with a digit, such as 1.0";
	if (/[ \t]/.test(t)) {
		let e = /^[A-Za-z]+\.?[ \t]+(\d\S*)$/.exec(t)?.[1] ?? "", n = checkVersion(e) === void 0 ? `write ${e}` : void 0;
		return `a Debian version has no spaces inside: ${meant(t) ?? n ?? "remove them, or write + or ~ in their place"}`;
	}
	let { epoch: n, upstream: r, revision: i } = split(t);
	if (n !== void 0) {
		if (!/^[0-9]+$/.test(n)) return `what comes before the first colon of a Debian version is its epoch, a whole number such as 1 in 1:2.0: remove the colon or write a number rather than ${quote(n)}`;
		if (Number(n) > largestEpoch) return `the epoch of a Debian version is at most ${largestEpoch}: write a smaller one`;
		if (r === "" && i === void 0) return `nothing follows the epoch: write for example ${n}:1.0`;
	}
	if (r === "") return "nothing comes before the last hyphen: write the version there, such as 1.0-1";
	if (i === "") return "nothing follows the last hyphen: remove the hyphen, or write a revision after it, such as 1.0-1";
	if (!/^[0-9]/.test(r)) {
		let e = t.replace(/^([0-9]+:)?[^0-9]+/, "$1"), n = checkVersion(e) === void 0 ? `write ${e} rather than ${t}` : void 0;
		return `a Debian version starts with a digit: ${meant(e) ?? n ?? "write for example 1.0"}`;
	}
	let a = /[^A-Za-z0-9.+~:-]/u.exec(r)?.[0];
	if (a) {
		let e = t.replaceAll(/(?<=\d),(?=\d)/g, "."), n = e !== t && checkVersion(e) === void 0 ? `write ${e}` : void 0;
		return `a Debian version can contain only letters, digits and . + - ~: ${meant(t) ?? n ?? `write one of these in place of ${quote(a)}`}`;
	}
	let o = /[^A-Za-z0-9.+~]/u.exec(i ?? "")?.[0];
	if (o) return `what follows the last hyphen of a Debian version, its revision, can contain only letters, digits and . + ~: ${meant(t) ?? `write one of these in place of ${quote(o)}`}`;
}
function meant(e) {
	let t = prereleaseOf(e)?.spelling;
	return t !== void 0 && checkVersion(t) === void 0 ? `write ${t}` : void 0;
}
function compareVersions(e, t) {
	let [n, r] = [split(trimBlanks(e)), split(trimBlanks(t))];
	return compareNumbers(n.epoch ?? "", r.epoch ?? "") || compareParts(n.upstream, r.upstream) || compareParts(n.revision ?? "", r.revision ?? "");
}
function compareParts(e, t) {
	let [n, r] = [stretches(e), stretches(t)];
	for (let e = 0; e < Math.max(n.length, r.length); e++) {
		let [{ text: t, number: i }, a] = [n[e] ?? NONE, r[e] ?? NONE], o = compareTexts(t, a.text) || compareNumbers(i, a.number);
		if (o !== 0) return o;
	}
	return 0;
}
const NONE = {
	text: "",
	number: ""
};
function stretches(e) {
	return Array.from(e.matchAll(/(?=.)([^0-9]*)([0-9]*)/g), ([, e = "", t = ""]) => ({
		text: e,
		number: t
	}));
}
function compareTexts(e, t) {
	for (let n = 0; n < Math.max(e.length, t.length); n++) {
		let r = weight(e[n]) - weight(t[n]);
		if (r !== 0) return r;
	}
	return 0;
}
function weight(e) {
	return e === void 0 ? 0 : e === "~" ? -1 : e.charCodeAt(0) + (/[A-Za-z]/.test(e) ? 0 : 256);
}
function compareNumbers(e, t) {
	let [n, r] = [e.replace(/^0+/, ""), t.replace(/^0+/, "")];
	return n.length - r.length || (n < r ? -1 : Number(n > r));
}
function versionWithoutEpoch(e) {
	let t = trimBlanks(e);
	return t.slice(t.indexOf(":") + 1);
}
function trimBlanks(e) {
	return /[^ \t](?:.*[^ \t])?/s.exec(e)?.[0] ?? "";
}
function split(e) {
	let t = e.indexOf(":"), n = e.slice(t + 1), r = n.lastIndexOf("-");
	return {
		epoch: t < 0 ? void 0 : e.slice(0, t),
		upstream: r < 0 ? n : n.slice(0, r),
		revision: r < 0 ? void 0 : n.slice(r + 1)
	};
}
Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return quote;
	}
}), Object.defineProperty(exports, "c", {
	enumerable: !0,
	get: function() {
		return prereleaseOf;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return versionWithoutEpoch;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return compareVersions;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return shorten;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return trimBlanks;
	}
}), Object.defineProperty(exports, "s", {
	enumerable: !0,
	get: function() {
		return withoutControls;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return checkVersion;
	}
});
