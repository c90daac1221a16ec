Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
const require_rolldown_runtime = require("./rolldown-runtime.js"), require_failure = require("./failure.js"), require_slip = require("./slip.js"), require_version = require("./version.js"), require_path = require("./path.js");
let node_fs = require("node:fs"), node_path = require("node:path"), node_os = require("node:os"), os = require("os");
os = require_rolldown_runtime.r(os, 1);
let fs = require("fs");
fs = require_rolldown_runtime.r(fs, 1);
let path = require("path");
path = require_rolldown_runtime.r(path, 1);
// src/plugin/foretold.ts
const PROOFS = {
	"rules-interpreter-dependency": { code: "rules-interpreter-missing" },
	"python-command": {
		code: "rules-failed",
		words: /\bpython['’]?: (command not found|not found|No such file or directory)/
	},
	"yaml-load": {
		code: "rules-failed",
		words: /load\(\) missing 1 required positional argument: 'Loader'/
	}
};
function withoutForetold(e, t) {
	return e.filter(({ code: e }) => {
		let n = PROOFS[e];
		return !t.some((e) => e.code === n?.code && (n.words?.test(require_slip.C(e)) ?? !0));
	});
}
function withoutConsequences(e, t) {
	let n = e.some(({ code: e, message: t }) => e === "rules-command-unknown" && /for `package`/.test(t));
	return t.filter(({ code: e }) => !(n && e === "payload-empty"));
}
// src/debian/python2.ts
const GONE = {
	bullseye: "alembic apt attr babel boto3 bs4 celery certifi chardet cherrypy3 click consul cryptography daemon dateutil dbus debian dnspython docker docutils feedparser flask flask-babel flask-cors flask-login flask-restful flask-sqlalchemy gevent gi httplib2 idna jsonschema jwt kombu ldap ldap3 lockfile lxml markdown marshmallow matplotlib memcache mock mysqldb netaddr netifaces numpy oauthlib openssl pandas paramiko pexpect phonenumbers pil pip prettytable psutil psycopg2 pyasn1 pycurl pygments pyinotify pymongo pyparsing pytest redis requests requests-oauthlib scipy serial setproctitle simplejson sphinx sqlalchemy stevedore suds systemd tabulate tornado twisted tz unidecode urllib3 virtualenv websocket werkzeug wheel wtforms xmltodict yaml zeep zmq".split(" "),
	bookworm: "all dev jinja2 markupsafe pkg-resources ply pycparser setuptools six tk".split(" ")
};
function insteadOfPython2(e, t) {
	let n = /^python-(.+)$/.exec(e)?.[1];
	if (n !== void 0) return require_slip.o.slice(0, require_slip.o.indexOf(t) + 1).some((e) => GONE[e]?.includes(n)) ? `python3-${n}` : void 0;
}
// src/yaml/scalar.ts
const trueWords = [
	"yes",
	"true",
	"on"
], falseWords = [
	"no",
	"false",
	"off"
], implicitWord = /^(?:[a-z]+|[A-Z][a-z]*|[A-Z]+)$/, implicitNull = /^(?:~?|null|Null|NULL)$/, implicitInt = /^[-+]?(?:0b[01_]+|0x[0-9a-fA-F_]+|0[0-7_]*|[1-9][0-9_]*(?::[0-5]?[0-9])*)$/, implicitFloat = /^(?:(?:[-+]?[0-9][0-9_]*\.[0-9_]*|\.[0-9][0-9_]*)(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/, implicitTimestamp = /^[0-9]{4}-(?:[0-9]{2}-[0-9]{2}$|[0-9]{1,2}-[0-9]{1,2}[Tt \t])/, timestamp = /^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:[Tt]|[ \t]+)([0-9]{1,2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]*))?(?:[ \t]*(?:(Z)|([-+])([0-9]{1,2})(?::([0-9]{2}))?))?)?$/, digitsLimit = 4300, intLimit = 10n ** BigInt(digitsLimit);
function resolvePlain(e) {
	if (implicitNull.test(e)) return { type: "null" };
	if (implicitWord.test(e)) {
		let t = e.toLowerCase();
		return trueWords.includes(t) ? {
			type: "bool",
			value: !0
		} : falseWords.includes(t) ? {
			type: "bool",
			value: !1
		} : {
			type: "str",
			value: e
		};
	}
	return implicitInt.test(e) ? toInt(e) : implicitFloat.test(e) ? toFloat(e) : implicitTimestamp.test(e) && timestamp.test(e) ? toTimestamp(e) : /^(?:[=!&*]|<<)$/.test(e) ? invalid(`${e} alone has a meaning of its own in YAML: put it in quotes`) : {
		type: "str",
		value: e
	};
}
function resolveTagged(e, t) {
	switch (e) {
		case "null": return { type: "null" };
		case "bool": {
			let e = t.toLowerCase();
			return trueWords.includes(e) ? {
				type: "bool",
				value: !0
			} : falseWords.includes(e) ? {
				type: "bool",
				value: !1
			} : invalid(`${excerpt(t)} is not a boolean: write true or false`);
		}
		case "int": return toInt(t);
		case "float": return toFloat(t);
		case "timestamp": return toTimestamp(t);
		case "binary": return toBytes(t);
		case "str": return {
			type: "str",
			value: t
		};
		default: return;
	}
}
function pythonStr(e) {
	switch (e.type) {
		case "null": return "None";
		case "bool": return e.value ? "True" : "False";
		case "int": return e.value.toString();
		case "float": return floatStr(e.value);
		case "bytes": return bytesStr(e.value);
		default: return e.value;
	}
}
function toInt(e) {
	if (e.length > 2e4) return tooLong();
	let t = signed(e.replaceAll("_", ""), (e) => {
		if (e.startsWith("0b")) return pythonInt(e.slice(2), 2);
		if (e.startsWith("0x")) return pythonInt(e.slice(2), 16);
		if (e.startsWith("0")) return pythonInt(e, 8);
		if (e.includes(":")) {
			let t = 0n;
			for (let n of e.split(":")) {
				let e = pythonInt(n, 10);
				t = e === void 0 || t === void 0 ? void 0 : t * 60n + e;
			}
			return t;
		}
		return pythonInt(e, 10);
	});
	return t === void 0 ? invalid(`${excerpt(e)} is not a whole number: correct it, or put it in quotes`) : t >= intLimit || t <= -intLimit ? tooLong() : {
		type: "int",
		value: t
	};
}
function tooLong() {
	return invalid(`Python reads no whole number of more than ${digitsLimit} digits: put it in quotes if it is a text`);
}
function pythonInt(e, t) {
	let n = {
		2: "0b",
		8: "0o",
		10: "",
		16: "0x"
	}[t], r = {
		2: "[01]+",
		8: "[0-7]+",
		10: "[0-9]+",
		16: "[0-9a-f]+"
	}[t], i = RegExp(`^([-+]?)(?:${n})?(${r})$`, "i").exec(e.trim());
	if (!i) return;
	let a = BigInt(n + (i[2] ?? ""));
	return i[1] === "-" ? -a : a;
}
function toFloat(e) {
	let t = signed(e.replaceAll("_", "").toLowerCase(), (e) => {
		if (e === ".inf") return Infinity;
		if (e === ".nan") return NaN;
		if (!e.includes(":")) return pythonFloat(e);
		let t = 0, n = 1n;
		for (let r of e.split(":").reverse()) {
			let e = Number(n), i = pythonFloat(r);
			if (i === void 0 || e === Infinity) return;
			t += i * e, n *= 60n;
		}
		return t;
	});
	return t === void 0 ? invalid(`${excerpt(e)} is not a number: correct it, or put it in quotes`) : {
		type: "float",
		value: t
	};
}
function pythonFloat(e) {
	let t = e.trim(), n = /^([-+]?)(inf|infinity|nan)$/.exec(t);
	return n ? n[2] === "nan" ? NaN : n[1] === "-" ? -Infinity : Infinity : /^[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[-+]?[0-9]+)?$/.test(t) ? Number(t) : void 0;
}
function signed(e, t) {
	let n = t(/^[-+]/.test(e) ? e.slice(1) : e);
	return n !== void 0 && e.startsWith("-") ? -n : n;
}
function toTimestamp(e) {
	let t = timestamp.exec(e);
	if (!t) return invalid(`${excerpt(e)} is not a date or time: correct it, or put it in quotes`);
	let [, n, r, i, a, o, s, c = "", l, u, d, f] = t, p = invalid(`${excerpt(e)} is a date or time that does not exist: correct it, or put it in quotes`);
	if (!isDate(Number(n), Number(r), Number(i))) return p;
	let m = `${n}-${two(Number(r))}-${two(Number(i))}`;
	if (a === void 0) return {
		type: "date",
		value: m
	};
	if (Number(a) > 23 || Number(o) > 59 || Number(s) > 59) return p;
	let h = c.slice(0, 6).padEnd(6, "0"), g = `${two(Number(a))}:${o}:${s}${h === "000000" ? "" : `.${h}`}`, v = l ? "+00:00" : "";
	if (u) {
		let e = Number(d) * 60 + Number(f ?? 0);
		if (e >= 1440) return p;
		v = `${e === 0 ? "+" : u}${two(Math.floor(e / 60))}:${two(e % 60)}`;
	}
	return {
		type: "datetime",
		value: `${m} ${g}${v}`
	};
}
function isDate(e, t, n) {
	let r = [
		31,
		e % 4 == 0 && e % 100 != 0 || e % 400 == 0 ? 29 : 28,
		31,
		30,
		31,
		30,
		31,
		31,
		30,
		31,
		30,
		31
	][t - 1];
	return e > 0 && r !== void 0 && n > 0 && n <= r;
}
function two(e) {
	return String(e).padStart(2, "0");
}
function toBytes(e) {
	let t = e.replace(/[^A-Za-z0-9+/=\u0080-\uffff]/g, "");
	return /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(t) ? {
		type: "bytes",
		value: new Uint8Array(Buffer.from(t, "base64"))
	} : invalid(`${excerpt(e)} is not base64: correct it, or leave the tag !!binary out`);
}
function floatStr(e) {
	if (Number.isNaN(e)) return "nan";
	if (!Number.isFinite(e)) return e > 0 ? "inf" : "-inf";
	if (e === 0) return Object.is(e, -0) ? "-0.0" : "0.0";
	let [t = "", n = ""] = e.toExponential().split("e"), r = Number(n);
	return r < -4 || r >= 16 ? `${t}e${r < 0 ? "-" : "+"}${two(Math.abs(r))}` : Number.isInteger(e) ? `${e}.0` : String(e);
}
function bytesStr(e) {
	let t = {
		"\\": "\\\\",
		"	": "\\t",
		"\n": "\\n",
		"\r": "\\r"
	}, n = Buffer.from(e).toString("latin1"), r = n.includes("'") && !n.includes("\"") ? "\"" : "'";
	return `b${r}${n.replace(/[^ -~]|[\\'"]/g, (e) => e === r ? `\\${r}` : e === "'" || e === "\"" ? e : t[e] ?? `\\x${e.charCodeAt(0).toString(16).padStart(2, "0")}`)}${r}`;
}
function invalid(e) {
	return {
		type: "invalid",
		message: e
	};
}
function excerpt(e) {
	return e.length > 40 ? `${e.slice(0, 40)}…` : e;
}
// src/yaml/fault.ts
var Fault = class extends Error {
	start;
	end;
	kind;
	constructor(e, t, n = t + 1, r = "syntax") {
		super(e), this.start = t, this.end = n, this.kind = r;
	}
};
const keyNeedsColon = "A key must be followed by a colon and a space: add them", keyNeeded = "There is no key before this colon: add it", keyTooLong = "A key has at most 1024 characters: shorten it", keyOnLines = "A key, a colon and a space must be on one line: correct it, or put a text of several lines in quotes", noEntry = "The lines around this one are entries of a list: begin it with \"- \" too, or indent it further", valueWithColon = "A value that holds \": \" must be in quotes, and a mapping or list begins on a line of its own";
function wrongDirective(e, t) {
	return new Fault("A line that begins with % is not text: remove it, or put the text in quotes", e, t);
}
function neverClosed(e) {
	return new Fault("The quote opened here is never closed: add it where the text ends", e);
}
function bracketNeverClosed(e, t) {
	let [n, r] = e.charAt(t) === "[" ? "[]" : "{}";
	return new Fault(`The ${n} opened here is never closed: add ${r} where the list or mapping ends`, t);
}
function indentedMore(e, t) {
	return new Fault(`This line is indented by ${e === 1 ? "one space" : `${e} spaces`} more than the others: indent them alike, or put a text of several lines in quotes`, t);
}
function indentedLess(e, t, n) {
	let r = lineAt(e, t), i = r.text.slice(t - r.start).trimEnd();
	return new Fault(`\`${i.length > 40 ? `${i.slice(0, 40)}…` : i}\` is indented less than the ${n} above it: indent both alike`, t, t + i.length);
}
function lineAt(e, t) {
	let n = t;
	for (; n > 0 && !isBreak(e.charAt(n - 1));) --n;
	let r = t;
	for (; r < e.length && !isBreak(e.charAt(r));) r += 1;
	return {
		start: n,
		text: e.slice(n, r)
	};
}
function startsLine(e, t) {
	return /^[ ?-]*$/.test(e.slice(lineAt(e, t).start, t));
}
const conflict = /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/, entry = /^ *(?:- +)*[\w/.$-]\S*:(?: |$)/;
function causeOf(e, t, { quotes: n, bracket: r }) {
	let i = lineAt(e, t.start);
	if (conflict.test(i.text)) {
		let t = e.search(/^<{7} /m), n = t === -1 ? i.start : t;
		return new Fault("A merge conflict is left in the file: keep what is right, and remove the lines around it", n, n + 7, "conflict");
	}
	let a = /^[ -]*[\w-]+:(\u00a0)|^ *-(\u00a0)/d.exec(i.text)?.indices, o = a?.[1] ?? a?.[2];
	if (o !== void 0) return new Fault("This is a no-break space (U+00A0), which YAML reads as a letter: type the space again", i.start + o[0]);
	let s = n.findLast(({ end: e }) => e <= t.start);
	if (s && isMistaken(e, s, t)) return neverClosed(s.start);
	if (r && r.start < i.start && entry.test(i.text)) {
		let t = /^ *[\]}]/m.test(e.slice(i.start));
		if (indentOf(i.text) <= r.indent && !t) return bracketNeverClosed(e, r.start);
	}
	return t;
}
function isMistaken(e, { start: t, end: n }, r) {
	let i = lineAt(e, n - 1), a = e.slice(n, r.start);
	if (r.start > i.start + i.text.length && !/^#[^\r\n]*\s*$/.test(a)) return !1;
	let [, ...o] = e.slice(t, n - 1).split(/[\r\n]+/), s = indentOf(lineAt(e, t).text), c = o.at(-1) ?? "";
	return entry.test(c) || /^[ -]*$/.test(c) && a === "" || o.some((e) => entry.test(e) && indentOf(e) <= s);
}
function indentOf(e) {
	return e.length - e.trimStart().length;
}
function isBreak(e) {
	return "\r\n\u2028\u2029".includes(e);
}
// src/yaml/cursor.ts
const blankAhead = /(?=[ \t\r\n\x85\u2028\u2029]|$)/y, documentMark = /(?:---|\.\.\.)(?=[ \t\r\n\x85\u2028\u2029]|$)/y;
var Cursor = class {
	source;
	offset;
	lineStart;
	constructor(e, t) {
		this.source = e, this.offset = t, this.lineStart = t;
	}
	get column() {
		return this.offset - this.lineStart;
	}
	get isAtEnd() {
		return this.offset >= this.source.length;
	}
	isAt(e) {
		return this.source.startsWith(e, this.offset);
	}
	matches(e, t = this.offset) {
		return e.lastIndex = t, e.test(this.source);
	}
	isBlankAt(e) {
		return this.matches(blankAhead, e);
	}
	get isAtDocumentMark() {
		return this.column === 0 && this.matches(documentMark);
	}
	take(e) {
		let { offset: t } = this;
		return this.matches(e) ? (this.offset = e.lastIndex, this.source.slice(t, this.offset)) : "";
	}
	takeLineBreak() {
		let e = this.source.charAt(this.offset);
		return e === "" || !"\r\n\u2028\u2029".includes(e) ? "" : (this.offset += this.isAt("\r\n") ? 2 : 1, this.lineStart = this.offset, e === "\u2028" || e === "\u2029" ? e : "\n");
	}
};
// src/yaml/properties.ts
const spaces$2 = / */y, restOfLine$1 = /[^\r\n\x85\u2028\u2029]*/y, yamlDirective = /%YAML +0*1\.[0-9]+/y, tagDirective = /%TAG +/y, directiveHandle = /!(?:[0-9A-Za-z_-]*!)?(?= )/y, directiveEnd = /(?: +#[^\r\n\x85\u2028\u2029]*)? *(?=[\r\n\x85\u2028\u2029]|$)/y, otherDirective = /%(?!(?:YAML|TAG)(?:[ \r\n\x85\u2028\u2029]|$))[0-9A-Za-z_-]+(?=[ \r\n\x85\u2028\u2029]|$)/y, anchorName = /[0-9A-Za-z_-]+(?=[ \t\r\n\x85\u2028\u2029?:,\]}%@`]|$)/y, tagHandle = /[0-9A-Za-z_-]*!/y, tagText = /[^ \r\n\x85\u2028\u2029]*/y, tagEnd = /(?=[ \r\n\x85\u2028\u2029]|$)/y, uri = /(?:[0-9A-Za-z;/?:@&=+$,_.!~*'()[\]-]|%[0-9A-Fa-f]{2})*/y;
function readName(e) {
	let { offset: t } = e;
	e.offset += 1;
	let n = e.take(anchorName);
	if (n !== "") return n;
	let r = e.source.charAt(t);
	throw r === "*" && startsLine(e.source, t) && e.isBlankAt(t + 1) ? new Fault("An entry of a list begins with a dash: write \"- \" in place of \"* \"", t) : e.isBlankAt(t + 1) ? new Fault(`A text can't start with ${r}: put it in quotes`, t) : new Fault(`A text can't start with ${r}, and a name after it can have only letters, digits, - and _: put it in quotes`, t);
}
function readTag(e) {
	let { offset: t } = e;
	e.offset += 1;
	let n = readTagParts(e);
	if (n && e.matches(tagEnd)) return n;
	throw new Fault("A text can't start with !, which is for a tag such as !!str: put it in quotes", t);
}
function readTagParts(e) {
	let { offset: t } = e;
	if (e.isBlankAt(t)) return {
		handle: void 0,
		suffix: "!"
	};
	if (e.isAt("<")) {
		e.offset += 1;
		let t = readUri(e), n = e.isAt(">");
		return e.offset += 1, t && n ? {
			handle: void 0,
			suffix: t
		} : void 0;
	}
	let n = e.take(tagText).includes("!");
	e.offset = t;
	let r = n ? e.take(tagHandle) : "", i = n && r === "" ? void 0 : readUri(e);
	return i ? {
		handle: `!${r}`,
		suffix: i
	} : void 0;
}
function readDirective(e) {
	let { offset: t } = e, n = e.take(yamlDirective) !== "", r = e.take(tagDirective) !== "", i = r ? e.take(directiveHandle) : void 0;
	i && e.take(spaces$2);
	let a = i ? readUri(e) : void 0, o = (n || a) && e.matches(directiveEnd), s = !n && !r && e.matches(otherDirective);
	if (e.take(restOfLine$1), !o && !s) throw wrongDirective(t, e.offset);
	return {
		isVersion: n,
		handle: i,
		prefix: a
	};
}
function readUri(e) {
	try {
		return decodeURIComponent(e.take(uri));
	} catch {
		return;
	}
}
// src/yaml/written.ts
const spaces$1 = / */y, blanks = /[ \t]*/y, comment$1 = /#[^\r\n\x85\u2028\u2029]*/y, restOfLine = /[^\r\n\x85\u2028\u2029]*/y, blockHeader = /[|>](?:[+-][1-9]?|[1-9][+-]?)?(?=[ \r\n\x85\u2028\u2029]|$)/y, plainInBlock = /(?:[^ \t\r\n\x85\u2028\u2029:]|:(?![ \t\r\n\x85\u2028\u2029]|$))+/y, plainInBrackets = /(?:[^ \t\r\n\x85\u2028\u2029:,?[\]{}]|:(?![ \t\r\n\x85\u2028\u2029,[\]{}]|$))+/y, singleQuoted = /(?:[^' \t\r\n\x85\u2028\u2029]|'')+/y, doubleQuoted = /[^"\\ \t\r\n\x85\u2028\u2029]+/y, hexDigits = new Map([
	["x", 2],
	["u", 4],
	["U", 8]
]);
function readPlain(e, t, n) {
	let { offset: r } = e, i = "", a = "";
	do {
		let n = e.take(t ? plainInBrackets : plainInBlock);
		if (n === "") break;
		i += a + n, r = e.offset, a = takePlainGap(e);
	} while (a !== "" && !e.isAt("#") && (t || e.column > n));
	return {
		text: i,
		end: r
	};
}
function takePlainGap(e) {
	let t = e.take(spaces$1), n = e.takeLineBreak();
	if (n === "") return t;
	let r = "";
	for (;;) {
		if (e.isAtDocumentMark) return "";
		e.take(spaces$1);
		let t = e.takeLineBreak();
		if (t === "") return folded(n, r);
		r += t;
	}
}
function readQuoted(e, t, n) {
	let { offset: r } = e;
	e.offset += 1;
	let i = "", a;
	for (; i += t === "\"" ? e.take(doubleQuoted) : e.take(singleQuoted).replaceAll("''", "'"), !e.isAt(t);) {
		if (e.isAtEnd) throw neverClosed(r);
		let { offset: t } = e, n = e.isAt("\\") ? takeEscape(e) : takeQuotedGap(e);
		n === void 0 ? a ??= wrongEscape(e.source, t, e.offset) : i += n;
	}
	return e.offset += 1, a && n(a), {
		text: i,
		end: e.offset
	};
}
function takeQuotedGap(e) {
	let t = e.take(blanks), n = e.takeLineBreak();
	return n === "" ? t : folded(n, takeQuotedBreaks(e));
}
function takeQuotedBreaks(e) {
	let t = "";
	for (;;) {
		if (e.isAtDocumentMark) throw new Fault("A line that begins with --- or ... can't be inside quotes: close them before it, or indent it", e.offset, e.offset + 3);
		e.take(blanks);
		let n = e.takeLineBreak();
		if (n === "") return t;
		t += n;
	}
}
function takeEscape(e) {
	let { offset: t, source: n } = e;
	if (e.offset += 1, e.takeLineBreak() !== "") return takeQuotedBreaks(e);
	let [r = ""] = n.slice(t + 1, t + 3);
	if (r === "") return "";
	e.offset += r.length;
	let i = "\0\x07\b		\n\v\f\r\x1B \"\\/\xA0\u2028\u2029".charAt("0abt	nvfre \"\\/N_LP".indexOf(r));
	if (i !== "") return i;
	let a = hexDigits.get(r) ?? 0, o = n.slice(e.offset, e.offset + a);
	if (a > 0 && o.length === a && /^[0-9a-f]+$/i.test(o) && Number(`0x${o}`) <= 1114111) return e.offset += a, String.fromCodePoint(Number(`0x${o}`));
}
function wrongEscape(e, t, n) {
	return new Fault(`In double quotes ${e.slice(t, n)} has no meaning: write \\\\ for a backslash, or use single quotes`, t, n);
}
function readBlock(e, t) {
	let { offset: n } = e, r = e.take(blockHeader);
	if (e.take(spaces$1), e.take(comment$1), r === "" || e.takeLineBreak() === "" && !e.isAtEnd) throw new Fault(`The text after ${e.source.charAt(n)} begins on the next line: move it there, or put it in quotes`, n);
	let [i] = /[+-]/.exec(r) ?? [], [a] = /[1-9]/.exec(r) ?? [], o = Math.max(t + 1, 1), s = a === void 0 ? columnOfBlock(e, o) : o + Number(a) - 1, c = takeBlankLines(e, s), l = "", u = !1, d = "", f = n + r.length;
	for (; e.column === s && !e.isAtEnd;) {
		let t = u;
		u = e.isBlankAt(e.offset);
		let n = r.startsWith(">") && l === "\n" && !t && !u;
		d += n ? c || " " : l + c, d += e.take(restOfLine), f = e.offset, l = e.takeLineBreak(), c = takeBlankLines(e, s);
	}
	return i !== "-" && (d += l), i === "+" && (d += c), {
		text: d,
		end: f
	};
}
function columnOfBlock({ source: e, offset: t }, n) {
	let r = new Cursor(e, t), i = n;
	do
		r.take(spaces$1), i = Math.max(i, r.column);
	while (r.takeLineBreak() !== "");
	return i;
}
function takeBlankLines(e, t) {
	let n = "";
	for (;;) {
		for (; e.column < t && e.isAt(" ");) e.offset += 1;
		let r = e.takeLineBreak();
		if (r === "") return n;
		n += r;
	}
}
function folded(e, t) {
	return e === "\n" ? t || " " : e + t;
}
// src/yaml/scanner.ts
const spaces = / */y, comment = /#[^\r\n\x85\u2028\u2029]*/y;
var Scanner = class {
	#e;
	#t;
	#n = -1;
	#r = [];
	#i = 0;
	#a;
	#o = [];
	#s = [];
	#c = [];
	#l = !0;
	#u = new Map();
	constructor(e, t, n) {
		this.#e = new Cursor(e, t), this.#t = n;
	}
	peek() {
		for (;;) {
			let [e] = this.#r;
			if (e?.type === "end" || (this.#x(), e && !this.#b())) return e;
			this.#p();
		}
	}
	take() {
		let e = this.peek();
		return this.#r.shift(), this.#i += 1, e;
	}
	get suspects() {
		let e = this.#s.at(-1);
		return {
			quotes: this.#c,
			bracket: e === void 0 ? void 0 : {
				start: e,
				indent: this.#d
			}
		};
	}
	isNearKey(e) {
		let t = this.#e.offset - e;
		return t > 2048 ? !1 : t <= 1024 || [...this.#e.source.slice(e, this.#e.offset)].length <= 1024;
	}
	get #d() {
		return this.#o.at(-1)?.column ?? -1;
	}
	get #f() {
		return this.#s.length > 0;
	}
	#p() {
		this.#g(), this.#x(), this.#T(this.#e.column), this.#a = this.#m(), this.#r.push(this.#a);
	}
	#m() {
		if (this.#e.isAtEnd) return this.#E();
		let e = this.#e.source.charAt(this.#e.offset);
		if (this.#e.column === 0 && e === "%") return this.#D();
		if (this.#e.isAtDocumentMark) return this.#O();
		let t = this.#e.isBlankAt(this.#e.offset + 1);
		switch (e) {
			case "[":
			case "{": return this.#k(e);
			case "]":
			case "}": return this.#A(e);
			case ",": return this.#S(), this.#l = !0, this.#_(e);
			case "-":
				if (t) return this.#j();
				break;
			case "?":
				if (t || this.#f) return this.#M();
				break;
			case ":":
				if (t || this.#f) return this.#N();
				break;
			case "*": return this.#v(() => this.#F("alias"));
			case "&": return this.#v(() => this.#F("anchor"));
			case "!": return this.#v(() => this.#I());
			case "\"":
			case "'": return this.#v(() => this.#R(e));
			case "|":
			case ">":
				if (this.#f) break;
				return this.#z();
			case "	": throw new Fault("YAML allows no tab here: use spaces", this.#e.offset);
		}
		return "%@`|>".includes(e) && this.#h(new Fault(`A text can't start with ${e}: put it in quotes`, this.#e.offset)), this.#v(() => this.#L());
	}
	#h(e) {
		this.#n !== this.#e.lineStart && (this.#n = this.#e.lineStart, this.#t(e));
	}
	#g() {
		for (;;) {
			if (this.#e.take(spaces), this.#e.take(comment), this.#e.takeLineBreak() === "") return;
			this.#f || (this.#l = !0);
		}
	}
	#_(e, t = 1) {
		let n = this.#e.offset;
		return this.#e.offset += t, {
			type: e,
			start: n,
			end: this.#e.offset
		};
	}
	#v(e) {
		return this.#y(), this.#l = !1, e();
	}
	#y() {
		this.#l && (this.#S(), this.#u.set(this.#s.length, {
			start: this.#e.offset,
			lineStart: this.#e.lineStart,
			tokensBefore: this.#i + this.#r.length,
			required: !this.#f && this.#d === this.#e.column
		}));
	}
	#b() {
		for (let e of this.#u.values()) if (e.tokensBefore === this.#i) return !0;
		return !1;
	}
	#x() {
		for (let [e, t] of this.#u) if (!(t.lineStart === this.#e.lineStart && this.isNearKey(t.start))) {
			if (t.required) throw this.#C(t);
			this.#u.delete(e);
		}
	}
	#S() {
		let e = this.#u.get(this.#s.length);
		if (e?.required) throw this.#C(e);
		this.#u.delete(this.#s.length);
	}
	#C({ start: e, lineStart: t }) {
		return t === this.#e.lineStart && !this.isNearKey(e) ? new Fault(keyTooLong, e) : /^-[^-]/.test(this.#e.source.slice(e, e + 2)) ? new Fault("The dash of a list entry must be followed by a space: add it", e) : this.#o.at(-1)?.type === "block-sequence" ? new Fault(noEntry, e) : new Fault(`${keyNeedsColon}, or indent the line if it belongs to the text above`, e);
	}
	#w(e, t = this.#e.offset, n = this.#r.length) {
		let r = t - this.#e.lineStart;
		this.#d >= r || (this.#o.push({
			type: e,
			column: r
		}), this.#r.splice(n, 0, {
			type: e,
			start: t,
			end: t
		}));
	}
	#T(e) {
		if (!this.#f) for (; this.#d > e;) this.#o.pop(), this.#r.push({
			type: "block-end",
			start: this.#e.offset,
			end: this.#e.offset
		});
	}
	#E() {
		return this.#T(-1), this.#S(), this.#u.clear(), this.#_("end", 0);
	}
	#D() {
		this.#T(-1), this.#S(), this.#l = !1;
		let { offset: e } = this.#e;
		return {
			type: "directive",
			...readDirective(this.#e),
			start: e,
			end: this.#e.offset
		};
	}
	#O() {
		return this.#T(-1), this.#S(), this.#l = !1, this.#_(this.#e.isAt("-") ? "document-start" : "document-end", 3);
	}
	#k(e) {
		return this.#y(), this.#s.push(this.#e.offset), this.#l = !0, this.#_(e);
	}
	#A(e) {
		if (!this.#f) throw new Fault(`There is no ${e === "]" ? "[" : "{"} before this ${e}: remove it, or put the text in quotes`, this.#e.offset);
		return this.#S(), this.#s.pop(), this.#l = !1, this.#_(e);
	}
	#j() {
		if (!this.#f) {
			if (!this.#l) throw new Fault("A list begins on a line of its own: move it there", this.#e.offset);
			this.#w("block-sequence");
		}
		return this.#S(), this.#l = !0, this.#_("-");
	}
	#M() {
		if (!this.#f) {
			if (!this.#l) throw new Fault("No key can begin here: put the text in quotes", this.#e.offset);
			this.#w("block-mapping");
		}
		return this.#S(), this.#l = !this.#f, this.#_("?");
	}
	#N() {
		let e = this.#u.get(this.#s.length);
		if (e) {
			this.#u.delete(this.#s.length);
			let t = e.tokensBefore - this.#i;
			this.#r.splice(t, 0, {
				type: "?",
				start: e.start,
				end: e.start
			}), this.#f || this.#w("block-mapping", e.start, t), this.#l = !1;
		} else {
			if (!this.#f) {
				if (!this.#l) throw this.#P();
				this.#w("block-mapping");
			}
			this.#l = !this.#f;
		}
		return this.#_(":");
	}
	#P() {
		let e = this.#a;
		if (e?.type !== "scalar") return new Fault(e?.type === ":" ? keyNeeded : valueWithColon, this.#e.offset);
		let t = startsLine(this.#e.source, e.start);
		if (e.start >= this.#e.lineStart) return new Fault(t && !this.isNearKey(e.start) ? keyTooLong : valueWithColon, e.start, e.end);
		if (!e.plain) return new Fault(keyOnLines, e.start);
		if (t) return new Fault(keyNeedsColon, e.start);
		let n = this.#e.source.slice(this.#e.lineStart, this.#e.offset), r = n.length - n.trimStart().length;
		return indentedMore(r - this.#d, this.#e.lineStart + r);
	}
	#F(e) {
		let { offset: t } = this.#e;
		return {
			type: e,
			name: readName(this.#e),
			start: t,
			end: this.#e.offset
		};
	}
	#I() {
		let { offset: e } = this.#e;
		return {
			type: "tag",
			...readTag(this.#e),
			start: e,
			end: this.#e.offset
		};
	}
	#L() {
		let { offset: e } = this.#e, { text: t, end: n } = readPlain(this.#e, this.#f, this.#d);
		return this.#l = this.#e.lineStart > n, {
			type: "scalar",
			text: t,
			plain: !0,
			start: e,
			end: n
		};
	}
	#R(e) {
		let { offset: t, lineStart: n } = this.#e, { text: r, end: i } = readQuoted(this.#e, e, (e) => this.#h(e));
		return n !== this.#e.lineStart && this.#c.push({
			start: t,
			end: i
		}), {
			type: "scalar",
			text: r,
			plain: !1,
			start: t,
			end: i
		};
	}
	#z() {
		let { offset: e } = this.#e;
		return this.#S(), this.#l = !0, {
			type: "scalar",
			...readBlock(this.#e, this.#d),
			plain: !1,
			start: e
		};
	}
};
const tooDeep = "Lists and mappings are nested more than 100 levels deep: flatten them", commaMissing = "A comma is missing before this: add it, or put the whole text in quotes", noProperties = {
	anchor: void 0,
	tag: void 0
}, endsInMapping = [
	"?",
	":",
	"block-end"
];
function parseSyntax(e, t) {
	let add = ({ kind: e, message: n, start: r, end: i }) => t.add(e === "too-large" ? e : "syntax", n, r, i), n = 0;
	for (; n !== void 0 && !t.isFull;) {
		let t = new Parser(e, n, (n) => {
			if (causeOf(e, n, t.suspects) !== n) throw n;
			add(n);
		});
		try {
			return t.document();
		} catch (r) {
			if (!(r instanceof Fault)) throw r;
			let i = causeOf(e, r, t.suspects);
			add(i), n = i.kind === "syntax" ? nextEntry(e, i.start, t.suspects) : void 0;
		}
	}
}
function nextEntry(e, t, { bracket: n }) {
	let r = /[\r\n](?=[A-Za-z_][\w.-]*:(?:[ \r\n]|$))/g;
	if (r.lastIndex = t, n && n.start < lineAt(e, t).start) {
		let n = /^ *[\]}]/gm;
		n.lastIndex = t, r.lastIndex = n.exec(e)?.index ?? t;
	}
	let i = r.exec(e);
	return i ? i.index + 1 : void 0;
}
var Parser = class {
	#e;
	#t;
	#n = new Map([["!", "!"], ["!!", "tag:yaml.org,2002:"]]);
	#r;
	#i = [];
	#a = 0;
	#o = 0;
	constructor(e, t, n) {
		this.#e = e, this.#t = new Scanner(e, t, n);
	}
	get suspects() {
		return this.#t.suspects;
	}
	document() {
		let e = this.#s("directive", "document-start");
		e && this.#l();
		let t = this.#s("end") || e && this.#s("directive", "document-start", "document-end") ? this.#u() : this.#d();
		for (; this.#s("document-end");) this.#c();
		if (!this.#s("end")) throw this.#E(t);
		return t;
	}
	#s(...e) {
		return e.includes(this.#t.peek().type);
	}
	#c() {
		return this.#r = this.#t.take(), this.#r;
	}
	#l() {
		let e = new Set();
		for (let t = this.#c(); t.type !== "document-start"; t = this.#c()) {
			if (t.type !== "directive") throw new Fault("There must be a line of --- before this: add it", t.start);
			let n = t.isVersion ? "version" : t.handle;
			if (n !== void 0 && e.has(n)) throw wrongDirective(t.start, t.end);
			e.add(n), t.handle !== void 0 && t.prefix !== void 0 && this.#n.set(t.handle, t.prefix);
		}
	}
	#u(e = noProperties) {
		this.#w();
		let { end: t } = this.#r ?? { end: 0 };
		return {
			kind: "scalar",
			text: "",
			plain: !0,
			...e,
			start: t,
			end: t
		};
	}
	#d(e = !1) {
		this.#w();
		let t = this.#f(), n = this.#t.peek(), { start: r, end: i } = n;
		switch (n.type) {
			case "alias":
				if (t !== noProperties) break;
				return this.#c(), {
					kind: "alias",
					name: n.name,
					start: r,
					end: i
				};
			case "scalar": return this.#c(), {
				kind: "scalar",
				text: n.text,
				plain: n.plain,
				...t,
				start: r,
				end: i
			};
			case "-":
				if (e) return this.#m(() => this.#g(t));
				break;
			case "block-sequence": return this.#m(() => this.#h(t));
			case "block-mapping": return this.#m(() => this.#_(t));
			case "[": return this.#m(() => this.#v(t));
			case "{": return this.#m(() => this.#b(t));
		}
		if (t !== noProperties) return this.#u(t);
		throw this.#i.length > 0 ? this.#O() : this.#D();
	}
	#f() {
		let e = noProperties;
		for (;;) {
			let t = this.#t.peek();
			if (t.type === "anchor" && e.anchor === void 0) e = {
				...e,
				anchor: t.name
			};
			else if (t.type === "tag" && e.tag === void 0) e = {
				...e,
				tag: this.#p(t)
			};
			else return e;
			this.#c();
		}
	}
	#p({ handle: e, suffix: t, start: n, end: r }) {
		if (e === void 0) return t;
		let i = this.#n.get(e);
		if (i === void 0) throw new Fault(`No line of %TAG says what ${e} means: remove the tag`, n, r);
		return i + t;
	}
	#m(e) {
		if (this.#a === 100) throw this.#T(tooDeep);
		this.#a += 1;
		let t = e();
		return --this.#a, t;
	}
	#h(e) {
		let t = this.#c(), n = [];
		for (; !this.#s("block-end");) {
			if (!this.#s("-")) throw n.length === 1 && n[0]?.kind === "mapping" && this.#k(t.start) === 0 && this.#s("?") ? new Fault("This dash begins a list, but the keys below are not in one: remove it", t.start) : this.#D(t);
			this.#c(), n.push(this.#C(["-", "block-end"]));
		}
		return this.#c(), {
			kind: "sequence",
			items: n,
			...e,
			start: t.start,
			end: n.at(-1)?.end ?? t.end
		};
	}
	#g(e) {
		let { start: t } = this.#t.peek(), n = [];
		for (; this.#s("-");) this.#c(), n.push(this.#C(["-", ...endsInMapping]));
		return {
			kind: "sequence",
			items: n,
			...e,
			start: t,
			end: n.at(-1)?.end ?? t
		};
	}
	#_(e) {
		let t = this.#c(), n = [];
		for (; !this.#s("block-end");) {
			if (!this.#s("?")) throw this.#D(t);
			n.push(this.#S(endsInMapping, !0));
		}
		return this.#c(), {
			kind: "mapping",
			pairs: n,
			...e,
			start: t.start,
			end: n.at(-1)?.value.end ?? t.end
		};
	}
	#v(e) {
		let t = [], { start: n, end: r } = this.#x("]", () => {
			t.push(this.#s("?") ? this.#m(() => this.#y()) : this.#d());
		});
		return {
			kind: "sequence",
			items: t,
			...e,
			start: n,
			end: r
		};
	}
	#y() {
		let { start: e } = this.#t.peek(), t = this.#S([",", "]"]);
		return {
			kind: "mapping",
			pairs: [t],
			...noProperties,
			start: e,
			end: t.value.end
		};
	}
	#b(e) {
		let t = [], { start: n, end: r } = this.#x("}", () => {
			t.push(this.#s("?") ? this.#S([",", "}"]) : {
				key: this.#d(),
				value: this.#u()
			});
		});
		return {
			kind: "mapping",
			pairs: t,
			...e,
			start: n,
			end: r
		};
	}
	#x(e, t) {
		let n = this.#c();
		for (this.#i.push(n); !this.#s(e);) if (t(), this.#s(",")) this.#c();
		else if (!this.#s(e)) throw this.#O();
		return this.#i.pop(), {
			start: n.start,
			end: this.#c().end
		};
	}
	#S(e, t = !1) {
		this.#c();
		let n = this.#C([":", ...e], t);
		return this.#s(":") ? (this.#c(), {
			key: n,
			value: this.#C(e, t)
		}) : {
			key: n,
			value: this.#u()
		};
	}
	#C(e, t = !1) {
		return this.#s(...e) ? this.#u() : this.#d(t);
	}
	#w() {
		if (this.#o += 1, this.#o > 2e4) throw this.#T("The file has too many values: make it smaller");
	}
	#T(e) {
		let { start: t } = this.#t.peek();
		return new Fault(e, t, t + 1, "too-large");
	}
	#E(e) {
		let { type: t, start: n, end: r } = this.#t.peek();
		if (t === "document-start") return new Fault("A second document begins here: the file must be one, remove this line", n, r);
		if (t === "directive") return wrongDirective(n, r);
		let i = this.#k(e.start) - this.#k(n);
		return (e.kind === "mapping" ? e.pairs.length === 1 : e.kind === "sequence" && e.items.length === 1) && i > 0 ? indentedMore(i, e.start) : this.#D();
	}
	#D(e) {
		let { type: t, start: n, end: r } = this.#t.peek(), i = this.#r;
		if (t === ":") return new Fault(keyNeeded, n);
		if (t === ",") return new Fault("A comma is not allowed outside brackets: remove it, or put the text in quotes", n);
		if (startsLine(this.#e, n)) {
			if (i?.type === "block-end") return indentedLess(this.#e, n, "entry");
			if (i && /[|>]/.test(this.#e.charAt(i.start))) return indentedLess(this.#e, n, "text");
			if (t === "-") return new Fault("A list entry is among keys here: move it to its list, and indent the lines of the entry before it alike", n);
			let r = e ? this.#k(n) - this.#k(e.start) : 0;
			if (r > 0) return indentedMore(r, n);
			if (e?.type === "block-sequence") return new Fault(noEntry, n);
		} else if (i?.type === "scalar" && !i.plain) return new Fault(`The quote before this ends the text, which goes on here: put all of it in quotes, and write ${this.#e.startsWith("'", i.start) ? "''" : "\\\""} for a quote within it`, n, r);
		else if (i && /[\]}]/.test(this.#e.charAt(i.end - 1)) && i.type !== "scalar") {
			let [e, t] = this.#e.charAt(i.end - 1) === "]" ? ["[", "list"] : ["{", "mapping"];
			return new Fault(`The ${t} ends before this: to write a text that starts with ${e}, put all of it in quotes`, n, r);
		}
		return new Fault("This does not fit what is before it: correct the spaces at the start of the line, or put the text in quotes", n);
	}
	#O() {
		let { type: e, start: t, end: n } = this.#t.peek(), r = this.#r, i = this.#i.at(-1)?.start ?? t, a = lineAt(this.#e, t);
		switch (e) {
			case ":": return r?.type === "scalar" ? startsLine(this.#e, t) ? new Fault(keyOnLines, r.start) : r.start < a.start ? new Fault(commaMissing, a.start + indentOf(a.text)) : new Fault(this.#t.isNearKey(r.start) ? valueWithColon : keyTooLong, r.start, r.end) : new Fault(keyNeeded, t);
			case "?": return new Fault("In brackets a ? begins a key: put the text in quotes", t);
			case "-": return new Fault("In brackets no entry begins with a dash: remove it, or put the text in quotes", t);
			case ",": return new Fault("There is no value before this comma: remove it, or add the value", t);
			case "scalar":
			case "alias":
			case "anchor":
			case "tag":
			case "[":
			case "{": return new Fault(commaMissing, t, n);
			default: return bracketNeverClosed(this.#e, i);
		}
	}
	#k(e) {
		return e - lineAt(this.#e, e).start;
	}
}, Problems = class {
	#e = [];
	#t = [];
	#n = new Set();
	#r;
	constructor(e) {
		this.#r = e;
	}
	add(e, t, n, r = n + 1) {
		let i = this.#r.position(n, r), { line: a, column: o } = i, s = i.endLine === a ? i : {
			line: a,
			column: o,
			endLine: a,
			endColumn: o + 1
		};
		this.addAt(e, t, s);
	}
	addAt(e, t, n) {
		let r = `${e}:${n.line}`;
		this.#t.length > 0 || this.#n.has(r) || (this.#n.add(r), this.#e.length < 50 ? this.#e.push({
			kind: e,
			message: t,
			position: n
		}) : this.#t = [{
			kind: e,
			message: "There are more problems than these: correct these first",
			position: n
		}]);
	}
	get isFull() {
		return this.#t.length > 0;
	}
	has(e) {
		return this.#e.some((t) => t.kind === e);
	}
	get found() {
		return [...this.#e.toSorted((e, t) => e.position.line - t.position.line || e.position.column - t.position.column), ...this.#t];
	}
}, YamlText = class {
	source;
	#e = [0];
	constructor(e) {
		this.source = e;
		for (let { index: t, 0: n } of e.matchAll(/\r\n?|\n/g)) this.#e.push(t + n.length);
	}
	position(e, t) {
		let [n, r] = this.#t(e), [i, a] = this.#t(Math.max(e, t));
		return {
			line: n,
			column: r,
			endLine: i,
			endColumn: a
		};
	}
	#t(e) {
		let t = Math.min(e, this.source.length), n = 0, r = this.#e.length;
		for (; r - n > 1;) {
			let e = n + r >> 1;
			(this.#e[e] ?? 0) <= t ? n = e : r = e;
		}
		return [n + 1, t - (this.#e[n] ?? 0) + 1];
	}
};
function decode(e) {
	let t = e[0] === 255 && e[1] === 254 ? "utf-16le" : e[0] === 254 && e[1] === 255 ? "utf-16be" : "utf-8", n = tryDecode(t, e, !1);
	if (n === void 0) {
		let n = new YamlText(longestPrefix(t, e)), r = new Problems(n);
		return r.add("encoding", "The bytes here are not valid UTF-8: save the file as UTF-8", n.source.length), {
			text: n,
			problems: r
		};
	}
	let r = new YamlText(n), i = new Problems(r);
	for (let { index: e, 0: t } of n.matchAll(unprintable)) {
		let n = (t.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
		i.add("encoding", `The control character U+${n} is not allowed in YAML: remove it`, e);
	}
	return {
		text: r,
		problems: i
	};
}
const unprintable = /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
function longestPrefix(e, t) {
	let n = 0, r = t.length + 1;
	for (; r - n > 1;) {
		let i = n + r >> 1;
		tryDecode(e, t.subarray(0, i), !0) === void 0 ? r = i : n = i;
	}
	return tryDecode(e, t.subarray(0, n), !0) ?? "";
}
function tryDecode(e, t, n) {
	try {
		return new TextDecoder(e, { fatal: !0 }).decode(t, { stream: n });
	} catch {
		return;
	}
}
function buildTree(e, t, n, r = []) {
	try {
		return new TreeBuilder(t, n, r).node(e, 0);
	} catch (e) {
		if (!(e instanceof TooLarge)) throw e;
		n.addAt("too-large", e.message, e.position);
		return;
	}
}
var TooLarge = class extends Error {
	position;
	constructor(e, t) {
		super(e), this.position = t;
	}
};
const standardTag = "tag:yaml.org,2002:", standardNames = "null bool int float binary timestamp omap pairs set str seq map".split(" ");
var TreeBuilder = class {
	#e;
	#t;
	#n;
	#r = new Map();
	#i = new Map();
	#a = 0;
	constructor(e, t, n) {
		this.#e = e, this.#t = t, this.#n = n;
	}
	node(e, t, n = !1) {
		let r = this.#v(e);
		if (e.kind === "alias") return this.#p(e.name, r, t);
		e.anchor !== void 0 && this.#f(e.anchor, r);
		let i = e.kind === "scalar" ? this.#o(e, r, n) : e.kind === "mapping" ? this.#u(e, r, t) : this.#c(e, r, t);
		return e.anchor !== void 0 && this.#r.set(e.anchor, i), i;
	}
	#o(e, t, n) {
		let { text: r } = e, i = e.plain && e.tag === void 0, a = this.#s(e, n);
		a || this.#_(e.tag ?? "", "text", t), a?.type === "invalid" && this.#t.addAt("value", a.message, t);
		let o = {
			kind: "scalar",
			position: t,
			value: !a || a.type === "invalid" ? {
				type: "str",
				value: r
			} : a,
			text: r,
			plain: i
		};
		return this.#i.set(o, {
			size: r.length + 1,
			height: 0
		}), o;
	}
	#s(e, t) {
		let { text: n } = e;
		return isUntagged(e) ? t && n === "=" ? {
			type: "str",
			value: n
		} : resolvePlain(n) : e.tag === void 0 ? {
			type: "str",
			value: n
		} : n === "" && this.#n.includes(e.tag) ? { type: "null" } : e.tag.startsWith(standardTag) ? resolveTagged(e.tag.slice(18), n) : void 0;
	}
	#c(e, t, n) {
		let r = e.items.map((e) => this.node(e, n + 1)), i = {
			kind: "sequence",
			position: t,
			items: r
		};
		return e.tag === `${standardTag}omap` || e.tag === `${standardTag}pairs` ? i.items = this.#l(r) : isOfTag(e, "seq") || this.#_(e.tag ?? "", "list", t), this.#m(i, r), i;
	}
	#l(e) {
		return e.flatMap((e) => {
			let t = e.kind === "mapping" && e.entries.length === 1 ? e.entries[0] : void 0;
			if (t || this.#t.addAt("value", "Each item of !!omap and !!pairs must be one `key: value`", e.position), !t) return [];
			let n = {
				kind: "sequence",
				position: e.position,
				items: [t.key, t.value]
			};
			return this.#m(n, n.items), [n];
		});
	}
	#u(e, t, n) {
		let r = [], i = new Map();
		for (let t of e.pairs) {
			if (isMergeKey(t.key)) {
				t.key.anchor !== void 0 && this.#f(t.key.anchor, this.#v(t.key));
				let e = this.node(t.value, n + 1);
				for (let t of this.#d(e)) r.push(t);
				continue;
			}
			let e = this.node(t.key, n + 1, !0), a = this.node(t.value, n + 1);
			if (e.kind !== "scalar") {
				let t = e.kind === "mapping" ? ". A placeholder such as {{ version }} must be filled in first" : "";
				this.#t.addAt("value", `A list or mapping can't be a key: write a text${t}`, e.position);
			} else {
				if (i.has(identity(e.value))) {
					let t = `The key \`${e.text}\` is there twice, and Python takes the last one: remove one of them`;
					this.#t.addAt("duplicate-key", t, e.position);
				}
				put(i, {
					key: e,
					value: a
				});
			}
		}
		let a = new Map();
		for (let e of [...r, ...i.values()]) put(a, e);
		let o = [...a.values()], s = e.tag === `${standardTag}set`, c = this.#n.find((t) => t === e.tag);
		!s && c === void 0 && !isOfTag(e, "map") && this.#_(e.tag ?? "", "mapping", t);
		let l = s ? {
			kind: "sequence",
			position: t,
			items: o.map((e) => e.key)
		} : {
			kind: "mapping",
			position: t,
			entries: o,
			...c !== void 0 && { tag: c }
		};
		return this.#m(l, o.flatMap((e) => [e.key, e.value])), l;
	}
	#d(e) {
		return (e.kind === "sequence" ? e.items.toReversed() : [e]).flatMap((t) => t.kind === "mapping" ? (this.#g(this.#h(t).size, e.position), t.entries) : (this.#t.addAt("value", "The key << takes a mapping or a list of mappings", t.position), []));
	}
	#f(e, t) {
		this.#r.has(e) && this.#t.addAt("syntax", `The anchor &${e} is there twice: rename one of them`, t), this.#r.set(e, void 0);
	}
	#p(e, t, n) {
		let r = this.#r.get(e);
		if (!r) {
			let n = this.#r.has(e) ? `*${e} is inside the value that it refers to: write the value out` : `There is no &${e} before *${e}: add it, or put the text in quotes`;
			return this.#t.addAt("syntax", n, t), {
				kind: "scalar",
				position: t,
				value: { type: "null" },
				text: "",
				plain: !0
			};
		}
		let i = this.#h(r);
		if (this.#g(i.size, t), n + i.height > 100) throw new TooLarge(tooDeep, t);
		let a = {
			...r,
			position: t
		};
		return this.#i.set(a, i), a;
	}
	#m(e, t) {
		let n = 1, r = 0;
		for (let e of t) {
			let t = this.#h(e);
			n += t.size, r = Math.max(r, t.height);
		}
		this.#i.set(e, {
			size: n,
			height: r + 1
		});
	}
	#h(e) {
		return this.#i.get(e) ?? {
			size: 1,
			height: 0
		};
	}
	#g(e, t) {
		if (this.#a += e, this.#a > 1048576) throw new TooLarge("The aliases expand to too many values: write the values out", t);
	}
	#_(e, t, n) {
		let r = e.startsWith(standardTag) ? e.slice(18) : "", i = standardNames.includes(r) ? `!!${r}` : this.#n.find((t) => t === e), a = i ? `A ${t} can't have the tag ${i}: remove the tag` : `The tag ${r ? `!!${r}` : e} is not known to PyYAML: remove it, or put the text in quotes`;
		this.#t.addAt("value", a, n);
	}
	#v({ start: e, end: t }) {
		return this.#e.position(e, t);
	}
};
function isOfTag({ tag: e }, t) {
	return e === void 0 || e === "!" || e === standardTag + t;
}
function isMergeKey(e) {
	return e.kind === "scalar" ? e.tag === `${standardTag}merge` || e.text === "<<" && isUntagged(e) : !1;
}
function isUntagged({ tag: e, plain: t }) {
	return e === "!" || e === void 0 && t;
}
function put(e, { key: t, value: n }) {
	let r = identity(t.value);
	e.set(r, {
		key: e.get(r)?.key ?? t,
		value: n
	});
}
function identity(e) {
	return e.type === "bool" ? `number ${Number(e.value)}` : e.type === "int" ? `number ${e.value}` : e.type === "float" ? `number ${Number.isInteger(e.value) ? BigInt(e.value) : e.value}` : `${e.type} ${pythonStr(e)}`;
}
// src/yaml/yaml.ts
const SIZE_LIMIT = 1048576;
function readYaml(e, t = []) {
	if (e.length > 1048576) {
		let e = new Problems(new YamlText(""));
		return e.add("too-large", `The file is too large: at most ${SIZE_LIMIT} bytes are read. Make it smaller`, 0), { problems: e.found };
	}
	let { text: n, problems: r } = decode(e), i = r.has("encoding") ? void 0 : parseSyntax(n.source, r), a = i && !r.has("syntax") ? buildTree(i, n, r, t) : void 0, { found: o } = r;
	return a && !r.has("syntax") ? {
		root: a,
		problems: o
	} : { problems: o };
}
function plain(e) {
	return convert(e, plainScalar);
}
var Unlike = class {};
function typed(e) {
	return convert(e, (e) => [
		"date",
		"datetime",
		"bytes"
	].includes(e.type) ? new Unlike() : plainScalar(e));
}
function convert(e, t) {
	switch (e.kind) {
		case "scalar": return t(e.value);
		case "sequence": return e.items.map((e) => convert(e, t));
		case "mapping": return Object.fromEntries(e.entries.map(({ key: e, value: n }) => [pythonStr(e.value), convert(n, t)]));
	}
}
function plainScalar(e) {
	switch (e.type) {
		case "null": return null;
		case "int": return Number(e.value);
		case "bytes": return Buffer.from(e.value).toString("base64");
		default: return e.value;
	}
}
function nodeAt(e, t) {
	let n = e;
	for (let e of t) n = n?.kind === "sequence" ? n.items[Number(e)] : entryAt(n, e)?.value;
	return n;
}
function entryAt(e, t) {
	if (e?.kind === "mapping") return e.entries.findLast((e) => pythonStr(e.key.value) === String(t));
}
// src/plugin/causes/debian-packages.ts
const COMMANDS = {
	acl: ["getfacl", "setfacl"],
	autoconf: ["autoconf", "autoreconf"],
	automake: ["aclocal", "automake"],
	bc: ["bc"],
	binutils: [
		"ar",
		"as",
		"ld",
		"objcopy",
		"objdump",
		"strip"
	],
	bzip2: ["bunzip2", "bzip2"],
	cmake: ["cmake"],
	cpio: ["cpio"],
	cron: ["crontab"],
	curl: ["curl"],
	fakeroot: ["fakeroot"],
	ffmpeg: ["ffmpeg", "ffprobe"],
	file: ["file"],
	flac: ["flac"],
	"g++": ["c++", "g++"],
	gcc: ["cc", "gcc"],
	gettext: [
		"msgcat",
		"msgfmt",
		"msginit",
		"msgmerge",
		"xgettext"
	],
	"gettext-base": ["envsubst", "gettext"],
	git: ["git"],
	"golang-go": ["go", "gofmt"],
	gpg: ["gpg"],
	iproute2: ["ip", "ss"],
	iptables: ["iptables"],
	"iputils-ping": ["ping"],
	jq: ["jq"],
	lame: ["lame"],
	"ldap-utils": ["ldapsearch"],
	"libxml2-utils": ["xmllint"],
	logrotate: ["logrotate"],
	"lsb-release": ["lsb_release"],
	lsof: ["lsof"],
	make: ["make"],
	"net-tools": ["ifconfig", "netstat"],
	nodejs: ["node"],
	npm: ["npm", "npx"],
	"openssh-client": [
		"scp",
		"ssh",
		"ssh-keygen"
	],
	openssl: ["openssl"],
	patch: ["patch"],
	"pkg-config": ["pkg-config"],
	"postgresql-client": ["psql"],
	procps: [
		"pgrep",
		"pkill",
		"ps"
	],
	python3: ["python3"],
	"python3-pip": ["pip", "pip3"],
	rsync: ["rsync"],
	ruby: ["ruby"],
	sox: ["sox", "soxi"],
	sqlite3: ["sqlite3"],
	sudo: ["sudo"],
	unzip: ["unzip"],
	"uuid-runtime": ["uuidgen"],
	virtualenv: ["virtualenv"],
	wget: ["wget"],
	xmlstarlet: ["xmlstarlet"],
	xsltproc: ["xsltproc"],
	"xz-utils": ["unxz", "xz"],
	zip: ["zip"],
	zstd: ["unzstd", "zstd"]
}, MODULES = {
	"python3-babel": ["babel"],
	"python3-bs4": ["bs4"],
	"python3-build": ["build"],
	"python3-cryptography": ["cryptography"],
	"python3-dateutil": ["dateutil"],
	"python3-flask": ["flask"],
	"python3-jinja2": ["jinja2"],
	"python3-jwt": ["jwt"],
	"python3-kombu": ["kombu"],
	"python3-ldap": ["ldap"],
	"python3-lxml": ["lxml"],
	"python3-marshmallow": ["marshmallow"],
	"python3-openpyxl": ["openpyxl"],
	"python3-phonenumbers": ["phonenumbers"],
	"python3-pip": ["pip"],
	"python3-pkg-resources": ["pkg_resources"],
	"python3-psycopg2": ["psycopg2"],
	"python3-redis": ["redis"],
	"python3-requests": ["requests"],
	"python3-setuptools": ["setuptools"],
	"python3-six": ["six"],
	"python3-sqlalchemy": ["sqlalchemy"],
	"python3-stevedore": ["stevedore"],
	"python3-wheel": ["wheel"],
	"python3-yaml": ["yaml"]
}, packageOfCommand = byContent(COMMANDS), packageOfModule = byContent(MODULES);
function debianPackageOfCommand(e) {
	return packageOfCommand.get(e.replace(/^[a-z0-9_]+-linux-gnu-/, ""));
}
function debianPackageOfModule(e) {
	return packageOfModule.get(e);
}
const DISTRIBUTIONS = {
	beautifulsoup4: "bs4",
	pyjwt: "jwt",
	python_dateutil: "dateutil",
	python_ldap: "ldap",
	pyyaml: "yaml"
};
function debianPackageOfDistribution(e) {
	let t = e.toLowerCase().replaceAll(/[-.]/g, "_");
	return t === "redis" ? void 0 : debianPackageOfModule(DISTRIBUTIONS[t] ?? t);
}
function byContent(e) {
	return new Map(Object.entries(e).flatMap(([e, t]) => t.map((t) => [t, e])));
}
// src/plugin/control-lines.ts
const EXAMPLES$1 = {
	author: "Jane Doe <jane@example.org>",
	homepage: "https://example.org/my-plugin"
}, UNPRINTABLE = /[\x00-\x1f\x7f-\x9f\u2028\u2029]/;
function lineOf(e, t) {
	return e.text(t)?.replaceAll("	", " ").trim();
}
function checkLines(e) {
	for (let t of ["author", "homepage"]) {
		let n = whyUnusable(e, t);
		if (UNPRINTABLE.test(lineOf(e, t) ?? "")) {
			let n = `\`${t}\` has a line break or another control character, which can't go into a control file: write it on one line`;
			e.report("control-newline", [t], n);
		} else n !== void 0 && e.report("field-unusable", [t], `\`${t}\` is ${n}, such as \`${EXAMPLES$1[t]}\``);
	}
}
function whyUnusable(e, t) {
	let n = e.collection(t);
	if (n !== void 0) return `a ${n}, but the package needs one text here: write one`;
	let r = lineOf(e, t);
	if (r) {
		if (t === "author") return !/[<>]|\S@\S/.test(r) || require_path.s(r).address !== void 0 ? void 0 : `${require_version.a(r)}, which does not end with one address, so the package gets another one: write a name and one address`;
		if (/\s/.test(r)) return `${require_version.a(r)}, but an address has no spaces: write one`;
		if (!/^[a-z][a-z0-9+.-]*:\/\/./i.test(r)) return `${require_version.a(r)}, which is not a complete address: write it with \`https://\``;
	}
}
// node_modules/zod/v4/core/util.js
function jsonStringifyReplacer(e, t) {
	return typeof t == "bigint" ? t.toString() : t;
}
var Cached = class {
	constructor(e) {
		this._getter = e, this._value = void 0;
	}
	get value() {
		let e = this._getter;
		return e !== void 0 && (this._value = e(), this._getter = void 0), this._value;
	}
};
function cached(e) {
	return new Cached(e);
}
function nullish$1(e) {
	return e == null;
}
function cleanRegex(e) {
	let t = +!!e.startsWith("^"), n = e.endsWith("$") ? e.length - 1 : e.length;
	return e.slice(t, n);
}
function assignProp(e, t, n) {
	Object.defineProperty(e, t, {
		value: n,
		writable: !0,
		enumerable: !0,
		configurable: !0
	});
}
const captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (...e) => {};
function isObject(e) {
	return typeof e == "object" && !!e && !Array.isArray(e);
}
function isPlainObject(e) {
	if (isObject(e) === !1) return !1;
	let t = e.constructor;
	if (t === void 0 || typeof t != "function") return !0;
	let n = t.prototype;
	return isObject(n) !== !1 && Object.prototype.hasOwnProperty.call(n, "isPrototypeOf") !== !1;
}
function clone(e, t, n) {
	let r = new e._zod.constr(t ?? e._zod.def);
	return (!t || n?.parent) && (r._zod.parent = e), r;
}
function normalizeParams(e) {
	let t = e;
	if (!t) return {};
	if (typeof t == "string") return { error: () => t };
	if (t?.message !== void 0) {
		if (t?.error !== void 0) throw Error("Cannot specify both `message` and `error` params");
		t.error = t.message;
	}
	return delete t.message, typeof t.error == "string" ? {
		...t,
		error: () => t.error
	} : t;
}
function optionalKeys(e) {
	return Object.keys(e).filter((t) => e[t]._zod.optin !== void 0 && e[t]._zod.optout === "optional");
}
const NUMBER_FORMAT_RANGES = {
	safeint: [-(2 ** 53 - 1), 2 ** 53 - 1],
	int32: [-2147483648, 2147483647],
	uint32: [0, 4294967295],
	float32: [-34028234663852886e22, 34028234663852886e22],
	float64: [-Number.MAX_VALUE, Number.MAX_VALUE]
};
function aborted(e, t = 0) {
	if (e.aborted === !0) return !0;
	for (let n = t; n < e.issues.length; n++) if (e.issues[n]?.continue !== !0) return !0;
	return !1;
}
function explicitlyAborted(e, t = 0) {
	if (e.aborted === !0) return !0;
	for (let n = t; n < e.issues.length; n++) if (e.issues[n]?.continue === !1) return !0;
	return !1;
}
function prefixIssues(e, t) {
	return t.map((t) => {
		var n;
		return (n = t).path ?? (n.path = []), t.path.unshift(e), t;
	});
}
function unwrapMessage(e) {
	return typeof e == "string" ? e : e?.message;
}
function sizeCaps(e) {
	let t = [];
	for (let n of e ?? []) {
		let e = n._zod.def;
		if (!/_(length|size)$|_equals$/.test(e.check)) break;
		let r = e.maximum ?? e.length ?? e.size;
		r >= 0 && t.push([r, n]);
	}
	return t;
}
function attachSchema(e, t, n) {
	var r;
	for (let i = t; i < e.length; i++) (r = e[i]).schema ?? (r.schema = n);
}
function finalizeIssue(e, t, n) {
	var r;
	let i = e.inst?._zod?.traits;
	i?.has("$ZodType") && (i.has("$ZodCheck") ? (r = e).schema ?? (r.schema = e.inst) : e.schema = e.inst);
	let a = e.schema === e.inst ? void 0 : e.schema?._zod.def?.error, o = e.message ? e.message : unwrapMessage(e.inst?._zod.def?.error?.(e)) ?? unwrapMessage(a?.(e)) ?? unwrapMessage(t?.error?.(e)) ?? unwrapMessage(n.customError?.(e)) ?? unwrapMessage(n.localeError?.(e)) ?? "Invalid input", s = {};
	for (let t of Object.keys(e)) t !== "inst" && t !== "schema" && t !== "continue" && t !== "input" && t !== "__proto__" && (s[t] = e[t]);
	return s.path ??= [], s.message = o, t?.reportInput && (s.input = e.input), s;
}
const highSurrogate = /[\uD800-\uDBFF]/;
function codePointLength(e) {
	let t = e.length;
	if (!highSurrogate.test(e)) return t;
	let n = t;
	for (let r = 0; r < t - 1; r++) (e.charCodeAt(r) & 64512) == 55296 && (e.charCodeAt(r + 1) & 64512) == 56320 && (n--, r++);
	return n;
}
function getLengthableOrigin(e) {
	return Array.isArray(e) ? "array" : typeof e == "string" ? "string" : "unknown";
}
function members(e, t) {
	for (let n in t) {
		let r = Object.getOwnPropertyDescriptor(t, n);
		r.get ? Object.defineProperty(e, n, {
			...r,
			enumerable: !1
		}) : defineBound(e, n, r.value);
	}
}
function own(e, t, n, r = !0) {
	return Object.defineProperty(e, t, {
		configurable: !0,
		writable: !0,
		enumerable: r,
		value: n
	}), n;
}
function hide(e, t, n) {
	return own(e, t, n, !1);
}
function defineBound(e, t, n) {
	Object.defineProperty(e, t, {
		configurable: !0,
		get() {
			return this == null ? n : own(this, t, n.bind(this));
		},
		set(e) {
			own(this, t, e);
		}
	});
}
function claim(e, t) {
	let n = Object.getPrototypeOf(e);
	return t in n ? void 0 : n;
}
let installing, broke = !1;
const breaker = {
	configurable: !0,
	get() {
		broke = !0;
	}
};
function defineLazyInternal(e, t, n) {
	let r = Object.getPrototypeOf(e._zod);
	t in r && installing !== e._zod ? installing = void 0 : (installing = e._zod, Object.defineProperty(r, t, {
		configurable: !0,
		get() {
			Object.defineProperty(this, t, breaker);
			let e = broke;
			broke = !1;
			try {
				let r = n(this);
				return broke ? delete this[t] : Object.defineProperty(this, t, {
					configurable: !0,
					writable: !0,
					value: r
				}), broke ||= e, r;
			} catch (n) {
				throw delete this[t], broke ||= e, n;
			}
		},
		set(e) {
			Object.defineProperty(this, t, {
				configurable: !0,
				writable: !0,
				value: e
			});
		}
	}));
}
function installLazyProp(e, t, n, r) {
	let i = claim(e, t);
	i && Object.defineProperty(i, t, {
		configurable: !0,
		get() {
			let e = {
				configurable: !0,
				writable: !0,
				enumerable: r,
				value: void 0
			};
			return Object.defineProperty(this, t, e), e.value = n(this), Object.defineProperty(this, t, e), e.value;
		},
		set(e) {
			Object.defineProperty(this, t, {
				configurable: !0,
				writable: !0,
				enumerable: r,
				value: e
			});
		}
	});
}
// node_modules/zod/v4/core/core.js
var _a$1;
const _zodDesc = {
	value: void 0,
	enumerable: !1
};
let _E = "captureStackTrace" in Error ? Error : null;
function newError(e) {
	let t = _E;
	if (t) {
		let n = t.stackTraceLimit;
		if (typeof n == "number") {
			try {
				t.stackTraceLimit = 0;
			} catch {
				return _E = null, new e();
			}
			try {
				return new e();
			} finally {
				t.stackTraceLimit = n;
			}
		}
	}
	return new e();
}
function $constructor(e, t, n, r) {
	let i = {};
	function Internals(e) {
		this.def = e, this.constr = _, this.traits = new Set();
	}
	Internals.prototype = i;
	let a = n, o = a && new WeakSet();
	function init(n, r) {
		if (!n._zod) {
			_zodDesc.value = new Internals(r);
			try {
				Object.defineProperty(n, "_zod", _zodDesc);
			} finally {
				_zodDesc.value = void 0;
			}
		} else if (n._zod.traits.has(e)) return;
		if (n._zod.traits.add(e), t(n, r), o) {
			let e = Object.getPrototypeOf(n), t = n._zod.constr.prototype, r = e;
			for (; r && r !== t;) r = Object.getPrototypeOf(r);
			let i = r ?? e;
			o.has(i) || (o.add(i), members(i, a));
		}
		let i = _.prototype;
		for (let e in i) Object.prototype.hasOwnProperty.call(i, e) && (e in n || (n[e] = i[e].bind(n)));
	}
	let s = r?.Parent ?? Object;
	class Definition extends s {}
	Object.defineProperty(Definition, "name", { value: e });
	function _(e) {
		let t = r?.Parent ? newError(Definition) : this;
		init(t, e);
		let n = t._zod.deferred;
		if (n) {
			for (let e of n) e();
			t._zod.deferred = void 0;
		}
		let i = globalThis.__zod_globalConfig?.postProcessor;
		return i && i(t), t;
	}
	return Object.defineProperty(_, "init", { value: init }), Object.defineProperty(_, Symbol.hasInstance, { value: (t) => r?.Parent && t instanceof r.Parent ? !0 : t?._zod?.traits?.has(e) }), Object.defineProperty(_, "name", { value: e }), _;
}
var $ZodAsyncError = class extends Error {
	constructor() {
		super("Encountered Promise during synchronous parse. Use .parseAsync() instead.");
	}
};
(_a$1 = globalThis).__zod_globalConfig ?? (_a$1.__zod_globalConfig = {});
const globalConfig = globalThis.__zod_globalConfig;
function config(e) {
	return e && Object.assign(globalConfig, e), globalConfig;
}
// node_modules/zod/v4/core/errors.js
function _getMessage() {
	let e = this._zod;
	return e.message ??= JSON.stringify(e.def, jsonStringifyReplacer, 2), e.message;
}
function _setMessage(e) {
	this._zod.message = e;
}
const _messageDesc = {
	get: _getMessage,
	set: _setMessage,
	enumerable: !0,
	configurable: !0
}, _issuesDesc = {
	value: void 0,
	enumerable: !1
}, _installedToString = new WeakSet([Object.prototype, Error.prototype]), $ZodRealError = $constructor("$ZodError", (e, t) => {
	e.name = "$ZodError", _issuesDesc.value = t, Object.defineProperty(e, "issues", _issuesDesc), _issuesDesc.value = void 0, Object.defineProperty(e, "message", _messageDesc);
	let n = Object.getPrototypeOf(e);
	_installedToString.has(n) || (_installedToString.add(n), Object.defineProperty(n, "toString", {
		configurable: !0,
		enumerable: !1,
		get() {
			let value = () => this.message;
			return Object.defineProperty(this, "toString", {
				value,
				configurable: !0,
				writable: !0
			}), value;
		},
		set(e) {
			Object.defineProperty(this, "toString", {
				value: e,
				configurable: !0,
				writable: !0
			});
		}
	}));
}, void 0, { Parent: Error }), parse = ((e) => {
	let fn = (t, n, r, i) => {
		let a = r ? {
			...r,
			async: !1
		} : { async: !1 }, o = t._zod.run({
			value: n,
			issues: []
		}, a);
		if (o instanceof Promise) throw new $ZodAsyncError();
		if (o.issues.length) {
			let t = new ((i?.Err) ?? e)(o.issues.map((e) => finalizeIssue(e, a, config())));
			throw captureStackTrace(t, i?.callee ?? fn), t;
		}
		return o.value;
	};
	return fn;
})($ZodRealError), parseAsync = ((e) => {
	let fn = async (t, n, r, i) => {
		let a = r ? {
			...r,
			async: !0
		} : { async: !0 }, o = t._zod.run({
			value: n,
			issues: []
		}, a);
		if (o instanceof Promise && (o = await o), o.issues.length) {
			let t = new ((i?.Err) ?? e)(o.issues.map((e) => finalizeIssue(e, a, config())));
			throw captureStackTrace(t, i?.callee ?? fn), t;
		}
		return o.value;
	};
	return fn;
})($ZodRealError), safeParse = ((e) => (t, n, r) => {
	let i = r ? {
		...r,
		async: !1
	} : { async: !1 }, a = t._zod.run({
		value: n,
		issues: []
	}, i);
	if (a instanceof Promise) throw new $ZodAsyncError();
	return a.issues.length ? failure(e, a.issues, i) : {
		success: !0,
		data: a.value
	};
})($ZodRealError);
function failure(e, t, n) {
	let r;
	return {
		success: !1,
		get error() {
			return r || (r = new e(t.map((e) => finalizeIssue(e, n, config()))), t = void 0, n = void 0), r;
		},
		set error(e) {
			r = e, t = void 0, n = void 0;
		}
	};
}
const safeParseAsync = ((e) => async (t, n, r) => {
	let i = r ? {
		...r,
		async: !0
	} : { async: !0 }, a = t._zod.run({
		value: n,
		issues: []
	}, i);
	return a instanceof Promise && (a = await a), a.issues.length ? failure(e, a.issues, i) : {
		success: !0,
		data: a.value
	};
})($ZodRealError), anyString = /^[\s\S]{0,}$/, number$2 = /^-?\d+(?:\.\d+)?$/, $ZodCheck = $constructor("$ZodCheck", (e, t) => {
	var n;
	e._zod ??= {}, e._zod.def = t, (n = e._zod).onattach ?? (n.onattach = []);
}), _whenHasLength = (e) => {
	let t = e.value;
	return !nullish$1(t) && t.length !== void 0;
}, numericOriginMap = {
	number: "number",
	bigint: "bigint",
	object: "date"
}, $ZodCheckLessThan = $constructor("$ZodCheckLessThan", (e, t) => {
	$ZodCheck.init(e, t);
	let n = numericOriginMap[typeof t.value];
	e._zod.check = (r) => {
		(t.inclusive ? r.value <= t.value : r.value < t.value) || r.issues.push({
			origin: numericOriginMap[typeof r.value] ?? n,
			code: "too_big",
			maximum: typeof t.value == "object" ? t.value.getTime() : t.value,
			input: r.value,
			inclusive: t.inclusive,
			inst: e,
			continue: !t.abort
		});
	};
}), $ZodCheckGreaterThan = $constructor("$ZodCheckGreaterThan", (e, t) => {
	$ZodCheck.init(e, t);
	let n = numericOriginMap[typeof t.value];
	e._zod.check = (r) => {
		(t.inclusive ? r.value >= t.value : r.value > t.value) || r.issues.push({
			origin: numericOriginMap[typeof r.value] ?? n,
			code: "too_small",
			minimum: typeof t.value == "object" ? t.value.getTime() : t.value,
			input: r.value,
			inclusive: t.inclusive,
			inst: e,
			continue: !t.abort
		});
	};
}), $ZodCheckNumberFormat = $constructor("$ZodCheckNumberFormat", (e, t) => {
	$ZodCheck.init(e, t), t.format = t.format || "float64";
	let n = t.format?.includes("int"), r = n ? "int" : "number", [i, a] = NUMBER_FORMAT_RANGES[t.format];
	e._zod.check = (o) => {
		let s = o.value;
		if (n) {
			if (!Number.isInteger(s)) {
				o.issues.push({
					expected: r,
					format: t.format,
					code: "invalid_type",
					continue: !1,
					input: s,
					inst: e
				});
				return;
			}
			if (!Number.isSafeInteger(s)) {
				s > 0 ? o.issues.push({
					input: s,
					code: "too_big",
					maximum: 2 ** 53 - 1,
					note: "Integers must be within the safe integer range.",
					inst: e,
					origin: r,
					inclusive: !0,
					continue: !t.abort
				}) : o.issues.push({
					input: s,
					code: "too_small",
					minimum: -(2 ** 53 - 1),
					note: "Integers must be within the safe integer range.",
					inst: e,
					origin: r,
					inclusive: !0,
					continue: !t.abort
				});
				return;
			}
		}
		s < i && o.issues.push({
			origin: "number",
			input: s,
			code: "too_small",
			minimum: i,
			inclusive: !0,
			inst: e,
			continue: !t.abort
		}), s > a && o.issues.push({
			origin: "number",
			input: s,
			code: "too_big",
			maximum: a,
			inclusive: !0,
			inst: e,
			continue: !t.abort
		});
	};
}), $ZodCheckMinLength = $constructor("$ZodCheckMinLength", (e, t) => {
	var n;
	$ZodCheck.init(e, t), (n = e._zod.def).when ?? (n.when = _whenHasLength), e._zod.check = (n) => {
		let r = n.value, i = r.length;
		if ((typeof r == "string" && i >= t.minimum && i < t.minimum * 2 ? codePointLength(r) : i) >= t.minimum) return;
		let a = getLengthableOrigin(r);
		n.issues.push({
			origin: a,
			code: "too_small",
			minimum: t.minimum,
			inclusive: !0,
			input: r,
			inst: e,
			continue: !t.abort
		});
	};
}), $ZodCheckStringFormat = $constructor("$ZodCheckStringFormat", (e, t) => {
	var n, r;
	$ZodCheck.init(e, t), t.pattern ? (n = e._zod).check ?? (n.check = (n) => {
		t.pattern.lastIndex = 0, t.pattern.test(n.value) || n.issues.push({
			origin: "string",
			code: "invalid_format",
			format: t.format,
			input: n.value,
			...t.pattern ? { pattern: t.pattern.toString() } : {},
			inst: e,
			continue: !t.abort
		});
	}) : (r = e._zod).check ?? (r.check = () => {});
}), $ZodCheckRegex = $constructor("$ZodCheckRegex", (e, t) => {
	$ZodCheckStringFormat.init(e, t), e._zod.check = (n) => {
		t.pattern.lastIndex = 0, t.pattern.test(n.value) || n.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "regex",
			input: n.value,
			pattern: t.pattern.toString(),
			inst: e,
			continue: !t.abort
		});
	};
}), version$1 = {
	major: 4,
	minor: 6,
	patch: 7
}, $ZodType = $constructor("$ZodType", (e, t) => {
	var n;
	e ??= {}, e._zod.def = t, e._zod.bag = e._zod.bag || {}, e._zod.version = version$1;
	let r = e._zod.def.checks, i = e._zod.traits.has("$ZodCheck") ? [e, ...r ?? []] : r?.length ? [...r] : [];
	for (let t of i) for (let n of t._zod.onattach) n(e);
	if (i.length === 0) (n = e._zod).deferred ?? (n.deferred = []), e._zod.deferred?.push(() => {
		e._zod.run = e._zod.parse;
	});
	else {
		let runChecks = (t, n, r) => {
			if (t.memo) return t;
			let i = aborted(t), a;
			for (let o of n) {
				if (o._zod.def.when) {
					if (explicitlyAborted(t) || !o._zod.def.when(t)) continue;
				} else if (i) continue;
				let n = t.issues.length, s = o._zod.check(t);
				if (s instanceof Promise && r?.async === !1) throw new $ZodAsyncError();
				if (a || s instanceof Promise) a = (a ?? Promise.resolve()).then(async () => {
					await s, t.issues.length !== n && (attachSchema(t.issues, n, e), i ||= aborted(t, n));
				});
				else {
					if (t.issues.length === n) continue;
					attachSchema(t.issues, n, e), i ||= aborted(t, n);
				}
			}
			return a ? a.then(() => t) : t;
		}, handleCanaryResult = (t, n, r) => {
			if (aborted(t)) return t.aborted = !0, t;
			let a = runChecks(n, i, r);
			if (a instanceof Promise) {
				if (r.async === !1) throw new $ZodAsyncError();
				return a.then((t) => e._zod.parse(t, r));
			}
			return e._zod.parse(a, r);
		};
		e._zod.run = (t, n) => {
			if (n.skipChecks) return e._zod.parse(t, n);
			if (n.direction === "backward") {
				let r = e._zod.parse({
					value: t.value,
					issues: []
				}, {
					...n,
					skipChecks: !0
				});
				return r instanceof Promise ? r.then((e) => handleCanaryResult(e, t, n)) : handleCanaryResult(r, t, n);
			}
			let r = e._zod.parse(t, n);
			if (r instanceof Promise) {
				if (n.async === !1) throw new $ZodAsyncError();
				return r.then((e) => runChecks(e, i, n));
			}
			return runChecks(r, i, n);
		};
	}
}, {
	get "~standard"() {
		return hide(this, "~standard", standardProps(this));
	},
	set "~standard"(e) {
		own(this, "~standard", e);
	}
}), toStandardResult = (e, t) => e.issues.length ? { issues: e.issues.map((e) => finalizeIssue(e, t, config())) } : { value: e.value };
async function validateAsync(e, t) {
	let n = { async: !0 };
	return toStandardResult(await e._zod.run({
		value: t,
		issues: []
	}, n), n);
}
function standardProps(e) {
	return {
		validate: (t) => {
			let n = { async: !1 };
			try {
				let r = e._zod.run({
					value: t,
					issues: []
				}, n);
				if (!(r instanceof Promise)) return toStandardResult(r, n);
			} catch {}
			return validateAsync(e, t);
		},
		vendor: "zod",
		version: 1
	};
}
const $ZodString = $constructor("$ZodString", (e, t) => {
	$ZodType.init(e, t), e._zod.pattern = t.pattern ?? anyString, e._zod.parse = (n, r) => {
		if (t.coerce) try {
			n.value = String(n.value);
		} catch {}
		return typeof n.value == "string" || n.issues.push({
			expected: "string",
			code: "invalid_type",
			input: n.value,
			inst: e
		}), n;
	};
}), $ZodNumber = $constructor("$ZodNumber", (e, t) => {
	$ZodType.init(e, t), e._zod.pattern = number$2, e._zod.parse = (n, r) => {
		if (t.coerce) try {
			n.value = Number(n.value);
		} catch {}
		let i = n.value;
		if (typeof i == "number" && !Number.isNaN(i) && Number.isFinite(i)) return n;
		let a = typeof i == "number" ? Number.isNaN(i) ? "NaN" : Number.isFinite(i) ? void 0 : String(i) : void 0;
		return n.issues.push({
			expected: "number",
			code: "invalid_type",
			input: i,
			inst: e,
			...a ? { received: a } : {}
		}), n;
	};
}), $ZodNumberFormat = $constructor("$ZodNumberFormat", (e, t) => {
	$ZodCheckNumberFormat.init(e, t), $ZodNumber.init(e, t);
}), $ZodUnknown = $constructor("$ZodUnknown", (e, t) => {
	$ZodType.init(e, t), e._zod.parse = (e) => e;
});
function capSize(e, t) {
	let n = sizeCaps(e._zod.def.checks);
	if (!n.length) return;
	let r = Math.min(...n.map((e) => e[0])), i = e._zod.parse;
	e._zod.parse = (n, a) => {
		let o = t(n.value);
		if (o > r && !a?.skipChecks && a?.direction !== "backward") {
			for (let [t, r] of sizeCaps(e._zod.def.checks)) if (o > t && r._zod.def.when(n)) {
				let t = n.issues.length;
				return r._zod.check(n), n.issues[t].continue = !1, attachSchema(n.issues, t, e), n;
			}
		}
		return i(n, a);
	};
}
const arraySize = (e) => Array.isArray(e) ? e.length : -1;
function handleArrayResult(e, t, n) {
	e.issues.length && t.issues.push(...prefixIssues(n, e.issues)), t.value[n] = e.value;
}
const $ZodArray = $constructor("$ZodArray", (e, t) => {
	$ZodType.init(e, t);
	let n = globalConfig.memoizer;
	n?.attach(e), e._zod.parse = (r, i) => {
		let a = r.value;
		if (!Array.isArray(a)) return r.issues.push({
			expected: "array",
			code: "invalid_type",
			input: a,
			inst: e
		}), r;
		r.value = n ? n.alloc(e, r, Array(a.length), i) : Array(a.length);
		let o = [], s = i?.abortEarly;
		for (let e = 0; e < a.length; e++) {
			let n = a[e], c = t.element._zod.run({
				value: n,
				issues: []
			}, i);
			if (c instanceof Promise) o.push(c.then((t) => handleArrayResult(t, r, e)));
			else if (handleArrayResult(c, r, e), s && c.issues.length !== 0 && aborted(c)) break;
		}
		return o.length ? Promise.all(o).then(() => r) : r;
	}, capSize(e, arraySize);
});
function handlePropertyResult(e, t, n, r, i, a) {
	let o = n in r, s = a === "optional";
	if (o || !s || i !== "optional") {
		if (e.issues.length) {
			if (i !== void 0 && s && !o) return;
			t.issues.push(...prefixIssues(n, e.issues));
		}
		!o && i === void 0 ? e.issues.length || t.issues.push({
			code: "invalid_type",
			expected: "nonoptional",
			input: void 0,
			path: [n]
		}) : e.value === void 0 ? (o || i === "defaulted" && !s) && (t.value[n] = void 0) : t.value[n] = e.value;
	}
}
const NO_SYMBOL_KEYS = [];
function normalizeDef(e) {
	let t = Object.keys(e.shape), n = Object.getOwnPropertySymbols(e.shape), r = n.length ? n : NO_SYMBOL_KEYS, i = r.length ? [...t, ...r] : t;
	for (let t of i) if (!e.shape?.[t]?._zod?.traits?.has("$ZodType")) throw Error(`Invalid element at key "${String(t)}": expected a Zod schema`);
	let a = optionalKeys(e.shape);
	return {
		...e,
		allKeys: i,
		symbolKeys: r,
		keySet: new Set(t),
		numKeys: t.length,
		optionalKeys: new Set(a)
	};
}
function handleCatchall(e, t, n, r, i, a, o) {
	let s = [], c = i.keySet, l = i.catchall._zod, u = l.def.type, d = l.optin, f = l.optout, p = 0;
	for (let i in t) {
		if (o && n.issues.length !== p) {
			if (aborted(n, p)) break;
			p = n.issues.length;
		}
		if (c.has(i)) continue;
		if (i === "__proto__") {
			u === "never" && s.push(i);
			continue;
		}
		if (u === "never") {
			s.push(i);
			continue;
		}
		let a = l.run({
			value: t[i],
			issues: []
		}, r);
		a instanceof Promise ? e.push(a.then((e) => handlePropertyResult(e, n, i, t, d, f))) : handlePropertyResult(a, n, i, t, d, f);
	}
	return s.length && n.issues.push({
		code: "unrecognized_keys",
		keys: s,
		input: t,
		inst: a,
		continue: !0
	}), e.length ? Promise.all(e).then(() => n) : n;
}
const $ZodObject = $constructor("$ZodObject", (e, t) => {
	$ZodType.init(e, t);
	let n = Object.getOwnPropertyDescriptor(t, "shape"), r = n?.get ? n.get.raw : t.shape ?? {};
	if (r) {
		let get = () => {
			let e = { ...r };
			return Object.defineProperty(t, "shape", { value: e }), get.raw = e, e;
		};
		get.raw = r, Object.defineProperty(t, "shape", { get });
	}
	let i = cached(() => normalizeDef(t));
	defineLazyInternal(e, "propValues", (e) => {
		let t = e.def.shape, n = {};
		for (let e in t) {
			let r = t[e]._zod;
			if (r.values) {
				Object.prototype.hasOwnProperty.call(n, e) || assignProp(n, e, new Set());
				for (let t of r.values) n[e].add(t);
				r.optin !== void 0 && n[e].add(void 0);
			}
		}
		return n;
	});
	let a = isObject, o = t.catchall, s, c = globalConfig.memoizer;
	c?.attach(e), e._zod.parse = (t, n) => {
		s ??= i.value;
		let r = t.value;
		if (!a(r)) return t.issues.push({
			expected: "object",
			code: "invalid_type",
			input: r,
			inst: e
		}), t;
		t.value = c ? c.alloc(e, t, {}, n) : {};
		let l = [], u = s.shape, d = n?.abortEarly, f = t.issues.length;
		for (let e of s.allKeys) {
			if (d && t.issues.length !== f) {
				if (aborted(t, f)) break;
				f = t.issues.length;
			}
			if (e === "__proto__") continue;
			let i = u[e], a = i._zod.optin, o = i._zod.optout, s = i._zod.run({
				value: r[e],
				issues: []
			}, n);
			s instanceof Promise ? l.push(s.then((n) => handlePropertyResult(n, t, e, r, a, o))) : handlePropertyResult(s, t, e, r, a, o);
		}
		return o ? handleCatchall(l, r, t, n, i.value, e, d === !0) : l.length ? Promise.all(l).then(() => t) : t;
	};
});
function handleUnionResults(e, t, n, r) {
	for (let n of e) if (n.issues.length === 0) return t.value = n.value, t;
	let i = e.filter((e) => !aborted(e));
	return i.length === 1 ? (t.value = i[0].value, i[0]) : (t.issues.push({
		code: "invalid_union",
		input: t.value,
		inst: n,
		errors: e.map((e) => e.issues.map((e) => finalizeIssue(e, r, config())))
	}), t);
}
const $ZodUnion = $constructor("$ZodUnion", (e, t) => {
	$ZodType.init(e, t), defineLazyInternal(e, "optin", (e) => e.def.options.some((e) => e._zod.optin === "defaulted") ? "defaulted" : e.def.options.some((e) => e._zod.optin !== void 0) ? "optional" : void 0), defineLazyInternal(e, "optout", (e) => e.def.options.some((e) => e._zod.optout === "optional") ? "optional" : void 0), defineLazyInternal(e, "values", (e) => {
		if (e.def.options.every((e) => e._zod.values)) return new Set(e.def.options.flatMap((e) => Array.from(e._zod.values)));
	}), defineLazyInternal(e, "pattern", (e) => {
		if (e.def.options.every((e) => e._zod.pattern)) {
			let t = e.def.options.map((e) => e._zod.pattern);
			return RegExp(`^(${t.map((e) => cleanRegex(e.source)).join("|")})$`);
		}
	});
	let n = t.options.length === 1 ? t.options[0]._zod.run : null;
	e._zod.parse = (r, i) => {
		if (n) return n(r, i);
		let a = !1, o = [];
		for (let e of t.options) {
			let t = e._zod.run({
				value: r.value,
				issues: []
			}, i);
			if (t instanceof Promise) o.push(t), a = !0;
			else {
				if (t.issues.length === 0) return t;
				o.push(t);
			}
		}
		return a ? Promise.all(o).then((t) => handleUnionResults(t, r, e, i)) : handleUnionResults(o, r, e, i);
	};
}), $ZodRecord = $constructor("$ZodRecord", (e, t) => {
	$ZodType.init(e, t);
	let n = globalConfig.memoizer;
	n?.attach(e), e._zod.parse = (r, i) => {
		let a = r.value;
		if (!isPlainObject(a)) return r.issues.push({
			expected: "record",
			code: "invalid_type",
			input: a,
			inst: e
		}), r;
		let o = [], s = t.keyType._zod.values;
		if (s && !t.partial) {
			r.value = n ? n.alloc(e, r, {}, i) : {};
			let c = new Set();
			for (let n of s) if (typeof n == "string" || typeof n == "number" || typeof n == "symbol") {
				if (c.add(typeof n == "number" ? n.toString() : n), n === "__proto__") continue;
				let s = t.keyType._zod.run({
					value: n,
					issues: []
				}, i);
				if (s instanceof Promise) throw Error("Async schemas not supported in object keys currently");
				if (s.issues.length) {
					r.issues.push({
						code: "invalid_key",
						origin: "record",
						issues: s.issues.map((e) => finalizeIssue(e, i, config())),
						input: n,
						path: [n],
						inst: e
					});
					continue;
				}
				let l = s.value;
				if (l === "__proto__") continue;
				let u = t.valueType._zod.run({
					value: a[n],
					issues: []
				}, i);
				u instanceof Promise ? o.push(u.then((e) => {
					e.issues.length && r.issues.push(...prefixIssues(n, e.issues)), r.value[l] = e.value;
				})) : (u.issues.length && r.issues.push(...prefixIssues(n, u.issues)), r.value[l] = u.value);
			}
			let l;
			for (let e in a) if (!c.has(e)) {
				if (t.mode === "loose") {
					if (e === "__proto__") continue;
					r.value[e] = a[e];
				} else l ??= [], l.push(e);
			}
			l && l.length > 0 && r.issues.push({
				code: "unrecognized_keys",
				input: a,
				inst: e,
				keys: l,
				continue: !0
			});
		} else {
			r.value = n ? n.alloc(e, r, {}, i) : {};
			let c;
			for (let n of Reflect.ownKeys(a)) {
				if (n === "__proto__" || !Object.prototype.propertyIsEnumerable.call(a, n)) continue;
				let l = t.keyType._zod.run({
					value: n,
					issues: []
				}, i);
				if (l instanceof Promise) throw Error("Async schemas not supported in object keys currently");
				if (typeof n == "string" && number$2.test(n) && l.issues.length) {
					let e = t.keyType._zod.run({
						value: Number(n),
						issues: []
					}, i);
					if (e instanceof Promise) throw Error("Async schemas not supported in object keys currently");
					e.issues.length === 0 && (l = e);
				}
				if (l.issues.length) {
					t.mode === "loose" ? r.value[n] = a[n] : s ? (c ??= [], c.push(n)) : r.issues.push({
						code: "invalid_key",
						origin: "record",
						issues: l.issues.map((e) => finalizeIssue(e, i, config())),
						input: n,
						path: [n],
						inst: e
					});
					continue;
				}
				let u = l.value;
				if (u === "__proto__") continue;
				let d = t.valueType._zod.run({
					value: a[n],
					issues: []
				}, i);
				d instanceof Promise ? o.push(d.then((e) => {
					e.issues.length && r.issues.push(...prefixIssues(n, e.issues)), r.value[u] = e.value;
				})) : (d.issues.length && r.issues.push(...prefixIssues(n, d.issues)), r.value[u] = d.value);
			}
			c && c.length > 0 && r.issues.push({
				code: "unrecognized_keys",
				input: a,
				inst: e,
				keys: c,
				continue: !0
			});
		}
		return o.length ? Promise.all(o).then(() => r) : r;
	};
});
function handleOptionalResult(e, t) {
	return e.value = t.issues.length ? void 0 : t.value, e;
}
const $ZodOptional = $constructor("$ZodOptional", (e, t) => {
	$ZodType.init(e, t), defineLazyInternal(e, "optin", (e) => e.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional"), e._zod.optout = "optional", defineLazyInternal(e, "values", (e) => {
		let t = e.def.innerType._zod.values;
		return t ? new Set([...t, void 0]) : void 0;
	}), defineLazyInternal(e, "pattern", (e) => {
		let t = e.def.innerType._zod.pattern;
		return t ? RegExp(`^(${cleanRegex(t.source)})?$`) : void 0;
	}), e._zod.parse = (e, n) => {
		if (e.value === void 0) {
			if (t.innerType._zod.optin !== "defaulted") return e;
			let r = t.innerType._zod.run({
				value: e.value,
				issues: []
			}, n);
			return r instanceof Promise ? r.then((t) => handleOptionalResult(e, t)) : handleOptionalResult(e, r);
		}
		return t.innerType._zod.run(e, n);
	};
}), $ZodNullable = $constructor("$ZodNullable", (e, t) => {
	$ZodType.init(e, t), defineLazyInternal(e, "optin", (e) => e.def.innerType._zod.optin), defineLazyInternal(e, "optout", (e) => e.def.innerType._zod.optout), defineLazyInternal(e, "pattern", (e) => {
		let t = e.def.innerType._zod.pattern;
		return t ? RegExp(`^(${cleanRegex(t.source)}|null)$`) : void 0;
	}), defineLazyInternal(e, "values", (e) => e.def.innerType._zod.values ? new Set([...e.def.innerType._zod.values, null]) : void 0), e._zod.parse = (e, n) => e.value === null ? e : t.innerType._zod.run(e, n);
});
// node_modules/zod/v4/core/registries.js
var _a, $ZodRegistry = class {
	constructor() {
		this._map = new WeakMap(), this._idmap = new Map();
	}
	add(e, ...t) {
		let n = t[0];
		return this._map.set(e, n), n && typeof n == "object" && "id" in n && this._idmap.set(n.id, e), this;
	}
	clear() {
		return this._map = new WeakMap(), this._idmap = new Map(), this;
	}
	remove(e) {
		let t = this._map.get(e);
		return t && typeof t == "object" && "id" in t && this._idmap.delete(t.id), this._map.delete(e), this;
	}
	get(e) {
		let t = e._zod.parent;
		if (t) {
			let n = { ...this.get(t) ?? {} };
			delete n.id;
			let r = {
				...n,
				...this._map.get(e)
			};
			return Object.keys(r).length ? r : void 0;
		}
		return this._map.get(e);
	}
	has(e) {
		return this._map.has(e);
	}
};
function registry() {
	return new $ZodRegistry();
}
(_a = globalThis).__zod_globalRegistry ?? (_a.__zod_globalRegistry = registry());
const globalRegistry = globalThis.__zod_globalRegistry;
// node_modules/zod/v4/core/api.js
function snapshotChecks(e) {
	return e.checks &&= [...e.checks], e;
}
function _string(e, t) {
	return new e(snapshotChecks({
		type: "string",
		...normalizeParams(t)
	}));
}
function _number(e, t) {
	return new e(snapshotChecks({
		type: "number",
		checks: [],
		...normalizeParams(t)
	}));
}
function _int(e, t) {
	return new e({
		type: "number",
		check: "number_format",
		abort: !1,
		format: "safeint",
		...normalizeParams(t)
	});
}
function _unknown(e) {
	return new e({ type: "unknown" });
}
function _lt(e, t) {
	return new $ZodCheckLessThan({
		check: "less_than",
		...normalizeParams(t),
		value: e,
		inclusive: !1
	});
}
function _gt(e, t) {
	return new $ZodCheckGreaterThan({
		check: "greater_than",
		...normalizeParams(t),
		value: e,
		inclusive: !1
	});
}
function _positive(e) {
	return _gt(0, e);
}
function _minLength(e, t) {
	return new $ZodCheckMinLength({
		check: "min_length",
		...normalizeParams(t),
		minimum: e
	});
}
function _regex(e, t) {
	return new $ZodCheckRegex({
		check: "string_format",
		format: "regex",
		...normalizeParams(t),
		pattern: e
	});
}
function meta$1(e) {
	let t = new $ZodCheck({ check: "meta" });
	return t._zod.onattach = [(t) => {
		let n = globalRegistry.get(t) ?? {};
		globalRegistry.add(t, {
			...n,
			...e
		});
	}], t._zod.check = () => {}, t;
}
// node_modules/zod/v4/core/json-schema-processors.js
const ZodMiniType = $constructor("ZodMiniType", (e, t) => {
	if (!e._zod) throw Error("Uninitialized schema in ZodMiniType.");
	$ZodType.init(e, t), e.def = t, e.type = t.type;
}, {
	get with() {
		return this.check;
	},
	set with(e) {
		own(this, "with", e);
	},
	parse(e, t) {
		return parse(this, e, t, { callee: this.parse });
	},
	parseAsync(e, t) {
		return parseAsync(this, e, t, { callee: this.parseAsync });
	},
	safeParse(e, t) {
		return safeParse(this, e, t);
	},
	safeParseAsync(e, t) {
		return safeParseAsync(this, e, t);
	},
	check(...e) {
		let t = this.def;
		return this.clone({
			...t,
			checks: [...t.checks ?? [], ...e.map((e) => typeof e == "function" ? { _zod: {
				check: e,
				def: { check: "custom" },
				onattach: []
			} } : e)]
		}, { parent: !0 });
	},
	clone(e, t) {
		return clone(this, e, t);
	},
	brand() {
		return this;
	},
	register(e, t) {
		return e.add(this, t), this;
	},
	apply(e, ...t) {
		return t.length === 0 ? e(this) : e(this, ...t);
	}
}), ZodMiniString = $constructor("ZodMiniString", (e, t) => {
	$ZodString.init(e, t), ZodMiniType.init(e, t);
});
function string(e) {
	return _string(ZodMiniString, e);
}
const ZodMiniNumber = $constructor("ZodMiniNumber", (e, t) => {
	$ZodNumber.init(e, t), ZodMiniType.init(e, t);
});
function number$1(e) {
	return _number(ZodMiniNumber, e);
}
const ZodMiniNumberFormat = $constructor("ZodMiniNumberFormat", (e, t) => {
	$ZodNumberFormat.init(e, t), ZodMiniNumber.init(e, t);
});
function int(e) {
	return _int(ZodMiniNumberFormat, e);
}
const ZodMiniUnknown = $constructor("ZodMiniUnknown", (e, t) => {
	$ZodUnknown.init(e, t), ZodMiniType.init(e, t);
});
function unknown() {
	return _unknown(ZodMiniUnknown);
}
const ZodMiniArray = $constructor("ZodMiniArray", (e, t) => {
	$ZodArray.init(e, t), ZodMiniType.init(e, t);
});
function array(e, t) {
	return new ZodMiniArray({
		type: "array",
		element: e,
		...normalizeParams(t)
	});
}
const ZodMiniObject = $constructor("ZodMiniObject", (e, t) => {
	$ZodObject.init(e, t), ZodMiniType.init(e, t), installLazyProp(e, "shape", (e) => e._zod.def.shape, !1);
});
function object(e, t) {
	let n = {
		type: "object",
		shape: e ?? {},
		...normalizeParams(t)
	};
	return new ZodMiniObject(n);
}
function looseObject(e, t) {
	return new ZodMiniObject({
		type: "object",
		shape: e,
		catchall: unknown(),
		...normalizeParams(t)
	});
}
const ZodMiniUnion = $constructor("ZodMiniUnion", (e, t) => {
	$ZodUnion.init(e, t), ZodMiniType.init(e, t);
});
function union(e, t) {
	return new ZodMiniUnion({
		type: "union",
		options: e,
		...normalizeParams(t)
	});
}
const ZodMiniRecord = $constructor("ZodMiniRecord", (e, t) => {
	$ZodRecord.init(e, t), ZodMiniType.init(e, t);
});
function record(e, t, n) {
	return !t || !t._zod ? new ZodMiniRecord({
		type: "record",
		keyType: string(),
		valueType: e,
		...normalizeParams(t)
	}) : new ZodMiniRecord({
		type: "record",
		keyType: e,
		valueType: t,
		...normalizeParams(n)
	});
}
const ZodMiniOptional = $constructor("ZodMiniOptional", (e, t) => {
	$ZodOptional.init(e, t), ZodMiniType.init(e, t);
});
function optional(e) {
	return new ZodMiniOptional({
		type: "optional",
		innerType: e
	});
}
const ZodMiniNullable = $constructor("ZodMiniNullable", (e, t) => {
	$ZodNullable.init(e, t), ZodMiniType.init(e, t);
});
function nullable(e) {
	return new ZodMiniNullable({
		type: "nullable",
		innerType: e
	});
}
function nullish(e) {
	return optional(nullable(e));
}
const meta = meta$1, NAME = /^[a-z0-9-]+$/, NAMESPACE = /^[a-z0-9]+$/;
function described$1(e, t, n) {
	return e.check(meta({
		description: t,
		...n !== void 0 && { examples: [n] }
	}));
}
const nameInDependency = string().check(_minLength(1)), dependency = looseObject({
	name: described$1(nameInDependency, "The name of the other plugin.", "admin-ui-conference"),
	namespace: described$1(nameInDependency, "The namespace of the other plugin.", "official"),
	version: described$1(optional(string().check(_minLength(1))), "The version that wazo-plugind installs where the other plugin is missing.")
}), version = union([string(), number$1()]), free = optional(unknown()), manifestSchema = looseObject({
	name: described$1(string().check(_regex(NAME)), "The name of the plugin: lower-case letters, digits and dashes.", "hello-world"),
	namespace: described$1(string().check(_regex(NAMESPACE)), "Who the plugin is from, usually an organisation: lower-case letters and digits.", "wazocommunity"),
	version: described$1(version, "The version of the plugin, a Debian version. Quote it: YAML reads 1.10 as the number 1.1.", "1.0.0"),
	plugin_format_version: described$1(optional(number$1().check(_gt(-1), _lt(3))), "The format of the plugin. From 1 on `rules` also knows the command postrm. Without it: 0.", 1),
	min_wazo_version: described$1(optional(version), "The first Wazo version that the plugin works with. Quote it: YAML reads 24.10 as the number 24.1.", "24.10"),
	max_wazo_version: described$1(optional(version), "The last Wazo version that the plugin works with. Quote it: YAML reads 24.10 as the number 24.1.", "25.15"),
	depends: described$1(optional(array(described$1(dependency, "Another plugin that this one needs."))), "The plugins that this one needs."),
	debian_depends: described$1(nullish(array(string())), "The Debian packages that the plugin needs, each as in a package's Depends field.", ["git (>= 1:2.0)", "default-mta | mail-transport-agent"]),
	display_name: described$1(free, "The name of the plugin as people see it."),
	description: described$1(free, "What the plugin does. The first line is the short form."),
	author: described$1(free, "Who wrote the plugin.", "Jane Doe <jane@example.org>"),
	homepage: described$1(free, "The address of the plugin's page."),
	license: described$1(free, "The licence of the plugin.", "MIT"),
	tags: described$1(free, "Words to find the plugin by."),
	icon: described$1(free, "The address of the plugin's icon."),
	color: described$1(free, "The colour of the plugin's tile."),
	screenshots: described$1(free, "Addresses of pictures.")
}).check(meta({
	title: "Wazo plugin",
	description: "wazo/plugin.yml, the manifest of a Wazo stack plugin."
})), knownKeys = Object.keys(manifestSchema.shape);
function misspeltKeys(e, t = () => !1) {
	let n = knownKeys.filter((t) => !e.includes(t));
	return e.filter((e) => e.length <= 40 && !knownKeys.includes(e)).flatMap((e) => {
		let r = otherName(e, t), i = n.find((t) => require_slip.t(bare(e), bare(t)) || t === r);
		return i === void 0 ? [] : [{
			key: e,
			meant: i
		}];
	});
}
function doubledKeys(e) {
	let t = knownKeys.filter((t) => e.includes(t));
	return e.filter((e) => e.length <= 40 && !knownKeys.includes(e)).flatMap((e) => {
		let n = t.find((t) => isSameKey(e, t));
		return n === void 0 ? [] : [{
			key: e,
			meant: n
		}];
	});
}
function isSameKey(e, t) {
	return bare(e) === bare(t);
}
function slipsOf(e) {
	return knownKeys.filter((t) => require_slip.t(bare(e), bare(t)));
}
function bare(e) {
	return e.toLowerCase().replace(/[-_\s]/g, "");
}
const WORDS = new Map([
	["minimum", "min"],
	["maximum", "max"],
	["dependencies", "depends"],
	["dependency", "depends"],
	["deps", "depends"],
	["deb", "debian"],
	["apt", "debian"],
	["build", "debian"],
	["plugins", "plugin"]
]), NAMES = new Map([
	...knownKeys.map((e) => [wordsOf(e), e]),
	["min version", "min_wazo_version"],
	["min wazo", "min_wazo_version"],
	["max version", "max_wazo_version"],
	["max wazo", "max_wazo_version"],
	["format version", "plugin_format_version"],
	["format plugin", "plugin_format_version"],
	["debian packages", "debian_depends"],
	["depends plugin", "depends"],
	["name plugin", "name"],
	["namespace plugin", "namespace"],
	["plugin version", "version"]
]);
function otherName(e, t) {
	let n = wordsOf(e);
	return n === "depends" && !t(e) ? "debian_depends" : NAMES.get(n);
}
function wordsOf(e) {
	return e.replaceAll(/([a-z])([A-Z])/g, "$1 $2").toLowerCase().split(/[-_\s]+/).map((e) => WORDS.get(e) ?? e).sort().join(" ");
}
function explainIssue(e, t) {
	let n = fieldOf(e.path);
	if (t === void 0) return {
		code: "field-missing",
		message: `\`${n}\` is missing: add it${hint(n)}`
	};
	if (t.kind === "scalar" && t.value.type === "null") return {
		code: codeOf(n),
		message: `\`${n}\` has no value: ${added(e, n)}`
	};
	if (e.code === "invalid_format" && t.kind === "scalar" && t.text.trim() === "") return {
		code: n === "name" ? "name-invalid" : "namespace-invalid",
		message: `\`${n}\` is empty: ${added(e, n)}`
	};
	if (e.code === "invalid_format" && n === "name") return {
		code: "name-invalid",
		message: `\`name\` is ${described(t)}: only lower-case letters, digits and dashes are allowed${suggestion(t, "-")}`
	};
	if (e.code === "invalid_format" && n === "namespace") return {
		code: "namespace-invalid",
		message: `\`namespace\` is ${described(t)}: only lower-case letters and digits are allowed${suggestion(t, "")}`
	};
	if (n === "plugin_format_version") {
		let e = `\`plugin_format_version\` is ${described(t)}: it must be the number 0, 1 or 2, without quotes`;
		return {
			code: codeOf(n),
			message: e
		};
	}
	if (e.code === "too_small") return {
		code: "field-type",
		message: `\`${n}\` is empty: ${wanted(e)}`
	};
	let r = t.kind === "scalar" ? t.text.slice(0, 2) : "";
	if (/^-[^ ]/.test(r) && /depends$/.test(n)) return {
		code: "field-type",
		message: r === "-\xA0" ? `\`${n}\` is not a list, because its dashes are followed by a no-break space (U+00A0): type the spaces again` : `\`${n}\` is ${described(t)}: begin each entry with a dash and a space, \`- \``
	};
	if (n === "debian_depends" && t.kind === "scalar") {
		let e = asList(t.text);
		if (e !== void 0) return {
			code: "field-type",
			message: `\`debian_depends\` is ${described(t)}: it must be a list, \`debian_depends: ${e.text}\``
		};
	}
	let i = t.kind !== "scalar";
	return {
		code: "field-type",
		message: `\`${n}\` is ${described(t)}: ${wanted(e, i)}`
	};
}
function asList(e) {
	let t = e.split(",").map((e) => e.trim()), n = t.every((e) => {
		let t = require_slip.n(e);
		return "relationships" in t && t.warnings.length === 0;
	}), r = t.map((e) => /^[a-z0-9.+-]+$/.test(e) ? e : `"${e}"`);
	return n ? {
		text: `[${r.join(", ")}]`,
		value: t
	} : void 0;
}
function codeOf(e) {
	return e === "plugin_format_version" ? "format-version-invalid" : "field-type";
}
function added(e, t) {
	let n = EXAMPLES[t];
	return n === void 0 ? t === "plugin_format_version" ? "write 0, 1 or 2, or remove the line" : /^(min|max)_wazo_version$/.test(t) ? `add one, such as \`${t}: "24.10"\`, or remove the line` : e.path.length === 1 ? `${wanted(e)}. Or remove the line` : wanted(e) : `add one, such as \`${n}\``;
}
function suggestion(e, t) {
	if (e.kind !== "scalar" || e.text.length > 80) return "";
	let n = inAllowedCharacters(e.text, t);
	return n === "" ? "" : `: write \`${n}\``;
}
function inAllowedCharacters(e, t) {
	return e.toLowerCase().replaceAll(/[^a-z0-9]+/g, t).replaceAll(/^-|-$/g, "");
}
function fieldOf(e) {
	return e.reduce((e, t) => typeof t == "number" ? `${e}[${t}]` : e === "" ? String(t) : `${e}.${String(t)}`, "");
}
const EXAMPLES = {
	name: "name: my-plugin",
	namespace: "namespace: mycompany",
	version: "version: \"1.0.0\""
};
function hint(e) {
	if (e.startsWith("depends[")) return ", as in the `plugin.yml` of the other plugin";
	let t = EXAMPLES[e];
	return t === void 0 ? "" : `, for example \`${t}\``;
}
function wanted(e, t = !1) {
	let n = e.path[0];
	return n === "debian_depends" ? e.path.length === 1 ? "it must be a list of Debian relationships, such as `debian_depends: [git, curl (>= 7.88)]`" : "an entry must be a Debian relationship such as `git` or `git (>= 1:2.0)`" : n === "depends" ? e.path.length === 1 ? "it must be a list of plugins, each with `name` and `namespace`" : e.path.length === 2 ? "an entry must have a `name` and a `namespace`" : t ? "it must be one text" : "write it in quotes" : e.code === "invalid_union" ? t ? `write one, such as \`${String(n)}: "${n === "version" ? "1.0.0" : "24.10"}"\`` : `write it in quotes, such as \`${String(n)}: "${n === "version" ? "1.0.0" : "24.10"}"\`` : "it must be a string; put it in quotes if it is meant as text";
}
function described(e) {
	if (e.kind === "sequence") return "a list";
	if (e.kind === "mapping") return "a mapping";
	let { value: t } = e;
	if (t.type === "str") return require_version.a(t.value);
	let n = {
		null: "null",
		bool: "boolean",
		int: "number",
		float: "number",
		date: "date",
		datetime: "date",
		bytes: "binary value"
	}, r = e.text.length <= 80 ? e.text : `${e.text.slice(0, 80)}…`, i = pythonStr(t), a = i === e.text || t.type === "bool" && i.toLowerCase() === e.text.toLowerCase() || i.length > 80 ? "" : `, which YAML reads as ${i}`;
	return `the ${n[t.type]} ${r}${a}`;
}
// src/plugin/manifest-fields.ts
const MANIFEST = "wazo/plugin.yml";
var ManifestFields = class {
	#e;
	#t;
	#n;
	misspelt;
	doubled;
	#r;
	constructor(e, t) {
		this.#e = e, this.#n = [...t];
		let n = manifestSchema.safeParse(typed(e)).error?.issues ?? [];
		this.#r = new Set(n.map(({ path: e }) => e.join("\0"))), this.#t = new Map(e.entries.map((e) => [pythonStr(e.key.value), e])), this.misspelt = misspeltKeys([...this.#t.keys()], (e) => {
			let t = this.#t.get(e)?.value;
			return t?.kind === "sequence" && t.items.some(({ kind: e }) => e === "mapping");
		}), this.doubled = doubledKeys([...this.#t.keys()]);
		for (let t of n) {
			if (this.#i(nodeAt(e, t.path)?.position)) continue;
			if (isInTwo(n, t.path, 0, "namespace")) {
				this.report("field-missing", ["depends", Number(t.path[1]) + 1], "`namespace` is an entry of its own here: remove the dash before it, and indent it like `name`");
				continue;
			}
			if (isInTwo(n, t.path, -1, "name")) continue;
			let r = inCapitals(e, t.path);
			if (r !== void 0) {
				let e = `Keys are in lower case: write \`${String(t.path.at(-1))}\`, not \`${r.text}\``;
				this.#n.push(require_slip.g("field-missing", require_version.o(e), {
					file: MANIFEST,
					position: r.position
				}));
				continue;
			}
			let { code: i, message: a } = explainIssue(t, nodeAt(e, t.path)), o = i === "field-missing" ? this.#a(t.path) : void 0;
			o === void 0 ? this.report(i, t.path, a) : this.reportKey(i, o, insteadOf(o, t.path.join()));
		}
	}
	get findings() {
		return this.#n.toSorted(inFileOrder);
	}
	scalar(...e) {
		let t = nodeAt(this.#e, e), n = e.some((t, n) => this.#r.has(e.slice(0, n + 1).join("\0")));
		return t?.kind === "scalar" && t.value.type !== "null" && !n ? t : void 0;
	}
	text(...e) {
		let t = this.scalar(...e);
		return t && pythonStr(t.value);
	}
	collection(e) {
		let t = nodeAt(this.#e, [e])?.kind;
		return t === "sequence" ? "list" : t === "mapping" ? t : void 0;
	}
	indexes(e) {
		let t = nodeAt(this.#e, [e]);
		return t?.kind === "sequence" ? [...t.items.keys()] : [];
	}
	isOnSeveralLines(e) {
		let t = nodeAt(this.#e, e)?.position;
		return t !== void 0 && t.endLine > t.line;
	}
	report(e, t, n) {
		this.#n.push(require_slip.g(e, require_version.o(n), {
			file: MANIFEST,
			position: this.#o(t)
		}));
	}
	reportKey(e, t, n) {
		let { position: r } = this.#t.get(t)?.key ?? this.#e;
		this.#n.push(require_slip.g(e, n, {
			file: MANIFEST,
			position: r
		}));
	}
	#i(e) {
		return this.#n.some(({ code: t, position: n }) => t !== "yaml-value" || e === void 0 || n === void 0 ? !1 : n.line === e.line && n.column > e.column && n.endColumn < e.endColumn);
	}
	#a(e) {
		return e.length === 1 ? this.misspelt.find(({ meant: t }) => t === e[0])?.key : void 0;
	}
	#o(e) {
		let t = e.length === 0 ? void 0 : nodeAt(this.#e, e);
		if (t !== void 0) return t.position;
		let { line: n, column: r } = (nodeAt(this.#e, e.slice(0, -1)) ?? this.#e).position;
		return {
			line: n,
			column: r,
			endLine: n,
			endColumn: r
		};
	}
};
function inCapitals(e, t) {
	let n = t.length === 3 && nodeAt(e, t) === void 0 ? nodeAt(e, t.slice(0, -1)) : void 0;
	if (n?.kind === "mapping") return n.entries.find(({ key: e }) => e.text.toLowerCase() === t.at(-1))?.key;
}
function isInTwo(e, t, n, r) {
	let [i, a, o] = t;
	if (i !== "depends" || typeof a != "number" || o !== r) return !1;
	let lacks = (t) => e.flatMap((e) => e.path[1] === t ? [e.path.slice(2).join()] : []);
	return lacks(a + n).join() === "namespace" && lacks(a + n + 1).join() === "name";
}
function insteadOf(e, t) {
	return e.toLowerCase() === t ? `Keys are in lower case: write \`${t}\`, not \`${e}\`` : `\`${t}\` is missing: write it in place of \`${e}\`, which is not a known key`;
}
function inFileOrder(e, t) {
	let { line: n = 0, column: r = 0 } = e.position ?? {};
	return n - (t.position?.line ?? 0) || r - (t.position?.column ?? 0);
}
// src/plugin/tag.ts
function isTagOf({ name: e, prefix: t }, n) {
	return [
		n,
		asTag(n),
		asTag(n, "_")
	].some((n) => e === n || e === `${t}${n}`);
}
function asTag(e, t = "-") {
	return e.replaceAll(":", "%").replaceAll("~", t);
}
// src/plugin/wazo-version.ts
const WAZO_VERSION = /^\d\d\.(0[1-9]|1[0-9])$/;
function checkLimits(e) {
	let t = e.filter(({ read: e, written: t }) => !WAZO_VERSION.test(e) && !WAZO_VERSION.test(t)), n = t.map(({ field: e, written: t }) => {
		let n = /^\d\d\.\d\d$/.test(t) ? `there is no Wazo ${t}: the second number is the release of that year, 01 to 19, as in "23.17" or "25.15"` : `a Wazo version has the form YY.NN${remedyFor(t)}`;
		return {
			code: "wazo-version-form",
			field: e,
			message: `\`${e}\` is ${require_version.a(t)}: ${n}`
		};
	}), [r, i] = [limitOf(e, "min_wazo_version"), limitOf(e, "max_wazo_version")];
	if (r !== void 0 && i !== void 0 && r.read > i.read) {
		let e = `No Wazo version is allowed: \`min_wazo_version\` ${require_version.a(r.read)} comes after \`max_wazo_version\` ${require_version.a(i.read)}. wazo-plugind compares them as texts, so write both as YY.NN, in quotes`, [{ field: a } = i] = t;
		return [...n.filter((e) => e.field !== a), {
			code: "wazo-version-range",
			field: a,
			message: e
		}];
	}
	return n;
}
function remedyFor(e) {
	let [, t, n] = /^[^\d]*(?:20)?(\d\d)[.,_-](\d\d)(?:\.\d+)*$/.exec(e) ?? [], r = `${t}.${n}`;
	return WAZO_VERSION.test(r) ? `: write ${require_version.a(r)}` : ", such as \"24.10\", in quotes";
}
function checkSupport(e, t) {
	return e.flatMap((e) => {
		if (allows(e, e.read, t)) return [];
		let { field: n, read: r, written: i } = e, a = n === "min_wazo_version" ? "comes after" : "comes before";
		return [{
			code: "wazo-version-unsupported",
			field: n,
			message: allows(e, i, t) ? `The plugin does not support Wazo ${t}, but only because YAML reads the \`${n}\` ${i} as ${r}, which ${a} it: put it in quotes, \`${n}: "${i}"\`` : `The plugin does not support Wazo ${t}: its \`${n}\` ${require_version.a(r)} ${a} it`
		}];
	});
}
function allows({ field: e }, t, n) {
	return e === "min_wazo_version" ? t <= n : n <= t;
}
function limitOf(e, t) {
	return e.find((e) => e.field === t);
}
// src/plugin/manifest.ts
function checkManifest(e, t = {}) {
	let [n, r] = e;
	if (n === 255 && r === 254 || n === 254 && r === 255) return refused([require_slip.g("manifest-encoding", "The file is UTF-16, and wazo-plugind reads it as UTF-8: save it as UTF-8", {
		file: MANIFEST,
		position: {
			line: 1,
			column: 1,
			endLine: 1,
			endColumn: 1
		}
	})]);
	let { root: i, problems: a } = readYaml(e), o = a.map(({ kind: e, message: t, position: n }) => require_slip.g(YAML_CODES[e], require_version.o(t), {
		file: MANIFEST,
		position: n
	}));
	if (i === void 0) return {
		manifest: void 0,
		known: {},
		findings: o
	};
	if (i.kind !== "mapping") {
		let e = `The manifest ${i.kind === "sequence" ? "is a list" : i.value.type === "null" ? "is empty" : "has no keys"}: it must be a mapping, with lines such as \`name: my-plugin\``;
		return refused([...o, require_slip.g("manifest-not-mapping", e, {
			file: MANIFEST,
			position: i.position
		})]);
	}
	let s = keyOfAll(i);
	if (s !== void 0) {
		let e = `All keys are indented below \`${s.text}\`: remove this line, and start \`name\`, \`namespace\`, \`version\` and the others in the first column`;
		return refused([...o, require_slip.g("field-missing", e, {
			file: MANIFEST,
			position: s.position
		})]);
	}
	return checkFields(i, o, t);
}
function refused(e) {
	return {
		manifest: void 0,
		known: {},
		findings: e
	};
}
function keyOfAll(e) {
	let has = ({ entries: e }) => (t) => e.some(({ key: e }) => e.text === t), t = [
		"name",
		"namespace",
		"version"
	];
	if (!t.some(has(e))) return e.entries.find(({ value: e }) => e.kind === "mapping" && t.every(has(e)))?.key;
}
const YAML_CODES = {
	encoding: "manifest-encoding",
	syntax: "yaml-syntax",
	value: "yaml-value",
	"duplicate-key": "duplicate-key",
	"too-large": "manifest-too-large"
};
function checkFields(e, t, n) {
	let r = new ManifestFields(e, t), i = r.text("name"), a = r.text("namespace"), o = versionOf(r, n), s = dependsOf$1(r, {
		name: i,
		namespace: a
	}), c = debianDependsOf(r, n);
	checkNumbers(r), checkWazoVersions(r, n), checkTexts(r);
	let { findings: l } = r, u = {
		...i && { name: i },
		...a && { namespace: a },
		...o && { version: o.packaged }
	};
	if (i === void 0 || a === void 0 || o === void 0 || require_slip._(l)) return {
		manifest: void 0,
		known: u,
		findings: l
	};
	let d = r.scalar("plugin_format_version")?.value;
	return {
		manifest: {
			name: i,
			namespace: a,
			version: o.packaged,
			ownVersion: o.own,
			formatVersion: (d?.type === "int" || d?.type === "float") && Math.trunc(Number(d.value)) || 0,
			depends: s,
			debianDepends: c,
			displayName: r.text("display_name"),
			description: r.text("description"),
			wazoVersions: {
				min: r.scalar("min_wazo_version")?.text,
				max: r.scalar("max_wazo_version")?.text
			},
			author: lineOf(r, "author"),
			homepage: lineOf(r, "homepage"),
			icon: r.text("icon"),
			color: r.text("color"),
			tags: tagsOf(r),
			metadata: {
				...Object(plain(e)),
				...o.packaged !== o.own && { version: o.packaged }
			}
		},
		known: u,
		findings: l
	};
}
function versionOf(e, t) {
	let n = e.text("version");
	if (n === void 0) return;
	let r = require_version.r(n), i = require_version.t(r);
	if (i !== void 0) {
		let t = `\`version\` is ${require_version.a(r)}, which is not a valid Debian version: ${quotesOf(r) ?? i}`;
		e.report("version-invalid", ["version"], t);
		return;
	}
	let a = t.version ?? r, o = t.version === void 0 ? "" : "The input ", s = require_version.c(a);
	if (s !== void 0) {
		let { release: n, spelling: r } = s, i = `${o}\`version\` is ${require_version.a(a)}, which dpkg sorts after the release ${require_version.a(n)}: a server that has it never upgrades to the release. Write ${require_version.a(r)}, which comes before it; its tag may be ${require_version.a(`${t.tag?.prefix ?? "v"}${asTag(r)}`)}`;
		e.report("version-prerelease", ["version"], i);
	}
	if (t.tag !== void 0 && !isTagOf(t.tag, a)) {
		let { name: n, prefix: r } = t.tag, i = o === "" ? `change \`version\` in ${MANIFEST} before the tag is made, or tag the commit that has this version` : "the version comes from the input `version`", s = asTag(a), c = `The tag ${n} does not match the version ${a} that is packaged: it should be ${r}${s} or ${s}; ${i}. Set \`verify-tag: false\` if tags mean something else`;
		e.report("tag-mismatch", ["version"], c);
	}
	return {
		own: r,
		packaged: `${a}${t.versionSuffix ?? ""}`
	};
}
function quotesOf(e) {
	if (/^[“”„‘’]/.test(e)) return "YAML reads these quotes as part of it: write straight ones (\")";
	if (/^\$[\w{(]/.test(e)) return "nothing fills in a variable here: write the version itself";
	let [, t] = /^([^"']+)["']$/.exec(e) ?? [];
	return t === void 0 ? void 0 : `it has only a closing quote: write ${require_version.a(t)}`;
}
function dependsOf$1(e, t) {
	let n = [];
	for (let r of e.indexes("depends")) {
		let [i, a] = [e.text("depends", r, "name"), e.text("depends", r, "namespace")];
		if (i === void 0 || a === void 0) continue;
		let o = [
			"depends",
			r,
			"name"
		], s = `${a}/${i}`;
		if (!NAME.test(i) || !NAMESPACE.test(a)) {
			let [t, n] = [inAllowedCharacters(i, "-"), inAllowedCharacters(a, "")], r = t && n ? `. Is it ${require_version.a(`${n}/${t}`)}?` : "", c = `No plugin can be called ${require_version.a(s)}: a name has lower-case letters, digits and dashes, a namespace lower-case letters and digits${r}`;
			e.report("dependency-invalid", o, c);
		} else i === t.name && a === t.namespace ? e.report("dependency-on-itself", o, "The plugin depends on itself: remove this entry") : n.some((e) => e.name === i && e.namespace === a) && e.report("dependency-twice", o, `${s} is listed twice: remove one of the entries`);
		n.push({
			name: i,
			namespace: a
		});
	}
	return n;
}
function debianDependsOf(e, { release: t }) {
	let n = new Set();
	for (let r of e.indexes("debian_depends")) {
		let i = e.text("debian_depends", r);
		if (i === void 0) continue;
		let a = ["debian_depends", r], o = require_slip.n(i);
		if ("problem" in o) {
			let [, t] = /\s(-\s.+)$/.exec(i) ?? [];
			if (t !== void 0 && e.isOnSeveralLines(a)) {
				let n = `\`${t}\` is indented more than the entry above it, so YAML reads both as one: indent both alike`;
				e.report("debian-dependency-invalid", a, n);
				continue;
			}
			let n = ofPip(i) ?? o.problem, r = `${require_version.a(i)} is not a valid Debian relationship: ${n}`;
			e.report("debian-dependency-invalid", a, r);
		} else {
			for (let t of o.warnings) e.report("debian-dependency-unclear", a, `${require_version.a(i)} may mean something else: ${t}`);
			o.relationships.some((e) => n.has(e)) && e.report("dependency-twice", a, `${require_version.a(i)} is listed twice: remove one of the entries`);
			for (let r of o.relationships) n.add(r), t !== void 0 && checkPython2(e, a, r, t);
		}
	}
	return [...n];
}
function tagsOf(e) {
	if (e.collection("tags") === "list") return e.indexes("tags").flatMap((t) => e.text("tags", t) ?? []);
	let t = e.text("tags");
	return t === void 0 ? void 0 : [t];
}
function ofPip(e) {
	let [, t = "", n, r] = /^([A-Za-z][\w.-]*?)(?:\[[\w, -]*\])?[ \t]*(?:([<>~=!]=?)[ \t]*(\d+(?:\.\d+)*)\S*)?$/.exec(e) ?? [], i = debianPackageOfDistribution(t);
	if (i !== void 0) return `\`${t}\` is its name for pip, and Debian's package is \`${i}\`: write \`- ${n !== void 0 && /^(==|~=|>=|>)$/.test(n) ? `${i} (>= ${r})` : i}\``;
}
function checkPython2(e, t, n, r) {
	let i = [...require_slip.r([n])], a = i.map((e) => insteadOfPython2(e, r)), o = a.find((e) => e !== void 0);
	if (o === void 0 || a.includes(void 0)) return;
	let s = `${require_version.a(i.join(" | "))} is for Python 2, which Debian ${r} does not have, so the plugin can't be installed: write \`${o}\``;
	e.report("python2-dependency", t, s);
}
function checkNumbers(e) {
	for (let t of [
		"version",
		"min_wazo_version",
		"max_wazo_version"
	]) {
		let n = e.scalar(t);
		if (!n?.plain || pythonStr(n.value) === n.text || t !== "version" && !WAZO_VERSION.test(n.text)) continue;
		let r = `YAML reads ${n.text} as a number, which becomes ${require_version.a(pythonStr(n.value))}: put it in quotes, \`${t}: ${require_version.a(n.text)}\``;
		e.report("number-misread", [t], r);
	}
}
function checkWazoVersions(e, { wazoVersion: t }) {
	let n = ["min_wazo_version", "max_wazo_version"].flatMap((t) => {
		let n = e.scalar(t);
		return n ? [{
			field: t,
			read: pythonStr(n.value),
			written: n.text
		}] : [];
	}), r = [...checkLimits(n), ...t === void 0 ? [] : checkSupport(n, t)];
	for (let { code: t, field: n, message: i } of r) e.report(t, [n], i);
}
function checkTexts(e) {
	checkLines(e);
	let t = e.misspelt.map(({ meant: e }) => e);
	!e.text("description")?.trim() && !t.includes("description") && e.report("description-missing", e.scalar("description") ? ["description"] : [], "The plugin has no `description`: add a line that says what it does, which apt and wazo-plugind show");
	for (let { key: t, meant: n } of e.misspelt) {
		if ([
			"name",
			"namespace",
			"version"
		].includes(n)) continue;
		let r = t.toLowerCase() === n ? ", in lower case" : "", i = isSameKey(t, n) ? `write \`${n}\`${r}` : `did you mean \`${n}\`?`;
		e.reportKey("key-misspelt", t, `Unknown key \`${t}\`: ${i}`);
	}
	for (let { key: t, meant: n } of e.doubled) {
		let r = `Unknown key \`${t}\`: only \`${n}\`, which is there too, is read. Remove one of the two`;
		e.reportKey("key-misspelt", t, r);
	}
}
// src/archive/entry-list.ts
const CHUNK = 65536, TYPES = [
	"directory",
	"file",
	"hard link",
	"symbolic link",
	"socket",
	"device",
	"pipe"
], AT = {
	mtime: 0,
	size: 8,
	content: 16,
	uid: 20,
	gid: 24,
	mode: 28,
	path: 30,
	target: 32,
	type: 34,
	text: 35
};
var EntryList = class {
	#e = [];
	#t = [];
	add(e) {
		let { type: t, mode: n, mtime: r, path: i } = e, a = "target" in e ? e.target : "", o = AT.text + i.length + a.length, s = this.#n(o), { bytes: c, used: l } = s;
		return c.writeDoubleLE(r, l + AT.mtime), c.writeDoubleLE(t === "file" ? e.size : 0, l + AT.size), c.writeUInt32LE(t === "file" ? this.#r(e.content) : 0, l + AT.content), c.writeUInt32LE(e.owner?.uid ?? 0, l + AT.uid), c.writeUInt32LE(e.owner?.gid ?? 0, l + AT.gid), c.writeUInt16LE(n, l + AT.mode), c.writeUInt16LE(i.length, l + AT.path), c.writeUInt16LE(a.length, l + AT.target), c.writeUInt8(TYPES.indexOf(t), l + AT.type), c.write(i + a, l + AT.text, "latin1"), s.used += o, (this.#e.length - 1) * CHUNK + l;
	}
	pathAt(e) {
		let t = this.#e[Math.floor(e / CHUNK)]?.bytes;
		return t && textOf$1(t, e % CHUNK).path;
	}
	*[Symbol.iterator]() {
		for (let { bytes: e, used: t } of this.#e) for (let n = 0; n < t;) {
			let { path: t, target: r, end: i } = textOf$1(e, n), a = TYPES[e.readUInt8(n + AT.type)], o = e.readUInt16LE(n + AT.mode), s = e.readDoubleLE(n + AT.mtime), [c, l] = [e.readUInt32LE(n + AT.uid), e.readUInt32LE(n + AT.gid)], u = {
				path: t,
				mode: o,
				mtime: s,
				...(c !== 0 || l !== 0) && { owner: {
					uid: c,
					gid: l
				} }
			}, d = e.readDoubleLE(n + AT.size), f = this.#t[e.readUInt32LE(n + AT.content)];
			a === "hard link" || a === "symbolic link" ? yield {
				...u,
				type: a,
				target: r
			} : a !== "file" && a !== void 0 ? yield {
				...u,
				type: a
			} : a === "file" && f !== void 0 && (yield {
				...u,
				type: a,
				size: d,
				content: f
			}), n = i;
		}
	}
	#n(e) {
		let t = this.#e.at(-1);
		if (t !== void 0 && CHUNK - t.used >= e) return t;
		let n = {
			bytes: Buffer.allocUnsafeSlow(CHUNK),
			used: 0
		};
		return this.#e.push(n), n;
	}
	#r(e) {
		let t = this.#t.lastIndexOf(e);
		return t < 0 ? this.#t.push(e) - 1 : t;
	}
};
function textOf$1(e, t) {
	let n = t + AT.text, r = n + e.readUInt16LE(t + AT.path), i = r + e.readUInt16LE(t + AT.target);
	return {
		path: e.toString("latin1", n, r),
		target: e.toString("latin1", r, i),
		end: i
	};
}
// src/archive/file-map.ts
var FileMap = class {
	#e = new Map();
	get({ dev: e, ino: t }) {
		return this.#e.get(small(e))?.get(small(t));
	}
	set({ dev: e, ino: t }, n) {
		let r = this.#e.get(small(e)) ?? new Map();
		this.#e.set(small(e), r.set(small(t), n));
	}
};
function small(e) {
	return e <= 2 ** 53 - 1 ? Number(e) : e;
}
// src/archive/tree.ts
const SPECIAL = {
	[node_fs.constants.S_IFSOCK]: "socket",
	[node_fs.constants.S_IFIFO]: "pipe",
	[node_fs.constants.S_IFCHR]: "device",
	[node_fs.constants.S_IFBLK]: "device"
}, OPEN_FLAGS = node_fs.constants.O_RDONLY | node_fs.constants.O_NOFOLLOW | node_fs.constants.O_NONBLOCK;
function walk(e, t = "", n) {
	let r = {
		root: require_path.a(e),
		prefix: require_path.a(t)
	}, i = new EntryList(), a = new FileMap(), o = [[r.prefix].values()];
	for (let e = o.at(-1); e !== void 0; e = o.at(-1)) {
		let t = e.next();
		if (t.done) {
			o.pop();
			continue;
		}
		let s = t.value, c = sourceOf(r, s), l = attempt("read", c, () => (0, node_fs.lstatSync)(c)), u = identify(c, l), d = l.isFile() && l.nlink > 1 ? a.get(u) : void 0, f = d === void 0 ? void 0 : i.pathAt(d), p = i.add(entryOf(r, s, c, n ? claimed(l, n.get(u)) : l, f));
		l.isFile() && l.nlink > 1 && d === void 0 && a.set(u, p), l.isDirectory() && o.push(pathsIn(s, c));
	}
	return i;
}
function* pathsIn(e, t) {
	let n = attempt("read the directory", t, () => (0, node_fs.readdirSync)(t, { encoding: "latin1" })).sort().join("/");
	for (let t = 0; t < n.length;) {
		let r = n.indexOf("/", t), i = r < 0 ? n.length : r;
		yield require_path.r(e, n.slice(t, i)), t = i + 1;
	}
}
function merge(e, t, n) {
	return { *[Symbol.iterator]() {
		let r;
		for (let i of overlay(e, t)) {
			for (let e of missing(i.path, r)) yield {
				type: "directory",
				path: e,
				mode: 493,
				mtime: n
			};
			yield i, r = i.path;
		}
	} };
}
function* overlay(e, t) {
	let n = t[Symbol.iterator](), r = n.next();
	for (let t of e) {
		for (; !r.done && require_path.n(r.value.path, t.path) < 0;) yield r.value, r = n.next();
		(r.done || r.value.path !== t.path) && (yield t);
	}
	for (; !r.done; r = n.next()) yield r.value;
}
function missing(e, t) {
	let n = [];
	for (let r = require_path.i(e); r !== void 0 && (t === void 0 || r !== "" && t !== r && !t.startsWith(`${r}/`)); r = require_path.i(r)) n.unshift(r);
	return n;
}
function isExecutable(e) {
	return !!(e & 64);
}
function ownerOf(e) {
	let { uid: t, gid: n } = (0, node_fs.statSync)(e);
	return {
		uid: t,
		gid: n
	};
}
function sourceOf({ root: e, prefix: t }, n) {
	return require_path.t(require_path.r(e, t === "" ? n : n.slice(t.length + 1)));
}
function beginningOf(e) {
	return firstBytes$1(e, Math.min(e.size, 65536));
}
function contentOf(e) {
	return firstBytes$1(e, e.size);
}
function firstBytes$1({ content: e, path: t }, n) {
	if (Buffer.isBuffer(e)) return e.subarray(0, n);
	let r = sourceOf(e, t);
	return attempt("read", r, () => {
		let e = (0, node_fs.openSync)(r, OPEN_FLAGS);
		try {
			let t = Buffer.alloc(n);
			return t.subarray(0, (0, node_fs.readSync)(e, t, 0, t.length, 0));
		} finally {
			(0, node_fs.closeSync)(e);
		}
	});
}
function installedSize(e) {
	let t = 0;
	for (let n of e) n.type !== "hard link" && (t += n.type === "file" ? Math.ceil(n.size / 1024) : 1);
	return t;
}
function identify(e, t) {
	return Number.isSafeInteger(t.ino) && Number.isSafeInteger(t.dev) ? t : attempt("read", e, () => (0, node_fs.lstatSync)(e, { bigint: !0 }));
}
function claimed(e, t) {
	let { size: n, mtimeMs: r } = e, i = e.mode & node_fs.constants.S_IFMT, a = t && t.mode & node_fs.constants.S_IFMT, o = a === i || i === node_fs.constants.S_IFREG && a !== void 0 && a in SPECIAL, { mode: s, uid: c, gid: l } = t && o ? t : {
		mode: e.mode,
		uid: 0,
		gid: 0
	};
	return {
		mode: s,
		uid: c,
		gid: l,
		size: n,
		mtimeMs: r
	};
}
function entryOf(e, t, n, r, i) {
	let { uid: a, gid: o, size: s } = r, c = {
		path: t,
		mode: r.mode & 4095,
		mtime: Math.floor(r.mtimeMs / 1e3),
		...(a !== 0 || o !== 0) && { owner: {
			uid: a,
			gid: o
		} }
	}, l = r.mode & node_fs.constants.S_IFMT;
	if (l === node_fs.constants.S_IFDIR) return {
		...c,
		type: "directory"
	};
	if (l === node_fs.constants.S_IFLNK) {
		let e = attempt("read the link", n, () => (0, node_fs.readlinkSync)(n, { encoding: "latin1" }));
		return {
			...c,
			type: "symbolic link",
			target: e
		};
	}
	return l === node_fs.constants.S_IFREG ? i === void 0 ? {
		...c,
		type: "file",
		size: s,
		content: e
	} : {
		...c,
		type: "hard link",
		target: i
	} : {
		...c,
		type: SPECIAL[l] ?? "device"
	};
}
function attempt(e, t, n) {
	try {
		return n();
	} catch (n) {
		throw require_failure.a(`${e} ${require_path.o(t.toString("latin1"))}`, n);
	}
}
// src/shell/shebang.ts
const SHELLS = [
	"sh",
	"dash",
	"bash"
];
function readShebang(e) {
	let t = /^#![ \t]*([^ \t\r\n]+)(?:[ \t]+([^\r\n]*))?/.exec(e);
	if (t?.[1] === void 0) return;
	let n = t[2]?.replace(/[ \t]+$/, "");
	return {
		interpreter: t[1],
		argument: n === "" ? void 0 : n
	};
}
function programOf({ interpreter: e, argument: t }) {
	let n = baseName(e);
	return n !== "env" || t === void 0 ? n : baseName(envWords(t)?.program ?? "");
}
function isShell(e) {
	return SHELLS.includes(programOf(e));
}
function withErrexit(e, t) {
	if (!isShell(e)) return;
	let { interpreter: n, argument: r } = e;
	if (baseName(n) !== "env") return [
		n,
		...addErrexit(r === void 0 ? [] : [r]),
		t
	];
	let i = envWords(r ?? "");
	if (i !== void 0) return [
		n,
		...i.before,
		i.program,
		...addErrexit(i.after),
		t
	];
}
function addErrexit(e) {
	let t = e.findIndex((e) => !/^--\w/.test(e));
	return e.toSpliced(t < 0 ? e.length : t, 0, "-e");
}
const ENV_OPTION = /^(-|-[iv]+|--ignore-environment|--debug|-[uC].+|--(unset|chdir)=.+)$/;
function envWords(e) {
	let t = /^(?:-S|--split-string=)[ \t]*(.*)$/.exec(e)?.[1];
	if (t === void 0) return /^-|[ \t=]/.test(e) ? void 0 : {
		before: [],
		program: e,
		after: []
	};
	if (/["'\\$#]/.test(t)) return;
	let n = t.split(/[ \t]+/), r = n.findIndex((e) => !ENV_OPTION.test(e) && !/^[^-=][^=]*=/.test(e)), i = n[r];
	if (!(i === void 0 || i === "" || i.startsWith("-"))) return {
		before: n.slice(0, r),
		program: i,
		after: n.slice(r + 1)
	};
}
function baseName(e) {
	return e.slice(e.lastIndexOf("/") + 1);
}
// src/position.ts
function positionIn(e, t, n) {
	let place = (t) => {
		let n = e.slice(0, t);
		return {
			line: n.split("\n").length,
			column: t - n.lastIndexOf("\n")
		};
	}, [r, i] = [place(t), place(n)];
	return {
		...r,
		endLine: i.line,
		endColumn: i.column
	};
}
// src/shell/script.ts
function isOnly(e, t) {
	return e.text === t.text;
}
function asksIfSet({ operator: e = "" }) {
	return /^:?[-=?+]$/.test(e);
}
function filesOf({ redirections: e }) {
	return e.flatMap(({ target: e }) => e ?? []);
}
function valuesOf({ words: e, assignments: t }) {
	return [...t.flatMap(({ value: e }) => e ?? []), ...e];
}
// src/shell/dispatch.ts
const RULES_COMMANDS = [
	"build",
	"package",
	"install",
	"uninstall",
	"postrm"
];
function calledIn(e = 0) {
	return RULES_COMMANDS.filter((t) => t !== "postrm" || e > 0);
}
function isMeantFor(e, t) {
	let n = e.toLowerCase().replaceAll(/[-_ ]/g, "");
	return e !== t && !RULES_COMMANDS.some((t) => t === e) && require_slip.t(n, t);
}
function branchesFor(e, t) {
	let { looksAtFirst: n } = argumentsOf(e);
	return new Set(e.branches.filter((e) => isFor(e, t) && n(e)));
}
function dispatchOf(e) {
	let { looksAtFirst: t } = argumentsOf(e), n = e.branches.filter((e) => t(e)), [r] = n;
	return n.every(({ subject: e, branches: t, conditional: n }) => e.start === r?.subject.start && t.length === 0 && !n) && n.some(({ patterns: e }) => RULES_COMMANDS.some((t) => e.some(({ text: e }) => e === t))) ? n : [];
}
function commandsFor(e, t) {
	let { looksAtFirst: n } = argumentsOf(e), r = branchesFor(e, t);
	return reached(e, e.commands.filter(({ branches: e }) => e.every((e) => r.has(e) || !n(e))), ({ branches: e }) => e.some((e) => r.has(e)), [t]);
}
function commandsForAny(e) {
	return possible(e, RULES_COMMANDS);
}
function possibleFor(e, t) {
	return possible(e, [t]);
}
function possible(e, t) {
	let { looksAtFirst: n } = argumentsOf(e), r = e.branches.filter(n), i = t.every((e) => r.some((t) => isFor(t, e))), isForNone = (e) => r.includes(e) && !t.some((t) => isFor(e, t)) && e.patterns.every(({ text: e }) => /^[\w-]*$/.test(e) || i && /^\*+$/.test(e));
	return reached(e, e.commands.filter(({ branches: e }) => !e.some(isForNone)), ({ functions: e }) => e.length === 0, t);
}
function commandsThatMayRun(e, t) {
	let { looksAtFirst: n } = argumentsOf(e);
	return reached(e, e.commands.filter(({ branches: e }) => e.every((e) => isFor(e, t) || !n(e))), ({ functions: e }) => e.length === 0, [t]);
}
function commandsForSure(e, t = calledIn()) {
	let { looksAtFirst: n } = argumentsOf(e);
	return reached(e, e.commands.filter(({ branches: e, conditional: r, apart: i }) => !r && !i && e.every((e) => n(e) && t.some((t) => isFor(e, t)))), ({ functions: e }) => e.length === 0, t);
}
function isFor({ patterns: e }, t) {
	return e.some(({ text: e }) => e === t);
}
function reached(e, t, n, r) {
	let { isFirst: i } = argumentsOf(e), a = new Set(), isReached = (e) => n(e) || e.functions.length > 0 && e.functions.every((e) => a.has(e)), o = [...t];
	for (let n of o) {
		let [s] = n.words, c = s?.parameters.find((e) => i(e) || /^[@*]$/.test(e.name));
		if (s === void 0 || c === void 0 && !isReached(n)) continue;
		let l = c ? r.map((e) => s.text.replace(c.text, () => e)) : [s.text];
		for (let n of l) e.functions.has(n) && !a.has(n) && (a.add(n), o.push(...t.filter(({ functions: e }) => e.includes(n))));
	}
	return t.filter(isReached);
}
function argumentsOf({ commands: e }) {
	let isOne = ({ name: e, operator: t = "" }) => e === "1" && /^(|:?-)$/.test(t), t = new Set(), n = new Set();
	for (let { words: r, assignments: i } of e) {
		for (let { name: e, value: n } of i) {
			let [r] = n?.parameters ?? [];
			n && r && isOne(r) && isOnly(n, r) && t.add(e);
		}
		let [e, a] = r, [o] = a?.parameters ?? [], s = o && /^[@*1]$/.test(o.name) && a?.text.startsWith(o.text);
		e && s && n.add(e.text);
	}
	let isFirst = (e) => isOne(e) || t.has(e.name) && e.operator === void 0;
	return {
		isFirst,
		looksAtFirst({ subject: e, functions: t }) {
			let [r] = e.parameters;
			return r !== void 0 && isOnly(e, r) && isFirst(r) && t.every((e) => n.has(e));
		}
	};
}
// src/plugin/makefile.ts
const DIRECTIVE = /^(#|-?include\b|sinclude\b|ifn?eq\b|ifn?def\b|else\b|endif\b|define\b|endef\b|export\b|unexport\b|override\b|private\b|undefine\b|vpath\b|load\b|-load\b|\$)/;
function makefileHazards(e, t, n) {
	if (/^[ \t]*(\.RECIPEPREFIX|define)\b/m.test(e)) return [];
	let at = (t, r) => ({
		file: n,
		position: positionIn(e, t, t + r)
	}), r = /(?<!\\\n)^<{7} [^\s:=]+$/m.exec(e);
	if (r !== null) return [require_slip.g("rules-syntax", "A merge conflict is left in the file: keep what is right, and remove the lines around it", at(r.index, 7))];
	let i = strayLine(e);
	return i === void 0 ? [
		...missingTargets(e, t, n, at),
		...misspelt(e, at),
		...otherVariable(e, at),
		...ofShell(e, at)
	] : [require_slip.g("rules-syntax", i.message, at(i.offset, i.line.length))];
}
function strayLine(e) {
	let t = !1, n = 0, r = [];
	for (let i of e.split("\n")) {
		let e = i.trim();
		if (/^ *ifn?(eq|def)\b/.test(i) && !t && r.push({
			offset: n,
			line: i
		}), /^ *endif\b/.test(i) && !t && r.pop() === void 0) return {
			offset: n,
			line: i,
			message: "There is no `ifeq` or `ifdef` that this `endif` could close: remove it"
		};
		if (!t && !i.endsWith("\\") && /^( +\t?)?[^\s#]/.test(i) && !/[:=]/.test(e) && !DIRECTIVE.test(e) && r.length === 0) return {
			offset: n,
			line: i,
			message: strayMessage(i)
		};
		t = i.endsWith("\\"), n += i.length + 1;
	}
	let [i] = r;
	if (i !== void 0) return {
		...i,
		message: `\`${i.line.trim()}\` is never closed, so make can't read the file: add \`endif\``
	};
}
function strayMessage(e) {
	if (e.startsWith(" ")) return "This line begins with spaces where make needs a tab, so make can't read the file (\"missing separator\"): begin it with a tab";
	let t = e.trim();
	return `This line is neither a target nor a recipe, so make can't read the file ("missing separator"): ${/^[\w-]+$/.test(t) ? `write \`${t}:\`` : "begin a recipe with a tab, and end a target with `:`"}`;
}
function missingTargets(e, t, n, r) {
	if (/^[ \t]*(-?include\b|sinclude\b|\.DEFAULT\b|\$)/m.test(e) || /^[^\t#=%\r\n]*%[^=:\r\n]*:/m.test(e)) return [];
	let i = e.replaceAll("\\\n", " ").split("\n"), a = new Set(i.flatMap((e) => (/^[^\t#\s][^:=]*::?(?!=)/.exec(e)?.[0] ?? "").replace(/:+$/, "").trim().split(/\s+/))), o = new Set(i.flatMap((e) => /^\.PHONY[ \t]*:([^#]*)/.exec(e)?.[1]?.split(/\s+/) ?? []));
	if ([...a, ...o].some((e) => e.includes("$"))) return [];
	let s = calledIn(t), c = s.flatMap((e) => {
		let t = a.has(e) ? void 0 : [...a].find((t) => isMeantFor(t, e));
		return t === void 0 ? [] : [{
			command: e,
			near: t
		}];
	}), placeOf = (t) => {
		let i = offsetOf(e, t);
		return i === void 0 ? { file: n } : r(i, t.length);
	}, l = s.filter((e) => e !== "build" && e !== "package" && !a.has(e) && !o.has(e));
	if (l.length === 0) return c.map(({ command: e, near: t }) => {
		let r = `\`${n}\` has no target for \`${e}\`, but one for \`${t}\`, which nothing calls: write \`${e}:\``;
		return require_slip.g("rules-command-unknown", r, placeOf(t));
	});
	let u = l.map((e) => `\`${e}\``).join(", "), d = c.map(({ command: e, near: t }) => `; \`${t}:\` is probably meant for \`${e}\``).join(""), f = `\`${n}\` has no target for ${u}, so make fails when a server calls it, and the package can be neither installed nor removed. Add ${l.map((e) => `\`${e}:\``).join(", ")}${d}`, [p] = c;
	return [require_slip.g("rules-command-missing", f, p === void 0 ? { file: n } : placeOf(p.near))];
}
function offsetOf(e, t) {
	let n = 0;
	for (let r of e.split("\n")) {
		let e = r.slice(0, r.indexOf(":") + 1);
		if (!e.startsWith("	") && e.split(/[\s:]/).includes(t)) return n + e.indexOf(t);
		n += r.length + 1;
	}
}
function misspelt(e, t) {
	if (/^[ \t]*p[ \t]*[:?+]?=/m.test(e)) return [];
	let n = [...e.matchAll(/\$\$|\$pkgdir\b/g)].find(([e]) => e !== "$$");
	return n === void 0 ? [] : [require_slip.g("pkgdir-misspelt", "make reads `$pkgdir` as the variable `p` and the letters `kgdir`: write `$(pkgdir)`, or `$$pkgdir` for the shell", t(n.index, n[0].length))];
}
function otherVariable(e, t) {
	if (/^[ \t]*(-?include\b|sinclude\b|\$)/m.test(e)) return [];
	let n = [...e.matchAll(/(?<!\$)\$[({](\w+)[)}]/g)].find(([, t = ""]) => t !== "pkgdir" && require_slip.t(t.toLowerCase().replaceAll("_", ""), "pkgdir") && !RegExp(`\\b${t}[ \\t]*[:?+!]*=|\\b(ifn?def|export|foreach)[ (\\t]+${t}\\b`).test(e));
	if (n?.[1] === void 0) return [];
	let r = `Nothing sets \`${n[1]}\`, so it is empty here and the command works on the root of the build machine. The directory to stage in is \`pkgdir\`: write \`$(pkgdir)\``;
	return [require_slip.g("pkgdir-misspelt", r, t(n.index, n[0].length))];
}
function ofShell(e, t) {
	if (/^[ \t]*(-?include\b|sinclude\b|\$)/m.test(e)) return [];
	let n = new Set([...e.matchAll(/(?:^|[ \t])(\w+)[ \t]*[:?+!]*=|\bforeach[ \t]+(\w+)/gm)].flatMap(([, e, t]) => e ?? t ?? []));
	for (let r of e.matchAll(/^\t(?:[^\n\\]|\\\n|\\.)*/gm)) {
		let [, e] = /\bfor[ \t]+([A-Za-z_]\w*)[ \t]+in\b/.exec(r[0]) ?? [];
		if (e === void 0) continue;
		let i = RegExp(`(?<!\\$)\\$(?:(${e})\\b|[({](${e})[)}])`).exec(r[0]);
		if (i === null || n.has(i[1] === void 0 ? e : e.charAt(0))) continue;
		let a = `make reads \`${i[0]}\` as a variable of its own, and nothing sets it: write \`$$${e}\` for the shell's`;
		return [require_slip.g("rules-syntax", a, t(r.index + i.index, i[0].length))];
	}
	return [];
}
// src/plugin/rules-files.ts
const FOREIGN = new Set([".git", "node_modules"]);
function hasFile(e, t) {
	let n = [e], r = 5e3;
	for (let e = n.pop(); e !== void 0; e = n.pop()) {
		let i = entriesOf(e);
		if (r -= i.length, r < 0) return !0;
		for (let r of i) if (r.isDirectory()) FOREIGN.has(r.name) || n.push((0, node_path.join)(e, r.name));
		else if (r.name === t || r.name.startsWith(`${t}.`)) return !0;
	}
	return !1;
}
function entriesOf(e) {
	try {
		return (0, node_fs.readdirSync)(e, { withFileTypes: !0 });
	} catch {
		return [];
	}
}
// src/plugin/rules.ts
const RULES = "wazo/rules", FIRST_LINE = {
	line: 1,
	column: 1,
	endLine: 1,
	endColumn: 1
};
async function checkRules(e, t) {
	let n = (0, node_path.join)(e, RULES), r = statOf(n);
	if (r === void 0 || !r.isFile()) {
		let t = r === void 0 ? "is missing" : "is not a file", n = r === void 0 ? otherRules(e) : void 0, i = n === void 0 ? "it must be an executable that handles the commands build, package, install, uninstall and postrm. Copy one from the examples of this action" : `rename \`${n}\`, which wazo-plugind does not run`, a = `\`${RULES}\` ${t}: ${i}`;
		return {
			shebang: void 0,
			findings: [require_slip.g("rules-missing", a, { file: RULES })]
		};
	}
	let i = readStart(n, Math.min(r.size, 1048576)), a = i?.toString("utf8") ?? "", o = readShebang(a), s = i === void 0 || isElf(i) ? [] : await checkScript(a, o, e, t);
	return {
		shebang: o,
		findings: [
			...checkPlace(e, RULES),
			...checkMode(r.mode),
			...s
		]
	};
}
function checkPlace(e, t) {
	let n = (0, node_path.join)(e, "wazo");
	if ((0, node_fs.realpathSync)((0, node_path.join)(e, t)).startsWith(`${n}${node_path.sep}`)) return [];
	let r = `\`${t}\` is reached through a symbolic link that leads out of \`wazo/\`, and the package gets only that directory: put the file itself there`;
	return [require_slip.g("metadata-outside", r, { file: t })];
}
function statOf(e) {
	try {
		return (0, node_fs.statSync)(e);
	} catch (e) {
		if ([
			"ENOENT",
			"ENOTDIR",
			"ELOOP"
		].includes(require_failure.i(e) ?? "")) return;
		throw e;
	}
}
function otherRules(e) {
	let t = [
		"rules.sh",
		"rules.bash",
		"rules.py",
		"rules.mk",
		"rules.txt",
		"rule",
		"Rules",
		"RULES"
	].find((t) => statOf((0, node_path.join)(e, "wazo", t))?.isFile());
	return t === void 0 ? void 0 : `wazo/${t}`;
}
function checkMode(e) {
	return isExecutable(e) ? [] : [require_slip.g("rules-not-executable", `\`${RULES}\` is not executable: run \`chmod +x ${RULES}\` and \`git update-index --chmod=+x ${RULES}\`, and commit`, { file: RULES })];
}
async function checkScript(e, t, n, r) {
	if (e.startsWith("﻿")) return [require_slip.g("rules-no-interpreter", `\`${RULES}\` begins with a byte order mark, so the kernel does not see its \`#!\`: save it as UTF-8 without one`, {
		file: RULES,
		position: FIRST_LINE
	})];
	if (t === void 0) return [require_slip.g("rules-no-interpreter", `\`${RULES}\` has no \`#!\` line: its first line must name an interpreter, such as \`#!/bin/sh\`, or a server can't run it`, {
		file: RULES,
		position: FIRST_LINE
	})];
	let i = envWithoutProgram(t) ?? optionsAsOne(t);
	if (i !== void 0) return [require_slip.g("rules-no-interpreter", i, {
		file: RULES,
		position: FIRST_LINE
	})];
	if (/^[^\n]*\r(\n|$)/.test(e)) return [windowsLineEnds("so the carriage return becomes part of its interpreter's name", 1)];
	if (programOf(t) === "make") return readsNoMakefile(t, n) ?? makefileHazards(e, r.formatVersion, "wazo/rules");
	if (!isShell(t)) return [];
	let a = /(?:^|[ \t])(?:in|then|do|else|fi|done|esac|;;|set -[a-z]+)\r\n/m.exec(e);
	if (a !== null) return [windowsLineEnds("so the carriage return becomes part of the word before it", e.slice(0, a.index + a[0].length).split("\n").length - 1)];
	let { shellHazards: o } = await Promise.resolve().then(() => require("./hazards.js"));
	return o(e, {
		...r,
		shebang: t,
		file: RULES,
		hasFile: (e) => hasFile(n, e)
	});
}
function envWithoutProgram({ interpreter: e, argument: t }) {
	if (!e.endsWith("/env")) return;
	if (t === void 0) return `The first line of \`${RULES}\` has \`${e}\` without a program, which would run \`${RULES}\` over and over again: write \`#!/bin/sh\``;
	let [n = ""] = t.split(/[ \t]/, 1);
	if (!(n === t || /[-=]/.test(n.charAt(0)) || n.includes("="))) return `The first line of \`${RULES}\` passes \`${t}\` to \`env\` as one word, and no program is called that: write \`#!${e} -S ${t}\``;
}
function optionsAsOne(e) {
	let { interpreter: t, argument: n = "" } = e;
	if (t.endsWith("/env") || !isShell(e) || !/^-\S*[ \t]/.test(n)) return;
	let r = /^(?:-[a-zA-Z]+(?:[ \t]+|$))+$/.test(n) ? n.replaceAll(/[- \t]/g, "") : void 0, i = r === void 0 || r.includes("o") ? `write \`#!${t}\`, and \`set ${n}\` in the second line` : `write \`#!${t} -${r}\``;
	return `The first line of \`${RULES}\` passes \`${n}\` to \`${t}\` as one option, which it refuses: ${i}`;
}
function readsNoMakefile({ interpreter: e, argument: t }, n) {
	if ((t === void 0 || e.endsWith("/env") && t === "make") && ![
		"GNUmakefile",
		"makefile",
		"Makefile"
	].some((e) => statOf((0, node_path.join)(n, e)) !== void 0)) return [require_slip.g("rules-syntax", `make does not read \`${RULES}\`, but takes its path as a target: write \`#!/usr/bin/make -f\``, {
		file: RULES,
		position: FIRST_LINE
	})];
}
function windowsLineEnds(e, t) {
	let n = `\`${RULES}\` has Windows line ends, ${e}: convert it (\`sed -i 's/\\r$//' ${RULES}\`) and add the line \`${RULES} text eol=lf\` to \`.gitattributes\``;
	return require_slip.g("rules-windows-line-ends", n, {
		file: RULES,
		position: {
			...FIRST_LINE,
			line: t,
			endLine: t
		}
	});
}
function isElf(e) {
	return e.subarray(0, 4).equals(Buffer.from("ELF", "latin1"));
}
function readStart(e, t) {
	let n;
	try {
		n = (0, node_fs.openSync)(e, "r");
	} catch (e) {
		if (require_failure.i(e) === "EACCES") return;
		throw e;
	}
	try {
		let e = Buffer.alloc(t);
		return e.subarray(0, (0, node_fs.readSync)(n, e, 0, t, 0));
	} finally {
		(0, node_fs.closeSync)(n);
	}
}
// src/plugin/interpreter.ts
const EVERYWHERE = /^(sh|dash|bash|perl|awk|env|python3(\.\d+)?)$/, MEANT = [
	"bash",
	"sh",
	"dash",
	"python3",
	"perl",
	"env",
	"make"
], OTHERS = new Set([
	"ash",
	"ksh",
	"csh",
	"zsh",
	"rsh",
	"ssh",
	"pash",
	"posh",
	"gmake",
	"bmake",
	"qmake",
	"cmake"
]);
function isEverywhere(e) {
	let t = programOf(e);
	return t === "" || EVERYWHERE.test(t);
}
function instead(e) {
	let t = programOf(e);
	if (/^(usr\/)?bin\/[^/]+$/.test(e.interpreter)) return `The path must begin with \`/\`: write \`/${e.interpreter}\``;
	if (/^python(2(\.\d+)?)?$/.test(t)) return "Write `python3`, which every Wazo server has";
	if (isEverywhere(e) || MEANT.includes(t) || OTHERS.has(t)) return;
	let n = MEANT.find((e) => require_slip.t(t, e));
	if (n === void 0) return;
	let { interpreter: r } = e;
	return r.endsWith(`/${t}`) ? `There is no \`${r}\`: did you mean \`${r.slice(0, -t.length)}${n}\`?` : `There is no \`${t}\`: did you mean \`${n}\`?`;
}
// src/plugin/server-interpreter.ts
const PACKAGES = new Map([
	["python", "python-is-python3"],
	["node", "nodejs"],
	["tclsh", "tcl"]
]);
function checkServerInterpreter(e, t) {
	if (isEverywhere(e)) return checkDirectory(e);
	let n = programOf(e), r = PACKAGES.get(n) ?? n;
	if ([...require_slip.r(t)].some((e) => e.startsWith(r))) return [];
	let i = instead(e), a = i === void 0 ? `\`${RULES}\` names the interpreter \`${n}\`, which a server may lack; the package could then be neither installed nor removed. Add its package (\`${r}\`) to \`debian_depends\`, or write \`${RULES}\` for sh` : `\`${RULES}\` names the interpreter \`${n}\`, which no Wazo server has, so the package can be neither installed nor removed. ${i}`;
	return [require_slip.g("rules-interpreter-dependency", a, {
		file: RULES,
		position: FIRST_LINE
	})];
}
function checkDirectory({ interpreter: e }) {
	let t = node_path.posix.normalize(e).replace(/^\/+/, "/");
	if (!/^(?!\/)|^\/(usr|bin|sbin)\//.test(t) || /^\/(usr\/)?bin\/[^/]*$/.test(t)) return [];
	let n = e.slice(e.lastIndexOf("/") + 1), r = /^(sh|dash|bash)$/.test(n) ? "/bin" : "/usr/bin", i = `\`${RULES}\` names the interpreter \`${e}\`, which no Wazo server has, so the package can be neither installed nor removed. Write \`${r}/${n}\``;
	return [require_slip.g("rules-interpreter-dependency", i, {
		file: RULES,
		position: FIRST_LINE
	})];
}
// src/plugin/setup-py.ts
const SETUP = "setup.py", SETUP_LIMIT = 65536, COMMENTS_AND_STRINGS = /#[^\n]*|"""(?:\\[\s\S]|(?!""")[^\\])*(?:"""|\\?$)|'''(?:\\[\s\S]|(?!''')[^\\])*(?:'''|\\?$)|"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?/g;
function checkSetup(e, t) {
	if (require_slip.s[t].pyyaml < 6 || e.length > 65536) return [];
	let n = e.replace(COMMENTS_AND_STRINGS, (e) => (e.startsWith("#") ? " " : "s").repeat(e.length));
	return !/^[ \t]*import\b.*(?<![\w.])yaml\b/m.test(n) || /\bruamel\b/.test(n) ? [] : Array.from(n.matchAll(/(?<![\w.])yaml\.load[ \t]*\(/g)).flatMap((r) => {
		let i = argumentsAt(n, r.index + r[0].length);
		if (i === void 0 || i.texts.length !== 1 || /^(\*|\w+\s*=(?!=))/.test(i.texts[0] ?? "")) return [];
		let a = `\`yaml.load\` without a Loader fails with the PyYAML 6 of Debian ${t}, so \`${SETUP}\` fails with a TypeError: write \`yaml.safe_load\``;
		return [require_slip.g("yaml-load", a, {
			file: SETUP,
			position: positionIn(e, r.index, i.end)
		})];
	});
}
function argumentsAt(e, t) {
	let n = [""], r = 0;
	for (let i = t; i < e.length; i += 1) {
		let t = e.charAt(i);
		if ("([{".includes(t) && (r += 1), ")]}".includes(t) && --r, r > 50) return;
		if (r < 0) return {
			texts: n.map((e) => e.trim()).filter((e) => e !== ""),
			end: i + 1
		};
		t === "," && r === 0 ? n.push("") : n[n.length - 1] += t;
	}
}
// src/rehearsal/foretold.ts
function withoutRehearsed(e, t) {
	let n = t.filter(({ code: e }) => e.startsWith("rehearsal-")).map(require_slip.C), isTold = ({ code: e, message: t }) => {
		let [, r = ""] = /`([^`]+)`/.exec(t) ?? [];
		return e === "command-dependency" ? n.some((e) => e.includes(`There is no command \`${r}\``)) : e === "python-command" ? n.some((e) => e.includes("There is no command `python`")) : e === "rules-interpreter-dependency" ? n.some((e) => e.includes("which the first line of `rules` names")) : e === "path-owned-by-wazo" && n.some((e) => e.includes("is a file of Wazo's package"));
	};
	return e.filter((e) => !isTold(e));
}
function withoutKnown(e, t) {
	let n = t.filter(({ code: e }) => e === "python2-dependency");
	return e.filter(({ code: e, message: t }) => {
		let [, r = ""] = /names `([^`]+)`/.exec(t) ?? [];
		return e !== "debian-dependency-unavailable" || !n.some((e) => e.message.includes(r));
	});
}
// src/finding-section.ts
const SIGNS$1 = {
	error: "❌",
	warning: "⚠️",
	notice: "ℹ️"
};
function findingSections(e, t) {
	if (e.length === 0) return [];
	let n = new Map();
	for (let t of e) {
		let e = `${t.code}\0${t.message}`, r = n.get(e);
		r === void 0 ? n.set(e, [t]) : r.push(t);
	}
	let r = [...n.values()].slice(0, 200).map((e) => {
		let [{ severity: n, code: r, message: i }] = e, a = t.documentation && `${t.documentation}#${r}`;
		return [[SIGNS$1[n]], [
			...places(e, t),
			i,
			{
				text: r,
				href: a
			}
		]];
	}), i = n.size - r.length;
	return [{
		title: "Problems",
		blocks: [{
			type: "table",
			head: ["level", "where and what"],
			rows: r
		}, ...i > 0 ? [{
			type: "text",
			text: `… and ${i} more, which are in the log.`
		}] : []]
	}, ...e.flatMap(printedSection)];
}
function places(e, { files: t }) {
	let n = e.flatMap(({ file: e, position: n }) => {
		if (e === void 0) return [];
		let r = n === void 0 ? e : `${e}:${n.line}`, i = n === void 0 ? "" : `#L${n.line}`, a = e.split("/").map(encodeURIComponent).join("/");
		return [{
			text: r,
			code: !0,
			href: t && `${t}/${a}${i}`
		}];
	}), r = n.length - 10;
	return r > 0 ? [...n.slice(0, 10), `… and ${r} more`] : n;
}
function printedSection({ printed: e }) {
	return e === void 0 || e.length === 0 ? [] : [{
		title: "The last lines of the output",
		blocks: [{
			type: "lines",
			lines: e
		}]
	}];
}
// src/units.ts
function bytes(e) {
	let t = [
		"B",
		"KiB",
		"MiB",
		"GiB"
	], n = e, r = 0;
	for (; n >= 1024 && r < t.length - 1;) n /= 1024, r += 1;
	return `${r === 0 || n >= 100 ? Math.round(n) : n.toFixed(1)} ${t[r]}`;
}
function duration(e) {
	return e < 10 ? `${e.toFixed(1)} s` : e < 60 ? `${Math.round(e)} s` : `${Math.floor(e / 60)} min ${Math.floor(e % 60)} s`;
}
// src/archive/tree-view.ts
function* treeLines(e) {
	let t = directoriesOfOne(e), n = [], r = "";
	for (let i of e) if (i.path !== "") {
		for (; n.length > 0 && !i.path.startsWith(`${n.at(-1)}/`);) n.pop();
		r += require_path.o(i.path.slice(i.path.lastIndexOf("/") + 1)), t.has(i.path) ? r += "/" : (yield `${"  ".repeat(n.length)}${r}${detail(i)}`, r = "", i.type === "directory" && n.push(i.path));
	}
}
function directoriesOfOne(e) {
	let t = new Map();
	for (let { path: n, type: r } of e) {
		let e = require_path.i(n);
		e !== void 0 && t.set(e, r === "directory" && !t.has(e));
	}
	return new Set([...t].filter(([, e]) => e).map(([e]) => e));
}
function detail(e) {
	return e.type === "directory" ? "/" : e.type === "file" ? `  ${bytes(e.size)}` : e.type === "symbolic link" ? ` → ${require_path.o(e.target)}` : e.type === "hard link" ? ` = ${require_path.o(e.target)}` : ` (${e.type})`;
}
// src/debian/package.ts
function packageName({ name: e, namespace: t }) {
	return `wazo-plugind-${e}-${t}`;
}
function pluginOf(e) {
	let [, t, n] = /^wazo-plugind-([a-z0-9-]+)-([a-z0-9]+)$/.exec(e) ?? [];
	return t === void 0 || n === void 0 ? void 0 : {
		name: t,
		namespace: n
	};
}
function debName(e, t, n) {
	return `${e}_${require_version.i(t).replaceAll(":", ".")}_${n}.deb`;
}
function pluginDirectory({ name: e, namespace: t }) {
	return `usr/lib/wazo-plugind/plugins/${t}/${e}`;
}
function rulesBackup({ name: e, namespace: t }) {
	return `var/lib/wazo-plugind/rules/rules.${e}.${t}`;
}
function maintainer({ author: e, namespace: t }, n) {
	let { name: r, address: i } = require_path.s(e ?? ""), a = n === void 0 ? `${t}@plugin.invalid` : `${n}@users.noreply.github.com`;
	return `${r || (n ?? t)} <${i ?? a}>`;
}
function describe(e) {
	let t = `Wazo plugin ${e.namespace}/${e.name}`, n = (e.description ?? "").trim(), [r = "", ...i] = n.split(/\r\n|\r|\n/), a = require_path.c(r);
	if (a === "") return {
		synopsis: t,
		description: `${t}.`
	};
	if (a.length > 80) {
		let r = require_path.c(e.displayName ?? "");
		return {
			synopsis: r.length > 0 && r.length <= 80 ? r : t,
			description: n
		};
	}
	return {
		synopsis: a,
		description: i.slice(i.findIndex((e) => e.trim() !== "")).join("\n") || `${t}.`
	};
}
function dependsOf(e) {
	return [...e.debianDepends, ...e.depends.map(packageName)];
}
function installSection({ debName: e, size: t }, n) {
	let r = n === void 0 ? "Copy the package" : "Download the package and copy it";
	return { blocks: [
		...n === void 0 ? [] : [{
			type: "link",
			text: `Download ${e}`,
			href: n
		}],
		{
			type: "text",
			text: `${r} (${bytes(t)}) to the Wazo server, and there, as root:`
		},
		{
			type: "lines",
			lines: [`apt-get install ./${e}`]
		}
	] };
}
function dependenciesSection(e) {
	let t = dependsOf(e);
	return t.length === 0 ? [] : [{
		title: `Dependencies: ${t.length}`,
		folded: !0,
		blocks: [{
			type: "lines",
			lines: t
		}]
	}];
}
function contentsSection({ entries: e }) {
	let t = 0;
	for (let { type: n } of e) (n === "file" || n === "hard link") && (t += 1);
	let n = [], r = 0;
	for (let t of treeLines(e)) n.length < 300 ? n.push(t) : r += 1;
	return {
		title: `Contents: ${t} ${t === 1 ? "file" : "files"}`,
		folded: !0,
		blocks: [{
			type: "lines",
			lines: r > 0 ? [...n, `… and ${r} more`] : n
		}]
	};
}
// src/plugin/market-entry.ts
function marketEntryOf(e, { url: t, ref: n, subdirectory: r }) {
	let { name: i, namespace: a, displayName: o, author: s, color: c, icon: l, homepage: u, tags: d, description: f, wazoVersions: p } = e;
	return {
		name: i,
		namespace: a,
		...o !== void 0 && { display_name: o },
		...s !== void 0 && { author: s },
		...c !== void 0 && { color: c },
		...l !== void 0 && { icon: l },
		...u !== void 0 && { homepage: u },
		...d !== void 0 && { tags: [...d] },
		...f !== void 0 && { description: f },
		versions: [{
			version: e.ownVersion,
			method: "git",
			options: {
				url: t,
				ref: n,
				...r !== "" && { subdirectory: r }
			},
			...p.min !== void 0 && { min_wazo_version: p.min },
			...p.max !== void 0 && { max_wazo_version: p.max }
		}]
	};
}
// src/runner/summary.ts
const SIGNS = {
	passed: "✅",
	warned: "⚠️",
	failed: "❌"
};
function renderSummary({ verdict: e, title: t, sections: n }) {
	return [`## ${SIGNS[e]} ${escapeMarkup(t)}`, ...n.map(renderSection)].join("\n\n").concat("\n");
}
function renderSection({ title: e, folded: t, blocks: n }) {
	let r = n.map(renderBlock).join("\n\n");
	return e === void 0 ? r : t ? `<details><summary>${prose(e)}</summary>\n\n${r}\n\n</details>` : `### ${prose(e)}\n\n${r}`;
}
function renderBlock(e) {
	switch (e.type) {
		case "text": return prose(e.text);
		case "link": return link(prose(e.text), e.href);
		case "lines": return `<pre>\n${e.lines.map(escapeMarkup).join("\n")}\n</pre>`;
		case "table": return [
			row(e.head.map(prose)),
			row(e.head.map(() => "---")),
			...e.rows.map(tableRow)
		].join("\n");
	}
}
function tableRow(e) {
	return row(e.map((e) => e.map(renderCell).join("<br>")));
}
function row(e) {
	return `| ${e.join(" | ")} |`;
}
function renderCell(e) {
	if (typeof e == "string") return prose(e);
	let t = e.code ? code(e.text) : prose(e.text);
	return e.href === void 0 ? t : link(t, e.href);
}
function link(e, t) {
	return `[${e}](${t.replaceAll(/[()<>|\s]/g, (e) => `%${e.charCodeAt(0).toString(16).padStart(2, "0")}`)})`;
}
function prose(e) {
	return e.split("`").map((e, t) => t % 2 == 1 ? code(e) : escapeMarkup(e)).join("");
}
function code(e) {
	return e === "" ? "" : `<code>${escapeMarkup(e)}</code>`;
}
function escapeMarkup(e) {
	return require_version.s(e).replace(/[&<>"'`*_{}[\]()#+!|~@:\\$^=]/g, (e) => `&#${e.charCodeAt(0)};`).replaceAll(/\r\n|\r|\n/g, "<br>");
}
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
		openUp(require_path.a(e)), (0, node_fs.rmSync)(e, {
			recursive: !0,
			force: !0
		});
	}
}
function openUp(e) {
	let t = [e];
	for (let e = t.pop(); e !== void 0; e = t.pop()) {
		let n = require_path.t(e);
		(0, node_fs.chmodSync)(n, 448);
		for (let r of (0, node_fs.readdirSync)(n, { encoding: "latin1" })) {
			let n = require_path.r(e, r);
			(0, node_fs.lstatSync)(require_path.t(n)).isDirectory() && t.push(n);
		}
	}
}
// src/archive/place.ts
function placeFor(e, t) {
	if (e !== void 0) return {
		directory: e,
		discard() {}
	};
	let n = makeScratch(t);
	return {
		directory: n,
		discard: () => removeScratch(n)
	};
}
function withoutLinks(e) {
	try {
		return (0, node_fs.realpathSync)(e);
	} catch {
		return (0, node_path.dirname)(e) === e ? e : (0, node_path.join)(withoutLinks((0, node_path.dirname)(e)), (0, node_path.basename)(e));
	}
}
function takeOut(e, t, n) {
	let r = [], putBack = () => {
		for (let e of r.splice(0)) makeDirectories(t), move((0, node_path.join)(n, e), (0, node_path.join)(t, e));
	};
	for (let i of packagesIn(t, e)) {
		try {
			move((0, node_path.join)(t, i), (0, node_path.join)(n, i));
		} catch (e) {
			throw putBack(), require_failure.a(`move ${(0, node_path.join)(t, i)} out of the way of \`rules\``, e);
		}
		r.push(i);
	}
	return putBack;
}
function packagesIn(e, t) {
	try {
		return (0, node_fs.readdirSync)(e).filter((e) => e.startsWith(`${t}_`) && e.endsWith(".deb")).filter((t) => (0, node_fs.lstatSync)((0, node_path.join)(e, t)).isFile());
	} catch (t) {
		if (["ENOENT", "ENOTDIR"].includes(require_failure.i(t) ?? "")) return [];
		throw require_failure.a(`look for earlier packages in ${e}`, t);
	}
}
function move(e, t) {
	try {
		(0, node_fs.renameSync)(e, t);
	} catch (n) {
		if (require_failure.i(n) !== "EXDEV") throw n;
		(0, node_fs.cpSync)(e, t, { preserveTimestamps: !0 }), (0, node_fs.rmSync)(e);
	}
}
// src/runner/environment.ts
function isOnGitHub(e = process.env) {
	return e.GITHUB_ACTIONS === "true";
}
function readEnvironment(e = process.env) {
	let t = isOnGitHub(e), n = e.GITHUB_SERVER_URL || "https://github.com", { GITHUB_REPOSITORY: r, GITHUB_RUN_ID: i } = e, a = r ? `${n}/${r}` : void 0, o = e.GITHUB_WORKSPACE || (t ? process.cwd() : void 0);
	return {
		onGitHub: t,
		workspace: o,
		base: o ?? callersDirectory(e),
		temp: (0, node_path.resolve)(e.RUNNER_TEMP || (0, node_os.tmpdir)()),
		buildPaths: buildPaths(e.GITHUB_WORKSPACE, e.RUNNER_TEMP),
		repositoryOwner: ownerOnGitHub(n, e.GITHUB_REPOSITORY_OWNER),
		tag: e.GITHUB_REF_TYPE === "tag" ? e.GITHUB_REF_NAME : void 0,
		branch: /^refs\/heads\/(.+)$/.exec(e.GITHUB_REF ?? "")?.[1],
		get pullRequest() {
			return pullRequest(e);
		},
		commit: COMMIT.exec(e.GITHUB_SHA ?? "")?.[0],
		sourceDateEpoch: sourceDateEpoch(e.SOURCE_DATE_EPOCH),
		server: {
			url: n,
			takesArtifacts: !!(e.ACTIONS_RUNTIME_TOKEN && e.ACTIONS_RESULTS_URL),
			isAct: e.ACT === "true",
			runUrl: a && i ? `${a}/actions/runs/${i}` : void 0
		},
		repositoryUrl: a,
		documentation: documentation(n, e.GITHUB_ACTION_REPOSITORY, e.GITHUB_ACTION_REF),
		files: files(a, e.GITHUB_SHA),
		forRules: forRules(e),
		forContainers: Object.keys(e).filter((e) => FOR_CONTAINERS.test(e))
	};
}
function ownerOnGitHub(e, t) {
	return (URL.canParse(e) ? new URL(e).hostname : "") === "github.com" ? /^[\w.-]+$/.exec(t ?? "")?.[0] : void 0;
}
const COMMIT = /^[0-9a-f]{40,64}$/, number = optional(int().check(_positive())), end = optional(object({ sha: optional(string().check(_regex(COMMIT))) })), eventSchema = object({
	number,
	pull_request: optional(object({
		number,
		head: end,
		base: end
	}))
});
function pullRequest({ GITHUB_EVENT_PATH: e, GITHUB_REF: t }) {
	let n = e === void 0 ? void 0 : readEvent(e), r = /^refs\/pull\/([1-9]\d*)\//.exec(t ?? "")?.[1], i = n?.pull_request?.number ?? (n?.pull_request && n.number) ?? (r && Number(r));
	if (!i) return;
	let { head: a, base: o } = n?.pull_request ?? {};
	return {
		number: i,
		head: r === void 0 ? void 0 : a?.sha,
		base: o?.sha
	};
}
function readEvent(e) {
	try {
		return eventSchema.parse(JSON.parse((0, node_fs.readFileSync)(e, "utf8")));
	} catch {
		return;
	}
}
function callersDirectory(e) {
	let t = process.cwd();
	return (0, node_fs.realpathSync)(t) === installation() && e.INIT_CWD || t;
}
function startedAs(e = process.env) {
	let t = process.cwd();
	return e.npm_lifecycle_event === "start" && (0, node_fs.realpathSync)(t) === installation() ? "npm start --" : `node ${(0, node_path.relative)(t, process.argv[1] ?? ".")}`;
}
function installation() {
	let e = process.argv[1] ?? ".", t = (0, node_fs.existsSync)(e) ? (0, node_fs.realpathSync)(e) : (0, node_path.resolve)(e);
	for (let e = t; e !== (0, node_path.dirname)(e); e = (0, node_path.dirname)(e)) if ((0, node_fs.existsSync)((0, node_path.join)(e, "action.yml"))) return e;
	return (0, node_path.dirname)(t);
}
function documentation(e, t, n) {
	return t && n ? `${e}/${t}/blob/${n}/docs/findings.md` : void 0;
}
function files(e, t) {
	return e && t ? `${e}/blob/${t}` : void 0;
}
const LATEST = 8589934591;
function sourceDateEpoch(e) {
	if (e === void 0 || e === "") return;
	let t = Number(e);
	if (!/^\d+$/.test(e) || t > 8589934591) {
		let t = `SOURCE_DATE_EPOCH is ${JSON.stringify(e)}: it must be a number of seconds since 1970`;
		throw new require_failure.t(t, 2);
	}
	return t;
}
const RUNNER_PATHS = [
	"/opt/hostedtoolcache",
	"/home/runner",
	"/github",
	"/__w",
	"/root"
];
function buildPaths(...e) {
	return [...RUNNER_PATHS, ...e.filter((e) => e !== void 0)].map((e) => (0, node_path.resolve)(e));
}
const FILE_COMMANDS = /^(GITHUB|FORGEJO|GITEA)_(ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)$/, FOR_CONTAINERS = /^(CI|SOURCE_DATE_EPOCH|(all|ftp|http|https|no)_proxy|(ALL|FTP|HTTP|HTTPS|NO)_PROXY|GITHUB_(ACTIONS|ACTOR|BASE_REF|EVENT_NAME|HEAD_REF|JOB|REF|REF_NAME|REF_TYPE|REPOSITORY|REPOSITORY_OWNER|RUN_ATTEMPT|RUN_ID|RUN_NUMBER|SERVER_URL|SHA|WORKFLOW|WORKSPACE))$/;
function forRules(e) {
	let hidden = (e) => /^(INPUT|ACTIONS)_/i.test(e) || FILE_COMMANDS.test(e);
	return Object.fromEntries(Object.entries(e).filter(([e]) => !hidden(e)));
}
// src/runner/plugin-search.ts
const OTHER_NAME = /^\.?plugins?\.ya?ml(\.txt)?$/i, OTHER_DIRECTORY = /^[._]?(wazo|wazo[-_]?plugin)$/i;
function pluginsIn(e, t) {
	let { plugins: n } = search(e, {
		directories: 2e3,
		depth: 4
	}), r = n.filter((e) => require_slip.t(e, t)), i = [...r, ...n.filter((e) => !r.includes(e))].map((e) => `\`${e}\``), a = i.length - 5;
	return a > 0 ? `${i.slice(0, 5).join(", ")} and ${a} more` : i.length < 2 ? i[0] : `${i.slice(0, -1).join(", ")} and ${i.at(-1)}`;
}
function missingManifest({ directory: e, fromWorkspace: t }, n) {
	let r = misplacedIn(e);
	if (r !== void 0) return `\`${MANIFEST}\` is missing: ${r}`;
	let i = (0, node_path.isAbsolute)(t), a = pluginsIn(i ? e : n, t), o = a === void 0 ? "every plugin has one. Is the input `path` the directory that holds `wazo/`?" : `set the input \`path\` to the directory that holds \`wazo/\`, which is in ${a}${i ? ` below ${e}` : ""}`;
	return `\`${MANIFEST}\` is missing: ${o}`;
}
function findPlugins(e) {
	return search(e, {
		directories: Infinity,
		depth: Infinity
	});
}
function misplacedIn(e) {
	let names = (t) => entriesIn((0, node_path.join)(e, t)).map(({ name: e }) => e), t = names("wazo").find((t) => OTHER_NAME.test(t) && isFile((0, node_path.join)(e, "wazo", t)));
	if (t !== void 0) return `rename \`wazo/${t}\`, which wazo-plugind does not read`;
	let n = names("."), r = n.find((t) => OTHER_DIRECTORY.test(t) && isFile((0, node_path.join)(e, t, "plugin.yml")));
	if (r !== void 0) return `rename the directory \`${r}\` to \`wazo\``;
	if ((0, node_path.basename)(e) === "wazo") return;
	let i = n.find((t) => OTHER_NAME.test(t) && isFile((0, node_path.join)(e, t)));
	if (i === void 0) return;
	let a = isFile((0, node_path.join)(e, "rules")) ? ", and `rules` to `wazo/rules`" : "";
	return `move \`${i}\` to \`${MANIFEST}\`${a}`;
}
function search(e, t) {
	let n = [], r = [], i = [{
		path: ".",
		depth: 0
	}];
	for (let { path: a, depth: o } of i) {
		let s = entriesIn((0, node_path.join)(e, a));
		s.some(({ name: e }) => e === "wazo") && isFile((0, node_path.join)(e, a, "wazo/plugin.yml")) && n.push(a);
		for (let { name: e } of s.filter((e) => e.isDirectory())) e.startsWith(".") || e === "node_modules" || o >= t.depth || i.length >= t.directories || (e.includes("�") ? r.push((0, node_path.join)(a, e)) : i.push({
			path: (0, node_path.join)(a, e),
			depth: o + 1
		}));
	}
	return {
		plugins: n.sort(),
		unreadable: r
	};
}
function entriesIn(e) {
	try {
		return (0, node_fs.readdirSync)(e, { withFileTypes: !0 });
	} catch {
		return [];
	}
}
function isFile(e) {
	try {
		return (0, node_fs.statSync)(e).isFile();
	} catch {
		return !1;
	}
}
// src/runner/workspace.ts
function findCheckout(e, { workspace: t, base: n }) {
	let r = rootOf(n), i = (0, node_path.resolve)(r, e), a = realPath(i), o = (0, node_path.relative)(r, a ?? i), s = (0, node_path.isAbsolute)(o) || o.split(node_path.sep)[0] === "..";
	if (t !== void 0 && s) throw wrongPath(e, `which is outside the workspace ${r}`);
	if (a === void 0) {
		let n = pluginsIn(r, o);
		throw wrongPath(e, `but there is no such directory in ${r}${n === void 0 ? t === void 0 ? "" : ". Is `actions/checkout` the step before this one?" : `: \`wazo/plugin.yml\` is in ${n}`}`);
	}
	if (!(0, node_fs.statSync)(a).isDirectory()) throw wrongPath(e, "a file: give the directory that holds `wazo/`");
	return {
		directory: a,
		fromWorkspace: s ? a : o.split(node_path.sep).join("/")
	};
}
function rootOf(e) {
	try {
		return (0, node_fs.realpathSync)(e);
	} catch (t) {
		throw require_failure.a(`read ${e}`, t);
	}
}
function realPath(e) {
	return unless([
		"ENOENT",
		"ENOTDIR",
		"ELOOP",
		"ENAMETOOLONG",
		"EACCES"
	], () => (0, node_fs.realpathSync)(e));
}
function unless(e, t) {
	try {
		return t();
	} catch (t) {
		if (e.includes(require_failure.i(t) ?? "")) return;
		throw t;
	}
}
function wrongPath(e, t) {
	return new require_failure.t(`The input \`path\` is ${JSON.stringify(e)}, ${t}`, 2);
}
function inRepository(e, { base: t }) {
	let n = e === "" ? [] : e.split("/");
	for (let e = n.length; e >= 0; --e) {
		let r = (0, node_fs.statSync)((0, node_path.join)(t, ...n.slice(0, e), ".git"), { throwIfNoEntry: !1 });
		if (r !== void 0 && !r.isDirectory() && e > 0) return;
		if (r !== void 0) return n.slice(e).join("/");
	}
	return e;
}
function readPluginFile(e, t, n) {
	try {
		let r = node_fs.constants.O_RDONLY | node_fs.constants.O_NONBLOCK, i = (0, node_path.join)(e.directory, t), a = unless([
			"ENOENT",
			"ENOTDIR",
			"ENXIO",
			"ELOOP"
		], () => (0, node_fs.openSync)(i, r));
		if (a === void 0) return;
		try {
			return (0, node_fs.fstatSync)(a).isFile() ? firstBytes(a, n + 1) : void 0;
		} finally {
			(0, node_fs.closeSync)(a);
		}
	} catch (e) {
		throw require_failure.a(`read ${t}`, e);
	}
}
function textOf(e, t, n) {
	try {
		return readPluginFile(e, t, n)?.toString("utf8") ?? "";
	} catch {
		return "";
	}
}
function firstBytes(e, t) {
	let n = Buffer.alloc(Math.min((0, node_fs.fstatSync)(e).size + 1, t)), r = 0;
	for (;;) {
		let t = (0, node_fs.readSync)(e, n, r, n.length - r, null);
		if (t === 0) return n.subarray(0, r);
		r += t;
	}
}
function refuseInPlugin(e, t, n) {
	let r = (0, node_path.relative)(withoutLinks((0, node_path.join)(n, "wazo")), withoutLinks(t));
	if (!((0, node_path.isAbsolute)(r) || r.split(node_path.sep)[0] === "..")) throw new require_failure.t(`The input \`${e}\` is ${t}, which is in \`wazo/\`, and everything there is packaged: choose another`, 2);
}
function isThere(e, t) {
	try {
		return (0, node_fs.lstatSync)((0, node_path.join)(e.directory, t)), !0;
	} catch {
		return !1;
	}
}
function isPrivate(e, t) {
	let { mode: n } = (0, node_fs.statSync)((0, node_path.join)(e.directory, t));
	return (n & 36) != 36;
}
async function sourceTime(e, t, { sourceDateEpoch: n }) {
	if (n !== void 0) return n;
	let r = await git(e, [
		"log",
		"-1",
		"--format=%ct"
	]);
	if (r !== void 0 && /^\d+$/.test(r)) return Math.min(Number(r), LATEST);
	let { mtimeMs: i } = (0, node_fs.statSync)((0, node_path.join)(e.directory, t));
	return Math.min(Math.max(0, Math.floor(i / 1e3)), LATEST);
}
async function headCommit(e) {
	let t = await git(e, [
		"rev-parse",
		"--verify",
		"--end-of-options",
		"HEAD"
	]);
	return /^[0-9a-f]{40,64}$/.exec(t ?? "")?.[0];
}
async function originOwner(e) {
	let t = await git(e, [
		"config",
		"--get",
		"remote.origin.url"
	]);
	return /^(?:[a-z]+:\/\/)?(?:[^@/]+@)?github\.com[/:]([A-Za-z0-9-]+)\//.exec(t ?? "")?.[1];
}
async function trackedFiles(e) {
	return (await git(e, [
		...UNHOOKED,
		"ls-files",
		"-z"
	]))?.split("\0").filter((e) => e !== "" && !/[\p{Cc}\ufffd]/u.test(e)) ?? [];
}
const UNHOOKED = [
	"-c",
	"core.hooksPath=/dev/null",
	"-c",
	"core.fsmonitor=false"
];
async function markExecutable(e, t) {
	let n = await git(e, [
		"ls-files",
		"--stage",
		"--full-name",
		"-z",
		"--",
		`:(literal)${t}`
	]), [, r, i] = /^100644 ([0-9a-f]+) 0\t([^\0]+)\0$/.exec(n ?? "") ?? [];
	if (r === void 0 || i === void 0) return !1;
	let a = `100755,${r},${i}`;
	return await git(e, [
		...UNHOOKED,
		"update-index",
		"--cacheinfo",
		a
	]) !== void 0;
}
async function git({ directory: e }, t) {
	let n = [
		"-c",
		"safe.directory=*",
		"-c",
		"safe.bareRepository=explicit",
		"-C",
		e
	];
	try {
		let { getExecOutput: e } = await Promise.resolve().then(() => require("./exec.js")), r = {
			env: { PATH: process.env.PATH ?? "" },
			silent: !0,
			ignoreReturnCode: !0
		}, { exitCode: i, stdout: a } = await e("git", [...n, ...t], r);
		return i === 0 ? a.trim() : void 0;
	} catch {
		return;
	}
}
// src/report.ts
async function report(e, t) {
	let { inputs: n, environment: r, reporter: i } = t, a = {
		...e,
		findings: toldOf(e, n)
	}, o = await writeSarif(a, t), { manifest: s, findings: c, built: l, changed: u, extended: d, rehearsed: f, uploaded: p, failure: m } = a, h = {
		...a.known,
		"package-name": l?.packageName,
		architecture: l?.architecture,
		"deb-path": l?.path,
		"deb-name": l?.debName,
		"deb-size": l?.size,
		"deb-sha256": l?.sha256,
		"artifact-id": p?.id,
		"artifact-url": p?.url,
		"artifact-digest": p?.digest,
		warnings: require_slip.p(c, "warning"),
		errors: require_slip.p(c, "error"),
		metadata: s?.metadata,
		changes: u?.output,
		extends: d?.output,
		rehearsal: f?.result,
		"market-entry": marketEntry(a, t),
		"sarif-path": o
	};
	i.report(c);
	for (let t of ignoredLine(e.findings, n)) i.info(t);
	for (let [e, t] of Object.entries(h)) t !== void 0 && i.output(e, t);
	let g = m !== void 0 || require_slip.h(c, n), v = g ? "failed" : require_slip.p(c, "warning") > 0 ? "warned" : "passed";
	if (n.summary) {
		let e = sectionsOf(a, r);
		i.summary(renderSummary({
			verdict: v,
			title: titleOf(a, g, n),
			sections: e
		}));
	}
	m === void 0 ? i.conclude(g ? whyFailed(c, n) : success(a), v) : i.fail(m), !g && l !== void 0 && i.info(l.path);
}
function marketEntry(e, { inputs: t, environment: n }) {
	let { manifest: r, built: i, fromWorkspace: a, findings: o, failure: s } = e, { repositoryUrl: c, tag: l, branch: u, pullRequest: d } = n, f = l ?? u;
	if (!r || !i || s !== void 0 || require_slip.h(o, t) || c === void 0 || f === void 0 || d !== void 0) return;
	let p = inRepository(a, n);
	return p === void 0 ? void 0 : marketEntryOf(r, {
		url: c,
		ref: f,
		subdirectory: p
	});
}
async function writeSarif(e, { inputs: t, environment: n, reporter: r }) {
	let { sarifFile: i } = t;
	if (i === void 0) return;
	let { fromWorkspace: a, findings: o, failure: s } = e;
	try {
		return refuseInPlugin("sarif-file", i, (0, node_path.resolve)(n.base, a)), await (await Promise.resolve().then(() => require("./sarif-file.js"))).writeSarif(i, o, {
			documentation: n.documentation,
			plugin: a,
			failure: s?.message
		}), i;
	} catch (t) {
		s === void 0 ? e.failure = require_failure.n(t) : r.warn(require_failure.n(t).message);
		return;
	}
}
function toldOf({ findings: e, fromWorkspace: t }, n) {
	return require_slip.d(require_slip.v(e, n)).map((e) => e.file === void 0 || t === "" ? e : {
		...e,
		file: `${t}/${e.file}`
	});
}
function ignoredLine(e, { ignore: t }) {
	let n = e.filter(({ code: e }) => t.includes(e));
	if (n.length === 0) return [];
	let r = [...new Set(n.map(({ code: e }) => e))].join(", ");
	return [`Ignored: ${n.length} ${n.length === 1 ? "finding" : "findings"} (${r})`];
}
function whyFailed(e, { failOnWarnings: t }) {
	let n = t && require_slip.p(e, "error") === 0 ? " (`fail-on-warnings` is set)" : "";
	return `Found in the plugin: ${require_slip.m(e)}${n}`;
}
function success({ known: e, findings: t, built: n }) {
	return n === void 0 ? `${e.name} ${e.version}: ${require_slip.m(t)}` : `Built ${n.debName} (${bytes(n.size)}), with ${require_slip.m(t)}`;
}
function titleOf({ known: e, fromWorkspace: t, findings: n, built: r, rehearsed: i }, a, { mode: o }) {
	let s = t === "" ? "Wazo plugin" : `Wazo plugin in ${t}`, c = [e.name ?? s, e.name && e.version].filter(Boolean).join(" "), l = o === "validate" ? "checked" : "built", u = i?.result === "failed" ? "failed the rehearsal" : `not ${l}`, d = r !== void 0 || o === "validate" ? l : u;
	return require_slip.p(n, "error") + require_slip.p(n, "warning") > 0 || !a ? a && r === void 0 ? `${c}: ${d}, ${require_slip.m(n)}` : `${c}: ${d}, with ${require_slip.m(n)}` : `${c}: ${d}`;
}
function sectionsOf({ known: e, manifest: t, findings: n, built: r, changed: i, extended: a, rehearsed: o, uploaded: s, failure: c }, l) {
	let u = [
		["Name", e.name],
		["Namespace", e.namespace],
		["Version", e.version],
		["Author", t?.author],
		["Homepage", t?.homepage],
		["Architecture", r?.architecture],
		["SHA-256", r?.sha256]
	];
	return [
		...c === void 0 ? [] : [{ blocks: [{
			type: "text",
			text: c.message
		}] }],
		...r === void 0 ? [] : [installSection(r, s?.url)],
		...findingSections(n, l),
		...i?.sections ?? [],
		...a?.sections ?? [],
		...o?.sections ?? [],
		...detailsSection(u),
		...t === void 0 ? [] : dependenciesSection(t),
		...r === void 0 ? [] : [contentsSection(r)]
	];
}
function detailsSection(e) {
	let t = e.flatMap(([e, t]) => t ? [[[e], [{
		text: t,
		code: !0
	}]]] : []);
	return t.length === 0 ? [] : [{
		title: "Details",
		folded: !0,
		blocks: [{
			type: "table",
			head: ["what", "value"],
			rows: t
		}]
	}];
}
// src/runner/artifact.ts
const SKIP = "set `upload-artifact: false`";
function noUploadTo(e) {
	if (!isGitHub(e.url)) return `The package was not uploaded: ${e.url} is not github.com, and this action can upload only there. To avoid this warning, ${SKIP} and pass the output \`deb-path\` to an upload step for that server`;
	if (!e.takesArtifacts) {
		if (e.isAct) return `The package was not uploaded: act runs without an artifact server. To avoid this warning, ${SKIP}`;
		throw new require_failure.t(`The package can't be uploaded: the runner did not set ACTIONS_RUNTIME_TOKEN and ACTIONS_RESULTS_URL. It sets them for a step that \`uses:\` this action, not for a \`run:\` step. Otherwise, ${SKIP}`);
	}
}
async function upload({ path: e, name: t, archive: n, overwrite: r, retentionDays: i }, a) {
	let o = n ? t : (0, node_path.basename)(e), { ArtifactNotFoundError: s, DefaultArtifactClient: c } = await Promise.resolve().then(() => require("./artifact.js")), l = new c();
	try {
		r && await l.deleteArtifact(o).catch((e) => {
			if (!(e instanceof s)) throw e;
		});
		let { id: t, digest: c } = await l.uploadArtifact(o, [e], (0, node_path.dirname)(e), {
			compressionLevel: 0,
			skipArchive: !n,
			...i !== void 0 && { retentionDays: i }
		});
		if (t === void 0) throw Error("the service returned no artifact");
		return {
			id: t,
			digest: c,
			url: a.runUrl && `${a.runUrl}/artifacts/${t}`
		};
	} catch (t) {
		let i = require_failure.r(t);
		if (/\(409\)|already.exists/i.test(i)) throw new require_failure.t(taken$1(o, n, r));
		let s = a.isAct ? ` The artifact server of act does not accept current clients: ${SKIP}.` : "";
		throw new require_failure.t(`The artifact ${JSON.stringify(o)} was not uploaded: ${i}.${s} The package itself is complete: ${e}`);
	}
}
function taken$1(e, t, n) {
	let r = t ? "Give each job its own `artifact-name`" : "Give each job its own `artifact-name` (with `artifact-archive: true`, since a bare package is always named after its file)";
	return n ? `Another job of the workflow run uploads an artifact named ${JSON.stringify(e)} at the same time, or an upload of it was interrupted, so \`artifact-overwrite\` can't replace it. ${r}, or run this job again on its own` : `The workflow run already has an artifact named ${JSON.stringify(e)} (another job of a matrix, or an earlier attempt). ${r}, or set \`artifact-overwrite: true\` to replace it`;
}
function isGitHub(e) {
	let t = URL.canParse(e) ? new URL(e).hostname.toLowerCase() : "";
	return t === "github.com" || t.endsWith(".ghe.com") || t.endsWith(".localhost");
}
// src/runner/version-suffix.ts
const AUTO = "auto";
async function suffixFor(e, t, n) {
	return e !== AUTO && !e.startsWith(`${AUTO}+`) ? e : `${await autoSuffix(t, n)}${e.slice(4)}`;
}
async function autoSuffix(e, t) {
	if (t.tag !== void 0) return "";
	let n = await sourceTime(e, MANIFEST, t), [r = ""] = new Date(n * 1e3).toISOString().split("."), { pullRequest: i } = t, a = i === void 0 ? "git" : `pr${i.number}.`, o = await builtCommit(e, t.commit, i);
	return `~${a}${r.replaceAll(/\D/g, "")}.g${o.slice(0, 7)}`;
}
async function builtCommit(e, t, n) {
	let r = await headCommit(e) ?? t;
	if (r === void 0) throw new require_failure.t(`The input \`version-suffix\` is \`${AUTO}\`, which names the commit, but ${e.directory} is not in a git checkout: check it out with git, or write the suffix, such as \`~test1\``);
	return r === t ? n?.head ?? r : r;
}
// src/action.ts
async function runAction(e) {
	await carryOut(e, (t) => perform(e, t));
}
async function runRehearsal(e, t) {
	await carryOut(e, async (n) => {
		let { rehearse: r } = await Promise.resolve().then(() => require("./rehearse.js")), i = await r(e, {
			package: t,
			previous: e.inputs.previousPackage
		});
		n.rehearsed = i;
		let { facts: a } = i;
		a !== void 0 && (n.known = {
			name: a.name,
			version: a.version
		}), n.findings = i.findings;
	});
}
async function carryOut(e, t) {
	let { cancellation: n } = e, r = {
		fromWorkspace: "",
		manifest: void 0,
		known: {},
		findings: []
	};
	try {
		await t(r);
	} catch (e) {
		r.failure = require_failure.n(e);
	}
	n.close(), n.signal.aborted && (r.failure = require_failure.n(n.signal.reason), await discard(r)), await report(r, e);
}
async function perform(e, t) {
	let { inputs: n, environment: r } = e, i = findCheckout(n.path, r);
	t.fromWorkspace = i.fromWorkspace;
	let { plugin: a, manifest: o, known: s, findings: c } = await check(i, e);
	if (t.manifest = o, t.known = s, t.findings.push(...c), a === void 0 || n.mode === "validate") return;
	let { build: l } = await Promise.resolve().then(() => require("./build.js")), u = await l(e, a);
	t.findings = withoutForetold(c, u.findings).concat(withoutConsequences(c, u.findings)), t.built = u.package, t.extended = u.extended, t.changed = u.changed, t.failure = u.failure, u.package !== void 0 && n.rehearse !== "false" && (await rehearseBuilt(e, u, u.package, t), require_slip.h(t.findings, n) && await discard(t)), t.built !== void 0 && n.uploadArtifact && (t.uploaded = await uploadTo(e, t.built));
}
async function rehearseBuilt(e, { notRestarted: t }, n, r) {
	let { inputs: i, reporter: a, cancellation: o } = e, { rehearse: s } = await Promise.resolve().then(() => require("./rehearse.js"));
	try {
		r.rehearsed = await s(e, {
			package: n.path,
			previous: i.previousPackage
		});
	} catch (e) {
		if (i.rehearse !== "report" || o.signal.aborted) throw await discard(r), e;
		a.warn(`The package was not rehearsed: ${require_failure.n(e).message}`);
		return;
	}
	let { seen: c } = r.rehearsed, l = withoutKnown(r.rehearsed.findings, r.findings);
	r.findings = withoutRehearsed(r.findings, l), c !== void 0 && t !== void 0 && (r.findings = [...r.findings.filter(({ code: e }) => e !== "service-not-restarted"), ...t(c)]), r.findings.push(...told(l, i));
}
function told(e, { rehearse: t }) {
	return t === "report" ? e.map((e) => ({
		...e,
		severity: e.severity === "error" ? "warning" : e.severity,
		onlyTold: !0
	})) : [...e];
}
async function discard(e) {
	if (e.built === void 0) return;
	let { discardPackage: t } = await Promise.resolve().then(() => require("./package.js")).then((e) => e.r);
	await t(e.built), e.built = void 0;
}
async function check(e, { inputs: t, environment: n }) {
	let r = readPluginFile(e, MANIFEST, SIZE_LIMIT);
	if (r === void 0) return {
		plugin: void 0,
		manifest: void 0,
		known: {},
		findings: [require_slip.g("manifest-missing", missingManifest(e, n.base), { file: MANIFEST }), ...(await checkRules(e.directory, {
			formatVersion: void 0,
			debianDepends: void 0,
			release: t.debianRelease
		})).findings.filter(({ code: e }) => e !== "rules-missing")]
	};
	let { manifest: i, known: a, ...o } = checkManifest(r, {
		version: t.version,
		versionSuffix: t.versionSuffix && await suffixFor(t.versionSuffix, e, n),
		wazoVersion: t.wazoVersion,
		release: t.debianRelease,
		tag: t.verifyTag && n.tag ? {
			name: n.tag,
			prefix: t.tagPrefix
		} : void 0
	}), s = checkPlace(e.directory, MANIFEST), { shebang: c, ...l } = await checkRules(e.directory, {
		formatVersion: i?.formatVersion,
		debianDepends: i?.debianDepends,
		release: t.debianRelease
	}), u = i && c ? checkServerInterpreter(c, i.debianDepends) : [], d = checkSetup(readPluginFile(e, SETUP, SETUP_LIMIT)?.toString("utf8") ?? "", t.debianRelease), f = [
		...s,
		...o.findings,
		...l.findings,
		...u,
		...d
	];
	return {
		plugin: i && !require_slip.S(f, t) ? {
			checkout: e,
			manifest: i,
			bytes: r,
			shebang: c
		} : void 0,
		manifest: i,
		known: a,
		findings: f
	};
}
async function uploadTo({ inputs: e, environment: t, reporter: n, cancellation: r }, i) {
	if (!t.onGitHub) {
		n.info("The package is not uploaded as an artifact: not running on GitHub Actions");
		return;
	}
	let a = noUploadTo(t.server);
	if (a !== void 0) {
		n.warn(a);
		return;
	}
	let o = {
		path: i.path,
		name: e.artifactName ?? i.debName.replace(/\.deb$/, ""),
		archive: e.artifactArchive,
		overwrite: e.artifactOverwrite,
		retentionDays: e.retentionDays
	};
	return n.group("Upload the package", () => Promise.race([upload(o, t.server), untilAborted(r.signal)]));
}
function untilAborted(e) {
	return new Promise((t, n) => {
		e.aborted && n(e.reason), e.addEventListener("abort", () => n(e.reason), { once: !0 });
	});
}
// src/archive/codec.ts
const CODECS = [
	"gzip",
	"xz",
	"zstd",
	"none"
], LEVELS = {
	gzip: {
		lowest: 1,
		highest: 9,
		default: 6
	},
	xz: {
		lowest: 0,
		highest: 9,
		default: 6
	},
	zstd: {
		lowest: 1,
		highest: 22,
		default: 19
	},
	none: {
		lowest: 0,
		highest: 0,
		default: 0
	}
}, PACKAGE_TO_INSTALL = /^[a-z0-9][a-z0-9+.-]*[a-z0-9+.](:[a-z0-9-]+)?(=[A-Za-z0-9.+~:-]+)?$/, APT_ENVIRONMENT = { DEBIAN_FRONTEND: "noninteractive" };
function queryInstalled(e) {
	return [
		"dpkg-query",
		"--show",
		"--showformat=${Package} ${db:Status-Status}\\n",
		"--",
		...e
	];
}
function missingIn(e, t) {
	return t.filter((t) => !e.includes(`${t} installed`));
}
function updateLists(e = []) {
	return [
		"apt-get",
		"--quiet",
		...e,
		"update"
	];
}
function install(e, t = []) {
	return [
		"apt-get",
		"--quiet",
		"--yes",
		"--no-install-recommends",
		...t,
		"install",
		"--",
		...e
	];
}
const THROWAWAY = [
	"Acquire::Languages=none",
	"Acquire::PDiffs=false",
	"DPkg::Use-Pty=0",
	"Dpkg::Options::=--force-unsafe-io",
	...[
		"doc",
		"info",
		"locale",
		"man"
	].map((e) => `Dpkg::Options::=--path-exclude=/usr/share/${e}/*`)
].flatMap((e) => ["-o", e]), WAITING = ["-o", "DPkg::Lock::Timeout=60"];
function aptObstacle(e) {
	let t = [/^W: Failed to fetch /, /^E: /].flatMap((t) => e.filter((e) => t.test(e))), n = (t.length > 0 ? [...new Set(t)] : e.slice(-1)).slice(0, 3).map((e) => e.replace(/^[EW]: /, "")), r = REMEDIES.find(([t]) => e.some((e) => t.test(e)))?.[1];
	return [...r === void 0 ? [] : [r], `apt-get says: ${n.join(" ") || "nothing"}`].join(" ");
}
const REMEDIES = [
	[/No space left on device|You don't have enough free space/, "The disk is full: free some space on it."],
	[/Could not get lock|Unable to acquire the dpkg/, "Another apt-get is at work: let it end first."],
	[/Temporary failure resolving|Could not resolve|Failed to fetch|Could not connect|Unable to connect|Connection (failed|refused|timed out)/, "A package, or the list of them, can't be fetched: check the network there, and `http_proxy` where it needs a proxy."],
	[/Version '.*' for '.*' was not found/, "That Debian has another version of it: leave `=` and the version out."],
	[/Unable to locate package|has no installation candidate|Couldn't find any package/, "That Debian has no such package: check its name in `build-packages`."],
	[/unmet dependencies|held broken packages/, "These packages do not go together there."]
], MAINTAINER = /^[^<>\p{Cc}\p{Zl}\p{Zp}]+ <[^<>@,\s]+@[^<>@,\s]+>$/u;
function controlFile(e) {
	return [
		["Package", e.packageName],
		["Version", e.version],
		["Section", "wazo-plugind-plugin"],
		["Priority", "optional"],
		["Architecture", e.architecture],
		["Maintainer", e.maintainer],
		["Installed-Size", String(e.installedSize)],
		["Depends", [...new Set(e.depends)].join(", ")],
		["Homepage", e.homepage],
		["Description", [e.synopsis, ...fold(e.description)].join("\n")]
	].filter(([, e]) => e).map(([e, t]) => `${e}: ${t}\n`).join("");
}
function fold(e) {
	return trimEmpty(e.split(/\r\n|[\r\n\v\f\x85\u2028\u2029]/).map((e) => e.replaceAll(/[^\P{Cc}\t]/gu, " ").trimEnd())).map((e) => e === "" ? " ." : /^\../.test(e) ? `  ${e}` : ` ${e}`);
}
function trimEmpty(e) {
	let t = e.findIndex((e) => e !== ""), n = e.findLastIndex((e) => e !== "");
	return t < 0 ? [] : e.slice(t, n + 1);
}
// src/nearest.ts
function nearest(e, t, n = Math.ceil(e.length / 3)) {
	let [r] = t.map((t) => ({
		word: t,
		distance: distanceOf(e.toLowerCase(), t.toLowerCase())
	})).toSorted((e, t) => e.distance - t.distance);
	return r !== void 0 && r.distance <= n ? r.word : void 0;
}
function distanceOf(e, t) {
	let n = Array.from({ length: t.length + 1 }, (e, t) => t);
	for (let [r, i] of [...e].entries()) {
		let e = n;
		n = [r + 1];
		for (let [r, a] of [...t].entries()) {
			let [t = 0, o = 0, s = 0] = [
				n[r],
				e[r + 1],
				e[r]
			];
			n.push(Math.min(t + 1, o + 1, s + (i === a ? 0 : 1)));
		}
	}
	return n.at(-1) ?? 0;
}
// src/inputs.ts
const MODES = ["build", "validate"], BUILD_PLACES = ["runner", "debian"], REHEARSALS = [
	"false",
	"true",
	"report"
], BUILD_PACKAGES = [
	"ca-certificates",
	"curl",
	"fakeroot",
	"git",
	"make",
	"python3",
	"python3-pip",
	"python3-setuptools",
	"python3-wheel",
	"python3-yaml",
	"wget"
], NOT_FOR_CONTAINERS = /^(PATH|HOME|LANG|pkgdir|INPUT_.*|ACTIONS_.*|(GITHUB|FORGEJO|GITEA)_(ENV|PATH|OUTPUT|STATE|STEP_SUMMARY))$/;
function readInputs(e, t) {
	let n = [];
	function refuse(e, t, r) {
		n.push(`The input \`${e}\` is ${JSON.stringify(t)}, but must be ${r}`);
	}
	function text(t) {
		return e(t).trim() || void 0;
	}
	function path(e) {
		let n = text(e);
		return n !== void 0 && /^[a-z]+:\/\//i.test(n) && refuse(e, n, "a path, not an address"), n === void 0 ? void 0 : (0, node_path.resolve)(t, n);
	}
	function matching(e, t, n) {
		let r = text(e);
		return r !== void 0 && !t.test(r) && refuse(e, r, n), r;
	}
	function oneOf(e, t, n = () => void 0) {
		let r = text(e), i = t.find((e) => e === r);
		return r !== void 0 && i === void 0 && refuse(e, r, n(r) ?? either(t)), i;
	}
	function boolean(e, t) {
		let n = text(e);
		return n === void 0 ? t : (/^(true|True|TRUE|false|False|FALSE)$/.test(n) || refuse(e, n, either(["true", "false"])), n.toLowerCase() === "true");
	}
	function integer(e, t, n) {
		let r = text(e);
		if (r === void 0) return;
		let i = Number(r);
		if (/^\d+$/.test(r) && i >= t && i <= n) return i;
		refuse(e, r, `a whole number from ${t} to ${n}`);
	}
	function debianVersion(e) {
		let t = text(e), r = t === void 0 ? void 0 : require_version.t(t);
		return r !== void 0 && n.push(`The input \`${e}\` is ${JSON.stringify(t)}, which is not a valid Debian version: ${r}`), t;
	}
	function suffix(e) {
		let t = text(e);
		if (t !== void 0) return text("version") !== void 0 && n.push(`The inputs \`version\` and \`${e}\` are both set: leave one out`), /^[A-Za-z0-9.+~-]*[A-Za-z0-9.+~]$/.test(t) || refuse(e, t, "`auto`, or letters, digits and `. + ~ -` that do not end in `-`, such as `~test1`"), t;
	}
	function words(t, n) {
		return e(t).split(n).filter((e) => e !== "");
	}
	function wordsMatching(e, t, r) {
		let i = words(e, /\s+/);
		for (let a of i) t.test(a) || n.push(`The input \`${e}\` has ${JSON.stringify(a)}, but must have ${r}`);
		return [...new Set(i)];
	}
	function inDebianOnly(e, t, r) {
		t || text(e) === void 0 || n.push(`The input \`${e}\` is for a container: set ${r} too, or leave it out`);
	}
	function buildEnvironment(e) {
		inDebianOnly(e, i === "debian", "`build-in: debian`");
		let t = wordsMatching(e, /^[A-Za-z_]\w*$/, "names of variables, without their values");
		for (let r of t.filter((e) => NOT_FOR_CONTAINERS.test(e))) n.push(`The input \`${e}\` has ${JSON.stringify(r)}, which a container never gets: leave it out`);
		return t;
	}
	function buildPackages(e) {
		let t = wordsMatching(e, PACKAGE_TO_INSTALL, "names of Debian packages, separated by spaces: `python3-babel gettext`");
		return i === "runner" ? t : t.length === 0 ? BUILD_PACKAGES : [...new Set([...t, "fakeroot"])];
	}
	function debianImage(e) {
		return inDebianOnly(e, i === "debian" || a !== "false", "`build-in: debian` or `rehearse`"), matching(e, /^[a-z0-9][\w.:/@-]*$/i, "the name of an image, such as `debian:bookworm`");
	}
	function ignorable(e) {
		return words(e, /[\s,]+/).flatMap((t) => {
			if (require_slip.y(t) && require_slip.b(t)) return [t];
			let r = nearest(t, require_slip.f), i = require_slip.y(t) ? "which can't be ignored: until it is fixed there is no package that a server could install" : `which is not the code of a finding: ${r === void 0 ? "they are in docs/findings.md" : `did you mean \`${r}\`?`}`;
			return n.push(`The input \`${e}\` has ${JSON.stringify(t)}, ${i}`), [];
		});
	}
	function compression() {
		let t = oneOf("compression", CODECS) ?? "gzip", n = LEVELS[t];
		return t === "none" && text("compression-level") !== void 0 ? (refuse("compression-level", e("compression-level"), "empty, since `compression: none` has no levels"), {
			codec: t,
			level: n.default
		}) : {
			codec: t,
			level: integer("compression-level", n.lowest, n.highest) ?? n.default
		};
	}
	let r = matching("wazo-version", WAZO_VERSION, "a Wazo version of the form YY.NN, in quotes in a workflow: `wazo-version: \"24.10\"`"), i = oneOf("build-in", BUILD_PLACES) ?? "runner", a = oneOf("rehearse", REHEARSALS) ?? "false", o = require_slip.u(oneOf("debian-release", require_slip.o), r), s = {
		path: text("path") ?? ".",
		mode: oneOf("mode", MODES) ?? "build",
		version: debianVersion("version"),
		versionSuffix: suffix("version-suffix"),
		wazoVersion: r,
		debianRelease: o.release,
		whyRelease: o.why,
		releaseChosen: o.chosen,
		strict: boolean("strict", !1),
		buildIn: i,
		buildPackages: buildPackages("build-packages"),
		buildEnvironment: buildEnvironment("build-environment"),
		rehearse: a,
		debianImage: debianImage("debian-image"),
		previousPackage: path("previous-package"),
		failOnWarnings: boolean("fail-on-warnings", !1),
		ignore: ignorable("ignore"),
		verifyTag: boolean("verify-tag", !0),
		tagPrefix: text("tag-prefix") ?? "v",
		maintainer: matching("maintainer", MAINTAINER, "`Name <address>` on one line"),
		architecture: oneOf("architecture", require_slip.i, (e) => {
			let t = require_slip.a(e);
			return t && `\`${t}\`, Debian's name for it`;
		}) ?? "all",
		compression: compression(),
		outputDirectory: path("output-directory"),
		uploadArtifact: boolean("upload-artifact", !0),
		artifactName: matching("artifact-name", /^[^"<>|*?:\\/\p{Cc}]+$/u, "a name without any of `\" : < > | * ? \\ /`"),
		artifactArchive: boolean("artifact-archive", !0),
		artifactOverwrite: boolean("artifact-overwrite", !1),
		retentionDays: integer("retention-days", 1, 400),
		summary: boolean("summary", !0),
		sarifFile: path("sarif-file")
	};
	if (n.length > 0) throw new require_failure.t(n.join("\n"), 2);
	return s;
}
function either(e) {
	let t = e.map((e) => `\`${e}\``);
	return `${t.slice(0, -1).join(", ")} or ${t.at(-1)}`;
}
function isDiscovery() {
	return process.env["INPUT_CHANGED-ONLY"] !== void 0;
}
function inputFromRunner(e) {
	return process.env[`INPUT_${e.toUpperCase()}`] ?? "";
}
// src/runner/cancellation.ts
const SIGNALS = {
	SIGHUP: 129,
	SIGINT: 130,
	SIGTERM: 143
};
function listenForCancel() {
	let e = new AbortController(), t = !1, n;
	for (let [r, i] of Object.entries(SIGNALS)) process.on(r, () => {
		t || (n ??= i, e.abort(new require_failure.t("The run was cancelled")));
	});
	return {
		signal: e.signal,
		status: () => n,
		close() {
			t = !0;
		}
	};
}
// node_modules/@actions/core/lib/utils.js
function toCommandValue(e) {
	return e == null ? "" : typeof e == "string" || e instanceof String ? e : JSON.stringify(e);
}
function toCommandProperties(e) {
	return Object.keys(e).length ? {
		title: e.title,
		file: e.file,
		line: e.startLine,
		endLine: e.endLine,
		col: e.startColumn,
		endColumn: e.endColumn
	} : {};
}
// node_modules/@actions/core/lib/command.js
function issueCommand(e, t, n) {
	let r = new Command(e, t, n);
	process.stdout.write(r.toString() + os.EOL);
}
function issue(e, t = "") {
	issueCommand(e, {}, t);
}
var Command = class {
	constructor(e, t, n) {
		e ||= "missing.command", this.command = e, this.properties = t, this.message = n;
	}
	toString() {
		let e = "::" + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			e += " ";
			let t = !0;
			for (let n in this.properties) if (this.properties.hasOwnProperty(n)) {
				let r = this.properties[n];
				r && (t ? t = !1 : e += ",", e += `${n}=${escapeProperty(r)}`);
			}
		}
		return e += `::${escapeData(this.message)}`, e;
	}
};
function escapeData(e) {
	return toCommandValue(e).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(e) {
	return toCommandValue(e).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
// src/runner/random.ts
function randomUUID() {
	try {
		return (0, node_fs.readFileSync)("/proc/sys/kernel/random/uuid", "latin1").trim();
	} catch {
		return process.getBuiltinModule("node:crypto").randomUUID();
	}
}
// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(e, t) {
	let n = process.env[`GITHUB_${e}`];
	if (!n) throw Error(`Unable to find environment variable for file command ${e}`);
	if (!fs.existsSync(n)) throw Error(`Missing file at path: ${n}`);
	fs.appendFileSync(n, `${toCommandValue(t)}${os.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(e, t) {
	let n = `ghadelimiter_${randomUUID()}`, r = toCommandValue(t);
	if (e.includes(n)) throw Error(`Unexpected input: name should not contain the delimiter "${n}"`);
	if (r.includes(n)) throw Error(`Unexpected input: value should not contain the delimiter "${n}"`);
	return `${e}<<${n}${os.EOL}${r}${os.EOL}${n}`;
}
var ExitCode;
(function(e) {
	e[e.Success = 0] = "Success", e[e.Failure = 1] = "Failure";
})(ExitCode ||= {});
function setSecret(e) {
	issueCommand("add-mask", {}, e);
}
function setOutput(e, t) {
	if (process.env.GITHUB_OUTPUT) return issueFileCommand("OUTPUT", prepareKeyValueMessage(e, t));
	process.stdout.write(os.EOL), issueCommand("set-output", { name: e }, toCommandValue(t));
}
function setFailed(e) {
	process.exitCode = ExitCode.Failure, error(e);
}
function debug(e) {
	issueCommand("debug", {}, e);
}
function error(e, t = {}) {
	issueCommand("error", toCommandProperties(t), e instanceof Error ? e.toString() : e);
}
function warning(e, t = {}) {
	issueCommand("warning", toCommandProperties(t), e instanceof Error ? e.toString() : e);
}
function notice(e, t = {}) {
	issueCommand("notice", toCommandProperties(t), e instanceof Error ? e.toString() : e);
}
function info(e) {
	process.stdout.write(e + os.EOL);
}
function startGroup(e) {
	issue("group", e);
}
function endGroup() {
	issue("endgroup");
}
// src/runner/paint.ts
const STYLES = {
	bold: ["1", "22"],
	dim: ["2", "22"],
	red: ["31", "39"],
	green: ["32", "39"],
	yellow: ["33", "39"],
	cyan: ["36", "39"]
}, unpainted = (e, t) => t, painted = (e, t) => {
	let [n, r] = STYLES[e];
	return t === "" ? "" : `\x1b[${n}m${t}\x1b[${r}m`;
}, COLOURS = {
	error: "red",
	warning: "yellow",
	notice: "cyan"
};
function findingLines(e, t = unpainted) {
	let n = e.map((e) => ({
		...e,
		place: placeOf(e)
	})), r = Math.max(0, ...n.map(({ place: e }) => e.length)), i = [];
	for (let e of new Set(n.map((e) => e.file))) {
		i.push(t("bold", e ?? "the package"));
		for (let { place: a, severity: o, message: s, code: c, printed: l = [] } of n.filter((t) => t.file === e)) {
			let e = " ".repeat(2 + r + 2 + 7 + 2), [n = "", ...u] = [`${s} ${t("dim", `[${c}]`)}`, ...l].join("\n").split("\n"), d = t(COLOURS[o], o.padEnd(7));
			i.push(`  ${t("dim", a.padEnd(r))}  ${d}  ${n}`), i.push(...u.map((t) => e + t));
		}
	}
	return i;
}
function placeOf({ position: e }) {
	return e === void 0 ? "" : `${e.line}:${e.column}`;
}
// src/runner/stream.ts
function taken(e, t) {
	return new Promise((n) => {
		e.write(t, () => n());
	});
}
// src/runner/github.ts
const ANNOTATE = {
	error,
	warning,
	notice
}, github = {
	info(e) {
		info(harmless(e));
	},
	warn(e) {
		warning(e);
	},
	fail({ message: e }) {
		setFailed(e);
	},
	conclude(e, t) {
		this.info(e), t === "failed" && (process.exitCode = 1);
	},
	report(e) {
		for (let t of findingLines(e)) this.info(t);
		for (let t of [
			"error",
			"warning",
			"notice"
		]) {
			let n = e.filter((e) => e.severity === t), r = n.length > 10 ? n.slice(0, 9) : n;
			for (let e of r) ANNOTATE[t](require_slip.C(e), properties(e));
			let i = n.length - r.length;
			i > 0 && ANNOTATE[t](`${i} more of this kind are in the log and in the job summary`);
		}
	},
	async group(e, t) {
		let n = performance.now();
		startGroup(harmless(e));
		try {
			return await t();
		} finally {
			let e = (performance.now() - n) / 1e3;
			e >= 1 && info(`took ${duration(e)}`), endGroup();
		}
	},
	foreignGroup(e, t) {
		return this.group(e, async () => {
			let e = randomUUID(), n = !0;
			process.stdout.write(`::stop-commands::${e}\n`);
			let sink = (e) => (e.length > 0 && (n = e.at(-1) === 10), taken(process.stdout, e));
			try {
				return await t(sink);
			} finally {
				n || process.stdout.write("\n"), process.stdout.write(`::${e}::\n`);
			}
		});
	},
	output(e, t) {
		try {
			setOutput(e, t);
		} catch (t) {
			throw new require_failure.t(`The output \`${e}\` can't be set: ${require_failure.r(t)}`);
		}
	},
	summary(e) {
		let t = process.env.GITHUB_STEP_SUMMARY;
		if (t) {
			if (Buffer.byteLength(e) > 1048576) info("The job summary is left out: it would exceed 1 MiB");
			else try {
				(0, node_fs.appendFileSync)(t, e);
			} catch (e) {
				warning(`The job summary can't be written: ${require_failure.r(e)}`);
			}
		}
	}
};
function properties({ code: e, file: t, position: n }) {
	return {
		title: e,
		...t !== void 0 && { file: t },
		...n && {
			startLine: n.line,
			startColumn: n.column,
			endLine: n.endLine,
			endColumn: n.endColumn
		}
	};
}
function harmless(e) {
	return e.replace(/^((?:[^\S\r\n]|\u0085)*):(?=:)/gm, "$1: ").replaceAll("##[", "## [");
}
async function main() {
	if (Number.parseInt(process.versions.node, 10) < 20) {
		refuseNode();
		return;
	}
	let e = listenForCancel();
	if (process.umask(18), isOnGitHub()) await runOnGitHub(e);
	else {
		let { runCommandLine: t } = await Promise.resolve().then(() => require("./command-line.js"));
		await t(process.argv.slice(2), e);
	}
	let t = e.status();
	t !== void 0 && process.exit(t);
}
function refuseNode() {
	let e = `Node ${process.versions.node} is too old: run this with Node 20 or later`;
	isOnGitHub() ? github.fail(new require_failure.t(e)) : (process.exitCode = 1, process.stderr.write(`error: ${e}\n`));
}
async function runOnGitHub(e) {
	try {
		let t = readEnvironment();
		if (isDiscovery()) {
			let { runDiscovery: e } = await Promise.resolve().then(() => require("./discover.js"));
			await e(t, github);
			return;
		}
		await runAction({
			inputs: readInputs(inputFromRunner, t.base),
			environment: t,
			reporter: github,
			cancellation: e
		});
	} catch (e) {
		github.fail(require_failure.n(e));
	}
}
main(), exports.$ = debName, exports.$t = record, exports.A = isThere, exports.At = readShebang, exports.B = readEnvironment, exports.Bt = sourceOf, exports.C = CODECS, exports.Ct = asksIfSet, exports.D = git, exports.Dt = positionIn, exports.E = findCheckout, exports.Et = valuesOf, exports.F = sourceTime, exports.Ft = installedSize, exports.G = makeDirectories, exports.Gt = WAZO_VERSION, exports.H = placeFor, exports.Ht = FileMap, exports.I = textOf, exports.It = isExecutable, exports.J = plainParent, exports.Jt = asList, exports.K = makeEmpty, exports.Kt = MANIFEST, exports.L = trackedFiles, exports.Lt = merge, exports.M = originOwner, exports.Mt = OPEN_FLAGS, exports.N = readPluginFile, exports.Nt = beginningOf, exports.O = headCommit, exports.Ot = isShell, exports.P = refuseInPlugin, exports.Pt = contentOf, exports.Q = maintainer, exports.Qt = optional, exports.R = findPlugins, exports.Rt = overlay, exports.S = updateLists, exports.St = possibleFor, exports.T = runRehearsal, exports.Tt = isOnly, exports.U = takeOut, exports.Ut = EntryList, exports.V = startedAs, exports.Vt = walk, exports.W = withoutLinks, exports.Wt = checkManifest, exports.X = dependsOf, exports.Xt = slipsOf, exports.Y = removeScratch, exports.Yt = inAllowedCharacters, exports.Z = describe, exports.Zt = object, exports._ = WAITING, exports._t = commandsForAny, exports.a = debug, exports.an = plain, exports.at = duration, exports.b = missingIn, exports.bt = dispatchOf, exports.c = setSecret, exports.cn = pythonStr, exports.ct = instead, exports.d = inputFromRunner, exports.dt = checkPlace, exports.en = string, exports.et = packageName, exports.f = readInputs, exports.ft = checkRules, exports.g = THROWAWAY, exports.gt = commandsFor, exports.h = APT_ENVIRONMENT, exports.ht = calledIn, exports.i = unpainted, exports.in = nodeAt, exports.it = bytes, exports.j = markExecutable, exports.jt = withErrexit, exports.k = isPrivate, exports.kt = programOf, exports.l = warning, exports.lt = FIRST_LINE, exports.m = controlFile, exports.mt = branchesFor, exports.n = findingLines, exports.nn = debianPackageOfModule, exports.nt = pluginOf, exports.o = error, exports.on = readYaml, exports.ot = COMMENTS_AND_STRINGS, exports.p = nearest, exports.pt = RULES_COMMANDS, exports.q = makeScratch, exports.qt = ManifestFields, exports.r = painted, exports.rn = SIZE_LIMIT, exports.rt = rulesBackup, exports.s = info, exports.sn = identity, exports.st = SETUP_LIMIT, exports.t = taken, exports.tn = debianPackageOfCommand, exports.tt = pluginDirectory, exports.u = randomUUID, exports.ut = RULES, exports.v = aptObstacle, exports.vt = commandsForSure, exports.w = runAction, exports.wt = filesOf, exports.x = queryInstalled, exports.xt = isMeantFor, exports.y = install, exports.yt = commandsThatMayRun, exports.z = installation, exports.zt = ownerOf;
