let node_fs = require("node:fs");
let node_path = require("node:path");
/** Its message stands alone, so it is shown without a stack trace. */
var Failure = class extends Error {
	name = "Failure";
	/** The exit status of the run at a terminal. */
	status;
	constructor(message, status = 1) {
		super(message);
		this.status = status;
	}
};
/** What is wrong and what to do, for each code of the system that a user can meet (errno(3)). */
const REMEDIES = {
	EACCES: "permission denied. Give the user who runs this the right to it, or choose another place",
	EDQUOT: "the user's disk quota is used up. Free some space, or set `output-directory` to another disk",
	EEXIST: "something with this name is in the way. Remove it, or choose another place",
	EFBIG: "the file system takes no file of this size. Choose another place",
	EIO: "the disk has an error. Try another disk",
	EISDIR: "it is a directory, not a file. Remove it, or choose another place",
	ELOOP: "its symbolic links lead in a circle, or a link is where a file should be. Put the file itself there",
	EMFILE: "too many files are open. Raise the limit (`ulimit -n`)",
	ENAMETOOLONG: "that is too long for a path. Shorten the name, the version or the directory",
	ENFILE: "too many files are open on this machine. End what else is running",
	ENOENT: "no such file or directory. Check the path; a process that still runs may also have removed it",
	ENOSPC: "the disk is full. Free some space, or set `output-directory` to another disk",
	ENOTDIR: "a part of the path is a file, not a directory. Check the path",
	ENOTEMPTY: "the directory is not empty. Remove what is in it, or choose another place",
	EPERM: "that is not permitted. Run it as the owner, or choose another place",
	EROFS: "the file system is read-only. Choose another place"
};
/**
* What the system refused as a Failure with its remedy; `what` are the words that follow "Can't". What is a Failure
* already stays as it is, and what the language refuses is a mistake of ours.
*/
function systemFailure(what, error) {
	if (error instanceof Failure) return error;
	if (error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError) return asFailure(error);
	const code = systemCode(error);
	const remedy = code === void 0 ? void 0 : REMEDIES[code];
	return new Failure(`Can't ${what}: ${remedy === void 0 ? code ?? messageOf(error) : `${remedy} (${code})`}`);
}
/** The text of anything thrown. */
function messageOf(error) {
	return error instanceof Error ? error.message : String(error);
}
/** The system's code of an error (`ENOENT`, `ENOSPC`), or undefined where it has none. */
function systemCode(error) {
	return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : void 0;
}
/** What is the machine's fault wherever it comes up. */
const MACHINE = [
	"EDQUOT",
	"EIO",
	"EMFILE",
	"ENFILE",
	"ENOSPC"
];
/** Anything thrown as a Failure: of what nobody foresaw, with all that a report of it needs. */
function asFailure(error) {
	if (error instanceof Failure) return error;
	if (MACHINE.includes(systemCode(error) ?? "")) return systemFailure("go on", error);
	return new Failure(`This is a mistake in the action, not in the plugin; please report it with what follows.\n${(error instanceof Error ? error.stack : void 0) ?? messageOf(error)}`, 70);
}
// src/plugin/author.ts
const ADDRESS = /^[^<>@,\s]+@[^<>@,\s]+$/;
/**
* The author in this text: `Name <address>`, or one of the two alone; an address alone gives its first part as the name.
* Of what has another form only the words outside of `<…>` are the name.
*/
function authorOf(text) {
	const [, before = "", inBrackets] = /^([^<>]*)<([^<>]*)>$/.exec(text.trim()) ?? [];
	const address = (inBrackets ?? text).trim().replace(/^mailto:/i, "");
	if (ADDRESS.test(address)) return {
		name: oneLine(before) || address.slice(0, address.indexOf("@")),
		address
	};
	return {
		name: oneLine(text.split("<").map((part, index) => index === 0 ? part : part.slice(part.indexOf(">") + 1)).join(" ").replaceAll(">", " ")),
		address: void 0
	};
}
/** The words of a text with single blanks between them: no line break of any alphabet, no other control character. */
function oneLine(text) {
	return text.replaceAll(/[\s\p{Cc}]+/gu, " ").trim();
}
// src/archive/path.ts
/**
* Paths of a package: file names are bytes on disk and in an archive, and only become text to be shown. Each byte is a
* character here (`latin1`), since strings take less memory than buffers and can be compared and looked up.
*/
/** The bytes of a path. */
function bytesOf(path) {
	return Buffer.from(path, "latin1");
}
/** The path that is written as this text. */
function pathOf(text) {
	return Buffer.from(text).toString("latin1");
}
/** `directory/name`; an empty directory stands for the root of the tree, an empty name for the directory itself. */
function join(directory, name) {
	return directory === "" || name === "" ? directory + name : `${directory}/${name}`;
}
/** The directory that the path lies in: empty for the root of the tree, undefined for what has none above it. */
function parentOf(path) {
	return path === "" ? void 0 : path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
/**
* The path as a person can read it on one line: text where the bytes are UTF-8, `\xNN` for every byte that is not and
* for control characters. `\` itself stays, so the result is for showing only.
*/
function show(path) {
	if (/^[\x20-\x7e]*$/.test(path)) return path;
	const bytes = bytesOf(path);
	const text = bytes.toString("utf8");
	const exact = Buffer.from(text, "utf8").equals(bytes);
	return (exact ? text : path).replace(exact ? /[\0-\x1f\x7f-\x9f\u2028\u2029]/g : /[\0-\x1f\x7f-\xff]/g, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`);
}
/**
* The order of an archive, as `sort` wants it: by bytes, name by name, a directory before what it holds. So the slash,
* which no name contains, is less than every other byte.
*/
function inOrder(a, b) {
	const length = Math.min(a.length, b.length);
	for (let index = 0; index < length; index++) {
		const [one, other] = [a.charCodeAt(index), b.charCodeAt(index)];
		if (one !== other) return one === SLASH ? -1 : other === SLASH ? 1 : one - other;
	}
	return a.length - b.length;
}
const SLASH = 47;
// src/archive/scratch.ts
/** Makes temporary directories, and removes them with whatever came to lie in them. */
/**
* The directory, with those above it, made where it is missing. Node's own `recursive` never ends where the system says
* of a directory that is there that it is not, as in `/proc`. Throws the system's error.
*/
function makeDirectories(directory) {
	if (isDirectory(directory)) return;
	if ((0, node_path.dirname)(directory) !== directory) makeDirectories((0, node_path.dirname)(directory));
	try {
		(0, node_fs.mkdirSync)(directory);
	} catch (error) {
		if (systemCode(error) !== "EEXIST" || !isDirectory(directory)) throw error;
	}
}
function isDirectory(path) {
	return (0, node_fs.statSync)(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
/** A new empty directory below `parent`, for nobody but the user. Throws a Failure where there can't be one. */
function makeScratch(parent) {
	try {
		return (0, node_fs.mkdtempSync)((0, node_path.join)(parent, "wazo-plugin-"));
	} catch (error) {
		throw systemFailure(`make a temporary directory in ${parent}`, error);
	}
}
/** A new empty directory in `parent`, which everybody may read. */
function makeEmpty(parent, name) {
	const directory = (0, node_path.join)(parent, name);
	(0, node_fs.mkdirSync)(directory, { mode: 493 });
	(0, node_fs.chmodSync)(directory, 493);
	return directory;
}
/**
* The first of these directories in which files get the modes that they are made with. In one with a default ACL
* (acl(5)) they get others, and so would all that is staged there. The first of all where there is none.
*/
function plainParent(candidates) {
	return candidates.find(isPlain) ?? candidates[0] ?? ".";
}
function isPlain(parent) {
	let probe;
	try {
		probe = makeScratch(parent);
		const file = (0, node_path.join)(probe, "probe");
		(0, node_fs.writeFileSync)(file, "", { mode: 511 });
		return ((0, node_fs.statSync)(file).mode & 511) === (511 & ~process.umask());
	} catch {
		return true;
	} finally {
		if (probe !== void 0) removeScratch(probe);
	}
}
/** Removes the directory, also where directories in it can't be written. */
function removeScratch(directory) {
	try {
		(0, node_fs.rmSync)(directory, {
			recursive: true,
			force: true
		});
	} catch (error) {
		if (![
			"EACCES",
			"EPERM",
			"ENOTEMPTY"
		].includes(systemCode(error) ?? "")) throw error;
		openUp(pathOf(directory));
		(0, node_fs.rmSync)(directory, {
			recursive: true,
			force: true
		});
	}
}
/** Gives the user every right to each directory in the tree. Links are not followed. */
function openUp(directory) {
	const pending = [directory];
	for (let next = pending.pop(); next !== void 0; next = pending.pop()) {
		const source = bytesOf(next);
		(0, node_fs.chmodSync)(source, 448);
		for (const name of (0, node_fs.readdirSync)(source, { encoding: "latin1" })) {
			const path = join(next, name);
			if ((0, node_fs.lstatSync)(bytesOf(path)).isDirectory()) pending.push(path);
		}
	}
}
Object.defineProperty(exports, "Failure", {
	enumerable: true,
	get: function() {
		return Failure;
	}
});
Object.defineProperty(exports, "asFailure", {
	enumerable: true,
	get: function() {
		return asFailure;
	}
});
Object.defineProperty(exports, "authorOf", {
	enumerable: true,
	get: function() {
		return authorOf;
	}
});
Object.defineProperty(exports, "bytesOf", {
	enumerable: true,
	get: function() {
		return bytesOf;
	}
});
Object.defineProperty(exports, "inOrder", {
	enumerable: true,
	get: function() {
		return inOrder;
	}
});
Object.defineProperty(exports, "join", {
	enumerable: true,
	get: function() {
		return join;
	}
});
Object.defineProperty(exports, "makeDirectories", {
	enumerable: true,
	get: function() {
		return makeDirectories;
	}
});
Object.defineProperty(exports, "makeEmpty", {
	enumerable: true,
	get: function() {
		return makeEmpty;
	}
});
Object.defineProperty(exports, "makeScratch", {
	enumerable: true,
	get: function() {
		return makeScratch;
	}
});
Object.defineProperty(exports, "messageOf", {
	enumerable: true,
	get: function() {
		return messageOf;
	}
});
Object.defineProperty(exports, "oneLine", {
	enumerable: true,
	get: function() {
		return oneLine;
	}
});
Object.defineProperty(exports, "parentOf", {
	enumerable: true,
	get: function() {
		return parentOf;
	}
});
Object.defineProperty(exports, "pathOf", {
	enumerable: true,
	get: function() {
		return pathOf;
	}
});
Object.defineProperty(exports, "plainParent", {
	enumerable: true,
	get: function() {
		return plainParent;
	}
});
Object.defineProperty(exports, "removeScratch", {
	enumerable: true,
	get: function() {
		return removeScratch;
	}
});
Object.defineProperty(exports, "show", {
	enumerable: true,
	get: function() {
		return show;
	}
});
Object.defineProperty(exports, "systemCode", {
	enumerable: true,
	get: function() {
		return systemCode;
	}
});
Object.defineProperty(exports, "systemFailure", {
	enumerable: true,
	get: function() {
		return systemFailure;
	}
});
