const require_version = require("./version.js");
// src/finding.ts
/**
* Every code with its severity. A code is stable: people search for it, and `docs/findings.md` has a section on each.
* An `error` is what a Wazo server would refuse or what would not work there; it fails the step.
*/
const severities = {
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
	"zstd-unreadable": "error"
};
/** The errors that can't be ignored: until they are fixed there is no package that a server could install. */
const unignorable = /* @__PURE__ */ new Set([
	"manifest-missing",
	"manifest-too-large",
	"manifest-encoding",
	"yaml-syntax",
	"yaml-value",
	"manifest-not-mapping",
	"field-missing",
	"field-type",
	"name-invalid",
	"namespace-invalid",
	"version-invalid",
	"format-version-invalid",
	"wazo-version-range",
	"wazo-version-unsupported",
	"tag-mismatch",
	"dependency-invalid",
	"dependency-on-itself",
	"debian-dependency-invalid",
	"control-newline",
	"rules-missing",
	"rules-not-executable",
	"rules-no-interpreter",
	"rules-windows-line-ends",
	"metadata-outside",
	"rules-interpreter-missing",
	"rules-failed",
	"reserved-path",
	"special-file",
	"path-not-installable"
]);
/** A finding of this code, with the severity that the code always has. */
function finding(code, message, more = {}) {
	return {
		severity: severityOf(code),
		code,
		message,
		...more
	};
}
/** Every code, in the order of `docs/findings.md`. */
const codes = Object.keys(severities).filter(isCode);
/** Whether the text is a code. */
function isCode(text) {
	return Object.hasOwn(severities, text);
}
/** The severity that findings with this code have. */
function severityOf(code) {
	return severities[code];
}
/** Whether a run can do without being told of findings with this code. */
function isIgnorable(code) {
	return !unignorable.has(code);
}
/** All that a finding says: its message, and what the failing command printed last. */
function textOf({ message, printed = [] }) {
	return [message, ...printed].join("\n");
}
/** The number of findings of one severity. */
function count(findings, severity) {
	return findings.filter((each) => each.severity === severity).length;
}
/** Whether one of the findings is an error. */
function hasError(findings) {
	return findings.some(({ severity }) => severity === "error");
}
/** How many errors and warnings there are, in words: `1 error and 2 warnings`. */
function counted(findings) {
	const parts = ["error", "warning"].flatMap((severity) => {
		const number = count(findings, severity);
		return number === 0 ? [] : [`${number} ${severity}${number === 1 ? "" : "s"}`];
	});
	return parts.length === 0 ? "no errors or warnings" : parts.join(" and ");
}
const IMPORTANCE = [
	"error",
	"warning",
	"notice"
];
/** The findings with the most important first, otherwise in the order in which they are. */
function byImportance(findings) {
	return findings.toSorted((a, b) => IMPORTANCE.indexOf(a.severity) - IMPORTANCE.indexOf(b.severity));
}
/** The findings that are not ignored. */
function heeded(findings, { ignore }) {
	return findings.filter(({ code }) => !ignore.includes(code));
}
/** Whether a run with these findings ends before there is a package, but for telling all that it knows. */
function stops(findings, judgement) {
	return hasError(heeded(findings, judgement));
}
/** Whether these findings fail a run. */
function fails(findings, judgement) {
	return judgement.failOnWarnings && count(heeded(findings, judgement), "warning") > 0 || stops(findings, judgement);
}
// src/debian/release.ts
const RELEASES = [
	"buster",
	"bullseye",
	"bookworm",
	"trixie"
];
const RELEASE_FACTS = {
	buster: {
		python: "3.7",
		readsZstd: false,
		shKnowsPipefail: false,
		pyyaml: 5,
		firstWazo: "00.00"
	},
	bullseye: {
		python: "3.9",
		readsZstd: false,
		shKnowsPipefail: false,
		pyyaml: 5,
		firstWazo: "23.06"
	},
	bookworm: {
		python: "3.11",
		readsZstd: true,
		shKnowsPipefail: false,
		pyyaml: 6,
		firstWazo: "25.15"
	},
	trixie: {
		python: "3.13",
		readsZstd: true,
		shKnowsPipefail: true,
		pyyaml: 6,
		firstWazo: void 0
	}
};
/** The target where the release `wanted` and the Wazo version are set, or one of them, or none. */
function targetOf(wanted, wazoVersion) {
	const [underWazo] = wazoVersion === void 0 ? [] : releasesOf(wazoVersion, wazoVersion);
	const release = wanted ?? underWazo ?? "bookworm";
	const target = `The target is Debian ${release}`;
	if (wanted === void 0) return {
		release,
		why: target + (underWazo === void 0 ? ", the default" : `, since Wazo ${wazoVersion} runs on it`),
		chosen: false
	};
	return {
		release,
		why: `${target}, as \`debian-release\` says${underWazo === void 0 || underWazo === wanted ? "" : `, although Wazo ${wazoVersion} runs on ${underWazo}`}`,
		chosen: true
	};
}
/** The finding on a codec that the release's dpkg can't read. */
function checkCodec(codec, release) {
	if (codec !== "zstd" || RELEASE_FACTS[release].readsZstd) return [];
	return [finding("zstd-unreadable", `dpkg of Debian ${release} can't read a package that is compressed with zstd: choose \`compression: gzip\` or \`xz\``)];
}
/**
* The releases that the Wazo versions from `min` to `max` run on, oldest first. The limits have the form YY.NN; an open
* end is undefined.
*/
function releasesOf(min, max) {
	return RELEASES.filter((release, index) => {
		const { firstWazo } = RELEASE_FACTS[release];
		if (firstWazo === void 0 || max !== void 0 && max < firstWazo) return false;
		const next = RELEASES[index + 1];
		const firstOfNext = next && RELEASE_FACTS[next].firstWazo;
		return min === void 0 || firstOfNext === void 0 || min < firstOfNext;
	});
}
// src/debian/architecture.ts
/** The architectures that a Debian package may be for. */
/** Those of Debian's releases from buster to trixie, and `all`, for what runs on each of them. */
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
];
/** What kernels and GitHub's `runner.arch` call them. */
const OTHER_NAMES = /* @__PURE__ */ new Map([
	["x64", "amd64"],
	["x86_64", "amd64"],
	["x86-64", "amd64"],
	["aarch64", "arm64"],
	["x86", "i386"],
	["i686", "i386"],
	["arm", "armhf"],
	["armv7l", "armhf"]
]);
/** Debian's name of an architecture that goes by another one elsewhere; undefined for one that we don't know. */
function debianNameOf(architecture) {
	const name = architecture.toLowerCase();
	return OTHER_NAMES.get(name) ?? ARCHITECTURES.find((each) => each === name);
}
// src/debian/relationship.ts
/** Relationships between packages, as an entry of a binary package's Depends field has them (deb-control(5), policy 7.1). */
/**
* Reads one entry of a list of relationships: a package or alternatives, each with an architecture and a version if need be.
*
* The measure is `dpkg-deb --build` of dpkg 1.21 (1.22 does the same): what it refuses is a problem here. What it accepts
* is accepted, except for what can't name a package of a Debian release, so that the plugin would never install:
*
* - names with capitals (apt finds no `Git`), with `_`, or of one character (policy 5.6.1);
* - architectures that no release has; `native`, which is for Build-Depends; wildcards such as `linux-any`;
*
* for versions that `checkVersion` refuses, and for line breaks and other control characters, which can begin another field.
*/
function checkRelationship(text) {
	if (/[\x00-\x08\x0a-\x1f\x7f]/.test(text)) return { problem: "a relationship is one line: remove the line break or other control character" };
	if (/^[ \t]*$/.test(text)) return { problem: "the relationship is empty: name a package or remove the entry" };
	const groups = splitOutsideBrackets(text, ",");
	const relationships = [];
	const warnings = [];
	for (const group of groups) {
		const alternatives = [];
		for (const text of splitOutsideBrackets(group, "|")) {
			const alternative = readAlternative(text);
			if ("problem" in alternative) return alternative;
			alternatives.push(alternative.text);
			if (alternative.warning) warnings.push(alternative.warning);
		}
		relationships.push(alternatives.join(" | "));
	}
	if (groups.length > 1) warnings.push(`the comma makes ${groups.length} relationships of one entry: write one entry for each of ${relationships.join(", ")}`);
	return {
		relationships,
		warnings
	};
}
/** The names of all packages in relationships that are right, alternatives among them. */
function packagesIn(relationships) {
	const alternatives = relationships.flatMap((relationship) => relationship.split(/[|,]/));
	return new Set(alternatives.map((alternative) => alternative.replace(/[:(].*/s, "").trim()));
}
/** Reads `name[:architecture] [(relation version)]` with blanks where dpkg takes them. */
function readAlternative(text) {
	if (/^[ \t]*$/.test(text)) return { problem: "a package name is missing beside a comma or \"|\": write one there or remove the comma or \"|\"" };
	const shape = /^[ \t]*([^ \t:()]+)(:[^ \t()]*)?[ \t]*(?:\(([^()]*)\)[ \t]*)?$/.exec(text);
	const [, name = "", qualifier = "", requirement] = shape ?? [];
	const problem = shape ? checkPackageName(name) ?? checkQualifier(name, qualifier) : unreadable(text);
	if (problem) return { problem: sourceOnly(text) ?? misplacedVersion(text) ?? problem };
	const target = `${name}${qualifier}`;
	return requirement === void 0 ? { text: target } : readRequirement(target, requirement);
}
/** Policy 5.6.1. dpkg lets capitals, `_` and a single character pass in Depends; no package of an archive has such a name. */
function checkPackageName(name) {
	if (isPackageName(name)) return void 0;
	const likely = likelyName(name);
	if (isPackageName(likely)) return `${WRITTEN_SO}: write ${likely} rather than ${name}`;
	return `${require_version.quote(name)} can't be the name of a Debian package: write two characters or more, lower case letters, digits and + - . only, the first a letter or digit`;
}
const WRITTEN_SO = "Debian package names are in lower case, without _";
function isPackageName(name) {
	return /^[a-z0-9][a-z0-9+.-]+$/.test(name);
}
/** The name as Debian would have it. */
function likelyName(name) {
	return name.toLowerCase().replaceAll("_", "-");
}
/** deb-control(5): a qualifier is an architecture or `any`. dpkg 1.21 builds with any word there and then finds no package. */
function checkQualifier(name, qualifier) {
	const architecture = qualifier.slice(1);
	if (qualifier === "" || architecture === "any" || ARCHITECTURES.some((each) => each === architecture)) return void 0;
	return `${require_version.quote(qualifier)} is not an architecture that Debian has packages of: write ${name}`;
}
/** Reads what is between the brackets, `relation version` (deb-control(5), policy 7.1). */
function readRequirement(target, requirement) {
	const [, relation = "", version = ""] = /^[ \t]*(<<|<=|>=|>>|[<=>]|)[ \t]*([^ \t](?:.*[^ \t])?|)[ \t]*$/s.exec(requirement) ?? [];
	if (version === "") return { problem: `"(${requirement})" has no version: write for example ${target} (>= 1.0), or ${target} alone` };
	if (/^[<=>!]/.test(version)) return { problem: `"(${requirement})" has a relation that dpkg doesn't know: write one of << <= = >= >> before the version` };
	if (/[<=>,|]/.test(version)) return { problem: `"(${requirement})" has more than one version: write an entry for each` };
	const problem = require_version.checkVersion(version);
	if (problem) return { problem: `in ${target} (${requirement}): ${problem}` };
	switch (relation) {
		case "": return {
			text: `${target} (= ${version})`,
			warning: `without a relation dpkg takes exactly the version ${version}: write ${target} (= ${version}), or >= for ${version} and later`
		};
		case "<":
		case ">": return {
			text: `${target} (${relation}= ${version})`,
			warning: `dpkg takes the obsolete ${relation} for ${relation}=: write ${target} (${relation}= ${version}), or ${relation}${relation} to leave ${version} itself out`
		};
		default: return { text: `${target} (${relation} ${version})` };
	}
}
/** How many packages a message names. */
const MANY = 4;
/** Says what to do about a text that hasn't the shape of a package with a version. */
function unreadable(text) {
	const remedy = "write a package name and, in parentheses, one relation and version, such as git (>= 1.0)";
	const closed = text.indexOf(")");
	if (closed >= 0 && text.includes("(", closed)) return `${require_version.quote(text.trim())} has two versions for one package: write an entry for each`;
	if (closed < 0 && text.includes("(")) return `${require_version.quote(text.trim())} has no closing parenthesis: ${remedy}`;
	const words = text.trim().split(/[ \t]+/);
	if (words.length > 1 && words.every(isPackageName)) {
		if (words.length > MANY) return `there are ${words.length} packages in one entry: write an entry for each`;
		const entries = words.map((word) => `\`- ${word}\``);
		return `there are ${words.length} packages in one entry: write ${entries.slice(0, -1).join(", ")} and ${entries.at(-1)}`;
	}
	if (/[ \t]:|:[ \t]/.test(text)) return `${require_version.quote(text.trim())} has a space beside its colon: remove the space`;
	return `${require_version.quote(text.trim())} is not a relationship: ${remedy}`;
}
/** Finds what a source package's control file may have and a binary package's may not (policy 7.1, deb-src-control(5)). */
function sourceOnly(text) {
	const [found] = /\[[^[\]]*\]|<[^<>]*>|\$\{[^{}]*\}/.exec(text) ?? [];
	if (!found) return void 0;
	const kind = {
		"[": "an architecture restriction",
		"<": "a build profile",
		$: "a substitution variable"
	}[found.charAt(0)];
	return `${require_version.quote(found)} is ${kind}, which only source packages have: remove it`;
}
/** Finds a version written as apt-get, pip or npm take it: `git=1.0`, `git >= 1.0`, `git^1.0`, `git 1.0`. */
function misplacedVersion(text) {
	const [, name = "", sign = "", version] = /^[ \t]*([A-Za-z0-9+._-]+?)[ \t]*([<=>~!^]+)[ \t]*([0-9][^ \t()]*)[ \t]*$/.exec(text) ?? /^[ \t]*([A-Za-z0-9+._-]+)[ \t]+()([0-9]+[.:][^ \t()]*)[ \t]*$/.exec(text) ?? [];
	if (version === void 0) return void 0;
	const relation = RELATIONS.get(sign);
	const likely = likelyName(name);
	return `${likely === name ? "a version" : `${WRITTEN_SO}, and a version`} stands in parentheses, after one of << <= = >= >>: write ${relation === void 0 ? "for example " : ""}${likely} (${relation ?? ">="} ${version})`;
}
/** What dpkg has for the relations of apt-get, pip and npm that mean the same. */
const RELATIONS = /* @__PURE__ */ new Map([
	["<", "<<"],
	["<<", "<<"],
	["<=", "<="],
	["=", "="],
	["==", "="],
	[">=", ">="],
	[">", ">>"],
	[">>", ">>"]
]);
/** Splits at commas or bars; one between brackets belongs to the version there, which is refused as a whole. */
function splitOutsideBrackets(text, separator) {
	const parts = [];
	let [start, isInBrackets] = [0, false];
	for (const { 0: character, index } of text.matchAll(/[(),|]/g)) {
		if (character === "(" || character === ")") isInBrackets = character === "(";
		if (character !== separator || isInBrackets) continue;
		parts.push(text.slice(start, index));
		start = index + 1;
	}
	return [...parts, text.slice(start)];
}
// src/slip.ts
/** Tells words apart that differ by a slip of the hand. */
/** Whether one slip at most turns one into the other: a letter too many, too few, another one, or two exchanged. */
function isSlipOf(a, b) {
	if (a === b) return true;
	if (Math.abs(a.length - b.length) > 1) return false;
	let start = 0;
	while (start < a.length && a[start] === b[start]) start += 1;
	let end = 0;
	while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
	const [inA, inB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
	if (inA.length <= 1 && inB.length <= 1) return true;
	return inA.length === 2 && inB.length === 2 && inA[0] === inB[1] && inA[1] === inB[0];
}
Object.defineProperty(exports, "ARCHITECTURES", {
	enumerable: true,
	get: function() {
		return ARCHITECTURES;
	}
});
Object.defineProperty(exports, "RELEASES", {
	enumerable: true,
	get: function() {
		return RELEASES;
	}
});
Object.defineProperty(exports, "RELEASE_FACTS", {
	enumerable: true,
	get: function() {
		return RELEASE_FACTS;
	}
});
Object.defineProperty(exports, "byImportance", {
	enumerable: true,
	get: function() {
		return byImportance;
	}
});
Object.defineProperty(exports, "checkCodec", {
	enumerable: true,
	get: function() {
		return checkCodec;
	}
});
Object.defineProperty(exports, "checkRelationship", {
	enumerable: true,
	get: function() {
		return checkRelationship;
	}
});
Object.defineProperty(exports, "codes", {
	enumerable: true,
	get: function() {
		return codes;
	}
});
Object.defineProperty(exports, "count", {
	enumerable: true,
	get: function() {
		return count;
	}
});
Object.defineProperty(exports, "counted", {
	enumerable: true,
	get: function() {
		return counted;
	}
});
Object.defineProperty(exports, "debianNameOf", {
	enumerable: true,
	get: function() {
		return debianNameOf;
	}
});
Object.defineProperty(exports, "fails", {
	enumerable: true,
	get: function() {
		return fails;
	}
});
Object.defineProperty(exports, "finding", {
	enumerable: true,
	get: function() {
		return finding;
	}
});
Object.defineProperty(exports, "hasError", {
	enumerable: true,
	get: function() {
		return hasError;
	}
});
Object.defineProperty(exports, "heeded", {
	enumerable: true,
	get: function() {
		return heeded;
	}
});
Object.defineProperty(exports, "isCode", {
	enumerable: true,
	get: function() {
		return isCode;
	}
});
Object.defineProperty(exports, "isIgnorable", {
	enumerable: true,
	get: function() {
		return isIgnorable;
	}
});
Object.defineProperty(exports, "isSlipOf", {
	enumerable: true,
	get: function() {
		return isSlipOf;
	}
});
Object.defineProperty(exports, "packagesIn", {
	enumerable: true,
	get: function() {
		return packagesIn;
	}
});
Object.defineProperty(exports, "releasesOf", {
	enumerable: true,
	get: function() {
		return releasesOf;
	}
});
Object.defineProperty(exports, "severityOf", {
	enumerable: true,
	get: function() {
		return severityOf;
	}
});
Object.defineProperty(exports, "stops", {
	enumerable: true,
	get: function() {
		return stops;
	}
});
Object.defineProperty(exports, "targetOf", {
	enumerable: true,
	get: function() {
		return targetOf;
	}
});
Object.defineProperty(exports, "textOf", {
	enumerable: true,
	get: function() {
		return textOf;
	}
});
