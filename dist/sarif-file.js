const require_scratch = require("./scratch.js");
const require_slip = require("./slip.js");
const require_index = require("./index.js");
let node_fs = require("node:fs");
let node_path = require("node:path");
let node_fs_promises = require("node:fs/promises");
// src/explanations.ts
/**
* The explanations on the page, by code. `address` is where the page is, to which its links are relative; without it
* only their texts are kept.
*/
function readExplanations(page, address) {
	const [, ...sections] = page.replaceAll("\r\n", "\n").split(/^## /m);
	return new Map(sections.flatMap((section) => readSection(section, address)));
}
/** None of a section that is not on a code. */
function readSection(section, address) {
	const [, code, body] = /^`([a-z0-9-]+)`\n\n[^\n]*\n\n(.*)$/s.exec(section) ?? [];
	if (code === void 0 || body === void 0) return [];
	const [own = ""] = body.split("\n\n# ");
	const markdown = linksFrom(own.trim(), address);
	const [cause = ""] = own.split("\n**");
	const text = linksFrom(cause.trim(), void 0).replaceAll(/(?<!\n)\n(?![\n|-])/g, " ");
	const [summary = text] = /^(?:`[^`]*`|[^`\n])*?[.:](?=\s|$)/.exec(text) ?? [];
	return [[code, {
		summary: summary.replace(/:$/, "."),
		cause: text,
		markdown
	}]];
}
/** The Markdown with links that lead to the same from anywhere, or that are text where it is not known to where. */
function linksFrom(markdown, address) {
	return markdown.replaceAll(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_, text, target) => address === void 0 ? text : `[${text}](${new URL(target, address).href})`);
}
// src/sarif.ts
const LEVELS = {
	error: "error",
	warning: "warning",
	notice: "note"
};
/** The most that code scanning takes of a description, in characters. */
const LONGEST = 1024;
/**
* The log of one run as an object. Files of findings are paths from the workspace, or absolute; where a finding has
* none it stands in the manifest, since code scanning refuses a log in which a result has no place.
*/
function sarif(findings, context) {
	const codes = [...new Set(findings.map(({ code }) => code))];
	const { documentation, failure } = context;
	return {
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [{
			tool: { driver: {
				name: "wazo-plugin-action",
				...documentation && { informationUri: documentation },
				rules: codes.map((code) => rule(code, context))
			} },
			columnKind: "utf16CodeUnits",
			invocations: [{
				executionSuccessful: failure === void 0,
				...failure && { toolExecutionNotifications: [{
					level: "error",
					message: message(failure)
				}] }
			}],
			results: findings.map((finding) => ({
				ruleId: finding.code,
				ruleIndex: codes.indexOf(finding.code),
				level: LEVELS[finding.severity],
				message: message(require_slip.textOf(finding)),
				locations: [{ physicalLocation: placeOf(finding, context) }]
			}))
		}]
	};
}
function rule(code, { explanations, documentation }) {
	const known = explanations.get(code);
	const nothing = `docs/findings.md of this action has a section on \`${code}\`.`;
	return {
		id: code,
		shortDescription: { text: (known?.summary ?? code).slice(0, LONGEST) },
		fullDescription: { text: (known?.cause ?? nothing).slice(0, LONGEST) },
		help: {
			text: known?.cause ?? nothing,
			...known && { markdown: known.markdown }
		},
		...documentation && { helpUri: `${documentation}#${code}` },
		defaultConfiguration: { level: LEVELS[require_slip.severityOf(code)] }
	};
}
/** A plugin's own text may not make a link of it, as `[text](address)` in a message would be. */
function message(text) {
	return { text: text.replaceAll("](", "\\](") };
}
function placeOf({ file, position }, { plugin }) {
	const { line, column, endLine, endColumn } = position ?? {
		line: 1,
		column: 1,
		endLine: 1,
		endColumn: 1
	};
	return {
		artifactLocation: uriOf(file ?? (plugin === "" ? "wazo/plugin.yml" : `${plugin}/wazo/plugin.yml`)),
		region: {
			startLine: line,
			startColumn: column,
			endLine,
			endColumn
		}
	};
}
function uriOf(path) {
	const uri = path.split("/").map(encodeURIComponent).join("/");
	return path.startsWith("/") ? { uri: `file://${uri}` } : {
		uri,
		uriBaseId: "%SRCROOT%"
	};
}
// src/runner/sarif-file.ts
/** Writes the file in which code scanning reads the findings. */
/**
* Writes the findings to `path`, an absolute path; a file that is there is replaced. Throws a Failure where that can't
* be.
*/
async function writeSarif(path, findings, context) {
	const log = sarif(findings, {
		...context,
		explanations: explanations(context.documentation)
	});
	let scratch;
	try {
		refuseWhatIsNoFile(path);
		require_scratch.makeDirectories((0, node_path.dirname)(path));
		scratch = require_scratch.makeScratch((0, node_path.dirname)(path));
		const complete = (0, node_path.join)(scratch, "sarif");
		await (0, node_fs_promises.writeFile)(complete, `${JSON.stringify(log, null, 2)}\n`);
		await (0, node_fs_promises.rename)(complete, path);
	} catch (error) {
		throw require_scratch.systemFailure(`write ${path}`, error);
	} finally {
		if (scratch !== void 0) require_scratch.removeScratch(scratch);
	}
}
/** A device must not be replaced, nor a link followed that a plugin's code may have put there. */
function refuseWhatIsNoFile(path) {
	const there = (0, node_fs.lstatSync)(path, { throwIfNoEntry: false });
	if (there === void 0 || there.isFile()) return;
	throw new require_scratch.Failure(`Can't write ${path}: what is there is no file. Choose another place`);
}
/** The page is installed with this tool. A run can do without. */
function explanations(documentation) {
	try {
		return readExplanations((0, node_fs.readFileSync)((0, node_path.join)(require_index.installation(), "docs", "findings.md"), "utf8"), documentation);
	} catch {
		return /* @__PURE__ */ new Map();
	}
}
exports.writeSarif = writeSarif;
