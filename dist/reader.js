// src/wazo/data/retired.json
var services = {
	"wazo-admin-ui": "wazo-ui",
	"wazo-dird-phoned": "wazo-phoned",
	"xivo-agentd": "wazo-agentd",
	"xivo-agid": "wazo-agid",
	"xivo-amid": "wazo-amid",
	"xivo-auth": "wazo-auth",
	"xivo-call-logd": "wazo-call-logd",
	"xivo-confd": "wazo-confd",
	"xivo-confgend": "wazo-confgend",
	"xivo-ctid": null,
	"xivo-ctid-ng": "wazo-calld",
	"xivo-dird": "wazo-dird",
	"xivo-dird-phoned": "wazo-phoned",
	"xivo-plugind": "wazo-plugind",
	"xivo-purge-db": "wazo-purge-db",
	"xivo-sysconfd": "wazo-sysconfd",
	"xivo-websocketd": "wazo-websocketd"
}, groups = { "wazo_auth.services": null };
// src/wazo/retired.ts
const RETIRED_SERVICES = renamed(services), RETIRED_GROUPS = renamed(groups);
function renamed(e) {
	return new Map(Object.entries(e).map(([e, t]) => [e, t ?? void 0]));
}
// node_modules/unbash/dist/traversal.js
function forEachChild(e, t) {
	switch (e.type) {
		case "Script":
		case "CompoundList":
		case "AndOr":
			for (let n of e.commands) t(n);
			return;
		case "Statement":
			t(e.command);
			return;
		case "Command":
			for (let n of e.prefix) t(n);
			e.name && t(e.name);
			for (let n of e.suffix) t(n);
			return;
		case "Pipeline":
			for (let n of e.prefixes) t(n);
			for (let n of e.commands) t(n);
			return;
		case "Redirected":
			t(e.command);
			for (let n of e.redirects) t(n);
			return;
		case "If":
			t(e.clause), t(e.then);
			for (let n of e.elif) t(n);
			e.else && t(e.else);
			return;
		case "Elif":
			t(e.clause), t(e.then);
			return;
		case "For":
		case "Select":
			if (t(e.name), e.wordlist) for (let n of e.wordlist) t(n);
			t(e.body);
			return;
		case "While":
			t(e.clause), t(e.body);
			return;
		case "Function":
		case "Coproc":
			e.name && t(e.name), t(e.body);
			return;
		case "Subshell":
		case "BraceGroup":
			t(e.body);
			return;
		case "Case":
			t(e.word);
			for (let n of e.items) t(n);
			return;
		case "CaseItem":
			for (let n of e.pattern) t(n);
			t(e.body);
			return;
		case "ArithmeticFor": {
			let n = e.initialize;
			n && t(n);
			let r = e.test;
			r && t(r);
			let i = e.update;
			i && t(i), t(e.body);
			return;
		}
		case "Word":
		case "Glob":
		case "ArithmeticWord":
		case "HereDocBody":
		case "BraceExpansion":
		case "ExtendedGlob": {
			let n = e.parts;
			if (n) for (let e of n) t(e);
			return;
		}
		case "DoubleQuoted":
		case "LocaleString":
			for (let n of e.parts) t(n);
			return;
		case "ParameterExpansion":
			e.index && t(e.index), e.operation && t(e.operation);
			return;
		case "Default":
		case "Remove":
		case "Transform":
			t(e.operand);
			return;
		case "CaseModification":
			e.operand && t(e.operand);
			return;
		case "Replace":
			t(e.pattern), t(e.replacement);
			return;
		case "Slice":
			t(e.offset), e.length && t(e.length);
			return;
		case "Assignment": {
			let n = e.index;
			n && t(n), t(e.value);
			return;
		}
		case "ArrayValue":
			for (let n of e.elements) t(n);
			return;
		case "Redirect":
		case "HereString":
			e.descriptor && t(e.descriptor), e.target && t(e.target);
			return;
		case "HereDoc":
			e.descriptor && t(e.descriptor), e.delimiter && t(e.delimiter), t(e.body);
			return;
		case "CommandExpansion":
		case "ProcessSubstitution":
		case "ArithmeticCommandExpansion": {
			let n = e.script;
			n && t(n);
			return;
		}
		case "ArithmeticExpansion":
		case "ArithmeticCommand":
		case "ArithmeticGroup":
		case "TestCommand":
		case "TestGroup": {
			let n = e.expression;
			n && t(n);
			return;
		}
		case "ArithmeticBinary":
		case "TestBinary":
			t(e.left), t(e.right);
			return;
		case "ArithmeticUnary":
		case "TestUnary":
			t(e.operand);
			return;
		case "ArithmeticTernary":
			t(e.test), t(e.consequent), t(e.alternate);
			return;
		case "TestLogical":
			for (let n of e.operands) t(n);
			return;
		case "TestNot":
			for (let n of e.negations) t(n);
			t(e.operand);
			return;
		case "Literal":
		case "SingleQuoted":
		case "AnsiCQuoted":
		case "SimpleExpansion":
		case "Names":
		case "Unknown":
		case "FileDescriptor":
		case "FileDescriptorVariable":
		case "HereDocDelimiter":
		case "Time":
		case "Negation": return;
		default: throw TypeError(`Unexpected syntax node: ${e}`);
	}
}
// node_modules/unbash/dist/ansi-c.js
function isOctal(e) {
	return e >= 48 && e <= 55;
}
function isHex(e) {
	return e >= 48 && e <= 57 || e >= 65 && e <= 70 || e >= 97 && e <= 102;
}
function codePoint(e, t) {
	try {
		return String.fromCodePoint(e);
	} catch {
		return t;
	}
}
const utf8 = new TextDecoder("utf-8", { ignoreBOM: !0 });
function decodeBytes(e) {
	return utf8.decode(new Uint8Array(e));
}
function readByteEscape(e, t, n) {
	if (e.charCodeAt(t) !== 92 || t + 2 > n) return;
	let r = e.charCodeAt(t + 1), i = t + 2, a = i;
	if (r === 120) {
		for (; a < n && a - i < 2 && isHex(e.charCodeAt(a));) a++;
		return a === i ? void 0 : {
			value: Number.parseInt(e.slice(i, a), 16),
			end: a
		};
	}
	if (isOctal(r)) {
		for (; a < n && a - i < 2 && isOctal(e.charCodeAt(a));) a++;
		return {
			value: Number.parseInt(e.slice(t + 1, a), 8) & 255,
			end: a
		};
	}
}
function decodeAnsiCQuoted(e, t, n) {
	let r = t, i = "", a = [], o = -1;
	for (; r < n && e.charCodeAt(r) !== 39;) {
		let t = r, s = readByteEscape(e, r, n);
		if (s && s.value >= 128) {
			a.push(s.value), r = s.end;
			continue;
		}
		if (a.length > 0 && (i += decodeBytes(a), a = []), s) {
			s.value === 0 && o === -1 && (o = i.length), i += String.fromCharCode(s.value), r = s.end;
			continue;
		}
		if (e.charCodeAt(r) !== 92 || r + 1 >= n) {
			let t = r;
			for (; r < n;) {
				let t = e.charCodeAt(r);
				if (t === 39 || t === 92 && r + 1 < n) break;
				r++;
			}
			i += e.slice(t, r);
			continue;
		}
		r++;
		let c = e[r++];
		switch (c) {
			case "a":
				i += "\x07";
				break;
			case "b":
				i += "\b";
				break;
			case "e":
			case "E":
				i += "\x1B";
				break;
			case "f":
				i += "\f";
				break;
			case "n":
				i += "\n";
				break;
			case "r":
				i += "\r";
				break;
			case "t":
				i += "	";
				break;
			case "v":
				i += "\v";
				break;
			case "\\":
				i += "\\";
				break;
			case "'":
				i += "'";
				break;
			case "\"":
				i += "\"";
				break;
			case "?":
				i += "?";
				break;
			case "\n": break;
			case "c": {
				let a = r < n ? e.charCodeAt(r) : 39;
				if (a === 39) {
					i += e.slice(t, r);
					break;
				}
				if (r++, a === 92) {
					let t = r < n && e.charCodeAt(r) === 92;
					t && r++, i += "", !t && r < n && (i += e[r], r++);
					break;
				}
				let s = a === 63 ? 127 : a & 31;
				s === 0 && a < 128 && o === -1 && (o = i.length), i += String.fromCharCode(s);
				break;
			}
			case "u":
			case "U": {
				let a = r, s = c === "u" ? 4 : 8;
				for (; r < n && r - a < s && isHex(e.charCodeAt(r));) r++;
				if (r === a) {
					i += `\\${c}`;
					break;
				}
				let l = e.slice(t, r), u = Number.parseInt(e.slice(a, r), 16);
				u === 0 && o === -1 && (o = i.length), i += codePoint(u, l);
				break;
			}
			default: i += `\\${c}`;
		}
	}
	a.length > 0 && (i += decodeBytes(a)), o !== -1 && (i = i.slice(0, o));
	let s = r < n;
	return s && r++, {
		value: i,
		end: r,
		closed: s
	};
}
// node_modules/unbash/dist/expansion.js
var ScriptExpansionImpl = class ScriptExpansionImpl {
	static _resolveScript;
	type;
	pos;
	end;
	text;
	#e;
	#t = void 0;
	constructor(e, t, n, r, i) {
		this.type = e, this.pos = t, this.end = n, this.text = r, this.#e = i;
	}
	get script() {
		let e = this.#e;
		if (e !== void 0) {
			let t = ScriptExpansionImpl._resolveScript(e.source, e.start, e.end, e.depth, e.parenBoundary, e.context);
			e.context === void 0 && (t.source = e.source), this.script = t;
		}
		return this.#t;
	}
	set script(e) {
		this.#t = e, this.#e = void 0;
	}
	toJSON() {
		return {
			type: this.type,
			pos: this.pos,
			end: this.end,
			text: this.text,
			script: this.script
		};
	}
}, ProcessSubstitutionImpl = class extends ScriptExpansionImpl {
	operator;
	constructor(e, t, n, r, i) {
		super("ProcessSubstitution", e, t, n, i), this.operator = r;
	}
	toJSON() {
		return {
			type: this.type,
			pos: this.pos,
			end: this.end,
			text: this.text,
			operator: this.operator,
			script: this.script
		};
	}
}, ArithmeticExpansionImpl = class ArithmeticExpansionImpl {
	static _resolveExpression;
	type = "ArithmeticExpansion";
	pos;
	end;
	text;
	#e;
	#t = void 0;
	constructor(e, t, n, r) {
		this.pos = e, this.end = t, this.text = n, this.#e = r;
	}
	get expression() {
		let e = this.#e;
		return e !== void 0 && (this.expression = ArithmeticExpansionImpl._resolveExpression(e.body, e.offset, e.source, e.depth, e.context, e.depth + 1)), this.#t;
	}
	set expression(e) {
		this.#t = e, this.#e = void 0;
	}
	toJSON() {
		return {
			type: this.type,
			pos: this.pos,
			end: this.end,
			text: this.text,
			expression: this.expression
		};
	}
};
// node_modules/unbash/dist/word-value.js
function dequoteValue(e) {
	let t = "";
	for (let n of e) t += n.type === "Literal" ? n.value : n.text;
	return t;
}
function unescapeBareValue(e) {
	let t = e.indexOf("\\");
	if (t === -1) return e;
	let n = "", r = 0;
	for (let i = t; i < e.length; i++) if (e.charCodeAt(i) === 92) {
		if (n += e.slice(r, i), i++, i >= e.length) {
			n += "\\", r = i;
			break;
		}
		e.charCodeAt(i) !== 10 && (n += e[i]), r = i + 1;
	}
	return n + e.slice(r);
}
function continuedExpansionValue(e) {
	let t = 1;
	for (; e[t] === "\\" && e[t + 1] === "\n";) t += 2;
	return t === 1 || e[t] !== "(" ? e : e[0] + e.slice(t);
}
function wordPartsValue(e) {
	let t = "";
	for (let n of e) switch (n.type) {
		case "Literal":
		case "Glob":
		case "SingleQuoted":
		case "AnsiCQuoted":
			t += n.value;
			break;
		case "DoubleQuoted":
		case "LocaleString":
			t += dequoteValue(n.parts);
			break;
		case "CommandExpansion":
			t += n.text[0] === "$" ? continuedExpansionValue(n.text) : n.text;
			break;
		case "ExtendedGlob":
			t += continuedExpansionValue(n.text);
			break;
		default: t += n.text;
	}
	return t;
}
// node_modules/unbash/dist/word.js
var WordImpl = class {
	type = "Word";
	text;
	pos;
	end;
	#e;
	#t;
	#n;
	#r;
	#i = null;
	constructor(e, t, n, r, i, a = 0) {
		this.text = e, this.pos = t, this.end = n, this.#e = r, this.#t = i, this.#n = a, this.#r = i === void 0 ? void 0 : null;
	}
	get value() {
		if (this.#i === null) {
			let e = this.#e === void 0 && this.#r === null ? void 0 : this.parts;
			this.#i = e ? wordPartsValue(e) : unescapeBareValue(this.text);
		}
		return this.#i;
	}
	get parts() {
		return this.#r === null && (this.#r = this.#t?.(this.#e ?? "", this, this.#n) ?? void 0), this.#r;
	}
	set parts(e) {
		this.#r = e ?? void 0;
	}
	toJSON() {
		return {
			type: this.type,
			text: this.text,
			pos: this.pos,
			end: this.end,
			parts: this.parts,
			value: this.value
		};
	}
};
// node_modules/unbash/dist/substitution-context.js
function createSubstitutionContext(e) {
	return {
		boundaries: e === void 0 ? void 0 : substitutionBoundaries(e),
		wordParts: void 0,
		embeddedParts: void 0,
		arrayParts: void 0
	};
}
function substitutionBoundaries(e) {
	return e.boundaries ??= new Map();
}
function skipLineContinuations(e, t, n) {
	for (; t + 1 < n && e.charCodeAt(t) === 92 && e.charCodeAt(t + 1) === 10;) t += 2;
	return t;
}
// node_modules/unbash/dist/glob.js
function hasGlobCharacters(e) {
	return /[*?[]/.test(e);
}
const bracketSyntax = new Uint8Array(128);
bracketSyntax[33] = 1, bracketSyntax[94] = 1, bracketSyntax[91] = 1, bracketSyntax[93] = 1, bracketSyntax[58] = 1, bracketSyntax[46] = 1, bracketSyntax[61] = 1, bracketSyntax[45] = 1, bracketSyntax[92] = 1;
function bracketEnds(e, t, n, r, i) {
	let a = n - 1;
	for (; a > t && e.charCodeAt(a) !== 93;) a--;
	if (a === t) return null;
	let o = [], s = [], c = [], l = 0, u = !1;
	for (let a = t; a < n; a++) {
		for (; r && l < r.length && r[l].end <= a + i;) l++;
		let t = r?.[l], d = a, f = 0;
		if (t && t.pos <= a + i && t.type !== "Literal") a = t.end - i - 1;
		else {
			if (f = e.charCodeAt(a), f === 92 && a + 1 < n && e.charCodeAt(a + 1) === 10) {
				a++;
				continue;
			}
			(f >= 128 || !bracketSyntax[f]) && (f = 0);
		}
		let p = s.length - 1;
		f === 0 && p >= 0 && s[p] === 0 ? c[p]++ : (p >= 0 && s[p] === 91 && (f === 58 || f === 61 || f === 46) && (u = !0), o.push(d), s.push(f), c.push(1));
	}
	let d = s.length, f;
	if (u) {
		f = new Int32Array(d).fill(-1);
		let e = -1, t = -1, n = -1, r = -1;
		for (let i = d - 1; i >= 0; i--) {
			let a = s[i + 2];
			if (a === 93 ? e = i + 2 : s[i + 3] === 93 && (a === 58 ? t = i + 2 : a === 61 ? n = i + 2 : a === 46 && (r = i + 2)), s[i] !== 91) continue;
			let o = s[i + 1], c = o === 58 ? t : o === 61 ? n : o === 46 ? r : -1;
			c !== -1 && (o === 46 || e === -1 || e > c) && (f[i] = c + 2);
		}
	}
	let subBracket = (e) => f === void 0 ? -1 : f[e], p = new Int32Array(d + 2).fill(-1), resume = (e, t) => {
		if (e >= d) return -1;
		if (t && s[e] === 45 && e + 1 < d && s[e + 1] !== 93) {
			let t = e + 1;
			if (s[t] === 92) {
				if (t + 1 >= d) return -1;
				t++;
			}
			let n = t + 1;
			if (s[t] === 91 && s[t + 1] === 46) {
				let e = subBracket(t);
				e !== -1 && (n = e);
			} else if (s[t] === 0 && c[t] > 1) return p[t];
			return n >= d ? -1 : s[n] === 93 ? n + 1 : p[n];
		}
		return s[e] === 93 ? e + 1 : p[e];
	};
	for (let e = d - 1; e >= 0; e--) {
		let t = s[e], n = e + 1, r = !0;
		if (t === 92) {
			if (e + 1 >= d) continue;
			n = e + 2;
		} else if (t === 91) {
			let t = s[e + 1];
			if (t === 58 || t === 61 || t === 46) {
				let i = subBracket(e);
				i !== -1 && (n = i, r = t === 46);
			}
		}
		p[e] = resume(n, r);
	}
	let m = new Map();
	for (let e = 0; e < d; e++) {
		if (s[e] !== 91) continue;
		let t = e + 1;
		if ((s[t] === 33 || s[t] === 94) && t++, t >= d) continue;
		let n = s[t] === 93 ? resume(t + 1, !0) : p[t];
		n !== -1 && m.set(o[e], o[n - 1] + 1);
	}
	return m;
}
function appendRange(e, t, n, r, i, a, o) {
	for (; t < n;) {
		for (; r && i < r.length && r[i].end <= t + a;) i++;
		let s = r?.[i];
		if (s && s.pos === t + a && s.end <= n + a) {
			o.push(s), t = s.end - a, i++;
			continue;
		}
		let c = s ? Math.min(n, (s.pos > t + a ? s.pos : s.end) - a) : n, l = e.slice(t, c);
		o.push({
			type: "Literal",
			pos: t + a,
			end: c + a,
			text: l,
			value: unescapeBareValue(l)
		}), t = c;
	}
	return i;
}
function parseGlobParts(e, t, n, r, i = 0) {
	let a, o, s = 0, c = 0, l = t;
	for (let u = t; u < n; u++) {
		for (; r && s < r.length && r[s].end <= u + i;) s++;
		let t = r?.[s];
		if (t && t.pos <= u + i && t.type !== "Literal") {
			u = t.end - i - 1;
			continue;
		}
		let d = e.charCodeAt(u);
		if (d === 92) {
			u++;
			continue;
		}
		let f;
		if (d === 42 || d === 63) {
			let r = t ? Math.min(n, t.end - i) : n, a = skipLineContinuations(e, u + 1, r);
			if (a < r && e.charCodeAt(a) === 40) continue;
			if (f = u + 1, d === 42) for (; f < r && e.charCodeAt(f) === 42;) {
				let t = skipLineContinuations(e, f + 1, r);
				if (t < r && e.charCodeAt(t) === 40) break;
				f++;
			}
		} else if (d === 91) {
			o === void 0 && (o = bracketEnds(e, u, n, r, i));
			let t = o?.get(u);
			if (t === void 0) continue;
			f = t;
		} else continue;
		a ||= [], c = appendRange(e, l, u, r, c, i, a);
		let p = e.slice(u, f), m;
		if (d === 91) {
			let t = [];
			c = appendRange(e, u + 1, f - 1, r, c, i, t), m = {
				type: "Glob",
				kind: "bracket",
				pos: u + i,
				end: f + i,
				text: p,
				value: "[" + wordPartsValue(t) + "]",
				parts: t
			};
		} else m = {
			type: "Glob",
			kind: d === 42 ? "star" : "question",
			pos: u + i,
			end: f + i,
			text: p,
			value: p,
			parts: void 0
		};
		a.push(m), l = f, u = f - 1;
	}
	return a ? (appendRange(e, l, n, r, c, i, a), a) : r ?? void 0;
}
// node_modules/unbash/dist/lexer.js
const Token = {
	Word: 0,
	Assignment: 1,
	Semi: 2,
	Newline: 3,
	Pipe: 4,
	And: 5,
	Or: 6,
	Amp: 7,
	LParen: 8,
	RParen: 9,
	LBrace: 10,
	RBrace: 11,
	Bang: 12,
	If: 13,
	Then: 14,
	Else: 15,
	Elif: 16,
	Fi: 17,
	Do: 18,
	Done: 19,
	For: 20,
	While: 21,
	Until: 22,
	In: 23,
	Case: 24,
	Esac: 25,
	Function: 26,
	DoubleSemi: 27,
	SemiAmp: 28,
	DoubleSemiAmp: 29,
	Select: 30,
	DblLBracket: 31,
	DblRBracket: 32,
	EOF: 33,
	ArithCmd: 34,
	Coproc: 35,
	Redirect: 36
};
var TokenValue = class {
	token = Token.EOF;
	_value = "";
	_owner;
	pos = 0;
	end = 0;
	fileDescriptor = void 0;
	variableName = void 0;
	descriptorEnd = 0;
	delimiterQuoted = !1;
	content = void 0;
	targetPos = 0;
	targetEnd = 0;
	assignmentOperatorPos = -1;
	raw = !1;
	keywordEligible = !1;
	constructor(e = null) {
		this._owner = e;
	}
	get value() {
		return this._value ??= this._owner === null ? "" : this._owner._tokenValue(this.pos, this.end, this.raw);
	}
	set value(e) {
		this._value = e;
	}
	reset() {
		this.token = Token.EOF, this._value = "", this.pos = 0, this.end = 0, this.fileDescriptor = void 0, this.variableName = void 0, this.descriptorEnd = 0, this.delimiterQuoted = !1, this.content = void 0, this.targetPos = 0, this.targetEnd = 0, this.assignmentOperatorPos = -1, this.raw = !1, this.keywordEligible = !1;
	}
	copyFrom(e) {
		this.token = e.token, this._value = e._value, this.pos = e.pos, this.end = e.end, this.fileDescriptor = e.fileDescriptor, this.variableName = e.variableName, this.descriptorEnd = e.descriptorEnd, this.delimiterQuoted = e.delimiterQuoted, this.content = e.content, this.targetPos = e.targetPos, this.targetEnd = e.targetEnd, this.assignmentOperatorPos = e.assignmentOperatorPos, this.raw = e.raw, this.keywordEligible = e.keywordEligible;
	}
};
const RESERVED_WORDS = new Map([
	["if", Token.If],
	["then", Token.Then],
	["else", Token.Else],
	["elif", Token.Elif],
	["fi", Token.Fi],
	["do", Token.Do],
	["done", Token.Done],
	["for", Token.For],
	["while", Token.While],
	["until", Token.Until],
	["in", Token.In],
	["case", Token.Case],
	["esac", Token.Esac],
	["function", Token.Function],
	["select", Token.Select],
	["coproc", Token.Coproc],
	["!", Token.Bang],
	["{", Token.LBrace],
	["}", Token.RBrace]
]), charType = new Uint8Array(128);
charType[124] = 1, charType[38] = 1, charType[59] = 1, charType[40] = 1, charType[41] = 1, charType[60] = 1, charType[62] = 1, charType[32] = 1, charType[9] = 1, charType[10] = 1, charType[92] = 2, charType[39] = 2, charType[34] = 2, charType[36] = 2, charType[96] = 2, charType[123] = 2;
function skipBlanks(e, t, n) {
	for (; t < n;) {
		let r = e.charCodeAt(t);
		if (r === 32 || r === 9) t++;
		else if (r === 92 && t + 1 < n && e.charCodeAt(t + 1) === 10) t += 2;
		else break;
	}
	return t;
}
const arithmeticWordDelimiter = new Uint8Array(128);
for (let e of [
	9,
	10,
	32,
	33,
	37,
	38,
	40,
	41,
	42,
	43,
	44,
	45,
	47,
	58,
	60,
	61,
	62,
	63,
	94,
	124
]) arithmeticWordDelimiter[e] = 1;
function hasEmbeddedWordStructure(e, t, n) {
	for (let r = t; r < n; r++) {
		let t = e.charCodeAt(r);
		if (t === 92 || t === 39 || t === 34 || t === 36 || t === 96 || (t === 60 || t === 62) && r + 1 < n && e.charCodeAt(r + 1) === 40) return !0;
	}
	return !1;
}
function findUnnested(e, t, n = !1, r) {
	let i = 0, a = 0;
	for (let o = 0; o < e.length; o++) {
		let s = e.charCodeAt(o);
		if (s === 92) {
			o++;
			continue;
		}
		if (s === 123) {
			i++;
			continue;
		}
		if (s === 125) {
			i > 0 && i--;
			continue;
		}
		if (s === 39) {
			for (o++; o < e.length && e.charCodeAt(o) !== 39;) o++;
			continue;
		}
		if (s === 34) {
			for (o++; o < e.length;) {
				let t = e.charCodeAt(o);
				if (t === 34) break;
				if (t === 92) {
					o += 2;
					continue;
				}
				let n = r?.(o, !0) ?? o;
				n > o ? o = n : o++;
			}
			continue;
		}
		let c = r?.(o, !1) ?? o;
		if (c > o) o = c - 1;
		else {
			if (n && i === 0) {
				if (s === 63) {
					a++;
					continue;
				}
				if (s === 58 && a > 0) {
					a--;
					continue;
				}
			}
			if (s === t && i === 0) return o;
		}
	}
	return -1;
}
const isIdChar = new Uint8Array(128);
for (let e = 97; e <= 122; e++) isIdChar[e] = 3;
for (let e = 65; e <= 90; e++) isIdChar[e] = 3;
for (let e = 48; e <= 57; e++) isIdChar[e] = 2;
isIdChar[95] = 3;
const extglobPrefix = new Uint8Array(128);
extglobPrefix[63] = 1, extglobPrefix[64] = 1, extglobPrefix[42] = 1, extglobPrefix[43] = 1, extglobPrefix[33] = 1, extglobPrefix[61] = 1;
function isExtglobOpen(e) {
	return e < 128 && e !== 61 && extglobPrefix[e] === 1;
}
const extglobOp = {
	63: "?",
	64: "@",
	42: "*",
	43: "+",
	33: "!"
};
function isDQChild(e) {
	let t = e.type;
	return t === "Literal" || t === "SimpleExpansion" || t === "ParameterExpansion" || t === "CommandExpansion" || t === "ArithmeticExpansion";
}
function isAllDigitsRange(e, t, n) {
	for (let r = t; r < n; r++) {
		let t = e.charCodeAt(r);
		if (t < 48 || t > 57) return !1;
	}
	return n > t;
}
function joinWordParts(e, t) {
	let n = e[e.length - 1], r = t[0], i = 0;
	n?.type === "Literal" && r?.type === "Literal" && n.end === r.pos && (e[e.length - 1] = {
		type: "Literal",
		pos: n.pos,
		end: r.end,
		text: n.text + r.text,
		value: n.value + r.value
	}, i = 1);
	for (let n = i; n < t.length; n++) e.push(t[n]);
	return e;
}
function isMatchedAssignment(e) {
	return e < -1;
}
function assignmentOperatorPos(e) {
	return -e - 2;
}
function scanAssignmentPrefix(e, t, n, r) {
	let i = r;
	for (let r = t; r < n && i >= 0; r++) {
		let t = e.charCodeAt(r);
		if (i >= 4) t === 91 ? i++ : t === 93 && --i === 4 && (i = 2);
		else if (i === 0) i = t < 128 && isIdChar[t] & 1 ? 1 : -1;
		else if (i === 1) {
			if (t < 128 && isIdChar[t] & 2) continue;
			i = t === 91 ? 5 : t === 43 ? 3 : t === 61 ? -r - 2 : -1;
		} else i = i === 2 && t === 43 ? 3 : t === 61 ? -r - 2 : -1;
	}
	return i;
}
function setToken(e, t, n, r = 0, i = 0) {
	e.token = t, e._value = n, e.pos = r, e.end = i, e.fileDescriptor = void 0, e.variableName = void 0, e.descriptorEnd = 0, e.delimiterQuoted = !1, e.content = void 0, e.assignmentOperatorPos = -1, e.raw = !1, e.keywordEligible = !1;
}
function setSpanToken(e, t, n, r, i) {
	e.token = t, e._value = null, e.pos = n, e.end = r, e.fileDescriptor = void 0, e.variableName = void 0, e.descriptorEnd = 0, e.delimiterQuoted = !1, e.content = void 0, e.assignmentOperatorPos = -1, e.raw = i, e.keywordEligible = !1;
}
function matchReservedWord(e, t, n) {
	switch (e.charCodeAt(t)) {
		case 33: return n === 1 ? Token.Bang : void 0;
		case 123: return n === 1 ? Token.LBrace : void 0;
		case 125: return n === 1 ? Token.RBrace : void 0;
		case 105: {
			if (n !== 2) return;
			let r = e.charCodeAt(t + 1);
			return r === 102 ? Token.If : r === 110 ? Token.In : void 0;
		}
		case 102: return n === 2 ? e.charCodeAt(t + 1) === 105 ? Token.Fi : void 0 : n === 3 ? e.startsWith("for", t) ? Token.For : void 0 : n === 8 && e.startsWith("function", t) ? Token.Function : void 0;
		case 116: return n === 4 && e.startsWith("then", t) ? Token.Then : void 0;
		case 101: return n === 4 ? e.startsWith("else", t) ? Token.Else : e.startsWith("elif", t) ? Token.Elif : e.startsWith("esac", t) ? Token.Esac : void 0 : void 0;
		case 100: return n === 2 ? e.charCodeAt(t + 1) === 111 ? Token.Do : void 0 : n === 4 && e.startsWith("done", t) ? Token.Done : void 0;
		case 99: return n === 4 ? e.startsWith("case", t) ? Token.Case : void 0 : n === 6 && e.startsWith("coproc", t) ? Token.Coproc : void 0;
		case 119: return n === 5 && e.startsWith("while", t) ? Token.While : void 0;
		case 117: return n === 5 && e.startsWith("until", t) ? Token.Until : void 0;
		case 115: return n === 6 && e.startsWith("select", t) ? Token.Select : void 0;
		default: return;
	}
}
const LexContext = {
	Normal: 0,
	CommandStart: 1,
	TestMode: 2,
	CommandPrefix: 3,
	Declaration: 4,
	ArrayElement: 5,
	FunctionName: 6,
	CasePattern: 7,
	EvalArgument: 8
};
function isBraceCommandOpener(e) {
	return e === 32 || e === 9 || e === 10 || e === 124;
}
var Lexer = class Lexer {
	static _findSubstitutionEnd;
	src;
	srcEnd;
	parenBoundary;
	pos;
	current;
	nextState;
	hasPeek;
	pendingHereDocs;
	substitutionContext;
	_errors = null;
	_buildParts = !1;
	_buildValue = !1;
	_nestingDepth = 0;
	constructor(e, t = 0, n = e.length, r = !1, i = createSubstitutionContext()) {
		if (this.src = e, this.srcEnd = n, this.parenBoundary = r, this.pos = t, this.current = new TokenValue(this), this.nextState = new TokenValue(this), this.hasPeek = !1, this.pendingHereDocs = null, this.substitutionContext = i, t === 0 && e.charCodeAt(0) === 35 && e.charCodeAt(1) === 33) {
			let t = e.indexOf("\n");
			this.pos = t === -1 ? this.srcEnd : t + 1;
		}
	}
	getSource() {
		return this.src;
	}
	fork(e, t, n = !1) {
		let r = new Lexer(this.src, e, t, n, this.substitutionContext);
		return r._nestingDepth = this._nestingDepth, r;
	}
	getSubstitutionContext() {
		return this.substitutionContext;
	}
	get errors() {
		return this._errors ??= [];
	}
	commandExpansion(e, t, n, r, i = !1) {
		let a = this.scriptWindow(this.src, n, n + r.length, i);
		return new ScriptExpansionImpl("CommandExpansion", e, this.pos, t, a);
	}
	decodedCommandExpansion(e, t, n) {
		let r = this.scriptWindow(n, 0, n.length, !1, !0);
		return new ScriptExpansionImpl("CommandExpansion", e, this.pos, t, r);
	}
	processSubstitution(e, t, n, r) {
		let i = this.scriptWindow(this.src, e + 2, e + 2 + r.length, !this._unbalanced);
		return new ProcessSubstitutionImpl(e, this.pos, t, n, i);
	}
	scriptWindow(e, t, n, r, i = !1) {
		if (this._nestingDepth > 256) return;
		let a = i ? void 0 : this.substitutionContext;
		return {
			source: e,
			start: t,
			end: n,
			depth: this._nestingDepth + 1,
			parenBoundary: r,
			context: a
		};
	}
	getPos() {
		return this.pos;
	}
	findSubstitutionEnd(e, t, n = this._nestingDepth + 1) {
		return Lexer._findSubstitutionEnd === void 0 ? -1 : Lexer._findSubstitutionEnd(this.src, e, t, n, this.substitutionContext);
	}
	_tokenValue(e, t, n) {
		return n ? this.src.slice(e, t) : this.wordValueOf(e, t);
	}
	wordValueOf(e, t) {
		let n = this.pos, r = this.srcEnd, i = this._bracketWindow, a = this._arithmeticBracketWindow, o = this._buildValue, s = this._unbalanced, c = this._errors === null ? 0 : this._errors.length;
		this.pos = e, this.srcEnd = t, this._buildValue = !0, this.readWordText(), this.pos < t && this._wordAssignmentState !== void 0 && this._wordAssignmentState >= 4 && (this.pos = e, this.readWordText(!0));
		let l = this._wordText;
		return this.pos = n, this.srcEnd = r, this._bracketWindow = i, this._arithmeticBracketWindow = a, this._buildValue = o, this._unbalanced = s, this._errors !== null && (this._errors.length = c), l;
	}
	findClosingBracket(e, t = this.srcEnd) {
		let n = Math.min(t, this.srcEnd), r = this._bracketWindow;
		if (r && r.limit === n || (r = {
			limit: n,
			depth: this._nestingDepth,
			last: this.src.lastIndexOf("]", n - 1)
		}, this._bracketWindow = r), e > r.last || (r.depth !== this._nestingDepth && (r = {
			limit: n,
			depth: this._nestingDepth,
			last: r.last
		}, this._bracketWindow = r), r.failed?.has(e))) return -1;
		let i = [], a = this.findClosingShellDelimiter(e, t, 93, !1, !0, i);
		if (a === -1) {
			let e = r.failed ?? (r.failed = new Set());
			for (let t of i) for (let n of t) e.add(n);
		}
		return a;
	}
	findClosingArithmeticBracket(e, t = this.srcEnd) {
		let n = Math.min(t, this.srcEnd), r = this._arithmeticBracketWindow;
		return r && r.end === n && r.depth === this._nestingDepth || (r = {
			end: n,
			depth: this._nestingDepth,
			failed: new Set()
		}, this._arithmeticBracketWindow = r), r.failed.has(e) ? -1 : this.findClosingShellDelimiter(e, t, 93, !1, !1, void 0, r.failed);
	}
	findClosingBrace(e, t = this.srcEnd) {
		return this.findClosingShellDelimiter(e, t, 125);
	}
	findClosingParenthesis(e, t = this.srcEnd) {
		let n = this.pos, r = this.srcEnd, i = this._bracketWindow, a = this._arithmeticBracketWindow, o = this._unbalanced;
		this.pos = e, this.srcEnd = Math.min(t, this.srcEnd), this.extractBalanced();
		let s = this._unbalanced ? -1 : this.pos - 1;
		return this.pos = n, this.srcEnd = r, this._bracketWindow = i, this._arithmeticBracketWindow = a, this._unbalanced = o, s;
	}
	findArithmeticExpansionEnd(e, t = this.srcEnd) {
		let n = this.fork(e, t);
		return n.pos = e + 1, n.scanArithmeticBody(), n.pos;
	}
	findArithmeticWordEnd(e, t = this.srcEnd) {
		let n = this.fork(e, t);
		return n.pos = e, n.scanArithmeticWordEnd();
	}
	scanArithmeticWordEnd() {
		for (; this.pos < this.srcEnd;) {
			let e = this.src.charCodeAt(this.pos);
			if (e === 36) this.readDollar();
			else if (e === 96) this.readBacktickExpansion();
			else if (e === 39) this.pos++, this.skipSQ();
			else if (e === 34) this.pos++, this.skipDQ();
			else if (e === 92) this.pos += 2;
			else {
				if (e === 91) {
					let e = this.findClosingBracket(this.pos + 1);
					if (e !== -1) {
						this.pos = e + 1;
						continue;
					}
				}
				if ((e === 60 || e === 62) && this.src.charCodeAt(this.pos + 1) === 40) this.pos += 2, this.extractBalanced();
				else {
					if (e < 128 && arithmeticWordDelimiter[e]) break;
					this.pos++;
				}
			}
		}
		return this.pos;
	}
	findClosingShellDelimiter(e, t, n, r = !1, i = !0, a, o) {
		let s = this.pos, c = this.srcEnd, l = this._bracketWindow, u = this._arithmeticBracketWindow, d = this._unbalanced;
		this.srcEnd = Math.min(t, this.srcEnd);
		let f = [n];
		a?.push([]);
		let p = o ? [e] : void 0, m = e, h = !0, g = -1;
		for (; m < this.srcEnd;) {
			let e = f[f.length - 1];
			a && e === 93 && a[a.length - 1].push(m);
			let t = this.src.charCodeAt(m);
			if (t === 92) m + 1 < this.srcEnd && this.src.charCodeAt(m + 1) !== 10 && (h = !1), m += 2;
			else if (t === 35 && r && f.length === 1 && h) for (; m < this.srcEnd && this.src.charCodeAt(m) !== 10;) m++;
			else if (t === 39) this.pos = m + 1, this.skipSQ(), m = this.pos, h = !1;
			else if (t === 34) this.pos = m + 1, this.skipDQ(), m = this.pos, h = !1;
			else if (t === 96) {
				for (m++; m < this.srcEnd && this.src.charCodeAt(m) !== 96;) this.src.charCodeAt(m) === 92 && m++, m++;
				m < this.srcEnd && m++, h = !1;
			} else if (t === 36 && m + 1 < this.srcEnd && this.src.charCodeAt(m + 1) === 40 || (t === 60 || t === 62) && m + 1 < this.srcEnd && this.src.charCodeAt(m + 1) === 40) this.pos = m + 2, this.extractBalanced(), m = this.pos, h = !1;
			else {
				if (t === 36 && m + 1 < this.srcEnd) {
					let e = this.src.charCodeAt(m + 1);
					if (e === 39) {
						m = decodeAnsiCQuoted(this.src, m + 2, this.srcEnd).end, h = !1;
						continue;
					}
					if (e === 36) {
						m += 2, h = !1;
						continue;
					}
					if (e === 123 && i) {
						f.push(125), a?.push([]), m += 2, h = !1;
						continue;
					}
				}
				if (r && f.length === 1 && (t === 91 && h ? (f.push(93), a?.push([])) : g === -1 && (t === 59 || t === 38 || t === 124 || t === 60 || t === 62 || t === 40 && !isExtglobOpen(this.src.charCodeAt(m - 1))) && (g = m)), e === 93 && t === 91) f.push(93), a?.push([]), p?.push(m + 1);
				else if (e === 41 && t === 40) f.push(41), a?.push([]);
				else if (t === e) {
					if (f.pop(), p?.pop(), a?.pop(), f.length === 0) return this.pos = s, this.srcEnd = c, this._bracketWindow = l, this._arithmeticBracketWindow = u, this._unbalanced = d, g !== -1 && this.errors.push({
						message: `unexpected '${this.src[g]}' in array assignment`,
						pos: g
					}), m;
					h = !1, m++;
					continue;
				}
				h = t < 128 && !!(charType[t] & 1), m++;
			}
		}
		if (p) for (let e of p) o.add(e);
		return this.pos = s, this.srcEnd = c, this._bracketWindow = l, this._arithmeticBracketWindow = u, this._unbalanced = d, -1;
	}
	scanBraceExpansion(e, t) {
		let n = this.src, r = this.srcEnd, i = t.get(e);
		if (i !== void 0) return i;
		let a = this.pos, o = this._unbalanced, s = this._errors === null ? 0 : this._errors.length, c = [e, 0], l = e + 1;
		for (; l < r;) {
			let e = n.charCodeAt(l), i = e < 128 ? charType[e] : 0;
			if (i === 0) {
				if (l++, e === 125) {
					let e = c.pop();
					if (t.set(c.pop(), e ? l : -1), c.length === 0) break;
				} else (e === 44 || e === 46 && n.charCodeAt(l) === 46) && (c[c.length - 1] = 1);
				continue;
			}
			let a = l + 1 < r ? n.charCodeAt(l + 1) : 0;
			if (i & 1) {
				if (a === 40 && (e === 60 || e === 62)) this.pos = l + 2, this.extractBalanced(), l = this.pos;
				else if (e === 40 && isExtglobOpen(n.charCodeAt(l - 1))) {
					let e = this.findClosingShellDelimiter(l + 1, r, 41);
					if (e === -1) break;
					l = e + 1;
				} else break;
			} else if (e === 92) l += 2;
			else if (e === 39) this.pos = l + 1, this.skipSQ(), l = this.pos;
			else if (e === 34) this.pos = l + 1, this.skipDQ(), l = this.pos;
			else if (e === 96) {
				for (l++; l < r && n.charCodeAt(l) !== 96;) l += n.charCodeAt(l) === 92 ? 2 : 1;
				l++;
			} else if (e === 123) c.push(l, 0), l++;
			else if (a === 39) l = decodeAnsiCQuoted(n, l + 2, r).end;
			else if (a === 123) {
				let e = this.findClosingBrace(l + 2, r);
				if (e === -1) break;
				l = e + 1;
			} else a === 40 ? (this.pos = l + 2, this.extractBalanced(), l = this.pos) : l++;
		}
		this.pos = a, this._unbalanced = o, this._errors !== null && (this._errors.length = s);
		for (let e = 0; e < c.length; e += 2) t.set(c[e], -1);
		return t.get(e);
	}
	skipSubshellBody() {
		return this.extractBalanced(!1), this._unbalanced ? -1 : this.pos;
	}
	skipCompoundBody(e) {
		let t = [{
			close: e,
			phase: e === Token.Esac ? "case-pattern" : "commands"
		}], n = !0;
		for (;;) {
			let e = t[t.length - 1].phase, r = n ? LexContext.CommandStart : LexContext.Normal;
			e === "function-name" ? r = LexContext.FunctionName : e === "case-pattern" && n && (r = LexContext.CasePattern);
			let i = this.next(r), a = i.token;
			if (a === Token.EOF) return -1;
			let o = t[t.length - 1];
			if (o.phase === "function-name") {
				if (a === Token.Newline) continue;
				o.phase = "function-body", n = !0;
			} else {
				if (o.phase === "function-body") {
					if (a === Token.Newline) continue;
					if (o.phase = "commands", n = !0, a === Token.LParen && this.peek(LexContext.Normal).token === Token.RParen) {
						this.next(LexContext.Normal), o.phase = "function-body";
						continue;
					}
				} else if (o.phase === "coproc-command") {
					if (a === Token.Newline) continue;
					if (a === Token.Word) {
						o.phase = "coproc-body", n = !0;
						continue;
					}
					o.phase = "commands", n = !0;
				} else if (o.phase === "coproc-body") {
					if (a === Token.Newline || (o.phase = a === Token.Word && i.keywordEligible && i.value === "time" ? "time-command" : "commands", n = !0, o.phase === "time-command")) continue;
				} else if (o.phase === "time-command") {
					if (a === Token.Word && i.keywordEligible && i.value === "-p") {
						o.phase = "time-command-after-p";
						continue;
					}
					if (a === Token.Word && i.keywordEligible && i.value === "--") {
						o.phase = "commands";
						continue;
					}
					o.phase = "commands", n = !0;
				} else if (o.phase === "time-command-after-p") {
					if (a === Token.Word && i.keywordEligible && i.value === "--") {
						o.phase = "commands";
						continue;
					}
					o.phase = "commands", n = !0;
				} else if (o.phase === "for-header") {
					if (a === Token.ArithCmd || a === Token.Semi || a === Token.Newline) {
						n = !0;
						continue;
					}
					if (a === Token.Do || a === Token.LBrace) {
						o.close = a === Token.Do ? Token.Done : Token.RBrace, o.phase = "commands", n = !0;
						continue;
					}
				} else if (o.phase === "case-word") {
					if (a === Token.Newline) continue;
					o.phase = "case-in", n = !1;
					continue;
				} else if (o.phase === "case-in") {
					if (a === Token.Newline) {
						n = !0;
						continue;
					}
					o.phase = "case-pattern", n = !0;
					continue;
				} else if (o.phase === "case-pattern") {
					if (a === Token.Esac && n) {
						if (t.pop(), t.length === 0) return i.end;
						n = !1;
						continue;
					}
					a === Token.RParen ? (o.phase = "commands", n = !0) : n = a === Token.Newline;
					continue;
				}
				if (a === o.close) {
					if (t.pop(), t.length === 0) return i.end;
					n = !1;
				} else {
					if (n) switch (a) {
						case Token.LParen:
							t.push({
								close: Token.RParen,
								phase: "commands"
							});
							break;
						case Token.LBrace:
							t.push({
								close: Token.RBrace,
								phase: "commands"
							});
							break;
						case Token.If:
							t.push({
								close: Token.Fi,
								phase: "commands"
							});
							break;
						case Token.For:
							t.push({
								close: Token.Done,
								phase: "for-header"
							});
							break;
						case Token.While:
						case Token.Until:
						case Token.Select:
							t.push({
								close: Token.Done,
								phase: "commands"
							});
							break;
						case Token.Case:
							t.push({
								close: Token.Esac,
								phase: "case-word"
							});
							break;
						case Token.DblLBracket:
							if (!this.skipTestCommandBody()) return -1;
							n = !1;
							continue;
						case Token.Assignment:
						case Token.Redirect:
						case Token.Bang:
						case Token.Then:
						case Token.Else:
						case Token.Elif:
						case Token.Do:
						case Token.In: break;
						case Token.Semi:
						case Token.Newline:
						case Token.Pipe:
						case Token.And:
						case Token.Or:
						case Token.Amp:
						case Token.DoubleSemi:
						case Token.SemiAmp:
						case Token.DoubleSemiAmp: break;
						case Token.Function:
							o.phase = "function-name";
							break;
						case Token.Coproc:
							o.phase = "coproc-command";
							break;
						default:
							a === Token.Word && i.keywordEligible && i.value === "time" ? (o.phase = "time-command", n = !0) : n = !1;
							continue;
					}
					switch (a) {
						case Token.Semi:
						case Token.Newline:
						case Token.Pipe:
						case Token.And:
						case Token.Or:
						case Token.Amp:
							n = !0;
							break;
						case Token.DoubleSemi:
						case Token.SemiAmp:
						case Token.DoubleSemiAmp:
							o.close === Token.Esac && (o.phase = "case-pattern"), n = !0;
							break;
						case Token.RParen: n = !0;
					}
				}
			}
		}
	}
	skipTestGroup() {
		let e = 1;
		for (;;) {
			let t = this.next(LexContext.TestMode);
			if (t.token === Token.EOF) return -1;
			if (t.token === Token.DblRBracket) return this.unshift(t), -1;
			if (t.token === Token.LParen) e++;
			else if (t.token === Token.RParen && --e === 0) return t.end;
		}
	}
	skipTestCommandBody() {
		for (;;) {
			let e = this.next(LexContext.TestMode).token;
			if (e === Token.DblRBracket) return !0;
			if (e === Token.EOF) return !1;
		}
	}
	buildWordParts(e) {
		this._buildParts = !0, this.pos = e;
		let t = this.src.charCodeAt(e);
		if ((t === 60 || t === 62) && e + 1 < this.srcEnd && this.src.charCodeAt(e + 1) === 40) {
			this.pos = e + 2;
			let n = this.extractBalanced(), r = this.src.slice(e, this.pos), i = this.processSubstitution(e, r, t === 60 ? "<" : ">", n);
			this.pos < this.srcEnd ? (this.readWordText(), this._wordParts ? this._wordParts.unshift(i) : this._wordParts = [i]) : this._wordParts = [i];
		} else this.readWordText(), this.pos < this.srcEnd && this._wordAssignmentState !== void 0 && this._wordAssignmentState >= 4 && (this.pos = e, this.readWordText(!0));
		return this._wordParts;
	}
	buildEmbeddedWordParts(e, t = !1) {
		return this._buildParts = !0, this.pos = e, this.readInnerWordText(!1, t), this._wordParts;
	}
	buildArrayElementParts(e) {
		let t = this.findClosingBracket(e + 1);
		if (t === -1) return this.buildWordParts(e);
		let n = this.src;
		this._buildParts = !0;
		let r = hasEmbeddedWordStructure(n, e, t + 1) ? this.parseSubFieldWord(e, t + 1, "embedded") : void 0;
		this.pos = t + 1, this.readWordText(!1, LexContext.ArrayElement);
		let i = this.pos, a = skipLineContinuations(n, t + 1, i), o = n.charCodeAt(a), s = o === 61 || o === 43 && n.charCodeAt(a + 1) === 61, c = r?.parts, l = this._wordParts;
		if (s && (l = parseGlobParts(n, t + 1, i, l) ?? l), !c && !l) return s ? null : parseGlobParts(n, e, i, void 0) ?? null;
		let u = n.slice(e, t + 1);
		c ||= [{
			type: "Literal",
			pos: e,
			end: t + 1,
			text: u,
			value: r?.value ?? u
		}], l ||= i > t + 1 ? [{
			type: "Literal",
			pos: t + 1,
			end: i,
			text: n.slice(t + 1, i),
			value: this._wordText
		}] : [];
		let d = joinWordParts(c, l);
		return s || (d = parseGlobParts(n, e, i, d) ?? d), d.length > 1 || d[0].type !== "Literal" ? d : null;
	}
	buildHereDocParts(e, t) {
		this._buildParts = !0;
		let n = this.src, r = [], i = !1, a = "", o = e, s = e, flushLit = () => {
			s > o && (r.push({
				type: "Literal",
				pos: o,
				end: s,
				value: a,
				text: n.slice(o, s)
			}), a = "");
		};
		for (; s < t;) {
			let e = n.charCodeAt(s);
			if (e === 92) {
				if (s + 1 < t) {
					let e = n.charCodeAt(s + 1);
					if (e === 10) {
						s += 2;
						continue;
					}
					if (e === 36 || e === 96 || e === 92) {
						a += String.fromCharCode(e), s += 2;
						continue;
					}
				}
				a += "\\", s++;
			} else e === 36 && n.charCodeAt(s + 1) !== 39 && n.charCodeAt(s + 1) !== 34 ? (flushLit(), o = s, this.pos = s, this.readDollar(), this._resultPart ? (i = !0, r.push(this._resultPart), o = this.pos) : a += n.slice(s, this.pos), s = this.pos) : e === 96 ? (flushLit(), o = s, this.pos = s, this.readBacktickExpansion(), this._resultPart ? (i = !0, r.push(this._resultPart), o = this.pos) : a += n.slice(s, this.pos), s = this.pos) : (a += n[s], s++);
		}
		return flushLit(), i ? r : null;
	}
	registerHereDocTarget(e) {
		if (this.pendingHereDocs !== null) {
			for (let t of this.pendingHereDocs) if (!t.target) {
				t.target = e;
				return;
			}
		}
	}
	readTestRegexWord() {
		this.hasPeek = !1, this.skipSpacesAndTabs();
		let e = this.src, t = this.srcEnd, n = this.pos, r = 0;
		for (; this.pos < t;) {
			let i = e.charCodeAt(this.pos);
			if (i === 40) r++, this.pos++;
			else if (i === 92) this.pos += this.pos + 1 < t ? 2 : 1;
			else if (i === 39) {
				let r = this.pos++, i = r > n && e.charCodeAt(r - 1) === 36;
				for (; this.pos < t && e.charCodeAt(this.pos) !== 39;) i && e.charCodeAt(this.pos) === 92 && this.pos + 1 < t && this.pos++, this.pos++;
				this.pos < t ? this.pos++ : this.errors.push({
					message: i ? "unterminated ANSI-C quote" : "unterminated single quote",
					pos: r
				});
			} else if (i === 34) this.pos++, this.readDoubleQuoted();
			else if (i === 96) this.readBacktickExpansion();
			else if (r > 0) i === 41 && r--, this.pos++;
			else if (i === 36) this.readDollar();
			else if ((i === 60 || i === 62) && this.pos + 1 < t && e.charCodeAt(this.pos + 1) === 40) {
				let e = this.pos;
				this.pos += 2, this.extractBalanced(), this._unbalanced && this.errors.push({
					message: "unterminated process substitution",
					pos: e
				});
			} else {
				if (i < 128 && charType[i] & 1 && i !== 124) break;
				this.pos++;
			}
		}
		return setToken(this.current, Token.Word, e.slice(n, this.pos), n, this.pos), this.current;
	}
	readCStyleForExprs() {
		this.hasPeek = !1;
		let e = this.src, t = this.srcEnd;
		for (; this.pos < t && (e.charCodeAt(this.pos) === 32 || e.charCodeAt(this.pos) === 9);) this.pos++;
		let n = this.pos;
		this.pos < t && e.charCodeAt(this.pos) === 40 && this.pos++;
		let r = [
			this.pos,
			0,
			0
		], i = [
			"",
			"",
			"",
			0,
			0,
			0
		], a = 0, o = 1, s = this.pos, c = !1, setPart = (t) => {
			let n = e.slice(s, t);
			i[a] = n.trim(), i[3 + a] = r[a] + n.length - n.trimStart().length;
		};
		for (; this.pos < t && o > 0;) {
			let n = e.charCodeAt(this.pos);
			if (n === 40) o++, this.pos++;
			else if (n === 41) {
				if (o--, o === 0) {
					for (c || setPart(this.pos), a < 2 && this.errors.push({
						message: "expected three arithmetic expressions in for header",
						pos: this.pos
					}), this.pos++; this.pos < t && (e.charCodeAt(this.pos) === 32 || e.charCodeAt(this.pos) === 9);) this.pos++;
					this.pos < t && e.charCodeAt(this.pos) === 41 && this.pos++;
					break;
				}
				this.pos++;
			} else if (n === 59 && o === 1) {
				if (a === 2) {
					c || (setPart(this.pos), this.errors.push({
						message: "expected three arithmetic expressions in for header",
						pos: this.pos
					})), c = !0, this.pos++;
					continue;
				}
				setPart(this.pos), a++, this.pos++, s = this.pos, r[a] = s;
			} else n === 36 ? this.readDollar() : n === 96 ? this.readBacktickExpansion() : n === 92 ? this.pos += this.pos + 1 < t ? 2 : 1 : n === 39 ? (this.pos++, this.skipSQ()) : n === 34 ? (this.pos++, this.skipDQ()) : this.pos++;
		}
		return o > 0 && (c || setPart(this.pos), this.errors.push({
			message: "unterminated arithmetic for header",
			pos: n
		})), i;
	}
	peek(e = LexContext.Normal) {
		return this.hasPeek ||= (this.readNext(this.nextState, e), !0), this.nextState;
	}
	peekFollow(e) {
		if (!this.hasPeek) {
			let t = e[this.current.token] ? LexContext.CommandStart : LexContext.Normal;
			this.readNext(this.nextState, t), this.hasPeek = !0;
		}
		return this.nextState;
	}
	next(e = LexContext.Normal) {
		if (this.hasPeek) {
			this.hasPeek = !1;
			let e = this.current;
			return this.current = this.nextState, this.nextState = e, this.current;
		}
		return this.readNext(this.current, e), this.current;
	}
	unshift(e) {
		this.nextState.copyFrom(e), this.hasPeek = !0;
	}
	readNext(e, t) {
		let n = this.src, r = this.srcEnd, i = this.pos;
		for (;;) {
			if (i = skipBlanks(n, i, r), t === LexContext.TestMode) for (; i < r && n.charCodeAt(i) === 10;) i = skipBlanks(n, i + 1, r);
			if (i >= r || n.charCodeAt(i) !== 35) break;
			for (; i < r && n.charCodeAt(i) !== 10;) i++;
		}
		if (this.pos = i, i >= r) {
			this.consumePendingHereDocs(), setToken(e, Token.EOF, "", i, i);
			return;
		}
		let a = i, o = n.charCodeAt(i);
		o === 10 ? (this.pos++, this.consumePendingHereDocs(), setToken(e, Token.Newline, "\n", a, this.pos)) : t === LexContext.TestMode && (o === 60 || o === 62) && !(this.pos + 1 < this.srcEnd && n.charCodeAt(this.pos + 1) === 40) ? (this.pos++, setToken(e, Token.Word, o === 60 ? "<" : ">", a, this.pos), e.keywordEligible = !0) : o < 128 && charType[o] & 1 && this.tryReadOperator(e, o, t, a) || o === 91 && t === LexContext.ArrayElement && this.readArrayElement(e, a) || this.readWord(e, t, a);
	}
	tryReadOperator(e, t, n, r) {
		let i = this.src, a = this.pos, o = a + 1 < this.srcEnd ? i.charCodeAt(a + 1) : 0;
		switch (t) {
			case 59: return o === 59 ? a + 2 < this.srcEnd && i.charCodeAt(a + 2) === 38 ? (this.pos += 3, setToken(e, Token.DoubleSemiAmp, ";;&", r, this.pos), !0) : (this.pos += 2, setToken(e, Token.DoubleSemi, ";;", r, this.pos), !0) : o === 38 ? (this.pos += 2, setToken(e, Token.SemiAmp, ";&", r, this.pos), !0) : (this.pos++, setToken(e, Token.Semi, ";", r, this.pos), !0);
			case 124: return o === 124 ? (this.pos += 2, setToken(e, Token.Or, "||", r, this.pos), !0) : o === 38 ? (this.pos += 2, setToken(e, Token.Pipe, "|&", r, this.pos), !0) : (this.pos++, setToken(e, Token.Pipe, "|", r, this.pos), !0);
			case 38:
				if (o === 38) return this.pos += 2, setToken(e, Token.And, "&&", r, this.pos), !0;
				if (o === 62) {
					this.pos += 2;
					let t = this.pos < this.srcEnd && i.charCodeAt(this.pos) === 62;
					return t && this.pos++, this.readRedirectTarget(e, t ? "&>>" : "&>", r);
				}
				return this.pos++, setToken(e, Token.Amp, "&", r, this.pos), !0;
			case 40:
				if (n === LexContext.CommandStart && o === 40) {
					let t = this.errors.length;
					if (this.readArithmeticCommand(e, r), !this._notArithmetic) return !0;
					this.errors.length = t, this.pos = r;
				}
				return this.pos++, setToken(e, Token.LParen, "(", r, this.pos), !0;
			case 41: return this.pos++, setToken(e, Token.RParen, ")", r, this.pos), !0;
			case 60:
			case 62: return this.readRedirection(e, r);
			default: return !1;
		}
	}
	readRedirection(e, t) {
		let n = this.src, r = n.charCodeAt(this.pos), i = "";
		if (r === 60) {
			this.pos++;
			let r = this.pos < this.srcEnd ? n.charCodeAt(this.pos) : 0;
			if (r === 60) {
				this.pos++;
				let r = this.pos < this.srcEnd ? n.charCodeAt(this.pos) : 0;
				if (r === 60) this.pos++, i = "<<<";
				else {
					let i = r === 45;
					i && this.pos++, this.skipSpacesAndTabs();
					let a = this.pos;
					(this.pos >= this.srcEnd || n.charCodeAt(this.pos) !== 35) && this.readHereDocDelimiter();
					let o = this.pos > a;
					return o && (this.pendingHereDocs ??= []).push({
						delimiter: this._hereDelim,
						strip: i,
						quoted: this._hereQuoted
					}), setToken(e, Token.Redirect, i ? "<<-" : "<<", t, this.pos), e.content = o ? this._hereDelim : void 0, e.delimiterQuoted = o && this._hereQuoted, e.targetPos = a, e.targetEnd = o ? this.pos : a, !0;
				}
			} else if (r === 40) return this.readProcessSubstitution(e, "<", t), !0;
			else r === 62 ? (i = "<>", this.pos++) : r === 38 ? (i = "<&", this.pos++) : i = "<";
		} else if (r === 62) {
			this.pos++;
			let r = this.pos < this.srcEnd ? n.charCodeAt(this.pos) : 0;
			if (r === 40) return this.readProcessSubstitution(e, ">", t), !0;
			r === 62 ? (i = ">>", this.pos++) : r === 38 ? (i = ">&", this.pos++) : r === 124 ? (i = ">|", this.pos++) : i = ">";
		}
		return this.readRedirectTarget(e, i, t);
	}
	readRedirectTarget(e, t, n) {
		let r = this.src;
		if (this.skipSpacesAndTabs(), this.pos < this.srcEnd) {
			let i = r.charCodeAt(this.pos);
			if ((i === 60 || i === 62) && this.pos + 1 < this.srcEnd && r.charCodeAt(this.pos + 1) === 40) {
				let i = this.pos;
				this.pos += 2, this.extractBalanced(), this._unbalanced && this.errors.push({
					message: "unterminated process substitution",
					pos: i
				});
				let a = r.slice(i, this.pos);
				return setToken(e, Token.Redirect, t, n, this.pos), e.content = a, e.targetPos = i, e.targetEnd = this.pos, !0;
			}
			let a = this.pos;
			return i !== 10 && i !== 35 && this.readRedirectTargetText(), this.redirectToken(e, t, n, a), !0;
		}
		return this.redirectToken(e, t, n, this.pos), !0;
	}
	readRedirectTargetText() {
		let e = this._buildValue;
		this._buildValue = !0, this.readWordText(), this._buildValue = e;
	}
	redirectToken(e, t, n, r) {
		let i = this.pos > r && (this._wordText.length > 0 || this._wordQuoted);
		setToken(e, Token.Redirect, t, n, this.pos), e.content = i ? this._wordText : void 0, e.targetPos = r, e.targetEnd = i ? this.pos : r;
	}
	readProcessSubstitution(e, t, n) {
		this.pos++, this.extractBalanced(), this._unbalanced && this.errors.push({
			message: "unterminated process substitution",
			pos: n
		});
		let r = this.src.slice(n, this.pos);
		setToken(e, Token.Word, r, n, this.pos);
	}
	readHereDocDelimiter() {
		let e = this.src, t = this.srcEnd, n = this._buildValue;
		this._buildValue = !0;
		let r = "", i = !1;
		for (; this.pos < t;) {
			let n = e.charCodeAt(this.pos);
			if (n === 39) {
				for (i = !0, this.pos++; this.pos < t && e.charCodeAt(this.pos) !== 39;) r += e[this.pos], this.pos++;
				this.pos < t && this.pos++;
			} else if (n === 34) {
				for (i = !0, this.pos++; this.pos < t && e.charCodeAt(this.pos) !== 34;) {
					if (e.charCodeAt(this.pos) === 92 && this.pos + 1 < t) {
						let t = e.charCodeAt(this.pos + 1);
						if (t === 10) {
							this.pos += 2;
							continue;
						}
						(t === 36 || t === 96 || t === 34 || t === 92) && this.pos++;
					}
					r += e[this.pos], this.pos++;
				}
				this.pos < t && this.pos++;
			} else if (n === 92) {
				if (this.pos + 1 < t && e.charCodeAt(this.pos + 1) === 10) {
					this.pos += 2;
					continue;
				}
				i = !0, this.pos++, this.pos < t ? (r += e[this.pos], this.pos++) : r += "\\";
			} else if (n === 96) {
				let n = this.pos;
				for (this.pos++; this.pos < t && e.charCodeAt(this.pos) !== 96;) e.charCodeAt(this.pos) === 92 && this.pos++, this.pos++;
				this.pos < t && this.pos++, r += e.slice(n, this.pos);
			} else if (n === 36) {
				let n = this.pos + 1 < t ? e.charCodeAt(this.pos + 1) : 0;
				(n === 39 || n === 34) && (i = !0), this.readDollar(), r += this._resultText;
			} else if (n < 128 && charType[n] & 1) break;
			else r += e[this.pos], this.pos++;
		}
		this._buildValue = n, this._hereDelim = r, this._hereQuoted = i;
	}
	consumePendingHereDocs() {
		let e = this.pendingHereDocs;
		if (e !== null && e.length !== 0) {
			for (let t of e) {
				let e = this.pos, n = this.skipHereDocBody(t.delimiter, t.strip, this.parenBoundary, t.quoted);
				t.target && (t.target.body.pos = e, t.target.body.end = n, t.target.body.text = this.src.slice(e, n), this.hereDocClosingPos !== -1 && (t.target.closing = {
					pos: this.hereDocClosingPos,
					end: this.hereDocClosingEnd
				}));
			}
			e.length = 0;
		}
	}
	hereDocClosingPos = -1;
	hereDocClosingEnd = -1;
	matchHereDocDelimiter(e, t, n, r) {
		let i = this.src, a = t;
		for (let t = 0; t < e.length;) if (r && i.charCodeAt(a) === 92 && a + 1 < n && i.charCodeAt(a + 1) === 10) a += 2;
		else {
			if (a >= n || i.charCodeAt(a) !== e.charCodeAt(t)) return -1;
			a++, t++;
		}
		return a;
	}
	logicalLineEnd(e, t, n) {
		let r = this.src, i = r.indexOf("\n", e);
		for (; i !== -1 && i < t;) {
			if (!n) return i;
			let t = i;
			for (; t > e && r.charCodeAt(t - 1) === 92;) t--;
			if ((i - t) % 2 == 0) return i;
			e = i + 1, i = r.indexOf("\n", e);
		}
		return t;
	}
	skipHereDocBody(e, t, n = !1, r = !1) {
		this.hereDocClosingPos = -1, this.hereDocClosingEnd = -1;
		let i = this.src, a = this.srcEnd;
		for (; this.pos < a;) {
			let o = this.pos, s = this.logicalLineEnd(o, a, !r);
			for (;;) {
				let e = o;
				if (t) for (; o < s && i.charCodeAt(o) === 9;) o++;
				if (r || (o = skipLineContinuations(i, o, s)), o === e) break;
			}
			let c = this.matchHereDocDelimiter(e, o, s, !r);
			if (c !== -1 && !r && (c = skipLineContinuations(i, c, s)), c === s) {
				let e = this.pos;
				return n && this.parenBoundary && s === a || (this.hereDocClosingPos = o, this.hereDocClosingEnd = s), this.pos = s < a ? s + 1 : s, e;
			}
			if (n && c !== -1) {
				let e = c;
				for (; e < s && i.charCodeAt(e) !== 41;) e++;
				if (e < s || this.parenBoundary && s === a) {
					let e = this.pos;
					return this.pos = c, e;
				}
			}
			this.pos = s < a ? s + 1 : s;
		}
		return this.pos;
	}
	_wordText = "";
	_wordRaw = !1;
	_wordQuoted = !1;
	_wordHasExpansions = !1;
	_wordKeywordEligible = !1;
	_wordAssignmentState;
	_bracketWindow;
	_arithmeticBracketWindow;
	_wordParts = null;
	_resultText = "";
	_resultIsRaw = !0;
	_resultHasExpansion = !1;
	_resultPart;
	_unbalanced = !1;
	_notArithmetic = !1;
	_arithUnterminated = !1;
	_dqText = "";
	_dqHasExpansions = !1;
	_dqParts = null;
	_dqEnd = 0;
	_hereDelim = "";
	_hereQuoted = !1;
	readWord(e, t, n = 0) {
		let r = this._errors === null ? 0 : this._errors.length;
		if (this.readWordText(!1, t, !0), t === LexContext.Normal) {
			let t = this.pos < this.srcEnd ? this.src.charCodeAt(this.pos) : 0;
			if (!this._wordRaw || t !== 60 && t !== 62) {
				setSpanToken(e, Token.Word, n, this.pos, this._wordRaw), e.keywordEligible = this._wordKeywordEligible;
				return;
			}
		}
		this.classifyWord(e, t, n, r);
	}
	isRedirectVariable(e, t) {
		let n = this.src;
		for (let r = e; r < t; r++) {
			let i = n.charCodeAt(r);
			if (i === 91 && r > e) return r + 2 < t && n.charCodeAt(t - 1) === 93 && this.findClosingShellDelimiter(r + 1, t, 93) === t - 1;
			if (i >= 128 || !(isIdChar[i] & (r === e ? 1 : 2))) return !1;
		}
		return t > e;
	}
	readArrayElement(e, t) {
		let n = this.findClosingBracket(t + 1);
		return n !== -1 && (this.pos = n + 1, this.readWordText(), setSpanToken(e, Token.Word, t, this.pos, !0), !0);
	}
	classifyWord(e, t, n, r) {
		let i = this.src, a = this._wordRaw, o = this._wordHasExpansions, s = this._wordQuoted, c = this._wordKeywordEligible, l = this._wordAssignmentState, u = this.pos, d = u - n;
		if (t === LexContext.CasePattern) {
			let t = Token.Word;
			if (c) {
				let e = a ? matchReservedWord(i, n, d) : RESERVED_WORDS.get(this.wordValueOf(n, u));
				e === Token.Esac && (t = e);
			}
			setSpanToken(e, t, n, u, a), e.keywordEligible = c;
			return;
		}
		let f = null;
		if (!a && !o && c && (t === LexContext.CommandStart || t === LexContext.TestMode)) {
			let e = u < this.srcEnd ? i.charCodeAt(u) : 0;
			(!s && d <= 16 || e === 60 || e === 62) && (f = this.wordValueOf(n, u));
		}
		if (t === LexContext.CommandStart && c) {
			if (a) {
				if (d <= 8) {
					let t = matchReservedWord(i, n, d);
					if (t !== void 0) {
						setSpanToken(e, t, n, u, !0);
						return;
					}
				}
				if (d === 2 && i.charCodeAt(n) === 91 && i.charCodeAt(n + 1) === 91) {
					setSpanToken(e, Token.DblLBracket, n, u, !0);
					return;
				}
			} else if (f !== null && f.length > 0) {
				let t = f.charCodeAt(0);
				if (t >= 97 && t <= 122 && f.length <= 8 || t === 33 || t === 123 || t === 125) {
					let t = RESERVED_WORDS.get(f);
					if (t !== void 0) {
						setToken(e, t, f, n, u);
						return;
					}
				}
				if (t === 91 && f === "[[") {
					setToken(e, Token.DblLBracket, f, n, u);
					return;
				}
			}
		}
		if (t === LexContext.CommandStart || t === LexContext.CommandPrefix || t === LexContext.Declaration) {
			if (l === void 0) {
				let e = -1, r = !1;
				for (let t = n + 1; t < u; t++) {
					let n = i.charCodeAt(t);
					if (n === 61) {
						e = t;
						break;
					}
					n === 91 && (r = !0);
				}
				(e !== -1 || t !== LexContext.Declaration && r) && (l = scanAssignmentPrefix(i, n, u, 0));
			}
			if (l !== void 0) {
				if (t !== LexContext.Declaration && l >= 4) {
					if (u < this.srcEnd && (this._errors !== null && (this._errors.length = r), this.pos = n, this.readWordText(!0, t, !0), this.pos > u)) {
						this.classifyWord(e, t, n, r);
						return;
					}
					(this._errors === null || this._errors.length === r) && this.errors.push({
						message: "unterminated array subscript",
						pos: i.indexOf("[", n)
					});
				}
				if (isMatchedAssignment(l)) {
					setSpanToken(e, Token.Assignment, n, u, a), f !== null && (e._value = f), e.assignmentOperatorPos = assignmentOperatorPos(l);
					return;
				}
			}
		}
		if ((t === LexContext.CommandStart || t === LexContext.TestMode) && c) {
			if (a) {
				if (d === 2 && i.charCodeAt(n) === 93 && i.charCodeAt(n + 1) === 93) {
					setSpanToken(e, Token.DblRBracket, n, u, !0);
					return;
				}
			} else if (f === "]]") {
				setToken(e, Token.DblRBracket, f, n, u);
				return;
			}
		}
		if (!o && this.pos < this.srcEnd) {
			let t = i.charCodeAt(this.pos);
			if ((t === 60 || t === 62) && a) {
				let t = i.charCodeAt(n);
				if (t >= 48 && t <= 57 && isAllDigitsRange(i, n, u)) {
					let t = Number.parseInt(i.slice(n, u), 10);
					if (this.readRedirection(e, n)) {
						e.fileDescriptor = t, e.descriptorEnd = u;
						return;
					}
				}
				if (t === 123 && i.charCodeAt(u - 1) === 125 && this.isRedirectVariable(n + 1, u - 1)) {
					let t = i.slice(n + 1, u - 1);
					if (this.readRedirection(e, n)) {
						e.variableName = t, e.descriptorEnd = u;
						return;
					}
				}
			}
		}
		setSpanToken(e, Token.Word, n, u, a), f !== null && (e._value = f), e.keywordEligible = c;
	}
	readWordText(e = !1, t = LexContext.Normal, n = !1) {
		let r = this.src, i = this.srcEnd, a = this.pos, o = a, s = 0;
		for (; a < i;) {
			let e = r.charCodeAt(a);
			if (e < 128 && charType[e]) {
				s = e;
				break;
			}
			a++;
		}
		if (a >= i || charType[s] & 1 && !(s === 40 && a > o && extglobPrefix[r.charCodeAt(a - 1)]) && !e) {
			this.pos = a, this._wordText = (this._buildParts || this._buildValue) && a > o ? r.slice(o, a) : "", this._wordRaw = !0, this._wordQuoted = !1, this._wordHasExpansions = !1, this._wordKeywordEligible = !0, this._wordAssignmentState = void 0, this._buildParts && (this._wordParts = hasGlobCharacters(this._wordText) && t !== LexContext.ArrayElement ? parseGlobParts(r, o, a, void 0) ?? null : null);
			return;
		}
		let c = this._buildParts, l = c || this._buildValue, u = l && a > o ? r.slice(o, a) : "", d = !1, f = !1, p = !0, m = !0, h = a > o ? r.charCodeAt(a - 1) : 0, g = scanAssignmentPrefix(r, o, a, 0), _, v = "", y = 0, b = !1, x;
		for (c && (_ = [], v = u, y = o, b = u.length > 0 && hasGlobCharacters(u)); a < i;) {
			let s = r.charCodeAt(a);
			if (s >= 128 || !charType[s]) {
				let e = a;
				for (a++; a < i;) {
					let e = r.charCodeAt(a);
					if (e < 128 && charType[e]) break;
					a++;
				}
				if (h = r.charCodeAt(a - 1), g = scanAssignmentPrefix(r, e, a, g), l) {
					let t = r.slice(e, a);
					u += t, c && (v += t, b ||= hasGlobCharacters(t));
				}
			} else {
				if (charType[s] & 1) {
					if (e && g >= 4) {
						let e = this.findClosingBracket(a);
						if (e !== -1) {
							let t = e + 1;
							if (g = g === 5 ? 2 : g - 1, h = r.charCodeAt(e), l) {
								let e = r.slice(a, t);
								u += e, c && (v += e, b ||= hasGlobCharacters(e));
							}
							a = t;
							continue;
						}
					}
					if (s === 40 && h < 128 && extglobPrefix[h]) {
						if (t === LexContext.FunctionName || g >= 4 && (t === LexContext.CommandStart || t === LexContext.CommandPrefix) || t === LexContext.CommandStart && h === 33 && p && r.charCodeAt(o) === 33 && skipLineContinuations(r, o + 1, i) === a) break;
						let s = h;
						if (s === 61 && n && (t !== LexContext.CommandStart && t !== LexContext.CommandPrefix && t !== LexContext.Declaration && t !== LexContext.EvalArgument || !isMatchedAssignment(g) || skipLineContinuations(r, assignmentOperatorPos(g) + 1, i) !== a)) break;
						let d = a + 1, f = this.findClosingShellDelimiter(d, i, 41, s === 61);
						if (f === -1 && !n && !e && g >= 4 || t === LexContext.CommandStart && s !== 61 && f !== -1 && skipBlanks(r, d, f) === f) break;
						p = !1;
						let m = f === -1 ? i : f;
						if (a = f === -1 ? i : f + 1, f === -1 && this.errors.push({
							message: "unterminated extended glob",
							pos: d - 2
						}), h = r.charCodeAt(a - 1), l) {
							let e = "(" + r.slice(d, a);
							if (u += e, c && s !== 61) {
								let e = d - 2;
								for (; r.charCodeAt(e) === 10 && r.charCodeAt(e - 1) === 92;) e -= 2;
								if (v.length > 0) {
									let t = v.slice(0, -1);
									e > y && _.push({
										type: "Literal",
										pos: y,
										end: e,
										value: t,
										text: r.slice(y, e)
									}), v = "";
								}
								let t = extglobOp[s];
								_.push({
									type: "ExtendedGlob",
									pos: e,
									end: a,
									text: r.slice(e, a),
									operator: t,
									pattern: r.slice(d, m),
									parts: this.subFieldParts(d, m)
								}), y = a;
							} else c && (v += e, b ||= hasGlobCharacters(e));
						}
						continue;
					}
					break;
				}
				if (s === 92) a++, a < i ? r.charCodeAt(a) === 10 ? (a++, m = !1) : (g >= 0 && g < 4 && (g = -1), d = !0, p = !1, m = !1, h = r.charCodeAt(a), l && (u += r[a], c && (v += r[a])), a++) : (g >= 0 && g < 4 && (g = -1), d = !0, p = !1, h = 92, l && (u += "\\", c && (v += "\\")));
				else if (s === 39) {
					let e = a;
					g >= 0 && g < 4 && (g = -1), d = !0, p = !1, m = !1, a++;
					let t = a;
					for (; a < i && r.charCodeAt(a) !== 39;) a++;
					a > t && (h = r.charCodeAt(a - 1));
					let n = l ? r.slice(t, a) : "";
					l && (u += n), a < i ? a++ : this.errors.push({
						message: "unterminated single quote",
						pos: t - 1
					}), c && (e > y && (_.push({
						type: "Literal",
						pos: y,
						end: e,
						value: v,
						text: r.slice(y, e)
					}), v = ""), _.push({
						type: "SingleQuoted",
						pos: e,
						end: a,
						value: n,
						text: r.slice(e, a)
					}), y = a);
				} else if (s === 34) {
					let e = a;
					if (g >= 0 && g < 4 && (g = -1), d = !0, p = !1, m = !1, a++, this.pos = a, this.readDoubleQuoted(), a = this.pos, this._dqEnd > e + 1 && (h = r.charCodeAt(this._dqEnd - 1)), this._dqHasExpansions && (f = !0), l && (u += this._dqText), c) {
						e > y && (_.push({
							type: "Literal",
							pos: y,
							end: e,
							value: v,
							text: r.slice(y, e)
						}), v = "");
						let t = r.slice(e, a);
						_.push({
							type: "DoubleQuoted",
							pos: e,
							end: a,
							text: t,
							parts: this._dqParts ?? [{
								type: "Literal",
								pos: e + 1,
								end: this._dqEnd,
								value: this._dqText,
								text: r.slice(e + 1, this._dqEnd)
							}]
						}), y = a;
					}
				} else if (s === 36) {
					p = !1;
					let e = a;
					g >= 0 && g < 4 && (g = -1);
					let t = a + 1 < i ? r.charCodeAt(a + 1) : 0;
					(t === 39 || t === 34) && (d = !0), this.pos = a, this.readDollar(), a = this.pos, this._resultIsRaw || (m = !1), a > e && (h = r.charCodeAt(a - 1)), this._resultHasExpansion && (f = !0), l && (u += this._resultText), c && (this._resultPart ? (e > y && (_.push({
						type: "Literal",
						pos: y,
						end: e,
						value: v,
						text: r.slice(y, e)
					}), v = ""), _.push(this._resultPart), y = a) : v += this._resultText);
				} else if (s === 96) {
					p = !1;
					let e = a;
					g >= 0 && g < 4 && (g = -1), this.pos = a, this.readBacktickExpansion(), a = this.pos, m = !1, h = r.charCodeAt(a - 1), f = !0, l && (u += this._resultText), c && (e > y && (_.push({
						type: "Literal",
						pos: y,
						end: e,
						value: v,
						text: r.slice(y, e)
					}), v = ""), _.push(this._resultPart), y = a);
				} else if (s === 123) {
					g >= 0 && g < 4 && (g = -1);
					let e = a + 1 < i ? r.charCodeAt(a + 1) : 0, t = e <= 32 || e === 125 ? -1 : this.scanBraceExpansion(a, x ??= new Map());
					if (t > 0) {
						if (p = !1, h = r.charCodeAt(t - 1), l) {
							let e = r.slice(a, t);
							u += e, c && (a > y && (_.push({
								type: "Literal",
								pos: y,
								end: a,
								value: v,
								text: r.slice(y, a)
							}), v = ""), _.push({
								type: "BraceExpansion",
								pos: a,
								end: t,
								text: e,
								parts: this.subFieldParts(a + 1, t - 1)
							}), y = t);
						}
						a = t;
						continue;
					}
					h = 123, l && (u += "{", c && (v += "{")), a++;
				} else a++;
			}
		}
		c && a > y && _.push({
			type: "Literal",
			pos: y,
			end: a,
			value: v,
			text: r.slice(y, a)
		}), this.pos = a, this._wordText = u, this._wordRaw = m, this._wordQuoted = d, this._wordHasExpansions = f, this._wordKeywordEligible = p, this._wordAssignmentState = g, c && (this._wordParts = _.length > 1 || _.length === 1 && _[0].type !== "Literal" ? _ : null, b && t !== LexContext.ArrayElement && (this._wordParts = parseGlobParts(r, o, a, this._wordParts) ?? null));
	}
	readInnerWordText(e = !1, t = !1, n = !1) {
		let r = this.src, i = this.srcEnd, a = this.pos, o = a, s = "", c = this._buildParts, l, u = "", d = 0, f = !1, p = !1;
		for (c && (l = [], d = a); a < i;) {
			let o = r.charCodeAt(a);
			if (o === 92) {
				if (a++, a < i) {
					if (r.charCodeAt(a) === 10) a++;
					else {
						let t = r.charCodeAt(a);
						e && t !== 36 && t !== 96 && t !== 34 && t !== 92 && t !== 125 && (s += "\\", c && (u += "\\"), f = !0);
						let n = r[a++];
						s += n, c && (u += n);
					}
				}
			} else if (o === 39 && !e) {
				let e = a;
				a++;
				let t = a;
				for (; a < i && r.charCodeAt(a) !== 39;) a++;
				let n = r.slice(t, a);
				s += n, a < i && a++, c && (e > d && (l.push({
					type: "Literal",
					pos: d,
					end: e,
					value: u,
					text: r.slice(d, e)
				}), u = ""), l.push({
					type: "SingleQuoted",
					pos: e,
					end: a,
					value: n,
					text: r.slice(e, a)
				}), d = a);
			} else if (o === 34) {
				let t = a;
				if (a++, this.pos = a, this.readDoubleQuoted(e), a = this.pos, s += this._dqText, c) {
					t > d && (l.push({
						type: "Literal",
						pos: d,
						end: t,
						value: u,
						text: r.slice(d, t)
					}), u = "");
					let e = r.slice(t, a);
					l.push({
						type: "DoubleQuoted",
						pos: t,
						end: a,
						text: e,
						parts: this._dqParts ?? [{
							type: "Literal",
							pos: t + 1,
							end: this._dqEnd,
							value: this._dqText,
							text: r.slice(t + 1, this._dqEnd)
						}]
					}), d = a;
				}
			} else if (o === 36) {
				let t = a;
				this.pos = a, this.readDollar(e), a = this.pos, s += this._resultText, c && (this._resultPart ? (t > d && (l.push({
					type: "Literal",
					pos: d,
					end: t,
					value: u,
					text: r.slice(d, t)
				}), u = ""), l.push(this._resultPart), d = a) : u += this._resultText);
			} else if (o === 96) {
				let t = a;
				this.pos = a, this.readBacktickExpansion(e), a = this.pos, s += this._resultText, c && (t > d && (l.push({
					type: "Literal",
					pos: d,
					end: t,
					value: u,
					text: r.slice(d, t)
				}), u = ""), l.push(this._resultPart), d = a);
			} else if (!e && !t && (o === 60 || o === 62) && a + 1 < i && r.charCodeAt(a + 1) === 40) {
				let e = a;
				this.pos = a + 2;
				let t = this.extractBalanced();
				a = this.pos;
				let n = r.slice(e, a);
				s += n, c && (e > d && (l.push({
					type: "Literal",
					pos: d,
					end: e,
					value: u,
					text: r.slice(d, e)
				}), u = ""), l.push(this.processSubstitution(e, n, o === 60 ? "<" : ">", t)), d = a);
			} else s += r[a], c && (u += r[a], n && (o === 42 || o === 63 || o === 91) && (p = !0)), a++;
		}
		c && a > d && l.push({
			type: "Literal",
			pos: d,
			end: a,
			value: u,
			text: r.slice(d, a)
		}), this.pos = a, this._wordText = s, this._wordRaw = !1, this._wordQuoted = !1, this._wordHasExpansions = !1, this._wordKeywordEligible = !1, c && (this._wordParts = l.length > 1 || l.length === 1 && (l[0].type !== "Literal" || f) ? l : null, p && (this._wordParts = parseGlobParts(r, o, a, this._wordParts) ?? null));
	}
	subFieldParts(e, t) {
		if (!(this._nestingDepth >= 256)) return hasEmbeddedWordStructure(this.src, e, t) ? this.parseSubFieldWord(e, t).parts : parseGlobParts(this.src, e, t, void 0);
	}
	parseSubFieldWord(e, t, n = "word", r = !1) {
		if (e >= t) return new WordImpl("", e, e);
		if (this._nestingDepth >= 256) return new WordImpl(this.src.slice(e, t), e, t);
		this._nestingDepth++;
		let i = this.srcEnd, a = this._bracketWindow, o = this._arithmeticBracketWindow, s = this.pos, c = this._wordText, l = this._wordParts, u = this._wordQuoted, d = this._wordKeywordEligible;
		this.srcEnd = t, this.pos = e, this.readInnerWordText(n === "quoted", r, n === "word");
		let f = new WordImpl(this.src.slice(e, t), e, t);
		return this._buildParts && (f.parts = this._wordParts ?? void 0), this.srcEnd = i, this._bracketWindow = a, this._arithmeticBracketWindow = o, this.pos = s, this._wordText = c, this._wordParts = l, this._wordQuoted = u, this._wordKeywordEligible = d, this._nestingDepth--, f;
	}
	skipSQ() {
		for (; this.pos < this.srcEnd && this.src.charCodeAt(this.pos) !== 39;) this.pos++;
		this.pos < this.srcEnd && this.pos++;
	}
	skipAnsiCQuoted() {
		let e = this.pos - 1, t = decodeAnsiCQuoted(this.src, this.pos, this.srcEnd);
		this.pos = t.end, t.closed || this.errors.push({
			message: "unterminated ANSI-C quote",
			pos: e
		});
	}
	skipDQ() {
		let e = this.src, t = this.srcEnd;
		if (this._unbalanced = !1, this._nestingDepth < 256) for (; this.pos < t;) {
			let n = e.charCodeAt(this.pos);
			if (n === 34) {
				this.pos++;
				return;
			}
			if (n === 92) this.pos = Math.min(this.pos + 2, t);
			else {
				if (n === 96) break;
				if (n === 36) {
					let t = e.charCodeAt(this.pos + 1);
					if (t === 40 || t === 123 || t === 36) break;
				}
				this.pos++;
			}
		}
		this.extractBalanced(!0, !0);
	}
	skipSpacesAndTabs() {
		this.pos = skipBlanks(this.src, this.pos, this.srcEnd);
	}
	readDoubleQuoted(e = !1) {
		let t = this.src, n = this.srcEnd, r = this.pos, i = !1, a = this._buildParts, o = a || this._buildValue;
		if (!a) {
			let e = this.pos;
			for (; e < n;) {
				let n = t.charCodeAt(e);
				if (n === 34) {
					this._dqText = o ? t.slice(r, e) : "", this._dqEnd = e, this.pos = e + 1, this._dqHasExpansions = !1, this._dqParts = null;
					return;
				}
				if (n === 36 || n === 96 || n === 92) break;
				e++;
			}
		}
		let s = "", c = null, l = "", u = a ? this.pos : 0;
		for (; this.pos < n && t.charCodeAt(this.pos) !== 34;) {
			let r = this.pos;
			for (; this.pos < n;) {
				let e = t.charCodeAt(this.pos);
				if (e === 34 || e === 92 || e === 36 || e === 96) break;
				this.pos++;
			}
			if (o && this.pos > r) {
				let e = t.slice(r, this.pos);
				s += e, a && (l += e);
			}
			if (this.pos >= n || t.charCodeAt(this.pos) === 34) break;
			let d = t.charCodeAt(this.pos);
			if (d === 92) {
				if (this.pos++, this.pos < n) {
					let n = t.charCodeAt(this.pos);
					if (n === 10) {
						this.pos++;
						continue;
					}
					if (o) {
						if (e || n === 36 || n === 96 || n === 34 || n === 92) {
							let e = t[this.pos];
							s += e, a && (l += e);
						} else {
							let e = "\\" + t[this.pos];
							s += e, a && (l += e);
						}
					}
					this.pos++;
				}
			} else if (d === 36) {
				let e = this.pos + 1 < n ? t.charCodeAt(this.pos + 1) : 0;
				if (e === 34 || e === 39) {
					o && (s += "$", a && (l += "$")), this.pos++;
					continue;
				}
				let r = this.pos;
				if (this.readDollar(!0), o && (s += this._resultText), this._resultHasExpansion && (i = !0), a) {
					let e = this._resultPart;
					e && isDQChild(e) ? (c ||= [], r > u && (c.push({
						type: "Literal",
						pos: u,
						end: r,
						value: l,
						text: t.slice(u, r)
					}), l = ""), c.push(e), u = this.pos) : l += this._resultText;
				}
			} else if (d === 96) {
				let e = this.pos;
				this.readBacktickExpansion(!0), o && (s += this._resultText), i = !0, a && this._resultPart && isDQChild(this._resultPart) && (c ||= [], e > u && (c.push({
					type: "Literal",
					pos: u,
					end: e,
					value: l,
					text: t.slice(u, e)
				}), l = ""), c.push(this._resultPart), u = this.pos);
			}
		}
		a && c && this.pos > u && c.push({
			type: "Literal",
			pos: u,
			end: this.pos,
			value: l,
			text: t.slice(u, this.pos)
		}), this._dqEnd = this.pos, this.pos < n ? this.pos++ : this.errors.push({
			message: "unterminated double quote",
			pos: r - 1
		}), this._dqText = s, this._dqHasExpansions = i, this._dqParts = c;
	}
	readDollar(e = !1) {
		let t = this.pos;
		this.pos++;
		let n = this.src, r = this.srcEnd, i = this._buildParts || this._buildValue;
		if (this.pos >= r) {
			this._resultText = "$", this._resultIsRaw = !0, this._resultHasExpansion = !1, this._resultPart = void 0;
			return;
		}
		let a = skipLineContinuations(n, this.pos, r);
		a > this.pos && n.charCodeAt(a) === 40 && n.charCodeAt(a + 1) !== 40 && (this.pos = a);
		let o = n.charCodeAt(this.pos);
		if (o === 40) {
			if (this.pos + 1 < r && n.charCodeAt(this.pos + 1) === 40) {
				let e = this.pos, n = this.errors.length;
				if (this.readArithmeticExpansion(t), !this._notArithmetic) return;
				this.errors.length = n, this.pos = e;
			}
			this.readCommandSubstitution(t);
		} else if (o === 123) {
			let t = this.pos + 1 < r ? n.charCodeAt(this.pos + 1) : 0;
			if (t === 32 || t === 9 || t === 10) {
				this.readBraceCommandSubstitution();
				return;
			}
			if (t === 124) {
				this.readValueSubstitution();
				return;
			}
			this.readParameterExpansion(e);
		} else if (o === 39) {
			if (this.pos++, i) {
				let e = this.readAnsiCQuoted();
				this._resultText = e, this._resultPart = this._buildParts ? {
					type: "AnsiCQuoted",
					pos: t,
					end: this.pos,
					text: n.slice(t, this.pos),
					value: e
				} : void 0;
			} else this.skipAnsiCQuoted(), this._resultText = "", this._resultPart = void 0;
			this._resultIsRaw = !1, this._resultHasExpansion = !1;
		} else if (o === 34) {
			if (this.pos++, this.readDoubleQuoted(e), this._resultText = this._dqText, this._resultIsRaw = !1, this._resultHasExpansion = this._dqHasExpansions, this._buildParts) {
				let e = n.slice(t, this.pos);
				this._resultPart = {
					type: "LocaleString",
					pos: t,
					end: this.pos,
					text: e,
					parts: this._dqParts ?? [{
						type: "Literal",
						pos: t + 2,
						end: this._dqEnd,
						value: this._dqText,
						text: n.slice(t + 2, this._dqEnd)
					}]
				};
			} else this._resultPart = void 0;
		} else if (o === 64 || o === 42 || o === 35 || o === 63 || o === 45 || o === 36 || o === 33 || o >= 48 && o <= 57) {
			this.pos++;
			let e = i ? n.slice(this.pos - 2, this.pos) : "";
			this._resultText = e, this._resultIsRaw = !0, this._resultHasExpansion = !1, this._resultPart = this._buildParts ? {
				type: "SimpleExpansion",
				pos: t,
				end: this.pos,
				text: e
			} : void 0;
		} else if (o < 128 && isIdChar[o] & 1) {
			let e = this.pos - 1;
			for (; this.pos < r;) {
				let e = n.charCodeAt(this.pos);
				if (e < 128 && isIdChar[e] & 2) this.pos++;
				else break;
			}
			let a = i ? n.slice(e, this.pos) : "";
			this._resultText = a, this._resultIsRaw = !0, this._resultHasExpansion = !1, this._resultPart = this._buildParts ? {
				type: "SimpleExpansion",
				pos: t,
				end: this.pos,
				text: a
			} : void 0;
		} else {
			if (o === 91) {
				let e = this._errors === null ? 0 : this._errors.length, r = this.findClosingArithmeticBracket(this.pos + 1);
				if (r !== -1) {
					let e = this.pos + 1, a = n.slice(e, r);
					this.pos = r + 1;
					let o = i ? n.slice(t, this.pos) : "";
					this._resultText = o, this._resultIsRaw = !0, this._resultHasExpansion = !1, this._resultPart = this._buildParts ? this.arithmeticExpansion(e - 2, o, a, e) : void 0;
					return;
				}
				this._errors !== null && (this._errors.length = e);
			}
			this._resultText = "$", this._resultIsRaw = !0, this._resultHasExpansion = !1, this._resultPart = void 0;
		}
	}
	scanArithmeticBody() {
		this._notArithmetic = !1, this._arithUnterminated = !1, this.pos += 2;
		let e = 1, t = 0, n = 0, r, i = !1, a = this.src, o = this.srcEnd, s = this.pos;
		for (; this.pos < o && e > 0;) {
			let s = a.charCodeAt(this.pos);
			if (s === 92) this.pos += this.pos + 1 < o ? 2 : 1;
			else if (s === 39) this.pos++, this.skipSQ();
			else if (s === 34) this.pos++, this.skipDQ();
			else if (s === 96) {
				for (this.pos++; this.pos < o && a.charCodeAt(this.pos) !== 96;) a.charCodeAt(this.pos) === 92 && this.pos++, this.pos++;
				this.pos < o && this.pos++;
			} else if (s === 36 && this.pos + 2 < o && a.charCodeAt(this.pos + 1) === 40 && a.charCodeAt(this.pos + 2) !== 40) {
				let e = this.pos;
				this.pos += 2, this.extractBalanced(), this._unbalanced && this.errors.push({
					message: "unterminated command substitution",
					pos: e
				});
			} else if (s === 36 && this.pos + 1 < o && a.charCodeAt(this.pos + 1) === 123) {
				let e = this.findClosingBrace(this.pos + 2, o);
				this.pos = e === -1 ? o : e + 1;
			} else if ((s === 60 || s === 62) && this.pos + 1 < o && a.charCodeAt(this.pos + 1) === 40) this.pos += 2, this.extractBalanced();
			else if (s === 40) a.charCodeAt(this.pos - 1) === 36 && a.charCodeAt(this.pos + 1) === 40 ? (e === 1 ? n = t : (r ??= []).push(t), e++, t = 0, e + this._nestingDepth > 256 && !i && (this.errors.push({
				message: "maximum arithmetic expansion nesting depth exceeded",
				pos: this.pos - 1
			}), i = !0), this.pos += 2) : (++t + e - 1 + this._nestingDepth > 256 && !i && (this.errors.push({
				message: "maximum arithmetic expression nesting depth exceeded",
				pos: this.pos
			}), i = !0), this.pos++);
			else if (s === 41 && t > 0) t--, this.pos++;
			else if (s === 41 && this.pos + 1 < o && a.charCodeAt(this.pos + 1) === 41) {
				if (--e === 0) {
					this.pos += 2;
					break;
				}
				t = e === 1 ? n : r.pop(), this.pos += 2;
			} else if (s === 41 && e === 1) return this._notArithmetic = !0, "";
			else this.pos++;
		}
		let c = this._buildParts || this._buildValue;
		return e > 0 ? (this._arithUnterminated = !0, c ? a.slice(s, this.pos) : "") : c ? a.slice(s, this.pos - 2) : "";
	}
	readArithmeticExpansion(e) {
		let t = this.pos + 2, n = this.scanArithmeticBody();
		if (this._notArithmetic) return;
		this._arithUnterminated && this.errors.push({
			message: "unterminated arithmetic expansion",
			pos: e
		});
		let r = this._buildParts || this._buildValue ? this.src.slice(e, this.pos) : "";
		this._resultText = r, this._resultIsRaw = !0, this._resultHasExpansion = !1, this._resultPart = this._buildParts ? this.arithmeticExpansion(e, r, n, t) : void 0;
	}
	arithmeticExpansion(e, t, n, r) {
		return new ArithmeticExpansionImpl(e, this.pos, t, {
			source: this.src,
			body: n,
			offset: r,
			depth: this._nestingDepth,
			context: this.substitutionContext
		});
	}
	readArithmeticCommand(e, t) {
		let n = this._buildValue;
		this._buildValue = !0;
		let r = this.scanArithmeticBody();
		this._buildValue = n, this._arithUnterminated && this.errors.push({
			message: "unterminated arithmetic command",
			pos: t
		}), setToken(e, Token.ArithCmd, r, t, this.pos);
	}
	readCommandSubstitution(e) {
		let t = this.pos;
		this.pos++;
		let n = this.extractBalanced();
		this._unbalanced && this.errors.push({
			message: "unterminated command substitution",
			pos: e
		});
		let r = this._buildParts || this._buildValue, i = r ? this.src.slice(e, this.pos) : "", a = !r || t === e + 1 ? i : "$" + this.src.slice(t, this.pos);
		this._resultText = a, this._resultIsRaw = t === e + 1, this._resultHasExpansion = !0, this._resultPart = this._buildParts ? this.commandExpansion(e, i, t + 1, n, !this._unbalanced) : void 0;
	}
	readBraceCommandSubstitution() {
		this.readBraceSubstitution(1);
	}
	readValueSubstitution() {
		this.readBraceSubstitution(2);
	}
	readBraceSubstitution(e) {
		let t = this.pos - 1;
		this.pos += e;
		let n = this.src, r = this.srcEnd, i = 1, a = this.pos;
		for (; this.pos < r;) {
			let e = n.charCodeAt(this.pos);
			if (e === 123) i++;
			else if (e === 125) {
				if (--i === 0) {
					this.pos++;
					break;
				}
			} else if (e === 39) {
				this.pos++, this.skipSQ();
				continue;
			} else if (e === 34) {
				this.pos++, this.skipDQ();
				continue;
			} else e === 92 && this.pos++;
			this.pos++;
		}
		if (this._resultIsRaw = !0, this._resultHasExpansion = !0, this._buildParts || this._buildValue) {
			let e = n.slice(a, this.pos - 1), r = e.trim(), i = n.slice(t, this.pos);
			if (this._resultText = i, this._buildParts) {
				let n = a + (e.length - e.trimStart().length);
				this._resultPart = this.commandExpansion(t, i, n, r);
			} else this._resultPart = void 0;
		} else this._resultText = "", this._resultPart = void 0;
	}
	readBacktickExpansion(e = !1) {
		this.pos++;
		let t = this.src, n = this.srcEnd, r = this.pos;
		if (!this._buildParts && !this._buildValue) {
			for (; this.pos < n && t.charCodeAt(this.pos) !== 96;) t.charCodeAt(this.pos) === 92 && this.pos + 1 < n && this.pos++, this.pos++;
			this.pos < n ? this.pos++ : this.errors.push({
				message: "unterminated backtick",
				pos: r - 1
			}), this._resultText = "", this._resultIsRaw = !1, this._resultHasExpansion = !0, this._resultPart = void 0;
			return;
		}
		let i = "", a = !1;
		for (; this.pos < n && t.charCodeAt(this.pos) !== 96;) {
			if (t.charCodeAt(this.pos) === 92) {
				a = !0;
				break;
			}
			this.pos++;
		}
		if (!a) i = t.slice(r, this.pos);
		else for (i = t.slice(r, this.pos); this.pos < n && t.charCodeAt(this.pos) !== 96;) if (t.charCodeAt(this.pos) === 92) {
			if (this.pos++, this.pos < n) {
				let n = t.charCodeAt(this.pos);
				i += n === 36 || n === 96 || n === 92 || e && n === 34 ? t[this.pos] : "\\" + t[this.pos], this.pos++;
			}
		} else {
			let e = this.pos;
			for (; this.pos < n;) {
				let e = t.charCodeAt(this.pos);
				if (e === 96 || e === 92) break;
				this.pos++;
			}
			i += t.slice(e, this.pos);
		}
		this.pos < n ? this.pos++ : this.errors.push({
			message: "unterminated backtick",
			pos: r - 1
		});
		let o = t.slice(r - 1, this.pos);
		this._resultText = i, this._resultHasExpansion = !0, this._resultPart = this._buildParts ? a ? this.decodedCommandExpansion(r - 1, o, i) : this.commandExpansion(r - 1, o, r, i) : void 0;
	}
	readParameterExpansion(e) {
		let t = this.src, n = this.srcEnd, r = this.pos;
		this.pos++;
		let i = 1, a = !1;
		for (; this.pos < n && i > 0;) {
			let e = t.charCodeAt(this.pos);
			if (e === 36) {
				let e = this.pos + 1 < n ? t.charCodeAt(this.pos + 1) : 0;
				if (e === 123) {
					i++, this._nestingDepth + i > 256 && !a && (this.errors.push({
						message: "maximum parameter expansion nesting depth exceeded",
						pos: this.pos
					}), a = !0), this.pos += 2;
					continue;
				}
				if (e === 36) {
					this.pos += 2;
					continue;
				}
				if (e === 40) {
					let e = this.pos;
					this.pos += 2, this.extractBalanced(), this._unbalanced && this.errors.push({
						message: "unterminated command substitution",
						pos: e
					});
					continue;
				}
			} else if (e === 96) {
				for (this.pos++; this.pos < n && t.charCodeAt(this.pos) !== 96;) t.charCodeAt(this.pos) === 92 && this.pos++, this.pos++;
				this.pos < n && this.pos++;
				continue;
			} else if (e === 125) {
				if (--i === 0) {
					this.pos++;
					break;
				}
			} else if (e === 92) this.pos + 1 < n && this.pos++;
			else if (e === 39) {
				this.pos++, this.pos > r + 1 && t.charCodeAt(this.pos - 2) === 36 ? this.skipAnsiCQuoted() : this.skipSQ();
				continue;
			} else if (e === 34) {
				this.pos++, this.skipDQ();
				continue;
			}
			this.pos++;
		}
		let o = i === 0;
		o || this.errors.push({
			message: "unterminated parameter expansion",
			pos: r - 1
		});
		let s = this._buildParts || this._buildValue ? t.slice(r - 1, this.pos) : "";
		if (this._resultText = s, this._resultIsRaw = !0, this._resultHasExpansion = !1, this._buildParts) {
			let n = t.slice(r + 1, o ? this.pos - 1 : this.pos);
			this._resultPart = this.parseParamInner(s, n, r + 1, e);
		} else this._resultPart = void 0;
	}
	parseParamInner(e, t, n, r) {
		let i = {
			type: "ParameterExpansion",
			pos: n - 2,
			end: this.pos,
			text: e,
			parameter: "",
			parameterPos: n,
			parameterEnd: n,
			prefix: void 0,
			index: void 0,
			operation: void 0
		}, a = t.length;
		if (a === 0) return i;
		let sub = (e, t, r = "word") => this.parseSubFieldWord(n + e, n + t, r), closeBracket = (e) => {
			let t = this.findClosingBracket(n + e, n + a);
			return t === -1 ? -1 : t - n;
		}, o = 0;
		if (a > 1 && t.charCodeAt(0) === 33 && (i.prefix = "!", o = 1), a > 1 && t.charCodeAt(0) === 35) {
			let e = this.scanParamName(t, 1), r = e, o = -1;
			if (r < a && t.charCodeAt(r) === 91 && (o = closeBracket(r + 1), o !== -1 && (r = o + 1)), e > 1 && r === a) return i.prefix = "#", i.parameter = t.slice(1, e), i.parameterPos = n + 1, i.parameterEnd = n + e, o !== -1 && (i.index = sub(e + 1, o, "embedded")), i;
		}
		let s = o;
		if (o = this.scanParamName(t, o), i.parameter = t.slice(s, o), i.parameterPos = n + s, i.parameterEnd = n + o, o < a && t.charCodeAt(o) === 91) {
			let e = closeBracket(o + 1);
			e !== -1 && (i.index = sub(o + 1, e, "embedded"), o = e + 1);
		}
		if (o >= a) return i;
		let c = n + o, l = n + a, u = t.charCodeAt(o), d = t.charCodeAt(o + 1), f = t[u === 58 ? o + 1 : o];
		if (f === "-" || f === "=" || f === "+" || f === "?") {
			let e = o + (u === 58 ? 2 : 1);
			return i.operation = {
				type: "Default",
				pos: c,
				end: l,
				operatorEnd: n + e,
				operator: u === 58 ? `:${f}` : f,
				operand: sub(e, a, r ? "quoted" : "word")
			}, i;
		}
		if (u === 58) {
			o++;
			let e = n + o, r = findUnnested(t.slice(o), 58, !0, (t, n) => this.findNestedShellEnd(e + t, l, n) - e);
			return i.operation = {
				type: "Slice",
				pos: c,
				end: l,
				operatorEnd: e,
				operator: ":",
				offset: sub(o, r === -1 ? a : o + r, "embedded"),
				length: r === -1 ? void 0 : sub(o + r + 1, a, "embedded")
			}, i;
		}
		if (u === 35 || u === 37) {
			let e = d === u, t = u === 35 ? e ? "##" : "#" : e ? "%%" : "%", r = o + (e ? 2 : 1);
			return i.operation = {
				type: "Remove",
				pos: c,
				end: l,
				operatorEnd: n + r,
				operator: t,
				operand: sub(r, a)
			}, i;
		}
		if (u === 47) {
			o++;
			let e = "/";
			(d === 47 || d === 35 || d === 37) && (e = d === 47 ? "//" : d === 35 ? "/#" : "/%", o++);
			let r = o;
			d === 47 && (r = skipLineContinuations(t, o, a), t.charCodeAt(r) === 47 && r++);
			let s = findUnnested(t.slice(r), 47), u = s === -1 ? a : r + s;
			return i.operation = {
				type: "Replace",
				pos: c,
				end: l,
				operatorEnd: n + o,
				operator: e,
				pattern: sub(o, u),
				replacement: sub(s === -1 ? a : u + 1, a)
			}, i;
		}
		if (u === 94 || u === 44) {
			let e = d === u, t = u === 94 ? e ? "^^" : "^" : e ? ",," : ",", r = o + (e ? 2 : 1);
			return i.operation = {
				type: "CaseModification",
				pos: c,
				end: l,
				operatorEnd: n + r,
				operator: t,
				operand: r === a ? void 0 : sub(r, a)
			}, i;
		}
		return i.prefix === "!" && i.index === void 0 && o + 1 === a && (u === 64 || u === 42) ? (i.operation = {
			type: "Names",
			pos: c,
			end: l,
			operatorEnd: l,
			operator: u === 64 ? "@" : "*"
		}, i) : u === 64 ? (i.operation = {
			type: "Transform",
			pos: c,
			end: l,
			operatorEnd: c + 1,
			operator: "@",
			operand: sub(o + 1, a)
		}, i) : (i.operation = {
			type: "Unknown",
			pos: c,
			end: l,
			operatorEnd: l,
			operator: t.slice(o)
		}, i);
	}
	findNestedShellEnd(e, t, n) {
		let r = this.src.charCodeAt(e);
		if (r === 96) {
			let n = e + 1;
			for (; n < t;) {
				let e = this.src.charCodeAt(n);
				if (e === 92) n += 2;
				else if (n++, e === 96) return n;
			}
			return t;
		}
		let i;
		if (r === 36) {
			let n = e + 1;
			if (n < t && this.src.charCodeAt(n) === 123) i = this.findClosingBrace(n + 1, t);
			else {
				let r = skipLineContinuations(this.src, n, t);
				if (r >= t || this.src.charCodeAt(r) !== 40) return e;
				i = this.findClosingParenthesis(r + 1, t);
			}
		} else {
			let a = e + 1;
			if (n || r !== 60 && r !== 62 || a >= t || this.src.charCodeAt(a) !== 40) return e;
			i = this.findClosingParenthesis(a + 1, t);
		}
		return i === -1 ? t : i + 1;
	}
	scanParamName(e, t) {
		let n = t;
		if (n >= e.length) return n;
		let r = e.charCodeAt(n);
		if (r === 64 || r === 42 || r === 35 || r === 63 || r === 45 || r === 36 || r === 33) return n + 1;
		if (r >= 48 && r <= 57) {
			for (; n < e.length && e.charCodeAt(n) >= 48 && e.charCodeAt(n) <= 57;) n++;
			return n;
		}
		if (r >= 97 && r <= 122 || r >= 65 && r <= 90 || r === 95) for (n++; n < e.length;) {
			let t = e.charCodeAt(n);
			if (t >= 97 && t <= 122 || t >= 65 && t <= 90 || t >= 48 && t <= 57 || t === 95) n++;
			else break;
		}
		return n;
	}
	readAnsiCQuoted() {
		let e = this.pos - 1, t = decodeAnsiCQuoted(this.src, this.pos, this.srcEnd);
		return this.pos = t.end, t.closed || this.errors.push({
			message: "unterminated ANSI-C quote",
			pos: e
		}), t.value;
	}
	extractBalanced(e = !0, t = !1) {
		let n = this.src, r = this.srcEnd, i = this._buildParts || this._buildValue, a = +!t, o = this.pos;
		this._unbalanced = !1;
		let s = e && !t ? this.substitutionContext.boundaries?.get(o) : void 0;
		if (s !== void 0 && s <= r && this._nestingDepth < 256) return this.pos = s, i ? n.slice(o, s - 1) : "";
		let c = !0;
		for (; !t && this.pos < r;) {
			let e = n.charCodeAt(this.pos);
			if (e === 41) {
				let e = i ? n.slice(o, this.pos) : "";
				return this.pos++, e;
			}
			if (e === 40 || e === 92 || e === 39 || e === 34 || e === 96 || e === 36 && (n.charCodeAt(this.pos + 1) === 39 || n.charCodeAt(this.pos + 1) === 36 || n.charCodeAt(this.pos + 1) === 123) || e === 60 && this.pos + 1 < r && n.charCodeAt(this.pos + 1) === 60 || e === 35 && c || e === 99 && c && this.pos + 3 < r && n.charCodeAt(this.pos + 1) === 97 && n.charCodeAt(this.pos + 2) === 115 && n.charCodeAt(this.pos + 3) === 101 && (this.pos + 4 >= r || n.charCodeAt(this.pos + 4) < 128 && charType[n.charCodeAt(this.pos + 4)] & 1)) break;
			c = e < 128 && !!(charType[e] & 1), this.pos++;
		}
		let l = 0, u = 0, d = [], f = null, p, m = -1, h = o >= 2 && n.charCodeAt(o) === 40 && n.charCodeAt(o - 1) === 40 && n.charCodeAt(o - 2) === 36, g = 0, _ = !1, v = t ? [{
			close: 34,
			depth: 0
		}] : [], y = +!!t, b = 0, x, S = -1, C = -1, w = -1, T = -1, E = !1;
		for (; this.pos < r && (a > 0 || v.length > 0);) {
			let s = n.charCodeAt(this.pos), D = v.length === 0 ? void 0 : v[v.length - 1];
			if (D !== void 0 && D.depth === a) {
				let e = !1;
				if (s === 92) {
					this.pos = Math.min(this.pos + 2, r);
					continue;
				}
				if (s === D.close) {
					if (v.pop(), s === 34 ? y-- : b--, this.pos++, t && a === 0 && v.length === 0) return "";
					continue;
				}
				if (s === 34) v.push({
					close: 34,
					depth: a
				}), y++;
				else if (s === 39 && D.close === 125) {
					this.pos++, this.skipSQ();
					continue;
				} else if (s === 96) {
					for (this.pos++; this.pos < r && n.charCodeAt(this.pos) !== 96;) n.charCodeAt(this.pos) === 92 && this.pos++, this.pos < r && this.pos++;
					this.pos < r && this.pos++;
					continue;
				} else if (s === 36) {
					let t = n.charCodeAt(this.pos + 1);
					if (t === 39 && D.close === 125) {
						this.pos += 2, this.skipAnsiCQuoted();
						continue;
					}
					if (t === 123) v.push({
						close: 125,
						depth: a
					}), b++, this.pos++;
					else if (t === 40) this.pos++, s = 40, e = !0;
					else if (t === 36) {
						this.pos += n.charCodeAt(this.pos + 2) === 40 ? 1 : 2;
						continue;
					}
				}
				if (!_ && this._nestingDepth + Math.max(y, b) > 256 && (this.errors.push({
					message: "maximum word nesting depth exceeded",
					pos: this.pos
				}), _ = !0), !e) {
					for (this.pos++; this.pos < r;) {
						let e = n.charCodeAt(this.pos);
						if (e === 92 || e === 34 || e === 36 || e === 96 || e === 125 || e === 39) break;
						this.pos++;
					}
					continue;
				}
			}
			if (s === 35 && T !== -1 && !h && m < 0 && e && !E && this._nestingDepth + (p?.length ?? 0) < 256 && skipBlanks(n, T, r) === this.pos) {
				E = !0;
				let e = p?.[p.length - 1], t = this.findSubstitutionEnd(e?.start ?? o, r, this._nestingDepth + (p?.length ?? 0) + 1);
				if (t !== -1) {
					if (e === void 0) return this.pos = t, i ? n.slice(o, t - 1) : "";
					this.pos = t - 1, a = e.depth + 1, l = 0, u = 0, d.length = e.parens + 1, s = 41;
				}
			}
			if (s === 40) {
				let e = this.pos > o && this.pos !== w ? n.charCodeAt(this.pos - 1) : 0, i = e === 36 ? this.pos - 1 : this.pos === C ? S : -1, s = i !== -1 || e === 60 || e === 62 || e === 61 || e === 64 || e === 63 || e === 42 || e === 43 || e === 33 || e === 40 && d[d.length - 1] === !1 || h && this.pos === o, v = i !== -1 && n.charCodeAt(this.pos + 1) !== 40 || (e === 60 || e === 62) && m < 0 && !h;
				v && ((p ??= []).push({
					start: this.pos + 1,
					dollar: i,
					depth: a,
					parens: d.length,
					caseDepth: l,
					caseParens: u,
					arithBase: m,
					arithExtent: h,
					substitutions: g,
					checkedGrammar: E,
					pendingDelims: f
				}), l = 0, u = 0, m = -1, h = !1, E = !1, f = null), d.push(!s), c = !0, !v && m < 0 && this.pos + 1 < r && n.charCodeAt(this.pos + 1) === 40 && (m = a), i !== -1 && (v ? g++ : (x ??= []).push(a), g + (x?.length ?? 0) + this._nestingDepth + +!t > 256 && !_ && (this.errors.push({
					message: "maximum command substitution nesting depth exceeded",
					pos: i
				}), _ = !0)), S = -1, C = -1, a++, l > 0 && u++, this.pos++;
			} else if (s === 41) {
				if (l > 0 && u === 0) this.pos++, c = !0;
				else {
					if (l > 0 && u--, a--, a === 0 && !t) {
						let e = i ? n.slice(o, this.pos) : "";
						return this.pos++, e;
					}
					if (a <= m && (m = -1), x !== void 0) for (; x.length > 0 && x[x.length - 1] >= a;) x.pop();
					c = d.pop() ?? !0, this.pos++;
					let e = p?.[p.length - 1];
					e !== void 0 && e.depth === a && (p.pop(), l = e.caseDepth, u = e.caseParens, m = e.arithBase, h = e.arithExtent, g = e.substitutions, E = e.checkedGrammar, f = e.pendingDelims);
				}
				T = this.pos;
			} else if (s === 92) {
				if (this.pos > o && n.charCodeAt(this.pos - 1) === 36) {
					let e = skipLineContinuations(n, this.pos, r);
					e > this.pos && n.charCodeAt(e) === 40 && n.charCodeAt(e + 1) !== 40 && (S = this.pos - 1, C = e);
				}
				this.pos++, this.pos < r && (n.charCodeAt(this.pos) !== 10 && (c = !1), this.pos++), w = this.pos;
			} else if (s === 36) {
				let e = n.charCodeAt(++this.pos);
				e === 39 ? (this.pos++, this.skipAnsiCQuoted()) : e === 36 ? this.pos++ : e === 123 && !isBraceCommandOpener(n.charCodeAt(this.pos + 1)) && (v.push({
					close: 125,
					depth: a
				}), b++, this.pos++), c = !1;
			} else if (s === 39) this.pos++, this.skipSQ(), c = !1;
			else if (s === 34) v.push({
				close: 34,
				depth: a
			}), y++, this.pos++, c = !1;
			else if (s === 96) {
				for (this.pos++; this.pos < r && n.charCodeAt(this.pos) !== 96;) n.charCodeAt(this.pos) === 92 && this.pos++, this.pos < r && this.pos++;
				this.pos < r && this.pos++, c = !1;
			} else if (s === 60 && m < 0 && this.pos + 1 < r && n.charCodeAt(this.pos + 1) === 60) {
				if (this.pos + 2 < r && n.charCodeAt(this.pos + 2) === 60) this.pos += 3;
				else {
					this.pos += 2;
					let e = this.pos < r && n.charCodeAt(this.pos) === 45;
					e && this.pos++, this.skipSpacesAndTabs(), this.readHereDocDelimiter(), (this._hereDelim || this._hereQuoted) && (f ??= []).push({
						delimiter: this._hereDelim,
						strip: e,
						quoted: this._hereQuoted
					});
				}
				c = !1;
			} else if (s === 10 && f) {
				this.pos++;
				for (let e of f) this.skipHereDocBody(e.delimiter, e.strip, !0, e.quoted);
				f = null, c = !0;
			} else if (s === 35 && m < 0 && !h && c) for (; this.pos < r && n.charCodeAt(this.pos) !== 10;) this.pos++;
			else {
				let e = this.pos;
				for (; this.pos < r;) {
					let e = n.charCodeAt(this.pos);
					if (e < 128 && charType[e]) break;
					this.pos++;
				}
				if (this.pos > e) {
					if (this.pos - e === 4 && c && m < 0 && !h) {
						let t = n.charCodeAt(e);
						t === 99 && n.charCodeAt(e + 1) === 97 && n.charCodeAt(e + 2) === 115 && n.charCodeAt(e + 3) === 101 ? l++ : t === 101 && n.charCodeAt(e + 1) === 115 && n.charCodeAt(e + 2) === 97 && n.charCodeAt(e + 3) === 99 && l > 0 && (l--, l === 0 && (u = 0));
					}
					c = !1;
				} else {
					let e = n.charCodeAt(this.pos);
					c = e < 128 && !!(charType[e] & 1), this.pos++;
				}
			}
		}
		return this._unbalanced = !0, t && p !== void 0 && p.length > 0 && this.errors.push({
			message: "unterminated command substitution",
			pos: p[0].dollar
		}), i ? n.slice(o, this.pos) : "";
	}
};
// node_modules/unbash/dist/arithmetic.js
function opPrec(e) {
	switch (e) {
		case ",": return 1;
		case "=":
		case "+=":
		case "-=":
		case "*=":
		case "/=":
		case "%=":
		case "<<=":
		case ">>=":
		case "&=":
		case "|=":
		case "^=": return 2;
		case "||": return 4;
		case "&&": return 5;
		case "|": return 6;
		case "^": return 7;
		case "&": return 8;
		case "==":
		case "!=": return 9;
		case "<":
		case "<=":
		case ">":
		case ">=": return 10;
		case "<<":
		case ">>": return 11;
		case "+":
		case "-": return 12;
		case "*":
		case "/":
		case "%": return 13;
		case "**": return 14;
		case "?": return 3;
		default: return -1;
	}
}
function trimEnd(e, t, n) {
	for (; n > t;) {
		let t = e.charCodeAt(n - 1);
		if (t !== 32 && t !== 9 && t !== 10) break;
		n--;
	}
	return n;
}
function opRightAssoc(e) {
	switch (e) {
		case "=":
		case "+=":
		case "-=":
		case "*=":
		case "/=":
		case "%=":
		case "<<=":
		case ">>=":
		case "&=":
		case "|=":
		case "^=":
		case "**": return !0;
		default: return !1;
	}
}
function parseArithmeticExpression(e, t = 0, n, r = 0) {
	let i = 0, a = e.length, o = n?.embeddedWords.length ?? 0;
	function makeWord(r, i, a = !1) {
		let o = {
			type: "ArithmeticWord",
			pos: r + t,
			end: i + t,
			value: e.slice(r, i),
			parts: void 0
		};
		return a && n?.embeddedWords.push(o), o;
	}
	function skipWS() {
		for (; i < a;) {
			let t = e.charCodeAt(i);
			if (t === 32 || t === 9 || t === 10) i++;
			else break;
		}
	}
	function tryReadBinOp() {
		if (i >= a) return null;
		let t = e.charCodeAt(i), n = i + 1 < a ? e.charCodeAt(i + 1) : 0, r = i + 2 < a ? e.charCodeAt(i + 2) : 0;
		switch (t) {
			case 44: return i++, ",";
			case 61: return n === 61 ? (i += 2, "==") : (i++, "=");
			case 33: return n === 61 ? (i += 2, "!=") : null;
			case 60: return n === 60 ? r === 61 ? (i += 3, "<<=") : (i += 2, "<<") : n === 61 ? (i += 2, "<=") : (i++, "<");
			case 62: return n === 62 ? r === 61 ? (i += 3, ">>=") : (i += 2, ">>") : n === 61 ? (i += 2, ">=") : (i++, ">");
			case 43: return n === 61 ? (i += 2, "+=") : n === 43 ? null : (i++, "+");
			case 45: return n === 61 ? (i += 2, "-=") : n === 45 ? null : (i++, "-");
			case 42: return n === 42 ? (i += 2, "**") : n === 61 ? (i += 2, "*=") : (i++, "*");
			case 47: return n === 61 ? (i += 2, "/=") : (i++, "/");
			case 37: return n === 61 ? (i += 2, "%=") : (i++, "%");
			case 124: return n === 124 ? (i += 2, "||") : n === 61 ? (i += 2, "|=") : (i++, "|");
			case 38: return n === 38 ? (i += 2, "&&") : n === 61 ? (i += 2, "&=") : (i++, "&");
			case 94: return n === 61 ? (i += 2, "^=") : (i++, "^");
			case 63: return i++, "?";
			default: return null;
		}
	}
	function skipTruncatedUnary() {
		for (skipWS(); i < a;) {
			let t = e.charCodeAt(i);
			if (t !== 33 && t !== 126 && t !== 43 && t !== 45 || e.charCodeAt(i + 1) === 61) break;
			i++, skipWS();
		}
		if (e.charCodeAt(i) === 40) {
			let r = 1;
			for (i++; i < a && r > 0;) {
				let o = n?.findArithmeticWordEnd?.(i + t, t + a) ?? i + t;
				if (o > i + t) {
					i = o - t;
					continue;
				}
				let s = e.charCodeAt(i++);
				s === 40 ? r++ : s === 41 && r--;
			}
		} else i < a && e.charCodeAt(i) !== 41 && e.charCodeAt(i) !== 58 && parseAtom(0);
		skipWS();
		let r = e.charCodeAt(i);
		(r === 43 || r === 45) && e.charCodeAt(i + 1) === r && (i += 2);
	}
	function recoverExpression(t) {
		skipWS();
		let r = i;
		if (r === a) return makeWord(r, r);
		let o = n?.embeddedWords.length ?? 0, s = 0;
		for (;;) {
			if (skipTruncatedUnary(), skipWS(), e.charCodeAt(i) === 58 && s > 0) {
				s--, i++;
				continue;
			}
			let n = i, r = tryReadBinOp();
			if (r === null || s === 0 && opPrec(r) < t) {
				i = n;
				break;
			}
			r === "?" && s++;
		}
		return n && (n.embeddedWords.length = o), makeWord(r, trimEnd(e, r, i));
	}
	function parseBinExpr(t, n) {
		if (n > 256) return recoverExpression(t);
		let r = parseUnaryExpr(n);
		for (; skipWS(), !(i >= a);) {
			let o = i, s = tryReadBinOp();
			if (!s) break;
			if (s === "?") {
				if (opPrec(s) < t) {
					i = o;
					break;
				}
				let c = parseBinExpr(1, n + 1);
				skipWS(), i < a && e.charCodeAt(i) === 58 && i++;
				let l = parseBinExpr(3, n + 1);
				r = {
					type: "ArithmeticTernary",
					pos: r.pos,
					end: l.end,
					test: r,
					consequent: c,
					alternate: l
				};
				continue;
			}
			let c = opPrec(s);
			if (c < t) {
				i = o;
				break;
			}
			let l = parseBinExpr(opRightAssoc(s) ? c : c + 1, n + 1);
			r = {
				type: "ArithmeticBinary",
				pos: r.pos,
				end: l.end,
				operator: s,
				left: r,
				right: l
			};
		}
		return r;
	}
	function parseUnaryExpr(n) {
		if (skipWS(), n > 256) return recoverExpression(15);
		if (i >= a) return makeWord(i, i);
		let r = i, o = e.charCodeAt(i), s = i + 1 < a ? e.charCodeAt(i + 1) : 0;
		if (o === 43 && s === 43) {
			i += 2;
			let e = parseUnaryExpr(n + 1);
			return {
				type: "ArithmeticUnary",
				pos: r + t,
				end: e.end,
				operator: "++",
				operand: e,
				prefix: !0
			};
		}
		if (o === 45 && s === 45) {
			i += 2;
			let e = parseUnaryExpr(n + 1);
			return {
				type: "ArithmeticUnary",
				pos: r + t,
				end: e.end,
				operator: "--",
				operand: e,
				prefix: !0
			};
		}
		if (o === 33) {
			i++;
			let e = parseUnaryExpr(n + 1);
			return {
				type: "ArithmeticUnary",
				pos: r + t,
				end: e.end,
				operator: "!",
				operand: e,
				prefix: !0
			};
		}
		if (o === 126) {
			i++;
			let e = parseUnaryExpr(n + 1);
			return {
				type: "ArithmeticUnary",
				pos: r + t,
				end: e.end,
				operator: "~",
				operand: e,
				prefix: !0
			};
		}
		if (o === 43 && s !== 43 && s !== 61) {
			i++;
			let e = parseUnaryExpr(n + 1);
			return {
				type: "ArithmeticUnary",
				pos: r + t,
				end: e.end,
				operator: "+",
				operand: e,
				prefix: !0
			};
		}
		if (o === 45 && s !== 45 && s !== 61) {
			i++;
			let e = parseUnaryExpr(n + 1);
			return {
				type: "ArithmeticUnary",
				pos: r + t,
				end: e.end,
				operator: "-",
				operand: e,
				prefix: !0
			};
		}
		return parsePostfixExpr(n);
	}
	function parsePostfixExpr(n) {
		let r = parseAtom(n);
		if (skipWS(), i + 1 < a) {
			let n = e.charCodeAt(i), a = e.charCodeAt(i + 1);
			if (n === 43 && a === 43) return i += 2, {
				type: "ArithmeticUnary",
				pos: r.pos,
				end: i + t,
				operator: "++",
				operand: r,
				prefix: !1
			};
			if (n === 45 && a === 45) return i += 2, {
				type: "ArithmeticUnary",
				pos: r.pos,
				end: i + t,
				operator: "--",
				operand: r,
				prefix: !1
			};
		}
		return r;
	}
	function parseAtom(r) {
		if (skipWS(), i >= a) return makeWord(i, i);
		let o = e.charCodeAt(i);
		if (o === 40) {
			let n = i;
			i++;
			let o = parseBinExpr(0, r + 1);
			return skipWS(), i < a && e.charCodeAt(i) === 41 && i++, {
				type: "ArithmeticGroup",
				pos: n + t,
				end: i + t,
				expression: o
			};
		}
		if (o === 36) {
			let e = i, r = n?.embeddedWords.length ?? 0, o = readDollarAtom(), s = n?.findArithmeticWordEnd?.(e + t, t + a) ?? i + t;
			return s > i + t ? (n && (n.embeddedWords.length = r), i = s - t, makeWord(e, i, !0)) : o;
		}
		if (o === 96 || o === 34 || o === 39) {
			let e = i;
			return i = (n?.findArithmeticWordEnd?.(e + t, t + a) ?? e + t + 1) - t, makeWord(e, i, !0);
		}
		let s = i, c = n?.embeddedWords.length ?? 0, l = readWordAtom(), u = n?.findArithmeticWordEnd?.(s + t, t + a) ?? i + t;
		return u > i + t ? (n && (n.embeddedWords.length = c), i = u - t, makeWord(s, i, !0)) : l;
	}
	function readDollarAtom() {
		let r = i;
		if (i++, i >= a) return makeWord(r, i);
		let o = e.charCodeAt(i);
		if (o === 40) {
			if (i + 1 < a && e.charCodeAt(i + 1) === 40) {
				let o = n?.findArithmeticExpansionEnd(r + t, t + a) ?? -1;
				if (o !== -1) i = o - t;
				else {
					i += 2;
					let t = 1;
					for (; i < a && t > 0;) e.charCodeAt(i) === 40 && e.charCodeAt(i + 1) === 40 ? (t++, i += 2) : e.charCodeAt(i) === 41 && e.charCodeAt(i + 1) === 41 ? (t--, i += 2) : i++;
				}
			} else {
				i++;
				let o = n?.findClosingParenthesis(i + t, t + a) ?? -1;
				if (o !== -1) i = o - t + 1;
				else {
					let t = 1;
					for (; i < a && t > 0;) {
						let n = e.charCodeAt(i++);
						n === 40 ? t++ : n === 41 && t--;
					}
				}
				let s = e.slice(r, i);
				return n ? n.commandExpansion(r + t, i + t, s) : new ScriptExpansionImpl("ArithmeticCommandExpansion", r + t, i + t, s);
			}
		} else if (o === 123) {
			let r = n?.findClosingBrace(i + t + 1, t + a) ?? -1;
			if (r !== -1) i = r - t + 1;
			else {
				i++;
				let t = 1;
				for (; i < a && t > 0;) {
					let n = e.charCodeAt(i++);
					n === 123 ? t++ : n === 125 && t--;
				}
			}
		} else for (; i < a;) {
			let t = e.charCodeAt(i);
			if (t >= 97 && t <= 122 || t >= 65 && t <= 90 || t >= 48 && t <= 57 || t === 95) i++;
			else break;
		}
		return makeWord(r, i, o === 40 || o === 123);
	}
	function readWordAtom() {
		let r = i;
		for (; i < a;) {
			let t = e.charCodeAt(i);
			if (t >= 48 && t <= 57 || t >= 65 && t <= 90 || t >= 97 && t <= 122 || t === 95 || t === 35) i++;
			else break;
		}
		if (i > r && i < a && e.charCodeAt(i) === 91) {
			let o = n?.findClosingBracket?.(i + t + 1, t + a) ?? -1;
			if (o !== -1) i = o - t + 1;
			else {
				i++;
				let t = 1;
				for (; i < a && t > 0;) {
					let n = e.charCodeAt(i);
					n === 91 ? t++ : n === 93 && t--, i++;
				}
			}
			return makeWord(r, i, !0);
		}
		return i === r && i++, makeWord(r, i);
	}
	if (skipWS(), i >= a) return null;
	let s = i, c = parseBinExpr(0, r);
	return skipWS(), i < a ? (n && (n.embeddedWords.length = o), makeWord(s, trimEnd(e, s, a), n !== void 0)) : c;
}
// node_modules/unbash/dist/parts.js
const computeBareWordParts = (e, t) => hasGlobCharacters(t.text) ? parseGlobParts(t.text, 0, t.text.length, void 0, t.pos) : void 0;
function wordPartsResolver(e) {
	return e.wordParts ??= (t, n, r) => computeWordParts(t, n, r, e);
}
function embeddedPartsResolver(e) {
	return e.embeddedParts ??= (t, n, r) => computeEmbeddedWordParts(t, n, r, e);
}
function arrayPartsResolver(e) {
	return e.arrayParts ??= (t, n, r) => computeArrayElementParts(t, n, r, e);
}
function computeWordParts(e, t, n = 0, r = createSubstitutionContext()) {
	let i = new Lexer(e, t.pos, t.end, !1, r);
	return i._nestingDepth = n, i.buildWordParts(t.pos) ?? void 0;
}
function computeEmbeddedWordParts(e, t, n = 0, r, i = !1) {
	if (!hasEmbeddedWordStructure(e, t.pos, t.end)) return;
	let a = new Lexer(e, t.pos, t.end, !1, r);
	return a._nestingDepth = n, a.buildEmbeddedWordParts(t.pos, i) ?? void 0;
}
function computeArrayElementParts(e, t, n = 0, r) {
	let i = new Lexer(e, t.pos, t.end, !1, r);
	return i._nestingDepth = n, i.buildArrayElementParts(t.pos) ?? void 0;
}
function computeHereDocBodyParts(e, t, n = 0, r) {
	let i = new Lexer(e, t.pos, t.end, !1, r);
	return i._nestingDepth = n, i.buildHereDocParts(t.pos, t.end) ?? void 0;
}
// node_modules/unbash/dist/arithmetic-parts.js
function parseArithmeticWithParts(e, t, n, r, i, a = r) {
	if (!hasEmbeddedWordStructure(n, t, t + e.length)) return parseArithmeticExpression(e, t, void 0, r) ?? void 0;
	let o = [], s = new Lexer(n, 0, n.length, !1, i);
	s._nestingDepth = r;
	let c = parseArithmeticExpression(e, t, {
		embeddedWords: o,
		commandExpansion: (e, t, a) => new ScriptExpansionImpl("ArithmeticCommandExpansion", e, t, a, {
			source: n,
			start: e + 2,
			end: t - 1,
			depth: r + 1,
			parenBoundary: !0,
			context: i
		}),
		findClosingBracket: (e, t) => s.findClosingBracket(e, t),
		findClosingBrace: (e, t) => s.findClosingBrace(e, t),
		findClosingParenthesis: (e, t) => s.findClosingParenthesis(e, t),
		findArithmeticExpansionEnd: (e, t) => s.findArithmeticExpansionEnd(e, t),
		findArithmeticWordEnd: (e, t) => s.findArithmeticWordEnd(e, t)
	}, r) ?? void 0;
	if (a <= 256) for (let e of o) e.parts = computeEmbeddedWordParts(n, e, a, i, !0);
	return c;
}
// node_modules/unbash/dist/assignment.js
var ArrayValueImpl = class {
	type = "ArrayValue";
	pos;
	end;
	#e;
	#t;
	#n;
	#r;
	constructor(e, t, n, r, i) {
		this.pos = t, this.end = n, this.#e = e, this.#t = r, this.#n = i;
	}
	get elements() {
		if (this.#r) return this.#r;
		let e = new Lexer(this.#e, this.pos + 1, this.end - 1, !1, this.#n);
		e._nestingDepth = this.#t;
		let t = [];
		for (; e.peek(LexContext.ArrayElement).token !== Token.EOF;) {
			let n = e.next(LexContext.ArrayElement);
			if (n.token !== Token.Word && n.token !== Token.Assignment) continue;
			let r = n.raw ? n.value : this.#e.slice(n.pos, n.end), i = r.charCodeAt(0) === 91, a = e.getSubstitutionContext(), o = !i && n.raw && n.keywordEligible ? void 0 : this.#e, s = o === void 0 ? computeBareWordParts : i ? arrayPartsResolver(a) : wordPartsResolver(a);
			t.push(new WordImpl(r, n.pos, n.end, o, s, this.#t));
		}
		return this.#r = t, t;
	}
	toJSON() {
		return {
			type: this.type,
			pos: this.pos,
			end: this.end,
			elements: this.elements
		};
	}
}, AssignmentImpl = class {
	type = "Assignment";
	pos;
	end;
	text;
	#e;
	#t;
	#n;
	#r;
	#i = null;
	#a;
	#o;
	#s = null;
	constructor(e, t, n, r, i, a, o) {
		this.pos = t, this.end = n, this.text = e, this.#e = r, this.#r = i, this.#t = a, this.#n = o;
	}
	get name() {
		return this.#i ?? this.resolveTarget();
	}
	get append() {
		return this.#i === null && this.resolveTarget(), this.#a;
	}
	get index() {
		return this.#i === null && this.resolveTarget(), this.#o;
	}
	get value() {
		if (this.#s !== null) return this.#s;
		let e = this.#r + 1, t = skipLineContinuations(this.#e, e, this.end);
		return this.#s = this.#e.charCodeAt(t) === 40 && this.#e.charCodeAt(this.end - 1) === 41 ? new ArrayValueImpl(this.#e, t, this.end, this.#t, this.#n) : new WordImpl(this.#e.slice(e, this.end), e, this.end, this.#e, wordPartsResolver(this.#n), this.#t), this.#s;
	}
	resolveTarget() {
		let e = this.#r - this.pos, t = e, n = e;
		for (; n >= 2 && this.text.charCodeAt(n - 2) === 92 && this.text.charCodeAt(n - 1) === 10;) n -= 2;
		this.text.charCodeAt(n - 1) === 43 && (this.#a = !0, t = n - 1);
		let r = this.text.indexOf("[");
		if (r > 0 && r < t) {
			let n = this.text.lastIndexOf("]", e);
			if (n > r) {
				let e = this.pos + r + 1, i = this.pos + n;
				this.#o = new WordImpl(this.#e.slice(e, i), e, i, this.#e, embeddedPartsResolver(this.#n), this.#t), t = r;
			}
		}
		let i = this.text.slice(0, t);
		return this.#i = i.includes("\\\n") ? i.split("\\\n").join("") : i;
	}
	toJSON() {
		return {
			type: this.type,
			pos: this.pos,
			end: this.end,
			text: this.text,
			name: this.name,
			append: this.append,
			index: this.index,
			value: this.value
		};
	}
};
// node_modules/unbash/dist/command.js
const isArgument = (e) => e.type === "Word" || e.type === "Assignment";
var CommandImpl = class {
	type = "Command";
	pos;
	end;
	name;
	prefix;
	suffix;
	#e;
	#t;
	constructor(e, t, n, r, i) {
		this.pos = e, this.end = t, this.name = n, this.prefix = r, this.suffix = i;
	}
	get args() {
		if (this.#e === void 0) {
			let e = this.suffix;
			this.#e = e.every(isArgument) ? e : e.filter(isArgument);
		}
		return this.#e;
	}
	get redirects() {
		if (this.#t === void 0) {
			let e = [];
			for (let t of this.prefix) t.type !== "Assignment" && e.push(t);
			for (let t of this.suffix) isArgument(t) || e.push(t);
			this.#t = e;
		}
		return this.#t;
	}
	toJSON() {
		return {
			type: this.type,
			pos: this.pos,
			end: this.end,
			name: this.name,
			prefix: this.prefix,
			suffix: this.suffix
		};
	}
}, HereDocBodyImpl = class {
	type = "HereDocBody";
	pos;
	end;
	text = "";
	#e;
	#t;
	#n;
	#r;
	constructor(e, t, n, r, i) {
		this.pos = t, this.end = t, this.#e = e, this.#t = r, this.#n = i, this.#r = n ? void 0 : null;
	}
	get parts() {
		return this.#r === null && (this.#r = computeHereDocBodyParts(this.#e, this, this.#t, this.#n)), this.#r;
	}
	toJSON() {
		return {
			type: this.type,
			pos: this.pos,
			end: this.end,
			text: this.text,
			parts: this.parts
		};
	}
};
Lexer._findSubstitutionEnd = findSubstitutionEnd, ScriptExpansionImpl._resolveScript = parseRegion, ArithmeticExpansionImpl._resolveExpression = parseArithmeticWithParts;
function isDeclarationCommand(e) {
	switch (e.length) {
		case 5: return e === "local" || e === "alias";
		case 6: return e === "export";
		case 7: return e === "declare" || e === "typeset";
		case 8: return e === "readonly";
		default: return !1;
	}
}
var ArithmeticCommandImpl = class {
	type = "ArithmeticCommand";
	pos;
	end;
	body;
	#e;
	#t;
	#n;
	#r = null;
	constructor(e, t, n, r, i, a) {
		this.pos = e, this.end = t, this.body = n, this.#e = r, this.#t = i, this.#n = a;
	}
	get expression() {
		return this.#r === null && (this.#r = parseArithmeticWithParts(this.body, this.pos + 2, this.#e, this.#t, this.#n)), this.#r;
	}
	set expression(e) {
		this.#r = e ?? void 0;
	}
	toJSON() {
		return {
			type: this.type,
			pos: this.pos,
			end: this.end,
			expression: this.expression,
			body: this.body
		};
	}
}, ArithmeticForImpl = class {
	type = "ArithmeticFor";
	pos;
	end;
	body;
	#e;
	#t;
	#n;
	#r;
	#i;
	#a;
	#o;
	#s;
	#c;
	#l = null;
	#u = null;
	#d = null;
	constructor(e, t, n, r, i, a, o, s, c, l, u, d) {
		this.pos = e, this.end = t, this.body = n, this.#e = r, this.#t = i, this.#n = a, this.#r = o, this.#i = s, this.#a = c, this.#o = l, this.#s = u, this.#c = d;
	}
	get initialize() {
		return this.#l === null && (this.#l = this.#e ? parseArithmeticWithParts(this.#e, this.#r, this.#o, this.#s, this.#c) : void 0), this.#l;
	}
	set initialize(e) {
		this.#l = e ?? void 0;
	}
	get test() {
		return this.#u === null && (this.#u = this.#t ? parseArithmeticWithParts(this.#t, this.#i, this.#o, this.#s, this.#c) : void 0), this.#u;
	}
	set test(e) {
		this.#u = e ?? void 0;
	}
	get update() {
		return this.#d === null && (this.#d = this.#n ? parseArithmeticWithParts(this.#n, this.#a, this.#o, this.#s, this.#c) : void 0), this.#d;
	}
	set update(e) {
		this.#d = e ?? void 0;
	}
	toJSON() {
		return {
			type: this.type,
			pos: this.pos,
			end: this.end,
			initialize: this.initialize,
			test: this.test,
			update: this.update,
			body: this.body
		};
	}
};
const CASE_TERMINATORS = {
	[Token.DoubleSemi]: ";;",
	[Token.SemiAmp]: ";&",
	[Token.DoubleSemiAmp]: ";;&"
}, REDIRECT_OPS = {
	">": ">",
	">>": ">>",
	"<": "<",
	"<>": "<>",
	"<&": "<&",
	">&": ">&",
	">|": ">|",
	"&>": "&>",
	"&>>": "&>>"
}, listTerminators = new Uint8Array(37);
listTerminators[Token.EOF] = 1, listTerminators[Token.RParen] = 1, listTerminators[Token.RBrace] = 1, listTerminators[Token.Then] = 1, listTerminators[Token.Else] = 1, listTerminators[Token.Elif] = 1, listTerminators[Token.Fi] = 1, listTerminators[Token.Do] = 1, listTerminators[Token.Done] = 1, listTerminators[Token.Esac] = 1, listTerminators[Token.DoubleSemi] = 1, listTerminators[Token.SemiAmp] = 1, listTerminators[Token.DoubleSemiAmp] = 1;
const compoundClosers = new Uint8Array(37);
compoundClosers[Token.RParen] = 1, compoundClosers[Token.RBrace] = 1, compoundClosers[Token.DblRBracket] = 1, compoundClosers[Token.Fi] = 1, compoundClosers[Token.Done] = 1, compoundClosers[Token.Esac] = 1, compoundClosers[Token.ArithCmd] = 1;
function isTestNegation(e) {
	return e.token === Token.Word && e.keywordEligible && e.value === "!";
}
const commandStarts = new Uint8Array(37);
commandStarts[Token.Word] = 1, commandStarts[Token.Assignment] = 1, commandStarts[Token.Bang] = 1, commandStarts[Token.LParen] = 1, commandStarts[Token.LBrace] = 1, commandStarts[Token.DblLBracket] = 1, commandStarts[Token.If] = 1, commandStarts[Token.For] = 1, commandStarts[Token.While] = 1, commandStarts[Token.Until] = 1, commandStarts[Token.Case] = 1, commandStarts[Token.Function] = 1, commandStarts[Token.Select] = 1, commandStarts[Token.ArithCmd] = 1, commandStarts[Token.Coproc] = 1, commandStarts[Token.Redirect] = 1;
const UNARY_TEST_OPS = {
	"-a": 1,
	"-b": 1,
	"-c": 1,
	"-d": 1,
	"-e": 1,
	"-f": 1,
	"-g": 1,
	"-h": 1,
	"-k": 1,
	"-p": 1,
	"-r": 1,
	"-s": 1,
	"-t": 1,
	"-u": 1,
	"-v": 1,
	"-w": 1,
	"-x": 1,
	"-z": 1,
	"-n": 1,
	"-o": 1,
	"-N": 1,
	"-S": 1,
	"-L": 1,
	"-G": 1,
	"-O": 1,
	"-R": 1
}, BINARY_TEST_OPS = {
	"==": 1,
	"!=": 1,
	"=~": 1,
	"=": 1,
	"-eq": 1,
	"-ne": 1,
	"-lt": 1,
	"-le": 1,
	"-gt": 1,
	"-ge": 1,
	"-nt": 1,
	"-ot": 1,
	"-ef": 1,
	"<": 1,
	">": 1
}, EMPTY_REDIRECTS = [], EMPTY_PREFIXES = [], EMPTY_ELIFS = [];
function parse(e) {
	return new Parser(e, 0, e.length).run();
}
function parseRegion(e, t, n, r = 0, i = !1, a) {
	return new Parser(e, t, n, r, i, void 0, a).run();
}
var SubstitutionLexer = class SubstitutionLexer extends Lexer {
	boundaries;
	pending;
	context;
	constructor(e, t, n, r, i, a = !0) {
		super(e, t.start, t.end, a, i), this._nestingDepth = t.depth, this.boundaries = n, this.pending = r, this.context = i;
	}
	fork(e, t, n = !1) {
		return new SubstitutionLexer(this.getSource(), {
			start: e,
			end: t,
			depth: this._nestingDepth
		}, this.boundaries, this.pending, this.context, n);
	}
	findSubstitutionEnd(e, t, n = this._nestingDepth + 1) {
		let r = this.context.boundaries?.get(e);
		if (r !== void 0) return r <= t ? r : -1;
		let i = this.boundaries.get(e);
		return i === void 0 ? (this.boundaries.has(e) || (this.boundaries.set(e, void 0), this.pending.push({
			start: e,
			end: t,
			depth: n
		})), -1) : i <= t ? i : -1;
	}
};
function findSubstitutionEnd(e, t, n, r, i) {
	let a = new Map([[t, void 0]]), o = [{
		start: t,
		end: n,
		depth: r
	}];
	for (; o.length > 0;) {
		let t = o.length, n = o[t - 1], r = new SubstitutionLexer(e, n, a, o, i), s = new Parser(e, n.start, n.end, n.depth, !0, r).findSubstitutionEnd();
		o.length === t && (a.set(n.start, s), s !== -1 && substitutionBoundaries(i).set(n.start, s), o.pop());
	}
	return a.get(t) ?? -1;
}
var Parser = class {
	tok;
	source;
	start;
	end;
	depth;
	errors = null;
	syntaxDepth = 0;
	constructor(e, t, n, r = 0, i = !1, a, o) {
		this.tok = a ?? new Lexer(e, t, n, i, createSubstitutionContext(o)), this.tok._nestingDepth = r, this.source = e, this.start = t, this.end = n, this.depth = r;
	}
	run() {
		let e = this.start;
		this.depth > 256 && this.error("maximum substitution nesting depth exceeded", e);
		let t;
		if (e === 0 && this.source.charCodeAt(0) === 35 && this.source.charCodeAt(1) === 33) {
			let e = this.source.indexOf("\n");
			t = e === -1 ? this.source : this.source.slice(0, e);
		}
		let n = this.list();
		for (;;) {
			let e = this.tok.peek(LexContext.CommandStart);
			if (e.token === Token.EOF || (this.unexpectedToken(e), !listTerminators[e.token] && e.token !== Token.In)) break;
			this.tok.next(LexContext.CommandStart);
			let t = this.tok.peek(LexContext.CommandStart).token;
			if (t !== Token.Semi && t !== Token.Newline && t !== Token.Amp) break;
			for (; t === Token.Semi || t === Token.Newline || t === Token.Amp;) this.tok.next(LexContext.CommandStart), t = this.tok.peek(LexContext.CommandStart).token;
			let r = this.list();
			for (let e = 0; e < r.length; e++) n.push(r[e]);
		}
		let r = this.tok._errors;
		if (r !== null && r.length > 0) {
			let e = this.errors ??= [];
			for (let t = 0; t < r.length; t++) e.push(r[t]);
		}
		return this.errors !== null && this.errors.length > 1 && this.errors.sort((e, t) => e.pos - t.pos), {
			type: "Script",
			pos: e,
			end: this.end,
			shebang: t,
			commands: n,
			errors: this.errors ?? void 0
		};
	}
	error(e, t) {
		(this.errors ??= []).push({
			message: e,
			pos: t
		});
	}
	unexpectedToken(e) {
		this.error(`unexpected token '${e.token === Token.Newline ? "newline" : e.value}'`, e.pos);
	}
	findSubstitutionEnd() {
		return this.list(), this.acceptEnd(Token.RParen);
	}
	skipSemi() {
		this.tok.peek(LexContext.Normal).token === Token.Semi && this.tok.next(LexContext.Normal);
	}
	accept(e, t = LexContext.Normal) {
		return this.tok.peek(t).token === e ? this.tok.next(t) : null;
	}
	acceptEnd(e, t = LexContext.Normal) {
		return this.tok.peek(t).token === e ? this.tok.next(t).end : -1;
	}
	skipNewlines(e = LexContext.Normal) {
		for (; this.tok.peek(e).token === Token.Newline;) this.tok.next(e);
	}
	doBody(e) {
		let t = this.list(), n = e ? this.emptyListPos(t) : -1;
		return n >= 0 && this.error("expected command after 'do'", n), t;
	}
	emptyListPos(e) {
		return e.length === 0 ? this.tok.peek(LexContext.CommandStart).pos : -1;
	}
	makeStatement(e) {
		return {
			type: "Statement",
			pos: e.pos,
			end: e.end,
			command: e,
			background: void 0
		};
	}
	list() {
		let e = [];
		this.skipNewlines(LexContext.CommandStart);
		let t = this.tok.peek(LexContext.CommandStart).token;
		if (listTerminators[t] || !commandStarts[t]) return e;
		let n = this.andOr();
		for (n && e.push(this.makeStatement(n)); t = this.tok.peekFollow(compoundClosers).token, t === Token.Semi || t === Token.Newline || t === Token.Amp;) {
			let n = t === Token.Amp, r = this.tok.next(LexContext.Normal).end;
			if (n) {
				let t = e[e.length - 1];
				t.background = !0, t.end = r;
			}
			if (this.skipNewlines(LexContext.CommandStart), t = this.tok.peek(LexContext.CommandStart).token, listTerminators[t] || !commandStarts[t]) break;
			let i = this.andOr();
			i && e.push(this.makeStatement(i));
		}
		return e;
	}
	andOr() {
		let e = this.pipeline();
		if (!e) return null;
		let t = this.tok.peek(LexContext.Normal).token;
		if (t !== Token.And && t !== Token.Or) return e;
		let n = [e], r = [];
		do {
			let e = this.tok.next(LexContext.Normal), i = e.token === Token.And ? "&&" : "||";
			this.skipNewlines(LexContext.CommandStart);
			let a = this.pipeline();
			if (!a) {
				this.error(`expected command after '${i}'`, e.end);
				break;
			}
			r.push(i), n.push(a), t = this.tok.peek(LexContext.Normal).token;
		} while (t === Token.And || t === Token.Or);
		return {
			type: "AndOr",
			pos: e.pos,
			end: n[n.length - 1].end,
			commands: n,
			operators: r
		};
	}
	withRedirects(e) {
		let t = this.collectTrailingRedirects();
		return t.length === 0 ? e : {
			type: "Redirected",
			pos: e.pos,
			end: t[t.length - 1].end,
			command: e,
			redirects: t
		};
	}
	pipeline() {
		let e;
		for (;;) {
			let t = this.tok.peek(LexContext.CommandStart), n = t.token === Token.Word && t.keywordEligible && t.value === "time";
			if (t.token !== Token.Bang && !n) break;
			let r = this.tok.next(LexContext.CommandStart), i = r.pos, a = r.end, o, s;
			if (n) {
				let e = this.tok.peek(LexContext.CommandStart);
				e.token === Token.Word && e.keywordEligible && e.value === "-p" && (this.tok.next(LexContext.CommandStart), o = {
					pos: e.pos,
					end: e.end
				}, e = this.tok.peek(LexContext.CommandStart)), e.token === Token.Word && e.keywordEligible && e.value === "--" && (this.tok.next(LexContext.CommandStart), s = {
					pos: e.pos,
					end: e.end
				});
			}
			e === void 0 && (e = []), e.push(n ? {
				type: "Time",
				pos: i,
				end: s?.end ?? o?.end ?? a,
				keywordEnd: a,
				posix: o,
				endOfOptions: s
			} : {
				type: "Negation",
				pos: i,
				end: a
			});
		}
		let t = this.pipelineCommands();
		if (!e) return t;
		let n = e[0].pos;
		return t?.type === "Pipeline" ? (t.prefixes = e, t.pos = n, t) : {
			type: "Pipeline",
			pos: n,
			end: t ? t.end : e[e.length - 1].end,
			prefixes: e,
			commands: t ? [t] : [],
			operators: []
		};
	}
	pipelineCommands() {
		let e = this.command();
		if (!e) return null;
		if (this.tok.peek(LexContext.Normal).token !== Token.Pipe) return e;
		let t = [e], n = [];
		for (; this.tok.peek(LexContext.Normal).token === Token.Pipe;) {
			let e = this.tok.next(LexContext.Normal), r = e.value === "|&" ? "|&" : "|";
			this.skipNewlines(LexContext.CommandStart);
			let i = this.command();
			if (!i) {
				this.error(`expected command after '${r}'`, e.end);
				break;
			}
			n.push(r), t.push(i);
		}
		return t.length === 1 ? t[0] : {
			type: "Pipeline",
			pos: e.pos,
			end: t[t.length - 1].end,
			prefixes: EMPTY_PREFIXES,
			commands: t,
			operators: n
		};
	}
	command() {
		let e;
		switch (this.tok.peek(LexContext.CommandStart).token) {
			case Token.LParen:
				e = this.subshell();
				break;
			case Token.LBrace:
				e = this.braceGroup();
				break;
			case Token.If:
				e = this.ifClause();
				break;
			case Token.For:
				e = this.forClause();
				break;
			case Token.While:
				e = this.whileClause();
				break;
			case Token.Until:
				e = this.untilClause();
				break;
			case Token.Case:
				e = this.caseClause();
				break;
			case Token.Function: return this.functionDef();
			case Token.Select:
				e = this.selectClause();
				break;
			case Token.DblLBracket:
				e = this.testCommand();
				break;
			case Token.ArithCmd:
				e = this.arithCommand();
				break;
			case Token.Coproc: return this.coprocCommand();
			case Token.Word:
			case Token.Assignment:
			case Token.Redirect: return this.simpleCommandOrFunction(!1);
			default: return null;
		}
		return this.withRedirects(e);
	}
	collectTrailingRedirects() {
		let e = EMPTY_REDIRECTS;
		for (; this.tok.peekFollow(compoundClosers).token === Token.Redirect;) e === EMPTY_REDIRECTS && (e = []), e.push(this.readRedirect(LexContext.Normal));
		return e;
	}
	arithCommand() {
		let e = this.tok.next(LexContext.CommandStart);
		return new ArithmeticCommandImpl(e.pos, e.end, e.value, this.source, this.depth, this.tok.getSubstitutionContext());
	}
	coprocCommand() {
		let e = this.tok.next(LexContext.CommandStart), t = e.pos, n = this.tok.peek(LexContext.CommandStart), r;
		if (n.token === Token.Word) {
			let e = this.tok.fork(n.end, this.end);
			switch (e.peek(LexContext.CommandStart).token) {
				case Token.LParen:
					e.next(LexContext.CommandStart), e.peek(LexContext.Normal).token !== Token.RParen && (r = this.readWord(LexContext.CommandStart));
					break;
				case Token.LBrace:
				case Token.If:
				case Token.For:
				case Token.While:
				case Token.Until:
				case Token.Case:
				case Token.Select:
				case Token.DblLBracket:
				case Token.ArithCmd: r = this.readWord(LexContext.CommandStart);
			}
		}
		let i = n.token === Token.Word && r === void 0 ? this.simpleCommandOrFunction(!0) : this.command();
		if (i && i.type !== "Function" && i.type !== "Coproc") return {
			type: "Coproc",
			pos: t,
			end: i.end,
			name: r,
			body: i
		};
		this.error("expected command after 'coproc'", i?.pos ?? e.end);
		let a = i ? this.makeCompoundList([this.makeStatement(i)]) : {
			type: "CompoundList",
			pos: e.end,
			end: e.end,
			commands: []
		};
		return {
			type: "Coproc",
			pos: t,
			end: a.end,
			name: r,
			body: a
		};
	}
	subshell() {
		return this.subshellBody(this.tok.next(LexContext.CommandStart).pos);
	}
	subshellBody(e) {
		if (this.syntaxDepth >= 256) {
			this.error("maximum subshell nesting depth exceeded", e);
			let t = this.tok.skipSubshellBody();
			return t < 0 && this.error("expected ')' to close subshell", this.tok.getPos()), {
				type: "Subshell",
				pos: e,
				end: t >= 0 ? t : e,
				body: this.makeCompoundList([])
			};
		}
		this.syntaxDepth++;
		let t = this.list();
		this.syntaxDepth--, t.length === 0 && this.error("expected command in subshell", e);
		let n = this.acceptEnd(Token.RParen, LexContext.Normal);
		return n < 0 && this.error("expected ')' to close subshell", this.tok.getPos()), {
			type: "Subshell",
			pos: e,
			end: n >= 0 ? n : e,
			body: this.makeCompoundList(t)
		};
	}
	braceGroup() {
		let e = this.tok.next(LexContext.CommandStart).pos;
		if (this.syntaxDepth >= 256) {
			this.error("maximum brace group nesting depth exceeded", e);
			let t = this.tok.skipCompoundBody(Token.RBrace);
			return t < 0 && this.error("expected '}' to close brace group", this.tok.getPos()), {
				type: "BraceGroup",
				pos: e,
				end: t >= 0 ? t : e,
				body: this.makeCompoundList([])
			};
		}
		this.syntaxDepth++;
		let t = this.list();
		this.syntaxDepth--, t.length === 0 && this.error("expected command in brace group", e);
		let n = this.acceptEnd(Token.RBrace, LexContext.Normal);
		return n < 0 && this.error("expected '}' to close brace group", this.tok.getPos()), {
			type: "BraceGroup",
			pos: e,
			end: n >= 0 ? n : e,
			body: this.makeCompoundList(t)
		};
	}
	ifClause() {
		let e = this.tok.next(LexContext.CommandStart).pos;
		if (this.syntaxDepth >= 256) {
			this.error("maximum if nesting depth exceeded", e);
			let t = this.tok.skipCompoundBody(Token.Fi);
			return t < 0 && this.error("expected 'fi' to close 'if'", this.tok.getPos()), {
				type: "If",
				pos: e,
				end: t >= 0 ? t : e,
				clause: this.makeCompoundList([]),
				then: this.makeCompoundList([]),
				elif: EMPTY_ELIFS,
				else: void 0
			};
		}
		this.syntaxDepth++;
		let t, n = e;
		for (;;) {
			let r = this.list(), i = this.emptyListPos(r), a = this.makeCompoundList(r);
			this.skipSemi();
			let o = this.accept(Token.Then, LexContext.CommandStart);
			o ? i >= 0 && this.error(`expected command after '${n === e ? "if" : "elif"}'`, i) : this.error("expected 'then'", this.tok.getPos());
			let s = this.list(), c = this.makeCompoundList(s);
			o && s.length === 0 && (this.error("expected command after 'then'", this.tok.peek(LexContext.CommandStart).pos), c.pos = o.end, c.end = o.end), t ? (t.elif === EMPTY_ELIFS && (t.elif = []), t.elif.push({
				type: "Elif",
				pos: n,
				end: c.end,
				clause: a,
				then: c
			})) : t = {
				type: "If",
				pos: e,
				end: e,
				clause: a,
				then: c,
				elif: EMPTY_ELIFS,
				else: void 0
			}, this.skipSemi();
			let l = this.accept(Token.Elif, LexContext.CommandStart);
			if (!l) break;
			n = l.pos;
		}
		if (this.accept(Token.Else, LexContext.CommandStart)) {
			let e = this.list(), n = this.emptyListPos(e);
			n >= 0 && this.error("expected command after 'else'", n), t.else = this.makeCompoundList(e), this.skipSemi();
		}
		let r = this.acceptEnd(Token.Fi, LexContext.CommandStart);
		return r < 0 && this.error("expected 'fi' to close 'if'", this.tok.getPos()), t.end = r >= 0 ? r : n, this.syntaxDepth--, t;
	}
	forClause() {
		let e = this.tok.next(LexContext.CommandStart).pos;
		if (this.tok.peek(LexContext.Normal).token === Token.LParen) return this.cStyleFor(e);
		let t = this.readRequiredWord("for"), n;
		if (this.skipNewlines(LexContext.CommandStart), this.tok.peek(LexContext.CommandStart).token === Token.In) for (this.tok.next(LexContext.CommandStart), n = []; this.tok.peek(LexContext.Normal).token === Token.Word;) n.push(this.readWord(LexContext.Normal));
		if (this.skipSemi(), this.skipNewlines(LexContext.CommandStart), this.tok.peek(LexContext.CommandStart).token === Token.LBrace) {
			let r = this.braceGroup();
			return {
				type: "For",
				pos: e,
				end: r.end,
				name: t,
				wordlist: n,
				body: r.body
			};
		}
		let r = this.accept(Token.Do, LexContext.CommandStart) !== null;
		if (r || this.error("expected 'do'", this.tok.getPos()), this.syntaxDepth >= 256) {
			this.error("maximum for nesting depth exceeded", e);
			let r = this.tok.skipCompoundBody(Token.Done);
			return r < 0 && this.error("expected 'done' to close 'for'", this.tok.getPos()), {
				type: "For",
				pos: e,
				end: r >= 0 ? r : e,
				name: t,
				wordlist: n,
				body: this.makeCompoundList([])
			};
		}
		this.syntaxDepth++;
		let i = this.doBody(r);
		this.syntaxDepth--, this.skipSemi();
		let a = this.acceptEnd(Token.Done, LexContext.CommandStart);
		return a < 0 && this.error("expected 'done' to close 'for'", this.tok.getPos()), {
			type: "For",
			pos: e,
			end: a >= 0 ? a : e,
			name: t,
			wordlist: n,
			body: this.makeCompoundList(i)
		};
	}
	cStyleFor(e) {
		let [t, n, r, i, a, o] = this.tok.readCStyleForExprs();
		if (this.tok.peek(LexContext.CommandStart).token === Token.Semi && this.tok.next(LexContext.CommandStart), this.skipNewlines(LexContext.CommandStart), this.tok.peek(LexContext.CommandStart).token === Token.LBrace) {
			let s = this.braceGroup();
			return new ArithmeticForImpl(e, s.end, s.body, t, n, r, i, a, o, this.source, this.depth, this.tok.getSubstitutionContext());
		}
		let s = this.accept(Token.Do, LexContext.CommandStart) !== null;
		if (s || this.error("expected 'do'", this.tok.getPos()), this.syntaxDepth >= 256) {
			this.error("maximum for nesting depth exceeded", e);
			let s = this.tok.skipCompoundBody(Token.Done);
			return s < 0 && this.error("expected 'done' to close 'for'", this.tok.getPos()), new ArithmeticForImpl(e, s >= 0 ? s : e, this.makeCompoundList([]), t, n, r, i, a, o, this.source, this.depth, this.tok.getSubstitutionContext());
		}
		this.syntaxDepth++;
		let c = this.doBody(s);
		this.syntaxDepth--;
		let l = this.acceptEnd(Token.Done, LexContext.CommandStart);
		return l < 0 && this.error("expected 'done' to close 'for'", this.tok.getPos()), new ArithmeticForImpl(e, l >= 0 ? l : e, this.makeCompoundList(c), t, n, r, i, a, o, this.source, this.depth, this.tok.getSubstitutionContext());
	}
	whileClause() {
		return this.whileOrUntil("while");
	}
	untilClause() {
		return this.whileOrUntil("until");
	}
	whileOrUntil(e) {
		let t = this.tok.next(LexContext.CommandStart).pos;
		if (this.syntaxDepth >= 256) {
			this.error(`maximum ${e} nesting depth exceeded`, t);
			let n = this.tok.skipCompoundBody(Token.Done);
			return n < 0 && this.error(`expected 'done' to close '${e}'`, this.tok.getPos()), {
				type: "While",
				pos: t,
				end: n >= 0 ? n : t,
				kind: e,
				clause: this.makeCompoundList([]),
				body: this.makeCompoundList([])
			};
		}
		this.syntaxDepth++;
		let n = this.list(), r = this.emptyListPos(n), i = this.makeCompoundList(n);
		this.skipSemi();
		let a = this.accept(Token.Do, LexContext.CommandStart) !== null;
		a ? r >= 0 && this.error(`expected command after '${e}'`, r) : this.error("expected 'do'", this.tok.getPos());
		let o = this.doBody(a);
		this.skipSemi();
		let s = this.acceptEnd(Token.Done, LexContext.CommandStart);
		s < 0 && this.error(`expected 'done' to close '${e}'`, this.tok.getPos());
		let c = s >= 0 ? s : t;
		return this.syntaxDepth--, {
			type: "While",
			pos: t,
			end: c,
			kind: e,
			clause: i,
			body: this.makeCompoundList(o)
		};
	}
	caseClause() {
		let e = this.tok.next(LexContext.CommandStart).pos, t = this.readRequiredWord("case");
		if (this.skipNewlines(LexContext.CommandStart), this.accept(Token.In, LexContext.CommandStart) || this.error("expected 'in' after 'case' word", this.tok.getPos()), this.skipNewlines(LexContext.CasePattern), this.syntaxDepth >= 256) {
			this.error("maximum case nesting depth exceeded", e);
			let n = this.tok.skipCompoundBody(Token.Esac);
			return n < 0 && this.error("expected 'esac' to close 'case'", this.tok.getPos()), {
				type: "Case",
				pos: e,
				end: n >= 0 ? n : e,
				word: t,
				items: []
			};
		}
		this.syntaxDepth++;
		let n = [], r = !1, i = this.tok.peek(LexContext.CasePattern).token;
		for (; i !== Token.Esac && i !== Token.EOF;) {
			let e = this.tok.peek(LexContext.Normal).pos;
			this.accept(Token.LParen, LexContext.Normal);
			let t = [], a = !0, o = this.tok.peek(LexContext.Normal);
			for (; o.token !== Token.RParen && o.token !== Token.EOF;) {
				o.token === (a ? Token.Word : Token.Pipe) ? a = !a : r ||= (this.unexpectedToken(o), !0);
				let e = this.tok.next(LexContext.Normal);
				e.token === Token.Word && t.push(this.toWord(e)), o = this.tok.peek(LexContext.Normal);
			}
			a && o.token === Token.RParen && !r && (this.unexpectedToken(o), r = !0);
			let s = this.acceptEnd(Token.RParen, LexContext.Normal), c = this.list(), l = s >= 0 ? s : t.length > 0 ? t[t.length - 1].end : e, u = {
				type: "CaseItem",
				pos: e,
				end: c.length > 0 ? c[c.length - 1].end : l,
				pattern: t,
				body: c.length > 0 ? this.makeCompoundList(c) : {
					type: "CompoundList",
					pos: l,
					end: l,
					commands: []
				},
				terminator: void 0
			}, d = this.tok.peek(LexContext.CommandStart);
			if (i = d.token, i === Token.DoubleSemi || i === Token.SemiAmp || i === Token.DoubleSemiAmp) {
				let e = this.tok.next(LexContext.CommandStart);
				u.terminator = CASE_TERMINATORS[e.token], u.end = e.end;
			} else i !== Token.Esac && i !== Token.EOF && !r && (this.unexpectedToken(d), r = !0);
			n.push(u), this.skipNewlines(LexContext.CasePattern), i = this.tok.peek(LexContext.CasePattern).token;
		}
		let a = this.acceptEnd(Token.Esac, LexContext.CommandStart);
		a < 0 && this.error("expected 'esac' to close 'case'", this.tok.getPos());
		let o = a >= 0 ? a : e;
		return this.syntaxDepth--, {
			type: "Case",
			pos: e,
			end: o,
			word: t,
			items: n
		};
	}
	selectClause() {
		let e = this.tok.next(LexContext.CommandStart).pos, t = this.readRequiredWord("select"), n;
		if (this.skipNewlines(LexContext.CommandStart), this.tok.peek(LexContext.CommandStart).token === Token.In) for (this.tok.next(LexContext.CommandStart), n = []; this.tok.peek(LexContext.Normal).token === Token.Word;) n.push(this.readWord(LexContext.Normal));
		if (this.skipSemi(), this.skipNewlines(LexContext.CommandStart), this.tok.peek(LexContext.CommandStart).token === Token.LBrace) {
			let r = this.braceGroup();
			return {
				type: "Select",
				pos: e,
				end: r.end,
				name: t,
				wordlist: n,
				body: r.body
			};
		}
		let r = this.accept(Token.Do, LexContext.CommandStart) !== null;
		if (r || this.error("expected 'do'", this.tok.getPos()), this.syntaxDepth >= 256) {
			this.error("maximum select nesting depth exceeded", e);
			let r = this.tok.skipCompoundBody(Token.Done);
			return r < 0 && this.error("expected 'done' to close 'select'", this.tok.getPos()), {
				type: "Select",
				pos: e,
				end: r >= 0 ? r : e,
				name: t,
				wordlist: n,
				body: this.makeCompoundList([])
			};
		}
		this.syntaxDepth++;
		let i = this.doBody(r);
		this.syntaxDepth--, this.skipSemi();
		let a = this.acceptEnd(Token.Done, LexContext.CommandStart);
		return a < 0 && this.error("expected 'done' to close 'select'", this.tok.getPos()), {
			type: "Select",
			pos: e,
			end: a >= 0 ? a : e,
			name: t,
			wordlist: n,
			body: this.makeCompoundList(i)
		};
	}
	testCommand() {
		let e = this.tok.next(LexContext.CommandStart).pos, t = this.parseTestOr(), n = this.acceptEnd(Token.DblRBracket, LexContext.TestMode);
		return n < 0 && this.error("expected ']]' to close '[['", this.tok.getPos()), {
			type: "TestCommand",
			pos: e,
			end: n >= 0 ? n : e,
			expression: t
		};
	}
	parseTestOr() {
		let e = this.parseTestAnd();
		if (this.tok.peek(LexContext.TestMode).token !== Token.Or) return e;
		let t = [e];
		do
			this.tok.next(LexContext.TestMode), t.push(this.parseTestAnd());
		while (this.tok.peek(LexContext.TestMode).token === Token.Or);
		return {
			type: "TestLogical",
			pos: e.pos,
			end: t[t.length - 1].end,
			operator: "||",
			operands: t
		};
	}
	parseTestAnd() {
		let e = this.parseTestNot();
		if (this.tok.peek(LexContext.TestMode).token !== Token.And) return e;
		let t = [e];
		do
			this.tok.next(LexContext.TestMode), t.push(this.parseTestNot());
		while (this.tok.peek(LexContext.TestMode).token === Token.And);
		return {
			type: "TestLogical",
			pos: e.pos,
			end: t[t.length - 1].end,
			operator: "&&",
			operands: t
		};
	}
	parseTestNot() {
		let e = this.tok.peek(LexContext.TestMode);
		if (!isTestNegation(e)) return this.parseTestPrimary();
		let t = [];
		for (; isTestNegation(e);) {
			let n = this.tok.next(LexContext.TestMode);
			t.push({
				type: "Negation",
				pos: n.pos,
				end: n.end
			}), e = this.tok.peek(LexContext.TestMode);
		}
		let n = this.parseTestPrimary();
		return {
			type: "TestNot",
			pos: t[0].pos,
			end: n.end,
			negations: t,
			operand: n
		};
	}
	parseTestPrimary() {
		if (this.tok.peek(LexContext.TestMode).token === Token.LParen) {
			let e = this.tok.next(LexContext.TestMode).pos;
			if (this.syntaxDepth >= 256) {
				this.error("maximum test group nesting depth exceeded", e);
				let t = this.tok.skipTestGroup();
				return t < 0 && this.error("expected ')' to close test group", this.tok.getPos()), {
					type: "TestGroup",
					pos: e,
					end: t >= 0 ? t : e,
					expression: {
						type: "TestUnary",
						pos: e,
						end: e,
						operator: "-n",
						operand: new WordImpl("", e, e)
					}
				};
			}
			this.syntaxDepth++;
			let t = this.parseTestOr();
			this.syntaxDepth--;
			let n = this.acceptEnd(Token.RParen, LexContext.TestMode);
			return n < 0 && this.error("expected ')' to close test group", this.tok.getPos()), {
				type: "TestGroup",
				pos: e,
				end: n >= 0 ? n : e,
				expression: t
			};
		}
		let e = this.tok.next(LexContext.TestMode);
		(e.token === Token.And || e.token === Token.Or) && this.unexpectedToken(e);
		let t = e.value, n = e.pos, r = e.end;
		if (e.keywordEligible && UNARY_TEST_OPS[t] === 1) {
			if (this.tok.peek(LexContext.TestMode).token === Token.Word) {
				let e = this.readTestOperand();
				return {
					type: "TestUnary",
					pos: n,
					end: e.end,
					operator: t,
					operand: e
				};
			}
			return this.error("expected operand after unary test operator", r), {
				type: "TestUnary",
				pos: n,
				end: r,
				operator: t,
				operand: new WordImpl("", r, r)
			};
		}
		let i = this.tok.peek(LexContext.TestMode);
		if (i.token === Token.Word && i.keywordEligible && BINARY_TEST_OPS[i.value] === 1) {
			let t = this.tok.next(LexContext.TestMode).value, i;
			if (t === "=~") {
				let e = this.tok.readTestRegexWord();
				i = new WordImpl(this.source.slice(e.pos, e.end), e.pos, e.end, this.source, embeddedPartsResolver(this.tok.getSubstitutionContext()), this.depth);
			} else i = this.readTestOperand();
			let a = this.toWordFromPosEnd(e, n, r);
			return {
				type: "TestBinary",
				pos: n,
				end: i.end,
				operator: t,
				left: a,
				right: i
			};
		}
		let a = this.toWordFromPosEnd(e, n, r);
		return {
			type: "TestUnary",
			pos: n,
			end: a.end,
			operator: "-n",
			operand: a
		};
	}
	readTestOperand() {
		let e = this.tok.next(LexContext.TestMode);
		return e.keywordEligible && (e.value === "<" || e.value === ">") && this.error(`unexpected argument '${e.value}' to conditional operator`, e.pos), this.toWord(e);
	}
	functionDef() {
		let e = this.tok.next(LexContext.CommandStart).pos, t = this.readWord(LexContext.FunctionName), n;
		if (this.tok.peek(LexContext.CommandStart).token === Token.LParen) {
			let e = this.tok.next(LexContext.CommandStart).pos;
			this.tok.peek(LexContext.CommandStart).token === Token.RParen ? (this.tok.next(LexContext.CommandStart), this.skipNewlines(LexContext.CommandStart), n = this.commandAsBody()) : n = this.withRedirects(this.subshellBody(e));
		} else this.skipNewlines(LexContext.CommandStart), n = this.commandAsBody();
		return {
			type: "Function",
			pos: e,
			end: n.end,
			name: t,
			body: n
		};
	}
	simpleCommandOrFunction(e) {
		let t = [], n = this.tok.peek(LexContext.CommandStart).pos, r = n, i = LexContext.CommandStart;
		for (;;) {
			let e = this.tok.peek(i).token;
			if (e === Token.Assignment) {
				let e = this.tok.next(i);
				r = e.end, t.push(this.parseAssignment(e));
			} else if (e === Token.Redirect) {
				let e = this.readRedirect(i);
				t.push(e), r = e.end;
			} else break;
			i = LexContext.CommandPrefix;
		}
		if (this.tok.peek(LexContext.Normal).token !== Token.Word) return new CommandImpl(n, r, void 0, t, []);
		let a = this.tok.next(LexContext.Normal), o = a.keywordEligible ? a.value : "", s = this.toWord(a);
		i = isDeclarationCommand(o) ? LexContext.Declaration : o === "eval" || o === "let" ? LexContext.EvalArgument : LexContext.Normal, r = s.end;
		let c = [];
		if (e) for (; this.tok.peek(LexContext.CommandPrefix).token === Token.Assignment;) {
			let e = this.tok.next(LexContext.CommandPrefix), t = i === LexContext.Declaration ? this.parseAssignment(e) : this.toWord(e);
			c.push(t), r = t.end;
		}
		if (this.tok.peek(i).token === Token.LParen && c.length === 0 && (this.tok.next(LexContext.Normal), this.tok.peek(LexContext.Normal).token === Token.RParen)) {
			this.tok.next(LexContext.Normal), this.skipNewlines(LexContext.CommandStart);
			let e = this.commandAsBody();
			return {
				type: "Function",
				pos: s.pos,
				end: e.end,
				name: s,
				body: e
			};
		}
		for (;;) {
			let e = this.tok.peek(i).token;
			if (e === Token.Word || e === Token.Assignment) {
				let t = this.tok.next(i), n = e === Token.Assignment ? this.parseAssignment(t) : this.toWord(t);
				c.push(n), r = n.end;
			} else if (e === Token.Redirect) {
				let e = this.readRedirect(i);
				c.push(e), r = e.end;
			} else break;
		}
		return new CommandImpl(n, r, s, t, c);
	}
	readRedirect(e) {
		let t = this.tok.next(e), n = t.pos, r = t.end, i = t.fileDescriptor === void 0 ? t.variableName === void 0 ? void 0 : {
			type: "FileDescriptorVariable",
			pos: n,
			end: t.descriptorEnd,
			name: t.variableName
		} : {
			type: "FileDescriptor",
			pos: n,
			end: t.descriptorEnd,
			value: t.fileDescriptor
		}, a = t.targetEnd > t.targetPos;
		if (a || this.error("expected redirect target", t.targetPos), t.value === "<<" || t.value === "<<-") {
			let e = {
				type: "HereDoc",
				pos: n,
				end: r,
				operator: t.value,
				descriptor: i,
				delimiter: a ? {
					type: "HereDocDelimiter",
					pos: t.targetPos,
					end: t.targetEnd,
					text: this.source.slice(t.targetPos, t.targetEnd),
					value: t.content ?? "",
					quoted: t.delimiterQuoted
				} : void 0,
				body: new HereDocBodyImpl(this.source, r, t.delimiterQuoted, this.depth, this.tok.getSubstitutionContext()),
				closing: void 0
			};
			return a && this.tok.registerHereDocTarget(e), e;
		}
		let o = a ? new WordImpl(this.source.slice(t.targetPos, t.targetEnd), t.targetPos, t.targetEnd, this.source, wordPartsResolver(this.tok.getSubstitutionContext()), this.depth) : void 0;
		return t.value === "<<<" ? {
			type: "HereString",
			pos: n,
			end: r,
			operator: "<<<",
			descriptor: i,
			target: o
		} : {
			type: "Redirect",
			pos: n,
			end: r,
			operator: REDIRECT_OPS[t.value] ?? ">",
			descriptor: i,
			target: o
		};
	}
	commandAsBody() {
		let e = this.command();
		return e && e.type !== "Command" && e.type !== "Function" && e.type !== "Coproc" ? e : (this.error("expected compound command as function body", e?.pos ?? this.tok.getPos()), this.makeCompoundList(e ? [this.makeStatement(e)] : []));
	}
	readWord(e) {
		return this.toWord(this.tok.next(e));
	}
	readRequiredWord(e) {
		let t = this.tok.peek(LexContext.Normal);
		return t.token === Token.Word ? this.toWord(this.tok.next(LexContext.Normal)) : (t.token !== Token.EOF && this.error(`expected word after '${e}'`, t.pos), new WordImpl("", t.pos, t.pos));
	}
	toWord(e) {
		let t = e.raw ? e.value : this.source.slice(e.pos, e.end), n = e.raw && e.keywordEligible ? void 0 : this.source;
		return new WordImpl(t, e.pos, e.end, n, n === void 0 ? computeBareWordParts : wordPartsResolver(this.tok.getSubstitutionContext()), this.depth);
	}
	toWordFromPosEnd(e, t, n) {
		return e.pos === t && e.end === n ? this.toWord(e) : new WordImpl(this.source.slice(t, n), t, n, this.source, wordPartsResolver(this.tok.getSubstitutionContext()), this.depth);
	}
	parseAssignment(e) {
		return new AssignmentImpl(e.raw ? e.value : this.source.slice(e.pos, e.end), e.pos, e.end, this.source, e.assignmentOperatorPos, this.depth, this.tok.getSubstitutionContext());
	}
	makeCompoundList(e) {
		let t = this.tok.getPos();
		return {
			type: "CompoundList",
			pos: e.length > 0 ? e[0].pos : t,
			end: e.length > 0 ? e[e.length - 1].end : t,
			commands: e
		};
	}
};
function readScript(e) {
	if (e.length > 65536 || e.includes("\0")) return { problems: [] };
	try {
		return new Reader(e).read();
	} catch (e) {
		if (e instanceof RangeError) return { problems: [] };
		throw e;
	}
}
const TOP = {
	functions: [],
	branches: [],
	conditional: !1,
	apart: !1,
	failure: "counts",
	guards: !1,
	tried: !1,
	dead: !1
};
var Reader = class {
	#e;
	#t = [];
	#n = [];
	#r = new Set();
	#i = [];
	#a = [];
	#o = !0;
	#s = !1;
	#c = [];
	#l;
	constructor(e) {
		this.#e = e;
	}
	read() {
		let e = parse(this.#e);
		return this.#u(e), this.#a.length === 0 && this.#h(e.commands, TOP, "top"), this.#a.length > 0 || !this.#o ? { problems: this.#a } : {
			script: {
				text: this.#e,
				commands: this.#t.toSorted((e, t) => e.start - t.start),
				branches: this.#n,
				functions: this.#r,
				bashSyntax: this.#i.toSorted((e, t) => e.start - t.start)
			},
			problems: []
		};
	}
	#u(e) {
		for (let { message: t, pos: n } of e.errors ?? []) this.#a.push({
			message: t,
			opened: opened(e, this.#e, t),
			...this.#f({
				pos: n,
				end: n
			})
		});
	}
	#d({ name: e }) {
		if (e === void 0 || this.#l !== void 0) return;
		let [t] = /^[ \t]*(?=\()/.exec(this.#e.slice(e.end)) ?? [];
		if (t === void 0) return;
		let n = e.end + t.length;
		this.#a.push({
			message: "unexpected token '('",
			opened: void 0,
			start: n,
			end: n
		});
	}
	#f({ pos: e, end: t }) {
		return this.#l ?? {
			start: e,
			end: t
		};
	}
	#p(e, t) {
		t.dead || this.#t.push({
			words: [],
			assignments: [],
			redirections: [],
			...placeOf(t),
			...e
		});
	}
	#m(e) {
		this.#s || this.#i.push(this.#f(e));
	}
	#h(e, t, n) {
		let { dead: r } = t;
		for (let { command: i, background: a } of e) {
			let e = this.#t.length;
			this.#g(i, {
				...t,
				dead: r,
				...a && { apart: !0 }
			}), r ||= isEnd(i), n === "top" && (r || this.#t.slice(e).some(mayEnd)) && (this.#s = !0);
		}
	}
	#g(e, t) {
		switch (e.type) {
			case "Command":
				this.#_(e, t);
				break;
			case "Pipeline":
				this.#b(e, t);
				break;
			case "AndOr":
				this.#x(e, t);
				break;
			case "If":
				this.#S(e, t);
				break;
			case "Case":
				this.#C(e, t);
				break;
			case "CompoundList":
				this.#h(e.commands, t);
				break;
			case "BraceGroup":
				this.#g(e.body, t);
				break;
			case "Subshell":
			case "Coproc":
				this.#g(e.body, {
					...t,
					apart: !0
				});
				break;
			case "While":
				this.#g(e.clause, {
					...t,
					failure: "asked"
				}), this.#g(e.body, {
					...t,
					conditional: !0
				});
				break;
			case "For":
			case "Select": {
				let [n, ...r] = [e.name, ...e.wordlist ?? []].map((e) => this.#O(e, t)), i = this.#D(e.type === "For" ? "for" : "select", e), a = [
					i,
					...n ? [n] : [],
					...r
				];
				this.#p({
					words: a,
					start: i.start,
					end: a.at(-1)?.end ?? i.end
				}, t), this.#g(e.body, {
					...t,
					conditional: !0
				});
				break;
			}
			case "ArithmeticFor":
				this.#m(e);
				for (let n of [
					e.initialize,
					e.test,
					e.update
				]) n && this.#A(n, t);
				this.#g(e.body, {
					...t,
					conditional: !0
				});
				break;
			case "TestCommand": {
				let n = [
					this.#D("[[", e),
					...this.#E(e.expression, t),
					this.#D("]]", e)
				];
				this.#p({
					words: n,
					...this.#f(e)
				}, t);
				break;
			}
			case "Function": {
				let n = e.name.value;
				e.name.pos > e.pos && this.#m(e), this.#r.add(n), this.#g(e.body, {
					...t,
					functions: [...t.functions, n],
					failure: "counts",
					guards: !1,
					tried: !1
				});
				break;
			}
			case "Redirected":
				this.#g(e.command, t), this.#p({
					redirections: this.#y(e.redirects, t),
					...this.#f(e)
				}, t);
				break;
			default: this.#A(e, t);
		}
	}
	#_(e, t) {
		this.#d(e);
		let n = e.name === void 0 ? [] : [this.#O(e.name, t)], r = [];
		for (let i of [...e.prefix, ...e.suffix]) {
			if (i.type === "Word" && n.push(this.#O(i, t)), i.type !== "Assignment") continue;
			let a = this.#v(i, t);
			r.push(a);
			let { start: o, end: s, name: c, value: l } = a;
			i.pos > (e.name?.pos ?? e.end) && n.push({
				start: o,
				end: s,
				text: `${c}=${l?.text ?? ""}`,
				parameters: l?.parameters ?? []
			});
		}
		let i = this.#y(e.redirects, t);
		this.#p({
			words: n,
			assignments: r,
			redirections: i,
			...this.#f(e)
		}, t);
	}
	#v(e, t) {
		let n = {
			...this.#f(e),
			name: e.name
		};
		if (e.index !== void 0 && this.#O(e.index, t), e.value.type === "Word") return {
			...n,
			value: this.#O(e.value, t)
		};
		this.#m(e);
		for (let n of e.value.elements) this.#O(n, t);
		return {
			...n,
			value: void 0
		};
	}
	#y(e, t) {
		return e.map((e) => {
			let { operator: n } = e;
			return e.type === "HereDoc" ? (e.closing === void 0 && (this.#o = !1), this.#k(e.body, t), {
				operator: n,
				target: void 0
			}) : (e.type === "HereString" && this.#m(e), {
				operator: n,
				target: e.target && this.#O(e.target, t)
			});
		});
	}
	#b(e, t) {
		e.operators.includes("|&") && this.#m(e);
		let n = e.prefixes.some(({ type: e }) => e === "Negation"), r = t.apart || e.commands.length > 1;
		for (let i of e.commands) this.#g(i, {
			...t,
			apart: r,
			...n && { failure: "asked" }
		});
	}
	#x({ commands: e, operators: t }, n) {
		let r = n;
		for (let [i, a] of e.entries()) {
			let o = this.#t.length, s = t.indexOf("||", i), c = s < 0 ? void 0 : e[s + 1], l = c !== void 0 && !givesUp(c), u = r.guards || t[i] === "&&", d = r.tried || c !== void 0;
			this.#g(a, {
				...r,
				guards: u,
				tried: d,
				...l && { failure: "caught" }
			}), r = t[i] === "||" ? {
				...n,
				conditional: !0
			} : i === 0 ? this.#w(this.#T([a], o), n) : {
				...r,
				conditional: !0
			};
		}
	}
	#S(e, t) {
		let n = t;
		for (let { clause: r, then: i } of [e, ...e.elif]) {
			let a = this.#t.length;
			this.#g(r, {
				...n,
				failure: "asked",
				conditional: n.conditional || r !== e.clause
			});
			let o = this.#T(alternatives(r), a);
			this.#g(i, this.#w(o, n)), o === void 0 && (n = {
				...t,
				conditional: !0
			});
		}
		e.else && this.#g(e.else, {
			...t,
			conditional: !0
		});
	}
	#C(e, t) {
		let n = this.#O(e.word, t);
		for (let { pattern: r, body: i } of e.items) {
			let e = r.map((e) => this.#O(e, t));
			this.#g(i, this.#w({
				subject: n,
				patterns: e
			}, t));
		}
	}
	#w(e, t) {
		if (e === void 0) return {
			...t,
			conditional: !0
		};
		let n = {
			...placeOf(t),
			...e
		};
		return t.dead || this.#n.push(n), {
			...t,
			branches: [...t.branches, n]
		};
	}
	#T(e, t) {
		if (!e.every(({ type: e }) => e === "Command" || e === "TestCommand")) return;
		let n = this.#t.slice(t);
		if (n.length !== e.length) return;
		let r = n.map(({ words: e }) => comparison(e)), [i] = r.map((e) => e?.subject), a = r.flatMap((e) => e?.subject.text === i?.text ? e?.pattern ?? [] : []);
		return i && a.length === n.length ? {
			subject: i,
			patterns: a
		} : void 0;
	}
	#E(e, t) {
		switch (e.type) {
			case "TestUnary": return [this.#D(e.operator, e), this.#O(e.operand, t)];
			case "TestBinary": return [
				this.#O(e.left, t),
				this.#D(e.operator, e),
				this.#O(e.right, t)
			];
			case "TestLogical": return e.operands.flatMap((n, r) => [...r > 0 ? [this.#D(e.operator, e)] : [], ...this.#E(n, t)]);
			case "TestNot": return [this.#D("!", e), ...this.#E(e.operand, t)];
			case "TestGroup": return [
				this.#D("(", e),
				...this.#E(e.expression, t),
				this.#D(")", e)
			];
		}
	}
	#D(e, t) {
		return {
			...this.#f({
				pos: t.pos,
				end: t.pos + e.length
			}),
			text: e,
			parameters: []
		};
	}
	#O(e, t) {
		let n = [];
		return this.#c.push(n), this.#k(e, t), this.#c.pop(), {
			...this.#f(e),
			text: e.value,
			parameters: n
		};
	}
	#k(e, t) {
		forEachChild(e, (e) => this.#A(e, t));
	}
	#A(e, t) {
		switch (e.type) {
			case "SimpleExpansion":
				this.#j({
					name: e.text.slice(1),
					operator: void 0,
					text: e.text
				});
				break;
			case "ParameterExpansion":
				this.#j({
					name: e.parameter,
					operator: e.operation?.operator,
					text: e.text
				}), this.#k(e, t);
				break;
			case "ProcessSubstitution":
				this.#m(e), this.#M(e, t);
				break;
			case "CommandExpansion":
			case "ArithmeticCommandExpansion":
				this.#M(e, t);
				break;
			default: this.#k(e, t);
		}
	}
	#j(e) {
		for (let t of this.#c) t.push(e);
	}
	#M({ script: e, pos: t, end: n }, r) {
		if (e === void 0) {
			this.#o = !1;
			return;
		}
		let i = this.#l;
		e.source !== void 0 && (this.#l = this.#f({
			pos: t,
			end: n
		})), this.#u(e), this.#h(e.commands, {
			...r,
			apart: !0
		}), this.#l = i;
	}
};
function opened(e, t, n) {
	let [, r = "", i = ""] = /^expected '(.+)' to close (.+)$/.exec(n) ?? [], a = {
		"brace group": "{",
		subshell: "("
	}[i] ?? /^'(.+)'$/.exec(i)?.[1];
	if (a === void 0) return;
	let o, visit = (e) => {
		t.startsWith(a, e.pos) && !t.slice(e.pos, e.end).endsWith(r) && (o = Math.max(o ?? 0, e.pos)), forEachChild(e, visit);
	};
	return forEachChild(e, visit), o;
}
function placeOf({ functions: e, branches: t, conditional: n, apart: r, failure: i, guards: a, tried: o }) {
	return {
		functions: e,
		branches: t,
		conditional: n,
		apart: r,
		failure: i,
		guards: a,
		tried: o
	};
}
function isEnd(e) {
	if (e.type !== "Command") return !1;
	let t = e.name?.value;
	return t === "exit" || t === "return" || t === "exec" && e.args.length > 0;
}
function mayEnd({ words: [e, t], functions: n, apart: r }) {
	if (r) return !1;
	let i = /^[1-9]\d*$/.test(t?.text ?? "");
	return e?.text === "return" ? n.length === 0 && !i : e?.text === "exit" && !i || e?.text === "exec" && t !== void 0;
}
function givesUp(e) {
	if (e.type === "BraceGroup" || e.type === "Subshell") {
		let t = e.body.commands.at(-1);
		return t !== void 0 && givesUp(t.command);
	}
	if (e.type !== "Command") return !1;
	let [t] = e.args;
	return [
		"exit",
		"return",
		"false"
	].includes(e.name?.value ?? "") && t?.text !== "0";
}
function alternatives({ commands: [e, ...t] }) {
	if (e === void 0 || t.length > 0 || e.background) return [];
	let { command: n } = e;
	return n.type === "AndOr" ? n.operators.every((e) => e === "||") ? n.commands : [] : [n];
}
function comparison(e) {
	let [t, n, r, i, a] = e, o = {
		"[": "]",
		"[[": "]]",
		test: void 0
	}[t?.text ?? ""];
	if (!(a?.text !== o || e.length > 5 || !/^==?$/.test(r?.text ?? "")) && /^(\[|\[\[|test)$/.test(t?.text ?? "") && n && i) return i.parameters.length === 0 ? {
		subject: n,
		pattern: i
	} : void 0;
}
Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return RETIRED_GROUPS;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return RETIRED_SERVICES;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return readScript;
	}
});
