const require_index = require("./index.js"), require_scratch = require("./scratch.js"), require_slip = require("./slip.js"), require_package = require("./package.js"), require_manifest_edit = require("./manifest-edit.js"), require_reader = require("./reader.js");
let node_fs = require("node:fs"), node_path = require("node:path"), node_os = require("node:os"), node_util = require("node:util"), node_fs_promises = require("node:fs/promises"), node_path_posix = require("node:path/posix"), node_child_process = require("node:child_process"), node_timers_promises = require("node:timers/promises");
// src/checks/check.ts
function installed({ path: e }) {
	return `/${require_scratch.d(e)}`;
}
function isIn(e, t) {
	return e === t || e.startsWith(t === "/" ? "/" : `${t}/`);
}
function* pathsWhere(e, t = () => !0) {
	for (let n of e) t(n) && (yield installed(n));
}
function hasEntry(e, t) {
	for (let n of e) if (t(n)) return !0;
	return !1;
}
function* topmost(e) {
	let t;
	for (let n of e) t !== void 0 && isIn(n, t) || (t = n, yield n);
}
function atRules(e, t) {
	return require_slip.g(e, t, { file: require_index.z });
}
function aboutPaths(e, t, n) {
	let r = listed(t);
	return r === "" ? [] : [atRules(e, n(r))];
}
function listed(e) {
	let t = [], n = 0;
	for (let r of e) t.length < 5 ? t.push(`\`${r}\``) : n += 1;
	return n > 0 ? `${t.join(", ")} and ${n} more` : t.join(", ");
}
// src/checks/build-path-in-shebang.ts
const buildPathInShebang = {
	hits({ mode: e }, t, { buildPaths: n, pkgdir: r }) {
		if (!(e & 73) || !t.subarray(0, 2).equals(Buffer.from("#!"))) return !1;
		let [i = "", a = ""] = t.toString("utf8", 0, 1024).split("\n");
		return [/^#!\s*(\S+)/.exec(i)?.[1], /^'''exec' "?([^"\s]+)/.exec(a)?.[1]].some((e) => e !== void 0 && [r, ...n].some((t) => isIn(e, t)));
	},
	report: (e) => aboutPaths("build-path-in-shebang", e, (e) => `${e}: the first line names an interpreter that only the build machine has, so the script can't start on a server. Build with the system's own (\`/usr/bin/python3\`, in a \`container: debian:…\` job) or rewrite the line (\`sed -i '1s,.*,#!/usr/bin/python3,'\`)`)
}, ELF = Buffer.from("ELF", "latin1"), nativeCodeInAll = {
	hits: (e, t, { architecture: n }) => n === "all" && t.subarray(0, 4).equals(ELF),
	report: (e) => aboutPaths("native-code-in-all", e, (e) => `${e}: compiled for one architecture, in a package for all of them. Set the input \`architecture\` to the one it is for, such as \`amd64\``)
}, NAMES = [
	".netrc",
	".git-credentials",
	".env"
], FOR_SHOW = /(^|\/)([^/]*[-_.])?(tests?|testing|testdata|fixtures?|mocks?|examples?|samples?|docs?)([-_.][^/]*)?\/|\/(test_|conftest\.)[^/]*$/i, KEY = /-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----/g, secretStaged = {
	hits(e, t, n) {
		let r = fromRoot(installed(e), n);
		return FOR_SHOW.test(r) ? !1 : NAMES.includes(r.slice(r.lastIndexOf("/") + 1)) || e.size <= 65536 && holdsKey(t);
	},
	report(e, t) {
		let [n, r] = [[], []];
		for (let i of e) (isInWazo(i, t) ? n : r).push(fromRoot(i, t));
		let i = "a private key or a password, which everyone who has the package can read", a = "and replace it where it is in use, since others may know it by now";
		return [...aboutPaths("secret-staged", r, (e) => `${e}: ${i}. Leave it out of what \`rules package\` copies, make it on the server in \`rules install\`, ${a}`), ...n.slice(0, 1).map((e) => {
			let t = `${listed(n)}: ${i}, since all of \`wazo/\` is packaged. Take it out of there, ${a}`;
			return require_slip.g("secret-staged", t, { file: e });
		})];
	}
};
function isInWazo(e, { pluginDirectory: t }) {
	return isIn(e, `/${t}`);
}
function fromRoot(e, t) {
	return isInWazo(e, t) ? e.slice(`/${t.pluginDirectory}/`.length) : e;
}
function holdsKey(e) {
	if (!e.includes("PRIVATE KEY")) return !1;
	let t = e.toString("latin1"), n = /^(?:\xef\xbb\xbf)?\s*-----BEGIN [A-Z0-9 ]+-----/.test(t);
	return Array.from(t.matchAll(KEY)).some(({ 0: e, index: r }) => {
		let i = r + e.length, a = linesOfKey(t.slice(i, i + 500));
		if (n) return a.every((e) => /^[A-Za-z0-9+/=]+$/.test(e));
		let [o = ""] = a;
		return /^[A-Za-z0-9+/=]{40,}$/.test(o) && new Set(o).size >= 16;
	});
}
function linesOfKey(e) {
	let [t = ""] = e.split("-----", 1);
	return t.split(/\\[rn]|[\r\n]/).map((e) => e.replace(/^[\s"'+#*|>]+/, "").replace(/[\s"'+,;\\]+$/, "")).filter((e) => e !== "" && !/^[A-Za-z-]+: /.test(e));
}
// src/checks/content.ts
const CHECKS$1 = [
	buildPathInShebang,
	secretStaged,
	nativeCodeInAll
];
function contentChecks(e) {
	let t = new Map(CHECKS$1.map((e) => [e, new require_index.gt()]));
	return {
		see(n, r) {
			for (let [i, a] of t) i.hits(n, r, e) && a.add(n);
		},
		findings() {
			return [...t].flatMap(([t, n]) => t.report(pathsWhere(n), e));
		}
	};
}
// src/checks/python-project.ts
const SIGNS = {
	"setup.py": /\bsetup\s*\(/,
	"setup.cfg": /^\[(metadata|options)\]/m,
	"pyproject.toml": /^\[project\]/m
};
function pythonProject(e) {
	for (let [t, n] of Object.entries(SIGNS)) {
		let r = e(t);
		if (r !== void 0 && n.test(r.toString("utf8"))) return t;
	}
}
// src/checks/build-path-staged.ts
const buildPathStaged = (e, { buildPaths: t }) => {
	let isStaged = (e) => t.some((t) => isIn(installed(e), t)), isPython = (e) => /\/lib\/python3\./.test(e.path) && isStaged(e);
	return aboutPaths("build-path-staged", topmost(pathsWhere(e, isStaged)), (t) => `${t} would be installed, but that is a path of the build machine: ${hasEntry(e, isPython) ? "it was built with the Python of setup-python or pyenv, not with Debian's. Build with `/usr/bin/python3`, in a job with `container: debian:<release>` (docs/findings.md#python-version-path has one to paste)" : "`rules package` used the path on the build machine as the path on the server. Give the tool the final path (`--prefix=/usr`), and `\"$pkgdir\"` as the root to stage in (`DESTDIR`, `--root`)"}`);
}, bytecode = (e, { release: t }) => {
	let { python: n } = require_slip.s[t], r = n.replace(".", "");
	return aboutPaths("bytecode", pathsWhere(e, ({ path: e }) => {
		let t = /(?:^|\/)__pycache__\/[^/]+\.cpython-(\d+)[^/]*\.pyc$/.exec(e)?.[1];
		return t !== void 0 && t !== r;
	}), (e) => `${e}: compiled by a different Python than Debian ${t}'s ${n}, so it is never used. Leave it out: \`find "$pkgdir" -name __pycache__ -exec rm -r {} +\` at the end of \`rules package\``);
}, JUNK = /(~|\.bak|\.orig|\.swp|\/\.DS_Store)$/, junkStaged = (e) => aboutPaths("junk-staged", pathsWhere(e, (e) => e.type !== "directory" && JUNK.test(installed(e))), (e) => `${e}: an editor or a patch left it behind, and a server may read it (Asterisk reads every file in \`extensions_extra.d\` as dialplan). Remove it from the repository, or from \`"$pkgdir"\` at the end of \`rules package\``), metadataLink = (e, { pluginDirectory: t }) => {
	let n = new Set(), r = new Set(), i = [];
	for (let t of e) {
		if (n.add(t.path), t.type !== "symbolic link" || t.target.startsWith("/")) continue;
		let e = node_path.posix.normalize(node_path.posix.join(node_path.posix.dirname(t.path), t.target)).replace(/\/$/, "");
		r.add(t.path), i.push({
			path: t.path,
			target: t.target,
			leadsTo: e
		});
	}
	let throughLink = (e) => {
		for (let t = require_scratch.l(e); t !== void 0; t = require_scratch.l(t)) if (r.has(t)) return !0;
		return !1;
	};
	return aboutPaths("metadata-link", i.filter(({ leadsTo: e }) => isIn(e, t) && !n.has(e) && !throughLink(e)).map(({ path: e, target: n }) => require_scratch.d(`${e.slice(t.length + 1)} → ${n}`)), (e) => `${e}: the package gets a copy of \`wazo/\` and nothing outside it, so the link is broken on a server. Put the file itself into \`wazo/\`, or stage it below "$pkgdir" and link to its installed path`);
}, READ_BY_OTHERS = [
	"/etc/asterisk",
	"/usr/share/asterisk",
	"/var/lib/asterisk"
], privateStaged = (e, t) => aboutPaths("private-staged", pathsWhere(e, (e) => isUnreadable(e, t)), (e) => `${e} can be read only by root, since all files of a package belong to root: Asterisk and Wazo's services can't read it. Make it readable for everyone (\`install -m 644\`), or change its owner under \`install\` (\`chown\`)`);
function isUnreadable(e, { setsRights: t }) {
	if (e.type !== "file" || e.mode & 4) return !1;
	let n = installed(e);
	return (READ_BY_OTHERS.some((e) => isIn(n, e)) || n.includes("/dist-packages/")) && !n.includes("/conf.d/") && !t(n);
}
// src/checks/ownership-lost.ts
const ownershipLost = (e, t) => aboutPaths("ownership-lost", topmost(pathsWhere(e, (e) => isGiven(e, t))), (e) => `${e}: given to a user or a group in \`pkgdir\`, but all files of a package belong to root, here as with wazo-plugind. Change its owner under \`install\` instead (\`chown\`)`);
function isGiven(e, t) {
	let { owner: n, type: r } = e;
	if (n === void 0 || r !== "file" && r !== "directory") return !1;
	let { builders: i, setsRights: a } = t;
	return (n.uid !== 0 && i.every(({ uid: e }) => e !== n.uid) || n.gid !== 0 && i.every(({ gid: e }) => e !== n.gid)) && !a(installed(e)) && !isUnreadable(e, t);
}
// src/checks/path-not-installable.ts
const LONGEST_PATH = 4085, KEPT$1 = ".dpkg-tmp", MOVED = /^(bin|sbin|lib(32|64|x32|o32)?)\//, pathNotInstallable = (e) => {
	let t = new Map();
	for (let [n, r] of [
		...badPaths(e),
		...twoOfOnePlace(e),
		...lostAtUpgrade(e)
	]) {
		let e = t.get(r);
		e === void 0 ? t.set(r, [`/${require_scratch.d(n)}`]) : e.push(`/${require_scratch.d(n)}`);
	}
	return [...t].flatMap(([e, t]) => aboutPaths("path-not-installable", t, (t) => `The package would hold ${t}, which dpkg can't install: ${e}`));
};
function* badPaths(e) {
	for (let { path: t } of e) {
		let e = whyNot(t);
		e !== void 0 && (yield [t, e]);
	}
}
function whyNot(e) {
	if (e.slice(e.lastIndexOf("/") + 1).length > 246) return "a name can have at most 246 bytes: shorten it";
	if (e.length > LONGEST_PATH) return `a path can have at most ${LONGEST_PATH} bytes: shorten it`;
	if (e.includes("\n")) return "a path can't contain a line break: rename it";
}
function* twoOfOnePlace(e) {
	let t = new Map();
	for (let n of e) MOVED.test(n.path) && t.set(`usr/${n.path}`, n);
	if (t.size !== 0) for (let n of e) {
		let e = t.get(n.path);
		e === void 0 || n.type === "directory" && e.type === "directory" || (yield [e.path, "on a server this is a link into `/usr`, where the package has the same path: keep only that one"]);
	}
}
function* lostAtUpgrade(e) {
	let t = new Set();
	for (let { path: n } of e) n.endsWith(KEPT$1) && t.add(n.slice(0, -9));
	if (t.size !== 0) for (let { path: n } of e) t.has(n) && (yield [`${n}${KEPT$1}`, "it removes a file of this name after it installs the one next to it: rename it"]);
}
// src/checks/payload-empty.ts
const payloadEmpty = (e, { strays: t }) => {
	if (hasEntry(e, ({ type: e }) => e !== "directory")) return [];
	let n = t();
	return [atRules("payload-empty", `\`rules package\` staged no file, so the package holds nothing but \`plugin.yml\` and \`rules\`: ${n.length === 0 ? "copy the files of the plugin below \"${pkgdir}\", unless `rules install` really does all the work" : `it wrote ${listed(n)} in the checkout instead. Write to "\${pkgdir}/…": \`pkgdir\` is a variable`}`)];
}, PYTHON = /\.(py|pyc|so|whl|egg|pyz|zip|tar|tar\.\w+|tgz)$|\.(egg|dist)-info(\/|$)/, pythonPayloadMissing = (e, { pythonProject: t }) => t === void 0 || hasEntry(e, ({ path: e }) => PYTHON.test(e)) ? [] : [atRules("python-payload-missing", `The plugin has a \`${t}\`, but no Python file was staged: a command of \`rules\` probably failed and \`rules\` went on. Begin it with \`set -e\`, or run this action with \`strict: true\` to see which`)], pythonVersionPath = (e, { release: t }) => {
	let { python: n } = require_slip.s[t], r = `Build with that Python, in a job with \`container: debian:${t}\` (docs/findings.md#python-version-path has one to paste)`, i = moduleDirectories(e).filter((e) => !isRead(e, n));
	return [...aboutPaths("python-version-path", i.map(({ path: e }) => e), (e) => `Python modules are staged in ${e}, which a Wazo on Debian ${t} never reads: its Python is ${n} and looks in \`dist-packages\`. ${r}, or stage them in \`/usr/lib/python3/dist-packages\`, which every Python 3 reads`), ...aboutPaths("python-version-path", compiledModules(e, n, i), (e) => `${e}: compiled for a different Python than the ${n} of a Wazo on Debian ${t}, which never reads it. ${r}`)];
};
function moduleDirectories(e) {
	let t = new Map();
	for (let n of e) {
		if (n.type === "directory") continue;
		let e = /^(usr\/(?:local\/)?lib\/python(3(?:\.\d+)?)(?:\/(?:site|dist)-packages)?)\//.exec(n.path);
		e?.[1] !== void 0 && e[2] !== void 0 && t.set(`/${e[1]}`, e[2]);
	}
	return [...t].map(([e, t]) => ({
		path: e,
		version: t
	}));
}
function isRead({ path: e, version: t }, n) {
	return t !== "3" && t !== n ? !1 : !e.endsWith("/site-packages") && e !== "/usr/local/lib/python3/dist-packages";
}
function compiledModules(e, t, n) {
	let r = t.replace(".", "");
	return pathsWhere(e, (e) => {
		let t = /\.cpython-(3\d+)-[^/]+\.so$/.exec(e.path)?.[1];
		return t === void 0 || t === r ? !1 : !n.some(({ path: t }) => installed(e).startsWith(`${t}/`));
	});
}
// src/checks/python-releases.ts
const pythonReleases = (e, { releaseChosen: t, wazoVersions: { min: n, max: r } }) => {
	if (t) return [];
	let i = [n, r].filter((e) => e !== void 0);
	if (i.length === 0 || !i.every((e) => require_index.vt.test(e))) return [];
	let a = require_slip.l(n, r);
	if (a.length < 2) return [];
	let o = a.map((e) => `${require_slip.s[e].python} on ${e}`).join(", ");
	return aboutPaths("python-releases", moduleDirectories(e).filter(({ version: e }) => e !== "3").map(({ path: e }) => e), (e) => `The Wazo versions that the manifest allows have different Pythons (${o}), so one package with ${e} can't work on all of them: narrow \`min_wazo_version\` and \`max_wazo_version\`, build a package for each, or stage in \`/usr/lib/python3/dist-packages\``);
}, reservedPath = (e, t) => {
	let n = [];
	for (let r of e) {
		let e = whyReserved(r, t);
		e !== void 0 && n.push(atRules("reserved-path", e));
	}
	return n;
};
function whyReserved({ path: e, type: t }, { pluginDirectory: n, backup: r }) {
	if (e === r) return `\`rules package\` staged \`${e}\`, where the package keeps \`rules\` while it is removed: do not put it into \`pkgdir\``;
	if (e === "DEBIAN" || e === n) return `\`rules package\` staged \`${e}\`, which wazo-plugind makes itself, and fails if it is already there: do not put it into \`pkgdir\``;
	if (t !== "directory" && (e === "" || isIn(n, e))) return `\`rules package\` left \`${e || "pkgdir"}\` as a ${t}, but it must be a directory: wazo-plugind puts the plugin's metadata below it`;
}
// src/checks/setuid.ts
const setuid = (e) => aboutPaths("setuid", pathsWhere(e, ({ type: e, mode: t }) => e === "file" && !!(t & 3072)), (e) => `${e} has the setuid or setgid bit, and files of a package belong to root: every user of the server could run it as root. Remove the bit (\`chmod ug-s\`)`), specialFile = (e) => [
	"socket",
	"device",
	"pipe"
].flatMap((t) => aboutPaths("special-file", pathsWhere(e, ({ type: e }) => e === t), (e) => `The package would hold ${e}, a ${t}: a package can hold only files, directories and links, so create it at run time`)), TWICE = /^\/(etc|opt|srv|usr|var)\/\1(\/|$)/, CHECKOUT = /^\/wazo(\/|$)/, stagedTwice = (e) => [...aboutPaths("staged-twice", topmost(pathsWhere(e, (e) => TWICE.test(installed(e)))), (e) => `${e} would be installed, a directory in itself: \`cp -R etc "$pkgdir/etc"\` copies \`etc\` into an \`etc\` that is there already. Write \`cp -R etc "$pkgdir/"\``), ...aboutPaths("staged-twice", topmost(pathsWhere(e, (e) => CHECKOUT.test(installed(e)))), (e) => `${e} would be installed, the plugin's own directory at the root of the server: \`rules package\` copied the whole checkout. Copy only what belongs on a server (\`cp -R etc "$pkgdir/"\`); \`wazo/\` is packaged in any case`)], symlinkIntoBuild = (e, t) => aboutPaths("symlink-into-build", brokenLinks(e, t), (e) => `${e}: the link leads to a path of the build machine, so it is broken on a server. Link to the path that the file will have there, without \`$pkgdir\`, or copy the file`);
function* brokenLinks(e, { pkgdir: t, buildPaths: n }) {
	let r = [t, ...n].filter((e) => e !== "/root"), i = r.filter((e) => e === t || !isIn(t, e)), isInOne = (e, t) => t.some((t) => isIn(e, t));
	for (let n of e) {
		if (n.type !== "symbolic link") continue;
		let e = installed(n), a = require_scratch.d(n.target), o = (0, node_path_posix.resolve)(`${t}${e}`, "..", a), s = (0, node_path_posix.resolve)(e, "..", a);
		(a.startsWith("/") || o !== (0, node_path_posix.resolve)(`${t}${s}`)) && (isInOne(s, r) || isInOne(o, i)) && (yield `${e} → ${a}`);
	}
}
// src/checks/transient-path.ts
const TRANSIENT = [
	"/tmp",
	"/var/tmp",
	"/run",
	"/var/run",
	"/var/lock",
	"/home",
	"/dev",
	"/proc",
	"/sys",
	"/mnt",
	"/media"
], transientPath = (e, { buildPaths: t }) => aboutPaths("transient-path", pathsWhere(e, (e) => {
	if (![
		"file",
		"hard link",
		"symbolic link"
	].includes(e.type)) return !1;
	let n = installed(e), isInOne = (e) => e.some((e) => isIn(n, e));
	return isInOne(TRANSIENT) && !isInOne(t);
}), (e) => `${e} would be installed in a directory that a server empties when it boots, or that is not for packages: stage it below \`/usr\`, \`/etc\` or \`/var/lib\`, and create what belongs there in \`rules install\``), vcsFiles = (e) => aboutPaths("vcs-files", topmost(pathsWhere(e, ({ path: e }) => /(^|\/)(\.git|\.svn|\.hg|\.bzr)(\/|$)/.test(e))), (e) => `${e} would be installed, the data of a version control system: leave it out of what \`rules package\` copies`), CHECKS = [
	reservedPath,
	specialFile,
	pythonVersionPath,
	pythonReleases,
	buildPathStaged,
	symlinkIntoBuild,
	pathNotInstallable,
	payloadEmpty,
	pythonPayloadMissing,
	vcsFiles,
	bytecode,
	setuid,
	ownershipLost,
	(e) => aboutPaths("world-writable", pathsWhere(e, ({ type: e, mode: t }) => (e === "file" || e === "directory" && !(t & 512)) && !!(t & 2)), (e) => `${e} can be written by every user of the server: remove that right (\`chmod o-w\`)`),
	transientPath,
	junkStaged,
	privateStaged,
	stagedTwice
], METADATA_CHECKS = [
	metadataLink,
	specialFile,
	symlinkIntoBuild,
	pathNotInstallable,
	vcsFiles
];
function checkStagedTree(e, t) {
	return CHECKS.flatMap((n) => n(e, t));
}
function checkMetadata(e, t) {
	return METADATA_CHECKS.flatMap((n) => n(e, t));
}
// src/checks/staging.ts
const EVERYWHERE = /^\/(etc|home|mnt|opt|run|srv|tmp|usr|usr\/local|usr\/src|var|var\/tmp)?$/;
function stagingOf(e, t) {
	return {
		...t,
		pluginDirectory: require_index.P(e),
		backup: require_index.F(e),
		wazoVersions: e.wazoVersions,
		buildPaths: t.buildPaths.filter((e) => !EVERYWHERE.test(e))
	};
}
// src/plugin/manifest-version.ts
function withVersion(e, t) {
	let { root: n } = require_index.At(e), r = n && require_index.Ot(n, ["version"]);
	if (n !== void 0 && r?.kind === "scalar") {
		let i = {
			position: r.position,
			text: `"${t}"`
		}, a = require_manifest_edit.t(e, [i], {
			...Object(require_index.kt(n)),
			version: t
		});
		if (a !== void 0) return a;
	}
	throw new require_scratch.m(`The version ${t} can't be written into ${require_index.yt} as the file is: write it in UTF-8 with the version on a line of its own, \`version: "1.0.0"\``);
}
// src/plugin/rights.ts
const CHANGES = /\b(chmod|chown|chgrp|setfacl)\b|\binstall\s/;
function rightsIn(e) {
	let t = (linesForInstall(e) ?? e.split("\n")).filter((e) => CHANGES.test(e) && !e.includes("pkgdir")), n = new Set(t.flatMap((e) => e.split(/[\s"'(),;]+/)).filter((e) => /^[/{$]/.test(e)));
	if (n.size > 1e3 || [...n].some((e) => /^\{?\$/.test(e))) return () => !0;
	let r = [...n].map((e) => {
		let [t = ""] = e.split(/[*?[{$]/, 1);
		return t === e ? {
			path: e.replace(/\/+$/, ""),
			whole: !0
		} : {
			path: t,
			whole: !1
		};
	});
	return (e) => r.some((t) => t.whole ? e === t.path || e.startsWith(`${t.path}/`) : e.startsWith(t.path));
}
function linesForInstall(e) {
	let t = require_index.it(e), n = t && require_index.nt(t) ? require_reader.t(e).script : void 0;
	if (n === void 0) return;
	let r = new Map();
	for (let { start: t, end: i } of require_index.X(n, "install")) {
		let n = e.lastIndexOf("\n", t) + 1, a = e.indexOf("\n", i);
		r.set(n, Math.max(r.get(n) ?? 0, a < 0 ? e.length : a));
	}
	return [...r].map(([t, n]) => e.slice(t, n));
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
function byContent(e) {
	return new Map(Object.entries(e).flatMap(([e, t]) => t.map((t) => [t, e])));
}
// src/plugin/causes/pattern.ts
const PARTS = {
	"{…}": ".*",
	"{script}": "[^:]+: (?:line )?\\d+",
	"{shell}": "(?:/\\S*/)?(?:ash|bash|dash|sh)",
	"{make}": "make(?:\\[\\d+\\])?",
	"{python}": "\\S*python[\\d.]*",
	"{program}": "(?:/\\S*/)?[\\w-]+",
	"{number}": "-?\\d+",
	"{command}": "([^\\s:]+)",
	"{path}": "([^:]+)",
	"{path with a slash}": "([^\\s:]*/[^\\s:]*)",
	"{owner}": "([^\\s]+)",
	"{host}": "([\\w.-]+)",
	"{module}": "([\\w.]+)",
	"'": "['‘’]"
};
function line(e) {
	let t = e.split(/(\{[^}]*\}|')/).map((e) => PARTS[e] ?? e.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("");
	return RegExp(`^${t}$`);
}
// src/plugin/causes/missing-command.ts
const OF_BASH = new Set([
	"[[",
	"source",
	"pushd",
	"popd",
	"declare",
	"typeset",
	"shopt",
	"let",
	"function"
]), OF_SERVER = new Set([
	"asterisk",
	"systemctl",
	"wazo-auth-cli",
	"wazo-auth-keys",
	"wazo-plugind-cli",
	"wazo-service"
]), IN_BASH = "and `sh` is dash on Debian: write `#!/bin/bash` in the first line of the script, or `SHELL = /bin/bash` in the makefile.", missingCommands = [{
	lines: [
		line("{script}: {command}: not found"),
		line("{script}: {command}: command not found"),
		line("{script}: exec: {command}: not found"),
		line("{shell}: {command}: not found"),
		line("{shell}: {command}: command not found"),
		line("sudo: {command}: command not found"),
		line("{make}: {command}: No such file or directory"),
		line("{make}: {command}: Command not found"),
		line("{program}: '{command}': No such file or directory"),
		line("{program}: failed to run command '{command}': No such file or directory"),
		line("{…}xargs: {command}: No such file or directory"),
		line("error: cannot run {command}: No such file or directory"),
		line("error: command '{command}' failed: No such file or directory"),
		line("unable to execute '{command}': No such file or directory"),
		line("FileNotFoundError: [Errno {number}] No such file or directory: '{command}'")
	],
	remedy: whatToDo
}, {
	lines: [line("{script}: set: Illegal option -o pipefail")],
	remedy: () => `\`set -o pipefail\` is for bash, ${IN_BASH}`
}];
function whatToDo(e, { install: t }) {
	if (e.endsWith("\\r")) return `A script has Windows line ends, so that its first line asks for a program named \`${e}\`: convert it with \`sed -i 's/\\r$//'\`, and add the line \`* text=auto eol=lf\` to \`.gitattributes\`.`;
	let n = e.replace(/^(\/usr)?(\/local)?\/s?bin\//, "");
	if (/^python(2(\.\d+)?)?$/.test(n)) return `There is no command \`${n}\`: write \`python3\`, which every Wazo server has.`;
	if (OF_BASH.has(n)) return `\`${n}\` is a command of bash, ${IN_BASH}`;
	if (OF_SERVER.has(n)) return `Only a Wazo server has the command \`${n}\`: call it under \`install\`, not where the package is built.`;
	let r = debianPackageOfCommand(n);
	return r && `There is no command \`${n}\`: ${t(r)}.`;
}
function pathInPlugin(e, { directory: t }) {
	let n = node_path.posix.relative(t, node_path.posix.resolve(t, e));
	return n === "" || n.split("/")[0] === ".." ? void 0 : n;
}
function presentPath(e, t) {
	let n = pathInPlugin(e, t);
	if (n === void 0) return;
	let r = t.paths();
	return r.includes(n) ? n : only(r.filter((e) => e.endsWith(`/${n}`)));
}
function isDirectory(e, { paths: t }) {
	return t().some((t) => t.startsWith(`${e}/`));
}
function nearestPath(e, t) {
	let n = pathInPlugin(e, t), r = t.paths();
	if (n === void 0 || r.includes(n)) return;
	let i = node_path.posix.basename(n), a = r.filter((e) => node_path.posix.basename(e) === i);
	return a.length > 0 ? only(a) : withNearestNames(n, r);
}
function withNearestNames(e, t) {
	let n = "";
	for (let r of e.split("/")) {
		let e = t.filter((e) => e.startsWith(n) && !e.slice(n.length).includes("/")).map((e) => e.slice(n.length)), i = e.includes(r) ? r : nearestName(r, e);
		if (i === void 0) return;
		n += `${i}/`;
	}
	return n.slice(0, -1);
}
function nearestName(e, t) {
	let n = /[*?\]]([^*?\]]*)$/.exec(e)?.[1];
	if (n !== void 0) return n === "" ? void 0 : only(t.filter((e) => e.endsWith(n)));
	let { name: r, ext: i } = node_path.posix.parse(e), a = t.map((e) => node_path.posix.parse(e)).filter((e) => e.ext === i).map((e) => e.name), o = r.length < 3 ? void 0 : a.find((e) => require_slip.t(r, e)), s = r.length >= 6 && r.length <= 64 && a.length <= 500, c = o ?? (s ? require_index.f(r, a, 2) : void 0) ?? a.find((e) => isSpelt(r, e));
	return c === void 0 ? only(t.filter((e) => node_path.posix.parse(e).name === r)) : c + i;
}
function isSpelt(e, t) {
	return e.toLowerCase().replaceAll("-", "_") === t.toLowerCase().replaceAll("-", "_");
}
function only(e) {
	return e.length === 1 ? e[0] : void 0;
}
// src/plugin/causes/missing-file.ts
const NO_SUCH_FILE = [
	line("{program}: cannot stat '{path}': No such file or directory"),
	line("{program}: cannot access '{path}': No such file or directory"),
	line("{program}: cannot open '{path}' for reading: No such file or directory"),
	line("ln: failed to access '{path}': No such file or directory"),
	line("{program}: '{path}': No such file or directory"),
	line("{program}: {path}: No such file or directory"),
	line("sed: can't read {path}: No such file or directory"),
	line("tar: {path}: Cannot open: No such file or directory"),
	line("tar: {path}: Cannot stat: No such file or directory"),
	line("patch: **** Can't open patch file {path} : No such file or directory"),
	line("rsync: {…}link_stat \"{path}\" failed: No such file or directory (2)"),
	line("unzip:  cannot find or open {path}, {…}"),
	line("{script}: cd: can't cd to {path}"),
	line("{script}: cd: {path}: No such file or directory"),
	line("{script}: cannot open {path}: No such file"),
	line("{script}: .: cannot open {path}: No such file"),
	line("{script}: {path}: No such file or directory"),
	line("{script}: {path with a slash}: not found"),
	line("{make}: *** {path}: No such file or directory.  Stop."),
	line("{python}: can't open file '{path}': [Errno {number}] No such file or directory"),
	line("FileNotFoundError: [Errno {number}] No such file or directory: '{path}'")
], missingFiles = [
	{
		lines: NO_SUCH_FILE,
		remedy: didYouMean
	},
	{
		lines: [
			line("{script}: {path with a slash}: not found"),
			line("{script}: {path with a slash}: cannot execute: required file not found"),
			line("{…}: {path with a slash}: {…}: bad interpreter: No such file or directory")
		],
		remedy: (e, t) => {
			let n = presentPath(e, t), r = n === void 0 ? "" : t.read(n) ?? "", i = require_index.it(r);
			if (i !== void 0) {
				if (!/^[^\n]*\r\n/.test(r)) {
					let e = require_index.L(i)?.replace(/[^?]$/, "$&.");
					return [`\`${n}\` can't run: the program that its first line names is missing.`, e ?? []].flat().join(" ");
				}
				return `\`${n}\` can't run, since it has Windows line ends: convert it (\`sed -i 's/\\r$//' ${n}\`), and add the line \`* text=auto eol=lf\` to \`.gitattributes\`.`;
			}
		}
	},
	{
		lines: [
			line("{program}: target '{path}': No such file or directory"),
			line("{program}: target '{path}' is not a directory: No such file or directory"),
			line("{program}: target directory '{path}': No such file or directory"),
			line("{program}: failed to access '{path}': No such file or directory"),
			line("{program}: cannot create regular file '{path}/': Not a directory"),
			line("{program}: cannot create regular file '{path}/': No such file or directory"),
			line("mv: cannot move '{…}' to '{path}/': Not a directory"),
			line("tar: {path}: Cannot open: No such file or directory")
		],
		remedy: makeDirectory
	},
	{
		lines: [
			line("{program}: cannot create regular file '{path}': No such file or directory"),
			line("{program}: cannot create directory '{path}': No such file or directory"),
			line("mv: cannot move '{…}' to '{path}': No such file or directory"),
			line("touch: cannot touch '{path}': No such file or directory"),
			line("ln: failed to create symbolic link '{path}': No such file or directory"),
			line("{script}: cannot create {path}: Directory nonexistent")
		],
		remedy: (e, t) => makeDirectory(node_path.posix.dirname(e), t)
	}
];
function missingFile(e) {
	for (let t of NO_SUCH_FILE) {
		let n = t.exec(e)?.slice(1).find((e) => e !== void 0);
		if (n !== void 0) return n;
	}
}
function didYouMean(e, t) {
	let n = nearestPath(e, t);
	if (n !== void 0) return `There is no \`${e}\`: did you mean \`${e.endsWith("/") && isDirectory(n, t) ? `${n}/` : n}\`?`;
}
function makeDirectory(e, { pkgdir: t }) {
	if (t !== void 0 && /^pkgdir(\/|$)/.test(e)) return `\`${e}\` has no \`$\`, so it is a directory in the checkout: write \`"\${pkgdir}${e.slice(6)}"\`.`;
	if (t === void 0 || !e.startsWith(`${t}/`)) return;
	let n = `\${pkgdir}${e.slice(t.length).replace(/\/+$/, "")}`;
	return `The directory \`${n}\` is missing: run \`mkdir -p "${n}"\` first.`;
}
// src/plugin/causes/network.ts
const INSTEAD = "Keep what is needed in the repository, so that nothing has to be downloaded.", network = [
	{
		lines: [
			line("wget: unable to resolve host address '{host}'"),
			line("{…}curl: (6) Could not resolve host: {host}"),
			line("fatal: unable to access '{…}': Could not resolve host: {host}"),
			line("fatal: unable to look up {host} (port {number}) ({…})"),
			line("ssh: Could not resolve hostname {host}: {…}"),
			line("{…}Temporary failure resolving '{host}'"),
			line("{…}Could not resolve '{host}'"),
			line("{…}getaddrinfo EAI_AGAIN {host}{…}"),
			line("{…}getaddrinfo ENOTFOUND {host}{…}"),
			line("{…}[Errno {number}] Temporary failure in name resolution{…}"),
			line("{…}[Errno {number}] Name or service not known{…}")
		],
		remedy: (e) => `${e === "" ? "The host of a download" : `The host \`${e}\``} could not be found: there is no network, or the name is wrong. ${INSTEAD}`
	},
	{
		lines: [line("{…}Connecting to {…}failed: Network is unreachable."), line("{…}[Errno {number}] Network is unreachable{…}")],
		remedy: () => `There is no network. ${INSTEAD}`
	},
	{
		lines: [/^\d{4}-\d\d-\d\d [\d:]+ ERROR (404|410): /, /curl: \(22\) The requested URL returned error: (404|410)\b/],
		remedy: (e) => `The server answered ${e}: the file to download is not at that address (any more). Correct the address, or keep the file in the repository.`
	}
], permission = [
	{
		lines: [
			line("{script}: {path with a slash}: Permission denied"),
			line("{script}: exec: {path with a slash}: Permission denied"),
			line("{shell}: {path with a slash}: Permission denied"),
			line("{make}: {path with a slash}: Permission denied"),
			line("{program}: '{path}': Permission denied"),
			line("{program}: failed to run command '{path}': Permission denied")
		],
		remedy: makeExecutable
	},
	{
		lines: [
			line("{program}: cannot create regular file '{path}': Permission denied"),
			line("{program}: cannot create directory '{path}': Permission denied"),
			line("touch: cannot touch '{path}': Permission denied"),
			line("ln: failed to create symbolic link '{path}': Permission denied"),
			line("{script}: cannot create {path}: Permission denied"),
			/^[^:]+: line \d+: (\/etc\/[^:]+): Permission denied$/,
			line("error: could not create '{path}': Permission denied")
		],
		remedy: stageInstead
	},
	{
		lines: [
			line("{program}: invalid user: '{owner}'"),
			line("{program}: invalid group: '{owner}'"),
			line("install: invalid user '{owner}'"),
			line("install: invalid group '{owner}'")
		],
		remedy: (e, { pkgdir: t }) => t && `This machine has no user or group \`${e}\`, and everything in a package belongs to root: set owners with \`chown\` under \`install\`, not under \`package\`.`
	},
	{
		lines: [line("chown: changing ownership of '{path}': Operation not permitted"), line("install: cannot change ownership of '{path}': Operation not permitted")],
		remedy: (e, { pkgdir: t, install: n }) => t === void 0 ? "Only root can change the owner of a file: do it under `install`, not under `build`." : `\`package\` can't change owners without fakeroot: ${n("fakeroot")}.`
	},
	{
		lines: [line("{…}: No space left on device{…}"), line("{…}[Errno {number}] No space left on device{…}")],
		remedy: () => "The disk is full: free some space on it."
	}
];
function makeExecutable(e, t) {
	let n = presentPath(e, t);
	if (!(n === void 0 || isDirectory(n, t))) return `\`${n}\` is not executable: run \`chmod +x ${n}\` and \`git update-index --chmod=+x ${n}\`, and commit.`;
}
function stageInstead(e, t) {
	let { pkgdir: n } = t;
	if (/^\/(etc|lib|opt|srv|usr|var)\//.test(e) && pathInPlugin(e, t) === void 0) {
		if (n === void 0) return `\`${e}\` is on this machine, not in the package: stage it under \`package\`, as \`\${pkgdir}${e}\`. Under \`build\`, \`pkgdir\` is empty.`;
		if (!e.startsWith(`${n}/`)) return `\`${e}\` is on this machine, not in the package: stage it as \`\${pkgdir}${e}\`.`;
	}
}
// src/plugin/causes/place.ts
const SHELL = /^(.+?): (?:line )?(\d{1,6}): (?!warning: )/, MAKEFILE = /^(.+?):(\d{1,6}): \*\*\* /, RECIPE = /^make(?:\[\d+\])?: \*\*\* \[(.+?):(\d{1,6}): /, FRAME = /^ {2}File "(.+)", line (\d{1,6})(?:,|$)/, FOREIGN = /(^|\/)(site-packages|dist-packages|node_modules|\.?venv)\//;
function placeOf(e, t, n) {
	return inRules(e[t], [SHELL, MAKEFILE], n) ?? inTraceback(e.slice(0, t), n) ?? lastInRules(e.slice(t), [RECIPE], n);
}
function lastPlace(e, t) {
	return placeOf(e, e.length - 1, t) ?? lastInRules(e, [
		SHELL,
		MAKEFILE,
		RECIPE
	], t);
}
function placeNaming(e, { read: t }) {
	let bare = (e) => e.replace(/\/+$/, ""), n = /\w/.test(e) ? (t("wazo/rules") ?? "").split("\n") : [], names = (t) => t.replace(/(^|\s)#.*$/, "").split(/[\s"'();|&<>]+/).filter((t) => bare(t) === bare(e)).length, r = n.flatMap((e, t) => Array(names(e)).fill(t + 1)), [i] = r;
	return i !== void 0 && r.length === 1 ? {
		file: "wazo/rules",
		line: i
	} : void 0;
}
function lastInRules(e, t, n) {
	return e.map((e) => inRules(e, t, n)).findLast((e) => e !== void 0);
}
function inRules(e = "", t, { rules: n }) {
	for (let r of t) {
		let [, t = "", i] = r.exec(e) ?? [];
		if (n.includes(t)) return {
			file: "wazo/rules",
			line: Number(i)
		};
	}
}
function inTraceback(e, t) {
	return e.slice(e.findLastIndex((e) => !e.startsWith("  ")) + 1).flatMap((e) => {
		let [, n, r] = FRAME.exec(e) ?? [], i = n?.startsWith("/") ? pathInPlugin(n, t) : void 0;
		return i === void 0 || FOREIGN.test(i) || !t.paths().includes(i) ? [] : [{
			file: i,
			line: Number(r)
		}];
	}).at(-1);
}
// src/plugin/causes/python.ts
const SETUP_COMMANDS = new Map([
	["bdist_wheel", "python3-wheel"],
	["compile_catalog", "python3-babel"],
	["extract_messages", "python3-babel"],
	["init_catalog", "python3-babel"],
	["update_catalog", "python3-babel"]
]), PATTERNS = [
	{
		lines: [line("TypeError: load() missing 1 required positional argument: 'Loader'")],
		remedy: () => "`yaml.load(…)` without a Loader is an error since PyYAML 6: write `yaml.safe_load(…)`."
	},
	{
		lines: [
			line("error: externally-managed-environment"),
			line("× This environment is externally managed"),
			line("hint: See PEP 668 for the detailed specification.")
		],
		remedy: () => "pip installs nothing into Debian's own Python. Under `package` stage your modules with `python3 -m pip install --root \"${pkgdir}\" …`, and take those of others from Debian packages (`python3-…` in `debian_depends`)."
	},
	{
		lines: [/^ModuleNotFoundError: No module named '(distutils(?:\.\w+)*)'$/],
		remedy: (e) => `Python 3.12 and later have no \`${e}\`: import what you need from \`setuptools\`, such as \`from setuptools import setup\`.`
	},
	{
		lines: [
			line("ModuleNotFoundError: No module named '{module}'"),
			line("{python}: No module named {module}"),
			/^\S*python[\d.]*: No module named (\w+)\.__main__; /
		],
		remedy: (e, { install: t }) => {
			let n = debianPackageOfModule(e);
			return n && `Python has no module \`${e}\`: ${t(n)}.`;
		}
	},
	{
		lines: [line("error: invalid command '{command}'")],
		remedy: (e, { install: t }) => {
			let n = SETUP_COMMANDS.get(e);
			return n && `\`setup.py\` has no command \`${e}\`: ${t(n)}.`;
		}
	},
	{
		lines: [/^\S*DistutilsError: Command '\['.*', '-m', 'pip', .*'wheel', .*'([\w.-]+)[^']*'\]' returned non-zero exit status \d+\.$/],
		remedy: (e, { install: t }) => {
			let n = debianPackageOfModule(e.toLowerCase());
			return `\`setup_requires\` in \`setup.py\` names \`${e}\`, which is not installed, and pip could not get it: ${n === void 0 ? "install it before `setup.py` runs" : t(n)}.`;
		}
	},
	{
		lines: [/fatal error: (Python\.h): No such file or directory$/],
		remedy: (e, { install: t }) => `The header \`${e}\` is missing: ${t("python3-dev")}.`
	},
	...network,
	...permission,
	...missingCommands,
	...missingFiles
], IGNORED = /^make(\[\d+\])?: \[.*\] Error \d+ \(ignored\)$/, LONGEST = 2e3;
function causeOf(e, t) {
	for (let [n, r] of [...e.entries()].reverse()) {
		if (IGNORED.test(r)) break;
		let i = remedyFor(r, t);
		if (i === void 0) continue;
		let a = missingFiles.includes(i.pattern), o = placeOf(e, n, t) ?? (a ? placeNaming(i.found, t) : void 0);
		return {
			remedy: i.remedy,
			place: o
		};
	}
	return {
		remedy: void 0,
		place: lastPlace(e, t) ?? lastMissing(e, t)
	};
}
function lastMissing(e, t) {
	let n = e.at(-1) ?? "", r = n.length > LONGEST ? void 0 : missingFile(n);
	return r === void 0 ? void 0 : placeNaming(r, t);
}
function remedyFor(e, t) {
	let n = e.slice(e.lastIndexOf("\r") + 1);
	if (!(n.length > LONGEST)) for (let e of PATTERNS) for (let r of e.lines) {
		let i = r.exec(n);
		if (i === null) continue;
		let a = i.slice(1).find((e) => e !== void 0) ?? "", o = e.remedy(a, t);
		if (o !== void 0) return {
			pattern: e,
			found: a,
			remedy: o
		};
	}
}
// src/plugin/rules-fakeroot.ts
const SAVED = "claims", PATIENCE$1 = 1500;
function underFakeroot(e, t) {
	return [
		"fakeroot",
		"-s",
		SAVED,
		"--",
		"env",
		"-C",
		t,
		...e
	];
}
async function endDaemon(e) {
	for (let t = 0, n = "SIGTERM";; t += 20) {
		let r = processesIn(e);
		if (r.length === 0 || t > 2 * PATIENCE$1) return;
		t > PATIENCE$1 && (n = "SIGKILL");
		for (let e of r) end(e, n);
		await (0, node_timers_promises.setTimeout)(20);
	}
}
async function readClaims(e) {
	let t = await (0, node_fs_promises.open)((0, node_path.join)(e, SAVED)).catch((e) => {
		if (require_scratch._(e) !== "ENOENT") throw e;
	});
	if (t === void 0) return;
	let n = new require_index.ht(), r = new Map();
	for await (let e of t.readLines()) {
		let [, t, i, a = "", o = "", s, c] = /^dev=([0-9a-f]+),ino=(\d+),(mode=([0-7]+),uid=(\d+),gid=(\d+)),/.exec(e) ?? [];
		if (t === void 0 || i === void 0) continue;
		let l = r.get(a) ?? {
			mode: Number.parseInt(o, 8),
			uid: Number(s),
			gid: Number(c)
		};
		r.set(a, l), n.set({
			dev: BigInt(`0x${t}`),
			ino: BigInt(i)
		}, l);
	}
	return n;
}
function processesIn(e) {
	let t = (0, node_fs.realpathSync)(e);
	return (0, node_fs.readdirSync)("/proc").map(Number).filter(Number.isInteger).filter((e) => {
		try {
			return (0, node_fs.readlinkSync)(`/proc/${e}/cwd`) === t;
		} catch {
			return !1;
		}
	});
}
function end(e, t) {
	try {
		process.kill(e, t);
	} catch (e) {
		if (require_scratch._(e) !== "ESRCH") throw e;
	}
}
// src/plugin/rules-paths.ts
const LEFT_OUT = new Set([".git", "node_modules"]);
function listPaths(e) {
	let t = [], n = [""];
	for (let r of n) for (let i of entriesOf((0, node_path.join)(e, r))) {
		if (t.length === 5e3) return t;
		if (LEFT_OUT.has(i.name) || /[\p{Cc}\ufffd]/u.test(i.name)) continue;
		let e = `${r}${i.name}`;
		t.push(e), i.isDirectory() && n.push(`${e}/`);
	}
	return t;
}
const READ = 65536;
function readBeginning(e) {
	let t;
	try {
		t = (0, node_fs.openSync)(e, node_fs.constants.O_RDONLY | node_fs.constants.O_NONBLOCK);
		let n = Buffer.alloc(READ);
		return n.toString("utf8", 0, (0, node_fs.readSync)(t, n, 0, READ, 0));
	} catch {
		return;
	} finally {
		t !== void 0 && (0, node_fs.closeSync)(t);
	}
}
function entriesOf(e) {
	try {
		return (0, node_fs.readdirSync)(e, { withFileTypes: !0 });
	} catch {
		return [];
	}
}
// src/plugin/rules-run.ts
const STOP_SIGNALS = [
	"SIGINT",
	"SIGTERM",
	"SIGKILL"
], KEPT = 16384;
async function run({ command: e, directory: t, environment: n, onOutput: r, signal: i }) {
	i.throwIfAborted();
	let [a, ...o] = e, s = (0, node_child_process.spawn)(a, o, {
		cwd: t,
		env: n,
		stdio: [
			"ignore",
			"pipe",
			"pipe"
		],
		detached: !0
	}), c = new Tail(), l = 0, relay = async (e) => {
		for await (let t of e) c.add(t), l += 1, await r(t).finally(() => {
			--l;
		}), t.length === t.buffer.byteLength && require_package.t(t.buffer);
	}, u = !1, d = Promise.allSettled([relay(s.stdout), relay(s.stderr)]).then(() => {
		u = !0;
	}), f = new Promise((e) => {
		s.once("error", (t) => e(`before it began: ${notStarted(a, t)}`)), s.once("exit", (t, n) => {
			e(t === 0 ? void 0 : t === null ? `by the signal ${n}` : `with exit status ${t}`);
		});
	}), p = [], stop = () => {
		for (let [e, t] of STOP_SIGNALS.entries()) p.push(setTimeout(() => signalGroup(s.pid, t), e * 1500));
	};
	i.addEventListener("abort", stop, { once: !0 });
	let m = await f;
	i.removeEventListener("abort", stop), p.forEach(clearTimeout), signalGroup(s.pid, "SIGKILL");
	for (let e = 1e3; e > 0 && !u;) await Promise.race([d, (0, node_timers_promises.setTimeout)(50)]), (l === 0 || i.aborted) && (e -= 50);
	return s.stdout.destroy(), s.stderr.destroy(), i.throwIfAborted(), {
		failure: m,
		lastLines: lastLines(c.bytes)
	};
}
var Tail = class {
	#e = Buffer.alloc(KEPT);
	#t = 0;
	get bytes() {
		return this.#e.subarray(0, this.#t);
	}
	add(e) {
		let t = e.subarray(-16384), n = Math.min(this.#t, KEPT - t.length);
		this.#e.copyWithin(0, this.#t - n, this.#t), t.copy(this.#e, n), this.#t = n + t.length;
	}
};
function signalGroup(e, t) {
	if (e !== void 0) try {
		process.kill(-e, t);
	} catch (e) {
		if (!["ESRCH", "EPERM"].includes(require_scratch._(e) ?? "")) throw e;
	}
}
function notStarted(e, t) {
	return require_scratch._(t) === "ENOENT" ? `the interpreter that the first line of ${e} names is not on this machine` : require_scratch._(t) === "EACCES" ? `${e} or its interpreter is not executable` : require_scratch.g(t);
}
function lastLines(e) {
	let t = (0, node_util.stripVTControlCharacters)(e.toString("utf8")).replaceAll("\r\n", "\n").trimEnd();
	return t === "" ? [] : t.split("\n").slice(-20);
}
// src/plugin/rules-command.ts
function programFor(e, t) {
	return t ? e && require_index.at(e, "wazo/rules") : [require_index.z];
}
function checkInterpreter(e, t) {
	if (e === void 0) return [];
	let { interpreter: n } = e, r = require_index.rt(e), i = (0, node_fs.existsSync)(n) ? n.endsWith("/env") && r !== "" && !hasProgram(r, t) ? r : void 0 : n;
	if (i === void 0) return [];
	let a = require_index.L(e) ?? "Install it in a step before this one", o = `\`${require_index.z}\` names the interpreter \`${i}\`, which this machine does not have. ${a}`;
	return [require_slip.g("rules-interpreter-missing", o, {
		file: require_index.z,
		position: require_index.R
	})];
}
function runBuild(e) {
	return runRules$1([...e.program, "build"], e);
}
async function runPackage(e, t, n) {
	let r = {
		...e,
		environment: {
			...e.environment,
			pkgdir: t
		}
	}, i = [...e.program, "package"], { findings: a, claims: o } = isRoot() || lacksFakeroot(e.environment) ? {
		findings: await runRules$1(i, r, { pkgdir: t }),
		claims: void 0
	} : await runUnderFakeroot(i, r, {
		pkgdir: t,
		own: require_scratch.n(n, "fakeroot")
	});
	return a.length > 0 || (0, node_fs.existsSync)(t) ? {
		findings: a,
		claims: o
	} : {
		findings: [require_slip.g("reserved-path", "`rules package` left no `pkgdir`: it may put files there, but must not move or remove it", { file: require_index.z })],
		claims: o
	};
}
async function runUnderFakeroot(e, t, { pkgdir: n, own: r }) {
	let i = {
		command: underFakeroot(e, t.directory),
		directory: r
	};
	try {
		let a = await runRules$1(["fakeroot", ...e], t, {
			pkgdir: n,
			start: i
		});
		return await endDaemon(r), {
			findings: a,
			claims: await readClaims(r)
		};
	} finally {
		await endDaemon(r);
	}
}
function lacksFakeroot(e) {
	return !isRoot() && !hasProgram("fakeroot", e);
}
function isRoot() {
	return process.getuid?.() === 0;
}
async function runRules$1(e, t, { pkgdir: n, start: r } = {}) {
	let { directory: i } = t, [a = require_index.z, ...o] = e, { failure: s, lastLines: c } = await run({
		...t,
		command: [a, ...o],
		...r
	});
	if (s === void 0) return [];
	let l, { remedy: u, place: d } = causeOf(c, {
		directory: i,
		rules: [
			require_index.z,
			`./${require_index.z}`,
			(0, node_path.join)(i, require_index.z)
		],
		pkgdir: n,
		paths: () => (l ??= listPaths(i), l),
		read: (e) => readBeginning((0, node_path.join)(i, e)),
		install: howToInstall
	}), f = [
		`\`${e.join(" ")}\` ended ${s}.`,
		u,
		c.length === 0 ? "It printed nothing." : "The whole output is in the log; its last lines:"
	].filter((e) => e !== void 0).join(" "), p = d && {
		...require_index.R,
		line: d.line,
		endLine: d.line
	};
	return [require_slip.g("rules-failed", f, {
		file: d?.file ?? "wazo/rules",
		printed: c,
		...p && { position: p }
	})];
}
function howToInstall(e) {
	let t = `install the Debian package \`${e}\` in a step before this one`;
	return e.startsWith("python3-") ? `${t}, or with pip where \`actions/setup-python\` is used` : t;
}
function hasProgram(e, t) {
	return (t.PATH ?? "").split(node_path.delimiter).some((t) => {
		try {
			return (0, node_fs.accessSync)((0, node_path.join)(t, e), node_fs.constants.X_OK), !0;
		} catch {
			return !1;
		}
	});
}
// src/runner/strays.ts
const ENTRIES = 2e4, NOT_MEANT = /^(\.git|__pycache__|node_modules)$|\.deb$/;
function writtenSince(e, t) {
	let n = new Set(), r = [{
		path: "",
		around: void 0
	}], i = 0;
	for (let a = r.pop(); a !== void 0 && i < ENTRIES; a = r.pop()) {
		let { path: o, around: s } = a, c = (attempt(() => (0, node_fs.readdirSync)((0, node_path.join)(e, o))) ?? []).filter((e) => !NOT_MEANT.test(e)).sort().slice(0, ENTRIES - i);
		i += c.length;
		for (let i of c) {
			let a = (0, node_path.join)(o, i), c = attempt(() => (0, node_fs.lstatSync)((0, node_path.join)(e, a)));
			if (c === void 0) continue;
			let l = c.birthtimeMs > t;
			c.isDirectory() ? r.push({
				path: a,
				around: s ?? (l ? a : void 0)
			}) : (l || c.mtimeMs > t) && n.add(s === void 0 ? a : `${s}/`);
		}
	}
	return [...n].sort().map((e) => require_scratch.d(require_scratch.u(e)));
}
function attempt(e) {
	try {
		return e();
	} catch {
		return;
	}
}
// src/build.ts
async function build(e, t) {
	let { inputs: n, environment: r, reporter: i } = e;
	i.info(n.whyRelease);
	let a = require_slip.c(n.compression.codec, n.debianRelease);
	if (require_slip.S(a, n)) return {
		package: void 0,
		findings: a
	};
	n.outputDirectory !== void 0 && require_index.x("output-directory", n.outputDirectory, t.checkout.directory);
	let o = await sourceOf(e, t), s = require_index.E(void 0, require_scratch.i([
		r.temp,
		(0, node_os.tmpdir)(),
		"/var/tmp"
	]));
	try {
		let r = require_scratch.n(s.directory, "pkgdir"), i = [r, t.checkout.directory].map(require_index.ft), a = await withoutEarlierPackages(e, t, () => runRules(e, t, o, {
			pkgdir: r,
			scratch: s.directory
		})), c = require_slip.S(a.findings, n) ? a.findings : [...a.findings, ...await checkAfterRules(t, n)];
		return require_slip.S(c, n) ? {
			package: void 0,
			findings: c
		} : await packStaged(e, t, o, {
			...a,
			findings: c,
			pkgdir: r,
			builders: i
		});
	} finally {
		tidy(e, s);
	}
}
async function sourceOf({ inputs: e, environment: t }, { checkout: n, manifest: r, bytes: i }) {
	let a = t.repositoryOwner ?? await require_index.y(n);
	return {
		manifest: r.version === r.ownVersion ? i : withVersion(i, r.version),
		rules: textOfRules(n),
		isPrivate: require_index.g(n, require_index.yt),
		time: await require_index.S(n, require_index.yt, t),
		maintainer: e.maintainer ?? require_index.j(r, a)
	};
}
function tidy({ reporter: e }, t) {
	try {
		t.discard();
	} catch (n) {
		e.warn(`The temporary directory ${t.directory} can't be removed: ${require_scratch.g(n)}`);
	}
}
function textOfRules(e) {
	try {
		return require_index.b(e, "wazo/rules", 1048576)?.toString("utf8") ?? "";
	} catch {
		return "";
	}
}
async function runRules({ inputs: e, environment: t, reporter: n, cancellation: r }, { checkout: i, shebang: a }, o, { pkgdir: s, scratch: c }) {
	let l = checkInterpreter(a, t.forRules);
	if (l.length > 0) return {
		findings: l,
		packagedAt: 0
	};
	let u = programFor(a, e.strict), d = `\`strict\` has no effect: \`${require_index.z}\` is not written for sh, dash or bash`, f = u === void 0 ? [require_slip.g("strict-no-effect", d, { file: require_index.z })] : [], command = (e) => ({
		program: u ?? ["wazo/rules"],
		directory: i.directory,
		environment: t.forRules,
		onOutput: e,
		signal: r.signal
	}), p = await n.foreignGroup(`${require_index.z} build`, (e) => runBuild(command(e)));
	if (require_slip.S(p, e)) return {
		findings: [...f, ...p],
		packagedAt: 0
	};
	lacksFakeroot(t.forRules) && n.warn(`\`fakeroot\` is not installed, so \`${require_index.z} package\` runs without it: a \`chown\` or \`install -o root\` in it will fail. Install it first (apt-get install fakeroot)`);
	let m = Date.now(), { findings: h, claims: g } = await n.foreignGroup(`${require_index.z} package`, (e) => runPackage(command(e), s, c));
	return {
		findings: [
			...f,
			...checkUmask(o),
			...p,
			...h
		],
		packagedAt: m,
		claims: g
	};
}
function checkUmask({ isPrivate: e }) {
	if (!e) return [];
	let t = `The checkout was made with a strict umask: not everyone can read \`${require_index.yt}\`. What \`${require_index.z} package\` copies with \`cp -R\` stays that private in the package, where Wazo's services can't read it. Check out with the umask 022, or stage with \`install -m 644\` or \`cp -R --no-preserve=mode\``;
	return [require_slip.g("checkout-umask", t, { file: require_index.yt })];
}
async function withoutEarlierPackages({ inputs: { outputDirectory: e }, environment: t, reporter: n }, { checkout: r, manifest: i }, a) {
	if (e === void 0 || !isIn(require_index.O(e), r.directory)) return a();
	let o = require_index.E(void 0, t.temp), putBack = () => {};
	try {
		return putBack = require_index.D(require_index.N(i), e, o.directory), await a();
	} finally {
		try {
			putBack(), o.discard();
		} catch (t) {
			n.warn(`Earlier packages from ${e} are now in ${o.directory}: ${require_scratch.g(t)}`);
		}
	}
}
async function checkAfterRules({ checkout: e, manifest: t, bytes: n }, r) {
	let { findings: i } = await require_index.V(e.directory, {
		...t,
		release: r.debianRelease
	}), a = require_slip.v(i, r).filter(({ severity: e }) => e === "error");
	if (a.length > 0) return a.map((e) => ({
		...e,
		message: `After \`${require_index.z}\` ran: ${e.message}`
	}));
	let o = require_index.b(e, require_index.yt, require_index.Dt);
	if (o?.equals(n)) return [];
	if (o === void 0 && require_index._(e, "wazo/plugin.yml")) {
		let e = `\`${require_index.z}\` replaced \`${require_index.yt}\` with something that is not a file: leave the manifest as it is`;
		return [require_slip.g("reserved-path", e, { file: require_index.z })];
	}
	let s = `\`${require_index.z}\` changed \`${require_index.yt}\`: the package gets the one from before. To package another version, set the input \`version\``;
	return [require_slip.g("manifest-changed", s, { file: require_index.z })];
}
async function packStaged(e, { checkout: t, manifest: n }, r, { pkgdir: i, builders: a, packagedAt: o, claims: s, findings: c }) {
	let { inputs: l, environment: u } = e, d = rightsIn(r.rules), f = stagingOf(n, {
		release: l.debianRelease,
		releaseChosen: l.releaseChosen,
		architecture: l.architecture,
		pkgdir: i,
		builders: a,
		buildPaths: [...u.buildPaths, t.directory],
		pythonProject: pythonProject((e) => require_index.b(t, e, require_index.Dt)),
		setsRights: (e) => r.isPrivate || d(e),
		strays: () => writtenSince(t.directory, o)
	}), p = require_index.mt(i, "", s), m = require_package.metadataEntries(n, t.directory, r.manifest, r.time), h = [
		...c,
		...checkStagedTree(p, f),
		...checkMetadata(m, f)
	], g = contentChecks(f);
	if (require_slip.S(h, l)) {
		for (let e of require_index.ut(p, m, r.time)) e.type === "file" && e.size > 0 && g.see(e, require_index.st(e));
		return {
			package: void 0,
			findings: [...h, ...g.findings()]
		};
	}
	let _ = {
		see: g.see,
		refuses: () => require_slip.h([...h, ...g.findings()], l)
	}, v = require_index.E(l.outputDirectory, u.temp), y;
	try {
		return y = await e.reporter.group("Write the package", () => require_package.makePackage({
			manifest: n,
			maintainer: r.maintainer,
			architecture: l.architecture,
			entries: require_index.ut(p, m, r.time),
			time: r.time,
			compression: l.compression,
			place: v,
			inspector: _
		}, e.cancellation.signal)), {
			package: y,
			findings: [...h, ...g.findings()]
		};
	} catch (e) {
		return {
			package: void 0,
			findings: h,
			failure: require_scratch.h(e)
		};
	} finally {
		y === void 0 && tidy(e, v);
	}
}
exports.build = build;
