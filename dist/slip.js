const require_version = require("./version.js"), severities = {
	"manifest-missing": "error",
	"manifest-too-large": "error",
	"manifest-encoding": "error",
	"yaml-syntax": "error",
	"yaml-value": "error",
	"duplicate-key": "warning",
	"manifest-not-mapping": "error",
	"field-missing": "error",
	"field-type": "error",
	"name-invalid": "error",
	"namespace-invalid": "error",
	"version-invalid": "error",
	"version-prerelease": "warning",
	"format-version-invalid": "error",
	"number-misread": "warning",
	"wazo-version-form": "warning",
	"wazo-version-range": "error",
	"wazo-version-unsupported": "error",
	"tag-mismatch": "error",
	"dependency-invalid": "error",
	"dependency-on-itself": "error",
	"dependency-twice": "warning",
	"debian-dependency-invalid": "error",
	"debian-dependency-unclear": "warning",
	"python2-dependency": "warning",
	"control-newline": "error",
	"description-missing": "warning",
	"key-misspelt": "warning",
	"field-unusable": "warning",
	"rules-missing": "error",
	"rules-not-executable": "error",
	"rules-no-interpreter": "error",
	"rules-windows-line-ends": "error",
	"metadata-outside": "error",
	"metadata-link": "warning",
	"rules-interpreter-missing": "error",
	"rules-interpreter-dependency": "warning",
	"rules-syntax": "error",
	"rules-spacing": "error",
	"bash-in-sh": "error",
	"python-command": "warning",
	"command-dependency": "notice",
	"rules-command-missing": "error",
	"rules-command-unknown": "warning",
	"rules-without-errexit": "notice",
	"pkgdir-misspelt": "error",
	"pkgdir-elsewhere": "warning",
	"postrm-ignored": "warning",
	"yaml-load": "warning",
	"debian-image-release": "error",
	"strict-no-effect": "notice",
	"rules-failed": "error",
	"checkout-umask": "warning",
	"manifest-changed": "notice",
	"reserved-path": "error",
	"special-file": "error",
	"path-not-installable": "error",
	"python-version-path": "error",
	"python-releases": "warning",
	"build-path-staged": "error",
	"build-path-in-shebang": "error",
	"symlink-into-build": "error",
	"payload-empty": "warning",
	"python-payload-missing": "warning",
	"native-code-in-all": "warning",
	"vcs-files": "warning",
	bytecode: "warning",
	setuid: "warning",
	"ownership-lost": "notice",
	"world-writable": "warning",
	"transient-path": "warning",
	"secret-staged": "error",
	"junk-staged": "warning",
	"private-staged": "warning",
	"staged-twice": "warning",
	"retired-extension-point": "error",
	"conf-not-read": "error",
	"conf-breaks-service": "error",
	"conf-ignored-name": "warning",
	"conf-order": "notice",
	"unknown-plugin-group": "warning",
	"enabled-plugin-missing": "warning",
	"plugin-never-enabled": "warning",
	"entry-point-shadowed": "warning",
	"python-module-missing": "warning",
	"service-not-restarted": "warning",
	"dialplan-stops-here": "error",
	"dialplan-line-lost": "warning",
	"dialplan-app-unavailable": "warning",
	"dialplan-overrides-wazo": "notice",
	"dialplan-renamed-variable": "notice",
	"agi-not-runnable": "warning",
	"path-owned-by-wazo": "warning",
	"packaged-code-patched": "notice",
	"cron-line-rejected": "warning",
	"nginx-location-dead": "warning",
	"unit-broken": "warning",
	"zstd-unreadable": "error",
	"version-unchanged": "warning",
	"version-not-newer": "warning",
	"dependency-added": "notice",
	"file-taken-away-from-etc": "notice",
	"architecture-changed": "notice",
	"debian-dependency-unavailable": "warning",
	"rehearsal-install-failed": "error",
	"rehearsal-upgrade-failed": "error",
	"rehearsal-removal-failed": "error",
	"rehearsal-left-over": "warning",
	"rehearsal-changed": "warning",
	"rehearsal-not-repeatable": "error"
}, unignorable = new Set("manifest-missing.manifest-too-large.manifest-encoding.yaml-syntax.yaml-value.manifest-not-mapping.field-missing.field-type.name-invalid.namespace-invalid.version-invalid.format-version-invalid.wazo-version-range.wazo-version-unsupported.tag-mismatch.dependency-invalid.dependency-on-itself.debian-dependency-invalid.control-newline.rules-missing.rules-not-executable.rules-no-interpreter.rules-windows-line-ends.metadata-outside.rules-interpreter-missing.debian-image-release.rules-failed.reserved-path.special-file.path-not-installable".split("."));
function finding(e, t, n = {}) {
	return {
		severity: severityOf(e),
		code: e,
		message: t,
		...n
	};
}
const codes = Object.keys(severities).filter(isCode);
function isCode(e) {
	return Object.hasOwn(severities, e);
}
function severityOf(e) {
	return severities[e];
}
function isIgnorable(e) {
	return !unignorable.has(e);
}
function textOf({ message: e, printed: t = [] }) {
	return [e, ...t].join("\n");
}
function count(e, t) {
	return e.filter((e) => e.severity === t).length;
}
function hasError(e) {
	return e.some(({ severity: e }) => e === "error");
}
function counted(e) {
	let t = ["error", "warning"].flatMap((t) => {
		let n = count(e, t);
		return n === 0 ? [] : [`${n} ${t}${n === 1 ? "" : "s"}`];
	});
	return t.length === 0 ? "no errors or warnings" : t.join(" and ");
}
const IMPORTANCE = [
	"error",
	"warning",
	"notice"
];
function byImportance(e) {
	return e.toSorted((e, t) => IMPORTANCE.indexOf(e.severity) - IMPORTANCE.indexOf(t.severity));
}
function heeded(e, { ignore: t }) {
	return e.filter(({ code: e }) => !t.includes(e));
}
function stops(e, t) {
	return hasError(deciding(e, t));
}
function deciding(e, t) {
	return heeded(e, t).filter(({ onlyTold: e }) => !e);
}
function fails(e, t) {
	return t.failOnWarnings && count(deciding(e, t), "warning") > 0 || stops(e, t);
}
// src/debian/release.ts
const RELEASES = [
	"buster",
	"bullseye",
	"bookworm",
	"trixie"
], RELEASE_FACTS = {
	buster: {
		python: "3.7",
		readsZstd: !1,
		shKnowsPipefail: !1,
		pyyaml: 5,
		firstWazo: "00.00"
	},
	bullseye: {
		python: "3.9",
		readsZstd: !1,
		shKnowsPipefail: !1,
		pyyaml: 5,
		firstWazo: "23.06"
	},
	bookworm: {
		python: "3.11",
		readsZstd: !0,
		shKnowsPipefail: !1,
		pyyaml: 6,
		firstWazo: "25.15"
	},
	trixie: {
		python: "3.13",
		readsZstd: !0,
		shKnowsPipefail: !0,
		pyyaml: 6,
		firstWazo: void 0
	}
};
function targetOf(e, t) {
	let [n] = t === void 0 ? [] : releasesOf(t, t), r = e ?? n ?? "bookworm", i = `The target is Debian ${r}`;
	return e === void 0 ? {
		release: r,
		why: i + (n === void 0 ? ", the default" : `, since Wazo ${t} runs on it`),
		chosen: !1
	} : {
		release: r,
		why: `${i}, as \`debian-release\` says${n === void 0 || n === e ? "" : `, although Wazo ${t} runs on ${n}`}`,
		chosen: !0
	};
}
function checkCodec(e, t) {
	return e !== "zstd" || RELEASE_FACTS[t].readsZstd ? [] : [finding("zstd-unreadable", `dpkg of Debian ${t} can't read a package that is compressed with zstd: choose \`compression: gzip\` or \`xz\``)];
}
function releasesOf(e, t) {
	return RELEASES.filter((n, r) => {
		let { firstWazo: i } = RELEASE_FACTS[n];
		if (i === void 0 || t !== void 0 && t < i) return !1;
		let a = RELEASES[r + 1], o = a && RELEASE_FACTS[a].firstWazo;
		return e === void 0 || o === void 0 || e < o;
	});
}
// src/debian/architecture.ts
const ARCHITECTURES = [
	"all",
	"amd64",
	"arm64",
	"armel",
	"armhf",
	"i386",
	"mips",
	"mips64el",
	"mipsel",
	"ppc64el",
	"riscv64",
	"s390x"
], OTHER_NAMES = new Map([
	["x64", "amd64"],
	["x86_64", "amd64"],
	["x86-64", "amd64"],
	["aarch64", "arm64"],
	["x86", "i386"],
	["i686", "i386"],
	["arm", "armhf"],
	["armv7l", "armhf"]
]);
function debianNameOf(e) {
	let t = e.toLowerCase();
	return OTHER_NAMES.get(t) ?? ARCHITECTURES.find((e) => e === t);
}
// src/debian/relationship.ts
function checkRelationship(e) {
	if (/[\x00-\x08\x0a-\x1f\x7f]/.test(e)) return { problem: "a relationship is one line: remove the line break or other control character" };
	if (/^[ \t]*$/.test(e)) return { problem: "the relationship is empty: name a package or remove the entry" };
	let t = writtenOtherwise(e.trim());
	if (t !== void 0) return { problem: t };
	let n = splitOutsideBrackets(e, ","), r = [], i = [];
	for (let e of n) {
		let t = [];
		for (let n of splitOutsideBrackets(e, "|")) {
			let e = readAlternative(n);
			if ("problem" in e) return e;
			t.push(e.text), e.warning && i.push(e.warning);
		}
		r.push(t.join(" | "));
	}
	return n.length > 1 && i.push(severalIn(r)), {
		relationships: r,
		warnings: i
	};
}
function packagesIn(e) {
	let t = e.flatMap((e) => e.split(/[|,]/));
	return new Set(t.map((e) => e.replace(/[:(].*/s, "").trim()));
}
function readAlternative(e) {
	if (/^[ \t]*$/.test(e)) return { problem: "a package name is missing next to a comma or \"|\": write one there or remove the comma or \"|\"" };
	let t = /^[ \t]*([^ \t:()]+)(:[^ \t()]*)?[ \t]*(?:\(([^()]*)\)[ \t]*)?$/.exec(e), [, n = "", r = "", i] = t ?? [], a = t ? checkPackageName(n) ?? checkQualifier(n, r) : unreadable(e);
	if (a) return { problem: misplacedVersion(e) ?? sourceOnly(e) ?? a };
	let o = `${n}${r}`;
	return i === void 0 ? { text: o } : readRequirement(o, i);
}
function checkPackageName(e) {
	if (isPackageName(e)) return;
	let t = likelyName(e);
	return isPackageName(t) ? `${WRITTEN_SO}: write ${t} rather than ${e}` : `${require_version.a(e)} can't be the name of a Debian package: write two characters or more, lower case letters, digits and + - . only, the first a letter or digit`;
}
const WRITTEN_SO = "Debian package names are lower case, without _";
function isPackageName(e) {
	return /^[a-z0-9][a-z0-9+.-]+$/.test(e);
}
function likelyName(e) {
	return e.toLowerCase().replaceAll("_", "-");
}
function checkQualifier(e, t) {
	let n = t.slice(1);
	if (!(t === "" || n === "any" || ARCHITECTURES.some((e) => e === n))) return `${require_version.a(t)} is not an architecture of Debian: write ${e}`;
}
function readRequirement(e, t) {
	let [, n = "", r = ""] = /^[ \t]*(<<|<=|>=|>>|[<=>]|)[ \t]*([^ \t](?:.*[^ \t])?|)[ \t]*$/s.exec(t) ?? [];
	if (r === "") return { problem: `"(${t})" has no version: write for example ${e} (>= 1.0), or ${e} alone` };
	if (/^[<=>!]/.test(r)) return { problem: `"(${t})" has a relation that dpkg doesn't know: write one of << <= = >= >> before the version` };
	if (/[<=>,|]/.test(r)) return { problem: `"(${t})" has more than one version: write an entry for each` };
	let i = require_version.t(r);
	if (i) return { problem: `in ${e} (${t}): ${i}` };
	switch (n) {
		case "": return {
			text: `${e} (= ${r})`,
			warning: `without a relation dpkg takes exactly the version ${r}: write ${e} (= ${r}), or >= for ${r} and later`
		};
		case "<":
		case ">": return {
			text: `${e} (${n}= ${r})`,
			warning: `dpkg takes the obsolete ${n} for ${n}=: write ${e} (${n}= ${r}), or ${n}${n} to leave ${r} itself out`
		};
		default: return { text: `${e} (${n} ${r})` };
	}
}
function unreadable(e) {
	let t = "write a package name and, in parentheses, one relation and version, such as git (>= 1.0)", n = e.indexOf(")");
	if (n >= 0 && e.includes("(", n)) return `${require_version.a(e.trim())} has two versions for one package: write an entry for each`;
	if (n < 0 && e.includes("(")) return `${require_version.a(e.trim())} has no closing parenthesis: ${t}`;
	let r = e.trim().split(/[ \t]+/);
	return r.length > 1 && r.every(isPackageName) ? severalIn(r) : /[ \t]:|:[ \t]/.test(e) ? `${require_version.a(e.trim())} has a space next to its colon: remove the space` : `${require_version.a(e.trim())} is not a relationship: ${t}`;
}
function severalIn(e) {
	let { length: t } = e;
	if (t > 4) return `there are ${t} packages in one entry: write an entry for each`;
	let n = e.map((e) => `\`- ${e}\``);
	return `there are ${t} packages in one entry: write ${n.slice(0, -1).join(", ")} and ${n.at(-1)}`;
}
function writtenOtherwise(e) {
	if (e.length > 200) return;
	let [, t] = /^(?:sudo +)?apt(?:-get|itude)? +install +(?:-\S+ +)*([^-].*)$/.exec(e) ?? [];
	if (t !== void 0) return `an entry is a package, not a command: write ${t.split(/[ \t]+/).map((e) => `\`- ${e}\``).join(", ")}`;
	let n = e.split(/[ \t]+or[ \t]+|[ \t]*\|\|[ \t]*/i);
	if (n.length > 1 && n.every((e) => e !== "")) return `separate alternatives with one \`|\`: write \`- ${n.join(" | ")}\``;
	if (/^\/\S+$/.test(e)) return "this is the path of a file: write the name of the package that has it";
}
function sourceOnly(e) {
	let [t] = /\[[^[\]]*\]|<[^<>]*>|\$\{[^{}]*\}/.exec(e) ?? [];
	if (!t) return;
	let n = {
		"[": "an architecture restriction",
		"<": "a build profile",
		$: "a substitution variable"
	}[t.charAt(0)];
	return `${require_version.a(t)} is ${n}, which only source packages have: remove it`;
}
function misplacedVersion(e) {
	let [, t = "", n = "", r] = /^[ \t]*([A-Za-z0-9+._-]+?)[ \t]*([<=>~!^]+)[ \t]*([0-9][^ \t()]*)[ \t]*$/.exec(e) ?? /^[ \t]*([A-Za-z0-9+._-]+)[ \t]+()([0-9]+[.:][^ \t()]*)[ \t]*$/.exec(e) ?? /^[ \t]*([A-Za-z0-9+._-]+?)[ \t]*[[{][ \t]*([<=>]+)[ \t]*([0-9][^ \t()]*)[ \t]*[\]}][ \t]*$/.exec(e) ?? [];
	if (r === void 0) return;
	let i = RELATIONS.get(n), a = likelyName(t);
	return `${a === t ? "a version" : `${WRITTEN_SO}, and a version`} goes in parentheses, after one of << <= = >= >>: write ${i === void 0 ? "for example " : ""}${a} (${i ?? ">="} ${r})`;
}
const RELATIONS = new Map([
	["<", "<<"],
	["<<", "<<"],
	["<=", "<="],
	["=", "="],
	["==", "="],
	[">=", ">="],
	[">", ">>"],
	[">>", ">>"]
]);
function splitOutsideBrackets(e, t) {
	let n = [], [r, i] = [0, !1];
	for (let { 0: a, index: o } of e.matchAll(/[(),|]/g)) (a === "(" || a === ")") && (i = a === "("), a !== t || i || (n.push(e.slice(r, o)), r = o + 1);
	return [...n, e.slice(r)];
}
// src/slip.ts
function isSlipOf(e, t) {
	if (e === t) return !0;
	if (Math.abs(e.length - t.length) > 1) return !1;
	let n = 0;
	for (; n < e.length && e[n] === t[n];) n += 1;
	let r = 0;
	for (; r < Math.min(e.length, t.length) - n && e.at(-1 - r) === t.at(-1 - r);) r += 1;
	let [i, a] = [e.slice(n, e.length - r), t.slice(n, t.length - r)];
	return i.length <= 1 && a.length <= 1 || i.length === 2 && a.length === 2 && i[0] === a[1] && i[1] === a[0];
}
Object.defineProperty(exports, "C", {
	enumerable: !0,
	get: function() {
		return textOf;
	}
}), Object.defineProperty(exports, "S", {
	enumerable: !0,
	get: function() {
		return stops;
	}
}), Object.defineProperty(exports, "_", {
	enumerable: !0,
	get: function() {
		return hasError;
	}
}), Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return debianNameOf;
	}
}), Object.defineProperty(exports, "b", {
	enumerable: !0,
	get: function() {
		return isIgnorable;
	}
}), Object.defineProperty(exports, "c", {
	enumerable: !0,
	get: function() {
		return checkCodec;
	}
}), Object.defineProperty(exports, "d", {
	enumerable: !0,
	get: function() {
		return byImportance;
	}
}), Object.defineProperty(exports, "f", {
	enumerable: !0,
	get: function() {
		return codes;
	}
}), Object.defineProperty(exports, "g", {
	enumerable: !0,
	get: function() {
		return finding;
	}
}), Object.defineProperty(exports, "h", {
	enumerable: !0,
	get: function() {
		return fails;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return ARCHITECTURES;
	}
}), Object.defineProperty(exports, "l", {
	enumerable: !0,
	get: function() {
		return releasesOf;
	}
}), Object.defineProperty(exports, "m", {
	enumerable: !0,
	get: function() {
		return counted;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return checkRelationship;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return RELEASES;
	}
}), Object.defineProperty(exports, "p", {
	enumerable: !0,
	get: function() {
		return count;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return packagesIn;
	}
}), Object.defineProperty(exports, "s", {
	enumerable: !0,
	get: function() {
		return RELEASE_FACTS;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return isSlipOf;
	}
}), Object.defineProperty(exports, "u", {
	enumerable: !0,
	get: function() {
		return targetOf;
	}
}), Object.defineProperty(exports, "v", {
	enumerable: !0,
	get: function() {
		return heeded;
	}
}), Object.defineProperty(exports, "x", {
	enumerable: !0,
	get: function() {
		return severityOf;
	}
}), Object.defineProperty(exports, "y", {
	enumerable: !0,
	get: function() {
		return isCode;
	}
});
