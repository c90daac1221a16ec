var Failure = class extends Error {
	name = "Failure";
	status;
	constructor(e, t = 1) {
		super(e), this.status = t;
	}
};
const REMEDIES = {
	EACCES: "permission denied. Give the user who runs this access to it, or choose another place",
	EDQUOT: "the user's disk quota is used up. Free some space, or set `output-directory` to another disk",
	EEXIST: "something with this name is in the way. Remove it, or choose another place",
	EFBIG: "the file system does not allow a file of this size. Choose another place",
	EIO: "the disk has an error. Try another disk",
	EISDIR: "it is a directory, not a file. Remove it, or choose another place",
	ELOOP: "its symbolic links form a loop, or a link is where a file should be. Put the file itself there",
	EMFILE: "too many files are open. Raise the limit (`ulimit -n`)",
	ENAMETOOLONG: "that is too long for a path. Shorten the name, the version or the directory",
	ENFILE: "too many files are open on this machine. Stop other programs",
	ENOENT: "no such file or directory. Check the path; a process that still runs may also have removed it",
	ENOSPC: "the disk is full. Free some space, or set `output-directory` to another disk",
	ENOTDIR: "a part of the path is a file, not a directory. Check the path",
	ENOTEMPTY: "the directory is not empty. Remove what is in it, or choose another place",
	EPERM: "that is not permitted. Run it as the owner, or choose another place",
	EROFS: "the file system is read-only. Choose another place"
};
function systemFailure(e, t) {
	if (t instanceof Failure) return t;
	if (t instanceof TypeError || t instanceof RangeError || t instanceof ReferenceError) return asFailure(t);
	let n = systemCode(t), r = n === void 0 ? void 0 : REMEDIES[n];
	return new Failure(`Can't ${e}: ${r === void 0 ? n ?? messageOf(t) : `${r} (${n})`}`);
}
function messageOf(e) {
	return e instanceof Error ? e.message : String(e);
}
function systemCode(e) {
	return e instanceof Error && "code" in e && typeof e.code == "string" ? e.code : void 0;
}
const MACHINE = [
	"EDQUOT",
	"EIO",
	"EMFILE",
	"ENFILE",
	"ENOSPC"
];
function asFailure(e) {
	return e instanceof Failure ? e : MACHINE.includes(systemCode(e) ?? "") ? systemFailure("go on", e) : new Failure(`This is a bug in the action, not in the plugin. Please report it with the following.\n${(e instanceof Error ? e.stack : void 0) ?? messageOf(e)}`, 70);
}
Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return systemFailure;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return systemCode;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return asFailure;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return messageOf;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return Failure;
	}
});
