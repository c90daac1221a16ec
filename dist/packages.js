const require_index = require("./index.js"), require_failure = require("./failure.js"), require_owned = require("./owned.js");
// src/runner/packages.ts
async function missingHere(e, t) {
	let n = [];
	return await require_owned.M({
		command: require_index.x(e),
		async onOutput(e, t) {
			t === "stdout" && n.push(Buffer.from(e));
		},
		signal: t
	}), require_index.b(Buffer.concat(n).toString("utf8").split("\n"), e);
}
async function installHere(e, { onOutput: t, signal: n }) {
	let silently = (e) => require_owned.M({
		command: e,
		async onOutput() {},
		signal: n
	}), r = e.join(" ");
	if ((await silently(["apt-get", "--version"])).failure !== void 0) throw new require_failure.t(`This machine has no apt-get to install \`build-packages\` with: ${r}. Install them in a step before this one and leave the input out, or set \`build-in: debian\``);
	let i = process.getuid?.() === 0;
	if (!i && (await silently([
		"sudo",
		"-n",
		"true"
	])).failure !== void 0) throw new require_failure.t(`\`build-packages\` can't be installed: the user who runs this is not root and may not become it by \`sudo\` without a password. Put a step before this one, where that can be done: \`- run: sudo apt-get update && sudo apt-get install --yes ${r}\`. Or set \`build-in: debian\``);
	let a = Object.entries(require_index.h).map(([e, t]) => `${e}=${t}`), apt = (e) => require_owned.M({
		command: [
			...i ? ["env"] : [
				"sudo",
				"-n",
				"env"
			],
			...a,
			...e
		],
		onOutput: t,
		signal: n
	});
	if ((await apt(require_index.y(e, require_index._))).failure === void 0) return;
	let o = await apt(require_index.S()), { failure: s, lastLines: c } = await apt(require_index.y(e, require_index._));
	if (s !== void 0) throw new require_failure.t(`\`build-packages\` can't be installed: ${r}. ${require_index.v([...o.lastLines, ...c])}`);
}
exports.installHere = installHere, exports.missingHere = missingHere;
