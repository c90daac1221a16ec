const require_failure = require("./failure.js"), require_index = require("./index.js");
let node_path = require("node:path");
// src/runner/changes.ts
async function changesOf(e, { commit: t, pullRequest: n }) {
	let r = await require_index.D(e, ["rev-parse", "--show-toplevel"]), i = await require_index.O(e);
	if (r === void 0 || i === void 0) return { unknown: "the directory is not in a git checkout" };
	let a = await baseOf(e, {
		head: i,
		commit: t,
		base: n?.base
	});
	if (a === void 0) return { unknown: `the checkout lacks the commit that the pull request is compared with. Set \`${i === t ? "fetch-depth: 2" : "fetch-depth: 0"}\` of actions/checkout` };
	if (a === i) return { unknown: "the checkout is of the branch that the pull request would change" };
	let o = await require_index.D(e, [
		"diff-tree",
		"-r",
		"-z",
		"--raw",
		"--no-renames",
		"--ignore-submodules=none",
		a,
		i,
		"--"
	]);
	return o === void 0 ? { unknown: "git can not compare the two commits" } : {
		root: r,
		paths: o.split("\0").filter((e, t) => t % 2 == 1)
	};
}
async function baseOf(e, t) {
	let { head: n, commit: r, base: i } = t, parent = (t) => require_index.D(e, [
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		`${n}^${t}`
	]);
	return n === r && await parent(2) !== void 0 ? parent(1) : i === void 0 ? void 0 : require_index.D(e, [
		"merge-base",
		i,
		n
	]);
}
// src/runner/discovery.ts
async function discover({ path: e, changedOnly: t }, n) {
	let r = require_index.E(e, n), { plugins: i, unreadable: a } = require_index.R(r.directory), o = a.map((e) => `${JSON.stringify(e)} is not looked into: its name is not UTF-8`), s = i.map((e) => (0, node_path.join)(r.fromWorkspace, e)).sort(), { tag: c, pullRequest: l } = n, u = `${s.length} ${s.length === 1 ? "directory holds" : "directories hold"} a plugin`, d = c === void 0 ? void 0 : s.filter((e) => c.startsWith(`${e}/`)).at(-1);
	if (d !== void 0) return {
		directories: [d],
		why: `${u}, and the tag ${c} is for one:`,
		unsure: o
	};
	if (!t || l === void 0) return {
		directories: s,
		why: u,
		unsure: o
	};
	let f = await changesOf(r, n);
	if ("unknown" in f) return {
		directories: s,
		why: u,
		unsure: [...o, `All plugins are listed: ${f.unknown}`]
	};
	let p = i.filter((e) => touches(f.paths, (0, node_path.relative)(f.root, (0, node_path.join)(r.directory, e)))).map((e) => (0, node_path.join)(r.fromWorkspace, e));
	return {
		directories: p,
		why: `${u}, and the pull request changes ${p.length}:`,
		unsure: o
	};
}
function touches(e, t) {
	return t === "" ? e.length > 0 : e.some((e) => `${e}/`.startsWith(`${t}/`) || t.startsWith(`${e}/`));
}
async function runDiscovery(e, t) {
	let { directories: n, why: r, unsure: i } = await discover({
		path: require_index.d("path").trim() || ".",
		changedOnly: changedOnly()
	}, e);
	for (let e of i) t.warn(e);
	t.info(r);
	for (let e of n) t.info(`  ${e}`);
	n.length > 256 && t.warn(`There are ${n.length} plugins, and a matrix has at most 256 jobs: set \`path\``), t.output("directories", n);
}
function changedOnly() {
	let e = require_index.d("changed-only").trim();
	if (/^(true|True|TRUE)$/.test(e)) return !0;
	if (/^(false|False|FALSE)?$/.test(e)) return !1;
	let t = `The input \`changed-only\` is ${JSON.stringify(e)}, but must be \`true\` or \`false\``;
	throw new require_failure.t(t, 2);
}
exports.runDiscovery = runDiscovery;
