const require_failure = require("./failure.js"), require_index = require("./index.js"), require_plain_sections = require("./plain-sections.js"), require_slip = require("./slip.js"), require_path = require("./path.js");
// src/plugin/manifest-version.ts
function withVersion(e, t) {
	let n = reversioned(e, t);
	if (n !== void 0) return n;
	throw new require_failure.t(`The version ${t} can't be written into ${require_index.Kt} as the file is: write it in UTF-8 with the version on a line of its own, \`version: "1.0.0"\``);
}
function versionPosition(e) {
	let { root: t } = require_index.on(e);
	return t && require_index.in(t, ["version"])?.position;
}
function differInVersionOnly(e, t) {
	let [n, r] = [reversioned(e, "0"), reversioned(t, "0")];
	return n !== void 0 && r !== void 0 && n.equals(r);
}
function reversioned(e, t) {
	let { root: n } = require_index.on(e), r = n && require_index.in(n, ["version"]);
	if (n === void 0 || r?.kind !== "scalar") return;
	let i = {
		position: r.position,
		text: `"${t}"`
	};
	return require_plain_sections.n(e, [i], {
		...Object(require_index.an(n)),
		version: t
	});
}
// src/comparison/dependencies.ts
function compareDependencies(e, t) {
	let [n, r] = [relationshipsIn(e), relationshipsIn(t)], i = [...r].filter((e) => !n.has(e)), a = require_slip.r([...n]);
	return {
		added: i,
		removed: [...n].filter((e) => !r.has(e)),
		new: i.filter((e) => [...require_slip.r([e])].every((e) => !a.has(e)))
	};
}
function relationshipsIn(e) {
	let t = ["Pre-Depends", "Depends"].flatMap((t) => (e.get(t) ?? "").split(","));
	return new Set(t.map((e) => e.trim().replaceAll(/\s+/g, " ")).filter((e) => e !== "").flatMap((e) => {
		let t = require_slip.n(e);
		return "problem" in t ? [e] : t.relationships;
	}));
}
// src/comparison/files.ts
function compareFiles(e, t) {
	let n = [];
	for (let [r, i] of t) {
		let t = e.get(r), a = t === void 0 ? [] : differences(t, i);
		(t === void 0 || a.length > 0) && n.push({
			path: r,
			previous: t,
			now: i,
			what: a
		});
	}
	for (let [r, i] of e) t.has(r) || n.push({
		path: r,
		previous: i,
		now: void 0,
		what: []
	});
	let r = {
		previous: parentsIn(e),
		now: parentsIn(t)
	};
	return n.filter(({ path: e, previous: t, now: n }) => t !== void 0 && n !== void 0 || (t ?? n)?.type !== "directory" || !r[t === void 0 ? "now" : "previous"].has(e)).sort((e, t) => require_path.n(e.path, t.path));
}
function parentsIn(e) {
	let t = new Set();
	for (let n of e.keys()) t.add(require_path.i(n));
	return t;
}
function differences(e, t) {
	return e.type === t.type ? e.type === "symbolic link" || t.type === "symbolic link" ? "target" in e && "target" in t && e.target === t.target ? [] : ["target"] : [...!("digest" in e && "digest" in t) || e.digest === t.digest ? [] : ["content"], ...e.mode === t.mode ? [] : ["mode"]] : ["type"];
}
// src/comparison/comparison.ts
function compare(e, t) {
	let n = compareFiles(e.deb.data.entries, t.deb.data.entries).filter(({ path: n }) => !isManifest(n, t) || !sameManifest(n, e, t));
	return {
		version: {
			previous: e.version,
			now: t.version
		},
		architecture: {
			previous: e.architecture,
			now: t.architecture
		},
		size: {
			previous: e.deb.size,
			now: t.deb.size
		},
		dependencies: compareDependencies(e.fields, t.fields),
		files: n,
		rules: n.some(({ path: e }) => e === `${t.metadata}/rules`),
		manifest: n.some(({ path: e }) => isManifest(e, t)),
		scripts: compareFiles(e.deb.control.entries, t.deb.control.entries).map(({ path: e }) => e).filter((e) => !FOLLOWING_FILES.includes(e)),
		fields: [...new Set([...e.fields.keys(), ...t.fields.keys()])].filter((n) => !TOLD_FIELDS.includes(n) && e.fields.get(n) !== t.fields.get(n)),
		...inEtc(n, e, t)
	};
}
const FOLLOWING_FILES = ["control", "md5sums"], TOLD_FIELDS = [
	"Version",
	"Architecture",
	"Pre-Depends",
	"Depends",
	"Installed-Size"
];
function isAnother(e) {
	let { architecture: t, dependencies: n, files: r, scripts: i } = e, a = [
		n.added,
		n.removed,
		r,
		i
	].map(({ length: e }) => e);
	return t.previous !== t.now || a.some((e) => e > 0);
}
function isManifest(e, { metadata: t }) {
	return e === `${t}/plugin.yml`;
}
function sameManifest(e, t, n) {
	let [r, i] = [t, n].map(({ deb: t }) => t.data.kept.get(e)), a = [t, n].map(({ deb: t }) => t.data.entries.get(e)).map((e) => e && "mode" in e && e.mode);
	return r !== void 0 && i !== void 0 && a[0] === a[1] && differInVersionOnly(r, i);
}
function inEtc(e, t, n) {
	let [r, i] = [conffilesOf(t), conffilesOf(n)], a = e.filter(({ path: e, previous: t }) => e.startsWith("etc/") && isNoDirectory(t)), o = a.filter(({ path: e, now: t }) => !i.has(e) && t !== void 0), s = new Set(a.map(({ path: e }) => e));
	return {
		overwritten: o,
		rewritten: [...n.deb.data.entries.keys()].filter((e) => e.startsWith("etc/") && !s.has(e) && !i.has(e) && isNoDirectory(t.deb.data.entries.get(e))).length,
		takenAway: a.filter(({ path: e, now: t }) => !r.has(e) && t === void 0)
	};
}
function isNoDirectory(e) {
	return e !== void 0 && e.type !== "directory";
}
function conffilesOf({ deb: e }) {
	let t = (e.control.kept.get("conffiles") ?? Buffer.alloc(0)).toString("latin1").split("\n");
	return new Set(t.map((e) => e.trim().replace(/^(?:remove-on-upgrade\s+)?\//, "")));
}
Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return withVersion;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return isAnother;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return versionPosition;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return compare;
	}
});
