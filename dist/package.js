const require_rolldown_runtime = require("./rolldown-runtime.js"), require_deb = require("./deb.js"), require_index = require("./index.js");
let node_path = require("node:path"), node_fs_promises = require("node:fs/promises");
// src/debian/maintainer-scripts.ts
function maintainerScripts(e, t) {
	let n = `RULES='/${require_index.tt(e)}/wazo/rules'`, r = `BACKUP='/${require_index.rt(e)}'`;
	return {
		postinst: script([n, r], [[
			"configure",
			"# What a removal that failed may have left.",
			"rm -f \"$BACKUP\"",
			"\"$RULES\" install"
		], ["abort-upgrade|abort-remove|abort-deconfigure", ":"]]),
		prerm: script([n, r], [[
			"remove",
			"# postrm runs this copy: the package has no files by then. If the removal fails, they stay.",
			"mkdir -p \"${BACKUP%/*}\"",
			"trap 'rm -f \"$BACKUP\"' EXIT",
			"# A signal alone would end some shells without that.",
			"trap 'exit 1' HUP INT TERM",
			"cp -p \"$RULES\" \"$BACKUP\"",
			"\"$RULES\" uninstall",
			"trap - EXIT"
		], ["upgrade|deconfigure|failed-upgrade", ":"]]),
		postrm: script([r], [[
			"remove|purge|disappear",
			"if [ -e \"$BACKUP\" ]; then",
			...t >= 1 ? ["    \"$BACKUP\" postrm"] : [],
			"    rm -f \"$BACKUP\"",
			"fi"
		], ["upgrade|failed-upgrade|abort-install|abort-upgrade", ":"]])
	};
}
function script(e, t) {
	let n = t.map(([e, ...t]) => `${e})
${t.map((e) => `    ${e}`).join("\n")}
    ;;`);
	return `#!/bin/sh
set -e

${e.join("\n")}

case "\${1-}" in
${n.join("\n")}
*)
    echo "\${0##*/}: unknown argument '\${1-}'" >&2
    exit 1
    ;;
esac
`;
}
// src/package.ts
var package_exports = require_rolldown_runtime.n({ discardPackage: () => discardPackage });
function metadataEntries(e, t, n, r) {
	let i = `${require_index.tt(e)}/wazo`, a = {
		type: "file",
		path: `${i}/plugin.yml`,
		mode: 420,
		mtime: r,
		size: n.length,
		content: n
	}, o = new require_index.Ut();
	for (let e of require_index.Rt(require_index.Vt((0, node_path.join)(t, "wazo"), i), [a])) o.add({
		...e,
		mode: modeInGit(e),
		mtime: r
	});
	return o;
}
function modeInGit({ type: e, mode: t }) {
	return e === "symbolic link" ? t : e === "directory" || require_index.It(t) ? 493 : 420;
}
async function makePackage(e, t) {
	let { manifest: n, architecture: r, entries: i, time: a, compression: o } = e, s = require_index.et(n), c = require_index.$(s, n.version, r), l = require_index.m({
		packageName: s,
		version: n.version,
		architecture: r,
		maintainer: e.maintainer,
		installedSize: require_index.Ft(i),
		depends: require_index.X(n),
		...n.homepage && { homepage: n.homepage },
		...require_index.Z(n)
	}), u = maintainerScripts(n, n.formatVersion), d = (0, node_path.join)(e.place.directory, c), f = await require_deb.t({
		path: d,
		control: [{
			name: "control",
			content: l,
			mode: 420
		}, ...Object.entries(u).map(([e, t]) => ({
			name: e,
			content: t,
			mode: 493
		}))],
		entries: i,
		time: a,
		compression: o,
		inspector: e.inspector
	}, t);
	return f && {
		...f,
		packageName: s,
		architecture: r,
		debName: c,
		path: d,
		place: e.place,
		entries: i
	};
}
async function discardPackage({ path: e, place: t }) {
	await (0, node_fs_promises.rm)(e, { force: !0 }), t.discard();
}
Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return metadataEntries;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return package_exports;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return makePackage;
	}
});
