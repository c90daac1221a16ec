const require_index = require("./index.js"), require_debian_container = require("./debian-container.js"), require_slip = require("./slip.js"), require_deb = require("./deb.js"), require_failure = require("./failure.js"), require_owned = require("./owned.js"), require_reader = require("./reader.js"), require_path = require("./path.js"), require_unit = require("./unit.js");
let node_path = require("node:path"), node_os = require("node:os"), node_timers_promises = require("node:timers/promises");
function readCalls(e, t) {
	let n = [], r = e.split("\0");
	for (let e = 0; r[e] === "call" && n.length < 1e3;) {
		let [i, a, o, ...s] = r.slice(e + 1, e + 4 + Number(r[e + 2]));
		if (o === void 0 || s.length !== Number(a)) break;
		(i === "" || i === t) && n.push([o, ...s.map((e) => e.slice(0, 2e3))]), e += 4 + s.length;
	}
	return n;
}
const ASKS = /^(is-|show|status|list-|cat$|help|-+(v|version|h|help)$|get-)/i;
function isQuestion([e, ...t]) {
	if (e === "pg_isready" || e === "journalctl") return !0;
	if (/^r?asterisk$/.test(e)) return t.some((e) => /^-V|^\S+ (show|list)\b/.test(e));
	if (e === "service" || e === "invoke-rc.d") return t.at(-1) === "status";
	let n = t.find((e) => !e.startsWith("-")) ?? t[0];
	return n !== void 0 && e === "systemctl" && ASKS.test(n);
}
function hasAnswer(e) {
	let [t, ...n] = e;
	return t === "systemctl" ? n.some((e) => /^(show|list-|cat$|get-)/.test(e)) : t === "wazo-auth-cli" ? !n.includes("token") : /^(psql|pg_dump|rabbitmqctl|journalctl|r?asterisk|wazo-.*-cli|wazo-confgend?|ipset|nft|ip6?tables(-save)?|sysctl)$/.test(t);
}
function callText(e) {
	return e.map((e) => /^[\w@%+=:,./-]+$/.test(e) ? e : quoted(e)).join(" ");
}
function quoted(e) {
	let t = e.replaceAll(/\s+/g, " ");
	return t.includes("'") ? `"${t.replaceAll(/["\\$`]/g, "\\$&")}"` : `'${t}'`;
}
// src/rehearsal/commands.ts
const LIBRARY = "/usr/lib/wazo-stand-in", STATE = "/var/lib/wazo-stand-in", CALLS$1 = `${STATE}/calls`, UNITS = `${LIBRARY}/units`;
function libraryScripts(e) {
	return new Map([
		[`${LIBRARY}/record`, RECORD],
		[`${LIBRARY}/systemctl`, SYSTEMCTL],
		[`${LIBRARY}/plugin`, `plugin=${e}\n`]
	]);
}
const WAYS = [
	"nothing",
	"systemctl",
	"service",
	"invoke-rc.d",
	"sudo",
	"asterisk"
];
function commandScript(e, t) {
	let n = BODIES[e] ?? (t === void 0 ? "" : `cat <<'END'\n${t}\nEND\n`);
	return `#!/bin/sh\n${e === "sudo" ? "" : `. ${LIBRARY}/record\n`}${n}`;
}
const RECORD = `{ printf '%s\\0' call "\${DPKG_MAINTSCRIPT_PACKAGE-}" "$#" "\${0##*/}" "$@" >>${CALLS$1}; } 2>/dev/null || :
`, SYSTEMCTL = `#!/bin/sh
verb=; now=; quiet=; units=0; skip=
active=${STATE}/active
mkdir -p "$active" 2>/dev/null

full() {
  case "$1" in
    *.service|*.socket|*.device|*.mount|*.automount|*.swap|*.target|*.path|*.timer|*.slice|*.scope) printf '%s' "$1" ;;
    *) printf '%s.service' "$1" ;;
  esac
}
template() {
  case "$1" in
    *@?*.*) printf '%s@.%s' "\${1%%@*}" "\${1##*.}" ;;
    *) printf '%s' "$1" ;;
  esac
}
file() {
  for directory in /etc/systemd/system /run/systemd/system /usr/local/lib/systemd/system /usr/lib/systemd/system /lib/systemd/system; do
    for name in "$1" "$(template "$1")"; do
      if [ -e "$directory/$name" ]; then printf '%s' "$directory/$name"; return 0; fi
    done
  done
  return 1
}
listed() { grep -Fqx -e "$1" -e "$(template "$1")" ${UNITS}; }
known() { file "$1" >/dev/null || listed "$1"; }
is_active() { listed "$1" && [ ! -e "$active/$1.stopped" ] || [ -e "$active/$1.started" ]; }
links() {
  sed -n 's/^[[:space:]]*\\(WantedBy\\|RequiredBy\\)[[:space:]]*=[[:space:]]*/\\1 /p' "$1" | while read -r kind targets; do
    for target in $targets; do
      case "$kind" in
        WantedBy) echo "/etc/systemd/system/$target.wants/$2" ;;
        RequiredBy) echo "/etc/systemd/system/$target.requires/$2" ;;
      esac
    done
  done
  sed -n 's/^[[:space:]]*Alias[[:space:]]*=[[:space:]]*//p' "$1" | tr -s ' ' '\\n' | sed 's|^.|/etc/systemd/system/&|'
}
enable() {
  links "$1" "$2" | while read -r link; do
    [ -h "$link" ] && continue
    mkdir -p "\${link%/*}" && ln -s "$1" "$link" && echo "Created symlink $link → $1." >&2
  done
}
disable() {
  for link in "/etc/systemd/system/$2" /etc/systemd/system/*.wants/"$2" /etc/systemd/system/*.requires/"$2" $(links "$1" "$2"); do
    [ -h "$link" ] && rm -f "$link" && echo "Removed \\"$link\\"." >&2
  done
  return 0
}

for word in "$@"; do
  if [ -n "$skip" ]; then skip=; continue; fi
  case "$word" in
    --now) now=yes ;;
    -q|--quiet) quiet=yes ;;
    -[HMtpnosPT]|--host|--machine|--type|--property|--lines|--output|--signal|--state|--job-mode|--root|--kill-who|--what|--value) skip=yes ;;
    -*) ;;
    *)
      if [ -z "$verb" ]; then verb=$word; else units=$((units + 1)); fi
      ;;
  esac
done

status=0
one() {
  case "$1" in
    /*)
      if [ ! -e "$1" ]; then echo "Failed to $verb unit: File $1: No such file or directory" >&2; status=1; return; fi
      unit=\${1##*/}
      [ "$verb" = enable ] || [ "$verb" = link ] || return 0
      [ "\${1%/*}" = /etc/systemd/system ] || [ -e "/etc/systemd/system/$unit" ] || ln -s "$1" "/etc/systemd/system/$unit"
      ;;
    *[*?[]*) return 0 ;;
    *) unit=$(full "$1") ;;
  esac
  case "$verb" in
    start|restart|reload|try-restart|condrestart|reload-or-restart|try-reload-or-restart|force-reload|isolate)
      if ! known "$unit"; then echo "Failed to $verb $unit: Unit $unit not found." >&2; status=5; return; fi
      rm -f "$active/$unit.stopped"; true >"$active/$unit.started"
      ;;
    stop|kill)
      if ! known "$unit"; then echo "Failed to $verb $unit: Unit $unit not loaded." >&2; status=5; return; fi
      if [ "$verb" = stop ]; then rm -f "$active/$unit.started"; true >"$active/$unit.stopped"; fi
      ;;
    enable|disable|reenable|preset)
      if ! known "$unit"; then echo "Failed to $verb unit: Unit file $unit does not exist." >&2; status=1; return; fi
      if path=$(file "$unit"); then
        case "$verb" in
          disable) disable "$path" "$unit" ;;
          *) enable "$path" "$unit" ;;
        esac
      fi
      if [ -n "$now" ]; then
        case "$verb" in
          disable) rm -f "$active/$unit.started"; true >"$active/$unit.stopped" ;;
          *) rm -f "$active/$unit.stopped"; true >"$active/$unit.started" ;;
        esac
      fi
      ;;
    mask) known "$unit" || echo "Unit $unit does not exist, proceeding anyway." >&2
      [ -e "/etc/systemd/system/$unit" ] || ln -sf /dev/null "/etc/systemd/system/$unit" ;;
    unmask) [ "$(readlink "/etc/systemd/system/$unit")" = /dev/null ] && rm -f "/etc/systemd/system/$unit"; : ;;
    is-active)
      if is_active "$unit"; then word=active; else word=inactive; status=3; fi
      [ -n "$quiet" ] || echo "$word" ;;
    is-failed)
      if is_active "$unit"; then word=active; else word=inactive; fi
      status=1
      [ -n "$quiet" ] || echo "$word" ;;
    is-enabled)
      if ! known "$unit"; then echo "Failed to get unit file state for $unit: No such file or directory" >&2; status=1; return; fi
      word=disabled
      listed "$unit" && word=enabled
      for link in /etc/systemd/system/*/"$unit"; do [ -h "$link" ] && word=enabled; done
      [ "$word" = enabled ] || status=1
      [ -n "$quiet" ] || echo "$word" ;;
    status)
      if ! known "$unit"; then echo "Unit $unit could not be found." >&2; status=4; return; fi
      if is_active "$unit"; then echo "   Active: active (running)"; else echo "   Active: inactive (dead)"; status=3; fi ;;
    cat)
      if path=$(file "$unit"); then cat "$path"; return; fi
      known "$unit" || { echo "No files found for $unit." >&2; status=1; } ;;
  esac
}

if [ "$units" = 0 ]; then
  case "$verb" in
    list-units) sed 's/.*/  & loaded active running &/' ${UNITS} ;;
    list-unit-files) sed 's/.*/& enabled enabled/' ${UNITS} ;;
    is-system-running) echo running ;;
    start|restart|reload|stop|enable|disable) echo "Too few arguments." >&2; exit 1 ;;
  esac
  exit 0
fi
case "$verb" in
  list-units|list-unit-files|show|set-property|set-environment|reset-failed) exit 0 ;;
esac
seen=; skip=
for word in "$@"; do
  if [ -n "$skip" ]; then skip=; continue; fi
  case "$word" in
    -[HMtpnosPT]|--host|--machine|--type|--property|--lines|--output|--signal|--state|--job-mode|--root|--kill-who|--what|--value) skip=yes ;;
    -*) ;;
    *) if [ -z "$seen" ]; then seen=yes; else one "$word"; fi ;;
  esac
done
exit "$status"
`, BODIES = {
	systemctl: `exec ${LIBRARY}/systemctl "$@"\n`,
	service: `case "\${1-}" in
  ''|-*) exit 0 ;;
esac
exec ${LIBRARY}/systemctl "\${2-status}" "$1"
`,
	"invoke-rc.d": `. ${LIBRARY}/plugin
[ "\${DPKG_MAINTSCRIPT_PACKAGE-}" = "$plugin" ] || exit 0
while :; do
  case "\${1-}" in
    --skip-systemd-native) shift ;;
    -*) shift ;;
    *) break ;;
  esac
done
exec ${LIBRARY}/systemctl "\${2-status}" "\${1-}"
`,
	sudo: "user=root\nwhile [ $# -gt 0 ]; do\n  case \"$1\" in\n    -u|--user) user=$2; shift 2 ;;\n    -u*) user=${1#-u}; shift ;;\n    --user=*) user=${1#--user=}; shift ;;\n    -g|-p|-C|-D|-h|-R|-r|-t|-T|-U|--group|--prompt|--chdir|--host|--role|--type) shift 2 ;;\n    --) shift; break ;;\n    -*) shift ;;\n    [A-Za-z_]*=*) export \"$1\"; shift ;;\n    *) break ;;\n  esac\ndone\nif ! id \"$user\" >/dev/null 2>&1; then echo \"sudo: unknown user $user\" >&2; exit 1; fi\n[ $# -gt 0 ] || set -- sh\nif ! command -v \"$1\" >/dev/null; then echo \"sudo: $1: command not found\" >&2; exit 1; fi\nif [ \"$user\" = root ]; then exec \"$@\"; fi\nexec setpriv --reuid=\"$(id -u \"$user\")\" --regid=\"$(id -g \"$user\")\" --clear-groups \"$@\"\n",
	asterisk: "case \"$*\" in\n  *'core show version'*) echo 'Asterisk ASTERISK_VERSION built by wazo' ;;\n  *'dialplan reload'*) echo 'Dialplan reloaded.' ;;\n  -V*) echo 'Asterisk ASTERISK_VERSION' ;;\nesac\n"
};
// src/rehearsal/dependencies.ts
function readDepends(e) {
	return e.split(",").map((e) => e.split("|").flatMap(readAlternative)).filter((e) => e.length > 0);
}
function readAlternative(e) {
	let [, t, n, r] = /^\s*([a-z0-9][a-z0-9+.-]*)(?::[a-z0-9-]+)?\s*(?:\(\s*([<=>]+)\s*([^)\s]+)\s*\))?\s*$/.exec(e) ?? [];
	return t === void 0 ? [] : [{
		name: t,
		relation: n,
		version: r
	}];
}
function isOfWazo(e) {
	return /^((wazo|xivo)-|asterisk(-|$))/.test(e);
}
function namesToAsk(e) {
	return [...new Set(e.flat().flatMap(({ name: e }) => isOfWazo(e) ? [] : [e]))];
}
function availableIn(e) {
	let t = new Set(), n = "", r = "";
	for (let i of e.split("\n")) {
		let [, e] = /^Package: (\S+)/.exec(i) ?? [];
		e === void 0 ? /^[A-Z][\w ]*: ?$/.test(i) ? r = i.trim() : /^\S/.test(i) && (r === "Versions:" || r === "Reverse Provides:") && t.add(n) : [n, r] = [e, ""];
	}
	return t;
}
function standInsFor(e, t) {
	let n = new Map(), r = [];
	for (let i of e) {
		let e = i.filter(({ name: e }) => isOfWazo(e)), a = e.length > 0 || i.some(({ name: e }) => t.has(e)), [o] = [...i.filter(({ name: e }) => require_owned.C.has(e)), ...i];
		!a && o !== void 0 && !require_owned.C.has(o.name) && r.push(o.name);
		for (let t of a || o === void 0 ? e : [o]) n.has(t.name) && t.version === void 0 || n.set(t.name, versionFor(t));
	}
	return {
		packages: n,
		unavailable: [...new Set(r)]
	};
}
function versionFor({ relation: e, version: t }) {
	return t === void 0 || e === ">>" || e === ">" ? "9999:0" : e === "<<" || e === "<" ? `${t}~` : t;
}
// src/rehearsal/missing.ts
const NO_SUCH_PATH = /^[^:]+: (?:line )?\d+: ((?:\/usr)?(?:\/local)?\/s?bin\/[^/:\s]+): (?:No such file or directory|not found)$/, MISSING_COMMAND = [...require_owned.L, NO_SUCH_PATH];
function undated(e) {
	return e.map((e) => e.replace(/^\[?\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d\S* /, ""));
}
function missingIn(e) {
	return undated(e).flatMap((e) => {
		let t = found(require_owned.P, e);
		if (t !== void 0) return [{
			kind: "module",
			name: t.replace(/\..*$/, "")
		}];
		let n = found(MISSING_COMMAND, e), [, r] = /^(?:(?:\/usr)?(?:\/local)?\/s?bin\/)?([\w.+-]+)$/.exec(n ?? "") ?? [];
		return r === void 0 ? [] : [{
			kind: "command",
			name: r
		}];
	});
}
function found(e, t) {
	for (let n of e) {
		let e = n.exec(t)?.[1];
		if (e !== void 0) return e;
	}
}
function candidates({ kind: e, name: t }) {
	let n = t.toLowerCase(), r = e === "command" ? [require_index.tn(t), n] : [
		require_index.nn(t),
		`python3-${n.replaceAll("_", "-")}`,
		`python3-${n.replaceAll("_", ".")}`,
		`python3-${n.replace(/^py/, "")}`
	];
	return [...new Set(r.flatMap((e) => e !== void 0 && /^[a-z0-9][a-z0-9+.-]+$/.test(e) ? [e] : []))];
}
function isIn(e, { kind: t, name: n }) {
	return e.split("\n").some((e) => {
		if (t === "command") return /^\.?\/?(usr\/)?(local\/)?s?bin\/([^/]+)$/.exec(e)?.[3] === n;
		let [, r] = /^\.?\/?usr\/lib\/python3(?:\.\d+)?\/dist-packages\/([^/.]+)(?:\/|\.py$|\.[^/]*\.so$)/.exec(e) ?? [];
		return r === n;
	});
}
function nearestPackage(e, t) {
	let [, n = "", r = ""] = /^(python3?-|lib|)(.*)$/.exec(e) ?? [];
	if (n === "python-" && t.includes(`python3-${r}`)) return `python3-${r}`;
	if (r.length < 6) return;
	let i = t.flatMap((t) => t.startsWith(n) && t !== e ? [t.slice(n.length)] : []).filter((e) => Math.abs(e.length - r.length) <= 2), a = require_index.p(r, i, r.length < 9 ? 1 : 2);
	return a && `${n}${a}`;
}
// src/rehearsal/python.ts
const ON_SERVER = [
	"install",
	"uninstall",
	"postrm"
], PYTHON = /(^|[\s/])(python|pip)[\d.]*(\s|$)|\.py(\s|$)/;
function runsPython(e) {
	let t = require_index.At(e), n = t && require_index.Ot(t) ? require_reader.t(e).script : void 0;
	return n === void 0 ? PYTHON.test(e) || /python/.test(e.split("\n", 1)[0] ?? "") : ON_SERVER.flatMap((e) => require_index.St(n, e)).some(({ words: e }) => e.some(({ text: e }) => PYTHON.test(e)));
}
// src/rehearsal/data/stand-in.json
var users = [
	{
		name: "asterisk",
		why: "Asterisk runs as it; files that Asterisk writes are its own"
	},
	{
		name: "www-data",
		why: "nginx runs as it, and wazo-ui's files are its own; of Debian itself"
	},
	{
		name: "postgres",
		why: "the database's superuser: `sudo -u postgres psql`"
	},
	{
		name: "rabbitmq",
		why: "the message bus runs as it"
	}
], directories = [
	{
		path: "/etc/asterisk",
		owner: "asterisk",
		why: "Asterisk's configuration"
	},
	{
		path: "/etc/asterisk/extensions_extra.d",
		owner: "asterisk",
		why: "dialplan of plugins"
	},
	{
		path: "/etc/nginx/conf.d",
		why: "nginx's configuration"
	},
	{
		path: "/etc/nginx/locations/http-available",
		why: "empty since Wazo 22.09, and still there"
	},
	{
		path: "/etc/nginx/locations/http-enabled",
		why: "empty since Wazo 22.09, and still there"
	},
	{
		path: "/etc/nginx/locations/https-available",
		why: "locations of services"
	},
	{
		path: "/etc/nginx/locations/https-enabled",
		why: "links to the locations that nginx serves"
	},
	{
		path: "/etc/nginx/sites-available",
		why: "nginx's sites"
	},
	{
		path: "/etc/nginx/sites-enabled",
		why: "links to the sites that nginx serves"
	},
	{
		path: "/etc/fail2ban/action.d",
		why: "fail2ban's configuration"
	},
	{
		path: "/etc/fail2ban/filter.d",
		why: "fail2ban's configuration"
	},
	{
		path: "/etc/fail2ban/jail.d",
		why: "fail2ban's configuration"
	},
	{
		path: "/etc/cron.d",
		why: "cron is on every Wazo"
	},
	{
		path: "/etc/logrotate.d",
		why: "logrotate is on every Wazo"
	},
	{
		path: "/etc/rsyslog.d",
		why: "rsyslog is on every Wazo"
	},
	{
		path: "/etc/sudoers.d",
		why: "sudo is on every Wazo"
	},
	{
		path: "/etc/systemd/system/multi-user.target.wants",
		why: "`systemctl enable` makes links in it"
	},
	{
		path: "/etc/systemd/system/timers.target.wants",
		why: "`systemctl enable` makes links in it"
	},
	{
		path: "/run/systemd/system",
		why: "by it programs know that systemd runs, sd_booted(3)"
	},
	{
		path: "/usr/lib/python3/dist-packages",
		why: "Python's modules of Debian packages"
	},
	{
		path: "/usr/share/asterisk/agi-bin",
		why: "where Asterisk looks for AGI scripts"
	},
	{
		path: "/usr/share/asterisk/sounds",
		why: "where Asterisk looks for sounds, a directory for each language"
	},
	{
		path: "/usr/share/asterisk/sounds/en_US",
		why: "Wazo's own sounds"
	},
	{
		path: "/usr/share/asterisk/sounds/fr_FR",
		why: "Wazo's own sounds"
	},
	{
		path: "/var/lib/asterisk/agi-bin",
		owner: "asterisk",
		why: "made by Asterisk's package"
	},
	{
		path: "/var/lib/asterisk/moh/default",
		owner: "asterisk",
		why: "music on hold"
	},
	{
		path: "/var/lib/asterisk/sounds/custom",
		owner: "asterisk",
		why: "recordings"
	},
	{
		path: "/var/lib/wazo-auth-keys",
		why: "the keys of services"
	},
	{
		path: "/var/lib/wazo-plugind/rules",
		why: "where a package keeps `rules` while it is removed"
	},
	{
		path: "/var/lib/wazo-provd/plugins",
		owner: "wazo-provd",
		why: "plugins for phones"
	},
	{
		path: "/var/log/asterisk",
		owner: "asterisk",
		why: "Asterisk's log"
	},
	{
		path: "/var/spool/asterisk/monitor",
		owner: "asterisk",
		why: "recordings of calls"
	},
	{
		path: "/var/spool/asterisk/outgoing",
		owner: "asterisk",
		why: "calls that Asterisk is to make"
	},
	{
		path: "/var/spool/asterisk/voicemail",
		owner: "asterisk",
		why: "voice messages"
	},
	{
		path: "/var/www/html",
		why: "nginx's root"
	}
], files = [{
	path: "/etc/asterisk/modules.conf",
	owner: "asterisk",
	why: "made anew at every start of Asterisk; 3 public plugins edit it"
}, {
	path: "/etc/wazo/wazo-version",
	prints: "26",
	why: "the version"
}], units = {
	"systemd-resolved.service": "of systemd",
	"systemd-networkd.service": "of systemd",
	"systemd-timesyncd.service": "of systemd",
	"systemd-sysctl.service": "of systemd",
	"systemd-tmpfiles-setup.service": "of systemd",
	"systemd-modules-load.service": "of systemd",
	"multi-user.target": "of systemd",
	"timers.target": "of systemd",
	"default.target": "of systemd",
	"network.target": "of systemd",
	"network-online.target": "of systemd",
	"postgresql@15-main.service": "the database of a Wazo"
}, packages = {
	curl: "wazo-platform's dependencies bring it",
	git: "wazo-platform's dependencies bring it",
	jq: "wazo-platform's dependencies bring it",
	python3: "Wazo's services are written in it",
	"python3-pip": "wazo-platform's dependencies bring it",
	rsync: "wazo-platform's dependencies bring it",
	sudo: "wazo-platform's dependencies bring it",
	unzip: "wazo-platform's dependencies bring it"
}, commands = [
	{
		path: "/usr/bin/systemctl",
		does: "systemctl",
		why: "restarts services, the most frequent call of public plugins"
	},
	{
		path: "/usr/sbin/service",
		does: "service",
		why: "the old way to restart services"
	},
	{
		path: "/usr/sbin/invoke-rc.d",
		does: "invoke-rc.d",
		why: "the way of maintainer scripts; of other packages it does nothing, so that none starts a daemon"
	},
	{
		path: "/usr/bin/journalctl",
		why: "of systemd"
	},
	{
		path: "/usr/bin/sudo",
		does: "sudo",
		why: "is on every Wazo; runs the command as whoever it says, so that it is recorded too"
	},
	{
		path: "/usr/sbin/asterisk",
		does: "asterisk",
		why: "9 public plugins reload the dialplan with it"
	},
	{
		path: "/usr/sbin/rasterisk",
		does: "asterisk",
		why: "Asterisk's console by its other name"
	},
	{
		path: "/usr/bin/wazo-auth-keys",
		why: "`wazo-auth-keys service update` makes keys: 4 public plugins"
	},
	{
		path: "/usr/bin/wazo-auth-cli",
		prints: "00000000-0000-4000-8000-000000000000",
		why: "`token create` prints a token"
	},
	{
		path: "/usr/bin/wazo-plugind-cli",
		why: "installs plugins"
	},
	{
		path: "/usr/bin/wazo-service",
		why: "restarts all of Wazo"
	},
	{
		path: "/usr/bin/wazo-confgen",
		why: "prints generated configuration of Asterisk"
	},
	{
		path: "/usr/bin/wazo-agentd-cli",
		why: "of wazo-agentd-cli"
	},
	{
		path: "/usr/bin/wazo-confd-cli",
		why: "of wazo-confd-cli"
	},
	{
		path: "/usr/bin/wazo-provd-cli",
		why: "of wazo-provd-cli"
	},
	{
		path: "/usr/bin/wazo-dist-upgrade",
		why: "of wazo-dist-upgrade"
	},
	{
		path: "/usr/bin/psql",
		why: "the database is not there: it is recorded what would be asked"
	},
	{
		path: "/usr/bin/createdb",
		why: "as psql"
	},
	{
		path: "/usr/bin/dropdb",
		why: "as psql"
	},
	{
		path: "/usr/bin/createuser",
		why: "as psql"
	},
	{
		path: "/usr/bin/pg_dump",
		why: "as psql"
	},
	{
		path: "/usr/bin/pg_isready",
		why: "as psql"
	},
	{
		path: "/usr/sbin/rabbitmqctl",
		why: "the message bus is not there"
	},
	{
		path: "/usr/sbin/rabbitmq-plugins",
		why: "the message bus is not there"
	},
	{
		path: "/usr/sbin/nginx",
		why: "`nginx -t`, `nginx -s reload`"
	},
	{
		path: "/usr/bin/fail2ban-client",
		why: "`fail2ban-client reload`"
	},
	{
		path: "/usr/sbin/iptables",
		why: "a container has no rights to the kernel's tables"
	},
	{
		path: "/usr/sbin/ip6tables",
		why: "as iptables"
	},
	{
		path: "/usr/sbin/ip6tables-save",
		why: "as iptables; iptables-persistent calls it as it is installed"
	},
	{
		path: "/usr/sbin/ip6tables-restore",
		why: "as iptables"
	},
	{
		path: "/usr/sbin/nft",
		why: "as iptables"
	},
	{
		path: "/usr/sbin/ipset",
		why: "as iptables"
	},
	{
		path: "/usr/sbin/modprobe",
		why: "a container has no rights to the kernel's modules"
	},
	{
		path: "/usr/sbin/iptables-save",
		why: "as iptables"
	},
	{
		path: "/usr/sbin/iptables-restore",
		why: "as iptables"
	},
	{
		path: "/usr/sbin/sysctl",
		why: "a container has no rights to the kernel's settings"
	},
	{
		path: "/usr/sbin/monit",
		why: "watches the services of a Wazo"
	},
	{
		path: "/usr/sbin/postfix",
		why: "sends a Wazo's mails"
	},
	{
		path: "/usr/sbin/logrotate",
		why: "is on every Wazo"
	}
];
// src/rehearsal/stand-in.ts
const STAND_IN = "wazo-stand-in";
function standIn({ plugin: e, hasWazo: t, isKnown: n }) {
	let r = commandsOf(), i = libraryScripts(e), a = t ? [] : directoriesOf(), o = t ? [] : filesOf(n), s = new Map([...i, ...r]), c = [
		...o.map(({ path: e, prints: t }) => file(e, t === void 0 ? "" : `${t}\n`, 420)),
		...[...s].map(([e, t]) => file(e, t, 493)),
		file(UNITS, unitsOf$1(n), 420),
		...[...a.map(({ path: e }) => e), STATE].map(directory)
	], l = [...a, ...o].flatMap(({ path: e, owner: t }) => t === void 0 ? [] : [{
		path: e,
		owner: t
	}]);
	return {
		name: STAND_IN,
		control: [
			controlOf(STAND_IN, require_owned.D.wazo, "A stand-in for a Wazo, to rehearse the installation of plugins"),
			{
				name: "preinst",
				content: preinst([...r.keys()]),
				mode: 493
			},
			{
				name: "postinst",
				content: postinst(t ? [] : usersOf(), l),
				mode: 493
			}
		],
		entries: treeOf(c)
	};
}
function isOnServer(e, t) {
	return require_owned.C.has(e) || require_unit.n.has(e) || Object.hasOwn(packages, e) || t === "required" || t === "important";
}
function emptyPackage(e, t, n = []) {
	return {
		name: e,
		control: [controlOf(e, t, "A stand-in of this name, to rehearse the installation of a plugin", n)],
		entries: treeOf([])
	};
}
function controlOf(e, t, n, r = []) {
	return {
		name: "control",
		content: require_index.m({
			packageName: e,
			version: t,
			architecture: "all",
			maintainer: "wazo-plugin-action <wazo-plugin-action@plugin.invalid>",
			installedSize: 1,
			depends: r,
			synopsis: n,
			description: ""
		}),
		mode: 420
	};
}
function usersOf() {
	let e = [...require_owned.O.values()].flatMap(({ name: e, hasUnit: t }) => t ? [e] : []);
	return [...new Set([...users.map(({ name: e }) => e), ...e])];
}
function directoriesOf() {
	let e = [...require_owned.O.keys()].map((e) => `/etc/${e}/conf.d`), t = [...require_owned.s.keys()].map((e) => `${require_owned.l}/${e}`);
	return [...[...e, ...t].map((e) => ({ path: e })), ...directories];
}
const FILES = /^(\/etc|\/lib\/systemd\/system|\/usr\/share\/(asterisk|wazo|xivo)[^/]*)\//, PROGRAMS = /^\/usr\/s?bin\/(wazo|xivo)-/;
function filesOf(e) {
	return [...e ? require_owned.t.filter((e) => FILES.test(e)).map((e) => ({ path: e })) : [], ...files];
}
function unitsOf$1(e) {
	let t = e ? [] : [...require_reader.r.keys()].map((e) => `${e}.service`);
	return [
		...require_unit.t,
		...Object.keys(units),
		...t
	].map((e) => `${e}\n`).join("");
}
function commandsOf() {
	let e = [...require_owned.t.filter((e) => PROGRAMS.test(e)).map((e) => ({ path: e })), ...commands];
	return new Map(e.map(({ path: e, does: t, prints: n }) => [e, commandScript(WAYS.find((e) => e === t) ?? "nothing", n).replaceAll("ASTERISK_VERSION", require_owned.D.asterisk)]));
}
function preinst(e) {
	return `#!/bin/sh
set -e
[ "$1" = install ] || exit 0
for path in ${e.join(" ")}; do
  for each in "$path" "\${path#/usr}"; do
    dpkg-divert --quiet --package ${STAND_IN} --no-rename --divert "$each.real" --add "$each"
  done
  if [ -e "$path" ]; then mv "$path" "$path.real"; fi
done
`;
}
function postinst(e, t) {
	return `#!/bin/sh
set -e
[ "$1" = configure ] || exit 0
id=900
for name in ${e.join(" ")}; do
  id=$((id + 1))
  getent group "$name" >/dev/null || echo "$name:x:$id:" >>/etc/group
  getent passwd "$name" >/dev/null || echo "$name:x:$id:$(getent group "$name" | cut -d: -f3):$name:/var/lib/$name:/usr/sbin/nologin" >>/etc/passwd
done
${t.map(({ path: e, owner: t }) => `chown ${t}:${t} ${e}\n`).join("")}chmod 1777 ${STATE}
true >${CALLS$1}
chmod 666 ${CALLS$1}
`;
}
function file(e, t, n) {
	let r = Buffer.from(t);
	return {
		type: "file",
		path: e.slice(1),
		mode: n,
		mtime: 0,
		size: r.length,
		content: r
	};
}
function directory(e) {
	return {
		type: "directory",
		path: e.slice(1),
		mode: 493,
		mtime: 0
	};
}
function treeOf(e) {
	let t = new Map(e.map((e) => [e.path, e]));
	for (let e of ["", ...t.keys()]) for (let n = e; n !== void 0; n = require_path.i(n)) t.has(n) || t.set(n, directory(`/${n}`));
	let n = new require_index.Ut();
	for (let e of [...t.values()].sort((e, t) => require_path.n(e.path, t.path))) n.add(e);
	return n;
}
// src/rehearsal/state.ts
const PRUNED = [
	"/dev",
	"/proc",
	"/run",
	"/sys",
	"/tmp",
	"/var/tmp",
	"/var/cache",
	"/var/log",
	STATE
], STAMP = `${STATE}/stamp`, LOOK = `
export LC_ALL=C
since=
if [ -e ${STAMP} ]; then since='-cnewer ${STAMP}'; else true >${STAMP}; fi
look() { find / -xdev \\( ${PRUNED.map((e) => `-path ${e}`).join(" -o ")} \\) -prune -o "$@"; }
look -printf '%y %m %U %G %s\\0%l\\0%p\\0'
printf '\\0'
look -type f $since -print0 | xargs -0r md5sum -z
printf end
`;
function readState(e, t) {
	let n = e.split("\0"), r = new Map(), i = 0;
	for (; i + 2 < n.length && n[i] !== ""; i += 3) {
		let [e = "", a = "", o = "", s = "", c = ""] = n[i]?.split(" ") ?? [], l = n[i + 2] ?? "", u = t?.get(l)?.hash ?? "";
		r.set(l, {
			type: e,
			mode: a,
			uid: o,
			gid: s,
			size: Number(c),
			target: n[i + 1] ?? "",
			hash: u
		});
	}
	if (r.size !== 0 && n[i] === "" && n.at(-1) === "end") {
		for (let e of n.slice(i + 1, -1)) {
			let [t, n] = [e.slice(0, HASH), e.slice(HASH + 2)], i = r.get(n);
			i !== void 0 && r.set(n, {
				...i,
				hash: t
			});
		}
		return r;
	}
}
const HASH = 32, OF_EVERYBODY = [
	/^\/(\.dockerenv|etc\/(hostname|hosts|resolv\.conf|mtab))$/,
	/^\/var\/lib\/(apt|dpkg|ucf|systemd|pam|misc|python|update-rc\.d|dbus)(\/|$)/,
	/^\/etc\/(ld\.so\.cache|\.pwd\.lock)$/,
	/^\/var\/backups(\/|$)/,
	/\/__pycache__(\/|$)/,
	/\.py[co]$/,
	/^\/(root|home\/[^/]+|var\/lib\/[^/]+)\/(\.cache|\.local|\.config|\.npm|\.gnupg|\.wget-hsts|\.rnd|\.[a-z]+_history)(\/|$)/,
	/^\/etc\/(passwd|group|shadow|gshadow|subuid|subgid)-$/,
	/^\/var\/(mail|spool\/mail)(\/|$)/,
	/^\/var\/lib\/wazo-plugind(\/|$)/
];
function isTold(e) {
	return !OF_EVERYBODY.some((t) => t.test(e));
}
function differences(e, t, n = new Set()) {
	let r = [...t].flatMap(([t, n]) => {
		let r = e.get(t), i = r === void 0 || !isTold(t) ? [] : differing(r, n);
		return i.length === 0 ? [] : [{
			path: t,
			what: i
		}];
	});
	return {
		added: onlyIn(t, e, n),
		removed: onlyIn(e, t, n),
		changed: r.sort((e, t) => e.path < t.path ? -1 : 1)
	};
}
function onlyIn(e, t, n) {
	let r = [...e.keys()].filter((e) => !t.has(e)), i = r.filter(isTold), isDirectory = (t) => e.get(t)?.type === "d", above = (e) => new Set(e.flatMap(directoriesAbove)), a = above(r.filter((e) => !isTold(e))), o = above(i.filter((e) => !isDirectory(e))), counts = (e) => o.has(e) ? !n.has(e) : !a.has(e);
	return topmost(i.filter((e) => !isDirectory(e) || counts(e)));
}
function differing(e, t) {
	return e.type === t.type ? [
		...t.type === "f" && e.hash !== t.hash ? ["content"] : [],
		...t.type !== "l" && e.mode !== t.mode ? ["mode"] : [],
		...e.uid !== t.uid || e.gid !== t.gid ? ["owner"] : [],
		...e.target === t.target ? [] : ["target"]
	] : ["type"];
}
function topmost(e) {
	let t = new Set(e);
	return e.filter((e) => !directoriesAbove(e).some((e) => t.has(e))).sort();
}
function directoriesAbove(e) {
	let t = [];
	for (let n = e.lastIndexOf("/"); n > 0; n = e.lastIndexOf("/", n - 1)) t.push(e.slice(0, n));
	return t;
}
// src/rehearsal/life.ts
const PACKAGES = `${STATE}/packages`, TAKE_CALLS = `
calls=$(head -c 4000000 ${CALLS$1} 2>/dev/null | wc -c)
printf '%s\\0' "$calls"
head -c "$calls" ${CALLS$1} 2>/dev/null
true >${CALLS$1}
`, OPTIONS = [
	"DPkg::Use-Pty=0",
	"Acquire::Languages=none",
	"Acquire::PDiffs=false",
	"APT::Sandbox::User=root",
	"Dpkg::Options::=--force-unsafe-io",
	"Dpkg::Options::=--path-include=/*"
].flatMap((e) => ["-o", e]), WITHOUT_LISTS = [
	"-o",
	"Dir::Etc::SourceList=/dev/null",
	"-o",
	"Dir::Etc::SourceParts=/dev/null"
];
function apt(...e) {
	return [
		"apt-get",
		"--quiet",
		"--yes",
		"--no-install-recommends",
		"--allow-downgrades",
		...OPTIONS,
		...e
	];
}
async function live(e) {
	return new Stage(e).live();
}
var Stage = class {
	#e;
	#t;
	#n = "";
	#r;
	#i = !1;
	#a = [];
	#o = new Map();
	constructor(e) {
		this.#t = e, this.#e = e.container;
	}
	async live() {
		await this.#T([
			"mkdir",
			"-p",
			PACKAGES
		]);
		let e = await this.#f(this.#t.package, "package.deb"), { previous: t } = this.#t, n = t === void 0 ? void 0 : await this.#f(t, "previous.deb");
		if (this.#n = e.name, n !== void 0 && n.name !== e.name) throw new require_failure.t(`${t} is the package \`${n.name}\`, and the one to rehearse is \`${e.name}\`: give two packages of one name`);
		let r = await this.#p([e, ...n ? [n] : []]), i = await this.#u(), a = [];
		if (r.failed !== void 0) this.#a.push({
			...r.failed,
			after: void 0
		});
		else {
			await this.#s(n !== void 0);
			for (let e = await this.#b(); e !== void 0 && !a.includes(e) && a.length !== 5 && await this.#S(e); e = await this.#b()) a.push(e), i = await this.#u(), this.#a = [], await this.#s(n !== void 0);
		}
		return {
			package: e,
			previous: n,
			unavailable: r.unavailable,
			before: i,
			steps: this.#a,
			packages: this.#o,
			added: a
		};
	}
	async #s(e) {
		let t = apt(...WITHOUT_LISTS, "install", "--reinstall", `${PACKAGES}/package.deb`), n = apt(...WITHOUT_LISTS, "install", "--reinstall", `${PACKAGES}/previous.deb`), r = apt(...WITHOUT_LISTS, "remove", "--", this.#n), i = apt(...WITHOUT_LISTS, "purge", "--", this.#n), a = await this.#c("install", t);
		if (a && !e && await this.#c("upgrade", t), !await this.#c("remove", r) || !await this.#c("purge", i) || !a) return;
		let o = await this.#c("install again", t);
		await this.#c("purge at once", i) && o && e && (await this.#c("install previous", n), await this.#c("upgrade from previous", t), await this.#c("purge upgraded", i));
	}
	async #c(e, t) {
		return this.#t.group(`Rehearsal: ${e}`, async (n) => {
			let r = performance.now(), { failure: i, lastLines: a } = await this.#l(e, t, n), o = (performance.now() - r) / 1e3, { calls: s, state: c } = await this.#d();
			for (let e of s.filter((e) => !isQuestion(e))) await n(Buffer.from(`called: ${callText(e)}\n`), "stdout");
			return this.#a.push({
				name: e,
				failure: i,
				lastLines: a,
				seconds: o,
				calls: s,
				after: c
			}), i === void 0;
		});
	}
	async #l(e, t, n) {
		let { patience: r = 600 } = this.#t, i = new AbortController(), a = await Promise.race([this.#w([
			"timeout",
			"--kill-after=10",
			`${r}`,
			...t
		], n), (0, node_timers_promises.setTimeout)((r + 30) * 1e3, "too long", {
			signal: i.signal,
			ref: !1
		}).catch(() => "too long")]);
		if (i.abort(), a === "too long") throw new require_failure.t(`The step "${e}" of the rehearsal takes longer than ${require_index.at(r)}, and can't be ended`);
		return a.status !== 124 && a.status !== 137 || (await this.#e.endProcesses(), a.status === 137) ? a : {
			...a,
			failure: `after more than ${require_index.at(r)}, by us`
		};
	}
	async #u() {
		this.#r = void 0, await this.#T([
			"rm",
			"-f",
			STAMP
		]);
		let { state: e } = await this.#d();
		if (e === void 0) throw new require_failure.t("The container can not list its files: its image has no `find` or `md5sum`");
		return this.#r = e, e;
	}
	async #d() {
		let { printed: e } = await this.#T([
			"sh",
			"-c",
			`${TAKE_CALLS}${LOOK}`
		]), t = e.indexOf("\0") + 1, n = t + Number(e.toString("latin1", 0, Math.max(0, t - 1)));
		return {
			calls: readCalls(e.toString("utf8", t, n), this.#n),
			state: readState(e.toString("latin1", n), this.#r)
		};
	}
	async #f(e, t) {
		await this.#e.copyIn(e, `${PACKAGES}/${t}`);
		let n = `${PACKAGES}/${t}`, r = await this.#T([
			"dpkg-deb",
			"--show",
			"--showformat=${Package}\n${Version}\n${Architecture}",
			n
		]);
		if (r.failure !== void 0) throw new require_failure.t(`${(0, node_path.basename)(e)} is not a Debian package. dpkg-deb says: ${r.lastLines.at(-1) ?? "nothing"}`);
		let [i = "", a = "", o = ""] = r.printed.toString("utf8").split("\n"), s = (await this.#T(["dpkg", "--print-architecture"])).printed.toString("utf8").trim();
		if (o !== "all" && o !== s) throw new require_failure.t(`${(0, node_path.basename)(e)} is for ${o}, and the container is ${s}: rehearse it on a machine of that architecture, or not`);
		let tar = (e) => this.#T([
			"sh",
			"-c",
			`dpkg-deb --fsys-tarfile "$1" | tar ${e}`,
			"sh",
			n
		]), c = await tar("--list --quoting-style=literal"), l = new Set(c.printed.toString("latin1").split("\n").map((e) => e.replace(/^\.\//, "/").replace(/\/$/, ""))), u = [...l].map((e) => /^(\/usr\/lib\/wazo-plugind\/plugins\/[a-z0-9]+\/[a-z0-9-]+)\/wazo\/rules$/.exec(e)?.[1]).find((e) => e !== void 0), text = async (e) => {
			if (u === void 0) return "";
			let { printed: t } = await tar(`--extract --to-stdout ".${u}/wazo/${e}"`);
			return t.toString("utf8");
		}, [d, f] = [await text("rules"), await text("plugin.yml")];
		return {
			name: i,
			version: a,
			paths: l,
			directory: u,
			rules: d,
			manifest: f
		};
	}
	#p(e) {
		return this.#t.group("Rehearsal: a stand-in for a Wazo", async (t) => {
			let n = readDepends(await this.#_(e.map((e, t) => ["package.deb", "previous.deb"][t] ?? "")));
			e.some(({ rules: e }) => runsPython(e)) && n.push(...readDepends("python3"));
			let r = namesToAsk(n);
			r.length > 0 && await this.#m(t);
			let { packages: i, unavailable: a } = standInsFor(n, await this.#v(r)), o = (await this.#T([
				"test",
				"-e",
				"/usr/bin/wazo-plugind"
			])).failure === void 0, s = new Set(e.map(({ name: e }) => e)), c = [...i].filter(([e]) => !s.has(e)), l = [standIn({
				plugin: this.#n,
				hasWazo: o,
				isKnown: require_owned.j(this.#t.release)
			}), ...c.map(([e, t]) => emptyPackage(e, t))], u = await this.#g(l), { failure: d, lastLines: f } = await this.#w(apt(...WITHOUT_LISTS, "install", ...u), t);
			if (d !== void 0) throw new require_failure.t(`The container can't have the stand-in for a Wazo. ${require_index.v(f)}`);
			let p = await this.#h(n, t);
			return {
				unavailable: await this.#y(a),
				failed: p
			};
		});
	}
	async #m(e) {
		if (this.#i) return;
		let { lastLines: t } = await this.#w(require_index.S(OPTIONS), e), { failure: n } = await this.#T([
			"sh",
			"-c",
			"ls /var/lib/apt/lists/*_Packages*"
		]);
		if (n !== void 0) throw new require_failure.t(`The container can't have the lists of Debian's packages. ${require_index.v(t)}`);
		this.#i = !0;
	}
	async #h(e, t) {
		if (e.length === 0) return;
		let n = e.map((e) => e.map(({ name: e, relation: t, version: n }) => n === void 0 ? e : `${e} (${t} ${n})`).join(" | ")), [r = ""] = await this.#g([emptyPackage("wazo-stand-in-depends", "1", n)]), i = performance.now(), { failure: a, lastLines: o } = await this.#l("install", apt("install", r), t);
		if (a !== void 0) {
			if (o.some((e) => /^E: (Failed|Unable) to fetch /.test(e))) throw new require_failure.t(`The container can't have what the package depends on. ${require_index.v(o)}`);
			return {
				name: "install",
				failure: a,
				lastLines: o,
				seconds: (performance.now() - i) / 1e3,
				calls: []
			};
		}
	}
	async #g(e) {
		let t = [];
		for (let { name: n, control: r, entries: i } of e) {
			let e = (0, node_path.join)(this.#t.scratch, `${n}.deb`);
			await require_deb.t({
				path: e,
				control: r,
				entries: i,
				time: 0,
				compression: {
					codec: "gzip",
					level: 1
				}
			}), await this.#e.copyIn(e, `${PACKAGES}/${n}.deb`), t.push(`${PACKAGES}/${n}.deb`);
		}
		return t;
	}
	async #_(e) {
		let t = [];
		for (let n of e) {
			let { printed: e } = await this.#T([
				"dpkg-deb",
				"--show",
				"--showformat=${Pre-Depends}\n${Depends}\n",
				`${PACKAGES}/${n}`
			]);
			t.push(...e.toString("utf8").split("\n"));
		}
		return t.filter((e) => e.trim() !== "").join(",");
	}
	async #v(e) {
		if (e.length === 0) return new Set();
		let { printed: t } = await this.#T([
			"sh",
			"-c",
			"apt-cache showpkg \"$@\" | sed '/^Reverse Depends:/,/^Reverse Provides:/{/^Reverse Provides:/!d}'",
			"sh",
			...e
		]);
		return availableIn(t.toString("utf8"));
	}
	async #y(e) {
		if (e.length === 0) return [];
		let { printed: t } = await this.#T(["apt-cache", "pkgnames"]), n = t.toString("utf8").split("\n"), r = e.map((e) => ({
			name: e,
			meant: nearestPackage(e, n)
		})), i = await this.#v(r.flatMap((e) => e.meant ?? []));
		return r.map((e) => ({
			...e,
			meant: e.meant !== void 0 && i.has(e.meant) ? e.meant : void 0
		}));
	}
	async #b() {
		let e = this.#a.filter(({ failure: e }) => e !== void 0).flatMap(({ lastLines: e }) => missingIn(e)).slice(0, 5);
		if (!(e.length > 0 && !await this.#x())) for (let t of e) {
			let e = this.#o.get(t.name) ?? await this.#C(t);
			if (e === void 0) continue;
			this.#o.set(t.name, e);
			let { printed: n } = await this.#T([
				"apt-cache",
				"show",
				"--no-all-versions",
				e
			]), [, r = ""] = /^Priority: (\w+)$/m.exec(n.toString("utf8")) ?? [];
			if (isOnServer(e, r)) return e;
		}
	}
	#x() {
		return this.#m(async () => {}).then(() => !0, (e) => {
			if (e instanceof require_failure.t) return !1;
			throw e;
		});
	}
	#S(e) {
		return this.#t.group(`Rehearsal: begin again with ${e}, which a server has`, async (t) => {
			for (let n of [[
				"sh",
				"-c",
				"\nfor script in prerm postrm; do\n  path=/var/lib/dpkg/info/$1.$script\n  if [ -e \"$path\" ]; then printf '#!/bin/sh\n' >\"$path\"; fi\ndone\nexec dpkg --purge --force-remove-reinstreq \"$1\"\n",
				"sh",
				this.#n
			], apt("install", e)]) {
				let { failure: e } = await this.#l("install", n, t);
				if (e !== void 0) return !1;
			}
			return !0;
		});
	}
	async #C(e) {
		let t = candidates(e), n = await this.#v(t), { inherited: r } = this.#t;
		for (let i of t.filter((e) => n.has(e))) {
			let { printed: t } = await this.#T([
				"sh",
				"-c",
				"cd \"$(mktemp -d)\" && apt-get -qq -o APT::Sandbox::User=root download \"$1\" >&2 && dpkg-deb --fsys-tarfile ./*.deb | tar --list --quoting-style=literal; rm -rf \"$PWD\"",
				"sh",
				i
			], r);
			if (isIn(t.toString("latin1"), e)) return i;
		}
	}
	#w(e, t) {
		return this.#e.run({
			command: [
				"sh",
				"-c",
				"exec \"$@\" 2>&1",
				"sh",
				...e
			],
			environment: require_index.h,
			inherited: this.#t.inherited,
			onOutput: t
		});
	}
	async #T(e, t = []) {
		let n = [];
		return {
			...await this.#e.run({
				command: e,
				inherited: t,
				async onOutput(e, t) {
					t === "stdout" && n.push(Buffer.from(e));
				}
			}),
			printed: Buffer.concat(n)
		};
	}
};
// src/rehearsal/restarts.ts
const ACTS = /^(re)?start$|^(try-|force-)?(re)?(start|load)|reload|^kill$/;
function restartsIn(e) {
	let t = e.flatMap(unitsOf).map(patternOf), n = e.some(([e, ...t]) => e === "wazo-service" && t.some((e) => /start/.test(e))), service = (e) => n || t.some((t) => t.test(require_unit.i(e))), r = e.flatMap(toldBy);
	return {
		service,
		asterisk: service("asterisk") || r.length > 0,
		told: service("asterisk") ? void 0 : r,
		keys: e.some(([e, ...t]) => e === "wazo-auth-keys" && t.includes("update")),
		runsOther: () => !1
	};
}
function unitsOf([e, ...t]) {
	let n = t.filter((e) => !e.startsWith("-"));
	if (e === "service" || e === "invoke-rc.d") {
		let [e, t = ""] = n;
		return e !== void 0 && ACTS.test(t) ? [e] : [];
	}
	if (e !== "systemctl") return [];
	let [r = "", ...i] = n;
	return ACTS.test(r) || t.includes("--now") && r === "enable" ? i : [];
}
function patternOf(e) {
	let t = require_unit.i(e).replaceAll(/[\\^$.+()[\]{}|]/g, "\\$&").replaceAll("*", ".*").replaceAll("?", ".");
	return RegExp(`^${t}$`);
}
function toldBy([e, ...t]) {
	return /^r?asterisk$/.test(e) ? t.filter((e, n) => /^-[a-zA-Z]*x$/.test(t[n - 1] ?? "") && /load|restart/.test(e)) : [];
}
// src/rehearsal/causes.ts
const INSTEAD = "Rehearse in an image that has it (`debian-image`), let `rules` go on without it, or set `rehearse: report`.";
function notHere(e) {
	return `${e}, which the rehearsal does not have; a server has it. ${INSTEAD}`;
}
function dependOn(e) {
	return `add its Debian package \`${e}\` to \`debian_depends\` in \`wazo/plugin.yml\``;
}
function rehearsalCauses({ packages: e, paths: t, rules: n }) {
	return [
		{
			lines: [/^Failed to [\w-]+ (\S+?)(?:\.service)?: Unit \S+ not (?:found|loaded)\.$/, /^Failed to [\w-]+ unit: Unit file (\S+?)(?:\.service)? does not exist\.$/],
			isWord: !0,
			remedy: missingUnit
		},
		{
			lines: [/^(?:\S*psycopg2\S*|\S*asyncpg\S*|\S*sqlalchemy\.exc\.\w+): /, /\b(?:could not connect to server|connection to server .* failed)\b/],
			remedy: () => notHere("It asks the database")
		},
		{
			lines: [
				/\[Errno 111\] Connection refused/,
				/\bcurl: \(7\) .*\b(?:localhost|127\.0\.0\.1|::1)\b/,
				/^Connecting to .*\b(?:localhost|127\.0\.0\.1|::1)\b.*failed: Connection refused/,
				/\bconnect ECONNREFUSED (?:127\.0\.0\.1|::1)/
			],
			remedy: () => notHere("It asks a service of a Wazo")
		},
		{
			lines: require_owned.P,
			remedy: (t) => {
				let [n = t] = t.split(".");
				if (/^(wazo|xivo)(_|$)/.test(n)) return notHere(`It needs Wazo's module \`${n}\``);
				let r = e.get(n);
				return r && `Python has no module \`${t}\`: ${dependOn(r)}.`;
			}
		},
		{
			lines: MISSING_COMMAND,
			remedy: (n) => {
				let r = n.slice(n.lastIndexOf("/") + 1);
				if (/^(wazo|xivo)-/.test(r) && !t.has(n)) return notHere(`It runs Wazo's command \`${r}\``);
				let i = e.get(r);
				return i && `There is no command \`${r}\`: ${dependOn(i)}.`;
			}
		},
		{
			lines: [/^[^:]+: \d+: (\/\S+\/rules(?:\.[\w.-]+)?): not found$/, /^[^:]+: (\/\S+\/rules(?:\.[\w.-]+)?): No such file or directory$/],
			remedy: () => missingInterpreter(n)
		},
		{
			lines: require_owned.I,
			isWord: !0,
			remedy: (e) => missingFile(e, t)
		},
		{
			lines: [require_owned.R("mkdir: cannot create directory '{path}': File exists")],
			isWord: !0,
			remedy: (e) => `\`${e}\` is there already, since \`install\` runs at each upgrade too: write \`mkdir -p\`.`
		},
		{
			lines: [require_owned.R("ln: failed to create symbolic link '{path}': File exists")],
			isWord: !0,
			remedy: (e) => `\`${e}\` is there already, since \`install\` runs at each upgrade too: write \`ln -sfn\`.`
		},
		{
			lines: [/^(?:useradd|groupadd): (?:user|group) '([^']+)' already exists$/, /^(?:adduser|addgroup|fatal): The (?:user|group) [`']([^']+)' already exists\.$/],
			isWord: !0,
			remedy: (e) => `\`${e}\` is there already, since \`install\` runs at each upgrade too: look first, with \`getent passwd ${e}\`, or \`getent group\` for a group.`
		},
		{
			lines: [/^(?:patch: \*{4} )?[Cc]an't find file to patch at input line \d+$/],
			remedy: () => notHere("It patches code")
		},
		{
			lines: [/^ trying to overwrite '([^']+)', which is also in package .*$/],
			remedy: (e) => {
				let t = require_owned.r(e)?.packages[0];
				return t && `\`${e}\` is a file of Wazo's package \`${t}\`, which dpkg lets no other package overwrite: stage a file of another name.`;
			}
		},
		{
			lines: [
				/Could not get lock \/var\/lib\/(?:dpkg|apt)/,
				/Unable to acquire the dpkg frontend lock/,
				/dpkg frontend lock was locked by another process/
			],
			remedy: () => "dpkg is at work while `rules` runs on a server, so that neither apt nor dpkg can be called there: name the packages in `debian_depends`."
		},
		{
			lines: [/^ (?:\S+ :)? *(?:Pre-?)?Depends: (\S+(?: \([^)]*\))?)(?: but .*)?$/],
			remedy: (e) => `\`debian_depends\` asks for \`${e}\`, which this Debian does not have: name a version that it has.`
		}
	];
}
function missingUnit(e) {
	let t = require_reader.r.get(e);
	return t === void 0 ? `${require_reader.r.has(e) ? "A Wazo has no unit" : "Neither a Wazo nor the package has a unit"} \`${e}\`, and without it systemctl fails: correct the name, or leave the command out.` : `A Wazo has no unit \`${e}\` any more: write \`${t}\`.`;
}
function missingInterpreter(e) {
	let t = require_index.At(e), n = t && require_index.kt(t);
	if (n === void 0 || n === "") return;
	let r = require_index.tn(n);
	return `There is no \`${n}\`, which the first line of \`rules\` names: ${r === void 0 ? "write `rules` for sh" : dependOn(r)}.`;
}
const OF_WAZO = /^\/usr\/(lib\/python3\/dist-packages\/(wazo|xivo)(_|\/)|share\/(wazo|xivo)-)/;
function missingFile(e, t) {
	if (/^\/(etc|usr|opt|srv|var\/lib)\//.test(e) && !t.has(e)) return require_owned.r(e) !== void 0 || OF_WAZO.test(e) ? notHere(`It needs Wazo's \`${e}\``) : `There is no \`${e}\`. If the package is to bring it, stage it under \`package\`, as \`\${pkgdir}${e}\`; if another package has it, name that in \`debian_depends\`.`;
}
function verdictOf(e) {
	return [
		...unavailable(e),
		...failures(e),
		...unreadable(e),
		...leftOver(e),
		...changed(e),
		...notRepeatable(e)
	];
}
function hasFailed({ steps: e }) {
	return e.some((e) => e.failure !== void 0 && e.name !== "install previous");
}
function unavailable({ unavailable: e, package: { manifest: t } }) {
	return e.map(({ name: e, meant: n }) => {
		let r = `\`debian_depends\` names \`${e}\`, which this Debian does not have.${n === void 0 ? "" : ` Did you mean \`${n}\`?`} Unless Wazo's own repository has it, apt refuses the package on every server: correct the name or remove it`, i = positionOf(e, t);
		return require_slip.g("debian-dependency-unavailable", r, {
			file: require_index.Kt,
			...i && { position: i }
		});
	});
}
function positionOf(e, t) {
	let n = e.replaceAll(/[.+]/g, "\\$&"), [r, ...i] = t.matchAll(RegExp(`(?<![\\w.+-])${n}(?![\\w.+-])`, "g"));
	return r === void 0 || i.length > 0 ? void 0 : require_index.Dt(t, r.index, r.index + e.length);
}
const DONE = {
	install: "Installing the package",
	upgrade: "Upgrading the package to itself",
	remove: "Removing the package",
	purge: "Purging the package",
	"install again": "Installing the package again, after it was purged,",
	"purge at once": "Purging the package while it is installed",
	"install previous": "Installing the previous version",
	"upgrade from previous": "Upgrading from the previous version",
	"purge upgraded": "Purging the package after the upgrade from the previous version"
}, CODES = {
	install: "rehearsal-install-failed",
	upgrade: "rehearsal-upgrade-failed",
	remove: "rehearsal-removal-failed",
	purge: "rehearsal-removal-failed",
	"install again": "rehearsal-not-repeatable",
	"purge at once": "rehearsal-removal-failed",
	"install previous": void 0,
	"upgrade from previous": "rehearsal-upgrade-failed",
	"purge upgraded": "rehearsal-removal-failed"
}, INTERRUPTED = /dpkg was interrupted, you must manually run/;
function failures(e) {
	let t = new Set();
	return e.steps.flatMap((n) => {
		let r = CODES[n.name], i = t.size > 0 && n.lastLines.some((e) => INTERRUPTED.test(e));
		if (n.failure === void 0 || r === void 0 || i) return [];
		let { how: a, remedy: o, position: s } = whyFailed(n, n.failure, e);
		if (o !== void 0 && t.has(o)) return [];
		t.add(o ?? a);
		let c = withoutChatter(n.lastLines), l = c.length === 0 ? "It printed nothing." : "The whole output is in the log; its last lines:", u = [
			`${DONE[n.name]} fails: ${a}.`,
			o,
			l
		].filter((e) => e !== void 0).join(" ");
		return [require_slip.g(r, u, {
			file: require_index.ut,
			printed: c,
			...s && { position: s }
		})];
	});
}
function withoutChatter(e) {
	let t = e.findLastIndex((e) => /^(Setting up|Removing|Purging configuration files for) \S+ \(/.test(e));
	return t < 0 ? e : e.slice(t);
}
const SCRIPT = /^ (?:installed |new |old )?(\S+) package (post-installation|pre-removal|post-removal) script subprocess (?:returned error exit status (\d+)|was killed by signal \(([^)]+)\))/, COMMANDS = {
	"post-installation": "install",
	"pre-removal": "uninstall",
	"post-removal": "postrm"
};
function whyFailed({ lastLines: e, calls: t }, n, { package: r, packages: i }) {
	let a = undated(e), o = a.map((e) => SCRIPT.exec(e)).find((e) => e !== null), [, s, c = "", l, u] = o ?? [], d = a.find((e) => require_owned.F.some(({ lines: t }) => t.some((t) => t.test(e)))), f = rehearsalCauses({
		packages: i,
		paths: r.paths,
		rules: r.rules
	}), p = require_owned.N(d === void 0 ? a : [d], surroundingsOf(r), f), m = p.place && {
		...require_index.lt,
		line: p.place.line,
		endLine: p.place.line
	};
	if (o === void 0) return {
		how: `apt-get ended ${n}`,
		remedy: p.remedy,
		position: m
	};
	let h = u === void 0 ? `with exit status ${l}` : `by a signal (${u})`;
	if (s === r.name && r.directory !== void 0) {
		let e = n.endsWith(", by us") ? n : h;
		return {
			how: `\`${require_index.ut} ${COMMANDS[c]}\` ended ${e}`,
			remedy: p.remedy ?? unanswered(t),
			position: m
		};
	}
	let g = `The package depends on \`${s}\`, which may need what a container does not have: that says little of a server. ${INSTEAD}`;
	return {
		how: `the ${c} script of \`${s}\` ended ${h}`,
		remedy: g,
		position: void 0
	};
}
function unanswered(e) {
	let t = e.at(-1);
	if (t !== void 0 && hasAnswer(t)) return `The last that it called is ${code(callText(t))}, to which the stand-in has no answer; a server has. ${INSTEAD}`;
}
function surroundingsOf({ name: e, directory: t, rules: n, paths: r }) {
	let i = t ?? "/", [, a, o] = /\/plugins\/([^/]+)\/([^/]+)$/.exec(i) ?? [], s = `/var/lib/wazo-plugind/rules/rules.${o}.${a}`;
	return {
		directory: i,
		rules: t === void 0 ? [`/var/lib/dpkg/info/${e}.postinst`] : [
			`${i}/${require_index.ut}`,
			s,
			require_index.ut,
			`./${require_index.ut}`
		],
		paths: () => [...r].flatMap((e) => e.startsWith(`${i}/`) ? [e.slice(i.length + 1)] : []),
		read: (e) => e === "wazo/rules" ? n : void 0,
		install: dependOn
	};
}
function unreadable({ steps: e }) {
	let t = e.find(({ failure: e, after: t }) => e === void 0 && t === void 0);
	if (t === void 0) return [];
	let n = `${DONE[t.name]} breaks the system: its files can't be listed after it, by \`find\` and \`md5sum\`. Touch no file that is another package's`;
	return [require_slip.g("rehearsal-changed", n, {
		severity: "error",
		file: require_index.ut
	})];
}
function after(e, t) {
	return e.find((e) => e.name === t && e.failure === void 0)?.after;
}
function leftOver({ before: e, steps: t, package: n }) {
	let r = after(t, "purge");
	if (r === void 0) return [];
	let { added: i } = differences(e, r, n.paths);
	if (i.length === 0) return [];
	let a = i.flatMap((e) => /^\/etc\/systemd\/system\/[^/]+\.(?:wants|requires)\/([^/]+)$/.exec(e)?.[1] ?? []), o = a.length === i.length ? `Run \`systemctl disable ${a.join(" ")}\` under \`uninstall\`` : "Remove under `uninstall` what `install` makes, or stage it, so that dpkg removes it";
	return [require_slip.g("rehearsal-left-over", `A purge leaves behind ${named(i)}. ${o}`, { file: require_index.ut })];
}
const OF_USERS = /^\/etc\/(passwd|group|shadow|gshadow|subuid|subgid)$/;
function changed({ before: e, steps: t, package: { paths: n } }) {
	let r = after(t, "purge");
	if (r === void 0) return [];
	let { removed: i, changed: a } = differences(e, r), isOnlyPlace = (t) => e.get(t)?.type === "d" && n.has(t), o = i.filter((t) => [...e.keys()].some((e) => (e === t || e.startsWith(`${t}/`)) && !isOnlyPlace(e))), s = a.filter(({ path: e }) => OF_USERS.test(e)), c = a.filter(({ path: e }) => !OF_USERS.test(e)), l = [
		...c.map(({ path: e, what: t }) => `${code(e)} (${t.join(", ")})`),
		...o.map((e) => `${code(e)} (gone)`),
		...s.length > 0 ? [`the users and groups (${s.map(({ path: e }) => code(e)).join(", ")})`] : []
	];
	if (l.length === 0) return [];
	let u = c.length + o.length === 0 ? "Remove under `uninstall` the users and groups that `install` adds" : "Undo under `uninstall` what `install` does to files that are not the package's", d = `After a purge the system is not as it was before the package was installed: ${inWords(l)}. ${u}`;
	return [require_slip.g("rehearsal-changed", d, { file: require_index.ut })];
}
function notRepeatable({ before: e, steps: t }) {
	let [n, r] = [after(t, "install"), after(t, "upgrade")], [i, a] = [after(t, "purge"), after(t, "install again")];
	return [...growing(e, n, r), ...different(n, i, a)];
}
function growing(e, t, n) {
	if (t === void 0 || n === void 0) return [];
	let r = differences(t, n).changed.flatMap(({ path: r, what: i }) => {
		let [a = 0, o = 0, s = 0] = [
			e,
			t,
			n
		].map((e) => e.get(r)?.size);
		return i.includes("content") && o > a && s - o === o - a ? [r] : [];
	});
	if (r.length === 0) return [];
	let i = `Each \`install\` adds the same again to ${named(r)}: it runs at every upgrade too. Look first whether it is there (\`grep -q\`), or stage a file of the package's own`;
	return [require_slip.g("rehearsal-not-repeatable", i, {
		severity: "warning",
		file: require_index.ut
	})];
}
function different(e, t, n) {
	if (e === void 0 || t === void 0 || n === void 0) return [];
	let { added: r, removed: i, changed: a } = differences(e, n), o = r.filter((e) => !t.has(e)), s = a.filter(({ path: e }) => {
		let [r, i] = [t.get(e), n.get(e)];
		return r?.mode !== i?.mode || r?.uid !== i?.uid || r?.gid !== i?.gid || r?.type !== i?.type;
	}).flatMap(({ path: e, what: t }) => t.every((e) => e === "content") ? [] : [`${code(e)} (${t.join(", ")})`]), c = [
		...i.length > 0 ? [`${named(i)} ${i.length === 1 ? "is" : "are"} missing`] : [],
		...o.length > 0 ? [`${named(o)} ${o.length === 1 ? "is" : "are"} there that ${o.length === 1 ? "was" : "were"} not`] : [],
		...s.length > 0 ? [`${inWords(s)} ${s.length === 1 ? "differs" : "differ"}`] : []
	];
	if (c.length === 0) return [];
	let l = `Installed again after a purge, the package is not what it was the first time: ${c.join("; ")}. Let \`install\` do the same whatever an earlier one left`;
	return [require_slip.g("rehearsal-not-repeatable", l, {
		severity: "warning",
		file: require_index.ut
	})];
}
function leftByPrevious({ before: e, steps: t }) {
	let [n, r] = [after(t, "purge"), after(t, "purge upgraded")];
	if (n === void 0 || r === void 0) return [];
	let i = new Set(differences(e, n).added);
	return differences(e, r).added.filter((e) => !i.has(e));
}
function named(e) {
	return inWords(e.map(code));
}
function code(e) {
	return `\`${require_path.o(e).replaceAll("`", "'")}\``;
}
function inWords(e) {
	let t = e.length - 5, n = t > 0 ? [...e.slice(0, 5), `${t} more`] : e;
	return n.length < 2 ? n.join("") : `${n.slice(0, -1).join(", ")} and ${n.at(-1)}`;
}
// src/rehearsal/section.ts
const LABELS = {
	install: "install",
	upgrade: "upgrade to itself",
	remove: "remove",
	purge: "purge",
	"install again": "install again",
	"purge at once": "remove and purge at once",
	"install previous": "install the previous version",
	"upgrade from previous": "upgrade from it",
	"purge upgraded": "remove and purge at once"
};
function rehearsalSection(e, t) {
	let n = {
		type: "table",
		head: [
			"step",
			"result",
			"time",
			"what was called"
		],
		rows: e.steps.map((e) => [
			[LABELS[e.name]],
			[e.failure === void 0 ? "✅" : "❌"],
			[require_index.at(e.seconds)],
			calledIn(e)
		])
	};
	return {
		title: `Rehearsal: ${t}`,
		blocks: [
			n,
			...addedBlocks(e),
			...previousBlocks(e)
		]
	};
}
function calledIn({ calls: e }) {
	let t = [];
	for (let n of e.filter((e) => !isQuestion(e)).map(shortText)) {
		let e = t.at(-1);
		e?.text === n ? e.count += 1 : t.push({
			text: n,
			count: 1
		});
	}
	let n = t.length - 20, r = t.slice(0, 20).map(({ text: e, count: t }) => ({
		text: t === 1 ? e : `${e} (${t} times)`,
		code: !0
	}));
	return n > 0 ? [...r, `… and ${n} more`] : r;
}
function shortText(e) {
	let t = callText(e);
	return t.length > 160 ? `${t.slice(0, 160)}…` : t;
}
function addedBlocks({ added: e }) {
	return e.length === 0 ? [] : [{
		type: "text",
		text: `Installed for it, since a Wazo has it: ${e.map((e) => `\`${e}\``).join(", ")}. \`debian_depends\` should name what \`rules\` needs on a server.`
	}];
}
function previousBlocks(e) {
	let t = leftByPrevious(e);
	if (t.length === 0) return [];
	let n = t.length - 20, r = t.slice(0, 20).map(require_path.o);
	return [{
		type: "text",
		text: `What the previous version, ${e.previous?.version}, leaves behind after the upgrade and a purge:`
	}, {
		type: "lines",
		lines: n > 0 ? [...r, `… and ${n} more`] : r
	}];
}
// src/rehearse.ts
async function rehearse(e, t) {
	let { inputs: n, environment: r, reporter: i } = e, a = require_index.q(require_index.J([
		r.temp,
		(0, node_os.tmpdir)(),
		"/var/tmp"
	]));
	try {
		let { container: o, findings: s } = await require_debian_container.t(e);
		try {
			if (s.length > 0) return {
				result: "failed",
				findings: s,
				sections: [],
				seen: void 0
			};
			let e = await live({
				...t,
				container: o,
				release: n.debianRelease,
				scratch: a,
				inherited: r.forContainers.filter((e) => /_proxy$/i.test(e)),
				group: (e, t) => i.foreignGroup(e, t)
			}), c = verdictOf(e), l = hasFailed(e) || require_slip._(c) ? "failed" : "passed", u = e.steps.find((e) => e.name === "install" && e.failure === void 0);
			return {
				facts: e.package,
				result: l,
				findings: c,
				sections: [rehearsalSection(e, l)],
				seen: u && restartsIn(u.calls)
			};
		} finally {
			await o.end();
		}
	} finally {
		require_index.Y(a);
	}
}
exports.rehearse = rehearse;
