// src/debian/prerelease.ts
/** Tells a pre-release from a release by its version, where dpkg sorts them the wrong way round (deb-version(7)). */
/** A release's number alone, perhaps with an epoch, then what is written before one: a word, or PEP 440's letter. */
const PRERELEASE = /^((?:\d+:)?\d+(?:\.\d+)*)(?:[-._ ]?((?:alpha|beta|rc|preview|pre|devel|dev|snapshot|nightly)(?![a-z]).*)|([ab]\d+(?![a-z\d]).*))$/is;
/**
* What a version such as `1.0.0-beta` comes before; also of one with `_` or a blank, which is no Debian version.
* Undefined for a release, and where a `~` says already that it comes before one.
*/
function prereleaseOf(version) {
	const [, release, word, letter] = PRERELEASE.exec(version) ?? [];
	const rest = word ?? letter;
	if (release === void 0 || rest === void 0) return void 0;
	return {
		release,
		spelling: `${release}~${rest.replaceAll(/[_ ]/g, ".")}`
	};
}
// src/quote.ts
/** Shows a text of somebody else's inside a message. */
/** The most that is shown of it, in characters. */
const LONGEST = 80;
/** The text in quotes, on one line and not too long. */
function quote(text) {
	const quoted = JSON.stringify(text.slice(0, LONGEST));
	return text.length <= LONGEST && quoted.length <= LONGEST ? quoted : `${quoted.slice(0, 78)}…"`;
}
/** The most that a message says, in characters: a value may have a megabyte, and what there is to say of it some of that. */
const LONGEST_MESSAGE = 1e3;
/** The message, cut where it is too long to be read. */
function shorten(message) {
	return message.length <= LONGEST_MESSAGE ? message : `${message.slice(0, LONGEST_MESSAGE)} …`;
}
// src/debian/version.ts
/** Debian versions, `[epoch:]upstream-version[-revision]`: which texts are one, and how two of them compare (deb-version(7)). */
/** dpkg keeps an epoch in a C `int` and refuses what is above it: "epoch in version is too big". */
const largestEpoch = 2 ** 31 - 1;
/**
* Says what keeps a text from being a Debian version, and what to do about it; undefined for a version. The measure is
* `dpkg-deb --build` of dpkg 1.21 (1.22 does the same), which also takes blanks around it, with two exceptions:
*
* - a sign before the epoch (`+1:2.0`), which dpkg lets pass although an epoch is an unsigned integer (deb-version(7)),
*   is refused: apt doesn't read it as an epoch, and finds no version that meets `git (>= +0:1.0)`;
* - control characters are refused anywhere. dpkg drops some of them at the ends and stops reading at a NUL.
*/
function checkVersion(text) {
	if (/[\x00-\x08\x0a-\x1f\x7f]/.test(text)) return "a Debian version is one line: remove the line break or other control character";
	const version = trimBlanks(text);
	if (version === "") return "the version is empty: write one that starts with a digit, such as 1.0";
	if (/[ \t]/.test(version)) return `a Debian version has no spaces inside: ${meant(version) ?? "remove them, or write + or ~ in their place"}`;
	const { epoch, upstream, revision } = split(version);
	if (epoch !== void 0) {
		if (!/^[0-9]+$/.test(epoch)) return `what comes before the first colon of a Debian version is its epoch, a whole number such as 1 in 1:2.0: remove the colon or write a number rather than ${quote(epoch)}`;
		if (Number(epoch) > largestEpoch) return `the epoch of a Debian version is at most ${largestEpoch}: write a smaller one`;
		if (upstream === "" && revision === void 0) return `nothing follows the epoch: write for example ${epoch}:1.0`;
	}
	if (upstream === "") return "nothing comes before the last hyphen: write the version there, such as 1.0-1";
	if (revision === "") return "nothing follows the last hyphen: remove the hyphen, or write a revision after it, such as 1.0-1";
	if (!/^[0-9]/.test(upstream)) {
		const fixed = version.replace(/^([0-9]+:)?[^0-9]+/, "$1");
		const valid = checkVersion(fixed) === void 0 ? `write ${fixed} rather than ${version}` : void 0;
		return `a Debian version starts with a digit: ${meant(fixed) ?? valid ?? "write for example 1.0"}`;
	}
	const stranger = /[^A-Za-z0-9.+~:-]/u.exec(upstream)?.[0];
	if (stranger) return `a Debian version has only letters, digits and . + - ~ in it: ${meant(version) ?? `write one of these in place of ${quote(stranger)}`}`;
	const revisionStranger = /[^A-Za-z0-9.+~]/u.exec(revision ?? "")?.[0];
	if (revisionStranger) return `what follows the last hyphen of a Debian version, its revision, has only letters, digits and . + ~ in it: ${meant(version) ?? `write one of these in place of ${quote(revisionStranger)}`}`;
}
/** What to write for a pre-release in a spelling that is no Debian version; undefined where that is not what it is. */
function meant(version) {
	const spelling = prereleaseOf(version)?.spelling;
	return spelling !== void 0 && checkVersion(spelling) === void 0 ? `write ${spelling}` : void 0;
}
/** The version as the name of a package's file has it: without the epoch, nor blanks around it. */
function versionWithoutEpoch(text) {
	const version = trimBlanks(text);
	return version.slice(version.indexOf(":") + 1);
}
/** Not `String.trim`: dpkg knows no other blanks than these two, and refuses a no-break space. */
function trimBlanks(text) {
	return /[^ \t](?:.*[^ \t])?/s.exec(text)?.[0] ?? "";
}
function split(version) {
	const colon = version.indexOf(":");
	const rest = version.slice(colon + 1);
	const hyphen = rest.lastIndexOf("-");
	return {
		epoch: colon < 0 ? void 0 : version.slice(0, colon),
		upstream: hyphen < 0 ? rest : rest.slice(0, hyphen),
		revision: hyphen < 0 ? void 0 : rest.slice(hyphen + 1)
	};
}
Object.defineProperty(exports, "checkVersion", {
	enumerable: true,
	get: function() {
		return checkVersion;
	}
});
Object.defineProperty(exports, "prereleaseOf", {
	enumerable: true,
	get: function() {
		return prereleaseOf;
	}
});
Object.defineProperty(exports, "quote", {
	enumerable: true,
	get: function() {
		return quote;
	}
});
Object.defineProperty(exports, "shorten", {
	enumerable: true,
	get: function() {
		return shorten;
	}
});
Object.defineProperty(exports, "versionWithoutEpoch", {
	enumerable: true,
	get: function() {
		return versionWithoutEpoch;
	}
});
