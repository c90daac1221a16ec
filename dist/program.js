// src/shell/program.ts
const WRAPPERS = new Set([
	"command",
	"env",
	"exec",
	"fakeroot",
	"nice",
	"nohup",
	"sudo",
	"time",
	"xargs"
]);
function programWord({ words: e }) {
	let t = e.map(({ text: e }) => e), n = 0;
	for (; WRAPPERS.has(t[n] ?? "");) {
		if (t[n] === "command" && t[n + 1]?.startsWith("-")) return;
		for (n += 1; /^-|^\w+=/.test(t[n] ?? "");) n += /^-[ugn]$/.test(t[n] ?? "") ? 2 : 1;
	}
	return e[n];
}
function isProgram({ text: e }, t) {
	return e === t || e === `/usr/bin/${t}` || e === `/bin/${t}`;
}
function mentions({ commands: e, functions: t }, n) {
	return e.some((e) => {
		let r = programWord(e), i = e.words.filter((e) => e !== r);
		return n.some((e) => t.has(e) || i.some((t) => isProgram(t, e) || t.text.startsWith(`${e}=`)));
	});
}
Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return mentions;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return programWord;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return isProgram;
	}
});
