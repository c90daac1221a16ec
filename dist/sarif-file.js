const require_index = require("./index.js"), require_failure = require("./failure.js"), require_slip = require("./slip.js");
let node_fs = require("node:fs"), node_path = require("node:path"), node_fs_promises = require("node:fs/promises");
// src/explanations.ts
function readExplanations(e, t) {
	let [, ...n] = e.replaceAll("\r\n", "\n").split(/^## /m);
	return new Map(n.flatMap((e) => readSection(e, t)));
}
function readSection(e, t) {
	let [, n, r] = /^`([a-z0-9-]+)`\n\n[^\n]*\n\n(.*)$/s.exec(e) ?? [];
	if (n === void 0 || r === void 0) return [];
	let [i = ""] = r.split("\n\n# "), a = linksFrom(i.trim(), t), [o = ""] = i.split("\n**"), s = linksFrom(o.trim(), void 0).replaceAll(/(?<!\n)\n(?![\n|-])/g, " "), [c = s] = /^(?:`[^`]*`|[^`\n])*?[.:](?=\s|$)/.exec(s) ?? [];
	return [[n, {
		summary: c.replace(/:$/, "."),
		cause: s,
		markdown: a
	}]];
}
function linksFrom(e, t) {
	return e.replaceAll(/(`+)(?:(?!\1)[\s\S])*\1|\[([^\]]+)\]\(([^)\s]+)\)/g, (e, n, r, i) => n === void 0 ? t === void 0 ? r : `[${r}](${new URL(i, t).href})` : e);
}
// src/sarif.ts
const LEVELS = {
	error: "error",
	warning: "warning",
	notice: "note"
}, LONGEST = 1024;
function sarif(e, t) {
	let n = [...new Set(e.map(({ code: e }) => e))], { documentation: r, failure: i } = t;
	return {
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [{
			tool: { driver: {
				name: "wazo-plugin-action",
				...r && { informationUri: r },
				rules: n.map((e) => rule(e, t))
			} },
			columnKind: "utf16CodeUnits",
			invocations: [{
				executionSuccessful: i === void 0,
				...i && { toolExecutionNotifications: [{
					level: "error",
					message: message(i)
				}] }
			}],
			results: e.map((e) => ({
				ruleId: e.code,
				ruleIndex: n.indexOf(e.code),
				level: LEVELS[e.severity],
				message: message(require_slip.C(e)),
				locations: [{ physicalLocation: placeOf(e, t) }]
			}))
		}]
	};
}
function rule(e, { explanations: t, documentation: n }) {
	let r = t.get(e), i = `docs/findings.md of this action has a section on \`${e}\`.`;
	return {
		id: e,
		shortDescription: { text: (r?.summary ?? e).slice(0, LONGEST) },
		fullDescription: { text: (r?.cause ?? i).slice(0, LONGEST) },
		help: {
			text: r?.cause ?? i,
			...r && { markdown: r.markdown }
		},
		...n && { helpUri: `${n}#${e}` },
		defaultConfiguration: { level: LEVELS[require_slip.x(e)] }
	};
}
function message(e) {
	return { text: e.replaceAll("](", "\\](") };
}
function placeOf({ file: e, position: t }, { plugin: n }) {
	let { line: r, column: i, endLine: a, endColumn: o } = t ?? {
		line: 1,
		column: 1,
		endLine: 1,
		endColumn: 1
	};
	return {
		artifactLocation: uriOf(e ?? (n === "" ? "wazo/plugin.yml" : `${n}/wazo/plugin.yml`)),
		region: {
			startLine: r,
			startColumn: i,
			endLine: a,
			endColumn: o
		}
	};
}
function uriOf(e) {
	let t = e.split("/").map(encodeURIComponent).join("/");
	return e.startsWith("/") ? { uri: `file://${t}` } : {
		uri: t,
		uriBaseId: "%SRCROOT%"
	};
}
// src/runner/sarif-file.ts
async function writeSarif(e, t, n) {
	let r = sarif(t, {
		...n,
		explanations: explanations(n.documentation)
	}), i;
	try {
		refuseWhatIsNoFile(e), require_index.G((0, node_path.dirname)(e)), i = require_index.q((0, node_path.dirname)(e));
		let t = (0, node_path.join)(i, "sarif");
		await (0, node_fs_promises.writeFile)(t, `${JSON.stringify(r, null, 2)}\n`), await (0, node_fs_promises.rename)(t, e);
	} catch (t) {
		throw require_failure.a(`write ${e}`, t);
	} finally {
		i !== void 0 && require_index.Y(i);
	}
}
function refuseWhatIsNoFile(e) {
	let t = (0, node_fs.lstatSync)(e, { throwIfNoEntry: !1 });
	if (!(t === void 0 || t.isFile())) throw new require_failure.t(`Can't write ${e}: what is there is not a file. Choose another place`);
}
function explanations(e) {
	try {
		return readExplanations((0, node_fs.readFileSync)((0, node_path.join)(require_index.z(), "docs", "findings.md"), "utf8"), e);
	} catch {
		return new Map();
	}
}
exports.writeSarif = writeSarif;
