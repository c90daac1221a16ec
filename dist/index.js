Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_scratch = require("./scratch.js");
const require_slip = require("./slip.js");
const require_version = require("./version.js");
let node_fs = require("node:fs");
let node_path = require("node:path");
let node_fs_promises = require("node:fs/promises");
let node_os = require("node:os");
let node_crypto = require("node:crypto");
let os = require("os");
os = require_rolldown_runtime.__toESM(os, 1);
let crypto = require("crypto");
crypto = require_rolldown_runtime.__toESM(crypto, 1);
let fs = require("fs");
fs = require_rolldown_runtime.__toESM(fs, 1);
let path = require("path");
path = require_rolldown_runtime.__toESM(path, 1);
// src/plugin/foretold.ts
/** Knows which warnings came true when `rules` was run, so that what happened tells them too. */
/** What says that a warning came true: a finding with this code and these words, where the words matter. */
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
/** What was found before `rules` was run, without the warnings that what was found since makes superfluous. */
function withoutForetold(before, since) {
	return before.filter(({ code }) => {
		const proof = PROOFS[code];
		return !since.some((each) => each.code === proof?.code && (proof.words?.test(require_slip.textOf(each)) ?? true));
	});
}
// src/debian/python2.ts
/** Knows packages of Python 2 modules that a Debian release has no longer. */
/** The first release without the packages `python-…`. Bullseye has kept what builds Python 2 itself. */
const GONE = {
	bullseye: "alembic apt attr babel boto3 bs4 celery certifi chardet cherrypy3 click consul cryptography daemon dateutil dbus debian dnspython docker docutils feedparser flask flask-babel flask-cors flask-login flask-restful flask-sqlalchemy gevent gi httplib2 idna jsonschema jwt kombu ldap ldap3 lockfile lxml markdown marshmallow matplotlib memcache mock mysqldb netaddr netifaces numpy oauthlib openssl pandas paramiko pexpect phonenumbers pil pip prettytable psutil psycopg2 pyasn1 pycurl pygments pyinotify pymongo pyparsing pytest redis requests requests-oauthlib scipy serial setproctitle simplejson sphinx sqlalchemy stevedore suds systemd tabulate tornado twisted tz unidecode urllib3 virtualenv websocket werkzeug wheel wtforms xmltodict yaml zeep zmq".split(" "),
	bookworm: "all dev jinja2 markupsafe pkg-resources ply pycparser setuptools six tk".split(" ")
};
/**
* The package for Python 3 that a release has in place of one for Python 2, which it has no longer; undefined where it
* is no such package, as far as we know them. All of these were looked up in the releases up to trixie.
*/
function insteadOfPython2(name, release) {
	const module = /^python-(.+)$/.exec(name)?.[1];
	if (module === void 0) return void 0;
	return require_slip.RELEASES.slice(0, require_slip.RELEASES.indexOf(release) + 1).some((each) => GONE[each]?.includes(module)) ? `python3-${module}` : void 0;
}
// src/yaml/scalar.ts
const trueWords = [
	"yes",
	"true",
	"on"
];
const falseWords = [
	"no",
	"false",
	"off"
];
/** `yes`, `Yes` and `YES`, but not `yEs`. */
const implicitWord = /^(?:[a-z]+|[A-Z][a-z]*|[A-Z]+)$/;
const implicitNull = /^(?:~?|null|Null|NULL)$/;
const implicitInt = /^[-+]?(?:0b[01_]+|0x[0-9a-fA-F_]+|0[0-7_]*|[1-9][0-9_]*(?::[0-5]?[0-9])*)$/;
const implicitFloat = /^(?:(?:[-+]?[0-9][0-9_]*\.[0-9_]*|\.[0-9][0-9_]*)(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const implicitTimestamp = /^[0-9]{4}-(?:[0-9]{2}-[0-9]{2}$|[0-9]{1,2}-[0-9]{1,2}[Tt \t])/;
const timestamp = /^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:[Tt]|[ \t]+)([0-9]{1,2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]*))?(?:[ \t]*(?:(Z)|([-+])([0-9]{1,2})(?::([0-9]{2}))?))?)?$/;
/** Python 3.11 converts no integer of more decimal digits from or to text. */
const digitsLimit = 4300;
const intLimit = 10n ** BigInt(digitsLimit);
/** No integer within that limit is written longer than this, but with underscores. Bounds the time that one takes. */
const intTextLimit = 2e4;
/** The value of a plain scalar, one with neither quotes nor a tag. Line breaks in it are folded already. */
function resolvePlain(text) {
	if (implicitNull.test(text)) return { type: "null" };
	if (implicitWord.test(text)) {
		const word = text.toLowerCase();
		if (trueWords.includes(word)) return {
			type: "bool",
			value: true
		};
		if (falseWords.includes(word)) return {
			type: "bool",
			value: false
		};
		return {
			type: "str",
			value: text
		};
	}
	if (implicitInt.test(text)) return toInt(text);
	if (implicitFloat.test(text)) return toFloat(text);
	if (implicitTimestamp.test(text) && timestamp.test(text)) return toTimestamp(text);
	if (/^(?:[=!&*]|<<)$/.test(text)) return invalid(`${text} alone has a meaning of its own in YAML: put it in quotes`);
	return {
		type: "str",
		value: text
	};
}
/**
* The value of a scalar with an explicit tag (`!!int "3"`), however it is written; undefined for a tag that a scalar
* can't have. `tag` is the short name of one of the YAML 1.1 types, such as `int`.
*/
function resolveTagged(tag, text) {
	switch (tag) {
		case "null": return { type: "null" };
		case "bool": {
			const word = text.toLowerCase();
			if (trueWords.includes(word)) return {
				type: "bool",
				value: true
			};
			if (falseWords.includes(word)) return {
				type: "bool",
				value: false
			};
			return invalid(`${excerpt(text)} is not a boolean: write true or false`);
		}
		case "int": return toInt(text);
		case "float": return toFloat(text);
		case "timestamp": return toTimestamp(text);
		case "binary": return toBytes(text);
		case "str": return {
			type: "str",
			value: text
		};
		default: return;
	}
}
/** Python's `str()` of a value: `1.10` gives `1.1`, `010` gives `8`, `on` gives `True`. */
function pythonStr(scalar) {
	switch (scalar.type) {
		case "null": return "None";
		case "bool": return scalar.value ? "True" : "False";
		case "int": return scalar.value.toString();
		case "float": return floatStr(scalar.value);
		case "bytes": return bytesStr(scalar.value);
		default: return scalar.value;
	}
}
function toInt(text) {
	if (text.length > intTextLimit) return tooLong();
	const value = signed(text.replaceAll("_", ""), (digits) => {
		if (digits.startsWith("0b")) return pythonInt(digits.slice(2), 2);
		if (digits.startsWith("0x")) return pythonInt(digits.slice(2), 16);
		if (digits.startsWith("0")) return pythonInt(digits, 8);
		if (digits.includes(":")) {
			let sum = 0n;
			for (const part of digits.split(":")) {
				const units = pythonInt(part, 10);
				sum = units === void 0 || sum === void 0 ? void 0 : sum * 60n + units;
			}
			return sum;
		}
		return pythonInt(digits, 10);
	});
	if (value === void 0) return invalid(`${excerpt(text)} is not a whole number: correct it, or put it in quotes`);
	if (value >= intLimit || value <= -intLimit) return tooLong();
	return {
		type: "int",
		value
	};
}
function tooLong() {
	return invalid(`Python reads no whole number of more than ${digitsLimit} digits: put it in quotes if it is a text`);
}
/** Python's `int(text, base)`, which takes blanks around, a sign, and the prefix of the base. */
function pythonInt(text, base) {
	const prefix = {
		2: "0b",
		8: "0o",
		10: "",
		16: "0x"
	}[base];
	const digits = {
		2: "[01]+",
		8: "[0-7]+",
		10: "[0-9]+",
		16: "[0-9a-f]+"
	}[base];
	const match = new RegExp(`^([-+]?)(?:${prefix})?(${digits})$`, "i").exec(text.trim());
	if (!match) return void 0;
	const value = BigInt(prefix + (match[2] ?? ""));
	return match[1] === "-" ? -value : value;
}
function toFloat(text) {
	const value = signed(text.replaceAll("_", "").toLowerCase(), (digits) => {
		if (digits === ".inf") return Infinity;
		if (digits === ".nan") return NaN;
		if (!digits.includes(":")) return pythonFloat(digits);
		let sum = 0;
		let unit = 1n;
		for (const part of digits.split(":").reverse()) {
			const weight = Number(unit);
			const units = pythonFloat(part);
			if (units === void 0 || weight === Infinity) return void 0;
			sum += units * weight;
			unit *= 60n;
		}
		return sum;
	});
	if (value === void 0) return invalid(`${excerpt(text)} is not a number: correct it, or put it in quotes`);
	return {
		type: "float",
		value
	};
}
/** Python's `float(text)`, for a text in lower case. */
function pythonFloat(text) {
	const trimmed = text.trim();
	const word = /^([-+]?)(inf|infinity|nan)$/.exec(trimmed);
	if (word) return word[2] === "nan" ? NaN : word[1] === "-" ? -Infinity : Infinity;
	return /^[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[-+]?[0-9]+)?$/.test(trimmed) ? Number(trimmed) : void 0;
}
function signed(text, read) {
	const value = read(/^[-+]/.test(text) ? text.slice(1) : text);
	return value !== void 0 && text.startsWith("-") ? -value : value;
}
function toTimestamp(text) {
	const match = timestamp.exec(text);
	if (!match) return invalid(`${excerpt(text)} is not a date or time: correct it, or put it in quotes`);
	const [, year, month, day, hour, minute, second, fraction = "", utc, sign, zoneHours, zoneMinutes] = match;
	const wrong = invalid(`${excerpt(text)} is a date or time that does not exist: correct it, or put it in quotes`);
	if (!isDate(Number(year), Number(month), Number(day))) return wrong;
	const date = `${year}-${two(Number(month))}-${two(Number(day))}`;
	if (hour === void 0) return {
		type: "date",
		value: date
	};
	if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return wrong;
	const microseconds = fraction.slice(0, 6).padEnd(6, "0");
	const time = `${two(Number(hour))}:${minute}:${second}${microseconds === "000000" ? "" : `.${microseconds}`}`;
	let zone = utc ? "+00:00" : "";
	if (sign) {
		const offset = Number(zoneHours) * 60 + Number(zoneMinutes ?? 0);
		if (offset >= 1440) return wrong;
		zone = `${offset === 0 ? "+" : sign}${two(Math.floor(offset / 60))}:${two(offset % 60)}`;
	}
	return {
		type: "datetime",
		value: `${date} ${time}${zone}`
	};
}
function isDate(year, month, day) {
	const days = [
		31,
		year % 4 === 0 && year % 100 !== 0 || year % 400 === 0 ? 29 : 28,
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
	][month - 1];
	return year > 0 && days !== void 0 && day > 0 && day <= days;
}
function two(number) {
	return String(number).padStart(2, "0");
}
function toBytes(text) {
	const base64 = text.replace(/[^A-Za-z0-9+/=\u0080-\uffff]/g, "");
	if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(base64)) return invalid(`${excerpt(text)} is not base64: correct it, or leave the tag !!binary out`);
	return {
		type: "bytes",
		value: new Uint8Array(Buffer.from(base64, "base64"))
	};
}
/** JavaScript and Python find the same shortest digits; they differ in when to write an exponent, and how. */
function floatStr(value) {
	if (Number.isNaN(value)) return "nan";
	if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
	if (value === 0) return Object.is(value, -0) ? "-0.0" : "0.0";
	const [mantissa = "", exponent = ""] = value.toExponential().split("e");
	const power = Number(exponent);
	if (power < -4 || power >= 16) return `${mantissa}e${power < 0 ? "-" : "+"}${two(Math.abs(power))}`;
	return Number.isInteger(value) ? `${value}.0` : String(value);
}
function bytesStr(bytes) {
	const named = {
		"\\": "\\\\",
		"	": "\\t",
		"\n": "\\n",
		"\r": "\\r"
	};
	const text = Buffer.from(bytes).toString("latin1");
	const quote = text.includes("'") && !text.includes("\"") ? "\"" : "'";
	return `b${quote}${text.replace(/[^ -~]|[\\'"]/g, (character) => {
		if (character === quote) return `\\${quote}`;
		if (character === "'" || character === "\"") return character;
		return named[character] ?? `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`;
	})}${quote}`;
}
function invalid(message) {
	return {
		type: "invalid",
		message
	};
}
/** A text to quote in a message, cut where it is long. */
function excerpt(text) {
	return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
// src/yaml/fault.ts
/** What is wrong with the syntax of a YAML text, where, and which slip of its author it comes from. */
/** Thrown where a text is no YAML for PyYAML, or is more than we read. Never leaves this folder. */
var Fault = class extends Error {
	start;
	end;
	kind;
	/** The offsets of what the author has to look at. */
	constructor(message, start, end = start + 1, kind = "syntax") {
		super(message);
		this.start = start;
		this.end = end;
		this.kind = kind;
	}
};
/** PyYAML looks no further than this for the colon of a key, in characters. */
const keyLimit = 1024;
const keyNeedsColon = "A key must be followed by a colon and a space: add them";
const keyNeeded = "There is no key before this colon: add it";
const keyTooLong = `A key has at most ${keyLimit} characters: shorten it`;
const keyOnLines = "A key, a colon and a space stand on one line: correct it, or put a text of several lines in quotes";
const noEntry = "The lines around this one are entries of a list: begin it with \"- \" too, or indent it further";
const valueWithColon = "A value that holds \": \" must be in quotes, and a mapping or list begins on a line of its own";
function wrongDirective(start, end) {
	return new Fault("A line that begins with % is no text: remove it, or put the text in quotes", start, end);
}
function neverClosed(start) {
	return new Fault("The quote opened here is never closed: add it where the text ends", start);
}
function bracketNeverClosed(source, start) {
	const [opening, closing] = source.charAt(start) === "[" ? "[]" : "{}";
	return new Fault(`The ${opening} opened here is never closed: add ${closing} where the list or mapping ends`, start);
}
/** For a line at `start`, behind its indentation. */
function indentedMore(blanks, start) {
	return new Fault(`This line is indented by ${blanks === 1 ? "one blank" : `${blanks} blanks`} more than the others: indent them alike, or put a text of several lines in quotes`, start);
}
/** For a line at `start`, behind its indentation; `above` is what is indented more. */
function indentedLess(source, start, above) {
	const line = lineAt(source, start);
	const text = line.text.slice(start - line.start).trimEnd();
	return new Fault(`\`${text.length > 40 ? `${text.slice(0, 40)}…` : text}\` is indented less than the ${above} above it: indent both alike`, start, start + text.length);
}
/** The line that an offset is on, by the line breaks of YAML 1.1. */
function lineAt(source, offset) {
	let start = offset;
	while (start > 0 && !isBreak(source.charAt(start - 1))) start -= 1;
	let end = offset;
	while (end < source.length && !isBreak(source.charAt(end))) end += 1;
	return {
		start,
		text: source.slice(start, end)
	};
}
/** Whether an offset begins its line, but for indentation and the signs of a list entry or key. */
function startsLine(source, offset) {
	return /^[ ?-]*$/.test(source.slice(lineAt(source, offset).start, offset));
}
const conflict = /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/;
const entry = /^ *(?:- +)*[\w/.$-]\S*:(?: |$)/;
/**
* The fault to tell of: PyYAML finds one where it can't go on, which for a quote or bracket left open is lines below. A
* line that reads like an entry, but is within quotes or brackets, says that they should have ended before it.
*/
function causeOf(source, fault, { quotes, bracket }) {
	const line = lineAt(source, fault.start);
	if (conflict.test(line.text)) {
		const first = source.search(/^<{7} /m);
		const start = first === -1 ? line.start : first;
		return new Fault("A merge conflict is left in the file: keep what is right, and remove the lines around it", start, start + 7, "conflict");
	}
	const quote = quotes.findLast(({ end }) => end <= fault.start);
	if (quote && isMistaken(source, quote, fault)) return neverClosed(quote.start);
	if (bracket && bracket.start < line.start && entry.test(line.text)) {
		const isClosed = /^ *[\]}]/m.test(source.slice(line.start));
		if (indentOf(line.text) <= bracket.indent && !isClosed) return bracketNeverClosed(source, bracket.start);
	}
	return fault;
}
/** Whether the quote that closes a text is rather meant for the next text, or as an apostrophe, and gives the fault. */
function isMistaken(source, { start, end }, fault) {
	const last = lineAt(source, end - 1);
	const between = source.slice(end, fault.start);
	if (fault.start > last.start + last.text.length && !/^#[^\r\n]*\s*$/.test(between)) return false;
	const [, ...lines] = source.slice(start, end - 1).split(/[\r\n]+/);
	const indent = indentOf(lineAt(source, start).text);
	const before = lines.at(-1) ?? "";
	return entry.test(before) || /^[ -]*$/.test(before) && between === "" || lines.some((line) => entry.test(line) && indentOf(line) <= indent);
}
/** How many blanks a line begins with. */
function indentOf(line) {
	return line.length - line.trimStart().length;
}
function isBreak(character) {
	return "\r\n\u2028\u2029".includes(character);
}
// src/yaml/cursor.ts
/** A place in a YAML text that moves on, line by line: YAML 1.1 has more line breaks than other texts. */
/** The end of a text counts as a blank. */
const blankAhead = /(?=[ \t\r\n\x85\u2028\u2029]|$)/y;
const documentMark = /(?:---|\.\.\.)(?=[ \t\r\n\x85\u2028\u2029]|$)/y;
var Cursor = class {
	source;
	offset;
	lineStart;
	/** Stands at an offset that begins a line. */
	constructor(source, offset) {
		this.source = source;
		this.offset = offset;
		this.lineStart = offset;
	}
	get column() {
		return this.offset - this.lineStart;
	}
	get isAtEnd() {
		return this.offset >= this.source.length;
	}
	/** Whether a text comes next. */
	isAt(text) {
		return this.source.startsWith(text, this.offset);
	}
	/** Whether what a sticky pattern matches comes next. */
	matches(pattern, offset = this.offset) {
		pattern.lastIndex = offset;
		return pattern.test(this.source);
	}
	/** Whether a blank, a line break or the end comes at an offset. */
	isBlankAt(offset) {
		return this.matches(blankAhead, offset);
	}
	/** Whether --- or ... comes next, alone or with something behind a blank, at the beginning of a line. */
	get isAtDocumentMark() {
		return this.column === 0 && this.matches(documentMark);
	}
	/** Moves on behind what a sticky pattern matches, and returns that. */
	take(pattern) {
		const { offset } = this;
		if (!this.matches(pattern)) return "";
		this.offset = pattern.lastIndex;
		return this.source.slice(offset, this.offset);
	}
	/** Moves on behind a line break. Returns what it is in a text, nothing where there is none. */
	takeLineBreak() {
		const character = this.source.charAt(this.offset);
		if (character === "" || !"\r\n\u2028\u2029".includes(character)) return "";
		this.offset += this.isAt("\r\n") ? 2 : 1;
		this.lineStart = this.offset;
		return character === "\u2028" || character === "\u2029" ? character : "\n";
	}
};
// src/yaml/properties.ts
const spaces$2 = / */y;
const restOfLine$1 = /[^\r\n\x85\u2028\u2029]*/y;
const yamlDirective = /%YAML +0*1\.[0-9]+/y;
const tagDirective = /%TAG +/y;
const directiveHandle = /!(?:[0-9A-Za-z_-]*!)?(?= )/y;
const directiveEnd = /(?: +#[^\r\n\x85\u2028\u2029]*)? *(?=[\r\n\x85\u2028\u2029]|$)/y;
const otherDirective = /%(?!(?:YAML|TAG)(?:[ \r\n\x85\u2028\u2029]|$))[0-9A-Za-z_-]+(?=[ \r\n\x85\u2028\u2029]|$)/y;
const anchorName = /[0-9A-Za-z_-]+(?=[ \t\r\n\x85\u2028\u2029?:,\]}%@`]|$)/y;
const tagHandle = /[0-9A-Za-z_-]*!/y;
const tagText = /[^ \r\n\x85\u2028\u2029]*/y;
const tagEnd = /(?=[ \r\n\x85\u2028\u2029]|$)/y;
const uri = /(?:[0-9A-Za-z;/?:@&=+$,_.!~*'()[\]-]|%[0-9A-Fa-f]{2})*/y;
/** The name behind `&` or `*`. */
function readName(cursor) {
	const { offset: start } = cursor;
	cursor.offset += 1;
	const name = cursor.take(anchorName);
	if (name !== "") return name;
	throw new Fault(`A text can not start with ${cursor.source.charAt(start)}, and a name behind it has only letters, digits, - and _: put it in quotes`, start);
}
function readTag(cursor) {
	const { offset: start } = cursor;
	cursor.offset += 1;
	const parts = readTagParts(cursor);
	if (parts && cursor.matches(tagEnd)) return parts;
	throw new Fault("A text can not start with !, which is for a tag such as !!str: put it in quotes", start);
}
function readTagParts(cursor) {
	const { offset: start } = cursor;
	if (cursor.isBlankAt(start)) return {
		handle: void 0,
		suffix: "!"
	};
	if (cursor.isAt("<")) {
		cursor.offset += 1;
		const suffix = readUri(cursor);
		const isClosed = cursor.isAt(">");
		cursor.offset += 1;
		return suffix && isClosed ? {
			handle: void 0,
			suffix
		} : void 0;
	}
	const isNamed = cursor.take(tagText).includes("!");
	cursor.offset = start;
	const handle = isNamed ? cursor.take(tagHandle) : "";
	const suffix = isNamed && handle === "" ? void 0 : readUri(cursor);
	return suffix ? {
		handle: `!${handle}`,
		suffix
	} : void 0;
}
function readDirective(cursor) {
	const { offset: start } = cursor;
	const isVersion = cursor.take(yamlDirective) !== "";
	const isTag = cursor.take(tagDirective) !== "";
	const handle = isTag ? cursor.take(directiveHandle) : void 0;
	if (handle) cursor.take(spaces$2);
	const prefix = handle ? readUri(cursor) : void 0;
	const isKnown = (isVersion || prefix) && cursor.matches(directiveEnd);
	const isOther = !isVersion && !isTag && cursor.matches(otherDirective);
	cursor.take(restOfLine$1);
	if (!isKnown && !isOther) throw wrongDirective(start, cursor.offset);
	return {
		isVersion,
		handle,
		prefix
	};
}
/** A part of a tag, with its %20 and the like decoded; undefined where they are no UTF-8. */
function readUri(cursor) {
	try {
		return decodeURIComponent(cursor.take(uri));
	} catch {
		return;
	}
}
// src/yaml/written.ts
/** Reads a scalar as it is written, in quotes, behind `|` or `>` or plain, as PyYAML does: what its text is. */
const spaces$1 = / */y;
const blanks = /[ \t]*/y;
const comment$1 = /#[^\r\n\x85\u2028\u2029]*/y;
const restOfLine = /[^\r\n\x85\u2028\u2029]*/y;
const blockHeader = /[|>](?:[+-][1-9]?|[1-9][+-]?)?(?=[ \r\n\x85\u2028\u2029]|$)/y;
const plainInBlock = /(?:[^ \t\r\n\x85\u2028\u2029:]|:(?![ \t\r\n\x85\u2028\u2029]|$))+/y;
const plainInBrackets = /(?:[^ \t\r\n\x85\u2028\u2029:,?[\]{}]|:(?![ \t\r\n\x85\u2028\u2029,[\]{}]|$))+/y;
const singleQuoted = /(?:[^' \t\r\n\x85\u2028\u2029]|'')+/y;
const doubleQuoted = /[^"\\ \t\r\n\x85\u2028\u2029]+/y;
/** What `\` and a letter stand for in double quotes: the character at the same place. */
const escapeLetters = "0abt	nvfre \"\\/N_LP";
const escapedCharacters = "\0\x07\b		\n\v\f\r\x1B \"\\/\xA0\u2028\u2029";
const hexDigits = /* @__PURE__ */ new Map([
	["x", 2],
	["u", 4],
	["U", 8]
]);
/** A plain text, which goes on in lines that are indented more than `indent`; in brackets in all lines. */
function readPlain(cursor, inBrackets, indent) {
	let { offset: end } = cursor;
	let text = "";
	let gap = "";
	do {
		const piece = cursor.take(inBrackets ? plainInBrackets : plainInBlock);
		if (piece === "") break;
		text += gap + piece;
		end = cursor.offset;
		gap = takePlainGap(cursor);
	} while (gap !== "" && !cursor.isAt("#") && (inBrackets || cursor.column > indent));
	return {
		text,
		end
	};
}
/** What the blanks and line breaks behind a piece of a plain text stand for; nothing where the text can't go on. */
function takePlainGap(cursor) {
	const before = cursor.take(spaces$1);
	const first = cursor.takeLineBreak();
	if (first === "") return before;
	let more = "";
	for (;;) {
		if (cursor.isAtDocumentMark) return "";
		cursor.take(spaces$1);
		const next = cursor.takeLineBreak();
		if (next === "") return folded(first, more);
		more += next;
	}
}
/**
* A text in quotes. Its lines may be indented anyhow. An escape that means nothing goes to `report`, as the text goes on
* behind it.
*/
function readQuoted(cursor, quote, report) {
	const { offset: start } = cursor;
	cursor.offset += 1;
	let text = "";
	let wrong;
	for (;;) {
		text += quote === "\"" ? cursor.take(doubleQuoted) : cursor.take(singleQuoted).replaceAll("''", "'");
		if (cursor.isAt(quote)) break;
		if (cursor.isAtEnd) throw neverClosed(start);
		const { offset: before } = cursor;
		const next = cursor.isAt("\\") ? takeEscape(cursor) : takeQuotedGap(cursor);
		if (next === void 0) wrong ??= wrongEscape(cursor.source, before, cursor.offset);
		else text += next;
	}
	cursor.offset += 1;
	if (wrong) report(wrong);
	return {
		text,
		end: cursor.offset
	};
}
/** What the blanks and line breaks within quotes stand for. */
function takeQuotedGap(cursor) {
	const before = cursor.take(blanks);
	const first = cursor.takeLineBreak();
	return first === "" ? before : folded(first, takeQuotedBreaks(cursor));
}
/** Goes over the blanks at the beginning of a line within quotes, and blank lines, of which it returns the breaks. */
function takeQuotedBreaks(cursor) {
	let breaks = "";
	for (;;) {
		if (cursor.isAtDocumentMark) throw new Fault("A line that begins with --- or ... can not be within quotes: close them before, or indent it", cursor.offset, cursor.offset + 3);
		cursor.take(blanks);
		const next = cursor.takeLineBreak();
		if (next === "") return breaks;
		breaks += next;
	}
}
/** What a backslash and what belongs to it stand for, undefined where they mean nothing. */
function takeEscape(cursor) {
	const { offset: start, source } = cursor;
	cursor.offset += 1;
	if (cursor.takeLineBreak() !== "") return takeQuotedBreaks(cursor);
	const [letter = ""] = source.slice(start + 1, start + 3);
	if (letter === "") return "";
	cursor.offset += letter.length;
	const named = escapedCharacters.charAt(escapeLetters.indexOf(letter));
	if (named !== "") return named;
	const length = hexDigits.get(letter) ?? 0;
	const digits = source.slice(cursor.offset, cursor.offset + length);
	if (length > 0 && digits.length === length && /^[0-9a-f]+$/i.test(digits) && Number(`0x${digits}`) <= 1114111) {
		cursor.offset += length;
		return String.fromCodePoint(Number(`0x${digits}`));
	}
}
function wrongEscape(source, start, end) {
	return new Fault(`In double quotes ${source.slice(start, end)} has no meaning: write \\\\ for a backslash, or use single quotes`, start, end);
}
/** A text behind `|` or `>`, in lines that are indented more than `indent`. */
function readBlock(cursor, indent) {
	const { offset: start } = cursor;
	const header = cursor.take(blockHeader);
	cursor.take(spaces$1);
	cursor.take(comment$1);
	if (header === "" || cursor.takeLineBreak() === "" && !cursor.isAtEnd) throw new Fault(`The text after ${cursor.source.charAt(start)} begins on the next line: move it there, or put it in quotes`, start);
	const [chomping] = /[+-]/.exec(header) ?? [];
	const [increment] = /[1-9]/.exec(header) ?? [];
	const least = Math.max(indent + 1, 1);
	const column = increment === void 0 ? columnOfBlock(cursor, least) : least + Number(increment) - 1;
	let breaks = takeBlankLines(cursor, column);
	let last = "";
	let isIndented = false;
	let text = "";
	let end = start + header.length;
	while (cursor.column === column && !cursor.isAtEnd) {
		const wasIndented = isIndented;
		isIndented = cursor.isBlankAt(cursor.offset);
		const isFolded = header.startsWith(">") && last === "\n" && !wasIndented && !isIndented;
		text += isFolded ? breaks || " " : last + breaks;
		text += cursor.take(restOfLine);
		end = cursor.offset;
		last = cursor.takeLineBreak();
		breaks = takeBlankLines(cursor, column);
	}
	if (chomping !== "-") text += last;
	if (chomping === "+") text += breaks;
	return {
		text,
		end
	};
}
/** The column of a block's lines: that of its first line, or of a blank line before it that has more spaces. */
function columnOfBlock({ source, offset }, least) {
	const ahead = new Cursor(source, offset);
	let column = least;
	do {
		ahead.take(spaces$1);
		column = Math.max(column, ahead.column);
	} while (ahead.takeLineBreak() !== "");
	return column;
}
/** Goes over the indentation of a line and blank lines before it, of which it returns the breaks. */
function takeBlankLines(cursor, column) {
	let breaks = "";
	for (;;) {
		while (cursor.column < column && cursor.isAt(" ")) cursor.offset += 1;
		const next = cursor.takeLineBreak();
		if (next === "") return breaks;
		breaks += next;
	}
}
/** A line break and those after it as a text has them: a single one is a space, of several the first is none. */
function folded(first, more) {
	return first === "\n" ? more || " " : first + more;
}
// src/yaml/scanner.ts
/**
* Splits a YAML text into tokens as PyYAML 6 does (`scanner.py`), since that decides what a Wazo server takes for YAML:
* other readers refuse texts that it takes, and the reverse.
*/
const spaces = / */y;
const comment = /#[^\r\n\x85\u2028\u2029]*/y;
/** The tokens of a text, one after the other. */
var Scanner = class {
	#cursor;
	#report;
	#reportedLine = -1;
	/** What was scanned and is not taken yet. */
	#waiting = [];
	#taken = 0;
	#last;
	/** The lists and mappings without brackets that we are in. */
	#blocks = [];
	/** Where the brackets that are open stand. Within them indentation means nothing. */
	#brackets = [];
	/** Texts in quotes that go over several lines. */
	#longQuotes = [];
	/** Whether a key, and outside of brackets a block, can begin here. */
	#keyAllowed = true;
	/** At most one for each number of open brackets. */
	#possibleKeys = /* @__PURE__ */ new Map();
	/** Reads from an offset, which begins a line. Faults behind which it can go on go to `report`, others are thrown. */
	constructor(source, offset, report) {
		this.#cursor = new Cursor(source, offset);
		this.#report = report;
	}
	/** The token that comes next; behind the last one `end`, always. */
	peek() {
		for (;;) {
			const [next] = this.#waiting;
			if (next?.type === "end") return next;
			this.#dropPossibleKeys();
			if (next && !this.#mayBeginKey()) return next;
			this.#scan();
		}
	}
	take() {
		const next = this.peek();
		this.#waiting.shift();
		this.#taken += 1;
		return next;
	}
	get suspects() {
		const start = this.#brackets.at(-1);
		return {
			quotes: this.#longQuotes,
			bracket: start === void 0 ? void 0 : {
				start,
				indent: this.#indent
			}
		};
	}
	/** Whether the colon of a key can still stand here. */
	isNearKey(start) {
		const distance = this.#cursor.offset - start;
		if (distance > 2048) return false;
		return distance <= 1024 || [...this.#cursor.source.slice(start, this.#cursor.offset)].length <= 1024;
	}
	/** The column of the block that we are in. */
	get #indent() {
		return this.#blocks.at(-1)?.column ?? -1;
	}
	get #inBrackets() {
		return this.#brackets.length > 0;
	}
	/** Adds at least one token. */
	#scan() {
		this.#skipToToken();
		this.#dropPossibleKeys();
		this.#endBlocks(this.#cursor.column);
		this.#last = this.#scanToken();
		this.#waiting.push(this.#last);
	}
	#scanToken() {
		if (this.#cursor.isAtEnd) return this.#end();
		const character = this.#cursor.source.charAt(this.#cursor.offset);
		if (this.#cursor.column === 0 && character === "%") return this.#directive();
		if (this.#cursor.isAtDocumentMark) return this.#documentMark();
		const isAlone = this.#cursor.isBlankAt(this.#cursor.offset + 1);
		switch (character) {
			case "[":
			case "{": return this.#openBracket(character);
			case "]":
			case "}": return this.#closeBracket(character);
			case ",":
				this.#forgetPossibleKey();
				this.#keyAllowed = true;
				return this.#mark(character);
			case "-":
				if (isAlone) return this.#entry();
				break;
			case "?":
				if (isAlone || this.#inBrackets) return this.#explicitKey();
				break;
			case ":":
				if (isAlone || this.#inBrackets) return this.#colon();
				break;
			case "*": return this.#keyOr(() => this.#name("alias"));
			case "&": return this.#keyOr(() => this.#name("anchor"));
			case "!": return this.#keyOr(() => this.#tag());
			case "\"":
			case "'": return this.#keyOr(() => this.#quoted(character));
			case "|":
			case ">":
				if (this.#inBrackets) break;
				return this.#block();
			case "	": throw new Fault("YAML allows no tab here: use spaces", this.#cursor.offset);
		}
		if ("%@`|>".includes(character)) this.#tell(new Fault(`A text can not start with ${character}: put it in quotes`, this.#cursor.offset));
		return this.#keyOr(() => this.#plain());
	}
	/** Reports a fault, one on a line: to look at each takes as long as the line is. */
	#tell(fault) {
		if (this.#reportedLine === this.#cursor.lineStart) return;
		this.#reportedLine = this.#cursor.lineStart;
		this.#report(fault);
	}
	#skipToToken() {
		for (;;) {
			this.#cursor.take(spaces);
			this.#cursor.take(comment);
			if (this.#cursor.takeLineBreak() === "") return;
			if (!this.#inBrackets) this.#keyAllowed = true;
		}
	}
	#mark(type, length = 1) {
		const start = this.#cursor.offset;
		this.#cursor.offset += length;
		return {
			type,
			start,
			end: this.#cursor.offset
		};
	}
	/** Scans what may be a key, or the beginning of one. */
	#keyOr(scan) {
		this.#savePossibleKey();
		this.#keyAllowed = false;
		return scan();
	}
	#savePossibleKey() {
		if (!this.#keyAllowed) return;
		this.#forgetPossibleKey();
		this.#possibleKeys.set(this.#brackets.length, {
			start: this.#cursor.offset,
			lineStart: this.#cursor.lineStart,
			tokensBefore: this.#taken + this.#waiting.length,
			required: !this.#inBrackets && this.#indent === this.#cursor.column
		});
	}
	#mayBeginKey() {
		for (const key of this.#possibleKeys.values()) if (key.tokensBefore === this.#taken) return true;
		return false;
	}
	/** Forgets keys of which the colon would be on another line, or too far off. */
	#dropPossibleKeys() {
		for (const [level, key] of this.#possibleKeys) {
			if (key.lineStart === this.#cursor.lineStart && this.isNearKey(key.start)) continue;
			if (key.required) throw this.#keyWithoutColon(key);
			this.#possibleKeys.delete(level);
		}
	}
	#forgetPossibleKey() {
		const key = this.#possibleKeys.get(this.#brackets.length);
		if (key?.required) throw this.#keyWithoutColon(key);
		this.#possibleKeys.delete(this.#brackets.length);
	}
	#keyWithoutColon({ start, lineStart }) {
		if (lineStart === this.#cursor.lineStart && !this.isNearKey(start)) return new Fault(keyTooLong, start);
		if (/^-[^-]/.test(this.#cursor.source.slice(start, start + 2))) return new Fault("The dash of a list entry must be followed by a space: add it", start);
		if (this.#blocks.at(-1)?.type === "block-sequence") return new Fault(noEntry, start);
		return new Fault(`${keyNeedsColon}, or indent the line if it belongs to the text above`, start);
	}
	/** Begins a block on this line where it is indented more than the block that we are in. */
	#beginBlock(type, start = this.#cursor.offset, index = this.#waiting.length) {
		const column = start - this.#cursor.lineStart;
		if (this.#indent >= column) return;
		this.#blocks.push({
			type,
			column
		});
		this.#waiting.splice(index, 0, {
			type,
			start,
			end: start
		});
	}
	/** Ends the blocks that are indented more than a column. */
	#endBlocks(column) {
		if (this.#inBrackets) return;
		while (this.#indent > column) {
			this.#blocks.pop();
			this.#waiting.push({
				type: "block-end",
				start: this.#cursor.offset,
				end: this.#cursor.offset
			});
		}
	}
	#end() {
		this.#endBlocks(-1);
		this.#forgetPossibleKey();
		this.#possibleKeys.clear();
		return this.#mark("end", 0);
	}
	#directive() {
		this.#endBlocks(-1);
		this.#forgetPossibleKey();
		this.#keyAllowed = false;
		const { offset: start } = this.#cursor;
		return {
			type: "directive",
			...readDirective(this.#cursor),
			start,
			end: this.#cursor.offset
		};
	}
	#documentMark() {
		this.#endBlocks(-1);
		this.#forgetPossibleKey();
		this.#keyAllowed = false;
		return this.#mark(this.#cursor.isAt("-") ? "document-start" : "document-end", 3);
	}
	#openBracket(character) {
		this.#savePossibleKey();
		this.#brackets.push(this.#cursor.offset);
		this.#keyAllowed = true;
		return this.#mark(character);
	}
	#closeBracket(character) {
		if (!this.#inBrackets) throw new Fault(`There is no ${character === "]" ? "[" : "{"} before this ${character}: remove it, or put the text in quotes`, this.#cursor.offset);
		this.#forgetPossibleKey();
		this.#brackets.pop();
		this.#keyAllowed = false;
		return this.#mark(character);
	}
	#entry() {
		if (!this.#inBrackets) {
			if (!this.#keyAllowed) throw new Fault("A list begins on a line of its own: move it there", this.#cursor.offset);
			this.#beginBlock("block-sequence");
		}
		this.#forgetPossibleKey();
		this.#keyAllowed = true;
		return this.#mark("-");
	}
	#explicitKey() {
		if (!this.#inBrackets) {
			if (!this.#keyAllowed) throw new Fault("No key can begin here: put the text in quotes", this.#cursor.offset);
			this.#beginBlock("block-mapping");
		}
		this.#forgetPossibleKey();
		this.#keyAllowed = !this.#inBrackets;
		return this.#mark("?");
	}
	#colon() {
		const key = this.#possibleKeys.get(this.#brackets.length);
		if (key) {
			this.#possibleKeys.delete(this.#brackets.length);
			const index = key.tokensBefore - this.#taken;
			this.#waiting.splice(index, 0, {
				type: "?",
				start: key.start,
				end: key.start
			});
			if (!this.#inBrackets) this.#beginBlock("block-mapping", key.start, index);
			this.#keyAllowed = false;
		} else {
			if (!this.#inBrackets) {
				if (!this.#keyAllowed) throw this.#colonWithoutKey();
				this.#beginBlock("block-mapping");
			}
			this.#keyAllowed = !this.#inBrackets;
		}
		return this.#mark(":");
	}
	#colonWithoutKey() {
		const before = this.#last;
		if (before?.type !== "scalar") return new Fault(before?.type === ":" ? keyNeeded : valueWithColon, this.#cursor.offset);
		const isFirst = startsLine(this.#cursor.source, before.start);
		if (before.start >= this.#cursor.lineStart) return new Fault(isFirst && !this.isNearKey(before.start) ? keyTooLong : valueWithColon, before.start, before.end);
		if (!before.plain) return new Fault(keyOnLines, before.start);
		if (isFirst) return new Fault(keyNeedsColon, before.start);
		const line = this.#cursor.source.slice(this.#cursor.lineStart, this.#cursor.offset);
		const column = line.length - line.trimStart().length;
		return indentedMore(column - this.#indent, this.#cursor.lineStart + column);
	}
	#name(type) {
		const { offset: start } = this.#cursor;
		return {
			type,
			name: readName(this.#cursor),
			start,
			end: this.#cursor.offset
		};
	}
	#tag() {
		const { offset: start } = this.#cursor;
		return {
			type: "tag",
			...readTag(this.#cursor),
			start,
			end: this.#cursor.offset
		};
	}
	#plain() {
		const { offset: start } = this.#cursor;
		const { text, end } = readPlain(this.#cursor, this.#inBrackets, this.#indent);
		this.#keyAllowed = this.#cursor.lineStart > end;
		return {
			type: "scalar",
			text,
			plain: true,
			start,
			end
		};
	}
	#quoted(quote) {
		const { offset: start, lineStart } = this.#cursor;
		const { text, end } = readQuoted(this.#cursor, quote, (fault) => this.#tell(fault));
		if (lineStart !== this.#cursor.lineStart) this.#longQuotes.push({
			start,
			end
		});
		return {
			type: "scalar",
			text,
			plain: false,
			start,
			end
		};
	}
	#block() {
		const { offset: start } = this.#cursor;
		this.#forgetPossibleKey();
		this.#keyAllowed = true;
		return {
			type: "scalar",
			...readBlock(this.#cursor, this.#indent),
			plain: false,
			start
		};
	}
};
const tooDeep = `Lists and mappings are nested more than 100 levels deep: flatten them`;
/** What is made of more values takes longer than any file that a person writes is worth. */
const valueLimit = 2e4;
const entryAmongKeys = "A list entry stands among keys here: move it to its list, and indent the lines of the entry before it alike";
const commaMissing = "A comma is missing before this: add it, or put the whole text in quotes";
const noProperties = {
	anchor: void 0,
	tag: void 0
};
/** What shows in a mapping of a block that nothing is written for a key or value. */
const endsInMapping = [
	"?",
	":",
	"block-end"
];
/**
* The only document of a text. What is wrong is added to `problems`; after that it is not the whole tree, or undefined.
* A fault hides what follows from it: we go on at the next entry of the file's own mapping.
*/
function parseSyntax(source, problems) {
	const add = ({ kind, message, start, end }) => problems.add(kind === "too-large" ? kind : "syntax", message, start, end);
	let offset = 0;
	while (offset !== void 0 && !problems.isFull) {
		const parser = new Parser(source, offset, (fault) => {
			if (causeOf(source, fault, parser.suspects) !== fault) throw fault;
			add(fault);
		});
		try {
			return parser.document();
		} catch (error) {
			if (!(error instanceof Fault)) throw error;
			const cause = causeOf(source, error, parser.suspects);
			add(cause);
			offset = cause.kind === "syntax" ? nextEntry(source, cause.start, parser.suspects) : void 0;
		}
	}
}
/** The next line that begins with a key, and is not indented; behind brackets that were opened on an earlier line. */
function nextEntry(source, offset, { bracket }) {
	const entry = /[\r\n](?=[A-Za-z_][\w.-]*:(?:[ \r\n]|$))/g;
	entry.lastIndex = offset;
	if (bracket && bracket.start < lineAt(source, offset).start) {
		const closing = /^ *[\]}]/gm;
		closing.lastIndex = offset;
		entry.lastIndex = closing.exec(source)?.index ?? offset;
	}
	const match = entry.exec(source);
	return match ? match.index + 1 : void 0;
}
var Parser = class {
	#source;
	#scanner;
	#tagHandles = /* @__PURE__ */ new Map([["!", "!"], ["!!", "tag:yaml.org,2002:"]]);
	/** The token before the next. */
	#last;
	/** The brackets that are open. */
	#brackets = [];
	#depth = 0;
	#values = 0;
	constructor(source, offset, report) {
		this.#source = source;
		this.#scanner = new Scanner(source, offset, report);
	}
	get suspects() {
		return this.#scanner.suspects;
	}
	document() {
		const isMarked = this.#sees("directive", "document-start");
		if (isMarked) this.#readDirectives();
		const root = this.#sees("end") || isMarked && this.#sees("directive", "document-start", "document-end") ? this.#nothing() : this.#node();
		while (this.#sees("document-end")) this.#take();
		if (!this.#sees("end")) throw this.#behindDocument(root);
		return root;
	}
	#sees(...types) {
		return types.includes(this.#scanner.peek().type);
	}
	#take() {
		this.#last = this.#scanner.take();
		return this.#last;
	}
	/** Goes over lines with %, and the --- that must follow. */
	#readDirectives() {
		const seen = /* @__PURE__ */ new Set();
		for (let next = this.#take(); next.type !== "document-start"; next = this.#take()) {
			if (next.type !== "directive") throw new Fault("There must be a line of --- before this: add it", next.start);
			const name = next.isVersion ? "version" : next.handle;
			if (name !== void 0 && seen.has(name)) throw wrongDirective(next.start, next.end);
			seen.add(name);
			if (next.handle !== void 0 && next.prefix !== void 0) this.#tagHandles.set(next.handle, next.prefix);
		}
	}
	/** What stands for a value where none is written. */
	#nothing(properties = noProperties) {
		this.#count();
		const { end } = this.#last ?? { end: 0 };
		return {
			kind: "scalar",
			text: "",
			plain: true,
			...properties,
			start: end,
			end
		};
	}
	/** A value or a key. In a mapping it may be a list that is indented no more than the keys. */
	#node(isInMapping = false) {
		this.#count();
		const properties = this.#properties();
		const next = this.#scanner.peek();
		const { start, end } = next;
		switch (next.type) {
			case "alias":
				if (properties !== noProperties) break;
				this.#take();
				return {
					kind: "alias",
					name: next.name,
					start,
					end
				};
			case "scalar":
				this.#take();
				return {
					kind: "scalar",
					text: next.text,
					plain: next.plain,
					...properties,
					start,
					end
				};
			case "-":
				if (isInMapping) return this.#nested(() => this.#flatSequence(properties));
				break;
			case "block-sequence": return this.#nested(() => this.#blockSequence(properties));
			case "block-mapping": return this.#nested(() => this.#blockMapping(properties));
			case "[": return this.#nested(() => this.#flowSequence(properties));
			case "{": return this.#nested(() => this.#flowMapping(properties));
		}
		if (properties !== noProperties) return this.#nothing(properties);
		throw this.#brackets.length > 0 ? this.#wrongInBrackets() : this.#wrongInBlock();
	}
	#properties() {
		let properties = noProperties;
		for (;;) {
			const next = this.#scanner.peek();
			if (next.type === "anchor" && properties.anchor === void 0) properties = {
				...properties,
				anchor: next.name
			};
			else if (next.type === "tag" && properties.tag === void 0) properties = {
				...properties,
				tag: this.#fullTag(next)
			};
			else return properties;
			this.#take();
		}
	}
	#fullTag({ handle, suffix, start, end }) {
		if (handle === void 0) return suffix;
		const prefix = this.#tagHandles.get(handle);
		if (prefix === void 0) throw new Fault(`No line of %TAG says what ${handle} means: remove the tag`, start, end);
		return prefix + suffix;
	}
	#nested(read) {
		if (this.#depth === 100) throw this.#tooLarge(tooDeep);
		this.#depth += 1;
		const syntax = read();
		this.#depth -= 1;
		return syntax;
	}
	#blockSequence(properties) {
		const begin = this.#take();
		const items = [];
		while (!this.#sees("block-end")) {
			if (!this.#sees("-")) throw this.#wrongInBlock(begin);
			this.#take();
			items.push(this.#nodeBefore(["-", "block-end"]));
		}
		this.#take();
		return {
			kind: "sequence",
			items,
			...properties,
			start: begin.start,
			end: items.at(-1)?.end ?? begin.end
		};
	}
	/** A list in a mapping that is indented no more than the keys. */
	#flatSequence(properties) {
		const { start } = this.#scanner.peek();
		const items = [];
		while (this.#sees("-")) {
			this.#take();
			items.push(this.#nodeBefore(["-", ...endsInMapping]));
		}
		return {
			kind: "sequence",
			items,
			...properties,
			start,
			end: items.at(-1)?.end ?? start
		};
	}
	#blockMapping(properties) {
		const begin = this.#take();
		const pairs = [];
		while (!this.#sees("block-end")) {
			if (!this.#sees("?")) throw this.#wrongInBlock(begin);
			pairs.push(this.#pair(endsInMapping, true));
		}
		this.#take();
		return {
			kind: "mapping",
			pairs,
			...properties,
			start: begin.start,
			end: pairs.at(-1)?.value.end ?? begin.end
		};
	}
	#flowSequence(properties) {
		const items = [];
		const { start, end } = this.#inBrackets("]", () => {
			items.push(this.#sees("?") ? this.#nested(() => this.#loneMapping()) : this.#node());
		});
		return {
			kind: "sequence",
			items,
			...properties,
			start,
			end
		};
	}
	/** A mapping of one pair in a list in brackets, without brackets of its own. */
	#loneMapping() {
		const { start } = this.#scanner.peek();
		const pair = this.#pair([",", "]"]);
		return {
			kind: "mapping",
			pairs: [pair],
			...noProperties,
			start,
			end: pair.value.end
		};
	}
	#flowMapping(properties) {
		const pairs = [];
		const { start, end } = this.#inBrackets("}", () => {
			pairs.push(this.#sees("?") ? this.#pair([",", "}"]) : {
				key: this.#node(),
				value: this.#nothing()
			});
		});
		return {
			kind: "mapping",
			pairs,
			...properties,
			start,
			end
		};
	}
	/** Goes over brackets, with what is between commas read by `read`. */
	#inBrackets(closing, read) {
		const opening = this.#take();
		this.#brackets.push(opening);
		while (!this.#sees(closing)) {
			read();
			if (this.#sees(",")) this.#take();
			else if (!this.#sees(closing)) throw this.#wrongInBrackets();
		}
		this.#brackets.pop();
		return {
			start: opening.start,
			end: this.#take().end
		};
	}
	#pair(ends, isInMapping = false) {
		this.#take();
		const key = this.#nodeBefore([":", ...ends], isInMapping);
		if (!this.#sees(":")) return {
			key,
			value: this.#nothing()
		};
		this.#take();
		return {
			key,
			value: this.#nodeBefore(ends, isInMapping)
		};
	}
	#nodeBefore(ends, isInMapping = false) {
		return this.#sees(...ends) ? this.#nothing() : this.#node(isInMapping);
	}
	#count() {
		this.#values += 1;
		if (this.#values > valueLimit) throw this.#tooLarge("The file has too many values: make it smaller");
	}
	#tooLarge(message) {
		const { start } = this.#scanner.peek();
		return new Fault(message, start, start + 1, "too-large");
	}
	/** Why the next token can't stand behind the document's value. */
	#behindDocument(root) {
		const { type, start, end } = this.#scanner.peek();
		if (type === "document-start") return new Fault("A second document begins here: the file must be one, remove this line", start, end);
		if (type === "directive") return wrongDirective(start, end);
		const more = this.#column(root.start) - this.#column(start);
		return (root.kind === "mapping" ? root.pairs.length === 1 : root.kind === "sequence" && root.items.length === 1) && more > 0 ? indentedMore(more, root.start) : this.#wrongInBlock();
	}
	/** Why the next token can't stand where it does, in a block that began with `begin`. */
	#wrongInBlock(begin) {
		const { type, start, end } = this.#scanner.peek();
		const before = this.#last;
		if (type === ":") return new Fault(keyNeeded, start);
		if (type === ",") return new Fault("A comma has no place outside of brackets: remove it, or put the text in quotes", start);
		if (startsLine(this.#source, start)) {
			if (before?.type === "block-end") return indentedLess(this.#source, start, "entry");
			if (before && /[|>]/.test(this.#source.charAt(before.start))) return indentedLess(this.#source, start, "text");
			if (type === "-") return new Fault(entryAmongKeys, start);
			const more = begin ? this.#column(start) - this.#column(begin.start) : 0;
			if (more > 0) return indentedMore(more, start);
			if (begin?.type === "block-sequence") return new Fault(noEntry, start);
		} else if (before?.type === "scalar" && !before.plain) return new Fault(`The quote before this ends the text: write ${this.#source.startsWith("'", before.start) ? "''" : "\\\""} for a quote within it`, start, end);
		return new Fault("This does not fit what is before it: correct the spaces at the start of the line, or put the text in quotes", start);
	}
	/** Why the next token can't stand where it does, in brackets. */
	#wrongInBrackets() {
		const { type, start, end } = this.#scanner.peek();
		const before = this.#last;
		const opening = this.#brackets.at(-1)?.start ?? start;
		const line = lineAt(this.#source, start);
		switch (type) {
			case ":":
				if (before?.type !== "scalar") return new Fault(keyNeeded, start);
				if (startsLine(this.#source, start)) return new Fault(keyOnLines, before.start);
				if (before.start < line.start) return new Fault(commaMissing, line.start + indentOf(line.text));
				return new Fault(this.#scanner.isNearKey(before.start) ? valueWithColon : keyTooLong, before.start, before.end);
			case "?": return new Fault("In brackets a ? begins a key: put the text in quotes", start);
			case "-": return new Fault("In brackets no entry begins with a dash: remove it, or put the text in quotes", start);
			case ",": return new Fault("There is no value before this comma: remove it, or add the value", start);
			case "scalar":
			case "alias":
			case "anchor":
			case "tag":
			case "[":
			case "{": return new Fault(commaMissing, start, end);
			default: return bracketNeverClosed(this.#source, opening);
		}
	}
	#column(offset) {
		return offset - lineAt(this.#source, offset).start;
	}
};
// src/yaml/text.ts
const problemLimit = 50;
/** The problems of one text: at most one of a kind on a line, as a second one mostly follows from the first. */
var Problems = class {
	#found = [];
	#more = [];
	#lines = /* @__PURE__ */ new Set();
	#text;
	constructor(text) {
		this.#text = text;
	}
	/** Adds a problem with what stands between two offsets; with its first character, where it goes on to other lines. */
	add(kind, message, start, end = start + 1) {
		const position = this.#text.position(start, end);
		const { line, column } = position;
		const oneLine = position.endLine === line ? position : {
			line,
			column,
			endLine: line,
			endColumn: column + 1
		};
		this.addAt(kind, message, oneLine);
	}
	addAt(kind, message, position) {
		const line = `${kind}:${position.line}`;
		if (this.#more.length > 0 || this.#lines.has(line)) return;
		this.#lines.add(line);
		if (this.#found.length < problemLimit) this.#found.push({
			kind,
			message,
			position
		});
		else this.#more = [{
			kind,
			message: "There are more problems than these: correct these first",
			position
		}];
	}
	/** Whether no more is told than that there is more. */
	get isFull() {
		return this.#more.length > 0;
	}
	has(kind) {
		return this.#found.some((problem) => problem.kind === kind);
	}
	/** From the first line to the last. */
	get found() {
		const order = (a, b) => a.position.line - b.position.line || a.position.column - b.position.column;
		return [...this.#found.toSorted(order), ...this.#more];
	}
};
/** A text and the positions in it. */
var YamlText = class {
	source;
	#lineStarts = [0];
	constructor(source) {
		this.source = source;
		for (const { index, 0: end } of source.matchAll(/\r\n?|\n/g)) this.#lineStarts.push(index + end.length);
	}
	/** The stretch between two offsets, cut to what the text has. */
	position(start, end) {
		const [line, column] = this.#place(start);
		const [endLine, endColumn] = this.#place(Math.max(start, end));
		return {
			line,
			column,
			endLine,
			endColumn
		};
	}
	/** Line and column of an offset. */
	#place(offset) {
		const within = Math.min(offset, this.source.length);
		let low = 0;
		let high = this.#lineStarts.length;
		while (high - low > 1) {
			const middle = low + high >> 1;
			if ((this.#lineStarts[middle] ?? 0) <= within) low = middle;
			else high = middle;
		}
		return [low + 1, within - (this.#lineStarts[low] ?? 0) + 1];
	}
};
/**
* The text of a file, without a byte order mark: UTF-8, or UTF-16 where a mark says so, as PyYAML takes them. Bytes that
* are neither, and characters that PyYAML refuses, are added to `problems`; the text then ends before the first wrong byte.
*/
function decode(bytes) {
	const encoding = bytes[0] === 255 && bytes[1] === 254 ? "utf-16le" : bytes[0] === 254 && bytes[1] === 255 ? "utf-16be" : "utf-8";
	const whole = tryDecode(encoding, bytes, false);
	if (whole === void 0) {
		const text = new YamlText(longestPrefix(encoding, bytes));
		const problems = new Problems(text);
		problems.add("encoding", "The bytes here are not valid UTF-8: save the file as UTF-8", text.source.length);
		return {
			text,
			problems
		};
	}
	const text = new YamlText(whole);
	const problems = new Problems(text);
	for (const { index, 0: character } of whole.matchAll(unprintable)) {
		const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
		problems.add("encoding", `The control character U+${code} is not allowed in YAML: remove it`, index);
	}
	return {
		text,
		problems
	};
}
/** All but the characters that YAML 1.1 section 5.1 calls printable. A pair of surrogates is one character here. */
const unprintable = /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
/** The text up to the first bytes that are wrong. */
function longestPrefix(encoding, bytes) {
	let good = 0;
	let bad = bytes.length + 1;
	while (bad - good > 1) {
		const middle = good + bad >> 1;
		if (tryDecode(encoding, bytes.subarray(0, middle), true) === void 0) bad = middle;
		else good = middle;
	}
	return tryDecode(encoding, bytes.subarray(0, good), true) ?? "";
}
/** The text, or undefined where the bytes are wrong. `partial` allows for a character that has only begun at the end. */
function tryDecode(encoding, bytes, partial) {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: partial });
	} catch {
		return;
	}
}
// src/yaml/tree.ts
/** What aliases and merge keys may add, counted in nodes and characters: without a limit, nine lines expand to gigabytes. */
const expansionLimit = 1048576;
/**
* The tree of a document. What PyYAML refuses is added to `problems`: there, a wrong scalar stands in the tree as a text,
* and a wrong key not at all. Undefined where aliases expand beyond the limits.
*/
function buildTree(syntax, text, problems) {
	try {
		return new TreeBuilder(text, problems).node(syntax, 0);
	} catch (error) {
		if (!(error instanceof TooLarge)) throw error;
		problems.addAt("too-large", error.message, error.position);
		return;
	}
}
/** Ends the building of a tree; never leaves this module. */
var TooLarge = class extends Error {
	position;
	constructor(message, position) {
		super(message);
		this.position = position;
	}
};
const standardTag = "tag:yaml.org,2002:";
const standardNames = "null bool int float binary timestamp omap pairs set str seq map".split(" ");
var TreeBuilder = class {
	#text;
	#problems;
	/** The nodes by anchor; one whose end is not reached yet is undefined. */
	#anchors = /* @__PURE__ */ new Map();
	/** How many nodes and characters a node expands to, and how many levels. */
	#extents = /* @__PURE__ */ new Map();
	#expanded = 0;
	constructor(text, problems) {
		this.#text = text;
		this.#problems = problems;
	}
	node(syntax, depth, isKey = false) {
		const position = this.#position(syntax);
		if (syntax.kind === "alias") return this.#aliased(syntax.name, position, depth);
		if (syntax.anchor !== void 0) this.#openAnchor(syntax.anchor, position);
		const node = syntax.kind === "scalar" ? this.#scalar(syntax, position, isKey) : syntax.kind === "mapping" ? this.#mapping(syntax, position, depth) : this.#sequence(syntax, position, depth);
		if (syntax.anchor !== void 0) this.#anchors.set(syntax.anchor, node);
		return node;
	}
	#scalar(syntax, position, isKey) {
		const { text } = syntax;
		const plain = syntax.plain && syntax.tag === void 0;
		const resolved = this.#resolve(syntax, isKey);
		if (!resolved) this.#wrongTag(syntax.tag ?? "", "text", position);
		if (resolved?.type === "invalid") this.#problems.addAt("value", resolved.message, position);
		const node = {
			kind: "scalar",
			position,
			value: !resolved || resolved.type === "invalid" ? {
				type: "str",
				value: text
			} : resolved,
			text,
			plain
		};
		this.#extents.set(node, {
			size: text.length + 1,
			height: 0
		});
		return node;
	}
	/** Undefined where the tag is not one that a scalar can have. */
	#resolve(syntax, isKey) {
		const { text } = syntax;
		if (isUntagged(syntax)) return isKey && text === "=" ? {
			type: "str",
			value: text
		} : resolvePlain(text);
		if (syntax.tag === void 0) return {
			type: "str",
			value: text
		};
		return syntax.tag.startsWith(standardTag) ? resolveTagged(syntax.tag.slice(18), text) : void 0;
	}
	#sequence(syntax, position, depth) {
		const items = syntax.items.map((item) => this.node(item, depth + 1));
		const node = {
			kind: "sequence",
			position,
			items
		};
		if (syntax.tag === `${standardTag}omap` || syntax.tag === `${standardTag}pairs`) node.items = this.#pairs(items);
		else if (!isOfTag(syntax, "seq")) this.#wrongTag(syntax.tag ?? "", "list", position);
		this.#measure(node, items);
		return node;
	}
	/** The items of an `!!omap` or `!!pairs`, mappings of one entry, as lists of key and value. */
	#pairs(items) {
		return items.flatMap((item) => {
			const entry = item.kind === "mapping" && item.entries.length === 1 ? item.entries[0] : void 0;
			if (!entry) this.#problems.addAt("value", "Each item of !!omap and !!pairs is one key: value", item.position);
			if (!entry) return [];
			const pair = {
				kind: "sequence",
				position: item.position,
				items: [entry.key, entry.value]
			};
			this.#measure(pair, pair.items);
			return [pair];
		});
	}
	#mapping(syntax, position, depth) {
		const merged = [];
		const own = /* @__PURE__ */ new Map();
		for (const pair of syntax.pairs) {
			if (isMergeKey(pair.key)) {
				if (pair.key.anchor !== void 0) this.#openAnchor(pair.key.anchor, this.#position(pair.key));
				const value = this.node(pair.value, depth + 1);
				for (const entry of this.#mergedEntries(value)) merged.push(entry);
				continue;
			}
			const key = this.node(pair.key, depth + 1, true);
			const value = this.node(pair.value, depth + 1);
			if (key.kind !== "scalar") {
				this.#problems.addAt("value", "A list or mapping can not be a key: use a text", key.position);
				continue;
			}
			if (own.has(identity(key.value))) {
				const message = `The key ${key.text} is there already, and Python takes the last one: remove one of them`;
				this.#problems.addAt("duplicate-key", message, key.position);
			}
			put(own, {
				key,
				value
			});
		}
		const all = /* @__PURE__ */ new Map();
		for (const entry of [...merged, ...own.values()]) put(all, entry);
		const entries = [...all.values()];
		const isSet = syntax.tag === `${standardTag}set`;
		if (!isSet && !isOfTag(syntax, "map")) this.#wrongTag(syntax.tag ?? "", "mapping", position);
		const node = isSet ? {
			kind: "sequence",
			position,
			items: entries.map((entry) => entry.key)
		} : {
			kind: "mapping",
			position,
			entries
		};
		this.#measure(node, entries.flatMap((entry) => [entry.key, entry.value]));
		return node;
	}
	/** The entries that the value of a `<<` key brings: of two lists' entries with one key the first wins, so it comes last. */
	#mergedEntries(value) {
		return (value.kind === "sequence" ? value.items.toReversed() : [value]).flatMap((source) => {
			if (source.kind !== "mapping") {
				this.#problems.addAt("value", "The key << takes a mapping or a list of mappings", source.position);
				return [];
			}
			this.#spend(this.#extent(source).size, value.position);
			return source.entries;
		});
	}
	#openAnchor(name, position) {
		if (this.#anchors.has(name)) this.#problems.addAt("syntax", `The anchor &${name} is there already: rename one of them`, position);
		this.#anchors.set(name, void 0);
	}
	#aliased(name, position, depth) {
		const target = this.#anchors.get(name);
		if (!target) {
			const message = this.#anchors.has(name) ? `*${name} stands within what it stands for: write the value out` : `There is no &${name} before *${name}: add it, or put the text in quotes`;
			this.#problems.addAt("syntax", message, position);
			return {
				kind: "scalar",
				position,
				value: { type: "null" },
				text: "",
				plain: true
			};
		}
		const extent = this.#extent(target);
		this.#spend(extent.size, position);
		if (depth + extent.height > 100) throw new TooLarge(tooDeep, position);
		const node = {
			...target,
			position
		};
		this.#extents.set(node, extent);
		return node;
	}
	#measure(node, children) {
		let size = 1;
		let height = 0;
		for (const child of children) {
			const extent = this.#extent(child);
			size += extent.size;
			height = Math.max(height, extent.height);
		}
		this.#extents.set(node, {
			size,
			height: height + 1
		});
	}
	#extent(node) {
		return this.#extents.get(node) ?? {
			size: 1,
			height: 0
		};
	}
	#spend(size, position) {
		this.#expanded += size;
		if (this.#expanded > expansionLimit) throw new TooLarge("Aliases expand to more than is read: write the values out", position);
	}
	#wrongTag(tag, what, position) {
		const name = tag.startsWith(standardTag) ? tag.slice(18) : "";
		const message = standardNames.includes(name) ? `A ${what} can not have the tag !!${name}: remove the tag` : `The tag ${name ? `!!${name}` : tag} is not known to PyYAML: remove it, or put the text in quotes`;
		this.#problems.addAt("value", message, position);
	}
	#position({ start, end }) {
		return this.#text.position(start, end);
	}
};
/** Whether a list or mapping has no other type than its own. */
function isOfTag({ tag }, name) {
	return tag === void 0 || tag === "!" || tag === standardTag + name;
}
function isMergeKey(syntax) {
	if (syntax.kind !== "scalar") return false;
	return syntax.tag === `${standardTag}merge` || syntax.text === "<<" && isUntagged(syntax);
}
/** Whether the type is read from the text: the tag `!` asks for that, even in quotes. */
function isUntagged({ tag, plain }) {
	return tag === "!" || tag === void 0 && plain;
}
/** Adds an entry; a key that is there already stays, where it is, and gets the new value. */
function put(entries, { key, value }) {
	const id = identity(key.value);
	entries.set(id, {
		key: entries.get(id)?.key ?? key,
		value
	});
}
/** Equal for keys that are equal in Python, where `1`, `1.0` and `true` are the same key. */
function identity(key) {
	if (key.type === "bool") return `number ${Number(key.value)}`;
	if (key.type === "int") return `number ${key.value}`;
	if (key.type === "float") return `number ${Number.isInteger(key.value) ? BigInt(key.value) : key.value}`;
	return `${key.type} ${pythonStr(key)}`;
}
// src/yaml/yaml.ts
/** Reads a YAML file as a Wazo server does, with PyYAML `safe_load`, to a tree that knows where each value stands. */
/** The largest file that is read, in bytes: what a person writes has some kilobytes. */
const SIZE_LIMIT = 1048576;
/**
* The tree of a YAML file and all that is wrong with it; throws nothing. There is no root where the text can't be read
* (`encoding`, `syntax`, `too-large`). Otherwise there is one: after a `value` problem with the text in place of the
* value, after `duplicate-key` with the last value, as in Python. An empty file is null.
*/
function readYaml(bytes) {
	if (bytes.length > 1048576) {
		const problems = new Problems(new YamlText(""));
		problems.add("too-large", `The file is too large: ${SIZE_LIMIT} bytes are read at most. Make it smaller`, 0);
		return { problems: problems.found };
	}
	const { text, problems } = decode(bytes);
	const syntax = problems.has("encoding") ? void 0 : parseSyntax(text.source, problems);
	const root = syntax && !problems.has("syntax") ? buildTree(syntax, text, problems) : void 0;
	const { found } = problems;
	return root && !problems.has("syntax") ? {
		root,
		problems: found
	} : { problems: found };
}
/**
* A tree as a JSON value: whole numbers beyond 2^53 lose digits, dates and times become the text that Python's `str()`
* gives, bytes base64, keys that aren't texts the text that `str()` gives.
*/
function plain(node) {
	return convert(node, plainScalar);
}
/** What stands for a value of which only matters that JSON has no such type. */
var Unlike = class {};
/** A tree as a value of which the types can be checked: what Python would not take for a string is none. */
function typed(node) {
	return convert(node, (scalar) => [
		"date",
		"datetime",
		"bytes"
	].includes(scalar.type) ? new Unlike() : plainScalar(scalar));
}
function convert(node, ofScalar) {
	switch (node.kind) {
		case "scalar": return ofScalar(node.value);
		case "sequence": return node.items.map((item) => convert(item, ofScalar));
		case "mapping": return Object.fromEntries(node.entries.map(({ key, value }) => [pythonStr(key.value), convert(value, ofScalar)]));
	}
}
function plainScalar(scalar) {
	switch (scalar.type) {
		case "null": return null;
		case "int": return Number(scalar.value);
		case "bytes": return Buffer.from(scalar.value).toString("base64");
		default: return scalar.value;
	}
}
/** The node at a path into the value that `plain` gives, such as that of a zod issue; undefined where there is none. */
function nodeAt(root, path) {
	let node = root;
	for (const step of path) node = node?.kind === "sequence" ? node.items[Number(step)] : entryAt(node, step)?.value;
	return node;
}
function entryAt(node, key) {
	if (node?.kind !== "mapping") return void 0;
	return node.entries.findLast((entry) => pythonStr(entry.key.value) === String(key));
}
// src/plugin/control-lines.ts
/** Looks at the fields of a manifest that become a line each of the control file: `author` and `homepage`. */
const EXAMPLES$1 = {
	author: "Jane Doe <jane@example.org>",
	homepage: "https://example.org/my-plugin"
};
/** The text of such a field. A tab in it is a blank. */
function lineOf(fields, field) {
	return fields.text(field)?.replaceAll("	", " ").trim();
}
/** Reports what no control file can have, and what it has but nobody can use. */
function checkLines(fields) {
	for (const field of ["author", "homepage"]) {
		const unusable = whyUnusable(fields, field);
		if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(lineOf(fields, field) ?? "")) {
			const message = `\`${field}\` has a line break or another control character, which can't go into a control file: write it on one line`;
			fields.report("control-newline", [field], message);
		} else if (unusable !== void 0) fields.report("field-unusable", [field], `\`${field}\` is ${unusable}, such as \`${EXAMPLES$1[field]}\``);
	}
}
/** What the field is, why that is of no use, and what to write, in words that an example follows. */
function whyUnusable(fields, field) {
	const collection = fields.collection(field);
	if (collection !== void 0) return `a ${collection}, which the package can't have there: write one text`;
	const text = lineOf(fields, field);
	if (!text) return void 0;
	if (field === "author") {
		if (!/[<>]|\S@\S/.test(text) || require_scratch.authorOf(text).address !== void 0) return void 0;
		return `${require_version.quote(text)}, in which there is no single address at the end, so that the package gets another one: write a name and one address`;
	}
	if (/\s/.test(text)) return `${require_version.quote(text)}, and an address has no blanks: write one`;
	if (/^[a-z][a-z0-9+.-]*:\/\/./i.test(text)) return void 0;
	return `${require_version.quote(text)}, which is not a whole address: write one with its \`https://\``;
}
// node_modules/zod/v4/core/util.js
function jsonStringifyReplacer(_, value) {
	if (typeof value === "bigint") return value.toString();
	return value;
}
var Cached = class {
	constructor(getter) {
		this._getter = getter;
		this._value = void 0;
	}
	get value() {
		const getter = this._getter;
		if (getter !== void 0) {
			this._value = getter();
			this._getter = void 0;
		}
		return this._value;
	}
};
function cached(getter) {
	return new Cached(getter);
}
function nullish$1(input) {
	return input === null || input === void 0;
}
function cleanRegex(source) {
	const start = source.startsWith("^") ? 1 : 0;
	const end = source.endsWith("$") ? source.length - 1 : source.length;
	return source.slice(start, end);
}
function assignProp(target, prop, value) {
	Object.defineProperty(target, prop, {
		value,
		writable: true,
		enumerable: true,
		configurable: true
	});
}
const captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {};
function isObject(data) {
	return typeof data === "object" && data !== null && !Array.isArray(data);
}
function isPlainObject(o) {
	if (isObject(o) === false) return false;
	const ctor = o.constructor;
	if (ctor === void 0) return true;
	if (typeof ctor !== "function") return true;
	const prot = ctor.prototype;
	if (isObject(prot) === false) return false;
	if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) return false;
	return true;
}
function clone(inst, def, params) {
	const cl = new inst._zod.constr(def ?? inst._zod.def);
	if (!def || params?.parent) cl._zod.parent = inst;
	return cl;
}
function normalizeParams(_params) {
	const params = _params;
	if (!params) return {};
	if (typeof params === "string") return { error: () => params };
	if (params?.message !== void 0) {
		if (params?.error !== void 0) throw new Error("Cannot specify both `message` and `error` params");
		params.error = params.message;
	}
	delete params.message;
	if (typeof params.error === "string") return {
		...params,
		error: () => params.error
	};
	return params;
}
function optionalKeys(shape) {
	return Object.keys(shape).filter((k) => {
		return shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional";
	});
}
const NUMBER_FORMAT_RANGES = /*@__PURE__*/ (() => ({
	safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
	int32: [-2147483648, 2147483647],
	uint32: [0, 4294967295],
	float32: [-34028234663852886e22, 34028234663852886e22],
	float64: [-Number.MAX_VALUE, Number.MAX_VALUE]
}))();
function aborted(x, startIndex = 0) {
	if (x.aborted === true) return true;
	for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue !== true) return true;
	return false;
}
function explicitlyAborted(x, startIndex = 0) {
	if (x.aborted === true) return true;
	for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue === false) return true;
	return false;
}
function prefixIssues(path, issues) {
	return issues.map((iss) => {
		var _a;
		(_a = iss).path ?? (_a.path = []);
		iss.path.unshift(path);
		return iss;
	});
}
function unwrapMessage(message) {
	return typeof message === "string" ? message : message?.message;
}
/** The leading size checks of `defChecks` that set an upper bound, each paired with it. */
function sizeCaps(defChecks) {
	const caps = [];
	for (const ch of defChecks ?? []) {
		const d = ch._zod.def;
		if (!/_(length|size)$|_equals$/.test(d.check)) break;
		const max = d.maximum ?? d.length ?? d.size;
		if (max >= 0) caps.push([max, ch]);
	}
	return caps;
}
function attachSchema(issues, start, inst) {
	var _a;
	for (let i = start; i < issues.length; i++) (_a = issues[i]).schema ?? (_a.schema = inst);
}
function finalizeIssue(iss, ctx, config) {
	var _a;
	const traits = iss.inst?._zod?.traits;
	if (traits?.has("$ZodType")) {
		if (traits.has("$ZodCheck")) (_a = iss).schema ?? (_a.schema = iss.inst);
		else iss.schema = iss.inst;
	}
	const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0;
	const message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config.customError?.(iss)) ?? unwrapMessage(config.localeError?.(iss)) ?? "Invalid input";
	const full = {};
	for (const k of Object.keys(iss)) {
		if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__") continue;
		full[k] = iss[k];
	}
	full.path ?? (full.path = []);
	full.message = message;
	if (ctx?.reportInput) full.input = iss.input;
	return full;
}
const highSurrogate = /[\uD800-\uDBFF]/;
function codePointLength(str) {
	const units = str.length;
	if (!highSurrogate.test(str)) return units;
	let count = units;
	for (let i = 0; i < units - 1; i++) if ((str.charCodeAt(i) & 64512) === 55296 && (str.charCodeAt(i + 1) & 64512) === 56320) {
		count--;
		i++;
	}
	return count;
}
function getLengthableOrigin(input) {
	if (Array.isArray(input)) return "array";
	if (typeof input === "string") return "string";
	return "unknown";
}
/**
* Installs a trait's members on its prototype. Each value builds that member for the instance on first read; the built value shadows the accessor as an own property, so a detached `const { parse } = schema` keeps working.
*
* Call this from a `proto` initializer, which runs once per prototype — never per instance.
*/
function members(proto, table) {
	for (const key in table) {
		const desc = Object.getOwnPropertyDescriptor(table, key);
		if (desc.get) Object.defineProperty(proto, key, {
			...desc,
			enumerable: false
		});
		else defineBound(proto, key, desc.value);
	}
}
/** Shadows a prototype member with an own value, so a getter that builds from the instance runs once. */
function own(inst, key, value, enumerable = true) {
	Object.defineProperty(inst, key, {
		configurable: true,
		writable: true,
		enumerable,
		value
	});
	return value;
}
/** Like {@link own}, for a member that was never an own data property and has to stay out of `Object.keys`. */
function hide(inst, key, value) {
	return own(inst, key, value, false);
}
function defineBound(proto, key, fn) {
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			return this == null ? fn : own(this, key, fn.bind(this));
		},
		set(value) {
			own(this, key, value);
		}
	});
}
/** Returns the prototype to install on, or `undefined` if this group is already installed on it. */
function claim(inst, sentinel) {
	const proto = Object.getPrototypeOf(inst);
	return sentinel in proto ? void 0 : proto;
}
let installing;
let broke = false;
const breaker = {
	configurable: true,
	get() {
		broke = true;
	}
};
/**
* Installs a lazily-derived internal on the `_zod` prototype of `inst`'s
* constructor, computed from the internals object itself and cached there on
* first read. One accessor per constructor rather than one per instance.
*/
function defineLazyInternal(inst, key, compute) {
	const proto = Object.getPrototypeOf(inst._zod);
	if (key in proto && installing !== inst._zod) {
		installing = void 0;
		return;
	}
	installing = inst._zod;
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			Object.defineProperty(this, key, breaker);
			const outer = broke;
			broke = false;
			try {
				const value = compute(this);
				if (broke) delete this[key];
				else Object.defineProperty(this, key, {
					configurable: true,
					writable: true,
					value
				});
				broke = broke || outer;
				return value;
			} catch (err) {
				delete this[key];
				broke = broke || outer;
				throw err;
			}
		},
		set(value) {
			Object.defineProperty(this, key, {
				configurable: true,
				writable: true,
				value
			});
		}
	});
}
/**
* Installs `key` on `inst`'s prototype, computed by `make` on first read and cached there as an own
* data property. One accessor per constructor rather than one per instance, because an own accessor
* puts every instance after the first into v8 dictionary mode. The key doubles as the sentinel.
*/
function installLazyProp(inst, key, make, enumerable) {
	const proto = claim(inst, key);
	if (!proto) return;
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			const desc = {
				configurable: true,
				writable: true,
				enumerable,
				value: void 0
			};
			Object.defineProperty(this, key, desc);
			desc.value = make(this);
			Object.defineProperty(this, key, desc);
			return desc.value;
		},
		set(value) {
			Object.defineProperty(this, key, {
				configurable: true,
				writable: true,
				enumerable,
				value
			});
		}
	});
}
// node_modules/zod/v4/core/core.js
var _a$1;
const _zodDesc = {
	value: void 0,
	enumerable: false
};
let _E = "captureStackTrace" in Error ? Error : null;
function newError(Definition) {
	const E = _E;
	if (E) {
		const saved = E.stackTraceLimit;
		if (typeof saved === "number") {
			try {
				E.stackTraceLimit = 0;
			} catch {
				_E = null;
				return new Definition();
			}
			try {
				return new Definition();
			} finally {
				E.stackTraceLimit = saved;
			}
		}
	}
	return new Definition();
}
/* @__NO_SIDE_EFFECTS__ */
function $constructor(name, initializer, proto, params) {
	const zodProto = {};
	function Internals(def) {
		this.def = def;
		this.constr = _;
		this.traits = /* @__PURE__ */ new Set();
	}
	Internals.prototype = zodProto;
	const protoMembers = proto;
	const initialized = protoMembers && /* @__PURE__ */ new WeakSet();
	function init(inst, def) {
		if (!inst._zod) {
			_zodDesc.value = new Internals(def);
			try {
				Object.defineProperty(inst, "_zod", _zodDesc);
			} finally {
				_zodDesc.value = void 0;
			}
		} else if (inst._zod.traits.has(name)) return;
		inst._zod.traits.add(name);
		initializer(inst, def);
		if (initialized) {
			const own = Object.getPrototypeOf(inst);
			const ctorProto = inst._zod.constr.prototype;
			let up = own;
			while (up && up !== ctorProto) up = Object.getPrototypeOf(up);
			const target = up ?? own;
			if (!initialized.has(target)) {
				initialized.add(target);
				members(target, protoMembers);
			}
		}
		const proto = _.prototype;
		for (const k in proto) {
			if (!Object.prototype.hasOwnProperty.call(proto, k)) continue;
			if (!(k in inst)) inst[k] = proto[k].bind(inst);
		}
	}
	const Parent = params?.Parent ?? Object;
	class Definition extends Parent {}
	Object.defineProperty(Definition, "name", { value: name });
	function _(def) {
		const inst = params?.Parent ? newError(Definition) : this;
		init(inst, def);
		const deferred = inst._zod.deferred;
		if (deferred) {
			for (const fn of deferred) fn();
			inst._zod.deferred = void 0;
		}
		const pp = globalThis.__zod_globalConfig?.postProcessor;
		if (pp) pp(inst);
		return inst;
	}
	Object.defineProperty(_, "init", { value: init });
	Object.defineProperty(_, Symbol.hasInstance, { value: (inst) => {
		if (params?.Parent && inst instanceof params.Parent) return true;
		return inst?._zod?.traits?.has(name);
	} });
	Object.defineProperty(_, "name", { value: name });
	return _;
}
var $ZodAsyncError = class extends Error {
	constructor() {
		super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
	}
};
(_a$1 = globalThis).__zod_globalConfig ?? (_a$1.__zod_globalConfig = {});
const globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
	if (newConfig) Object.assign(globalConfig, newConfig);
	return globalConfig;
}
// node_modules/zod/v4/core/errors.js
function _getMessage() {
	const internals = this._zod;
	internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
	return internals.message;
}
function _setMessage(value) {
	this._zod.message = value;
}
const _messageDesc = {
	get: _getMessage,
	set: _setMessage,
	enumerable: true,
	configurable: true
};
const _issuesDesc = {
	value: void 0,
	enumerable: false
};
const _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
const initializer = (inst, def) => {
	inst.name = "$ZodError";
	_issuesDesc.value = def;
	Object.defineProperty(inst, "issues", _issuesDesc);
	_issuesDesc.value = void 0;
	Object.defineProperty(inst, "message", _messageDesc);
	const proto = Object.getPrototypeOf(inst);
	if (!_installedToString.has(proto)) {
		_installedToString.add(proto);
		Object.defineProperty(proto, "toString", {
			configurable: true,
			enumerable: false,
			get() {
				const value = () => this.message;
				Object.defineProperty(this, "toString", {
					value,
					configurable: true,
					writable: true
				});
				return value;
			},
			set(value) {
				Object.defineProperty(this, "toString", {
					value,
					configurable: true,
					writable: true
				});
			}
		});
	}
};
const $ZodRealError = /* @__PURE__ */ $constructor("$ZodError", initializer, void 0, { Parent: Error });
// node_modules/zod/v4/core/parse.js
const _parse = (_Err) => {
	const fn = (schema, value, _ctx, _params) => {
		const ctx = _ctx ? {
			..._ctx,
			async: false
		} : { async: false };
		const result = schema._zod.run({
			value,
			issues: []
		}, ctx);
		if (result instanceof Promise) throw new $ZodAsyncError();
		if (result.issues.length) {
			const e = new ((_params?.Err) ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
			captureStackTrace(e, _params?.callee ?? fn);
			throw e;
		}
		return result.value;
	};
	return fn;
};
const parse = /* @__PURE__*/ _parse($ZodRealError);
const _parseAsync = (_Err) => {
	const fn = async (schema, value, _ctx, params) => {
		const ctx = _ctx ? {
			..._ctx,
			async: true
		} : { async: true };
		let result = schema._zod.run({
			value,
			issues: []
		}, ctx);
		if (result instanceof Promise) result = await result;
		if (result.issues.length) {
			const e = new ((params?.Err) ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
			captureStackTrace(e, params?.callee ?? fn);
			throw e;
		}
		return result.value;
	};
	return fn;
};
const parseAsync = /* @__PURE__*/ _parseAsync($ZodRealError);
const _safeParse = (_Err) => (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		async: false
	} : { async: false };
	const result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) throw new $ZodAsyncError();
	return result.issues.length ? failure(_Err, result.issues, ctx) : {
		success: true,
		data: result.value
	};
};
const safeParse = /* @__PURE__*/ _safeParse($ZodRealError);
function failure(Err, issues, ctx) {
	let error;
	return {
		success: false,
		get error() {
			if (!error) {
				error = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
				issues = void 0;
				ctx = void 0;
			}
			return error;
		},
		set error(e) {
			error = e;
			issues = void 0;
			ctx = void 0;
		}
	};
}
const _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		async: true
	} : { async: true };
	let result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) result = await result;
	return result.issues.length ? failure(_Err, result.issues, ctx) : {
		success: true,
		data: result.value
	};
};
const safeParseAsync = /* @__PURE__*/ _safeParseAsync($ZodRealError);
const anyString = /^[\s\S]{0,}$/;
const number$2 = /^-?\d+(?:\.\d+)?$/;
// node_modules/zod/v4/core/checks.js
const $ZodCheck = /*@__PURE__*/ $constructor("$ZodCheck", (inst, def) => {
	var _a;
	inst._zod ?? (inst._zod = {});
	inst._zod.def = def;
	(_a = inst._zod).onattach ?? (_a.onattach = []);
});
/** Default `when` for length-based checks: run only on non-nullish values with a `length`. */
const _whenHasLength = (payload) => {
	const val = payload.value;
	return !nullish$1(val) && val.length !== void 0;
};
const numericOriginMap = {
	number: "number",
	bigint: "bigint",
	object: "date"
};
const $ZodCheckLessThan = /*@__PURE__*/ $constructor("$ZodCheckLessThan", (inst, def) => {
	$ZodCheck.init(inst, def);
	const origin = numericOriginMap[typeof def.value];
	inst._zod.check = (payload) => {
		if (def.inclusive ? payload.value <= def.value : payload.value < def.value) return;
		payload.issues.push({
			origin: numericOriginMap[typeof payload.value] ?? origin,
			code: "too_big",
			maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
			input: payload.value,
			inclusive: def.inclusive,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckGreaterThan = /*@__PURE__*/ $constructor("$ZodCheckGreaterThan", (inst, def) => {
	$ZodCheck.init(inst, def);
	const origin = numericOriginMap[typeof def.value];
	inst._zod.check = (payload) => {
		if (def.inclusive ? payload.value >= def.value : payload.value > def.value) return;
		payload.issues.push({
			origin: numericOriginMap[typeof payload.value] ?? origin,
			code: "too_small",
			minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
			input: payload.value,
			inclusive: def.inclusive,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckNumberFormat = /*@__PURE__*/ $constructor("$ZodCheckNumberFormat", (inst, def) => {
	$ZodCheck.init(inst, def);
	def.format = def.format || "float64";
	const isInt = def.format?.includes("int");
	const origin = isInt ? "int" : "number";
	const [minimum, maximum] = NUMBER_FORMAT_RANGES[def.format];
	inst._zod.check = (payload) => {
		const input = payload.value;
		if (isInt) {
			if (!Number.isInteger(input)) {
				payload.issues.push({
					expected: origin,
					format: def.format,
					code: "invalid_type",
					continue: false,
					input,
					inst
				});
				return;
			}
			if (!Number.isSafeInteger(input)) {
				if (input > 0) payload.issues.push({
					input,
					code: "too_big",
					maximum: Number.MAX_SAFE_INTEGER,
					note: "Integers must be within the safe integer range.",
					inst,
					origin,
					inclusive: true,
					continue: !def.abort
				});
				else payload.issues.push({
					input,
					code: "too_small",
					minimum: Number.MIN_SAFE_INTEGER,
					note: "Integers must be within the safe integer range.",
					inst,
					origin,
					inclusive: true,
					continue: !def.abort
				});
				return;
			}
		}
		if (input < minimum) payload.issues.push({
			origin: "number",
			input,
			code: "too_small",
			minimum,
			inclusive: true,
			inst,
			continue: !def.abort
		});
		if (input > maximum) payload.issues.push({
			origin: "number",
			input,
			code: "too_big",
			maximum,
			inclusive: true,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckMinLength = /*@__PURE__*/ $constructor("$ZodCheckMinLength", (inst, def) => {
	var _a;
	$ZodCheck.init(inst, def);
	(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
	inst._zod.check = (payload) => {
		const input = payload.value;
		const units = input.length;
		if ((typeof input === "string" && units >= def.minimum && units < def.minimum * 2 ? codePointLength(input) : units) >= def.minimum) return;
		const origin = getLengthableOrigin(input);
		payload.issues.push({
			origin,
			code: "too_small",
			minimum: def.minimum,
			inclusive: true,
			input,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckStringFormat = /*@__PURE__*/ $constructor("$ZodCheckStringFormat", (inst, def) => {
	var _a, _b;
	$ZodCheck.init(inst, def);
	if (def.pattern) (_a = inst._zod).check ?? (_a.check = (payload) => {
		def.pattern.lastIndex = 0;
		if (def.pattern.test(payload.value)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: def.format,
			input: payload.value,
			...def.pattern ? { pattern: def.pattern.toString() } : {},
			inst,
			continue: !def.abort
		});
	});
	else (_b = inst._zod).check ?? (_b.check = () => {});
});
const $ZodCheckRegex = /*@__PURE__*/ $constructor("$ZodCheckRegex", (inst, def) => {
	$ZodCheckStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		def.pattern.lastIndex = 0;
		if (def.pattern.test(payload.value)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "regex",
			input: payload.value,
			pattern: def.pattern.toString(),
			inst,
			continue: !def.abort
		});
	};
});
// node_modules/zod/v4/core/versions.js
const version$1 = {
	major: 4,
	minor: 6,
	patch: 7
};
// node_modules/zod/v4/core/schemas.js
const $ZodType = /*@__PURE__*/ $constructor("$ZodType", (inst, def) => {
	var _a;
	inst ?? (inst = {});
	inst._zod.def = def;
	inst._zod.bag = inst._zod.bag || {};
	inst._zod.version = version$1;
	const defChecks = inst._zod.def.checks;
	const checks = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
	for (const ch of checks) for (const fn of ch._zod.onattach) fn(inst);
	if (checks.length === 0) {
		(_a = inst._zod).deferred ?? (_a.deferred = []);
		inst._zod.deferred?.push(() => {
			inst._zod.run = inst._zod.parse;
		});
	} else {
		const runChecks = (payload, checks, ctx) => {
			if (payload.memo) return payload;
			let isAborted = aborted(payload);
			let asyncResult;
			for (const ch of checks) {
				if (ch._zod.def.when) {
					if (explicitlyAborted(payload)) continue;
					if (!ch._zod.def.when(payload)) continue;
				} else if (isAborted) continue;
				const currLen = payload.issues.length;
				const _ = ch._zod.check(payload);
				if (_ instanceof Promise && ctx?.async === false) throw new $ZodAsyncError();
				if (asyncResult || _ instanceof Promise) asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
					await _;
					if (payload.issues.length === currLen) return;
					attachSchema(payload.issues, currLen, inst);
					if (!isAborted) isAborted = aborted(payload, currLen);
				});
				else {
					if (payload.issues.length === currLen) continue;
					attachSchema(payload.issues, currLen, inst);
					if (!isAborted) isAborted = aborted(payload, currLen);
				}
			}
			if (asyncResult) return asyncResult.then(() => {
				return payload;
			});
			return payload;
		};
		const handleCanaryResult = (canary, payload, ctx) => {
			if (aborted(canary)) {
				canary.aborted = true;
				return canary;
			}
			const checkResult = runChecks(payload, checks, ctx);
			if (checkResult instanceof Promise) {
				if (ctx.async === false) throw new $ZodAsyncError();
				return checkResult.then((checkResult) => inst._zod.parse(checkResult, ctx));
			}
			return inst._zod.parse(checkResult, ctx);
		};
		inst._zod.run = (payload, ctx) => {
			if (ctx.skipChecks) return inst._zod.parse(payload, ctx);
			if (ctx.direction === "backward") {
				const canary = inst._zod.parse({
					value: payload.value,
					issues: []
				}, {
					...ctx,
					skipChecks: true
				});
				if (canary instanceof Promise) return canary.then((canary) => {
					return handleCanaryResult(canary, payload, ctx);
				});
				return handleCanaryResult(canary, payload, ctx);
			}
			const result = inst._zod.parse(payload, ctx);
			if (result instanceof Promise) {
				if (ctx.async === false) throw new $ZodAsyncError();
				return result.then((result) => runChecks(result, checks, ctx));
			}
			return runChecks(result, checks, ctx);
		};
	}
}, {
	get "~standard"() {
		return hide(this, "~standard", standardProps(this));
	},
	set "~standard"(value) {
		own(this, "~standard", value);
	}
});
/** The Standard Schema surface for `inst`. Shared so wrappers can extend it without forcing it. */
const toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
async function validateAsync(inst, value) {
	const ctx = { async: true };
	return toStandardResult(await inst._zod.run({
		value,
		issues: []
	}, ctx), ctx);
}
function standardProps(inst) {
	return {
		validate: (value) => {
			const ctx = { async: false };
			try {
				const r = inst._zod.run({
					value,
					issues: []
				}, ctx);
				if (!(r instanceof Promise)) return toStandardResult(r, ctx);
			} catch (_) {}
			return validateAsync(inst, value);
		},
		vendor: "zod",
		version: 1
	};
}
const $ZodString = /*@__PURE__*/ $constructor("$ZodString", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = def.pattern ?? anyString;
	inst._zod.parse = (payload, _) => {
		if (def.coerce) try {
			payload.value = String(payload.value);
		} catch (_) {}
		if (typeof payload.value === "string") return payload;
		payload.issues.push({
			expected: "string",
			code: "invalid_type",
			input: payload.value,
			inst
		});
		return payload;
	};
});
const $ZodNumber = /*@__PURE__*/ $constructor("$ZodNumber", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = number$2;
	inst._zod.parse = (payload, _ctx) => {
		if (def.coerce) try {
			payload.value = Number(payload.value);
		} catch (_) {}
		const input = payload.value;
		if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) return payload;
		const received = typeof input === "number" ? Number.isNaN(input) ? "NaN" : !Number.isFinite(input) ? String(input) : void 0 : void 0;
		payload.issues.push({
			expected: "number",
			code: "invalid_type",
			input,
			inst,
			...received ? { received } : {}
		});
		return payload;
	};
});
const $ZodNumberFormat = /*@__PURE__*/ $constructor("$ZodNumberFormat", (inst, def) => {
	$ZodCheckNumberFormat.init(inst, def);
	$ZodNumber.init(inst, def);
});
const $ZodUnknown = /*@__PURE__*/ $constructor("$ZodUnknown", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload) => payload;
});
function capSize(inst, size) {
	const caps = sizeCaps(inst._zod.def.checks);
	if (!caps.length) return;
	const cap = Math.min(...caps.map((c) => c[0]));
	const parse = inst._zod.parse;
	inst._zod.parse = (payload, ctx) => {
		const n = size(payload.value);
		if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
			for (const [max, ch] of sizeCaps(inst._zod.def.checks)) if (n > max && ch._zod.def.when(payload)) {
				const start = payload.issues.length;
				ch._zod.check(payload);
				payload.issues[start].continue = false;
				attachSchema(payload.issues, start, inst);
				return payload;
			}
		}
		return parse(payload, ctx);
	};
}
const arraySize = (input) => Array.isArray(input) ? input.length : -1;
function handleArrayResult(result, final, index) {
	if (result.issues.length) final.issues.push(...prefixIssues(index, result.issues));
	final.value[index] = result.value;
}
const $ZodArray = /*@__PURE__*/ $constructor("$ZodArray", (inst, def) => {
	$ZodType.init(inst, def);
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!Array.isArray(input)) {
			payload.issues.push({
				expected: "array",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
		const proms = [];
		const abortEarly = ctx?.abortEarly;
		for (let i = 0; i < input.length; i++) {
			const item = input[i];
			const result = def.element._zod.run({
				value: item,
				issues: []
			}, ctx);
			if (result instanceof Promise) proms.push(result.then((result) => handleArrayResult(result, payload, i)));
			else {
				handleArrayResult(result, payload, i);
				if (abortEarly && result.issues.length !== 0 && aborted(result)) break;
			}
		}
		if (proms.length) return Promise.all(proms).then(() => payload);
		return payload;
	};
	capSize(inst, arraySize);
});
function handlePropertyResult(result, final, key, input, optin, optout) {
	const isPresent = key in input;
	const isOptionalOut = optout === "optional";
	if (!isPresent && isOptionalOut && optin === "optional") return;
	if (result.issues.length) {
		if (optin !== void 0 && isOptionalOut && !isPresent) return;
		final.issues.push(...prefixIssues(key, result.issues));
	}
	if (!isPresent && optin === void 0) {
		if (!result.issues.length) final.issues.push({
			code: "invalid_type",
			expected: "nonoptional",
			input: void 0,
			path: [key]
		});
		return;
	}
	if (result.value === void 0) {
		if (isPresent || optin === "defaulted" && !isOptionalOut) final.value[key] = void 0;
	} else final.value[key] = result.value;
}
const NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
	const keys = Object.keys(def.shape);
	const ownSymbols = Object.getOwnPropertySymbols(def.shape);
	const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
	const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
	for (const k of allKeys) if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
	const okeys = optionalKeys(def.shape);
	return {
		...def,
		allKeys,
		symbolKeys,
		keySet: new Set(keys),
		numKeys: keys.length,
		optionalKeys: new Set(okeys)
	};
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
	const unrecognized = [];
	const keySet = def.keySet;
	const _catchall = def.catchall._zod;
	const t = _catchall.def.type;
	const optin = _catchall.optin;
	const optout = _catchall.optout;
	let seen = 0;
	for (const key in input) {
		if (abortEarly && payload.issues.length !== seen) {
			if (aborted(payload, seen)) break;
			seen = payload.issues.length;
		}
		if (keySet.has(key)) continue;
		if (key === "__proto__") {
			if (t === "never") unrecognized.push(key);
			continue;
		}
		if (t === "never") {
			unrecognized.push(key);
			continue;
		}
		const r = _catchall.run({
			value: input[key],
			issues: []
		}, ctx);
		if (r instanceof Promise) proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
		else handlePropertyResult(r, payload, key, input, optin, optout);
	}
	if (unrecognized.length) payload.issues.push({
		code: "unrecognized_keys",
		keys: unrecognized,
		input,
		inst,
		continue: true
	});
	if (!proms.length) return payload;
	return Promise.all(proms).then(() => {
		return payload;
	});
}
const $ZodObject = /*@__PURE__*/ $constructor("$ZodObject", (inst, def) => {
	$ZodType.init(inst, def);
	const desc = Object.getOwnPropertyDescriptor(def, "shape");
	const sh = desc?.get ? desc.get.raw : def.shape ?? {};
	if (sh) {
		const get = () => {
			const newSh = { ...sh };
			Object.defineProperty(def, "shape", { value: newSh });
			get.raw = newSh;
			return newSh;
		};
		get.raw = sh;
		Object.defineProperty(def, "shape", { get });
	}
	const _normalized = cached(() => normalizeDef(def));
	defineLazyInternal(inst, "propValues", (zod) => {
		const shape = zod.def.shape;
		const propValues = {};
		for (const key in shape) {
			const field = shape[key]._zod;
			if (field.values) {
				if (!Object.prototype.hasOwnProperty.call(propValues, key)) assignProp(propValues, key, /* @__PURE__ */ new Set());
				for (const v of field.values) propValues[key].add(v);
				if (field.optin !== void 0) propValues[key].add(void 0);
			}
		}
		return propValues;
	});
	const isObject$1 = isObject;
	const catchall = def.catchall;
	let value;
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		value ?? (value = _normalized.value);
		const input = payload.value;
		if (!isObject$1(input)) {
			payload.issues.push({
				expected: "object",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
		const proms = [];
		const shape = value.shape;
		const abortEarly = ctx?.abortEarly;
		let seen = payload.issues.length;
		for (const key of value.allKeys) {
			if (abortEarly && payload.issues.length !== seen) {
				if (aborted(payload, seen)) break;
				seen = payload.issues.length;
			}
			if (key === "__proto__") continue;
			const el = shape[key];
			const optin = el._zod.optin;
			const optout = el._zod.optout;
			const r = el._zod.run({
				value: input[key],
				issues: []
			}, ctx);
			if (r instanceof Promise) proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
			else handlePropertyResult(r, payload, key, input, optin, optout);
		}
		if (!catchall) return proms.length ? Promise.all(proms).then(() => payload) : payload;
		return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
	};
});
function handleUnionResults(results, final, inst, ctx) {
	for (const result of results) if (result.issues.length === 0) {
		final.value = result.value;
		return final;
	}
	const nonaborted = results.filter((r) => !aborted(r));
	if (nonaborted.length === 1) {
		final.value = nonaborted[0].value;
		return nonaborted[0];
	}
	final.issues.push({
		code: "invalid_union",
		input: final.value,
		inst,
		errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config())))
	});
	return final;
}
const $ZodUnion = /*@__PURE__*/ $constructor("$ZodUnion", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some((o) => o._zod.optin !== void 0) ? "optional" : void 0);
	defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : void 0);
	defineLazyInternal(inst, "values", (zod) => {
		if (zod.def.options.every((o) => o._zod.values)) return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
	});
	defineLazyInternal(inst, "pattern", (zod) => {
		if (zod.def.options.every((o) => o._zod.pattern)) {
			const patterns = zod.def.options.map((o) => o._zod.pattern);
			return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
		}
	});
	const first = def.options.length === 1 ? def.options[0]._zod.run : null;
	inst._zod.parse = (payload, ctx) => {
		if (first) return first(payload, ctx);
		let async = false;
		const results = [];
		for (const option of def.options) {
			const result = option._zod.run({
				value: payload.value,
				issues: []
			}, ctx);
			if (result instanceof Promise) {
				results.push(result);
				async = true;
			} else {
				if (result.issues.length === 0) return result;
				results.push(result);
			}
		}
		if (!async) return handleUnionResults(results, payload, inst, ctx);
		return Promise.all(results).then((results) => {
			return handleUnionResults(results, payload, inst, ctx);
		});
	};
});
const $ZodRecord = /*@__PURE__*/ $constructor("$ZodRecord", (inst, def) => {
	$ZodType.init(inst, def);
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!isPlainObject(input)) {
			payload.issues.push({
				expected: "record",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		const proms = [];
		const values = def.keyType._zod.values;
		if (values && !def.partial) {
			payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
			const recordKeys = /* @__PURE__ */ new Set();
			for (const key of values) if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
				recordKeys.add(typeof key === "number" ? key.toString() : key);
				if (key === "__proto__") continue;
				const keyResult = def.keyType._zod.run({
					value: key,
					issues: []
				}, ctx);
				if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
				if (keyResult.issues.length) {
					payload.issues.push({
						code: "invalid_key",
						origin: "record",
						issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
						input: key,
						path: [key],
						inst
					});
					continue;
				}
				const outKey = keyResult.value;
				if (outKey === "__proto__") continue;
				const result = def.valueType._zod.run({
					value: input[key],
					issues: []
				}, ctx);
				if (result instanceof Promise) proms.push(result.then((result) => {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}));
				else {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}
			}
			let unrecognized;
			for (const key in input) if (!recordKeys.has(key)) {
				if (def.mode === "loose") {
					if (key === "__proto__") continue;
					payload.value[key] = input[key];
				} else {
					unrecognized = unrecognized ?? [];
					unrecognized.push(key);
				}
			}
			if (unrecognized && unrecognized.length > 0) payload.issues.push({
				code: "unrecognized_keys",
				input,
				inst,
				keys: unrecognized,
				continue: true
			});
		} else {
			payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
			let unrecognized;
			for (const key of Reflect.ownKeys(input)) {
				if (key === "__proto__") continue;
				if (!Object.prototype.propertyIsEnumerable.call(input, key)) continue;
				let keyResult = def.keyType._zod.run({
					value: key,
					issues: []
				}, ctx);
				if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
				if (typeof key === "string" && number$2.test(key) && keyResult.issues.length) {
					const retryResult = def.keyType._zod.run({
						value: Number(key),
						issues: []
					}, ctx);
					if (retryResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
					if (retryResult.issues.length === 0) keyResult = retryResult;
				}
				if (keyResult.issues.length) {
					if (def.mode === "loose") payload.value[key] = input[key];
					else if (values) {
						unrecognized = unrecognized ?? [];
						unrecognized.push(key);
					} else payload.issues.push({
						code: "invalid_key",
						origin: "record",
						issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
						input: key,
						path: [key],
						inst
					});
					continue;
				}
				const outKey = keyResult.value;
				if (outKey === "__proto__") continue;
				const result = def.valueType._zod.run({
					value: input[key],
					issues: []
				}, ctx);
				if (result instanceof Promise) proms.push(result.then((result) => {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}));
				else {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}
			}
			if (unrecognized && unrecognized.length > 0) payload.issues.push({
				code: "unrecognized_keys",
				input,
				inst,
				keys: unrecognized,
				continue: true
			});
		}
		if (proms.length) return Promise.all(proms).then(() => payload);
		return payload;
	};
});
function handleOptionalResult(payload, result) {
	payload.value = result.issues.length ? void 0 : result.value;
	return payload;
}
const $ZodOptional = /*@__PURE__*/ $constructor("$ZodOptional", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
	inst._zod.optout = "optional";
	defineLazyInternal(inst, "values", (zod) => {
		const values = zod.def.innerType._zod.values;
		return values ? /* @__PURE__ */ new Set([...values, void 0]) : void 0;
	});
	defineLazyInternal(inst, "pattern", (zod) => {
		const pattern = zod.def.innerType._zod.pattern;
		return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : void 0;
	});
	inst._zod.parse = (payload, ctx) => {
		if (payload.value === void 0) {
			if (def.innerType._zod.optin !== "defaulted") return payload;
			const result = def.innerType._zod.run({
				value: payload.value,
				issues: []
			}, ctx);
			if (result instanceof Promise) return result.then((result) => handleOptionalResult(payload, result));
			return handleOptionalResult(payload, result);
		}
		return def.innerType._zod.run(payload, ctx);
	};
});
const $ZodNullable = /*@__PURE__*/ $constructor("$ZodNullable", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
	defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
	defineLazyInternal(inst, "pattern", (zod) => {
		const pattern = zod.def.innerType._zod.pattern;
		return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : void 0;
	});
	defineLazyInternal(inst, "values", (zod) => {
		return zod.def.innerType._zod.values ? /* @__PURE__ */ new Set([...zod.def.innerType._zod.values, null]) : void 0;
	});
	inst._zod.parse = (payload, ctx) => {
		if (payload.value === null) return payload;
		return def.innerType._zod.run(payload, ctx);
	};
});
// node_modules/zod/v4/core/registries.js
var _a;
var $ZodRegistry = class {
	constructor() {
		this._map = /* @__PURE__ */ new WeakMap();
		this._idmap = /* @__PURE__ */ new Map();
	}
	add(schema, ..._meta) {
		const meta = _meta[0];
		this._map.set(schema, meta);
		if (meta && typeof meta === "object" && "id" in meta) this._idmap.set(meta.id, schema);
		return this;
	}
	clear() {
		this._map = /* @__PURE__ */ new WeakMap();
		this._idmap = /* @__PURE__ */ new Map();
		return this;
	}
	remove(schema) {
		const meta = this._map.get(schema);
		if (meta && typeof meta === "object" && "id" in meta) this._idmap.delete(meta.id);
		this._map.delete(schema);
		return this;
	}
	get(schema) {
		const p = schema._zod.parent;
		if (p) {
			const pm = { ...this.get(p) ?? {} };
			delete pm.id;
			const f = {
				...pm,
				...this._map.get(schema)
			};
			return Object.keys(f).length ? f : void 0;
		}
		return this._map.get(schema);
	}
	has(schema) {
		return this._map.has(schema);
	}
};
function registry() {
	return new $ZodRegistry();
}
(_a = globalThis).__zod_globalRegistry ?? (_a.__zod_globalRegistry = registry());
const globalRegistry = globalThis.__zod_globalRegistry;
// node_modules/zod/v4/core/api.js
function snapshotChecks(def) {
	if (def.checks) def.checks = [...def.checks];
	return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class, params) {
	return new Class(snapshotChecks({
		type: "string",
		...normalizeParams(params)
	}));
}
// @__NO_SIDE_EFFECTS__
function _number(Class, params) {
	return new Class(snapshotChecks({
		type: "number",
		checks: [],
		...normalizeParams(params)
	}));
}
// @__NO_SIDE_EFFECTS__
function _int(Class, params) {
	return new Class({
		type: "number",
		check: "number_format",
		abort: false,
		format: "safeint",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class) {
	return new Class({ type: "unknown" });
}
// @__NO_SIDE_EFFECTS__
function _lt(value, params) {
	return new $ZodCheckLessThan({
		check: "less_than",
		...normalizeParams(params),
		value,
		inclusive: false
	});
}
// @__NO_SIDE_EFFECTS__
function _gt(value, params) {
	return new $ZodCheckGreaterThan({
		check: "greater_than",
		...normalizeParams(params),
		value,
		inclusive: false
	});
}
// @__NO_SIDE_EFFECTS__
function _positive(params) {
	return /* @__PURE__ */ _gt(0, params);
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
	return new $ZodCheckMinLength({
		check: "min_length",
		...normalizeParams(params),
		minimum
	});
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
	return new $ZodCheckRegex({
		check: "string_format",
		format: "regex",
		...normalizeParams(params),
		pattern
	});
}
// @__NO_SIDE_EFFECTS__
function meta$1(metadata) {
	const ch = new $ZodCheck({ check: "meta" });
	ch._zod.onattach = [(inst) => {
		const existing = globalRegistry.get(inst) ?? {};
		globalRegistry.add(inst, {
			...existing,
			...metadata
		});
	}];
	ch._zod.check = () => {};
	return ch;
}
// node_modules/zod/v4/mini/schemas.js
const ZodMiniType = /*@__PURE__*/ $constructor("ZodMiniType", (inst, def) => {
	if (!inst._zod) throw new Error("Uninitialized schema in ZodMiniType.");
	$ZodType.init(inst, def);
	inst.def = def;
	inst.type = def.type;
}, {
	get with() {
		return this.check;
	},
	set with(value) {
		own(this, "with", value);
	},
	parse(data, params) {
		return parse(this, data, params, { callee: this.parse });
	},
	parseAsync(data, params) {
		return parseAsync(this, data, params, { callee: this.parseAsync });
	},
	safeParse(data, params) {
		return safeParse(this, data, params);
	},
	safeParseAsync(data, params) {
		return safeParseAsync(this, data, params);
	},
	check(...checks) {
		const def = this.def;
		return this.clone({
			...def,
			checks: [...def.checks ?? [], ...checks.map((ch) => typeof ch === "function" ? { _zod: {
				check: ch,
				def: { check: "custom" },
				onattach: []
			} } : ch)]
		}, { parent: true });
	},
	clone(_def, params) {
		return clone(this, _def, params);
	},
	brand() {
		return this;
	},
	register(reg, meta) {
		reg.add(this, meta);
		return this;
	},
	apply(fn, ...args) {
		return args.length === 0 ? fn(this) : fn(this, ...args);
	}
});
const ZodMiniString = /*@__PURE__*/ $constructor("ZodMiniString", (inst, def) => {
	$ZodString.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function string(params) {
	return /* @__PURE__ */ _string(ZodMiniString, params);
}
const ZodMiniNumber = /*@__PURE__*/ $constructor("ZodMiniNumber", (inst, def) => {
	$ZodNumber.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function number$1(params) {
	return /* @__PURE__ */ _number(ZodMiniNumber, params);
}
const ZodMiniNumberFormat = /*@__PURE__*/ $constructor("ZodMiniNumberFormat", (inst, def) => {
	$ZodNumberFormat.init(inst, def);
	ZodMiniNumber.init(inst, def);
});
function int(params) {
	return /* @__PURE__ */ _int(ZodMiniNumberFormat, params);
}
const ZodMiniUnknown = /*@__PURE__*/ $constructor("ZodMiniUnknown", (inst, def) => {
	$ZodUnknown.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function unknown() {
	return /* @__PURE__ */ _unknown(ZodMiniUnknown);
}
const ZodMiniArray = /*@__PURE__*/ $constructor("ZodMiniArray", (inst, def) => {
	$ZodArray.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function array(element, params) {
	return new ZodMiniArray({
		type: "array",
		element,
		...normalizeParams(params)
	});
}
const ZodMiniObject = /*@__PURE__*/ $constructor("ZodMiniObject", (inst, def) => {
	$ZodObject.init(inst, def);
	ZodMiniType.init(inst, def);
	installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
});
// @__NO_SIDE_EFFECTS__
function object(shape, params) {
	const def = {
		type: "object",
		shape: shape ?? {},
		...normalizeParams(params)
	};
	return new ZodMiniObject(def);
}
// @__NO_SIDE_EFFECTS__
function looseObject(shape, params) {
	return new ZodMiniObject({
		type: "object",
		shape,
		catchall: /* @__PURE__ */ unknown(),
		...normalizeParams(params)
	});
}
const ZodMiniUnion = /*@__PURE__*/ $constructor("ZodMiniUnion", (inst, def) => {
	$ZodUnion.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function union(options, params) {
	return new ZodMiniUnion({
		type: "union",
		options,
		...normalizeParams(params)
	});
}
const ZodMiniRecord = /*@__PURE__*/ $constructor("ZodMiniRecord", (inst, def) => {
	$ZodRecord.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function record(keyType, valueType, params) {
	if (!valueType || !valueType._zod) return new ZodMiniRecord({
		type: "record",
		keyType: /* @__PURE__ */ string(),
		valueType: keyType,
		...normalizeParams(valueType)
	});
	return new ZodMiniRecord({
		type: "record",
		keyType,
		valueType,
		...normalizeParams(params)
	});
}
const ZodMiniOptional = /*@__PURE__*/ $constructor("ZodMiniOptional", (inst, def) => {
	$ZodOptional.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function optional(innerType) {
	return new ZodMiniOptional({
		type: "optional",
		innerType
	});
}
const ZodMiniNullable = /*@__PURE__*/ $constructor("ZodMiniNullable", (inst, def) => {
	$ZodNullable.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function nullable(innerType) {
	return new ZodMiniNullable({
		type: "nullable",
		innerType
	});
}
// @__NO_SIDE_EFFECTS__
function nullish(innerType) {
	return /* @__PURE__ */ optional(/* @__PURE__ */ nullable(innerType));
}
const meta = meta$1;
// src/plugin/schema.ts
/** The shape of a manifest as a zod schema: what wazo-plugind requires of each field, and what an author should know of it. */
/** What a plugin may be called: part of a Debian package's name, and of paths. */
const NAME = /^[a-z0-9-]+$/;
const NAMESPACE = /^[a-z0-9]+$/;
/** Adds what an author should know of a value, for editors. */
function described$1(schema, description, example) {
	return schema.check(meta({
		description,
		...example !== void 0 && { examples: [example] }
	}));
}
/** A dependency becomes a package's name, so that it can't be empty; what else it may be is Debian's grammar. */
const nameInDependency = (/* @__PURE__ */ string()).check(/* @__PURE__ */ _minLength(1));
const dependency = /* @__PURE__ */ looseObject({
	name: described$1(nameInDependency, "The name of the other plugin.", "admin-ui-conference"),
	namespace: described$1(nameInDependency, "The namespace of the other plugin.", "official"),
	version: described$1(/* @__PURE__ */ optional((/* @__PURE__ */ string()).check(/* @__PURE__ */ _minLength(1))), "The version that wazo-plugind installs where the other plugin is missing.")
});
/** YAML reads most versions as numbers unless they are in quotes. */
const version = /* @__PURE__ */ union([/* @__PURE__ */ string(), /* @__PURE__ */ number$1()]);
/** A field that is for people: it may be anything. */
const free = /* @__PURE__ */ optional(/* @__PURE__ */ unknown());
/** Keys that are not listed here are free. */
const manifestSchema = (/* @__PURE__ */ looseObject({
	name: described$1((/* @__PURE__ */ string()).check(/* @__PURE__ */ _regex(NAME)), "The name of the plugin: lower-case letters, digits and dashes.", "hello-world"),
	namespace: described$1((/* @__PURE__ */ string()).check(/* @__PURE__ */ _regex(NAMESPACE)), "Who the plugin is from, usually an organisation: lower-case letters and digits.", "wazocommunity"),
	version: described$1(version, "The version of the plugin, a Debian version. Quote it: YAML reads 1.10 as the number 1.1.", "1.0.0"),
	plugin_format_version: described$1(/* @__PURE__ */ optional((/* @__PURE__ */ number$1()).check(/* @__PURE__ */ _gt(-1), /* @__PURE__ */ _lt(3))), "The format of the plugin. From 1 on `rules` also knows the command postrm. Without it: 0.", 1),
	min_wazo_version: described$1(/* @__PURE__ */ optional(version), "The first Wazo version that the plugin works with. Quote it: YAML reads 24.10 as the number 24.1.", "24.10"),
	max_wazo_version: described$1(/* @__PURE__ */ optional(version), "The last Wazo version that the plugin works with. Quote it: YAML reads 24.10 as the number 24.1.", "25.15"),
	depends: described$1(/* @__PURE__ */ optional(/* @__PURE__ */ array(described$1(dependency, "Another plugin that this one needs."))), "The plugins that this one needs."),
	debian_depends: described$1(/* @__PURE__ */ nullish(/* @__PURE__ */ array(/* @__PURE__ */ string())), "The Debian packages that the plugin needs, each as in a package's Depends field.", ["git (>= 1:2.0)", "default-mta | mail-transport-agent"]),
	display_name: described$1(free, "The name of the plugin for people."),
	description: described$1(free, "What the plugin does. The first line is the short form."),
	author: described$1(free, "Who wrote the plugin.", "Jane Doe <jane@example.org>"),
	homepage: described$1(free, "The address of the plugin's page."),
	license: described$1(free, "The licence of the plugin.", "MIT"),
	tags: described$1(free, "Words by which the plugin is found."),
	icon: described$1(free, "The address of the plugin's icon."),
	color: described$1(free, "The colour of the plugin's tile."),
	screenshots: described$1(free, "Addresses of pictures.")
})).check(meta({
	title: "Wazo plugin",
	description: "wazo/plugin.yml, the manifest of a Wazo stack plugin."
}));
/** Every key that means something. */
const knownKeys = Object.keys(manifestSchema.shape);
// src/plugin/misspelling.ts
/** Finds keys of a manifest that look like a known key spelt wrong, or called otherwise. */
/** A key with more characters than this is none that somebody misspelt. */
const LONGEST$1 = 40;
/**
* The keys that mean nothing and are close to a known key which is absent. `listsPlugins` tells whether the value of a
* key is a list of plugins, which a key such as `dependencies` does not say.
*/
function misspeltKeys(keys, listsPlugins = () => false) {
	const absent = knownKeys.filter((known) => !keys.includes(known));
	return keys.filter((key) => key.length <= LONGEST$1 && !knownKeys.includes(key)).flatMap((key) => {
		const other = otherName(key, listsPlugins);
		const meant = absent.find((known) => require_slip.isSlipOf(bare(key), bare(known)) || known === other);
		return meant === void 0 ? [] : [{
			key,
			meant
		}];
	});
}
/** The known keys that one slip makes of a key, be they there or not. */
function slipsOf(key) {
	return knownKeys.filter((known) => require_slip.isSlipOf(bare(key), bare(known)));
}
/** A key without what is easily written otherwise: capitals, dashes, underscores and blanks. */
function bare(key) {
	return key.toLowerCase().replace(/[-_\s]/g, "");
}
/** What else the words of the known keys are called. */
const WORDS = /* @__PURE__ */ new Map([
	["minimum", "min"],
	["maximum", "max"],
	["dependencies", "depends"],
	["dependency", "depends"],
	["deps", "depends"],
	["deb", "debian"],
	["apt", "debian"],
	["build", "debian"],
	["plugins", "plugin"]
]);
/** Words of keys, in alphabetical order, with the key that they can only stand for. */
const NAMES = new Map([
	...knownKeys.map((key) => [wordsOf(key), key]),
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
/** The known key that goes by other words, or by its own in another order. */
function otherName(key, listsPlugins) {
	const words = wordsOf(key);
	return words === "depends" && !listsPlugins(key) ? "debian_depends" : NAMES.get(words);
}
/** The words of a key in alphabetical order, as `WORDS` has them: of `aptDependencies` they are `debian depends`. */
function wordsOf(key) {
	return key.replaceAll(/([a-z])([A-Z])/g, "$1 $2").toLowerCase().split(/[-_\s]+/).map((word) => WORDS.get(word) ?? word).sort().join(" ");
}
// src/plugin/schema-issue.ts
/** The most that a message says of a value, in characters. */
const LONGEST = 80;
/** The finding for an issue of the schema; `node` is the value, where there is one. */
function explainIssue(issue, node) {
	const field = fieldOf(issue.path);
	if (node === void 0) return {
		code: "field-missing",
		message: `\`${field}\` is missing: add it${hint(field)}`
	};
	if (node.kind === "scalar" && node.value.type === "null") return {
		code: codeOf(field),
		message: `\`${field}\` has no value: ${added(issue, field)}`
	};
	if (issue.code === "invalid_format" && field === "name") return {
		code: "name-invalid",
		message: `\`name\` is ${described(node)}: only lower-case letters, digits and dashes are allowed${suggestion(node, "-")}`
	};
	if (issue.code === "invalid_format" && field === "namespace") return {
		code: "namespace-invalid",
		message: `\`namespace\` is ${described(node)}: only lower-case letters and digits are allowed${suggestion(node, "")}`
	};
	if (field === "plugin_format_version") {
		const message = `\`plugin_format_version\` is ${described(node)}: it must be the number 0, 1 or 2, without quotes`;
		return {
			code: codeOf(field),
			message
		};
	}
	if (issue.code === "too_small") return {
		code: "field-type",
		message: `\`${field}\` is empty: ${wanted(issue)}`
	};
	return {
		code: "field-type",
		message: `\`${field}\` is ${described(node)}: ${wanted(issue)}`
	};
}
function codeOf(field) {
	return field === "plugin_format_version" ? "format-version-invalid" : "field-type";
}
/** What to write for a value that is null. */
function added(issue, field) {
	const example = EXAMPLES[field];
	if (example !== void 0) return `add one, such as \`${example}\``;
	if (field === "plugin_format_version") return "write 0, 1 or 2, or remove the line";
	if (/^(min|max)_wazo_version$/.test(field)) return `add one, such as \`${field}: "24.10"\`, or remove the line`;
	return issue.path.length === 1 ? `${wanted(issue)}. Or remove the line` : wanted(issue);
}
/** The value with what is not allowed replaced; nothing where nothing is left of it. */
function suggestion(node, replacement) {
	if (node.kind !== "scalar" || node.text.length > LONGEST) return "";
	const text = inAllowedCharacters(node.text, replacement);
	return text === "" ? "" : `: write \`${text}\``;
}
/** A name in lower-case letters and digits, with the replacement for all that is between them; it may be empty. */
function inAllowedCharacters(text, replacement) {
	return text.toLowerCase().replaceAll(/[^a-z0-9]+/g, replacement).replaceAll(/^-|-$/g, "");
}
function fieldOf(path) {
	return path.reduce((name, step) => {
		if (typeof step === "number") return `${name}[${step}]`;
		return name === "" ? String(step) : `${name}.${String(step)}`;
	}, "");
}
const EXAMPLES = {
	name: "name: my-plugin",
	namespace: "namespace: mycompany",
	version: "version: \"1.0.0\""
};
function hint(field) {
	if (field.startsWith("depends[")) return ", as it stands in the `plugin.yml` of the other plugin";
	const example = EXAMPLES[field];
	return example === void 0 ? "" : `, for example \`${example}\``;
}
function wanted(issue) {
	const top = issue.path[0];
	if (top === "debian_depends") return issue.path.length === 1 ? "it must be a list of Debian relationships, such as `debian_depends: [git, curl (>= 7.88)]`" : "an entry must be a Debian relationship such as `git` or `git (>= 1:2.0)`";
	if (top === "depends") {
		if (issue.path.length === 1) return "it must be a list of plugins, each with `name` and `namespace`";
		if (issue.path.length === 2) return "an entry must have a `name` and a `namespace`";
		return "it must be one string that is not empty, in quotes";
	}
	if (issue.code === "invalid_union") return `write it in quotes, such as \`${String(top)}: "${top === "version" ? "1.0.0" : "24.10"}"\``;
	return "it must be a string; put it in quotes if it is meant as text";
}
function described(node) {
	if (node.kind === "sequence") return "a list";
	if (node.kind === "mapping") return "a mapping";
	const { value } = node;
	if (value.type === "str") return require_version.quote(value.value);
	const types = {
		null: "null",
		bool: "boolean",
		int: "number",
		float: "number",
		date: "date",
		datetime: "date",
		bytes: "binary value"
	};
	const written = node.text.length <= LONGEST ? node.text : `${node.text.slice(0, LONGEST)}…`;
	const text = pythonStr(value);
	const read = text === node.text || text.length > LONGEST ? "" : `, which YAML reads as ${text}`;
	return `the ${types[value.type]} ${written}${read}`;
}
// src/plugin/manifest-fields.ts
/** The fields of a manifest with their places: values whose shape is right, and findings where they stand. */
/** The path of the manifest from the plugin's root. */
const MANIFEST = "wazo/plugin.yml";
/** What was read, and what was found on the way. What the schema says of the shapes is found at once. */
var ManifestFields = class {
	#root;
	/** What the manifest holds by its keys; of one that is there twice the last, as in Python. */
	#entries;
	#findings;
	/** The keys of the manifest itself that look like a known key spelt wrong. */
	misspelt;
	/** The paths of values whose shape is wrong, each as one text. */
	#wrong;
	constructor(root, findings) {
		this.#root = root;
		this.#findings = [...findings];
		const issues = manifestSchema.safeParse(typed(root)).error?.issues ?? [];
		this.#wrong = new Set(issues.map(({ path }) => path.join("\0")));
		this.#entries = new Map(root.entries.map((entry) => [pythonStr(entry.key.value), entry]));
		this.misspelt = misspeltKeys([...this.#entries.keys()], (key) => {
			const value = this.#entries.get(key)?.value;
			return value?.kind === "sequence" && value.items.some(({ kind }) => kind === "mapping");
		});
		for (const issue of issues) {
			const { code, message } = explainIssue(issue, nodeAt(root, issue.path));
			const candidate = code === "field-missing" ? this.#candidateFor(issue.path) : void 0;
			if (candidate === void 0) this.report(code, issue.path, message);
			else this.reportKey(code, candidate, insteadOf(candidate, issue.path.join()));
		}
	}
	/** All findings, in the order of the file. */
	get findings() {
		return this.#findings.toSorted(inFileOrder);
	}
	/** A value that is there, is no null, list or mapping, and has the right shape. */
	scalar(...path) {
		const node = nodeAt(this.#root, path);
		const wrong = path.some((_, index) => this.#wrong.has(path.slice(0, index + 1).join("\0")));
		return node?.kind === "scalar" && node.value.type !== "null" && !wrong ? node : void 0;
	}
	/** The text that Python's str() makes of such a value. */
	text(...path) {
		const node = this.scalar(...path);
		return node && pythonStr(node.value);
	}
	/** What stands for a text in the place of one. */
	collection(field) {
		const kind = nodeAt(this.#root, [field])?.kind;
		return kind === "sequence" ? "list" : kind === "mapping" ? kind : void 0;
	}
	/** The indexes of a list, none where there is no list. */
	indexes(field) {
		const node = nodeAt(this.#root, [field]);
		return node?.kind === "sequence" ? [...node.items.keys()] : [];
	}
	/** Adds a finding at a value, or where it is missing at the mapping that lacks it. */
	report(code, path, message) {
		this.#findings.push(require_slip.finding(code, require_version.shorten(message), {
			file: MANIFEST,
			position: this.#placeOf(path)
		}));
	}
	/** Adds a finding at a key. */
	reportKey(code, key, message) {
		const { position } = this.#entries.get(key)?.key ?? this.#root;
		this.#findings.push(require_slip.finding(code, message, {
			file: MANIFEST,
			position
		}));
	}
	/** The key that was probably meant for a field of the manifest itself which is missing. */
	#candidateFor(path) {
		return path.length === 1 ? this.misspelt.find(({ meant }) => meant === path[0])?.key : void 0;
	}
	#placeOf(path) {
		const node = path.length === 0 ? void 0 : nodeAt(this.#root, path);
		if (node !== void 0) return node.position;
		const { line, column } = (nodeAt(this.#root, path.slice(0, -1)) ?? this.#root).position;
		return {
			line,
			column,
			endLine: line,
			endColumn: column
		};
	}
};
/** What to say of a required key that is missing where there is one which looks like it. */
function insteadOf(key, missing) {
	return key.toLowerCase() === missing ? `Keys are in lower case: write \`${missing}\`, not \`${key}\`` : `\`${missing}\` is missing: write it in place of \`${key}\`, which is not a known key`;
}
function inFileOrder(a, b) {
	const { line = 0, column = 0 } = a.position ?? {};
	return line - (b.position?.line ?? 0) || column - (b.position?.column ?? 0);
}
// src/plugin/tag.ts
/**
* Whether the tag is the version, or the prefix and the version. A tag can't hold the `~` and the `:` of a Debian
* version: there `_` and `%` may stand for them, as DEP-14 has it, or `-`, with which most people write a pre-release.
*/
function isTagOf({ name, prefix }, version) {
	return [
		version,
		asTag(version),
		asTag(version, "_")
	].some((spelling) => name === spelling || name === `${prefix}${spelling}`);
}
/** The version as a tag can say it, with this character for a tilde. */
function asTag(version, tilde = "-") {
	return version.replaceAll(":", "%").replaceAll("~", tilde);
}
// src/plugin/wazo-version.ts
/** Wazo's versions, and how wazo-plugind compares a plugin's limits with the version of the server: as texts. */
/** The year and the number of the release in it: 24.01. */
const WAZO_VERSION = /^\d\d\.(0[1-9]|1[0-9])$/;
/**
* What is wrong with the limits of a manifest. Versions are compared as strings, as Python does it: by code
* points, so that 24.1 comes after 24.05.
*/
function checkLimits(limits) {
	const problems = limits.flatMap(({ field, read, written }) => {
		if (WAZO_VERSION.test(read) || WAZO_VERSION.test(written)) return [];
		const why = /^\d\d\.\d\d$/.test(read) ? `there is no Wazo ${read}: the second number is the release of that year, 01 to 19, as in "23.17" or "25.15"` : "a Wazo version has the form YY.NN, such as \"24.10\", in quotes";
		return [{
			code: "wazo-version-form",
			field,
			message: `\`${field}\` is ${require_version.quote(read)}: ${why}`
		}];
	});
	const [min, max] = [limitOf(limits, "min_wazo_version"), limitOf(limits, "max_wazo_version")];
	if (min !== void 0 && max !== void 0 && min.read > max.read) {
		const message = `No Wazo is allowed: \`min_wazo_version\` ${require_version.quote(min.read)} comes after \`max_wazo_version\` ${require_version.quote(max.read)}. wazo-plugind compares them as texts, so write both as YY.NN, in quotes`;
		problems.push({
			code: "wazo-version-range",
			field: "max_wazo_version",
			message
		});
	}
	return problems;
}
/** The limits for which a server of the Wazo version `wanted` would refuse the plugin. */
function checkSupport(limits, wanted) {
	return limits.flatMap((limit) => {
		if (allows(limit, limit.read, wanted)) return [];
		const { field, read, written } = limit;
		const order = field === "min_wazo_version" ? "comes after" : "comes before";
		return [{
			code: "wazo-version-unsupported",
			field,
			message: allows(limit, written, wanted) ? `The plugin does not support Wazo ${wanted}, but only since YAML reads the \`${field}\` ${written} as ${read}, which ${order} it: put it in quotes, \`${field}: "${written}"\`` : `The plugin does not support Wazo ${wanted}: its \`${field}\` ${require_version.quote(read)} ${order} it`
		}];
	});
}
function allows({ field }, text, wanted) {
	return field === "min_wazo_version" ? text <= wanted : wanted <= text;
}
function limitOf(limits, field) {
	return limits.find((limit) => limit.field === field);
}
// src/plugin/manifest.ts
/** Reads `wazo/plugin.yml` as wazo-plugind does, and finds what its pipeline would refuse or misunderstand. */
/** Reads the manifest's bytes. Throws nothing: what is wrong is in the findings, in the order of the file. */
function checkManifest(bytes, expected = {}) {
	const { root, problems } = readYaml(bytes);
	const found = problems.map(({ kind, message, position }) => require_slip.finding(YAML_CODES[kind], require_version.shorten(message), {
		file: MANIFEST,
		position
	}));
	if (root === void 0) return {
		manifest: void 0,
		known: {},
		findings: found
	};
	if (root.kind !== "mapping") {
		const message = "The manifest must be a mapping, with lines such as `name: my-plugin`";
		const { position } = root;
		return {
			manifest: void 0,
			known: {},
			findings: [...found, require_slip.finding("manifest-not-mapping", message, {
				file: MANIFEST,
				position
			})]
		};
	}
	return checkFields(root, found, expected);
}
const YAML_CODES = {
	encoding: "manifest-encoding",
	syntax: "yaml-syntax",
	value: "yaml-value",
	"duplicate-key": "duplicate-key",
	"too-large": "manifest-too-large"
};
function checkFields(root, yamlFindings, expected) {
	const fields = new ManifestFields(root, yamlFindings);
	const name = fields.text("name");
	const namespace = fields.text("namespace");
	const version = versionOf(fields, expected);
	const depends = dependsOf$1(fields, {
		name,
		namespace
	});
	const debianDepends = debianDependsOf(fields, expected);
	checkNumbers(fields);
	checkWazoVersions(fields, expected);
	checkTexts(fields);
	const { findings } = fields;
	const known = {
		...name && { name },
		...namespace && { namespace },
		...version && { version: version.packaged }
	};
	if (name === void 0 || namespace === void 0 || version === void 0 || require_slip.hasError(findings)) return {
		manifest: void 0,
		known,
		findings
	};
	const format = fields.scalar("plugin_format_version")?.value;
	return {
		manifest: {
			name,
			namespace,
			version: version.packaged,
			ownVersion: version.own,
			formatVersion: format?.type === "int" || format?.type === "float" ? Math.trunc(Number(format.value)) || 0 : 0,
			depends,
			debianDepends,
			displayName: fields.text("display_name"),
			description: fields.text("description"),
			wazoVersions: {
				min: fields.scalar("min_wazo_version")?.text,
				max: fields.scalar("max_wazo_version")?.text
			},
			author: lineOf(fields, "author"),
			homepage: lineOf(fields, "homepage"),
			metadata: {
				...Object(plain(root)),
				...version.packaged !== version.own && { version: version.packaged }
			}
		},
		known,
		findings
	};
}
/** The version in the file and the one that is packaged. */
function versionOf(fields, expected) {
	const own = fields.text("version")?.trim();
	if (own === void 0) return void 0;
	const problem = require_version.checkVersion(own);
	if (problem !== void 0) {
		const message = `\`version\` is ${require_version.quote(own)}, which is not a valid Debian version: ${problem}`;
		fields.report("version-invalid", ["version"], message);
		return;
	}
	const version = expected.version ?? own;
	const input = expected.version === void 0 ? "" : "The input ";
	const prerelease = require_version.prereleaseOf(version);
	if (prerelease !== void 0) {
		const { release, spelling } = prerelease;
		const message = `${input}\`version\` is ${require_version.quote(version)}, which dpkg sorts after the release ${require_version.quote(release)}: a server that has it never gets the release. Write ${require_version.quote(spelling)}, which comes before it; its tag may be ${require_version.quote(`${expected.tag?.prefix ?? "v"}${asTag(spelling)}`)}`;
		fields.report("version-prerelease", ["version"], message);
	}
	if (expected.tag !== void 0 && !isTagOf(expected.tag, version)) {
		const { name, prefix } = expected.tag;
		const remedy = input === "" ? `change \`version\` in ${MANIFEST} before the tag is made, or tag the commit that has this version` : "the version comes from the input `version`";
		const tag = asTag(version);
		const message = `The tag ${name} does not name the version ${version}, which is packaged: expected is ${prefix}${tag} or ${tag}; ${remedy}. Set \`verify-tag: false\` where tags mean something else`;
		fields.report("tag-mismatch", ["version"], message);
	}
	return {
		own,
		packaged: `${version}${expected.versionSuffix ?? ""}`
	};
}
function dependsOf$1(fields, self) {
	const depends = [];
	for (const index of fields.indexes("depends")) {
		const [name, namespace] = [fields.text("depends", index, "name"), fields.text("depends", index, "namespace")];
		if (name === void 0 || namespace === void 0) continue;
		const path = [
			"depends",
			index,
			"name"
		];
		const label = `${namespace}/${name}`;
		if (!NAME.test(name) || !NAMESPACE.test(namespace)) {
			const message = `No plugin can be called ${require_version.quote(label)}: a name has lower-case letters, digits and dashes, a namespace lower-case letters and digits`;
			fields.report("dependency-invalid", path, message);
		} else if (name === self.name && namespace === self.namespace) fields.report("dependency-on-itself", path, "The plugin depends on itself: remove this entry");
		else if (depends.some((each) => each.name === name && each.namespace === namespace)) fields.report("dependency-twice", path, `${label} is listed twice: remove one of the entries`);
		depends.push({
			name,
			namespace
		});
	}
	return depends;
}
function debianDependsOf(fields, { release }) {
	const relationships = /* @__PURE__ */ new Set();
	for (const index of fields.indexes("debian_depends")) {
		const entry = fields.text("debian_depends", index);
		if (entry === void 0) continue;
		const path = ["debian_depends", index];
		const check = require_slip.checkRelationship(entry);
		if ("problem" in check) {
			const message = `${require_version.quote(entry)} is not a valid Debian relationship: ${check.problem}`;
			fields.report("debian-dependency-invalid", path, message);
			continue;
		}
		for (const warning of check.warnings) fields.report("debian-dependency-unclear", path, `${require_version.quote(entry)} may mean something else: ${warning}`);
		if (check.relationships.some((each) => relationships.has(each))) fields.report("dependency-twice", path, `${require_version.quote(entry)} is listed twice: remove one of the entries`);
		for (const each of check.relationships) {
			relationships.add(each);
			if (release !== void 0) checkPython2(fields, path, each, release);
		}
	}
	return [...relationships];
}
/** A relationship of which a release has no alternative, since each is a package of Python 2. */
function checkPython2(fields, path, relationship, release) {
	const names = [...require_slip.packagesIn([relationship])];
	const instead = names.map((name) => insteadOfPython2(name, release));
	const remedy = instead.find((name) => name !== void 0);
	if (remedy === void 0 || instead.includes(void 0)) return;
	const message = `${require_version.quote(names.join(" | "))} is for Python 2, which Debian ${release} does not have, so that the plugin can't be installed: write \`${remedy}\``;
	fields.report("python2-dependency", path, message);
}
/** Versions without quotes, of which YAML reads something else than what is written. */
function checkNumbers(fields) {
	for (const field of [
		"version",
		"min_wazo_version",
		"max_wazo_version"
	]) {
		const node = fields.scalar(field);
		if (!node?.plain || pythonStr(node.value) === node.text) continue;
		const message = `YAML reads ${node.text} as a number, which becomes ${require_version.quote(pythonStr(node.value))}: put it in quotes, \`${field}: ${require_version.quote(node.text)}\``;
		fields.report("number-misread", [field], message);
	}
}
function checkWazoVersions(fields, { wazoVersion }) {
	const limits = ["min_wazo_version", "max_wazo_version"].flatMap((field) => {
		const node = fields.scalar(field);
		return node ? [{
			field,
			read: pythonStr(node.value),
			written: node.text
		}] : [];
	});
	const problems = [...checkLimits(limits), ...wazoVersion === void 0 ? [] : checkSupport(limits, wazoVersion)];
	for (const { code, field, message } of problems) fields.report(code, [field], message);
}
function checkTexts(fields) {
	checkLines(fields);
	const misspelt = fields.misspelt.map(({ meant }) => meant);
	if (!fields.text("description")?.trim() && !misspelt.includes("description")) fields.report("description-missing", fields.scalar("description") ? ["description"] : [], "The plugin has no `description`: add a line that says what it does, which apt and wazo-plugind show");
	for (const { key, meant } of fields.misspelt) {
		if ([
			"name",
			"namespace",
			"version"
		].includes(meant)) continue;
		const remedy = key.toLowerCase() === meant ? `write \`${meant}\`, in lower case` : `did you mean \`${meant}\`?`;
		fields.reportKey("key-misspelt", key, `Unknown key \`${key}\`: ${remedy}`);
	}
}
// src/archive/entry-list.ts
/** What is taken of memory at once, in bytes: much more than the longest path and the longest target. */
const CHUNK = 65536;
const TYPES = [
	"directory",
	"file",
	"hard link",
	"symbolic link",
	"socket",
	"device",
	"pipe"
];
/** Where the parts of an entry lie in its bytes. `path` and `target` are lengths; `text` is both, one after the other. */
const AT = {
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
/** Entries in the order in which they were added. Each time that they are gone through they are made anew. */
var EntryList = class {
	#chunks = [];
	/** A few, which many entries have in common. */
	#contents = [];
	/** Gives the entry's place in the list. */
	add(entry) {
		const { type, mode, mtime, path } = entry;
		const target = "target" in entry ? entry.target : "";
		const length = AT.text + path.length + target.length;
		const chunk = this.#roomFor(length);
		const { bytes, used: start } = chunk;
		bytes.writeDoubleLE(mtime, start + AT.mtime);
		bytes.writeDoubleLE(type === "file" ? entry.size : 0, start + AT.size);
		bytes.writeUInt32LE(type === "file" ? this.#indexOf(entry.content) : 0, start + AT.content);
		bytes.writeUInt32LE(entry.owner?.uid ?? 0, start + AT.uid);
		bytes.writeUInt32LE(entry.owner?.gid ?? 0, start + AT.gid);
		bytes.writeUInt16LE(mode, start + AT.mode);
		bytes.writeUInt16LE(path.length, start + AT.path);
		bytes.writeUInt16LE(target.length, start + AT.target);
		bytes.writeUInt8(TYPES.indexOf(type), start + AT.type);
		bytes.write(path + target, start + AT.text, "latin1");
		chunk.used += length;
		return (this.#chunks.length - 1) * CHUNK + start;
	}
	/** The path of the entry at this place. */
	pathAt(place) {
		const bytes = this.#chunks[Math.floor(place / CHUNK)]?.bytes;
		return bytes && textOf(bytes, place % CHUNK).path;
	}
	*[Symbol.iterator]() {
		for (const { bytes, used } of this.#chunks) for (let start = 0; start < used;) {
			const { path, target, end } = textOf(bytes, start);
			const type = TYPES[bytes.readUInt8(start + AT.type)];
			const mode = bytes.readUInt16LE(start + AT.mode);
			const mtime = bytes.readDoubleLE(start + AT.mtime);
			const [uid, gid] = [bytes.readUInt32LE(start + AT.uid), bytes.readUInt32LE(start + AT.gid)];
			const common = {
				path,
				mode,
				mtime,
				...(uid !== 0 || gid !== 0) && { owner: {
					uid,
					gid
				} }
			};
			const size = bytes.readDoubleLE(start + AT.size);
			const content = this.#contents[bytes.readUInt32LE(start + AT.content)];
			if (type === "hard link" || type === "symbolic link") yield {
				...common,
				type,
				target
			};
			else if (type !== "file" && type !== void 0) yield {
				...common,
				type
			};
			else if (type === "file" && content !== void 0) yield {
				...common,
				type,
				size,
				content
			};
			start = end;
		}
	}
	#roomFor(length) {
		const last = this.#chunks.at(-1);
		if (last !== void 0 && CHUNK - last.used >= length) return last;
		const chunk = {
			bytes: Buffer.allocUnsafeSlow(CHUNK),
			used: 0
		};
		this.#chunks.push(chunk);
		return chunk;
	}
	#indexOf(content) {
		const known = this.#contents.lastIndexOf(content);
		return known < 0 ? this.#contents.push(content) - 1 : known;
	}
};
/** The text of the entry that begins at `start`, and where the next one does. */
function textOf(bytes, start) {
	const text = start + AT.text;
	const pathEnd = text + bytes.readUInt16LE(start + AT.path);
	const end = pathEnd + bytes.readUInt16LE(start + AT.target);
	return {
		path: bytes.toString("latin1", text, pathEnd),
		target: bytes.toString("latin1", pathEnd, end),
		end
	};
}
// src/archive/file-map.ts
/** Values by device and inode. As text, the keys of a hundred thousand files would take 20 MB. */
var FileMap = class {
	#devices = /* @__PURE__ */ new Map();
	get({ dev, ino }) {
		return this.#devices.get(small(dev))?.get(small(ino));
	}
	set({ dev, ino }, value) {
		const device = this.#devices.get(small(dev)) ?? /* @__PURE__ */ new Map();
		this.#devices.set(small(dev), device.set(small(ino), value));
	}
};
/** As a number, where that has every bit. */
function small(id) {
	return id <= Number.MAX_SAFE_INTEGER ? Number(id) : id;
}
// src/archive/tree.ts
/** Walks a directory into the entries that an archive of it has, in the archive's order. */
/** What `beginningOf` reads at most, in bytes. */
const BEGINNING = 65536;
/** By their bits in a mode. */
const SPECIAL = {
	[node_fs.constants.S_IFSOCK]: "socket",
	[node_fs.constants.S_IFIFO]: "pipe",
	[node_fs.constants.S_IFCHR]: "device",
	[node_fs.constants.S_IFBLK]: "device"
};
/** How files of a tree are opened: neither a link nor a pipe, which one may have become since it was walked. */
const OPEN_FLAGS = node_fs.constants.O_RDONLY | node_fs.constants.O_NOFOLLOW | node_fs.constants.O_NONBLOCK;
/**
* Everything below `root`, and `root` itself first, in the archive's order: by bytes, a directory before what it holds.
* Links are never followed; the second and later names of one file become hard links to the first.
* Entries get the path `prefix/…`. Where there are `claims`, what none is made of is root's. Throws a Failure that names
* the path where something can't be read.
*/
function walk(root, prefix = "", claims) {
	const tree = {
		root: require_scratch.pathOf(root),
		prefix: require_scratch.pathOf(prefix)
	};
	const entries = new EntryList();
	const seen = new FileMap();
	const levels = [[tree.prefix].values()];
	for (let level = levels.at(-1); level !== void 0; level = levels.at(-1)) {
		const next = level.next();
		if (next.done) {
			levels.pop();
			continue;
		}
		const path = next.value;
		const source = sourceOf(tree, path);
		const stats = attempt("read", source, () => (0, node_fs.lstatSync)(source));
		const id = identify(source, stats);
		const first = stats.isFile() && stats.nlink > 1 ? seen.get(id) : void 0;
		const target = first === void 0 ? void 0 : entries.pathAt(first);
		const place = entries.add(entryOf(tree, path, source, claims ? claimed(stats, claims.get(id)) : stats, target));
		if (stats.isFile() && stats.nlink > 1 && first === void 0) seen.set(id, place);
		if (stats.isDirectory()) levels.push(pathsIn(path, source));
	}
	return entries;
}
/** What lies in a directory, in order. */
function* pathsIn(directory, source) {
	const names = attempt("read the directory", source, () => (0, node_fs.readdirSync)(source, { encoding: "latin1" })).sort().join("/");
	for (let start = 0; start < names.length;) {
		const slash = names.indexOf("/", start);
		const end = slash < 0 ? names.length : slash;
		yield require_scratch.join(directory, names.slice(start, end));
		start = end + 1;
	}
}
/**
* One tree of two, in the archive's order. Where they have the same path, the entry of `over` stands; directories that
* none lists but something lies in are added with mode 0755 and `mtime` (seconds since the epoch).
*/
function merge(under, over, mtime) {
	return { *[Symbol.iterator]() {
		let before;
		for (const entry of overlay(under, over)) {
			for (const path of missing(entry.path, before)) yield {
				type: "directory",
				path,
				mode: 493,
				mtime
			};
			yield entry;
			before = entry.path;
		}
	} };
}
/** The entries of both trees in the archive's order, of two with the same path that of `over`. */
function* overlay(under, over) {
	const rest = over[Symbol.iterator]();
	let next = rest.next();
	for (const entry of under) {
		while (!next.done && require_scratch.inOrder(next.value.path, entry.path) < 0) {
			yield next.value;
			next = rest.next();
		}
		if (next.done || next.value.path !== entry.path) yield entry;
	}
	for (; !next.done; next = rest.next()) yield next.value;
}
/** The directories above `path` that an archive which ends with `before` does not have, the topmost first. */
function missing(path, before) {
	const above = [];
	for (let next = require_scratch.parentOf(path); next !== void 0; next = require_scratch.parentOf(next)) {
		if (before !== void 0 && (next === "" || before === next || before.startsWith(`${next}/`))) break;
		above.unshift(next);
	}
	return above;
}
/** Whether a file with this mode is executable, as git has it: where its owner may execute it. */
function isExecutable(mode) {
	return (mode & 64) !== 0;
}
/** Whose a file or directory on disk is. Throws the system's error. */
function ownerOf(path) {
	const { uid, gid } = (0, node_fs.statSync)(path);
	return {
		uid,
		gid
	};
}
/** Where an entry of the tree lies on disk, as `node:fs` wants it. */
function sourceOf({ root, prefix }, path) {
	return require_scratch.bytesOf(require_scratch.join(root, prefix === "" ? path : path.slice(prefix.length + 1)));
}
/** The first bytes of a file, 64 KiB at most. Throws a Failure that names the path where it can't be read. */
function beginningOf({ content, path, size }) {
	if (Buffer.isBuffer(content)) return content.subarray(0, BEGINNING);
	const source = sourceOf(content, path);
	return attempt("read", source, () => {
		const file = (0, node_fs.openSync)(source, OPEN_FLAGS);
		try {
			const buffer = Buffer.alloc(Math.min(size, BEGINNING));
			return buffer.subarray(0, (0, node_fs.readSync)(file, buffer, 0, buffer.length, 0));
		} finally {
			(0, node_fs.closeSync)(file);
		}
	});
}
/**
* The installed size in KiB as deb-substvars(5) estimates it: each file's bytes rounded up to a KiB, and one KiB for
* every other entry; a further name of a file counts nothing.
*/
function installedSize(entries) {
	let sum = 0;
	for (const entry of entries) if (entry.type !== "hard link") sum += entry.type === "file" ? Math.ceil(entry.size / 1024) : 1;
	return sum;
}
/** What the file is known by, with every bit. */
function identify(source, stats) {
	if (Number.isSafeInteger(stats.ino) && Number.isSafeInteger(stats.dev)) return stats;
	return attempt("read", source, () => (0, node_fs.lstatSync)(source, { bigint: true }));
}
/**
* What becomes of a file by the claim made of it. A device is a file on disk, where only root can make one; else a claim
* of another type is one of an earlier file, whose number this one has got.
*/
function claimed(stats, claim) {
	const { size, mtimeMs } = stats;
	const real = stats.mode & node_fs.constants.S_IFMT;
	const said = claim && claim.mode & node_fs.constants.S_IFMT;
	const fits = said === real || real === node_fs.constants.S_IFREG && said !== void 0 && said in SPECIAL;
	const { mode, uid, gid } = claim && fits ? claim : {
		mode: stats.mode,
		uid: 0,
		gid: 0
	};
	return {
		mode,
		uid,
		gid,
		size,
		mtimeMs
	};
}
/** `target` is the earlier name of a file that has one. */
function entryOf(tree, path, source, meta, target) {
	const { uid, gid, size } = meta;
	const common = {
		path,
		mode: meta.mode & 4095,
		mtime: Math.floor(meta.mtimeMs / 1e3),
		...(uid !== 0 || gid !== 0) && { owner: {
			uid,
			gid
		} }
	};
	const type = meta.mode & node_fs.constants.S_IFMT;
	if (type === node_fs.constants.S_IFDIR) return {
		...common,
		type: "directory"
	};
	if (type === node_fs.constants.S_IFLNK) {
		const text = attempt("read the link", source, () => (0, node_fs.readlinkSync)(source, { encoding: "latin1" }));
		return {
			...common,
			type: "symbolic link",
			target: text
		};
	}
	if (type !== node_fs.constants.S_IFREG) return {
		...common,
		type: SPECIAL[type] ?? "device"
	};
	if (target !== void 0) return {
		...common,
		type: "hard link",
		target
	};
	return {
		...common,
		type: "file",
		size,
		content: tree
	};
}
function attempt(what, source, action) {
	try {
		return action();
	} catch (error) {
		throw require_scratch.systemFailure(`${what} ${require_scratch.show(source.toString("latin1"))}`, error);
	}
}
// src/shell/shebang.ts
/** Reads the first line of a script as the kernel does, execve(2): an interpreter, and one argument with all that follows. */
const SHELLS = [
	"sh",
	"dash",
	"bash"
];
/** The `#!` of a script, of which `text` is the beginning; undefined where it has none. */
function readShebang(text) {
	const match = /^#![ \t]*([^ \t\r\n]+)(?:[ \t]+([^\r\n]*))?/.exec(text);
	if (match?.[1] === void 0) return void 0;
	const argument = match[2]?.replace(/[ \t]+$/, "");
	return {
		interpreter: match[1],
		argument: argument === "" ? void 0 : argument
	};
}
/** The program that a script is for: of `#!/usr/bin/env bash` it is bash, with no directory. */
function programOf({ interpreter, argument }) {
	const name = baseName(interpreter);
	if (name !== "env" || argument === void 0) return name;
	return baseName(envWords(argument)?.program ?? "");
}
/** Whether the script is for a shell whose language we know. */
function isShell(shebang) {
	return SHELLS.includes(programOf(shebang));
}
/**
* The command that runs `script` as its first line would, but with errexit; undefined where it is for no shell. The
* option comes before others, since an argument such as `-` or `--` would end the options, but behind those that are
* words (`--posix`), which bash takes before letters only.
*/
function withErrexit(shebang, script) {
	if (!isShell(shebang)) return void 0;
	const { interpreter, argument } = shebang;
	if (baseName(interpreter) !== "env") return [
		interpreter,
		...addErrexit(argument === void 0 ? [] : [argument]),
		script
	];
	const words = envWords(argument ?? "");
	if (words === void 0) return void 0;
	return [
		interpreter,
		...words.before,
		words.program,
		...addErrexit(words.after),
		script
	];
}
function addErrexit(parameters) {
	const at = parameters.findIndex((parameter) => !/^--\w/.test(parameter));
	return parameters.toSpliced(at < 0 ? parameters.length : at, 0, "-e");
}
/** The options of env that take no further word. */
const ENV_OPTION = /^(-|-[iv]+|--ignore-environment|--debug|-[uC].+|--(unset|chdir)=.+)$/;
/**
* The words of env's argument. Without `-S` it is one word, the program; with it env splits at blanks. Quotes, escapes
* and variables, which env would also read, make it undefined, and so do options that we don't know.
*/
function envWords(argument) {
	const split = /^(?:-S|--split-string=)[ \t]*(.*)$/.exec(argument)?.[1];
	if (split === void 0) return /^-|[ \t=]/.test(argument) ? void 0 : {
		before: [],
		program: argument,
		after: []
	};
	if (/["'\\$#]/.test(split)) return void 0;
	const words = split.split(/[ \t]+/);
	const at = words.findIndex((word) => !ENV_OPTION.test(word) && !/^[^-=][^=]*=/.test(word));
	const program = words[at];
	if (program === void 0 || program === "" || program.startsWith("-")) return void 0;
	return {
		before: words.slice(0, at),
		program,
		after: words.slice(at + 1)
	};
}
function baseName(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}
// src/position.ts
/** The position of what stands between two offsets of a text, in UTF-16 code units. */
function positionIn(text, start, end) {
	const place = (offset) => {
		const before = text.slice(0, offset);
		return {
			line: before.split("\n").length,
			column: offset - before.lastIndexOf("\n")
		};
	};
	const [from, to] = [place(start), place(end)];
	return {
		...from,
		endLine: to.line,
		endColumn: to.column
	};
}
// src/plugin/makefile.ts
/** Finds in a `rules` that is a makefile, without running it, what certainly goes wrong when make reads or runs it. */
/** Directives and other lines that may begin with blanks. */
const DIRECTIVE = /^(#|-?include\b|sinclude\b|ifn?eq\b|ifn?def\b|else\b|endif\b|define\b|endef\b|export\b|unexport\b|override\b|private\b|undefine\b|vpath\b|load\b|-load\b|\$)/;
/** Findings on a makefile at `file`, of a manifest with this format version; undefined where that is not known. */
function makefileHazards(text, formatVersion, file) {
	if (/^[ \t]*(\.RECIPEPREFIX|define)\b/m.test(text)) return [];
	const at = (offset, length) => ({
		file,
		position: positionIn(text, offset, offset + length)
	});
	const blanks = blankRecipe(text);
	if (blanks !== void 0) return [require_slip.finding("rules-syntax", "This line begins with blanks, where make wants a tab (\"missing separator\"), so that it reads nothing of the file: begin it with a tab", at(blanks.offset, blanks.length))];
	return [...missingTargets(text, formatVersion, file), ...misspelt(text, at)];
}
/** The first line that make takes for neither a recipe nor anything else. */
function blankRecipe(text) {
	let continued = false;
	let offset = 0;
	for (const line of text.split("\n")) {
		const words = line.trim();
		if (!continued && /^ +\t?[^\s]/.test(line) && !/[:=]/.test(words) && !DIRECTIVE.test(words)) return {
			offset,
			length: line.length
		};
		continued = line.endsWith("\\");
		offset += line.length + 1;
	}
}
/** Commands that a server gives. Of `build` and `package` a file of that name would do, and the build itself shows it. */
function missingTargets(text, formatVersion, file) {
	if (/^[ \t]*(-?include\b|sinclude\b|\.DEFAULT\b|\$)/m.test(text) || /^[^\t#=%\r\n]*%[^=:\r\n]*:/m.test(text)) return [];
	const lines = text.replaceAll("\\\n", " ").split("\n");
	const targets = new Set(lines.flatMap((line) => (/^[^\t#\s][^:=]*::?(?!=)/.exec(line)?.[0] ?? "").replace(/:+$/, "").trim().split(/\s+/)));
	if ([...targets].some((target) => target.includes("$"))) return [];
	const missing = [
		"install",
		"uninstall",
		...(formatVersion ?? 0) > 0 ? ["postrm"] : []
	].filter((command) => !targets.has(command));
	if (missing.length === 0) return [];
	const message = `\`${file}\` has no target for ${missing.map((command) => `\`${command}\``).join(", ")}, so that make fails when a server calls it: the package can then be neither installed nor removed. Add ${missing.map((command) => `\`${command}:\``).join(", ")}`;
	return [require_slip.finding("rules-command-missing", message, { file })];
}
/** `$pkgdir`, of which make reads the variable `p` and the letters `kgdir`. */
function misspelt(text, at) {
	if (/^[ \t]*p[ \t]*[:?+]?=/m.test(text)) return [];
	const found = [...text.matchAll(/\$\$|\$pkgdir\b/g)].find(([dollars]) => dollars !== "$$");
	if (found === void 0) return [];
	return [require_slip.finding("pkgdir-misspelt", "make reads `$pkgdir` as the variable `p` and the letters `kgdir`: write `$(pkgdir)`, or `$$pkgdir` for the shell", at(found.index, found[0].length))];
}
// src/plugin/rules.ts
/** Looks at a plugin's `rules` file, without running it, for what would keep wazo-plugind from running it. */
/** The path of `rules` from the plugin's root, which is also how it is run. */
const RULES = "wazo/rules";
/** Where a finding on the `#!` line stands. */
const FIRST_LINE = {
	line: 1,
	column: 1,
	endLine: 1,
	endColumn: 1
};
/** How much is read of the file, in bytes: a script is smaller, and of a binary the first four are enough. */
const READ = 1 << 20;
/** Looks at the rules file of the plugin in `directory`, an absolute path without symbolic links. */
async function checkRules(directory, context) {
	const path = (0, node_path.join)(directory, RULES);
	const stats = statOf(path);
	if (stats === void 0 || !stats.isFile()) return {
		shebang: void 0,
		findings: [require_slip.finding("rules-missing", `\`${RULES}\` ${stats === void 0 ? "is missing" : "is not a file"}: it must be an executable that knows the commands build, package, install, uninstall and postrm. The examples of this action have some to copy`, { file: RULES })]
	};
	const start = readStart(path);
	const text = start?.toString("utf8") ?? "";
	const shebang = readShebang(text);
	const content = start === void 0 || isElf(start) ? [] : await checkScript(text, shebang, context);
	return {
		shebang,
		findings: [
			...checkPlace(directory, RULES),
			...checkMode(stats.mode),
			...content
		]
	};
}
/**
* The finding on a file below `wazo/` that is a link which leaves it. The package gets a copy of `wazo/`, links as
* links: such a one leads nowhere on a server. `directory` is the plugin's root, an absolute path without links.
*/
function checkPlace(directory, file) {
	const wazo = (0, node_path.join)(directory, "wazo");
	if ((0, node_fs.realpathSync)((0, node_path.join)(directory, file)).startsWith(`${wazo}${node_path.sep}`)) return [];
	const message = `\`${file}\` is reached through a symbolic link that leaves \`wazo/\`, which is all that the package gets: put the file itself there`;
	return [require_slip.finding("metadata-outside", message, { file })];
}
/** Undefined where there is nothing, at the end of a link either. */
function statOf(path) {
	try {
		return (0, node_fs.statSync)(path);
	} catch (error) {
		if ([
			"ENOENT",
			"ENOTDIR",
			"ELOOP"
		].includes(require_scratch.systemCode(error) ?? "")) return void 0;
		throw error;
	}
}
function checkMode(mode) {
	if (isExecutable(mode)) return [];
	return [require_slip.finding("rules-not-executable", `\`${RULES}\` is not executable: run \`chmod +x ${RULES}\` and \`git update-index --chmod=+x ${RULES}\`, and commit`, { file: RULES })];
}
async function checkScript(text, shebang, context) {
	if (text.startsWith("﻿")) return [require_slip.finding("rules-no-interpreter", `\`${RULES}\` begins with a byte order mark, so that the kernel of a server does not see its \`#!\`: save it as UTF-8 without one`, {
		file: RULES,
		position: FIRST_LINE
	})];
	if (shebang === void 0) return [require_slip.finding("rules-no-interpreter", `\`${RULES}\` has no interpreter: its first line must be one such as \`#!/bin/sh\`, or the kernel of a server does not run it`, {
		file: RULES,
		position: FIRST_LINE
	})];
	if (/^[^\n]*\r(\n|$)/.test(text)) return [windowsLineEnds("so that its interpreter is looked for under a name that ends in a carriage return", 1)];
	if (programOf(shebang) === "make") return makefileHazards(text, context.formatVersion, RULES);
	if (!isShell(shebang)) return [];
	const broken = /(?:^|[ \t])(?:in|then|do|else|fi|done|esac|;;)\r\n/m.exec(text);
	if (broken !== null) return [windowsLineEnds("and the carriage return is a part of the word before it for the shell", text.slice(0, broken.index + broken[0].length).split("\n").length - 1)];
	const { shellHazards } = await Promise.resolve().then(() => require("./hazards.js"));
	return shellHazards(text, {
		...context,
		shebang,
		file: RULES
	});
}
/** The finding on Windows line ends, with what comes of them in this line, which counts from 1. */
function windowsLineEnds(consequence, line) {
	const message = `\`${RULES}\` has Windows line ends, ${consequence}: convert it (\`sed -i 's/\\r$//' ${RULES}\`) and add the line \`${RULES} text eol=lf\` to \`.gitattributes\``;
	return require_slip.finding("rules-windows-line-ends", message, {
		file: RULES,
		position: {
			...FIRST_LINE,
			line,
			endLine: line
		}
	});
}
function isElf(start) {
	return start.subarray(0, 4).equals(Buffer.from("ELF", "latin1"));
}
/** The beginning of the file; undefined where it may be executed but not read, as a binary may. */
function readStart(path) {
	let file;
	try {
		file = (0, node_fs.openSync)(path, "r");
	} catch (error) {
		if (require_scratch.systemCode(error) === "EACCES") return void 0;
		throw error;
	}
	try {
		const buffer = Buffer.alloc(READ);
		return buffer.subarray(0, (0, node_fs.readSync)(file, buffer, 0, READ, 0));
	} finally {
		(0, node_fs.closeSync)(file);
	}
}
// src/plugin/interpreter.ts
/** Knows the interpreters that every Wazo has, and which of them was meant by one that there is not. */
/** Essential packages have these (Debian policy 3.8), and wazo-plugind itself is written in Python 3. */
const EVERYWHERE = /^(sh|dash|bash|perl|awk|env|python3(\.\d+)?)$/;
/** Those that a slip may stand for, the likelier first. */
const MEANT = [
	"bash",
	"sh",
	"dash",
	"python3",
	"perl",
	"env",
	"make"
];
/** Programs that are near one of these and are themselves. */
const OTHERS = /* @__PURE__ */ new Set([
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
/** Whether every server has the interpreter; also where it is not known which one it is. */
function isEverywhere(shebang) {
	const program = programOf(shebang);
	return program === "" || EVERYWHERE.test(program);
}
/** What to write for an interpreter that no Wazo has, in a sentence without its end; undefined where it may be meant. */
function instead(shebang) {
	const program = programOf(shebang);
	if (/^python(2(\.\d+)?)?$/.test(program)) return "Write `python3` there, which every Wazo has";
	if (isEverywhere(shebang) || MEANT.includes(program) || OTHERS.has(program)) return void 0;
	const meant = MEANT.find((each) => require_slip.isSlipOf(program, each));
	if (meant === void 0) return void 0;
	const { interpreter } = shebang;
	return interpreter.endsWith(`/${program}`) ? `There is no \`${interpreter}\`: did you mean \`${interpreter.slice(0, -program.length)}${meant}\`?` : `There is no \`${program}\`: did you mean \`${meant}\`?`;
}
// src/plugin/server-interpreter.ts
/** Finds interpreters of `rules` that the building machine may have and a server lacks. */
/** The packages of programs that are named otherwise. A package may have a version behind its name: `ruby3.1`. */
const PACKAGES = /* @__PURE__ */ new Map([
	["python", "python-is-python3"],
	["node", "nodejs"],
	["tclsh", "tcl"]
]);
/**
* The finding on an interpreter that neither every server has nor the manifest asks for. A server without it can't
* install the package, nor remove it any more. `debianDepends` are the manifest's relationships.
*/
function checkServerInterpreter(shebang, debianDepends) {
	if (isEverywhere(shebang)) return [];
	const program = programOf(shebang);
	const wanted = PACKAGES.get(program) ?? program;
	if ([...require_slip.packagesIn(debianDepends)].some((name) => name.startsWith(wanted))) return [];
	const other = instead(shebang);
	const message = other === void 0 ? `\`${RULES}\` is for the interpreter \`${program}\`, which a server may lack; the package could then be neither installed nor removed. Add its package (\`${wanted}\`) to \`debian_depends\`, or write \`${RULES}\` for sh` : `\`${RULES}\` is for the interpreter \`${program}\`, which no Wazo has, so that the package can be neither installed nor removed. ${other}`;
	return [require_slip.finding("rules-interpreter-dependency", message, {
		file: RULES,
		position: FIRST_LINE
	})];
}
// src/plugin/setup-py.ts
/** Finds in a plugin's `setup.py` what a server's Python modules refuse. */
/** The path of the file from the plugin's root. */
const SETUP = "setup.py";
/** How much is read of it, in bytes; nothing is said of a longer one. */
const SETUP_LIMIT = 65536;
/** How deep brackets may lie in the brackets of a call. */
const DEPTH$1 = 50;
/** Comments and strings of Python, also those without an end. */
const NO_CODE = /#[^\n]*|"""(?:\\[\s\S]|(?!""")[^\\])*(?:"""|\\?$)|'''(?:\\[\s\S]|(?!''')[^\\])*(?:'''|\\?$)|"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?/g;
/**
* Findings on the text of `setup.py`: calls of `yaml.load` with nothing but what to load, which PyYAML 6 ends with a
* TypeError.
*/
function checkSetup(text, release) {
	if (require_slip.RELEASE_FACTS[release].pyyaml < 6 || text.length > 65536) return [];
	const code = text.replace(NO_CODE, (found) => (found.startsWith("#") ? " " : "s").repeat(found.length));
	if (!/^[ \t]*import\b.*(?<![\w.])yaml\b/m.test(code) || /\bruamel\b/.test(code)) return [];
	return Array.from(code.matchAll(/(?<![\w.])yaml\.load[ \t]*\(/g)).flatMap((call) => {
		const given = argumentsAt(code, call.index + call[0].length);
		if (given === void 0 || given.texts.length !== 1 || /^(\*|\w+\s*=(?!=))/.test(given.texts[0] ?? "")) return [];
		const message = `\`yaml.load\` without a Loader fails with the PyYAML 6 of Debian ${release}, so that \`${SETUP}\` ends with a TypeError: write \`yaml.safe_load\``;
		return [require_slip.finding("yaml-load", message, {
			file: SETUP,
			position: positionIn(text, call.index, given.end)
		})];
	});
}
/** The arguments of a call from behind its bracket, and the offset behind the one that closes it; undefined where none does. */
function argumentsAt(code, start) {
	const texts = [""];
	let depth = 0;
	for (let at = start; at < code.length; at += 1) {
		const character = code.charAt(at);
		if ("([{".includes(character)) depth += 1;
		if (")]}".includes(character)) depth -= 1;
		if (depth > DEPTH$1) return void 0;
		if (depth < 0) return {
			texts: texts.map((each) => each.trim()).filter((each) => each !== ""),
			end: at + 1
		};
		if (character === "," && depth === 0) texts.push("");
		else texts[texts.length - 1] += character;
	}
}
// src/finding-section.ts
const SIGNS$1 = {
	error: "❌",
	warning: "⚠️",
	notice: "ℹ️"
};
/** How many rows are shown. */
const ROWS = 200;
/** How many places are shown of equal findings. */
const PLACES = 10;
/**
* The sections on these findings, the most important first, whose files are paths from the workspace; none for none.
* Findings that differ in nothing but their place share a row.
*/
function findingSections(findings, links) {
	if (findings.length === 0) return [];
	const groups = /* @__PURE__ */ new Map();
	for (const finding of findings) {
		const key = `${finding.code}\0${finding.message}`;
		const group = groups.get(key);
		if (group === void 0) groups.set(key, [finding]);
		else group.push(finding);
	}
	const rows = [...groups.values()].slice(0, ROWS).map((equal) => {
		const [{ severity, code, message }] = equal;
		const href = links.documentation && `${links.documentation}#${code}`;
		return [[SIGNS$1[severity]], [
			...places(equal, links),
			message,
			{
				text: code,
				href
			}
		]];
	});
	const more = groups.size - rows.length;
	return [{
		title: "Problems",
		blocks: [{
			type: "table",
			head: ["", "where and what"],
			rows
		}, ...more > 0 ? [{
			type: "text",
			text: `… and ${more} more, which are in the log.`
		}] : []]
	}, ...findings.flatMap(printedSection)];
}
function places(findings, { files }) {
	const cells = findings.flatMap(({ file, position }) => {
		if (file === void 0) return [];
		const text = position === void 0 ? file : `${file}:${position.line}`;
		const anchor = position === void 0 ? "" : `#L${position.line}`;
		const path = file.split("/").map(encodeURIComponent).join("/");
		return [{
			text,
			code: true,
			href: files && `${files}/${path}${anchor}`
		}];
	});
	const more = cells.length - PLACES;
	return more > 0 ? [...cells.slice(0, PLACES), `… and ${more} more`] : cells;
}
function printedSection({ printed }) {
	if (printed === void 0 || printed.length === 0) return [];
	return [{
		title: "The last lines of the output",
		blocks: [{
			type: "lines",
			lines: printed
		}]
	}];
}
// src/units.ts
/** Says quantities as a person does. */
/** A number of bytes as a person says it. */
function bytes(count) {
	const units = [
		"B",
		"KiB",
		"MiB",
		"GiB"
	];
	let value = count;
	let unit = 0;
	while (value >= 1024 && unit < units.length - 1) {
		value /= 1024;
		unit += 1;
	}
	return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}
/** A duration in seconds as a person says it. */
function duration(seconds) {
	if (seconds < 10) return `${seconds.toFixed(1)} s`;
	if (seconds < 60) return `${Math.round(seconds)} s`;
	return `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`;
}
// src/archive/tree-view.ts
/** Draws the tree of a package as text, for people. */
/**
* A line an entry, indented by its depth. Directories that hold nothing but another directory share its line.
*/
function* treeLines(entries) {
	const joined = directoriesOfOne(entries);
	const above = [];
	let line = "";
	for (const entry of entries) {
		if (entry.path === "") continue;
		while (above.length > 0 && !entry.path.startsWith(`${above.at(-1)}/`)) above.pop();
		line += require_scratch.show(entry.path.slice(entry.path.lastIndexOf("/") + 1));
		if (joined.has(entry.path)) {
			line += "/";
			continue;
		}
		yield `${"  ".repeat(above.length)}${line}${detail(entry)}`;
		line = "";
		if (entry.type === "directory") above.push(entry.path);
	}
}
/** The directories that hold nothing but another directory. */
function directoriesOfOne(entries) {
	const found = /* @__PURE__ */ new Map();
	for (const { path, type } of entries) {
		const directory = require_scratch.parentOf(path);
		if (directory !== void 0) found.set(directory, type === "directory" && !found.has(directory));
	}
	return new Set([...found].filter(([, ofOne]) => ofOne).map(([path]) => path));
}
function detail(entry) {
	if (entry.type === "directory") return "/";
	if (entry.type === "file") return `  ${bytes(entry.size)}`;
	if (entry.type === "symbolic link") return ` → ${require_scratch.show(entry.target)}`;
	if (entry.type === "hard link") return ` = ${require_scratch.show(entry.target)}`;
	return ` (${entry.type})`;
}
// src/debian/package.ts
/** The names that wazo-plugind gives a plugin's package and its files. */
/** The Debian package of a plugin. */
function packageName({ name, namespace }) {
	return `wazo-plugind-${name}-${namespace}`;
}
/**
* The file name of a package: the version goes without its epoch (Debian policy 5.6.12), as with dpkg-deb. Each further
* colon is a dot, since no artifact may have a colon in its name.
*/
function debName(packageName, version, architecture) {
	return `${packageName}_${require_version.versionWithoutEpoch(version).replaceAll(":", ".")}_${architecture}.deb`;
}
/** Where a package holds the plugin's own directory, as a path in the archive; wazo-plugind reads its `wazo/plugin.yml`. */
function pluginDirectory({ name, namespace }) {
	return `usr/lib/wazo-plugind/plugins/${namespace}/${name}`;
}
/** Where the maintainer scripts keep a copy of `rules` while the package is removed, as a path in the archive. */
function rulesBackup({ name, namespace }) {
	return `var/lib/wazo-plugind/rules/rules.${name}.${namespace}`;
}
// src/plugin/control-fields.ts
/** The longest synopsis that Debian policy 3.4.1 allows, in characters. */
const SYNOPSIS = 80;
/**
* The maintainer, `Name <address>`: the manifest's author. An author without an address, or none at all, gets the
* noreply address that github.com gives to `owner`, who owns the repository there; where nobody does, one that can't be
* anybody's (RFC 2606).
*/
function maintainer({ author, namespace }, owner) {
	const { name, address } = require_scratch.authorOf(author ?? "");
	const ofOwner = owner === void 0 ? `${namespace}@plugin.invalid` : `${owner}@users.noreply.github.com`;
	return `${name || (owner ?? namespace)} <${address ?? ofOwner}>`;
}
/** The control file's description: a synopsis of one line, and a text that says no less than the manifest does. */
function describe(manifest) {
	const plugin = `Wazo plugin ${manifest.namespace}/${manifest.name}`;
	const text = (manifest.description ?? "").trim();
	const [firstLine = "", ...rest] = text.split(/\r\n|\r|\n/);
	const first = require_scratch.oneLine(firstLine);
	if (first === "") return {
		synopsis: plugin,
		description: `${plugin}.`
	};
	if (first.length > SYNOPSIS) {
		const shortName = require_scratch.oneLine(manifest.displayName ?? "");
		return {
			synopsis: shortName.length > 0 && shortName.length <= SYNOPSIS ? shortName : plugin,
			description: text
		};
	}
	return {
		synopsis: first,
		description: rest.slice(rest.findIndex((line) => line.trim() !== "")).join("\n") || `${plugin}.`
	};
}
/** The relationships of the package: the manifest's Debian packages, then the packages of its plugins. */
function dependsOf(manifest) {
	return [...manifest.debianDepends, ...manifest.depends.map(packageName)];
}
// src/package-section.ts
/** The sections of the summary on a package: how to install it, and what is in it. */
/** How many lines of the package's tree are shown. */
const TREE_LINES = 300;
/** How to bring the package to a server; `download` is the address of the artifact, where there is one. */
function installSection({ debName, size }, download) {
	const from = download === void 0 ? "Copy the package" : "Download the package and copy it";
	return { blocks: [
		...download === void 0 ? [] : [{
			type: "link",
			text: `Download ${debName}`,
			href: download
		}],
		{
			type: "text",
			text: `${from} (${bytes(size)}) to the Wazo server, and there, as root:`
		},
		{
			type: "lines",
			lines: [`apt-get install ./${debName}`]
		}
	] };
}
/** What the package depends on; nothing where it depends on nothing. */
function dependenciesSection(manifest) {
	const lines = dependsOf(manifest);
	if (lines.length === 0) return [];
	return [{
		title: `Dependencies: ${lines.length}`,
		folded: true,
		blocks: [{
			type: "lines",
			lines
		}]
	}];
}
/** The package's tree. */
function contentsSection({ entries }) {
	let files = 0;
	for (const { type } of entries) if (type === "file" || type === "hard link") files += 1;
	const shown = [];
	let more = 0;
	for (const line of treeLines(entries)) if (shown.length < TREE_LINES) shown.push(line);
	else more += 1;
	return {
		title: `Contents: ${files} ${files === 1 ? "file" : "files"}`,
		folded: true,
		blocks: [{
			type: "lines",
			lines: more > 0 ? [...shown, `… and ${more} more`] : shown
		}]
	};
}
// src/runner/summary.ts
const SIGNS = {
	passed: "✅",
	warned: "⚠️",
	failed: "❌"
};
/** The summary as Markdown. Whatever the sections say is escaped. */
function renderSummary({ verdict, title, sections }) {
	return [`## ${SIGNS[verdict]} ${escapeMarkup(title)}`, ...sections.map(renderSection)].join("\n\n").concat("\n");
}
function renderSection({ title, folded, blocks }) {
	const body = blocks.map(renderBlock).join("\n\n");
	if (title === void 0) return body;
	if (!folded) return `### ${prose(title)}\n\n${body}`;
	return `<details><summary>${prose(title)}</summary>\n\n${body}\n\n</details>`;
}
function renderBlock(block) {
	switch (block.type) {
		case "text": return prose(block.text);
		case "link": return link(prose(block.text), block.href);
		case "lines": return `<pre>\n${block.lines.map(escapeMarkup).join("\n")}\n</pre>`;
		case "table": return [
			row(block.head.map(prose)),
			row(block.head.map(() => "---")),
			...block.rows.map(tableRow)
		].join("\n");
	}
}
function tableRow(cells) {
	return row(cells.map((pieces) => pieces.map(renderCell).join("<br>")));
}
function row(cells) {
	return `| ${cells.join(" | ")} |`;
}
function renderCell(cell) {
	if (typeof cell === "string") return prose(cell);
	const text = cell.code ? code(cell.text) : prose(cell.text);
	return cell.href === void 0 ? text : link(text, cell.href);
}
/** The address is of our own making, out of parts that are encoded. */
function link(text, href) {
	return `[${text}](${href.replaceAll(/[()<>|\s]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0")}`)})`;
}
/** Text with its `code` set as such, on one line of a table. */
function prose(text) {
	return text.split("`").map((part, index) => index % 2 === 1 ? code(part) : escapeMarkup(part)).join("");
}
function code(text) {
	return text === "" ? "" : `<code>${escapeMarkup(text)}</code>`;
}
/** Everything that means something to Markdown or HTML as a character reference, and line ends as a break. */
function escapeMarkup(text) {
	return text.replace(/[&<>"'`*_{}[\]()#+!|~@:\\$^=]/g, (character) => `&#${character.charCodeAt(0)};`).replaceAll(/\r\n|\r|\n/g, "<br>");
}
// src/archive/place.ts
/** The directory that a package is written to: the user's own, or one that is made for the package alone. */
/**
* The place in the directory that the user wants, an absolute path, else in a new one below `temp`. Throws a Failure
* where there can't be a new one.
*/
function placeFor(wanted, temp) {
	if (wanted !== void 0) return {
		directory: wanted,
		discard() {}
	};
	const directory = require_scratch.makeScratch(temp);
	return {
		directory,
		discard: () => require_scratch.removeScratch(directory)
	};
}
/** The absolute path with the symbolic links in it resolved, as far as it is there. */
function withoutLinks(path) {
	try {
		return (0, node_fs.realpathSync)(path);
	} catch {
		return (0, node_path.dirname)(path) === path ? path : (0, node_path.join)(withoutLinks((0, node_path.dirname)(path)), (0, node_path.basename)(path));
	}
}
/**
* Takes the packages of this name, whatever their version and architecture, out of a directory that is there or not, and
* into `store`, an empty one. Gives what puts them back. Throws a Failure where one can't be taken out, and puts the
* others back.
*/
function takeOut(name, directory, store) {
	const taken = [];
	const putBack = () => {
		for (const file of taken.splice(0)) {
			require_scratch.makeDirectories(directory);
			move((0, node_path.join)(store, file), (0, node_path.join)(directory, file));
		}
	};
	for (const file of packagesIn(directory, name)) {
		try {
			move((0, node_path.join)(directory, file), (0, node_path.join)(store, file));
		} catch (error) {
			putBack();
			throw require_scratch.systemFailure(`move ${(0, node_path.join)(directory, file)} out of the way of \`rules\``, error);
		}
		taken.push(file);
	}
	return putBack;
}
function packagesIn(directory, name) {
	try {
		return (0, node_fs.readdirSync)(directory).filter((file) => file.startsWith(`${name}_`) && file.endsWith(".deb")).filter((file) => (0, node_fs.lstatSync)((0, node_path.join)(directory, file)).isFile());
	} catch (error) {
		if (["ENOENT", "ENOTDIR"].includes(require_scratch.systemCode(error) ?? "")) return [];
		throw require_scratch.systemFailure(`look for earlier packages in ${directory}`, error);
	}
}
function move(from, to) {
	try {
		(0, node_fs.renameSync)(from, to);
	} catch (error) {
		if (require_scratch.systemCode(error) !== "EXDEV") throw error;
		(0, node_fs.cpSync)(from, to, { preserveTimestamps: true });
		(0, node_fs.rmSync)(from);
	}
}
// src/runner/environment.ts
/** What the environment says of the runner that we are on, read once into a typed object. */
/** Whether a GitHub runner, or what plays one, started us. */
function isOnGitHub(env = process.env) {
	return env["GITHUB_ACTIONS"] === "true";
}
/** Reads the environment. Throws a Failure where a variable that we go by has a value which makes no sense. */
function readEnvironment(env = process.env) {
	const onGitHub = isOnGitHub(env);
	const url = env["GITHUB_SERVER_URL"] || "https://github.com";
	const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
	const workspace = env["GITHUB_WORKSPACE"] || (onGitHub ? process.cwd() : void 0);
	return {
		onGitHub,
		workspace,
		base: workspace ?? callersDirectory(env),
		temp: (0, node_path.resolve)(env["RUNNER_TEMP"] || (0, node_os.tmpdir)()),
		buildPaths: buildPaths(env["GITHUB_WORKSPACE"], env["RUNNER_TEMP"]),
		repositoryOwner: ownerOnGitHub(url, env["GITHUB_REPOSITORY_OWNER"]),
		tag: env["GITHUB_REF_TYPE"] === "tag" ? env["GITHUB_REF_NAME"] : void 0,
		get pullRequest() {
			return pullRequest(env);
		},
		commit: COMMIT.exec(env["GITHUB_SHA"] ?? "")?.[0],
		sourceDateEpoch: sourceDateEpoch(env["SOURCE_DATE_EPOCH"]),
		server: {
			url,
			takesArtifacts: Boolean(env["ACTIONS_RUNTIME_TOKEN"] && env["ACTIONS_RESULTS_URL"]),
			isAct: env["ACT"] === "true",
			runUrl: repository && run ? `${url}/${repository}/actions/runs/${run}` : void 0
		},
		documentation: documentation(url, env["GITHUB_ACTION_REPOSITORY"], env["GITHUB_ACTION_REF"]),
		files: files(url, repository, env["GITHUB_SHA"]),
		forRules: forRules(env)
	};
}
/** Other servers have owners too, of whom an account of that name on github.com knows nothing. */
function ownerOnGitHub(server, owner) {
	return (URL.canParse(server) ? new URL(server).hostname : "") === "github.com" ? /^[\w.-]+$/.exec(owner ?? "")?.[0] : void 0;
}
const COMMIT = /^[0-9a-f]{40,64}$/;
const number = /* @__PURE__ */ optional(int().check(/* @__PURE__ */ _positive()));
const eventSchema = /* @__PURE__ */ object({
	number,
	pull_request: /* @__PURE__ */ optional(/* @__PURE__ */ object({
		number,
		head: /* @__PURE__ */ optional(/* @__PURE__ */ object({ sha: /* @__PURE__ */ optional((/* @__PURE__ */ string()).check(/* @__PURE__ */ _regex(COMMIT))) }))
	}))
});
/** By the event that started the run, else by the ref, which a runner that plays GitHub may say alone. */
function pullRequest({ GITHUB_EVENT_PATH: path, GITHUB_REF: ref }) {
	const event = path === void 0 ? void 0 : readEvent(path);
	const inRef = /^refs\/pull\/([1-9]\d*)\//.exec(ref ?? "")?.[1];
	const number = event?.pull_request?.number ?? (event?.pull_request && event.number) ?? (inRef && Number(inRef));
	if (!number) return void 0;
	return {
		number,
		head: inRef === void 0 ? void 0 : event?.pull_request?.head?.sha
	};
}
/** Undefined where there is no such file, or it is none of GitHub's. */
function readEvent(path) {
	try {
		return eventSchema.parse(JSON.parse((0, node_fs.readFileSync)(path, "utf8")));
	} catch {
		return;
	}
}
/**
* `npm start` changes to the directory of this tool and says in INIT_CWD where it was called. Run by another tool below
* npm (a script, a git hook) INIT_CWD is not ours.
*/
function callersDirectory(env) {
	const here = process.cwd();
	return (0, node_fs.realpathSync)(here) === installation() && env["INIT_CWD"] || here;
}
/** The directory that this tool is installed in: the one of `action.yml`, which the bundle lies below. */
function installation() {
	const started = process.argv[1] ?? ".";
	const bundle = (0, node_fs.existsSync)(started) ? (0, node_fs.realpathSync)(started) : (0, node_path.resolve)(started);
	for (let directory = bundle; directory !== (0, node_path.dirname)(directory); directory = (0, node_path.dirname)(directory)) if ((0, node_fs.existsSync)((0, node_path.join)(directory, "action.yml"))) return directory;
	return (0, node_path.dirname)(bundle);
}
/** An action that is used from its own checkout (`uses: ./`) has neither repository nor ref. */
function documentation(server, repository, ref) {
	return repository && ref ? `${server}/${repository}/blob/${ref}/docs/findings.md` : void 0;
}
function files(server, repository, commit) {
	return repository && commit ? `${server}/${repository}/blob/${commit}` : void 0;
}
/** The latest time that a tar header's eleven octal digits can say, in seconds since the epoch: in the year 2242. */
const LATEST = 8589934591;
/** https://reproducible-builds.org/specs/source-date-epoch/: a decimal number of seconds; anything else is an error. */
function sourceDateEpoch(text) {
	if (text === void 0 || text === "") return void 0;
	const seconds = Number(text);
	if (!/^\d+$/.test(text) || seconds > 8589934591) {
		const message = `SOURCE_DATE_EPOCH is ${JSON.stringify(text)}: it must be a number of seconds since 1970`;
		throw new require_scratch.Failure(message, 2);
	}
	return seconds;
}
/** Where GitHub's runners, its containers and their tools have what they build. */
const RUNNER_PATHS = [
	"/opt/hostedtoolcache",
	"/home/runner",
	"/github",
	"/__w",
	"/root"
];
function buildPaths(...own) {
	return [...RUNNER_PATHS, ...own.filter((path) => path !== void 0)].map((path) => (0, node_path.resolve)(path));
}
/** The files through which a step changes the steps behind it, also by the names that Forgejo and Gitea give them. */
const FILE_COMMANDS = /^(GITHUB|FORGEJO|GITEA)_(ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)$/;
/** What a plugin's code is not handed: our inputs and tokens, and the runner's file commands. */
function forRules(env) {
	const hidden = (name) => /^(INPUT|ACTIONS)_/i.test(name) || FILE_COMMANDS.test(name);
	return Object.fromEntries(Object.entries(env).filter(([name]) => !hidden(name)));
}
// src/runner/plugin-search.ts
/** Looks for plugins where the directory that was named holds none. */
/** What it is called by who goes by what most YAML files are called. */
const OTHER_NAME = "wazo/plugin.yaml";
/** How many directories are looked into, and how deep: enough for a repository of plugins, at once in any home. */
const DIRECTORIES = 2e3;
const DEPTH = 4;
/** How many plugins are named. */
const NAMED = 5;
/**
* The directories in and below `root` that hold a manifest, as paths from there in words (`plugins/one` and
* `plugins/two`), the ones that `wanted` looks like first; undefined where there are none. Links are not followed.
*/
async function pluginsIn(root, wanted) {
	const found = await search(root);
	const near = found.filter((path) => require_slip.isSlipOf(path, wanted));
	const named = [...near, ...found.filter((path) => !near.includes(path))].map((path) => `\`${path}\``);
	const more = named.length - NAMED;
	if (more > 0) return `${named.slice(0, NAMED).join(", ")} and ${more} more`;
	return named.length < 2 ? named[0] : `${named.slice(0, -1).join(", ")} and ${named.at(-1)}`;
}
/**
* What to say of a checkout without a manifest: where there is one, below `base`, to which the input `path` is relative,
* or below the checkout where that lies elsewhere.
*/
async function missingManifest({ directory, fromWorkspace }, base) {
	if (await isFile((0, node_path.join)(directory, OTHER_NAME))) return `\`${MANIFEST}\` is missing: rename \`${OTHER_NAME}\`, which wazo-plugind does not read`;
	const isElsewhere = (0, node_path.isAbsolute)(fromWorkspace);
	const plugins = await pluginsIn(isElsewhere ? directory : base, fromWorkspace);
	const hint = plugins === void 0 ? "every plugin has one. Is the input `path` the directory that holds `wazo/`?" : `the input \`path\` is the directory that holds \`wazo/\`, which is there in ${plugins}${isElsewhere ? ` below ${directory}` : ""}`;
	return `\`${MANIFEST}\` is missing: ${hint}`;
}
async function search(root) {
	const found = [];
	const pending = [{
		path: ".",
		depth: 0
	}];
	for (const { path, depth } of pending) {
		const entries = await (0, node_fs_promises.readdir)((0, node_path.join)(root, path), { withFileTypes: true }).catch(() => []);
		for (const entry of entries.filter((each) => each.isDirectory())) {
			if (entry.name === "wazo" && await isFile((0, node_path.join)(root, path, "wazo/plugin.yml"))) found.push(path);
			if (!(entry.name.startsWith(".") || entry.name === "node_modules") && depth < DEPTH && pending.length < DIRECTORIES) pending.push({
				path: (0, node_path.join)(path, entry.name),
				depth: depth + 1
			});
		}
	}
	return found.sort();
}
async function isFile(path) {
	return (0, node_fs_promises.stat)(path).then((stats) => stats.isFile(), () => false);
}
// src/runner/workspace.ts
/** Finds the plugin in the workspace and reads what the checkout says of it. */
/**
* The directory that `path` names. Outside GitHub there is no workspace to stay in, so any directory will do. Throws a
* Failure where there is none, or where it lies outside the workspace, by its name or through a symbolic link.
*/
async function findCheckout(path, { workspace, base }) {
	const root = await (0, node_fs_promises.realpath)(base).catch((error) => {
		throw require_scratch.systemFailure(`read ${base}`, error);
	});
	const wanted = (0, node_path.resolve)(root, path);
	const directory = await (0, node_fs_promises.realpath)(wanted).catch((error) => {
		if ([
			"ENOENT",
			"ENOTDIR",
			"ELOOP",
			"ENAMETOOLONG",
			"EACCES"
		].includes(require_scratch.systemCode(error) ?? "")) return void 0;
		throw error;
	});
	const fromWorkspace = (0, node_path.relative)(root, directory ?? wanted);
	const outside = (0, node_path.isAbsolute)(fromWorkspace) || fromWorkspace.split(node_path.sep)[0] === "..";
	if (workspace !== void 0 && outside) throw wrongPath(path, `which lies outside the workspace ${root}`);
	if (directory === void 0) {
		const plugins = await pluginsIn(root, fromWorkspace);
		throw wrongPath(path, `but there is no such directory in ${root}${plugins === void 0 ? workspace === void 0 ? "" : ". Is `actions/checkout` the step before this one?" : `: \`wazo/plugin.yml\` is in ${plugins}`}`);
	}
	if (!(await (0, node_fs_promises.stat)(directory)).isDirectory()) throw wrongPath(path, "a file: give the directory that holds `wazo/`");
	return {
		directory,
		fromWorkspace: outside ? directory : fromWorkspace.split(node_path.sep).join("/")
	};
}
function wrongPath(path, what) {
	return new require_scratch.Failure(`The input \`path\` is ${JSON.stringify(path)}, ${what}`, 2);
}
/**
* The bytes of a file of the plugin, or undefined where there is no such file. Of one that has more than `limit` bytes
* one more is read, which says so. A pipe or a device that a hostile checkout holds is no file either: reading it might never end.
*/
async function readPluginFile(checkout, path, limit) {
	const file = await (0, node_fs_promises.open)((0, node_path.join)(checkout.directory, path), node_fs.constants.O_RDONLY | node_fs.constants.O_NONBLOCK).catch((error) => {
		if ([
			"ENOENT",
			"ENOTDIR",
			"ENXIO",
			"ELOOP"
		].includes(require_scratch.systemCode(error) ?? "")) return void 0;
		throw require_scratch.systemFailure(`read ${path}`, error);
	});
	if (file === void 0) return void 0;
	try {
		if (!(await file.stat()).isFile()) return void 0;
		const buffer = Buffer.alloc(limit + 1);
		let length = 0;
		for (;;) {
			const { bytesRead } = await file.read(buffer, length, buffer.length - length);
			if (bytesRead === 0) return buffer.subarray(0, length);
			length += bytesRead;
		}
	} finally {
		await file.close();
	}
}
/**
* Throws a Failure where the absolute path that an input names lies in `wazo/` of the plugin in `directory`: what is
* written there would be packaged by the next run.
*/
function refuseInPlugin(input, path, directory) {
	const fromMetadata = (0, node_path.relative)(withoutLinks((0, node_path.join)(directory, "wazo")), withoutLinks(path));
	if ((0, node_path.isAbsolute)(fromMetadata) || fromMetadata.split(node_path.sep)[0] === "..") return;
	throw new require_scratch.Failure(`The input \`${input}\` is ${path}, which lies in \`wazo/\`, and all of that is packaged: choose another`, 2);
}
/** Whether there is anything at a path of the plugin, a link that leads nowhere too. */
async function isThere(checkout, path) {
	return (0, node_fs_promises.lstat)((0, node_path.join)(checkout.directory, path)).then(() => true, () => false);
}
/** Whether a file of the plugin can't be read by everybody, as in a checkout that was made under a strict umask. */
async function isPrivate(checkout, path) {
	const { mode } = await (0, node_fs_promises.stat)((0, node_path.join)(checkout.directory, path));
	return (mode & 36) !== 36;
}
/**
* The time that the package gets, in seconds since the epoch: SOURCE_DATE_EPOCH, else the time of the commit that is
* checked out, else when the manifest was last changed.
*/
async function sourceTime(checkout, manifestPath, { sourceDateEpoch }) {
	if (sourceDateEpoch !== void 0) return sourceDateEpoch;
	const commit = await git(checkout, [
		"log",
		"-1",
		"--format=%ct"
	]);
	if (commit !== void 0 && /^\d+$/.test(commit)) return Math.min(Number(commit), LATEST);
	const { mtimeMs } = await (0, node_fs_promises.stat)((0, node_path.join)(checkout.directory, manifestPath));
	return Math.min(Math.max(0, Math.floor(mtimeMs / 1e3)), LATEST);
}
/** The commit that is checked out, where that is known. */
async function headCommit(checkout) {
	const commit = await git(checkout, [
		"rev-parse",
		"--verify",
		"--end-of-options",
		"HEAD"
	]);
	return /^[0-9a-f]{40,64}$/.exec(commit ?? "")?.[0];
}
/** Who owns the repository that the checkout was cloned from, where that is on GitHub. */
async function originOwner(checkout) {
	const url = await git(checkout, [
		"config",
		"--get",
		"remote.origin.url"
	]);
	return /^(?:[a-z]+:\/\/)?(?:[^@/]+@)?github\.com[/:]([A-Za-z0-9-]+)\//.exec(url ?? "")?.[1];
}
/**
* Marks a file of the plugin as executable in git's index, with the content that the index has of it: `git update-index
* --chmod=+x` would stage what else was changed in the file. Whether that was done: not outside git, nor where git does
* not know the file or knows it so.
*/
async function markExecutable(checkout, path) {
	const known = await git(checkout, [
		"ls-files",
		"--stage",
		"--full-name",
		"-z",
		"--",
		`:(literal)${path}`
	]);
	const [, object, name] = /^100644 ([0-9a-f]+) 0\t([^\0]+)\0$/.exec(known ?? "") ?? [];
	if (object === void 0 || name === void 0) return false;
	const unhooked = [
		"-c",
		"core.hooksPath=/dev/null",
		"-c",
		"core.fsmonitor=false"
	];
	const entry = `100755,${object},${name}`;
	return await git(checkout, [
		...unhooked,
		"update-index",
		"--cacheinfo",
		entry
	]) !== void 0;
}
/**
* What git prints, or undefined where it is missing, fails, or the directory is no checkout. A hostile checkout can hold
* a bare repository whose configuration names programs: git is told not to take it for one, and sees no tokens of ours.
*/
async function git({ directory }, parameters) {
	const options = [
		"-c",
		"safe.directory=*",
		"-c",
		"safe.bareRepository=explicit",
		"-C",
		directory
	];
	try {
		const { getExecOutput } = await Promise.resolve().then(() => require("./exec.js"));
		const quietly = {
			env: { PATH: process.env["PATH"] ?? "" },
			silent: true,
			ignoreReturnCode: true
		};
		const { exitCode, stdout } = await getExecOutput("git", [...options, ...parameters], quietly);
		return exitCode === 0 ? stdout.trim() : void 0;
	} catch {
		return;
	}
}
// src/report.ts
/** Tells how a run went: outputs, findings and the summary. */
/** Sets the outputs, shows the findings and the summary, and fails the run where there is an error. */
async function report(found, context) {
	const { inputs, environment, reporter } = context;
	const outcome = {
		...found,
		findings: toldOf(found, inputs)
	};
	const sarifPath = await writeSarif(outcome, context);
	const { manifest, findings, built, uploaded, failure } = outcome;
	const outputs = {
		...outcome.known,
		"package-name": built?.packageName,
		architecture: built?.architecture,
		"deb-path": built?.path,
		"deb-name": built?.debName,
		"deb-size": built?.size,
		"deb-sha256": built?.sha256,
		"artifact-id": uploaded?.id,
		"artifact-url": uploaded?.url,
		"artifact-digest": uploaded?.digest,
		warnings: require_slip.count(findings, "warning"),
		errors: require_slip.count(findings, "error"),
		metadata: manifest?.metadata,
		"sarif-path": sarifPath
	};
	reporter.report(findings);
	for (const line of ignoredLine(found.findings, inputs)) reporter.info(line);
	for (const [name, value] of Object.entries(outputs)) if (value !== void 0) reporter.output(name, value);
	const failed = failure !== void 0 || require_slip.fails(findings, inputs);
	const verdict = failed ? "failed" : require_slip.count(findings, "warning") > 0 ? "warned" : "passed";
	if (inputs.summary) {
		const sections = sectionsOf(outcome, environment);
		await reporter.summary(renderSummary({
			verdict,
			title: titleOf(outcome, failed, inputs),
			sections
		}));
	}
	if (failure !== void 0) reporter.fail(failure);
	else reporter.conclude(failed ? whyFailed(findings, inputs) : success(outcome), verdict);
	if (!failed && built !== void 0) reporter.info(built.path);
}
/** The path of the file for code scanning, where one was wanted. That it can't be written fails the run. */
async function writeSarif(outcome, { inputs, environment, reporter }) {
	const { sarifFile } = inputs;
	if (sarifFile === void 0) return void 0;
	const { fromWorkspace: plugin, findings, failure } = outcome;
	try {
		refuseInPlugin("sarif-file", sarifFile, (0, node_path.resolve)(environment.base, plugin));
		await (await Promise.resolve().then(() => require("./sarif-file.js"))).writeSarif(sarifFile, findings, {
			documentation: environment.documentation,
			plugin,
			failure: failure?.message
		});
		return sarifFile;
	} catch (error) {
		if (failure === void 0) outcome.failure = require_scratch.asFailure(error);
		else reporter.warn(require_scratch.asFailure(error).message);
		return;
	}
}
/** The findings that are told, the most important first; their files are paths from the workspace. */
function toldOf({ findings, fromWorkspace }, inputs) {
	return require_slip.byImportance(require_slip.heeded(findings, inputs)).map((each) => {
		if (each.file === void 0 || fromWorkspace === "") return each;
		return {
			...each,
			file: `${fromWorkspace}/${each.file}`
		};
	});
}
/** How many findings are ignored, in one line; none where there are none. */
function ignoredLine(findings, { ignore }) {
	const ignored = findings.filter(({ code }) => ignore.includes(code));
	if (ignored.length === 0) return [];
	const codes = [...new Set(ignored.map(({ code }) => code))].join(", ");
	return [`Ignored: ${ignored.length} ${ignored.length === 1 ? "finding" : "findings"} (${codes})`];
}
/** Why findings fail the run. */
function whyFailed(findings, { failOnWarnings }) {
	const hint = failOnWarnings && require_slip.count(findings, "error") === 0 ? " (`fail-on-warnings` is set)" : "";
	return `Found in the plugin: ${require_slip.counted(findings)}${hint}`;
}
/** What a run came to that did not fail. */
function success({ known, findings, built }) {
	if (built !== void 0) return `Built ${built.debName} (${bytes(built.size)}), with ${require_slip.counted(findings)}`;
	return `${known.name} ${known.version}: ${require_slip.counted(findings)}`;
}
/** What the run was about and what it came to: `hello-world 1.0.0: built, with 2 warnings`. */
function titleOf({ known, fromWorkspace, findings, built }, failed, { mode }) {
	const unnamed = fromWorkspace === "" ? "Wazo plugin" : `Wazo plugin in ${fromWorkspace}`;
	const about = [known.name ?? unnamed, known.name && known.version].filter(Boolean).join(" ");
	const sound = mode === "validate" ? "checked" : "built";
	const done = built !== void 0 || mode === "validate" ? sound : `not ${sound}`;
	if (!(require_slip.count(findings, "error") + require_slip.count(findings, "warning") > 0 || !failed)) return `${about}: ${done}`;
	return failed && built === void 0 ? `${about}: ${done}, ${require_slip.counted(findings)}` : `${about}: ${done}, with ${require_slip.counted(findings)}`;
}
function sectionsOf({ known, manifest, findings, built, uploaded, failure }, links) {
	const facts = [
		["Name", known.name],
		["Namespace", known.namespace],
		["Version", known.version],
		["Author", manifest?.author],
		["Homepage", manifest?.homepage],
		["Architecture", built?.architecture],
		["SHA-256", built?.sha256]
	];
	return [
		...failure === void 0 ? [] : [{ blocks: [{
			type: "text",
			text: failure.message
		}] }],
		...built === void 0 ? [] : [installSection(built, uploaded?.url)],
		...findingSections(findings, links),
		...detailsSection(facts),
		...manifest === void 0 ? [] : dependenciesSection(manifest),
		...built === void 0 ? [] : [contentsSection(built)]
	];
}
/** What is known of the plugin and its package, label by label. */
function detailsSection(facts) {
	const rows = facts.flatMap(([label, text]) => text ? [[[label], [{
		text,
		code: true
	}]]] : []);
	if (rows.length === 0) return [];
	return [{
		title: "Details",
		folded: true,
		blocks: [{
			type: "table",
			head: ["what", "value"],
			rows
		}]
	}];
}
// src/runner/artifact.ts
/** Uploads the package as an artifact of the workflow run. */
const SKIP = "set `upload-artifact: false`";
/**
* Why this server can't be uploaded to, with what to do; undefined where it can. Throws a Failure where it should be
* possible and is not.
*/
function noUploadTo(server) {
	if (!isGitHub(server.url)) return `The package was not uploaded: ${server.url} is not github.com, whose artifact protocol this action speaks. To be rid of this warning ${SKIP}, and give the output \`deb-path\` to that server's own upload step`;
	if (server.takesArtifacts) return void 0;
	if (server.isAct) return `The package was not uploaded: act runs without an artifact server. To be rid of this warning ${SKIP}`;
	throw new require_scratch.Failure(`The package can't be uploaded: the runner gave no ACTIONS_RUNTIME_TOKEN and ACTIONS_RESULTS_URL. They are there in every step that \`uses:\` this action; a \`run:\` step does not have them. Otherwise ${SKIP}`);
}
/** Uploads the package. Throws a Failure that says what was refused and what to do; the package stays where it is. */
async function upload({ path, name: wanted, archive, overwrite, retentionDays }, server) {
	const name = archive ? wanted : (0, node_path.basename)(path);
	const { ArtifactNotFoundError, DefaultArtifactClient } = await Promise.resolve().then(() => require("./artifact.js"));
	const client = new DefaultArtifactClient();
	try {
		if (overwrite) await client.deleteArtifact(name).catch((error) => {
			if (!(error instanceof ArtifactNotFoundError)) throw error;
		});
		const { id, digest } = await client.uploadArtifact(name, [path], (0, node_path.dirname)(path), {
			compressionLevel: 0,
			skipArchive: !archive,
			...retentionDays !== void 0 && { retentionDays }
		});
		if (id === void 0) throw new Error("the service named no artifact");
		return {
			id,
			digest,
			url: server.runUrl && `${server.runUrl}/artifacts/${id}`
		};
	} catch (error) {
		const message = require_scratch.messageOf(error);
		if (/\(409\)|already.exists/i.test(message)) throw new require_scratch.Failure(taken$1(name, archive, overwrite));
		const act = server.isAct ? ` act's artifact server does not take today's clients: ${SKIP}.` : "";
		throw new require_scratch.Failure(`The artifact ${JSON.stringify(name)} was not uploaded: ${message}.${act} The package itself is complete: ${path}`);
	}
}
function taken$1(name, archive, overwrite) {
	const own = archive ? "Give each job its own `artifact-name`" : "Give each job its own `artifact-name` (with `artifact-archive: true`, as a bare package is always named as its file)";
	if (overwrite) return `Another job of the workflow run uploads an artifact named ${JSON.stringify(name)} at the same time, or an upload of it was broken off, so that \`artifact-overwrite\` can't replace it. ${own}, or run this job again on its own`;
	return `The workflow run already has an artifact named ${JSON.stringify(name)} (another job of a matrix, or an earlier attempt). ${own}, or set \`artifact-overwrite: true\` to replace it`;
}
/** The servers whose artifact service the client speaks to: the same as in the client itself. */
function isGitHub(url) {
	const host = URL.canParse(url) ? new URL(url).hostname.toLowerCase() : "";
	return host === "github.com" || host.endsWith(".ghe.com") || host.endsWith(".localhost");
}
// src/runner/version-suffix.ts
/** Makes what a version between two releases ends in: it says which commit was built, and sorts as it should. */
/** The value of the input `version-suffix` for a suffix that is made here. */
const AUTO = "auto";
/**
* The suffix for what is checked out: none on a tag, `~pr7.20261124101500.g1a2b3c4` on a pull request, and
* `~git20261124101500.g1a2b3c4` on a branch. `~` sorts before the release; the time, which is the package's own, sorts a
* build behind those before it. Throws a Failure where no commit is known.
*/
async function autoSuffix(checkout, environment) {
	if (environment.tag !== void 0) return "";
	const time = await sourceTime(checkout, MANIFEST, environment);
	const [seconds = ""] = (/* @__PURE__ */ new Date(time * 1e3)).toISOString().split(".");
	const { pullRequest } = environment;
	const kind = pullRequest === void 0 ? "git" : `pr${pullRequest.number}.`;
	const commit = await builtCommit(checkout, environment.commit, pullRequest);
	return `~${kind}${seconds.replaceAll(/\D/g, "")}.g${commit.slice(0, 7)}`;
}
/** The commit that is built, as its author knows it: that of a pull request rather than GitHub's merge of it. */
async function builtCommit(checkout, commit, pullRequest) {
	const built = await headCommit(checkout) ?? commit;
	if (built === void 0) throw new require_scratch.Failure(`The input \`version-suffix\` is \`${AUTO}\`, which names the commit, but ${checkout.directory} is in no git checkout: check it out with git, or write the suffix, such as \`~test1\``);
	return built === commit ? pullRequest?.head ?? built : built;
}
// src/action.ts
/** Runs the action and reports what came of it, findings and all, whatever happens. */
async function runAction(context) {
	const { cancellation } = context;
	const outcome = {
		fromWorkspace: "",
		manifest: void 0,
		known: {},
		findings: []
	};
	try {
		await perform(context, outcome);
	} catch (error) {
		outcome.failure = require_scratch.asFailure(error);
	}
	cancellation.close();
	if (cancellation.signal.aborted) {
		outcome.failure = require_scratch.asFailure(cancellation.signal.reason);
		await discard(outcome);
	}
	await report(outcome, context);
}
async function perform(context, outcome) {
	const { inputs, environment } = context;
	const checkout = await findCheckout(inputs.path, environment);
	outcome.fromWorkspace = checkout.fromWorkspace;
	const { plugin, manifest, known, findings } = await check(checkout, context);
	outcome.manifest = manifest;
	outcome.known = known;
	outcome.findings.push(...findings);
	if (plugin === void 0 || inputs.mode === "validate") return;
	const { build } = await Promise.resolve().then(() => require("./build.js"));
	const built = await build(context, plugin);
	outcome.findings = withoutForetold(findings, built.findings).concat(built.findings);
	outcome.built = built.package;
	outcome.failure = built.failure;
	if (built.package !== void 0 && inputs.uploadArtifact) outcome.uploaded = await uploadTo(context, built.package);
}
/** A run that is cancelled leaves no package, also where it was complete already. */
async function discard(outcome) {
	if (outcome.built === void 0) return;
	const { discardPackage } = await Promise.resolve().then(() => require("./package.js"));
	await discardPackage(outcome.built);
	outcome.built = void 0;
}
async function check(checkout, { inputs, environment }) {
	const bytes = await readPluginFile(checkout, MANIFEST, SIZE_LIMIT);
	if (bytes === void 0) return {
		plugin: void 0,
		manifest: void 0,
		known: {},
		findings: [require_slip.finding("manifest-missing", await missingManifest(checkout, environment.base), { file: MANIFEST }), ...(await checkRules(checkout.directory, {
			formatVersion: void 0,
			debianDepends: void 0,
			release: inputs.debianRelease
		})).findings.filter(({ code }) => code !== "rules-missing")]
	};
	const { manifest, known, ...inManifest } = checkManifest(bytes, {
		version: inputs.version,
		versionSuffix: inputs.versionSuffix === "auto" ? await autoSuffix(checkout, environment) : inputs.versionSuffix,
		wazoVersion: inputs.wazoVersion,
		release: inputs.debianRelease,
		tag: inputs.verifyTag && environment.tag ? {
			name: environment.tag,
			prefix: inputs.tagPrefix
		} : void 0
	});
	const place = checkPlace(checkout.directory, MANIFEST);
	const { shebang, ...inRules } = await checkRules(checkout.directory, {
		formatVersion: manifest?.formatVersion,
		debianDepends: manifest?.debianDepends,
		release: inputs.debianRelease
	});
	const server = manifest && shebang ? checkServerInterpreter(shebang, manifest.debianDepends) : [];
	const inSetup = checkSetup((await readPluginFile(checkout, SETUP, SETUP_LIMIT))?.toString("utf8") ?? "", inputs.debianRelease);
	const findings = [
		...place,
		...inManifest.findings,
		...inRules.findings,
		...server,
		...inSetup
	];
	return {
		plugin: manifest && !require_slip.stops(findings, inputs) ? {
			checkout,
			manifest,
			bytes,
			shebang
		} : void 0,
		manifest,
		known,
		findings
	};
}
async function uploadTo({ inputs, environment, reporter, cancellation }, built) {
	if (!environment.onGitHub) {
		reporter.info("The package is not uploaded as an artifact: not running on GitHub Actions");
		return;
	}
	const obstacle = noUploadTo(environment.server);
	if (obstacle !== void 0) {
		reporter.warn(obstacle);
		return;
	}
	const order = {
		path: built.path,
		name: inputs.artifactName ?? built.debName.replace(/\.deb$/, ""),
		archive: inputs.artifactArchive,
		overwrite: inputs.artifactOverwrite,
		retentionDays: inputs.retentionDays
	};
	return reporter.group("Upload the package", () => Promise.race([upload(order, environment.server), untilAborted(cancellation.signal)]));
}
/** Never resolves; throws the signal's reason when it is aborted. */
function untilAborted(signal) {
	return new Promise((_, reject) => {
		if (signal.aborted) reject(signal.reason);
		signal.addEventListener("abort", () => reject(signal.reason), { once: true });
	});
}
// src/archive/codec.ts
/** The codecs that a package's members may be compressed with, and their levels. */
const CODECS = [
	"gzip",
	"xz",
	"zstd",
	"none"
];
/** The levels of each codec. gzip's 0 is left out: it would only store, which `none` says plainly. */
const LEVELS = {
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
};
// src/debian/control.ts
/** Writes the control file of a binary package, deb-control(5). */
/** `Name <address>` on one line, also for readers that know the line ends of Unicode. */
const MAINTAINER = /^[^<>\p{Cc}\p{Zl}\p{Zp}]+ <[^<>@,\s]+@[^<>@,\s]+>$/u;
/** The control file's text. The values hold no newline, but for the description, which is folded. */
function controlFile(control) {
	return [
		["Package", control.packageName],
		["Version", control.version],
		["Section", "wazo-plugind-plugin"],
		["Priority", "optional"],
		["Architecture", control.architecture],
		["Maintainer", control.maintainer],
		["Installed-Size", String(control.installedSize)],
		["Depends", [...new Set(control.depends)].join(", ")],
		["Homepage", control.homepage],
		["Description", [control.synopsis, ...fold(control.description)].join("\n")]
	].filter(([, value]) => value).map(([name, value]) => `${name}: ${value}\n`).join("");
}
/**
* The lines of a long description as deb-control(5) wants them: each behind a blank, an empty one as ` .`. A line that
* is indented itself stays verbatim, and so does one that begins with a full stop, which has a meaning behind a single
* blank. Control characters become blanks: dpkg ends the text at a NUL, gdebi refuses it.
*/
function fold(text) {
	return trimEmpty(text.split(/\r\n|[\r\n\v\f\x85\u2028\u2029]/).map((line) => line.replaceAll(/[^\P{Cc}\t]/gu, " ").trimEnd())).map((line) => line === "" ? " ." : /^\../.test(line) ? `  ${line}` : ` ${line}`);
}
function trimEmpty(lines) {
	const first = lines.findIndex((line) => line !== "");
	const last = lines.findLastIndex((line) => line !== "");
	return first < 0 ? [] : lines.slice(first, last + 1);
}
// src/nearest.ts
/** Finds the word that somebody who wrote another one may have meant. */
/**
* The word that is nearest to what is written, of those that some slips of the keyboard make of it, if there is one;
* `most` letters may differ, by default a third.
*/
function nearest(written, words, most = Math.ceil(written.length / 3)) {
	const [best] = words.map((word) => ({
		word,
		distance: distanceOf(written.toLowerCase(), word.toLowerCase())
	})).toSorted((a, b) => a.distance - b.distance);
	return best !== void 0 && best.distance <= most ? best.word : void 0;
}
/** How many letters must be added, removed or replaced to make one word of the other (Levenshtein's distance). */
function distanceOf(a, b) {
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (const [i, letter] of [...a].entries()) {
		const above = row;
		row = [i + 1];
		for (const [j, other] of [...b].entries()) {
			const [left = 0, up = 0, corner = 0] = [
				row[j],
				above[j + 1],
				above[j]
			];
			row.push(Math.min(left + 1, up + 1, corner + (letter === other ? 0 : 1)));
		}
	}
	return row.at(-1) ?? 0;
}
// src/inputs.ts
/** The action's inputs, read and checked once into a typed object. */
const MODES = ["build", "validate"];
/**
* Reads all inputs through `get`, which gives an input's text, empty where it is not set; paths in them are relative to
* `base`. Throws one Failure that names every input whose value is not allowed, the value, and what is.
*/
function readInputs(get, base) {
	const problems = [];
	function refuse(name, value, allowed) {
		problems.push(`The input \`${name}\` is ${JSON.stringify(value)}: allowed is ${allowed}`);
	}
	function text(name) {
		return get(name).trim() || void 0;
	}
	function path(name) {
		const value = text(name);
		return value === void 0 ? void 0 : (0, node_path.resolve)(base, value);
	}
	function matching(name, pattern, allowed) {
		const value = text(name);
		if (value !== void 0 && !pattern.test(value)) refuse(name, value, allowed);
		return value;
	}
	/** `meant` says what to write instead, where it knows the value by another name. */
	function oneOf(name, allowed, meant = () => void 0) {
		const value = text(name);
		const found = allowed.find((each) => each === value);
		if (value !== void 0 && found === void 0) refuse(name, value, meant(value) ?? allowed.map((each) => `\`${each}\``).join(", "));
		return found;
	}
	function boolean(name, byDefault) {
		const value = text(name);
		if (value === void 0) return byDefault;
		if (!/^(true|True|TRUE|false|False|FALSE)$/.test(value)) refuse(name, value, "`true`, `false`");
		return value.toLowerCase() === "true";
	}
	function integer(name, lowest, highest) {
		const value = text(name);
		if (value === void 0) return void 0;
		const number = Number(value);
		if (/^\d+$/.test(value) && number >= lowest && number <= highest) return number;
		refuse(name, value, `a whole number from ${lowest} to ${highest}`);
	}
	function debianVersion(name) {
		const value = text(name);
		const problem = value === void 0 ? void 0 : require_version.checkVersion(value);
		if (problem !== void 0) problems.push(`The input \`${name}\` is ${JSON.stringify(value)}, which is no Debian version: ${problem}`);
		return value;
	}
	function suffix(name) {
		const value = text(name);
		if (value === void 0) return void 0;
		if (text("version") !== void 0) problems.push(`The inputs \`version\` and \`${name}\` are both set: leave one out`);
		if (!/^[A-Za-z0-9.+~-]*[A-Za-z0-9.+~]$/.test(value)) refuse(name, value, "`auto`, or letters, digits and `. + ~ -` that do not end in `-`, such as `~test1`");
		return value;
	}
	function ignorable(name) {
		return get(name).split(/[\s,]+/).filter((word) => word !== "").flatMap((word) => {
			if (require_slip.isCode(word) && require_slip.isIgnorable(word)) return [word];
			const meant = nearest(word, require_slip.codes);
			const why = require_slip.isCode(word) ? "which can't be ignored: until it is fixed there is no package that a server could install" : `which is no code of a finding: ${meant === void 0 ? "they are in docs/findings.md" : `did you mean \`${meant}\`?`}`;
			problems.push(`The input \`${name}\` has ${JSON.stringify(word)}, ${why}`);
			return [];
		});
	}
	function compression() {
		const codec = oneOf("compression", CODECS) ?? "gzip";
		const levels = LEVELS[codec];
		if (codec === "none" && text("compression-level") !== void 0) {
			refuse("compression-level", get("compression-level"), "nothing, since `compression: none` has no levels");
			return {
				codec,
				level: levels.default
			};
		}
		return {
			codec,
			level: integer("compression-level", levels.lowest, levels.highest) ?? levels.default
		};
	}
	const wazoVersion = matching("wazo-version", WAZO_VERSION, "a Wazo version of the form YY.NN, in quotes in a workflow: `wazo-version: \"24.10\"`");
	const target = require_slip.targetOf(oneOf("debian-release", require_slip.RELEASES), wazoVersion);
	const inputs = {
		path: text("path") ?? ".",
		mode: oneOf("mode", MODES) ?? "build",
		version: debianVersion("version"),
		versionSuffix: suffix("version-suffix"),
		wazoVersion,
		debianRelease: target.release,
		whyRelease: target.why,
		releaseChosen: target.chosen,
		strict: boolean("strict", false),
		failOnWarnings: boolean("fail-on-warnings", false),
		ignore: ignorable("ignore"),
		verifyTag: boolean("verify-tag", true),
		tagPrefix: text("tag-prefix") ?? "v",
		maintainer: matching("maintainer", MAINTAINER, "`Name <address>` on one line"),
		architecture: oneOf("architecture", require_slip.ARCHITECTURES, (value) => {
			const name = require_slip.debianNameOf(value);
			return name && `\`${name}\`, Debian's name of it`;
		}) ?? "all",
		compression: compression(),
		outputDirectory: path("output-directory"),
		uploadArtifact: boolean("upload-artifact", true),
		artifactName: matching("artifact-name", /^[^"<>|*?:\\/\p{Cc}]+$/u, "a name without any of `\" : < > | * ? \\ /`"),
		artifactArchive: boolean("artifact-archive", true),
		artifactOverwrite: boolean("artifact-overwrite", false),
		retentionDays: integer("retention-days", 1, 400),
		summary: boolean("summary", true),
		sarifFile: path("sarif-file")
	};
	if (problems.length > 0) throw new require_scratch.Failure(problems.join("\n"), 2);
	return inputs;
}
/** An input's text as the runner hands it over: in a variable with the input's name in capitals. */
function inputFromRunner(name) {
	return process.env[`INPUT_${name.toUpperCase()}`] ?? "";
}
// src/runner/cancellation.ts
/** Listens for the signals by which a runner, or a person, cancels a run. */
/** Exit statuses for signals are 128 and the signal's number, as with a shell. */
const SIGNALS = {
	SIGINT: 130,
	SIGTERM: 143
};
/** A cancellation by SIGINT or SIGTERM, with the exit status of the run that was cancelled; undefined where none was. */
function listenForCancel() {
	const controller = new AbortController();
	let closed = false;
	let status;
	for (const [signal, exitStatus] of Object.entries(SIGNALS)) process.on(signal, () => {
		if (closed) return;
		status ??= exitStatus;
		controller.abort(new require_scratch.Failure("The run was cancelled"));
	});
	return {
		signal: controller.signal,
		status: () => status,
		close() {
			closed = true;
		}
	};
}
// node_modules/@actions/core/lib/utils.js
/**
* Sanitizes an input into a string so it can be passed into issueCommand safely
* @param input input to sanitize into a string
*/
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
/**
*
* @param annotationProperties
* @returns The command properties to send with the actual annotation command
* See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
*/
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}
// node_modules/@actions/core/lib/command.js
/**
* Issues a command to the GitHub Actions runner
*
* @param command - The command name to issue
* @param properties - Additional properties for the command (key-value pairs)
* @param message - The message to include with the command
* @remarks
* This function outputs a specially formatted string to stdout that the Actions
* runner interprets as a command. These commands can control workflow behavior,
* set outputs, create annotations, mask values, and more.
*
* Command Format:
*   ::name key=value,key=value::message
*
* @example
* ```typescript
* // Issue a warning annotation
* issueCommand('warning', {}, 'This is a warning message');
* // Output: ::warning::This is a warning message
*
* // Set an environment variable
* issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
* // Output: ::set-env name=MY_VAR::some value
*
* // Add a secret mask
* issueCommand('add-mask', {}, 'secretValue123');
* // Output: ::add-mask::secretValue123
* ```
*
* @internal
* This is an internal utility function that powers the public API functions
* such as setSecret, warning, error, and exportVariable.
*/
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os.EOL);
}
function issue(name, message = "") {
	issueCommand(name, {}, message);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs.appendFileSync(filePath, `${toCommandValue(message)}${os.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os.EOL}${convertedValue}${os.EOL}${delimiter}`;
}
// node_modules/@actions/core/lib/summary.js
var __awaiter$1 = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { access, appendFile, writeFile } = fs.promises;
const SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
	constructor() {
		this._buffer = "";
	}
	/**
	* Finds the summary file path from the environment, rejects if env var is not found or file does not exist
	* Also checks r/w permissions.
	*
	* @returns step summary file path
	*/
	filePath() {
		return __awaiter$1(this, void 0, void 0, function* () {
			if (this._filePath) return this._filePath;
			const pathFromEnv = process.env[SUMMARY_ENV_VAR];
			if (!pathFromEnv) throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
			try {
				yield access(pathFromEnv, fs.constants.R_OK | fs.constants.W_OK);
			} catch (_a) {
				throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
			}
			this._filePath = pathFromEnv;
			return this._filePath;
		});
	}
	/**
	* Wraps content in an HTML tag, adding any HTML attributes
	*
	* @param {string} tag HTML tag to wrap
	* @param {string | null} content content within the tag
	* @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
	*
	* @returns {string} content wrapped in HTML element
	*/
	wrap(tag, content, attrs = {}) {
		const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
		if (!content) return `<${tag}${htmlAttrs}>`;
		return `<${tag}${htmlAttrs}>${content}</${tag}>`;
	}
	/**
	* Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
	*
	* @param {SummaryWriteOptions} [options] (optional) options for write operation
	*
	* @returns {Promise<Summary>} summary instance
	*/
	write(options) {
		return __awaiter$1(this, void 0, void 0, function* () {
			const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
			const filePath = yield this.filePath();
			yield (overwrite ? writeFile : appendFile)(filePath, this._buffer, { encoding: "utf8" });
			return this.emptyBuffer();
		});
	}
	/**
	* Clears the summary buffer and wipes the summary file
	*
	* @returns {Summary} summary instance
	*/
	clear() {
		return __awaiter$1(this, void 0, void 0, function* () {
			return this.emptyBuffer().write({ overwrite: true });
		});
	}
	/**
	* Returns the current summary buffer as a string
	*
	* @returns {string} string of summary buffer
	*/
	stringify() {
		return this._buffer;
	}
	/**
	* If the summary buffer is empty
	*
	* @returns {boolen} true if the buffer is empty
	*/
	isEmptyBuffer() {
		return this._buffer.length === 0;
	}
	/**
	* Resets the summary buffer without writing to summary file
	*
	* @returns {Summary} summary instance
	*/
	emptyBuffer() {
		this._buffer = "";
		return this;
	}
	/**
	* Adds raw text to the summary buffer
	*
	* @param {string} text content to add
	* @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
	*
	* @returns {Summary} summary instance
	*/
	addRaw(text, addEOL = false) {
		this._buffer += text;
		return addEOL ? this.addEOL() : this;
	}
	/**
	* Adds the operating system-specific end-of-line marker to the buffer
	*
	* @returns {Summary} summary instance
	*/
	addEOL() {
		return this.addRaw(os.EOL);
	}
	/**
	* Adds an HTML codeblock to the summary buffer
	*
	* @param {string} code content to render within fenced code block
	* @param {string} lang (optional) language to syntax highlight code
	*
	* @returns {Summary} summary instance
	*/
	addCodeBlock(code, lang) {
		const attrs = Object.assign({}, lang && { lang });
		const element = this.wrap("pre", this.wrap("code", code), attrs);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML list to the summary buffer
	*
	* @param {string[]} items list of items to render
	* @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
	*
	* @returns {Summary} summary instance
	*/
	addList(items, ordered = false) {
		const tag = ordered ? "ol" : "ul";
		const listItems = items.map((item) => this.wrap("li", item)).join("");
		const element = this.wrap(tag, listItems);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML table to the summary buffer
	*
	* @param {SummaryTableCell[]} rows table rows
	*
	* @returns {Summary} summary instance
	*/
	addTable(rows) {
		const tableBody = rows.map((row) => {
			const cells = row.map((cell) => {
				if (typeof cell === "string") return this.wrap("td", cell);
				const { header, data, colspan, rowspan } = cell;
				const tag = header ? "th" : "td";
				const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
				return this.wrap(tag, data, attrs);
			}).join("");
			return this.wrap("tr", cells);
		}).join("");
		const element = this.wrap("table", tableBody);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds a collapsable HTML details element to the summary buffer
	*
	* @param {string} label text for the closed state
	* @param {string} content collapsable content
	*
	* @returns {Summary} summary instance
	*/
	addDetails(label, content) {
		const element = this.wrap("details", this.wrap("summary", label) + content);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML image tag to the summary buffer
	*
	* @param {string} src path to the image you to embed
	* @param {string} alt text description of the image
	* @param {SummaryImageOptions} options (optional) addition image attributes
	*
	* @returns {Summary} summary instance
	*/
	addImage(src, alt, options) {
		const { width, height } = options || {};
		const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
		const element = this.wrap("img", null, Object.assign({
			src,
			alt
		}, attrs));
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML section heading element
	*
	* @param {string} text heading text
	* @param {number | string} [level=1] (optional) the heading level, default: 1
	*
	* @returns {Summary} summary instance
	*/
	addHeading(text, level) {
		const tag = `h${level}`;
		const allowedTag = [
			"h1",
			"h2",
			"h3",
			"h4",
			"h5",
			"h6"
		].includes(tag) ? tag : "h1";
		const element = this.wrap(allowedTag, text);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML thematic break (<hr>) to the summary buffer
	*
	* @returns {Summary} summary instance
	*/
	addSeparator() {
		const element = this.wrap("hr", null);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML line break (<br>) to the summary buffer
	*
	* @returns {Summary} summary instance
	*/
	addBreak() {
		const element = this.wrap("br", null);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML blockquote to the summary buffer
	*
	* @param {string} text quote text
	* @param {string} cite (optional) citation url
	*
	* @returns {Summary} summary instance
	*/
	addQuote(text, cite) {
		const attrs = Object.assign({}, cite && { cite });
		const element = this.wrap("blockquote", text, attrs);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML anchor tag to the summary buffer
	*
	* @param {string} text link text/content
	* @param {string} href hyperlink
	*
	* @returns {Summary} summary instance
	*/
	addLink(text, href) {
		const element = this.wrap("a", text, { href });
		return this.addRaw(element).addEOL();
	}
};
const summary = new Summary();
/**
* The code to exit an action
*/
var ExitCode;
(function(ExitCode) {
	/**
	* A code indicating that the action was successful
	*/
	ExitCode[ExitCode["Success"] = 0] = "Success";
	/**
	* A code indicating that the action was a failure
	*/
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
/**
* Registers a secret which will get masked from logs
*
* @param secret - Value of the secret to be masked
* @remarks
* This function instructs the Actions runner to mask the specified value in any
* logs produced during the workflow run. Once registered, the secret value will
* be replaced with asterisks (***) whenever it appears in console output, logs,
* or error messages.
*
* This is useful for protecting sensitive information such as:
* - API keys
* - Access tokens
* - Authentication credentials
* - URL parameters containing signatures (SAS tokens)
*
* Note that masking only affects future logs; any previous appearances of the
* secret in logs before calling this function will remain unmasked.
*
* @example
* ```typescript
* // Register an API token as a secret
* const apiToken = "abc123xyz456";
* setSecret(apiToken);
*
* // Now any logs containing this value will show *** instead
* console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
* ```
*/
function setSecret(secret) {
	issueCommand("add-mask", {}, secret);
}
/**
* Sets the value of an output.
*
* @param     name     name of the output to set
* @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
*/
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
/**
* Sets the action status to failed.
* When the action exits it will be with an exit code of 1
* @param message add error issue message
*/
function setFailed(message) {
	process.exitCode = ExitCode.Failure;
	error(message);
}
/**
* Writes debug message to user log
* @param message debug message
*/
function debug(message) {
	issueCommand("debug", {}, message);
}
/**
* Adds an error issue
* @param message error issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Adds a warning issue
* @param message warning issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Adds a notice issue
* @param message notice issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function notice(message, properties = {}) {
	issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Writes info to log with console.log.
* @param message info message
*/
function info(message) {
	process.stdout.write(message + os.EOL);
}
/**
* Begin an output group.
*
* Output until the next `groupEnd` will be foldable in this group
*
* @param name The name of the output group
*/
function startGroup(name) {
	issue("group", name);
}
/**
* End an output group.
*/
function endGroup() {
	issue("endgroup");
}
// src/runner/paint.ts
/** What begins each style, and what ends it. `styleText` of node:util is missing in the first releases of Node 20. */
const STYLES = {
	bold: ["1", "22"],
	dim: ["2", "22"],
	red: ["31", "39"],
	green: ["32", "39"],
	yellow: ["33", "39"],
	cyan: ["36", "39"]
};
const unpainted = (_, text) => text;
const painted = (style, text) => {
	const [begin, end] = STYLES[style];
	return text === "" ? "" : `\x1b[${begin}m${text}\x1b[${end}m`;
};
// src/runner/findings-table.ts
const COLOURS = {
	error: "red",
	warning: "yellow",
	notice: "cyan"
};
/** The lines of the table: a heading a file, then a line a finding with its place, severity, message and code. */
function findingLines(findings, paint = unpainted) {
	const rows = findings.map((finding) => ({
		...finding,
		place: placeOf(finding)
	}));
	const width = Math.max(0, ...rows.map(({ place }) => place.length));
	const lines = [];
	for (const file of new Set(rows.map((row) => row.file))) {
		lines.push(paint("bold", file ?? "the package"));
		for (const { place, severity, message, code, printed = [] } of rows.filter((row) => row.file === file)) {
			const indent = " ".repeat(2 + width + 2 + 7 + 2);
			const [first = "", ...rest] = [`${message} ${paint("dim", `[${code}]`)}`, ...printed].join("\n").split("\n");
			const sign = paint(COLOURS[severity], severity.padEnd(7));
			lines.push(`  ${paint("dim", place.padEnd(width))}  ${sign}  ${first}`);
			lines.push(...rest.map((line) => indent + line));
		}
	}
	return lines;
}
function placeOf({ position }) {
	return position === void 0 ? "" : `${position.line}:${position.column}`;
}
// src/runner/stream.ts
/** Writes to one of our streams at the pace of whoever reads it. */
/**
* Writes, and resolves when the system has taken all: who waits for it keeps no more than this in memory. It resolves too
* where the stream fails, which the stream's own listener is told.
*/
function taken(stream, bytes) {
	return new Promise((resolve) => {
		stream.write(bytes, () => resolve());
	});
}
// src/runner/github.ts
/** Speaks to a GitHub runner: workflow commands on standard output, file commands, the job summary. */
const ANNOTATE = {
	error,
	warning,
	notice
};
/** How many annotations of each kind GitHub shows of a step. */
const ANNOTATIONS = 10;
/** A summary may have 1 MiB; the runner drops one that is larger. */
const SUMMARY_LIMIT = 1048576;
const github = {
	info(line) {
		info(harmless(line));
	},
	warn(message) {
		warning(message);
	},
	fail({ message }) {
		setFailed(message);
	},
	conclude(message, verdict) {
		this.info(message);
		if (verdict === "failed") process.exitCode = 1;
	},
	report(findings) {
		for (const line of findingLines(findings)) this.info(line);
		for (const severity of [
			"error",
			"warning",
			"notice"
		]) {
			const ofSeverity = findings.filter((finding) => finding.severity === severity);
			const shown = ofSeverity.length > ANNOTATIONS ? ofSeverity.slice(0, 9) : ofSeverity;
			for (const finding of shown) ANNOTATE[severity](require_slip.textOf(finding), properties(finding));
			const more = ofSeverity.length - shown.length;
			if (more > 0) ANNOTATE[severity](`${more} more of this kind are in the log and in the summary of the job`);
		}
	},
	async group(title, work) {
		const started = performance.now();
		startGroup(harmless(title));
		try {
			return await work();
		} finally {
			info(`took ${duration((performance.now() - started) / 1e3)}`);
			endGroup();
		}
	},
	foreignGroup(title, work) {
		return this.group(title, async () => {
			const token = (0, node_crypto.randomUUID)();
			let atLineStart = true;
			process.stdout.write(`::stop-commands::${token}\n`);
			const sink = (bytes) => {
				if (bytes.length > 0) atLineStart = bytes.at(-1) === 10;
				return taken(process.stdout, bytes);
			};
			try {
				return await work(sink);
			} finally {
				if (!atLineStart) process.stdout.write("\n");
				process.stdout.write(`::${token}::\n`);
			}
		});
	},
	output(name, value) {
		try {
			setOutput(name, value);
		} catch (error) {
			throw new require_scratch.Failure(`The output \`${name}\` can't be set: ${require_scratch.messageOf(error)}`);
		}
	},
	async summary(markdown) {
		if (!process.env["GITHUB_STEP_SUMMARY"]) return;
		if (Buffer.byteLength(markdown) > SUMMARY_LIMIT) {
			info("The job summary is left out: it would be over 1 MiB");
			return;
		}
		await summary.addRaw(markdown).write().catch((error) => warning(`The job summary can't be written: ${require_scratch.messageOf(error)}`));
	}
};
function properties({ code, file, position }) {
	return {
		title: code,
		...file !== void 0 && { file },
		...position && {
			startLine: position.line,
			startColumn: position.column,
			endLine: position.endLine,
			endColumn: position.endColumn
		}
	};
}
/** The line with a blank inside whatever the runner would take for a command. */
function harmless(line) {
	return line.replace(/^((?:[^\S\r\n]|\u0085)*):(?=:)/gm, "$1: ").replaceAll("##[", "## [");
}
// src/index.ts
/** Entry point: runs the action on GitHub, or the command line elsewhere, and ends it when it is cancelled. */
/** The oldest Node that has what the code uses. */
const OLDEST_NODE = 20;
async function main() {
	if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
		refuseNode();
		return;
	}
	const cancellation = listenForCancel();
	process.umask(18);
	if (isOnGitHub()) await runOnGitHub(cancellation);
	else {
		const { runCommandLine } = await Promise.resolve().then(() => require("./command-line.js"));
		await runCommandLine(process.argv.slice(2), cancellation);
	}
	const cancelled = cancellation.status();
	if (cancelled !== void 0) process.exit(cancelled);
}
/** Said at once it is no riddle: what is missing would look like a mistake of ours. */
function refuseNode() {
	const message = `Node ${process.versions.node} is too old: run this with Node ${OLDEST_NODE} or later`;
	if (isOnGitHub()) github.fail(new require_scratch.Failure(message));
	else {
		process.exitCode = 1;
		process.stderr.write(`error: ${message}\n`);
	}
}
async function runOnGitHub(cancellation) {
	try {
		const environment = readEnvironment();
		await runAction({
			inputs: readInputs(inputFromRunner, environment.base),
			environment,
			reporter: github,
			cancellation
		});
	} catch (error) {
		github.fail(require_scratch.asFailure(error));
	}
}
main();
exports.EntryList = EntryList;
exports.FIRST_LINE = FIRST_LINE;
exports.FileMap = FileMap;
exports.MANIFEST = MANIFEST;
exports.ManifestFields = ManifestFields;
exports.OPEN_FLAGS = OPEN_FLAGS;
exports.RULES = RULES;
exports.SIZE_LIMIT = SIZE_LIMIT;
exports.WAZO_VERSION = WAZO_VERSION;
exports.beginningOf = beginningOf;
exports.checkManifest = checkManifest;
exports.checkPlace = checkPlace;
exports.checkRules = checkRules;
exports.controlFile = controlFile;
exports.debName = debName;
exports.debug = debug;
exports.dependsOf = dependsOf;
exports.describe = describe;
exports.duration = duration;
exports.error = error;
exports.findCheckout = findCheckout;
exports.findingLines = findingLines;
exports.inAllowedCharacters = inAllowedCharacters;
exports.info = info;
exports.installation = installation;
exports.installedSize = installedSize;
exports.instead = instead;
exports.isExecutable = isExecutable;
exports.isPrivate = isPrivate;
exports.isThere = isThere;
exports.maintainer = maintainer;
exports.markExecutable = markExecutable;
exports.merge = merge;
exports.nearest = nearest;
exports.nodeAt = nodeAt;
exports.object = object;
exports.optional = optional;
exports.originOwner = originOwner;
exports.overlay = overlay;
exports.ownerOf = ownerOf;
exports.packageName = packageName;
exports.painted = painted;
exports.placeFor = placeFor;
exports.plain = plain;
exports.pluginDirectory = pluginDirectory;
exports.positionIn = positionIn;
exports.programOf = programOf;
exports.pythonStr = pythonStr;
exports.readEnvironment = readEnvironment;
exports.readInputs = readInputs;
exports.readPluginFile = readPluginFile;
exports.readYaml = readYaml;
exports.record = record;
exports.refuseInPlugin = refuseInPlugin;
exports.rulesBackup = rulesBackup;
exports.runAction = runAction;
exports.setSecret = setSecret;
exports.slipsOf = slipsOf;
exports.sourceOf = sourceOf;
exports.sourceTime = sourceTime;
exports.string = string;
exports.takeOut = takeOut;
exports.taken = taken;
exports.unpainted = unpainted;
exports.walk = walk;
exports.warning = warning;
exports.withErrexit = withErrexit;
exports.withoutLinks = withoutLinks;
